"""Diagrams of the ontology as SVG: a box a class, a row a property, an arrow from the row to the class it leads to.

In: the ontology, and which classes stand in which column (that is all that is set by hand). Out: SVG text. Rows and arrows come from
domains and ranges, so that a diagram cannot say what the ontology does not; positions are computed, so that the same
ontology gives the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Final

from rdflib import OWL, RDF, RDFS, Graph, URIRef

from docs.generator.model import label, members
from ontology.terms import VM, local_name

ROW: Final = 18
WIDTH: Final = 300
GAP_X: Final = 90
GAP_Y: Final = 26
ORG: Final = "http://www.w3.org/ns/org#"
SKOS_CONCEPT: Final = "http://www.w3.org/2004/02/skos/core#Concept"


@dataclass(frozen=True, slots=True)
class Diagram:
    """``columns`` of class names, from left to right; names of other vocabularies as full IRIs. ``closed``: shown without rows."""

    name: str
    vi: str
    en: str
    columns: tuple[tuple[str, ...], ...]
    closed: tuple[str, ...] = ()


DIAGRAMS: Final = (
    Diagram("documents", "Văn bản, nhiệm vụ, cơ quan", "Documents, tasks, bodies", (("Task", "Milestone"), ("Document", "Assignment"), ("Body", "BodyGroup", "Province"))),
    Diagram("evidence", "Phát biểu và chứng cứ", "Statements and evidence", (("Statement", "Assignment"), ("Evidence",), ("SourceFile",), ("Document",)), ("Document",)),
    Diagram("figures", "Chỉ tiêu, chỉ số, kinh phí", "Targets, indicators, money", (("Target", "Indicator", "BudgetLine"), ("Document",)), ("Document",)),
    Diagram("findings", "Phát hiện và rà soát", "Findings and review", (("Finding", "Decision"), ("Evidence", "Document")), ("Evidence", "Document")),
    Diagram(
        "organisations", "Tổ chức qua thời gian", "Organisations through time",
        ((ORG + "ChangeEvent",), ("SuccessionRule",), (SKOS_CONCEPT,)),
    ),
)


@dataclass(frozen=True, slots=True)
class Box:
    """A class on the page: where it stands, its rows (property, what it leads to)."""

    term: URIRef
    x: int
    y: int
    rows: tuple[tuple[URIRef, tuple[URIRef, ...]], ...]

    @property
    def height(self) -> int:
        """Header and rows."""
        return ROW * (len(self.rows) + 1) + 8


def term(name: str) -> URIRef:
    """A class by its name in a diagram."""
    return URIRef(name if ":" in name else VM + name)


def rows_of(graph: Graph, cls: URIRef) -> tuple[tuple[URIRef, tuple[URIRef, ...]], ...]:
    """The object properties whose domain is the class (or a union with it), with what they lead to."""
    out = []
    for prop in sorted(p for p in graph.subjects(RDF.type, OWL.ObjectProperty) if isinstance(p, URIRef)):
        domains = [m for d in graph.objects(prop, RDFS.domain) for m in members(graph, d)]
        ranges = tuple(sorted({m for r in graph.objects(prop, RDFS.range) for m in members(graph, r)}))
        if cls in domains:
            out.append((prop, ranges))
    return tuple(out)


def boxes(graph: Graph, diagram: Diagram) -> list[Box]:
    """The classes with their places: column by column, one below the other."""
    made = []
    for column, names in enumerate(diagram.columns):
        y = 0
        for name in names:
            box = Box(term(name), column * (WIDTH + GAP_X), y, () if name in diagram.closed else rows_of(graph, term(name)))
            made.append(box)
            y += box.height + GAP_Y
    return made


def svg(graph: Graph, diagram: Diagram, language: str) -> str:
    """The diagram as one SVG element with a title; every text escaped."""
    placed = boxes(graph, diagram)
    where = {b.term: b for b in placed}
    width = max(b.x for b in placed) + WIDTH + 40
    height = max(b.y + b.height for b in placed) + 4
    name = diagram.vi if language == "vi" else diagram.en
    arrows, drawn = [], []
    for box in placed:
        drawn.append(_box(graph, box, language))
        for i, (_, targets) in enumerate(box.rows):
            y = box.y + ROW * (i + 1) + 16
            arrows += [_arrow(box, where[t], y) for t in targets if t in where and t != box.term]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="-2 -2 {width} {height}" width="{width}" height="{height}" '
        f'font-family="sans-serif" font-size="12"><title>{escape(name)}</title>\n'
        '<defs><marker id="to-' + diagram.name + '" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
        '<path d="M0 0L8 4L0 8z" fill="#567"/></marker></defs>\n'
        + "\n".join(a.replace("url(#to)", f"url(#to-{diagram.name})") for a in arrows) + "\n" + "\n".join(drawn) + "\n</svg>"
    )


def _box(graph: Graph, box: Box, language: str) -> str:
    name = label(graph, box.term, language)
    short = f" (vm:{local_name(box.term)})" if box.term.startswith(VM) else ""
    out = [
        f'<g><rect x="{box.x}" y="{box.y}" width="{WIDTH}" height="{box.height}" rx="4" fill="#fff" stroke="#567"/>',
        f'<rect x="{box.x}" y="{box.y}" width="{WIDTH}" height="{ROW + 4}" rx="4" fill="#dfe8ee" stroke="#567"/>',
        f'<text x="{box.x + 8}" y="{box.y + 15}" font-weight="bold">{escape(_cut(name + short, 42))}</text>',
    ]
    for i, (prop, targets) in enumerate(box.rows):
        leads = " | ".join(label(graph, t, language) for t in targets) or "…"
        words = _cut(f"{label(graph, prop, language)} → {leads}")
        y = box.y + ROW * (i + 1) + 20
        out.append(f'<text x="{box.x + 8}" y="{y}"><title>{escape(prop)}</title>{escape(words)}</text>')
    return "\n".join(out) + "</g>"


def _cut(words: str, longest: int = 46) -> str:
    return words if len(words) <= longest else words[: longest - 1] + "…"


def _arrow(box: Box, target: Box, y: int) -> str:
    """From a row's end to the target's head: rightwards into its left side, else around to its right side."""
    end_y = target.y + 11
    start = box.x + WIDTH
    if target.x > box.x:
        middle = (start + target.x) // 2
        path = f"M{start} {y}C{middle} {y} {middle} {end_y} {target.x} {end_y}"
    else:
        end, out = target.x + WIDTH, max(start, target.x + WIDTH) + 30
        path = f"M{start} {y}C{out} {y} {out} {end_y} {end} {end_y}"
    return f'<path d="{path}" fill="none" stroke="#567" marker-end="url(#to)"/>'
