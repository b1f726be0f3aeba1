"""Files that hold more than their records tell, so that a person looks at them again.

In: a ``Record``. Out: whether something of its file stayed unread, and what.
"""

from __future__ import annotations

from typing import Final

from loaders.record import Record

OF_READING: Final = ("recognised-text", "unread-pages", "unread-cells", "second-document", "rows-left-out", "torn-words")
"""Codes of the findings that tell what was not read, or not surely."""
_WORDS_OF_A_PAGE: Final = 150  # characters: a page of text has over a thousand, a letter's last page this many


def read_in_part(record: Record) -> bool:
    """Does the file hold more than its record tells: pictures of text, a document or rows of a table that were not read, a head that is not understood?"""
    return bool(any(f.code in OF_READING for f in record.findings) or nearly_empty(record) or headless(record))


def nearly_empty(record: Record) -> bool:
    """A file with pages and hardly a word on them: what it says stands in pictures."""
    return record.source.pages is not None and record.source.characters < _WORDS_OF_A_PAGE * record.source.pages


def headless(record: Record) -> bool:
    """Neither number nor kind nor subject: the document has no name in the store but its file's."""
    me = record.identity
    return not (me.number or me.type or me.title)
