"""Workbooks: an annex as a sheet reads as the same annex in Word; values as their cells show them. The workbooks are made for the test."""

from __future__ import annotations

import datetime
import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from loaders.errors import UnreadableFile
from loaders.formats import reader_xlsx
from loaders.formats.files import read_file
from loaders.pipeline import extract_file

CAPTION = "(Kèm theo Kế hoạch số 45/KH-UBND ngày 12 tháng 3 năm 2031 của Ủy ban nhân dân tỉnh Hà Giang)"


def _annex(sheet: Worksheet) -> None:
    for row in (
        ["PHỤ LỤC I"], ["DANH MỤC NHIỆM VỤ"], [CAPTION], [],
        ["STT", "Nhiệm vụ", "Cơ quan", None, "Thời hạn", "Kinh phí"], [None, None, "chủ trì", "phối hợp"],
        ["I", "Nhóm bến đò"],
        [1, "Rà soát bến đò", "Sở Xây dựng", "Công an tỉnh", datetime.datetime(2031, 9, 30), 1250000],  # noqa: DTZ001 — a day of a sheet has no zone
        [2, "Đặt phao tiêu", "Công an tỉnh", None, datetime.datetime(2031, 12, 1), 0.5],  # noqa: DTZ001
        [3, "Tập huấn lái đò", None, "Sở Y tế", "Thường xuyên", None],
    ):
        sheet.append(row)
    for area in ("A1:F1", "A2:F2", "A3:F3", "A5:A6", "B5:B6", "C5:D5", "E5:E6", "F5:F6", "C9:C10"):
        sheet.merge_cells(area)
    sheet["E8"].number_format, sheet["E9"].number_format, sheet["F8"].number_format = "dd/mm/yyyy", "mm/yyyy", "#,##0"


def _saved(book: Workbook, folder: Path, name: str = "phu-luc.xlsx") -> Path:
    book.save(folder / name)
    return folder / name


def _one(value: object, form: str = "General") -> str:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["B1"], sheet["B1"].number_format = value, form  # type: ignore[index]
    return reader_xlsx.shown_value(sheet["B1"])


def test_an_annex_in_a_sheet(tmp_path: Path) -> None:
    book = Workbook()
    _annex(book.worksheets[0])
    record, _ = extract_file(_saved(book, tmp_path))
    assert (record.identity.number, record.identity.issuer, record.identity.date) == ("45/KH-UBND", "Ủy ban nhân dân tỉnh Hà Giang", "2031-03-12")
    assert [(t.ordinal, t.group, t.title, t.lead, t.coordinating, t.timeframe.text if t.timeframe else None) for t in record.tasks] == [
        ("1", "Nhóm bến đò", "Rà soát bến đò", ("Sở Xây dựng tỉnh Hà Giang",), ("Công an tỉnh Hà Giang",), "30/09/2031"),
        ("2", "Nhóm bến đò", "Đặt phao tiêu", ("Công an tỉnh Hà Giang",), (), "12/2031"),
        ("3", "Nhóm bến đò", "Tập huấn lái đò", ("Công an tỉnh Hà Giang",), ("Sở Y tế tỉnh Hà Giang",), "Thường xuyên"),
    ]
    assert "\t1.250.000\n" in record_text(tmp_path / "phu-luc.xlsx")


def record_text(path: Path) -> str:
    return read_file(path).text


def test_what_is_not_printed_is_not_read(tmp_path: Path) -> None:
    book = Workbook()
    _annex(book.worksheets[0])
    hidden = book.create_sheet("nháp")
    hidden.append(["Bản nháp của một nhiệm vụ khác"])
    hidden.sheet_state = "hidden"
    book.worksheets[0].row_dimensions[8].hidden = True
    book.worksheets[0].column_dimensions["F"].hidden = True
    text = record_text(_saved(book, tmp_path))
    assert "nháp" not in text
    assert "Rà soát bến đò" not in text
    assert "Kinh phí" not in text
    assert "Đặt phao tiêu" in text


def test_two_sheets_are_two_annexes(tmp_path: Path) -> None:
    book = Workbook()
    _annex(book.worksheets[0])
    second = book.create_sheet("PL2")
    for row in (["PHỤ LỤC II"], ["CHỈ TIÊU"], [CAPTION], ["TT", "Chỉ tiêu", "Đơn vị", "Năm 2031"], [1, "Tỷ lệ bến an toàn", "%", 85]):
        second.append(row)
    record, _ = extract_file(_saved(book, tmp_path))
    assert len(record.tasks) == 3
    assert [(i.name, i.unit) for i in record.indicators] == [("Tỷ lệ bến an toàn", "%")]


