"""Speeds a slow pattern up: it is tried only where a cheap pattern says that it can begin.

In: a pattern, another that finds cheaply where the first can begin (a digit, a type's name), a text. Out: what ``pattern.finditer`` gives. An
expression that looks behind itself or ignores case is tried at every letter of a text; one that begins with a letter of its own is not.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

from loaders.writing.deferred import Pattern


def prefiltered(pattern: Pattern, beginning: re.Pattern[str], text: str, at: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
    """The finds of ``pattern`` in ``text[at:end]``, none of which begins anywhere but at a find of ``beginning``.

    >>> pattern = re.compile(r"(?<!\\w)\\d+/[A-Z]+")
    >>> [m.group() for m in prefiltered(pattern, re.compile(r"\\d+"), "12/NQ, a34/KH, 5, 6/QĐ")]
    ['12/NQ', '6/Q']
    """
    match = pattern.match
    for found in beginning.finditer(text, at, end):
        start = found.start()
        if start >= at and (m := match(text, start, end)) is not None:
            yield m
            at = m.end()
