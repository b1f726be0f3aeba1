"""How often a day without a year comes again, told by the words before it: "báo cáo quý gửi trước ngày 20 tháng cuối quý", "hằng năm báo cáo … trước ngày 20/12".

In: an item, the place of a day, the time before it. Out: the rhythm as a ``Timeframe`` with its words: the report's own period, or a rhythm of the same clause.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.record import Timeframe
from loaders.writing.block import Block
from loaders.writing.recurrence import recurrence
from loaders.writing.timeframes import timeframe

_CLAUSE: Final = re.compile(r"[;.:](?=\s)")
_REPORT: Final = re.compile(
    r"(?:báo cáo|sơ kết|tổng kết)\s+(?:định kỳ\s+)?(?P<period>tuần|tháng|quý|0?6 tháng(?:\s+đầu năm)?|sáu tháng(?:\s+đầu năm)?|năm)(?!\w)(?!\s*[/\d]|\s+(?:[IV]+(?!\w)|\d|sau|tới|nay|học))",
    re.IGNORECASE,
)
_DIGIT: Final = re.compile(r"\d")
_FAR: Final = 200


def rhythm_before(block: Block, since: int, at: tuple[int, int], before: Timeframe | None) -> Timeframe | None:
    """The rhythm of the day at ``at``: the period of the report in its clause, which begins behind the time before it, at ``since``; else that time, if it is a rhythm of the same clause."""
    begun = max((m.end() for m in _CLAUSE.finditer(block.text, max(since, at[0] - _FAR), at[0])), default=since)
    found = list(_REPORT.finditer(block.text, begun, at[0]))
    if found:
        a, b = found[-1].span()
        frame = timeframe(block.text[a:b], block.spans(a, b))
        period = recurrence(f"định kỳ {found[-1]['period'].lower()}")
        return None if frame is None or period is None else Timeframe(frame.text, None, None, period[0], None, frame.spans)
    if before is None or before.recurrence is None or before.start or before.end or _DIGIT.search(before.text.replace("6 tháng", "")):
        return None
    return before if _CLAUSE.search(block.text, since, at[0]) is None else None
