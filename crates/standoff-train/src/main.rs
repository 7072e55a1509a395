//! Trains and measures the syntax model.

mod augment;
mod control;
mod corpus;
mod cues;
mod decode;
mod encode;
mod error;
mod frame;
mod gemm;
mod gradient;
mod measure;
mod net;
mod optimiser;
mod oracle;
mod quantise;
mod random;
mod report;
mod silver;
mod speed;
mod train;

use crate::corpus::read_split;
use crate::cues::Triples;
use crate::error::Failure;
use crate::measure::{Analysis, compare};
use crate::net::Net;
use crate::train::{Corpus, Options, words};
use clap::{Parser as _, Subcommand};
use standoff::syntax::neural::Dimensions;
use standoff::syntax::{Parser, Scratch};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(clap::Parser)]
#[command(version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Trains a model on the train files of the treebanks, watching the dev files.
    Train {
        /// Folder with `ewt-train.conllu` and its like.
        #[arg(long)]
        data: PathBuf,
        /// Where to write the model.
        #[arg(short, long)]
        output: Option<PathBuf>,
        /// Where to write the network in floating point, for a committee.
        #[arg(long)]
        float: Option<PathBuf>,
        #[arg(long, default_value_t = 64)]
        width: u32,
        #[arg(long, default_value_t = 3)]
        pieces: u32,
        #[arg(long, value_delimiter = ',', default_value = "1,1,2")]
        dilations: Vec<u32>,
        #[arg(long, default_value_t = 64)]
        hidden: u32,
        #[arg(long, default_value_t = 10_000)]
        words: usize,
        #[arg(long, default_value_t = 4_096)]
        affixes: u32,
        #[arg(long, default_value_t = 24)]
        epochs: usize,
        #[arg(long, default_value_t = 0.002)]
        rate: f32,
        #[arg(long, default_value_t = 600)]
        batch: usize,
        #[arg(long, default_value_t = 0.2)]
        dropout: f32,
        #[arg(long, default_value_t = 0.15)]
        layer_dropout: f32,
        #[arg(long, default_value_t = 0.1)]
        hidden_dropout: f32,
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// Sentences with a committee's trees, as `label` writes them.
        #[arg(long)]
        silver: Option<PathBuf>,
        /// How many silver tokens each epoch sees for one of the gold.
        #[arg(long, default_value_t = 2.0)]
        share: f64,
        /// How much a silver sentence counts.
        #[arg(long, default_value_t = 1.0)]
        silver_weight: f32,
        /// How much a sentence of news, interview or speech counts.
        #[arg(long, default_value_t = 1.0)]
        news_weight: f32,
    },
    /// Gives the sentences of articles the trees of a committee of networks.
    Label {
        /// The committee, as `train --float` writes it.
        #[arg(required = true)]
        networks: Vec<PathBuf>,
        /// Articles as JSON Lines with `id`, `title` and `text`; `-` for the standard input.
        #[arg(long)]
        texts: PathBuf,
        #[arg(short, long)]
        output: PathBuf,
    },
    /// Measures a committee of networks on gold tokens.
    Committee {
        #[arg(required = true)]
        networks: Vec<PathBuf>,
        #[arg(long)]
        data: PathBuf,
        #[arg(long, default_value = "dev")]
        split: String,
    },
    /// Measures a model on gold tokens.
    Measure {
        model: PathBuf,
        /// Folder with `ewt-test.conllu` and its like.
        #[arg(long)]
        data: PathBuf,
        #[arg(long, default_value = "test")]
        split: String,
        /// Every relation too.
        #[arg(long)]
        relations: bool,
        /// A lexicon file: also measure (source, cue, content) for its verbs.
        #[arg(long)]
        cues: Option<PathBuf>,
    },
    /// Measures how fast a model is on one thread, by each path, and how long it takes to load.
    Speed {
        model: PathBuf,
        #[arg(long)]
        data: PathBuf,
    },
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("standoff-train: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Train {
            data,
            output,
            float,
            width,
            pieces,
            dilations,
            hidden,
            words,
            affixes,
            epochs,
            rate,
            batch,
            dropout,
            layer_dropout,
            hidden_dropout,
            seed,
            silver,
            share,
            silver_weight,
            news_weight,
        } => {
            let options = Options {
                dimensions: Dimensions { width, pieces, dilations, action: hidden, label: hidden },
                words,
                affixes,
                epochs,
                rate,
                batch,
                dropout: (dropout, layer_dropout, hidden_dropout),
                seed,
            };
            let dev = read_split(&data, "dev")?;
            let corpus = Corpus {
                gold: read_split(&data, "train")?.into_iter().flat_map(|(_, sentences)| sentences).collect(),
                silver: silver.map_or(Ok(Vec::new()), |path| corpus::read(&path))?,
                share,
                silver_weight,
                news_weight,
                seed,
            };
            let net = train::train(&options, &corpus, &dev)?;
            if let Some(path) = float {
                net.write(&path)?;
            }
            if let Some(path) = output {
                let bytes = quantise::quantise(&net).to_bytes();
                std::fs::write(&path, bytes).map_err(|e| Failure(format!("{}: {e}", path.display())))?;
                measure(&path, &data, "dev", false, None)?;
            }
            Ok(())
        }
        Command::Label { networks, texts, output } => {
            let nets = networks.iter().map(|path| Net::read(path)).collect::<Result<Vec<_>, _>>()?;
            let lines = if texts.as_os_str() == "-" {
                std::io::read_to_string(std::io::stdin())
            } else {
                std::fs::read_to_string(&texts)
            };
            let mut sentences = silver::sentences(&lines.map_err(|e| Failure(format!("{}: {e}", texts.display())))?)?;
            silver::analyse(&nets, &mut sentences);
            std::fs::write(&output, corpus::write(&sentences))
                .map_err(|e| Failure(format!("{}: {e}", output.display())))
        }
        Command::Committee { networks, data, split } => {
            let nets = networks.iter().map(|path| Net::read(path)).collect::<Result<Vec<_>, _>>()?;
            for (name, sentences) in read_split(&data, &split)? {
                let scores = compare(&sentences, &decode::decode(&nets, &words(&sentences)));
                println!("{name} {split}: {}", scores.summary());
            }
            Ok(())
        }
        Command::Speed { model, data } => speed::measure(&model, &data),
        Command::Measure { model, data, split, relations, cues } => {
            measure(&model, &data, &split, relations, cues.as_deref())
        }
    }
}

