"""Document numbers: "81-KL/TW", "122/NQ-CP", "06/2022/NĐ-CP", as printed and in their proper form.

In: text in normal form. Out: ``Number`` values with their place. Forms: Nghị định 30/2020/NĐ-CP (Phụ lục I, II.3: số/ký hiệu), Nghị định
78/2025/NĐ-CP (normative: số/năm/ký hiệu) and, for the party's documents, Hướng dẫn 36-HD/VPTW (số-tên loại/cơ quan).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache
from typing import Final

from loaders.agencies.ministries import CENTRAL_OF_SYMBOL, MINISTRY_OF_SYMBOL
from loaders.record.values import value
from loaders.writing.calendar import YEAR
from ontology.tables import symbols

# What follows the type in a party number: the Centre, a province's, a district's, a government body's committee, a congress …
_PARTY_SERIES: Final = frozenset({"TW", "TU", "ĐU", "ĐH", "ĐHĐB", "HU", "QU", "ThU", "TX", "BCĐ", "BCĐTW", "ĐUK", "ĐUTW", "VPTW", "BTGTW", "BTCTW", "UBKTTW", "BDVTW", "BNCTW"})
# Of the State, too, so that "12/KH-BCĐ" is no party number misprinted: steering committees, universities ("ĐH").
_OF_BOTH: Final = frozenset({"BCĐ", "ĐH"})
_PIECE: Final = r"(?:BCĐ[A-ZĐ]{0,6}\d{2,4}(?!\d)|QH(?:\s\d|1\s)\d(?!\d)|V\.I{1,3}(?!\w)|[A-ZĐ][A-Za-zĐđƯưÔôƠơÂâĂăÊê&]{0,17}(?:\.\d{2}(?=-[A-ZĐ])|\d{1,2}(?!\d)|(?<=&)\s[A-ZĐ]{2,6}(?!\w))?)"
_JOIN: Final = r"(?:[-/]\s?|_(?=[A-ZĐ]{2})|\s[-/]|(?:(?<=[QNTKC][ĐQTH])|(?<=[CT]Tr)|(?<=/PL)|(?<=/BC)|(?<=/TB)|(?<=/CV)|(?<=TTLT))\s[-/]\s(?=(?:TTg|[A-ZĐ]{2,9}\d{0,2})\b)|\s/\s(?=[A-ZĐ]{2,9}\d{0,2}\b)|\s-\s(?=[A-ZĐ]{2,9}(?:\s+ngày\b|\s?[,;.):]|\s*$))|\s?\.(?=(?:UBND|UBT|UB|HĐND|LB|LT|TU|ĐU)\b)|\.(?=[A-ZĐ]{2,5}(?!\w)))"  # "40/TTr.UB", "227/TTr-SYT.DS" as older offices write it
_JOINS: Final = re.compile(r"[-/._]")
_JOINED: Final = re.compile(r"\s?(?:[-/_]|\.(?!I{1,3}(?!\w)|\d))\s?")  # "VPCP-V.I": an office's first unit
_NUMBER: Final = re.compile(
    rf"(?P<n>[0-9](?<![\w/.,-]\d)\d{{0,7}}(?:\.\d{{1,3}})?[a-hkmnp-zđ]?)(?:\s?(?P<sep>[-/])/?\s?|(?P<lost>\s)(?=[A-ZĐ][A-Za-zĐ]{{0,3}}\s?[-/]))"
    rf"(?:(?P<y>\d{{2,5}})(?:\s?[-/]/?\s?|(?<=/20\d\d|/19\d\d)(?=(?:N[ĐQ]|QĐ|TT|TTLT|CT)-[A-ZĐ]{{2}})))?(?P<sym>{_PIECE}(?:{_JOIN}{_PIECE}){{0,7}})(?:(?!\w|[-/~][A-ZĐ])|(?=(?:của|ngày|về)\s))"
)
# Digits that belong to a symbol: the term of an assembly or of its committee ("QH15", "UBTVQHK9", "HĐND-K6", "UBKTNS15"), a department ("QĐ-BCA-V24"),
# the matter of a steering committee ("KH-BCĐ389").
_KEEPS_DIGITS: Final = re.compile(r"(?:BCĐ[A-ZĐ]{0,6}|TCT)\d{2,4}$|(?:(?:ĐĐ)?QH|UBTVQH|TVQH|HĐND|HĐNN)K?\d+$|K\d{1,2}$|(?:UB(?!ND|MT|\w*TW)[A-ZĐ]{2,8}|HĐDT)\d{2}$", re.IGNORECASE)
_DEPARTMENT: Final = re.compile(r"[A-ZĐ]\d{1,2}")
_SQUAD: Final = re.compile(r"[PĐ]\d{1,2}")  # a department's own unit: "787/C06-P3"
_DAY: Final = re.compile(r"\s*,?\s*ngày\s*\d")  # a mark stands behind the day; before it a digit is a unit's own: "410/TTr-NV1 ngày 28/9/2011"
_YEAR_LAST: Final = re.compile(rf"/{YEAR}(?![\w/])")  # contracts: "244/HĐNT/A2/2026"
_UNREAD: Final = re.compile(r"[-/]\d")
_NOISE: Final = re.compile(r"[-/]\s?[^\w\s]")  # "2211/QĐ-§SYT": the body behind the type was not recognised
_OF_THE_NINETIES: Final = frozenset({"NĐ", "NQ", "QĐ", "CT", "TT", "TTLT", "TTLB"})  # whose numbers had their years, in two digits, too
_REST: Final = re.compile(r"\s([A-ZĐ&]{1,6})(?!\w)")
_UNIT: Final = re.compile(r"\s([A-ZĐ]{2,5})(?=\s*,?\s+ngày\s+\d|\s*$)")
_TRAILING: Final = re.compile(r"\d{1,2}$")
# The name of a type right before a number: what else is too little to be one ("261/QP", "22/2013/BTTTT", "29-SL") is one behind it.
_TYPED: Final = re.compile(
    r"(?<!\w)(?:nghị\s+định|nghị\s+quyết|quyết\s+định|thông\s+tư|chỉ\s+thị|sắc\s+lệnh|lệnh|pháp\s+lệnh|luật|công\s+văn|công\s+điện|thông\s+báo"
    r"|kết\s+luận|hướng\s+dẫn|kế\s+hoạch|quy\s+định|báo\s+cáo|tờ\s+trình|chương\s+trình|quy\s+chế|đề\s+án)(?:\s+(?:liên\s+(?:tịch|bộ|ngành)|phối\s+hợp|hành\s+động))?\s+(?:s[ốôồổóo]\s*:?\s*)?$",
    re.IGNORECASE,
)
# A form's code is built like a letter's number, and so is a case's in a court's register: "Mẫu số 01/BHYT-QĐ", "thụ lý số 50/TLST-HS".
_FORM: Final = re.compile(r"(?<!\w)(?:mẫu|biểu|phụ\s+lục|bảng|thụ\s+lý)\s+(?:số\s*:?\s*)?$", re.IGNORECASE)
_BEFORE: Final = "số "
SAID: Final = r"S[ốôồổỗộóòỏõọo]"
""" "Số" at a head, as recognised text has it, too; without regard to case."""
OWN_NUMBER: Final = re.compile(rf"[\W_]*(?:Luật\s+)?{SAID}(?=\s*[:\d.…/_)-]|\s*$)", re.IGNORECASE)
"""How the line of a head begins that has the document's own number, filled in or blank."""
_COUNTED: Final = re.compile(r"(?<!\w)s[ốôồổóo]\s*:?\s*$", re.IGNORECASE)


