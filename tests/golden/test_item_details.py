"""Lines beside an item that tell who leads it, who joins and by when: no tasks of their own."""

from __future__ import annotations

import pytest

from loaders.record import Task
from tests.reading import record_of

HEAD = """ỦY BAN NHÂN DÂN
TỈNH SƠN LA
Số: 77/KH-UBND
Sơn La, ngày 3 tháng 2 năm 2025

KẾ HOẠCH
Triển khai thi hành Luật Lưu trữ

"""

PLAN = """A. MỤC ĐÍCH, YÊU CẦU

1. Đưa Luật vào đời sống.

B. NHIỆM VỤ

I. TUYÊN TRUYỀN

1. Tổ chức hội nghị phổ biến Luật

- Cơ quan chủ trì: Sở Tư pháp.

- Cơ quan phối hợp: Sở Nội vụ; UBND các xã, phường.

- Thời gian thực hiện: Quý II/2025.

- Sản phẩm: Báo cáo kết quả.

2. In tờ gấp theo Đề án phổ biến pháp luật từ nay đến năm 2027.

Đơn vị thực hiện: Sở Tài chính.

Thời hạn hoàn thành: trước ngày 30/6/2025.

3. Phối hợp với Báo Sơn La mở chuyên mục.

II. TẬP HUẤN

1. Nội dung, biện pháp

a) Tập huấn cho công chức xã.

b) Tập huấn cho công chức phường trước ngày 15/5/2025.

2. Cơ quan chủ trì, phối hợp

a) Cơ quan chủ trì

- Sở Nội vụ.

b) Cơ quan phối hợp

- Sở Tài chính.

3. Thời gian thực hiện: Năm 2025.

C. TỔ CHỨC THỰC HIỆN

1. Sở Nội vụ theo dõi, đôn đốc việc thực hiện Kế hoạch này.
"""


def tasks(text: str) -> list[Task]:
    return list(record_of(text).tasks)


def test_an_item_has_what_the_lines_beside_it_tell() -> None:
    made = [t for t in tasks(HEAD + PLAN) if t.kind == "body"]
    assert [t.path for t in made] == ["B.I.1", "B.I.2", "B.I.3", "B.II.1.a", "B.II.1.b"]
    first, second, third = made[:3]
    assert (first.lead, first.coordinating) == (("Sở Tư pháp tỉnh Sơn La",), ("Sở Nội vụ tỉnh Sơn La", "Ủy ban nhân dân các xã, phường tỉnh Sơn La"))
    assert first.timeframe is not None and (first.timeframe.end, first.timeframe.inherited_from) == ("2025-06", None)
    assert first.product == "Báo cáo kết quả"
    assert second.responsible == ("Sở Tài chính tỉnh Sơn La",)
    assert second.timeframe is not None and second.timeframe.end == "2025-06-30"  # not the years of the scheme that it names
    assert third.timeframe is None


def test_what_is_told_for_a_part_is_inferred_for_each_of_its_items() -> None:
    made = [t for t in tasks(HEAD + PLAN) if t.section.startswith("B.II")]
    assert {(t.lead, t.coordinating) for t in made} == {(("Sở Nội vụ tỉnh Sơn La",), ("Sở Tài chính tỉnh Sơn La",))}
    assert {b.confidence for t in made for b in t.bodies} == {"inferred"}
    assert all(b.premises[0].why == "nêu chung cho các nhiệm vụ của mục" for t in made for b in t.bodies)
    assert [(t.timeframe.end, t.timeframe.inherited_from) for t in made if t.timeframe] == [("2025", "Năm 2025"), ("2025-05-15", None)]


