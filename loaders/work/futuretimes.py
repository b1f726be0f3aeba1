"""Future times: days, months, quarters and years in a sentence that come after the document's own date.

In: the words of a clause that gives work, the document's own date. Out: the places of such times with the words that lead to them ("trong ngày 10/8",
"khởi công ngày 15/9/2025", "từ ngày 01/7/2027"). A document's date is what tells a deadline from a past fact: a day that is still to come is the work's own,
unless the words before it say that it is another thing's (a law's effect, a feast, an election, a term of office). Without a date nothing is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from loaders.agencies.bodies import ANYWHERE, bodies_from
from loaders.agencies.bodyend import past_signs
from loaders.record import Timeframe
from loaders.work.bracketedtimes import OF_SESSION, of_somebody
from loaders.work.workverbs import work_at
from loaders.writing.alternatives import by_first_letter
from loaders.writing.calendar import (
    CLOCK,
    DAY_OF_YEAR,
    DAYS_BEFORE,
    MONTH,
    MONTHS,
    OF_YEAR,
    PART,
    QUARTER,
    QUARTERS,
    WEEKDAY,
    YEAR,
)
from loaders.writing.deferred import Deferred
from loaders.writing.timeframes import in_year_to_come, timeframe

Place = tuple[int, int]

_OF_DAY: Final = r"(?=\s+(?:ngày|thứ|\d))"  # a part of a day leads to the day
_WEEKDAY: Final = rf"(?:{WEEKDAY}|(?:ngày\s+)?chủ nhật),?"
_LEAD: Final = by_first_letter(
    r"chậm\s+nhất|muộn\s+nhất|không\s+(?:chậm|muộn)\s+hơn|trước(?<!trở về trước)|sau|từ ngày ký|từ ngày ban hành|từ|kể từ|bắt đầu từ|bắt đầu|đến|tới|hết|hạn(?: chót| cuối(?: cùng)?)?:?|trong|vào|các|ngay|lúc|hồi|cuối|đầu(?<!đứng đầu)|giữa|là|cả|dự kiến"
    rf"|buổi\s+(?:sáng|trưa|chiều|tối|đêm){_OF_DAY}|sáng{_OF_DAY}|trưa{_OF_DAY}|chiều{_OF_DAY}|tối{_OF_DAY}|đêm{_OF_DAY}|thượng tuần|trung tuần|hạ tuần"
    rf"|tuần\s+(?:thứ\s+)?(?:\d{{1,2}}|nhất|hai|ba|tư|cuối|đầu)(?:\s+của)?|sáng\s+{_WEEKDAY}|chiều\s+{_WEEKDAY}|tối\s+{_WEEKDAY}|ngày\s+{WEEKDAY},?|{WEEKDAY},?|ngày\s+chủ nhật,?|chủ nhật,?"
)
_LEADS: Final = rf"(?:(?:{_LEAD}|\d{{1,2}}\s+ngày(?=\s+(?:đầu|cuối)\s+tháng)|\d{{1,2}}(?=\s+ngày\s+{DAYS_BEFORE}\d)|{CLOCK})\s+)"
_NO_YEAR: Final = r"(?!\s*[/\d.-]\d|\d|\s+(?:năm|h[ằà]ng|mỗi|âm lịch))"
_SHORT_DAY: Final = rf"(?:ngày\s+\d{{1,2}}\s?[/-]\s?\d{{1,2}}|\d{{1,2}}/\d{{1,2}}|ngày\s+\d{{1,2}}\s+tháng\s+\d{{1,2}}){_NO_YEAR}"
_DAYS: Final = rf"ngày\s+{DAYS_BEFORE}{DAY_OF_YEAR}"
_DAY: Final = rf"(?:{_DAYS}|{DAY_OF_YEAR}|ngày\s+{DAYS_BEFORE}\d{{1,2}}(?:/|\s+tháng\s+)\d{{1,2}}{_NO_YEAR}|{_SHORT_DAY})"
_MONTH: Final = rf"(?:{PART}\s+{YEAR}|(?:{MONTHS}|{QUARTERS}){OF_YEAR})(?!\d)"
_SHORT_MONTH: Final = rf"(?:(?<=các ){MONTHS}|{MONTH}|{QUARTER}|{PART})(?!\w|\s*[/-]\s*\d|\s+(?:năm|h[ằà]ng|mỗi|của|đến|\d))"
_TO: Final = r"\s*(?:-|–|đến|tới)\s*"
_UNTIL_MONTH: Final = rf"{_TO}(?:(?:hết|giữa|cuối|đầu)\s+)?tháng\s+\d{{1,2}}(?:/{YEAR}|\s+năm\s+(?:{YEAR}|sau(?!\w)))?"
_UNTIL_DAY: Final = rf"{_TO}(?:hết\s+)?(?:ngày\s+)?\d{{1,2}}/\d{{1,2}}(?:/{YEAR})?"
# "từ 15/3 đến 30/4", "từ ngày 05 đến ngày 20 tháng 6"
_SPAN: Final = rf"(?:(?:từ|dự kiến(?: tuần)?|tuần(?=\s\d{{1,2}}/))\s+|(?<=[(,])(?<!\d,)\s?(?=tháng))(?:(?:(?:đầu|giữa|cuối)\s+)?tháng\s+\d{{1,2}}(?:/{YEAR})?{_UNTIL_MONTH}(?!\s*năm)|tháng\s+\d{{1,2}}(?:/{YEAR})?{_UNTIL_DAY}|(?:ngày\s+)?\d{{1,2}}/\d{{1,2}}(?:/{YEAR})?{_UNTIL_MONTH}|(?:ngày\s+)?(?:\d{{1,2}}/\d{{1,2}}{_UNTIL_DAY}|\d{{1,2}}{_TO}(?:hết\s+)?(?:ngày\s+)?\d{{1,2}}(?:\s+tháng\s+\d{{1,2}}(?:\s+năm\s+{YEAR})?|/\d{{1,2}}(?:/{YEAR})?)))(?![\d/])(?!\s+(?:h[ằà]ng|mỗi))"
_PERIOD: Final = rf"{YEAR}\s*[-–]\s*{YEAR}"
_TIME: Final = Deferred(
    rf"(?<![\w/])(?<!từ nay )(?<!nay đến )(?:(?P<span>{_SPAN})|(?P<leads>{_LEADS}{{1,4}})(?:(?P<day>{_DAY})|(?P<month>{_MONTH}|{_SHORT_MONTH})|(?P<year>năm\s+{YEAR}(?!\d|\s*[-–]\s*\d)|năm học\s+{_PERIOD}|giai đoạn\s+(?:{_PERIOD}|từ (?:năm )?{YEAR}\s+(?:đến|tới)\s+(?:năm )?{YEAR})))"
    rf"|(?P<feast>(?:trước\s+ngày|(?:vào|trước|đúng)\s+dịp)\s+[^\d.,;:]{{0,40}}?\(?{DAY_OF_YEAR}\)?)"
    rf"|(?P<bare>{_DAYS}|(?:(?<=\()|(?<=[^\d], )){DAYS_BEFORE}{DAY_OF_YEAR}|{DAY_OF_YEAR})|(?:(?<=khởi công )|(?<=hoàn thành )|(?<=kết thúc )|(?<=xong )|(?<=khai mạc )|(?<=bàn giao )|(?<=nghiệm thu )|(?<=khánh thành )|(?<=phê duyệt )|(?<=ban hành )|(?<=trình )|(?<=công bố )(?=tháng|quý)|(?<=thông qua )(?=tháng|quý)|(?<=sơ kết )(?=tháng|quý)|(?<=tổng kết )(?=tháng|quý))(?P<quarter>{_MONTH}|{_SHORT_MONTH}|(?<=h )\d{{1,2}}/\d{{1,2}}(?![/\d]))"
    rf"|(?<=: )(?P<told>{_MONTH}|{_SHORT_MONTH}(?:\s+và\s+{_SHORT_MONTH})?)(?=\s*(?:[.;,()]|$))"
    rf"|(?:(?<=: )|(?<=, )|(?<=; ))(?P<opens>{_SHORT_MONTH})(?=\s+[^\W\d])"
    rf"|(?:(?<=khởi công )|(?<=hoàn thành )|(?<=khánh thành )|(?<=thông xe )|(?<=kỹ thuật )|(?<=bàn giao ))(?P<begun>năm\s+{YEAR}(?!\d|\s*[-–]\s*\d))"
    rf"|(?P<laid>{_MONTH}|{_SHORT_MONTH})(?=\s*(?:[.;,)]|$)|\s+(?:để|và|nhằm|phục vụ)\s)"
    rf"|\((?P<bracket>(?:(?:hoàn thành|xong|dự kiến|trong|vào|trước)\s+)*(?:(?P<counted>năm\s+{YEAR}|(?:giai đoạn\s+)?{_PERIOD})|{_MONTH}|{_SHORT_MONTH}|(?:từ\s+)?\d{{1,2}}/\d{{1,2}}{_UNTIL_DAY}))\)(?=\s*(?:[.;,:]|$)))"
    rf"(?:\s*,\s*\d{{1,2}}/\d{{1,2}}(?![\d/])(?=\s*(?:,|và)\s*\d)){{0,3}}(?P<until>\s*(?:-|–|đến|tới|và|hoặc)\s*(?:(?:hết|trước)\s+)?(?:{CLOCK}\s+)?(?:{_DAY}|(?:tháng\s+)?{_MONTH}|{_SHORT_MONTH}))?",
    re.IGNORECASE,
)
# What another thing's day stands behind, a few words between.
_ANOTHERS: Final = Deferred(
    r"\b(?:hiệu lực|áp dụng|thay thế|bãi bỏ|hết hạn|kỷ niệm|chào mừng|lập thành tích|bầu cử|đại hội|nhiệm kỳ|ngày lễ|truyền thống|khai giảng|tính đến|tính từ|(?<!đối chiếu )số liệu|thời điểm|mốc|so với|dịp|nghỉ|(?<!học )(?<!vệ )(?<!thí )sinh(?! viên| hoạt| học)|phục vụ|tình hình|(?<!nhập )(?<!gửi )(?<!nộp )kết quả"
    r")\s(?:[^\s,;:.]+\s+){0,5}$",
    re.IGNORECASE,
)
# A feast that is held is the work itself: "tổ chức Đại hội trong quý III"; "phục vụ Đại hội", "các hoạt động chào mừng Đại hội" are not
_HELD: Final = Deferred(r"\b(?:tổ chức|chủ trì|tiến hành|khai mạc|hoàn thành)\s+(?:(?:thành công(?: tốt đẹp)?|trọng thể|tốt|xong)\s+)?(?:(?:lễ|buổi|cuộc|chương trình|các)\s+)?(?:lễ|kỷ niệm|đại hội|khai giảng|bầu cử)\s[^,;:.]{0,80}$", re.IGNORECASE)
# What is told of a thing behind its name, no work: "các vụ việc phát sinh trước ngày …", "cán bộ nghỉ hưu trước ngày …", "hồ sơ nộp sau ngày …", "văn bản do xã ban hành trước ngày …"
_CAME_ABOUT: Final = Deferred(
    r"\b(?:phát sinh|tạo ra|xảy ra|(?<!vệ )(?<!học )(?<!thí )sinh|hình thành|tồn tại|(?<!hoàn )thành lập|nghỉ hưu|nghỉ việc|nghỉ công tác|nhập ngũ|(?<!cho )từ trần|do\s[^,;.]{2,50}\sban hành"
    r"|(?:hồ sơ|đơn|dự án|công trình|hợp đồng|văn bản|giấy phép|giấy chứng nhận|đối tượng|trường hợp|xe|phương tiện|tàu cá|nhà|đất|thửa đất|tài sản|khoản vay)\s+(?:(?:đã|được|đang)\s+)*(?:nộp|ký|ký kết|cấp|tiếp nhận|phê duyệt|khởi công|hoàn thành|đăng ký|ban hành|giao|xây dựng|sản xuất|sử dụng|mở))\s+$", re.IGNORECASE
)
_IN_ORDER_TO: Final = Deferred(r"(?:.*[.;]\s+)?\W*(?:Để|Nhằm)\s[^,;.]*", re.IGNORECASE)
_GIVEN: Final = Deferred(r"\b(?:việc|kinh phí|dự toán|chỉ tiêu|biên chế|vốn)(?: đã)? được giao\s+$", re.IGNORECASE)  # "các việc, kinh phí được giao trong năm 2026"; "hoàn thành chỉ tiêu được giao trước ngày 30/11" is due by then
# Of a document by its kind stands its own day behind it, with no more than "ngày" before: "Kế hoạch ngày 5/6/2026", not "ký kết chương trình trong tháng 6".
_OF_DOCUMENT: Final = Deferred(r"\b(?:văn bản|công văn|nghị quyết|quyết định|kế hoạch|thông báo|chỉ thị|công điện|chương trình|báo cáo số|(?<!quân )số)\s(?:[^\s,;:.]+\s+){0,5}$", re.IGNORECASE)
_RESULTS: Final = Deferred(r"\bbáo cáo kết quả\s(?:[^\s,;:.]+\s+){0,5}$", re.IGNORECASE)  # "… vào tuần đầu tháng 01/2027": when the report is made
# "các cơ sở trước 01/01/2025 là tuyến huyện", "các bến trước 01/01/2025 thuộc huyện A": what they were; "hoàn thành trước ngày 30/9 …" is due, whatever is told of it
_STOOD: Final = Deferred(r"\s+(?:là\s+(?:(?:các|những)\s+)?(?:tuyến|cấp|đơn vị|cơ quan|cơ sở|xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|thôn|bản)|thuộc\s+(?:(?:địa bàn|địa phận)\s+)?(?:(?:các|những)\s+)?(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh))\b", re.IGNORECASE)
_FINISHES: Final = Deferred(r"\b(?:hoàn thành|hoàn tất|xong|báo cáo|gửi|nộp|(?<!công )(?<!chương )(?<!quy )(?<!tờ )trình)\b[^,;:.]*$", re.IGNORECASE)
_WHEN: Final = Deferred(r"\b(?:trong|vào|từ|chậm|muộn|trước|xong|hết)\b", re.IGNORECASE)
_BY: Final = Deferred(r"\b(?:chậm|muộn|trước|xong|hết)\b", re.IGNORECASE)  # says that something is due, whatever it is called by
_NOW: Final = Deferred(r"\b(?:trong|trước|chậm|muộn|đêm|hết|giờ)\b", re.IGNORECASE)
_LAYS: Final = Deferred(r"\b(?:(?P<use>đưa (?:công trình |dự án )?vào (?:vận hành|sử dụng|khai thác|hoạt động))|trình|báo cáo|xin ý kiến|lấy ý kiến|gửi)\s+", re.IGNORECASE)
_AUTHORITY: Final = Deferred(r"(?:cấp|cơ quan|người) (?:có )?thẩm quyền(?:\s+(?:xem xét|phê duyệt|ban hành|quyết định))*", re.IGNORECASE)
_DRAFT: Final = Deferred(r"\s+(?:(?:hồ sơ|dự thảo|dự án|đề án|tờ trình|nghị quyết|nghị định|luật|quyết định|quy hoạch|quy chế|quy định|phương án)(?!\w)(?:(?!\b(?:phiên|kỳ) họp\b)[^,;.:]){0,100})?", re.IGNORECASE)  # what is laid before it; "kế hoạch tháng 9" is one for September
_STANDS: Final = Deferred(r"\s*,?\s+(?:[^\s,;.]+\s+){0,5}?(?:chưa|đã|vẫn|còn|mới)\s", re.IGNORECASE)  # "đến ngày 15/5 các bộ chưa phân bổ": how things stand by then
_EFFECT: Final = Deferred(r"\b(?:hiệu lực|chính thức hoạt động|đi vào hoạt động|áp dụng|thay thế|nhiệm kỳ|lộ trình|tính đến|tính từ|(?<!đối chiếu )số liệu)\b[^,;:.]{0,40}$|\btính\s+$", re.IGNORECASE)
_CARRIED_OUT: Final = Deferred(r",\s+(?:tổ chức\s+|bắt đầu\s+)?(?:triển khai|thực hiện|hoàn thành|ban hành|đưa vào|khởi công)\s[^,]{0,60}$", re.IGNORECASE)  # a clause of its own: "trình đề án, triển khai thực hiện trong năm 2027"
_GOAL: Final = Deferred(r"%|\b(?:trong danh mục|đạt|tăng|giảm|phấn đấu|mục tiêu|chỉ tiêu|tỷ lệ|quy hoạch|chiến lược|đề án|chương trình|kế hoạch|dự toán|lộ trình)\b", re.IGNORECASE)
_REACHED: Final = Deferred(r"%|\b(?:đạt|tăng|giảm|phấn đấu|mục tiêu|chỉ tiêu|tỷ lệ)\b", re.IGNORECASE)
_WITHIN: Final = re.compile(r"(?:trong|vào)\b", re.IGNORECASE)
_ENDS: Final = Deferred(r"\s*(?:[.,;)]|$|(?:để|theo|và|gửi|báo cáo)\b)")
_REPORTED: Final = re.compile(r"\bđã\s[^,;:.]{0,60}$", re.IGNORECASE)
_TELLS: Final = re.compile(r"\bđã\b", re.IGNORECASE)
_BY_YEAR: Final = Deferred(r"\b(?:trong|vào|trước|hết)\b", re.IGNORECASE)
_YEAR_BEHIND: Final = Deferred(rf"[^.;]{{0,80}}?\b(?P<time>(?:tháng|quý)\s+(?:\d{{1,2}}|IV|I{{1,3}})\s*(?:/|,?\s*năm\s+)(?P<year>{YEAR}))(?!\d)", re.IGNORECASE)
_PRINTED: Final = re.compile(YEAR)
_EACH_YEAR: Final = Deferred(r"\b(?:h[ằà]ng|mỗi)\s+năm(?:\s+(?:hai|ba|\d{1,2})\s+(?:đợt|lần|kỳ))?,?\s+$", re.IGNORECASE)  # "hằng năm, từ tháng 8 đến tháng 10": of every year
_MOST: Final = 40  # no clause tells more times
_NEAR: Final = 90
_SHORT: Final = 12  # the name that a period in brackets belongs to ends right before it
_WHOLE_DAY: Final = len("2026-01-01")
_MAY_TELL: Final = Deferred(r"\d\s?[/.-]\s?\d|(?:tháng|quý|năm|đoạn|từ|ngày|nửa)\s+[\divừtđc]")  # in small letters


def future_times(text: str, since: str, year: str | None = None) -> Iterator[Place]:
    """The times of a clause that end behind ``since``, the document's day (ISO, partial where it prints no day); ``year`` is that of times without one.

    >>> def said(text, since="2025-08-08", year="2025"):
    ...     return [text[a:b] for a, b in future_times(text, since, year)]
    >>> said("Thông tuyến bước 1 trong ngày 10/8, bước 2 xong trong tháng 9/2025"), said("Khởi công ngày 15/9/2025"), said("Trong quý IV, khởi công chợ")
    (['trong ngày 10/8', 'trong tháng 9/2025'], ['ngày 15/9/2025'], ['Trong quý IV'])
    >>> said("Thiệt hại do lũ ngày 01/8/2025"), said("Luật Đất đai có hiệu lực từ ngày 01/01/2026"), said("Phục vụ bầu cử ngày 15/3/2026"), said("Trong quý IV, khởi công chợ", year=None)
    ([], [], [], [])
    """
    if _MAY_TELL.search(text.lower()) is None:
        return
    for m in islice(_TIME.finditer(text), _MOST):
        before = text[max(0, m.start() - _NEAR) : m.start()]
        part = before[before.rfind("(") + 1 :]  # what stands in the same bracket
        if carried := _CARRIED_OUT.search(part):
            part = carried.group()
        leads = m["leads"] or m["feast"] or ""
        if (_STANDS.match(text, m.end()) and not work_at(text, past_signs(text, m.end(), " ,"))) or _EFFECT.search(before) or _REPORTED.search(before) or came_about(text, *m.span()) or (_ANOTHERS.search(before) and not (_WHEN.search(leads) and _HELD.search(before)) and not _BY.search(leads) and not (_WITHIN.match(leads) and _RESULTS.search(before))) or (not (m["span"] or _WHEN.search(leads)) and _OF_DOCUMENT.search(before)):
            continue
        if before.rfind("(") > before.rfind(")") and _TELLS.search(text, m.end(), text.find(")", m.end()) + 1 or len(text)):
            continue  # "(năm 2025, Sở đã mở 2 lớp)"
        if before.rfind("(") > before.rfind(")") and OF_SESSION.search(before[: before.rfind("(")]):
            continue  # "tại Kỳ họp thứ Sáu (dự kiến tổ chức vào tháng 12/2027)"
        if m["year"] and (not _ENDS.match(text, m.end()) or not _BY_YEAR.search(leads) or (m["year"].startswith("năm học") is False and (_GOAL if _WITHIN.match(leads) else _REACHED).search(part))):
            continue  # a year is as often a goal's, a plan's, a count's
        if leads[:3].lower() == "đến" and before.endswith(" có "):
            continue  # "tài sản có đến 0 giờ ngày 01/01": what there is by then
        if leads[:3].lower() == "từ " and _IN_ORDER_TO.fullmatch(before):
            continue  # "Để bảo đảm việc thu phí từ ngày 01/01/2026, …": what the work is good for
        if m["opens"] and not work_at(text, past_signs(text, m.end(), " ")):
            continue
        if leads[:4].lower() == "sau " and before.strip() and not before.rstrip().endswith((",", ";", ":", ".")):
            continue  # "không kéo dài sang sau ngày …"; one that opens its clause tells when its work begins
        if m["laid"] and not (before.endswith(", ") and not text[m.end() :].strip(" ./;")) and not _laid_before(text, max(0, m.start() - _NEAR), m.start()):
            continue  # "… kiểm tra việc thực hiện, quý IV/2026."
        if m["bracket"] and of_somebody(text, *m.span("bracket")):
            continue
        if m["counted"] and _GOAL.search(before[-_SHORT:]):
            continue
        place = m.span("bracket") if m["bracket"] else m.span()
        words = text[slice(*place)]
        shared = year_behind(text, place[1], words) if m["month"] else None
        if _lies_behind(words, since, shared or year, now=_NOW.search(leads) is not None):
            yearly = _EACH_YEAR.search(before) if _PRINTED.search(words) is None else None
            yield place[0] - len(yearly.group() if yearly else ""), place[1]


def came_about(text: str, start: int, end: int) -> bool:
    """Whether the words beside a time tell when a thing came about, or what it was then.

    >>> [came_about(t, t.index("trước"), t.index("/7") + 2) for t in ("Xử lý các vụ việc phát sinh trước ngày 01/7", "Các xã nộp hồ sơ trước ngày 01/7", "Rà soát hồ sơ nộp trước ngày 01/7", "Các trạm trước 01/7 là tuyến huyện")]
    [True, False, True, True]
    """
    since = max(0, start - _NEAR)
    if _STOOD.match(text, end) and _FINISHES.search(text, since, start) is None:
        return True
    return _CAME_ABOUT.search(text, since, start) is not None or (_BY.match(text, start) is None and _GIVEN.search(text, since, start) is not None)


def _laid_before(text: str, since: int, start: int) -> bool:
    """Whether a month without a word that leads to it stands behind the body before which something is laid, or behind what takes it into use: "trình Chính phủ tháng 6/2026".

    >>> [_laid_before(t, 0, t.index("tháng")) for t in ("trình Chính phủ tháng 6/2026", "đưa vào khai thác tháng 9", "báo cáo Sở Tài chính số thu tháng 9", "trình kế hoạch tháng 9", "trình Chính phủ dự án Luật Biển tháng 9")]
    [True, True, False, False, True]
    """
    verb = next(reversed([*_LAYS.finditer(text, since, start)]), None)
    if verb is None:
        return False
    before, said = verb.end(), text[:start].rstrip()
    if verb["use"]:
        return before == start
    body = m.end() if (m := _AUTHORITY.match(said, before)) else bodies_from(said, before, ANYWHERE)[1]
    return body > before and (body == len(said) or _DRAFT.fullmatch(said, body) is not None)


def year_behind(text: str, end: int, words: str) -> str | None:
    """The year that a later month of the same sentence prints for a month without one, "sơ kết vào tháng 6 và tổng kết vào tháng 12 năm 2026"; None where none does.

    >>> t = "sơ kết vào tháng 6 và tổng kết vào tháng 12 năm 2026"; year_behind(t, 19, "vào tháng 6"), year_behind("trước tháng 11, xong trong tháng 3/2026", 15, "trước tháng 11")
    ('2026', None)
    """
    if _PRINTED.search(words) or (m := _YEAR_BEHIND.match(text, end)) is None:
        return None
    own, other = (in_year_to_come(f, m["year"], f"{m['year']}-01-01", "") if (f := timeframe(t)) is not None else None for t in (words, m["time"]))
    return m["year"] if own is not None and other is not None and own.end and (own.end <= (other.end or "")) else None


def began_before(frame: Timeframe, since: str) -> bool:
    """Whether a time began years before a day, or is of whole years, from one day to the same of another, that had begun by then: "80 năm ngày lập tỉnh (15/10/1947 - 15/10/2027)"."""
    start, end = frame.start or since, frame.end or since
    return int(start[:4]) + 1 < int(since[:4]) or (len(start) == _WHOLE_DAY and start < since and start[:4] < end[:4] and start[4:] == end[4:])


def _lies_behind(words: str, since: str, year: str | None, *, now: bool) -> bool:
    """Whether a time ends behind the document's day; ``now``: its words ask for something by that day or within it, so the day itself is still to come."""
    frame = timeframe(words)
    if frame is None:
        return False
    if year is not None and not (frame.start or frame.end):
        frame = in_year_to_come(frame, year, since, "")
    last = frame.end or frame.start
    if last is None or (frame.start and len(frame.start) == _WHOLE_DAY and began_before(frame, since)):
        return False
    known = min(len(last), len(since))
    return last[:known] > since[:known] or (last[:known] == since[:known] and (now or len(last) < _WHOLE_DAY))
