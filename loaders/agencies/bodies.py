"""Lists of bodies as printed → bodies one by one, in full, with their province.

In: a cell, a heading or the words after "phối hợp với", and the document's own locality. Out: ``NamedBody`` in reading
order, each with the printed words it stands on. A comma ends a name only where a new body begins: "Sở Văn hóa, Thể thao và
Du lịch, Sở Y tế" are two, "các Sở: Nông nghiệp và Môi trường, Xây dựng" are two, "Các sở, ban, ngành" is one group.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from loaders.agencies.bodyheads import (
    A_TAILED,
    FIELD_AT,
    FIELD_LISTS,
    HEAD,
    ITEM,
    LETTERS_ONLY,
    LOCAL_TAIL,
    MANY_KINDS,
    NEXT_KIND,
    PLACE_GOES_ON,
    PLACE_KIND,
    SEPARATOR,
    SHORT_FORM,
    STOP,
    TO_DO,
)
from loaders.agencies.bodylists import PARTY_KIND, PARTY_NEXT, Piece, joined, place_follows
from loaders.agencies.bodynames import FIELD, mend
from loaders.agencies.bodyplaces import Locality, complete
from loaders.agencies.nameends import committee_end, ministry_end, name_ends
from loaders.agencies.persons import PERSON, name_end, office_end, people
from loaders.agencies.provincelists import province_list
from loaders.record import Confidence
from loaders.writing.vietnamese import CAPITALS, fold
from ontology.provinces import province_names

__all__ = ["Locality", "NamedBody", "bodies_from", "complete", "split_bodies"]


@dataclass(frozen=True)
class NamedBody:
    """A body of a list. ``start``/``end`` delimit its printed words in the text; ``needs_locality``: the province was added.

    ``head`` is where the words stand that several bodies share: "Sở" of "các Sở: Tài chính, Y tế".
    """

    name: str
    group: bool
    start: int
    end: int
    confidence: Confidence
    needs_locality: bool
    head: tuple[int, int] | None = None


_LONGEST: Final = 20_000  # no list of bodies is longer: what follows is not looked at, so that reading stays linear
_TAIL: Final = 400  # no list of kinds of places ("các xã, phường, …") at a name's end is longer
_QUALIFIER: Final = re.compile(
    r"\s*(?:\((?:nếu có|khi có yêu cầu)\)|(?:nêu|nói) trên|theo (?:thẩm quyền|chức năng|nhiệm vụ|phân cấp|quy định|lĩnh vực).*|nếu có"
    r"|khi có yêu cầu|chủ trì|(?<=\s)[-–]\s(?:(?:cơ quan|đơn vị) (?:thường trực|đầu mối|chủ trì|tham mưu)|(?:Phó )?Trưởng (?:tiểu )?(?:ban|đoàn|tổ)|Tổ (?:phó|trưởng)|Ủy viên|Thành viên)\b[^,;:]{0,80})\s*$",
    re.IGNORECASE,
)
_FOR_WHAT: Final = re.compile(r"\s*\((?=[a-zà-ỹđ])[^()]{3,300}\)$")  # "UBND xã A (giải phóng mặt bằng)": for what it is charged
_ASIDE: Final = re.compile(r"\s*\([^()]{0,300}\)")
# "Sở Y tế, các sở trong phạm vi chức năng, nhiệm vụ của mình và UBND cấp xã": by what office, said inside a list.
_BY_OFFICE: Final = re.compile(r"\s+(?:trong phạm vi|theo) (?:chức năng|nhiệm vụ|thẩm quyền)(?:, (?:chức năng|nhiệm vụ|thẩm quyền|quyền hạn))*(?: của mình| được giao)?(?=\s*(?:[,;.]|$|và\s))")
_BARE_WORD: Final = re.compile(r"Bộ|Sở|Ban|Cục|Vụ|Chi cục|Tổng cục|Ủy ban|Hội")
# A name that ends with its province ends there, whatever verb follows: "Trường Đại học Hà Tĩnh đào tạo …".
_AT_PLACE: Final = re.compile(rf"\s(?:{'|'.join(map(re.escape, province_names()))}|Việt Nam)$")
_MANY: Final = re.compile(r"(?:các|những)\s", re.IGNORECASE)
# Two bodies on two lines of a cell; the words before may ask for what follows ("Văn phòng UBND tỉnh").
_BELOW: Final = re.compile(r"(?:Sở|UBND|Ủy ban nhân dân|Các|Cơ quan,?|Công an(?! nhân dân)|Kho bạc|Văn phòng|Chi cục|(?<=thuộc Bộ )(?:Vụ|Cục|Văn phòng|Thanh tra))\s(?=\S)")
_SCHOOLS: Final = re.compile(r"cơ sở (?:giáo dục|đào tạo)\b[^,;]{0,40}$", re.IGNORECASE)
_SCHOOLING: Final = re.compile(r"(?:đại học|cao đẳng|trung cấp|phổ thông|mầm non|nghề nghiệp|giáo dục|đào tạo)(?!\w)(?! [A-ZĐ])")
_DEPARTMENT: Final = re.compile(r"(?:^|(?<=\s))(?:sở|phòng)\s+", re.IGNORECASE)
_FIELD_HERE: Final = re.compile(FIELD, re.IGNORECASE)
_OPEN: Final = re.compile(
    r"(?:^|[\s,])(?:văn phòng|đảng ủy|chủ tịch|giám đốc|bí thư|thường trực|lãnh đạo|thủ trưởng|thanh tra|đảng bộ|chi bộ|công đoàn|thuộc|của|tại|với|và|trưởng"
    r"|hội đồng|đoàn|khối|các|cơ quan|đơn vị|ban|phòng|bộ|chánh|tổ|vụ|cùng|cấp|trung tâm|trường|quỹ|viện|tổ chức|hội|báo|đài|là|theo|-|–)$(?<!thuộc bộ)(?<!thuộc sở)",
    re.IGNORECASE,
)
# What "và" joins to a name instead of ending it: the second half of a field before the place, zones of one board, places of one kind of committees.
_FIELD_OF: Final = re.compile(r"^(?:Hội|Hiệp hội|Liên hiệp|Trung tâm|Viện|Quỹ)\s")
_HALF: Final = re.compile(r"và\s(?!nhân dân|các\b|những\b)(?:[a-zà-ỹđ]+\s){1,4}(?:tỉnh|thành phố|huyện|Việt Nam|Trung ương)\b")
# "tổ chức pháp chế thuộc Bộ, cơ quan ngang Bộ và cơ quan thuộc Chính phủ": whose units they are, told by three kinds of bodies.
_UNITS_OF: Final = re.compile(r"\b(?:tổ chức|đơn vị|cán bộ|pháp chế)\b[^,;]{0,30} thuộc (?:các )?[Bb]ộ(?:, cơ quan ngang [Bb]ộ)?$")
_KINDS: Final = re.compile(r"cơ quan (?:ngang [Bb]ộ|thuộc Chính phủ)")
# "Vụ Tiền lương và Bảo hiểm xã hội": the second half of a unit's field, not the Insurance of a place.
_UNIT: Final = re.compile(r"(?:Vụ|Cục|Phòng)\s")
_INSURANCE: Final = re.compile(r"và Bảo hiểm xã hội(?! (?:Việt Nam|tỉnh|thành phố|huyện|khu vực|cơ sở))(?!\w)")
_ZONES_OF: Final = re.compile(r"^Ban quản lý\b.*\bkhu\b", re.IGNORECASE)
_ZONES: Final = re.compile(r"và\s+(?:các\s+)?(?:khu\s+)?(?:công nghiệp|kinh tế|chế xuất|công nghệ cao)\b", re.IGNORECASE)
_PLACES_OF: Final = re.compile(rf"(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân) các (?:huyện|xã|phường|thị xã|quận)(?:,\s(?:huyện|xã|phường|thị xã|thị trấn|thành phố|quận)(?:\s(?-i:[{CAPITALS}])\w*){{1,4}})*$", re.IGNORECASE)
_PLACE_NAMED: Final = re.compile(rf"(?:huyện|xã|phường|thị xã|thị trấn|thành phố|quận)(?:\s(?-i:[{CAPITALS}])\w*){{1,4}}", re.IGNORECASE)
_PAIR: Final = re.compile(r"(?:phòng,\s+chống|khám,\s+chữa\s+bệnh|tìm kiếm,\s+cứu nạn|thi đua,\s+khen thưởng|chính sách,\s+chiến lược|tham mưu,\s+giúp việc|phổ biến,\s+giáo dục|thanh tra,\s+kiểm tra|kế hoạch,\s+tài chính|tổ chức,\s+cán bộ|tư pháp,\s+hộ tịch)", re.IGNORECASE)
_BROADCAST: Final = re.compile(r"phát thanh,\s+truyền hình", re.IGNORECASE)
# One office of two bodies: "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh".
_OFFICE_OF: Final = re.compile(r"văn phòng (?:HĐND|UBND|(?:Đoàn )?(?:ĐBQH|đại biểu Quốc hội)|Hội đồng nhân dân|Ủy ban nhân dân|Đảng ủy)$", re.IGNORECASE)
_TITLE: Final = re.compile(r"(Bộ trưởng|Thứ trưởng|Giám đốc|Thủ trưởng|Lãnh đạo|Chánh Thanh tra|Trưởng)\s(?=(?:các\s+)?(?:Sở|Bộ|Phòng|phòng)\b)", re.IGNORECASE)
_OWNED: Final = re.compile(r"\s(?:của|(?<!trực )thuộc|những|do)$")
_BESIDE: Final = re.compile(rf"\s+(?=Bộ\s|{_BELOW.pattern})")


@lru_cache(maxsize=2048)
def split_bodies(text: str, locality: Locality) -> tuple[NamedBody, ...]:
    """The bodies of a cell or a heading; all of ``text`` is taken for names.

    >>> here = Locality("tỉnh Hà Giang")
    >>> [b.name for b in split_bodies("Sở NN&MT, Sở Văn hóa, Thể thao và Du lịch", here)]
    ['Sở Nông nghiệp và Môi trường tỉnh Hà Giang', 'Sở Văn hóa, Thể thao và Du lịch tỉnh Hà Giang']
    >>> [(b.name, b.group) for b in split_bodies("Các sở, ban, ngành và UBND cấp xã theo thẩm quyền", here)]
    [('Các sở, ban, ngành tỉnh Hà Giang', True), ('Ủy ban nhân dân cấp xã tỉnh Hà Giang', True)]
    """
    text = text[:_LONGEST]
    items = [m.start() for m in ITEM.finditer(text)] if ITEM.match(text) else []
    pieces = [p for a, b in pairwise([*items, len(text)]) for p in _pieces(text[:b], a, prose=False)[0]] if items else _pieces(text, 0, prose=False)[0]
    pieces = [own for p in pieces for own in _persons(text, p)]
    return tuple(_named(text, p, locality) for n, p in enumerate(pieces) if not _torn(text, p, first=n == 0, alone=len(pieces) == 1))


def _persons(text: str, piece: Piece) -> list[Piece]:
    """The persons that a piece names one below the other, as pieces of their own; any other piece as it is."""
    found = None if piece.front else people(text[piece.start : piece.end])
    return [piece] if found is None else [Piece(piece.start + a, piece.start + b) for a, b in found]


def bodies_from(text: str, start: int, locality: Locality) -> tuple[tuple[NamedBody, ...], int]:
    """The bodies that running text names one after the other from ``start`` on, and where the list ends.

    >>> t = "phối hợp với các Sở: Tài chính, Xây dựng và đơn vị liên quan rà soát, tổng hợp"
    >>> found, end = bodies_from(t, 13, Locality())
    >>> [b.name for b in found], t[end:]
    (['Sở Tài chính', 'Sở Xây dựng', 'Các đơn vị liên quan'], ' rà soát, tổng hợp')
    """
    pieces, end = _pieces(text[: start + _LONGEST], start, prose=True)
    return tuple(_named(text, p, locality) for p in pieces), end


def _torn(text: str, piece: Piece, *, first: bool, alone: bool) -> bool:
    """Whether a page's edge tore a name so that its words name nobody: "Bộ" at the end of a list, "nghiệp và …" at the start of one."""
    said = text[piece.start : piece.end].strip(" .,;:")
    if alone or piece.front:
        return False
    return bool(_BARE_WORD.fullmatch(said)) or (first and said[:1].islower() and not HEAD.match(said))


