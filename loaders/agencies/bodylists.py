"""Pieces of a list of bodies that belong together: class words ("Các sở | ban | ngành"), places that share their head ("khu vực Trấn Yên, Yên Bình").

In: the pieces of a list in reading order. Out: the same, one for each body.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from loaders.agencies.bodyheads import (
    A_TAILED,
    B_TAILED,
    CLASS_A,
    CLASS_B,
    COMMITTEE,
    COMMITTEES,
    HEAD,
    OF_TW,
    OFFICE_OF_MANY,
    STOP,
    TERRITORY,
    TERRITORY_ONLY,
)
from loaders.agencies.partybodies import committees_of
from loaders.agencies.units import LOCAL_UNITS
from loaders.writing.deferred import Deferred, Pattern
from loaders.writing.vietnamese import CAPITALS


@dataclass(frozen=True)
class Piece:
    """Words of a list that stand for one body; ``front`` stands before them in its name and is printed once, at ``head``."""

    start: int
    end: int
    front: str = ""
    head: tuple[int, int] | None = None
    place: str = ""
    places: bool = False


# "Các chi bộ, đảng bộ trực thuộc", "các cấp ủy, tổ chức đảng": the party's organisations of a level, named by their kinds.
PARTY_KIND: Final = Deferred(r"\bcác (?:chi bộ|chi|cấp ủy|đảng bộ|đảng ủy|chi ủy)$", re.IGNORECASE)
PARTY_NEXT: Final = re.compile(r"(?:đảng bộ|chi bộ|tổ chức đảng|chi ủy|đảng ủy)(?=\s(?:trực thuộc|cơ sở|của|các cấp)\b|\s*[:.;]|\s*$)", re.IGNORECASE)
_PLACE_LIST: Final = Deferred(
    r"^(?P<front>.*?\b(?:khu vực|(?:các )?(?:huyện|xã|phường|thành phố|thị xã"
    rf"|quận)):?)\s+(?P<first>[{CAPITALS}][\w]*(?:\s+[{CAPITALS}][\w]*)*)$"
)
_PLACE: Final = Deferred(rf"[{CAPITALS}][^\W\d_]*(?:\s+[{CAPITALS}][^\W\d_]*){{0,3}}")


# "UBND các xã, phường, đặc khu Cồn Cỏ": the one place of its kind beside places of another.
_COMMITTEES_OF: Final = Deferred(
    r"\b(?:UBND|(?:Ủy|Uỷ) ban nhân dân|HĐND|Hội đồng nhân dân|Đảng ủy|Công an|Ban Chỉ (?:huy|đạo)\b[^,;:]{0,60}?) (?:các )?(?:xã|phường|thị trấn|huyện|quận|thị xã)(?:(?:\s*,|\s+và) (?:xã|phường|thị trấn|huyện|quận|thị xã))*$", re.IGNORECASE
)
# "UBND thành phố Hà Nội, Thành phố Hồ Chí Minh": the committee's name is said once.
_COMMITTEE_OF_ONE: Final = Deferred(rf"((?:(?:Phó )?Chủ tịch )?(?:UBND|(?:Ủy|Uỷ) ban nhân dân|HĐND|Hội đồng nhân dân)) (?:[Tt]ỉnh|[Tt]hành phố|TP\.?|{LOCAL_UNITS})(?:\s[{CAPITALS}]\w*){{1,4}}")
_PROVINCE: Final = Deferred(rf"(?:[Tt]ỉnh|[Tt]hành phố|{LOCAL_UNITS})(?:\s[{CAPITALS}]\w*){{1,4}}")
_ONE_PLACE: Final = Deferred(rf"(?:đặc khu|thị xã|thị trấn|thành phố|huyện|quận)(?:\s[{CAPITALS}]\w*){{1,4}}")


# "Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội tỉnh": the level is said once, for all.
_OF_EVERY_LEVEL: Final = Deferred(
    r"(?:(?:Ban Thường trực )?(?:Ủy|Uỷ) ban )?(?:MTTQ|Mặt trận Tổ quốc)(?: Việt Nam| VN)?|Mặt trận|Hội (?:Nông dân|Cựu chiến binh|CCB|(?:Liên hiệp|LH)\s?(?:phụ nữ|PN)|Chữ thập đỏ|Khuyến học|Người cao tuổi|Luật gia)|(?:Liên đoàn Lao động|LĐLĐ)|HĐND|UBND|Hội đồng nhân dân|(?:Ủy|Uỷ) ban nhân dân|Đoàn (?:Thanh niên|TNCS)(?: Cộng sản)?(?: Hồ Chí Minh)?|Đảng (?:ủy|uỷ)|Đoàn (?:đại biểu Quốc hội|Đ?ĐBQH)",
    re.IGNORECASE,
)
_LEVEL: Final = Deferred(rf"(?<=\w)(?<!các)(?<!cấp)(?<!thuộc)(?<!của)(?<![Hh]ợp tác) (?:tỉnh|[Tt]hành phố|huyện|xã|phường|đặc khu)(?: [{CAPITALS}]\w*){{0,4}}$|(?<=\w) cấp (?:tỉnh|huyện|xã)$")
# "Bí thư, Chủ tịch UBND các xã": whose secretaries they are is said by the next office.
_SECRETARY: Final = Deferred(r"(?:(?:Phó )?Bí thư|Thường trực)(?: (?:cấp|Đảng) (?:ủy|uỷ))?|Đảng (?:ủy|uỷ)|HĐND|Hội đồng nhân dân", re.IGNORECASE)
_UNITS: Final = Deferred(rf" (?:các |cấp )?(?:{LOCAL_UNITS})(?:(?:, | và )(?:{LOCAL_UNITS}|thành phố))*(?: [{CAPITALS}]\w*)*$")
# "Sở Y tế, Trung tâm Kiểm dịch y tế các tỉnh, thành phố trực thuộc Trung ương": which provinces' they are is said once, for all.
_OF_PROVINCES: Final = Deferred(r" các tỉnh(?:, thành phố(?: trực thuộc [Tt]rung ương)?)?$")
_PROVINCES: Final = Deferred(r"(?:Sở|Chi cục|Trung tâm|HĐND|UBND|Hội đồng nhân dân|(?:Ủy|Uỷ) ban nhân dân|Công an)\b(?!.*\b(?:[Tt]ỉnh|[Tt]hành phố|[Tt]rung ương|[Qq]uốc gia|thuộc|các|cấp|huyện|xã)\b).*")
# "các cơ quan báo chí Trung ương và địa phương": of both levels; "các bộ, cơ quan Trung ương và địa phương" are not
_OF_THE_CENTRE: Final = Deferred(r"(?:các |những )?(?:cơ quan|doanh nghiệp|bệnh viện|đơn vị|tổ chức|cơ sở|trường|báo|đài|hội|phương tiện|trung tâm)\b(?: thông tấn,)?[^,;]*\b(?:[Tt]rung ương|TW)", re.IGNORECASE)


_PRESS: Final = Deferred(r"\b(?:báo chí|thông tấn|báo, đài)\b[^,;]*\b(?:[Tt]rung ương|TW)(?:, địa phương)?$")  # "các cơ quan báo chí Trung ương, địa phương, quân đội": whose press it is
_PRESS_OF: Final = re.compile(r"(?:địa phương|quân đội)(?: và địa phương)?", re.IGNORECASE)


# "đảng ủy các bộ, cơ quan ngang bộ": whose committees they are is said by kinds; "các Đảng ủy Bộ Tài chính, Bộ Nội vụ": the committee is said once
_PARTY_OF_KINDS: Final = Deferred(r"(?:các )?Đảng (?:ủy|uỷ) (?:các )?bộ(?:, cơ quan ngang bộ)?", re.IGNORECASE)
_KIND_OF_OFFICE: Final = Deferred(r"cơ quan (?:ngang bộ|thuộc Chính phủ)", re.IGNORECASE)
_PARTY_OF_EACH: Final = Deferred(r"[Cc]ác (?P<party>[Đđ]ảng (?:ủy|uỷ)) (?=Bộ\s)")

_KIND: Final = rf"(?:{LOCAL_UNITS}|thành phố)"
# "UBND các phường: Yên Bái, Văn Phú": the places are named behind a colon. Which of "các xã, phường: Yên Bái, Trấn Yên" is a ward is not said: they are one group.
_NAMED_BELOW: Final = Deferred(rf"\b(?:UBND|(?:Ủy|Uỷ) ban nhân dân|HĐND|Hội đồng nhân dân|Đảng (?:ủy|uỷ)|Công an) các {_KIND}(?:(?:\s*,|\s+và) {_KIND})*$", re.IGNORECASE)
_OF_KINDS: Final = Deferred(rf"\bcác {_KIND}(?:(?:\s*,|\s+và) {_KIND})+: (?=[{CAPITALS}])", re.IGNORECASE)
_WORD: Final = 30  # letters in which a verb's end is seen
_KINDS: Final = 80  # letters of a list of kinds of places
_PLACE_ENDS: Final = Deferred(rf"\s*(?:[,;.]|$|và\s)|\s{STOP.pattern}", re.IGNORECASE)


# "Bí thư Tỉnh ủy, Thành ủy": the office is said once; "Giám đốc, Thủ trưởng các sở": whose heads they are is.
_OFFICE_OF_PARTY: Final = Deferred(r"(?P<office>(?:các )?(?:(?:Phó )?Bí thư|Thường trực|Ban (?:Tuyên giáo(?: và Dân vận)?|Dân vận|Tổ chức|Nội chính)|(?:Ủy|Uỷ) ban Kiểm tra|Văn phòng|Ban Thường vụ|Ban Thường vụ và Bí thư)) (?:các )?(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) (?:ủy|uỷ|(?P<youth>đoàn))", re.IGNORECASE)
_PARTY: Final = Deferred(r"(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) (?:ủy|uỷ|(?P<youth>đoàn))(?: trực thuộc(?: [Tt]rung ương)?)?", re.IGNORECASE)
_BARE_OFFICE: Final = Deferred(r"(?:Tổng )?[Gg]iám đốc|Thủ trưởng|Lãnh đạo|Người đứng đầu|Trưởng", re.IGNORECASE)
_DEPUTIES: Final = Deferred(r"(?:các\s+)?(?:phó (?P<office>chủ tịch|bí thư|(?:tổng )?giám đốc|hiệu trưởng|trưởng ban|chánh văn phòng)|thành viên)(?P<whose>\s(?!thường trực\b).+)", re.IGNORECASE)  # "Chủ tịch, các Phó Chủ tịch UBND tỉnh"
_OFFICE_OF_ALL: Final = Deferred(r"(?:Giám đốc|Thủ trưởng|Lãnh đạo|Người đứng đầu) các\s", re.IGNORECASE)


# "các bộ, cơ quan liên quan": what is said behind the last kind is said of all that stand under one "các".
_CONCERNED: Final = re.compile(r"(?:tổ chức đảng|cơ quan|đơn vị|địa phương|tổ chức|cá nhân|doanh nghiệp|ngành)(?:(?:,| và) (?:cơ quan|đơn vị|địa phương|tổ chức|cá nhân|doanh nghiệp))*(?: trung ương)?(?P<which> (?:có )?liên quan|(?: trực)? thuộc (?:Trung ương|Tỉnh ủy|Thành ủy|Đảng ủy)\b.*)", re.IGNORECASE)
_OF_PARTY: Final = re.compile(r"(?:các )?(?:cấp (?:ủy|uỷ)|tổ chức đảng)", re.IGNORECASE)
_HEADS: Final = re.compile(r"(?P<whose>Thủ trưởng|Người đứng đầu) (?:các )?", re.IGNORECASE)
_OF_HEADS: Final = re.compile(r"(?:, | và )(?:cơ quan|đơn vị|tổ chức(?! đảng)|doanh nghiệp|địa phương|hội quần chúng)\b")
_OFFICE: Final = re.compile(r"(?:các )?(?:(?:Phó )?(?:Chủ tịch|Giám đốc|Bí thư|Trưởng|Tổng)|Thủ trưởng|Lãnh đạo|Bộ trưởng|Chánh|Hiệu trưởng|Cục trưởng|cán bộ|công chức|cá nhân)\b", re.IGNORECASE)  # one who heads nothing by the words before
_PARTY_SECRETARY: Final = re.compile(r"Bí thư(?: (?P<party>(?:Tỉnh|Thành) (?:ủy|uỷ)))?", re.IGNORECASE)  # "Bí thư Tỉnh ủy và Chủ tịch UBND các tỉnh: A, B": those of these provinces
_FEW: Final = 80  # no list of provinces is longer
_CHAIRS: Final = re.compile(r"Chủ tịch [^,;]* các tỉnh\b.*")
_CHAIRS_OF: Final = re.compile(r"Chủ tịch .* (?P<kind>tỉnh|thành phố)")
_DELEGATES: Final = re.compile(r"(?:các )?(?:Tổ đại biểu|Ban)", re.IGNORECASE)  # "các Tổ đại biểu và các đại biểu HĐND Thành phố": whose they are is said behind the last
_OF_COUNCIL: Final = re.compile(r"(?:các )?(?:vị |Tổ )?đại biểu(?P<of> (?:HĐND|Hội đồng nhân dân)\b.*)", re.IGNORECASE)


# What an open run of committees consists of: "các huyện, thị, thành ủy" says the word for them once.
_COMMITTEE: Final = Deferred(rf"{COMMITTEES.pattern}|(?:các )?(?:tỉnh|thành|huyện|quận|thị|đảng)$", re.IGNORECASE)


def place_follows(text: str, at: int, end: int, after: int) -> bool:
    """Whether a list of places goes on: "khu vực Trấn Yên, Yên Bình"."""
    said = text[at:end]
    return _is_place(text, after) and bool(_PLACE_LIST.match(said) or _PLACE.fullmatch(said) or _OF_KINDS.search(said))


def places_named(text: str, end: int) -> bool:
    """Whether the colon at ``end`` stands before the names of the places whose bodies the words before it mean: "UBND các phường: Yên Bái, Văn Phú"."""
    return text[end + 1 : end + 2] == " " and _NAMED_BELOW.search(text, max(0, end - _KINDS), end) is not None and _is_place(text, end + 2)


def _is_place(text: str, at: int) -> bool:
    m = _PLACE.match(text, at) if not HEAD.match(text, at) and not STOP.match(text[at : at + _WORD].lower()) else None
    return m is not None and _PLACE_ENDS.match(text, m.end()) is not None


def joined(text: str, pieces: list[Piece]) -> list[Piece]:
    """Bare class words belong together ("Các sở | ban | ngành", "UBND các xã | phường"); places get their head."""
    made: list[Piece] = []
    for piece in pieces:
        if not made or piece.front:
            made.append(piece)
            continue
        last = made[-1]
        said, before = text[piece.start : piece.end], text[last.start : last.end]
        between = text[last.end : piece.start]
        both = said == "địa phương" and between == " và " and _OF_THE_CENTRE.fullmatch(before) and not (len(made) > 1 and text[made[-2].start : made[-2].end].lower().endswith("bộ"))
        both = both or (between == ", " and _PRESS_OF.fullmatch(said) is not None and _PRESS.search(before) is not None)
        if said.startswith("Bộ ") and between in (", ", " và ") and ((each := _PARTY_OF_EACH.match(before)) or last.front.lower() in ("đảng ủy", "đảng uỷ")):
            front, head = (each["party"], (last.start + each.start("party"), last.start + each.end("party"))) if each else (last.front, last.head)
            made[-1:] = [Piece(last.start + each.end() if each else last.start, last.end, front, head), Piece(piece.start, piece.end, front, head)]
        elif not last.front and (";" not in between or (said in ("ban", "ngành") and _class_run(before, CLASS_A))) and (both or _one_class(before, said) or (_KIND_OF_OFFICE.fullmatch(said) and _PARTY_OF_KINDS.fullmatch(before)) or (_ONE_PLACE.fullmatch(said) and _COMMITTEES_OF.search(before))):
            made[-1] = Piece(last.start, piece.end)
        elif (committee := _COMMITTEE_OF_ONE.fullmatch(f"{last.front} {before}" if last.front else before)) and _PROVINCE.fullmatch(said):
            made.append(Piece(piece.start, piece.end, committee.group(1), last.head or (last.start, last.start + len(committee.group(1)))))
        elif not last.front and between in (", ", " và ", "; ") and _BARE_OFFICE.fullmatch(before) and _OFFICE_OF_ALL.match(said):
            made[-1] = Piece(last.start, piece.end)
        elif not last.front and between in (", ", " và ", "; ") and (deputy := _DEPUTIES.fullmatch(said)) and before.lower() == (deputy["office"] or "chủ tịch").lower():
            made[-1:] = [replace(last, place=deputy["whose"]), piece]
        elif (office := _OFFICE_OF_PARTY.fullmatch(f"{last.front} {before}" if last.front else before)) and (of := _PARTY.fullmatch(said)) and bool(of["youth"]) == bool(office["youth"]):
            made.append(Piece(piece.start, piece.end, office["office"], last.head or (last.start, last.start + len(office["office"]))))
        elif _PLACE.fullmatch(said) and not HEAD.match(said) and _OF_KINDS.search(before):
            made[-1] = Piece(last.start, piece.end)
        elif last.places and _PLACE.fullmatch(said) and not HEAD.match(said):
            made.append(replace(last, start=piece.start, end=piece.end))
        elif (listed := _PLACE_LIST.match(before)) and _PLACE.fullmatch(said) and not HEAD.match(said):
            front = re.sub(r"\bcác (?=\w+(?: \w+)?$)", "", listed.group("front").rstrip(":"))
            made.append(Piece(piece.start, piece.end, front, (last.start, last.start + listed.end("front")), places=True))
        else:
            made.append(piece)
    return _levelled(text, made)


def _levelled(text: str, pieces: list[Piece]) -> list[Piece]:
    """The same, those that name no level before one that does with its level, where their kind is one of every level."""
    if len(pieces) < 2:
        return pieces
    if _SECRETARY.fullmatch(text, pieces[0].start, pieces[0].end) and not pieces[0].place and (units := _UNITS.search(text, pieces[1].start, pieces[1].end)):
        pieces = [replace(pieces[0], place=units.group()), *pieces[1:]]
    if any(lacks := committees_of([text[p.start : p.end].strip() for p in pieces])):
        pieces = [p if not of or p.front or p.place else replace(p, place=of) for p, of in zip(pieces, lacks, strict=True)]
    pieces = [*pieces]
    for n in reversed(range(len(pieces) - 1)):
        pieces[n] = _shared(text, pieces[n], pieces[n + 1], pieces[-1])
        if (secretary := _PARTY_SECRETARY.fullmatch(f"{pieces[n].front} {text[pieces[n].start : pieces[n].end]}".strip())) is not None:
            pieces[n : n + 1] = _secretaries(text, pieces[n], secretary["party"], pieces[n + 1 : n + _FEW])
    heads: re.Match[str] | None = None
    for n, piece in enumerate(pieces):  # "Thủ trưởng các sở, ngành, đơn vị liên quan": the heads of all
        many = _OF_HEADS.match(text, pieces[n - 1].end)
        heads = _HEADS.match(text, piece.start) or (heads if heads and not piece.front and (many or (heads["whose"] == "Người đứng đầu" and not _OFFICE.match(text, piece.start))) else None)
        if heads is not None and heads.start() != piece.start:
            pieces[n] = replace(piece, front=f"{heads['whose']} các" if many else heads["whose"], head=heads.span("whose"))
    if level := _LEVEL.search(text, pieces[-1].start, pieces[-1].end):
        return [p if p.front or p.place or not _OF_EVERY_LEVEL.fullmatch(text[p.start : p.end]) else replace(p, place=level.group()) for p in pieces]
    if (provinces := _OF_PROVINCES.search(text, pieces[-1].start, pieces[-1].end)) and _PROVINCES.fullmatch(text[pieces[-1].start : pieces[-1].end].removesuffix(provinces.group())):
        of_none = next((n for n, p in enumerate(reversed(pieces[:-1])) if p.front or p.place or not _PROVINCES.fullmatch(text[p.start : p.end])), len(pieces) - 1)
        first = len(pieces) - 1 - of_none
        return [*pieces[:first], *(replace(p, place=provinces.group()) for p in pieces[first:-1]), pieces[-1]]
    return pieces


def _secretaries(text: str, piece: Piece, party: str | None, behind: list[Piece]) -> list[Piece]:
    """The secretaries of the provinces and cities whose chairmen stand behind them in the list, one by one or as a group; the piece itself where none do."""
    of = {"tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy"}
    head = piece.head or (piece.start, piece.end)
    made = [Piece(p.start, p.end, f"Bí thư {of[m['kind']]}", head) for p in behind if (m := _CHAIRS_OF.fullmatch(p.front))]
    if party and any(_CHAIRS.fullmatch(text, p.start, p.end) for p in behind if not p.front):
        return [Piece(piece.end - len(party), piece.end, "Bí thư các", head)]
    return [p for p in made if party is None or party[:4].lower() in p.front.lower()] or [piece]


def _shared(text: str, piece: Piece, behind: Piece, last: Piece) -> Piece:
    """The piece with what the one ``behind`` it says of both, or the ``last`` of all."""
    if piece.front or piece.place:
        return piece
    said, then = text[piece.start : piece.end], text[behind.start : behind.end]
    if (which := _CONCERNED.fullmatch(text, last.start, last.end)) and said.lower() in ("các cơ quan", "các đơn vị"):  # "các cơ quan, UBND các xã, đơn vị liên quan": alone they would be all there are
        return replace(piece, place=which["which"])
    if (which := _CONCERNED.fullmatch(then + behind.place)) and text[piece.end : behind.start] in (", ", " và ", ", và ") and (_class_run(said, CLASS_A) or _class_run(said, CLASS_B) or _OF_PARTY.fullmatch(said)):
        return replace(piece, place=which["which"])
    if _DELEGATES.fullmatch(said) and (council := _OF_COUNCIL.fullmatch(then + behind.place)):
        return replace(piece, place=council["of"])
    return replace(piece, front="Các") if said == "Bộ trưởng" and re.match(r"Thủ trưởng (?:các )?[Cc]ơ quan ngang [Bb]ộ", then) else piece


def _one_class(before: str, said: str) -> bool:
    """Whether ``said`` goes on with the class words of ``before``: "Các sở" + "ban", "cơ quan" + "đơn vị liên quan"."""
    if _starts_many(said):
        return False
    if (CLASS_A.match(said) or A_TAILED.match(said)) and _class_run(before, CLASS_A):
        return True
    if (CLASS_B.match(said) or B_TAILED.match(said)) and _class_run(before, CLASS_B):
        return True
    heads = OFFICE_OF_MANY.sub("", before)
    if COMMITTEES.match(said) and _starts_many(heads) and _class_run(re.sub(r"^\w+\s+", "", heads), _COMMITTEE):
        return True
    if not re.search(rf"\b{TERRITORY}$", before, re.IGNORECASE):
        return False
    return bool(TERRITORY_ONLY.match(said)) or bool(OF_TW.match(said) and COMMITTEE.search(before))


def _starts_many(said: str) -> bool:
    return bool(re.match(r"(?:các|những|một số)\s", said, re.IGNORECASE))


def _class_run(before: str, kind: Pattern) -> bool:
    """Whether ``before`` is a run of bare class words that is still open ("Các sở, ban")."""
    before = re.sub(r"^(?:(?:(?:thủ )?trưởng|giám đốc|lãnh đạo|người đứng đầu|cán bộ|(?:văn phòng )?đảng (?:ủy|uỷ))(?:,| và)?\s+)+(?:(?:các )?cơ quan(?:, |$))?", "", before, flags=re.IGNORECASE)
    parts = re.split(r"\s*(?:,|/|;(?:\s*-)?|\svà)\s*", before)
    return all(kind.match(p) for p in parts if p)
