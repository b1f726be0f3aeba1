"""What texts call a document beside its number: its names, each once, and its number where it is printed in another form.

In: names and printed words of one document. Out: the names without those that only repeat another; the forms that are not the number's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from loaders.agencies.bodynames import write_out
from loaders.writing.vietnamese import canonical, fold, nfc
from queries.store.documents import number_parts

_NUMBERS: Final = re.compile(r"\d+(?:\s*[/-]\s*[^\W_]+)+")
_WORDS: Final = re.compile(r"[^\W_]+")
_FILLING: Final = frozenset({"den", "nam"})  # "tầm nhìn đến năm 2050" is "tầm nhìn 2050"
_OWN_PLACE: Final = frozenset({"tinh", "pho"})
_LONGEST_PLACE: Final = 3  # words of a province's name


def names(said: Iterable[str]) -> list[str]:
    """Each name once. Print with other blanks or dashes, and "Quy hoạch tỉnh" where the province's own name is left out, repeat a name.

    >>> names(["Quy hoạch tỉnh thời kỳ 2021 - 2030", "Quy hoạch tỉnh Sơn La thời kỳ 2021 – 2030", "Đề án giao thông", "Đề án “Giao thông”"])
    ['Quy hoạch tỉnh Sơn La thời kỳ 2021 – 2030', 'Đề án giao thông']
    """
    kept: dict[tuple[str, ...], str] = {}
    for name in sorted(set(said), key=lambda n: (-len(words_of(n)), n.isupper(), n.count('"') + n.count("“"), n)):
        words = words_of(name)
        if not any(_repeats(words, other) for other in kept):
            kept[words] = name
    return sorted(kept.values())


def words_of(name: str) -> tuple[str, ...]:
    """A name as words for comparison, short forms written out.

    >>> words_of("Đề án “Nước sạch” đến năm 2030"), words_of("Đề án KCN") == words_of("Đề án khu công nghiệp")
    (('de', 'an', 'nuoc', 'sach', '2030'), True)
    """
    return tuple(w for w in _WORDS.findall(fold(write_out(name))) if w not in _FILLING)


def _repeats(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    more = len(long) - len(short)
    if more == 0:
        return short == long
    if more > _LONGEST_PLACE:
        return False
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return at > 0 and short[at - 1] in _OWN_PLACE and short[at:] == long[at + more :]


def misprints(number: str | None, printed: Iterable[str]) -> list[str]:
    """How the number is printed where that is not its own form; blanks do not count.

    >>> misprints("12-KH/TU", ["Kế hoạch số 12/KH-TU ngày 05/3/2025", "Kế hoạch 12 -KH/TU"])
    ['12/KH-TU']
    """
    if number is None:
        return []
    wanted = number_parts(number)
    # by its own words each time: a number broken over lines is printed right
    found = {
        "".join(m.group().split())
        for words in printed
        for m in _NUMBERS.finditer(canonical(nfc(words)))
        if number_parts(m.group())[: len(wanted)] == wanted
    }
    return sorted(found - {number})
