"""Words of the calendar that times of work, goals and laws are printed with: patterns to build others from.

In: nothing. Out: expressions without groups of their own that are kept. Each is one kind of time: a day with its year, a month or a quarter (``OF_YEAR`` gives
it its year), a part of a year, a year, a period of years; ``TIME`` is any of them with the words that lead to it ("đến hết quý II năm 2027").
"""

from __future__ import annotations

from typing import Final

SPELT: Final = r"(?<=\d )\((?:(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|lăm|mốt)\s?){1,4}\)"
"""A number in words behind its figures: "6 (sáu) tháng"."""
YEAR: Final = r"(?:19|20)\d{2}"
WEEKDAY: Final = r"thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])"
"""A day of the week; "chủ nhật" has no number and stands apart."""
OF_YEAR: Final = rf"\s*(?:/\s*|-\s*|,?\s*(?:của\s+)?năm\s+){YEAR}"
"""The year behind a month or a quarter: "/2027", " năm 2027"."""
CLOCK: Final = r"\d{1,2}\s*(?:(?:giờ|[hg])\s*(?:\d{2}(?:\s*phút|['’′])?)?|:\s?\d{2})(?:\s+(?:sáng|trưa|chiều|tối))?(?:\s*,)?"
DAY_OF_YEAR: Final = rf"(?:ngày\s+)?\d{{1,2}}(?:\s*/\s*\d{{1,2}}\s*/\s*|\s?\.\s?\d{{1,2}}\s?\.\s?|\s?-\s?\d{{1,2}}\s?-\s?|\s+tháng\s+\d{{1,2}}(?:(?:\s*,)?\s+năm\s+|\s*/\s*)){YEAR}(?!\d)"
DAYS_BEFORE: Final = r"(?:\d{1,2}(?:\s*[-–,]\s*|\s+(?:và|đến|tới)\s+)(?:hết\s+)?(?:ngày\s+)?){1,6}"
"""The days of the same month that stand before one: "ngày 18, 19 và 20/9/2026", "ngày 15 đến ngày 31 tháng 12"."""
_NUMBER: Final = r"(?:IV|I{1,3}|[1-4])(?!\w)"
MONTH: Final = r"(?:tháng\s+|(?<!\w)T\.?\s?(?=\d{1,2}\s*/\s*(?:19|20)\d\d))\d{1,2}(?!\d)"
QUARTER: Final = rf"(?:quý\s+|(?<!\w)Q\s?\.?\s?(?=[IV1-4]{{1,3}}\s*/\s*(?:19|20)\d\d)){_NUMBER}"
MONTHS: Final = rf"{MONTH}(?:(?:\s*[-–,]|\s+và)\s*(?:tháng\s+)?\d{{1,2}}(?!\d)){{0,11}}"
QUARTERS: Final = rf"{QUARTER}(?:(?:\s*[-–,]|\s+và)\s*(?:quý\s+)?{_NUMBER}){{0,3}}"
PART: Final = r"(?:(?:0?[369]|sáu|chín|ba)\s+tháng|nửa|(?:những|các)\s+tháng)\s+(?:đầu|cuối)\s+(?:của\s+)?năm"
"""A part of a year, without the year: "6 tháng đầu năm"."""
YEARS: Final = rf"{YEAR}\s*(?:-|–|đến năm|đến)\s*{YEAR}"
PERIOD: Final = rf"(?:giai đoạn|thời kỳ|nhiệm kỳ|năm học|\d{{1,2}}\s+năm|(?<!\w)từ)\s+(?:từ\s+)?(?:năm\s+)?{YEARS}"
TIME: Final = (
    rf"(?:(?:đến|vào|trong|trước|tới|riêng|hết|cuối|đầu|giữa|ngày)\s+)*(?:{PERIOD}|{DAY_OF_YEAR}|\d{{1,2}}\s*/\s*\d{{1,2}}(?![\d/])|ngày\s+\d{{1,2}}\s+{MONTH}|(?:{PART}|{QUARTER}|{MONTH})(?:{OF_YEAR})?"
    rf"|(?:cả\s+)?năm\s+{YEAR}(?!\d|\s*[-–]\s*\d)|(?:(?<=hết )|(?<=cuối ))năm(?!\w))"
)
