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

from loaders.goals.target_subjects import ONLY_TIME
from loaders.record import Target
from loaders.writing.block import Block

_IN_TURN: Final = re.compile(r"\btương ứng\s+(?:(?:là|đạt|ở mức|lần lượt là)\s+)?((?:(?:\s*,\s*|\s+và\s+)?(?:trên |dưới |khoảng )?\d+(?:,\d+)?\s?%)+)", re.IGNORECASE)

# "cắt giảm 50% thời gian giải quyết, 50% chi phí tuân thủ": what is cut is listed, each with how much of it
_CUT: Final = re.compile(r"\bcắt\s+giảm\s", re.IGNORECASE)
_LISTED: Final = re.compile(r"[\s,]*(?:và\s+)?")
# each figure in the turn of its year: "Đến năm 2028 và năm 2031, … đạt lần lượt 60% và 80%"
_BY_TURN: Final = re.compile(r"\s*\b(?:lần lượt|tương ứng)\b", re.IGNORECASE)
_YEAR: Final = re.compile(r"(?<![\d/-])(?:19|20)\d\d(?![\d/])")
_SAME_IN_BRACKET: Final = re.compile(r"\s*\((?:(?:đến\s+|vào\s+)?(?:năm\s+)?(?:19|20)\d\d\s*[:,]?\s*)?(?:(?:tương đương|tương ứng|khoảng|bằng|đạt|là|trên|dưới)\s+)*", re.IGNORECASE)  # "đạt 50% (8 xã)", "61 triệu đồng (năm 2030: 90 triệu đồng)": the same in another measure, in another year


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
    """``read``, a clause that tells only how much and when named after the clause before it, whose measure it shares."""
    made: list[Target] = []
    for (start, _, _), t in zip(stated, read, strict=True):
        earlier = stated[len(made) - 1] if made else None
        if earlier is not None and earlier[0] == start and _SAME_IN_BRACKET.fullmatch(block.text, earlier[2].end(), stated[len(made)][2].start()):
            t = replace(t, subject=made[-1].subject)
        elif earlier is not None and t.unit == made[-1].unit and ONLY_TIME.fullmatch(t.subject):
            spans = t.spans if earlier[0] == start else (*made[-1].spans, *t.spans)
            t = replace(t, subject=made[-1].subject, text=block.source.slice_text(spans), spans=spans)
        elif earlier is not None and t.direction is None and _cut_beside(block.text, earlier, stated[len(made)], made[-1]):
            spans = t.spans if earlier[0] == start else (*made[-1].spans, *t.spans)
            t = replace(t, direction=made[-1].direction, text=block.source.slice_text(spans), spans=spans)
        made.append(t)
    return made


def _cut_beside(text: str, earlier: tuple[int, int, re.Match[str]], mine: tuple[int, int, re.Match[str]], before: Target) -> bool:
    """Whether a quantity goes on with the list of what the clause before it cuts."""
    return before.direction == "decrease_by" and _LISTED.fullmatch(text, earlier[1], mine[2].start()) is not None and _CUT.search(before.text) is not None


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
