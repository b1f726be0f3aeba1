"""Words that stand in several places, put back into the rows that rest on them.

In: rows with one evidence each, and the rows of a ``pieces`` part (one a stretch of an evidence of several stretches). Out: the
same rows, one a stretch. Asked apart because the join would cost more than the whole question.
"""

from __future__ import annotations

from collections.abc import Iterable

from .lookup import Row, value
from .rows import grouped

_STRETCH = ("part", "part_quote", "part_line", "part_start", "part_end")


def with_pieces(rows: Iterable[Row], pieces: Iterable[Row]) -> list[Row]:
    """Each row once a stretch of its evidence; a row whose evidence is one stretch stays as it is.

    >>> import pyoxigraph as ox
    >>> e = ox.NamedNode("urn:e")
    >>> stretches = [{"evidence": e, "part": ox.NamedNode(f"urn:{n}"), "part_start": ox.Literal(str(n))} for n in (1, 5)]
    >>> [str(r.get("part_start")) for r in with_pieces([{"evidence": e}, {"evidence": ox.NamedNode("urn:f")}], stretches)]
    ['"1"', '"5"', 'None']
    """
    of = grouped(pieces, "evidence")
    found: list[Row] = []
    for row in rows:
        stretches = of.get((value(row, "evidence"),))
        found += [row] if not stretches else [{**row, **{k: s[k] for k in _STRETCH if k in s}} for s in stretches]
    return found
