"""What names stand for, across documents.

In: what all files say about which decision approved what, and a name in some text. Out: the decision, or nothing with the candidates and the reason. A false link
is worse than a missing one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from graph.forms.dates import as_written, far_apart, first_day, last_day
from graph.forms.name_forms import LAWS, NameForm
from graph.forms.registers import Organisation
from graph.forms.subjects import agree
from graph.identity.table import MentionRow, PremiseRef

# A name without any year that is shorter than this says too little to mean one document everywhere.
_LONG_ENOUGH: Final = 14
_OF_A_SECTOR: Final = re.compile(r"(?<!chuyen )(?<!lien )\bnganh\b")


@dataclass(frozen=True)
class Approval:
    """A file says that a name stands for a document. ``home`` is the place whose local names it knows; ``date`` the
    document's, or the last that its year or term allows; ``claimed`` the dates that the files give for it; ``maker`` who issued it.
    """

    form: NameForm
    document: str
    home: str | None
    date: str | None
    premise: PremiseRef
    claimed: tuple[str, ...] = ()
    maker: Organisation | None = None

    @property
    def ministrys_own(self) -> bool:
        """A ministry's plan whose name does not say that it is the country's or its sector's: a province may have one of the same name."""
        return self.maker is not None and self.maker.level == "bo" and not self.form.national and not _OF_A_SECTOR.search(" ".join(self.form.subject))

    def bears(self, printed: str, by_year: bool) -> bool:
        """Do the files that date the document give this printed date? ``by_year``: a year alone does, where no file tells the day: "Luật
        Giáo dục ngày 14 tháng 6 năm 2005" is as sure as "Luật Giáo dục năm 2005", as long as nobody tells of a second one of that year.
        """
        known = self.claimed or ((self.date,) if self.date else ())
        return any(d.startswith(printed) or (by_year and d == printed[:4]) for d in known)

    def of_another_date(self, printed: str) -> bool:
        """Does every file that dates the document give another date than this printed one?"""
        return bool(self.claimed) and all(far_apart(d, printed) for d in self.claimed)


NOTHING_KNOWN: Final = "chưa thấy văn bản nào trong kho cho biết số, ký hiệu của văn bản được gọi bằng tên này"


SOMEWHERE_IN_DOUBT: Final = "ở một văn bản khác có số, ký hiệu gần tên này nhưng chưa đủ căn cứ để khẳng định"


