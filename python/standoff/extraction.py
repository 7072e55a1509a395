"""All that was read in one article."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from standoff import _native
from standoff.records import (
    Accusation,
    Action,
    Demand,
    Meeting,
    Note,
    Party,
    Proposal,
    Record,
    Response,
    Statement,
    Threat,
    _plain,
    note_from_dict,
    party_from_dict,
    record_from_dict,
)

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Extraction:
    """All that was read in one article. Offsets are code points: ``extraction.text[start:end]`` is the words."""

    id: str
    title: str | None
    outlet: str | None
    published: date | None
    text: str
    parties: tuple[Party, ...]
    records: tuple[Record, ...]
    notes: tuple[Note, ...]

    def __repr__(self) -> str:
        counts = {kind: n for kind in dict.fromkeys(r.kind for r in self.records) if (n := self._count(kind))}
        told = ", ".join(f"{n} {kind}{'s' if n > 1 else ''}" for kind, n in counts.items()) or "no records"
        return f"<Extraction {self.id or '(no id)'}: {len(self.parties)} parties, {told}>"

    def _count(self, kind: str) -> int:
        return sum(r.kind == kind for r in self.records)

    def _of(self, kind: type[R]) -> tuple[R, ...]:
        return tuple(r for r in self.records if isinstance(r, kind))

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements, in the order of the text."""
        return self._of(Statement)

    @property
    def demands(self) -> tuple[Demand, ...]:
        """The demands, in the order of the text."""
        return self._of(Demand)

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        """The proposals, in the order of the text."""
        return self._of(Proposal)

    @property
    def responses(self) -> tuple[Response, ...]:
        """The responses, in the order of the text."""
        return self._of(Response)

    @property
    def threats(self) -> tuple[Threat, ...]:
        """The threats, in the order of the text."""
        return self._of(Threat)

    @property
    def accusations(self) -> tuple[Accusation, ...]:
        """The accusations, in the order of the text."""
        return self._of(Accusation)

    @property
    def meetings(self) -> tuple[Meeting, ...]:
        """The meetings, in the order of the text."""
        return self._of(Meeting)

    @property
    def actions(self) -> tuple[Action, ...]:
        """The actions, in the order of the text."""
        return self._of(Action)

    def party(self, id: str) -> Party | None:
        """The party of this id."""
        return next((p for p in self.parties if p.id == id), None)

    def to_dict(self) -> dict[str, Any]:
        """The extraction as plain dicts, lists, strings and numbers; the date in ISO form."""
        return {
            "id": self.id,
            "title": self.title,
            "outlet": self.outlet,
            "published": self.published.isoformat() if self.published else None,
            "text": self.text,
            "parties": [_plain(p) for p in self.parties],
            "records": [r.to_dict() for r in self.records],
            "notes": [_plain(n) for n in self.notes],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Extraction:
        """The extraction that ``to_dict`` made plain.

        Raises:
            ValueError: if a field is missing or a kind of record unknown.
        """
        try:
            return cls(
                id=data["id"],
                title=data["title"],
                outlet=data["outlet"],
                published=date.fromisoformat(data["published"]) if data["published"] else None,
                text=data["text"],
                parties=tuple(party_from_dict(p) for p in data["parties"]),
                records=tuple(record_from_dict(r) for r in data["records"]),
                notes=tuple(note_from_dict(n) for n in data["notes"]),
            )
        except KeyError as missing:
            raise ValueError(f"not a stored extraction: field {missing} is missing") from None

    def to_json(self) -> str:
        """The canonical JSON, on one line; the same that the Rust library writes."""
        return json.dumps(self.to_dict(), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Extraction:
        """Reads what ``to_json`` wrote.

        Raises:
            ValueError: if it is not JSON, a field is missing, or a kind of record unknown.
        """
        return cls.from_dict(json.loads(text))

    def export(self, format: str) -> str:
        """The extraction in another format: ``json``, ``text``, ``gold``, ``polnear`` or ``plover``."""
        return _native.export_as(self.to_json(), format)
