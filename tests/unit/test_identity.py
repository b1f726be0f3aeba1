"""Keys: when two mentions are the same document, and when they must stay apart."""

from __future__ import annotations

from typing import Any

import pytest

from graph.decisions.review import BadReviewFile, Decision, mention_place, read_decisions
from graph.forms import iris
from graph.forms.registers import level_of, organisation
from graph.forms.symbols import parse_number
from graph.identity.resolve import resolve, resolved_records
from graph.keeping.truth import add_decision
from loaders.record import Citation, Identity, Record, Relation, ResolvedBy, Span
from tests.made_records import cite, source_of


def text(name: str, *citations: Citation, relations: tuple[Relation, ...] = (), **identity: Any) -> Record:
    return Record(source_of(name), Identity(**identity), citations, relations)


def table(*records: Record, decisions: tuple[Decision, ...] = ()) -> Any:
    return resolve({r.source.sha256: r for r in records}, decisions)


def meant(t: Any, record: Record, cid: str) -> Any:
    return t.mentions[record.source.sha256, cid]


PLAN: dict[str, Any] = {"type": "Kế hoạch", "number": "10/KH-UBND", "date": "2025-07-02"}
LANG_SON = PLAN | {"issuer": "Ủy ban nhân dân tỉnh Lạng Sơn"}
QUANG_TRI = PLAN | {"issuer": "Ủy ban nhân dân tỉnh Quảng Trị"}


def test_same_number_of_another_year_province_or_term_is_another_document() -> None:
    a = text(
        "a",
        cite(1, "122/NQ-CP", "2025-05-08"),
        cite(2, "122/NQ-CP", "2026-06-01"),
        cite(3, "24-NQ/TW", "2013-06-03", issuer="Ban Chấp hành Trung ương Đảng khóa XI"),
        cite(4, "24-NQ/TW", "2022-11-23", issuer="Bộ Chính trị"),
        cite(5, "177/KH-UBND", "2025-01-09", issuer="Ủy ban nhân dân tỉnh Kon Tum"),
        cite(6, "177/KH-UBND", "2025-01-09", issuer="Ủy ban nhân dân tỉnh Lai Châu"),
        **LANG_SON,
    )
    t = table(a)
    keys = [meant(t, a, f"c{n}").document for n in range(1, 7)]
    assert len(set(keys)) == 6
    assert t.documents[keys[0]].path == "chinh-phu/nghi-quyet/2025/122-nq-cp"
    assert t.documents[keys[2]].path == "trung-uong-dang/nghi-quyet/khoa-xi/24-nq-tw"
    assert {t.documents[keys[4]].province, t.documents[keys[5]].province} == {"kon-tum", "lai-chau"}


def test_a_merged_province_under_an_old_name_keeps_another_register() -> None:
    a = text(
        "a",
        cite(1, "5/KH-UBND", "2025-06-30", issuer="Ủy ban nhân dân tỉnh Lào Cai"),
        cite(2, "5/KH-UBND", "2025-07-01", issuer="Ủy ban nhân dân tỉnh Lào Cai"),
        **LANG_SON,
    )
    t = table(a)
    assert meant(t, a, "c1").document != meant(t, a, "c2").document
    assert t.documents[meant(t, a, "c1").document].province == "lao-cai"
    assert t.documents[meant(t, a, "c2").document].province == "lao-cai-2025"


@pytest.mark.parametrize(
    ("issuer", "level"),
    [
        ("Cục Hóa chất", None), ("Trường Đại học Kiến trúc Đà Nẵng", None), ("Bộ Công Thương", "bo"), ("Ủy ban nhân dân tỉnh Sơn La", "tinh"),
        ("Ủy ban nhân dân xã", "dia-phuong"), ("Ủy ban nhân dân xã Chiềng Mai", "dia-phuong"),
    ],
)
def test_a_level_is_told_where_name_or_place_tell_it(issuer: str, level: str | None) -> None:
    a = text("a", type="Quyết định", number="3/QĐ-X", date="2026-02-03", issuer=issuer)
    t = table(a)
    assert t.documents[t.own[a.source.sha256]].level == level


def test_a_number_without_issuer_belongs_to_the_home_of_the_text() -> None:
    party = PLAN | {"issuer": "Đảng ủy Ủy ban nhân dân tỉnh Sơn La", "number": "7-KH/ĐU", "date": "2025-11-02"}
    a = text("a", cite(1, "44/KH-UBND", "2025-10-01"), cite(2, "13-CTr/TU", "2025-10-31"), **party)
    t = table(a)
    assert meant(t, a, "c1").document.startswith("uy-ban-nhan-dan-tinh-son-la/")
    assert meant(t, a, "c2").document == "tinh-uy-son-la/13-ctr-tu/2025-2030"
    assert t.own[a.source.sha256].startswith("dang-uy-uy-ban-nhan-dan-tinh-son-la/")


