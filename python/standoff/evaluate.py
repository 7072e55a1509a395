"""Scores extractions against a folder of gold annotations: hits, extras and misses by kind, and fields.

Gold is one ``NAME.gold.json`` beside each ``NAME.txt``, in the shape that ``--format gold`` writes. What counts:

- Two records of one kind can be the same when their contents overlap (token F1 of at least one half; meetings: any
  overlap, or starts within 150 characters), the same party acts (for a gold actor that is a state the side suffices;
  meetings: participants with a Jaccard index of at least one half), and ``negated`` and ``hypothetical`` agree.
- Records are paired one to one so that the sum of overlaps is greatest, required gold before optional. Optional gold,
  and gold that is negated or hypothetical, is neither missed nor, where found, wrong.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

KINDS = ("statement", "demand", "proposal", "response", "threat", "accusation", "meeting", "action")
ROWS = (*KINDS, "all", "acts", "acts by side", "parties")
FIELDS: Mapping[str, Sequence[str]] = {
    "statement": ("quote",),
    "demand": ("target", "polarity", "strength", "issues"),
    "proposal": ("target", "form", "concession", "issues"),
    "response": ("stance", "target", "issues"),
    "threat": ("target", "condition"),
    "accusation": ("target",),
    "meeting": ("status", "place", "date"),
    "action": ("category",),
}
_WORD = re.compile(r"\w+")

Gold = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Count:
    """Records found that are in the gold, found that are not, and not found."""

    hit: int = 0
    extra: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.hit / (self.hit + self.extra) if self.hit + self.extra else 0.0

    @property
    def recall(self) -> float:
        """The share of what there is that was found."""
        return self.hit / (self.hit + self.missed) if self.hit + self.missed else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0

    def __add__(self, other: Count) -> Count:
        return Count(self.hit + other.hit, self.extra + other.extra, self.missed + other.missed)


@dataclass(frozen=True, slots=True)
class Mistake:
    """A record or party that is missing or should not be there."""

    doc: str
    what: str
    kind: str
    who: str
    content: str
    sentence: str


@dataclass(slots=True)
class Score:
    """What the comparison gave, of one document or of many."""

    rows: dict[str, Count] = field(default_factory=lambda: dict.fromkeys(ROWS, Count()))
    fields: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    mistakes: list[Mistake] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Add another document's score."""
        for row, count in other.rows.items():
            self.rows[row] += count
        for name, values in other.fields.items():
            self.fields[name] += values
        self.mistakes += other.mistakes

    def to_dict(self) -> dict[str, Any]:
        """The figures as plain data."""
        rows = {
            name: {"p": c.precision, "r": c.recall, "f": c.f1, "hit": c.hit, "extra": c.extra, "missed": c.missed}
            for name, c in self.rows.items()
        }
        return {
            "rows": rows,
            "fields": {n: {"right": sum(v) / len(v), "of": len(v)} for n, v in sorted(self.fields.items())},
        }


class _Names:
    """Which names stand for which party of a gold document."""

    def __init__(self, parties: Iterable[Gold]) -> None:
        self._index: dict[str, int] = {}
        self._kind: dict[str, str] = {}
        self._parties: dict[str, set[int]] = defaultdict(set)
        for number, party in enumerate(parties):
            self._index[party["name"]] = number
            self._kind[party["name"]] = party["kind"]
            for name in (party["name"], *party.get("mentions", [])):
                self._parties[_plain(name)].add(number)
            if party["kind"] == "person":
                self._parties[_plain(party["name"]).split()[-1]].add(number)

    def kind(self, name: str | None) -> str | None:
        return self._kind.get(name) if name else None

    def same(self, gold: str, name: Any) -> bool:
        """Whether a predicted name means the gold party."""
        plain = _plain(name if isinstance(name, str) else "")
        if not plain:
            return False
        number = self._index.get(gold)
        if number is None:
            return _plain(gold) == plain
        if number in self._parties.get(plain, ()):
            return True
        words = plain.split()
        return self._kind.get(gold) == "person" and len(words) > 1 and number in self._parties.get(words[-1], ())


def _plain(name: str) -> str:
    words = re.sub(r"\s+", " ", re.sub(r"[^\w ]", " ", name.casefold())).strip()
    return words.removeprefix("the ")


def is_optional(record: Gold) -> bool:
    """Whether missing the record costs nothing."""
    return bool(record.get("optional") or record.get("negated") or record.get("hypothetical"))


