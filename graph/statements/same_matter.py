"""The same thing told twice in one document: an item of its text, and a row of its annex.

In: one record's tasks. Out: pairs (item, row) that certainly tell the same matter: the title of one stands as a clause of its own in the other, or both say it
in nearly the same words; words in brackets give details and are not compared. Nothing is merged and nothing is counted less: the two are linked. A row that
fits several items is linked to none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import Final

from loaders.record import Task
from loaders.writing.vietnamese import fold, nfc

# A title of fewer words says too little to be told from another one that begins alike.
_LONG_ENOUGH: Final = 8
_ALIKE: Final = 0.9
_FEW: Final = 2
_FEW_OF: Final = 12  # of so many words one more may be left out at a place
_WIDER: Final = frozenset({"và", "hoặc", "cùng"})
_WORD: Final = re.compile(r"[^\W_]+")
# Verbs that say how, not what, may stand before: "Tiếp tục xây dựng …", "UBND cấp xã có trách nhiệm xây dựng …"
_AUXILIARY: Final = r"(?:bước đầu|tiếp tục|tập trung|chủ động|đẩy mạnh|tăng cường|tổ chức|triển khai|thực hiện|có trách nhiệm)"
_CLAUSE_BEGINS: Final = re.compile(rf"(?:^|[.;:]|có trách nhiệm)[\s\"'“”‘’+•*–-]*(?:{_AUXILIARY}[\s,]+(?:và\s+)?)*$", re.IGNORECASE)
_CLAUSE_ENDS: Final = re.compile(r"[\s\"'“”‘’)]*(?:[.;:]|$)")
_ASIDE: Final = re.compile(r"<[^<>]*>|\([^()]*\)")
_DENIALS: Final = frozenset({"không", "chưa", "chẳng", "trừ", "ngoài", "dừng", "bãi"})


@dataclass(frozen=True)
class _Words:
    """A text as words: folded for comparison, and as printed with their places."""

    text: str

    @cached_property
    def printed(self) -> tuple[re.Match[str], ...]:
        return tuple(_WORD.finditer(self.text))

    @cached_property
    def folded(self) -> tuple[str, ...]:
        return tuple(fold(m.group()) for m in self.printed)

    @cached_property
    def joined(self) -> str:
        return f" {' '.join(self.folded)} "

    @cached_property
    def bag(self) -> Counter[str]:
        return Counter(self.folded)


def _words(text: str) -> _Words:
    return _Words(_ASIDE.sub(" ", nfc(text)))


def same_matter(tasks: Sequence[Task]) -> Iterator[tuple[Task, Task]]:
    """Pairs (item of the text, row of the annex) that tell one matter."""
    items = [(t, _words(t.text), _words(t.title)) for t in tasks if t.kind != "annex"]
    for row in tasks:
        if row.kind != "annex":
            continue
        title = _words(row.title)
        if len(title.folded) < _LONG_ENOUGH:
            continue
        found = [t for t, text, own in items if _clause_of(title, text) or _nearly(title, own) or _whole_in(text, title)]
        if len(found) == 1:
            yield found[0], row


def _clause_of(title: _Words, item: _Words) -> bool:
    """The title's words stand in the item, in order, from the beginning of a clause to the end of one: no word changes their scope."""
    at = item.joined.find(title.joined)
    while at >= 0:
        first = item.joined.count(" ", 0, at + 1) - 1
        last = first + len(title.folded) - 1
        before = item.text[: item.printed[first].start()]
        after = item.text[item.printed[last].end() :]
        if _CLAUSE_BEGINS.search(before) and _CLAUSE_ENDS.match(after):
            return True
        at = item.joined.find(title.joined, at + 1)
    return False


def _whole_in(item: _Words, title: _Words) -> bool:
    """All of the item is one clause of the row, which says little more."""
    return len(item.folded) >= _LONG_ENOUGH and 2 * len(item.folded) >= len(title.folded) and _clause_of(item, title)


def _nearly(title: _Words, item: _Words) -> bool:
    """Nearly the same words in order; what differs is a word or two, no number, no name, no denial, and no "and …"."""
    a, b = title.folded, item.folded
    if len(b) < _LONG_ENOUGH or 2 * min(len(a), len(b)) < _ALIKE * (len(a) + len(b)) or 2 * sum((title.bag & item.bag).values()) < _ALIKE * (len(a) + len(b)):
        return False
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return False
    for tag, a_from, a_to, b_from, b_to in matcher.get_opcodes():
        few = _FEW if tag == "replace" else max(_FEW, len(a) // _FEW_OF)
        if tag != "equal" and (_weighty(title, a_from, a_to, few) or _weighty(item, b_from, b_to, few)):
            return False
    return True


def _weighty(words: _Words, start: int, end: int, few: int) -> bool:
    if end - start > few or (start < end and words.printed[start].group().lower() in _WIDER):
        return True
    for n in range(start, end):
        found = words.printed[n]
        word = found.group()
        opens = n == 0 or bool(re.search(r"[.;:]\s*$", words.text[: found.start()]))
        if any(c.isdigit() for c in word) or (word[0].isupper() and not opens) or word.lower() in _DENIALS:
            return True
    return False
