"""A document of a file whose beginning is not sure: said, since nothing of it is read.

In: the stretches of a file. Out: one ``Finding`` each, at the number of the document that is not read.
"""

from __future__ import annotations

from collections.abc import Iterable

from loaders.outline.dossiers import Stretch
from loaders.record import Finding
from loaders.writing.text import SourceText


def unread_documents(whole: SourceText, unsure: Iterable[Stretch]) -> tuple[Finding, ...]:
    """The documents not read; places are those of the whole text."""
    return tuple(_unread(whole, stretch) for stretch in unsure)


def _unread(whole: SourceText, stretch: Stretch) -> Finding:
    if not stretch.number:
        message = f"Từ dòng {stretch.line} tệp chứa phần cuối của văn bản khác, không có phần đầu; phần này chưa được đọc."
    elif stretch.number == "…":
        message = f"Từ dòng {stretch.line} tệp chứa văn bản khác (chưa ghi số); phần này chưa được đọc, cần tách thành tệp riêng."
    else:
        message = f"Từ dòng {stretch.line} tệp chứa văn bản khác (số {stretch.number}); phần này chưa được đọc, cần tách thành tệp riêng."
    return Finding("second-document", "warning", message, whole.slice_text(stretch.spans), stretch.spans)
