//! The model: its tables, and the file that holds them.

use super::transition::{ACTION_ROWS, LABEL_ROWS};
use super::{Layout, Matrix, Vocabulary, auxiliary_rows};
use crate::syntax::{ModelError, Relation, Upos, Xpos};

/// Fraction bits of the encoder's activations.
pub const ACTIVATION_BITS: u32 = 9;

/// Fraction bits of what is summed into the hidden layers of the scorers.
pub const HIDDEN_BITS: u32 = 7;

/// The largest such summand: so many as are summed stay within an `i16`.
pub const SUMMAND_LIMIT: i16 = i16::MAX / 32;

const MAGIC: [u8; 8] = *b"STDFSYNT";
const VERSION: u32 = 1;
const WIDEST: u32 = 512;

/// The sizes of a model.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dimensions {
    /// Values per token in the encoder: a multiple of 16.
    pub width: u32,
    /// Linear pieces of which each unit takes the largest.
    pub pieces: u32,
    /// Distance of the neighbours that each layer looks at.
    pub dilations: Vec<u32>,
    /// Width of the action scorer's hidden layer: a multiple of 16.
    pub action: u32,
    /// Width of the label scorer's: likewise.
    pub label: u32,
}

/// A small network over sums of projected tokens and auxiliary rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scorer {
    /// Width of its hidden layer.
    pub hidden: usize,
    /// From a token to its summand in each position.
    pub projection: Matrix,
    /// The summand of each position without a token.
    pub none: Vec<i16>,
    /// The auxiliary rows.
    pub auxiliary: Vec<i16>,
    /// From the hidden layer to the scores.
    pub output: Matrix,
}

/// All that the parser knows.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// Its sizes.
    pub dimensions: Dimensions,
    /// The joint tags.
    pub tags: Vec<(Upos, Xpos)>,
    /// Which word has which row.
    pub vocabulary: Vocabulary,
    /// Fraction bits of the embeddings.
    pub embedding_bits: u32,
    /// The embedding table, row by row.
    pub embedding: Vec<i8>,
    /// The encoder's layers.
    pub layers: Vec<Matrix>,
    /// From a token to the scores of its joint tags.
    pub tagger: Matrix,
    /// Scores actions.
    pub action: Scorer,
    /// Scores relations.
    pub label: Scorer,
    /// What transition states need to know of the tags.
    pub layout: Layout,
}

impl Model {
    /// The model in its file's form.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        out.extend(MAGIC);
        let mut number = |n: u32| out.extend(n.to_le_bytes());
        let d = &self.dimensions;
        number(VERSION);
        for n in [d.width, d.pieces, d.action, d.label, d.dilations.len() as u32] {
            number(n);
        }
        d.dilations.iter().for_each(|&n| number(n));
        number(self.vocabulary.hashes().len() as u32);
        number(self.vocabulary.affixes());
        number(self.tags.len() as u32);
        number(Relation::ALL.len() as u32);
        number(self.embedding_bits);
        self.vocabulary.hashes().iter().for_each(|&h| number(h));
        for (upos, xpos) in &self.tags {
            name(&mut out, upos.as_str());
            name(&mut out, xpos.as_str());
        }
        Relation::ALL.iter().for_each(|(_, relation)| name(&mut out, relation));
        out.extend(self.embedding.iter().map(|&w| w as u8));
        for matrix in self.layers.iter().chain([&self.tagger]) {
            write_matrix(&mut out, matrix);
        }
        for scorer in [&self.action, &self.label] {
            write_matrix(&mut out, &scorer.projection);
            scorer.none.iter().chain(&scorer.auxiliary).for_each(|w| out.extend(w.to_le_bytes()));
            write_matrix(&mut out, &scorer.output);
        }
        out.extend(checksum(&out).to_le_bytes());
        out
    }

    /// Reads a model.
    ///
    /// # Errors
    /// Says what is wrong with bytes that are not one.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ModelError> {
        if !bytes.starts_with(&MAGIC) {
            return Err(ModelError::Foreign);
        }
        let mut reader = Reader { bytes, at: MAGIC.len() };
        let found = reader.number()?;
        if found != VERSION {
            return Err(ModelError::Version { found, expected: VERSION });
        }
        let body = bytes.len().saturating_sub(8);
        let model = reader.model()?;
        if reader.at != body {
            return Err(ModelError::Length { found: bytes.len(), expected: reader.at + 8 });
        }
        if checksum(&bytes[..body]).to_le_bytes() != bytes[body..] {
            return Err(ModelError::Checksum);
        }
        Ok(model)
    }
}

fn name(out: &mut Vec<u8>, text: &str) {
    out.push(text.len() as u8);
    out.extend(text.as_bytes());
}

fn write_matrix(out: &mut Vec<u8>, matrix: &Matrix) {
    out.extend(matrix.bits.to_le_bytes());
    out.extend(matrix.weights.iter().map(|&w| w as i8 as u8));
    matrix.bias.iter().for_each(|b| out.extend(b.to_le_bytes()));
}

