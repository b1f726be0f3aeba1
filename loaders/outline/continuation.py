"""Finds the heading with which a text continues behind a table: one that has the next of the text's own numbers, not the table's next.

In: a line's words. Out: whether it is such a heading, the number it begins with.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.writing.markers import ARABIC, ARTICLE, ROMAN, marker
from loaders.writing.romans import ROMANS
from loaders.writing.vietnamese import fold

_GOES_ON: Final = re.compile(r"(?:[ivx]+|\d{1,2}|[a-z])\s*[.)/-]\s*(?:to chuc thuc hien|trach nhiem (?:thuc hien|cua)|kinh phi|che do (?:thong tin,? )?bao cao|to chuc trien khai)\b")


def goes_on(text: str) -> bool:
    """Whether a line is a heading that no table has among its rows: "Điều 2.", "III. TỔ CHỨC THỰC HIỆN", "4. Kinh phí".

    >>> goes_on("III. TỔ CHỨC THỰC HIỆN"), goes_on("Điều 2. Hiệu lực"), goes_on("III. Nhiệm vụ mở mới")
    (True, True, False)
    """
    mark = marker(text)
    return _GOES_ON.match(fold(text)) is not None or (mark is not None and mark.rank == ARTICLE and mark.label.startswith("Điều"))


def roman_value(text: str) -> int:
    """What the Roman numeral counts that a line begins with; 0 where it begins with none.

    >>> roman_value("III. Tổ chức thực hiện"), roman_value("3. Sở Y tế")
    (3, 0)
    """
    mark = marker(text)
    return ROMANS.get(mark.label, 0) if mark is not None and mark.rank == ROMAN else 0


def item_value(text: str) -> int:
    """The number of the item that begins with a line: 2 of "2. Các trường được kiểm tra"; 0 where none does."""
    mark = marker(text)
    return int(mark.label) if mark is not None and mark.rank == ARABIC and mark.label.isdecimal() else 0


def place_after(text: str, part: int, item: int) -> tuple[int, int]:
    """The part and the item of the outline in which a line stands, behind one that stands in ``part`` and ``item``.

    >>> place_after("III. Tổ chức thực hiện", 2, 4), place_after("5. Sở Y tế", 2, 4), place_after("Sở Y tế", 2, 4)
    ((3, 0), (2, 5), (2, 4))
    """
    value = roman_value(text)
    return (value, 0) if value else (part, item_value(text) or item)
