"""How bodies are written: abbreviations, the names of ministries and departments, misprints of scanners.

In: a printed name ("Sở NN&MT", "Bản Quản lý các KCN"). Out: the same name written out, in one spelling. No locality here.
A department is written "Sở" + field, so the fields (``loaders.agencies.ministries``) are all that need a list.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from loaders.agencies.ministries import ABBREVIATIONS, BY_COMMAS, DEPARTMENT_FIELDS, MINISTRY_FIELDS
from loaders.writing.deferred import Deferred, Pattern
from loaders.writing.vietnamese import CAPITALS, fold
from ontology.files import lines

_WORDS: Final = tuple(line.split(" = ") for line in lines("loaders.agencies", "abbreviations.txt"))


def _loose(words: str) -> str:
    """A pattern for ``words`` that takes any blanks, "hoá" for "hóa", "&", a dash or nothing for "và", and a comma left out."""
    made = r"\s+".join(re.escape(w) for w in words.split(" "))
    made = made.replace(r"\-", "-").replace("hóa", "h(?:óa|oá)").replace(",", r"(?:\s?,)?").replace(r"\s+và\s+", r"(?:\s+và\s+|\s*[&–-]\s*|\s+)")
    return made.replace(r"\s+-\s+", r"(?:\s*-\s*|\s+và\s+)")


def _short(abbreviation: str) -> str:
    """ "NN&MT" also as "NN & MT", "NNMT", "NN và MT", "NN-MT"; "LĐTB&XH" also as "LĐ-TB&XH", "LĐTBXH"."""
    parts = [re.escape(p) for p in abbreviation.split("&")]
    made = r"\s?(?:&|-|và)?\s?".join(parts)
    return made.replace("LĐTB", "LĐ-?TB").replace("VHTT", r"VH(?:,\s?|-)?TT").replace("QHKT", "QH-?KT").replace("ĐT", "[ĐD]T")


_SHORT_ENDS: Final = r"(?!\w|-(?-i:[A-ZĐ]{2}))"
_AND: Final = r"\s?(?:&|và)?\s?"
# Names of which the second half only is abbreviated: "Nông nghiệp và PTNT", "Lao động - TB&XH".
_HALF: Final = {
    rf"Nông\s+nghiệp{_AND}PTNT": "Nông nghiệp và Phát triển nông thôn",
    rf"Lao\s+động\s?[-–,]?\s?TB{_AND}XH": "Lao động - Thương binh và Xã hội",
    rf"Văn\s+h(?:óa|oá)\s?[-–,]?\s?TT{_AND}DL": "Văn hóa, Thể thao và Du lịch",
    r"Văn\s+h(?:óa|oá)\s?[-–]\s?Thể\s+thao\s(?:&|và)\sDu\s+lịch": "Văn hóa, Thể thao và Du lịch",
    r"Nông\s+nghiệp\s?(?:&|và)\s?MT": "Nông nghiệp và Môi trường",
    r"Tài\s+nguyên\s?(?:&|và)\s?MT": "Tài nguyên và Môi trường",
    r"Khoa\s+học\s?(?:&|và)\s?CN": "Khoa học và Công nghệ",
    r"Giáo\s+dục\s?(?:&|và)\s?ĐT": "Giáo dục và Đào tạo",
}
_FIELD_NAMES: Final = sorted(DEPARTMENT_FIELDS, key=len, reverse=True)
# "Sở Văn hóa, Thể thao & Du lịch" is not Sở Văn hóa và Thể thao: no further part of a name may follow.
_ENDS: Final = rf"(?!\s*(?:,|&|-|và)\s*(?-i:(?!Sở|Bộ|Ban|Cục|Chi|Ủy|Uỷ|UBND|HĐND|Văn phòng|Công an|Các|Kho|Báo|Đài|Hội|Mặt|Phòng|Thanh|Liên)[{CAPITALS}]))"
_COMMAS: Final = "|".join(map(_loose, sorted(BY_COMMAS, key=len, reverse=True)))
_FIELD_SHORT: Final = sorted(ABBREVIATIONS, key=len, reverse=True)
FIELD: Final[str] = "(?:" + "|".join([*map(_loose, _FIELD_NAMES), f"(?:{_COMMAS}){_ENDS}", *_HALF, f"(?:{'|'.join(map(_short, _FIELD_SHORT))}){_SHORT_ENDS}"]) + r")(?!\w)"
"""A regular expression (ignoring case) for a department's field, written out or abbreviated."""
MINISTRY: Final[str] = f"(?:{FIELD}|" + "|".join(map(_loose, MINISTRY_FIELDS)) + r")(?!\w)"
"""The same for a ministry's field."""

