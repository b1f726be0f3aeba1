"""One record and its rows of the resolution table → the triples of the file's named graph.

In: a record, the table, the kept texts (for the quotes). Out: a set of triples, the same whenever and wherever it is made: no
blank node, no time, no path. docs/data-model.md says what stands there. Tasks and goals are in ``build_tasks``,
indicators and sums of money in ``build_tables``.
"""

from __future__ import annotations

from itertools import product

from pyoxigraph import Literal, NamedNode, Triple

from graph.forms import iris
from graph.forms.dates import printed_date
from graph.forms.printed import abbreviated, number_occurs, occurs
from graph.identity.rows import day_month_year
from graph.identity.table import Resolution
from graph.statements.build_tables import budget_facts, indicator_facts
from graph.statements.build_tasks import target_facts, task_facts
from graph.statements.evidence import Sources, Words, integer, premises_of, quote, why
from graph.statements.facts import Facts, Grounds, Node, vi, weakest
from graph.statements.nodes import Nodes, premise_words, said_as
from loaders.record import Citation, Confidence, Identity, Premise, Record, Relation, Spans
from ontology.tables import document_type
from ontology.terms import RDF_TYPE, SKOS, vm

_BY_SYMBOL = "suy ra từ ký hiệu trong số hiệu văn bản"
_BY_TYPE = "suy ra từ ký hiệu hoặc tên gọi của văn bản"
_BY_PLACE = "tỉnh theo nơi ban hành ghi ở đầu văn bản"


def file_triples(record: Record, table: Resolution, sources: Sources) -> set[Triple]:
    """All triples of the named graph of one file."""
    facts = Facts(sources, record.source.key)
    nodes = Nodes(record, table, facts)
    _source(record, nodes, facts)
    _Identity(record, nodes, facts, sources).say()
    for citation in record.citations:
        nodes.cite(nodes.own, "cites", citation.id, "citation")
        document, _ = nodes.mentioned(citation.id)
        if document is not None:
            _Cited(citation, document, nodes, facts, sources).say(record.identity.spans.get("place", ()))
    for relation in record.relations:
        _relation(relation, record, nodes, facts)
    task_facts(record, nodes, facts, sources)
    target_facts(record, nodes, facts, sources)
    indicator_facts(record, nodes, facts, sources)
    budget_facts(record, nodes, facts, sources)
    _reports(record, nodes, facts)
    return facts.triples()


def _source(record: Record, nodes: Nodes, facts: Facts) -> None:
    source = record.source
    node = iris.file(source.key)
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
            ("signer", it.signer, "signer"), ("signer_role", it.signer_role, "signerRole"), ("place", it.place, "place"),
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
        evidence = [Words(self._sha256, spans)] if spans else premises_of(self._sha256, premises)
        if not evidence:
            return  # the reader found no words for it: then there is no fact
        said = self._identity.confidence.get(name, "printed")
        confidence: Confidence = said
        if not printed and said == "printed":
            confidence = "inferred" if premises or not spans else "mended"
        grounds = Grounds(
            confidence, "identity", printed_form=(form or self._quote(name) or None) if confidence == "mended" else None,
            premises=premises_of(self._sha256, premises), reason=why(premises) if confidence == "inferred" else None,
        )
        self._facts.assert_fact(self._nodes.own, vm(prop or name), value, evidence, grounds)


