"""Printed times → intervals and recurrences."""

from __future__ import annotations

import pytest

from loaders.work.deadlines import deadline_in, times_in
from loaders.writing.timeframes import is_time, timeframe, year_of_title
from tests.reading import record_of

TIMES = [
    ("2027 - 2031", "2027", "2031", None),
    ("2027 -2031", "2027", "2031", None),
    ("Giai đoạn 2024-2026", "2024", "2026", None),
    ("Năm 2028", "2028", "2028", None),
    ("Đến năm 2035", None, "2035", None),
    ("7/2027", "2027-07", "2027-07", None),
    ("Tháng 11 năm 2027", "2027-11", "2027-11", None),
    ("Quý III/2027", "2027-07", "2027-09", None),
    ("Quý I - II/2027", "2027-01", "2027-06", None),
    ("Trước ngày 05/12/2027", None, "2027-12-05", None),
    ("ngày 30 tháng 4 năm 2027", "2027-04-30", "2027-04-30", None),
    ("Thường xuyên", None, None, "thường xuyên"),
    ("Hàng năm", None, None, "hằng năm"),
    ("2027 và hằng năm", "2027", None, "hằng năm"),
    ("trước ngày 18 của các tháng cuối quý", None, None, "hằng quý"),
    ("định kỳ theo tháng, quý, năm", None, None, "hằng tháng, hằng quý, hằng năm"),
    ("Theo lộ trình của Chính phủ", None, None, None),
    ("hằng năm, 2027", "2027", "2027", "hằng năm"),  # a rhythm in a year ends with it; a year and a rhythm go on
    ("Thường xuyên trong năm 2027", "2027", "2027", "thường xuyên"),
    ("2027, hằng năm", "2027", None, "hằng năm"),
    ("hằng quý đến năm 2030", None, "2030", "hằng quý"),
    ("hằng quý, năm", None, None, "hằng quý, hằng năm"),
    ("hằng tháng, quý, 6 tháng và năm", None, None, "hằng tháng, hằng quý, 6 tháng, hằng năm"),
    ("6 tháng, năm", None, None, "6 tháng, hằng năm"),
    ("6 tháng một lần", None, None, "6 tháng"),
    ("01 lần/quý", None, None, "hằng quý"),
    ("02 lần/năm", None, None, "2 lần/năm"),
    ("Các năm 2027, 2028", "2027", "2028", None),
    ("từ nay đến hết năm 2027", None, "2027", None),
    ("Từ nay đến 30/6/2027", None, "2027-06-30", None),
    ("từ ngày 01/7 đến ngày 30/9/2027", "2027-07-01", "2027-09-30", None),
    ("xong trong quý II/2027", None, "2027-06", None),
    ("trước tháng 12/2027", None, "2027-11", None),
    ("trước quý I/2028", None, "2027-12", None),
    ("trước năm 2028", None, "2027", None),
    ("sau năm 2030", "2031", None, None),
    ("sau tháng 12/2027", "2028-01", None, None),
    ("chậm nhất 30 ngày kể từ ngày ban hành", None, None, None),
    ("trước ngày 28-10-2027", None, "2027-10-28", None),
    ("định kỳ 2 tuần/lần", None, None, "2 tuần một lần"),
    ("3 năm một lần", None, None, "3 năm một lần"),
    ("ngày 15 của tháng 10 năm 2027", "2027-10-15", "2027-10-15", None),
    ("Quí 2 năm 2027", "2027-04", "2027-06", None),
    ("Q.IV/2027", "2027-10", "2027-12", None),
    ("T12/2027", "2027-12", "2027-12", None),
    ("tháng 12-2027", "2027-12", "2027-12", None),
    ("Theo tiến độ của Luật Quản lý thuế 2027", None, None, None),  # the law's year
    # each end in its own way
    ("từ tháng 8 đến hết ngày 15/9/2027", "2027-08", "2027-09-15", None),
    ("từ ngày 05 tháng 8 đến ngày 15 tháng 9 năm 2027", "2027-08-05", "2027-09-15", None),
    ("từ ngày 05/8/2027 đến hết tháng 9/2027", "2027-08-05", "2027-09", None),
    ("từ quý III đến hết năm 2027", "2027-07", "2027", None),
    ("từ tháng 11 đến ngày 10/02/2028", "2027-11", "2028-02-10", None),
    ("01/8/2027 - 15/9/2027", "2027-08-01", "2027-09-15", None),
    ("các ngày 14, 15 và 16/8/2027", "2027-08-14", "2027-08-16", None),
    ("trước 15/6 và 15/12/2027", None, "2027-12-15", None),
    ("8/2027 - 14/9/2027", "2027-08", "2027-09-14", None),
    ("15/11/2027 - 3/2028", "2027-11-15", "2028-03", None),
    ("ngày 18 và ngày 19/9/2027", "2027-09-18", "2027-09-19", None),
    ("18 và 19/9/2027", "2027-09-18", "2027-09-19", None),
    ("ngày 18/9/2027 và ngày 19/9/2027", "2027-09-18", "2027-09-19", None),
    ("2027 - Quý I/2028", "2027", "2028-03", None),
    ("năm 2027 - 15/3/2028", "2027", "2028-03-15", None),
    ("Quý I + Quý III/2027", "2027-01", "2027-09", None),
    ("Thứ Hai đầu tháng", None, None, "hằng tháng"),
    ("6 (sáu) tháng một lần", None, None, "6 tháng"),
    ("hai năm một lần", None, None, "2 năm một lần"),
    ("Định kỳ 03 tháng", None, None, "3 tháng một lần"),
    ("vào tuần thứ hai của tháng đầu quý sau", None, None, "hằng quý"),
    ("Từ tháng 11/2027 đến khi kết thúc kiểm kê", "2027-11", None, None),
    ("Trong 02 ngày 14 và 15/10/2027", "2027-10-14", "2027-10-15", None),
    ("vào tuần cuối của tháng thứ 3 trong quý", None, None, "hằng quý"),
    # the year of a law's name is no time
    ("Theo tiến độ của Luật Trồng trọt 2026", None, None, None),
    ("Theo quy định của Pháp lệnh Giống cây năm 2026, trước ngày 15/3/2027", None, "2027-03-15", None),
    ("Trình Quốc hội Luật Giống cây năm 2027", "2027", "2027", None),
]


