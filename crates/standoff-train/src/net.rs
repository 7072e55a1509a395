//! The network in floating point: its sizes, its parameters, and the file that keeps a teacher.

use crate::error::Failure;
use crate::random::Random;
use standoff::syntax::neural::{ACTION_ROWS, Dimensions, LABEL_ROWS, Vocabulary, auxiliary_rows};
use standoff::syntax::{Relation, Upos, Xpos};
use std::ops::Range;
use std::path::Path;

/// Where a matrix of `rows` × `columns` lies among the dense parameters.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Block {
    pub(crate) at: usize,
    pub(crate) rows: usize,
    pub(crate) columns: usize,
}

impl Block {
    pub(crate) fn range(self) -> Range<usize> {
        self.at..self.at + self.rows * self.columns
    }

    pub(crate) fn of(self, parameters: &[f32]) -> &[f32] {
        &parameters[self.range()]
    }
}

/// A scorer's parameters; see `standoff::syntax::neural::Scorer`.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct ScorerBlocks {
    pub(crate) hidden: usize,
    pub(crate) projection: Block,
    pub(crate) none: Block,
    pub(crate) auxiliary: Block,
    pub(crate) output: Block,
    pub(crate) bias: Block,
    /// How many of the output's columns mean something.
    pub(crate) classes: usize,
}

/// A network in training.
#[derive(Clone, Debug)]
pub(crate) struct Net {
    pub(crate) dimensions: Dimensions,
    pub(crate) tags: Vec<(Upos, Xpos)>,
    pub(crate) vocabulary: Vocabulary,
    pub(crate) layers: Vec<(Block, Block)>,
    pub(crate) tagger: (Block, Block),
    pub(crate) action: ScorerBlocks,
    pub(crate) label: ScorerBlocks,
    pub(crate) embedding: Vec<f32>,
    pub(crate) dense: Vec<f32>,
}

impl Net {
    pub(crate) fn new(
        dimensions: Dimensions,
        tags: Vec<(Upos, Xpos)>,
        vocabulary: Vocabulary,
        random: &mut Random,
    ) -> Self {
        let mut net = Self {
            layers: Vec::new(),
            tagger: Default::default(),
            action: Default::default(),
            label: Default::default(),
            embedding: Vec::new(),
            dense: Vec::new(),
            dimensions,
            tags,
            vocabulary,
        };
        let (d, pieces) = (net.dimensions.width as usize, net.dimensions.pieces as usize);
        net.embedding = (0..net.vocabulary.rows() * d).map(|_| random.normal() * 0.15).collect();
        for _ in 0..net.dimensions.dilations.len() {
            let deviation = (1.0 / (3 * d) as f32).sqrt();
            let weights = net.block(3 * d, pieces * d, deviation, random);
            let bias = net.block(1, pieces * d, 0.0, random);
            net.layers.push((weights, bias));
        }
        let tags = net.tags.len();
        let weights = net.block(d, padded(tags), (1.0 / d as f32).sqrt(), random);
        net.tagger = (weights, net.block(1, padded(tags), 0.0, random));
        let rows = auxiliary_rows(tags);
        net.action = net.scorer(net.dimensions.action as usize, ACTION_ROWS.0, rows.0, 3, random);
        net.label = net.scorer(net.dimensions.label as usize, LABEL_ROWS.0, rows.1, Relation::ALL.len(), random);
        net
    }

    fn block(&mut self, rows: usize, columns: usize, deviation: f32, random: &mut Random) -> Block {
        let at = self.dense.len();
        self.dense
            .extend((0..rows * columns).map(|_| if deviation == 0.0 { 0.0 } else { random.normal() * deviation }));
        Block { at, rows, columns }
    }

    fn scorer(
        &mut self,
        hidden: usize,
        positions: usize,
        rows: usize,
        classes: usize,
        random: &mut Random,
    ) -> ScorerBlocks {
        let d = self.dimensions.width as usize;
        ScorerBlocks {
            hidden,
            projection: self.block(d, positions * hidden, (1.0 / (d * positions) as f32).sqrt(), random),
            none: self.block(positions, hidden, 0.05, random),
            auxiliary: self.block(rows, hidden, 0.1, random),
            output: self.block(hidden, padded(classes), (1.0 / hidden as f32).sqrt(), random),
            bias: self.block(1, padded(classes), 0.0, random),
            classes,
        }
    }

    /// The matrices through which gradients flow back, which training keeps transposed too.
    pub(crate) fn transposed_blocks(&self) -> Vec<Block> {
        let mut blocks: Vec<Block> = self.layers.iter().map(|l| l.0).collect();
        blocks.extend([self.tagger.0, self.action.projection, self.label.projection]);
        blocks
    }

    /// Writes the network, to be read by [`Net::read`] given the same sizes.
    pub(crate) fn write(&self, path: &Path) -> Result<(), Failure> {
        let mut out = Vec::new();
        let d = &self.dimensions;
        let mut header = vec![d.width, d.pieces, d.action, d.label, d.dilations.len() as u32];
        header.extend(&d.dilations);
        header.extend([self.tags.len() as u32, self.vocabulary.hashes().len() as u32, self.vocabulary.affixes()]);
        for (upos, xpos) in &self.tags {
            let x = Xpos::NAMES.iter().position(|n| *n == xpos.as_str()).expect("a tag of the set");
            header.extend([*upos as u32, x as u32]);
        }
        header.extend(self.vocabulary.hashes());
        header.iter().for_each(|n| out.extend(n.to_le_bytes()));
        self.embedding.iter().chain(&self.dense).for_each(|w| out.extend(w.to_le_bytes()));
        std::fs::write(path, out).map_err(|e| Failure(format!("{}: {e}", path.display())))
    }

    /// Reads what [`Net::write`] wrote.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        let bytes = std::fs::read(path).map_err(|e| Failure(format!("{}: {e}", path.display())))?;
        let mut words = bytes.chunks_exact(4).map(|c| u32::from_le_bytes(c.try_into().expect("four bytes")));
        let mut number = || words.next().ok_or_else(|| Failure(format!("{}: too short", path.display())));
        let (width, pieces, action, label, layers) = (number()?, number()?, number()?, number()?, number()?);
        let dilations = (0..layers).map(|_| number()).collect::<Result<Vec<_>, _>>()?;
        let (tags, known, affixes) = (number()?, number()?, number()?);
        let mut pairs = Vec::new();
        for _ in 0..tags {
            let upos = Upos::ALL[number()? as usize].0;
            pairs.push((upos, Xpos::parse(Xpos::NAMES[number()? as usize]).expect("a name of the set")));
        }
        let hashes = (0..known).map(|_| number()).collect::<Result<Vec<_>, _>>()?;
        let dimensions = Dimensions { width, pieces, dilations, action, label };
        let mut net = Self::new(dimensions, pairs, Vocabulary::new(hashes, affixes), &mut Random::new(0));
        for w in net.embedding.iter_mut().chain(&mut net.dense) {
            *w = f32::from_bits(number()?);
        }
        Ok(net)
    }
}

/// Columns come in sixteens.
pub(crate) fn padded(n: usize) -> usize {
    n.next_multiple_of(16)
}
