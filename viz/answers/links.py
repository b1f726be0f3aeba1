"""The links of a chain of documents as lines: each with the words that say it.

In: links as an answer gives them. Out: lines.
"""

from __future__ import annotations

from collections.abc import Sequence

from ontology.language import tr
from queries.store.rows import Json
from viz import messages
from viz.answers.cells import cell, quoted
from viz.console import wrap


def shortcuts_of(links: Sequence[Json]) -> frozenset[tuple[str, str]]:
    """The links of a chain that its other links tell with more steps."""
    from graph.derivation.lineage import shortcuts

    return shortcuts((x["subject"], x["object"]) for x in links)


def link_lines(link: Json, shortcut: bool, width: int) -> list[str]:
    """A link and its first quote; ``shortcut``: other links of the chain tell it with more steps."""
    mark = tr(" (nêu trực tiếp; trong chuỗi còn văn bản trung gian)") if shortcut else ""
    lines = bullet(cell(link) + mark, width)
    for evidence in (link.get("evidence") or [])[:1]:
        lines += ["      " + x for x in wrap(f"{tr(messages.QUOTE)}: {quoted(evidence)}", width - 6)]
    return lines


def bullet(text: str, width: int) -> list[str]:
    """An entry of a list, over as many lines as it takes."""
    first, *rest = wrap(text, width - 4) or [""]
    return [f"  – {first}", *("    " + x for x in rest)]
