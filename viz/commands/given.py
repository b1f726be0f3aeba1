"""What commands have in common: the files, the store or the server that a person gave.
"""

from __future__ import annotations

import shlex
from argparse import Namespace
from pathlib import Path
from typing import Any

from loaders.errors import UnreadableFile
from loaders.formats.folders import files_inside
from ontology.writing import figures
from viz.arguments import UsageError, default_store


def given_files(paths: list[str]) -> tuple[list[Path], list[UnreadableFile]]:
    """The files named and those inside the folders named, in a stable order, and what could not be looked into; UsageError where there is nothing.

    A path that does not exist is handed on as it is: the reader says what is wrong with it.
    """
    found: list[Path] = []
    closed: list[UnreadableFile] = []
    for path in map(Path, paths):
        inside, errors = files_inside(path) if path.is_dir() else ([path], [])
        found += inside
        closed += errors
    if not found and not closed:
        raise UsageError("không có tệp nào trong {paths}", "Cho tên thư mục có tệp văn bản; tệp ẩn không được đọc.", paths=", ".join(paths))
    return found, closed


def store_of(folder: Path) -> Any:
    """The store in the folder."""
    from graph.keeping.store import GraphStore

    return GraphStore.open(folder)


def asked(options: Namespace) -> Any:
    """What the questions are put to: the store on disk, or the server that the person named."""
    limit = seconds(options)
    if options.endpoint is None:
        return store_of(options.store)
    from queries.engines.remote import RemoteStore
    from queries.engines.sending import Endpoint

    return RemoteStore.connect(Endpoint(options.endpoint, limit))


def seconds(options: Namespace) -> float:
    """The time limit of one query; UsageError where it is none."""
    given: float = options.timeout
    if not 0 < given <= 86_400:
        raise UsageError("--timeout phải là số giây lớn hơn 0, nhiều nhất 86400", "Ví dụ: --timeout 120")
    return given


def where(options: Namespace) -> str:
    """What a command that is told to the person needs to reach the same store or server; nothing where that is the default."""
    if options.endpoint is not None:
        return f" --endpoint {shlex.quote(options.endpoint)}"
    return "" if options.store == default_store() else f" --store {shlex.quote(str(options.store))}"


def decimal(number: float) -> str:
    """A number with one decimal, as the reader's language writes it."""
    return figures(f"{number:.1f}".replace(".", ","))
