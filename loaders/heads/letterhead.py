"""Whose letterhead stands at the head of a document: the issuing body, with what its name leaves to its superior.

In: the blocks of the head and all blocks. Out: ``Letterhead``: the name in full, the blocks that print it, whether its place is missing. By Nghị định
30/2020/NĐ-CP the superior body stands above the issuing one ("BỘ CÔNG THƯƠNG / CỤC ĐIỆN LỰC"), and the name may go on in the next line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from loaders.agencies.bodies import Locality, complete
from loaders.agencies.bodynames import write_out
from loaders.agencies.issuers import PrintedIssuer, read_issuer
from loaders.agencies.ministries import CENTRAL_OF_SYMBOL, DEPARTMENT_FIELDS, MINISTRY_FIELDS
from loaders.agencies.numbers import SAID
from loaders.agencies.placenames import usual_name
from loaders.heads.jointly import COMMITTEE, LOCAL, bodies_together
from loaders.outline.titles import titled_type
from loaders.record import Spans
from loaders.writing.block import Block
from loaders.writing.vietnamese import CAPITALS, fold, same_spelling, squeeze
from ontology.tables import province_names, provinces

MOTTO: Final = re.compile(r"CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập|ĐẢNG CỘNG SẢN VIỆT NAM", re.IGNORECASE)
_ENDS: Final = re.compile(rf"\s*(?:Luật )?{SAID}\s*:?(?:\s|\d|$)|V/v\b", re.IGNORECASE)
_GOES_ON: Final = re.compile(r"(TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU|NHÂN DÂN|VIỆT NAM|ĐẢNG(?! ĐOÀN| BỘ)|VÀ|CÁC)\b(?! [UỦ][ỶY]\b)")
_CITY: Final = re.compile(rf"\bTP\b\.?\s*(?=[{CAPITALS}])")
_COURT: Final = re.compile(r"T[ÒO][ÀA] ÁN NHÂN DÂN|VIỆN KIỂM SÁT NHÂN DÂN")
_LOW_UNIT: Final = re.compile(r"\b(huyện|quận|thị xã|xã|phường|đặc khu|thị trấn)\s+(?!hội\b)([^\W\d]+(?:\s[^\W\d]+){0,3}?)(?=\s+(?:tỉnh|thành phố|huyện)\b|$)")
_COMMUNE: Final = re.compile(rf"\b(?:xã|phường|đặc khu|thị trấn) [{CAPITALS}].*$")
_OPEN: Final = re.compile(r"(,|\bVÀ|\bCÁC|\bCỦA|-|\bTHỂ THAO|\bTHƯƠNG BINH|\bNHÂN DÂN)$")
_BELOW: Final = re.compile(
    r"(SỞ|CỤC|TỔNG CỤC|TIỂU BAN|(?:HUYỆN|QUẬN|THỊ) [UỦ][ỶY]|ĐẢNG ĐOÀN|BAN CÁN SỰ|CHI CỤC|VỤ|BAN(?! THƯỜNG VỤ| CHẤP HÀNH| THƯỜNG TRỰC)|VĂN PHÒNG|CÔNG AN|THANH TRA|PHÒNG|TRƯỜNG|TRUNG TÂM|VIỆN|BỘ CHỈ HUY|HỘI|LIÊN MINH|LIÊN ĐOÀN|KHO BẠC"
    r"|HẢI QUAN|THUẾ|NGÂN HÀNG|ĐẢNG ỦY|ĐẢNG UỶ|ĐOÀN(?= KIỂM TRA| THANH TRA| GIÁM SÁT| CÔNG TÁC)|BẢO HIỂM|ĐẠI HỌC|HỌC VIỆN|QUỸ|TỔ|ỦY BAN|UỶ BAN|UBND|BỆNH VIỆN|CÔNG ĐOÀN|CÔNG TY|HỘI ĐỒNG|KHOA|QUÂN KHU|CHI NHÁNH)\b"
)
# A body of the whole country that no table names: unions, associations, state companies.
_NATIONAL: Final = re.compile(rf"(?:TỔNG |TẬP |LIÊN |HỘI|ĐOÀN|ĐÀI|VIỆN|HỌC VIỆN|NGÂN HÀNG|HIỆP HỘI|TRUNG ƯƠNG)[{CAPITALS} ,-]* VIỆT NAM")
# A body set up for one matter, of the State or of a superior that its letterhead does not name.
FOR_A_MATTER: Final = re.compile(rf"(?:BAN CHỈ ĐẠO|[UỦ][ỶY] BAN QUỐC GIA|HỘI ĐỒNG QUỐC GIA)\s(?=.{{3}})[{CAPITALS}\d ,-]+")
# A body that no superior of the head makes known: one that names its own place, and one whose name is its own.
_PLACED: Final = re.compile(
    r"(?:T[ÒO][ÀA] ÁN NHÂN DÂN|VIỆN KIỂM SÁT NHÂN DÂN|CÔNG AN|THUẾ|CỤC|CHI CỤC|LIÊN ĐOÀN|HỘI|TỈNH ĐOÀN|THÀNH ĐOÀN|BỘ CHỈ HUY|THANH TRA|BẢO HIỂM|KHO BẠC|BAN QUẢN LÝ|TRUNG TÂM|BỆNH VIỆN)"
    rf"\s(?:[{CAPITALS},-]+\s)*(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU|KHU VỰC)\s+[{CAPITALS}\d -]+"
)
_OWN_NAME: Final = re.compile(r"(?:TỔNG CÔNG TY|CÔNG TY|TẬP ĐOÀN|NGÂN HÀNG|BỆNH VIỆN|TRƯỜNG|HỌC VIỆN|ĐẠI HỌC|VIỆN (?!KIỂM SÁT))\s?\w+(?:\s\w+)+")
# What every department, company, school or union has: its superior's name tells whose it is.
_PART: Final = re.compile(r"(?:ĐẢNG ỦY|ĐẢNG UỶ|CHI BỘ|PHÒNG|BAN(?! CHỈ ĐẠO| QUẢN LÝ)|THANH TRA$|TỔ|HỘI ĐỒNG|KHOA|CÔNG ĐOÀN|TRUNG TÂM|VĂN PHÒNG$)\b")
_COMMITTEE_OF: Final = re.compile(r"(BAN CHẤP HÀNH|BAN THƯỜNG VỤ)\s+(?=(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU)\s)")
# Names whose end a line cut: what goes on is no body's beginning and no stamp.
_CUT: Final = re.compile(r"(?:(?:TỔNG )?CÔNG TY|TẬP ĐOÀN|TRƯỜNG|BỆNH VIỆN|BAN QUẢN LÝ|BAN CHỈ ĐẠO|HIỆP HỘI|HỘI|LIÊN ĐOÀN|TRUNG TÂM|CÔNG AN|KHO BẠC|NGÂN HÀNG|BẢO HIỂM|ĐOÀN THANH NIÊN|THANH TRA|BỘ CHỈ HUY)\b")
_STAMP: Final = re.compile(r"(?:HỎA TỐC|HOẢ TỐC|KHẨN|THƯỢNG KHẨN|(?:TỐI |TUYỆT )?MẬT|DỰ THẢO|BẢN |SAO |ĐỂ |KÈM |LƯU |XEM |CHÍNH THỨC|CÔNG BÁO|NGƯỜI KÝ|KÝ |KHÓA|KHOÁ|NHIỆM KỲ)")
_BODY_BEGINS: Final = re.compile(r"(?:CÔNG TY|TẬP ĐOÀN|BỆNH VIỆN|BỘ|KHOA|CÔNG ĐOÀN|HỘI ĐỒNG|ĐẢNG|CHI BỘ|QUÂN KHU|CHI NHÁNH|TỈNH ĐOÀN|XÍ NGHIỆP|NHÀ MÁY)\b")
_TEAM: Final = re.compile(r"(ĐOÀN (?:KIỂM TRA|THANH TRA|GIÁM SÁT|CÔNG TÁC))(?: THEO (?:QUYẾT ĐỊNH|QĐ) SỐ:? ?(\d+\S*))?")
_OFFICE: Final = re.compile(r"VĂN PHÒNG")
_SHORT: Final = re.compile(r"[bcdfghjklmnpqrstvwxz]{2,}")  # an abbreviation has no vowel: "QLCN", "THPT"
# What a body is called by two words or more, of which the first only is written with a capital: "Công ty Cổ phần …", "Trung tâm Y tế …".
_TWO_WORDS: Final = re.compile(
    r"(?:TỔNG CÔNG TY|CÔNG TY|TẬP ĐOÀN|TRUNG TÂM|BỆNH VIỆN|VĂN PHÒNG|THANH TRA|HỘI ĐỒNG|CÔNG ĐOÀN|CÔNG AN|HỌC VIỆN|NGÂN HÀNG|LIÊN ĐOÀN|HIỆP HỘI|TỔNG CỤC|CHI CỤC|CHI NHÁNH|QUÂN KHU)(?=\s)"
)
_PAGE: Final = re.compile(rf"^Trang\s+\d{{1,3}}\s*(?=[{CAPITALS}]{{2}})")  # a page's number glued to its first line
_OF_THE_CENTRE: Final = re.compile(r"BAN\s|[UỦ][ỶY] BAN KIỂM TRA$")  # the commissions under "BAN CHẤP HÀNH TRUNG ƯƠNG"


@dataclass(frozen=True)
class Letterhead:
    """``local``: the name lacks its province; ``joint`` the bodies that issue together with it."""

    name: str
    local: bool
    blocks: tuple[Block, ...]
    joint: tuple[str, ...] = ()

    def spans(self) -> Spans:
        """Where the name stands."""
        return tuple(s for b in self.blocks for s in b.spans(self.begins(b), self.words(b)))

    def begins(self, block: Block) -> int:
        """Where the name's words begin in ``block``."""
        return block.text.index(_words(block))

    def words(self, block: Block) -> int:
        """Where the name's words end in ``block``."""
        said = _words(block)
        return block.text.index(said) + len(said)


