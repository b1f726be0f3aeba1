"""Sentences outside the duties that say to whom to report when difficulties arise."""

from __future__ import annotations

import pytest

from loaders.record import ReportClause
from tests.reading import record_of

HEAD = """ỦY BAN NHÂN DÂN
TỈNH HẢI DƯƠNG
-------
Số: 31/KH-UBND
Hải Dương, ngày 05 tháng 01 năm 2026

KẾ HOẠCH
An toàn bến đò

I. NHIỆM VỤ

1. Rà soát bến đò trên địa bàn.

II. TỔ CHỨC THỰC HIỆN

1. Sở Xây dựng chủ trì kiểm tra bến đò, nếu có vướng mắc báo cáo Ủy ban nhân dân tỉnh.

"""


def read(closing: str) -> tuple[ReportClause, ...]:
    text = HEAD + closing + "\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn Bến\n"
    record = record_of(text)
    for clause in record.reports:
        assert " ".join(text[s.start : s.end] for s in clause.spans) == clause.text
    return record.reports


@pytest.mark.parametrize(
    ("closing", "who"),
    [
        ("Trên đây là Kế hoạch an toàn bến đò. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị báo cáo Ủy ban nhân dân tỉnh (qua Sở Xây dựng) xem xét, quyết định./.",
         ["Các đơn vị"]),
        ("Quá trình thực hiện, trường hợp phát sinh vướng mắc hoặc cần điều chỉnh nội dung, đề nghị các sở, ban, ngành chủ động đề xuất và gửi về Sở Xây dựng để tổng hợp./.",
         ["Các sở, ban, ngành tỉnh Hải Dương"]),
        ("Quá trình thực hiện nếu có phát sinh khó khăn, vướng mắc, đề nghị các đơn vị phản ánh kịp thời về Sở Xây dựng để phối hợp giải quyết./.", ["Các đơn vị"]),
        ("Trong quá trình thực hiện nếu có vướng mắc, đề nghị phản ánh về Sở Xây dựng./.", None),  # nobody is named who reports
        ("Trên đây là Kế hoạch an toàn bến đò, yêu cầu các sở, ban, ngành nghiêm túc thực hiện./.", None),
        ("Trường hợp cần sửa đổi Kế hoạch, trên cơ sở đề xuất của các thành viên, cơ quan thường trực báo cáo Trưởng ban quyết định./.", None),  # "cơ sở" is no department
        ("Khi có mưa lớn, các bến đò dừng hoạt động./.", None),
    ],
)
def test_who_reports_difficulties(closing: str, who: list[str] | None) -> None:
    found = read(closing)
    assert [[b.body for b in c.bodies] for c in found] == ([who] if who else [])
    assert {b.role for c in found for b in c.bodies} <= {"reporting"}
    assert all(c.section == "closing" and "vướng mắc" in c.text for c in found)


def test_a_duty_is_told_once_as_a_duty() -> None:
    assert read("Trên đây là Kế hoạch an toàn bến đò./.") == ()


@pytest.mark.parametrize("said", ["3. Quá trình thực hiện", "Trong quá trình triển khai thực hiện,"])
def test_to_whom_one_may_turn_is_no_duty_of_a_letter(said: str) -> None:
    text = (
        "SỞ XÂY DỰNG\nTỈNH HẢI DƯƠNG\n-------\nSố: 31/SXD-VT\nV/v an toàn bến đò\nHải Dương, ngày 05 tháng 01 năm 2026\n\nKính gửi: Phòng Kinh tế các xã.\n\n"
        f"Sở Xây dựng đề nghị các đơn vị thực hiện các nội dung sau:\n\n1. Phòng Kinh tế các xã rà soát áo phao.\n\n2. Cảng vụ Hải Phòng kiểm tra phương tiện.\n\n{said} nếu có khó khăn, vướng mắc, "
        "đề nghị các đơn vị phản ánh về Sở Xây dựng để phối hợp giải quyết./.\n\nGIÁM ĐỐC\n\nTrần Văn Bến\n"
    )
    record = record_of(text)
    assert [t.path for t in record.tasks] == ["1", "2"]
    assert [[b.body for b in c.bodies] for c in record.reports] == [["Các đơn vị"]]