# Judgments and decisions of courts (Nghị quyết 01/2017/NQ-HĐTP, forms): "50/2020/HS-ST", "12/2021/QĐST-HNGĐ", "53/2020/QĐXXST-HS".
_COURT: Final = re.compile(r"(?:HS|DS|HNGĐ|HN|KDTM|HC|LĐ|PS)-?(?:ST|PT|GĐT|TT)|QĐ(?:XX|CNTTLH|ĐC|TĐC|HPT)?(?:ST|PT|GĐT|TT)?-(?:HS|DS|VDS|HNGĐ|HN|KDTM|HC|LĐ|PS)")


@value()
class Number:
    """``proper`` is the proper form; ``type_symbol`` the abbreviation of the type if the number has one; ``organisation`` what follows it;
    ``year`` the printed year; ``series`` for party documents; ``start``/``end`` the place in the text."""

    proper: str
    ordinal: str
    year: str | None
    type_symbol: str | None
    organisation: str
    party: bool
    start: int
    end: int


def court_paper(number: Number) -> str | None:
    """What a court's number is of: "Bản án", "Quyết định"; None for other numbers.

    >>> court_paper(parse_number("50/2020/HS-ST")), court_paper(parse_number("12/2021/QĐST-DS")), court_paper(parse_number("5/2021/QĐ-UBND"))
    ('Bản án', 'Quyết định', None)
    """
    if number.type_symbol is not None or _COURT.fullmatch(number.organisation) is None:
        return None
    return "Quyết định" if number.organisation.startswith("QĐ") else "Bản án"


