"""Keys of documents: when are two mentions the same document?

In: a number, an issuer, a date, a term. Out: the parsed ``Symbol``, the ``Organisation`` that keeps the register, and the
``Registry`` (organisation + symbol) with the period in which its numbers do not repeat: the calendar year for state bodies,
the term for party bodies.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from graph.dates import first_day, last_day
from graph.iris import slug
from graph.places import province_in, province_slug, small_place_in
from loaders.writing.vietnamese import fold, nfc
from ontology import tables

_PARTY: Final = re.compile(r"(\d+[a-zđ]?)-([^\W\d_]+(?:-[^\W\d_]+)*)/(\S+)", re.IGNORECASE)
_STATE: Final = re.compile(r"(\d+(?:\.\d+)?[a-zđ]?)/(?:(\d{4})/)?(\S+)", re.IGNORECASE)
_ROMAN_TERM: Final = re.compile(r"\bkhoa ([ivxlc]+)\b")
_YEARS_TERM: Final = re.compile(r"\bnhiem ky (\d{4}) ?- ?(\d{4})\b")

# The day on which the Party's congress closed and the next term of the Central Committee began.
_CONGRESSES: Final = (
    ("1996-07-01", "viii"), ("2001-04-22", "ix"), ("2006-04-25", "x"), ("2011-01-19", "xi"), ("2016-01-28", "xii"),
    ("2021-02-01", "xiii"), ("2026-01-23", "xiv"),
)  # fmt: skip
# Local congresses meet every five years, most in September and October: from October on the new term counts.
_LOCAL_FIRST_YEAR: Final = 1980
_LOCAL_CUT: Final = "-10-01"

_BY_SYMBOL: Final = {  # the symbol names the organisation by itself: (slug, name, level)
    "ttg": ("thu-tuong-chinh-phu", "Thủ tướng Chính phủ", "chinh-phu"),
    "cp": ("chinh-phu", "Chính phủ", "chinh-phu"),
    "ubtvqh": ("uy-ban-thuong-vu-quoc-hoi", "Ủy ban Thường vụ Quốc hội", "quoc-hoi"),
    "qh": ("quoc-hoi", "Quốc hội", "quoc-hoi"),
    "ctn": ("chu-tich-nuoc", "Chủ tịch nước", "quoc-hoi"),
}
_MINISTRIES: Final = {
    "bct": "Bộ Công Thương",
    "bnn": "Bộ Nông nghiệp và Phát triển nông thôn",
    "btnmt": "Bộ Tài nguyên và Môi trường",
    "bnnmt": "Bộ Nông nghiệp và Môi trường",
    "bxd": "Bộ Xây dựng",
    "bgtvt": "Bộ Giao thông vận tải",
    "btc": "Bộ Tài chính",
    "bkhđt": "Bộ Kế hoạch và Đầu tư",
    "bnv": "Bộ Nội vụ",
    "bkhcn": "Bộ Khoa học và Công nghệ",
    "byt": "Bộ Y tế",
    "bca": "Bộ Công an",
    "bqp": "Bộ Quốc phòng",
    "btp": "Bộ Tư pháp",
    "bgdđt": "Bộ Giáo dục và Đào tạo",
    "btttt": "Bộ Thông tin và Truyền thông",
    "bvhttdl": "Bộ Văn hóa, Thể thao và Du lịch",
    "blđtbxh": "Bộ Lao động - Thương binh và Xã hội",
    "bng": "Bộ Ngoại giao",
    "nhnn": "Ngân hàng Nhà nước Việt Nam",
    "ttcp": "Thanh tra Chính phủ",
    "vpcp": "Văn phòng Chính phủ",
}
# Slugs of local bodies, and of the Party's central ones.
_LOCAL_BODY: Final = re.compile(r"(uy-ban-nhan-dan|hoi-dong-nhan-dan|so|chi-cuc|phong|van-phong-(uy-ban|hoi-dong)|ubnd|hdnd)\b")
_CENTRAL_PARTY: Final = re.compile(r"\b(trung-uong|bo-chinh-tri|ban-bi-thu|dang-cong-san|chinh-phu|quoc-hoi|bo)\b")
_OFFICE_HOLDER: Final = re.compile(r"^(?:Bộ trưởng|Chủ tịch|Thủ trưởng|Tổng Kiểm toán|Thống đốc)\s+(?=\S)", re.IGNORECASE)
_COMMITTEE: Final = re.compile(r"\b(?:ban (?:chap hanh|thuong vu)|thuong truc)\s+(?=(?:dang|tinh|thanh|huyen|thi|quan))")
_TERM_WORDS: Final = re.compile(
    r",?\s*(?:\bkh(?:óa|oá)\s+[IVXLC]+\b|\bnhiệm kỳ\s+\d{4}\s*[-–]\s*\d{4}|\blần thứ\s+\w+)", re.IGNORECASE
)


@dataclass(frozen=True)
class Symbol:
    """A number taken apart: "24-NQ/TW" is ordinal 24, code NQ, register TW, of the Party."""

    text: str
    ordinal: str
    year: str | None
    code: str | None
    register: str
    party: bool

    @property
    def body_code(self) -> str:
        """The first part of the register, lower case: "ttg", "ubnd", "tu"."""
        return re.sub(r"\d+$", "", self.register.split("-")[0].casefold())


@lru_cache(maxsize=65536)
def parse_number(number: str | None) -> Symbol | None:
    """The parts of a number in its proper form; None for what is no number ("Đề án số 13").

    >>> parse_number("24-NQ/TW").register, parse_number("06/2022/NĐ-CP").year, parse_number("258/UBND-KTN").code
    ('TW', '2022', None)
    >>> parse_number("187/2025/QH15").body_code, parse_number("Đề án số 13") is None
    ('qh', True)
    """
    text = re.sub(r"\s+", "", nfc(number or ""))
    if m := _PARTY.fullmatch(text):
        return Symbol(text, m[1].lstrip("0") or "0", None, m[2], m[3], True)
    if m := _STATE.fullmatch(text):
        code, _, rest = m[3].partition("-")
        known = bool(rest) and bool(tables.document_types_by_symbol(code))
        return Symbol(text, m[1].lstrip("0") or "0", m[2], code if known else None, rest if known else m[3], False)
    return None


def type_by_symbol(symbol: Symbol) -> str | None:
    """The kind of document that the symbol tells: a state number without a type code is an official letter.

    >>> [type_by_symbol(parse_number(n)) for n in ("258/UBND-KTN", "13-CTr/TU", "66-QĐ/TW")]
    ['Công văn', 'Chương trình', None]
    """
    if symbol.code:
        kind = tables.document_type_by_symbol(symbol.code, "party" if symbol.party else "state")
        return kind.name if kind else None
    return None if symbol.party or symbol.body_code in ("qh", "ubtvqh") else "Công văn"


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


def level_of(issuer: str | None, *, party: bool = False) -> str:
    """The level of an issuer.

    >>> [level_of(x) for x in ("Bộ Chính trị", "Thủ tướng Chính phủ", "Bộ Công Thương", "Ủy ban nhân dân tỉnh Kon Tum")]
    ['dang', 'chinh-phu', 'bo', 'tinh']
    >>> [level_of(x) for x in ("Ủy ban nhân dân thành phố Lai Châu", "Đảng ủy Ủy ban nhân dân tỉnh Lào Cai", "Quốc hội khóa XV")]
    ['dia-phuong', 'dang', 'quoc-hoi']
    """
    said = fold(issuer or "")
    if (
        party
        or re.search(r"\b(dang|bo chinh tri|ban bi thu|(tinh|thanh|huyen|quan|thi) uy)\b", said)
        or "ban chap hanh trung uong" in said
    ):
        return "dang"
    if re.match(r"(uy ban thuong vu )?quoc hoi\b|chu tich nuoc\b", said):
        return "quoc-hoi"
    if re.match(r"(thu tuong )?chinh phu\b", said):
        return "chinh-phu"
    if re.match(r"(bo|thanh tra chinh phu|ngan hang nha nuoc|van phong chinh phu|uy ban dan toc)\b", said):
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


def organisation(
    issuer: str | None, symbol: Symbol | None, home: str | None, on: str | None, reader: str = ""
) -> Organisation:  # fmt: skip
    """Who keeps the register that the number comes from.

    ``home`` is the issuer of the citing text: "UBND tỉnh" without a name is its province's. ``on`` is the day that decides which
    of two provinces of one name it is. ``reader`` names the citing text: a local body of an unknown place is that text's own,
    for "UBND tỉnh" in two such texts may be two provinces' committees.

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
    if symbol and not symbol.party and code in _BY_SYMBOL:
        own, name, level = _BY_SYMBOL[code]
        return Organisation(own, name, level, None, False)
    said = bare_issuer(issuer)
    if symbol and symbol.party and code in ("tw", "tư"):
        return Organisation("trung-uong-dang", said, "dang", None, True)
    party = bool(symbol and symbol.party) or level_of(said) == "dang"
    if not said and symbol and code in ("ubnd", "hđnd"):
        said = home_body(code, home)
    named, small = province_in(said), small_place_in(said)
    place, sure = named, bool(issuer)
    if not place and (not small or small == small_place_in(home)):
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
        if reader and not where and _placeless(made, level, small.kind if small else None):
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
    """The people's committee or council of the place that issued the citing text, for a symbol without an issuer.

    >>> home_body("ubnd", "Đảng ủy Ủy ban nhân dân tỉnh Lào Cai")
    'Ủy ban nhân dân tỉnh Lào Cai'
    """
    head = {"ubnd": "Ủy ban nhân dân", "hđnd": "Hội đồng nhân dân"}[code]
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


