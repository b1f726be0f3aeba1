"""Long patterns, compiled where a text first asks for them.

In: a pattern's source. Out: what may be asked like a compiled pattern. To compile a long alternation takes longer than to read a short document, and most documents hold nothing that most of these
patterns look for: what a match opens with is looked for first, with a short pattern, until it is found once. From then on the long one is asked directly.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from typing import Final


class Deferred:
    """``pattern`` with ``flags``, compiled where ``opens``, with which each of its matches begins, first matches (without it: when first asked).

    >>> p = Deferred(r"chủ trì (?:sở|bộ)", re.IGNORECASE, opens="chủ trì")
    >>> p.search("Sở A thực hiện"), p.search("Sở A chủ trì: Bộ B"), p.search("Sở A chủ trì Bộ B")[0]
    (None, None, 'chủ trì Bộ')
    """

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG, *, opens: str = "") -> None:
        self.pattern: Final = pattern
        self.flags: Final = flags
        self.opens: Final = re.compile(opens, flags)

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        return self._whole().search(text, pos, endpos) if self.opens.search(text, pos, endpos) else None

    def match(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        return self._whole().match(text, pos, endpos) if self.opens.match(text, pos, endpos) else None

    def fullmatch(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        return self._whole().fullmatch(text, pos, endpos) if self.opens.match(text, pos, endpos) else None

    def finditer(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[re.Match[str]]:
        return self._whole().finditer(text, pos, endpos) if self.opens.search(text, pos, endpos) else iter(())

    def sub(self, repl: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        return self._whole().sub(repl, text, count) if self.opens.search(text) else text

    def _whole(self) -> re.Pattern[str]:
        """The compiled pattern; its own methods take the place of those here, which cost a call more."""
        whole = re.compile(self.pattern, self.flags)
        vars(self).update(search=whole.search, match=whole.match, fullmatch=whole.fullmatch, finditer=whole.finditer, sub=whole.sub)
        return whole


Pattern = re.Pattern[str] | Deferred
