"""Whose letterhead stands at the head of a document: the issuing body, with what its name leaves to its superior.

In: the blocks of the head and all blocks. Out: ``Letterhead``: the name in full, the blocks that print it, whether its place is missing. By Nghị định
30/2020/NĐ-CP the superior body stands above the issuing one ("BỘ CÔNG THƯƠNG / CỤC ĐIỆN LỰC"), and the name may go on in the next line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from loaders.agencies.bodies import Locality, complete
from loaders.agencies.issuers import PrintedIssuer, read_issuer
from loaders.agencies.ministries import CENTRAL_OF_SYMBOL, DEPARTMENT_FIELDS, MINISTRY_FIELDS
from loaders.agencies.numbers import OWN_NUMBER, SAID
from loaders.agencies.placenames import usual_name, with_kind
from loaders.agencies.units import HEAD_UNITS, LOCAL_UNITS
from loaders.heads.casing import COURT, usual_case
from loaders.heads.jointissuers import COMMITTEE, LOCAL, bodies_together
from loaders.outline.typewords import titled_type, type_words
from loaders.record import Spans
from loaders.writing.block import Block
from loaders.writing.deferred import Deferred
from loaders.writing.motto import IN_A_LINE as MOTTO
from loaders.writing.vietnamese import CAPITALS, fold
from ontology.tables import province_names, provinces

_HALF_MOTTO: Final = re.compile(r"CHỦ NGHĨA\W*$", re.IGNORECASE)  # "VIỆT NAM" stands in the next line of its column
_ENDS: Final = re.compile(rf"\s*(?:Luật )?{SAID}\s*:?(?:\s|\d|$)|V/v\b", re.IGNORECASE)
_ROWS: Final = 2  # lines below the right column's date in which the left one can go on before its number
_SMALL: Final = rf"[^\W\d_{CAPITALS}]"
_DATE: Final = re.compile(rf"(?:(?:TP|T\.P)\b\.?\s*)?[{CAPITALS}]{_SMALL}[\w.-]*\s+(?:[{CAPITALS}][\w.-]*\s+){{0,6}}?(?:[{CAPITALS}][\w.-]*\s*)?,\s*ngày\b")  # of place and date alone: what stands below is no body's name
_BESIDE: Final = re.compile(rf"(?<=[{CAPITALS}\d])\s+(?:(?:TP|T\.P)\b\.?\s*)?(?:[{CAPITALS}]{_SMALL}+[\s-]+){{0,4}}[{CAPITALS}]{_SMALL}+\s*,\s*ngày\b.*$")  # place and date in the other column
_GOES_ON: Final = Deferred(rf"({HEAD_UNITS}|NHÂN DÂN|VIỆT NAM|ĐẢNG(?! ĐOÀN| BỘ)|VÀ|CÁC)\b(?! (?:[UỦ][ỶY]|ĐOÀN)\b)")
_CITY: Final = re.compile(rf"\bTP\b\.?\s*(?=[{CAPITALS}])")
_COMMUNE: Final = Deferred(rf"\b(?:{LOCAL_UNITS}) [{CAPITALS}].*$")
_OPEN: Final = Deferred(r"(,|(?:^| BỘ PHẬN )(?:VỤ|CỤC|SỞ)|\bVÀ|\bCÁC|\bCỦA|-|\bTHỂ THAO|\bTHƯƠNG BINH|\bNHÂN DÂN)$")
_UNIONS: Final = "HỘI|LIÊN ĐOÀN|LIÊN HIỆP|LIÊN MINH"
_FIRMS: Final = "(?:TỔNG )?CÔNG TY|TẬP ĐOÀN"
_SERVICES: Final = "CÔNG AN|THUẾ|THANH TRA|BẢO HIỂM|KHO BẠC|BỘ CHỈ HUY|TRUNG TÂM|BỆNH VIỆN|TRẠM"
_ARMY: Final = "BỘ TƯ LỆNH|BINH CHỦNG|QUÂN (?:CHỦNG|ĐOÀN)|SƯ ĐOÀN|LỮ ĐOÀN|TRUNG ĐOÀN"
"""Kinds of bodies as heads print them, with a name of their own below a superior's or beside it."""
_BELOW: Final = Deferred(
    rf"(?:SỞ|CỤC|TỔNG CỤC|TIỂU BAN|(?:BAN THƯỜNG VỤ )?(?:HUYỆN|QUẬN|THỊ|THÀNH) [UỦ][ỶY]|ĐẢNG ĐOÀN|BAN CÁN SỰ|CHI CỤC|VỤ|BAN(?! THƯỜNG VỤ| CHẤP HÀNH| THƯỜNG TRỰC)|VĂN PHÒNG|PHÒNG|TRƯỜNG|VIỆN|{_UNIONS}|{_SERVICES}"
    rf"|T[ÒO][ÀA] ÁN|THI HÀNH ÁN|KIỂM TOÁN NHÀ NƯỚC|{_ARMY}|ĐỒN BIÊN PHÒNG|BÁO(?! CÁO)|ĐÀI|THỐNG KÊ(?= TỈNH| THÀNH| CƠ SỞ| KHU VỰC)|HẠT KIỂM LÂM|CẢNG VỤ|VƯỜN QUỐC GIA|KHU QUẢN LÝ"
    rf"|HẢI QUAN|NGÂN HÀNG|ĐẢNG ỦY|ĐẢNG UỶ|ĐOÀN(?= KIỂM TRA| THANH TRA| GIÁM SÁT| CÔNG TÁC)|ĐẠI HỌC|HỌC VIỆN|QUỸ|TỔ|ỦY BAN|UỶ BAN|UBND|CÔNG ĐOÀN|{_FIRMS}|KHOA|QUÂN KHU|CẢNG (?:HKQT|HK|HÀNG KHÔNG QUỐC TẾ)|CHI NHÁNH|CHI BỘ)\b"
)
_UNION: Final = re.compile(r"ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH")
# A body of the whole country that no table names: unions, associations, state companies.
_NATIONAL: Final = Deferred(rf"(?:TỔNG |TẬP |LIÊN |HỘI|ĐOÀN|ĐÀI|VIỆN|HỌC VIỆN|NGÂN HÀNG|HIỆP HỘI|TRUNG ƯƠNG)[{CAPITALS} ,-]* VIỆT NAM|(?:HỘI ĐỒNG|BAN) [{CAPITALS} ,-]+ TRUNG ƯƠNG|(?:TỈNH|THÀNH) ĐOÀN (?:{'|'.join(n.upper() for n in province_names())})|{_UNION.pattern}")
# A body set up for one matter, of the State or of a superior that its letterhead does not name.
FOR_A_MATTER: Final = Deferred(rf"(?:BAN CHỈ ĐẠO|[UỦ][ỶY] BAN QUỐC GIA|HỘI ĐỒNG QUỐC GIA)\s(?=.{{3}})[{CAPITALS}\d ,-]+")
# A body that no superior of the head makes known: one that names its own place, and one whose name is its own.
_PLACED: Final = Deferred(
    rf"(?:(?:BCH|BAN CHẤP HÀNH|BAN THƯỜNG VỤ) (?=HỘI |LIÊN |ĐOÀN ))?(?:{COURT.pattern}|CỤC|CHI CỤC|{_UNIONS}|TỈNH ĐOÀN|THÀNH ĐOÀN|{_SERVICES}|THỐNG KÊ|THI HÀNH ÁN DÂN SỰ|BAN QUẢN LÝ|BAN CHỈ HUY|ĐOÀN ĐẠI BIỂU QUỐC HỘI|PHÒNG)"
    rf"\s(?:[{CAPITALS},-]+\s)*(?:{HEAD_UNITS}|KHU VỰC)\s+[{CAPITALS}\d -]+"
)
_HIGH_COURT: Final = Deferred(rf"(?:T[ÒO][ÀA] ÁN|VIỆN KIỂM SÁT) NHÂN DÂN CẤP CAO TẠI [{CAPITALS} ]+")
_OF_THE_PARTY: Final = Deferred(rf"ĐẢNG BỘ (?:TỈNH|THÀNH PHỐ|BỘ PHẬN|KHỐI) [{CAPITALS} -]+|(?:ĐẢNG [UỦ][ỶY]|ĐẢNG BỘ|CHI BỘ) (?:BỘ|CỤC|SỞ|VỤ|VĂN PHÒNG|{_FIRMS}|TRƯỜNG|VIỆN|{_SERVICES}) [{CAPITALS} -]+")
_OWN_NAME: Final = Deferred(rf"(?:{_FIRMS}|{_ARMY}|NGÂN HÀNG|BỆNH VIỆN|TRƯỜNG|HỌC VIỆN|ĐẠI HỌC|VIỆN (?!KIỂM SÁT))\s?\w+(?:\s\w+)+")
# What every department, company, school or union has: its superior's name tells whose it is.
_PART: Final = Deferred(r"(?:ĐẢNG ỦY|ĐẢNG UỶ|CHI BỘ|PHÒNG|BAN(?! CHỈ ĐẠO| QUẢN LÝ)|THANH TRA$|TỔ|HỘI ĐỒNG|KHOA|CÔNG ĐOÀN|TRUNG TÂM|VĂN PHÒNG$)\b")
_COMMITTEE_OF: Final = Deferred(rf"(BAN CHẤP HÀNH|BAN THƯỜNG VỤ)\s+(?=(?:{HEAD_UNITS})\s)")
_COMMITTEE_ALONE: Final = Deferred(r"BAN (?:CHẤP HÀNH|THƯỜNG VỤ|THƯỜNG TRỰC)")
_CITY_COMMITTEE: Final = Deferred(rf"(BAN THƯỜNG VỤ )?THÀNH [UỦ][ỶY] ([{CAPITALS} -]+)")  # of a province's city
_DISTRICT: Final = Deferred(r"(?:Huyện|Quận|Thị) ủy")
_ITS_PROVINCE: Final = Deferred(r"\b(?:tỉnh|thành phố|nhân dân)$")  # "ĐẢNG ỦY QUÂN SỰ TỈNH", "ĐẢNG ĐOÀN HỘI ĐỒNG NHÂN DÂN" below "TỈNH ỦY X"
_PARTY_OVER: Final = Deferred(r"(?:Huyện|Quận|Thị) ủy |Đảng ủy ")  # what stands below a committee of the party is the committee's
_PARTY_PART: Final = Deferred(r"(?:[UỦ][ỶY] BAN KIỂM TRA|(?:BAN (?:TỔ CHỨC|TUYÊN GIÁO|DÂN VẬN|NỘI CHÍNH|XÂY DỰNG ĐẢNG|CHỈ ĐẠO)|TIỂU BAN|HỘI ĐỒNG).*|VĂN PHÒNG)")
# Names whose end a line cut: what goes on is no body's beginning and no stamp.
_CUT: Final = Deferred(rf"(?:{_FIRMS}|TRƯỜNG|BAN QUẢN LÝ|BAN CHỈ ĐẠO|HIỆP HỘI|{_UNIONS}|{_SERVICES}|NGÂN HÀNG|ĐOÀN THANH NIÊN)\b")
# What is stamped on a head, and what papers are called that are no documents by their kind.
_STAMP: Final = Deferred(r"(?:HỎA TỐC|HOẢ TỐC|KHẨN|THƯỢNG KHẨN|(?:TỐI |TUYỆT )?MẬT|DỰ THẢO|BẢN |SAO |ĐỂ |KÈM |LƯU |XEM |CHÍNH THỨC|CÔNG BÁO|NGƯỜI KÝ|KÝ |KHÓA|KHOÁ|NHIỆM KỲ|PHIẾU|ĐƠN|GIẤY|BẢNG|DANH SÁCH|TỜ KHAI|YÊU CẦU|MẪU|LỊCH|TÀI LIỆU|SỔ )")
_BODY_BEGINS: Final = Deferred(rf"{_BELOW.pattern}|(?:BỘ|ĐẢNG|TỈNH ĐOÀN|XÍ NGHIỆP|NHÀ MÁY)\b")
_TEAM: Final = Deferred(r"(ĐOÀN (?:KIỂM TRA|THANH TRA|GIÁM SÁT|CÔNG TÁC))(?: THEO (?:QUYẾT ĐỊNH|QĐ) SỐ:? ?(\d+\S*))?")
_OFFICE: Final = Deferred(r"VĂN PHÒNG( THƯỜNG TRỰC)?")
_MISREAD: Final = Deferred(r"(?:tong cuc|chi cuc|cuc|trung tam|benh vien|van phong|thanh tra|ban quan ly)\s\w")
_PAGE: Final = re.compile(rf"^Trang\s+\d{{1,3}}\s*(?=[{CAPITALS}]{{2}})")  # a page's number glued to its first line
_MOTTO_RUNS_ON: Final = re.compile(r"NGHĨA VIỆT NAM")  # in a narrow column, below a line of the other
_WHOLE_PARTY: Final = re.compile(rf"^ĐẢNG BỘ [{CAPITALS} -]{{3,60}}? (?=ĐẢNG ỦY\b)")
_OF_THE_CENTRE: Final = Deferred(r"BAN\s(?!CÁN SỰ)|[UỦ][ỶY] BAN KIỂM TRA$|HỘI ĐỒNG\s(?!.*TRUNG ƯƠNG)")  # the commissions under "BAN CHẤP HÀNH TRUNG ƯƠNG"
OF_MINISTRIES: Final = ("Tổng cục Thuế", "Cục Thuế", "Tổng cục Hải quan", "Cục Hải quan", "Tổng cục Thống kê", "Cục Thống kê", "Tổng cục Thi hành án dân sự", "Tổng cục Quản lý thị trường")


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
        return block.text.index(_words(block.text))

    def words(self, block: Block) -> int:
        """Where the name's words end in ``block``."""
        said = _words(block.text)
        return block.text.index(said) + len(said)


