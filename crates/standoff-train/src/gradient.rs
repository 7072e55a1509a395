//! The gradient of the loss of a few sentences.

use crate::encode::{Dropout, Encoding, best, mask, reset, score, softmax};
use crate::gemm::{View, add_product};
use crate::net::{Block, Net, ScorerBlocks};
use crate::oracle::Gold;
use crate::random::Random;
use standoff::syntax::Relation;
use standoff::syntax::neural::{ACTIONS, Layout, NONE, SentenceFeatures, State};

/// The tag of a token that teaches nothing about tags.
pub(crate) const IGNORED: u16 = u16::MAX;

/// A sentence as the network learns from it.
#[derive(Clone, Debug)]
pub(crate) struct Example {
    pub(crate) features: SentenceFeatures,
    pub(crate) tags: Vec<u16>,
    pub(crate) gold: Gold,
    pub(crate) labels: Vec<u8>,
    /// How much it counts.
    pub(crate) weight: f32,
}

/// What stays the same for all workers during a step.
pub(crate) struct Step<'a> {
    pub(crate) net: &'a Net,
    /// The matrices of [`Net::transposed_blocks`], transposed, in the places of the originals.
    pub(crate) transposed: &'a [f32],
    /// How likely each row of the embedding table is to be taken for an unknown word.
    pub(crate) forget: &'a [f32],
    /// How likely the parser is to follow its own choice.
    pub(crate) explore: f32,
    /// Of the input, the layers and the scorers' hidden units.
    pub(crate) dropout: (f32, f32, f32),
}

/// Losses of a step, summed over tokens.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Losses {
    pub(crate) tag: f32,
    pub(crate) action: f32,
    pub(crate) label: f32,
}

/// Gradients and room to compute them.
pub(crate) struct Worker {
    pub(crate) dense: Vec<f32>,
    pub(crate) embedding: Vec<f32>,
    pub(crate) touched: Vec<u32>,
    is_touched: Vec<bool>,
    pub(crate) losses: Losses,
    encoding: Encoding,
    state: State,
    d_encoded: Vec<f32>,
    d_tags: Vec<f32>,
    d_action: Vec<f32>,
    d_label: Vec<f32>,
    hidden: Vec<f32>,
    scores: Vec<f32>,
    label_hidden: Vec<f32>,
    action_mask: Vec<f32>,
    label_mask: Vec<f32>,
    label_scores: Vec<f32>,
}

impl Worker {
    pub(crate) fn new(net: &Net) -> Self {
        Self {
            dense: vec![0.0; net.dense.len()],
            embedding: vec![0.0; net.embedding.len()],
            touched: Vec::new(),
            is_touched: vec![false; net.vocabulary.rows()],
            losses: Losses::default(),
            encoding: Encoding::default(),
            state: State::new(Layout::new(&net.tags)),
            d_encoded: Vec::new(),
            d_tags: Vec::new(),
            d_action: Vec::new(),
            d_label: Vec::new(),
            hidden: Vec::new(),
            scores: Vec::new(),
            label_hidden: Vec::new(),
            action_mask: Vec::new(),
            label_mask: Vec::new(),
            label_scores: Vec::new(),
        }
    }

    /// Forgets the gradients of the step before.
    pub(crate) fn clear(&mut self, width: usize) {
        self.dense.fill(0.0);
        for row in self.touched.drain(..) {
            self.embedding[row as usize * width..][..width].fill(0.0);
            self.is_touched[row as usize] = false;
        }
        self.losses = Losses::default();
    }

    /// Adds the gradients of these examples.
    pub(crate) fn run(&mut self, step: &Step<'_>, examples: &[&Example], random: &mut Random) {
        let net = step.net;
        self.encoding.clear();
        for example in examples {
            self.encoding.push(example.features.rows.iter().map(|rows| {
                let mut rows = *rows;
                if random.unit() < step.forget[rows[0] as usize] {
                    rows[0] = 0;
                }
                rows
            }));
        }
        let (input, layer, _) = step.dropout;
        self.encoding.run(net, Some(Dropout { random, input, layer }));
        let n = self.encoding.rows.len();
        reset(&mut self.d_encoded, n * net.dimensions.width as usize);
        reset(&mut self.d_tags, n * net.tagger.0.columns);
        reset(&mut self.d_action, n * net.action.projection.columns);
        reset(&mut self.d_label, n * net.label.projection.columns);
        for (i, example) in examples.iter().enumerate() {
            self.tag(net, i, example);
            self.parse(step, i, example, random);
        }
        self.backward(step);
    }

