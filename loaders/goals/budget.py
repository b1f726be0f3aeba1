"""Money for carrying out a document: how much, from which source, part of which sum.

In: the layout. Out: ``BudgetLine`` rows in reading order. Read where a heading or the sentence itself speaks of funds (nhu cầu vốn, kinh
phí, nguồn vốn, dự toán); what is to be earned, was spent or is fined is no budget. A line is a part of a total only where the words say
so ("trong đó", "cơ cấu", "gồm", a colon), or where the items right below it make it up; a heading without an amount of its own is the line's group, its sum is not made up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from loaders.goals.budget_parts import in_unit, made_up, usual_unit
from loaders.outline.layout import Layout
from loaders.outline.sections import purpose
from loaders.record import BudgetLine, Spans
from loaders.writing.alternatives import by_first_letter
from loaders.writing.block import LONGEST, Block
from loaders.writing.deferred import Deferred
from loaders.writing.figures import AMOUNT_BEGINS, SUM_PRINTED, sum_of_money, tells_money
from loaders.writing.prefilter import prefiltered
from loaders.writing.vietnamese import fold

_OPEN: Final = 60  # no item with a sum is further above the items below it
_CLAUSE_LENGTH: Final = 1000  # the words that tell what a sum is stand nearer
_CURRENCY: Final = r"(?:(?:nghìn tỷ|nghìn tỉ|tỷ|tỉ|triệu|nghìn|ngàn)\s*)?(?:đồng|VNĐ|VND|USD)"
_MONEY: Final = Deferred(
    rf"(?<![\w.,/])(?P<low>{SUM_PRINTED})(?:\s*(?P<lower>{_CURRENCY})?\s*-\s*(?P<high>{SUM_PRINTED}))?\s*(?P<unit>{_CURRENCY})(?!\w|/(?!\s?\d+\s+năm\b))",
    re.IGNORECASE,
)
_HEADING: Final = Deferred(
    r"kinh phi|nguon von|nhu cau von|von dau tu|nguon luc (?:thuc hien|tai chinh)|du toan|tong muc dau tu|nguon tai chinh|khai toan|tong chi\b(?! tieu| thi)|can doi (?:chi|ngan sach)|nguon can doi"
)
_TOTAL: Final = Deferred(
    r"tong (?:so|cong|muc|nhu cau|kinh phi|von|du toan|nguon|chi(?! tieu| thi)|khai toan)|nhu cau (?:von|kinh phi)"
    r"|(?:kinh phi|von|du toan)(?: [a-z]+){0,2} (?:thuc hien|du kien|trien khai)"
)
_FUNDS: Final = Deferred(rf"{_TOTAL.pattern}|^\W*(?:nguon|von|kinh phi|ngan sach)(?: |$)|\bbo tri (?:von|kinh phi)\b")
_TOLD: Final = Deferred(r"\b(?:trong do|cu the|co cau|bao gom|gom|chia ra|phan bo|phan ky|tu cac nguon|chia theo)\b")
_NOT_FUNDS: Final = Deferred(
    r"\b(?:thu (?:ngan sach|nhap|hut|tien|tu|phi)|tong thu|doanh thu|xu phat|phat tien|gia tri|kim ngach|thiet hai|no dong|thu duoc|da chi"
    r"|da giai ngan|giai ngan|von (?:dang ky|dieu le|hoa)|(?:muc|bac) luong|luong (?:co so|toi thieu|binh quan)|tang thu|nop|don vi tinh|muc (?:chi|thu|phi|ho tro|dong|thuong))\b"
)
_SOURCE: Final = Deferred(
    r"ngan sach|\bvon\b|\bnguon\b|xa hoi hoa|doanh nghiep|tai tro|\boda\b|\bquy\b|vien tro|huy dong|dong gop|tin dung|\bvay\b|nhan dan|su nghiep"
)
_AFTER: Final = Deferred(r"\s*,?\s*(?:được\s+)?(?:bố trí\s+|lấy\s+|trích\s+)?từ\s+([^,.;()]+)", re.IGNORECASE)
_LEAD: Final = Deferred(r"^(?:\W|\d+[.)]\s|(?:trong đó|cụ thể|gồm|bao gồm|và|từ|nguồn(?! vốn\b| lực\b)|các nguồn)\b)+", re.IGNORECASE)
_TAIL: Final = Deferred(
    r"(?<![\s:,(=-])(?:\s|[:,(=-]|\b" + by_first_letter(r"là|khoảng|dự kiến|ước|trên|không quá|tối đa|với|số tiền|đạt|hỗ trợ(?= *$)(?!.*có mục tiêu)|bố trí|chiếm") + r")+$",
    re.IGNORECASE,
)
# "Chi sự nghiệp giáo dục", "Trả nợ vốn vay": what the money is for, where "từ …" does not tell where it comes from
_USE: Final = Deferred(r"^\W*(?:chi|thanh toan|tra no|du phong|cong trinh|mua|doi ung|bo sung)\b")
_OUT_OF: Final = Deferred(r"\btừ\s+(?=(?:nguồn|ngân sách|vốn|quỹ)\b)", re.IGNORECASE)
_SHARE: Final = Deferred(r"\s*\(\d[\d,]*\s?%\)$|\s*[,(]?\s*\b(?:chiếm|bằng|dự kiến|khoảng)\s+(?:khoảng\s+)?\d[\d,]*\s?%.*$", re.IGNORECASE)
_CUT: Final = Deferred(r"\s+(?:đối với|để|nhằm|cho các|cho việc|thực hiện|đầu tư (?:các|cho)|phục vụ)\b", re.IGNORECASE)
_CLAUSE: Final = Deferred(
    r";\s+|(?<=[^\W\d])\.\s+|,?\s+trong đó\s*:?\s+|,\s+(?=(?:từ |nguồn |vốn |ngân sách |kinh phí |xã hội))|\s+\+\s+", re.IGNORECASE
)
_WORDS: Final = re.compile(r"\w{2,}")


@dataclass(frozen=True, slots=True)
class _Sum:
    """An amount in its clause, with the block it stands in."""

    block: Block
    start: int
    end: int
    found: re.Match[str]

    @property
    def before(self) -> str:
        return self.block.text[self.start : self.found.start()]


@dataclass(slots=True)
class _Total:
    """A sum whose parts may follow; ``teller`` is the block that announces them ("gồm:", "Cơ cấu nguồn vốn:"), once there is one."""

    line: BudgetLine
    block: Block
    teller: Block | None
    where: str = ""  # where its parts stand: "inline" in its own sentence, "below" it, "beside" it

    def takes(self, block: Block) -> bool:
        """Whether the sums of a block are parts of this one. Parts stand together: those found first tell where."""
        if self.teller is None or _chapter(block) != _chapter(self.block):
            return False
        if self.teller is not self.block:
            inside = self.teller in block.headings or block is self.teller
            return inside if self.teller.kind == "heading" else block.headings == self.teller.headings or inside
        where = "inline" if block is self.block else "below" if self.block in block.headings else "beside"
        self.where = self.where or where
        return where == self.where


def budget(layout: Layout) -> tuple[BudgetLine, ...]:
    """All budget lines of a document, in reading order."""
    if not tells_money(layout.low):
        return ()
    made: list[BudgetLine] = []
    places: list[Block] = []
    total: _Total | None = None
    parents: list[tuple[Block, BudgetLine]] = []  # parts that have parts of their own in them or below them
    for block in layout.part("body"):
        sums = list(_sums(block, any(h is told for h in block.headings for told in places[-_OPEN:]))) if _may_tell_money(block.low) else []
        if not sums and total is None:
            continue
        untold = total is not None and total.teller is None and _chapter(block) == _chapter(total.block)
        told = bool(sums or untold) and _tells(block)
        if total is not None and untold and told:
            total.teller = block
        for n, found in enumerate(sums):
            line = _line(found)
            parents = [p for p in parents if p[0] is block or p[0] in block.headings]
            over: tuple[BudgetLine, Block] | None = None
            if parents:
                over = (parents[-1][1], parents[-1][0])
            elif total is not None and total.teller is not None and not (n == 0 and _is_total(found)) and total.takes(block):
                over = (total.line, total.teller)
            if over is not None and over[0].text != line.text:
                line = replace(line, part_of=over[0].text, field_spans={**line.field_spans, "part_of": _opening(over[1])})
                if n == 0 and told:
                    parents.append((block, line))
            elif n == 0 and _is_total(found):
                total = _Total(line, block, block if told else None)
            made.append(line)
            places.append(block)
    return made_up(list(zip(made, places, strict=True)))


def _chapter(block: Block) -> str:
    return block.section.split(" ")[0].split(".")[0]


def _is_total(found: _Sum) -> bool:
    return bool(_TOTAL.search(fold(_without_share(found.before))))


def _without_share(words: str) -> str:
    return _SHARE.sub("", words) if "%" in words else words


def _tells(block: Block) -> bool:
    """Whether a block announces parts of a sum."""
    text = block.text[:LONGEST]
    return text.rstrip().endswith(":") or bool(_TOLD.search(block.folded if len(text) == len(block.text) else fold(text)))


def _opening(block: Block) -> Spans:
    return block.spans(0, min(len(block.text), 400))


def _sums(block: Block, below_funds: bool) -> Iterator[_Sum]:
    """The amounts of a block that are funds, each with the clause that states it; ``below_funds``: an item above it, which it belongs to, states funds."""
    text = block.text[:LONGEST]
    first = next(prefiltered(_MONEY, AMOUNT_BEGINS, text), None)
    if first is None:
        return
    section = purpose(block)
    under = below_funds or any(_HEADING.search(h.folded) and not _NOT_FUNDS.search(h.folded) for h in block.headings)
    cuts = [(m.start(), m.end()) for m in _CLAUSE.finditer(text)]
    starts = [0, *(b for _, b in cuts)]
    ends = [*(a for a, _ in cuts), len(text)]
    asked = under or bool(_FUNDS.search(fold(text[: first.start()])))
    for start, end in zip(starts, ends, strict=True):
        for m in prefiltered(_MONEY, AMOUNT_BEGINS, text, start, end):
            before = fold(text[max(start, m.start() - _CLAUSE_LENGTH) : m.start()])
            if _NOT_FUNDS.search(before) or not (asked or _FUNDS.search(before)) or (section in ("goals", "past") and not under):
                continue
            yield _Sum(block, start, end, m)
            start = m.end()


def _may_tell_money(low: str) -> bool:
    """Whether a currency stands in the words at all: asked of every block, so it is written out."""
    return "đồng" in low or "vn" in low or "usd" in low


def _line(found: _Sum) -> BudgetLine:
    block, m = found.block, found.found
    start, end = found.start, m.end()
    while start < m.start() and not block.text[start].isalnum():
        start += 1
    name_end = m.start() - (len(found.before) - len(_TAIL.sub("", _without_share(found.before))))
    name = block.text[start:name_end].strip()
    source, source_at = _source(block, start, name_end)
    if source is None and (after := _AFTER.match(block.text, m.end(), found.end)):
        source, source_at = _source(block, after.start(1), after.end(1))
        end = after.end(1) if source else end
    group = next((h for h in reversed(block.headings) if _WORDS.search(h.text)), None)
    places: dict[str, Spans] = {}
    if name:
        places["name"] = block.spans(start, name_end)
    if source:
        places["source"] = source_at
    if group is not None:
        places["group"] = _opening(group)
    spans = block.spans(start, end)
    unit = usual_unit(m["unit"])
    amount = sum_of_money(m["low"])
    if m["high"]:
        low = in_unit(amount, usual_unit(m["lower"]), unit) if m["lower"] else amount
        amount = f"{low}-{sum_of_money(m['high'])}"
    return BudgetLine(
        text=block.source.slice_text(spans), amount=amount, unit=unit, source=source, part_of=None, spans=spans, name=name,
        group=group.text.rstrip(" :.") if group is not None else None, section=block.section,
        field_spans={k: places[k] for k in sorted(places)},
    )


def _source(block: Block, start: int, end: int) -> tuple[str | None, Spans]:
    """Where the money comes from: these words, when they name a source and no total; what it is for is left out."""
    name = block.text[start:end]
    lead = _LEAD.match(name)
    start += lead.end() if lead else 0
    if _USE.match(fold(block.text[start:end])):
        told = _OUT_OF.search(block.text, start, end)
        if told is None:
            return None, ()
        start = told.end()
    cut = _CUT.search(block.text, start, end)
    said = block.text[start : cut.start() if cut else end]
    said = _without_share(said).rstrip(" ,:(")
    folded = fold(said)
    if not said or _TOTAL.search(folded) or not _SOURCE.search(folded):
        return None, ()
    return said[:1].upper() + said[1:], block.spans(start, start + len(said))
