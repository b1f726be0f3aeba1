"""A text that gives work, and what its readers ask of the document that it stands in.

In: the layout of a document's own text, or of an annex of it in prose. Out: one value for all of them: rows, items and duties are read of the same text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from loaders.agencies.bodies import Locality
from loaders.outline.layout import Layout
from loaders.record import Citation, Identity
from loaders.work.itemdetails import ItemDetails, item_details


@dataclass(frozen=True, eq=False)
class WorkText:
    """``document`` is what the document's head tells, ``kind`` the type of this text, which an annex has not; ``norms``: the text lays down rules."""

    layout: Layout
    locality: Locality
    citations: Sequence[Citation] = ()
    document: Identity = field(default_factory=Identity)
    kind: str | None = None
    norms: bool = False

    @cached_property
    def besides(self) -> ItemDetails:
        """What lines beside items tell of them."""
        return item_details(self.layout.part("body"))
