"""A count that the body and an annex of one text state differently.

In: the body's blocks and the annex rows. Out: a finding with both clauses where the same things ("… hệ thống quan trắc tự động,
liên tục không khí …") are counted differently. Counts that agree anywhere, or that add up, are no disagreement.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Final

from loaders.gathering import gathered
from loaders.outline.layout import Block, Layout
from loaders.record import Finding, Record
from loaders.writing.blockmaking import make_block
from loaders.writing.vietnamese import fold

_COUNT: Final = re.compile(r"([0-9](?<![\d.,/\-]\d)\d{0,3})\s+(?=[^\W\d_])")
# Words before a number that make it a name, an order or a date, not a count.
_NOT_A_COUNT: Final = re.compile(
    r"(?<!\w)(điều|khoản|điểm|(?<!danh )mục|số|phụ lục|phụ biểu|biểu|bảng|khóa|thứ|quý|tháng|ngày|năm|giai đoạn|trang|nhóm"
    r"|đề án|(?<!phân )loại|(?<!nâng )(?<!cung )cấp|hạng|tuyến|chương|phần|tập|kỳ|km|đường|quốc lộ|mẫu|đợt|bước|giờ|tiêu chí"
    r"|nghị quyết|quyết định|chỉ thị|kết luận|thông tư|nghị định)\s*$"
)
_TIME_UNITS: Final = frozenset({"nam", "thang", "ngay", "tuan", "gio", "phut", "quy", "lan", "dong", "ty", "trieu", "phan"})
_SHARE: Final = re.compile(r"\s*(?:%|/)")
_WORDS: Final = re.compile(r"[^\W_]+")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_CLAUSE_END: Final = re.compile(r"[().;:]")
_WORDS_BEFORE: Final = 60  # the words before a number that can make it no count are shorter
_LONGEST_CLAUSE: Final = 1_000  # characters on either side of a number that are looked at
_SAME_HEAD: Final = 4
_LONG_TAIL: Final = 12


@dataclass(frozen=True)
class _Count:
    """A count in its clause, ``block.text[start:end]``; ``tail`` are the folded words after it."""

    value: int
    tail: tuple[str, ...]
    block: Block
    start: int
    end: int

    @cached_property
    def clause(self) -> frozenset[str]:
        """The words of the clause."""
        return frozenset(map(fold, _LETTERS.findall(self.block.text, self.start, self.end)))


def counts_that_differ(record: Record, layout: Layout) -> list[Finding]:
    """Findings for counts of the same things that differ between the body and the annexes."""
    annex = _by_head(c for b in _annex_rows(record, layout) for c in _counts(b))
    if not annex:
        return []
    firsts = {head[0] for head in annex}
    body = _by_head(c for b in layout.part("preamble", "body", "closing") for c in _counts(b, annex, firsts))
    made = []
    for head in sorted(body):
        a, b = body[head], annex[head]
        here, there = {c.value for c in a}, {c.value for c in b}
        if here & there or sum(here) in there or sum(there) in here or sum(c.value for c in b) in here or sum(c.value for c in a) in there:
            continue
        pairs = [(likeness, -x.start, x, y) for x in a for y in b if (likeness := _likeness(x, y)) is not None]
        if not pairs:
            continue
        _, _, x, y = max(pairs, key=lambda p: (p[0], p[1]))
        spans = tuple(sorted({*x.block.spans(x.start, x.end), *y.block.spans(y.start, y.end)}))
        values = f"phần nội dung ghi {x.value:02d}, phụ lục ghi {y.value:02d}"
        message = f"Số lượng ghi khác nhau trong cùng văn bản: {values} ({_things(x, y)})."
        made.append(Finding("count-disagreement", "warning", message, layout.source.slice_text(spans), spans))
    return made


def _annex_rows(record: Record, layout: Layout) -> Iterator[Block]:
    """The rows of task tables with their cells joined over lines; where there are none, the annexes' blocks."""
    rows = [t for t in record.tasks if t.kind == "annex"]
    for t in rows:
        spans = t.field_spans.get("title") or t.spans
        if _COUNT.search(layout.source.slice_text(spans)):
            yield make_block(layout.source, [(s.start, s.end) for s in spans], part="annex")
    if not rows:
        yield from (b for b in layout.part("annex") if b.kind != "caption")


def _counts(block: Block, heads: Container[tuple[str, ...]] | None = None, firsts: Container[str] | None = None) -> Iterator[_Count]:
    """The counts of a block; with ``heads`` only those of things that begin with these words, whose first ones are ``firsts``."""
    text = block.text
    for m in _COUNT.finditer(text):
        if firsts is not None and fold(_WORDS.match(text, m.end())[0]) not in firsts:  # type: ignore[index]
            continue
        before = text[max(0, m.start() - _WORDS_BEFORE) : m.start()].lower()
        if _NOT_A_COUNT.search(before) or _SHARE.match(text, m.end(1)):
            continue
        last = min(len(text), m.end() + _LONGEST_CLAUSE)
        stop = _CLAUSE_END.search(text, m.end(), last)
        end = stop.start() if stop else last
        tail = tuple(map(fold, islice((w[0] for w in _WORDS.finditer(text, m.end(), end)), _LONG_TAIL)))
        if len(tail) < _SAME_HEAD or tail[0] in _TIME_UNITS or (heads is not None and tail[:_SAME_HEAD] not in heads):
            continue
        first = max(0, m.start() - _LONGEST_CLAUSE)
        start = max(first, *(text.rfind(mark, first, m.start()) + 1 for mark in ("(", ".", ";", ":")))
        yield _Count(int(m[1]), tail, block, start, end)


def _by_head(counts: Iterator[_Count]) -> dict[tuple[str, ...], list[_Count]]:
    return gathered((c.tail[:_SAME_HEAD], c) for c in counts)


def _common(x: _Count, y: _Count) -> int:
    n = 0
    for a, b in zip(x.tail, y.tail, strict=False):
        if a != b:
            break
        n += 1
    return n


def _likeness(x: _Count, y: _Count) -> float | None:
    """How alike two counted things are; none where they are not the same: these have a long common phrase, or a shorter one in clauses of mostly the same words."""
    common = _common(x, y)
    near = len(x.clause & y.clause) / max(1, len(x.clause | y.clause))
    same = common >= 6 or (common >= _SAME_HEAD and near >= 0.5)
    return common + near if same else None


def _things(x: _Count, y: _Count) -> str:
    """The counted things as the body prints them."""
    text = x.block.text[x.start : x.end]
    after = re.split(rf"\b0*{x.value}\s+", text, maxsplit=1)[-1]
    words = after.split()[: max(_SAME_HEAD, _common(x, y))]
    while len(words) > _SAME_HEAD and words[-1].rstrip(",") in ("tại", "của", "trên", "cho", "ở", "trong", "và"):
        words.pop()
    return " ".join(words).rstrip(",")
