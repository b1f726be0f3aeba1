"""Heads of lists of tasks that a copy has torn: "TT" in a line, the words of the other heads in the lines around it, between those of the rows.

In: the lines of a text. Out: where such a head begins; whether a table with signs between its cells was cut into pieces of a line or two, with cells that no sign parts between them. Nobody can
read the rows of such tables, but they can be told from prose: their lines are no items of work, and it must be said that they are not read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.writing.columns import HEAD_STARTS, ORDINAL_HEAD, column_role
from loaders.writing.markers import ARABIC, marker
from loaders.writing.text import Line
from loaders.writing.vietnamese import fold

_ABOVE: Final = 16  # lines with words above "TT" that may be of its head
_BELOW: Final = 30  # lines below it among which the head's words stand
_COLUMNS: Final = 150  # lines, blank ones among them, over which the heads of columns stand that were copied one after the other
_LONGEST: Final = 120  # letters of the line with "TT"
_HEAD: Final = 40  # letters of a line that heads a column
_SHORT: Final = 60  # letters of one above it, unless it holds several heads
_HEADS: Final = 3
_WHAT: Final = re.compile(r"\b(nhiem vu|noi dung|cong viec|giai phap|van ban can)\b")
_WHO: Final = re.compile(r"\b(phoi hop|co quan|dau moi|don vi(?! tinh))\b")
_WHEN: Final = re.compile(r"\b(thoi (gian|han|diem)|tien do|hoan thanh)\b")
_LEAD: Final = re.compile(r"\bchu tri\b")
_BESIDE: Final = re.compile(r"\bphoi hop\b")
_PERSON: Final = re.compile(r"\b(?:nguoi|can bo) (?:thuc hien|phu trach)\b")
_ALONE: Final = re.compile(r"[*_|\s]*S?TT[*_|\s]*")
_SIGNS: Final = re.compile(r"(?:[|\s]|-{3,})+")
_RULE: Final = re.compile(r"\s*\|(?:\s*:?-{3,}:?\s*\|){2,}\s*")
_NEXT: Final = 200  # lines below a head that show whether its table was cut up
_PIECES: Final = 2


def torn_head(lines: Sequence[Line], least: int, at: int) -> int | None:
    """The first line, not before ``least``, of the head of tasks that has "TT" in line ``at``; None where it is none's.

    >>> from loaders.writing.text import SourceText
    >>> text = "II. NHIỆM VỤ\\nCơ quan Thời gian\\nTT\\n1\\nNội dung\\nchủ trì thực hiện\\nTrồng cây\\nSở A"
    >>> torn_head(SourceText(text).lines(), 0, 2), torn_head(SourceText("Danh sách\\nTT\\nHọ tên\\nChức vụ").lines(), 0, 1)
    (1, None)
    """
    if ORDINAL_HEAD.match(lines[at].text) is None or "\t" in lines[at].raw or len(_SIGNS.sub(" ", lines[at].text)) > _LONGEST:
        return None
    begin, above = at, 0
    while begin > least and above < _ABOVE and not _ends_text(lines[begin - 1]):
        begin -= 1
        above += bool(lines[begin].text)
    while begin < at and not lines[begin].text:
        begin += 1
    words: list[str] = []
    for k in range(begin, len(lines)):
        if len(words) == _BELOW:
            break
        if lines[k].text:
            words.append(lines[k].text)
    said = _SIGNS.sub(" ", fold(" ".join(words)))
    told = _WHAT.search(said) and (_LEAD.search(said) or _PERSON.search(said) or (_WHO.search(said) and _WHEN.search(said)))
    if not told and _ALONE.fullmatch(lines[at].text):  # heads above their columns, a column after the other, or of works called otherwise
        said = _SIGNS.sub(" ", fold(" ".join(line.text for line in lines[at : at + _COLUMNS])))
        if _LEAD.search(said) and (_BESIDE.search(said) or any(len(line.text) < _HEAD and column_role(line.text) == "lead" for line in lines[at : at + _COLUMNS])):
            return begin
        heads = {column_role(line.text) for line in lines[max(least, at - _COLUMNS) : at + _COLUMNS] if len(line.text) < _HEAD and HEAD_STARTS.match(line.text)}  # some above the column of numbers
        if {"lead", "coordinating"} <= heads:
            return begin
    return begin if told else None


def _ends_text(line: Line) -> bool:
    """Whether a line above "TT" is of the text, and no head: a heading, an item, a sentence's end, a long line."""
    text = line.text
    mark = marker(text)
    long = len(_SIGNS.sub(" ", text)) > _SHORT and len(HEAD_STARTS.findall(text)) < _HEADS
    return long or text.endswith((".", ":", ";", ")")) or (mark is not None and mark.rank <= ARABIC) or text.isupper()


def is_cut_up(lines: Sequence[Line], at: int) -> bool:
    """Whether the table whose head has "TT" in line ``at`` was cut into pieces: below it stand rules under rows that follow right upon words without a sign."""
    if ORDINAL_HEAD.match(lines[at].text) is None:
        return False
    below = lines[at : at + _NEXT]
    return sum(_RULE.fullmatch(rule.raw) is not None and "|" in row.raw and above.text != "" and "|" not in above.raw for above, row, rule in zip(below, below[1:], below[2:], strict=False)) >= _PIECES
