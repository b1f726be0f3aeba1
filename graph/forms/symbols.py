"""The parts of a document's number: "24-NQ/TW" is ordinal 24, a resolution, in the register of the Party's centre.

In: a number in its proper form. Out: ``Symbol``, the kind of document that it tells, and a comparable form. Nothing here knows a body.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from graph.forms.slugs import slug
from loaders.writing.vietnamese import fold, nfc
from ontology import tables

_PARTY: Final = re.compile(r"(\d+[a-zđ]?)-([^\W\d_]+(?:-[^\W\d_]+)*)/(\S+)", re.IGNORECASE)
_STATE: Final = re.compile(r"(\d+(?:\.\d+)?[a-zđ]?)/(?:(\d{4})/)?(\S+)", re.IGNORECASE)


@dataclass(frozen=True)
class Symbol:
    """A number taken apart: "24-NQ/TW" is ordinal 24, code NQ, register TW, of the Party."""

    text: str
    ordinal: str
    year: str | None
    code: str | None
    register: str
    party: bool

    @property
    def body_code(self) -> str:
        """The first part of the register, lower case: "ttg", "ubnd", "tu"."""
        return re.sub(r"\d+$", "", self.register.split("-")[0].casefold())


@lru_cache(maxsize=65536)
def parse_number(number: str | None) -> Symbol | None:
    """The parts of a number in its proper form; None for what is no number ("Đề án số 13").

    >>> parse_number("24-NQ/TW").register, parse_number("06/2022/NĐ-CP").year, parse_number("258/UBND-KTN").code
    ('TW', '2022', None)
    >>> parse_number("187/2025/QH15").body_code, parse_number("Đề án số 13") is None
    ('qh', True)
    """
    text = re.sub(r"\s+", "", nfc(number or ""))
    if m := _PARTY.fullmatch(text):
        return Symbol(text, m[1].lstrip("0") or "0", None, m[2], m[3], True)
    if m := _STATE.fullmatch(text):
        code, _, rest = m[3].partition("-")
        known = bool(rest) and bool(tables.document_types_by_symbol(code))
        return Symbol(text, m[1].lstrip("0") or "0", m[2], code if known else None, rest if known else m[3], False)
    return None


def type_by_symbol(symbol: Symbol) -> str | None:
    """The kind of document that the symbol tells: a state number without a type code is an official letter, but for one with a misprinted year.

    >>> [type_by_symbol(parse_number(n)) for n in ("258/UBND-KTN", "13-CTr/TU", "66-QĐ/TW", "45/25010/NĐ-CP")]
    ['Công văn', 'Chương trình', None, None]
    """
    if symbol.code:
        kind = tables.document_type_by_symbol(symbol.code, "party" if symbol.party else "state")
        return kind.name if kind else None
    return None if symbol.party or symbol.register[:1].isdigit() or symbol.body_code in ("qh", "ubtvqh") else "Công văn"


@lru_cache(maxsize=65536)
def number_slug(symbol: Symbol, printed_type: str | None) -> str:
    """The symbol in a comparable form; the Party's "QĐ" adds its kind, for quyết định and quy định are numbered apart.

    >>> number_slug(parse_number("06/NQ-CP"), None), number_slug(parse_number("66-QĐ/TW"), "Quy định")
    ('6-nq-cp', '66-qd-tw-quy-dinh')
    >>> number_slug(parse_number("66-QĐ/TW"), None), number_slug(parse_number("66-QĐ/TW"), "Văn bản")
    ('66-qd-tw', '66-qd-tw')
    """
    made = f"{symbol.ordinal}-{slug(symbol.text.partition('/')[2] if not symbol.party else symbol.text.partition('-')[2])}"
    if symbol.party and symbol.code and len(tables.document_types_by_symbol(symbol.code, "party")) > 1:
        made += f"-{slug(printed_type)}" if printed_type and fold(printed_type) in ("quy dinh", "quyet dinh") else ""
    return made
