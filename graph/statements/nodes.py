"""The things that a file speaks of: documents, bodies, places, as nodes of its graph.

In: the resolution table's rows. Out: names of nodes, and the structural triples that come with them (kind, label, level).
Nothing here is asserted: what a file claims about a thing goes through ``Facts.assert_fact``.
"""

from __future__ import annotations

import re

from pyoxigraph import Literal, NamedNode

from graph.forms import iris
from graph.forms.printed import occurs
from graph.forms.slugs import short_hash, slug
from graph.identity.table import DocumentRow, MentionRow, PremiseRef, Resolution
from graph.identity.witnesses import TaskName
from graph.statements.evidence import Words
from graph.statements.facts import Facts, Grounds, true, vi, weakest
from loaders.record import Citation, Confidence, Record, Span
from ontology.terms import ID, RDF_TYPE, RDFS_LABEL, concept, vm

_ANNEX = re.compile(r"SELF#annex-(\w+)")


class TableError(ValueError):
    """The resolution table lacks a row that a record needs: a bug of the resolution."""


class Nodes:
    """The nodes of one file's graph; asking for one puts its structural triples into ``facts``."""

    def __init__(self, record: Record, table: Resolution, facts: Facts) -> None:
        self._table = table
        self._facts = facts
        self._sha256 = record.source.key
        self.citations = {c.id: c for c in record.citations}
        self.own_row = self.row(table.own[self._sha256]) if self._sha256 in table.own else self._missing("the file itself")
        self.own = self.document(self.own_row.key)
        facts.structural(self.own, vm("held"), true())

    def _missing(self, what: str) -> DocumentRow:
        raise TableError(f"file {self._sha256[:12]}: the resolution table has no row for {what}")

    def row(self, key: str) -> DocumentRow:
        return self._table.documents.get(key) or self._missing(f"document {key!r}")

    def document(self, key: str) -> str:
        """The node of a document of the table."""
        row = self.row(key)
        iri = iris.document(row.path)
        self._facts.structural(iri, RDF_TYPE, NamedNode(vm("Document")))
        self._facts.structural(iri, RDFS_LABEL, vi(row.label))
        self._level(iri, row)
        self._facts.structural(iri, vm("keyBasis"), vi(row.key_basis))
        if row.province:
            self._facts.structural(iri, vm("province"), NamedNode(iris.place(row.province)))
        return iri

    def _level(self, iri: str, row: DocumentRow) -> None:
        if row.level:
            self._facts.structural(iri, vm("level"), NamedNode(concept("level", row.level)))

    def part(self, end: str) -> str | None:
        """The node of "SELF" or "SELF#annex-1"; None for a citation's id."""
        if end == "SELF":
            return self.own
        annex = _ANNEX.fullmatch(end)
        if not annex:
            return None
        iri = iris.annex(self.own_row.path, annex[1])
        self._facts.structural(iri, RDF_TYPE, NamedNode(vm("Document")))
        self._facts.structural(iri, RDFS_LABEL, vi(f"Phụ lục {annex[1]} – {self.own_row.label}"))
        self._level(iri, self.own_row)
        return iri

    def instrument(self, decision: str, name: str) -> str:
        """The node of what a decision approves, where the name stands for nothing else than that decision.

        A decision and the plan that it approves share one number; the plan as an object of ``approves`` needs a node
        of its own, beside the decision's.
        """
        path = decision.removeprefix(ID + "van-ban/")
        readable = slug(name)[:48].strip("-")
        iri = iris.document(f"{path}/{readable or 'van-kien'}-{short_hash(slug(name), length=8)}")
        self._facts.structural(iri, RDF_TYPE, NamedNode(vm("Document")))
        self._facts.structural(iri, RDFS_LABEL, vi(name))
        return iri

    def mention(self, citation_id: str) -> MentionRow:
        """What the table says about a citation of this file."""
        row = self._table.mentions.get((self._sha256, citation_id))
        if row is None:
            raise TableError(f"file {self._sha256[:12]}: the resolution table has no row for citation {citation_id}")
        return row

    def mentioned(self, citation_id: str) -> tuple[str | None, tuple[str, ...]]:
        """The node that a citation stands for, or the nodes of its candidates."""
        row = self.mention(citation_id)
        if row.document is not None:
            return self.document(row.document), ()
        return None, tuple(self.document(key) for key in sorted(set(row.candidates)))

    def task_name(self, task_id: str) -> TaskName | None:
        """What the document calls a task of this file, where several files witness the document."""
        return self._table.tasks.get((self._sha256, task_id))

    def target_number(self, place: int) -> int:
        """The number of the goal at this place of the file's reading order."""
        return self._table.targets.get((self._sha256, place), place)

    def body(self, name: str) -> str:
        """The node of a body that this file names in full."""
        row = self._table.bodies.get((self._sha256, name))
        if row is None:
            raise TableError(f"file {self._sha256[:12]}: the resolution table has no row for body {name!r}")
        iri = iris.body(row.iri_path)
        self._facts.structural(iri, RDF_TYPE, NamedNode(vm("BodyGroup" if row.group else "Body")))
        self._facts.structural(iri, RDFS_LABEL, vi(row.label))
        if row.province:
            self._facts.structural(iri, vm("province"), NamedNode(iris.place(row.province)))
        return iri

    def body_label(self, name: str) -> str:
        """The full name, with its province, of a body that this file names."""
        return self._table.bodies[self._sha256, name].label

    def words(self, citation: Citation) -> Words:
        return Words(self._sha256, citation.spans)

    def cited_words(self, citation: Citation) -> Words:
        """The words of a citation with the article, clause or point that stands right before it, in one stretch where they share a line."""
        if citation.pinpoint is None:
            return self.words(citation)
        *before, last = sorted(citation.pinpoint.spans)
        first, *after = sorted(citation.spans)
        joined = (Span(last.start, first.end, last.line),) if last.line == first.line and last.end <= first.start else (last, first)
        return Words(self._sha256, (*before, *joined, *after))

    def pin(self, citation: Citation) -> None:
        """Tells the articles, clauses and points at the citation's words; only where a fact rests on these words."""
        for place in citation.pinpoint.places if citation.pinpoint else ():
            self._facts.structural(self._facts.evidence(self.cited_words(citation)), vm("pinpoint"), Literal(place))

    def cite(self, subject: str, predicate: str, citation_id: str, rule: str, said: Confidence = "printed", besides: tuple[Words, ...] = ()) -> None:
        """``subject`` cites (or carries out) what a citation stands for, in its words and those ``besides``, no surer than ``said``; where that is open it may be
        each of the candidates. No document cites itself.
        """
        citation, row = self.citations[citation_id], self.mention(citation_id)
        document, candidates = self.mentioned(citation_id)
        confidence = weakest(said, said_as(citation), row.confidence) if document else "candidate"
        for value in candidates if document is None else (document,) if document != subject else ():
            self.pin(citation)
            self._facts.assert_fact(
                subject, vm(predicate), NamedNode(value), [self.cited_words(citation), *besides],
                Grounds(
                    confidence, rule, citation.text if confidence == "mended" else None, premise_words(row.premises),
                    row.reason or None if row.confidence != "printed" else None,
                ),
            )


def said_as(citation: Citation) -> Confidence:
    """How sure the words alone name the document: a name that is not printed in this form was mended, like a number.

    The resolution's own confidence comes on top of this.
    """
    if citation.number is None and citation.name and not occurs(citation.name, citation.text):
        return weakest(citation.confidence, "mended")
    return citation.confidence


def premise_words(premises: tuple[PremiseRef, ...]) -> list[Words]:
    """The places of a row's premises, in whatever files they stand."""
    return [Words(p.sha256, p.spans) for p in premises if p.spans]
