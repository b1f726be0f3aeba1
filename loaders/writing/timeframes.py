"""Printed times of tasks → an interval and a recurrence.

In: the words of a time cell, a title or a sentence ("2025 -2030", "Quý IV/2025", "trước ngày 20 của các tháng cuối quý").
Out: ``Timeframe``: ``start`` and ``end`` as ISO dates, partial where the words are ("2025", "2025-05"). Words without a
calendar meaning ("theo lộ trình") keep their text and have no interval: nothing is invented.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from loaders.record import Spans, Timeframe
from loaders.writing.calendar import SPELT, YEAR
from loaders.writing.deferred import Deferred
from loaders.writing.recurrence import recurrence
from loaders.writing.vietnamese import squeeze

_RANGE: Final = Deferred(rf"(?<![\d/])({YEAR})\s*(?:-|đến|tới|→)\s*(?:hết\s+)?(?:năm\s+)?({YEAR})(?![\d/])")
_MONTHS: Final = Deferred(rf"(?:tháng\s*)?(\d{{1,2}})\s*/\s*({YEAR})\s*(?:-|đến)\s*(?:tháng\s*)?(\d{{1,2}})\s*/\s*({YEAR})", re.IGNORECASE)
# "Tháng 4-5/2026", "từ tháng 3 đến tháng 9 năm 2026"
_MONTHS_OF_YEAR: Final = Deferred(
    rf"(?<![\d/])(\d{{1,2}})\s*(?:-|,|đến|tới|và|hoặc)\s*(?:(?:hết|giữa|cuối|đầu)\s+)?(?:tháng\s*)?(\d{{1,2}})\s*(?:/\s*|,?\s*năm\s+)({YEAR})(?!\d)", re.IGNORECASE
)
# "các tháng 3, 6, 9 và 12 năm 2026"
_MONTHS_LISTED: Final = Deferred(rf"tháng\s+(\d{{1,2}}(?:(?:\s*,|\s+và)\s*(?:tháng\s+)?\d{{1,2}}){{2,11}})\s*(?:/\s*|,?\s*năm\s+)({YEAR})(?!\d)", re.IGNORECASE)
_HALF: Final = Deferred(rf"(6|06|sáu|9|09|chín|3|03|ba)\s+tháng\s+(đầu|cuối)\s+(?:của\s+)?năm\s*({YEAR})", re.IGNORECASE)
# "theo tiến độ của Luật An ninh mạng 2025": the year is part of a name
_OF_LAW: Final = Deferred(rf"\b(?:của|theo)\s+(?:quy định\s+(?:của|tại)\s+)?(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp)\s(?:(?!\b(?:trong|vào|trước|sau|đến|từ|tháng|quý)\b)[^,;.()\d]){{0,90}}(?:năm\s+)?{YEAR}")
_VISION: Final = Deferred(rf",?\s*(?:và\s+)?tầm nhìn\s+(?:đến\s+)?(?:năm\s+)?{YEAR}", re.IGNORECASE)
_OPEN: Final = Deferred(r"trở đi|(?:các|những) năm (?:tiếp theo|sau)|và tiếp tục", re.IGNORECASE)
_FROM: Final = Deferred(r"(?:từ|kể từ|bắt đầu)\b(?:(?!\b(?:đến|tới|hết)\b)[^0-9])*$", re.IGNORECASE)
# "trước tháng 12/2026" is over when December begins, "sau năm 2030" begins when 2030 is over; a day counts as printed.
_UP_TO: Final = Deferred(r"(?<!\w)trước\s+(?:tháng\s*|năm\s*)?$", re.IGNORECASE)
_AFTER: Final = Deferred(r"(?<!\w)sau\s+(?:tháng\s*|năm\s*|ngày\s*)?$", re.IGNORECASE)
# "từ ngày 05 đến ngày 20 tháng 6 năm 2026": both days are of the month, as are those of "các ngày 15, 16 và 17/5/2026"
_DAYS_OF_MONTH: Final = Deferred(
    rf"(?:(?<![\d/])(?<!tháng )(\d{{1,2}})\s*(?:-|đến|tới)\s*(?:hết\s+)?(?:ngày\s+)?|(?:(?<=ngày )|^)(\d{{1,2}})(?:\s*,\s*\d{{1,2}})*(?:\s*,|\s+và)\s+(?:ngày\s+)?)(\d{{1,2}})(?:\s+tháng\s+|/)(\d{{1,2}})(?:\s+năm\s+|/)({YEAR})(?!\d)", re.IGNORECASE
)
# From a day, a month or a quarter to another, each in its own way: "từ tháng 10 đến hết ngày 22/12/2026", "từ quý III đến hết năm 2026"
_POINT: Final = r"(?:(?<![\d/])(?P<{0}day>\d{{1,2}})(?:\s*[/.]\s*|\s+tháng\s+)(?P<{0}month>\d{{1,2}})(?!\d)|(?:tháng\s*|(?<![\d/])(?=\d{{1,2}}\s*/\s*(?:19|20)\d\d(?!\d)))(?P<{0}of>\d{{1,2}})(?!\d)|quý\s+(?P<{0}quarter>IV|I{{1,3}}|[1-4])(?!\w))"
_IN_YEAR: Final = rf"(?:\s*[/.-]\s*|,?\s*năm\s+)(?P<{{0}}year>{YEAR.replace('{', '{{').replace('}', '}}')})(?!\d)"
_FROM_TO: Final = Deferred(
    rf"(?:(?<![\d/.-])(?P<begun>{YEAR})|{_POINT.format('a')}(?:{_IN_YEAR.format('a')})?)\s*(?:-|đến|tới)\s*(?:(?:cho|hết|giữa|cuối|đầu)\s+)*(?:ngày\s+)?(?:{_POINT.format('b')}{_IN_YEAR.format('b')}|năm\s+(?P<whole>{YEAR})(?!\d))", re.IGNORECASE
)
_DAY: Final = Deferred(rf"(?<!\d)(\d{{1,2}})\s*[/.-]\s*(\d{{1,2}})\s*[/.-]\s*({YEAR})(?!\d)")
_AND_DAY: Final = Deferred(r"\s*(?:,|và|-)\s*(?:ngày\s*)?")
_DAY_BEFORE: Final = Deferred(r"(?<![\d/])(\d{1,2})/(\d{1,2})\s*(?:,|và)\s*(?:ngày\s*)?$")  # "15/5 và 16/5/2026"
_LONG_DAY: Final = Deferred(rf"(?:ngày\s+|(?<=trước )|(?<=nhất ))(\d{{1,2}})\s+(?:của\s+)?tháng\s+(\d{{1,2}})(?:\s+năm\s+|\s*/\s*)({YEAR})", re.IGNORECASE)
_MONTH: Final = Deferred(rf"(?:tháng\s*)?(?<![\d/])(\d{{1,2}})\s*/\s*({YEAR})(?!\d)|tháng\s+(\d{{1,2}})(?:\s+năm\s+|\s*-\s*)({YEAR})(?!\d)", re.IGNORECASE)
_QUARTER: Final = Deferred(rf"quý\s+(IV|III|II|I|[1-4])\s*(?:[/,-]|năm)?\s*(?:năm\s+)?({YEAR})", re.IGNORECASE)
_QUARTERS: Final = Deferred(rf"quý\s+(IV|III|II|I|[1-4])\s*(?:-|\+|đến|và|,)\s*(?:quý\s+)?(IV|III|II|I|[1-4])\s*[/,]?\s*(?:năm\s+)?({YEAR})", re.IGNORECASE)
_YEARS: Final = re.compile(rf"(?<![\d/.-])({YEAR})(?![\d/])")
_BEFORE: Final = Deferred(r"(?:hạn (?:cuối|chót)|trước|đến|tới|(?:chậm|muộn) nhất|không (?:chậm|muộn) hơn|xong trong|hết)\b(?:[^0-9]*\d{1,2}\s*(?:giờ|[hg])\s*\d{0,2})?(?:[^0-9]*\d{1,2}/\d{1,2}(?=\s*(?:,|và)))*[^0-9]*$", re.IGNORECASE)
_SHORT_TIME: Final = Deferred(r"(?<!\w)(?:Q\s?\.?\s?(?P<quarter>IV|I{1,3}|[1-4])(?=\s*[/,.-])|T\.?\s?(?P<month>\d{1,2})(?=\s*[/-]\s*(?:19|20)\d\d))")
_SHORT_MONTHS: Final = Deferred(r"(?<!\w)T\.?\s?(?!2\s*[-–]\s*T\.?\s?[5-7](?!\d|\s*/\s*\d))(\d{1,2})\s*[-–]\s*T\.?\s?(\d{1,2})(?!\d)")  # "T3 - T8"; "T2 - T6" may be a working week
_SHORT_YEAR: Final = Deferred(r"(?<=\d/\d\d)/(2\d|30|35)(?![\d/])")  # "31/05/26", "31/12/30", the year of many goals; "lớp 10/11/12" are three
_DAY_BY_SIGNS: Final = Deferred(r"(?<=ngày )(\d{1,2})\s?[-.]\s?(\d{1,2})(?![\d/.-])")  # "ngày 28-10"
_BEFORE_FEAST: Final = Deferred(rf"(?:hoàn thành\s+|xong\s+)?trước\s+(?:ngày\s+|dịp\s+)?(?:(?P<first>Tết Dương lịch)|Tết|mùa|khai giảng|lễ|Đại hội|kỳ|vụ)(?!\w)[^\d]*?(?P<year>{YEAR})$", re.IGNORECASE)
_SPELT: Final = Deferred(rf"\s?{SPELT}", re.IGNORECASE)
_HALF_YEAR: Final = Deferred(r"(?<!\w)nửa(?=\s+(?:đầu|cuối)\s+(?:của\s+)?năm\b)", re.IGNORECASE)
_BROKEN_YEAR: Final = Deferred(r"(?<=/)(?:(2) (0\d\d)|(20) (\d\d)|(20\d) (\d))(?![\d/])")  # in a narrow column
_AT_MEETING: Final = Deferred(r"^(?:tại (?:các )?)?(?:kỳ|phiên) họp\s[^\d.,;]{0,40}?(?=tháng\s+\d)", re.IGNORECASE)
_TILL_THEN: Final = Deferred(r"(?:,|(?<!\s))\s+(?:trở đi|(?:cho\s+)?(?:đến|tới)\s+(?:khi|(?:hết\s+)?(?:mùa|vụ|đợt|Tết))(?!\w)[^\d;]{0,80})$", re.IGNORECASE)  # "từ 01/4 đến khi kết thúc mùa khô": an end that no calendar holds
_STEP: Final = Deferred(r":\s[^\d:;]*?(?:[;,]?\s(?=(?:Quý|Tháng)\s)|$)")  # "Quý I: rà soát; Quý III: xong"
_HALF_OF_YEAR: Final = Deferred(r"(?:(?:hoàn thành|thực hiện)\s+)?(?:trong\s+)?(?:0?6|0?9|0?3|sáu|chín|ba)\s+tháng\s+(?:đầu|cuối)\s+năm", re.IGNORECASE)
_WHOLE_YEAR: Final = re.compile(r"(?:trong\s+)?cả năm", re.IGNORECASE)
# "Theo tiến độ của Luật An ninh mạng 2025": the year is that document's
_OF_ANOTHER: Final = Deferred(rf"theo\s[^;]*\b(?:luật|nghị quyết|nghị định|quyết định|kế hoạch|chương trình|chiến lược|đề án|quy hoạch|chỉ thị|kết luận|thông báo)\s[^;]*{YEAR}$", re.IGNORECASE)
_NEXT_YEAR: Final = Deferred(r"(?<=\d),?\s+(?:của\s+)?năm\s+(?:sau|tiếp theo|kế tiếp|liền kề)$", re.IGNORECASE)
_HOUR_OF_DAY: Final = Deferred(r"(?:(?:từ\s+)?\d{1,2}\s*(?:giờ|[hg:])\s*(?:\d{2})?\s*(?:-|đến)\s*)?\d{1,2}\s*(?:giờ|[hg:])\s*(?:\d{2}(?:\s*phút)?)?\s*,?\s*(?:(?:buổi\s+)?(?:sáng|trưa|chiều|tối|đêm)\s+)?(?=ngày|\d{1,2}/\d)|(?<!\w)(?:buổi\s+)?(?:sáng|trưa|chiều|tối|đêm)\s+(?:thứ\s+\w+,?\s+)?(?=ngày|\d)", re.IGNORECASE)  # "từ 12 giờ ngày 29/4 đến 24 giờ ngày 03/5/2026"
_AUGUST: Final = "08"
_SEPTEMBER: Final = "09"
_HALF_A_YEAR: Final = 6
_REACHES: Final = Deferred(r"(?:tính\s+)?(?:đến|tới|kể|từ(?!.*\bđến))\b", re.IGNORECASE)  # "đến ngày 30/3" tells as often how things stood by then
_SPELT_DAY: Final = Deferred(r"ngày\s+\d{1,2}\s+(?:của\s+)?tháng\s+\d{1,2}$", re.IGNORECASE)
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
# The words of a time, each in one way only: "4-5/2026" and "IV/2026" are words with signs between them, a point stands inside a day alone. Two ways to
# read the same letters would be tried in every combination.
_TIME_WORD: Final = (
    rf"(?:{YEAR}|\d{{1,2}}\s*\.\s*(?:\d{{1,2}}\s*[/.-]\s*)?{YEAR}|\d{{1,2}}"
    r"|\d{1,2}[hg](?:\d\d)?|giờ|phút|sáng|chiều|tối|thường xuyên|liên tục|h[ằà]ng|định kỳ|theo|lộ trình|cuối|đầu|các|giai đoạn|từ|đến|tới|nay|trước|sau|trong|năm|tháng|quý|ngày|hết|khoảng|chậm nhất|hoàn thành|xong|và|hoặc|khi|có|yêu cầu|của|mỗi|IV|III|II|I|trở đi|sớm|tiếp theo|nhiệm kỳ|kỳ|bắt đầu|là|kể|tầm nhìn|năm học|tuần|lần|một|nhất|ngay|vào|thời gian|cả|những|(?:nhiệm vụ|(?:tổ chức )?(?:triển khai|thực hiện))(?= (?:thường xuyên|liên tục|định kỳ|h[ằà]ng|trong|từ|đến|theo)))"
)
_TIME_CELL: Final = Deferred(rf"\s*{_TIME_WORD}(?:(?:\s*[,;:/→-]\s*|\s+){_TIME_WORD})*\s*[.)]?\s*$", re.IGNORECASE)
_TIME_FIRST: Final = Deferred(rf"\s*(?:{_TIME_WORD}|tại|nhiệm|triển|thực|đã)", re.IGNORECASE)  # "tại kỳ họp …", "nhiệm vụ / thường xuyên" over two lines
_TIME_CORE: Final = Deferred(
    rf"{YEAR}|thường xuyên|liên tục|h[ằà]ng|định kỳ|lộ trình|tháng\s*\d|quý\s*[IV\d]|cuối năm|đầu năm|cuối (?:của )?(?:mỗi )?quý|(?<![\d/])\d{{1,2}}/\d{{1,2}}(?![\d/])|ngay sau", re.IGNORECASE
)
# A time that no calendar holds: another's plan, a session, an occasion.
_ON_OCCASION: Final = Deferred(
    rf"\s*(?:đã hoàn thành|hoàn thành [^.;:0-9]{{3,60}} (?:trong|trước|vào|đến) (?:(?:tháng|quý|năm|cuối)\s+)+(?:[IV\d]{{1,3}}\s*/\s*)?{YEAR}"
    rf"|(?:ban hành|hoàn thành|báo cáo|trình(?: (?:Chính phủ|Thủ tướng|Quốc hội|UBTVQH|Ủy ban|UBND|HĐND|Hội đồng|Bộ trưởng|Bộ Chính trị|Ban|Tỉnh ủy|Thành ủy|cấp)(?: [^.;:0-9]{{2,30}})?)?)(?: (?:trong|trước|vào|đến))? (?:(?:ngày )?\d{{1,2}}/\d{{1,2}}/|(?:tháng|quý) [IV\d]{{1,3}}\s*/\s*|(?:tháng|quý) [IV\d]{{1,3}} năm |năm ){YEAR}"
    r"|theo (?:kế hoạch|chương trình công tác|phân công|tiến độ|lộ trình|yêu cầu|thực tế|chỉ đạo)(?!\w)(?! (?:số|này))[^.;:0-9]*"
    r"|(?:tại )?kỳ họp (?:thứ\s+\w+|thường lệ|giữa năm|cuối năm)[^.;:]{0,50}|khi có (?:yêu cầu|phát sinh)[^.;:0-9]{0,30}|sau khi [^.;:]{4,60} (?:có hiệu lực|được ban hành|được phê duyệt)|từ (?:(?:ngày|tháng|quý|năm) )?[\dIV][\dIV/ .]{0,12} (?:cho )?(?:đến|tới) khi [^.;:]{4,60})\s*[.;]?\s*$",
    re.IGNORECASE,
)
_PLAN_OF_YEAR: Final = Deferred(rf"^năm\s+{YEAR}(?!\s*[-–]\s*\d)|\b(?:kế hoạch|chương trình|nhiệm vụ|công tác|phân công|danh mục|công việc)\b[^.;]{{0,200}}?(?<!đến )\bnăm\s+{YEAR}(?!\s*[-–]\s*\d)", re.IGNORECASE)
_NOTE: Final = Deferred(r"([^()]{3,90}?)\s*\(([^()]{3,240})\)?\s*+[.;]?\s*+")  # "Năm 2026 (sau khi …)", also while the bracket is open
# Months, quarters and days of a year that is told elsewhere.
_WITHIN_YEAR: Final = Deferred(
    r"(?=.*(?:tháng\s*\d|quý\s*[IV\d]|\d{1,2}/\d{1,2}|(?:cả|trong|cuối|đầu|hết) năm))(?:(?:dự kiến|trước|sau|từ|trong|vào|ngay|xong|hoàn thành|HT|chậm nhất|muộn nhất|là|đến|tới|hết|cuối|đầu|giữa|(?:thượng|trung|hạ) tuần|tuần\s+(?:thứ\s+)?(?:\d{1,2}|đầu|cuối|nhất|hai|ba|tư)|tháng|quý|ngày|và|hoặc|cả|của|kể|nay|bắt đầu|năm|các|(?:nhân )?dịp|lễ|Tết Độc lập|Quốc khánh|thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])(?!\w),?|(?:IV|III|II|I)(?!\w)|(?<!\d)\d{1,2}(?:/\d{1,2})?(?!\d)|[-–,+])\s*)+",
    re.IGNORECASE,
)
_WITHIN_BRACKET: Final = Deferred(r"([^()]{3,40}?)\s*\(([^()]{3,40})\)")
_AND_PLACE: Final = Deferred(r"(.{3,40}\d),\s+(?:[A-ZĐ]|tại\s|nhà\s|hội trường|trụ sở|trung tâm|sân\s)[^\d;]*")
_AND_TOO: Final = Deferred(r"(?:và|hoặc|đến|tới)\s", re.IGNORECASE)
_ITEM_SIGN: Final = Deferred(r"(?:^|(?<=; ))[-–+•]\s*(?=\D)")


@lru_cache(maxsize=4096)
def is_time(text: str) -> bool:
    """Whether a cell holds a time and nothing else.

    >>> is_time("2025 -2030"), is_time("Quý II/2026"), is_time("2026 và hằng năm"), is_time("Năm 2026: Đề án")
    (True, True, True, False)
    >>> is_time("Năm 2026 (sau khi Nghị định được ban hành)"), is_time("(sau khi Nghị định được ban hành)")
    (True, False)
    """
    text = _noted(text)
    return len(text) < 90 and (bool(_TIME_CELL.match(text)) and bool(_TIME_CORE.search(text)) or bool(_ON_OCCASION.match(text)))


def _noted(text: str) -> str:
    """A time without the words in brackets behind it, where they are no time themselves."""
    m = _NOTE.fullmatch(text) if "(" in text else None
    return m.group(1) if m and not _TIME_CELL.match(m.group(2)) else text


def begins_time(text: str) -> bool:
    """Whether a cell that holds a time and nothing else can begin so.

    >>> begins_time("Quý II/2026 và"), begins_time("Sở Y tế")
    (True, False)
    """
    return _TIME_FIRST.match(text) is not None


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
    >>> t = timeframe("Quý II/2026 (theo định hướng giai đoạn 2026 - 2031)"); (t.start, t.end)
    ('2026-04', '2026-06')
    """
    told = _told(text)
    return Timeframe(*told, inherited_from, spans) if told is not None else None


