"""Bodies of one kind listed by what tells them apart: "UBND các tỉnh: Khánh Hòa, Lâm Đồng và thành phố Huế", "các Tập đoàn: Điện lực Việt Nam, …"; or by where they lie: "… từ Hà Tĩnh đến Khánh Hòa".

In: a text and a place. Out: one piece a province or a state group, each with the words that all share, and where the list ends; the end of a group's name with the stretch or region that
it is of. Who is named is charged, not every body of the kind; "UBND các tỉnh, thành phố trực thuộc Trung ương" names none and stays a group.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from loaders.agencies.bodyheads import STOP
from loaders.agencies.bodylists import Piece
from loaders.agencies.bodynames import FIELD, MINISTRY
from loaders.agencies.ministries import DEPARTMENT_FIELDS
from loaders.agencies.placenames import kind_of, places
from loaders.writing.deferred import Deferred, Pattern
from loaders.writing.vietnamese import CAPITALS

_KINDS: Final = r"(?:tỉnh|thành phố)"
_ONE: Final = rf"(?:(?P<kind>{_KINDS}|Thành phố|TP\.?)\s+)?(?P<name>{places()})(?!\w)(?!\s[-–]\s)"
_BODY: Final = (
    r"(?:(?:Phó )?Chủ tịch |Lãnh đạo |Thường trực |(?:Phó )?Giám đốc |Văn phòng )?"
    rf"(?:UBND|HĐND|(?:Ủy|Uỷ) ban nhân dân|Hội đồng nhân dân|Công an|Đoàn (?:đại biểu Quốc hội|ĐBQH)|Bộ Chỉ huy quân sự|Bộ đội Biên phòng|(?:Tòa án|Viện kiểm sát) nhân dân|Sở {FIELD})"
)
_HEAD: Final = Deferred(
    rf"(?:(?P<front>{_BODY}) )?(?:[Cc]ác (?P<kinds>{_KINDS}(?:,? (?:và )?{_KINDS})?)(?: trực thuộc [Tt]rung ương)?\s*:?\s+)(?={_KINDS}\s|(?:{places()})(?!\w))",
    opens=rf"[^;:]{{0,160}}?[Cc]ác {_KINDS}",
)
_OF_ONE: Final = Deferred(rf"(?P<front>{_BODY}) (?P<kinds>)(?=(?:{_KINDS}|Thành phố|TP\.?)\s+(?:{places()})(?!\w)(?:,|\s+và)\s)", opens=rf"[^;:]{{0,160}}? (?:{_KINDS}|Thành phố|TP\.?)\s+(?:{places()})(?:,|\s+và)\s")  # "UBND thành phố Hà Nội, tỉnh Hòa Bình, Lâm Đồng": no "các" before them
_PART: Final = (
    r"(?:trung du|miền (?:Bắc|Trung|Nam|núi|Tây)(?: phía Bắc)?|(?:duyên hải )?(?:(?:Đông|Tây) )?(?:Bắc|Nam|Trung)(?: Trung)?(?: Bộ)?|Tây Nguyên"
    r"|đồng bằng(?: sông (?:Hồng|Cửu Long))?|duyên hải|biên giới|ven biển)(?!\w)"
)
_IN_REGION: Final = Deferred(
    rf"(?:{_BODY} )?[Cc]ác {_KINDS}(?:,? (?:và )?{_KINDS})?(?: trực thuộc [Tt]rung ương)?(?: ven biển| miền núi| biên giới)*"
    rf"(?: (?:(?:thuộc|trong|ở) )?(?:khu vực|vùng) {_PART}(?:(?:,? và |, | ){_PART}){{0,4}}| từ (?:{_KINDS} )?(?:{places()})(?: (?:đến|tới) (?:{_KINDS} )?(?:{places()})| trở (?:ra|vào)(?: (?:phía )?(?:Bắc|Nam))?)(?!\w))+",
    re.IGNORECASE,
    opens=rf"[^;:]{{0,160}}?ác {_KINDS}[^;:]{{0,80}}? (?:khu vực|vùng|từ) ",
)
_PLACE: Final = Deferred(_ONE)
_NEXT: Final = Deferred(rf"(?:\s*,\s+(?:và\s+)?|\s+và\s+){_ONE}")
_NEAR: Final = 90  # no words before the provinces' kind are longer
# State groups, general companies, banks, stations: their names end with whose they are.
_GROUPS: Final = Deferred(r"[Cc]ác (?P<kind>[Tt]ập đoàn(?: kinh tế)?|[Tt]ổng [Cc]ông ty|[Nn]gân hàng(?: thương mại)?|[Đđ]ài):\s+")
_GROUP: Final = Deferred(rf"(?P<name>[{CAPITALS}](?:[^\W\d_]|[ –-]|, (?=[a-zà-ỹđ])){{2,160}}? (?:Việt Nam|Quân đội))(?!\w)")
# The party's committees at the centre, each by the organs that it is in: "các Đảng ủy: Chính phủ; Quốc hội; Mặt trận Tổ quốc, các đoàn thể Trung ương; Bộ Nội vụ".
_COMMITTEES: Final = Deferred(r"[Cc]ác (?P<kind>[Đđ]ảng (?:ủy|uỷ)):\s+")
_ORGANS: Final = Deferred(
    rf"(?P<name>Chính phủ|Quốc hội|Quân đội|Công an Trung ương|(?:các )?cơ quan Đảng Trung ương|Mặt trận Tổ quốc(?:, các đoàn thể Trung ương)?|(?:Tòa|Toà) án nhân dân tối cao|Viện [Kk]iểm sát nhân dân tối cao|Bộ {MINISTRY})(?!\w)"
)
_NEXT_ORGANS: Final = Deferred(rf"(?:\s*[,;]\s+(?:và\s+)?|\s+và\s+){_ORGANS.pattern}", re.IGNORECASE)
# Departments of a ministry, each by its field: "các Cục: Di sản văn hóa, Bản quyền tác giả", "Cục trưởng các Cục: Bản quyền tác giả; Xuất bản, In và Phát hành; Báo chí".
_DEPARTMENTS: Final = Deferred(r"(?:(?P<office>(?:Phó )?(?:Cục|Vụ) trưởng) )?[Cc]ác (?P<kind>[Cc]ục|[Vv]ụ):\s+")
_ANOTHER: Final = rf"\s(?:và\s)?(?:[Cc]ác\s|(?:Cục|Vụ)\s[{CAPITALS}])"
_TIED: Final = "|".join(f for f in DEPARTMENT_FIELDS if " và " in f and "," not in f)  # "các Vụ: Pháp chế, Khoa học và Công nghệ": one field
_BY_FIELD: Final = (  # where semicolons part them a name may hold a comma and "và"
    Deferred(rf"(?P<name>(?!Các |Cục |Vụ )[{CAPITALS}](?:(?!\s{STOP.pattern}|{_ANOTHER})[^.:();]){{2,80}})(?!\w)"),
    Deferred(rf"(?P<name>(?!Các |Cục |Vụ )(?:{_TIED}|[{CAPITALS}](?:(?!\s{STOP.pattern}|{_ANOTHER}|\svà\s[{CAPITALS}])[^.:(),;]){{2,80}}))(?!\w)"),
)
_NEXT_BY_FIELD: Final = tuple(Deferred(rf"(?:\s*{sign}\s+(?:và\s+)?|\s+và\s+){one.pattern}") for sign, one in zip((";", "[,;]"), _BY_FIELD, strict=True))
_SENTENCE_STOP: Final = re.compile(r"[.:]\s|$")
_NEXT_GROUP: Final = Deferred(rf"(?:\s*,\s+(?:và\s+)?|\s+và\s+){_GROUP.pattern}")


def province_list(text: str, at: int) -> tuple[list[Piece], int] | None:
    """The pieces of a list of provinces' bodies that begins at ``at``, and its end; None where none does.

    >>> t = "UBND các tỉnh: Gia Lai, Đắk Lắk và thành phố Huế rà soát"
    >>> pieces, end = province_list(t, 0); [p.front + " " + t[p.start:p.end] for p in pieces], t[end:]
    (['UBND tỉnh Gia Lai', 'UBND tỉnh Đắk Lắk', 'UBND thành phố Huế'], ' rà soát')
    >>> t = "UBND thành phố Hà Nội, Thành phố Hồ Chí Minh, Hòa Bình"; [p.front + " " + t[p.start:p.end] for p in province_list(t, 0)[0]]
    ['UBND thành phố Hà Nội', 'UBND Thành phố Hồ Chí Minh', 'UBND tỉnh Hòa Bình']
    >>> province_list("UBND các tỉnh, thành phố rà soát", 0), province_list("các tỉnh Tây Nguyên", 0)
    (None, None)
    """
    head = (_HEAD.match(text, at) if "ác t" in text[at : at + _NEAR] else None) or _OF_ONE.match(text, at)
    if head is None or (m := _PLACE.match(text, head.end())) is None:
        return None
    front = head["front"] or ""
    shared = (at, head.end("front") if front else head.end("kinds"))
    only = head["kinds"] if " " not in head["kinds"].replace("thành phố", "") and "," not in head["kinds"] else None
    return _pieces(text, m, _NEXT, lambda one: " ".join(w for w in (front, _spelt(one["kind"]) or only or kind_of(one["name"])) if w), shared)


def _spelt(kind: str | None) -> str:
    return "thành phố" if kind in ("TP", "TP.") else kind or ""


def _pieces(text: str, first: re.Match[str], following: Pattern, front: Callable[[re.Match[str]], str], shared: tuple[int, int]) -> tuple[list[Piece], int] | None:
    """The names of a list whose first one is found, each with the words ``front`` of it; None where it is alone."""
    pieces: list[Piece] = []
    one: re.Match[str] | None = first
    end = first.end()
    while one is not None:
        before = front(one)
        pieces.append(Piece(one.start("name"), one.end("name"), before[:1].upper() + before[1:], shared))
        end = one.end()
        one = following.match(text, end)
    return (pieces, end) if len(pieces) > 1 else None


def region_end(text: str, at: int) -> int | None:
    """Where the name of a group of provinces' bodies ends that begins at ``at`` and tells of which provinces; None where none does.

    >>> said = ("UBND các tỉnh, thành phố ven biển từ Quảng Ninh đến Nghệ An rà soát", "Ủy ban nhân dân các tỉnh khu vực miền Trung chỉ đạo")
    >>> [t[: region_end(t, 0)] for t in said], region_end("UBND các tỉnh từ nay đến cuối năm", 0)
    (['UBND các tỉnh, thành phố ven biển từ Quảng Ninh đến Nghệ An', 'Ủy ban nhân dân các tỉnh khu vực miền Trung'], None)
    """
    m = _IN_REGION.match(text, at) if "ác t" in text[at : at + _NEAR] else None
    return m.end() if m is not None else None


def group_list(text: str, at: int) -> tuple[list[Piece], int] | None:
    """The pieces of a list of state groups, or of the party's committees by their organs, that begins at ``at``, and its end; None where none does.

    >>> t = "các Tập đoàn: Điện lực Việt Nam, Công nghiệp - Viễn thông Quân đội rà soát"
    >>> pieces, end = group_list(t, 0); [p.front + " " + t[p.start:p.end] for p in pieces], t[end:]
    (['Tập đoàn Điện lực Việt Nam', 'Tập đoàn Công nghiệp - Viễn thông Quân đội'], ' rà soát')
    >>> t = "các Đảng ủy: Chính phủ; Mặt trận Tổ quốc, các đoàn thể Trung ương; Bộ Nội vụ và các cấp ủy"; [p.front + " " + t[p.start:p.end] for p in group_list(t, 0)[0]]
    ['Đảng ủy Chính phủ', 'Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương', 'Đảng ủy Bộ Nội vụ']
    >>> t = "Cục trưởng các Cục: Bản quyền tác giả; Xuất bản, In và Phát hành; Báo chí rà soát"; [p.front + " " + t[p.start:p.end] for p in group_list(t, 0)[0]]
    ['Cục trưởng Cục Bản quyền tác giả', 'Cục trưởng Cục Xuất bản, In và Phát hành', 'Cục trưởng Cục Báo chí']
    >>> group_list("các Tập đoàn: rà soát vốn tại Việt Nam", 0) is None
    True
    """
    for kinds, one, following in ((_GROUPS, _GROUP, _NEXT_GROUP), (_COMMITTEES, _ORGANS, _NEXT_ORGANS)) if ":" in text[at : at + _NEAR] else ():
        if (head := kinds.match(text, at)) is not None and (m := one.match(text, head.end())) is not None:
            kind = head["kind"]
            return _pieces(text, m, following, lambda _: kind, (at, head.end("kind")))  # noqa: B023 - read before the loop goes on
    if ":" in text[at : at + _NEAR] and (head := _DEPARTMENTS.match(text, at)) is not None:
        end = _SENTENCE_STOP.search(text, head.end())
        listed = 0 if end is not None and ";" in text[head.end() : end.start()] else 1
        if (m := _BY_FIELD[listed].match(text, head.end())) is not None:
            kind = f"{head['office']} {head['kind']}" if head["office"] else head["kind"]
            return _pieces(text, m, _NEXT_BY_FIELD[listed], lambda _: kind, (at, head.end("kind")))
    return None
