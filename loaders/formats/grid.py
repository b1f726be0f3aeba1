"""Tables of any format → the lines that the layout reads.

In: rows of cells (lines of text, columns and rows that a cell spans). Out: lines. A table that holds data becomes tab-separated rows: a
head of several rows is one line, a cell merged over rows is told in each of them (that is what merging means to a reader), a
row of column numbers is left out. A table that only places text side by side (the head of a document, recipients beside the
signature) becomes its cells' lines, one cell after the other.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Self

from loaders.writing.columns import ORDINAL_HEAD, column_role

LIMIT_SPAN: Final = 100  # columns or rows; more is no table of a document
_COLUMN_NUMBER: Final = re.compile(r"\(?\d{1,2}\)?(\s*=.*)?")
_LABEL: Final = re.compile(r"[^\d.;]{3,40}")


@dataclass(frozen=True)
class Cell:
    """``lines`` are the cell's paragraphs; ``columns`` and ``rows`` how many it spans."""

    lines: tuple[str, ...]
    columns: int = 1
    rows: int = 1

    @property
    def text(self) -> str:
        """All paragraphs as one line, without tabs.

        >>> Cell(("Sở  Xây dựng;", "UBND cấp xã")).text
        'Sở Xây dựng; UBND cấp xã'
        """
        return " ".join(" ".join(self.lines).split())


class RowLine(str):
    """A row of a table as a line. ``merged``: the numbers (from 0) of its cells that are one with the cell above; ``dealt``: nothing on the page parts it from the rows beside it; ``unsure``: its words
    may be another row's."""

    merged: frozenset[int]
    dealt: bool
    unsure: bool

    def __new__(cls, line: str, merged: Iterable[int] = (), *, dealt: bool = False, unsure: bool = False) -> Self:
        """The line, with what it cannot print."""
        made = super().__new__(cls, line)
        made.merged, made.dealt, made.unsure = frozenset(merged), dealt, unsure
        return made

    def saying(self, line: str) -> RowLine:
        """A copy of the row with other words."""
        return RowLine(line, self.merged, dealt=self.dealt, unsure=self.unsure)


def merged_cells(lines: Sequence[str]) -> frozenset[tuple[int, int]]:
    """(number of the line from 1, number of its cell from 0) of all cells that are one with the cell above.

    >>> merged_cells(["PHỤ LỤC", RowLine("2\\tRà soát\\tSở A", [2])])
    frozenset({(2, 2)})
    """
    return frozenset((n, column) for n, line in enumerate(lines, 1) if isinstance(line, RowLine) for column in line.merged)


def unsure_rows(lines: Sequence[str]) -> frozenset[int]:
    """The numbers (from 1) of the lines that are rows whose words may be another row's.

    >>> unsure_rows(["PHỤ LỤC", RowLine("2\\tRà soát\\tSở A", unsure=True)])
    frozenset({2})
    """
    return frozenset(n for n, line in enumerate(lines, 1) if isinstance(line, RowLine) and line.unsure)


def dealt_rows(lines: Sequence[str]) -> frozenset[int]:
    """The numbers (from 1) of the lines that are rows which nothing on the page parts from those beside them.

    >>> dealt_rows(["PHỤ LỤC", RowLine("2\\tRà soát\\tSở A", dealt=True)])
    frozenset({2})
    """
    return frozenset(n for n, line in enumerate(lines, 1) if isinstance(line, RowLine) and line.dealt)


def table_lines(rows: Sequence[Sequence[Cell]], unsure: Collection[int] = (), *, dealt: bool = False) -> list[str]:
    r"""The lines of a table; those of rows that share a cell with the row above, that nothing on the page parts (``dealt``), or of which ``unsure`` has the number,
    are ``RowLine``.

    >>> table_lines([[Cell(("UBND TỈNH X",)), Cell(("CỘNG HÒA", "Độc lập"))]])
    ['UBND TỈNH X', 'CỘNG HÒA', 'Độc lập']
    >>> head = [Cell(("STT",), rows=2), Cell(("Nhiệm vụ",), rows=2), Cell(("Cơ quan",), columns=2)]
    >>> table_lines([head, [Cell(("chủ trì",)), Cell(("phối hợp",))], [Cell(("1",)), Cell(("Rà soát",)), Cell(("Sở A",)), Cell(("Sở B",))]])
    ['STT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp', '1\tRà soát\tSở A\tSở B']
    """
    while rows and not rows[0]:
        rows = rows[1:]
    if not _is_data(rows):
        return [line for row in rows for cell in row for line in cell.lines if line.strip()]
    grid, merged = _lay_out(rows)
    head = _head_rows(rows, grid)
    grid, merged = _under_heads(grid, merged, head)
    width = max((n + 1 for row in grid for n, text in enumerate(row) if text), default=0)  # up to the last column that says anything
    grid = [row[:width] for row in grid]
    made = []
    if head:
        made.append("\t".join(_joined([row[n] for row in grid[:head]]) for n in range(width)))
    ordinals = {n for n in range(width) if head and column_role(_joined([row[n] for row in grid[:head]])) == "ordinal"}
    for r, row in enumerate(grid[head:], head):
        told = [text for n, text in enumerate(row) if (r, n) not in merged]
        if not any(told):
            continue
        if r == head and head and all(_COLUMN_NUMBER.fullmatch(t) for t in told if t) and sum(map(bool, told)) > 2:
            continue
        # A number merged over rows counts its row once.
        line = "\t".join("" if (r, n) in merged and (n in ordinals or not _down(merged, r, n)) else t for n, t in enumerate(row))
        shared = [n for n, text in enumerate(row) if text and _down(merged, r, n) and n not in ordinals]
        made.append(RowLine(line, shared, dealt=dealt, unsure=r in unsure) if shared or dealt or r in unsure else line)
    return made


