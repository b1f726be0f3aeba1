"""Tables copied from a page in a browser, whose cells hold paragraphs: a tab in a line of its own between two cells, blank lines between two rows.

In: physical lines. Out: the same, each row of such a table as one ``Line`` that goes over several. Below a row stand three blank lines or more, below a paragraph
of a cell one; a cell without words has the tabs at its sides and blank lines only.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from loaders.writing.celllines import HEAD
from loaders.writing.line import Line, joined

_FEWEST: Final = 4  # tabs in lines of their own
_ROW_GAP: Final = 3  # blank lines
_MOST_CELLS: Final = 30
_LONGEST_CELL: Final = 60  # lines


def has_tab_lines(raw: str) -> bool:
    r"""Whether a text can hold such a table: asked of every text. Where cells begin with a tab each, one alone is an empty cell and parts nothing.

    >>> has_tab_lines("TT\n\t\nViệc\n" * 4), has_tab_lines("\tTT\n\t\n\tViệc\n" * 4)
    (True, False)
    """
    alone = raw.count("\n\t\n") + (raw.count("\n\t\r\n") if "\r" in raw else 0)
    return alone >= _FEWEST and raw.count("\n\t") < 2 * alone


def rows_of_tabs(lines: Sequence[Line]) -> list[Line]:
    """The lines of a text, the rows of such tables as one line each.

    >>> from loaders.writing.text import SourceText
    >>> page = SourceText("Bảng\\n\\nTT\\n\\n\\t\\n\\nViệc\\n\\n\\n\\n\\n1\\n\\n\\t\\n\\nRà soát\\n\\n\\n\\n\\n2\\n\\n\\t\\n\\n\\n\\n\\n\\n3\\n\\n\\t\\n\\nTập huấn\\n\\nHết")
    >>> [" ".join(x.raw.split(" ")).split() for x in page.lines() if x.text]
    [['Bảng'], ['TT', 'Việc'], ['1', 'Rà', 'soát'], ['2'], ['3', 'Tập', 'huấn'], ['Hết']]
    """
    tabs = [i for i, line in enumerate(lines) if line.raw == "\t"]
    made: list[Line] = []
    at = 0
    for run in _tables(tabs):
        start, cells = _first_cell(lines, run[0], at), 1
        for a, b in pairwise(run):
            end, begin = _parted(lines, a, b)
            cells += 1
            if begin is not None:
                made += _row(lines, at, start, end, cells)
                start, at, cells = begin, end + 1, 1
        last = run[-1]
        end = next((k for k in range(last + 1, min(last + _LONGEST_CELL, len(lines))) if lines[k].text), last)
        while end + 1 < len(lines) and lines[end + 1].text:
            end += 1
        made += _row(lines, at, start, end, cells)
        at = end + 1
    return [*made, *lines[at:]]


def _row(lines: Sequence[Line], at: int, start: int, end: int, cells: int) -> list[Line]:
    """The lines from one to the end of a row, the row as one, blank ones above it left out; of cells without end as they are."""
    return [*(x for x in lines[at:start] if x.text), joined(lines[start : end + 1])] if cells <= _MOST_CELLS else [*lines[at : end + 1]]


def _tables(tabs: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for i in tabs:
        if runs and i - runs[-1][-1] <= _LONGEST_CELL:
            runs[-1].append(i)
        else:
            runs.append([i])
    return [run for run in runs if len(run) >= _FEWEST]


def _first_cell(lines: Sequence[Line], tab: int, least: int) -> int:
    """Where the paragraph above a tab begins; the tab's own line where there is none."""
    end = next((k for k in range(tab - 1, max(tab - _ROW_GAP, least) - 1, -1) if lines[k].text), tab)
    while end > least and end < tab and lines[end - 1].text and not HEAD.fullmatch(lines[end].text):
        end -= 1
    return end


def _parted(lines: Sequence[Line], a: int, b: int) -> tuple[int, int | None]:
    """Where a row ends and the next begins between two tabs: behind words, or an empty cell, that three blank lines part from the next row's first cell."""
    told = [k for k in range(a + 1, b) if lines[k].text]
    if not told:
        return b, None
    if len(told) > 1 and HEAD.fullmatch(lines[told[-1]].text):  # another table
        return next((x for x, y in pairwise(told) if y > x + 1), told[0]), told[-1]
    gaps = [(x, y) for x, y in pairwise([a, *told]) if y - x > _ROW_GAP]
    if gaps:
        return gaps[-1]
    return (told[-1], b - 1) if b - told[-1] > _ROW_GAP + 1 else (b, None)
