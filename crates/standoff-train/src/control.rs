//! Gold clauses turned into infinitives under the verbs that negotiations live by: agree to, refuse to, urge somebody to.

use crate::corpus::Sentence;
use crate::frame::Frame;
use crate::random::Random;
use crate::report::plain_statement;
use standoff::syntax::neural::NONE;
use standoff::syntax::{Relation, Upos, Xpos};

/// Verbs whose own subject does what the infinitive says: past, present.
const OWN: &[[&str; 2]] = &[
    ["agreed", "agrees"],
    ["refused", "refuses"],
    ["threatened", "threatens"],
    ["offered", "offers"],
    ["promised", "promises"],
    ["pledged", "pledges"],
    ["vowed", "vows"],
    ["declined", "declines"],
    ["decided", "decides"],
    ["failed", "fails"],
    ["hoped", "hopes"],
    ["planned", "plans"],
    ["proposed", "proposes"],
    ["intended", "intends"],
    ["demanded", "demands"],
];
/// Verbs whose object does it.
const OTHERS: &[[&str; 2]] = &[
    ["urged", "urges"],
    ["ordered", "orders"],
    ["forced", "forces"],
    ["invited", "invites"],
    ["encouraged", "encourages"],
    ["pressed", "presses"],
    ["allowed", "allows"],
    ["required", "requires"],
    ["persuaded", "persuades"],
];

/// The clause as an infinitive, where the sentence is a plain statement that begins with its subject and goes on
/// with its verb.
pub(crate) fn controlled(sentence: &Sentence, random: &mut Random) -> Option<Sentence> {
    let clause = plain_statement(sentence)?;
    let n = clause.len();
    let verb = clause.heads.iter().position(|&h| h == NONE)?;
    let (upos, xpos) = clause.tags[verb]?;
    let subject = (0..verb).find(|&t| clause.relations[t] == Relation::Nsubj && clause.heads[t] == verb as u32)?;
    let before = (0..verb).filter(|&t| clause.heads[t] == verb as u32).count();
    if upos != Upos::Verb || !["VBD", "VBZ", "VBP"].contains(&xpos.as_str()) || before != 1 || verb + 2 > n {
        return None;
    }
    if clause.tags[subject].is_some_and(|(u, _)| u == Upos::Pron) {
        return None;
    }
    let own = random.unit() < 0.6;
    let verbs = if own { OWN } else { OTHERS };
    let forms = verbs[random.below(verbs.len())];
    let plural = clause.tags[subject].is_some_and(|(_, x)| x.as_str().ends_with('S'));
    let past = random.unit() < 0.6 || (own && plural);
    let (form, tag) = if past { (forms[0], "VBD") } else { (forms[1], "VBZ") };
    let mut frame = Frame::default();
    let speaker = (!own).then(|| frame.speaker(random, true));
    // Where each of the clause's words went; the subject stands before the new verb or after it.
    let mut places = vec![0; n];
    let mut copy = |frame: &mut Frame, i: usize| {
        let lower = i == 0 && !own && clause.tags[0].is_some_and(|(u, _)| u != Upos::Propn);
        let word = if lower { clause.words[i].to_lowercase() } else { clause.words[i].clone() };
        let tag = clause.tags[i].map_or("FW", |(_, x)| x.as_str());
        places[i] = frame.push(&word, clause.tags[i].map_or(Upos::X, |(u, _)| u), tag, clause.relations[i]);
    };
    let cue;
    if own {
        (0..verb).for_each(|i| copy(&mut frame, i));
        cue = frame.push(form, Upos::Verb, tag, Relation::Root);
    } else {
        cue = frame.push(form, Upos::Verb, tag, Relation::Root);
        (0..verb).for_each(|i| copy(&mut frame, i));
    }
    frame.attach(&[speaker], cue);
    if own && random.unit() < 0.2 {
        let preposition = frame.push("in", Upos::Adp, "IN", Relation::Case);
        let principle = frame.push("principle", Upos::Noun, "NN", Relation::Obl);
        frame.attach(&[Some(preposition)], principle);
        frame.attach(&[Some(principle)], cue);
    } else {
        frame.day(random, cue);
    }
    let to = frame.push("to", Upos::Part, "TO", Relation::Mark);
    (verb..n).for_each(|i| copy(&mut frame, i));
    for i in (0..n).filter(|&i| i != verb) {
        frame.sentence.heads[places[i]] = places[clause.heads[i] as usize] as u32;
    }
    let infinitive = places[verb];
    frame.sentence.words[infinitive] = clause.lemmas[verb].clone();
    frame.sentence.tags[infinitive] = Xpos::parse("VB").map(|x| (Upos::Verb, x));
    frame.sentence.relations[infinitive] = Relation::Xcomp;
    frame.sentence.relations[places[subject]] = if own { Relation::Nsubj } else { Relation::Obj };
    frame.attach(&[Some(to)], infinitive);
    frame.attach(&[Some(infinitive), Some(places[subject])], cue);
    frame.stop(cue);
    Some(frame.sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_are_trees_with_the_clause_as_infinitive() {
        let mut statement = Frame::default();
        let rows: [(&str, Upos, &str, u32, Relation); 5] = [
            ("The", Upos::Det, "DT", 1, Relation::Det),
            ("rebels", Upos::Noun, "NNS", 2, Relation::Nsubj),
            ("left", Upos::Verb, "VBD", NONE, Relation::Root),
            ("the", Upos::Det, "DT", 4, Relation::Det),
            ("city", Upos::Noun, "NN", 2, Relation::Obj),
        ];
        for (word, upos, xpos, head, relation) in rows {
            let at = statement.push(word, upos, xpos, relation);
            statement.sentence.heads[at] = head;
        }
        statement.stop(2);
        statement.sentence.lemmas[2] = "leave".to_owned();
        let mut random = Random::new(3);
        for _ in 0..100 {
            let framed = controlled(&statement.sentence, &mut random).expect("a plain statement");
            let words = framed.words.join(" ");
            let find = |word: &str| framed.words.iter().position(|w| w == word).expect(word);
            let (verb, subject, object) = (find("leave"), find("rebels"), find("city"));
            let cue = framed.heads.iter().position(|&h| h == NONE).expect("a root");
            assert_eq!((framed.heads[verb], framed.relations[verb]), (cue as u32, Relation::Xcomp), "{words}");
            assert_eq!(framed.heads[subject], cue as u32, "{words}");
            assert_eq!((framed.heads[object], framed.relations[object]), (verb as u32, Relation::Obj), "{words}");
            assert_eq!(
                framed.relations[subject],
                if subject < cue { Relation::Nsubj } else { Relation::Obj },
                "{words}"
            );
            println!("{words}");
        }
    }
}
