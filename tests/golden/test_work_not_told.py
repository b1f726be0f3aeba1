"""Work that stands in unusual places or words: whom a body sends, what a draft is to say, parts of letters and guidance, days below months, lines of tabs."""

from __future__ import annotations

import pytest

from loaders.record import ROLES, Task
from tests.reading import record_of

HEAD = "ỦY BAN NHÂN DÂN\nTỈNH BÌNH PHƯỚC\n\nSố: {number}\n\nBình Phước, ngày 22 tháng 7 năm 2031\n\n{kind}\n{title}\n\n{body}\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Bình\n"
ASKS = "Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n\n"


def told(kind: str, body: str, *, title: str = "về phòng, chống dịch bệnh", number: str = "19/TB-UBND") -> list[Task]:
    return list(record_of(HEAD.format(number=number, kind=kind, title=title, body=body)).tasks)


def roles(task: Task) -> dict[str, tuple[str, ...]]:
    return {r: getattr(task, r) for r in ROLES if getattr(task, r)}


def test_whom_a_body_sends_is_not_who_does_it_and_demands_of_the_time_to_come_are_orders() -> None:
    made = told("THÔNG BÁO", "Ngày 20/7/2031, Chủ tịch UBND tỉnh chủ trì cuộc họp và kết luận:\n\nI. Kết quả: đã khởi công 84,2% số nhà.\n\nII. Thời gian tới, yêu cầu:\n\n"
                "1. Sở Xây dựng (cơ quan thường trực)\n\n- Cử tổ công tác về các xã trước ngày 30/7/2031.\n\n- Thẩm định mẫu nhà.\n\n2. Sở Tài chính tạm ứng vốn trước ngày 05/8/2031.", title="Kết luận của Chủ tịch UBND tỉnh")
    assert [roles(t) for t in made] == [{"responsible": ("Sở Xây dựng tỉnh Bình Phước",)}] * 2 + [{"responsible": ("Sở Tài chính tỉnh Bình Phước",)}]
    assert made[0].timeframe is not None and made[0].timeframe.end == "2031-07-30"


def test_a_line_of_tabs_alone_begins_no_row() -> None:
    rows = "TT\tChỉ số\tĐVT\tSố lượng\n1\tLượt khám bệnh\tLượt\t119\n2\tSiêu âm\tLượt\t00\n\t\n"
    made = told("BÁO CÁO", f"I. KẾT QUẢ ĐẠT ĐƯỢC\n1. Lĩnh vực y tế\n{rows}PHẦN THỨ HAI\nNHIỆM VỤ THÁNG 8 NĂM 2031\n\n1. Lĩnh vực nội vụ\n- Trình hồ sơ nâng lương.\n\t\t- Tiếp nhận hồ sơ trợ cấp.\n\t\t- Đề nghị cấp thẻ.\n",
                title="Kết quả tháng 7 và nhiệm vụ tháng 8 năm 2031", number="41/BC-UBND")
    assert [t.title for t in made] == ["Trình hồ sơ nâng lương.", "Tiếp nhận hồ sơ trợ cấp.", "Đề nghị cấp thẻ."]


def test_what_a_draft_is_to_say_orders_nobody_and_the_sentence_above_it_does() -> None:
    made = told("THÔNG BÁO", "Chủ tịch UBND tỉnh kết luận:\n\n1. Sở Y tế tiếp thu ý kiến của Sở Tư pháp, hoàn thiện dự thảo Quyết định theo hướng:\n\na) Phân cấp cho các xã.\n\nb) Doanh nghiệp tự chịu trách nhiệm.\n\n"
                "Trình Ủy ban nhân dân tỉnh trước ngày 25/8/2031.\n\n2. Sở Tài chính bố trí kinh phí.", title="Kết luận của Chủ tịch UBND tỉnh")
    assert {t.title.partition(" ")[0]: t.responsible for t in made} == {"Sở": ("Sở Tài chính tỉnh Bình Phước",), "Trình": ("Sở Y tế tỉnh Bình Phước",)}
    assert [t.responsible for t in made if t.title.endswith("theo hướng:")] == [("Sở Y tế tỉnh Bình Phước",)]
    assert len(made) == 3


@pytest.mark.parametrize(("item", "who"), [
    ("Học sinh vắng có lý do được kiểm tra bù trong tuần sau.", []),
    ("Nộp đề kiểm tra trước ngày 10/12/2031.", [("Hiệu trưởng các trường",)]),
])
def test_what_people_may_have_is_nobodys_duty(item: str, who: list[tuple[str, ...]]) -> None:
    made = told("KẾ HOẠCH", f"{ASKS}I. MỤC TIÊU\n\nKiểm tra đúng quy chế.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Hiệu trưởng các trường\n\n- {item}", number="19/KH-UBND")
    assert [t.responsible for t in made] == who


