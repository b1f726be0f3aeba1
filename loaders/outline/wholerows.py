"""Finds tables that a copy gives one cell a line, without a column of numbers: a head of one line a column, then rows of as many lines, each fit for its column.

In: lines with words. Out: where the heads stand, how many columns they have and how many rows follow; whether lines hold what columns ask for. No number tells where a row begins, so a table
is one only where times are times and bodies bodies, row after row. The narrowest head is tried first: below a wider one the first row is part of the head, and two rows are one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loaders.agencies.bodyheads import HEAD
from loaders.writing.columns import WORK_HEAD, WORK_HEAD_BEGINS, Role, column_roles, is_task_table
from loaders.writing.text import Line
from loaders.writing.timeframes import is_time

_CALLED: Final = re.compile(r"(?:(?:Đơn vị|Cơ quan) )?[Cc]hủ trì\s*:\s*")
_NUMBERED: Final = re.compile(r"\d{1,3}\s*[.)]?(?:\s|$)")
_LONGEST_HEAD: Final = 40  # letters
_COLUMNS: Final = range(3, 9)
_FEWEST: Final = 2  # rows
_FEW_HEADS: Final = 3
_BELOW: Final = 40  # lines below a head


def fits(texts: Sequence[str], roles: Sequence[Role]) -> bool:
    """Whether cells hold what the columns ask for: a column of times a time, one of bodies a body.

    >>> fits(["Rà soát sổ", "Chủ trì: Sở A", "Quý I"], ["title", "responsible", "time"]), fits(["Rà soát sổ", "Quý I", "Sở A"], ["title", "lead", "time"])
    (True, False)
    """
    if len(texts) != len(roles) or not any(role in ("lead", "responsible", "time") for role in roles):
        return False
    for role, text in zip(roles, texts, strict=True):
        if role in ("time", "title") and is_time(text) != (role == "time"):
            return False
        if role in ("lead", "responsible", "coordinating") and not (HEAD.match(text, m.end() if (m := _CALLED.match(text)) else 0) or text.isupper()):
            return False
    return True


def whole_tables(lines: Sequence[Line]) -> Iterator[tuple[int, int, int]]:
    """The tables of whole rows: the index of the head's first line, the columns, the rows; 0 rows where those below a head are not whole."""
    i = 0
    while i < len(lines):
        width, rows = _whole_rows(lines, i)
        if width:
            yield i, width, rows
        i += (rows + 1) * width or 1


def rows_go_on(lines: Sequence[Line], k: int, width: int) -> bool:
    """Whether line ``k`` behind the last whole row begins another: with a number, or with a time, as the row above it does."""
    if k >= len(lines):
        return False
    first, again = lines[k - width].text, lines[k].text
    return (_NUMBERED.match(first) is not None and _NUMBERED.match(again) is not None) or (is_time(first) and is_time(again))


def _whole_rows(lines: Sequence[Line], i: int) -> tuple[int, int]:
    """The columns of the table whose head begins with line ``i``, and its rows; none where it is no head, or fewer than two whole rows follow below few heads, or without times of their own."""
    if lines[i].text[:1] not in WORK_HEAD_BEGINS or len(lines[i].text) > _LONGEST_HEAD or not WORK_HEAD.match(lines[i].text):
        return 0, 0
    told = 0
    for width in _COLUMNS:
        heads = [line.text for line in lines[i : i + width]]
        if len({*heads}) < width or max(map(len, heads)) > _LONGEST_HEAD:
            break
        roles = column_roles(heads)
        if roles[0] not in ("title", "time") or "time" not in roles or not is_task_table(roles):
            continue
        rows = 0
        while fits([line.text for line in lines[i + (rows + 1) * width : i + (rows + 2) * width]], roles):
            rows += 1
        if rows >= _FEWEST:
            return width, rows
        told = width if width > _FEW_HEADS and sum(role != "other" for role in roles) >= _FEW_HEADS else told
    return (told, 0) if told and sum(is_time(line.text) for line in lines[i + told : i + told + _BELOW]) >= _FEWEST else (0, 0)
