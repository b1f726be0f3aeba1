"""Goals that are counted per period or per place: "ít nhất 04 buổi/năm", "mỗi năm mở 02 lớp", "mỗi xã ít nhất 01 mô hình".

In: a clause and the quantity found in it. Out: per what it is counted. A count that only tells how often a thing is done or reported ("báo cáo
02 lần/năm", "mỗi tháng 01 lần") is the rhythm of the work (``loaders.writing.recurrence``), no goal, unless words of measure ask for it ("ít nhất").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from loaders.writing.deferred import Deferred

_PERIOD: Final = r"năm|quý|tháng|tuần|ngày"
OR: Final = r"(?:dự án|công trình|hạng mục|nhiệm vụ|mô hình|sản phẩm)"
"""What stands behind a stroke as another name of what is counted: "02 công trình/dự án"."""
_PLACE: Final = (
    r"tỉnh|xã|phường|huyện|thị trấn|thôn|bản|ấp|khu phố|tổ dân phố|địa phương|đơn vị|cơ quan|tổ chức|sở|ngành|trường(?: học)?|cơ sở|doanh nghiệp|tập đoàn(?: kinh tế)?|công ty|hộ|chi bộ|khu dân cư|khóm|buôn|gia đình|hội viên|đoàn viên|công đoàn cơ sở|cơ sở hội|chi hội|chi đoàn|đoàn cơ sở|đảng viên|cán bộ"
    r"|công chức|giáo viên|học sinh|người"
)
_WORD: Final = r"[^\s\d,;.()/]{1,20}"
# The period may stand a few words behind: "02 cuộc kiểm tra/năm".
_BEHIND: Final = Deferred(rf"(?:\s+{_WORD}){{0,4}}?(?P<at>\s*/\s?(?:0?1\s+)?|\s+(?:mỗi|một)\s+)(?P<per>{_PERIOD})(?!\w)(?!\s*\d)", re.IGNORECASE)
_RIGHT_BEHIND: Final = Deferred(rf"(?P<at>\s?/\s?(?:0?1\s+)?|\s+mỗi\s+|\s+trên\s+(?:(?:một|0?1)\s+)?(?=vạn\s|nghìn\s|ngàn\s|100\.000\s|10\.000\s|1\.000\s))(?!{OR}\b)(?P<per>(?:{_PERIOD}|{_PLACE}|(?:vạn|nghìn|ngàn|100\.000|10\.000|1\.000)\s+[a-zà-ỹđ]+|[a-zà-ỹđ]+(?:[ -]?đêm)?)(?:\s?/\s?(?:{_PERIOD})(?:[ -]?đêm)?)?)(?!\w)", re.IGNORECASE)
_BEFORE: Final = Deferred(
    rf"(?:(?<!\w)mỗi\s+|(?:^|[,:;]\s*|\bvà\s+)\W{{0,20}}(?:h[ằà]ng\s+))(?P<per>{_PERIOD})(?!\w)(?!\s+(?:\d|sau|tiếp theo|tới))[^;.]{{0,80}}$", re.IGNORECASE
)
_EACH_PLACE: Final = Deferred(rf"(?<!\w)mỗi\s+(?P<per>{_PLACE})(?!\w)[^;.]{{0,80}}$", re.IGNORECASE)
EVERY: Final = rf"(?:mỗi|h[ằà]ng)\s+(?:{_PERIOD})"
# a rise or fall in each period: "thất thoát giảm mỗi năm 2%", "hằng năm tăng bình quân 10%"
_MOVES: Final = Deferred(
    rf"\b(?:(?P<every>(?:mỗi|h[ằà]ng)\s+(?P<first>{_PERIOD}))(?:,\s[^.]{{3,400}})?\s+)?(?:tăng|giảm)(?:\s+(?:thêm|bình quân|trung bình))*(?(first)|\s+(?:mỗi|h[ằà]ng)\s+(?P<per>{_PERIOD}))(?:\s+(?:từ|khoảng|trên|ít nhất|tối thiểu))*\s*$", re.IGNORECASE
)
_OPENS: Final = Deferred(r"\W*(?:(?:bình quân|trung bình)\s+)?mỗi\s", re.IGNORECASE)
_ASKS: Final = Deferred(r"\b(?:ít nhất|tối thiểu|không dưới|không ít hơn|phấn đấu|đạt|trên|từ)\s+(?:có\s+)?$", re.IGNORECASE)
_OFTEN: Final = re.compile(r"(?:lần|lượt|kỳ)$", re.IGNORECASE)
_REPORTS: Final = Deferred(r"\b(?:báo cáo|giao ban|họp)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Rate:
    """``per`` is what the quantity is counted per ("năm", "xã"); ``at`` the place of "/năm" behind the quantity, ``said`` that of "hằng năm" where it opens what stands before."""

    per: str
    at: tuple[int, int] | None = None
    said: tuple[int, int] | None = field(default=None, repr=False)


def rate(before: str, text: str, end: int, unit: str | None, *, share: bool = False, goal: bool = False) -> Rate | None:
    """Per what a quantity is counted that ends at ``end`` of ``text``; ``before`` are the words of its clause up to it.

    ``goal``: it is known to be one, so that "mỗi xã" that opens its clause needs no "ít nhất". ``share``: the quantity is a percentage; "hằng năm 100% cán bộ được tập huấn" is no rate, only "2%/năm" is.

    >>> t = "Sinh hoạt chuyên đề ít nhất 04 buổi/năm"
    >>> rate(t[:28], t, 35, "buổi")
    Rate(per='năm', at=(35, 39))
    >>> t = "đạt 14 bác sĩ trên một vạn dân"
    >>> rate(t[:4], t, 13, "bác sĩ")
    Rate(per='vạn dân', at=(13, 30))
    >>> t = "Báo cáo kết quả 02 lần/năm"
    >>> rate(t[:16], t, 22, "lần") is None
    True
    """
    m = _RIGHT_BEHIND.match(text, end)
    if share and m is None and (moves := _MOVES.search(before)):
        return Rate((moves["per"] or moves["first"]).lower(), said=moves.span("every") if moves["every"] else None)
    if share:
        return Rate(m.group("per").lower(), (m.start("at"), m.end())) if m else None
    asked, often, reports = bool(_ASKS.search(before)), bool(_OFTEN.search(unit or "")), bool(_REPORTS.search(before))
    if (often and (reports or not asked)) or (reports and not asked):
        return None
    m = m or _BEHIND.match(text, end)
    if m:
        return Rate(m.group("per").lower(), (m.start("at"), m.end()))
    m = _BEFORE.search(before) or (_EACH_PLACE.search(before) if asked or (goal and _OPENS.match(before)) else None)
    return Rate(m.group("per").lower()) if m else None
