"""Joins the lines of a document's head that a copy broke.

In: the head's blocks. Out: the same with what belongs to one line in one block. A web copy of a head in two columns gives each cell's words on lines of their own, often
cut after the first word ("THỦ / TƯỚNG CHÍNH PHỦ", "Số: / 12/QĐ-TTg", "Hà / Nội, ngày 13 / tháng 5 năm 2002"), with a lone "|" between two cells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.agencies.issuers import read_issuer
from loaders.agencies.numbers import SAID
from loaders.agencies.placenames import usual_name
from loaders.writing.block import Block
from loaders.writing.blockmaking import make_block
from loaders.writing.motto import is_piece
from loaders.writing.vietnamese import CAPITALS

_NUMBER_CUT: Final = re.compile(rf"(?:^|\s){SAID}\s*+:?\s*\d[\d\s./]*(?:[A-ZĐ][\w-]*\s*)?[-/]$", re.IGNORECASE)
_NUMBER_GOES_ON: Final = re.compile(r"[A-ZĐ\d][\w/-]*$")
_COUNT: Final = re.compile(rf"(?:Luật\s+)?{SAID}\s*:?$", re.IGNORECASE)
_COUNT_ONLY: Final = re.compile(rf"{SAID}\s*+:?\s*\d{{1,5}}", re.IGNORECASE)
_SYMBOL_GOES_ON: Final = re.compile(r"[-/]\s?(?:\d{4}\s?/\s?)?[A-ZĐ][\w/-]*$")
_COUNTED: Final = re.compile(r"\d{1,5}[a-zđ]?\s*[-/]")
_DATE_CUT: Final = re.compile(r"\b(?:ngày(?:\s*\d{1,2})?|tháng(?:\s*\d{1,2})?|năm)$", re.IGNORECASE)
_DATE_GOES_ON: Final = re.compile(r"(?:\d{1,2}\s*)?tháng\b|(?:\d{1,2}\s*)?năm\s+\d{4}|\d{4}$|\d{1,2}\s+tháng\b", re.IGNORECASE)
_PLACE_CUT: Final = re.compile(rf"(?:TP\.?\s*)?[{CAPITALS}]\w*(?:[\s-]+[{CAPITALS}]\w*){{0,3}}$")
_PLACE_ALONE: Final = re.compile(rf"(?:TP\.?\s*)?[{CAPITALS}]\w*(?:[\s-]+\w+){{0,5}}\s*,")
_DATE_BEGINS: Final = re.compile(r"ngày\b.{0,20}\btháng\b|ngày\s*\d{0,2}$", re.IGNORECASE)
_PLACE_GOES_ON: Final = re.compile(rf"(?P<rest>[{CAPITALS}]\w*(?:[\s-]+[{CAPITALS}]\w*){{0,3}})?\s*,\s*ngày\b", re.IGNORECASE)
_SUPERIOR: Final = re.compile(
    r"(?:BỘ|[UỦ][ỶY] BAN NHÂN DÂN|UBND|(?P<office>SỞ))\s[^-–\d]{3,80}?(?P<sign>\s+[-–]\s+)"
    r"(?=(?:TỔNG CỤC|CHI CỤC|CỤC|VỤ|(?(office)(?!)|SỞ)|VIỆN(?! KIỂM SÁT)|THANH TRA(?! CHÍNH PHỦ)|BAN QUẢN LÝ)\s[^-–\d]{3,80}$)"  # two of one rank issue together
)
_EMPHASIS: Final = re.compile(r"\*+")
_LONGEST: Final = 3  # a name is not broken into more lines
_MOST: Final = 12  # nor is anything else; what goes on over more lines is no head


def mended_head(head: Sequence[Block]) -> list[Block]:
    """``head`` with numbers, dates, places and bodies' names that a line's end cuts put together."""
    made: list[Block] = []
    lines = 0
    for b in (piece for line in emphasised(head) for piece in _apart(line)):
        if made and lines < _MOST and _goes_on(made[-1].text, b.text):
            made[-1], lines = _joined(made[-1], b), lines + 1
        else:
            made.append(b)
            lines = 1
    return _bodies(made)


def _apart(line: Block) -> tuple[Block, ...]:
    """The superior and the issuer of one line: "BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG - CỤC ĐÊ ĐIỀU"."""
    m = _SUPERIOR.match(line.text)
    return (line.cut(0, m.start("sign")), line.cut(m.end("sign"))) if m is not None else (line,)


def emphasised(lines: Sequence[Block]) -> list[Block]:
    """Lines of Markdown that one stretch of strong or slanted letters goes through ("**ỦY BAN NHÂN", "DÂN**") as one.

    >>> from loaders.writing.text import SourceText
    >>> page = SourceText("**ỦY BAN NHÂN\\nDÂN**\\nTỈNH A\\n*A, ngày 3\\ntháng 5 năm 2031*\\n**CHỦ TỊCH")
    >>> [b.text for b in emphasised([make_block(page, [(x.start, x.end)]) for x in page.lines()])]
    ['ỦY BAN NHÂN DÂN', 'TỈNH A', 'A, ngày 3 tháng 5 năm 2031', 'CHỦ TỊCH']
    """
    if not lines or "*" not in lines[0].source.raw:
        return list(lines)
    made: list[Block] = []
    i = 0
    while i < len(lines):
        last = _closed_at(lines, i)
        made.append(_joined(lines[i], *lines[i + 1 : last + 1]) if last > i else lines[i])
        i = last + 1
    return made


def _closed_at(lines: Sequence[Block], i: int) -> int:
    """The line in which the stretch ends that line ``i`` leaves open; ``i`` itself where it leaves none, or none that ends soon."""
    open_ = 0
    for j in range(i, min(i + 1 + _LONGEST, len(lines))):
        if j > i and lines[j].line != lines[j - 1].line + 1:
            break
        for signs in _EMPHASIS.finditer(lines[j].source.raw, *_line_of(lines[j])):
            open_ ^= len(signs.group()) % 4  # one sign is for slanted, two for strong letters
        if not open_:
            return j
    return i


def _line_of(b: Block) -> tuple[int, int]:
    """Where the physical line of ``b`` begins and ends, what stands around its words included."""
    end = b.source.raw.find("\n", b.ends[-1])
    return b.source.raw.rfind("\n", 0, b.offsets[0]) + 1, end if end >= 0 else len(b.source.raw)


def _joined(first: Block, *then: Block) -> Block:
    pieces = [(b.offsets[0], b.ends[-1]) for b in (first, *then)]
    return make_block(first.source, pieces, part=first.part, kind="line", section=first.section)


def _goes_on(before: str, here: str) -> bool:
    if _NUMBER_CUT.search(before):
        return bool(_NUMBER_GOES_ON.match(here))
    if _COUNT.fullmatch(before):
        return bool(_COUNTED.match(here))
    if _COUNT_ONLY.fullmatch(before):
        return bool(_SYMBOL_GOES_ON.match(here))
    if _DATE_CUT.search(before):
        return bool(_DATE_GOES_ON.match(here))
    if _PLACE_ALONE.fullmatch(before):
        return bool(_DATE_BEGINS.match(here))
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
        if b.text == b.text.upper() and re.fullmatch(r"[^\W\d_]+(?: [^\W\d_]+){0,4}", b.text) and read_issuer(b.text, 0) is None and not is_piece(b.text):
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