/// Eight bytes at a time, so that a megabyte takes a fraction of a millisecond.
fn checksum(bytes: &[u8]) -> u64 {
    let mut chunks = bytes.chunks_exact(8);
    let mut sum = bytes.len() as u64;
    let mut add = |word: u64| sum = (sum ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29);
    for chunk in &mut chunks {
        add(u64::from_le_bytes(chunk.try_into().expect("chunks of eight")));
    }
    chunks.remainder().iter().for_each(|&b| add(b.into()));
    sum
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn take(&mut self, n: usize) -> Result<&'a [u8], ModelError> {
        let end = self.at.saturating_add(n);
        let taken = self.bytes.get(self.at..end);
        self.at = end;
        taken.ok_or(ModelError::Length { found: self.bytes.len(), expected: end.saturating_add(8) })
    }

    fn number(&mut self) -> Result<u32, ModelError> {
        Ok(u32::from_le_bytes(self.take(4)?.try_into().expect("four bytes")))
    }

    /// A number that the header gives and that must lie in the range.
    fn size(&mut self, what: &str, range: std::ops::RangeInclusive<u32>, multiple: u32) -> Result<u32, ModelError> {
        let n = self.number()?;
        if range.contains(&n) && n % multiple == 0 { Ok(n) } else { Err(ModelError::Shape(format!("{what} is {n}"))) }
    }

    fn name(&mut self) -> Result<&'a str, ModelError> {
        let n = self.take(1)?[0];
        std::str::from_utf8(self.take(n.into())?).map_err(|_| ModelError::Shape("a name is not UTF-8".to_owned()))
    }

    fn small(&mut self, n: usize) -> Result<impl Iterator<Item = i8> + 'a, ModelError> {
        Ok(self.take(n)?.iter().map(|&b| b as i8))
    }

    fn summands(&mut self, n: usize) -> Result<Vec<i16>, ModelError> {
        let found: Vec<i16> =
            self.take(n * 2)?.chunks_exact(2).map(|c| i16::from_le_bytes(c.try_into().expect("two bytes"))).collect();
        if found.iter().any(|w| w.unsigned_abs() > SUMMAND_LIMIT as u16) {
            return Err(ModelError::Shape("an auxiliary weight is out of range".to_owned()));
        }
        Ok(found)
    }

    fn matrix(&mut self, inputs: usize, outputs: usize) -> Result<Matrix, ModelError> {
        let bits = self.size("a shift", 1..=20, 1)?;
        let weights = self.small(inputs * outputs)?.map(i16::from).collect();
        let bias: Vec<i32> = self
            .take(outputs * 4)?
            .chunks_exact(4)
            .map(|c| i32::from_le_bytes(c.try_into().expect("four bytes")))
            .collect();
        if bias.iter().any(|b| b.unsigned_abs() > 1 << 29) {
            return Err(ModelError::Shape("a bias is out of range".to_owned()));
        }
        Ok(Matrix { inputs, outputs, bits, weights, bias })
    }

    fn scorer(
        &mut self,
        width: usize,
        hidden: usize,
        positions: usize,
        rows: usize,
        outputs: usize,
    ) -> Result<Scorer, ModelError> {
        Ok(Scorer {
            hidden,
            projection: self.matrix(width, positions * hidden)?,
            none: self.summands(positions * hidden)?,
            auxiliary: self.summands(rows * hidden)?,
            output: self.matrix(hidden, outputs)?,
        })
    }

    fn model(&mut self) -> Result<Model, ModelError> {
        let width = self.size("the width", 16..=WIDEST, 16)?;
        let pieces = self.size("the number of pieces", 1..=4, 1)?;
        let action = self.size("the action scorer's width", 16..=WIDEST, 16)?;
        let label = self.size("the label scorer's width", 16..=WIDEST, 16)?;
        let layers = self.size("the number of layers", 1..=8, 1)?;
        let dilations = (0..layers).map(|_| self.size("a dilation", 1..=64, 1)).collect::<Result<Vec<_>, _>>()?;
        let words = self.size("the number of words", 1..=65_534, 1)?;
        let affixes = self.size("the number of affixes", 1..=1 << 20, 1)?;
        if !affixes.is_power_of_two() {
            return Err(ModelError::Shape(format!("the number of affixes is {affixes}")));
        }
        let tags = self.size("the number of tags", 1..=1_000, 1)?;
        let relations = self.number()?;
        let embedding_bits = self.size("the embedding's shift", 1..=ACTIVATION_BITS, 1)?;
        let hashes = self.take(words as usize * 4)?.chunks_exact(4);
        let hashes = hashes.map(|c| u32::from_le_bytes(c.try_into().expect("four bytes"))).collect();
        let vocabulary = Vocabulary::new(hashes, affixes);
        let tags = (0..tags).map(|_| self.tag()).collect::<Result<Vec<_>, _>>()?;
        for i in 0..relations as usize {
            let name = self.name()?;
            if Relation::ALL.get(i).is_none_or(|(_, known)| *known != name) {
                return Err(ModelError::Shape(format!("it knows the relation {name}")));
            }
        }
        if relations as usize != Relation::ALL.len() {
            return Err(ModelError::Shape(format!("it knows {relations} relations")));
        }
        let (w, rows) = (width as usize, auxiliary_rows(tags.len()));
        let embedding = self.small(vocabulary.rows() * w)?.collect();
        let window = (0..layers).map(|_| self.matrix(3 * w, pieces as usize * w)).collect::<Result<Vec<_>, _>>()?;
        Ok(Model {
            dimensions: Dimensions { width, pieces, dilations, action, label },
            vocabulary,
            embedding_bits,
            embedding,
            layers: window,
            tagger: self.matrix(w, tags.len())?,
            action: self.scorer(w, action as usize, ACTION_ROWS.0, rows.0, 3)?,
            label: self.scorer(w, label as usize, LABEL_ROWS.0, rows.1, Relation::ALL.len())?,
            layout: Layout::new(&tags),
            tags,
        })
    }

    fn tag(&mut self) -> Result<(Upos, Xpos), ModelError> {
        let (upos, xpos) = (self.name()?, self.name()?);
        (Upos::parse(upos).zip(Xpos::parse(xpos)))
            .ok_or_else(|| ModelError::Shape(format!("it knows the tag {upos} {xpos}")))
    }
}
