"""Who issued the document, its number, type, date, title, signer, recipients.

In: ``Layout``. Out: ``Identity`` with the places of each field. What is not printed in its usual place is taken from where the text says
it (the issuer from "Ủy ban nhân dân tỉnh X ban hành Kế hoạch …", the date from "(Kèm theo Kế hoạch số … ngày … tháng 5 năm 2025 …)")
and says so; a blank stays null.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Final

from loaders.agencies.bodyheads import HEAD
from loaders.agencies.ministries import CENTRAL_OF_SYMBOL, MINISTRY_OF_SYMBOL
from loaders.agencies.numbers import OWN_NUMBER, SAID, Number, find_numbers, of_a_body, parse_number
from loaders.heads.consolidated import CONSOLIDATED, is_consolidated, number_at_end
from loaders.heads.dateline import date, place
from loaders.heads.found import Found, number_found, sentence_case
from loaders.heads.gazetteparts import gazette_part
from loaders.heads.introduced import told_by_introduction
from loaders.heads.issuing import ATTACHED, captions, issuers, issuing_sentence, types
from loaders.heads.opening import Opening, is_sentence, opening
from loaders.heads.plainheading import plain_heading
from loaders.heads.portalcard import beside_document, told_by_card
from loaders.heads.signatory import on_behalf_of, signature_of, signer, signer_role
from loaders.outline.layout import Layout
from loaders.outline.norms import is_codified
from loaders.outline.typewords import titled_type, type_for, type_words
from loaders.record import Identity, Premise
from loaders.writing.block import Block
from loaders.writing.deferred import Deferred
from loaders.writing.vietnamese import CAPITALS, fold, same_spelling
from ontology.tables import document_type_by_symbol, document_type_names

_RECIPIENT_ENDS: Final = re.compile(r"[;.,]\s*$|\s*[;,](?=\s+\([^()]*\)$)")
_FILED: Final = re.compile(r"Lưu(?!\s+(?:trữ|ý)\b)")  # "Lưu trữ lịch sử tỉnh" is a body
_SENT_TO: Final = Deferred(rf"(?:T\.?T\.?\s+)?(?!(?:cơ quan|đơn vị|tổ chức|cá nhân)\b)(?:{HEAD.pattern})[^:…]*$", re.IGNORECASE)  # behind the file's copy in a row or column of its own
_NUMBER_LINE: Final = re.compile(rf"(?:(?:^|[\s'‘’“”])(?:Luật\s+)?{SAID}|^[ốôổ](?=:))\s*+:?\s*(?=[\d\s./-])", re.IGNORECASE)
_HALF_READ: Final = re.compile(r"[({\[]$")  # "Số: (2 /CT-UBND": recognition left a sign for the first digit
_CLOSES: Final = re.compile(r".{0,3}[)}\]]")  # "Số: (2/CT-UBND)": nothing is lost in brackets
_SIGN: Final = re.compile(r"\W*(?:ký\s+)?hiệu\b", re.IGNORECASE)  # "Số hiệu: 5/QĐ-BYT" of a card
_FORM: Final = re.compile(r"[\W_]*M[ẫÃâ]u\b", re.IGNORECASE)  # "Mẫu số 01a/CCGT": the number of a form, printed above what is written in it
_BLANK: Final = re.compile(r"[\W\d_]{5}")  # a form's title is still to be filled in
_PARTY_TO: Final = re.compile(rf"\bTHEO\s+(?:QĐ|{'|'.join(re.escape(n.upper()) for n in document_type_names())})[\s:]*$")
_WITH: Final = re.compile(r"\btheo\b(?! dõi)", re.IGNORECASE)
_SENTENCE_LINES: Final = 8  # over which a sentence goes
_LISTED: Final = re.compile(r"[-+•]\s")
_ABOUT: Final = re.compile(r"V/v\b|V/\s|Về\s", re.IGNORECASE)
_ADDRESSED: Final = re.compile(r"^\W*Kính gửi\b", re.IGNORECASE)
# What a careless hand leaves between a number's parts ("88 /KH - UBND").
_LOOSE: Final = Deferred(r"\s*(\d{1,5}[a-hkmnp-zđ]?\s*[-/]\s*(?:\d{4}\s*[-/]\s*)?[A-ZĐ][A-Za-zĐđ&]{0,17}(?:\s*[-/]\s*[A-ZĐ][A-Za-zĐđ&]{0,17}){0,5}\d{0,2})(?=[\s|*_),;.]|$)(?!\s*[-/~])")
# The last articles say what the document is: "Thông tư này có hiệu lực từ ngày …", "… chịu trách nhiệm thi hành Nghị định này".
_ITSELF: Final = Deferred(r"(?:^|\bthi hành )(Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư(?: liên tịch)?|Quyết định) này(?=\s*(?:có hiệu lực|[./]|$))")
_UNIT_DIGITS: Final = re.compile(r"\d{1,2}(?=\s|$|\|)")
_WITHOUT_DIGITS: Final = frozenset(("CP", "TTg", "TW", "TU", "UBND", "HĐND", *MINISTRY_OF_SYMBOL, *CENTRAL_OF_SYMBOL))  # a digit there is a note's mark
_BEHIND_TITLE: Final = re.compile(r"[\s_‗-]{3,}$|(?<=[a-zà-ỹđ\d])\s+(?:HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN)\W*$")  # a rule; how urgent a letter is
_STAMPED: Final = re.compile(r"\d{3,5}")  # fewer are a page's
_CALLED_BY_NUMBER: Final = Deferred(r"(?:BAN CHỈ ĐẠO|ĐOÀN|TỔ|ĐỘI|QUÂN KHU|CÔNG TY|NHÀ MÁY|BỆNH VIỆN)$")
_SYMBOL: Final = Deferred(r"[-/]\s?[A-ZĐ][A-Za-zĐđ&]*(?:\s?[-/]\s?[A-ZĐ][A-Za-zĐđ&]*)*")
_BLANK_NUMBER: Final = re.compile(rf"[\W_]*{SAID}\s*:?[\s.…_]*(?=[-/]\s?[A-ZĐ])", re.IGNORECASE)
# A sentence that a copy has put into the title's line: "… năm 2026 Bộ Nội vụ ban hành Kế hoạch như sau:"
_ISSUING: Final = Deferred(r"\s+(?=(?:Bộ|Ban|Ủy ban|UBND|Sở|Tỉnh ủy|Thành ủy|Đảng ủy|Cục|Tổng cục|Hội đồng|Văn phòng|Trường)\s[^.;:]{1,80}?\s(?:ban hành|xây dựng|triển khai|tổ chức)\s[^.;:]{1,160}như sau:$)")
# What begins below a title, in the title's line: "… tỉnh A Căn cứ Luật Đất đai …", "… năm 2026 Kính gửi: Hội đồng nhân dân tỉnh".
_GRANTED: Final = re.compile(r"\sdo\s[^.;|]{3,80}?\s(?:cấp|ban hành)\s")  # "Giấy phép số 5/GP-BTTTT do Bộ … cấp ngày …": whoever says so speaks of it
_RUN_ON: Final = re.compile(r"(?<=[\w)”\"])\s+(?=(?:Căn cứ (?:Luật|Bộ luật|Hiến pháp|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư|Kế hoạch|Chỉ thị|chức năng)\s|Kính gửi\s*:"
    r"|(?:Luật|Nghị định|Thông tư|Quyết định|Nghị quyết|Pháp lệnh)\s+(?:liên tịch\s+)?số\s+\d[^:]{20,600}?\sđược\s+(?:sửa đổi|bổ sung)[^:.;]{0,60}\s(?:bởi|theo)\s*:))")  # a consolidated text's account of what amended it


def read_identity(page: Layout) -> Identity:
    """The identity of the document that ``page`` lays out."""
    if is_codified(page.part("body")):
        page = replace(page, annexes=())  # each is of one of the documents put together
    opened = opening(page)
    joined = is_consolidated(page)
    number, where = _number(page, opened) or (number_at_end(page) if joined else _attached_to(page, opened)), place(page, opened, joined=joined)
    card = told_by_card(page, opened) or told_by_introduction(page, opened) if number is None else {}
    number = number or card.get("number")
    part = gazette_part(opened.lines)
    issued = issuers(page, opened if not part else Opening(()), number, where, joined=joined) or [found for name, found in card.items() if name == "issuer"]
    plain = plain_heading(page, opened) if number is None and not part else None
    if plain is not None and plain.issuer is not None:
        issued = [plain.issuer]
    kind = part.get("type") or (plain.type if plain is not None else None) or _type(page, opened, number, card.get("type"))
    signed = signature_of(page)
    found: dict[str, Found | None] = {
        "number": number, "type": kind, "issuer": issued[0] if issued else None, "date": part.get("date") or date(page, opened, kind, joined=joined) or card.get("date"), "place": where,
        "title": part.get("title") or (plain.title if plain is not None else None) or _title(page, opened, number) or card.get("title"), "signer": signer(signed), "signer_role": signer_role(signed), "on_behalf_of": on_behalf_of(signed),
    }
    if number is not None and (found["signer"] is None or found["title"] is None):
        beside = beside_document(page, opened, number)
        found = {name: f or beside.get(name) for name, f in found.items()}
    recipients = [b for b in page.part("recipients") if b.marker is not None]
    kept = next((i for i, b in enumerate(recipients) if _FILED.match(b.text)), len(recipients))  # the file's copy is the last: below it a form's own items may go on
    recipients = [b for i, b in enumerate(recipients) if i <= kept or _FILED.match(b.text) or _SENT_TO.match(b.text)]
    values = {k: (f.value if f else None) for k, f in found.items()}
    spans = {k: f.spans for k, f in found.items() if f}
    together = {k: f for k, f in found.items() if f} | ({"joint_issuers": issued[1]} if issued[1:] else {})
    if issued[1:]:
        spans["joint_issuers"] = tuple(sorted({s for f in issued[1:] for s in f.spans}))
    if recipients:
        spans["recipients"] = tuple(s for b in recipients for s in b.spans())
    return Identity(
        **values, recipients=tuple(_RECIPIENT_ENDS.sub("", b.text) for b in recipients),
        joint_issuers=tuple(f.value for f in issued[1:]), spans=spans, confidence={k: f.confidence for k, f in together.items()},
        premises={k: f.premises for k, f in together.items() if f.premises},
    )


@cache
def _cites() -> re.Pattern[str]:
    """Words and a type before "số": "V/v vướng mắc Nghị định số 5/…", "2. Người đứng đầu … theo Nghị định số 5/…" tells another document's number."""
    return re.compile(rf"(?:\d{{1,2}}[.)]\s+)?(?!\W*(?:{types()})\s+{SAID})[^\W\d_][^|]*\s(?:{types()})\s+{SAID}\s*+:?\s*$", re.IGNORECASE)


