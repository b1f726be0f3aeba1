"""The paragraphs that are another act's new words: what an amending act quotes behind "… như sau:" it does not say itself.

In: the layout. Out: the ids of the quoted blocks. A quotation that nothing closes is one paragraph only.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.outline.layout import Layout
from loaders.writing.block import Block

_MARK: Final = '"'
_OPENS: Final = re.compile(r':\s"[^"]*$')
_LONGEST: Final = 400  # paragraphs; a whole chapter may be quoted


def quoted(page: Layout) -> frozenset[int]:
    """The ids of the blocks of the opening and the body that stand in a quotation which begins behind a colon: with its own paragraph, or at the end of one and goes on in the next."""
    found: set[int] = set()
    blocks = page.part("preamble", "body") if _MARK in page.low else ()
    until = 0  # what stands before was looked at
    for i, block in [(i, block) for i, block in enumerate(blocks) if _MARK in block.text]:
        if block.text.startswith(_MARK) and i >= max(until, 1) and blocks[i - 1].text.rstrip().endswith(":"):
            until = _end(blocks, i) + 1
            found.update(id(b) for b in blocks[i:until])
        elif i >= until and _OPENS.search(block.text):
            until = _end(blocks, i) + 1
            found.update(id(b) for b in blocks[i + 1 : until])
    return frozenset(found)


def _end(blocks: Sequence[Block], i: int) -> int:
    """The index of the paragraph that closes what paragraph ``i`` opens; ``i`` where none does."""
    if blocks[i].text.count(_MARK) % 2 == 0:
        return i
    for k in range(i + 1, min(i + _LONGEST, len(blocks))):
        if blocks[k].text.count(_MARK) % 2:
            return k
    return i
