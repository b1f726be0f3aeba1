"""The names of things: every IRI of docs/data-model.md is made here and taken apart here.

In: the parts of a name (a document's path, a task's ordinals, a hash). Out: an IRI; and back, ``parse`` gives the
parts of an IRI. ``Iris.parse(Iris.make(x)) == x`` for every kind. IRIs are ASCII, readable, and the same on every machine.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from graph.forms.slugs import ordinal_slug, short_hash
from ontology.terms import BASE

KIND_SEGMENT: Final = {"annex": "phu-luc", "body": "noi-dung", "duty": "trach-nhiem"}
SEGMENT_KIND: Final = {v: k for k, v in KIND_SEGMENT.items()}
_GOAL, _INDICATOR, _SUM = COUNTED_SEGMENTS = ("chi-tieu", "chi-so", "kinh-phi")
_FINDING, _DECISION = SAYING_SEGMENTS = ("phat-hien", "ra-soat")
GRAPHS: Final = ("inferred", "findings", "files", "vocabulary", "authority", "review")

_HEXADECIMAL: Final = re.compile(r"[0-9a-f]+")
_SEGMENT = r"[a-z0-9]+(?:[.\-][a-z0-9]+)*"
_PATH = re.compile(rf"{_SEGMENT}(?:/{_SEGMENT})*")


class IriError(ValueError):
    """Parts that make no valid name, or a text that is none of our names."""


def review_id(key: str) -> str:
    """The short name of a doubt, the first digits of its hash, as people type it.

    >>> review_id("undecided-mention@ab12:10-20")
    '7c92e7'
    """
    return short_hash(key, length=6)


@dataclass(frozen=True, slots=True)
class DocumentIri:
    """``path``: issuer / type / year or term / number, e.g. "chinh-phu/nghi-quyet/2025/122-nq-cp"."""

    path: str


@dataclass(frozen=True, slots=True)
class TaskIri:
    """``document`` the path of its document; ``ordinals`` from the group down to the row."""

    document: str
    kind: str
    ordinals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MilestoneIri:
    """One of several times of a task, by what it means: "2026-06-01-2026-06-30", "den-2026-06-30", "tu-2026-07-01", else the hash of its words."""

    task: TaskIri
    key: str


@dataclass(frozen=True, slots=True)
class CountedIri:
    """The n-th of a kind of things that a document counts from 1: its goals, its indicators, its sums of money (``COUNTED_SEGMENTS``)."""

    segment: str
    document: str
    n: int


@dataclass(frozen=True, slots=True)
class BodyIri:
    """A body, or a group of bodies, of a province (or "trung-uong")."""

    place: str
    name: str
    group: bool = False


@dataclass(frozen=True, slots=True)
class PlaceIri:
    """A province."""

    name: str


@dataclass(frozen=True, slots=True)
class FileIri:
    """A source file, by the first 32 hexadecimal digits of its SHA-256; of one with several documents the n-th of them, "<32 digits>-n"."""

    sha32: str


@dataclass(frozen=True, slots=True)
class EvidenceIri:
    """Words of a kept text: the text's hash (16 digits) and the offsets of each stretch."""

    text16: str
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class StatementIri:
    """What one file asserts: the file and a hash of subject, predicate and object."""

    sha32: str
    digest: str


@dataclass(frozen=True, slots=True)
class SayingIri:
    """A disagreement or doubt, or a person's decision (``SAYING_SEGMENTS``), by the hash of what it says."""

    segment: str
    digest: str


@dataclass(frozen=True, slots=True)
class EventIri:
    """An event of organisations (``rule`` False) or a rule of succession, by the path that the authority data give it."""

    path: str
    rule: bool = False


@dataclass(frozen=True, slots=True)
class GraphIri:
    """A named graph: one of ``GRAPHS``, or a file's own when ``sha32`` is given."""

    name: str
    sha32: str | None = None


AnyIri = DocumentIri | TaskIri | MilestoneIri | CountedIri | BodyIri | PlaceIri | FileIri | EvidenceIri | StatementIri | SayingIri | EventIri | GraphIri


def _path(text: str) -> str:
    if not _PATH.fullmatch(text):
        raise IriError(f"not a path of ASCII names: {text!r}")
    return text


def _document_path(text: str) -> str:
    if any(part in SEGMENT_KIND for part in _path(text).split("/")):
        raise IriError(f"a document's path may not hold a task kind's name: {text!r}")
    return text


def _file(text: str) -> str:
    """A file's hash, or that with the number of the document behind the first."""
    sha32, dash, number = text.partition("-")
    _hex(sha32, 32)
    if dash and not re.fullmatch(r"[2-9]|[1-9][0-9]+", number):
        raise IriError(f"not the number of a document behind the first: {text!r}")
    return text


