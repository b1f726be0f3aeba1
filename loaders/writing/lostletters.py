"""Letters that a copy lost: "Tchức thực hiện", "chủ trì, phi hợp", "Sở Kế hoạch và Đu tư", "Y BAN NHÂN DÂN".

Many copies made from pictures lack one kind of letter, mostly ổ, ố, ể, ủ, and the blank beside it. In: a text. Out: the text with these letters where the two words are of those that documents use most and nothing
else gives them back, places and quotes as the file has them (``Edited``). Nothing is put in where fewer than ``_FEWEST`` different ones of the most frequent words have lost theirs; how many were put in is a finding.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from operator import itemgetter
from typing import Final

from loaders.writing.edited import Edited
from loaders.writing.runtogether import is_syllable
from loaders.writing.text import SourceText

# What such copies leave of the words that are most frequent.
_SIGNS: Final = (" t chức", "tchức", "phi hợp với", ", phi hợp", "phát trin", " quc ", " tng ", " thng ", "đu tư", "đ nghị", "đnghị", "khoạch", "y ban nh", "hưng dẫn")
_FIRST: Final = 6  # of them: one of these such copies always have
_SOUND: Final = "ủy ban nh"  # which holds one of them
_BEGINNING: Final = 8_000  # letters
_FEWEST: Final = 3
_LOST: Final = frozenset("ếềểễốồổỗấầẩẫắằẳẵớờởỡứừửữảẻỉỏủỷ")  # letters with two marks, and those with a hook
_WORD: Final = re.compile(r"(?<![\w/-])(?<!\w\.)[^\W\d_]+(?![\w/-]|\.\w)")
_BEFORE_NUMBER: Final = re.compile(r"(?<!\S)[sS](?=\s?:?\s?\d{1,5}\s?[-/])")  # "Quyết định s 34/2014/QĐ-TTg", "S: 34/QĐ-UBND"
# What follows or precedes such a pair where it is whole: "di cư phi hợp pháp", "Cục Quân y ban hành".
_BEFORE: Final = {"phi hợp": frozenset("pháp lý tác đồng hiến lệ".split()), "y ban": frozenset("hành bố đầu".split())}
_BEHIND: Final = {"y ban": frozenset("quân đông thanh tây nam cử học".split())}
_PARTY: Final = re.compile(r"\b(?:đảng|tỉnh|huyện|thành|(?<!trung )(?<!sơ )(?<!cao )cấp) (y)\b(?! (?:tế|học|sĩ|dược|khoa|đức|bác|tá)\b)", re.IGNORECASE)
_SHORTEST: Final = 4  # letters of what remains
_OTHERS: Final = frozenset({"đồng thi"})  # "Hội đồng thi đua"
# The pairs of syllables that documents use most and in which such a letter stands.
_PAIRS: Final = """
tổ chức|phối hợp|phát triển|kế hoạch|đầu tư|quốc gia|toàn quốc|quốc phòng|quốc hội|tổng hợp|tổng cục|tổng kết|tổng số|chủ trì|chủ động|chủ tịch|ủy ban|đề nghị|đề xuất|đề án|hướng dẫn|bảo đảm|đảm bảo|bảo vệ|thống nhất|thống kê
hệ thống|đồng bộ|đồng thời|quyết định|nghị quyết|chỉ đạo|chỉ thị|chỉ tiêu|cụ thể|tổ quốc|triển khai|giải pháp|chất lượng|hiệu quả|quản lý|kiểm tra|đôn đốc|truyền thông|thể thao|môi trường|bộ trưởng|giám đốc|chính phủ|thủ tướng
thủ trưởng|đại biểu|hội đồng|tiến độ|kết quả|khen thưởng|phổ biến|sửa đổi|bổ sung|gọi tắt|sơ kết|hằng năm|thành phố|phụ nữ|sở nội|sở tài|sở tư|sở kế|sở lao|sở nông|sở xây|sở giao|sở công|sở khoa|sở giáo|sở văn|sở thông
"""


def restored(source: SourceText) -> Edited | None:
    """The text with such letters put back; None where none is to be, as in most texts.

    >>> t = "Tchức lớp. Ông A ch trì, phi hợp với S Nội vụ tổ chức đu tư. T CHỨC: Quyết định s 34/2014"
    >>> restored(SourceText(t)).text
    'Tổ chức lớp. Ông A chủ trì, phối hợp với Sở Nội vụ tổ chức đầu tư. TỔ CHỨC: Quyết định số 34/2014'
    """
    if not source.composed:
        return None
    text = source.plain
    beginning = text[:_BEGINNING].lower()
    if not any(sign in beginning for sign in _SIGNS[:_FIRST]):
        return None
    beginning = beginning.replace(_SOUND, "").replace("uỷ ban nh", "")
    if sum(sign in beginning for sign in _SIGNS) < _FEWEST:
        return None
    lost = _lost()
    found = [*((m.end(), "ố") for m in _BEFORE_NUMBER.finditer(text)), *((m.start(1), "Ủ" if m[1] == "Y" else "ủ") for m in _PARTY.finditer(text))]
    words = list(_WORD.finditer(text))
    for n, m in enumerate(words):
        before = words[n - 1] if n else None
        if (at := lost.get(m.group().lower())) is not None:
            found += _put_in(m.group(), m.start(), at)
        elif before is not None and m.start() - before.end() == 1 and (at := lost.get(pair := f"{before.group()} {m.group()}".lower())) is not None:
            behind, ahead = (words[k].group().lower() if 0 <= k < len(words) else "" for k in (n - 2, n + 1))
            if ahead not in _BEFORE.get(pair, ()) and behind not in _BEHIND.get(pair, ()):
                found += _put_in(text[before.start() : m.end()], before.start(), at)
    return Edited.with_put_in(source.raw, sorted(found, key=itemgetter(0))) if found else None


def _put_in(printed: str, start: int, at: tuple[tuple[int, str], ...]) -> list[tuple[int, str]]:
    """What is put into ``printed``, which stands at ``start``: large among large letters."""
    return [(start + n, letters.upper() if printed.isupper() else letters) for n, letters in at]


@cache
def _lost() -> dict[str, tuple[tuple[int, str], ...]]:
    """What remains of the pairs without a letter, and what is to be put in where; no form that two pairs leave, and none that is a pair of words itself."""
    made: dict[str, set[tuple[tuple[int, str], ...]]] = {}
    for first, second in (pair.split(" ") for pair in re.split(r"[|\n]", _PAIRS.strip())):
        for (a, one), (b, two) in product(_without_one(first), _without_one(second)):
            if not one and not two:
                continue
            left, right = first[:a] + first[a + len(one) :], second[:b] + second[b + len(two) :]
            begin = ((a, one),) if one else ()
            made.setdefault(f"{left} {right}", set()).add((*begin, *(((len(left) + 1 + b, two),) if two else ())))
            made.setdefault(left + right, set()).add((*begin, (len(left), " "), *(((len(left) + b, two),) if two else ())))
    return {form: next(iter(at)) for form, at in made.items() if len(at) == 1 and len(form) >= _SHORTEST and not is_syllable(form) and form not in _OTHERS}


def _without_one(word: str) -> list[tuple[int, str]]:
    """No letter, and each that such a copy may have lost of ``word``, with its place."""
    return [(0, ""), *((n, c) for n, c in enumerate(word) if c in _LOST)]