@pytest.mark.parametrize(("printed", "start", "end", "recurrence"), TIMES, ids=[t[0] for t in TIMES])
def test_a_time_is_its_words_and_an_interval(printed: str, start: str | None, end: str | None, recurrence: str | None) -> None:
    found = timeframe(printed)
    assert found is not None
    assert (found.start, found.end, found.recurrence) == (start, end, recurrence)
    assert found.text == printed


def test_no_words_no_time() -> None:
    assert timeframe("  ") is None


@pytest.mark.parametrize(
    "printed", ["2027 -2031", "Quý II/2027", "Tháng 9/2027", "Thường xuyên", "2027 và hằng năm", "Trước 30/6/2027", "Từ tháng 11/2027 đến khi kết thúc kiểm kê"]
)
def test_a_cell_that_is_a_time(printed: str) -> None:
    assert is_time(printed)


@pytest.mark.parametrize(
    "printed", ["Kế hoạch năm 2027 của tỉnh", "Sở Y tế", "12 công trình", "Các đơn vị", "2027: ban hành Đề án"]
)
def test_a_cell_that_is_none(printed: str) -> None:
    assert not is_time(printed)


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("DANH MỤC NHIỆM VỤ TRỌNG TÂM NĂM 2029", "NĂM 2029"),
        ("Phân công nhiệm vụ giai đoạn 2027 - 2029", "giai đoạn 2027 - 2029"),
        ("Tổ chức Ngày hội sông nước năm 2029", "năm 2029"),
        ("Nhiệm vụ thực hiện Chiến lược đến năm 2035", None),
        ("Thực hiện Nghị quyết ngày 05 tháng 6 năm 2024", None),
    ],
)
def test_the_year_of_an_annex(title: str, words: str | None) -> None:
    found = year_of_title(title)
    assert (title[found[0] : found[1]] if found else None) == words


@pytest.mark.parametrize(("words", "start"), [("15/5 và 16/5/2026", "2026-05-15"), ("8h00 - 11h00 ngày 15/5/2026", "2026-05-15"), ("20/12, 5/1/2026", "2025-12-20"), ("28/12 và ngày 05/01/2027", "2026-12-28"), ("20/5 và 5/5/2027", None), ("từ 8 giờ 00 đến 11 giờ ngày 15/5/2026", "2026-05-15")])
def test_two_days_of_one_year_and_a_days_hours(words: str, start: str | None) -> None:
    made = timeframe(words)
    assert made is not None
    assert made.start == start


