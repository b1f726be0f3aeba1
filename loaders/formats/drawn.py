"""Tables that a converter drew with signs, their cells broken over lines: "+---+" around each row, or rules of dashes above and below the columns.

In: a text. Out: where such tables stand, and the same with each row in one line of pipes. Two columns are a letterhead or a signature: they stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

_COLUMNS: Final = 3
_MOST_COLUMNS: Final = 40
_GRID: Final = re.compile(r"(?m)^[ \t]*\+[-=+:]{3,}\+[ \t]*\r?\n(?:[ \t]*[|+][^\n]*[|+][ \t]*(?:\r?\n|$))+")
_FULL: Final = re.compile(r"\+[-=+:]*\+")
_PIECE: Final = re.compile(r"[-=:]+")
_UNDER: Final = re.compile(r"\s*-{2,}(?: +-{2,}){2,}\s*")  # a rule of dashes, a run of them a column
_DASHES: Final = re.compile(r"-+")
_BAR: Final = re.compile(r"\s*-{10,}\s*")
_TALLEST_HEAD: Final = 40  # lines
_LONGEST: Final = 3000  # lines of a table
_BLANK: Final = 0.95  # of the lines: few have a letter between the columns
_Cell = tuple[int, int, str]  # its first column, the one behind it, the words of one of its lines


class Drawn(NamedTuple):
    """A table: from where to where it stands, its rows, and which of their cells belong to the one above (line from 1 on, cell)."""

    start: int
    end: int
    text: str
    merged: frozenset[tuple[int, int]]


def drawn_tables(text: str) -> list[Drawn]:
    """The tables of a text, top to bottom.

    >>> [t.text for t in drawn_tables("+---+-----+----+\\n| 1 | Rà  | Sở |\\n|   | soát|    |\\n|   +-----+----+\\n|   | Tập | A  |\\n+---+-----+----+\\n")]
    ['| 1 | Rà soát | Sở |\\n|  | Tập | A |\\n']
    >>> [t.text for t in drawn_tables("  --- ------ ----\\n  TT   Việc  Ai\\n\\n  1   Rà     Sở\\n      soát   A\\n  --- ------ ----\\n")]
    ['| TT | Việc | Ai |\\n| 1 | Rà soát | Sở A |\\n']
    """
    return sorted([*(_of_grids(text) if "+-" in text else ()), *(_of_rules(text) if "-- -" in text or "--  -" in text else ())])


def _of_grids(text: str) -> Iterator[Drawn]:
    for m in _GRID.finditer(text):
        lines = [line.strip() for line in m.group().splitlines()]
        edges = sorted({k for line in lines if _FULL.fullmatch(line) for k, sign in enumerate(line) if sign == "+"})
        if _COLUMNS < len(edges) <= _MOST_COLUMNS:
            yield Drawn(m.start(), m.end(), *_rows(([] if _FULL.fullmatch(line) else [*_cells_of_grid(line, edges)] for line in lines), len(edges) - 1))


def _rows(lines: Iterable[Sequence[_Cell]], columns: int) -> tuple[str, frozenset[tuple[int, int]]]:
    """The rows, and which cells go over from the one above; a line without cells ends all cells, a piece of a rule those of its columns."""
    rows: list[list[list[str]]] = []
    own: list[list[str]] = []  # the cell that is open in each column
    merged: set[tuple[int, int]] = set()
    every = {*range(columns)}
    ended = {*every}
    for cells in lines:
        ruled = {k for first, last, words in cells if _PIECE.fullmatch(words) for k in range(first, last)} if cells else every
        if ended and not ruled:
            merged |= {(len(rows) + 1, k) for k in every - ended}
            own = [[] if k in ended else own[k] for k in range(columns)]
            rows.append([cell if k in ended else [] for k, cell in enumerate(own)])
            ended = set()
        ended |= ruled
        for first, _, words in cells:
            if first not in ruled and words.strip():
                own[first].append(words.strip())
    return "".join(f"| {' | '.join(' '.join(cell) for cell in row)} |\n" for row in rows), frozenset(merged)


def _cells_of_grid(line: str, edges: Sequence[int]) -> Iterator[_Cell]:
    at = [n for n, k in enumerate(edges) if k < len(line) and line[k] in "|+"]
    if at[:1] != [0] or at[-1] != len(edges) - 1:  # letters of another breadth: by the signs alone
        return ((n, n + 1, words) for n, words in enumerate(line.strip("|").split("|")[: len(edges) - 1]))
    return ((a, b, line[edges[a] + 1 : edges[b]]) for a, b in pairwise(at))


def _of_rules(text: str) -> Iterator[Drawn]:
    lines = text.splitlines(keepends=True)
    starts = [0, *accumulate(map(len, lines))]
    least = 0
    for n in [n for n, line in enumerate(lines) if _UNDER.fullmatch(line)]:
        first = next((k for k in range(n, max(least, n - _TALLEST_HEAD), -1) if not lines[k - 1].strip() or _BAR.fullmatch(lines[k - 1])), least)
        barred = n > first > least and _BAR.fullmatch(lines[first - 1]) is not None
        if n < least or (not barred and n - first > 1):
            continue  # of the table above, or below prose
        closing = (_BAR if barred else _UNDER) if barred or first == n else None
        last = next((k for k in range(n + 1, min(n + _LONGEST, len(lines))) if closing.fullmatch(lines[k])), None) if closing is not None else None
        end = last if last is not None else next((k for k in range(n + 1, len(lines)) if not lines[k].strip()), len(lines))
        told = [*lines[first:n], "", *lines[n + 1 : end]]
        begins = [0, *(m.start() for m in _DASHES.finditer(lines[n]))][2:]
        if len(begins) >= _MOST_COLUMNS or "|" in "".join(told).replace("\\|", "") or sum(all(line[k - 1 : k].isspace() or k > len(line) for k in begins) for line in told) < _BLANK * len(told):
            continue
        least = end + (last is not None)
        cells = [[(k, k + 1, line[a:b]) for k, (a, b) in enumerate(pairwise([0, *begins, len(line) + begins[-1]]))] if line.strip() else [] for line in told]
        yield Drawn(starts[first - barred], starts[least], *_rows((x for own in cells for x in ((own,) if last is not None else (own, []))), len(begins) + 1))
