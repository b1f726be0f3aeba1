"""Short names that a text gives to a document for itself: "(sau đây gọi tắt là Nghị quyết 68)".

In: the mentions by number of all blocks. Out: for each block the mentions by that short name, with the number that it stands for. The words in brackets
are the definition; each later place where the same words stand is a mention.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Final

from loaders.agencies.numbers import find_numbers
from loaders.references.mentions import Mention, printed_type
from loaders.writing.block import Block
from loaders.writing.calendar import YEAR
from loaders.writing.readspans import ReadSpans
from loaders.writing.vietnamese import same_spelling, squeeze
from ontology.tables import document_type_by_symbol, document_type_names

_DEFINES: Final = re.compile(
    r"\(\s*(?:trong\s+\w+\s+này\s+|dưới\s+đây\s+|sau\s+đây\s+)?(?:được\s+)?(?:gọi|viết)\s+(?:tắt\s+|chung\s+)?là:?\s+[\"“]?(?P<name>[^()\"”;]{4,90}?)[\"”]?\s*\)",
    re.IGNORECASE,
)
_BREAKS: Final = re.compile(r"[();.]")  # what no short name is defined across
_SYMBOL: Final = re.compile(r"(?P<symbol>[A-ZĐ][A-ZĐTr]{1,2})[\s-]?(?=\d)")
_DIGITS: Final = re.compile(r"(?<![\d-])\d{1,4}(?![\d%])")
_YEAR: Final = re.compile(rf"(?:năm|đến|đoạn|-)\s*{YEAR}|{YEAR}\s*-")
_APPROVED: Final = r"(?:phê\s+duyệt|ban\s+hành|kèm\s+theo)\s+(?:\S+\s+){{0,4}}?[\"“]?{kind}(?!\w)"
_BEFORE: Final = 700


@dataclass(frozen=True)
class ShortName:
    """``name`` stands for the document that mention ``of`` gives by number; ``at`` is where the definition ends in ``block``."""

    name: str
    type: str | None
    of: Mention
    block: Block
    start: int
    at: int

    @cached_property
    def words(self) -> tuple[str, ...]:
        """All of them stand wherever the name does."""
        return tuple(self.name.split())

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The name as it stands in a text."""
        said = r"\s+".join(map(re.escape, self.words))
        return re.compile(rf"(?<!\w){said}(?![\w/]|-\w)")


def defined(mentions: Sequence[Mention]) -> tuple[ShortName, ...]:
    """The short names that the text defines behind a mention by number; one that two documents bear is none."""
    found: dict[str, ShortName] = {}
    doubtful: set[str] = set()
    for here in _by_block(mentions):
        block = here[0].block
        for d in _DEFINES.finditer(block.text):
            name = squeeze(d.group("name"))
            kind = _kind_of(name)
            if kind is None or any(find_numbers(name)) or re.search(r"\b(này|trên)$", name):
                continue
            of = _meant(here, d.start(), name, kind)
            if of is None:
                continue
            if name in found and found[name].of.number != of.number:
                doubtful.add(name)
            found.setdefault(name, ShortName(name, printed_type(kind, None), of, block, of.start, d.end()))
    return tuple(s for s in found.values() if s.name not in doubtful)


def _by_block(mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    """The numbered mentions of each block that has any."""
    for _, group in groupby(mentions, key=lambda m: id(m.block)):
        if here := [m for m in group if m.number is not None]:
            yield here


def _kind_of(name: str) -> str | None:
    """The type of document that a short name begins with: "Kết luận 81", "KL81"."""
    types = sorted(document_type_names(), key=len, reverse=True)
    kind = next((t for t in types if name.lower().startswith(t.lower() + " ")), None)
    if kind is None and (m := _SYMBOL.match(name)) is not None and (known := document_type_by_symbol(m.group("symbol"))) is not None:
        return known.name
    return kind


def _meant(here: Sequence[Mention], at: int, name: str, kind: str) -> Mention | None:
    """The one document before the brackets at ``at`` that the short name can mean: it agrees in kind, and in digits where it has any.

    "Kế hoạch số 418/KH-UBND … thực hiện Nghị quyết số 71/NQ-CP (sau đây gọi là Kế hoạch 418)" names the plan, not the nearest number. What a
    decision approves has a kind of its own.
    """
    text = here[0].block.text
    digits = [d.lstrip("0") for d in _DIGITS.findall(_YEAR.sub(" ", name))]
    agreeing: dict[str, Mention] = {}
    edge = at
    for m in reversed(here[: bisect_right(here, at, key=lambda m: m.end)]):
        if at - m.end > _BEFORE or _BREAKS.search(text, m.end, edge):
            break
        assert m.number is not None
        same_kind = m.type is not None and same_spelling(m.type).startswith(same_spelling(kind))
        approved = re.search(_APPROVED.format(kind=re.escape(kind)), text[m.end : edge], re.IGNORECASE) is not None
        if (same_kind or approved) and all(d == m.number.ordinal.lstrip("0") for d in digits):
            agreeing.setdefault(m.number.proper, m)
        edge = m.start
    return next(iter(agreeing.values())) if len(agreeing) == 1 else None


def short_mentions(block: Block, names: Iterable[ShortName], taken: ReadSpans) -> list[Mention]:
    """The places in ``block`` where short names stand, outside the mentions already read (``taken``)."""
    made: list[Mention] = []
    for s in names:
        if not all(word in block.text for word in s.words):
            continue
        made.extend(
            Mention(block, m.start(), m.end(), m.end(), s.type, name=s.name)
            for m in s.pattern.finditer(block.text)
            if not taken.touches(m.start(), m.end()) and not (block is s.block and s.start <= m.start() < s.at)
        )
    return made