def _hex(text: str, length: int) -> str:
    if len(text) != length or not _HEXADECIMAL.fullmatch(text):
        raise IriError(f"not {length} hexadecimal digits: {text!r}")
    return text


@dataclass(frozen=True, slots=True)
class Iris:
    """Makes and takes apart the names under one base.

    >>> Iris().document("chinh-phu/nghi-quyet/2025/122-nq-cp")
    'https://w3id.org/vanmach/id/van-ban/chinh-phu/nghi-quyet/2025/122-nq-cp'
    >>> Iris().parse("https://w3id.org/vanmach/id/co-quan/lang-son/so-xay-dung")
    BodyIri(place='lang-son', name='so-xay-dung', group=False)
    """

    base: str = BASE

    def make(self, x: AnyIri) -> str:
        """The IRI of these parts; IriError where they make none."""
        return self.base + _make(x)

    def parse(self, iri: str) -> AnyIri:
        """The parts of an IRI; IriError when it is not one of ours."""
        if not iri.startswith(self.base):
            raise IriError(f"not under {self.base}: {iri!r}")
        made = _parse(iri[len(self.base) :])
        if made is None or self.make(made) != iri:
            raise IriError(f"not a name of this store: {iri!r}")
        return made

    def evidence_of(self, iri: str) -> EvidenceIri | None:
        """The parts of an evidence's IRI; None where it is the name of something else. For many of them: nothing else is checked.

        >>> Iris().evidence_of("https://w3id.org/vanmach/id/bang-chung/689b4c9bcf415cd8/31712-31718_31721-31726").spans
        ((31712, 31718), (31721, 31726))
        """
        head = f"{self.base}id/bang-chung/"
        if not iri.startswith(head):
            return None
        text16, _, stretches = iri[len(head) :].partition("/")
        try:
            return EvidenceIri(text16, tuple([(int(start), int(end)) for start, end in [s.split("-") for s in stretches.split("_")]]))
        except ValueError:
            return None

    def document(self, path: str) -> str:
        return self.make(DocumentIri(path))

    def annex(self, path: str, n: str) -> str:
        """The n-th annex of a document, itself a document."""
        return self.make(DocumentIri(f"{path}/phu-luc-{ordinal_slug(n)}"))

    def task(self, document: str, kind: str, ordinals: tuple[str, ...]) -> str:
        return self.make(TaskIri(document, kind, ordinals))

    def milestone(self, task: str, key: str) -> str:
        """``task`` as ``task`` makes it.

        >>> Iris().milestone(Iris().task("bo-y-te/ke-hoach/2026/5-kh-byt", "duty", ("iii", "1")), "den-2026-06-30")[25:]
        'id/moc-thoi-gian/bo-y-te/ke-hoach/2026/5-kh-byt/trach-nhiem/iii/1/den-2026-06-30'
        """
        of = self.parse(task)
        if not isinstance(of, TaskIri):
            raise IriError(f"a milestone is a task's: {task!r}")
        return self.make(MilestoneIri(of, key))

    def target(self, document: str, n: int) -> str:
        return self.make(CountedIri(_GOAL, document, n))

    def indicator(self, document: str, n: int) -> str:
        return self.make(CountedIri(_INDICATOR, document, n))

    def budget_line(self, document: str, n: int) -> str:
        return self.make(CountedIri(_SUM, document, n))

    def body(self, iri_path: str) -> str:
        """``iri_path`` as the resolution table gives it: "co-quan/lang-son/so-xay-dung", "nhom-co-quan/…"."""
        made = _parse(f"id/{iri_path}")
        if not isinstance(made, BodyIri):
            raise IriError(f"not a body's path: {iri_path!r}")
        return self.make(made)

    def place(self, name: str) -> str:
        return self.make(PlaceIri(name))

    def file(self, key: str) -> str:
        """``key`` as of a record's source.

        >>> Iris().file("ab" * 32)[-36:], Iris().file("ab" * 32 + "-2")[-6:]
        ('tep/abababababababababababababababab', 'abab-2')
        """
        return self.make(FileIri(_short(key)))

    def evidence(self, text_sha256: str, spans: tuple[tuple[int, int], ...]) -> str:
        return self.make(EvidenceIri(text_sha256[:16], spans))

    def statement(self, key: str, digest: str) -> str:
        return self.make(StatementIri(_short(key), digest))

    def finding(self, digest: str) -> str:
        return self.make(SayingIri(_FINDING, digest))

    def decision(self, digest: str) -> str:
        return self.make(SayingIri(_DECISION, digest))

    def graph(self, name: str) -> str:
        return self.make(GraphIri(name))

    @property
    def file_graphs(self) -> str:
        """What the names of all files' graphs begin with."""
        return f"{self.base}graph/file/"

    def file_graph(self, key: str) -> str:
        return self.make(GraphIri("file", _short(key)))


