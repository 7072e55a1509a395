//! Gold clauses put into the frames in which news reports speech: treebanks of the web hold too few of them.

use crate::corpus::Sentence;
use crate::frame::{Frame, name};
use crate::random::Random;
use standoff::syntax::neural::NONE;
use standoff::syntax::{Relation, Upos};

/// Verbs that take a that-clause: past, present, participle.
const VERBS: &[[&str; 3]] = &[
    ["said", "says", "saying"],
    ["said", "says", "saying"],
    ["added", "adds", "adding"],
    ["insisted", "insists", "insisting"],
    ["warned", "warns", "warning"],
    ["claimed", "claims", "claiming"],
    ["stressed", "stresses", "stressing"],
    ["stated", "states", "stating"],
    ["announced", "announces", "announcing"],
    ["argued", "argues", "arguing"],
    ["alleged", "alleges", "alleging"],
    ["reiterated", "reiterates", "reiterating"],
    ["maintained", "maintains", "maintaining"],
    ["confirmed", "confirms", "confirming"],
    ["acknowledged", "acknowledges", "acknowledging"],
    ["conceded", "concedes", "conceding"],
    ["declared", "declares", "declaring"],
    ["emphasised", "emphasises", "emphasising"],
    ["underlined", "underlines", "underlining"],
    ["noted", "notes", "noting"],
    ["believed", "believes", "believing"],
    ["hoped", "hopes", "hoping"],
    ["feared", "fears", "fearing"],
    ["vowed", "vows", "vowing"],
    ["pledged", "pledges", "pledging"],
    ["complained", "complains", "complaining"],
    ["denied", "denies", "denying"],
    ["admitted", "admits", "admitting"],
    ["explained", "explains", "explaining"],
    ["suggested", "suggests", "suggesting"],
    ["replied", "replies", "replying"],
    ["predicted", "predicts", "predicting"],
    ["repeated", "repeats", "repeating"],
];
const HEARERS: &[&str] = &["reporters", "journalists", "lawmakers", "parliament", "delegates", "members", "diplomats"];

/// The clause in a frame of its own, where the sentence is a plain statement.
pub(crate) fn reported(sentence: &Sentence, random: &mut Random) -> Option<Sentence> {
    let clause = plain_statement(sentence)?;
    let mut frame = Frame::default();
    let verb = VERBS[random.below(VERBS.len())];
    let (finite, tag) = if random.unit() < 0.6 { (verb[0], "VBD") } else { (verb[1], "VBZ") };
    match random.below(6) {
        0 => {
            let but = (random.unit() < 0.4).then(|| frame.push("But", Upos::Cconj, "CC", Relation::Cc));
            let speaker = frame.speaker(random, but.is_none());
            let cue = frame.push(finite, Upos::Verb, tag, Relation::Root);
            frame.attach(&[but, Some(speaker)], cue);
            frame.day(random, cue);
            frame.that(&clause, cue);
            frame.stop(cue);
        }
        1 => {
            let speaker = frame.speaker(random, true);
            let cue = frame.push("told", Upos::Verb, "VBD", Relation::Root);
            let hearer = if random.unit() < 0.7 {
                frame.push(HEARERS[random.below(HEARERS.len())], Upos::Noun, "NNS", Relation::Iobj)
            } else {
                frame.push(&name(random), Upos::Propn, "NNP", Relation::Iobj)
            };
            frame.attach(&[Some(speaker), Some(hearer)], cue);
            frame.day(random, cue);
            frame.that(&clause, cue);
            frame.stop(cue);
        }
        2 | 3 => {
            let quoted = random.unit() < 0.6;
            let opening = quoted.then(|| frame.push("\"", Upos::Punct, "``", Relation::Punct));
            let root = frame.clause(&clause, false, Relation::Ccomp);
            let comma = frame.push(",", Upos::Punct, ",", Relation::Punct);
            let closing = quoted.then(|| frame.push("\"", Upos::Punct, "''", Relation::Punct));
            frame.attach(&[opening, Some(comma), closing], root);
            let inverted = random.unit() < 0.4;
            let before = (!inverted).then(|| frame.speaker(random, false));
            let cue = frame.push(finite, Upos::Verb, tag, Relation::Root);
            let after = inverted.then(|| frame.speaker(random, false));
            frame.attach(&[Some(root), before, after], cue);
            frame.day(random, cue);
            frame.stop(cue);
        }
        4 => {
            // “X, who left on Monday, insists …” would need a second clause; a participle needs only a noun.
            let speaker = frame.speaker(random, true);
            let issued = frame.push("issued", Upos::Verb, "VBD", Relation::Root);
            let article = frame.push("a", Upos::Det, "DT", Relation::Det);
            let statement = frame.push("statement", Upos::Noun, "NN", Relation::Obj);
            frame.attach(&[Some(article)], statement);
            frame.attach(&[Some(speaker), Some(statement)], issued);
            frame.day(random, issued);
            let comma = frame.push(",", Upos::Punct, ",", Relation::Punct);
            let cue = frame.push(verb[2], Upos::Verb, "VBG", Relation::Advcl);
            frame.attach(&[Some(comma)], cue);
            frame.attach(&[Some(cue)], issued);
            frame.that(&clause, cue);
            frame.stop(issued);
        }
        _ => {
            let speaker = frame.speaker(random, true);
            let cue = frame.push(if tag == "VBD" { "said" } else { "says" }, Upos::Verb, tag, Relation::Root);
            frame.attach(&[Some(speaker)], cue);
            frame.day(random, cue);
            let root = frame.clause(&clause, false, Relation::Ccomp);
            frame.attach(&[Some(root)], cue);
            frame.stop(cue);
        }
    }
    Some(frame.sentence)
}

