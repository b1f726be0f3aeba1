"""Things by what they have in common."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


def gathered(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    """Key → the things that have it, both in the order of first appearance.

    >>> gathered((len(word), word) for word in ("sở", "ban", "xã"))
    {2: ['sở', 'xã'], 3: ['ban']}
    """
    found: dict[K, list[V]] = {}
    for key, thing in pairs:
        found.setdefault(key, []).append(thing)
    return found
