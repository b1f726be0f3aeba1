"""The decisions in force → what something is and what it is not: what the resolution obeys.

In: ``Decision`` rows in the order of time. Out: ``Verdicts``; and ``conflicts``, the decisions of two people that contradict each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from graph.decisions.review import Decision
from loaders.gathering import gathered


@dataclass(frozen=True)
class Verdicts:
    """The decisions in force: what something is, and what it is not.

    >>> v = Verdicts.of([Decision("m", "is", "a"), Decision("m", "is_not", "a"), Decision("m", "is", "b")])
    >>> v.document_of("m"), v.rejected("m")
    ('b', frozenset({'a'}))
    """

    _is: dict[str, str] = field(default_factory=dict)
    _is_not: dict[str, frozenset[str]] = field(default_factory=dict)
    _last: dict[str, Decision] = field(default_factory=dict)

    @classmethod
    def of(cls, decisions: Sequence[Decision]) -> Verdicts:
        """Applies the decisions in order; the last about the same pair holds."""
        yes: dict[str, str] = {}
        no: dict[str, set[str]] = {}
        for d in decisions:
            if d.verdict == "is":
                yes[d.about] = d.document
                no.get(d.about, set()).discard(d.document)
            elif d.verdict == "is_not":
                no.setdefault(d.about, set()).add(d.document)
                if yes.get(d.about) == d.document:
                    del yes[d.about]
        last = {d.about: d for d in decisions}
        return cls(yes, {k: frozenset(v) for k, v in no.items() if v}, last)

    def document_of(self, about: str) -> str | None:
        """The document that a person said this is."""
        return self._is.get(about)

    def rejected(self, about: str) -> frozenset[str]:
        """The documents that a person said this is not."""
        return self._is_not.get(about, frozenset())

    def told(self, about: str) -> str:
        """Who decided, when and why, as far as the last decision about it says.

        >>> Verdicts.of([Decision("m", "is", "a", why="so với bản gốc", by="NVA", on="2026-03-01")]).told("m")
        ' (NVA, 2026-03-01: so với bản gốc)'
        """
        last = self._last.get(about)
        return f" ({last.who})" if last and last.who else ""


def conflicts(decisions: Sequence[Decision]) -> Iterator[tuple[Decision, Decision]]:
    """Pairs of decisions in force that cannot both be right, the earlier first. A person who thinks again contradicts nobody.

    >>> a, b = Decision("m", "is", "a", by="NVA"), Decision("m", "is", "b", by="TTB")
    >>> [(x.by, y.by) for x, y in conflicts([a, b])], list(conflicts([a, Decision("m", "is", "b", by="NVA")]))
    ([('NVA', 'TTB')], [])
    """
    by_subject = gathered((d.about, d) for d in decisions)
    for mine in by_subject.values():
        # each person's last word about the same thing
        held = {(d.by, d.verdict == "is_not" and d.document): d for d in mine if not _taken_over(d, mine)}
        standing = list(held.values())
        yield from ((a, b) for i, a in enumerate(standing) for b in standing[i + 1 :] if _against(a, b))


def _taken_over(d: Decision, all_of_it: Sequence[Decision]) -> bool:
    return any(o.by == d.by and _against(o, d, same_person=True) for o in all_of_it[all_of_it.index(d) + 1 :])


def _against(a: Decision, b: Decision, *, same_person: bool = False) -> bool:
    if (a.by == b.by) != same_person:
        return False
    if a.verdict == b.verdict:
        return a.verdict in ("is", "holds") and a.document != b.document
    return {a.verdict, b.verdict} == {"is", "is_not"} and a.document == b.document
