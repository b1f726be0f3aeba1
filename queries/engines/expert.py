"""SPARQL that a person writes → rows.

In: a store and the text. Out: `QueryResult`. Only reading: updates are refused, and calls to other machines; a store on disk is
asked from a process of its own, which is ended when the time is over.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final

from graph.keeping.store import HIDDEN, engine_path
from queries.engines.worker import MAX_ROWS, QueryResult, evaluate, run_apart
from queries.errors import QueryRefused

DEFAULT_SECONDS: Final = 60.0

_UPDATES: Final = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"})
_READS: Final = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})


@cache
def _words(text: str) -> tuple[str, ...]:
    """The bare words of a query in upper case: no strings, IRIs, comments, prefixed names or variables."""
    bare = HIDDEN.sub(" ", text)
    return tuple(w.upper() for w in re.findall(r"(?<![\w:?$@.-])[A-Za-z]+(?![\w:-])", bare))


def refuse_unless_reading(text: str) -> None:
    """QueryRefused for an update, and for SERVICE: no question leaves this machine.

    >>> refuse_unless_reading("SELECT * { ?s ?p 'INSERT' } # DELETE")
    """
    words = _words(text)
    first = next((w for w in words if w in _UPDATES | _READS), None)
    if first in _UPDATES:
        raise QueryRefused(
            "Kho chỉ để đọc: lệnh {first} bị từ chối.", "Dùng SELECT, ASK hoặc CONSTRUCT. Đổi nội dung kho bằng vanmach build.", first=first
        )
    if first is None:
        raise QueryRefused("Không thấy SELECT, ASK hay CONSTRUCT trong truy vấn.", "Kiểm tra nội dung hoặc tên tệp truy vấn.")
    if "SERVICE" in words:
        raise QueryRefused("Truy vấn gọi máy khác (SERVICE) bị từ chối: kho làm việc không cần mạng.", "Bỏ mệnh đề SERVICE.")


def query_form(text: str) -> str:
    """SELECT, ASK, CONSTRUCT or DESCRIBE: what kind of answer a reading query gives.

    >>> query_form("PREFIX ask: <urn:x> # DELETE\\nSELECT * { ?s ask:SELECT 'ASK' }")
    'SELECT'
    """
    return next((w for w in _words(text) if w in _READS), "SELECT")


def sparql(store: Any, text: str, seconds: float = DEFAULT_SECONDS, limit: int = MAX_ROWS) -> QueryResult:
    """Rows of a SELECT, ASK, CONSTRUCT or DESCRIBE over the union of all graphs.

    A store on disk is asked from a process that is ended after ``seconds``; one in memory is asked here.
    """
    refuse_unless_reading(text)
    folder = _engine_folder(store)
    if folder is not None:
        return run_apart(folder, text, seconds, limit)
    return evaluate(store.engine, text, limit)


def _engine_folder(store: Any) -> str | None:
    generation = getattr(getattr(store, "truth", None), "generation", None)
    return None if generation is None else str(engine_path(generation))
