"""Who issued the document: the bodies of its letterhead, or what else the text tells of them.

In: ``Layout``, its opening, number and place. Out: ``Found`` for each issuer, the first first; a joint circular has several. In this order: the body under a
party document's type, for whom a central party document is signed, the letterhead, the words beside the type, the line over the bases ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …"), the sentence that issues the
document, an annex's caption, the number's symbol.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Final

from loaders.agencies.issuers import PrintedIssuer, is_joint, issuer_before, issuer_of_symbol, issuers_of_symbol, read_issuer
from loaders.agencies.numbers import SAID, parse_number
from loaders.agencies.placenames import places, province_before_date, usual_name
from loaders.agencies.units import LOCAL_UNITS
from loaders.heads.casing import usual_case
from loaders.heads.found import Found
from loaders.heads.headrepair import emphasised
from loaders.heads.letterhead import FOR_A_MATTER, Letterhead, letterhead, with_place
from loaders.heads.opening import Opening
from loaders.heads.plainheading import body_alone
from loaders.heads.signatory import on_behalf_of, signature_of
from loaders.outline.layout import Layout
from loaders.outline.titles import ISSUER_UNDER
from loaders.outline.typewords import type_line, type_words
from loaders.record import Premise
from loaders.writing.alternatives import one_of
from loaders.writing.block import Block
from loaders.writing.deferred import Deferred
from loaders.writing.motto import IN_A_LINE as MOTTO
from loaders.writing.vietnamese import CAPITALS, fold, squeeze
from ontology.tables import document_type_names

ATTACHED: Final = re.compile(r"\(\s*(?:ban\s+hành\s+)?kèm\s+theo\b", re.IGNORECASE)
_CAPTION: Final = 3  # blocks from a type's name to "(Ban hành kèm theo …)"
_ISSUES: Final = r"\s+(?:đã\s+|vừa\s+(?=[^:]{0,600}:$))?(?:ban\s+hành|xây\s+dựng|báo\s+cáo|lập|thông\s+báo)(?=\s)"
_OF_ANOTHER: Final = re.compile(r"\s+(?:số\s*+:?\s*\d|\d[\d.]*\s?(?:/\d{4}\s?)?[/-]\s?[A-ZĐ])", re.IGNORECASE)  # "Chính phủ đã ban hành Nghị định số 3/…", "… Nghị định 3/2025/NĐ-CP": no document tells its own number so
_LOW_END: Final = Deferred(rf"\b(?:{LOCAL_UNITS})$|\b(?:Huyện|Quận|Thị) ủy$")
_PLACE: Final = Deferred(rf"(?:tỉnh|thành phố)\s+({places()})(?!\w)")
_BARE_LOCAL: Final = Deferred(r"(?P<body>(?:[UỦ][ỶY] BAN|HỘI ĐỒNG) NHÂN DÂN|UBND|HĐND)[\s|]*$")
_OF_A_MATTER: Final = Deferred(rf"(?:TRƯỞNG |CHỦ TỊCH )(?P<body>{FOR_A_MATTER.pattern})")
_OF_A_HOUSE: Final = Deferred(rf"(?:TỔNG GIÁM ĐỐC|GIÁM ĐỐC|HIỆU TRƯỞNG|VIỆN TRƯỞNG|CHỦ TỊCH (?:HỘI ĐỒNG QUẢN TRỊ|HỘI ĐỒNG THÀNH VIÊN|HĐQT|HĐTV)) (?P<body>(?:TRƯỜNG|ĐẠI HỌC|HỌC VIỆN|BỆNH VIỆN|VIỆN|TRUNG TÂM|(?:TỔNG )?CÔNG TY|TẬP ĐOÀN|NGÂN HÀNG) [{CAPITALS}\d ,.-]+)")
_PARTS: Final = {"BAN THƯỜNG VỤ": "Ban Thường vụ", "THƯỜNG TRỰC": "Thường trực"}
_OF_COMMITTEE: Final = Deferred(rf"(?P<part>{'|'.join(_PARTS)}) (?P<committee>(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|ĐẢNG) (?:ỦY|UỶ))(?!\w)")
_OF_A_DEPARTMENT: Final = re.compile(r"S[A-ZĐ]{1,9}")
_SENDS: Final = Deferred(r"\s+(?:ĐIỆN\s*:?\W*|KH(?:ÓA|OÁ)\s+(?:THỨ\s+)?[IVXL\d]+\b.*)$", re.IGNORECASE)  # "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH … ĐIỆN:" of a telegram; a council's term
_OVER_BASES: Final = 4
_BASE: Final = re.compile(r"\W*Căn cứ\s")
_SMALL_HEAD: Final = 5  # lines of a letterhead
_CENTRAL_COMMITTEE: Final = "Ban Chấp hành Trung ương Đảng"
_SYMBOL_LINE: Final = Deferred(rf"(?<!\w){SAID}\s*:?[\s.…\d]*/(?P<symbol>[A-ZĐ][\w/-]*)", re.IGNORECASE)
_TOGETHER: Final = re.compile(r"\b(?:LIÊN TỊCH|LIÊN NGÀNH|LIÊN BỘ|PHỐI HỢP)\b")


@cache
def types() -> str:
    """An expression that matches any type's name."""
    return one_of(document_type_names())


