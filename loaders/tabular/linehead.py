"""Cuts the lines that head a table without borders into the heads of its columns.

In: the lines between "TT" and the first row. Out: the heads, left to right, where they stand; whether they name the columns of one table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from loaders.agencies.bodyheads import HEAD as BODY
from loaders.writing.block import Block
from loaders.writing.blockmaking import make_block, words_between
from loaders.writing.columns import BODY_COLUMNS, GROUP_HEAD, HEAD_STARTS, NAMED_ON, Role, column_role
from loaders.writing.text import Line, SourceText
from loaders.writing.vietnamese import CAPITALS, TORN_WORD, fold

_TIMES: Final = re.compile(r"(bat dau|ket thuc|hoan thanh)\b")
_BODIES: Final = re.compile(r"((co quan|don vi|bo phan) )?([a-z]+ )?(chu tri|phoi hop)")
_FINISHED: Final = re.compile(r"(?:THỜI HẠN|THỜI GIAN|THỜI ĐIỂM|HẠN|NGÀY|TIẾN ĐỘ) HOÀN THÀNH$")  # in capitals a second word begins no cell by being one
_LONGEST_TIME: Final = len("THỜI GIAN ")
# "NỘI DUNG CÔNG VIỆC", "SẢN PHẨM/KẾT QUẢ", "ĐỀ ÁN, NHIỆM VỤ": one head, though its second word begins others.
_OPEN_HEAD: Final = re.compile(r"(?:[-/,(–]|\b(?:và|hoặc|của|thuộc|các))$")
_TO_FILL_IN: Final = re.compile(r"\.{4}|…{2}|…\.|\.…")
_ROW_INSIDE: Final = re.compile(rf"\s[IVX]{{1,4}}\.\s+[{CAPITALS}]")
_LONGEST_HEAD: Final = 90  # letters
_ROLE: Final = re.compile(r"chu tri|phoi hop|thuc hien|trach nhiem|phu trach|tham muu")
COLUMN_NUMBER: Final = re.compile(r"\(?\d{1,2}\)?")


def heads_of(head: Sequence[Line], source: SourceText) -> tuple[str, ...]:
    """The words of the heads, left to right."""
    return tuple(b.text for b in head_cells_of(named_heads(head), source))


def named_heads(head: Sequence[Line]) -> Sequence[Line]:
    """The lines of a head without the numbers of its columns below them: "(1)", "(2)" …"""
    end = len(head)
    while end and COLUMN_NUMBER.fullmatch(head[end - 1].text):
        end -= 1
    return head[:end] if len(head) - end > 1 else head


def head_cells_of(head: Sequence[Line], source: SourceText) -> tuple[Block, ...]:
    """The heads, left to right: one begins where a word of heads does, or a line that is none's rest.

    >>> source = SourceText("STT\\nNội dung công việc Đơn vị\\nchủ trì\\nThời hạn")
    >>> [b.text for b in head_cells_of(list(source.lines()), source)]
    ['STT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Thời hạn']
    """
    joined = make_block(source, [(line.start, line.end) for line in head])
    starts = {
        m.start() for m in HEAD_STARTS.finditer(joined.text)
        if not _FINISHED.search(joined.text, max(0, m.start() - _LONGEST_TIME), m.end()) and not NAMED_ON.search(joined.text, max(0, m.start() - _LONGEST_TIME), m.start())
    }
    cuts = sorted({0, *starts, *_lines_begin(head, source, joined)})
    found = [joined.cut(a, b) for a, b in zip(cuts, [*cuts[1:], len(joined.text)], strict=True) if joined.text[a:b].strip()]
    # "Cơ quan thực hiện" over "Chủ trì" and "Phối hợp" heads these two and has no cells of its own
    own = [h for n, h in enumerate(found) if not (GROUP_HEAD.match(fold(h.text)) and n + 1 < len(found) and _short(found[n + 1].text))]
    return tuple(below_their_heads(own))


def parted_head(head: Block) -> list[Block]:
    """The heads of several columns that a copy printed as one, no sign between them: "Cơ quan chủ trì Cơ quan phối hợp"; one head is a list of its own."""
    cuts = [0, *(m.start() for m in HEAD_STARTS.finditer(head.text) if m.start() and not NAMED_ON.search(head.text, max(0, m.start() - _LONGEST_TIME), m.start())), len(head.text)]
    return [head.cut(a, b) for a, b in pairwise(cuts)]


def _lines_begin(head: Sequence[Line], source: SourceText, joined: Block) -> Iterator[int]:
    """Where lines of a head begin that begin a cell, whatever it is called: below "STT", or with a capital below a line that is not open, which a body's name may be."""
    at, above = 0, ""
    for line in head:
        words = words_between(source, line.start, line.end)
        at = joined.text.find(words, at) if words else -1
        if at < 0:
            return  # a mark stands within the line
        if column_role(joined.text[:at].strip()) == "ordinal" or (above and words[:1].isupper() and words[1:2].islower() and not _OPEN_HEAD.search(above) and (not BODY.match(words) or _ROLE.search(fold(words)))):
            yield at
        at, above = at + len(words), words


def below_their_heads(heads: list[Block]) -> list[Block]:
    """Heads of two rows, printed one row after the other: those of the second stand in the place of the head that they share."""
    for n, head in enumerate(heads):
        said = fold(head.text)
        kind = _TIMES if re.fullmatch(r"(thoi gian|tien do)( thuc hien)?", said) else _BODIES if GROUP_HEAD.fullmatch(said) else None
        below = [h for h in heads[n + 1 :] if kind is not None and kind.match(fold(h.text))]
        if len(below) > 1:
            return below_their_heads([*heads[:n], *below, *(h for h in heads[n + 1 :] if h not in below)])
    return heads


def names_columns(heads: Sequence[str], roles: Sequence[Role]) -> bool:
    """Whether the heads name the columns of one table: no dots to be filled in, no torn word, one column of numbers, bodies named in few words, no two of them alike.

    Where a copy went over the columns line by line, "Cơ quan | Cơ quan" stands above "chủ trì | phối hợp": nothing tells whose words are whose.
    """
    if roles.count("ordinal") > 1 or any(_TO_FILL_IN.search(h) or _ROW_INSIDE.search(h) or TORN_WORD.search(h) for h in heads):
        return False
    named = [fold(h) for h, role in zip(heads, roles, strict=True) if role in BODY_COLUMNS]
    if len({*named}) < len(named):
        return False
    return all(len(h) <= _LONGEST_HEAD for h, role in zip(heads, roles, strict=True) if role in BODY_COLUMNS)


def _short(head: str) -> bool:
    return bool(re.match(r"(chu tri|phoi hop|bat dau|ket thuc|hoan thanh)\b", fold(head)))
