"""The words of rows that name an evidence: where they stand, stretch by stretch.

In: rows of a question, each with its ``evidence``; those that ask for them with ``quote`` (all words), ``start`` and ``end`` (of the first stretch).
Out: the same rows with the words of each stretch. A store that keeps its texts is not asked: ``words`` are read there. Of others they are asked apart
(`places.rq`, `pieces.rq`), and only for the rows that are shown: joined into each question it would cost more than all the rest of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib import resources
from typing import Final

from pyoxigraph import Literal

from queries.store.kept_words import KeptWords
from queries.store.known import Row, Selects, Term, value

_AT_ONCE: Final = 1000  # servers limit the length of a query
_PLACE: Final = ("quote", "line", "start", "end", "source", "file")
_STRETCH: Final = ("part_quote", "part_line", "part_start")


@cache
def evidence_query(name: str) -> str:
    """The text of `places.rq` or of `pieces.rq`."""
    return resources.files("queries").joinpath(f"{name}.rq").read_text(encoding="utf-8")


class Pieces:
    """The words of one store's evidence, each asked for once."""

    def __init__(self, store: Selects) -> None:
        self._kept = KeptWords(store)
        self._places = _Told(store, evidence_query("places"), _PLACE)
        self._stretches = _Told(store, evidence_query("pieces"), _STRETCH)

    def whole(self, rows: Iterable[Row]) -> list[Row]:
        """Each row with its words: a row whose words the store keeps once, others once a stretch; one without evidence stays as it is."""
        found = [self._read(row) for row in rows]
        found = self._places.joined(found, lambda row: "evidence" in row and "words" not in row and "quote" not in row)
        return self._stretches.joined(found, _several)

    def _read(self, row: Row) -> Row:
        if "words" in row or not ("quote" not in row or _several(row)):
            return row
        evidence = value(row, "evidence")
        words = self._kept.of(evidence) if evidence is not None else None
        return row if words is None else {**row, "words": words}


class _Told:
    """What a query tells of evidence, by evidence."""

    def __init__(self, store: Selects, query: str, names: Sequence[str]) -> None:
        self._store, self._query, self._names = store, query, names
        self._known: dict[str | None, list[Row]] = {}

    def joined(self, rows: Sequence[Row], lacks: Callable[[Row], bool]) -> list[Row]:
        """The rows, those that lack it with what the query tells of their evidence, once a row of its answer."""
        lacking = [lacks(row) for row in rows]
        asked = {value(row, "evidence"): row["evidence"] for row, lack in zip(rows, lacking, strict=True) if lack}
        self._ask([term for iri, term in asked.items() if iri not in self._known])
        found: list[Row] = []
        for row, lack in zip(rows, lacking, strict=True):
            told = self._known.get(value(row, "evidence")) if lack else None
            found += [{**row, **t} for t in told] if told else [row]
        return found

    def _ask(self, evidence: Sequence[Term]) -> None:
        for at in range(0, len(evidence), _AT_ONCE):
            for row in self._store.select(self._query, {"evidence": evidence[at : at + _AT_ONCE]}):
                self._known.setdefault(value(row, "evidence"), []).append({n: row[n] for n in self._names if n in row})


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
    if "part_quote" in row or "words" in row:
        return False
    quote, start, end = (value(row, name) for name in ("quote", "start", "end"))
    return quote is not None and len(quote) > int(end or 0) - int(start or 0)
