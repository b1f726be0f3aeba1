"""Numbers that cannot be right as printed: a year that is none ("45/25010/NĐ-CP"), a year outside the term of the National Assembly that the symbol names
("54/2014/QH12"), a year that the date beside it contradicts, and in the document's own
number the type of another document ("55/2007/CT-UBND" of a "QUYẾT ĐỊNH").

In: the record's citations and identity. Out: findings with the quote. The number stays as printed: what is wrong is not settled here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loaders.agencies.numbers import find_numbers, parse_number
from loaders.outline.layout import Layout
from loaders.record import Citation, Finding, Identity
from loaders.references.citations import in_caption
from loaders.writing.block import Block
from loaders.writing.dates import date_at
from ontology.tables import document_type, document_type_by_symbol

_YEAR: Final = re.compile(r"\d+[a-zđ]?/(\d{2,5})/")
_RUN_TOGETHER: Final = re.compile(r"\d{0,3}((?:19|20)\d\d)/(?:NĐ-CP|TT(?:LT)?-[A-ZĐ])")  # kinds whose numbers bear a year: "872024/NĐ-CP", "133 2016/TT-BTC"

_ORDINAL: Final = re.compile(r"^0*\d+[a-zđ]?")
_ASSEMBLY: Final = re.compile(r"\d+[a-zđ]?/(\d{4})/(?:UBTV)?QH(\d{1,2})")
# In which year each National Assembly since numbers bear the year first met (quochoi.vn, "Quốc hội các khóa"); the next one's first year is its last.
_FIRST_MET: Final = {9: 1992, 10: 1997, 11: 2002, 12: 2007, 13: 2011, 14: 2016, 15: 2021, 16: 2026, 17: 2031}


def outside_its_term(number: str) -> tuple[str, str] | None:
    """(year, term) of a number of the National Assembly whose year lies outside the term that it names; None of any other number.

    >>> outside_its_term("54/2014/QH12"), outside_its_term("15/2021/QH14"), outside_its_term("1662/NQ-UBTVQH15"), outside_its_term("5/2040/QH18")
    (('2014', '12'), None, None, None)
    """
    m = _ASSEMBLY.fullmatch(number)
    first = _FIRST_MET.get(int(m.group(2))) if m is not None else None
    if m is None or first is None:
        return None
    return None if first <= int(m.group(1)) <= _FIRST_MET.get(int(m.group(2)) + 1, 9999) else (m.group(1), m.group(2))


def year_run_together(number: str) -> str | None:
    """The year of a number of a kind that bears one, where no stroke parts it from what stands before.

    >>> year_run_together("872024/NĐ-CP"), year_run_together("2016/TT-BTC"), year_run_together("87/2024/NĐ-CP"), year_run_together("2016/UBND-KT")
    ('2024', '2016', None, None)
    """
    return m[1] if (m := _RUN_TOGETHER.match(number)) is not None else None


def misprinted_numbers(citations: tuple[Citation, ...]) -> Iterator[Finding]:
    """One finding a number and fault, at its first mention."""
    seen: set[tuple[str, str]] = set()
    for c in citations:
        if c.number is None:
            continue
        year, run = _YEAR.match(c.number), year_run_together(c.number)
        run = run if c.date is None or c.date[:4] == run else None  # "1990/TT-BTC ngày 12/4/1993": before 1997 no number bore its year
        printed = run or (year[1] if year is not None else "")
        if not printed:
            continue
        if run is not None:
            code, message = "misprinted-number", f"Số, ký hiệu {c.number}: có thể thiếu dấu “/” hoặc thiếu số thứ tự trước năm {run}; giữ nguyên như văn bản, không tự sửa."
        elif len(printed) != 4 or not 1945 <= int(printed) <= 2199:
            code, message = "misprinted-number", f"Số, ký hiệu {c.number} ghi năm “{printed}”: có thể in sai; giữ nguyên như văn bản, không tự sửa."
        elif (outside := outside_its_term(c.number)) is not None:
            code = "misprinted-number"
            message = f"Số, ký hiệu {c.number} ghi năm {outside[0]}, ngoài nhiệm kỳ của Quốc hội khóa {outside[1]}: có thể in sai; giữ nguyên như văn bản, không tự sửa."
        elif c.date is not None and c.date[:4] != printed:
            code = "number-date-disagreement"
            message = f"Số, ký hiệu {c.number} ghi năm {printed} nhưng ngày ban hành ghi kèm là năm {c.date[:4]}."
        else:
            continue
        if (code, c.number) not in seen:
            seen.add((code, c.number))
            yield Finding(code, "warning", message, c.text, c.spans)


def own_number(me: Identity, layout: Layout) -> Iterator[Finding]:
    """What the document's number says of its type and year against what the document prints."""
    number = parse_number(me.number) if me.number is not None else None
    if number is None:
        return
    told = document_type_by_symbol(number.type_symbol, "party" if number.party else "state") if number.type_symbol is not None else None
    printed = document_type(me.type, loose=True) if me.type is not None else None
    # what a text that puts others together is called is that of the text, and a type told by the number's letters contradicts nothing
    said = me.confidence.get("type", "printed") != "inferred" and number.type_symbol != "VBHN"
    if me.number is not None and told is not None and printed is not None and told != printed and said:
        spans = tuple(sorted({*me.spans.get("number", ()), *me.spans.get("type", ())}))
        message = f"Số, ký hiệu {me.number} là của {told.name.lower()} nhưng văn bản ghi tên loại là {printed.name.lower()}."
        yield Finding("number-type-disagreement", "warning", message, layout.source.slice_text(spans), spans)
    if number.year is not None and me.date is not None and me.date[:4] != number.year:
        spans = tuple(sorted({*me.spans.get("number", ()), *me.spans.get("date", ())}))
        message = f"Số, ký hiệu {me.number} ghi năm {number.year} nhưng văn bản ghi ngày ban hành năm {me.date[:4]}."
        yield Finding("number-date-disagreement", "warning", message, layout.source.slice_text(spans), spans)
    if me.date is not None and len(me.date) == 10:
        told_once = {f.message: f for annex in reversed(layout.annexes) for f in _captions(me, me.date, annex.title, layout)}  # every annex's caption repeats it
        yield from told_once.values()


