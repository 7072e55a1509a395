//! Products of small matrices, shaped so that the compiler vectorises them.

/// A matrix read by strides: element (i, k) is `data[i * row + k * column]`.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) data: &'a [f32],
    pub(crate) row: usize,
    pub(crate) column: usize,
}

impl<'a> View<'a> {
    /// Rows of `width` values.
    pub(crate) fn rows(data: &'a [f32], width: usize) -> Self {
        Self { data, row: width, column: 1 }
    }

    /// The same, turned about its diagonal.
    pub(crate) fn transposed(data: &'a [f32], width: usize) -> Self {
        Self { data, row: 1, column: width }
    }
}

/// Adds the product of `a` (`m` × `k`) and `b` (`k` rows of `n`, a multiple of 16) to `c` (`m` rows of `n`).
pub(crate) fn add_product(a: View<'_>, m: usize, k: usize, b: &[f32], n: usize, c: &mut [f32]) {
    let mut j = 0;
    while j < n {
        let wide = n - j >= 32;
        let mut i = 0;
        while i < m {
            let four = m - i >= 4;
            match (wide, four) {
                (true, true) => block::<4, 32>(a, i, k, b, n, j, c),
                (true, false) => block::<1, 32>(a, i, k, b, n, j, c),
                (false, true) => block::<4, 16>(a, i, k, b, n, j, c),
                (false, false) => block::<1, 16>(a, i, k, b, n, j, c),
            }
            i += if four { 4 } else { 1 };
        }
        j += if wide { 32 } else { 16 };
    }
}

#[inline(always)]
fn block<const R: usize, const C: usize>(
    a: View<'_>,
    i: usize,
    k: usize,
    b: &[f32],
    n: usize,
    j: usize,
    c: &mut [f32],
) {
    let mut sums = [[0.0f32; C]; R];
    for p in 0..k {
        let row: &[f32; C] = b[p * n + j..][..C].try_into().expect("C values");
        for (r, sums) in sums.iter_mut().enumerate() {
            let x = a.data[(i + r) * a.row + p * a.column];
            for (sum, &y) in sums.iter_mut().zip(row) {
                *sum = x.mul_add(y, *sum);
            }
        }
    }
    for (r, sums) in sums.iter().enumerate() {
        c[(i + r) * n + j..][..C].iter_mut().zip(sums).for_each(|(c, s)| *c += s);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_definition() {
        let (m, k, n) = (7, 5, 48);
        let a: Vec<f32> = (0..m * k).map(|i| (i % 11) as f32 - 5.0).collect();
        let b: Vec<f32> = (0..k * n).map(|i| (i % 7) as f32 - 3.0).collect();
        let turned: Vec<f32> = (0..k * m).map(|i| a[i % m * k + i / m]).collect();
        for view in [View::rows(&a, k), View::transposed(&turned, m)] {
            let mut c = vec![1.0; m * n];
            add_product(view, m, k, &b, n, &mut c);
            for i in 0..m {
                for j in 0..n {
                    let expected: f32 = 1.0 + (0..k).map(|p| a[i * k + p] * b[p * n + j]).sum::<f32>();
                    assert_eq!(c[i * n + j], expected, "row {i}, column {j}");
                }
            }
        }
    }
}
