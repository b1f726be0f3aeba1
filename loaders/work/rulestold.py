"""What a rule says, told behind a sentence that names the rule: "Điều 18 Nghị định số … quy định như sau:", "Theo quy định tại Điều 46 Luật Việc làm:"; which acts are punished, what powers somebody has,
what a draft is to lay down, what a superior is asked to decide ("Bộ A kính trình Chính phủ xem xét:").

In: the blocks of a body. Out: the ids of those that only tell such things. Who does what in a procedure by law ("Người lao động nộp hồ sơ …") has no work by the letter
that explains it; where the sentence asks or charges somebody, what follows is work.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.agencies.bodyheads import before_head
from loaders.work.datedorders import dated
from loaders.writing.block import Block

ACT: Final = r"(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|Quy chế|Quy định|Điều lệ)"
_PLACE: Final = r"(?:(?:điểm|tiết|khoản|Điều|Mục|Chương|Phụ lục)\s[^,;:]{1,60}?)"
_SAYS: Final = re.compile(
    rf"(?:(?:Căn cứ|Theo|Tại)(?: (?:các )?quy định)?(?: (?:của|tại))?\s)?(?:{_PLACE}\s)?(?:(?:của|thuộc) )?{ACT}\b(?:(?!\b(?:sửa đổi|bổ sung|bãi bỏ|thay thế)\b)[^;:]){{2,260}}?(?:,| thì| có)?\s(?:đã )?(?:quy định|nêu)(?: rõ| cụ thể| như sau| [^;:]{{2,120}}? như sau)?\s*:$"
    rf"|(?:Căn cứ|Theo) (?:các )?quy định (?:hiện hành|của pháp luật|của [^,;:]{{3,80}}|tại {_PLACE}(?: {ACT}[^,;:]{{0,200}})?)(?:,? thì)?\s*:$",
)
# What acts are punished for ("Các hành vi … bị xử phạt theo Điều 13 … như"), what a draft is to say ("chỉnh lý dự thảo Luật theo hướng"), what a superior is asked ("Bộ A kính trình Chính phủ xem xét")
_NO_ORDER: Final = re.compile(r"\bhành vi\b[^:]{0,400}?\bbị (?:xử )?phạt\b|\bdự thảo (?:Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định)\b[^:]{0,300}?\btheo hướng\b|\bkính (?:báo cáo|trình)\s")
# What somebody may do, or is there for: "Ủy ban thường vụ Quốc hội có những nhiệm vụ và quyền hạn sau đây:", "có các quyền sau:"; whom it may ask is asked nothing here
POWERS: Final = re.compile(r"\b(?:có\s(?P<listed>các |những )?|thực hiện\s(?:các |những )?)(?:nhiệm vụ(?:,| và) quyền hạn|quyền(?: hạn| và nghĩa vụ)?|chức năng)(?: cụ thể)?(?: sau(?: đây)?| như sau)\s*:$")
_ASKS_WHOM: Final = re.compile(r"\b(?:giao|yêu cầu|đề nghị|phân công)\s+(?:cho\s+)?", re.IGNORECASE)  # "…, giao Công an tỉnh thực hiện:", whatever its reason tells of
_LEFT_OPEN: Final = re.compile(r"\b(?:theo hướng|xem xét|cho ý kiến|quyết định)\b")  # "kính trình Chính phủ xem xét, giao các bộ": another is to order it
_ASKS: Final = re.compile(r"\b(?:giao|yêu cầu|đề nghị|phân công|trách nhiệm|thực hiện các|thực hiện một số|nhiệm vụ sau)\b", re.IGNORECASE)
_TOWARDS: Final = ("theo hướng:", "theo hướng sau:")
_LONGEST: Final = 1200  # no such sentence is longer
_SHORT: Final = 90


def rules_told(body: Sequence[Block]) -> frozenset[int]:
    """The ids of the blocks that stand below such a sentence, or as items right behind it."""
    found: set[int] = set()
    leads: set[int] = set()
    powers: set[int] = set()  # a paragraph below these, or below what a draft is to say, may go on with the text's own words
    listed: set[int] = set()  # "có các nhiệm vụ và quyền hạn sau:" tells all the powers of a body, dated or not
    behind: Block | None = None
    for block in body:
        above = {id(h) for h in block.headings} if leads or powers else set()
        if behind is not None and block.kind == "item" and block.headings[: len(behind.headings)] == behind.headings:
            above.add(id(behind))
        if above & leads or (above & powers and block.kind != "paragraph"):
            if above & (leads | listed) or dated(block.text) is None:
                found.add(id(block))
            continue
        behind = None
        if not block.text.endswith(":"):
            continue
        may = POWERS.search(block.text, max(0, len(block.text) - _SHORT))
        if may or (_SAYS.match(block.text) and not _ASKS.search(block.text)) or _orders_nobody(block.text):
            (powers if may or block.text.endswith(_TOWARDS) else leads).add(id(block))
            if may and may["listed"]:
                listed.add(id(block))
            behind = block if block.kind == "paragraph" else None
    return frozenset(found)


def _orders_nobody(text: str) -> bool:
    m = _NO_ORDER.search(text, max(0, len(text) - _LONGEST)) if "hành vi" in text or "dự thảo" in text or "kính " in text else None
    if m is None or text.find(":", m.end()) != len(text) - 1:
        return False
    asks = before_head(_ASKS_WHOM, text, m.end())
    return asks is None or _LEFT_OPEN.search(text, m.start(), asks.start()) is not None
