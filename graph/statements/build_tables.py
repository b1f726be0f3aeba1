"""Indicators and sums of money of one record → facts.

In: a record's indicators and budget lines, the nodes and facts of its graph. Out: facts about each: what is measured, what was, what is to
be, what has been reached; how much money, from where, part of which sum. They are numbered in reading order, like goals. A value stands as
printed; the year it is about is said by the head of its column, which is its evidence.
"""

from __future__ import annotations

import re
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.forms import iris
from graph.forms.printed import number_occurs, occurs
from graph.statements.build_tasks import printed_number
from graph.statements.evidence import Sources, Words, quote
from graph.statements.facts import Facts, Grounds, Node, vi
from graph.statements.nodes import Nodes
from loaders.record import BudgetLine, Indicator, Record, Spans
from loaders.writing.figures import number
from ontology.terms import RDF_TYPE, vm

_GROUPED: Final = "theo các dòng nhóm, đề mục đứng trên"
_PART: Final = "lời văn nêu các khoản là phần của tổng số này"
_HEADED: Final = "theo đầu cột của bảng"
_NUMBER: Final = re.compile(r"\d[\d.]*(?:,\d+)?")


class _Rows:
    """What facts of both kinds share: the file's words, and how a value stands in them."""

    def __init__(self, record: Record, facts: Facts, sources: Sources, rule: str) -> None:
        self._sha256 = record.source.key
        self._text = sources.text(self._sha256)
        self._facts = facts
        self._rule = rule
        self._printed = Grounds("printed", rule)

    def words(self, spans: Spans) -> Words:
        return Words(self._sha256, spans)

    def said(self, spans: Spans) -> str:
        return quote(self._text, self.words(spans).spans)

    def say(self, iri: str, name: str, value: Node, row: Spans, cell: Spans = (), form: str | None = None) -> None:
        """One value of a row: printed in it, or printed in another form, which is kept."""
        words, said = self.words(row), self.said(row)
        if occurs(value.value, said):
            self._facts.assert_fact(iri, vm(name), value, [words], self._printed)
            return
        form = form or (self.said(cell) if cell else None)
        if form and occurs(form, said):
            self._facts.assert_fact(iri, vm(name), value, [words], Grounds("mended", self._rule, form))
        else:
            self.infer(iri, name, value, row, cell or row, _HEADED)

    def infer(self, iri: str, name: str, value: Node, row: Spans, premise: Spans, reason: str) -> None:
        """A value that other words of the file give to the row."""
        self._facts.assert_fact(iri, vm(name), value, [self.words(row)], Grounds("inferred", self._rule, premises=[self.words(premise)], reason=reason))

    def year(self, iri: str, name: str, year: str, head: Spans, row: Spans) -> None:
        """The year of a value, in the words of the column's head (or of the group's row)."""
        if head and number_occurs(year, self.said(head)):
            self._facts.assert_fact(iri, vm(name), Literal(year), [self.words(head)], self._printed)
        else:
            self.infer(iri, name, Literal(year), row, head or row, _HEADED)

    def node(self, iri: str, kind: str, n: int, section: str) -> None:
        self._facts.structural(iri, RDF_TYPE, NamedNode(vm(kind)))
        self._facts.structural(iri, vm("sortKey"), Literal(f"{n:05d}"))
        if section:
            self._facts.structural(iri, vm("section"), Literal(section))

    def of(self, iri: str, name: str, document: str, row: Spans) -> None:
        self._facts.assert_fact(iri, vm(name), NamedNode(document), [self.words(row)], self._printed)


def indicator_facts(record: Record, nodes: Nodes, facts: Facts, sources: Sources) -> None:
    """The rows of indicator tables, numbered in reading order."""
    rows = _Rows(record, facts, sources, "indicator")
    order = sorted(record.indicators, key=lambda i: (i.spans, i.target_by or "", i.target or ""))
    for n, indicator in enumerate(order, start=1):
        _indicator(indicator, iris.indicator(nodes.own_row.path, n), n, nodes.own, rows)


