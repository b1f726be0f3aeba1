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

from loaders.agencies.bodyend import ASIDE, BELOW, BY_OFFICE, beyond_aside, body_end, past_signs, strip_end
from loaders.agencies.bodyheads import FIELD_AT, FIELD_LISTS, HEAD, ITEM, LOCAL_TAIL, SEPARATOR, STOP, TO_DO
from loaders.agencies.bodylists import Piece, joined, place_follows
from loaders.agencies.bodynames import mend
from loaders.agencies.bodyplaces import ANYWHERE, Locality, complete
from loaders.agencies.persons import PERSON, name_end, office_end, people
from loaders.agencies.provincelists import group_list, province_list, region_end
from loaders.record import Confidence
from loaders.writing.deferred import Deferred
from loaders.writing.vietnamese import CAPITALS, fold

__all__ = ["ANYWHERE", "Locality", "NamedBody", "bodies_from", "complete", "split_bodies"]


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


_GIVES: Final = Deferred(rf":\s(?!{HEAD.pattern}|(?:các|những|thành phần)\b)[a-zà-ỹđ][^:]*$")  # "Công an tỉnh: dữ liệu dân cư": what it gives
_LONGEST: Final = 20_000  # no list of bodies is longer: what follows is not looked at, so that reading stays linear
_ASKED_OF: Final = re.compile(r"\b(?:[Đđ]ề nghị|[Yy]êu cầu) $")  # "đề nghị Doanh nghiệp bổ sung": the one that a letter is sent to, with a capital within a sentence
_BEFORE: Final = 400  # letters in which a person's name stands before the office
_QUALIFIER: Final = re.compile(
    r"\s*(?:\((?:nếu có|khi có yêu cầu)\)|theo (?:thẩm quyền|chức năng|nhiệm vụ|phân cấp|quy định|lĩnh vực).*|nếu có|(?<=\w),\s(?:bao )?gồm"
    r"|khi có yêu cầu|(?<=\w)\slà (?:cơ quan|đơn vị|đầu mối|thường trực)\b[^()]*|(?<!giao )(?<!công )chủ trì|(?<=\s)[-–]\s(?:(?:cơ quan|đơn vị) (?:thường trực|đầu mối|chủ trì|tham mưu)|(?:Phó )?Trưởng (?:tiểu )?(?:ban|đoàn|tổ)|Tổ (?:phó|trưởng)|Ủy viên|Thành viên)\b[^,;:]{0,80}|,\s(?:(?:Phó )?(?:Trưởng (?:ban|đoàn|tiểu ban|nhóm)|Tổ trưởng)|Tổ phó|[Tt]hư ký)(?: thường trực)?)\s*$",
    re.IGNORECASE,
)
# "UBND xã A (giải phóng mặt bằng)", "Công ty B (CĐT đề xuất)": for what it is charged, or letters
_FOR_WHAT: Final = re.compile(r"\s*\((?:[a-zà-ỹđ][^()]{2,300}|(?:CĐT|GPMB)|(?P<letters>[A-ZĐ&]{2,8})|[A-ZĐ&]{2,8}\s[a-zà-ỹđ][^()]{0,100}|(?:Khoa|Phòng|Tổ|Đội|Bộ phận)\s[^()]{1,60}|[^()]{2,100}\s(?:tham mưu|chủ trì|phối hợp|đầu mối|thực hiện))\)$")
# "Công an tỉnh (PCCC)", "Đảng ủy xã (UBKT)", "Công ty cổ phần (VNPT)": which of them
_NARROWED: Final = Deferred(r"\b(?:Công an|Đảng ủy|UBND|Ủy ban nhân dân|Bộ Chỉ huy [Qq]uân sự|Tòa án(?: nhân dân)?)(?: (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu))?$|\s(?:cổ phần|TNHH)$", re.IGNORECASE)
_WHOSE: Final = re.compile(r"(?<=\w)\s*\((?:thuộc\s)?(?:Sở|Bộ|UBND|Ủy ban nhân dân|Công an|Cục|Chi cục|Ban)\s[^()]{2,80}\)$")  # "Trung tâm Dịch vụ việc làm (Sở Nội vụ)"
_DAY_BEHIND: Final = Deferred(r"\s(?:từ |trước |đến )?(?:ngày )?\d{1,2}(?:/\d{1,2})?(?:\s?[-–]\s?\d{1,2})?(?:/\d{1,2})?/20\d\d(?!\d)")  # "UBND các xã 01/3 - 30/4/2026": the cell beside it
_DESCRIBED: Final = re.compile(r"(?:[Nn]hà thầu|[Nn]hà đầu tư|[Đđ]ơn vị (?:thi công|tư vấn)) (?=(?:Tổng )?Công ty\s|Liên danh\s)")  # "Nhà thầu Công ty A": what the firm is besides
_CLASS: Final = Deferred(r"(?:các |những )?(?:cơ quan|đơn vị)", re.IGNORECASE)  # "Cơ quan chủ trì": without the word it would be any
_BARE_WORD: Final = Deferred(r"Bộ|Sở|Ban|Cục|Vụ|Chi cục|Tổng cục|Ủy ban|Hội")
_LETTER: Final = re.compile(r"[^\W\d_]")
_PLACE_IN_TEAM: Final = Deferred(r"(?:\d+(?:\.\d+)*\s+)*(?:Thành viên|Đại diện|Thư ký|Ủy viên|(?:Phó )?Trưởng (?:tiểu ban|nhóm)|Nhóm trưởng)", re.IGNORECASE)
_OBLIGED: Final = Deferred(r"(?<=\w)\s(?:có|chịu) trách nhiệm(?: sau)?[\s:]*$")  # a heading that goes on in its items
# As lists of fields do: "Sở Tài chính, Xây dựng kế hoạch" is one department.
_LIST_ENDS: Final = Deferred(r"\s*(?:$|[,;.:)(]|và\s|các\s|tỉnh\b|thành phố\b|chủ trì|phối hợp)")
# "Phòng Tài chính doanh nghiệp chủ trì": an office's field goes on behind one of the list.
_LONGER: Final = Deferred(rf"(?<!\bBộ )(?:\s(?!{STOP.pattern}|(?:và|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|các|cùng|với)\b)[a-zà-ỹđ]+){{1,4}}(?=\s(?:chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm)\b)", opens=r"(?:\s[a-zà-ỹđ]+){1,4}(?=\s(?:chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm)\b)")
_TITLE: Final = re.compile(r"(Bộ trưởng|Thứ trưởng|Giám đốc|Thủ trưởng|Lãnh đạo|Chánh Thanh tra|Trưởng)\s(?=(?:các\s+)?(?:Sở|Bộ|Phòng)\b)", re.IGNORECASE)
_TORN_KIND: Final = re.compile(r"(?:ban|ngành)\s*(?:[;,]|$)")  # "- Các sở; - ban; - ngành": one group
_MEMBERS: Final = re.compile(r":\s+")
_IN_KINDS: Final = Deferred(r"(?:các|những)\s(?:(?:sở|ban|ngành|phòng|hội|cơ quan|đơn vị|tổ chức)(?:, |\svà\s))*(?:ban|ngành|hội|cơ quan|đơn vị|đoàn thể|tổ chức)(?:\s(?:chính trị[^:;,]{0,40}|liên quan|có liên quan|đoàn thể|thành viên|chuyên môn))?", re.IGNORECASE)
_WITH: Final = re.compile(r"\b(?:với|cùng)\s$")
_BESIDE: Final = Deferred(rf"\s+(?=Bộ\s|{BELOW.pattern})|\.\s+(?=Các (?:Cục|Vụ|Sở|Bộ|Ban)\s|(?:(?:Cục|Vụ)(?: trưởng)?|Sở|Bộ|Ban|Văn phòng|Trung tâm|Viện|Thanh tra)\s(?:[{CAPITALS}]|(?:tỉnh|thành phố|huyện)\b))|\s[-–]\s(?=các\s)")


