"""Document numbers: "81-KL/TW", "122/NQ-CP", "06/2022/NĐ-CP", as printed and in their proper form.

In: text in normal form. Out: ``Number`` values with their place. Forms: Nghị định 30/2020/NĐ-CP (Phụ lục I, II.3: số/ký hiệu), Nghị định
78/2025/NĐ-CP (normative: số/năm/ký hiệu) and, for the party's documents, Hướng dẫn 36-HD/VPTW (số-tên loại/cơ quan).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from loaders.ministries import CENTRAL_OF_SYMBOL, MINISTRY_OF_SYMBOL
from ontology.tables import symbols

# What follows the type in a party number: the Centre, a province's, a district's, a government body's committee, a congress …
PARTY_SERIES: Final = frozenset({"TW", "TU", "ĐU", "ĐH", "ĐHĐB", "HU", "QU", "ThU", "TX", "BCĐ", "BCĐTW", "ĐUK", "ĐUTW", "VPTW", "BTGTW", "BTCTW", "UBKTTW", "BDVTW", "BNCTW"})
_PIECE: Final = r"[A-ZĐ][A-Za-zĐđƯưÔôƠơÂâĂăÊê&]{0,11}(?:\d{1,2}(?!\d))?"
_JOIN: Final = r"(?:[-/]\s?|\s[-/])"
_NUMBER: Final = re.compile(
    rf"(?<![\w/.,-])(?P<n>\d{{1,5}}(?:\.\d{{1,3}})?[a-z]?)(?:\s?(?P<sep>[-/])\s?|\s(?P<sep2>[-/]))(?:(?P<y>\d{{4,5}})\s?/\s?)?"
    rf"(?P<sym>{_PIECE}(?:{_JOIN}{_PIECE}){{0,7}})(?![\w])"
)
_KEEPS_DIGITS: Final = re.compile(r"(QH|UBTVQH|TVQH|HĐND|HĐNN)\d+$")
_TRAILING: Final = re.compile(r"\d{1,2}$")


@dataclass(frozen=True)
class Number:
    """``proper`` is the proper form; ``type_symbol`` the abbreviation of the type if the number has one; ``organisation`` what follows it;
    ``year`` the printed year; ``series`` for party documents; ``start``/``end`` the place in the text; ``doubt`` a misprint's description."""

    proper: str
    ordinal: str
    year: str | None
    type_symbol: str | None
    organisation: str
    party: bool
    start: int
    end: int
    doubt: str | None = None


@cache
def _symbol_table() -> dict[str, str]:
    return {s.casefold(): s for s in symbols()}


_ORGANISATIONS: Final = {s.casefold(): s for s in (*PARTY_SERIES, "TTg", "CP", "UBND", "HĐND", "CTN", "QH", "HĐBT", *MINISTRY_OF_SYMBOL, *CENTRAL_OF_SYMBOL)}


# Before 1996 a number ended with its body alone: "90/CP", "91/TTg", "23/HĐBT".
_OLD: Final = frozenset({"cp", "ttg", "hđbt", "ctn"})


def _proper_piece(piece: str, table: dict[str, str]) -> str:
    return table.get(piece.casefold(), piece)


def find_numbers(text: str) -> Iterator[Number]:
    """Every document number of ``text`` (composed, look-alikes unified).

    >>> [n.proper for n in find_numbers("Kế hoạch số 49/KH-ĐU, Kết luận số 81- KL/TW và Quyết định số 224/QĐ- TTg; 50 -KH/ĐU")]
    ['49-KH/ĐU', '81-KL/TW', '224/QĐ-TTg', '50-KH/ĐU']
    >>> [n.proper for n in find_numbers("đạt 61/72 xã, ngày 04/6/2024, 66-NQ/TW1, Nghị quyết 187/2025/QH15, 1776/QĐ-TTG")]
    ['66-NQ/TW', '187/2025/QH15', '1776/QĐ-TTg']
    """
    if "/" not in text:
        return
    for m in _NUMBER.finditer(text):
        if (made := _read(m)) is not None:
            yield made


def parse_number(text: str) -> Number | None:
    """The number that ``text`` is, and nothing else."""
    m = _NUMBER.fullmatch(text.strip())
    return _read(m) if m else None


def _read(m: re.Match[str]) -> Number | None:
    sep = m.group("sep") or m.group("sep2")
    sym, end = m.group("sym"), m.end()
    pieces = re.split(r"\s?[-/]\s?", sym)
    joins = re.findall(r"[-/]", sym)
    if not _KEEPS_DIGITS.fullmatch(pieces[-1]):  # a footnote mark glued to the symbol ("66-NQ/TW1")
        glued = _TRAILING.search(pieces[-1])
        if glued:
            end -= len(glued.group())
            pieces[-1] = pieces[-1][: -len(glued.group())]
    if any(not p for p in pieces):
        return None
    table = _symbol_table()
    head = table.get(pieces[0].casefold())
    rest = [_proper_piece(p, _ORGANISATIONS) for p in pieces[1:]]
    ordinal, year = m.group("n"), m.group("y")
    if sep == "-" and "/" not in joins:
        return None  # "2025 - UBND": no symbol
    old = year is None and sep == "/" and len(pieces) == 1 and pieces[0].casefold() in _OLD
    if head is None and not old and not _plausible(pieces, year):
        return None
    if head is not None and len(rest) == 1 and year is None and rest[0] in PARTY_SERIES:
        return Number(f"{ordinal}-{head}/{rest[0]}", ordinal, None, head, rest[0], True, m.start(), end)
    if sep == "-":
        if head is None:
            return None
        organisation = "-".join(rest)
        return Number(f"{ordinal}-{head}/{organisation}", ordinal, None, head, organisation, True, m.start(), end)
    doubt = f"năm in là {year}" if year is not None and len(year) != 4 else None
    symbol = "-".join([head, *rest] if head is not None else [_proper_piece(pieces[0], _ORGANISATIONS), *rest])
    proper = f"{ordinal}/{year}/{symbol}" if year else f"{ordinal}/{symbol}"
    if head is not None and not rest and year is None and not _KEEPS_DIGITS.fullmatch(pieces[0]):
        return None  # "3/CT": not a number of a document
    return Number(proper, ordinal, year, head, "-".join(rest) if head is not None else symbol, False, m.start(), end, doubt)


def _plausible(pieces: list[str], year: str | None) -> bool:
    """A symbol without a type is a letter's (organisation-unit: "258/UBND-KTN") or an assembly's ("187/2025/QH15")."""
    if _KEEPS_DIGITS.fullmatch(pieces[0]):
        return True
    return len(pieces) >= 2 and all(p[:2].isupper() or len(p) == 1 for p in pieces[:1]) and len(pieces[0]) >= 2 and year is None
