"""Months, quarters, years, periods and occasions by which an item says that its work is to be done.

In: the words of an item. Out: the places of such times, the surest kind first. A month or a year alone tells as often when something was or for what time a
plan is made; it is the work's time only by its place: behind "chậm nhất", behind a verb of finishing or of meeting, at the beginning or the end of a
sentence that gives work, in a bracket of its own at the end, behind a label ("Thời gian thực hiện:").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from loaders.agencies.bodies import ANYWHERE, bodies_from
from loaders.agencies.bodyheads import HEAD
from loaders.work.workverbs import begins_work
from loaders.writing.calendar import DAY_OF_YEAR, MONTHS, OF_YEAR, PART, QUARTERS, YEAR, YEARS
from loaders.writing.deferred import Deferred
from loaders.writing.timeframes import is_time

Place = tuple[int, int]

_HALF: Final = rf"{PART}\s+{YEAR}"
_MONTH: Final = f"{MONTHS}{OF_YEAR}"
_QUARTER: Final = f"{QUARTERS}{OF_YEAR}"
_POINT: Final = rf"(?:(?:cuối|đầu|giữa|hết|(?:thượng|trung|hạ) tuần)\s+)?(?:{_HALF}|{_MONTH}|{_QUARTER}|năm\s+{YEAR}(?!\s*[-–]\s*\d))(?!\d)"
_POINTS: Final = rf"{_POINT}(?:(?:\s*,|\s+và|\s+hoặc)\s+(?:vào\s+)?(?:(?:cuối|đầu|giữa)\s+)?(?:{_HALF}|{_MONTH}|{_QUARTER}|năm\s+{YEAR}(?!\s*[-–]\s*\d)))?"
_PERIOD: Final = rf"giai đoạn\s+(?:từ\s+)?(?:năm\s+)?{YEARS}"
_DAY: Final = rf"(?:ngày\s+)?\d{{1,2}}\s*/\s*\d{{1,2}}(?:\s*/\s*{YEAR})?(?![\d/])"
_FROM_TO: Final = rf"(?:(?:trong\s+)?giai đoạn\s+)?từ\s+(?:(?:đầu|giữa|cuối)\s+(?=tháng))?(?:{_DAY}|{DAY_OF_YEAR}|(?:ngày\s+)?\d{{1,2}}\s+tháng\s+\d{{1,2}}|tháng\s+\d{{1,2}}(?:\s*/\s*{YEAR})?)\s+(?:đến|tới)\s+(?:hết\s+)?(?:{DAY_OF_YEAR}|tháng\s+\d{{1,2}}{OF_YEAR})"
# What an item does, right behind the time that opens its clause.
_DOES: Final = (
    r"(?:(?:phải|cần|sẽ|tiếp tục|tập trung|ưu tiên)\s+)*(?:hoàn thành|thực hiện|triển khai|tổ chức|xây dựng|ban hành|trình|phê duyệt|lập|khởi công|rà soát|tham mưu|tập trung|ưu tiên|bố trí"
    r"|tiến hành|nghiên cứu|đầu tư|phối hợp|kiểm tra|sơ kết|tổng kết|đánh giá|lựa chọn|thí điểm|mở rộng|nâng cấp|sửa chữa|kết nối|tích hợp|số hóa|cập nhật|báo cáo|gửi)\b"
)
_LATEST: Final = Deferred(rf"(?:(?:chậm|muộn)\s+nhất|không\s+(?:chậm|muộn)\s+hơn)(?:\s+(?:là|vào|trong|đến))*\s+{_POINT}|(?<!đã )\bngay\s+trong\s+(?:{_MONTH}|{_QUARTER})", re.IGNORECASE)
_DONE_BY_DAY: Final = Deferred(rf"(?<!tính )(?<!\w)(đến\s+(?:hết\s+|cuối\s+)?(?:{DAY_OF_YEAR}|năm\s+{YEAR}(?!\d)))\s*,?\s+(?:phải\s+|cơ bản\s+)*(?:hoàn thành|xong|kết thúc)\b", re.IGNORECASE)
_LAYS: Final = r"(?<!chương )(?<!công )(?<!quy )(?<!quá )(?<!lộ )(?<!tờ )(?<!giáo )trình"
# What is to be finished in a month, a quarter, a year: only where a verb of finishing says so.
_FINISHED: Final = Deferred(
    rf"(?:(?<!đã )\b(?:hoàn thành|xong|{_LAYS}|báo cáo|gửi)\b(?:(?!\bđể\b|\bnhằm\b|\btính\s+(?:từ|đến)\b)[^.;]){{0,160}}?|(?<!mới )(?<!được )\b(?:ban hành|thực hiện|công bố|phê duyệt|bàn giao|nghiệm thu|đưa vào (?:vận hành|sử dụng|khai thác|hoạt động))\s)\b((?:trong|trước|vào|đến hết|hết|chậm nhất(?: là| vào| trong)?)\s+"
    rf"(?:(?:tháng|quý|năm|đầu|cuối|6|(?<=trong )ngày|(?<=hết )ngày)\s+)[^.;,()]{{0,20}}?{YEAR}(?!\d)(?:(?:\s*,|\s+và|\s+hoặc)\s+{_POINT}|\s+và\s+(?:các|những)\s+năm\s+(?:tiếp theo|sau))?)",
    re.IGNORECASE,
)
# "…: Năm 2026 hoàn thành giai đoạn khảo sát": a time that begins its clause, and the work behind it
_OPENS: Final = Deferred(
    rf"(?:(?P<sure>(?:ngay\s+)?trong\s+{_POINTS}|trước\s+{_POINT}|{_FROM_TO})"
    rf"|(?P<since>(?:kể\s+)?từ\s+{DAY_OF_YEAR}(?=,))|(?P<time>từ\s+năm\s+{YEAR}\s+đến\s+(?:hết\s+|cuối\s+)?năm\s+{YEAR}|{_POINT}|(?:từ|đến|đến hết|hết)\s+{_POINT}|(?:trong\s+)?{_PERIOD}))(?:\s*,)?\s+(?P<rest>[^.;]{{1,200}})",
    re.IGNORECASE,
)
_CLAUSE: Final = Deferred(r"(?:^(?:[-+•–]\s+)?|(?<=[:;.])\s)\s*(?=(?:ngay|trong|trước|từ|kể|đến|hết|cuối|đầu|giữa|năm|tháng|quý|giai|sáu|chín|ba|0?[369])\s)", re.IGNORECASE)
_DOING: Final = Deferred(_DOES, re.IGNORECASE)
_TELLS: Final = Deferred(r"\b(?:đã|đạt|tăng|giảm|phấn đấu|ước|tỷ lệ)\b|%|^(?:có|số|tổng|toàn|cả|các|những|nền|kinh tế|tình hình)\b", re.IGNORECASE)
_ONE_YEAR: Final = Deferred(rf"năm\s+{YEAR}", re.IGNORECASE)
_WENT: Final = Deferred(rf"{_TELLS.pattern}|\b(?:còn|chậm|thấp|chưa|cần)\b", re.IGNORECASE)  # how it went in that time
_MEETS: Final = Deferred(
    rf"\b(?:tổ chức|diễn ra|khai mạc|tiến hành|sơ kết|tổng kết|họp|công bố|khánh thành|thông qua|đánh giá)\b(?:(?!\bđã\b)[^.;]){{0,100}}?\b(vào\s+{_POINTS}(?:,\s+tổng kết\s+năm\s+{YEAR}(?!\d))?)|(?:^|[,;:]\s)(?:và\s+)?((?:trong\s+)?năm\s+{YEAR})\s*,?\s+(?:tiến hành\s+|tổ chức\s+)?(?=sơ kết|tổng kết)", re.IGNORECASE
)
_RUNS: Final = Deferred(rf"\b(?:tổ chức|diễn ra|triển khai|thực hiện|tiến hành|phát động|ra quân|cao điểm|thời gian)\b(?:(?!\bđã\b)[^.;]){{0,100}}?\b({_FROM_TO})", re.IGNORECASE)
_DONE_IN: Final = Deferred(rf"(?<!đã )\b(?:hoàn thành|xong)\s+((?:(?:cuối|đầu|giữa)\s+)?(?:{_MONTH}|{_QUARTER}))", re.IGNORECASE)
# "hoàn thành trong quý III": a month or quarter without its year is kept as words
_UNDATED: Final = Deferred(
    r"(?<!đã )\b(?:hoàn thành|xong)\b[^.;]{0,60}?\b((?:trong|trước|vào)\s+(?:tháng\s+\d{1,2}|quý\s+(?:IV|III|II|I))(?!\s*[/\d]|\w|\s+(?:năm|hằng|hàng|cuối))|trong\s+(?:quý|tháng|tuần)(?:\s+(?:này|tới|sau))?(?=\s*(?:[,.;)]|$)))", re.IGNORECASE
)
# "… ban hành quy định về nhà ở trong quý I/2026.": the last words of a sentence that gives work.
_LAST: Final = Deferred(rf"(?<!kết quả )(?<!tình hình )(?<!thực hiện )(?<!xảy ra )(?<!phát sinh )(?<!gây ra )(?<!đạt được )\b((?:trong|vào)\s+(?:(?:cuối|đầu|giữa|(?:thượng|trung|hạ) tuần)\s+)?(?:{_MONTH}|{_QUARTER}))(?:\s*[.;]?(?:/\.)?$|(?=,\s|\s+(?:theo|tại|bằng|để)\s))", re.IGNORECASE)
_LABELLED: Final = Deferred(
    r"\b(?:thời gian|thời hạn|tiến độ|thời điểm|hạn(?: chót| cuối(?: cùng)?)?)(?:\s+(?:thực hiện|hoàn thành|hoàn tất|triển khai|tổ chức|tiến hành|trình|ban hành|báo cáo|gửi|nộp|nhận|kiểm tra|giám sát|dự kiến))*(?:\s*:|\s+là|(?<=dự kiến))\s*([^.;()]{2,80})", re.IGNORECASE
)
# "hoàn thành trước mùa mưa", "trình trước khi kết thúc năm học": an occasion that no calendar holds
_BEFORE_OCCASION: Final = Deferred(
    r"\b(trước\s+(?:khi\s+(?:bắt đầu|kết thúc|(?:bước )?vào\s+(?:mùa|năm học|học kỳ|vụ|hè|kỳ|đợt|tết|phiên họp|hội nghị|đại hội))\s|(?:ngày\s+)?(?:khai giảng|tựu trường|bầu cử|khai mạc)\b"
    r"|mỗi\s+(?:kỳ|đợt|mùa|vụ|chuyến|buổi)\s|mùa\s|Tết\b|năm học\s|thềm\s|dịp\s|kỳ\s(?!báo cáo)|Đại hội\s|lễ\s|hội nghị\s|festival\s|ngày hội\s|hội thi\s|cuộc bầu cử\s|vụ\s)[^,.;:()]{0,60})",
    re.IGNORECASE,
)
_ON_OCCASION: Final = Deferred(
    r"\b(?:hoàn thành|hoàn thiện|báo cáo|gửi|trình|triển khai|thực hiện|ban hành)\b[^.;]{0,120}?\b(ngay sau khi\s(?:nhận|tiếp nhận|có|kết thúc|được|hoàn thành|phát hiện|xảy ra)\s[^,.;:()]{3,60})"
    r"|\b(vào\s+(?:dịp\s[^,.;:()]{3,40}|(?:cuối|đầu|giữa)\s+(?:học kỳ|năm học|nhiệm kỳ|vụ|mùa)(?:\s+(?:I{1,3}|[12]|\d{4}\s*[-–]\s*\d{4}))?(?!\w)))\s*(?:[.;,]|$)|\b(?:báo cáo|sơ kết|tổng kết|nộp|gửi)\b[^.;]{0,60}?\s((?:vào\s+)?(?:cuối|đầu|giữa)\s+(?:học kỳ|năm học|vụ)(?:\s+(?:I{1,3}|[12])(?!\w))?)(?=\s*(?:[.;,]|$|và\b))",
    re.IGNORECASE,
)
_FROM_DAY: Final = Deferred(rf"\b(bắt đầu\s+từ\s+{DAY_OF_YEAR})(?!\s+đến)", re.IGNORECASE)
_OCCASIONS: Final = ("trước khi", "trước mỗi", "trước mùa", "trước tết", "trước năm học", "trước thềm", "trước dịp", "trước kỳ", "trước đại hội", "trước ngày k", "trước ngày b", "trước khai", "trước ngày t", "trước tựu", "trước bầu", "trước lễ", "trước hội", "trước festival", "trước ngày h", "trước cuộc", "trước vụ")
_OCCASION_FIRST: Final = Deferred(r"\s*(trước\s+(?:mùa\s|Tết\s|dịp\s|thềm\s|năm học\s|kỳ họp\s)[^,.;:()]{2,60}?)\s*,?\s+(?:phải\s+)?(?:hoàn thành|chi trả|tổ chức|thực hiện|kiểm tra|báo cáo|gửi)\b", re.IGNORECASE)
# "báo cáo Hội đồng nhân dân tỉnh tại kỳ họp cuối năm 2026"
_AT_SESSION: Final = Deferred(rf"\b(?:báo cáo|trình|thông qua|xem xét)\b[^.;]{{0,160}}?\b(tại (?:kỳ|phiên) họp\s(?:(?:thường kỳ|thường lệ|định kỳ|chuyên đề)\s(?:[^\d.,;:()]{{0,30}}?)?)?tháng\s+\d{{1,2}}(?!\d)(?:{OF_YEAR}(?!\d))?|tại kỳ họp thứ\s+(?:\d{{1,2}}|(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?:\s+(?:một|hai|ba|bốn|lăm))?))(?!\w)(?:,?\s+(?:của\s+)?(?:Quốc hội|HĐND|Hội đồng nhân dân)(?:\s+(?:tỉnh|thành phố|xã|phường))?(?:,?\s+khóa\s+[XVI]+)?)?|tại hội nghị\s(?:tổng kết\s)?(?:cuối|giữa|đầu)\s(?:năm|quý|tháng|nhiệm kỳ)(?!\s*[\dIV])|tại hội nghị\s(?:[^.,;:()]{{0,40}}?\s)?(?:tháng|quý)\s[\dIV]{{1,3}}{OF_YEAR}(?!\d)|tại (?:các )?(?:kỳ|phiên) họp\s(?:thường lệ|định kỳ|thường kỳ)(?=\s*(?:[.;,]|$))|tại (?:các )?(?:giao ban|họp giao ban)\s(?:h[ằà]ng\s)?(?:tuần|tháng|quý)(?!\s*\d)|tại (?:các )?(?:kỳ họp|phiên họp|hội nghị|cuộc họp|giao ban)\s(?:giao ban\s|thường kỳ\s|định kỳ\s)+(?:h[ằà]ng\s)?(?:tuần|tháng|quý|năm)(?!\s*\d)|tại (?:kỳ|phiên) họp\s(?:[^.,;:()]{{0,40}}?{YEAR}(?!\d)|(?:thường lệ\s+)?(?:giữa|cuối) năm(?!\s*\d)))", re.IGNORECASE)
_PASSED: Final = Deferred(r"\b(?:được|đã)\s[^,;.]{0,60}\bthông qua\s+$", re.IGNORECASE)  # the session that passed a law, not when a thing is laid before one
# "… trên địa bàn tỉnh trong giai đoạn 2021 - 2025.": the last words of a sentence that gives work; "giai đoạn" alone belongs to a name
_IN_PERIOD: Final = Deferred(rf"\b(trong (?:{_PERIOD}|nhiệm kỳ\s+{YEARS})|từ năm {YEARS})\s*(?:[.;]|$)(?:/\.)?", re.IGNORECASE)
_TOLD: Final = Deferred(r"\b(?:đã|kết quả|tình hình|xảy ra|đạt được|tổng kết|sơ kết)\b", re.IGNORECASE)
# "… cảnh báo trên địa bàn năm 2026.", "… giảm ô nhiễm trước năm 2030.": the last words of a sentence tell when all of it is done, …
_WHOLE: Final = Deferred(
    rf"(?:^|[,;:.(]\s)(?P<clause>[^,;:.()]*?)\b(?P<time>trong\s+năm\s+{YEAR}|(?:trước|(?<!nay )đến hết|(?<!đến )hết)\s+năm\s+{YEAR}|(?<=trên địa bàn )năm\s+{YEAR}|(?<=trên địa bàn tỉnh )năm\s+{YEAR})\s*[.;]?(?:/\.)?$",
    re.IGNORECASE,
)
# … unless they tell when something came about, was counted or is to run, for what time a plan is made, or what the work is good for.
_OF_A_THING: Final = Deferred(
    r"\b(?:đã|để|nhằm|kết quả|tình hình|số liệu|tổng kết|sơ kết|việc (?:thực hiện|triển khai)|so với|kế hoạch|chương trình|chiến lược|quy hoạch|đề án|dự toán|danh mục|báo cáo)\b"
    r"|\b(?:xảy ra|phát sinh|ban hành|xây dựng|thành lập|hình thành|hoạt động|vận hành|khai thác|sử dụng|tồn tại|đầu tư|công bố|cấp|ký|sinh|từ|khởi công)\s+$",
    re.IGNORECASE,
)
# an item of one sentence: what one of several strives for is a goal of that sentence alone
_STRIVEN_FOR: Final = Deferred(rf"[^.]*?\b(?:phấn đấu|bảo đảm|đảm bảo)\s+((?:đến\s+hết|đến cuối|đến|trong|trước|hết)\s+năm\s+{YEAR})(?!\d)", re.IGNORECASE)
_SHORT: Final = 60
_FAR: Final = 160
_MOST: Final = 20  # occasions that an item is asked for
_ANY_YEAR: Final = re.compile(YEAR)
_ANY: Final = Deferred(r"\d|quý|tháng|thời|tiến độ|họp|hội nghị|giao ban|hạn|trước|ngay sau|vào dịp|(?:cuối|đầu|giữa) (?:học|năm học|nhiệm|vụ|mùa)|vào (?:cuối|đầu|giữa)")


def finished(text: str, end: int) -> re.Match[str] | None:
    """The time behind a verb of finishing before ``end``; group 1 holds its words."""
    return _FINISHED.search(text, 0, end)


def latest(text: str, low: str) -> Iterator[Place]:
    """What "chậm nhất", "ngay trong" or "đến … phải hoàn thành" says by itself; ``low`` are the words in small letters.

    >>> t = "Chậm nhất là cuối quý I năm 2027, các xã đăng dự thảo"; [t[a:b] for a, b in latest(t, t.lower())]
    ['Chậm nhất là cuối quý I năm 2027']
    """
    if ("chậm" in low or "muộn" in low or "ngay trong" in low) and (m := _LATEST.search(text)):
        yield m.span()
    if "đến" in low and ("thành" in low or "xong" in low or "kết thúc" in low) and _ANY_YEAR.search(low) and (m := _DONE_BY_DAY.search(text)):
        yield m.span(1)


def by_place(text: str, low: str) -> Iterator[Place]:
    """The times that are the work's by the place where they stand.

    >>> for t in ("Ngay trong quý I năm 2027, phối hợp các xã rà soát bến", "Họp vào cuối năm 2027 và đầu năm 2028", "Trong năm 2026, kinh tế tăng 8%", "Nạo vét trước mùa lũ", "Ra quân từ 01/5 đến 31/5/2027"):
    ...     print([t[a:b] for a, b in by_place(t, t.lower())])
    ['Ngay trong quý I năm 2027']
    ['vào cuối năm 2027 và đầu năm 2028']
    []
    ['trước mùa lũ']
    ['từ 01/5 đến 31/5/2027']
    """
    if not _ANY.search(low):
        return
    if 0 < (colon := text.find(": ")) < _SHORT and text[0] not in "(" and is_time(text[:colon]):
        yield 0, colon  # "20/7: kiểm tra giữa đợt."
    counted = _ANY_YEAR.search(low) is not None
    within = counted and ("trong" in low or "vào" in low or "hết" in low)
    if (within or (counted and "trước" in low)) and (m := _FINISHED.search(text)):
        yield m.span(1)
    if counted:
        yield from met(text) if "ơ kết" in low or "ổng kết" in low else ()
        yield from _opening(text)
        yield from met(text)
        if "từ " in low and ("đến" in low or "tới" in low) and (m := _RUNS.search(text)):
            yield m.span(1)
    if ("thời" in low or "tiến độ" in low or "hạn" in low) and (m := _LABELLED.search(text)) and is_time(m.group(1)):
        yield m.span(1)[0], m.start(1) + len(m.group(1).rstrip())
    if counted and ("thành" in low or "xong" in low) and (m := _DONE_IN.search(text)):
        yield m.span(1)
    if within and (m := _LAST.search(text)) and not low.startswith("đã ") and (m.end() == len(text) or _gives_work(text, m.start())):
        yield m.span(1)
    if ("hoàn thành" in low or "xong" in low) and (m := _UNDATED.search(text)):
        yield m.span(1)
    if counted and ("giai đoạn" in low or "nhiệm kỳ" in low or "từ năm" in low) and (m := _IN_PERIOD.search(text)) and (m.group(1)[:5].lower() == "trong" or _gives_work(text, m.start())) and not _TOLD.search(text[max(0, m.start() - 80) : m.start()]):
        yield m.span(1)
    if (" họp" in low or "hội nghị" in low or "giao ban" in low) and (m := _AT_SESSION.search(text)) and not _PASSED.search(text, max(0, m.start(1) - 90), m.start(1)):
        yield m.span(1)
    if ("ngay sau" in low or "vào dịp" in low or (("cuối" in low or "đầu " in low or "giữa" in low) and any(w in low for w in ("học kỳ", "năm học", "nhiệm kỳ", "vụ", "mùa")))) and (m := _ON_OCCASION.search(text)):
        yield m.span(m.lastindex or 0)
    if any(words in low for words in _OCCASIONS) and (m := next((m for m in islice(_BEFORE_OCCASION.finditer(text), _MOST) if _is_done_before(text, m.start())), None) or _OCCASION_FIRST.match(text)):
        yield m.span(1)


def at_last(text: str, low: str) -> Iterator[Place]:
    """What is asked when nothing surer is told: a year or an occasion at the end, what is striven for."""
    if "bắt đầu" in low and (m := _FROM_DAY.search(text)):
        yield m.span(1)
    if "năm" in low and _ANY_YEAR.search(low):
        if (m := _WHOLE.search(text)) and not _OF_A_THING.search(m["clause"]):
            yield m.span("time")
        if ("phấn đấu" in low or "đảm" in low) and (m := _STRIVEN_FOR.match(text)):
            yield m.span(1)


def _gives_work(text: str, end: int) -> bool:
    """Whether the words of the clause before a time give work: there are some, and none of them tells of a thing."""
    clause = re.split(r"[,;:.]\s", text[:end])[-1]
    return len(clause.split()) > 1 and not _OF_A_THING.search(clause)


def _is_done_before(text: str, end: int) -> bool:
    """Whether an occasion is the one before which something is done: its clause begins with work, behind the bodies that do it."""
    clause = re.split(r"[,;:.]\s", text[max(0, end - _FAR) : end])[-1]
    return begins_work(clause[bodies_from(clause, 0, ANYWHERE)[1] :].lstrip() if HEAD.match(clause) else clause)


def met(text: str) -> list[Place]:
    """When something is held or summed up ("sơ kết vào năm 2028 và tổng kết vào năm 2030"): each of its times."""
    return [m.span(m.lastindex or 0) for m in _MEETS.finditer(text)] if "vào " in text or "ơ kết" in text or "ổng kết" in text else []


def _opening(text: str) -> Iterator[Place]:
    for clause in _CLAUSE.finditer(text):
        m = _OPENS.match(text, clause.end())
        if m is None:
            continue
        name = "sure" if m["sure"] else "since" if m["since"] else "time"
        rest = m["rest"]
        if (not m["sure"] and begins_work(rest) and (m["since"] or not (_ONE_YEAR.fullmatch(m["time"]) or _WENT.search(rest)))) or _DOING.match(rest) or (m["sure"] and rest[:1].isalpha() and not _TELLS.search(rest)):
            yield m.span(name)
