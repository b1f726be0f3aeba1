"""Disagreements and doubts → the graph of findings; people's decisions → the graph of review; which files there are → the graph of files.

In: the findings of records and of the resolution table; the decisions in force; the manifest's names. Out: triples of ``graph/findings``, ``graph/review``
and ``graph/files``. A finding has its evidence like any fact. What a decision does to the facts stands in the files' graphs, where ``graph.identity.resolve``
obeys it; here stands the decision itself, also when nothing follows from it any more (its file is gone, its document is mentioned nowhere): it waits for the
file to come back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from pyoxigraph import Literal, NamedNode, Triple

from graph.decisions.anchoring import mention_at
from graph.decisions.review import Decision
from graph.forms import iris
from graph.forms.slugs import short_hash
from graph.identity.decided import as_read
from graph.identity.table import GraphFinding, Resolution
from graph.statements.evidence import Sections, Sources, Words, evidence_iri, evidence_triples, text_of
from graph.statements.facts import vi
from graph.statements.review_queue import Doubt, disagreement_of, doubts, key_of_record_finding, key_of_table_finding, names_of
from loaders.record import Finding, Record, Spans
from ontology.terms import IS_REPLACED_BY, RDF_TYPE, vm


def finding_triples(records: Mapping[str, Record], table: Resolution, sources: Sources) -> set[Triple]:
    """All findings, and the names that gave way to others."""
    out: set[Triple] = set()
    said = _Findings(sources, table, {d.key for d in doubts(records, table, sources)})
    # of files with one text the first speaks for all: an evidence node of this graph names one file
    first: dict[tuple[str, int], str] = {}
    for sha256 in sorted(records):
        first.setdefault(text_of(records[sha256].source), sha256)

    def words_at(sha256: str, spans: Spans) -> Words:
        return Words(first[text_of(records[sha256].source)], spans)

    for sha256, record in records.items():
        for found in record.findings:
            words = [words_at(sha256, found.spans)] if found.spans else []
            out.update(said.triples(found, [table.own[sha256]], words, key_of_record_finding(sha256, as_read(records)[sha256], found)))
    for seen in table.findings:
        words = [words_at(p.sha256, p.spans) for p in seen.evidence if p.spans]
        out.update(said.triples(seen, seen.about, words, key_of_table_finding(seen), seen.candidates))
    for path, key in table.replaced.items():
        now = iris.document(table.documents[key].path)
        out.add(Triple(NamedNode(iris.document(path)), NamedNode(IS_REPLACED_BY), NamedNode(now)))
    return out


class _Findings:
    """Nodes of findings; ``open_``: the names of the doubts that wait for a person."""

    def __init__(self, sources: Sources, table: Resolution, open_: set[str]) -> None:
        self._sources, self._table, self._open = sources, table, open_
        self._sections: dict[str, Sections] = {}

    def triples(
        self, found: Finding | GraphFinding, about: Iterable[str], words: Sequence[Words], key: str | None, candidates: Iterable[str] = ()
    ) -> Iterator[Triple]:
        """One finding; ``about`` and ``candidates`` are documents of the table, ``key`` its name in the queue."""
        about, candidates = self._documents(about), self._documents(candidates)
        places = sorted({evidence_iri(self._sources, w) for w in words})
        node = NamedNode(iris.finding(short_hash(found.code, found.message, *about, *places, *candidates, length=24)))

        def say(name: str, value: NamedNode | Literal) -> Triple:
            return Triple(node, NamedNode(vm(name)), value)

        yield Triple(node, NamedNode(RDF_TYPE), NamedNode(vm("Finding")))
        yield say("code", Literal(found.code))
        yield say("severity", Literal(found.severity))
        yield say("message", vi(found.message))
        if key is not None and key in self._open:
            yield say("reviewKey", Literal(key))
        for name, nodes in (("about", about), ("evidence", places), ("candidate", candidates)):
            for iri in nodes:
                yield say(name, NamedNode(iri))
        for w in words:
            yield from evidence_triples(self._sources, w, self._sections)

    def _documents(self, keys: Iterable[str]) -> list[str]:
        return sorted({iris.document(self._table.documents[key].path) for key in keys})


def file_name_triples(names: Mapping[str, Iterable[str]]) -> set[Triple]:
    """``names``: a file's hash → its names, without folders."""
    said = NamedNode(vm("fileName"))
    return {Triple(NamedNode(iris.file(sha256)), said, Literal(name)) for sha256, given in names.items() for name in given}


def review_triples(
    decisions: Sequence[Decision], records: Mapping[str, Record], table: Resolution, sources: Sources
) -> set[Triple]:
    """All decisions, each a node; a mention by its words, a document by its node where the store knows it, a disagreement by its name."""
    out: set[Triple] = set()
    sections: dict[str, Sections] = {}
    named: dict[str, Doubt] = {}
    if any(d.verdict == "holds" for d in decisions):
        named = names_of(doubts(records, table, sources))
    for decision in decisions:
        told = (decision.about, decision.verdict, decision.document, decision.why, decision.by, decision.on)
        node = NamedNode(iris.decision(short_hash(*told, length=24)))
        out.update(_said(node, decision, named))
        for key, name in ((decision.about, "about"), (decision.document, "decidedDocument")):
            if key in table.documents:
                out.add(Triple(node, NamedNode(vm(name)), NamedNode(iris.document(table.documents[key].path))))
        for words, names in _words(decision, records, named):
            place = NamedNode(evidence_iri(sources, words))
            out.update(Triple(node, NamedNode(vm(name)), place) for name in names)
            out.update(evidence_triples(sources, words, sections))
    return out


def _said(node: NamedNode, it: Decision, named: Mapping[str, Doubt]) -> Iterator[Triple]:
    doubt = disagreement_of(it, named)
    about = doubt.key if doubt else it.about
    values = {
        "verdict": Literal(it.verdict),
        "aboutKey": Literal(about),
        "documentKey": Literal(it.document),
        "reason": vi(it.why) if it.why else None,
        "decidedBy": Literal(it.by) if it.by else None,
        "decidedOn": Literal(it.on) if it.on else None,
    }
    yield Triple(node, NamedNode(RDF_TYPE), NamedNode(vm("Decision")))
    for name, value in values.items():
        if value is not None:
            yield Triple(node, NamedNode(vm(name)), value)


def _words(it: Decision, records: Mapping[str, Record], named: Mapping[str, Doubt]) -> Iterator[tuple[Words, tuple[str, ...]]]:
    """The words of the mention that a decision is about, or those that it says hold; none where no held file has them."""
    if found := mention_at(it.about, records):
        record, citation = found
        yield Words(record.source.key, citation.spans), ("about", "evidence")
    if doubt := disagreement_of(it, named):
        for side in doubt.sides:
            if side.place == it.document:
                yield Words(side.sha256, side.spans), ("holds", "evidence")
