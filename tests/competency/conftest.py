"""What tests of questions share: the store of a module's own documents (its ``TEXTS``), or of the five real ones; questions put to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import rdflib

from graph.keeping.store import GraphStore
from tests.competency.quoted import asker, texts_in
from tests.competency.two_engines import in_rdflib

Json = dict[str, Any]


@pytest.fixture(scope="module")
def documents(request: pytest.FixtureRequest) -> Path:
    """The folder of the documents that the module's questions are put to."""
    own: Path | None = getattr(request.module, "TEXTS", None)
    return own or request.getfixturevalue("shared") / "corpus" / "seeds"


@pytest.fixture(scope="module")
def store(documents: Path, store_of: Callable[[Path], Path]) -> GraphStore:
    return GraphStore.open(store_of(documents))


@pytest.fixture(scope="module")
def other(store: GraphStore) -> rdflib.Graph:
    """The same on an engine of another make."""
    return in_rdflib(store)


@pytest.fixture(scope="module")
def put(store: GraphStore, documents: Path) -> Callable[..., Json]:
    return asker(store, texts_in(documents))


@pytest.fixture(scope="module")
def put_rows(put: Callable[..., Json]) -> Callable[..., list[Json]]:
    return lambda asked, **values: put(asked, **values)["rows"]
