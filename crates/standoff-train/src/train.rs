//! The training loop.

use crate::corpus::Sentence;
use crate::decode::decode;
use crate::error::Failure;
use crate::gradient::{Example, IGNORED, Losses, Step, Worker};
use crate::measure::compare;
use crate::net::{Block, Net};
use crate::optimiser::Optimiser;
use crate::oracle::Gold;
use crate::random::Random;
use indicatif::{ProgressBar, ProgressStyle};
use standoff::syntax::neural::{Dimensions, SentenceFeatures, Vocabulary, normalise, word_hash};
use standoff::syntax::{Upos, Xpos};
use std::collections::HashMap;

const WORKERS: usize = 2;
/// A worker computes the gradient of so many tokens at a time.
const MINIBATCH: usize = 200;

/// What can be set about a training.
pub(crate) struct Options {
    pub(crate) dimensions: Dimensions,
    pub(crate) words: usize,
    pub(crate) affixes: u32,
    pub(crate) epochs: usize,
    pub(crate) rate: f32,
    pub(crate) batch: usize,
    pub(crate) dropout: (f32, f32),
    pub(crate) seed: u64,
}

/// A sentence and how much it counts.
pub(crate) struct Weighted {
    pub(crate) sentence: Sentence,
    pub(crate) weight: f32,
}

/// Trains a network; `dev` is measured now and then.
pub(crate) fn train(
    options: &Options,
    corpus: impl Fn(usize) -> Vec<Weighted>,
    dev: &[(String, Vec<Sentence>)],
) -> Result<Net, Failure> {
    let mut random = Random::new(options.seed);
    let first = corpus(0);
    let counts = count_words(&first);
    let vocabulary = vocabulary(&counts, options);
    let mut forget = vec![0.0; vocabulary.rows()];
    for (word, count) in &counts {
        if let Some(row) = vocabulary.hashes().iter().position(|&h| h == word_hash(word)) {
            forget[row + 1] = 0.4 / (0.4 + *count as f32);
        }
    }
    let mut net = Net::new(options.dimensions.clone(), tag_set(&first), vocabulary, &mut random);
    let mut optimiser = Optimiser::new(&net, 0.9995);
    let mut workers: Vec<Worker> = (0..WORKERS).map(|_| Worker::new(&net)).collect();
    let mut transposed = vec![0.0; net.dense.len()];
    let tokens: usize = first.iter().map(|w| w.sentence.len()).sum();
    let total = (tokens * options.epochs / options.batch).max(1);
    let bar = ProgressBar::new(total as u64);
    let style = "{elapsed_precise} [{bar:40}] {pos}/{len} {msg} (left: {eta})";
    bar.set_style(ProgressStyle::with_template(style).map_err(|e| Failure(e.to_string()))?);
    let mut steps = 0;
    let mut current = first;
    for epoch in 0..options.epochs {
        if epoch > 0 {
            current = corpus(epoch);
        }
        let mut examples: Vec<Example> = current.iter().map(|w| example(w, &net)).collect();
        random.shuffle(&mut examples);
        let mut losses = Losses::default();
        for batch in batches(&examples, options.batch) {
            let progress = steps as f32 / total as f32;
            let rate = options.rate * (steps as f32 / 400.0).min(1.0) * (1.0 - progress).max(0.01);
            for block in net.transposed_blocks() {
                transpose(&net.dense, block, &mut transposed);
            }
            let step = Step {
                net: &net,
                transposed: &transposed,
                forget: &forget,
                explore: if epoch == 0 { 0.0 } else { 0.9 },
                dropout: options.dropout,
            };
            let seed = random.bits();
            std::thread::scope(|scope| {
                for (i, worker) in workers.iter_mut().enumerate() {
                    let step = &step;
                    scope.spawn(move || {
                        worker.clear(step.net.dimensions.width as usize);
                        let mut random = Random::new(seed.wrapping_add(i as u64));
                        let share: Vec<&Example> = batch.iter().skip(i).step_by(WORKERS).collect();
                        for part in batches(&share, MINIBATCH) {
                            worker.run(step, part, &mut random);
                        }
                    });
                }
            });
            for worker in &workers {
                losses.tag += worker.losses.tag;
                losses.action += worker.losses.action;
                losses.label += worker.losses.label;
            }
            let size: usize = batch.iter().map(|e| e.tags.len()).sum();
            optimiser.step(&mut net, &mut workers, 1.0 / size as f32, rate);
            steps += 1;
            bar.inc(1);
        }
        let n = current.iter().map(|w| w.sentence.len()).sum::<usize>() as f32;
        let (tag, action, label) = (losses.tag / n, losses.action / n, losses.label / n);
        bar.set_message(format!("epoch {epoch}: tag {tag:.3} action {action:.3} label {label:.3}"));
        if epoch % 4 == 3 || epoch + 1 == options.epochs {
            let averaged = [optimiser.averaged(&net)];
            for (name, sentences) in dev {
                let scores = compare(sentences, &decode(&averaged, &words(sentences)));
                let seconds = bar.elapsed().as_secs();
                let line = format!(
                    "{seconds} s, epoch {epoch}, {tag:.3} {action:.3} {label:.3}: {name} dev {}",
                    scores.summary()
                );
                if bar.is_hidden() { eprintln!("{line}") } else { bar.println(line) }
            }
        }
    }
    bar.finish();
    Ok(optimiser.averaged(&net))
}

