"""Rows of a copy that sets a blank line between the cells and breaks a cell's words over lines, as the text of a PDF does: which cell a block of lines is.

In: a row's lines from its number on, the roles of the columns. Out: the lines of each cell. A row with as many blocks as columns has one a cell; of one with fewer some cells are empty, or
two stood so near each other that their lines were mixed. So each block must read as its column asks, and none be wider than the column is in whole rows; else nothing is told of the row.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Final

from loaders.tabular.cells import Lines
from loaders.tabular.spanned import fit
from loaders.tabular.tablerows import Draft
from loaders.writing.columns import Role
from loaders.writing.text import Line
from loaders.writing.timeframes import is_time

Block = list[Line]
_SHARE: Final = 0.3  # of the rows of several blocks
_INSIDE: Final = 0.12  # of the blocks: those of a row that pages or its height cut
_SELDOM: Final = ("coordinating", "product", "note", "other")
"""What columns may be empty in a row."""
_WIDER: Final = 1.2  # than the widest line of a column in whole rows: letters differ in breadth
_MOST_COLUMNS: Final = 12


def in_blocks(drafts: Iterable[Draft], columns: int) -> bool:
    """Whether a table's rows come in blocks: some have several (in others the cells ran together), more than half as many as the columns, many a block has several lines, and few go on with
    what stands above them. Where a blank line is an empty cell among cells broken over lines, a row has few."""
    told = [blocks_of(d) for d in drafts if len(d.lines) > 1 and not d.breaks]
    several = [blocks for blocks in told if len(blocks) > 1]
    broken = sum(any(len(block) > 1 for block in blocks) for blocks in several)
    inside = sum(block[0].text[:1].islower() for blocks in several for block in blocks)
    return len(several) > 1 and 2 * sum(map(len, several)) > columns * len(several) and broken >= _SHARE * len(several) and inside <= _INSIDE * sum(map(len, several))


def blocks_of(draft: Draft) -> list[Block]:
    """The lines below a row's number, parted where blank lines stand and where a page begins."""
    made: list[Block] = []
    above = draft.lines[0].number
    for n, line in enumerate(draft.lines[1:], 1):
        if not made or line.number > above + 1 or n in draft.breaks:
            made.append([])
        made[-1].append(line)
        above = line.number
    return made


def cells_of_blocks(drafts: Sequence[Draft], roles: Sequence[Role]) -> list[dict[int, Block]]:
    """The cells of each row by column, the numbers' left out; {} for a row of which they cannot be told."""
    columns = [n for n, role in enumerate(roles) if role != "ordinal"]
    held = [blocks_of(d) if 0 not in d.pieces and not d.breaks else [] for d in drafts]
    whole = [dict(zip(columns, blocks, strict=True)) if len(blocks) == len(columns) and all(_reads(b, roles[n]) for n, b in zip(columns, blocks, strict=True)) else {} for blocks in held]
    widths: dict[int, float] = {n: max((max(len(line.text) for line in row[n]) for row in whole if row), default=math.inf) for n in columns}
    return [row or _with_gaps(blocks, columns, roles, widths) for row, blocks in zip(whole, held, strict=True)]


def _with_gaps(blocks: Sequence[Block], columns: Sequence[int], roles: Sequence[Role], widths: dict[int, float]) -> dict[int, Block]:
    """The cells of a row of which some are empty (where no row is whole, ``widths`` hold nothing against it); {} where its blocks can stand in several columns, or in none."""
    if not 1 < len(blocks) < len(columns) <= _MOST_COLUMNS:
        return {}
    ways = [
        way for way in combinations(columns, len(blocks))
        if all(n in way or roles[n] in _SELDOM for n in columns)
        and all(_reads(b, roles[n]) and max(len(line.text) for line in b) <= _WIDER * widths[n] for n, b in zip(way, blocks, strict=True))
    ]
    return dict(zip(ways[0], blocks, strict=True)) if len(ways) == 1 else {}


def _reads(block: Block, role: Role) -> bool:
    """Whether a block's words can be a whole cell of a column."""
    lines = [line.text for line in block]
    text = " ".join(lines)
    if text[:1].islower() or fit(text, role) < (1 if role == "title" else 0):
        return False
    return role == "time" or (not any(map(is_time, lines)) and (role != "title" or not Lines(lines).bodies_below(0, len(lines))))
