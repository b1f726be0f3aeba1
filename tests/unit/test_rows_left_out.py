"""What a table of tasks holds and no row of it tells is said, with its lines; nothing is said of tables that are read whole."""

from __future__ import annotations

from pathlib import Path

from loaders.pipeline import extract_file
from loaders.record import Finding

_TOP = """ỦY BAN NHÂN DÂN
TỈNH NAM ĐỊNH
Số: 31/KH-UBND

Nam Định, ngày 12 tháng 5 năm 2025

KẾ HOẠCH
Phát triển làng nghề năm 2025

I. MỤC ĐÍCH
1. Giữ nghề truyền thống.

PHỤ LỤC
DANH MỤC NHIỆM VỤ
(Kèm theo Kế hoạch số 31/KH-UBND ngày 12 tháng 5 năm 2025 của Ủy ban nhân dân tỉnh Nam Định)

"""
_RULED = """| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Lập hồ sơ công nhận làng nghề | Sở Công Thương | UBND các xã | Quý II/2025 |
| 2 | Mở lớp truyền nghề | Sở Nội vụ | Sở Tài chính | Quý III/2025 |
| 3 | Xây dựng nhãn hiệu tập thể | Sở Khoa học và Công nghệ | UBND các xã | Quý IV/2025 |
"""


def said(tmp_path: Path, table: str) -> list[Finding]:
    path = tmp_path / "ke-hoach.txt"
    path.write_text(_TOP + table, "utf-8")
    return [f for f in extract_file(path)[0].findings if f.code == "rows-left-out"]


def test_nothing_is_said_of_a_table_that_is_read_whole(tmp_path: Path) -> None:
    head = _RULED.splitlines()[0]
    assert not said(tmp_path, _RULED)
    assert not said(tmp_path, _RULED.replace("| 3 |", f"{head}\n| 3 |"))
    assert not said(tmp_path, _RULED.replace("| 3 |", "| II | CÁC NHIỆM VỤ KHÁC | | | |\n| 1 |"))


_TORN = """| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp |
|---|---|---|---|

Thời gian

a)

Lập hồ sơ công nhận làng nghề

Sở Công Thương

UBND các xã

Quý II/2025

b)

Mở lớp truyền nghề

Sở Nội vụ

Sở Tài chính

Quý III/2025
"""


def test_rows_below_a_head_that_alone_kept_its_signs_have_a_line_a_cell(tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.md"
    path.write_text(_TOP + _TORN, "utf-8")
    record = extract_file(path)[0]
    told = [(t.path, [(b.role, b.text) for b in t.bodies], t.timeframe and t.timeframe.text) for t in record.tasks if t.kind == "annex"]
    assert told == [
        ("a", [("lead", "Sở Công Thương"), ("coordinating", "UBND các xã")], "Quý II/2025"),
        ("b", [("lead", "Sở Nội vụ"), ("coordinating", "Sở Tài chính")], "Quý III/2025"),
    ]
    assert not said(tmp_path, _TORN)


def test_rows_below_such_a_head_that_lack_a_cell_are_said_to_be_left_out(tmp_path: Path) -> None:
    (found,) = said(tmp_path, _TORN.replace("Sở Tài chính\n", "").replace("UBND các xã\n", ""))
    assert found.text.startswith("a) Lập hồ sơ") and found.text.endswith("Quý III/2025")
    (found,) = said(tmp_path, _TORN.replace("a)\n", "").replace("b)\n", ""))
    assert "không tách được chắc chắn hàng nào" in found.message and "Mở lớp truyền nghề" in found.text


def test_lines_between_rows_that_belong_to_none(tmp_path: Path) -> None:
    (found,) = said(tmp_path, _RULED.replace("| 3 |", "Tổ chức hội thi tay nghề giỏi\nSở Công Thương\n| 3 |"))
    assert found.text == "Tổ chức hội thi tay nghề giỏi Sở Công Thương"
    assert "dòng 21–22 " in found.message


def test_numbers_that_jump(tmp_path: Path) -> None:
    (found,) = said(tmp_path, _RULED.replace("| 3 |", "| 5 |"))
    assert found.text == "2 5"
    assert "từ 2 (dòng 20) đến 5 (dòng 21)" in found.message


def test_a_table_that_ends_in_the_middle_of_a_row(tmp_path: Path) -> None:
    (found,) = said(tmp_path, _RULED + "| 4 | Quảng bá sản phẩm trên |\n")
    assert found.message.startswith("Bảng nhiệm vụ dừng giữa hàng số 4 (dòng 22)")
    assert not said(tmp_path, _RULED + "| 4 | Quảng bá sản phẩm | | | Thường xuyên |\n")


def test_a_table_none_of_whose_rows_can_be_cut(tmp_path: Path) -> None:
    mixed = "1\nLập hồ sơ\nSở Công Thương\nQuý II/2025\ncông nhận\n2\nMở lớp\nSở Nội vụ\nQuý III/2025\ntruyền nghề\n"
    (found,) = said(tmp_path, "TT\nNhiệm vụ\nCơ quan chủ trì\nThời gian\n" + mixed)
    assert found.message.startswith("Bảng nhiệm vụ có tiêu đề ở dòng 17 nhưng không tách được chắc chắn hàng nào (dòng 21–30)")


def test_a_head_that_no_table_has(tmp_path: Path) -> None:
    lost = "\n2. Việc giao thêm:\nSTT Các văn bản cần Điều, Cơ quan\nsửa đổi khoản chủ trì\n1 Quyết định số 5 Điều Sở Tư\nvề làng nghề 2 pháp\n"
    (found,) = said(tmp_path, _RULED + lost)
    assert found.text.startswith("STT Các văn bản") and found.text.endswith("pháp")
    assert not said(tmp_path, _RULED + lost.replace("Cơ quan", "Số").replace("chủ trì", "trang"))


def test_a_copy_without_its_letters_with_marks(tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.txt"
    marks = "".join(f"| {n} | lập sổ theo dõi | nt | x | x |\n" for n in range(30))
    for text, told in ((_TOP * 3, False), (_TOP + marks, False), ("".join(" " if c.isalpha() and not c.isascii() else c for c in _TOP.lower() * 3), True)):
        path.write_text(text, "utf-8")
        assert any(f.code == "torn-words" for f in extract_file(path)[0].findings) == told


def test_a_head_with_nothing_below_tells_that_its_rows_are_missing(tmp_path: Path) -> None:
    (finding,) = said(tmp_path, "STT Nội dung Đơn vị thực hiện Thời gian thực hiện")
    assert finding.message.startswith("Bảng nhiệm vụ ở dòng 17 chỉ có tiêu đề, không có hàng nào")
