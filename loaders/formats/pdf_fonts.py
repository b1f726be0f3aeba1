"""Letters of a PDF's fonts from before Unicode (".VnTime", "VNI-Times") → the letters that the page shows.

In: a page's characters in the order of the file, each with its font's name where that is such a font. Out: the same with Unicode letters; a mark that VNI
sets behind its letter is one with it. A font that some program's encoding already made Unicode is left alone: its words hold letters that no such
font has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

from loaders.formats.old_fonts import shown, truly_old

Box = tuple[float, float, float, float]
T = TypeVar("T")
OLD: Final = re.compile(r"(?:^|\+)((?:\.Vn|VNI-).*)", re.IGNORECASE)
"""Such a font's name, behind the six letters that mark a part of a font."""
_SIGNS: Final = range(0xF020, 0xF100)  # where the letters of a font of signs stand
_U_HORN: Final = "\u00ad"  # "ư" in TCVN3: the code of a soft hyphen, which readers of PDF take for a hyphen
_ONSET: Final = re.compile(r"(?:[bcdđghklmnrstvx]|ch|g[hi]|kh|n[gh]|ngh|ph|qu|t[hr])?", re.IGNORECASE)  # what stands before the vowel of a syllable
_PLAIN: Final = ".VnTime"


def modern(found: Sequence[tuple[str, Box, T]], fonts: Sequence[str]) -> list[tuple[str, Box, T]]:
    """The characters as shown; ``fonts`` gives each one's old font, "" for others. Nothing where all are Unicode already."""
    old = truly_old((font, _plain(c)) for (c, _, _), font in zip(found, fonts, strict=True) if font)
    return list(_shown(found, fonts, old)) if old else []


def _plain(c: str) -> str:
    return chr(ord(c) - 0xF000) if len(c) == 1 and ord(c) in _SIGNS else c


def _shown(found: Sequence[tuple[str, Box, T]], fonts: Sequence[str], old: set[str]) -> Iterator[tuple[str, Box, T]]:
    held: tuple[str, Box, T] | None = None  # a VNI letter that a mark may follow
    word = ""
    for n, ((said, box, kept), font) in enumerate(zip(found, fonts, strict=True)):
        c = _plain(said) if font in old else said
        if held is not None:
            both = shown(held[0] + c, font) if font in old else ""
            if len(both) == 1:
                yield both, (held[1][0], held[1][1], max(held[1][2], box[2]), held[1][3]), held[2]
                held = None
                continue
            yield shown(held[0], fonts[n - 1]), held[1], held[2]
            held = None
        if font not in old:
            yield c, box, kept
        elif font.casefold().startswith("vni-"):
            held = (c, box, kept)
        else:
            word = "" if n and _apart(found[n - 1][1], box) else word
            if c == "-" and _is_vowel(word, _plain(found[n + 1][0]) if n + 1 < len(found) and not _apart(box, found[n + 1][1]) else " "):
                c = _U_HORN
            word = "" if c.isspace() else word + shown(c, _PLAIN)
            yield shown(c, font), box, kept
    if held is not None:
        yield shown(held[0], fonts[-1]), held[1], held[2]


def _is_vowel(word: str, behind: str) -> bool:
    """Whether a hyphen is the vowel "ư": the word before it is the onset of a syllable, and nothing that begins a word follows."""
    if not _ONSET.fullmatch(word) or len(word) > 1 and word.isupper():
        return False
    return shown(behind, _PLAIN).islower() or bool(word) and not behind.isalnum()


def _apart(a: Box, b: Box) -> bool:
    """Whether two characters stand in different words, where no blank was set between them."""
    size = max(a[3] - a[1], 1.0)
    return abs(a[1] - b[1]) > 0.5 * size or b[0] - a[2] > 0.15 * size or b[0] < a[0]