def issuers(page: Layout, opened: Opening, number: Found | None, place: Found | None, *, joined: bool = False) -> list[Found]:
    """The issuing bodies in the order printed; ``joined``: of a consolidated text, whose sentences tell who issued the first text."""
    head = letterhead(opened.lines, page.blocks, told=_told_together(opened, number), place=place.value if place is not None else None)
    lost = head is not None and _of_its_department(head, opened)
    if lost:
        below = next((n for n, b in enumerate(opened.lines) if b.text.startswith("SỞ ")), None)
        head = letterhead(opened.lines[below:], page.blocks) if below is not None else None
    first = (
        _under(opened.lines, head)
        or _in_whose_name(page, head)
        or (_of_symbol(number) if head is not None and head.name == _CENTRAL_COMMITTEE else None)
        or (_of_joint_symbol(number) if head is None or not head.joint else None)
        or _of_letterhead(head, place)
        or (_of_symbol(number) if joined else None)
        or _beside_type(opened)
        or _over_bases(page)
        or (None if lost else _in_small_letters(page, opened, place))
        or _bare_local(opened.lines, place)
        or _of_sentence(page, place)
        or _of_caption(page)
        or _of_symbol(number)
    )
    if first is None:
        return []
    if (by_symbol := _of_symbol(number)) is not None and by_symbol.value.endswith(f" {first.value}"):
        first = by_symbol  # "VĂN PHÒNG" above "CHÍNH PHỦ" was not read
    return [first, *_others(first, head, opened, number)]


def _of_its_department(head: Letterhead, opened: Opening) -> bool:
    """Whether the number's symbol is a department's where the letterhead names its committee only: the copy lost the line below."""
    if not head.name.startswith("Ủy ban nhân dân ") or head.joint:
        return False
    symbols = (re.split(r"[-/]", m.group("symbol")) for b in opened.lines if (m := _SYMBOL_LINE.search(b.text)) is not None)
    return any(_OF_A_DEPARTMENT.fullmatch(piece) for pieces in symbols for piece in pieces[:2])


def _told_together(opened: Opening, number: Found | None) -> bool:
    """Whether the document calls itself joint, by its type or by its number's symbol."""
    parsed = parse_number(number.value) if number is not None else None
    if parsed is not None and is_joint(parsed):
        return True
    return any(type_words(b.text) is not None and _TOGETHER.search(b.text) is not None for b in opened.lines)


def _of_joint_symbol(number: Found | None) -> Found | None:
    """The first of the bodies that a joint document's symbol names, all of them known: the letterhead may set them in two columns."""
    parsed = parse_number(number.value) if number is not None else None
    names = issuers_of_symbol(parsed) if parsed is not None else ()
    if number is None or len(names) < 2:
        return None
    return Found(names[0], number.spans, "inferred", (Premise("ký hiệu các cơ quan trong số", number.value, number.spans),))


def _others(first: Found, head: Letterhead | None, opened: Opening, number: Found | None) -> list[Found]:
    """The bodies that issued the document together with the first."""
    if head is not None and head.joint:
        return [Found(name, tuple(s for x in head.blocks for s in x.spans())) for name in head.joint]
    if opened.told is not None and opened.told_in is not None and opened.told.issuers[1:]:
        return [Found(i.name, opened.told_in.spans(i.start, i.end)) for i in opened.told.issuers[1:]]
    for a, b in pairwise(opened.lines):  # "CỦA BỘ CHÍNH TRỊ, / BAN BÍ THƯ"
        if ISSUER_UNDER.match(a.text) and a.text.endswith(",") and (named := read_issuer(b.text, 0)) is not None and not named.local:
            return [Found(named.name, b.spans(named.start, named.end))]
    parsed = parse_number(number.value) if number is not None else None
    if number is None or parsed is None:
        return []
    premise = Premise("ký hiệu các cơ quan trong số", number.value, number.spans)
    return [Found(name, number.spans, "inferred", (premise,)) for name in issuers_of_symbol(parsed) if name != first.value]


