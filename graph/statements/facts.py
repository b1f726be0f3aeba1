"""Facts with their evidence: everything that a named graph asserts goes through ``assert_fact``.

In: subject, predicate, object, the words that say it, how sure the reading is. Out: triples of one named graph: the plain
triple, its ``vm:Statement`` and the evidence nodes. The same fact stated by several words of a file is one statement
with several evidences, as sure as its surest reading. A candidate has no plain triple: it is a doubt, not a fact, and a
statement of its own: words that leave a thing open are no evidence for other words that state it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from graph.forms import iris
from graph.forms.dates import first_day, last_day
from graph.forms.printed import occurs
from graph.forms.slugs import short_hash
from graph.statements.evidence import (
    TYPE,
    Sections,
    Sources,
    Words,
    evidence_iri,
    evidence_triples,
    of_one_file,
    premises_of,
    quote,
    term,
    why,
)
from loaders.formats.decoded import is_recognised
from loaders.record import CONFIDENCES, BodyRole, Confidence
from ontology.terms import IS_REPLACED_BY, RDF_TYPE, RDFS_LABEL, XSD_BOOLEAN, XSD_DATE, concept, vm

Node = NamedNode | Literal

# Triples about a thing that need no words of a file behind them (docs/data-model.md). vm:assignment points to a statement;
# dcterms:isReplacedBy is between names, not between documents.
STRUCTURAL: Final = frozenset(
    {RDF_TYPE, RDFS_LABEL, IS_REPLACED_BY}
    | {
        vm(name)
        for name in (
            "taskKind", "path", "section", "earliest", "latest", "recurrence", "sortKey", "province", "level", "keyBasis", "held",
            "assignment",
        )
    }
)


def vi(text: str) -> Literal:
    """Words for people."""
    return Literal(text, language="vi")


def day(iso: str) -> Literal:
    """An xsd:date."""
    return Literal(iso, datatype=NamedNode(XSD_DATE))


def true() -> Literal:
    """The boolean."""
    return Literal("true", datatype=NamedNode(XSD_BOOLEAN))


def weakest(*confidences: Confidence) -> Confidence:
    """A reading is as sure as its least sure part.

    >>> weakest("printed", "inferred", "mended")
    'inferred'
    """
    return max(confidences, key=CONFIDENCES.index)


@dataclass(frozen=True, slots=True)
class Grounds:
    """On what grounds a fact is asserted: how sure the reading is, and the rule that made it.

    ``printed_form``: the words as printed, where they differ from the value. ``premises``: other words on which the reading rests, kept
    where it is an inferred one. ``reason``: why, for people.
    """

    confidence: Confidence
    recognised_by: str
    printed_form: str | None = None
    premises: Sequence[Words] = ()
    reason: str | None = None

    @classmethod
    def of_body(cls, body: BodyRole, key: str, recognised_by: str, label: str) -> Grounds:
        """The grounds for a body that a text names; ``key`` as of the record's source, ``label`` what most texts of the store call it: where these words do
        not print that name, the fact is no printed one.

        >>> said = BodyRole("lead", "Sở Công Thương", False, "Sở Công Thương", ())
        >>> [Grounds.of_body(said, "", "", label).confidence for label in ("Sở Công Thương", "Sở Công Thương tỉnh Lào Cai")]
        ['printed', 'mended']
        """
        printed = occurs(body.body, body.text)
        form = None if printed and occurs(label, body.text) else body.text or None
        sure = weakest(body.confidence, "mended") if printed and form else body.confidence
        return cls(sure, recognised_by, form, premises_of(key, body.premises), why(body.premises))


@dataclass(slots=True)
class _Fact:
    """What was said about one triple so far."""

    confidence: Confidence
    recognised_by: set[str] = field(default_factory=set)
    evidence: set[Words] = field(default_factory=set)
    premises: set[Words] = field(default_factory=set)
    printed_forms: set[str] = field(default_factory=set)
    reasons: set[str] = field(default_factory=set)
    role: str | None = None


class Facts:
    """The facts of one file, collected; ``triples()`` gives them all, whatever the order in which they came."""

    def __init__(self, sources: Sources, sha256: str) -> None:
        self._sources = sources
        self._sha256 = sha256
        # What a program recognised in a picture is never as sure as print.
        self._recognised = is_recognised(sources.record(sha256).source.reader)
        self._facts: dict[tuple[str, str, Node, bool], _Fact] = {}  # the last: whether it is a doubt
        self._plain: set[Triple] = set()

    def structural(self, s: str, p: str, o: Node) -> None:
        """A triple that needs no evidence; ``p`` is one of ``STRUCTURAL``, or ``s`` a file, an evidence, a statement."""
        self._plain.add(Triple(NamedNode(s), NamedNode(p), o))

    def day(self, s: str, date: str | None) -> None:
        """The days that one partial ISO date covers, for comparisons; the words themselves are a fact of their own."""
        self.time(s, date, date)

    def time(self, s: str, start: str | None, end: str | None) -> None:
        """The days between which work is to be done; what only begins ("từ 01/7/2025", "2026 và các năm tiếp theo") has no last day."""
        if start:
            self.structural(s, vm("earliest"), day(first_day(start)))
        if end:
            self.structural(s, vm("latest"), day(last_day(end)))

    def assert_fact(self, s: str, p: str, o: Node, evidence: Sequence[Words], grounds: Grounds, *, role: str | None = None) -> str:
        """Say that ``evidence`` states (s, p, o); gives the name of the statement. ValueError without evidence.

        An inferred reading that rests on nothing but the quoted words themselves has these as its premise. ``role``: which one an assignment gives.
        """
        if not evidence:
            raise ValueError(f"a fact without evidence: {s} {p} {o}")
        confidence, printed_form = grounds.confidence, grounds.printed_form
        if confidence == "printed" and self._recognised:
            confidence, printed_form = "mended", printed_form or quote(self._sources.text(evidence[0].sha256), evidence[0].spans)
        doubt = confidence == "candidate"
        fact = self._facts.get((s, p, o, doubt))
        if fact is None:
            fact = self._facts[s, p, o, doubt] = _Fact(confidence)
        fact.confidence = min(fact.confidence, confidence, key=CONFIDENCES.index)
        fact.recognised_by.add(grounds.recognised_by)
        fact.evidence.update(evidence)
        if confidence == "inferred":
            fact.premises.update(grounds.premises or evidence)
        if printed_form:
            fact.printed_forms.add(printed_form)
        if grounds.reason:
            fact.reasons.add(grounds.reason)
        fact.role = role or fact.role
        return self.statement(s, p, o, doubt)

    def evidence(self, words: Words) -> str:
        """The name of the evidence of these words."""
        return evidence_iri(self._sources, words)

    def statement(self, s: str, p: str, o: Node, doubt: bool = False) -> str:
        """The name of this file's statement of (s, p, o), or of its doubt about it."""
        about = (s, p, str(o), "candidate") if doubt else (s, p, str(o))
        return iris.statement(self._sha256, short_hash(*about, length=24))

    def triples(self) -> set[Triple]:
        """Everything said so far: plain triples, statements, evidence."""
        out = set(self._plain)
        all_words: set[Words] = set()
        for (s, p, o, _), fact in self._facts.items():
            if fact.confidence != "candidate":
                out.add(Triple(NamedNode(s), NamedNode(p), o))
            out.update(self._statement(s, p, o, fact))
            all_words |= fact.evidence | fact.premises
        sections: dict[str, Sections] = {}
        for words in of_one_file(all_words, self._sources, self._sha256):
            out.update(evidence_triples(self._sources, words, sections))
        return out

    def _statement(self, s: str, p: str, o: Node, fact: _Fact) -> Iterable[Triple]:
        node = NamedNode(self.statement(s, p, o, fact.confidence == "candidate"))

        def say(name: str, value: Node) -> Triple:
            return Triple(node, term(name), value)

        yield Triple(node, TYPE, term("Statement"))
        yield say("statementSubject", NamedNode(s))
        yield say("statementPredicate", NamedNode(p))
        yield say("statementObject" if isinstance(o, NamedNode) else "statementValue", o)
        yield say("confidence", NamedNode(concept("confidence", fact.confidence)))
        for rule in fact.recognised_by:
            yield say("recognisedBy", Literal(rule))
        for words in fact.evidence:
            yield say("evidence", NamedNode(evidence_iri(self._sources, words)))
        for words in fact.premises:
            yield say("premise", NamedNode(evidence_iri(self._sources, words)))
        for form in fact.printed_forms:
            yield say("printedForm", Literal(form))
        for reason in fact.reasons:
            yield say("reason", vi(reason))
        if fact.role is not None:
            assert isinstance(o, NamedNode)
            yield Triple(node, TYPE, term("Assignment"))
            yield say("role", NamedNode(concept("role", fact.role)))
            yield say("body", o)
