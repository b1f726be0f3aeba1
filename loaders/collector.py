"""Pauses Python's garbage collector while a text is read, or a graph built or checked.

In: nothing. Out: a context. The collector finds objects that hold one another in a ring and are held by nothing else. Reading makes hundreds of
thousands of objects that live until the record is done, and no ring (a test holds that): going over them again and again cost a large file a third
of its time, and more than ten times as much for ten times the text. What is in no ring goes at once, as ever. The switch is the process's: it is
put back when the last reader is done, whatever threads read.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Final

_lock: Final = Lock()
_readers: Final[list[bool]] = []  # whether it was on, one for each text that is being read


@contextmanager
def at_rest() -> Iterator[None]:
    """Between these two lines nothing is looked at; behind them the collector is as it was.

    >>> with at_rest():
    ...     gc.isenabled()
    False
    >>> gc.isenabled()
    True
    """
    with _lock:
        _readers.append(_readers[0] if _readers else gc.isenabled())
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            if _readers.pop() and not _readers:
                gc.enable()
