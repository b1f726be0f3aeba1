"""Python's collector of cyclic garbage while a file is read: it looks less often.

In: nothing. Out: a context. Reading makes hundreds of thousands of small objects that live until the record is done, and hardly a ring among them;
looked at every 700 objects, as Python does by itself, they cost a fifth of a large file's time and give nothing back. Memory stays bounded: the
collector still looks, every 50,000 objects, and what is in no ring goes at once as ever. The setting is the process's: it is put back when the
last reader is done, whatever threads read.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Final

_SELDOM: Final = 50_000
_lock: Final = Lock()
_readers: Final[list[tuple[int, int, int]]] = []  # what each reader found set


@contextmanager
def seldom() -> Iterator[None]:
    """Between these two lines the collector looks every 50,000 new objects, or as seldom as it did where it was set to look less often.

    >>> before = gc.get_threshold()
    >>> with seldom():
    ...     gc.get_threshold()[0] >= 50_000
    True
    >>> gc.get_threshold() == before
    True
    """
    with _lock:
        found = gc.get_threshold()
        _readers.append(found if not _readers else _readers[0])
        if 0 < found[0] < _SELDOM:  # 0 is off
            gc.set_threshold(_SELDOM, *found[1:])
    try:
        yield
    finally:
        with _lock:
            before = _readers.pop()
            if not _readers:
                gc.set_threshold(*before)
