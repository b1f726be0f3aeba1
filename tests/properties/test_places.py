"""Blocks made of runs are what going letter by letter makes; normal forms have no exceptions."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from loaders.writing.blockmaking import make_block
from loaders.writing.text import SourceText
from loaders.writing.vietnamese import _LOOKALIKE, ODD, UNSETTLED, canonical, fold, is_composed, nfc, squeeze

ALL: Final = [chr(n) for n in range(0x30000) if not 0xD800 <= n < 0xE000]
MARKUP: Final = re.compile(r"</?(?:i|b|u|em|strong|sup|sub|br|p|span)\s*/?>|\*+|^#{1,6}(?=\s)|\\(?=[-.#*_|()\[\]])", re.IGNORECASE)
PIECES: Final = st.sampled_from(
    ["Quyết", "định", " ", "  ", "\t", "\u00a0", "\u200b", "\n", "\r\n", "**", "<b>", "</b>", "[3]", "[3", "\\-", "# ", "e\u0301", "e\u0302\u0301", "\u0301", "–", "“", "Ð", "6%", "1"]
)


def letter_by_letter(raw: str, start: int, end: int) -> tuple[str, list[int], list[int], list[str]]:
    """The rule itself: markup and marks out, blanks drawn together, each letter with its place."""
    piece = raw[start:end]
    skip = {m.start(): m.end() for m in MARKUP.finditer(piece)}
    marks = {m.start(): m.group(1) for m in re.finditer(r"\[(\d{1,3})\]", piece)}
    skip.update({m.start(): m.end() for m in re.finditer(r"\[(\d{1,3})\]", piece)})
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    labels: list[str] = []
    at = 0
    while at < len(piece):
        if at in skip:
            labels += [marks[at]] if at in marks else []
            at = skip[at]
            continue
        stop = at + 1
        while not is_composed(piece) and stop < len(piece) and "\u0300" <= piece[stop] <= "\u036f" and stop not in skip:
            stop += 1
        for c in canonical(nfc(piece[at:stop])):
            c = " " if c.isspace() else c
            if c != " " or (text and text[-1] != " "):
                text.append(c)
                starts.append(start + at)
                ends.append(start + stop)
        at = stop
    while text and text[-1] == " ":
        text.pop(), starts.pop(), ends.pop()
    return "".join(text), starts, ends, labels


def test_what_is_not_odd_goes_into_a_block_as_it_stands() -> None:
    plain = [c for c in ALL if ODD.match(c) is None and c != "\n"]
    words = " ".join(c for c in plain if c != " ")
    assert (canonical(words), UNSETTLED.search(words)) == (words, None)
    assert SourceText(words).even(0, len(words))
    assert not any(SourceText(c).even(0, len(c)) for c in ("\t", "*", "[", "\u00a0", "\u200b", "  ", "e\u0301"))


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=14).map("".join))
def test_a_block_is_what_going_letter_by_letter_makes(raw: str) -> None:
    assume(not SourceText(raw).lost_blanks)  # there a blank is put in (tests/unit/test_run_together.py)
    block = make_block(SourceText(raw), [(0, len(raw))])
    text, starts, ends, labels = letter_by_letter(raw, 0, len(raw))
    assert (block.text, [m.label for m in block.marks]) == (text, labels)
    assert list(block.offsets) == starts
    assert list(block.ends) == ends


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=14).map("".join), st.data())
def test_spans_and_cuts_hold_the_same_places(raw: str, data: st.DataObject) -> None:
    block = make_block(SourceText(raw), [(0, len(raw))])
    a = data.draw(st.integers(0, len(block.text)))
    b = data.draw(st.integers(a, len(block.text)))
    part = block.cut(a, b)
    assert part.spans() == block.spans(a, b)
    bare = block.text[a:b].strip()
    at = a + len(block.text[a:b]) - len(block.text[a:b].lstrip())
    assert part.text == bare
    assert list(part.offsets) == list(block.offsets)[at : at + len(bare)]
    for span in block.spans(a, b):
        piece = raw[span.start : span.end]
        assert ("\n" not in piece and piece.strip() == piece) or re.search(r"\s\u0301", raw)  # a mark may stand on a blank


def test_settled_letters_never_compose() -> None:
    settled = [c for c in ALL if not UNSETTLED.match(c)]
    seconds = {d.split()[-1] for c in ALL if (d := unicodedata.decomposition(c)) and not d.startswith("<") and len(d.split()) > 1}
    for c in settled:
        assert unicodedata.normalize("NFC", c) == c
        assert unicodedata.combining(c) == 0
        assert f"{ord(c):04X}" not in seconds


def test_normal_forms_are_what_they_are_for_every_letter() -> None:
    for c in ALL:
        assert canonical(c) == c.translate(str.maketrans(_LOOKALIKE))
        plain = unicodedata.normalize("NFD", canonical(nfc(c)).lower().replace("đ", "d"))
        assert fold(c) == squeeze("".join(x for x in plain if not unicodedata.combining(x)))


def test_every_blank_but_the_common_one_makes_a_stretch_uneven() -> None:
    for c in ALL:
        if (c.isspace() and c != " ") or canonical(c) == " " != c:
            assert not SourceText(f"a{c}b").even(0, 3)
