"""The form of an answer: what was asked, as what it was understood, rows with evidence.

In: what the assemblers of `lineage`, `assignments`, `citations` and `doubts` make. Out: `Answer.to_json()`, the published form of
`schema/answer.schema.json`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

from queries.questions.catalog import Question
from queries.questions.parameters import Bound
from queries.store.rows import Json


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer. ``beside`` holds the lists that stand beside the rows (based_on, not_held, summary …).

    ``as_of`` is the ISO date of the store's last change; ``documents`` how many documents the store holds by file.
    """

    question: Question
    understood: Mapping[str, Bound]
    rows: tuple[Json, ...]
    as_of: str
    documents: int
    truncated: bool = False
    beside: Mapping[str, Any] = field(default_factory=dict)

    def to_json(self) -> Json:
        """The published form. Keys and codes are the same in every language; labels are in the one that people read."""
        return {
            "question": self.question.id,
            "understood": {name: {"iri": b.iri, "label": b.label} for name, b in self.understood.items()},
            "columns": [{"name": c.name, "label": c.heading} for c in self.question.columns],
            "rows": list(self.rows),
            **self.beside,
            "as_of": self.as_of,
            "documents": self.documents,
            "truncated": self.truncated,
        }


@cache
def answer_schema() -> Json:
    """The JSON Schema of answers, ambiguous ones included.

    >>> answer_schema()["$schema"]
    'https://json-schema.org/draft/2020-12/schema'
    """
    text = resources.files("queries").joinpath("schema/answer.schema.json").read_text(encoding="utf-8")
    schema: Json = json.loads(text)
    return schema