@lru_cache(maxsize=256)
def _words(line: str) -> str:
    """What a line of the head says on its left: the motto, place and date beside it, rules and the number left out, and a party's organisation before its committee."""
    text = _WHOLE_PARTY.sub("", _BESIDE.sub("", _PAGE.sub("", MOTTO.split(line)[0])))
    return re.split(r"\s*(?:[-–_]{3,}|\*|(?<=\s)Số\s*(?::|(?=[\d./…-]|$))|(?<=\w)\s*\|)", text)[0].strip(" -–_*|/")


def letterhead(head: Sequence[Block], blocks: Sequence[Block], *, told: bool = False, place: str | None = None, small: bool = False) -> Letterhead | None:
    """The issuing body of a letterhead; ``told`` says whether type or number call it joint, ``small`` takes lines that are not in capitals, too, where they are a body's whole name."""
    units: list[tuple[str, list[Block]]] = []
    beside = False  # the motto's own line, whose end a copy may set below it
    half = False  # a motto whose end is still to come
    closed = False  # the motto's two lines, one below the other: no name that stands above them goes on below
    for i, block in enumerate(head):
        if units and (_ENDS.match(block.text) or (_DATE.match(block.text) and not any(OWN_NUMBER.match(x.text) for x in head[i + 1 : i + 1 + _ROWS]))):
            break
        text, motto = recognised(_CITY.sub("THÀNH PHỐ ", _words(block.text))), beside
        beside = not text and MOTTO.search(block.text) is not None
        closed = closed or (motto and beside and bool(units))
        if small and (_whole_name(text, units) or (units and _BELOW.match(text.upper()) and text[-1] not in ".:;")):
            text = text.upper()
        half = half or ("nghĩa" in block.low and MOTTO.search(block.text) is not None and _HALF_MOTTO.search(block.text) is not None)
        if (text == "VIỆT NAM" and (motto or half)) or _MOTTO_RUNS_ON.fullmatch(text):
            half = False
            continue
        if _UNION.fullmatch(text) and any("ĐOÀN" in over for over, _ in units):
            continue  # what the right column says of the whole union, as it does of the Party
        if not text or (text != text.upper() and _TEAM.fullmatch(text) is None) or not re.search(r"\w\w", text) or type_words(text) is not None:
            continue
        if units and COMMITTEE.fullmatch(units[-1][0]) and _BELOW.match(text):
            units.append((text, [block]))  # two bodies of one place: "ỦY BAN NHÂN DÂN / ỦY BAN MTTQ VIỆT NAM / TỈNH …"
        elif units and (text == "VIỆT NAM" or text.startswith(("TẠI ", "VÀ ")) or _OPEN.search(units[-1][0]) or (_GOES_ON.match(text) and (COURT.match(units[-1][0]) or _PLACED.fullmatch(f"{units[-1][0]} {text}") or read_issuer(f"{units[-1][0]} {text}", 0) is not None)) or _whole(units[-1][0], text) or (not closed and _cut(units[-1][0], text))):
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
        if issuer.local and (whole := _with_its_place(issuer, text[issuer.end :])) is not None:
            issuer, text = whole, text[: whole.end]
        if issuer.end < len(text) and _BELOW.match(text[issuer.end :].strip()):  # both in one line
            return _below(issuer, text[issuer.end :].strip(), used, blocks)
        return _lowest(issuer, used, units[n + 1 :], blocks)
    over = next((n for n, (text, _) in enumerate(units) if _is_body(text)), None)
    if over is None:
        return None
    text, used = units[over]
    found = _lowest(PrintedIssuer(usual_case(text, blocks), False, 0, 0), used, units[over + 1 :], blocks, known=False)
    return found if found is None or not found.name.startswith("Đảng bộ") else None  # the organisation, whose committee issues