def _indicator(x: Indicator, iri: str, n: int, document: str, rows: _Rows) -> None:
    at = x.field_spans
    rows.node(iri, "Indicator", n, x.section)
    rows.of(iri, "indicatorOf", document, x.spans)
    rows.say(iri, "subject", vi(x.name), x.spans, at.get("name", ()))
    if x.group:
        rows.infer(iri, "group", Literal(x.group), x.spans, at.get("group", x.spans), _GROUPED)
    for name, value in (("ordinal", x.ordinal), ("unit", x.unit), ("note", x.note)):
        if value:
            rows.say(iri, name, vi(value) if name == "note" else Literal(value), x.spans, at.get(name, ()))
    values: tuple[tuple[str, str, str | None, str, str | None], ...] = (
        ("target", "targetValue", x.target, "by", x.target_by),
        ("baseline", "baselineValue", x.baseline.value if x.baseline else None, "baselineYear", x.baseline.year if x.baseline else None),
        ("result", "resultValue", x.result.value if x.result else None, "resultYear", x.result.year if x.result else None),
    )
    for field, name, value, year_name, year in values:
        if not value:
            continue
        rows.say(iri, name, Literal(value), x.spans, at.get(field, ()))
        if year:
            rows.year(iri, year_name, year, at.get(f"{field}_head", ()), x.spans)
    if legend := at.get("legend"):
        said = rows.said(legend)
        meaning = re.split(r"[:=]|\blà\b", said, maxsplit=1)[-1].strip(" .")
        rows.say(iri, "legend", vi(meaning), legend)


def budget_facts(record: Record, nodes: Nodes, facts: Facts, sources: Sources) -> None:
    """The sums of money, numbered in reading order; a part names the sum that it is a part of."""
    rows = _Rows(record, facts, sources, "budget")
    order = sorted(record.budget, key=lambda b: (b.spans, b.text))
    names: dict[str, tuple[str, Spans]] = {}  # text of a line → its last node before the part
    below: dict[str, tuple[str, Spans]] = {}  # the same for wholes that stand below their parts ("Tổng cộng")
    for n, line in enumerate(order, start=1):
        below.setdefault(line.text, (iris.budget_line(nodes.own_row.path, n), line.spans))
    for n, line in enumerate(order, start=1):
        iri = iris.budget_line(nodes.own_row.path, n)
        _budget_line(line, iri, n, nodes.own, rows)
        whole = names.get(line.part_of) or below.get(line.part_of) if line.part_of else None
        if whole is not None:
            premise = line.field_spans.get("part_of") or whole[1]
            grounds = Grounds("inferred", "budget", premises=[rows.words(premise)], reason=_PART)
            facts.assert_fact(iri, vm("partOf"), NamedNode(whole[0]), [rows.words(line.spans), rows.words(whole[1])], grounds)
        names[line.text] = (iri, line.spans)


def _budget_line(x: BudgetLine, iri: str, n: int, document: str, rows: _Rows) -> None:
    at = x.field_spans
    rows.node(iri, "BudgetLine", n, x.section)
    rows.of(iri, "budgetLineOf", document, x.spans)
    said = rows.said(x.spans)
    form = printed_amount(x.amount, said)
    rows.say(iri, "amount", Literal(x.amount), x.spans, x.spans, None if form == x.amount else form)
    rows.say(iri, "unit", Literal(x.unit), x.spans, at.get("unit", x.spans))
    if x.name:
        rows.say(iri, "subject", vi(x.name), x.spans, at.get("name", ()))
    if x.source:
        rows.say(iri, "fundingSource", vi(x.source), x.spans, at.get("source", ()))
    if x.group and (group := at.get("group")):
        rows.infer(iri, "group", Literal(x.group), x.spans, group, _GROUPED)


def printed_amount(amount: str, said: str) -> str | None:
    """The stretch that prints an amount, zeros before it included.

    >>> printed_amount("2033.4", "nhu cầu vốn: 2.033,4 tỷ đồng"), printed_amount("5", "bố trí 05 tỷ đồng")
    ('2.033,4', '05')
    >>> printed_amount("500-600", "khoảng 500 - 600 triệu đồng")
    '500 - 600'
    """
    for found in _NUMBER.finditer(said):
        if number(found[0].rstrip(".")) == amount:
            return found[0].rstrip(".")
    return printed_number(amount, said)
