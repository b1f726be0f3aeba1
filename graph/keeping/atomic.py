"""Writes that a crash cannot leave half done.

In: a path and its bytes. Out: a file that is there in full, in place of the former one.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

_TRIES, _WAIT = 40, 0.05  # times, seconds


def write_once(path: Path, data: bytes) -> None:
    """Write a file whose name tells its content, unless it is there. It may be lost when the machine stops before it is settled: nothing
    may refer to it until then, and what a stop has left of it is written anew."""
    if not (path.is_file() and path.read_bytes() == data):
        _write(path, data, settled=False)


def settle(paths: Iterable[Path]) -> None:
    """Files written once are on the disk for good: all together, each folder once, for each wait costs an old disk a turn."""
    folders = set()
    for path in paths:
        with path.open("r+b") as f:  # Windows settles no file that is open for reading alone
            os.fsync(f.fileno())
        folders.add(path.parent)
    for folder in sorted(folders):
        _settle_folder(folder)


def write_atomically(path: Path, data: bytes) -> None:
    """The file holds the former bytes or the new ones, whenever the machine stops."""
    _write(path, data, settled=True)
    _settle_folder(path.parent)


def _write(path: Path, data: bytes, *, settled: bool) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".tmp-")
    try:
        with os.fdopen(handle, "wb") as f:
            f.write(data)
            if settled:
                f.flush()
                os.fsync(f.fileno())
        Path(temporary).chmod(0o644)
        _put_in_place(Path(temporary), path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _settle_folder(path: Path) -> None:
    if os.name == "nt":  # Windows opens no folder; its rename is written through by the file system
        return
    folder = os.open(path, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _put_in_place(temporary: Path, path: Path) -> None:
    """One rename. Windows refuses it while a reader has the old file open, which takes no longer than reading it."""
    for _ in range(_TRIES if sys.platform == "win32" else 1):
        try:
            temporary.replace(path)
            return
        except PermissionError as error:
            refused = error
            time.sleep(_WAIT)
    raise refused
