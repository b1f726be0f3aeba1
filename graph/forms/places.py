"""Places in the names of bodies: which province, and whether the body is the province's own or a smaller unit's.

In: a body's full name and a day. Out: ``Place``, a province's slug. Provinces before and after 1 July 2025 differ even under
the same name: they keep other registers, and their bodies are other bodies.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from graph.forms.dates import first_day
from graph.forms.slugs import slug
from loaders.writing.vietnamese import fold, nfc, same_spelling
from ontology import tables

_PROVINCE_WORDS: Final = ("tỉnh ủy", "thành ủy", "tỉnh đoàn", "tỉnh", "thành phố")
_SMALL_WORDS: Final = ("huyện ủy", "thị ủy", "quận ủy", "huyện", "thị xã", "quận", "xã", "phường", "thị trấn", "đặc khu")
_KIND: Final = re.compile(r"(?<!\w)(?<!thông tấn )(" + "|".join(_PROVINCE_WORDS + _SMALL_WORDS) + r")(?!\w)\s+", re.IGNORECASE)
_NOT_A_NAME: Final = frozenset({"khoa", "ve", "nhiem", "lan", "thu"})
_WORD: Final = re.compile(r"[^\W\d_]+|[-–]")


@dataclass(frozen=True)
class Place:
    """``kind`` as printed ("tỉnh", "thành phố", "huyện"), ``name`` ("Lạng Sơn"); ``small``: lies inside a province."""

    kind: str
    name: str
    small: bool


def _proper_name(text: str) -> str:
    """The capitalised words that ``text`` begins with.

    >>> _proper_name("Lào Cai lần thứ I")
    'Lào Cai'
    >>> _proper_name("Bà Rịa - Vũng Tàu về việc")
    'Bà Rịa - Vũng Tàu'
    >>> _proper_name("Quảng Nam – Đà Nẵng")
    'Quảng Nam - Đà Nẵng'
    """
    words: list[str] = []
    end = 0
    for m in _WORD.finditer(text):
        word = m.group().replace("–", "-")
        if text[end : m.start()].strip() or (word != "-" and not word[0].isupper()) or fold(word) in _NOT_A_NAME:
            break
        words.append(word)
        end = m.end()
    while words and words[-1] == "-":
        words.pop()
    return " ".join(words)


@lru_cache(maxsize=16384)
def places_in(text: str) -> tuple[Place, ...]:
    """All places named in a body's name, in the order printed (the smallest first).

    >>> places_in("Ủy ban nhân dân xã Gia Phú, tỉnh Lào Cai")
    (Place(kind='xã', name='Gia Phú', small=True), Place(kind='tỉnh', name='Lào Cai', small=False))
    >>> places_in("Thông tấn xã Việt Nam")
    ()
    >>> places_in("Ủy ban nhân dân thành phố Lai Châu")[0].small, places_in("Thành ủy Hà Nội")[0].small
    (True, False)
    """
    text = nfc(text).replace("uỷ", "ủy").replace("Uỷ", "Ủy")
    found = []
    for m in _KIND.finditer(text):
        name = _proper_name(text[m.end() :])
        if name:
            word = same_spelling(m.group(1))
            city = word in ("thành phố", "thành ủy")
            found.append(
                Place(word, name, word in _SMALL_WORDS or (city and tables.province(f"thành phố {name}", loose=True) is None))
            )
    return tuple(found)


def province_in(text: str | None) -> str | None:
    """The name of the province (or centrally run city) that ``text`` names, if it names one.

    >>> province_in("Ban Thường vụ Tỉnh ủy Kon Tum")
    'Kon Tum'
    >>> province_in("Ủy ban nhân dân thành phố Lai Châu") is None
    True
    """
    return next((p.name for p in places_in(text or "") if not p.small), None)


def small_place_in(text: str | None) -> Place | None:
    """The unit below the province that ``text`` names, if any."""
    return next((p for p in places_in(text or "") if p.small), None)


def province_slug(name: str, on: str | None) -> str:
    """The slug of the province that bears the name on a (partial ISO) date; a name unknown to the vocabulary is its own slug.

    >>> province_slug("Lào Cai", "2024"), province_slug("Lào Cai", "2026-02-27"), province_slug("Kon Tum", "2021-01-21")
    ('lao-cai', 'lao-cai-2025', 'kon-tum')
    """
    known = tables.provinces_named(name, loose=True)
    if not known:
        return slug(name)
    fitting = [p for p in known if on is not None and p.valid(date.fromisoformat(first_day(on)))]
    # A unit that no longer exists on that day is still the one that the name means.
    return (fitting or list(known))[-1].slug
