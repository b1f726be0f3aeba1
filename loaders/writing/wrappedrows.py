"""Tables with a sign between their cells whose rows go over lines: a conversion broke them as it does with prose, or their cells hold lines of their own.

In: physical lines. Out: the same, each row of such a table as one ``Line`` that goes over several: "1| Rà soát quy hoạch", "mạng lưới| Sở A| 2026  " is one row. Below a rule of dashes a table
of Markdown ends at a blank line. Where the rule ends in two blanks, the sign for a line's end, a row does so too, though not each line that does ends a row: a cell may hold several.
Without a rule, as a program joins the cells of a Word file, a row ends where it has as many signs as the head and the next one begins; behind the last row nothing tells more lines of it.
Rows with a sign at either side ("| 1 | Rà soát |") that a mail or an editor wrapped end with the sign that closes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import Final

from loaders.writing.celllines import HEAD, comes_next
from loaders.writing.columns import NUMBER_COLUMN
from loaders.writing.line import Line, joined

_RULE: Final = re.compile(r"\s*:?-{2,}:?(?:\s*\|\s*:?-{2,}:?){2,}\s*")
_EDGED_RULE: Final = re.compile(r"\s*\|(?:\s*:?-{2,}:?\s*\|){3,}\s*")
_SIGN: Final = "|"
_BREAK: Final = "  "
_LABEL: Final = re.compile(r"[*_ ]*+((?:[IVXLC]{1,6}|[A-VĐ]|\d{1,3}(?:\.\d{1,3})*|[a-zđ]|\\?[-+•])?)(?:\\?[.)])?[*_ ]*[|\t]")
_JOINED_HEAD: Final = re.compile(rf"\s*(?:{NUMBER_COLUMN})\s*([|\t])", re.IGNORECASE)
_FEWEST: Final = 2  # signs of a head
_HEADING: Final = re.compile(r"[*_ ]*(?:[IVXLC]{1,6}|[A-HKĐ])[.)]\s|PHỤ LỤC|Phụ lục")  # of a group in a line of its own, of what stands below the table
_LONGEST: Final = 60  # lines of a row, of a head
_NEAR: Final = 12  # lines below the first of a head among which its rule stands


def rows_unwrapped(lines: Sequence[Line]) -> list[Line]:
    """The lines of a text, the rows of such tables as one line each.

    >>> from loaders.writing.text import SourceText
    >>> page = SourceText("TT| Việc| Ai  \\n---|---|---  \\nI| **Một**  \\n1| Rà soát các\\nquy định| Sở A  \\n2| Tập\\nhuấn| Sở  \\nB  \\n\\nHết|")
    >>> [x.text for x in page.lines() if x.text]
    ['TT| Việc| Ai', '---|---|---', 'I| **Một**', '1| Rà soát các quy định| Sở A', '2| Tập huấn| Sở B', 'Hết|']
    >>> page = SourceText("TT\\tViệc\\tAi\\n1\\tRà soát\\nquy định\\tSở A\\nSở B\\n\\tTập huấn\\tSở C\\nBảng 2\\n\\t\\nTT\\tViệc\\tAi\\n1\\tTập huấn\\tSở C")
    >>> [x.raw for x in page.lines()]
    ['TT\\tViệc\\tAi', '1\\tRà soát quy định\\tSở A Sở B', '\\tTập huấn\\tSở C', 'Bảng 2', '\\t', 'TT\\tViệc\\tAi', '1\\tTập huấn\\tSở C']
    """
    made: list[Line] = []
    at = 0
    for i, line in [(i, line) for i, line in enumerate(lines) if _SIGN in line.raw or "\t" in line.raw]:
        if i < at:
            continue
        if (sign := _sign_of(lines, i)) is not None:
            below = _head_end(lines, i, sign)
            made += [*lines[at:i], joined(lines[i:below]) if below > i + 1 else line]
            at = below
            for end in _joined_rows(lines, at, made[-1].raw.count(sign), sign):
                made.append(joined(lines[at:end]) if end > at + 1 else lines[at])
                at = end
            continue
        if _EDGED_RULE.fullmatch(line.raw):
            for start, end in _wrapped(lines, i, at):
                made += [*lines[at:start], joined(lines[start:end])]
                at = end
            continue
        if not _RULE.fullmatch(line.raw):
            continue
        width = line.raw.count(_SIGN) + 1
        head = _head(lines, i, at, width)
        if head is None:
            continue
        made += [*lines[at:head], joined(lines[head:i]), line]
        at = i + 1
        for end in _rows(lines, at, width, broken=line.raw.endswith(_BREAK)):
            made.append(joined(lines[at:end]) if end > at + 1 else lines[at])
            at = end
    return [*made, *lines[at:]]


def _head_end(lines: Sequence[Line], i: int, sign: str) -> int:
    """The index after the last line of a head without a rule that was wrapped behind a sign or a blank: no row begins on the lines below it."""
    for end in range(i + 1, min(i + _NEAR, len(lines))):
        if _LABEL.match(lines[end].raw) or _HEADING.match(lines[end].text):
            return end
        if not lines[end].text or lines[end - 1].raw[-1:] not in (sign, " "):
            break
    return i + 1


def _wrapped(lines: Sequence[Line], rule: int, least: int) -> Iterator[tuple[int, int]]:
    """The first line, and the index after the last one, of each row that was wrapped around a rule with edges, the head's above it; where a row has a sign too many nothing tells its cells. What stands below the next rule is that one's."""
    most = lines[rule].raw.count(_SIGN)
    head, signs = rule, 0
    while head > max(least, rule - _LONGEST) and signs < most and lines[head - 1].text:
        head -= 1
        signs += lines[head].raw.count(_SIGN)
    if head < rule - 1 and signs == most and lines[head].text.startswith(_SIGN):
        yield head, rule
    at = rule + 1
    below = [x.text for x in takewhile(lambda x: bool(x.text), lines[at : at + _LONGEST])]
    within = any(not a.endswith(_SIGN) and _SIGN in b for a, b in pairwise(below))  # else each line was drawn as a row of its own
    while within and at < len(lines) and lines[at].text.startswith(_SIGN) and not _EDGED_RULE.fullmatch(lines[at].raw):
        signs, end = lines[at].raw.count(_SIGN), at + 1
        while signs < most and end < len(lines) and end - at <= _LONGEST and lines[end].text and not _EDGED_RULE.fullmatch(lines[end].raw) and not (lines[end - 1].text.endswith(_SIGN) and lines[end].text[0] == _SIGN and _LABEL.match(lines[end].text, 1)):
            signs, end = signs + lines[end].raw.count(_SIGN), end + 1
        if end > at + 1 and signs == most:
            yield at, end
        at = end


def _head(lines: Sequence[Line], rule: int, least: int, width: int) -> int | None:
    """The first line of a head with a column of numbers that stands above a rule; None where none does."""
    signs = 0
    for k in range(rule - 1, max(least, rule - _LONGEST) - 1, -1):
        signs += lines[k].raw.count(_SIGN)
        if not lines[k].text or signs > width - 1:
            return None
        if signs == width - 1 and HEAD.fullmatch(lines[k].raw.split(_SIGN, 1)[0].strip()):
            return k
    return None


def _rows(lines: Sequence[Line], at: int, width: int, *, broken: bool) -> Iterator[int]:
    """Where each row ends that stands below a rule: the index after its last line."""
    while at < len(lines) and _LABEL.match(lines[at].raw):
        signs, end = lines[at].raw.count(_SIGN), at + 1
        while end - at <= _LONGEST and not _ended(lines, end, signs >= width - 1, broken=broken):
            signs += lines[end].raw.count(_SIGN)
            end += 1
        if signs > width - 1 or end - at > _LONGEST:
            return
        yield end
        at = end


def _ended(lines: Sequence[Line], end: int, whole: bool, *, broken: bool) -> bool:
    """Whether a row ends above line ``end``; ``whole``: it has all its cells."""
    if end == len(lines) or not lines[end].text:
        return True
    begins = _LABEL.match(lines[end].raw) is not None
    return begins and (lines[end - 1].raw.endswith(_BREAK) if broken else whole)


def _sign_of(lines: Sequence[Line], i: int) -> str | None:
    """The sign between the cells of a head in line ``i`` that has no rule below it; None of other lines."""
    m = _JOINED_HEAD.match(lines[i].raw)
    if m is None or lines[i].raw.count(m.group(1)) < _FEWEST or any(_RULE.fullmatch(x.raw) for x in lines[i + 1 : i + _NEAR]):
        return None
    return m.group(1)


def _joined_rows(lines: Sequence[Line], at: int, most: int, sign: str) -> Iterator[int]:
    """Where each row ends that stands below a head without a rule, of ``most`` signs."""
    while at < len(lines):
        signs, told = lines[at].raw.count(sign), at + 1
        if not signs and _HEADING.match(lines[at].text):
            yield (at := told)
            continue
        if (label := _label(lines[at].raw, most, sign)) is None or (signs < most and not lines[at].text):
            return  # signs alone, fewer than a row has: nothing begins there
        end = told
        while end < len(lines) and end - at <= _LONGEST:
            own = lines[end].raw.count(sign)
            begins = _label(lines[end].raw, most, sign) if own else None
            if begins is not None and (signs >= most or own >= most or (begins and (begins[0].isdigit() > label[:1].isdigit() < label[:1].isalpha() or comes_next(label, begins)))):
                told = end if signs == most and _is_row(lines, end, most, sign) else told
                break
            if signs + own > most:
                break
            if signs == most and _HEADING.match(lines[end].text):
                told = end if not own and _is_row(lines, end + 1, most, sign) else told
                break
            signs, end = signs + own, end + 1
            told = end if own and signs == most else told
        while told < min(at + _LONGEST, len(lines)) and lines[told - 1].raw.endswith(" ") and lines[told].text[:1].islower() and sign not in lines[told].raw:
            told += 1  # wrapped behind a blank
        yield told
        at = told


def _is_row(lines: Sequence[Line], at: int, most: int, sign: str) -> bool:
    """Whether a line begins a row that has all its signs, on one line or several; no head does."""
    signs, end = 0, at
    while signs < most and end < len(lines) and end - at <= _LONGEST:
        signs, end = signs + lines[end].raw.count(sign), end + 1
    return signs == most and _JOINED_HEAD.match(lines[at].raw) is None


def _label(raw: str, most: int, sign: str) -> str | None:
    """The number of a row that a line begins, "" of one without; None where the line begins none: a whole row, as a group's whose name is told in each cell, needs none."""
    m = _LABEL.match(raw)
    return m.group(1) if m is not None else "" if raw.count(sign) == most else None
