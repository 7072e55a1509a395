"""Fits the confidence of records on annotated articles: a logistic model, weights in model/confidence.toml.

    calibrate.py GOLD_DIR… [--check GOLD_DIR…] [-o FILE]

Each record that the library finds is right where it pairs with required gold, wrong where it pairs with none, and left
out where it pairs with optional gold. Prints, for what it was fitted on (by five-fold cross-validation over documents)
and for each folder of --check, the share of right records by tenth of confidence, and the F1 of acts by threshold.
"""

import argparse
import json
import math
import random
from collections import Counter, defaultdict
from pathlib import Path

import standoff
from standoff.evaluate import _Names, _pair, is_optional, read_gold

WEIGHTS = Path(__file__).resolve().parent.parent / "crates/standoff/model/confidence.toml"
LEAST_COUNT = 4
# Strong, as the rules were made on the same articles: a weak one promises what unseen texts do not keep.
PENALTY = 1.5


def features(record: dict, kinds: dict[str, str]) -> list[str]:
    """The features of a record, named as in extract/confidence.rs."""
    kind, actor = record["kind"], record["actor"]
    bodies = {"organisation": "body", "alliance": "body", "armed_group": "body"}
    actor_kind = kinds.get(actor["id"], "none") if actor else "none"
    words = len(record["content"]["text"].split())
    length = "1-2" if words <= 2 else "3-6" if words <= 6 else "7-20" if words <= 20 else "21+"

    def yes(value: object) -> str:
        return "true" if value else "false"

    out = [
        f"kind={kind}",
        f"rule={record['rule']}",
        f"{kind}:actor={bodies.get(actor_kind, actor_kind)}",
        f"{kind}:issues={min(len(record.get('issues', [])), 2)}",
        f"{kind}:length={length}",
        f"{kind}:target={yes(record['target'])}",
        f"{kind}:reported={yes(record['reported_in'])}",
        f"repeated={yes(record['evidence'])}",
        f"modality={record['modality']}",
        f"negated={yes(record['negated'])}",
    ]
    if record["entry"]:
        out.append(f"entry={record['entry']}")
    if kind == "meeting":
        out.append(f"meeting:participants={min(len(record['participants']), 4)}")
        out.append(f"meeting:status={record['status']}")
        out.append(f"meeting:date={yes(record['date'])}")
    if kind == "action":
        out.append(f"action:category={record['category']}")
        out.append(f"action:dated={yes(record['times'])}")
    return out


class Example:
    """A record with its features: right (1), wrong (0) or optional (None); and how much gold its document requires."""

    def __init__(self, doc: str, kind: str, names: list[str], right: int | None) -> None:
        self.doc, self.kind, self.names, self.right = doc, kind, names, right


def read(folders: list[Path]) -> tuple[list[Example], Counter[str]]:
    """The records found in the folders' texts, and the number of required gold records by kind."""
    extractor = standoff.Extractor(min_confidence=0.0)
    examples: list[Example] = []
    required: Counter[str] = Counter()
    for folder in folders:
        for document in read_gold(folder):
            gold = document.gold
            found = extractor.extract(document.text, id=gold["doc"], published=gold.get("published"))
            kinds = {p.id: p.kind for p in found.parties}
            guesses = json.loads(found.export("gold"))["records"]
            # An exported record is named by its place among all; those that are denied or imagined are not exported.
            numbers = [int(guess["id"].removeprefix("r")) - 1 for guess in guesses]
            pairs = dict(
                (numbers[p], g)
                for g, p in _pair(document.text, _Names(gold["parties"]), gold["records"], guesses, by_side=False)
            )
            for number, record in enumerate(found.records):
                match = pairs.get(number)
                unsaid = number not in numbers or match is not None and is_optional(gold["records"][match])
                right = None if unsaid else int(match is not None)
                examples.append(Example(gold["doc"], record.kind, features(record.to_dict(), kinds), right))
            required.update(r["kind"] for r in gold["records"] if not is_optional(r))
    return examples, required


def fit(examples: list[Example]) -> dict[str, float]:
    """The weights: maximum likelihood with an L2 penalty, by gradient ascent with momentum."""
    used = [e for e in examples if e.right is not None]
    counts = Counter(n for e in used for n in e.names)
    rows = [([n for n in e.names if counts[n] >= LEAST_COUNT], e.right) for e in used]
    weights: dict[str, float] = defaultdict(float)
    speed: dict[str, float] = defaultdict(float)
    scale = {n: 1.0 / (counts[n] * 0.25 + PENALTY) for n in counts}
    for _ in range(400):
        slope: dict[str, float] = defaultdict(float)
        bias = 0.0
        for names, right in rows:
            error = right - sigmoid(weights["bias"] + sum(weights[n] for n in names))
            bias += error
            for n in names:
                slope[n] += error
        for n in slope:
            speed[n] = 0.8 * speed[n] + 0.15 * scale[n] * (slope[n] - PENALTY * weights[n])
            weights[n] += speed[n]
        weights["bias"] += 0.15 * bias / (0.25 * len(rows))
    return dict(weights)


def sigmoid(x: float) -> float:
    """The logistic function."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, x))))


def score(weights: dict[str, float], example: Example) -> float:
    """The confidence of a record."""
    return sigmoid(weights["bias"] + sum(weights.get(n, 0.0) for n in example.names))


def report(name: str, examples: list[Example], confidences: list[float], required: Counter[str]) -> None:
    """Print reliability by tenth, and the F1 of acts by threshold."""
    print(f"\n{name}: confidence, records, right")
    for tenth in range(10):
        inside = [
            e.right
            for e, c in zip(examples, confidences, strict=True)
            if e.right is not None and min(9, int(c * 10)) == tenth
        ]
        if inside:
            print(f"  {tenth / 10:.1f}–{tenth / 10 + 0.1:.1f}  {len(inside):5d}  {sum(inside) / len(inside):.2f}")
    acts = sum(n for kind, n in required.items() if kind != "statement")
    for label, wanted, total in (("acts", False, acts), ("statements", True, required["statement"])):
        line = []
        for least in (0.0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5):
            kept = [
                e.right
                for e, c in zip(examples, confidences, strict=True)
                if e.right is not None and (e.kind == "statement") == wanted and c >= least
            ]
            hit = sum(kept)
            line.append(f"{least}: {2 * hit / (len(kept) + total) if total else 0:.3f}")
        print(f"  {label} F1 by threshold  " + "  ".join(line))


def main() -> None:
    """Fit, report, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--check", nargs="*", type=Path, default=[])
    parser.add_argument("-o", "--output", type=Path, default=WEIGHTS)
    arguments = parser.parse_args()
    examples, required = read(arguments.folders)
    docs = sorted({e.doc for e in examples})
    random.Random(0).shuffle(docs)
    fold = {doc: i % 5 for i, doc in enumerate(docs)}
    crossed = [0.0] * len(examples)
    for part in range(5):
        weights = fit([e for e in examples if fold[e.doc] != part])
        for i, example in enumerate(examples):
            if fold[example.doc] == part:
                crossed[i] = score(weights, example)
    report("fitted (cross-validated)", examples, crossed, required)
    weights = fit(examples)
    for folder in arguments.check:
        others, wanted = read([folder])
        report(folder.name, others, [score(weights, e) for e in others], wanted)
    lines = ["# Weights of the confidence model by feature; written by scripts/calibrate.py."]
    lines += [f'"{n}" = {w:.3f}' for n, w in sorted(weights.items()) if abs(w) >= 0.0005]
    arguments.output.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"\n{len(lines) - 1} weights → {arguments.output}")


if __name__ == "__main__":
    main()
