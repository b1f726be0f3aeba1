"""Lines that a copy joined, or broke behind a paragraph's first word.

In: a document's own lines. Out: the same. A line that holds motto, number and date together and goes on after them is taken apart where the forms of Nghị định 30/2020/NĐ-CP (Phụ lục I)
begin a new one; "*Căn" above "cứ Luật Tổ chức …" is one line with it, as pages of law portals come out of a conversion where mark-up opens a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from loaders.agencies.numbers import SAID
from loaders.writing.line import joined_where
from loaders.writing.motto import PRINTED as MOTTO
from loaders.writing.text import Line
from loaders.writing.vietnamese import CAPITALS
from ontology.tables import document_type_names

_SHORTEST: Final = 300
_HEAD_WITHIN: Final = 500
_FIRST: Final = 40  # lines of a file in which a head stands
_NUMBER: Final = re.compile(rf"(?<!\w){SAID}\s*+:?\s*[\d.…]+\s?[-/]\s?(?:\d{{4}}\s?/\s?)?[A-ZĐ]\w*(?:\s?[-/]\s?[A-ZĐ]\w*){{0,6}}")
_DATE: Final = re.compile(rf"(?:(?:TP\.|Thành phố)\s)?[{CAPITALS}]\w*(?:\s[{CAPITALS}]\w*){{0,3}},\s*ngày\s.{{0,6}}\stháng\s.{{0,6}}\snăm\s\d{{4}}")
# What begins a line: of the head, of the text, of the end.
_BEGINS: Final = re.compile(
    rf"Độc lập\s*[-–]\s*Tự do|V/v\s|Kính gửi\s*:|(?<=[.;,:\d])\s(?:Căn cứ|Xét|Theo đề nghị|Thực hiện)\s|(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ QUYẾT|CHỈ THỊ)\s*:|(?<=[.;:/])\s(?=Điều\s\d+\.|Chương\s[IVX\d]+\s|\d{{1,2}}\.\s[{CAPITALS}]|[IVX]{{1,5}}\.\s[{CAPITALS}]|-\s[{CAPITALS}])"
    rf"|(?<=:)\s(?=Điều\s1\.)|Nơi nhận\s*:|(?<![\w.])(?:TM|KT|TL|TUQ)\.\s?(?=[{CAPITALS}]{{2}})"
)
_LONGEST: Final = 9  # letters of a word alone in its line, mark-up with them
_WORD: Final = re.compile(rf"[*_]{{0,3}}[{CAPITALS}][a-zà-ỹđăâêôơư]*")
_GOES_ON: Final = re.compile(r"[*_]{0,3}[a-zà-ỹđăâêôơư]+[ ,]")


@cache
def _type() -> re.Pattern[str]:
    names = "|".join(re.escape(n.upper()) for n in document_type_names())
    return re.compile(rf"\s*(?P<type>{names})(?=\s)")


def joined_lines_split(lines: Sequence[Line]) -> list[Line]:
    """``lines`` with each such line as the lines that it had.

    >>> from loaders.writing.text import SourceText
    >>> text = "BỘ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 5/BYT-KH Hà Nội, ngày 3 tháng 6 năm 2031 V/v cấp thuốc Kính gửi: Các sở."
    >>> [x.text for x in joined_lines_split(list(SourceText(text + " Bộ Y tế đề nghị các sở báo cáo:" + " 1. Số thuốc." * 12).lines()))][:7]
    ['BỘ Y TẾ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Số: 5/BYT-KH', 'Hà Nội, ngày 3 tháng 6 năm 2031', 'V/v cấp thuốc', 'Kính gửi: Các sở. Bộ Y tế đề nghị các sở báo cáo:']
    """
    if not any(len(x.raw) > _SHORTEST and MOTTO.search(x.raw, 0, _HEAD_WITHIN) for x in lines[:_FIRST]):
        return list(lines)
    return [part for line in lines for part in _parts(line)]


def _parts(line: Line) -> list[Line]:
    raw = line.raw
    motto = MOTTO.search(raw, 0, _HEAD_WITHIN)
    number = _NUMBER.search(raw, 0, _HEAD_WITHIN) if motto is not None else None
    dated = (_DATE.search(raw, number.end(), _HEAD_WITHIN) or _DATE.search(raw, 0, number.start())) if number is not None else None
    if len(raw) <= _SHORTEST or motto is None or number is None or dated is None or len(raw) - max(number.end(), dated.end()) < _SHORTEST // 2:
        return [line]
    edges = {motto.start(), motto.end(), number.start(), number.end(), dated.start(), dated.end()}
    if (kind := _type().match(raw, max(number.end(), dated.end()))) is not None:
        edges |= {kind.start("type"), kind.end("type")}
    edges |= {m.start() for m in _BEGINS.finditer(raw)}
    if (first := raw.find("Hạnh phúc", 0, _HEAD_WITHIN)) >= 0:
        edges.add(first + len("Hạnh phúc"))
    places = sorted({0, *edges, len(raw)})
    return [part for a, b in pairwise(places) if (part := line.part(a, b)).text]


def first_words_joined(lines: Sequence[Line]) -> list[Line]:
    """``lines`` with each such word and the line below it as one.

    >>> from loaders.writing.text import SourceText
    >>> [x.text for x in first_words_joined(SourceText("\\n*Căn\\ncứ Luật A;*\\n\\nHà\\nNội").lines())]
    ['', '*Căn cứ Luật A;*', '', 'Hà', 'Nội']
    """
    return joined_where(lines, _LONGEST, _goes_on)


def _goes_on(before: Line | None, above: Line, line: Line) -> bool:
    alone = (before is None or not before.text) and _WORD.fullmatch(above.text) is not None
    return alone and _GOES_ON.match(line.text) is not None
