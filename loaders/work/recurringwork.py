"""Recurring work: how often the work of a clause is to be done and on which days, where no surer words tell: "cập nhật hằng tuần", "vào sáng thứ Hai", "thực hiện thường xuyên".

In: a clause of an item. Out: the places of such words. "kế hoạch hằng năm", "chi thường xuyên" are names of things: a rhythm is the work's by its place, where
the clause begins with it and goes on with a verb, where it ends with it, behind a verb of reporting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from loaders.agencies.bodies import ANYWHERE, bodies_from
from loaders.agencies.bodyheads import HEAD
from loaders.work.workverbs import work_at
from loaders.writing.calendar import CLOCK, WEEKDAY
from loaders.writing.deferred import Deferred
from loaders.writing.recurrence import RUN

Place = tuple[int, int]

_WEEKDAY: Final = rf"(?:(?:sáng|chiều|tối)\s+)?(?:{WEEKDAY}|chủ nhật)"
_OF_WEEK: Final = r"(?:,?\s+(?:của\s+)?(?:(?:các|mỗi|trong)\s+tuần|tuần\s+(?:kế tiếp|sau|trước|tiếp theo|tới|này|liền kề)))"
_END: Final = r"(?=\s*(?:[.;,]|$))"
NO_PAPER: Final = "".join(f"(?<!{word} )" for word in ("mẫu", "nêu trong", "nêu tại", "trong kết quả"))
"""Before "báo cáo", "đánh giá" that are done, not a paper's name: "nêu trong báo cáo hằng năm", "ban hành mẫu báo cáo hằng tuần"."""
_DAILY: Final = Deferred(rf"\b{NO_PAPER}(?:báo cáo|gửi|cập nhật|thông tin|thông báo)\b[^.;]{{0,80}}?\b((?:định kỳ\s+)?h[ằà]ng (?:ngày|tuần))\b(?!\s*[,)]?\s*(?:công việc|hoạt động))", re.IGNORECASE)
_EVEN: Final = r"(?:thường xuyên|định kỳ)(?:\s*(?:,|và|hoặc)\s*(?:liên tục|đột xuất))?"
# "Thường xuyên kiểm tra …", "…; định kỳ tổng hợp, báo cáo": how often, where the item's work or a report begins so
_ALWAYS: Final = Deferred(rf"({_EVEN})(?:\s*,)?\s+(?!(?:và|hoặc|là|theo)\b)(?=[a-zà-ỹđ])|báo cáo\s+(định kỳ(?:\s*(?:,|và|hoặc)\s*đột xuất)?)(?=\s+[a-zà-ỹđ])", re.IGNORECASE)
_THEN_REPORTS: Final = Deferred(
    rf"\s*(?:({_EVEN})\s+(?=(?:tổng hợp,?\s+|đánh giá,?\s+|sơ kết,?\s+|tổng kết,?\s+|kiểm tra,?\s+|rà soát,?\s+)*báo cáo\b)|báo cáo\s+(định kỳ(?:\s*(?:,|và|hoặc)\s*đột xuất)?)(?=\s+[a-zà-ỹđ]))", re.IGNORECASE
)
# "…, và định kỳ báo cáo Bộ Chính trị", "…, định kỳ tổ chức sơ kết, tổng kết": the last of several works
_AND_AGAIN: Final = Deferred(r"(?:,|;|\bvà)\s+(định kỳ(?:\s*(?:,|và|hoặc)\s*đột xuất)?)\s+(?=(?:tổ chức\s+)?(?:sơ kết|tổng kết|báo cáo|tổng hợp|gửi|đánh giá|kiểm tra|rà soát|đo lường|cập nhật|công bố|họp|giao ban)\b)", re.IGNORECASE)
_KEPT_UP: Final = Deferred(
    r"\b(?:thực hiện|duy trì|triển khai|tiến hành|cập nhật|kiểm tra)\b(?:(?!\b(?:chi|nhiệm vụ|hoạt động|công tác)\b)[^.;,]){0,60}?\s(thường xuyên(?:,\s+liên tục)?(?:\s+cho đến khi\s[^.;,]{3,40})?)(?=\s*(?:[.;]|$))", re.IGNORECASE
)
_OF_TASK: Final = Deferred(r"(?:[,;(]\s*|^)(?:(?:đây )?là\s+)?nhiệm vụ (thường xuyên)(?=\s*(?:[.;)]|$))", re.IGNORECASE)  # "…; nhiệm vụ thường xuyên."
_HAS_TO: Final = Deferred(r"\s+(?:(?:có trách nhiệm|chịu trách nhiệm|chủ động|tiếp tục|phải|cần)\s+)?", re.IGNORECASE)
# "tổ chức bồi dưỡng chuyên môn cho giáo viên hằng năm.": the last words of a sentence, where its last clause speaks of no plan, no money, no count
_EACH_YEAR: Final = Deferred(r"(?:(?<=\s)(?:h[ằà]ng|mỗi)\s+(?:năm|quý|tháng|tuần|ngày)(?=\s*[.;]?(?:/\.)?$)|(?<=\s\()(?:h[ằà]ng|mỗi)\s+(?:năm|quý|tháng|tuần|ngày)(?=\)\s*[.;]?(?:/\.)?$))", re.IGNORECASE)
_OF_A_PLAN: Final = Deferred(
    r"\b(?:kế hoạch|dự toán|ngân sách|kinh phí|vốn|chỉ tiêu|nhu cầu|định mức|bình quân|trung bình|tăng|giảm|thu nhập|chương trình|nghị quyết|số liệu|thống kê|danh mục|chỉ số|xếp loại|phân loại|thi đua|khen thưởng|theo|trong|từ|lễ hội|ngày hội|giải|công việc|sinh hoạt)\s+(?:[^\s;]+\s+){0,6}$",
    re.IGNORECASE,
)
# "hằng ngày cập nhật số phiếu": the rhythm begins its clause, what is done behind it
_DAY_BY_DAY: Final = Deferred(r"(?:^|[,.:]\s+)(h[ằà]ng\s+ngày)\s*,?\s+(?=[^\W\d])", re.IGNORECASE)
# "công bố hằng tháng danh mục …": between a verb and what it works on
_VERB_BEFORE: Final = Deferred(
    rf"\b{NO_PAPER}(?:công bố|công khai|cập nhật|báo cáo|tổng hợp|kiểm tra|rà soát|đánh giá|tổ chức|giao ban|họp|tiêm|phun|lấy mẫu|quan trắc|giám sát|đối chiếu|thống kê)(?:\s+[^\s,;.:]+){{0,2}}\s+(h[ằà]ng\s+(?:ngày|tuần|tháng|quý|năm))(?=\s+(?:cho|đối với|các|những|danh mục|danh sách|về|tại|kết quả|tình hình|trên|với|số liệu|để)\b)",
    re.IGNORECASE,
)
_ON_WEEKDAY: Final = Deferred(
    rf"(?<!\w)((?:vào|trước|chậm nhất(?: là| vào)?|lúc)\s+(?:{CLOCK}\s+)?(?:ngày\s+)?{_WEEKDAY}{_OF_WEEK}?){_END}(?!,\s+(?:{_WEEKDAY}|ngày\s+(?:nghỉ|lễ)))"
    r"|(?<!\w)((?:cuối\s+(?:mỗi|h[ằà]ng)\s+(?:ngày|buổi|tuần|tháng|quý)|(?:vào|trước)\s+cuối\s+(?:ngày|tuần|tháng|quý)(?!\s*[\dIV])|(?:vào|trước)\s+(?:ngày\s+(?:làm việc\s+)?|tuần\s+)cuối(?: cùng)?(?:\s+của)?\s+(?:mỗi\s+)?(?:tuần|tháng|quý|năm)(?!\s*[\dIV]))(?:\s+[a-zà-ỹđ]+){0,3})(?=\s*(?:[.;,]|$))",
    re.IGNORECASE,
)
_SOON: Final = Deferred(rf"(?<!\w)((?:trong|vào)\s+các\s+tháng\s+\d{{1,2}}(?:\s*,\s*\d{{1,2}})*\s+và\s+\d{{1,2}}(?![\d/])|trong\s+năm(?=\s*[.;]|$)|ngay\s+từ\s+(?:những ngày\s+|tháng\s+)?đầu\s+(?:năm học|năm|học kỳ|quý|tháng|nhiệm kỳ)(?!\s*[\dIV])|(?:trong|trước|vào|(?:đến\s+)?hết)\s+học\s+kỳ\s+(?:I{{1,2}}|[12]|một|hai)(?:,?\s+(?:của\s+)?năm\s+học\s+20\d\d\s*[-–]\s*20\d\d)?|từ đầu (?:năm học\s+20\d\d\s*[-–]\s*20\d\d|học kỳ\s+(?:I{1,2}|[12]|một|hai))|trong\s+kỳ\s+(?:sinh hoạt|họp)\s+(?:gần nhất|tiếp theo|tới|kế tiếp)|ngay\s+trong\s+(?:ngày|tuần|tháng|quý)(?!\s+[\dIV])(?:\s+[a-zà-ỹđ]+){{0,5}}|trong\s+(?:tuần|tháng|quý|năm)\s+(?:này|tới|sau)|trong\s+tuần\s+\d{{1,2}}(?![\d/])|(?<=gửi )trong\s+ngày|(?<=cáo )trong\s+ngày|(?<=quyết )trong\s+ngày|(?<=trả )trong\s+ngày|(?<=xử lý )trong\s+ngày){_END}|(?<!\w)(ngay\s+trong\s+ngày)(?!\s+\d)", re.IGNORECASE)
LUNAR: Final = r"(?:tháng\s+)?(?:Chạp|Giêng|(?:\d{1,2}\s+)?(?:năm\s+\d{4}\s+)?âm lịch)|Tết"
# "từ ngày 20 tháng Chạp đến 28 tháng Chạp", "trước ngày 23 tháng Chạp", "từ mùng 4 Tết đến hết tháng Giêng": days of the lunar year
_LUNAR: Final = Deferred(
    rf"(?<!\w)((?:trước|từ|đến|hết|trong|vào|chậm nhất(?: là)?)\s+(?:ngày\s+)?(?:mùng\s+|mồng\s+)?\d{{1,2}}(?:/\d{{1,2}})?\s+(?:{LUNAR})(?:\s+(?:đến|tới)\s+(?:hết\s+)?(?:ngày\s+)?(?:(?:mùng\s+|mồng\s+)?\d{{1,2}}(?:/\d{{1,2}})?\s+)?(?:{LUNAR}))?)(?!\w)", re.IGNORECASE
)
_NEAR: Final = 60
_NEXT: Final = ("trong ngày", "trong tuần", "trong tháng", "trong quý", "trong năm", "trong kỳ", "các tháng", "ngay từ", "từ đầu", "học kỳ")


