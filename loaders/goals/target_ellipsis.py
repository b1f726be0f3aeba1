"""Goals whose subject is named before them only: "đến năm 2030 các tỷ lệ tương ứng là 80% và 60%", "…; tăng 21%/năm giai đoạn 2011 - 2015".

In: a block, its quantities with their clauses, the targets made of them. Out: the targets, those of such a list with what the quantities before it
measure, one by one, and with the words that say so. A list of another length than the quantities before it says nothing that can be told: it is left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from loaders.goals.target_subjects import COMPARES, ONLY_TIME
from loaders.record import Span, Target
from loaders.writing.block import Block
from loaders.writing.calendar import YEAR

_IN_TURN: Final = re.compile(r"\btương ứng\s+(?:(?:là|đạt|ở mức|lần lượt là)\s+)?((?:(?:\s*,\s*|\s+và\s+)?(?:trên |dưới |khoảng )?\d+(?:,\d+)?\s?%)+)", re.IGNORECASE)

# "cắt giảm 50% thời gian giải quyết, 50% chi phí tuân thủ": what is cut is listed, each with how much of it
_CUT: Final = re.compile(r"\bcắt\s+giảm\s", re.IGNORECASE)
_LISTED: Final = re.compile(r"[\s,]*(?:và\s+)?")
_BESIDE: Final = re.compile(rf"(?:\s+trở lên)?\s+(\S[^;%]*?)(?:\s*,|\s+và|,\s+và)\s+(?:{COMPARES}\s+)*")
# "90% hộ dân và 80% trường học dùng nước sạch": what is told of the last of a list is told of all of it
_DOES: Final = re.compile(
    r"(?<=\w )(?:được|có|đủ|đạt|dùng|sử dụng|ứng dụng|áp dụng|tham gia|thực hiện|hoàn thành|triển khai|tổ chức|phối hợp|cung cấp|tiếp cận|kết nối|đáp ứng|đảm bảo|bảo đảm|biết|lắp)\s.*", re.IGNORECASE
)
_RISE: Final = re.compile(r"(?P<rate>(?:tốc độ|mức|tỷ lệ)\s+)?(?:tăng|giảm)(?:\s+(?:trưởng|bình quân|trung bình|(?:mỗi|h[ằà]ng)\s+năm|(?:trong\s+)?(?:cả\s+)?giai đoạn(?:\s+này)?))*", re.IGNORECASE)
_KIND: Final = re.compile(r"(?P<apart>riêng\s+)?(?:các\s+|những\s+)?(?P<noun>đô thị|nông thôn|thành thị|vùng|khu vực|xã|phường|huyện|thôn|bản|hộ|trường|cơ sở|doanh nghiệp)(?!\w)(?:\s[^\s;%]+){0,7}", re.IGNORECASE)
# each figure in the turn of its year: "Đến năm 2028 và năm 2031, … đạt lần lượt 60% và 80%"
_BY_TURN: Final = re.compile(r"\s*\b(?:lần lượt|tương ứng)\b", re.IGNORECASE)
_YEAR: Final = re.compile(rf"(?<![\d/-]){YEAR}(?![\d/])")
_SAME_IN_BRACKET: Final = re.compile(rf"\s*\((?:(?:đến\s+|vào\s+)?(?:năm\s+)?{YEAR}\s*[:,]?\s*)?(?:(?:tương đương|tương ứng|khoảng|bằng|đạt|là|trên|dưới|tăng|giảm)\s+)*", re.IGNORECASE)  # "đạt 50% (8 xã)", "61 triệu đồng (năm 2030: 90 triệu đồng)": the same in another measure, in another year


def in_turn(block: Block, stated: Sequence[tuple[int, int, re.Match[str]]], read: Sequence[Target]) -> list[Target]:
    """``read`` in reading order, the targets of lists by turn named after those before them; ``stated`` are their places in the block."""
    lists = [m.span(1) for m in _IN_TURN.finditer(block.text)]
    made: list[Target] = []
    earlier: list[tuple[tuple[int, int, re.Match[str]], Target]] = []
    pairs = zip(stated, read, strict=True)
    for listed, group in groupby(pairs, key=lambda pair: next((n for n, (a, b) in enumerate(lists) if a <= pair[0][2].start() < b), None)):
        found = list(group)
        if listed is None:
            earlier = found
            made += [t for _, t in found]
        elif len(found) == len(earlier):
            for ((a, b, _), first), ((start, end, _), t) in zip(earlier, found, strict=True):
                spans = (*block.spans(a, b), *block.spans(start, end))
                made.append(replace(t, subject=first.subject, text=block.source.slice_text(spans), spans=spans))
    return made


def gone_on(block: Block, stated: Sequence[tuple[int, int, re.Match[str]]], read: Sequence[Target]) -> list[Target]:
    """``read``, each clause that leaves words out with those of the clause before it, whose measure or verb it shares, or behind it, whose predicate."""
    made: list[Target] = []
    for n, t in enumerate(read):
        shared = _goes_on(block.text, stated[n - 1], stated[n], made[-1], t) if made else None
        made.append(t if shared is None else shared if stated[n - 1][0] == stated[n][0] else _joined(block, made[-1], shared))
    telling = len(made) - 1  # whose clause tells what is told of all of a list
    for n in range(len(made) - 2, -1, -1):
        listed = _BESIDE.fullmatch(block.text, stated[n][2].end(), stated[n + 1][2].start())
        does = _DOES.search(made[n + 1].subject)
        if not (listed and does and made[n].unit == made[n + 1].unit == "%" and not _DOES.search(made[n].subject) and made[n].subject.endswith(listed[1])):
            telling = n
            continue
        named = replace(made[n], subject=f"{made[n].subject} {does.group()}")
        made[n] = named if stated[n][0] == stated[telling][0] else _joined(block, named, made[telling], behind=True)
    return made


def _goes_on(text: str, earlier: tuple[int, int, re.Match[str]], mine: tuple[int, int, re.Match[str]], before: Target, t: Target) -> Target | None:
    """``t`` with what it shares with the goal before it; None where it says all itself."""
    if earlier[0] == mine[0] and _SAME_IN_BRACKET.fullmatch(text, earlier[2].end(), mine[2].start()):
        return replace(t, subject=before.subject)
    if t.unit == before.unit and ONLY_TIME.fullmatch(t.subject):
        return replace(t, subject=before.subject.removesuffix(" cả năm"))
    if (rise := _RISE.fullmatch(t.subject)) is not None:  # "giá trị … đạt 10 triệu USD, tốc độ tăng bình quân 8%/năm"
        return replace(t, subject=f"{before.subject}, {t.subject}" if rise["rate"] else before.subject)
    if t.unit == before.unit and (kind := _of_another_kind(before.subject, t.subject)):
        return replace(t, subject=kind)
    if t.unit == before.unit == "%" and t.subject.startswith(("đạt ", "được ", "có ")) and ";" not in text[earlier[2].end() : mine[2].start()] and (does := _DOES.search(before.subject)) and does.group().split()[:2] == t.subject.split()[:2]:  # "100% xã đạt mức 4 và 90% đạt mức 5"
        return replace(t, subject=f"{before.subject[: does.start()]}{t.subject}")
    if t.direction is None and before.direction == "decrease_by" and _LISTED.fullmatch(text, earlier[1], mine[2].start()) and _CUT.search(before.text):
        return replace(t, direction=before.direction)
    return None


def _of_another_kind(measured: str, kind: str) -> str | None:
    """What is measured of another kind: "tỷ lệ hộ có nước máy ở đô thị loại IV" and "các đô thị loại V".

    >>> _of_another_kind("tiêu chuẩn cấp nước cho đô thị loại IV", "các đô thị loại V"), _of_another_kind("tỷ lệ thất thoát", "riêng các xã nghèo"), _of_another_kind("tỷ lệ hộ ở xã A", "nước máy")
    ('tiêu chuẩn cấp nước cho các đô thị loại V', 'tỷ lệ thất thoát, riêng các xã nghèo', None)
    """
    m = _KIND.fullmatch(kind)
    if m is None:
        return None
    same = next(reversed([*re.finditer(rf"\b(?:cho|tại|ở|của|trong|đối với)\s+(?=(?:các |những )?{m['noun']}\b)", measured, re.IGNORECASE)]), None)
    return f"{measured[: same.end()]}{kind.removeprefix('riêng ')}" if same else f"{measured}, {kind}" if m["apart"] else None


def _joined(block: Block, one: Target, other: Target, *, behind: bool = False) -> Target:
    """A goal told by two clauses: ``other`` with the words of the one before it, or ``one`` with those of the one ``behind`` it."""
    spans = (*one.spans, *other.spans)
    last, first = one.spans[-1], other.spans[0]
    if last.line == first.line and last.end <= first.start and not block.source.raw[last.end : first.start].strip(" ;,."):
        spans = (*one.spans[:-1], Span(last.start, first.end, last.line), *other.spans[1:])  # side by side: as the text has them
    return replace(one if behind else other, text=block.source.slice_text(spans), spans=spans)


def by_turn(block: Block, stated: Sequence[tuple[int, int, re.Match[str]]], read: Sequence[Target]) -> list[Target]:
    """``read``, the targets of a clause that tells them one after another ("lần lượt") each with the year in its turn, and with what the first measures.

    Where the clause names another number of years than of figures it is not told which belongs to which: they have none.
    """
    made: list[Target] = []
    for (a, _), group in groupby(zip(stated, read, strict=True), key=lambda pair: pair[0][:2]):
        found = list(group)
        said = _BY_TURN.search(block.text, a, found[0][0][2].start())
        if said is None or len(found) < 2:
            made += [t for _, t in found]
            continue
        years = _YEAR.findall(block.text, a, said.start())
        what = _BY_TURN.sub("", found[0][1].subject).removesuffix(" đạt").strip(" ,")
        for n, (_, t) in enumerate(found):
            named = replace(t, subject=what)
            made.append(replace(named, by=years[n] if len(years) == len(found) else None, by_premises=()) if len(years) > 1 else named)
    return made
