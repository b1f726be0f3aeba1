"""Dates: partial ISO dates as intervals, and the printed words of a date.

In: "2025-05" or the words around a date. Out: a pair of whole days, both inclusive; the stretch that prints the date.
All comparisons in questions use these intervals: a filter on mixed xsd:gYear and xsd:date silently drops rows.
"""

from __future__ import annotations

import calendar
import re
from typing import Final

_D = r"(?P<d>0?[1-9]|[12]\d|3[01])"
_M = r"(?P<m>0?[1-9]|1[0-2])"
_Y = r"(?P<y>(?:19|20)\d{2})"
# Fuller forms first: the year inside "ngày 8 tháng 5 năm 2025" prints less than the whole.
_FORMS: Final = tuple(
    re.compile(p, re.IGNORECASE)
    for p in (
        rf"(?:ngày\s+)?(?<!\d){_D}\s+tháng\s+{_M}\s*,?\s*năm\s+{_Y}(?!\d)", rf"(?<!\d){_D}\s*[/.\-]\s*{_M}\s*[/.\-]\s*{_Y}(?!\d)",
        rf"(?<!\d){_D}\s*/\s*{_M}\s+năm\s+{_Y}(?!\d)", rf"tháng\s+{_M}\s*(?:,?\s*năm\s+|/\s*){_Y}(?!\d)",
        rf"(?<![\d/]){_M}\s*/\s*{_Y}(?!\d)", rf"năm\s+{_Y}(?!\d)", rf"(?<!\d){_Y}(?!\d)",
    )
)

WHOLE_DAY: Final = len("2025-06-16")  # letters of an ISO date that is not partial


def first_day(partial: str) -> str:
    """The first day that a partial ISO date covers; ValueError where there is no such day.

    >>> first_day("2025"), first_day("2025-05"), first_day("2025-05-08")
    ('2025-01-01', '2025-05-01', '2025-05-08')
    """
    year, month, day = _parts(partial)
    return f"{year:04d}-{month or 1:02d}-{day or 1:02d}"


def last_day(partial: str) -> str:
    """The last day that a partial ISO date covers; ValueError where there is no such day.

    >>> last_day("2030"), last_day("2024-02"), last_day("2025-05-08")
    ('2030-12-31', '2024-02-29', '2025-05-08')
    """
    year, month, day = _parts(partial)
    month = month or 12
    return f"{year:04d}-{month:02d}-{day or calendar.monthrange(year, month)[1]:02d}"


def _parts(partial: str) -> tuple[int, int | None, int | None]:
    found = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", partial)
    if not found:
        raise ValueError(f"not a partial ISO date: {partial!r}")
    year, month, day = (int(x) if x else None for x in found.groups())
    assert year is not None
    if (month is not None and not 1 <= month <= 12) or (
        day is not None and month is not None and not 1 <= day <= calendar.monthrange(year, month)[1]
    ):
        raise ValueError(f"no such day: {partial!r}")
    return year, month, day


def as_written(partial: str) -> str:
    """A partial ISO date as Vietnamese documents write it in figures; reasons are data, the same in every language of the program.

    >>> as_written("2005-06-14"), as_written("2025-05"), as_written("2026")
    ('14/6/2005', '5/2025', '2026')
    """
    return "/".join(str(part) for part in reversed(_parts(partial)) if part)


def far_apart(a: str, b: str) -> bool:
    """Do two partial ISO dates name different days that no slip explains? Dates of one year, or of one day and month, may be one
    date misprinted.

    >>> far_apart("2005-06-14", "2025-06-27"), far_apart("2005-06-14", "2005"), far_apart("2019-06-14", "2019-06-15")
    (True, False, False)
    >>> far_apart("2020-07-20", "2021-07-20"), far_apart("2020", "2021-07-20")
    (False, True)
    """
    return a[:4] != b[:4] and (len(a) < 10 or len(b) < 10 or a[5:] != b[5:])


def printed_date(quote: str, iso: str) -> str | None:
    """The stretch of ``quote`` that prints the date ``iso``, as printed; None where none does.

    >>> printed_date("Nghị quyết số 122/NQ-CP ngày 08/5/2025 của Chính phủ", "2025-05-08")
    '08/5/2025'
    >>> printed_date("Lạng Sơn, ngày 02 tháng 7 năm 2025", "2025-07-02")
    'ngày 02 tháng 7 năm 2025'
    >>> printed_date("Nghị quyết số 122/NQ-CP", "2025-05-08") is None
    True
    """
    wanted = _parts(iso)
    for form in _FORMS:
        for found in form.finditer(quote):
            parts = found.groupdict()
            said = (int(parts["y"]), int(parts["m"]) if parts.get("m") else None, int(parts["d"]) if parts.get("d") else None)
            if said == wanted:
                return found.group(0)
    return None
