"""Orders that end on a day, in a document of norms: "Chậm nhất đến ngày 01/7/2027, các bộ phải hoàn thành việc bố trí …" among its last articles is work to be done once, no duty for good.

In: an item, its document's day. Out: whether it is one. What whoever trades or owns something has to do by then is a rule for him, and what was to be so before a day that is past, a case.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.agencies.bodies import Locality
from loaders.work.assignments import charged_at, charges
from loaders.work.deadlines import deadline_in
from loaders.work.subjects import subject_of
from loaders.writing.block import LONGEST, Block
from loaders.writing.calendar import YEAR
from loaders.writing.timeframes import timeframe

# Articles of a norm in which it says how it is carried out, and what is to be done until it is.
_CARRYING_OUT: Final = re.compile(r"\b(?:chuyen tiep|to chuc thuc hien|(?:thi hanh|trach nhiem)(?! (?:giai quyet|xu ly|boi thuong)\b))\b")
_ENDS: Final = ("trước ngày", "chậm nhất", "trong tháng", "trong quý", "trước 3", "trước 1", "đến ngày", "xong trước")
# "chi trả đối với nhà ở bàn giao trước ngày …": the day is that of the case, unless something is to be finished by then
_OF_A_CASE: Final = re.compile(r"(?<!\w)(?:đối với|trường hợp)\s[^,;.:]{0,120}$")
_FINISHES: Final = re.compile(r"\b(?:hoàn thành|hoàn tất|xong|báo cáo|gửi|nộp|trình)\b", re.IGNORECASE)
_ANYBODY: Final = re.compile(r"\b(?:cá nhân|cơ sở|doanh nghiệp|tổ chức|chủ \w+|hộ|công ty|hợp tác xã|nhà (?:thầu|đầu tư)|người đứng đầu$)\b", re.IGNORECASE)
_NEAR: Final = 120


def dated(text: str) -> str | None:
    """The day or month of one year by which something is to be done; None without one.

    >>> dated("Sở A trình Đề án trước ngày 30/6/2026."), dated("Sở A báo cáo trước ngày 15 hằng tháng.")
    ('2026-06-30', None)
    >>> dated("Sở A chi trả đối với nhà bàn giao trước ngày 30/6/2026."), dated("Sở A cắm mốc xong đối với các bến trước ngày 30/6/2026.")
    (None, '2026-06-30')
    """
    at = deadline_in(text)
    if at is not None and (case := _OF_A_CASE.search(text, max(0, at[0] - _NEAR), at[0])) and _FINISHES.search(text, max(0, case.start() - _NEAR), case.start()) is None:
        return None
    said = text[slice(*at)] if at is not None else ""
    return frame.end if re.search(YEAR, said) is not None and (frame := timeframe(said)) is not None else None


def due_once(block: Block, locality: Locality, day: str | None, *, founded: bool) -> bool:
    """Whether a block of norms orders a body something by a day to come; ``founded``: of a decision that founds a body, where all stands among the functions."""
    if day is None or not ("20" in block.low or "19" in block.low) or not any(map(block.low.__contains__, _ENDS)) or not (founded or any(_CARRYING_OUT.search(h.folded) for h in block.headings)):
        return False
    bodies = subject_of(block.text[charged_at(block.text) :][:LONGEST], locality)[0]
    if not bodies or any(_ANYBODY.search(b.name) for b in bodies):
        return False
    return (end := dated(block.text)) is not None and end > day and charges(block.text, locality, orders=True)