def _of_another(b: Block, said: re.Match[str]) -> bool:
    """Whether "số" in a head's line is said of another document: one that it rests on, cites in a list or a sentence, or came with ("(Ban hành kèm theo Thông tư số 7/…)" above a form)."""
    cited = OWN_NUMBER.match(b.text) is None and (_LISTED.match(b.text) is not None or is_sentence(b.text))
    return cited or _GRANTED.search(b.text, said.end()) is not None or bool(_PARTY_TO.search(b.text[: said.start()]) or _WITH.search(b.text, 0, said.start()) or (said.start() and _cites().match(b.text, 0, said.end())))


def _goes_on(page: Layout, opened: Opening) -> bool:
    """Whether the head's one line is the beginning of a sentence that goes on below, as in a part of an annex: "Quyết định số 5/QĐ-BYT ngày 26 tháng 8 năm / 2024 của … hết hiệu lực."."""
    said = opened.lines[0].text if len(opened.lines) == 1 else ""
    for b in page.part("preamble", "body")[:_SENTENCE_LINES] if said else ():
        if b.text[:1] != b.text[:1].lower():
            return False
        said = f"{said} {b.text}"
        if is_sentence(said):
            return True
    return False


def _number(page: Layout, opened: Opening) -> Found | None:
    # a line that opens with "Số" is the document's own; a number elsewhere may stand in a portal's words above the head
    of_another = {id(b) for above, b in pairwise(opened.lines) if _PARTY_TO.search(above.text)}  # "ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH / SỐ 5/QĐ-SCT"
    blank = _symbol(opened) is not None  # then a number elsewhere is another document's
    for b in sorted(opened.lines, key=lambda b: OWN_NUMBER.match(b.text) is None):
        m = _NUMBER_LINE.search(b.text)
        if m is None or id(b) in of_another or (not OWN_NUMBER.match(b.text) and _goes_on(page, opened)) or _FORM.match(b.text) or (blank and not OWN_NUMBER.match(b.text)) or _of_another(b, m):
            continue
        for n in find_numbers(b.text):
            if n.start >= m.end() - 1 and not (_HALF_READ.search(b.text, m.end() - 1, n.start) and not _CLOSES.match(b.text, n.end)) and not re.search(r"[\w/]", _SIGN.sub("", b.text[m.end() : n.start])):  # signs that nobody can read are digits of it, too, and before a stroke a blank is left for them
                return number_found(b, _with_unit(n, b.text))
        loose = _LOOSE.match(b.text, m.end())
        if loose is not None:
            said = re.sub(r"\s", "", loose.group(1))
            mended = parse_number(said)
            if mended is not None or not b.text[loose.end() :].strip(" *_|)"):  # alone in its line it is the document's, whatever its symbol
                return Found(mended.proper if mended is not None else said, b.spans(loose.start(1), loose.end(1)), "printed" if said == loose.group(1) else "mended")
    if opened.told is not None and opened.told.number is not None and opened.told_in is not None:
        return number_found(opened.told_in, opened.told.number)
    return _stamped(opened)


