"""Kinds of administrative units, as names of bodies and places print them: alternatives for patterns, without a bracket around them.

In: nothing. Out: the words. A kind that stands in every list of its level has one place to be added to.
"""

from __future__ import annotations

from typing import Final

LOCAL_UNITS: Final = "huyện|quận|thị xã|thị trấn|xã|phường|đặc khu"
"""Units below the province."""
HAMLETS: Final = "thôn|bản|ấp|khóm|buôn|xóm|tiểu khu|khu dân cư"
"""What a commune is divided into, without an administration of its own."""
HEAD_UNITS: Final = "TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU"
"""Units in the capitals of a letterhead."""