def _under(lines: Sequence[Block], head: Letterhead | None) -> Found | None:
    for b in lines:
        under = ISSUER_UNDER.match(b.text)
        if under is None or b.text != b.text.upper():
            continue
        if (named := read_issuer(b.text, under.end())) is not None and not named.local:
            return Found(named.name, b.spans(named.start, named.end))
        whose = _OF_COMMITTEE.match(b.text, under.end())
        if head is not None and not head.local and whose is not None and fold(head.name).startswith(f"{fold(whose['committee'])} "):
            premise = Premise("cấp ủy nêu ở đầu văn bản", head.name, head.spans())
            return Found(f"{_PARTS[whose['part']]} {head.name}", b.spans(*whose.span()), "inferred", (premise,))
    return None


def _in_whose_name(page: Layout, head: Letterhead | None) -> Found | None:
    """Bộ Chính trị and Ban Bí thư issue under the letterhead of the Central Committee (Hướng dẫn 36-HD/VPTW): who signs for them tells which."""
    if head is None or head.name != _CENTRAL_COMMITTEE:
        return None
    whose = on_behalf_of(signature_of(page))
    return whose if whose is not None and whose.value in ("Bộ Chính trị", "Ban Bí thư Trung ương Đảng") else None


def _of_letterhead(head: Letterhead | None, place: Found | None) -> Found | None:
    if head is None:
        return None
    if not head.local:
        return Found(head.name, head.spans())
    return _placed(Found(head.name, head.spans()), place)


def _placed(found: Found, place: Found | None) -> Found | None:
    """A body without its province, with the one that stands before the date."""
    if place is not None and (low := _LOW_END.search(found.value)) is not None:  # a commune's own name stands before its date
        said = re.sub(rf"^{low.group().removesuffix(' ủy')}(?:\s+xã)?\s+", "", place.value, flags=re.IGNORECASE)
        whole = None if usual_name(said) is not None else f"{found.value} {said}"
        return replace(found, value=whole, confidence="inferred", premises=(Premise("địa danh ở phần đầu văn bản", place.value, place.spans),)) if whole is not None else None
    name = province_before_date(place.value) if place is not None else None
    if place is None or name is None:
        return None
    return replace(found, value=with_place(found.value, name), confidence="inferred", premises=(Premise("địa danh ở phần đầu văn bản", place.value, place.spans),))


def _beside_type(opened: Opening) -> Found | None:
    if opened.told is not None and opened.told_in is not None:
        if opened.told.issuers and not opened.told.issuers[0].local:
            i = opened.told.issuers[0]
            return Found(i.name, opened.told_in.spans(i.start, i.end))
        return None
    for b in (*opened.lines[-1:], *opened.lines[:1]):
        words = type_words(b.text)
        at = b.text.upper().find(" CỦA ") if words is not None else -1
        named = read_issuer(b.text, at + 5) if at > 0 else None
        if named is not None and not named.local:
            return Found(named.name, b.spans(named.start, named.end))
    return None


def _over_bases(page: Layout) -> Found | None:
    """ "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …", "BỘ TRƯỞNG BỘ …" in capitals above "Căn cứ"."""
    lines = emphasised(page.part("preamble", "body")[:_OVER_BASES])
    for n, b in enumerate(lines):
        b = b.cut(0, len(_SENDS.sub("", b.text)))
        if b.text != b.text.upper():
            return body_alone(b, page) if n + 1 < len(lines) and _BASE.match(lines[n + 1].text) else None
        at = len(re.match(r"(?:CHỦ TỊCH\s+(?=[UỦ][ỶY]\s*BAN|UBND))?", b.text).group())  # type: ignore[union-attr]
        named = read_issuer(b.text, at)
        if named is not None and named.end >= len(b.text.rstrip(" ,|")) and not named.local:
            return Found(named.name, b.spans(named.start, named.end))
        below = lines[n + 1] if n + 1 < len(lines) else None
        if below is not None and below.text == below.text.upper() and (whole := _on_two_lines(b, below)) is not None:
            return whole
        matter = _OF_A_MATTER.fullmatch(b.text.rstrip(" ,|")) or _OF_A_HOUSE.fullmatch(b.text.rstrip(" ,|"))
        if matter is not None:
            return Found(usual_case(matter.group("body"), page.blocks), b.spans(matter.start("body"), matter.end("body")))
    return None


def _on_two_lines(first: Block, second: Block) -> Found | None:
    """ "HỘI ĐỒNG NHÂN DÂN" over "TỈNH …", a name that the line was too short for."""
    text = f"{first.text.rstrip(' ,|')} {second.text.rstrip(' ,|')}"
    named = read_issuer(text, 0)
    return Found(named.name, (*first.spans(), *second.spans())) if named is not None and not named.local and named.end >= len(text) else None