@lru_cache(maxsize=4096)
def _told(text: str) -> tuple[str, str | None, str | None, str | None] | None:
    """What ``text`` prints, where the time begins and ends, how it comes again: the rows of a table have few times among them."""
    said = _ITEM_SIGN.sub("", squeeze(text).strip(" .;,"))
    words = _written_out(_OF_LAW.sub(" ", said) if "uật" in said or "háp" in said else said)
    if not said:
        return None
    found = recurrence(words)
    start, end = _interval(_VISION.sub("", _noted(words) if is_time(words) and re.search(YEAR, _noted(words)) else words))
    if ";" in words and start is not None and is_time(head := words.split(";")[0]) and (first := _interval(head))[1] is not None and (first[0] is None or first[0] < start):
        start = first[0]  # "Giai đoạn 1: 2026; giai đoạn 2: 2027-2028"
    if _OF_ANOTHER.match(words):
        start = end = None
    if _OPEN.search(words):
        end = None
    if found and start and end and start[:4] == end[:4] and words.find(start[:4]) < found[1]:
        end = None  # "2026 và hằng năm" goes on after 2026; "hằng quý trong năm 2026" does not
    return said, start, end, found[0] if found else None


def _written_out(words: str) -> str:
    """ "Quí II", "Q.II", "T12/2026" as a time is usually printed.

    >>> [_written_out(t) for t in ("quí 2 năm 2010", "Q.IV/2026", "T12/2026", "Tuần 1", "15/12/20 26")]
    ['quý 2 năm 2010', 'quý IV/2026', 'tháng 12/2026', 'Tuần 1', '15/12/2026']
    >>> _written_out("trước ngày 28-10")
    'trước ngày 28/10'
    """
    words = _SPELT.sub("", words) if "(" in words else words
    words = _SHORT_MONTHS.sub(r"tháng \1 - tháng \2", words) if "T" in words else words
    words = _HALF_YEAR.sub("6 tháng", _DAY_BY_SIGNS.sub(r"\1/\2", words))
    if " " in words and "/" in words:
        words = _BROKEN_YEAR.sub(r"\1\2\3\4\5\6", words)
    words = _SHORT_YEAR.sub(r"/20\1", words).replace(" + ", ", ").replace("→", "-")
    if "í" not in words and not _SHORT_TIME.search(words):
        return words
    words = re.sub(r"\b([Qq])uí(?=\s)", r"\1uý", words)
    return _SHORT_TIME.sub(lambda m: f"quý {m['quarter']}" if m["quarter"] else f"tháng {m['month']}", words)


