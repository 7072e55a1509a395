//! The network in integers: the same numbers on every machine.

use super::kernel;
use super::transition::{ACTION_ROWS, ACTIONS, Action, NONE, State};
use super::{ACTIVATION_BITS, HIDDEN_BITS, Matrix, Model, SUMMAND_LIMIT, Scorer, SentenceFeatures};
use crate::syntax::{Relation, Upos, forms};

/// The most summands of a hidden layer.
const SUMMANDS: usize = ACTION_ROWS.0 + ACTION_ROWS.1;

/// Room for one sentence's computation, reused from sentence to sentence.
#[derive(Clone, Debug, Default)]
pub struct Workspace {
    features: SentenceFeatures,
    encoded: Vec<i16>,
    window: Vec<i16>,
    sums: Vec<i32>,
    action: Vec<i16>,
    label: Vec<i16>,
    hidden: Vec<i16>,
    tags: Vec<u16>,
    state: State,
}

impl Workspace {
    /// Parses; the answers are in [`Workspace::tags`], [`Workspace::heads`] and [`Workspace::labels`].
    pub fn parse(&mut self, model: &Model, words: &[&str]) {
        #[cfg(all(feature = "simd", target_arch = "x86_64"))]
        if super::simd::parse(self, model, words) {
            return;
        }
        self.parse_portable(model, words);
    }

    /// The same on any processor.
    pub fn parse_portable(&mut self, model: &Model, words: &[&str]) {
        self.parse_with(model, words, kernel::multiply);
    }

    /// The same with a kernel of one's own. Inlined, with all it calls, so that it is compiled for the kernel's processor.
    #[inline(always)]
    pub(super) fn parse_with(&mut self, model: &Model, words: &[&str], multiply: impl Fn(&[i16], &Matrix, &mut [i32])) {
        self.features.fill(words, &model.vocabulary);
        self.encode(model, &multiply);
        self.sums.resize(words.len() * model.tags.len(), 0);
        multiply(&self.encoded, &model.tagger, &mut self.sums);
        self.tags.clear();
        let scores = self.sums.chunks_exact(model.tags.len());
        self.tags.extend(scores.zip(words).map(|(scores, word)| tag(model, scores, word)));
        project(&self.encoded, &model.action, &mut self.sums, &mut self.action, &multiply);
        project(&self.encoded, &model.label, &mut self.sums, &mut self.label, &multiply);
        if self.state.layout() != &model.layout {
            self.state = State::new(model.layout.clone());
        }
        self.state.start(&self.tags, &self.features.marks);
        while !self.state.is_done() {
            self.step(model, &multiply);
        }
    }

    /// Joint tags by token, as places in [`Model::tags`].
    pub fn tags(&self) -> &[u16] {
        &self.tags
    }

    /// Heads by token, [`NONE`] for the root.
    pub fn heads(&self) -> &[u32] {
        self.state.heads()
    }

    /// Relations by token, as numbers.
    pub fn labels(&self) -> &[u8] {
        self.state.labels()
    }

    #[inline(always)]
    fn encode(&mut self, model: &Model, multiply: &impl Fn(&[i16], &Matrix, &mut [i32])) {
        let width = model.dimensions.width as usize;
        let rows = &self.features.rows;
        self.encoded.clear();
        self.encoded.resize(rows.len() * width, 0);
        for (out, rows) in self.encoded.chunks_exact_mut(width).zip(rows) {
            for &row in rows {
                let embedding = &model.embedding[row as usize * width..][..width];
                out.iter_mut().zip(embedding).for_each(|(x, &w)| *x += i16::from(w));
            }
            out.iter_mut().for_each(|x| *x <<= ACTIVATION_BITS - model.embedding_bits);
        }
        for (layer, &dilation) in model.layers.iter().zip(&model.dimensions.dilations) {
            gather(&self.encoded, width, dilation as usize, &mut self.window);
            self.sums.resize(rows.len() * layer.outputs, 0);
            multiply(&self.window, layer, &mut self.sums);
            for (x, sums) in self.encoded.chunks_exact_mut(width).zip(self.sums.chunks_exact_mut(layer.outputs)) {
                let (first, others) = sums.split_at_mut(width);
                for piece in others.chunks_exact(width) {
                    first.iter_mut().zip(piece).for_each(|(a, &b)| *a = (*a).max(b));
                }
                for (x, &sum) in x.iter_mut().zip(&*first) {
                    let moved = i32::from(*x) + rounded(sum, layer.bits);
                    *x = moved.clamp(-(1 << 14), 1 << 14) as i16;
                }
            }
        }
    }

