"""What is printed over a document and is none of it: stamps of digital signatures, watermarks.

In: a page's characters in the order of the file. Out: the same without them. A stamp's words are drawn one after the other, so they are found in
the file's order even where they lie over the text ("Ký bởi: …", "Email: …", "Cơ quan: …", "Thời gian ký: …": the official gazette, portals).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from loaders.formats.pdf_lines import Char, words_of

_BEGINS: Final = re.compile(r"(?:Ký bởi|Người ký|Ký số bởi|Được ký bởi|Ký điện tử bởi|Digitally signed by|Signed by|Signature Not Verified|Signature Valid)\b", re.IGNORECASE)
_FIELD: Final = re.compile(r"(?:Ký bởi|Người ký|Ký số bởi|Được ký bởi|Email|E-mail|Cơ quan|Tổ chức|Đơn vị|Chức vụ|Ngày ký|Thời gian ký|Giờ ký|Digitally signed by|Signed by|Signing (?:time|date)|Date|Reason|Location|Lý do|Nơi ký)\s*:", re.IGNORECASE)
_WHEN: Final = re.compile(r"(?:Ngày ký|Thời gian ký|Giờ ký|Signing (?:time|date)|Date|Email)\s*:", re.IGNORECASE)
_WRAPPED: Final = 2  # lines that one field of a stamp may go on over
_ENOUGH: Final = 100
_HUGE: Final = 2.2  # of the page's usual size: letters laid over other letters are a watermark


@dataclass(frozen=True)
class _Drawn:
    """Characters that were drawn in one line, one after the other."""

    first: int
    last: int
    text: str
    size: float


def without_stamps(chars: Sequence[Char]) -> tuple[Char, ...]:
    """The page's own characters."""
    out: set[int] = set()
    if any(c.text in "ýS" for c in chars):  # "Ký bởi", "Người ký", "Signed by"
        drawn = _drawn(chars)
        n = 0
        while n < len(drawn):
            end = _stamp(drawn, n)
            if end is None:
                n += 1
                continue
            out.update(range(drawn[n].first, drawn[end - 1].last))
            n = end
    kept = [c for i, c in enumerate(chars) if i not in out] if out else list(chars)
    return tuple(_without_watermark(kept))


def _drawn(chars: Sequence[Char]) -> list[_Drawn]:
    made: list[_Drawn] = []
    first = 0
    for i in range(1, len(chars) + 1):
        if i < len(chars):
            a, b = chars[i - 1], chars[i]
            level = abs((a.top + a.bottom) - (b.top + b.bottom)) < b.size and abs(a.size - b.size) < 0.3
            if level and -0.5 * b.size < b.x0 - a.x1 < 2.2 * b.size:
                continue
        if chars[first:i]:
            text = " ".join(w.text for w in words_of(chars[first:i]))
            if text:
                made.append(_Drawn(first, i, text, chars[first].size))
        first = i
    return made


def _stamp(drawn: Sequence[_Drawn], n: int) -> int | None:
    """Where the stamp ends that begins with the n-th piece; None where none begins."""
    if not _BEGINS.match(drawn[n].text):
        return None
    fields, when, end, rest = 0, False, n, 0
    for i in range(n, min(n + 16, len(drawn))):
        piece = drawn[i]
        if abs(piece.size - drawn[n].size) > 0.6:
            break
        if _FIELD.match(piece.text) or (i == n):
            fields, end, rest = fields + 1, i + 1, 0
            when = when or bool(_WHEN.search(piece.text))
        elif rest < _WRAPPED and len(piece.text) < 60:
            rest += 1
        else:
            break
    if when and end < len(drawn) and re.fullmatch(r"[\d.:/+ -]{4,}(?:Z|ICT)?", drawn[end].text) and abs(drawn[end].size - drawn[n].size) < 0.6:
        end += 1  # the hour on a line of its own
    return end if fields >= 2 and when else None


def _without_watermark(chars: Sequence[Char]) -> list[Char]:
    """Letters of twice the usual size that lie over others."""
    if not chars:
        return []
    sizes = sorted(c.size for c in chars)
    usual = sizes[len(sizes) // 2]
    huge = [c for c in chars if c.size > _HUGE * usual]
    if not huge or len(huge) > 0.2 * len(chars):
        return list(chars)
    small = [c for c in chars if c.size <= _HUGE * usual and not c.text.isspace()]
    over = sum(1 for h in huge[:_ENOUGH] if any(s.x0 < h.x1 and s.x1 > h.x0 and s.top < h.bottom - 2 and s.bottom > h.top + 2 for s in small))
    return [c for c in chars if c.size <= _HUGE * usual] if over > 0.5 * len(huge[:_ENOUGH]) else list(chars)
