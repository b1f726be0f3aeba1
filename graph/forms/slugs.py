"""Words → readable ASCII names, and short hashes where words are too long or are none.

In: words as printed. Out: what stands in the names of nodes (``iris``) and in keys: the same on every machine.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import Final

# Vietnamese list letters are told apart the way people type them without diacritics (Telex): d and đ are two items.
_TELEX: Final = {"đ": "dd", "ă": "aw", "â": "aa", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw"}


def slug(text: str) -> str:
    """A readable ASCII name: marks dropped, đ → d, everything else than letters and digits → "-".

    >>> slug("Nghị quyết số 122/NQ-CP"), slug("Đảng ủy UBND tỉnh Lào Cai")
    ('nghi-quyet-so-122-nq-cp', 'dang-uy-ubnd-tinh-lao-cai')
    """
    bare = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))
    bare = bare.replace("đ", "d").replace("ð", "d")  # U+00F0 is what OCR prints for đ
    kept = "".join(c if c.isascii() else "" if c.isalpha() else " " for c in bare)
    return re.sub(r"[^a-z0-9]+", "-", kept).strip("-")


def ordinal_slug(text: str) -> str:
    """The name of one ordinal: dots stay, and list letters that differ by a mark only stay apart.

    >>> ordinal_slug("II"), ordinal_slug("6.1"), ordinal_slug("II.4.đ"), ordinal_slug("II.4.d")
    ('ii', '6.1', 'ii.4.dd', 'ii.4.d')
    """
    lower = unicodedata.normalize("NFC", text).lower()
    typed = "".join(_TELEX.get(c, c) for c in lower)
    bare = "".join(c for c in unicodedata.normalize("NFD", typed) if not unicodedata.combining(c) and c.isascii())
    joined = re.sub(r"[^a-z0-9]+", lambda m: "." if set(m[0]) == {"."} else "-", bare)
    return joined.strip("-.") or "0"


def short_hash(*parts: str, length: int = 16) -> str:
    """The first hexadecimal digits of the SHA-256 of the parts, kept apart by a character that no part holds.

    >>> short_hash("a", "b") == short_hash("a", "b") != short_hash("ab")
    True
    """
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:length]
