"""An explanation → what a person reads in a terminal.

In: a ``queries.explaining.Explanation`` and the width. Out: text: the relation, then its premises one by one with their quotes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import messages
from .console import plain, wrap
from .export import quoted

if TYPE_CHECKING:
    from queries.explaining import Explanation, Step


def text_of(explanation: Explanation, width: int) -> str:
    """The explanation as text. No IRI, no rule name."""
    e = explanation
    lines = wrap(" – ".join((e.subject.label, e.predicate.label, e.object.label)), width)
    if not e.steps:
        return "\n".join([*lines, "", "Trong kho không có câu chữ nào nói điều này."])
    if e.inferred:
        count = f"{len(e.steps)} điều nêu trong văn bản" if len(e.steps) > 1 else "một điều nêu trong văn bản"
        lines += ["", f"Suy ra từ {count}:"]
    for n, step in enumerate(e.steps, 1):
        lines += ["", *_step(step, n if e.inferred else None, width)]
    return "\n".join(lines)


def _step(step: Step, number: int | None, width: int) -> list[str]:
    lines: list[str] = []
    if number is not None and step.statements:
        said = step.statements[0]
        lines += wrap(f"{number}. " + " – ".join(str(said[f"{part}_label"]) for part in ("subject", "predicate", "object")), width)
    for said in step.statements:
        told = [f"{messages.QUOTE}: {quoted(q)}" for q in said["evidence"]]
        told += [f"Căn cứ suy ra: {quoted(q)}" for q in said["premises"]]
        if said["confidence"] in messages.CONFIDENCE:
            about = messages.CONFIDENCE[said["confidence"]]
            told.append(f"{about[:1].upper()}{about[1:]}" + (f" ({said['reason']})" if said["reason"] else ""))
        for words in told:
            first, *rest = wrap(plain(words), width - 4)
            lines += [f"    {first}", *(f"      {line}" for line in rest)]
    return lines
