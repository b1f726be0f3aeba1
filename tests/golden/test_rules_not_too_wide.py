"""Rules that reached further than what they are for: what stays as it is printed."""

from __future__ import annotations

import pytest

from loaders.agencies.bodies import Locality, split_bodies
from loaders.record import Record
from tests.reading import record_of

HEAD = "ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\nSố: 12/{symbol}-UBND\nSơn La, ngày 10 tháng 3 năm 2025\n{kind}\nVề y tế\n"
DIRECTIVE = HEAD.format(symbol="CT", kind="CHỈ THỊ") + "Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:\n1. "
PLAN = HEAD.format(symbol="KH", kind="KẾ HOẠCH")


def bodies(record: Record) -> list[tuple[str, str]]:
    return [(b.role, b.body.removesuffix(" tỉnh Sơn La")) for t in record.tasks for b in t.bodies]


@pytest.mark.parametrize("said", ["Yêu cầu Sở Tài chính phối hợp với các sở được giao chủ trì các dự án để tổng hợp nhu cầu vốn.", "Giao Sở Tài chính phối hợp với các bệnh viện tuyến Trung ương chủ trì hội chẩn."])
def test_partners_that_lead_make_nobody_else_lead(said: str) -> None:
    assert bodies(record_of(DIRECTIVE + said)) == [("coordinating", "Sở Tài chính")]


def test_who_makes_what_an_item_names_leads_nothing() -> None:
    items = "II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Triển khai Đề án bệnh án điện tử (Bộ Y tế chủ trì xây dựng).\n- Tập huấn cho cán bộ xã (Phòng Nghiệp vụ chủ trì, Phòng Tài vụ phối hợp)."
    assert bodies(record_of(PLAN + items)) == [("responsible", "Sở Y tế"), ("responsible", "Sở Y tế"), ("lead", "Phòng Nghiệp vụ"), ("coordinating", "Phòng Tài vụ")]


def test_results_sent_every_week_keep_their_rhythm() -> None:
    (task,) = record_of(PLAN + "II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Tổng hợp kết quả gửi Ủy ban nhân dân tỉnh hằng tuần để chỉ đạo.").tasks
    assert task.timeframe is not None and task.timeframe.recurrence == "hằng tuần"


def test_what_is_made_simpler_is_no_application() -> None:
    record = record_of("KẾ HOẠCH\n\nĐƠN GIẢN HÓA THỦ TỤC HÀNH CHÍNH NĂM 2025\n\nỦy ban nhân dân tỉnh Sơn La ban hành Kế hoạch như sau:\n\n1. Sở Nội vụ rà soát thủ tục trước ngày 30/6/2025.")
    assert bodies(record) == [("responsible", "Sở Nội vụ")]
    assert "no-document" not in {f.code for f in record.findings}


def test_a_committee_that_watches_has_its_number() -> None:
    assert record_of("BAN CHỈ ĐẠO THEO DÕI DỰ ÁN SÔNG MÃ Số: 12/KH-BCĐ\nHà Nội, ngày 3 tháng 2 năm 2025\nKẾ HOẠCH\nTheo dõi dự án\n1. Tổ giúp việc lập danh sách.").identity.number == "12/KH-BCĐ"


def test_only_who_issues_gives_a_day() -> None:
    said = (
        "Ngày 05/01/2025, Đoàn kiểm tra của tỉnh đã chỉ ra Quyết định số 12/QĐ-UBND chưa đúng. Ngày 06/01/2025, Sở Y tế hỗ trợ người dân thông qua Quyết định số 21/QĐ-TTg. "
        "Ngày 07/01/2025, Hội đồng nhân dân tỉnh đã thông qua Nghị quyết số 5/NQ-HĐND. Ngày 08/01/2025, Ủy ban nhân dân tỉnh đã ra Quyết định số 6/QĐ-UBND về họp."
    )
    assert [(c.number, c.date) for c in record_of(PLAN + said).citations] == [("12/QĐ-UBND", None), ("21/QĐ-TTg", None), ("5/NQ-HĐND", "2025-01-07"), ("6/QĐ-UBND", "2025-01-08")]


@pytest.mark.parametrize("other", ["do Tổng công ty Thăng Long xây", "CÔNG TY CỔ PHẦN CẤP NƯỚC HÀ NAM thông báo", "hồ sơ của Tập đoàn Hòa Bình (sau đây gọi là Công ty)"])
def test_a_firm_beside_another_is_not_who_is_meant(other: str) -> None:
    text = f"{DIRECTIVE}Cầu Sông Mã {other}, tư vấn giám sát là Công ty Cổ phần Tư vấn Trường Sơn.\n2. Công ty tập trung nhân lực, hoàn thành trụ T3 trước ngày 30/4/2025."
    assert all("Trường Sơn" not in body for _, body in bodies(record_of(text)) if body != "Công ty")


