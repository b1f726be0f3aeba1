"""The collector of cyclic garbage rests while a text is read: nothing is left behind for it, and it is on again afterwards."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from benchmarks.made_text import document
from loaders.collector import at_rest
from tests.reading import record_of

GOLDEN: Final = Path(__file__).resolve().parents[1] / "golden" / "documents"
TEXTS: Final = {"made": document(60_000), **{p.stem: p.read_text(encoding="utf-8") for p in sorted(GOLDEN.glob("*.txt"))}}


@pytest.fixture
def switched_back() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


def read(text: str) -> None:
    record_of(text)


@pytest.mark.usefixtures("switched_back")
@pytest.mark.parametrize("name", TEXTS)
def test_reading_leaves_no_rings(name: str) -> None:
    read(TEXTS[name])  # patterns and tables are made at first use
    gc.disable()
    gc.freeze()  # what was there before is not gone over: a session of tests holds millions of objects
    read(TEXTS[name])
    assert gc.collect() == 0


@pytest.mark.usefixtures("switched_back")
def test_it_is_on_again_when_the_last_reader_is_done() -> None:
    with at_rest():
        with at_rest():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ValueError, match="torn"), at_rest():
        raise ValueError("torn")
    assert gc.isenabled()


@pytest.mark.usefixtures("switched_back")
def test_whoever_switched_it_off_finds_it_off() -> None:
    gc.disable()
    with at_rest():
        pass
    assert not gc.isenabled()
