"""A typed sentence → its words, without what is only politeness.

In: a sentence, with or without diacritics, with the slips of spacing that people make. Out: `Token` objects in order. What
may be skipped between the words of a question is told by `fillers_at`; nothing that changes a question's meaning is among it
("không", "chưa", "được" are not).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from loaders.formats.folders import FILE_NAME
from loaders.writing.vietnamese import canonical, fold, nfc, same_spelling

_SHORT: Final = {"nv": "nhiệm vụ", "vb": "văn bản", "cq": "cơ quan", "đv": "đơn vị", "dv": "đơn vị"}  # as people type them
_HEADS: Final = frozenset({"so", "bo", "ban", "phong", "cuc", "vu"})
MOST_WORDS: Final = 60  # longer than any question: a pasted paragraph

_SPACING: Final = (
    (re.compile(rf"\s*/\s*(?!{FILE_NAME})", re.IGNORECASE), "/"),  # "177 / KH", but not the path of a file
    (
        re.compile(r"(\d|(?<=/)[^\W\d]{1,6})\s+-\s*(?=[^\W\d]{1,6}(?:/|\b))|(\d|(?<=/)[^\W\d]{1,6})-\s+(?=[^\W\d]{1,6}(?:/|\b))"),
        r"\1\2-",
    ),
    (re.compile(r"((?:19|20)\d\d)\s*-\s*((?:19|20)\d\d)"), r"\1-\2"),
    (re.compile(r"(?<![\w/-])(kl|nq|qđ|qd|kh|ct|ctr|cv|tb|bc|nđ|nd|tt)[-.](?=\d{1,5}(?![\w/.-]))", re.IGNORECASE), r"\1 "),  # "KL-81"
    (re.compile(r"\b(năm|nam)((?:19|20)\d\d)\b", re.IGNORECASE), r"\1 \2"),
    (re.compile(r"(?<=[^\W\d_])([,;:?!])(?=[^\W\d_])"), r"\1 "),  # "chủ trì,phối hợp"
)
_OPENING: Final = (
    "xin", "xin hỏi", "xin cho biết", "xin cho tôi biết", "cho hỏi", "cho tôi hỏi", "cho em hỏi", "cho mình hỏi", "cho biết", "cho tôi biết",
    "cho em biết", "cho tôi xem", "cho xem", "hãy", "hãy cho biết", "hãy cho tôi biết", "vui lòng", "vui lòng cho biết", "làm ơn",
    "làm ơn cho biết", "tôi muốn biết", "tôi muốn hỏi", "tôi muốn xem", "tôi cần biết", "tôi cần", "mình muốn biết", "em muốn hỏi", "giúp tôi", "giúp",
    "nhờ", "nhờ anh", "nhờ chị", "dạ", "thưa", "liệt kê", "kể ra", "kể tên", "nêu", "nêu rõ", "tìm", "tìm giúp tôi", "tra cứu", "cho danh sách",
    "danh sách", "danh mục", "cho tôi", "cho em", "cho mình", "cho", "lập danh sách", "xem", "đề nghị cho biết", "anh", "chị", "anh chị", "bạn", "ơi", "rằng", "là",
)
_CLOSING: Final = (
    "ạ", "nhé", "nhỉ", "vậy", "thế", "với", "với ạ", "giúp tôi", "giúp em", "giúp mình", "cho tôi", "đi", "xin cảm ơn", "cảm ơn", "trân trọng cảm ơn",
    "hả", "à", "là gì", "là những gì", "gồm những gì", "gồm gì", "cụ thể",
)
_BETWEEN: Final = ("những", "các", "đã", "đang", "sẽ", "hiện nay", "hiện", "thì", "là", "cụ thể", "tất cả", "toàn bộ", "mọi")
_DONE: Final = ("hoàn thành", "xong", "làm xong", "thực hiện xong", "gửi", "nộp", "báo cáo")
# "có … không", "đã … chưa": the frame of a question, no negation, where both ends stand
_FRAMES: Final = (
    (("đã có", "có", "đã"), "hay không"), (("đã có", "có", "đã"), "hay chưa"), (("có",), "không"), (("đã có", "có", "đã"), "chưa"),
)


# a title, not a word in quotation marks: of more than two words
_QUOTED: Final = re.compile(r"[“\"](?P<title>[^“”\"]+\s[^“”\"]+\s[^“”\"]+)[”\"]")


@dataclass(frozen=True, slots=True)
class Token:
    """One word: as typed, with diacritics unified, without; ``bare`` where it was typed without any. ``quoted``: a title in quotation marks, whole."""

    text: str
    spelt: str
    folded: str
    quoted: bool = False

    @property
    def bare(self) -> bool:
        return self.spelt == self.folded

    def means(self, spelt: str, folded: str) -> bool:
        """Is this the word, diacritics counting where they were typed?

        >>> token("tri").means("trì", "tri"), token("trí").means("trì", "tri")
        (True, False)
        """
        return self.spelt == spelt or (self.bare and self.folded == folded)


def token(text: str) -> Token:
    """A word as a `Token`."""
    return Token(text, same_spelling(text), fold(text))


def tokens(sentence: str) -> list[Token]:
    """The words of a sentence.

    >>> [t.text for t in tokens("nv của Sở NV")]
    ['nhiệm', 'vụ', 'của', 'Sở', 'NV']
    >>> [t.text for t in tokens("Xin hỏi  Sở Xây dựng chủ trì,phối hợp 177 /KH - UBND năm2025 ?")][-5:]
    ['phối', 'hợp', '177/KH-UBND', 'năm', '2025']
    >>> [t.text for t in tokens("nhiệm vụ “Lập kế hoạch, báo cáo Bộ Y tế” thực hiện theo văn bản nào")][1:4]
    ['vụ', 'Lập kế hoạch, báo cáo Bộ Y tế', 'thực']
    """
    text = canonical(nfc(sentence))
    if m := _QUOTED.search(text):
        title = " ".join(m["title"].split())
        return [*tokens(text[: m.start()]), Token(title, same_spelling(title), fold(title), quoted=True), *tokens(text[m.end() :])]
    for pattern, put in _SPACING:
        text = pattern.sub(put, text)
    words = [w for raw in text.split() if (w := raw.strip(".,;:?!…\"'()[]“”‘’")) and w != "-"]
    found: list[Token] = []
    for i, word in enumerate(words):
        # "Sở NV" is a body's name, "nv" elsewhere the word
        in_full = None if i and fold(words[i - 1]) in _HEADS else _SHORT.get(fold(word))
        found += [token(w) for w in (in_full or word).split()]
    return found


def _said(words: Sequence[Token], at: int, phrase: str) -> bool:
    parts = phrase.split()
    return 0 <= at <= len(words) - len(parts) and all(
        w.means(same_spelling(p), fold(p)) for w, p in zip(words[at:], parts, strict=False)
    )


def _a_name(words: Sequence[Token], phrase: str) -> bool:
    """ "Ban" without marks is the head of a name ("Ban Quản lý …"), not "bạn", unless a request follows it."""
    return phrase == "bạn" and words[0].bare and not any(_said(words, 1, p) for p in _OPENING)


def without_frame(words: list[Token]) -> list[list[Token]]:
    """The words without greeting, request and thanks at the ends, and without the frame of a question.

    The frame's first word may be a word of the question, too ("Kế hoạch … có việc nào trùng không?"): then a second way keeps it.

    >>> [" ".join(t.text for t in way) for way in without_frame(tokens("Cho hỏi có văn bản nào triển khai Kết luận 81 không ạ?"))]
    ['văn bản nào triển khai Kết luận 81', 'có văn bản nào triển khai Kết luận 81']
    """
    left = list(words)
    changed = True
    while changed and left:
        changed = False
        for phrase in sorted(_OPENING, key=len, reverse=True):
            if _said(left, 0, phrase) and not _a_name(left, phrase):
                left, changed = left[len(phrase.split()) :], True
        for phrase in sorted(_CLOSING, key=len, reverse=True):
            if _said(left, len(left) - len(phrase.split()), phrase):
                left, changed = left[: len(left) - len(phrase.split())], True
    for openers, closer in _FRAMES:
        end = len(left) - len(closer.split())
        if not _said(left, end, closer):
            continue
        for opener, i in ((o, i) for o in openers for i in range(end) if _said(left, i, o)):
            return [left[:i] + left[i + len(opener.split()) : end], left[:end]]
    return [left]


def fillers_at(words: Sequence[Token], at: int) -> int:
    """How many words from there say nothing and may stand anywhere between the words of a question; 0 for none.

    >>> fillers_at(tokens("nhiệm vụ tất cả"), 2), fillers_at(tokens("Bộ Tài chính"), 0)
    (2, 0)
    """
    if any(_said(words, at, "đã") and _said(words, at + 1, done) for done in _DONE):
        return 0  # "nhiệm vụ hoàn thành trước …", "báo cáo gửi …" ask what is due, "nhiệm vụ đã hoàn thành", "báo cáo đã gửi …" what was done
    return max((len(f.split()) for f in _BETWEEN if _said(words, at, f)), default=0)
