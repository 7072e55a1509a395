import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from standoff.cli import main

TEXT = "Kyiv demanded the withdrawal of all Russian forces.\n"


@pytest.fixture
def run():
    runner = CliRunner()
    return lambda *arguments, **options: runner.invoke(main, [str(a) for a in arguments], **options)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a one.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_jsonl_is_the_default_when_piped(run, article):
    result = run("extract", article)
    assert result.exit_code == 0
    (line,) = result.stdout.splitlines()
    document = json.loads(line)
    assert (document["id"], [r["kind"] for r in document["records"]]) == ("a one", ["demand"])


def test_standard_input(run):
    for arguments in ([], ["-"]):
        document = json.loads(run("extract", *arguments, input=TEXT).stdout)
        assert (document["id"], document["text"]) == ("stdin", TEXT)


def test_ids_pass_through_and_other_fields_are_ignored(run, tmp_path):
    documents = tmp_path / "many.jsonl"
    lines = [
        {"id": "https://example.org/1?a=b", "text": TEXT, "published": "2025-04-23", "outlet": "Example", "x": 1},
        {"text": TEXT},
        {"id": 7, "text": TEXT},
    ]
    documents.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    result = run("extract", documents)
    read = [json.loads(line) for line in result.stdout.splitlines()]
    assert [d["id"] for d in read] == ["https://example.org/1?a=b", "many", "7"]
    assert (read[0]["published"], read[0]["outlet"]) == ("2025-04-23", "Example")


@pytest.mark.parametrize("format_", ["gold", "polnear", "json"])
def test_folders_are_made(run, article, tmp_path, format_):
    folder = tmp_path / "deep" / "out"
    assert run("extract", article, "--format", format_, "-o", folder).exit_code == 0
    assert [f.name for f in folder.iterdir()] == ["a one.json"]


def test_gold_format(run, article, tmp_path):
    run("extract", article, "--format", "gold", "-o", tmp_path / "out", "--published", "2025-04-23")
    gold = json.loads((tmp_path / "out" / "a one.json").read_text(encoding="utf-8"))
    (record,) = gold["records"]
    assert (gold["doc"], gold["published"], record["actor"], record["side"]) == (
        "a one",
        "2025-04-23",
        "Ukraine",
        "UKR",
    )
    assert TEXT[record["start"] : record["end"]] == record["content"] == "the withdrawal of all Russian forces"


def test_conllu_holds_every_character(run, tmp_path):
    text = "Leave a Reply\n\nHe didn't go. “Odd,”   she said…\n"
    path = tmp_path / "x.txt"
    path.write_text(text, encoding="utf-8")
    result = run("extract", path, "--format", "conllu")
    words, skip = [], 0
    for line in result.stdout.splitlines():
        fields = line.split("\t")
        if len(fields) != 10:
            continue
        if "-" in fields[0]:
            first, last = fields[0].split("-")
            skip = int(last) - int(first) + 1
            words.append(fields[1])
        elif skip:
            skip -= 1
        else:
            words.append(fields[1])
    assert "".join(words) == "".join(text.split())


def test_text_is_for_people(run, article):
    result = run("extract", article, "--format", "text")
    assert "Ukraine → Russia: the withdrawal of all Russian forces" in result.stdout
    assert "\x1b[" not in result.stdout


def test_what_cannot_be_read_is_named_and_the_rest_is_done(run, article, tmp_path):
    broken = tmp_path / "broken.jsonl"
    broken.write_text('{"text": "Kyiv refused."}\nnot json\n{"id": "x"}\n', encoding="utf-8")
    latin = tmp_path / "latin.txt"
    latin.write_bytes("café".encode("latin-1"))
    result = run("extract", article, broken, latin, tmp_path / "absent.txt", tmp_path)
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    for told in ("broken.jsonl:2", "broken.jsonl:3", "latin.txt: is not UTF-8", "absent.txt: cannot be opened"):
        assert told in result.stderr


def test_wrong_usage(run, article):
    for arguments in (
        ["--format", "xml"],
        ["--published", "yesterday"],
        ["--lexicon", "absent.toml"],
        ["--threads", "0"],
    ):
        assert run("extract", article, *arguments).exit_code == 2


def test_the_date_of_a_document_comes_before_the_command_line(run, tmp_path):
    documents = tmp_path / "d.jsonl"
    text = "GENEVA, June 3, 2024 (Example) - The U.S. president rejected the offer."
    documents.write_text(
        json.dumps({"text": text, "published": "2015-01-05"}) + "\n" + json.dumps({"text": text}), encoding="utf-8"
    )
    dates = [
        json.loads(x)["published"] for x in run("extract", documents, "--published", "2020-02-02").stdout.splitlines()
    ]
    assert dates == ["2015-01-05", "2020-02-02"]
    dates = [json.loads(x)["published"] for x in run("extract", documents).stdout.splitlines()]
    assert dates == ["2015-01-05", "2024-06-03"]


def test_threads_change_nothing(run, tmp_path):
    documents = tmp_path / "d.jsonl"
    documents.write_text("\n".join(json.dumps({"id": str(i), "text": TEXT * (i % 5 + 1)}) for i in range(40)))
    one, four = (run("extract", documents, "--threads", n).stdout for n in (1, 4))
    assert one == four
    assert [json.loads(x)["id"] for x in one.splitlines()] == [str(i) for i in range(40)]


def test_as_a_module(article):
    result = subprocess.run(
        [sys.executable, "-m", "standoff", "extract", str(article)], capture_output=True, text=True, check=True
    )
    assert json.loads(result.stdout)["id"] == "a one"
