"""Questions put as the tests put them: every quote of an answer stands at its offsets and on its line of the file."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import jsonschema

from graph.keeping.store import GraphStore
from queries.questions.answer import answer_schema
from queries.run import ask

Json = dict[str, Any]
ABSENT = ("blank-number", "blank-date")  # of what a document does not print there are no words


def check_quotes(node: Any, text_of: Callable[[str], str]) -> int:
    """Looks at quotes of any depth and gives how many there are; ``text_of`` gives a file's text by its name."""
    if isinstance(node, list):
        return sum(check_quotes(inner, text_of) for inner in node)
    if not isinstance(node, dict):
        return 0
    if "quote" in node:
        text = text_of(node["file"])
        assert text[node["start"] : node["end"]] == node["quote"]
        assert text.count("\n", 0, node["start"]) + 1 == node["line"]
    return ("quote" in node) + sum(check_quotes(inner, text_of) for inner in node.values())


def texts_in(folder: Path) -> Callable[[str], str]:
    """The files of a folder by name, newlines as they are, each read once."""
    return lru_cache(lambda name: (folder / name).read_bytes().decode("utf-8"))


def asker(store: GraphStore, text_of: Callable[[str], str]) -> Callable[..., Json]:
    """Asks a question by its name; the answer keeps its schema, every row has words, every quote stands at its offsets."""

    def put(asked: str, **values: str) -> Json:
        answer = ask(store, asked, values).to_json()
        jsonschema.validate(answer, answer_schema())
        assert all(row["evidence"] or row.get("code") in ABSENT for row in answer["rows"])
        check_quotes(answer, text_of)
        return answer

    return put
