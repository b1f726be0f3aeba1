"""Who issued the document, its number, type, date, title, signer, recipients.

In: ``Layout``. Out: ``Identity`` with the places of each field. What is not printed in its usual place is taken from where the text says
it (the issuer from "Ủy ban nhân dân tỉnh X ban hành Kế hoạch …", the date from "(Kèm theo Kế hoạch số … ngày … tháng 5 năm 2025 …)")
and says so; a blank stays null.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from loaders.bodynames import write_out
from loaders.dates import find_dates, iso_date
from loaders.issuers import PrintedIssuer, read_issuer
from loaders.layout import Layout
from loaders.letterhead import letterhead
from loaders.numbers import find_numbers, parse_number
from loaders.record import Confidence, Identity, Premise, Spans
from loaders.regions import ISSUER_UNDER
from loaders.tail import OFFICE, is_person
from loaders.text import Block, make_block
from loaders.vietnamese import fold, nfc, squeeze
from ontology.tables import document_type_names, province_names, provinces_named

_NUMBER_LINE: Final = re.compile(r"(?:^|\s)(?:Luật\s+)?Số\s*:?\s*(?=[\d\s./-])", re.IGNORECASE)
_PLACE_DATE: Final = re.compile(r"(?P<place>[A-ZĐÀ-Ỹ][\w.]*(?:\s+[A-ZĐÀ-Ỹ&-][\w.]*){0,4})\s*,\s*(?=ngày\b|tháng\b|năm\b)", re.UNICODE)
_ATTACHED: Final = re.compile(r"\(\s*(?:Ban hành\s+)?kèm theo\b", re.IGNORECASE)
_BLANK_DATE: Final = re.compile(
    r"ngày\s*(?P<d>\d{1,2})?[\s.…]*(?:tháng[\s.…]*(?P<m>\d{1,2})?[\s.…]*năm\s*(?P<y>\d{4})|/\s*(?P<m2>\d{1,2})?\s*/\s*(?P<y2>\d{4}))", re.IGNORECASE
)
_ABOUT: Final = re.compile(r"V/v\b", re.IGNORECASE)
_ADDRESSED: Final = re.compile(r"^\W*Kính gửi\b", re.IGNORECASE)
_ISSUES: Final = r"\s+(?:đã\s+)?(?:ban\s+hành|xây\s+dựng|báo\s+cáo|lập|thông\s+báo)(?=\s)"
_ROLE_WORDS: Final = re.compile(rf"(TM\.|T/M|KT\.|TL\.|TUQ\.|Q\.|TM\b|{OFFICE})")


@dataclass(frozen=True)
class _Found:
    value: str
    spans: Spans
    confidence: Confidence = "printed"
    premises: tuple[Premise, ...] = ()


def read_identity(page: Layout) -> Identity:
    """The identity of the document that ``page`` lays out."""
    head = _head(page)
    found: dict[str, _Found | None] = {
        "number": _number(head), "type": _type(page, head), "issuer": _issuer(page, head), "date": _date(page, head), "place": _place(head),
        "title": _title(page), "signer": _signer(page), "signer_role": _role(page), "on_behalf_of": _behalf(page),
    }  # fmt: skip
    recipients = _recipients(page)
    values = {k: (f.value if f else None) for k, f in found.items()}
    spans = {k: f.spans for k, f in found.items() if f}
    if recipients:
        spans["recipients"] = tuple(s for b in recipients for s in b.spans())
    return Identity(
        **values,
        recipients=tuple(re.sub(r"[;.,]\s*$|\s*[;,](?=\s+\([^()]*\)$)", "", b.text) for b in recipients),
        spans=spans,
        confidence={k: f.confidence for k, f in found.items() if f},
        premises={k: f.premises for k, f in found.items() if f and f.premises},
    )


_CUT: Final = re.compile(r"(?:^|\s)Số\s*:?\s*\d[\d\s./]*(?:[A-ZĐ][\w-]*\s*)?[-/]$|\btháng\s+\d{1,2}$", re.IGNORECASE)
_GOES_ON: Final = re.compile(r"[A-ZĐ\d][\w/-]*$|năm\s+\d{4}$")


def _head(page: Layout) -> list[Block]:
    """The lines of the head; a number or date that the line's end cuts is put together again."""
    made: list[Block] = []
    for b in page.part("head"):
        if made and _CUT.search(made[-1].text) and _GOES_ON.match(b.text):
            before = made.pop()
            b = make_block(b.source, [(before.offsets[0], before.ends[-1]), (b.offsets[0], b.ends[-1])], part="head")
        made.append(b)
    return made


