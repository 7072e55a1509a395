"""What is kept of an article: parties and records, as plain frozen data. Offsets are code points."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, ClassVar, Literal, TypeAlias

from standoff import _native

PartyKind: TypeAlias = Literal["state", "person", "organisation", "alliance", "armed_group", "group"]
MentionKind: TypeAlias = Literal["name", "metonym", "description", "pronoun"]
Modality: TypeAlias = Literal["asserted", "conditional", "hypothetical", "planned"]
QuoteKind: TypeAlias = Literal["direct", "mixed", "indirect"]
StatementClass: TypeAlias = Literal["speech", "writing", "thought", "belief", "perception", "emotion", "knowledge"]
Anonymity: TypeAlias = Literal["named", "unnamed", "withheld"]
Polarity: TypeAlias = Literal["for", "against"]
Strength: TypeAlias = Literal["request", "demand", "condition"]
Form: TypeAlias = Literal["offer", "suggestion", "plan", "readiness"]
Stance: TypeAlias = Literal["accept", "reject", "conditional", "noncommittal"]
MeetingFormat: TypeAlias = Literal["bilateral", "trilateral", "multilateral", "indirect", "call"]
TimeRole: TypeAlias = Literal["at", "deadline", "since", "until"]
Unit: TypeAlias = Literal["day", "percent", "currency", "person", "square_kilometre", "kilometre"]
MeetingStatus: TypeAlias = Literal["held", "ongoing", "planned", "proposed", "cancelled", "declined"]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of the article and where they stand: ``text[start:end]`` is ``excerpt.text``, always."""

    start: int
    end: int
    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where the article speaks of a party."""

    start: int
    end: int
    text: str
    kind: MentionKind


@dataclass(frozen=True, slots=True)
class Party:
    """Someone who acts, speaks, is addressed or takes part."""

    id: str
    name: str
    kind: PartyKind
    side: str | None
    mentions: tuple[Mention, ...]

    def __repr__(self) -> str:
        return f"<Party {self.name!r} ({self.kind}, side {self.side}), {len(self.mentions)} mentions>"


@dataclass(frozen=True, slots=True)
class PartyRef:
    """A party as a record names it; ``mention`` is None where it is understood from the context."""

    id: str
    name: str
    side: str | None
    mention: Excerpt | None

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Evidence:
    """Another place that tells of the same act."""

    cue: Excerpt
    content: Excerpt
    sentence: Excerpt


@dataclass(frozen=True, slots=True)
class Time:
    """A time that the text names with an act.

    ``from_`` and ``to`` are the first and last day meant; None where that depends on a day of publication that is
    not known.
    """

    start: int
    end: int
    text: str
    role: TimeRole
    from_: date | None
    to: date | None


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount that the content names: ``value`` of ``unit``, money in ``currency`` (ISO 4217).

    Weeks, months and years are counted as 7, 30 and 365 days; miles and acres as kilometres and their squares.
    """

    start: int
    end: int
    text: str
    value: float
    unit: Unit
    currency: str | None


@dataclass(frozen=True, slots=True)
class Note:
    """Something the reader should know about how the article was read."""

    kind: str
    message: str
    excerpt: Excerpt | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Record:
    """What all records have in common.

    ``actor`` is who does it (of a statement, the source; of a meeting, None), ``target`` whom it is aimed at,
    ``cue`` the shortest words that signal it, ``content`` what is said, demanded, proposed …, ``sentence`` the
    sentence that holds it, ``evidence`` where else the article tells of it, ``reported_in`` the id of the
    statement that reports it, ``condition`` the words on which it depends, ``second_hand`` whether another side than
    the actor's tells it, ``exchange`` the id of the record given in exchange, ``times`` when it happens or is due,
    ``amounts`` what its content counts, ``rule`` the recogniser and pattern that found it, ``entry`` the cue's lexicon
    entry, ``path`` the way through the sentence's tree, ``confidence`` how sure that rule is, from 0 to 1.
    """

    kind: ClassVar[str] = ""

    id: str
    actor: PartyRef | None
    target: PartyRef | None
    cue: Excerpt
    content: Excerpt
    sentence: Excerpt
    evidence: tuple[Evidence, ...]
    reported_in: str | None
    negated: bool
    modality: Modality
    condition: Excerpt | None
    second_hand: bool
    exchange: str | None
    times: tuple[Time, ...]
    amounts: tuple[Amount, ...]
    rule: str
    entry: str | None
    path: str
    confidence: float

    def __repr__(self) -> str:
        who = self.actor.name if self.actor else "no agent"
        target = f" → {self.target.name}" if self.target else ""
        return f"<{type(self).__name__} {who}{target}: {self.content.text!r} [{self.content.start}:{self.content.end}]>"

    def to_dict(self) -> dict[str, Any]:
        """The record as plain dicts, lists, strings and numbers; its ``kind`` first."""
        plain: dict[str, Any] = _plain(self)
        return plain

    def explain(self) -> str:
        """Why the record stands there: its rule, cue, lexicon entry and way through the tree, and its sentence."""
        return _native.explain(json.dumps(self.to_dict()))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Statement(Record):
    """Someone's words or thoughts are reported.

    ``pieces`` are all pieces of what is told, in order, and ``content`` the longest of them; ``source`` is the whole
    phrase that names the source, ``wording`` the cue with its auxiliaries. ``chain`` names by whose mouths it came to
    the article, the outermost first and the source last; ``depth`` counts those before the source.
    """

    kind: ClassVar[str] = "statement"
    quote: QuoteKind
    # The name "class" is taken by the language; JSON has it.
    class_: StatementClass
    depth: int
    chain: tuple[PartyRef, ...]
    anonymity: Anonymity
    pieces: tuple[Excerpt, ...]
    source: Excerpt | None
    wording: Excerpt


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Demand(Record):
    """A party requires, seeks or sets as a condition; or refuses to allow (polarity "against")."""

    kind: ClassVar[str] = "demand"
    polarity: Polarity
    strength: Strength
    issues: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Proposal(Record):
    """A party puts forward terms or a step, or says that it is ready to take one."""

    kind: ClassVar[str] = "proposal"
    form: Form
    concession: bool
    issues: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Response(Record):
    """A party takes a position on someone's proposal, demand, claim or invitation."""

    kind: ClassVar[str] = "response"
    stance: Stance
    issues: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Threat(Record):
    """A party announces a harm or cost to another."""

    kind: ClassVar[str] = "threat"
    issues: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Accusation(Record):
    """A party blames another for an act or a quality."""

    kind: ClassVar[str] = "accusation"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Meeting(Record):
    """Talks, a summit, a round, a call or a visit between parties."""

    kind: ClassVar[str] = "meeting"
    participants: tuple[PartyRef, ...]
    status: MeetingStatus
    place: Excerpt | None
    date: Excerpt | None
    round: int | None
    format: MeetingFormat | None

    def __repr__(self) -> str:
        who = ", ".join(p.name for p in self.participants)
        return f"<Meeting {who}: {self.content.text!r} ({self.status}) [{self.content.start}:{self.content.end}]>"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Action(Record):
    """Conduct on the ground or in law that bears on the negotiation."""

    kind: ClassVar[str] = "action"
    category: str
    plover: str | None


