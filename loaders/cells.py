"""Cells without borders: which of a row's lines belong to which column.

In: the lines of one row in reading order (blocks) and the roles of the columns. Out: for each column the raw pieces of its
cell. Of all ways to cut the lines into as many runs as there are columns, the one that reads best: bodies begin with "Sở",
"UBND", "Các" …, a time looks like a time, a product begins with a kind of document, a cell begins with a capital and does
not end in a comma.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
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
_MOST_POINTS: Final[dict[str, float]] = {"time": 12, "title": 2, "product": 8, **dict.fromkeys(BODY_COLUMNS, 8.0)}
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
_LONGEST_TIME: Final = 90


@lru_cache(maxsize=4096)
def _is_time(line: str) -> bool:
    return is_time(line)


@lru_cache(maxsize=4096)
def _end_of(line: str) -> tuple[bool, bool]:
    """Whether a line cannot end a cell, and whether a date goes on behind it."""
    return bool(_DANGLING.search(line)), bool(_DATE_OVER.search(line))


@lru_cache(maxsize=4096)
def _beginning(lines: str) -> tuple[bool, bool, bool]:
    """Whether a line, with the one below it, begins with a body, with a product, with a cited document."""
    return bool(HEAD.match(lines)), bool(PRODUCT_NOUN.match(lines)), bool(_CITED.match(lines))


class Lines:
    """Lines of one page of a row, with what each says by itself told once; a cell is a run of them."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        self.widths = [len(t) for t in texts]
        self.words = [len(t.split(" ", 1)[0]) for t in texts]
        self.low = [t[:1].islower() for t in texts]
        ends = [_end_of(t) for t in texts]
        self.dangling = [dangling for dangling, _ in ends]
        begins = [_beginning(f"{a} {b}") for a, b in pairwise([*texts, ""])]
        self.heads = [head and not low for (head, _, _), low in zip(begins, self.low, strict=True)]
        self.products = [product for _, product, _ in begins]
        self.cited = [cited for _, _, cited in begins]
        over = [False, *(date for _, date in ends[:-1])]
        # lines that are a time and nothing else, though no date of a document goes over them
        self.timed = [_is_time(t) and not low and not o for t, low, o in zip(texts, self.low, over, strict=True)]
        first_timed = [_is_time(t) and not low for t, low in zip(texts, self.low, strict=True)]
        self.first_timed = first_timed
        self._times = [0, *accumulate(self.timed)]
        # bodies one below the other without a sign between them: they may be cells of two columns
        self._apart = [0, *accumulate(h and n > 0 and not self.dangling[n - 1] for n, h in enumerate(self.heads))]
        self._heads = [0, *accumulate(self.heads)]
        self._count = [0, *accumulate(len(t.split()) for t in texts)]
        self._length = [0, *accumulate(n + 1 for n in self.widths)]
        self._open = [0, *accumulate(t.count("(") - t.count(")") for t in texts)]

    def cell(self, i: int, j: int) -> str:
        """The words of a cell."""
        return " ".join(self.texts[i:j])

    def times(self, i: int, j: int) -> int:
        """How many of the lines are times."""
        return self._times[j] - self._times[i + 1] + self.first_timed[i]

    def ragged(self, i: int, j: int, most: float = 2.1, width: int = 0) -> float:
        """What speaks against lines of one cell: one ends though the next word would have found room on it."""
        width = max(width, *self.widths[i:j])
        short = 0
        for n in range(i, j - 1):
            if self.widths[n] + 1 + self.words[n + 1] <= width:
                short += 1
                if short * 0.7 >= most:
                    return most
        return short * 0.7

    def score(self, role: Role, i: int, j: int) -> float:
        """How well lines read as a cell of a column."""
        low, last = self.low[i], j - 1
        points = (-6.0 if self.dangling[last] or self._open[j] > self._open[i] else 0.0) - self.ragged(i, j)
        length = self._length[j] - self._length[i] - 1
        whole = length < _LONGEST_TIME and _is_time(self.cell(i, j))
        if role == "time":
            return points + (12 if whole else -15) - (5 if low else 0)
        body = self.heads[i]
        times = self.times(i, j)
        inside = whole or times > 0 or bool(_TIME_TAIL.search(self.cell(max(i, j - 2), j)))
        if role in BODY_COLUMNS:
            apart = 2.0 * (self._apart[j] - self._apart[i + 1])
            return points + (8 - _too_much(self.cell(i, j)) if body else -10) - (8 if inside else 0) - apart
        if role == "title":
            return points - (6 if low else 0) + (2 if length > 15 else 0) - (15 if whole else 0) - (4 if body else 0)
        if role == "product":
            extra = min(max(0, self._count[j] - self._count[i] - 14) * 0.5, 8)
            return points + (8 if self.products[i] else 0) - (8 if low else 0) - (8 if body else 0) - (10 if inside else 0) - extra
        cited = role == "note" and self.cited[i]
        return points - (4 if low else 0) - (3 if body else 0) + (4 if cited else 0) - (8 if times else 0)

    def goes_on(self, role: Role, before: Lines, i: int, j: int) -> float:
        """How well lines read as the rest, on a new page, of the cell that holds ``before``: little proves it, much speaks against it."""
        first, low, open_end = self.texts[i], self.low[i], before.dangling[-1]
        width = max(before.widths)
        another = self.heads[i] and not open_end
        points = -1.5
        if role in BODY_COLUMNS and another:
            points -= 1.0
        elif before.widths[-1] + 1 + self.words[i] <= width:
            points -= 3.0  # the word would have found room on the line above
        if len(before.texts) > 1 and max(self.widths[i:j]) > _WIDER * width:
            points -= 4.0
        if role == "time" or role in BODY_COLUMNS:
            both = Lines([*before.texts, *self.texts[i:j]])
            points += min(both.score(role, 0, len(both.texts)) - before.score(role, 0, len(before.texts)), 0.0)
            return points - (3 if role != "time" and low and not open_end and not first.startswith("và ") else 0)
        points -= self.ragged(i, j, 12.0, width)
        ended = before.texts[-1].endswith((".", ";")) or bool(_NUMBER_END.search(before.texts[-1]))
        if role not in ("title", "product") and self._heads[j] > self._heads[i]:
            points -= 4.0
        return points - (4.0 if ended and low else 0.0) - (3.0 if another else 0.0) - 10 * self.times(i, j)


def _too_much(cell: str) -> float:
    """What speaks against a cell of bodies: a stretch longer than any name, the beginning of a product inside."""
    longest = max(len(part.split()) for part in re.split(r"[,;]| và ", re.sub(r"\([^)]*\)?", "", cell)))
    return max(0, longest - _LONGEST_NAME) * 0.8 + (6 if _PRODUCT_INSIDE.search(cell) else 0)


def most_points(role: Role) -> float:
    """The most that ``Lines.score`` can give a cell of a column."""
    return _MOST_POINTS.get(role, 4)


def empty_cost(role: Role) -> float:
    """What speaks against an empty cell of a column."""
    return _EMPTY_COST.get(role, 1)
