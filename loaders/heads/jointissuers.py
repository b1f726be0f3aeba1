"""The bodies that issue a document jointly, from the lines of its letterhead.

In: the units of a letterhead (the words of one body or more, the blocks that print them), whether the type or the number says that it is joint, the province before
the date. Out: the bodies' names in the order printed. "BỘ Y TẾ - BỘ TÀI CHÍNH", one body below another, a committee and a front of one place ("ỦY BAN NHÂN DÂN / ỦY
BAN MTTQ VIỆT NAM / TỈNH …"), departments and unions of one province ("UBND TỈNH … / SỞ Y TẾ - TỈNH ĐOÀN").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from loaders.agencies.issuers import PrintedIssuer, read_issuer
from loaders.agencies.placenames import province_before_date, with_kind
from loaders.writing.block import Block
from loaders.writing.vietnamese import CAPITALS

Unit = tuple[str, list[Block]]
Together = tuple[tuple[str, ...], tuple[Block, ...]]
COMMITTEE: Final = re.compile(r"(?:(?:[UỦ][ỶY] BAN|HỘI ĐỒNG) NHÂN DÂN|UBND|HĐND)$")
LOCAL: Final = re.compile(r"(tỉnh|[Tt]hành phố)\s+(.+)$|(Tỉnh ủy|Thành ủy)\s+(.+)$")
_BETWEEN: Final = re.compile(r"\s+-\s+|\s*,\s*(?=BỘ |SỞ |BAN |HỘI )")
_DEPARTMENTS: Final = re.compile(r"SỞ .+ - SỞ .+")  # whatever the number's symbol says
_TOGETHER: Final = re.compile(r"\s*(?:-|,|\bVÀ\b)?\s*")
# Bodies of a province that no table names: the police, unions, associations.
_OF_A_PROVINCE: Final = re.compile(rf"(?:CÔNG AN|VIỆN KIỂM SÁT NHÂN DÂN|T[ÒO][ÀA] ÁN NHÂN DÂN|TỈNH ĐOÀN|THÀNH ĐOÀN|ĐOÀN (?:THANH NIÊN|TNCS)|HỘI|LIÊN ĐOÀN|CÔNG ĐOÀN|BỘ CHỈ HUY|BAN |BẢO HIỂM XÃ HỘI|ĐÀI )[{CAPITALS} ,]*$")
_ITS_PLACE: Final = re.compile(rf"\s*\b(TỈNH|THÀNH PHỐ)(?:\s+[{CAPITALS}][{CAPITALS} -]*)?$")


def bodies_together(units: Sequence[Unit], told: bool, place: str | None) -> Together | None:
    """The bodies, at least two, and where they stand; None where one body issues alone or a name is not sure."""
    told = told or any(_DEPARTMENTS.fullmatch(text) for text, _ in units)
    return _of_one_place(units) or _in_one_line(units[:1] if told else units) or (_in_two_columns(units) or _below_one_another(units, place) if told else None)


def _of_one_place(units: Sequence[Unit]) -> Together | None:
    for (over, first), (under, second) in pairwise(units):
        other = read_issuer(under, 0)
        if COMMITTEE.fullmatch(over) and other is not None and other.end == len(under) and not other.local:
            where = LOCAL.search(other.name)
            whole = read_issuer(f"{over} {where.group(1)} {where.group(2)}", 0) if where is not None and where.group(1) else None
            if whole is not None:
                return (whole.name, other.name), (*first, *second)
    return None


def _central(text: str) -> list[PrintedIssuer]:
    """The central bodies that ``text`` consists of, whatever stands between them; none where it holds anything else."""
    found: list[PrintedIssuer] = []
    at = 0
    while (issuer := read_issuer(text, at)) is not None and not issuer.local:
        found.append(issuer)
        at = _TOGETHER.match(text, issuer.end).end()  # type: ignore[union-attr]
    return found if at == len(text) else []


def _in_one_line(units: Sequence[Unit]) -> Together | None:
    for text, used in units:
        found = _central(text)
        if len(found) > 1 and all(re.search(r"[-,]|\bVÀ\b", text[a.end : b.start]) for a, b in pairwise(found)):
            return tuple(i.name for i in found), tuple(used)
    return None


def _in_two_columns(units: Sequence[Unit]) -> Together | None:
    """Central bodies that stand side by side and below one another, with nothing between them and nothing else."""
    names = [i.name for i in _central(" ".join(text for text, _ in units))]
    return (tuple(names), tuple(b for _, used in units for b in used)) if len(set(names)) == len(names) > 1 else None


def _below_one_another(units: Sequence[Unit], place: str | None) -> Together | None:
    """Every unit is one of the bodies, but for the province's committee over its departments."""
    pieces = [(words, used) for text, used in units for words in _BETWEEN.split(text) if words]
    over = read_issuer(pieces[0][0], 0) if pieces else None
    named = province_before_date(place)
    province = with_kind(named) if named is not None else None
    if over is not None and over.end == len(pieces[0][0]) and over.name.startswith("Ủy ban nhân dân") and len(pieces) > 2:
        where = LOCAL.search(over.name)
        province = f"{where.group(1).lower()} {where.group(2)}" if where is not None and where.group(1) else province
        pieces = pieces[1:]
    names = [_name(words, province) for words, _ in pieces]
    if len(names) < 2 or None in names or len(set(names)) < len(names):
        return None
    return tuple(n for n in names if n), tuple(dict.fromkeys(b for _, used in pieces for b in used))


def _name(words: str, province: str | None) -> str | None:
    issuer = read_issuer(words, 0)
    if issuer is not None and issuer.end == len(words):
        if not issuer.local:
            return issuer.name
        return f"{re.sub(r' (?:tỉnh|thành phố)$', '', issuer.name)} {province}" if province else None
    if _OF_A_PROVINCE.match(words) is None or province is None:
        return None
    if words in ("TỈNH ĐOÀN", "THÀNH ĐOÀN"):
        return f"{words.capitalize()} {LOCAL.search(province).group(2)}"  # type: ignore[union-attr]
    bare = _ITS_PLACE.sub("", words).lower()
    first, _, rest = bare.partition(" ")
    second, _, more = rest.partition(" ")
    capital = second.capitalize() if first in ("hội", "liên", "ban", "bảo") else second
    return " ".join(w for w in (first.capitalize(), capital, more, province) if w)