def _captions(me: Identity, date: str, caption: Sequence[Block], layout: Layout) -> Iterator[Finding]:
    """The day that an annex's caption gives the document, where it is another than the head's; of the same day and symbol another number."""
    symbol = _ORDINAL.sub("", me.number or "")
    for block in caption:
        for n in find_numbers(block.text):
            told = date_at(block.text, n.end) if _ORDINAL.sub("", n.proper) == symbol and in_caption(block.text, n.start) else None
            if n.proper.lstrip("0") != (me.number or "").lstrip("0"):
                if told is not None and told.iso == date:
                    spans = tuple(sorted({*block.spans(n.start, told.end), *me.spans.get("number", ())}))
                    message = f"Phần đầu văn bản ghi số, ký hiệu {me.number} nhưng phụ lục ghi {n.proper}, cùng ngày {_day(date)}."
                    yield Finding("number-disagreement", "warning", message, layout.source.slice_text(spans), spans)
                continue
            if told is not None and len(told.iso) == 10 and told.iso != date:
                spans = tuple(sorted({*block.spans(n.start, told.end), *me.spans.get("date", ())}))
                message = f"Phần đầu văn bản ghi ngày ban hành {_day(date)} nhưng phụ lục ghi {me.number} ngày {_day(told.iso)}."
                yield Finding("number-date-disagreement", "warning", message, layout.source.slice_text(spans), spans)


def _day(iso: str) -> str:
    return "/".join(reversed(iso.split("-")))
