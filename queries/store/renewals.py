"""Decisions that approve a thing of one name, one later than the other: the earlier may have been brought up to date. To ask about, not to decide.

In: the names of a store (`Lookup`). Out: for each document the later ones whose name is the same: kind, subject, period and horizon, "(cập nhật)" and the
like apart. What is issued every year bears its year in the name, so that last year's is no earlier edition.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from graph.forms.name_forms import NameForm, name_form
from loaders.writing.vietnamese import fold
from queries.store.known import Known
from queries.store.lookup import Lookup

_LEAST_WORDS: Final = 4  # a shorter name says too little to be one thing
_VERB: Final = re.compile(r"^(?:về\s+)?(?:việc\s+)?(?:ban\s+hành|phê\s+duyệt)\s+", re.IGNORECASE)
_CHANGES: Final = re.compile(r"^(?:ve )?(?:viec )?(?:sua doi|bo sung|dieu chinh|bai bo|thay the|huong dan|thuc hien|trien khai)\b")


def later_editions(lookup: Lookup) -> dict[str, tuple[Known, ...]]:
    """IRI → the documents of the same name that came later, in the order of their names."""
    found: dict[str, set[Known]] = defaultdict(set)
    for mine in _by_name(lookup).values():
        for earlier in mine:
            for later in mine:
                if earlier.iri != later.iri and max(earlier.years) < min(later.years):
                    found[earlier.iri].add(later)
    return {iri: tuple(sorted(later, key=lambda k: k.iri)) for iri, later in found.items()}


def bears(document: Known, form: NameForm) -> bool:
    """Does the document go by this name: kind, subject, years?"""
    return any(_key(f) == _key(form) for f in forms(document))


def forms(document: Known) -> Iterator[NameForm]:
    """The names of what a document approves or issues, taken apart."""
    for name in document.names:
        said = _VERB.sub("", name)
        if document.number and document.number in name or _CHANGES.match(fold(said)):
            continue
        form = name_form(said)
        if form.subject and not (form.plenum or form.plural or form.ordinal):
            yield form


def _key(form: NameForm) -> tuple[object, ...]:
    return (form.kind, form.subject, form.start, form.end, form.vision)


def _by_name(lookup: Lookup) -> Mapping[tuple[object, ...], list[Known]]:
    made: dict[tuple[object, ...], list[Known]] = defaultdict(list)
    for document in lookup.documents:
        if not document.number or not document.years:
            continue
        # a province's programme is renewed by the same body's only
        for key in {(*_key(f), document.issuer) for f in forms(document) if f.dated and len(f.subject) >= _LEAST_WORDS}:
            made[key].append(document)
    return made
