"""Fields by which legal portals describe a document: "Số hiệu: 177/KH-UBND", "| **Ngày ban hành** | 02/7/2025 |", "so_hieu: 177/KH-UBND" of a Markdown file's head.

In: a line. Out: which field it is, and its value.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.writing.vietnamese import fold

_NUMBER_FIELDS: Final = ("so hieu", "so ky hieu", "so/ky hieu", "so van ban")
"""How portals head the document's number, folded."""
_FIELDS: Final = (
    *_NUMBER_FIELDS, "loai van ban", "ngay ban hanh", "noi ban hanh", "co quan ban hanh", "nguoi ky", "ngay hieu luc",
    "ngay co hieu luc", "tinh trang", "tinh trang hieu luc", "ngay cong bao", "so cong bao", "trich yeu", "trich yeu noi dung", "linh vuc", "ngay dang", "pham vi",
    "ban hanh", "hieu luc", "cap nhat",
)
FIELD_BEGINS: Final = re.compile(rf"[•*|-]|[{''.join({name[0] for name in _FIELDS})}]", re.IGNORECASE)
"""What a field's line begins with, the words of its name without a mark on their first letter."""
_FIELD: Final = re.compile(r"[•*\-|\s]*+([^:|\t*]{5,22}?)[ *]*+[:|\t]\s*(.*)")


def field_name(said: str) -> str:
    """The name of a field as it is looked up: folded, "so_hieu" at the head of a Markdown file as "so hieu"."""
    return fold(said).replace("_", " ")


def portal_field(text: str) -> tuple[str, str] | None:
    """(folded field, value) of a portal's metadata line ("• Số hiệu: 177/KH-UBND"), or None.

    >>> portal_field("• Số hiệu: 177/KH-UBND"), portal_field("**Người ký:**"), portal_field("Kính gửi: Sở Y tế")
    (('so hieu', '177/KH-UBND'), ('nguoi ky', ''), None)
    >>> portal_field("| **Số hiệu** | 5/QĐ-BYT |"), portal_field('loai_van_ban: "Quyết định"')
    (('so hieu', '5/QĐ-BYT'), ('loai van ban', 'Quyết định'))
    >>> portal_field("Số hiệu\\t177/KH-UBND")
    ('so hieu', '177/KH-UBND')
    """
    m = _FIELD.match(text)
    if m and (name := field_name(m.group(1))) in _FIELDS:
        return name, m.group(2).strip("*|\"' ")
    return None
