"""Tasks whose words leave open who leads them, each with the reason why it is listed.

In: rows of nhiem-vu-khong-ro-dau-moi. Out: one row a task. A task that one body alone carries out has its lead; an item of the text whose matter rows of the
annex tell has theirs; where only a general clause of the same document charges somebody, the row says so: it is for people to decide whether that is enough.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ontology.language import language, tr, tr_later
from ontology.tables import labels
from queries.chain.lineage import task_rows
from queries.citing.citations import place_words
from queries.store.known import Row, value
from queries.store.rows import Filtered, Json, distinct, first, grouped, in_order, one, quotes
from queries.words.clauses import Scope, scope

STATES: Final = {
    "trung": tr_later("chủ trì đồng thời phối hợp"), "nhieu": tr_later("nhiều cơ quan chủ trì"),
    "nhom": tr_later("chủ trì là nhóm cơ quan"), "chi-phoi-hop": tr_later("chỉ nêu phối hợp"),
    "khong-chu-tri": tr_later("lời của mục không nêu chủ trì"), "khong-neu": tr_later("lời của mục không nêu cơ quan nào"),
    "giao-chung": tr_later("lời của mục không nêu cơ quan nào; chỉ có điều khoản chung"),
}
_LED: Final = frozenset({"trung", "nhieu", "nhom"})  # of the states those that have a lead
_WHY: Final = {
    "trung": tr_later("cơ quan ghi ở cả hai cột chủ trì và phối hợp: {bodies}"),
    "nhieu": tr_later("lời văn nêu {n} cơ quan cùng chủ trì: {bodies}"),
    "nhom": tr_later("chủ trì là một nhóm, không phải một cơ quan: {bodies}"),
    "chi-phoi-hop": tr_later("lời văn chỉ giao phối hợp, không nêu cơ quan chủ trì: {bodies}"),
    "khong-chu-tri": tr_later("lời văn giao nhiều cơ quan, không nêu cơ quan nào chủ trì: {bodies}"),
    "khong-neu": tr_later("lời của mục và đề mục không nêu cơ quan nào; không thấy dòng phụ lục cùng nội dung hay điều khoản chung giao việc này"),
    "giao-chung": tr_later("điều khoản chung giao: {clauses}"),
}
_PARTLY: Final = tr_later("một phần nội dung có tại dòng phụ lục {rows}")
# who only coordinates or directs does not carry out
_ACTING: Final = ("responsible", "advising", "supervising", "guiding", "reporting")
_OTHERS: Final = ("directing", *_ACTING)
_CHARGED: Final = ("lead", "responsible")
_WHOLE: Final = 0.8  # of an item's words: what rows of the annex tell


@dataclass(frozen=True)
class _Clause:
    """A duty that charges its bodies with a part of its document."""

    task: str
    scope: Scope
    said: str


def unclear(parts: Mapping[str, Sequence[Row]], words: Callable[[Sequence[str]], Sequence[Row]]) -> Filtered:
    """The rows of nhiem-vu-khong-ro-dau-moi, state by state, each document in its order.

    ``words`` gives the words of tasks: they are asked for when it is known which tasks are shown.
    """
    main, roles = parts["main"], parts["roles"]
    many = {value(r, "body") for r in roles if r.get("many") is not None}
    clauses = _clauses(parts["clauses"])
    told = grouped(parts["told"], "task")
    found: Filtered = []
    also_said: dict[str, list[str]] = {}
    for row, filters in task_rows(main, roles):
        states = _states(row, {iri for iri in many if iri})
        rows = told.get((row["task"],), ())
        if not states or (states == ["khong-neu"] and _told_whole(row["title"] or "", rows)):
            continue
        general = [c for c in clauses.get(row["document"], ()) if c.scope.covers(row["kind"], row["path"] or "")] if states == ["khong-neu"] else []
        if general:
            states = ["giao-chung"]
        also_said[row["task"]] = [*(c.task for c in general), *(r for (r,) in grouped(rows, "row") if r)]
        made = {
            **row,
            "states": states,
            "state_label": tr(STATES[states[0]]),
            "also": "; ".join(tr(STATES[s]) for s in states[1:]) or None,
            "why": "; ".join([*(_why(s, row, many, general) for s in states), *_partly(rows)]),
            "others": "; ".join(f"{labels('role', language())[role]}: {', '.join(b['label'] or '' for b in row[role])}" for role in _OTHERS if row[role]) or None,
            "evidence": [q for role in ("lead", "coordinating", *_OTHERS) for b in row[role] for q in b["evidence"]],
        }
        found.append((made, {**filters, "states": {*states, *(["khong-co"] if not _LED & set(states) else [])}, "sort": (list(STATES).index(states[0]), filters["sort"])}))
    own = {t: quotes(mine) for (t,), mine in grouped(words(sorted({*also_said, *(t for ts in also_said.values() for t in ts)})), "task").items()}
    for row, _ in found:
        row["evidence"] = distinct([*own.get(row["task"], ()), *row["evidence"], *(q for t in also_said[row["task"]] for q in own.get(t, ()))])
    return in_order(found)


def _states(task: Json, many: set[str]) -> list[str]:
    lead = {b["iri"] for b in task["lead"]}
    acting = {b["iri"] for role in _ACTING for b in task[role]}
    if not lead:
        coordinating = {b["iri"] for b in task["coordinating"]}
        directing = {b["iri"] for b in task["directing"]}
        if not acting and not directing:
            return ["chi-phoi-hop" if coordinating else "khong-neu"]
        if task["kind"] == "duty" and not directing and not any(task[role] for role in _ACTING if role != "supervising"):
            return []  # "Thường trực HĐND, các Ban và đại biểu giám sát": each does, nobody leads
        # a duty is its body's own, whatever the verb, and a group's duty each member's
        charged = acting or directing
        clear = len(charged) == 1 or charged <= many if task["kind"] == "duty" else len(acting) == 1 and not acting & many
        return [] if clear else ["khong-chu-tri"]
    # a duty that leads one thing and coordinates in another is no contradiction; two columns of one row are
    both = lead & {b["iri"] for b in task["coordinating"]} if task["kind"] == "annex" else set()
    several = task["kind"] != "duty" or not lead <= many
    return [s for s, found in (("trung", both), ("nhieu", len(lead) > 1 and several), ("nhom", lead & many and several)) if found]


def _why(state: str, task: Json, many: set[str | None], clauses: Sequence[_Clause]) -> str:
    lead = {b["iri"]: b["label"] or "" for b in task["lead"]}
    shown = {
        "trung": [label for iri, label in lead.items() if iri in {b["iri"] for b in task["coordinating"]}],
        "nhieu": list(lead.values()),
        "nhom": [label for iri, label in lead.items() if iri in many],
        "chi-phoi-hop": [b["label"] or "" for b in task["coordinating"]],
        "khong-chu-tri": list(dict.fromkeys(b["label"] or "" for role in _OTHERS for b in task[role])),
    }.get(state, [])
    return tr(_WHY[state], n=len(shown), bodies="; ".join(shown), clauses="; ".join(c.said for c in clauses))


def _clauses(rows: Sequence[Row]) -> dict[str | None, list[_Clause]]:
    """The general clauses of each document, in its order."""
    found: dict[str | None, list[_Clause]] = {}
    for (task, document), mine in grouped(rows, "task", "document").items():
        said = scope(first(mine, "title") or "")
        if said is None or task is None:
            continue
        for role in _CHARGED:
            if bodies := [one(b, "body_label") or "" for (r, _), b in grouped(mine, "role_name", "body").items() if r == role]:
                where = place_words(first(mine, "section")) or first(mine, "path") or ""
                found.setdefault(document, []).append(_Clause(task, said, f"{', '.join(bodies)} ({where})"))
                break
    return found


def _told_whole(title: str, rows: Sequence[Row]) -> bool:
    """Do rows of the annex tell (nearly) all of an item, each with a lead of its own, clear or listed itself?"""
    told = {r: first(mine, "row_title") or "" for (r,), mine in grouped(rows, "row").items()}
    return bool(told) and sum(len(t.split()) for t in told.values()) >= _WHOLE * len(title.split())


def _partly(rows: Sequence[Row]) -> list[str]:
    told = [f"{first(mine, 'row_path')} ({', '.join(b for (b,) in grouped(mine, 'body_label') if b)})" for (r,), mine in grouped(rows, "row").items() if r]
    return [tr(_PARTLY, rows="; ".join(told))] if told else []