class _Cited:
    """What the words of one mention say about the document that they mean."""

    def __init__(self, citation: Citation, document: str, nodes: Nodes, facts: Facts, sources: Sources) -> None:
        self._citation, self._document, self._row = citation, document, nodes.mention(citation.id)
        self._words = nodes.words(citation)
        self._quote = quote(sources.text(self._words.sha256), self._words.spans)
        self._known = nodes.row(self._row.document).number if self._row.document else None
        self._nodes, self._facts = nodes, facts

    def say(self, place: Spans) -> None:
        """``place``: the place line of the text's own head. A name's own kind and date are the named thing's, not those of the decision that approved it."""
        it = self._citation
        if it.number:
            # "004/2025/TT-BNV" and "04/2025/TT-BNV" are one number: the document's own form counts, the printed one is kept
            other = self._known if self._known and self._known != it.number and self._known.lstrip("0") == it.number.lstrip("0") else None
            self._claim("number", Literal(other or it.number), weakest(it.confidence, "mended") if other else it.confidence, it.text)
        elif self._known is not None:
            self._claim(SKOS + "altLabel", vi(it.name or ""), "printed")
            return
        if it.name and not it.number:
            self._title(it.name)
        elif it.subject and occurs(it.subject, self._quote):
            # a subject behind the mention tells which document is meant; it is no title, for a sentence rarely gives the whole
            self._title(it.subject)
        if it.type and (kind := document_type(it.type)):
            printed = occurs(it.type, self._quote)
            self._claim("documentType", NamedNode(kind.iri), "printed" if printed else "inferred", reason=None if printed else _BY_TYPE)
        if it.issuer:
            self._issuer("issuer", it.issuer, place, it.issuer_premises)
        for name in it.joint_issuers:
            for prop in ("issuer", "jointIssuer"):
                self._issuer(prop, name, place)
        if it.date:
            there = it.date_premises
            form = printed_date(" ".join(p.text for p in there) or self._quote, it.date)
            said: Confidence = "inferred" if there else "printed" if form else "mended"
            self._claim("dateText", Literal(form or day_month_year(it.date)), said, it.text, why(there), there)
            self._facts.day(self._document, it.date)

    def _title(self, words: str) -> None:
        self._claim("title", vi(words), "printed" if occurs(words, self._quote) else "mended", self._quote)

    def _issuer(self, prop: str, issuer: str, place: Spans, premises: tuple[Premise, ...] = ()) -> None:
        body = NamedNode(self._nodes.body(issuer))
        if occurs(issuer, self._quote):
            # "Sở Nội vụ" prints no province: where the head's place line gave it, that line is the premise
            if place and not occurs(self._nodes.body_label(issuer), self._quote):
                self._claim(prop, body, "inferred", reason=_BY_PLACE, premises=(Premise(_BY_PLACE, "", place),))
            else:
                self._claim(prop, body, "printed")
        elif premises:
            self._claim(prop, body, "inferred", reason=why(premises), premises=premises)
        elif form := abbreviated(issuer, self._quote):
            self._claim(prop, body, "mended", form)
        else:
            self._claim(prop, body, "inferred", reason=_BY_SYMBOL)

    def _claim(
        self, prop: str, value: Node, said: Confidence, form: str | None = None, reason: str | None = None, premises: tuple[Premise, ...] = ()
    ) -> None:
        """No surer than that the words mean this document. ``form``: the words as printed, where they are another form of the value."""
        row, confidence = self._row, weakest(said, self._row.confidence)
        grounds = Grounds(
            confidence,
            "citation",
            printed_form=form if said == "mended" else self._citation.text if confidence == "mended" else None,
            premises=[*premises_of(self._words.sha256, premises), *premise_words(row.premises)],
            reason=reason or (row.reason or None if row.confidence != "printed" else None),
        )
        self._facts.assert_fact(self._document, prop if ":" in prop else vm(prop), value, [self._words], grounds)


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
    grounds = Grounds(
        confidence, relation.recognised_by or "relation", printed_form=forms[0] if forms and confidence == "mended" else None,
        premises=premises, reason="; ".join(dict.fromkeys(reasons)) or None,
    )
    for subject, value in product(ends[0], ends[1]):
        if subject == value:
            if relation.predicate != "approves" or relation.object not in nodes.citations:
                continue  # both names mean one document: no document relates to itself
            name = nodes.citations[relation.object].name
            if not name:
                continue
            value = nodes.instrument(subject, name)
        for citation in cited:
            nodes.pin(citation)
        facts.assert_fact(subject, vm(relation.predicate), NamedNode(value), sorted(evidence, key=lambda w: w.spans), grounds)
        for end in (relation.subject, relation.object):
            if end != "SELF" and (annex := nodes.part(end)):
                inside = Grounds("inferred", "annex", reason="phụ lục là một phần của văn bản")
                facts.assert_fact(annex, vm("issuedWith"), NamedNode(nodes.own), [Words(record.source.key, relation.spans)], inside)


def _reports(record: Record, nodes: Nodes, facts: Facts) -> None:
    """Whom to report to, outside the duties (``build_tasks`` has those): the document has a reporter, one fact a body and sentence."""
    sha256 = record.source.key
    for clause in record.reports:
        for body in clause.bodies:
            grounds = Grounds.of_body(body, sha256, "trouble-report", nodes.body_label(body.body))
            facts.assert_fact(nodes.own, vm("reporter"), NamedNode(nodes.body(body.body)), [Words(sha256, clause.spans)], grounds)
