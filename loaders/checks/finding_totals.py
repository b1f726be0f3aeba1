"""Totals that do not add up: sums of money against their parts, "Tổng số: … nhiệm vụ" against the rows of the table.

In: the layout and, for tables, the record's tasks. Out: findings with the total's quote and the parts'. A breakdown that may
leave something out ("trong đó") is only a note when the parts are less than the total.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from loaders.gathering import gathered
from loaders.goals.budget_parts import SCALE
from loaders.outline.layout import Block, Layout
from loaders.record import Finding, Record, Severity
from loaders.writing.figures import as_printed, tells_money, worth
from loaders.writing.vietnamese import CAPITALS, fold

_AMOUNT: Final = re.compile(
    r"([0-9](?<![\d.,/]\d)(?:\d{0,2}(?:\.\d{3})+(?:,\d+)?|\d*(?:[,.]\d+)?))\s*(?:(nghìn tỷ|tỷ|triệu|nghìn)\s*)?(đồng|VNĐ|VND)\b", re.IGNORECASE
)
_NEAR: Final = 30
_RANGE_BEHIND: Final = re.compile(r"\s*[-–]\s*\d")
_RANGE_BEFORE: Final = re.compile(r"\d\s*(?:(?:nghìn tỷ|tỷ|triệu|nghìn)\s*)?(?:đồng|VNĐ|VND)?\s*[-–]\s*$", re.IGNORECASE)
# "126,5 tỷ đồng (tương ứng 25,3 tỷ đồng/năm)": the same sum said again in another measure is no part
_SAID_AGAIN: Final = re.compile(r"\((?:tương ứng|tương đương|bình quân|trung bình|mỗi năm)\b[^()]*$", re.IGNORECASE)
_PER: Final = re.compile(r"\s*/\s*(?!\d)")
# What is no sum that others make up, or a part of one: a rise, a threshold, an average; and what is told roughly.
_NO_SUM: Final = re.compile(r"\b(?:tăng|giảm|vượt|thêm|từ|dưới|không quá|tối đa|tối thiểu|mỗi)\s(?:(?:thêm|lên|khoảng|gần|hơn|trên)\s)?$|\b(?:bình quân|trung bình)\b[^,;:.]*$")
_ROUGHLY: Final = re.compile(r"\b(?:khoảng|gần|hơn|trên|ước|ước đạt|xấp xỉ)\s$")
_ROUGH: Final = 20  # of an amount told roughly one part in so many may be more or less
_AGAIN: Final = re.compile(r"^\W*tong (?:so|cong)\b")  # a total of its own: what stands below it are its parts
_TOTAL: Final = re.compile(
    r"\btong (?:so|cong|muc|nhu cau|kinh phi|von|du toan|nguon|gia tri|chi phi)"
    r"|\bnhu cau (?:von|kinh phi)|\b(?:kinh phi|von|du toan) thuc hien\b"
)
_WHOLE: Final = re.compile(r"\b(?:co cau|bao gom|gom|chia ra|phan bo|phan ky|tu cac nguon|chia theo)\b")
_PART: Final = re.compile(r"\b(?:trong do|cu the)\b")
_SENTENCE_ENDS: Final = re.compile(rf"\.\s+(?=[{CAPITALS}])(?!(?:Trong đó|Bao gồm|Gồm|Cơ cấu|Cụ thể|Chia ra|Phân bổ)\b)")
_ANNOUNCING: Final = 160  # characters of a line below that may announce parts: a longer one, or one that is not about money, tells something of its own
_OF_MONEY: Final = re.compile(r"\b(?:von|kinh phi|ngan sach|nguon|chi phi|tien|du toan)\b")
_COUNTED: Final = re.compile(r"t\wng", re.IGNORECASE)  # "tổng", however its tone is printed
_ROWS: Final = re.compile(
    r"\btong (?:so|cong)\s*:?\s*(\d{1,3})\s+(nhiem vu|du an|de an|noi dung|chuong trinh|hang muc|cong viec|dau viec|ke hoach)\b"
)


@dataclass(frozen=True)
class _Sum:
    """An amount in đồng with its place; ``slack`` is what rounding in print can hide; ``ranges``: one end of a range ("91 tỷ đồng - 97 tỷ đồng")."""

    value: Decimal
    slack: Decimal
    printed: str
    block: Block
    start: int
    end: int
    ranges: bool = False


def _amounts(block: Block) -> list[_Sum]:
    found: list[_Sum] = []
    low = block.low
    if "đồng" not in low and "vn" not in low:
        return found
    for m in _AMOUNT.finditer(block.text):
        before = low[max(0, m.start() - _NEAR) : m.start()]
        if _PER.match(block.text, m.end()) or _SAID_AGAIN.search(block.text, max(0, m.start() - _NEAR), m.start()) or _NO_SUM.search(before):
            continue
        value, slack = (x * SCALE.get((m[2] or "").lower(), 1) for x in worth(m[1]))
        slack = max(slack, value / _ROUGH) if _ROUGHLY.search(before) else slack
        ranges = bool(_RANGE_BEHIND.match(block.text, m.end()) or _RANGE_BEFORE.search(block.text, max(0, m.start() - _NEAR), m.start()))
        found.append(_Sum(value, slack, m.group(), block, m.start(), m.end(), ranges))
    return found


def sums_against_total(layout: Layout) -> list[Finding]:
    """Findings for sums of money whose stated parts do not make up the stated total."""
    made = []
    blocks = layout.part("preamble", "body", "closing") if tells_money(layout.low) else ()
    for i, block in enumerate(blocks):
        sums = _amounts(block)
        told = _TOTAL.search(block.folded) if sums else None
        if told is None:
            continue
        sums = [x for x in sums if x.start >= told.start()] or sums
        total = sums[0]
        parts, whole = _parts_behind(block, total, sums[1:]) or _parts_below(blocks, i, total)
        if finding := _judge(layout, total, parts, whole):
            made.append(finding)
    return made


def _parts_behind(block: Block, sum_of_all: _Sum, others: Sequence[_Sum]) -> tuple[list[_Sum], bool] | None:
    """The amounts that the total's own sentence announces behind it, those in brackets left to what they explain; whether the list claims to be whole. None where it announces none."""
    ends = _SENTENCE_ENDS.search(block.text, sum_of_all.end)
    last = ends.start() if ends is not None else len(block.text)
    first = min((x.start for x in others), default=0)
    announced = min((m.start() for cue in (_WHOLE, _PART) if (m := cue.search(block.folded, sum_of_all.end, last)) is not None), default=last)
    if announced >= first:
        return None
    opened = block.text.rfind("(", sum_of_all.end, announced)
    if opened >= 0 and ")" not in block.text[opened:announced]:
        closed = block.text.find(")", announced)
        last = closed if 0 <= closed < last else last
    parts: list[_Sum] = []
    deep, at = 0, announced
    for x in others:
        deep, at = deep + block.text.count("(", at, x.start) - block.text.count(")", at, x.start), x.start
        if x.start < last and deep <= 0:
            parts.append(x)
    if others[-1].start > last and sum((x.value for x in parts), Decimal(0)) < sum_of_all.value:
        return [], False  # what the next sentence tells may belong to the list
    return parts, _WHOLE.search(block.folded, sum_of_all.end, last) is not None


