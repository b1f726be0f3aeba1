"""Disagreements and doubts → the graph of findings; and which files there are → the graph of files.

In: the findings of records and of the resolution table; the manifest's names. Out: triples of ``graph/findings`` and
``graph/files``. A finding has its evidence like any fact.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Triple

from graph.forms.iris import Iris, short_hash
from graph.identity.decided import as_read
from graph.identity.table import Resolution
from graph.statements.evidence import Sections, Sources, Words, evidence_iri, evidence_triples, text_of
from graph.statements.facts import vi
from graph.statements.review_queue import doubts, key_of_record_finding, key_of_table_finding
from loaders.record import Record, Spans
from ontology.terms import IS_REPLACED_BY, RDF_TYPE, vm


def finding_triples(records: Mapping[str, Record], table: Resolution, sources: Sources, iris: Iris) -> set[Triple]:
    """All findings, and the names that gave way to others."""
    out: set[Triple] = set()
    sections: dict[str, Sections] = {}
    open_ = {d.key for d in doubts(records, table, sources)}
    # of files with one text the first speaks for all: an evidence node of this graph names one file
    first: dict[tuple[str, int], str] = {}
    for sha256 in sorted(records):
        first.setdefault(text_of(records[sha256].source), sha256)

    def words_at(sha256: str, spans: Spans) -> Words:
        return Words(first[text_of(records[sha256].source)], spans)

    def named(key: str | None) -> str | None:
        return key if key in open_ else None

    for sha256, record in records.items():
        about = [iris.document(table.documents[table.own[sha256]].path)]
        for found in record.findings:
            words = [words_at(sha256, found.spans)] if found.spans else []
            out.update(_finding(iris, sources, sections, found.code, found.severity, found.message, about, words, (),
                                named(key_of_record_finding(sha256, as_read(records)[sha256], found))))
    for seen in table.findings:
        out.update(
            _finding(
                iris, sources, sections, seen.code, seen.severity, seen.message,
                [iris.document(table.documents[key].path) for key in seen.about],
                [words_at(p.sha256, p.spans) for p in seen.evidence if p.spans],
                [iris.document(table.documents[key].path) for key in seen.candidates],
                named(key_of_table_finding(seen)),
            )
        )  # fmt: skip
    for path, key in table.replaced.items():
        now = iris.document(table.documents[key].path)
        out.add(Triple(NamedNode(iris.document(path)), NamedNode(IS_REPLACED_BY), NamedNode(now)))
    return out


def _finding(
    iris: Iris, sources: Sources, sections: dict[str, Sections], code: str, severity: str, message: str, about: Iterable[str],
    words: Iterable[Words], candidates: Iterable[str], key: str | None,
) -> Iterator[Triple]:  # fmt: skip
    about, words, candidates = sorted(set(about)), list(words), sorted(set(candidates))
    places = sorted({evidence_iri(iris, sources, w) for w in words})
    node = NamedNode(iris.finding(short_hash(code, message, *about, *places, *candidates, length=24)))

    def say(name: str, value: NamedNode | Literal) -> Triple:
        return Triple(node, NamedNode(vm(name)), value)

    yield Triple(node, NamedNode(RDF_TYPE), NamedNode(vm("Finding")))
    yield say("code", Literal(code))
    yield say("severity", Literal(severity))
    yield say("message", vi(message))
    if key is not None:
        yield say("reviewKey", Literal(key))
    for document in about:
        yield say("about", NamedNode(document))
    for place in places:
        yield say("evidence", NamedNode(place))
    for document in candidates:
        yield say("candidate", NamedNode(document))
    for w in words:
        yield from evidence_triples(iris, sources, w, sections)


def file_name_triples(names: Mapping[str, Iterable[str]], iris: Iris) -> set[Triple]:
    """``names``: a file's hash → its names, without folders."""
    said = NamedNode(vm("fileName"))
    return {Triple(NamedNode(iris.file(sha256)), said, Literal(name)) for sha256, given in names.items() for name in given}
