"""Two plans side by side.

In: rows of so-sanh-ke-hoach. Out: answer rows: the pairs with what differs, then what only one of the two has.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from loaders.record import TASK_KINDS
from loaders.writing.vietnamese import same_spelling
from ontology.language import tr, tr_later
from ontology.writing import row_text
from queries.chain.lineage import task_rows
from queries.store.known import Row, value
from queries.store.rows import Filtered, Json, grouped, one
from queries.words.pairing import contained, pair
from queries.words.wording import differing

NONE: Final = tr_later("không ghi")
ASPECTS: Final = {"scope": tr_later("phạm vi"), "lead": tr_later("chủ trì"), "coordinating": tr_later("phối hợp"), "time": tr_later("thời gian"), "product": tr_later("sản phẩm")}


def differences(sides: Mapping[str, str], kind: str | None, parts: Mapping[str, Sequence[Row]]) -> Filtered:
    """The rows of so-sanh-ke-hoach; ``sides`` gives what A and B are called, ``kind`` the kind asked for or None."""
    mains = {s: [r for r in parts["main"] if value(r, "side") == s] for s in ("a", "b")}
    tasks = {s: [{**row, "evidence": f["evidence"]} for row, f in task_rows(main, parts["roles"])] for s, main in mains.items()}
    short = names_without_province([*parts["roles"], *parts["coordinating"]])
    helping = {task: sorted({short[iri] for (iri,) in grouped(mine, "body") if iri}) for (task,), mine in grouped(parts["coordinating"], "task").items()}
    shared = [k for k in TASK_KINDS if all(any(t["kind"] == k for t in tasks[s]) for s in tasks)]
    kinds = [kind] if kind else shared[:1] or list(TASK_KINDS)
    pairs: list[Json] = []
    alone: dict[str, list[Json]] = {"a": [], "b": []}
    for k in kinds:
        left, right = ([t for t in tasks[s] if t["kind"] == k] for s in ("a", "b"))
        found = pair([t["title"] or "" for t in left], [t["title"] or "" for t in right])
        rest = [[t for n, t in enumerate(side) if n not in {p[at] for p in found}] for at, side in enumerate((left, right))]
        wider = contained(*([t["title"] or "" for t in side] for side in rest))
        pairs += sorted(
            [*(_pair(left[i], right[j], short, helping) for i, j in found), *(_pair(rest[0][i], rest[1][j], short, helping, wider=True) for i, j in wider)],
            key=lambda p: left.index(p["a"]),
        )
        alone["a"] += [t for n, t in enumerate(rest[0]) if n not in {i for i, _ in wider}]
        alone["b"] += [t for n, t in enumerate(rest[1]) if n not in {j for _, j in wider}]
    rows = pairs + [_alone(t, s, tr("Chỉ có tại {document}", document=sides[s])) for s in ("a", "b") for t in alone[s]]
    return [(row, {"kind": row["kind"]}) for row in rows]


def short_name(rows: Sequence[Row], side: str, label: str) -> str:
    """What a side is called: its number and province, so that two plans of one province still differ; without a number its own name."""
    mine = [r for r in rows if value(r, "side") == side]
    number, place = one(mine, "number"), one(mine, "province_label")
    return " ".join(x for x in (number, f"({place})" if place else None) if x) if number else label


def names_without_province(roles: Iterable[Row]) -> dict[str, str]:
    """Body → its name without its province: "Sở Xây dựng" is the same office in the plans of two provinces."""
    found: dict[str, str] = {}
    for row in roles:
        iri, label, place = (value(row, n) for n in ("body", "body_label", "place_label"))
        if iri and label:
            ending = re.compile(rf"\s+{re.escape(place)}$", re.IGNORECASE) if place else None
            found[iri] = ending.sub("", label) if ending else label
    return found


def _pair(a: Json, b: Json, short: Mapping[str, str], helping: Mapping[str | None, Sequence[str]], wider: bool = False) -> Json:
    scope = [{"a": x, "b": y, "label": f"{said(x)} ↔ {said(y)}"} for x, y in differing(a["title"] or "", b["title"] or "")]
    # a plan that names no leader may say who carries out
    role = next((r for r in ("lead", "responsible") if a[r] or b[r]), "lead")
    leads = [[short.get(body["iri"], body["label"]) for body in t[role]] for t in (a, b)]
    helpers = [helping.get(t["task"], ()) for t in (a, b)]
    times = [t["timeframe"] or {} for t in (a, b)]
    products = [t["product"] for t in (a, b)]
    found = {
        "scope": scope,
        "lead": versus(*("; ".join(x) for x in leads)) if spelt(leads[0]) != spelt(leads[1]) else None,
        "coordinating": versus(*("; ".join(x) for x in helpers)) if spelt(helpers[0]) != spelt(helpers[1]) else None,
        "time": versus(times[0].get("text"), times[1].get("text")) if when(times[0]) != when(times[1]) else None,
        "product": versus(*products) if _plain(products[0]) != _plain(products[1]) else None,
    }
    return {
        "pairing": "pair",
        "relation": tr("Cặp nhiệm vụ, một bên nêu thêm việc khác") if wider else tr("Cặp nhiệm vụ"),
        "kind": a["kind"],
        "title": a["title"],
        "place_a": place(a),
        "place_b": place(b),
        "differs": ", ".join(tr(word) for name, word in ASPECTS.items() if found[name]) or tr("không khác"),
        **found,
        "a": a,
        "b": b,
        "evidence": [*a["evidence"], *b["evidence"]],
    }


def _alone(task: Json, side: str, relation: str) -> Json:
    return {
        "pairing": f"only_{side}",
        "relation": relation,
        "kind": task["kind"],
        "title": task["title"],
        "place_a": place(task) if side == "a" else None,
        "place_b": place(task) if side == "b" else None,
        "differs": None,
        **dict.fromkeys(ASPECTS),
        "a": task if side == "a" else None,
        "b": task if side == "b" else None,
        "evidence": task["evidence"],
    }


def place(task: Json) -> str:
    """Where a row stands, as its document counts.

    >>> place({"path": "I/3"})
    'I.3'
    """
    return row_text(task["path"] or "")


def said(words: str) -> str:
    """Words that differ, as a quote; where one side has none it says so."""
    return f"“{words}”" if words else tr("(không có)")


def versus(a: str | None, b: str | None) -> str:
    """One side against the other."""
    return f"{a or tr(NONE)} ↔ {b or tr(NONE)}"


def _plain(text: str | None) -> str:
    return re.sub(r"\s*([/,;-])\s*", r"\1", same_spelling(text or "")).strip(" .")


def spelt(names: Sequence[str]) -> set[str]:
    """Names in the spelling in which they are compared."""
    return {_plain(n) for n in names}


def when(frame: Json) -> tuple[object, ...]:
    """The interval where the words give one ("2025 -2030" is "2025 - 2030"), else the words."""
    days = (frame.get("start"), frame.get("end"), frame.get("recurrence"))
    return days if any(days) else (_plain(frame.get("text")),)
