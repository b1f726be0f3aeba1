"""Words of the calendar that times of work, goals and laws are printed with: patterns to build others from.

In: nothing. Out: expressions without groups of their own that are kept.
"""

from __future__ import annotations

from typing import Final

YEAR: Final = r"(?:19|20)\d{2}"
WEEKDAY: Final = r"thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])"
"""A day of the week; "chủ nhật" has no number and stands apart."""
