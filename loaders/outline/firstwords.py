"""Joins a paragraph's first word that stands in a line of its own to the next line: "*Căn" above "cứ Luật Tổ chức …", "Thời" above "gian thực hiện: …".

In: a document's own lines. Out: the same, such a word with the line right below it as one. Pages of law portals come out of a conversion like that: the source breaks
its lines where it likes, and where mark-up opens a paragraph only the first word stands before the break. What a line begins with tells what it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.writing.line import joined_where
from loaders.writing.text import Line
from loaders.writing.vietnamese import CAPITALS

_LONGEST: Final = 9  # letters, mark-up with them
_WORD: Final = re.compile(rf"[*_]{{0,3}}[{CAPITALS}][a-zà-ỹđăâêôơư]*")
_GOES_ON: Final = re.compile(r"[*_]{0,3}[a-zà-ỹđăâêôơư]+[ ,]")


def first_words_joined(lines: Sequence[Line]) -> list[Line]:
    """``lines`` with each such word and the line below it as one.

    >>> from loaders.writing.text import SourceText
    >>> [x.text for x in first_words_joined(SourceText("\\n*Căn\\ncứ Luật A;*\\n\\nHà\\nNội").lines())]
    ['', '*Căn cứ Luật A;*', '', 'Hà', 'Nội']
    """
    return joined_where(lines, _LONGEST, _goes_on)


def _goes_on(before: Line | None, above: Line, line: Line) -> bool:
    alone = (before is None or not before.text) and _WORD.fullmatch(above.text) is not None
    return alone and _GOES_ON.match(line.text) is not None
