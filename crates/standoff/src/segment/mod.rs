//! From a text to its blocks, sentences, tokens and quotations.

mod abbreviations;
mod blocks;
mod boilerplate;
mod clitics;
mod dateline;
mod letters;
mod lines;
mod lists;
mod quotations;
mod sentences;
mod tokens;

pub use dateline::dateline_date;

use crate::text::Span;
use std::ops::Range;

/// Takes a text apart: any text, in time proportional to its length.
///
/// ```
/// use standoff::segment::{BlockKind, segment};
/// let text = "GENEVA, June 3 (Reuters) - Talks won't resume. \u{201c}We can wait,\u{201d} the envoy said.";
/// let parts = segment(text);
/// assert_eq!(parts.blocks[0].kind, BlockKind::Dateline);
/// assert_eq!(parts.sentences[1].span.of(text), "Talks won't resume.");
/// assert_eq!(parts.quotations[0].inner.of(text), "We can wait,");
/// let words: Vec<&str> = parts.tokens[parts.sentences[1].tokens.clone()].iter().map(|t| t.span.of(text)).collect();
/// assert_eq!(words, ["Talks", "wo", "n't", "resume", "."]);
/// ```
pub fn segment(text: &str) -> Segmentation {
    let mut whole = Segmentation { blocks: blocks::find(text), ..Segmentation::default() };
    for (number, block) in whole.blocks.iter_mut().enumerate() {
        let first = whole.sentences.len();
        for span in sentences::split(text, block.span) {
            let start = whole.tokens.len();
            tokens::split(text, span, &mut whole.tokens);
            whole.sentences.push(Sentence { span, block: number, tokens: start..whole.tokens.len() });
        }
        block.sentences = first..whole.sentences.len();
    }
    whole.quotations = quotations::find(text, &whole.blocks);
    whole
}

/// A text taken apart: blocks hold sentences, sentences hold tokens; quotations lie across them.
///
/// Blocks, sentences and tokens stand in the order of the text and do not overlap. Every character
/// outside white space belongs to exactly one token, every token to a sentence, every sentence to a block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Segmentation {
    /// Headline, paragraphs, list items, boilerplate …
    pub blocks: Vec<Block>,
    /// All sentences, boilerplate's too.
    pub sentences: Vec<Sentence>,
    /// All tokens.
    pub tokens: Vec<Token>,
    /// What stands in quotation marks, outer before inner.
    pub quotations: Vec<Quotation>,
}

/// A part of the page's layout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its words.
    pub span: Span,
    /// What part it plays.
    pub kind: BlockKind,
    /// Its sentences, as a range into [`Segmentation::sentences`].
    pub sentences: Range<usize>,
    /// The block it depends on: a list item's lead-in, an answer's question.
    pub parent: Option<usize>,
}

/// What part a block plays on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BlockKind {
    /// A title or a heading between paragraphs.
    Headline,
    /// Place, date and agency before the first paragraph.
    Dateline,
    /// Running text.
    Paragraph,
    /// The line that announces a list (“…, including:”).
    LeadIn,
    /// One item of a list.
    ListItem,
    /// A question that the next blocks answer.
    Question,
    /// The answer to a question.
    Answer,
    /// Words of the page, not of the article: menus, cookie notices, comment forms, a lone date.
    Boilerplate,
}

/// A sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its words, without white space around them.
    pub span: Span,
    /// Its block, as an index into [`Segmentation::blocks`].
    pub block: usize,
    /// Its tokens, as a range into [`Segmentation::tokens`].
    pub tokens: Range<usize>,
}

/// A word, part of a contraction, number, or mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its characters.
    pub span: Span,
    /// Whether it goes on with the written word that the token before it began (`n't` after `do`, `'s` after `Putin`).
    pub continues: bool,
}

/// What stands in quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// With its marks.
    pub span: Span,
    /// Without its marks.
    pub inner: Span,
    /// How many quotations stand around it.
    pub depth: u8,
    /// Whether it goes on with the quotation before it, left open at the end of the paragraph before.
    pub continues: bool,
}
