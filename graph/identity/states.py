"""Texts without a number that share issuer, kind, month and title: copies of one document, or two states of it, or two letters of one month?

In: such texts. Out: groups of those that can be one document. A draft and what was issued, a letter and the letter that corrects it, say different things: taken for one,
each would be said to say the other's. Texts are one where one of them says nothing that the other does not: a copy, a shortened copy, the same before its blanks were filled.
Two decisions of one month in one form (for two firms, two lists of names) cite and order the same: figures that each has and the other lacks tell them apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graph.forms.slugs import short_hash, slug
from graph.identity.readings import TextReading, form_of, own_key
from graph.identity.witnesses import plain_words
from loaders.formats.decoded import is_recognised
from loaders.gathering import gathered
from loaders.writing.sampling import only_in

_SLIPS: Final = 1  # figures that a draft had otherwise (a day, a list's length) and that what was issued has put right
_ALIKE: Final = 0.7  # the share of words that one task has in two readings (PDF and Word cut lines and hyphens otherwise)


@dataclass(frozen=True)
class _Said:
    """What tells texts apart: cited document → the dates given for it; the words of each task."""

    cited: Mapping[str, frozenset[str]]
    tasks: frozenset[frozenset[str]]

    @staticmethod
    def by(text: TextReading) -> _Said:
        cited: dict[str, set[str]] = defaultdict(set)
        for c in text.record.citations:
            form = form_of(c) if c.name and not c.number else None
            if form is None or not (form.plural or form.plenum):
                name = slug(c.number or "") if form is None else f"{form.kind} {' '.join(form.subject)} {form.years}"
                cited[name] |= {c.date} if c.date else set()
        tasks = frozenset(frozenset(plain_words(t.title)) for t in text.record.tasks)
        return _Said({name: frozenset(dates) for name, dates in cited.items()}, tasks)

    def more_than(self, other: _Said) -> bool:
        """Does this text cite, date or order something that the other does not?"""
        for name, dates in self.cited.items():
            theirs = other.cited.get(name)
            if theirs is None or (dates and theirs and not any(a.startswith(b) or b.startswith(a) for a in dates for b in theirs)):
                return True
        return any(not any(len(mine & task) >= _ALIKE * max(len(mine), len(task), 1) for task in other.tasks) for mine in self.tasks - other.tasks)


def differ(one: TextReading, other: TextReading) -> bool:
    """Do two texts say different things, each something that the other does not?"""
    if _figures_differ(one, other):
        return True
    a, b = _Said.by(one), _Said.by(other)
    return a.more_than(b) and b.more_than(a)


def _figures_differ(one: TextReading, other: TextReading) -> bool:
    a, b = one.record.source, other.record.source
    if is_recognised(a.reader) or is_recognised(b.reader):
        return False  # a figure in a picture may be misread
    return min(only_in(a.figures, b.figures), only_in(b.figures, a.figures)) > _SLIPS


def keys_of(texts: Iterable[TextReading]) -> dict[str, str]:
    """File → the key of its document, of texts without a number. Where those of one head differ, each group has a key of its own."""
    of = gathered((own_key(text), text) for text in texts)
    made: dict[str, str] = {}
    for key, same in of.items():
        groups = _groups(same)
        for group in groups:
            mark = f"-{short_hash(min(t.record.source.text_sha256 for t in group), length=6)}" if len(groups) > 1 else ""
            made |= {t.sha256: f"{key}{mark}" for t in group}
    return made


def _groups(same: Sequence[TextReading]) -> list[list[TextReading]]:
    """The fullest texts first, so that the order of files does not show; a text joins those with none of which it differs."""
    groups: list[list[TextReading]] = []
    for text in sorted(same, key=lambda t: (-len(t.record.citations) - len(t.record.tasks), t.record.source.text_sha256, t.sha256)):
        fitting = next((g for g in groups if not any(differ(text, other) for other in g)), None)
        if fitting is None:
            groups.append([text])
        else:
            fitting.append(text)
    return groups
