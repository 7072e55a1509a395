"""What a dossier tells, as frozen data; described for other languages by :func:`standoff.dossier_schema`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Day
from typing import Literal, TypeAlias

from standoff.records import MeetingFormat, MeetingStatus, Modality, PartyKind, Polarity, Strength, TimeRole, Unit

Kind: TypeAlias = Literal["statement", "demand", "proposal", "response", "threat", "accusation", "meeting", "action"]
Standing: TypeAlias = Literal["demands", "rejects", "offers", "open_to", "silent"]
AnswerKind: TypeAlias = Literal["accepted", "rejected", "conditional", "noncommittal", "countered"]
Outcome: TypeAlias = Literal["unanswered", "accepted", "rejected", "open", "mixed"]
Stage: TypeAlias = Literal["demanded", "offered", "accepted_in_part", "agreed", "carried_out", "violated"]
ShiftKind: TypeAlias = Literal["softened", "hardened", "reversed", "new", "dropped"]
GapReason: TypeAlias = Literal["rejected", "opposed", "amounts"]
ContradictionKind: TypeAlias = Literal["speaker", "spokespeople", "denial", "reports"]
RoleKind: TypeAlias = Literal["principal", "mediator", "host", "guarantor", "sidelined"]
Dated: TypeAlias = Literal["said", "deadline", "published"]


@dataclass(frozen=True, slots=True)
class Citation:
    """One sentence of one article that tells of an act. ``start`` and ``end`` are code points of its content."""

    date: Day | None
    document: str
    outlet: str | None
    published: Day | None
    start: int
    end: int
    content: str
    sentence: str
    speaker: str | None
    reporter: str | None
    second_hand: bool
    firmness: int
    copies: int


@dataclass(frozen=True, slots=True)
class Told:
    """An act in short: who, what, when, on whose word; at most three of its sentences as evidence."""

    entry: str
    kind: Kind
    bloc: str | None
    speaker: str | None
    content: str
    firmness: int
    first: Day | None
    last: Day | None
    outlets: int
    articles: int
    evidence: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class When:
    """A time that goes with an act."""

    text: str
    role: TimeRole
    from_: Day | None
    to: Day | None


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount that a content names."""

    text: str
    value: float
    unit: Unit
    currency: str | None


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """Who meets, where, when and how, and what became of it."""

    participants: tuple[str, ...]
    blocs: tuple[str, ...]
    status: MeetingStatus
    place: str | None
    round: int | None
    format: MeetingFormat | None
    from_: Day | None
    to: Day | None


@dataclass(frozen=True, slots=True)
class Entry:
    """An act with all that the articles tell of it. ``firmness`` goes from 0 (ready, open) to 3 (a red line)."""

    id: str
    kind: Kind
    bloc: str | None
    speakers: tuple[str, ...]
    target: str | None
    content: str
    issues: tuple[str, ...]
    polarity: Polarity | None
    strength: Strength | None
    form: str | None
    concession: bool
    stance: str | None
    category: str | None
    meeting: MeetingFacts | None
    negated: bool
    modality: Modality
    condition: str | None
    firmness: int
    times: tuple[When, ...]
    amounts: tuple[Quantity, ...]
    first: Day | None
    last: Day | None
    articles: int
    outlets: int
    confidence: float
    evidence: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class DossierParty:
    """A party as the articles have it together."""

    name: str
    kind: PartyKind
    side: str | None
    bloc: str
    aliases: tuple[str, ...]
    articles: int
    first: Day | None
    last: Day | None


@dataclass(frozen=True, slots=True)
class Bloc:
    """All who act for one side; or a party that acts for none, alone."""

    key: str
    name: str
    is_side: bool


@dataclass(frozen=True, slots=True)
class StandingEvidence:
    """The acts that show a stance, the best attested first."""

    standing: Standing
    acts: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """Where one bloc stands on one issue."""

    bloc: str
    issue: str
    standing: Standing
    firmness: int
    stances: tuple[StandingEvidence, ...]
    latest: Told | None
    firmest: Told | None
    first: Day | None
    last: Day | None


