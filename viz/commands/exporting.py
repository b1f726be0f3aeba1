"""``export``: the store's content for other tools."""

from __future__ import annotations

from argparse import Namespace

from ontology.language import tr
from viz import console
from viz.commands.given import store_of


def export(options: Namespace) -> int:
    """The store's content for other tools."""
    from viz.interchange.writing import write

    told = write(store_of(options.store), options.output)
    console.say(tr("Đã ghi {file} ({told}).", file=options.output, told=told))
    return 0
