"""Reads documents from text and JSON Lines files; what cannot be read becomes a message, never a stop."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Document:
    """A text with what its provider says of it."""

    id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    #: The line itself, where it is a stored extraction.
    stored: str | None = None


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A document that could not be read: where it stands, what is wrong, and the way out."""

    place: str
    reason: str

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}"


def read_documents(paths: list[str]) -> Iterator[Document | Unreadable]:
    """The documents of the files, in order; ``-`` is standard input."""
    for path in paths:
        if path == "-":
            yield from _text("standard input", "stdin", sys.stdin.buffer.read())
        else:
            yield from _file(Path(path))


def _file(path: Path) -> Iterator[Document | Unreadable]:
    try:
        data = path.read_bytes()
    except IsADirectoryError:
        yield Unreadable(str(path), "is a folder; name the files in it")
        return
    except OSError as error:
        yield Unreadable(str(path), f"cannot be opened: {error.strerror}")
        return
    if path.suffix == ".jsonl":
        for number, line in enumerate(data.split(b"\n"), 1):
            if line.strip():
                yield _line(f"{path}:{number}", path.stem, line)
    else:
        yield from _text(str(path), path.stem, data)


def _text(place: str, id: str, data: bytes) -> Iterator[Document | Unreadable]:
    try:
        yield Document(id, data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        yield Unreadable(place, f"is not UTF-8 (byte {error.start}); save it as UTF-8")


def _line(place: str, stem: str, line: bytes) -> Document | Unreadable:
    try:
        data = json.loads(line)
    except UnicodeDecodeError as error:
        return Unreadable(place, f"is not UTF-8 (byte {error.start} of the line); save it as UTF-8")
    except ValueError as error:
        return Unreadable(place, f"is not JSON: {error}")
    if not isinstance(data, dict):
        return Unreadable(place, "is not a JSON object with a field “text”")
    text = data.get("text")
    if not isinstance(text, str):
        return Unreadable(place, "has no field “text” with a string")
    given = {field: data.get(field) for field in ("id", "title", "outlet", "published")}
    # Ids are often numbers in other people's files.
    if isinstance(given["id"], int):
        given["id"] = str(given["id"])
    for field, value in given.items():
        if value is not None and not isinstance(value, str):
            return Unreadable(place, f"field “{field}” is no string")
    published = given["published"] or None
    if published is not None and not is_date(published[:10]):
        return Unreadable(place, f"field “published” is no date: {published!r}; write YYYY-MM-DD")
    return Document(
        id=given["id"] or stem,
        text=text,
        title=given["title"],
        outlet=given["outlet"],
        published=published[:10] if published else None,
        stored=line.decode("utf-8") if isinstance(data.get("records"), list) and "parties" in data else None,
    )


def is_date(text: str) -> bool:
    """Whether the text is a day in ISO form."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
