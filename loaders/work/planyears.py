"""The year for which a plan is made, told by its title: "KẾ HOẠCH Cải cách hành chính năm 2026".

In: ``Layout``, the document's type. Out: the time that the work in the plan's text has where it names none of its own, as an annex has its title's. A period ("giai đoạn
2026-2030") is not taken: in a title it belongs as often to the programme that the plan carries out. Nor is the year of a law, of a count of
results ("tổng kết năm 2025") or of a document that is cited.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.outline.layout import Layout
from loaders.record import Timeframe
from loaders.writing.timeframes import timeframe, year_of_title
from loaders.writing.vietnamese import fold

_PLAN: Final = re.compile(r"\b(?:ke hoach|chuong trinh)\b")
_OF_ANOTHER: Final = re.compile(
    r"\b(?:luat|bo luat|phap lenh|hien phap|nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|ket luan|so \d+[^,;]*|tong ket|so ket|ket qua|tinh hinh|quyet toan|bao cao)\b[^,;]*$"
)


def year_of_work(layout: Layout, kind: str | None) -> Timeframe | None:
    """The one year that the title of a plan ends with (``kind``: the document's type), its words as the place it comes from; None where there is none."""
    title = [b for b in layout.part("title") if not b.text.startswith("(")]
    if not title or not _PLAN.search(fold(" ".join([kind or "", *(b.text for b in title)]))):
        return None
    last = title[-1]
    if not (found := year_of_title(last.text)) or _OF_ANOTHER.search(fold(last.text[: found[0]])):
        return None
    spans = last.spans(*found)
    said = last.source.slice_text(spans)
    return timeframe(said, spans, inherited_from=said) if fold(said).startswith("nam") else None
