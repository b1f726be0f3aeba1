"""Small documents that tempt a wrong merge: heads and paragraphs, read by the real readers, resolved together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from graph.identity.resolve import resolve
from graph.identity.table import MentionRow, Resolution
from loaders.record import Record
from tests.reading import record_of

Day = tuple[int, int, int]


def doc(head: str, number: str, place: str, day: Day | None, kind: str, title: str, *body: str) -> str:
    """The text of a document; a day without its first figure (0) is a blank day of a known month."""
    d, m, y = day or (0, 0, 0)
    date = f"{place}, ngày {d or '   '} tháng {m or '   '} năm {y or '    '}"
    lines = [head.upper(), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", f"Số: {number}", date, "", kind.upper(), title, ""]
    return "\n".join([*lines, *(body or ("I. Nội dung",))]) + "\n"


def plan(province: str, number: int | str, day: Day | None, title: str, *body: str) -> str:
    """A plan of a province's committee; an empty number is a blank."""
    return doc(f"Ủy ban nhân dân\ntỉnh {province}", f"{number or '    '}/KH-UBND", province, day, "Kế hoạch", title, *body)


def citing(province: str, day: Day, *body: str) -> str:
    """A plan that only cites."""
    return plan(province, 901, day, "Việc của tỉnh", *body)


def read(text: str) -> Record:
    return record_of(text)


@dataclass(frozen=True)
class Read:
    """Documents read and resolved together, whatever their order."""

    texts: tuple[str, ...]

    @cached_property
    def records(self) -> tuple[Record, ...]:
        return tuple(read(t) for t in self.texts)

    @cached_property
    def table(self) -> Resolution:
        made = resolve({r.source.sha256: r for r in self.records})
        assert made == resolve({r.source.sha256: r for r in reversed(self.records)}), "whatever the order"
        return made

    def own(self, n: int) -> str:
        """What the n-th text is."""
        return self.table.own[self.records[n].source.sha256]

    def row(self, n: int, words: str, nth: int = 0) -> MentionRow:
        """What the n-th text's mention with these words means."""
        found = [c for c in self.records[n].citations if words in c.text]
        assert found, f"{words!r} is not read: {[c.text for c in self.records[n].citations]}"
        return self.table.mentions[self.records[n].source.sha256, found[nth].id]

    def meant(self, n: int, words: str, nth: int = 0) -> str | None:
        return self.row(n, words, nth).document

    @property
    def codes(self) -> list[str]:
        """The findings of all texts together."""
        return [f.code for f in self.table.findings]


def reading(*texts: str) -> Read:
    return Read(texts)