def _stamped(opened: Opening) -> Found | None:
    """A number that a stamp set above its blank: "12345" alone over "Số:      /BNV-CCHC"."""
    for n, (above, b) in enumerate(pairwise(opened.lines)):
        if _STAMPED.fullmatch(above.text) and not (n and _CALLED_BY_NUMBER.search(opened.lines[n - 1].text)) and above.text not in b.text and (m := _BLANK_NUMBER.match(b.text)) is not None and (printed := _SYMBOL.match(b.text, m.end())) is not None:
            parsed = parse_number(above.text + re.sub(r"\s", "", printed.group()))
            return Found(parsed.proper, (*above.spans(), *b.spans(*printed.span())), "mended") if parsed is not None else None
    return None


def _attached_to(page: Layout, opened: Opening) -> Found | None:
    """The number that only an annex prints, of a document without a line "Số: …": "(Kèm theo Nghị quyết số 5/NQ-HĐND …)" below a "NGHỊ QUYẾT", "(Kèm theo Công văn số …)" below a letter
    of which the copy holds all from "Kính gửi" on, or in a file that holds the annex alone."""
    kind = next((name for b in opened.lines if (name := _type_name(b.text)) is not None), None)
    alone = kind is None and page.annex_alone
    if not opened.lines and any(_ADDRESSED.search(b.text) for b in page.part("preamble", "body")[:1]):
        kind = "Công văn"
    if kind is None and not alone or any(OWN_NUMBER.match(b.text) for b in opened.lines):
        return None
    of = re.compile(rf"\s*(?:{re.escape(kind) if kind is not None else types()})\s+(?=số\b)", re.IGNORECASE)
    for b in page.annexes[0].title if alone else captions(page):
        attached = ATTACHED.search(b.text)
        of_kind = of.match(b.text, attached.end()) if attached is not None else None
        if of_kind is not None and (n := next((n for n in find_numbers(b.text) if 0 <= n.start - of_kind.end() <= len("số: ")), None)) is not None:
            return number_found(b, n)
    return None


