"""The words of rows that name an evidence: where they stand, stretch by stretch.

In: rows of a question, each with its ``evidence``; those that ask for them with ``quote`` (all words), ``start`` and ``end`` (of the first stretch).
Out: the same rows with the words of each stretch. A store that keeps its texts is not asked: ``words`` are read there (that graph and texts say
the same is what `vanmach check` holds). Of others they are asked apart (`places.rq`, `pieces.rq`), and only for the rows that are shown: joined into each question it would cost more than all the rest of it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import accumulate
from typing import Any, Final

from pyoxigraph import Literal

from graph.forms import iris
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


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that stand together: the file's IRI and name, the line and the offsets of the text, the words."""

    source: str
    file: str
    line: int
    start: int
    end: int
    quote: str


class _Text:
    """A kept text and the one file that it is the text of."""

    def __init__(self, source: str, file: str, words: str) -> None:
        self.source, self.file, self.words = source, file, words
        self._lines = [*accumulate(len(line) + 1 for line in words.split("\n"))]  # where the line after each begins

    def stretch(self, start: int, end: int) -> Stretch:
        return Stretch(self.source, self.file, 1 + bisect_right(self._lines, start), start, end, self.words[start:end])


class KeptWords:
    """What one store keeps, each text read when first needed; a store without texts of its own (a server) keeps nothing."""

    def __init__(self, store: Selects) -> None:
        self._truth: Any = getattr(store, "truth", None)
        files = getattr(getattr(self._truth, "manifest", None), "files", None)
        self._files: dict[str, list[str]] = {}
        for sha256, entry in files.items() if isinstance(files, Mapping) else ():
            if text := getattr(entry, "text_sha256", None):  # a manifest that says which text is a file's
                self._files.setdefault(text[:16], []).append(sha256)
        self._texts: dict[str, _Text | None] = {}
        self._known: dict[str, tuple[Stretch, ...] | None] = {}

    def of(self, evidence: str) -> tuple[Stretch, ...] | None:
        """The stretches of an evidence, in its order; None where the kept texts do not tell them."""
        if evidence not in self._known:
            self._known[evidence] = self._read(evidence) if self._files else None
        return self._known[evidence]

    def _read(self, evidence: str) -> tuple[Stretch, ...] | None:
        named = iris.evidence_of(evidence)
        text = self._text(named[0]) if named is not None else None
        return tuple([text.stretch(start, end) for start, end in named[1]]) if named is not None and text is not None else None

    def _text(self, text16: str) -> _Text | None:
        """None where several files have this text: which of them an evidence is of, the graph alone knows."""
        if text16 not in self._texts:
            files = self._files.get(text16, ())
            self._texts[text16] = None
            if len(files) == 1:
                (sha256,) = files
                self._texts[text16] = _Text(iris.file(sha256), min(self._truth.manifest.files[sha256].names), self._truth.text(sha256))
        return self._texts[text16]
