"""Dates as printed: "ngày 04 tháng 6 năm 2024", "08/5/2025", "tháng 5 năm 2025", "năm 2026" → ISO, possibly partial.

In: text in normal form. Out: ``PrintedDate`` with its place. A blank day or month stays blank: it is never filled in.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from loaders.record.values import value

_DATE: Final = re.compile(
    r"(?:ngày\s*)?(?<![\d/])(?P<d>\d{1,2})\s*(?:[/.-]\s*(?P<m>\d{1,2})\s*[/.-]\s*(?P<y>\d{4})(?![\d/])|tháng\s*(?P<m2>\d{1,2})\s*(?:năm\s*|/\s*)(?P<y2>\d{4})(?!\d))"
    r"|tháng\s+(?P<m3>\d{1,2})\s*(?:năm\s*|/\s*)(?P<y3>\d{4})(?!\d)"
    r"|(?:ngày\s+tháng\s+)?năm\s+(?P<y4>\d{4})(?!\d)",
    re.IGNORECASE,
)
_BEFORE_DATE: Final = re.compile(r"\s*+(?:,?\s*+(?:ban hành\s+|ký\s+|cùng\s+|\((?=ngày\s[\d\stháng năm/.-]{8,26}\)))?(?=ngày(?:\b|\d)|năm\s+\d|tháng\s+\d)|\((?=\d{1,2}/\d{1,2}/\d{4}\)))", re.IGNORECASE)
_UNREAD: Final = re.compile(r"\s*+,?\s*+ngày\s*+\d?[^\W\d_]{1,2}\s+(?=tháng\s+\d)", re.IGNORECASE)  # a day that recognition broke: "ngày 0ó tháng 5 năm 2009"
_BARE: Final = re.compile(r"\s+(?=\d{1,2}\s+tháng\s+\d)")


@value()
class PrintedDate:
    """``iso`` "2024-06-04", "2025-05" or "2026"; ``start``/``end`` the place in the text."""

    iso: str
    start: int
    end: int


def find_dates(text: str, start: int = 0) -> Iterator[PrintedDate]:
    """Every valid date of ``text[start:]``.

    >>> [d.iso for d in find_dates("ngày 04 tháng 6 năm 2024; 08/5/2025; tháng 5 năm 2025; năm 2026; 61/72; 32/13/2020")]
    ['2024-06-04', '2025-05-08', '2025-05', '2026']
    """
    for m in _DATE.finditer(text, start):
        if (found := _read(m)) is not None:
            yield found


def _read(m: re.Match[str]) -> PrintedDate | None:
    year = m.group("y") or m.group("y2") or m.group("y3") or m.group("y4")
    month = m.group("m") or m.group("m2") or m.group("m3")
    iso = iso_date(year, month, m.group("d") if m.group("y") or m.group("y2") else None)
    return PrintedDate(iso, m.start(), m.end()) if iso is not None else None


def iso_date(year: str, month: str | None = None, day: str | None = None) -> str | None:
    """ISO of the printed digits, or None where no such day exists."""
    if not 1900 <= int(year) <= 2199:
        return None
    try:
        if month is None:
            return year
        if day is None:
            datetime.date(int(year), int(month), 1)
            return f"{year}-{int(month):02d}"
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def date_at(text: str, at: int, *, bare: bool = False) -> PrintedDate | None:
    """The date that begins at ``at`` (blanks, a comma and "ngày" before it allowed; with ``bare`` its "ngày" may be missing).

    >>> date_at("81-KL/TW, ngày 04/6/2024 của", 8).iso, date_at("số 5 ngày18 tháng 6 năm 2020", 4).iso
    ('2024-06-04', '2020-06-18')
    >>> date_at("số 88/TB-VPCP (ngày 28/3/2026)", 13).iso, date_at("số 88/TB-VPCP (28/3/2026)", 13).iso, date_at("số 88/TB-VPCP (trước 28/3/2026)", 13)
    ('2026-03-28', '2026-03-28', None)
    >>> date_at("693/QĐ-TTg ngày 0ó tháng 5 năm 2009", 10).iso
    '2009-05'
    """
    m = _BEFORE_DATE.match(text, at) or (_BARE.match(text, at) if bare else None)
    if m is None:
        return None
    found = _DATE.match(text, m.end()) or ((unread := _UNREAD.match(text, at)) and _DATE.match(text, unread.end()))
    if found is None:
        return None
    read = _read(found)
    return replace(read, end=read.end + 1) if read is not None and m.group().endswith("(") and text.startswith(")", read.end) else read  # "số 5/TB-UBND (ngày 28/3/2026)"
