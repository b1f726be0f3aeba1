"""Numbers as Vietnamese print writes them: a point between thousands, a comma before decimals.

In: a printed number. Out: the same as digits with a decimal point, or as a value with what rounding in print can hide; and back.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

PRINTED: Final = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
AMOUNT_BEGINS: Final = re.compile(r"[0-9](?<![\w.,/]\d)")
"""Where an amount can begin: a digit that goes on with no word, number or number of a document."""
SUM_PRINTED: Final = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[,.]\d+)?"
"""The same of a sum of money, where some print a decimal behind a point."""
TIMES: Final = {"chục": 10, "trăm": 100, "nghìn": 1000, "ngàn": 1000, "vạn": 10_000, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
"""The words that multiply the figure before them: "32 nghìn ha"."""
_SUM_ENDS: Final = re.compile(r"đồng(?:(?<=[\dỷỉun]đồng)|(?<=[\dỷỉun]\sđồng))")  # behind figures, "tỷ", "tỉ", "triệu", "nghìn", "ngàn"
_POINTED: Final = re.compile(r"\d+\.(?!\d{3}$)\d+")


@lru_cache(maxsize=4)
def tells_money(low: str) -> bool:
    """Whether a sum of money may stand in words, in small letters, at all: few documents have any.

    >>> tells_money("5,2 tỷ đồng"), tells_money("1.200đồng"), tells_money("200 usd"), tells_money("hội đồng, hợp đồng")
    (True, True, True, False)
    """
    return _SUM_ENDS.search(low) is not None or "vnđ" in low or "vnd" in low or "usd" in low


def number(printed: str) -> str:
    """A printed Vietnamese number as digits with a decimal point.

    >>> number("10.000"), number("99,74"), number("05"), number("7,0")
    ('10000', '99.74', '5', '7')
    """
    plain = printed.replace(".", "").replace(",", ".")
    whole, _, rest = plain.partition(".")
    rest = rest.rstrip("0")
    return (whole.lstrip("0") or "0") + ("." + rest if rest else "")


def sum_of_money(printed: str) -> str:
    """The same of a sum of money, where some print a decimal behind a point: of any length but three digits.

    >>> sum_of_money("1.5"), sum_of_money("1.500")
    ('1.5', '1500')
    """
    return number(_with_comma(printed))


def _with_comma(printed: str) -> str:
    return printed.replace(".", ",") if _POINTED.fullmatch(printed) else printed


def worth(printed: str) -> tuple[Decimal, Decimal]:
    """A printed number or sum, and what rounding in print can hide: half of its last decimal, nothing of a whole number.

    >>> worth("1.054,4"), worth("1.5"), worth("1.054")
    ((Decimal('1054.4'), Decimal('0.05')), (Decimal('1.5'), Decimal('0.05')), (Decimal('1054'), Decimal('0')))
    """
    decimals = len(_with_comma(printed).partition(",")[2])
    return Decimal(sum_of_money(printed)), Decimal(5).scaleb(-decimals - 1) if decimals else Decimal(0)


def as_printed(value: Decimal) -> str:
    """A value as Vietnamese texts print it.

    >>> as_printed(Decimal("1250.50"))
    '1.250,5'
    """
    whole, _, fraction = f"{value.normalize():f}".partition(".")
    return f"{int(whole):,}".replace(",", ".") + (f",{fraction}" if fraction else "")
