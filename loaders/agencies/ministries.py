"""Ministries and departments: their fields, their abbreviations, the symbols of their documents, in one table.

In: ``ministries.txt``. Out: ``FIELDS`` and what is made from it. The fields follow the Government's resolutions on its structure since 1992 (last 2025) and
Nghị định 24/2014/NĐ-CP, 107/2020/NĐ-CP, 150/2025/NĐ-CP on provincial departments; a ministry is "Bộ" + field, a department "Sở" + field, an office
"Phòng" + field. Documents of many years are read, so past fields stay.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from ontology.files import lines


@dataclass(frozen=True)
class Field:
    """``levels``: "b" ministries, "s" departments and offices; ``short`` as in "Sở NN&MT"; ``symbols`` as in "12/TT-BNNMT"."""

    name: str
    levels: str
    short: tuple[str, ...]
    symbols: tuple[str, ...]


def _field(name: str, levels: str, short: str = "", symbols: str = "") -> Field:
    return Field(name, levels, *(tuple(filter(None, words.split("; "))) for words in (short, symbols)))


FIELDS: Final = tuple(_field(*line.split(" | ")) for line in lines("loaders.agencies", "ministries.txt"))


def _with_commas(names: tuple[str, ...]) -> dict[str, str]:
    """Fields as some texts print them, a comma in the place of "và" → the official name. A name of the list stands for itself.

    >>> _with_commas(("Khoa học và Công nghệ", "Văn hóa, Thể thao và Du lịch", "Y tế"))
    {'Khoa học, Công nghệ': 'Khoa học và Công nghệ', 'Văn hóa, Thể thao, Du lịch': 'Văn hóa, Thể thao và Du lịch'}
    """
    return {comma: name for name in names if " và " in name and (comma := name.replace(" và ", ", ")) not in names}


DEPARTMENT_FIELDS: Final[tuple[str, ...]] = tuple(f.name for f in FIELDS if "s" in f.levels)
MINISTRY_FIELDS: Final[tuple[str, ...]] = tuple(sorted((f.name for f in FIELDS if "b" in f.levels), key=len, reverse=True))
BY_COMMAS: Final[dict[str, str]] = _with_commas(tuple(f.name for f in FIELDS))
"""How else a field is printed: "Bộ Khoa học, Công nghệ" is Bộ Khoa học và Công nghệ, for no other field differs from it in the tie alone."""
ABBREVIATIONS: Final[dict[str, str]] = {short: f.name for f in FIELDS for short in f.short}
"""What stands for a field after "Bộ", "Sở", "Phòng"."""
MINISTRY_OF_SYMBOL: Final[dict[str, str]] = {symbol: f"Bộ {f.name}" for f in FIELDS for symbol in f.symbols}
"""The ministry that a number's symbol names ("12/2025/TT-BNNMT")."""

# Bodies of the same rank that are no ministries, and those below one that issue in their own name: the symbol of their documents and their names in full.
CENTRAL_OF_SYMBOL: Final[dict[str, str]] = {
    "NHNN": "Ngân hàng Nhà nước Việt Nam", "TTCP": "Thanh tra Chính phủ", "UBDT": "Ủy ban Dân tộc", "VPCP": "Văn phòng Chính phủ",
    "TANDTC": "Tòa án nhân dân tối cao", "VKSNDTC": "Viện kiểm sát nhân dân tối cao", "VKSTC": "Viện kiểm sát nhân dân tối cao",
    "KTNN": "Kiểm toán nhà nước", "BHXH": "Bảo hiểm xã hội Việt Nam", "VPQH": "Văn phòng Quốc hội",
    "HĐTP": "Hội đồng Thẩm phán Tòa án nhân dân tối cao", "TCHQ": "Tổng cục Hải quan", "KBNN": "Kho bạc Nhà nước",
    "HĐBCQG": "Hội đồng Bầu cử Quốc gia",
    "VPTW": "Văn phòng Trung ương Đảng", "BTCTW": "Ban Tổ chức Trung ương", "BTGTW": "Ban Tuyên giáo Trung ương", "BTGDVTW": "Ban Tuyên giáo và Dân vận Trung ương",
    "BDVTW": "Ban Dân vận Trung ương", "BNCTW": "Ban Nội chính Trung ương", "UBKTTW": "Ủy ban Kiểm tra Trung ương",
}
_HEADS: Final = {"NHNN": r"(?:Thống\s+đốc\s+)?", "TTCP": r"(?:Tổng\s+)?", "TANDTC": r"(?:Chánh\s+án\s+)?", "VKSNDTC": r"(?:Viện\s+trưởng\s+)?"}


def _words(name: str) -> str:
    return re.escape(name).replace(r"\ ", r"\s+").replace("òa", "(?:òa|oà)")


CENTRAL_AT: Final[dict[str, list[tuple[re.Pattern[str], str]]]] = {}
"""By the small first letter: (how such a body is printed, with its head's office or without; its name)."""
for _symbol, _name in CENTRAL_OF_SYMBOL.items():
    _head = _HEADS.get(_symbol, "")
    _printed = re.compile(_head + _words(_name).replace(r"\s+Việt\s+Nam", r"(?:\s+Việt\s+Nam)?") + r"(?!\w)", re.IGNORECASE)
    for _first in dict.fromkeys((_name[0].lower(), _head.removeprefix("(?:")[:1].lower() or _name[0].lower())):
        CENTRAL_AT.setdefault(_first, []).append((_printed, _name))
