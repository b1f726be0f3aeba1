"""The period in which an organisation's numbers do not repeat: the calendar year for state bodies, the term for party bodies.

In: a number's symbol, its organisation, a (partial ISO) date, printed words. Out: "2025", "khoa-xi", "2025-2030"; None where nothing tells.
"""

from __future__ import annotations

import re
from typing import Final

from graph.forms.dates import first_day, last_day
from graph.forms.registers import Organisation
from graph.forms.symbols import Symbol
from loaders.writing.vietnamese import fold

_ROMAN_TERM: Final = re.compile(r"\bkhoa ([ivxlc]+)\b")
_YEARS_TERM: Final = re.compile(r"\bnhiem ky (\d{4}) ?- ?(\d{4})\b")
# The day on which the Party's congress closed and the next term of the Central Committee began.
_CONGRESSES: Final = (
    ("1996-07-01", "viii"), ("2001-04-22", "ix"), ("2006-04-25", "x"), ("2011-01-19", "xi"), ("2016-01-28", "xii"),
    ("2021-02-01", "xiii"), ("2026-01-23", "xiv"),
)
# Local congresses meet every five years, most in September and October: from October on the new term counts.
_LOCAL_FIRST_YEAR: Final = 1980
_LOCAL_CUT: Final = "-10-01"


def printed_term(*texts: str | None) -> str | None:
    """The term that words print: "khoa-xi", "2025-2030".

    >>> printed_term("Ban Chấp hành Trung ương Đảng khoá XI"), printed_term(None, "nhiệm kỳ 2025 – 2030")
    ('khoa-xi', '2025-2030')
    """
    for text in texts:
        said = fold(text or "")
        if m := _YEARS_TERM.search(said):
            return f"{m[1]}-{m[2]}"
        if m := _ROMAN_TERM.search(said):
            return f"khoa-{m[1]}"
    return None


def central_term(day: str) -> str | None:
    """The Central Committee's term on a (partial ISO) date; None where the date leaves it open.

    >>> central_term("2013-06-03"), central_term("2020-02-11"), central_term("2021"), central_term("2024")
    ('khoa-xi', 'khoa-xii', None, 'khoa-xiii')
    """
    terms = {next((t for since, t in reversed(_CONGRESSES) if d >= since), None) for d in (first_day(day), last_day(day))}
    found = terms.pop() if len(terms) == 1 else None
    return f"khoa-{found}" if found else None


def latest_date(time: str) -> str | None:
    """The latest (partial ISO) date that a document of this year or term can bear.

    >>> latest_date("2014"), latest_date("khoa-xi"), latest_date("2015-2020"), latest_date("khoa-xiv")
    ('2014', '2016-01-28', '2020', None)
    """
    if time.startswith("khoa-"):
        terms = [t for _, t in _CONGRESSES]
        n = terms.index(time[5:]) + 1 if time[5:] in terms else len(terms)
        return _CONGRESSES[n][0] if n < len(terms) else None
    years = re.findall(r"\d{4}", time)
    return years[-1] if years and not time.startswith("khong-nam") else None


def local_term(day: str) -> str | None:
    """The five years of a local party committee on a (partial ISO) date; None where the date leaves it open.

    >>> local_term("2020-02-24"), local_term("2024-10-18"), local_term("2025-10-31"), local_term("2025")
    ('2015-2020', '2020-2025', '2025-2030', None)
    """

    def start(d: str) -> int:
        year = int(d[:4])
        base = year - (year - _LOCAL_FIRST_YEAR) % 5
        return base - 5 if year == base and d < f"{year}{_LOCAL_CUT}" else base

    starts = {start(first_day(day)), start(last_day(day))}
    found = starts.pop() if len(starts) == 1 else None
    return f"{found}-{found + 5}" if found else None


def period(symbol: Symbol | None, org: Organisation, date: str | None, *words: str | None) -> str | None:
    """The year or term in which the number is unique: from the symbol, the date, or printed words; None when nothing tells.

    >>> from graph.forms.registers import organisation
    >>> from graph.forms.symbols import parse_number
    >>> tw = organisation(None, parse_number("24-NQ/TW"), None, None)
    >>> n = parse_number("24-NQ/TW")
    >>> period(n, tw, "2013-06-03"), period(n, tw, None, "Ban Chấp hành Trung ương khóa XI")
    ('khoa-xi', 'khoa-xi')

    Of a provincial committee the years tell more than the congress's number, the printed years more than the day:

    >>> n = parse_number("13-CTr/TU")
    >>> tu = organisation("Tỉnh ủy Lạng Sơn", n, None, None)
    >>> period(n, tu, "2021-05-01", "khóa XVII"), period(n, tu, "2019-05-01", "nhiệm kỳ 2020 - 2025"), period(n, tu, None, "khóa XVII")
    ('2020-2025', '2020-2025', 'khoa-xvii')
    """
    if symbol and symbol.year:
        return symbol.year
    if not org.party:
        return date[:4] if date else None
    printed = printed_term(*words)
    if org.slug == "trung-uong-dang":
        by_date = central_term(date) if date else None
        return by_date or (printed if printed and printed.startswith("khoa-") else None)
    # Local congresses are counted differently in every province: their number tells a term only where no years are known.
    if printed and not printed.startswith("khoa-"):
        return printed
    return (local_term(date) if date else None) or printed
