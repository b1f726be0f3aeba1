"""Finds the lines of a table's head where columns stand some blanks apart: which lines above "TT" belong to it, for "TT" may be centred in its cell.

In: lines, the index of the one with "TT". Out: the index of the head's first line; whether the heads are those of a list of tasks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.writing.columns import WORK_HEAD, WORK_HEAD_BEGINS, column_roles, is_task_table
from loaders.writing.text import Line

APART: Final = re.compile(r"\S {2,}\S")
_PIECE: Final = re.compile(r"\S+(?: \S+)*")
_SHORT_HEAD: Final = 25  # letters
_ABOVE: Final = 5  # lines
_MOST_COLUMNS: Final = 100
_FEWEST_COLUMNS: Final = 3


def heads_begin(lines: Sequence[Line], least: int, at: int) -> int:
    """The first of the lines above "TT" on which heads stand, some blanks apart, and of a short one above them."""
    k = at
    while k > least and at - k < _ABOVE and APART.search(lines[k - 1].raw):
        k -= 1
    above = lines[k - 1].text if k > least else ""
    short = above and len(above) <= _SHORT_HEAD and above != above.upper() and above[0] != "("
    return k - 1 if short and (k < at or _goes_on_below(lines, at)) else k


def _goes_on_below(lines: Sequence[Line], at: int) -> bool:
    """Whether the line above "TT" is the first one of a head whose second stands below: nothing stands between them."""
    if at + 1 >= len(lines) or not APART.search(lines[at].raw):
        return False
    start, end = _PIECE.search(lines[at - 1].raw).span()  # type: ignore[union-attr]
    between = any(a < end and start < b for a, b in pieces(lines[at].raw))
    return not between and any(a < end and start < b for a, b in pieces(lines[at + 1].raw))


def pieces(text: str) -> list[tuple[int, int]]:
    """What two blanks or more set apart.

    >>> pieces(" 1   Sở Y tế  2026")
    [(1, 2), (5, 12), (14, 18)]
    """
    return [m.span() for m in _PIECE.finditer(text)]


def heads_of_tasks(lines: Sequence[Line]) -> bool:
    """Whether the words of a head, some blanks apart, head a list of tasks.

    >>> from loaders.writing.text import SourceText
    >>> page = SourceText("TT   Nội dung      Cơ quan     Thời gian\\n     nhiệm vụ      chủ trì")
    >>> heads_of_tasks(page.lines())
    True
    """
    columns: list[tuple[int, int, list[str]]] = []
    for line in lines:
        for a, b in pieces(line.raw):
            n = next((n for n, (start, end, _) in enumerate(columns) if a < end and start < b), None)
            if n is None and len(columns) == _MOST_COLUMNS:
                return False
            if n is None:
                columns.append((a, b, [line.raw[a:b]]))
            else:
                columns[n] = (min(a, columns[n][0]), max(b, columns[n][1]), [*columns[n][2], line.raw[a:b]])
    return is_task_table(column_roles([" ".join(words) for _, _, words in sorted(columns)]))


def heads_work(line: Line) -> bool:
    """Whether a line heads a list of tasks without a column of numbers: what is to be done first, three columns or more some blanks apart.

    >>> from loaders.writing.text import SourceText
    >>> [heads_work(x) for x in SourceText("Nhiệm vụ      Phân công     Thời gian\\nNội dung      Số tiền     Thời gian").lines()]
    [True, False]
    """
    return line.text[:1] in WORK_HEAD_BEGINS and WORK_HEAD.match(line.text) is not None and len(pieces(line.raw)) >= _FEWEST_COLUMNS and heads_of_tasks([line])