def recurrences(text: str, low: str, *, first: bool = True) -> Iterator[Place]:
    """How often the work of a clause goes on, or on which days that no calendar holds; ``low`` are its words in small letters, ``first`` whether the item begins with it.

    >>> for t in ("Thường xuyên kiểm tra các chợ.", "cập nhật biến động thường xuyên;", "hằng ngày cập nhật số phiếu", "báo cáo vào 16 giờ thứ Sáu các tuần.", "họp lúc 7:30 sáng thứ Hai.", "gửi dự thảo trong tuần sau;", "Bố trí chi thường xuyên.", "họp vào sáng thứ Hai"):
    ...     print([t[a:b] for a, b in recurrences(t, t.lower())])
    ['Thường xuyên']
    ['thường xuyên']
    ['hằng ngày']
    ['vào 16 giờ thứ Sáu các tuần']
    ['lúc 7:30 sáng thứ Hai']
    ['trong tuần sau']
    []
    ['vào sáng thứ Hai']
    """
    often = "hằng" in low or "hàng" in low or "mỗi" in low
    if often and ("ngày" in low or "tuần" in low) and ((m := _DAILY.search(text)) or ((m := _DAY_BY_DAY.search(text)) and work_at(text, m.end()))):
        yield m.span(1)
    if ("thường xuyên" in low or "định kỳ" in low) and (m := (_ALWAYS.match(text, _main_clause(text)) if first else _THEN_REPORTS.match(text)) or _KEPT_UP.search(text) or _AND_AGAIN.search(text) or _OF_TASK.search(text)):
        yield m.span(m.lastindex or 0)
    if often and (m := _EACH_YEAR.search(text)) and not _OF_A_PLAN.search(re.split(r"[;:.]\s", text[: m.start()].rstrip("("))[-1]):
        yield next((run.span() for run in RUN.finditer(text, max(0, m.start() - _NEAR), m.end()) if run.end() == m.end() and run.group()[0] in "hHmM"), m.span())  # "hằng quý, 6 tháng và hằng năm"
    if often and (m := _VERB_BEFORE.search(text)) and not _OF_A_PLAN.search(text[: m.start(1)]):
        yield m.span(1)
    if ("thứ" in low or "cuối" in low or "chủ nhật" in low) and (m := _ON_WEEKDAY.search(text)):
        yield m.span(m.lastindex or 0)
    if ("tết" in low or "chạp" in low or "giêng" in low or "âm lịch" in low) and (m := _LUNAR.search(text)):
        yield m.span(1)
    if any(words in low for words in _NEXT) and (m := _SOON.search(text)):
        yield m.span(m.lastindex or 0)


def _main_clause(text: str) -> int:
    """Where the main clause of an item begins, behind the bodies that are its subject: "Sở Y tế định kỳ kiểm tra …"."""
    m = _HAS_TO.match(text, bodies_from(text, 0, ANYWHERE)[1]) if HEAD.match(text) else None
    return m.end() if m is not None else 0
