"""Splits the lines of a letterhead, or of a signature, that a copy set in two columns with blanks between: the left column's lines, then the right one's.

In: a document's own lines. Out: the same, the letterhead's rows taken apart. The forms of Nghị định 30/2020/NĐ-CP (Phụ lục I: ô số 1 to 5b) have body, number and what a
letter is about on the left, motto, place and date on the right; a name or the words of "V/v …" go on in the next row, beside which the other column goes on, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.agencies.placenames import usual_name
from loaders.outline.tail import is_person, is_signature
from loaders.outline.typewords import type_line
from loaders.writing.datelines import IN_WORDS, PLACE, PLACED
from loaders.writing.motto import begins_motto
from loaders.writing.text import Line
from loaders.writing.vietnamese import CAPITALS

_RULE: Final = re.compile(r"\s*(?:[-–—=]{5,}\s*|[_‗]{5,})(?=[^\W\d_])")
_RULE_BEHIND: Final = re.compile(r"(?<=[^\W_])\s*-{5,}\s*$")
_RULE_BEGINS: Final = frozenset("-–—=_‗")
_GAP: Final = re.compile(r"[ \u00a0]{3,}")
_ENDS: Final = re.compile(r"[#*_|\s]*(?:Kính gửi|Phụ lục|Nơi nhận|Điều\s+1)\b", re.IGNORECASE)  # the head is over
_ABOUT: Final = re.compile(r"[*_\s]*V/v\b", re.IGNORECASE)
_DATE_BEHIND: Final = re.compile(rf"(?<=\S)\s+({PLACE}),\s*{IN_WORDS}\s*\d{{4}}[\s.*_]*$")
_TYPE_BEHIND: Final = re.compile(rf"năm\s+\d{{4}}\s+(?=[{CAPITALS}]{{2}})")
_ABOUT_LINES: Final = 6
_WITHIN: Final = 40
_LEAST: Final = 20  # characters before the right column
_SLACK: Final = 14  # a column's lines are centred: how far one begins before the first that was met


def rules_apart(lines: Sequence[Line]) -> list[Line]:
    """``lines``, a rule and the words that a reader of PDF put behind or before it in its line as two.

    >>> from loaders.writing.text import SourceText
    >>> [x.text for x in rules_apart(SourceText("SỞ Y TẾ\\n-------Số: 5/SYT-VP\\n- Lưu: VT.").lines())]
    ['SỞ Y TẾ', '-------', 'Số: 5/SYT-VP', '- Lưu: VT.']
    """
    made: list[Line] = []
    done = 0
    for n in [n for n, line in enumerate(lines) if (text := line.text) and (text[0] in _RULE_BEGINS or text[-1] == "-")]:  # few lines do
        line = lines[n]
        before = line.text[0] in _RULE_BEGINS
        rule = _RULE.match(line.raw) if before else _RULE_BEHIND.search(line.raw) if line.text.endswith("---") else None
        if rule is not None and (at := rule.end() if before else rule.start()):
            made += (*lines[done:n], line.part(0, at), line.part(at, len(line.raw)))
            done = n + 1
    return [*made, *lines[done:]]


def signed_apart(lines: Sequence[Line]) -> list[Line]:
    """The lines of a signature; where two sign side by side, what stands on the left and then what stands on the right.

    >>> from loaders.writing.text import SourceText
    >>> [x.text for x in signed_apart(SourceText("CÔNG AN TỈNH     SỞ Y TẾ\\nGIÁM ĐỐC         GIÁM ĐỐC\\nLê An        Vũ Bá").lines())]
    ['CÔNG AN TỈNH', 'GIÁM ĐỐC', 'Lê An', 'SỞ Y TẾ', 'GIÁM ĐỐC', 'Vũ Bá']
    """
    gaps = [(x, m) for x in lines if (m := _GAP.search(x.raw, len(x.raw) - len(x.raw.lstrip()))) is not None and x.raw[m.end() :].strip()]
    if len(gaps) < 2 or not all(is_signature(x.raw[: m.start()].strip()) and is_signature(x.raw[m.end() :].strip()) for x, m in gaps[:1]) and not any(is_person(x.raw[: m.start()]) and is_person(x.raw[m.end() :]) for x, m in gaps):
        return list(lines)
    cut = {x.start: m for x, m in gaps}
    left = [x.part(0, cut[x.start].start()) if x.start in cut else x for x in lines]
    return [*left, *(x.part(m.end(), len(x.raw)) for x, m in gaps)]


def columns_apart(lines: Sequence[Line]) -> list[Line]:
    """``lines`` with the rows of such a letterhead as lines of one column each.

    >>> from loaders.writing.text import SourceText
    >>> head = "SỞ Y TẾ TỈNH A" + " " * 20 + "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\\n" + "Số: 5/SYT-VP" + " " * 22 + "A, ngày 3 tháng 5 năm 2031\\nV/v báo cáo\\nquý I\\n\\nKính gửi: B"
    >>> [x.text for x in columns_apart(SourceText(head).lines())]
    ['SỞ Y TẾ TỈNH A', 'Số: 5/SYT-VP', 'V/v báo cáo', 'quý I', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'A, ngày 3 tháng 5 năm 2031', '', 'Kính gửi: B']
    """
    lines = _type_apart(lines)
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


def _type_apart(lines: Sequence[Line]) -> list[Line]:
    """``lines``; the type, where a reader of a scan put it behind the date ("…, ngày 3 tháng 1 năm 2025 THÔNG BÁO"), as a line of its own."""
    made = list(lines)
    for i, line in enumerate(lines[:_WITHIN]):
        if "năm" in line.raw and (behind := _TYPE_BEHIND.search(line.raw)) is not None and type_line(line.raw[behind.end() :]):
            made[i : i + 1] = [line.part(0, behind.end()), line.part(behind.end(), len(line.raw))]
            break
    return made


def _date_apart(lines: Sequence[Line]) -> list[Line]:
    """``lines``; place and date, where they stand only behind what a letter is about, as a line of their own."""
    made = list(lines)
    head = next((i for i, x in enumerate(lines[:_WITHIN]) if _ENDS.match(x.text) or type_line(x.text)), len(lines[:_WITHIN]))
    if any(PLACED.match(x.text) and not _ABOUT.match(x.text) for x in lines[:head]):
        return made
    about = next((i for i, x in enumerate(lines[:head]) if _ABOUT.match(x.text)), head)
    for i in range(about, min(about + _ABOUT_LINES, head)):
        if "ngày" in lines[i].raw and (m := _DATE_BEHIND.search(lines[i].raw)) is not None:
            words = m.group(1).split()
            known = next((n for n in range(1, len(words)) if usual_name(" ".join(words[-n:])) is not None), len(words))
            at = m.start(1) + m.group(1).rindex(" ".join(words[-known:]))
            made[i : i + 1] = [lines[i].part(0, len(lines[i].raw[:at].rstrip(" |\t"))), lines[i].part(at, len(lines[i].raw))]
            break
    return made


def _right(raw: str) -> int | None:
    """Where the words of the right column begin that tell it: motto, place and date."""
    for m in _GAP.finditer(raw):
        if m.end() >= _LEAST and (begins_motto(raw[m.end() : m.end() + 40]) or PLACED.match(raw, m.end())):
            return m.end()
    return None
