"""Cuts a line of a table without borders where a second cell may begin on it: before a time at its end, before a body that follows without a comma.

In: a line. Out: its stretches, in reading order; one where no second cell can begin.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from loaders.agencies.bodyheads import HEAD
from loaders.writing.block import Block
from loaders.writing.columns import PRODUCT_NOUN
from loaders.writing.timeframes import is_time
from loaders.writing.vietnamese import CAPITALS

TIME_TAIL: Final = re.compile(
    r" (?<=[^\s,;] )(?=(?:(?:Giai đoạn|Năm|Quý|Tháng|Hằng|Hàng|Từ|Đến|Trước)\s.{0,28}\d{4}|\d{4}\s*-\s*\d{4}|(?:Hằng"
    r"|Hàng) (?:năm|quý|tháng)|Thường xuyên"
    r"|(?:Trước (?:ngày )?)?\d{1,2}/(?:\d{1,2}/)?\d{4}|Qu[ýí] [IV1-4]+\s?[/-]\s?\d{4}|(?:Trình|Ban hành|Hoàn thành|Báo cáo) [^.;:0-9]{2,40}\s[IV\d/]{0,8}\d{4}"
    r"|(?:Tháng|Quý) [\dIV]{1,3}(?:(?:,| và|-|–) ?(?:(?:tháng|quý) ?)?(?:[\dIV]{1,3})?)*|(?:Trước|Từ|Đến) (?:ngày|tháng|quý)(?: [\d/IV]{1,5})?(?: h[ằà]ng (?:năm|quý|tháng|tuần))?|(?<!năm )(?<!Năm )(?<!NĂM )(?<!tháng )(?<!quý )(?<!đến )(?<!từ )(?<!đoạn )(?<!ngày )20\d\d(?: và hằng năm)?"
    r"|(?:Tháng|Quý|Năm)|(?:Trình|Ban hành|Hoàn thành)(?: (?:Chính|Thủ tướng|Quốc hội|UBND|HĐND|Ủy ban|Bộ|[Cc]ấp)[^.;:0-9]{0,30})?(?: (?:trước|trong|tháng|quý|năm|ngày))?|(?:19|20)\d{2}\s*(?:[-–]|và))\s*$)"
)
_BODY_INSIDE: Final = re.compile(
    r" (?<=[^\s,;:] )(?<!^\d\. )(?<!^\(\d\) )(?<!Đảng ủy )(?<!Văn phòng )(?<!Chủ tịch )(?<!Thường trực )(?<!Lãnh đạo )(?<!Giám đốc )(?<!thuộc )(?<! của )(?<! và )(?<! các )(?<!Các )(?=(?:Sở|UBND|Các|Bộ|Chính quyền"
    r"|Công an|Ủy ban nhân dân|Ngân hàng|Văn phòng|Thanh tra|Tổng cục|(?<!trưởng )Cục(?= [A-ZĐ])|Xã(?= [A-ZĐ])|Phường(?= [A-ZĐ])|Chủ trì:|Kho bạc|Đài|Vụ|Viện|Ban(?= [A-ZĐ])|Hội(?= [A-ZĐ])|Đoàn(?= [A-ZĐ])|Phòng(?= [A-ZĐ])|Đồng chí|Trường(?= [A-ZĐ])|Tỉnh đoàn)(?:\s|$))"
)
_DAY_INSIDE: Final = re.compile(r" (?<=[^\s,;:–-] )(?<!ngày )(?<!đến )(?<!từ )(?=\d{1,2}/\d{1,2}/\d{4}(?:\s|$))| (?<=/\d{4} )(?=[A-ZĐ\d])| (?=20\d\d 20\d\d\s*$)| (?<= 20\d\d )(?=20\d\d\s*$)")  # before one, behind one
_CAPITAL_INSIDE: Final = re.compile(rf" (?<=[\wê] )(?=[{CAPITALS}])")


def atoms_of(block: Block) -> list[Block]:
    """A line, cut where a second cell may begin on it: before a time at its end, before a body that follows without a comma."""
    cuts = {m.start() for p in (TIME_TAIL, _BODY_INSIDE, _DAY_INSIDE) for m in p.finditer(block.text)}
    for m in _CAPITAL_INSIDE.finditer(block.text):  # a time first on the line, another cell after it
        above = block.text[: m.start()]
        if is_time(above):
            cuts.add(m.start())
        elif above[-1].isdigit() and (told := TIME_TAIL.search(above)) is not None:  # between two others
            cuts |= {told.start(), m.start()}
    if HEAD.match(block.text) and block.text[:1].isupper():  # bodies first on the line, a product after them
        cuts |= {m.start() - 1 for m in PRODUCT_NOUN.finditer(block.text) if m.start() and block.text[m.start() - 2] not in ",;"}
    edges = [0, *sorted(cuts), len(block.text)]
    return [block.cut(a, b) for a, b in pairwise(edges) if block.text[a:b].strip()]