    fn tag(&mut self, net: &Net, sentence: usize, example: &Example) {
        let columns = net.tagger.0.columns;
        for (t, &gold) in self.encoding.sentences[sentence].clone().zip(&example.tags) {
            if gold == IGNORED {
                continue;
            }
            let out = &mut self.d_tags[t * columns..][..columns];
            out.copy_from_slice(&self.encoding.tag_scores[t * columns..][..columns]);
            softmax(out, |i| i < net.tags.len());
            self.losses.tag -= out[gold as usize].max(1e-9).ln();
            out[gold as usize] -= 1.0;
            out.iter_mut().for_each(|d| *d *= example.weight);
        }
    }

    fn parse(&mut self, step: &Step<'_>, sentence: usize, example: &Example, random: &mut Random) {
        let net = step.net;
        let start = self.encoding.sentences[sentence].start;
        let tags = self.encoding.tags(net, sentence);
        let mut state = std::mem::take(&mut self.state);
        state.start(&tags, &example.features.marks);
        mask(&mut self.action_mask, net.action.hidden, step.dropout.2, random);
        mask(&mut self.label_mask, net.label.hidden, step.dropout.2, random);
        while !state.is_done() {
            let legal = state.legal();
            let costs = example.gold.costs(&state);
            let lowest = (0..3).filter(|&a| legal[a]).map(|a| costs[a]).min().unwrap_or(0);
            let good = |a: usize| legal[a] && costs[a] == lowest;
            let mut action = (0..3).find(|&a| legal[a]).unwrap_or(0);
            if legal.iter().filter(|&&l| l).count() > 1 {
                let (positions, rows) = (state.action_positions(), state.action_auxiliary());
                score(
                    net,
                    &net.action,
                    &self.encoding.action,
                    start,
                    &positions,
                    &rows,
                    &self.action_mask,
                    &mut self.hidden,
                    &mut self.scores,
                );
                softmax(&mut self.scores, |a| a < 3 && legal[a]);
                action = self.choose(step, good, random);
                let right: f32 = (0..3).filter(|&a| good(a)).map(|a| self.scores[a]).sum::<f32>().max(1e-9);
                self.losses.action -= right.ln();
                for a in 0..3 {
                    self.scores[a] -= if good(a) { self.scores[a] / right } else { 0.0 };
                }
                self.scores.iter_mut().for_each(|d| *d *= example.weight);
                back(
                    net,
                    &net.action,
                    &self.hidden,
                    &self.action_mask,
                    &self.scores,
                    &mut self.dense,
                    &mut self.d_action,
                    start,
                    &positions,
                    &rows,
                );
            }
            let label = match state.arc(ACTIONS[action]) {
                None => 0,
                Some((dependent, head)) => self.relation(net, &state, start, dependent, head, example),
            };
            state.apply(ACTIONS[action], label);
        }
        self.state = state;
    }

    /// The action to take, given the probabilities in `scores`.
    fn choose(&self, step: &Step<'_>, good: impl Fn(usize) -> bool, random: &mut Random) -> usize {
        if random.unit() < step.explore {
            let mut at = random.unit();
            for a in 0..3 {
                at -= self.scores[a];
                if at < 0.0 && self.scores[a] > 0.0 {
                    return a;
                }
            }
        }
        let mut best = None;
        for a in (0..3).filter(|&a| good(a)) {
            if best.is_none_or(|b: usize| self.scores[a] > self.scores[b]) {
                best = Some(a);
            }
        }
        best.expect("one action costs least")
    }

    /// Predicts the relation of a new arc, and learns from it where the arc is right.
    fn relation(&mut self, net: &Net, state: &State, start: usize, dependent: u32, head: u32, example: &Example) -> u8 {
        let scorer = &net.label;
        let (positions, rows) = (state.label_positions(dependent, head), state.label_auxiliary(dependent, head));
        let (hidden, scores) = (&mut self.label_hidden, &mut self.label_scores);
        score(net, scorer, &self.encoding.label, start, &positions, &rows, &self.label_mask, hidden, scores);
        let possible = |i: usize| i < scorer.classes && i != Relation::Root as usize;
        scores[Relation::Root as usize] = f32::MIN;
        let label = best(&scores[..scorer.classes]);
        if example.gold.heads[dependent as usize] == head && head != NONE {
            let gold = example.labels[dependent as usize] as usize;
            softmax(scores, possible);
            self.losses.label -= scores[gold].max(1e-9).ln();
            scores[gold] -= 1.0;
            scores.iter_mut().for_each(|d| *d *= example.weight);
            back(
                net,
                scorer,
                hidden,
                &self.label_mask,
                scores,
                &mut self.dense,
                &mut self.d_label,
                start,
                &positions,
                &rows,
            );
        }
        label as u8
    }