# What a careless hand leaves between a number's parts ("88 /KH - UBND").
_LOOSE: Final = re.compile(r"\s*(\d{1,5}[a-zđ]?\s*[-/]\s*(?:\d{4}\s*[-/]\s*)?[A-ZĐ][A-Za-zĐđ&]{0,17}(?:\s*[-/]\s*[A-ZĐ][A-Za-zĐđ&]{0,17}){0,5})(?!\w)")


def _number(head: Sequence[Block]) -> _Found | None:
    for b in head:
        m = _NUMBER_LINE.search(b.text)
        if m is None:
            continue
        for n in find_numbers(b.text):
            if n.start >= m.end() - 1:
                exact = nfc(b.said(n.start, n.end)) == n.proper
                return _Found(n.proper, b.spans(n.start, n.end), "printed" if exact else "mended")
        loose = _LOOSE.match(b.text, m.end())
        if loose is not None and (mended := parse_number(re.sub(r"\s", "", loose.group(1)))) is not None:
            return _Found(mended.proper, b.spans(loose.start(1), loose.end(1)), "mended")
    return None


def _type(page: Layout, head: Sequence[Block]) -> _Found | None:
    for b in head:
        if (name := _type_name(b.text)) is not None and page.part("title"):
            return _Found(name, b.spans(), "printed")
    sentence = _issuing_sentence(page)
    if sentence is not None:
        block, _, at, end = sentence
        return _Found(_sentence_case(block.text[at:end]), block.spans(at, end), "printed")
    number = _number(head)
    letter = parse_number(number.value) if number is not None else None
    if number is not None and letter is not None and letter.type_symbol is None and not re.match(r"(UB)?T?V?QH\d", letter.organisation):
        premise = Premise("số, ký hiệu không có tên loại văn bản", number.value, number.spans)
        return _Found("Công văn", number.spans, "inferred", (premise,))
    if number is not None and letter is not None and letter.type_symbol == "CV":
        return _Found("Công văn", number.spans, "inferred", (Premise("ký hiệu loại văn bản trong số", number.value, number.spans),))
    about = next((b for b in page.part("title") if _ABOUT.match(b.text)), None)
    if about is not None and any(_ADDRESSED.search(b.text) for b in page.part("head", "preamble", "body")):
        # the number may be blank: its form is a letter's (Nghị định 30/2020/NĐ-CP, Phụ lục I)
        return _Found("Công văn", about.spans(), "inferred", (Premise("“V/v” dưới số, ký hiệu và “Kính gửi”, không có tên loại văn bản", about.text, about.spans()),))
    for b in page.part("closing"):
        m = re.match(rf"Trên đây là\s+(?P<type>{_types()})\b", b.text, re.IGNORECASE)
        if m:
            return _Found(_sentence_case(m.group("type")), b.spans(m.start("type"), m.end("type")), "printed")
    return None


@cache
def _types() -> str:
    return "|".join(re.escape(n).replace(r"\ ", r"\s+") for n in document_type_names())


def _type_name(text: str) -> str | None:
    bare = text.rstrip(" :")  # a block's blanks are all of one kind
    folded = fold(bare)
    for name in document_type_names():
        if fold(name) == folded:
            return _sentence_case(bare)
    return None


@cache
def _type_line() -> re.Pattern[str]:
    return re.compile(rf"(?:{_types()})[\s:]*", re.IGNORECASE)


def _sentence_case(text: str) -> str:
    low = squeeze(text).lower()
    return low[:1].upper() + low[1:]


def _issuing_sentence(page: Layout) -> tuple[Block, PrintedIssuer, int, int] | None:
    """"<issuer> ban hành <type> …" in the preamble: (block, issuer, start and end of the type's words; equal if there are none)."""
    for b in [*page.part("preamble"), *page.part("closing")]:
        for m in re.finditer(rf"{_ISSUES}(?P<type>\s+(?:{_types()}))?", b.text, re.IGNORECASE):
            issuer = _issuer_before(b.text, m.start())
            if issuer is not None and re.search(r"(^|[.;,:]\s*)$", b.text[: issuer.start]):
                if m.group("type"):
                    return b, issuer, m.start("type") + 1, m.end("type")
                return b, issuer, m.end(), m.end()
    return None


