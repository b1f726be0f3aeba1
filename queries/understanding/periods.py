"""Times said by the way: "đến năm 2030", "trong quý IV/2026", "tháng này" → years, or the days from and until.

In: words of a sentence, the day of asking. Out: `Period` objects. Years serve the questions that know years, days those that
know days; the words are the same, so each is told as both. "Trước năm 2030" ends with 2029; "trước ngày 31/12/2026" holds
that day itself, as deadlines are commonly meant. A month, a quarter or a day without a year is of the year of asking; the answer tells the days.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from loaders.writing.vietnamese import fold, same_spelling
from queries.understanding.sentence import Token

_LONGEST: Final = 12  # words: "từ ngày 1 tháng 1 năm 2026 đến ngày 31 …" is cut into two
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_HALVES: Final = {"dau": (1, 6), "cuoi": (7, 12)}
_QUARTERS: Final = 4
_HALF: Final = 6


def _either(pattern: str) -> str:
    """A pattern whose words may stand without diacritics.

    >>> _either("(?:đến|tới)")
    '(?:(?:đến|den)|(?:tới|toi))'
    """

    def both(m: re.Match[str]) -> str:
        spelt, bare = same_spelling(m.group()), fold(m.group())
        return spelt if spelt == bare else f"(?:{spelt}|{bare})"

    return re.sub(r"[^\W\d_a-z]*[a-z]*[^\x00-\x7f][^\W\d_]*", both, pattern)


_YEAR: Final = r"(?:19|20)\d\d"
_UNIT: Final = "(?:" + "|".join(
    _either(u)
    for u in (
        rf"(?:ngày )?\d{{1,2}}[/.-]\d{{1,2}}[/.-]{_YEAR}", rf"(?:ngày )?\d{{1,2}} tháng \d{{1,2}} năm {_YEAR}",
        rf"(?:tháng )?\d{{1,2}}/{_YEAR}", rf"tháng \d{{1,2}} năm {_YEAR}",
        rf"quý (?:iv|i{{1,3}}|[1-4])(?:/| năm ){_YEAR}", rf"(?:6|sáu) tháng (?:đầu|cuối) năm {_YEAR}",
        rf"(?:năm )?{_YEAR}", r"(?:tuần|tháng|quý|năm) (?:này|nay|tới|sau)", r"hôm nay",
        r"quý (?:iv|i{1,3}|[1-4])", r"tháng \d{1,2}", r"(?:ngày )?\d{1,2}/\d{1,2}", r"ngày \d{1,2} tháng \d{1,2}", r"(?:6|sáu) tháng (?:đầu|cuối) năm(?: nay)?",
    )
) + ")"


@dataclass(frozen=True, slots=True)
class Period:
    """``length`` words say it; ``kind`` in, both, from, until, before or after; ``years`` where only years are said."""

    length: int
    kind: str
    years: tuple[str, ...]
    start: date | None
    end: date | None


_SAID: Final = tuple(
    (re.compile(_either(p) + "(?= |$)"), kind)
    for p, kind in (
        (rf"(?:trong )?(?:giai đoạn |từ )?({_UNIT})(?: ?- ?| (?:đến|tới)(?: hết)? )({_UNIT})", "both"),
        (rf"(?:kể )?từ (?:nay|giờ|bây giờ)(?: cho)? (?:đến|tới)(?: hết)? ({_UNIT})", "now"),
        (rf"(?:kể )?từ ({_UNIT})(?: trở đi)?", "from"),
        (rf"(?:đến|tới)(?: hết| cuối)? ({_UNIT})", "until"),
        (rf"(?:chậm nhất(?: là)?|không quá) ({_UNIT})", "last"),
        (rf"trước ({_UNIT})", "before"),
        (rf"sau ({_UNIT})", "after"),
        (rf"(?:trong |vào |trong vòng |của )?({_UNIT})", "in"),
        (r"(?:trong |trong vòng )?(\d{1,3} (?:ngày|tuần|tháng)) (?:tới|nữa|sắp tới)", "next"),
    )
)


def periods(words: Sequence[Token], at: int, today: date) -> Iterator[Period]:
    """Every time that is said from there on, one of each kind.

    >>> from queries.understanding.sentence import tokens
    >>> [(p.kind, str(p.start), str(p.end)) for p in periods(tokens("trong quý IV/2026"), 0, date(2026, 11, 26))]
    [('in', '2026-10-01', '2026-12-31')]
    >>> [(p.kind, p.years, str(p.end)) for p in periods(tokens("den nam 2030"), 0, date(2026, 11, 26))]
    [('until', ('2030',), '2030-12-31')]
    >>> [(p.kind, str(p.start), str(p.end)) for p in periods(tokens("trong tháng 12"), 0, date(2026, 11, 26))]
    [('in', '2026-12-01', '2026-12-31')]
    >>> [(p.kind, str(p.end)) for p in periods(tokens("trước 15/12"), 0, date(2026, 11, 26))]
    [('before', '2026-12-15')]
    """
    rest = " ".join(w.folded if w.bare else w.spelt for w in words[at : at + _LONGEST])
    for pattern, kind in _SAID:
        m = pattern.match(rest)
        if m is None:
            continue
        if kind == "in" and re.fullmatch(rf"{_YEAR}|\d+/\d+", m.group()):
            continue  # a bare number of four digits is no time without "năm", nor are two with a sign between them
        length = len(m.group().split())
        if kind == "next":
            yield Period(length, kind, (), today, _ahead(m.group(1), today))
            continue
        groups = ("hôm nay", *m.groups()) if kind == "now" else m.groups()
        spans = [_span(fold(g), today) for g in groups]
        if any(s is None for s in spans):
            continue
        known = [s for s in spans if s is not None]
        years = tuple(str(s[0].year) for g, s in zip(groups, known, strict=True) if re.fullmatch(rf"hom nay|(?:nam )?{_YEAR}|nam (?:nay|toi|sau)", fold(g)))
        start, end = _ends(kind, known[0], known[-1], day=bool(re.match(r"(?:ngay )?\d{1,2}(?:[/.-]\d{1,2}(?!\d)| thang \d)", fold(m.group(1)))))
        yield Period(length, "both" if kind == "now" else kind, years if len(years) == len(spans) else (), start, end)


def _ends(kind: str, first: tuple[date, date], last: tuple[date, date], day: bool) -> tuple[date | None, date | None]:
    match kind:
        case "from":
            return first[0], None
        case "until" | "last":
            return None, last[1]
        case "before":
            return None, last[1] if day else first[0] - timedelta(days=1)
        case "after":
            return last[1] + timedelta(days=1), None
        case _:
            return first[0], last[1]


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


def _span(unit: str, today: date) -> tuple[date, date] | None:
    """The first and the last day of a folded unit; None where the calendar knows no such day."""
    numbers = [int(n) for n in re.findall(r"\d+", unit)]
    try:
        if unit == "hom nay":
            return today, today
        if m := re.fullmatch(r"(tuan|thang|quy|nam) (nay|toi|sau)", unit):
            return _around(m[1], m[2] != "nay", today)
        if unit.startswith("quy"):
            word = unit.split()[1].split("/")[0]
            quarter = _ROMAN.get(word) or int(word)
            return _months(next((n for n in numbers if n > _QUARTERS), today.year), 3 * quarter - 2, 3 * quarter)
        if m := re.search(r"thang (dau|cuoi) nam", unit):
            return _months(next((n for n in numbers if n > _HALF), today.year), *_HALVES[m[1]])
        if re.fullmatch(r"thang \d+", unit):
            return _months(today.year, numbers[0], numbers[0])
        if re.fullmatch(r"(?:ngay )?\d{1,2}(?:/| thang )\d{1,2}", unit):
            day = date(today.year, numbers[1], numbers[0])
            return day, day
        if len(numbers) == 3:
            day = date(numbers[2], numbers[1], numbers[0])
            return day, day
        return _months(numbers[1], numbers[0], numbers[0]) if len(numbers) == 2 else _months(numbers[0], 1, 12)
    except (ValueError, calendar.IllegalMonthError):
        return None


def _around(unit: str, following: bool, today: date) -> tuple[date, date]:
    """The week, month, quarter or year of today, or the one after it."""
    if unit == "tuan":
        monday = today - timedelta(days=today.weekday()) + timedelta(days=7 * following)
        return monday, monday + timedelta(days=6)
    if unit == "nam":
        return _months(today.year + following, 1, 12)
    size = 3 if unit == "quy" else 1
    index = (today.year * 12 + today.month - 1) // size + following
    year, first = divmod(index * size, 12)
    return _months(year, first + 1, first + size)


def _ahead(said: str, today: date) -> date:
    number, unit = fold(said).split()
    if unit == "thang":
        year, month = divmod(today.year * 12 + today.month - 1 + int(number), 12)
        return date(year, month + 1, min(today.day, calendar.monthrange(year, month + 1)[1]))
    return today + timedelta(days=int(number) * (7 if unit == "tuan" else 1))
