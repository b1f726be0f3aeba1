"""Which of the documents that a task cites it is itself to carry out."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.formats.files import read_file
from loaders.pipeline import extract

PLAN = """ỦY BAN NHÂN DÂN
TỈNH BÌNH PHƯỚC

Số: 77/KH-UBND

Bình Phước, ngày 09 tháng 5 năm 2023

KẾ HOẠCH

Giữ rừng đầu nguồn

Căn cứ Luật Lâm nghiệp năm 2017;

I. NHIỆM VỤ, GIẢI PHÁP

- {item}

II. TỔ CHỨC THỰC HIỆN

1. Sở Y tế báo cáo kết quả.

Nơi nhận:
- Lưu: VT.
"""
A, B, C = "Chỉ thị số 5/CT-TTg ngày 03 tháng 02 năm 2020 của Thủ tướng Chính phủ", "Quyết định số 6/QĐ-TTg ngày 04/02/2020", "Kế hoạch số 7/KH-UBND ngày 05/02/2020 của Ủy ban nhân dân tỉnh"
NAME = "Chương trình quốc gia về giữ rừng giai đoạn 2020 - 2030"


def carried(tmp_path: Path, item: str) -> list[str | None]:
    file = tmp_path / "ke-hoach.txt"
    file.write_text(PLAN.format(item=item), encoding="utf-8")
    record = extract(read_file(file))
    by_id = {c.id: c.number or c.name for c in record.citations}
    (task,) = [t for t in record.tasks if t.kind == "body"]
    return [by_id[i] for i in task.carries_out]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (f"Bước đầu triển khai thực hiện hiệu quả, thực chất {A}.", ["5/CT-TTg"]),
        (f"Tiếp tục thực hiện nghiêm {A}; {B} và {C}.", ["5/CT-TTg", "6/QĐ-TTg", "7/KH-UBND"]),
        (f"Thực hiện các nhiệm vụ, giải pháp đã được đề ra trong {NAME}.", [NAME]),
        (f"Thực hiện các mục tiêu, nội dung về chống cháy rừng tại {A}.", ["5/CT-TTg"]),
        (f"Thực hiện {NAME} theo {C}.", [NAME, "7/KH-UBND"]),
        (f"Tổ chức thực hiện {NAME} được phê duyệt tại {B} và {C}.", [NAME, "6/QĐ-TTg", "7/KH-UBND"]),
        (f"Kiểm tra, đôn đốc việc thực hiện {A}.", []),
        (f"Trồng rừng theo {C}.", []),
        (f"Thực hiện {A} về việc tăng cường thực hiện {B}.", ["5/CT-TTg"]),
        (f"Thực hiện {A}. Trồng rừng theo quy định tại {B} và {C}.", ["5/CT-TTg"]),
    ],
)
def test_carried_out(tmp_path: Path, item: str, expected: list[str]) -> None:
    assert carried(tmp_path, item) == expected
