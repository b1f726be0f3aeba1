"""Words run together where a copy lost the blank at a line's end: "Kế hoạchvà Đầu tư", "theoQuyết định".

In: a text, letters composed. Out: where each second word begins. A Vietnamese word is written in syllables set apart by blanks, and each has a form: what is no syllable but two of them, in one way only, is two words.
Both must stand alone elsewhere in the text, or be of those that documents use most; where the form leaves two ways ("banhành"), its pairs of words decide. Foreign names ("bulông", "Êđê") have such forms, too: without a capital between, nothing is parted where a text begins with fewer than ``_FEWEST`` that its own words explain.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final
from unicodedata import normalize

from loaders.writing.vietnamese import CAPITALS

_FEWEST: Final = 4
_BEGINNING: Final = 1200  # letters: a copy that loses them loses one in every few lines
_CAPITAL: Final = re.compile(rf"[{CAPITALS}](?<=[a-zà-ỹ].)(?=[a-zà-ỹ])")  # the capital is looked for first: there are few
_BEFORE: Final = re.compile(r"(?<![\w-])[^\W\d_]{1,7}\Z")
_BEHIND: Final = re.compile(r"[^\W\d_]{1,7}(?![\w-])")
_SHORTENED: Final = re.compile(r"[A-ZĐ]{3}([a-zà-ỹđ]{2,7})(?![\w-])")  # "UBNDtỉnh"
_SHORTEST_TWO, _LONGEST_TWO = 3, 14  # letters of two words
_WORD: Final = re.compile(rf"(?<![\w-])[^\W\d_]{{{_SHORTEST_TWO},{_LONGEST_TWO}}}(?![\w-])")
_TOKEN: Final = re.compile(r"[\w-]+")
# Syllables of the words that documents use most: with those that stand alone in the text, what a word may be parted into.
_FREQUENT: Final = frozenset(
    "ban bộ báo bảo cáo cán các căn cấp chính chỉ chủ chức cho chế cơ công của cứ có dân dẫn dục dụng dự dựng duyệt đảm đảng đào đạo đánh đất đầu đẩy đề đến đích đị địa điều định đoàn đối độ đội đơn đồng động đức gia giá giai giải giám gian giao giáo giữa hành hạn hằng"
    " hệ hiện hiệu hình hoạch hoạt hóa hội hợp hướng huyện huy kế kết khai khoa khu khoản kiểm kinh kiện lãnh lao lập lĩnh liên liệu loại luật lực lượng lý mặt mới mục môi mức nâng năm năng ngành ngày nghị nghiệp nghệ nghĩa người nhà nhân nhiệm nhiều những nông nội nước này phát phạm phải phân"
    " phần phê pháp phí phó phòng phối phố phương phường quan quản quả quốc quy quyết quyền quý rà ra sát sách soát sau sở số sản sinh sử sự tài tại tạo tác tăng tâm tế tiếp tiền tiến tiêu tin tích tình tỉnh tổ tổng tuyên tư tượng thành tham tháng thẩm thân thi thị thiết thể theo thông thống thời thôn thu thủ"
    " thương thực thuộc thức trách trên trì triển trình trong trung trước trường trưởng trị tra trực trợ từ từng ủy ủng ứng và văn vệ về viên việc vị vốn vụ vực với vùng xã xây xét xử xuất yêu yếu".split()
)
_LONG: Final = 6  # letters of what is parted though it has the letters of any language: "taxi" is one word
_ALONE: Final = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,7}(?![^\W\d_])")
_ONSETS: Final = "ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|[bcdđghklmnrstvx]|"
_RHYMES: Final = (
    "a(?:ch|ng|nh|[cimnoptuy])?|ă(?:ng|[cmnpt])|â(?:ng|[cmnptuy])|e(?:ng|[cmnopt])?|ê(?:ch|nh|[mnptu])?|i(?:ch|nh|[amnptu])?|(?<!^)iê(?:ng|[cmnptu])|o(?:ng|[cimnpt])?|oa(?:ch|ng|nh|[cimnopty])?|oă(?:ng|[cmnt])"
    "|oe[not]?|oo(?:ng|c)|ô(?:ng|[cimnpt])?|ơ[imnpt]?|u(?:ng|[acimnpt])?|uâ(?:ng|[nty])|uê(?:ch|nh)?|uơ|uy(?:ch|nh|[aptu])?|uyê[nt]|uô(?:ng|[cimnpt])|ư(?:ng|[acimntu])?|ươ(?:ng|[cimnptu])|y(?:nh|t)?|yê(?:ng|[mntu])"
)
_SYLLABLE: Final = re.compile(rf"(?P<onset>{_ONSETS})(?P<rhyme>{_RHYMES})$")
_BEFORE_FRONT: Final = frozenset({"k", "gh", "ngh"})
_NOT_BEFORE_FRONT: Final = frozenset({"c", "g", "ng"})
_TONE: Final = str.maketrans("", "", "\u0300\u0301\u0303\u0309\u0323")
_STOPPED: Final = ("c", "ch", "p", "t")
_SHARP: Final = frozenset("\u0301\u0323")  # sắc, nặng: no other tone stands before a stop


def run_together(text: str) -> list[int]:
    """Where in ``text`` a word begins that ran into the one before it.

    >>> t = "Sở Kế hoạchvà Đầu tư theoQuyết định này tổchức banhành đơnvị; ban hành kế hoạch và tổ chức các đơn vị"
    >>> [t[at:].split()[0] for at in run_together(t)]
    ['và', 'Quyết', 'chức', 'hành', 'vị;']
    >>> t = "Căn cứLuật Đất đai, bulông"; [t[at:].split()[0] for at in run_together(t)]
    ['Luật']
    """
    made = {m.start() for m in _CAPITAL.finditer(text) if (a := _BEFORE.search(text, max(0, m.start() - 8), m.start())) and (b := _BEHIND.match(text, m.start())) and not (w := a.group() + b.group()).isascii() and ways_apart(w) == (len(a.group()),)}
    words = {word for stretch in {*text[:_BEGINNING].split()} for word in ((stretch,) if stretch.isalpha() else _TOKEN.findall(stretch))}
    seen = set(filter(_may_be_two, words - _FREQUENT))
    if len(seen) < _FEWEST:
        return sorted(made)
    alone = _ALONE.findall(text.lower())
    known = _FREQUENT.union(alone)
    if sum(any(word.lower()[:at] in known and word.lower()[at:] in known for at in ways_apart(word)) for word in seen) < _FEWEST:
        return sorted(made)
    pairs = frozenset(pairwise(alone))
    made |= {m.start(1) for m in _SHORTENED.finditer(text) if not m[1].isascii() and is_syllable(m[1])}
    told: dict[str, int] = {}
    for m in _WORD.finditer(text):
        if (at := told.get(m.group())) is None:
            at = told[m.group()] = _where(m.group(), known, pairs)
        if at:
            made.add(m.start() + at)
    return sorted(made)


def _where(printed: str, words: frozenset[str], pairs: frozenset[tuple[str, str]]) -> int:
    """Where a word is two that the text has elsewhere, side by side if that alone decides; 0 where it is one, or nothing decides."""
    word = printed.lower()
    if word.isascii() and (len(word) < _LONG or not printed.islower()):
        return 0
    ways = [at for at in ways_apart(printed) if word[:at] in words and word[at:] in words]
    if len(ways) > 1:
        ways = [at for at in ways if (word[:at], word[at:]) in pairs] or ways
    return ways[0] if len(ways) == 1 else 0


@lru_cache(maxsize=8192)
def _may_be_two(word: str) -> bool:
    """Whether a word has the form of two: asked of each word with which a text begins, few of which are new."""
    return word.isalpha() and not word.isascii() and _SHORTEST_TWO <= len(word) <= _LONGEST_TWO and bool(ways_apart(word))


@lru_cache(maxsize=4096)
def ways_apart(word: str) -> tuple[int, ...]:
    """Where a word can be parted into two syllables; () for one that is a syllable."""
    if is_syllable(word):
        return ()
    return tuple(at for at in range(1, len(word)) if _is_cased(word[:at], word[at:]) and is_syllable(word[:at]) and is_syllable(word[at:]))


def _is_cased(first: str, second: str) -> bool:
    return (first.islower() or first.istitle() or first.isupper()) and (second.islower() or second.istitle() or second.isupper())


@lru_cache(maxsize=8192)
def is_syllable(word: str) -> bool:
    """Whether a word has the form of a Vietnamese syllable.

    >>> [is_syllable(w) for w in ("hoạch", "nghiệp", "hoạchv", "tổc", "iến", "kả")]
    [True, True, False, False, False, False]
    """
    marks = normalize("NFD", word.lower())
    plain = normalize("NFC", marks.translate(_TONE))
    m = _SYLLABLE.match(plain)
    if m is None:
        return False
    onset, rhyme = m["onset"], m["rhyme"]
    if (onset in _BEFORE_FRONT) if rhyme[0] not in "eêiy" else (onset in _NOT_BEFORE_FRONT) and not plain.startswith("gi"):
        return False
    return not rhyme.endswith(_STOPPED) or any(c in _SHARP for c in marks)