def in_year(frame: Timeframe, year: str, said: str, why: str = "năm theo tiêu đề") -> Timeframe:
    """A time without a year ("Quý II", "tháng 5-12") in the year that the words ``said`` tell, a title's unless ``why`` says another's; any other time as it is.

    >>> t = in_year(Timeframe("Từ tháng 5-12", None, None, None, None), "2014", "kế hoạch năm 2014"); (t.start, t.end, t.inherited_from)
    ('2014-05', '2014-12', 'năm theo tiêu đề: kế hoạch năm 2014')
    >>> t = in_year(Timeframe("trước 20/9", None, None, None, None), "2025-2026", "năm học 2025 - 2026"); t.end, in_year(replace(t, text="tháng 3", end=None), "2025-2026", "x").end
    ('2025-09-20', '2026-03')
    >>> in_year(Timeframe("Theo lộ trình", None, None, None, None), "2014", "kế hoạch năm 2014").start is None
    True
    """
    if "-" in year:  # a school year begins in August
        first, last = year.split("-")
        made = in_year(frame, first, said, why)
        ends = made.end or made.start or ""
        return made if made is frame or ends[5:7] >= _AUGUST else in_year(frame, last, said, why)
    words = _HOUR_OF_DAY.sub("", _AT_MEETING.sub("", _STEP.sub(" - ", _TILL_THEN.sub("", _written_out(frame.text))).rstrip(" -")))
    if following := _NEXT_YEAR.search(words):
        words, year = words[: following.start()], str(int(year) + 1)
    if (inner := _WITHIN_BRACKET.fullmatch(words)) and _WITHIN_YEAR.fullmatch(inner[1]) and _WITHIN_YEAR.fullmatch(inner[2]):
        words = _narrower(inner[1], inner[2], year)
    elif (place := _AND_PLACE.fullmatch(words)) and _WITHIN_YEAR.fullmatch(place[1]):
        words = place[1]  # "22-23/3, Trường Đại học An Giang"
    half = _HALF_OF_YEAR.fullmatch(words) or _WHOLE_YEAR.fullmatch(words)
    if frame.start or frame.end or not half and (frame.recurrence or not _WITHIN_YEAR.fullmatch(words)):
        return frame
    start, end = _interval_in(words, year)
    if start and start[:4] < year and following is None:
        return frame  # "từ 15/11 đến 15/02": two years, of which the words tell neither
    whence = "; ".join(x for x in (frame.inherited_from, f"{why}: {said}") if x)
    return replace(frame, start=start, end=end, recurrence=None, inherited_from=whence) if start or end else frame