def _words(block: Block) -> str:
    """What a line of the head says on its left: the motto beside it, rules and the number left out."""
    text = _PAGE.sub("", MOTTO.split(block.text)[0])
    return re.split(r"\s*(?:[-–_]{3,}|\*|(?<=\s)Số\s*(?::|(?=[\d./…-]|$))|(?<=\w)\s*\|)", text)[0].strip(" -–_*|/")


def letterhead(head: Sequence[Block], blocks: Sequence[Block], is_type: re.Pattern[str], *, told: bool = False, place: str | None = None) -> Letterhead | None:
    """The issuing body of a letterhead; ``is_type`` matches a line that names a type of document, ``told`` says whether type or number call it joint."""
    units: list[tuple[str, list[Block]]] = []
    beside = False  # the motto's own line, whose end a copy may set below it
    for block in head:
        if _ENDS.match(block.text) and units:
            break
        text, motto = recognised(_CITY.sub("THÀNH PHỐ ", _words(block))), beside
        beside = not text and MOTTO.search(block.text) is not None
        if text == "VIỆT NAM" and motto:
            continue
        if not text or text != text.upper() or not re.search(r"\w\w", text) or is_type.fullmatch(text):
            continue
        if units and COMMITTEE.fullmatch(units[-1][0]) and _BELOW.match(text):
            units.append((text, [block]))  # two bodies of one place: "ỦY BAN NHÂN DÂN / ỦY BAN MTTQ VIỆT NAM / TỈNH …"
        elif units and (text == "VIỆT NAM" or _OPEN.search(units[-1][0]) or (_GOES_ON.match(text) and (_COURT.match(units[-1][0]) or read_issuer(f"{units[-1][0]} {text}", 0) is not None)) or _whole(units[-1][0], text) or _cut(units[-1][0], text)):
            units[-1] = (f"{units[-1][0]} {text}", [*units[-1][1], block])
        else:
            units.append((text, [block]))
    if (congress := _congress(units)) is not None:
        return congress
    if (together := bodies_together(units, told, place)) is not None:
        return Letterhead(together[0][0], False, together[1], together[0][1:])
    for n, (text, used) in enumerate(units):
        issuer = read_issuer(text, 0)
        if issuer is None:
            continue
        if issuer.end < len(text) and _BELOW.match(text[issuer.end :].strip()):  # both in one line
            return _below(issuer, text[issuer.end :].strip(), used, blocks)
        return _lowest(issuer, used, units[n + 1 :], blocks)
    over = next((n for n, (text, _) in enumerate(units) if _is_body(text)), None)
    if over is None:
        return None
    text, used = units[over]
    return _lowest(PrintedIssuer(usual_case(text, blocks), False, 0, 0), used, units[over + 1 :], blocks, known=False)