@lru_cache(maxsize=2048)
def split_bodies(text: str, locality: Locality) -> tuple[NamedBody, ...]:
    """The bodies of a cell or a heading; all of ``text`` is taken for names.

    >>> here = Locality("tỉnh Hà Giang")
    >>> [b.name for b in split_bodies("Sở NN&MT, Sở Văn hóa, Thể thao và Du lịch", here)]
    ['Sở Nông nghiệp và Môi trường tỉnh Hà Giang', 'Sở Văn hóa, Thể thao và Du lịch tỉnh Hà Giang']
    >>> [(b.name, b.group) for b in split_bodies("Các sở, ban, ngành và UBND cấp xã theo thẩm quyền", here)]
    [('Các sở, ban, ngành tỉnh Hà Giang', True), ('Ủy ban nhân dân cấp xã tỉnh Hà Giang', True)]
    """
    text = _OBLIGED.sub("", text[:_LONGEST])
    items = [m.start() for m in ITEM.finditer(text) if HEAD.match(text, m.end()) and not _TORN_KIND.match(text, m.end())] if (first := ITEM.match(text)) and HEAD.match(text, first.end()) else []
    pieces = [p for a, b in pairwise([*items, len(text)]) for p in _pieces(text[:b], a, prose=False)[0]] if items else _pieces(text, 0, prose=False)[0]
    pieces = [own for p in pieces for own in _persons(text, p)]
    return tuple(_named(text, p, locality) for n, p in enumerate(pieces) if not _torn(text, p, first=n == 0, alone=len(pieces) == 1))


