//! Forms with their tags and their lemmas, and what keeps the tables searchable.

use super::{Upos, Xpos, irregular, lemma};

/// Checks lines of "UPOS XPOS form>lemma form>lemma …".
fn check(cases: &str) {
    let mut wrong = Vec::new();
    for line in cases.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let mut words = line.split_whitespace();
        let upos = words.next().and_then(Upos::parse).unwrap_or_else(|| panic!("no tag in {line}"));
        let xpos = words.next().and_then(Xpos::parse).unwrap_or_else(|| panic!("no tag in {line}"));
        for case in words {
            let (form, wanted) = case.split_once('>').unwrap_or_else(|| panic!("no lemma in {case}"));
            let mut out = String::from("before ");
            lemma(form, upos, xpos, &mut out);
            if out.strip_prefix("before ") != Some(wanted) {
                wrong.push(format!("{upos:?} {} {form}: {out}, wanted {wanted}", xpos.as_str()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn dictionary_forms() {
    check(
        "VERB VBD withdrew>withdraw undertook>undertake foresaw>foresee overthrew>overthrow forwent>forgo met>meet
         VERB VBD said>say told>tell lay>lie laid>lay found>find founded>found upheld>uphold misled>mislead saw>see
         VERB VBD stopped>stop rolled>roll called>call labelled>label controlled>control installed>install bid>bid
         VERB VBD agreed>agree freed>free died>die tied>tie tried>try allied>ally vetoed>veto echoed>echo quit>quit
         VERB VBD used>use argued>argue organised>organise centred>centre negotiated>negotiate repeated>repeat
         VERB VBD persuaded>persuade guided>guide avoided>avoid created>create treated>treat quoted>quote added>add
         VERB VBD handled>handle hurled>hurl visited>visit united>unite invited>invite targeted>target panicked>panic
         VERB VBD pledged>pledge belonged>belong changed>change infringed>infringe banned>ban focused>focus re-sent>re-send
         VERB VBD considered>consider interfered>interfere declared>declare restored>restore monitored>monitor
         VERB VBN withheld>withhold broken>break undone>undo born>bear overridden>override refitted>refit OK'd>ok
         VERB VBN discussed>discuss accused>accuse fulfilled>fulfill expelled>expel dialled>dial abandoned>abandon
         VERB VBG using>use agreeing>agree seeing>see dying>die lying>lie tying>tie studying>study freeing>free
         VERB VBG getting>get selling>sell being>be doing>do having>have gon>go ageing>age bringing>bring seizing>seize
         VERB VBG developing>develop hoping>hope escaping>escape breathing>breathe signing>sign re-opening>re-open
         VERB VBZ goes>go does>do has>have presses>press tries>try lies>lie leaves>leave proposes>propose reaches>reach
         VERB VBZ vetoes>veto echoes>echo undergoes>undergo fixes>fix sees>see says>say 's>be
         VERB VBP wan>want are>be say>say lay>lay
         VERB VB found>found leave>leave
         AUX VBZ 's>be ’s>be is>be has>have does>do
         AUX VBD was>be were>be had>have 'd>have did>do
         AUX MD 'll>will wo>will ca>can sha>shall 'd>would would>would could>could
         AUX VBP 'm>be 're>be 've>have ai>be
         PART RB n't>not n’t>not not>not
         PART POS 's>'s '>'s ’s>'s
         PART TO na>to to>to
         NOUN NNS parties>party countries>country talks>talk crises>crisis wolves>wolf lives>life women>woman men>man
         NOUN NNS children>child people>people criteria>criterion grandchildren>grandchild policemen>policeman gases>gas
         NOUN NNS leaves>leaf natives>native knives>knife viruses>virus causes>cause bases>base houses>house axes>axis
         NOUN NNS boxes>box speeches>speech headaches>headache heroes>hero shoes>shoe foes>foe echoes>echo toes>toe potatoes>potato movies>movie ties>tie quizzes>quiz
         NOUN NNS series>series means>means 1990s>1990s 1990's>1990s referenda>referendum sons-in-law>sons-in-law
         NOUN NNS cease-fires>cease-fire passers-by>passer-by CDs>CD MP's>MP embargoes>embargo specimens>specimen status>status
         NOUN NN news>news TV>TV DAY>day Talks>talks PM>p.m.
         PROPN NNPS States>State Nations>Nation Philippines>Philippines Iraqis>Iraqi Ba'athists>Ba'athist Studies>Study STATES>STATE
         PROPN NNP Moscow>Moscow UNESCO>UNESCO Sept.>September Jan>Jan Hodges>Hodges
         VERB NNP United>Unite
         ADJ JJ American>American Good>good British>British pro-Kyiv>pro-Kyiv Human>human used>used Japanese>Japanese
         ADJ NNP United>United Supreme>Supreme
         ADJ JJR better>good worse>bad bigger>big easier>easy larger>large smaller>small further>further wider>wide
         ADJ JJR tougher>tough simpler>simple longer>long freer>free more>more
         ADJ JJS best>good latest>late strongest>strong fiercest>fierce least>least oldest>old cleanest>clean
         ADV RBR better>well later>late further>far sooner>soon
         ADV RBS best>well most>most
         ADV RB Yesterday>yesterday
         PRON PRP I>I me>I him>he her>she us>we them>they he>he mine>my theirs>their itself>itself
         PRON PRP$ her>her his>his my>my Their>their
         PRON DT those>that these>this
         DET DT an>a The>the those>that
         NUM CD 100,000>100000 Two>two III>III bn>billion 3.5>3.5
         PUNCT '' ”>\"
         SYM $ US$>US$
         X FW vis>vis",
    );
}

/// Any word under any tags gives something, and nothing but it is appended.
#[test]
fn strange_words() {
    let words =
        ["", "s", "'", "’s", "ed", "ing", "ies", "-", "re-", "é", "Éditions", "İs", "ßed", "over", "日本s", "-s"];
    for word in words {
        for (upos, _) in Upos::ALL {
            for name in Xpos::NAMES {
                let mut out = String::from("é");
                lemma(word, upos, Xpos::parse(name).expect("a tag"), &mut out);
                assert!(out.starts_with('é'), "{word} {upos:?} {name}: {out}");
                assert!(word.is_empty() || out.len() > 2, "{word} {upos:?} {name} gives nothing");
            }
        }
    }
}

#[test]
fn tables_are_sorted() {
    for table in [irregular::VERBS, irregular::NOUNS, irregular::COMPARED] {
        let place = table.windows(2).find(|pair| pair[0].0 >= pair[1].0);
        assert_eq!(place, None);
    }
    let lists = [
        irregular::PLURAL_ONLY,
        irregular::NOUNS_IN_IE,
        irregular::PLURAL_NAMES,
        irregular::PROPER_ADJECTIVES,
        irregular::COMMON_ADJECTIVES,
        irregular::ACRONYMS,
    ];
    for list in lists {
        let place = list.windows(2).find(|pair| pair[0] >= pair[1]);
        assert_eq!(place, None);
    }
}
