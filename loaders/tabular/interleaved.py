"""Copies that went over a table's columns line by line: the first lines of all cells of a row, then the second ones, one blank or a new line between them.

In: the lines of each row, from its number on. Out: whether the table was copied so: nothing then tells whose words are whose. A cell that is whole tells it,
where words that go on with another one stand below it; so does a first line that holds several cells, or ends in a time, above more lines, or a number above words that go on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from loaders.agencies.bodyheads import HEAD
from loaders.tabular.linepieces import TIME_TAIL
from loaders.tabular.ordinals import COUNTED
from loaders.writing.timeframes import is_time
from loaders.writing.vietnamese import CAPITALS

_LABEL: Final = re.compile(rf"(?:{COUNTED}|[IVXLC]{{1,6}}|[-+•])[.)]?(?:\s+|$)")
_BODY_BEHIND: Final = re.compile(rf"(?<=[^\s,;:]) (?=[{CAPITALS}])")
_SHARE: Final = 0.3  # of the rows of several lines
_FEWEST: Final = 2
_OF_NAME: Final = 3  # words, of a work's first line


def is_interleaved(rows: Sequence[Sequence[str]], times: int = 0) -> bool:
    """Whether rows were copied line by line; ``times``: how many columns tell a time.

    >>> is_interleaved([["1", "Rà soát các", "Sở Y tế", "Quý I/2026", "quy định"], ["2", "Tập huấn cho", "Sở Nội vụ", "Quý II/2026", "công chức"]])
    True
    >>> is_interleaved([["1", "Rà soát các", "quy định", "Sở Y tế", "Quý I/2026"], ["2", "Tập huấn cho", "công chức", "Sở Nội vụ", "Quý II/2026"]])
    False
    """
    told = [lines for lines in rows if len(lines) > 1]
    mixed = sum(_is_mixed(lines) for lines in told)
    return (mixed >= _FEWEST and mixed >= _SHARE * len(told)) or (times > 0 and _in_runs(rows, times))


def _in_runs(rows: Sequence[Sequence[str]], times: int) -> bool:
    """Whether a copy put the names of a few rows first and then the other cells of all of them: half of them have no time, and below such stands one with the times of several."""
    told = [sum(map(is_time, lines)) for lines in rows]
    return 2 * told.count(0) >= len(told) and sum(not a and b >= 2 * times for a, b in pairwise(told)) >= _FEWEST


def _is_mixed(lines: Sequence[str]) -> bool:
    label = _LABEL.match(lines[0])
    own = [rest for rest in (lines[0][label.end() if label else 0 :], *lines[1:]) if rest]
    if len(own) < 2:
        return False
    if label and own[0][0].islower():
        return True
    if own[1][0].isupper() and any(is_time(a) and b[0].islower() for a, b in pairwise(own)):
        return True
    if own[1][0].islower() and TIME_TAIL.search(own[0]):
        return True
    return own[1][0].islower() and any(HEAD.match(own[0], m.end()) and len(own[0][: m.start()].split()) >= _OF_NAME for m in _BODY_BEHIND.finditer(own[0]))