def _parts_below(blocks: Sequence[Block], i: int, sum_of_all: _Sum) -> tuple[list[_Sum], bool]:
    """The amounts of the blocks below a total in the same chapter, those under another amount left to it; whether the list
    claims to be whole.
    """
    total = blocks[i]
    chapter = total.section.split(".")[0]
    after = total.folded[sum_of_all.end :]
    told = bool(_PART.search(after) or _WHOLE.search(after) or total.text.rstrip().endswith(":"))
    whole = bool(_WHOLE.search(after))
    parts: list[_Sum] = []
    under: int | None = None
    deeper = False
    for n, b in enumerate(blocks[i + 1 :]):
        said = b.folded
        sums = _amounts(b)
        if b.section.split(".")[0] != chapter or (sums and (_AGAIN.match(said) or (_TOTAL.search(said) and not parts and not told))):
            break
        if parts and b.level <= total.level and deeper:
            break  # what stood below the total ends here
        if not parts and len(said) <= _ANNOUNCING and (n == 0 or _OF_MONEY.search(said)):
            opening = said[: sums[0].start] if sums else said  # behind an amount they announce its own parts
            whole = whole or bool(_WHOLE.search(opening))
            told = told or whole or bool(_PART.search(opening))
        if under is not None and b.level > under and (sums or b.kind != "heading"):
            continue
        under = None
        if sums:
            parts.append(sums[0])
            deeper = deeper or any(h is total for h in b.headings)
            # Deeper items explain this amount; they are not parts of the total.
            under = b.level if b.kind == "heading" or b.text.rstrip().endswith(":") else None
        elif parts and b.kind == "paragraph" and not told:
            break
    return (parts, whole) if told else ([], False)


