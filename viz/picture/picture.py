"""What a picture consists of, as plain frozen values: no position, no HTML, no word of any language but the documents' own.

A ``Picture`` holds everything that can be shown; which part of it is shown at first, and what folds into which box, is told by
``Node.within`` and ``Node.opened``. Ids are short hashes, the same each time the page is made, so that a kept link still fits.
"""

from __future__ import annotations

from dataclasses import dataclass

from viz.messages import ROLE_LABELS
from viz.picture.facts import Rows
from viz.picture.quotes import Note, Quote

BESIDE = ("basedOn", "reportsOn", "carriesOver", "guides", "amends", "replaces", "repeals", "approves")
NAMED = ("cites", "carriesOut")  # task → document
ROLES = tuple(ROLE_LABELS)
LEVEL_COLUMN = {"dang": 0, "quoc-hoi": 1, "chinh-phu": 1, "bo": 2, "tinh": 3, "dia-phuong": 4}
LAST_LEVEL = LEVEL_COLUMN["dia-phuong"]  # a document whose level nothing tells stands there
TASK_COLUMN, BODY_COLUMN, OTHER_COLUMN = 5, 6, 7


@dataclass(frozen=True, slots=True)
class Node:
    """A box of the picture. ``label`` is short, ``heading`` whole; ``facts`` are (property, value).

    ``rank`` is its place in reading order. ``within`` is the box that stands for it while it is folded. A box
    that stands for many has no label: the page names it.
    """

    id: str
    kind: str  # document | task | summary | place | body | group
    column: int
    label: str = ""
    heading: str = ""
    rank: int = 0
    facts: Rows = ()
    quotes: tuple[tuple[str, Quote], ...] = ()
    notes: tuple[Note, ...] = ()
    held: bool = True
    asked: bool = False
    secondary: bool = False  # a body that only coordinates: hidden until asked for
    remark: tuple[str, ...] = ()  # of a body, where its box says its roles
    within: str = ""
    owner: str = ""  # of a task or summary: its document
    task_kind: str = ""
    path: str = ""
    untied: bool = False  # of a place: its documents have no line to anything in the picture
    opened: int = 0  # of a summary or place: how many of its members stand open at first
    province: str = ""
    level: str = ""
    days: tuple[str, str] = ("", "")  # first and last, ISO, of its date or timeframe


@dataclass(frozen=True, slots=True)
class Edge:
    """A line from what says to what is said of it: subject → object."""

    id: str
    source: str
    target: str
    kind: str
    quotes: tuple[tuple[str, Quote], ...] = ()
    on_chain: bool = False
    shortcut: bool = False
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """All that the page can show. ``title`` is "" for the whole store; ``of_task``: every way up from one task."""

    title: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    as_of: str
    documents: int
    of_task: bool = False