/// The words of sentences, as the decoder takes them.
pub(crate) fn words(sentences: &[Sentence]) -> Vec<Vec<&str>> {
    sentences.iter().map(Sentence::words).collect()
}

fn count_words(corpus: &[Weighted]) -> Vec<(String, usize)> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for word in corpus.iter().flat_map(|w| &w.sentence.words) {
        *counts.entry(normalise(word)).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    counts
}

/// The most frequent words, those seen once left out.
fn vocabulary(counts: &[(String, usize)], options: &Options) -> Vocabulary {
    let frequent = counts.iter().take(options.words).filter(|(_, n)| *n > 1);
    let mut hashes: Vec<u32> = frequent.map(|(word, _)| word_hash(word)).collect();
    let mut seen = std::collections::HashSet::new();
    hashes.retain(|&h| seen.insert(h));
    Vocabulary::new(hashes, options.affixes)
}

/// The joint tags that occur thrice or more.
fn tag_set(corpus: &[Weighted]) -> Vec<(Upos, Xpos)> {
    let mut counts: HashMap<(Upos, Xpos), usize> = HashMap::new();
    for tag in corpus.iter().flat_map(|w| &w.sentence.tags).flatten() {
        *counts.entry(*tag).or_default() += 1;
    }
    let mut tags: Vec<_> = counts.into_iter().filter(|(_, n)| *n > 2).map(|(t, _)| t).collect();
    tags.sort();
    tags
}

fn example(weighted: &Weighted, net: &Net) -> Example {
    let sentence = &weighted.sentence;
    let mut features = SentenceFeatures::default();
    features.fill(&sentence.words(), &net.vocabulary);
    let place = |tag: &Option<(Upos, Xpos)>| {
        tag.and_then(|tag| net.tags.binary_search(&tag).ok()).map_or(IGNORED, |i| i as u16)
    };
    Example {
        features,
        tags: sentence.tags.iter().map(place).collect(),
        gold: Gold::new(&sentence.heads),
        labels: sentence.relations.iter().map(|&r| r as u8).collect(),
        weight: weighted.weight,
    }
}

/// Anything with a length in tokens.
trait Tokens {
    fn tokens(&self) -> usize;
}

impl Tokens for Example {
    fn tokens(&self) -> usize {
        self.tags.len()
    }
}

impl Tokens for &Example {
    fn tokens(&self) -> usize {
        self.tags.len()
    }
}

/// Stretches of about `size` tokens.
fn batches<T: Tokens>(examples: &[T], size: usize) -> Vec<&[T]> {
    let mut found = Vec::new();
    let (mut start, mut tokens) = (0, 0);
    for (i, example) in examples.iter().enumerate() {
        tokens += example.tokens();
        if tokens >= size || i + 1 == examples.len() {
            found.push(&examples[start..=i]);
            (start, tokens) = (i + 1, 0);
        }
    }
    found
}

fn transpose(dense: &[f32], block: Block, transposed: &mut [f32]) {
    let (from, to) = (block.of(dense), &mut transposed[block.range()]);
    for r in 0..block.rows {
        for c in 0..block.columns {
            to[c * block.rows + r] = from[r * block.columns + c];
        }
    }
}
