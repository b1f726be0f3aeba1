"""Rows that a copy gives one cell a line, with a blank line for an empty cell: counting tells which line is which cell.

In: the lines of a row from its number on, how many columns follow the number, how many lines further the next cell stands (two where a blank line parts cells). Out: the row's cells in order, None for empty ones; further rows whose number is an
empty cell too; nothing where the lines are more or fewer than the columns.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from loaders.tabular.tablerows import Draft
from loaders.writing.text import Line

Cells = Sequence[Line | None]


def pitch_of(drafts: Sequence[Draft]) -> int:
    """How many lines further the next cell stands."""
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
