"""Vietnamese text: normal form, folding, look-alike letters.

In: any string. Out: strings for matching. Offsets into the file never refer to what these functions return, except
``canonical``, which keeps one character for one character.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

_BLANKS: Final = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\u000b\u000c\u2028\u2029\u200b\ufeff"
# What stands before an item; the last six are the signs of the fonts Symbol and Wingdings in what Word gives away. Below them stand rings.
_BULLETS: Final = "●▪■⦁♦◆❖➢➤►▶·\u0387\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d"
_RINGS: Final = "◦○\uf06f"
_OF_SYMBOL: Final = "\uf0b3\uf0a3\uf0b1"  # ≥ ≤ ± in that font
# One for one: Eth for Đ (OCR and old fonts), Gha for Ư (PDFs whose font names it so), Cyrillic letters that look Latin, dashes, quotes, blanks, bullets.
_LOOKALIKE: Final = dict(zip(
    "ÐƢƣАВЕКМНОРСТХаеорсхуІі‐‑‒–—−“”„‘’" + _BLANKS + _BULLETS + _RINGS + _OF_SYMBOL,
    "ĐƯưABEKMHOPCTXaeopcxyIi------\"\"\"''" + " " * len(_BLANKS) + "•" * len(_BULLETS) + "+" * len(_RINGS) + "≥≤±",
    strict=True,
))
_LOOKALIKE_AT: Final = re.compile(f"[{re.escape(''.join(_LOOKALIKE))}]")
# All but the letters that are their own composed form whatever stands before them: most texts hold none of these, and need no look at each.
UNSETTLED: Final = re.compile("[^\x00-\u02ff\u1e00-\u1eff\u2010-\u2027\u2030-\u205e]")
# What does not stand for itself in a text, or is markup: one pass finds which of these it holds.
ODD: Final = re.compile("[^\n -\"$-)+-;=-Z\\]^`-}\u00a1-\u00ac\u00ae-\u00b6\u00b8-\u00cf\u00d1-\u01a1\u01a4-\u02ff\u1e00-\u1eff]")
_PLAIN_DECOMPOSED: Final = re.compile("[^\x00-\x7f\u0300-\u034e\u0350-\u036f]")  # U+034F is no mark
# The two spellings of the tone mark on oa, oe, uy ("hoà" = "hòa"): old style → new style.
_TONE: Final = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}
_TONES: Final = {f(old): f(new) for old, new in _TONE.items() for f in (str.lower, str.upper, str.capitalize)}
_ON_O: Final = "àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ"
_ON_Y: Final = "ỳýỷỹỵỲÝỶỸỴ"
# One letter alone is found fastest. "quý" is no "uý".
_TONE_AT: Final = tuple(re.compile(rf"{first}[{marked}](?!\w)(?<![qQ][uU].)") for first, marked in (("o", _ON_O), ("O", _ON_O), ("u", _ON_Y), ("U", _ON_Y)))
TORN_WORD: Final = re.compile(r"(?<!\w)(?:[B-DF-HJ-NP-TV-XZĐ][b-df-hj-np-tv-xzđ]{0,2}|[b-df-hj-np-tv-xzđ]{1,3}) (?=[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ])")
"""A word that a copy broke before its vowel: "Th ờ i gian", "T ổ chức"."""
CAPITALS: Final = "A-Z" + "".join(c for r in ((0xC0, 0x1B1), (0x1EA0, 0x1EFA)) for c in map(chr, range(*r)) if c.isupper())
"""The capital letters of Vietnamese, for a class of a regular expression: a range "À-Ỹ" would hold small letters, "đ" among them."""
SPACES: Final = "".join(c for c in map(chr, range(0x3001)) if c.isspace())
"""What ``\\s`` stands for, as letters of a class, which a pattern is skipped to three times as fast."""


def nfc(text: str) -> str:
    """The composed normal form in which all matching is done."""
    return text if UNSETTLED.search(text) is None else unicodedata.normalize("NFC", text)


def is_composed(text: str) -> bool:
    """Whether ``text`` is in that form already.

    >>> is_composed("Quyết định"), is_composed("Quyê\u0301t")
    (True, False)
    """
    return UNSETTLED.search(text) is None or unicodedata.is_normalized("NFC", text)


def stands_alone(sign: str) -> bool:
    """Whether a sign is its own composed form whatever stands beside it: blanks, punctuation, symbols, signs of a font's own.

    >>> [stands_alone(c) for c in "≥\uf0b7…\u0301\u2126\u1161"]
    [True, True, True, False, False, False]
    """
    return unicodedata.category(sign)[0] in "PSZC" and unicodedata.is_normalized("NFC", sign)


def canonical(text: str, odd: Iterable[str] | None = None) -> str:
    """``text`` with look-alike letters, dashes, quotes and blanks unified; the length does not change. ``odd``: its signs that ``ODD`` finds, where they are known.

    >>> canonical("81–KL/TW")
    '81-KL/TW'
    """
    return toned(_unified(text, odd))


def _unified(text: str, odd: Iterable[str] | None = None) -> str:
    """Few letters of a text are look-alikes, and of few kinds: finding them and replacing each kind costs a tenth of ``str.translate``."""
    for sign in set(_LOOKALIKE_AT.findall(text)) if odd is None else _LOOKALIKE.keys() & odd:
        text = text.replace(sign, _LOOKALIKE[sign])
    return text


def toned(text: str) -> str:
    """``text`` with the tone mark of oa, oe, uy where it is taught now, letter for letter.

    >>> toned("Uỷ ban tỉnh Hoà Bình, THOẢ THUẬN, quý III, toàn tỉnh, xoá")
    'Ủy ban tỉnh Hòa Bình, THỎA THUẬN, quý III, toàn tỉnh, xóa'
    """
    made: list[str] = []
    at = 0
    for start in sorted([m.start() for pattern in _TONE_AT for m in pattern.finditer(text)]):
        pair = text[start : start + 2]
        made += (text[at:start], _TONES.get(pair, pair))  # "oÃ" is no vowel with its tone: letters of another code
        at = start + 2
    return "".join(made) + text[at:] if at else text


def bare(text: str, front: str = "#*_", back: str = "*_") -> str:
    """``text`` without blanks and the given signs at its ends.

    >>> bare("**# KẾ HOẠCH **"), bare("Số:  ", back="*_:")
    ('KẾ HOẠCH', 'Số')
    """
    return text.lstrip(front + SPACES).rstrip(back + SPACES)


def squeeze(text: str) -> str:
    """Single blanks, none at the ends.

    >>> squeeze(" Ủy ban\\n nhân  dân ")
    'Ủy ban nhân dân'
    """
    return " ".join(text.split())


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """For comparison without diacritics: lower case, đ→d, single blanks.

    >>> fold("Ủy ban  nhân dân tỉnh ĐẮK LẮK")
    'uy ban nhan dan tinh dak lak'
    """
    if text.isascii():
        return squeeze(text.lower())
    # neither where a tone mark stands nor whether it stands apart matters: all marks go
    decomposed = _decomposed(text)
    if _PLAIN_DECOMPOSED.search(decomposed) is None:  # nothing but ASCII and marks, so no look-alike either: what is not ASCII are the marks
        return squeeze(decomposed.encode("ascii", "ignore").decode("ascii"))
    return squeeze("".join(c for c in _decomposed(_unified(text)) if not unicodedata.combining(c)))


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text.lower().replace("đ", "d"))


@lru_cache(maxsize=65536)
def same_spelling(text: str) -> str:
    """For comparison with diacritics: lower case, tone marks in the new place ("hoà" = "hòa"), single blanks.

    >>> same_spelling("Khoá XI") == same_spelling("khóa  XI"), same_spelling("Kế hoạch toàn diện")
    (True, 'kế hoạch toàn diện')
    """
    return squeeze(canonical(nfc(text)).lower())
