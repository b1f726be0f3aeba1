"""The rows of a task table as a tree: which row is a group, which the parent of others, which a task.

In: a table. Out: each row with its group, its parents and its path of ordinals. A row is a task when it is a leaf: no group ("I"), no parent of rows
below it ("6", "6.1"); forms to be filled in and sums without a number are no rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from loaders.tabular.ordinals import is_group, is_roman, part_of
from loaders.tabular.tablerows import Row, Table
from loaders.writing.columns import is_task_table

_SUM: Final = re.compile(r"\d[\d.,]*")
_LETTERS: Final = re.compile(r"[^\W\d_]{2}")
_TO_FILL_IN: Final = re.compile(r"(?:(?:dự án|đề án|nhiệm vụ|nội dung|công việc|hoạt động|thủ tục|gói thầu|chương trình)\s+(?:\d{1,2}|[a-d]|[.…]++)[\s.;,…]*+)+", re.IGNORECASE)
_DASH: Final = re.compile(r"[-+•]$")
_PACKAGE: Final = re.compile(r"[A-ZĐ]{1,3}[ .-]?(\d{1,2})")


@dataclass(frozen=True)
class Placed:
    """A row, the group it stands in, its path of ordinals, the rows whose part it is; ``leaf``: it is a task."""

    row: Row
    group: Row | None
    path: tuple[str, ...]
    parents: tuple[Row, ...]
    leaf: bool


def placed(table: Table) -> Iterator[Placed]:
    """Each row with its group and its parents; a dash belongs to the numbered row above it, "6.1" to "6"."""
    groups: list[tuple[str, Row]] = []  # open groups by kind of number, outermost first
    open_rows: list[tuple[str, Row]] = []  # parents by ordinal, outermost first
    unnumbered, counted = 0, ""
    numbered = "ordinal" in table.roles
    work = is_task_table(table.roles)
    rows = [r for r in table.rows if (r.text("title") or r.cells) and not r.total and not _is_blank(r, work=work) and not _is_sum(r, numbered)]
    for n, row in enumerate(rows):
        label = row.ordinal or ""
        after = rows[n + 1] if n + 1 < len(rows) else None
        named = {*row.cells} - {"ordinal"} == {"title"}
        alone = not label and (numbered or row.over_all) and named and after is not None
        if (is_group(label) or alone or (named and part_of(label)) or _is_package(label, after)) and not row.charges:
            kind = _kind(label, groups)
            kinds = [k for k, _ in groups]
            groups[kinds.index(kind) if kind in kinds else len(groups) :] = [(kind, row)]
            open_rows, unnumbered, counted = [], 0, ""
            yield Placed(row, None, (label,), (), False)
            continue
        if is_group(label):  # a group's number on a row that charges somebody: it stands beside the groups, in none
            kinds = [k for k, _ in groups]
            kind = _kind(label, groups)
            del groups[kinds.index(kind) if kind in kinds else len(groups) :]
            open_rows = []
        if label and not _DASH.match(label):
            while open_rows and not label.startswith(open_rows[-1][0] + ".") and not (label.isalpha() and open_rows[-1][0][:1].isdigit()):
                open_rows.pop()
            unnumbered, counted = 0, label if row.charges and not open_rows else ""
            key = label
        else:
            unnumbered += 1
            key = str(unnumbered)
            if not label and counted:  # a number merged over rows: they are parts of what it numbers
                key = f"{counted}/{unnumbered + 1}"
        leaf = not (_below(label, after, named=named) and not row.of("lead") and not row.of("responsible"))
        parents = tuple(r for _, r in open_rows)
        head = tuple(g.ordinal for _, g in groups if g.ordinal)
        part = (str(row.part),) if row.part else ()
        yield Placed(row, groups[-1][1] if groups else None, (*head, *(k for k, _ in open_rows), key, *part), parents, leaf)
        if label and not _DASH.match(label) and not leaf:
            open_rows.append((label, row))
            unnumbered = 0


def _kind(label: str, groups: Sequence[tuple[str, Row]]) -> str:
    """The kind of a group's number: "B" a letter, "IV" Roman, "IV.1" and "IV.1.2" parts; "" of a group without one, or of a package of works."""
    if part_of(label):
        return f"part {label.count('.')}"
    return "" if not is_group(label) else "roman" if is_roman(label) and not _follows_letter(label, groups) else "letter"


def _is_package(label: str, after: Row | None) -> bool:
    """Whether a label is one of a package of works, "WP2", over the rows 2.1, 2.2 …"""
    m = _PACKAGE.fullmatch(label)
    return m is not None and after is not None and (after.ordinal or "").startswith(m.group(1) + ".")


def _is_blank(row: Row, *, work: bool) -> bool:
    """Whether a row is a form's, to be filled in: "…", "Dự án 1 Dự án 2"; or names no work in a table of work."""
    said = row.text("title")
    if not said and work and not row.merged and not row.others:
        return True
    return bool(said) and (_LETTERS.search(said) is None or _TO_FILL_IN.fullmatch(said) is not None)


def _is_sum(row: Row, numbered: bool) -> bool:
    """Whether a row of a table that numbers its rows has no number and only tells money: "Dự phòng (10%)"."""
    if not numbered or row.ordinal or row.charges or row.of("time") or row.of("product"):
        return False
    return any(_SUM.fullmatch(b.text) for role in ("budget", "other") for b in row.of(role))


def _follows_letter(label: str, groups: Sequence[tuple[str, Row]]) -> bool:
    """Whether "C" or "I" is the letter after the last one, not a Roman number."""
    last = next((g.ordinal or "" for k, g in reversed(groups) if k == "letter"), "")
    return len(label) == 1 and len(last) == 1 and ord(label) == ord(last) + 1


def _below(label: str, after: Row | None, *, named: bool) -> bool:
    """Whether the next row is a child of the row numbered ``label``; ``named``: it is a name and nothing else, above a name it may be a part of."""
    if after is None or _DASH.match(label) or not label:
        return False
    nxt = after.ordinal or ""
    return (
        nxt.startswith(label + ".")
        or bool(_DASH.match(nxt))
        or (not nxt and bool(after.text("title")) and (named or {*after.cells} - {"ordinal"} != {"title"}))
        or (label.isdigit() and bool(re.match(r"[a-zđ]$", nxt)))
    )
