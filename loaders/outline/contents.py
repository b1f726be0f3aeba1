"""A table of contents: its lines say a document's headings with the page of each ("II. NHIỆM VỤ ........ 4"), and are no headings themselves.

In: the physical lines and the role of each. Out: the role "furniture" for those lines and for the words "MỤC LỤC" above them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from loaders.writing.text import Line
from loaders.writing.vietnamese import bare, fold

_FEWEST: Final = 3  # entries
_WRAPPED: Final = 2  # lines between two entries: the first half of a long heading
_TITLE_WITHIN: Final = 6  # lines above the first entry
_DIGITS: Final = "0123456789"
_LEADERS: Final = (("....", "……"), ("\t",))  # dots lead to a page; a tab does so below "MỤC LỤC", elsewhere it parts the cells of a table


def mark_contents(lines: Sequence[Line], role: list[str]) -> None:
    """Give the lines of each table of contents the role "furniture"."""
    found = [(i, _page(line.raw)) for i, line in enumerate(lines) if (text := line.text) and text[-1] in _DIGITS and role[i] == "text"]
    entries = [(i, *page) for i, page in found if page is not None]
    run: list[int] = []
    dotted = True
    for (i, page, dots), (after, following, _) in pairwise([*entries, (len(lines), -1, False)]):
        run.append(i)
        dotted = dotted and dots
        if page <= following and sum(1 for x in lines[i + 1 : after] if x.text) <= _WRAPPED:
            continue
        title = next((k for k in range(run[0] - 1, max(-1, run[0] - _TITLE_WITHIN), -1) if fold(bare(lines[k].text)) == "muc luc"), None)
        if len(run) >= _FEWEST and (title is not None or dotted):
            for k in range(run[0] if title is None else title, i + 1):
                role[k] = "furniture"
        run, dotted = [], True


def _page(raw: str) -> tuple[int, bool] | None:
    """The page that a line ends with, and whether dots lead to it; None where neither dots nor a tab do."""
    said = raw.rstrip()
    rest = said.rstrip(_DIGITS)
    heading = rest.rstrip(" .…\t_")
    leader = rest[len(heading) :]
    if not heading or not 0 < len(said) - len(rest) <= 3:
        return None
    dots, tab = (any(sign in leader for sign in signs) for signs in _LEADERS)
    return (int(said[len(rest) :]), dots) if dots or tab else None
