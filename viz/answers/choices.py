"""What a person chooses from: documents, tasks or bodies that a word fits, readings of a sentence.

In: what was understood, or why it was not. Out: lines, without IRIs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from ontology.language import tr
from viz import messages
from viz.console import plain, wrap

_MOST_TYPED: Final = 120  # characters that a person is asked to type


def candidates_text(error: Any) -> Iterator[str]:
    """The choice that an ambiguous parameter leaves, one a line, without IRIs."""
    yield tr("{label} “{value}”: có {n} khả năng, hãy chọn một:", label=error.parameter.label, value=plain(error.value), n=len(error.candidates))
    for candidate in error.candidates:
        # only what the label does not say already tells candidates apart
        why = "; ".join(x for x in messages.dates_in(plain(candidate.why)).split("; ") if x and x not in candidate.label)
        yield f"  – {plain(candidate.label)}" + (f" – {why}" if why else "")
    labels = [c.label for c in error.candidates]
    typed = next((c.typed for c in error.candidates if c.typed), labels[0] if labels.count(labels[0]) == 1 else "")
    if 0 < len(typed) <= _MOST_TYPED:
        yield tr("Gõ lại, ví dụ: “{typed}”.", typed=plain(typed))
    else:
        yield tr("Gõ lại đầy đủ hơn, ví dụ thêm năm, cơ quan ban hành hoặc tên tỉnh.")


def understood_text(meant: Any, width: int, where: str) -> list[str]:
    """What a sentence was understood as, and what else it could mean, with the command for it and ``where`` it asks."""
    lines = wrap(tr("Hiểu là: {words}", words=plain(meant.reading.words)), width)
    for other in meant.others:
        lines += [*wrap(tr("Cũng có thể hiểu: {words}", words=plain(other.words)), width), f"  {plain(other.command + where)}"]
    return lines


def readings_text(error: Any, where: str) -> Iterator[str]:
    """The choice between readings that are equally good, each with its command and ``where`` it asks."""
    yield tr("“{sentence}” có {n} cách hiểu, hãy chọn một:", sentence=plain(error.sentence), n=len(error.readings))
    for reading in error.readings:
        yield f"  – {plain(reading.words)}"
        yield f"    {plain(reading.command + where)}"
