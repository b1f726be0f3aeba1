"""Rows that a copy gives one cell a line, with a blank line for an empty cell: counting tells which line is which cell.

In: the lines of a row from its number on, or those of a part whose rows have no numbers; the columns. Out: the row's cells in order, None for empty ones; further rows whose number is an
empty cell too; nothing where the lines are more or fewer than the columns: nothing else says where a row begins.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from loaders.outline.layout import Glued
from loaders.outline.wholerows import fits, rows_go_on, whole_tables
from loaders.tabular.ordinals import COUNTED
from loaders.tabular.tablerows import Draft, Row, Table, row_of
from loaders.writing.blockmaking import make_block
from loaders.writing.columns import Role, column_roles, heads_numbers
from loaders.writing.text import Line, SourceText

Cells = Sequence[Line | None]
_NUMBERED: Final = re.compile(rf"\s*({COUNTED}|[a-zđ](?=\)))[.)]\s+")  # in the cell of the work


def pitch_of(drafts: Sequence[Draft]) -> int:
    """How many lines further the next cell stands: two where a blank line parts cells."""
    steps = Counter(b.number - a.number for d in drafts for a, b in pairwise(d.lines))
    return 2 if steps[2] > 0 == steps[1] else 1


def cells_in_order(draft: Draft, below: Draft | None, width: int, raw: str, pitch: int = 1) -> list[Cells]:
    """The rows of a draft, the numbered one first; [] where its lines cannot be counted so. ``raw``: the text that the lines stand in; ``pitch``: as above."""
    if 0 in draft.pieces or len(draft.lines) < 2:
        return []  # words beside the number, or none at all
    places: list[Line | None] = []
    above = draft.lines[0]
    for line in [*draft.lines[1:], *(below.lines[:1] if below is not None else ())]:
        between = raw[above.end : line.start]
        if between.strip():
            return []
        steps, rest = divmod(between.count("\n"), pitch)
        if rest:
            return []
        places += [None] * (steps - 1)
        places.append(line)
        above = line
    if below is not None:
        places.pop()
    elif pitch == 1:  # where blank lines part the cells, nobody counts those that are missing at the end
        places += [None] * (width - len(places))
    rows: list[Cells] = [places[:width], *(places[n + 1 : n + 1 + width] for n in range(width, len(places), width + 1))]
    whole = all(len(row) == width and row[0] is not None and any(row[1:]) for row in rows)
    return rows if whole and not any(places[width :: width + 1]) else []


def rows_without_numbers(parts: Sequence[Draft], roles: Sequence[Role], source: SourceText, glued: Glued) -> list[Row]:
    """The rows under parts that have numbers ("I", the part's name, then cell after cell), the parts among them; [] where one part's lines do not fit the columns: a cell of time that
    holds none, or one of who leads that names no body."""
    columns = [n for n, r in enumerate(roles) if r != "ordinal"]
    made: list[Row] = []
    for part in parts:
        rows = list(_part(part, columns, roles, source, glued))
        if not rows:
            return []
        made += rows
    return made


def _part(part: Draft, columns: Sequence[int], roles: Sequence[Role], source: SourceText, glued: Glued) -> Iterator[Row]:
    below = part.lines[1:]
    named = part.pieces.get(0)
    if named is None and below:
        named, below = [(below[0].start, below[0].end)], below[1:]
    width = len(columns)
    rows = [below[n : n + width] for n in range(0, len(below), width)]
    if named is None or not rows or not all(fits([line.text for line in row], [roles[column] for column in columns]) for row in rows):
        return
    name = Draft(part.ordinal, part.ordinal_at, {columns[0]: named}, part.lines[: len(part.lines) - len(below)])
    yield row_of(name, roles, source, glued)
    for row in rows:
        pieces = {column: [(line.start, line.end)] for column, line in zip(columns, row, strict=True)}
        yield row_of(Draft(None, None, pieces, list(row)), roles, source, glued)


def read_whole_rows(lines: Sequence[Line], source: SourceText, glued: Glued) -> list[Table]:
    """The tables without a column of numbers whose rows are whole (``loaders.outline.wholerows``). Where their numbers or times go on behind the last whole row, nobody can tell the rest, up to the
    next head."""
    own = [line for line in lines if line.text]
    tables: list[Table] = []
    numbered = any(heads_numbers(line.text) for line in own)
    found = [place for place in whole_tables(own) if place[2] or not numbered]
    for (i, width, count), (below, _, _) in pairwise([*found, (len(own), 0, 0)]):
        head_cells = tuple(make_block(source, [(line.start, line.end)]) for line in own[i : i + width])
        heads = tuple(b.text for b in head_cells)
        roles = column_roles(heads)
        end = i + (count + 1) * width
        rows = tuple(row_of(_numbered(own[k : k + width]), roles, source, glued) for k in range(i + width, end, width))
        tables.append(Table(roles, heads, rows, head_cells, tuple(own[end:below]) if end < below and (not rows or rows_go_on(own, end, width)) else ()))
    return tables


def _numbered(cells: Sequence[Line]) -> Draft:
    """A row whose number, if any, stands in the cell of the work."""
    m = _NUMBERED.match(cells[0].raw)
    pieces = {n: [(line.start, line.end)] for n, line in enumerate(cells)}
    if m is None:
        return Draft(None, None, pieces, list(cells))
    at = cells[0].start
    return Draft(m.group(1), (at + m.start(1), at + m.end(1)), pieces | {0: [(at + m.end(), cells[0].end)]}, list(cells))
