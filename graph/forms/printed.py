"""Does a quote print a value, and in which form?

In: a value (a number, a body's full name, a title) and the words of the evidence. Out: whether they hold it, or the
stretch that stands for it. The same rules serve the building of facts and the later audit of them.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from loaders.writing.vietnamese import same_spelling

_FOOTNOTE_MARK = re.compile(r"\[\d{1,3}\]|\(\d{1,3}\)(?=\s|$|[.,;])|[⁰¹²³⁴-⁹]+")
_MARKUP = re.compile(r"</?(?:i|b|u|em|strong|sup|sub|br|p|span)\s*/?>|\*+|__|\\(?=[-.#*_|()\[\]])", re.IGNORECASE)
_SMALL_WORDS: Final = frozenset({"và", "của", "các", "về"})
_TOKEN = re.compile(r"[^\s,;:()]+")


def plain(text: str) -> str:
    """For comparison: composed characters, lower case, single spaces, tone marks in one place, without footnote marks and markup.

    >>> plain("Sở Xây  dựng[9]") == plain("SỞ XÂY DỰNG"), plain("Uỷ ban") == plain("Ủy ban")
    (True, True)
    """
    text = _MARKUP.sub("", _FOOTNOTE_MARK.sub("", unicodedata.normalize("NFC", text)))
    return same_spelling(text)


def occurs(value: str, quote: str) -> bool:
    """Is the value printed in the quote, apart from case, blanks and footnote marks?

    >>> occurs("Ủy ban nhân dân tỉnh Lạng Sơn", "ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN"), occurs("Sở Y tế", "Sở Tư pháp")
    (True, False)
    """
    wanted = plain(value)
    return bool(wanted) and (wanted in plain(quote) or wanted in same_spelling(quote))


def number_occurs(number: str, quote: str) -> bool:
    """Whether a quote prints a document's number: blanks do not count, and it is no part of a longer number.

    >>> number_occurs("122/NQ-CP", "số 122 /NQ-CP ngày"), number_occurs("22/NQ-CP", "số 122/NQ-CP")
    (True, False)
    """
    wanted, said = _tight(number), _tight(quote)
    edge = r"(?<!\d)" if wanted[:1].isdigit() else ""
    return bool(wanted) and re.search(edge + re.escape(wanted), said) is not None


def _tight(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).casefold().split())


def digits(text: str) -> tuple[str, ...]:
    """The runs of digits, in order: what a number that is printed in another form still shares with it.

    >>> digits("24/NQ-TW") == digits("24-NQ/TW")
    True
    """
    return tuple(re.findall(r"\d+", text))


def abbreviated(name: str, quote: str) -> str | None:
    """The stretch of ``quote`` that prints the full ``name`` with abbreviations: initials in capitals.

    >>> abbreviated("Ủy ban nhân dân tỉnh Lạng Sơn", "Kế hoạch của UBND tỉnh Lạng Sơn")
    'UBND tỉnh Lạng Sơn'
    >>> abbreviated("Sở Nông nghiệp và Môi trường", "giao Sở NN&MT chủ trì"), abbreviated("Sở Y tế", "Sở Tư pháp")
    ('Sở NN&MT', None)
    """
    words = unicodedata.normalize("NFC", name).split()
    composed = unicodedata.normalize("NFC", quote)
    tokens = list(_TOKEN.finditer(composed))
    for first in range(len(tokens)):
        last = _match(words, 0, [t.group(0) for t in tokens[first : first + len(words)]], 0)
        if last:
            return composed[tokens[first].start() : tokens[first + last - 1].end()]
    return None


def _match(words: list[str], w: int, tokens: list[str], t: int) -> int:
    """How many tokens spell all words from ``w`` on; 0 when they do not."""
    if w == len(words):
        return t
    if t == len(tokens):
        return 0
    token = tokens[t].rstrip(".")
    if token.casefold() == words[w].strip(",;").casefold() and (found := _match(words, w + 1, tokens, t + 1)):
        return found
    letters = [c for c in token if c.isalpha()]
    if len(letters) < 2 or not all(c.isupper() for c in letters):
        return 0
    for end in _initials(words, w, letters):
        if found := _match(words, end, tokens, t + 1):
            return found
    return 0


def _bare(letter: str) -> str:
    # The U of UBND stands for Ủ; Đ keeps its bar in print, but OCR and some keyboards give Ð.
    return unicodedata.normalize("NFD", letter.casefold())[:1].replace("ð", "đ")


def _initials(words: list[str], w: int, letters: list[str]) -> list[int]:
    """Where the words end whose initials are ``letters``; small words ("và", "của") may be left out of an abbreviation."""
    ends = {w: 0}
    done: list[int] = []
    for at in range(w, len(words)):
        used = ends.get(at)
        if used is None:
            break
        word = words[at].casefold()
        if used < len(letters) and _bare(word[:1]) == _bare(letters[used]):
            ends[at + 1] = used + 1
        elif word in _SMALL_WORDS and used:
            ends[at + 1] = used
        if ends.get(at + 1) == len(letters):
            done.append(at + 1)
    return done
