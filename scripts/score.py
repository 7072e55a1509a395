"""Every score: reads the evaluation data with the command line and runs their scorers.

`make score` calls this. The data lie in the folder that STANDOFF_EVAL names; without it only `seeds/` could be
scored, and the scorer is among the data, so nothing is.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent


def standoff(*arguments: str) -> None:
    """Run the command line of this environment."""
    subprocess.run([sys.executable, "-m", "standoff", "extract", *arguments], check=True)


def score(*arguments: object) -> None:
    """Run a scorer of the evaluation data."""
    subprocess.run([sys.executable, *map(str, arguments)], check=True)


def gold(name: str, folder: Path, scorer: Path, work: Path, extra: list[str]) -> None:
    """Score a folder of texts with gold, each read with its own day of publication."""
    documents = work / f"{name}.jsonl"
    with documents.open("w", encoding="utf-8") as out:
        for file in sorted(folder.glob("*.gold.json")):
            known = json.loads(file.read_text(encoding="utf-8"))
            text = (folder / f"{known['doc']}.txt").read_text(encoding="utf-8")
            line = {"id": known["doc"], "text": text, "published": known["published"], "outlet": known["outlet"]}
            out.write(json.dumps(line, ensure_ascii=False) + "\n")
    standoff(str(documents), "--format", "gold", "-o", str(work / name))
    print(f"\n== {name} ==", flush=True)
    score(scorer, folder, work / name, *extra)


def cells(*folders: Path) -> None:
    """Score the cells of party by issue by stance of the dossiers of these folders' texts."""
    command = [
        "cargo",
        "run",
        "--quiet",
        "--locked",
        "-p",
        "standoff-tests",
        "--bin",
        "cells",
        "--",
        *map(str, folders),
    ]
    print("\n== dossier cells ==", flush=True)
    subprocess.run(command, check=True, cwd=PROJECT)


def main() -> None:
    """Score everything that is there."""
    if "STANDOFF_EVAL" not in os.environ:
        sys.exit("STANDOFF_EVAL is not set: name the folder that holds gold/, seeds/, news/ …")
    data = (PROJECT / os.environ["STANDOFF_EVAL"]).resolve()
    extra = sys.argv[1:]
    scorer = data / "gold" / "score.py"
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        gold("own seeds", PROJECT / "seeds", scorer, work, extra)
        for name in ("seeds", "news", "news-check"):
            # What is blind is scored, never listed.
            gold(name, data / name, scorer, work, [] if name == "news-check" else extra)
        polnear = data / "polnear"
        texts = [str(f) for f in sorted((polnear / "dev").glob("*.txt"))]
        standoff(*texts, "--format", "polnear", "-o", str(work / "polnear"))
        print("\n== PolNeAR dev ==", flush=True)
        score(polnear / "score.py", polnear / "dev", work / "polnear")
        plover = data / "plover"
        standoff(str(plover / "gsr-dev.jsonl"), "--format", "plover", "-o", str(work / "plover.jsonl"))
        print("\n== PLOVER dev ==", flush=True)
        score(plover / "score.py", plover / "gsr-dev.jsonl", work / "plover.jsonl")
        cells(PROJECT / "seeds", data / "seeds", data / "news")
    treebanks(data)


def treebanks(data: Path) -> None:
    """Score segmentation, syntax on gold tokens and from raw text."""
    environment = {**os.environ, "STANDOFF_EVAL": str(data)}
    print("\n== Segmentation ==", flush=True)
    cargo = ["cargo", "run", "--release", "--quiet", "--locked"]
    subprocess.run([*cargo, "-p", "standoff-tests", "--bin", "segmentation_score"], check=True, env=environment)
    print("\n== Syntax, gold tokens ==", flush=True)
    model = PROJECT / "crates/standoff/model/english.bin"
    subprocess.run(
        [*cargo, "-p", "standoff-train", "--", "measure", str(model), "--data", str(data / "ud")], check=True
    )
    for name in ("ewt-test", "gum-test"):
        print(f"\n== Syntax, raw text: {name} ==", flush=True)
        with tempfile.TemporaryDirectory() as folder:
            treebank, text = data / "ud" / f"{name}.conllu", Path(folder) / f"{name}.txt"
            text.write_text(raw_text(treebank), encoding="utf-8")
            parsed = Path(folder) / f"{name}.conllu"
            standoff(str(text), "--format", "conllu", "-o", str(parsed))
            score(data / "ud" / "parse_f1.py", treebank, parsed)


def raw_text(treebank: Path) -> str:
    """The text that a treebank was made of, as far as SpaceAfter, paragraph and document marks tell."""
    out: list[str] = []
    skip = 0
    for line in treebank.read_text(encoding="utf-8").splitlines():
        if line.startswith(("# newdoc", "# newpar")):
            out.append("\n\n")
        fields = line.split("\t")
        if not line:
            skip = 0
        if len(fields) != 10 or "." in fields[0]:
            continue
        # A contraction is written once, before its parts: “1-2 don't”, “1 do”, “2 n't”.
        first, _, last = fields[0].partition("-")
        if int(first) > skip:
            out.append(fields[1] + ("" if "SpaceAfter=No" in fields[9] else " "))
            skip = int(last or 0)
    return "".join(out)


if __name__ == "__main__":
    main()
