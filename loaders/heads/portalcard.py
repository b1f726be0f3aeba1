"""What a legal portal's card tells of a document: number, type, day, body, signer (the card: ``loaders.outline.portals``).

In: the blocks of the portal's words. Out: the claims; for a copy that leaves out the letterhead, ``Found`` with the portal's words as premise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from loaders.agencies.issuers import read_issuer
from loaders.agencies.numbers import OWN_NUMBER, parse_number
from loaders.heads.found import Found, sentence_case
from loaders.heads.introduced import heading_number
from loaders.heads.letterhead import OF_MINISTRIES
from loaders.heads.opening import Opening
from loaders.outline.layout import Layout
from loaders.outline.tail import is_person
from loaders.outline.typewords import type_words
from loaders.record import Premise, Spans
from loaders.writing.block import Block
from loaders.writing.dates import find_dates
from loaders.writing.motto import IN_A_LINE as MOTTO
from loaders.writing.portalfields import field_name, portal_field
from loaders.writing.vietnamese import fold, squeeze

_FIELDS: Final = {
    "so hieu": "number", "so ky hieu": "number", "so/ky hieu": "number", "so van ban": "number", "loai van ban": "type", "ngay ban hanh": "date",
    "noi ban hanh": "issuer", "co quan ban hanh": "issuer", "nguoi ky": "signer",
    "trich yeu": "title", "trich yeu noi dung": "title",
}
_LINE: Final = re.compile(r"\W*+([^:|]{4,24}?)\s*+[:|][\s|\"']*+(\w.*)")
_NAME: Final = re.compile(r"\W*+([^:|]{4,24}?)\s*+[:|]\W*")
_SIGNS: Final = " \t|\"'"  # what ends a cell, or a value in quotation marks
_NEXT: Final = re.compile(r"(?<=\w)[\s|]+(?=(?:Số|Loại|Ngày|Nơi|Cơ quan|Người|Tình trạng|Lĩnh vực)\s[^:]{2,20}:|Tình trạng:)")
_ISSUED_BY: Final = re.compile(
    r"\bdo\s+((?:tỉnh|thành phố|Bộ|Chính phủ|Thủ tướng|Quốc hội|Ủy ban|UBND|HĐND|Tỉnh ủy)\b[^,;.]*?)\s+ban hành\b", re.IGNORECASE
)
_ASIDE: Final = re.compile(r"(?:\s*\([^()]*\))?")
_NAMES_TYPE: Final = re.compile(r"(?:nghi quyet|quyet dinh|ke hoach|ket luan|chi thi|thong bao|cong van|nghi dinh|thong tu|luat|chuong trinh)\s(?:so|lien tich|cua)\b")
_PERSON: Final = re.compile(r"[^\d(,;:/|–—-]+(?<=\w)")
_HEADED: Final = 3  # blocks of a page above the document, one of which is its heading
# "…, ngày 04/6/2024 của Bộ Chính trị về …", "… năm 2018 ban hành …"
_ABOUT: Final = re.compile(r"(?:,?\s+(?:ngày\s[\d/. -]{8,12}|năm\s\d{4}))?(?:,?\s+của\s[^.;:]{3,80}?)?\s*[:,]?\s+(?=(?:về|ban hành|phê duyệt|quy định|triển khai|thực hiện|sửa đổi|tăng cường|hướng dẫn)\s)", re.IGNORECASE)
_NO_VALUE: Final = ("dang cap nhat", "da biet", "kiem tra", "khong xac dinh", "du lieu dang", "...")


def told_by_card(page: Layout, opened: Opening) -> dict[str, Found]:
    """The number, the type, the day, the body and the subject that the card gives a document whose letterhead the copy leaves out: nothing where a line of one has a number, blank or not,
    or where the page has cards of several documents; where but that line is left out of a letterhead, the number alone, the day being the same."""
    footer = page.part("footer")
    if not footer or any(OWN_NUMBER.match(b.text) for b in opened.lines):
        return {}
    made: dict[str, Found] = {}
    said: dict[str, set[str]] = {}
    for name, value, spans in portal_claims(footer):
        said.setdefault(name, set()).add(value.text)
        premise = (Premise("phần thông tin của trang đăng lại; bản sao không có phần đầu văn bản", value.text, spans),)
        if name == "number" and (number := parse_number(value.text)) is not None:
            made[name] = Found(number.proper, value.spans(), "inferred", premise)
        elif name == "type" and type_words(value.text) is not None:
            made[name] = Found(sentence_case(value.text), value.spans(), "inferred", premise)
        elif name == "date" and (day := next(find_dates(value.text), None)) is not None and len(day.iso) == 10:
            made[name] = Found(day.iso, value.spans(day.start, day.end), "inferred", premise)
        elif name == "issuer" and (body := read_issuer(value.text, 0)) is not None and _ASIDE.fullmatch(value.text, body.end) and not body.local:
            made[name] = Found(body.name, value.spans(0, body.end), "inferred", premise)
        elif name == "title" and not _NAMES_TYPE.match(fold(value.text)):
            made[name] = Found(value.text.rstrip(" ."), value.spans(), "inferred", premise)
        elif name == "issuer" and value.text in OF_MINISTRIES:
            made[name] = Found(value.text, value.spans(), "inferred", premise)
    if len(said.get("number", ())) != 1:
        return {}
    if "number" not in made or len({squeeze(x) for x in said.get("title", ()) if not _NAMES_TYPE.match(fold(x))}) != 1:
        made.pop("title", None)  # a table of other documents below the card has their subjects
    if not any(MOTTO.search(b.text) for b in opened.lines):
        return made
    dated = made["date"].value if "date" in made else None
    return {"number": made["number"]} if "number" in made and any(d.iso == dated for b in opened.lines for d in find_dates(b.text)) else {}


def beside_document(page: Layout, opened: Opening, number: Found) -> dict[str, Found]:
    """Who signed the document of this number, and what it is about, by the page's card and heading: for a copy that prints neither."""
    made: dict[str, Found] = {}
    footer = page.part("footer")
    numbers: set[str] = set()
    signers: dict[str, tuple[Spans, Spans]] = {}
    for name, value, spans in portal_claims(footer):
        if name == "number" and (parsed := parse_number(value.text)) is not None:
            numbers.add(parsed.proper)
        elif name == "signer" and (who := _PERSON.match(value.text)) is not None and is_person(who[0]):
            signers[squeeze(who[0])] = value.spans(*who.span()), spans
    if numbers == {number.value} and len(signers) == 1:
        said, (where, spans) = next(iter(signers.items()))
        made["signer"] = Found(said, where, "inferred", (Premise("phần thông tin của trang đăng lại; bản sao không có người ký", said, spans),))
    for b in (*footer[:_HEADED], *opened.lines[:_HEADED]):
        if (headed := heading_number(b)) is None or headed[0].proper != number.value or (about := _ABOUT.match(b.text, headed[0].end)) is None:
            continue
        title = b.text[about.end() :].rstrip(" .*_")
        made["title"] = Found(title, b.spans(about.end(), about.end() + len(title)), "inferred", (Premise("tiêu đề của trang đăng lại; bản sao không có trích yếu", b.text, b.spans()),))
        break
    return made