@cache
def _symbol_table() -> dict[str, str]:
    table = {s.casefold(): s for s in (*symbols(), "QĐi")}  # the party's Quy định before 2018: "11-QĐi/TW"
    return {"nd": "NĐ", "qd": "QĐ", **table}  # a stroke that recognised text lost, where no other type has the letters


_ORGANISATIONS: Final = {s.casefold(): s for s in (*_PARTY_SERIES, "TTg", "CP", "UBND", "HĐND", "CTN", "QH", "HĐBT", *MINISTRY_OF_SYMBOL, *CENTRAL_OF_SYMBOL)}

# Letters that print or recognition puts in another's place, in symbols that no body bears.
_MISPRINTED: Final = {"hđnđ": "HĐND", "hdnd": "HĐND", "ubnđ": "UBND", "unbd": "UBND"}
_ORGANISATIONS.update(_MISPRINTED)
# A ministry's letters that lost a stroke in recognised text: "BGDDT", "BLDTBXH".
_ORGANISATIONS.update({p: s for s in (*MINISTRY_OF_SYMBOL,) if (p := s.casefold().replace("đ", "d")) not in _ORGANISATIONS})


# Before 1996 a number ended with its body alone: "90/CP", "91/TTg", "23/HĐBT", "82-CP".
_OLD: Final = frozenset({"cp", "ttg", "hđbt", "ctn"})


def _proper_piece(piece: str, table: dict[str, str]) -> str:
    return table.get(piece.casefold(), piece)


