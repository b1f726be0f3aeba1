"""Headings of parts whose words stand on several lines, and what "Phần" numbers.

In: paragraphs. Out: paragraphs, a number alone in its line joined with its name below, a heading in capitals with its second line; parts in the place of Roman
numerals with their rank.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from loaders.outline.paragraphs import Paragraph
from loaders.outline.sections import purpose_of
from loaders.outline.tail import is_signature
from loaders.writing.markers import ARABIC, CHAPTER, LETTER, PART, ROMAN, SECTION

_LONG_HEADING: Final = 24  # a shorter line had room for what follows


def named_chapters(found: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs, a part's or chapter's number alone in its line with its name in capitals below ("Chương III", "TỔ CHỨC THỰC HIỆN"), and a heading in capitals with its second line."""
    made: list[Paragraph] = []
    for p in found:
        above = made[-1] if made else None
        if above is not None and above.marker is not None and p.marker is None and above.marker.rank <= ROMAN and (_names(above, p) or _goes_on_in_capitals(above, p)):
            made[-1] = Paragraph((*above.pieces, *p.pieces), above.marker, (*above.lines, *p.lines))
            continue
        made.append(p)
    return made


def ranked_parts(found: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs; where "Phần I", "Phần thứ hai" stand in the place of Roman numerals, none of which divides the text, they have their rank."""
    ranks = {p.marker.rank for p in found if p.marker is not None}
    if PART not in ranks or ranks & {CHAPTER, SECTION, ROMAN}:
        return list(found)
    return [replace(p, marker=replace(p.marker, rank=ROMAN)) if p.marker is not None and p.marker.rank == PART else p for p in found]


_LOOKS_LIKE: Final = {("k", "I"): "l", ("k", "1"): "l", ("e", "8"): "g", ("e", "9"): "g", ("a", "6"): "b"}


def letters_told(found: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs, an "I)" right behind "k)" as the "l)" that it is, an "8)" behind "e)" as "g)": what looks alike in print is mistaken for one another."""
    labels = {p.marker.label for p in found if p.marker is not None}
    if not any(letter in labels and like in labels for letter, like in _LOOKS_LIKE):
        return list(found)
    made: list[Paragraph] = []
    before: str | None = None  # the last letter of a list
    number = ""  # the last number: "8)" behind "7)" and its letters is one itself
    for n, p in enumerate(found):
        mark = p.marker
        if mark is not None and before is not None and (letter := _LOOKS_LIKE.get((before, mark.label))) is not None and p.lines[0].text.lstrip("* ").startswith(f"{mark.label})") and not (
            (mark.label.isdecimal() and number.isdecimal() and int(number) == int(mark.label) - 1) or found[n - 1].text.rstrip("* ").endswith(":") or _counted_on(mark.label, found, n)
        ):
            mark = replace(mark, label=letter, rank=LETTER)
            p = replace(p, marker=mark)
        if mark is not None and not mark.bullet:
            before = mark.label if mark.rank == LETTER else before if mark.rank > LETTER else None
            number = mark.label if mark.rank == ARABIC else number
        made.append(p)
    return made


def _counted_on(label: str, found: Sequence[Paragraph], n: int) -> bool:
    """Whether the next number is the one behind ``label``: "1)" above "2)" is a number."""
    following = next((p.marker.label for p in found[n + 1 :] if p.marker is not None and not p.marker.bullet), "")
    return following == ("II" if label == "I" else str(int(label) + 1))


def _names(above: Paragraph, p: Paragraph) -> bool:
    name = p.text.strip("* ")
    return above.marker is not None and above.marker.rank in (PART, CHAPTER, SECTION) and not above.text.strip("* ") and bool(name) and name == name.upper()


def _goes_on_in_capitals(above: Paragraph, p: Paragraph) -> bool:
    """Whether a heading's line in capitals goes on in the next ("A. ĐỐI VỚI VIỆC HIỆP THƯƠNG, GIỚI THIỆU / NGƯỜI ỨNG CỬ …")."""
    first, then = above.text.strip("* "), p.text.strip("* ")
    return (
        len(above.lines) == 1 and p.lines[0].number == above.lines[0].number + 1
        and len(first) > _LONG_HEADING and " " in then and first[-1] not in ".:;"
        and first == first.upper() and then == then.upper() and then[0].isalpha()
        and not is_signature(then) and purpose_of(then) is None  # "NHIỆM VỤ TRỌNG TÂM" below a heading is one of its own
    )
