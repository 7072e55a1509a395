"""Scores on texts with gold: floors that only rise, and the same figures as the scorer of the evaluation data."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from standoff.cli import main

# F1 in hundredths. Raise them when a change raises the score; never lower them.
FLOORS: dict[str, dict[str, int]] = {
    "own": {"acts": 85, "acts by side": 85, "statement": 93, "parties": 86},
    "seeds": {"acts": 77, "acts by side": 77, "statement": 87, "parties": 92},
    "news": {"acts": 64, "acts by side": 66, "statement": 88, "parties": 85},
    "news-check": {"acts": 50, "acts by side": 50, "statement": 79, "parties": 78},
}


def figures(folder: Path) -> dict:
    result = CliRunner().invoke(main, ["evaluate", str(folder), "--json"])
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def check(name: str, folder: Path) -> dict:
    found = figures(folder)
    below = {
        row: (found["rows"][row]["f"], floor)
        for row, floor in FLOORS[name].items()
        if found["rows"][row]["f"] * 100 < floor
    }
    assert not below, f"{name}: F1 below its floor: {below}"
    return found


def test_own_seeds(project):
    check("own", project / "seeds")


@pytest.mark.parametrize("name", ["seeds", "news", "news-check"])
def test_evaluation_data(name, evaluation_data, tmp_path):
    folder = evaluation_data / name
    found = check(name, folder)
    documents = tmp_path / "documents.jsonl"
    with documents.open("w", encoding="utf-8") as out:
        for file in sorted(folder.glob("*.gold.json")):
            gold = json.loads(file.read_text(encoding="utf-8"))
            text = (folder / f"{gold['doc']}.txt").read_text(encoding="utf-8")
            line = {"id": gold["doc"], "text": text, "published": gold["published"], "outlet": gold["outlet"]}
            out.write(json.dumps(line) + "\n")
    read = CliRunner().invoke(main, ["extract", str(documents), "--format", "gold", "-o", str(tmp_path / "out")])
    assert read.exit_code == 0, read.output
    scorer = [sys.executable, str(evaluation_data / "gold" / "score.py"), str(folder), str(tmp_path / "out"), "--json"]
    theirs = json.loads(subprocess.run(scorer, capture_output=True, text=True, check=True).stdout)
    assert found["rows"] == theirs["rows"]
    assert found["fields"] == dict(sorted(theirs["fields"].items()))


def test_a_folder_without_gold_is_named(tmp_path):
    result = CliRunner().invoke(main, ["evaluate", str(tmp_path)])
    assert result.exit_code == 1
    assert "no *.gold.json" in result.stderr


def test_errors_show_their_sentence(tmp_path):
    (tmp_path / "x.txt").write_text("Kyiv demanded a truce. Moscow slept.", encoding="utf-8")
    gold = {
        "doc": "x",
        "published": None,
        "outlet": None,
        "parties": [],
        "records": [{"kind": "threat", "actor": "Russia", "side": "RUS", "start": 23, "end": 29}],
    }
    (tmp_path / "x.gold.json").write_text(json.dumps(gold), encoding="utf-8")
    told = CliRunner().invoke(main, ["evaluate", str(tmp_path), "--errors"]).stdout
    assert "extra demand · x · Ukraine\n  a truce\n  Kyiv demanded a truce. Moscow slept." in told
    assert "missed threat · x · Russia" in told
