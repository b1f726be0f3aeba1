"""Writes that a crash cannot leave half done.

In: a path and its bytes. Out: a file that is there in full, in place of the former one.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

_TRIES, _WAIT = 40, 0.05  # times, seconds


def write_once(path: Path, data: bytes) -> None:
    """Write a file whose name tells its content, unless it is there."""
    if not path.exists():
        write_atomically(path, data)


def write_atomically(path: Path, data: bytes) -> None:
    """The file holds the former bytes or the new ones, whenever the machine stops."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".tmp-")
    try:
        with os.fdopen(handle, "wb") as f:
            f.write(data)
            f.flush()
            os.fsync(f.fileno())
        Path(temporary).chmod(0o644)
        _put_in_place(Path(temporary), path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    if os.name == "nt":  # Windows opens no folder; its rename is written through by the file system
        return
    folder = os.open(path.parent, os.O_RDONLY)
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
