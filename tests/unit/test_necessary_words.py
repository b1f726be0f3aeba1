"""Where a word is looked for before a pattern is tried, no match of the pattern goes without it: told from the pattern itself, whatever the text.

The parsed pattern is written out as all strings that it asks for, a gap for whatever is free; each of them must have one of the words. What an expression that ignores case takes for a letter
must be that letter in small letters, too.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from itertools import product
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from loaders.goals import target_subjects
from loaders.tabular import cells
from loaders.work import annextasks, dutyitems, subjects
from loaders.writing.deferred import Pattern

GAP = "\n"
EVERY = "".join(map(chr, [*range(0xD800), *range(0xE000, sys.maxunicode + 1)]))


def asked(parsed: Iterable[Any]) -> list[str]:
    """All that an expression asks for."""
    return ["".join(parts) for parts in product(*(one(op, value) for op, value in parsed))]


def one(op: Any, value: Any) -> list[str]:
    if op is sre.LITERAL:
        return [chr(value)]
    if op is sre.SUBPATTERN:
        return asked(value[-1])
    if op is sre.BRANCH:
        return [said for branch in value[1] for said in asked(branch)]
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT):
        least, _, repeated = value
        return [f"{GAP}{said}{GAP}" for said in asked(repeated)] if least else [GAP]
    if op in (sre.AT, sre.ASSERT_NOT):
        return [""]
    if op is sre.ASSERT:
        return [said if value[0] > 0 else "" for said in asked(value[1])]
    return [GAP]


@pytest.mark.parametrize(
    ("pattern", "words", "where"),
    [
        (subjects._BRANCHES, ("ngành",), str.endswith),
        (dutyitems._OPINES, (":",), str.endswith),
        (annextasks._LEADS_WITH, ("chủ trì",), str.__contains__),
        (target_subjects._GREW, target_subjects._GREW_WORDS, str.__contains__),
        (cells._HIGHER_WHOLE, cells._HIGHER_BEGINS, str.startswith),
    ],
)
def test_no_match_goes_without_one_of_the_words(pattern: Pattern, words: Sequence[str], where: Any) -> None:
    said = asked(parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG))
    assert said and not [s for s in said if not any(where(s, word) for word in words)]
    if pattern.flags & re.IGNORECASE:
        for letter in {*"".join(words)}:
            assert {found.lower() for found in re.findall(re.escape(letter), EVERY, re.IGNORECASE)} == {letter}
