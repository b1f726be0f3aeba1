"""Copies that left out the breaks inside the cells of a page's tables: head, signature with the title of the plan issued, numbers at a line's end.

Golden: the same facts as of the document with its breaks, whatever else a copy does.
"""

from __future__ import annotations

import pytest

from loaders.record import Record
from tests.reading import record_of

BREAK = "⏎"
PLAN = """BỘ XÂY DỰNG
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 812/QĐ-BXD
Hà Nội, ngày 03 tháng 02 năm 2031⏎QUYẾT ĐỊNH⏎BAN HÀNH KẾ HOẠCH TRIỂN KHAI NGHỊ QUYẾT SỐ 21/NQ-CP NGÀY 12 THÁNG 01 NĂM 2031 CỦA CHÍNH PHỦ VỀ NHÀ Ở CHO THỢ MỎ⏎BỘ TRƯỞNG BỘ XÂY DỰNG
Căn cứ Nghị quyết số 21/NQ-CP ngày 12 tháng 01 năm 2031 của Chính phủ về nhà ở cho thợ mỏ;
Theo đề nghị của Cục trưởng Cục Quản lý nhà,
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch triển khai Nghị quyết số 21/NQ-CP ngày 12 tháng 01 năm 2031 của Chính phủ về nhà ở cho thợ mỏ.
Điều 2. Chánh Văn phòng Bộ, Cục trưởng Cục Quản lý nhà chịu trách nhiệm thi hành Quyết định này./.
Nơi nhận:
- Như Điều 2;
- Lưu: VT, QLN.
-------
KT. BỘ TRƯỞNG⏎THỨ TRƯỞNG⏎Nguyễn Văn An⏎KẾ HOẠCH⏎TRIỂN KHAI NGHỊ QUYẾT SỐ 21/NQ-CP NGÀY 12 THÁNG 01 NĂM 2031 CỦA CHÍNH PHỦ VỀ NHÀ Ở CHO THỢ MỎ⏎(Ban hành kèm theo Quyết định số 812/QĐ-BXD ngày 03 tháng 02 năm 2031 của Bộ trưởng Bộ Xây dựng)
I. MỤC ĐÍCH, YÊU CẦU
Tổ chức thực hiện đầy đủ Nghị quyết theo khoản 1 Điều 2.
II. NHIỆM VỤ⏎1. Cục Quản lý nhà chủ trì, phối hợp với Vụ Pháp chế rà soát quy định về nhà ở của thợ mỏ, hoàn thành trước ngày 30 tháng 6 năm 2031.⏎2. Vụ Kế hoạch - Tài chính bố trí kinh phí.
III. TỔ CHỨC THỰC HIỆN⏎1. Các đơn vị thuộc Bộ xây dựng kế hoạch của đơn vị mình.
2. Cục Quản lý nhà theo dõi, tổng hợp, báo cáo Bộ trưởng trước ngày 15 tháng 12 hằng năm./.
"""


def _run_together(text: str) -> str:
    """An item's number stays in the line above, and its words begin the next."""
    for number in ("1.", "2."):
        text = text.replace(f"{BREAK}{number} ", f" {number}\n")
    return text.replace(BREAK, " ")


def _said(record: Record) -> dict[str, object]:
    me = record.identity
    return {
        "head": (me.number, me.type, me.date, me.issuer, me.title, me.signer, me.signer_role, me.recipients),
        "tasks": [(t.path, t.text, [(b.role, b.body) for b in t.bodies], t.timeframe and t.timeframe.end) for t in record.tasks],
        "relations": sorted((r.predicate, r.object_number or "") for r in record.relations),
    }


def test_a_decision_whose_cells_run_together_says_what_it_said() -> None:
    told = _said(record_of(_run_together(PLAN)))
    assert told == _said(record_of(PLAN.replace(BREAK, "\n")))
    assert [path for path, *_ in told["tasks"]] == ["II.1", "II.2", "III.1", "III.2"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("signature", "signer"),
    [
        ("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Thị Bình", "Trần Thị Bình"),
        ("CHỦ TỊCH (Đã ký) Lê Minh Khôi", "Lê Minh Khôi"),
    ],
)
def test_a_programme_in_the_signatures_line_is_read(signature: str, signer: str) -> None:
    head = "UBND TỈNH HÀ NAM\nSố: 45/QĐ-UBND\nHà Nam, ngày 05 tháng 3 năm 2031\nQUYẾT ĐỊNH\nBan hành Chương trình chăm sóc người già\nĐiều 1. Ban hành Chương trình chăm sóc người già.\nNơi nhận:\n- Lưu: VT.\n"
    programme = f"{signature} CHƯƠNG TRÌNH CHĂM SÓC NGƯỜI GIÀ (Kèm theo Quyết định số 45/QĐ-UBND ngày 05 tháng 3 năm 2031)\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế chủ trì xây dựng kế hoạch hằng năm.\n"
    record = record_of(head + programme)
    assert (record.identity.signer, record.identity.recipients) == (signer, ("Lưu: VT",))
    assert [(t.path, [b.role for b in t.bodies]) for t in record.tasks] == [("I.1", ["lead"])]


def test_a_letter_whose_head_runs_together() -> None:
    text = (
        "BỘ XÂY DỰNG\nSố: 77/BXD-QLN V/v lập kế hoạch nhà ở\nHà Nội, ngày 03 tháng 02 năm 2031 Kính gửi: Ủy ban nhân dân tỉnh Hà Nam\n"
        "Bộ Xây dựng đề nghị Ủy ban nhân dân tỉnh Hà Nam lập kế hoạch nhà ở, gửi Bộ trước ngày 30 tháng 4 năm 2031./.\nNơi nhận:\n- Như trên.\n"
    )
    me = record_of(text).identity
    assert (me.number, me.type, me.date, me.title) == ("77/BXD-QLN", "Công văn", "2031-02-03", "lập kế hoạch nhà ở")


def test_a_sentence_above_a_blank_line_ends_a_paragraph_of_wrapped_lines_however_full() -> None:
    items = ["Rà soát toàn bộ các bến đò ngang trên sông và lập danh sách\ncác bến chưa có phép để đóng cửa ngay trong quý I năm 2031.", "Mua phao cứu sinh cho các bến đò còn lại và kiểm tra việc\ndùng phao của từng chuyến đò đưa khách đi qua sông mùa lũ."] * 5
    text = "KẾ HOẠCH\nVề bến đò\nI. NHIỆM VỤ\n\n" + "\n\n".join(items)
    assert len([t for t in record_of(text).tasks if t.kind == "body"]) == len(items)
