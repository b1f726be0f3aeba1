"""Who signed a document, in what office, in whose name.

In: ``Layout``; the lines of its signature. Out: ``Found`` with its place. By Nghị định 30/2020/NĐ-CP, Phụ lục I (ô số 7) the office stands over the name; copies break both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.agencies.bodynames import write_out
from loaders.agencies.issuers import read_issuer
from loaders.agencies.persons import begins_with_family
from loaders.heads.casing import usual_case
from loaders.heads.found import Found, sentence_case
from loaders.heads.headrepair import emphasised
from loaders.outline.layout import Layout
from loaders.outline.tail import OFFICE, SAID_TO_SIGN, is_person, signature_parts
from loaders.writing.block import Block
from loaders.writing.blockmaking import make_block
from loaders.writing.vietnamese import CAPITALS, nfc, squeeze, toned

_ROLE_WORDS: Final = re.compile(rf"(TM\.|T/M|KT\.|K/T\b|TL\.|T/L\b|TUQ\.|Q\.|TM\b|{OFFICE})")
_IN_SMALL: Final = re.compile(rf"(?:PHÓ|QUYỀN)\s+{OFFICE}", re.IGNORECASE)  # "Phó Thống đốc", alone in its line; below an office in capitals only as its deputy
_INSTEAD_OF: Final = re.compile(r"(?:TM|T/M|K/T|T/L)(?:\.\s*|\s)|(?:KT|TL|TUQ)\.\s*", re.IGNORECASE)  # for whom one signs, not one's own office
_GLUED: Final = re.compile(rf"(?<=[^\W\d_])(?:PHÓ\s+)?{OFFICE}$")
_OFFICE_FIRST: Final = re.compile(rf"(?:.*\s)?(?:PHÓ\s+)?{OFFICE}(?=[^\W\d_])")
_OF_A_BODY: Final = re.compile(rf"((?:PHÓ |QUYỀN |TỔNG )*{OFFICE}) ((?:QUỐC HỘI|CHÍNH PHỦ|TỔNG CỤC|CỤC|CHI CỤC|VỤ|SỞ|TRUNG TÂM)(?!\w).*)")
_CUT_ENDS: Final = ("PHÓ", "TỔNG", "QUYỀN", "CHÁNH", "THỨ", "BỘ", "CHỦ", "GIÁM")  # asked first
_CUT_OFFICE: Final = re.compile(r"(?:.*\s)?(?:PHÓ|TỔNG|QUYỀN|CHÁNH|THỨ|(?<!CHI )(?<!ĐẢNG )BỘ|CHỦ|GIÁM)$")
_CUT_NAME: Final = re.compile(rf"[{CAPITALS}][a-zà-ỹđ]*$")
_NAME_WORDS: Final = 4  # hardly a Vietnamese name has more
_WHOLE_NAME: Final = 3  # a name whose first word stands in the line above has fewer there
_MOST: Final = 12  # no office is broken into more lines


def signature_of(page: Layout) -> list[Block]:
    """The lines of the signature; an office or a name that a copy broke after its first word is put together."""
    made: list[Block] = []
    bare = (x.cut(len(x.text) - len(x.text.lstrip("| ")), len(x.text.rstrip("| "))) for x in page.part("signature"))
    lines = 0
    for b in (part for x in emphasised([piece for x in bare if x.text for piece in _apart(x)]) for part in signature_parts(x)):
        before = made[-1].text if made and lines < _MOST else ""
        office = before.endswith(_CUT_ENDS) and _CUT_OFFICE.match(before) and b.text == b.text.upper()
        whole = is_person(b.text) and len(b.text.split()) >= _WHOLE_NAME and begins_with_family(b.text)  # the word above it is the stamp's, or whoever drew it up
        name = (_CUT_NAME.match(before) and not whole or _goes_on(before, b.text)) and is_person(f"{before} {b.text}")
        if office or name:
            first = made.pop()
            b = make_block(b.source, [(first.offsets[0], first.ends[-1]), (b.offsets[0], b.ends[-1])], part=b.part, kind=b.kind, section=b.section)
        lines = lines + 1 if office or name else 1
        made.append(b)
    return made


def _goes_on(before: str, rest: str) -> bool:
    """Whether a name whose line or cell ended goes on below: "Nguyễn Thị / Thu Hà", no second signer."""
    words = len(rest.split())
    return words <= 2 and is_person(before) and all(len(w) > 1 for w in rest.split()) and len(before.split()) + words <= _NAME_WORDS and (words == 1 or not begins_with_family(rest))


def _apart(b: Block) -> list[Block]:
    """An office and the name that a copy glued to it ("CHÁNH VĂN PHÒNGTrần Văn An")."""
    m = _OFFICE_FIRST.match(b.text) if not b.text.isupper() else None  # in capitals alone there is no name
    return [b.cut(0, m.end()), b.cut(m.end())] if m is not None and is_person(b.text[m.end() :]) else [b]


def signer(signature: Sequence[Block]) -> Found | None:
    """The name under the first office."""
    seen_role = False
    for b in signature:
        if _ROLE_WORDS.search(b.text) or _IN_SMALL.fullmatch(b.text):
            seen_role = True
        elif seen_role and is_person(b.text):
            name = b.cut(SAID_TO_SIGN.match(b.text).end())  # type: ignore[union-attr]
            return Found(_printed(name), name.spans())
    return None


def _printed(name: Block) -> str:
    """A person's name as the person writes it, the tone mark where it stands ("Thuý")."""
    said = squeeze(nfc(name.said()))
    return said if toned(said) == name.text else name.text


