"""Names of provinces as printed, in either place of the tone mark ("Thanh Hoá", "Thanh Hóa") and with any blanks.

In: text in normal form. Out: a pattern's alternatives, and the usual spelling of a name that was met. The names are the vocabulary's
(``ontology/vocab/province.ttl``), of both eras, and those of provinces that were divided before its time.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from loaders.writing.vietnamese import same_spelling
from ontology.tables import province_names, provinces_named

# Provinces of 1976 to 1996, and Hà Tây (to 2008), as the National Assembly's resolutions on merging and dividing name them. Older acts are theirs: a name read as
# far as a later province's goes ("Hà Nam" of "Hà Nam Ninh") would give the act to another register.
FORMER_PROVINCES: Final = (
    "Bắc Thái", "Bình Trị Thiên", "Cao Lạng", "Cửu Long", "Gia Lai - Kon Tum", "Hà Bắc", "Hà Nam Ninh", "Hà Sơn Bình", "Hà Tây", "Hà Tuyên", "Hải Hưng",
    "Hoàng Liên Sơn", "Minh Hải", "Nam Hà", "Nghệ Tĩnh", "Nghĩa Bình", "Phú Khánh", "Quảng Nam - Đà Nẵng", "Sông Bé", "Thuận Hải", "Vĩnh Phú",
)
_OLD_TONE: Final = {"óa": "oá", "òa": "oà", "ỏa": "oả", "úy": "uý", "ủy": "uỷ"}
_TONED: Final = re.compile(rf"({'|'.join(_OLD_TONE)})(?!\w)")


@cache
def names() -> tuple[str, ...]:
    """All names, the longest first."""
    return tuple(sorted({*province_names(), *FORMER_PROVINCES}, key=lambda n: (-len(n), n)))


@cache
def places() -> str:
    """The alternatives of a pattern that matches any province's name.

    >>> bool(re.fullmatch(places(), "Thanh Hoá")), bool(re.fullmatch(places(), "Bà Rịa-Vũng Tàu")), bool(re.fullmatch(places(), "Thanh Hoàn"))
    (True, True, False)
    >>> re.match(places(), "Hà Nam Ninh").group(), re.match(places(), "Hà Nam, Nam Định").group()
    ('Hà Nam Ninh', 'Hà Nam')
    """
    made = []
    for name in names():
        words = re.escape(name).replace(r"\ \-\ ", r"\s*-\s*").replace(r"\ ", r"\s+")
        made.append(_TONED.sub(lambda m: f"(?:{m.group()}|{_OLD_TONE[m.group()]})", words))
    return "|".join(made)


@cache
def _usual() -> dict[str, str]:
    return {_key(name): name for name in reversed(names())}


def _key(name: str) -> str:
    return re.sub(r"\s*-\s*", " - ", same_spelling(name))


def usual_name(said: str) -> str | None:
    """The vocabulary's spelling of a province's name, or None.

    >>> usual_name("THANH HOÁ"), usual_name("Bà Rịa-Vũng Tàu"), usual_name("Đông Hà")
    ('Thanh Hóa', 'Bà Rịa - Vũng Tàu', None)
    """
    return _usual().get(_key(said))


def province_before_date(place: str | None) -> str | None:
    """The province that the place before the date names, without its kind ("TP. Huế"); None for another place.

    >>> province_before_date("TP. Huế"), province_before_date("Sông Hinh")
    ('Huế', None)
    """
    return usual_name(re.sub(r"^(?:TP\.?|Thành phố|Tỉnh)\s*", "", place)) if place else None


def with_kind(province: str) -> str:
    """A province's name behind what it is.

    >>> with_kind("Kon Tum"), with_kind("Huế")
    ('tỉnh Kon Tum', 'thành phố Huế')
    """
    kinds = {p.kind for p in provinces_named(province)}
    return f"{'thành phố' if kinds == {'thành phố'} else 'tỉnh'} {province}"
