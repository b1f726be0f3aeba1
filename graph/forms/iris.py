"""The names of things: every IRI of docs/data-model.md is made here.

In: what a name is made of (a document's path, a task's ordinals, a hash, offsets). Out: an IRI; IriError where these make none. IRIs are ASCII,
readable, and the same on every machine; two things never share one (``tests/unit/test_iris.py``).
"""

from __future__ import annotations

import re
from typing import Final

from graph.forms.slugs import ordinal_slug, short_hash
from ontology.terms import BASE, ID

KIND_SEGMENT: Final = {"annex": "phu-luc", "body": "noi-dung", "duty": "trach-nhiem"}
SEGMENT_KIND: Final = {v: k for k, v in KIND_SEGMENT.items()}
GRAPHS: Final = ("inferred", "findings", "files", "vocabulary", "authority", "review")
FILE_GRAPHS: Final = f"{BASE}graph/file/"  # what the names of all files' graphs begin with

_SEGMENT: Final = r"[a-z0-9]+(?:[.\-][a-z0-9]+)*"
_PATH: Final = re.compile(rf"{_SEGMENT}(?:/{_SEGMENT})*")
_WORD: Final = re.compile(_SEGMENT)
_BODY: Final = re.compile(rf"(?:nhom-)?co-quan/{_SEGMENT}/{_SEGMENT}")
_FILE: Final = re.compile(r"[0-9a-f]{32}(?:-(?:[2-9]|[1-9][0-9]+))?")  # a hash's beginning, and of a file with several documents which one behind the first
_EVIDENCE: Final = f"{ID}bang-chung/"
_TASK: Final = f"{ID}nhiem-vu/"


class IriError(ValueError):
    """Parts that make no valid name."""


def review_id(key: str) -> str:
    """The short name of a doubt, the first digits of its hash, as people type it.

    >>> review_id("undecided-mention@ab12:10-20")
    '7c92e7'
    """
    return short_hash(key, length=6)


def document(path: str) -> str:
    """``path``: issuer / type / year or term / number.

    >>> document("chinh-phu/nghi-quyet/2025/122-nq-cp")
    'https://w3id.org/vanmach/id/van-ban/chinh-phu/nghi-quyet/2025/122-nq-cp'
    """
    return f"{ID}van-ban/{_document(path)}"


def annex(path: str, n: str) -> str:
    """The n-th annex of a document, itself a document."""
    return document(f"{path}/phu-luc-{ordinal_slug(n)}")


def task(of: str, kind: str, ordinals: tuple[str, ...]) -> str:
    """``of``: the path of its document; ``ordinals`` from the group down to the row."""
    if kind not in KIND_SEGMENT or not ordinals:
        raise IriError(f"a task needs a kind and ordinals: {of} {kind} {ordinals}")
    return f"{_TASK}{_document(of)}/{KIND_SEGMENT[kind]}/{_like(_PATH, '/'.join(ordinals))}"


def milestone(of: str, key: str) -> str:
    """One of several times of a task (``of``, as ``task`` makes it), by what it means.

    >>> milestone(task("bo-y-te/ke-hoach/2026/5-kh-byt", "duty", ("iii", "1")), "den-2026-06-30")[25:]
    'id/moc-thoi-gian/bo-y-te/ke-hoach/2026/5-kh-byt/trach-nhiem/iii/1/den-2026-06-30'
    """
    if not of.startswith(_TASK):
        raise IriError(f"a milestone is a task's: {of!r}")
    return f"{ID}moc-thoi-gian/{of.removeprefix(_TASK)}/{_like(_WORD, key)}"


def target(of: str, n: int) -> str:
    """The n-th goal of a document."""
    return _counted("chi-tieu", of, n)


def indicator(of: str, n: int) -> str:
    """The n-th indicator of a document."""
    return _counted("chi-so", of, n)


def budget_line(of: str, n: int) -> str:
    """The n-th sum of money of a document."""
    return _counted("kinh-phi", of, n)


def body(iri_path: str) -> str:
    """``iri_path`` as the resolution table gives it: "co-quan/lang-son/so-xay-dung", "nhom-co-quan/…"."""
    return ID + _like(_BODY, iri_path)


def place(name: str) -> str:
    """A province."""
    return f"{ID}dia-ban/{_like(_WORD, name)}"


def file(key: str) -> str:
    """``key`` as of a record's source.

    >>> file("ab" * 32)[-36:], file("ab" * 32 + "-2")[-6:]
    ('tep/abababababababababababababababab', 'abab-2')
    """
    return f"{ID}tep/{_short(key)}"


def evidence(text_sha256: str, spans: tuple[tuple[int, int], ...]) -> str:
    """Words of a kept text: the text's hash and the offsets of each stretch."""
    if not spans or any(not 0 <= s < e for s, e in spans):
        raise IriError(f"an evidence needs stretches of text: {spans}")
    return f"{_EVIDENCE}{_hex(text_sha256[:16], 16)}/" + "_".join(f"{s}-{e}" for s, e in spans)


def evidence_of(iri: str) -> tuple[str, tuple[tuple[int, int], ...]] | None:
    """The first digits of the text's hash and the offsets in an evidence's IRI; None where it is the name of something else.

    >>> evidence_of("https://w3id.org/vanmach/id/bang-chung/689b4c9bcf415cd8/31712-31718_31721-31726")
    ('689b4c9bcf415cd8', ((31712, 31718), (31721, 31726)))
    """
    if not iri.startswith(_EVIDENCE):
        return None
    text16, _, stretches = iri[len(_EVIDENCE) :].partition("/")
    try:
        return text16, tuple([(int(start), int(end)) for start, end in [s.split("-") for s in stretches.split("_")]])
    except ValueError:
        return None


def statement(key: str, digest: str) -> str:
    """What one file asserts: the file and a hash of subject, predicate and object."""
    return f"{ID}phat-bieu/{_short(key)}/{_hex(digest, 24)}"


def finding(digest: str) -> str:
    """A disagreement or doubt, by the hash of what it says."""
    return f"{ID}phat-hien/{_hex(digest, 24)}"


def decision(digest: str) -> str:
    """A person's decision, by the hash of what it says."""
    return f"{ID}ra-soat/{_hex(digest, 24)}"


def event(path: str) -> str:
    """An event of organisations, by the path that the authority data give it."""
    return f"{ID}su-kien/{_like(_PATH, path)}"


def graph(name: str) -> str:
    """A named graph, one of ``GRAPHS``."""
    if name not in GRAPHS:
        raise IriError(f"no such graph: {name!r}")
    return f"{BASE}graph/{name}"


def file_graph(key: str) -> str:
    """A file's own graph."""
    return FILE_GRAPHS + _short(key)


def _counted(segment: str, of: str, n: int) -> str:
    if n < 1:
        raise IriError(f"goals, indicators, sums count from 1: {n}")
    return f"{ID}{segment}/{_document(of)}/{n}"


def _document(path: str) -> str:
    if any(part in SEGMENT_KIND for part in _like(_PATH, path).split("/")):
        raise IriError(f"a document's path may not hold a task kind's name: {path!r}")
    return path


def _short(key: str) -> str:
    sha256, dash, number = key.partition("-")
    return _like(_FILE, sha256[:32] + dash + number)


def _hex(text: str, length: int) -> str:
    return _like(re.compile(f"[0-9a-f]{{{length}}}"), text)


def _like(form: re.Pattern[str], text: str) -> str:
    if not form.fullmatch(text):
        raise IriError(f"no part of a name: {text!r}")
    return text
