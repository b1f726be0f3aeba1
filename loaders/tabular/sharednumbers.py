"""Tells where lines under one number are of two rows or more: a number's cell is merged over several rows, or a row's number is lost.

In: the words of a row's lines by column. Out: whether they are of several rows. The lines of a cell follow one another; a column that has words again some
lines below those that it had, begins another cell.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from loaders.agencies.bodyheads import HEAD as BODY
from loaders.writing.columns import BODY_COLUMNS, Role

_GAP: Final = 2  # lines; of cells in the middle every other line may be empty
_TELLING: Final = (*BODY_COLUMNS, "time")


def are_several_rows(cells: Sequence[Sequence[str]], roles: Sequence[Role], pages: Sequence[bool]) -> bool:
    """Whether lines are of several rows; ``pages``: which lines begin a page, that cells go over.

    >>> roles = ("title", "lead", "time")
    >>> are_several_rows([["Lập quỹ", "Sở A", "2026"], ["đất", "", ""], ["các xã", "", ""], ["Thu hồi", "Sở B", "2027"]], roles, [False] * 4)
    True
    >>> are_several_rows([["Lập quỹ", "Sở A,", "2026"], ["đất", "", ""], ["các xã", "Sở B", ""]], roles, [False] * 3)
    False
    """
    return any(_begins_again([line[n] for line in cells], pages) for n, role in enumerate(roles) if role in _TELLING)


def _begins_again(column: Sequence[str], pages: Sequence[bool]) -> bool:
    """Whether a column has words again below lines without, and they begin as a cell does."""
    above: int | None = None  # the last line with words; of a cell that goes on over a page, the line above that page
    for k, (words, page) in enumerate(zip(column, pages, strict=True)):
        if page and above is not None:
            above = k - 1
        if words:
            if above is not None and k - above > _GAP and (words[0].isupper() or words[0].isdigit() or BODY.match(words)):
                return True
            above = k
    return False
