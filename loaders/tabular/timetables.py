"""Which tables tell the hours of a day or the meetings of a week: they name work and who leads it, and give nobody a task.

In: a table. Out: whether its times are hours, parts of a day, days of the week.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.tabular.tablerows import Table

_HOUR: Final = re.compile(
    r"\W*(?:(?:từ|lúc|khoảng)\s+)?(?:\d{1,2}\s*(?:[:.]\s*\d{2}|[hg](?:\s*\d{2})?(?!\w)|giờ)|thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])(?!\w)|chủ nhật|(?:buổi\s+)?(?:sáng|trưa|chiều|tối)(?!\w))",
    re.IGNORECASE,
)
_SHARE: Final = 0.5  # of the cells of time


def is_timetable(table: Table) -> bool:
    """Whether half of the times that a table gives, or more, are hours or days of the week."""
    times = [block.text for row in table.rows for n, block in row.by_column.items() if table.roles[n] == "time"]
    return bool(times) and sum(_HOUR.match(t) is not None for t in times) >= _SHARE * len(times)
