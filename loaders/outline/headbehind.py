"""Letterheads that a copy set behind the text: programs that read a Word file give all paragraphs first, then all tables, and the head is a table without borders.

In: the lines of a text. Out: the same, the letterhead first. Only a text that begins with its type, or with whom it is sent to, has lost it; and only one motto in the whole text, with a body and a
number beside it, is the text's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.agencies.issuers import read_issuer
from loaders.agencies.numbers import OWN_NUMBER
from loaders.outline.typewords import type_line
from loaders.writing.motto import INDEPENDENCE, PRINTED
from loaders.writing.text import Line
from loaders.writing.vietnamese import bare

_SENT: Final = re.compile(r"Kính gửi\s*:?")
_ABOVE, _BELOW = 10, 6  # lines over which the left column and the right one go
_LONGEST: Final = 110  # letters of a line of either
_FEWEST: Final = 3  # lines between, else it stands where it should
_DATE: Final = re.compile(r",\s*ngày\b.{0,40}\bnăm\b")
_RULE: Final = re.compile(r"[\W_]*")


def letterhead_first(lines: Sequence[Line]) -> list[Line]:
    """The lines with the letterhead where it belongs."""
    first = next((n for n, line in enumerate(lines) if line.text), None)
    if first is None or not (type_line(bare(lines[first].text)) or _SENT.match(lines[first].text)):
        return [*lines]
    mottos = [n for n, line in enumerate(lines) if "C" in line.raw and PRINTED.search(line.raw)]
    if len(mottos) != 1 or mottos[0] < first + _FEWEST:
        return [*lines]
    begin, end = _begin(lines, mottos[0]), _end(lines, mottos[0])
    if begin is None or not any(OWN_NUMBER.match(line.text) for line in lines[begin:end]):
        return [*lines]
    return [*lines[begin:end], *lines[:begin], *lines[end:]]


def _begin(lines: Sequence[Line], motto: int) -> int | None:
    """Where the left column begins: the highest body above the motto, with nothing between them but short lines."""
    found = None
    for n in range(motto, max(motto - _ABOVE, 0), -1):
        text = lines[n].text
        if len(text) > _LONGEST or text.endswith((")", ";")):
            break
        if text.isupper() and read_issuer(f"{text} {lines[n + 1].text}" if n < motto else text, 0) is not None:
            found = n
    return found


def _end(lines: Sequence[Line], motto: int) -> int:
    """Behind the right column's place and date, or what stands of it."""
    end = motto + 1
    for n in range(motto + 1, min(motto + 1 + _BELOW, len(lines))):
        text = lines[n].text
        if not (_RULE.fullmatch(text) or INDEPENDENCE.match(text) or _DATE.search(text) or OWN_NUMBER.match(text)):
            break
        end = n + 1
        if _DATE.search(text):
            break
    return end
