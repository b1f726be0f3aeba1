"""A file with two documents: only the first is read, and the file's record says so. The texts are made for the test."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.pipeline import extract_file
from loaders.record import Record

PLAN = """UBND TỈNH HÒA SƠN
SỞ NÔNG NGHIỆP
-------
Số: 41/KH-SNN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Hòa Sơn, ngày 03 tháng 4 năm 2031

KẾ HOẠCH
Tiêm phòng cho đàn gia súc năm 2031

I. MỤC ĐÍCH
1. Bảo vệ đàn gia súc của tỉnh.
II. TỔ CHỨC THỰC HIỆN
1. Chi cục Thú y chủ trì tiêm phòng, báo cáo Sở trước ngày 30 tháng 6 năm 2031.
2. Phòng Kế hoạch bố trí kinh phí.
Nơi nhận:
- Như trên;
- Lưu: VT.
GIÁM ĐỐC
Trần Văn Thắng
"""

ORDER = """
UBND TỈNH HÒA SƠN
SỞ NÔNG NGHIỆP
Số: {number}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hòa Sơn, ngày {day} tháng 5 năm 2031

QUYẾT ĐỊNH
Về việc giao nhiệm vụ

Căn cứ Quyết định số 77/QĐ-UBND ngày 02 tháng 01 năm 2031 của Ủy ban nhân dân tỉnh;

Điều 1. Trung tâm Khuyến nông chủ trì mở 12 lớp tập huấn.
"""

WITH_TABLE = ORDER.replace("\nUBND TỈNH HÒA SƠN\nSỞ NÔNG NGHIỆP\nSố: {number}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "\nSỞ NÔNG NGHIỆP\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: {number}")


def _read(tmp_path: Path, text: str) -> Record:
    file = tmp_path / "hai.txt"
    file.write_text(text, encoding="utf-8")
    return extract_file(file)[0]


@pytest.mark.parametrize("order", [ORDER, WITH_TABLE])
def test_the_second_document_gives_the_first_no_facts(tmp_path: Path, order: str) -> None:
    alone, both = _read(tmp_path, PLAN), _read(tmp_path, PLAN + order.format(number="52/QĐ-SNN", day="16"))
    assert (both.identity, both.tasks, both.citations, both.targets) == (alone.identity, alone.tasks, alone.citations, alone.targets)
    (found,) = [f for f in both.findings if f.code == "second-document"]
    assert "52/QĐ-SNN" in found.message and "52/QĐ-SNN" in found.text
    assert f"dòng {PLAN.count(chr(10)) + 2} " in found.message


@pytest.mark.parametrize("number", ["…/QĐ-SNN", "41/KH-SNN", "     /QĐ-SNN"])
def test_forms_and_repeated_heads_are_no_second_document(tmp_path: Path, number: str) -> None:
    record = _read(tmp_path, PLAN + ORDER.format(number=number, day="16"))
    assert not [f for f in record.findings if f.code == "second-document"]


def test_a_head_without_date_is_a_form(tmp_path: Path) -> None:
    record = _read(tmp_path, PLAN + ORDER.format(number="52/QĐ-SNN", day="…"))
    assert not [f for f in record.findings if f.code == "second-document"]
