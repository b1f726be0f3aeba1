"""Laws, codes and ordinances by their names: where a name begins and where it ends.

In: text in normal form. Out: ``LawName`` with its place. A law's name has no closing mark and may hold commas ("Luật Thi đua, khen thưởng"): it goes
on after a comma only where what follows closes it at once (number, date, end of the clause, another law) and is no verb of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from loaders.vietnamese import squeeze

_TYPE: Final = r"(?P<type>Bộ\s+luật|Luật|Pháp\s+lệnh)"
_AMENDING: Final = r"(?:sửa\s+đổi,\s*bổ\s+sung\s+(?:một\s+số\s+điều\s+)?của\s+)?(?:(?:Luật|Bộ\s+luật|Pháp\s+lệnh)\s+)?"
_WORD: Final = r"[^\W\d_][\w-]*"
_YEAR: Final = r"(?:19|20)\d{2}"
_CLOSES: Final = (
    r"(?=\s+ngày\b|\s+số\s+\d|\s*[;.,:)\]*\"”]|\s+và\s+(?:Luật|Bộ\s+luật|Nghị|Pháp|các|quy|phù|văn\s+bản|hướng\s+dẫn)"
    r"|\s+(?:quy\s+định|đã|được|về|có|để|theo|nhằm|phù\s+hợp|hiện\s+hành|của|không|thì|do|khi|cho|trên|với|trong|đối|chỉ|phải|là|hoặc"
    r"|tại|thuộc|từ|trước|sau|như|gồm|này|nêu)\b|$)"
)
LAW: Final = re.compile(
    rf"(?<!\w){_TYPE}\s+(?P<name>{_AMENDING}(?=[A-ZĐ\u00c0-\u1ef8])(?!Số\b){_WORD}(?:\s+(?!năm\b|ngày\b|số\b){_WORD}){{1,14}}?)"
    rf"(?:\s+(?:năm\s+)?(?P<year>{_YEAR})(?!\d)|{_CLOSES})"
)
_MORE: Final = re.compile(
    rf"\s?,\s+(?P<first>[a-zđà-ỹ][\w-]*)(?P<rest>(?:\s+(?!năm\b|ngày\b|số\b){_WORD}){{0,9}}?)"
    rf"(?:\s+(?:năm\s+)?(?P<year>{_YEAR})(?!\d)|(?=\s+ngày\b|\s+số\s+\d|\s*[;.)\]]|\s+và\s+(?:Luật|Bộ\s+luật|Nghị|Pháp|các|văn\s+bản)|\s+(?:được|quy\s+định|đã|về|theo|để|hiện\s+hành|đối\s+với|có|của|thì)\b|$))"
)
# A clause of the sentence, not of the law's name, begins with these words.
_VERBS: Final = re.compile(
    r"(?:bảo đảm|đảm bảo|xây dựng|tổ chức|đồng thời|trong|nhất|phù hợp|các|pháp luật|nghị|quyết|thông tư|quy|theo|cụ thể|góp|tăng|nhằm|để|trên"
    r"|kết hợp|có|được|đối|tại|báo cáo|trường hợp|thì|cơ quan|người|đơn vị|doanh nghiệp|nếu|khi|phải|là|và|hoặc|không|thực hiện|triển khai|tiếp"
    r"|những|một|hướng|văn bản|bộ|chính|ủy|uỷ|ban|hội|do|từ|đến|cho|nhưng|gắn|tạo|nâng|đẩy|khẩn|kịp|rà|sửa|chỉ|trước|sau|bao gồm|như|kể)(?!\w)",
    re.IGNORECASE,
)
# The same names in small letters ("Căn cứ Luật quản lý thuế ngày …"): only as a basis, or with a number, date or year after it.
_LOW: Final = re.compile(
    rf"(?<!\w){_TYPE}\s+(?P<name>{_AMENDING}(?!này\b|định\b|sư\b|số\b|gia\b|nêu\b|trên\b)[a-zđà-ỹ]\w*(?:(?:\s|\s?,\s)(?!năm\b|ngày\b|số\b){_WORD}){{1,12}}?)"
    rf"(?:\s+(?:năm\s+)?(?P<year>{_YEAR})(?!\d)|(?=\s+ngày\s+\d|\s+số\s+\d))"
)


@dataclass(frozen=True)
class LawName:
    """``name`` with its type and year; ``start``/``end`` the place of the words."""

    type: str
    name: str
    start: int
    end: int


def find_laws(text: str) -> Iterator[LawName]:
    """The laws that ``text`` names, in reading order.

    >>> [x.name for x in find_laws("Căn cứ Luật Thi đua, khen thưởng; theo Luật Đầu tư, bảo đảm đúng tiến độ.")]
    ['Luật Thi đua, khen thưởng', 'Luật Đầu tư']
    >>> [x.name for x in find_laws("Luật Phí và lệ phí và Luật Đất đai năm 2024; Luật này; Căn cứ Luật quản lý thuế ngày 29/11/2006")]
    ['Luật Phí và lệ phí', 'Luật Đất đai năm 2024', 'Luật quản lý thuế']
    """
    at = 0
    ahead = [_next(p, text, 0) for p in (LAW, _LOW)]
    while True:
        # each pattern is searched again only where its last find lies behind: the reading stays linear
        ahead = [_next(p, text, at) if m is not None and m.start() < at else m for p, m in zip((LAW, _LOW), ahead, strict=True)]
        found = [m for m in ahead if m is not None]
        if not found:
            return
        m = min(found, key=lambda x: x.start())
        name, year, end = m.group("name"), m.group("year"), m.end()
        while year is None and (more := _MORE.match(text, end)) is not None and not _VERBS.match(more.group("first") + more.group("rest")):
            name, year, end = f"{name}, {more.group('first')}{more.group('rest')}", more.group("year"), more.end()
        at = end
        if len(name.split()) < 2 and not year:
            continue
        kind = squeeze(m.group("type"))
        plain = squeeze(f"{kind} {name}").rstrip(" ,")
        yield LawName(kind, plain + (f" năm {year}" if year else ""), m.start(), m.start() + len(text[m.start() : end].rstrip(" ,")))


_TYPE_AT: Final = re.compile(_TYPE)


def _next(pattern: re.Pattern[str], text: str, at: int) -> re.Match[str] | None:
    """The first find of ``pattern`` from ``at`` on. It can begin with a type's name only, and these are found at far less cost."""
    return next((m for t in _TYPE_AT.finditer(text, at) if (m := pattern.match(text, t.start())) is not None), None)


_BEFORE: Final = re.compile(rf"(?<!\w){_TYPE}\s+(?![Ss]ố\b)(?=\w)", re.IGNORECASE)
_LONGEST: Final = 200


def law_before(text: str, at: int) -> tuple[str, int] | None:
    """(type, where it starts) of the law whose name stands between its type and its number, which begins at ``at``.

    >>> law_before("Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15", 46)
    ('Luật', 7)
    """
    window = max(0, at - _LONGEST)
    before = re.sub(r"\s*(?:số|Số)?\s*:?\s*$", "", text[window:at])
    clause = max((m.end() for m in re.finditer(r"[;:.()]\s|\d\s*,?\s+(?:và\s+)?|(?:,|\svà)\s+(?=(?:Luật|Bộ luật|Pháp lệnh|Nghị)\s)", before)), default=0)
    m = _BEFORE.search(before, clause)
    if m is None or m.end() >= len(before):
        return None
    said = squeeze(m.group("type"))
    return said[:1].upper() + said[1:].lower(), window + m.start()