    #[inline(always)]
    fn step(&mut self, model: &Model, multiply: &impl Fn(&[i16], &Matrix, &mut [i32])) {
        let legal = self.state.legal();
        let action = if legal.iter().filter(|&&l| l).count() == 1 {
            ACTIONS[legal.iter().position(|&l| l).expect("one is legal")]
        } else {
            let (positions, rows) = (self.state.action_positions(), self.state.action_auxiliary());
            sum(&model.action, &self.action, &positions, &rows, &mut self.hidden);
            let mut scores = [0; 3];
            multiply(&self.hidden, &model.action.output, &mut scores);
            (0..3).filter(|&a| !legal[a]).for_each(|a| scores[a] = i32::MIN);
            ACTIONS[best(&scores)]
        };
        let label = match (action, self.state.arc(action)) {
            (Action::Shift, _) | (_, None) => 0,
            (_, Some((dependent, head))) => {
                let positions = self.state.label_positions(dependent, head);
                let rows = self.state.label_auxiliary(dependent, head);
                sum(&model.label, &self.label, &positions, &rows, &mut self.hidden);
                let mut scores = [0; Relation::ALL.len()];
                multiply(&self.hidden, &model.label.output, &mut scores);
                scores[Relation::Root as usize] = i32::MIN;
                best(&scores) as u8
            }
        };
        self.state.apply(action, label);
    }
}

/// For each token its neighbour before, itself, and its neighbour after.
#[inline(always)]
fn gather(encoded: &[i16], width: usize, dilation: usize, window: &mut Vec<i16>) {
    let n = encoded.len() / width;
    window.clear();
    window.resize(n * 3 * width, 0);
    for (t, out) in window.chunks_exact_mut(3 * width).enumerate() {
        let mut copy = |place: usize, from: usize| {
            out[place * width..][..width].copy_from_slice(&encoded[from * width..][..width]);
        };
        if t >= dilation {
            copy(0, t - dilation);
        }
        copy(1, t);
        if t + dilation < n {
            copy(2, t + dilation);
        }
    }
}

#[inline(always)]
fn project(
    encoded: &[i16],
    scorer: &Scorer,
    sums: &mut Vec<i32>,
    projected: &mut Vec<i16>,
    multiply: &impl Fn(&[i16], &Matrix, &mut [i32]),
) {
    sums.resize(encoded.len() / scorer.projection.inputs * scorer.projection.outputs, 0);
    multiply(encoded, &scorer.projection, sums);
    let shift = scorer.projection.bits + ACTIVATION_BITS - HIDDEN_BITS;
    let limit = i32::from(SUMMAND_LIMIT);
    projected.clear();
    projected.extend(sums.iter().map(|&sum| rounded(sum, shift).clamp(-limit, limit) as i16));
}

/// The hidden layer: the summands of all positions and rows, negative sums cut off.
#[inline(always)]
fn sum(scorer: &Scorer, projected: &[i16], positions: &[u32], rows: &[u32], hidden: &mut Vec<i16>) {
    let width = scorer.hidden;
    let mut summands: [&[i16]; SUMMANDS] = [&[]; SUMMANDS];
    let (of_positions, of_rows) = summands[..positions.len() + rows.len()].split_at_mut(positions.len());
    for (i, (summand, &token)) in of_positions.iter_mut().zip(positions).enumerate() {
        *summand = if token == NONE {
            &scorer.none[i * width..][..width]
        } else {
            &projected[(token as usize * positions.len() + i) * width..][..width]
        };
    }
    for (summand, &row) in of_rows.iter_mut().zip(rows) {
        *summand = &scorer.auxiliary[row as usize * width..][..width];
    }
    hidden.clear();
    // Sixteen units at a time stay in registers while all summands pass.
    for at in (0..width).step_by(16) {
        let mut sums = [0i16; 16];
        for summand in &summands[..positions.len() + rows.len()] {
            sums.iter_mut().zip(&summand[at..at + 16]).for_each(|(sum, &s)| *sum += s);
        }
        hidden.extend(sums.map(|sum| sum.max(0)));
    }
}

#[inline(always)]
fn rounded(sum: i32, bits: u32) -> i32 {
    (sum + (1 << (bits - 1))) >> bits
}

/// The best tag; what can only be a verb has a verb's.
#[inline(always)]
fn tag(model: &Model, scores: &[i32], word: &str) -> u16 {
    let found = best(scores);
    let nominal = matches!(model.tags[found].0, Upos::Noun | Upos::Propn | Upos::Adj | Upos::Adv);
    if !nominal || !forms::is_verb(word) {
        return found as u16;
    }
    let verbs = (0..scores.len()).filter(|&t| model.tags[t].0 == Upos::Verb);
    verbs.max_by_key(|&t| scores[t]).unwrap_or(found) as u16
}

/// The first of the largest scores.
#[inline(always)]
fn best(scores: &[i32]) -> usize {
    let largest = scores.iter().copied().max().unwrap_or(0);
    scores.iter().position(|&score| score == largest).unwrap_or(0)
}
