"""The lock of the one process that writes to a store.

In: a store's folder. Out: a context in which nobody else writes; ``StoreLocked`` (VM-021) where another process does.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.keeping.atomic import write_atomically
from graph.keeping.truth import LAYOUT_VERSION, known_layout
from loaders.errors import VanmachError


class StoreLocked(VanmachError):
    """Another process writes to the store."""

    code, exit_status = "VM-021", 4

    def __init__(self, root: Path) -> None:
        super().__init__("Kho dữ liệu {root} đang được một tiến trình khác ghi", "Chờ tiến trình đó xong rồi chạy lại lệnh", root=root)


def _lock(descriptor: int) -> None:
    """Takes the file for this process alone; OSError where another process has it."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def writer_lock(root: Path) -> Iterator[None]:
    """Only one process writes; the lock falls with its process, even a killed one."""
    root.mkdir(parents=True, exist_ok=True)
    with (root / "LOCK").open("w") as f:
        try:
            _lock(f.fileno())
        except OSError:
            raise StoreLocked(root) from None
        version = root / "VERSION"
        if not version.exists():
            write_atomically(version, LAYOUT_VERSION.encode())
        known_layout(root)
        yield
