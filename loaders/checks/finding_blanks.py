"""What a document leaves open at its head: its number, its day. A blank does not mean a draft.

In: the identity, the layout. Out: findings that say which part is blank and which is printed ("Số:      /KH-UBND", "ngày      tháng 5 năm 2025"), with these
words; without words where the copy holds no such line at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from loaders.outline.layout import Layout
from loaders.record import Finding, Identity
from loaders.writing.block import Block

_SYMBOL: Final = r"(?:/[A-ZĐ][A-ZĐa-zđ&]*(?:-[A-ZĐ][A-ZĐa-zđ&]*)*|-[A-ZĐ][A-ZĐa-zđ]*/[A-ZĐ]+)(?!\w)"
_BLANK: Final = r"[\s.…_]*"
_HEAD: Final = re.compile(rf"\W*(?P<said>Số\s*:?{_BLANK}(?P<symbol>{_SYMBOL}))", re.IGNORECASE)
_ATTACHED: Final = re.compile(rf"\bkèm theo\b[^;]*?(?P<said>\bsố\s*:?{_BLANK}(?P<symbol>{_SYMBOL}))", re.IGNORECASE)


def no_document(layout: Layout) -> Finding:
    """That a page tells of documents and is none."""
    spans = layout.blocks[0].spans()
    message = "Không đọc thấy văn bản trong trang này: trang hỏi đáp, tin hoặc bài viết kể về văn bản khác; căn cứ, nhiệm vụ của văn bản khác không tính là của trang."
    return Finding("no-document", "note", message, layout.source.slice_text(spans), spans)


def blanks(me: Identity, layout: Layout, *, recognised: bool) -> Iterator[Finding]:
    """The blank number and the blank day, each once; on a scan a hand may have filled them in."""
    if me.number is None and me.date is None and me.issuer is None and me.place is None and next(_lines(layout), None) is None:
        # one cause, told once: a person who says which document it is tells number and day together
        message = "Không đọc thấy số, ký hiệu và ngày ban hành: tệp không có phần đầu của văn bản (trích đoạn, bản chép bị lược), hoặc không phải là văn bản; không có nghĩa là dự thảo."
        yield Finding("blank-number", "note", message, "", ())
        return
    if me.number is None:
        yield _number(layout, recognised=recognised)
    if me.date is None or len(me.date) < 10:
        yield _date(me, layout, recognised=recognised)


def _number(layout: Layout, *, recognised: bool) -> Finding:
    for block, said in _lines(layout):
        spans = block.spans(*said.span("said"))
        message = (
            f"Số ghi trên bản quét để trống hoặc viết tay, máy không đọc chắc; chỉ đọc được ký hiệu “{said['symbol']}”. Cần xem bản gốc."
            if recognised else f"Văn bản để trống số, chỉ in ký hiệu “{said['symbol']}”; không có nghĩa là dự thảo."
        )
        return Finding("blank-number", "note", message, layout.source.slice_text(spans), spans)
    return Finding("blank-number", "note", "Không đọc thấy số, ký hiệu của văn bản (để trống, bị lược hoặc ghi cách khác); không có nghĩa là dự thảo.", "", ())


def _lines(layout: Layout) -> Iterator[tuple[Block, re.Match[str]]]:
    """The document's own line "Số: …", else what an annex says that it comes with."""
    for block in layout.part("head", "title", "preamble"):
        if found := _HEAD.match(block.text):
            yield block, found
    for annex in layout.annexes:
        for block in annex.title:
            if found := _ATTACHED.search(block.text):
                yield block, found


def _date(me: Identity, layout: Layout, *, recognised: bool) -> Finding:
    spans = me.spans.get("date", ())
    if me.date is None:
        return Finding("blank-date", "note", "Không đọc thấy ngày, tháng, năm ban hành của văn bản (để trống, bị lược hoặc ghi cách khác).", "", ())
    year, _, month = me.date.partition("-")
    if recognised:
        message = f"Ngày ban hành trên bản quét để trống hoặc viết tay, máy không đọc chắc; chỉ đọc được {_spoken(year, month)}. Cần xem bản gốc."
    elif month:
        message = f"Văn bản để trống ngày ban hành, chỉ ghi {_spoken(year, month)}."
    else:
        message = f"Văn bản để trống ngày, tháng ban hành, chỉ ghi {_spoken(year, month)}."
    return Finding("blank-date", "note", message, layout.source.slice_text(spans) if spans else "", spans)


def _spoken(year: str, month: str) -> str:
    """A partial date as people write it.

    >>> _spoken("2023", "05"), _spoken("2026", "")
    ('tháng 5 năm 2023', 'năm 2026')
    """
    return f"tháng {int(month)} năm {year}" if month else f"năm {year}"