@pytest.mark.parametrize(("line", "role"), [
    ("Trách nhiệm chỉ đạo thực hiện: Sở Tư pháp; Sở Nội vụ.", "directing"), ("Trách nhiệm chủ trì: Sở Tư pháp; Sở Nội vụ.", "lead"), ("Trách nhiệm thực hiện: Sở Tư pháp; Sở Nội vụ.", "responsible"),
])
def test_the_last_line_of_a_group_tells_whose_charge_its_items_are(line: str, role: str) -> None:
    made = [t for t in record_of(HEAD + f"I. NHIỆM VỤ\n\n1.1. Tuyên truyền\n\n- Mở chuyên mục.\n\n- In tờ gấp.\n\n{line}\n\n1.2. Tập huấn\n\n- Mở lớp ở xã.\n").tasks if t.kind == "body"]
    both = [(role, "Sở Tư pháp tỉnh Sơn La"), (role, "Sở Nội vụ tỉnh Sơn La")]
    assert [(t.title, [(b.role, b.body) for b in t.bodies]) for t in made] == [("Mở chuyên mục.", both), ("In tờ gấp.", both), ("Mở lớp ở xã.", [])]


def test_a_note_below_who_joins_names_nobody_and_a_list_without_a_comma_is_no_work() -> None:
    said = PLAN.replace("- Sở Tài chính.\n", "- Sở Tài chính.\n\n- Các đơn vị, địa phương; các hội và cơ quan tổ chức có liên quan.\n\n(Văn phòng Ban Chỉ đạo là nơi nhận tin).\n")
    made = [t for t in tasks(HEAD + said) if t.section.startswith("B.II")]
    assert [t.path for t in made] == ["B.II.1.a", "B.II.1.b"]
    assert all(t.coordinating[0] == "Sở Tài chính tỉnh Sơn La" and not any("Ban Chỉ đạo" in b for b in t.coordinating) for t in made)


def test_a_task_told_in_labelled_lines_is_one() -> None:
    said = """I. NHIỆM VỤ ĐƯỢC BỔ SUNG NHƯ SAU

1. Tên nhiệm vụ: Số hóa kho lưu trữ của các xã.

2. Cơ quan chủ trì: Sở Nội vụ.

3. Cơ quan phối hợp: Sở Tài chính.

4. Kết quả: Kho tư liệu số.

5. Thời gian hoàn thành: Quý IV/2026.
"""
    (made,) = [t for t in tasks(HEAD + said) if t.kind == "body"]
    assert (made.path, made.title, made.product) == ("I.1", "Số hóa kho lưu trữ của các xã.", "Kho tư liệu số")
    assert (made.lead, made.coordinating) == (("Sở Nội vụ tỉnh Sơn La",), ("Sở Tài chính tỉnh Sơn La",))
    assert made.timeframe is not None and (made.timeframe.text, made.timeframe.end, made.timeframe.inherited_from) == ("Quý IV/2026", "2026-12", None)


def test_a_letter_divides_a_plan_above_its_roman_parts() -> None:
    assert [t.kind for t in tasks(HEAD + PLAN)][-1] == "duty"


def test_below_tasks_whom_they_concern_and_what_must_hold_is_no_work() -> None:
    plan = """I. NỘI DUNG THỰC HIỆN

1. Xác định đối tượng được hỗ trợ về nhà ở

- Nhà ở bị hư hỏng nặng.

2. Trình tự thực hiện

2.1. Lập danh sách

2.1.a. Xã lập danh sách hộ.

2.1.b. Tổ trưởng tập hợp đơn của hộ.

3. Yêu cầu về kỹ thuật

- Nhà ở có tuổi thọ từ 10 năm trở lên.
"""
    assert [(t.path, t.title) for t in tasks(HEAD + plan)] == [("I.2.1.a", "Xã lập danh sách hộ."), ("I.2.1.b", "Tổ trưởng tập hợp đơn của hộ.")]


def test_a_note_in_brackets_and_unreadable_words_are_no_work() -> None:
    plan = """I. TỔ CHỨC THỰC HIỆN

1. Sở Nội vụ

- Rà soát đội ngũ cán bộ.

- Theo dõi, tổng hợp kết quả thực hiện báo cáo Ủy ban nhân dân tỉnh.

(Nhiệm vụ cụ thể tại Phụ lục kèm theo)

- UBND cac huyen, thi xa", thanh ph6;
"""
    made = tasks(HEAD + plan)
    assert [t.path for t in made] == ["I.1/1", "I.1/2"]
    assert made[1].reporting == ("Sở Nội vụ tỉnh Sơn La",)


