"""Cells without borders: which of a row's lines belong to which column.

In: the lines of one row in reading order (blocks) and the roles of the columns. Out: for each column the raw pieces of its
cell. Of all ways to cut the lines into as many runs as there are columns, the one that reads best: bodies begin with "Sở",
"UBND", "Các" …, a time looks like a time, a product begins with a kind of document, a cell begins with a capital and does
not end in a comma.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
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
    @cache
    def solve(i: int, c: int) -> tuple[float, tuple[int, ...]]:
        if c == len(roles):
            return (0.0, ()) if i == len(atoms) else (-1e9, ())
        found = []
        for j in range(i, len(atoms) + 1):
            rest, cuts = solve(j, c + 1)
            if rest > -1e8:
                found.append((_score(roles[c], " ".join(atoms[i:j])) + rest, (j, *cuts)))
        return max(found, default=(-1e9, ()))

    _, ends = solve(0, 0)
    starts = (0, *ends[:-1])
    return list(zip(starts, ends, strict=True))


_PRODUCT_INSIDE: Final = re.compile(rf"(?<!Quản lý)(?<!Sở)(?<!Bộ)(?<!Ban)(?<!Phòng)(?<!Vụ)(?<!Cục)(?<!Viện)(?<![,;])\s(?={PRODUCT_NOUN.pattern})")
_LONGEST_NAME: Final = 12


def _too_much(cell: str) -> float:
    """What speaks against a cell of bodies: a stretch longer than any name, the beginning of a product inside."""
    longest = max(len(part.split()) for part in re.split(r"[,;]| và ", cell))
    return max(0, longest - _LONGEST_NAME) * 0.8 + (6 if _PRODUCT_INSIDE.search(cell) else 0)


def _score(role: Role, cell: str) -> float:
    if not cell:
        return -_EMPTY_COST.get(role, 1)
    low = cell[:1].islower()
    points = -6.0 if _DANGLING.search(cell) else 0.0
    if role == "time":
        return points + (12 if is_time(cell) else -15)
    time_inside = is_time(cell) or bool(_TIME_TAIL.search(cell))
    body = bool(HEAD.match(cell)) and not low
    if role in _BODY_ROLES:
        return points + (8 if body else -10) - (8 if time_inside else 0) - _too_much(cell)
    if role == "title":
        return points - (6 if low else 0) + (2 if len(cell) > 15 else 0) - (15 if is_time(cell) else 0) - (4 if body else 0)
    if role == "product":
        extra = max(0, len(cell.split()) - 14) * 0.5
        return (
            points
            + (8 if PRODUCT_NOUN.match(cell) else 0)
            - (8 if low else 0)
            - (8 if body else 0)
            - (10 if time_inside else 0)
            - extra
        )
    cited = role == "note" and bool(_CITED.match(cell))
    return points - (4 if low else 0) - (3 if body else 0) + (4 if cited else 0)
