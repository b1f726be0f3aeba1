"""Marks and types of documents over which a copy broke a line: "**Điều" / "8. Tổ chức thực hiện**", "**NGHỊ" / "QUYẾT**".

In: physical lines. Out: the same, such two lines as one ``Line`` that goes over both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.writing.line import Line, joined

_TYPES: Final = "NGHỊ QUYẾT|QUYẾT ĐỊNH|CHỈ THỊ|KẾ HOẠCH|THÔNG BÁO|THÔNG TƯ|KẾT LUẬN|HƯỚNG DẪN|CHƯƠNG TRÌNH|CÔNG ĐIỆN|TỜ TRÌNH|BÁO CÁO|QUY CHẾ|QUY ĐỊNH".split("|")
_FIRST: Final = frozenset(("Điều", *(t.split()[0] for t in _TYPES)))
_LONGEST: Final = 24  # letters of a line with one of these alone, mark-up with them
_BREAK: Final = r"(?:\*\*)?[ ]?\r?\n[ ]?"
_TORN: Final = re.compile(rf"[*_# ]*(?:Điều{_BREAK}\d{{1,3}}[.:][ ]|" + "|".join(t.replace(" ", _BREAK) + r"[*_ \r]*$" for t in _TYPES) + ")")


def marks_joined(lines: Sequence[Line]) -> list[Line]:
    """The lines of a text, each torn mark one line with the words behind it.

    >>> from loaders.writing.text import SourceText
    >>> [x.text for x in SourceText("**NGHỊ\\nQUYẾT**\\n**Điều\\n8. Tổ chức**\\nĐiều\\n8 người").lines()]
    ['**NGHỊ QUYẾT**', '**Điều 8. Tổ chức**', 'Điều', '8 người']
    """
    if _FIRST.isdisjoint([text.strip("*_# ") for line in lines if 0 < len(text := line.text) <= _LONGEST]):
        return list(lines)
    made: list[Line] = []
    for line in lines:
        if made and 0 < len(above := made[-1].text) <= _LONGEST and above.strip("*_# ") in _FIRST and made[-1].number == line.number - 1 and _TORN.match(f"{above}\n{line.text} "):
            made[-1] = joined([made[-1], line])
        else:
            made.append(line)
    return made