def _is_body(text: str) -> bool:
    return any(p.fullmatch(text) for p in (_NATIONAL, FOR_A_MATTER, _PLACED)) or _OWN_NAME.match(text) is not None


def _lowest(superior: PrintedIssuer, used: list[Block], under: Sequence[tuple[str, list[Block]]], blocks: Sequence[Block], *, known: bool = True) -> Letterhead:
    """The body that stands lowest in the letterhead, each the next one's superior; ``known``: the first is a body of the State or the party."""
    found = Letterhead(superior.name, superior.local, tuple(used))
    for text, lines in under:
        if _COMMITTEE_OF.match(text) and not known:
            return Letterhead(f"{'Ban Chấp hành' if text.startswith('BAN CHẤP') else 'Ban Thường vụ'} {found.name} {_place_name(text[_COMMITTEE_OF.match(text).end() :])}", False, (*found.blocks, *lines))  # type: ignore[union-attr]
        if not (_BELOW.match(text) or (not known and _is_body(text))):
            break
        found = _below(PrintedIssuer(found.name, found.local, 0, 0), text, lines, blocks, known=known)
        known = known and read_issuer(found.name, 0) is not None
    return found


def _place_name(text: str) -> str:
    """ "TỈNH NGHỆ AN" → "tỉnh Nghệ An"."""
    kind, _, name = text.partition(" ")
    if kind in ("THÀNH", "THỊ", "ĐẶC"):
        more, _, name = name.partition(" ")
        kind = f"{kind} {more}"
    return f"{kind.lower()} {usual_name(name) or name.title()}"


