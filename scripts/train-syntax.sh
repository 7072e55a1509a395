#!/usr/bin/env bash
# Makes the syntax model anew: a committee on the treebanks, news parsed by it, a second committee, the model.
# Some seventy minutes on two idle cores.
#
#   scripts/train-syntax.sh TREEBANKS ARTICLES.jsonl.gz WORK
#
# TREEBANKS holds ewt-train.conllu and its like; WORK is a folder for what lies between.
set -euo pipefail
cd "$(dirname "$0")/.."
treebanks=$1 articles=$2 work=$3
mkdir -p "$work"
RUSTFLAGS="-C target-cpu=native" cargo build --release --locked -p standoff-train --target-dir "$work/target"
train() { "$work/target/release/standoff-train" train --data "$treebanks" "$@"; }
label() { "$work/target/release/standoff-train" label --texts "$work/articles.jsonl" "$@"; }
zcat "$articles" > "$work/articles.jsonl"

# The first committee.
big=(--affixes 8192 --words 14000)
train --epochs 30 --float "$work/a.f32"
train "${big[@]}" --width 128 --hidden 128 --pieces 2 --dilations 1,1,2,4 --dropout 0.3 --layer-dropout 0.3 \
    --epochs 24 --seed 11 --float "$work/b.f32"
train "${big[@]}" --width 112 --hidden 112 --dilations 1,2,3 --dropout 0.25 --layer-dropout 0.2 \
    --hidden-dropout 0.15 --epochs 22 --seed 12 --news-weight 1.2 --float "$work/c.f32"
train "${big[@]}" --width 96 --hidden 128 --dilations 1,1,2,3 --dropout 0.25 --epochs 22 --seed 13 \
    --news-weight 1.2 --float "$work/d.f32"
train "${big[@]}" --width 128 --hidden 96 --pieces 2 --dilations 1,2,4 --dropout 0.25 --layer-dropout 0.2 \
    --hidden-dropout 0.15 --epochs 22 --seed 14 --news-weight 1.2 --float "$work/e.f32"
label "$work"/{a,b,c,d,e}.f32 -o "$work/silver1.conllu"

# The second: two that know the news replace the smallest of the first.
silver=(--silver "$work/silver1.conllu" --silver-weight 0.6 --news-weight 1.2)
train "${silver[@]}" --epochs 18 --dropout 0.1 --layer-dropout 0.05 --hidden-dropout 0.05 --words 12000 --seed 31 \
    --float "$work/f.f32"
train "${silver[@]}" --share 1.5 --affixes 8192 --words 16000 --width 112 --hidden 96 --pieces 2 --dilations 1,1,2,3 \
    --dropout 0.15 --layer-dropout 0.1 --epochs 11 --seed 41 --float "$work/g.f32"
label "$work"/{b,c,d,e,f,g}.f32 -o "$work/silver2.conllu"

# The model.
train --silver "$work/silver2.conllu" --share 3 --silver-weight 0.7 --news-weight 1.2 --epochs 18 \
    --dropout 0.2 --layer-dropout 0.12 --words 12000 --seed 61 -o crates/standoff/model/english.bin
