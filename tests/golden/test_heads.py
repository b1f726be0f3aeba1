"""Number, type, date, issuer and title of the heads in ``heads.txt``: written for this test, each of another form.

A head begins with "=== what it is", then what must be read of it as JSON, then its words.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from loaders.heads.identity import read_identity
from loaders.outline.layout import layout
from loaders.writing.motto import has_motto
from loaders.writing.text import SourceText
from loaders.writing.vietnamese import canonical
from tests.reading import record_of

HEADS = {
    name: (json.loads(expected), text)
    for name, expected, text in re.findall(
        r"^=== ([^\n]+)\n(\{[^\n]*\})\n(.*?)(?=^=== |\Z)", Path(__file__).with_name("heads.txt").read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
}


@pytest.mark.parametrize("name", HEADS)
def test_the_head_of(name: str) -> None:
    expected, text = HEADS[name]
    source = SourceText(text)
    read = read_identity(layout(source))
    assert {field: _plain(getattr(read, field)) for field in expected} == expected
    assert set(read.spans) >= {f for f in ("number", "issuer", "title") if getattr(read, f)}
    for field in ("number", "title"):  # what was read stands where the record says
        if field in read.spans:
            said = re.sub(r"[\W_]", "", canonical(source.slice_text(read.spans[field])))
            assert said.casefold() == re.sub(r"[\W_]", "", getattr(read, field)).casefold()


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def test_all_heads_are_there() -> None:
    assert len(HEADS) >= 70


@pytest.mark.parametrize("name", HEADS)
def test_a_head_alone_has_a_record(name: str) -> None:
    """A copy that ends before its body is a document all the same."""
    text = HEADS[name][1]
    assert record_of(text).identity == read_identity(layout(SourceText(text)))


@pytest.mark.parametrize(
    ("number", "day", "kind", "codes"),
    [
        ("12/2031/QĐ-UBND", "3 tháng 02 năm 2031", "QUYẾT ĐỊNH", []),
        ("12/2031/CT-UBND", "3 tháng 02 năm 2031", "QUYẾT ĐỊNH", ["number-type-disagreement"]),
        ("12/2031/QĐ-UBND", "3 tháng 02 năm 2013", "QUYẾT ĐỊNH", ["number-date-disagreement"]),
        ("12-QĐ/TU", "3 tháng 02 năm 2031", "QUY ĐỊNH", []),  # the party's "QĐ" is either
        ("12/VBHN-BCT", "3 tháng 02 năm 2031", "THÔNG TƯ", []),  # a consolidated text has the type of what it consolidates
    ],
)
def test_a_head_that_contradicts_itself(number: str, day: str, kind: str, codes: list[str]) -> None:
    text = f"ỦY BAN NHÂN DÂN TỈNH ĐIỆN BIÊN\nSố: {number}\nĐiện Biên, ngày {day}\n{kind}\nVề thư viện\nĐiều 1. Mở thư viện."
    findings = record_of(text).findings
    assert [f.code for f in findings if f.code.startswith("number-")] == codes


def test_a_type_and_an_office_that_recognition_misspelt() -> None:
    text = (
        "BỘ NỘI VỤ\nSố: 12/QĐ-BNV\nHà Nội, ngày 3 tháng 02 năm 2031\nQUYÉT ĐỊNH\nVề việc công bố danh mục thư viện\nCăn cứ Luật Thư viện;\nQUYẾT ĐỊNH:\n"
        "Điều 1. Công bố danh mục thư viện.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.\nĐiều 3. Các đơn vị thi hành Quyết định này.\n"
        "Nơi nhận:\n- Lưu: VT.\nKT. BỘ TRƯỞNG\n>THỨ TRƯỞNG\nLê Văn Bảy\n"
    )
    read = read_identity(layout(SourceText(text)))
    assert (read.type, read.confidence["type"], read.signer_role) == ("Quyết định", "mended", "Thứ trưởng")
    alone = read_identity(layout(SourceText(text.replace("KT. BỘ TRƯỞNG", "").replace(">THỨ TRƯỞNG", "Tl.BỘ TRƯỞNG"))))
    assert alone.signer_role is None  # for whom one signs is not one's own office


@pytest.mark.parametrize(("day", "codes"), [("06/3/2025", ["number-date-disagreement"]), ("06/3/2026", [])])
def test_an_annex_that_gives_the_document_another_day_is_told_and_no_other_document(day: str, codes: list[str]) -> None:
    text = HEADS["a team of inspectors, named by the decision that set it up"][1].replace("ngày 10 tháng 3", "ngày 06 tháng 3")
    record = record_of(f"{text}\nPHỤ LỤC\nDANH SÁCH CƠ SỞ\n(Kèm theo Kế hoạch số 77/KH-ĐKT ngày {day} của Đoàn kiểm tra)\n\n1. Cơ sở giấy A.\n")
    assert [f.code for f in record.findings] == codes
    assert [c.number for c in record.citations] == ["61/QĐ-SCT"]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_type_and_an_article_that_a_copy_broke(newline: str) -> None:
    text = "ỦY BAN NHÂN DÂN TỈNH ĐIỆN BIÊN\nSố: 5/QĐ-UBND\nĐiện Biên, ngày 3 tháng 02 năm 2031\n**QUYẾT\nĐỊNH**\nVề thư viện\nĐiều\n1. Mở thư viện.\nĐiều\n2. Giao Sở Văn hóa chủ trì.\n".replace("\n", newline)
    record = record_of(text)
    assert (record.identity.type, record.identity.title, [t.section for t in record.tasks]) == ("Quyết định", "Về thư viện", ["Điều 2"])


@pytest.mark.parametrize("body", ["KHO BẠC NHÀ NƯỚC", "SỞ Y TẾ"])
def test_a_motto_in_the_line_of_any_body(body: str) -> None:
    assert has_motto(f"{body} CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") and not has_motto("Luật này áp dụng trên lãnh thổ nước Cộng hòa xã hội chủ nghĩa Việt Nam.")


@pytest.mark.parametrize(("caption", "number"), [("(Ban hành kèm theo Quyết định số 512/QĐ-BNV ngày 12 tháng 9 năm 2031 của Bộ trưởng Bộ Nội vụ)", "512/QĐ-BNV"), ("(Ban hành kèm theo Thông tư số 7/2031/TT-BNV)", None)])
def test_the_text_that_a_decision_issues_tells_its_number_where_its_head_has_none(caption: str, number: str | None) -> None:
    text = (
        "BỘ NỘI VỤ\nQUYẾT ĐỊNH\nBan hành Quy chế hoạt động\nBỘ TRƯỞNG BỘ NỘI VỤ\nCăn cứ Luật Thư viện;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này Quy chế hoạt động.\n"
        "Nơi nhận:\n- Lưu: VT.\nBỘ TRƯỞNG\nLê Văn Bảy\n\nQUY CHẾ\nHOẠT ĐỘNG\n" + caption + "\n\nĐiều 1. Phạm vi\nQuy chế này quy định chế độ làm việc.\nĐiều 2. Nhiệm vụ\n1. Điều hành.\n"
    )
    assert read_identity(layout(SourceText(text))).number == number


def test_a_telegram_of_a_staff_tells_its_hour_and_its_sender_below_its_type() -> None:
    text = (
        "UBND HUYỆN NÀ HANG\nBAN CHỈ HUY PCTT&TKCN\nSố: 07/CĐ-PCTT\nNà Hang, hồi 14 giờ 30 ngày 27 tháng 10 năm 2031\n\nCÔNG ĐIỆN\nBAN CHỈ HUY PHÒNG CHỐNG THIÊN TAI VÀ TÌM KIẾM CỨU NẠN HUYỆN\n\n"
        "Điện: - UBND các xã.\n\nBan Chỉ huy yêu cầu:\n1. UBND các xã trực 24/24.\nTRƯỞNG BAN\nCHỦ TỊCH UBND HUYỆN\nLê Văn Bảy\n"
    )
    i = record_of(text).identity
    assert (i.date, i.place, i.title, i.issuer) == ("2031-10-27", "Nà Hang", None, "Ban Chỉ huy phòng chống thiên tai và tìm kiếm cứu nạn huyện Nà Hang")
    assert i.signer_role == "Chủ tịch UBND huyện"
