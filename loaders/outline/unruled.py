"""Finds tables without borders inside a text: a head of one cell a line, or of cells some blanks apart, then rows that begin with numbers.

In: the lines of a body, or of an attached text. Out: where such tables stand. A table ends where the outline of the text goes on with a number that is not
the table's next: "III." after "II. NỘI DUNG" and rows 1 to 7, "Điều 2.", a heading of "Tổ chức thực hiện".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from loaders.outline.continuation import goes_on, item_value, place_after, roman_value
from loaders.outline.tableheads import APART, heads_begin, heads_of_tasks, heads_work
from loaders.outline.tornheads import torn_head
from loaders.outline.wholerows import rows_go_on, whole_tables
from loaders.writing.columns import (
    HEAD_STARTS,
    ORDINAL_HEAD,
    ORDINAL_HEAD_BEGINS,
    WORK_HEAD,
    WORK_HEAD_BEGINS,
    column_roles,
    is_task_table,
)
from loaders.writing.text import Line

_HEAD_LINES: Final = 24
_LONG: Final = 60  # letters
_ORDINAL_HEAD: Final = len("Số thứ tự")
_FIRST: Final = re.compile(r"(?:1|01|I|A)\s*[.)]?(?:\s+\S.*)?$")
_COLUMN_NUMBER: Final = re.compile(r"\(?\d{1,2}\)?$")
_ROW: Final = re.compile(r"(\d{1,3})\s*[.)]?(?:\s|$)")


def tables_of_lines(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Where task tables stand: (index of the head, index after the last row)."""
    heads = {n for n, line in enumerate(lines) if line.text[:1] in ORDINAL_HEAD_BEGINS and ORDINAL_HEAD.match(line.text)}
    works = [] if heads else [n for n, line in enumerate(lines) if line.text[:1] in WORK_HEAD_BEGINS and WORK_HEAD.match(line.text)]
    whole = dict(_of_whole_rows(lines)) if works else {}
    heads |= {n for n in works if n not in whole and heads_work(lines[n])}
    i, roman, number = 0, 0, 0
    above = 0  # where the text above begins that a head may go up into
    while (heads or whole) and i < len(lines):
        text = lines[i].text
        if (place := (i, whole[i]) if i in whole else _table(lines, above, i, roman, number) if i in heads else None) is not None:
            yield place
            i = above = place[1]
            continue
        roman, number = place_after(text, roman, number)
        i += 1


def _of_whole_rows(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Where tables without a column of numbers stand, whose rows are whole."""
    places = [n for n, line in enumerate(lines) if line.text]
    own = [lines[n] for n in places]
    for (begin, width, rows), (below, _, _) in pairwise([*whole_tables(own), (len(own), 0, 0)]):
        k = begin + (rows + 1) * width
        yield places[begin], _end(lines, places[k], 0, 0, places[below] if below < len(own) else None) if k < below and (not rows or rows_go_on(own, k, width)) else places[k - 1] + 1


def _table(lines: Sequence[Line], above: int, i: int, roman: int, number: int) -> tuple[int, int] | None:
    """Where the table stands that has "TT" in line ``i``; None where it is no table of tasks."""
    text = lines[i].text
    alone = len(text) <= _ORDINAL_HEAD
    wide = APART.search(lines[i].raw) is not None or (alone and any(0 <= k < len(lines) and APART.search(lines[k].raw) for k in (i - 1, i + 1)))  # its cells stand some blanks apart
    ordinal = ORDINAL_HEAD.match(text)
    stop = _first_row(lines, i) if alone or wide or (ordinal is not None and HEAD_STARTS.search(text, ordinal.end())) else None
    begin = heads_begin(lines, above, i) if stop is not None and wide else i
    if stop is not None and (heads_of_tasks(lines[begin:stop]) if wide else is_task_table(column_roles(_heads(lines, i, stop)))):
        end = _end(lines, stop, roman, number)
        return begin, next((j for j in range(stop, end) if _is_text(lines[j], lines[i])), end) if wide else end
    torn = torn_head(lines, above, i)
    return (torn, _end(lines, i + 1, roman, number)) if torn is not None else None


def _is_text(line: Line, head: Line) -> bool:
    """Whether a line is of the text below a table whose cells stand some blanks apart: long, without blanks, begun where "TT" or its numbers stand."""
    return len(line.text) >= _LONG and not APART.search(line.raw) and not line.text.isupper() and len(line.raw) - len(line.raw.lstrip()) <= len(head.raw) - len(head.raw.lstrip())


def _first_row(lines: Sequence[Line], head: int) -> int | None:
    for j in range(head + 1, min(head + _HEAD_LINES, len(lines))):
        if goes_on(lines[j].text):
            return None
        if _FIRST.match(lines[j].text):
            following = next((x.text for x in lines[j + 1 : j + 3] if x.text), "")
            if not _COLUMN_NUMBER.match(following):
                return j
    return None


def _heads(lines: Sequence[Line], head: int, stop: int) -> list[str]:
    joined = " ".join(x.text for x in lines[head:stop] if x.text and not _COLUMN_NUMBER.match(x.text))
    cuts = sorted({0, *(m.start() for m in HEAD_STARTS.finditer(joined))})
    return [joined[a:b].strip() for a, b in zip(cuts, [*cuts[1:], len(joined)], strict=True)]


def _end(lines: Sequence[Line], start: int, roman: int, number: int, below: int | None = None) -> int:
    """Where the text goes on behind a table that stands under the ``roman``-th part, its ``number``-th item; ``below``: where the next one begins."""
    row, group = 0, 0
    last = len(lines) if below is None else below
    for j in range(start, last):
        text = lines[j].text
        if goes_on(text):
            return j
        value = roman_value(text)
        if value and value == roman + 1 and value != group + 1:
            return j
        if value and value == group + 1:
            group, row = value, 0
        elif m := _ROW.match(text):
            n = int(m.group(1))
            if n == row + 1:
                row = n
            elif number and n == number + 1 and item_value(text):
                return j
    return last
