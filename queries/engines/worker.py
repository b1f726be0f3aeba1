"""Queries of strangers in a process of their own, which can be ended.

In: the folder of the engine, SPARQL text, a time limit. Out: the result, or `QueryTimeout` after the process was
killed: the engine can neither cancel a query nor be interrupted by a signal, and a process can be ended.
"""

from __future__ import annotations

import multiprocessing
import re
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import Connection
from typing import Any, Final, Literal

import pyoxigraph

from ontology.language import tr, tr_later
from queries.errors import QueryFailed, QuerySyntax, QueryTimeout

Form = Literal["select", "ask", "construct"]
MAX_ROWS: Final = 1_000_000
_PREFIX: Final = tr_later("Khai báo tiền tố ở đầu câu truy vấn, ví dụ: PREFIX vm: <https://w3id.org/vanmach/ontology#>")


@dataclass(frozen=True, slots=True)
class QueryResult:
    """Rows of any reading query: an ASK is one row of one column, a CONSTRUCT has columns s, p, o. None is unbound."""

    form: Form
    columns: tuple[str, ...]
    rows: tuple[tuple[str | None, ...], ...]
    truncated: bool = False

    def to_json(self) -> dict[str, Any]:
        return {
            "form": self.form,
            "columns": list(self.columns),
            "rows": [dict(zip(self.columns, row, strict=True)) for row in self.rows],
            "truncated": self.truncated,
        }


def _text(term: object) -> str | None:
    return None if term is None else str(getattr(term, "value", term))


def evaluate(engine: pyoxigraph.Store, text: str, limit: int = MAX_ROWS) -> QueryResult:
    """Run a query here and now, without a time limit.

    >>> evaluate(pyoxigraph.Store(), "ASK {}").rows
    (('true',),)
    """
    try:
        found = engine.query(text)
        if isinstance(found, pyoxigraph.QueryBoolean):
            return QueryResult("ask", ("ask",), (("true" if found else "false",),))
        rows = tuple(tuple(map(_text, row)) for row in islice(found, limit))
        truncated = next(found, None) is not None
        if isinstance(found, pyoxigraph.QueryTriples):
            return QueryResult("construct", ("s", "p", "o"), rows if truncated else tuple(sorted(rows, key=str)), truncated)
        return QueryResult("select", tuple(v.value for v in found.variables), rows, truncated)
    except SyntaxError as e:
        if "Prefix not found" in str(e):  # among all that might have stood there, the one that people meet
            at = re.match(r"error at (\d+):(\d+)", str(e))
            where = f"{at[1]}:{at[2]}" if at else "?"
            raise QuerySyntax("Truy vấn SPARQL dùng tiền tố chưa khai báo (dòng:cột {where}).", _PREFIX, where=where) from None
        raise QuerySyntax("Truy vấn SPARQL sai cú pháp: {e}", "Sửa chỗ nêu trên rồi chạy lại.", e=_first_words(e)) from None
    except (OSError, RuntimeError, ValueError) as e:
        raise QueryFailed("Không trả lời được truy vấn: {e}", "Thử lại với truy vấn đơn giản hơn.", e=e) from None


def _first_words(error: Exception) -> str:
    """What the engine says of a text, up to where it begins to list every letter that might have stood there."""
    words, more, _ = " ".join(str(error).split()).partition(" ['")
    return f"{words.rstrip(',')} …" if more else words


def _serve(pipe: Connection, engine_folder: str, text: str, limit: int) -> None:
    try:
        pipe.send(evaluate(pyoxigraph.Store.read_only(engine_folder), text, limit))
    except (QuerySyntax, QueryFailed) as e:
        pipe.send((type(e), e.message, e.remedy))
    except Exception as e:
        pipe.send((QueryFailed, tr("Không trả lời được truy vấn: {e}", e=f"{type(e).__name__}: {e}"), ""))
    finally:
        pipe.close()


def run_apart(engine_folder: str, text: str, seconds: float, limit: int = MAX_ROWS) -> QueryResult:
    """Runs a query in a process of its own, ended when the time is over."""
    # "spawn": the engine has threads, which a forked copy would lose
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_serve, args=(there, engine_folder, text, limit), daemon=True)
    process.start()
    there.close()
    try:
        if not here.poll(seconds):
            raise QueryTimeout(
                "Truy vấn quá {seconds:g} giây nên đã bị dừng.", "Thêm điều kiện hoặc LIMIT, hoặc tăng thời hạn (--timeout).", seconds=seconds
            )
        try:
            got = here.recv()
        except EOFError:
            raise QueryFailed("Tiến trình truy vấn dừng đột ngột.", "Có thể thiếu bộ nhớ: thêm LIMIT rồi thử lại.") from None
    finally:
        process.kill()
        process.join()
        here.close()
    if isinstance(got, QueryResult):
        return got
    kind, message, remedy = got
    raise kind(message, remedy)
