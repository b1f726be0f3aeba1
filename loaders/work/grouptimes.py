"""The month, quarter or year that the rows of a work programme stand under: "THÁNG 3", "Các đề án trình trong quý III".

In: the names of the groups and parents of a row, the innermost last. Out: the time that they tell, its words as the place it comes from. A group that
names work and a time inside ("Kỷ niệm 80 năm …") tells none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from loaders.record import Timeframe
from loaders.work.bracketedtimes import bracketed_time
from loaders.work.deadlines import is_past
from loaders.writing.block import Block
from loaders.writing.timeframes import is_time, timeframe

_DATED: Final = re.compile(r"tháng|quý|năm\s+(?:19|20)\d\d|giai đoạn\s+\w|\d{1,2}/\d")  # in small letters
# a stage with its time in brackets or behind a colon
_STAGE: Final = re.compile(
    r"(?:giai đoạn|đợt(?: cao điểm)?|bước|vòng|chặng|kỳ|lần|học kỳ)\s+(?:\d{1,2}|[IVX]{1,4}|một|hai|ba|bốn|đầu|cuối)(?!\w)[^:()]{0,80}?\s*[:(,–-]\s*(?P<when>[^():]{4,70}?)\)?(?:,?\s+(?:bao )?gồm\s[^:()]{3,60})?\s*[:.]?$", re.IGNORECASE
)
_OF_WORK: Final = re.compile(
    r"(?:(?:các|những|một số|nhiệm vụ|nội dung|công việc|công tác|đề án|văn bản|báo cáo|chương trình|kế hoạch)(?!\w)[\s,]*)*"
    r"(?:(?:trọng tâm|chủ yếu|cụ thể|phải|trình|thực hiện|triển khai|hoàn thành|trong|vào)(?!\w)\s*)*",
    re.IGNORECASE,
)


def time_of_groups(names: Iterable[Block | None], since: str | None = None) -> Timeframe | None:
    """The time that the innermost of the names tells which tells one; a bracket that ended before ``since``, the document's day, tells of the matter: "Khắc phục hậu quả bão số 3 (tháng 9/2025)", if of no stage of its year: "Thực hiện đợt một (tháng 2/2026)".

    >>> from loaders.writing.blockmaking import make_block
    >>> from loaders.writing.text import SourceText
    >>> def told(words):
    ...     found = time_of_groups([make_block(SourceText(words), [(0, len(words))])])
    ...     return found and (found.text, found.start, found.end)
    >>> told("Các đề án trình trong quý III/2026"), told("THÁNG 3"), told("Nhiệm vụ thường xuyên"), told("Kỷ niệm ngày 30 tháng 4")
    (('quý III/2026', '2026-07', '2026-09'), ('THÁNG 3', None, None), None, None)
    >>> told("Giai đoạn 1 (2026 - 2027):"), told("Các nhiệm vụ hoàn thành trong tháng 3/2026:")
    (('2026 - 2027', '2026', '2027'), ('tháng 3/2026', '2026-03', '2026-03'))
    >>> told("Đợt 2: từ 15/8 đến 30/8/2026 gồm các nội dung sau:"), told("Tập huấn (tháng 5/2026)"), told("Chương trình giảm nghèo (2021 - 2025)")
    (('từ 15/8 đến 30/8/2026', '2026-08-15', '2026-08-30'), ('tháng 5/2026', '2026-05', '2026-05'), None)
    """
    for name in reversed([n for n in names if n is not None]):
        if not _may_be_dated(name.low):
            continue
        stage = m.span("when") if (m := _STAGE.match(name.text)) and is_time(m["when"]) else None
        if named := stage or bracketed_time(name.text):
            when = name.cut(*named)
        else:
            m = _OF_WORK.match(name.text)
            when = name.cut(m.end() if m else 0, len(name.text.rstrip(" :.")))
        if named and not stage and is_past(when.text, since) and not (since and since[:4] in when.text and _STAGE.search(name.text)):
            continue
        if named or is_time(when.text):
            return timeframe(when.text, when.spans(), inherited_from=when.text)
    return None


@lru_cache(maxsize=1024)
def _may_be_dated(low: str) -> bool:
    """A heading is asked for each item below it."""
    return _DATED.search(low) is not None
