"""State groups, general companies, banks and stations listed by their names: "các Tập đoàn: Điện lực Việt Nam, Công nghiệp - Viễn thông Quân đội".

In: a text and a place. Out: one piece a name, each with the kind that all share, and where the list ends. Who is named is charged, not every group of the kind.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.agencies.bodylists import Piece
from loaders.writing.vietnamese import CAPITALS

_HEAD: Final = re.compile(r"[Cc]ác (?P<kind>[Tt]ập đoàn(?: kinh tế)?|[Tt]ổng [Cc]ông ty|[Nn]gân hàng(?: thương mại)?|[Đđ]ài):\s+")
_NAME: Final = rf"(?P<name>[{CAPITALS}](?:[^\W\d_]+|[ –-]|, (?=[a-zà-ỹđ])){{2,70}}? (?:Việt Nam|Quân đội))(?!\w)"
"""Their names end with whose they are."""
_FIRST: Final = re.compile(_NAME)
_NEXT: Final = re.compile(rf"(?:\s*,\s+(?:và\s+)?|\s+và\s+){_NAME}")
_NEAR: Final = 30


def group_list(text: str, at: int) -> tuple[list[Piece], int] | None:
    """The pieces of a list of state groups that begins at ``at``, and its end; None where none does.

    >>> t = "các Tập đoàn: Điện lực Việt Nam, Công nghiệp - Viễn thông Quân đội rà soát"
    >>> pieces, end = group_list(t, 0); [p.front + " " + t[p.start:p.end] for p in pieces], t[end:]
    (['Tập đoàn Điện lực Việt Nam', 'Tập đoàn Công nghiệp - Viễn thông Quân đội'], ' rà soát')
    >>> group_list("các Tập đoàn: rà soát vốn tại Việt Nam", 0) is None
    True
    """
    if ":" not in text[at : at + _NEAR] or (head := _HEAD.match(text, at)) is None or (m := _FIRST.match(text, head.end())) is None:
        return None
    kind = head["kind"]
    pieces: list[Piece] = []
    next_one: re.Match[str] | None = m
    end = m.end()
    while next_one is not None:
        pieces.append(Piece(next_one.start("name"), next_one.end("name"), kind[:1].upper() + kind[1:], (at, head.end("kind"))))
        end = next_one.end()
        next_one = _NEXT.match(text, end)
    return (pieces, end) if len(pieces) > 1 else None
