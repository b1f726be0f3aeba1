"""All mentions of other documents in a text, with what names stand for.

In: layout, identity, locality. Out: ``Cited``: each ``Citation`` of the record beside the ``Mention`` it was made from (relations need the place in
the block). The document's mentions of itself are no citations.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Final

from loaders.agencies.bodies import Locality
from loaders.agencies.issuers import issuers_of_symbol
from loaders.agencies.numbers import may_number, parse_number
from loaders.outline.layout import Layout
from loaders.record import Citation, Identity, PinPoint, ResolvedBy, Spans
from loaders.record.values import value
from loaders.references.aliases import Alias, resolve_names
from loaders.references.citedissuers import Issuer, issuers_of
from loaders.references.instruments import common_name, may_name, named
from loaders.references.laws import find_laws, law_key, may_name_law
from loaders.references.listdates import SharedDate, shared_dates
from loaders.references.mentions import Mention, numbered
from loaders.references.pinpoints import pinpoint_before
from loaders.references.shortnames import defined, short_mentions
from loaders.references.shortnumbers import may_call, ordinal_key, short_numbered
from loaders.writing.blockmaking import make_block
from loaders.writing.readspans import ReadSpans
from loaders.writing.text import SourceText
from loaders.writing.vietnamese import CAPITALS, nfc


@value()
class Cited:
    """A citation and the mention it was made from."""

    mention: Mention
    citation: Citation


_NUMBER_LINE: Final = re.compile(r"Số\s*:?\s*\d[\w./-]*(?:\s-\s?[\w./-]+)?(?:\s+[A-ZĐ][^,;:\d]{1,40},\s*ngày\s[^;:]{4,40})?")
_HERE: Final = re.compile(r"Trên đây là\s+(?:(?:toàn bộ )?nội dung\s+(?:của\s+)?)?$")
_ISSUES: Final = re.compile(rf"(?:^|[,.;]\s)(?=[{CAPITALS}])[^,;.:\d]{{2,90}}\s(?:ban\s+hành|xây\s+dựng)\s+$")
_IN_CAPTION: Final = re.compile(r"\(\s*(?:ban hành\s+)?kèm theo\s[^()]*$", re.IGNORECASE)

def read_citations(page: Layout, identity: Identity, locality: Locality) -> tuple[Cited, ...]:
    """The citations in reading order, footnotes after the text that carries their marks."""
    blocks = [b for b in page.blocks if b.part not in ("head", "recipients", "signature", "footer")]
    laws = [tuple(find_laws(b.text)) if may_name_law(b.low) else () for b in blocks]
    by_number = [list(numbered(b, named_laws)) if may_number(b.text) else [] for b, named_laws in zip(blocks, laws, strict=True)]
    short = defined([m for found in by_number for m in found])
    own_law = law_key(f"{identity.type} {identity.title}")
    mentions: list[Mention] = []
    for block, found, named_laws in zip(blocks, by_number, laws, strict=True):
        calls, names = may_call(block.text), named_laws or may_name(block)
        if not (found or short or calls or names):
            continue
        taken = ReadSpans((m.start, m.end) for m in found)
        brief = short_mentions(block, short, taken)
        for m in brief:
            taken.add(m.start, m.end)
        called = [m for m in short_numbered(block, taken) if not any(s.block is block and s.start <= m.start < s.at and s.name == m.name for s in short)] if calls else []
        for m in called:
            taken.add(m.start, m.end)
        here = [*found, *brief, *called, *(named(block, taken, named_laws) if names else ())]
        if len(here) > 1:
            here.sort(key=attrgetter("start"))
        mentions += [_not_later(m, identity) for m in here if not _is_self(m, identity, own_law)]
    footnotes = {b.marker: b for b in page.part("footnote") if b.marker}
    aliases = resolve_names(mentions, footnotes)
    told = {s.name: Alias(s.of.number.proper, "text", (s.block, s.start, s.at), why="sau đây gọi là") for s in short if s.of.number}
    if identity.number is not None and (own := parse_number(identity.number)) is not None and own.year is not None:  # a norm: its number bears the year
        kept = [i for i, m in enumerate(mentions) if i in aliases or m.name in told or not common_name(m)]
        mentions, aliases = [mentions[i] for i in kept], {n: aliases[i] for n, i in enumerate(kept) if i in aliases}
    aliases.update({i: told[m.name] for i, m in enumerate(mentions) if m.name in told})
    issuers = issuers_of(mentions, identity, locality, aliases)
    dates = shared_dates(mentions)
    anchors = _anchors(mentions)
    made = []
    for i, m in enumerate(mentions):
        anchor = anchors.get(m.block.marker if m.block.part == "footnote" else None)
        floor = mentions[i - 1].end if i and mentions[i - 1].block is m.block else 0
        made.append(Cited(m, _citation(f"c{i + 1}", m, aliases.get(i), issuers[i], anchor, pinpoint_before(m.block, m.start, floor), dates.get(i))))
    return tuple(made)


def citations_in(text: str) -> tuple[Cited, ...]:
    """The citations of a stretch of text that is no document of its own: a sentence, a paragraph, a question.

    >>> [c.citation.number for c in citations_in("Thực hiện Nghị quyết số 122/NQ-CP ngày 08/5/2025 của Chính phủ")]
    ['122/NQ-CP']
    """
    source = SourceText(text)
    block = make_block(source, [(0, len(text))])
    return read_citations(Layout(source, (block,), (), wrapped=False), Identity(), Locality())


def _not_later(m: Mention, identity: Identity) -> Mention:
    """A bare day in brackets is the mentioned document's, but not behind the day of the one that mentions it: by "… Kế hoạch số 20/KH-UBND (15/12/2025)" its report is due."""
    if m.date is None or identity.date is None or m.date.iso <= identity.date or m.block.text[m.date.start - 1 : m.date.start] != "(":
        return m
    return replace(m, date=None, end=m.core_end)


