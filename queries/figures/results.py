"""Results against targets: what a report's table says, and what its printed figures are to each other.

In: rows of ket-qua-so-voi-muc-tieu. Out: one row an indicator, in the table's order. Figures are compared only where both cells print one
number of the same unit; whether a result is good is not said, only whether it is higher, lower, equal, or within a printed limit.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from loaders.writing.figures import number
from loaders.writing.vietnamese import fold
from ontology.language import tr, tr_later
from ontology.writing import figures
from queries.citing.citations import place_words
from queries.figures.money import money, printed, told
from queries.store.known import Row
from queries.store.rows import Filtered, Json, columns, first, grouped, in_order, local, one, quotes

_FIGURE: Final = re.compile(
    r"(?P<sign>>=|<=|[<>≥≤=]|trên|dưới|ít nhất|tối thiểu|tối đa|không quá|từ)?\s*(?P<number>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)"
    r"\s*(?P<unit>(?!trở lên)[^\d\s;,.<>=](?:m?[23](?=/|$)|[^\d;,<>=]){0,20}?)?(?P<up>\s*trở lên)?",
    re.IGNORECASE,
)
_SIGNS: Final = {
    "≥": ">=", "≤": "<=", "trên": ">", "dưới": "<", "ít nhất": ">=", "tối thiểu": ">=", "từ": ">=", "tối đa": "<=", "không quá": "<=", "=": "",
}
_YEARS: Final = {"by": "target", "baselineYear": "baseline", "resultYear": "result", "legend": "legend"}
_DASHES: Final = frozenset("-–—")


@dataclass(frozen=True, slots=True)
class Figure:
    """A cell that holds one number: its value, its unit, and the limit it sets (">", ">=", "<", "<=", ""). Money is in đồng."""

    number: Decimal
    unit: str
    sign: str

    @property
    def kind(self) -> str:
        """What numbers must share to be compared."""
        return "đồng" if money("1", self.unit) else fold(self.unit)

    def said(self, number: Decimal) -> str:
        """A number of this kind as people read it; a difference of two shares is one of points."""
        if self.kind == "đồng":
            return told(number, self.unit)
        unit = tr(" điểm phần trăm") if self.unit == "%" else f" {self.unit}" if self.unit else ""
        return _said(number) + unit


def figure(cell: str | None, unit: str | None) -> Figure | None:
    """The number of a cell; its unit is the cell's own, else the row's. None where the cell says anything else.

    >>> figure(">85%", None), figure("2.570,52 ha", None)
    (Figure(number=Decimal('85'), unit='%', sign='>'), Figure(number=Decimal('2570.52'), unit='ha', sign=''))
    >>> figure("từ 60 % trở lên", None), figure("6,36 m2/người", None).unit
    (Figure(number=Decimal('60'), unit='%', sign='>='), 'm2/người')
    >>> figure("-", "%"), figure("1.522,16 ha; độ che phủ 21,3%", "ha"), figure("100", "%").unit
    (None, None, '%')
    """
    m = _FIGURE.fullmatch((cell or "").strip())
    if not m:
        return None
    unit = (m["unit"] or "").strip() or unit or ""
    sign = (m["sign"] or "").lower()
    value = Decimal(number(m["number"]))
    sum_ = money(str(value), unit)
    return Figure(sum_.dong if sum_ else value, unit, ">=" if m["up"] else _SIGNS.get(sign, sign))


def compared(result: Figure | None, target: Figure | None) -> Json | None:
    """How a result stands to its target.

    >>> compared(figure("100", "%"), figure(">85%", "%"))["label"]
    'trong mức mục tiêu (> 85%)'
    >>> compared(figure("100", "%"), figure("<30%", "%"))["label"], compared(figure("27,5", "%"), figure("30%", "%"))["label"]
    ('ngoài mức mục tiêu (< 30%)', 'thấp hơn 2,5 điểm phần trăm')
    >>> compared(figure("12", "ha"), figure("30", "xã")) is None
    True
    """
    if result is None or target is None or result.kind != target.kind:
        return None
    if target.sign:
        if result.sign and result.sign[0] != target.sign[0]:
            return None
        inside = {
            ">": result.number > target.number or (result.sign == ">" and result.number == target.number),
            ">=": result.number >= target.number,
            "<": result.number < target.number or (result.sign == "<" and result.number == target.number),
            "<=": result.number <= target.number,
        }[target.sign]
        if result.sign and not inside:
            return None  # ">80" may be more than 90, or less
        limit = f"{target.sign.replace('>=', '≥').replace('<=', '≤')} {_printed(target)}"
        return {"status": "inside" if inside else "outside", "label": tr("trong mức mục tiêu ({limit})" if inside else "ngoài mức mục tiêu ({limit})", limit=limit)}
    if result.sign:
        return None
    gap = result.number - target.number
    if not gap:
        return {"status": "equal", "label": tr("bằng mục tiêu")}
    return {"status": "higher" if gap > 0 else "lower", "label": tr("cao hơn {gap}" if gap > 0 else "thấp hơn {gap}", gap=target.said(abs(gap)))}


def change(baseline: Figure | None, result: Figure | None) -> Json | None:
    """What has changed since the baseline.

    >>> change(figure("21,3", "%"), figure("27,5", "%"))["label"]
    'tăng 6,2 điểm phần trăm'
    >>> change(figure("585 triệu đồng", None), figure("1,6 tỉ đồng", None))["label"]
    'tăng 1.015 triệu đồng'
    """
    if baseline is None or result is None or baseline.kind != result.kind or baseline.sign or result.sign:
        return None
    gap = result.number - baseline.number
    if not gap:
        return {"status": "same", "label": tr("không đổi")}
    return {"status": "up" if gap > 0 else "down", "label": tr("tăng {gap}" if gap > 0 else "giảm {gap}", gap=baseline.said(abs(gap)))}


def _printed(figure_: Figure) -> str:
    return (
        told(figure_.number, figure_.unit)
        if figure_.kind == "đồng"
        else _said(figure_.number) + ("%" if figure_.unit == "%" else "")
    )


def _said(value: Decimal) -> str:
    return figures(printed(format(value.normalize(), "f")))


def indicators(parts: Mapping[str, Sequence[Row]]) -> Filtered:
    """The rows of ket-qua-so-voi-muc-tieu."""
    heads: dict[str | None, dict[str, list[Row]]] = {}
    for (indicator, prop), mine in grouped(parts["years"], "indicator", "property").items():
        heads.setdefault(indicator, {})[_YEARS.get(local(prop) or "", "")] = mine
    found: Filtered = []
    for (indicator,), mine in grouped(parts["main"], "indicator").items():
        row = _row(indicator, mine, heads.get(indicator, {}))
        numbers = {"co-so-lieu"} if any(_filled(row[k]) for k in ("baseline", "result")) else set()
        goals = {"co-muc-tieu"} if _filled(row["target"]) else set()
        found.append((row, {"filled": numbers | goals, "sort": (first(mine, "sort_key") or "", indicator or "")}))
    return in_order(found)


def _filled(cell: Json | None) -> bool:
    return cell is not None and not set(cell["value"]) <= _DASHES


def _row(indicator: str | None, rows: Sequence[Row], heads: Mapping[str, Sequence[Row]]) -> Json:
    unit, legend = one(rows, "unit"), one(rows, "legend")
    cells = {
        "target": _cell(rows, "target", "by", heads),
        "baseline": _cell(rows, "baseline", "baseline_year", heads),
        "result": _cell(rows, "result", "result_year", heads),
    }
    figures = {name: figure(cell["value"], unit) if cell else None for name, cell in cells.items()}
    against, since = compared(figures["result"], figures["target"]), change(figures["baseline"], figures["result"])
    return {
        "indicator": indicator,
        "document": first(rows, "van_ban"),
        **columns(rows, "document_label", "group", "ordinal", "note", "section"),
        "subject_label": one(rows, "subject"),
        "unit": unit,
        **cells,
        "target_label": _label(cells["target"], legend, tr_later("đến {year}")),
        "baseline_label": _label(cells["baseline"], legend),
        "result_label": _label(cells["result"], legend),
        "compared": against,
        "compared_label": against["label"] if against else None,
        "change": since,
        "change_label": since["label"] if since else None,
        "legend": {"label": legend, "evidence": quotes(heads.get("legend", ()))} if legend else None,
        "place": place_words(one(rows, "section")),
        "evidence": quotes(rows),
    }


def _cell(rows: Sequence[Row], name: str, year: str, heads: Mapping[str, Sequence[Row]]) -> Json | None:
    """A value with its year and the head that gives the year."""
    said = one(rows, name)
    return {"value": said, "year": one(rows, year), "evidence": quotes(heads.get(name, ()))} if said is not None else None


def _label(cell: Json | None, legend: str | None, when: str = "{year}") -> str | None:
    """ "100% (đến 2020)"; a dash by what the legend says of it.

    >>> _label({"value": ">85%", "year": "2020"}, None, "đến {year}"), _label({"value": "-", "year": "2013"}, "Không có số liệu")
    ('>85% (đến 2020)', 'không có số liệu (2013)')
    """
    if cell is None:
        return None
    shown = legend[:1].lower() + legend[1:] if legend and set(cell["value"]) <= _DASHES else figures(cell["value"])
    return f"{shown} ({tr(when, year=cell['year'])})" if cell["year"] else shown
