"""Numbers as Vietnamese print writes them: a point between thousands, a comma before decimals.

In: a printed number. Out: the same as digits with a decimal point.
"""

from __future__ import annotations

import re
from typing import Final

PRINTED: Final = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
AMOUNT_BEGINS: Final = re.compile(r"\d(?<![\w.,/]\d)")
"""Where an amount can begin: a digit that goes on with no word, number or number of a document."""
_POINTED: Final = re.compile(r"\d+\.\d{1,2}")


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
    """The same of a sum of money, where some print a decimal behind a point: of fewer than three digits.

    >>> sum_of_money("1.5"), sum_of_money("1.500")
    ('1.5', '1500')
    """
    return number(printed.replace(".", ",") if _POINTED.fullmatch(printed) else printed)
