"""What went wrong, as people read it: what failed, where, what to do, with its code."""

from __future__ import annotations

from loaders.errors import VanmachError
from loaders.refusals import refusal
from ontology.language import tr, tr_later
from viz import console
from viz.arguments import UsageError


def machine_refused(error: OSError) -> UsageError:
    """What the machine would not do, and where: no fault of the program.

    >>> import errno
    >>> machine_refused(OSError(errno.ENOSPC, "No space left on device", "kho/x")).message
    'không đọc hoặc ghi được kho/x: đĩa đã đầy'
    """
    where = f" {error.filename}" if error.filename else ""
    remedy = tr_later("Kiểm tra quyền truy cập và dung lượng đĩa; chọn kho khác bằng --store THƯ_MỤC, tệp kết quả khác bằng -o.")
    return UsageError("không đọc hoặc ghi được{where}: {why}", remedy, where=where, why=refusal(error))


def report(error: VanmachError) -> None:
    """What failed, where, what to do, with its code; of words that fit several things these, to choose from."""
    if hasattr(error, "candidates"):
        from viz.answers.choices import candidates_text

        console.say(tr("Lỗi {code}: {message}", code=error.code, message="\n".join(candidates_text(error))))
        return
    console.say(tr("Lỗi {code}: {message}", code=error.code, message=console.plain(error.message)))
    if error.remedy:
        console.say(tr("  Cách xử lý: {remedy}", remedy=console.plain(error.remedy)))
