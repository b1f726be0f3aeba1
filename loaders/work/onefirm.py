"""The firm that a text names once in full and calls "Công ty" from then on: what "Công ty" is to do, that firm is.

In: the layout of a text, its tasks. Out: the tasks, "Công ty" in them by its name, with the place that names it. Where two firms are named, nobody knows which one is meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from loaders.agencies.bodies import ANYWHERE, bodies_from
from loaders.outline.layout import Layout
from loaders.record import Premise, Task
from loaders.work.taskparts import by_role
from loaders.writing.vietnamese import CAPITALS

_IN_FULL: Final = re.compile(r"(?:Tổng )?[Cc]ông [Tt]y (?:TNHH|[Tt]rách nhiệm hữu hạn|[Cc]ổ phần|CP)(?= )")
_ANY: Final = re.compile(rf"(?i:tổng công ty|tập đoàn|công ty) (?:(?i:tnhh|trách nhiệm hữu hạn|cổ phần|cp)\b|[{CAPITALS}])")
_MOST: Final = 40  # mentions; a text with more of them is about many firms
_OWN_NAME: Final = re.compile(rf" [{CAPITALS}\d][^\s]*$")  # a firm's form and trade alone are no name


def with_named_firm(tasks: Sequence[Task], layout: Layout) -> tuple[Task, ...]:
    """The tasks, "Công ty" in them by the name of the one firm that the text names before them."""
    at = next((t.spans[0].start for t in tasks if any(b.body == "Công ty" for b in t.bodies)), None)
    if at is None:
        return tuple(tasks)
    named = [(b, m.start()) for b in layout.part("head", "title", "preamble", "body") if "ông " in b.text for m in islice(_IN_FULL.finditer(b.text), _MOST)]
    firms = [(firm, b) for b, start in named for firm in bodies_from(b.text, start, ANYWHERE)[0][:1]] if len(named) < _MOST else []
    if not firms or len({firm.name.casefold() for firm, _ in firms}) > 1 or not _OWN_NAME.search(firms[0][0].name) or firms[0][1].offsets[0] > at:
        return tuple(tasks)
    firm, block = firms[0]
    if any(not b.text[m.start() :].casefold().startswith(firm.name.casefold()) for b in layout.part("head", "title", "preamble", "body") if "ông ty" in b.low or "ập đoàn" in b.low for m in _ANY.finditer(b.text)):
        return tuple(tasks)  # another one is named by other words: the issuer in capitals, "Tổng công ty B"
    where = Premise("tên đầy đủ nêu trong văn bản", firm.name, block.spans(firm.start, firm.end))
    return tuple(
        replace(t, **by_role(replace(b, body=firm.name, confidence="inferred", premises=(*b.premises, where)) if b.body == "Công ty" else b for b in t.bodies)) for t in tasks
    )