@dataclass
class NameBook:
    """All that the files say about what names stand for.

    >>> from graph.forms.name_forms import name_form
    >>> book = NameBook()
    >>> book.meaning(name_form("Đề án 06"), home=None, day=None, floor=None).document is None
    True
    """

    _by_subject: dict[tuple[str, tuple[str, ...], str | None], list[Approval]] = field(default_factory=dict)
    _plenums: list[Approval] = field(default_factory=list)
    _doubts: dict[tuple[str, tuple[str, ...], str | None], list[Approval]] = field(default_factory=dict)
    _days: dict[tuple[str, tuple[str, ...], str], set[str]] = field(default_factory=dict)

    def add_day(self, form: NameForm, date: str) -> None:
        """Learns a day on which a law of this name is said to have been passed."""
        if form.kind in LAWS and form.subject and len(date) == 10:
            self._days.setdefault((form.kind, form.subject, date[:4]), set()).add(date)

    def days(self, form: NameForm) -> tuple[str, ...]:
        """The days of the name's year on which laws of that name are said to have been passed. More than one: the year does not tell which
        law is meant (2025 has two laws "Tổ chức chính quyền địa phương", of 19 February and of 16 June).

        >>> from graph.forms.name_forms import name_form
        >>> book = NameBook()
        >>> for day in ("2025-02-19", "2025-06-16", "2015-06-19"):
        ...     book.add_day(name_form("Luật Tổ chức chính quyền địa phương"), day)
        >>> book.days(name_form("Luật Tổ chức chính quyền địa phương năm 2025"))
        ('2025-02-19', '2025-06-16')
        """
        return tuple(sorted(self._days.get((form.kind, form.subject, form.end or ""), ())))

    def add(self, approval: Approval) -> None:
        """Learns one approval."""
        form = approval.form
        if form.plenum:
            self._plenums.append(approval)
        else:
            self._by_subject.setdefault((form.kind, form.subject, form.ordinal), []).append(approval)

    def add_doubt(self, approval: Approval) -> None:
        """Learns that a text leaves open whether a name stands for a document: a doubt everywhere, never a link."""
        form = approval.form
        self._doubts.setdefault((form.kind, form.subject, form.ordinal), []).append(approval)

    def known(self, form: NameForm, home: str | None) -> list[Approval]:
        """Approvals of the same kind and subject that this place may use, whatever their years."""
        if form.plenum:
            return [a for a in self._plenums if self._same_plenum(a.form, form)]
        found = self._by_subject.get((form.kind, form.subject, form.ordinal), [])
        return [a for a in found if not (form.local or a.form.local) or (home is not None and a.home == home)]

    @staticmethod
    def _same_plenum(known: NameForm, said: NameForm) -> bool:
        if known.kind != said.kind or known.term is None or known.term != said.term or not agree(known.subject, said.subject):
            return False
        return known.session is None or said.session is None or known.session == said.session

    def meaning(
        self, form: NameForm, *, home: str | None, day: str | None, floor: str | None, own_date: str | None = None, maker: Organisation | None = None
    ) -> MentionRow:
        """What the name means in a text of ``home`` dated ``day`` (``floor``: the latest date it cites, where it has none of its
        own).

        ``own_date`` is a date that the mention itself prints, ``maker`` the body that it names as the issuer.
        """
        if form.plenum and (form.plural or not form.subject):
            same = [a for a in self._plenums if form.term and a.form.term == form.term and a.form.session in (None, form.session)]
            why = "tên gọi theo kỳ họp không kèm nội dung (hoặc ở số nhiều) không đủ để xác định một văn bản"
            return MentionRow(None, _documents(same), why, "candidate", _premises(same))
        if form.ordinal:
            return MentionRow(None, (), NOTHING_KNOWN, "candidate")
        known = self.known(form, home)
        if not (form.dated or own_date):  # a name without any time means nothing that was made later
            known = [a for a in known if not later(a.date, day)]
        found, others = _by_printed_date([a for a in known if maker is None or a.maker is None or _alike(a.maker, maker)], own_date)
        if known and not found and not others:
            return MentionRow(None, (), f"tên gọi ghi của {maker.issuer if maker else ''}, văn bản cùng tên đã biết là của cơ quan khác: không phải văn bản ấy", "candidate", _premises(known))
        if not found:
            doubts = self._doubts.get((form.kind, form.subject, form.ordinal), [])
            doubts, _ = _by_printed_date([a for a in doubts if a.form.same_years(form) and (not form.local or a.home == home)], own_date)
            why = SOMEWHERE_IN_DOUBT if doubts else _of_other_dates(others, own_date) if others and own_date else NOTHING_KNOWN
            return MentionRow(None, _documents(doubts), why, "candidate", _premises(doubts or others))
        everything = _documents(found)
        quotes = _premises(found)
        if not form.plenum:
            if not form.dated and len(form.subject) < _LONG_ENOUGH:
                return MentionRow(None, everything, "tên chung, không có thời kỳ: không đủ để khẳng định là văn bản này", "candidate", quotes)
            fitting = [a for a in found if a.form.same_years(form)]
            if not fitting:
                seen = "; ".join(sorted({a.form.years or "không ghi năm" for a in found}))
                why = f"năm hoặc thời kỳ trong tên khác nhau: ở đây “{form.years or 'không ghi năm'}”, ở văn bản khác “{seen}”"
                return MentionRow(None, everything, why, "candidate", quotes)
            found = fitting
        if maker is None and all(a.ministrys_own and a.maker and a.maker.slug != home for a in found):
            why = "văn bản mang tên này là của một bộ; nơi viện dẫn không ghi tên ấy là của cơ quan nào"
            return MentionRow(None, everything, why, "candidate", quotes)
        return self._by_date(found, form, day, floor, own_date)

    def _by_date(
        self, found: list[Approval], form: NameForm, day: str | None, floor: str | None, own_date: str | None
    ) -> MentionRow:
        everything, quotes = _documents(found), _premises(found)
        days = self.days(form)
        if len(days) > 1 and not any(all(a.bears(d, by_year=False) for d in ([own_date] if own_date else days)) for a in found):
            return MentionRow(None, everything, two_of_a_year(form, days), "candidate", quotes)
        if own_date:
            dated = [a for a in found if a.bears(own_date, form.kind in LAWS)]
            if len(_documents(dated)) != 1:
                return MentionRow(None, everything, "ngày ghi cùng tên chưa đủ để chọn một văn bản duy nhất trong các văn bản mang tên này", "candidate", quotes)
            found = dated
        before = [a for a in found if not_later(a.date, day, floor)]
        if not before:
            return MentionRow(None, everything, "văn bản mang tên này ban hành sau (hoặc không rõ có trước) văn bản viện dẫn", "candidate", quotes)
        if form.updated:
            before = [a for a in before if a.form.updated] or before
        elif not own_date and all(a.form.updated for a in before):
            why = "văn bản đã biết là bản cập nhật, điều chỉnh; tên gọi ở đây không ghi như vậy, có thể là văn bản trước đó"
            return MentionRow(None, _documents(before), why, "candidate", _premises(before))
        documents = _documents(before)
        if len(documents) > 1:
            return MentionRow(None, documents, "nhiều văn bản cùng mang tên này; nơi viện dẫn không ghi ngày để phân biệt", "candidate", _premises(before))
        return MentionRow(documents[0], (), "văn bản khác cho biết số, ký hiệu của văn bản mang tên này", "inferred", _premises(before)[:1])


