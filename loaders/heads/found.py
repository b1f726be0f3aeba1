"""A field of the identity as it was found: its value, its place, how sure it is.

In: a recogniser's finding. Out: ``Found``, and words in capitals as people write them.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.agencies.numbers import Number
from loaders.record import Confidence, Premise, Spans
from loaders.record.values import value
from loaders.writing.block import Block
from loaders.writing.vietnamese import fold, nfc, squeeze

_CONSONANTS: Final = "[bcdfghjklmnpqrstvwxz]"
_SHORT: Final = re.compile(rf"{_CONSONANTS}{{2,}}(?:[&+-]{_CONSONANTS}+)*|ub{_CONSONANTS}+")  # "QLCN", "PCTT&TKCN"; "UBND", "UBKT"


@value()
class Found:
    """``premises`` are the words that a value rests on which is not printed as such."""

    value: str
    spans: Spans
    confidence: Confidence = "printed"
    premises: tuple[Premise, ...] = ()


def number_found(block: Block, number: Number) -> Found:
    """A number of ``block``, as it should be printed; "mended" where it is not."""
    exact = nfc(block.said(number.start, number.end)) == number.proper
    return Found(number.proper, block.spans(number.start, number.end), "printed" if exact else "mended")


def sentence_case(text: str) -> str:
    """ "NGHỊ  QUYẾT" → "Nghị quyết"; abbreviations keep their capitals.

    >>> sentence_case("NGHỊ  QUYẾT"), sentence_case("CHỦ TỊCH UBND HUYỆN")
    ('Nghị quyết', 'Chủ tịch UBND huyện')
    """
    low = " ".join(w if w.isupper() and is_short(w) else w.lower() for w in squeeze(text).split(" "))
    return low[:1].upper() + low[1:]


def is_short(word: str) -> bool:
    """Whether a word is an abbreviation: it has no vowel, or begins as committees do.

    >>> [is_short(w) for w in ("QLCN", "UBND", "PCTT&TKCN", "CHỦ")]
    [True, True, True, False]
    """
    return _SHORT.fullmatch(fold(word)) is not None