def _type(page: Layout, opened: Opening, number: Found | None, card: Found | None) -> Found | None:
    for n, b in enumerate(opened.lines):
        if (name := _type_name(b.text)) is not None and (page.part("title") or all(OWN_NUMBER.match(x.text) for x in opened.lines[n + 1 :])):
            return Found(name, b.spans(), "printed" if same_spelling(name) in same_spelling(b.text) else "mended")
    told = _titled(page, opened, number)
    if told is not None:
        return Found(told.value, told.spans)
    letter = parse_number(number.value) if number is not None else None
    addressed = any(_ADDRESSED.search(b.text) for b in (*opened.lines, *page.part("preamble", "body")))
    about = next((b for b in page.part("title") if _ABOUT.match(b.text)), None)
    if letter is None and (blank := _symbol(opened)) is not None:
        letter, number = blank  # the number is blank, its symbol is printed
    symbol = letter.type_symbol if letter is not None else None
    sentence = issuing_sentence(page) if about is None or not addressed or symbol is not None else None  # what a letter "thông báo kế hoạch" tells is no kind of its own
    if sentence is not None and sentence[3] > sentence[2]:
        block, _, at, end = sentence
        return Found(sentence_case(block.text[at:end]), block.spans(at, end), "printed")
    if card is not None:
        return card
    if number is not None and letter is not None and symbol is None and letter.year is None and (of_a_body(letter.organisation.split("-")[0]) or (about is not None and addressed)):
        premise = Premise("số, ký hiệu không có tên loại văn bản", number.value, number.spans)
        return Found("Công văn", number.spans, "inferred", (premise,))
    if about is not None and addressed:
        # the number may be blank, or begin with a body's letters that are a type's elsewhere ("5/CT-CS" of Cục Thuế): its form is a letter's (Nghị định 30/2020/NĐ-CP, Phụ lục I)
        return Found("Công văn", about.spans(), "inferred", (Premise("“V/v” dưới số, ký hiệu và “Kính gửi”, không có tên loại văn bản", about.text, about.spans()),))
    by_symbol = document_type_by_symbol(symbol, "party" if letter.party else "state") if letter is not None and symbol else None
    if number is not None and by_symbol is not None:
        return Found(by_symbol.name, number.spans, "inferred", (Premise("ký hiệu loại văn bản trong số", number.value, number.spans),))
    for b in page.part("closing"):
        m = re.match(rf"Trên đây là\s+(?P<type>{types()})\b", b.text, re.IGNORECASE)
        if m:
            return Found(sentence_case(m.group("type")), b.spans(m.start("type"), m.end("type")), "printed")
    return _calls_itself(page) if number is None else None