def _cut(over: str, text: str) -> bool:
    """Whether a line goes on with the name that the line above began ("CÔNG TY CỔ PHẦN ĐẦU TƯ / TẬP ĐOÀN …", "TẬP ĐOÀN BƯU CHÍNH VIỄN THÔNG VIỆT / NAM")."""
    if _CUT.match(over) is None or read_issuer(over, 0) is not None or _STAMP.match(text) or titled_type(text) is not None:
        return False
    if over.startswith("CÔNG TY") and text.startswith("TẬP ĐOÀN"):
        return True
    return _BELOW.match(text) is None and _BODY_BEGINS.match(text) is None and _COMMITTEE_OF.match(text) is None and read_issuer(text, 0) is None


def _whole(over: str, text: str) -> bool:
    """Whether a name that a line cut is one only with the next line's words ("ỦY BAN THƯỜNG VỤ / QUỐC HỘI")."""
    if read_issuer(over, 0) is not None:
        return False
    named = read_issuer(f"{over} {text}", 0)
    return named is not None and named.end == len(over) + 1 + len(text)


def _congress(units: Sequence[tuple[str, list[Block]]]) -> Letterhead | None:
    """A congress's head: "ĐẢNG BỘ TỈNH X / ĐẠI HỘI ĐẠI BIỂU LẦN THỨ I"."""
    for (over, first), (under, second) in pairwise(units):
        m = re.match(r"ĐẠI HỘI(?: ĐẠI BIỂU)?(?= LẦN THỨ|$)", under)
        if m is not None and over.startswith("ĐẢNG BỘ "):
            issuer = read_issuer(f"{m.group()} {over}{under[m.end() :]}", 0)
            if issuer is not None:
                return Letterhead(issuer.name, issuer.local, (*first, *second))
    return None


def _below(superior: PrintedIssuer, text: str, used: list[Block], blocks: Sequence[Block], *, known: bool = True) -> Letterhead:
    """The body under ``superior``; a local one gets its superior's place, a part of it its name."""
    issuer = read_issuer(text, 0)
    if issuer is not None and re.match(r"\s*[(-]", text[issuer.end :]):  # "SỞ Y TẾ (DỰ ÁN …)", "SỞ Y TẾ - CÔNG ĐOÀN NGÀNH"
        text = text[: issuer.end]
    if issuer is not None and issuer.end >= len(text.rstrip()) and not issuer.local:
        return Letterhead(issuer.name, False, tuple(used))
    name = issuer.name if issuer is not None and issuer.end >= len(text.rstrip()) else usual_case(text, blocks)
    place = LOCAL.search(superior.name)
    if superior.name.startswith("Ban Chấp hành Trung ương") and (_OFFICE.fullmatch(text.strip()) or _OF_THE_CENTRE.match(text)):
        return Letterhead("Văn phòng Trung ương Đảng" if _OFFICE.fullmatch(text.strip()) else f"{name} Trung ương", False, tuple(used))
    if _PART.match(text) and (superior.name.startswith("Sở ") or (text == "THANH TRA" and superior.name.startswith("Bộ ")) or (not known and not superior.name.startswith("Liên đoàn"))):
        return Letterhead(f"{name} {superior.name}", superior.local, tuple(used))
    if _OFFICE.fullmatch(text.strip()):  # an office says of itself only whose it is
        return Letterhead(f"Văn phòng {superior.name}", superior.local, tuple(used))
    if (team := _TEAM.fullmatch(text.strip())) is not None:
        by = f" theo Quyết định số {team.group(2)}" if team.group(2) else ""  # a body has several teams, each by an act of its own
        return Letterhead(f"{team.group(1).capitalize()}{by} {superior.name}", superior.local, tuple(used))
    if place is None:
        commune = _COMMUNE.search(superior.name)
        return Letterhead(f"{name} {commune.group()}" if commune is not None and commune.group() not in name else name, superior.local, tuple(used))
    if place.group(3):
        return Letterhead(f"{name} {place.group(3)} {place.group(4)}" if place.group(3) not in name else f"{name} {place.group(4)}", False, tuple(used))
    province = f"{place.group(1).lower()} {place.group(2)}"
    full, _, _ = complete(name, Locality(province))
    return Letterhead(full if place.group(2) in full else f"{full} {province}", False, tuple(used))


