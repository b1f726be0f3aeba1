"""Counts of what a store holds, for ``vanmach stats``.

In: a pyoxigraph store. Out: (Vietnamese name, number) rows; kinds of tasks are never added up.
"""

from __future__ import annotations

import pyoxigraph as ox

from . import messages
from .facts import VM, VOCAB

_COUNTS = (
    ("Tệp nguồn", "?x a vm:SourceFile"),
    ("Văn bản trong kho", "?x vm:held true"),
    ("Văn bản được nhắc tới nhưng chưa có trong kho", "?x a vm:Document FILTER NOT EXISTS { ?x vm:held true }"),
    *((label, f"?x vm:taskKind <{VOCAB}task-kind/{kind}>") for kind, label in messages.KIND_LABELS.items()),
    ("Cơ quan", "?x a vm:Body"),
    ("Nhóm cơ quan", "?x a vm:BodyGroup"),
    ("Chỉ tiêu", "?x a vm:Target"),
    ("Phát biểu có bằng chứng", "?x a vm:Statement"),
    ("Đoạn trích làm bằng chứng", "?x a vm:Evidence"),
    ("Phát hiện (không thống nhất, cần xác minh)", "?x a vm:Finding"),
)


def count(store: ox.Store) -> list[tuple[str, int]]:
    """The counts, each thing once however many files tell of it.

    >>> count(ox.Store())[0]
    ('Tệp nguồn', 0)
    """
    return [(label, _count(store, pattern)) for label, pattern in _COUNTS]


def tasks_by_kind(store: ox.Store) -> dict[str, int]:
    """How many tasks of each kind.

    >>> tasks_by_kind(ox.Store())
    {'annex': 0, 'body': 0, 'duty': 0}
    """
    return {kind: _count(store, f"?x vm:taskKind <{VOCAB}task-kind/{kind}>") for kind in messages.KIND_ORDER}


def _count(store: ox.Store, pattern: str) -> int:
    query = f"PREFIX vm: <{VM}> SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE {{ {pattern} }}"
    found = store.query(query, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    return int(next(iter(found))["n"].value)
