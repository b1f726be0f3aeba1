"""What stands at the start of a paragraph: ordinals, letters, bullets (Nghị định 30/2020/NĐ-CP, Phụ lục I: Điều, khoản, điểm).

In: the first characters of a line. Out: ``Marker`` with its rank in the outline, or None.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from loaders.record.values import value
from loaders.writing.vietnamese import CAPITALS

PART, CHAPTER, SECTION, ROMAN, ARTICLE, ARABIC, DECIMAL, LETTER, BRACKET, STAR, DASH, PLUS, UNMARKED = 0, 1, 2, 3, 3, 4, 5, 8, 9, 10, 11, 12, 99
_MARKUP: Final = r"(?:\*\*\s+(?=[\dIVXa-zđ.()]{1,6}\s*\*\*)|\*|\\(?=[-+*•–])|#{1,6}\s+|<b>|<i>)*"  # "\- ", "1\. ": a sign that Markdown escapes
_NUMBER_WORDS: Final = "NHẤT|HAI|BA|BỐN|TƯ|NĂM|SÁU|BẢY|TÁM|CHÍN|MƯỜI"
_CAPITAL: Final = rf"[{CAPITALS}\"“*]"
# "I- ", "1- ", "1/ ", "a. ", "a/ " are the party's and older offices' ways to write "I. ", "1. ", "a) "; a blank and a capital must follow.
_SYMBOL: Final = r"(?!\s*[A-ZĐ][A-Za-zĐ]{1,4}\s?[-/]\s?[A-ZĐ])"  # "48/ NQ-CP ngày …" at a line's beginning: a number's rest
_PART_WITH_COLON: Final = r"(?=(?i:Mục đích|Yêu cầu|Nội dung|Nhiệm vụ|Giải pháp|Kinh phí|Tổ chức thực hiện|Phân công|Thời gian|Thành phần|Đối tượng|Phạm vi|Phương pháp)\b[^.;:]{0,80}:)"  # "VIII Tổ chức thực hiện:"
_PART_IN_CAPITALS: Final = rf"(?![IVXLC]+\b|NHIỆM\s+KỲ|KỲ|PHỤ|PHẦN|CHƯƠNG|ĐIỀU|BIỂU|DANH|BẢNG|MẪU|KHU|NHÓM|VÙNG|LOẠI|MỤC\s+[IVX\d])(?=[{CAPITALS}]{{2,}},?\s+[{CAPITALS}]{{2,}})"
BULLETS: Final = ("-", "+", "•", "*")
_ITEM_BEGINS: Final = r"(?=(?:Đối với|Giao|Đề nghị|Tăng cường|Tập trung|Xây dựng|Rà soát|Kiểm tra,|Phối hợp|Chủ trì)\s)"
_ROMANS: Final = "IVXLC"
_SECTIONS: Final = "ABCDĐEGHK"
_DIGITS: Final = "0123456789"
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyzđ"
_PATTERNS: Final = (  # (rank, what each begins with where no markup stands before it, pattern)
    (PART, "Pp", re.compile(rf"{_MARKUP}(Phần\s+(?:thứ\s+)?(?:{_NUMBER_WORDS}|[IVX]+|\d+)|Phần\s+[A-Z])\b(?!\s+(?:của|và|hoặc)\b)[.:]?\s*", re.IGNORECASE)),
    (CHAPTER, "Cc", re.compile(rf"{_MARKUP}(Chương\s+(?:[IVXLC]+|\d+))\b[.:]?\s*", re.IGNORECASE)),
    # "B. NHIỆM VỤ" above "I. …": a section's letter; "C" and "D" are no Roman numerals there, and "C. Mác" is a name
    (SECTION, _SECTIONS, re.compile(rf"{_MARKUP}([A-EGHKĐ])\s?\\?[.)/-]\s*(?=[{CAPITALS}]{{2,}},?\s[{CAPITALS}]{{2,}})")),
    (ARTICLE, "Đđ", re.compile(rf"{_MARKUP}(Điều\s+\**(?:\d+(?:\.\d+\.[A-ZĐ]{{2,3}}(?:\.\d+)+|[a-zđ]?)|[IVXl]{{1,5}}|thứ\s+(?:\d+|nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)))\**\s*[.:]\s*", re.IGNORECASE)),
    (DECIMAL, _ROMANS, re.compile(rf"{_MARKUP}([IVXLC]+(?:\.\d+)+)(?:\s*[.)])?\s+")),
    # "V, TÓ CHỨC THỰC HIỆN": recognition, or a slip, puts a comma for the point; "I, II VÀ III", "I, PHỤ LỤC II" are what a wrapped line goes on with
    (ROMAN, _ROMANS, re.compile(rf"{_MARKUP}([IVXLC]+)(?:\s*(?:\\?[.)]|\s-)\s*(?=\S)|\s?[-/]\s+(?={_CAPITAL})|,\s+{_PART_IN_CAPITALS}|\s+{_PART_WITH_COLON})")),
    (DECIMAL, _DIGITS, re.compile(rf"{_MARKUP}(\d{{1,2}}(?:\.\d{{1,2}})+(?:\.[a-zđ](?=[.)]))?)(?:(?:\s*[.)])?\s+(?:[-–]\s+(?={_CAPITAL}))?(?=\D)|[.)](?={_CAPITAL})|\s?[-–]\**\s+(?={_CAPITAL}){_SYMBOL})")),
    (ARABIC, _DIGITS, re.compile(rf"{_MARKUP}(\d{{1,2}})(?:\**\s*\\?[.)][*\s]*(?=[^\d\s*])|\**\s*\.[*\s]+(?=\d{{1,3}}(?:,\d+)?\s?%)|\s?\\?[-/]\**\s+(?={_CAPITAL}){_SYMBOL}|,\s+{_ITEM_BEGINS})")),
    (LETTER, _LETTERS, re.compile(rf"{_MARKUP}([a-zđ]\d?)(?:\s?\\?\)\s*(?=\S)|\s?[./-]\s+(?={_CAPITAL}))")),
    (BRACKET, "(", re.compile(rf"{_MARKUP}(\((?:\d{{1,2}}|[ivx]{{1,4}}|[a-zđ])\))\.?\s*(?={_CAPITAL}|\d{{1,3}}(?:,\d+)?\s?%)")),
    (STAR, "*", re.compile(r"(\*)(?=\s+\*{0,3}[^\s*])[\s*]*")),  # heads items with dashes, where there are any
    (DASH, "-•–", re.compile(rf"{_MARKUP}([-•–](?=[\s*]*[^\s\-_*]))[\s*]*")),
    (PLUS, "+", re.compile(r"\\?(\+)\s*(?=\S)")),
)
_BY_FIRST: Final = {
    first: tuple((rank, pattern) for rank, begins, pattern in _PATTERNS if first in begins) for first in f"Ppc(-•–+{_SECTIONS}{''.join(c for c in _ROMANS if c not in _SECTIONS)}{_DIGITS}{_LETTERS}"
}
_ALL: Final = tuple((rank, pattern) for rank, _, pattern in _PATTERNS)  # behind markup, and for digits of other scripts
# How each of these can begin: most lines begin otherwise, and none of the patterns need be tried on them.
_BEGINS: Final = re.compile(r"[*#<\d(+\-•–\\]|[IVXLC]+\\?[.,)\s/-]|[A-EGHKĐ]\s?\\?[.)/-]|[a-zđ]\d?\\?[\s)./-]|[PpCc][Hh]|[Đđ][Ii]")
# A heading in bold whose words a copy put on the next line: the bold is not closed where the line ends.
_OPENED: Final = re.compile(r"\*\*(?P<roman>[IVX]{1,5})\.(?:\*{4})?$|\*\*(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})\.(?:\*{4})?$")
_ROMAN_WORD: Final = re.compile(r"[IVXLC]+$")


@value()
class Marker:
    """``label`` as printed without its dot or bracket; ``rank`` its place in the outline; ``start``/``end`` in the given text."""

    label: str
    rank: int
    start: int
    end: int

    @property
    def bullet(self) -> bool:
        return self.rank in (STAR, DASH, PLUS)


@lru_cache(maxsize=8192)
def marker(text: str) -> Marker | None:
    """The marker with which ``text`` begins.

    >>> marker("II.2.1. Nhiệm vụ chung").label
    'II.2.1'
    >>> marker("đ) Một số nhiệm vụ").rank == LETTER
    True
    >>> marker("1- Quan điểm").label, marker("a. Mục tiêu").label, marker("a/ Mục tiêu").label, marker("(2) Rà soát").label
    ('1', 'a', 'a', '(2)')
    >>> marker("Điều II: Giao cho").label, marker("Điều thứ nhất: Thành lập").label
    ('Điều II', 'Điều thứ nhất')
    >>> marker("**Điều ****3****. ****Tổ chức thực hiện**").label
    'Điều 3'
    >>> marker("B. NHIỆM VỤ VÀ GIẢI PHÁP").label, marker("B. Nguyễn Văn An")
    ('B', None)
    >>> marker("V, TÓ CHỨC THỰC HIỆN").label, marker("V, PHỤ LỤC VI ban hành kèm theo"), marker("XVII, NHIỆM KỲ 2016 - 2021"), marker("2, Đối với Bộ Văn hóa:").label, marker("2, Điều 5 Luật Đất đai")
    ('V', None, None, '2', None)
    >>> marker("VIII Tổ chức thực hiện:").label, marker("IV Tổ chức thực hiện đúng hạn")
    ('VIII', None)
    >>> marker("4.2.a. Các hộ tự xây nhà").label, marker("4.2.Các hộ tự xây nhà").label
    ('4.2.a', '4.2')
    >>> marker("**II.").label, marker("**2.1.").label, marker("II.")
    ('II', '2.1', None)
    >>> marker("2.1- Rà soát quy hoạch").label, marker("2.1 - 3.5 triệu đồng").label
    ('2.1', '2.1')
    >>> marker("24-NQ/TW ngày 03 tháng 6"), marker("24 - NQ/TW ngày 03 tháng 6"), marker("48/ NQ-CP ngày 03/4/2023")
    (None, None, None)
    >>> [marker(t).label for t in (r"**1\\. Đến năm 2030**", r"\\- Phát triển hạ tầng", "**3-** Ban cán sự đảng", r"II\\. NHIỆM VỤ", r"a\\) Rà soát", r"**B\\. TỔ CHỨC THỰC HIỆN**")]
    ['1', '-', '3', 'II', 'a', 'B']
    >>> [(t[m.end :] if (m := marker(t)) else None) for t in ("**- **Triển khai", "**-** Rà soát", "- **Lập danh sách**", "*- *Thanh tra", "**---**", "- **", "* **Sở Y tế**: rà soát", "* * *")]
    ['Triển khai', 'Rà soát', 'Lập danh sách**', 'Thanh tra', None, None, 'Sở Y tế**: rà soát', None]
    >>> [m.label if (m := marker(t)) else None for t in ("**2. **100% các xã", "3. 95% hộ dân", "1. 100 xã", "1.5% hộ dân")]
    ['2', '3', None, None]
    """
    if _BEGINS.match(text) is None:
        return None
    if text.startswith("**") and (opened := _OPENED.match(text)):
        rank = ROMAN if opened["roman"] else ARABIC + opened["number"].count(".")
        return Marker(opened["roman"] or opened["number"], rank, 2, len(text))
    for rank, pattern in _BY_FIRST.get(text[0], _ALL):
        m = pattern.match(text)
        if m is None:
            continue
        label = m.group(1).replace("*", "") if rank is ARTICLE else m.group(1)  # "**Điều ****3****.**"
        if rank is DECIMAL:
            rank = DECIMAL + label.count(".") - 1 if not _ROMAN_WORD.match(label.split(".")[0]) else ARABIC + label.count(".") - 1
        return Marker(label, rank, m.start(1), m.end())
    return None
