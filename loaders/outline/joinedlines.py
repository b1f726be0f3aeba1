"""Lines that a copy joined, or broke behind a paragraph's first word.

In: a document's own lines. Out: the same. A line is taken apart where the forms of Nghị định 30/2020/NĐ-CP (Phụ lục I) begin a new one, if it holds motto, number and date together and goes on
after them; or if a copy left out the breaks inside the cells of a page's tables: then what goes on is the line with the number, that with place and date, or that of the signature, and an
item's number may stand at the end of the line above it. "*Căn" above "cứ Luật Tổ chức …" is one line with it, as pages of law portals come out of a conversion where mark-up opens a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from loaders.agencies.numbers import SAID
from loaders.outline.tail import SIGNS_BEGIN, ends_in_name
from loaders.writing.datelines import IN_WORDS, PLACE
from loaders.writing.line import Line, joined, joined_where
from loaders.writing.markers import marker
from loaders.writing.motto import PRINTED as MOTTO
from loaders.writing.vietnamese import CAPITALS
from ontology.tables import document_type_names

_SHORTEST: Final = 300
_HEAD_WITHIN: Final = 500
_FIRST: Final = 40  # lines of a file in which a head stands
_NUMBER: Final = re.compile(rf"(?<!\w){SAID}\s*+:?\s*[\d.…]+\s?[-/]\s?(?:\d{{4}}\s?/\s?)?[A-ZĐ]\w*(?:\s?[-/]\s?[A-ZĐ]\w*){{0,6}}")
_DATE: Final = re.compile(rf"{PLACE},\s*{IN_WORDS}\s*\d{{4}}")
# What begins a line: of the head, of the text, of the end.
_BEGINS: Final = re.compile(
    rf"Độc lập\s*[-–]\s*Tự do|V/v\s|Kính gửi\s*:|(?<=[.;,:\d])\s(?:Căn cứ|Xét|Theo đề nghị|Thực hiện)\s|(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ QUYẾT|CHỈ THỊ)\s*:|(?<=[.;:/])\s(?=Điều\s\d+\.|Chương\s[IVX\d]+\s|\d{{1,2}}\.\s[{CAPITALS}]|[IVX]{{1,5}}\.\s[{CAPITALS}]|-\s[{CAPITALS}])"
    rf"|(?<=:)\s(?=Điều\s1\.)|Nơi nhận\s*:|(?<![\w.])(?:TM|KT|TL|TUQ)\.\s?(?=[{CAPITALS}]{{2}})"
)
_LONGEST: Final = 9  # letters of a word alone in its line, mark-up with them
_WORD: Final = re.compile(rf"[*_]{{0,3}}[{CAPITALS}][a-zà-ỹđăâêôơư]*")
_GOES_ON: Final = re.compile(r"[*_]{0,3}[a-zà-ỹđăâêôơư]+[ ,]")
_TO: Final = re.compile(r"\s*Kính gửi\s*:")
_ABOUT: Final = re.compile(r"\s*V/v\s")
_SIGNED: Final = re.compile(rf"[*_\s]*[{CAPITALS}/][{CAPITALS}./,\s-]{{5,160}}?\s(?:\(\s*[Đđ]ã ký\s*\)\s*)?[{CAPITALS}][^\W\d_{CAPITALS}]+(?:\s[{CAPITALS}][^\W\d_{CAPITALS}]*){{1,5}}(?=\s+[{CAPITALS}]{{2}})")
_NUMBER_LAST: Final = re.compile(r"(?:^|\s)(?P<label>\d{1,2}(?:\.\d{1,2}){0,3}\.)$")
_CITED: Final = re.compile(r"(?:\b(?:Điều|khoản|điểm|tiết|mục|phần|chương|phụ lục|biểu|bảng|mẫu|số|ngày|tháng|năm|quý|là|đến|và|từ|hạng|cấp|loại|nhóm|giai đoạn)|[,(/%=+×<>-]|\d)$", re.IGNORECASE)


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
    if any(len(x.raw) > _SHORTEST and MOTTO.search(x.raw, 0, _HEAD_WITHIN) for x in lines[:_FIRST]):
        return [part for line in lines for part in _parts(line)]
    signed = {n: _signature_parts(lines[n]) for n in [n for n, line in enumerate(lines) if line.text[:1] in SIGNS_BEGIN]}
    made = [part for n, line in enumerate(lines) for part in signed.get(n, (line,))] if any(len(parts) > 1 for parts in signed.values()) else list(lines)
    if len(made) == len(lines) and not any(_head_goes_on(x) for x in lines[:_FIRST]):
        return made
    return _numbers_below([*(part for line in made[:_FIRST] for part in _head_parts(line)), *made[_FIRST:]])


def _head_goes_on(line: Line) -> bool:
    """Whether a line of the head goes on behind place and date with a type in capitals or with whom a letter is sent to."""
    dated = _DATE.match(line.raw) if line.text else None
    return dated is not None and (_TO.match(line.raw, dated.end()) is not None or _type().match(line.raw, dated.end()) is not None)


def _head_parts(line: Line) -> list[Line]:
    """The line of the number and that of place and date, with what a copy has joined to each.

    >>> from loaders.writing.text import SourceText
    >>> text = "Số: 5/BYT-KH V/v cấp thuốc\\nHà Nội, ngày 3 tháng 6 năm 2031 Kính gửi: Sở A\\nHà Nội, ngày 3 tháng 6 năm 2031 KẾ HOẠCH VỀ THUỐC"
    >>> [x.text for line in SourceText(text).lines() for x in _head_parts(line)]
    ['Số: 5/BYT-KH', 'V/v cấp thuốc', 'Hà Nội, ngày 3 tháng 6 năm 2031', 'Kính gửi: Sở A', 'Hà Nội, ngày 3 tháng 6 năm 2031', 'KẾ HOẠCH', 'VỀ THUỐC']
    """
    raw = line.raw
    first = _NUMBER.match(raw) or _DATE.match(raw)
    if first is None:
        return [line]
    edges = [0, first.end()]
    if (kind := _type().match(raw, first.end())) is not None:
        edges += [kind.start("type"), kind.end("type")]
    elif _ABOUT.match(raw, first.end()) is None and _TO.match(raw, first.end()) is None:
        return [line]
    return [part for a, b in pairwise([*edges, len(raw)]) if (part := line.part(a, b)).text]


def _signature_parts(line: Line) -> list[Line]:
    """A signature and the title of what it issues: the signature, the type, the title, "(Ban hành kèm theo …)".

    >>> from loaders.writing.text import SourceText
    >>> text = "KT. BỘ TRƯỞNG THỨ TRƯỞNG Trần Văn An KẾ HOẠCH TRIỂN KHAI NGHỊ QUYẾT (Ban hành kèm theo Quyết định số 5/QĐ-BYT)"
    >>> [x.text for x in _signature_parts(SourceText(text).lines()[0])]
    ['KT. BỘ TRƯỞNG THỨ TRƯỞNG Trần Văn An', 'KẾ HOẠCH', 'TRIỂN KHAI NGHỊ QUYẾT', '(Ban hành kèm theo Quyết định số 5/QĐ-BYT)']
    """
    signed = _SIGNED.match(line.raw)
    kind = _type().match(line.raw, signed.end()) if signed is not None else None
    if signed is None or kind is None or not ends_in_name(signed.group().strip()):
        return [line]
    attached = line.raw.find("(", kind.end())
    edges = [0, signed.end(), kind.end("type"), *([attached] if attached >= 0 else []), len(line.raw)]
    return [part for a, b in pairwise(edges) if (part := line.part(a, b)).text]


def _numbers_below(lines: Sequence[Line]) -> list[Line]:
    """The lines, an item's number that ends one set before the words of the next.

    >>> from loaders.writing.text import SourceText
    >>> text = "II. NHIỆM VỤ 1.\\nSở A cấp thuốc theo khoản 1 Điều 2.\\nSở B mua thuốc.\\n2.1.\\nSở C kiểm tra."
    >>> [x.text for x in _numbers_below(SourceText(text).lines())]
    ['II. NHIỆM VỤ', '1. Sở A cấp thuốc theo khoản 1 Điều 2.', 'Sở B mua thuốc.', '2.1. Sở C kiểm tra.']
    """
    made: list[Line] = []
    label: Line | None = None
    for line in lines:
        if label is not None and line.text:
            if marker(line.text) is None:
                line = joined([label, line])
            else:
                made.append(label)
            label = None
        number = _NUMBER_LAST.search(line.text)
        if number is not None and not _CITED.search(line.text, 0, number.start()):
            at = line.raw.rindex(number["label"])
            label, line = line.part(at, len(line.raw)), line.part(0, at)
            if not line.text:
                continue
        made.append(line)
    return made if label is None else [*made, label]


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
