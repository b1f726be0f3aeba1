"""Number, type, date, issuer and title of the heads in ``heads.txt``: written for this test, each of another form.

A head begins with "=== what it is", then what must be read of it as JSON, then its words.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from loaders.identity import read_identity
from loaders.layout import layout
from loaders.text import SourceText

HEADS = {
    name: (json.loads(expected), text)
    for name, expected, text in re.findall(
        r"^=== ([^\n]+)\n(\{[^\n]*\})\n(.*?)(?=^=== |\Z)", Path(__file__).with_name("heads.txt").read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
}


@pytest.mark.parametrize("name", HEADS)
def test_the_head_of(name: str) -> None:
    expected, text = HEADS[name]
    source = SourceText(text)
    read = read_identity(layout(source))
    assert {field: getattr(read, field) for field in expected} == expected
    assert set(read.spans) >= {f for f in ("number", "issuer", "title") if getattr(read, f)}
    for field in ("number", "title"):  # what was read stands where the record says
        if field in read.spans:
            said = re.sub(r"[\W_]", "", source.slice_text(read.spans[field]))
            assert said.casefold() == re.sub(r"[\W_]", "", getattr(read, field)).casefold()


def test_all_heads_are_there() -> None:
    assert len(HEADS) >= 31
