"""Letterheads that a copy set behind the text: programs that read a Word file give all paragraphs first, then all tables, and the head is a table without borders.

In: the lines of a text. Out: the same, the letterhead first. Only a text that begins with its type, or with whom it is sent to, has lost it; and only one motto in the whole text, with a body and a
number of its type beside it, and nothing behind it but who signs, who receives it and the tables of its annex, is the text's own. A form at the end of a text has a letterhead, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.agencies.issuers import read_issuer
from loaders.agencies.numbers import OWN_NUMBER, find_numbers
from loaders.outline.dossiers import FORM, OPEN, SENT
from loaders.outline.typewords import type_line, type_words
from loaders.writing.columns import ORDINAL_HEAD
from loaders.writing.motto import INDEPENDENCE, PRINTED
from loaders.writing.text import Line
from loaders.writing.vietnamese import bare
from ontology.tables import document_type, document_types_by_symbol

_TO: Final = re.compile(r"Kính gửi\s*:?")
_ABOVE, _BELOW = 10, 9  # lines over which the left column and the right one go
_LONGEST: Final = 110  # letters of a line of either
_FEWEST: Final = 3  # lines between, else it stands where it should
_DATE: Final = re.compile(r",\s*ngày\b.{0,40}\bnăm\b")
_ABOUT: Final = re.compile(r"V/v|Về việc\b", re.IGNORECASE)
_RULE: Final = re.compile(r"[\W_]*")
_WITHOUT_TYPE: Final = re.compile(r"(?:QH|UBTVQH)\d*|CP|TTg|HĐBT|CTN")  # the numbers of laws, and those of before 1996
_ITEM: Final = re.compile(r"(?:Căn cứ|\d{1,2}\.|[a-zđ]\)|Điều \d{1,3}\.)\s")  # the text goes on behind a letterhead that a gazette's page drew last
_FORM_WITHIN: Final = 4  # lines with words above


def letterhead_first(lines: Sequence[Line]) -> list[Line]:
    """The lines with the letterhead where it belongs."""
    first = next((n for n, line in enumerate(lines) if line.text), None)
    if first is None or not (type_line(bare(lines[first].text)) or _TO.match(lines[first].text)):
        return [*lines]
    mottos = [n for n, line in enumerate(lines) if "C" in line.raw and PRINTED.search(line.raw)]
    if len(mottos) != 1 or mottos[0] < first + _FEWEST:
        return [*lines]
    begin, end = _begin(lines, mottos[0]), _end(lines, mottos[0])
    if begin is None or _is_a_form(lines, begin, end):
        return [*lines]
    number = next((line.text for line in lines[begin:end] if OWN_NUMBER.match(line.text)), None)
    if number is None or not _is_of(bare(lines[first].text), number):
        return [*lines]
    return [*lines[begin:end], *lines[:begin], *lines[end:]]


def _is_a_form(lines: Sequence[Line], begin: int, end: int) -> bool:
    """Whether the letterhead is that of a form: below "Mẫu số 01", above another's title. An annex whose tables come behind the letterhead says whose it is: "(Kèm theo Kế hoạch số 12/KH-UBND)"."""
    above = [line.text for line in lines[:begin] if line.text][-_FORM_WITHIN:]
    own = {n.proper for line in lines[begin:end] for n in find_numbers(line.text)}
    if any(map(FORM.match, above)) and not any(n.proper in own for text in above for n in find_numbers(text)):
        return True
    behind = next((line for line in lines[end:] if not _RULE.fullmatch(line.text)), None)
    if own and behind is not None and _ITEM.match(behind.text):
        return False
    return behind is not None and not (SENT.search(behind.text) or ORDINAL_HEAD.match(behind.text) or any(sign in behind.raw for sign in "|\t"))


def _is_of(first: str, number: str) -> bool:
    """Whether a number's symbol is that of the type that the first line names; a letter's has none."""
    found = next(find_numbers(number), None) or ((blank := OPEN.match(number)) and next(find_numbers(f"Số: 1{blank[1]}"), None))
    if not found:
        return True
    named = type_words(first)
    kind = document_type(named or "Công văn")
    if found.type_symbol is None:
        return named is None or _WITHOUT_TYPE.match(found.organisation) is not None
    return kind in document_types_by_symbol(found.type_symbol)


def _begin(lines: Sequence[Line], motto: int) -> int | None:
    """Where the left column begins: the highest body above the motto, with nothing between them but short lines."""
    found = None
    for n in range(motto, max(motto - _ABOVE, 0), -1):
        text = lines[n].text
        if len(text) > _LONGEST or text.endswith((")", ";")):
            break
        if text.isupper() and read_issuer(f"{text} {lines[n + 1].text}" if n < motto else text, 0) is not None:
            found = n
    return found


def _end(lines: Sequence[Line], motto: int) -> int:
    """Behind the right column's place and date, or what stands of it; what a letter is about stands above or below these."""
    end, dated, about = motto + 1, False, False
    for n in range(motto + 1, min(motto + 1 + _BELOW, len(lines))):
        text = lines[n].text
        about = _ABOUT.match(text) is not None or (about and text[:1].islower())
        if not about and (dated or not (_RULE.fullmatch(text) or INDEPENDENCE.match(text) or _DATE.search(text) or OWN_NUMBER.match(text))):
            break
        dated = dated or _DATE.search(text) is not None
        end = n + 1
    return end
