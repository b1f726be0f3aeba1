"""What the machine would not do, in the reader's words.

In: an ``OSError`` of Python's own or of a library that hands on what the system told it. Out: why, as a clause; the system's words where
there is no clause for them.
"""

from __future__ import annotations

import errno
import os
from typing import Final

from ontology.language import tr, tr_later

_WHY: Final = {
    errno.EACCES: tr_later("không có quyền"), errno.EPERM: tr_later("không có quyền"), errno.EROFS: tr_later("ổ đĩa chỉ cho đọc"),
    errno.ENOSPC: tr_later("đĩa đã đầy"), errno.EDQUOT: tr_later("đã hết dung lượng được cấp"), errno.ENOTDIR: tr_later("không phải thư mục"),
    errno.EISDIR: tr_later("là thư mục"), errno.ENOENT: tr_later("không có tệp hoặc thư mục này"), errno.ENAMETOOLONG: tr_later("tên quá dài"),
    errno.EIO: tr_later("lỗi đọc, ghi đĩa"), errno.EMFILE: tr_later("mở quá nhiều tệp"), errno.EBUSY: tr_later("tệp đang bận"),
}


def refusal(error: OSError) -> str:
    """Why, in the language of this moment; an engine's error without a number is known by the system's words in it.

    >>> refusal(OSError(errno.ENOSPC, "No space left on device")), refusal(OSError("IO error: No space left on device: kho/x"))
    ('đĩa đã đầy', 'đĩa đã đầy')
    """
    said = str(error)
    number = error.errno or next((n for n in _WHY if os.strerror(n) in said), 0)
    return tr(_WHY.get(number, error.strerror or said))