def _is_self(m: Mention, identity: Identity, own_law: str) -> bool:
    """A mention of the document itself: its own number, its own type and ordinal, or the blank number of its annex's caption."""
    if m.law is not None and m.number is None and m.date is None and law_key(m.law) == own_law:
        return True  # "Quốc hội ban hành Luật Hóa chất"
    if m.short is not None and identity.number is not None and (own := parse_number(identity.number)) is not None:
        ordinal, _, year = m.short.partition("/")
        same_year = not year or year == (own.year or (identity.date or "")[:4])
        return same_year and ordinal_key(m.type, ordinal) == ordinal_key(identity.type, own.ordinal)
    if m.number is not None and m.start == 0 and _NUMBER_LINE.fullmatch(m.block.text):
        return True  # "Số: 12/VBHN-BTC", alone or beside place and day: where a document gives its own number, in a letterhead or beside the signature
    if m.name is not None and m.number is None and m.type == identity.type:  # "…, Ủy ban nhân dân tỉnh ban hành Kế hoạch giám sát … như sau:", "Trên đây là Kế hoạch …", "(Kèm theo Kế hoạch …)"
        before = m.block.text[max(0, m.start - 120) : m.start]
        if (m.block.part == "preamble" and _ISSUES.search(before)) or _HERE.search(before) or in_caption(m.block.text, m.start):
            return True
    if m.number is None or identity.number is None:
        return False
    if m.number.proper != identity.number:  # a caption of the same symbol and day, whose digits were misread or typed otherwise
        same_day = m.date is not None and len(m.date.iso) == 10 and m.date.iso == identity.date
        return same_day and in_caption(m.block.text, m.start) and m.number.proper.removeprefix(m.number.ordinal) == identity.number.lstrip("0123456789")
    if m.date is not None and identity.date is not None and len(m.date.iso) == 10 and m.date.iso != identity.date and not in_caption(m.block.text, m.start):
        return False
    if m.issuer is None or m.issuer.local or identity.issuer is None:
        return True
    body, issuer = m.issuer.name.casefold(), identity.issuer.casefold()
    return body in issuer or body in (f"chủ tịch {issuer}", f"ban thường vụ {issuer}")  # below the letterhead of the whole committee; its standing body or its inspectors number their own


def in_caption(text: str, at: int) -> bool:
    """Whether a mention at ``at`` is in an annex's caption: "(Kèm theo Quyết định số …)" speaks of the document itself, whatever day it prints.

    >>> in_caption("(Kèm theo Quyết định số 5/QĐ-SCT)", 10), in_caption("Kèm theo Quyết định số 5/QĐ-SCT", 9)
    (True, False)
    """
    return _IN_CAPTION.search(text[max(0, at - 60) : at]) is not None


def _anchors(mentions: Sequence[Mention]) -> dict[str | None, str]:
    """Footnote label → id of the name on which its mark stands."""
    found: dict[str | None, str] = {}
    for i, m in enumerate(mentions):
        if m.block.part == "footnote":
            continue
        for mark in m.block.marks:
            if m.name and 0 <= mark.at - m.end <= 2:
                found[mark.label] = f"c{i + 1}"
    return found


def _citation(
    identifier: str, m: Mention, alias: Alias | None, issuer: Issuer, anchor: str | None, pinpoint: PinPoint | None, shared: SharedDate | None
) -> Citation:
    said = nfc(m.block.said(m.number.start, m.number.end)) if m.number else ""
    resolved = None
    if alias is not None and alias.number is not None:
        where = alias.why
        spans: Spans = ()
        if alias.at is not None:
            block, start, end = alias.at
            spans = block.spans(start, end)
            where = f"{alias.why} (dòng {spans[0].line})" if spans else alias.why
        resolved = ResolvedBy(alias.by, where, spans)
    place = m.block.spans(m.start, m.end)
    return Citation(
        id=identifier, number=m.number.proper if m.number else None, name=None if m.number else m.name, type=m.type,
        date=m.date.iso if m.date and (m.number or m.law) else shared.iso if shared else None, issuer=issuer.name,
        resolves_to=alias.number if alias else None, resolved_by=resolved,
        candidates=tuple(alias.candidates) if alias and not alias.number else (), section=m.block.section,
        text=m.block.source.slice_text(place), spans=place,
        confidence="printed" if m.number is None or said == m.number.proper else "mended", issuer_premises=issuer.premises,
        subject=m.subject, term=m.term, anchor=anchor, pinpoint=pinpoint, date_premises=(shared.premise,) if shared else (),
        joint_issuers=_together(m, issuer.name),
    )


def _together(m: Mention, first: str | None) -> tuple[str, ...]:
    """The bodies that issued a joint document with the first: those printed behind its number, else those that its symbol names."""
    if m.number is None or first is None:
        return ()
    return tuple(name for name in (m.joint or issuers_of_symbol(m.number)) if name != first)


def blocks_of(cited: Sequence[Cited]) -> dict[int, list[Cited]]:
    """The citations of each block (by the block's identity), in reading order."""
    made: dict[int, list[Cited]] = {}
    for c in cited:
        made.setdefault(id(c.mention.block), []).append(c)
    return made