def _alike(one: Organisation, other: Organisation) -> bool:
    """May both words mean one issuer? The Government's and the Prime Minister's are told apart by few, nor are the Party's central bodies."""
    return one.slug == other.slug or (one.level == other.level and one.level in ("chinh-phu", "dang", "quoc-hoi") and not (one.province or other.province))


def not_later(date: str | None, day: str | None, floor: str | None) -> bool:
    """Whether a document dated ``date`` is surely not later than the citing one.

    >>> not_later("2024-03-01", "2025-05", None), not_later("2024-03-01", None, "2021-01-21"), not_later(None, "2025", None)
    (True, False, False)
    """
    if date is None:
        return False
    if day:
        return first_day(date) <= last_day(day)
    return floor is not None and first_day(date) <= last_day(floor)


def later(date: str | None, day: str | None) -> bool:
    """Whether a document dated ``date`` is surely later than the citing one of ``day``: that one cannot mean it.

    >>> later("2024-03-01", "2014-01-22"), later("2014", "2014-01-22"), later("2024-03-01", None)
    (True, False, False)
    """
    return bool(date and day) and first_day(str(date)) > last_day(str(day))


def _by_printed_date(found: Iterable[Approval], own_date: str | None) -> tuple[list[Approval], list[Approval]]:
    """What a mention that prints this date may mean, and what its date rules out."""
    known = list(found)
    others = [a for a in known if own_date and a.of_another_date(own_date)]
    return [a for a in known if a not in others], others


def two_of_a_year(form: NameForm, days: Iterable[str]) -> str:
    """Why a law's name with its year is not enough."""
    return f"trong năm {form.end} có luật cùng tên ghi các ngày khác nhau ({'; '.join(as_written(d) for d in days)}): chưa rõ ở đây là luật nào"


def _of_other_dates(others: Iterable[Approval], own_date: str) -> str:
    seen = "; ".join(as_written(d) for d in sorted({d for a in others for d in a.claimed}))
    return f"ngày ghi tại chỗ ({as_written(own_date)}) khác ngày của văn bản cùng tên đã biết ({seen}): không phải văn bản ấy"


def _documents(found: Iterable[Approval]) -> tuple[str, ...]:
    return tuple(sorted({a.document for a in found}))


def _premises(found: Iterable[Approval]) -> tuple[PremiseRef, ...]:
    """One quote a document and form: the first in a fixed order."""
    best: dict[tuple[str, str], PremiseRef] = {}
    for a in found:
        at = (a.document, a.form.years)
        if at not in best or a.premise < best[at]:
            best[at] = a.premise
    return tuple(best[k] for k in sorted(best))
