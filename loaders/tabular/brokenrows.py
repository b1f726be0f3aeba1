"""Rows of signs that a conversion broke over lines before it drew each line as a row of its own: "| 1 | Rà soát quy hoạch |", "| mạng lưới | Sở A | 2026 |".

In: the words of a table's cells row by row, the number of its columns. Out: whether it was broken so: nothing then tells where a cell ends. A row whose number's cell goes over several has all
its cells where the number stands; here it is the one with the number that lacks some, and small letters begin what stands below it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from loaders.tabular.ordinals import ORDINAL
from loaders.writing.columns import ORDINAL_HEAD

_FEWEST: Final = 2
_SHARE: Final = 0.2  # of the rows, of those with numbers


def is_broken(rows: Sequence[Sequence[str]], width: int) -> bool:
    """Whether rows were broken over lines.

    >>> is_broken([["1", "Rà soát quy hoạch"], ["mạng lưới", "Sở A", "2026"], ["2", "Tập"], ["huấn", "Sở B", "2027"]], 4)
    True
    >>> is_broken([["1", "Rà soát quy hoạch", "Sở A", "2026"], ["lập sổ", "Sở A", "2026"], ["2", "Tập huấn", "Sở B", "2027"], ["sơ kết", "2027"]], 4)
    False
    >>> is_broken([["TT", "Việc", "Ai"], ["1", "Lập sổ theo"], ["dõi", "Sở A", ""], ["tra cứu", "Sở"], ["B", "2027"], ["bản đồ", "Sở C", "2028"]], 3)
    True
    """
    within = sum(len(row[0]) > 1 and row[0][:2].isalpha() and row[0][:2].islower() for row in rows)
    if within > _FEWEST and within >= _SHARE * len(rows) and any(ORDINAL_HEAD.match(row[0]) for row in rows):
        return True
    numbered = sum(ORDINAL.fullmatch(row[0].strip("*_ ")) is not None for row in rows)
    broken = sum(
        1 < len(a) < width and a[-1] != "" and len(a) + len(b) - 1 <= width and ORDINAL.fullmatch(a[0].strip("*_ ")) is not None and b[0][:1].islower()
        for a, b in pairwise(rows)
    )  # fmt: skip
    return broken >= _FEWEST and broken >= _SHARE * numbered
