"""Sums that the items right below them make up: these are its parts, though no word says so.

In: budget lines with the blocks that hold them. Out: the same, the parts with the line that they are a part of. "1. Vốn cân đối: 1.009 triệu đồng" above "- Vốn trung
ương: 459 triệu đồng", "- Vốn địa phương: 550 triệu đồng": the outline puts them together, and the numbers prove it. Where they do not add up nothing is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from loaders.record import BudgetLine
from loaders.writing.block import Block
from loaders.writing.figures import TIMES, number

SCALE: Final = {"nghìn tỷ": 10**12, **TIMES}
"""What the word before a currency multiplies an amount by."""
_SPELT: Final = {"tỉ": "tỷ", "ngàn": "nghìn", "1.000": "nghìn"}
_FEWEST: Final = 2


def usual_unit(printed: str) -> str:
    """A currency as records have it.

    >>> usual_unit("Tỉ  Đồng"), usual_unit("triệu VNĐ"), usual_unit("1.000 đồng"), usual_unit("trđ")
    ('tỷ đồng', 'triệu VNĐ', 'nghìn đồng', 'triệu đồng')
    """
    said = " ".join(w if w.isupper() else _SPELT.get(w.lower(), w.lower()) for w in printed.split())
    return "triệu đồng" if said in ("trđ", "tr.đ") else said


def in_unit(amount: str, unit: str, other: str) -> str:
    """An amount of one unit in another one of the same currency.

    >>> in_unit("500", "triệu đồng", "tỷ đồng")
    '0.5'
    """
    if unit.rpartition(" ")[2] != other.rpartition(" ")[2]:
        return amount
    worth = Decimal(amount) * _scale(unit) / _scale(other)
    return number(f"{worth.normalize():f}".replace(".", ","))


def made_up(lines: Sequence[tuple[BudgetLine, Block]]) -> tuple[BudgetLine, ...]:
    """The lines in reading order; those that make up the line of the item above them are parts of it."""
    firsts: dict[int, int] = {}  # the first sum of each block
    for n, (_, block) in enumerate(lines):
        firsts.setdefault(id(block), n)
    below: dict[int, list[int]] = {}
    for n, (_, block) in enumerate(lines):
        if firsts[id(block)] == n:
            over = next((firsts[id(h)] for h in reversed(block.headings) if id(h) in firsts), None)
            if over is not None:
                below.setdefault(over, []).append(n)
    made = [line for line, _ in lines]
    for over, parts in below.items():
        whole = lines[over][0]
        if len(parts) >= _FEWEST and _adds_up(whole, [lines[n][0] for n in parts]):
            for n in parts:
                if made[n].text != whole.text:
                    made[n] = replace(made[n], part_of=whole.text, field_spans={**made[n].field_spans, "part_of": whole.spans})
    for over, parts in below.items():
        for n in parts:
            if made[n].part_of is not None and made[n].part_of == made[over].part_of:  # a part of a part, of which is not told: it would be counted twice
                made[n] = replace(made[n], part_of=None, field_spans={k: v for k, v in made[n].field_spans.items() if k != "part_of"})
    return tuple(made)


def _adds_up(whole: BudgetLine, parts: Sequence[BudgetLine]) -> bool:
    currency = {x.unit.rpartition(" ")[2] for x in (whole, *parts)}
    if len(currency) > 1 or any("-" in x.amount for x in (whole, *parts)):
        return False
    return sum((Decimal(x.amount) * _scale(x.unit) for x in parts), Decimal(0)) == Decimal(whole.amount) * _scale(whole.unit)


def _scale(unit: str) -> Decimal:
    return Decimal(SCALE.get(unit.rpartition(" ")[0], 1))