def find_numbers(text: str) -> Iterator[Number]:
    """Every document number of ``text`` (composed, look-alikes unified).

    >>> [n.proper for n in find_numbers("Kế hoạch số 49/KH-ĐU, Kết luận số 81- KL/TW và Quyết định số 224/QĐ- TTg; 50 -KH/ĐU")]
    ['49-KH/ĐU', '81-KL/TW', '224/QĐ-TTg', '50-KH/ĐU']
    >>> [n.proper for n in find_numbers("đạt 61/72 xã, ngày 04/6/2024, 66-NQ/TW1, Nghị quyết 187/2025/QH15, 1776/QĐ-TTG")]
    ['66-NQ/TW', '187/2025/QH15', '1776/QĐ-TTg']
    >>> [n.proper for n in find_numbers("Nghị quyết số 24 NQ/TW; Thông tư số 156/2013/TTBTC; Quyết định số 3539/QĐ-BCA-V24; 139/1999-QĐ-KHCN")]
    ['24-NQ/TW', '156/2013/TT-BTC', '3539/QĐ-BCA-V24', '139/1999/QĐ-KHCN']
    >>> [n.proper for n in find_numbers("Tờ trình số 40/TTr.UB; số 47/2007/NQ .HĐND; Thông tư số 1/2016/TT-BGD ĐT ngày 15/01/2016; Nghị quyết 39/2003/NQ-HĐND-K6")]
    ['40/TTr-UB', '47/2007/NQ-HĐND', '1/2016/TT-BGDĐT', '39/2003/NQ-HĐND-K6']
    >>> [n.proper for n in find_numbers("Công văn số 812/SXD-QLN& TTB ngày 4/2/2031")]
    ['812/SXD-QLN&TTB']
    >>> [n.proper for n in find_numbers("Quyết định số 02/2031/QĐ - TTg ngày 15/1/2031; Nghị quyết 5/NQ-HĐND - UBND tỉnh đã trình")]
    ['02/2031/QĐ-TTg', '5/NQ-HĐND']
    >>> [n.proper for n in find_numbers("Kết luận số 118-KL / TW; Công văn số 16495/BTC - PTHT ngày 22/10/2031; Quyết định số 1693/QĐ-BNN - KHCN; 5/NQ-HĐND - UBND tỉnh")]
    ['118-KL/TW', '16495/BTC-PTHT', '1693/QĐ-BNN-KHCN', '5/NQ-HĐND']
    >>> [n.proper for n in find_numbers("Hợp đồng số 244/HĐNT/A2/2026; Tờ trình số 57/TTr-A2; 66-NQ/TW1; mã 12/QĐ-UBND/3")]
    ['244/HĐNT/A2/2026', '57/TTr-A2', '66-NQ/TW']
    >>> [n.proper for n in find_numbers("Nghị quyết số 76/NQ-HĐNĐ; Quyết định số 5/2025/QĐ-UNBD; Nghị định số 147/2020/ND-CP; 12/2020/TT-BGDDT")]
    ['76/NQ-HĐND', '5/2025/QĐ-UBND', '147/2020/NĐ-CP', '12/2020/TT-BGDĐT']
    >>> [n.proper for n in find_numbers("Quyết định số 35/2025/QĐ-TTgcủa Thủ tướng; Nghị định số 8/2020/NĐ-CPngày 1/2/2020")]
    ['35/2025/QĐ-TTg', '8/2020/NĐ-CP']
    >>> [n.proper for n in find_numbers("Nghị định số 82-CP; Thông tư số 261/QP; Sắc lệnh số 29-SL; Mẫu số 01/BC; xe 20C/QP; tài khoản 12/TK; 02a/BTP/KSTT")]
    ['82/CP', '261/QP', '29/SL']
    >>> [n.proper for n in find_numbers("Chương trình phối hợp 1842b/CTPH-BYT-TLĐ ngày 23/11/2031; Quy chế phối hợp 15/QCPH-SYT-CA")]
    ['1842b/CTPH-BYT-TLĐ', '15/QCPH-SYT-CA']
    >>> [n.proper for n in find_numbers("Quyết định số 808-BYT/QĐ; Thông tư số 01-TANDTC-VKSNDTC/TTLT; xe 20-BYT/QĐ")]
    ['808-BYT/QĐ', '01-TANDTC-VKSNDTC/TTLT']
    >>> [n.proper for n in find_numbers("Kế hoạch số 12/KH-BCĐ; Kế hoạch số 12-KH/BCĐ; Nghị quyết số 24/NQ-TW")]
    ['12/KH-BCĐ', '12-KH/BCĐ', '24-NQ/TW']
    >>> [n.proper for n in find_numbers("Báo cáo thẩm tra số 12/BC-UBKTNS15; 9/BC-HĐDT14; Quyết định số 8/QĐ-UBND1")]
    ['12/BC-UBKTNS15', '9/BC-HĐDT14', '8/QĐ-UBND']
    >>> [n.proper for n in find_numbers("Quyết định số 31/QĐ-EVN NPC ngày 4/5/2031; Công văn số 9/UBND-KT TP ngày 3/2/2031")]
    ['31/QĐ-EVN NPC', '9/UBND-KT']
    >>> [n.proper for n in find_numbers("Văn bản số 901/VPCP-V.I ngày 3/2/2031 và số 7/VPCP-V.III; Công văn số 12/SYT-VP.DS; 5/UBND-V. Ivanov")]
    ['901/VPCP-V.I', '7/VPCP-V.III', '12/SYT-VP-DS', '5/UBND-V']
    >>> [n.proper for n in find_numbers("Công văn số 31/CCTKV.02-TTKT1 ngày 3/2/2031; công văn số 20310217/CV-HP ngày 17/02/2031")]
    ['31/CCTKV.02-TTKT1', '20310217/CV-HP']
    >>> [n.proper for n in find_numbers("Quyết định số 2211/QĐ-§SYT ngày 05/10/2017; Số: 2/51/KH-SYT; Quyết định số 31/98/QĐ-UB")]
    ['31/98/QĐ-UB']
    >>> [n.proper for n in find_numbers("Nghị quyết số 5/2031//NQ-CP; Kế hoạch số 7//KH-UBND")]
    ['5/2031/NQ-CP', '7/KH-UBND']
    """
    if not may_number(text):
        return
    for m in _NUMBER.finditer(text):
        if (made := _read(m)) is not None:
            yield made


