"""Rows without borders that name bodies in one column only, of the two that may hold them: which column it is, where a merged cell may be the other.

In: the rows of a table as they were cut. Out: the same; a row whose bodies stand in the leading column, and are those of the coordinating column in
other rows, is told with both readings, and beside it each one whose bodies lead in no other row. Merged cells are printed once, and the rows below them begin with what stands beside them. So is one that names a
body and then lists others, as the cells of two columns on a line do; and one whose bodies stand in the coordinating column, where the next one names who supervises and nothing tells which of the two is empty.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from loaders.agencies.bodyheads import HEAD as BODY
from loaders.tabular.tablerows import Row
from loaders.writing.columns import Role
from loaders.writing.vietnamese import fold

_NAMES: Final = re.compile(r"[,;]|\s-\s|\bva\b")
_THEN_LISTED: Final = re.compile(r"([^-–;,]{4,})(?=\s[-–]\s[^-–;]*;)\s")  # "Bộ A - Bộ B; - Bộ C.": who leads, and those listed in the cell beside it


def in_doubt(rows: Sequence[Row], roles: Sequence[Role]) -> Iterator[Row]:
    """The rows; where the only bodies of one are told by others to coordinate, the other reading beside it."""
    if "lead" not in roles or "coordinating" not in roles:
        yield from rows
        return
    lead, beside = roles.index("lead"), roles.index("coordinating")
    whole = [row for row in rows if lead in row.by_column and beside in row.by_column]
    leading = Counter(n for row in whole for n in _names(row, lead))
    coordinating = Counter(n for row in whole for n in _names(row, beside))
    over = beside + 1 if roles[beside + 1 : beside + 2] == ("supervising",) else None
    supervising = Counter(n for row in rows if over in row.by_column for n in _names(row, over)) if over is not None else Counter[str]()
    partners = Counter(n for row in whole if over in row.by_column for n in _names(row, beside))
    alone = [_names(row, lead) if lead in row.by_column and beside not in row.by_column and not row.others else set() for row in rows]
    # one row whose only bodies elsewhere but coordinate tells that leading cells are empty or merged: those told nowhere else may coordinate, too
    merged = whole and any(any(n in coordinating for n in names) and not any(n in leading for n in names) for names in alone)
    for row, names in zip(rows, alone, strict=True):
        if merged and names and not any(n in leading for n in names):
            yield replace(row, others={lead: (), beside: (row.by_column[lead],)})
        elif lead in row.by_column and beside not in row.by_column and not row.others and (m := _THEN_LISTED.match(row.by_column[lead].text)) and BODY.match(row.by_column[lead].text, m.end() + 2):
            cell = row.by_column[lead]
            yield replace(row, others={lead: (cell.cut(0, m.end(1)),), beside: (cell.cut(m.end(), len(cell.text)),)})
        elif over is not None and supervising and beside in row.by_column and over not in row.by_column and not row.others and _may_supervise(_names(row, beside), partners, supervising):
            yield replace(row, others={beside: (), over: (row.by_column[beside],)})
        else:
            yield row


def _may_supervise(names: set[str], coordinating: Counter[str], supervising: Counter[str]) -> bool:
    """Whether bodies may be those of either column: some supervise elsewhere, or none of them coordinates there."""
    return any(n in supervising for n in names) or not any(n in coordinating for n in names)


def _names(row: Row, column: int) -> set[str]:
    """The bodies of a cell, folded, whatever signs part them; of a row in doubt those that both readings put there."""
    own = _parted(row.by_column[column].text)
    return own & _parted(" ".join(b.text for b in row.others[column])) if column in row.others else own


def _parted(words: str) -> set[str]:
    return {name.strip(" .-+:") for name in _NAMES.split(fold(words)) if len(name.strip(" .-+:")) > 2}
