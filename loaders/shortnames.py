"""Short names that a text gives to a document for itself: "(sau đây gọi tắt là Nghị quyết 68)".

In: the mentions by number of all blocks. Out: for each block the mentions by that short name, with the number that it stands for. The words in brackets
are the definition; each later place where the same words stand is a mention.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from loaders.mentions import Mention, printed_type
from loaders.numbers import find_numbers
from loaders.taken import Taken
from loaders.text import Block
from loaders.vietnamese import squeeze
from ontology.tables import document_type_names

_DEFINES: Final = re.compile(
    r"[^();.]{0,300}?\(\s*(?:trong\s+\w+\s+này\s+|dưới\s+đây\s+|sau\s+đây\s+)?(?:được\s+)?(?:gọi|viết)\s+(?:tắt\s+|chung\s+)?là:?\s+[\"“]?(?P<name>[^()\"”;]{6,90}?)[\"”]?\s*\)",
    re.IGNORECASE,
)
_BEFORE: Final = 400


@dataclass(frozen=True)
class ShortName:
    """``name`` stands for the document that mention ``of`` gives by number; ``at`` is where the definition ends in ``block``."""

    name: str
    type: str | None
    of: Mention
    block: Block
    start: int
    at: int


def defined(mentions: Sequence[Mention]) -> tuple[ShortName, ...]:
    """The short names that the text defines right after a mention by number; one that two documents bear is none."""
    types = sorted(document_type_names(), key=len, reverse=True)
    found: dict[str, ShortName] = {}
    doubtful: set[str] = set()
    for i, m in enumerate(mentions):
        if m.number is None:
            continue
        after = mentions[i + 1].start if i + 1 < len(mentions) and mentions[i + 1].block is m.block else len(m.block.text)
        d = _DEFINES.match(m.block.text, m.end, min(after + 1, m.end + _BEFORE, len(m.block.text)))
        if d is None:
            continue
        name = squeeze(d.group("name"))
        kind = next((t for t in types if name.lower().startswith(t.lower() + " ")), None)
        if kind is None or any(find_numbers(name)) or re.search(r"\b(này|trên)$", name):
            continue
        if name in found and found[name].of.number != m.number:
            doubtful.add(name)
        found.setdefault(name, ShortName(name, printed_type(kind, None), m, m.block, m.start, d.end()))
    return tuple(s for s in found.values() if s.name not in doubtful)


def short_mentions(block: Block, names: Iterable[ShortName], taken: Taken) -> list[Mention]:
    """The places in ``block`` where short names stand, outside the mentions already read (``taken``)."""
    made: list[Mention] = []
    for s in names:
        words = re.escape(s.name).replace(r"\ ", r"\s+")
        made.extend(
            Mention(block, m.start(), m.end(), m.end(), s.type, name=s.name)
            for m in re.finditer(rf"(?<!\w){words}(?![\w/]|-\w)", block.text)
            if not taken.touches(m.start(), m.end()) and not (block is s.block and s.start <= m.start() < s.at)
        )
    return made
