"""Tasks: what is to be done, by whom in which role, by when."""

from __future__ import annotations

import typing
from dataclasses import field
from typing import Final, Literal

from loaders.record.evidence import SELDOM, Confidence, Premise, RecordError, Spans, needs_words
from loaders.record.values import value

TaskKind = Literal["annex", "body", "duty"]
Role = Literal["lead", "coordinating", "directing", "responsible", "advising", "supervising", "guiding", "reporting"]
TASK_KINDS: Final[tuple[TaskKind, ...]] = typing.get_args(TaskKind)  # in the order in which they are told
ROLES: Final[tuple[Role, ...]] = typing.get_args(Role)


@value()
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


@value()
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
    milestones: tuple[Milestone, ...] = field(default=(), metadata=SELDOM)


@value()
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


@value()
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


@value()
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
        needs_words(self.spans, f"task {self.id}")
        if self.timeframe is not None and len(self.timeframe.milestones) == 1:
            raise RecordError(f"task {self.id}: one milestone is no other time than the timeframe")
        said: dict[str, set[str]] = {}
        for b in self.bodies:
            said.setdefault(b.role, set()).add(b.body)
        for role in ROLES:
            named = getattr(self, role)
            if (named or role in said) and set(named) != said.get(role, set()):
                raise RecordError(f"task {self.id}: {role} differs from its evidence")


@value()
class ReportClause:
    """A sentence outside the duties that says to whom to report when difficulties arise; ``bodies``: who is to report (role "reporting")."""

    text: str
    section: str
    bodies: tuple[BodyRole, ...]
    spans: Spans
