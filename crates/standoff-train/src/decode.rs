//! Parsing with one network or with several that vote.

use crate::encode::{Encoding, best, score, softmax};
use crate::measure::Analysis;
use crate::net::Net;
use standoff::syntax::Relation;
use standoff::syntax::neural::{ACTIONS, Layout, SentenceFeatures, State};

/// The analyses of sentences by the networks, which agree on each step by their mean probabilities.
pub(crate) fn decode(nets: &[Net], sentences: &[Vec<&str>]) -> Vec<Analysis> {
    let half = sentences.len().div_ceil(2).max(1);
    std::thread::scope(|scope| {
        let threads: Vec<_> = (sentences.chunks(half))
            .map(|part| {
                scope.spawn(move || part.chunks(16).flat_map(|batch| decode_batch(nets, batch)).collect::<Vec<_>>())
            })
            .collect();
        threads.into_iter().flat_map(|t| t.join().expect("decoding does not panic")).collect()
    })
}

fn decode_batch(nets: &[Net], sentences: &[Vec<&str>]) -> Vec<Analysis> {
    let mut features = vec![vec![SentenceFeatures::default(); sentences.len()]; nets.len()];
    let mut encodings = Vec::new();
    for (net, features) in nets.iter().zip(&mut features) {
        let mut encoding = Encoding::default();
        for (words, features) in sentences.iter().zip(features) {
            features.fill(words, &net.vocabulary);
            encoding.push(features.rows.iter().copied());
        }
        encoding.run(net, None);
        encodings.push(encoding);
    }
    (0..sentences.len()).map(|i| decode_one(nets, &encodings, &features[0][i], i)).collect()
}

fn decode_one(nets: &[Net], encodings: &[Encoding], features: &SentenceFeatures, sentence: usize) -> Analysis {
    let tag_set = &nets[0].tags;
    let range = encodings[0].sentences[sentence].clone();
    let start = range.start;
    let mut tags = Vec::new();
    for t in range {
        let total = vote(
            nets,
            tag_set.len(),
            |n, scores| {
                let columns = nets[n].tagger.0.columns;
                scores.extend_from_slice(&encodings[n].tag_scores[t * columns..][..tag_set.len()]);
            },
            |_| true,
        );
        tags.push(best(&total) as u16);
    }
    let mut state = State::new(Layout::new(tag_set));
    state.start(&tags, &features.marks);
    let mut hidden = Vec::new();
    while !state.is_done() {
        let legal = state.legal();
        let action = if legal.iter().filter(|&&l| l).count() == 1 {
            legal.iter().position(|&l| l).expect("one is legal")
        } else {
            let (positions, rows) = (state.action_positions(), state.action_auxiliary());
            best(&vote(
                nets,
                3,
                |n, scores| {
                    score(
                        &nets[n],
                        &nets[n].action,
                        &encodings[n].action,
                        start,
                        &positions,
                        &rows,
                        &[],
                        &mut hidden,
                        scores,
                    );
                },
                |a| legal[a],
            ))
        };
        let label = state.arc(ACTIONS[action]).map_or(0, |(dependent, head)| {
            let (positions, rows) = (state.label_positions(dependent, head), state.label_auxiliary(dependent, head));
            best(&vote(
                nets,
                Relation::ALL.len(),
                |n, scores| {
                    score(
                        &nets[n],
                        &nets[n].label,
                        &encodings[n].label,
                        start,
                        &positions,
                        &rows,
                        &[],
                        &mut hidden,
                        scores,
                    );
                },
                |l| l != Relation::Root as usize,
            ))
        });
        state.apply(ACTIONS[action], label as u8);
    }
    Analysis {
        tags: tags.iter().map(|&t| tag_set[t as usize]).collect(),
        heads: state.heads().to_vec(),
        relations: state.labels().iter().map(|&l| Relation::ALL[l as usize].0).collect(),
    }
}

/// The sum of the networks' probabilities.
fn vote(
    nets: &[Net],
    classes: usize,
    mut scores_of: impl FnMut(usize, &mut Vec<f32>),
    allowed: impl Fn(usize) -> bool,
) -> Vec<f32> {
    let mut total = vec![0.0; classes];
    let mut scores = Vec::new();
    for n in 0..nets.len() {
        scores.clear();
        scores_of(n, &mut scores);
        scores.truncate(classes);
        softmax(&mut scores, &allowed);
        total.iter_mut().zip(&scores).for_each(|(t, s)| *t += s);
    }
    total
}
