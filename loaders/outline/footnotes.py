"""Footnotes: their marks in the text, and the notes that a text or Markdown file collects behind the signature.

In: physical lines with the roles given so far. Out: ``Footnote``. Behind the signature a note is written "¹ Theo …", "(1) Theo …" or "1 Theo …"; it
is one only where its mark stands in the text before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from loaders.outline.tail import SIGNS_BEGIN, is_signature
from loaders.record.values import value
from loaders.writing.columns import heads_numbers
from loaders.writing.text import Line

_RAISED: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_NOTE: Final = re.compile(r"(?P<printed>[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]?|\(\d{1,2}\)|\d{1,2})\s*(?=\**[^\W\d_\"“])")
_SIGNS_BEGIN: Final = re.compile(f"[{''.join(SIGNS_BEGIN)}]")
_WORD_BEFORE: Final = r"(?:[^\W\d_%)\]\"']|[%)\]\"'])"
_ENDS: Final = r"(?=[\s.,;:)\"'|]|$)"


@value()
class Footnote:
    """A footnote's text: the label in digits and as ``printed``, the lines that hold it; ``indent`` is where its words begin on the first line."""

    label: str
    lines: tuple[Line, ...]
    indent: int
    bracketed: bool
    printed: str


@lru_cache(maxsize=256)
def mark_pattern(printed: str) -> re.Pattern[str]:
    """How the mark of an unbracketed note stands in the text: "6%1", "của tỉnh3.", "90%¹", "đô thị(2)".

    >>> [bool(mark_pattern(p).search(s)) for p, s in (("1", "đạt 6%1 và"), ("1", "năm 2021"), ("¹", "năm 2020¹;"), ("(2)", "gồm: (2) rà soát"))]
    [True, False, True, False]
    """
    before = _WORD_BEFORE if printed.isascii() and printed.isdigit() else r"[^\s(]"  # bare digits are no mark behind a digit
    mark = re.escape(printed)  # first, for a pattern that begins with letters of its own is found fastest
    return re.compile(f"{mark}(?<={before}{mark}){_ENDS}")


def end_notes(lines: Sequence[Line], begins: str, role: list[str]) -> list[Footnote]:
    """The notes in a row behind the signature, the first of them number 1; their lines' roles are set; ``begins``: the lines' first letters."""
    signed = next((i for m in _SIGNS_BEGIN.finditer(begins) if role[i := m.start()] == "text" and is_signature(lines[i].text)), None)
    if signed is None:
        return []
    text = [x.raw for x, r in zip(lines[:signed], role, strict=False) if r == "text"]

    @cache
    def stands(printed: str) -> bool:
        pattern = mark_pattern(printed)
        return any(printed in x and pattern.search(x) for x in text)

    notes: list[Footnote] = []
    taken: list[int] = []
    numbered = False  # whether a table's head was passed: below it a bare number is a row's
    for i in range(signed + 1, len(lines)):
        line = lines[i]
        if role[i] != "text" or not line.text:
            continue
        numbered = numbered or heads_numbers(line.text)
        m = _NOTE.match(line.text) if line.raw.strip().count("\t") < 2 else None
        if m is not None and numbered and m.group("printed").isdecimal() and m.group("printed").isascii():
            m = None
        label = m.group("printed").strip("()").translate(_RAISED) if m else ""
        follows = m is not None and label == str(len(notes) + 1)
        if m is not None and follows and (line.text[m.end() :].lstrip("*")[:1].isupper() and notes or stands(m.group("printed"))):
            printed = m.group("printed")
            notes.append(Footnote(label, (line,), line.raw.index(printed) + len(printed), False, printed))
        elif notes and taken[-1] == i - 1:
            last = notes[-1]
            notes[-1] = Footnote(last.label, (*last.lines, line), last.indent, False, last.printed)
        elif notes:
            break
        else:
            continue
        taken.append(i)
    for i in taken:
        role[i] = "footnote"
    return notes
