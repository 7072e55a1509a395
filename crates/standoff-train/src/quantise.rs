//! From floating point to the integers of the model file.

use crate::net::{Block, Net, ScorerBlocks};
use standoff::syntax::neural::{ACTIVATION_BITS, HIDDEN_BITS, Layout, Matrix, Model, SUMMAND_LIMIT, Scorer};

/// The share of weights that may be cut off at the ends of the range.
const CUT: f64 = 0.0005;

/// The model that the library reads.
pub(crate) fn quantise(net: &Net) -> Model {
    let embedding_bits = bits(&net.embedding, ACTIVATION_BITS);
    let matrix = |weights: Block, bias: Option<Block>, columns: usize, input_bits: u32| {
        quantise_matrix(net, weights, bias, columns, input_bits)
    };
    Model {
        embedding_bits,
        embedding: net.embedding.iter().map(|&w| small(w, embedding_bits)).collect(),
        layers: net.layers.iter().map(|&(w, b)| matrix(w, Some(b), w.columns, ACTIVATION_BITS)).collect(),
        tagger: matrix(net.tagger.0, Some(net.tagger.1), net.tags.len(), ACTIVATION_BITS),
        action: scorer(net, &net.action),
        label: scorer(net, &net.label),
        layout: Layout::new(&net.tags),
        dimensions: net.dimensions.clone(),
        tags: net.tags.clone(),
        vocabulary: net.vocabulary.clone(),
    }
}

fn scorer(net: &Net, blocks: &ScorerBlocks) -> Scorer {
    let summand = |&w: &f32| {
        let limit = f32::from(SUMMAND_LIMIT);
        (w * (1 << HIDDEN_BITS) as f32).round().clamp(-limit, limit) as i16
    };
    Scorer {
        hidden: blocks.hidden,
        projection: quantise_matrix(net, blocks.projection, None, blocks.projection.columns, ACTIVATION_BITS),
        none: blocks.none.of(&net.dense).iter().map(summand).collect(),
        auxiliary: blocks.auxiliary.of(&net.dense).iter().map(summand).collect(),
        output: quantise_matrix(net, blocks.output, Some(blocks.bias), blocks.classes, HIDDEN_BITS),
    }
}

fn quantise_matrix(net: &Net, weights: Block, bias: Option<Block>, outputs: usize, input_bits: u32) -> Matrix {
    let floats = weights.of(&net.dense);
    let bits = bits(floats, 12);
    let mut matrix = Matrix { inputs: weights.rows, outputs, bits, weights: Vec::new(), bias: vec![0; outputs] };
    for o in 0..outputs {
        matrix.weights.extend((0..weights.rows).map(|i| i16::from(small(floats[i * weights.columns + o], bits))));
        if let Some(bias) = bias {
            matrix.bias[o] = (bias.of(&net.dense)[o] * (1u32 << (bits + input_bits)) as f32).round() as i32;
        }
    }
    matrix
}

/// The most fraction bits with which all but a few of the weights fit an `i8`.
fn bits(weights: &[f32], most: u32) -> u32 {
    let mut sizes: Vec<f32> = weights.iter().map(|w| w.abs()).collect();
    sizes.sort_by(f32::total_cmp);
    let largest = sizes[((sizes.len() - 1) as f64 * (1.0 - CUT)) as usize];
    (1..=most).rev().find(|&bits| largest * (1u32 << bits) as f32 <= 127.5).unwrap_or(1)
}

fn small(weight: f32, bits: u32) -> i8 {
    (weight * (1u32 << bits) as f32).round().clamp(-127.0, 127.0) as i8
}
