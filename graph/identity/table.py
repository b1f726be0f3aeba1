"""The resolution table: which real-world document every mention of every file means.

In: nothing; these are the frozen rows that ``graph.identity.resolve`` makes and that the builder of graphs reads. A row never holds
a file's path or the time of the run: the table is a pure function of all records and of people's decisions.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from graph.identity.witnesses import TaskName
from loaders.record import Confidence, Severity, Spans

CONFIRMED: Final = "người rà soát xác nhận"  # how the reason begins where a person said which document is meant


@dataclass(frozen=True, order=True)
class PremiseRef:
    """Words in some file that a row rests on: the file's sha256, why they count (for people), the words, their places."""

    sha256: str
    why: str
    text: str
    spans: Spans


@dataclass(frozen=True)
class DocumentRow:
    """One real-world document, whoever witnesses or cites it.

    ``path`` is the part of the IRI after ``id/van-ban/`` (ASCII slugs, unique in the table); ``level`` is one of dang, quoc-hoi,
    chinh-phu, bo, tinh, dia-phuong, None where nothing tells it; ``province`` a slug; ``key_basis`` says in Vietnamese what the identity rests on;
    ``issuer_path`` is the issuer's IRI path for the date of the document.
    """

    key: str
    path: str
    number: str | None
    type: str | None
    issuer: str | None
    date: str | None
    title: str | None
    label: str
    level: str | None
    province: str | None
    key_basis: str
    issuer_path: str | None = None


@dataclass(frozen=True)
class MentionRow:
    """What one citation of one file means: a document, or the candidates when that is undecided. ``reviewed``: a person said so."""

    document: str | None
    candidates: tuple[str, ...]
    reason: str
    confidence: Confidence
    premises: tuple[PremiseRef, ...] = ()
    reviewed: bool = False

    @property
    def confirmed(self) -> bool:
        """Whether a person said that it is this document, rather than that it is not another."""
        return self.reviewed and self.document is not None and self.reason.startswith(CONFIRMED)


@dataclass(frozen=True)
class BodyRow:
    """A body's IRI path (``co-quan/…`` or ``nhom-co-quan/…``), its full name, and the province it belongs to."""

    iri_path: str
    label: str
    group: bool
    province: str | None


@dataclass(frozen=True)
class GraphFinding:
    """What the files together show: a disagreement, a doubt, something missing. ``about`` and ``candidates`` are document
    keys; ``asks`` are the places of the mentions whose meaning is open (``graph.decisions.review.mention_place``).
    """

    code: str
    severity: Severity
    message: str
    about: tuple[str, ...]
    evidence: tuple[PremiseRef, ...]
    candidates: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Resolution:
    """The whole table.

    ``documents`` by key; ``own`` file → its document; ``mentions`` (file, citation id) → row; ``bodies`` (file, full name) → row.
    ``replaced``: paths that a document without a number would have had → the key of the document that it turned out to be.
    ``tasks`` (file, task id) and ``targets`` (file, place in reading order): what a document with several witnesses calls them.
    """

    documents: Mapping[str, DocumentRow]
    own: Mapping[str, str]
    mentions: Mapping[tuple[str, str], MentionRow]
    bodies: Mapping[tuple[str, str], BodyRow]
    findings: tuple[GraphFinding, ...]
    replaced: Mapping[str, str] = field(default_factory=dict)
    tasks: Mapping[tuple[str, str], TaskName] = field(default_factory=dict)
    targets: Mapping[tuple[str, int], int] = field(default_factory=dict)
