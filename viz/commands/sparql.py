"""``query``: SPARQL for experts, of the store or of a server.
"""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from ontology.language import tr
from ontology.writing import Count
from viz import console, messages
from viz.arguments import UsageError
from viz.commands.given import seconds, store_of


def query(options: Namespace) -> int:
    """SPARQL for experts: rows as they are, IRIs included."""
    from queries.engines.expert import sparql
    from viz.answers import cells

    given = options.query
    in_file = "{" not in given and Path(given).is_file()
    if not in_file and not any(c.isspace() or c in "{}<>?" for c in given):
        raise UsageError("không có tệp truy vấn {given}", "Kiểm tra lại đường dẫn, hoặc viết cả câu truy vấn trong dấu nháy.", given=given)
    try:
        source = Path(given).read_text(encoding="utf-8") if in_file else given
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError("không đọc được tệp truy vấn {given}: {error}", "Kiểm tra quyền đọc; tệp phải là UTF-8.", given=given, error=error) from None
    if options.endpoint is not None:
        result = _remote(options, source).query(source)
    else:
        result = sparql(store_of(options.store), source, seconds(options))
    form = options.format or ("table" if console.on_terminal(sys.stdout) else "tsv")
    if form == "json":
        console.data(console.json_text(result.to_json()))
        return 0
    headings = list(result.columns)
    rows = [["" if v is None else str(v) for v in row] for row in result.rows]
    if result.truncated:
        console.say(tr("Chỉ lấy {n} dòng đầu; thêm LIMIT và OFFSET để lấy tiếp.", n=len(rows)))
    if form == "table":
        console.data(cells.table_text(headings, rows, console.width()) + f"\n\n{tr('{n} dòng.', n=Count(len(rows)))}")
    else:
        console.data_exactly((cells.csv_text if form == "csv" else cells.tsv_text)(headings, rows))
    return 0


def _remote(options: Namespace, text: str) -> Any:
    """The server for an expert's query, who may ask it anything: what the probe finds is told, and no reason to refuse."""
    from queries.engines.expert import refuse_unless_reading
    from queries.engines.remote import RemoteStore
    from queries.engines.sending import Endpoint

    refuse_unless_reading(text)
    store = RemoteStore(Endpoint(options.endpoint, seconds(options)))
    trouble = store.probe()
    if trouble is not None:
        console.say(tr("Lưu ý {code}: {message}", code=trouble.code, message=f"{trouble.message}\n  {trouble.remedy}"))
    elif store.repeats:
        console.say(tr(messages.REPEATS))
    return store
