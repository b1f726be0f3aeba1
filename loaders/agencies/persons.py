"""Persons named with their office: the office stands for its body, the person is none.

In: words of a list of bodies. Out: where a person's name before an office ends ("Đồng chí Lê Văn A, Giám đốc Sở Y tế"), and where an office ends whose
holder's name follows it ("Phó Chủ tịch UBND xã Trần Thị B"); the names of several persons that a cell prints one below the other.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from loaders.agencies.bodynames import FIELD
from loaders.agencies.placenames import usual_name
from loaders.writing.deferred import Deferred
from loaders.writing.vietnamese import CAPITALS, fold
from ontology.provinces import province_names

_WORD: Final = rf"[{CAPITALS}][^\W\d_]*"
_NAME: Final = rf"(?:[{CAPITALS}]\w*\s+){{1,4}}[{CAPITALS}]\w*"
PERSON: Final = re.compile(rf"(?<!\w)(?:(?:các\s+)?(?:đ/c|đồng chí|ông\s*\(bà\)|ông,? bà)|ông|bà)[:\s]\s*(?:(?-i:{_NAME})\s*[,–(-]\s*)?(?:[ủu][ỷy] viên\s(?:(?! (?:theo|căn cứ|phụ trách) )[^,;:.()]){{3,80}},\s+(?!Ban Bí thư\b))?", re.IGNORECASE)
"""Words before an office: "Đ/c Phó Chủ tịch UBND tỉnh", "Đồng chí Lê Văn A, Giám đốc Sở Y tế", "Đồng chí Ủy viên Ban Thường vụ, Chủ tịch UBND xã"."""
HOLDER: Final = Deferred(rf"(?:(?:các\s+)?(?:đ/c|đồng chí)|ông|bà)[:\s]\s*(?-i:{_NAME})(?=\s*(?:[;,.(–-]|$))", re.IGNORECASE)
"""A person by name, behind the office that he holds and its colon: "Ông Lê Văn A, …"."""
_NAME_BEHIND: Final = Deferred(rf"(?<=\w)\s+(?:{_WORD}\s+){{2,4}}{_WORD}$")
# In a commune's own document the words behind "Phó Chủ tịch UBND xã" that begin with a family name and are not the commune's are a person's.
_FAMILY: Final = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Trương|Lương|Trịnh|Đào|Hà|Tạ|Phùng|Chu|Lò|Quàng|Lường|Sùng|Giàng|Vàng|Tẩn|Lù|Mùa"
    "|Nông|Triệu|Bàn|Hứa|Tô|Quách|Cầm|Điêu|Tòng|Kiều|Đàm|Nghiêm|Tống|Lưu|Khuất"
)
_FULL_NAME: Final = re.compile(rf"\s+(?:{_FAMILY})(?:\s+{_WORD}){{2,3}}$")
_OFFICE: Final = Deferred(r"(?:quyền |phó )?(?:chủ tịch|bí thư|trưởng|giám đốc|chỉ huy trưởng|chánh|hiệu trưởng|phó)\b", re.IGNORECASE)
# "Phó Thủ tướng Chính phủ Nguyễn Văn A": behind these offices themselves no place can stand.
_HIGH: Final = Deferred(r"(?:Phó )?Thủ tướng(?: Thường trực)?(?: Chính phủ)?$|(?:Bộ|Thứ) trưởng$|(?:Phó )?Chủ tịch nước$|(?:Tổng )?Bí thư$")
_COMMUNE: Final = Deferred(r"(?:xã|phường|đặc khu|thị trấn)\s")
_OF_A_PLACE: Final = Deferred(r"(?:tỉnh|xã|phường|thành phố|ủy|huyện)$")
_PROVINCES: Final = frozenset(province_names())
# "Giám đốc Sở Y tế Trần Văn B", "Phó Chủ tịch UBND tỉnh Nguyễn Văn A": what such an office is of is whole before a name that is no province's.
_WHOLE_BEFORE: Final = Deferred(rf"(?:\b[Tt]ỉnh|\b(?:Sở|Bộ|Phòng) {FIELD})$", re.IGNORECASE)


_FEWEST_WORDS, _NAME_WORDS = 5, (2, 3, 4)
_NAMES: Final = Deferred(rf"{_WORD}(?:\s+(?:{_WORD}|(?<=(?:Thị|Văn) )(?![{CAPITALS}])[^\W\d_]+))+")  # "Trần Thị mai": a capital left out
_BEGINS: Final = Deferred(rf"(?:{_FAMILY})$")


def begins_with_family(name: str) -> bool:
    """Whether the first word of a name is a family's: "Trần An" is a person's whole name, "Thu Hà" may be the end of one.

    >>> begins_with_family("Trần An"), begins_with_family("Thu Hà")
    (True, False)
    """
    return _BEGINS.match(name.split(" ", 1)[0]) is not None


def people(printed: str) -> list[tuple[int, int]] | None:
    """The names of several persons without a sign between them: their places; [] where they can be parted in more than one way; None for other words.

    >>> t = "Lê Văn Hùng Trần Thị Mai"; [t[a:b] for a, b in people(t)]
    ['Lê Văn Hùng', 'Trần Thị Mai']
    >>> people("Lê Hoàng Trần Minh Đỗ An"), people("Ngân hàng Nhà nước Việt Nam"), people("Lê Văn Hùng"), people("Lê Văn Hùng chủ trì Trần Thị Mai")
    ([], None, None, None)
    """
    words = list(re.finditer(r"\S+", printed))
    if len(words) < _FEWEST_WORDS or not _BEGINS.match(words[0].group()) or not _NAMES.fullmatch(printed):
        return None
    begins = [n for n, m in enumerate(words) if _BEGINS.match(m.group())]
    ways: list[list[tuple[int, ...]]] = [[] for _ in range(len(words) + 1)]
    ways[len(words)] = [()]
    for n in reversed(begins):
        ways[n] = [(n, *rest) for k in _NAME_WORDS if n + k <= len(words) for rest in ways[n + k]][:2]
    if len(ways[0]) != 1:
        return []
    starts = [*ways[0][0], len(words)]
    return [(words[a].start(), words[b - 1].end()) for a, b in pairwise(starts)]


# "Ông Nguyễn Văn A – Trưởng đoàn", "Trần Thị B (Thư ký)": who in a team, of no body that could be told.
_FUNCTION: Final = re.compile(
    rf"(?P<who>(?:(?:Ông|ông|Bà|bà|Đ/c|đ/c|[Đđ]ồng chí):?\s+)?{_WORD}(?:\s+{_WORD}){{1,4}})\s*(?:[-–]|\()\s*"
    r"(?:(?:Phó |phó )?(?:[Tt]rưởng (?:đoàn|nhóm|tiểu ban)|[Tt]ổ trưởng|[Nn]hóm trưởng)|[Tt]ổ phó|[Tt]hư ký|[Tt]hành viên|[Uu]ỷ viên|[ỦủUu]y viên|[Cc]huyên viên|[Gg]iám sát viên)\b"
)


def office_end(printed: str, city: str | None, *, named: bool) -> int:
    """Where the office ends in ``printed``. ``city``: whose document it is; ``named``: "đồng chí" or "ông" stands before.

    >>> t = "Phó Chủ tịch UBND xã Trần Thị Bình"
    >>> t[:office_end(t, "xã Tân Lập", named=False)], office_end(t, "tỉnh Hà Giang", named=False) == len(t)
    ('Phó Chủ tịch UBND xã', True)
    """
    high = _FULL_NAME.search(printed)
    if high and _HIGH.match(printed[: high.start()]):
        return high.start()
    if high and _OFFICE.match(printed) and _WHOLE_BEFORE.search(printed, 0, high.start()) and usual_name(high.group().strip()) is None:
        return high.start()
    after = _NAME_BEHIND.search(printed) if named else None
    if after is None and city and _COMMUNE.match(city) and _OFFICE.match(printed):
        after = _FULL_NAME.search(printed)
        after = None if after and fold(city).endswith(fold(after.group().strip())) else after
    if after and after.group().strip() not in _PROVINCES and _OF_A_PLACE.search(printed[: after.start()]):
        return after.start()
    return len(printed)


def name_end(printed: str) -> int:
    """Where a person's name ends whose function in a team follows it.

    >>> t = "Ông Nguyễn Văn An – Trưởng đoàn"
    >>> t[:name_end(t)], name_end("Ban Cơ yếu Chính phủ - Bộ Quốc phòng")
    ('Ông Nguyễn Văn An', 36)
    """
    m = _FUNCTION.match(printed)
    return m.end("who") if m else len(printed)
