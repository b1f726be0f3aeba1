"""Finds the columns of a table whose cells are set apart by blanks: the strips between the heads that the lines leave blank.

In: the lines of a head and those below it, as they stand on a page. Out: the heads' words by column, and where each column begins, in characters.

The borders of a table stand somewhere between two of its heads, wherever its cells have their words: at the left, or in the middle. So of all ways to part a page's
lines between the heads that one is taken in which the borders stand nearest to blanks, and fewest lines have wide blanks within a column.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from loaders.tabular.ordinals import COUNTED
from loaders.writing.columns import HEAD_STARTS, NAMED_ON, ORDINAL_HEAD

_BEGINS: Final = re.compile(r"(?:^\s*|\s\s)(?=\S)")
_WORD: Final = re.compile(r"\w+")
_BLANKS: Final = re.compile(r" +")
_LETTER: Final = re.compile(r"(?<=\s)\S(?!\S)")
_QUARTER: Final = re.compile(r"(?<=\s)(?:Quý|QUÝ) (?=[IV]{1,3}(?:\s|$))")
_NEXT_YEAR: Final = re.compile(r"(?<=\b20\d\d )20\d\d(?!\S)")
_NAMED: Final = 12  # letters of the longest of these words, and a blank: what stands behind wider blanks begins in any case
_WITHIN: Final = re.compile(r"(?<=\S) {2,}(?=\S)")
_CELL: Final = re.compile(r"\S+(?: \S+)*")
_STRIP: Final = re.compile(rb"(?<=\x01)\x00{2,}(?=\x01)")
_INSIDE: Final = 2  # characters, for which blanks within a column count
NUMBER: Final = re.compile(rf"\s*({COUNTED}|[IVXLC]{{1,6}})[.)]?(?=\s|$)")
_FEW: Final = 4  # characters, all lines together
_SINGLE: Final = 2  # characters, for which a single blank counts
_AWAY: Final = 0.1  # characters a line, for each that a column begins behind its head's beginning
_BEFORE: Final = 1e-6  # for each before it: of places as good the one nearest to the head
_CHANGED: Final = 1  # characters a line, for each column that has words and had none on the page above, or the other way
_SHARE: Final = 2.6  # characters a line, that blanks may stand beside a place where a column begins
_FURTHEST: Final = 8  # characters: what is further from a blank counts as this
_NARROWEST: Final = 3  # characters of a column
_NUMBERS: Final = 2  # of the column of numbers: a figure and a blank
_WIDEST: Final = 12  # characters from the number to the work's name
_SHIFTS: Final = (0, -8, 8, -16, 16, -24, 24)  # characters that a page stands further right than the one before

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
    cuts = {m.end() for m in _BEGINS.finditer(text)}
    cuts |= {m.start() for m in HEAD_STARTS.finditer(text) if not text.isupper() and not NAMED_ON.search(text, max(0, m.start() - _NAMED), m.start())}
    if ordinal:
        cuts.add(len(text) - len(text[ordinal.end() :].lstrip()))
    cuts |= {m.start() for m in _NEXT_YEAR.finditer(text)}
    if len(quarters := [m.start() for m in _QUARTER.finditer(text)]) > 1:
        cuts |= {*quarters}
    told = sorted(cuts)
    return [(a, a + len(words)) for a, b in pairwise([*told, len(text)]) if (words := text[a:b].rstrip())]


def over_columns(lines: Sequence[str]) -> Over:
    """The heads that stand over columns: words over one another belong together; those that stand over two heads of another line are of a group of columns."""
    parted = [_joined(text, pieces_of(text)) for text in lines]
    told = [(n, piece) for n, text in enumerate(lines) for whole in parted[n] for piece in _run_over(text, whole, parted)]
    own = [(n, p) for n, p in told if all(sum(m == k and _meet(p, q) for m, q in told) < 2 for k in range(len(lines)) if k != n)]
    columns: list[list[tuple[int, Stretch]]] = []
    last = dict(told)
    for n, piece in sorted(own, key=lambda x: x[1]):
        if columns and any(_meet(piece, q) or (last[n] == piece and last[m] == q and piece[0] < q[1]) for m, q in columns[-1]):
            columns[-1].append((n, piece))
        else:
            columns.append([(n, piece)])
    pieces = [[next((p for n, p in column if n == k), None) for k in range(len(lines))] for column in columns]
    return Over(pieces, [(min(a for _, (a, _) in column), max(b for _, (_, b) in column)) for column in columns])


def _run_over(text: str, piece: Stretch, parted: Sequence[Sequence[Stretch]]) -> list[Stretch]:
    """A piece of a head, cut at the word that runs over into a column of its own: "Cơ quan phối gian", where "Thời" and "hoàn" stand over and below "gian" and end further right; or where another line has
    two heads over it, the second right over a word: "chủ trì hợp" below "Cơ quan Cơ quan phối"."""
    begun = Counter(a for line in parted for a, b in line if piece[0] < a < piece[1] <= b)
    beside = {b[0] for line in parted for a, b in pairwise(line) if abs(a[0] - piece[0]) < _INSIDE and piece[0] < b[0] < piece[1] <= b[1] and text[b[0] - 1] == " "}
    cuts = beside | {text.rfind(" ", 0, a + 1) + 1 for a, often in begun.items() if often > 1}
    return [(a, b - 1) for a, b in pairwise([piece[0], *sorted(k for k in cuts if k > piece[0]), piece[1] + 1])]


def _joined(text: str, told: Sequence[Stretch]) -> list[Stretch]:
    """The pieces of a line, those joined that a justified head sets apart: "Cơ      quan"."""
    made: list[Stretch] = []
    for a, b in told:
        if made and _WORD.fullmatch(text, a, b) and text[a].islower() and _WORD.fullmatch(text, *made[-1]) and text[made[-1][0]].isupper() and text[made[-1][0] + 1 : made[-1][1]].islower():
            made[-1] = (made[-1][0], b)
        else:
            made.append((a, b))
    return made


def _meet(one: Stretch, other: Stretch) -> bool:
    """Whether half of the shorter of them stands over the other."""
    return 2 * (min(one[1], other[1]) - max(one[0], other[0])) >= min(one[1] - one[0], other[1] - other[0])


def between_heads(spans: Sequence[Stretch], lines: Sequence[str], *, above: Sequence[bool] = (), numbered: bool = True) -> list[int]:
    """Where the columns under heads begin: between the middles of each two heads, where the lines have their blanks, and so that few lines have blanks within a column; [] where too many have words there.
    A page that does not print the heads has them of the page ``above``, and of each column whether that one has words in it: all may stand further left or right there. Each strip that all lines
    leave blank parts two of them; where there are as many as the columns need, or those that had words, nothing else does."""
    if not above:
        return _between(spans, lines, numbered=numbered)[1]
    blank = blank_strips(lines)
    for filled in ([True] * len(spans), above):
        if len(blank) + 1 == sum(filled):
            return _at_strips(blank, filled, max(map(len, lines)))
    free = []
    for kept in ([True] * len(spans), *([above] if any(above) else [])):
        own = [span for span, words in zip(spans, kept, strict=True) if words]
        for by in _SHIFTS:
            worth, found = _between([(max(a + by, 0), max(b + by, 0)) for a, b in own], lines, numbered=numbered)
            if found and all(any(a < k <= b for k in found) for a, b in blank):
                begins = _with_empty(found, kept, max(map(len, lines)))
                filled = filled_columns(lines, begins)
                if not _slipped(above, filled):
                    changed = sum(a != b for a, b in zip(above, filled, strict=True))
                    free.append((worth + len(lines) * (_AWAY * abs(by) + _CHANGED * changed), begins))
    return min(free, default=(0, []))[1]


def _with_empty(begins: Sequence[int], kept: Sequence[bool], end: int) -> list[int]:
    """Where all columns begin, those without words where the next one does, up to the ``end`` of the lines."""
    left = [*begins]
    return [left.pop(0) if words else (left or [end])[0] for words in kept]


def filled_columns(lines: Sequence[str], begins: Sequence[int]) -> list[bool]:
    """Of each column whether any line has words in it."""
    return [any(text[a:b].strip() for text in lines) for a, b in pairwise([*begins, max([*map(len, lines), begins[-1]])])]


def _slipped(above: Sequence[bool], filled: Sequence[bool]) -> bool:
    """Whether a column lost its words and another one got some that had none; or the column of numbers got all words."""
    return not any(filled[1:]) or any(a and not b for a, b in zip(above, filled, strict=True)) and any(b and not a for a, b in zip(above, filled, strict=True))


def _at_strips(blank: Sequence[Stretch], filled: Sequence[bool], end: int) -> list[int]:
    """Where the columns begin that strips part, up to the ``end`` of the lines: those without words at the strips' beginnings."""
    left = iter([*blank, (end, end)])
    a, b = next(left)
    made = [0]
    for words in filled[1:]:
        made.append(b if words else a)
        a, b = next(left, (end, end)) if words else (a, b)
    return made