def evaluate_document(text: str, gold: Gold, predicted: Gold) -> Score:
    """Compare one document's prediction with its gold; both in the gold format."""
    score = Score()
    names = _Names(gold["parties"])
    golds, guesses = gold["records"], predicted["records"]
    pairs = _pair(text, names, golds, guesses, by_side=False)
    for g, p in pairs:
        if is_optional(golds[g]):
            continue
        for row in _rows_of(golds[g]["kind"]):
            score.rows[row] += Count(hit=1)
        for name in FIELDS[golds[g]["kind"]]:
            value = _agreement(names, name, golds[g], guesses[p])
            if value is not None:
                score.fields[f"{golds[g]['kind']}.{name}"].append(value)
    found, used = {g for g, _ in pairs}, {p for _, p in pairs}
    for p, record in enumerate(guesses):
        if p not in used:
            _blame(score, text, gold["doc"], "extra", record, Count(extra=1))
    for g, record in enumerate(golds):
        if g not in found and not is_optional(record):
            _blame(score, text, gold["doc"], "missed", record, Count(missed=1))
    score.rows["acts by side"] = _acts_by_side(text, names, golds, guesses)
    _parties(score, gold, predicted, names)
    return score


def _rows_of(kind: str) -> Sequence[str]:
    return (kind, "all") if kind == "statement" else (kind, "all", "acts")


def _blame(score: Score, text: str, doc: str, what: str, record: Gold, count: Count) -> None:
    for row in _rows_of(record["kind"]):
        score.rows[row] += count
    who = record.get("actor") or ", ".join(record.get("participants") or [])
    start, end = record["start"], record["end"]
    line = text[text.rfind("\n", 0, start) + 1 : (text.find("\n", end) + 1 or len(text) + 1) - 1]
    score.mistakes.append(Mistake(doc, what, record["kind"], who, text[start:end], line.strip()))


def _acts_by_side(text: str, names: _Names, golds: Sequence[Gold], guesses: Sequence[Gold]) -> Count:
    acts = [g for g in golds if g["kind"] != "statement"]
    made = [p for p in guesses if p["kind"] != "statement"]
    pairs = _pair(text, names, acts, made, by_side=True)
    hit = sum(not is_optional(acts[g]) for g, _ in pairs)
    return Count(hit, len(made) - len(pairs), sum(not is_optional(a) for a in acts) - hit)


def _parties(score: Score, gold: Gold, predicted: Gold, names: _Names) -> None:
    taken: set[int] = set()
    for guess in predicted["parties"]:
        match = next(
            (
                n
                for n, party in enumerate(gold["parties"])
                if n not in taken and names.same(party["name"], guess["name"])
            ),
            None,
        )
        if match is None:
            score.rows["parties"] += Count(extra=1)
            score.mistakes.append(Mistake(gold["doc"], "extra", "party", guess["name"], "", ""))
            continue
        taken.add(match)
        party = gold["parties"][match]
        if not party.get("optional"):
            score.rows["parties"] += Count(hit=1)
            score.fields["party.kind"].append(float(party["kind"] == guess.get("kind")))
            score.fields["party.side"].append(float(party.get("side") == guess.get("side")))
    for n, party in enumerate(gold["parties"]):
        if n not in taken and not party.get("optional"):
            score.rows["parties"] += Count(missed=1)
            score.mistakes.append(Mistake(gold["doc"], "missed", "party", party["name"], "", ""))


def _pair(
    text: str, names: _Names, golds: Sequence[Gold], guesses: Sequence[Gold], *, by_side: bool
) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for kind in KINDS:
        rows = [i for i, g in enumerate(golds) if g["kind"] == kind]
        columns = [j for j, p in enumerate(guesses) if p["kind"] == kind]

        def weight(i: int, j: int) -> float:
            fit = _fit(text, names, golds[i], guesses[j], by_side=by_side)
            return fit + (0.0 if is_optional(golds[i]) else 1.0) if fit else 0.0

        weights = [[weight(i, j) for j in columns] for i in rows]
        out += [(rows[a], columns[b]) for a, b in _assign(weights)]
    return out


def _fit(text: str, names: _Names, gold: Gold, guess: Gold, *, by_side: bool) -> float:
    if any(bool(gold.get(f)) != bool(guess.get(f)) for f in ("negated", "hypothetical")):
        return 0.0
    shared = _overlap(text, gold, guess)
    if gold["kind"] == "meeting":
        here, there = gold.get("participants", []), guess.get("participants", [])
        both = sum(any(names.same(x, y) for y in there) for x in here)
        jaccard = both / (len(here) + len(there) - both) if here and there else 0.0
        near = shared > 0 or abs(gold["start"] - guess["start"]) < 150
        return 0.3 + 0.4 * jaccard + 0.3 * shared if jaccard >= 0.5 and near else 0.0
    return shared if shared >= 0.5 and _same_actor(names, gold, guess, by_side=by_side) else 0.0


def _same_actor(names: _Names, gold: Gold, guess: Gold, *, by_side: bool) -> bool:
    if gold.get("actor") is None:
        return True
    same_side = gold.get("side") is not None and gold.get("side") == guess.get("side")
    if same_side and (by_side or names.kind(gold["actor"]) == "state"):
        return True
    return names.same(gold["actor"], guess.get("actor"))


def _overlap(text: str, a: Gold, b: Gold) -> float:
    x, y = ({m.start() for m in _WORD.finditer(text, r["start"], r["end"])} for r in (a, b))
    both = len(x & y)
    return 2 * both / (len(x) + len(y)) if both else 0.0


