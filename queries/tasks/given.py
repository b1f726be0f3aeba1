"""What documents give to bodies: a document's table of assignments, what of it falls to one body, what a body leads, where it coordinates.

In: rows of bang-phan-cong, van-ban-giao-viec, co-quan-chu-tri and co-quan-phoi-hop. Out: answer rows. What names the body
itself (relation "own") stands apart from what names a group that includes it ("group").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from loaders.record import ROLES, TASK_KINDS
from ontology.language import language, tr, tr_later
from ontology.tables import labels
from queries.chain.lineage import task_rows
from queries.store.known import Known, Row, value
from queries.store.rows import Filtered, Json, grouped, in_order, local, quotes

Parts = Mapping[str, Sequence[Row]]
GIVEN: Final = {"own": tr_later("giao đích danh"), "group": tr_later("giao qua nhóm cơ quan")}
COORDINATING: Final = {"own": tr_later("phối hợp"), "group": tr_later("phối hợp qua nhóm cơ quan")}


def table(parts: Parts) -> Filtered:
    """The rows of bang-phan-cong: the document's tasks kind by kind, each kind in the order of the text."""
    rows = task_rows(parts["main"], parts["roles"])
    return [({**task, "kind_label": f["kind_label"], "evidence": f["evidence"]}, f) for task, f in rows]


def _known(groups: Iterable[Known]) -> list[Json]:
    return [{"iri": g.iri, "label": g.label} for g in sorted(groups, key=lambda g: (g.label, g.iri))]


def given(body: str, groups: Iterable[Known], parts: Parts) -> Filtered:
    """The rows of van-ban-giao-viec: one a task, with the roles that the words give.

    A body that a task names itself is not looked for in the groups of that task ("chủ trì, phối hợp với các cơ quan liên quan").
    """
    main, roles = parts["main"], parts["roles"]
    words, said = grouped(main, "task"), grouped(roles, "task", "body")
    including = list(groups)
    found: Filtered = []
    for task, filters in task_rows(main, roles):
        mine = list(said.get((task["task"], body), []))
        via = [] if mine else [g for g in including if (task["task"], g.iri) in said]
        mine += [r for g in via for r in said[(task["task"], g.iri)]]
        if not mine:
            continue
        relation = "group" if via else "own"
        has = {local(value(r, "role")) for r in mine}
        row = {
            "relation": relation,
            "relation_label": tr(GIVEN[relation]),
            "via": _known(via),
            "roles": [{"role": r, "label": labels("role", language())[r]} for r in ROLES if r in has],
            **task,
            "kind_label": filters["kind_label"],
            "evidence": quotes([*words[(task["task"],)], *mine]),
        }
        # the asked body narrows the rows; what names a group that includes it is meant too
        found.append((row, {**filters, "bodies": {body}, "sort": (list(GIVEN).index(relation), filters["sort"])}))
    return in_order(found)


def coordinated(body: str, groups: Iterable[Known], own: Parts, through: Parts) -> Filtered:
    """The rows of co-quan-phoi-hop, with the bodies that coordinate beside the asked one.

    ``own`` are the rows of the body, ``through`` those of all groups that include it (a task of two groups is found twice).
    """
    including = {group.iri: group for group in groups}
    tasks, bodies = ([*own[name], *through[name]] for name in ("main", "roles"))
    main, roles = grouped(tasks, "task"), grouped(bodies, "task")
    found: Filtered = []
    for row, filters in task_rows(tasks, bodies):
        beside = [b["iri"] for b in row["coordinating"]]
        if body in beside:
            relation, named = "own", {body}
        elif body in filters["bodies"]:
            # it leads, say, and the group of the others coordinates
            continue
        else:
            relation, named = "group", set(including) & set(beside)
        said = [r for r in roles[(row["task"],)] if value(r, "body") in named and local(value(r, "role")) == "coordinating"]
        shown = {
            "relation": relation,
            "relation_label": tr(COORDINATING[relation]),
            "via": _known(including[iri] for iri in named if iri in including),
            **row,
            "kind_label": filters["kind_label"],
            "together": [b for b in row["coordinating"] if b["iri"] not in named],
            "evidence": quotes([*main[(row["task"],)], *said]),
        }
        found.append((shown, {**filters, "sort": (list(COORDINATING).index(relation), filters["sort"])}))
    return in_order(found)


def by_relation(rows: Iterable[Mapping[str, Any]]) -> Json:
    """How many tasks of each kind, those that name the body apart from those of groups. Kinds are never added up.

    >>> by_relation([{"relation": "own", "kind": "duty", "task": "a"}, {"relation": "group", "kind": "duty", "task": "b"}])
    {'own': {'duty': 1}, 'group': {'duty': 1}}
    """
    tasks = {(r["relation"], r["kind"], r["task"]) for r in rows}
    counted = Counter((relation, kind) for relation, kind, _ in tasks)
    return {rel: {k: counted[(rel, k)] for k in TASK_KINDS if counted[(rel, k)]} for rel in GIVEN if any(r == rel for r, _ in counted)}


RELATIONS: Final = {"lead": tr_later("chủ trì"), "responsible": tr_later("thực hiện"), "group": tr_later("qua nhóm cơ quan")}


def led_tasks(own: Mapping[str, Sequence[Row]], groups: Iterable[tuple[Known, Mapping[str, Sequence[Row]]]]) -> Filtered:
    """Answer rows in order: led, carried out, through a group. A task that several groups name is one row, by the first of them."""
    found: Filtered = []
    told: set[tuple[str, str]] = set()
    for place, (via, parts) in enumerate(((None, own), *groups)):
        roles: dict[tuple[str, str], set[str]] = {}
        for row in parts["main"]:
            key = (value(row, "task") or "", value(row, "document") or "")
            roles.setdefault(key, set()).add(local(value(row, "role")) or "")
        for task, filters in task_rows(parts["main"], parts["roles"]):
            for role in sorted(roles[(task["task"], task["document"])]):
                relation = "group" if via else role
                if via and (task["task"], role) in told:
                    continue
                told.add((task["task"], role))
                shown = {
                    "relation": relation,
                    "relation_label": tr(RELATIONS[relation]),
                    "role": role,
                    "via": {"iri": via.iri, "label": via.label} if via else None,
                    **task,
                    "kind_label": filters["kind_label"],
                    "evidence": filters["evidence"],
                }
                order = (list(RELATIONS).index(relation), place, filters["sort"], role)
                found.append((shown, {**filters, "sort": order}))
    return in_order(found)


def in_years(row: Json, start: str | None, end: str | None) -> bool:
    """Does the task's time touch the years asked for? A task without a printed time is kept: it is not known to be outside.

    >>> in_years({"timeframe": {"start": "2025-01-01", "end": "2030-12-31"}}, "2031", None)
    False
    """
    frame = row["timeframe"] or {}
    begins, ends = frame.get("start"), frame.get("end")
    if start is not None and ends is not None and ends[:4] < start:
        return False
    return not (end is not None and begins is not None and begins[:4] > end)
