//! The same computation with AVX2: the only place of the library where `unsafe` is allowed.
#![allow(unsafe_code)]

use super::{Matrix, Model, Workspace};
use std::arch::x86_64::*;

/// Parses with AVX2 where the processor has it, and says whether it has.
pub(super) fn parse(workspace: &mut Workspace, model: &Model, words: &[&str]) -> bool {
    if !is_x86_feature_detected!("avx2") {
        return false;
    }
    // SAFETY: the processor has AVX2, as just asked.
    unsafe { parse_avx2(workspace, model, words) };
    true
}

/// All of the parse, so that the compiler may use AVX2 between the products too.
#[target_feature(enable = "avx2")]
fn parse_avx2(workspace: &mut Workspace, model: &Model, words: &[&str]) {
    workspace.parse_with(model, words, |activations, matrix, sums| multiply(activations, matrix, sums));
}

/// As [`super::kernel::multiply`], which says what the arguments are.
#[target_feature(enable = "avx2")]
pub(super) fn multiply(activations: &[i16], matrix: &Matrix, sums: &mut [i32]) {
    let (inputs, outputs) = (matrix.inputs, matrix.outputs);
    let rows = activations.len() / inputs;
    let mut row = 0;
    while row + 4 <= rows {
        let block = &activations[row * inputs..(row + 4) * inputs];
        let out = &mut sums[row * outputs..(row + 4) * outputs];
        let mut o = 0;
        while o + 2 <= outputs {
            let weights = &matrix.weights[o * inputs..(o + 2) * inputs];
            let dots = dots::<4, 2>(block, weights, inputs);
            for (t, dots) in dots.iter().enumerate() {
                out[t * outputs + o] = dots[0] + matrix.bias[o];
                out[t * outputs + o + 1] = dots[1] + matrix.bias[o + 1];
            }
            o += 2;
        }
        if o < outputs {
            let dots = dots::<4, 1>(block, &matrix.weights[o * inputs..], inputs);
            for (t, dots) in dots.iter().enumerate() {
                out[t * outputs + o] = dots[0] + matrix.bias[o];
            }
        }
        row += 4;
    }
    while row < rows {
        let block = &activations[row * inputs..(row + 1) * inputs];
        let out = &mut sums[row * outputs..(row + 1) * outputs];
        let mut o = 0;
        while o + 4 <= outputs {
            let [dots] = dots::<1, 4>(block, &matrix.weights[o * inputs..(o + 4) * inputs], inputs);
            for (i, dot) in dots.iter().enumerate() {
                out[o + i] = dot + matrix.bias[o + i];
            }
            o += 4;
        }
        while o < outputs {
            let [[dot]] = dots::<1, 1>(block, &matrix.weights[o * inputs..(o + 1) * inputs], inputs);
            out[o] = dot + matrix.bias[o];
            o += 1;
        }
        row += 1;
    }
}

/// The scalar products of `R` rows with `C` columns of `inputs` values each, a multiple of 16.
#[target_feature(enable = "avx2")]
#[inline]
fn dots<const R: usize, const C: usize>(rows: &[i16], columns: &[i16], inputs: usize) -> [[i32; C]; R] {
    assert!(inputs.is_multiple_of(16) && rows.len() >= R * inputs && columns.len() >= C * inputs);
    let mut sums = [[_mm256_setzero_si256(); C]; R];
    for k in (0..inputs).step_by(16) {
        let mut column = [_mm256_setzero_si256(); C];
        for (c, column) in column.iter_mut().enumerate() {
            // SAFETY: 16 values from `c * inputs + k` on lie within the slice, as asserted.
            *column = unsafe { _mm256_loadu_si256(columns.as_ptr().add(c * inputs + k).cast()) };
        }
        for (r, sums) in sums.iter_mut().enumerate() {
            // SAFETY: likewise.
            let row = unsafe { _mm256_loadu_si256(rows.as_ptr().add(r * inputs + k).cast()) };
            for (sum, column) in sums.iter_mut().zip(column) {
                *sum = _mm256_add_epi32(*sum, _mm256_madd_epi16(row, column));
            }
        }
    }
    sums.map(|sums| sums.map(|sum| total(sum)))
}

#[target_feature(enable = "avx2")]
#[inline]
fn total(sums: __m256i) -> i32 {
    let half = _mm_add_epi32(_mm256_castsi256_si128(sums), _mm256_extracti128_si256::<1>(sums));
    let pair = _mm_add_epi32(half, _mm_shuffle_epi32::<0b00_00_11_10>(half));
    _mm_cvtsi128_si32(_mm_add_epi32(pair, _mm_shuffle_epi32::<0b00_00_00_01>(pair)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::neural::kernel;

    /// Numbers that look random, of the full range of their kinds.
    fn numbers(n: usize, seed: u64, range: i64) -> Vec<i16> {
        let mut state = seed;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as i64
        };
        (0..n).map(|_| (next() % (2 * range + 1) - range) as i16).collect()
    }

    #[test]
    fn gives_the_portable_sums() {
        if !is_x86_feature_detected!("avx2") {
            return;
        }
        for (rows, inputs, outputs) in [(1, 16, 1), (1, 64, 3), (1, 64, 51), (5, 192, 192), (4, 48, 7), (11, 64, 130)] {
            let weights = numbers(inputs * outputs, 1, 127);
            let bias = numbers(outputs, 2, 30_000).into_iter().map(i32::from).collect();
            let matrix = Matrix { inputs, outputs, bits: 7, weights, bias };
            let activations = numbers(rows * inputs, 3, 1 << 14);
            let (mut portable, mut fast) = (vec![0; rows * outputs], vec![1; rows * outputs]);
            kernel::multiply(&activations, &matrix, &mut portable);
            // SAFETY: the processor has AVX2, as asked above.
            unsafe { multiply(&activations, &matrix, &mut fast) };
            assert_eq!(portable, fast, "{rows} rows, {inputs} inputs, {outputs} outputs");
        }
    }
}
