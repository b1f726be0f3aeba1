"""Finds the columns of a table whose cells are set apart by blanks: the strips between the heads that the lines leave blank.

In: the lines of a head and those below it, as they stand on a page. Out: the heads' words by column, and where each column begins, in characters.

The borders of a table stand somewhere between two of its heads, wherever its cells have their words: at the left, or in the middle. So of the places between
two heads that one is taken before which fewest lines have a letter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from loaders.tabular.ordinals import COUNTED
from loaders.writing.columns import HEAD_STARTS, ORDINAL_HEAD

BEGINS: Final = re.compile(r"(?:^|\s\s)(?=\S)")
_WORD: Final = re.compile(r"\S+")
_NAMED_ON: Final = re.compile(r"(?:[,/&(–-]|(?<!\w)(?:VÀ|và|HOẶC|hoặc|CỦA|TÊN|Tên|DANH MỤC|Danh mục|NỘI DUNG|NHÓM|CÁC|THEO))\s*$")  # one head with what stands behind it
_NUMBER: Final = re.compile(rf"\s*(?:{COUNTED}|[IVXLC]{{1,6}})[.)]?(?=\s|$)")
_FEW: Final = 4  # of so many lines at most one has a letter before a column: whose it is, the row tells
_WIDE: Final = 8  # characters: a strip that parts columns for certain
_LETTER: Final = 3  # what a line with a letter in a strip weighs, in characters of its width
_FURTHEST: Final = 40  # characters between a strip and the heads that it parts
_AWAY: Final = 1  # what each of them weighs
_SHIFT: Final = 30  # characters that a page stands further left or right than the one before
_AROUND: Final = 2  # characters: a page sets a cell so much further left to save room
Stretch = tuple[int, int]


class Over(NamedTuple):
    """Heads over columns: the places of their words, by line of the head, and from where to where they stand."""

    pieces: list[list[Stretch | None]]
    """By column, then by line of the head."""
    spans: list[Stretch]


def pieces_of(text: str) -> list[Stretch]:
    """What stands on a line of a head, set apart by two blanks or by a word that begins heads.

    >>> text = "  TT   Nội dung công việc Cơ quan chủ  Thời gian"
    >>> [text[a:b] for a, b in pieces_of(text)]
    ['TT', 'Nội dung công việc', 'Cơ quan chủ', 'Thời gian']
    """
    ordinal = ORDINAL_HEAD.match(text)
    cuts = {m.end() for m in BEGINS.finditer(text)}
    cuts |= {m.start() for m in HEAD_STARTS.finditer(text) if not text.isupper() and not _NAMED_ON.search(text, 0, m.start())}
    if ordinal:
        cuts.add(len(text) - len(text[ordinal.end() :].lstrip()))
    told = sorted(cuts)
    return [(a, a + len(words)) for a, b in pairwise([*told, len(text)]) if (words := text[a:b].rstrip())]


def over_columns(lines: Sequence[str]) -> Over:
    """The heads that stand over columns: words over one another belong together; those that stand over two heads of another line are of a group of columns."""
    told = [(n, piece) for n, text in enumerate(lines) for piece in pieces_of(text)]
    own = [(n, p) for n, p in told if all(sum(m == k and _meet(p, q) for m, q in told) < 2 for k in range(len(lines)) if k != n)]
    columns: list[list[tuple[int, Stretch]]] = []
    for n, piece in sorted(own, key=lambda x: x[1]):
        if columns and any(_meet(piece, q) for _, q in columns[-1]):
            columns[-1].append((n, piece))
        else:
            columns.append([(n, piece)])
    pieces = [[next((p for n, p in column if n == k), None) for k in range(len(lines))] for column in columns]
    return Over(pieces, [(min(a for _, (a, _) in column), max(b for _, (_, b) in column)) for column in columns])


def _meet(one: Stretch, other: Stretch) -> bool:
    """Whether half of the shorter of them stands over the other."""
    return 2 * (min(one[1], other[1]) - max(one[0], other[0])) >= min(one[1] - one[0], other[1] - other[0])


def usage(lines: Sequence[str]) -> list[int]:
    """How many lines have a letter at each place."""
    used = [0] * (max(map(len, lines), default=0) + 1)
    for text in lines:
        for m in _WORD.finditer(text):
            for k in range(m.start(), m.end()):
                used[k] += 1
    return used


def between_heads(spans: Sequence[Stretch], lines: Sequence[str]) -> list[int]:
    """Where the columns under heads begin: behind the best strips, one for each two heads, left to right; [] where words stand in one of them on too many lines.

    The words of a head stand further left or right than those below it where a page has bold ones, so that a strip may be a little aside from its heads.
    """
    used = usage(lines)
    strips = _strips(used, max(2, len(lines) // _FEW))
    numbers = [m.end() for text in lines if (m := _NUMBER.match(text)) and m.end() < spans[1][0]]
    spans = [(spans[0][0], max([spans[0][1], *numbers]) + _AROUND), *spans[1:]] if len(spans) > 1 else spans
    best: list[tuple[int, list[int]]] = [(0, [0])]  # by the last strip
    for (_, end), (begin, _) in pairwise(spans):
        after = []
        for start, k, worth in strips:
            away = max(0, end - _AROUND - k, k - max(begin, end) - _AROUND)
            ways = [(cost + away * _AWAY - worth, [*found, k]) for cost, found in best if found[-1] < start and (found[1:] or k + _AROUND > end)]
            if ways and away <= _FURTHEST:
                after.append(min(ways))
        best = after
    near = [0]
    for (_, end), (begin, _) in pairwise(spans):
        near.append(_freest(used, max(end - _AROUND, near[-1] + 1), max(begin, end) + _AROUND))
    told = [found for found in (min(best, default=(0, []))[1], near) if found and _are_free(found, used, len(lines))]
    return min(told, key=lambda found: sum(_before(used, k) for k in found[1:]), default=[])


def _strips(used: Sequence[int], few: int) -> list[tuple[int, int, int]]:
    """Where few lines have a letter: the first and the last place of each strip, and what it is worth, wide ones more than narrow ones."""
    found: dict[Stretch, int] = {}
    first = next((k for k, n in enumerate(used) if n), 0) + 1
    for most in range(few + 1):
        start = first
        for k in range(first, len(used) + 1):
            if _before(used, k) > most:
                start = k + 1
            elif k == len(used) or _before(used, k + 1) > most:
                found[start, k] = max(found.get((start, k), -_FURTHEST), min(k + 1 - start, _WIDE) - _LETTER * most)
    return [(start, k, worth) for (start, k), worth in sorted(found.items(), key=lambda x: x[0][1])]


def as_before(begins: Sequence[int], lines: Sequence[str]) -> list[int]:
    """Where columns begin on a page without heads: as far from each other as on the page before, all of them further left or right; [] as above."""
    used = usage(lines)
    best, least = [], _FURTHEST * max(1, len(lines))
    for by in sorted(range(-_SHIFT, _SHIFT + 1), key=abs):
        if found := _shifted(begins, by, used):
            cost = sum(_before(used, k) for k in found[1:]) + len(lines) * _empty(found, used)
            if cost < least:
                best, least = found, cost
            if not cost:
                break
    return best if _are_free(best, used, len(lines)) else []


def _shifted(begins: Sequence[int], by: int, used: Sequence[int]) -> list[int]:
    found = [0]
    for k in begins[1:]:
        if k + by + _AROUND <= found[-1]:
            return []
        found.append(_freest(used, max(k + by - _AROUND, found[-1] + 1), k + by + _AROUND))
    return found


def _empty(begins: Sequence[int], used: Sequence[int]) -> int:
    """How many columns have no words."""
    return sum(not any(used[a:b]) for a, b in pairwise([*begins, max(len(used), begins[-1])]))


def _freest(used: Sequence[int], start: int, end: int) -> int:
    """The last place of a strip between two places: of a wide one rather than a narrow one, before which few lines have a letter."""
    best, found = -_WIDE * len(used), start
    for few in sorted({_before(used, k) for k in range(start, end + 1)}):
        run = 0
        for k in range(start, end + 1):
            run = run + 1 if _before(used, k) <= few else 0
            worth = min(run, _WIDE) - _LETTER * few
            if worth > best or (worth == best and k == found + 1):
                best, found = worth, k
        if _LETTER * few > _WIDE:
            break
    while found < end and _before(used, found + 1) == _before(used, found):
        found += 1
    return found


def _before(used: Sequence[int], k: int) -> int:
    return used[k - 1] if k <= len(used) else 0


def _are_free(begins: Sequence[int], used: Sequence[int], lines: int) -> bool:
    few = max(2, lines // _FEW)
    return all(_before(used, k) <= few for k in begins[1:])
