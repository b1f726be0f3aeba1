"""Small records for the tests of the graph, with a reader and a resolver of their own.

``extract`` reads a tiny format (one fact a line, ``key: words``) into a real Record with exact offsets; ``resolve`` makes a
resolution table by the simplest rule there is: one number, one document. The graph is tested without recognisers.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from graph.forms.slugs import slug
from graph.identity.table import BodyRow, DocumentRow, GraphFinding, MentionRow, PremiseRef, Resolution
from loaders.errors import UnreadableFile
from loaders.record import (
    BodyRole,
    Citation,
    Finding,
    Identity,
    Premise,
    Record,
    Relation,
    Source,
    Span,
    Spans,
    Target,
    Task,
    Timeframe,
)

NUMBER = re.compile(r"\d+[/-][^\s,;()]+")
GOVERNMENT = "số: 122/NQ-CP\ncơ quan: Chính phủ\ntriển khai: Kết luận số 81-KL/TW của Bộ Chính trị\n"
PARTY = "số: 81-KL/TW\ncơ quan: Bộ Chính trị\ntiếp tục: Nghị quyết số 24-NQ/TW của Ban Chấp hành Trung ương Đảng\n"
PLAN = """số: 10/KH-UBND
cơ quan: Ủy ban nhân dân tỉnh Lạng Sơn
ngày: ngày 02 tháng 7 năm 2025
trích yếu: Triển khai Nghị quyết số 122/NQ-CP
triển khai: Nghị quyết số 122/NQ-CP ngày 08/5/2025 của Chính phủ
nhiệm vụ: I/1 | Xây dựng bản đồ ngập lụt | Sở Xây dựng | 2025 - 2030
nhiệm vụ: I/2 | Rà soát theo Quyết định số 876/QĐ-TTg | Sở NN&MT | 2025
chỉ tiêu: Trồng mới 1.500 ha rừng
lỗi: tổng số không khớp
"""
PLAN_2 = """số: 11/KH-UBND
cơ quan: Ủy ban nhân dân tỉnh Lai Châu
trích yếu: Kế hoạch
triển khai: Kết luận số 81-KL/TW của Bộ Chính trị
nhiệm vụ: I/1 | Lập kế hoạch | Sở Xây dựng | 2026
nghi ngờ: Chiến lược quốc gia | 876/QĐ-TTg, 877/QĐ-TTg
"""
SAMPLES = {"plan.txt": PLAN, "plan-2.txt": PLAN_2, "government.txt": GOVERNMENT, "party.txt": PARTY}


def write_samples(folder: Path, samples: Mapping[str, str] = SAMPLES) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in samples.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    return [folder / name for name in samples]


def extract(path: Path) -> tuple[tuple[Record, ...], str]:
    data = path.read_bytes()
    if not data.strip():
        raise UnreadableFile(str(path), "tệp rỗng", "kiểm tra lại tệp")
    text = data.decode("utf-8")
    return (_Reader(str(path), data, text).record(),), text


def cite(n: int, number: str | None = None, date: str | None = None, **more: Any) -> Citation:
    """The n-th citation of a text; its words stand at 100·n."""
    given: dict[str, Any] = {
        "name": None, "type": None, "issuer": None, "resolves_to": None, "resolved_by": None, "candidates": (), "section": "I",
        "text": number or more.get("name"), "spans": (Span(100 * n, 100 * n + 9, n),),
    } | more
    return Citation(id=f"c{n}", number=number, date=date, **given)


def source_of(name: str) -> Source:
    """A file of this name, told from others by it."""
    sha = hashlib.sha256(name.encode()).hexdigest()
    return Source(f"{name}.txt", sha, hashlib.sha256(sha.encode()).hexdigest(), "text/1", "text/plain", 9999)


class _Reader:
    def __init__(self, path: str, data: bytes, text: str) -> None:
        self.text = text
        sha = hashlib.sha256(data).hexdigest()
        self.source = Source(path, sha, hashlib.sha256(text.encode()).hexdigest(), "made 1", "text/plain", len(text))
        self.citations: list[Citation] = []
        self.relations: list[Relation] = []
        self.tasks: list[Task] = []
        self.targets: list[Target] = []
        self.findings: list[Finding] = []
        self.fields: dict[str, Any] = {"spans": {}}

    def span(self, words: str, after: int = 0) -> Spans:
        start = self.text.index(words, after)
        return (Span(start, start + len(words), 1 + self.text.count("\n", 0, start)),)

    def record(self) -> Record:
        at = 0
        for line in self.text.splitlines(keepends=True):
            key, _, words = line.strip().partition(": ")
            getattr(self, "_" + slug(key).replace("-", "_"))(words, at)
            at += len(line)
        return Record(
            self.source, Identity(**self.fields), tuple(self.citations), tuple(self.relations), tuple(self.tasks),
            tuple(self.targets), findings=tuple(self.findings),
        )

    def _field(self, name: str, value: str, words: str, at: int) -> None:
        self.fields[name] = value
        self.fields["spans"][name] = self.span(words, at)

    def _so(self, words: str, at: int) -> None:
        self._field("number", words, words, at)

    def _co_quan(self, words: str, at: int) -> None:
        self._field("issuer", words, words, at)

    def _ngay(self, words: str, at: int) -> None:
        day, month, year = re.findall(r"\d+", words)
        self._field("date", f"{year}-{int(month):02d}-{int(day):02d}", words, at)

    def _trich_yeu(self, words: str, at: int) -> None:
        self._field("title", words, words, at)

    def cite(self, words: str, at: int, section: str = "preamble") -> Citation:
        number = NUMBER.search(words)
        date = re.search(r"(\d\d)/(\d)/(\d{4})", words)
        issuer = re.search(r" của (.+)", words)
        made = Citation(
            f"c{len(self.citations) + 1}", number[0] if number else None, None if number else words, words.split(" số ")[0],
            f"{date[3]}-0{date[2]}-{date[1]}" if date else None, issuer[1] if issuer else None, None, None, (), section, words,
            self.span(words, at),
        )
        self.citations.append(made)
        return made

    def _relation(self, predicate: Any, words: str, at: int) -> None:
        made = self.cite(words, at)
        line = self.text[at : at + self.text[at:].index("\n")]
        self.relations.append(
            Relation("SELF", predicate, made.id, None, made.number, line, self.span(line, at), recognised_by="made")
        )

    def _trien_khai(self, words: str, at: int) -> None:
        self._relation("implements", words, at)

    def _tiep_tuc(self, words: str, at: int) -> None:
        self._relation("continues", words, at)

    def _nhiem_vu(self, words: str, at: int) -> None:
        path, title, lead, time = words.split(" | ")
        row = self.span(words, at)
        cites = tuple(self.cite(found[0], at, "annex 1").id for found in re.finditer(r"Quyết định số \S+", title))
        province = str(self.fields["issuer"]).removeprefix("Ủy ban nhân dân ")
        full = {"Sở NN&MT": "Sở Nông nghiệp và Môi trường"}.get(lead, lead) + " " + province
        premise = Premise("tỉnh của cơ quan ban hành", str(self.fields["issuer"]), self.fields["spans"]["issuer"])
        start, _, end = time.partition(" - ")
        role = BodyRole("lead", full, False, lead, self.span(lead, at), "inferred", (premise,))
        self.tasks.append(
            Task(
                f"t{len(self.tasks) + 1}", "annex", "new", None, path.rsplit("/", 1)[1], path, None, title, None, (full,),
                (), (), (), (), (), (), (), Timeframe(time, start, end or None, None, None, self.span(time, at)), None, cites,
                "annex 1", words, row, (role,), {"title": self.span(title, at)},
            )
        )

    def _chi_tieu(self, words: str, at: int) -> None:
        printed = re.search(r"[\d.]+", words)
        assert printed
        value = printed[0].replace(".", "")
        self.targets.append(Target(words, "rừng", value, "ha", "=", None, None, (), "I", self.span(words, at)))

    def _nghi_ngo(self, words: str, at: int) -> None:
        name, numbers = words.split(" | ")
        made = self.cite(name, at)
        self.citations[-1] = Citation(
            **{f: getattr(made, f) for f in made.__slots__} | {"candidates": tuple(numbers.split(", "))}
        )

    def _loi(self, words: str, at: int) -> None:
        self.findings.append(Finding("total", "warning", words, words, self.span(words, at)))


def resolve(records: Mapping[str, Record], decisions: Sequence[object] = ()) -> Resolution:
    documents: dict[str, DocumentRow] = {}
    own: dict[str, str] = {}
    mentions: dict[tuple[str, str], MentionRow] = {}
    bodies: dict[tuple[str, str], BodyRow] = {}
    dates: dict[str, tuple[str, PremiseRef]] = {}
    for sha in sorted(records):
        for c in records[sha].citations:
            if c.number and c.date:
                dates.setdefault(c.number, (c.date, PremiseRef(sha, "ngày", c.text, c.spans)))

    def document(number: str) -> str:
        date = dates[number][0] if number in dates else None
        documents[number] = DocumentRow(
            number, f"van-ban/{slug(number)}", number, None, None, date, None,
            f"Văn bản {number}" + (f" ({date})" if date else ""), "tinh", None, "cùng số, ký hiệu",
        )
        return number

    for sha, record in records.items():
        own[sha] = document(record.identity.number or "")
        for c in record.citations:
            if c.number:
                # A mention without a date is known by that of another, perhaps in another file: a premise there.
                premise = () if c.date or c.number not in dates else (dates[c.number][1],)
                mentions[sha, c.id] = MentionRow(
                    document(c.number),
                    (),
                    "ngày theo lần nhắc khác" if premise else "",
                    "inferred" if premise else "printed",
                    premise,
                )
            else:
                mentions[sha, c.id] = MentionRow(None, tuple(map(document, c.candidates)), "hai văn bản", "candidate", ())
        names = [record.identity.issuer, *(c.issuer for c in record.citations), *(b.body for t in record.tasks for b in t.bodies)]
        for name in names:
            if name:
                province = next((slug(p) for p in ("Lạng Sơn", "Lai Châu") if p in name), None)
                place = province or "trung-uong"
                bodies[sha, name] = BodyRow(f"co-quan/{place}/{slug(name)}", name, False, province)
    findings = tuple(
        GraphFinding("dates", "warning", f"ngày của {number}", (number,), (premise,))
        for number, (_, premise) in sorted(dates.items())
    )
    return Resolution(documents, own, mentions, bodies, findings)
