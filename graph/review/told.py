"""A document in a person's own words: "Nghị định 163/2018/NĐ-CP ngày 04/12/2018", or the day alone that a text leaves blank.

In: what a person typed about a mention or about a held document. Out: ``Told`` and the key that such a document has. The words are read by the same rules as a
text's; what they leave out (issuer, kind) is taken from the mention, or from the document's own head.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from graph.forms.periods import period
from graph.forms.registers import organisation
from graph.forms.symbols import number_slug, parse_number
from graph.identity.deciding import key_for
from graph.identity.readings import TextReading, own_key
from loaders.errors import VanmachError
from loaders.formats.files import FileText
from loaders.pipeline import extract
from loaders.record import Citation, Record
from loaders.writing.dates import find_dates

_DAY_WORDS = re.compile(r"\b(?:ban hành|ngày)\b", re.IGNORECASE)


class Untold(VanmachError):
    """Words that name no document, or leave the year of its register open."""

    code, exit_status = "VM-029", 2


@dataclass(frozen=True, slots=True)
class Told:
    """How a person named a document; what they did not say is ""."""

    number: str = ""
    type: str = ""
    issuer: str = ""
    date: str = ""


def read_told(typed: str) -> Told | None:
    """The one document that the words name by its number, or the day alone; None where they do neither.

    >>> read_told("Nghị định số 163/2018/NĐ-CP ngày 04/12/2018 của Chính phủ")
    Told(number='163/2018/NĐ-CP', type='Nghị định', issuer='Chính phủ', date='2018-12-04')
    >>> read_told("ngày 02/3/2026"), read_told("báo cáo ấy")
    (Told(number='', type='', issuer='', date='2026-03-02'), None)
    """
    typed = typed.strip()
    found = [c for c in extract(FileText(f"Căn cứ {typed};\n", path="", sha256="", text_sha256="")).citations if c.number]
    day = next(find_dates(typed), None)
    if len(found) == 1:
        c = found[0]  # people write a day without "ngày" before it
        return Told(c.number or "", c.type or "", (c.issuer or "") if not c.issuer_premises else "", c.date or (day.iso if day else ""))
    alone = day is not None and not re.search(r"\w", _DAY_WORDS.sub("", typed[: day.start] + typed[day.end :]))
    return Told(date=day.iso) if day is not None and alone else None


def key_of_mention(told: Told, citation: Citation, record: Record) -> tuple[str, Told]:
    """The key of the document that a mention of ``record`` means by a person's words, and these words with what the mention gives beside them."""
    text = TextReading(record)
    full = Told(told.number or citation.number or "", told.type or citation.type or "", told.issuer or citation.issuer or "", told.date or citation.date or "")
    symbol = parse_number(full.number)
    org = organisation(full.issuer or None, symbol, text.home, full.date or text.era, text.mark)
    time = period(symbol, org, full.date or None, citation.term, full.issuer)
    if symbol is None or time is None:
        raise Untold("Chưa rõ văn bản nào: cần số, ký hiệu và năm (hoặc ngày) ban hành.", "Ví dụ: --is 'Nghị định 163/2018/NĐ-CP ngày 04/12/2018'")
    return key_for(f"{org.slug}/{number_slug(symbol, full.type or None)}", time), full


def key_of_own(told: Told, record: Record) -> tuple[str, Told]:
    """The key of a held document with the number and day that a person told for it, and what of these the document does not print itself."""
    me = record.identity
    if me.number and told.number and told.number != me.number:
        raise Untold("Văn bản đã in số, ký hiệu {number}.", "Chỉ ghi thêm ngày, ví dụ: --is 02/3/2026", number=me.number)
    head = replace(me, number=told.number or me.number, date=told.date or me.date)
    text = TextReading(replace(record, identity=head))
    own = text.own
    key = key_for(own.registry, own.time) if own and own.time else own_key(text)
    return key, Told(number=told.number if told.number != me.number else "", date=told.date if told.date != me.date else "")
