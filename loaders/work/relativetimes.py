"""Times counted from an event: "chậm nhất 30 ngày kể từ ngày ban hành", "trước khi đoàn làm việc 05 ngày", "ngay sau khi kết thúc hội nghị".

In: the words of a clause. Out: the places of such terms. They have no day of the calendar: the event's day is not in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from loaders.writing.deferred import Deferred

Place = tuple[int, int]

_NUMBER: Final = r"(?:\d{1,3}(?:\s?[-–]\s?\d{1,3})?|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười(?: lăm)?|ba mươi|sáu mươi|chín mươi)(?:\s*\([^()]{1,12}\))?"
COUNTED: Final = rf"{_NUMBER}\s+(?:ngày|giờ|tháng|tuần|phút)(?:\s+làm việc)?(?!\w)"
_EVENT: Final = r"[^.,;:()]{2,80}"
_SINCE: Final = rf",?\s+(?:(?:kể\s+)?(?:từ|trước)\s+(?:ngày|khi|thời điểm|lúc|mỗi)|sau(?!\s+(?:đó|đây)\b))\s{_EVENT}"
_BEHIND: Final = rf",?\s+(?:kể\s+từ|sau)\s+(?:ngày|khi|thời điểm|lúc)\s{_EVENT}"
_END: Final = r"(?=\s*(?:[.,;)]|$))"
_AFTER_EVENT: Final = r"\s*(?:[.,;)]|$)|\s+(?:để|nhằm|(?<!đối )với|theo|và|bảo đảm|đảm bảo)\b"
_TERM: Final = Deferred(
    rf"(?<!\w)(?:(?:chậm|muộn)\s+nhất(?:\s+(?:là|sau|trong|không\s+quá))*\s+{COUNTED}(?:{_SINCE})?|(?:chậm|muộn)\s+nhất(?:\s+(?:là|trong|vào))*\s+ngày\s+làm\s+việc\s+(?:tiếp\s+theo|kế\s+tiếp|liền\s+kề)(?!\w)"
    rf"|(?:không\s+quá|tối\s+đa|trong|sau)(?:\s+(?:thời\s+hạn|thời\s+gian|vòng))?(?:\s+(?:tối\s+đa|không\s+quá))?\s+{COUNTED}{_SINCE}"
    rf"|trong\s+{_NUMBER}\s+ngày\s+làm\s+việc(?!\w)"
    rf"|(?<=[a-zà-ỹ] )trong\s+{_NUMBER}\s+(?:ngày|giờ)(?=,\s)|trong\s+{_NUMBER}\s+(?:ngày|giờ|tuần|phút)(?:\s+đầu(?:\s+[a-zà-ỹđ]+){{0,3}}?)?(?=\s*(?:[.;)]|$))|(?<=[\w,] )(?:không\s+quá|tối\s+đa)\s+{_NUMBER}\s+(?:ngày|giờ|phút)(?:\s+làm\s+việc)?(?=\s*(?:[.;)]|$)|\s+phải\s)"
    rf"|sau\s+{COUNTED}(?!\s+(?:qua|nữa|đầu))(?=\s+[^\W\d])[^.,;:()\d]{{3,60}}?(?:{_END}|(?=\s+đối với\b))|(?<![\w-]){COUNTED}{_BEHIND}"
    rf"|(?P<within>trong\s+(?:thời\s+hạn|thời\s+gian|vòng)(?:\s+(?:tối\s+đa|không\s+quá))?\s+{COUNTED})"
    rf"|(?:(?:ít\s+nhất|tối\s+thiểu)\s+)?trước\s+(?:(?:ít\s+nhất|tối\s+thiểu)\s+{COUNTED}|{_NUMBER}\s+(?:ngày|tháng|tuần)(?:\s+làm\s+việc)?(?!\w))(?!\s*\d)(?:\s+(?:làm\s+việc\s+)?(?:so\s+với|trước|khi)\s{_EVENT})?|(?:(?:ít\s+nhất|tối\s+thiểu)\s+(?:trước\s+)?)?{COUNTED}\s+trước\s+(?:khi|ngày)\s{_EVENT}"
    rf"|trước\s+(?:khi|ngày|mỗi|thời\s+điểm)\s[^.,;:()\d]{{2,80}}?\s+(?:ít\s+nhất\s+|tối\s+thiểu\s+)?{COUNTED}{_END}"
    rf"|(?:ngay\s+)?sau\s+(?!đây|đó)[^.,;:()\d]{{2,80}}?\s+(?:là\s+(?:sau\s+)?)?{COUNTED}{_END}"
    rf"|(?<=kết )sau\s+{_NUMBER}\s+năm\s+(?:thực\s+hiện|triển\s+khai)(?!\w)[^.,;:()\d]{{0,60}}"
    rf"|(?<=\w )(?<!trước )(?<!sau )khi\s+kết\s+thúc\s+(?:năm\s+học|học\s+kỳ|đợt|chiến\s+dịch|kỳ|mùa|vụ)(?!\w)[^.,;:()\d]{{0,30}}?(?=\s*(?:[.;]|$))|(?<=\w )ngay\s+khi\s[^.,;:()\d]{{3,60}}?(?=\s*(?:[.;]|$))|(?<=\w )trong\s+(?:những|các)\s+ngày\s+(?:diễn\s+ra|tổ\s+chức|nghỉ|lễ|tết|cao\s+điểm)(?!\w)[^.,;:()\d]{{0,40}}?(?={_AFTER_EVENT})|(?<=\w )(?:trong\s+)?suốt\s+(?:thời\s+gian|quá\s+trình|đợt|mùa|vụ|kỳ)(?:\s[^.,;:()\d]{{2,50}}?)?{_END}"
    rf"|(?<=\w )ngay\s+sau\s+(?:mỗi\s+)?(?:hội nghị|cuộc họp|ngày hội|đại hội|lễ|kỳ họp|cuộc thi|đợt|buổi)(?!\w)[^.,;:()\d]{{0,40}}?(?={_AFTER_EVENT})|(?:(?<=\w )|^)ngay\s+sau\s+khi\s(?:[^.,;:()\d]|(?<=hòng), (?=chống)){{3,100}}?(?!, chống)(?={_AFTER_EVENT}))",
    re.IGNORECASE,
)
_TOLD: Final = Deferred(r"\b(?:đã|được tính|hết hiệu lực|hiệu lực thi hành)\b[^.;:]{0,60}$", re.IGNORECASE)
WAITING: Final = r"\b(?:thời gian|thời hạn)\s+(?!không|tối đa|trong|là\b|thực hiện|triển khai|thi công|hoàn thành|tập huấn|tổ chức|học|đào tạo|báo cáo|gửi|nộp|tới|qua|làm việc|hoạt động|bảo hành|sử dụng)"
"""What is measured by how long one waits for it ("thời gian giải quyết hồ sơ"), no work's own time ("thời gian hoàn thành")."""
_WAITED: Final = Deferred(rf"{WAITING}[^.;:]{{2,80}}$", re.IGNORECASE)
_PAST: Final = Deferred(r"\s+(?:qua|vừa qua|gần đây)\b", re.IGNORECASE)
_HINTS: Final = ("chậm", "muộn", "không quá", "tối đa", "thời hạn", "thời gian", "ngay khi", "khi kết thúc", "suốt", "các ngày", "những ngày", "vòng", "sau", "trước", "kể từ", "ngày làm việc")  # in small letters
_IN_SO_MANY: Final = Deferred(rf"trong {_NUMBER}")


