"""Tables that a converter drew with signs, their cells broken over lines: "+---+" around each row, or rules of dashes above and below the columns.

In: a text. Out: where such tables stand, and the same with each row in one line of pipes. Two columns are a letterhead or a signature: they stay.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

_COLUMNS: Final = 3
_GRID: Final = re.compile(r"(?m)^[ \t]*\+[-=+:]{3,}\+[ \t]*\r?\n(?:[ \t]*[|+][^\n]*[|+][ \t]*(?:\r?\n|$))+")
_FULL: Final = re.compile(r"\+[-=+:]*\+")
_RULE: Final = re.compile(r"[-=:]+")
_UNDER: Final = re.compile(r"\s*-{2,}(?: +-{2,}){2,}\s*")  # a rule of dashes, a run of them a column
_DASHES: Final = re.compile(r"-+")
_BAR: Final = re.compile(r"\s*-{10,}\s*")
_TALLEST_HEAD: Final = 40  # lines
_LONGEST: Final = 3000  # lines of a table
_BLANK: Final = 0.95  # of the lines: a letter more than a cell's own stands before few columns


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
    found = [t for m in _GRID.finditer(text) if (t := _of_grid(m.start(), m.group())) is not None] if "+-" in text else []
    return sorted([*found, *(_of_rules(text) if "-- -" in text or "--  -" in text else ())])


def _said(rows: Sequence[Sequence[str]]) -> str:
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _of_grid(start: int, table: str) -> Drawn | None:
    lines = [unicodedata.normalize("NFC", line).strip() for line in table.splitlines()]
    edges = sorted({k for line in lines if _FULL.fullmatch(line) for k, sign in enumerate(line) if sign == "+"})
    columns = len(edges) - 1
    if columns < _COLUMNS:
        return None
    rows: list[list[list[str]]] = []
    own: list[list[str]] = [[] for _ in range(columns)]  # the cell that is open in each column
    merged: set[tuple[int, int]] = set()
    closed: set[int] = {*range(columns)}
    for line in lines:
        if _FULL.fullmatch(line):
            closed = {*range(columns)}
            continue
        cells = [*_cells_of_grid(line, edges)]
        ruled = {k for first, last, words in cells if _RULE.fullmatch(words) for k in range(first, last)}
        if closed and not ruled:
            merged |= {(len(rows) + 1, k) for k in range(columns) if k not in closed}
            own = [[] if k in closed else cell for k, cell in enumerate(own)]
            rows.append([cell if k in closed else [] for k, cell in enumerate(own)])
            closed = set()
        closed |= ruled
        for first, _, words in cells:
            if first not in ruled and words.strip():
                own[first].append(words.strip())
    return Drawn(start, start + len(table), _said([[" ".join(cell) for cell in row] for row in rows]), frozenset(merged))


def _cells_of_grid(line: str, edges: Sequence[int]) -> Iterator[tuple[int, int, str]]:
    """The cells of a line: their first column, the one behind them, their words."""
    at = [n for n, k in enumerate(edges) if k < len(line) and line[k] in "|+"]
    if at[:1] != [0] or at[-1] != len(edges) - 1:  # letters of another breadth: by the signs alone
        told = line.strip("|").split("|")
        yield from ((n, n + 1, words) for n, words in enumerate(told[: len(edges) - 1]))
        return
    yield from ((a, b, line[edges[a] + 1 : edges[b]]) for a, b in pairwise(at))


def _of_rules(text: str) -> Iterator[Drawn]:
    lines = text.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    least = 0
    for n in [n for n, line in enumerate(lines) if _UNDER.fullmatch(line)]:
        if n < least:
            continue
        begins = [m.start() for m in _DASHES.finditer(lines[n])]
        first = n
        while first > least and n - first < _TALLEST_HEAD and lines[first - 1].strip() and not _BAR.fullmatch(lines[first - 1]):
            first -= 1
        barred = n > first > least and _BAR.fullmatch(lines[first - 1]) is not None
        last = next((k for k in range(n + 1, min(n + _LONGEST, len(lines))) if (_BAR if barred else _UNDER).fullmatch(lines[k])), None) if barred or first == n else None
        if not barred and n - first > 1:
            continue  # prose above a rule
        end = last if last is not None else next((k for k in range(n + 1, len(lines)) if not lines[k].strip()), len(lines))
        runs = [lines[first:n], *_runs(lines[n + 1 : end], paragraphs=last is not None)]
        told = [line for run in runs for line in run]
        if "|" in "".join(told).replace("\\|", "") or sum(all(line[k - 1 : k].isspace() or k > len(line) for k in begins[1:]) for line in told) < _BLANK * len(told):
            continue
        least = end + (last is not None)
        rows = [[" ".join(x for x in words if x) for words in zip(*(_cells(line, begins) for line in run), strict=True)] for run in runs if run]
        yield Drawn(starts[first - barred], starts[least], _said(rows), frozenset())


def _runs(lines: Sequence[str], *, paragraphs: bool) -> Iterator[list[str]]:
    """The lines of each row: up to a blank one, or one each."""
    run: list[str] = []
    for line in lines:
        if line.strip():
            run.append(line)
        if run and (not paragraphs or not line.strip()):
            yield run
            run = []
    if run:
        yield run


def _cells(line: str, begins: Sequence[int]) -> list[str]:
    return [line[a:b].strip() for a, b in pairwise([0, *begins[1:], max(len(line), begins[-1])])]