def _narrower(words: str, inner: str, year: str) -> str:
    """A time with another in brackets: the narrower, both where a word joins them.

    >>> _narrower("Quý II", "tháng 5", "2027"), _narrower("Trước ngày 20/4", "trước lễ 30/4", "2027"), _narrower("Tháng 3", "và tháng 9", "2027")
    ('tháng 5', 'Trước ngày 20/4', 'Tháng 3 và tháng 9')
    """
    if _AND_TOO.match(inner):
        return f"{words} {inner}"
    (start, end), (first, last) = _interval_in(words, year), _interval_in(inner, year)
    begun = first is None or start is None or first[: len(start)] >= start[: len(first)]
    return inner if begun and (end is None or (last is not None and last[: len(end)] <= end[: len(last)])) else words


def _interval_in(words: str, year: str) -> tuple[str | None, str | None]:
    """The interval of words without a year in ``year``."""
    return _interval(f"{words} {year}" if words.lower().endswith("năm") else f"{words} năm {year}" if _SPELT_DAY.search(words) else f"{words}/{year}")


def in_year_to_come(frame: Timeframe, year: str, day: str, said: str, why: str = "năm theo tiêu đề") -> Timeframe:
    """A time without a year in ``year`` where it lies behind ``day`` (ISO, maybe partial) there; in the months before a year's end else in the next, for half a year ahead; else as it is.

    >>> t = Timeframe("trước ngày 15/3", None, None, None, None)
    >>> [in_year_to_come(t, d[:4], d, "").end for d in ("2027-02-10", "2027-06-10", "2027-12-10")]
    ['2027-03-15', None, '2028-03-15']
    """
    made = in_year(frame, year, said, why)
    last = made.end or made.start
    if made is frame or last is None or last[: len(day)] >= day[: len(last)]:
        return made
    if len(year) > len("2026") or day[5:7] < _SEPTEMBER or _REACHES.match(frame.text):
        return frame
    following = in_year(frame, str(int(year) + 1), said, why)
    last = following.end or following.start or ""
    return following if 0 < int(last[:4] or 0) * 12 + int(last[5:7] or 12) - int(day[:4]) * 12 - int(day[5:7]) <= _HALF_A_YEAR else frame


