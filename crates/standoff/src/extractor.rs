//! Reads articles: the one place where the layers are called, in order.

use crate::correct::Corrections;
use crate::export;
use crate::extract::{self, Article, CueTable, IssueTable};
use crate::lexicon::{Lexicon, LexiconError, Month};
use crate::mention::{self, Gazetteer};
use crate::record::{Excerpt, Extraction, Note, NoteKind};
use crate::sections;
use crate::segment::{self, BlockKind, Segmentation, Sentence};
use crate::syntax::{Parse, Parser, Scratch, Tree};
use crate::text::Document;
use jiff::civil::Date;
use std::path::Path;
use std::sync::{Arc, LazyLock};

/// Reads one text with the embedded lexicon.
///
/// Never fails: any string gives an [`Extraction`].
///
/// ```
/// let extraction = standoff::extract("Kyiv demanded the withdrawal of all Russian forces.");
/// let demand = extraction.demands().next().unwrap();
/// assert_eq!(demand.base.actor.as_ref().unwrap().name, "Ukraine");
/// assert_eq!(demand.base.content.text, "the withdrawal of all Russian forces");
/// ```
pub fn extract(text: &str) -> Extraction {
    Extractor::embedded().extract(Document::new(text))
}

/// Reads articles with one lexicon. Cheap to clone and to share between threads.
///
/// ```
/// use standoff::{Document, Extractor};
/// let extractor = Extractor::builder().build();
/// let document = Document::new("“We will not cede land,” the U.S. president said.")
///     .with_id("a1")
///     .with_published("2023-05-01".parse().unwrap());
/// let extraction = extractor.extract(document);
/// assert_eq!(extraction.statements().next().unwrap().base.actor.as_ref().unwrap().name, "Joe Biden");
/// ```
#[derive(Clone)]
pub struct Extractor {
    shared: Arc<Shared>,
}

struct Shared {
    gazetteer: Gazetteer,
    cues: CueTable,
    issues: IssueTable,
    parser: Parser,
    corrections: Corrections,
    min_confidence: f64,
}

impl Default for Extractor {
    fn default() -> Self {
        Self::builder().build()
    }
}

impl Extractor {
    /// The least confidence of the records that are given unless the builder says otherwise: where precision and
    /// recall of acts balance best on annotated news.
    pub const MIN_CONFIDENCE: f64 = 0.35;

    /// The extractor with the embedded lexicon, made once.
    pub fn embedded() -> &'static Self {
        static EMBEDDED: LazyLock<Extractor> = LazyLock::new(Extractor::default);
        &EMBEDDED
    }

    /// The way to an extractor with a lexicon of one's own.
    pub fn builder() -> ExtractorBuilder {
        ExtractorBuilder { lexicon: None, corrections: Corrections::default(), min_confidence: Self::MIN_CONFIDENCE }
    }

    /// Reads one article.
    ///
    /// Its day of publication is the document's, else that of the article's own full dateline, else unknown.
    /// A text longer than any article is read in sections.
    pub fn extract(&self, document: Document) -> Extraction {
        self.extract_from(document, self.shared.min_confidence)
    }

    /// The same with every record, however unsure: for formats whose notion of an attribution or event is wider.
    pub fn extract_all(&self, document: Document) -> Extraction {
        self.extract_from(document, 0.0)
    }

    fn extract_from(&self, document: Document, min_confidence: f64) -> Extraction {
        let mut extraction =
            if document.text.len() <= sections::LENGTH { self.read(document) } else { self.read_sections(document) };
        if !looks_english(&extraction.document.text) {
            let message = "the text does not look English; Standoff reads English only".to_owned();
            extraction.notes.insert(0, Note { kind: NoteKind::Language, message, excerpt: None });
        }
        extract::settle(&mut extraction, min_confidence);
        self.shared.corrections.apply(&mut extraction);
        extraction
    }

    /// The layers, in order.
    fn read(&self, mut document: Document) -> Extraction {
        let segmentation = segment::segment(&document.text);
        if document.published.is_none() {
            document.published = segment::dateline_date(&document.text, &segmentation);
        }
        let trees = self.parse(&document.text, &segmentation, &|sentence, kind| {
            kind != BlockKind::Boilerplate && sentence.tokens.len() <= LONGEST_SENTENCE
        });
        let parses = parses(&document.text, &segmentation, &trees);
        let shared = &*self.shared;
        let mut mentions =
            mention::find_mentions(&parses, &segmentation, &shared.gazetteer, document.published.map(month));
        mention::name_sources(&parses, &mut mentions);
        let times: Vec<_> = parses.iter().map(mention::times).collect();
        let article = Article {
            text: &document.text,
            segmentation: &segmentation,
            parses: &parses,
            mentions: &mentions,
            gazetteer: &shared.gazetteer,
            cues: &shared.cues,
            issues: shared.issues.in_article(&parses),
            times: &times,
            published: document.published,
        };
        let (parties, records, mut notes) = extract::extract(&article);
        notes.extend(long_sentences(&document.text, &segmentation));
        Extraction { document, parties, records, notes }
    }

    fn read_sections(&self, mut document: Document) -> Extraction {
        let mut parts = Vec::new();
        for section in sections::sections(&document.text) {
            let mut part = Document::new(&document.text[section.clone()]);
            part.published = document.published;
            let read = self.read(part);
            document.published = document.published.or(read.document.published);
            parts.push((section.start, read));
        }
        sections::join(document, parts)
    }

    /// The parse of every sentence, boilerplate and headlines included, in CoNLL-U.
    ///
    /// ```
    /// let out = standoff::Extractor::default().conllu(&standoff::Document::new("Kyiv refused.").with_id("a1"));
    /// assert!(out.starts_with("# newdoc id = a1\n"));
    /// ```
    pub fn conllu(&self, document: &Document) -> String {
        let segmentation = segment::segment(&document.text);
        let trees = self.parse(&document.text, &segmentation, &|_, _| true);
        export::conllu(&document.id, &document.text, &segmentation, &trees)
    }

    /// The events of an extraction in PLOVER's terms, one JSON line each: `doc`, `event`, `actor` and `recipient` (lists
    /// of codes). Names in the texts are those of this extractor's lexicon.
    ///
    /// ```
    /// let extraction = standoff::extract("Turkey rejected Sweden's request.");
    /// assert!(standoff::Extractor::embedded().plover(&extraction).contains(r#""event":"REJECT""#));
    /// ```
    pub fn plover(&self, extraction: &Extraction) -> String {
        export::plover(extraction, &self.shared.gazetteer)
    }

    /// The trees of the sentences in the blocks that are wanted; the others stay empty.
    fn parse(
        &self,
        text: &str,
        segmentation: &Segmentation,
        wanted: &dyn Fn(&Sentence, BlockKind) -> bool,
    ) -> Vec<Tree> {
        let mut scratch = Scratch::default();
        let mut words = Vec::new();
        (segmentation.sentences.iter())
            .map(|sentence| {
                if !wanted(sentence, segmentation.blocks[sentence.block].kind) {
                    return Tree::default();
                }
                words.clear();
                words.extend(segmentation.tokens[sentence.tokens.clone()].iter().map(|t| t.span.of(text)));
                self.shared.parser.parse(&words, &mut scratch)
            })
            .collect()
    }
}

