"""Characters that are none of a text's words: it is read without them, and what was read is told at its places in the file.

In: the decoded text of a file. Out: the text to be read (``Edited``), and its way back to the file. Web copies and word processors leave invisible ones inside words and numbers ("24\u200b-NQ/TW", "nghị\u00ad quyết"); blanks set the letters
of headings apart ("L U Ậ T").
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from loaders.writing.edited import Edited
from loaders.writing.spacedletters import blanks_within_words
from loaders.writing.text import SourceText

# Blanks without width, joiners, marks of direction, the byte order mark, the hyphen that shows at a line's end only.
_SIGNS: Final = "\u00ad\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
_UNSEEN: Final = re.compile(f"[{_SIGNS}]")
_SOFT: Final = "\u00ad"
# The hyphen of a number that a converter took for one of those: "24<shy>NQ/TW", "122/NQ<shy>CP", "2021 <shy> 2030".
_TRUE_HYPHEN: Final = re.compile(rf"(?<=[\dA-ZĐƯ/ ]){_SOFT}(?=[A-ZĐƯ]{{1,9}}(?![a-zà-ỹ])|[\d ])")


def seen(text: str) -> str:
    """A text without them; a hyphen of a number stays one.

    >>> seen("Nghị\u200b quyết số 24\u00adNQ/TW"), seen("giai đoạn 2021 \u00ad 2030"), seen("phát tri\u00adển")
    ('Nghị quyết số 24-NQ/TW', 'giai đoạn 2021 - 2030', 'phát triển')
    """
    return _UNSEEN.sub("", _hyphens(text))


def _hyphens(text: str) -> str:
    return _TRUE_HYPHEN.sub("-", text) if _SOFT in text else text


def read_without(source: SourceText) -> Edited | None:
    """A text without the characters that nobody sees; None where it holds none of them, as most texts do.

    Where lines end in carriage returns alone, as old machines wrote them, they are lines all the same.

    >>> [made and made.text for made in map(read_without, map(SourceText, ("Số: 1\u200b/KH", "I. MỤC TIÊU\\rII. NHIỆM VỤ", "Số: 1/KH")))]
    ['Số: 1/KH', 'I. MỤC TIÊU\\nII. NHIỆM VỤ', None]
    """
    raw = source.raw
    returns = "\r" in raw and "\n" not in raw
    spaced = blanks_within_words(raw)
    if not returns and not spaced and source.odd.isdisjoint(_SIGNS):
        return None
    text = _hyphens(raw.replace("\r", "\n") if returns else raw)
    gone = sorted([*(m.start() for m in _UNSEEN.finditer(text)), *spaced])
    kept = "".join(text[a + 1 : b] for a, b in pairwise([-1, *gone, len(text)]))
    return Edited(raw, kept, tuple(at - k for k, at in enumerate(gone)), tuple(range(1, len(gone) + 1)))
