"""What follows from what the files say: ``vm:derivesFrom`` between documents, the closure of the deriving relations.

In: the deriving relations asserted in the graphs of files. Out: the triples of ``graph/inferred``. Tasks are not stored here:
they are reached by joining through ``vm:taskOf``, for the pairs of documents are few and those of tasks are many.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad, Triple

from ontology.terms import DERIVING, vm

Edge = tuple[str, str, str]


def deriving_edges(quads: Iterable[Quad], file_graphs: str) -> set[Edge]:
    """The deriving relations among quads of file graphs, each once, whoever says it; doubts have no triple and do not count."""
    wanted = {vm(name) for name in DERIVING}
    return {
        (q.subject.value, q.predicate.value, q.object.value)
        for q in quads
        if q.predicate.value in wanted
        and isinstance(q.graph_name, NamedNode)
        and q.graph_name.value.startswith(file_graphs)
        and isinstance(q.subject, NamedNode)
        and isinstance(q.object, NamedNode)
    }


def closure(edges: Iterable[Edge]) -> set[tuple[str, str]]:
    """All pairs (document, document that it derives from). A cycle gives pairs of a document with itself: a check finds them.

    >>> sorted(closure([("plan", "implements", "122"), ("122", "implements", "81")]))
    [('122', '81'), ('plan', '122'), ('plan', '81')]
    """
    import networkx as nx

    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_edges_from((s, o) for s, _, o in edges)
    return set(nx.transitive_closure(graph, reflexive=False).edges)


def inferred_triples(edges: Iterable[Edge]) -> Iterator[Triple]:
    """The closure as triples."""
    derives = NamedNode(vm("derivesFrom"))
    for subject, value in closure(edges):
        yield Triple(NamedNode(subject), derives, NamedNode(value))
