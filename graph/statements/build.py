"""One record and its rows of the resolution table → the triples of the file's named graph.

In: a record, the table, the kept texts (for the quotes). Out: a set of triples, the same whenever and wherever it is made: no
blank node, no time, no path. docs/data-model.md says what stands there. Tasks and goals are in ``build_tasks``,
indicators and sums of money in ``build_tables``, reports outside the duties in ``build_reports``.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from graph.forms.dates import printed_date
from graph.forms.iris import Iris
from graph.forms.printed import abbreviated, number_occurs, occurs
from graph.identity.rows import day_month_year
from graph.identity.table import MentionRow, Resolution
from graph.statements.build_reports import report_facts
from graph.statements.build_tables import budget_facts, indicator_facts
from graph.statements.build_tasks import target_facts, task_facts
from graph.statements.evidence import Sources, Words, integer, quote
from graph.statements.facts import Facts, Node, vi, weakest
from graph.statements.nodes import Nodes, cite, premise_words, said_as
from loaders.record import Citation, Confidence, Identity, Premise, Record, Relation
from ontology.tables import document_type
from ontology.terms import RDF_TYPE, SKOS, vm

_BY_SYMBOL = "suy ra từ ký hiệu trong số hiệu văn bản"
_BY_TYPE = "suy ra từ ký hiệu hoặc tên gọi của văn bản"
_BY_PLACE = "tỉnh theo nơi ban hành ghi ở đầu văn bản"


def file_triples(record: Record, table: Resolution, sources: Sources, iris: Iris) -> set[Triple]:
    """All triples of the named graph of one file."""
    facts = Facts(iris, sources, record.source.key)
    nodes = Nodes(iris, record, table, facts)
    _source(record, nodes, facts)
    _Identity(record, nodes, facts, sources).say()
    _Citations(record, nodes, facts, sources).say()
    for relation in record.relations:
        _relation(relation, record, nodes, facts)
    task_facts(record, nodes, facts, sources)
    target_facts(record, nodes, facts, sources)
    indicator_facts(record, nodes, facts, sources)
    budget_facts(record, nodes, facts, sources)
    report_facts(record, nodes, facts)
    return facts.triples()


def _source(record: Record, nodes: Nodes, facts: Facts) -> None:
    source = record.source
    node = facts.iris.file(source.key)
    values: dict[str, Node] = {
        "sha256": Literal(source.sha256),
        "textSha256": Literal(source.text_sha256),
        "reader": Literal(source.reader),
        "mediaType": Literal(source.media_type),
        "characters": integer(source.characters),
        "witnesses": NamedNode(nodes.own),
    }
    facts.structural(node, RDF_TYPE, NamedNode(vm("SourceFile")))
    for name, value in values.items():
        facts.structural(node, vm(name), value)


class _Identity:
    """Who issued the document itself, when, over whose name."""

    def __init__(self, record: Record, nodes: Nodes, facts: Facts, sources: Sources) -> None:
        self._identity: Identity = record.identity
        self._sha256 = record.source.key
        self._text = sources.text(self._sha256)
        self._nodes, self._facts = nodes, facts

    def say(self) -> None:
        it, nodes = self._identity, self._nodes
        if it.number:
            self._field("number", Literal(it.number), number_occurs(it.number, self._quote("number")))
        if it.type and (kind := document_type(it.type)):
            said = occurs(it.type, self._quote("type"))
            self._field("type", NamedNode(kind.iri), said, prop="documentType", form=it.type if said else None)
        if it.issuer:
            form = abbreviated(it.issuer, self._quote("issuer"))
            self._field("issuer", NamedNode(nodes.body(it.issuer)), occurs(it.issuer, self._quote("issuer")), form=form)
        for name in it.joint_issuers:
            said = occurs(name, self._quote("joint_issuers"))
            form = abbreviated(name, self._quote("joint_issuers"))
            for prop in ("issuer", "jointIssuer"):
                self._field("joint_issuers", NamedNode(nodes.body(name)), said, prop=prop, form=form)
        if it.title:
            self._field("title", vi(it.title), occurs(it.title, self._quote("title")))
        for name, value, prop in (
            ("signer", it.signer, "signer"),
            ("signer_role", it.signer_role, "signerRole"),
            ("place", it.place, "place"),
        ):
            if value:
                self._field(name, Literal(value), occurs(value, self._quote(name)), prop=prop)
        for recipient in it.recipients:
            self._field("recipients", Literal(recipient), occurs(recipient, self._quote("recipients")), prop="recipient")
        if it.date:
            form = printed_date(self._quote("date"), it.date)
            self._field("date", Literal(form or day_month_year(it.date)), form is not None, prop="dateText")
            self._facts.day(nodes.own, it.date)

    def _quote(self, name: str) -> str:
        spans = self._identity.spans.get(name, ())
        return quote(self._text, sorted(spans))

    def _field(self, name: str, value: Node, printed: bool, prop: str | None = None, form: str | None = None) -> None:
        """One field. What the record calls printed but does not stand there in this form was mended or inferred."""
        spans = self._identity.spans.get(name, ())
        premises = self._identity.premises.get(name, ())
        evidence = [Words(self._sha256, spans)] if spans else _own_words(self._sha256, premises)
        if not evidence:
            return  # the reader found no words for it: then there is no fact
        said = self._identity.confidence.get(name, "printed")
        confidence: Confidence = said
        if not printed and said == "printed":
            confidence = "inferred" if premises or not spans else "mended"
        self._facts.assert_fact(
            self._nodes.own, vm(prop or name), value, evidence, confidence, "identity",
            printed_form=(form or self._quote(name) or None) if confidence == "mended" else None,
            premises=_own_words(self._sha256, premises) if confidence == "inferred" else (),
            reason="; ".join(dict.fromkeys(p.why for p in premises)) or None if confidence == "inferred" else None,
        )  # fmt: skip


class _Citations:
    """The documents that the text mentions: that it cites them, and what it says about each."""

    def __init__(self, record: Record, nodes: Nodes, facts: Facts, sources: Sources) -> None:
        self._record = record
        self._sha256 = record.source.key
        self._text = sources.text(self._sha256)
        self._nodes, self._facts = nodes, facts

    def say(self) -> None:
        for citation in self._record.citations:
            document, candidates = self._nodes.mentioned(citation.id)
            row = self._nodes.mention(citation.id)
            if document is None:
                for candidate in candidates:
                    self._cites(citation, row, candidate, "candidate")
                continue
            confidence = weakest(said_as(citation), row.confidence)
            if document != self._nodes.own:
                self._cites(citation, row, document, confidence)
            self._claims(citation, row, document)

    def _cites(self, citation: Citation, row: MentionRow, document: str, confidence: Confidence) -> None:
        cite(self._facts, self._nodes, self._nodes.own, "cites", document, citation, row, confidence, "citation")

    def _claims(self, citation: Citation, row: MentionRow, document: str) -> None:
        """A name's own kind and date are the named thing's, not those of the decision that approved it."""
        numbered = self._nodes.row(row.document).number is not None if row.document else False
        if citation.number:
            number, sure = self._number(citation, row)
            self._claim(citation, row, document, "number", Literal(number), sure, citation.text)
        elif numbered:
            self._claim(citation, row, document, SKOS + "altLabel", vi(citation.name or ""), *self._form(citation.name))
            return
        if citation.name and not citation.number:
            self._claim(citation, row, document, "title", vi(citation.name), *self._form(citation.name, citation))
        elif citation.subject and occurs(citation.subject, self._quote(citation)):
            # a subject behind the mention tells which document is meant; it is no title, for a sentence rarely gives the whole
            self._claim(citation, row, document, "title", vi(citation.subject), *self._form(citation.subject, citation))
        if citation.type and (kind := document_type(citation.type)):
            self._type(citation, row, document, citation.type, kind.iri)
        if citation.issuer:
            self._issuer(citation, row, document, citation.issuer, "issuer", citation.issuer_premises)
        for name in citation.joint_issuers:
            for prop in ("issuer", "jointIssuer"):
                self._issuer(citation, row, document, name, prop)
        if citation.date:
            there = citation.date_premises
            form = printed_date(" ".join(p.text for p in there) or self._quote(citation), citation.date)
            said: Confidence = "inferred" if there else "printed" if form else "mended"
            why = "; ".join(p.why for p in there) or None
            self._claim(citation, row, document, "dateText", Literal(form or day_month_year(citation.date)), said, None if there else citation.text, why, there)
            self._facts.day(document, citation.date)

    def _number(self, citation: Citation, row: MentionRow) -> tuple[str, Confidence]:
        """ "004/2025/TT-BNV" and "04/2025/TT-BNV" are one number: the document's own form counts, the printed one is kept."""
        printed = citation.number or ""
        known = self._nodes.row(row.document).number if row.document else None
        if known and known != printed and known.lstrip("0") == printed.lstrip("0"):
            return known, weakest(citation.confidence, "mended")
        return printed, citation.confidence

    def _quote(self, citation: Citation) -> str:
        return quote(self._text, sorted(citation.spans))

    def _form(self, value: str | None, citation: Citation | None = None) -> tuple[Confidence, str | None]:
        words = self._quote(citation) if citation else ""
        return ("printed", None) if not citation or occurs(value or "", words) else ("mended", words)

    def _type(self, citation: Citation, row: MentionRow, document: str, printed: str, kind: str) -> None:
        if occurs(printed, self._quote(citation)):
            self._claim(citation, row, document, "documentType", NamedNode(kind), "printed", None)
        else:
            self._claim(citation, row, document, "documentType", NamedNode(kind), "inferred", None, reason=_BY_TYPE)

    def _issuer(
        self, citation: Citation, row: MentionRow, document: str, issuer: str, prop: str, premises: tuple[Premise, ...] = ()
    ) -> None:  # fmt: skip
        words = self._quote(citation)
        body = NamedNode(self._nodes.body(issuer))
        if occurs(issuer, words):
            self._printed_issuer(citation, row, document, issuer, prop)
        elif premises:
            why = "; ".join(dict.fromkeys(p.why for p in premises))
            self._claim(citation, row, document, prop, body, "inferred", None, why, premises)
        elif form := abbreviated(issuer, words):
            self._claim(citation, row, document, prop, body, "mended", form)
        else:
            self._claim(citation, row, document, prop, body, "inferred", None, _BY_SYMBOL)

    def _printed_issuer(self, citation: Citation, row: MentionRow, document: str, issuer: str, prop: str) -> None:
        """ "Sở Nội vụ" prints no province: where the head's place line gave it, that line is the premise."""
        body, place = NamedNode(self._nodes.body(issuer)), self._record.identity.spans.get("place")
        if place and not occurs(self._nodes.body_label(issuer), self._quote(citation)):
            self._claim(citation, row, document, prop, body, "inferred", None, _BY_PLACE, (Premise(_BY_PLACE, "", place),))
        else:
            self._claim(citation, row, document, prop, body, "printed", None)

    def _claim(
        self, citation: Citation, row: MentionRow, document: str, prop: str, value: Node, said: Confidence,
        form: str | None, reason: str | None = None, premises: tuple[Premise, ...] = (),
    ) -> None:  # fmt: skip
        """What these words say about the document; no surer than that they mean this document."""
        confidence = weakest(said, row.confidence)
        inferred = confidence == "inferred"
        self._facts.assert_fact(
            document, prop if ":" in prop else vm(prop), value, [self._nodes.words(citation)], confidence, "citation",
            printed_form=form if said == "mended" else citation.text if confidence == "mended" else None,
            premises=[*_own_words(self._sha256, premises), *premise_words(row.premises)] if inferred else (),
            reason=reason or (row.reason or None if row.confidence != "printed" else None),
        )  # fmt: skip


