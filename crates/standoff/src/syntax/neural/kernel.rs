//! The one loop that takes time, in portable code: rows of activations times a matrix.

use super::Matrix;

/// For each row of `matrix.inputs` activations, `matrix.outputs` sums, bias included.
///
/// `activations` holds whole rows, `sums` as many of its own; whatever they held is overwritten.
#[inline(never)]
pub(super) fn multiply(activations: &[i16], matrix: &Matrix, sums: &mut [i32]) {
    let rows = activations.chunks_exact(matrix.inputs).zip(sums.chunks_exact_mut(matrix.outputs));
    for (row, sums) in rows {
        let columns = matrix.weights.chunks_exact(matrix.inputs).zip(&matrix.bias);
        for (sum, (column, bias)) in sums.iter_mut().zip(columns) {
            *sum = bias + dot(row, column);
        }
    }
}

/// The scalar product of two slices whose length is a multiple of sixteen.
///
/// In pieces of thirty-two: the form that compilers turn into multiply-and-add instructions, thrice as fast as others.
#[inline(always)]
fn dot(a: &[i16], b: &[i16]) -> i32 {
    let (a, b) = (a.chunks_exact(32), b.chunks_exact(32));
    let rest = piece(a.remainder(), b.remainder());
    rest + a.zip(b).map(|(a, b)| piece(a, b)).sum::<i32>()
}

#[inline(always)]
fn piece(a: &[i16], b: &[i16]) -> i32 {
    a.iter().zip(b).map(|(&x, &w)| i32::from(x) * i32::from(w)).sum()
}
