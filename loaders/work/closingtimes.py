"""A last sentence that tells by when all the items above it are to be done: "Các nhiệm vụ nêu trên hoàn thành trước ngày 30/11/2026."

In: the blocks of a text. Out: the sentence for each item that it holds for, and where it begins in a block that holds other words, too: its time is not that block's own.
A sentence that asks for a report on "the above" holds for none of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from loaders.writing.block import Block

_ABOVE: Final = r"(?:(?:tất cả|toàn bộ)\s+)?(?:các|những)\s+(?:nhiệm vụ|công việc|nội dung|việc)(?:,\s+(?:nhiệm vụ|công việc|giải pháp|yêu cầu))?\s+(?:(?:đã\s+)?(?:nêu|nói)\s+)?(?:ở\s+)?trên(?!\s+(?:địa bàn|cơ sở|toàn|cả|phạm vi|\d))"
_FOR_ALL: Final = re.compile(
    rf"(?:^|(?<=[.;]\s))(?P<said>{_ABOVE}\s+(?:(?:phải|cần|yêu cầu|đề nghị|được)\s+)*(?:hoàn thành|thực hiện xong|triển khai xong|xong)\s[^.;]*"
    rf"|(?:(?:yêu cầu|đề nghị)\s[^.;:]{{0,120}}?\s)?hoàn thành\s+{_ABOVE}\s[^.;]*|thời (?:gian|hạn) (?:hoàn thành|thực hiện)\s+{_ABOVE}\s*(?::|là)\s[^.;]*)",
    re.IGNORECASE,
)
_DONE: Final = ("hoàn thành", "xong", "thời gian thực hiện", "thời hạn thực hiện")  # one of these stands in every such sentence


@dataclass(frozen=True)
class Closings:
    """``over``: the sentence that holds for an item, by the item's id; ``begins``: where it begins in the block that holds it, by that block's id."""

    over: dict[int, Block]
    begins: dict[int, int]


def closings(body: Sequence[Block]) -> Closings:
    """The last sentences of ``body`` and the items above them under the same heading."""
    over: dict[int, Block] = {}
    begins: dict[int, int] = {}
    for n, block in enumerate(body):
        if " trên" not in block.low or not any(words in block.low for words in _DONE) or (m := _FOR_ALL.search(block.text)) is None:
            continue
        sentence = block.cut(*m.span("said"))
        begins[id(block)] = m.start("said")
        for k in range(n, -1, -1):
            item = body[k]
            if id(item) in over or (k < n and id(item) in begins) or item.headings[: len(block.headings)] != block.headings:
                break
            if item.kind == "item" and (item is not block or m.start("said") > 0):
                over[id(item)] = sentence
    return Closings(over, begins)
