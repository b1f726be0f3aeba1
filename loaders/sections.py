"""What a section is for, by its heading: goals, tasks, duties, results of the past.

In: a block's chain of headings. Out: one of "goals", "tasks", "duties", "past", "other". The outline's level below "Phần"
decides (Nghị định 30/2020/NĐ-CP numbers it with Roman numerals); only where it holds several things at once ("MỤC TIÊU,
NHIỆM VỤ") the next level is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Literal

from loaders.markers import PART
from loaders.text import Block
from loaders.vietnamese import fold

Purpose = Literal["goals", "tasks", "duties", "past", "other"]

_DUTIES: Final = re.compile(
    r"to chuc (trien khai )?thuc hien|che do (thong tin,? )?bao cao|(phan cong|phan giao) (trach nhiem|nhiem vu|to chuc"
    r"|thuc hien)|trach nhiem (cua|thuc hien|thi hanh|to chuc)"
    r"|dieu khoan thi hanh|to chuc thi hanh|thong tin,? bao cao|cong tac bao cao"
)
_PAST: Final = re.compile(
    r"ket qua|tinh hinh|thuc trang|danh gia chung|uu diem|han che|nguyen nhan|bai hoc|ton tai"
    r"|hien trang|da dat duoc|cong tac chi dao|boi canh|su can thiet"
)
_TASKS: Final = re.compile(
    r"nhiem vu|giai phap|noi dung (thuc hien|trien khai|chu yeu|cu the|cong viec)|phuong huong"
    r"|viec can lam|cong tac trong tam"
)
_GOALS: Final = re.compile(r"muc tieu|chi tieu")
_APART: Final = re.compile(r"muc dich|yeu cau|quan diem|kinh phi|nguon luc thuc hien|nhu cau von|can cu|pham vi|doi tuong")


def purpose_of(heading: str) -> Purpose | None:
    """What one heading announces; None where it says nothing of the kind or several things at once.

    >>> purpose_of("II. NHIỆM VỤ VÀ GIẢI PHÁP"), purpose_of("KẾT QUẢ THỰC HIỆN NHIỆM VỤ"), purpose_of("CHẾ ĐỘ BÁO CÁO")
    ('tasks', 'past', 'duties')
    >>> purpose_of("Mục tiêu, nhiệm vụ"), purpose_of("Một số giải pháp trong thời gian tới"), purpose_of("MỤC ĐÍCH, YÊU CẦU")
    (None, 'tasks', 'other')
    """
    f = fold(heading)
    if _DUTIES.search(f) and not re.match(r"(ket qua|tinh hinh)", f):
        return "duties"
    if _PAST.search(f) and not re.search(r"thoi gian toi|nam toi|tiep theo|phuong huong", f):
        return "past"
    tasks, goals = bool(_TASKS.search(f)), bool(_GOALS.search(f))
    if tasks and goals:
        return None
    if tasks:
        return "tasks"
    if goals:
        return "goals"
    return "other" if _APART.search(f) else None


def purpose(block: Block) -> Purpose:
    """What the section is for in which ``block`` stands."""
    chain = [h for h in block.headings if h.level > PART]
    for n, heading in enumerate(chain):
        found = purpose_of(heading.text)
        if found == "other" and _deeper(chain[n + 1 :]):
            continue  # goals are often told under "Mục đích, yêu cầu"
        if found:
            return found
    return "other"


def _deeper(chain: Sequence[Block]) -> bool:
    return any(purpose_of(h.text) == "goals" for h in chain)


def is_leaf(block: Block, following: Block | None) -> bool:
    """Whether nothing stands below ``block`` in the outline."""
    return following is None or block not in following.headings