def _pieces(text: str, start: int, *, prose: bool) -> tuple[list[Piece], int]:
    """The pieces of a list, and where it ends."""
    found: list[Piece] = []
    at = end = start
    while at < len(text):
        at += len(text[at:]) - len(text[at:].lstrip(" -+.:" if not prose else " "))
        person = PERSON.match(text, at)
        if person and HEAD.match(text, person.end()):
            at = person.end()
        if listed_by_place := province_list(text, at):
            found += listed_by_place[0]
            at = end = listed_by_place[1]
            if not (gap := SEPARATOR.match(text, end)):
                break
            at = gap.end()
            continue
        title = _TITLE.match(text, at)
        listed = next((m for m in (p.match(text, title.end()) for p in FIELD_LISTS) if m), None) if title else None
        if listed and title and listed.group("more"):
            end = _departments(text, listed, found, title.group(1) + " ")
            at = end
            gap = SEPARATOR.match(text, end)
            if not gap:
                break
            at = gap.end()
            continue
        listed = next((m for m in (p.match(text, at) for p in FIELD_LISTS) if m), None)
        several = listed is not None and bool(listed.group("det").strip()) and not listed.group("more") and not listed.group("colon")
        if listed and not several and (
            listed.group("more") == "" or listed.group("det").strip() or listed.group("colon") or _closed(text, listed.end())
        ):
            end = _departments(text, listed, found)
        else:
            if not HEAD.match(text, at) and (prose or found and not text[at:].strip()):
                break
            if not text[at:].strip():
                break
            stop, last = _one(text, at, prose=prose)
            if stop <= at:
                break
            found.append(Piece(at, stop))
            end = stop
            if last:
                break
        if not prose and text[end : end + 1] == ")":
            end += 1  # "Đ/c Trần Văn A (Bí thư Đảng ủy), …": the office in the brackets
        # "Bộ A (đối với …), Bộ B", "Bộ Tài chính (Kho bạc Nhà nước), Bộ B": for what it is charged, or which unit of it, is no part of its name
        aside = (_ASIDE.match(text, end) or (_BY_OFFICE.match(text, end) if not prose else None)) if not prose or _beyond_aside(text, end) else None
        gap = SEPARATOR.match(text, aside.end() if aside else end)
        if not gap:
            beside = _BESIDE.match(text, aside.end() if aside else end)
            if not beside or prose:
                break
            at = beside.end()
            continue
        at = gap.end()
    return joined(text, found), end


