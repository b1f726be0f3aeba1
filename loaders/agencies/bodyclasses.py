"""Class words that belong together: "Các sở, ban, ngành" is one group, however many commas it has.

In: two neighbouring pieces of a list of bodies. Out: whether the second goes on with the first.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.agencies.bodyheads import (
    A_TAILED,
    B_TAILED,
    CLASS_A,
    CLASS_B,
    COMMITTEE,
    COMMITTEES,
    OF_TW,
    OFFICE_OF_MANY,
    TERRITORY,
    TERRITORY_ONLY,
)

# What an open run of committees consists of: "các huyện, thị, thành ủy" says the word for them once.
_COMMITTEE: Final = re.compile(rf"{COMMITTEES.pattern}|(?:các )?(?:tỉnh|thành|huyện|quận|thị|đảng)$", re.IGNORECASE)


def one_class(before: str, said: str) -> bool:
    """Whether ``said`` goes on with the class words of ``before``: "Các sở" + "ban", "cơ quan" + "đơn vị liên quan"."""
    if _starts_many(said):
        return False
    if (CLASS_A.match(said) or A_TAILED.match(said)) and _class_run(before, CLASS_A):
        return True
    if (CLASS_B.match(said) or B_TAILED.match(said)) and _class_run(before, CLASS_B):
        return True
    heads = OFFICE_OF_MANY.sub("", before)
    if COMMITTEES.match(said) and _starts_many(heads) and _class_run(re.sub(r"^\w+\s+", "", heads), _COMMITTEE):
        return True
    if not re.search(rf"\b{TERRITORY}$", before, re.IGNORECASE):
        return False
    return bool(TERRITORY_ONLY.match(said)) or bool(OF_TW.match(said) and COMMITTEE.match(before))


def _starts_many(said: str) -> bool:
    return bool(re.match(r"(?:các|những|một số)\s", said, re.IGNORECASE))


def _class_run(before: str, kind: re.Pattern[str]) -> bool:
    """Whether ``before`` is a run of bare class words that is still open ("Các sở, ban")."""
    before = re.sub(r"^(?:(?:(?:thủ )?trưởng|giám đốc|lãnh đạo|người đứng đầu|cán bộ)(?:,| và)?\s+)+(?:(?:các )?cơ quan(?:, |$))?", "", before, flags=re.IGNORECASE)
    parts = re.split(r"\s*(?:,|/|;|\svà)\s*", before)
    return all(kind.match(p) for p in parts if p)