def portal_claims(footer: Sequence[Block]) -> Iterator[tuple[str, Block, Spans]]:
    """(field, value, place of both) of the footer's lines "Nơi ban hành: Tỉnh …" and of its sentence "… do tỉnh … ban hành"."""
    named: str | None = None  # a field whose value stands below its name
    for block in footer:
        if named and portal_field(block.text) is not None:
            named = None  # the row of a table: its value was left empty
        if named and not _NAME.fullmatch(block.text) and re.search(r"\w", block.text):
            if not fold(block.text).startswith(_NO_VALUE):
                yield named, block, block.spans()
            named = None
            continue
        if alone := _NAME.fullmatch(block.text):
            named = _FIELDS.get(field_name(alone[1]))
            continue
        edges = [0, *(m.start() for m in _NEXT.finditer(block.text)), len(block.text)]
        told = False
        for start, end in pairwise(edges):  # a page may run several fields together in one line
            m = _LINE.fullmatch(block.text[start:end].rstrip(_SIGNS))
            name = _FIELDS.get(field_name(m[1])) if m else None
            if m and name and not fold(m[2]).startswith(_NO_VALUE):
                yield name, block.cut(start + m.start(2), start + m.end(2)), block.spans(start + m.start(1), start + m.end())
                told = True
        if told:
            continue
        for m in _ISSUED_BY.finditer(block.text):
            yield "issuer", block.cut(m.start(1), m.end(1)), block.spans(m.start(), m.end())