def _interval(words: str) -> tuple[str | None, str | None]:
    """When the time that words print begins and ends: told first by what names both, then by days, then by the quarter, month or year that stands first."""
    words = _HOUR_OF_DAY.sub("", words)
    if feast := _BEFORE_FEAST.match(words):  # which day of that year is not told; the first of January is
        return None, f"{int(feast['year']) - 1}-12-31" if feast["first"] else None
    if (told := _from_one_to_another(words) or _of_days(words)) is not None:
        return told
    if m := _QUARTER.search(words):
        return _around(words[: m.start()], m.group(2), _ROMAN[m.group(1).lower()] * 3 - 2, 3)
    months = list(_MONTH.finditer(words))
    named = [(x.group(2) or x.group(4), int(x.group(1) or x.group(3))) for x in months]
    if len(named) == 2 and named[0] < named[1]:
        return _month(named[0][0], str(named[0][1])), _month(named[1][0], str(named[1][1]))
    if named:
        return _around(words[: months[0].start()], *named[0], 1)
    years = list(_YEARS.finditer(words))
    if len(years) == 1:
        return _around(words[: years[0].start()], years[0].group(1), 0, 12)
    found = [y.group(1) for y in years]
    return (min(found), max(found)) if found else (None, None)


def _from_one_to_another(words: str) -> tuple[str | None, str | None] | None:
    """An interval of which both ends are named, or a part of a year; None of other words."""
    if (m := _FROM_TO.search(words)) and (span := _from_to(m)):
        return span
    if m := _MONTHS.search(words):
        return _month(m.group(2), m.group(1)), _month(m.group(4), m.group(3))
    if m := _HALF.search(words):
        n = {"sáu": 6, "chín": 9, "ba": 3}.get(m.group(1).lower()) or int(m.group(1))
        first, last = (1, n) if m.group(2).lower() == "đầu" else (13 - n, 12)
        return _month(m.group(3), str(first)), _month(m.group(3), str(last))
    if m := _MONTHS_LISTED.search(words):
        listed = [int(n) for n in re.findall(r"\d+", m.group(1))]
        return _month(m.group(2), str(min(listed))), _month(m.group(2), str(max(listed)))
    if (m := _MONTHS_OF_YEAR.search(words)) and 1 <= int(m.group(1)) < int(m.group(2)) <= 12 and not _QUARTER.search(words):
        return _month(m.group(3), m.group(1)), _month(m.group(3), m.group(2))
    if (m := _RANGE.search(words)) and int(m.group(1)) <= int(m.group(2)):
        return m.group(1), m.group(2)
    quarters = [(q.group(2), _ROMAN[q.group(1).lower()]) for q in _QUARTER.finditer(words)]
    if len(quarters) == 2 and quarters[0] < quarters[1]:
        return _month(quarters[0][0], str(quarters[0][1] * 3 - 2)), _month(quarters[1][0], str(quarters[1][1] * 3))
    if m := _QUARTERS.search(words):
        return _month(m.group(3), str(_ROMAN[m.group(1).lower()] * 3 - 2)), _month(m.group(3), str(_ROMAN[m.group(2).lower()] * 3))
    return None


