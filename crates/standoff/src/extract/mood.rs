//! The mood of a clause: whether it tells what is, or what is asked for.

use super::article::Article;
use super::slot::is_infinitive;
use crate::lexicon::{Cue, NounClass};
use crate::record::Kind;
use crate::syntax::{Parse, Relation};

/// Whether a clause behind a verb of saying asks for what it tells: by its mood; behind a verb of hope, by whom it is
/// about.
pub(crate) fn is_asked(article: &Article<'_>, parse: &Parse<'_>, cue: &Cue, clause: usize) -> bool {
    match cue.lemma.as_str() {
        "hope" | "expect" | "pray" => parse.subject(clause).is_some_and(|s| {
            article.who(parse, s).is_some()
                || parse.is_passive(clause) && article.gazetteer.is(NounClass::Proposal, parse.lemma(s))
        }),
        // Of these the clause always tells what is wanted, whatever its mood.
        "demand" | "request" | "urge" | "require" | "order" | "stipulate" | "propose" | "recommend" | "plead"
        | "beg" => true,
        // “Insisted that it could not pay” asks for nothing.
        // “Suggested that both armies pull back”: behind a past tense a plain present tells what should be.
        "suggest" | "insist" if is_unshifted(parse, clause) => true,
        _ => is_mandative(parse, clause) && !(cue.kind == Kind::Demand && parse.has_auxiliary(clause, "could")),
    }
}

/// Whether the verb of a clause keeps its plain present behind a verb in the past.
fn is_unshifted(parse: &Parse<'_>, clause: usize) -> bool {
    const STATES: &[&str] =
        &["be", "believe", "feel", "have", "hold", "know", "mean", "need", "remain", "think", "want"];
    let past = parse.head(clause).is_some_and(|h| parse.xpos(h) == "VBD");
    past && parse.xpos(clause) == "VBP"
        && !STATES.contains(&parse.lemma(clause))
        && parse.dependent(clause, &[Relation::Aux, Relation::AuxPass, Relation::Cop]).is_none()
        && parse.subject(clause).is_some_and(|s| matches!(parse.xpos(s), "NNS" | "NNPS" | "PRP"))
}

/// Whether a clause says what must or should be: by its auxiliary, or by the bare form of its verb.
pub(crate) fn is_mandative(parse: &Parse<'_>, clause: usize) -> bool {
    let auxiliary = parse.dependents(clause).find(|&d| matches!(parse.relation(d), Relation::Aux | Relation::AuxPass));
    let obliged = parse.dependents(clause).any(|d| {
        parse.relation(d) == Relation::Aux && matches!(parse.lemma(d), "must" | "should" | "ought" | "shall" | "could")
    });
    let has_to = matches!(parse.lemma(clause), "have" | "need")
        && parse.dependents(clause).any(|d| parse.relation(d) == Relation::Xcomp && is_infinitive(parse, d));
    let bare = match auxiliary {
        Some(a) => parse.word(a).eq_ignore_ascii_case("be"),
        None => {
            let copula = parse.dependent(clause, &[Relation::Cop]);
            // “That Ukraine remain neutral”: a bare form beside a singular subject.
            let bare = parse.xpos(clause) == "VB"
                || parse.xpos(clause) == "VBP"
                    && parse.subject(clause).is_some_and(|s| {
                        matches!(parse.xpos(s), "NN" | "NNP")
                            && !parse.dependents(s).any(|d| parse.relation(d) == Relation::Conj)
                            || matches!(parse.lemma(s), "he" | "she" | "it")
                    });
            copula.map_or(bare, |c| parse.word(c).eq_ignore_ascii_case("be"))
        }
    };
    obliged || has_to || bare
}
