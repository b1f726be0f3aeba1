"""What a cited document is about: the words of "về …", "về việc …" right behind its mention.

In: text in normal form and the place where a mention ends. Out: the words, or None where the clause does not show where they end: a sentence may go on
in many ways, and words that are not the subject's would make two documents one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from loaders.writing.alternatives import one_of
from loaders.writing.vietnamese import CAPITALS, squeeze
from ontology.tables import document_type_names

_ABOUT: Final = re.compile(r"(?:\s*,?\s*khóa\s+\w+)?(?:\s*,?\s*[Kk]ỳ\s+họp\s+thứ\s+\w+)?\s*,?\s*(?:về|Về|VỀ)\s+(?:việc\s+|VIỆC\s+)?(?=\S)")
_QUOTED: Final = re.compile(r"[\"“]\s*([^\"“”]{4,300}?)\s*[\"”]")
_BODIES: Final = r"[UỦ][ỷy] ban|UBND|HĐND|Hội đồng|Bộ|Sở|Chính phủ|Thủ tướng|Phó Thủ tướng|Ban|Tỉnh ủy|Thành ủy|Đảng ủy|Văn phòng|Quốc hội|Cục|Tổng cục|Chủ tịch|Giám đốc|Bí thư|Công an|Thanh tra|Ngân hàng|Kho bạc"
# Words of a sentence of its own: where they stand among the words, these are more than a subject.
_SENTENCE: Final = re.compile(r"\b(?:sẽ|phải|có trách nhiệm|chủ trì|đề nghị các|yêu cầu các|bao gồm|thì|nhưng)\b")
_AIM: Final = re.compile(r"\s*(?=\s(?:để|nhằm)\s)")
_FEWEST, _MOST, _FAR = 3, 60, 420


@cache
def _stop() -> re.Pattern[str]:
    kinds = one_of(document_type_names())
    return re.compile(
        rf"\s*(?:[;:](?=\s|$)|\.(?=\s+[{CAPITALS}\-\"“(]|\s*$|/)|[(\[\"“”]|$)"
        rf"|\s*,\s+(?=(?:{_BODIES})\b(?!,))|\s*,\s+(?=(?:căn cứ|theo đề nghị|xét|trong đó|cụ thể|với những|với các|như sau|đồng thời)\b)"
        rf"|(?:\s*,|\s+và|\s+hoặc)\s+(?=số\s+\d|(?:các\s+)?(?i:{kinds})\s+(?:liên\s+tịch\s+)?(?:số\b|\d|của\b|này\b))"
        rf"|\s+(?:theo|tại|kèm theo|ban hành kèm theo|quy định tại|để thực hiện)\s+(?=(?:các\s+)?(?:{kinds})\b)"
        r"|\s+(?=(?:đã|được (?:ban hành|phê duyệt|sửa đổi|bổ sung|thay thế|thông qua)|hiện hành|nêu trên|như sau|sau đây|(?:đến|tới) (?:các|toàn thể|mọi|đội ngũ|cán bộ|đảng viên|công chức|người dân|[Nn]hân dân))\b)"
    )


def subject_behind(text: str, at: int) -> str | None:
    """The subject that stands behind a mention which ends at ``at``.

    >>> said = "Quyết định số 5/QĐ-TTg ngày 02/3/2020 về việc trồng cây ven đường, chăm sóc cây; Kế hoạch số 7/KH-UBND về tủ sách xã và Kế hoạch số 8/KH-UBND"
    >>> subject_behind(said, 38), subject_behind(said, said.index(" về tủ"))
    ('trồng cây ven đường, chăm sóc cây', 'tủ sách xã')
    >>> subject_behind("12/NQ-CP về hỗ trợ người trồng lúa, Ủy ban nhân dân tỉnh ban hành Kế hoạch", 8)
    'hỗ trợ người trồng lúa'
    >>> subject_behind("12/NQ-CP về hưởng ứng phong trào “Mỗi xã một nghề” ở miền núi.", 8)
    'hưởng ứng phong trào “Mỗi xã một nghề” ở miền núi'
    >>> subject_behind("12/NQ-CP về phần mềm, các bộ phải báo cáo.", 8), subject_behind("12/NQ-CP quy định về phí", 8)
    (None, None)
    """
    about = _ABOUT.match(text, at)
    if about is None:
        return None
    quoted = _QUOTED.match(text, about.end())
    if quoted is not None:
        return squeeze(quoted.group(1))
    far = min(len(text), about.end() + _FAR)
    end = _stop().search(text, about.end(), far)
    while end is not None and (inside := _QUOTED.match(text, end.start() + len(end.group()) - 1)) is not None and inside.end() < far:
        turns = _AIM.match(text, inside.end(), far)  # a name in quotes is part of the words, what it is for is not
        end = turns or _stop().search(text, inside.end(), far)
    if end is None or text[end.start() - 1] == ",":  # a block's edge has cut it
        return None
    said = squeeze(text[about.end() : end.start()]).strip(" ,")
    return said if _FEWEST <= len(said.split()) <= _MOST and not _SENTENCE.search(said) else None
