"""The numbers of a table's rows: "1", "2.1", "IV", "B", "a)", a dash.

In: the words of an ordinal's cell, or of a line that may begin with one. Out: patterns and values. "C" is a letter and a Roman
number; which one is told by what came before (``loaders.tabular.borderless``) or by what stands in the row.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.writing.vietnamese import CAPITALS, fold

COUNTED: Final = r"\d{1,3}(?:\.\d{1,3})*"
GROUPED: Final = r"(?:[IVXLC]{1,6}|[A-VĐ])(?:\.\d{1,2}){0,3}"
"""Patterns of a row's number in figures, of a group's and its parts'."""
ORDINAL: Final = re.compile(rf"({COUNTED}|{GROUPED}|[a-zđ]|[-+•])\s*[.)]?$")
ORDINAL_THEN: Final = re.compile(rf"({COUNTED}|[IVXLC]{{1,6}}(?:\.\d{{1,2}}){{0,3}})(?:\s*[.)])?\s+(?=[{CAPITALS}\"“])")
TOTAL: Final = re.compile(r"tong(?= (so|cong|von|nguon von|kinh phi|du toan)\b|\s*$|\s+\d)|cong\s*(:|\d|$)")
_SHARED: Final = ("Công", "CÔNG")
LETTERS: Final = "ABCDĐEFGHIKLMNOPQRSTUV"
"""The letters that number parts, in their order; a document has either Đ or F, or neither."""
_LETTER_THEN: Final = re.compile(r"([A-VĐ])(?:\s*[.)])?\s+(?=\S.{5})")
_ROMAN: Final = re.compile(r"[IVXLC]+$")
_PART: Final = re.compile(r"([IVXLC]{1,6}|[A-VĐ])(?:\.(?:\d{1,2}|[IVX]{1,4})){1,3}$")
_ROMAN_VALUE: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def is_total(words: str) -> bool:
    """Whether words name a total; "Công" alone is a word of a body's name in a narrow column.

    >>> is_total("Cộng"), is_total("Tổng số"), is_total("Công")
    (True, True, False)
    """
    return not words.startswith(_SHARED) and TOTAL.match(fold(words)) is not None


def letter_then(line: str) -> re.Match[str] | None:
    """A part's letter with its name in capitals on one line.

    >>> letter_then("B ĐIỀU HÀNH TÀI CHÍNH").group(1), letter_then("C Xây dựng quy chế")
    ('B', None)
    """
    m = _LETTER_THEN.match(line)
    return m if m and line == line.upper() else None


def is_roman(label: str) -> bool:
    """Whether a label may be a Roman number."""
    return bool(_ROMAN.match(label))


def is_group(label: str | None) -> bool:
    """Whether a label is one that numbers groups of rows: "II", "B".

    >>> is_group("II"), is_group("B"), is_group("3"), is_group(None)
    (True, True, False, False)
    """
    return label is not None and (is_roman(label) or (len(label) == 1 and label in LETTERS))


def part_of(label: str | None) -> str:
    """What a label that numbers a part within a group belongs to: "III" of "III.1.2"; "" of others.

    >>> part_of("III.1.2"), part_of("A.II"), part_of("3.1"), part_of("IV")
    ('III', 'A', '', '')
    """
    m = _PART.match(label) if label else None
    return m.group(1) if m else ""


def depth(label: str | None) -> int:
    """How deep a row stands by its number: a letter, a Roman number or none, a number, "1.1", a dash.

    >>> [depth(x) for x in ("B", "IV", None, "3", "3.1", "-")]
    [0, 1, 1, 2, 3, 9]
    """
    if not label:
        return 1
    if is_group(label):
        return 1 if is_roman(label) else 0
    return 2 + label.count(".") if label[0].isdigit() else 9


def value(ordinal: str) -> int | None:
    """The number that an ordinal stands for; None for letters and dashes.

    >>> value("14"), value("XIV"), value("2.1")
    (14, 14, None)
    """
    if ordinal.isdigit():
        return int(ordinal)
    if not is_roman(ordinal):
        return None
    total = 0
    for a, b in zip(ordinal, ordinal[1:] + "I", strict=True):
        v = _ROMAN_VALUE[a]
        total += -v if v < _ROMAN_VALUE[b] else v
    return total