_BY_FOLD: Final = {
    **{fold(c).replace(" ", ""): f for c, f in BY_COMMAS.items()}, **{fold(f).replace(" ", ""): f for f in (*DEPARTMENT_FIELDS, *MINISTRY_FIELDS)},
}
_TIE: Final = Deferred(r"(?<=[a-zà-ỹđ])\s?&\s?(?=[a-zà-ỹđ]{2})")  # between two names that were written out
_TIES: Final = re.compile(r"\bva\b|\W+")


def _words(field: str) -> str:
    """A field's words without what ties them: "Giáo dục Đào tạo", "Giáo dục - Đào tạo" and "Giáo dục và Đào tạo" are one, as long as no other field has the same words."""
    return _TIES.sub("", fold(field))


_BY_WORDS: Final = {_words(f): f for f in reversed((*DEPARTMENT_FIELDS, *MINISTRY_FIELDS))}
_SHORT_AT: Final = [
    *((Deferred(pattern, re.IGNORECASE), full) for pattern, full in _HALF.items()),
    *((Deferred(_short(a) + _SHORT_ENDS, re.IGNORECASE), ABBREVIATIONS[a]) for a in _FIELD_SHORT),
]
_WORD_AT: Final = [(re.compile(rf"(?<!\w){re.escape(a)}(?!\w)"), full) for a, full in _WORDS]
_AFTER_HEAD: Final = Deferred(rf"(?<!cơ )\b(Sở|Bộ|Phòng)(\s+)({MINISTRY})", re.IGNORECASE)
_OCR: Final = ((re.compile(r"\bBản (?=[Qq]uản lý\b)"), "Ban "), (re.compile(r"\b[Ss]ờ (?=[A-ZĐ])"), "Sở "), (re.compile(r"\bChỉ cục(?= trưởng| [A-ZĐ])"), "Chi cục"), (re.compile(r"\bBộ(?=[A-ZĐ][a-zà-ỹ])"), "Bộ "), (re.compile(r"\bSở(?=[A-ZĐ][a-zà-ỹ])"), "Sở "))
_CASE: Final[tuple[tuple[Pattern, str | Callable[[re.Match[str]], str]], ...]] = (
    (Deferred(rf"(?<!\w)(?<!Sở )(?<!Bộ )(?<!Phòng )T[Pp](?:\.\s?|\s)(?=[{CAPITALS}][^\W\d_{CAPITALS}])"), "thành phố "),  # a field is written without a name behind it
    (Deferred(r"(?<!\w)VP\.?\s(?=Ủy ban|Hội đồng|Đoàn|Đảng|Tỉnh|Thành|Sở|Bộ|Cục)"), "Văn phòng "),
    (re.compile(r"\bBan quản lý\b", re.IGNORECASE), "Ban Quản lý"),
    (Deferred(r"(?<=\bBan Quản lý )(các )?khu (kinh tế|công nghiệp)", re.IGNORECASE), r"\1Khu \2"),
    (Deferred(r"\b[uủ][ỷy] ban nhân dân\b", re.IGNORECASE), "Ủy ban nhân dân"),
    (re.compile(r"\bhội đồng nhân dân\b", re.IGNORECASE), "Hội đồng nhân dân"),
    (re.compile(r"\bBan chấp hành\b", re.IGNORECASE), "Ban Chấp hành"),
    (re.compile(r"(?<!Ủy )(?<!Uỷ )\bBan thường vụ\b", re.IGNORECASE), "Ban Thường vụ"),
    (re.compile(r"\bBan chỉ đạo\b", re.IGNORECASE), "Ban Chỉ đạo"),
    (Deferred(r"\b(Tỉnh|Thành|Huyện|Thị|Quận) [uủ][ỷy]\b", re.IGNORECASE), lambda m: f"{m[1].capitalize()} ủy"),
    (re.compile(r"\bcấp [uủ][ỷyỶ]\b"), "cấp ủy"),
    (Deferred(r"(?<!cán sự )\bĐảng [uủ][ỷy]\b(?! ban nhân dân(?! ))", re.IGNORECASE), "Đảng ủy"),
)


