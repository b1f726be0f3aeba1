"""A question and its values → an answer; or SPARQL → rows.

In: a store, a question's id, what the person typed. Out: `Answer`. The catalogue's queries are the only
text that values are bound to; SPARQL that a person writes is the business of `expert`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any, Final

from loaders.record import file_of
from ontology.language import settled, tr
from queries.assemblers import ASSEMBLERS, BESIDE, LEFT_OUT, plain
from queries.questions.answer import Answer
from queries.questions.catalog import Question, question
from queries.questions.parameters import Bound, bind, narrowing
from queries.questions.put import Put, parts_of
from queries.questions.refusals import BadValue
from queries.store.file_names import untold, with_files
from queries.store.known import Selects, Term, value
from queries.store.lookup import Lookup
from queries.store.rows import Json, keeps, whole_lines

_HELD: Final = """PREFIX vm: <https://w3id.org/vanmach/ontology#>
SELECT (COUNT(DISTINCT ?d) AS ?n) WHERE { ?d vm:held true }"""


@settled()
def ask(
    store: Selects, question_id: str, values: Mapping[str, Sequence[str] | str], limit: int | None = None,
    lookup: Lookup | None = None,
) -> Answer:
    """The answer to a catalogue question; Ambiguous, NoSuch, BadValue or UnknownQuestion where it cannot be asked so."""
    asked = question(question_id)
    lookup = lookup or Lookup(store)
    understood = _understand(asked, values, lookup)
    bindings: dict[str, Term] = {b.parameter.variable: b.term for b in understood.values() if b.parameter.keeps is None and b.kind != "file"}
    put = Put(asked, parts_of(store, asked, bindings), understood, lookup, store)
    found = ASSEMBLERS.get(asked.id, plain)(put)
    kept = [row for row, filters in found if _kept(filters, understood)]
    beside = BESIDE[asked.id](put, kept) if asked.id in BESIDE else {}
    if asked.id in LEFT_OUT:
        names, told = LEFT_OUT[asked.id]
        rest = {n: b for n, b in understood.items() if n not in names}
        if words := told(put, [(row, filters) for row, filters in found if not _kept(filters, understood) and _kept(filters, rest)]):
            beside = {**beside, "left_out": words}
    shown = kept if limit is None else kept[:limit]
    texts, named = _texts(store), untold(store)
    return Answer(
        asked, understood, tuple(with_files(whole_lines(shown, texts), named)), as_of=as_of(store),
        documents=held_documents(store), truncated=len(shown) < len(kept), beside=with_files(whole_lines(beside, texts), named),
    )


def as_of(store: Selects) -> str:
    """The date of the store's last build; today's for a store that keeps none."""
    built = str(getattr(getattr(getattr(store, "truth", None), "manifest", None), "built", "") or "")
    return built[:10] if re.match(r"\d{4}-\d\d-\d\d", built) else datetime.now().astimezone().date().isoformat()


def held_documents(store: Selects) -> int:
    """How many documents some file of the store witnesses."""
    return next((int(value(row, "n") or 0) for row in store.select(_HELD, {})), 0)


def _understand(asked: Question, values: Mapping[str, Sequence[str] | str], lookup: Lookup) -> dict[str, Bound]:
    """Every parameter's value, in header order."""
    typed: dict[str, str] = {}
    for name, given in values.items():
        parameter = asked.parameter(name)
        if parameter is None:
            known = ", ".join(f"--{p.name}" for p in asked.parameters) or tr("không có")
            raise BadValue("Câu hỏi {id} không có tham số “{name}”.", "Các tham số: {known}.", id=asked.id, name=name, known=known)
        words = [given] if isinstance(given, str) else list(given)
        if len(words) > 1:
            raise BadValue("{label}: chỉ nhận một giá trị, có {n}.", "Đặt cụm từ trong ngoặc kép.", label=parameter.label, n=len(words))
        if words:
            typed[parameter.name] = words[0]
    for parameter in asked.parameters:
        if parameter.required and parameter.name not in typed:
            examples = " ".join(f'"{p.example}"' for p in asked.parameters if p.required)
            raise BadValue("Thiếu “{label}”.", "Ví dụ: vanmach ask {id} {examples}", label=parameter.label, id=asked.id, examples=examples)
    understood: dict[str, Bound] = {}
    # a province and the document narrow the bodies asked for beside them, so they are understood first
    order = sorted((p for p in asked.parameters if p.name in typed), key=narrowing)
    place: str | None = None
    home: str | None = None
    for parameter in order:
        understood[parameter.name] = bind(parameter, typed[parameter.name], lookup, place, home)
        if understood[parameter.name].kind == "province":
            place = understood[parameter.name].iri
        home = home or lookup.home_of(understood[parameter.name].iri)
    return {p.name: understood[p.name] for p in asked.parameters if p.name in understood}


def _kept(filters: Json, understood: Mapping[str, Bound]) -> bool:
    """Does a row pass every optional parameter? What a row has no column for, its assembler looked after."""
    return all(
        keeps(filters, b.parameter.keeps, b.iri)
        for b in understood.values()
        if b.parameter.keeps is not None and b.parameter.keeps in filters
    )


def _texts(store: Selects) -> Callable[[str], str | None]:
    """The kept text of a source file, by the file's IRI; None where the store keeps none."""
    truth: Any = getattr(store, "truth", None)

    @cache
    def text_of(source: str) -> str | None:
        name = file_of(source.rsplit("/", 1)[-1])
        files = () if truth is None else truth.manifest.files
        return next((truth.text(sha) for sha in files if sha.startswith(name)), None)

    return text_of