def _is_data(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether a table holds rows of data: it numbers them, has three columns, or gives a list of labels with their values."""
    if not rows:
        return False
    if any(ORDINAL_HEAD.match(cell.text) for row in rows[:3] for cell in row[:1]) and max(len(r) for r in rows) >= 2:
        return True
    filled = [sum(1 for c in row if c.text) for row in rows]  # a row may be empty: all its cells began above
    if len(rows) >= 2 and sum(1 for n in filled if n >= 3) >= 2:
        return True
    pairs = [row for row in rows if len(row) == 2]
    return (
        len(rows) >= 3
        and len(pairs) == len(rows)
        and all(len(c.lines) <= 1 for row in pairs for c in row)
        and all(_LABEL.fullmatch(row[0].text) for row in pairs)
    )


def _lay_out(rows: Sequence[Sequence[Cell]]) -> tuple[list[list[str]], dict[tuple[int, int], str]]:
    """Texts by row and column, and the places that a cell from above ("down") or from the left ("across") covers."""
    cells: dict[tuple[int, int], str] = {}
    merged: dict[tuple[int, int], str] = {}
    for r, row in enumerate(rows):
        n = 0
        for cell in row:
            while (r, n) in cells:
                n += 1
            for down in range(min(cell.rows, LIMIT_SPAN, len(rows) - r)):
                for across in range(min(cell.columns, LIMIT_SPAN)):
                    cells.setdefault((r + down, n + across), cell.text)
                    if across:
                        merged[r + down, n + across] = "across"
                    elif down:
                        merged[r + down, n] = "down"
            n += min(cell.columns, LIMIT_SPAN)
    width = max((n for _, n in cells), default=0) + 1
    return [[cells.get((r, n), "") for n in range(width)] for r in range(len(rows))], merged


def _under_heads(grid: list[list[str]], merged: dict[tuple[int, int], str], head: int) -> tuple[list[list[str]], dict[tuple[int, int], str]]:
    """The same with each cell under the head that stands over it: a head may be narrower than its column, with empty cells on both sides, so that
    the cells below it begin further left. Columns in which no cell begins, and those without a word, are taken out.

    >>> _under_heads([["TT", "", "Chủ trì", ""], ["1", "Sở A", "Sở A", "Sở A"]], {(1, 2): "across", (1, 3): "across"}, 1)[0]
    [['TT', 'Chủ trì'], ['1', 'Sở A']]
    """
    wide = len(grid[0])
    headed = [any(row[n] for row in grid[:head]) for n in range(wide)]
    if not head:
        return grid, merged
    moved = [list(row) for row in grid]
    kept = dict(merged)
    for r in range(head, len(grid)):
        n = 0
        while n < wide:
            end = n + 1
            while end < wide and merged.get((r, end)) == "across":
                end += 1
            over = [k for k in range(n, end) if headed[k]]
            if end > n + 1 and not headed[n] and len(over) == 1:
                for k in range(n, end):
                    moved[r][k] = grid[r][n] if k == over[0] else ""
                    kept.pop((r, k), None)
                if (r, n) in merged:
                    kept[r, over[0]] = merged[r, n]
            n = end
    told = [n for n in range(wide) if any(row[n] and kept.get((r, n)) != "across" for r, row in enumerate(moved))]
    place = {n: k for k, n in enumerate(told)}
    return [[row[n] for n in told] for row in moved], {(r, place[n]): way for (r, n), way in kept.items() if n in place}


def _down(merged: dict[tuple[int, int], str], r: int, n: int) -> bool:
    return merged.get((r, n)) == "down"


def _head_rows(rows: Sequence[Sequence[Cell]], grid: Sequence[Sequence[str]]) -> int:
    """How many rows the head has: as many as the cell "STT" spans; 0 where the table has no such head."""
    if not ORDINAL_HEAD.match(rows[0][0].text):
        return 0
    spanned = min(rows[0][0].rows, 4, len(rows))
    if spanned > 1:
        return spanned
    # Without a merged cell: the second row is part of the head where it fills nothing but columns right of the number.
    wide = any(c.columns > 1 for c in rows[0])
    return 2 if wide and len(grid) > 2 and not grid[1][0] else 1


def _joined(texts: Sequence[str]) -> str:
    made: list[str] = []
    for text in texts:
        if text and text not in made:
            made.append(text)
    return " ".join(made)
