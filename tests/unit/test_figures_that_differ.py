"""A report's text against its own tables, a table against another, a quantity against its parts: told only where the words surely name one thing."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.pipeline import extract_file
from loaders.record import Finding

REPORT = """ỦY BAN NHÂN DÂN
TỈNH TRÀ VINH
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số: 55/BC-UBND

Trà Vinh, ngày 12 tháng 01 năm 2024

{kind}

Tổng kết chương trình nước sạch

I. KẾT QUẢ THỰC HIỆN

{body}

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

PHỤ LỤC 1
TÌNH HÌNH THỰC HIỆN CÁC MỤC TIÊU

| STT | Chỉ tiêu | Hiện trạng 2015 | Kết quả đến 2023 | Ghi chú |
|---|---|---|---|---|
| 1 | Tỷ lệ hộ dân cư nông thôn được sử dụng nước máy (%) | 60 | 91,5 | |
| 2 | Tỷ lệ giếng khoan ở vùng nhiễm mặn được trám lấp (%) | 12 | 80 | |
| 3 | Số nhà máy nước | 4 | 9 | |

PHỤ LỤC 2
SỐ LIỆU NHIỆM VỤ

| STT | Chỉ tiêu | 2015 | 2023 | Ghi chú |
|---|---|---|---|---|
| 1 | Tỷ lệ hộ dân số nông thôn sử dụng nước máy | 60% | {other} | |
| 2 | Tỷ lệ hồ chứa có hành lang bảo vệ | 40% | 70% | |
"""


def found(folder: Path, body: str, kind: str = "BÁO CÁO", other: str = "91,5%") -> list[Finding]:
    path = folder / "report.txt"
    path.write_text(REPORT.format(kind=kind, body=body, other=other), encoding="utf-8")
    record, _ = extract_file(path)
    assert len(record.indicators) == 5
    return [f for f in record.findings if f.code in ("figure-disagreement", "total-mismatch")]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("- Đến nay, 94% hộ dân cư nông thôn được sử dụng nước máy.", "“94%”"),
        ("- Năm 2023, tỷ lệ hộ dân cư nông thôn được sử dụng nước máy đạt 94%.", "“94%”"),
        ("- Tỷ lệ hộ dân cư nông thôn được sử dụng nước máy đạt 94%.", "“94%”"),
        ("- Trên 91,5% hộ dân số nông thôn sử dụng nước máy.", "“Trên 91,5%”"),
        ("- 75% giếng khoan ở vùng nhiễm mặn được trám lấp.", "“75%”"),
    ],
)
def test_the_text_against_the_table(tmp_path: Path, body: str, said: str) -> None:
    (finding,) = found(tmp_path, body)
    assert said in finding.message
    assert ("năm 2023 là năm gần nhất của bảng, phần nội dung không ghi năm" in finding.message) == ("2023" not in body)
    assert finding.severity == "warning"
    assert len({s.line for s in finding.spans}) >= 2, "both places are quoted"


@pytest.mark.parametrize(
    "body",
    [
        "- Đến nay, 91,5% hộ dân cư nông thôn được sử dụng nước máy.",  # the same
        "- Năm 2019, 75% hộ dân cư nông thôn được sử dụng nước máy.",  # of another year
        "- Phấn đấu 98% hộ dân cư nông thôn được sử dụng nước máy.",  # a goal
        "- Khoảng 92% hộ dân cư nông thôn được sử dụng nước máy.",  # not told exactly
        "- 94% hộ dân cư nông thôn được sử dụng nước máy hợp vệ sinh.",  # another thing
        "- 94% hộ dân cư được sử dụng nước máy.",  # a wider one
    ],
)
def test_what_is_no_disagreement(tmp_path: Path, body: str) -> None:
    assert found(tmp_path, body) == []


def test_only_a_report_speaks_of_now(tmp_path: Path) -> None:
    """In a plan a figure without a year is a goal."""
    assert found(tmp_path, "- 94% hộ dân cư nông thôn được sử dụng nước máy.", kind="KẾ HOẠCH") == []


def test_a_table_against_another(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "- Đã xây dựng nhà máy nước.", other="93%")
    assert "bảng tại PHỤ LỤC 1 ghi “91,5”; bảng tại PHỤ LỤC 2 ghi “93%”" in finding.message
    assert len({s.line for s in finding.spans}) == 2


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("- Diện tích mặt nước 105,5 ha (hồ 70,2 ha; kênh 40,1 ha).", True),
        ("- Diện tích mặt nước 120,5 ha (hồ 70,2 ha; kênh 40,1 ha).", False),  # others may be left out
        ("- Diện tích mặt nước 110,3 ha (hồ 70,2 ha; kênh 40,1 ha).", False),
        ("- Diện tích mặt nước 110,4 ha (hồ 70,2 ha; kênh 40,1 ha).", False),  # rounding
        ("- Diện tích mặt nước 120,5 ha (trong đó hồ 70,2 ha; kênh 40,1 ha).", False),
        ("- Diện tích mặt nước 100,5 ha (trong đó: hồ 70,2 ha; kênh 40,1 ha).", True),
        ("- Diện tích mặt nước 120,5 ha (hồ 70,2 ha; kênh dài 40,1 km).", False),
    ],
)
def test_a_quantity_and_its_parts(tmp_path: Path, body: str, told: bool) -> None:
    assert [f.code for f in found(tmp_path, body)] == ["total-mismatch"] * told
