"""The head of a part of the gazette that goes on with a document of the issue before: "Nghị định số 151/2025/NĐ-CP ngày … / quy định về … / (Tiếp theo Công báo số 831 + 832)".

In: the lines of the head. Out: type, date and title as the gazette prints them; what stands below is the middle of the document, a form of it perhaps, and tells none of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.agencies.numbers import SAID, find_numbers
from loaders.heads.found import Found, sentence_case
from loaders.heads.issuing import types
from loaders.writing.block import Block
from loaders.writing.dates import date_at

_GOES_ON: Final = re.compile(r"\W*Tiếp theo Công báo\s+số\b", re.IGNORECASE)


def gazette_part(lines: Sequence[Block]) -> dict[str, Found]:
    """What the gazette tells of the document it goes on with, by field; empty for another head."""
    end = next((n for n, b in enumerate(lines) if _GOES_ON.match(b.text)), 0)
    for n in range(end - 1, -1, -1):
        line = lines[n]
        named = re.match(rf"({types()})\s+{SAID}\s", line.text, re.IGNORECASE)
        number = next(find_numbers(line.text), None) if named is not None else None
        if named is None or number is None:
            continue
        made = {"type": Found(sentence_case(named[1]), line.spans(0, named.end(1)))}
        if (day := date_at(line.text, number.end)) is not None:
            made["date"] = Found(day.iso, line.spans(day.start, day.end))
        if title := lines[n + 1 : end]:
            made["title"] = Found(" ".join(b.text for b in title), tuple(s for b in title for s in b.spans()))
        return made
    return {}
