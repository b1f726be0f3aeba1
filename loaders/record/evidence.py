"""Where a record's words stand, how sure a reading is, on what other words it rests.

Positions: offsets count Unicode code points of the decoded text, newlines untouched, a BOM counting one; ``line`` is 1 + the number of newlines before
``start``. A span never crosses a line end, so ``text`` (the raw slices joined by one space) is the same for LF and CRLF copies of a file.
"""

from __future__ import annotations

import re
import typing
from typing import Final, Literal

from loaders.record.values import value

Confidence = Literal["printed", "mended", "inferred", "candidate"]
CONFIDENCES: Final[tuple[Confidence, ...]] = typing.get_args(Confidence)

# A field that is left out of the JSON where it is None or empty: what most records do not have changes nothing in them.
SELDOM: Final = {"seldom": True}
_PARTIAL_DATE: Final = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


class RecordError(ValueError):
    """A record that contradicts its own contract: a bug of a recogniser, or a damaged record file."""


@value(order=True)
class Span:
    """A stretch of the text within one line: ``start`` inclusive, ``end`` exclusive, ``line`` 1-based.

    >>> Span(0, 4, 1)
    Span(start=0, end=4, line=1)
    """

    start: int
    end: int
    line: int

    def __post_init__(self) -> None:
        if not (0 <= self.start < self.end and self.line >= 1):
            raise RecordError(f"bad span {self.start}-{self.end} line {self.line}")


Spans = tuple[Span, ...]


@value()
class Premise:
    """Other words of the same text that a reading rests on: ``why`` (Vietnamese, for people), the words, the place."""

    why: str
    text: str
    spans: Spans


def needs_words(spans: Spans, what: str) -> None:
    """RecordError where nothing in the text says it."""
    if not spans:
        raise RecordError(f"{what} has no span")


def needs_date(date: str | None) -> None:
    """RecordError where a date is none of ISO's, whole or partial."""
    if date is not None and not _PARTIAL_DATE.fullmatch(date):
        raise RecordError(f"bad date {date!r}")
