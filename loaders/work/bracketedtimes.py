"""The time in the bracket that ends an item or the name of a group: "Tập huấn (tháng 5/2026)", "Mở lớp (Sở Nội vụ; quý II/2027).", "Mở thư viện [Thư viện tỉnh, quý III]".

In: words. Out: the place of the time: a month, a quarter or days alone, behind a label ("hoàn thành tháng 5"), behind the body that does it. Years alone tell as often of what the words
speak: they count behind a label only.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.agencies.bodyheads import HEAD
from loaders.writing.timeframes import is_time

_LONGEST: Final = 340
_BRACKET: Final = re.compile(r"[(\[]([^()\[\]]{4,320})[)\]][\s.;:]*$")
_CUT: Final = re.compile(r"[;,]\s+|\s[-–]\s+(?!\d)")
_NAME: Final = re.compile(r"(?:thời gian|thời hạn)(?:\s+(?:thực hiện|hoàn thành))?\s*:?\s+", re.IGNORECASE)
_LABEL: Final = re.compile(rf"(?:{_NAME.pattern}|(?:dự kiến|hoàn thành|thực hiện|trình|xong)\s*:?\s+)+", re.IGNORECASE)
OF_SESSION: Final = re.compile(r"\b(?:kỳ họp|phiên họp|hội nghị|đại hội)\s[^();.]{0,60}$", re.IGNORECASE)
"""Before the time when that is held."""
_ANOTHERS: Final = re.compile(rf"{OF_SESSION.pattern}|\bđã\s[^();.]{{0,60}}$", re.IGNORECASE)  # when that is held, when it was done
# the days of whoever is examined or called up: "Tặng quà thanh niên nhập ngũ đợt một (12/2 - 15/2)"; a turn alone is the item's: "Tặng quà người cao tuổi đợt một (12/2 - 15/2)"
_OF_SOMEBODY: Final = re.compile(r"(?<!\w)(?:học sinh|thí sinh|sinh viên|(?:đảng|đoàn|hội|vận động|học) viên|quân nhân|thanh niên|công dân)\s(?:[^\s();.,:]+\s){0,4}(?:thi(?! đua)|nhập ngũ|xuất ngũ)\s[^();.,:]{1,40}$")
_HOLDS: Final = re.compile(r"\b(?:tổ chức|mở|phát động|ra quân|triển khai|thực hiện|tham gia|coi|chấm|tiến hành|tập huấn|bồi dưỡng|huấn luyện|khám|đối thoại|gặp mặt|ôn tập)\b", re.IGNORECASE)
_DAYS: Final = re.compile(r"\d/\d{1,2}\s*[-–]\s*\d")
_NEAR: Final = 80
# a day alone is as often that of a feast: "Ngày Quốc tế … (ngày 25/11)"
_PART_OF_YEAR: Final = re.compile(r"\b(?:trước|từ|đến|hết|nhất)\s[^()]*\d/\d|\d/\d[\d/]*\s*[-–]|[-–]\s*\d{1,2}/\d|(?<![\d/])\d{1,2}/(?:19|20)\d\d|tháng\s*\d|quý\s*[IV\d]|^thường xuyên", re.IGNORECASE)


def of_somebody(text: str, start: int, end: int) -> bool:
    """Whether days in a bracket are those of an examination or a turn of other people, none that the item holds.

    >>> [of_somebody(t, t.index("(") + 1, t.index(")")) for t in ("Hỗ trợ thí sinh thi tốt nghiệp (25/6 - 28/6)", "Tổ chức cho học sinh thi chạy (25/6 - 28/6)", "Sửa kè đợt hai (1/6 - 28/6)")]
    [True, False, False]
    """
    return _DAYS.search(text, start, end) is not None and _OF_SOMEBODY.search(text, max(0, start - 1 - _NEAR), start - 1) is not None and _HOLDS.search(text, 0, start) is None


def bracketed_time(text: str) -> tuple[int, int] | None:
    """Where the last bracket of ``text`` tells when; None where it tells something else.

    >>> for t in ("Tập huấn (tháng 5/2026)", "Mở lớp (Sở Nội vụ chủ trì; quý II/2027).", "Mở lớp [Thư viện tỉnh, quý III].", "Lập kho (Sở Y tế; thực hiện 2028 - 2030)", "Chương trình giảm nghèo (2021 - 2025)", "Báo cáo (Đề án số 5; tháng 3/2026)"):
    ...     at = bracketed_time(t); print(at and t[slice(*at)])
    tháng 5/2026
    quý II/2027
    quý III
    thực hiện 2028 - 2030
    None
    None
    """
    m = _BRACKET.search(text, max(0, len(text) - _LONGEST)) if text.rstrip(" .;:")[-1:] in (")", "]") else None
    if m is None or _ANOTHERS.search(text, max(0, m.start() - _NEAR), m.start()):
        return None
    if of_somebody(text, *m.span(1)):
        return None
    begins = [m.start(1)] + ([cut.end() for cut in _CUT.finditer(text, *m.span(1))])
    for n, at in enumerate(begins):
        label = _LABEL.match(text, at, m.end(1))
        said = text[label.end() if label else at : m.end(1)]
        if is_time(said) and ((label and n) or _PART_OF_YEAR.search(said)):
            name = _NAME.match(text, at)
            return (name.end() if name else at, m.end(1)) if n == 0 or label or HEAD.match(text, m.start(1)) else None
    return None
