"""Whether "báo cáo" is a noun (a paper among others), not the act of reporting.

In: a text and where the word stands. Out: yes or no. "lưu giữ hồ sơ, báo cáo", "nghiên cứu kỹ báo cáo": papers; "hoàn thiện hồ sơ, báo cáo Bộ A": done.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.agencies.bodyheads import HEAD
from loaders.writing.deferred import Deferred

_AMONG: Final = Deferred(
    r"\b(?:(?:hồ sơ|tài liệu|sổ sách|chứng từ|biên bản|văn bản|tờ trình|biểu mẫu|kế hoạch|đo đạc|đo lường|kiểm kê)(?:,| và| hoặc)|mẫu|các|những|bản|nội dung|nghiên cứu kỹ)\s+$", re.IGNORECASE
)
_TO_SOMEBODY: Final = Deferred(rf"(?:\s+(?:về|cho|với|lên))?\s+(?:{HEAD.pattern}|cấp (?:có thẩm quyền|trên)\b)", re.IGNORECASE)
_BEFORE: Final = 40  # no word for a paper and what joins it are longer


def is_paper(text: str, start: int, end: int) -> bool:
    """Whether the "báo cáo" at ``start``-``end`` is a paper's name.

    >>> t = "Lưu giữ hồ sơ, báo cáo theo mẫu."; is_paper(t, t.index("báo"), t.index("báo") + 7)
    True
    >>> t = "Quy định chi tiết đo đạc, báo cáo, thẩm định lượng hấp thụ."; is_paper(t, t.index("báo"), t.index("báo") + 7)
    True
    >>> t = "Hoàn thiện hồ sơ, báo cáo Bộ Y tế."; is_paper(t, t.index("báo"), t.index("báo") + 7)
    False
    """
    if text[start] == "B" and text[max(0, start - _BEFORE) : start].strip(" \t\n-+•.;"):
        return text[:start].rstrip()[-1:] not in ".;:"
    return bool(_AMONG.search(text, max(0, start - _BEFORE), start)) and not _TO_SOMEBODY.match(text, end)
