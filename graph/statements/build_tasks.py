"""Tasks and quantified goals of one record → facts.

In: a record's tasks and targets, the nodes and facts of its graph. Out: facts about each task (what, who, when, on which
basis) and each goal. A task's name comes from its place in the document (kind and ordinals), so that two copies of one
document name their tasks alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.forms import iris
from graph.forms.printed import number_occurs, occurs
from graph.forms.slugs import ordinal_slug
from graph.identity.witnesses import TaskName, in_order, ordinal_names, targets_in_order
from graph.statements.build_times import time_facts, within
from graph.statements.evidence import Sources, Words, premises_of, quote, why
from graph.statements.facts import Facts, Grounds, Node, vi
from graph.statements.nodes import Nodes
from graph.statements.same_matter import same_matter
from loaders.record import BodyRole, Record, Relation, Task, TaskKind
from loaders.writing.figures import TIMES
from ontology.terms import RDF_TYPE, concept, vm

_KIND_ORDER: Final[dict[TaskKind, str]] = {"body": "1", "duty": "2", "annex": "3"}  # their order in a document
_ROMAN: Final = re.compile(r"(?=[IVX])X{0,3}(IX|IV|V?I{0,3})")
_ALPHABET: Final = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*(?:\s*[-–/]\s*\d+(?:[.,]\d+)*)?")
_MULTIPLIED: Final = re.compile(rf"(\d+(?:[.,]\d+)*)\s+({'|'.join(TIMES)})\b", re.IGNORECASE)


def task_facts(record: Record, nodes: Nodes, facts: Facts, sources: Sources) -> None:
    """Say everything that the record tells about its tasks."""
    called = task_names(record.tasks, nodes)
    names = {t.id: iris.task(nodes.own_row.path, t.kind, called[t.id].ordinals) for t in record.tasks}
    for task in record.tasks:
        _Task(task, names[task.id], called[task.id], record, nodes, facts, sources.text(record.source.key)).say()
    for item, row in same_matter(record.tasks):
        _same_matter(item, row, names, record, facts)
    for relation in record.relations:
        if relation.predicate == "carriesOut":
            _carries_out(relation, record, names, nodes)


def task_names(tasks: Iterable[Task], nodes: Nodes) -> dict[str, TaskName]:
    """Task id → what its document calls it: as the table says where several files witness the document, else by its place."""
    held = in_order(tasks)
    own = ordinal_names(held)
    return {t.id: nodes.task_name(t.id) or TaskName(own[t.id], t.path, t.section) for t in held}


def sort_key(kind: TaskKind, path: str) -> str:
    """A text by which tasks sort in reading order: kinds, then ordinals by value, not by letter.

    >>> sort_key("annex", "II/6/6.1/1") < sort_key("annex", "II/10/1") < sort_key("annex", "IX/1")
    True
    >>> sort_key("body", "II.4.d/1") < sort_key("body", "II.4.đ/1") < sort_key("body", "II.4.e/1")
    True
    >>> sort_key("duty", "IV.2") < sort_key("duty", "annex-1/3.a") < sort_key("duty", "annex-2/1")
    True
    """
    return ".".join((_KIND_ORDER[kind], *(_value(part) for part in re.split(r"[./]", path))))


def _value(ordinal: str) -> str:
    if ordinal.isascii() and ordinal.isdigit():
        return f"{int(ordinal):05d}"
    if _ROMAN.fullmatch(ordinal):
        units = {"I": 1, "V": 5, "X": 10}
        numbers = [units[c] for c in ordinal]
        return f"{sum(-n if n < after else n for n, after in zip(numbers, [*numbers[1:], 0], strict=True)):05d}"
    if ordinal.startswith("annex-"):  # an annex in prose stands behind the text
        return f"99998{ordinal.removeprefix('annex-'):0>5}"
    if len(ordinal) == 1 and ordinal.casefold() in _ALPHABET:
        return f"{_ALPHABET.index(ordinal.casefold()) + 1:05d}"
    found = re.search(r"\d+", ordinal)
    return f"{int(found[0]):05d}{ordinal_slug(ordinal)}" if found else f"99999{ordinal_slug(ordinal)}"


class _Task:
    """The facts of one task."""

    def __init__(self, task: Task, iri: str, name: TaskName, record: Record, nodes: Nodes, facts: Facts, text: str) -> None:
        self._task, self._iri, self._name = task, iri, name
        self._sha256 = record.source.key
        self._nodes, self._facts, self._text = nodes, facts, text
        self._row = Words(self._sha256, task.spans)
        self._rule = f"task:{task.kind}"
        self._printed = Grounds("printed", self._rule)

    def say(self) -> None:
        task, facts, iri = self._task, self._facts, self._iri
        facts.structural(iri, RDF_TYPE, NamedNode(vm("Task")))
        facts.structural(iri, vm("taskKind"), NamedNode(concept("task-kind", task.kind)))
        # Where several files witness the document, all of them say the place of the fullest: one task, one place.
        facts.structural(iri, vm("path"), Literal(self._name.path))
        facts.structural(iri, vm("section"), Literal(self._name.section))
        facts.structural(iri, vm("sortKey"), Literal(sort_key(task.kind, self._name.path)))
        facts.assert_fact(iri, vm("taskOf"), NamedNode(self._nodes.own), [self._row], self._printed)
        self._words("title", vi(task.title), task.title)
        if task.group:
            self._words("group", vi(task.group), task.group)
        if task.ordinal:
            self._words("ordinal", Literal(task.ordinal), task.ordinal)
        if task.product:
            self._words("product", vi(task.product), task.product)
        if task.conditional:
            self._words("conditional", vi(task.conditional), task.conditional)
        if task.status:
            self._status(task.status)
        time_facts(task, iri, self._sha256, self._text, facts)
        for body in task.bodies:
            self._role(body)
        for citation_id in task.cites:
            self._nodes.cite(iri, "cites", citation_id, self._rule)
        for citation_id in task.carries_out:
            self._nodes.cite(iri, "carriesOut", citation_id, self._rule)

    def _words(self, name: str, value: Node, said: str) -> None:
        """A field that is words of the row, or of the place that the reader names for it."""
        own = self._task.field_spans.get(name)
        words = Words(self._sha256, own) if own else self._row
        printed = quote(self._text, words.spans)
        if occurs(said, printed):
            self._facts.assert_fact(self._iri, vm(name), value, [words], self._printed)
        elif own:
            self._facts.assert_fact(self._iri, vm(name), value, [words], Grounds("mended", self._rule, printed))
        else:
            # The row is under this heading or number without printing it: its place in the document says so.
            grounds = Grounds("inferred", self._rule, reason="theo vị trí của mục trong văn bản")
            self._facts.assert_fact(self._iri, vm(name), value, [words], grounds)

    def _status(self, status: str) -> None:
        spans = self._task.field_spans.get("status") or self._task.field_spans.get("group")
        premises = [Words(self._sha256, spans)] if spans else []
        grounds = Grounds("inferred", self._rule, premises=premises, reason="theo nhóm nhiệm vụ trong bảng")
        self._facts.assert_fact(self._iri, vm("status"), NamedNode(concept("task-status", status)), [self._row], grounds)

    def _role(self, body: BodyRole) -> None:
        node = self._nodes.body(body.body)
        words = Words(self._sha256, body.spans) if body.spans else self._row
        grounds = Grounds.of_body(body, self._sha256, f"{self._rule}:role", self._nodes.body_label(body.body))
        statement = self._facts.assert_fact(self._iri, vm(body.role), NamedNode(node), [words], grounds, role=body.role)
        if body.confidence != "candidate":
            self._facts.structural(self._iri, vm("assignment"), NamedNode(statement))


def _carries_out(relation: Relation, record: Record, names: dict[str, str], nodes: Nodes) -> None:
    """ "Triển khai thực hiện Nghị quyết số 76/NQ-CP" as an item: the task carries the document out; nothing derives."""
    if relation.object not in nodes.citations:
        return
    holders = [t for t in record.tasks if within(relation.spans, t.spans)]
    if not holders:
        return
    task = min(holders, key=lambda t: (sum(s.end - s.start for s in t.spans), t.id))
    said = (Words(record.source.key, relation.spans),)
    nodes.cite(names[task.id], "carriesOut", relation.object, relation.recognised_by or "relation", relation.confidence, said)


def _same_matter(item: Task, row: Task, names: dict[str, str], record: Record, facts: Facts) -> None:
    """An item of the text and a row of the annex that tell one matter: linked, the words of both as evidence."""
    words = [Words(record.source.key, t.field_spans.get("title") or t.spans) for t in (item, row)]
    grounds = Grounds("inferred", "same-matter", premises=words, reason="nội dung của dòng phụ lục được kể trong mục này")
    facts.assert_fact(names[item.id], vm("sameMatterAs"), NamedNode(names[row.id]), words, grounds)


def target_facts(record: Record, nodes: Nodes, facts: Facts, sources: Sources) -> None:
    """Quantified goals, numbered in reading order."""
    text = sources.text(record.source.key)
    phrased = Grounds("inferred", "target", reason="suy ra từ cách diễn đạt")
    for place, target in enumerate(targets_in_order(record.targets), start=1):
        n = nodes.target_number(place)
        iri = iris.target(nodes.own_row.path, n)
        words = Words(record.source.key, target.spans)
        printed = quote(text, words.spans)
        facts.structural(iri, RDF_TYPE, NamedNode(vm("Target")))
        facts.structural(iri, vm("section"), Literal(target.section))
        facts.structural(iri, vm("sortKey"), Literal(f"{n:05d}"))
        facts.assert_fact(iri, vm("targetOf"), NamedNode(nodes.own), [words], Grounds("printed", "target"))
        literal: tuple[tuple[str, str | None, Node | None], ...] = (
            ("subject", target.subject, vi(target.subject)), ("unit", target.unit, Literal(target.unit or "")),
            ("value", target.value, Literal(target.value)), ("by", target.by, Literal(target.by or "")),
        )
        for name, said, value in literal:
            if not said or value is None:
                continue
            form = printed_number(said, printed) if name == "value" else None
            if number_occurs(said, printed) if name in ("value", "by") else occurs(said, printed):
                grounds = Grounds("printed", "target")
            elif form:
                grounds = Grounds("mended", "target", form)
            elif name == "by" and target.by_premises:
                grounds = Grounds("inferred", "target", premises=premises_of(record.source.key, target.by_premises), reason=why(target.by_premises))
            else:
                grounds = phrased
            facts.assert_fact(iri, vm(name), value, [words], grounds)
        for name, read in (("comparator", target.comparator), ("direction", target.direction)):
            if read:
                facts.assert_fact(iri, vm(name), Literal(read), [words], phrased)
        for citation_id in target.source_cites:
            nodes.cite(iri, "cites", citation_id, "target")


def printed_number(value: str, quote_text: str) -> str | None:
    """The stretch that prints a number in Vietnamese form.

    >>> printed_number("2033.4", "tổng vốn 2.033,4 tỷ đồng"), printed_number("5-7", "đạt 5,0 - 7,0%")
    ('2.033,4', '5,0 - 7,0')
    >>> printed_number("32000", "giữ ổn định 32 nghìn ha"), printed_number("1500000", "1,5 triệu cây")
    ('32 nghìn', '1,5 triệu')
    """
    for found in _NUMBER.finditer(quote_text):
        if _normal(found[0]) == value:
            return found[0]
    for found in _MULTIPLIED.finditer(quote_text):
        product = Decimal(_one_number(found[1])) * TIMES[found[2].casefold()]
        if format(product.normalize(), "f") == value:
            return found[0]
    return None


def _normal(printed: str) -> str:
    parts = re.split(r"\s*([-–/])\s*", printed)
    return "".join(("-" if p == "–" else p) if p in "-–/" else _one_number(p) for p in parts)


def _one_number(printed: str) -> str:
    # A point groups thousands and a comma opens the decimals; "1.5" with fewer than three digits after is a decimal.
    plain = re.sub(r"\.(?=\d{3}(?:\D|$))", "", printed).replace(",", ".")
    return re.sub(r"\.0+$", "", plain)