def with_place(name: str, place: str) -> str:
    """The province put where a body's name lacks it.

    >>> with_place("Ủy ban nhân dân tỉnh", "Kon Tum"), with_place("Sở Y tế", "Huế")
    ('Ủy ban nhân dân tỉnh Kon Tum', 'Sở Y tế thành phố Huế')
    """
    if re.search(r"(tỉnh|thành phố|Tỉnh ủy|Thành ủy)$", name):
        return f"{name} {place}"
    return f"{name} {with_kind(place)}"


def _with_its_place(issuer: PrintedIssuer, rest: str) -> PrintedIssuer | None:
    """A department whose province stands behind its name without "tỉnh" ("SỞ Y TẾ PHÚ THỌ")."""
    name = usual_name(rest.strip()) if issuer.name.startswith("Sở ") and rest.strip() else None
    return PrintedIssuer(with_place(issuer.name, name), False, issuer.start, issuer.end + len(rest)) if name is not None else None


def _is_body(text: str) -> bool:
    return any(p.fullmatch(text) for p in (_NATIONAL, FOR_A_MATTER, _PLACED, _HIGH_COURT, _OF_THE_PARTY)) or _OWN_NAME.match(text) is not None


def _lowest(superior: PrintedIssuer, used: list[Block], under: Sequence[tuple[str, list[Block]]], blocks: Sequence[Block], *, known: bool = True) -> Letterhead | None:
    """The body that stands lowest in the letterhead, each the next one's superior; ``known``: the first is a body of the State or the party. None where recognition
    left its name unread: the superior is not the issuer."""
    found = Letterhead(superior.name, superior.local, tuple(used))
    for text, lines in under:
        if _COMMITTEE_ALONE.fullmatch(text) and not known:
            found = Letterhead(f"{text.capitalize().replace('thường', 'Thường').replace('chấp', 'Chấp')} {found.name}", found.local, (*found.blocks, *lines))
            continue
        if _COMMITTEE_OF.match(text) and not known:
            return Letterhead(f"{'Ban Chấp hành' if text.startswith('BAN CHẤP') else 'Ban Thường vụ'} {found.name} {_place_name(text[_COMMITTEE_OF.match(text).end() :])}", False, (*found.blocks, *lines))  # type: ignore[union-attr]
        if not (_BELOW.match(text) or (not known and _is_body(text))):
            if known and _MISREAD.match(fold(text)):
                return None
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
    if _CUT.match(over) is None or _NATIONAL.fullmatch(over) or read_issuer(over, 0) is not None or _STAMP.match(text) or titled_type(text) is not None:
        return False
    if over.startswith("CÔNG TY") and text.startswith("TẬP ĐOÀN"):
        return True
    return _BODY_BEGINS.match(text) is None and _COMMITTEE_OF.match(text) is None and _COMMITTEE_ALONE.fullmatch(text) is None and read_issuer(text, 0) is None


