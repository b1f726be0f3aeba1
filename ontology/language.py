"""The language that people read: Vietnamese, or English where they ask for it.

In: ``--lang`` or ``$VANMACH_LANG``. Out: ``tr("Kho không có tệp {what}", what=…)``: the message in that language, filled in. Messages
are written in Vietnamese where they arise, whole sentences with named blanks; their English stands in
``locale/en/LC_MESSAGES/vanmach.po`` (``make messages``). What documents say is data and is never translated; nothing that is kept in a
store passes through here, or it would depend on who built it.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib import resources
from typing import Final

LANGUAGES: Final = ("vi", "en")
VARIABLE: Final = "VANMACH_LANG"
_chosen: ContextVar[str | None] = ContextVar("language", default=None)


def language() -> str:
    """The language of this moment: what ``speaking`` chose, else the environment's, else Vietnamese."""
    chosen = _chosen.get() or os.environ.get(VARIABLE, "").strip().lower()
    return chosen if chosen in LANGUAGES else LANGUAGES[0]


@contextmanager
def settled() -> Iterator[None]:
    """Everything inside speaks the language of this moment, looked up once."""
    token = _chosen.set(language())
    try:
        yield
    finally:
        _chosen.reset(token)


@contextmanager
def speaking(chosen: str) -> Iterator[None]:
    """Everything inside speaks this language, processes that are started meanwhile included.

    >>> with speaking("en"):
    ...     tr("{n} trách nhiệm", n=3)
    '3 duties'
    """
    former = os.environ.get(VARIABLE)
    token = _chosen.set(chosen)
    os.environ[VARIABLE] = chosen
    try:
        yield
    finally:
        _chosen.reset(token)
        if former is None:
            os.environ.pop(VARIABLE, None)
        else:
            os.environ[VARIABLE] = former


@cache
def _english() -> gettext.NullTranslations:
    with resources.files("ontology").joinpath("locale/en/LC_MESSAGES/vanmach.mo").open("rb") as file:
        return gettext.GNUTranslations(file)


def tr(message: str, /, **blanks: object) -> str:
    """A message in the language of this moment, its blanks filled in; in Vietnamese where it has no English.

    >>> tr("Kho không có tệp {what}", what="a.txt")
    'Kho không có tệp a.txt'
    """
    said = _in_english(message, blanks.get("n")) if language() == "en" and message else message
    return said.format(**blanks) if blanks else said


def _in_english(message: str, n: object) -> str:
    """The English; of a message that counts ``{n}`` things the form for one or for many."""
    counted = _english().ngettext(message, message, n) if isinstance(n, int) else message
    return counted if counted != message else _english().gettext(message)


def tr_later(message: str) -> str:
    """Marks a message that stands in a table: ``tr`` translates it where it is shown."""
    return message
