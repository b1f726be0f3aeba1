"""Tasks that several documents have alike.

In: rows of nhiem-vu-trung: tasks, who leads them, by when. Out: answer rows: one a task that stands in several documents, with what differs. Duplicates share at
least four words in five. Long titles that share seven words in ten are near duplicates where who leads and the time do not speak against it; less is a likeness,
which so-sanh-ke-hoach shows with what differs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from loaders.record import TASK_KINDS
from ontology.language import tr, tr_later
from queries.store.known import Row, value
from queries.store.rows import Filtered, Json, columns, first, grouped, one, quotes
from queries.tasks.compare import names_without_province, place, said, spelt, versus, when
from queries.words.pairing import groups
from queries.words.wording import differing, gain, wording

_SAME: Final = 0.6  # gain: what is shared less what differs
_NEAR: Final = 0.4
_LONG: Final = 15  # words that carry a meaning; a shorter title says too little to be near
GRADES: Final = {"same": tr_later("trùng"), "near": tr_later("gần trùng")}
_ASPECTS: Final = {"lead": tr_later("chủ trì"), "time": tr_later("thời gian")}
# Of a duty the heading or the first words say whose it is: not what is done
_WHOSE: Final = re.compile(
    r"^(?:Sở|Ban|Bộ|Cục|Chi cục|Công an|Các|Ủy ban|UBND|Văn phòng|Thanh tra|Trung tâm)\s[^.;:]{0,120}?"
    r"(?=\b(?:có trách nhiệm|chịu trách nhiệm|chủ trì|phối hợp|chủ động|đẩy mạnh|tăng cường|tham mưu|hướng dẫn|tập trung|tiếp tục|căn cứ)\b)"
    r"(?:có trách nhiệm\s+)?"
)


def duplicates(parts: Mapping[str, Sequence[Row]], words: Callable[[Sequence[str]], Sequence[Row]]) -> Filtered:
    """The rows of nhiem-vu-trung: most documents first, then in reading order of the first document.

    ``words`` gives the words of tasks: they are asked for when it is known which tasks are shown.
    """
    tasks = _tasks(parts)
    alike: list[list[Json]] = []
    for kind in TASK_KINDS:
        lists = [sorted(t, key=lambda t: (t["sort"], t["task"])) for (k, _), t in sorted(tasks.items()) if k == kind]
        alike += [[lists[n][i] for n, i in members] for members in groups([[t["doing"] for t in mine] for mine in lists], least=_NEAR, fits=_fitting(lists))]
    quoted = grouped(words([t["task"] for mine in alike for t in mine]), "task")
    found = [_same([{**t, "evidence": quotes(quoted.get((t["task"],), ()))} for t in mine]) for mine in alike]
    found.sort(key=lambda pair: (TASK_KINDS.index(pair[0]["kind"]), pair[0]["grade"] != "same", -pair[0]["count"], pair[1]["sort"]))
    return found


def _tasks(parts: Mapping[str, Sequence[Row]]) -> dict[tuple[str, str], list[Json]]:
    """The tasks of each document by kind."""
    short = names_without_province(parts["leads"])
    leads = {t: {short[iri] for r in mine if (iri := value(r, "body")) in short} for (t,), mine in grouped(parts["leads"], "task").items()}
    tasks: dict[tuple[str, str], list[Json]] = {}
    for (task, document, kind), mine in grouped(parts["main"], "task", "document", "kind").items():
        assert document is not None
        title = one(mine, "title") or ""
        tasks.setdefault((kind or "", document), []).append(
            {
                "task": task,
                "kind": kind,
                "document": document,
                **columns(mine, "document_label", "number", "province_label", "path"),
                "province": first(mine, "province"),
                "title": title,
                "doing": (doing := _WHOSE.sub("", title) if kind == "duty" else title),
                "wording": wording(doing),
                "lead": sorted(leads.get(task, ())),
                "time": {"text": one(mine, "time_text"), "start": first(mine, "time_start"), "end": first(mine, "time_end", max)},
                "sort": first(mine, "sort_key") or "",
            }
        )
    return tasks


def _fitting(lists: Sequence[Sequence[Json]]) -> Callable[[tuple[int, int], tuple[int, int]], bool]:
    """May two tasks (list, index) stand in one row?"""

    def fits(x: tuple[int, int], y: tuple[int, int]) -> bool:
        return _grade(lists[x[0]][x[1]], lists[y[0]][y[1]]) is not None

    return fits


def _grade(a: Json, b: Json) -> str | None:
    mine, theirs = a["wording"], b["wording"]
    share = gain(mine, theirs)
    if share > _SAME:
        return "same"
    long = min(len(mine.words), len(theirs.words)) >= _LONG
    return "near" if share > _NEAR and long and not _against(a, b) else None


def _against(a: Json, b: Json) -> bool:
    """Do leads or times speak against one task? Only where both sides give them."""
    leads = [spelt(t["lead"]) for t in (a, b)]
    starts, ends = ([t["time"][name] for t in (a, b)] for name in ("start", "end"))
    apart = all(starts) and all(ends) and (starts[0] > ends[1] or starts[1] > ends[0])
    return (all(leads) and not leads[0] & leads[1]) or apart


def _same(tasks: Sequence[Json]) -> tuple[Json, Json]:
    model = tasks[0]
    scope: list[Json] = []
    differs: dict[str, list[str]] = {name: [] for name in _ASPECTS}
    for task in tasks[1:]:
        at = "" if len(tasks) == 2 else f"{_where(task)}: "
        if found := differing(model["title"], task["title"]):
            words = ", ".join(f"{said(x)} ↔ {said(y)}" for x, y in found)
            scope.append({"task": task["task"], "differs": [{"a": x, "b": y} for x, y in found], "label": at + words})
        if spelt(model["lead"]) != spelt(task["lead"]):
            differs["lead"].append(at + versus("; ".join(model["lead"]), "; ".join(task["lead"])))
        if when(model["time"]) != when(task["time"]):
            differs["time"].append(at + versus(model["time"]["text"], task["time"]["text"]))
    grade = "near" if any(_grade(a, b) != "same" for i, a in enumerate(tasks) for b in tasks[:i]) else "same"
    row = {
        "kind": model["kind"],
        "grade": grade,
        "grade_label": tr(GRADES[grade]),
        "title": model["title"],
        "count": len(tasks),
        "tasks": [
            {k: t[k] for k in ("task", "document", "document_label", "path", "title", "evidence")} | {"label": _where(t)} for t in tasks
        ],
        "scope": scope,
        **{name: "; ".join(words) or None for name, words in differs.items()},
        "evidence": [q for t in tasks for q in t["evidence"]],
    }
    filters = {
        "kind": model["kind"],
        "documents": {t["document"] for t in tasks},
        "provinces": {t["province"] for t in tasks},
        "sort": (model["document"], model["sort"]),
    }
    return row, filters


def _where(task: Json) -> str:
    """ "177/KH-UBND (Tỉnh Lạng Sơn) II.7": enough to find the place; a document without a number by all that it is known by."""
    if not task["number"]:
        return " ".join(x for x in (task["document_label"] or tr("văn bản chưa rõ số"), place(task)) if x)
    province = f"({task['province_label']})" if task["province_label"] else ""
    return " ".join(x for x in (task["number"], province, place(task)) if x)
