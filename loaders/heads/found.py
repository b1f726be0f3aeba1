"""A field of the identity as it was found: its value, its place, how sure it is.

In: a recogniser's finding. Out: ``Found``, and words in capitals as people write them.
"""

from __future__ import annotations

from loaders.agencies.numbers import Number
from loaders.record import Confidence, Premise, Spans
from loaders.record.values import value
from loaders.writing.block import Block
from loaders.writing.vietnamese import nfc, squeeze


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
    """ "NGHỊ  QUYẾT" → "Nghị quyết".

    >>> sentence_case("NGHỊ  QUYẾT")
    'Nghị quyết'
    """
    low = squeeze(text).lower()
    return low[:1].upper() + low[1:]
