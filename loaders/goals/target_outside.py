"""Goals outside the sections for goals: sentences that set one, strive for one, or tell that a document has set one.

In: a block and what its section is for. Out: each quantity of such a sentence with its clause: "phấn đấu … đạt 10%", "(Nghị quyết đề ra mục tiêu …)", "thông qua 16
chỉ tiêu. Cụ thể, …". In an account of the past only what somebody set is read, never what is striven for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from loaders.goals.quantities import MOST, NUMBER, quantities
from loaders.outline.sections import Purpose
from loaders.writing.block import LONGEST, Block
from loaders.writing.deferred import Deferred

_GOES_ON: Final = r"(?:[^.;,()]|(?<=\d)[.,](?=\d))*"
_SETS: Final = Deferred(
    rf"\b(?:xác định|đề ra|đặt ra|đặt)\s+(?:các\s+)?mục tiêu\b{_GOES_ON}(?:,\s+(?:và\s+)?(?:(?:trên|ít nhất|tối thiểu|khoảng)\s+)?{NUMBER}\s?%{_GOES_ON})*", re.IGNORECASE
)
# What is striven for, up to the end of its part of the sentence: "phấn đấu …, khởi công được 40 dự án"
_STRIVES: Final = Deferred(r"(?<!đã )\bphấn đấu\s(?:[^.;()]|(?<=\d)\.(?=\d))*", re.IGNORECASE)
# "Năm 2026, xã phấn đấu thực hiện các chỉ tiêu: …; …", "… với 20 chỉ tiêu chủ yếu là: …": all of the list is to be reached
_TURNS: Final = Deferred(r"\.\s+(?:Kinh phí|Hội nghị|Kỳ họp|Tại|Đại hội|Trước)\b")  # where a list of goals over several sentences ends
_LISTED: Final = Deferred(
    r"(?:(?:(?<!đã )\bphấn đấu|\b(?:đề ra|đặt ra|xác định|thông qua|giao))\b[^.;:]{0,80}?|\b(?:với|và|gồm)\s+\d{1,3}\s+)\b(?:chỉ tiêu|mục tiêu)\b[^.;:]{0,80}"
    rf"(?::\s+(?P<list>(?:[^.]|(?<=\d)\.(?=\d))*)|\.\s+(?:Trong đó|Cụ thể|Bao gồm|Gồm)(?: là)?\s*[:,]\s+(?P<all>(?:(?!{_TURNS.pattern}).)*))", re.IGNORECASE
)
_NUMBER_OF: Final = re.compile(r"\d\s+chỉ tiêu\b", re.IGNORECASE)  # a list whose length is told may go over sentences
_REACHED: Final = Deferred(r"\b(?:hoàn thành|đạt|vượt|thực hiện được)\b", re.IGNORECASE)
_ENUMERATED: Final = r"(?:,\s+(?!(?:bảo đảm|đảm bảo|góp phần|nhằm|từng bước|hoàn thành|tạo|giữ|tiếp tục|đẩy mạnh|tăng cường|nâng|đồng thời|trong đó|phấn đấu|đến|năm)\b)[^.;,()%]*(?=[.;,]|$))?"
_STEPS: Final = Deferred(rf"\bphấn đấu\s[^.;]{{0,300}}?{NUMBER}\s?%[^.;,]{{0,300}}(?P<steps>,\s+trong đó\s(?:[^.;]|(?<=\d)\.(?=\d))*)", re.IGNORECASE)
_SETS_OR_STRIVES: Final = Deferred(
    rf"{_SETS.pattern}|\bđạt(?: được)?\s+mục tiêu\s{_GOES_ON}|(?:(?<!đã )\bphấn đấu\s(?:(?:đến|trong|hết)\s[^.;,()%]{{3,40}},\s+)?|\b(?:bảo đảm|đảm bảo)\s+đến\s+(?:hết\s+)?năm\s+\d{{4}},?\s)[^.;,()]*?{NUMBER}\s?%[^.;,()]*{_ENUMERATED}",
    re.IGNORECASE,
)
_NO_MONEY: Final = r"(?!(?:chi phí|kinh phí|mức|tiền|giá|giá trị|lương|học phí|thuế|vốn|nguyên giá|định mức|tổng|số tiền|số thu|nguồn thu|doanh thu|dự toán|ngân sách|phí|lãi|lợi nhuận)\b)"
# "Ít nhất 85% người hưởng trợ cấp mở tài khoản": an item that begins with a share of those who are to do or to have something; a share of money is a rate of it
_SHARE_FIRST: Final = Deferred(
    rf"(?:\(\d{{1,2}}\)\s+)?(?:[^:%.;]{{3,80}}:\s+)?(?:phấn đấu\s+)?(?:đạt\s+|có\s+)*(?:ít nhất\s+|tối thiểu\s+|trên\s+)?{NUMBER}\s?%\s+{_NO_MONEY}"
    r"(?:số\s+|các\s+)?[a-zà-ỹđ][^.;:]{2,200}?\s(?:được|có|đạt|mở|nhận|tham gia|ứng dụng|sử dụng|hoàn thành|thực hiện|triển khai|bảo đảm|đảm bảo)\s", re.IGNORECASE
)
# "100% hồ sơ trực tuyến; giải quyết đúng hạn ≥ 98%.": an item among work that is nothing but shares
_SHARES_ONLY: Final = Deferred(rf"{NUMBER}\s?%\s+{_NO_MONEY}[a-zà-ỹđ][^.:]{{3,160}}[.;]?$")


def strives_itself(text: str, start: int) -> bool:
    """Whether the clause at ``start`` of a preamble strives for something of its own: behind a document's number it may be that document's name."""
    sentence = text[max(text.rfind("; ", 0, start), text.rfind(". ", 0, start)) + 1 : start]
    return text.startswith(("phấn đấu", "Phấn đấu"), start) and "/" not in sentence and '"' not in sentence


def strives_on(text: str) -> Iterator[tuple[int, int, re.Match[str]]]:
    """The steps of what a preamble strives for: "phấn đấu giải ngân đạt 100%, trong đó đến hết quý II đạt trên 45%, đến hết quý III đạt trên 70%"."""
    for m in _STEPS.finditer(text[:LONGEST]):
        if strives_itself(text, m.start()):
            begun = m.start("steps")
            yield from ((max(a, begun), min(b, m.end()), q) for a, b, q in quantities(text[: m.end()], counts=False) if q.start() >= begun and q["percent"])


def may_set(low: str) -> bool:
    """Whether words, in small letters, can hold such a sentence at all: asked of a whole document, then of each block."""
    return "%" in low or "phấn đấu" in low or "chỉ tiêu" in low


def set_elsewhere(block: Block, why: Purpose) -> Iterator[tuple[int, int, re.Match[str]]]:
    """What a sentence outside goals and tasks sets itself, or tells that a document has set: "phấn đấu … đạt 10%", "(Nghị quyết đề ra mục tiêu …)"."""
    if not may_set(block.low):
        return
    strives = "phấn đấu" in block.low
    if (why != "past" and block.kind in ("item", "paragraph") and (block.text.count("%") == 1 or not strives) and _SHARE_FIRST.match(block.text)) or (why == "tasks" and block.kind == "item" and _SHARES_ONLY.match(block.text)):
        yield from (q for q in quantities(block.text[:LONGEST], counts=False, amounts=False) if q[2]["percent"])
        return
    if "mục tiêu" not in block.low and "chỉ tiêu" not in block.low and not strives and "đảm" not in block.low:
        return
    text = block.text[:LONGEST]
    words = _SETS if why == "past" else _SETS_OR_STRIVES
    if why != "past" and (told := _LISTED.search(text)) is not None and not _REACHED.search(text, text.rfind(". ", 0, told.start()) + 1, told.start()):
        begun = told.start("list" if told["list"] is not None else "all")
        until = told.end()
        if told["list"] is not None and _NUMBER_OF.search(text, told.start(), begun):
            until = rest.start() if (rest := _TURNS.search(text, begun)) else len(text)
        yield from ((max(a, begun), min(b, until), q) for a, b, q in quantities(text[:until]) if q.start() >= begun)
        return
    found = [(m, True) for m in islice(words.finditer(text), MOST)]
    found += [(m, False) for m in islice(_STRIVES.finditer(text), MOST)] if strives and why != "past" else []
    for m, shares in sorted(found, key=lambda one: one[0].start()):
        for start, end, quantity in quantities(text[: m.end()], counts=False):
            if start < m.end() and quantity.start() >= m.start() and bool(quantity["percent"]) == shares:
                yield max(start, m.start()), min(end, m.end()), quantity