def _issuer_before(text: str, end: int) -> PrintedIssuer | None:
    """The body whose name ends at ``end``: the longest one."""
    for m in re.finditer(r"(?<!\w)(?=[A-ZĐUỦ])", text[max(0, end - 110) : end]):
        at = max(0, end - 110) + m.start()
        issuer = read_issuer(text, at)
        if issuer is not None and issuer.end == end:
            return issuer
    return None


def _issuer(page: Layout, head: Sequence[Block]) -> _Found | None:
    for b in head:
        under = ISSUER_UNDER.match(b.text)
        if under is None or b.text != b.text.upper() or (named := read_issuer(b.text, under.end())) is None:
            continue
        spans = b.spans(named.start, named.end)
        if not named.local:
            return _Found(named.name, spans, "printed")
        above = letterhead(head, page.blocks, _type_line())
        whose = re.search(r"(?:Tỉnh|Thành) ủy (.+)$", above.name) if above is not None and not above.local else None
        if above is not None and whose is not None and named.name.endswith((" Tỉnh ủy", " Thành ủy")):
            over = tuple(s for x in above.blocks for s in x.spans(0, above.words(x)))
            return _Found(f"{named.name} {whose.group(1)}", spans, "inferred", (Premise("tỉnh ủy, thành ủy nêu ở đầu văn bản", above.name, over),))
    named_above = letterhead(head, page.blocks, _type_line())
    if named_above is not None:
        spans = tuple(s for x in named_above.blocks for s in x.spans(0, named_above.words(x)))
        if not named_above.local:
            return _Found(named_above.name, spans, "printed")
        place = _place(head)
        if place is not None and place.value in province_names():
            return _Found(with_place(named_above.name, place.value), spans, "inferred", (Premise("địa danh ở phần đầu văn bản", place.value, place.spans),))
    sentence = _issuing_sentence(page)
    if sentence is not None:
        b, issuer, _, _ = sentence
        said = squeeze(b.text[issuer.start : issuer.end])
        spans = b.spans(issuer.start, issuer.end)
        if not issuer.local:
            return _Found(issuer.name, spans, "printed" if fold(said) == fold(issuer.name) else "mended")
        where = _local_premise(page)
        if where is not None:
            return _Found(with_place(issuer.name, where.text), spans, "inferred", (where,))
    # the annex's caption: "(Kèm theo Kế hoạch số … của Ủy ban nhân dân tỉnh X)"
    for annex in page.annexes:
        for b in annex.title:
            if _ATTACHED.search(b.text):
                for m in re.finditer(r"\bcủa\s+", b.text):
                    of = read_issuer(b.text, m.end())
                    if of is not None and not of.local:
                        return _Found(of.name, b.spans(of.start, of.end), "printed")
    return None


def with_place(name: str, place: str) -> str:
    """The province put where a body's name lacks it.

    >>> with_place("Ủy ban nhân dân tỉnh", "Kon Tum"), with_place("Sở Y tế", "Huế")
    ('Ủy ban nhân dân tỉnh Kon Tum', 'Sở Y tế thành phố Huế')
    """
    if re.search(r"(tỉnh|thành phố|Tỉnh ủy|Thành ủy)$", name):
        return f"{name} {place}"
    kinds = {p.kind for p in provinces_named(place)}
    return f"{name} {'thành phố' if kinds == {'thành phố'} else 'tỉnh'} {place}"


def _local_premise(page: Layout) -> Premise | None:
    """The first words that name the province next to a body of it."""
    names = "|".join(re.escape(n) for n in province_names())
    for b in page.blocks:
        m = re.search(rf"(?:tỉnh|thành phố)\s+({names})(?!\w)", b.text)
        if m:
            return Premise("tên tỉnh nêu trong văn bản", m.group(1), b.spans(m.start(1), m.end(1)))
    return None


