"""What the picture tells of one thing, read from the store: which documents, relations and tasks there are, their properties.

In: a pyoxigraph store (docs/data-model.md). Out: plain strings and ``Term`` values. Rows of properties are (name, value)
with names of the vocabulary ("number", "issuer"); ``page_words`` has what people read.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from ontology.terms import ID, VM, VOCAB
from ontology.writing import row_text
from viz import messages
from viz.picture.quotes import Quotes
from viz.picture.reader import TYPE, slug, text_of, vm

Rows = tuple[tuple[str, str], ...]
_ABOUT = 48  # characters of a subject that a box shows: three lines
CODES = ("taskKind", "status")  # values of these are told by their slug: every language has a word for it


@dataclass(frozen=True, slots=True)
class Term:
    """A task: its IRI, kind, words, and its place in the document ("II.3")."""

    iri: str
    kind: str
    label: str
    place: str


class Facts(Quotes):
    """Questions about single nodes. Answers are memorised: one object lives as long as one picture.

    >>> Facts(ox.Store()).held()
    []
    """

    def __init__(self, store: ox.Store, as_of: str | None = None) -> None:
        super().__init__(store)
        self._as_of = as_of or datetime.datetime.now(datetime.UTC).date().isoformat()

    def as_of(self) -> str:
        return self._as_of

    def held(self) -> list[str]:
        """Documents that a file of the store witnesses."""
        true = ox.Literal(True)
        return sorted({text_of(q.subject) for q in self._store.quads_for_pattern(None, vm("held"), true)})

    def is_held(self, document: str) -> bool:
        """Does a file of the store witness the document, or the one that it is an annex of?

        >>> store = ox.Store()
        >>> store.add(ox.Quad(ox.NamedNode("urn:d"), vm("held"), ox.Literal(True)))
        >>> [Facts(store).is_held(d) for d in ("urn:d", "urn:d/phu-luc-1", "urn:e")]
        [True, True, False]
        """
        return self._one(document.rpartition("/phu-luc-")[0] or document, "held") in ("true", "1")

    def level(self, document: str) -> str:
        """The level's slug ("tinh"), or "" where the store has none."""
        return slug(self._one(document, "level"))

    def province(self, thing: str) -> str:
        """The IRI of the province of a document or body, or ""."""
        return self._one(thing, "province")

    def is_local(self, document: str) -> bool:
        return bool(self.province(document))

    def is_group(self, body: str) -> bool:
        return any(True for _ in self._store.quads_for_pattern(ox.NamedNode(body), TYPE, vm("BodyGroup")))

    def span(self, thing: str) -> tuple[str, str]:
        """First and last day (ISO) of what its date or timeframe says, "" where it says none."""
        return self._one(thing, "earliest"), next(reversed(self._objects(thing, "latest")), "")

    # ---- relations

    def links(self, kinds: Iterable[str]) -> list[tuple[str, str, str]]:
        """(subject, kind, object) of the asserted relations between documents."""
        found = set()
        for kind in kinds:
            for q in self._store.quads_for_pattern(None, vm(kind), None):
                s, o = text_of(q.subject), text_of(q.object)
                if s.startswith(ID + "van-ban/") and o.startswith(ID + "van-ban/") and s != o:
                    found.add((s, kind, o))
        return sorted(found)

    def doubtful_links(self, kinds: Iterable[str]) -> list[tuple[str, str, str]]:
        """Relations that only statements of confidence "candidate" state."""
        wanted = set(kinds)
        found = set()
        candidate = ox.NamedNode(VOCAB + "confidence/candidate")
        for q in self._store.quads_for_pattern(None, vm("confidence"), candidate):
            statement = text_of(q.subject)
            s, p = self._one(statement, "statementSubject"), self._one(statement, "statementPredicate")
            kind = p.removeprefix(VM)
            if kind in wanted and s.startswith(ID + "van-ban/"):
                found |= {(s, kind, o) for o in self._objects(statement, "statementObject") if o != s}
        return sorted(found - set(self.links(wanted)))

    def tasks(self, document: str) -> list[Term]:
        """The document's tasks in reading order."""
        found = (t for t in self._subjects("taskOf", document) if t.startswith(ID + "nhiem-vu/"))
        rows = [(self._one(iri, "sortKey"), iri, self.task(iri)) for iri in found]
        return [term for _, _, term in sorted(rows, key=lambda r: r[:2])]

    def task(self, iri: str) -> Term:
        """One task: kind, words, place."""
        kind = slug(self._one(iri, "taskKind"))
        path = row_text(self._one(iri, "path"))
        return Term(iri, kind, self._one(iri, "title") or self.label(iri), path if kind == "annex" else "")

    def documents_of(self, task: str) -> list[str]:
        """The documents that the task belongs to: one, unless files disagree."""
        return self._objects(task, "taskOf")

    def named_by(self, task: str) -> list[tuple[str, str]]:
        """(kind, document) of what the task's words name: cited, or carried out ("Triển khai thực hiện Nghị quyết …")."""
        carried = self._objects(task, "carriesOut")
        return [("carriesOut", d) for d in carried] + [("cites", d) for d in self._objects(task, "cites") if d not in carried]

    def roles(self, task: str) -> list[tuple[str, str]]:
        """(role, body) of a task, lead first."""
        return [(role, body) for role in messages.ROLE_LABELS for body in self._objects(task, role)]

    # ---- properties

    def _rows(self, subject: str, names: Iterable[str]) -> list[tuple[str, str]]:
        rows = []
        for name in names:
            values = self._objects(subject, name)
            if name in CODES:
                values = [slug(v) for v in values]
            told = [self.label(v) if v.startswith(("https://", "http://")) else v for v in values]
            if told:
                rows.append((name, "; ".join(told)))
        return rows

    def document_facts(self, document: str) -> Rows:
        """Number, type, issuer, date, province of a document; ("held", "yes" or "no")."""
        names = ("number", "documentType", "issuer", "title", "dateText", "place", "signer", "signerRole", "province")
        return (*self._rows(document, names), ("held", "yes" if self.is_held(document) else "no"))

    def task_facts(self, task: str, document: str) -> Rows:
        """What a task's row says, roles included; "content" are its words, "when" its timeframe."""
        renamed = {"title": "content", "dateText": "when"}
        names = ("taskKind", "status", "group", "title", "product", "dateText", "conditional")
        rows = [(renamed.get(name, name), (name == "dateText" and self._milestones(task)) or value) for name, value in self._rows(task, names)]
        return (*rows, *self.role_facts(task), ("ofDocument", self.label(document)))

    def _milestones(self, task: str) -> str:
        """The several times of a task in their order, each with what is due then ("trước 30/6/2026 (trình Chính phủ)"); "" of a task with one."""
        told = sorted((self._one(m, "latest") or "~", self._one(m, "earliest"), self._one(m, "dateText"), self._one(m, "act")) for m in self._subjects("milestoneOf", task))
        return "; ".join(f"{words} ({act})" if act else words for _, _, words, act in told)

    def role_facts(self, task: str) -> Rows:
        """(role, bodies) rows of a task."""
        rows = [(role, self._objects(task, role)) for role in messages.ROLE_LABELS]
        return tuple((role, "; ".join(self.label(b) for b in bodies)) for role, bodies in rows if bodies)

    def body_facts(self, body: str) -> Rows:
        """A body's province and whether it is a group."""
        return (("bodyKind", "group" if self.is_group(body) else "body"), *self._rows(body, ("province",)))

    def short_label(self, document: str) -> str:
        """What the box shows: type, number, and the issuer where the number does not say who.

        Numbers of central bodies name their issuer ("122/NQ-CP"); "177/KH-UBND" exists in every province.
        """
        number = self._one(document, "number")
        kind = self.label(self._one(document, "documentType")) if self._objects(document, "documentType") else ""
        if not number:
            # "Kế hoạch chưa rõ số “…” (5/2025, Ủy ban nhân dân tỉnh …)": what stands in brackets gets lines of its own
            named = re.fullmatch(r"(.+) \(([^()]*)\)", self.label(document))
            if not named:
                return self.label(document)
            lines = re.sub(r" (chưa rõ số)\b ?", r"\n\1\n", named[1]).strip()
            return "\n".join([re.sub(rf"“(.{{{_ABOUT},}}?) .*”", r"“\1…”", lines), *named[2].split(", ", 1)])
        head = re.sub(r"\s+", " ", f"{kind} {number}").strip()
        issuer = self._one(document, "issuer")
        return f"{head}\n{self.label(issuer)}" if issuer and self.is_local(document) else head
