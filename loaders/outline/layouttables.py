"""Replaces layout tables (rows of cells that only set a head or an end in two columns) by the lines that they stand for.

In: a document's own lines. Out: the same with such rows taken apart: letterhead and motto, number and date, "Kính gửi" and who is addressed, recipients and
signature. A conversion to Markdown makes a table of the two columns that Nghị định 30/2020/NĐ-CP (Phụ lục I) sets them in, each cell's lines run together
("| Số: 5/LĐTBXH-NCC V/v chi trả trợ cấp | Hà Nội, ngày 3 tháng 6 năm 2013 |").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loaders.outline.ruled import PIPE, RULE
from loaders.outline.tail import is_signature
from loaders.writing.motto import begins_motto
from loaders.writing.text import Line
from loaders.writing.vietnamese import bare, fold

_MOST: Final = 3  # cells of such a row; a table of the text has more, or other words in them
_HEAD_CELL: Final = re.compile(r"(?:so|kinh gui|noi nhan)\s*:")
_RULE_WITHIN: Final = re.compile(r"(?:(?<!\s)\s+)?(?:[-_‗─—]{3,}|<br\s*/?>)\s*", re.IGNORECASE)
_ABOUT_ALONE: Final = re.compile(r"[*_\s]*V/v\b")
_ABOUT: Final = re.compile(r"\s(?=V/v\b)")


def without_layout_tables(lines: Sequence[Line]) -> list[Line]:
    """``lines`` with each such row as a line a cell; the row of dashes below it left out.

    >>> from loaders.writing.text import SourceText
    >>> page = SourceText("| BỘ Y TẾ ------ | CỘNG HÒA XÃ HỘI |\\n|---|---|\\n| Số: 5/BYT-KH V/v thuốc | Hà Nội, ngày 3 tháng 6 năm 2013 |\\n| 1 | Thuốc | 5 |")
    >>> [x.text for x in without_layout_tables(page.lines())]
    ['BỘ Y TẾ', 'CỘNG HÒA XÃ HỘI', 'Số: 5/BYT-KH', 'V/v thuốc', 'Hà Nội, ngày 3 tháng 6 năm 2013', '| 1 | Thuốc | 5 |']
    >>> [x.text for x in without_layout_tables(SourceText("| **Nơi nhận:**<br>- Như trên;<br>- Lưu: VT. | **CỤC TRƯỞNG**<br><br>**Lê Văn An** |\\n|---|---|").lines())]
    ['**Nơi nhận:**', '- Như trên;', '- Lưu: VT.', '**CỤC TRƯỞNG**', '**Lê Văn An**']
    >>> [x.text for x in without_layout_tables(SourceText("| Số: 5/BYT-KH | Hà Nội, ngày 3 tháng 6 năm 2013 |\\n|---|---|\\n| V/v cấp thuốc | |\\nKính gửi: Các sở\\n| V/v cấp thuốc | 5 |").lines())]
    ['Số: 5/BYT-KH', 'Hà Nội, ngày 3 tháng 6 năm 2013', 'V/v cấp thuốc', 'Kính gửi: Các sở', '| V/v cấp thuốc | 5 |']
    >>> [x.text for x in without_layout_tables(SourceText("| **SỞ Y TẾ**<br>**GIÁM ĐỐC**<br>**Lê Văn An** | **TỈNH ĐOÀN**<br>**BÍ THƯ**<br>**Trần Thị Hoa** |").lines())]
    ['**SỞ Y TẾ**', '**GIÁM ĐỐC**', '**Lê Văn An**', '**TỈNH ĐOÀN**', '**BÍ THƯ**', '**Trần Thị Hoa**']
    """
    made: list[Line] = []
    apart = False
    for line in lines:
        if "|" not in line.text or (line.text[0] != "|" and not (" |" in line.text and _of_head(line))):  # glued to a figure, "ngày 3| tháng 12", it is one that was not made out
            apart = apart and not line.text
            made.append(line)
            continue
        if apart and RULE.match(line.text):
            continue
        apart = _of_head(line) or (apart and any(_ABOUT_ALONE.match(x.text) for x in _cells(line)))
        made += [part for x in _cells(line) if x.text for part in _parts(x)] if apart else [line]
    return made


def _of_head(line: Line) -> bool:
    """Whether a row sets a head or an end, and is none of a table's."""
    cells = [x for x in _cells(line) if x.text]
    return len(cells) <= _MOST and any(_HEAD_CELL.match(fold(bare(x.text))) or begins_motto(x.text) or _signs(x) for x in cells)


def _signs(cell: Line) -> bool:
    """Whether a cell's first line begins a signature, or the second one below the body whose head signs."""
    first, *rest = _RULE_WITHIN.split(cell.text, maxsplit=2)
    return is_signature(first) or (bool(rest) and first == first.upper() and is_signature(rest[0]))


def _cells(line: Line) -> Iterator[Line]:
    at = 0
    for m in PIPE.finditer(line.raw):
        yield line.part(at, m.start())
        at = m.end()
    yield line.part(at, len(line.raw))


def _parts(cell: Line) -> Iterator[Line]:
    """A cell's lines that can be told apart: what a rule or a sign of Markdown divides, what a letter is about."""
    at = 0
    for m in [*_RULE_WITHIN.finditer(cell.raw)]:
        yield from _about(cell.part(at, m.start()))
        at = m.end()
    yield from _about(cell.part(at, len(cell.raw)))


def _about(cell: Line) -> Iterator[Line]:
    m = _ABOUT.search(cell.raw)
    parts = (cell.part(0, m.end()), cell.part(m.end(), len(cell.raw))) if m is not None and cell.raw[: m.start()].strip() else (cell,)
    yield from (x for x in parts if x.text)
