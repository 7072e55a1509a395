//! The parser on any words: always one tree, the same on every path; and what it says of a bad model.

use proptest::prelude::*;
use standoff::syntax::neural::{Model, Workspace};
use standoff::syntax::{ModelError, Parser, Scratch, Tree};

const MODEL: &[u8] = include_bytes!("../../crates/standoff/model/english.bin");

/// Checks that the tree is one: a single root that every token reaches.
fn check(tree: &Tree, words: usize) {
    assert_eq!(tree.len(), words);
    let roots: Vec<usize> = (0..words).filter(|&t| tree.head(t).is_none()).collect();
    assert_eq!(roots.len(), words.min(1), "roots {roots:?}");
    // Each token is marked once it is known to reach the root, so that long sentences take linear time.
    let mut reaches = vec![false; words];
    for token in 0..words {
        let mut path = vec![token];
        while let Some(head) = tree.head(*path.last().unwrap()) {
            if reaches[head] {
                break;
            }
            path.push(head);
            assert!(path.len() <= words, "token {token} never reaches the root");
        }
        path.into_iter().for_each(|t| reaches[t] = true);
    }
}

fn parse(words: &[&str]) -> Tree {
    Parser::embedded().parse(words, &mut Scratch::default())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_words_give_one_tree(words in prop::collection::vec(any::<String>(), 0..40)) {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        check(&parse(&words), words.len());
    }

    #[test]
    fn english_words_give_one_tree(words in prop::collection::vec(
        prop::sample::select(vec!["the", "talks", "said", "told", "urged", "that", ",", "\"", "Kyiv", "to", "sign", "and", "would", "if", ".", "of", "it"]), 0..80)) {
        check(&parse(&words), words.len());
    }

    /// The fast path and the portable one give the same bytes; a used scratch gives what a new one gives.
    #[test]
    fn all_paths_agree(words in prop::collection::vec("[a-zA-Z0-9,.'\"-]{1,12}", 0..60)) {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let model = Model::from_bytes(MODEL).unwrap();
        let (mut fast, mut portable) = (Workspace::default(), Workspace::default());
        fast.parse(&model, &["Nothing", "remains", "."]);
        fast.parse(&model, &words);
        portable.parse_portable(&model, &words);
        prop_assert_eq!(fast.tags(), portable.tags());
        prop_assert_eq!(fast.heads(), portable.heads());
        prop_assert_eq!(fast.labels(), portable.labels());
    }
}

/// Checks arcs of a sentence, its tokens parted by blanks: `dependent relation head, …`.
fn check_arcs(sentence: &str, arcs: &str) {
    let words: Vec<&str> = sentence.split(' ').collect();
    let tree = parse(&words);
    let found: Vec<String> = (0..words.len())
        .filter_map(|t| Some(format!("{} {} {}", words[t], tree.relation(t).as_str(), words[tree.head(t)?])))
        .collect();
    for arc in arcs.split(", ") {
        assert!(found.iter().any(|f| f == arc), "{sentence}: no “{arc}” among {found:?}");
    }
}

/// Plain sentences of the news, with the arcs that extraction lives by.
#[test]
fn plain_sentences_have_their_trees() {
    let cases = [
        ("Kyiv rejected the offer .", "Kyiv nsubj rejected, offer obj rejected"),
        ("The offer was rejected by Kyiv .", "offer nsubj:pass rejected, Kyiv obl:agent rejected"),
        (
            "The minister said that talks would resume on Monday .",
            "minister nsubj said, resume ccomp said, talks nsubj resume",
        ),
        ("The rebels agreed to release the hostages .", "release xcomp agreed, hostages obj release"),
        ("But the union insists that wages must rise .", "union nsubj insists, rise ccomp insists"),
        ("\" We will leave , \" said the envoy .", "envoy nsubj said, leave ccomp said, We nsubj leave"),
        ("The envoy , who arrived on Friday , left the city .", "envoy nsubj left, arrived acl:relcl envoy"),
    ];
    cases.iter().for_each(|(sentence, arcs)| check_arcs(sentence, arcs));
}

/// What a verb governs is decided by the verb, however seldom the treebanks have it.
#[test]
fn infinitives_and_clauses_follow_their_verbs_valency() {
    let cases = [
        ("The mediators urged all armed factions to sign .", "sign xcomp urged, factions obj urged"),
        ("The bishop pleaded with the rebels to free them .", "free xcomp pleaded"),
        ("Creditors vowed to block the sale .", "block xcomp vowed"),
        ("Members met to discuss the draft .", "discuss advcl met"),
        ("The two sides used the pause to rearm .", "rearm advcl used"),
        ("They demanded the right to return .", "return acl right"),
        ("Analysts wonder if the truce can hold .", "hold ccomp wonder"),
        ("He told members of the ruling party that the talks had failed .", "failed ccomp told"),
        ("They kept hearing the same promise .", "hearing xcomp kept"),
        ("The strait remains a threat .", "threat xcomp remains"),
        ("The blast left six miners dead .", "dead xcomp left, miners obj left"),
        ("Residents used to trust the council .", "trust xcomp used"),
        ("The envoy kept on asking for more time .", "asking xcomp kept"),
        ("The generals consider him a partner .", "partner xcomp consider, him obj consider"),
        ("She was appointed envoy on Friday .", "envoy xcomp appointed"),
        ("They rejected what he called a trap .", "trap xcomp called"),
        ("She asked what they want .", "want ccomp asked, what obj want"),
        ("Nobody knows what it is .", "what ccomp knows, is cop what"),
    ];
    cases.iter().for_each(|(sentence, arcs)| check_arcs(sentence, arcs));
}

