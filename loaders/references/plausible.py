"""Which relations cannot be: a document to itself, to one of a later day, to an act above it, of a letter that only asks.

In: a document's identity and citations. Out: for a relation, whether it can be. Words that join two mentions by chance are found out by the days and the kinds
of both.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from loaders.agencies.numbers import parse_number
from loaders.record import Identity, Relation
from loaders.references.citations import Cited
from loaders.writing.vietnamese import fold

_LAWS: Final = frozenset({"hien phap", "luat", "bo luat", "phap lenh"})
_BELOW: Final = {"nghi dinh": _LAWS, **dict.fromkeys(("thong tu", "thong tu lien tich", "quyet dinh", "chi thi"), _LAWS | {"nghi dinh"})}
"""Which kinds stand above one; a resolution may be the National Assembly's, or change laws where that one lets the Government do so."""
_TELLING: Final = frozenset({"to trinh", "bao cao", "phieu chuyen", "giay moi", "bien ban", "giay de nghi"})  # nothing in them is in force, so nothing can end
_ASKING: Final = _TELLING | {"cong van", "cong dien"}
# What these say of another document can only be said of one that was there before.
_OF_AN_EARLIER: Final = frozenset({"amends", "replaces", "repeals", "guides", "continues"})
_OF_ANOTHERS_EARLIER: Final = _OF_AN_EARLIER | {"implements", "specifies"}  # the document's own day may be printed wrong; a decision may issue what carries itself out
CHANGING: Final = frozenset({"amends", "replaces", "repeals"})
"""What one document does to another that was in force."""


class Plausible:
    """``Plausible(identity, citations)(relation)``: whether the relation can be, by the days and kinds of the two documents."""

    def __init__(self, identity: Identity, cited: Sequence[Cited]) -> None:
        self._days = {"SELF": identity.date or _year(identity.number), **{c.citation.id: c.citation.date or _year(c.citation.number) for c in cited}}
        reports = fold(identity.type or "") in _TELLING and not (identity.issuer or "Ủy ban").startswith("Ủy ban")  # below a committee's head one of its departments may report
        self._own = {c.citation.id for c in cited if reports and c.citation.issuer == identity.issuer}
        self._kinds = {"SELF": fold(identity.type or ""), **{c.citation.id: fold(c.citation.type or "") for c in cited}}

    def __call__(self, r: Relation) -> bool:
        handed_to_itself = r.subject == "SELF" and r.predicate == "assignedBy" and r.object in self._own  # "Thực hiện Công văn A của UBND tỉnh; Công văn B của Sở …", in what that department lays before the committee
        return not (self._same(r) or self._of_the_future(r) or handed_to_itself or (r.predicate in CHANGING and (self._above(r) or self._only_asks(r))))

    def _same(self, r: Relation) -> bool:
        """Whether ``r`` joins a document to itself: "thay thế Thông tư A và các Thông tư sửa đổi, bổ sung Thông tư A"."""
        if r.subject == r.object:
            return True
        first, other = self._days.get(r.subject), self._days.get(r.object)
        return r.subject_number is not None and r.subject_number == r.object_number and (first is None or other is None or first[:4] == other[:4])

    def _of_the_future(self, r: Relation) -> bool:
        """Whether ``r`` says that a document changes one of a later day: then its words belong to another."""
        first, other = self._days.get(r.subject), self._days.get(r.object)
        if r.predicate not in (_OF_AN_EARLIER if r.subject == "SELF" else _OF_ANOTHERS_EARLIER) or first is None or other is None:
            return False
        width = min(len(first), len(other))
        return first[:width] < other[:width]

    def _above(self, r: Relation) -> bool:
        """Whether one ends or changes an act that stands above it: a circular no decree, a decree no law (Luật 80/2015/QH13, Điều 12.1).

        "Thông tư A quy định chi tiết Luật X, được sửa đổi, bổ sung tại Thông tư B": it is A that B changes.
        """
        return self._kinds.get(r.object) in _BELOW.get(self._kinds.get(r.subject, ""), ())

    def _only_asks(self, r: Relation) -> bool:
        """Whether a letter or a report changes what it only writes about, or is changed itself by what decides: its like alone can."""
        subject, changed = self._kinds.get(r.subject, ""), self._kinds.get(r.object)
        return subject != changed and (subject in _ASKING or changed in _TELLING)


def _year(number: str | None) -> str | None:
    parsed = parse_number(number) if number else None
    return parsed.year if parsed is not None and parsed.year is not None and len(parsed.year) == 4 else None
