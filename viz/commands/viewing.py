"""``vanmach view``: the words typed → the document or task meant → one HTML file.

In: the options of the command line. Out: its exit status; the file is written, or the candidates are printed and nothing is.
"""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from typing import Any

from ontology.language import language, tr
from ontology.writing import Count
from viz import console
from viz.arguments import AMBIGUOUS
from viz.commands.given import store_of
from viz.failing import several
from viz.messages import KIND_COUNTS, VIEWED
from viz.whole_file import refuse_unwritable, written_whole


def view(options: Namespace) -> int:
    """The picture of a document, of a task, or of the whole store as one HTML file."""
    from queries.run import as_of
    from viz.page.page import write_page
    from viz.picture.facts import Facts
    from viz.picture.network import make_picture

    refuse_unwritable(options.output)
    store = store_of(options.store)
    asked = None
    if options.document:
        asked = _meant(store, options.document)
        if asked is None:
            return AMBIGUOUS
    picture = make_picture(Facts(store.engine, as_of(store)), asked)
    with written_whole(options.output) as beside:
        write_page(picture, beside, language())
    documents, tasks = (sum(n.kind == "document" for n in picture.nodes), Counter(n.task_kind for n in picture.nodes if n.kind == "task"))
    if not picture.nodes:
        console.say(tr("Lưu ý: kho chưa có văn bản nào, sơ đồ trống."))
    by_kind = (tr(words, n=Count(tasks[kind])) for kind, words in KIND_COUNTS.items() if tasks[kind])  # kinds are never added up
    counts = (tr("{n} văn bản", n=Count(documents)), *by_kind, tr("{n} quan hệ", n=Count(len(picture.edges))))
    console.say(tr(VIEWED, file=options.output, counts=", ".join(counts)))
    return 0


def _meant(store: Any, typed: str) -> str | None:
    """The document or task that the words mean; None after printing the candidates."""
    from queries.questions.catalog import question
    from queries.questions.parameters import bind
    from queries.questions.refusals import Ambiguous
    from queries.store.lookup import Lookup


    # the one blank of the catalogue that takes a document or a task: what fits there fits here
    parameter = question("van-ban-vien-dan").parameters[0]
    try:
        return bind(parameter, typed, Lookup(store)).iri
    except Ambiguous as error:
        several(error)
        return None