def _place(head: Sequence[Block]) -> _Found | None:
    for b in head:
        m = _PLACE_DATE.search(b.text)
        if m:
            start = m.start("place")
            number = next((n for n in find_numbers(b.text[: m.end()]) if n.end > start), None)
            start = number.end + 1 if number else start
            return _Found(squeeze(b.text[start : m.end("place")]), b.spans(start, m.end("place")))
    return None


def _date(page: Layout, head: Sequence[Block]) -> _Found | None:
    for b in head:
        m = _PLACE_DATE.search(b.text)
        if m is None:
            continue
        date = next(find_dates(b.text, m.end()), None)
        if date is not None and date.start == m.end() and len(date.iso) == 10:
            return _Found(date.iso, b.spans(date.start, date.end))
        blank = _BLANK_DATE.match(b.text, m.end())
        if blank and (iso := _blank_iso(blank)) is not None:
            return _Found(iso, b.spans(blank.start(), blank.end()))
    for annex in page.annexes:
        for b in annex.title:
            if not _ATTACHED.search(b.text):
                continue
            blank = _BLANK_DATE.search(b.text)
            if blank and (iso := _blank_iso(blank)) is not None:
                return _Found(iso, b.spans(blank.start(), blank.end()))
    return None


def _blank_iso(m: re.Match[str]) -> str | None:
    month = m.group("m") or m.group("m2")
    return iso_date(m.group("y") or m.group("y2"), month, m.group("d") if month else None)


def _title(page: Layout) -> _Found | None:
    for b in page.part("title"):
        end = len(b.text)
        glued = re.search(r"\s+(CHÍNH PHỦ|THỦ TƯỚNG CHÍNH PHỦ|BỘ TRƯỞNG BỘ [A-ZĐÀ-Ỹ ,]+|QUỐC HỘI|(?:ỦY BAN|HỘI ĐỒNG) NHÂN DÂN TỈNH [A-ZĐÀ-Ỹ ]+)$", b.text)
        if glued and re.match(r".*\b(CỦA|DO)$", b.text[: glued.start()]) is None and len(page.part("title")) == 1 and glued.start() > 30:
            end = glued.start()
        part = b.cut(0, end)
        part = part.cut(0, len(re.sub(r"[\s_‗-]{3,}$", "", part.text)))
        part = part.cut(len(re.match(r"(?:V/v:?\s+)?", part.text, re.IGNORECASE).group()))  # type: ignore[union-attr]
        return _Found(part.text, part.spans())
    sentence = _issuing_sentence(page)
    if sentence is not None:
        b, _, _, at = sentence
        m = re.compile(r"\s*(.+?)(?=\s*(?:,\s*)?(?:với\s+(?:các|những)\s+nội\s+dung|,?\s*cụ\s+thể|như\s+sau|[:;.]))", re.IGNORECASE).match(b.text, at)
        if m:
            return _Found(m.group(1), b.spans(m.start(1), m.end(1)))
    return None


def _signature(page: Layout) -> list[Block]:
    return list(page.part("signature"))


def _signer(page: Layout) -> _Found | None:
    seen_role = False
    for b in _signature(page):
        if _ROLE_WORDS.search(b.text):
            seen_role = True
        elif seen_role and is_person(b.text):
            return _Found(b.text, b.spans())
    return None


def _role(page: Layout) -> _Found | None:
    roles = [b for b in _signature(page) if _ROLE_WORDS.search(b.text) and not re.match(r"(TM\.?|T/M|KT\.|TL\.|TUQ\.)\s", b.text)]
    return _Found(_office(roles[-1].text), roles[-1].spans()) if roles else None


def _office(text: str) -> str:
    """"PHÓ CHỦ TỊCH" → "Phó Chủ tịch": the office itself with a capital after "Phó"."""
    said = _sentence_case(text)
    return re.sub(r"^(Phó|Quyền)\s+(\w)", lambda m: f"{m.group(1)} {m.group(2).upper()}", said)


def _behalf(page: Layout) -> _Found | None:
    for b in _signature(page):
        m = re.match(r"(?:TM\.?|T/M)\s*(.+)", b.text)
        if m:
            return _Found(write_out(_sentence_case(m.group(1))), b.spans(m.start(1), m.end(1)))
    return None


def _recipients(page: Layout) -> list[Block]:
    return [b for b in page.part("recipients") if b.marker is not None]
