"""Where a sentence says by when, or how often, its work is to be done.

In: the words of an item. Out: the place of its time: a day ("trước ngày 15/12 hằng năm"), a month or quarter after a verb of finishing
("hoàn thành trong quý II/2026"), a term ("chậm nhất 30 ngày kể từ ngày ban hành"), a rhythm ("định kỳ hằng quý, năm"). What the words mean is told by
``loaders.writing.timeframes``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Final

from loaders.agencies.bodyheads import HEAD
from loaders.work.bracketedtimes import bracketed_time
from loaders.work.calendartimes import at_last, by_place, finished, latest
from loaders.work.futuretimes import began_before, came_about, future_times
from loaders.work.recurringwork import LUNAR, NO_PAPER, recurrences
from loaders.work.relativetimes import relative_times
from loaders.writing.calendar import CLOCK, SPELT, WEEKDAY, YEAR
from loaders.writing.deferred import Deferred
from loaders.writing.recurrence import AND_PERIOD, DAY_OF_MONTH, MONTH_OF_QUARTER, RUN, recurrence
from loaders.writing.timeframes import timeframe

_OFTEN: Final = r"h[ằà]ng (?:ngày|tuần|tháng|quý|năm)|mỗi (?:ngày|tuần|tháng|quý|năm)"
_NEXT_YEAR: Final = r"(?:của\s+)?năm\s+(?:sau|kế tiếp|tiếp theo|liền kề)(?!\w)"
_CLOCK: Final = rf"{CLOCK}\s*"
_BEFORE_WORD: Final = r"(?:(?<!trở về )trước(?:\s+thời\s+điểm)?|(?:(?:chậm|muộn) nhất|không (?:chậm|muộn) hơn)(?: là| vào| đến(?: hết)?)?|xong trước)\s+"
_END_OF_QUARTER: Final = rf"(?:của\s+)?(?:(?:các|mỗi)\s+)?{MONTH_OF_QUARTER}(?:\s+(?:(?:của|trong)\s+)?(?:(?:các|mỗi|từng)\s+)?quý(?:\s+sau)?)?"
_AND_DAY: Final = r"(?:(?:\s*,|\s+và)\s+(?:trước\s+)?(?:ngày\s+)?\d{1,2}/\d{1,2}(?![\d/]))*"
_DEADLINE: Final = Deferred(
    # "Định kỳ 06 tháng (trước ngày 20 tháng 6) và hằng năm (trước ngày 20 tháng 12)": the day belongs to its rhythm
    rf"(?:định kỳ\s+)?(?:(?:(?:0?6|sáu) tháng|{_OFTEN})(?:,|\s+và|,\s+và)\s+)?(?:(?:0?6|sáu) tháng|{_OFTEN})\s*\((?:[^()]{{0,40}}\bngày\s[^()]{{1,60}}|\s*(?:trước|vào)\s+\d{{1,2}}/\d{{1,2}}(?!\s*/)[^()]{{0,40}})\)(?:\s*(?:,|và|, và)\s+(?:(?:0?6|sáu) tháng|{_OFTEN}|(?:tổng kết |cả )?năm)\s*\([^()]{{1,80}}\))*"
    rf"|(?:định kỳ\s+(?=trước|chậm|vào\s+ngày)|(?:định kỳ\s+)?(?:vào\s+)?(?:{_OFTEN}),?\s+)?(?:"
    rf"{_BEFORE_WORD}(?:{_CLOCK})?(?:ngày\s+)?\d{{1,2}}\s*/\s*\d{{1,2}}(?:\s*/\s*\d{{4}})?(?!\s*/)(?!\s*giờ|\d){_AND_DAY}(?:(?<!/\d{{4}}),?\s+(?:{_OFTEN}|{_NEXT_YEAR}))?"
    rf"|{_BEFORE_WORD}(?:{_CLOCK})?ngày\s+\d{{1,2}}\s?[-.]\s?(?:0?[1-9]|1[0-2])(?:\s?[-.]\s?\d{{4}})?(?![\d/])"
    rf"|{_BEFORE_WORD}(?:{_CLOCK})?ngày\s+\d{{1,2}}(?!\d)(?:\s*(?:/\s*\d{{1,2}}(?:\s*/\s*\d{{4}})?{_AND_DAY}(?:(?<!/\d{{4}}),?\s+(?:{_OFTEN}|{_NEXT_YEAR}))?"
    rf"|{_END_OF_QUARTER}|(?:của\s+)?(?:{_OFTEN})"
    r"|(?:của\s+)?(?:tháng\s+(?:sau|trước|này|kế tiếp|liền kề|báo cáo)|cùng\s+tháng)"
    r"|(?:của\s+)?tháng\s+\d{1,2}(?:(?:,|\s+và)\s+(?:trước\s+)?(?:ngày\s+)?\d{1,2}\s+tháng\s+\d{1,2})*(?:\s?/\s?\d{4}(?!\d)|,?\s+(?:h[ằà]ng năm|mỗi năm"
    r"|năm\s+\d{4}|(?:của\s+)?năm\s+(?:báo cáo|trước|sau|kế hoạch|kế tiếp|liền kề)))?))?(?:\s*\*{0,2}\s*\([^)]*tháng[^)]*\))?"
    rf"|{_BEFORE_WORD}{_CLOCK}(?:{_OFTEN}|(?:(?:sáng|trưa|chiều|tối|đêm)\s+)?(?:hôm nay|ngày mai|nay|mai|ngày\s+(?:làm việc\s+)?(?:tiếp theo|kế tiếp|hôm sau|liền kề))(?!\w)(?:\s*\(\d{{1,2}}/\d{{1,2}}(?:/\d{{4}})?\))?)"
    rf"|{_BEFORE_WORD}(?:{_CLOCK})?(?:ngày\s+)?(?:{WEEKDAY}|chủ nhật),?\s+(?:\((?:ngày\s+)?\d{{1,2}}/\d{{1,2}}(?:/\d{{4}})?\)|(?:ngày\s+)?\d{{1,2}}/\d{{1,2}}(?:/\d{{4}})?(?![\d/]))"
    rf"|{_BEFORE_WORD}\d{{1,2}}\s+tháng\s+\d{{1,2}}(?:(?:,?\s+năm)?\s+|\s?/\s?)\d{{4}}"
    rf")"
    rf"|(?:định kỳ\s+)?(?:{_OFTEN}),?\s+{_BEFORE_WORD}\d{{1,2}}\s*(?:giờ|[hg])(?:\s*\d{{2}}(?:\s*phút)?)?(?:,?\s+(?:ngày\s+)?{WEEKDAY}(?!\w))?",
    re.IGNORECASE,
)
_LUNAR_BEHIND: Final = Deferred(rf"\s+(?:{LUNAR})(?!\w)", re.IGNORECASE)  # "trước ngày 25 Tết": a day of no calendar month
_SPELT: Final = Deferred(SPELT, re.IGNORECASE)
_LUNAR_ASIDE: Final = Deferred(r"(?<=\d\s)\([^()]{4,100}\s[Ââ]m [Ll]ịch\)")  # "ngày 02/02/2027 (ngày 15 tháng 12 Âm lịch)"
_DIGIT: Final = re.compile(r"\d")
_THEIRS: Final = Deferred(r"\bđể\s+(?:[^\W\d_]+\s){0,3}tổng hợp,?\s+(?:và\s+)?(?:trình|báo cáo|tham mưu)\b", re.IGNORECASE)  # what the receiver does with it, and when, is the receiver's affair
_RHYTHM_ONLY: Final = Deferred(r"(?:định kỳ\s+)?(?:h[ằà]ng|mỗi)\s+\w+|thường xuyên|định kỳ", re.IGNORECASE)  # beside a day it tells for what time a plan is made as often as how often work is done
_MOST: Final = 20  # no clause tells more times: reading stays linear
_TELLING: Final = (  # in small letters; one of these, or a digit, stands in every time
    "thời", "hằng", "hàng", "mỗi", "từng", "trước", "sau", "kỳ", "quý", "tháng", "tuần", "năm", "ngày", "giờ", "phút", "cuối", "đầu ", "giữa", "dịp", "thứ ", "chủ nhật",
    "ngay ", "khi kết", "tiến độ", "xong", "hoàn thành", "vòng", "thường xuyên", "suốt", "họp", "giao ban",
)
_OVERDUE: Final = Deferred(r"(?:nếu\s+)?quá\s+(?:hạn|thời hạn|thời gian)\b", re.IGNORECASE)  # "…; quá hạn, UBND xã cưỡng chế trong tháng 9": what others do then
_CUT: Final = Deferred(r"[.;](?:(?<=;)\s+|(?:(?<=[^\W\d]\.)|(?<=\d{4}\.)|(?<=[)\]]\.))\s+(?=[^\W\d_a-z]))")
# "báo cáo trước thứ Sáu hằng tuần", "vào tháng 6 và tháng 12 hằng năm"
_OF_YEAR: Final = r"(?:(?:ngày\s+)?\d{1,2}(?:/|\s+(?:của\s+)?tháng\s+)\d{1,2}|tháng\s+\d{1,2})"
_ANY_WEEKDAY: Final = rf"(?:{WEEKDAY}|chủ nhật)(?:\s*(?:,|và|hoặc)\s*(?:{WEEKDAY}|chủ nhật)){{0,6}}"
_ONE_OF_EACH: Final = Deferred(
    rf"(?:(?:vào|định kỳ|từ\s+ngày\s+\d{{1,2}}\s+đến(?:\s+hết)?)\s+)?ngày\s+\d{{1,2}}\s+(?:của\s+)?tháng\s+(?:sau|kế tiếp|tiếp theo|liền kề)(?!\w)|(?:(?:lúc|vào|trước)\s+)?{_CLOCK}(?:(?:,|và)\s+{_CLOCK})*(?:h[ằà]ng|mỗi)\s+ngày(?!\w)|vào\s+{DAY_OF_MONTH}(?:(?:h[ằà]ng|mỗi)\s+)?(?:{_END_OF_QUARTER}(?:(?<=quý)|(?<=quý sau))|tháng(?!\s*\d|\w|\s+thứ\b))|"
    rf"(?<!\w)từ\s+(?:ngày\s+\d{{1,2}}\s+đến\s+(?:hết\s+)?(?:ngày\s+)?\d{{1,2}}\s+(?:của\s+)?(?:h[ằà]ng|mỗi)\s+tháng|{_OF_YEAR}\s+đến\s+(?:hết\s+|cuối\s+)?{_OF_YEAR},?\s+(?:h[ằà]ng|mỗi)\s+năm)(?!\w)"
    rf"|(?:định kỳ\s+)?(?:(?:từ ngày \d{{1,2}} đến(?: hết)?|trước|vào|trong|chậm nhất(?: là| vào)?|hạn (?:cuối|chót)(?: là)?)\s+)?(?:{_CLOCK})?(?:ngày\s+)?(?:"
    rf"\d{{1,2}}\s+{_END_OF_QUARTER}(?<=quý)|"
    rf"\d{{1,2}}(?:(?:\s*,|\s+và)\s+(?:ngày\s+)?\d{{1,2}}){{0,3}}\s+(?:của\s+)?(?:h[ằà]ng|mỗi)\s+tháng|(?:chiều |sáng )?{_ANY_WEEKDAY}(?:,?\s+(?:của\s+)?tuần\s+(?:cuối|đầu)(?:\s+cùng)?\s+(?:của\s+)?(?:(?:h[ằà]ng|mỗi)\s+)?tháng(?!\s*\d)|\s+(?:của\s+)?(?:h[ằà]ng|mỗi)\s+tuần)|(?:chiều |sáng )?{_ANY_WEEKDAY}\s+(?:của\s+)?(?:h[ằà]ng|mỗi)\s+tuần"
    rf"|(?<![\d/]){_OF_YEAR}(?:(?:\s*,|\s+và)\s+(?:{_OF_YEAR}|\d{{1,2}}(?!/))){{0,3}},?\s+(?:h[ằà]ng|mỗi)\s+năm"
    r"|(?:quý\s+(?:IV|III|II|I|[1-4])|(?<!\w)(?:tuần\s+)?(?:cuối|đầu)(?=\s+(?:h[ằà]ng|mỗi)))\s+(?:của\s+)?(?:h[ằà]ng|mỗi)\s+(?:năm|quý|tháng))(?!\w)",
    re.IGNORECASE,
)
# "Định kỳ (vào ngày 22 hằng tháng) gửi báo cáo": the rhythm stands in the bracket
_BRACKETED: Final = Deferred(r"định kỳ\s*\(([^()]{3,80})\)", re.IGNORECASE)
_FROM_NOW: Final = Deferred(rf"(?:kể\s+)?từ nay\s+(?:cho\s+)?(?:đến|tới)\s+(?:(?:hết|cuối)\s+năm(?!\s+(?:\d|học))|[^.;,()]{{0,30}}?(?:{YEAR}(?!\d)|tháng \d{{1,2}}(?![\d/])(?!\s+năm)|\d{{1,2}}/\d{{1,2}}(?![\d/])))(?!\s+đã\s)", re.IGNORECASE)
_OF_A_PLAN: Final = Deferred(r"\b(?:xây dựng|lập|ban hành|hoàn thiện|đề xuất|nêu (?:trong|tại|ở))\s[^;.:]{0,60}?\b(?:kế hoạch|kịch bản|phương hướng|nhiệm vụ|giải pháp|chương trình|lộ trình|nhu cầu|danh mục|phương án)\b[^;.:]{0,60}$|\bcòn lại\s(?:trong\s(?:thời gian\s)?)?$", re.IGNORECASE)  # a plan "từ nay đến hết năm": for what time it is made
_HOW_OFTEN: Final = Deferred(r"(?<!kỷ niệm )(?:vào\s+)?các\s+năm\s+(?:chẵn|lẻ)(?!\w|,?\s+(?:năm\s+)?tròn)|(?:định kỳ\s+)?(?:mỗi|h[ằà]ng)\s+(?:ngày|tuần|tháng|quý|năm)\s+(?:ít nhất\s+|tối thiểu\s+)?(?:một|hai|\d{1,2})\s+lần(?!\w)|(?:định kỳ\s+)?\b(?:\d{1,2}|hai|ba|bốn)\s+(?:phút|giờ|ngày|tuần|tháng|năm)\s*(?:/\s*|một\s+|0?1\s+)(?:lần|đợt)(?!\w)|định kỳ\s+\d{1,2}\s+(?:ngày|tuần)(?!\w|\s*/)|định kỳ\s+\d{1,2}\s+(?:tháng|năm)(?!\w|\s*/|" + AND_PERIOD + r"|\s+(?:một|đầu|cuối)\b)|(?:mỗi\s+(?:năm|quý|tháng|tuần)\s+(?:ít nhất\s+|tối thiểu\s+)?)?\b\d{1,2}\s+(?:lần|hội nghị|buổi(?!\s*/\s*ngày)|cuộc|lớp|đợt|chuyên đề|tin, bài|tin|bài|phiên)(?:\s*(?:/|mỗi\s|một\s|trong\s)\s*(?:0?1\s+|một\s+|0?6\s+(?=tháng))?(?:ngày|tuần|tháng|quý|học kỳ|năm học|năm)(?!\w)(?!\s*(?:\d|[IV]+(?!\w)|cao điểm)))?", re.IGNORECASE)
_ANOTHER_MONTH: Final = ("tháng sau", "tháng kế", "tháng tiếp", "tháng liền")
_A_PERIOD: Final = ("/ngày", "/tuần", "/tháng", "/quý", "/năm", "/học kỳ")
_DAY_ALONE: Final = Deferred(r"(?:trước|chậm nhất(?: là| vào)?) ngày \d{1,2}", re.IGNORECASE)
_RHYTHM_BEFORE: Final = Deferred(rf"\b{NO_PAPER}(?:báo cáo|gửi|sơ kết|tổng kết|đánh giá(?!,\s+xếp loại))\b[^.;]{{0,60}}$", re.IGNORECASE)
# "kế hoạch hằng năm" is a plan, no rhythm of the work.
_ATTRIBUTE: Final = Deferred(r"\b(?:kế hoạch|dự toán|ngân sách|chương trình|công tác|nhiệm vụ|hội nghị|danh mục|kinh phí|vốn|chỉ tiêu|thi đua|khen thưởng|bình quân|thu nhập|định mức|tăng trưởng)\s+$", re.IGNORECASE)
_WORKS: Final = Deferred(r"\s*,?\s+(?:tổ chức|kiểm tra|rà soát|đánh giá|họp|báo cáo|tổng hợp|công bố|cập nhật|gửi|thực hiện|tham mưu|giao ban|xây dựng|ban hành|triển khai|tiến hành)\b", re.IGNORECASE)
_BEGINS: Final = Deferred(r"(?:^|[;.:]\s|\n)\s*$")
_DAY_FIRST: Final = r"(?:định kỳ|trước|chậm nhất|trong|đến|vào)\s[^,;.:()]{0,60}?(?:(?:19|20)\d{2}|quý\s+(?:IV|I{1,3})|\d{1,2}/\d{1,2}|h[ằà]ng\s+(?:năm|quý|tháng|tuần)|tháng\s+(?:cuối|đầu)\s+(?:mỗi\s+)?quý)"
_ASIDE: Final = r"(?:\s*\([^()]{0,80}\))?"
TIME_FIRST: Final = Deferred(
    rf"(?:(?:định kỳ\s+)?(?:vào\s+)?(?:(?:h[ằà]ng|mỗi)\s+(?:năm|quý|tháng|tuần|ngày)|0?6\s+tháng|sáu\s+tháng)(?:{_ASIDE}(?:\s*,|\s+và)\s+(?:(?:h[ằà]ng\s+)?(?:năm|quý|tháng)|đột xuất|(?:đầu|giữa|cuối)\s+nhiệm kỳ)){{0,3}}(?:,\s+{_DAY_FIRST})?"
    rf"|{_DAY_FIRST}){_ASIDE}(?:\s*,)?\s+(?={HEAD.pattern})",
    re.IGNORECASE,
)
"""When, and then who: "Trước ngày 30 tháng 11 năm 2026, các sở …", "Định kỳ hằng quý, Sở A …"."""


def deadline_in(text: str) -> tuple[int, int] | None:
    """Where a sentence names a day, a term or a rhythm, the surest of them; None where it names none.

    >>> deadline_in("Thường xuyên kiểm tra các chợ."), deadline_in("Xử lý các cơ sở hoạt động thường xuyên.")
    ((0, 12), None)
    >>> for t in ("gửi báo cáo về Sở Tài chính trước ngày 25 của các tháng cuối quý", "xây dựng và công bố trong quý II năm 2026 danh mục muối", "Báo cáo kết quả 6 tháng, năm về Sở Y tế.", "Lập kế hoạch hằng năm."):
    ...     at = deadline_in(t); print(at and t[slice(*at)])
    trước ngày 25 của các tháng cuối quý
    trong quý II năm 2026
    6 tháng, năm
    None
    """
    text = _as_written(text)
    low = text.lower()
    return next(_sure(text, low), None) or bracketed_time(text) or next(_else(text, low), None)


@lru_cache(maxsize=4096)
def times_in(text: str, since: str | None = None, year: str | None = None) -> tuple[tuple[int, int], ...]:
    """All the times by which, or in which rhythm, the work of an item is to be done, in reading order: what each of its clauses says of its own work.

    ``since`` is the document's day: a day behind it is the work's without a word that says so; ``year`` that of days and months without
    one, where it is known (``loaders.work.futuretimes``).

    >>> def said(text, since=None):
    ...     return [text[a:b] for a, b in times_in(text, since)]
    >>> said("định kỳ 6 tháng báo cáo kết quả về Sở Y tế trước ngày 10 tháng 6 và ngày 10 tháng 12")
    ['định kỳ 6 tháng', 'trước ngày 10 tháng 6 và ngày 10 tháng 12']
    >>> said("định kỳ hằng tháng báo cáo tiến độ, gửi Sở Tài chính trước ngày 25 để tổng hợp")
    ['định kỳ hằng tháng', 'trước ngày 25']
    >>> said("Gửi Sở Tài chính trước ngày 10/11/2031 để tổng hợp, trình Hội đồng tại kỳ họp tháng 12/2031", since="2031-08-08")
    ['trước ngày 10/11/2031']
    >>> said("Lập dự án, trình thẩm định trước 30/8/2031, khởi công ngày 15/9/2031; hằng quý báo cáo tiến độ", since="2031-08-08")
    ['trước 30/8/2031', 'ngày 15/9/2031', 'hằng quý']
    >>> said("Tặng quà vào dịp Trung thu."), said("Sơ kết giữa học kỳ."), said("Họp vào sáng chủ nhật."), said("Trả lời trong ba ngày.")
    (['vào dịp Trung thu'], ['giữa học kỳ'], ['vào sáng chủ nhật'], ['trong ba ngày'])
    """
    text = _as_written(text)
    low = text.lower()
    found: list[tuple[int, int]] = []
    for start, end in _clauses(text):
        if start and _OVERDUE.match(text, start):
            continue
        clause, said = (text, low) if (start, end) == (0, len(text)) else (text[start:end], text[start:end].lower())
        if not any(map(said.__contains__, _TELLING)) and _DIGIT.search(said) is None:
            continue
        kept: list[tuple[int, int]] = []
        for a, b in islice(_sure(clause, said), _MOST):
            if all(b <= x or y <= a for x, y in kept):
                kept.append((a, b))
        for a, b in islice(future_times(clause, since, year), _MOST) if since is not None else ():
            if _is_lunar(clause, b):
                continue
            over = [at for at in kept if at[0] < b and a < at[1]]
            if all(a <= x and y <= b for x, y in over):  # "trong tháng 5" inside "từ tháng 3 đến tháng 5/2026"
                kept = [at for at in kept if at not in over] + [(a, b)]
        for a, b in recurrences(clause, said, first=start == 0):
            if all(b <= x or y <= a for x, y in kept) and (len(kept) == 0 or not _RHYTHM_ONLY.fullmatch(clause, a, b)):
                kept.append((a, b))
        if len(kept) > 1 and (theirs := _THEIRS.search(clause)) and any(b <= theirs.start() and _DIGIT.search(clause, a, b) for a, b in kept):
            kept = [at for at in kept if at[1] <= theirs.start()]
        found += [(start + a, start + b) for a, b in kept]
    if (aside := bracketed_time(text)) is not None and all(aside[1] <= a or b <= aside[0] for a, b in found) and not is_past(text[slice(*aside)], since):
        found.append(aside)
    return tuple(sorted(found) or islice(at_last(text, low), 1))


def is_past(words: str, since: str | None) -> bool:
    """Whether a time ended before the document's own month, or began years before: it is that of the thing that the item speaks of ("80 năm ngày lập hội (06/01/1946 - 06/01/2026)")."""
    frame = timeframe(words)
    if since is None or frame is None:
        return False
    return (frame.end is not None and frame.end < since[: len(frame.end)]) or began_before(frame, since)