DECIDED = """THỦ TƯỚNG CHÍNH PHỦ
Số: 77/QĐ-TTg
Hà Nội, ngày 3 tháng 2 năm 2025

QUYẾT ĐỊNH
Ban hành Kế hoạch triển khai thi hành Luật Lưu trữ

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch triển khai thi hành Luật Lưu trữ.

KẾ HOẠCH
Triển khai thi hành Luật Lưu trữ

I. MỤC ĐÍCH

1. Đưa Luật vào đời sống.

II. NỘI DUNG

1. Xây dựng văn bản

a) Nghị định quy định chi tiết Luật

- Cơ quan chủ trì: Bộ Nội vụ.

- Thời gian trình Chính phủ: Trước ngày 15/5/2025.

2. Tuyên truyền Luật

a) Bộ Nội vụ biên soạn tài liệu, tổ chức tập huấn.
"""


def test_what_the_contents_of_a_decisions_plan_tell_is_told_once() -> None:
    made = [(t.kind, t.path, t.lead, t.responsible, t.timeframe and t.timeframe.text) for t in tasks(DECIDED)]
    assert made == [
        ("body", "II.1.a", ("Bộ Nội vụ",), (), "Trước ngày 15/5/2025"),
        ("body", "II.2.a", (), ("Bộ Nội vụ",), None),
    ]


def test_lines_beside_an_item_are_its_own_where_what_stands_below_it_is_no_work_of_the_plan() -> None:
    text = HEAD + (
        "I. NỘI DUNG, TIẾN ĐỘ, PHÂN CÔNG TRÁCH NHIỆM THỰC HIỆN\n\n1. Tổ chức hội nghị gặp mặt cử tri để người ứng cử trình bày chương trình.\n\n- Việc tổ chức hội nghị phải đúng thành phần.\n\n"
        "- Sở Nội vụ phối hợp với các xã để hội nghị an toàn.\n\n- Thời gian hoàn thành: Quý I/2026.\n\n- Đơn vị chủ trì: Sở Tư pháp.\n\n2. In tài liệu.\n"
    )
    first = next(t for t in record_of(text).tasks if t.kind == "body")
    assert (first.path, first.lead, first.timeframe and first.timeframe.text) == ("I.1", ("Sở Tư pháp tỉnh Sơn La",), "Quý I/2026")


ONE_LINE = "Cơ quan chủ trì: {}. Cơ quan phối hợp: {} và doanh nghiệp. Thời gian: {}. Sản phẩm: báo cáo."
LINES = "Cơ quan chủ trì: {}.\n\nCơ quan phối hợp: {} và doanh nghiệp.\n\nThời gian: {}.\n\nSản phẩm: báo cáo."


@pytest.mark.parametrize("form", [ONE_LINE, LINES])
def test_paragraphs_of_a_part_that_each_have_their_own_lines_share_none(form: str) -> None:
    first, second = form.format("Sở Nội vụ", "Sở Tư pháp", "quý IV/2026"), form.format("Sở Y tế", "Công an tỉnh", "quý II/2027")
    text = HEAD + f"I. NHIỆM VỤ\n\n1. Hoàn thiện thể chế\n\nNhiệm vụ 1. Rà soát văn bản\n\n{first}\n\nNhiệm vụ 2. Xây dựng kho số\n\n{second}\n\n2. Tuyên truyền\n\n- Mở chuyên mục.\n"
    made = [(t.lead, t.coordinating, t.timeframe and t.timeframe.text, t.product) for t in record_of(text).tasks][:2]
    assert made == [
        (("Sở Nội vụ tỉnh Sơn La",), ("Sở Tư pháp tỉnh Sơn La", "Các doanh nghiệp"), "quý IV/2026", "báo cáo"),
        (("Sở Y tế tỉnh Sơn La",), ("Công an tỉnh Sơn La", "Các doanh nghiệp"), "quý II/2027", "báo cáo"),
    ]