def _closed(text: str, at: int) -> bool:
    """Whether the list of fields ends at ``at`` as lists do: "Sở Tài chính, Xây dựng kế hoạch" is one department."""
    return bool(re.match(r"\s*(?:$|[,;.:)(]|và\s|các\s|tỉnh\b|thành phố\b|chủ trì|phối hợp)", text[at:]))


def _departments(text: str, listed: re.Match[str], found: list[Piece], title: str = "") -> int:
    """Departments listed by their fields; ``title`` is whose they are all ("Giám đốc các Sở: Tài chính, Y tế")."""
    kind = {"s": "Sở", "b": "Bộ", "p": "Phòng"}[listed.group("head")[0].lower()]
    many = bool(listed.group("more"))
    end = listed.end()
    tail = LOCAL_TAIL.match(text, end) if kind != "Bộ" else None
    fields = list(FIELD_AT.finditer(text, listed.start("first"), end))
    for n, m in enumerate(fields):
        own = m.start() < m.start(1)
        begin = listed.start() if n == 0 and not many else m.start() if own or n else listed.start("head")
        stop = tail.end() if tail and n == len(fields) - 1 else m.end()
        place = text[tail.start() : tail.end()] if tail and n < len(fields) - 1 else ""
        front = title + kind if title else "" if own or (n == 0 and not listed.group("colon") and not listed.group("det").strip()) else kind
        begin = m.start(1) if front else begin
        head = (listed.start() - len(title), listed.end("head")) if title else listed.span("head")
        found.append(Piece(begin, stop, front, head if front else None, place))
    return tail.end() if tail else end