def may_number(text: str) -> bool:
    """Whether a sign that every number has stands in the text at all."""
    return "/" in text or "-" in text


@lru_cache(maxsize=4096)
def parse_number(text: str) -> Number | None:
    """The number that ``text`` is, and nothing else: whoever gives it says that it is one, as "số" before it would.

    >>> parse_number("12/VP-KTN").organisation, parse_number("61/72")
    ('VP-KTN', None)
    """
    m = _NUMBER.fullmatch(_BEFORE + text.strip(), len(_BEFORE))
    made = _read(m) if m else None
    return replace(made, start=made.start - len(_BEFORE), end=made.end - len(_BEFORE)) if made else None


def _before(m: re.Match[str], pattern: re.Pattern[str]) -> bool:
    return pattern.search(m.string[max(0, m.start() - 40) : m.start()]) is not None


def _said(m: re.Match[str]) -> bool:
    """Whether the words before say that a document's number follows: "số", the name of a type."""
    return _before(m, _COUNTED) or _before(m, _TYPED)


@lru_cache(maxsize=4096)
def _pieces(symbol: str) -> tuple[str, ...]:
    """The parts of a symbol as printed; a blank within the last is none."""
    *first, last = _JOINED.split(symbol)
    return *first, "".join(last.split())


def _symbol(m: re.Match[str]) -> tuple[list[str], int] | None:
    """The parts of the symbol, and where it ends: behind what a blank set apart, before the mark of a note."""
    pieces, end = list(_pieces(m.group("sym"))), m.end()
    if not pieces[-1][-1:].isdigit():
        pass
    elif _KEEPS_DIGITS.fullmatch(pieces[-1]):
        pieces[-1] = pieces[-1].upper()
    elif not (len(pieces) > 1 and (_DEPARTMENT.fullmatch(pieces[-1]) or (_DEPARTMENT.fullmatch(pieces[-2]) and _SQUAD.fullmatch(pieces[-1])))):
        glued = _TRAILING.search(pieces[-1])  # a footnote mark glued to the symbol ("66-NQ/TW1")
        if glued and not (len(pieces) > 1 and pieces[-1][: -len(glued.group())].casefold() not in _ORGANISATIONS and _DAY.match(m.string, m.end())):
            end -= len(glued.group())
            pieces[-1] = pieces[-1][: -len(glued.group())]
    if any(not p for p in pieces):
        return None
    if not m.string[m.end() : m.end() + 1].isspace():
        return pieces, end
    if (more := _REST.match(m.string, m.end())) is not None and f"{pieces[-1]}{more.group(1)}".casefold() in _ORGANISATIONS and end == m.end():
        pieces[-1], end = f"{pieces[-1]}{more.group(1)}", more.end()  # "TT-BGD ĐT"
    elif end == m.end() and len(pieces) == 2 and pieces[0].casefold() in _symbol_table() and pieces[-1].casefold() not in _ORGANISATIONS and pieces[-1].isupper() and (unit := _UNIT.match(m.string, end)) is not None:
        pieces[-1], end = f"{pieces[-1]} {unit.group(1)}", unit.end()  # a company's branch in its symbol: "QĐ-EVN SPC"
    return pieces, end