@dataclass(frozen=True, slots=True)
class Answer:
    """One bloc's answer to a term; ``by_place`` if linked by its place in the article, not by its words."""

    answer: AnswerKind
    act: Told
    by_place: bool


@dataclass(frozen=True, slots=True)
class Thread:
    """A proposal or demand with the answers to it, and what has become of it."""

    term: Told
    issues: tuple[str, ...]
    answers: tuple[Answer, ...]
    outcome: Outcome
    stage: Stage
    conduct: tuple[Told, ...]
    deadline: Day | None


@dataclass(frozen=True, slots=True)
class Exchange:
    """What a party would give, and for what."""

    bloc: str | None
    gives: Told
    takes: Told | None
    condition: str | None
    issues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shift:
    """A change of where a bloc stands; ``said`` if an article itself calls it one."""

    kind: ShiftKind
    bloc: str
    issue: str
    before: Told | None
    after: Told | None
    from_: Day | None
    to: Day | None
    said: bool


@dataclass(frozen=True, slots=True)
class AmountGap:
    """What each of two blocs says of an amount; None stands for one without limit or condition."""

    unit: Unit
    first: Quantity | None
    second: Quantity | None


@dataclass(frozen=True, slots=True)
class Gap:
    """Two blocs whose positions on an issue exclude each other."""

    issue: str
    blocs: tuple[str, ...]
    first: tuple[Told, ...]
    second: tuple[Told, ...]
    reason: GapReason
    amounts: tuple[AmountGap, ...]
    principals: bool


@dataclass(frozen=True, slots=True)
class CommonGround:
    """An issue on which blocs want the same."""

    issue: str
    blocs: tuple[str, ...]
    acts: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class ObstacleSide:
    """What one bloc says where it stands in the way."""

    bloc: str
    acts: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What stands in the way of a settlement; ``issue`` is None for mistrust."""

    issue: str | None
    blocs: tuple[str, ...]
    sides: tuple[ObstacleSide, ...]
    weight: int


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two acts or reports that do not go together."""

    kind: ContradictionKind
    blocs: tuple[str, ...]
    first: Told
    second: Told


@dataclass(frozen=True, slots=True)
class BlocRole:
    """A part that a bloc plays, with what shows it."""

    bloc: str
    role: RoleKind
    weight: int
    evidence: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class MeetingNode:
    """One meeting."""

    act: Told
    facts: MeetingFacts


@dataclass(frozen=True, slots=True)
class MeetingLink:
    """Two participants with the places of their meetings in :attr:`MeetingGraph.meetings`."""

    participants: tuple[str, ...]
    meetings: tuple[int, ...]
    held: int


@dataclass(frozen=True, slots=True)
class MeetingGraph:
    """Who met whom."""

    participants: tuple[str, ...]
    meetings: tuple[MeetingNode, ...]
    links: tuple[MeetingLink, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Something on a day."""

    day: Day
    until: Day | None
    dated: Dated
    act: Told


@dataclass(frozen=True, slots=True)
class PositionChange:
    """A cell whose stance or firmness changed; each is a pair of both, or None."""

    bloc: str
    issue: str
    before: tuple[Standing, int] | None
    after: tuple[Standing, int] | None
    latest: Told | None


@dataclass(frozen=True, slots=True)
class MeetingChange:
    """A meeting whose status changed."""

    before: MeetingStatus
    after: MeetingFacts
    act: Told


@dataclass(frozen=True, slots=True)
class DossierDiff:
    """What is new in a dossier against an older one."""

    documents_added: tuple[str, ...]
    documents_removed: tuple[str, ...]
    new: tuple[Told, ...]
    confirmed: tuple[Told, ...]
    gone: tuple[Told, ...]
    positions: tuple[PositionChange, ...]
    meetings: tuple[MeetingChange, ...]
    shifts: tuple[Shift, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence with the acts that it stands on."""

    text: str
    acts: tuple[Told, ...]

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class AnswerTo:
    """The answer to a question: findings, the weightiest first."""

    question: str
    findings: tuple[Finding, ...]

    def __str__(self) -> str:
        return "\n".join([self.question, *(f"- {finding}" for finding in self.findings)])
