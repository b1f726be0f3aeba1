"""Answers → what a person reads in a terminal: the sum first, then documents with chain and tasks, then how to go on.

In: an answer as JSON (``Answer.to_json()``) and the width. Out: text. No IRI, no rule name; quotes are headed "Trích nguyên văn".
"""

from __future__ import annotations

from typing import Any

from ontology.language import tr
from queries.store.rows import Json
from viz import messages
from viz.answers.cards import cards, sources
from viz.answers.cells import cell, is_evidence, natural_width, shown, table_text, visible_columns
from viz.answers.headline import headline
from viz.answers.notes import COUNTED, NOTHING, OTHER_ROLES
from viz.answers.tasks_below import TASK_QUESTION, tasks_below
from viz.console import wrap

MANY = 200  # rows: more are no reading matter for a terminal
_UNDER_ONE_HEADING = 20  # of many rows, so many are shown under each heading


def render(answer: Json, width: int, command: str = "", heading: str = "", *, shortened: bool = False) -> str:
    """The whole answer as text; ``command`` is what was typed, for the hints; ``heading`` what a sentence was understood as.

    Where it is ``shortened``, of more than ``MANY`` rows the first under each heading are shown, and the command that writes all of them.
    """
    head = [heading, ""] if heading else _understood(answer, width)
    shortened = shortened and len(answer["rows"]) > MANY and answer["question"] != TASK_QUESTION
    body = tasks_below(answer, width, command) if answer["question"] == TASK_QUESTION else _any(answer, width, shortened=shortened)
    foot = [messages.as_of(answer["as_of"], count(answer["documents"]))]
    if shortened:
        foot.insert(0, tr("Màn hình chỉ hiện một phần của {n} dòng; ghi đủ vào tệp: {command} -o ket-qua.xlsx", n=len(answer["rows"]), command=command))
    if answer.get("truncated"):
        foot.insert(0, tr("Kết quả dài, chỉ hiện một phần; dùng --format json hoặc --format csv để lấy hết."))
    return "\n".join([*head, *body, "", *(line for text in foot for line in wrap(text, width))])


def count(documents: Any) -> int:
    """How many documents: the answer gives a number, or lists them."""
    return documents if isinstance(documents, int) else len(documents)


def _understood(answer: Json, width: int) -> list[str]:
    from queries.questions.catalog import question

    entry = question(answer["question"])
    rows = []
    for name, value in (answer.get("understood") or {}).items():
        parameter = entry.parameter(name)
        words = cell(value)
        rows.append(f"{parameter.label if parameter else name}: {messages.word('predicate', words)}")
    return [*wrap(f"{entry.wording} ({'; '.join(rows)})" if rows else entry.wording, width), ""]


def _any(answer: Json, width: int, *, shortened: bool) -> list[str]:
    rows: list[Json] = list(answer["rows"])
    others = OTHER_ROLES.get(answer["question"])
    elsewhere = wrap(tr(others, body=cell((answer.get("understood") or {}).get("co-quan"))), width) if others else []
    if not rows:
        return [tr(NOTHING.get(answer["question"], messages.NOTHING)), *elsewhere]
    columns = [(n, h) for n, h in visible_columns(answer) if n != "chain" and not any(is_evidence(r.get(n)) for r in rows)]
    body = [[shown(n, r) for n, _ in columns] for r in rows]
    head = [*wrap(headline(rows), width)]
    if counted := COUNTED.get(answer["question"]):
        head += wrap(tr(counted, n=sum(bool(r.get("review")) and not r.get("decided") for r in rows)), width)
    head += elsewhere + (wrap(said, width) if (said := cell(answer.get("period"))) else [])
    head.append("")
    if natural_width([h for _, h in columns], body) > 1.5 * width:
        return [*head, *cards(columns, rows, body, width, _UNDER_ONE_HEADING if shortened else None)]
    most = MANY if shortened else None
    return [*head, table_text([h for _, h in columns], body[:most], width, [sources(r, width) for r in rows[:most]])]
