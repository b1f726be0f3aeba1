"""Laws, codes and ordinances by their names: where a name begins and where it ends.

In: text in normal form. Out: ``LawName`` with its place. A law's name has no closing mark and may hold commas ("Luật Thi đua, khen thưởng"): a known
name ends where the list of names (``loaders.references.lawnames``) says; another goes on after a comma only where what follows closes it at once (number,
date, end of the clause, another law) and is no verb of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from loaders.record.values import value
from loaders.references.lawnames import in_usual_case, known_end
from loaders.writing.calendar import YEAR
from loaders.writing.prefilter import prefiltered
from loaders.writing.vietnamese import same_spelling, squeeze

_TYPE: Final = r"(?P<type>[Bb]ộ\s+[Ll]uật|BỘ\s+LUẬT|[Ll]uật|LUẬT|[Pp]háp\s+[Ll]ệnh|PHÁP\s+LỆNH|[Hh]iến\s+pháp|HIẾN\s+PHÁP)"
# A web copy may have lost the blank before it: "ngày 15 tháng 6 năm 2004Luật", "theoLuật".
_AT: Final = re.compile(rf"(?:(?<![^\W\d])|(?<=[a-zà-ỹđ])(?=[LBP][uộh])){_TYPE}(?=\s)(?!\s+vào\s)")
_AT_BEGINS: Final = re.compile(r"[BbLlPpHh](?=ộ\s+[Ll]uật|Ộ|uật|UẬT|háp\s|HÁP|iến\s|IẾN)")
_WORD: Final = r"[^\W\d_][\w-]*"
# What no law's name goes over: its number or date, the end of the clause, another law, the sentence's next words.
_END_OF_CLAUSE: Final = re.compile(r"\s*(?:[;.,:)\]*\"”(]|$)|\s+ngày\b|\s+số\s*:?\s*\d")
_NEXT_WORD: Final = re.compile(r"\s+([^\W\d_][\w-]*)")
_CLOSING: Final = frozenset(
    "đã được về có để theo nhằm của không thì do khi cho trên với trong đối chỉ phải là hoặc tại thuộc từ trước sau như gồm này nêu".split()
)
_CLOSING_PAIRS: Final = frozenset(
    {("quy", "định"), ("công", "bố"), ("phù", "hợp"), ("hiện", "hành"), ("trình", "Chính"), ("bộ", "luật"), *(("và", w) for w in ("Luật", "Bộ", "Nghị", "Pháp", "các", "quy", "phù", "văn", "hướng"))}
)
_LONGEST: Final = 15
_MORE: Final = re.compile(
    rf"\s?,\s+(?P<first>[a-zđà-ỹ][\w-]*)(?P<rest>(?:\s+(?!năm\b|ngày\b|số\b){_WORD}){{0,9}}?)"
    rf"(?=\s+(?:năm\s+)?{YEAR}(?!\d)|\s+ngày\b|\s+số\s+\d|\s*[;.)\]]|\s+và\s+(?:Luật|Bộ\s+luật|Nghị|Pháp|các|văn\s+bản)"
    r"|\s+(?:được|quy\s+định|đã|về|theo|để|hiện\s+hành|đối\s+với|có|của|thì)\b|$)"
)
# A clause of the sentence, not of the law's name, begins with these words.
_VERBS: Final = re.compile(
    r"(?:bảo đảm|đảm bảo|xây dựng|trình|tổ chức|đồng thời|trong|nhất|phù hợp|các|pháp luật|nghị|quyết|thông tư|quy|theo|cụ thể|góp|tăng|nhằm|để|trên"
    r"|kết hợp|có|được|đối|tại|báo cáo|trường hợp|thì|cơ quan|người|đơn vị|doanh nghiệp|nếu|khi|phải|là|và|hoặc|không|thực hiện|triển khai|tiếp"
    r"|hoàn thành|hoàn thiện|xong|chậm nhất|muộn nhất|dự kiến|phấn đấu|đề xuất|gửi|nhân rộng|những|một|hướng|văn bản|bộ|chính|ủy|ban|hội|do|từ|đến|cho|nhưng|gắn|tạo|nâng|đẩy|khẩn|kịp|rà|sửa|chỉ|trước|sau|bao gồm|như|kể)(?!\w)",
    re.IGNORECASE,
)
# Words that no law's name holds after its first ones: what a longer name than a known one may not run over.
_FUNCTION_WORDS: Final = "luật|bộ luật|pháp lệnh|nghị định|nghị quyết|thông tư|quyết định|chỉ thị|căn cứ|ban hành|công bố|quy định|đã|được|về|để|theo|nhằm|hiện hành|thì|do|khi|trên|trong|đối với|phải|là|tại|thuộc|từ|như|này|nêu|có hiệu lực"
_FUNCTION: Final = re.compile(rf"(?<!\w)(?:{_FUNCTION_WORDS})(?!\w)", re.IGNORECASE)
_FUNCTION_ALONE: Final = frozenset(w for w in _FUNCTION_WORDS.split("|") if " " not in w)
_STRONG: Final = re.compile(rf"\s+(?:ngày\s+\d|số\s*:?\s*\d|(?:năm\s+)?{YEAR}(?!\d))", re.IGNORECASE)
_ENDED: Final = re.compile(rf"\s*[;.)\]]|\s+ngày\b|\s+số\s+\d|\s+(?:năm\s+)?{YEAR}(?!\d)")  # no name goes on behind
_NOT_A_LAW: Final = re.compile(r"(?<!\w)(?:pháp|kỷ|kỉ|quy|thông|(?<!quy )định|(?-i:Đ(?:ại|ẠI))\s+học)\s+$", re.IGNORECASE)
_AMENDS: Final = re.compile(
    r"\s+(?:(?:sửa\s+đ[ổôố]i|b\w{1,2}\s+sung|thay\s+thế|bãi\s+bỏ)(?:\s*,\s*|\s+và\s+|\s+)){1,4}"
    r"(?:một\s+số\s+(?:[đd]iều|khoản|nội\s+dung|quy\s+định)\s+|(?:các\s+)?Điều\s+\d{1,3}(?:(?:\s*,\s*|\s+và\s+)(?:Điều\s+)?\d{1,3}){0,20}\s+)(?:(?:của|tại|trong)\s+)?",
    re.IGNORECASE,
)
_OF_SEVERAL: Final = re.compile(
    r"(?:các|\d{1,2})\s+(?:[Ll]uật|[Pp]háp\s+lệnh)\s+(?:có\s+)?liên\s+quan"
    rf"(?:\s+đến(?:,?\s+(?!năm\b|ngày\b|số\b){_WORD}){{1,12}}?(?=\s+ngày\s+\d|\s+số\s+\d|\s+năm\s+\d)"
    rf"|\s+đến(?:\s+(?!năm\b|ngày\b|số\b|và\s+(?:trình|các|Điều)){_WORD}){{1,12}}?(?=\s*[;.,:()\]\"”]|\s+và\s+(?:trình|các|Điều)\b|$))?"
)
_SENTENCE_ENDS: Final = re.compile(r"\s*(?:;|$)")
_DEFINED: Final = re.compile(r"\s*\((?:sau\s+đây\s+)?(?:được\s+)?(?:gọi|viết)\s+(?:tắt\s+)?là\s+", re.IGNORECASE)
_NEXT: Final = re.compile(rf"(?:\s*[,;]\s*|\s+và\s+)(?={_TYPE}\s)")
_BY_NUMBER: Final = re.compile(r"\s+số\s*:?\s*\d", re.IGNORECASE)
_NUMBERED: Final = re.compile(rf"\s+số\s*:?\s*\d[\w/]{{3,24}}(?:\s*,\s*|\s+và\s+)(?={_TYPE}\s)", re.IGNORECASE)  # the number, then another law
_CONSTITUTION: Final = re.compile(r"(?:\s+(?:nước\s+)?Cộng\s+hòa\s+xã\s+hội\s+chủ\s+nghĩa\s+Việt\s+Nam|\s+nước\s+Việt\s+Nam\s+dân\s+chủ\s+cộng\s+hòa)", re.IGNORECASE)
_ABOUT: Final = re.compile(r"về\s+(?=[^\W\d_])(?!(?:việc|các)\s)")  # ordinances before 2002: "Pháp lệnh về lực lượng dự bị động viên"
_REVISED: Final = re.compile(r"\s*\(\s*sửa\s+đổi(?:\s*,\s*bổ\s+sung)?\s*\)", re.IGNORECASE)
_OF_COUNCILS: Final = re.compile(r"(?<=quy phạm pháp luật)\s+của\s+Hội\s+đồng\s+nhân\s+dân(?:,|\s+và)\s+\w{2}\s+\w{2,4}\s+nhân\s+dân", re.IGNORECASE)  # another law, with a slip of the typist: "Ủy bân"
_SHORT: Final = re.compile(r"\s*\([A-Z]{2,6}(?:/[A-Z]{2,6})?\)(?=\s+(?:số|năm|ngày)\s)")  # "… suy giảm miễn dịch mắc phải ở người (HIV/AIDS) số 64/2006/QH11"
_IN_YEAR: Final = re.compile(rf"\s*,?\s+(?:năm\s+)?(?P<year>{YEAR})(?![\d/-])", re.IGNORECASE)


# Codes by their letters, with a year or a place of theirs: "khoản 3 Điều 298 BLDS 2015".
_SHORTS: Final = {
    "BLDS": ("Bộ luật", "Dân sự"), "BLHS": ("Bộ luật", "Hình sự"), "BLTTDS": ("Bộ luật", "Tố tụng dân sự"), "BLTTHS": ("Bộ luật", "Tố tụng hình sự"), "BLLĐ": ("Bộ luật", "Lao động"),
    "LĐĐ": ("Luật", "Đất đai"),
}
_IN_SHORT: Final = re.compile(rf"(?<![\w/-])(?P<law>{'|'.join(_SHORTS)})(?![\w/-])(?:\s+(?:năm\s+)?(?P<year>{YEAR})(?![\d/-]))?")
_POINT: Final = re.compile(r"\b(?:Điều|khoản|điểm)\s[\da-zđ]{1,4}(?:\s+của)?\s+$", re.IGNORECASE)


_YEAR_LAST: Final = re.compile(rf"[\s,]+(?:năm\s+)?{YEAR}$")
_SIGNS: Final = re.compile(r"\W+")


@value()
class LawName:
    """``name`` with its type and, where printed, its ``year``; ``start``/``end`` the place of the words."""

    type: str
    name: str
    start: int
    end: int
    year: str | None = None

    @property
    def subject(self) -> str | None:
        """What the law is about: its name without type and year; None for a law without a name ("Luật số 57/2024/QH15")."""
        bare = self.name[len(self.type) :].removesuffix(f" năm {self.year}" if self.year else "").strip()
        return bare or None


@lru_cache(maxsize=4096)
def law_key(name: str) -> str:
    """A law's name without its year, for comparison.

    >>> law_key("Luật Khiếu nại, tố cáo năm 1998") == law_key("Luật khiếu nại tố cáo")
    True
    """
    return squeeze(_SIGNS.sub(" ", same_spelling(_YEAR_LAST.sub("", name))))


def find_laws(text: str) -> Iterator[LawName]:
    """The laws that ``text`` names, in reading order.

    >>> [x.name for x in find_laws("Căn cứ Luật Thi đua, khen thưởng; theo Luật Đầu tư, bảo đảm đúng tiến độ.")]
    ['Luật Thi đua, khen thưởng', 'Luật Đầu tư']
    >>> [x.name for x in find_laws("Luật Phí và lệ phí và Luật Đất đai năm 2024; Luật này; Căn cứ Luật quản lý thuế ngày 29/11/2006")]
    ['Luật Phí và lệ phí', 'Luật Đất đai năm 2024', 'Luật quản lý thuế']
    >>> [x.name for x in find_laws("Luật sửa đổi, bổ sung một số điều của Luật Đấu thầu, Luật Đầu tư số 57/2024/QH15; Hiến pháp năm 2013; pháp luật về giá")]
    ['Luật sửa đổi, bổ sung một số điều của Luật Đấu thầu, Luật Đầu tư', 'Hiến pháp năm 2013']
    >>> [x.name for x in find_laws("Luật sửa đổi, bổ sung một số điều của Luật Đấu thầu số 22/2023/QH15, Luật Đầu tư số 61/2020/QH14")]
    ['Luật Đấu thầu', 'Luật Đầu tư']
    >>> [x.name for x in find_laws("Trường Đại học Luật Hà Nội dạy Luật Thủ đô; về đại học, Luật Giáo dục đại học")]
    ['Luật Thủ đô', 'Luật Giáo dục đại học']
    >>> [x.name for x in find_laws("Pháp lệnh về lực lượng dự bị động viên; trình Pháp lệnh về các loại phí; pháp luật về giá")]
    ['Pháp lệnh về lực lượng dự bị động viên']
    """
    for m in _IN_SHORT.finditer(text) if "BL" in text or "LĐĐ" in text else ():
        if m.group("year") or _POINT.search(text, max(0, m.start() - 24), m.start()):
            kind, full = _SHORTS[m.group("law")]
            yield LawName(kind, f"{kind} {full}" + (f" năm {m.group('year')}" if m.group("year") else ""), *m.span(), m.group("year"))
    at = 0
    for m in prefiltered(_AT, _AT_BEGINS, text):
        if m.start() < at or _NOT_A_LAW.search(text, max(0, m.start() - 12), m.start()) or (text[m.start()].islower() and text.endswith("quy định ", 0, m.start())):
            continue
        end = _constitution_end(text, m) if m.group("type")[0] in "Hh" else _end(text, m)
        if end is None:
            continue
        if (added := _REVISED.match(text, end) or _OF_COUNCILS.match(text, end)) is not None:
            end = added.end()
        name, year = squeeze(text[m.start() : end]), None
        name = in_usual_case(name) if name.isupper() else name
        if (short := _SHORT.match(text, end)) is not None:
            end = short.end()
        if (dated := _IN_YEAR.match(text, end)) is not None:
            end, year = dated.end(), dated.group("year")
            name = f"{name} năm {year}"
        at = end
        kind = squeeze(m.group("type"))
        kind = kind[0].upper() + kind[1:].lower()
        yield LawName(kind, kind + name[len(kind) :], m.start(), end, year)


def may_name_law(low: str) -> bool:
    """Whether a type's words or letters stand in a block's words at all, and not only in "pháp luật"; ``low``: in small letters. Asked of every block, so it is written out."""
    return "bl" in low or "lđđ" in low or ("uật" in low and low.count("uật") > low.count("háp luật")) or "háp lệnh" in low or "iến pháp" in low


def _constitution_end(text: str, m: re.Match[str]) -> int | None:
    """Only a constitution of a year, or of a state by its name, is one of the five; "Hiến pháp và pháp luật" is none."""
    full = _CONSTITUTION.match(text, m.end())
    end = full.end() if full is not None else m.end()
    return end if full is not None or _IN_YEAR.match(text, end) else None


def _end(text: str, m: re.Match[str]) -> int | None:
    """Where the name of the law whose type ``m`` is ends, its year left out."""
    amends = _AMENDS.match(text, m.end())
    if amends is None:
        return _name_end(text, m)
    several = _OF_SEVERAL.match(text, amends.end())
    if several is not None:
        return several.end()
    inner = _AT.match(text, amends.end())
    first = _name_end(text, inner) if inner is not None else None
    if first is None:
        return None
    if _STRONG.match(text, first):
        return None if _each_numbered(text, first) else first
    # one law may amend several: they are its name where its number, date or short name stands behind the last
    end = first
    for _ in range(12):
        following = _NEXT.match(text, end)
        inner = _AT.match(text, following.end()) if following is not None else None
        more = _name_end(text, inner) if inner is not None else None
        if more is None:
            break
        assert following is not None
        end = more
        if _STRONG.match(text, end) or _DEFINED.match(text, end) or ("và" in following.group() and _SENTENCE_ENDS.match(text, end)):
            return end
    return first


def _each_numbered(text: str, end: int) -> bool:
    """Whether each of several amended laws has a number of its own: "… của Luật A số 1/2024/QH15, Luật B số 2/2023/QH15"; then none is the amending law's."""
    following = _NUMBERED.match(text, end)
    inner = _AT.match(text, following.end()) if following is not None else None
    more = _name_end(text, inner) if inner is not None else None
    return more is not None and _BY_NUMBER.match(text, more) is not None


