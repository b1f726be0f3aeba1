"""What names of things are made of: the parts of every IRI of docs/data-model.md, and how they are written.

In: parts (a document's path, a task's ordinals, a hash). Out: the name without its base, and back; IriError where parts make no valid name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

KIND_SEGMENT: Final = {"annex": "phu-luc", "body": "noi-dung", "duty": "trach-nhiem"}
SEGMENT_KIND: Final = {v: k for k, v in KIND_SEGMENT.items()}
GOAL, INDICATOR, SUM = COUNTED_SEGMENTS = ("chi-tieu", "chi-so", "kinh-phi")
FINDING, DECISION = SAYING_SEGMENTS = ("phat-hien", "ra-soat")
GRAPHS: Final = ("inferred", "findings", "files", "vocabulary", "authority", "review")

_HEXADECIMAL: Final = re.compile(r"[0-9a-f]+")
_SEGMENT = r"[a-z0-9]+(?:[.\-][a-z0-9]+)*"
_PATH = re.compile(rf"{_SEGMENT}(?:/{_SEGMENT})*")


class IriError(ValueError):
    """Parts that make no valid name, or a text that is none of our names."""


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


def path_of(x: AnyIri) -> str:
    """The name of these parts, without the base; IriError where they make none."""
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
            return f"id/moc-thoi-gian/{path_of(task).removeprefix('id/nhiem-vu/')}/{_path(key)}"
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


def parts_of(path: str) -> AnyIri | None:
    """The parts of a name without its base; None where it is none of ours. The parts themselves are not checked: ``path_of`` does that."""
    head, *rest = path.split("/")
    if head == "graph" and 1 <= len(rest) <= 2:
        return GraphIri(rest[0], rest[1] if len(rest) == 2 else None)
    if head != "id" or len(rest) < 2:
        return None
    kind, parts = rest[0], rest[1:]
    if kind == "van-ban":
        return DocumentIri("/".join(parts))
    if kind == "moc-thoi-gian" and len(parts) > 1:
        of = parts_of("/".join(("id", "nhiem-vu", *parts[:-1])))
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