def _persons(text: str, piece: Piece) -> list[Piece]:
    """The persons that a piece names one below the other, as pieces of their own; any other piece as it is."""
    found = None if piece.front else people(text[piece.start : piece.end])
    return [piece] if found is None else [Piece(piece.start + a, piece.start + b) for a, b in found]


@lru_cache(maxsize=1024)
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
    if not piece.front and (not _LETTER.search(said) or _PLACE_IN_TEAM.fullmatch(said)):
        return True  # "1.2", "Thành viên": the number or the part of a row that names somebody in the next cell
    if alone or piece.front:
        return False
    return bool(_BARE_WORD.fullmatch(said)) or (first and said[:1].islower() and not HEAD.match(said))


def _pieces(text: str, start: int, *, prose: bool) -> tuple[list[Piece], int]:
    """The pieces of a list, and where it ends; ``prose``: it stands in a sentence, else in a cell or heading."""
    found: list[Piece] = []
    at: int | None = start
    end, last = start, False
    while at is not None and at < len(text) and not last:
        at = past_signs(text, at, " " if prose else " -+.:")
        if (person := PERSON.match(text, at)) and HEAD.match(text, person.end()):
            at = person.end()
        if described := _DESCRIBED.match(text, at):
            at = described.end()
        if listed_by_name := province_list(text, at) or group_list(text, at) or _of_region(text, at):
            found += listed_by_name[0]
            end = listed_by_name[1]
        elif fields := _fields(text, at):
            end = _departments(text, fields[1], found, fields[0])
        else:
            begins = not prose or HEAD.match(text, at) or (found and place_follows(text, found[-1].start, found[-1].end, at))
            stop, last = body_end(text, at, prose=prose) if begins else (at, True)
            if stop <= at:
                break
            found.append(Piece(at, stop))
            end = stop
            if last and (members := _MEMBERS.match(text, end)) and HEAD.match(text, members.end()) and _IN_KINDS.fullmatch(text, at, end) and _WITH.search(text, 0, start):
                found.pop()  # "phối hợp với các đoàn thể: Hội Nông dân, Đoàn Thanh niên": who they are is said one by one
                at, last = members.end(), False
                continue
        at = _next(text, end, prose=prose)
    return joined(text, found), end


def _next(text: str, end: int, *, prose: bool) -> int | None:
    """Where the next body of a list may begin behind the one that ends there; None where the list ends, too.

    For what it is charged, or which unit of it, is no part of a name: "Bộ A (đối với …), Bộ B", "Bộ Tài chính (Kho bạc Nhà nước), Bộ B".
    """
    if prose:
        aside = ASIDE.match(text, end) if beyond_aside(text, end) else None
    else:
        end += text[end : end + 1] == ")"  # "Đ/c Trần Văn A (Bí thư Đảng ủy), …": the office in the brackets
        aside = ASIDE.match(text, end) or BY_OFFICE.match(text, end)
    end = aside.end() if aside else end
    gap = SEPARATOR.match(text, end) or (_BESIDE.match(text, end) if not prose else None)
    return gap.end() if gap else None


