"""Many articles, one picture of the negotiation: who stands where on which issue, since when, on whose word."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date as Day
from os import PathLike
from typing import Any, TypeVar

from standoff import _native
from standoff.extraction import Extraction
from standoff.read_view import read_view
from standoff.views import (
    AnswerTo,
    Bloc,
    BlocRole,
    CommonGround,
    Contradiction,
    DossierDiff,
    DossierParty,
    Entry,
    Event,
    Exchange,
    Gap,
    MeetingGraph,
    Obstacle,
    Position,
    Shift,
    Thread,
)

T = TypeVar("T")


class Dossier:
    """What many articles together tell of a negotiation. Safe to share between threads; the GIL is released.

    Dossiers of the same articles are equal, whatever the order in which they were added, removed or merged.
    """

    def __init__(self, extractions: Iterable[Extraction] = ()) -> None:
        """Make a dossier of these articles."""
        self._native = _native.Dossier()
        for extraction in extractions:
            self.add(extraction)

    @classmethod
    def _of(cls, native: _native.Dossier) -> Dossier:
        out = cls()
        out._native = native
        return out

    def add(self, extraction: Extraction) -> None:
        """Add an article. The same article again changes nothing."""
        self._native.add(extraction.to_json())

    def remove(self, document: str) -> bool:
        """Remove the documents of this id; whether there was one."""
        return self._native.remove(document)

    def merge(self, other: Dossier) -> None:
        """Add all that another dossier holds."""
        self._native.merge(other._native)

    def filter(
        self,
        *,
        party: str | None = None,
        issue: str | None = None,
        from_: Day | None = None,
        to: Day | None = None,
        outlet: str | None = None,
    ) -> Dossier:
        """A dossier of what fits all that is given.

        Raises:
            ValueError: if there is no such issue.
        """
        wanted = {"party": party, "issue": issue, "outlet": outlet, "from": _iso(from_), "to": _iso(to)}
        return self._of(self._native.filter(json.dumps(wanted)))

    def __len__(self) -> int:
        return len(self._native)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Dossier) and self.hash() == other.hash()

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"<Dossier of {len(self)} documents>"

    def _many(self, view: str, kind: type[T]) -> tuple[T, ...]:
        return tuple(read_view(kind, item) for item in json.loads(self._native.view(view)))

    def entries(self) -> tuple[Entry, ...]:
        """All acts, each once with all its evidence."""
        return self._many("entries", Entry)

    def parties(self) -> tuple[DossierParty, ...]:
        """The parties of all articles, merged."""
        return self._many("parties", DossierParty)

    def blocs(self) -> tuple[Bloc, ...]:
        """The sides, and the parties that are on none."""
        return self._many("blocs", Bloc)

    def positions(self) -> tuple[Position, ...]:
        """Who stands where on which issue."""
        return self._many("positions", Position)

    def threads(self) -> tuple[Thread, ...]:
        """Each proposal and demand with the answers to it."""
        return self._many("threads", Thread)

    def exchanges(self) -> tuple[Exchange, ...]:
        """The conditional deals."""
        return self._many("exchanges", Exchange)

    def shifts(self) -> tuple[Shift, ...]:
        """What has moved, in order of date."""
        return self._many("shifts", Shift)

    def gaps(self) -> tuple[Gap, ...]:
        """Where positions exclude each other, with the numbers."""
        return self._many("gaps", Gap)

    def common_ground(self) -> tuple[CommonGround, ...]:
        """Where positions meet."""
        return self._many("common_ground", CommonGround)

    def contradictions(self) -> tuple[Contradiction, ...]:
        """What does not go together."""
        return self._many("contradictions", Contradiction)

    def roles(self) -> tuple[BlocRole, ...]:
        """Who is principal, mediator, host, guarantor, sidelined."""
        return self._many("roles", BlocRole)

    def meetings(self) -> MeetingGraph:
        """Who met, meets or was to meet whom."""
        return read_view(MeetingGraph, json.loads(self._native.view("meetings")))

    def timeline(self) -> tuple[Event, ...]:
        """Everything dated, in order."""
        return self._many("timeline", Event)

    def ranked_obstacles(self) -> tuple[Obstacle, ...]:
        """What stands in the way, ranked; :meth:`obstacles` tells it in sentences."""
        return self._many("obstacles", Obstacle)

    def to_dict(self) -> dict[str, Any]:
        """All views as plain data, as ``--format views`` writes them; :func:`standoff.dossier_schema` describes it."""
        views: dict[str, Any] = json.loads(self._native.view("views"))
        return views

    def diff(self, old: Dossier) -> DossierDiff:
        """What is new against an older dossier."""
        return read_view(DossierDiff, json.loads(self._native.diff(old._native)))

    def _ask(self, question: object) -> AnswerTo:
        return read_view(AnswerTo, json.loads(self._native.ask(json.dumps(question))))

    def why_no_progress(self) -> AnswerTo:
        """Why is there no progress?"""
        return self._ask("why_no_progress")

    def role_of(self, party: str) -> AnswerTo:
        """What role does this party play? A name, an alias or a side code."""
        return self._ask({"role_of": party})

    def obstacles(self) -> AnswerTo:
        """What are the main obstacles?"""
        return self._ask("obstacles")

    def who_else(self) -> AnswerTo:
        """Who else is involved, and how?"""
        return self._ask("who_else")

    def solutions(self) -> AnswerTo:
        """Which solutions are proposed?"""
        return self._ask("solutions")

    def brief(self) -> str:
        """What a person reads first: some pages of plain text."""
        return self._native.brief()

    def hash(self) -> str:
        """The same for dossiers of the same articles: 64 hexadecimal digits."""
        return self._native.hash()

    def to_json(self) -> str:
        """The dossier as :meth:`save` writes it."""
        return self._native.to_json()

    @classmethod
    def from_json(cls, text: str) -> Dossier:
        """Read what ``to_json`` wrote.

        Raises:
            ValueError: if it is no stored dossier, or one of a newer version.
        """
        return cls._of(_native.Dossier.from_json(text))

    def save(self, path: str | PathLike[str]) -> None:
        """Write a file.

        Raises:
            OSError: if it cannot be written.
        """
        self._native.save(path)

    @classmethod
    def load(cls, path: str | PathLike[str]) -> Dossier:
        """Read what ``save`` wrote.

        Raises:
            OSError: if it cannot be opened.
            ValueError: if it is no stored dossier, or one of a newer version.
        """
        return cls._of(_native.Dossier.load(path))


def _iso(day: Day | None) -> str | None:
    return None if day is None else day.isoformat()
