"""Reads from the store what the picture tells of one thing: labels, properties, quotes, doubts.

In: a pyoxigraph store (docs/data-model.md). Out: plain strings in Vietnamese and ``Quote``/``Note``/``Term`` values.
Every look-up starts from a bound subject or object, so it costs the size of its answer, not of the store.
"""

from __future__ import annotations

import dataclasses
import datetime
import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

import pyoxigraph as ox

from . import messages

VM = "https://w3id.org/vanmach/ontology#"
ID = "https://w3id.org/vanmach/id/"
VOCAB = "https://w3id.org/vanmach/vocab/"
_SAME_PLACE = 4  # lines: cells of one row and a broken sentence stand within
_TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_LABEL = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
_PREF = ox.NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a file: ``line`` is 1-based, ``section`` as the record names it."""

    text: str
    file: str
    line: int
    section: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A doubt or a disagreement about a node, with the words on each side."""

    heading: str
    message: str
    quotes: tuple[Quote, ...]
    marked: bool = True  # False: the print leaves something out; no doubt about what the picture shows


@dataclass(frozen=True, slots=True)
class Term:
    """A task: its IRI, kind, words, and its place in the document ("II.3")."""

    iri: str
    kind: str
    label: str
    place: str


@cache
def _vm(name: str) -> ox.NamedNode:
    return ox.NamedNode(VM + name)


def _text(term: object) -> str:
    return term.value if isinstance(term, (ox.Literal, ox.NamedNode)) else str(term)


def _without_parts(quotes: Iterable[tuple[str, Quote]]) -> tuple[tuple[str, Quote], ...]:
    """Each quote once, and none that only repeats a piece of another one of the same file."""
    found = dict.fromkeys(quotes)
    told = [q for _, q in found]
    spare = {q for q in told for t in told if q.text != t.text and q.file == t.file and q.text in t.text}
    return tuple(x for x in found if x[1] not in spare)