# --- periods in which numbers do not repeat


def printed_term(*texts: str | None) -> str | None:
    """The term that words print: "khoa-xi", "2025-2030".

    >>> printed_term("Ban Chấp hành Trung ương Đảng khoá XI"), printed_term(None, "nhiệm kỳ 2025 – 2030")
    ('khoa-xi', '2025-2030')
    """
    for text in texts:
        said = fold(text or "")
        if m := _YEARS_TERM.search(said):
            return f"{m[1]}-{m[2]}"
        if m := _ROMAN_TERM.search(said):
            return f"khoa-{m[1]}"
    return None


def central_term(day: str) -> str | None:
    """The Central Committee's term on a (partial ISO) date; None where the date leaves it open.

    >>> central_term("2013-06-03"), central_term("2020-02-11"), central_term("2021"), central_term("2024")
    ('khoa-xi', 'khoa-xii', None, 'khoa-xiii')
    """
    terms = {next((t for since, t in reversed(_CONGRESSES) if d >= since), None) for d in (first_day(day), last_day(day))}
    found = terms.pop() if len(terms) == 1 else None
    return f"khoa-{found}" if found else None


def latest_date(time: str) -> str | None:
    """The latest (partial ISO) date that a document of this year or term can bear.

    >>> latest_date("2014"), latest_date("khoa-xi"), latest_date("2015-2020"), latest_date("khoa-xiv")
    ('2014', '2016-01-28', '2020', None)
    """
    if time.startswith("khoa-"):
        terms = [t for _, t in _CONGRESSES]
        n = terms.index(time[5:]) + 1 if time[5:] in terms else len(terms)
        return _CONGRESSES[n][0] if n < len(terms) else None
    years = re.findall(r"\d{4}", time)
    return years[-1] if years and not time.startswith("khong-nam") else None


