//! Adam, lazy for embeddings, with a running average of the weights.

use crate::gradient::Worker;
use crate::net::Net;

const BETA1: f32 = 0.9;
const BETA2: f32 = 0.99;
const EPSILON: f32 = 1e-8;
/// The average moves once in so many steps.
const AVERAGE_EVERY: usize = 8;

pub(crate) struct Optimiser {
    dense: (Vec<f32>, Vec<f32>),
    embedding: (Vec<f32>, Vec<f32>),
    /// The averaged weights: dense, embedding.
    average: (Vec<f32>, Vec<f32>),
    decay: f32,
    steps: usize,
}

impl Optimiser {
    /// `decay` is that of the average, per step.
    pub(crate) fn new(net: &Net, decay: f32) -> Self {
        let zeros = |n: usize| (vec![0.0; n], vec![0.0; n]);
        Self {
            dense: zeros(net.dense.len()),
            embedding: zeros(net.embedding.len()),
            average: (net.dense.clone(), net.embedding.clone()),
            decay,
            steps: 0,
        }
    }

    /// Moves the weights against the workers' gradients, each times `scale`.
    pub(crate) fn step(&mut self, net: &mut Net, workers: &mut [Worker], scale: f32, rate: f32) {
        self.steps += 1;
        let (first, others) = workers.split_first_mut().expect("one worker at least");
        let width = net.dimensions.width as usize;
        for other in others.iter_mut() {
            first.dense.iter_mut().zip(&other.dense).for_each(|(a, b)| *a += b);
        }
        // Corrections for the empty start; after a thousand steps they are nothing.
        let t = self.steps as i32;
        let rate = rate * (1.0 - BETA2.powi(t)).sqrt() / (1.0 - BETA1.powi(t));
        adam(&mut net.dense, &first.dense, &mut self.dense.0, &mut self.dense.1, scale, rate);
        let mut rows: Vec<u32> = first.touched.clone();
        for other in others.iter() {
            for &row in &other.touched {
                let at = row as usize * width;
                if first.embedding[at..at + width].iter().all(|&g| g == 0.0) {
                    rows.push(row);
                }
                first.embedding[at..at + width]
                    .iter_mut()
                    .zip(&other.embedding[at..at + width])
                    .for_each(|(a, b)| *a += b);
            }
        }
        rows.sort_unstable();
        rows.dedup();
        for &row in &rows {
            let range = row as usize * width..(row as usize + 1) * width;
            adam(
                &mut net.embedding[range.clone()],
                &first.embedding[range.clone()],
                &mut self.embedding.0[range.clone()],
                &mut self.embedding.1[range.clone()],
                scale,
                rate,
            );
        }
        for &row in &rows {
            first.embedding[row as usize * width..][..width].fill(0.0);
        }
        if self.steps.is_multiple_of(AVERAGE_EVERY) {
            // Young averages follow quickly.
            let decay = self.decay.powi(AVERAGE_EVERY as i32).min(1.0 - 8.0 / (8.0 + self.steps as f32 / 10.0));
            for (average, weights) in [(&mut self.average.0, &net.dense), (&mut self.average.1, &net.embedding)] {
                average.iter_mut().zip(weights).for_each(|(a, w)| *a += (w - *a) * (1.0 - decay));
            }
        }
    }

    /// The network with its averaged weights.
    pub(crate) fn averaged(&self, net: &Net) -> Net {
        Net { dense: self.average.0.clone(), embedding: self.average.1.clone(), ..net.clone() }
    }
}

fn adam(weights: &mut [f32], gradient: &[f32], m: &mut [f32], v: &mut [f32], scale: f32, rate: f32) {
    for (((w, g), m), v) in weights.iter_mut().zip(gradient).zip(m).zip(v) {
        let g = g * scale;
        *m += (g - *m) * (1.0 - BETA1);
        *v += (g * g - *v) * (1.0 - BETA2);
        *w -= rate * *m / (v.sqrt() + EPSILON);
    }
}
