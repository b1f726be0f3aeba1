"""What a document asks for outside its duties: whom to report to when difficulties arise. "Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị báo cáo Ủy ban nhân dân
tỉnh (qua Sở A) xem xét, quyết định./."

In: ``Layout``, locality, the tasks that were read. Out: ``ReportClause``: the sentence and who is to report. It mostly closes a document ("Trên đây là Kế hoạch …") or its last
article; it gives no work, so it is no duty, but it belongs to the document's rules of reporting. A sentence that names nobody who reports is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loaders.agencies.bodies import Locality, bodies_from
from loaders.agencies.bodyheads import HEAD, before_head
from loaders.outline.layout import Layout
from loaders.record import ReportClause, Task
from loaders.work.taskparts import printed_role
from loaders.writing.block import Block

_SENTENCE: Final = re.compile(r"(?:^|(?<=[^\W\d][.;]\s))[^.;]+(?:[.;]|$)")
_TROUBLE: Final = re.compile(
    r"\b(?:nếu|trường hợp|khi)\b[^.;]{0,120}?\b(?:vướng mắc|khó khăn|phát sinh|bất cập|vấn đề|cần (?:thiết )?(?:phải )?(?:sửa đổi|điều chỉnh|bổ sung))\b", re.IGNORECASE
)
_REPORTS: Final = ("báo cáo", "phản ánh", "gửi", "đề xuất", "kiến nghị")
_TELLS: Final = re.compile(rf"\b(?:{'|'.join(_REPORTS)})\b", re.IGNORECASE)
_BASIS: Final = re.compile(r"\bcơ $", re.IGNORECASE)  # "trên cơ sở đề xuất": no department
_TO: Final = re.compile(rf"\b(?:{'|'.join(_REPORTS)}|về|tới|đến|với)\s+", re.IGNORECASE)


def trouble_reports(layout: Layout, locality: Locality, tasks: Sequence[Task]) -> tuple[ReportClause, ...]:
    """The sentences in reading order."""
    taken = sorted((s.start, s.end) for t in tasks if t.kind != "annex" for s in t.spans)
    return tuple(
        clause
        for block in layout.part("preamble", "body", "closing")
        if _may_tell(block.low)
        for clause in _clauses(block, locality)
        if not any(a <= clause.spans[0].start < b for a, b in taken)
    )


def _may_tell(low: str) -> bool:
    """Asked of every block, so it is written out."""
    return (
        ("khi" in low or "nếu" in low or "trường hợp" in low)
        and ("vướng mắc" in low or "khó khăn" in low or "phát sinh" in low or "cần " in low or "vấn đề" in low or "bất cập" in low)
        and ("báo cáo" in low or "gửi" in low or "đề xuất" in low or "phản ánh" in low or "kiến nghị" in low)
    )


def _clauses(block: Block, locality: Locality) -> Iterator[ReportClause]:
    for m in _SENTENCE.finditer(block.text):
        said = m.group()
        if not _may_tell(said.lower()):
            continue
        trouble = _TROUBLE.search(said)
        to = before_head(_TO, said, trouble.end()) if trouble else None
        if trouble is None or to is None:
            continue
        tells = _TELLS.search(said, trouble.end())
        who = next((w for w in HEAD.finditer(said, trouble.end()) if not _BASIS.search(said, w.start() - len("cơ "), w.start())), None) if tells else None
        if who is None or tells is None or who.start() >= tells.start():
            continue
        bodies, _ = bodies_from(block.text, m.start() + who.start(), locality)
        if not bodies:
            continue
        start, end = m.start() + len(said) - len(said.lstrip()), m.end()
        spans = block.spans(start, end)
        roles = tuple(printed_role("reporting", b, block, locality) for b in bodies)
        yield ReportClause(block.source.slice_text(spans), block.section or block.part, roles, spans)
