"""Writes the published ontology: ``python -m docs.generator.pages`` makes docs/ontology anew.

In: the ontology's files. Out: index.html (Vietnamese) and en.html by pyLODE, with diagrams; ontology.ttl, the whole ontology as one file;
context.jsonld beside them and in the package. No network, the same bytes on every machine; with ``--check`` nothing is written: what is no longer
current is named, and the exit status is 1 (a test runs this, so CI does).
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Final

import rdflib
from pylode.profiles.ontpub import OntPub
from pylode.rdf_elements import PROPS
from rdflib import Graph

from docs.generator import context, model
from docs.generator.diagrams import DIAGRAMS, svg
from ontology import files
from ontology.terms import VM, local_name

FOLDER: Final = Path(__file__).resolve().parents[1] / "ontology"
PACKAGE: Final = Path(__file__).resolve().parents[2] / "ontology"

# The words of pyLODE's pages: its English → (Vietnamese, English as it shall stand).
HEADINGS: Final = {
    "Metadata": ("Giới thiệu", "Metadata"), "Classes": ("Lớp", "Classes"), "Object Properties": ("Quan hệ", "Object properties"),
    "Datatype Properties": ("Thuộc tính giá trị", "Datatype properties"), "Annotation Properties": ("Thuộc tính chú giải", "Annotation properties"),
    "Namespaces": ("Không gian tên", "Namespaces"), "Legend": ("Chú giải ký hiệu", "Legend"), "Table of Contents": ("Mục lục", "Contents"),
}
PROPERTIES: Final = {
    "title": ("Tên", "Label"), "description": ("Định nghĩa, mô tả", "Definition, description"), "scopeNote": ("Ghi chú phạm vi", "Scope note"),
    "example": ("Ví dụ", "Example"), "source": ("Nguồn", "Source"), "note": ("Ghi chú", "Note"), "subClassOf": ("Lớp cha", "Super-class"),
    "inDomainOf": ("Là miền của", "In domain of"), "inDomainIncludesOf": ("Thuộc miền của", "In domain of, among others"),
    "inRangeOf": ("Là tầm của", "In range of"), "inRangeIncludesOf": ("Thuộc tầm của", "In range of, among others"),
    "superClassOf": ("Lớp con", "Sub-classes"), "subPropertyOf": ("Thuộc tính cha", "Super-property"),
    "superPropertyOf": ("Thuộc tính con", "Sub-properties"), "domain": ("Miền", "Domain"), "domainIncludes": ("Miền gồm", "Domain, one of"),
    "range": ("Tầm", "Range"), "rangeIncludes": ("Tầm gồm", "Range, one of"), "created": ("Lập ngày", "Created"), "modified": ("Sửa ngày", "Modified"),
    "versionIRI": ("IRI của phiên bản", "Version IRI"), "versionInfo": ("Phiên bản", "Version"), "priorVersion": ("Phiên bản trước", "Prior version"),
    "preferredNamespacePrefix": ("Tiền tố", "Prefix"), "preferredNamespaceUri": ("Không gian tên", "Namespace"),
    "historyNote": ("Thay đổi", "Changes"),
}
DIAGRAM_HEADING: Final = ("Sơ đồ", "Diagrams")
OTHER_PAGE: Final = (("en.html", "English"), ("index.html", "Tiếng Việt"))


def _pick(pair: tuple[str, str], language: str) -> str:
    return pair[model.LANGUAGES.index(language)]


def page(language: str) -> str:
    """The HTML page of one language."""
    made = OntPub(model.page_graph(language))
    # Anchors are the terms' own names, the same in both languages; labels of other vocabularies' properties are ours.
    made.fids = {VM + local_name(t): local_name(t) for t in map(str, made.ont.subjects()) if t.startswith(VM)}
    made.back_onts = Graph()
    made.props_labeled = {prop: _label(prop, language) for prop in PROPS}
    html = str(made.make_html())
    for words, pair in HEADINGS.items():
        html = html.replace(f">{words}<", f">{_pick(pair, language)}<")
    pictures = "\n".join(f"<h3>{_pick((d.vi, d.en), language)}</h3>\n{svg(model.ontology(), d, language)}" for d in DIAGRAMS)
    heading = _pick(DIAGRAM_HEADING, language)
    section = f'<div class="section" id="diagrams">\n<h2>{heading}</h2>\n{pictures}\n</div>\n'
    html, times = re.subn(r'(?=<div class="section" id="classes">)', lambda _: section, html, count=1)
    assert times == 1, "the page maker's layout has changed"
    html = html.replace("<html>", f'<html lang="{language}">', 1)
    target, words = OTHER_PAGE[model.LANGUAGES.index(language)]
    html = html.replace('<h4>\n            <a href="#classes">', f'<h4>\n            <a href="#diagrams">{heading}</a>\n          </h4>\n          <h4>\n            <a href="#classes">', 1)
    html = html.replace("<body>", f'<body>\n<p id="language"><a href="{target}">{words}</a></p>', 1)
    style = "#diagrams svg{max-width:100%;height:auto;margin-bottom:1em}#language{position:absolute;top:0;right:1em}pre{white-space:pre-wrap}"
    return html.replace("</style>", f"{style}</style>", 1) + "\n"


class _Words(str):
    """Words that stay as they are: the page maker would write each with a capital, which Vietnamese does not."""

    __slots__ = ()

    def __str__(self) -> str:
        return self

    def title(self) -> str:
        return self


def _label(prop: rdflib.URIRef, language: str) -> dict[str, str]:
    name = local_name(str(prop))
    return {"title": _Words(_pick(PROPERTIES.get(name, (name, name)), language)), "description": str(prop), "ont_title": str(prop).removesuffix(name)}


def turtle() -> str:
    """The whole ontology as one Turtle text with one head of prefixes: what others load."""
    text = files.core()
    prefixes = sorted(set(re.findall(r"(?m)^@prefix .*$", text)))
    return "\n".join(prefixes) + "\n" + re.sub(r"\n{3,}", "\n\n", re.sub(r"(?m)^@prefix .*\n", "", "\n" + text))


def contents() -> dict[Path, str]:
    """Every file that is made, with its text."""
    return {
        FOLDER / "index.html": page("vi"), FOLDER / "en.html": page("en"), FOLDER / "ontology.ttl": turtle(),
        FOLDER / "context.jsonld": context.text(), PACKAGE / context.FILE: context.text(),
    }


def stale() -> list[Path]:
    """The files that the ontology has moved on from."""
    return [path for path, text in contents().items() if not path.is_file() or path.read_text("utf-8") != text]


if __name__ == "__main__":
    if "--check" in sys.argv[1:]:
        sys.exit("\n".join(f"{p.name} is not current: python -m docs.generator.pages" for p in stale()) or 0)
    for path, text in contents().items():
        path.write_text(text, encoding="utf-8", newline="\n")
