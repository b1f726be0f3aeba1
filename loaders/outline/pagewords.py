"""What stands in a file above a document's letterhead: a portal's menus and lists, the e-mail that carries the document.

In: the physical lines and the role of each. Out: the role "portal" for the lines above the letterhead. A letterhead is known by its motto (Nghị định 30/2020/NĐ-CP,
Phụ lục I; for the party Hướng dẫn 36-HD/VPTW); above it a copy that reads the left column first has the body's name, the number, what a letter is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.agencies.issuers import read_issuer
from loaders.agencies.numbers import OWN_NUMBER, SAID
from loaders.outline.dossiers import BODY
from loaders.outline.typewords import type_line
from loaders.writing.motto import INDEPENDENCE, PRINTED, has_motto
from loaders.writing.text import Line
from loaders.writing.vietnamese import bare

_MOTTO: Final = re.compile(rf"{PRINTED.pattern}|{INDEPENDENCE.pattern}\s*[-–]\s*[Tt]ự do")
_BESIDE: Final = re.compile(rf"\s+{SAID}\s*:", re.IGNORECASE)  # the number in the body's line
_ENDED: Final = re.compile(r"[#*_|\s]*(?:Nơi nhận|Điều\s+1\b|Phụ lục\b|\(\s*(?:Ban hành\s+)?kèm theo\b)", re.IGNORECASE)
_TO: Final = re.compile(r"[*_\s]*Kính gửi\s*:")  # a text that begins so is a letter whose letterhead a copy set behind it
_MAIL: Final = re.compile(r"[*_>\s]*(From|Sent|Date|To|Cc|Subject|Attachments|Từ|Người gửi|Ngày gửi|Đến|Tới|Người nhận|Chủ đề|Tiêu đề|Tệp đính kèm)[*_]*\s?:[*_]*(?:\s|$)")
_WITHIN: Final = 150  # lines of a page before its document
_STRANGE: Final = 9  # lines between two of a letterhead: what a letter is about, a company's address, a stamp
_FEWEST: Final = 3  # lines that make a page's words; fewer may be the document's ("DỰ THẢO", "Mẫu số 1")


def mark_page_words(lines: Sequence[Line], role: list[str]) -> None:
    """Give the lines above the letterhead the role "portal"; nothing where there is no motto, or a document's own lines stand above it."""
    _mark_mail(lines, role)
    above: list[int] = []
    for i, line in enumerate(lines[:_WITHIN]):
        if role[i] != "text" or not line.text:
            continue
        if _MOTTO.search(line.text, 0, 400) and has_motto(line.text):
            break
        if type_line(line.text) or _ENDED.match(line.text) or (not above and _TO.match(line.text)):
            return
        above.append(i)
    else:
        return
    first = met = len(above)
    for n in range(len(above) - 1, -1, -1):
        if met - n > _STRANGE + 1:
            break
        if _of_letterhead(lines[above[n]].text):
            first = met = n
    if first >= _FEWEST:
        for i in above[:first]:
            role[i] = "portal"


def _mark_mail(lines: Sequence[Line], role: list[str]) -> None:
    """The fields at an e-mail's head, at least three of them, one below the other."""
    fields = {i: m.group(1) for i, line in enumerate(lines[:_WITHIN]) if ":" in line.text and (m := _MAIL.match(line.text)) is not None}
    if len(set(fields.values())) >= _FEWEST and max(fields) - min(fields) <= 2 * len(fields):
        for i in range(min(fields), max(fields) + 1):
            role[i] = "portal"


def _of_letterhead(text: str) -> bool:
    """Whether a line is a body's name or the document's number."""
    said = bare(_BESIDE.split(text)[0], back="*_ ")
    if OWN_NUMBER.match(text) or (BODY.match(said) and said == said.upper()):
        return True
    named = read_issuer(said, 0) if said[:1].isupper() and len(said) < 90 else None
    return named is not None and named.end == len(said)
