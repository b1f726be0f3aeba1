"""The table is a pure function of the records: no order, no history, no run shows in it."""

from __future__ import annotations

import hashlib
import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.identity.resolve import resolve, resolved_records
from loaders.record import Citation, Identity, Record, Relation, Source, Span

NUMBERS = ("122/NQ-CP", "81-KL/TW", "24-NQ/TW", "1055/QĐ-TTg", "12/KH-UBND", "13-CTr/TU", "06/2022/NĐ-CP", "3/2025/QH15")
DATES = (None, None, "2020-10-05", "2020-12-21", "2013-06-03", "2020-07-20", "2021-07-20", "2024-06-04", "2025-05-08", "2025", "2025-10-31")
SUBJECTS = (None, "sắp xếp mạng lưới trường lớp của tỉnh", "chủ động ứng phó với biến đổi khí hậu, bảo vệ môi trường", "phát triển kinh tế biển bền vững đến năm 2030")
NAMES = (
    "Chiến lược phát triển năng lượng quốc gia Việt Nam đến năm 2030, tầm nhìn 2050",
    "Chiến lược phát triển năng lượng quốc gia Việt Nam đến năm 2030, tầm nhìn đến năm 2045",
    "Nghị quyết Trung ương 7 khóa XI", "Đề án 13", "Luật Đất đai năm 2024", "Quy hoạch tỉnh thời kỳ 2021 - 2030",
)
ISSUERS = (None, "Ủy ban nhân dân tỉnh Lào Cai", "Ban Chấp hành Trung ương Đảng khóa XI", "Thủ tướng Chính phủ")
HOMES = ("Ủy ban nhân dân tỉnh Lạng Sơn", "Ủy ban nhân dân tỉnh Lào Cai", "Ủy ban nhân dân thành phố Lai Châu", None)


@st.composite
def citations(draw: Any, n: int) -> Citation:
    number = draw(st.sampled_from((None, *NUMBERS)))
    name = None if number else draw(st.sampled_from(NAMES))
    candidates = (draw(st.sampled_from(NUMBERS)),) if name and draw(st.booleans()) else ()
    return Citation(
        f"c{n}", number, name, None, draw(st.sampled_from(DATES)) if number else None, draw(st.sampled_from(ISSUERS)),
        None, None, candidates, "I", number or name or "", (Span(100 * n, 100 * n + 9, n),),
        subject=draw(st.sampled_from(SUBJECTS)),
    )


@st.composite
def records(draw: Any) -> Record:
    name = draw(st.uuids()).hex
    cited = tuple(draw(citations(n)) for n in range(1, draw(st.integers(1, 6)) + 1))
    numbered = [c.id for c in cited if c.number]
    named = [c.id for c in cited if c.name]
    relations: tuple[Relation, ...] = ()
    if numbered and named and draw(st.booleans()):
        relations = (Relation(numbered[0], "approves", named[0], None, None, "phê duyệt", (Span(5, 9, 1),)),)
    identity = Identity(
        number=draw(st.sampled_from((None, "5/KH-UBND", "7/KH-UBND"))), type=draw(st.sampled_from(("Kế hoạch", "Báo cáo"))), issuer=draw(st.sampled_from(HOMES)),
        date=draw(st.sampled_from((None, "2025-05", "2025-07-02", "2026"))),
        title=draw(st.sampled_from(("Kế hoạch một", "Phòng, chống cháy rừng trên địa bàn tỉnh", "Tuyển dụng giáo viên mầm non năm học mới"))),
        joint_issuers=draw(st.sampled_from(((), ("Công an tỉnh Lào Cai",)))),
    )
    sha = hashlib.sha256(name.encode()).hexdigest()
    source = Source(name, sha, hashlib.sha256(sha.encode()).hexdigest(), "text/1", "text/plain", 9999)
    return Record(source, identity, cited, relations)


groups = st.lists(records(), min_size=1, max_size=6, unique_by=lambda r: r.source.sha256)


@settings(max_examples=40, deadline=None)
@given(groups, st.randoms())
def test_the_order_of_files_does_not_show(some: list[Record], random: Any) -> None:
    shuffled = some[:]
    random.shuffle(shuffled)
    assert repr(resolve({r.source.sha256: r for r in some})) == repr(resolve({r.source.sha256: r for r in shuffled}))


@settings(max_examples=40, deadline=None)
@given(groups)
def test_the_table_is_whole_and_well_formed(some: list[Record]) -> None:
    by_hash = {r.source.sha256: r for r in some}
    t = resolve(by_hash)
    assert set(t.own) == set(by_hash)
    assert {(s, c.id) for s, r in by_hash.items() for c in r.citations} == set(t.mentions)
    named = {*t.own.values(), *t.replaced.values()}
    for row in t.mentions.values():
        named |= {*row.candidates, *([row.document] if row.document else [])}
        assert row.document is None or not row.candidates
        assert row.reason
    for f in t.findings:
        named |= {*f.about, *f.candidates}
        assert f.evidence or f.about
        assert {e.sha256 for e in f.evidence} <= set(by_hash)
    assert named <= set(t.documents)
    paths = [d.path for d in t.documents.values()]
    assert len(set(paths)) == len(paths)
    assert all(re.fullmatch(r"[a-z0-9]+(?:[.\-][a-z0-9]+)*(?:/[a-z0-9]+(?:[.\-][a-z0-9]+)*){3}", p) for p in paths), paths


@settings(max_examples=30, deadline=None)
@given(groups)
def test_what_a_text_says_is_never_overwritten(some: list[Record]) -> None:
    by_hash = {r.source.sha256: r for r in some}
    for sha, filled in resolved_records(by_hash, resolve(by_hash)).items():
        for before, after in zip(by_hash[sha].citations, filled.citations, strict=True):
            assert (after.number, after.name, after.text, after.spans) == (before.number, before.name, before.text, before.spans)
            assert before.date is None or after.date == before.date
            assert before.resolves_to is None or after.resolves_to == before.resolves_to


@settings(max_examples=30, deadline=None)
@given(records(), records())
def test_a_file_that_left_leaves_no_trace(kept: Record, gone: Record) -> None:
    alone = repr(resolve({kept.source.sha256: kept}))
    resolve({kept.source.sha256: kept, gone.source.sha256: gone})
    assert repr(resolve({kept.source.sha256: kept})) == alone