def signer_role(signature: Sequence[Block]) -> Found | None:
    """The office of the one who signs: the last named before the name."""
    last: Block | None = None
    seen = False
    for b in signature:
        if _ROLE_WORDS.search(b.text) or (_IN_SMALL.fullmatch(b.text) and (last is None or b.text.upper().endswith(last.text))):
            seen, last = True, last if _INSTEAD_OF.match(b.text) else b
        elif seen and is_person(b.text):
            break
    if last is None:
        return None
    stray = re.match(r"[^\w(]*", last.text)  # a stroke of the stamp that was recognised as a sign: ">THỨ TRƯỞNG"
    office = last.cut(stray.end() if stray else 0, len(last.text.rstrip(" )")) if "(" not in last.text else len(last.text))
    return Found(_office(office.text), office.spans())


def _office(text: str) -> str:
    """"PHÓ CHỦ TỊCH" → "Phó Chủ tịch": the office itself with a capital after "Phó", and the body of which it is ("Chủ tịch Quốc hội")."""
    if (of := _OF_A_BODY.fullmatch(text.upper())) is not None:
        named = read_issuer(of.group(2), 0)
        return f"{_office(of.group(1))} {named.name if named is not None and named.end == len(of.group(2)) and not named.local else usual_case(of.group(2), ())}"
    said = sentence_case(text).replace("hánh văn phòng", "hánh Văn phòng")
    return re.sub(r"^(Phó|Quyền|Tổng(?= bí))\s+(\w)", lambda m: f"{m.group(1)} {m.group(2).upper()}", said)


def on_behalf_of(signature: Sequence[Block]) -> Found | None:
    """The body in whose name it is signed ("TM. ỦY BAN NHÂN DÂN")."""
    for b in signature:
        glued = _GLUED.search(b.text)  # "QUỐC HỘICHỦ TỊCH": the copy lost the line's end
        b = b.cut(0, glued.start()) if glued else b
        m = re.match(r"(?:TM|T/M)\.?\s*(.+)", b.text)
        if m and (named := read_issuer(b.text, m.start(1))) is not None and not named.local:
            return Found(named.name, b.spans(named.start, named.end))
        if m:
            return Found(write_out(sentence_case(m.group(1))), b.spans(m.start(1), m.end(1)))
    return None
