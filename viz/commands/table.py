"""Which function runs which command.

Each takes the parsed options and returns the exit status; it imports what it needs when it runs, so that no command waits for
another's libraries. Data goes to stdout, everything else to stderr.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from typing import Final

from viz.commands.asking import ask, questions
from viz.commands.building import build, forget
from viz.commands.checking import check
from viz.commands.doctor import doctor
from viz.commands.explaining import explain
from viz.commands.exporting import export
from viz.commands.reading import extract, text
from viz.commands.reviewing import review
from viz.commands.sparql import query
from viz.commands.stats import stats
from viz.commands.viewing import view

COMMANDS: Final[dict[str, Callable[[Namespace], int]]] = {
    "text": text, "extract": extract, "build": build, "ask": ask, "query": query, "view": view, "check": check,
    "stats": stats, "forget": forget, "questions": questions, "export": export,
    "doctor": doctor, "explain": explain, "review": review,
}  # fmt: skip
