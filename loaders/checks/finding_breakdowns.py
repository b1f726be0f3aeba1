"""Amounts whose parts, told in brackets right behind them, make up more than they do: "rừng: 264,1 ha (rừng tự nhiên 244,2 ha; rừng trồng 22,3 ha)".

In: the layout. Out: findings with the amount's place and its parts'. Parts that are less may leave something out, so they prove nothing; nor do two
years, a rise, a share, an average.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from loaders.outline.layout import Layout
from loaders.record import Finding
from loaders.writing.block import Block
from loaders.writing.figures import AMOUNT_BEGINS, PRINTED, worth
from loaders.writing.prefilter import prefiltered

_UNIT: Final = r"ha|km2|km²|km|m2|m²|m3|m³|tấn|kg|MW|người|hộ|xã|phường|thôn|bản|trường|cơ sở|dự án|công trình|văn bản|nhiệm vụ|hợp tác xã|doanh nghiệp"
_AMOUNT: Final = re.compile(rf"(?P<n>{PRINTED})\s*(?P<unit>{_UNIT})(?!\w)")
_BROKEN_DOWN: Final = re.compile(rf"(?P<n>{PRINTED})\s*(?P<unit>{_UNIT})\s+\((?P<parts>[^()]{{10,600}})\)")
_MAY_BREAK_DOWN: Final = re.compile(rf" \((?<=[{''.join(sorted({unit[-1] for unit in _UNIT.split('|')}))}] \()")
# Words that make what stands in the brackets something else than parts of the amount.
_NO_PARTS: Final = re.compile(r"\b(?:năm|quý|tháng|từ|đến|so với|cùng kỳ|tăng|giảm|bình quân|trung bình|mỗi|trong đó|kế hoạch|chỉ tiêu|đạt|chiếm|bằng|riêng|nhất|tối đa|tối thiểu|hoặc)\b", re.IGNORECASE)
_OPENING: Final = re.compile(r"^\s*trong đó\s*:?\s*", re.IGNORECASE)  # what is in an amount cannot be more than it
_RISES: Final = re.compile(r"\b(?:tăng|giảm|thêm|vượt|thiếu|còn)\s+(?:\w+\s+)?$", re.IGNORECASE)
_FEWEST: Final = 2


def breakdowns_that_exceed(layout: Layout) -> list[Finding]:
    """Findings for amounts in the text that are less than the parts in the brackets behind them."""
    made: list[Finding] = []
    for block in layout.part("preamble", "body", "closing"):
        if " (" in block.text and _MAY_BREAK_DOWN.search(block.text) is not None:
            made += _of_block(layout, block)
    return made


def _of_block(layout: Layout, block: Block) -> Iterator[Finding]:
    for m in prefiltered(_BROKEN_DOWN, AMOUNT_BEGINS, block.text):
        parts = list(prefiltered(_AMOUNT, AMOUNT_BEGINS, block.text, m.start("parts"), m.end("parts")))
        same = len(parts) >= _FEWEST and all(p["unit"] == m["unit"] for p in parts)
        if not same or _NO_PARTS.search(_OPENING.sub("", m["parts"])) or _RISES.search(block.text[max(0, m.start() - 20) : m.start()]):
            continue
        (whole, slack), *each = (worth(x["n"]) for x in (m, *parts))
        made = sum((value for value, _ in each), Decimal(0))
        if made > whole + sum((hidden for _, hidden in each), slack) and all(value != whole for value, _ in each):  # an amount told again is no part of itself
            listed = " + ".join(p["n"] for p in parts)
            total = f"{made.normalize():f}".replace(".", ",")
            spans = tuple(sorted({*block.spans(m.start(), m.end("unit")), *block.spans(m.start("parts"), m.end("parts"))}))
            message = f"Cộng các phần nêu trong ngoặc ({listed} = {total}) lớn hơn số ghi {m['n']} {m['unit']}."
            yield Finding("total-mismatch", "warning", message, layout.source.slice_text(spans), spans)
