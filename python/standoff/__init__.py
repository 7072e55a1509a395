"""Reads what is written about a negotiation and keeps who wants what from whom, tied to the exact words.

>>> import standoff
>>> extraction = standoff.extract("Kyiv demanded the withdrawal of all Russian forces.")
>>> extraction.demands[0].actor.name
'Ukraine'
>>> extraction.demands[0].content.text
'the withdrawal of all Russian forces'
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from functools import cache
from os import PathLike
from typing import Any

from standoff import _native
from standoff._native import __version__
from standoff.dossier import Dossier
from standoff.extraction import Extraction
from standoff.records import (
    Accusation,
    Action,
    Amount,
    Demand,
    Evidence,
    Excerpt,
    Meeting,
    Mention,
    Note,
    Party,
    PartyRef,
    Proposal,
    Record,
    Response,
    Statement,
    Threat,
    Time,
)

__all__ = [
    "Accusation",
    "Action",
    "Amount",
    "Demand",
    "Dossier",
    "Evidence",
    "Excerpt",
    "Extraction",
    "Extractor",
    "Meeting",
    "Mention",
    "Note",
    "Party",
    "PartyRef",
    "Proposal",
    "Record",
    "Response",
    "Statement",
    "Threat",
    "Time",
    "__version__",
    "check_lexicon",
    "dossier_schema",
    "extract",
    "schema",
]


class Extractor:
    """Reads articles with one lexicon. Safe to share between threads; the GIL is released while it reads."""

    def __init__(
        self,
        lexicons: Sequence[str | PathLike[str]] = (),
        corrections: Sequence[str | PathLike[str]] = (),
        min_confidence: float | None = None,
    ) -> None:
        """Take the embedded lexicon, add these files to it, and apply these files of corrections to every extraction.

        ``min_confidence`` leaves out records that are less likely to be right: 0 gives all that was seen, 0.8 records
        of which eight in ten hold. Without it, those are given with which precision and recall balance best.

        Raises:
            OSError: if a file cannot be opened.
            ValueError: if a file says something wrong; the message names file, line and field.
        """
        self._native = _native.Extractor(list(lexicons), list(corrections), min_confidence)

    def extract(
        self,
        text: str,
        *,
        published: date | str | None = None,
        outlet: str | None = None,
        id: str | None = None,
        title: str | None = None,
    ) -> Extraction:
        """Read one article. Any text gives an extraction.

        ``published`` is a date or its ISO form; without it the article's own full dateline counts, else the
        day is unknown: then “the U.S. president” stays a description unless the text names the holder.

        Raises:
            ValueError: if ``published`` is no date.
        """
        return Extraction.from_json(self.read(text, "jsonl", published=published, outlet=outlet, id=id, title=title))

    def read(
        self,
        text: str,
        format: str,
        *,
        published: date | str | None = None,
        outlet: str | None = None,
        id: str | None = None,
        title: str | None = None,
    ) -> str:
        """Read one article and write it in a format of the command line (``jsonl``, ``gold``, ``conllu`` …).

        Raises:
            ValueError: if ``published`` is no date or there is no such format.
        """
        day = published.isoformat() if isinstance(published, date) else published
        # A lone surrogate has no UTF-8; it counts one code point, and so does what takes its place.
        text = text.encode("utf-8", "replace").decode("utf-8") if not text.isascii() else text
        return self._native.read(text, format, id=id, title=title, outlet=outlet, published=day)


@cache
def _default() -> Extractor:
    return Extractor()


def extract(
    text: str,
    *,
    published: date | str | None = None,
    outlet: str | None = None,
    id: str | None = None,
    title: str | None = None,
) -> Extraction:
    """Read one article with the embedded lexicon; see :meth:`Extractor.extract`."""
    return _default().extract(text, published=published, outlet=outlet, id=id, title=title)


def check_lexicon(path: str | PathLike[str]) -> None:
    """Check a lexicon file.

    Raises:
        OSError: if it cannot be opened.
        ValueError: if it says something wrong; the message names file, line and field.
    """
    _native.check_lexicon(path)


def schema() -> dict[str, Any]:
    """The JSON Schema of the canonical JSON of an extraction."""
    parsed: dict[str, Any] = json.loads(_native.schema())
    return parsed


def dossier_schema() -> dict[str, Any]:
    """The JSON Schema of :meth:`Dossier.to_dict`."""
    parsed: dict[str, Any] = json.loads(_native.dossier_schema())
    return parsed