def _one(text: str, at: int, *, prose: bool) -> tuple[int, bool]:
    """The end of the name that begins at ``at``, and whether the list ends there."""
    head = HEAD.match(text, at)
    i = head.end() if head else at
    closed = ministry_end(text, at) if prose else -1
    depth = 0
    while i < len(text):
        c = text[i]
        depth += (c == "(") - (c == ")")
        if depth < 0:
            return i, prose
        if c == "(" and prose:
            return _strip_end(text, at, i), not _beyond_aside(text, i)
        if depth == 0:
            gap = SEPARATOR.match(text, i)
            if gap and (c in ", ") and (beyond := _field_end(text, at, i)):
                i = beyond  # "Sở giáo dục và đào tạo"
                continue
            if gap and c in ", " and (goes_on := _joined_to_name(text, at, i, gap.end())):
                i = goes_on
                continue
            if gap and not prose and "+" in gap.group():
                return i, False
            if gap and (c in ",;/ "):
                if c == "," and _BROADCAST.match(text, max(at, i - len("phát thanh"))):
                    i = gap.end()  # "Báo và phát thanh, truyền hình tỉnh"
                    continue
                if not prose and (c == ";" or (c == "," and (A_TAILED.match(text[at:i]) if head else not _of_a_field(text, at, i)))):
                    return i, False
                if _SCHOOLING.match(text, gap.end()) and _SCHOOLS.search(_tail(text, at, i)):
                    i = gap.end()  # "các cơ sở giáo dục đại học, trung cấp chuyên nghiệp": one kind of bodies
                    continue
                if HEAD.match(text, gap.end()) and (not _OFFICE_OF.search(_tail(text, at, i)) or text.startswith("Văn phòng", gap.end())):
                    return i, False
                if not prose and c in ",;" and (_MANY.match(text, gap.end()) or LETTERS_ONLY.match(text, gap.end())):
                    return i, False
                if place_follows(text, at, i, gap.end()):
                    return i, False
                if c == "," and text[at:i].endswith("thuộc"):
                    i = gap.end()  # "đơn vị thuộc, trực thuộc Bộ"
                    continue
                if c == "," and _PAIR.search(_tail(text, at, i) + text[i : gap.end() + 12]):
                    i = gap.end()  # "Cục Phòng, chống HIV/AIDS", "Cục Quản lý Khám, chữa bệnh"
                    continue
                if c != " " and re.match(r"xã hội|báo chí|xuất bản|truyền thông\b", text[gap.end() :]):
                    i = gap.end()  # "tổ chức chính trị - xã hội, xã hội - nghề nghiệp"
                    continue
                if c == "," and MANY_KINDS.search(_tail(text, at, i)) and NEXT_KIND.match(text, gap.end()):
                    i = gap.end()
                    continue
                if prose and c != " " and not text[gap.end() : gap.end() + 1].isupper():
                    return i, True
                if prose and c == " " and not text[gap.end() : gap.end() + 1].isupper():
                    return i, True
            if not prose and c == " " and _BY_OFFICE.match(text, i):
                return i, False
            if not prose and c == " " and _BELOW.match(text, i + 1) and " " in text[at:i] and not _OPEN.search(_tail(text, at, i)):
                return i, False
            if prose and c in '.:;)"' and not (c == "." and text[i - 2 : i].lower() == "tp"):
                return i, True
            if prose and c == " " and text[i + 1 : i + 2].islower() and _AT_PLACE.search(_tail(text, at, i)) and not PLACE_GOES_ON.match(text, i + 1):
                return i, True
            if prose and c == " " and PLACE_KIND.search(_tail(text, at, i)) and not PLACE_GOES_ON.match(text, i + 1):
                return i, True
            if prose and c == " " and text[i + 1 : i + 2].islower() and name_ends(text, at, i, closed):
                return i, True
            if prose and c == " " and text.startswith("về ", i + 1) and (beyond := committee_end(text, at, i)):
                i = beyond
                continue
            if prose and c == " " and STOP.match(text, i + 1) and not _OWNED.search(text, max(at, i - 12), i):
                return i, True
        i += 1
    return _strip_end(text, at, len(text)), False


