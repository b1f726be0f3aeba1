"""The evidence audit: does every fact stand in the words that it quotes?

In: one named graph of the store and the kept texts. Out: problems, each with what is wrong, where, and what to do. The audit
trusts nothing that the builder says: it reads the texts again by their hash and looks for each quote at its offsets.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from graph.forms import iris
from graph.forms.printed import digits, number_occurs, occurs
from graph.keeping.truth import REBUILD
from graph.statements.facts import STRUCTURAL
from loaders.gathering import gathered
from ontology.language import tr, tr_later
from ontology.terms import ID, RDF_TYPE, RDFS_LABEL, SKOS, local_name, vm

Node = NamedNode | Literal
_MACHINERY: Final = frozenset({vm("Statement"), vm("Evidence"), vm("SourceFile"), vm("Finding"), vm("Decision")})
_NUMERIC: Final = frozenset({vm("number"), vm("value"), vm("by")})
_REPORT: Final = tr_later("Báo lỗi của chương trình, kèm tệp và dòng này")


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something that a check found: ``code`` is stable; ``file`` and ``line`` where the words stand, when there are words."""

    severity: str
    code: str
    message: str
    node: str
    file: str = ""
    line: int = 0
    quote: str = ""
    remedy: str = ""


class GraphView:
    """Triples of one named graph (or of several), indexed by subject and property."""

    def __init__(self, quads: Iterable[Quad]) -> None:
        self.triples: set[tuple[str, str, Node]] = set()
        self._index: dict[str, dict[str, list[Node]]] = {}
        self._classes: dict[str, set[str]] = defaultdict(set)
        told: dict[NamedNode, str] = {}  # the text of each name is asked for once
        for subject, predicate, value, _ in quads:
            if isinstance(subject, NamedNode) and isinstance(value, NamedNode | Literal):
                if (s := told.get(subject)) is None:
                    s = told[subject] = subject.value
                if (p := told.get(predicate)) is None:
                    p = told[predicate] = predicate.value
                self.triples.add((s, p, value))
                of = self._index.setdefault(s, {})
                if p in of:
                    of[p].append(value)
                else:
                    of[p] = [value]
                if p == RDF_TYPE:
                    self._classes[value.value].add(s)

    def all(self, subject: str, prop: str) -> list[Node]:
        return self._index.get(subject, {}).get(prop, [])

    def values(self, subject: str, prop: str) -> list[str]:
        return sorted(o.value for o in self.all(subject, prop))

    def one(self, subject: str, prop: str) -> str | None:
        found = self.values(subject, prop)
        return found[0] if len(found) == 1 else None

    def printed_names(self, document: str) -> list[str]:
        """The forms in which the file prints the document's number or name, where it prints them otherwise than properly."""
        return [form for s in self._naming.get(document, ()) for form in self.values(s, vm("printedForm"))]

    @cached_property
    def _naming(self) -> dict[str, list[str]]:
        """Document → the statements that give its number or its name."""
        naming = {vm("number"), vm("title"), SKOS + "altLabel"}
        told = (s for s in self.of_class("Statement") if naming & set(self.values(s, vm("statementPredicate"))))
        return gathered((subject, s) for s in told for subject in self.values(s, vm("statementSubject")))

    def of_class(self, name: str) -> list[str]:
        return sorted(self._classes.get(vm(name), ()))


