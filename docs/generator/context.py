"""The JSON-LD context of the ontology: every term under its own name, typed as the ontology and the shapes have it.

In: the ontology's files and the SHACL shapes. Out: the context as plain JSON, and its text, which ships as
``ontology/context.jsonld`` (a test compares the two). A document with this context is ordinary JSON to whoever wants no RDF.
"""

from __future__ import annotations

import json
from typing import Final

from ontology import files
from ontology.rows import all_subjects, one, subjects, values
from ontology.terms import DCTERMS, OWL, RDF, RDF_TYPE, RDFS, SKOS, VM, XSD, local_name

SHACL: Final = "http://www.w3.org/ns/shacl#"
FILE: Final = "context.jsonld"
_PREFIXES: Final = {
    "vm": VM, "dcterms": DCTERMS, "org": "http://www.w3.org/ns/org#", "rdfs": RDFS, "skos": SKOS, "xsd": XSD,
}
# What documents of this ontology also use, besides its own terms.
_BORROWED: Final = {
    "label": {"@id": "rdfs:label", "@language": "vi"},
    "prefLabel": {"@id": "skos:prefLabel", "@language": "vi"},
    "notation": {"@id": "skos:notation"},
    "source": {"@id": "dcterms:source", "@language": "vi"},
    "isReplacedBy": {"@id": "dcterms:isReplacedBy", "@type": "@id"},
    "ChangeEvent": "org:ChangeEvent",
    "Organization": "org:Organization",
    "originalOrganization": {"@id": "org:originalOrganization", "@type": "@id"},
    "resultingOrganization": {"@id": "org:resultingOrganization", "@type": "@id"},
}


def _datatypes() -> dict[str, str]:
    """property → the one datatype that all shapes and the range give it."""
    found: dict[str, set[str]] = {}
    for name in files.names("shapes", ".ttl"):
        for shape in subjects(name).values():
            path, datatype = one(shape, SHACL + "path"), one(shape, SHACL + "datatype")
            if path and datatype:
                found.setdefault(path, set()).add(datatype)
    for iri, properties in all_subjects("core").items():
        for datatype in values(properties, RDFS + "range"):
            if datatype.startswith(XSD):
                found.setdefault(iri, set()).add(datatype)
    return {path: kinds.pop() for path, kinds in found.items() if len(kinds) == 1}


def context() -> dict[str, dict[str, object]]:
    """The context: ``{"@context": {term: definition}}``.

    >>> made = context()["@context"]
    >>> made["implements"], made["Task"], made["title"]
    ({'@id': 'vm:implements', '@type': '@id'}, 'vm:Task', {'@id': 'vm:title', '@language': 'vi'})
    """
    datatypes = _datatypes()
    terms: dict[str, object] = {}
    for iri, properties in all_subjects("core").items():
        if not iri.startswith(VM):
            continue
        kinds = values(properties, RDF_TYPE)
        name = local_name(iri)
        if OWL + "Class" in kinds:
            terms[name] = f"vm:{name}"
        elif OWL + "ObjectProperty" in kinds:
            terms[name] = {"@id": f"vm:{name}", "@type": "@id"}
        elif OWL + "DatatypeProperty" in kinds:
            terms[name] = {"@id": f"vm:{name}", **_value(datatypes.get(iri))}
    return {"@context": {"@version": 1.1, "id": "@id", "type": "@type", "graph": "@graph", **_PREFIXES, **_BORROWED, **dict(sorted(terms.items()))}}


def _value(datatype: str | None) -> dict[str, str]:
    """How a literal of that datatype is written: plain where it is a string, with its language, or with its type."""
    if datatype == RDF + "langString":
        return {"@language": "vi"}
    return {"@type": f"xsd:{local_name(datatype)}"} if datatype in (XSD + "date", XSD + "integer", XSD + "boolean") else {}


def text() -> str:
    """The file's text, a term a line.

    >>> text().splitlines()[:2], json.loads(text()) == context()
    (['{"@context": {', '"@version": 1.1,'], True)
    """
    terms = (json.dumps({name: term}, ensure_ascii=False)[1:-1] for name, term in context()["@context"].items())
    return '{"@context": {\n' + ",\n".join(terms) + "\n}}\n"
