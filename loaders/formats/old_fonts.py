"""Fonts of before Unicode: their letters are stored as the codes of other letters ("Céng hoµ x· héi" in .VnTime is "Cộng hòa xã hội").

In: a run of text and the name of its font. Out: the letters that the font shows. The tables are those of TCVN 5712:1993, third set (".Vn" fonts; those whose
name ends in H show capitals), and of the VNI fonts, which set a letter's mark behind it. Nothing but the font's name tells which table to use:
text whose font is not known is never decoded.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Final

LEGACY: Final = re.compile(r"\.Vn|VNI-", re.IGNORECASE)
"""The names of such fonts."""
_TCVN3: Final = str.maketrans(
    "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉËÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ®¡¢£¤¥¦§",
    "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđĂÂÊÔƠƯĐ",
)
# Marks that VNI sets behind a letter; some hold the hat or the breve of the letter too.
_VNI_MARKS: Final = {
    "ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323",
    "â": "\u0302", "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309", "ã": "\u0302\u0303", "ä": "\u0302\u0323",
    "ê": "\u0306", "é": "\u0306\u0301", "è": "\u0306\u0300", "ú": "\u0306\u0309", "ü": "\u0306\u0303", "ë": "\u0306\u0323",
}
_VNI_ALONE: Final = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "í": "í", "ì": "ì"}
_VNI: Final = re.compile(rf"([aeouyôö])([{''.join(_VNI_MARKS)}])|([{''.join(_VNI_ALONE)}])", re.IGNORECASE)
# Letters that no such font has under these codes: a run that holds one is Unicode, whatever its font is called.
_UNICODE: Final = re.compile("[\u1ea0-\u1ef9ăĂđĐĩĨũŨơƠưƯ]")
_WESTERN: Final = re.compile("[\u0080-\u009f\u00a1-\u00a6\u00a8-\u00aa\u00ac-\u00af\u00b4-\u00b6\u00b8-\u00ba\u00bc\u00be-\u00d6\u00d8-\u00ff]")
_OF_BOTH: Final = re.compile("[\u00a0\u00a7\u00ab\u00b0-\u00b3\u00b7\u00bb\u00bd\u00d7]")  # blanks and § « ° ± ² ³ · » ½ ×, that sound texts have, too: they tell nothing
_MARKS_APART: Final = re.compile("[\u0300-\u0323]")
_LOOKED_AT: Final = 20000  # characters
_FEWEST: Final = 20
_SHARE: Final = 0.08  # of the characters; French has half of that
_FEWER: Final = 10


def is_unicode(text: str) -> bool:
    """Whether words hold letters that only Unicode has: Word keeps the old font's name on words pasted from elsewhere.

    >>> is_unicode("Cộng hòa"), is_unicode("Céng hoµ")
    (True, False)
    """
    return _UNICODE.search(text) is not None


def truly_old(words: Iterable[tuple[str, str]]) -> set[str]:
    """The old fonts among those of a whole document's (font, words) whose words are in its codes: one word that only Unicode has, and the name lies. Words alone do not tell: "Công an", "phòng".

    >>> sorted(truly_old([(".VnTime", "Công an"), (".VnTime", "tỉnh"), (".VnTimeH", "kÕ ho¹ch"), ("Arial", "kÕ ho¹ch")]))
    ['.VnTimeH']
    """
    names: dict[str, bool] = {}
    for font, said in words:
        if LEGACY.match(font) is not None:
            names[font] = names.get(font, True) and not is_unicode(said)
    return {font for font, old in names.items() if old}


def is_of_other_codes(text: str) -> bool:
    """Whether the letters of a text are codes of such a font, or bytes of Unicode taken for letters: many of Western languages, and nearly none of those that only Vietnamese has.

    >>> [is_of_other_codes(t * 20) for t in ("Céng hoµ x· héi chñ nghÜa ViÖt Nam ", "Coäng hoøa xaõ hoäi ", "Cá»™ng hÃ²a xÃ£ há»™i ", "Cộng hòa xã hội ", "à la carte, déjà vu: a long sentence of French ")]
    [True, True, True, False, False]
    """
    if text.isascii():
        return False
    beginning = text[:_LOOKED_AT]
    if _FEWER * _surely_vietnamese(beginning) > len(beginning):  # sound, as nearly all texts are: not all of its letters together would be enough
        return False
    vietnamese = _FEWER * len(_UNICODE.findall(beginning))
    beginning = _OF_BOTH.sub("", beginning)
    western = len(_WESTERN.findall(beginning))
    return western >= max(_FEWEST, _SHARE * len(beginning)) and vietnamese + _FEWER * len(_MARKS_APART.findall(beginning)) <= western


def _surely_vietnamese(text: str) -> int:
    """How many letters of a text only Vietnamese has, at the least, at a tenth of what looking at each costs: those with two marks by the upper of their two bytes."""
    return text.encode("utf-16-le", "surrogatepass")[1::2].count(0x1E) + sum(map(text.count, "đươĐ"))


def shown(text: str, font: str) -> str:
    """The letters that ``font`` shows for ``text``.

    >>> shown("Céng hoµ x· héi chñ nghÜa ViÖt Nam", ".VnTime"), shown("§éc lËp - Tù do", ".VnTimeH")
    ('Cộng hoà xã hội chủ nghĩa Việt Nam', 'ĐỘC LẬP - TỰ DO')
    >>> shown("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "VNI-Times"), shown("Ñoäc laäp - Töï do", "VNI-Times"), shown("Cộng hòa", ".VnTime")
    ('Cộng hòa xã hội chủ nghĩa Việt Nam', 'Độc lập - Tự do', 'Cộng hòa')
    """
    if is_unicode(text):
        return text
    if font.casefold().startswith("vni-"):
        return _VNI.sub(_letter, text)
    made = text.translate(_TCVN3)
    return made.upper() if _capital(font) else made


@cache
def _capital(font: str) -> bool:
    """".VnTimeH", ".VnArial NarrowH": the same letters drawn as capitals."""
    return font.rstrip().endswith("H")


def _letter(m: re.Match[str]) -> str:
    if m.group(3):
        alone = _VNI_ALONE[m.group(3).lower()]
        return alone if m.group(3).islower() else alone.upper()
    letter = m.group(1)
    base = {"ô": "ơ", "ö": "ư", "Ô": "Ơ", "Ö": "Ư"}.get(letter, letter)
    return unicodedata.normalize("NFC", base + _VNI_MARKS[m.group(2).lower()])
