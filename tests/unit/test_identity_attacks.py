"""False links that were once made, or nearly: each stays dead. A missing link is better than a false one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from graph.identity.bodies import body_row
from graph.identity.resolve import resolve
from graph.identity.table import Resolution
from loaders.record import Citation, Identity, Record, Span
from tests.made_records import cite, source_of

UBND = {"type": "Kế hoạch", "date": "2025-03-10"}


def text(name: str, *citations: Citation, **identity: Any) -> Record:
    spans = {field: (Span(9000 + n, 9001 + n, 90),) for n, field in enumerate(identity)}
    return Record(source_of(name), Identity(**identity, spans=spans), citations)


def table(*records: Record) -> Resolution:
    made = resolve({r.source.sha256: r for r in records})
    assert made == resolve({r.source.sha256: r for r in reversed(records)}), "whatever the order"
    return made


def own(t: Resolution, record: Record) -> str:
    return t.own[record.source.sha256]


def meant(t: Resolution, record: Record, n: int = 1) -> str | None:
    return t.mentions[record.source.sha256, f"c{n}"].document


@pytest.mark.parametrize(
    ("issuer", "number"),
    [
        ("Ủy ban nhân dân tỉnh", "20/QĐ-UBND"), ("Sở Tài chính", "12/KH-STC"), ("Tỉnh ủy", "12-NQ/TU"), (None, "14/TB-XYZ"),
        ("Ủy ban nhân dân xã Tân Lập", "20/QĐ-UBND"), ("Hội đồng nhân dân tỉnh", "20/NQ-HĐND"), (None, "12-NQ/HU"),
    ],
)
def test_local_bodies_of_unknown_places_are_not_one_body(issuer: str | None, number: str) -> None:
    a, b = (text(n, cite(1, number, "2025-01-05", issuer=issuer), type="Kế hoạch", title=n) for n in ("du lịch", "thương mại"))
    t = table(a, b)
    assert meant(t, a)
    assert meant(t, a) != meant(t, b)
    # Two copies of one text speak of the same.
    copy = text("du lịch, bản hai", *a.citations, type="Kế hoạch", title="du lịch")
    t = table(a, copy)
    assert meant(t, a) == meant(t, copy)


@pytest.mark.parametrize("name", ["Sở Xây dựng", "Ủy ban nhân dân tỉnh", "Công an tỉnh"])
def test_a_provinces_body_without_province_is_the_texts_own(name: str) -> None:
    rows = {body_row(name, group=False, home=None, on=None, reader=r).iri_path for r in ("aa", "bb")}
    assert len(rows) == 2
    known = {body_row(name, group=False, home="Ủy ban nhân dân tỉnh Sơn La", on="2025", reader=r).iri_path for r in ("aa", "bb")}
    assert len(known) == 1
    ministry = {body_row("Bộ Xây dựng", group=False, home=None, on=None, reader=r).iri_path for r in ("aa", "bb")}
    assert ministry == {"co-quan/trung-uong/bo-xay-dung"}


def test_a_yearly_resolution_is_another_one_each_year() -> None:
    """01/NQ-CP is dated 1 January in several years, and its subject is the same but for the year."""
    about = "về nhiệm vụ, giải pháp chủ yếu thực hiện Kế hoạch phát triển kinh tế - xã hội và dự toán ngân sách nhà nước"
    a = text("a", cite(1, "01/NQ-CP", "2020-01-01", subject=f"{about} năm 2020"), number="1/KH-UBND", **UBND)
    b = text("b", cite(1, "01/NQ-CP", "2021-01-01", subject=f"{about} năm 2021"), number="2/KH-UBND", **UBND)
    assert meant(table(a, b), a) != meant(table(a, b), b)
    # The subject cut short before its year.
    a = text("a", cite(1, "01/NQ-CP", "2020-01-01", subject=about), number="1/KH-UBND", **UBND)
    b = text("b", cite(1, "01/NQ-CP", "2021-01-01", subject=about), number="2/KH-UBND", **UBND)
    assert meant(table(a, b), a) != meant(table(a, b), b)


def test_two_held_files_with_own_dates_are_two_documents() -> None:
    about = "Tăng cường công tác phòng cháy, chữa cháy rừng trên địa bàn tỉnh"
    head = {"number": "45/KH-UBND", "issuer": "Ủy ban nhân dân tỉnh Sơn La", "type": "Kế hoạch", "title": about}
    a, b = (text(y, date=f"{y}-11-12", **head) for y in ("2024", "2025"))
    t = table(a, b)
    assert own(t, a) != own(t, b)
    assert not [f for f in t.findings if f.code == "date-disagreement"]


def test_an_undated_mention_of_a_yearly_plan_is_not_last_years() -> None:
    about = "cải cách hành chính nhà nước trên địa bàn tỉnh Sơn La"
    known = text("known", number="12/KH-UBND", issuer="Ủy ban nhân dân tỉnh Sơn La", type="Kế hoạch", date="2024-01-20",
                 title=f"{about} năm 2024")
    later = text("later", cite(1, "12/KH-UBND", issuer="Ủy ban nhân dân tỉnh Sơn La", subject=f"về {about} năm 2025"),
                 number="90/KH-UBND", issuer="Ủy ban nhân dân tỉnh Sơn La", **UBND)
    t = table(known, later)
    assert meant(t, later) is None
    assert t.mentions[later.source.sha256, "c1"].candidates == (own(t, known),)


@pytest.mark.parametrize(
    ("date", "title", "same"),
    [
        ("2025-03", "Phòng, chống thiên tai và tìm kiếm cứu nạn trên địa bàn tỉnh", True),
        (None, "Phòng, chống thiên tai và tìm kiếm cứu nạn trên địa bàn tỉnh", False),
        ("2024", "Phòng, chống thiên tai và tìm kiếm cứu nạn trên địa bàn tỉnh", False),
        (None, "Phòng, chống thiên tai và tìm kiếm cứu nạn trên địa bàn tỉnh năm 2025", True),
        ("2025-03", "Phòng, chống thiên tai và tìm kiếm cứu nạn trên địa bàn tỉnh năm 2026", False),
    ],
)
def test_a_text_without_number_is_the_numbered_one_only_for_certain(date: str | None, title: str, same: bool) -> None:
    head = {"issuer": "Ủy ban nhân dân tỉnh Sơn La", "type": "Kế hoạch"}
    year = " năm 2025" if title.endswith("2025") else ""
    numbered = text("n", number="77/KH-UBND", date="2025-03-21", title=title.split(" năm ")[0] + year, **head)
    blank = text("b", date=date, title=title, **head)
    t = table(numbered, blank)
    assert (own(t, numbered) == own(t, blank)) is same
    assert len(t.replaced) == int(same), "the name without number points to the canonical one"
    if same:
        assert next(iter(t.replaced)) not in {d.path for d in t.documents.values()}


def test_a_late_document_takes_its_ghosts_place() -> None:
    """Cited first, held later: the same name, and it becomes real."""
    citing = text("citing", cite(1, "71/NQ-CP", "2025-04-01"), number="1/KH-UBND", issuer="Ủy ban nhân dân tỉnh Sơn La", **UBND)
    held = text("held", number="71/NQ-CP", date="2025-04-01", issuer="Chính phủ", type="Nghị quyết", title="Sửa đổi, bổ sung")
    ghost = table(citing).documents["chinh-phu/71-nq-cp/2025"]
    t = table(citing, held)
    assert meant(t, citing) == own(t, held)
    assert t.documents[own(t, held)].path == ghost.path
    assert t.documents[own(t, held)].title == "Sửa đổi, bổ sung"


def test_leading_zeros_are_no_part_of_a_number() -> None:
    a = text("a", cite(1, "004/2025/TT-BNV", "2025-05-07"), number="1/KH-UBND", **UBND)
    b = text("b", cite(1, "04/2025/TT-BNV", "2025-05-07"), cite(2, "40/2025/TT-BNV", "2025-05-07"), number="2/KH-UBND", **UBND)
    t = table(a, b)
    assert meant(t, a) == meant(t, b) != meant(t, b, 2)


@pytest.mark.parametrize("name", ["Bộ Chỉ huy Quân sự {}", "Bộ đội Biên phòng {}", "Ngân hàng Nhà nước chi nhánh {}", "Ủy ban Mặt trận Tổ quốc Việt Nam {}"])
def test_two_provinces_commands_are_two_bodies(name: str) -> None:
    """"Bộ Chỉ huy …" is no ministry."""
    rows = {body_row(name.format(place), group=False, home=None, on="2024").iri_path for place in ("tỉnh Lạng Sơn", "tỉnh Sơn La")}
    assert len(rows) == 2
    assert {path.split("/")[1] for path in rows} == {"lang-son", "son-la"}


def test_the_word_province_alone_is_the_homes() -> None:
    home = "Ủy ban nhân dân tỉnh Sơn La"
    for name in ("Bộ Chỉ huy quân sự", "Công an", "Thanh tra"):
        assert body_row(f"{name} tỉnh", group=False, home=home, on="2024") == replace(body_row(f"{name} tỉnh Sơn La", group=False, home=None, on="2024"), label=f"{name} tỉnh")


@pytest.mark.parametrize(
    "name",
    [
        "Tòa án nhân dân tối cao", "Viện kiểm sát nhân dân tối cao", "Kiểm toán nhà nước", "Bảo hiểm xã hội Việt Nam", "Thông tấn xã Việt Nam", "Đảng ủy Chính phủ",
        "Quân ủy Trung ương", "Văn phòng Quốc hội", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "Tổng cục Hải quan",
    ],
)
def test_the_countrys_body_is_one_wherever_it_is_named(name: str) -> None:
    homes = ("Ủy ban nhân dân tỉnh Sơn La", "Ủy ban nhân dân tỉnh Lai Châu", None)
    assert len({body_row(name, group=False, home=h, on="2024", reader=str(h)).iri_path for h in homes}) == 1
    cited = [text(str(h), cite(1, "2/2015/ABC-XYZ", "2015-02-03", issuer=name), issuer=h, number=f"{n}/KH-UBND", **UBND) for n, h in enumerate(homes)]
    t = table(*cited)
    assert len({meant(t, x) for x in cited}) == 1