def _of_a_field(text: str, at: int, i: int) -> bool:
    """Whether the comma at ``i`` stands within a field of work: "Văn hóa, Thể thao và Du lịch"."""
    return (field := _FIELD_HERE.match(text, at)) is not None and field.end() > i


def _beyond_aside(text: str, i: int) -> bool:
    """Whether a list of bodies goes on behind words in brackets: "Bộ Tài chính (Kho bạc Nhà nước), Bộ Y tế"."""
    aside = _ASIDE.match(text, i)
    gap = SEPARATOR.match(text, aside.end()) if aside else None
    return gap is not None and HEAD.match(text, gap.end()) is not None


def _joined_to_name(text: str, at: int, i: int, after: int) -> int:
    """Where a name goes on behind the comma or "và" at ``i`` that ends none; 0 where it ends one."""
    said = text[max(at, i - _TAIL) : i]
    if text[i] == "," and (m := PARTY_NEXT.match(text, after)) and PARTY_KIND.search(said):
        return m.end()
    if text[i] == " " and (m := _HALF.match(text, i + 1)) and _FIELD_OF.match(said):
        return m.end()
    if text[i] == " " and (m := _INSURANCE.match(text, i + 1)) and _UNIT.match(said):
        return m.end()
    if text[i] == " " and (m := _ZONES.match(text, i + 1)) and _ZONES_OF.match(said):
        return m.end()
    if (m := _PLACE_NAMED.match(text, after)) and _PLACES_OF.search(said):
        return m.end()  # "Chủ tịch UBND các huyện, thị xã A và thành phố B"
    return m.end() if (m := _KINDS.match(text, after)) and _UNITS_OF.search(said) else 0


