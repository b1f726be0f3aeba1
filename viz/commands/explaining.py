"""``explain``: the premises of a relation, down to the quotes.
"""

from __future__ import annotations

from argparse import Namespace

from viz import console
from viz.commands.given import store_of
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
