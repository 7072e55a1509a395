//! Trains and measures the syntax model.

mod corpus;
mod decode;
mod encode;
mod error;
mod gemm;
mod gradient;
mod measure;
mod net;
mod optimiser;
mod oracle;
mod quantise;
mod random;
mod train;

use crate::corpus::read_split;
use crate::error::Failure;
use crate::measure::{Analysis, compare};
use crate::train::{Options, Weighted, words};
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
        #[arg(long, default_value_t = 1)]
        seed: u64,
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
            seed,
        } => {
            let options = Options {
                dimensions: Dimensions { width, pieces, dilations, action: hidden, label: hidden },
                words,
                affixes,
                epochs,
                rate,
                batch,
                dropout: (dropout, layer_dropout),
                seed,
            };
            let dev = read_split(&data, "dev")?;
            let gold = read_split(&data, "train")?;
            let corpus = |_: usize| -> Vec<Weighted> {
                let all = gold.iter().flat_map(|(_, sentences)| sentences);
                all.map(|s| Weighted { sentence: s.clone(), weight: 1.0 }).collect()
            };
            let net = train::train(&options, corpus, &dev)?;
            if let Some(path) = float {
                net.write(&path)?;
            }
            if let Some(path) = output {
                let bytes = quantise::quantise(&net).to_bytes();
                std::fs::write(&path, bytes).map_err(|e| Failure(format!("{}: {e}", path.display())))?;
                measure(&path, &data, "dev", false)?;
            }
            Ok(())
        }
        Command::Measure { model, data, split, relations } => measure(&model, &data, &split, relations),
    }
}

fn measure(model: &Path, data: &Path, split: &str, relations: bool) -> Result<(), Failure> {
    let parser = Parser::read(model).map_err(|e| Failure(e.to_string()))?;
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
