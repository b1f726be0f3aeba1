"""Other documents that a text mentions, and how documents stand to one another."""

from __future__ import annotations

import typing
from typing import Final, Literal

from loaders.record.evidence import Confidence, Premise, RecordError, Spans, needs_date, needs_words
from loaders.record.values import value

ResolvedByKind = Literal["text", "footnote", "other_file", "authority", "review"]
Predicate = Literal[
    "implements", "continues", "specifies", "assignedBy", "issuedWith", "basedOn", "approves", "reportsOn",
    "carriesOver", "guides", "amends", "replaces", "repeals", "cites", "carriesOut",
]
PREDICATES: Final[tuple[Predicate, ...]] = typing.get_args(Predicate)


@value()
class ResolvedBy:
    """Why a name stands for a number: ``by`` the kind of source, ``where`` the words' place, readable."""

    by: ResolvedByKind
    where: str
    spans: Spans = ()


@value()
class PinPoint:
    """The part of a document that a mention speaks of: each place in full ("điểm a khoản 2 Điều 5"; a range is one: "Điều 5-9"), the words."""

    places: tuple[str, ...]
    text: str
    spans: Spans

    def __post_init__(self) -> None:
        if not self.places or not self.spans:
            raise RecordError("a pin-point without a place")


@value()
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
        needs_words(self.spans, f"citation {self.id}")
        needs_date(self.date)


@value()
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
        needs_words(self.spans, f"relation {self.predicate}")
