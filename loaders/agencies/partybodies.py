"""The party's bodies as its papers name them: short forms written out, and whose they are.

In: a body's printed name and the document's own locality, or the names of a list. Out: the name with its party committee ("UBKTTU", "Ban Tổ chức"
before "và Văn phòng Tỉnh ủy"). Where it is not sure which committee is meant the words stay as printed.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.writing.vietnamese import CAPITALS

_BODIES: Final = {
    "UBKT": "Ủy ban Kiểm tra", "BTGDV": "Ban Tuyên giáo và Dân vận", "BTG&DV": "Ban Tuyên giáo và Dân vận", "BTG": "Ban Tuyên giáo", "BDV": "Ban Dân vận",
    "BTC": "Ban Tổ chức", "BNC": "Ban Nội chính", "BTV": "Ban Thường vụ", "VP": "Văn phòng", "TT": "Thường trực",
}
_COMMITTEE: Final = r"(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) [uủ][ỷy]"
_SHORT: Final = re.compile(rf"(?<![\w/-])(?:(?P<body>{'|'.join(_BODIES)})\s?(?P<of>TU|HU|ĐU|{_COMMITTEE})|(?P<alone>(?:TU|HU)(?!\s[{CAPITALS}])|ĐU))(?!\w)")
_ALONE: Final = re.compile(r"\bUBKT\b(?P<assembly>(?= (?:của )?Quốc hội))?|(?<=\bBan )TG\s?&?\s?DV\b")
_WRITTEN: Final = {"HU": "Huyện ủy", "ĐU": "Đảng ủy"}
# A committee's boards, where it speaks of its own without its name. "Ban Tổ chức" may be that of a festival, "Văn phòng" anybody's.
_OWN: Final = re.compile(r"Ban (?:Tuyên giáo(?: và Dân vận)?|Dân vận|Nội chính)|(?:Cơ quan )?Ủy ban [Kk]iểm tra|Các [Bb]an (?:[Xx]ây dựng )?[Đđ]ảng")
_LOCAL: Final = re.compile(rf"(?:Tỉnh|Thành|Huyện|Quận|Thị) ủy [{CAPITALS}]")
_BOARD: Final = r"(?:(?:cơ quan )?(?:[uủ][ỷy] ban kiểm tra|ubkt)|ban (?:tổ chức|tuyên giáo(?: và dân vận)?|tg\s?&?\s?dv|dân vận|nội chính)|các ban (?:xây dựng )?đảng|văn phòng)"
_BARE: Final = re.compile(_BOARD, re.IGNORECASE)
_WHOLE: Final = re.compile(rf"{_BOARD}(?P<of>\s(?:(?:của )?(?:trung ương|(?-i:{_COMMITTEE}))|các {_COMMITTEE}|cấp ủy|các cấp)(?:\s.*)?)", re.IGNORECASE)


def written_out(name: str, province: str | None, city: str | None = None) -> str:
    """Short forms of party bodies in full; "TU" only where the document's province says which committee it is.

    >>> written_out("BTGDVTU", "tỉnh Lào Cai"), written_out("Văn phòng TU", "thành phố Hà Nội"), written_out("UBKT Huyện ủy", None)
    ('Ban Tuyên giáo và Dân vận Tỉnh ủy', 'Văn phòng Thành ủy', 'Ủy ban Kiểm tra Huyện ủy')
    >>> written_out("ĐU UBND tỉnh", None), written_out("BTCTU", None), written_out("Sở Y tế", None)
    ('Đảng ủy UBND tỉnh', 'BTCTU', 'Sở Y tế')
    """
    if "U" not in name and "V" not in name and " ủy" not in name and " uỷ" not in name:
        return name
    local = "Tỉnh ủy" if province and province.startswith("tỉnh ") else "Thành ủy" if province else None
    local = None if city and city.startswith("thành phố ") else local  # a city within a province has a "TU" of its own

    def full(m: re.Match[str]) -> str:
        whose = m["of"] or m["alone"]
        committee = local if whose == "TU" else _WRITTEN.get(whose, whose)
        return m.group() if committee is None else f"{_BODIES[m['body']]} {committee}" if m["body"] else committee

    def short(m: re.Match[str]) -> str:
        return "Ủy ban Kinh tế" if m["assembly"] is not None else _BODIES.get(m.group(), "Tuyên giáo và Dân vận")

    return _ALONE.sub(short, _SHORT.sub(full, name))


def of_its_own(name: str, issuer: str | None) -> str | None:
    """The name of a board with the party committee that issued the document, where it is one of every such committee's own; None for any other.

    >>> of_its_own("Ban Tuyên giáo và Dân vận", "Tỉnh ủy Lào Cai"), of_its_own("Ban Tổ chức", "Tỉnh ủy Lào Cai"), of_its_own("Ủy ban Kiểm tra", None)
    ('Ban Tuyên giáo và Dân vận Tỉnh ủy Lào Cai', None, None)
    """
    return f"{name} {issuer}" if issuer and _LOCAL.match(issuer) and _OWN.fullmatch(name) else None


def committees_of(names: list[str]) -> list[str]:
    """What each name of a list lacks: the committee said once, behind the last of several boards.

    >>> committees_of(["Ban Tổ chức", "UBKT", "Văn phòng Tỉnh ủy", "Sở Nội vụ"])
    [' Tỉnh ủy', ' Tỉnh ủy', '', '']
    """
    lacks, said = [""] * len(names), ""
    for n in range(len(names) - 1, -1, -1):
        whole = _WHOLE.fullmatch(names[n])
        said = whole["of"] if whole else said if _BARE.fullmatch(names[n]) else ""
        lacks[n] = "" if whole else said
    return lacks
