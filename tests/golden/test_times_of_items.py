"""The times that the words of an item tell, of the document's year, of the matter above them."""

from __future__ import annotations

import pytest

from loaders.formats.files import FileText
from loaders.pipeline import extract
from loaders.record import Task
from loaders.work.deadlines import times_in

DAY, YEAR = "2027-08-10", "2027"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Đóng cửa bến từ 6 giờ ngày 12/8 cho tới khi nước rút.", ["từ 6 giờ ngày 12/8"]),
        ("Neo buộc phương tiện, hoàn thành trong ngày 10/8.", ["trong ngày 10/8"]),  # the day of the document itself is still to come
        ("Ngày 10/8/2027 đã xảy ra lốc tại 02 thôn.", []),
        ("Dựng rạp xong trong đêm 11/8; trực từ 18 giờ ngày 11/8.", ["trong đêm 11/8", "từ 18 giờ ngày 11/8"]),
        ("Phát loa 45 phút một lần.", ["45 phút một lần"]),
        ("Hội giảng: tuần thứ ba của tháng 11.", ["tuần thứ ba của tháng 11"]),
        ("Dự giờ chéo 03 lần/học kỳ.", ["03 lần/học kỳ"]),
        ("Gửi lịch trực trước ngày 27 của tháng trước.", ["trước ngày 27 của tháng trước"]),
        ("Trả kết quả ngay trong ngày tiếp nhận.", ["ngay trong ngày tiếp nhận"]),
        ("Rà soát danh sách; hằng ngày cập nhật số liệu.", ["hằng ngày"]),
        ("Họp giao ban vào 14 giờ thứ Tư các tuần.", ["vào 14 giờ thứ Tư các tuần"]),
        ("Kiểm tra bến bãi, thực hiện thường xuyên.", ["thường xuyên"]),
        ("Bố trí từ nguồn chi thường xuyên.", []),
        ("Trả lời người dân trong 36 giờ.", ["trong 36 giờ"]),
        ("Từ nay đến 30/10, số hóa xong hồ sơ còn lại.", ["Từ nay đến 30/10"]),
        ("Báo cáo Hội đồng thành viên tại phiên họp quý III/2028.", ["tại phiên họp quý III/2028"]),
        ("Sau hội diễn 10 ngày, các đội gửi quyết toán.", ["Sau hội diễn 10 ngày"]),
        ("Lập biên bản 07 ngày kể từ ngày bàn giao.", ["07 ngày kể từ ngày bàn giao"]),
        ("Gửi số liệu vào ngày làm việc cuối cùng của tháng.", ["vào ngày làm việc cuối cùng của tháng"]),
        ("Ra quân vào các ngày 15/9, 16/10 và 17/11/2027.", ["vào các ngày 15/9, 16/10 và 17/11/2027"]),
        ("Miễn 100% phí thư viện đến hết năm học 2028 - 2029.", ["đến hết năm học 2028 - 2029"]),
        ("Sơ kết vào cuối học kỳ I, tổng kết trước ngày 20/5/2028.", ["vào cuối học kỳ I", "trước ngày 20/5/2028"]),
        ("Nộp quyết toán trong 15 ngày sau đợt chi trả.", ["trong 15 ngày sau đợt chi trả"]),
        ("Gửi thiệt hại trong 06 giờ đầu.", ["trong 06 giờ đầu"]),
        ("Cập nhật hồ sơ ngay khi có biến động.", ["ngay khi có biến động"]),
        ("Kiểm tra bình chữa cháy mỗi quý một lần, cột thu lôi 06 tháng/lần.", ["mỗi quý một lần", "06 tháng/lần"]),
        ("Công bố kết quả vào ngày 10 tháng kế tiếp.", ["vào ngày 10 tháng kế tiếp"]),
        ("Mở lớp trong các tháng 9, 10 và 12.", ["trong các tháng 9, 10 và 12"]),
        ("Báo cáo Giám đốc tại giao ban tháng; sơ kết tháng 9, tổng kết tháng 12 năm 2027.", ["tại giao ban tháng", "tháng 9", "tháng 12 năm 2027"]),
        ("Báo cáo Sở cuối học kỳ I.", ["cuối học kỳ I"]),
        ("Cử người trực trong suốt vụ; khử khuẩn ngay sau mỗi buổi học.", ["trong suốt vụ", "ngay sau mỗi buổi học"]),
        ("Trình chương trình tại hội nghị Ban Thường vụ tháng 12/2027.", ["tại hội nghị Ban Thường vụ tháng 12/2027"]),
        ("Trình duyệt trong năm.", ["trong năm"]),
        ("Ký kết chương trình phối hợp trong quý IV/2027.", ["trong quý IV/2027"]),
        ("Triển khai Chương trình ngày 05/11/2027.", []),  # the programme's own day
        ("Dạy học 2 buổi/ngày.", []),
        ("Vận hành hệ thống sau khi được khánh thành, kiểm tra dữ liệu trước khi gửi.", []),  # no day of the work itself
        ("Thống kê lần 1: tháng 9/2027; lấy ý kiến trong thời gian 15 ngày.", ["tháng 9/2027", "trong thời gian 15 ngày"]),
    ],
)
def test_a_family_of_times(sentence: str, words: list[str]) -> None:
    assert [sentence[a:b] for a, b in times_in(sentence, DAY, YEAR)] == words