/// The sentence without its full stop, if it is a short statement with a subject and nothing loose about it.
pub(crate) fn plain_statement(sentence: &Sentence) -> Option<Sentence> {
    let n = sentence.len();
    if !(5..=24).contains(&n)
        || sentence.words[n - 1] != "."
        || sentence.words.iter().any(|w| "\"“”`:;?!-".contains(w.as_str()))
    {
        return None;
    }
    let root = sentence.heads.iter().position(|&h| h == NONE)?;
    let of_root = |r: Relation| (0..n).any(|t| sentence.relations[t] == r && sentence.heads[t] == root as u32);
    let loose = [Relation::Parataxis, Relation::Discourse, Relation::Vocative, Relation::Cc, Relation::Ccomp];
    if !(of_root(Relation::Nsubj) || of_root(Relation::NsubjPass)) || loose.into_iter().any(of_root) {
        return None;
    }
    let mut clause = sentence.clone();
    clause.words.pop();
    clause.lemmas.pop();
    clause.tags.pop();
    clause.relations.pop();
    (clause.heads.pop()? as usize == root).then_some(clause)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn statement() -> Sentence {
        let rows: [(&str, Upos, &str, u32, Relation); 4] = [
            ("Talks", Upos::Noun, "NNS", 1, Relation::Nsubj),
            ("failed", Upos::Verb, "VBD", NONE, Relation::Root),
            ("again", Upos::Adv, "RB", 1, Relation::Advmod),
            ("there", Upos::Adv, "RB", 1, Relation::Advmod),
        ];
        let mut frame = Frame::default();
        for (word, upos, xpos, head, relation) in rows {
            let at = frame.push(word, upos, xpos, relation);
            frame.sentence.heads[at] = head;
        }
        frame.stop(1);
        frame.sentence
    }

    #[test]
    fn frames_are_trees_that_hold_the_clause() {
        let mut random = Random::new(7);
        for _ in 0..200 {
            let framed = reported(&statement(), &mut random).expect("a plain statement");
            let roots = framed.heads.iter().filter(|&&h| h == NONE).count();
            assert_eq!(roots, 1, "{:?}", framed.words);
            let failed = framed.words.iter().position(|w| w == "failed").expect("the clause's verb");
            assert_eq!(framed.relations[failed], Relation::Ccomp, "{:?}", framed.words);
            assert!(framed.heads[failed] != NONE && framed.tags.iter().all(Option::is_some), "{:?}", framed.words);
            for start in 0..framed.len() {
                let path = std::iter::successors(Some(start), |&t| {
                    (framed.heads[t] != NONE).then(|| framed.heads[t] as usize)
                });
                assert!(path.take(framed.len() + 1).count() <= framed.len(), "a cycle in {:?}", framed.words);
            }
        }
    }
}
