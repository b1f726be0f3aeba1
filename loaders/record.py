"""The extraction record: what one file says, as frozen, self-validating dataclasses.

In: the recognisers' findings. Out: one JSON object a file (``Record.to_json`` / ``Record.from_json``).
A record is a pure function of the file's bytes and of ``RULES_VERSION``; it knows no other document.

Positions: offsets count Unicode code points of the decoded text, newlines untouched, a BOM counting one;
``line`` is 1 + the number of newlines before ``start``. A span never crosses a line end, so ``text`` (the raw
slices joined by one space) is the same for LF and CRLF copies of a file.
"""

from __future__ import annotations

import dataclasses
import json
import re
import types
import typing
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final, Literal, Self

import orjson

SCHEMA_VERSION: Final = "1"
RULES_VERSION: Final = "8"

Confidence = Literal["printed", "mended", "inferred", "candidate"]
TaskKind = Literal["annex", "body", "duty"]
Role = Literal["lead", "coordinating", "directing", "responsible", "advising", "supervising", "guiding", "reporting"]
Severity = Literal["error", "warning", "note"]
ResolvedByKind = Literal["text", "footnote", "other_file", "authority", "review"]
Predicate = Literal[
    "implements", "continues", "specifies", "assignedBy", "issuedWith", "basedOn", "approves", "reportsOn",
    "carriesOver", "guides", "amends", "replaces", "repeals", "cites", "carriesOut",
]  # fmt: skip

ROLES: Final[tuple[Role, ...]] = typing.get_args(Role)
PREDICATES: Final[tuple[Predicate, ...]] = typing.get_args(Predicate)
CONFIDENCES: Final[tuple[Confidence, ...]] = typing.get_args(Confidence)

# A field that is left out of the JSON where it is None or empty: what most records do not have changes nothing in them.
_SELDOM: Final = {"seldom": True}
_PARTIAL_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


class RecordError(ValueError):
    """A record that contradicts its own contract: a bug of a recogniser, or a damaged record file."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the text within one line: ``start`` inclusive, ``end`` exclusive, ``line`` 1-based.

    >>> Span(0, 4, 1)
    Span(start=0, end=4, line=1)
    """

    start: int
    end: int
    line: int

    def __post_init__(self) -> None:
        if not (0 <= self.start < self.end and self.line >= 1):
            raise RecordError(f"bad span {self.start}-{self.end} line {self.line}")


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Premise:
    """Other words of the same text that a reading rests on: ``why`` (Vietnamese, for people), the words, the place."""

    why: str
    text: str
    spans: Spans


@dataclass(frozen=True, slots=True)
class Part:
    """Which document of a file of several a record is of: the ``number``-th of ``of``. ``start``, ``end``: the stretch of the file's text that was read for it, from
    ``line`` on."""

    number: int
    of: int
    start: int
    end: int
    line: int

    def __post_init__(self) -> None:
        if not (1 <= self.number <= self.of and 0 <= self.start < self.end and self.line >= 1):
            raise RecordError(f"bad part {self.number} of {self.of}: {self.start}-{self.end} line {self.line}")


@dataclass(frozen=True, slots=True)
class Source:
    """The file and the text that offsets refer to. ``path`` is as given on the command line.

    ``characters`` and ``pages`` are the whole file's; ``part`` is None where the file holds one document, as most do. ``figures``: of a text without a number of its own, a sample of the figures in it (``loaders/writing/sampling.py``), by which letters of one form are told apart.
    """

    path: str
    sha256: str
    text_sha256: str
    reader: str
    media_type: str
    characters: int
    pages: int | None = None
    figures: tuple[str, ...] = ()
    part: Part | None = field(default=None, metadata=_SELDOM)

    @property
    def key(self) -> str:
        """The name of a record among all: its file's hash, for each document behind the first of a file with its number.

        >>> Source("a.pdf", "ab12", "", "", "", 9).key, Source("a.pdf", "ab12", "", "", "", 9, part=Part(2, 3, 4, 9, 1)).key
        ('ab12', 'ab12-2')
        """
        return part_key(self.sha256, self.part.number if self.part else 1)


def part_key(sha256: str, number: int) -> str:
    """The key of the ``number``-th document of a file."""
    return sha256 if number == 1 else f"{sha256}-{number}"


def file_of(key: str) -> str:
    """The hash of the file of which a key names a document.

    >>> file_of("ab12-2"), file_of("ab12")
    ('ab12', 'ab12')
    """
    return key.partition("-")[0]


