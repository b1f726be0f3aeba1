"""Cells without borders: which of a row's lines belong to which column.

In: the lines of one row in reading order (blocks) and the roles of the columns. Out: for each column the raw pieces of its
cell. Of all ways to cut the lines into as many runs as there are columns, the one that reads best: bodies begin with "Sở",
"UBND", "Các" …, a time looks like a time, a product begins with a kind of document, a cell begins with a capital and does
not end in a comma.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from loaders.bodyheads import HEAD
from loaders.columns import BODY_COLUMNS, PRODUCT_NOUN, Role
from loaders.text import Block
from loaders.timeframes import is_time

_TIME_TAIL: Final = re.compile(
    r"(?<=[^\s,;]) (?=(?:(?:Giai đoạn|Năm|Quý|Tháng|Hằng|Hàng|Từ|Đến|Trước)\s.{0,28}\d{4}|\d{4}\s*-\s*\d{4}|(?:Hằng"
    r"|Hàng) (?:năm|quý|tháng)|Thường xuyên"
    r"|\d{1,2}/\d{4}|Quý [IV1-4]+/\d{4})\s*$)"
)
_BODY_INSIDE: Final = re.compile(
    r"(?<=[^\s,;]) (?=(?:Sở|UBND|Các (?:sở|Sở|cơ quan|đơn vị|bộ|địa phương)|Bộ|Chính quyền"
    r"|Công an|Ủy ban nhân dân)\s)"
)
MOST_LINES: Final = 150
_CITED: Final = re.compile(
    r"(?:Nghị quyết|Nghị định|Quyết định|Kết luận|Chỉ thị|Chương trình|Kế hoạch|Luật|Thông tư|Công văn)\s+(?:hành động\s+)?số\b"
)
_DANGLING: Final = re.compile(r"(?:[,;/-]|\b(?:và|các|Sở|Bộ|của|cho|với|theo|tại|(?<!\d )cấp|UBND|Ban Quản lý|Ban|tổ|(?<!Tài )(?<!Hành )chính|cơ|Tháng|Quý|Năm|Giai đoạn|Trước ngày|ngày|số))$")
_DATE_OVER: Final = re.compile(r"(?:\bngày|\btháng|\bnăm|\bsố|[,/-])$", re.IGNORECASE)
_WIDER: Final = 1.4  # a column's lines differ in width less than columns do
_NUMBER_END: Final = re.compile(r"[A-ZĐ]{2,}\d*$")
_EMPTY_COST: Final[dict[str, float]] = {"title": 50, "lead": 8, "time": 6, "product": 4, "coordinating": 4}


def atoms_of(block: Block) -> list[Block]:
    """A line, cut where a second cell may begin on it: before a time at its end, before a body that follows without a comma."""
    cuts = {m.start() for p in (_TIME_TAIL, _BODY_INSIDE) for m in p.finditer(block.text)}
    for m in re.finditer(r"(?<=[\wê]) (?=[A-ZĐÂĂÊÔƠƯ])", block.text):  # a time first on the line, another cell after it
        if is_time(block.text[: m.start()]):
            cuts.add(m.start())
    if HEAD.match(block.text) and block.text[:1].isupper():  # bodies first on the line, a product after them
        cuts |= {m.start() - 1 for m in PRODUCT_NOUN.finditer(block.text) if m.start() and block.text[m.start() - 2] not in ",;"}
    edges = [0, *sorted(cuts), len(block.text)]
    return [block.cut(a, b) for a, b in pairwise(edges) if block.text[a:b].strip()]


_PRODUCT_INSIDE: Final = re.compile(rf"(?<!Quản lý)(?<!Sở)(?<!Bộ)(?<!Ban)(?<!Phòng)(?<!Vụ)(?<!Cục)(?<!Viện)(?<![,;])\s(?={PRODUCT_NOUN.pattern})")
_LONGEST_NAME: Final = 12


def _too_much(cell: str) -> float:
    """What speaks against a cell of bodies: a stretch longer than any name, the beginning of a product inside."""
    longest = max(len(part.split()) for part in re.split(r"[,;]| và ", re.sub(r"\([^)]*\)?", "", cell)))
    return max(0, longest - _LONGEST_NAME) * 0.8 + (6 if _PRODUCT_INSIDE.search(cell) else 0)


def _apart(lines: Sequence[str]) -> float:
    """What speaks against lines that begin bodies one below the other without a sign between them: they may be cells of two columns."""
    return sum(2.0 for a, b in pairwise(lines) if HEAD.match(b) and b[:1].isupper() and not _DANGLING.search(a))


def _ragged(lines: Sequence[str], most: float = 2.1) -> float:
    """What speaks against lines of one cell: one ends though the next word would have found room on it."""
    width = max(map(len, lines), default=0)
    short = sum(1 for a, b in pairwise(lines) if len(a) + 1 + len(b.split(" ", 1)[0]) <= width)
    return min(short * 0.7, most)


def _times(lines: Sequence[str]) -> int:
    """Lines that are a time and nothing else, though no date of a document goes over them."""
    return sum(1 for n, line in enumerate(lines) if is_time(line) and not line[:1].islower() and not (n and _DATE_OVER.search(lines[n - 1])))


def goes_on_worth(role: Role, before: Sequence[str], lines: Sequence[str]) -> float:
    """How well lines read as the rest, on a new page, of the cell that holds ``before``: little proves it, much speaks against it."""
    first, low, open_end = lines[0], lines[0][:1].islower(), bool(_DANGLING.search(before[-1]))
    width = max(map(len, before))
    another = bool(HEAD.match(first)) and not low and not open_end
    points = -1.5
    if role in BODY_COLUMNS and another:
        points -= 1.0
    elif len(before[-1]) + 1 + len(first.split(" ", 1)[0]) <= width:
        points -= 3.0  # the word would have found room on the line above
    if len(before) > 1 and max(map(len, lines)) > _WIDER * width:
        points -= 4.0
    if role == "time" or role in BODY_COLUMNS:
        points += min(score(role, [*before, *lines]) - score(role, before), 0.0)
        return points - (3 if role != "time" and low and not open_end and not first.startswith("và ") else 0)
    points -= _ragged([*before, *lines], 12.0) - _ragged(before, 12.0)
    ended = before[-1].endswith((".", ";")) or bool(_NUMBER_END.search(before[-1]))
    if role not in ("title", "product") and any(HEAD.match(line) and line[:1].isupper() for line in lines):
        points -= 4.0
    return points - (4.0 if ended and low else 0.0) - (3.0 if another else 0.0) - 10 * _times(lines)


def empty_cost(role: Role) -> float:
    """What speaks against an empty cell of a column."""
    return _EMPTY_COST.get(role, 1)


def score(role: Role, lines: Sequence[str]) -> float:
    """How well lines read as a cell of a column."""
    cell = " ".join(lines)
    low = cell[:1].islower()
    points = (-6.0 if _DANGLING.search(cell) or cell.count("(") > cell.count(")") else 0.0) - _ragged(lines)
    if role == "time":
        return points + (12 if is_time(cell) else -15) - (5 if low else 0)
    time_inside = is_time(cell) or bool(_TIME_TAIL.search(cell)) or bool(_times(lines))
    body = bool(HEAD.match(cell)) and not low
    if role in BODY_COLUMNS:
        return points + (8 if body else -10) - (8 if time_inside else 0) - _too_much(cell) - _apart(lines)
    if role == "title":
        return points - (6 if low else 0) + (2 if len(cell) > 15 else 0) - (15 if is_time(cell) else 0) - (4 if body else 0)
    if role == "product":
        extra = min(max(0, len(cell.split()) - 14) * 0.5, 8)
        return (
            points
            + (8 if PRODUCT_NOUN.match(cell) else 0)
            - (8 if low else 0)
            - (8 if body else 0)
            - (10 if time_inside else 0)
            - extra
        )
    cited = role == "note" and bool(_CITED.match(cell))
    return points - (4 if low else 0) - (3 if body else 0) + (4 if cited else 0) - (8 if _times(lines) else 0)
