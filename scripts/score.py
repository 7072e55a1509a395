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
    command = ["cargo", "run", "--quiet", "--locked", "-p", "standoff-tests", "--bin", "cells", "--", *map(str, folders)]
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


if __name__ == "__main__":
    main()
