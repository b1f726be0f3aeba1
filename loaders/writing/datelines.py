"""The line of place and date of a head as a shape: what tells it from other lines, and where another column's words end before it.

In: a line's words. By Nghị định 30/2020/NĐ-CP (Phụ lục I: ô số 4) it stands below the motto: "Hà Nội, ngày 05 tháng 02 năm 2020"; day and month may be open, for the hand. What
it tells is read by ``loaders.heads.dateline``.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.writing.vietnamese import CAPITALS

_TOWN: Final = r"(?:(?:TP|T\.P|Tp)\b\.?\s*|(?:Thành\s)?phố\s+)?"
PLACE: Final = rf"{_TOWN}[{CAPITALS}]\w*(?:\s[{CAPITALS}]\w*){{0,5}}"
"""A place behind other words of its line, as capitals tell it."""
NUMBERED_UNIT: Final = r"(?:Quận|Phường|Khu vực)\s\d{1,2}"
"""A place called by its number."""
AT_FRONT: Final = rf"[*_]*(?:{NUMBERED_UNIT}|{_TOWN}[{CAPITALS}][^,;:\d]{{0,30}})[,;]\s*"
"""What stands before the date where the line begins with the place, or with the left column's last words."""
IN_WORDS: Final = r"ngày\b.{0,8}\btháng\b.{0,8}\bnăm\b"
PLACED: Final = re.compile(rf"{AT_FRONT}(?:ngày\b|\d{{1,2}}\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?\d{{4}})")
"""Place and date; the rest of it may stand in the next line."""
