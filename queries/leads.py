"""Tasks whose words leave open who leads them.

In: rows of nhiem-vu-khong-ro-dau-moi. Out: one row a task with what is unclear about it. A task that one body alone carries out has its lead.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from ontology.language import language, tr, tr_later
from ontology.tables import labels

from .lineage import task_rows
from .lookup import Row, value
from .rows import Filtered, Json, distinct, grouped, quotes

STATES: Final = {
    "trung": tr_later("chủ trì đồng thời phối hợp"),
    "nhieu": tr_later("nhiều cơ quan chủ trì"),
    "nhom": tr_later("chủ trì là nhóm cơ quan"),
    "khong-chu-tri": tr_later("lời của mục không nêu chủ trì"),
    "khong-neu": tr_later("lời của mục không nêu cơ quan nào"),
}
# who only coordinates or directs does not carry out
_ACTING: Final = ("responsible", "advising", "supervising", "guiding", "reporting")
_OTHERS: Final = ("directing", *_ACTING)


def unclear(parts: Mapping[str, Sequence[Row]], words: Callable[[Sequence[str]], Sequence[Row]]) -> Filtered:
    """The rows of nhiem-vu-khong-ro-dau-moi, state by state, each document in its order.

    ``words`` gives the words of tasks: they are asked for when it is known which tasks are shown.
    """
    main, roles = parts["main"], parts["roles"]
    many = {value(r, "body") for r in roles if r.get("many") is not None}
    found: Filtered = []
    for row, filters in task_rows(main, roles):
        states = _states(row, {iri for iri in many if iri})
        if not states:
            continue
        said = [q for role in ("lead", "coordinating", *_OTHERS) for b in row[role] for q in b["evidence"]]
        made = {
            **row,
            "states": states,
            "state_label": tr(STATES[states[0]]),
            "also": "; ".join(tr(STATES[s]) for s in states[1:]) or None,
            "others": "; ".join(f"{labels('role', language())[role]}: {', '.join(b['label'] or '' for b in row[role])}" for role in _OTHERS if row[role]) or None,
            "evidence": said,
        }
        found.append((made, {**filters, "document": row["document"], "states": set(states), "sort": (list(STATES).index(states[0]), filters["sort"])}))
    own = grouped(words([row["task"] for row, _ in found]), "task")
    for row, _ in found:
        row["evidence"] = distinct([*quotes(own.get((row["task"],), ())), *row["evidence"]])
    found.sort(key=lambda pair: pair[1]["sort"])
    return found


def _states(task: Json, many: set[str]) -> list[str]:
    lead = {b["iri"] for b in task["lead"]}
    acting = {b["iri"] for role in _ACTING for b in task[role]}
    if not lead:
        named = {b["iri"] for role in ("coordinating", *_OTHERS) for b in task[role]}
        if not named:
            return ["khong-neu"]
        # a duty is its body's own, whatever the verb, and a group's duty each member's
        alone = len(acting or named) == 1 if task["kind"] == "duty" else len(acting) == 1 and not acting & many
        return [] if alone else ["khong-chu-tri"]
    both = lead & {b["iri"] for b in task["coordinating"]}
    return [s for s, found in (("trung", both), ("nhieu", len(lead) > 1), ("nhom", lead & many)) if found]


