"""The checks and rules that ship as SPARQL files, with what their headers say.

In: ``ontology/checks/*.rq`` (any row of a check is a finding; ``?node`` is the thing it is about) and ``ontology/rules/*.rq``
(CONSTRUCT). Out: frozen rows, to be run on a store whose default graph is the union of all graphs.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from ontology import files

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Check:
    """``id`` is the name of the file; ``message`` (Vietnamese) says what a row means and what to do."""

    id: str
    severity: Severity
    message: str
    query: str


@dataclass(frozen=True, slots=True)
class Rule:
    """``stored``: whether what the rule makes belongs into the inferred graph."""

    id: str
    stored: bool
    explanation: str
    query: str


def header(text: str) -> dict[str, str]:
    """The ``#+ key: value`` lines at the head of a query.

    >>> header("#+ severity: error\\n#+ message: Sai.\\nSELECT * {}")
    {'severity': 'error', 'message': 'Sai.'}
    """
    lines = (line[2:].partition(":") for line in text.splitlines() if line.startswith("#+"))
    return {key.strip(): value.strip() for key, _, value in lines}


def _id(name: str) -> str:
    return name.rsplit("/", 1)[-1].removesuffix(".rq")


@cache
def checks() -> tuple[Check, ...]:
    """All checks, sorted by id.

    >>> [c.severity for c in checks() if c.id == "vong-lap-bat-nguon"]
    ['error']
    """
    made = []
    for name in files.names("checks", ".rq"):
        query = files.read(name)
        said = header(query)
        made.append(Check(_id(name), cast(Severity, said["severity"]), said["message"], query))
    return tuple(made)


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, sorted by id.

    >>> [(r.id, r.stored) for r in rules()]
    [('bat-nguon', True), ('nhiem-vu-bat-nguon', False)]
    """
    made = []
    for name in files.names("rules", ".rq"):
        query = files.read(name)
        said = header(query)
        made.append(Rule(_id(name), said["stored"] == "true", said["explanation"], query))
    return tuple(made)
