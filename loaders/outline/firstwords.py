"""Joins a paragraph's first word that stands in a line of its own to the next line: "*Căn" above "cứ Luật Tổ chức …", "Thời" above "gian thực hiện: …".

In: a document's own lines. Out: the same, such a word with the line right below it as one. Pages of law portals come out of a conversion like that: the source breaks
its lines where it likes, and where mark-up opens a paragraph only the first word stands before the break. What a line begins with tells what it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from loaders.writing.celllines import joined
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
    made: list[Line] = []
    for line in lines:
        above = made[-1] if made else None
        if above is not None and 0 < len(above.text) <= _LONGEST and _alone(above, made[-2] if len(made) > 1 else None) and line.number == above.number + 1 and _GOES_ON.match(line.text):
            made[-1] = replace(joined([above, line]), number=line.number)
        else:
            made.append(line)
    return made


def _alone(line: Line, before: Line | None) -> bool:
    return (before is None or not before.text) and _WORD.fullmatch(line.text) is not None