PLAN = """TRƯỜNG THCS PHÚ LỘC
Số: 31/KH-THCS
Phú Lộc, ngày 08 tháng 9 năm 2027

KẾ HOẠCH
Tổ chức phong trào đọc sách năm học 2027 - 2028

I. NỘI DUNG
1. Đợt 1 (từ ngày 15/9 đến ngày 30/10/2027)
- Phát động phong trào tại lễ chào cờ.
- Trang trí tủ sách lớp.
2. Bước 2: tháng 3/2028
- Tổ chức cuộc thi kể chuyện theo sách.
- Trao giải, tuyên dương.
3. Hội thi cán bộ thư viện giỏi
- Thời gian: từ ngày 01/11 đến ngày 20/11/2027.
- Các tổ cử người dự thi; danh sách gửi văn phòng trước ngày 25/10.

II. TỔ CHỨC THỰC HIỆN
1. Tổ trưởng chuyên môn gửi kế hoạch của tổ trước ngày 20/9.
2. Văn phòng nhà trường kiểm kê sách trước 18 giờ ngày 15/5.

HIỆU TRƯỞNG
Lê Thị Sen
"""


def read(text: str) -> list[Task]:
    return list(extract(FileText("made.txt", "0" * 64, text, "0" * 64)).tasks)


def test_the_stage_above_and_the_school_year_of_the_title() -> None:
    made = {t.title[:12]: t.timeframe for t in read(PLAN)}
    times = {k: f and (f.start, f.end) for k, f in made.items()}
    assert times["Phát động ph"] == times["Trang trí tủ"] == ("2027-09-15", "2027-10-30")
    assert times["Tổ chức cuộc"] == times["Trao giải, t"] == ("2028-03", "2028-03")
    contest = made["Các tổ cử ng"]
    assert contest is not None and contest.text == "trước ngày 25/10; từ ngày 01/11 đến ngày 20/11/2027"  # the item's day, and the matter's
    assert times["Tổ trưởng ch"] == (None, "2027-09-20")
    assert times["Văn phòng nh"] == (None, "2028-05-15")
    said = made["Văn phòng nh"]
    assert said is not None and said.inherited_from == "năm theo tiêu đề: năm học 2027 - 2028"


@pytest.mark.parametrize(("title", "end"), [("Kiểm tra kho vật tư", "2027-10-15"), ("Kiểm tra kho vật tư giai đoạn 2027 - 2030", None)])
def test_a_day_without_a_year_is_of_the_day_of_a_plan_made_for_no_period(title: str, end: str | None) -> None:
    text = f"UBND TỈNH SƠN LA\nSỞ TÀI CHÍNH\nSố: 7/KH-STC\nSơn La, ngày 20 tháng 8 năm 2027\n\nKẾ HOẠCH\n{title}\n\nI. TỔ CHỨC THỰC HIỆN\n1. Phòng Kế hoạch lập danh mục kho trước ngày 15/10.\n2. Văn phòng Sở báo cáo năm trước ngày 15/12.\n\nGIÁM ĐỐC\nLò Văn Bình\n"
    first, yearly = (t.timeframe for t in read(text))
    assert first is not None and first.end == end
    assert yearly is not None and yearly.end is None
