"""Numbers as Vietnamese print writes them: a point between thousands, a comma before decimals.

In: a printed number. Out: the same as digits with a decimal point.
"""

from __future__ import annotations


def number(printed: str) -> str:
    """A printed Vietnamese number as digits with a decimal point.

    >>> number("10.000"), number("99,74"), number("05"), number("7,0")
    ('10000', '99.74', '5', '7')
    """
    plain = printed.replace(".", "").replace(",", ".")
    whole, _, rest = plain.partition(".")
    rest = rest.rstrip("0")
    return (whole.lstrip("0") or "0") + ("." + rest if rest else "")