/// The longest sentence that is analysed, in tokens: what is longer is a list or a table without stops.
const LONGEST_SENTENCE: usize = 600;

fn long_sentences(text: &str, segmentation: &Segmentation) -> Vec<Note> {
    let long = segmentation.sentences.iter().filter(|s| s.tokens.len() > LONGEST_SENTENCE);
    long.map(|sentence| {
        let opening = segmentation.tokens[sentence.tokens.start].span;
        Note {
            kind: NoteKind::LongSentence,
            message: format!("a stretch of {} words without a stop was not analysed", sentence.tokens.len()),
            excerpt: Some(Excerpt::cut(text, opening)),
        }
    })
    .collect()
}

fn parses<'a>(text: &'a str, segmentation: &'a Segmentation, trees: &'a [Tree]) -> Vec<Parse<'a>> {
    (segmentation.sentences.iter().zip(trees).enumerate())
        .map(|(index, (sentence, tree))| Parse {
            text,
            index,
            sentence,
            tokens: &segmentation.tokens[sentence.tokens.clone()],
            tree,
        })
        .collect()
}

fn month(date: Date) -> Month {
    Month { year: date.year(), month: date.month() }
}

/// Whether enough of the words are English function words, where there are words enough to tell.
fn looks_english(text: &str) -> bool {
    const COMMON: &[&str] = &[
        "the", "of", "and", "to", "in", "a", "that", "is", "for", "on", "was", "with", "as", "it", "by", "at", "be",
        "are", "from", "has", "have", "not", "an", "this", "but", "he", "his", "said", "will", "they", "we", "i",
        "who", "or", "no",
    ];
    let words = || text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).take(400);
    let letters = text.chars().take(4_000).filter(|c| c.is_alphabetic()).count();
    let total = words().count();
    let common = words().filter(|w| COMMON.iter().any(|c| w.eq_ignore_ascii_case(c))).count();
    letters < 40 || (total >= 8 && common * 10 >= total) || (total < 8 && text.is_ascii())
}

/// Collects what an [`Extractor`] should know.
pub struct ExtractorBuilder {
    lexicon: Option<Lexicon>,
    corrections: Corrections,
    min_confidence: f64,
}

impl ExtractorBuilder {
    /// Takes this lexicon in place of the embedded one.
    pub fn lexicon(mut self, lexicon: Lexicon) -> Self {
        self.lexicon = Some(lexicon);
        self
    }

    /// Adds the entries of a lexicon; see [`Lexicon::extend`].
    pub fn add_lexicon(mut self, lexicon: Lexicon) -> Self {
        self.lexicon.get_or_insert_with(|| Lexicon::embedded().clone()).extend(lexicon);
        self
    }

    /// Adds the entries of a lexicon file.
    ///
    /// # Errors
    /// As [`Lexicon::read`].
    pub fn add_lexicon_file(self, path: impl AsRef<Path>) -> Result<Self, LexiconError> {
        Ok(self.add_lexicon(Lexicon::read(path)?))
    }

    /// Applies these corrections to every extraction, after those given before.
    pub fn corrections(mut self, corrections: Corrections) -> Self {
        self.corrections.extend(corrections);
        self
    }

    /// Applies the corrections of a file to every extraction.
    ///
    /// # Errors
    /// As [`Corrections::read`].
    pub fn corrections_file(self, path: impl AsRef<Path>) -> Result<Self, LexiconError> {
        Ok(self.corrections(Corrections::read(path)?))
    }

    /// Gives only records of at least this confidence, from 0 (all that was seen) to 1.
    pub fn min_confidence(mut self, least: f64) -> Self {
        self.min_confidence = least;
        self
    }

    /// The extractor.
    pub fn build(self) -> Extractor {
        let lexicon = self.lexicon.as_ref().unwrap_or(Lexicon::embedded());
        Extractor {
            shared: Arc::new(Shared {
                gazetteer: Gazetteer::new(lexicon),
                cues: CueTable::new(lexicon),
                issues: IssueTable::new(lexicon),
                parser: Parser::embedded().clone(),
                corrections: self.corrections,
                min_confidence: self.min_confidence,
            }),
        }
    }
}
