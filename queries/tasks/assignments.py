"""What a body leads: by itself, or as one of a group.

In: rows of co-quan-chu-tri for the body and for each group that includes it. Out: answer rows whose `relation` says lead,
responsible or group (`groups` tells which groups include a body).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from ontology.language import tr, tr_later
from queries.chain.lineage import task_rows
from queries.store.known import Known, Row, value
from queries.store.rows import Filtered, Json, in_order, local

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