def _calls_itself(page: Layout) -> Found | None:
    """The type that an extract without a head calls itself; None where it calls itself by several, as a codification does."""
    said = [(b, m) for b in page.part("body") if "này" in b.text for m in _ITSELF.finditer(b.text)]
    if len({m[1] for _, m in said}) != 1:
        return None
    block, m = said[0]
    where = block.spans(m.start(1), m.end(1))
    return Found(m[1], where, "inferred", (Premise("văn bản tự gọi tên loại ở điều khoản thi hành; bản sao không có phần đầu văn bản", block.text[m.start() : m.end()], where),))


def _with_unit(n: Number, text: str) -> Number:
    """A number with the digits of the unit that drew it up or issued it ("3257/TNI-QLDN1", "311/BC-PC07")."""
    known = re.split(r"[-/]", n.organisation)[-1] in _WITHOUT_DIGITS or n.type_symbol == CONSOLIDATED
    m = _UNIT_DIGITS.match(text, n.end) if not known and n.organisation and text[n.end - 1 : n.end].isalpha() and ("-" in n.organisation or n.type_symbol is not None) else None
    return replace(n, proper=n.proper + m.group(), organisation=n.organisation + m.group(), end=m.end()) if m is not None else n


def _symbol(opened: Opening) -> tuple[Number, Found] | None:
    """The symbol of a blank number and where it stands ("Số:      /GM-UBND"), for what it tells of the type."""
    for b in opened.lines:
        if (m := _BLANK_NUMBER.match(b.text)) is not None:
            printed = _SYMBOL.match(b.text, m.end())
            parsed = parse_number("1" + re.sub(r"\s", "", printed.group())) if printed is not None else None
            return (parsed, Found(printed.group(), b.spans(printed.start(), printed.end()))) if parsed is not None and printed is not None else None
    return None


def _titled(page: Layout, opened: Opening, number: Found | None) -> Found | None:
    """The type that the title's own line begins with ("# KẾ HOẠCH Triển khai …"): in capitals before other letters, or as the number's symbol has it."""
    if any(type_words(b.text) is not None for b in opened.lines):
        return None
    for b in page.part("title"):
        told = titled_type(b.text)
        if told is None:
            return None
        words, at = told
        blank = _symbol(opened)
        symbol = parse_number(number.value) if number is not None else blank[0] if blank is not None else None
        kind = document_type_by_symbol(symbol.type_symbol, "party" if symbol.party else "state") if symbol is not None and symbol.type_symbol else None
        if b.text[at:] != b.text[at:].upper() or (kind is not None and fold(words).startswith(fold(kind.name))):
            return Found(sentence_case(words), b.spans(0, len(words)))
    return None


