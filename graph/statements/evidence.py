"""Evidence: the words of a kept text that a fact rests on, as nodes of the graph.

In: words of a file (its hash and spans) and the kept texts. Out: the quote, and the triples of an evidence node
(docs/data-model.md). The node's name is a function of text and offsets, so facts that the same words state share it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, Protocol

from pyoxigraph import Literal, NamedNode, Triple

from graph.forms import iris
from loaders.record import Premise, Record, Source, Span, Spans
from ontology.terms import RDF_TYPE, XSD_INTEGER, vm

CONTEXT: Final = 32
TYPE: Final = NamedNode(RDF_TYPE)
_INTEGER: Final = NamedNode(XSD_INTEGER)
_BUCKET: Final = 1024


class Sources(Protocol):
    """What building needs of the kept truth: a file's record and the text that its offsets refer to."""

    def record(self, sha256: str) -> Record: ...

    def text(self, sha256: str) -> str: ...


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one file, in reading order; ``sha256`` is the key of its record (``Source.key``)."""

    sha256: str
    spans: Spans

    def __post_init__(self) -> None:
        if not self.spans:
            raise ValueError("an evidence needs at least one span")
        ordered = tuple(sorted(set(self.spans)))
        if ordered != self.spans:
            object.__setattr__(self, "spans", ordered)


@cache
def term(name: str) -> NamedNode:
    """A term of the ontology, made once: a store has a million triples of some fifty terms."""
    return NamedNode(vm(name))


def premises_of(sha256: str, premises: Iterable[Premise]) -> list[Words]:
    """The words of a record's own text that a reading of it rests on."""
    return [Words(sha256, p.spans) for p in premises if p.spans]


def why(premises: Iterable[Premise]) -> str | None:
    """What premises tell people, each reason once; None where there are none."""
    return "; ".join(dict.fromkeys(p.why for p in premises)) or None


def quote(text: str, spans: Sequence[Span]) -> str:
    """The raw slices joined by one space.

    >>> quote("một hai ba", (Span(0, 3, 1), Span(8, 10, 1)))
    'một ba'
    """
    return " ".join(text[s.start : s.end] for s in spans)


def integer(n: int) -> Literal:
    """An xsd:integer."""
    return Literal(str(n), datatype=_INTEGER)


def of_one_file(words: Iterable[Words], sources: Sources, own: str) -> set[Words]:
    """The same words; where files have one text (a .doc and its .docx), all are said to stand in one of them: ``own``, else the first by hash.

    The evidence node is a function of the text: in one graph it may name one file only.
    """
    told = set(words)
    text = {sha: text_of(sources.record(sha).source) for sha in {w.sha256 for w in told}}
    chosen: dict[tuple[str, int], str] = {}
    for sha in sorted(text, key=lambda s: (s != own, s)):
        chosen.setdefault(text[sha], sha)
    return {w if chosen[text[w.sha256]] == w.sha256 else Words(chosen[text[w.sha256]], w.spans) for w in told}


def text_of(source: Source) -> tuple[str, int]:
    """What the sources of copies have in common: the text, which document of it."""
    return source.text_sha256, source.part.number if source.part else 1


def evidence_iri(sources: Sources, words: Words) -> str:
    """The name of the evidence node of these words."""
    text_sha256 = sources.record(words.sha256).source.text_sha256
    return iris.evidence(text_sha256, tuple((s.start, s.end) for s in words.spans))


def evidence_triples(sources: Sources, words: Words, known: dict[str, Sections]) -> Iterator[Triple]:
    """The node of these words and, where they stand in several stretches, one for each. ``known`` keeps files' sections."""
    text, record = sources.text(words.sha256), sources.record(words.sha256)
    if words.sha256 not in known:
        known[words.sha256] = Sections(record)
    sections = known[words.sha256]
    file = NamedNode(iris.file(words.sha256))
    # The words may stand in another file than the one whose graph this is: the graph says itself which file that is.
    yield Triple(file, TYPE, term("SourceFile"))
    yield Triple(file, term("sha256"), Literal(record.source.sha256))
    yield Triple(file, term("textSha256"), Literal(record.source.text_sha256))
    node = NamedNode(evidence_iri(sources, words))
    yield from _one(file, text, words, node, sections.of(words.spans))
    if len(words.spans) > 1:
        for span in words.spans:
            part = Words(words.sha256, (span,))
            part_node = NamedNode(evidence_iri(sources, part))
            yield Triple(node, term("part"), part_node)
            yield from _one(file, text, part, part_node, sections.of(part.spans))


def _one(file: NamedNode, text: str, words: Words, node: NamedNode, section: str | None) -> Iterator[Triple]:
    first, last = words.spans[0], words.spans[-1]
    values = {
        "quote": Literal(quote(text, words.spans)),
        "prefix": Literal(text[max(0, first.start - CONTEXT) : first.start]),
        "suffix": Literal(text[last.end : last.end + CONTEXT]),
        "start": integer(first.start),
        "end": integer(first.end),
        "line": integer(first.line),
    }
    yield Triple(node, TYPE, term("Evidence"))
    yield Triple(node, term("inFile"), file)
    for name, value in values.items():
        yield Triple(node, term(name), value)
    if section:
        yield Triple(node, term("section"), Literal(section))


class Sections:
    """Which section words stand in, as far as a record tells: that of the smallest unit that holds them, or that they hold.

    One answer for the same words, whoever asks: an evidence node is shared by all facts that its words state.
    """

    def __init__(self, record: Record) -> None:
        self._buckets: dict[int, list[tuple[Span, str]]] = defaultdict(list)
        for section, span in _located(record):
            for bucket in range(span.start // _BUCKET, (span.end - 1) // _BUCKET + 1):
                self._buckets[bucket].append((span, section))
        self._title = record.identity.spans.get("title", ())

    def of(self, spans: Spans) -> str | None:
        """The section of the first of these spans; None where the record does not tell."""
        first = spans[0]
        found = [
            (span.end - span.start, section)
            for bucket in range(first.start // _BUCKET, (first.end - 1) // _BUCKET + 1)
            for span, section in self._buckets.get(bucket, ())
            if (span.start <= first.start and first.end <= span.end) or (first.start <= span.start and span.end <= first.end)
        ]
        if found:
            return min(found)[1]
        return "title" if any(s.start <= first.start and first.end <= s.end for s in self._title) else None


def _located(record: Record) -> Iterable[tuple[str, Span]]:
    for section, spans in (
        *((c.section, c.spans) for c in record.citations),
        *((c.section, c.pinpoint.spans) for c in record.citations if c.pinpoint), *((t.section, t.spans) for t in record.tasks),
        *((t.section, t.spans) for t in record.targets), *((i.section, i.spans) for i in record.indicators if i.section),
        *((b.section, b.spans) for b in record.budget if b.section), *((r.section, r.spans) for r in record.reports if r.section),
    ):
        for span in spans:
            yield section, span