def test_bodies_told_for_another_part_in_the_work_are_no_work_of_their_own() -> None:
    text = HEAD + (
        "I. NỘI DUNG\n\n1. Thí điểm tủ thuốc tại trường học\n\n- Đơn vị phụ trách: Chi cục Dân số.\n\n- Đơn vị thực hiện thí điểm: Sở Y tế.\n\n- Các cơ quan, đơn vị tham gia: Sở Tư pháp.\n\n"
        "- Cơ quan theo dõi, đôn đốc: Thanh tra tỉnh.\n\n- Cơ quan chủ trì thẩm định: Sở Tài chính.\n\n- Cơ quan cấp kinh phí: Sở Tài chính.\n\n- Đầu mối liên hệ: Văn phòng UBND tỉnh.\n\n- Người liên hệ thực hiện: Đồng chí Lê Văn A.\n\n"
        "2. Mở chuyên mục\n\n- Phân công cơ quan chủ đầu tư: Ban Quản lý dự án tỉnh.\n\n"
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Đơn vị chủ đầu tư: Sở Y tế.\n\n2. Cơ quan, đơn vị thực hiện: Các sở căn cứ Kế hoạch này xây dựng kế hoạch của mình.\n"
    )
    made = [(t.kind, t.title, t.lead, t.responsible, t.coordinating, t.supervising) for t in tasks(text)]
    assert made == [
        ("body", "Thí điểm tủ thuốc tại trường học", (), ("Chi cục Dân số tỉnh Sơn La", "Sở Y tế tỉnh Sơn La"), ("Sở Tư pháp tỉnh Sơn La",), ("Thanh tra tỉnh Sơn La",)),
        ("body", "Mở chuyên mục", (), (), (), ()),
        ("duty", "Cơ quan, đơn vị thực hiện: Các sở căn cứ Kế hoạch này xây dựng kế hoạch của mình.", (), ("Các sở tỉnh Sơn La",), (), ()),
    ]


def test_labels_that_stand_alone_among_duties_name_whom_they_name() -> None:
    text = HEAD + "I. TỔ CHỨC THỰC HIỆN\n\n1. Cơ quan chủ trì: Sở Y tế; cơ quan phối hợp: Sở Tài chính, Sở Nội vụ. Hoàn thành trước ngày 20/11/2026.\n\n2. Đơn vị thực hiện: Các xã, phường.\n\n3. Đơn vị chủ trì: Sở Y tế chịu trách nhiệm tổng hợp.\n"
    made = [(t.lead, t.coordinating, t.responsible) for t in tasks(text)]
    assert made == [
        (("Sở Y tế tỉnh Sơn La",), ("Sở Tài chính tỉnh Sơn La", "Sở Nội vụ tỉnh Sơn La"), ()),
        ((), (), ("Các xã, phường tỉnh Sơn La",)),
        ((), (), ("Sở Y tế tỉnh Sơn La",)),
    ]


def test_who_has_a_task_behind_phan_cong_and_how_often_it_is_done() -> None:
    text = HEAD + "I. NHIỆM VỤ\n\n1. Xây dựng chương trình kiểm tra\n\nPhân công: Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp.\n\n2. Khảo sát yếu tố nguy cơ\n\n- Đầu mối: Sở Y tế\n\n- Tần suất: 5 năm/lần\n"
    made = [(t.title, t.lead, t.coordinating, t.timeframe and t.timeframe.recurrence) for t in tasks(text)]
    assert made == [
        ("Xây dựng chương trình kiểm tra", ("Sở Nội vụ tỉnh Sơn La",), ("Sở Tư pháp tỉnh Sơn La",), None),
        ("Khảo sát yếu tố nguy cơ", ("Sở Y tế tỉnh Sơn La",), (), "5 năm một lần"),
    ]


