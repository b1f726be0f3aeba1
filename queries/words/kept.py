"""Sentences that the store keeps in Vietnamese → the language that people read.

In: the message of a finding or the reason of a statement, as a file's record or the graph has it. Out: the same in English where people
read English. What is kept must not depend on who built the store, so it is kept in Vietnamese and told apart here: by the
sentence that it is (``kept.txt``), with its blanks. What stands in a blank is data (names, numbers, quotes) and stays; a reason inside a finding is such a
sentence again. ``tests/unit/test_kept.py`` holds that no finding of loaders and graph is missing here.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ontology.files import lines
from ontology.language import language, tr
from ontology.writing import date_text

SENTENCES: Final = lines("queries.words", "kept.txt")
_BLANK: Final = re.compile(r"\\\{(\w+)\\\}")
_DAY: Final = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


@cache
def _forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Sentences with fewer blanks first: what is said in full is that, before it is a blank of another."""
    made = [(re.compile(_BLANK.sub(r"(?P<\1>.+?)", re.escape(s)), re.DOTALL), s) for s in SENTENCES]
    return tuple(sorted(made, key=lambda m: (m[0].groups, -len(m[1]))))


def in_reading_language(kept: str | None) -> str | None:
    """The sentence, or several joined by semicolons, in the language of this moment; what is no such sentence stays.

    >>> from ontology.language import speaking
    >>> with speaking("en"):
    ...     in_reading_language("Viện dẫn 64/QĐ-TTg không ghi ngày, năm ban hành; không tự điền.")
    'The citation of 64/QĐ-TTg gives no date or year of issue; none is supplied.'
    """
    return kept if not kept or language() != "en" else _told(kept)


def _told(kept: str) -> str:
    parts = kept.split("; ")
    told = [_sentence(part) for part in parts]
    if len(parts) > 1 and all(told):
        return "; ".join(t for t in told if t)
    whole = _sentence(kept)  # a semicolon of its own
    return whole if whole is not None else "; ".join(t or _day(part) for part, t in zip(parts, told, strict=True))


def _sentence(kept: str) -> str | None:
    for pattern, sentence in _forms():
        if m := pattern.fullmatch(kept):
            return tr(sentence, **{name: _told(said) for name, said in m.groupdict().items()}) if m.groupdict() else tr(sentence)
    return None


def _day(part: str) -> str:
    """A day as people write it, anything else as it is."""
    m = _DAY.fullmatch(part)
    return date_text(f"{m[3]}-{int(m[2]):02}-{int(m[1]):02}") if m else part
