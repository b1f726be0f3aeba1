"""How many tasks each body has under a document, role by role; kinds of tasks are never added up.

In: the rows of thong-ke-nhiem-vu (tasks, roles, tasks without a body). Out: one row a kind, a province and a body. A group of
bodies counts as the text names it; tasks that name no body are a row of their own, since silence is an answer too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from loaders.gathering import gathered
from loaders.record import TASK_KINDS
from ontology.language import tr, tr_later
from queries.store.known import Row, value
from queries.store.rows import Filtered, Json, first, grouped, in_order, local, one, quotes

NAMELESS: Final = tr_later("(văn bản không ghi cơ quan)")
COUNTED: Final = ("lead", "coordinating", "directing", "responsible")


def tally(parts: Mapping[str, Sequence[Row]], words: Callable[[Sequence[str]], Sequence[Row]]) -> Filtered:
    """The rows of thong-ke-nhiem-vu: kind by kind and province by province, who leads most first, the nameless last.

    ``words`` gives the first words of tasks.
    """
    places: dict[str, tuple[str, str | None]] = {}
    names: dict[str | None, str | None] = {}
    for (task,), mine in grouped(parts["main"], "task").items():
        province = first(mine, "province")
        places[task or ""] = (first(mine, "kind") or "", province)
        names[province] = one(mine, "province_label")
    by_body = gathered(((*places[value(row, "task") or ""], value(row, "body")), row) for row in parts["roles"])
    named = {value(r, "task") for r in parts["roles"]}
    for row in words([task for task in places if task not in named]):
        by_body.setdefault((*places[value(row, "task") or ""], None), []).append(row)
    found: Filtered = []
    for (kind, province, body), mine in by_body.items():
        tasks = {role: {value(r, "task") for r in rows} for (role,), rows in grouped(mine, "role").items()}
        by_role = {local(role): them for role, them in tasks.items()}
        others: set[str | None] = set()
        for name, them in by_role.items():
            if name is not None and name not in COUNTED:
                others |= them
        told: Json = {
            "kind": kind,
            "province": names[province],
            "body": body,
            "body_label": tr(NAMELESS) if body is None else one(mine, "body_label"),
            "group": local(first(mine, "class")) == "BodyGroup",
            **{role: len(by_role.get(role, ())) for role in COUNTED},
            "others": len(others),
            "tasks": len({value(r, "task") for r in mine}),
            "evidence": quotes(mine),
        }
        order = (
            TASK_KINDS.index(kind) if kind in TASK_KINDS else len(TASK_KINDS), names[province] is None, names[province] or "", body is None,
            -told["lead"], -told["tasks"], told["body_label"] or "", body or "",
        )
        found.append((told, {"province": province, "sort": order}))
    return in_order(found)


def tasks_counted(parts: Mapping[str, Sequence[Row]], province: str | None) -> list[Json]:
    """The tasks that the rows are counted on, for the sums by kind, province and status."""
    return [
        {"kind": first(mine, "kind"), "province": one(mine, "province_label"), "status": first(mine, "status")}
        for mine in grouped(parts["main"], "task").values()
        if province is None or first(mine, "province") == province
    ]
