"""Values: small things that a text has many of, and that nobody changes once they are made.

In: a class with annotated fields. Out: a dataclass with slots, equal and hashed by its fields. That its fields are never set again is the type checker's to
hold, which reads all of this code: a dataclass that refuses it at run time sets each field by a call, and is made four to eight times as slowly.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

_T = TypeVar("_T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(*, order: bool = False) -> Callable[[type[_T]], type[_T]]:
    """The decorator; with ``order`` they are sorted by their fields, too.

    >>> @value()
    ... class Place:
    ...     line: int
    ...     column: int = 1
    >>> Place(3), Place(3) == Place(3, 1), len({Place(3), Place(3)})
    (Place(line=3, column=1), True, 1)
    """
    return dataclass(slots=True, unsafe_hash=True, order=order)