def relative_times(text: str, low: str) -> Iterator[Place]:
    """The places of terms that are counted from an event; ``low`` is the text in small letters.

    >>> for t in ("Trả lời kiến nghị không quá 07 ngày làm việc kể từ ngày nhận được", "gửi báo cáo trước khi đoàn làm việc 05 ngày.", "gửi biên bản về xã ngay sau khi kết thúc hội nghị.",
    ...           "triển khai ngay sau khi Luật Phòng, chống ma túy có hiệu lực.", "gửi đối tượng kiểm tra trước ít nhất 15 ngày;", "sau một (01) ngày kể từ khi nước rút, khử khuẩn", "Trong vòng 3 tháng qua xảy ra 5 vụ"):
    ...     print([t[a:b] for a, b in relative_times(t, t.lower())])
    ['không quá 07 ngày làm việc kể từ ngày nhận được']
    ['trước khi đoàn làm việc 05 ngày']
    ['ngay sau khi kết thúc hội nghị']
    ['ngay sau khi Luật Phòng, chống ma túy có hiệu lực']
    ['trước ít nhất 15 ngày']
    ['sau một (01) ngày kể từ khi nước rút']
    []
    >>> t = "Bảo đảm thời gian giải quyết hồ sơ không quá 03 ngày."; list(relative_times(t, t.lower()))  # a limit for each, no time of the work
    []
    """
    if not any(map(low.__contains__, _HINTS)) and _IN_SO_MANY.search(low) is None:
        return
    for m in _TERM.finditer(text):
        if not (_TOLD.search(text, max(0, m.start() - 90), m.start()) or _PAST.match(text, m.end()) or ("thời" in low and _WAITED.search(text, max(0, m.start() - 100), m.start()))):
            yield m.span()