def _type_name(text: str) -> str | None:
    """The type that a line names, in its own spelling: recognised text has "QUYÉT ĐỊNH"."""
    words = type_words(text)
    if words is None:
        return None
    said = sentence_case(words)
    return next((name for name in _types_by_letters().get(fold(said), ()) if same_spelling(name) != same_spelling(said)), said)


@cache
def _types_by_letters() -> dict[str, list[str]]:
    """The types of documents by their names without diacritics."""
    made: dict[str, list[str]] = {}
    for name in document_type_names():
        made.setdefault(fold(name), []).append(name)
    return made


# Who decides, in the title's line: "… NĂM 2026 BỘ TRƯỞNG BỘ Y TẾ", and what no name stands behind but as part of the title.
_DECIDES: Final = re.compile(
    rf"\s+(?:(?:(?:BỘ|CỤC|HIỆU|VIỆN) TRƯỞNG|(?:TỔNG )?GIÁM ĐỐC|THỐNG ĐỐC|CHỦ TỊCH|CHỦ NHIỆM) (?P<led>[{CAPITALS} ,-]+)"
    rf"|(?P<body>CHÍNH PHỦ|THỦ TƯỚNG CHÍNH PHỦ|QUỐC HỘI|(?:ỦY BAN|HỘI ĐỒNG) NHÂN DÂN (?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG) [{CAPITALS} ]+))$"
)
_NAMED_IN: Final = Deferred(r"(?:\b(?:CỦA|DO|THUỘC|VỚI|GIỮA|VÀ|TẠI|LÊN|CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC)|,)$")


def _title(page: Layout, opened: Opening, number: Found | None) -> Found | None:
    for b in page.part("title"):
        end = len(b.text)
        if len(page.part("title")) == 1 and (decides := _DECIDES.search(b.text)) is not None and decides.start() > 30 and _NAMED_IN.search(b.text, 0, decides.start()) is None:
            body = decides["led"] or decides["body"]
            end = decides.start() if any(body in x.text.upper() for x in opened.lines) else end
        start = opened.told.end if opened.told is not None and opened.told_in is not None and opened.told_in.part == "title" else 0
        if _titled(page, opened, number) is not None and (told := titled_type(b.text)) is not None:
            start = told[1]
        attached = ATTACHED.search(b.text)
        part = b.cut(start, attached.start() if attached is not None and attached.start() > start else end)
        part = part.cut(len(re.match(r"[\s.:-]*", part.text).group()))  # type: ignore[union-attr]
        part = part.cut(0, len(_BEHIND_TITLE.sub("", part.text)))
        if part.text.endswith("như sau:") and (issuing := _ISSUING.search(part.text)) is not None:
            part = part.cut(0, issuing.start())
        part = part.cut(len(re.match(r"(?:V/v?:?\s+|Về việc\s*:\s*)?", part.text, re.IGNORECASE).group()))  # type: ignore[union-attr]
        if (run_on := _RUN_ON.search(part.text)) is not None:
            part = part.cut(0, run_on.start())
        if not part.text or _BLANK.match(part.text):
            break
        purpose = _purpose(opened) if not _ABOUT.match(b.text) else None
        if purpose is not None:
            return Found(f"{purpose.text} {part.text}", (*purpose.spans(), *part.spans()))
        return Found(part.text, part.spans())
    if (purpose := _purpose(opened)) is not None:
        return Found(purpose.text, purpose.spans())
    sentence = issuing_sentence(page)
    if sentence is not None:
        b, _, _, at = sentence
        m = re.compile(r"\s*(?!như\s+sau|cụ\s+thể|với\s+(?:các|những)?\s*nội\s+dung)(\S.*?)(?=\s*(?:,\s*)?(?:với\s+(?:các|những)\s+nội\s+dung|,?\s*cụ\s+thể|(?:nội\s+dung\s+(?:cụ\s+thể\s+)?)?như\s+sau|[:;]|\.(?!\d)))", re.IGNORECASE).match(b.text, at)
        if m:
            return Found(m.group(1), b.spans(m.start(1), m.end(1)))
    return None


def _purpose(opened: Opening) -> Block | None:
    """What the type's own line goes on with: "GIẤY PHÉP KHAI THÁC NƯỚC", "BIÊN BẢN LÀM VIỆC"."""
    for b in opened.lines:
        if (purpose := type_for(b.text)) is not None:
            return b.cut(purpose[1])
    return None