def _fields(text: str, at: int) -> tuple[str, re.Match[str]] | None:
    """The departments listed there by their fields, with the title that is each one's ("Giám đốc các Sở: Tài chính, Y tế"); None where there is no such list."""
    title = _TITLE.match(text, at)
    for whose, begins in ((f"{title.group(1)} ", title.end()), ("", at)) if title else (("", at),):
        listed = next((m for m in (p.match(text, begins) for p in FIELD_LISTS) if m), None)
        if listed is None or (whose and not listed["more"]):
            continue
        marked, colon = bool(listed["det"].strip()), bool(listed["colon"])
        if not whose and not listed["more"] and _LONGER.match(text, listed.end()):
            continue
        if whose or (marked or colon or _LIST_ENDS.match(text, listed.end()) if listed["more"] else colon or not marked):
            return whose, listed
    return None


def _of_region(text: str, at: int) -> tuple[list[Piece], int] | None:
    end = region_end(text, at)
    return ([Piece(at, end)], end) if end is not None else None


def _departments(text: str, listed: re.Match[str], found: list[Piece], title: str) -> int:
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


def _named(text: str, piece: Piece, locality: Locality) -> NamedBody:
    a, before = piece.start, max(0, piece.start - _BEFORE)
    printed = text[a : strip_end(text, a, piece.end)]
    head = text[slice(*piece.head)] if piece.head else ""
    name, group, length, confidence, added = _called(
        printed, piece.front, piece.place, head, locality, person=PERSON.search(text, before, a) is not None, asked=_ASKED_OF.search(text, before, a) is not None,
    )
    return NamedBody(name, group, a, a + length, confidence, added, piece.head)


def _for_what(printed: str) -> re.Match[str] | None:
    """The last bracket where it is no part of the name; letters behind a body of many branches or a bare form tell which is meant ("Công an tỉnh (PCCC)"); others are the name's own ("Trung tâm Kiểm soát bệnh tật tỉnh (CDC)", "Ủy ban nhân dân (UBND)")."""
    m = _FOR_WHAT.search(printed)
    if m is None or m["letters"] is None or not _NARROWED.search(printed, 0, m.start()):
        return m
    return m if fold("".join(word[0] for word in printed[: m.start()].split())).startswith(fold(m["letters"])) else None


@lru_cache(maxsize=8192)
def _called(printed: str, front: str, place: str, head: str, locality: Locality, *, person: bool, asked: bool) -> tuple[str, bool, int, Confidence, bool]:
    """What the words of a piece name: its name in full, whether it is a group, how many letters of the words are the name's, how sure it is, whether the province was added.

    ``head`` are the words that several pieces share; ``person``: a person's name stands before the words; ``asked``: they are asked for something.
    """
    printed = printed[: office_end(printed, locality.city, named=person)]
    printed = printed[: name_end(printed)]
    if "/20" in printed and (day := _DAY_BEHIND.search(printed)):
        printed = printed[: day.start()]
    if ": " in printed and (gives := _GIVES.search(printed)):
        printed = printed[: gives.start()]
    cut = _QUALIFIER.search(printed) or _for_what(printed)
    if (doing := TO_DO.match(printed)) and not front:
        printed, cut = printed[: doing.start("verb")], None
    if (whose := _WHOSE.search(printed)) and not front:
        printed, cut = printed[: whose.start()], None
    if cut and cut.start() > 0 and not (cut.group().strip() == "chủ trì" and _CLASS.fullmatch(printed, 0, cut.start())):
        printed = printed[: cut.start()]
    name, group, added = complete(f"{front} {printed}{place}" if front else printed + place, locality, asked=asked)
    confidence: Confidence = "printed"
    if added or place:
        confidence = "inferred"
    elif mend(printed) != printed or fold(name) not in fold(f"{head} {printed}" if head else printed):
        confidence = "mended"  # a misprint, an abbreviation, another spelling: the printed form is kept beside the name
    return name, group, len(printed), confidence, added
