"""Bodies of several provinces, listed by the provinces' names or told by where these lie: "UBND các tỉnh: Khánh Hòa, Lâm Đồng và thành phố Huế", "… từ Hà Tĩnh đến Khánh Hòa".

In: a text and a place. Out: one piece a province, each with the words that all share, and where the list ends; the end of a group's name with the stretch or region that
it is of. Who is named by his province is charged, not every province; "UBND các tỉnh, thành phố trực thuộc Trung ương" names none and stays a group.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.agencies.bodylists import Piece
from loaders.agencies.bodynames import FIELD
from loaders.agencies.placenames import places
from ontology.provinces import provinces_named

_KINDS: Final = r"(?:tỉnh|thành phố)"
_ONE: Final = rf"(?:(?P<kind>{_KINDS}|Thành phố|TP\.?)\s+)?(?P<name>{places()})(?!\w)(?!\s[-–]\s)"
_BODY: Final = (
    r"(?:(?:Phó )?Chủ tịch |Lãnh đạo |Thường trực |(?:Phó )?Giám đốc |Văn phòng )?"
    rf"(?:UBND|HĐND|(?:Ủy|Uỷ) ban nhân dân|Hội đồng nhân dân|Công an|Đoàn (?:đại biểu Quốc hội|ĐBQH)|Bộ Chỉ huy quân sự|Bộ đội Biên phòng|(?:Tòa án|Viện kiểm sát) nhân dân|Sở {FIELD})"
)
_HEAD: Final = re.compile(
    rf"(?:(?P<front>{_BODY}) )?(?:[Cc]ác (?P<kinds>{_KINDS}(?:,? (?:và )?{_KINDS})?)(?: trực thuộc [Tt]rung ương)?\s*:?\s+)(?={_KINDS}\s|(?:{places()})(?!\w))"
)
_OF_ONE: Final = re.compile(rf"(?P<front>{_BODY}) (?P<kinds>)(?=(?:{_KINDS}|Thành phố|TP\.?)\s+(?:{places()})(?!\w)(?:,|\s+và)\s)")  # "UBND thành phố Hà Nội, tỉnh Hòa Bình, Lâm Đồng": no "các" before them
_PART: Final = (
    r"(?:trung du|miền (?:Bắc|Trung|Nam|núi|Tây)(?: phía Bắc)?|(?:duyên hải )?(?:(?:Đông|Tây) )?(?:Bắc|Nam|Trung)(?: Trung)?(?: Bộ)?|Tây Nguyên"
    r"|đồng bằng(?: sông (?:Hồng|Cửu Long))?|duyên hải|biên giới|ven biển)(?!\w)"
)
_IN_REGION: Final = re.compile(
    rf"(?:{_BODY} )?[Cc]ác {_KINDS}(?:,? (?:và )?{_KINDS})?(?: trực thuộc [Tt]rung ương)?(?: ven biển| miền núi| biên giới)*"
    rf"(?: (?:(?:thuộc|trong|ở) )?(?:khu vực|vùng) {_PART}(?:(?:,? và |, | ){_PART}){{0,4}}| từ (?:{_KINDS} )?(?:{places()})(?: (?:đến|tới) (?:{_KINDS} )?(?:{places()})| trở (?:ra|vào)(?: (?:phía )?(?:Bắc|Nam))?)(?!\w))+",
    re.IGNORECASE,
)
_PLACE: Final = re.compile(_ONE)
_NEXT: Final = re.compile(rf"(?:\s*,\s+(?:và\s+)?|\s+và\s+){_ONE}")
_NEAR: Final = 90  # no words before the provinces' kind are longer


def province_list(text: str, at: int) -> tuple[list[Piece], int] | None:
    """The pieces of a list of provinces' bodies that begins at ``at``, and its end; None where none does.

    >>> t = "UBND các tỉnh: Gia Lai, Đắk Lắk và thành phố Huế rà soát"
    >>> pieces, end = province_list(t, 0); [p.front + " " + t[p.start:p.end] for p in pieces], t[end:]
    (['UBND tỉnh Gia Lai', 'UBND tỉnh Đắk Lắk', 'UBND thành phố Huế'], ' rà soát')
    >>> t = "UBND thành phố Hà Nội, Thành phố Hồ Chí Minh, Hòa Bình"; [p.front + " " + t[p.start:p.end] for p in province_list(t, 0)[0]]
    ['UBND thành phố Hà Nội', 'UBND thành phố Hồ Chí Minh', 'UBND tỉnh Hòa Bình']
    >>> province_list("UBND các tỉnh, thành phố rà soát", 0), province_list("các tỉnh Tây Nguyên", 0)
    (None, None)
    """
    head = (_HEAD.match(text, at) if "ác t" in text[at : at + _NEAR] else None) or _OF_ONE.match(text, at)
    if head is None or (m := _PLACE.match(text, head.end())) is None:
        return None
    front = head["front"] or ""
    shared = (at, head.end("front") if front else head.end("kinds"))
    only = head["kinds"] if " " not in head["kinds"].replace("thành phố", "") and "," not in head["kinds"] else None
    pieces: list[Piece] = []
    next_one: re.Match[str] | None = m
    end = m.end()
    while next_one is not None:
        kind = (next_one["kind"] or "").replace("TP.", "TP").replace("TP", "thành phố").lower() or only or _kind(next_one["name"])
        before = " ".join(w for w in (front, kind) if w)
        pieces.append(Piece(next_one.start("name"), next_one.end("name"), before[:1].upper() + before[1:], shared))
        end = next_one.end()
        next_one = _NEXT.match(text, end)
    return (pieces, end) if len(pieces) > 1 else None


def region_end(text: str, at: int) -> int | None:
    """Where the name of a group of provinces' bodies ends that begins at ``at`` and tells of which provinces; None where none does.

    >>> said = ("UBND các tỉnh, thành phố ven biển từ Quảng Ninh đến Nghệ An rà soát", "Ủy ban nhân dân các tỉnh khu vực miền Trung chỉ đạo")
    >>> [t[: region_end(t, 0)] for t in said], region_end("UBND các tỉnh từ nay đến cuối năm", 0)
    (['UBND các tỉnh, thành phố ven biển từ Quảng Ninh đến Nghệ An', 'Ủy ban nhân dân các tỉnh khu vực miền Trung'], None)
    """
    m = _IN_REGION.match(text, at) if "ác t" in text[at : at + _NEAR] else None
    return m.end() if m is not None else None


def _kind(name: str) -> str:
    """ "tỉnh" or "thành phố"; nothing where the name was of both kinds in its time."""
    kinds = {p.kind for p in provinces_named(name)}
    return kinds.pop() if len(kinds) == 1 else ""
