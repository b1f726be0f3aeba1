"""What one text shows about itself: claims that contradict each other, totals that do not add up, blanks, missing years.

In: the record without findings, and the layout of its text. Out: ``Finding`` rows, each with both quotes. Which claim is right
is not settled here; a portal's words never overrule the document's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import Final

from loaders.checks.finding_annexes import annexes_that_miss, document_that_misses, notes_that_miss
from loaders.checks.finding_blanks import blanks, no_document
from loaders.checks.finding_breakdowns import breakdowns_that_exceed
from loaders.checks.finding_counts import counts_that_differ
from loaders.checks.finding_figures import figures_that_differ
from loaders.checks.finding_leftout import rows_cut_in_two_ways, rows_left_out
from loaders.checks.finding_numbers import misprinted_numbers, own_number, year_run_together
from loaders.checks.finding_portal import portal_against_document
from loaders.checks.finding_sums import sums_in_tables
from loaders.checks.finding_totals import rows_against_total, sums_against_total
from loaders.outline.layout import Annex, Layout
from loaders.record import Citation, Finding, Record
from loaders.tabular.tablerows import Table
from loaders.work.telling import tells_of_documents
from loaders.writing.calendar import YEAR

_UNDATED_STATE: Final = re.compile(r"\d+[A-ZĐa-zđ]?/(?!\d{4}/)\S+")
# "số 1085/QĐ-TTg ngày 15 tháng 9 tháng 2022", "số 30/TTr. SXD ngày …": a year is printed there, though in no date that is read
_YEAR_BEHIND: Final = re.compile(rf" ?\((?:ngày )?\d{{1,2}}[/.-]\d{{1,2}}[/.-]{YEAR}\b| {YEAR}(?![\d/])|(?: do [^;,()\d]{{3,80}}(?= ký| ban hành))?[^;,()\d]{{0,24}}?\bngày\s+(?:\d{{1,2}}\b)?[^;,()\d]?[^;,()]{{0,20}}?{YEAR}(?!\d)|[ \t|]+\d{{1,2}}/\d{{1,2}}/{YEAR}(?!\d)")  # … or in the next cell
_DAY_BEFORE: Final = re.compile(rf"(?:(?<![^\s.;])Ngày|\bđề ngày)\s[^;:()]{{4,24}}?{YEAR},?\s+(?:tại\s+|số\s+)?$")  # "Ngày 10/10/2024, tại Công văn số 22/…"
_NEAR: Final = 60
# A day with which the sentence begins is perhaps the document's: "Ngày 30/9/2025, sau khi xem xét, Thủ tướng … bằng Quyết định số 21/QĐ-TTg"
_DAY_IN_FRONT: Final = re.compile(rf"(?:^|[.;(\]\n-]\s*)((?:Ngày|Vào ngày) \d{{1,2}}(?:[/.-]\d{{1,2}}[/.-]| tháng \d{{1,2}} năm ){YEAR})\b(?:[^.;?!\d]|\d(?!\d*/)){{0,200}}$")
_OLDER: Final = re.compile(r"\b(?:thực hiện|kiểm tra|(?:chỉ|nêu|đưa|tìm|hiện) ra|triển khai)\s+$", re.IGNORECASE)  # what is carried out or found on a day was there before
_SENTENCE: Final = 260
_AND: Final = re.compile(r"[\s*]*(?:,|;|và)[\s*]*(?:và[\s*]+)?")  # a copy's marks of bold among them
_PARTY: Final = re.compile(r"\d+[A-ZĐa-zđ]?-[^/\s]+/\S+")


def find(record_without_findings: Record, layout: Layout, tables: Sequence[tuple[Annex, Table]]) -> tuple[Finding, ...]:
    """All findings of a text, in reading order (those about something absent last); ``tables`` as of ``loaders.tabular.tables``."""
    record = record_without_findings
    found = [
        *rows_cut_in_two_ways(layout, tables), *rows_left_out(layout, tables), *misprinted_numbers(record.citations), *_missing_years(record, layout), *document_that_misses(layout),
    ]
    if tells_of_documents(record.identity, layout):
        found.append(no_document(layout))
    else:  # what such a page counts, adds up and refers to is no claim of a document
        found += [
            *portal_against_document(record, layout), *counts_that_differ(record, layout), *figures_that_differ(record, layout), *sums_against_total(layout),
            *breakdowns_that_exceed(layout), *rows_against_total(record, layout), *sums_in_tables(layout, tables), *own_number(record.identity, layout),
            *notes_that_miss(layout), *annexes_that_miss(layout), *blanks(record.identity, layout, recognised="ocr-" in record.source.reader),
        ]
    return tuple(sorted(found, key=lambda f: (not f.spans, f.spans, f.code, f.message)))


def _missing_years(record: Record, layout: Layout) -> list[Finding]:
    """Numbers of state bodies, which restart every year, cited without any date in the whole text: reported, never filled in."""
    dated = {c.number for c in record.citations if c.date}
    first: dict[str, Citation] = {}
    for c, after in zip_longest(record.citations, record.citations[1:]):
        if (
            c.number
            and not c.date
            and c.number not in dated
            and _UNDATED_STATE.fullmatch(c.number)
            and not _PARTY.fullmatch(c.number)
            and year_run_together(c.number) is None
            and not (c.spans and _YEAR_BEHIND.match(layout.source.raw, c.spans[-1].end))
            and not (c.spans and _DAY_BEFORE.search(layout.source.raw[max(0, c.spans[0].start - _NEAR) : c.spans[0].start]))
            and not _of_one_day(c, after, layout.source.raw)
        ):
            first.setdefault(c.number, c)
    return [Finding("missing-year", "note", _without_year(number, c, layout.source.raw), c.text, c.spans) for number, c in first.items()]


def _without_year(number: str, c: Citation, raw: str) -> str:
    """What is missing, and the day that may be it."""
    at = c.spans[0].start if c.spans else 0
    if (told := _DAY_IN_FRONT.search(raw, max(0, at - _SENTENCE), at)) is None or _OLDER.search(raw, max(0, at - _SENTENCE), at):
        return f"Viện dẫn {number} không ghi ngày, năm ban hành; không tự điền."
    return f"Viện dẫn {number} không ghi ngày, năm ban hành ngay kèm; câu văn bắt đầu bằng “{' '.join(told[1].split())}”, có thể là ngày ban hành: cần xác minh."


def _of_one_day(c: Citation, after: Citation | None, raw: str) -> bool:
    """Whether the day behind the next may stand for both: "Tờ trình số 5/TTr-CP và Đề án số 6/ĐA-CP ngày 9 tháng 5 năm 2025"."""
    return after is not None and after.date is not None and bool(c.spans and after.spans) and _AND.fullmatch(raw, c.spans[-1].end, after.spans[0].start) is not None
