"""Vietnamese text: normal form, folding, look-alike letters.

In: any string. Out: strings for matching. Offsets into the file never refer to what these functions return, except
``canonical``, which keeps one character for one character.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

# One for one: Eth for Đ (OCR and old fonts), Cyrillic letters that look Latin, dashes, blanks.
_LOOKALIKE: Final = str.maketrans(
    "ÐАВЕКМНОРСТХаеорсхуІі‐‑‒–—−\u00a0\u2007\u202f\t\u000b\u000c\u2028\u2029\u200b\ufeff“”„‘’",
    "ĐABEKMHOPCTXaeopcxyIi------          \"\"\"''",
)
_BLANKS: Final = re.compile(r"\s+")

# The two spellings of the tone mark on oa, oe, uy ("hoà" = "hòa"): old style → new style.
_TONE: Final = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_TONE_AT: Final = re.compile(f"(?:{'|'.join(_TONE)})(?!\\w)", re.IGNORECASE)


def nfc(text: str) -> str:
    """The composed normal form in which all matching is done."""
    return unicodedata.normalize("NFC", text)


def canonical(text: str) -> str:
    """``text`` with look-alike letters, dashes, quotes and blanks unified; the length does not change.

    >>> canonical("81–KL/TW")
    '81-KL/TW'
    """
    return text.translate(_LOOKALIKE)


def squeeze(text: str) -> str:
    """Single blanks, none at the ends."""
    return _BLANKS.sub(" ", text).strip()


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """For comparison without diacritics: lower case, đ→d, single blanks.

    >>> fold("Ủy ban  nhân dân tỉnh ĐẮK LẮK")
    'uy ban nhan dan tinh dak lak'
    """
    decomposed = unicodedata.normalize("NFD", canonical(nfc(text)).lower().replace("đ", "d"))
    return squeeze("".join(c for c in decomposed if not unicodedata.combining(c)))


@lru_cache(maxsize=65536)
def same_spelling(text: str) -> str:
    """For comparison with diacritics: lower case, tone marks in the new place ("hoà" = "hòa"), single blanks.

    >>> same_spelling("Khoá XI") == same_spelling("khóa  XI"), same_spelling("Kế hoạch toàn diện")
    (True, 'kế hoạch toàn diện')
    """
    return squeeze(_TONE_AT.sub(lambda m: _TONE.get(m.group().lower(), m.group()), canonical(nfc(text)).lower()))