@pytest.mark.parametrize(
    ("issuer", "level"),
    [
        ("Ban Bí thư Trung ương Đảng", "dang"),
        ("Đảng ủy Ủy ban nhân dân tỉnh Cao Bằng", "dang"), ("Quốc hội khóa XIV", "quoc-hoi"),
        ("Chính phủ", "chinh-phu"), ("Bộ Tài chính", "bo"), ("Hội đồng nhân dân tỉnh Nghệ An", "tinh"),
        ("Ủy ban nhân dân thành phố Hà Nội", "tinh"), ("Ủy ban nhân dân thành phố Lai Châu", "dia-phuong"),
        ("Ủy ban nhân dân xã Gia Phú, tỉnh Lào Cai", "dia-phuong"),
    ],
)
def test_levels(issuer: str, level: str) -> None:
    assert level_of(issuer) == level


@pytest.mark.parametrize(
    ("number", "slug"),
    [
        ("450/QĐ-TTg", "thu-tuong-chinh-phu"), ("06/2022/NĐ-CP", "chinh-phu"), ("66.13/2026/NQ-CP", "chinh-phu"),
        ("9/2017/QH14", "quoc-hoi"),
        ("81-KL/TW", "trung-uong-dang"), ("2600/QĐ-BCT", "bo-cong-thuong"),
    ],
)
def test_the_symbol_tells_the_organisation(number: str, slug: str) -> None:
    assert organisation(None, parse_number(number), None, None).slug == slug


# --- undated mentions


def test_undated_takes_the_date_of_a_dated_mention_in_the_same_text() -> None:
    a = text(
        "a",
        cite(1, "81-KL/TW"),
        cite(2, "81-KL/TW", "2024-06-04"),
        cite(3, "33/QĐ-TTg"),
        cite(4, "33/QĐ-TTg", "2019-01-07"),
        **LANG_SON,
    )
    t = table(a)
    for undated, dated in (("c1", "c2"), ("c3", "c4")):
        assert meant(t, a, undated).document == meant(t, a, dated).document
        assert meant(t, a, undated).confidence == "inferred"

        assert meant(t, a, undated).premises


def test_undated_with_two_dated_mentions_of_different_years_stays_open() -> None:
    a = text("a", cite(1, "33/QĐ-TTg"), cite(2, "33/QĐ-TTg", "2019-01-07"), cite(3, "33/QĐ-TTg", "2021-03-08"), **LANG_SON)
    row = meant(table(a), a, "c1")
    assert row.document is None
    assert len(row.candidates) == 2
    assert row.confidence == "candidate"




SUBJECT = "tăng cường quản lý tài nguyên nước và bảo vệ rừng đầu nguồn"


def test_undated_about_another_matter_does_not_take_the_date_of_its_namesake() -> None:
    """A number is given out anew every year: words that tell another matter are not overruled by a date beside them."""
    other = "phê duyệt Đề án phát triển du lịch cộng đồng"
    a = text("a", cite(1, "33/QĐ-TTg", subject=other), cite(2, "33/QĐ-TTg", "2019-01-07", subject=SUBJECT), cite(3, "33/QĐ-TTg"), **LANG_SON)
    t = table(a)
    dated = meant(t, a, "c2").document
    assert meant(t, a, "c3").document == dated
    assert (meant(t, a, "c1").document, meant(t, a, "c1").candidates) == (None, (dated,))
    assert "việc khác" in meant(t, a, "c1").reason
    assert meant(t, a, "c1").premises
    # the same of another file
    b = text("b", cite(1, "33/QĐ-TTg", subject=other), **QUANG_TRI)
    t = table(a, b)
    assert meant(t, b, "c1").document is None