fn measure(model: &Path, data: &Path, split: &str, relations: bool, cues: Option<&Path>) -> Result<(), Failure> {
    let parser = Parser::read(model).map_err(|e| Failure(e.to_string()))?;
    let verbs = cues.map(cues::read_verbs).transpose()?.unwrap_or_default();
    let mut triples = Triples::default();
    for (name, sentences) in read_split(data, split)? {
        let start = std::time::Instant::now();
        let predicted = parse(&parser, &words(&sentences));
        let tokens: usize = sentences.iter().map(|s| s.len()).sum();
        let speed = tokens as f64 / start.elapsed().as_secs_f64();
        let scores = compare(&sentences, &predicted);
        println!("{name} {split}: {}  ({speed:.0} tokens/s)", scores.summary());
        if relations {
            println!("{}", scores.by_relation());
        }
        let mut own = Triples::default();
        for (sentence, predicted) in sentences.iter().zip(&predicted) {
            own.add(sentence, &measure::gold(sentence), predicted, &verbs);
        }
        if cues.is_some() {
            println!("{name} {split}: (source, cue, content) {}", own.summary());
        }
        triples.merge(own);
    }
    if cues.is_some() {
        println!("both: (source, cue, content) {}", triples.summary());
    }
    Ok(())
}

fn parse(parser: &Parser, sentences: &[Vec<&str>]) -> Vec<Analysis> {
    let mut scratch = Scratch::default();
    sentences
        .iter()
        .map(|words| {
            let tree = parser.parse(words, &mut scratch);
            Analysis {
                tags: (0..tree.len()).map(|t| (tree.upos(t), tree.xpos(t))).collect(),
                heads: (0..tree.len())
                    .map(|t| tree.head(t).map_or(standoff::syntax::neural::NONE, |h| h as u32))
                    .collect(),
                relations: (0..tree.len()).map(|t| tree.relation(t)).collect(),
            }
        })
        .collect()
}
