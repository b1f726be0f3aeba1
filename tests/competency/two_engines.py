"""One query text on two engines: the store's own, and one of another make (rdflib), which holds the same triples."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pyoxigraph as ox
import pytest
import rdflib

from graph.keeping.store import bind
from queries.questions.catalog import question

Rows = Counter[frozenset[tuple[str, str]]]


def in_rdflib(store: Any) -> rdflib.Graph:
    """The union of a store's graphs in the other engine."""
    triples = io.BytesIO()
    store.engine.dump(triples, format=ox.RdfFormat.N_TRIPLES, from_graph=ox.DefaultGraph())
    return rdflib.Graph().parse(data=triples.getvalue(), format="nt")


def texts_of(names: Iterable[str]) -> list[Any]:
    """Every query of these questions, the main one first, as parameters of a test."""
    return [pytest.param(text, id=f"{name}.{part}") for name in names for part, text in (("main", question(name).sparql), *question(name).parts.items())]


def on_both(store: Any, other: rdflib.Graph, text: str, values: Mapping[str, ox.NamedNode | Sequence[ox.NamedNode]] | None = None) -> tuple[Rows, Rows]:
    """The rows of the store and those of the other engine; ``values`` may hold more than the query has parameters."""
    used = {name: value for name, value in (values or {}).items() if re.search(rf"[?$]{name}\b", text)}
    ours = Counter(frozenset((k, str(getattr(v, "value", v))) for k, v in row.items()) for row in store.select(text, used))
    found = other.query(bind(text, used))
    return ours, Counter(frozenset((str(k), str(v)) for k, v in row.asdict().items()) for row in found)  # type: ignore[union-attr]