def _of_days(words: str) -> tuple[str | None, str | None] | None:
    """The interval that whole dates tell; None where there are none."""
    if (m := _DAYS_OF_MONTH.search(words)) and int(m.group(1) or m.group(2)) < int(m.group(3)) <= 31:
        return _date(m.group(1) or m.group(2), m.group(4), m.group(5)), _date(*m.groups()[2:])
    days = sorted((d.start(), d.end(), d.groups()) for p in (_DAY, _LONG_DAY) for d in p.finditer(words))
    if not days:
        return None
    at, behind, first_day = days[0]
    date = _date(*first_day)
    if len(days) == 1 and (m := _DAY_BEFORE.search(words[:at])) and not _BEFORE.search(words[: m.start()]):
        above = _date(m.group(1), m.group(2), first_day[2])
        if above and date and above >= date:  # "28/12 và ngày 05/01/2027": of the year before, where the two are near
            above = _date(m.group(1), m.group(2), str(int(first_day[2]) - 1)) if int(m.group(2)) - int(first_day[1]) > _HALF_A_YEAR else None
        return above, date
    if len(days) == 2 and (_FROM.search(words[:at]) or (not _BEFORE.search(words[:at]) and _AND_DAY.fullmatch(words, behind, days[1][0]))):
        return date, _date(*days[1][2])
    if _FROM.search(words[:at]) or _AFTER.search(words[:at]):
        return date, None
    return (None, date) if _BEFORE.search(words[:at]) else (date, date)


