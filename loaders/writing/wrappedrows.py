"""Tables of Markdown without signs at their sides, whose rows a conversion broke over lines as it does with prose: the rows as one line each.

In: physical lines. Out: the same, each row of such a table as one ``Line`` that goes over several: "1| Rà soát quy hoạch", "mạng lưới| Sở A| 2026  " is one row. Such a table begins with a head
above a rule of dashes and ends at a blank line. Where the rule ends in two blanks, the sign for a line's end, a row does so too, though not each line that does ends a row: a cell may hold several.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from loaders.writing.celllines import HEAD, joined

if TYPE_CHECKING:
    from loaders.writing.text import Line

_RULE: Final = re.compile(r"\s*:?-{2,}:?(?:\s*\|\s*:?-{2,}:?){2,}\s*")
_SIGN: Final = "|"
_BREAK: Final = "  "
_LABEL: Final = re.compile(r"[*_\s]*(?:[IVXLC]{1,6}|[A-VĐ]|\d{1,3}(?:\.\d{1,3})*|[a-zđ]|\\?[-+•])?(?:\\?[.)])?[*_\s]*\|")
_LONGEST: Final = 60  # lines of a row, of a head


def has_wrapped_rows(raw: str) -> bool:
    """Whether a text can hold such a table: asked of every text."""
    return "---|---" in raw or "-- | --" in raw


def rows_unwrapped(lines: Sequence[Line]) -> list[Line]:
    """The lines of a text, the rows of such tables as one line each.

    >>> from loaders.writing.text import SourceText
    >>> page = SourceText("TT| Việc| Ai  \\n---|---|---  \\nI| **Một**  \\n1| Rà soát các\\nquy định| Sở A  \\n2| Tập\\nhuấn| Sở  \\nB  \\n\\nHết|")
    >>> [x.text for x in page.lines() if x.text]
    ['TT| Việc| Ai', '---|---|---', 'I| **Một**', '1| Rà soát các quy định| Sở A', '2| Tập huấn| Sở B', 'Hết|']
    """
    made: list[Line] = []
    at = 0
    for i, line in enumerate(lines):
        if i < at or not _RULE.fullmatch(line.raw):
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