    fn backward(&mut self, step: &Step<'_>) {
        let net = step.net;
        let d = net.dimensions.width as usize;
        let n = self.encoding.rows.len();
        let dense = &mut self.dense;
        let encoded = &self.encoding.encoded;
        sum_rows(&self.d_tags, net.tagger.1, dense);
        for (block, gradient) in [
            (net.tagger.0, &self.d_tags),
            (net.action.projection, &self.d_action),
            (net.label.projection, &self.d_label),
        ] {
            matrix_gradient(encoded, gradient, n, block, dense);
            let turned = &step.transposed[block.range()];
            add_product(View::rows(gradient, block.columns), n, block.columns, turned, d, &mut self.d_encoded);
        }
        let mut d_sums = Vec::new();
        let mut d_window = Vec::new();
        // The layers see the activations before them; those after them are undone by subtraction of nothing:
        // a residual layer passes its gradient on unchanged.
        for (l, (weights, bias)) in net.layers.iter().enumerate().rev() {
            reset(&mut d_sums, n * weights.columns);
            let (chosen, mask) = (&self.encoding.chosen[l], &self.encoding.masks[l]);
            for t in 0..n {
                for j in 0..d {
                    let i = t * d + j;
                    d_sums[t * weights.columns + chosen[i] as usize * d + j] = self.d_encoded[i] * mask[i];
                }
            }
            sum_rows(&d_sums, *bias, dense);
            matrix_gradient(&self.encoding.windows[l], &d_sums, n, *weights, dense);
            reset(&mut d_window, n * 3 * d);
            let turned = &step.transposed[weights.range()];
            add_product(View::rows(&d_sums, weights.columns), n, weights.columns, turned, 3 * d, &mut d_window);
            let dilation = net.dimensions.dilations[l] as usize;
            for sentence in &self.encoding.sentences {
                for t in sentence.clone() {
                    let from = &d_window[t * 3 * d..][..3 * d];
                    let mut add = |to: usize, part: &[f32]| {
                        self.d_encoded[to * d..][..d].iter_mut().zip(part).for_each(|(x, g)| *x += g);
                    };
                    if t >= sentence.start + dilation {
                        add(t - dilation, &from[..d]);
                    }
                    add(t, &from[d..2 * d]);
                    if t + dilation < sentence.end {
                        add(t + dilation, &from[2 * d..]);
                    }
                }
            }
        }
        self.d_encoded.iter_mut().zip(&self.encoding.input_mask).for_each(|(x, m)| *x *= m);
        for (gradient, rows) in self.d_encoded.chunks_exact(d).zip(&self.encoding.rows) {
            for &row in rows {
                if !std::mem::replace(&mut self.is_touched[row as usize], true) {
                    self.touched.push(row);
                }
                let out = &mut self.embedding[row as usize * d..][..d];
                out.iter_mut().zip(gradient).for_each(|(x, g)| *x += g);
            }
        }
    }
}

/// Back from the scores of a state to its summands.
#[allow(clippy::too_many_arguments, reason = "one call on each side of two scorers")]
fn back(
    net: &Net,
    scorer: &ScorerBlocks,
    hidden: &[f32],
    mask: &[f32],
    d_scores: &[f32],
    dense: &mut [f32],
    d_projected: &mut [f32],
    start: usize,
    positions: &[u32],
    rows: &[u32],
) {
    let (width, columns) = (scorer.hidden, scorer.output.columns);
    let mut d_hidden = [0.0f32; 512];
    let d_hidden = &mut d_hidden[..width];
    for j in (0..width).filter(|&j| hidden[j] > 0.0) {
        let at = scorer.output.at + j * columns;
        d_hidden[j] = net.dense[at..at + columns].iter().zip(d_scores).map(|(w, d)| w * d).sum::<f32>() * mask[j];
        dense[at..at + columns].iter_mut().zip(d_scores).for_each(|(g, d)| *g += hidden[j] * d);
    }
    dense[scorer.bias.range()].iter_mut().zip(d_scores).for_each(|(g, d)| *g += d);
    for (i, &token) in positions.iter().enumerate() {
        let out = if token == NONE {
            &mut dense[scorer.none.at + i * width..][..width]
        } else {
            &mut d_projected[((start + token as usize) * positions.len() + i) * width..][..width]
        };
        out.iter_mut().zip(&*d_hidden).for_each(|(g, d)| *g += d);
    }
    for &row in rows {
        let out = &mut dense[scorer.auxiliary.at + row as usize * width..][..width];
        out.iter_mut().zip(&*d_hidden).for_each(|(g, d)| *g += d);
    }
}

fn matrix_gradient(x: &[f32], gradient: &[f32], n: usize, block: Block, dense: &mut [f32]) {
    let out = &mut dense[block.range()];
    add_product(View::transposed(x, block.rows), block.rows, n, gradient, block.columns, out);
}

fn sum_rows(gradient: &[f32], bias: Block, dense: &mut [f32]) {
    let out = &mut dense[bias.range()];
    gradient.chunks_exact(bias.columns).for_each(|row| out.iter_mut().zip(row).for_each(|(b, g)| *b += g));
}
