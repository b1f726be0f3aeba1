"""A file that holds more than one document: where the letterhead of the next one begins.

In: the lines of a whole file. Out: the place and the number of the second letterhead. Only a letterhead filled in (motto, number and date of its own)
counts, and only with a number that none above it has: forms leave theirs open, annexes repeat their decision's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from loaders.outline.tail import is_signature
from loaders.record import Span, Spans
from loaders.writing.text import Line, SourceText

_TWICE: Final = re.compile(r"VI\S{1,4}T\s+NAM")  # of every motto, marks apart or not
_MOTTO: Final = re.compile(r"C[ỘO]NG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ|ĐẢNG CỘNG SẢN VIỆT NAM")
_NUMBER: Final = re.compile(r"[|*_\s]*(?:Luật\s+)?[Ss]ố\s*:?[*_\s]*(\d+[\w.]*\s*(?:/\s*\d{4}\s*)?[-/]\s*[A-ZĐ][\w/Đ&-]*)")
_DATE: Final = re.compile(r",\s*ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}[\s|*_]*$", re.IGNORECASE)
BODY: Final = re.compile(
    r"[|*_\s]*(?:BAN|BẢO|BỆNH|BỘ|CHI|CHÍNH|CHỦ TỊCH|CỤC|CÔNG|ĐẠI HỌC|ĐẢNG|ĐẶC|ĐOÀN|HĐND|HỌC|HỘI|HUYỆN|KHO|KIỂM|LIÊN|NGÂN|PHÒNG|PHƯỜNG|QUẬN|QUỐC|SỞ|TẬP|THÀNH|THANH|THỊ|THỦ|THUẾ|TIỂU BAN|T[ÒO][ÀA]|TỈNH|TỔNG|TRẠM|TRƯỜNG|TRUNG|UBND|[UỦ][ỶY]|VĂN|VIỆN|XÃ)\b"
)
_RULE: Final = re.compile(r"[-–—_*=\s|]*$")
_ABOVE, _BELOW = 5, 8  # lines around the motto in which number and date stand
_SHORTEST: Final = 8  # lines with words that a document has


@dataclass(frozen=True)
class Following:
    """``start`` is where the letterhead begins in the text, ``line`` its number; ``spans`` the line of its document's number."""

    start: int
    line: int
    number: str
    spans: Spans


def following_document(source: SourceText) -> Following | None:
    """The letterhead of the second document of a file, if there is one.

    >>> form = "BỘ {0}\\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\\nSố: {1}\\nHà Nội, ngày 02 tháng 3 năm 2031\\n" + "Nội dung.\\n" * 9
    >>> second = following_document(SourceText(form.format("A", "1/KH-BA") + form.format("B", "7/QĐ-BB")))
    >>> second.number, second.line
    ('7/QĐ-BB', 14)
    >>> following_document(SourceText(form.format("A", "1/KH-BA") + form.format("B", "…/QĐ-BB"))) is None
    True
    """
    if len(_TWICE.findall(source.raw)) < 2:
        return None
    lines = list(source.lines())
    heads = [i for i, line in enumerate(lines) if _is_motto(line)]
    seen: set[str] = set()
    for n, i in enumerate(heads):
        at = _own_number(lines, i)
        number = re.sub(r"\s", "", at[1]) if at else ""
        if at and n and number.casefold() not in seen and sum(1 for x in lines[heads[0] : i] if x.text) > _SHORTEST:
            line, start = lines[at[0]], _start(lines, min(i, at[0]))
            return Following(lines[start].start, lines[start].number, number, (Span(line.start, line.end, line.number),))
        seen.add(number.casefold())
    return None


def _is_motto(line: Line) -> bool:
    return len(line.text) < 200 and ("CHỦ" in line.text or "ĐẢNG" in line.text) and bool(_MOTTO.search(line.text))


def _own_number(lines: Sequence[Line], i: int) -> tuple[int, str] | None:
    """(line, number) of the number beside the motto on line ``i``, where a date stands beside it too."""
    near = range(max(0, i - _ABOVE), min(len(lines), i + _BELOW))
    if not any(_DATE.search(lines[j].text) for j in near):
        return None
    for j in near:
        m = _NUMBER.match(lines[j].text)
        if m:
            return j, m.group(1)
    return None


def _start(lines: Sequence[Line], i: int) -> int:
    """The first line of the letterhead whose motto or number stands on line ``i``: the body's name may stand above it, on lines of its own."""
    first = i
    for j in range(i - 1, max(-1, i - 1 - _ABOVE), -1):
        text = lines[j].text
        if text and not _RULE.match(text):
            if text != text.upper() or is_signature(text) or not BODY.match(text):
                break
            first = j
    return first