@cache
def _by_letters() -> dict[str, str]:
    """Folded names of ministries, departments, bodies of the centre and provinces → the names in capitals."""
    places = [f"{p.kind} {p.name}" for p in provinces()]
    names = (
        *(f"Bộ {f}" for f in MINISTRY_FIELDS), *(f"Sở {f}" for f in DEPARTMENT_FIELDS), *CENTRAL_OF_SYMBOL.values(), "Chính phủ", "Thủ tướng Chính phủ", "Ủy ban nhân dân",
        "Hội đồng nhân dân", *places, *(f"{body} {place}" for place in places for body in ("UBND", "Ủy ban nhân dân", "Hội đồng nhân dân")),
    )  # fmt: skip
    return {fold(name): name.upper() for name in names}


def recognised(text: str) -> str:
    """A line of a letterhead with the marks that recognised text has wrong or lacks.

    >>> recognised("TÒA ÁN NHÂN DÂN TÓI CAO"), recognised("SỞ Y TÉ (DỰ ÁN)"), recognised("THANH PHO CAN THƠ"), recognised("HỘI NÔNG DÂN")
    ('TÒA ÁN NHÂN DÂN TỐI CAO', 'SỞ Y TẾ (DỰ ÁN)', 'THÀNH PHỐ CẦN THƠ', 'HỘI NÔNG DÂN')
    >>> recognised("CÔNG NGHỆ CÀN THƠ")
    'CÔNG NGHỆ CẦN THƠ'
    """
    name, bracket, rest = text.partition(" (")
    if name != name.upper() or read_issuer(name, 0) is not None:
        return text
    known = _by_letters().get(fold(name))
    if known is not None:
        return f"{known}{bracket}{rest}"
    pieces = name.rsplit(None, 2)
    place = next((p for p in province_names() if fold(p) == fold(" ".join(pieces[1:]))), None) if len(pieces) == 3 else None
    return f"{pieces[0]} {place.upper()}{bracket}{rest}" if place is not None else text


def usual_case(text: str, blocks: Sequence[Block]) -> str:
    """A name in capitals as the text itself writes it elsewhere, else with its first two words capitalised."""
    key = same_spelling(text)
    for block in blocks:
        if block.part == "signature":
            continue
        at = same_spelling(block.text).find(key)
        said = block.text[at : at + len(text)] if at >= 0 else ""
        if said and same_spelling(said) == key and said != said.upper():
            return write_out(squeeze(said[:1].upper() + said[1:]))
    words = [w if _SHORT.fullmatch(fold(w)) else w.lower() for w in text.split()]
    capitals = {0} if _COURT.match(text) or text.startswith("TIỂU BAN") else {0, len(m.group().split())} if (m := _TWO_WORDS.match(text)) is not None else {0, 1}
    plain = " ".join(w[:1].upper() + w[1:] if n in capitals else w for n, w in enumerate(words))
    plain = _LOW_UNIT.sub(lambda m: f"{m.group(1)} {m.group(2).title()}", plain)
    for name in (*province_names(), "Việt Nam"):
        plain = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", name, plain, flags=re.IGNORECASE)
    return write_out(plain)