@dataclass(frozen=True, slots=True)
class Identity:
    """Who issued what, when, over whose name.

    ``date`` is ISO and may be partial ("2025-05", "2026"); ``type`` is as printed ("Chương trình hành động");
    ``title`` is the trích yếu without the type. ``joint_issuers`` are the bodies that issued it together with ``issuer``, which stands
    first ("BỘ Y TẾ - BỘ CÔNG AN"). ``spans`` gives the place of each field that the text states;
    ``premises`` the words on which a field that is not printed as such rests (an issuer without a letterhead).
    """

    number: str | None = None
    type: str | None = None
    issuer: str | None = None
    place: str | None = None
    date: str | None = None
    title: str | None = None
    signer: str | None = None
    signer_role: str | None = None
    on_behalf_of: str | None = None
    recipients: tuple[str, ...] = ()
    joint_issuers: tuple[str, ...] = ()
    spans: dict[str, Spans] = field(default_factory=dict)
    confidence: dict[str, Confidence] = field(default_factory=dict)
    premises: dict[str, tuple[Premise, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.date is not None and not _PARTIAL_DATE.fullmatch(self.date):
            raise RecordError(f"bad date {self.date!r}")


@dataclass(frozen=True, slots=True)
class ResolvedBy:
    """Why a name stands for a number: ``by`` the kind of source, ``where`` the words' place, readable."""

    by: ResolvedByKind
    where: str
    spans: Spans = ()


@dataclass(frozen=True, slots=True)
class PinPoint:
    """The part of a document that a mention speaks of: each place in full ("điểm a khoản 2 Điều 5"; a range is one: "Điều 5-9"), the words."""

    places: tuple[str, ...]
    text: str
    spans: Spans

    def __post_init__(self) -> None:
        if not self.places or not self.spans:
            raise RecordError("a pin-point without a place")


@dataclass(frozen=True, slots=True)
class Citation:
    """One mention of another document.

    ``number`` in its proper form ("24-NQ/TW"), ``name`` for an instrument mentioned by name; ``issuer`` in full;
    ``resolves_to`` the number that a name stands for; ``candidates`` what it may stand for when undecided.
    ``issuer_premises`` where the issuer's words, or the province they lack, stand when outside ``spans``.
    ``date_premises`` where a list's one date stands that this mention shares ("các Nghị quyết số 1/NQ-CP và 2/NQ-CP ngày …").
    ``subject`` the words of "về …" that tell what the document is about, when the mention or the clause behind it gives them.
    ``term`` the period that belongs to the name ("khóa XI", "nhiệm kỳ 2025-2030"). ``anchor`` is, for a mention in a
    footnote, the id of the name citation on which the footnote's mark stands. ``pinpoint`` is the article, clause or point that the words
    right before the mention name; it is no part of ``text``. ``joint_issuers``: the bodies that issued a joint circular together with ``issuer``.
    """

    id: str
    number: str | None
    name: str | None
    type: str | None
    date: str | None
    issuer: str | None
    resolves_to: str | None
    resolved_by: ResolvedBy | None
    candidates: tuple[str, ...]
    section: str
    text: str
    spans: Spans
    confidence: Confidence = "printed"
    issuer_premises: tuple[Premise, ...] = ()
    subject: str | None = None
    term: str | None = None
    anchor: str | None = None
    pinpoint: PinPoint | None = None
    date_premises: tuple[Premise, ...] = ()
    joint_issuers: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.number and not self.name:
            raise RecordError(f"citation {self.id} has neither number nor name")
        if not self.spans:
            raise RecordError(f"citation {self.id} has no span")
        if self.date is not None and not _PARTIAL_DATE.fullmatch(self.date):
            raise RecordError(f"bad date {self.date!r}")


@dataclass(frozen=True, slots=True)
class Relation:
    """``subject`` and ``object`` are "SELF", "SELF#annex-1" or a citation id; the words that say it are the evidence."""

    subject: str
    predicate: Predicate
    object: str
    subject_number: str | None
    object_number: str | None
    text: str
    spans: Spans
    recognised_by: str = ""
    confidence: Confidence = "printed"

    def __post_init__(self) -> None:
        if self.predicate not in PREDICATES:
            raise RecordError(f"unknown predicate {self.predicate!r}")
        if not self.spans:
            raise RecordError("relation without evidence")


@dataclass(frozen=True, slots=True)
class Milestone:
    """One of several times of a task: its words and what they mean, as of a ``Timeframe``.

    ``act`` holds the words of the same sentence that tell what is due then ("trình Chính phủ"), at ``act_spans``; None where it does not say.
    """

    text: str
    start: str | None
    end: str | None
    recurrence: str | None
    act: str | None
    inherited_from: str | None
    spans: Spans = ()
    act_spans: Spans = ()


@dataclass(frozen=True, slots=True)
class Timeframe:
    """Printed words and the interval they mean: ``start``/``end`` ISO, possibly partial ("2025").

    Of several times of one task ("trước 30/6/2026 …; trước 31/12/2026") ``text`` and ``spans`` hold all; the interval goes from the first beginning to the last end, and
    ``milestones`` tells each apart, in reading order; it is empty where there is one time, or none that ends.
    """

    text: str
    start: str | None
    end: str | None
    recurrence: str | None
    inherited_from: str | None
    spans: Spans = ()
    milestones: tuple[Milestone, ...] = field(default=(), metadata=_SELDOM)


@dataclass(frozen=True, slots=True)
class BodyRole:
    """One body in one role, with the words that give it.

    ``body`` is the full name with province, ``text`` the printed form ("Sở NN&MT") at ``spans``. ``premises`` names
    what is not in those words: the province from the head, the body from its heading.
    """

    role: Role
    body: str
    group: bool
    text: str
    spans: Spans
    confidence: Confidence = "printed"
    premises: tuple[Premise, ...] = ()


@dataclass(frozen=True, slots=True)
class RowReading:
    """One of two ways to cut a row without borders into cells: what it puts into the columns in which the ways differ.

    ``text`` tells it to people (each column's head with the cell's words); the fields hold what the row would say, None or empty where the columns
    that differ do not tell them. ``spans``: the cells' words.
    """

    text: str
    title: str | None
    product: str | None
    timeframe: Timeframe | None
    bodies: tuple[BodyRole, ...]
    spans: Spans


@dataclass(frozen=True, slots=True)
class Task:
    """A row of a task table (annex), an item of nhiệm vụ/giải pháp (body), or a duty of Tổ chức thực hiện.

    ``field_spans`` gives the place of title, product, group and status when these are parts of the row. ``carries_out`` lists those
    of ``cites`` that the task itself is to carry out ("Triển khai thực hiện Nghị quyết số 76/NQ-CP …"). ``readings``: two ways to read a row, where its
    lines leave that open; the task itself holds what both say.
    """

    id: str
    kind: TaskKind
    status: Literal["new", "approved_before"] | None
    group: str | None
    ordinal: str | None
    path: str
    parent: str | None
    title: str
    product: str | None
    lead: tuple[str, ...]
    coordinating: tuple[str, ...]
    directing: tuple[str, ...]
    responsible: tuple[str, ...]
    advising: tuple[str, ...]
    supervising: tuple[str, ...]
    guiding: tuple[str, ...]
    reporting: tuple[str, ...]
    timeframe: Timeframe | None
    conditional: str | None
    cites: tuple[str, ...]
    section: str
    text: str
    spans: Spans
    bodies: tuple[BodyRole, ...] = ()
    field_spans: dict[str, Spans] = field(default_factory=dict)
    carries_out: tuple[str, ...] = ()
    readings: tuple[RowReading, ...] = ()

    def __post_init__(self) -> None:
        if not self.spans:
            raise RecordError(f"task {self.id} has no span")
        if self.timeframe is not None and len(self.timeframe.milestones) == 1:
            raise RecordError(f"task {self.id}: one milestone is no other time than the timeframe")
        said: dict[str, set[str]] = {}
        for b in self.bodies:
            said.setdefault(b.role, set()).add(b.body)
        for role in ROLES:
            named = getattr(self, role)
            if (named or role in said) and set(named) != said.get(role, set()):
                raise RecordError(f"task {self.id}: {role} differs from its evidence")


@dataclass(frozen=True, slots=True)
class Target:
    """A quantified goal. ``value``: digits with a decimal point, "5-7" for a range, "61/72" for a ratio.

    ``by_premises`` are the words that print the year of ``by`` where the clause at ``spans`` does not (a heading, the title).
    """

    text: str
    subject: str
    value: str
    unit: str | None
    comparator: Literal["=", ">=", "<=", "~"]
    by: str | None
    direction: str | None
    source_cites: tuple[str, ...]
    section: str
    spans: Spans
    by_premises: tuple[Premise, ...] = ()


@dataclass(frozen=True, slots=True)
class Observation:
    """One cell of an indicator table: the year of its column and what is printed in it ("-" where the table says so)."""

    year: str | None
    value: str | None


@dataclass(frozen=True, slots=True)
class Indicator:
    """A row of an indicator table. Values are as printed ("585 triệu đồng", ">85%"); an empty cell is null.

    ``target_by`` is the year of the target's column. ``field_spans`` gives the places of the row's cells (name, unit, target, baseline,
    result, note), of the heads that give the years (target_head …), of the group's rows and of the legend that explains "-".
    """

    table: str
    group: str | None
    name: str
    unit: str | None
    target: str | None
    baseline: Observation | None
    result: Observation | None
    note: str | None
    spans: Spans
    target_by: str | None = None
    ordinal: str | None = None
    section: str = ""
    field_spans: dict[str, Spans] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.name:
            raise RecordError("an indicator without a name")
        if not self.spans:
            raise RecordError(f"indicator {self.name!r} has no span")


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """A sum of money for carrying out a document. ``amount``: digits with a decimal point, of ``unit`` ("tỷ đồng").

    ``name`` is what the sum is for, ``source`` where the money comes from, ``group`` the heading it stands under; ``part_of`` is the
    ``text`` of the line whose amount it is a part of. ``field_spans`` gives the places of name, source, group, and of the words that make
    it a part.
    """

    text: str
    amount: str
    unit: str
    source: str | None
    part_of: str | None
    spans: Spans
    name: str = ""
    group: str | None = None
    section: str = ""
    field_spans: dict[str, Spans] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.spans:
            raise RecordError(f"budget line {self.text!r} has no span")


@dataclass(frozen=True, slots=True)
class Finding:
    """A disagreement, doubt, blank or misprint. ``spans`` is empty where the finding is that something is absent."""

    code: str
    severity: Severity
    message: str
    text: str
    spans: Spans


@dataclass(frozen=True, slots=True)
class ReportClause:
    """A sentence outside the duties that says to whom to report when difficulties arise; ``bodies``: who is to report (role "reporting")."""

    text: str
    section: str
    bodies: tuple[BodyRole, ...]
    spans: Spans


@dataclass(frozen=True, slots=True)
class Record:
    """All that one file says; of a file with several documents all that one of them says."""

    source: Source
    identity: Identity
    citations: tuple[Citation, ...] = ()
    relations: tuple[Relation, ...] = ()
    tasks: tuple[Task, ...] = ()
    targets: tuple[Target, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    budget: tuple[BudgetLine, ...] = ()
    findings: tuple[Finding, ...] = ()
    reports: tuple[ReportClause, ...] = ()
    schema_version: str = SCHEMA_VERSION
    rules_version: str = RULES_VERSION

    def to_json(self) -> dict[str, Any]:
        """Plain lists, dicts, strings, numbers: what ``json.dumps`` prints."""
        plain: dict[str, Any] = _plain(self)
        return plain

    def to_line(self) -> str:
        """The same as one line of JSON, without blanks, letters unescaped."""
        try:
            return orjson.dumps(self).decode().replace(',"part":null}', "}", 1).replace(',"milestones":[]}', "}")
        except TypeError:  # half of a surrogate pair, as a damaged PDF's table of letters can give it
            return json.dumps(self.to_json(), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> Self:
        """The record that ``to_json`` gave; RecordError where a key is missing or has the wrong shape."""
        if value.get("schema_version") != SCHEMA_VERSION:
            raise RecordError(f"schema_version {value.get('schema_version')!r}, this version reads {SCHEMA_VERSION!r}")
        make = _maker(cls)  # type: ignore[arg-type]
        made = make(value) if make is not None else None
        assert isinstance(made, cls)
        return made


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        told = ((f, getattr(value, f.name)) for f in dataclasses.fields(value))
        return {f.name: _plain(v) for f, v in told if v not in (None, ()) or not f.metadata}
    if isinstance(value, (tuple, list)):
        return [_plain(v) for v in value]
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in value.items()}
    return value


@cache
def _maker(hint: Any) -> Callable[[Any], Any] | None:
    """What makes plain JSON into what the annotation ``hint`` says; None where it is that already. An annotation is taken apart once, not for each of its values."""
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        of = _maker(next(a for a in args if a is not type(None)))
        return None if of is None else lambda value: None if value is None else of(value)
    if origin is tuple:
        each = _maker(args[0])
        return tuple if each is None else lambda value: tuple([each(v) for v in value])
    if origin is dict:
        inside = _maker(args[1])
        return None if inside is None else lambda value: {k: inside(v) for k, v in value.items()}
    return _fields_maker(hint) if dataclasses.is_dataclass(hint) else None


def _fields_maker(kind: Any) -> Callable[[Any], Any]:
    hints = typing.get_type_hints(kind)
    told = [(f.name, bool(f.metadata), _maker(hints[f.name])) for f in dataclasses.fields(kind)]

    def make(value: Any) -> Any:
        try:
            return kind(**{
                name: value[name] if of is None else of(value[name]) for name, may_lack, of in told if not may_lack or name in value
            })  # fmt: skip
        except KeyError as e:
            raise RecordError(f"{kind.__name__} lacks {e}") from None

    return make
