"""Which lines of a page are a table printed without rules.

In: the lines of a page, and the strips of a table that the page before left open. Out: ``Stretch`` from top to bottom. A table shows in lines of
several pieces that stand apart; the lines between and around them belong to it as long as they stay within its columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import Final

from loaders.formats.pdf_columns import COLUMNS, Strip, chunks_of, column_at, crossed, narrowed, strips_of
from loaders.formats.pdf_lines import Line, Word, printed
from loaders.formats.pdf_rows import is_ordinal
from loaders.writing.columns import ORDINAL_HEAD

_PROSE: Final = 3  # lines of prose one below the other end a table
_NEXT: Final = 6  # lines beside a part's name among which one of several columns stands
_FAR: Final = 3.5  # of the size: what is further below is no row of the table


@dataclass(frozen=True)
class Stretch:
    """Lines ``first`` to ``last`` (excluded) of a page are a table, parted by ``strips``."""

    first: int
    last: int
    strips: tuple[Strip, ...]


def stretches(lines: Sequence[Line], carried: tuple[Strip, ...] = ()) -> list[Stretch]:
    """The tables among the lines of a page, from top to bottom."""
    chunks = [chunks_of(line) for line in lines]
    full = max((c[-1][1] - c[0][0] for c in chunks if c), default=0.0)
    prose = [len(c) == 1 and c[0][1] - c[0][0] > 0.6 * full for c in chunks]
    made: list[Stretch] = []
    at = 0
    if carried and lines:
        end = _trimmed(lines, 0, _extent(lines, carried, 1), carried)
        if end and any(chunk[0] >= carried[0][1] - 1 for line in chunks[:end] for chunk in line):  # in a column that prose would not begin in
            made.append(Stretch(0, end, carried))
            at = end
    seeds = [i for i, c in enumerate(chunks) if len(c) >= COLUMNS]
    while seeds:
        seeds = [i for i in seeds if i >= at]
        group: list[int] = []
        for i in seeds:
            if group and (_prose_between(prose, group[-1], i) or lines[i][0].top - lines[group[-1]][0].top > 20 * lines[i][0].size):
                break
            group.append(i)
        if not group:
            break
        found = _stretch(lines, group, at)
        if found is not None:
            made.append(found)
            at = found.last
        else:
            at = group[-1] + 1
    return made


def _prose_between(prose: Sequence[bool], a: int, b: int) -> bool:
    run = 0
    for i in range(a + 1, b):
        run = run + 1 if prose[i] else 0
        if run >= _PROSE:
            return True
    return False


def _stretch(lines: Sequence[Line], group: Sequence[int], at: int) -> Stretch | None:
    seeds = [lines[i] for i in group]
    head = bool(ORDINAL_HEAD.match(printed(seeds[0], 1).text.split(" ")[0]))
    if len(group) < 2 and not head:
        return None
    strips = strips_of(seeds)
    for _ in range(3):  # lines between and around the seeds narrow the strips; those that do not fit span columns
        if len(strips) < COLUMNS - 1:
            return None
        first = group[0] - _extent(lines[at : group[0]][::-1], strips, -1)
        last = _trimmed(lines, first, group[-1] + 1 + _extent(lines[group[-1] + 1 :], strips, 1), strips)
        inside = [line for line in lines[first:last] if crossed(line, strips) <= max(0, len(strips) // 2 - 1)]
        again = strips_of(inside)
        if again == strips:
            break
        strips = again
    if len(strips) < COLUMNS - 1 or sum(1 for line in lines[first:last] if _columns_used(line, strips) >= COLUMNS) < (1 if head else 2):
        return None
    return Stretch(first, last, strips)


def _columns_used(line: Sequence[Word], strips: Sequence[Strip]) -> int:
    return len({column_at(word.x0, strips) for word in line})


def _extent(lines: Sequence[Line], strips: Sequence[Strip], way: int) -> int:
    """How many lines from the first on belong to the table: those that stand within its columns."""
    count = 0
    before: Line | None = None
    for n, line in enumerate(lines):
        if before is not None:
            space = (line[0].top - before[0].bottom) * way if way > 0 else before[0].top - line[0].bottom
            if space > _FAR * line[0].size:
                break
        filled = crossed(line, strips)
        if filled and not (filled <= 1 and n + 1 < len(lines) and _columns_used(line, strips) >= COLUMNS) and not _names_part(line, lines[n + 1 :][:_NEXT], strips):
            break
        # Above a table stand its caption and prose: only lines of two columns or more belong to its head, and what is beside them.
        if way < 0 and _columns_used(line, strips) < 2 and not _near(before, line):
            break
        count = n + 1
        before = line
        if not filled:
            strips = narrowed(line, strips)
    if way < 0:
        while count and _columns_used(lines[count - 1], strips) < 2 and column_at(lines[count - 1][0].x0, strips) == 0:
            count -= 1
    return count


def _names_part(line: Line, beside: Sequence[Line], strips: Sequence[Strip]) -> bool:
    """Whether a line is the number and the name of a part of the table, which goes over its columns: the lines next to it stand within them."""
    if len(line) < 2 or not is_ordinal(line[:1]) or line[0].x1 > strips[0][1] or line[1].x0 < strips[0][0]:
        return False
    within = [*takewhile(lambda x: not crossed(x, strips), beside)]
    return any(_columns_used(x, strips) > 1 for x in within)


def _trimmed(lines: Sequence[Line], first: int, last: int, strips: Sequence[Strip]) -> int:
    """Where a table ends: lines below it that stand in one column belong to it only if they begin where others of its cells do."""
    full = [n for n in range(first, last) if _columns_used(lines[n], strips) > 1]
    end = full[-1] + 1 if full else first
    starts = [chunk[0] for line in lines[first:end] for chunk in chunks_of(line)]
    most = max((b[0].top - a[0].bottom for a, b in pairwise(lines[first:end])), default=0.0)
    while end < last and lines[end][0].top - lines[end - 1][0].bottom < most + 1 and any(abs(lines[end][0].x0 - x) < 2 for x in starts):
        end += 1
    return end


def _near(below: Line | None, line: Line) -> bool:
    return below is None or below[0].top - line[0].bottom < 0.6 * line[0].size