@pytest.mark.parametrize(("item", "who"), [
    ("Mời Bảo hiểm xã hội tỉnh cử cán bộ tham gia đấu thầu.", "Bảo hiểm xã hội tỉnh Bình Phước"),
    ("Phân loại hồ sơ: Thủ trưởng các đơn vị phân công cán bộ văn thư tiếp nhận.", "Thủ trưởng các đơn vị"),
    ("Ban Đầu tư rà soát danh mục.", "Ban Đầu tư"),
])
def test_seldom_words_of_order_and_names(item: str, who: str) -> None:
    made = told("CHỈ THỊ", f"Ủy ban nhân dân tỉnh chỉ thị:\n\n1. {item}\n\n2. Sở Y tế báo cáo kết quả.", number="19/CT-UBND")
    assert made[0].responsible == (who,)


def test_a_letter_asks_its_readers_for_what_stands_in_its_parts() -> None:
    head = "UBND TỈNH BÌNH PHƯỚC\nSỞ Y TẾ\n\nSố: 390/SYT-NVY\nV/v phòng chống dịch\n\nBình Phước, ngày 04 tháng 11 năm 2031\n\nKính gửi: Các bệnh viện.\n\nSở Y tế đề nghị các bệnh viện thực hiện các nội dung sau:\n\n"
    items = "I. NHIỆM VỤ\n\n1. Rà soát cơ số thuốc.\n\n2. Tập huấn cho cán bộ.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nTrương Thị Kim Huệ\n"
    assert [t.responsible for t in record_of(head + items).tasks] == [("Các bệnh viện",)] * 2


def test_below_a_bodys_name_among_the_contents_of_guidance_stand_its_duties() -> None:
    made = told("HƯỚNG DẪN", "Ủy ban nhân dân tỉnh hướng dẫn như sau:\n\nI. CHỈ TIÊU\n\nTặng quà cho công nhân.\n\nII. NỘI DUNG\n\n1. Công đoàn cấp trên trực tiếp cơ sở\n\n- Ký kết thỏa ước lao động tập thể.\n\n2. Hình thức\n\n- Ký kết tại chỗ.", number="19/HD-UBND", title="Tổ chức Tháng Công nhân năm 2031")
    assert [(t.title, t.responsible) for t in made] == [("Ký kết thỏa ước lao động tập thể.", ("Công đoàn cấp trên trực tiếp cơ sở",))]


def test_a_heading_beside_names_of_bodies_names_somebody_whose_name_is_not_known() -> None:
    body = f"{ASKS}I. MỤC TIÊU\n\nPhát triển rừng.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- Kiểm tra.\n\n2. Các khu lâm nghiệp và hiệp hội\n\n- Tổng hợp ý kiến của hội viên.\n\n3. {{}}\n\n- Bố trí từ ngân sách."
    assert [(t.title[:8], roles(t)) for t in told("KẾ HOẠCH", body.format("Sở Tài chính"), number="19/KH-UBND")][1:] == [("Tổng hợp", {}), ("Bố trí t", {"responsible": ("Sở Tài chính tỉnh Bình Phước",)})]
    assert len(told("KẾ HOẠCH", body.format("Kinh phí"), number="19/KH-UBND")) == 1


def test_an_order_behind_what_is_agreed_on_is_told_whatever_label_stands_before_it() -> None:
    made = told("THÔNG BÁO", "Chủ tịch UBND tỉnh kết luận:\n\n1. Về kiến nghị của xã\n\n- Về trụ sở làm việc: đồng ý chủ trương, giao Sở Xây dựng hướng dẫn.\n\n- Trụ sở: đồng ý chủ trương.", title="Kết luận của Chủ tịch UBND tỉnh")
    assert [roles(t) for t in made] == [{"guiding": ("Sở Xây dựng tỉnh Bình Phước",)}]


@pytest.mark.parametrize(("words", "day"), [(", ngày 15/3.", "2031-03-15"), (" (ngày 20/02/2031).", "2031-02-20"), (", ngày 15/5.", "2031-03"), (" kỷ niệm ngày 08/3.", "2031-03")])
def test_a_day_within_the_months_of_a_heading_is_the_items(words: str, day: str) -> None:
    made = told("KẾ HOẠCH", f"{ASKS}I. NHIỆM VỤ\n\n1. Tháng 2 - 3\n\n- Tổ chức đại hội điểm{words}\n\n2. Tháng 4\n\n- Tổng kết.", number="19/KH-UBND", title="Công tác năm 2031")
    assert made[0].timeframe is not None and made[0].timeframe.end == day


def test_who_prepares_stands_in_a_bracket() -> None:
    made = told("KẾ HOẠCH", f"{ASKS}I. NHIỆM VỤ\n\n1. Tổ chức hội nghị tổng kết (Văn phòng UBND tỉnh chuẩn bị).\n\n2. Thực hiện đấu thầu. Giao cho Giám đốc Sở Y tế tổng hợp nhu cầu.", number="19/KH-UBND", title="Công tác năm 2031")
    assert [t.responsible for t in made] == [("Văn phòng Ủy ban nhân dân tỉnh Bình Phước",), ("Giám đốc Sở Y tế tỉnh Bình Phước",)]
