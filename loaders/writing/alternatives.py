"""One pattern for many names: types of documents, provinces.

In: names. Out: the source of an expression that matches any one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable


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
