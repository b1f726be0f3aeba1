"""The checks and rules that ship as SPARQL files, with what their headers say.

In: ``ontology/checks/*.rq`` (any row of a check is a finding; ``?node`` is the thing it is about) and ``ontology/rules/*.rq``
(CONSTRUCT). Out: frozen rows, to be run on a store whose default graph is the union of all graphs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

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


def _queries(folder: str) -> Iterator[tuple[str, str]]:
    for name in files.names(folder, ".rq"):
        yield name.rsplit("/", 1)[-1].removesuffix(".rq"), files.read(name)


@cache
def checks() -> tuple[Check, ...]:
    """All checks, sorted by id.

    >>> [c.severity for c in checks() if c.id == "vong-lap-bat-nguon"]
    ['error']
    """
    return tuple(Check(**files.header(query), id=name, query=query) for name, query in _queries("checks"))


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, sorted by id.

    >>> [(r.id, r.stored) for r in rules()]
    [('bat-nguon', True), ('nhiem-vu-bat-nguon', False)]
    """
    return tuple(Rule(**files.header(query), id=name, query=query) for name, query in _queries("rules"))