def _read(m: re.Match[str]) -> Number | None:
    sep = m.group("sep") or ("-" if m.group("lost") else None)
    ordinal, year = m.group("n"), m.group("y")
    if m.string[m.end() : m.end() + 1] in ("-", "/") and _UNREAD.match(m.string, m.end()) is not None:
        return _of_a_year(m)
    if (found := _symbol(m)) is None:
        return None
    pieces, end = found
    if len(pieces) == 1 and year and m.string[end : end + 1] == "-" and pieces[0].casefold() in _symbol_table():
        return None  # "49/2021/TT-" where a cell or a page ends: whose it is nobody can tell
    joins = ["-" if sign == "_" else sign for sign in _JOINS.findall(m.group("sym"))]
    table = _symbol_table()
    if len(pieces) == 1 and (year or sep == "/") and (split := _unjoined(pieces[0], table)) is not None:
        pieces, joins = list(split), ["-"]
    if pieces[0] == "QĐĐ":  # a letter that recognised text has twice; no type is called so
        pieces[0] = "QĐ"
    head = table.get(pieces[0].casefold())
    rest = [_proper_piece(p, _ORGANISATIONS) for p in pieces[1:]]
    if head in ("QĐ", "CT") and pieces[1:] == ["Tg"]:  # a letter lost: "866/QĐ-Tg"
        rest = ["TTg"]
    if m.group("lost") and (head is None or not rest or rest[0].casefold() not in _ORGANISATIONS and not _KEEPS_DIGITS.fullmatch(rest[0]) or not _said(m)):
        return _of_an_office(m, pieces, end)
    if sep == "-" and year is None and "/" not in joins:
        return _alone(m, pieces, table, end)  # "2025 - UBND": no symbol
    if year is None and _before(m, _FORM):
        return None
    if head is None and ((len(pieces) > 1 and not of_a_body(pieces[0])) or (year is None and "/" in joins)) and not _said(m):
        return None  # "TK 111/KB-NN", "02a/BTP/KSTT", a form's code: nothing says that it is a document; a letter's number has "-" between body and unit
    if head is None and not _plausible(pieces, year, sep, table) and not (len(pieces) == 1 and _before(m, _TYPED) and _body(pieces[0], year)):
        return None
    if head is not None and len(rest) == 1 and year is None and rest[0] in _PARTY_SERIES and not (sep == "/" and joins == ["-"] and rest[0] in _OF_BOTH):
        return Number(f"{ordinal}-{head}/{rest[0]}", ordinal, None, head, rest[0], True, m.start(), end)
    if sep == "-" and year is None:
        if head is None:
            return _type_last(m, pieces, joins, table, end)
        organisation = "-".join(rest)
        return Number(f"{ordinal}-{head}/{organisation}", ordinal, None, head, organisation, True, m.start(), end)
    if year is not None and len(year) != 4 and (not _said(m) or (len(year) == 2 and head is not None and head not in _OF_THE_NINETIES)):
        return None  # "Số: 2/51/KH-SYT": a plan's number has no year of two digits; recognised text cut it
    symbol = "-".join([head, *rest] if head is not None else [_proper_piece(pieces[0], _ORGANISATIONS), *rest])
    proper = f"{ordinal}/{year}/{symbol}" if year else f"{ordinal}/{symbol}"
    if head is not None and not rest and year is None and not _KEEPS_DIGITS.fullmatch(pieces[0]):
        return _alone(m, pieces, table, end)  # "3/CT": not a number of a document
    return Number(proper, ordinal, year, head, "-".join(rest) if head is not None else symbol, False, m.start(), end)


def _of_a_year(m: re.Match[str]) -> Number | None:
    """ "số 244/HĐNT/A2/2026", behind "số" only: the year ends it. What goes on otherwise is no number that can be told."""
    last = _YEAR_LAST.match(m.string, m.end())
    if last is None or m.group("y") is not None or m.group("lost") or not _before(m, _COUNTED):
        return None
    symbol = "".join(m.group("sym").split())
    return Number(f"{m.group('n')}/{symbol}{last.group()}", m.group("n"), last.group()[1:], None, symbol, False, m.start(), last.end())