def _in_small_letters(page: Layout, opened: Opening, place: Found | None) -> Found | None:
    """A letterhead that a copy or an office wrote without capitals, right above number or motto; in a copy without both the body alone in the line below the type."""
    last = next((n for n, b in enumerate(opened.lines) if _SYMBOL_LINE.search(b.text)), None) or next((n for n, b in enumerate(opened.lines) if MOTTO.search(b.text)), None)
    if last is None and any(type_words(b.text) is not None for b in opened.lines[:-1]):
        return body_alone(opened.lines[-1], page)
    if last is None or last > _SMALL_HEAD:
        return None
    return _of_letterhead(letterhead(opened.lines[:last], page.blocks, small=True), place)


def _bare_local(lines: Sequence[Block], place: Found | None) -> Found | None:
    """ "ỦY BAN NHÂN DÂN" whose second line a copy has lost: the province before the date tells whose."""
    for b in lines:
        m = _BARE_LOCAL.match(b.text.split("|")[0].strip())
        if m is not None:
            name = "Hội đồng nhân dân" if m.group("body").startswith("H") else "Ủy ban nhân dân"
            return _placed(Found(name, b.spans(0, len(m.group("body")))), place)
    return None


def issuing_sentence(page: Layout) -> tuple[Block, PrintedIssuer, int, int] | None:
    """ "<issuer> ban hành <type> …" in the preamble: (block, issuer, start and end of the type's words; equal if there are none)."""
    for b in [*page.part("preamble"), *page.part("closing")] or page.part("body")[:1]:  # a copy may begin at this sentence
        for m in re.finditer(rf"{_ISSUES}(?P<type>\s+(?:{types()}))?", b.text, re.IGNORECASE):
            issuer = issuer_before(b.text, m.start()) if _OF_ANOTHER.match(b.text, m.end()) is None else None
            if issuer is not None and re.search(r"(^|[.;,:]\s*)$", b.text[: issuer.start]):
                if m.group("type"):
                    return b, issuer, m.start("type") + 1, m.end("type")
                return b, issuer, m.end(), m.end()
    return None


def _of_sentence(page: Layout, place: Found | None) -> Found | None:
    sentence = issuing_sentence(page)
    if sentence is None:
        return None
    b, issuer, _, _ = sentence
    said = squeeze(b.text[issuer.start : issuer.end])
    spans = b.spans(issuer.start, issuer.end)
    if not issuer.local:
        return Found(issuer.name, spans, "printed" if fold(said) == fold(issuer.name) else "mended")
    if _LOW_END.search(issuer.name):
        return _placed(Found(issuer.name, spans), place)
    where = _local_premise(page)
    return Found(with_place(issuer.name, usual_name(where.text) or where.text), spans, "inferred", (where,)) if where is not None else None


def captions(page: Layout) -> Iterator[Block]:
    """The captions of the annexes, and those of a text with an outline of its own that a decision issues: "QUY CHẾ", then "(Ban hành kèm theo Quyết định số …)"."""
    for annex in page.annexes:
        yield from annex.title
    body = page.part("body")
    for n, b in enumerate(body):
        if b.text.startswith("(") and ATTACHED.match(b.text) and any(type_line(x.text) for x in body[max(0, n - _CAPTION) : n]):
            yield b


def _of_caption(page: Layout) -> Found | None:
    """The annex's caption: "(Kèm theo Kế hoạch số … của Ủy ban nhân dân tỉnh X)"."""
    for b in (*page.part("title"), *captions(page)):
        attached = ATTACHED.search(b.text)
        for m in re.compile(r"\bcủa\s+").finditer(b.text, attached.start() if attached is not None else len(b.text)):
            of = read_issuer(b.text, m.end())
            if of is not None and not of.local:
                return Found(of.name, b.spans(of.start, of.end))
            for x in captions(page) if of is not None else ():  # named without its place, which a line above gives: "SỞ Y TẾ TỈNH X"
                over = read_issuer(x.text, 0)
                if over is not None and of is not None and not over.local and over.end == len(x.text) and over.name.startswith(f"{of.name} "):
                    return Found(over.name, x.spans(over.start, over.end))
    return None


def _of_symbol(number: Found | None) -> Found | None:
    """A body whose letterhead is misspelt or lost: the symbol of its number is its own."""
    parsed = parse_number(number.value) if number is not None else None
    name = issuer_of_symbol(parsed) if parsed is not None else None
    if number is None or name is None:
        return None
    return Found(name, number.spans, "inferred", (Premise("ký hiệu cơ quan trong số", number.value, number.spans),))


def _local_premise(page: Layout) -> Premise | None:
    """The first words that name the province next to a body of it."""
    for b in page.blocks:
        m = _PLACE.search(b.text)
        if m:
            return Premise("tên tỉnh nêu trong văn bản", m.group(1), b.spans(m.start(1), m.end(1)))
    return None
