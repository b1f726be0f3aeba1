"""A title that begins with what a head holds: "CỦA CHÍNH PHỦ SỐ 01/2010/NĐ-CP NGÀY 04 THÁNG 01 NĂM 2010 VỀ …".

In: the words of a title, or of a line that names the type and goes on so. Out: ``TitleHead``: the issuers, the number, the date, and where the title proper begins. The form
is that of the State's collections of laws and of many copies made from them, which keep no letterhead.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from loaders.agencies.issuers import PrintedIssuer, read_issuer
from loaders.agencies.numbers import Number, find_numbers
from loaders.writing.dates import PrintedDate, date_at

_BY: Final = re.compile(r"(?:CỦA|DO)\s+", re.IGNORECASE)
_AND: Final = re.compile(r"\s*(?:-|,|VÀ)\s*", re.IGNORECASE)
_COUNT: Final = re.compile(r"\s*SỐ\s*+:?\s*(?=\d)", re.IGNORECASE)
_BARE: Final = re.compile(r"\d{1,4}\s?[-/]?\s?(?:[A-Z]{1,4}(?:/[A-Z]{1,3})?)?(?=\s+NGÀY\s)", re.IGNORECASE)  # "72", "77-c", "75VN/CC": letters of offices that no symbol has
_WITHIN: Final = 160


@dataclass(frozen=True)
class TitleHead:
    """``end`` is where the title proper begins; ``issuers`` all bodies in the order printed; a Sắc lệnh of 1945 has no symbol, and so no number that is one."""

    issuers: tuple[PrintedIssuer, ...]
    number: Number | None
    date: PrintedDate | None
    end: int


def title_head(text: str) -> TitleHead | None:
    """The head that ``text`` begins with, where it tells a number or, behind "SỐ 72", a day; None for any other words.

    >>> read = title_head("CỦA BỘ TÀI CHÍNH SỐ 5/2011/TT-BTC NGÀY 3 THÁNG 2 NĂM 2011 HƯỚNG DẪN VIỆC THU PHÍ")
    >>> read.number.proper, read.date.iso, [i.name for i in read.issuers]
    ('5/2011/TT-BTC', '2011-02-03', ['Bộ Tài chính'])
    >>> title_head("CỦA ỦY BAN NHÂN DÂN TỈNH VỀ VIỆC THU PHÍ")
    """
    by = _BY.match(text)
    if by is None:
        return None
    issuers: list[PrintedIssuer] = []
    at: int | None = by.end()
    while at is not None and (issuer := read_issuer(text, at)) is not None:
        issuers.append(issuer)
        more = _AND.match(text, issuer.end)
        at = more.end() if more is not None else None
    count = _COUNT.search(text, issuers[-1].end if issuers else by.end(), by.end() + _WITHIN)
    if count is None or (issuers and count.start() != issuers[-1].end):
        return None
    number = next((n for n in find_numbers(text[: count.end() + _WITHIN]) if n.start == count.end()), None)
    if number is None:
        bare = _BARE.match(text, count.end())
        day = date_at(text, bare.end()) if bare is not None else None
        return TitleHead(tuple(issuers), None, day, day.end) if day is not None else None
    date = date_at(text, number.end)
    return TitleHead(tuple(issuers), number, date, date.end if date is not None else number.end)
