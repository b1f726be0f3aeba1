"""What may be told of a row's cells: which of them tell when, which are in doubt, which are the words of another row.

In: a row, its table. Out: cells of time with their columns; whether both ways to cut the row's lines agree; why a row has another row's words.
"""

from __future__ import annotations

import re
from typing import Final, Literal

from loaders.agencies.bodies import Locality, NamedBody, split_bodies
from loaders.record import Role
from loaders.tabular.tablerows import Row, Table
from loaders.work.taskparts import DITTO, SHARED
from loaders.writing.block import Block
from loaders.writing.vietnamese import fold

_FROM_TO: Final = re.compile(r"\b(bat dau|khoi cong|ket thuc|hoan thanh|han)\b")
_LONGEST_TIME: Final = 240  # characters of a cell that tells when; a longer one tells how far the work is


def times(row: Row, table: Table) -> list[tuple[int, Block]]:
    """The cells that tell when, with their columns: those of a beginning and an end, else the first column of time that says something."""
    told = [(n, b) for n, b in row.by_column.items() if table.roles[n] == "time" and len(b.text) <= _LONGEST_TIME]
    ends = [(n, b) for n, b in told if _FROM_TO.search(fold(table.heads[n]))]
    return ends if len(ends) > 1 else told[:1]


def in_doubt(row: Row, table: Table, role: Role | Literal["product", "time"]) -> bool:
    """Whether another cut of the row's lines puts other words into the columns of a role."""
    return any(table.roles[column] == role for column in row.others)


def undoubted(body: NamedBody, row: Row, column: int, locality: Locality) -> bool:
    """Whether both ways to cut the row's lines name a body in a column."""
    if column not in row.others:
        return True
    other = " ".join(b.text for b in row.others[column])
    return any(body.name == b.name for b in split_bodies(other, locality))


def taken_from_above(row: Row, column: int) -> str | None:
    """Why a row has the words of another row's cell in a column; None where they are its own."""
    return SHARED if column in row.merged else DITTO if column in row.ditto else None
