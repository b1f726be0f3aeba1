"""A quantity whose parts, told in brackets behind it, do not make it up.

In: the body's blocks. Out: a finding with the quantity and its parts: "2.644,1 ha (rừng tự nhiên 2.441,5 ha; rừng trồng 183,2 ha)". Every part must have one figure of the
same unit; parts "in it" ("trong đó") may leave something out, so only more than the whole is a contradiction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from loaders.outline.layout import Block, Layout
from loaders.record import Finding
from loaders.writing.figures import number
from loaders.writing.scan import scan
from loaders.writing.vietnamese import fold

_NUMBER: Final = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_UNIT: Final = r"ha|km2?|m2|m3|tấn|hộ|người|con|cơ sở|dự án|công trình|trạm|trường|xã"
_WHOLE: Final = re.compile(rf"(?<![\d.,/\w])(?P<number>{_NUMBER})\s*(?P<unit>{_UNIT})\s*\((?P<parts>[^()]{{5,600}})\)", re.IGNORECASE)
_PART: Final = re.compile(rf"(?<![\d.,/\w])(?P<number>{_NUMBER})\s*(?P<unit>{_UNIT})(?!\w)", re.IGNORECASE)
_DIGITS: Final = re.compile(r"\d+")
_IN_IT: Final = re.compile(r"^\s*(?:trong do|gom ca|ke ca|bao gom ca)\b")
_BEGINS: Final = re.compile(r"[.;:](?!\d)")


def breakdowns_that_do_not_add_up(layout: Layout) -> list[Finding]:
    """Findings for quantities that are not what the parts in brackets behind them add up to."""
    return [finding for block in layout.part("body") for finding in _of_block(layout, block)]


def _of_block(layout: Layout, block: Block) -> Iterator[Finding]:
    for m in scan(_WHOLE, _DIGITS, block.text):
        parts = [_PART.findall(part) for part in m["parts"].split(";")]
        if len(parts) < 2 or any(len(p) != 1 or p[0][1].casefold() != m["unit"].casefold() for p in parts):
            continue
        told = [p[0][0] for p in parts]
        total, made = _worth(m["number"]), sum(map(_worth, told), Decimal(0))
        slack = sum(map(_slack, (m["number"], *told)), Decimal(0))
        if abs(made - total) <= slack or (made < total and _IN_IT.search(fold(m["parts"]))):
            continue
        unit = m["unit"]
        listed = " + ".join(f"{p} {unit}" for p in told)
        message = f"Cộng các khoản ({listed} = {_printed(made)} {unit}) không bằng tổng số {m['number']} {unit}."
        begun = [b.end() for b in _BEGINS.finditer(block.text, 0, m.start())]
        spans = tuple(sorted({*block.spans(begun[-1] if begun else 0, m.end("unit")), *block.spans(m.start("parts"), m.end("parts"))}))
        yield Finding("total-mismatch", "warning", message, layout.source.slice_text(spans), spans)


def _worth(printed: str) -> Decimal:
    return Decimal(number(printed))


def _slack(printed: str) -> Decimal:
    decimals = len(printed.partition(",")[2])
    return Decimal(10) ** -decimals / 2 if decimals else Decimal(0)


def _printed(value: Decimal) -> str:
    """A number as Vietnamese texts print it.

    >>> _printed(Decimal("2664.09"))
    '2.664,09'
    """
    whole, _, fraction = f"{value.normalize():f}".partition(".")
    return f"{int(whole):,}".replace(",", ".") + (f",{fraction}" if fraction else "")
