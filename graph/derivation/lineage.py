"""Chains of derivation between documents: which asserted relations lead from one document to another, and what follows from them (``vm:derivesFrom``).

In: asserted edges (subject, predicate, object). Out: the edges on any path, in order; and which of them a drawing may
leave out as shortcuts. An answer shows every asserted edge: both plans name 81-KL/TW directly, yet 122/NQ-CP must not vanish.
Of the closure ``graph/inferred`` is made. Tasks are not stored there: they are reached by joining through ``vm:taskOf``, for the pairs of
documents are few and those of tasks are many.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from pyoxigraph import NamedNode, Quad, Triple

from ontology.terms import DERIVING, vm

Edge = tuple[str, str, str]


def chain(edges: Iterable[Edge], from_document: str, to_document: str) -> tuple[Edge, ...]:
    """Every edge on any path between the two, those nearer to ``from_document`` first.

    >>> both = [("plan", "implements", "81"), ("122", "implements", "81"), ("plan", "implements", "122")]
    >>> [(s, o) for s, _, o in chain(both, "plan", "81")]
    [('plan', '122'), ('plan', '81'), ('122', '81')]
    >>> chain(both, "81", "plan")
    ()
    """
    known = sorted(set(edges))
    below: dict[str, list[str]] = {}
    above: dict[str, list[str]] = {}
    for s, _, o in known:
        below.setdefault(s, []).append(o)
        above.setdefault(o, []).append(s)
    down = reached([from_document], below)
    if from_document not in below and from_document not in above or to_document not in down:
        return ()
    up = reached([to_document], above)
    # A step out of the asked document leads back to it only on a cycle: that is no step towards it.
    on_path = [e for e in known if e[0] in down and e[2] in up and e[0] != to_document]
    rank = _ranks((s, o) for s, _, o in on_path)
    return tuple(sorted(on_path, key=lambda e: (rank[e[0]], e[0], rank[e[2]], e[2], e[1])))


def reached(start: Iterable[str], steps: Mapping[str, Iterable[str]]) -> set[str]:
    """The documents to which steps lead, the first ones with them.

    >>> sorted(reached(["a"], {"a": ["b"], "b": ["c"], "d": ["a"]}))
    ['a', 'b', 'c']
    """
    found, left = set(start), list(start)
    while left:
        new = set(steps.get(left.pop(), ())) - found
        found |= new
        left += new
    return found


def _ranks(pairs: Iterable[tuple[str, str]]) -> dict[str, int]:
    """How far down each document stands: after all that lead to it; the documents of a cycle stand together."""
    before: dict[str, set[str]] = {}
    for s, o in pairs:
        before.setdefault(o, set()).add(s)
    rank: dict[str, int] = {}
    try:
        for name in TopologicalSorter(before).static_order():
            rank[name] = max((rank[b] + 1 for b in before.get(name, ())), default=0)
    except CycleError:
        return _ranks_of_cycles(before)
    return rank


def _ranks_of_cycles(before: Mapping[str, Iterable[str]]) -> dict[str, int]:
    import networkx as nx  # half of what a cold question costs: only where documents lead to one another

    graph: nx.DiGraph[str] = nx.DiGraph([(s, o) for o, steps in before.items() for s in steps])
    condensed = nx.condensation(graph)
    rank: dict[int, int] = {}
    for group in nx.topological_sort(condensed):
        rank[group] = max((rank[b] + 1 for b in condensed.predecessors(group)), default=0)
    return {name: rank[group] for name, group in condensed.graph["mapping"].items()}


def shortcuts(links: Iterable[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    """The links that a longer path says step by step: what the transitive reduction leaves out. Inside a cycle there are none.

    >>> sorted(shortcuts([("plan", "122"), ("122", "81"), ("plan", "81")]))
    [('plan', '81')]
    """
    import networkx as nx

    graph: nx.DiGraph[str] = nx.DiGraph(sorted({(s, o) for s, o in links if s != o}))
    if not graph:
        return frozenset()
    condensed = nx.condensation(graph)
    group = condensed.graph["mapping"]
    kept = set(nx.transitive_reduction(condensed).edges)
    return frozenset((s, o) for s, o in graph.edges if group[s] != group[o] and (group[s], group[o]) not in kept)


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
