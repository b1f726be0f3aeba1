"""Printed words in the form in which look-ups compare them.

In: words as somebody printed or typed them. Out: case-folded words with the tone mark in one place, plain dashes and single
spaces; without diacritics only where asked, for without them different words meet.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

# New and old ways to place the tone mark on oa, oe, uy in an open syllable: hoà/hòa, khoẻ/khỏe, uỷ/ủy. NFD puts the mark after
# its vowel, so moving it is one substitution; "q" keeps the u of "quy" out (quỷ is written one way only).
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_NEW_TONE: Final = re.compile(f"(o)([ae])([{_TONES}])(?![\\w{_TONES}])|(?<!q)(u)(y)([{_TONES}])(?![\\w{_TONES}])")
_DASHES: Final = re.compile(r"\s*[-\u2010-\u2015]\s*")


def fold(text: str, *, loose: bool = False) -> str:
    """Printed words in the form in which look-ups compare them; with ``loose`` also without diacritics.

    >>> fold("Tỉnh  HOÀ BÌNH")
    'tỉnh hòa bình'
    >>> fold("Uỷ ban"), fold("Thuý"), fold("quý")
    ('ủy ban', 'thúy', 'quý')
    >>> fold("Bà Rịa – Vũng Tàu", loose=True)
    'ba ria-vung tau'
    """
    # U+00D0 (Icelandic eth) is printed for Đ by old fonts.
    marks = unicodedata.normalize("NFD", text.casefold().replace("\u00f0", "đ"))
    marks = _NEW_TONE.sub(lambda m: m[1] + m[3] + m[2] if m[1] else m[4] + m[6] + m[5], marks)
    if loose:
        marks = "".join(c for c in marks if not unicodedata.combining(c)).replace("đ", "d")
    return _DASHES.sub("-", " ".join(unicodedata.normalize("NFC", marks).split()))


def longest_first(names: Iterable[str]) -> tuple[str, ...]:
    """Names in the order in which a pattern of alternatives has to try them.

    >>> longest_first({"Thông tư", "Thông tư liên tịch"})
    ('Thông tư liên tịch', 'Thông tư')
    """
    return tuple(sorted(names, key=lambda n: (-len(n), n)))