def _from_to(m: re.Match[str]) -> tuple[str, str] | None:
    """The first and the last day, month or quarter; a first one without a year is of the last one's, or of the year before where it would lie behind it."""
    year = m["byear"] or m["whole"]

    def day(which: str, year: str, first: bool) -> str | None:
        if m[f"{which}quarter"]:
            return _month(year, str(_ROMAN[m[f"{which}quarter"].lower()] * 3 - (2 if first else 0)))
        return _date(m[f"{which}day"], m[f"{which}month"], year) if m[f"{which}day"] else _month(year, m[f"{which}of"])

    end = m["whole"] or day("b", year, first=False)
    start = m["begun"] or day("a", m["ayear"] or year, first=True)
    if start and end and not (m["ayear"] or m["begun"]) and start[: len(end)] > end[: len(start)]:
        start = day("a", str(int(year) - 1), first=True)
    return (start, end) if start and end and start[: len(end)] <= end[: len(start)] else None


def _around(before: str, year: str, month: int, length: int) -> tuple[str | None, str | None]:
    """The interval that words ``before`` a month, a quarter or a year (``month`` 0) make of it: all of it, up to it, from it on.

    >>> _around("trước ", "2026", 4, 3), _around("hết ", "2026", 4, 3), _around("sau ", "2030", 0, 12)
    ((None, '2026-03'), (None, '2026-06'), ('2031', None))
    """
    if month > 12:
        return _around(before, year, 0, 12)
    first = (int(year), month)
    if not month:
        last, previous, following = first, (int(year) - 1, 0), (int(year) + 1, 0)
    else:
        last = (int(year), month + length - 1)
        previous = (int(year), month - 1) if month > 1 else (int(year) - 1, 12)
        following = (int(year), month + length) if month + length <= 12 else (int(year) + 1, 1)
    if _FROM.search(before):
        return _iso(first), None
    if _AFTER.search(before):
        return _iso(following), None
    if _UP_TO.search(before):
        return None, _iso(previous)
    return (None, _iso(last)) if _BEFORE.search(before) else (_iso(first), _iso(last))


