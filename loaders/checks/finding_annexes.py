"""Annexes and notes that a text refers to as its own and that its file does not hold; a file that holds an annex alone.

In: the layout. Out: a ``Finding`` for each, with the words that refer to it. "(Chi tiết tại phụ biểu 02 kèm theo)" counts; an annex that comes with another
document ("Phụ lục II kèm theo Thông tư số …") does not. A file may hold an annex under a name of its own: where the text gives no number, any annex will do. Of marks of
notes only those in brackets count, and only where the text has notes with such marks: a bare digit behind a word may be anything, and a form numbers its fields in brackets too.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.heads.issuing import ATTACHED
from loaders.outline.layout import Layout
from loaders.record import Finding
from loaders.references.quoted import quoted
from loaders.writing.romans import ROMANS
from loaders.writing.vietnamese import fold

_COLUMN_BEFORE: Final = re.compile(r"\b(?:cột|mã số)\s+(?:\[\d+\]\W*)*$", re.IGNORECASE)  # "cột [5]+[6]" of a form
_NEAR: Final = 30
ANNEX_ALONE: Final = "annex-alone"
_NUMBER: Final = r"(?:\d{1,2}|[IVX]{1,5})"
_OWN: Final = r"(?:kế hoạch|quyết định|nghị quyết|chương trình|báo cáo|công văn|văn bản|đề án|tờ trình|chỉ thị|thông báo|hướng dẫn|kết luận)(?:\s+hành động)?\s+này"
_REFERS: Final = re.compile(
    rf"(?<!và các )(?P<name>(?P<kind>(?-i:[pPbB])(?<!\w.)(?:(?<=p)hụ (?:lục|biểu)|(?<=b)iểu))(?:\s+chi tiết)?(?:\s+số)?(?:\s+(?P<number>{_NUMBER})(?!\w))?)\s*,?\s*(?:ban hành\s+|gửi\s+)?(?:kèm theo|đính kèm)(?=\s+{_OWN}|\s*[).;,]|\s*$)",
    re.IGNORECASE,
)
_TITLE: Final = re.compile(rf"^[\W_]*(?:phu\s+luc|phu\s+bieu|bieu|mau bieu|bang)(?:\s+chi tiet)?(?:\s+so)?\s*[:.]?\s*0*(?P<number>{_NUMBER})\b", re.IGNORECASE | re.MULTILINE)
_UNNUMBERED: Final = re.compile(r"^[\W_]*phu\s+(?:luc|bieu)[\W_]*$", re.MULTILINE)  # the line alone, where nothing below it is read as an annex


def document_that_misses(layout: Layout) -> list[Finding]:
    """That the file holds an annex without the document that it belongs to."""
    if not layout.annex_alone:
        return []
    title = layout.annexes[0].title or layout.part("annex")[:1]  # a copy set the table alone behind the letterhead
    caption = next((b for b in title if ATTACHED.search(b.text)), title[0]) if title else None
    if caption is None:
        return []
    return [Finding(ANNEX_ALONE, "note", "Tệp này chỉ có phụ lục, không có phần chính của văn bản.", layout.source.slice_text(caption.spans()), caption.spans())]


def annexes_that_miss(layout: Layout) -> list[Finding]:
    """Each absent annex once, where the text first refers to it."""
    made: dict[str, Finding] = {}
    held: set[int] | None = None
    quotations: frozenset[int] = frozenset()  # an amended act's annexes come with it
    for block in layout.part("preamble", "body", "closing") if "kèm" in layout.low else ():
        if not ("kèm" in block.low and ("phụ lục" in block.low or "biểu" in block.low)):
            continue
        for m in _REFERS.finditer(block.text):
            if held is None:
                held, quotations = _held(layout), quoted(layout)
            number = _value(m["number"]) if m["number"] else None
            name = f"{m['kind'].lower()} {m['number']}" if m["number"] else m["kind"].lower()
            if fold(name) in made or id(block) in quotations or (number in held if number is not None else bool(layout.annexes or layout.tables or 0 in held)):
                continue
            spans = block.spans(m.start("name"), m.end())
            message = f"Văn bản dẫn tới {name} kèm theo nhưng tệp này không có."
            made[fold(name)] = Finding("missing-annex", "note", message, layout.source.slice_text(spans), spans)
    return list(made.values())


def _held(layout: Layout) -> set[int]:
    """The numbers of the annexes that the file holds: of lines that begin with an annex's name, as printed (two make one where a table was told) and as read; 0 for one without a number."""
    said = "\n".join(map(fold, (*layout.source.raw.split("\n"), *(line.text for line in layout.source.lines()))))
    return {_value(m["number"]) for m in _TITLE.finditer(said)} | ({0} if _UNNUMBERED.search(said) else set())


def _value(number: str) -> int:
    return int(number) if number.isdigit() else ROMANS.get(number.upper(), 0)


def notes_that_miss(layout: Layout) -> list[Finding]:
    """One ``Finding`` for all marks without a note: a copy has lost these."""
    notes = {b.marker for b in layout.part("footnote")}
    if not notes:
        return []
    lone = {m.label: m.span for b in reversed(layout.blocks) if b.part != "footnote" for m in reversed(b.marks) if m.label not in notes}
    lone = {label: span for label, span in lone.items() if not _COLUMN_BEFORE.search(layout.source.raw[max(0, span.start - _NEAR) : span.start])}
    if not lone:
        return []
    labels = ", ".join(sorted(lone, key=lambda label: (len(label), label)))
    spans = tuple(sorted(lone.values()))
    message = f"Chú thích {labels} có dấu trong văn bản nhưng không có lời chú thích."
    return [Finding("missing-note", "note", message, layout.source.slice_text(spans), spans)]