def _type_last(m: re.Match[str], pieces: list[str], joins: list[str], table: dict[str, str], end: int) -> Number | None:
    """ "Số: 808-BYT/QĐ", "Số: 01-TANDTC-VKSNDTC/TTLT": the bodies before the type, as before 1990, behind "số" only."""
    bodies, kind = [p.casefold() for p in pieces[:-1]], table.get(pieces[-1].casefold())
    if kind is None or not bodies or not all(b in _ORGANISATIONS for b in bodies) or joins[-1:] != ["/"] or "/" in joins[:-1] or not _before(m, _COUNTED):
        return None
    organisation = "-".join(_ORGANISATIONS[b] for b in bodies)
    return Number(f"{m.group('n')}-{organisation}/{kind}", m.group("n"), None, kind, organisation, False, m.start(), end)


def _unjoined(piece: str, table: dict[str, str]) -> tuple[str, str] | None:
    """Type and body of a symbol that lost its hyphen: "TTBTC" is TT-BTC."""
    for n in (2, 3, 4):
        if piece[:n].casefold() in table and piece[n:].casefold() in _ORGANISATIONS and piece.casefold() not in _ORGANISATIONS:
            return piece[:n], piece[n:]
    return None


def _alone(m: re.Match[str], pieces: list[str], table: dict[str, str], end: int) -> Number | None:
    """A number that ends with its type or an old body alone, read only behind the type's name: "29-SL", "82-CP", "15/KH"."""
    if len(pieces) != 1 or not _before(m, _TYPED) or _NOISE.match(m.string, end):
        return None
    head, old = table.get(pieces[0].casefold()), pieces[0].casefold() in _OLD
    if head is None and not old:
        return None
    symbol = head or _proper_piece(pieces[0], _ORGANISATIONS)
    return Number(f"{m.group('n')}/{symbol}", m.group("n"), None, head, "" if head else symbol, False, m.start(), end)


def _of_an_office(m: re.Match[str], pieces: list[str], end: int) -> Number | None:
    """ "Quyết định số 210a TC/VP": body and unit of an old number, behind the type's name and "số" only."""
    if len(pieces) != 2 or not all(p.isupper() for p in pieces) or not (_before(m, _TYPED) and _before(m, _COUNTED)):
        return None
    symbol = "/".join(pieces)
    return Number(f"{m.group('n')} {symbol}", m.group("n"), None, None, symbol, False, m.start(), end)


def of_a_body(piece: str) -> bool:
    """A symbol's first part that is a known body's, a provincial department's or an office's ("UBND", "BTC", "SNV", "VPUBND")."""
    return piece.casefold() in _ORGANISATIONS or bool(_KEEPS_DIGITS.fullmatch(piece)) or (piece.startswith(("S", "VP")) and piece.isupper() and len(piece) > 2)


def _body(piece: str, year: str | None) -> bool:
    """A body alone behind the type's name: "22/2013/BTTTT", "261/QP"."""
    return piece.casefold() in _ORGANISATIONS or (year is None and len(piece) >= 2 and piece.isalpha() and piece.isupper())


def _plausible(pieces: list[str], year: str | None, sep: str | None, table: dict[str, str]) -> bool:
    """A symbol without a type before it is a letter's (organisation-unit: "258/UBND-KTN"), an assembly's ("187/2025/QH15"), an old one
    ("90/CP") or has the type behind the body ("1895/1997/BYT-QĐ")."""
    if _COURT.fullmatch("-".join(pieces)):
        return True
    if _KEEPS_DIGITS.fullmatch(pieces[0]) or (len(pieces) == 1 and sep == "/" and pieces[0].casefold() in _OLD):
        return True
    if year is not None:
        return len(pieces) == 2 and pieces[0].casefold() in _ORGANISATIONS and pieces[1].casefold() in table
    return len(pieces) >= 2 and len(pieces[0]) >= 2 and pieces[0][:2].isupper()
