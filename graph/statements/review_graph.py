"""People's decisions → the graph of review: who decided what about which words, and why.

In: the decisions in force, the records, the resolution table. Out: triples of ``graph/review``. What a decision does to the facts
stands in the files' graphs, where ``graph.identity.resolve`` obeys it; here stands the decision itself, also when nothing follows from it any more
(its file is gone, its document is mentioned nowhere): it waits for the file to come back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pyoxigraph import Literal, NamedNode, Triple

from graph.decisions.anchoring import mention_at
from graph.decisions.review import Decision
from graph.forms import iris
from graph.forms.slugs import short_hash
from graph.identity.table import Resolution
from graph.statements.evidence import Sections, Sources, Words, evidence_iri, evidence_triples
from graph.statements.facts import vi
from graph.statements.review_queue import Doubt, disagreement_of, doubts, names_of
from loaders.record import Record
from ontology.terms import RDF_TYPE, vm


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
        node = NamedNode(_iri(decision))
        out.update(_said(node, decision, named))
        for key, name in ((decision.about, "about"), (decision.document, "decidedDocument")):
            if key in table.documents:
                out.add(Triple(node, NamedNode(vm(name)), NamedNode(iris.document(table.documents[key].path))))
        for words, names in _words(decision, records, named):
            place = NamedNode(evidence_iri(sources, words))
            out.update(Triple(node, NamedNode(vm(name)), place) for name in names)
            out.update(evidence_triples(sources, words, sections))
    return out


def _iri(it: Decision) -> str:
    return iris.decision(short_hash(it.about, it.verdict, it.document, it.why, it.by, it.on, length=24))


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
