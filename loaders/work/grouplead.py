"""Tables without a column of bodies whose groups are bodies: "I. SỞ TÀI CHÍNH" in a row of its own, and below it what that office does, and by when.

In: a table, its rows as a tree. Out: whether each task stands in a group that names bodies and nothing else; the bodies of a group.
"""

from __future__ import annotations

from collections.abc import Iterable

from loaders.agencies.bodies import Locality, bodies_from
from loaders.record import BodyRole
from loaders.tabular.rowtree import Placed
from loaders.tabular.tablerows import Table
from loaders.work.assignments import charged_at
from loaders.work.bodyheadings import names_bodies
from loaders.work.taskparts import inherited_role
from loaders.writing.columns import BODY_COLUMNS


def led_by_groups(table: Table, rows: Iterable[Placed], locality: Locality) -> bool:
    """Whether the rows of a table that names work and times are charged by the names of their groups."""
    if not {"title", "time"} <= {*table.roles} or {*table.roles} & {*BODY_COLUMNS, "unit", "indicator", "budget"}:
        return False
    groups = {p.group.text("title") if p.group is not None else "" for p in rows if p.leaf}
    return bool(groups) and all(names_bodies(g, locality) for g in groups)


def bodies_of_group(placed: Placed, locality: Locality) -> list[BodyRole]:
    """The bodies that a row's group names, each responsible for what the row says."""
    group, title = placed.group, placed.row.cells.get("title")
    if group is None or title is None:
        return []
    head = group.cells["title"]
    return [inherited_role("responsible", b, title.spans(), head, locality) for b in bodies_from(head.text, charged_at(head.text), locality)[0]]
