"""Roman numerals, with which documents number parts, items and annexes.

In: a number, or a numeral in capitals. Out: the other.
"""

from __future__ import annotations

from typing import Final

_SIGNS: Final = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def numeral(number: int) -> str:
    """A number below 400 as a numeral.

    >>> numeral(14), numeral(0)
    ('XIV', '')
    """
    rest, made = max(0, min(number, 399)), ""
    for size, sign in _SIGNS:
        while rest >= size:
            made, rest = made + sign, rest - size
    return made


ROMANS: Final = {numeral(n): n for n in range(1, 21)}
"""The numerals that number what a text has few of: "L" and "C" are letters there."""