@pytest.mark.parametrize("counted", ["({}) ", "{}. "])
def test_items_of_a_letter_have_what_the_lines_beside_them_tell(counted: str) -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\nSố: 113/UBND-NC\nV/v bảo vệ bí mật\nSơn La, ngày 3 tháng 2 năm 2026\n\nKính gửi: Các sở, ban, ngành.\n\n"
        "Ủy ban nhân dân tỉnh yêu cầu các cơ quan, đơn vị thực hiện các nhiệm vụ sau:\n\n"
        f"{counted.format(1)}Rà soát quy chế bảo vệ bí mật nhà nước.\n\n- Đơn vị chủ trì thực hiện: Sở Nội vụ.\n\n- Thời gian hoàn thành: Thực hiện thường xuyên.\n\n"
        f"{counted.format(2)}Tổ chức tập huấn.\n\n- Đơn vị phối hợp: Sở Tư pháp.\n\n- Thời gian hoàn thành: Trong tháng 8/2026.\n"
    )
    made = [(t.kind, t.title, t.lead, t.responsible, t.coordinating, t.timeframe and t.timeframe.text) for t in tasks(text)]
    assert made == [
        ("duty", "Rà soát quy chế bảo vệ bí mật nhà nước.", ("Sở Nội vụ tỉnh Sơn La",), (), (), "Thực hiện thường xuyên"),
        ("duty", "Tổ chức tập huấn.", (), ("Các cơ quan, đơn vị",), ("Sở Tư pháp tỉnh Sơn La",), "Trong tháng 8/2026"),
    ]


@pytest.mark.parametrize(
    ("end", "bodies", "when"),
    [
        ("; giao Sở Tư pháp, Sở Nội vụ.", ("Sở Tư pháp tỉnh Sơn La", "Sở Nội vụ tỉnh Sơn La"), None),
        (" (Sở Tư pháp chủ trì; thường xuyên).", (), "thường xuyên"),
        (" (do Sở Tư pháp thực hiện).", (), None),
        (" (Sở Tư pháp thực hiện, hoàn thành trong quý I/2025).", ("Sở Tư pháp tỉnh Sơn La",), "trong quý I/2025"),
        (". Phụ trách: Sở Tư pháp.", ("Sở Tư pháp tỉnh Sơn La",), None),
        ("; giao chỉ tiêu cho Sở Tư pháp.", (), None),
        (" (từ năm 2021 đến nay).", (), None),
        (" (hiệu lực - từ 01/8/2024).", (), None),
        (" (tháng 12/2024).", (), None),
        (" (Sở Tư pháp; quý IV/2025).", (), "quý IV/2025"),
    ],
)
def test_last_words_of_an_item_that_name_who_or_when(end: str, bodies: tuple[str, ...], when: str | None) -> None:
    task, _ = record_of(f"{HEAD}I. NHIỆM VỤ\n\n1. Biên soạn sổ tay lưu trữ{end}\n\n2. Tổ chức hội nghị phổ biến Luật.\n").tasks
    assert (task.responsible, task.timeframe and task.timeframe.text) == (bodies, when)


def test_a_line_in_brackets_tells_of_the_item_right_above_it() -> None:
    said = "1. In tờ gấp (Sở Nội vụ chủ trì).\n\n2. Tổ chức ngày hội\n\n(Đơn vị thực hiện: Sở Tư pháp; Thời gian: tháng 4/2025).\n\n3. Tổ chức hội nghị.\n"
    first, second, third = record_of(f"{HEAD}I. NHIỆM VỤ\n\n{said}").tasks
    assert [(t.responsible, t.timeframe and t.timeframe.start) for t in (first, second, third)] == [((), None), (("Sở Tư pháp tỉnh Sơn La",), "2025-04"), ((), None)]


def test_how_much_is_aimed_at_tells_of_the_item_above() -> None:
    said = "1. Xây dựng đường thôn.\n\n- Chỉ tiêu: mỗi xã 01 công trình.\n\n- Thời gian: từ 01/6 đến 31/7/2025.\n\n2. Tổ chức hội nghị — *Chủ trì: Sở Tư pháp; thời gian: quý II/2025.*\n"
    assert [(t.title[:18], t.lead, t.timeframe and t.timeframe.start) for t in record_of(f"{HEAD}I. NHIỆM VỤ\n\n{said}").tasks] == [
        ("Xây dựng đường thô", (), "2025-06-01"), ("Tổ chức hội nghị -", ("Sở Tư pháp tỉnh Sơn La",), "2025-04"),
    ]