def local_term(day: str) -> str | None:
    """The five years of a local party committee on a (partial ISO) date; None where the date leaves it open.

    >>> local_term("2020-02-24"), local_term("2024-10-18"), local_term("2025-10-31"), local_term("2025")
    ('2015-2020', '2020-2025', '2025-2030', None)
    """

    def start(d: str) -> int:
        year = int(d[:4])
        base = year - (year - _LOCAL_FIRST_YEAR) % 5
        return base - 5 if year == base and d < f"{year}{_LOCAL_CUT}" else base

    starts = {start(first_day(day)), start(last_day(day))}
    found = starts.pop() if len(starts) == 1 else None
    return f"{found}-{found + 5}" if found else None


def period(symbol: Symbol | None, org: Organisation, date: str | None, *words: str | None) -> str | None:
    """The year or term in which the number is unique: from the symbol, the date, or printed words; None when nothing tells.

    >>> tw = organisation(None, parse_number("24-NQ/TW"), None, None)
    >>> n = parse_number("24-NQ/TW")
    >>> period(n, tw, "2013-06-03"), period(n, tw, None, "Ban Chấp hành Trung ương khóa XI")
    ('khoa-xi', 'khoa-xi')
    """
    if symbol and symbol.year:
        return symbol.year
    if not org.party:
        return date[:4] if date else None
    printed = printed_term(*words)
    if org.slug == "trung-uong-dang":
        by_date = central_term(date) if date else None
        return by_date or (printed if printed and printed.startswith("khoa-") else None)
    # Local congresses are counted differently in every province: their number tells a term only where no years are known.
    if printed and not printed.startswith("khoa-"):
        return printed
    return (local_term(date) if date else None) or printed


@lru_cache(maxsize=65536)
def number_slug(symbol: Symbol, printed_type: str | None) -> str:
    """The symbol in a comparable form; the Party's "QĐ" adds its kind, for quyết định and quy định are numbered apart.

    >>> number_slug(parse_number("06/NQ-CP"), None), number_slug(parse_number("66-QĐ/TW"), "Quy định")
    ('6-nq-cp', '66-qd-tw-quy-dinh')
    """
    made = f"{symbol.ordinal}-{slug(symbol.text.partition('/')[2] if not symbol.party else symbol.text.partition('-')[2])}"
    if symbol.party and symbol.code and len(tables.document_types_by_symbol(symbol.code, "party")) > 1:
        made += f"-{slug(printed_type)}" if printed_type and fold(printed_type) in ("quy dinh", "quyet dinh") else ""
    return made
