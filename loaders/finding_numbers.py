"""Numbers that cannot be right as printed: a year that is none ("45/25010/NĐ-CP"), a year that the date beside it contradicts.

In: the record's citations. Out: findings with the quote. The number stays as printed: which digit is wrong is not settled here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from loaders.record import Citation, Finding

_YEAR: Final = re.compile(r"\d+[a-zđ]?/(\d{2,5})/")


def misprinted_numbers(citations: tuple[Citation, ...]) -> Iterator[Finding]:
    """One finding a number and fault, at its first mention."""
    seen: set[tuple[str, str]] = set()
    for c in citations:
        year = _YEAR.match(c.number) if c.number else None
        if year is None or c.number is None:
            continue
        printed = year.group(1)
        if len(printed) != 4 or not 1945 <= int(printed) <= 2199:
            code, message = "misprinted-number", f"Số, ký hiệu {c.number} ghi năm “{printed}”: có thể in sai; giữ nguyên như văn bản, không tự sửa."
        elif c.date is not None and c.date[:4] != printed:
            code = "number-date-disagreement"
            message = f"Số, ký hiệu {c.number} ghi năm {printed} nhưng ngày ban hành ghi kèm là năm {c.date[:4]}."
        else:
            continue
        if (code, c.number) not in seen:
            seen.add((code, c.number))
            yield Finding(code, "warning", message, c.text, c.spans)
