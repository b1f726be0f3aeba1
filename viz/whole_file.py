"""A file written whole or not at all.

In: the path of a file to be. Out: a path beside it to write to, which takes its place at the end: a reader never meets half a file.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkstemp

from loaders.refusals import refusal
from ontology.language import tr_later
from viz.arguments import UsageError

_HINT = tr_later("Đóng tệp nếu đang mở trong chương trình khác; kiểm tra chỗ trống trên đĩa và quyền ghi.")


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """A file beside ``path`` that replaces it when the block ends well; UsageError where the machine refuses."""
    beside = None
    try:
        handle, name = mkstemp(prefix=".", suffix=path.suffix, dir=path.parent)
        os.close(handle)
        beside = Path(name)
        yield beside
        if os.name == "posix":
            mask = os.umask(0)
            os.umask(mask)
            beside.chmod(0o666 & ~mask)  # a temporary file is for its owner alone; this one is as any other
        beside.replace(path)
    except OSError as error:
        raise UsageError("không ghi được {path}: {why}", _HINT, path=path, why=refusal(error)) from None
    finally:
        if beside is not None:
            beside.unlink(missing_ok=True)


def refuse_unwritable(path: Path) -> None:
    """UsageError where ``path`` is a folder, or would stand in none; told before the work."""
    if path.is_dir() or not path.parent.is_dir():
        raise UsageError("không ghi được vào {output}", "Cho tên một tệp trong một thư mục có sẵn.", output=path)
