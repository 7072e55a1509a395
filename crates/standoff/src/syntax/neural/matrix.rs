//! A matrix of small integers.

/// `outputs` × `inputs` weights, each a multiple of 2^-`bits`, with a bias for each output.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matrix {
    /// How many values go in: a multiple of 16.
    pub inputs: usize,
    /// How many come out.
    pub outputs: usize,
    /// Fraction bits of the weights.
    pub bits: u32,
    /// Output by output; within the range of an `i8`, widened once so that no kernel has to.
    pub weights: Vec<i16>,
    /// In the unit of the products.
    pub bias: Vec<i32>,
}
