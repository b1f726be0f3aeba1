"""Headings and formulas whose letters are set apart, as typists and old printing did for emphasis: "L U Ậ T", "Q U Y Ế T   Đ Ị N H", "Đ i ề u 1 .".

In: a text. Out: where its blanks are that part letters, not words. Only what a line begins with, and only where its form leaves no choice: a heading's word with its number, the name of a kind of
document or another formula of the form, words that wider blanks set apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final

from ontology.tables import document_type_names

_ARTICLE: Final = "i ề u"
_SIGNS: Final = ("h ư ơ n g", "Đ I Ề U", "U Y Ế T", "L U Ậ T", "H Ư Ơ N G", "N G H Ị", "T H Ô N G", "L Ệ N H", "C Ộ N G", "C H Ỉ", "Q U Y", "K Ế ", "C Á O")
"""Of which a text so printed has at least one: an article anywhere, or a formula near its beginning."""
_BEGINNING: Final = 4000
_RUN: Final = re.compile(r"(?m)^[^\S\n]*[*_#]{0,4}[^\S\n]?([^\W\d_](?:[^\S\n]{1,8}\S(?!\S)){2,})([^\S\n]*+[*_]{0,4}[^\S\n]*+$)?")
_TOKEN: Final = re.compile(r"\S")
_HEADING: Final = re.compile(r"((?:Đ i ề u|Đ I Ề U|C h ư ơ n g|C H Ư Ơ N G|M ụ c|M Ụ C|P h ầ n|P H Ầ N))([^\S\n]+(?:\d(?: \d)*|[IVXLC](?: [IVXLC])*)(?!\S)(?: [.:](?!\S))?)?(?=\s|$)")
_VOWEL: Final = re.compile(r"[aeiouyà-ỹăâêôơư]", re.IGNORECASE)
_WIDE: Final = re.compile(r"[^\S\n]{2,}")
_FORMULAS: Final = ("QUYẾT NGHỊ", "QUYẾT ĐỊNH", "BAN HÀNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
_PUNCTUATION: Final = ".:,;"


def blanks_within_words(text: str) -> list[int]:
    """Where blanks stand between letters of one word, in order.

    >>> def closed(text):
    ...     gone = {*blanks_within_words(text)}
    ...     return "".join(c for n, c in enumerate(text) if n not in gone)
    >>> [closed(x) for x in ("L U Ậ T", "Q U Y Ế T   Đ Ị N H", "Q U Y Ế T N G H Ị :", "Đ i ề u 1 2 . Ở nơi khác", "C h ư ơ n g I I", "A B C K Ế D")]
    ['LUẬT', 'QUYẾT   ĐỊNH', 'QUYẾT NGHỊ:', 'Điều 12. Ở nơi khác', 'Chương II', 'A B C K Ế D']
    """
    beginning = text[:_BEGINNING]
    if _ARTICLE not in text and not any(sign in beginning for sign in _SIGNS):
        return []
    return [at for m in _RUN.finditer(text) for at in _closed(text, m)]


def _closed(text: str, run: re.Match[str]) -> Iterator[int]:
    heading = _HEADING.match(text, run.start(1))
    if heading is not None:
        yield from _blanks(text, heading.start(1), heading.end(1))
        if heading[2]:
            begin = heading.start(2) + len(heading[2]) - len(heading[2].lstrip())
            yield from _blanks(text, begin, heading.end(2))
    elif run[2] is not None:
        yield from _of_line(text, run.start(1), run.end(1))


def _of_line(text: str, start: int, end: int) -> Iterator[int]:
    """The blanks of a line that is nothing but letters set apart."""
    letters = [m.start() for m in _TOKEN.finditer(text, start, end)]
    said = "".join(text[n] for n in letters)
    if (words := _known().get(said.rstrip(_PUNCTUATION))) is not None:
        ends = {sum(map(len, words[: n + 1])) for n in range(len(words) - 1)}  # letters before each blank that stays
        for n, (a, b) in enumerate(pairwise(letters), 1):
            yield from range(a + 1 + (n in ends), b)
        return
    parts = _WIDE.split(text[start:end])
    groups = [part.replace(" ", "") for part in parts]
    if len(groups) > 1 and all(len(g.strip(_PUNCTUATION)) > 1 and _VOWEL.search(g) for g in groups):
        at = start
        for part in parts:
            at = text.index(part, at)
            yield from _blanks(text, at, at + len(part))
            at += len(part)


def _blanks(text: str, start: int, end: int) -> Iterator[int]:
    return (n for n in range(start, end) if text[n].isspace())


@cache
def _known() -> dict[str, list[str]]:
    """The formulas without blanks → their words."""
    named = [*(name.upper() for name in document_type_names()), *_FORMULAS]
    return {"".join(name.split()): name.split() for name in named}