def _whole(over: str, text: str) -> bool:
    """Whether a name that a line cut is one only with the next line's words ("ỦY BAN THƯỜNG VỤ / QUỐC HỘI", "UBND THÀNH PHỐ HÀ / NỘI")."""
    alone = read_issuer(over, 0)
    if alone is not None and alone.end == len(over):
        return False
    named = read_issuer(f"{over} {text}", 0)
    return named is not None and named.end == len(over) + 1 + len(text)


def _whole_name(text: str, units: Sequence[tuple[str, list[Block]]]) -> bool:
    """Whether a line is a body's name from end to end ("Ủy ban nhân dân tỉnh X"), or the first or the second half of a committee's."""
    said = text.upper()
    issuer = read_issuer(text, 0)
    if COMMITTEE.fullmatch(said) or (issuer is not None and issuer.end == len(text)):
        return True
    named = read_issuer(f"{units[-1][0]} {said}", 0) if units and COMMITTEE.fullmatch(units[-1][0]) else None
    return named is not None and named.end == len(units[-1][0]) + 1 + len(said)


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
    if superior.name.startswith("Tỉnh ủy") and (city := _CITY_COMMITTEE.fullmatch(text.strip())) is not None:
        return Letterhead(f"{'Ban Thường vụ ' if city[1] else ''}Thành ủy {usual_name(city[2]) or city[2].title()}", False, tuple(used))
    issuer = read_issuer(text, 0)
    if issuer is not None and re.match(r"\s*[(-]", text[issuer.end :]):  # "SỞ Y TẾ (DỰ ÁN …)", "SỞ Y TẾ - CÔNG ĐOÀN NGÀNH"
        text = text[: issuer.end]
    if issuer is not None and issuer.end >= len(text.rstrip()) and not issuer.local:
        return Letterhead(issuer.name, False, tuple(used))
    name = issuer.name if issuer is not None and issuer.end >= len(text.rstrip()) else usual_case(text, blocks)
    place = LOCAL.search(superior.name)
    if superior.name.startswith("Ban Chấp hành Trung ương") and (_OFFICE.fullmatch(text.strip()) or _OF_THE_CENTRE.match(text)):
        return Letterhead("Văn phòng Trung ương Đảng" if _OFFICE.fullmatch(text.strip()) else f"{name} Trung ương", False, tuple(used))
    if _PARTY_OVER.match(superior.name) and _PARTY_PART.fullmatch(text):
        return Letterhead(f"{name} {superior.name}", superior.local, tuple(used))
    if _PART.match(text) and (superior.name.startswith("Sở ") or (text == "THANH TRA" and superior.name.startswith("Bộ ")) or (not known and not superior.name.startswith(("Liên đoàn", "Đảng bộ")))):
        return Letterhead(f"{name} {superior.name}", superior.local, tuple(used))
    if office := _OFFICE.fullmatch(text.strip()):  # an office says of itself only whose it is
        return Letterhead(f"Văn phòng{' Thường trực' if office[1] else ''} {superior.name}", superior.local, tuple(used))
    if (team := _TEAM.fullmatch(text.strip())) is not None:
        by = f" theo Quyết định số {team.group(2)}" if team.group(2) else ""  # a body has several teams, each by an act of its own
        return Letterhead(f"{team.group(1).capitalize()}{by} {superior.name}", superior.local, tuple(used))
    if place is None:
        if superior.name.startswith("Hội đồng nhân dân ") and text.startswith("BAN "):
            return Letterhead(f"{name} {superior.name}", superior.local, tuple(used))
        commune = _COMMUNE.search(superior.name)
        return Letterhead(f"{name} {commune.group()}" if commune is not None and commune.group() not in name else name, superior.local, tuple(used))
    if issuer is not None and issuer.local and issuer.end >= len(text.rstrip()) and _ITS_PROVINCE.search(issuer.name):
        return Letterhead(with_place(issuer.name, place.group(2) or place.group(4)), False, tuple(used))
    if issuer is not None and issuer.local and _DISTRICT.fullmatch(issuer.name):
        return Letterhead(issuer.name, True, tuple(used))  # whose it is stands before the date
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
        *OF_MINISTRIES, *(f"Bộ {f}" for f in MINISTRY_FIELDS), *(f"Sở {f}" for f in DEPARTMENT_FIELDS), *CENTRAL_OF_SYMBOL.values(), "Chính phủ", "Thủ tướng Chính phủ", "Ủy ban nhân dân",
        "Hội đồng nhân dân", *places, *(f"{body} {place}" for place in places for body in ("UBND", "Ủy ban nhân dân", "Hội đồng nhân dân")),
    )
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
