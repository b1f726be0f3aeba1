"""Money by source, and whether the parts of a sum make it up.

In: rows of kinh-phi. Out: one row a sum, in reading order; a sum that has parts says what they come to. Only printed figures are added,
and only those that the words make parts of the sum; a range or another currency is not added.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from loaders.gathering import gathered
from loaders.writing.figures import as_printed
from ontology.language import tr
from ontology.writing import figures
from queries.citing.citations import place_words
from queries.store.known import Row
from queries.store.rows import Filtered, Json, columns, first, grouped, one, quotes, shorten
from queries.words.kept import in_reading_language

_SCALE: Final = {
    "nghìn tỷ đồng": Decimal(10) ** 12, "tỷ đồng": Decimal(10) ** 9, "triệu đồng": Decimal(10) ** 6, "nghìn đồng": Decimal(1000),
    "ngàn đồng": Decimal(1000), "đồng": Decimal(1),
}

_ANNOUNCES: Final = re.compile(r"[.,;:]?\s*(?:trong đó|cụ thể|gồm|bao gồm)\s*:?$", re.IGNORECASE)
_BEHIND: Final = 600  # characters: "(Chi tiết tại phụ biểu 02 kèm theo)" closes the passage


@dataclass(frozen=True, slots=True)
class Money:
    """A printed sum in đồng; ``slack`` is what rounding in print can hide."""

    dong: Decimal
    slack: Decimal


def proper(unit: str) -> str:
    """A unit of money as it is looked up.

    >>> proper("tỉ đồng"), proper("triệu VNĐ")
    ('tỷ đồng', 'triệu đồng')
    """
    return unit.lower().replace("tỉ", "tỷ").replace("vnđ", "đồng").replace("vnd", "đồng")


def money(amount: str, unit: str) -> Money | None:
    """A stored amount in đồng; None for a range or another currency.

    >>> money("2033.4", "tỷ đồng").dong == Decimal("2033400000000"), money("5-7", "tỷ đồng"), money("3", "USD")
    (True, None, None)
    """
    scale = _SCALE.get(proper(unit))
    if scale is None or not amount.replace(".", "", 1).isdigit():
        return None
    number = Decimal(amount)
    digits = -int(number.as_tuple().exponent)
    return Money(number * scale, scale * Decimal(10) ** -digits / 2 if digits > 0 else Decimal(0))


def printed(amount: str) -> str:
    """A stored number as Vietnamese text prints it.

    >>> printed("2033.4"), printed("133"), printed("500-600")
    ('2.033,4', '133', '500-600')
    """
    return "-".join(as_printed(Decimal(part)) for part in amount.split("-"))


def told(dong: Decimal, unit: str) -> str:
    """A sum in the unit in which the total is printed.

    >>> told(Decimal("1900400000000"), "tỷ đồng")
    '1.900,4 tỷ đồng'
    """
    scale = _SCALE.get(proper(unit))
    number = format((dong / (scale or Decimal(1))).normalize(), "f")
    return figures(f"{printed(number)} {unit if scale else 'đồng'}")


def lines(parts: Mapping[str, Sequence[Row]]) -> Filtered:
    """The rows of kinh-phi, in reading order."""
    wholes: dict[str, tuple[str, list[Row]]] = {}
    for (part, over), words in grouped(parts["wholes"], "item", "whole").items():
        if part and over:
            wholes.setdefault(part, (over, words))
    items = {item: mine for (item,), mine in grouped(parts["main"], "item").items() if item}
    shown = {item: _sum(item, mine) for item, mine in items.items()}
    for item, row in shown.items():
        found = wholes.get(item)
        whole = shown.get(found[0]) if found else None
        if found and whole:
            row["part_of"] = {
                "iri": found[0],
                "label": whole["name"],
                "reason": in_reading_language(one(found[1], "reason")),
                "evidence": quotes(found[1]),
            }
            row["part_of_label"] = f"{whole['name'] or tr('khoản')} ({whole['amount_label']})"
    for item, row in shown.items():
        check = _check(row, [other for other in shown.values() if other["part_of"] and other["part_of"]["iri"] == item])
        row["check"], row["check_label"] = check, check["label"] if check else None
    _groups(shown.values())
    _absent(parts["annexes"], list(shown.values()))
    order = sorted(shown, key=lambda item: (first(items[item], "sort_key") or "", item))
    return [(shown[item], {}) for item in order]


def _groups(rows: Collection[Json]) -> None:
    """A group of parts whose heading prints no sum of its own: what its items come to, told at the whole as an addition, not as a printed sum."""
    for whole in rows:
        parts = [r for r in rows if r["part_of"] and r["part_of"]["iri"] == whole["item"]]
        by_group = gathered((r["group"] or "", r) for r in parts)
        for group, mine in by_group.items():
            added = _added(mine, whole["unit"]) if group and 1 < len(mine) < len(parts) else None
            if added and not any(r["name"] and r["name"] in group for r in rows):
                _note(whole, tr("nhóm “{group}”: {sum} (văn bản không ghi số của nhóm)", group=_heading(group), sum=added))


def _absent(annexes: Sequence[Row], rows: Sequence[Json]) -> None:
    """An annex that stands among the sums, or right behind them, by reference alone: told at the sums that are parts of nothing."""
    places = [(q["source"], q["start"], q["end"]) for r in rows for q in r["evidence"]]
    for mine in grouped(annexes, "finding").values():
        words = quotes(mine)
        near = [p for p in places for q in words if p[0] == q["source"]]
        if near and any(min(p[1] for p in near) <= q["start"] <= max(p[2] for p in near) + _BEHIND for q in words):
            for row in rows:
                if row["part_of"] is None:
                    _note(row, in_reading_language(one(mine, "message")) or "")
                    row["evidence"] = [*row["evidence"], *words]


def _note(row: Json, said: str) -> None:
    row["note"] = "; ".join(x for x in (row["note"], said) if x)


def _heading(group: str) -> str:
    """A heading without the words that announce its items.

    >>> _heading("Vốn ngân sách nhà nước. Trong đó")
    'Vốn ngân sách nhà nước'
    """
    return shorten(_ANNOUNCES.sub("", group).strip(" .:;,"))


def _added(rows: Sequence[Json], unit: str) -> str | None:
    """What some sums come to, with the sums; None where one cannot be added."""
    known = [s for r in rows if (s := money(r["amount"], r["unit"])) is not None]
    if len(known) != len(rows):
        return None
    listed = " + ".join(figures(printed(r["amount"])) if r["unit"] == unit else r["amount_label"] for r in rows)
    return f"{listed} = {told(sum((s.dong for s in known), Decimal(0)), unit)}"


def _sum(item: str, rows: Sequence[Row]) -> Json:
    amount, unit = one(rows, "amount") or "", one(rows, "unit") or ""
    return {
        "item": item,
        "document": first(rows, "van_ban"),
        **columns(rows, "document_label", "name", "group", "section"),
        "source_label": one(rows, "funding"),
        "amount": amount,
        "unit": unit,
        "amount_label": figures(f"{printed(amount) if ' / ' not in amount else amount} {unit}".strip()),
        "group_label": _heading(one(rows, "group") or "") or None,
        "place": place_words(one(rows, "section")),
        **dict.fromkeys(("part_of", "part_of_label", "check", "check_label", "note")),
        "evidence": quotes(rows),
    }


def _check(row: Json, parts: Sequence[Json]) -> Json | None:
    """What the parts come to, beside the sum itself; None where it cannot be said."""
    total = money(row["amount"], row["unit"])
    sums = [money(p["amount"], p["unit"]) for p in parts]
    known = [s for s in sums if s is not None]
    if total is None or len(parts) < 2 or len(known) != len(sums):
        return None
    made = sum((s.dong for s in known), Decimal(0))
    gap = made - total.dong
    units = {p["unit"] for p in parts} | {row["unit"]}
    listed = " + ".join(figures(printed(p["amount"])) if len(units) == 1 else p["amount_label"] for p in parts)
    said = f"{listed} = {told(made, row['unit'])}"
    if abs(gap) <= total.slack + sum((s.slack for s in known), Decimal(0)):
        status, label = "equal", tr("{parts}: bằng tổng số", parts=said)
    elif gap < 0:
        status, label = "less", tr(
            "{parts}: ít hơn tổng số {gap} (có thể chưa nêu hết các khoản)", parts=said, gap=told(-gap, row["unit"])
        )
    else:
        status, label = "more", tr("{parts}: nhiều hơn tổng số {gap}", parts=said, gap=told(gap, row["unit"]))
    return {"status": status, "sum": format(made.normalize(), "f"), "parts": len(parts), "label": label}
