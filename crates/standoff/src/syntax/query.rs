//! Questions put to a tree: who is the subject, what is denied, what depends on a condition.

use super::{Parse, Relation, Upos};

const SUBJECTS: &[Relation] =
    &[Relation::Nsubj, Relation::NsubjPass, Relation::NsubjOuter, Relation::Csubj, Relation::CsubjPass];
const OBLIQUES: &[Relation] =
    &[Relation::Obl, Relation::OblAgent, Relation::OblUnmarked, Relation::Nmod, Relation::NmodDesc];

/// Nouns whose infinitive says what their owner will do or would.
const INTENTS: &[&str] = &[
    "agreement",
    "attempt",
    "bid",
    "choice",
    "commitment",
    "decision",
    "desire",
    "determination",
    "effort",
    "failure",
    "intention",
    "move",
    "offer",
    "plan",
    "pledge",
    "promise",
    "readiness",
    "refusal",
    "reluctance",
    "threat",
    "unwillingness",
    "vow",
    "willingness",
    "wish",
];

impl Parse<'_> {
    /// The token that says who does what the predicate says: a verb's logical subject.
    ///
    /// Looks at its own subject, at the by-phrase of a passive, at what a participle or relative clause
    /// hangs on, and at the clause that shares or controls its subject.
    pub(crate) fn agent(&self, predicate: usize) -> Option<usize> {
        let mut at = predicate;
        for _ in 0..8 {
            if self.is_passive(at) {
                // “Were arrested after refusing to leave”: those who refused are whom the passive is done to.
                return if at == predicate { self.by_agent(at) } else { self.subject(at) };
            }
            if let Some(subject) = self.subject(at) {
                return Some(subject);
            }
            at = match self.step_to_subject(at)? {
                Step::Subject(found) => return Some(found),
                Step::Clause(next) => next,
            };
        }
        None
    }

    /// The predicate's own grammatical subject, a relative pronoun replaced by what it stands for.
    pub(crate) fn subject(&self, predicate: usize) -> Option<usize> {
        match self.dependents(predicate).rfind(|&d| SUBJECTS.contains(&self.relation(d))) {
            Some(found) => Some(self.antecedent(predicate, found)),
            None => self.subject_before(predicate).or_else(|| self.subject_behind_conjunction(predicate)),
        }
    }

    /// “After Chad reopened the road”: a tree that takes the conjunction for a preposition hangs the subject on the main
    /// verb.
    fn subject_behind_conjunction(&self, verb: usize) -> Option<usize> {
        let finite = matches!(self.xpos(verb), "VBD" | "VBZ" | "VBP");
        let noun = verb.checked_sub(1).filter(|_| finite && self.relation(verb) == Relation::Advcl)?;
        let mut top = noun;
        while let Some(head) = self.head(top).filter(|&h| h < verb && self.relation(top) != Relation::Obl) {
            top = head;
        }
        let opens = ["after", "before", "since", "until"].iter().any(|w| self.is_marked(top, w));
        let beside = self.relation(top) == Relation::Obl && self.head(top) == self.head(verb);
        (opens && beside && self.subtree(top).end == verb).then_some(top)
    }

    /// “After talks with A, B urged patience”: a name between a comma and a finite verb without a subject of its own,
    /// which the tree takes for a part of the phrase before the comma.
    fn subject_before(&self, verb: usize) -> Option<usize> {
        let finite = matches!(self.xpos(verb), "VBD" | "VBZ" | "VBP");
        let clause = matches!(self.relation(verb), Relation::Root | Relation::Ccomp | Relation::Parataxis);
        let name = verb.checked_sub(1).filter(|&t| finite && clause && self.upos(t) == Upos::Propn)?;
        let comma = (0..name).rev().find(|&t| self.word(t) == ",")?;
        let mut top = name;
        while let Some(head) = self.head(top).filter(|&h| h > comma && h < verb) {
            top = head;
        }
        let before = self.head(top).filter(|&h| h < comma)?;
        let strayed =
            |t: usize| matches!(self.relation(t), Relation::Appos | Relation::Conj) && self.head(t) == Some(before);
        // “A and B agreed”: the first of those that hang side by side.
        let first = (comma + 1..=top).find(|&t| strayed(t))?;
        let opens = (comma..=comma + 1).contains(&self.subtree(first).start);
        // A closed aside (“X, a lawyer, said”) has its comma before the verb.
        (strayed(top) && opens && self.within(before, verb)).then_some(first)
    }

    /// What a relative pronoun of the clause headed by `predicate` stands for; another word stands for itself.
    pub(crate) fn antecedent(&self, predicate: usize, word: usize) -> usize {
        let that = self.word(word).eq_ignore_ascii_case("that") && self.upos(word) == Upos::Pron && word < predicate;
        // “All of which it rejected.”
        let portion = word < predicate && self.dependents(word).any(|d| matches!(self.xpos(d), "WDT" | "WP"));
        if !that && !portion && !matches!(self.xpos(word), "WDT" | "WP") {
            return word;
        }
        let mut at = predicate;
        while self.relation(at) == Relation::Conj {
            let Some(head) = self.head(at) else { return word };
            at = head;
        }
        match self.head(at) {
            Some(head) if matches!(self.relation(at), Relation::AclRelcl | Relation::AdvclRelcl) => {
                // “A walkout by the rebels, who said …”: the doers, right before it, and not the deed.
                let nominal = |t: &usize| matches!(self.upos(*t), Upos::Noun | Upos::Propn);
                let doer = (word.saturating_sub(2)..word).rev().find(nominal).filter(|&n| {
                    self.word(word).eq_ignore_ascii_case("who")
                        && ["by", "from", "with"].iter().any(|p| self.is_marked(n, p))
                });
                let noun = Some(head).filter(|_| self.relation(at) == Relation::AclRelcl);
                doer.or(noun).unwrap_or(word)
            }
            _ => word,
        }
    }

    /// Where to look for the subject of a predicate that has none.
    fn step_to_subject(&self, predicate: usize) -> Option<Step> {
        let head = self.head(predicate)?;
        Some(match self.relation(predicate) {
            Relation::Conj => Step::Clause(head),
            Relation::Xcomp => match self.dependent(head, &[Relation::Obj, Relation::Iobj]) {
                Some(object) if !self.is_passive(head) && !self.promises(head) && !self.protests(head, predicate) => {
                    Step::Subject(object)
                }
                _ if self.is_passive(head) => Step::Subject(self.subject(head)?),
                _ => Step::Clause(head),
            },
            // “Criticised Rome for refusing”: Rome refused.
            Relation::Advcl if self.is_marked(predicate, "for") && self.xpos(predicate) == "VBG" => {
                match self.dependent(head, &[Relation::Obj]) {
                    Some(object) => Step::Subject(object),
                    None if self.is_passive(head) => Step::Subject(self.subject(head)?),
                    None => Step::Clause(head),
                }
            }
            // “Sent an envoy to meet them”: the envoy meets.
            Relation::Advcl
                if self.sends(head) && self.is_marked(predicate, "to") && !self.protests(head, predicate) =>
            {
                self.dependent(head, &[Relation::Obj]).map_or(Step::Clause(head), Step::Subject)
            }
            Relation::Advcl | Relation::Parataxis | Relation::Ccomp => Step::Clause(head),
            // “Announced its decision to leave”: whose decision it is, or who announced it.
            Relation::Acl if INTENTS.contains(&self.lemma(head)) && self.is_marked(predicate, "to") => {
                let owner = self.dependent(head, &[Relation::NmodPoss]).map(Step::Subject);
                let made = || {
                    let verb = self.head(head).filter(|_| self.relation(head) == Relation::Obj)?;
                    Some(self.dependent(verb, &[Relation::Iobj]).map_or(Step::Clause(verb), Step::Subject))
                };
                owner.or_else(made).unwrap_or(Step::Subject(head))
            }
            Relation::Acl if self.xpos(predicate) != "VBN" => Step::Subject(head),
            Relation::AclRelcl => Step::Subject(head),
            _ => return None,
        })
    }

    /// Verbs whose subject, not object, does what their infinitive says.
    fn promises(&self, verb: usize) -> bool {
        matches!(self.lemma(verb), "promise" | "threaten" | "vow" | "pledge" | "offer" | "use" | "take")
    }

    /// “Summoned the envoy to protest”: who summons speaks.
    fn protests(&self, verb: usize, predicate: usize) -> bool {
        matches!(self.lemma(verb), "summon" | "recall" | "call")
            && matches!(
                self.lemma(predicate),
                "complain" | "condemn" | "convey" | "demand" | "denounce" | "express" | "lodge" | "protest"
            )
    }

    /// Verbs whose object goes and does what their infinitive says.
    fn sends(&self, verb: usize) -> bool {
        matches!(self.lemma(verb), "send" | "dispatch" | "order" | "task" | "instruct" | "invite" | "appoint")
    }

    /// Whether the verb is in the passive.
    pub(crate) fn is_passive(&self, verb: usize) -> bool {
        let has = |relation: Relation| self.dependents(verb).any(|d| self.relation(d) == relation);
        // “The bishop called on both sides”: the tree may take a past tense for a participle without its auxiliary.
        let active = || {
            has(Relation::Obj)
                || has(Relation::Ccomp)
                || verb + 1 < self.len() && matches!(self.word(verb + 1), "on" | "for") && self.lemma(verb) == "call"
        };
        has(Relation::AuxPass)
            // “Has consulted leaders by telephone” has a subject and an object: its by-phrase is no agent.
            || has(Relation::OblAgent) && !(has(Relation::Nsubj) && has(Relation::Obj))
            || has(Relation::NsubjPass) && !active()
            || (self.xpos(verb) == "VBN" && self.relation(verb) == Relation::Acl)
    }

    /// The by-phrase of a passive.
    pub(crate) fn by_agent(&self, verb: usize) -> Option<usize> {
        self.dependent(verb, &[Relation::OblAgent]).or_else(|| self.oblique(verb, "by"))
    }

    /// What the verb is done to: its object, or the subject of its passive.
    pub(crate) fn patient(&self, verb: usize) -> Option<usize> {
        if self.is_passive(verb) {
            if self.xpos(verb) == "VBN" && self.relation(verb) == Relation::Acl {
                return self.head(verb);
            }
            // “Opposed by Hungary, the plan was put off.”
            // “Was welcomed by Cairo but rejected by Juba.”
            let joins = |head: usize| match self.relation(verb) {
                Relation::Advcl => true,
                Relation::Conj => self.is_passive(head),
                _ => false,
            };
            let shared = || self.head(verb).filter(|&head| joins(head)).and_then(|head| self.subject(head));
            return self.subject(verb).or_else(shared);
        }
        let objects = || self.dependents(verb).filter(|&d| self.relation(d) == Relation::Obj);
        // “Told them that Moscow seeks talks”: the subordinator may be taken for a first object.
        let object = objects()
            .find(|&d| d > verb || self.xpos(d) != "WDT")
            .or_else(|| objects().next())
            .or_else(|| self.object_behind_phrase(verb))?;
        Some(self.antecedent(verb, object))
    }

    /// “Rejected out of hand a demand”, “rejected as insufficient an offer”: an object behind a phrase, which the tree
    /// takes for an oblique or for the phrase's own.
    fn object_behind_phrase(&self, verb: usize) -> Option<usize> {
        let noun = |t: usize| matches!(self.upos(t), Upos::Noun | Upos::Propn);
        let led = |t: usize| self.dependents(t).any(|d| self.relation(d) == Relation::Case && d < t);
        let own = |t: usize| self.dependents(t).any(|d| matches!(self.relation(d), Relation::Det | Relation::NmodPoss));
        let phrase = (self.dependents(verb)).find(|&d| d > verb && self.relation(d) == Relation::Obl && led(d))?;
        let behind = |d: usize| d > phrase && self.relation(d) == Relation::Obl && noun(d) && own(d) && !led(d);
        let within = || (self.dependents(phrase)).find(|&d| d > phrase && self.relation(d) == Relation::Obj && noun(d));
        // “Accepted, by a wide margin, the offer.”
        let aside = || {
            let closed =
                |d: usize| d > phrase && self.subtree(d).start > 0 && self.word(self.subtree(d).start - 1) == ",";
            self.dependents(phrase).find(|&d| self.relation(d) == Relation::Appos && closed(d) && noun(d) && own(d))
        };
        let opened = self.word(self.subtree(phrase).start - 1) == ",";
        (self.dependents(verb).find(|&d| behind(d)))
            .or_else(|| within().filter(|_| self.is_marked(phrase, "as")))
            .or_else(|| aside().filter(|_| opened))
    }

    /// Whether the token is an oblique or a nominal modifier.
    pub(crate) fn is_oblique(&self, token: usize) -> bool {
        OBLIQUES.contains(&self.relation(token))
    }

    /// Whether one of these verbs governs the predicate, through infinitives and gerunds.
    pub(crate) fn is_governed_by(&self, predicate: usize, lemmas: &[&str]) -> bool {
        let mut at = predicate;
        while matches!(
            self.relation(at),
            Relation::Xcomp | Relation::Ccomp | Relation::Advcl | Relation::Acl | Relation::Conj
        ) {
            let Some(head) = self.head(at) else { break };
            if self.relation(at) != Relation::Conj && lemmas.contains(&self.lemma(head)) {
                return true;
            }
            at = head;
        }
        false
    }

    /// The oblique or modifier that `preposition` marks; prepositions of several words are joined by blanks.
    pub(crate) fn oblique(&self, token: usize, preposition: &str) -> Option<usize> {
        self.dependents(token).find(|&d| OBLIQUES.contains(&self.relation(d)) && self.is_marked(d, preposition))
    }

    /// Whether a preposition or subordinator `word` marks the token.
    pub(crate) fn is_marked(&self, token: usize, word: &str) -> bool {
        self.dependents(token).any(|d| {
            matches!(self.relation(d), Relation::Case | Relation::Mark) && {
                let mut wanted = word.split(' ');
                wanted.next().is_some_and(|w| self.word(d).eq_ignore_ascii_case(w))
                    && wanted.all(|w| self.dependents(d).any(|f| self.word(f).eq_ignore_ascii_case(w)))
            }
        })
    }

    /// Whether the predicate is denied (“not”, “never”, “no longer”, “without …ing”, “nobody …”).
    pub(crate) fn is_negated(&self, predicate: usize) -> bool {
        self.dependents(predicate).any(|d| match self.relation(d) {
            Relation::Advmod => {
                matches!(self.lemma(d), "not" | "never" | "neither" | "nor" | "hardly")
                    || self.word(d) == "n't"
                    || self.word(d) == "n’t"
                    // “No longer insists.”
                    || self.word(d) == "longer" && d > 0 && self.word(d - 1).eq_ignore_ascii_case("no")
            }
            Relation::Det | Relation::CcPreconj => matches!(self.lemma(d), "no" | "neither" | "nor"),
            // “Instead of accepting it, …”, “rather than accept it, …”.
            Relation::Cc => matches!(self.lemma(d), "neither" | "no" | "nor") || self.opens_contrast(d),
            Relation::Mark => self.lemma(d) == "without" || self.opens_contrast(d),
            Relation::Nsubj | Relation::NsubjPass | Relation::Obj => {
                matches!(self.lemma(d), "nobody" | "none" | "nothing" | "neither")
                    // “No party”, “neither side”, “neither Juba nor Khartoum”.
                    || self.dependents(d).any(|x| {
                        matches!(self.relation(x), Relation::Det | Relation::CcPreconj)
                            && matches!(self.lemma(x), "no" | "neither")
                    })
            }
            Relation::Aux => matches!(self.word(d), "cannot" | "can't" | "won't"),
            _ => false,
        })
    }

    fn opens_contrast(&self, word: usize) -> bool {
        let next = |w: &str| word + 1 < self.len() && self.word(word + 1).eq_ignore_ascii_case(w);
        matches!(self.lemma(word), "instead") && next("of") || matches!(self.lemma(word), "rather") && next("than")
    }

    /// “Is not going to accept”, “does not want to yield”, “is not ready to sign”: denied at the word that leads to it.
    pub(crate) fn is_denied_above(&self, predicate: usize) -> bool {
        const LEADING: &[&str] = &[
            "able", "go", "incline", "inclined", "intend", "look", "plan", "prepare", "prepared", "ready", "seem",
            "want", "willing", "wish",
        ];
        self.relation(predicate) == Relation::Xcomp
            && self.head(predicate).is_some_and(|h| LEADING.contains(&self.lemma(h)) && self.is_negated(h))
    }

    /// The subordinate clause that states a condition of the predicate, with the word that opens it.
    pub(crate) fn condition(&self, predicate: usize) -> Option<usize> {
        const OPENERS: &[&str] = &["if", "unless", "until", "provided", "once", "whenever", "should"];
        self.dependents(predicate).find(|&d| {
            self.relation(d) == Relation::Advcl
                && (self.dependents(d).any(|m| {
                    matches!(self.relation(m), Relation::Mark | Relation::Advmod | Relation::Aux)
                        && OPENERS.contains(&self.lemma(m))
                        && m <= d
                }) || self
                    .opens_with(d, &["as long as", "so long as", "only when", "only after", "on condition that"]))
        })
    }

    /// Whether a clause begins with one of these phrases.
    fn opens_with(&self, clause: usize, phrases: &[&str]) -> bool {
        let start = self.subtree(clause).start;
        phrases.iter().any(|phrase| {
            let mut words = phrase.split(' ').enumerate();
            words.all(|(i, w)| start + i < self.len() && self.word(start + i).eq_ignore_ascii_case(w))
        })
    }

    /// Whether the predicate stands in a clause that is itself a condition or only imagined.
    pub(crate) fn is_hypothetical(&self, predicate: usize) -> bool {
        let mut at = predicate;
        loop {
            let imagined = (self.dependents(at)).any(|d| {
                self.relation(d) == Relation::Mark && matches!(self.lemma(d), "if" | "unless" | "whether") && d < at
            });
            if imagined && matches!(self.relation(at), Relation::Advcl) {
                return true;
            }
            match (self.relation(at), self.head(at)) {
                (Relation::Xcomp | Relation::Conj, Some(head)) => at = head,
                _ => return false,
            }
        }
    }

    /// Whether an auxiliary or adverb of the predicate has this lemma.
    pub(crate) fn has_auxiliary(&self, predicate: usize, lemma: &str) -> bool {
        self.dependents(predicate).any(|d| self.relation(d) == Relation::Aux && self.lemma(d) == lemma)
    }
}

enum Step {
    Subject(usize),
    Clause(usize),
}
