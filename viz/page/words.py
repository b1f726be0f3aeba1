"""Every word of the picture's page, by names that belong to no language (``words.toml``).

In: a language. Out: a table name → words. Words of documents, bodies and findings are the store's and stay as they are.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Final

from ontology.language import LANGUAGES, speaking
from ontology.writing import section_words
from viz import messages

# what the rest of the program says in Vietnamese stands there
_ELSEWHERE: Final[dict[str, str]] = {
    "quotes": messages.QUOTE, "held.no": messages.NOT_HELD, "doubt": messages.DOUBT, "disagreement": messages.DISAGREEMENT, "incomplete": messages.INCOMPLETE,
    **{f"{family}.{name}": words for family, said in (
        ("confidence", messages.CONFIDENCE), ("verb", messages.VERBS), ("fact", messages.ROLE_LABELS), ("taskKind", messages.KIND_LABELS),
        ("count", messages.KIND_COUNTS), ("status", messages.STATUS_LABELS),
    ) for name, words in said.items()},
}
Words = Mapping[str, str]


@cache
def page_words(lang: str = "vi") -> Words:
    """The table of a language ("vi" or "en"); a ValueError for another one.

    >>> page_words()["filter.reset"], page_words("en")["filter.reset"]
    ('Bỏ lọc', 'Clear filters')
    """
    table = tomllib.loads((files("viz.page") / "words.toml").read_text(encoding="utf-8"))
    at = LANGUAGES.index(lang)
    return {"lang": lang, **{name: told[at] or _ELSEWHERE[name] for name, told in table.items()}}


def said(words: Words, name: str, value: str) -> tuple[str, str]:
    """A row of properties as people read it: the name's words, and the value's where it is a code.

    >>> said(page_words(), "held", "no"), said(page_words("en"), "number", "81-KL/TW")
    (('Văn bản trong kho', 'chưa có trong kho'), ('Number', '81-KL/TW'))
    """
    return words[f"fact.{name}"], "; ".join(words.get(f"{name}.{v}", v) for v in value.split("; ")) if value else value


@cache
def section_said(lang: str, section: str) -> str:
    """A record's section as people say it.

    >>> section_said("vi", "annex 1 row II.3"), section_said("en", "II.1 bullet 3")
    ('phụ lục 1, dòng II.3', 'section II.1, bullet 3')
    """
    with speaking(lang):
        return section_words(section)
