"""``review``: the queue of doubts, and what people decide about them."""

from __future__ import annotations

from argparse import Namespace

from viz.failing import several


def review(options: Namespace) -> int:
    """One of: list, show, decide, walk, list decisions, take back, import, export."""
    from queries.questions.refusals import Ambiguous
    from viz.review.reviewing import review as run

    try:
        return run(options)
    except Ambiguous as error:
        return several(error)
