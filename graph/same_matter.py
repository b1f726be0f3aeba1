"""The same thing told twice in one document: an item of its text, and a row of its annex.

In: one record's tasks. Out: pairs (item, row) that certainly tell the same matter: the row's title stands as a clause of its own in the
item, or both say it in nearly the same words. Nothing is merged and nothing is counted less: the two are linked. A row that fits
several items is linked to none.
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
_WIDER: Final = frozenset({"và", "hoặc", "cùng"})
_WORD: Final = re.compile(r"[^\W_]+")
_CLAUSE_BEGINS: Final = re.compile(r"(?:^|[.;:])[\s\"'“”‘’+•*–-]*$")
_CLAUSE_ENDS: Final = re.compile(r"[\s\"'“”‘’)]*(?:[.;]|$)")
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


def same_matter(tasks: Sequence[Task]) -> Iterator[tuple[Task, Task]]:
    """Pairs (item of the text, row of the annex) that tell one matter."""
    items = [(t, _Words(nfc(t.text)), _Words(nfc(t.title))) for t in tasks if t.kind != "annex"]
    for row in tasks:
        if row.kind != "annex":
            continue
        title = _Words(nfc(row.title))
        if len(title.folded) < _LONG_ENOUGH:
            continue
        found = [t for t, text, own in items if _clause_of(title, text) or _nearly(title, own)]
        if len(found) == 1:
            yield found[0], row


def told_twice(title: str, item: str) -> bool:
    """Whether an item of the text tells what a row's title tells.

    >>> told_twice("Xây dựng bản đồ cảnh báo ngập lụt các đô thị", "Rà soát quy hoạch; xây dựng bản đồ cảnh báo ngập lụt các đô thị.")
    True
    >>> told_twice("Xây dựng bản đồ cảnh báo ngập lụt các đô thị", "Xây dựng bản đồ cảnh báo ngập lụt các đô thị và nông thôn.")
    False
    """
    words, text = _Words(nfc(title)), _Words(nfc(item))
    return len(words.folded) >= _LONG_ENOUGH and (_clause_of(words, text) or _nearly(words, text))


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


def _nearly(title: _Words, item: _Words) -> bool:
    """Nearly the same words in order; what differs is a word or two, no number, no name, no denial, and no "and …"."""
    a, b = title.folded, item.folded
    if len(b) < _LONG_ENOUGH or 2 * sum((title.bag & item.bag).values()) < _ALIKE * (len(a) + len(b)):
        return False
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return False
    for tag, a_from, a_to, b_from, b_to in matcher.get_opcodes():
        if tag != "equal" and (_weighty(title, a_from, a_to) or _weighty(item, b_from, b_to)):
            return False
    return True


def _weighty(words: _Words, start: int, end: int) -> bool:
    if end - start > _FEW or (start < end and words.printed[start].group().lower() in _WIDER):
        return True
    for n in range(start, end):
        found = words.printed[n]
        word = found.group()
        opens = n == 0 or bool(re.search(r"[.;:]\s*$", words.text[: found.start()]))
        if any(c.isdigit() for c in word) or (word[0].isupper() and not opens) or word.lower() in _DENIALS:
            return True
    return False
