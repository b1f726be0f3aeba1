"""Every quote of an answer stands at its offsets and on its line of the file."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any


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