def _judge(layout: Layout, total: _Sum, parts: Sequence[_Sum], whole: bool) -> Finding | None:
    if len(parts) < 2 or total.ranges or any(p.ranges for p in parts) or _told_twice(total, parts):
        return None
    if any(p.value > total.value for p in parts):
        return None  # no part is more than the whole: they are not its parts
    made = sum((p.value for p in parts), Decimal(0))
    gap = made - total.value
    if gap > total.value / 2:
        return None  # parts of parts are among them
    if abs(gap) <= total.slack + sum((p.slack for p in parts), Decimal(0)):
        return None
    if gap < 0 and not whole:
        severity: Severity = "note"
        tail = "nhỏ hơn tổng số (có thể chưa nêu hết các khoản)"
    else:
        severity = "warning"
        tail = "không bằng tổng số"
    listed = " + ".join(p.printed for p in parts)
    message = f"Cộng các khoản ({listed} = {_vnd(made)}) {tail} {total.printed}."
    spans = tuple(sorted({s for x in (total, *parts) for s in x.block.spans(*_around(x))}))
    return Finding("total-mismatch", severity, message, layout.source.slice_text(spans), spans)


def _told_twice(total: _Sum, parts: Sequence[_Sum]) -> bool:
    """Whether the parts stand under several headings, of which one makes up the total: it is divided by source, and again by use."""
    groups = gathered((id(p.block.headings[-1]) if p.block.headings else 0, p) for p in parts)
    return len(groups) > 1 and any(sum((p.value for p in g), Decimal(0)) == total.value for g in groups.values())


def _around(x: _Sum) -> tuple[int, int]:
    """The clause that states the amount."""
    start = max(x.block.text.rfind(mark, 0, x.start) for mark in (";", ". ", ":  ")) + 1
    return start, x.end


def _vnd(value: Decimal) -> str:
    """An amount in the largest unit that keeps it short.

    >>> _vnd(Decimal("2033400000000"))
    '2.033,4 tỷ đồng'
    """
    larger = (("tỷ đồng", Decimal(10) ** 9), ("triệu đồng", Decimal(10) ** 6))
    unit, scale = next((x for x in larger if abs(value) >= x[1]), ("đồng", Decimal(1)))
    return f"{as_printed(value / scale)} {unit}"


def rows_against_total(record: Record, layout: Layout) -> list[Finding]:
    """Findings where the printed number of rows is not what the table holds, counted whole or since the last such line."""
    made = []
    tasks = sorted((t for t in record.tasks if t.kind == "annex"), key=lambda t: t.spans[0].start)
    starts = [t.spans[0].start for t in tasks]
    for annex in (*layout.tables, *layout.annexes):
        if not annex.lines:
            continue
        rows = tasks[bisect_left(starts, annex.lines[0].start) : bisect_left(starts, annex.lines[-1].end)]
        since = above = 0  # rows above the total before, and above this one
        parents: set[tuple[str | None, str]] = set()
        numbers: set[tuple[str | None, str | None, str]] = set()  # a number whose cells are merged over rows counts once
        for line in annex.lines if rows else ():
            m = _ROWS.search(fold(line.text)) if _COUNTED.search(line.text) else None
            if not m:
                continue
            since = above
            while above < len(rows) and rows[above].spans[0].start < line.start:
                parents.add((rows[above].group, rows[above].parent or rows[above].path))
                numbers.add((rows[above].group, rows[above].parent, rows[above].ordinal or rows[above].path))
                above += 1
            counts = {len(rows), above, above - since, len(parents), len(numbers)}
            if int(m[1]) not in counts:
                spans = layout.source.spans(line.start, line.end)
                last = rows[above - 1] if above > since else rows[-1]
                both = tuple(sorted({*spans, *last.spans}))
                message = f"Phụ lục ghi tổng số {int(m[1]):02d}, nhưng bảng có {above - since or len(rows):02d} dòng nhiệm vụ."
                made.append(Finding("row-count-mismatch", "warning", message, layout.source.slice_text(both), both))
    return made
