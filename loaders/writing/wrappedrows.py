"""Tables with a sign between their cells whose rows go over lines: a conversion broke them as it does with prose, or their cells hold lines of their own.

In: physical lines. Out: the same, each row of such a table as one ``Line`` that goes over several: "1| Rà soát quy hoạch", "mạng lưới| Sở A| 2026  " is one row. Below a rule of dashes a table
of Markdown ends at a blank line. Where the rule ends in two blanks, the sign for a line's end, a row does so too, though not each line that does ends a row: a cell may hold several.
Without a rule, as a program joins the cells of a Word file, a row ends where it has as many signs as the head and the next one begins; behind the last row nothing tells more lines of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loaders.writing.celllines import HEAD, comes_next
from loaders.writing.columns import NUMBER_COLUMN
from loaders.writing.line import Line, joined

_RULE: Final = re.compile(r"\s*:?-{2,}:?(?:\s*\|\s*:?-{2,}:?){2,}\s*")
_SIGN: Final = "|"
_BREAK: Final = "  "
_LABEL: Final = re.compile(r"[*_ ]*+((?:[IVXLC]{1,6}|[A-VĐ]|\d{1,3}(?:\.\d{1,3})*|[a-zđ]|\\?[-+•])?)(?:\\?[.)])?[*_ ]*[|\t]")
_JOINED_HEAD: Final = re.compile(rf"\s*(?:{NUMBER_COLUMN})\s*([|\t])", re.IGNORECASE)
_MAY: Final = tuple(f"{what}{sign}" for what in ("TT", "Tt", "tT", "tt", "hứtự", "hứTự", "HỨTỰ", "--", "--:") for sign in "|\t")  # what every rule and every head has, blanks left out
_FEWEST: Final = 2  # signs of a head
_HEADING: Final = re.compile(r"[*_ ]*(?:[IVXLC]{1,6}|[A-HKĐ])[.)]\s|PHỤ LỤC|Phụ lục")  # of a group in a line of its own, of what stands below the table
_LONGEST: Final = 60  # lines of a row, of a head
_NEAR: Final = 12  # lines below the first of a head among which its rule stands


def has_wrapped_rows(raw: str) -> bool:
    r"""Whether a text can hold such a table: asked of every text.

    >>> [has_wrapped_rows(t) for t in ("Stt\tViệc\tAi", "Số|Việc|Ai\n:--|:--|:--", "SỐ THỨ TỰ | Việc", "TT, việc | ai")]
    [True, True, True, False]
    """
    if "|" not in raw and "\t" not in raw:
        return False
    close = raw.replace(" ", "").replace("\u00a0", "")
    return any(sign in close for sign in _MAY)


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
    for i, line in enumerate(lines):
        if i < at or (_SIGN not in line.raw and "\t" not in line.raw):
            continue
        if (sign := _sign_of(lines, i)) is not None:
            made += lines[at : i + 1]
            at = i + 1
            for end in _joined_rows(lines, at, line.raw.count(sign), sign):
                made.append(joined(lines[at:end]) if end > at + 1 else lines[at])
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
    while at < len(lines) and (label := _label(lines[at].raw, most, sign)) is not None:
        signs, end = lines[at].raw.count(sign), at + 1
        told = end
        while end < len(lines) and end - at <= _LONGEST:
            own = lines[end].raw.count(sign)
            begins = _label(lines[end].raw, most, sign) if own else None
            if begins is not None and (signs >= most or own >= most or (begins and (begins[0].isdigit() > label[:1].isdigit() < label[:1].isalpha() or comes_next(label, begins)))):
                told = end if signs == most and _is_row(lines, end, most, sign) else told
                break
            if signs + own > most or (signs == most and _HEADING.match(lines[end].text)):
                break
            signs, end = signs + own, end + 1
            told = end if own and signs == most else told
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
