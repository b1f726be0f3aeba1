"""``vanmach view``: the words typed → the document or task meant → one HTML file.

In: the options of the command line. Out: its exit status; the file is written, or the candidates are printed and nothing is.
"""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any, Final

from ontology.language import language, tr
from ontology.writing import Count

from . import console
from .arguments import UsageError
from .messages import VIEWED

AMBIGUOUS: Final = 5


def view(options: Namespace) -> int:
    """The picture of a document, of a task, or of the whole store as one HTML file."""
    from graph.store import GraphStore
    from queries.run import as_of

    from .facts import Facts
    from .network import make_picture
    from .page import write_page

    if options.output.is_dir() or not options.output.parent.is_dir():
        raise UsageError("không ghi được vào {output}", "Cho tên một tệp .html trong một thư mục có sẵn.", output=options.output)
    store = GraphStore.open(Path(options.store))
    asked = None
    if options.document:
        asked = _meant(store, options.document)
        if asked is None:
            return AMBIGUOUS
    picture = make_picture(Facts(store.engine, as_of(store)), asked)
    try:
        write_page(picture, options.output, language())
    except OSError as error:
        raise UsageError("không ghi được {output}: {why}", "Chọn thư mục có quyền ghi.", output=options.output, why=error.strerror) from None
    kinds = {kind: sum(n.kind == kind for n in picture.nodes) for kind in ("document", "task")}
    if not picture.nodes:
        console.say(tr("Lưu ý: kho chưa có văn bản nào, sơ đồ trống."))
    counts = (tr("{n} văn bản", n=Count(kinds["document"])), tr("{n} nhiệm vụ", n=Count(kinds["task"])), tr("{n} quan hệ", n=Count(len(picture.edges))))
    console.say(tr(VIEWED, file=options.output, counts=", ".join(counts)))
    return 0


def _meant(store: Any, typed: str) -> str | None:
    """The document or task that the words mean; None after printing the candidates."""
    from queries.catalog import question
    from queries.lookup import Lookup
    from queries.parameters import Ambiguous, bind

    from .answers import candidates_text

    # the one blank of the catalogue that takes a document or a task: what fits there fits here
    parameter = question("van-ban-vien-dan").parameters[0]
    try:
        return bind(parameter, typed, Lookup(store)).iri
    except Ambiguous as error:
        console.say(tr("Lỗi {code}: {message}", code=error.code, message="\n".join(candidates_text(error))))
        return None
