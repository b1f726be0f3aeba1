"""What duties say of reports: what, to whom, further to whom, when, in which case; and the words that ask for none."""

from __future__ import annotations

import pytest

from queries.tasks.reportwords import NOTHING, Report, days_of, named_before, read_reports

TO = {
    "Trạm Y tế báo cáo Sở Y tế những ca bệnh mới phát hiện.": "Sở Y tế",
    "Báo cáo Chủ tịch UBND tỉnh các giải pháp khắc phục.": "Chủ tịch UBND tỉnh",
    "Rà soát các bến, báo cáo UBND tỉnh tháo gỡ những điểm nghẽn.": "UBND tỉnh",
    "Tổng hợp danh mục, báo cáo cấp có thẩm quyền các trường hợp vượt quyền hạn.": "cấp có thẩm quyền",
    "Các trường gửi báo cáo về Sở Giáo dục và Đào tạo (qua Phòng Kế hoạch) bằng văn bản.": "Sở Giáo dục và Đào tạo (qua Phòng Kế hoạch)",
    "Các phòng gửi Văn phòng Sở tổng hợp, báo cáo Bộ Nội vụ.": "Văn phòng Sở, để báo cáo Bộ Nội vụ",
    "Các xã phản ánh về Sở Xây dựng để tổng hợp, báo cáo UBND tỉnh xem xét.": "Sở Xây dựng, để báo cáo UBND tỉnh",
    "Báo cáo kết quả tới Bộ Y tế (đối với bệnh viện) và Bộ Công an (đối với trại giam).": "Bộ Y tế (đối với bệnh viện) và Bộ Công an (đối với trại giam)",
    "Hằng quý báo cáo Thủ tướng Chính phủ trước ngày 20 của tháng cuối quý.": "Thủ tướng Chính phủ",
    "Định kỳ báo cáo Hội đồng quản lý Quỹ hoặc đột xuất theo yêu cầu.": "Hội đồng quản lý Quỹ",
    "Hoàn thiện hồ sơ, báo cáo Chính phủ trong tháng 5.": "Chính phủ",
    "Sở A tham mưu cho Sở thực hiện đúng quy định khi các hãng gửi báo cáo.": None,
    "Lập báo cáo gửi cơ quan chịu trách nhiệm tổng hợp.": None,
}
WHAT = {
    "Báo cáo UBND tỉnh về tiến độ giải ngân để xem xét việc điều chỉnh vốn.": "tiến độ giải ngân",
    "Báo cáo kết quả Sở Y tế trong tháng 6.": "kết quả",
    "Báo cáo kết quả thực hiện Chương trình về Sở Nội vụ.": "kết quả thực hiện Chương trình",
    "Kịp thời báo cáo Bộ Công Thương những khó khăn phát sinh trong quá trình vận hành.": "những khó khăn phát sinh trong quá trình vận hành",
    "Báo cáo Chính phủ, trình Quốc hội trong năm.": None,
    "Đề nghị báo cáo UBND tỉnh để được hỗ trợ kinh phí.": None,
}


def read_report(text: str) -> Report:
    """The first report of a duty."""
    return next(iter(read_reports(text)), NOTHING)


@pytest.mark.parametrize(("text", "to"), TO.items())
def test_to_whom(text: str, to: str | None) -> None:
    assert read_report(text).to == to


@pytest.mark.parametrize(("text", "what"), WHAT.items())
def test_what(text: str, what: str | None) -> None:
    assert read_report(text).what == what


def test_a_condition_is_no_if_any() -> None:
    assert read_report("Gửi báo cáo (nếu có) về Sở Y tế.").condition is None
    assert read_report("Nếu có vướng mắc, báo cáo Sở Y tế.").condition == "Nếu có vướng mắc"


def test_by_what_rule_another_decides_is_not_when_the_report_is_due() -> None:
    assert read_report("Báo cáo UBND tỉnh xem xét, bố trí vốn theo quy định.").when is None
    assert read_report("Báo cáo UBND tỉnh theo quy định.").when == "theo quy định"
    assert read_report("Kê khai, báo cáo theo quy định tại Điều 6.").when is None


