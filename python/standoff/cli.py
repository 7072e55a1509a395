"""The command line: ``standoff extract``, ``standoff dossier``, ``standoff evaluate``."""

from __future__ import annotations

import json
import os
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any, TextIO, TypeVar, cast

import click

import standoff
from standoff import _native
from standoff.documents import Document, Unreadable, is_date, read_documents
from standoff.evaluate import GoldDocument, read_gold, report
from standoff.evaluate import evaluate as evaluate_documents

F = TypeVar("F", bound=Callable[..., Any])

FORMATS = ("jsonl", "json", "text", "gold", "polnear", "plover", "conllu")
# One file a document; `-o` names a folder.
IN_FOLDER = ("gold", "polnear", "json")


def _with(command: F, options: Sequence[Callable[[F], F]]) -> F:
    """The command with these options, shown in this order."""
    for option in reversed(options):
        command = option(command)
    return command


def _day(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value is not None and not is_date(value):
        raise click.BadParameter(f"{value!r} is no date; write YYYY-MM-DD", param_hint="--published")
    return value


def _document_options(command: F) -> F:
    """What is known of documents that do not say it themselves."""
    published = "Day of publication (YYYY-MM-DD) where a document says none."
    return _with(
        command,
        [
            click.option("--published", metavar="DATE", callback=_day, help=published),
            click.option("--outlet", metavar="NAME", help="Who published it, where a document says none."),
        ],
    )


def _reading_options(command: F) -> F:
    """How articles are read, by whichever command."""
    lexicon, corrections = "Adds a lexicon file; may be repeated.", "Applies a file of corrections; may be repeated."
    confidence = "Only records at least so likely to be right."
    return _with(
        command,
        [
            click.option("--lexicon", "lexicons", metavar="FILE", multiple=True, help=lexicon),
            click.option("--corrections", metavar="FILE", multiple=True, help=corrections),
            click.option("--min-confidence", type=click.FloatRange(0, 1), help=confidence),
            click.option("--threads", type=click.IntRange(1), default=os.cpu_count() or 1, show_default="one a core"),
        ],
    )


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(standoff.__version__, prog_name="standoff")
def main() -> None:
    """Reads what is written about a negotiation and keeps who wants what from whom."""


@main.command()
@click.argument("files", nargs=-1)
@click.option("--format", "format_", type=click.Choice(FORMATS), help="Default: text on a terminal, else jsonl.")
@click.option("-o", "--output", help="A file; for gold, polnear and json a folder, made if missing.")
@_document_options
@_reading_options
def extract(
    files: tuple[str, ...],
    format_: str | None,
    output: str | None,
    published: str | None,
    outlet: str | None,
    lexicons: tuple[str, ...],
    corrections: tuple[str, ...],
    min_confidence: float | None,
    threads: int,
) -> None:
    """Read texts (.txt), JSON Lines (.jsonl) or standard input and write the records.

    Exit status: 0 all read; 1 some documents could not be read; 2 wrong usage.
    """
    terminal = output is None and sys.stdout.isatty()
    chosen = format_ or ("text" if terminal else "jsonl")
    wanted = "colour" if chosen == "text" and terminal and "NO_COLOR" not in os.environ else chosen
    extractor = _extractor(lexicons, corrections, min_confidence)
    with _writer(chosen, output) as writer:
        failed = _run(list(files) or ["-"], extractor, wanted, writer, published, outlet, threads)
    sys.exit(1 if failed else 0)


@main.command()
@click.argument("files", nargs=-1, required=True)
@click.option("--format", "format_", type=click.Choice(("text", "json", "views")), default="text", show_default=True)
@click.option("-o", "--output", help="A file; with --format json a dossier that can be given as FILES again.")
@click.option("--remove", metavar="ID", multiple=True, help="Leaves out the documents of this id.")
@click.option("--party", help="Keeps acts by, at or with this party: a name, an alias or a side code.")
@click.option("--issue", help="Keeps acts about this issue.")
@click.option("--from", "from_", metavar="DAY", help="Keeps articles published on this day or later.")
@click.option("--to", metavar="DAY", help="Keeps articles published on this day or earlier.")
@click.option("--since", metavar="FILE", help="Prints what is new against this stored dossier, as JSON.")
@_document_options
@_reading_options
def dossier(
    files: tuple[str, ...],
    format_: str,
    output: str | None,
    remove: tuple[str, ...],
    party: str | None,
    issue: str | None,
    from_: str | None,
    to: str | None,
    since: str | None,
    published: str | None,
    outlet: str | None,
    lexicons: tuple[str, ...],
    corrections: tuple[str, ...],
    min_confidence: float | None,
    threads: int,
) -> None:
    """Make one dossier of texts (.txt), JSON Lines (.jsonl: texts or stored extractions) and dossiers (.json).

    Prints a brief; with ``json`` the dossier itself, to be read again; with ``views`` all that it tells, as JSON for
    other programs. Exit status: 0 all read; 1 some could not be read; 2 wrong usage.
    """
    extractor = _extractor(lexicons, corrections, min_confidence)
    whole = _native.Dossier()

    def read(document: Document) -> None:
        # A stored extraction is taken as it is.
        stored = document.stored or extractor.read(
            document.text,
            "jsonl",
            id=document.id,
            title=document.title,
            outlet=document.outlet or outlet,
            published=document.published or published,
        )
        whole.add(stored)

    failed = False
    with ThreadPoolExecutor(threads) as pool:
        ahead: deque[tuple[str, Future[None]]] = deque()
        for place, document in _documents_and_dossiers(files, whole):
            if isinstance(document, Unreadable):
                click.echo(f"standoff: {document}", err=True)
                failed = True
                continue
            ahead.append((place, pool.submit(read, document)))
            while len(ahead) >= 4 * threads:
                failed |= _added(*ahead.popleft())
        while ahead:
            failed |= _added(*ahead.popleft())
    for id in remove:
        whole.remove(id)
    try:
        whole = whole.filter(json.dumps({"party": party, "issue": issue, "from": from_, "to": to}))
        old = _native.Dossier.load(since) if since else None
    except (OSError, ValueError) as error:
        raise click.UsageError(str(error)) from None
    if old:
        text = whole.diff(old) + "\n"
    elif format_ == "text":
        text = whole.brief()
    else:
        text = (whole.to_json() if format_ == "json" else whole.view("views")) + "\n"
    with _writer("text", output) as writer:
        writer.write("dossier", text)
    sys.exit(1 if failed else 0)


def _documents_and_dossiers(
    files: tuple[str, ...], whole: _native.Dossier
) -> Iterator[tuple[str, Document | Unreadable]]:
    """The documents of the files; stored dossiers are merged at once."""
    for file in files:
        if not file.endswith(".json"):
            for document in read_documents([file]):
                yield file, document
            continue
        try:
            whole.merge(_native.Dossier.load(file))
        except (OSError, ValueError) as error:
            reason = str(error).removeprefix(f"{file}: ")
            yield file, Unreadable(file, reason)


def _added(place: str, result: Future[None]) -> bool:
    """Whether a document could not be added."""
    try:
        result.result()
    except ValueError as error:
        click.echo(f"standoff: {place}: {error}", err=True)
        return True
    return False


@main.command()
@click.argument("gold_dir", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--errors", is_flag=True, help="Lists each miss and false record with its sentence.")
@click.option("--json", "as_json", is_flag=True, help="Prints the figures as JSON.")
@_reading_options
def evaluate(
    gold_dir: Path,
    errors: bool,
    as_json: bool,
    lexicons: tuple[str, ...],
    corrections: tuple[str, ...],
    min_confidence: float | None,
    threads: int,
) -> None:
    """Score the library on texts with gold: NAME.txt beside NAME.gold.json, in the form of `extract --format gold`."""
    extractor = _extractor(lexicons, corrections, min_confidence)
    try:
        documents = read_gold(gold_dir)
    except (OSError, ValueError) as error:
        raise click.ClickException(str(error)) from None

    def read(document: GoldDocument) -> dict[str, Any]:
        known = document.gold
        told = extractor.read(
            document.text, "gold", id=known["doc"], published=known.get("published"), outlet=known.get("outlet")
        )
        return cast("dict[str, Any]", json.loads(told))

    with ThreadPoolExecutor(threads) as pool:
        score = evaluate_documents(documents, pool.map(read, documents))
    if as_json:
        click.echo(json.dumps(score.to_dict()))
    else:
        click.echo(report(score, mistakes=errors), nl=False)


def _extractor(
    lexicons: tuple[str, ...], corrections: tuple[str, ...], min_confidence: float | None
) -> standoff.Extractor:
    try:
        return standoff.Extractor(lexicons, corrections, min_confidence)
    except (OSError, ValueError) as error:
        # The message names the file.
        raise click.UsageError(str(error)) from None


def _run(
    files: list[str],
    extractor: standoff.Extractor,
    format_: str,
    writer: _Writer,
    published: str | None,
    outlet: str | None,
    threads: int,
) -> bool:
    """Read and write everything, in order; whether something could not be read."""

    def read(document: Document) -> str:
        return extractor.read(
            document.text,
            format_,
            id=document.id,
            title=document.title,
            outlet=document.outlet or outlet,
            published=document.published or published,
        )

    failed = False
    show = len(files) > 1 and sys.stderr.isatty()
    with (
        ThreadPoolExecutor(threads) as pool,
        click.progressbar(length=len(files), label="reading", file=sys.stderr, hidden=not show) as bar,
    ):
        # A few documents ahead of the writer: order is kept, and memory stays small.
        ahead: deque[tuple[Document, Future[str]]] = deque()
        for file in files:
            for document in read_documents([file]):
                if isinstance(document, Unreadable):
                    click.echo(f"standoff: {document}", err=True)
                    failed = True
                    continue
                ahead.append((document, pool.submit(read, document)))
                if len(ahead) >= 4 * threads:
                    failed |= _write_next(ahead, writer)
            bar.update(1)
        while ahead:
            failed |= _write_next(ahead, writer)
    return failed


def _write_next(ahead: deque[tuple[Document, Future[str]]], writer: _Writer) -> bool:
    document, result = ahead.popleft()
    try:
        writer.write(document.id, result.result())
    except OSError as error:
        click.echo(f"standoff: {document.id}: cannot be written: {error}", err=True)
        return True
    return False


class _Writer:
    """Writes each document to the stream, or to a file of its own in the folder."""

    def __init__(self, stream: TextIO | None, folder: Path | None, *, close: bool) -> None:
        self._stream = stream
        self._folder = folder
        self._close = close
        self._names: set[str] = set()

    def write(self, id: str, text: str) -> None:
        if self._folder is None:
            assert self._stream is not None
            self._stream.write(text)
            return
        # An id may be a path or an address: a file name cannot.
        name = "".join("_" if c in '/\\\0:*?"<>|' else c for c in id).lstrip(".") or "document"
        unique = name
        number = 2
        while unique in self._names:
            unique = f"{name}-{number}"
            number += 1
        self._names.add(unique)
        (self._folder / f"{unique}.json").write_text(text, encoding="utf-8")

    def __enter__(self) -> _Writer:
        return self

    def __exit__(self, *_: object) -> None:
        if self._stream is not None:
            self._stream.flush()
            if self._close:
                self._stream.close()


def _writer(format_: str, output: str | None) -> _Writer:
    if output is None:
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
        return _Writer(sys.stdout, None, close=False)
    path = Path(output)
    try:
        if format_ in IN_FOLDER:
            path.mkdir(parents=True, exist_ok=True)
            return _Writer(None, path, close=False)
        path.parent.mkdir(parents=True, exist_ok=True)
        return _Writer(path.open("w", encoding="utf-8", newline="\n"), None, close=True)
    except OSError as error:
        kind = "a folder" if format_ in IN_FOLDER else "a file"
        raise click.BadParameter(
            f"{output!r} cannot be used as {kind}: {error.strerror}", param_hint="--output"
        ) from None
