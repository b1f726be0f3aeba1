"""The words of an evidence as the kept text has them: its name says of which text, and where its stretches begin and end.

In: a store that keeps the texts of its files, an evidence's IRI. Out: ``Stretch`` by stretch. Nothing is asked of the engine, which would look up each
property of each stretch apart; that graph and texts say the same is what `vanmach check` holds.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from graph.forms import iris
from queries.store.known import Selects


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
