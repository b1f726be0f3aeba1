"""Marks of notes that the text does not hold: a copy has lost them.

In: the layout. Out: one ``Finding`` for all such marks of a text. Only marks in brackets count, and only where the text has notes with such marks:
a bare digit behind a word may be anything, and a form numbers its fields in brackets too.
"""

from __future__ import annotations

from loaders.outline.layout import Layout
from loaders.record import Finding


def notes_that_miss(layout: Layout) -> list[Finding]:
    """The marks without a note, in reading order, each label once."""
    notes = {b.marker for b in layout.part("footnote")}
    if not notes:
        return []
    lone = {m.label: m.span for b in reversed(layout.blocks) if b.part != "footnote" for m in reversed(b.marks) if m.label not in notes}
    if not lone:
        return []
    labels = ", ".join(sorted(lone, key=lambda label: (len(label), label)))
    spans = tuple(sorted(lone.values()))
    message = f"Chú thích {labels} có dấu trong văn bản nhưng không có lời chú thích."
    return [Finding("missing-note", "note", message, layout.source.slice_text(spans), spans)]
