"""The file that a record is of, and the document's head: who issued what, when, over whose name."""

from __future__ import annotations

from dataclasses import field

from loaders.record.evidence import SELDOM, Confidence, Premise, RecordError, Spans, needs_date
from loaders.record.values import value


@value()
class Part:
    """Which document of a file of several a record is of: the ``number``-th of ``of``. ``start``, ``end``: the stretch of the file's text that was read for it, from
    ``line`` on."""

    number: int
    of: int
    start: int
    end: int
    line: int

    def __post_init__(self) -> None:
        if not (1 <= self.number <= self.of and 0 <= self.start < self.end and self.line >= 1):
            raise RecordError(f"bad part {self.number} of {self.of}: {self.start}-{self.end} line {self.line}")


@value()
class Source:
    """The file and the text that offsets refer to. ``path`` is as given on the command line.

    ``characters`` and ``pages`` are the whole file's; ``part`` is None where the file holds one document, as most do. ``figures``: of a text without a number of its own, a sample of the figures in it (``loaders/writing/sampling.py``), by which letters of one form are told apart.
    """

    path: str
    sha256: str
    text_sha256: str
    reader: str
    media_type: str
    characters: int
    pages: int | None = None
    figures: tuple[str, ...] = ()
    part: Part | None = field(default=None, metadata=SELDOM)

    @property
    def key(self) -> str:
        """The name of a record among all: its file's hash, for each document behind the first of a file with its number.

        >>> Source("a.pdf", "ab12", "", "", "", 9).key, Source("a.pdf", "ab12", "", "", "", 9, part=Part(2, 3, 4, 9, 1)).key
        ('ab12', 'ab12-2')
        """
        return part_key(self.sha256, self.part.number if self.part else 1)


def part_key(sha256: str, number: int) -> str:
    """The key of the ``number``-th document of a file."""
    return sha256 if number == 1 else f"{sha256}-{number}"


def file_of(key: str) -> str:
    """The hash of the file of which a key names a document.

    >>> file_of("ab12-2"), file_of("ab12")
    ('ab12', 'ab12')
    """
    return key.partition("-")[0]


@value()
class Identity:
    """Who issued what, when, over whose name.

    ``date`` is ISO and may be partial ("2025-05", "2026"); ``type`` is as printed ("Chương trình hành động");
    ``title`` is the trích yếu without the type. ``joint_issuers`` are the bodies that issued it together with ``issuer``, which stands
    first ("BỘ Y TẾ - BỘ CÔNG AN"). ``spans`` gives the place of each field that the text states;
    ``premises`` the words on which a field that is not printed as such rests (an issuer without a letterhead).
    """

    number: str | None = None
    type: str | None = None
    issuer: str | None = None
    place: str | None = None
    date: str | None = None
    title: str | None = None
    signer: str | None = None
    signer_role: str | None = None
    on_behalf_of: str | None = None
    recipients: tuple[str, ...] = ()
    joint_issuers: tuple[str, ...] = ()
    spans: dict[str, Spans] = field(default_factory=dict)
    confidence: dict[str, Confidence] = field(default_factory=dict)
    premises: dict[str, tuple[Premise, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        needs_date(self.date)
