"""Rows that print fewer cells than the table has columns, because cells above span several rows and are printed once.

In: the words of a row's cells, the roles of the columns. Out: the column in which each cell stands; none where the words do not tell it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations
from typing import Final

from loaders.agencies.bodyheads import HEAD as BODY
from loaders.tabular.ordinals import ORDINAL
from loaders.writing.columns import BODY_COLUMNS, PRODUCT_NOUN, Role
from loaders.writing.timeframes import begins_time, is_time

UNTOLD: Final = (-1,)
_FEWEST: Final = 2  # cells; one alone is a group's name, or the rest of a cell
_MOST_COLUMNS: Final = 12
_LONGEST_NAME: Final = 40  # words of a cell of bodies
_BULLETS: Final = "-+•* "
_SET: Final = re.compile(r"Bộ (?!đội|trưởng|phận|máy)[a-zđ]")  # "Bộ công cụ", "Bộ chỉ số": no ministry
_TIMED: Final = re.compile(r"20\d\d|\b(?:[Qq]u[ýí]|[Tt]háng|[Nn]gày|[Tt]hường xuyên|[Hh][ằà]ng (?:năm|quý|tháng|tuần)|[Ll]iên tục|[Đđ]ịnh kỳ)\b")


def columns_of(texts: Sequence[str], roles: Sequence[Role]) -> tuple[int, ...]:
    """The columns of the cells that hold words, left to right; () for a row that has all of its cells, or reads in no way; for one that has a number and reads
    as it stands, its last cells empty; ``UNTOLD`` for a numbered one that reads in two ways.

    >>> roles = ("ordinal", "title", "lead", "coordinating", "time")
    >>> columns_of(["Sao lưu dữ liệu", "Sở Khoa học và Công nghệ", "Sở Tài chính"], roles), columns_of(["Công an tỉnh", "Sở Y tế"], roles)
    ((1, 2, 3), (2, 3))
    >>> columns_of(["Nâng cấp đường truyền", "Quý II/2027"], roles), columns_of(["2", "Nâng cấp đường truyền", "Sở A"], roles)
    ((1, 4), ())
    >>> columns_of(["2", "Nâng cấp đường truyền", "Quý II/2027"], roles), columns_of(["2", "Nâng cấp", "Sở A", "Quý II/2027"], roles) == UNTOLD
    ((0, 1, 4), True)
    """
    told = texts if texts[0] else texts[1:]  # a number's place may stand empty
    if not _FEWEST <= len(told) <= len(texts) < len(roles) <= _MOST_COLUMNS or not all(told) or roles[0] != "ordinal":
        return ()
    numbered = ORDINAL.fullmatch(told[0]) is not None
    own = told[numbered:]
    fits = [[fit(text, role) for role in roles] for text in own]
    if len(own) < _FEWEST or (numbered and all(fits[k][k + 1] >= 0 for k in range(len(own)))):
        return ()
    ways = [way for way in combinations(range(1, len(roles)), len(own)) if all(fits[k][n] >= 0 for k, n in enumerate(way))]
    worth = [sum(fits[k][n] for k, n in enumerate(way)) for way in ways]
    if numbered and worth:
        return (0, *ways[worth.index(max(worth))]) if worth.count(max(worth)) == 1 else UNTOLD
    return max(ways, key=lambda way: (sum(fits[k][n] for k, n in enumerate(way)), way[0] - way[-1], -way[-1]), default=())


def fit(text: str, role: Role) -> int:
    """How well words stand in a column: below 0 where they cannot."""
    words = text.lstrip(_BULLETS)
    body = BODY.match(words) is not None and _SET.match(words) is None and len(words.split()) <= _LONGEST_NAME
    if role == "time":
        return 3 if begins_time(words) else 1 if _TIMED.search(words) else -1
    if is_time(words):
        return -1
    if role in BODY_COLUMNS:
        return 3 if body else -1
    if role == "title":
        return 0 if body else 2
    if role in ("product", "indicator"):
        return 2 if PRODUCT_NOUN.match(words) else 1 if not body else -1
    return 0
