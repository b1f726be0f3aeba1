"""Bytes of windows-1258, in which Windows wrote Vietnamese before Unicode → characters.

In: bytes that are no UTF-8. Out: the characters as that code has them, a tone a mark of its own behind its vowel (matching composes the two, places stay those of the text); None where anything
speaks against it. Other codes of those years put whole letters where this one has its tones: read as this one they show tones behind consonants and letters of other languages.
"""

from __future__ import annotations

import re
from typing import Final

_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"
_TONE: Final = re.compile(f"[{_TONES}]")
_AGAINST: Final = re.compile(f"(?<![aăâeêioôơuưy])[{_TONES}]|[äåæçëîïñöøûüÿœƒµß]", re.IGNORECASE)
_FEWEST: Final = 20  # tones


def of_windows_1258(data: bytes) -> str | None:
    """The text, where these bytes are windows-1258 for sure.

    >>> (of_windows_1258(b"\\xd0i\\xea\\xccu 1, khoa\\xd2n 2. " * 10) or "")[:7].replace("\\u0300", " + grave + ")
    'Điê + grave + u 1'
    >>> of_windows_1258("C¨n cø NghÞ quyÕt sè 1. ".encode("latin-1") * 9) is None
    True
    """
    try:
        text = data.decode("cp1258")
    except UnicodeDecodeError:
        return None
    return text if len(_TONE.findall(text)) >= _FEWEST and _AGAINST.search(text) is None else None
