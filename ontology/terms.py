"""Names of the ontology as plain strings: namespaces, classes, properties, named graphs.

In: nothing (no import of an RDF library: a command must start at once). Out: constants, and ``vm("Task")`` for any term.
"""

from __future__ import annotations

from typing import Final

BASE: Final = "https://w3id.org/vanmach/"
ONTOLOGY: Final = BASE + "ontology"
VM: Final = ONTOLOGY + "#"
ID: Final = BASE + "id/"
VOCAB: Final = BASE + "vocab/"
SHAPES: Final = BASE + "shapes#"

RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
OWL: Final = "http://www.w3.org/2002/07/owl#"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
DCTERMS: Final = "http://purl.org/dc/terms/"

RDF_TYPE: Final = RDF + "type"
RDFS_LABEL: Final = RDFS + "label"
SKOS_PREF_LABEL: Final = SKOS + "prefLabel"
IS_REPLACED_BY: Final = DCTERMS + "isReplacedBy"

XSD_DATE: Final = XSD + "date"
XSD_INTEGER: Final = XSD + "integer"
XSD_BOOLEAN: Final = XSD + "boolean"

CLASSES: Final = (
    "SourceFile", "Document", "Task", "Milestone", "Assignment", "Target", "Indicator", "BudgetLine", "Body", "BodyGroup", "Statement",
    "Evidence", "Finding", "Decision", "Province", "SuccessionRule", "Adoption",
)

PROVINCES: Final = ID + "dia-ban/"

# What a derivation goes through (sub-properties of vm:derivesFrom; a test compares this with the ontology).
DERIVING: Final = ("implements", "continues", "specifies", "assignedBy", "issuedWith")


def vm(name: str) -> str:
    """The IRI of a term of the ontology.

    >>> vm("derivesFrom")
    'https://w3id.org/vanmach/ontology#derivesFrom'
    """
    return VM + name


def concept(scheme: str, slug: str) -> str:
    """The IRI of an entry of a vocabulary.

    >>> concept("level", "chinh-phu")
    'https://w3id.org/vanmach/vocab/level/chinh-phu'
    """
    return f"{VOCAB}{scheme}/{slug}"


def local_name(iri: str) -> str:
    """What stands after the last "#" or "/".

    >>> local_name("https://w3id.org/vanmach/vocab/role/lead")
    'lead'
    """
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]