def test_a_head_that_is_whole_but_for_its_blanks_is_said_to_be_there() -> None:
    findings = record_of("ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\nSố: ..........\nSơn La, ngày ... tháng ... năm ......\nKẾ HOẠCH\nVề y tế\n1. Sở Y tế rà soát thuốc.").findings
    assert {f.code for f in findings} == {"blank-number", "blank-date"}


def test_old_numbers_and_zeros_before_numbers_are_no_misprints() -> None:
    record = record_of(f"{PLAN}Thực hiện Thông tư số 1990/TT-BTC ngày 12/4/1993 của Bộ Tài chính.".replace("12/KH", "05/KH") + "\nPHỤ LỤC\n(Kèm theo Kế hoạch số 5/KH-UBND ngày 10 tháng 3 năm 2025 của Ủy ban nhân dân tỉnh)\n1. Danh mục thuốc.")
    assert not {f.code for f in record.findings} & {"misprinted-number", "number-disagreement"}


def test_how_congresses_are_held_is_no_guide_on_form() -> None:
    text = "TỈNH ỦY SƠN LA\nSố 12-HD/TU\nSơn La, ngày 10 tháng 3 năm 2025\nHƯỚNG DẪN\nVề thể thức đại hội đảng bộ các cấp\nI. NHIỆM VỤ\n1. Ban Tổ chức Tỉnh ủy chủ trì thẩm định nhân sự trước ngày 30/6/2025.\n2. Các huyện ủy tổ chức đại hội điểm trong tháng 4/2025."
    assert len(record_of(text).tasks) == 2


TABLE = "PHỤ LỤC\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 10 tháng 3 năm 2025 của Ủy ban nhân dân tỉnh)\n\n"


def test_goals_with_who_answers_for_them_are_no_tasks() -> None:
    rows = "| 1 | Tỷ lệ hộ nghèo | Sở Nông nghiệp và Môi trường | Các xã | 1,5% |\n| 2 | Tỷ lệ che phủ rừng | Sở Nông nghiệp và Môi trường | Các xã | 42% |\n"
    assert record_of(f"{PLAN}{TABLE}| TT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Chỉ tiêu |\n|---|---|---|---|---|\n{rows}").tasks == ()


def test_steps_beside_their_work_and_days_are_tasks() -> None:
    rows = "| 1 | Chuẩn bị | Ban hành kế hoạch | Sở Nội vụ | Tháng 4/2025 |\n| 2 | Triển khai | Tổ chức hội nghị | Sở Tư pháp | Tháng 6/2025 |\n"
    assert bodies(record_of(f"{PLAN}{TABLE}| TT | Các bước | Nội dung | Đơn vị chủ trì | Thời gian |\n|---|---|---|---|---|\n{rows}")) == [("lead", "Sở Nội vụ"), ("lead", "Sở Tư pháp")]


@pytest.mark.parametrize("printed", ["Đảng ủy xã (UBKT)", "UBND tỉnh (VP)", "Ủy ban nhân dân xã (VHXH)", "Bộ Chỉ huy Quân sự tỉnh (PTM)", "Tòa án tỉnh (PKT)", "Công an Tỉnh (PCCC)"])
def test_letters_behind_a_body_of_many_units_say_which(printed: str) -> None:
    assert "(" in split_bodies(printed, Locality("tỉnh Sơn La"))[0].name


@pytest.mark.parametrize("printed", ["Ủy ban nhân dân (UBND)", "Trung tâm Kiểm soát bệnh tật tỉnh (CDC)", "Sở Y tế (SYT)"])
def test_a_body_s_own_letters_are_none_of_its_name(printed: str) -> None:
    assert "(" not in split_bodies(printed, Locality("tỉnh Sơn La"))[0].name


def test_a_bare_day_behind_the_document_s_own_dates_nothing_that_it_cites() -> None:
    cited = record_of(f"{PLAN}1. Sở Y tế báo cáo kết quả thực hiện Kế hoạch số 20/KH-UBND (15/12/2025), Quyết định số 7/QĐ-UBND (15/12/2024) về Ủy ban nhân dân tỉnh.").citations
    assert [(c.number, c.date) for c in cited] == [("20/KH-UBND", None), ("7/QĐ-UBND", "2024-12-15")]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Ngày 05/01/2025, Ủy ban nhân dân tỉnh đã họp giao ban, kiểm điểm việc thực hiện Quyết định số 21/QĐ-TTg.", False),
        ("Ngày 05/01/2025, Đoàn kiểm tra của tỉnh đã chỉ ra Quyết định số 21/QĐ-TTg chưa đúng.", False),
        ("Ngày 05/01/2025, sau khi xem xét, Thủ tướng đã quyết định bằng Quyết định số 21/QĐ-TTg.", True),
    ],
)
def test_what_is_carried_out_on_a_day_is_older(said: str, told: bool) -> None:
    (finding,) = (f for f in record_of(PLAN + said).findings if f.code == "missing-year")
    assert ("có thể là ngày ban hành" in finding.message) == told