def _short(key: str) -> str:
    sha256, dash, number = key.partition("-")
    return sha256[:32] + dash + number


def _make(x: AnyIri) -> str:
    match x:
        case DocumentIri(path):
            return f"id/van-ban/{_document_path(path)}"
        case TaskIri(document, kind, ordinals):
            if kind not in KIND_SEGMENT or not ordinals:
                raise IriError(f"a task needs a kind and ordinals: {x}")
            return f"id/nhiem-vu/{_document_path(document)}/{KIND_SEGMENT[kind]}/{_path('/'.join(ordinals))}"
        case MilestoneIri(task, key):
            if "/" in key:
                raise IriError(f"a milestone's name is one word: {x}")
            return f"id/moc-thoi-gian/{_make(task).removeprefix('id/nhiem-vu/')}/{_path(key)}"
        case CountedIri(segment, document, n):
            if segment not in COUNTED_SEGMENTS or n < 1:
                raise IriError(f"goals, indicators, sums count from 1: {x}")
            return f"id/{segment}/{_document_path(document)}/{n}"
        case BodyIri(place, name, group):
            if "/" in place or "/" in name:
                raise IriError(f"a body has one place and one name: {x}")
            return f"id/{'nhom-co-quan' if group else 'co-quan'}/{_path(place)}/{_path(name)}"
        case PlaceIri(name):
            if "/" in name:
                raise IriError(f"a place has one name: {x}")
            return f"id/dia-ban/{_path(name)}"
        case FileIri(sha32):
            return f"id/tep/{_file(sha32)}"
        case EvidenceIri(text16, spans):
            if not spans or any(not 0 <= s < e for s, e in spans):
                raise IriError(f"an evidence needs stretches of text: {x}")
            return f"id/bang-chung/{_hex(text16, 16)}/" + "_".join(f"{s}-{e}" for s, e in spans)
        case StatementIri(sha32, digest):
            return f"id/phat-bieu/{_file(sha32)}/{_hex(digest, 24)}"
        case SayingIri(segment, digest):
            if segment not in SAYING_SEGMENTS:
                raise IriError(f"neither a finding nor a decision: {x}")
            return f"id/{segment}/{_hex(digest, 24)}"
        case EventIri(event, rule):
            return f"id/{'quy-tac' if rule else 'su-kien'}/{_path(event)}"
        case GraphIri(name, sha32):
            if (name == "file") != (sha32 is not None) or (name != "file" and name not in GRAPHS):
                raise IriError(f"no such graph: {x}")
            return f"graph/{name}" + (f"/{_file(sha32)}" if sha32 is not None else "")


def _parse(path: str) -> AnyIri | None:
    head, *rest = path.split("/")
    if head == "graph" and 1 <= len(rest) <= 2:
        return GraphIri(rest[0], rest[1] if len(rest) == 2 else None)
    if head != "id" or len(rest) < 2:
        return None
    kind, parts = rest[0], rest[1:]
    if kind == "van-ban":
        return DocumentIri("/".join(parts))
    if kind == "moc-thoi-gian" and len(parts) > 1:
        of = _parse("/".join(("id", "nhiem-vu", *parts[:-1])))
        return MilestoneIri(of, parts[-1]) if isinstance(of, TaskIri) else None
    if kind == "nhiem-vu":
        at = next((i for i, p in enumerate(parts) if p in SEGMENT_KIND), None)
        return None if at is None else TaskIri("/".join(parts[:at]), SEGMENT_KIND[parts[at]], tuple(parts[at + 1 :]))
    if kind in COUNTED_SEGMENTS and parts[-1].isascii() and parts[-1].isdigit():
        return CountedIri(kind, "/".join(parts[:-1]), int(parts[-1]))
    if kind in ("co-quan", "nhom-co-quan") and len(parts) == 2:
        return BodyIri(parts[0], parts[1], kind == "nhom-co-quan")
    if kind == "bang-chung" and len(parts) == 2 and re.fullmatch(r"\d+-\d+(_\d+-\d+)*", parts[1], re.ASCII):
        pairs = (p.split("-") for p in parts[1].split("_"))
        return EvidenceIri(parts[0], tuple((int(s), int(e)) for s, e in pairs))
    if kind == "phat-bieu" and len(parts) == 2:
        return StatementIri(parts[0], parts[1])
    if kind == "dia-ban" and len(parts) == 1:
        return PlaceIri(parts[0])
    if kind == "tep" and len(parts) == 1:
        return FileIri(parts[0])
    if kind in SAYING_SEGMENTS and len(parts) == 1:
        return SayingIri(kind, parts[0])
    if kind in ("su-kien", "quy-tac"):
        return EventIri("/".join(parts), kind == "quy-tac")
    return None
