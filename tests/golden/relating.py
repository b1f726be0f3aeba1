"""A short document made for the test, and what is read of it: for the tests of citations, names and relations."""

from __future__ import annotations

from loaders.heads.identity import read_identity
from loaders.heads.locality import locality_of
from loaders.outline.layout import layout
from loaders.record import Relation
from loaders.references.citations import Cited, read_citations
from loaders.references.relations import read_relations
from loaders.writing.text import SourceText

HEAD = "ỦY BAN NHÂN DÂN\nTỈNH BẮC NINH\n\nSố: 88/{symbol}\n\nBắc Ninh, ngày 09 tháng 4 năm 2024\n\n{kind}\n\n{title}\n\n{text}\n"


def read(text: str, title: str = "Về một việc", kind: str = "KẾ HOẠCH", symbol: str = "KH-UBND") -> tuple[dict[str, Cited], tuple[Relation, ...]]:
    page = layout(SourceText(HEAD.format(title=title, kind=kind, symbol=symbol, text=text)))
    identity = read_identity(page)
    locality = locality_of(page, identity)
    cited = read_citations(page, identity, locality)
    return {c.citation.id: c for c in cited}, read_relations(page, identity, locality, cited)


def triples(text: str, **head: str) -> set[tuple[str, str, str]]:
    cited, relations = read(text, **head)

    def name(x: str) -> str:
        c = cited[x].citation if x in cited else None
        return x if c is None else c.number or c.resolves_to or c.name or ""

    return {(name(r.subject), r.predicate, name(r.object)) for r in relations}


def names(text: str) -> dict[str, str | None]:
    return {c.citation.name: c.citation.resolves_to for c in read(text)[0].values() if c.citation.name}