class Audit:
    """Audits named graphs of one store. ``text_of``: hash of a text → the kept text, or None; ``names``: file → its name.

    ``union``: the triples of all graphs with the properties `NAMING`.
    """

    # a document's number may be known from another file, a concept's label from the vocabulary
    NAMING: Final = (vm("number"), *(SKOS + p for p in ("prefLabel", "altLabel", "hiddenLabel")))

    def __init__(self, text_of: Callable[[str], str | None], names: dict[str, str], union: GraphView) -> None:
        self._text_of = text_of
        self._names = names
        self._union = union
        self._hash_ok: dict[str, bool] = {}
        self._newlines: tuple[str, list[int]] = ("", [])  # where the lines end of the text that was looked at last

    def run(self, view: GraphView) -> Iterator[Problem]:
        """All problems of one graph."""
        for evidence in view.of_class("Evidence"):
            yield from self._evidence(view, evidence)
        told = {statement: self._said(view, statement) for statement in view.of_class("Statement")}
        # a doubt is no witness: a fact needs a statement that is sure of it, and may then stand beside a doubt about the same
        certain = {said for statement, said in told.items() if said is not None and self._confidence(view, statement) != "candidate"}
        for statement, said in told.items():
            if said is None:
                what = tr("Phát biểu không có đúng một chủ thể, thuộc tính và giá trị")
                yield self._problem(view, "VM-108", what, statement, [], REBUILD)
                continue
            yield from self._statement(view, statement, said, said in certain)
        for triple in sorted(view.triples - certain, key=str):
            if triple[1] not in STRUCTURAL and not any(o.value in _MACHINERY for o in view.all(triple[0], RDF_TYPE)):
                what = tr("Dữ kiện không có phát biểu làm chứng: {local_name}", local_name=local_name(triple[1]))
                yield Problem("error", "VM-104", what, triple[0], remedy=REBUILD)

    # --- the words

    def _evidence(self, view: GraphView, node: str) -> Iterator[Problem]:
        file = view.one(node, vm("inFile"))
        text_hash = view.one(file, vm("textSha256")) if file else None
        text = self._text_of(text_hash) if text_hash else None
        if text is None or text_hash is None:
            yield self._problem(view, "VM-101", tr("Không còn giữ văn bản gốc của lời trích"), node, [node], REBUILD)
            return
        if text_hash not in self._hash_ok:
            self._hash_ok[text_hash] = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() == text_hash
        if not self._hash_ok[text_hash]:
            yield self._problem(view, "VM-101", tr("Văn bản gốc đã bị thay đổi: mã băm không khớp"), node, [node], REBUILD)
            return
        named = iris.evidence_of(node)
        if named is None or named[0] != text_hash[:16] or iris.evidence(*named) != node:
            yield self._problem(view, "VM-102", tr("Tên của lời trích không khớp với văn bản gốc"), node, [node], REBUILD)
            return
        spans = named[1]
        start, end = spans[0]
        expected = {"quote": " ".join(text[s:e] for s, e in spans), "start": str(start), "end": str(end)}
        for prop, value in expected.items():
            if view.values(node, vm(prop)) != [value]:
                what = tr("Lời trích không đứng ở vị trí đã ghi trong văn bản gốc")
                yield self._problem(view, "VM-102", what, node, [node], REBUILD)
                break
        if self._newlines[0] != text_hash:  # counting them before each quote costs the square of a text's length
            self._newlines = text_hash, [m.start() for m in re.finditer("\n", text)]
        if view.values(node, vm("line")) != [str(1 + bisect_left(self._newlines[1], start))]:
            yield self._problem(view, "VM-103", tr("Số dòng của lời trích không đúng"), node, [node], REBUILD)
        around = {"prefix": text[max(0, start - 32) : start], "suffix": text[spans[-1][1] : spans[-1][1] + 32]}
        if any(view.values(node, vm(prop)) != [value] for prop, value in around.items()):
            what = tr("Chữ đứng trước hoặc sau lời trích không khớp với văn bản gốc")
            yield self._problem(view, "VM-102", what, node, [node], REBUILD)

    # --- the facts

    @staticmethod
    def _said(view: GraphView, statement: str) -> tuple[str, str, Node] | None:
        subject, prop = view.one(statement, vm("statementSubject")), view.one(statement, vm("statementPredicate"))
        values = [*view.all(statement, vm("statementObject")), *view.all(statement, vm("statementValue"))]
        return (subject, prop, values[0]) if subject and prop and len(values) == 1 else None

    @staticmethod
    def _confidence(view: GraphView, statement: str) -> str:
        return local_name(view.one(statement, vm("confidence")) or "")

    def _statement(self, view: GraphView, node: str, said: tuple[str, str, Node], certain: bool) -> Iterator[Problem]:
        evidence = view.values(node, vm("evidence"))
        quotes = [q for e in evidence for q in view.values(e, vm("quote"))]
        confidence = self._confidence(view, node)
        stands = said in view.triples
        if not quotes:
            yield self._problem(view, "VM-108", tr("Phát biểu không có lời trích"), node, [], REBUILD)
            return
        if stands != certain:
            what = tr("Điều cần xác minh lại đứng như dữ kiện") if stands else tr("Phát biểu chắc chắn nhưng thiếu dữ kiện tương ứng")
            yield self._problem(view, "VM-109", what, node, evidence, REBUILD)
        if confidence == "printed":
            for missing in self._not_printed(view, said, quotes):
                yield self._problem(view, "VM-105", tr("Lời trích không có chữ “{missing}”", missing=missing), node, evidence, _REPORT)
        elif confidence == "mended":
            yield from self._mended(view, node, said, evidence, quotes)
        elif confidence == "inferred":
            rests_on = [view.values(p, vm("quote")) for p in view.values(node, vm("premise"))]
            if not rests_on or not all(rests_on) or self._year_untold(said, [*quotes, *(q for told in rests_on for q in told)]):
                yield self._problem(view, "VM-107", tr("Điều suy ra không nêu căn cứ có lời trích"), node, evidence, _REPORT)
        elif confidence != "candidate":
            yield self._problem(view, "VM-108", tr("Phát biểu không ghi mức chắc chắn"), node, evidence, REBUILD)

    @staticmethod
    def _year_untold(said: tuple[str, str, Node], quotes: list[str]) -> bool:
        """A year that stands in a heading or a title: the words there must print it."""
        _, prop, value = said
        return prop == vm("by") and not any(number_occurs(value.value, q) for q in quotes)

    def _mended(
        self, view: GraphView, node: str, said: tuple[str, str, Node], evidence: list[str], quotes: list[str]
    ) -> Iterator[Problem]:
        forms = view.values(node, vm("printedForm"))
        if not forms or not all(any(occurs(form, quote) for quote in quotes) for form in forms):
            what = tr("Điều đã sửa dạng in không giữ dạng in có trong lời trích")
            yield self._problem(view, "VM-106", what, node, evidence, _REPORT)
            return
        _, prop, value = said
        number = value.value if prop == vm("number") else None
        if number is not None and not any(_contains(digits(form), digits(number)) for form in forms):
            yield self._problem(view, "VM-106", tr("Dạng in không có các chữ số của “{number}”", number=number), node, evidence, _REPORT)

    def _not_printed(self, view: GraphView, said: tuple[str, str, Node], quotes: list[str]) -> Iterator[str]:
        """What a printed fact names and its words do not print."""
        subject, prop, value = said
        if isinstance(value, Literal):
            test = number_occurs if prop in _NUMERIC else occurs
            if not any(test(value.value, q) for q in quotes):
                yield value.value
        else:
            yield from self._node_not_printed(view, value.value, quotes)
        yield from self._node_not_printed(view, subject, quotes)

    def _node_not_printed(self, view: GraphView, node: str, quotes: list[str]) -> Iterator[str]:
        """A document by its number (or its name where it has none), a body by its name, a concept by its label."""
        kinds = set(view.values(node, RDF_TYPE))
        if vm("Document") in kinds:
            if self._own(view, node) or any(occurs(form, q) for form in view.printed_names(node) for q in quotes):
                return
            numbers = view.values(node, vm("number")) or self._union.values(node, vm("number"))
            names = [] if numbers else [n for p in (vm("title"), SKOS + "altLabel", RDFS_LABEL) for n in view.values(node, p)]
            by_number = any(number_occurs(n, q) for n in numbers for q in quotes)
            if not by_number and not any(occurs(n, q) for n in names for q in quotes):
                yield (numbers or names or [node])[0]
        elif kinds & {vm("Body"), vm("BodyGroup")}:
            labels = view.values(node, RDFS_LABEL)
            if not any(occurs(label, q) for label in labels for q in quotes):
                yield (labels or [node])[0]
        elif not node.startswith(ID):
            terms = [n for p in ("prefLabel", "altLabel", "hiddenLabel") for n in self._union.values(node, SKOS + p)]
            if terms and not any(occurs(term, q) for term in terms for q in quotes):
                yield terms[0]

    def _own(self, view: GraphView, node: str) -> bool:
        """Is it the document that the graph's file witnesses, or a part of it? A file need not name itself."""
        own = [d for f in view.of_class("SourceFile") for d in view.values(f, vm("witnesses"))]
        return any(node == d or node.startswith(d + "/") for d in own)

    def _problem(self, view: GraphView, code: str, message: str, node: str, evidence: list[str], remedy: str) -> Problem:
        first = evidence[0] if evidence else ""
        file = view.one(first, vm("inFile")) or ""
        line = view.one(first, vm("line")) or "0"
        quote = view.values(first, vm("quote"))
        prop = local_name(view.one(node, vm("statementPredicate")) or "")
        return Problem(
            "error", code, f"{message} ({prop})" if prop else message, node, self._names.get(file, ""),
            int(line) if line.isdigit() else 0, quote[0] if quote else "", remedy,
        )


def _contains(inside: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Do the runs of digits hold the wanted ones, in order and side by side? A number broken over lines may split one.

    Zeros before a number do not count: "4/2025" is "04/2025".

    >>> _contains(("24", "2013"), ("24",)), _contains(("12", "2"), ("122",)), _contains(("25",), ("24",)), _contains(("4",), ("04",))
    (True, True, False, True)
    """
    return "".join(wanted).lstrip("0") in "".join(inside)
