//! The encoder and the scorers, forward.

use crate::gemm::{View, add_product};
use crate::net::{Block, Net, ScorerBlocks};
use crate::random::Random;
use standoff::syntax::neural::{FEATURES, NONE};
use std::ops::Range;

/// What the forward pass of some sentences, one after the other, leaves for the backward pass.
#[derive(Default)]
pub(crate) struct Encoding {
    /// The tokens of each sentence.
    pub(crate) sentences: Vec<Range<usize>>,
    pub(crate) rows: Vec<[u32; FEATURES]>,
    /// 0 where dropped, else the factor that makes up for it; empty where nothing is dropped.
    pub(crate) input_mask: Vec<f32>,
    pub(crate) windows: Vec<Vec<f32>>,
    /// For each layer and unit, which piece was largest.
    pub(crate) chosen: Vec<Vec<u8>>,
    pub(crate) masks: Vec<Vec<f32>>,
    pub(crate) encoded: Vec<f32>,
    pub(crate) tag_scores: Vec<f32>,
    pub(crate) action: Vec<f32>,
    pub(crate) label: Vec<f32>,
}

/// How much is left out at random.
pub(crate) struct Dropout<'a> {
    pub(crate) random: &'a mut Random,
    pub(crate) input: f32,
    pub(crate) layer: f32,
}

impl Encoding {
    pub(crate) fn clear(&mut self) {
        self.sentences.clear();
        self.rows.clear();
    }

    pub(crate) fn push(&mut self, rows: impl ExactSizeIterator<Item = [u32; FEATURES]>) {
        let start = self.rows.len();
        self.rows.extend(rows);
        self.sentences.push(start..self.rows.len());
    }

    /// Runs the network up to the projections of both scorers.
    pub(crate) fn run(&mut self, net: &Net, mut dropout: Option<Dropout<'_>>) {
        let d = net.dimensions.width as usize;
        let n = self.rows.len();
        reset(&mut self.encoded, n * d);
        for (out, rows) in self.encoded.chunks_exact_mut(d).zip(&self.rows) {
            for &row in rows {
                out.iter_mut().zip(&net.embedding[row as usize * d..][..d]).for_each(|(x, w)| *x += w);
            }
        }
        self.input_mask.clear();
        if let Some(dropout) = &mut dropout {
            mask(&mut self.input_mask, n * d, dropout.input, dropout.random);
            self.encoded.iter_mut().zip(&self.input_mask).for_each(|(x, m)| *x *= m);
        }
        let layers = net.layers.len();
        self.windows.resize(layers, Vec::new());
        self.chosen.resize(layers, Vec::new());
        self.masks.resize(layers, Vec::new());
        let mut sums = Vec::new();
        for (l, (weights, bias)) in net.layers.iter().enumerate() {
            let window = &mut self.windows[l];
            gather(&self.encoded, d, net.dimensions.dilations[l] as usize, &self.sentences, window);
            affine(net, window, n, *weights, Some(*bias), &mut sums);
            let (chosen, layer_mask) = (&mut self.chosen[l], &mut self.masks[l]);
            layer_mask.clear();
            if let Some(dropout) = &mut dropout {
                mask(layer_mask, n * d, dropout.layer, dropout.random);
            }
            chosen.clear();
            chosen.resize(n * d, 0);
            for t in 0..n {
                let sums = &sums[t * weights.columns..][..weights.columns];
                for j in 0..d {
                    let mut best = 0;
                    for piece in 1..net.dimensions.pieces as usize {
                        if sums[piece * d + j] > sums[best * d + j] {
                            best = piece;
                        }
                    }
                    let i = t * d + j;
                    chosen[i] = best as u8;
                    self.encoded[i] += sums[best * d + j] * layer_mask.get(i).copied().unwrap_or(1.0);
                }
            }
        }
        affine(net, &self.encoded, n, net.tagger.0, Some(net.tagger.1), &mut self.tag_scores);
        affine(net, &self.encoded, n, net.action.projection, None, &mut self.action);
        affine(net, &self.encoded, n, net.label.projection, None, &mut self.label);
    }

    /// The highest-scoring tags of a sentence.
    pub(crate) fn tags(&self, net: &Net, sentence: usize) -> Vec<u16> {
        let columns = net.tagger.0.columns;
        let scores = &self.tag_scores[self.sentences[sentence].start * columns..self.sentences[sentence].end * columns];
        scores.chunks_exact(columns).map(|s| best(&s[..net.tags.len()]) as u16).collect()
    }
}

