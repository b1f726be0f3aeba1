"""The two ways to read a row whose lines can be cut into cells in two ways: what each puts into the columns in which they differ.

In: a row with its other cut, the table, the document's locality. Out: ``RowReading``, the surer way first. A person who has the original tells which one
is right (``vanmach review``); until then the row holds what both ways say.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from loaders.agencies.bodies import Locality
from loaders.record import ROLES, BodyRole, RowReading, Timeframe
from loaders.tabular.tablerows import Row, Table
from loaders.work.cellroles import bodies_of
from loaders.work.milestones import Dating, told_apart
from loaders.work.taskparts import printed_role
from loaders.writing.block import Block
from loaders.writing.blockmaking import make_block
from loaders.writing.columns import BODY_COLUMNS
from loaders.writing.timeframes import timeframe


def row_readings(row: Row, table: Table, locality: Locality, dated: Dating | None = None) -> tuple[RowReading, ...]:
    """Both ways; none where the row is read in one way only. ``dated`` gives a time without a year the plan's."""
    if not row.others:
        return ()
    other = {column: _joined(blocks) for column, blocks in row.others.items() if blocks}
    return (_reading(row, row.by_column, table, locality, dated), _reading(row, other, table, locality, dated))


def _joined(blocks: Sequence[Block]) -> Block:
    """Several stretches of one cell as one."""
    return blocks[0] if len(blocks) == 1 else make_block(blocks[0].source, [(b.offsets[0], b.ends[-1]) for b in blocks])


def _reading(row: Row, cells: Mapping[int, Block], table: Table, locality: Locality, dated: Dating | None) -> RowReading:
    said: list[str] = []
    bodies: list[BodyRole] = []
    title: str | None = None
    product: str | None = None
    time: Timeframe | None = None
    for column in sorted(row.others):
        cell = cells.get(column)
        said.append(f"{table.heads[column]}: «{cell.text if cell else ''}»")
        if cell is None:
            continue
        role = table.roles[column]
        if role == "title":
            title = cell.text
        elif role == "product":
            product = cell.text or None
        elif role == "time":
            time = timeframe(cell.text, cell.spans())
            time = told_apart(dated(time) if time is not None and dated is not None else time, dated)
        else:
            named = next((r for r in ROLES if r == role and r in BODY_COLUMNS), None)
            bodies += [printed_role(x.role, x.body, x.cell, locality) for x in bodies_of(cell, named, locality)] if named else []
    spans = tuple(sorted({s for column in row.others if (cell := cells.get(column)) for s in cell.spans()})) or row.spans
    return RowReading("; ".join(said), title, product, time, tuple(bodies), spans)
