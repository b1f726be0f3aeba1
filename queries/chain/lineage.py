"""Tasks that derive from a document, and the documents above, below and beside it.

In: the rows of the catalogue's queries. Out: answer rows, each with the chain of asserted edges and the words that say it.
The chain of a document holds every asserted edge on any path to the asked one, in order from it upwards.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graph.derivation.lineage import chain
from loaders.record import ROLES, TASK_KINDS
from ontology.language import tr, tr_later
from queries.store.known import Row
from queries.store.rows import (
    Filtered,
    Json,
    bodies_by_role,
    by_day,
    columns,
    distinct,
    document_facts,
    entry,
    first,
    grouped,
    in_order,
    issuing,
    local,
    one,
    partial_date,
    quotes,
    short_predicate,
    timeframe,
)

DIRECTIONS: Final = {"above": tr_later("cấp trên"), "below": tr_later("triển khai"), "beside": tr_later("cùng triển khai")}


@dataclass(frozen=True, slots=True)
class Edge:
    """One asserted relation between documents, with everything that a chain shows of it."""

    subject: str
    predicate: str
    object: str
    shown: Json


def edges(rows: Iterable[Row]) -> tuple[Edge, ...]:
    """The edges of an ``edges`` query, one a relation, with the quotes of all files that say it."""
    found: list[Edge] = []
    for (subject, predicate, target), mine in grouped(rows, "subject", "predicate", "object").items():
        assert subject is not None
        assert predicate is not None
        assert target is not None
        shown = {
            "subject": subject,
            "subject_label": one(mine, "subject_label"),
            "predicate": short_predicate(predicate),
            "object": target,
            "object_label": one(mine, "object_label"),
            "evidence": quotes(mine),
        }
        found.append(Edge(subject, short_predicate(predicate), target, shown))
    return tuple(found)


class Paths:
    """Chains over a set of edges, kept for the many tasks of the same few documents."""

    def __init__(self, all_edges: Sequence[Edge]) -> None:
        self._edges = {(e.subject, e.predicate, e.object): e for e in all_edges}
        self._chains: dict[tuple[str, str], tuple[Edge, ...]] = {}

    def chain(self, start: str, end: str) -> tuple[Edge, ...]:
        """Every edge on any path from ``start`` up to ``end``, nearest to ``start`` first; none from a document to itself.

        >>> a, b, c = (Edge(s, "implements", o, {}) for s, o in (("p", "q"), ("q", "r"), ("p", "r")))
        >>> [e.object for e in Paths((c, b, a)).chain("p", "r")]
        ['q', 'r', 'r']
        """
        if (start, end) not in self._chains:
            found = chain(self._edges, start, end) if start != end else ()
            self._chains[(start, end)] = tuple(self._edges[e] for e in found)
        return self._chains[(start, end)]

    def depth(self, start: str, end: str) -> int | None:
        """How many edges the shortest way has, None where there is no way.

        >>> edges = [Edge(s, "implements", o, {}) for s, o in (("p", "q"), ("q", "r"), ("p", "r"))]
        >>> Paths(edges).depth("p", "r")
        1
        """
        here, steps, seen = {start}, 0, {start}
        while here and end not in here:
            here = {o for s, _, o in self._edges if s in here} - seen
            seen |= here
            steps += 1
        return steps if here else None


def task_rows(main: Sequence[Row], roles: Iterable[Row]) -> Filtered:
    """One row a task with its bodies, and beside it what only filters need (IRIs of province and bodies)."""
    said = grouped(roles, "task")
    found: Filtered = []
    for (task, document), mine in grouped(main, "task", "document").items():
        by_role = bodies_by_role(said.get((task,), ()), ROLES)
        row: Json = {
            "task": task,
            "kind": first(mine, "kind"),
            "status": first(mine, "status"),
            "document": document,
            "province": one(mine, "province_label"),
            **columns(mine, "document_label", "number", "group", "ordinal", "path", "title", "product"),
            **by_role,
            "timeframe": timeframe(mine),
        }
        filters = {
            "document": document,
            "kind": row["kind"],
            "kind_label": entry("task-kind", row["kind"], one(mine, "kind_label")),
            "province": first(mine, "province"),
            "bodies": {b["iri"] for role in ROLES for b in by_role[role]},
            "sort": (row["document_label"] or "", document, TASK_KINDS.index(row["kind"]) if row["kind"] in TASK_KINDS else 9,
                     first(mine, "sort_key") or "", task),
            "evidence": quotes(mine),
        }
        found.append((row, filters))
    return in_order(found)


def derived_tasks(asked: str, parts: Mapping[str, Sequence[Row]]) -> Filtered:
    """The rows of nhiem-vu-tu-van-ban with what filters them."""
    paths = Paths(edges(parts["edges"]))
    rows: Filtered = []
    for row, filters in task_rows(parts["main"], parts["roles"]):
        row["chain"] = [e.shown for e in paths.chain(row["document"], asked)]
        row["evidence"] = filters["evidence"]
        rows.append((row, filters))
    return rows


def beside(asked: str, parts: Mapping[str, Sequence[Row]]) -> Json:
    """The lists beside the rows: what is based on the document, carries it out, carries it over, or is not held."""
    paths = Paths(edges(parts["edges"]))
    found: Json = {"based_on": [], "carries_out": [], "carried_over": []}
    lists = {"basedOn": "based_on", "carriesOut": "carries_out", "carriesOver": "carried_over"}
    for (relation, subject), mine in grouped(parts["related"], "relation", "subject").items():
        document = first(mine, "document")
        if document is None:
            entry = {"document": subject, "document_label": one(mine, "subject_label")}
        else:
            entry = {"task": subject, "title": one(mine, "subject_title"), "document": document,
                     "document_label": one(mine, "document_label")}
        found[lists[local(relation) or ""]].append({**entry, "evidence": quotes(mine)})
    found["not_held"] = []
    for (document,), mine in grouped(parts["not-held"], "document").items():
        assert document is not None
        links = [e.shown for e in paths.chain(document, asked)]
        found["not_held"].append(
            {
                "document": document,
                **columns(mine, "document_label", "number"),
                "date": partial_date(mine),
                "issuer": issuing(mine),
                "chain": links,
                "evidence": [q for e in links if e["subject"] == document for q in e["evidence"]],
            }
        )
    return found


def summary(rows: Iterable[Json]) -> Json:
    """Counts by kind, then by province and status. Kinds are never added up.

    >>> rows = [{"kind": "annex", "province": "Lạng Sơn", "status": "new"}, {"kind": "duty", "province": None, "status": None}]
    >>> summary(rows)["annex"]["count"], summary(rows)["duty"]["count"], "count" in summary(rows)
    (1, 1, False)
    """
    counts: dict[str, dict[str | None, Counter[str | None]]] = {}
    for row in rows:
        counts.setdefault(row["kind"], {}).setdefault(row["province"], Counter())[row["status"]] += 1
    found: Json = {}
    for kind in sorted(counts, key=lambda k: TASK_KINDS.index(k) if k in TASK_KINDS else 9):
        provinces = [
            {
                "province": province,
                "count": sum(by.values()),
                "statuses": dict(sorted((s, n) for s, n in by.items() if s is not None)),
            }
            for province, by in sorted(counts[kind].items(), key=lambda p: (p[0] is None, p[0] or ""))
        ]
        found[kind] = {"count": sum(p["count"] for p in provinces), "provinces": provinces}
    return found


def around(asked: str, parts: Mapping[str, Sequence[Row]]) -> list[Json]:
    """The rows of chuoi-chi-dao: above, below, beside; nearest first in each."""
    all_edges = edges(parts["edges"])
    paths = Paths(all_edges)
    parents = {e.object for e in all_edges if e.subject == asked}
    rows: list[Json] = []
    for (direction, document), mine in grouped(parts["main"], "direction", "document").items():
        assert document is not None
        assert direction is not None
        depth: int | None = 0
        if direction == "above":
            links, depth = paths.chain(asked, document), paths.depth(asked, document)
        elif direction == "below":
            links, depth = paths.chain(document, asked), paths.depth(document, asked)
        else:
            shared = parents & {e.object for e in all_edges if e.subject == document}
            links = tuple(e for e in all_edges if e.subject in (document, asked) and e.object in shared)
        rows.append(
            {
                "direction": direction,
                "direction_label": tr(DIRECTIONS[direction]),
                "depth": depth,
                **document_facts(document, mine),
                "chain": [e.shown for e in links],
                "evidence": distinct(q for e in links for q in e.shown["evidence"]),
            }
        )
    # of two that are named directly the one that leads to the other stands nearer
    way = {r["document"]: len(r["chain"]) for r in rows if r["direction"] == "above"}
    rows.sort(
        key=lambda r: (list(DIRECTIONS).index(r["direction"]), r["depth"] or 0, way.get(r["document"], 0), by_day(r["date"]), r["document"])
    )
    return rows
