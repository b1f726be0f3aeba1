"""Who issued a document, as printed after its number ("của Bộ Chính trị", "của UBND tỉnh") or told by its symbol ("QĐ-TTg").

In: text in normal form, the document's locality. Out: ``PrintedIssuer`` with the full name and its place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from loaders.numbers import Number
from loaders.vietnamese import same_spelling, squeeze
from ontology.tables import province_names

_TERM: Final = r"(?:,?\s*(?:khóa|khoá)\s+(?:thứ\s+)?[IVXLC\d]+)?"
_SESSION: Final = r"(?:\s+(?:lần\s+)?thứ\s+(?:[IVXLC]+|\w+))?(?:,?\s*nhiệm\s+kỳ\s+\d{4}\s*-\s*\d{4})?"
_CAPITAL_WORDS: Final = r"[^\W\d_a-zà-öø-ÿ][\w-]*"


@cache
def _issuer_pattern() -> re.Pattern[str]:
    place = r"(?:\s+(?:" + "|".join(re.escape(n).replace(r"\ ", r"\s+") for n in province_names()) + r")\b)?"
    unit = r"(?:tỉnh|thành\s+phố|huyện|quận|thị\s+xã|xã|phường)"
    name = r"(?:\s+[A-ZĐÀ-Ỹ][\w]*(?:\s+[A-ZĐÀ-Ỹ][\w]*){0,3})?"
    local = rf"\s+{unit}{place}" if place else ""
    alternatives = [
        rf"(?:Đảng\s+ủy|Đảng\s+uỷ)\s+(?:Ủy\s+ban\s+nhân\s+dân|Uỷ\s+ban\s+nhân\s+dân|UBND)(?:\s+{unit}{place})?",
        rf"(?:Chủ\s+tịch\s+)?(?:Ủy\s+ban\s+nhân\s+dân|Uỷ\s+ban\s+nhân\s+dân|UBND){local}",
        rf"(?:Hội\s+đồng\s+nhân\s+dân|HĐND){local}",
        rf"(?:Ban\s+Thường\s+vụ\s+)?(?:Tỉnh|Thành)\s+(?:ủy|uỷ){place}",
        rf"Ban\s+Chấp\s+hành\s+Đảng\s+bộ\s+{unit}{place}{_TERM}",
        rf"Đại\s+hội(?:\s+đại\s+biểu)?\s+Đảng\s+bộ\s+{unit}{place}{_SESSION}",
        rf"Ban\s+Chấp\s+hành\s+Trung\s+ương(?:\s+Đảng)?(?:\s+Cộng\s+sản\s+Việt\s+Nam)?{_TERM}",
        r"Ban\s+Bí\s+thư(?:\s+Trung\s+ương)?(?:\s+Đảng)?",
        r"Bộ\s+Chính\s+trị",
        r"Ban\s+Chỉ\s+đạo\s+Trung\s+ương",
        r"(?:Ủy|Uỷ)\s+ban\s+Thường\s+vụ\s+Quốc\s+hội",
        rf"Quốc\s+hội{_TERM}",
        r"Thủ\s+tướng(?:\s+Chính\s+phủ)?",
        r"Văn\s+phòng\s+Chính\s+phủ",
        r"Chính\s+phủ",
        r"Chủ\s+tịch\s+nước",
        r"(?:Bộ\s+trưởng\s+)?Bộ\s+(?:NN&PTNT|NN&MT|TN&MT|GD&ĐT|KH&CN|KH&ĐT|TT&TT|LĐ-TB&XH|[A-ZĐ][\wÀ-ỹ]*(?:(?:\s+và|,)?\s+[A-ZĐÀ-Ỹa-zđà-ỹ][\wÀ-ỹ-]*){0,7})",
        rf"Sở\s+[A-ZĐ]\w*{name}",
        r"Ngân\s+hàng\s+Nhà\s+nước(?:\s+Việt\s+Nam)?",
        r"Thanh\s+tra\s+Chính\s+phủ",
    ]
    return re.compile("(?:" + "|".join(alternatives) + r")(?!\w)", re.IGNORECASE)


# The ministries of all governments since 1992: "Bộ" + one of these; needed because a ministry's name has no closing mark.
_MINISTRIES: Final = (
    "Nông nghiệp và Môi trường", "Nông nghiệp và Phát triển nông thôn", "Tài nguyên và Môi trường", "Công Thương", "Công nghiệp", "Thương mại",
    "Xây dựng", "Giao thông vận tải", "Tài chính", "Kế hoạch và Đầu tư", "Khoa học và Công nghệ", "Thông tin và Truyền thông", "Bưu chính, Viễn thông",
    "Giáo dục và Đào tạo", "Y tế", "Nội vụ", "Tư pháp", "Quốc phòng", "Công an", "Ngoại giao", "Văn hóa, Thể thao và Du lịch", "Văn hóa - Thông tin",
    "Lao động - Thương binh và Xã hội", "Lao động, Thương binh và Xã hội", "Dân tộc và Tôn giáo", "Thủy sản",
)  # fmt: skip
_SHORT_MINISTRIES: Final = {
    "NN&PTNT": "Nông nghiệp và Phát triển nông thôn", "NN&MT": "Nông nghiệp và Môi trường", "TN&MT": "Tài nguyên và Môi trường",
    "GD&ĐT": "Giáo dục và Đào tạo", "KH&CN": "Khoa học và Công nghệ", "KH&ĐT": "Kế hoạch và Đầu tư", "TT&TT": "Thông tin và Truyền thông",
    "LĐ-TB&XH": "Lao động - Thương binh và Xã hội",
}  # fmt: skip
_SYMBOL_MINISTRIES: Final = {
    "BCT": "Công Thương", "BNNMT": "Nông nghiệp và Môi trường", "BNN": "Nông nghiệp và Phát triển nông thôn",
    "BNNPTNT": "Nông nghiệp và Phát triển nông thôn", "BTNMT": "Tài nguyên và Môi trường", "BXD": "Xây dựng", "BGTVT": "Giao thông vận tải",
    "BTC": "Tài chính", "BKHĐT": "Kế hoạch và Đầu tư", "BKHCN": "Khoa học và Công nghệ", "BTTTT": "Thông tin và Truyền thông",
    "BGDĐT": "Giáo dục và Đào tạo", "BYT": "Y tế", "BNV": "Nội vụ", "BTP": "Tư pháp", "BQP": "Quốc phòng", "BCA": "Công an", "BNG": "Ngoại giao",
    "BVHTTDL": "Văn hóa, Thể thao và Du lịch", "BLĐTBXH": "Lao động - Thương binh và Xã hội",
}  # fmt: skip


@dataclass(frozen=True)
class PrintedIssuer:
    """``name`` in full but without a province that the words do not give (``local`` then says that one is missing)."""

    name: str
    local: bool
    start: int
    end: int


def issuer_at(text: str, at: int) -> PrintedIssuer | None:
    """The issuer printed right after ``at``: "[,] của Bộ Chính trị", "do Thủ tướng Chính phủ ban hành".

    >>> issuer_at("122/NQ-CP của Chính phủ ban hành", 9).name
    'Chính phủ'
    """
    m = re.compile(r"\s*,?\s*(?:của|do)\s+", re.IGNORECASE).match(text, at)
    return read_issuer(text, m.end()) if m else None


def read_issuer(text: str, at: int) -> PrintedIssuer | None:
    """The name of an issuing body that begins at ``at``."""
    m = _issuer_pattern().match(text, at)
    if m is None:
        return None
    said = squeeze(m.group())
    ministry = re.match(r"(?:Bộ\s+trưởng\s+)?Bộ\s+", said, re.IGNORECASE)
    if ministry and not re.match(r"Bộ\s+Chính\s+trị", said, re.IGNORECASE):
        after = m.start() + _prefix(said)
        rest = text[after : after + 80]
        for short, full in _SHORT_MINISTRIES.items():
            if rest.startswith(short):
                return PrintedIssuer(f"Bộ {full}", False, m.start(), after + len(short))
        for name in sorted(_MINISTRIES, key=len, reverse=True):
            if same_spelling(rest[: len(name)]) == same_spelling(name):
                return PrintedIssuer(f"Bộ {name}", False, m.start(), after + len(name))
        return None
    name, local = full_issuer(said)
    return PrintedIssuer(name, local, m.start(), m.end())


def _prefix(text: str) -> int:
    m = re.match(r"(?:Bộ\s+trưởng\s+)?Bộ\s+", text, re.IGNORECASE)
    return m.end() if m else 0


def full_issuer(said: str) -> tuple[str, bool]:
    """The full name of a printed body, and whether its province is missing.

    >>> full_issuer("UBND tỉnh")
    ('Ủy ban nhân dân tỉnh', True)
    >>> full_issuer("BAN CHẤP HÀNH TRUNG ƯƠNG KHÓA XI")
    ('Ban Chấp hành Trung ương Đảng khóa XI', False)
    """
    text = squeeze(said)
    for pattern, put in (
        (r"(?:Uỷ|Ủy)\s+ban\s+nhân\s+dân|UBND", "Ủy ban nhân dân"), (r"Hội\s+đồng\s+nhân\s+dân|HĐND", "Hội đồng nhân dân"),
        (r"Đảng\s+(?:ủy|uỷ)", "Đảng ủy"), (r"Tỉnh\s+(?:ủy|uỷ)", "Tỉnh ủy"), (r"Thành\s+(?:ủy|uỷ)", "Thành ủy"),
        (r"Ban\s+Chấp\s+hành\s+Đảng\s+bộ", "Ban Chấp hành Đảng bộ"), (r"Ban\s+Thường\s+vụ", "Ban Thường vụ"),
        (r"Đại\s+hội(?:\s+đại\s+biểu)?\s+Đảng\s+bộ", "Đại hội đại biểu Đảng bộ"), (r"Bộ\s+Chính\s+trị", "Bộ Chính trị"),
        (r"Chủ\s+tịch", "Chủ tịch"), (r"Quốc\s+hội", "Quốc hội"), (r"tỉnh\b(?!\s+ủy)", "tỉnh"), (r"thành\s+phố", "thành phố"),
        (r"(?:khóa|khoá)", "khóa"), (r"nhiệm\s+kỳ", "nhiệm kỳ"), (r"lần\s+thứ", "lần thứ"),
    ):  # fmt: skip
        text = re.sub(pattern, put, text, flags=re.IGNORECASE) if put != "tỉnh" else re.sub(r"\b[Tt](?:ỉnh|ỈNH)\b(?!\s+(?:ủy|uỷ|Ủy))", "tỉnh", text)
    text = re.sub(r",?\s+(khóa)\s+", r" \1 ", text)
    if re.match(r"Ban\s+Chấp\s+hành\s+Trung\s+ương", text, re.IGNORECASE):
        term = re.search(r"khóa\s+(\w+)", text)
        return "Ban Chấp hành Trung ương Đảng" + (f" khóa {term.group(1).upper()}" if term else ""), False
    if re.match(r"Ban\s+Bí\s+thư", text, re.IGNORECASE):
        return "Ban Bí thư Trung ương Đảng", False
    if re.fullmatch(r"Thủ\s+tướng(\s+Chính\s+phủ)?", text, re.IGNORECASE):
        return "Thủ tướng Chính phủ", False
    if re.fullmatch(r"Chính\s+phủ", text, re.IGNORECASE):
        return "Chính phủ", False
    for name in province_names():
        m = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
        if m:
            return squeeze(text[: m.start()] + name + text[m.end() :]), False
    local = bool(re.search(r"(tỉnh|thành phố|Tỉnh ủy|Thành ủy)(\s+khóa\s+\w+|\s+lần thứ.*)?$", text))
    return text, local


def issuer_of_symbol(number: Number) -> str | None:
    """The issuer that a number's symbol itself names, or None where it names a series or a kind of body only.

    >>> from loaders.numbers import parse_number
    >>> issuer_of_symbol(parse_number("2502/QĐ-TTg")), issuer_of_symbol(parse_number("81-KL/TW"))
    ('Thủ tướng Chính phủ', None)
    """
    if number.party:
        return None
    if re.match(r"QH\d", number.organisation):
        return "Quốc hội"
    if re.match(r"(UB)?TVQH\d", number.organisation):
        return "Ủy ban Thường vụ Quốc hội"
    first = number.organisation.split("-")[0]
    if first == "CP" and number.type_symbol:
        return "Chính phủ"
    if first == "TTg":
        return "Thủ tướng Chính phủ"
    if first in _SYMBOL_MINISTRIES:
        return f"Bộ {_SYMBOL_MINISTRIES[first]}"
    return None


def fits(number: Number, issuer: str) -> bool:
    """Whether that body can issue a document with this symbol; what follows a number may belong to a plan around it.

    >>> from loaders.numbers import parse_number
    >>> fits(parse_number("81-KL/TW"), "Ủy ban nhân dân tỉnh"), fits(parse_number("81-KL/TW"), "Bộ Chính trị")
    (False, True)
    """
    said = number.organisation.split("-")[0]
    central = ("Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương", "Ban Chỉ đạo Trung ương")
    if number.party:
        if said == "TW":
            return issuer.startswith(central)
        if said == "TU":
            return issuer.startswith(("Tỉnh ủy", "Thành ủy", "Ban Thường vụ", "Ban Chấp hành Đảng bộ"))
        if said == "ĐU":
            return issuer.startswith(("Đảng ủy", "Ban Thường vụ", "Ban Chấp hành"))
        if said.startswith("ĐH"):
            return issuer.startswith("Đại hội")
        return not issuer.startswith(("Chính phủ", "Thủ tướng", "Ủy ban nhân dân", "Quốc hội"))
    if said == "CP":
        return issuer == "Chính phủ"
    if said == "TTg":
        return issuer == "Thủ tướng Chính phủ"
    if said == "UBND":
        return issuer.startswith(("Ủy ban nhân dân", "Chủ tịch Ủy ban nhân dân"))
    if said == "HĐND":
        return issuer.startswith(("Hội đồng nhân dân", "Thường trực Hội đồng"))
    if re.match(r"QH\d", said):
        return issuer.startswith("Quốc hội")
    if said in _SYMBOL_MINISTRIES:
        return issuer.startswith("Bộ ")
    return not issuer.startswith(central)
