"""The record of a text made for a test, as if a file held it."""

from __future__ import annotations

import hashlib

from loaders.formats.files import FileText
from loaders.pipeline import extract
from loaders.record import Record


def record_of(text: str, name: str = "made.txt") -> Record:
    """What the first document of a file of this name says."""
    sha = hashlib.sha256(text.encode()).hexdigest()
    return extract(FileText(text, path=name, sha256=sha, text_sha256=sha))