RECORD_TYPES: Mapping[str, type[Record]] = {
    t.kind: t for t in (Statement, Demand, Proposal, Response, Threat, Accusation, Meeting, Action)
}

_EXCERPTS = ("cue", "content", "sentence", "condition", "place", "date", "mention", "excerpt", "source", "wording")


def _plain(value: Any) -> Any:
    """Plain data of a dataclass, in the order and under the names of the canonical JSON."""
    if isinstance(value, tuple):
        return [_plain(v) for v in value]
    if isinstance(value, date):
        return value.isoformat()
    if not hasattr(type(value), "__dataclass_fields__"):
        return value
    out: dict[str, Any] = {"kind": value.kind} if isinstance(value, Record) else {}
    for field in fields(value):
        out[field.name.rstrip("_")] = _plain(getattr(value, field.name))
    return out


def _excerpt(data: Mapping[str, Any] | None) -> Excerpt | None:
    return None if data is None else Excerpt(data["start"], data["end"], data["text"])


def _party_ref(data: Mapping[str, Any] | None) -> PartyRef | None:
    return None if data is None else PartyRef(data["id"], data["name"], data["side"], _excerpt(data["mention"]))


def _time(data: Mapping[str, Any]) -> Time:
    day = {end: data[end] and date.fromisoformat(data[end]) for end in ("from", "to")}
    return Time(data["start"], data["end"], data["text"], data["role"], day["from"], day["to"])


def party_from_dict(data: Mapping[str, Any]) -> Party:
    """The party that ``to_dict`` made plain."""
    mentions = tuple(Mention(m["start"], m["end"], m["text"], m["kind"]) for m in data["mentions"])
    return Party(data["id"], data["name"], data["kind"], data["side"], mentions)


def note_from_dict(data: Mapping[str, Any]) -> Note:
    """The note that ``to_dict`` made plain."""
    return Note(data["kind"], data["message"], _excerpt(data["excerpt"]))


def record_from_dict(data: Mapping[str, Any]) -> Record:
    """The record that ``to_dict`` made plain.

    Raises:
        ValueError: if it names a kind that there is not.
    """
    kind = RECORD_TYPES.get(data["kind"])
    if kind is None:
        raise ValueError(f"no such kind of record: {data['kind']!r}; there are {', '.join(RECORD_TYPES)}")
    values: dict[str, Any] = {}
    for field in fields(kind):
        value = data[field.name.rstrip("_")]
        if field.name in _EXCERPTS:
            value = _excerpt(value)
        elif field.name in ("actor", "target"):
            value = _party_ref(value)
        elif field.name == "pieces":
            value = tuple(_excerpt(p) for p in value)
        elif field.name in ("participants", "chain"):
            value = tuple(_party_ref(p) for p in value)
        elif field.name == "evidence":
            value = tuple(Evidence(*(_excerpt(e[part]) for part in ("cue", "content", "sentence"))) for e in value)  # type: ignore[arg-type]
        elif field.name == "times":
            value = tuple(_time(t) for t in value)
        elif field.name == "amounts":
            value = tuple(Amount(**a) for a in value)
        elif field.name == "issues":
            value = tuple(value)
        values[field.name] = value
    return kind(**values)
