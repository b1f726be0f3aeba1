"""Moves all places of a record, or a part of one, from one text to another.

In: any dataclass of a record, what becomes of a place. Out: the same with every place moved: of a text without what nobody sees (``unseen``), of a stretch of
a file's text (``loaders/pipeline.py``).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any, TypeVar

from loaders.record import Span

_T = TypeVar("_T")


def _as_it_is(_before: Any, after: Any) -> Any:
    return after


def relocated(value: _T, place: Callable[[Span], Span], mend: Callable[[Any, Any], Any] = _as_it_is) -> _T:
    """``value`` with each place as ``place`` gives it. ``mend`` is given each dataclass before and after, and gives what it becomes.

    >>> relocated({"number": (Span(3, 9, 1),)}, lambda s: Span(s.start + 100, s.end + 100, s.line))
    {'number': (Span(start=103, end=109, line=1),)}
    """
    made: Any = value
    if isinstance(value, Span):
        made = place(value)
    elif isinstance(value, tuple):
        made = tuple([relocated(v, place, mend) for v in value])
    elif isinstance(value, dict):
        made = {k: relocated(v, place, mend) for k, v in value.items()}
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        told = {f.name: getattr(value, f.name) for f in dataclasses.fields(value)}
        made = mend(value, dataclasses.replace(value, **{name: relocated(v, place, mend) for name, v in told.items() if not isinstance(v, str)}))
    return made  # type: ignore[no-any-return]
