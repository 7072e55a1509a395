//! The training loop.

use crate::augment::recase;
use crate::control::controlled;
use crate::corpus::Sentence;
use crate::decode::decode;
use crate::error::Failure;
use crate::gradient::{Example, IGNORED, Losses, Step, Worker};
use crate::measure::compare;
use crate::net::{Block, Net};
use crate::optimiser::Optimiser;
use crate::oracle::Gold;
use crate::random::Random;
use crate::report::reported;
use indicatif::{ProgressBar, ProgressStyle};
use standoff::syntax::neural::{Dimensions, SentenceFeatures, Vocabulary, normalise, word_hash};
use standoff::syntax::{Upos, Xpos};
use std::collections::HashMap;

const WORKERS: usize = 2;
/// A worker computes the gradient of so many tokens at a time.
const MINIBATCH: usize = 200;

/// So many of the gold sentences are also seen in a frame of reported speech or of control, if they fit one.
const FRAMED: f32 = 0.35;

/// What can be set about a training.
pub(crate) struct Options {
    pub(crate) dimensions: Dimensions,
    pub(crate) words: usize,
    pub(crate) affixes: u32,
    pub(crate) epochs: usize,
    pub(crate) rate: f32,
    pub(crate) batch: usize,
    /// Of the input, the layers and the scorers' hidden units.
    pub(crate) dropout: (f32, f32, f32),
    pub(crate) seed: u64,
}

/// What there is to learn from.
pub(crate) struct Corpus {
    pub(crate) gold: Vec<Sentence>,
    /// Sentences with a committee's trees.
    pub(crate) silver: Vec<Sentence>,
    /// How many silver tokens each epoch sees for one of the gold.
    pub(crate) share: f64,
    /// How much a silver sentence counts.
    pub(crate) silver_weight: f32,
    /// How much a gold sentence of news, interview or speech counts.
    pub(crate) news_weight: f32,
    pub(crate) seed: u64,
}

impl Corpus {
    /// All gold sentences and the next silver ones, with their weights; some in other letters.
    fn epoch(&self, epoch: usize) -> Vec<(Sentence, f32)> {
        let mut random = Random::new(self.seed ^ (epoch as u64 + 1) << 32);
        let mut found: Vec<_> = self
            .gold
            .iter()
            .map(|s| (recase(s, &mut random), if is_news(s) { self.news_weight } else { 1.0 }))
            .collect();
        for sentence in &self.gold {
            if random.unit() < FRAMED {
                let frame = if random.unit() < 0.6 { reported } else { controlled };
                found.extend(frame(sentence, &mut random).map(|s| (s, 0.8)));
            }
        }
        let wanted = (self.gold.iter().map(Sentence::len).sum::<usize>() as f64 * self.share) as usize;
        let all = self.silver.iter().map(Sentence::len).sum::<usize>();
        if all == 0 {
            return found;
        }
        // A different order each time round, the same each time the program runs.
        let mut order: Vec<usize> = (0..self.silver.len()).collect();
        Random::new(self.seed ^ (epoch * wanted / all) as u64).shuffle(&mut order);
        let mut skip = epoch * wanted % all;
        let mut taken = 0;
        for sentence in order.iter().chain(&order).map(|&i| &self.silver[i]) {
            if skip >= sentence.len() {
                skip -= sentence.len();
            } else if taken < wanted {
                taken += sentence.len();
                found.push((recase(sentence, &mut random), self.silver_weight));
            }
        }
        found
    }
}

fn is_news(sentence: &Sentence) -> bool {
    ["GUM_news", "GUM_interview", "GUM_speech", "newsgroup"].iter().any(|genre| sentence.id.starts_with(genre))
}

/// Trains a network; `dev` is measured now and then.
pub(crate) fn train(options: &Options, corpus: &Corpus, dev: &[(String, Vec<Sentence>)]) -> Result<Net, Failure> {
    let mut random = Random::new(options.seed);
    let counts = count_words(corpus);
    let vocabulary = vocabulary(&counts, options);
    let mut forget = vec![0.0; vocabulary.rows()];
    let places: HashMap<u32, usize> = vocabulary.hashes().iter().enumerate().map(|(i, &h)| (h, i + 1)).collect();
    for (word, count) in &counts {
        if let Some(&row) = places.get(&word_hash(word)) {
            forget[row] = 0.4 / (0.4 + *count as f32);
        }
    }
    let mut net = Net::new(options.dimensions.clone(), tag_set(&corpus.gold), vocabulary, &mut random);
    let mut optimiser = Optimiser::new(&net, 0.9995);
    let mut workers: Vec<Worker> = (0..WORKERS).map(|_| Worker::new(&net)).collect();
    let mut transposed = vec![0.0; net.dense.len()];
    let mut current = corpus.epoch(0);
    let tokens: usize = current.iter().map(|(s, _)| s.len()).sum();
    let total = (tokens * options.epochs / options.batch).max(1);
    let bar = ProgressBar::new(total as u64);
    let style = "{elapsed_precise} [{bar:40}] {pos}/{len} {msg} (left: {eta})";
    bar.set_style(ProgressStyle::with_template(style).map_err(|e| Failure(e.to_string()))?);
    let mut steps = 0;
    for epoch in 0..options.epochs {
        if epoch > 0 {
            current = corpus.epoch(epoch);
        }
        let mut examples: Vec<Example> = current.iter().map(|(s, weight)| example(s, *weight, &net)).collect();
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
        let n = current.iter().map(|(s, _)| s.len()).sum::<usize>() as f32;
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

/// How often each word occurs, gold sentences counted thrice beside silver ones.
fn count_words(corpus: &Corpus) -> Vec<(String, usize)> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    let times = if corpus.silver.is_empty() { 1 } else { 3 };
    for (sentences, times) in [(&corpus.gold, times), (&corpus.silver, 1)] {
        for word in sentences.iter().flat_map(|s| &s.words) {
            *counts.entry(normalise(word)).or_default() += times;
        }
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    counts
}

/// The most frequent words, the rarest left out.
fn vocabulary(counts: &[(String, usize)], options: &Options) -> Vocabulary {
    let frequent = counts.iter().take(options.words).filter(|(_, n)| *n > 1);
    let mut hashes: Vec<u32> = frequent.map(|(word, _)| word_hash(word)).collect();
    let mut seen = std::collections::HashSet::new();
    hashes.retain(|&h| seen.insert(h));
    Vocabulary::new(hashes, options.affixes)
}

/// The joint tags that occur thrice or more.
fn tag_set(gold: &[Sentence]) -> Vec<(Upos, Xpos)> {
    let mut counts: HashMap<(Upos, Xpos), usize> = HashMap::new();
    for tag in gold.iter().flat_map(|s| &s.tags).flatten() {
        *counts.entry(*tag).or_default() += 1;
    }
    let mut tags: Vec<_> = counts.into_iter().filter(|(_, n)| *n > 2).map(|(t, _)| t).collect();
    tags.sort();
    tags
}

fn example(sentence: &Sentence, weight: f32, net: &Net) -> Example {
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
        weight,
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