def _agreement(names: _Names, name: str, gold: Gold, guess: Gold) -> float | None:
    """How far a field agrees, from 0 to 1; None where gold says nothing of it."""
    a, b = gold.get(name), guess.get(name)
    if name == "issues":
        wanted, given = set(a or []), set((b or [])[:3])
        return 1.0 if wanted == given else 2 * len(wanted & given) / (len(wanted) + len(given))
    if name in ("place", "date", "condition"):
        if not a:
            return None
        x, y = set(_plain(a).split()), set(_plain(b if isinstance(b, str) else "").split())
        return float(bool(x & y) and 2 * len(x & y) / (len(x) + len(y)) >= 0.5)
    if name == "target":
        return float(a == b or (a is not None and names.same(a, b)))
    if a is None:
        return None
    return float(bool(a) == bool(b)) if name == "concession" else float(a == b)


def _assign(weights: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Pairs of greatest total weight; zero means never. The Hungarian method with potentials, O(n³)."""
    rows, columns = len(weights), len(weights[0]) if weights else 0
    if not rows or not columns:
        return []
    size = max(rows, columns)

    def cost(i: int, j: int) -> float:
        return -weights[i][j] if i < rows and j < columns else 0.0

    by_row, by_column = [0.0] * (size + 1), [0.0] * (size + 1)
    matched = [0] * (size + 1)
    for row in range(1, size + 1):
        matched[0] = row
        column = 0
        slack, before, seen = [float("inf")] * (size + 1), [0] * (size + 1), [False] * (size + 1)
        while True:
            seen[column] = True
            here, step, following = matched[column], float("inf"), 0
            for j in range(1, size + 1):
                if seen[j]:
                    continue
                reduced = cost(here - 1, j - 1) - by_row[here] - by_column[j]
                if reduced < slack[j]:
                    slack[j], before[j] = reduced, column
                if slack[j] < step:
                    step, following = slack[j], j
            for j in range(size + 1):
                if seen[j]:
                    by_row[matched[j]] += step
                    by_column[j] -= step
                else:
                    slack[j] -= step
            column = following
            if matched[column] == 0:
                break
        while column:
            matched[column] = matched[before[column]]
            column = before[column]
    return [
        (matched[j] - 1, j - 1)
        for j in range(1, size + 1)
        if matched[j] - 1 < rows and j - 1 < columns and weights[matched[j] - 1][j - 1] > 0
    ]


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A text with its gold."""

    text: str
    gold: dict[str, Any]


def read_gold(folder: Path) -> list[GoldDocument]:
    """The texts of a folder with their gold, by name.

    Raises:
        OSError: if a file cannot be read.
        ValueError: if the folder has no gold, a gold file is not JSON or lacks a field, or a text has no gold.
    """
    found: list[GoldDocument] = []
    for file in sorted(folder.glob("*.gold.json")):
        try:
            gold = json.loads(file.read_text(encoding="utf-8"))
            text = (folder / f"{gold['doc']}.txt").read_text(encoding="utf-8")
            _ = gold["parties"], gold["records"]
        except (KeyError, TypeError) as error:
            raise ValueError(f"{file}: field {error} is missing") from None
        except ValueError as error:
            raise ValueError(f"{file}: {error}") from None
        found.append(GoldDocument(text, gold))
    if not found:
        raise ValueError(f"{folder}: no *.gold.json there; see docs/guide.md for the form of gold")
    alone = sorted({f.stem for f in folder.glob("*.txt")} - {d.gold["doc"] for d in found} - {"README"})
    if alone:
        raise ValueError(f"{folder}: texts without gold: {', '.join(alone)}")
    return found


def evaluate(documents: Iterable[GoldDocument], predictions: Iterable[Gold]) -> Score:
    """Compare each document's prediction, in the gold format, with its gold, and add the scores up."""
    total = Score()
    for document, predicted in zip(documents, predictions, strict=True):
        total.add(evaluate_document(document.text, document.gold, predicted))
    return total


def report(score: Score, *, mistakes: bool = False) -> str:
    """The figures as a table, then the fields, then each miss and false record with its sentence."""
    lines = [f"{'':14s}  prec   rec    f1    hit extra missed"]
    for name, c in score.rows.items():
        if c != Count():
            figures = f"{c.precision:5.2f} {c.recall:5.2f} {c.f1:5.2f}  {c.hit:5d} {c.extra:5d} {c.missed:6d}"
            lines.append(f"{name:14s} {figures}")
    told = (f"{n} {sum(v) / len(v):.2f} of {len(v)}" for n, v in sorted(score.fields.items()))
    lines.append("fields right on found records: " + ", ".join(told))
    if mistakes:
        for m in score.mistakes:
            lines += ["", f"{m.what} {m.kind} · {m.doc} · {m.who}"]
            lines += [f"  {' '.join(part.split())}" for part in (m.content, m.sentence) if part]
    return "\n".join(lines) + "\n"
