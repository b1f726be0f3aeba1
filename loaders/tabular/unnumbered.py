"""Rows without numbers, one cell a line, under parts that have them: "I", the part's name, then cell after cell.

In: the parts of a table without borders, each with its lines; the roles of the columns. Out: the rows, parts and those under them; none where the lines of
a part cannot be told off evenly, or where a cell of time holds none or a cell of who leads names no body: nothing else says where a row begins.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders.agencies.bodyheads import HEAD
from loaders.outline.layout import Glued
from loaders.tabular.tablerows import Draft, Row, row_of
from loaders.writing.columns import Role
from loaders.writing.text import Line, SourceText
from loaders.writing.timeframes import is_time


def unnumbered(parts: Sequence[Draft], roles: Sequence[Role], source: SourceText, glued: Glued) -> list[Row]:
    """The rows of all parts; [] where one part's lines do not fit the columns."""
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
    if named is None or not rows or not all(_fits(row, columns, roles) for row in rows):
        return
    name = Draft(part.ordinal, part.ordinal_at, {columns[0]: named}, part.lines[: len(part.lines) - len(below)])
    yield row_of(name, roles, source, glued)
    for row in rows:
        pieces = {column: [(line.start, line.end)] for column, line in zip(columns, row, strict=True)}
        yield row_of(Draft(None, None, pieces, list(row)), roles, source, glued)


def _fits(row: Sequence[Line], columns: Sequence[int], roles: Sequence[Role]) -> bool:
    """Whether lines hold what the columns ask for, one a cell."""
    if len(row) != len(columns):
        return False
    told = [(roles[column], line.text) for column, line in zip(columns, row, strict=True)]
    if not any(role in ("lead", "responsible", "time") for role, _ in told):
        return False
    for role, text in told:
        if role == "time" and not is_time(text):
            return False
        if role in ("lead", "responsible", "coordinating") and not (HEAD.match(text) or text.isupper()):
            return False
        if role == "title" and is_time(text):
            return False
    return True
