"""The dossier from Python: the same articles give the same dossier; views are frozen data with their sentences."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

import standoff
from standoff import Dossier, Extraction
from standoff.cli import main

ARTICLES = [
    (
        "a",
        "Northern Post",
        "2025-03-01",
        "Russia demanded that Ukraine give up four regions. Ukraine rejected the demand.",
    ),
    ("b", "Harbour News", "2025-03-05", "Ukraine proposed a ceasefire of 30 days. Russia rejected the ceasefire."),
    ("c", "Third Paper", "2025-04-01", "Turkey offered to host talks between Russia and Ukraine in Istanbul."),
]


@pytest.fixture
def extractions() -> list[Extraction]:
    return [standoff.extract(text, id=id, outlet=outlet, published=day) for id, outlet, day, text in ARTICLES]


def test_order_leaves_no_trace(extractions: list[Extraction]) -> None:
    whole = Dossier(extractions)
    parts = Dossier(extractions[2:])
    parts.merge(Dossier(reversed(extractions[:2])))
    assert whole == parts
    assert whole.to_json() == parts.to_json()
    parts.remove("b")
    assert parts == Dossier([extractions[0], extractions[2]]) != whole


def test_views_hold_their_sentences(extractions: list[Extraction]) -> None:
    dossier = Dossier(extractions)
    texts = {id: text for id, _, _, text in ARTICLES}
    citations = [c for entry in dossier.entries() for c in entry.evidence]
    assert citations, "the articles tell of acts"
    for citation in citations:
        assert texts[citation.document][citation.start : citation.end] == citation.content
        assert citation.sentence in texts[citation.document]
        assert citation.published == date.fromisoformat(next(a[2] for a in ARTICLES if a[0] == citation.document))


@pytest.mark.parametrize(
    "view",
    [
        "entries", "parties", "blocs", "positions", "threads", "exchanges", "shifts", "gaps", "common_ground",
        "ranked_obstacles", "contradictions", "roles", "timeline", "meetings",
        "why_no_progress", "obstacles", "who_else", "solutions", "brief",
    ],
)  # fmt: skip
def test_every_view_reads(view: str, extractions: list[Extraction]) -> None:
    call = getattr(Dossier(extractions), view)
    assert call() == call()


def test_positions_say_who_wants_what(extractions: list[Extraction]) -> None:
    cells = {(p.bloc, p.issue): p.standing for p in Dossier(extractions).positions()}
    assert cells[("RUS", "territory")] == "demands"
    assert cells[("UKR", "ceasefire")] == "offers"


def test_filter_and_diff(extractions: list[Extraction]) -> None:
    whole = Dossier(extractions)
    march = whole.filter(to=date(2025, 3, 31))
    assert march == Dossier(extractions[:2])
    assert whole.diff(march).documents_added == ("c",)
    with pytest.raises(ValueError, match="weather"):
        whole.filter(issue="weather")


def test_all_views_are_as_the_schema_says(extractions: list[Extraction]) -> None:
    views = Dossier(extractions).to_dict()
    schema = standoff.dossier_schema()
    assert set(views) == set(schema["properties"]) == set(schema["required"])
    assert {p["bloc"] for p in views["positions"]} >= {"RUS", "UKR", "TUR"}
    assert "DossierDiff" in schema["$defs"]


def test_save_and_load(extractions: list[Extraction], tmp_path: Path) -> None:
    dossier = Dossier(extractions)
    file = tmp_path / "dossier.json"
    dossier.save(file)
    assert Dossier.load(file) == dossier
    newer = json.loads(file.read_text(encoding="utf-8")) | {"version": 99}
    with pytest.raises(ValueError, match="newer version of Standoff"):
        Dossier.from_json(json.dumps(newer))
    with pytest.raises(ValueError, match="not a stored dossier"):
        Dossier.from_json("{}")
    with pytest.raises(OSError):
        Dossier.load(tmp_path / "missing.json")


def test_command_line(extractions: list[Extraction], tmp_path: Path) -> None:
    stored = tmp_path / "stored.jsonl"
    stored.write_text("".join(e.to_json() + "\n" for e in extractions[:2]), encoding="utf-8")
    texts = tmp_path / "texts.jsonl"
    id, outlet, day, text = ARTICLES[2]
    texts.write_text(json.dumps({"id": id, "outlet": outlet, "published": day, "text": text}) + "\n", encoding="utf-8")
    out = tmp_path / "dossier.json"
    made = CliRunner().invoke(main, ["dossier", str(stored), str(texts), "--format", "json", "-o", str(out)])
    assert made.exit_code == 0, made.output
    assert Dossier.load(out) == Dossier(extractions)
    again = CliRunner().invoke(main, ["dossier", str(out)])
    assert again.exit_code == 0, again.output
    assert again.output == Dossier(extractions).brief()
    part = CliRunner().invoke(main, ["dossier", str(out), "--to", "2025-03-31", "--format", "json"])
    assert Dossier.from_json(part.output) == Dossier(extractions[:2])
    less = CliRunner().invoke(main, ["dossier", str(out), "--remove", "b", "--format", "json"])
    assert Dossier.from_json(less.output) == Dossier([extractions[0], extractions[2]])
    march = tmp_path / "march.json"
    march.write_text(part.output, encoding="utf-8")
    news = CliRunner().invoke(main, ["dossier", str(out), "--since", str(march)])
    assert json.loads(news.output)["documents_added"] == ["c"]
    assert CliRunner().invoke(main, ["dossier", str(out), "--issue", "weather"]).exit_code == 2
    missing = CliRunner().invoke(main, ["dossier", str(tmp_path / "none.json")])
    assert missing.exit_code == 1
