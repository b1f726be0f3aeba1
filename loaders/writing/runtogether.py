"""Words run together where a copy lost the blank at a line's end: "Kế hoạchvà Đầu tư", "theoQuyết định".

In: a text, letters composed. Out: where each second word begins. A Vietnamese word is written in syllables set apart by blanks, and each has a form: what is no syllable but two of them, in one way only, is two words.
Where the form leaves two ways ("banhành"), the text's own pairs of words and its words decide, and so they do where no letter is of Vietnamese alone ("thamgia"). One or two may be foreign names ("bulông"): without a capital between, nothing is parted where a text begins with fewer than ``_FEWEST``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final
from unicodedata import normalize

from loaders.writing.vietnamese import CAPITALS

_FEWEST: Final = 4
_BEGINNING: Final = 2000  # letters: a copy that loses them loses one in every few lines
_CAPITAL: Final = re.compile(rf"[{CAPITALS}](?<=[a-zà-ỹ].)(?=[a-zà-ỹ])")  # the capital is looked for first: there are few
_BEFORE: Final = re.compile(r"(?<![\w-])[^\W\d_]{1,7}\Z")
_BEHIND: Final = re.compile(r"[^\W\d_]{1,7}(?![\w-])")
_SHORTENED: Final = re.compile(r"[A-ZĐ]{3}([a-zà-ỹđ]{2,7})(?![\w-])")  # "UBNDtỉnh"
_WORD: Final = re.compile(r"(?<![\w-])[^\W\d_]{3,14}(?![\w-])")
_LONG: Final = 6  # letters of what is parted though it has the letters of any language: "taxi" is one word
_ALONE: Final = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,7}(?![^\W\d_])")
_ONSETS: Final = "ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|[bcdđghklmnrstvx]|"
_RHYMES: Final = (
    "a(?:ch|ng|nh|[cimnoptuy])?|ă(?:ng|[cmnpt])|â(?:ng|[cmnptuy])|e(?:ng|[cmnopt])?|ê(?:ch|nh|[mnptu])?|i(?:ch|nh|[amnptu])?|(?<!^)iê(?:ng|[cmnptu])|o(?:ng|[cimnpt])?|oa(?:ch|ng|nh|[cimnopty])?|oă(?:ng|[cmnt])"
    "|oe[not]?|oo(?:ng|c)|ô(?:ng|[cimnpt])?|ơ[imnpt]?|u(?:ng|[acimnpt])?|uâ(?:ng|[nty])|uê(?:ch|nh)?|uơ|uy(?:ch|nh|[aptu])?|uyê[nt]|uô(?:ng|[cimnpt])|ư(?:ng|[acimntu])?|ươ(?:ng|[cimnptu])|y(?:nh|t)?|yê(?:ng|[mntu])"
)
_SYLLABLE: Final = re.compile(rf"(?P<onset>{_ONSETS})(?P<rhyme>{_RHYMES})$")
_BEFORE_FRONT: Final = frozenset({"k", "gh", "ngh"})
_NOT_BEFORE_FRONT: Final = frozenset({"c", "g", "ng"})
_TONE: Final = str.maketrans("", "", "\u0300\u0301\u0303\u0309\u0323")
_STOPPED: Final = ("c", "ch", "p", "t")
_SHARP: Final = frozenset("\u0301\u0323")  # sắc, nặng: no other tone stands before a stop


def run_together(text: str) -> list[int]:
    """Where in ``text`` a word begins that ran into the one before it.

    >>> t = "Sở Kế hoạchvà Đầu tư theoQuyết định này tổchức banhành, ban hành kế hoạch"
    >>> [t[at:].split()[0] for at in run_together(t)]
    ['và', 'Quyết', 'chức', 'hành,']
    >>> t = "Căn cứLuật Đất đai, bulông"; [t[at:].split()[0] for at in run_together(t)]
    ['Luật']
    """
    made = {m.start() for m in _CAPITAL.finditer(text) if (a := _BEFORE.search(text, max(0, m.start() - 8), m.start())) and (b := _BEHIND.match(text, m.start())) and not (w := a.group() + b.group()).isascii() and ways_apart(w) == (len(a.group()),)}
    if sum(not word.isascii() and bool(ways_apart(word)) for word in set(_WORD.findall(text, 0, _BEGINNING))) < _FEWEST:
        return sorted(made)
    made |= {m.start(1) for m in _SHORTENED.finditer(text) if not m[1].isascii() and is_syllable(m[1])}
    low = text.lower()
    words = frozenset(_ALONE.findall(low))
    for m in _WORD.finditer(text):
        word = m.group().lower()
        ways = ways_apart(m.group()) if not word.isascii() or (len(word) >= _LONG and word.islower()) else ()
        if len(ways) > 1 or (ways and word.isascii()):
            ways = tuple(at for at in ways if word[:at] in words and word[at:] in words)
            ways = tuple(at for at in ways if f" {word[:at]} {word[at:]}" in low) or ways
        if len(ways) == 1:
            made.add(m.start() + ways[0])
    return sorted(made)


@lru_cache(maxsize=4096)
def ways_apart(word: str) -> tuple[int, ...]:
    """Where a word can be parted into two syllables; () for one that is a syllable."""
    if is_syllable(word):
        return ()
    return tuple(at for at in range(1, len(word)) if _is_cased(word[:at], word[at:]) and is_syllable(word[:at]) and is_syllable(word[at:]))


def _is_cased(first: str, second: str) -> bool:
    return (first.islower() or first.istitle() or first.isupper()) and (second.islower() or second.istitle() or second.isupper())


@lru_cache(maxsize=8192)
def is_syllable(word: str) -> bool:
    """Whether a word has the form of a Vietnamese syllable.

    >>> [is_syllable(w) for w in ("hoạch", "nghiệp", "hoạchv", "tổc", "iến", "kả")]
    [True, True, False, False, False, False]
    """
    marks = normalize("NFD", word.lower())
    plain = normalize("NFC", marks.translate(_TONE))
    m = _SYLLABLE.match(plain)
    if m is None:
        return False
    onset, rhyme = m["onset"], m["rhyme"]
    if (onset in _BEFORE_FRONT) if rhyme[0] not in "eêiy" else (onset in _NOT_BEFORE_FRONT) and not plain.startswith("gi"):
        return False
    return not rhyme.endswith(_STOPPED) or any(c in _SHARP for c in marks)