@pytest.mark.parametrize(
    ("words", "end", "recurrence"),
    [
        ("trước ngày 18 tháng cuối quý", None, "hằng quý"),
        ("trước ngày 10/11 hằng năm", None, "hằng năm"),
        ("trước 17 giờ ngày 03 tháng 9 năm 2024", "2024-09-03", None),
        ("trước 15/6 và 15/12/2026", "2026-12-15", None),
        ("hằng ngày trước 16 giờ", None, "hằng ngày"),
        ("định kỳ 6 tháng một lần", None, "6 tháng"),
        ("Định kỳ 06 tháng (trước ngày 10/6) và hằng năm (trước ngày 10/12)", None, "6 tháng, hằng năm"),
    ],
)
def test_a_day_that_comes_again_and_an_hour(words: str, end: str | None, recurrence: str | None) -> None:
    made = timeframe(words)
    assert made is not None
    assert (made.start, made.end, made.recurrence, made.text) == (None, end, recurrence, words)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "gửi Sở Nội vụ trước ngày 10 của các tháng cuối quý (tháng 3, tháng 6) để tổng hợp",
            "trước ngày 10 của các tháng cuối quý (tháng 3, tháng 6)",
        ),
        ("Định kỳ hằng quý báo cáo kết quả", "Định kỳ hằng quý"),
        ("Báo cáo Sở Y tế trước ngày 18 tháng cuối quý.", "trước ngày 18 tháng cuối quý"),
        ("gửi số liệu trước ngày 05 của tháng đầu quý sau", "trước ngày 05 của tháng đầu quý sau"),
        ("báo cáo trước ngày 10/11 hằng năm.", "trước ngày 10/11 hằng năm"),
        ("báo cáo trước ngày 10/5 và ngày 10/11 hằng năm.", "trước ngày 10/5 và ngày 10/11 hằng năm"),
        ("Hằng năm, trước ngày 10/11, báo cáo kết quả", "Hằng năm, trước ngày 10/11"),
        ("sơ tán, hoàn thành trước 17 giờ ngày 03 tháng 9 năm 2024.", "trước 17 giờ ngày 03 tháng 9 năm 2024"),
        ("báo cáo Bộ Công Thương hằng ngày.", "hằng ngày"),
        ("báo cáo Bộ Công Thương hằng ngày trước 16 giờ", "hằng ngày trước 16 giờ"),
        ("định kỳ 6 tháng một lần báo cáo Sở Y tế", "định kỳ 6 tháng một lần"),
        (
            "Định kỳ 06 tháng (trước ngày 10/6) và hằng năm (trước ngày 10/12) báo cáo",
            "Định kỳ 06 tháng (trước ngày 10/6) và hằng năm (trước ngày 10/12)",
        ),
        ("tham mưu ban hành bảng giá trong quý II/2025.", "trong quý II/2025"),
        ("giải quyết công việc hằng ngày", None),
        ("trình phê duyệt chậm nhất 30 ngày kể từ ngày ban hành Kế hoạch này, bảo đảm chất lượng", "chậm nhất 30 ngày kể từ ngày ban hành Kế hoạch này"),
        ("trả kết quả trong thời hạn 05 ngày làm việc.", "trong thời hạn 05 ngày làm việc"),
        ("theo dõi diễn biến sau 15 ngày đầu ra quân", None),
        ("rà soát từ nay đến hết năm 2027 các dự án", "từ nay đến hết năm 2027"),
        ("Sơ kết 6 tháng, năm.", "6 tháng, năm"),
        ("định kỳ hằng quý, năm báo cáo", "định kỳ hằng quý, năm"),
        ("báo cáo Bộ Y tế trước thứ Sáu hằng tuần.", "trước thứ Sáu hằng tuần"),
        ("báo cáo kết quả vào tháng 6 và tháng 12 hằng năm", "vào tháng 6 và tháng 12 hằng năm"),
        ("Hằng năm (trước 30/11) gửi báo cáo", "Hằng năm (trước 30/11)"),
        ("báo cáo kết quả hằng năm và tổng kết theo quy định", "hằng năm"),
        ("Lập kế hoạch xong trong tháng 12/2025. Định kỳ báo cáo hằng năm (trước ngày 15 tháng 11).", "trong tháng 12/2025"),
        ("lấy kết quả làm một chỉ tiêu để đánh giá, xếp loại cán bộ hằng năm.", None),
        ("hoàn thành bàn giao trong quý III", "trong quý III"),
        ("Lập quy hoạch bến bãi: Năm 2027 hoàn thành khảo sát.", "Năm 2027"),
        ("Năm 2024, tỉnh đã xây dựng ba bến.", None),
        ("báo cáo tình hình thực hiện kế hoạch hằng năm.", None),
        ("báo cáo Ủy ban nhân dân tỉnh hằng năm.", "hằng năm"),
        ("bố trí kinh phí theo khả năng cân đối ngân sách hàng năm", None),
        ("Thường xuyên tự kiểm tra các lò giết mổ.", "Thường xuyên"),
        ("Định kỳ, đột xuất kiểm tra các lò giết mổ.", "Định kỳ, đột xuất"),
        ("Phối hợp các xã; Thường xuyên tổng hợp, báo cáo kết quả.", "Thường xuyên"),
        ("Hướng dẫn các xã. Thường xuyên nhắc nhở người dân.", None),  # one sentence of several, and no report
        ("Thường xuyên và lâu dài là yêu cầu đặt ra.", None),
        ("Rà soát các lò giết mổ trên địa bàn tỉnh trong giai đoạn 2026 - 2030.", "trong giai đoạn 2026 - 2030"),
        ("Đánh giá thiệt hại đã xảy ra trong giai đoạn 2021 - 2025.", None),
        ("định kỳ hằng tháng báo cáo tiến độ, gửi Sở Tài chính trước ngày 25 để tổng hợp", "định kỳ hằng tháng"),
        ("Thực hiện đánh giá kết quả trồng cây hằng năm trên địa bàn huyện.", "hằng năm"),
        ("Định kỳ công bố kết quả để đánh giá, khen thưởng hằng năm.", "Định kỳ"),
        ("Rà soát quy hoạch bến, lồng ghép nội dung an toàn trên địa bàn tỉnh trong giai đoạn 2031 - 2035.", "trong giai đoạn 2031 - 2035"),
        ("Tổng kết chương trình bến an toàn trong giai đoạn 2021 - 2025.", None),
        ("Khắc phục hư hỏng đã xảy ra trong giai đoạn 2021 - 2025.", None),
        ("Đổi phao tiêu, giảm tai nạn đường thủy trước năm 2035.", "trước năm 2035"),
        ("Kiểm định các bến xây dựng trước năm 2015.", None),
        ("Quan trắc, cảnh báo mực nước trên địa bàn năm 2031.", "năm 2031"),
        ("Lập kế hoạch nạo vét trên địa bàn tỉnh năm 2031.", None),
        ("Tăng cường thu gom rác ven sông; phấn đấu đến hết năm 2031 không còn bãi rác tự phát.", "đến hết năm 2031"),
        ("Mở thêm bến. Phấn đấu đến năm 2031 có 5 bến.", None),
        ("Đánh giá chất lượng nước hằng năm trên địa bàn tỉnh, công khai kết quả.", "hằng năm"),
        ("Định kỳ tham gia cập nhật bản đồ ngập.", "Định kỳ"),
        ("Thường xuyên tự kiểm tra phao tiêu.", "Thường xuyên"),
        ("Thuyền bộ đã được kiểm tra định kỳ.", None),
        ("Tổ chức bồi dưỡng nghiệp vụ; hội thảo về an toàn cho thuyền trưởng hàng năm.", "hàng năm"),
        ("Bố trí vốn sửa bến trong kế hoạch đầu tư công hằng năm.", None),
        ("Nâng cao thu nhập bình quân hằng năm.", None),
        ("Đôn đốc các xã; định kỳ sơ kết, tổng kết, tổng hợp báo cáo Sở Xây dựng.", "định kỳ"),
        ("Theo dõi mực nước; báo cáo định kỳ, đột xuất việc vận hành, gửi Sở Xây dựng.", "định kỳ, đột xuất"),
        ("Thực hiện chế độ báo cáo định kỳ theo quy định.", None),
        ("trình Ủy ban nhân dân tỉnh trong quí 2 năm 2027.", "trong quí 2 năm 2027"),
        ("Hướng dẫn các xã xây dựng bến vào tháng 3/2027.", "vào tháng 3/2027"),
        ("Trong 6 tháng đầu năm 2027, hoàn thành việc rà soát phao tiêu", "Trong 6 tháng đầu năm 2027"),
        ("Đến hết năm 2027, hoàn thành sắp xếp bến.", "Đến hết năm 2027"),
        ("Đến hết năm 2027, 100% bến có biển báo.", None),
        ("Sau 30 ngày kể từ ngày ký, các xã gửi danh sách bến", "Sau 30 ngày kể từ ngày ký"),
        ("Tổng kết thí điểm vào cuối năm 2027.", "vào cuối năm 2027"),
        ("báo cáo Hội đồng nhân dân tỉnh tại kỳ họp cuối năm 2027.", "tại kỳ họp cuối năm 2027"),
        ("Kiểm tra các bến ít nhất 01 lần/năm.", "01 lần/năm"),
        ("Chậm nhất là cuối quý I năm 2027, các xã đăng danh sách bến.", "Chậm nhất là cuối quý I năm 2027"),
        ("Hoàn thành việc cắm biển không muộn hơn tháng 9/2027.", "không muộn hơn tháng 9/2027"),
        ("Đến ngày 31/12/2027 phải hoàn thành việc di dời bến.", "Đến ngày 31/12/2027"),
        ("Ngay trong quý I năm 2027, phối hợp với các xã rà soát bến.", "Ngay trong quý I năm 2027"),
        ("Trong quý I năm 2026, sản lượng đã tăng.", None),
        ("Giai đoạn 2027-2030, ưu tiên đầu tư bến liên xã.", "Giai đoạn 2027-2030"),
        ("Giai đoạn 2021-2025 có 12 bến được nâng cấp.", None),
        ("Từ ngày 01/7/2027 đến ngày 30/9/2027 tổ chức đợt cao điểm.", "Từ ngày 01/7/2027 đến ngày 30/9/2027"),
        ("Tổ chức đợt cao điểm từ tháng 3 đến tháng 5 năm 2027 tại các bến.", "từ tháng 3 đến tháng 5 năm 2027"),
        ("Tổ chức hội nghị vào cuối năm 2027 và đầu năm 2028, mời các xã.", "vào cuối năm 2027 và đầu năm 2028"),
        ("Xây dựng quy chế quản lý bến (Quý II/2027).", "Quý II/2027"),
        ("Sửa đổi quy chế bến đã ban hành (tháng 5/2024).", None),
        ("Khảo sát luồng lạch. Thời hạn hoàn thành: Quý III/2027.", "Quý III/2027"),
        ("Hoàn thành cắm phao trước mùa mưa bão.", "trước mùa mưa bão"),
        ("Trình phương án trước khi kết thúc năm học.", "trước khi kết thúc năm học"),
        ("Rà soát phương án trước khi trình Ủy ban nhân dân tỉnh.", None),
        ("Định kỳ (vào ngày 22 hằng tháng) gửi báo cáo.", "Định kỳ (vào ngày 22 hằng tháng)"),
        ("Định kỳ 06 tháng và hằng năm (trước ngày 15/6 và trước ngày 15/12) báo cáo", "Định kỳ 06 tháng và hằng năm (trước ngày 15/6 và trước ngày 15/12)"),
        ("báo cáo trước ngày 30 tháng 11 của năm báo cáo.", "trước ngày 30 tháng 11 của năm báo cáo"),
        ("Chậm nhất sau 15 ngày làm việc kể từ ngày ký, gửi dự thảo.", "Chậm nhất sau 15 ngày làm việc kể từ ngày ký"),
        ("Trong vòng 10 ngày kể từ khi có kết luận thanh tra, xử lý xong bến sai phép.", "Trong vòng 10 ngày kể từ khi có kết luận thanh tra"),
        ("Gửi hồ sơ bến về Sở Xây dựng trước ngày 28-10 để thẩm định.", "trước ngày 28-10"),
        ("Hoàn thành cắm phao trong quý IV năm 2027 và quý I năm 2028.", "trong quý IV năm 2027 và quý I năm 2028"),
        ("Các xã báo cáo chậm nhất vào ngày 15 của tháng 10 năm 2027.", "chậm nhất vào ngày 15 của tháng 10 năm 2027"),
        ("Chậm nhất 30 ngày trước ngày khai mạc, gửi tài liệu.", "Chậm nhất 30 ngày trước ngày khai mạc"),
        ("Chấm điểm các bến, thời gian từ ngày 16/12/2027 đến hết ngày 10/01/2028.", "từ ngày 16/12/2027 đến hết ngày 10/01/2028"),
        ("Hoàn thiện bản đồ ngay sau khi nhận được văn bản này.", "ngay sau khi nhận được văn bản này"),
        ("Cập nhật dữ liệu, bắt đầu từ ngày 01/9/2027.", "bắt đầu từ ngày 01/9/2027"),
        ("Quy chế có hiệu lực từ ngày 01/9/2027.", None),
        ("Thi chọn người lái đò vào trung tuần tháng 11/2027.", "vào trung tuần tháng 11/2027"),
        ("Dự hội thi lái đò trong tháng 3 năm 2027 theo lịch của tỉnh.", "trong tháng 3 năm 2027"),
        ("Phân tích số liệu trong tháng 3 năm 2027 theo mẫu.", None),
        ("Sơ kết phong trào vào cuối học kỳ I.", "vào cuối học kỳ I"),
        ("Khen thưởng người lái đò vào dịp 10/10/2027.", "vào dịp 10/10/2027"),
        ("Kiểm tra phao tiêu 2 tuần/lần.", "2 tuần/lần"),
        ("Hoàn thành kiểm điểm trước Đại hội Đảng bộ tỉnh.", "trước Đại hội Đảng bộ tỉnh"),
        ("Tổng hợp tình hình bến đò định kỳ vào ngày 05 và ngày 20 hằng tháng.", "định kỳ vào ngày 05 và ngày 20 hằng tháng"),
        ("Đọc số thủy chí từ ngày 01 đến ngày 10 hằng tháng.", "từ ngày 01 đến ngày 10 hằng tháng"),
        ("Giai đoạn từ tháng 4 đến tháng 10/2027, tổ chức khơi luồng.", "Giai đoạn từ tháng 4 đến tháng 10/2027"),
        ("Xây dựng bến mới, đưa vào vận hành trước tháng 10/2027.", "trước tháng 10/2027"),
        ("Khởi công bến mới, hoàn thành tháng 11/2027.", "tháng 11/2027"),
        ("Ký hợp đồng mua phao trong tháng 3/2027, giao các xã quản lý.", "trong tháng 3/2027"),
        ("Phân tích số liệu trong tháng 3/2027, rút kinh nghiệm.", None),
        ("Trình đề án nuôi cá lồng để triển khai trong năm 2027.", None),
        ("Đã hoàn thành trong tháng 6 năm 2024.", None),
        (
            "Định kỳ hàng tháng (trước ngày 16 hàng tháng), 6 tháng (trước ngày 16/6), tổng kết năm (trước ngày 20/11 hàng năm) báo cáo",
            "Định kỳ hàng tháng (trước ngày 16 hàng tháng), 6 tháng (trước ngày 16/6), tổng kết năm (trước ngày 20/11 hàng năm)",
        ),
    ],
)
def test_the_day_of_a_report(sentence: str, words: str | None) -> None:
    found = deadline_in(sentence)
    assert (sentence[found[0] : found[1]] if found else None) == words