def _relation(relation: Relation, record: Record, nodes: Nodes, facts: Facts) -> None:
    """One relation; ``carriesOut`` belongs to the task in whose words it stands (build_tasks)."""
    if relation.predicate == "carriesOut":
        return
    evidence = {Words(record.source.key, relation.spans)}
    premises: list[Words] = []
    reasons: list[str] = []
    forms: list[str] = []
    confidence: Confidence = relation.confidence
    ends: list[tuple[str, ...]] = []
    cited: list[Citation] = []
    for end in (relation.subject, relation.object):
        part = nodes.part(end)
        if part is not None:
            ends.append((part,))
            continue
        citation, row = nodes.citations[end], nodes.mention(end)
        document, candidates = nodes.mentioned(end)
        ends.append((document,) if document else candidates)
        cited.append(citation)
        evidence.add(nodes.cited_words(citation))
        sure = said_as(citation)
        confidence = weakest(confidence, sure, row.confidence if document else "candidate")
        premises += premise_words(row.premises)
        if "mended" in (sure, row.confidence):
            forms.append(citation.text)
        if row.confidence != "printed" and row.reason:
            reasons.append(row.reason)
    for subject, value in _pairs(ends[0], ends[1]):
        if subject == value:
            if relation.predicate != "approves" or relation.object not in nodes.citations:
                continue  # both names mean one document: no document relates to itself
            name = nodes.citations[relation.object].name
            if not name:
                continue
            value = nodes.instrument(subject, name)
        for citation in cited:
            nodes.pin(citation)
        facts.assert_fact(
            subject, vm(relation.predicate), NamedNode(value), sorted(evidence, key=lambda w: w.spans), confidence,
            relation.recognised_by or "relation",
            printed_form=forms[0] if forms and confidence == "mended" else None,
            premises=premises if confidence == "inferred" else (),
            reason="; ".join(dict.fromkeys(reasons)) or None,
        )  # fmt: skip
        _annex_of(relation, record, nodes, facts)


def _annex_of(relation: Relation, record: Record, nodes: Nodes, facts: Facts) -> None:
    for end in (relation.subject, relation.object):
        if end != "SELF" and (annex := nodes.part(end)):
            facts.assert_fact(
                annex, vm("issuedWith"), NamedNode(nodes.own), [Words(record.source.key, relation.spans)], "inferred",
                "annex", reason="phụ lục là một phần của văn bản",
            )  # fmt: skip


def _pairs(subjects: tuple[str, ...], objects: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    return ((s, o) for s in subjects for o in objects)


def _own_words(sha256: str, premises: tuple[Premise, ...]) -> list[Words]:
    return [Words(sha256, p.spans) for p in premises if p.spans]