def _told(text: str) -> list[tuple[str | None, str | None, str | None]]:
    return [(r.what, r.to, r.condition) for r in read_reports(text)]


def test_a_duty_may_ask_for_several_reports() -> None:
    """What is asked for in a case only is no regular report, and whom a higher body reports to is not whom the lower ones report to."""
    yearly = "Hằng năm các phòng báo cáo kết quả thực hiện về Sở Y tế. Nếu thấy cần sửa đổi, bổ sung các đơn vị đề xuất gửi Sở Y tế tổng hợp và báo cáo UBND tỉnh."
    assert _told(yearly) == [("kết quả thực hiện", "Sở Y tế", None), (None, "Sở Y tế, để báo cáo UBND tỉnh", "Nếu thấy cần sửa đổi, bổ sung")]
    assert _told("Các bộ báo cáo kết quả. Bản báo cáo gửi về Bộ Nội vụ trước ngày 20.") == [("kết quả", "Bộ Nội vụ", None)], "one report in two sentences"
    onward = "Các bộ gửi báo cáo về Bộ Nội vụ trước ngày 05/6/2026. Trên cơ sở đó, Bộ Nội vụ báo cáo Thủ tướng Chính phủ trước ngày 10/6/2026."
    first, second = read_reports(onward)
    assert (first.to, second.to) == ("Bộ Nội vụ", "Thủ tướng Chính phủ")
    assert named_before(onward, second).endswith("Bộ Nội vụ ")
    assert [days_of(r, onward, "trước ngày 05/6/2026; trước ngày 10/6/2026") for r in (first, second)] == [["trước ngày 05/6/2026"], ["trước ngày 10/6/2026"]]


def test_when_the_work_is_done_is_not_when_it_is_reported() -> None:
    def days(text: str, said: str) -> list[str]:
        return days_of(read_reports(text)[0], text, said)

    assert days("Kiểm tra các bến, báo cáo UBND tỉnh.", "năm 2026") == [], "the year of the plan's title"
    assert days("Rà soát xong trước ngày 06 tháng 5 năm 2026; báo cáo UBND tỉnh kết quả.", "trước ngày 06 tháng 5 năm 2026") == []
    assert days("Hằng năm rà soát các bến; báo cáo UBND tỉnh kết quả.", "Hằng năm") == ["Hằng năm"], "a rhythm opens the sentence"
    assert days("Báo cáo UBND tỉnh kết quả; hoàn thành trong tháng 6.", "trong tháng 6") == ["trong tháng 6"]


def test_difficulties_are_told_too() -> None:
    assert _told("Nếu có khó khăn, vướng mắc đề nghị các phường phản ánh về Sở Y tế để tổng hợp.") == [(None, "Sở Y tế", "Nếu có khó khăn, vướng mắc")]
    assert _told("Nếu có vướng mắc, các trường phản ánh với Bộ Y tế.") == [(None, "Bộ Y tế", "Nếu có vướng mắc")]


def test_a_day_beside_an_item_is_that_of_its_only_report() -> None:
    one = "Tổng hợp, báo cáo UBND tỉnh."
    assert days_of(read_reports(one)[0], one, "trước ngày 15/12/2026") == ["trước ngày 15/12/2026"], "a line below the item"
    several = "Báo cáo Sở Y tế kết quả. Nếu có vướng mắc, báo cáo UBND tỉnh."
    assert days_of(read_reports(several)[0], several, "trước ngày 15/12/2026", alone=False) == []
    labelled = "Báo cáo UBND tỉnh kết quả; thời gian hoàn thành: trước ngày 20/11/2026."
    assert days_of(read_reports(labelled)[0], labelled, "trước ngày 20/11/2026") == ["trước ngày 20/11/2026"]


def test_to_whom_a_report_is_sent_may_stand_behind_it() -> None:
    assert _told("Nếu có vướng mắc, các đơn vị kịp thời báo cáo bằng văn bản; gửi về Sở Công Thương để tổng hợp, báo cáo UBND tỉnh.") == [
        (None, "Sở Công Thương, để báo cáo UBND tỉnh", "Nếu có vướng mắc")
    ]
