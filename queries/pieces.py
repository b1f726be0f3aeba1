"""Words that stand in several places: rows with one evidence each → the same rows, one a stretch.

In: rows of a question, each with ``evidence``, ``quote`` (all words), ``start`` and ``end`` (of the first stretch). Out: the same rows, for words in
several places one a stretch, with its ``part_quote``, ``part_line`` and ``part_start``. Asked apart (`pieces.rq`), and only for the rows that are
shown: joined into each question it would cost more than all the rest of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources
from typing import Final

from pyoxigraph import Literal

from .lookup import Row, Selects, Term, value

_AT_ONCE: Final = 1000  # servers limit the length of a query
_STRETCH: Final = ("part_quote", "part_line", "part_start")


@cache
def pieces_query() -> str:
    """The text of `pieces.rq`."""
    return resources.files("queries").joinpath("pieces.rq").read_text(encoding="utf-8")


class Pieces:
    """The stretches of one store's evidence, each asked for once."""

    def __init__(self, store: Selects) -> None:
        self._store = store
        self._known: dict[str | None, list[Row]] = {}

    def whole(self, rows: Iterable[Row]) -> list[Row]:
        """Each row once a stretch of its evidence; a row whose evidence is one stretch, or that has none, stays as it is."""
        rows = list(rows)
        several = {value(row, "evidence"): row["evidence"] for row in rows if _several(row)}
        self._ask([term for iri, term in several.items() if iri not in self._known])
        found: list[Row] = []
        for row in rows:
            stretches = self._known.get(value(row, "evidence")) if several and "part_quote" not in row else None
            found += [{**row, **s} for s in stretches] if stretches else [row]
        return found

    def _ask(self, evidence: Sequence[Term]) -> None:
        for at in range(0, len(evidence), _AT_ONCE):
            for row in self._store.select(pieces_query(), {"evidence": evidence[at : at + _AT_ONCE]}):
                self._known.setdefault(value(row, "evidence"), []).append({n: row[n] for n in _STRETCH})


def opening(row: Row) -> Row:
    """A row with the first stretch of its words only: all words begin with it, and the evidence has its place.

    >>> from pyoxigraph import Literal as L
    >>> opening({"quote": L("Kế hoạch số 5"), "start": L(3), "end": L(11), "line": L(2)})["part_quote"].value
    'Kế hoạch'
    """
    words, length = value(row, "quote") or "", int(value(row, "end") or 0) - int(value(row, "start") or 0)
    return {**row, "part_quote": Literal(words[:length]), "part_line": row["line"], "part_start": row["start"]}


def _several(row: Row) -> bool:
    """Is the quote longer than its first stretch? Then words of other places follow (docs/data-model.md)."""
    quote, start, end = (value(row, name) for name in ("quote", "start", "end"))
    return "part_quote" not in row and quote is not None and len(quote) > int(end or 0) - int(start or 0)