@pytest.mark.parametrize(
    ("sentence", "words", "interval"),
    [
        ("Sơ kết vào năm 2028 và tổng kết vào năm 2030.", ["vào năm 2028", "vào năm 2030"], ("2028", "2030")),
        ("Năm 2028 tiến hành sơ kết, năm 2030 tổng kết việc quản lý bến.", ["Năm 2028", "năm 2030"], ("2028", "2030")),
    ],
)
def test_two_times_of_one_duty(sentence: str, words: list[str], interval: tuple[str, str]) -> None:
    found = [sentence[a:b] for a, b in times_in(sentence)]
    assert found == words
    made = timeframe(" ".join(found))
    assert made is not None and (made.start, made.end) == interval


def test_the_report_of_nine_months_stands_between_others() -> None:
    made = timeframe("hằng quý, 6 tháng, 9 tháng, năm")
    assert made is not None and made.recurrence == "hằng quý, 6 tháng, hằng năm"


def test_the_rhythm_of_days_without_a_year() -> None:
    said = "Các xã kiểm tra; định kỳ 6 tháng báo cáo Sở Y tế trước ngày 10 tháng 6 và trước ngày 10 tháng 12."
    assert [said[a:b] for a, b in times_in(said)] == ["định kỳ 6 tháng", "trước ngày 10 tháng 6 và trước ngày 10 tháng 12"]
    other = "Hằng tháng họp giao ban; báo cáo Sở Y tế trước ngày 10 tháng 6."
    assert [other[a:b] for a, b in times_in(other)] == ["Hằng tháng", "trước ngày 10 tháng 6"]  # each clause's own


