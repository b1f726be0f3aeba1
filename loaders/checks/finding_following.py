"""A file that holds another document behind the first: said, since nothing of it is read.

In: where the second letterhead begins. Out: one ``Finding``, at the number of the second document.
"""

from __future__ import annotations

from loaders.outline.following import Following
from loaders.record import Finding
from loaders.writing.text import SourceText


def another_document(source: SourceText, second: Following | None) -> list[Finding]:
    """The second document of a file, not read."""
    if second is None:
        return []
    message = f"Từ dòng {second.line} tệp chứa văn bản khác (số {second.number}); phần này chưa được đọc, cần tách thành tệp riêng."
    return [Finding("second-document", "warning", message, source.slice_text(second.spans), second.spans)]
