"""Many files read side by side, one process a core; a file that cannot be read stops no other.

In: paths, how many processes. Out: each path with its records and text, or with the error that tells why there is none.
"""

from __future__ import annotations

import os
import signal
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread

from loaders.errors import VanmachError
from loaders.record import Record

Records = tuple[Record, ...]
Extract = Callable[[Path], tuple[Records, str]]

# What comes from a process that reads: the records of a file with its text, or an error in pieces (class, arguments, attributes).
_Sent = tuple[Records, str] | tuple[type[VanmachError], tuple[object, ...], dict[str, object]]


class UnforeseenError(VanmachError):
    """The rules stumbled over a file: our bug. ``details`` is the traceback."""

    code, exit_status = "VM-024", 70
    details = ""

    def __init__(self, path: str, what: str) -> None:
        super().__init__("{path}: chương trình gặp lỗi khi đọc tệp này ({what})", "Báo lỗi này kèm tệp", path=path, what=what)


def _begin_reading() -> None:
    """Ctrl-C reaches all processes of a terminal; only the caller is to answer it. Where the caller is killed, who reads for it ends too."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_the_caller, daemon=True).start()


def _end_with_the_caller() -> None:
    caller = parent_process()
    assert caller is not None
    caller.join()
    os._exit(1)


def extract_all(
    paths: Sequence[str], workers: int | None, extract: Extract | None
) -> Iterator[tuple[str, tuple[Records, str] | VanmachError]]:
    """Each path in the order given; ``workers``: how many processes (default: one a core); ``extract``: the loaders' own by default."""
    count = min(workers or os.cpu_count() or 1, len(paths))
    if count <= 1 or extract is not None:
        for path in paths:
            yield path, _received(_extract_one(path, extract))
        return
    done = 0
    with ProcessPoolExecutor(count, mp_context=get_context("spawn"), initializer=_begin_reading) as pool:
        try:
            for path, sent in zip(paths, pool.map(_extract_one, paths), strict=True):
                yield path, _received(sent)
                done += 1
        except BrokenProcessPool:
            # A reader was killed (memory), or the calling script cannot be started again: read the rest right here.
            pass
    for path in paths[done:]:
        yield path, _received(_extract_one(path))


def _extract_one(path: str, extract: Extract | None = None) -> _Sent:
    if extract is None:
        from loaders.pipeline import extract_documents

        extract = extract_documents
    try:
        return extract(Path(path))
    except VanmachError as e:
        return type(e), e.args, e.__dict__
    except Exception as e:
        # One file that our rules stumble over must not stop the others; the report says that it is our bug.
        found = UnforeseenError(path, f"{type(e).__name__}: {e}")
        found.details = traceback.format_exc()
        return UnforeseenError, found.args, found.__dict__


def _received(sent: _Sent) -> tuple[Records, str] | VanmachError:
    """An error as it was, whatever its constructor asks for: it comes from another process in pieces."""
    if isinstance(sent[0], tuple):
        assert len(sent) == 2
        return sent
    kind, arguments, state = sent
    made = kind.__new__(kind)
    made.args = arguments
    made.__dict__.update(state)
    return made