def _field_end(text: str, at: int, i: int) -> int:
    """Where the field of a department ends that the blank or comma at ``i`` stands in; 0 where none does."""
    head = _DEPARTMENT.search(text, max(at, i - _TAIL // 4), i)
    field = _FIELD_HERE.match(text, head.end()) if head else None
    return field.end() if field and field.end() > i else 0


def _tail(text: str, at: int, end: int) -> str:
    """The last words of ``text[at:end]``: how a name ends is told by them, and to look at all of it again at each word would take the square of its length."""
    blank = text.rfind(" ", at, max(at, end - _TAIL))
    return text[blank if blank > at else at : end]


def _strip_end(text: str, at: int, end: int) -> int:
    return at + len(text[at:end].rstrip(" .,;:"))


def _named(text: str, piece: Piece, locality: Locality) -> NamedBody:
    a, b = piece.start, _strip_end(text, piece.start, piece.end)
    printed = text[a:b]
    printed = printed[: office_end(printed, locality.city, named=bool(PERSON.search(text, max(0, a - _TAIL), a)))]
    printed = printed[: name_end(printed)]
    b = a + len(printed)
    cut = _QUALIFIER.search(printed) or _FOR_WHAT.search(printed)
    if (doing := TO_DO.match(printed)) and not piece.front:
        printed = printed[: doing.start("verb")]
        b, cut = a + len(printed), None
    if (short := SHORT_FORM.search(printed)) and not piece.front:
        printed = printed[: short.start()]
        b, cut = a + len(printed), None
    if cut and cut.start() > 0:
        printed = printed[: cut.start()]
        b = a + len(printed)
    whole = f"{piece.front} {printed}{piece.place}" if piece.front else printed + piece.place
    name, group, added = complete(whole, locality)
    confidence: Confidence = "printed"
    if added or piece.place:
        confidence = "inferred"
    elif mend(printed) != printed or fold(name) not in fold(f"{text[slice(*piece.head)]} {printed}" if piece.head else printed):
        confidence = "mended"  # a misprint, an abbreviation, another spelling: the printed form is kept beside the name
    return NamedBody(name, group, a, b, confidence, added, piece.head)