def test_who_stresses_work_or_agrees_to_it_has_none() -> None:
    said = "1. Thống nhất với các giải pháp do Sở Tư pháp trình.\n\n2. Hội đồng nhân dân tỉnh nhấn mạnh một số nhiệm vụ:\n\na) Số hóa hồ sơ trước 31/3/2025.\n\nb) Sửa kho lưu trữ.\n"
    text = HEAD.replace("ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN").replace("KH-UBND", "NQ-HĐND").replace("KẾ HOẠCH", "NGHỊ QUYẾT")
    assert [(t.title, t.responsible) for t in record_of(f"{text}I. NHIỆM VỤ\n\n{said}").tasks] == [("Số hóa hồ sơ trước 31/3/2025.", ()), ("Sửa kho lưu trữ.", ())]


@pytest.mark.parametrize(
    ("item", "when"),
    [
        ("Từ năm 2026 đến năm 2028 trồng 500 ha rừng.", ("2026", "2028")),
        ("Quý II, III/2025 mở 03 lớp tập huấn.", ("2025-04", "2025-09")),
        ("Cải tạo hạ tầng mạng → Sở Tư pháp lắp đặt, quý III.", ("2025-07", "2025-09")),
        ("Cải tạo hạ tầng theo Đề án số 5/ĐA-UBND ngày 02/01/2025.", ("2025", "2025")),
    ],
)
def test_the_plans_year_is_not_the_time_of_an_item_that_prints_one(item: str, when: tuple[str, str] | None) -> None:
    task, _ = record_of(f"{HEAD.replace('Triển khai thi hành Luật Lưu trữ', 'Công tác lưu trữ năm 2025')}I. NHIỆM VỤ\n\n1. {item}\n\n2. Tổ chức hội nghị phổ biến Luật.\n").tasks
    assert (task.timeframe and (task.timeframe.start, task.timeframe.end)) == when


def test_an_agreement_with_somebody_on_a_matter_is_work() -> None:
    said = "1. Thống nhất với Sở Tư pháp phương án, trình UBND tỉnh trước ngày 15/6/2025.\n\n2. Tổ chức hội nghị phổ biến Luật.\n"
    assert len(record_of(f"{HEAD}I. NHIỆM VỤ\n\n{said}").tasks) == 2


def test_what_a_line_calls_the_contents_of_the_work_above_is_no_work_of_its_own() -> None:
    lines = "b) Đơn vị thực hiện: Sở Tư pháp.\n\nc) Thời hạn: 30/6/2025."
    made = record_of(f"{HEAD}II. NHIỆM VỤ\n\n1. Biên soạn tài liệu\n\na) Nội dung: sổ tay hỏi đáp.\n\n{lines}\n\n2. Tập huấn\n\na) Nội dung: Mở lớp cho cán bộ.\n\n{lines}\n").tasks
    assert [(t.title, t.responsible) for t in made] == [("Biên soạn tài liệu", ("Sở Tư pháp tỉnh Sơn La",)), ("Mở lớp cho cán bộ.", ("Sở Tư pháp tỉnh Sơn La",))]


def test_a_line_that_points_to_a_table_is_no_work() -> None:
    assert record_of(f"{HEAD}II. NHIỆM VỤ\n\nPhân công tại bảng dưới đây.\n").tasks == ()


@pytest.mark.parametrize("said", ["1. Mở lớp tập huấn\n\n- CT: Sở Tư pháp\n\n- PH: Sở Nội vụ, Công an tỉnh\n", "1. Mở lớp tập huấn. CT: Sở Tư pháp; PH: Sở Nội vụ, Công an tỉnh.\n"])
def test_roles_by_their_letters(said: str) -> None:
    (made,) = record_of(f"{HEAD}II. NHIỆM VỤ\n\n{said}").tasks
    assert (made.title[:10], made.lead, made.coordinating) == ("Mở lớp tập", ("Sở Tư pháp tỉnh Sơn La",), ("Sở Nội vụ tỉnh Sơn La", "Công an tỉnh Sơn La"))
