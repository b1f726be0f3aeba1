"""People's decisions → the graph of review: who decided what about which words, and why.

In: the decisions, the records, the resolution table. Out: triples of ``graph/review``. What a decision does to the facts
stands in the files' graphs, where ``graph.resolve`` obeys it; here stands the decision itself, also when nothing follows from it any more
(its file is gone, its document is mentioned nowhere): it waits for the file to come back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from graph.evidence import Sections, Sources, Words, evidence_iri, evidence_triples
from graph.facts import vi
from graph.iris import Iris, short_hash
from graph.review import Decision, mention_place
from graph.table import Resolution
from loaders.record import Record
from ontology.terms import RDF_TYPE, vm

_MENTION: Final = re.compile(r"([0-9a-f]{64}):\d+-\d+")


def review_triples(
    decisions: Sequence[Decision], records: Mapping[str, Record], table: Resolution, sources: Sources, iris: Iris
) -> set[Triple]:
    """All decisions, each a node; a mention by its words, a document by its node where the store knows it."""
    out: set[Triple] = set()
    sections: dict[str, Sections] = {}
    for decision in decisions:
        out.update(_decision(decision, records, table, sources, iris, sections))
    return out


def mentioned_files(decisions: Iterable[Decision], records: Mapping[str, Record]) -> list[str]:
    """The held files whose words the decisions are about."""
    found = {m[1] for d in decisions if (m := _MENTION.fullmatch(d.about))}
    return sorted(sha for sha in found if sha in records)


def _decision(
    decision: Decision, records: Mapping[str, Record], table: Resolution, sources: Sources, iris: Iris,
    sections: dict[str, Sections],
) -> Iterator[Triple]:  # fmt: skip
    it = decision
    node = NamedNode(iris.decision(short_hash(it.about, it.verdict, it.document, it.why, it.by, it.on, length=24)))

    def say(name: str, value: NamedNode | Literal) -> Triple:
        return Triple(node, NamedNode(vm(name)), value)

    yield Triple(node, NamedNode(RDF_TYPE), NamedNode(vm("Decision")))
    yield say("verdict", Literal(it.verdict))
    yield say("aboutKey", Literal(it.about))
    yield say("documentKey", Literal(it.document))
    if it.why:
        yield say("reason", vi(it.why))
    if it.by:
        yield say("decidedBy", Literal(it.by))
    if it.on:
        yield say("decidedOn", Literal(it.on))
    for key, name in ((it.about, "about"), (it.document, "decidedDocument")):
        if key in table.documents:
            yield say(name, NamedNode(iris.document(table.documents[key].path)))
    words = _words(it.about, records)
    if words:
        place = NamedNode(evidence_iri(iris, sources, words))
        yield say("about", place)
        yield say("evidence", place)
        yield from evidence_triples(iris, sources, words, sections)


def _words(about: str, records: Mapping[str, Record]) -> Words | None:
    """The words of the mention that a decision is about; None where no held file has a mention there."""
    found = _MENTION.fullmatch(about)
    if not found or found[1] not in records:
        return None
    record = records[found[1]]
    return next((Words(found[1], c.spans) for c in record.citations if mention_place(found[1], c.spans) == about), None)
