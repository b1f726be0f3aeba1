"""Which place of a document a mention speaks of: "điểm a khoản 2 Điều 5 Nghị định …", "các Điều 21, 22 và 23 của Luật …".

In: a block and the place of a mention. Out: the words right before it that name points, clauses, articles, sections, and each of the places that they
name. Words that stand before another thing ("Điều 15 Quy chế … ban hành kèm theo Quyết định …") are not the mention's.
The units follow Luật 64/2025/QH15 and, for older circulars, parts and sections.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.record import PinPoint
from loaders.record.values import value
from loaders.writing.block import Block
from loaders.writing.vietnamese import squeeze

_LEVELS: Final = {"tiết": 0, "điểm": 1, "khoản": 2, "điều": 3, "tiểu mục": 4, "mục": 5, "chương": 6, "phần": 7, "phụ lục": 8}
_VALUE: Final = r"(?:\d{1,3}(?:\.\d{1,2}){0,3}[a-zđ]?|[IVXLC]{1,7}|[a-zđA-HĐ](?:\.\d{1,2}){0,2}\d?)(?![\w/]|\.\d|-[A-ZĐ])"
_ITEM: Final = re.compile(
    rf"(?P<unit>(?-i:[tđkmcpTĐKMCP])(?<!\w.)(?:(?<=t)(?:iết|iểu\s+mục)|(?<=đ)i(?:ểm|ều)|(?<=k)hoản|(?<=m)ục|(?<=c)hương|(?<=p)h(?:ần|ụ\s+lục)))\s+(?:số\s+)?(?P<values>{_VALUE}(?:\s*(?:,|;|-|và|hoặc|đến)\s*{_VALUE}){{0,30}})",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(r"\s*(?:(?:,|;)\s*)?(?:(?:và|hoặc|của|thuộc|tại|đến|,)\s+)?(?:các\s+)?")
_TO_MENTION: Final = re.compile(r"\s*,?\s*(?:(?:của|tại|trong|thuộc)\s+)?(?:các\s+)?")
_SEPARATOR: Final = re.compile(r"\s*(,|;|-|và|hoặc|đến)\s*")
# What stands between the last value and the mention, and how a word ends that is a value: most mentions have no such word before them, and need no look further back.
_LINKS: Final = frozenset(("của", "tại", "trong", "thuộc", "các"))
_VALUE_ENDS: Final = re.compile(r"(?:\d[a-zđ]?|(?:^|\W|và|hoặc|đến)(?:[a-zđ]|[IVXLC]{2,7}))$", re.IGNORECASE)
_LAST_WITHIN: Final = 40
_WINDOW: Final = 400
_BELONGS: Final = re.compile(r"\s*(?:(?:của|thuộc|tại)\s+)?(?:các\s+)?")
_OF_ARTICLE: Final = re.compile(r"\s*,?\s*(?:(?:của|thuộc|tại)\s+)?(?:các\s+)?")
_CASED: Final = frozenset({"điều", "chương", "phần", "phụ lục", "mục"})


@value()
class _Item:
    unit: str
    values: tuple[str, ...]
    start: int
    end: int

    @property
    def level(self) -> int:
        return _LEVELS[self.unit]


def pinpoint_before(block: Block, start: int, floor: int) -> PinPoint | None:
    """The places named right before ``block.text[start]``, not before ``floor``.

    >>> from loaders.writing.blockmaking import make_block

    >>> from loaders.writing.text import SourceText
    >>> words = "quy định tại điểm a, b khoản 2 và khoản 3 Điều 5, Điều 7 của Nghị định số 45/2025/NĐ-CP"
    >>> block = make_block(SourceText(words), [(0, len(words))])
    >>> pinpoint_before(block, words.index("Nghị"), 0).places
    ('điểm a khoản 2 Điều 5', 'điểm b khoản 2 Điều 5', 'khoản 3 Điều 5', 'Điều 7')
    """
    text = block.text
    window = max(floor, start - _WINDOW)
    words = text[max(window, start - _LAST_WITHIN) : start].replace(",", " ").split()
    while words and words[-1].lower() in _LINKS:
        words.pop()
    if not words or _VALUE_ENDS.search(words[-1]) is None:
        return None
    run: list[_Item] = []
    at = start
    items = [_Item(squeeze(m.group("unit")).lower(), _values(m.group("values")), m.start(), m.end()) for m in _ITEM.finditer(text, window, start)]
    for item in reversed(items):
        if not (_BETWEEN if run else _TO_MENTION).fullmatch(text, item.end, at):
            break
        if run and "đến" in text[item.end : at] and len(item.values) == len(run[0].values) == 1 and item.unit == run[0].unit:
            run[0] = _Item(item.unit, (f"{item.values[0]}-{run[0].values[0]}",), item.start, run[0].end)
        else:
            run.insert(0, item)
        at = item.start
    if not run:
        return None
    spans = block.spans(run[0].start, run[-1].end)
    return PinPoint(_places(text, run), block.source.slice_text(spans), spans)


def _values(said: str) -> tuple[str, ...]:
    """The values of "2, 3 và 5" or "4 đến 7" (a range stays one)."""
    parts = _SEPARATOR.split(said)
    made = [parts[0]]
    for separator, following in zip(parts[1::2], parts[2::2], strict=True):
        if separator in ("-", "đến"):
            made[-1] = f"{made[-1]}-{following}"
        else:
            made.append(following)
    return tuple(made)


def _places(text: str, run: list[_Item]) -> tuple[str, ...]:
    """Each place in full: a unit belongs to the next higher one behind it, also where "và" stands between equals; a comma parts what belongs
    together ("điểm a, khoản 1, Điều 5") only inside an article."""
    made: list[str] = []
    above: list[tuple[int, str]] = []
    for n in range(len(run) - 1, -1, -1):
        item = run[n]
        above = [a for a in above if a[0] > item.level]
        words = [f"{item.unit.capitalize() if item.unit in _CASED else item.unit} {v}" for v in item.values]
        belongs = _OF_ARTICLE if item.level <= _LEVELS["điều"] else _BELONGS
        if n and run[n - 1].level < item.level and belongs.fullmatch(text, run[n - 1].end, item.start):
            above.insert(0, (item.level, " , ".join(words)))  # its parts are told, not the whole
        else:
            made = [" ".join([w, *(a for _, a in above)]) for w in words] + made
    return tuple(squeeze(m.replace(" ,", ",")) for m in made)
