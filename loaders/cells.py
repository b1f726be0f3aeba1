"""Cells without borders: which of a row's lines belong to which column.

In: the lines of one row in reading order (blocks) and the roles of the columns. Out: for each column the raw pieces of its
cell. Of all ways to cut the lines into as many runs as there are columns, the one that reads best: bodies begin with "Sở",
"UBND", "Các" …, a time looks like a time, a product begins with a kind of document, a cell begins with a capital and does
not end in a comma.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, cached_property
from itertools import accumulate, pairwise
from typing import Final

from loaders.bodyheads import HEAD
from loaders.columns import PRODUCT_NOUN, Role
from loaders.text import Block
from loaders.timeframes import is_time

Pieces = list[tuple[int, int]]

_TIME_TAIL: Final = re.compile(
    r"(?<=[^\s,;]) (?=(?:(?:Giai đoạn|Năm|Quý|Tháng|Hằng|Hàng|Từ|Đến|Trước)\s.{0,28}\d{4}|\d{4}\s*-\s*\d{4}|(?:Hằng"
    r"|Hàng) (?:năm|quý|tháng)|Thường xuyên"
    r"|\d{1,2}/\d{4}|Quý [IV1-4]+/\d{4})\s*$)"
)
_BODY_INSIDE: Final = re.compile(
    r"(?<=[^\s,;]) (?=(?:Sở|UBND|Các (?:sở|Sở|cơ quan|đơn vị|bộ|địa phương)|Bộ|Chính quyền"
    r"|Công an|Ủy ban nhân dân)\s)"
)
_MOST: Final = 150
_CITED: Final = re.compile(
    r"(?:Nghị quyết|Nghị định|Quyết định|Kết luận|Chỉ thị|Chương trình|Kế hoạch|Luật|Thông tư|Công văn)\s+(?:hành động\s+)?số\b"
)
_DANGLING: Final = re.compile(r"(?:[,;/-]|\b(?:và|các|Sở|Bộ|của|cho|với|theo|tại|(?<!\d )cấp|UBND|Ban Quản lý|Ban|tổ|chính|cơ|Tháng|Quý|Năm|Giai đoạn|Trước ngày))$")
_BODY_ROLES: Final = ("lead", "coordinating", "directing")
_MOST_POINTS: Final[dict[str, float]] = {"time": 12, "lead": 8, "coordinating": 8, "directing": 8, "title": 2, "product": 8}
_MOST_ELSE: Final = 4.0
_EMPTY_COST: Final[dict[str, float]] = {"title": 50, "lead": 8, "time": 6, "product": 4, "coordinating": 4}


def distribute(blocks: Sequence[Block], roles: Sequence[Role], *, cell_a_line: bool) -> list[Pieces]:
    """Raw pieces for each column; an empty list for an empty cell."""
    if not blocks:
        return [[] for _ in roles]
    if cell_a_line and len(blocks) == len(roles):
        return [[_place(b)] for b in blocks]
    atoms = [atom for b in blocks for atom in _atoms(b)]
    if len(atoms) == 1:
        return (
            [[_place(atoms[0])] if r == "title" else [] for r in roles]
            if "title" in roles
            else [[_place(atoms[0])], *([] for _ in roles[1:])]
        )
    if len(atoms) > _MOST:  # no row: text that only looks like one
        return [[_place(a) for a in atoms] if r == "title" else [] for r in roles]
    cuts = _best(tuple(a.text for a in atoms), tuple(roles))
    return [[_place(a) for a in atoms[i:j]] for i, j in cuts]


def _place(block: Block) -> tuple[int, int]:
    return block.offsets[0], block.ends[-1]


def _atoms(block: Block) -> list[Block]:
    """A line, cut where a second cell may begin on it: before a time at its end, before a body that follows without a comma."""
    cuts = {m.start() for p in (_TIME_TAIL, _BODY_INSIDE) for m in p.finditer(block.text)}
    for m in re.finditer(r"(?<=[\wê]) (?=[A-ZĐÂĂÊÔƠƯ])", block.text):  # a time first on the line, another cell after it
        if is_time(block.text[: m.start()]):
            cuts.add(m.start())
    if HEAD.match(block.text) and block.text[:1].isupper():  # bodies first on the line, a product after them
        cuts |= {m.start() - 1 for m in PRODUCT_NOUN.finditer(block.text) if m.start() and block.text[m.start() - 2] not in ",;"}
    edges = [0, *sorted(cuts), len(block.text)]
    return [block.cut(a, b) for a, b in pairwise(edges) if block.text[a:b].strip()]


def _best(atoms: tuple[str, ...], roles: tuple[Role, ...]) -> list[tuple[int, int]]:
    looks = _Looks(atoms)

    @cache
    def solve(i: int, c: int) -> tuple[float, tuple[int, ...]]:
        if c == len(roles):
            return (0.0, ()) if i == len(atoms) else (-1e9, ())
        if c == len(roles) - 1:  # the last cell takes what is left
            return _score(roles[c], looks.at(i, len(atoms)), -1e9), (len(atoms),)
        best: tuple[float, tuple[int, ...]] = (-1e9, ())
        most = _MOST_POINTS.get(roles[c], _MOST_ELSE)
        after = [(*solve(j, c + 1), j) for j in range(i, len(atoms) + 1)]
        for rest, cuts, j in (max(after), *after):
            if rest > -1e8 and rest + most >= best[0]:  # else no cell here can make up for what the others lose
                best = max(best, (_score(roles[c], looks.at(i, j), best[0] - rest) + rest, (j, *cuts)))
        return best

    _, ends = solve(0, 0)
    starts = (0, *ends[:-1])
    return list(zip(starts, ends, strict=True))


_PRODUCT_INSIDE: Final = re.compile(rf"(?<!Quản lý)(?<!Sở)(?<!Bộ)(?<!Ban)(?<!Phòng)(?<!Vụ)(?<!Cục)(?<!Viện)(?<![,;])\s(?={PRODUCT_NOUN.pattern})")
_LONGEST_NAME: Final = 12
_NAMES_END: Final = re.compile(r"[,;]| và ")


_TAIL: Final = 64  # the words that a cell may not end with, and a time at its end, are shorter
_FRONT: Final = 120  # so are the words with which a body's name begins, and what decides whether they begin one


class _Looks:
    """All cells that a row's atoms can be cut into; what only the end or the beginning of a cell decides is looked at once for all."""

    def __init__(self, atoms: tuple[str, ...]) -> None:
        self.text = " ".join(atoms)
        self.starts = [0, *accumulate(len(a) + 1 for a in atoms)]
        self.made: dict[tuple[int, int], _Look] = {}
        self.dangling = cache(lambda tail: bool(_DANGLING.search(tail)))
        self.time_tail = cache(lambda tail: bool(_TIME_TAIL.search(tail)))
        self.body = cache(lambda front: bool(HEAD.match(front)) and not front[:1].islower())

    def at(self, i: int, j: int) -> _Look:
        """The cell of the atoms ``i`` to ``j``."""
        look = self.made.get((i, j))
        if look is None:
            look = self.made[i, j] = _Look(self, self.text[self.starts[i] : max(self.starts[i], self.starts[j] - 1)])
        return look


