"""Which function runs which command, and the commands that are a call into another package: ``view``, ``explain``, ``export``, ``review``.

Each takes the parsed options and returns the exit status; it imports what it needs when it runs, so that no command waits for
another's libraries. Data goes to stdout, everything else to stderr.
"""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from collections.abc import Callable
from typing import Final

from ontology.language import language, tr
from ontology.writing import Count
from viz import console
from viz.commands.asking import ask, query, questions
from viz.commands.building import build, forget
from viz.commands.checking import check, stats
from viz.commands.given import store_of
from viz.commands.reading import extract, text
from viz.messages import KIND_COUNTS, VIEWED
from viz.whole_file import refuse_unwritable, written_whole


def view(options: Namespace) -> int:
    """The picture of a document, of a task, or of the whole store as one HTML file."""
    from queries.questions.catalog import question
    from queries.questions.parameters import bind
    from queries.run import as_of
    from queries.store.lookup import Lookup
    from viz.page.page import write_page
    from viz.picture.facts import Facts
    from viz.picture.network import make_picture

    refuse_unwritable(options.output)
    store = store_of(options.store)
    # the one blank of the catalogue that takes a document or a task: what fits there fits here
    asked = bind(question("van-ban-vien-dan").parameters[0], options.document, Lookup(store)).iri if options.document else None
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


def explain(options: Namespace) -> int:
    """The premises of a relation, down to the quotes."""
    from queries.explaining import explain as premises
    from viz.answers.explained import text_of

    explanation = premises(store_of(options.store), options.subject, options.predicate, options.object)
    console.data(text_of(explanation, console.width()))
    return 0


def export(options: Namespace) -> int:
    """The store's content for other tools."""
    from viz.interchange.writing import write

    told = write(store_of(options.store), options.output)
    console.say(tr("Đã ghi {file} ({told}).", file=options.output, told=told))
    return 0


def doctor(options: Namespace) -> int:
    """What the installation has and lacks."""
    from viz.commands.doctor import doctor as run

    return run(options)


def review(options: Namespace) -> int:
    """One of: list, show, decide, walk, list decisions, take back, import, export."""
    from viz.review.reviewing import review as run

    return run(options)


COMMANDS: Final[dict[str, Callable[[Namespace], int]]] = {
    "text": text, "extract": extract, "build": build, "ask": ask, "query": query, "view": view, "check": check,
    "stats": stats, "forget": forget, "questions": questions, "export": export,
    "doctor": doctor, "explain": explain, "review": review,
}
