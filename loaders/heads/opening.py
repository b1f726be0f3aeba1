"""Reads the opening of a document once for all recognisers of its head: the head's lines, mended, and what the title tells of them.

In: ``Layout``. Out: ``Opening``, read once and asked by all who look for number, type, date and issuer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from loaders.heads.headrepair import mended_head
from loaders.outline.layout import Layout
from loaders.outline.titlehead import TitleHead, title_head
from loaders.writing.block import Block

_SENTENCE: Final = 60  # letters that a sentence has at least
_SMALL_WORDS: Final = 8
_SENTENCE_ENDS: Final = (".", ";", ":", "…", "?")
_BY: Final = re.compile(r"(?:^|\s)(?=CỦA\s)")


@dataclass(frozen=True)
class Opening:
    """``told`` is the head that the words of ``told_in`` hold: the title's, or those beside the type ("NGHỊ QUYẾT CỦA CHÍNH PHỦ SỐ …")."""

    lines: tuple[Block, ...]
    told: TitleHead | None = None
    told_in: Block | None = None


def opening(page: Layout) -> Opening:
    """The opening of the document that ``page`` lays out."""
    lines = tuple(mended_head(page.part("head")))
    for block in (*page.part("title"), *lines[-1:]):
        by = _BY.search(block.text)
        part = block.cut(by.end()) if by is not None and (not by.start() or block.part == "head") else None
        if part is not None and (told := title_head(part.text)) is not None:
            return Opening(lines, told, part)
    return Opening(lines)


def is_sentence(text: str) -> bool:
    """Whether a line above the text is a sentence, as pages without a letterhead begin with: what it names is another's, or a place of no document."""
    words = text.split() if len(text) >= _SENTENCE and text.rstrip(" *_\"”)]").endswith(_SENTENCE_ENDS) else []
    return bool(words) and not words[0].isupper() and sum(w.islower() for w in words) >= _SMALL_WORDS