def _as_written(text: str) -> str:
    """The text with "quý" in one spelling, without numbers in words beside the figures and days of the lunar calendar beside their solar ones, in brackets; letter for letter, so that places stay."""
    text = text.replace("quí", "quý").replace("Quí", "Quý")
    if "(" not in text:
        return text
    text = _SPELT.sub(lambda m: " " * len(m.group()), text)
    if "ịch)" not in text:
        return text
    return _LUNAR_ASIDE.sub(lambda m: " " * len(m.group()), text)


def _is_lunar(text: str, end: int) -> bool:
    """Whether the day that ends there is of the lunar calendar by the words behind it; one with its year is none for standing before "Tết"."""
    behind = _LUNAR_BEHIND.match(text, end)
    return behind is not None and not (text[max(0, end - 4) : end].isdigit() and behind.group().strip() == "Tết")


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of an item, and their parts between semicolons."""
    start = 0
    for m in _CUT.finditer(text):
        yield start, m.end()
        start = m.end()
    yield start, len(text)


def _sure(text: str, low: str) -> Iterator[tuple[int, int]]:
    """The times of a clause that its words surely tell, the surest kind first. Words that a pattern cannot do without are looked for before it is tried."""
    often = "hằng" in low or "hàng" in low or "mỗi" in low
    day = "ngày" in low
    late = "chậm" in low or "muộn" in low
    rhythmic = often or "định kỳ" in low or "từng" in low or "tháng, " in low or "tháng và" in low or "quý, " in low
    if "trước" in low or late or (day and "(" in low):
        for m in islice(_DEADLINE.finditer(text), _MOST):
            if came_about(text, *m.span()) or _is_lunar(text, m.end()):
                continue
            if rhythmic and _DAY_ALONE.fullmatch(m.group()):
                yield from _runs(text)  # "định kỳ hằng tháng báo cáo …, gửi trước ngày 25": the rhythm says which month
            if (own := finished(text, m.start())) and ". " in text[own.end() : m.start()]:
                yield own.span(1)  # "… xây dựng kế hoạch xong trong tháng 12/2025. … báo cáo trước ngày 15 tháng 11": by when the work itself is done
            yield m.span()
            if rhythmic and not (re.search(YEAR, m.group()) or recurrence(m.group())):  # "xây dựng kế hoạch hằng năm và báo cáo trước ngày 20/11": of which year
                often_before = [r.span() for r in RUN.finditer(text, text.rfind(":", 0, m.start()) + 1, m.start()) if r.group().lower().startswith(("định kỳ", "hằng", "hàng", "mỗi"))]
                yield from often_before[-1:]
    if "định kỳ" in low and (bracket := _BRACKETED.search(text)) and recurrence(bracket.group(1)):
        yield bracket.span()
    if often or ("quý" in low and "tháng" in low) or "tuần" in low or "ngày cuối" in low or "ngày đầu" in low or any(m in low for m in _ANOTHER_MONTH):
        yield from (m.span() for m in _ONE_OF_EACH.finditer(text))
    counted = _DIGIT.search(text) is not None
    if "lần" in low or "các năm " in low or (counted and (often or "đợt" in low or "định kỳ" in low or any(p in low for p in _A_PERIOD))):
        yield from (again.span() for again in islice(_HOW_OFTEN.finditer(text), _MOST) if recurrence(again.group()))
    if rhythmic:
        yield from _runs(text)
    if " nay" in low and (now := _FROM_NOW.search(text)) and not _OF_A_PLAN.search(text, max(0, now.start() - 160), now.start()):
        yield now.span()
    yield from latest(text, low)
    yield from relative_times(text, low)
    yield from by_place(text, low)


def _else(text: str, low: str) -> Iterator[tuple[int, int]]:
    """What is asked where nothing surer is told: how often work goes on, a year or an occasion at the end."""
    for start, end in _clauses(text):
        for a, b in recurrences(text[start:end], text[start:end].lower(), first=start == 0):
            yield start + a, start + b
    yield from at_last(text, low)


def _runs(text: str) -> Iterator[tuple[int, int]]:
    for m in RUN.finditer(text):
        said, before = m.group().lower(), text[max(0, m.start() - 80) : m.start()]
        told = said.startswith(("định kỳ", "theo định kỳ")) or (said.startswith(("hằng", "hàng", "mỗi")) and _WORKS.match(text, m.end()) and not _ATTRIBUTE.search(before)) or (said.startswith(("hằng", "hàng", "mỗi")) and _BEGINS.search(before))
        if told or ((said.startswith("theo từng") or not said.startswith(("theo", "từng", "cả", "vào", "các"))) and _RHYTHM_BEFORE.search(before) and not _ATTRIBUTE.search(before) and _is_rhythm(said, text[m.end() :])):
            yield m.span()


def _is_rhythm(said: str, after: str) -> bool:
    """Whether words behind "báo cáo" tell how often: "hằng năm" only where the report's way or the sentence's end follows."""
    return not re.fullmatch(r"(?:h[ằà]ng|mỗi)\s+năm", said) or bool(re.match(r"\s*(?:[.;,)]|$|(?:về|cho|gửi|với|theo|trước|trên)\b|và\s+(?:sơ kết|tổng kết|đột xuất|khi có yêu cầu)\b)", after))
