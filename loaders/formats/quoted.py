"""Cells of several lines, as a spreadsheet or a table copied cell by cell prints them: in quotes, tabs between them.

In: a text. Out: the same, blanks for those quotes, so that every place stays. Quotes that no tab stands beside are a text's own.
"""

from __future__ import annotations

import re
from typing import Final

_CELL: Final = re.compile(r'(?m)(?<=\t)"([^"\t]*)"(?=\t|\r?$)|^"([^"\t]*)"(?=\t)')


def without_cell_quotes(text: str) -> str:
    """The text as its cells are.

    >>> without_cell_quotes('"SỞ Y TẾ\\nSố: 1/KH-SYT"\\t"CỘNG HÒA\\nĐộc lập"\\n"Một câu."\\n')
    ' SỞ Y TẾ\\nSố: 1/KH-SYT \\t CỘNG HÒA\\nĐộc lập \\n"Một câu."\\n'
    """
    return _CELL.sub(lambda m: f" {m[1] or m[2]} " if "\n" in m[0] else m[0], text) if '\t"' in text or '"\t' in text else text