def test_undated_joins_another_file_only_on_subject_and_order_of_time() -> None:
    known = text("known", cite(1, "61-KL/TW", "2020-04-07", issuer="Ban Bí thư", subject=SUBJECT), **QUANG_TRI)
    same = text("same", cite(1, "61-KL/TW", subject=SUBJECT), **LANG_SON)
    other = text("other", cite(1, "61-KL/TW", subject="công tác cán bộ nữ trong tình hình mới hiện nay"), **LANG_SON)
    silent = text("silent", cite(1, "61-KL/TW"), **LANG_SON)
    early = text("early", cite(1, "61-KL/TW", subject=SUBJECT), **(LANG_SON | {"date": "2018-03-01"}))
    t = table(known, same, other, silent, early)
    key = meant(t, known, "c1").document
    assert meant(t, same, "c1").document == key
    assert meant(t, same, "c1").premises[0].sha256 == known.source.sha256
    for r in (other, silent, early):
        assert meant(t, r, "c1").document is None
        assert meant(t, r, "c1").candidates == (key,)
    # without a word about it, what was not there yet is no candidate
    before = text("before", cite(1, "61-KL/TW"), **(LANG_SON | {"date": "2018-03-01"}))
    t = table(known, before)
    assert (meant(t, before, "c1").document != key, meant(t, before, "c1").candidates) == (True, ())
    t = table(known, same, other, silent, early)
    filled = resolved_records({r.source.sha256: r for r in (known, same, other, silent, early)}, t)
    assert filled[same.source.sha256].citations[0].date == "2020-04-07"
    assert filled[same.source.sha256].citations[0].resolved_by.by == "other_file"  # type: ignore[union-attr]
    assert filled[other.source.sha256].citations[0].date is None


def test_the_texts_own_date_is_filled_in_from_the_words_that_say_it() -> None:
    """A mention known by its term lacks the date too; the evidence is the dated mention, not the one that told the term."""
    term = "Ban Chấp hành Trung ương Đảng khóa XIII"
    known = text("own", cite(1, "27-NQ/TW", issuer=term), cite(2, "27-NQ/TW", "2022-11-09", issuer=term), cite(3, "27-NQ/TW"), **LANG_SON)
    (before, told, after) = resolved_records({known.source.sha256: known}, table(known))[known.source.sha256].citations
    assert [(c.date, c.resolved_by and (c.resolved_by.by, c.resolved_by.spans)) for c in (before, told, after)] == [
        ("2022-11-09", ("text", known.citations[1].spans)), ("2022-11-09", None), ("2022-11-09", ("text", known.citations[1].spans)),
    ]
    two = text("two", *known.citations, cite(4, "27-NQ/TW", "2022-11-19", issuer=term), **LANG_SON)
    assert resolved_records({two.source.sha256: two}, table(two))[two.source.sha256].citations[0].date is None


def test_the_term_is_known_from_a_name_in_the_text_and_joins_the_dated_file() -> None:
    name = cite(
        2, None, name="Nghị quyết Trung ương 7 khóa XI", type="Nghị quyết", resolves_to="24-NQ/TW",
        resolved_by=ResolvedBy("text", "I.1"), issuer="Ban Chấp hành Trung ương Đảng khóa XI",
    )
    undated = text("undated", cite(1, "24-NQ/TW"), name, **LANG_SON)
    alone = table(undated)
    assert meant(alone, undated, "c1").document == meant(alone, undated, "c2").document == "trung-uong-dang/24-nq-tw/khoa-xi"
    dated = text("dated", cite(1, "24-NQ/TW", "2013-06-03"), **QUANG_TRI)
    both = table(undated, dated)
    assert meant(both, undated, "c1").document == meant(both, dated, "c1").document
    assert both.documents["trung-uong-dang/24-nq-tw/khoa-xi"].date == "2013-06-03"


def test_nothing_known_anywhere_is_an_undated_document_reported_once() -> None:
    a = text("a", cite(1, "64/QĐ-TTg", type="Quyết định"), cite(2, "64/QĐ-TTg", type="Quyết định"), **LANG_SON)
    b = text("b", cite(1, "64/QĐ-TTg", type="Quyết định"), **QUANG_TRI)
    t = table(a, b)
    mine, theirs = meant(t, a, "c1").document, meant(t, b, "c1").document
    assert mine == meant(t, a, "c2").document
    assert mine != theirs, "two files that give no year and no subject need not mean the same decision"
    assert "khong-nam" in mine
    assert t.documents[mine].date is None
    assert sum(f.code == "missing-year" for f in t.findings) == 3


# --- the files' own documents


