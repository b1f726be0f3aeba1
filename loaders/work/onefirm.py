"""The firm that a text names once in full and calls "Công ty" from then on: what "Công ty" is to do, that firm is.

In: the layout of a text, its tasks. Out: the tasks, "Công ty" in them by its name, with the place that names it. Where two firms are named, nobody knows which one is meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from loaders.agencies.bodies import ANYWHERE, bodies_from
from loaders.outline.layout import Layout
from loaders.record import Premise, Task
from loaders.work.taskparts import by_role
from loaders.writing.vietnamese import CAPITALS

_SHORT: Final = "Công ty"
_IN_FULL: Final = re.compile(r"(?:Tổng )?[Cc]ông [Tt]y (?:TNHH|[Tt]rách nhiệm hữu hạn|[Cc]ổ phần|CP)(?= )")
_OWN_NAME: Final = re.compile(rf" [{CAPITALS}\d][^\s]*$")  # a firm's form and trade alone are no name


def with_named_firm(tasks: Sequence[Task], layout: Layout) -> tuple[Task, ...]:
    """The tasks, "Công ty" in them by the name of the one firm that the text names before them."""
    short = [t for t in tasks if any(b.body == _SHORT for b in t.bodies)]
    if not short:
        return tuple(tasks)
    named = [(bodies_from(b.text, m.start(), ANYWHERE)[0], b) for b in layout.part("head", "title", "preamble", "body") if "ông " in b.text for m in _IN_FULL.finditer(b.text)]
    first = next(((found[0], block) for found, block in named if found), None)
    if first is None or len({found[0].name.casefold() if found else "" for found, _ in named}) > 1 or not _OWN_NAME.search(first[0].name) or first[1].offsets[0] > short[0].spans[0].start:
        return tuple(tasks)
    firm, block = first
    where = Premise("tên đầy đủ nêu trong văn bản", firm.name, block.spans(firm.start, firm.end))
    return tuple(
        replace(t, **by_role(replace(b, body=firm.name, confidence="inferred", premises=(*b.premises, where)) if b.body == _SHORT else b for b in t.bodies)) if t in short else t for t in tasks
    )