def test_the_place_of_whom_a_caption_names_stands_in_the_line_above(tmp_path: Path) -> None:
    book = Workbook()
    for row in (["SỞ Y TẾ TỈNH HÀ GIANG"], ["PHÂN CÔNG NHIỆM VỤ"], ["(Kèm theo Kế hoạch số 7/KH-SYT ngày 05/02/2031 của Sở Y tế)"], ["STT", "Nội dung", "Đơn vị chủ trì", "Hoàn thành"], [1, "Tiêm vắc xin", "Văn phòng Sở", "Quý I/2031"], [2, "Phun thuốc", "Phòng Nghiệp vụ Y", "Quý II/2031"]):
        book.worksheets[0].append(row)
    record, _ = extract_file(_saved(book, tmp_path))
    assert (record.identity.issuer, record.tasks[0].lead) == ("Sở Y tế tỉnh Hà Giang", ("Văn phòng Sở Y tế tỉnh Hà Giang",))


def test_who_signs_a_sheet_is_no_cell_of_its_last_row(tmp_path: Path) -> None:
    for signed in ([[None, None, None, "Hà Giang, ngày 12 tháng 3 năm 2031"], [None, None, None, "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"], [None, None, None, "Lê Văn An"]], [["Ghi chú: các đơn vị báo cáo tiến độ vào ngày 25 hằng tháng."], [None, "Người lập biểu", None, "Thủ trưởng đơn vị"], [None, "Vũ Bá", None, "Lê Văn An"]]):
        book = Workbook()
        for row in (["PHỤ LỤC"], ["DANH MỤC NHIỆM VỤ"], [CAPTION], ["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp"], [1, "Rà soát bến đò", "Sở Xây dựng", "Sở Y tế"], [2, "Đặt phao tiêu", "Công an tỉnh", None], *signed):
            book.worksheets[0].append(row)
        record, _ = extract_file(_saved(book, tmp_path))
        assert [(t.ordinal, t.title, t.lead, t.coordinating) for t in record.tasks] == [
            ("1", "Rà soát bến đò", ("Sở Xây dựng tỉnh Hà Giang",), ("Sở Y tế tỉnh Hà Giang",)), ("2", "Đặt phao tiêu", ("Công an tỉnh Hà Giang",), ()),
        ]


@pytest.mark.parametrize(
    ("value", "form", "told"),
    [
        (0.5, "0%", "50%"), (0.125, "0.0%", "12,5%"), (1250000, "#,##0", "1.250.000"), (12.5, "General", "12,5"), (3.0, "General", "3"), (1234.5, "#,##0.00", "1.234,50"),
        (datetime.date(2031, 5, 7), "dd/mm/yyyy", "07/05/2031"), (datetime.date(2031, 5, 1), "mm/yyyy", "05/2031"), (datetime.date(2031, 1, 1), '"năm "yyyy', "2031"),
        (True, "General", "x"), ("Quý\tI ", "General", "Quý I"), (7, '0" tháng"', "7"),
    ],
)
def test_values_as_their_cells_show_them(value: object, form: str, told: str) -> None:
    assert _one(value, form) == told


def test_ordinals_keep_their_point(tmp_path: Path) -> None:
    book = Workbook()
    for row in (["TT", "Nhiệm vụ", "Chủ trì"], [1, "Bến đò"], [1.1, "Rà soát bến", "Sở Xây dựng"], [1.2, "Đặt phao", "Sở Xây dựng"]):
        book.worksheets[0].append(row)
    record, _ = extract_file(_saved(book, tmp_path))
    assert [t.ordinal for t in record.tasks] == ["1.1", "1.2"]


def _damaged(folder: Path, change: dict[str, bytes]) -> Path:
    book = Workbook()
    _annex(book.worksheets[0])
    whole = zipfile.ZipFile(_saved(book, folder, "a.xlsx"))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in whole.namelist():
            archive.writestr(name, change.get(name, whole.read(name)))
    (folder / "b.xlsx").write_bytes(made.getvalue())
    return folder / "b.xlsx"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_entities_are_refused(encoding: str, tmp_path: Path) -> None:
    bad = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><sst/>'.encode(encoding)
    with pytest.raises(UnreadableFile, match="khai báo thực thể"):
        read_file(_damaged(tmp_path, {"xl/styles.xml": bad}))


def test_a_workbook_that_unfolds_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader_xlsx, "LIMIT_PARTS", 1_000_000)
    with pytest.raises(UnreadableFile, match="sau khi giải nén"):
        read_file(_damaged(tmp_path, {"docProps/app.xml": b" " * 2_000_000}))


def test_a_sheet_without_end_is_refused(tmp_path: Path) -> None:
    book = Workbook()
    _annex(book.worksheets[0])
    book.worksheets[0]["XFD1000000"] = "x"
    with pytest.raises(UnreadableFile, match="ô"):
        read_file(_saved(book, tmp_path))


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "[Content_Types].xml"])
def test_a_damaged_workbook_is_told(part: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="bị hỏng"):
        read_file(_damaged(tmp_path, {part: b"<a><b>"}))


def test_an_answer_is_not_read_again_until_somebody_works_on_it(tmp_path: Path) -> None:
    book = Workbook()
    _annex(book.worksheets[0])
    book.properties.creator = "Văn mạch"
    with pytest.raises(UnreadableFile, match="bảng kết quả"):
        read_file(_saved(book, tmp_path))
    book.properties.lastModifiedBy = "Nguyễn Văn A"
    assert "Rà soát bến đò" in record_text(_saved(book, tmp_path))
