"""Keeps the rows of a table without borders that are read for certain; the others are left out, for a wrong row is worse than a missing one.

In: a row's lines before they are cut; the rows of a table as they were cut. Out: whether other rows stand in those lines; the rows to be told. What is left out is
said (``loaders.checks.finding_leftout``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from loaders.tabular.ordinals import ORDINAL, ORDINAL_THEN, value
from loaders.tabular.tablerows import Draft, Row
from loaders.writing.vietnamese import CAPITALS

_MOST_CHARGE: Final = 0.6  # of the rows of several cells
_BODY_WITHIN: Final = re.compile(rf"(?<=[^\s,;:]) (?:Sở|Bộ|Cục|Vụ|UBND|Ủy ban nhân dân|Công an|Các (?:sở|bộ|cơ quan|đơn vị)) [{CAPITALS}a-zđ]")


def holds_others(draft: Draft) -> bool:
    """Whether other rows stand in a row whose numbers were not expected: 3 and 4 below 8. Those that count from 1 may count bodies in a cell."""
    told = [value(m.group(1)) for line in draft.lines[1:] if (m := ORDINAL.fullmatch(line.text) or ORDINAL_THEN.match(line.text)) and m.group(1).isdigit()]
    return any(a is not None and a > 1 and b == a + 1 and a - 1 not in told[:n] for n, (a, b) in enumerate(pairwise(told)))


def trusted_rows(rows: Sequence[Row]) -> list[Row]:
    """The rows without those that name nobody but inside the work's name, where most others have columns of bodies: their cells were not told apart."""
    own = [row for row in rows if len(row.by_column) > 1]
    if sum(row.charges for row in own) <= _MOST_CHARGE * len(own):
        return [*rows]
    return [row for row in rows if row.charges or row.others or len(row.by_column) <= 1 or _BODY_WITHIN.search(row.text("title")) is None]
