"""The lines of a head, put together again where a copy broke them.

In: the head's blocks. Out: the same with what belongs to one line in one block. A web copy of a head in two columns gives each cell's words on lines of their own, often
cut after the first word ("THỦ / TƯỚNG CHÍNH PHỦ", "Số: / 12/QĐ-TTg", "Hà / Nội, ngày 13 / tháng 5 năm 2002"), with a lone "|" between two cells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.agencies.issuers import read_issuer
from loaders.agencies.placenames import usual_name
from loaders.writing.text import Block, make_block
from loaders.writing.vietnamese import fold

_MOTTO: Final = re.compile(r"(?:cong hoa|hoa xa hoi|cong san|chu nghia|doc lap|tu do|hanh phuc)\b")
_NUMBER_CUT: Final = re.compile(r"(?:^|\s)Số\s*:?\s*\d[\d\s./]*(?:[A-ZĐ][\w-]*\s*)?[-/]$", re.IGNORECASE)
_NUMBER_GOES_ON: Final = re.compile(r"[A-ZĐ\d][\w/-]*$")
_COUNT: Final = re.compile(r"(?:Luật\s+)?Số\s*:?$", re.IGNORECASE)
_COUNTED: Final = re.compile(r"\d{1,5}[a-zđ]?\s*[-/]")
_DATE_CUT: Final = re.compile(r"\b(?:ngày(?:\s*\d{1,2})?|tháng(?:\s*\d{1,2})?|năm)$", re.IGNORECASE)
_DATE_GOES_ON: Final = re.compile(r"(?:\d{1,2}\s*)?tháng\b|(?:\d{1,2}\s*)?năm\s+\d{4}|\d{4}$|\d{1,2}\s+tháng\b", re.IGNORECASE)
_PLACE_CUT: Final = re.compile(r"(?:TP\.?\s*)?[A-ZĐÀ-Ỹ]\w*(?:[\s-]+[A-ZĐÀ-Ỹ]\w*){0,3}$")
_PLACE_GOES_ON: Final = re.compile(r"(?P<rest>[A-ZĐÀ-Ỹ]\w*(?:[\s-]+[A-ZĐÀ-Ỹ]\w*){0,3})?\s*,\s*ngày\b", re.IGNORECASE)
_LONGEST: Final = 3  # a name is not broken into more lines


def mended_head(head: Sequence[Block]) -> list[Block]:
    """``head`` with numbers, dates, places and bodies' names that a line's end cuts put together."""
    made: list[Block] = []
    for b in head:
        if made and _goes_on(made[-1].text, b.text):
            made[-1] = _joined(made[-1], b)
        else:
            made.append(b)
    return _bodies(made)


def _joined(first: Block, then: Block) -> Block:
    pieces = [(first.offsets[0], first.ends[-1]), (then.offsets[0], then.ends[-1])]
    return make_block(then.source, pieces, part="head", kind="line", section=then.section)


def _goes_on(before: str, here: str) -> bool:
    if _NUMBER_CUT.search(before):
        return bool(_NUMBER_GOES_ON.match(here))
    if _COUNT.fullmatch(before):
        return bool(_COUNTED.match(here))
    if _DATE_CUT.search(before):
        return bool(_DATE_GOES_ON.match(here))
    if before != before.upper() and _PLACE_CUT.fullmatch(before):
        m = _PLACE_GOES_ON.match(here)
        return m is not None and (m.group("rest") is None or usual_name(f"{before} {m.group('rest')}") is not None)
    return False


def _bodies(head: Sequence[Block]) -> list[Block]:
    """Capitals that are no body's name, and are one with the lines below them: the shortest stretch that is one."""
    made: list[Block] = []
    i = 0
    while i < len(head):
        b = head[i]
        if b.text == b.text.upper() and re.fullmatch(r"[^\W\d_]+(?: [^\W\d_]+){0,4}", b.text) and read_issuer(b.text, 0) is None and not _MOTTO.search(fold(b.text)):
            for last in range(i + 1, min(i + _LONGEST, len(head))):
                if head[last].text != head[last].text.upper():
                    break
                whole = " ".join(x.text for x in head[i : last + 1])
                named = read_issuer(whole, 0)
                if named is not None and named.end == len(whole):
                    for x in head[i + 1 : last + 1]:
                        b = _joined(b, x)
                    i = last
                    break
        made.append(b)
        i += 1
    return made
