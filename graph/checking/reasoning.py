"""Does a sample of the store contradict the ontology? HermiT answers (``vanmach check --reasoner``).

In: a store. Out: problems. The sample is what the first files say of documents, tasks and bodies, up to a size that HermiT takes in
a few seconds; the whole store is the affair of shapes, checks and rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from pyoxigraph import NamedNode, RdfFormat, Triple, serialize

from graph.checking.audit import Problem
from graph.keeping.store import GraphStore
from ontology.language import tr
from ontology.reasoner import ReasonerUnavailable, check_consistency
from ontology.terms import DERIVING, RDF_TYPE, vm

SAMPLE: Final = 2_000
_TELLING: Final = frozenset(
    {RDF_TYPE}
    | {vm(name) for name in (*DERIVING, "basedOn", "cites", "carriesOut", "taskOf", "issuer", "lead", "coordinating", "responsible", "assignment", "targetOf")}
)


def sample(store: GraphStore, size: int = SAMPLE) -> bytes:
    """Up to ``size`` triples of the file graphs, in their order, as N-Triples: types and relations between nodes."""
    telling = (
        Triple(q.subject, q.predicate, q.object)
        for graph in sorted(store.file_graphs())
        for q in sorted(store.named_graph(graph), key=str)
        if q.predicate.value in _TELLING and isinstance(q.object, NamedNode)
    )
    made = serialize(islice(telling, size), format=RdfFormat.N_TRIPLES)
    return made or b""


def reason(store: GraphStore) -> Iterator[Problem]:
    """What HermiT finds in the ontology and, with it, in the sample."""
    try:
        alone = check_consistency()
        together = check_consistency(sample(store)) if alone.consistent else alone
    except ReasonerUnavailable as e:
        yield Problem("warning", "VM-141", str(e), "")
        return
    if not alone.consistent:
        yield Problem("error", "VM-140", tr("Bản thể học mâu thuẫn"), "")
    elif not together.consistent:
        yield Problem("error", "VM-140", tr("Dữ liệu của kho mâu thuẫn với bản thể học: một nút thuộc hai lớp không thể cùng thuộc"), "")
    for name in alone.unsatisfiable:
        yield Problem("error", "VM-140", tr("Lớp không thể có phần tử nào"), name)
