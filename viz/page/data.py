"""Picture + words → the data block of the page: everything that its script draws, lists, filters and quotes.

In: a ``Picture`` and the words of a language. Out: values that JSON can hold. Quotes stand once, in a list that the rest points into, for
the same words often state a task's title, its lead and its timeframe.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ontology.terms import DERIVING
from ontology.writing import date_text
from viz.page.boxes import Box, name_of
from viz.page.words import Words, said, section_said
from viz.picture.picture import BODY_COLUMN, LAST_LEVEL, NAMED, OTHER_COLUMN, ROLES, Edge, Node, Picture
from viz.picture.quotes import Note, Quote


class Pool:
    """Quotes, each once; ``place`` gives a quote's index."""

    def __init__(self, words: Words, lang: str) -> None:
        self._words, self._lang = words, lang
        self._places: dict[Quote, int] = {}
        self.quotes: list[list[Any]] = []

    def place(self, quote: Quote) -> int:
        """The index of the quote, which is added when it is new."""
        if quote not in self._places:
            self._places[quote] = len(self.quotes)
            confidence = f"confidence.{quote.confidence}"
            why = " – ".join(x for x in (self._words[confidence] if quote.confidence else "", quote.reason) if x)
            rests = [1] if quote.confidence == "premise" else []
            self.quotes.append([quote.text, quote.file, quote.line, section_said(self._lang, quote.section), why, *rests])
        return self._places[quote]


def page_data(picture: Picture, boxes: Mapping[str, Box], words: Words, lang: str) -> dict[str, Any]:
    """The whole block."""
    pool = Pool(words, lang)
    return {
        "words": dict(words),
        "nodes": {n.id: _node(n, boxes[n.id], heading_of(n, words), words, pool) for n in picture.nodes},
        "edges": {e.id: _edge(e, pool) for e in picture.edges},
        "quotes": pool.quotes,
        "asked": next((n.id for n in picture.nodes if n.asked), ""),
        # one task is a small picture: there is room for the words of every step at once
        "others": picture.of_task,
        "table": "relations" if picture.of_task else "",
        "headings": [_heading(n, picture, words) for n in range(OTHER_COLUMN + 1)],
        "deriving": DERIVING,
        "named": NAMED,
        "roles": ROLES,
        "title": picture.title or words["whole"],
        "asOf": words["asOf"].format(date=date_text(picture.as_of, lang), n=picture.documents),
    }


def _heading(column: int, picture: Picture, words: Words) -> str:
    """What stands above a column; the last one of documents holds those whose level nothing tells, too, and says so."""
    if column == BODY_COLUMN and picture.of_task:
        return words["heading.bodies"]
    told = {bool(n.level) for n in picture.nodes if n.column == column} if column == LAST_LEVEL else {True}
    said = ", ".join([*([words[f"heading.{column}"]] if told != {False} else []), *([words["level."]] if False in told else [])])
    return said[:1].upper() + said[1:]


def heading_of(node: Node, words: Words) -> str:
    """The whole name of a node, as the panel and the lists tell it."""
    name = name_of(node, words)
    if node.kind == "summary":
        return words["fold.of"].format(what=name, document=node.heading)
    return name if node.kind == "place" else node.heading


def _node(node: Node, box: Box, heading: str, words: Words, pool: Pool) -> dict[str, Any]:
    found: dict[str, Any] = {
        "kind": node.kind, "column": node.column, "rank": node.rank, "heading": heading,
        "lines": box.lines, "width": box.width, "height": box.height, "strip": box.strip,
        "facts": [said(words, *row) for row in node.facts],
        "quotes": [[", ".join(words[f"fact.{name}"] for name in caption.split()), pool.place(q)] for caption, q in node.quotes],
        "notes": [_note(n, words, pool) for n in node.notes],
    }
    if node.kind in ("task", "summary", "document", "place"):
        found |= {"province": node.province, "level": node.level, "days": node.days}
    if node.kind == "document":
        rows = dict(node.facts)
        found |= {"held": node.held, "issuer": rows.get("issuer", ""), "date": rows.get("dateText", "")}
    if node.kind in ("task", "summary"):
        rows = dict(node.facts)
        found |= {
            "owner": node.owner, "path": node.path, "taskKind": node.task_kind, "when": rows.get("when", ""), "product": rows.get("product", ""),
        }
    for name, value in (("within", node.within), ("opened", node.opened), ("secondary", node.secondary), ("asked", node.asked)):
        if value:
            found[name] = value
    return found


def _edge(edge: Edge, pool: Pool) -> dict[str, Any]:
    """The words of a line are made on the page, from its verb and its ends, which pyvis holds."""
    found: dict[str, Any] = {"kind": edge.kind}
    found["quotes"] = [pool.place(q) for _, q in edge.quotes]
    for name, true in (("onChain", edge.on_chain), ("shortcut", edge.shortcut), ("doubtful", edge.doubtful)):
        if true:
            found[name] = True
    return found


def _note(note: Note, words: Words, pool: Pool) -> dict[str, Any]:
    message = note.message
    if note.candidates:
        message += " " + words["candidates"].format(list="; ".join(note.candidates))
    return {
        "heading": words[note.heading],
        "message": message,
        "marked": note.marked,
        "quotes": [pool.place(q) for q in note.quotes],
    }
