"""What documents are about: do two subjects, told in words, speak of the same matter?

In: the words of "về …", titles, names. Out: the words that carry the meaning, whether two of them agree, whether they contradict each other. Neither may hold.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise
from typing import Final

from loaders.writing.vietnamese import fold

_STOP: Final = frozenset("ve viec cua voi va tai o cho trong cac nhung mot so theo".split())
_A_YEAR: Final = re.compile(r"(?:19|20)\d\d")
# A year of the lunar calendar is a stem and a branch; "quý" counts a quarter, too, but never before a branch.
_STEMS: Final = frozenset("giap at binh dinh mau ky canh tan nham quy".split())
_BRANCHES: Final = frozenset("ty suu dan mao thin ngo mui than dau tuat hoi".split())
_COUNTED: Final = frozenset("dot thu khoa ky quy thang doan phan tap lan vong buoc pha hang cap".split())
_NUMERAL: Final = re.compile(r"\d{1,3}|[ivxlc]{1,6}|nhat|hai|ba|tu|bon|nam|sau|bay|tam|chin|muoi")
_HORIZON: Final = frozenset({"den", "toi", "nhin", "huong", "tu"})
_TELLING: Final = 4  # words: a subject of fewer may be the mere beginning of another


@lru_cache(maxsize=65536)
def words_of(text: str) -> tuple[str, ...]:
    """The words that carry the meaning: folded, without punctuation and the little words.

    >>> words_of("về “chủ động ứng phó với biến đổi khí hậu”")
    ('chu', 'dong', 'ung', 'pho', 'bien', 'doi', 'khi', 'hau')
    """
    return tuple(w for w in re.findall(r"[^\W_]+", fold(text)) if w not in _STOP)


def agree(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two subjects tell the same matter: equal, one begins with the other, or nearly the same words in order.

    >>> agree(words_of("chủ động ứng phó biến đổi khí hậu"), words_of("chủ động ứng phó với biến đổi khí hậu, bảo vệ môi trường"))
    True
    >>> agree(words_of("phòng, chống tham nhũng"), words_of("bảo vệ môi trường"))
    False

    What is issued every year agrees only with its own year, a second phase with none but the second:

    >>> agree(words_of("bảo đảm đón Tết Nguyên đán Quý Mão vui tươi, an toàn"), words_of("bảo đảm đón Tết Nguyên đán Giáp Thìn vui tươi, an toàn"))
    False
    >>> agree(words_of("tổ chức thi tuyển công chức xã năm 2024 đợt 1"), words_of("tổ chức thi tuyển công chức xã năm 2024 đợt 2"))
    False

    >>> agree(words_of("kế hoạch cải cách hành chính nhà nước năm 2024"), words_of("kế hoạch cải cách hành chính nhà nước năm 2025"))
    False
    """
    if not a or not b or not _same_years(a, b) or not _same_count(a, b):
        return False
    short, long = sorted((tuple(a), tuple(b)), key=len)
    if short == long or (len(short) >= 5 and long[: len(short)] == short):
        return True
    return len(short) >= 6 and SequenceMatcher(None, short, long, autojunk=False).ratio() >= 0.85


def contradict(a: Sequence[str], b: Sequence[str]) -> bool:
    """Do two subjects, both told in so many words, speak of different matters? They share less than half of the shorter one.

    >>> contradict(words_of("phê duyệt Đề án phát triển du lịch cộng đồng"), words_of("phê duyệt Chiến lược bảo vệ môi trường"))
    True
    >>> contradict(words_of("bảo vệ môi trường"), words_of("tăng cường quản lý, bảo vệ môi trường không khí"))
    False
    """
    few, many = sorted((Counter(a), Counter(b)), key=Counter.total)
    return few.total() >= _TELLING and 2 * (few & many).total() < few.total()


def _same_years(a: Sequence[str], b: Sequence[str]) -> bool:
    """Years do not contradict each other: all those of one stand in the other, and "năm 2025" (not "đến năm 2025") in both."""
    one, other = ({w for w in words if _A_YEAR.fullmatch(w)} for words in (a, b))
    return (one <= other or other <= one) and _annual(a) == _annual(b)


def _same_count(a: Sequence[str], b: Sequence[str]) -> bool:
    """No word that counts ("đợt 2", "khóa XIII", "quý I") stands with different numbers, nor do two lunar years differ."""
    one, other = _counted(a), _counted(b)
    return all(one[w] == other[w] for w in one.keys() & other.keys())


def _counted(words: Sequence[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for w, n in pairwise(words):
        if w in _STEMS and n in _BRANCHES:
            found.setdefault("lunar year", set()).add(f"{w} {n}")
        elif w in _COUNTED and _NUMERAL.fullmatch(n):
            found.setdefault(w, set()).add(n)
    return {w: frozenset(ns) for w, ns in found.items()}


def _annual(words: Sequence[str]) -> set[str]:
    return {
        w for before, n, w in zip(("", *words), words, words[1:], strict=False)
        if n == "nam" and _A_YEAR.fullmatch(w) and before not in _HORIZON
    }