PLAN = """ỦY BAN NHÂN DÂN
TỈNH HẢI DƯƠNG
-------
Số: 31/KH-UBND
Hải Dương, ngày 05 tháng 01 năm 2026

{kind}
{title}

I. NHIỆM VỤ

1. Rà soát bến đò trên địa bàn.

2. Sửa chữa phao tiêu trong quý III.

3. Kiểm tra thuyền định kỳ hằng quý.

4. Hoàn thành bản đồ luồng lạch trước ngày 15/11/2027.

5. Định kỳ hằng năm báo cáo Bộ Xây dựng trước ngày 31 tháng 12.

II. TỔ CHỨC THỰC HIỆN

1. Sở Xây dựng chủ trì cấp phép bến đò.

2. Sở Tài chính bố trí kinh phí trước ngày 15/6.

III. CHẾ ĐỘ BÁO CÁO

Các sở báo cáo Ủy ban nhân dân tỉnh theo quy định.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Bến
"""


@pytest.mark.parametrize(
    ("kind", "title", "year"),
    [
        ("KẾ HOẠCH", "Bảo đảm an toàn đường thủy năm 2026", "năm 2026"),
        ("KẾ HOẠCH", "Thực hiện Đề án 7 An toàn đường thủy giai đoạn 2026-2030, năm 2026", "năm 2026"),
        ("KẾ HOẠCH", "Thi hành Luật Giao thông đường thủy năm 2026", None),
        ("KẾ HOẠCH", "Tổng kết công tác an toàn đường thủy năm 2026", None),
        ("KẾ HOẠCH", "Thực hiện Chương trình an toàn đường thủy giai đoạn 2026-2030", None),
        ("KẾ HOẠCH", "Phát triển bến thủy trên địa bàn tỉnh Hải Dương giai đoạn 2026-2030", "giai đoạn 2026-2030"),
        ("KẾ HOẠCH", "Thực hiện Kết luận số 5-KL/TU về bến thủy giai đoạn 2026-2030", None),
        ("BÁO CÁO", "Công tác an toàn đường thủy năm 2026", None),
    ],
)
def test_the_work_of_a_plan_is_of_the_year_that_its_title_tells(kind: str, title: str, year: str | None) -> None:
    text = PLAN.format(kind=kind, title=title)
    record = record_of(text)
    frames = {t.path: t.timeframe for t in record.tasks}
    first = frames["I.1"]
    assert (first and first.inherited_from) == year
    assert (first and (first.start, first.end)) == (("2026", "2030" if "2030" in (year or "") else "2026") if year else None)
    third, fourth = frames["I.3"], frames["I.4"]
    assert third is not None and third.recurrence == "hằng quý" and third.inherited_from is None  # its own words
    assert fourth is not None and fourth.end == "2027-11-15"
    fifth = frames["I.5"]
    assert fifth is not None and (fifth.text, fifth.recurrence) == ("Định kỳ hằng năm; trước ngày 31 tháng 12", "hằng năm")
    duty, dated, report = frames["II.1"], frames["II.2"], frames["III/1"]
    assert (duty and duty.inherited_from) == year
    assert dated is not None and dated.end == ("2026-06-15" if year == "năm 2026" or (kind == "KẾ HOẠCH" and "2030" not in title) else None)  # a day without a year, in the one year of the plan or of its own day
    assert report is None  # it may be due when the year is over