fn affine(net: &Net, x: &[f32], n: usize, weights: Block, bias: Option<Block>, out: &mut Vec<f32>) {
    reset(out, n * weights.columns);
    if let Some(bias) = bias {
        out.chunks_exact_mut(weights.columns).for_each(|row| row.copy_from_slice(bias.of(&net.dense)));
    }
    add_product(View::rows(x, weights.rows), n, weights.rows, weights.of(&net.dense), weights.columns, out);
}

fn gather(x: &[f32], d: usize, dilation: usize, sentences: &[Range<usize>], window: &mut Vec<f32>) {
    reset(window, x.len() * 3);
    for sentence in sentences {
        for t in sentence.clone() {
            let out = &mut window[t * 3 * d..][..3 * d];
            if t >= sentence.start + dilation {
                out[..d].copy_from_slice(&x[(t - dilation) * d..][..d]);
            }
            out[d..2 * d].copy_from_slice(&x[t * d..][..d]);
            if t + dilation < sentence.end {
                out[2 * d..].copy_from_slice(&x[(t + dilation) * d..][..d]);
            }
        }
    }
}

/// The hidden layer, times `mask` if there is one, and the scores of one state; `start` is the sentence's first
/// token in `projected`.
#[allow(clippy::too_many_arguments, reason = "buffers of the caller")]
pub(crate) fn score(
    net: &Net,
    scorer: &ScorerBlocks,
    projected: &[f32],
    start: usize,
    positions: &[u32],
    rows: &[u32],
    mask: &[f32],
    hidden: &mut Vec<f32>,
    scores: &mut Vec<f32>,
) {
    let width = scorer.hidden;
    reset(hidden, width);
    for (i, &token) in positions.iter().enumerate() {
        let summand = if token == NONE {
            &scorer.none.of(&net.dense)[i * width..][..width]
        } else {
            &projected[((start + token as usize) * positions.len() + i) * width..][..width]
        };
        hidden.iter_mut().zip(summand).for_each(|(h, s)| *h += s);
    }
    for &row in rows {
        let summand = &net.dense[scorer.auxiliary.at + row as usize * width..][..width];
        hidden.iter_mut().zip(summand).for_each(|(h, s)| *h += s);
    }
    scores.clear();
    scores.extend_from_slice(scorer.bias.of(&net.dense));
    let columns = scorer.output.columns;
    hidden.iter_mut().zip(mask).for_each(|(h, m)| *h *= m);
    for (h, weights) in hidden.iter_mut().zip(scorer.output.of(&net.dense).chunks_exact(columns)) {
        *h = h.max(0.0);
        if *h > 0.0 {
            scores.iter_mut().zip(weights).for_each(|(s, w)| *s += *h * w);
        }
    }
}

pub(crate) fn reset(list: &mut Vec<f32>, n: usize) {
    list.clear();
    list.resize(n, 0.0);
}

/// Zeros at this rate, else the factor that makes up for them.
pub(crate) fn mask(list: &mut Vec<f32>, n: usize, rate: f32, random: &mut Random) {
    let (limit, kept) = ((rate * 65_536.0) as u64, 1.0 / (1.0 - rate));
    list.clear();
    list.reserve(n + 3);
    while list.len() < n {
        let bits = random.bits();
        list.extend((0..4).map(|i| if (bits >> (16 * i)) & 0xffff < limit { 0.0 } else { kept }));
    }
    list.truncate(n);
}

pub(crate) fn best(scores: &[f32]) -> usize {
    (1..scores.len()).fold(0, |best, i| if scores[i] > scores[best] { i } else { best })
}

/// Turns the scores of the allowed classes into probabilities; the others get 0.
pub(crate) fn softmax(scores: &mut [f32], allowed: impl Fn(usize) -> bool) {
    let largest = (0..scores.len()).filter(|&i| allowed(i)).fold(f32::MIN, |m, i| m.max(scores[i]));
    let mut total = 0.0;
    for (i, score) in scores.iter_mut().enumerate() {
        *score = if allowed(i) { (*score - largest).exp() } else { 0.0 };
        total += *score;
    }
    scores.iter_mut().for_each(|s| *s /= total);
}
