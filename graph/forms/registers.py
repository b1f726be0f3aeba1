"""Who keeps the register that a document's number comes from: half of when two mentions are the same document.

In: an issuer as printed, a number's symbol, the citing text's home, a day. Out: the ``Organisation``. With the symbol it makes the register; ``graph.forms.periods``
gives the period in which its numbers do not repeat.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from graph.forms.places import province_in, province_slug, small_place_in
from graph.forms.slugs import slug
from graph.forms.symbols import Symbol
from loaders.agencies.ministries import CENTRAL_OF_SYMBOL, MINISTRY_OF_SYMBOL
from loaders.writing.vietnamese import fold, nfc, same_spelling
from ontology import tables

BY_SYMBOL: Final = {  # the symbol names the organisation by itself: (slug, name, level)
    "ttg": ("thu-tuong-chinh-phu", "Thủ tướng Chính phủ", "chinh-phu"),
    "cp": ("chinh-phu", "Chính phủ", "chinh-phu"),
    "ubtvqh": ("uy-ban-thuong-vu-quoc-hoi", "Ủy ban Thường vụ Quốc hội", "quoc-hoi"),
    "qh": ("quoc-hoi", "Quốc hội", "quoc-hoi"),
    "ctn": ("chu-tich-nuoc", "Chủ tịch nước", "quoc-hoi"),
}
# A province's branch writes these symbols, too: "12/KH-BHXH" alone does not tell whose it is.
_BRANCHES: Final = ("BHXH", "KBNN")
_MINISTRIES: Final = {code.casefold(): name for code, name in (MINISTRY_OF_SYMBOL | CENTRAL_OF_SYMBOL).items() if code not in _BRANCHES}
# Slugs of local bodies, and of the Party's central ones.
_LOCAL_BODY: Final = re.compile(r"(uy-ban-nhan-dan|hoi-dong-nhan-dan|so|chi-cuc|phong|van-phong-(uy-ban|hoi-dong)|ubnd|hdnd)\b")
_CENTRAL_PARTY: Final = re.compile(r"\b(trung-uong|bo-chinh-tri|ban-bi-thu|dang-cong-san|chinh-phu|quoc-hoi|bo)\b")
_MINISTERIAL: Final = re.compile(r"(?:bo (?!chi huy|doi|phan|tu lenh)|thanh tra chinh phu\b|van phong chinh phu\b|uy ban dan toc\b)")
# Names of bodies of which the country has one; the Fatherland Front bears the country's name at every level.
_NATIONWIDE: Final = re.compile(
    r"\b(?:toi cao|trung uong|bo chinh tri|ban bi thu|tong bi thu|chu tich nuoc|hoi dong bo truong|kiem toan nha nuoc|ngan hang nha nuoc|tong (?:cuc|lien doan)|quan khu"
    r"|hoc vien chinh tri quoc gia|dai hoc quoc gia|vien han lam)\b"
    r"|^(?:dang uy|dang doan|ban can su dang|van phong) (?:chinh phu|quoc hoi)\b|^(?!.*\bmat tran\b).*\bviet nam$"
)
# with diacritics: "cơ quan" and "quân" are no "quận"
_OF_A_PLACE: Final = re.compile(r"\b(?:chi nhánh|tỉnh|thành phố|huyện|quận|thị xã|phường|thị trấn|các cấp|(?<!thông tấn )xã(?! hội))\b")
_OFFICE_HOLDER: Final = re.compile(r"^(?:Bộ trưởng|Chủ tịch|Thủ trưởng|Tổng Kiểm toán|Thống đốc)\s+(?=\S)", re.IGNORECASE)
_COMMITTEE: Final = re.compile(r"\b(?:ban (?:chap hanh|thuong vu)|thuong truc)\s+(?=(?:dang|tinh|thanh|huyen|thi|quan))")
_TERM_WORDS: Final = re.compile(
    r",?\s*(?:\bkh(?:óa|oá)\s+[IVXLC]+\b|\bnhiệm kỳ\s+\d{4}\s*[-–]\s*\d{4}|\blần thứ\s+\w+)", re.IGNORECASE
)


@dataclass(frozen=True)
class Organisation:
    """Who keeps the register. ``issuer`` in full where words or symbol give it; ``sure`` is False where the home province was
    taken.
    """

    slug: str
    issuer: str | None
    level: str
    province: str | None
    party: bool
    sure: bool = True


def nationwide(name: str | None) -> bool:
    """Is this one body for the whole country, wherever its name is printed? A branch or committee of a place is none.

    >>> [nationwide(x) for x in ("Viện kiểm sát nhân dân tối cao", "Bảo hiểm xã hội Việt Nam", "Thông tấn xã Việt Nam", "Văn phòng Quốc hội")]
    [True, True, True, True]
    >>> [nationwide(x) for x in ("Bảo hiểm xã hội tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Cục Thống kê")]
    [False, False, False, False]
    """
    said = nfc(name or "")
    return bool(_NATIONWIDE.search(fold(said))) and not _OF_A_PLACE.search(same_spelling(said)) and not province_in(said)


def level_of(issuer: str | None, *, party: bool = False) -> str:
    """The level of an issuer.

    >>> [level_of(x) for x in ("Bộ Chính trị", "Thủ tướng Chính phủ", "Bộ Công Thương", "Ủy ban nhân dân tỉnh Kon Tum")]
    ['dang', 'chinh-phu', 'bo', 'tinh']
    >>> [level_of(x) for x in ("Bộ Chỉ huy quân sự tỉnh Kon Tum", "Tòa án nhân dân tối cao", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam")]
    ['tinh', 'bo', 'bo']
    >>> [level_of(x) for x in ("Ủy ban nhân dân thành phố Lai Châu", "Đảng ủy Ủy ban nhân dân tỉnh Lào Cai", "Quốc hội khóa XV")]
    ['dia-phuong', 'dang', 'quoc-hoi']
    """
    said = fold(issuer or "")
    if (
        party
        or re.search(r"\b(dang|bo chinh tri|ban bi thu|tong bi thu|(tinh|thanh|huyen|quan|thi) uy)\b", said)
        or re.search(r"\bban chap hanh trung uong\b|^(?:ban (?!chi dao|thi dua)|uy ban kiem tra )[^,;]*\btrung uong$", said)
    ):
        return "dang"
    if re.match(r"(uy ban thuong vu )?quoc hoi\b|chu tich nuoc\b", said):
        return "quoc-hoi"
    if re.match(r"(thu tuong )?chinh phu\b", said):
        return "chinh-phu"
    if _MINISTERIAL.match(said) or nationwide(issuer):
        return "bo"
    return "tinh" if province_in(issuer) and not small_place_in(issuer) else "dia-phuong"


def bare_issuer(issuer: str | None) -> str | None:
    """The body behind an office holder's name, without term: "Bộ trưởng Bộ Công Thương" issues for the ministry.

    >>> bare_issuer("Bộ trưởng Bộ Công Thương"), bare_issuer("Ban Chấp hành Đảng bộ tỉnh Kon Tum khóa XIV")
    ('Bộ Công Thương', 'Ban Chấp hành Đảng bộ tỉnh Kon Tum')
    """
    return without_term(_OFFICE_HOLDER.sub("", nfc(issuer))) or None if issuer else None


def without_term(name: str) -> str:
    """A body's name without the term of which a text speaks: the body is one through all its terms.

    >>> without_term("Ban Chấp hành Trung ương Đảng khóa XI"), without_term("Đại hội đại biểu Đảng bộ tỉnh lần thứ I, nhiệm kỳ 2025 - 2030")
    ('Ban Chấp hành Trung ương Đảng', 'Đại hội đại biểu Đảng bộ tỉnh')
    """
    return _TERM_WORDS.sub("", nfc(name)).strip(" ,")


_OF_THE_PLACE: Final = {"ubnd": "Ủy ban nhân dân", "hđnd": "Hội đồng nhân dân", "vpubnd": "Văn phòng Ủy ban nhân dân"}


def organisation(
    issuer: str | None, symbol: Symbol | None, home: str | None, on: str | None, reader: str = ""
) -> Organisation:
    """Who keeps the register that the number comes from.

    ``home`` is the issuer of the citing text: "UBND tỉnh" without a name is its province's. ``on`` is the day that decides which
    of two provinces of one name it is. ``reader`` names the citing text: a local body of an unknown place is that text's own,
    for "UBND tỉnh" in two such texts may be two provinces' committees.

    >>> from graph.forms.symbols import parse_number
    >>> organisation("Ban Bí thư Trung ương Đảng", parse_number("42-CT/TW"), None, None).slug
    'trung-uong-dang'
    >>> organisation(None, parse_number("1397/KH-UBND"), "Ủy ban nhân dân tỉnh Kon Tum", "2020-04-24").slug
    'uy-ban-nhan-dan-tinh-kon-tum'
    >>> organisation("Ban Chấp hành Đảng bộ tỉnh Lào Cai", parse_number("13-CTr/TU"), None, "2025-10-31").slug
    'tinh-uy-lao-cai-2025'
    >>> organisation("Ủy ban nhân dân tỉnh", parse_number("39/KH-UBND"), None, None, "ab12").slug
    'uy-ban-nhan-dan-tinh-chua-ro-noi-ab12'
    """
    code = symbol.body_code if symbol else ""
    if symbol and not symbol.party and code in BY_SYMBOL:
        own, name, level = BY_SYMBOL[code]
        return Organisation(own, name, level, None, False)
    said = bare_issuer(issuer)
    if symbol and symbol.party and code in ("tw", "tư"):
        return Organisation("trung-uong-dang", said, "dang", None, True)
    party = bool(symbol and symbol.party) or level_of(said) == "dang"
    if not said and symbol and code in _OF_THE_PLACE:
        said = home_body(code, home)
    named, small = province_in(said), small_place_in(said)
    place, sure = named, bool(issuer)
    if not place and not nationwide(said) and (not small or small == small_place_in(home)):
        place, sure = province_in(home), False
    where = province_slug(place, on) if place else None
    if party and (code == "tu" or (not symbol and re.search(r"\b(tinh uy|thanh uy|dang bo tinh)\b", fold(said or "")))) and where:
        word = "thanh-uy" if (tables.province_by_slug(where) or None) and _is_city(where) else "tinh-uy"
        return Organisation(f"{word}-{where}", said, "dang", where, True, sure)
    if party and code == "đh":
        return Organisation(f"dai-hoi-dang-bo-tinh-{where}" if where else "dai-hoi-dang", said, "dang", where, True, sure)
    if code in _MINISTRIES and (not said or level_of(said) == "bo"):
        # The code is the register's, however the ministry's name is printed.
        return Organisation(slug(_MINISTRIES[code]), said or _MINISTRIES[code], "bo", None, False)
    if not said:
        unknown = f"chua-ro-{slug(code) or 'co-quan'}" + (f"-{where}" if where else f"-{reader}" if reader else "")
        return Organisation(unknown, None, "dang" if party else "dia-phuong", where, party, False)
    level = level_of(said, party=party)
    if level in ("bo", "quoc-hoi", "chinh-phu") or not where:
        made = slug(_COMMITTEE.sub("", fold(said)))
        if reader and not where and not nationwide(said) and _placeless(made, level, small.kind if small else None):
            return Organisation(f"{made}-chua-ro-noi-{reader}", said, level, None, party, False)
        return Organisation(made, said, level, where if level in ("tinh", "dia-phuong", "dang") else None, party)
    return Organisation(_local_slug(said, named, where, small is not None), said, level, where, party, sure)


def _placeless(body: str, level: str, unit: str | None) -> bool:
    """Whether a body's name fits many places: "UBND tỉnh", "Sở Xây dựng", "UBND xã Tân Lập"; cities have names of their own."""
    if unit:
        return fold(unit) not in ("thanh pho", "thi xa")
    if level == "dang":
        return not _CENTRAL_PARTY.search(body)
    return level in ("tinh", "dia-phuong") and bool(_LOCAL_BODY.match(body))


def _is_city(province: str) -> bool:
    known = tables.province_by_slug(province)
    return known is not None and known.kind == "thành phố"


def home_body(code: str, home: str | None) -> str | None:
    """The people's committee (or its office) or council of the place that issued the citing text, for a symbol without an issuer.

    >>> home_body("ubnd", "Đảng ủy Ủy ban nhân dân tỉnh Lào Cai")
    'Ủy ban nhân dân tỉnh Lào Cai'
    """
    head = _OF_THE_PLACE[code]
    if small := small_place_in(home):
        return f"{head} {small.kind} {small.name}"
    province = province_in(home)
    if not province:
        return None
    known = tables.province(province, loose=True)
    return f"{head} {known.kind if known else 'tỉnh'} {province}"


def _local_slug(said: str, named: str | None, where: str, small: bool) -> str:
    """The slug of a local body; the province's name in it takes the slug of its era; a smaller unit's body adds the province."""
    text = _COMMITTEE.sub("", fold(said))
    made = slug(text)
    if named and made.endswith(slug(named)):
        return made[: -len(slug(named))] + where
    return f"{made}-tinh-{where}" if small or not named else made
