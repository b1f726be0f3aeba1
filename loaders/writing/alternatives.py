"""One pattern for many names: types of documents, provinces, words that begin the names of bodies.

In: names, or expressions. Out: the source of an expression that matches any one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_SIGN: Final = re.compile(r"\\.|\[[^]]*\]|[()|]")


def one_of(names: Iterable[str]) -> str:
    """An expression for one of ``names``, with blanks of any kind between their words.

    Names with one first letter stand together, so that this letter rules out all others at once; of these the one given first goes first.

    >>> one_of(["Quyết định", "Kế hoạch", "Quy chế"])
    '(?:Q(?:uyết\\\\s+định|uy\\\\s+chế)|K(?:ế\\\\s+hoạch))'
    """
    rests: dict[str, list[str]] = {}
    for name in names:
        rests.setdefault(re.escape(name[0]), []).append(re.escape(name[1:]).replace(r"\ ", r"\s+"))
    groups = (f"{first}(?:{'|'.join(rest)})" for first, rest in rests.items())
    return f"(?:{'|'.join(groups)})"


def by_first_letter(alternatives: str) -> str:
    """The expression ``alternatives``, each of which begins with a letter, small or large, sorted by it: where case is ignored, all others are tried in vain. ValueError where one begins otherwise.

    >>> by_first_letter(r"sở\\b|bộ(?! máy|phận)|s[aả]n")
    '(?:(?-i:[sS])(?:ở\\\\b|[aả]n)|(?-i:[bB])(?:ộ(?! máy|phận)))'
    """
    rests: dict[str, list[str]] = {}
    begin = depth = 0
    for m in _SIGN.finditer(f"{alternatives}|"):
        depth += (m.group() == "(") - (m.group() == ")")
        if m.group() == "|" and not depth:
            if not alternatives[begin].isalpha():
                raise ValueError(alternatives[begin : m.start()])
            rests.setdefault(alternatives[begin].lower(), []).append(alternatives[begin + 1 : m.start()])
            begin = m.end()
    groups = (f"(?-i:[{first}{first.upper()}])(?:{'|'.join(rest)})" for first, rest in rests.items())
    return f"(?:{'|'.join(groups)})"
