"""A letterhead that a copy set in two columns with blanks between, as the lines of its left column and then those of its right one.

In: a document's own lines. Out: the same, the letterhead's rows taken apart. The forms of Nghị định 30/2020/NĐ-CP (Phụ lục I: ô số 1 to 5b) have body, number and what a
letter is about on the left, motto, place and date on the right; a name or the words of "V/v …" go on in the next row, beside which the other column goes on, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.agencies.placenames import usual_name
from loaders.outline.titles import type_line
from loaders.writing.text import Line
from loaders.writing.vietnamese import CAPITALS, fold

_GAP: Final = re.compile(r"[ \u00a0]{3,}")
_MOTTO: Final = re.compile(r"cong hoa xa hoi|dang cong san|doc lap\s*-")
_DATE: Final = re.compile(rf"[*_]*(?:(?:TP|T\.P|Tp)\b\.?\s*)?[{CAPITALS}][^,;:\d]{{0,30}},\s*(?:ngày\b|\d{{1,2}}\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?\d{{4}})")
_ENDS: Final = re.compile(r"[#*_|\s]*(?:Kính gửi|Phụ lục|Nơi nhận|Điều\s+1)\b", re.IGNORECASE)  # the head is over
_ABOUT: Final = re.compile(r"[*_\s]*V/v\b", re.IGNORECASE)
_DATE_BEHIND: Final = re.compile(rf"(?<=\S)\s((?:TP\.?\s)?[{CAPITALS}]\w+(?:\s[{CAPITALS}]\w+){{0,5}}),\s*ngày\b.{{0,6}}\btháng\b.{{0,6}}\bnăm\s*\d{{4}}[\s.*_]*$")
_ABOUT_LINES: Final = 6
_WITHIN: Final = 40
_LEAST: Final = 20  # characters before the right column
_SLACK: Final = 14  # a column's lines are centred: how far one begins before the first that was met


def columns_apart(lines: Sequence[Line]) -> list[Line]:
    """``lines`` with the rows of such a letterhead as lines of one column each.

    >>> from loaders.writing.text import SourceText
    >>> head = "SỞ Y TẾ TỈNH A" + " " * 20 + "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\\n" + "Số: 5/SYT-VP" + " " * 22 + "A, ngày 3 tháng 5 năm 2031\\nV/v báo cáo\\nquý I\\n\\nKính gửi: B"
    >>> [x.text for x in columns_apart(SourceText(head).lines())]
    ['SỞ Y TẾ TỈNH A', 'Số: 5/SYT-VP', 'V/v báo cáo', 'quý I', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'A, ngày 3 tháng 5 năm 2031', '', 'Kính gửi: B']
    """
    rows: dict[int, int] = {}
    for i, line in enumerate(lines[:_WITHIN]):
        if "   " in line.raw:
            if (at := _right(line.raw)) is not None:
                rows[i] = at
        elif _ENDS.match(line.text) or type_line(line.text):
            break
    beside = [i for i, at in rows.items() if lines[i].raw[:at].strip()]
    if len(rows) < 2 or not beside:
        return _date_apart(lines)
    first, last = min(rows), max(rows)
    while last + 1 < len(lines) and lines[last + 1].text and not type_line(lines[last + 1].text) and not _ENDS.match(lines[last + 1].text) and last - max(rows) < 8:
        last += 1
    column = min(rows.values()) - _SLACK
    left, right = [], []
    for i in range(first, last + 1):
        line = lines[i]
        at = rows.get(i)
        if at is None:
            at = next((m.end() for m in _GAP.finditer(line.raw) if m.end() >= max(column, _LEAST)), len(line.raw))
        left.append(line.part(0, at))
        right.append(line.part(at, len(line.raw)))
    return [*lines[:first], *(x for x in (*left, *right) if x.text), *lines[last + 1 :]]


def _date_apart(lines: Sequence[Line]) -> list[Line]:
    """``lines``; place and date, where they stand only behind what a letter is about, as a line of their own."""
    made = list(lines)
    head = next((i for i, x in enumerate(lines[:_WITHIN]) if _ENDS.match(x.text) or type_line(x.text)), len(lines[:_WITHIN]))
    if any(_DATE.match(x.text) for x in lines[:head]):
        return made
    about = next((i for i, x in enumerate(lines[:head]) if _ABOUT.match(x.text)), head)
    for i in range(about, min(about + _ABOUT_LINES, head)):
        if "ngày" in lines[i].raw and (m := _DATE_BEHIND.search(lines[i].raw)) is not None:
            words = m.group(1).split()
            known = next((n for n in range(1, len(words)) if usual_name(" ".join(words[-n:])) is not None), len(words))
            at = m.start(1) + m.group(1).rindex(" ".join(words[-known:]))
            made[i : i + 1] = [lines[i].part(0, at), lines[i].part(at, len(lines[i].raw))]
            break
    return made


def _right(raw: str) -> int | None:
    """Where the words of the right column begin that tell it: motto, place and date."""
    for m in _GAP.finditer(raw):
        if m.end() >= _LEAST and (_MOTTO.match(fold(raw[m.end() : m.end() + 40].lstrip("* _"))) or _DATE.match(raw, m.end())):
            return m.end()
    return None