def blank_strips(lines: Sequence[str]) -> list[Stretch]:
    """From where to where all lines are blank, for at least two characters, with words on both sides.

    >>> blank_strips(["6    Rà soát quy     Sở Xây dựng    2026", "     hoạch          và các xã"])
    [(1, 5), (16, 20), (32, 36)]
    """
    taken = bytearray(max(map(len, lines), default=0))
    for text in lines:
        for m in _CELL.finditer(text):
            taken[m.start() : m.end()] = b"\1" * (m.end() - m.start())
    return [m.span() for m in _STRIP.finditer(bytes(taken))]


def as_heads(begins: Sequence[int], lines: Sequence[str]) -> list[Stretch]:
    """Where heads would stand over columns, in their middle: for a page that does not print them again."""
    ends = [*begins[1:], max([*map(len, lines), begins[-1] + 1])]
    return [(a + (b - a) // 4, b - (b - a) // 4) for a, b in zip(begins, ends, strict=True)]


def _between(spans: Sequence[Stretch], lines: Sequence[str], *, numbered: bool) -> tuple[float, list[int]]:
    """What speaks against the best beginnings, and these; [] where one head parts nothing."""
    if len(spans) < 2:
        return 0, []
    far, wide = _far(lines), sorted(Counter((m.end(), m.start()) for text in lines for m in _WITHIN.finditer(text)).items())
    numbers = [m.end() for text in lines if (m := NUMBER.match(text)) and m.start(1) <= spans[0][1]]
    best: list[tuple[float, list[int]]] = [(0, [0])]  # by the last beginning
    for n, ((a, b), (c, d)) in enumerate(pairwise(spans)):
        first = ((a + b) // 2 if n or not numbered else max(numbers, default=b)) + 1
        last = max((c + d) // 2 if n or not numbered else min((c + d) // 2, first + _WIDEST), first)
        told: dict[int, tuple[float, list[int]]] = {}
        for so_far, found in best:
            cost, gaps = so_far, iter([(end, often) for (end, start), often in wide if start > found[-1]])
            end, often = next(gaps, (last, 0))
            for k in range(max(first, found[-1] + 1), last + 1):
                while end < k:
                    cost, (end, often) = cost + _INSIDE * often, next(gaps, (last, 0))
                worth = cost + _at(far, k) + max(len(lines) * _AWAY * (k - c), _BEFORE * (c - k))
                if k not in told or worth < told[k][0]:
                    told[k] = worth, [*found, k]
        best = [*told.values()]
    worth, found = min(((cost + _INSIDE * sum(often for (_, start), often in wide if start > found[-1]), found) for cost, found in best), default=(0, []))
    for n, ((_, (c, d)), after) in enumerate(zip(pairwise(spans), [*found[2:], len(far)], strict=True), 1) if found else ():
        while found[n] < min((c + d) // 2, after - 1) and _at(far, found[n] + 1) <= _at(far, found[n]) and not any(_LETTER.match(text, found[n]) for text in lines):
            found[n] += 1  # to where cells begin
    return worth, found if _are_free(found, far, len(lines)) else []


def _far(lines: Sequence[str]) -> list[int]:
    """By place: how many characters the lines have from there to their nearest blanks, all together; a single blank, that parts words as well as cells, counts for one more."""
    total = [0] * (max(map(len, lines), default=0) + 1)
    for text in lines:
        own = [_FURTHEST] * len(text)
        for m in _BLANKS.finditer(text):
            own[m.start() : m.end() + 1] = [_SINGLE * (m.end() - m.start() == 1)] * (m.end() + 1 - m.start())
        for k in range(1, len(own)):
            own[k] = min(own[k], own[k - 1] + 1)
        after = 0  # behind the line all is blank
        for k in reversed(range(len(own))):
            after = own[k] = min(own[k], after + 1)
            total[k] += after
    return total


def _at(by_place: Sequence[int], k: int) -> int:
    return by_place[min(k, len(by_place) - 1)]


def _are_free(begins: Sequence[int], far: Sequence[int], lines: int) -> bool:
    return all(b - a >= (_NARROWEST if a else _NUMBERS) for a, b in pairwise(begins)) and all(_at(far, k) <= max(_FEW, _SHARE * lines) for k in begins[1:])