class _Look:
    """What one cell's words look like."""

    def __init__(self, row: _Looks, cell: str) -> None:
        self.cell = cell
        self.low = cell[:1].islower()
        self.dangling = row.dangling(cell[-_TAIL:])
        self.time = is_time(cell)
        self.time_inside = self.time or row.time_tail(cell[-_TAIL:])
        self.body = row.body(cell[:_FRONT])

    @cached_property
    def too_much(self) -> float:
        """What speaks against a cell of bodies: a stretch longer than any name, the beginning of a product inside."""
        longest = max(part.strip().count(" ") + 1 for part in _NAMES_END.split(self.cell))
        return max(0, longest - _LONGEST_NAME) * 0.8 + (6 if _PRODUCT_INSIDE.search(self.cell) else 0)


def _score(role: Role, look: _Look, least: float) -> float:
    """The points of a cell in a column; where they cannot reach ``least``, no more than they can be."""
    cell, low = look.cell, look.low
    if not cell:
        return -_EMPTY_COST.get(role, 1)
    points = -6.0 if look.dangling else 0.0
    if role == "time":
        return points + (12 if look.time else -15)
    if role in _BODY_ROLES:
        points += (8 if look.body else -10) - (8 if look.time_inside else 0)
        return points if points < least else points - look.too_much
    if role == "title":
        return points - (6 if low else 0) + (2 if len(cell) > 15 else 0) - (15 if look.time else 0) - (4 if look.body else 0)
    if role == "product":
        extra = max(0, len(cell.split()) - 14) * 0.5
        return (
            points
            + (8 if PRODUCT_NOUN.match(cell) else 0)
            - (8 if low else 0)
            - (8 if look.body else 0)
            - (10 if look.time_inside else 0)
            - extra
        )
    cited = role == "note" and bool(_CITED.match(cell))
    return points - (4 if low else 0) - (3 if look.body else 0) + (4 if cited else 0)