/// What can only be a verb is one, even between two nouns, as in headlines.
#[test]
fn verbs_are_known_in_headlines() {
    let cases = [
        ("Sudan rejects the offer of talks", "Sudan nsubj rejects, offer obj rejects"),
        ("Peru urges miners to return to work", "Peru nsubj urges, miners obj urges"),
        ("The new statutes contravene the treaty", "statutes nsubj contravene, treaty obj contravene"),
        ("Treaty commission convenes in Lima", "commission nsubj convenes"),
    ];
    cases.iter().for_each(|(sentence, arcs)| check_arcs(sentence, arcs));
}

/// Who speaks and what is said, where the sentence is not in its plain order.
#[test]
fn speech_has_its_speaker_and_content() {
    let cases = [
        ("In talks with the guild , Anna Hale , its chief , said the strike would end .", "Anna nsubj said"),
        ("However , he said , talks go on .", "said parataxis go"),
        ("The league issued a note saying , \" It is a poor offer . \"", "offer ccomp saying"),
        ("The union says paying members more is the only way out .", "way ccomp says, paying csubj way"),
        ("She admitted that , as a mediator , she had failed .", "failed ccomp admitted, that mark failed"),
        ("I wonder if they were losing .", "losing ccomp wonder"),
        ("They do not know how much they lost .", "lost ccomp know"),
        (
            "The mission is led by a man who critics say has failed .",
            "say acl:relcl man, failed ccomp say, who nsubj failed",
        ),
        ("The talks stalled over what miners say is the largest dam .", "dam ccomp say, say acl:relcl what"),
        ("The plan , which Oslo says violates the accord , was dropped .", "which nsubj violates, violates ccomp says"),
        (
            "He asked the panel what it believed would be a fair price .",
            "price ccomp believed, believed acl:relcl what",
        ),
        ("She reads what you sent and agrees .", "agrees conj reads"),
        ("The current tenants allege that rents rose .", "tenants nsubj allege, rose ccomp allege"),
        ("The court issued a letter , adding : \" The ban stays . \"", "stays ccomp adding"),
    ];
    cases.iter().for_each(|(sentence, arcs)| check_arcs(sentence, arcs));
}

#[test]
fn curly_marks_are_read_as_straight_ones() {
    let straight = parse(&["\"", "We", "did", "n't", "agree", ",", "\"", "Iran", "'s", "envoy", "said", "."]);
    let curly = parse(&["“", "We", "did", "n’t", "agree", ",", "”", "Iran", "’s", "envoy", "said", "."]);
    for t in 0..straight.len() {
        let seen = |tree: &Tree| (tree.upos(t), tree.xpos(t), tree.head(t), tree.relation(t));
        assert_eq!(seen(&straight), seen(&curly), "token {t}");
    }
}

#[test]
fn extreme_sentences_give_one_tree() {
    let long = "x".repeat(100_000);
    let cases: [(&str, Vec<&str>); 5] = [
        ("empty", vec![]),
        ("one empty word", vec![""]),
        ("five thousand words", ["the", "talks", ",", "they", "said"].repeat(1_000)),
        ("words of 100 kB", vec![&long; 20]),
        ("marks only", vec!["…", "“", "”", "?!", "—"]),
    ];
    for (what, words) in cases {
        println!("{what}");
        check(&parse(&words), words.len());
    }
}

#[test]
fn a_bad_model_is_an_error_that_says_why() {
    let damaged = |at: usize| {
        let mut bytes = MODEL.to_vec();
        bytes[at] ^= 0x40;
        bytes
    };
    let cases: [(&str, Vec<u8>, &str); 7] = [
        ("nothing", vec![], "this is no Standoff syntax model: the file does not begin with its mark"),
        (
            "another file",
            b"PNG and so on".to_vec(),
            "this is no Standoff syntax model: the file does not begin with its mark",
        ),
        ("only the mark", MODEL[..8].to_vec(), "the model is 8 bytes long where its header promises"),
        ("half", MODEL[..MODEL.len() / 2].to_vec(), "bytes long where its header promises"),
        ("another version", damaged(8), "the model has format version"),
        ("a damaged weight", damaged(MODEL.len() / 2), "the model is damaged: its checksum does not match"),
        ("more than a model", [MODEL, b"more"].concat(), "bytes long where its header promises"),
    ];
    for (what, bytes, expected) in cases {
        let error: ModelError = Parser::from_bytes(&bytes).expect_err(what);
        assert!(error.to_string().contains(expected), "{what}: {error}");
    }
    let error = Parser::read("no/such/model.bin").expect_err("there is no such file");
    assert!(error.to_string().starts_with("cannot read the model no/such/model.bin"), "{error}");
}