def field_name(printed: str) -> str | None:
    """The usual spelling of a field ("Công thương", "NN & MT"); None where it is no field of the list.

    >>> field_name("Văn hoá, thể thao và du lịch"), field_name("TN&MT"), field_name("Hòa bình")
    ('Văn hóa, Thể thao và Du lịch', 'Tài nguyên và Môi trường', None)
    >>> field_name("Nông nghiệp và PTNT"), field_name("Lao động - TB&XH"), field_name("Giáo dục & Đào tạo")
    ('Nông nghiệp và Phát triển nông thôn', 'Lao động - Thương binh và Xã hội', 'Giáo dục và Đào tạo')
    """
    known = _BY_FOLD.get(fold(printed).replace(" ", "").replace("&", "va")) or _BY_WORDS.get(_words(printed))
    if known:
        return known
    for pattern, full in _SHORT_AT:
        if pattern.fullmatch(printed.strip()):
            return full
    return None


def mend(printed: str) -> str:
    """Scanner's misprints of the words that begin a body's name, put right.

    >>> mend("Bản Quản lý Khu kinh tế")
    'Ban Quản lý Khu kinh tế'
    """
    for pattern, right in _OCR:
        printed = pattern.sub(right, printed)
    return printed


_TWICE: Final = Deferred(r"\b((?:\w+ ){1,3}\w+) (?=\1(?!\w))", re.IGNORECASE)  # "Ủy ban nhân dân Ủy ban nhân dân cấp xã": printed twice
_TWO_ASSEMBLIES: Final = Deferred(r"\b(HĐND|Đ?ĐBQH|UBND)\s?&\s?(?=(?:HĐND|UBND)\b)")


@lru_cache(maxsize=8192)
def write_out(printed: str) -> str:
    """Abbreviations written out, usual capitals, single blanks. Idempotent.

    >>> write_out("Đảng ủy UBND tỉnh"), write_out("Sở NN&MT"), write_out("Sở Công thương")
    ('Đảng ủy Ủy ban nhân dân tỉnh', 'Sở Nông nghiệp và Môi trường', 'Sở Công Thương')
    >>> write_out("Bộ Khoa học, Công nghệ"), write_out("Sở Văn hóa, Thể thao & Du lịch")
    ('Bộ Khoa học và Công nghệ', 'Sở Văn hóa, Thể thao và Du lịch')
    >>> write_out("UBND Ủy ban nhân dân cấp xã")
    'Ủy ban nhân dân cấp xã'
    >>> write_out("Ban quản lý các KCN"), write_out("Công an TP. Hồ Chí Minh"), write_out("UBND TP. Vinh"), write_out("Sở TP Hà Nội")
    ('Ban Quản lý các Khu công nghiệp', 'Công an thành phố Hồ Chí Minh', 'Ủy ban nhân dân thành phố Vinh', 'Sở Tư pháp Hà Nội')
    """
    name = _TWO_ASSEMBLIES.sub(r"\1 và ", re.sub(r"\s+", " ", mend(printed)).strip())
    name = _AFTER_HEAD.sub(lambda m: f"{m.group(1).capitalize()} {field_name(m.group(3)) or m.group(3)}", name)
    for pattern, full in _WORD_AT:
        name = pattern.sub(full, name)
    name = _TIE.sub(" và ", name)
    for case, usual in _CASE:
        name = case.sub(usual, name)
    return _TWICE.sub("", name)
