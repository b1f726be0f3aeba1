"""Which of the documents that a task cites the task is to carry out: "Tiếp tục thực hiện Đề án …; triển khai Kế hoạch số …".

In: a task and the mentions inside it. Out: the task with ``carries_out``. The verb begins its sentence and the document is its object: right behind it, behind what the
document holds ("các nhiệm vụ, giải pháp đã đề ra trong …"), further on in a list ("Chỉ thị …; Quyết định … và Kế hoạch …"), or as the plan by which it is done ("theo Kế hoạch
số …"). What is only looked after ("kiểm tra việc thực hiện"), or only named by another's title, is cited and no more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from loaders.record import Task
from loaders.references.citations import Cited
from loaders.writing.deferred import Deferred

_HOW: Final = r"(?:có\s+)?(?:hiệu\s+quả|nghiêm(?:\s+túc)?|tốt|thành\s+công|thực\s+chất|đồng\s+bộ|quyết\s+liệt|đầy\s+đủ|kịp\s+thời|toàn\s+diện|thiết\s+thực|,|và)"
_DOES: Final = (
    r"(?:(?:bước\s+đầu|tiếp\s+tục|chủ\s+động|tích\s+cực|khẩn\s+trương|tập\s+trung)\s+)*(?:(?:tham\s+gia|phối\s+hợp)\s+)?(?:tổ\s+chức\s+)?(?:triển\s+khai\s+)?(?:thực\s+hiện|triển\s+khai)"
    rf"(?:\s*{_HOW})*\s+(?:các\s+)?"
)
_PART: Final = r"(?:mục\s+tiêu|chỉ\s+tiêu|nhiệm\s+vụ|nội\s+dung|giải\s+pháp|chỉ\s+đạo|yêu\s+cầu)"
# "các nhiệm vụ, nội dung của", "các mục tiêu, giải pháp về cấp nước trong"
_HOLDS: Final = (
    rf"{_PART}(?:\s*(?:,|và)\s*{_PART})*(?:\s+(?:chủ\s+yếu|trọng\s+tâm|cụ\s+thể))?(?:\s+về\s[^,;.:]{{3,60}}?)?"
    r"\s+(?:(?:đã\s+)?(?:được\s+)?(?:đề\s+ra|nêu|xác\s+định|giao|phân\s+công)\s+)?(?:trong|tại|của|theo)\s+"
)
_CARRIES_OUT: Final = Deferred(rf"{_DOES}(?:{_HOLDS})?", re.IGNORECASE)
# A thing that bears only a name is meant by the decision that approves it: "Đề án … đã được phê duyệt tại Quyết định số …".
_NAMED: Final = r"[\"“]?(?:điều\s+chỉnh\s+)?(?:đề\s+án|chiến\s+lược|chương\s+trình|kế\s+hoạch|quy\s+hoạch|dự\s+án|định\s+hướng)\s[^.;]{3,260}?"
_SENTENCE: Final = 400  # no sentence's opening words reach further back than this
_NEXT: Final = Deferred(r"\s*(?:[,;]|và|[,;]\s*và)\s+(?:các\s+)?", re.IGNORECASE)
# What tells which decision approved the thing, or by which plan it is done.
_BY: Final = Deferred(r"[,\s]*(?:(?:đã\s+)?(?:được\s+)?(?:[^.;,]{0,40}\s)?(?:phê\s+duyệt|ban\s+hành)\s+(?:tại|theo|kèm\s+theo)|theo)\s+", re.IGNORECASE)
_BY_NAME: Final = Deferred(rf"{_DOES}(?:{_HOLDS})?{_NAMED}{_BY.pattern}", re.IGNORECASE)
_DECIDING: Final = frozenset({"Quyết định", "Nghị quyết"})


def carrying_out(task: Task, cited: Sequence[Cited]) -> Task:
    """The task with the cited documents (``cited``, those inside it) that it is itself to carry out."""
    found: list[str] = []
    last: Cited | None = None  # the mention that ends the list so far
    for c in cited:
        if c.mention.block.part == "footnote":
            continue
        if _begins(c) or (last is not None and _goes_on(last, c)):
            found.append(c.citation.id)
            last = c
        elif last is not None and c.mention.start >= last.mention.end:
            last = None
    return replace(task, carries_out=tuple(found)) if found else task


def _begins(c: Cited) -> bool:
    """Whether the words before a mention are the verb that begins its sentence."""
    before = c.mention.block.text[max(0, c.mention.start - _SENTENCE) : c.mention.start]
    sentence = re.split(r"[.;]\s+", before)[-1]
    decision = c.citation.number is not None and c.citation.type in _DECIDING
    return bool(_CARRIES_OUT.fullmatch(sentence) or (decision and _BY_NAME.fullmatch(sentence)))


def _goes_on(last: Cited, c: Cited) -> bool:
    """Whether a mention stands behind the last one of the list as its next, or tells what it was approved or is done by."""
    if c.mention.block is not last.mention.block or c.mention.start < last.mention.end:
        return False
    between = c.mention.block.text[last.mention.end : c.mention.start]
    return bool(_NEXT.fullmatch(between) or _BY.fullmatch(between))
