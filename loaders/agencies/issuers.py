"""Who issued a document, as printed after its number ("của Bộ Chính trị", "của UBND tỉnh") or told by its symbol ("QĐ-TTg").

In: text in normal form, the document's locality. Out: ``PrintedIssuer`` with the full name and its place.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from loaders.agencies.bodynames import FIELD, MINISTRY, field_name
from loaders.agencies.ministries import CENTRAL_AT, CENTRAL_OF_SYMBOL, MINISTRY_OF_SYMBOL
from loaders.agencies.numbers import Number
from loaders.agencies.placenames import places, usual_name
from loaders.agencies.units import LOCAL_UNITS
from loaders.record.values import value
from loaders.writing.deferred import Deferred
from loaders.writing.vietnamese import CAPITALS, squeeze

_TERM: Final = r"(?:,?\s*(?:khóa|khoá)\s+(?:thứ\s+)?[IVXLC\d]+)?"
_TH: Final = r"(?:lần\s+)?thứ\s+(?:\d{1,2}|[IVX]+|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?:\s+\w+)?)"
_SESSION: Final = r"(?:\s+(?:lần\s+)?thứ\s+(?:[IVXLC]+|\w+))?(?:,?\s*nhiệm\s+kỳ\s+\d{4}\s*-\s*\d{4})?"


_PLACES: Final = places()
_PLACE: Final = Deferred(rf"(?<!\w)(?:{_PLACES})(?!\w)", re.IGNORECASE)
_LOW_UNIT: Final = rf"(?:{LOCAL_UNITS})".replace(" ", r"\s+")
_OWN_NAME: Final = rf"(?:\s+(?!(?:về(?: việc)?|thông báo|ban hành|quy định|phê duyệt|hướng dẫn|kế hoạch|quyết định|công bố)\b)(?-i:[{CAPITALS}])\w*){{1,4}}|\s+\d{{1,2}}"  # no title's first words, though a capital begins them

# A province's city, which is not the one that issues: "UBND thành phố Hội An", "UBND thành phố Vinh về việc …".
_CITY_WORD: Final = rf"\s+(?!(?:về|thông báo|ban hành|quy định|phê duyệt|hướng dẫn|kế hoạch|quyết định|công bố|giao|sở|ban|bộ)\b)(?-i:[{CAPITALS}][a-zà-ỹđ]+)"
_CITY_NAME: Final = rf"(?!\s+(?:sở|ban|phòng|chủ|giám|công|căn|theo|và)\b)(?:(?:{_CITY_WORD}){{2,3}}|{_CITY_WORD}(?=\s*(?:$|[,.;:)]|(?-i:về|ngày|ban hành|đã)\b)))"


@cache
def _issuer_pattern() -> re.Pattern[str]:
    place = rf"(?:\s+(?:{_PLACES})\b)?"
    unit = r"(?:tỉnh|thành\s+phố)"
    local = rf"\s*(?:{unit}(?:\s+(?:{_PLACES})\b|(?<=phố){_CITY_NAME})?|{_LOW_UNIT}(?:{_OWN_NAME})?)"
    alternatives = [
        rf"(?:(?:Đảng\s*(?:ủy|uỷ|đoàn)|Ban\s*cán\s*sự\s*đảng)\s+(?:(?:Ủy|Uỷ)\s*ban\s*nhân\s*dân|UBND|Hội\s*đồng\s*nhân\s*dân|HĐND)|(?:(?:Ban\s*Thường\s*trực|Đoàn\s*Chủ\s*tịch)\s+)?(?:(?:Ủy|Uỷ)\s*ban|UB)\s*(?:Trung\s*ương\s+|TW\s+)?(?:Mặt\s*trận\s*Tổ\s*quốc|MTTQ)(?:\s*Việt\s*Nam)?)(?:{local})?",  # the long list of places stands once for what may be alone, once for what must have its place
        rf"(?:Đảng\s*(?:ủy|uỷ)\s+(?:Công\s+an|(?:Bộ\s+Chỉ\s+huy\s+)?[Qq]uân\s+sự|(?:Bộ\s+Chỉ\s+huy\s+)?Bộ\s+đội\s+[Bb]iên\s+phòng|(?:Khối\s+)?các\s+cơ\s+quan(?:\s+Đảng)?(?!\s+Trung))|(?:Chủ\s*tịch\s+)?(?:Ủy\s*ban\s*nhân\s*dân|Uỷ\s*ban\s*nhân\s*dân|UBND)|(?:Thường\s*trực\s+)?(?:Hội\s*đồng\s*nhân\s*dân|HĐND)|(?:Ủy|Uỷ)\s*ban\s*bầu\s*cử){local}",
        rf"(?:(?:Ban\s*Thường\s*vụ|Ban\s*Chấp\s*hành|Thường\s*trực)\s+)?(?:Đảng\s*ủy|Đảng\s*uỷ|Đảng\s*bộ)\s+(?:{_LOW_UNIT}(?:{_OWN_NAME})?)",
        r"Đảng\s*(?:ủy|uỷ)\s+(?:Chính\s*phủ|Quốc\s*hội|các\s+cơ\s+quan\s+Đảng\s+Trung\s+ương|Công\s+an\s+Trung\s+ương)",
        r"(?:Đảng\s*đoàn|Ban\s*cán\s*sự\s*đảng)\s+(?:Quốc\s*hội|Chính\s*phủ)",
        r"Quân\s*(?:ủy|uỷ)\s*Trung\s*ương",
        rf"(?:(?:Ban\s*Thường\s*vụ|Thường\s*trực)\s+)?(?:Tỉnh|Thành)\s+(?:ủy|uỷ){place}",
        rf"(?:Ban\s*Thường\s*vụ\s+)?(?:Huyện|Quận|Thị)\s+(?:ủy|uỷ)(?:{_OWN_NAME})?",
        rf"Ban\s*Chấp\s*hành\s*Đảng\s*bộ\s+{unit}{place}{_TERM}",
        rf"Đại\s*hội(?:\s+đại\s*biểu)?\s+(?:Đảng\s*bộ\s+{unit}{place}|toàn\s+quốc(?=\s+lần)){_SESSION}",
        rf"Ban\s*Chấp\s*hành\s*Trung\s*ương(?!\s+(?:Đoàn|Hội)\b)(?:\s+Đảng)?(?:\s+Cộng\s*sản\s*Việt\s*Nam)?{_TERM}",
        rf"Hội\s*nghị\s+(?:{_TH}\s+)?(?:Ban\s*Chấp\s*hành\s*)?Trung\s*ương(?:\s+Đảng)?(?:\s+{_TH}|\s+\d{{1,2}})?{_TERM}",
        r"Ban\s*Bí\s*thư(?:\s+Trung\s*ương)?(?:\s+Đảng)?",
        r"Bộ\s*Chính\s*trị",
        r"Ban\s*Chỉ\s*đạo\s*Trung\s*ương",
        r"(?:Ủy|Uỷ)\s*ban\s*Thường\s*vụ\s*Quốc\s*hội",
        rf"Quốc\s*hội{_TERM}",
        r"Chủ\s*tịch\s+Chính\s*phủ(?:\s+lâm\s*thời)?",
        r"Thủ\s*tướng(?:\s+Chính\s*phủ)?",
        r"Văn\s*phòng\s*Chính\s*phủ",
        r"Chính\s*phủ",
        r"Chủ\s*tịch\s*nước",
        r"Hội\s*đồng\s*Bộ\s*trưởng",
    ]
    return re.compile("(?:" + "|".join(alternatives) + r")(?!\w)", re.IGNORECASE)


_MINISTRY_AT: Final = Deferred(rf"(?P<head>(?:Bộ\s+trưởng\s+)?Bộ\s+)(?!Chính\s+trị)(?P<field>{MINISTRY})", re.IGNORECASE, opens=r"(?:Bộ\s+trưởng\s+)?Bộ\s")
_DEPARTMENT_AT: Final = Deferred(
    rf"(?:Giám\s+đốc\s+)?Sở\s+(?P<field>{FIELD})(?P<tail>\s+(?:tỉnh|thành\s+phố)(?:\s+(?:{_PLACES}))?(?!\w))?", re.IGNORECASE, opens=r"(?:Giám\s+đốc\s+)?Sở\s"
)


_OF: Final = re.compile(r"\s*,?\s*(?:của\s*|do\s+)(?:liên\s+(?:tịch\s+)?(?=Bộ\s)|(?:Bộ\s+trưởng\s*[,-]\s*)?Chủ\s+nhiệm\s+(?=Văn\s|[UỦ][ỷy]\s))?", re.IGNORECASE)  # "củaChính phủ": a web copy has lost the blank
_ASSEMBLY: Final = re.compile(r"QH\d")
_STANDING_COMMITTEE: Final = re.compile(r"(UB)?TVQH\d")


@value()
class PrintedIssuer:
    """``name`` in full but without a province that the words do not give (``local`` then says that one is missing)."""

    name: str
    local: bool
    start: int
    end: int


# "… tại Thông báo số 9-TB/TW ngày …, của Ban Bí thư tại văn bản số …": the body behind the comma is the next document's.
_SAID_IN: Final = Deferred(r"\s+tại\s+(?:văn bản|thông báo|kết luận|công văn|công điện|quyết định|nghị quyết|chỉ thị|kế hoạch)\s", re.IGNORECASE)


def issuer_at(text: str, at: int) -> PrintedIssuer | None:
    """The issuer printed right after ``at``: "[,] của Bộ Chính trị", "do Thủ tướng Chính phủ ban hành".

    >>> issuer_at(" của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ hướng dẫn", 0).name, issuer_at(" của Thường trực Tỉnh ủy về", 0).name
    ('Văn phòng Chính phủ', 'Thường trực Tỉnh ủy')
    >>> issuer_at("122/NQ-CP của Chính phủ ban hành", 9).name, issuer_at("9/QĐ-TTg củaThủ tướng Chínhphủ", 8).name
    ('Chính phủ', 'Thủ tướng Chính phủ')
    """
    m = _OF.match(text, at)
    found = read_issuer(text, m.end()) if m else None
    return None if m and found and "," in m.group() and _SAID_IN.match(text, found.end) else found


def issuer_before(text: str, end: int) -> PrintedIssuer | None:
    """The body whose name ends at ``end``: the longest one."""
    for m in re.finditer(rf"(?<!\w)(?=[{CAPITALS}])", text[max(0, end - 110) : end]):
        issuer = read_issuer(text, max(0, end - 110) + m.start())
        if issuer is not None and issuer.end == end:
            return issuer
    return None


def read_issuer(text: str, at: int) -> PrintedIssuer | None:
    """The name of an issuing body that begins at ``at``."""
    ministry = _MINISTRY_AT.match(text, at)
    if ministry is not None:
        return PrintedIssuer(f"Bộ {field_name(ministry.group('field')) or squeeze(ministry.group('field'))}", False, at, ministry.end())
    department = _DEPARTMENT_AT.match(text, at)
    if department is not None:
        name = f"Sở {field_name(department.group('field')) or squeeze(department.group('field'))}"
        tail, local = _full_issuer(department.group("tail") or "tỉnh")
        return PrintedIssuer(name if local else f"{name} {tail}", local, at, department.end())
    for pattern, central in CENTRAL_AT.get(text[at : at + 1].lower(), ()):
        if (m := pattern.match(text, at)) is not None:
            return PrintedIssuer(central, False, at, m.end())
    m = _issuer_pattern().match(text, at)
    if m is None:
        return None
    name, local = _full_issuer(squeeze(m.group()))
    return PrintedIssuer(name, local, m.start(), m.end())


_DISTRICT_PARTY: Final = Deferred(r"(Ban\s*Thường\s*vụ\s+)?(Huyện|Quận|Thị)\s+(?:ủy|uỷ)\s*(.*)", re.IGNORECASE)
_CHAIRMAN: Final = Deferred(r"Chủ\s*tịch\s+Chính\s*phủ(\s+lâm\s*thời)?", re.IGNORECASE)
_OF_THE_PARTY: Final = Deferred(r"(Đảng ủy|Đảng đoàn|Ban cán sự đảng)\s+(Chính phủ|Quốc hội)", re.IGNORECASE)


# How the words of names are spelt, in the order in which they are put right; "Tỉnh ủy" keeps its capital.
_SPELT: Final = tuple((Deferred(pattern, re.IGNORECASE), put) for pattern, put in (
    (r"(?:Uỷ|Ủy)\s*ban\s*nhân\s*dân|UBND", "Ủy ban nhân dân "), (r"Hội\s*đồng\s*nhân\s*dân|HĐND", "Hội đồng nhân dân "),
    (r"Đảng\s+(?:ủy|uỷ)(?! ban)", "Đảng ủy"), (r"Đảng\s*đoàn", "Đảng đoàn"), (r"Ban\s*cán\s*sự\s*đảng", "Ban cán sự đảng"), (r"Tỉnh\s+(?:ủy|uỷ)", "Tỉnh ủy"), (r"Thành\s+(?:ủy|uỷ)", "Thành ủy"),
    (r"Ban\s*Chấp\s*hành\s*Đảng\s*bộ", "Ban Chấp hành Đảng bộ"), (r"Ban\s*Thường\s*vụ", "Ban Thường vụ"), (r"Ban\s*Thường\s*trực", "Ban Thường trực"), (r"Đoàn\s*Chủ\s*tịch", "Đoàn Chủ tịch"), (r"Thường\s*trực", "Thường trực"),
    (r"(?:Ủy|Uỷ)\s*ban\s*bầu\s*cử", "Ủy ban bầu cử"),
    (r"Đại\s*hội(?:\s+đại\s*biểu)?\s+Đảng\s*bộ", "Đại hội đại biểu Đảng bộ"), (r"Bộ\s*Chính\s*trị", "Bộ Chính trị"), (r"Quân\s*(?:ủy|uỷ)\s*Trung\s*ương", "Quân ủy Trung ương"),
    (r"(?<=ủy )Quân\s*sự", "Quân sự"), (r"(?<=ủy )Công\s*an", "Công an"),
    (r"các\s+cơ\s+quan\s+Đảng", "các cơ quan Đảng"), (r"các\s+cơ\s+quan\s+Đảng\s+Trung\s+ương", "các cơ quan Đảng Trung ương"), (r"Công\s+an\s+Trung\s+ương", "Công an Trung ương"),
    (r"(?:Uỷ|Ủy)\s*ban\s*Thường\s*vụ\s*Quốc\s*hội", "Ủy ban Thường vụ Quốc hội"),
    (r"(?:(?:Uỷ|Ủy)\s*ban|UB)\s*(?:Mặt\s*trận\s*Tổ\s*quốc|MTTQ)(?:\s*Việt\s*Nam)?", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
    (r"(?:(?:Uỷ|Ủy)\s*ban|UB)\s*(?:Trung\s*ương|TW)\s+(?:Mặt\s*trận\s*Tổ\s*quốc|MTTQ)(?:\s*Việt\s*Nam)?", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
    (r"Chủ\s*tịch\s*nước", "Chủ tịch nước"), (r"Chủ\s*tịch", "Chủ tịch"), (r"Quốc\s*hội", "Quốc hội"), (r"thành\s*phố", "thành phố"),
    (r"(?:khóa|khoá)", "khóa"), (r"nhiệm\s*kỳ", "nhiệm kỳ"), (r"lần\s*thứ", "lần thứ"),
    (r"(?-i:\b[Tt](?:ỉnh|ỈNH)\b(?!\s+(?:ủy|uỷ|Ủy)))", "tỉnh"),
))


@lru_cache(maxsize=2048)
def _full_issuer(said: str) -> tuple[str, bool]:
    """The full name of a printed body, and whether its province is missing.

    >>> _full_issuer("UBND tỉnh"), _full_issuer("UỶ BAN NHÂN DÂNTỈNH THANH HOÁ")
    (('Ủy ban nhân dân tỉnh', True), ('Ủy ban nhân dân tỉnh Thanh Hóa', False))
    >>> _full_issuer("BAN CHẤP HÀNH TRUNG ƯƠNG KHÓA XI"), _full_issuer("Hội nghị lần thứ bảy Ban Chấp hành Trung ương Đảng khóa XI")
    (('Ban Chấp hành Trung ương Đảng khóa XI', False), ('Ban Chấp hành Trung ương Đảng khóa XI', False))
    """
    text = squeeze(said)
    for pattern, put in _SPELT:
        text = pattern.sub(put, text)
    text = re.sub(r",?\s+(khóa)\s+", r" \1 ", squeeze(text))
    if re.match(r"(?:Ban\s*Chấp\s*hành|Hội\s*nghị[^,;]*?)\s*Trung\s*ương", text, re.IGNORECASE):
        term = re.search(r"khóa\s+(\w+)", text)
        return "Ban Chấp hành Trung ương Đảng" + (f" khóa {term.group(1).upper()}" if term else ""), False
    if re.match(r"Ban\s*Bí\s*thư", text, re.IGNORECASE):
        return "Ban Bí thư Trung ương Đảng", False
    if (party := _OF_THE_PARTY.fullmatch(text)) is not None:
        return f"{party.group(1).capitalize()} {party.group(2)[0].upper()}{party.group(2)[1:].lower()}", False
    if re.fullmatch(r"Thủ\s*tướng(\s*Chính\s*phủ)?", text, re.IGNORECASE):
        return "Thủ tướng Chính phủ", False
    if re.fullmatch(r"Chính\s*phủ", text, re.IGNORECASE):
        return "Chính phủ", False
    if (chairman := _CHAIRMAN.fullmatch(text)) is not None:  # who issued the decrees of 1945 and 1946
        return f"Chủ tịch Chính phủ{' lâm thời' if chairman.group(1) else ''}", False
    if (district := _DISTRICT_PARTY.fullmatch(text)) is not None:
        name = district.group(3).title() if district.group(3).isupper() else district.group(3)
        return squeeze(f"{'Ban Thường vụ ' if district.group(1) else ''}{district.group(2).capitalize()} ủy {name}"), not name
    low = re.search(rf"\b{_LOW_UNIT}\b", text, re.IGNORECASE)
    if low is not None and not re.search(r"\btỉnh\b", text):
        name = text[low.end() :].strip()
        name = name.title() if name.isupper() else name
        return squeeze(f"{text[: low.start()]}{low.group().lower()} {name}"), not name
    for m in _PLACE.finditer(text):
        if (province := usual_name(m.group())) is not None:
            return squeeze(f"{text[: m.start()]}{province}{text[m.end() :]}"), False
    local = bool(re.search(r"(tỉnh|thành phố|Tỉnh ủy|Thành ủy|(?:Đảng ủy|Đảng đoàn|đảng) (?:Ủy ban|Hội đồng) nhân dân)(\s+khóa\s+\w+|\s+lần thứ.*)?$", text))
    return text, local


# What stands for a body in the symbol of a joint document only.
_TOGETHER: Final = {
    "CP": "Chính phủ", "UBTVQH": "Ủy ban Thường vụ Quốc hội", "UBTWMTTQVN": "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
    "ĐCTUBTWMTTQVN": "Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
}


def issuer_of_symbol(number: Number) -> str | None:
    """The issuer that a number's symbol itself names, or None where it names a series or a kind of body only.

    >>> from loaders.agencies.numbers import parse_number
    >>> issuer_of_symbol(parse_number("2502/QĐ-TTg")), issuer_of_symbol(parse_number("81-KL/TW"))
    ('Thủ tướng Chính phủ', None)
    """
    if number.party:
        return CENTRAL_OF_SYMBOL.get(number.organisation)
    if _ASSEMBLY.match(number.organisation):
        return "Quốc hội"
    if _STANDING_COMMITTEE.match(number.organisation):
        return "Ủy ban Thường vụ Quốc hội"
    first = number.organisation.split("-")[0]
    if first == "CP" and number.type_symbol:
        return "Chính phủ"
    if first == "TTg":
        return "Thủ tướng Chính phủ"
    if first == "CTN":
        return "Chủ tịch nước"
    return MINISTRY_OF_SYMBOL.get(first) or CENTRAL_OF_SYMBOL.get(first)


_JOINT: Final = re.compile(r"(?:TT|NQ|KH|HD|CT|CTr|QC|QĐ|BC|TTr|TB|CV)(?:LT|LN|LB|PH)")  # liên tịch, liên ngành, liên bộ, phối hợp


def is_joint(number: Number) -> bool:
    """Whether the type in a number's symbol is one of bodies together: "TTLT", "KHLT", "HDLN", "QCPH".

    >>> from loaders.agencies.numbers import parse_number
    >>> [is_joint(parse_number(n)) for n in ("3/2013/TTLT-BYT-BCA", "42/KHLT-SGDĐT-CĐGD", "42/KH-SGDĐT")]
    [True, True, False]
    """
    return _JOINT.fullmatch(number.type_symbol or number.organisation.split("-")[0]) is not None


def issuers_of_symbol(number: Number) -> tuple[str, ...]:
    """All bodies that a joint circular's or resolution's symbol names, where it names nothing else.

    >>> from loaders.agencies.numbers import parse_number
    >>> issuers_of_symbol(parse_number("3/2013/TTLT-BYT-BCA")), issuers_of_symbol(parse_number("7/QĐ-BNN-TCLN"))
    (('Bộ Y tế', 'Bộ Công an'), ())
    """
    if not is_joint(number):
        return ()
    named = [p for p in number.organisation.split("-") if p and not _JOINT.fullmatch(p)]
    names = [MINISTRY_OF_SYMBOL.get(p) or CENTRAL_OF_SYMBOL.get(p) or _TOGETHER.get(p) for p in named]
    return tuple(n for n in names if n) if all(names) else ()


_CENTRAL: Final = ("Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương", "Ban Chỉ đạo Trung ương")
# How names of bodies begin that a symbol stands for.
_OF_PARTY: Final = {
    "TW": _CENTRAL, "TU": ("Tỉnh ủy", "Thành ủy", "Ban Thường vụ", "Thường trực", "Ban Chấp hành Đảng bộ"), "ĐU": ("Đảng ủy", "Ban Thường vụ", "Ban Chấp hành"),
}
_OF_STATE: Final = {
    "CP": ("Chính phủ",), "TTg": ("Thủ tướng Chính phủ",), "UBND": ("Ủy ban nhân dân", "Chủ tịch Ủy ban nhân dân"),
    "HĐND": ("Hội đồng nhân dân", "Thường trực Hội đồng"),
}


def fits(number: Number, issuer: str) -> bool:
    """Whether that body can issue a document with this symbol; what follows a number may belong to a plan around it.

    >>> from loaders.agencies.numbers import parse_number
    >>> fits(parse_number("81-KL/TW"), "Ủy ban nhân dân tỉnh"), fits(parse_number("81-KL/TW"), "Bộ Chính trị")
    (False, True)
    >>> fits(parse_number("610/PC-VPUBND"), "Ủy ban nhân dân tỉnh Lào Cai")
    False
    """
    said = number.organisation.split("-")[0]
    if (begins := (_OF_PARTY if number.party else _OF_STATE).get(said)) is not None:
        return issuer.startswith(begins)
    if number.party:
        return issuer.startswith("Đại hội") if said.startswith("ĐH") else not issuer.startswith(("Chính phủ", "Thủ tướng", "Ủy ban nhân dân", "Quốc hội"))
    if _ASSEMBLY.match(said):
        return issuer.startswith("Quốc hội")
    if said in MINISTRY_OF_SYMBOL:
        return issuer.startswith("Bộ ")
    if said in CENTRAL_OF_SYMBOL:
        return issuer == CENTRAL_OF_SYMBOL[said]
    if said.startswith("VP"):
        return issuer.startswith("Văn phòng")  # whose opinion an office passes on is not who signs for it
    return not issuer.startswith(_CENTRAL)