def test_a_text_without_number_and_the_same_text_with_number_are_one_document() -> None:
    title = "Triển khai thực hiện Nghị quyết về phát triển kinh tế biển bền vững"
    blank: dict[str, Any] = {"issuer": "Ủy ban nhân dân tỉnh Cà Mau", "type": "Kế hoạch", "title": title}
    draft = text("pdf", number=None, date="2025-05", **blank)
    alone = table(draft)
    old = alone.documents[alone.own[draft.source.sha256]]
    assert old.number is None
    assert old.path.startswith("uy-ban-nhan-dan-tinh-ca-mau/ke-hoach/2025/khong-so-")
    portal = text("portal", number="95/KH-UBND", date="2025-05-20", **blank)
    t = table(draft, portal)
    assert len(set(t.own.values())) == 1
    assert t.documents[t.own[draft.source.sha256]].number == "95/KH-UBND"
    assert t.replaced == {old.path: t.own[portal.source.sha256]}
    cited = text("cited", cite(1, "95/KH-UBND", "2025-05-20", type="Kế hoạch", issuer=blank["issuer"], subject=title), **LANG_SON)
    assert table(draft, cited).own[draft.source.sha256] == t.own[portal.source.sha256]
    elsewhere = text(
        "cited2", cite(1, "95/KH-UBND", "2025-06-20", type="Kế hoạch", issuer=blank["issuer"], subject=title), **LANG_SON
    )
    assert table(draft, elsewhere).own[draft.source.sha256] == old.key, "another month is another plan"
    about = "Phòng, chống dịch bệnh trên đàn vật nuôi và thủy sản"
    apart = text(
        "cited3", cite(1, "95/KH-UBND", "2025-05-20", type="Kế hoạch", issuer=blank["issuer"], subject=about), **LANG_SON
    )
    assert table(draft, apart).own[draft.source.sha256] == old.key, "another subject is another plan"


def test_two_files_with_the_same_head_witness_one_document() -> None:
    a, b = text("a", **LANG_SON), text("b", **LANG_SON)
    t = table(a, b)
    assert t.own[a.source.sha256] == t.own[b.source.sha256]
    assert len(t.documents) == 1


# --- two claimed dates


def _claims(*years: int, subject: str | None = SUBJECT, other: str | None = SUBJECT) -> list[Record]:
    return [
        text(
            f"f{i}",
            cite(1, "1055/QĐ-TTg", f"{y}-07-20", subject=subject if i == 0 else other),
            **(LANG_SON | {"number": f"{i}/KH-UBND"}),
        )
        for i, y in enumerate(years)
    ]


def test_same_day_other_year_same_subject_is_one_document() -> None:
    records = _claims(2021, 2020)
    t = table(*records)
    assert {meant(t, r, "c1").document for r in records} == {"thu-tuong-chinh-phu/1055-qd-ttg/2020"}, (
        "ties go to the earlier year"
    )
    found = [f for f in t.findings if f.code == "date-disagreement"]
    assert len(found) == 1
    assert len({e.sha256 for e in found[0].evidence}) == 2
    more = _claims(2021, 2020, 2021)
    assert {meant(table(*more), r, "c1").document for r in more} == {"thu-tuong-chinh-phu/1055-qd-ttg/2021"}, "most sources win"


def test_the_date_shown_is_of_the_year_that_the_number_bears() -> None:
    a = text("a", cite(1, "243/2025/NĐ-CP", "2024-09-11"), cite(2, "243/2025/NĐ-CP", "2025-09-11"), **LANG_SON)
    t = table(a)
    assert t.documents[meant(t, a, "c1").document].date == "2025-09-11"


def test_same_day_other_year_other_subject_are_two() -> None:
    records = _claims(2021, 2020, other="đào tạo nghề cho lao động nông thôn vùng sâu vùng xa")
    t = table(*records)
    assert len({meant(t, r, "c1").document for r in records}) == 2
    assert not [f for f in t.findings if f.code == "date-disagreement"]


def test_a_person_may_keep_the_two_years_apart() -> None:
    no = Decision("thu-tuong-chinh-phu/1055-qd-ttg/2021", "is_not", "thu-tuong-chinh-phu/1055-qd-ttg/2020")
    records = _claims(2021, 2020)
    assert len({meant(table(*records, decisions=(no,)), r, "c1").document for r in records}) == 2


# --- decisions


def test_a_person_decides_an_open_mention_and_the_last_word_holds(tmp_path: Any) -> None:
    a = text("a", cite(1, "33/QĐ-TTg"), cite(2, "33/QĐ-TTg", "2019-01-07"), cite(3, "33/QĐ-TTg", "2021-03-08"), **LANG_SON)
    about = mention_place(a.source.sha256, a.citations[0].spans)
    first, second = meant(table(a), a, "c1").candidates
    path = tmp_path / "review.jsonl"
    add_decision(path, Decision(about, "is", first, "đã xem bản gốc", "NVA", "2026-01-02"))
    assert meant(table(a, decisions=read_decisions(path)), a, "c1").document == first
    add_decision(path, Decision(about, "is_not", first))
    row = meant(table(a, decisions=read_decisions(path)), a, "c1")
    assert (row.document, row.candidates) == (None, (second,))
    assert [d.verdict for d in read_decisions(path)] == ["is", "is_not"]