class Facts:
    """Questions about single nodes. Answers are memorised: one object lives as long as one picture.

    >>> Facts(ox.Store()).held_count()
    0
    """

    def __init__(self, store: ox.Store, as_of: str | None = None) -> None:
        self._store = store
        self._as_of = as_of or datetime.datetime.now(datetime.UTC).date().isoformat()
        self._statements = lru_cache(maxsize=4096)(self._read_statements)
        self.label = lru_cache(maxsize=65536)(self._label)

    # ---- plain look-ups

    def _objects(self, subject: str, name: str) -> list[str]:
        return sorted({_text(q.object) for q in self._store.quads_for_pattern(ox.NamedNode(subject), _vm(name), None)})

    def _one(self, subject: str, name: str) -> str:
        return next(iter(self._objects(subject, name)), "")

    def _subjects(self, name: str, value: str) -> list[str]:
        return sorted({_text(q.subject) for q in self._store.quads_for_pattern(None, _vm(name), ox.NamedNode(value))})

    def _label(self, iri: str) -> str:
        """The Vietnamese label; an unlabelled thing's last path step, never its IRI."""
        for predicate in (_LABEL, _PREF):
            found = {
                q.object.value: q.object.language
                for q in self._store.quads_for_pattern(ox.NamedNode(iri), predicate, None)
                if isinstance(q.object, ox.Literal) and q.object.language in (None, "vi")
            }
            if found:
                # several files may label one document; the longest says most, ties by alphabet
                return min(found, key=lambda text: (found[text] != "vi", -len(text), text))
        return iri.rstrip("/").rsplit("/", 1)[-1].replace("-", " ")

    def as_of(self) -> str:
        return self._as_of

    def held(self) -> list[str]:
        """Documents that a file of the store witnesses."""
        true = ox.Literal(True)
        return sorted({_text(q.subject) for q in self._store.quads_for_pattern(None, _vm("held"), true)})

    def held_count(self) -> int:
        return len(self.held())

    def is_held(self, document: str) -> bool:
        return self._one(document, "held") in ("true", "1")

    def level(self, document: str) -> str:
        """The level's slug ("tinh"), or "" where the store has none."""
        return self._one(document, "level").rsplit("/", 1)[-1]

    def is_local(self, document: str) -> bool:
        return bool(self._objects(document, "province"))

    def is_group(self, body: str) -> bool:
        return any(True for _ in self._store.quads_for_pattern(ox.NamedNode(body), _TYPE, _vm("BodyGroup")))

    # ---- relations

    def links(self, kinds: Iterable[str]) -> list[tuple[str, str, str]]:
        """(subject, kind, object) of the asserted relations between documents."""
        found = set()
        for kind in kinds:
            for q in self._store.quads_for_pattern(None, _vm(kind), None):
                s, o = _text(q.subject), _text(q.object)
                if s.startswith(ID + "van-ban/") and o.startswith(ID + "van-ban/") and s != o:
                    found.add((s, kind, o))
        return sorted(found)

    def doubtful_links(self, kinds: Iterable[str]) -> list[tuple[str, str, str]]:
        """Relations that only statements of confidence "candidate" state."""
        wanted = set(kinds)
        found = set()
        candidate = ox.NamedNode(VOCAB + "confidence/candidate")
        for q in self._store.quads_for_pattern(None, _vm("confidence"), candidate):
            statement = _text(q.subject)
            s, p = self._one(statement, "statementSubject"), self._one(statement, "statementPredicate")
            kind = p.removeprefix(VM)
            if kind in wanted and s.startswith(ID + "van-ban/"):
                found |= {(s, kind, o) for o in self._objects(statement, "statementObject") if o != s}
        return sorted(found - set(self.links(wanted)))

    def tasks(self, document: str) -> list[Term]:
        """The document's tasks in reading order."""
        rows = []
        for iri in self._subjects("taskOf", document):
            if not iri.startswith(ID + "nhiem-vu/"):
                continue
            kind = self._one(iri, "taskKind").rsplit("/", 1)[-1]
            path = self._one(iri, "path").upper().replace("/", ".")
            title = self._one(iri, "title") or self.label(iri)
            rows.append((self._one(iri, "sortKey"), iri, Term(iri, kind, title, path if kind == "annex" else "")))
        return [term for _, _, term in sorted(rows, key=lambda r: r[:2])]

    def roles(self, task: str) -> list[tuple[str, str]]:
        """(role, body) of a task, lead first."""
        return [(role, body) for role in messages.ROLE_LABELS for body in self._objects(task, role)]

    # ---- evidence

    def _read_statements(self, subject: str) -> dict[tuple[str, str], list[tuple[Quote, ...]]]:
        made: dict[tuple[str, str], list[tuple[Quote, ...]]] = {}
        for statement in self._subjects("statementSubject", subject):
            kind = self._one(statement, "statementPredicate").removeprefix(VM)
            values = self._objects(statement, "statementObject") + self._objects(statement, "statementValue")
            confidence = self._one(statement, "confidence").rsplit("/", 1)[-1]
            why = " – ".join(x for x in (messages.CONFIDENCE.get(confidence, ""), self._one(statement, "reason")) if x)
            quotes = [q for e in self._objects(statement, "evidence") for q in self.quotes(e, why)]
            quotes += [q for e in self._objects(statement, "premise") for q in self.quotes(e, "căn cứ suy ra")]
            for value in values:
                made.setdefault((kind, value), []).append(tuple(quotes))
        return made

    def quotes(self, evidence: str, why: str = "") -> list[Quote]:
        """The words, the file's name and the line of one evidence node; words that stand far apart are quotes of their own."""
        parts = sorted((self._quote(p, why) for p in self._objects(evidence, "part")), key=lambda q: q.line)
        whole = self._quote(evidence, why)
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

    def _quote(self, evidence: str, why: str) -> Quote:
        lines = self._objects(evidence, "line")
        return Quote(
            self._one(evidence, "quote"),
            self.file_name(self._one(evidence, "inFile")),
            int(lines[0]) if lines else 0,
            self._one(evidence, "section"),
            why,
        )

    def file_name(self, file: str) -> str:
        """The name under which the file was given; names live in a graph of their own."""
        return next(iter(self._objects(file, "fileName")), "") or self.label(file)

    def quotes_of(self, subject: str, kind: str, value: str) -> tuple[tuple[str, Quote], ...]:
        """What states that triple: (caption, quote), each quote once."""
        caption = messages.PROPERTY_LABELS.get(kind) or messages.ROLE_LABELS.get(kind) or messages.VERBS.get(kind, (kind,))[0]
        found = [q for quotes in self._statements(subject).get((kind, value), []) for q in quotes]
        found.sort(key=lambda q: (q.file, q.line))  # in the order in which one reads
        return _without_parts((caption[:1].upper() + caption[1:], q) for q in found)

    def title_quotes(self, task: str) -> tuple[tuple[str, Quote], ...]:
        """The words of a task's row or item."""
        found = [
            (messages.TASK_PROPERTY_LABELS["title"], q)
            for (kind, _), lists in sorted(self._statements(task).items())
            if kind in ("title", "taskOf")
            for quotes in lists
            for q in quotes
        ]
        return _without_parts(found)

    def identity_quotes(self, document: str) -> tuple[tuple[str, Quote], ...]:
        """The words that give number, title, issuer and date; each quote once, with all that it gives."""
        told: dict[Quote, list[str]] = {}
        for kind in ("number", "title", "issuer", "dateText", "signer"):
            for (name, _), lists in sorted(self._statements(document).items()):
                for q in (q for quotes in lists for q in quotes if name == kind):
                    label = messages.PROPERTY_LABELS[kind]
                    if label not in told.setdefault(q, []):
                        told[q].append(label)
        quotes = sorted(told.items(), key=lambda item: (item[0].file, item[0].line))
        return tuple((", ".join(labels), quote) for quote, labels in quotes)

    def notes(self, subject: str) -> tuple[Note, ...]:
        """Findings about the node. A note asks for a look, anything graver is a disagreement of the sources.

        A blank number or date is neither: the print is incomplete, and nothing that was drawn is in doubt.
        """
        made = []
        for finding in self._subjects("about", subject):
            quotes = tuple(q for e in self._objects(finding, "evidence") for q in self.quotes(e))
            grave = self._one(finding, "severity").rsplit("/", 1)[-1] != "note"
            incomplete = self._one(finding, "code") in messages.INCOMPLETE_CODES
            heading = messages.DISAGREEMENT if grave and not self._objects(finding, "candidate") else messages.DOUBT
            heading = messages.INCOMPLETE if incomplete else heading
            message = messages.dates_in(self._one(finding, "message"))
            candidates = [self.label(c) for c in self._objects(finding, "candidate")]
            if candidates:
                message += " Có thể là: " + "; ".join(candidates) + "."
            made.append(Note(heading, message, quotes, marked=not incomplete))
        return tuple(sorted(made, key=lambda n: (not n.marked, n.heading, n.message)))

    # ---- properties for the panel

    def _facts(self, subject: str, names: Iterable[str], labels: dict[str, str]) -> list[tuple[str, str]]:
        rows = []
        for name in names:
            values = [self.label(v) if v.startswith(("https://", "http://")) else v for v in self._objects(subject, name)]
            if values:
                rows.append((labels.get(name, messages.PROPERTY_LABELS[name]), "; ".join(values)))
        return rows

    def document_facts(self, document: str) -> tuple[tuple[str, str], ...]:
        """Number, type, issuer, date, province of a document, under Vietnamese names."""
        names = ("number", "documentType", "issuer", "title", "dateText", "place", "signer", "signerRole")
        rows = self._facts(document, names, {})
        rows += [(messages.PROVINCE, self.label(p)) for p in self._objects(document, "province")]
        rows.append(("Văn bản trong kho", "có" if self.is_held(document) else messages.NOT_HELD))
        return tuple(rows)

    def task_facts(self, task: str, document: str) -> tuple[tuple[str, str], ...]:
        """What a task's row says, roles included."""
        names = ("taskKind", "status", "group", "title", "product", "dateText", "conditional")
        rows = self._facts(task, names, messages.TASK_PROPERTY_LABELS)
        return (*rows, *self.role_facts(task), ("Thuộc văn bản", self.label(document)))

    def role_facts(self, task: str) -> tuple[tuple[str, str], ...]:
        """(role, bodies) rows of a task."""
        rows = [(label, self._objects(task, role)) for role, label in messages.ROLE_LABELS.items()]
        return tuple((label, "; ".join(self.label(b) for b in bodies)) for label, bodies in rows if bodies)

    def body_facts(self, body: str) -> tuple[tuple[str, str], ...]:
        """A body's province and whether it is a group."""
        rows = [("Loại", "Nhóm cơ quan" if self.is_group(body) else "Cơ quan")]
        rows += [(messages.PROVINCE, self.label(p)) for p in self._objects(body, "province")]
        return tuple(rows)

    def short_label(self, document: str) -> str:
        """What the box shows: type, number, and the issuer where the number does not say who.

        Numbers of central bodies name their issuer ("122/NQ-CP"); "177/KH-UBND" exists in every province.
        """
        number = self._one(document, "number")
        kind = self.label(self._one(document, "documentType")) if self._objects(document, "documentType") else ""
        if not number:
            # "Kế hoạch chưa rõ số (5/2025, Ủy ban nhân dân tỉnh …)": what stands in brackets gets lines of its own
            named = re.fullmatch(r"(.+?) \(([^()]*)\)", self.label(document))
            if not named:
                return self.label(document)
            return "\n".join([re.sub(r" (chưa rõ số)$", r"\n\1", named[1]), *named[2].split(", ", 1)])
        head = re.sub(r"\s+", " ", f"{kind} {number}").strip()
        issuer = self._one(document, "issuer")
        return f"{head}\n{self.label(issuer)}" if issuer and self.is_local(document) else head