def _name_end(text: str, m: re.Match[str]) -> int | None:
    start = m.end() + 1
    small = m.group("type")[0].islower()
    if (about := _ABOUT.match(text, start)) is not None:
        start = about.end()
    known = known_end(text, start)
    if known is None and (small or m.group("type").isupper()):
        return None  # a heading in capitals may go on in the next line
    read = None if small or (known is not None and _ENDED.match(text, known) is not None) else _read_end(text, start)
    if known is None:
        return read
    if read is not None and read > known and _STRONG.match(text, read) and not _FUNCTION.search(text, known, read):
        return read  # a longer name that its number or date closes
    if len(text[start:known].split()) == 1 and (small or not _closes(text, known)):
        return None  # "Luật Giá": a word alone must be closed
    return known


def _read_end(text: str, start: int) -> int | None:
    """Where a name that the list lacks ends: one with a capital ("Luật Đất đai") at its first end, one in small letters only where a date, a
    number or a year closes it."""
    capital = text[start : start + 1].isupper()
    first = _NEXT_WORD.match(text, start - 1)
    if first is None or first.start(1) != start or first.group(1) in _CLOSING or first.group(1) in ("này", "định", "sư", "số", "gia", "nêu", "trên", "Số"):
        return None
    end, words = first.end(), 1
    while words <= _LONGEST:
        if capital and words > 1 and _closes(text, end):
            return _more(text, end)
        if _STRONG.match(text, end):
            return end if words > 1 or not capital else None
        if not capital and text[end : end + 1] == ",":
            if _VERBS.match(text, end + 2):
                return None
            end += 1
        following = _NEXT_WORD.match(text, end)
        if following is None or following.group(1) in ("năm", "ngày", "số", "Luật") or following.group(1).lower() in _FUNCTION_ALONE:
            return None
        end, words = following.end(), words + 1
    return None


def _closes(text: str, at: int) -> bool:
    """Whether the name that ends at ``at`` can end there."""
    if _END_OF_CLAUSE.match(text, at) or _IN_YEAR.match(text, at):
        return True
    word = _NEXT_WORD.match(text, at)
    if word is None:
        return False
    following = _NEXT_WORD.match(text, word.end())
    return word.group(1) in _CLOSING or (following is not None and (word.group(1), following.group(1)) in _CLOSING_PAIRS)


def _more(text: str, end: int) -> int:
    """A name's further clauses: "Luật Thi đua, khen thưởng"."""
    while (more := _MORE.match(text, end)) is not None and not _VERBS.match(more.group("first") + more.group("rest")):
        if _IN_YEAR.match(text, end):
            break
        end = more.end()
    return end
