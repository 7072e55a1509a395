//! The one loop that takes time, in portable code: rows of activations times a matrix.

use super::Matrix;

/// For each row of `matrix.inputs` activations, `matrix.outputs` sums, bias included.
///
/// `activations` holds whole rows, `sums` as many of its own; whatever they held is overwritten.
#[inline(always)]
pub(super) fn multiply(activations: &[i16], matrix: &Matrix, sums: &mut [i32]) {
    let (inputs, outputs) = (matrix.inputs, matrix.outputs);
    let mut blocks = activations.chunks_exact(4 * inputs);
    let mut at = 0;
    for block in &mut blocks {
        let out = &mut sums[at..at + 4 * outputs];
        for (o, weights) in matrix.weights.chunks_exact(inputs).enumerate() {
            // The weights stay in the nearest cache for four rows.
            for (t, row) in block.chunks_exact(inputs).enumerate() {
                out[t * outputs + o] = dot(row, weights) + matrix.bias[o];
            }
        }
        at += 4 * outputs;
    }
    for row in blocks.remainder().chunks_exact(inputs) {
        let out = &mut sums[at..at + outputs];
        for ((sum, weights), bias) in out.iter_mut().zip(matrix.weights.chunks_exact(inputs)).zip(&matrix.bias) {
            *sum = dot(row, weights) + bias;
        }
        at += outputs;
    }
}

#[inline(always)]
fn dot(a: &[i16], b: &[i16]) -> i32 {
    a.iter().zip(b).map(|(&x, &w)| i32::from(x) * i32::from(w)).sum()
}
