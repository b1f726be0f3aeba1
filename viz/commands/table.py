"""Which function runs which command, and the commands that are a call into another package: ``explain``, ``export``, ``review``.

Each takes the parsed options and returns the exit status; it imports what it needs when it runs, so that no command waits for
another's libraries. Data goes to stdout, everything else to stderr.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from typing import Final

from ontology.language import tr
from viz import console
from viz.commands.asking import ask, questions
from viz.commands.building import build, forget
from viz.commands.checking import check
from viz.commands.doctor import doctor
from viz.commands.given import store_of
from viz.commands.reading import extract, text
from viz.commands.sparql import query
from viz.commands.stats import stats
from viz.commands.viewing import view
from viz.failing import several


def explain(options: Namespace) -> int:
    """The premises of a relation, down to the quotes."""
    from queries.explaining import explain as premises
    from queries.questions.refusals import Ambiguous
    from viz.answers.explained import text_of

    try:
        explanation = premises(store_of(options.store), options.subject, options.predicate, options.object)
    except Ambiguous as error:
        return several(error)
    console.data(text_of(explanation, console.width()))
    return 0


def export(options: Namespace) -> int:
    """The store's content for other tools."""
    from viz.interchange.writing import write

    told = write(store_of(options.store), options.output)
    console.say(tr("Đã ghi {file} ({told}).", file=options.output, told=told))
    return 0


def review(options: Namespace) -> int:
    """One of: list, show, decide, walk, list decisions, take back, import, export."""
    from queries.questions.refusals import Ambiguous
    from viz.review.reviewing import review as run

    try:
        return run(options)
    except Ambiguous as error:
        return several(error)


COMMANDS: Final[dict[str, Callable[[Namespace], int]]] = {
    "text": text, "extract": extract, "build": build, "ask": ask, "query": query, "view": view, "check": check,
    "stats": stats, "forget": forget, "questions": questions, "export": export,
    "doctor": doctor, "explain": explain, "review": review,
}
