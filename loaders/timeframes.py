"""Printed times of tasks → an interval and a recurrence.

In: the words of a time cell, a title or a sentence ("2025 -2030", "Quý IV/2025", "trước ngày 20 của các tháng cuối quý").
Out: ``Timeframe``: ``start`` and ``end`` as ISO dates, partial where the words are ("2025", "2025-05"). Words without a
calendar meaning ("theo lộ trình") keep their text and have no interval: nothing is invented.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.record import Spans, Timeframe

_YEAR: Final = r"(?:19|20)\d{2}"
_RANGE: Final = re.compile(rf"(?<![\d/])({_YEAR})\s*(?:-|đến|tới|→)\s*(?:hết\s+)?(?:năm\s+)?({_YEAR})(?![\d/])")
_MONTHS: Final = re.compile(
    rf"(?:tháng\s*)?(\d{{1,2}})\s*/\s*({_YEAR})\s*(?:-"
    rf"|đến)\s*(?:tháng\s*)?(\d{{1,2}})\s*/\s*({_YEAR})",
    re.IGNORECASE,
)
# "Tháng 4-5/2026", "từ tháng 3 đến tháng 9 năm 2026"
_MONTHS_OF_YEAR: Final = re.compile(
    rf"(?<![\d/])(\d{{1,2}})\s*(?:-|,|đến|tới|và)\s*(?:hết\s+)?(?:tháng\s*)?(\d{{1,2}})\s*(?:/\s*|,?\s*năm\s+)({_YEAR})(?!\d)", re.IGNORECASE
)
_HALF: Final = re.compile(rf"(6|06|sáu|9|09|chín|3|03|ba)\s+tháng\s+(đầu|cuối)\s+(?:của\s+)?năm\s*({_YEAR})", re.IGNORECASE)
_VISION: Final = re.compile(rf",?\s*(?:và\s+)?tầm nhìn\s+(?:đến\s+)?(?:năm\s+)?{_YEAR}", re.IGNORECASE)
_OPEN: Final = re.compile(r"trở đi|(?:các|những) năm (?:tiếp theo|sau)|và tiếp tục", re.IGNORECASE)
_FROM: Final = re.compile(r"(?:từ|kể từ|bắt đầu)\b[^0-9]*$", re.IGNORECASE)
_DAY: Final = re.compile(rf"(?<!\d)(\d{{1,2}})\s*[/.-]\s*(\d{{1,2}})\s*[/.-]\s*({_YEAR})(?!\d)")
_LONG_DAY: Final = re.compile(rf"ngày\s+(\d{{1,2}})\s+tháng\s+(\d{{1,2}})\s+năm\s+({_YEAR})", re.IGNORECASE)
_MONTH: Final = re.compile(
    rf"(?:tháng\s*)?(?<![\d/])(\d{{1,2}})\s*/\s*({_YEAR})(?!\d)"
    rf"|tháng\s+(\d{{1,2}})\s+năm\s+({_YEAR})",
    re.IGNORECASE,
)
_QUARTER: Final = re.compile(rf"quý\s+(IV|III|II|I|[1-4])\s*(?:[/,-]|năm)?\s*(?:năm\s+)?({_YEAR})", re.IGNORECASE)
_QUARTERS: Final = re.compile(
    rf"quý\s+(IV|III|II|I|[1-4])\s*(?:-|đến|và|,)\s*(?:quý\s+)?(IV|III|II|I"
    rf"|[1-4])\s*[/,]?\s*(?:năm\s+)?({_YEAR})",
    re.IGNORECASE,
)
_YEARS: Final = re.compile(rf"(?<![\d/.-])({_YEAR})(?![\d/])")
_BEFORE: Final = re.compile(r"(?:trước|đến|tới|chậm nhất|xong trong|hết)\b(?:[^0-9]*\d{1,2}\s*(?:giờ|[hg])\s*\d{0,2})?[^0-9]*$", re.IGNORECASE)
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_RECURRENCE: Final[tuple[tuple[re.Pattern[str], str], ...]] = (
    (
        re.compile(
            r"(?:theo|hằng|hàng|định kỳ|mỗi"
            r"|từng)\s+(?:\w+\s+)?tháng,\s*quý,?\s*(?:và\s+)?(?:6 tháng,?\s*)?năm",
            re.IGNORECASE,
        ),
        "hằng tháng, hằng quý, hằng năm",
    ),
    (
        re.compile(
            r"(?:tháng|ngày[^.;]*tháng)\s+(?:cuối|đầu)\s+(?:của\s+)?(?:mỗi\s+|các\s+)?quý|theo (?:từng )?quý|h[ằà]ng quý"
            r"|mỗi quý|định kỳ quý|từng quý",
            re.IGNORECASE,
        ),
        "hằng quý",
    ),
    (re.compile(r"(?:định kỳ\s+)?(?:h[ằà]ng|mỗi)\s+tháng|theo tháng|định kỳ tháng", re.IGNORECASE), "hằng tháng"),
    (
        re.compile(
            r"(?:6|06|sáu) tháng(?:\s+(?:một|1) lần)?(?:\s*,\s*(?:và\s+)?|\s+và\s+|\s+)(?:một\s+|cả\s+|h[ằà]ng\s+)?năm(?!\s*\d)"
            r"|6 tháng đầu năm(?!\s*\d)|(?:6|06|sáu) tháng\s*\([^()]*\)(?:\s*,)?\s*(?:và\s+)?(?:h[ằà]ng\s+|một\s+)?năm(?!\s*\d)",
            re.IGNORECASE,
        ),
        "6 tháng, hằng năm",
    ),
    (re.compile(r"(?:định kỳ|mỗi|h[ằà]ng)\s+(?:6|06|sáu) tháng|(?:6|06|sáu) tháng (?:một|0?1) lần", re.IGNORECASE), "6 tháng"),
    (
        re.compile(
            r"(?:h[ằà]ng|mỗi|từng|các)\s+năm\b(?!\s+(?:tiếp theo|sau|tới))|định kỳ (?:1 |một )?năm|theo năm\b|năm (?:một"
            r"|1) lần",
            re.IGNORECASE,
        ),
        "hằng năm",
    ),
    (re.compile(r"h[ằà]ng tuần|mỗi tuần", re.IGNORECASE), "hằng tuần"),
    (re.compile(r"h[ằà]ng ngày|mỗi ngày", re.IGNORECASE), "hằng ngày"),
    (re.compile(r"thường xuyên|liên tục", re.IGNORECASE), "thường xuyên"),
    (re.compile(r"định kỳ", re.IGNORECASE), "định kỳ"),
)
# The words of a time, each in one way only: "4-5/2026" and "IV/2026" are words with signs between them, a point stands inside a day alone. Two ways to
# read the same letters would be tried in every combination.
_TIME_WORD: Final = (
    rf"(?:{_YEAR}|\d{{1,2}}\s*\.\s*(?:\d{{1,2}}\s*[/.-]\s*)?{_YEAR}|\d{{1,2}}"
    r"|thường xuyên|liên tục|h[ằà]ng|định kỳ|theo|lộ trình|cuối|đầu|các|giai đoạn|từ|đến"
    r"|tới|trước|sau|trong|năm|tháng|quý|ngày|hết|khoảng"
    r"|chậm nhất|hoàn thành|xong|và|hoặc|khi|có|yêu cầu|của|mỗi|IV|III|II|I|trở đi|sớm|tiếp theo|nhiệm kỳ|kỳ|bắt đầu|là|kể|tầm nhìn|năm học|tuần|lần|một|nhất|ngay|vào|thời gian|cả)"
)
_TIME_CELL: Final = re.compile(rf"\s*{_TIME_WORD}(?:(?:\s*[,;:/→-]\s*|\s+){_TIME_WORD})*\s*[.)]?\s*$", re.IGNORECASE)
_TIME_CORE: Final = re.compile(
    rf"{_YEAR}|thường xuyên|liên tục|h[ằà]ng|định kỳ|lộ trình|tháng\s*\d|quý\s*[IV\d]|cuối năm|đầu năm|cuối (?:của )?(?:mỗi )?quý|(?<![\d/])\d{{1,2}}/\d{{1,2}}(?![\d/])|ngay sau", re.IGNORECASE
)
_OFTEN: Final = r"h[ằà]ng (?:ngày|tuần|tháng|quý|năm)|mỗi (?:ngày|tuần|tháng|quý|năm)"
_CLOCK: Final = r"\d{1,2}\s*(?:giờ|[hg])\s*(?:\d{2}(?:\s*phút)?)?(?:\s*,)?\s*"
_BEFORE_WORD: Final = r"(?:trước|chậm nhất(?: là| vào)?|xong trước)\s+"
_END_OF_QUARTER: Final = r"(?:của\s+)?(?:(?:các|mỗi)\s+)?tháng\s+(?:đầu(?:\s+tiên)?|cuối)(?:\s+(?:của\s+)?(?:(?:các|mỗi|từng)\s+)?quý(?:\s+sau)?)?"
_AND_DAY: Final = r"(?:(?:\s*,|\s+và)\s+(?:trước\s+)?(?:ngày\s+)?\d{1,2}/\d{1,2}(?![\d/]))*"
_DEADLINE: Final = re.compile(
    # "Định kỳ 06 tháng (trước ngày 20 tháng 6) và hằng năm (trước ngày 20 tháng 12)": the day belongs to its rhythm
    rf"(?:định kỳ\s+)?(?:(?:0?6|sáu) tháng|{_OFTEN})\s*\([^()]{{0,40}}\bngày\s[^()]{{1,60}}\)(?:\s*(?:,|và|, và)\s+(?:(?:0?6|sáu) tháng|{_OFTEN})\s*\([^()]{{1,80}}\))*"
    rf"|(?:(?:định kỳ\s+)?(?:vào\s+)?(?:{_OFTEN}),?\s+)?(?:"
    rf"{_BEFORE_WORD}(?:{_CLOCK})?(?:ngày\s+)?\d{{1,2}}\s*/\s*\d{{1,2}}(?:\s*/\s*\d{{4}})?(?!\s*/)(?!\s*giờ|\d){_AND_DAY}(?:,?\s+(?:{_OFTEN}))?"
    rf"|{_BEFORE_WORD}(?:{_CLOCK})?ngày\s+\d{{1,2}}(?:\s*(?:/\s*\d{{1,2}}(?:\s*/\s*\d{{4}})?{_AND_DAY}(?:,?\s+(?:{_OFTEN}))?"
    rf"|{_END_OF_QUARTER}|(?:của\s+)?(?:{_OFTEN})"
    r"|tháng\s+\d{1,2}(?:(?:,|\s+và)\s+(?:trước\s+)?ngày\s+\d{1,2}\s+tháng\s+\d{1,2})*(?:,?\s+(?:h[ằà]ng năm|mỗi năm"
    r"|năm\s+\d{4}))?))?(?:\s*\*{0,2}\s*\([^)]*tháng[^)]*\))?"
    rf"|{_BEFORE_WORD}{_CLOCK}(?:{_OFTEN})"
    rf")"
    rf"|(?:{_OFTEN}),?\s+{_BEFORE_WORD}\d{{1,2}}\s*(?:giờ|[hg])(?:\s*\d{{2}}(?:\s*phút)?)?",
    re.IGNORECASE,
)
_DIGIT: Final = re.compile(r"\d")
_DAILY: Final = re.compile(r"\b(?:báo cáo|gửi|cập nhật|thông tin|thông báo)\b[^.;]{0,80}?\b((?:định kỳ\s+)?h[ằà]ng (?:ngày|tuần))\b(?!\s*[,)]?\s*(?:công việc|hoạt động))", re.IGNORECASE)
# What is to be finished in a month, a quarter, a year: only where a verb of finishing says so.
_FINISHED: Final = re.compile(
    rf"(?:\b(?:hoàn thành|xong|trình|báo cáo|gửi)\b[^.;]{{0,80}}?|\b(?:ban hành|thực hiện)\s)\b((?:trong|trước|vào|đến hết|hết|chậm nhất(?: là| vào| trong)?)\s+"
    rf"(?:(?:tháng|quý|năm|đầu|cuối|6)\s+)[^.;,()]{{0,20}}?{_YEAR}(?!\d))",
    re.IGNORECASE,
)
# "… ban hành quy định về nhà ở trong quý I/2026.": the last words of a sentence that gives work.
_LAST: Final = re.compile(rf"(?<!kết quả )(?<!tình hình )(?<!thực hiện )\b(trong (?:tháng\s+\d{{1,2}}|quý\s+[IV1-4]+)\s*(?:/\s*|,?\s*năm\s+){_YEAR})\s*[.;]?(?:/\.)?$", re.IGNORECASE)
_RECURRING: Final = re.compile(
    r"(?:định kỳ\s+)(?:vào\s+)?(?:theo\s+(?:từng\s+)?(?:tháng|quý|năm)(?:,\s*(?:tháng|quý|năm))*|h[ằà]ng\s+(?:năm|quý"
    r"|tháng)|mỗi (?:năm|quý|tháng)|(?:0?6|sáu) tháng(?:\s+(?:một|0?1) lần(?!\w)|,?\s*(?:và )?(?:một |h[ằà]ng )?năm)?|(?:một|hai) năm(?:\s+(?:một|0?1) lần)?)(?!\s+(?:đầu|cuối|\d))"
    r"|theo\s+từng\s+(?:tháng|quý|năm)|(?:^|(?<=[;.] ))(?:h[ằà]ng|mỗi)\s+(?:năm|quý|tháng)",
    re.IGNORECASE,
)


def is_time(text: str) -> bool:
    """Whether a cell holds a time and nothing else.

    >>> is_time("2025 -2030"), is_time("Quý II/2026"), is_time("2026 và hằng năm"), is_time("Năm 2026: Đề án")
    (True, True, True, False)
    """
    return len(text) < 90 and bool(_TIME_CELL.match(text)) and bool(_TIME_CORE.search(text))


def timeframe(text: str, spans: Spans = (), inherited_from: str | None = None) -> Timeframe | None:
    """The time that ``text`` prints; None for an empty text.

    >>> t = timeframe("2025 -2030"); (t.start, t.end, t.recurrence)
    ('2025', '2030', None)
    >>> t = timeframe("Quý IV/2026"); (t.start, t.end)
    ('2026-10', '2026-12')
    >>> t = timeframe("Trước ngày 15/3/2026"); (t.start, t.end)
    (None, '2026-03-15')
    >>> t = timeframe("2026 và hằng năm"); (t.start, t.end, t.recurrence)
    ('2026', None, 'hằng năm')
    """
    words = re.sub(r"\s+", " ", text).strip(" .;,")
    if not words:
        return None
    recurrence = next((name for pattern, name in _RECURRENCE if pattern.search(words)), None)
    start, end = _interval(_VISION.sub("", words))
    if _OPEN.search(words):
        end = None
    if recurrence and start and end and start[:4] == end[:4] and not _BEFORE.search(words[: words.find(start[:4])]):
        end = None
    return Timeframe(words, start, end, recurrence, inherited_from, spans)


def _interval(words: str) -> tuple[str | None, str | None]:
    m = _MONTHS.search(words)
    if m:
        return _month(m.group(2), m.group(1)), _month(m.group(4), m.group(3))
    m = _HALF.search(words)
    if m:
        n = {"sáu": 6, "chín": 9, "ba": 3}.get(m.group(1).lower()) or int(m.group(1))
        first, last = (1, n) if m.group(2).lower() == "đầu" else (13 - n, 12)
        return _month(m.group(3), str(first)), _month(m.group(3), str(last))
    m = _MONTHS_OF_YEAR.search(words)
    if m and 1 <= int(m.group(1)) < int(m.group(2)) <= 12 and not _QUARTER.search(words):
        return _month(m.group(3), m.group(1)), _month(m.group(3), m.group(2))
    m = _RANGE.search(words)
    if m and int(m.group(1)) <= int(m.group(2)):
        return m.group(1), m.group(2)
    quarters = list(_QUARTER.finditer(words))
    if len(quarters) == 2:
        a, b = ((q.group(2), _ROMAN[q.group(1).lower()]) for q in quarters)
        if a < b:
            return _month(a[0], str(a[1] * 3 - 2)), _month(b[0], str(b[1] * 3))
    m = _QUARTERS.search(words)
    if m:
        first, last = _ROMAN[m.group(1).lower()], _ROMAN[m.group(2).lower()]
        return _month(m.group(3), str(first * 3 - 2)), _month(m.group(3), str(last * 3))
    days = [(d.start(), d.groups()) for p in (_DAY, _LONG_DAY) for d in p.finditer(words)]
    if days:
        days.sort()
        at, first_day = days[0]
        date = _date(*first_day)
        if len(days) == 2 and _FROM.search(words[:at]):
            return date, _date(*days[1][1])
        if _FROM.search(words[:at]):
            return date, None
        return (None, date) if _BEFORE.search(words[:at]) else (date, date)
    m = _QUARTER.search(words)
    if m:
        q = _ROMAN[m.group(1).lower()]
        first_month, last_month = _month(m.group(2), str(q * 3 - 2)), _month(m.group(2), str(q * 3))
        if _FROM.search(words[: m.start()]):
            return first_month, None
        return (None, last_month) if _BEFORE.search(words[: m.start()]) else (first_month, last_month)
    months = [_month(x.group(2) or x.group(4), x.group(1) or x.group(3)) or "" for x in _MONTH.finditer(words)]
    if len(months) == 2 and months[0] < months[1]:
        return months[0], months[1]
    m = _MONTH.search(words)
    if m:
        month_of = _month(m.group(2) or m.group(4), m.group(1) or m.group(3))
        if _FROM.search(words[: m.start()]):
            return month_of, None
        return (None, month_of) if _BEFORE.search(words[: m.start()]) else (month_of, month_of)
    years = list(_YEARS.finditer(words))
    if not years:
        return None, None
    if len(years) == 1 and _BEFORE.search(words[: years[0].start()]):
        return None, years[0].group(1)
    if len(years) == 1 and _FROM.search(words[: years[0].start()]):
        return years[0].group(1), None
    found = [y.group(1) for y in years]
    return min(found), max(found)


def _date(day: str, month: str, year: str) -> str | None:
    one = _month(year, month)
    return f"{one}-{int(day):02d}" if one and "-" in one and 1 <= int(day) <= 31 else one


def _month(year: str, month: str) -> str | None:
    return f"{year}-{int(month):02d}" if 1 <= int(month) <= 12 else year


def year_of_title(text: str) -> tuple[int, int] | None:
    """Where a title says for which year the annex holds ("… NĂM 2026"): its last words, not the period of a plan it names.

    >>> t = "PHÂN CÔNG NHIỆM VỤ NĂM 2027"
    >>> a, b = year_of_title(t); t[a:b]
    'NĂM 2027'
    >>> year_of_title("Thực hiện Quy hoạch đến năm 2030, tầm nhìn đến năm 2050") is None
    True
    """
    m = re.search(rf"(?<!đến )\bnăm\s+{_YEAR}\s*$|giai đoạn\s+{_YEAR}\s*-\s*{_YEAR}\s*$", text.rstrip(" .*"), re.IGNORECASE)
    if not m or re.search(r"(?:ngày|tháng)[^,;]*$", text[: m.start()][-24:], re.IGNORECASE):
        return None
    return m.start(), m.end()


def deadline_in(text: str) -> tuple[int, int] | None:
    """Where a sentence names a recurring day or a rhythm of reports.

    >>> t = "gửi báo cáo về Sở Tài chính trước ngày 25 của các tháng cuối quý"
    >>> a, b = deadline_in(t); t[a:b]
    'trước ngày 25 của các tháng cuối quý'
    """
    low = text.lower()  # words that a pattern cannot do without are looked for before it is tried
    often = "hằng" in low or "hàng" in low or "mỗi" in low
    before, day = "trước" in low or "chậm nhất" in low, "ngày" in low
    m = _DEADLINE.search(text) if before or (day and "(" in low) else None
    m = m or (_RECURRING.search(text) if often or "định kỳ" in low or "từng" in low else None)
    if m:
        return m.start(), m.end()
    counted = _DIGIT.search(text) is not None
    ends = counted and (before or "trong" in low or "vào" in low or "hết" in low)
    finished = (_FINISHED.search(text) if ends else None) or (_DAILY.search(text) if often and (day or "tuần" in low) else None)
    finished = finished or (_LAST.search(text) if counted and "trong " in low else None)
    return finished.span(1) if finished else None
