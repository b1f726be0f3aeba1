"""Items that are work by the day that they set, and those that are none."""

from __future__ import annotations

from loaders.record import Task
from tests.reading import record_of

HEAD = """HỘI NÔNG DÂN TỈNH LÀO CAI
BAN THƯỜNG VỤ
Số 15-HD/HNDT
Lào Cai, ngày 12 tháng 3 năm 2027

"""

GUIDE = (
    HEAD
    + """HƯỚNG DẪN
Tổ chức hội thi nhà nông đua tài

I. MỤC ĐÍCH
1. Hội thi phải kết thúc trước ngày 30/9/2027 để rút kinh nghiệm.

II. THỜI GIAN THỰC HIỆN
1. Cấp cơ sở: hoàn thành trước ngày 30/5/2027.
2. Chung khảo cấp tỉnh: tháng 8/2027.
3. Niêm yết thể lệ tại nhà văn hóa từ ngày 20/3 đến hết ngày 31/3/2027.

III. THÀNH PHẦN VÀ HỒ SƠ
1. Các chi hội nộp danh sách đội thi trong 10 ngày kể từ ngày nhận hướng dẫn.
2. Thí sinh gửi video giới thiệu trước ngày 15/7/2027.
3. Hồ sơ gồm 02 bộ.
4. Mốc thời gian: từ ngày 01/01/2026.
5. Điều kiện vật chất: Văn phòng Hội bố trí sân khấu trước ngày 01/8/2027.
6. Kinh phí năm 2027 do các cấp hội tự cân đối.

IV. KẾT QUẢ CÁC NĂM TRƯỚC
1. Các chi hội nộp 45 video trước ngày 15/7/2026.

T/M BAN THƯỜNG VỤ
Giàng Seo Vần
"""
)

RESOLUTION = """CHÍNH PHỦ
Số: 91/NQ-CP
Hà Nội, ngày 08 tháng 11 năm 2027

NGHỊ QUYẾT
Phiên họp Chính phủ thường kỳ tháng 10 năm 2027

I. Về tình hình kinh tế - xã hội
1. Bộ Xây dựng:
a) Trình Chính phủ nghị định về nhà ở trong tháng 12 năm 2027.
b) Khánh thành tuyến vành đai vào dịp 19/12/2027.
2. Bộ Y tế:
a) Dịch bệnh đã được kiểm soát tại 30 tỉnh trước ngày 01/11/2027.

TM. CHÍNH PHỦ
Lê Văn Đông
"""


def read(text: str) -> list[Task]:
    return list(record_of(text).tasks)


def times(text: str) -> dict[str, tuple[str, str | None, str | None] | None]:
    return {t.section: t.timeframe and (t.timeframe.text, t.timeframe.start, t.timeframe.end) for t in read(text)}


def test_a_day_to_come_makes_an_item_work() -> None:
    assert times(GUIDE) == {
        "II.1": ("trước ngày 30/5/2027", None, "2027-05-30"),
        "II.2": ("tháng 8/2027", "2027-08", "2027-08"),
        "II.3": ("từ ngày 20/3 đến hết ngày 31/3/2027", "2027-03-20", "2027-03-31"),
        "III.1": ("trong 10 ngày kể từ ngày nhận hướng dẫn", None, None),
        "III.2": ("trước ngày 15/7/2027", None, "2027-07-15"),
        "III.5": ("trước ngày 01/8/2027", None, "2027-08-01"),
    }


def test_below_a_bodys_name_work_is_given_under_a_topic_that_sounds_of_the_past() -> None:
    assert times(RESOLUTION) == {
        "I.1.a": ("trong tháng 12 năm 2027", "2027-12", "2027-12"),
        "I.1.b": ("vào dịp 19/12/2027", "2027-12-19", "2027-12-19"),
    }


LAW = """BỘ Y TẾ
Số: 55/QĐ-BYT
Hà Nội, ngày 12 tháng 3 năm 2027

QUYẾT ĐỊNH
Ban hành Kế hoạch triển khai Luật Dược

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch triển khai Luật Dược.

THỨ TRƯỞNG
Lê Văn Bình

KẾ HOẠCH
Triển khai Luật Dược

I. NỘI DUNG
1. Phổ biến Luật: Cục Quản lý Dược tổ chức hội nghị. Thời gian thực hiện: quý II/2027.
2. Rà soát văn bản
- Cơ quan chủ trì: Vụ Pháp chế.
- Thời hạn gửi kết quả về Bộ Y tế: trước ngày 15/5/2027.

II. TIẾN ĐỘ
- 20/7/2027: kiểm tra giữa kỳ.
- Từ 16/8 đến 30/8/2027: sơ kết tại các viện.
"""


def test_an_item_is_read_once_and_a_day_may_stand_before_its_colon() -> None:
    assert [(t.section, t.timeframe and t.timeframe.end) for t in read(LAW)] == [("I.1", "2027-06"), ("I.2", "2027-05-15"), ("II bullet 1", "2027-07-20"), ("II bullet 2", "2027-08-30")]


INSPECTION = """UBND XÃ BÌNH AN
Số: 15/KH-UBND
Bình An, ngày 02 tháng 3 năm 2026

KẾ HOẠCH
Kiểm tra an toàn bến đò năm 2026

I. NỘI DUNG KIỂM TRA
1. Kiểm tra việc cấp phép bến
- Kiểm tra hồ sơ của chủ bến.
- Đảm bảo phao tiêu đúng quy định.
* Thời gian thực hiện: từ ngày 10/4/2026 đến ngày 20/4/2026.

II. KHẨU HIỆU TUYÊN TRUYỀN
1. Ngày 15/4/2026, toàn dân ra quân vì bến đò an toàn.
2. Bến đò an toàn là trách nhiệm của mọi người.
"""


def test_no_day_makes_work_of_what_is_looked_at_or_of_a_slogan() -> None:
    assert [(t.section, t.title) for t in read(INSPECTION)] == [("I.1 bullet 1", "Kiểm tra hồ sơ của chủ bến.")]
