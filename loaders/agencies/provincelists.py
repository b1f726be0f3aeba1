"""Bodies of several provinces, listed by the provinces' names: "UBND các tỉnh: Khánh Hòa, Lâm Đồng và thành phố Huế".

In: a text and a place. Out: one piece a province, each with the words that all share, and where the list ends. Who is named by his province is charged, not every
province; "UBND các tỉnh, thành phố trực thuộc Trung ương" names none and stays a group.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.agencies.bodylists import Piece
from loaders.agencies.bodynames import FIELD
from loaders.agencies.placenames import places
from ontology.provinces import provinces_named

_KINDS: Final = r"(?:tỉnh|thành phố)"
_ONE: Final = rf"(?:(?P<kind>{_KINDS})\s+)?(?P<name>{places()})(?!\w)(?!\s[-–]\s)"
_BODY: Final = (
    r"(?:(?:Phó )?Chủ tịch |Lãnh đạo |Thường trực |(?:Phó )?Giám đốc |Văn phòng )?"
    rf"(?:UBND|HĐND|(?:Ủy|Uỷ) ban nhân dân|Hội đồng nhân dân|Công an|Đoàn (?:đại biểu Quốc hội|ĐBQH)|Bộ Chỉ huy quân sự|Bộ đội Biên phòng|(?:Tòa án|Viện kiểm sát) nhân dân|Sở {FIELD})"
)
_HEAD: Final = re.compile(
    rf"(?:(?P<front>{_BODY}) )?(?:[Cc]ác (?P<kinds>{_KINDS}(?:,? (?:và )?{_KINDS})?)(?: trực thuộc [Tt]rung ương)?\s*:?\s+)(?={_KINDS}\s|(?:{places()})(?!\w))"
)
_PLACE: Final = re.compile(_ONE)
_NEXT: Final = re.compile(rf"(?:\s*,\s+(?:và\s+)?|\s+và\s+){_ONE}")
_NEAR: Final = 90  # no words before the provinces' kind are longer


def province_list(text: str, at: int) -> tuple[list[Piece], int] | None:
    """The pieces of a list of provinces' bodies that begins at ``at``, and its end; None where none does.

    >>> t = "UBND các tỉnh: Gia Lai, Đắk Lắk và thành phố Huế rà soát"
    >>> pieces, end = province_list(t, 0); [p.front + " " + t[p.start:p.end] for p in pieces], t[end:]
    (['UBND tỉnh Gia Lai', 'UBND tỉnh Đắk Lắk', 'UBND thành phố Huế'], ' rà soát')
    >>> province_list("UBND các tỉnh, thành phố rà soát", 0), province_list("các tỉnh Tây Nguyên", 0)
    (None, None)
    """
    if "ác t" not in text[at : at + _NEAR] or (head := _HEAD.match(text, at)) is None or (m := _PLACE.match(text, head.end())) is None:
        return None
    front = head["front"] or ""
    shared = (at, head.end("front") if front else head.end("kinds"))
    only = head["kinds"] if " " not in head["kinds"].replace("thành phố", "") and "," not in head["kinds"] else None
    pieces: list[Piece] = []
    next_one: re.Match[str] | None = m
    end = m.end()
    while next_one is not None:
        kind = next_one["kind"] or only or _kind(next_one["name"])
        before = " ".join(w for w in (front, kind) if w)
        pieces.append(Piece(next_one.start("name"), next_one.end("name"), before[:1].upper() + before[1:], shared))
        end = next_one.end()
        next_one = _NEXT.match(text, end)
    return (pieces, end) if len(pieces) > 1 else None


def _kind(name: str) -> str:
    """ "tỉnh" or "thành phố"; nothing where the name was of both kinds in its time."""
    kinds = {p.kind for p in provinces_named(name)}
    return kinds.pop() if len(kinds) == 1 else ""
