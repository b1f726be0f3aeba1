"""Where a task comes from: its document, all that stands above it, and every way up.

In: the rows of nguon-goc-nhiem-vu. Out: answer rows whose `relation` says own, above, based or named. Only own and above are
direction; a legal basis and a document that the task itself names stand apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

from loaders.gathering import gathered
from ontology.language import tr, tr_later
from queries.chain.lineage import Edge, Paths, edges
from queries.store.known import Row
from queries.store.rows import Filtered, Json, by_day, distinct, document_facts, grouped

RELATIONS: Final = {
    "own": tr_later("văn bản giao nhiệm vụ"), "above": tr_later("văn bản chỉ đạo"),
    "based": tr_later("căn cứ ban hành (không tính là chỉ đạo)"), "named": tr_later("văn bản nêu trực tiếp trong nhiệm vụ"),
}
_MOST_WAYS: Final = 20
_PREDICATES: Final = {"own": "taskOf", "based": "basedOn", "named": "carriesOut"}


def short_name(label: str | None) -> str:
    """A label without what stands in brackets after it.

    >>> short_name("Kế hoạch 177/KH-UBND (02/7/2025, Ủy ban nhân dân tỉnh Lạng Sơn)")
    'Kế hoạch 177/KH-UBND'
    """
    return (label or "").partition(" (")[0]


def ways_up(all_edges: Sequence[Edge], start: str, end: str) -> Iterator[tuple[str, ...]]:
    """Every way from ``start`` to ``end`` that meets no document twice, as the documents on it.

    >>> found = [Edge(s, "implements", o, {}) for s, o in (("p", "q"), ("q", "r"), ("p", "r"))]
    >>> list(ways_up(found, "p", "r"))
    [('p', 'q', 'r'), ('p', 'r')]
    """
    above = gathered((edge.subject, edge.object) for edge in all_edges)
    waiting: list[tuple[str, ...]] = [(start,)]
    while waiting:
        way = waiting.pop()
        if way[-1] == end:
            yield way
            continue
        waiting += [(*way, upper) for upper in sorted(set(above.get(way[-1], ())) - set(way), reverse=True)]


def origins(task: str, parts: Mapping[str, Sequence[Row]]) -> Filtered:
    """The rows of nguon-goc-nhiem-vu: the task's own document, those above nearest first, bases, what the task names."""
    links = edges(parts["edges"])
    documents = [e for e in links if e.subject != task and e.predicate != "basedOn"]
    paths = Paths(documents)
    names = {e.object: e.shown["object_label"] for e in links}
    owns = sorted({e.object for e in links if e.subject == task and e.predicate == "taskOf"})
    rows: list[Json] = []
    for (relation, document), mine in grouped(parts["main"], "relation", "document").items():
        assert relation is not None
        assert document is not None
        chain: list[Edge] = []
        ways: list[tuple[str, ...]] = []
        depth: int | None = None
        if relation == "above":
            for own in owns:
                chain += [e for e in paths.chain(own, document) if e not in chain]
                ways += islice(ways_up(documents, own, document), _MOST_WAYS)
            depth = min((d for own in owns if (d := paths.depth(own, document)) is not None), default=None)
        else:
            chain = [e for e in links if e.object == document and e.predicate == _PREDICATES[relation]]
            depth = 0 if relation == "own" else None
        rows.append(
            {
                "relation": relation,
                "relation_label": tr(RELATIONS[relation]),
                "depth": depth,
                **document_facts(document, mine),
                # the longest first: the others are shortcuts of it
                "ways": [
                    {"text": " → ".join(short_name(names.get(d, d)) for d in way), "documents": list(way)}
                    for way in sorted(ways, key=lambda w: (-len(w), w))
                ],
                "chain": [e.shown for e in chain],
                "evidence": distinct(q for e in chain for q in e.shown["evidence"]),
            }
        )
    order = list(RELATIONS)
    rows.sort(key=lambda r: (order.index(r["relation"]), r["depth"] or 0, len(r["chain"]), by_day(r["date"]), r["document"]))
    return [(row, {}) for row in rows]
