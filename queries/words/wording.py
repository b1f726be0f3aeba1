"""How far two titles say the same: the words they share, the words that differ, and whether these are their object.

In: titles of tasks or the subjects of goals. Out: `Wording` (a title taken apart), `gain` (how much more two titles share than
they differ), `contrast` (their objects differ, so they are two things), `differing` (the stretches that differ, as printed).

A title names an action, an object, and a scope: the level, place, time, number or condition ("cấp tỉnh", "từ loại V trở
lên", "giai đoạn 2026-2030", "(nếu có)"). The same task may have another scope in another plan; with another object
("không khí" against "nước mặt") it is another task, however many words are the same.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

from loaders.writing.vietnamese import CAPITALS, same_spelling


def _spelt(words: str) -> str:
    """Words or a pattern in the spelling in which titles are compared."""
    return re.sub(r"[^\W\d_]+", lambda m: same_spelling(m.group()), words)


# Words that carry no meaning of their own in a title.
_TIES: Final = frozenset(
    _spelt(
        "các những một số và của cho là được bị đã đang sẽ có về với để do bởi cùng hoặc theo tại ở trên trong thì mà này đó"
        " việc công tác hoạt động từng mọi cả"
    ).split()
)
# "số" counts ("số hộ nghèo") and says nothing of its own; as "digital" it tells one thing from another ("kinh tế số", "chữ ký số cá nhân").
_DIGITAL: Final = frozenset(_spelt("tế hội phủ quyền đổi nghệ tầng liệu tảng năng ký trường sản sao toán hóa").split())
_NUMBER: Final = _spelt("số")
# What is done and what is drawn up: two plans may word these otherwise and mean the same work.
_ACTIONS: Final = frozenset(
    _spelt(
        "xây dựng|ban hành|tổ chức|thực hiện|triển khai|tiếp tục|đẩy mạnh|tăng cường|nâng cao|hoàn thiện|rà soát|nghiên cứu|đề xuất"
        "|lập|phê duyệt|trình|tham mưu|chủ trì|phối hợp|hướng dẫn|kiểm tra|giám sát|theo dõi|đôn đốc|điều tra|đánh giá|cập nhật|bổ sung"
        "|sửa đổi|điều chỉnh|đầu tư|cải tạo|nâng cấp|sửa chữa|tu bổ|tu sửa|phục hồi|khôi phục|bảo vệ|bảo đảm|đảm bảo|phát triển|mở rộng"
        "|quản lý|vận hành|thu gom|vận chuyển|phân loại|xử lý|tập trung|chủ động|hiệu quả|hỗ trợ|khuyến khích|thúc đẩy|duy trì|phấn đấu"
        "|tuyên truyền|phổ biến|tham gia|ứng dụng|áp dụng|thí điểm|hình thành|thành lập|kiện toàn|củng cố|huy động|bố trí|mua sắm|lắp đặt"
        "|chương trình|kế hoạch|đề án|dự án|phương án|nhiệm vụ|giải pháp|quyết định|văn bản|đạt|tỷ lệ|tỉ lệ|mức|tổng|toàn bộ|khoảng"
    ).split("|")
)
_DOING: Final = tuple(a + " " for a in _ACTIONS)
# Of these, what says who or how, or names what is drawn up: no doing of its own.
_NO_DOING: Final = frozenset(
    _spelt(
        "chủ trì|phối hợp|tổ chức|thực hiện|triển khai|tiếp tục|đẩy mạnh|tăng cường|nâng cao|tập trung|chủ động|hiệu quả|tham gia|chương trình|kế hoạch"
        "|đề án|dự án|phương án|nhiệm vụ|giải pháp|quyết định|văn bản|đạt|tỷ lệ|tỉ lệ|mức|tổng|toàn bộ|khoảng"
    ).split("|")
)
_UNITS: Final = r"trung ương|quốc gia|cơ sở|liên vùng|liên tỉnh|vùng|tỉnh|huyện|xã|phường|thị trấn|thị xã|thành phố|quận|thôn|bản|ngành|bộ|địa phương"
# Scope by its own words: level, class, period, condition, extent.
_SCOPE: Final = re.compile(
    _spelt(
        rf"cấp (?:{_UNITS})(?:(?:,| và|,? cấp)+ (?:cấp )?(?:{_UNITS})(?!\w))*|(?:từ )?(?:đô thị )?loại (?:đặc biệt|[ivx]+|\d+)"
        r"(?:(?:,| và) (?:loại )?(?:[ivx]+|\d+)(?!\w))*(?: trở lên)?|trở lên|trở xuống|\([^)]*\)"
        r"|(?:giai đoạn|thời kỳ|nhiệm kỳ) \d{4}(?: ?- ?\d{4})?"
        r"|(?:đến |hết |trong |từ |trước |sau |cuối |đầu )*(?:ngày \d+ )?(?:tháng \d+ |quý [ivx\d]+ )?năm (?:\d{4}|học)(?: ?- ?\d{4})?"
        r"|(?:tầm nhìn|định hướng)(?: đến)?(?: năm)? \d{4}|(?:hằng|hàng) (?:năm|quý|tháng)|nếu có|khi có yêu cầu"
        r"|(?:trên )?(?:toàn )?(?:địa bàn|phạm vi)(?: (?:toàn|các|trong))? (?:tỉnh|thành phố|huyện|xã|phường|vùng|cả nước|toàn quốc)"
        r"|(?:toàn|của|trong) (?:tỉnh|thành phố|huyện|xã|vùng)(?!\w)|theo quy định|\d[\d.,/%-]*"
    )
)
# Scope that goes on to the end of its clause: where, in which manner, up to what.
_CLAUSE: Final = re.compile(
    _spelt(
        r"\b(?:tại|ở|trên địa bàn|đạt (?:tiêu|quy) chuẩn|trước khi|sau khi|nhằm|để|theo|phù hợp với|gắn với|bảo đảm|đảm bảo)\b"
    )
)
_WORD: Final = re.compile(r"[^\W_]+")
_CONJUNCT: Final = re.compile(r"[,;/]|\. |\b(?:và|hoặc|cùng)\b")
_HEADS: Final = frozenset(_spelt("cấp loại năm giai đoạn tại ở").split())  # words that do not stand without what follows
_TOLD: Final = 8  # words of a title that is told in another one
_NEARLY_ALL: Final = 0.85
_RUN: Final = 6
_MORE: Final = 1.3
_SHORT: Final = 2  # syllables of a bare verb ("quan trắc, cảnh báo chất lượng …"), which shares the object that follows


@dataclass(frozen=True, slots=True)
class Wording:
    """A title: its words, the words of its object, these conjunct by conjunct; ``counted``: each word with its how-manieth ("các xã, các xã" has each twice)."""

    text: str
    words: tuple[str, ...]
    objects: tuple[str, ...]
    conjuncts: tuple[tuple[str, ...], ...]
    counted: frozenset[tuple[str, int]]


@lru_cache(maxsize=8192)
def wording(title: str) -> Wording:
    """Take a title apart.

    >>> wording("Ban hành kế hoạch quản lý chất lượng nước mặt cấp tỉnh").objects
    ('chất', 'lượng', 'nước', 'mặt')
    """
    text = _lower(title)
    words = tuple(w for w in _WORD.findall(text) if w not in _TIES)
    core = _clauses_out(_lower(_names_out(title)))
    core = _SCOPE.sub(" , ", core)
    conjuncts = tuple(_meaning(part) for part in _CONJUNCT.split(core))
    return Wording(title, words, tuple(w for c in conjuncts for w in c), conjuncts, _counted(words))


def _counted(words: Sequence[str]) -> frozenset[tuple[str, int]]:
    return frozenset((w, n) for w, times in Counter(words).items() for n in range(times))


def _lower(title: str) -> str:
    return re.sub(r"\s+", " ", same_spelling(title).replace("–", "-"))


def _names_out(title: str) -> str:
    """Without names of places ("tỉnh Lạng Sơn", "huyện Mường Tè"): whose plan it is, not what is done."""
    name = rf"[{CAPITALS}][^\W\d_]*"
    return re.sub(rf"\b((?:tỉnh|thành phố|huyện|xã|phường|thị xã|thị trấn|quận))\s+{name}(?:\s+{name}){{0,3}}", r"\1", title)


def _clauses_out(core: str) -> str:
    """Cut the clauses of place and manner, each up to the next conjunct that begins with an action, or the end of the sentence."""
    kept: list[str] = []
    inside = False
    for part in re.split(r"([,;]|\. )", core):
        begins = part.strip()
        inside = inside and begins != "."
        if inside and begins.startswith(_DOING):
            inside = False
        if inside:
            continue
        m = _CLAUSE.search(part)
        kept.append(part[: m.start()] if m else part)
        inside = m is not None
    return "".join(kept)


def _meaning(part: str) -> tuple[str, ...]:
    """The words of a conjunct that name its object: no action, no instrument, no tie.

    >>> _meaning("tỷ trọng kinh tế số"), _meaning("số hộ nghèo")
    (('tỷ', 'trọng', 'kinh', 'tế', 'số'), ('hộ', 'nghèo'))
    """
    words = _WORD.findall(part)
    found: list[str] = []
    at = 0
    while at < len(words):
        if words[at] == _NUMBER and at and (at == len(words) - 1 or words[at - 1] in _DIGITAL):
            found.append(words[at])
            at += 1
            continue
        if " ".join(words[at : at + 2]) in _ACTIONS:
            at += 2
        elif words[at] in _TIES or words[at] in _ACTIONS:
            at += 1
        else:
            found.append(words[at])
            at += 1
    return tuple(found)


def has_action(words: Sequence[str]) -> bool:
    """Do the words, spelt as titles are compared, hold a verb that says what is done (not merely who leads, or with what energy)?

    >>> has_action(["hướng", "dẫn", "các", "cơ", "quan"]), has_action(["chủ", "trì", "các", "cơ", "quan"])
    (True, False)
    """
    pairs = {" ".join(words[i : i + 2]) for i in range(len(words))}
    return bool((_ACTIONS - _NO_DOING) & (pairs | set(words)))


def gain(a: Wording, b: Wording) -> float:
    """From −1 (no word in common) to 1 (the same words): the share of words in common less the share that differs.

    Above 0 the two titles share more than they differ.

    >>> gain(wording("Xây dựng trạm y tế"), wording("Xây dựng trạm y tế")), gain(wording("Trồng rừng"), wording("Tập huấn"))
    (1.0, -1.0)
    """
    both = len(a.words) + len(b.words)
    if not both:
        return -1.0
    return (4 * len(a.counted & b.counted) - both) / both


def within(a: Wording, b: Wording) -> float | None:
    """How much of the shorter title the longer one tells, where that is nearly all and a run of its words stands there as it is; None where it is less.

    >>> within(wording("Trồng rừng ngập mặn ven biển, nuôi ong dưới tán rừng; mở lớp học nghề cho người dân"), wording("Trồng rừng ngập mặn ven biển, nuôi ong dưới tán rừng"))
    1.0
    """
    short, long = sorted((a, b), key=lambda w: len(w.words))
    if len(short.words) < _TOLD or len(long.words) < _MORE * len(short.words):
        return None  # titles of like length tell one thing or two, which ``contrast`` sees
    share = len(short.counted & long.counted) / len(short.words)
    if share < _NEARLY_ALL:
        return None
    run = SequenceMatcher(None, short.words, long.words, autojunk=False).find_longest_match()
    return share if run.size >= _RUN else None


def may_gain(a: Wording, b: Wording) -> bool:
    """Can the gain be above 0, going by the lengths alone? Spares the exact count of most pairs."""
    return 4 * min(len(a.words), len(b.words)) > len(a.words) + len(b.words)


def may_be_near(titles: Sequence[Wording], least: float) -> list[set[int]]:
    """For each title the ones before it with which its gain may be above ``least`` (0 or more).

    Titles that share that much share one of the rarest words of each: only those are looked at.

    >>> may_be_near([wording(t) for t in ("Trồng rừng phòng hộ", "Xây đập", "Trồng rừng phòng hộ ven biển")], 0.5)
    [set(), set(), {0}]
    """
    words = [t.counted for t in titles]
    lengths = [len(t.words) for t in titles]
    often = Counter(w for mine in words for w in mine)
    rarity = {w: n for n, w in enumerate(sorted(often, key=lambda w: (often[w], w)))}
    bearing: dict[tuple[str, int], list[int]] = {}
    alike: dict[int, frozenset[int]] = {}  # the lengths that can be near a length, as in ``may_gain``
    found: list[set[int]] = []
    for i, mine in enumerate(words):
        # with the shortest title that may gain: 4 × shared > (1 + least) × both, and shared is at most the shorter
        shared = math.floor(len(mine) * (1 + least) / (3 - least)) + 1
        rarest = sorted(mine, key=rarity.__getitem__)[: max(len(mine) - shared + 1, 0)]
        near = set().union(*(bearing[w] for w in rarest if w in bearing))
        n = lengths[i]
        if n not in alike:
            alike[n] = frozenset(m for m in set(lengths) if 4 * min(n, m) - (n + m) > least * (n + m))
        found.append({j for j in near if lengths[j] in alike[n]})
        for w in rarest:
            bearing.setdefault(w, []).append(i)
    return found


def contrast(a: Wording, b: Wording) -> bool:
    """Do the words that differ name the object, so that these are two different things?

    A word that only one of them has widens or narrows; it is a contrast where each has words of its own. Of several objects in
    a row one may differ ("tu bổ đập nước", "bổ cập nước") as long as those in common outweigh it.

    >>> contrast(wording("Kế hoạch quản lý chất lượng không khí"), wording("Kế hoạch quản lý chất lượng nước mặt"))
    True
    >>> contrast(wording("Xây dựng khu xử lý chất thải cấp vùng"), wording("Xây dựng khu xử lý chất thải cấp cơ sở"))
    False
    """
    mine, theirs = Counter(a.objects), Counter(b.objects)
    only_a, only_b = mine - theirs, theirs - mine
    if not only_a or not only_b:
        return not mine & theirs and bool(mine or theirs)
    others = set(b.conjuncts)
    last = max((i for i, c in enumerate(a.conjuncts) if set(c) & set(only_a)), default=0)
    shared = sum(len(c) for i, c in enumerate(a.conjuncts) if c in others and (len(c) > _SHORT or i > last))
    return shared <= sum(only_a.values()) + sum(only_b.values())


def differing(a: str, b: str) -> list[tuple[str, str]]:
    """The stretches that differ, as printed, in order; one side is empty where the other has words more.

    >>> differing("Xây dựng trạm y tế cấp huyện", "Xây dựng trạm y tế cấp xã (nếu có)")
    [('cấp huyện', 'cấp xã (nếu có)')]
    >>> differing("thu gom , xử lý", "Thu gom, xử lý.")
    []
    """
    left, right = _tokens(a), _tokens(b)
    matcher = SequenceMatcher(None, [same_spelling(t) for t in left], [same_spelling(t) for t in right], autojunk=False)
    stretches: list[tuple[int, int, int, int]] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal" or not any(_WORD.search(t) for t in (*left[i1:i2], *right[j1:j2])):
            continue
        while i1 and j1 and same_spelling(left[i1 - 1]) in _HEADS and same_spelling(left[i1 - 1]) == same_spelling(right[j1 - 1]):
            i1, j1 = i1 - 1, j1 - 1  # "cấp huyện", not "huyện"
        if stretches and i1 - stretches[-1][1] <= 1 and j1 - stretches[-1][3] <= 1:
            i1, j1 = stretches[-1][0], stretches[-1][2]  # one word in common between two that differ reads as one stretch
            stretches.pop()
        stretches.append((i1, i2, j1, j2))
    return [(_joined(left[i1:i2]), _joined(right[j1:j2])) for i1, i2, j1, j2 in stretches]


def _tokens(text: str) -> list[str]:
    """Words with the brackets that open or close at them; commas on their own."""
    return re.findall(r"\(?[^\s,;./()]+\)?|[,;/]", text)


def _joined(tokens: list[str]) -> str:
    text = re.sub(r"\s+([,;])", r"\1", " ".join(tokens)).replace(" / ", "/")
    return re.sub(r"^[,;/]\s*|\s*[,;/]$", "", text).strip()
