"""The words behind a fact: quotes of statements, and the findings about a thing.

In: a pyoxigraph store (docs/data-model.md). Out: ``Quote`` and ``Note`` values, each caption the name of what it gives
("number", "implements", "lead"): the page says it in the reader's language.
"""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import pyoxigraph as ox

from loaders.gathering import gathered
from queries.words.kept import in_reading_language
from viz import messages
from viz.picture.reader import Reader, slug

_SAME_PLACE = 4  # lines: cells of one row and a broken sentence stand within


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a file: ``line`` is 1-based, ``section`` as the record names it.

    ``confidence`` is the statement's ("mended", "inferred", "candidate"), "premise" for the words that an inferred fact
    rests on, or "" for what is printed; ``reason`` is the store's own sentence.
    """

    text: str
    file: str
    line: int
    section: str
    confidence: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A doubt or a disagreement about a node, with the words on each side."""

    heading: str  # doubt | disagreement | incomplete
    message: str
    quotes: tuple[Quote, ...]
    candidates: tuple[str, ...] = ()

    @property
    def marked(self) -> bool:
        """False: the print leaves something out; no doubt about what the picture shows."""
        return self.heading != "incomplete"


Captioned = tuple[tuple[str, Quote], ...]


def _without_parts(quotes: Iterable[tuple[str, Quote]]) -> Captioned:
    """Each quote once, and none that only repeats a piece of another one of the same file."""
    found = dict.fromkeys(quotes)
    told = [q for _, q in found]
    spare = {q for q in told for t in told if q.text != t.text and q.file == t.file and q.text in t.text}
    return tuple(x for x in found if x[1] not in spare)


class Quotes(Reader):
    """Evidence of single things."""

    def __init__(self, store: ox.Store) -> None:
        super().__init__(store)
        self._statements = lru_cache(maxsize=4096)(self._read_statements)
        self._said = lru_cache(maxsize=65536)(self._read_words)
        self.file_name = lru_cache(maxsize=4096)(self._file_name)

    def _read_statements(self, subject: str) -> dict[tuple[str, str], list[str]]:
        """(Property's name, value) → the statements that say it; a document may have a thousand of which the picture shows ten."""
        return gathered(
            ((slug(self._one(statement, "statementPredicate")).rpartition("#")[2], value), statement)
            for statement in self._subjects("statementSubject", subject)
            for value in self._objects(statement, "statementObject") + self._objects(statement, "statementValue")
        )

    def _read_words(self, statement: str) -> tuple[Quote, ...]:
        confidence = slug(self._one(statement, "confidence"))
        confidence = confidence if confidence in messages.CONFIDENCE else ""
        reason = in_reading_language(self._one(statement, "reason")) or ""
        quotes = [q for e in self._objects(statement, "evidence") for q in self.quotes(e, confidence, reason)]
        return (*quotes, *(q for e in self._objects(statement, "premise") for q in self.quotes(e, "premise", reason)))

    def quotes(self, evidence: str, confidence: str = "", reason: str = "") -> list[Quote]:
        """The words, the file's name and the line of one evidence node; words that stand far apart are quotes of their own."""
        parts = sorted((self._quote(p, confidence, reason) for p in self._objects(evidence, "part")), key=lambda q: q.line)
        whole = self._quote(evidence, confidence, reason)
        if not any(b.line - a.line > _SAME_PLACE for a, b in itertools.pairwise(parts)):
            return [whole]
        found: list[Quote] = []
        reached = -_SAME_PLACE - 1
        for part in parts:
            if part.line - reached <= _SAME_PLACE:
                found[-1] = dataclasses.replace(found[-1], text=f"{found[-1].text} {part.text}")
            else:
                found.append(dataclasses.replace(part, section=part.section or whole.section))
            reached = part.line
        return found

    def _quote(self, evidence: str, confidence: str, reason: str) -> Quote:
        lines = self._objects(evidence, "line")
        return Quote(
            self._one(evidence, "quote"), self.file_name(self._one(evidence, "inFile")), int(lines[0]) if lines else 0,
            self._one(evidence, "section"), confidence, reason,
        )

    def _file_name(self, file: str) -> str:
        """The name under which the file was given; names live in a graph of their own."""
        return next(iter(self._objects(file, "fileName")), "") or self.label(file)

    def quotes_of(self, subject: str, kind: str, value: str) -> Captioned:
        """What states that triple: (the property's name, quote), each quote once, in the order in which one reads; then its premises."""
        found = [q for statement in self._statements(subject).get((kind, value), []) for q in self._said(statement)]
        found.sort(key=lambda q: (q.confidence == "premise", q.file, q.line))
        return _without_parts((kind, q) for q in found)

    def title_quotes(self, task: str) -> Captioned:
        """The words of a task's row or item."""
        found = [
            ("content", q)
            for (kind, _), statements in sorted(self._statements(task).items())
            if kind in ("title", "taskOf")
            for statement in statements
            for q in self._said(statement)
        ]
        return _without_parts(found)

    def identity_quotes(self, document: str) -> Captioned:
        """The words that give number, title, issuer and date; each quote once, its caption all that it gives ("number title")."""
        told: dict[Quote, list[str]] = {}
        for kind in ("number", "title", "issuer", "dateText", "signer"):
            for (name, _), statements in sorted(self._statements(document).items()):
                for q in (q for statement in statements if name == kind for q in self._said(statement)):
                    if kind not in told.setdefault(q, []):
                        told[q].append(kind)
        quotes = sorted(told.items(), key=lambda item: (item[0].file, item[0].line))
        return tuple((" ".join(kinds), quote) for quote, kinds in quotes)

    def notes(self, subject: str) -> tuple[Note, ...]:
        """Findings about the node. A note asks for a look, anything graver is a disagreement of the sources.

        A blank number or date is neither: the print is incomplete, and nothing that was drawn is in doubt.
        """
        made = []
        for finding in self._subjects("about", subject):
            quotes = tuple(q for e in self._objects(finding, "evidence") for q in self.quotes(e))
            grave = slug(self._one(finding, "severity")) != "note"
            candidates = tuple(self.label(c) for c in self._objects(finding, "candidate"))
            heading = "disagreement" if grave and not candidates else "doubt"
            if self._one(finding, "code") in messages.INCOMPLETE_CODES:
                heading = "incomplete"
            made.append(Note(heading, messages.dates_in(in_reading_language(self._one(finding, "message")) or ""), quotes, candidates))
        return tuple(sorted(made, key=lambda n: (not n.marked, n.heading, n.message)))
