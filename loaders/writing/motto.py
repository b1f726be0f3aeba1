"""The motto of a head: the State's name over "Độc lập - Tự do - Hạnh phúc", or the Party's name, as print, copies and recognition have it.

In: a line's words. Out: whether and where they hold it. By Nghị định 30/2020/NĐ-CP (Phụ lục I: ô số 1) and Hướng dẫn 36-HD/VPTW it stands at the top of a document, in the
right column or over the whole: it tells where a document begins, and which words of a line are the other column's.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.writing.vietnamese import fold

PRINTED: Final = re.compile(r"C[ỘO]NG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI(?:\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM)?|ĐẢNG CỘNG SẢN VIỆT NAM")
"""The name in capitals, as no sentence writes it."""
INDEPENDENCE: Final = re.compile(r"Đ(?:ộc lập|ỘC LẬP)\b")
"""How the line below the State's name begins."""
IN_A_LINE: Final = re.compile(r"CỘNG H(?:ÒA|OÀ) XÃ HỘI|CONG HOA XA HOI|(?:XÃ )?(?:HỘI )?CHỦ NGHĨA VI[ỆẸÊ]T NAM|Độc lập|ĐẢNG CỘNG SẢN VIỆT NAM", re.IGNORECASE)
"""Where it begins in a line of a head, whatever letters it has; with the marks that recognition left."""
# Folded. A narrow column cuts it.
_HOLDS: Final = re.compile(r"cong hoa xa hoi|xa hoi chu nghia|dang cong san viet nam|doc lap\s*-\s*tu do")
_BEGINS: Final = re.compile(r"cong hoa(?: xa hoi|\W*$)|dang cong san|doc lap\s*-")
_PIECE: Final = re.compile(r"(?:cong hoa|hoa xa hoi|cong san|chu nghia|doc lap|tu do|hanh phuc)\b")
_IN_PROSE: Final = re.compile(r"(?<!\w)nước [Cc]ộng h|(?:[\"“:;]|chữ)\s?C[ỘO]NG H|(?<![òoà][aà] )xã hội chủ nghĩa(?!\W*$|\s+[Vv]iệt)")


def has_motto(text: str) -> bool:
    """Whether a line holds it; a sentence that names the State, or quotes it, does not.

    >>> has_motto("UBND TỈNH X CỘNG HÒA XÃ HỘI CHỦ"), has_motto("trên lãnh thổ nước Cộng hòa xã hội chủ nghĩa Việt Nam")
    (True, False)
    >>> has_motto("xã hội chủ nghĩa Việt Nam"), has_motto("xã hội chủ nghĩa. Để làm tốt việc này, yêu cầu các cấp")
    (True, False)
    >>> has_motto("- Dòng chữ “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”;")
    False
    """
    return _HOLDS.search(fold(text)) is not None and _IN_PROSE.search(text) is None


def begins_motto(text: str) -> bool:
    """Whether a column's or a cell's words begin with it.

    >>> begins_motto("**Cộng hoà xã hội chủ nghĩa Việt Nam**"), begins_motto("CỘNG HÒA"), begins_motto("Cộng hòa Pháp")
    (True, True, False)
    """
    return _BEGINS.match(fold(text.lstrip("*_# "))) is not None


def is_piece(text: str) -> bool:
    """Whether capitals alone in a line are a piece of it, which a copy broke.

    >>> is_piece("XÃ HỘI CHỦ NGHĨA"), is_piece("ỦY BAN NHÂN DÂN")
    (True, False)
    """
    return _PIECE.search(fold(text)) is not None