def test_a_decision_about_a_document_that_left_the_store_decides_nothing() -> None:
    a = text("a", cite(1, "33/QĐ-TTg"), **LANG_SON)
    about = mention_place(a.source.sha256, a.citations[0].spans)
    assert meant(table(a, decisions=(Decision(about, "is", "gone/1/2020"),)), a, "c1").document is None


def test_a_damaged_review_file_says_where(tmp_path: Any) -> None:
    path = tmp_path / "review.jsonl"
    path.write_text('{"about": "x", "verdict": "is", "document": "y"}\n{"about": 1\n', "utf-8")
    with pytest.raises(BadReviewFile, match="dòng 2"):
        read_decisions(path)
    assert read_decisions(tmp_path / "none.jsonl") == ()


# --- schemes, bodies, paths


def test_a_numbered_scheme_is_one_document_of_its_issuer_and_term() -> None:
    issuer = "Ban Chấp hành Đảng bộ tỉnh Lào Cai"
    party = PLAN | {"issuer": "Đảng ủy Ủy ban nhân dân tỉnh Lào Cai", "number": "50-KH/ĐU", "date": "2026"}
    a = text(
        "a",
        cite(1, None, name="Đề án số 13", type="Đề án", issuer=issuer),
        cite(2, None, name="Đề án 13", type="Đề án"),
        cite(3, "13-CTr/TU", "2025-10-31", issuer=issuer),
        cite(4, "35-NQ/TU", "2025-12-29", issuer=issuer),
        relations=(Relation("c1", "issuedWith", "c4", None, "35-NQ/TU", "ban hành kèm theo", (Span(110, 120, 1),)),),
        **party,
    )
    b = text(
        "b",
        cite(1, None, name="Đề án 13", type="Đề án", issuer="Ban Chấp hành Đảng bộ tỉnh Sơn La"),
        **(QUANG_TRI | {"date": "2026-01-01"}),
    )
    t = table(a, b)
    key = meant(t, a, "c1").document
    assert key == meant(t, a, "c2").document == "tinh-uy-lao-cai-2025/de-an-so-13/2025-2030"
    assert t.documents[key].number is None
    assert key not in (meant(t, a, "c3").document, meant(t, b, "c1").document)


def test_every_path_makes_a_name_and_no_two_are_the_same() -> None:
    a = text("a", *(cite(n, f"{n}/QĐ-TTg", "2020-01-02") for n in range(1, 9)), cite(9, "9/QĐ-TTg"), **LANG_SON)
    t = table(a)
    paths = [d.path for d in t.documents.values()]
    assert len(set(paths)) == len(paths) == 10
    for d in t.documents.values():
        assert iris.document(d.path).endswith(d.path)
        assert d.issuer_path
        assert iris.body(d.issuer_path)
    for row in t.bodies.values():
        assert iris.body(row.iri_path)


def test_one_node_has_one_name() -> None:
    """Two spellings, or a committee and its chairman, of one node: the spelling of most files, the same in whatever order they come."""
    a, b, c = (
        text(n, cite(1, "12/CT-NHNN", "2025-03-04", issuer=name, type="Chỉ thị"), **LANG_SON)
        for n, name in (("a", "Ngân hàng nhà nước Việt Nam"), ("b", "Ngân hàng Nhà nước Việt Nam"), ("c", "Thống đốc Ngân hàng Nhà nước Việt Nam"))
    )
    for records in ((a, b, c), (c, b, a)):
        rows = table(*records).bodies
        banks = {row.label for (_, name), row in rows.items() if "gân hàng" in name}
        assert banks == {"Ngân hàng Nhà nước Việt Nam"}


def test_a_number_whose_symbol_names_a_body_alone_is_an_official_letter_whatever_the_texts_leave_unsaid() -> None:
    letter = text("plan", cite(1, "258/UBND-KTN", "2025-03-04", issuer="Ủy ban nhân dân tỉnh Kon Tum"), number="7/KH-UBND", issuer="Ủy ban nhân dân tỉnh Kon Tum")
    t = table(letter)
    assert t.documents[meant(t, letter, "c1").document].type == "Công văn"
