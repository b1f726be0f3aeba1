"""An explanation → what a person reads in a terminal.

In: a ``queries.explaining.Explanation`` and the width. Out: text: the relation, then its premises one by one with their quotes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontology.language import tr
from viz import messages
from viz.answers.cells import quoted
from viz.console import plain, wrap

if TYPE_CHECKING:
    from queries.explaining import Explanation, Step


def text_of(explanation: Explanation, width: int) -> str:
    """The explanation as text. No IRI, no rule name."""
    e = explanation
    lines = wrap(" – ".join((e.subject.label, e.predicate.label, e.object.label)), width)
    if not e.steps:
        return "\n".join([*lines, "", tr("Trong kho không có câu chữ nào nói điều này.")])
    if e.inferred:
        many = tr("Suy ra từ {n} điều nêu trong văn bản:", n=len(e.steps))
        lines += ["", many if len(e.steps) > 1 else tr("Suy ra từ một điều nêu trong văn bản:")]
    for n, step in enumerate(e.steps, 1):
        lines += ["", *_step(step, n if e.inferred else None, width)]
    return "\n".join(lines)


def _step(step: Step, number: int | None, width: int) -> list[str]:
    lines: list[str] = []
    if number is not None and step.statements:
        said = step.statements[0]
        lines += wrap(f"{number}. " + " – ".join(str(said[f"{part}_label"]) for part in ("subject", "predicate", "object")), width)
    for said in step.statements:
        told = [f"{tr(messages.QUOTE)}: {quoted(q)}" for q in said["evidence"]]
        told += [tr("Căn cứ suy ra: {quote}", quote=quoted(q)) for q in said["premises"]]
        if said["confidence"] in messages.CONFIDENCE:
            about = tr(messages.CONFIDENCE[said["confidence"]])
            told.append(f"{about[:1].upper()}{about[1:]}" + (f" ({said['reason']})" if said["reason"] else ""))
        for words in told:
            first, *rest = wrap(plain(words), width - 4)
            lines += [f"    {first}", *(f"      {line}" for line in rest)]
    return lines
