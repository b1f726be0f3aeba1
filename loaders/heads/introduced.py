"""What a page says of the document that it prints whole: "Ngày …, Tỉnh ủy X đã ban hành Chương trình số …. Xin giới thiệu toàn văn:".

In: ``Layout``, its opening. Out: number, type, day and body as ``Found`` with the page's words as premise; for copies that leave out the letterhead. An article that does not print the
document tells nothing of itself so.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from loaders.agencies.issuers import issuer_at, issuer_before
from loaders.agencies.numbers import OWN_NUMBER, find_numbers
from loaders.heads.found import Found, sentence_case
from loaders.heads.opening import Opening
from loaders.outline.layout import Layout
from loaders.record import Premise
from loaders.writing.alternatives import one_of
from loaders.writing.dates import date_at
from loaders.writing.motto import IN_A_LINE as MOTTO
from ontology.tables import document_type_names

_NEAR: Final = 8  # blocks above the text
_DAY: Final = re.compile(r"(?:^|[.]\s+)(?=Ngày\s+\d)")


@cache
def _whole() -> re.Pattern[str]:
    """What follows is the document, and not a speech about it."""
    return re.compile(rf"\btoàn\s+văn(?:\s+nội\s+dung)?(?:\s+(?:văn\s+bản|{one_of(document_type_names())})(?!\w)[^.;:]{{0,120}})?(?:\s+như\s+sau)?\s?[:.]?[*_ ]{{0,6}}$", re.IGNORECASE)


@cache
def _issues() -> re.Pattern[str]:
    return re.compile(rf"\s(?:(?:đã|vừa|mới)\s+)?(?:ký\s+)?ban\s+hành\s+(?P<type>{one_of(document_type_names())})\s+(?:số\s+)?(?=\d)", re.IGNORECASE)


def told_by_introduction(page: Layout, opened: Opening) -> dict[str, Found]:
    """What the words above a text that is printed whole tell of it; nothing where a letterhead stands."""
    if any(MOTTO.search(b.text) or OWN_NUMBER.match(b.text) for b in opened.lines):
        return {}
    above = (*opened.lines, *page.part("title"), *page.part("preamble", "body"))[:_NEAR]
    last = next((n for n, b in enumerate(above) if "oàn văn" in b.text and _whole().search(b.text)), None)
    said = next(((b, m) for b in above[: last + 1] if (m := _issues().search(b.text)) is not None), None) if last is not None else None
    if said is None:
        return {}
    b, m = said
    number = next((n for n in find_numbers(b.text) if n.start == m.end()), None)
    if number is None:
        return {}
    premise = (Premise("lời giới thiệu của trang đăng toàn văn; bản sao không có phần đầu văn bản", b.text[m.start() + 1 : number.end], b.spans(m.start() + 1, number.end)),)
    made = {
        "number": Found(number.proper, b.spans(number.start, number.end), "inferred", premise),
        "type": Found(sentence_case(m["type"]), b.spans(*m.span("type")), "inferred", premise),
    }
    day = date_at(b.text, number.end)
    end = day.end if day is not None else number.end
    if day is None and (stated := _DAY.search(b.text, 0, m.start())) is not None:
        day = date_at(b.text, stated.end())
    if day is not None and len(day.iso) == 10:
        made["date"] = Found(day.iso, b.spans(day.start, day.end), "inferred", premise)
    body = issuer_before(b.text, m.start()) or issuer_at(b.text, end)
    if body is not None and not body.local:
        made["issuer"] = Found(body.name, b.spans(body.start, body.end), "inferred", premise)
    return made