def _iso(when: tuple[int, int]) -> str:
    return f"{when[0]}-{when[1]:02d}" if when[1] else str(when[0])


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
    m = re.search(rf"(?<!đến )\bnăm\s+{YEAR}\s*$|giai đoạn\s+{YEAR}\s*-\s*{YEAR}\s*$", text.rstrip(" .*"), re.IGNORECASE)
    if not m or re.search(r"\b(?:ngày|tháng)\s+\d[^,;]*$", text[: m.start()][-24:], re.IGNORECASE):
        return None
    return m.start(), m.end()


def year_of_plan(text: str) -> tuple[int, int] | None:
    """Where a title says for which one year a plan or a list of work is: its year may stand inside it.

    >>> t = "Ban hành Kế hoạch cải cách hành chính năm 2014 của Bộ Nội vụ"; a, b = year_of_plan(t); t[a:b]
    'Kế hoạch cải cách hành chính năm 2014'
    >>> year_of_plan("Năm 2026 của Sở Y tế")  # below "CHƯƠNG TRÌNH CÔNG TÁC"
    (0, 8)
    >>> year_of_plan("Kế hoạch thực hiện Nghị quyết giai đoạn 2021 - 2025, năm 2024") is None
    True
    """
    found = list(_PLAN_OF_YEAR.finditer(text))
    years = set(_YEARS.findall(re.sub(r"ngày[^,;]{0,24}năm\s+\d{4}", "", text)))
    return found[0].span() if len(found) == 1 and len(years) == 1 else None
