"""What a document says outside its duties of whom to report to → facts: the document has a reporter, with the sentence as evidence.

In: a record's ``reports``, the nodes and facts of its graph. Out: ``vm:reporter`` of the document. Reports that are duties are told by the duty (``build_tasks``).
"""

from __future__ import annotations

from pyoxigraph import NamedNode

from graph.statements.evidence import Words
from graph.statements.facts import Facts, Grounds
from graph.statements.nodes import Nodes
from loaders.record import Record
from ontology.terms import vm


def report_facts(record: Record, nodes: Nodes, facts: Facts) -> None:
    """One fact a body and sentence."""
    sha256 = record.source.key
    for clause in record.reports:
        for body in clause.bodies:
            grounds = Grounds.of_body(body, sha256, "trouble-report")
            facts.assert_fact(nodes.own, vm("reporter"), NamedNode(nodes.body(body.body)), [Words(sha256, clause.spans)], grounds)
