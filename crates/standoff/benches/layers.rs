//! Throughput by layer, in bytes and in tokens: segmentation, syntax, and all of it.
//!
//! Reads the project's example articles, repeated to about 200 kB.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use standoff::syntax::{Parser, Scratch};
use standoff::{Document, Extractor, segment};
use std::fs;
use std::hint::black_box;
use std::path::Path;

fn text() -> String {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let mut files: Vec<_> = fs::read_dir(seeds)
        .expect("the project has seeds")
        .filter_map(|entry| Some(entry.ok()?.path()).filter(|p| p.extension().is_some_and(|e| e == "txt")))
        .collect();
    files.sort();
    let one: String = files.iter().map(|f| fs::read_to_string(f).expect("seeds are readable") + "\n\n").collect();
    one.repeat(200_000 / one.len() + 1)
}

fn layers(criterion: &mut Criterion) {
    let text = text();
    let segmentation = segment::segment(&text);
    let sentences: Vec<Vec<&str>> = (segmentation.sentences.iter())
        .map(|s| segmentation.tokens[s.tokens.clone()].iter().map(|t| t.span.of(&text)).collect())
        .collect();
    let parser = Parser::embedded();
    let extractor = Extractor::default();
    for (unit, throughput) in [
        ("bytes", Throughput::Bytes(text.len() as u64)),
        ("tokens", Throughput::Elements(segmentation.tokens.len() as u64)),
    ] {
        let mut group = criterion.benchmark_group("layers");
        group.throughput(throughput).sample_size(10);
        group.bench_function(BenchmarkId::new("segment", unit), |b| b.iter(|| segment::segment(black_box(&text))));
        group.bench_function(BenchmarkId::new("syntax", unit), |b| {
            let mut scratch = Scratch::default();
            b.iter(|| {
                for words in &sentences {
                    black_box(parser.parse(words, &mut scratch));
                }
            });
        });
        group.bench_function(BenchmarkId::new("all", unit), |b| {
            b.iter(|| extractor.extract(Document::new(black_box(text.as_str()))));
        });
        group.finish();
    }
}

criterion_group!(benches, layers);
criterion_main!(benches);
