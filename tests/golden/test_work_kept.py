"""Work that stands beside words that look like none: a telephone, a time, a reason, a request, a short line; and what is only told of a body in brackets."""

from __future__ import annotations

import pytest

from tests.reading import record_of

END = "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\n(Đã ký)\nTrần Văn An\n"


def told(head: str, body: str) -> list[tuple[str, str, str]]:
    """Of each task: its place, the first words of its title, its bodies."""
    record = record_of(f"UBND TỈNH LÀO CAI\n{head}\n\n{body}{END}")
    return [(t.section, " ".join(t.title.split()[:4]), ", ".join(b.body for b in t.bodies)) for t in record.tasks]


def letter(body: str) -> list[tuple[str, str, str]]:
    return told("Số: 12/UBND-NC\nLào Cai, ngày 15 tháng 4 năm 2026\nV/v tăng cường công tác\nKính gửi: Các sở, ban, ngành.", body)


def plan(body: str) -> list[tuple[str, str, str]]:
    return told("Số: 12/KH-UBND\nLào Cai, ngày 15 tháng 4 năm 2026\nKẾ HOẠCH\nTăng cường công tác", f"I. NHIỆM VỤ\n{body}")


def test_how_work_stands_with_a_body_in_brackets_charges_nobody() -> None:
    made = plan(
        "1. Xây dựng đề án (Sở Nội vụ đã thực hiện).\n2. Rà soát trường học (Sở Giáo dục và Đào tạo chưa thực hiện).\n"
        "3. Kiểm tra phòng cháy (Công an tỉnh thực hiện).\n4. Lập danh mục thuốc (Sở Y tế đang thực hiện).\n5. Cấp phát thuốc (Sở Y tế sẽ thực hiện)."
    )
    assert [who for _, _, who in made] == ["", "", "Công an tỉnh Lào Cai", "", ""]


@pytest.mark.parametrize(
    ("items", "places"),
    [
        ("k) Các biện pháp gồm:\n1) Phun hóa chất tại các thôn.\n2) Thu gom phế thải.\n3) Tuyên truyền trên loa.", ["I.1", "I.2", "I.3"]),
        ("k) Tập huấn cho cán bộ.\n1) Phun hóa chất tại các thôn.\n2) Thu gom phế thải.", ["I.k", "I.1", "I.2"]),
        ("k) Tập huấn cho cán bộ.\nI) Phun hóa chất tại các thôn.\nm) Thu gom phế thải.", ["I.k", "I.l", "I.m"]),
    ],
)
def test_a_one_that_begins_a_list_is_no_letter(items: str, places: list[str]) -> None:
    assert [place for place, _, _ in plan(items)] == places


def test_a_duty_with_its_telephone_or_its_time() -> None:
    made = letter(
        "Chủ tịch UBND tỉnh yêu cầu:\n1. Sở Y tế trực cấp cứu 24/24 giờ, điện thoại: 0239 3855 123.\n2. Công an xã trực 24/24 giờ (điện thoại: 0239 3855 124).\n"
        "3. Sở Y tế: cử bác sĩ trực tại các điểm, số điện thoại 0912 345 678.\n4. Sở Xây dựng: điện thoại 0239 3855 125.\n5. Sở Nội vụ, số điện thoại: 0239 3855 126, địa chỉ: 12 phố A."
    )
    assert [place for place, _, _ in made] == ["1", "2", "3"]
    timed = plan(
        "1. Phân luồng\na) Thời gian thực hiện từ 01/5 đến 30/5/2026, giao Phòng Kinh tế phân luồng, Công an xã cắm biển.\nb) Thời gian thực hiện từ nay đến hết tháng 6, Công an tỉnh tuần tra.\n"
        "c) Thời gian thực hiện từ 01/5 đến 30/5/2026, hoàn thành trước 15/6/2026.\nd) Thời gian thực hiện sau khi kế hoạch được duyệt."
    )
    assert [place for place, _, _ in timed] == ["I.1.a", "I.1.b"]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Nhằm ngăn chặn hành vi vi phạm đã bị xử phạt nhiều lần, giao Công an tỉnh thực hiện:", "Công an tỉnh Lào Cai"),
        ("Trước thực trạng hành vi phá rừng bị phạt ngày càng nhiều, UBND tỉnh yêu cầu UBND các xã thực hiện các nội dung sau:", "Ủy ban nhân dân các xã tỉnh Lào Cai"),
        ("Sở Tư pháp kính trình báo cáo kết quả và yêu cầu các sở triển khai các nhiệm vụ sau:", "Các sở tỉnh Lào Cai"),
        ("Các hành vi sau bị xử phạt, truy cứu trách nhiệm theo Điều 13 Nghị định số 15/2020/NĐ-CP:", None),
        ("Sở Tư pháp kính trình UBND tỉnh xem xét, giao các sở:", None),
    ],
)
def test_a_sentence_that_asks_behind_its_reason(sentence: str, who: str | None) -> None:
    assert letter(f"{sentence}\na) Rà soát các tuyến đường.\nb) Lập danh sách hộ dân.") == ([] if who is None else [("a", "Rà soát các tuyến", who), ("b", "Lập danh sách hộ", who)])


@pytest.mark.parametrize("line", ["Thời gian: trước ngày 30/4/2026.", "Văn bản: Kế hoạch số 5/KH-UBND.", "Cá nhân: ông An."])
def test_a_label_behind_the_sign_of_the_end_ends_nothing(line: str) -> None:
    assert len(plan(f"1. Chuẩn bị phương tiện./.\n\n{line}\n2. Tập huấn cho cán bộ.")) == 2


def test_what_a_body_is_asked_to_ask_for() -> None:
    items = "1. Sở Tài chính xin ý kiến Bộ Tài chính về định mức chi.\n2. Sở Xây dựng đề nghị bổ sung quy hoạch, lập hồ sơ.\n3. Sở Nội vụ kính trình Tỉnh ủy đề án."
    assert [place for place, _, _ in letter(f"Chủ tịch UBND tỉnh yêu cầu các sở thực hiện:\n{items}")] == ["1", "2", "3"]
    assert [place for place, _, _ in letter(f"Phúc đáp đề nghị của các sở, UBND tỉnh có ý kiến như sau:\n{items}")] == ["1"]


def test_an_article_that_gives_duties_to_nobody_by_name() -> None:
    made = told(
        "Số: 12/QĐ-UBND\nLào Cai, ngày 15 tháng 4 năm 2026\nQUYẾT ĐỊNH\nVề việc rà soát\nCHỦ TỊCH UBND TỈNH LÀO CAI\nTheo đề nghị của Giám đốc Sở Nội vụ.\nQUYẾT ĐỊNH:",
        "Điều 1. Phê duyệt phương án.\nĐiều 2. Giao nhiệm vụ cụ thể\n1. Rà soát hồ sơ của các hộ.\n2. Công bố kết quả rà soát.\nĐiều 3. Quyết định này có hiệu lực từ ngày ký.",
    )
    assert [place for place, _, _ in made] == ["Điều 2.1", "Điều 2.2"]


def test_lines_of_work_that_have_lost_their_full_stop_head_nothing() -> None:
    made = plan("Tổ chức lễ ra quân tại quảng trường xã\n\nThành lập các tổ thu gom rác.\n\nTuyên truyền trên hệ thống loa\n\nVệ sinh đường làng, ngõ xóm.\n\nRà soát các điểm tập kết rác.")
    assert len(made) == 5
    topics = plan("Công tác chuẩn bị\n\nThành lập các tổ thu gom rác.\n\nCông tác truyền thông\n\nVệ sinh đường làng, ngõ xóm.\n\nRà soát các điểm tập kết rác.")
    assert len(topics) == 3


def places(head: str, body: str) -> list[str]:
    return [place for place, _, _ in told(head, body)]


def test_who_concludes_orders_below_whatever_heading_names_an_opinion() -> None:
    notice = "Số: 12/TB-UBND\nLào Cai, ngày 15 tháng 4 năm 2026\nTHÔNG BÁO\nKết luận phiên họp tháng 4"
    body = "Chủ tịch UBND tỉnh kết luận như sau:\n1. Ý kiến của đại biểu về trạm bơm\na) Giao Sở Xây dựng kiểm tra trước ngày 30/5/2026.\n2. Thảo luận, thống nhất phương án chia xã\na) Sở Nội vụ lập Đề án trước ngày 15/6/2026.\n3. Ý kiến của đại biểu doanh nghiệp\na) Giao Sở Tài chính trả lời trước ngày 15/6/2026."
    assert places(notice, body) == ["1.a", "2.a", "3.a"]
    directive = "Số: 12/CT-UBND\nLào Cai, ngày 15 tháng 4 năm 2026\nCHỈ THỊ\nVề dân chủ ở cơ sở"
    assert places(directive, "Chủ tịch UBND tỉnh yêu cầu:\n1. Thảo luận dân chủ ở thôn:\na) Các xã họp dân trước ngày 15/6/2026.\n2. Sở Nội vụ tập huấn cán bộ.") == ["1.a", "2"]


@pytest.mark.parametrize("heading", ["Ý kiến của các đại biểu", "Thảo luận, phát biểu ý kiến", "Thảo luận của các đại biểu"])
@pytest.mark.parametrize("kind", ["BIÊN BẢN\nHọp bàn phương án chia xã", "THÔNG BÁO\nKết luận cuộc họp bàn phương án chia xã"])
def test_what_those_present_say_is_no_order(heading: str, kind: str) -> None:
    head = f"Số: 12/TB-UBND\nLào Cai, ngày 15 tháng 4 năm 2026\n{kind}"
    assert places(head, f"I. {heading.upper()}\n1. Đại diện Sở Tài chính: Đề nghị Sở Xây dựng rà soát dự toán.\n2. Sở Y tế đề nghị Sở Tài chính bố trí kinh phí.\nII. KẾT LUẬN\n1. Giao Sở Nội vụ hoàn thiện Đề án.") == ["II.1"]


@pytest.mark.parametrize(("addressee", "made"), [("Ban Thường vụ Tỉnh ủy", 1), ("Sở Y tế", 1), ("các xã, phường", 2)])
def test_what_is_asked_of_those_above_is_no_work(addressee: str, made: int) -> None:
    assert len(plan(f"1. Kiểm tra trạm y tế.\nII. KIẾN NGHỊ VỚI {addressee.upper()}\n1. Sở Y tế cấp vắc xin trước ngày 30/6/2026.")) == made


@pytest.mark.parametrize(
    ("item", "places_told"),
    [
        ("Đồng chí Bí thư Tỉnh ủy có ý kiến như sau: Giao Sở Y tế rà soát.", ["1"]),
        ("Chủ tịch UBND tỉnh có ý kiến như sau: Giao Trung tâm Y tế rà soát.", ["1"]),
        ("Tại cuộc họp, Phó Chủ tịch UBND tỉnh có ý kiến: Giao Sở Y tế rà soát.", ["1"]),
        ("Đại biểu có ý kiến: Giao Sở Y tế quản lý trạm y tế là chưa hợp lý.", []),
        ("Sở Y tế có ý kiến như sau: Giao Trung tâm Y tế rà soát.", []),
        ("Tại cuộc họp, Sở Tài chính có ý kiến như sau: Giao Sở Xây dựng làm chủ đầu tư là phù hợp.", []),
    ],
)
def test_an_opinion_orders_where_who_has_it_may_order(item: str, places_told: list[str]) -> None:
    notice = "Số: 12/TB-UBND\nLào Cai, ngày 15 tháng 4 năm 2026\nTHÔNG BÁO\nKết luận cuộc họp"
    assert places(notice, f"Chủ tịch UBND tỉnh kết luận:\n1. {item}") == places_told


def test_what_an_act_in_force_asks_for_makes_a_text_no_norms() -> None:
    record = record_of("Ngay sau khi Nghị định này có hiệu lực, các sở, ngành thực hiện các nhiệm vụ sau:\n1. Sở Nội vụ trình Ủy ban nhân dân tỉnh Kế hoạch trước ngày 30/6/2026.\n2. Sở Tài chính bố trí kinh phí.\n3. Giao Sở Y tế kiểm tra trạm y tế trong tháng 8/2026.\n")
    assert len(record.tasks) == 3


def test_a_post_is_no_work_and_its_work_is() -> None:
    made = plan(
        "1. Trưởng tiểu ban nội dung: Đồng chí Lê Văn Ba soạn thảo kịch bản trước ngày 15/6/2026.\n2. Trưởng ban: Đồng chí Lê Văn Ba.\n3. Phó Trưởng ban: Ông Trần Tư - Phó Chủ tịch UBND xã Hòa An.\n"
        "4. Trưởng đoàn: Đồng chí Chủ tịch UBND xã.\n6. Chỉ huy trưởng: Ông Lê Ba - Phó Hiệu trưởng nhà trường.\n5. Tổ trưởng Tổ lễ tân: Bà Lê Thị Năm chuẩn bị giấy mời."
    )
    assert [place for place, _, _ in made] == ["I.1", "I.5"]


def test_a_need_with_its_time_is_work() -> None:
    made = plan("1. Các tuyến kè đã xuống cấp, cần được gia cố trong mùa khô.\n2. Kênh Đông đang thi công, cần sớm được bàn giao.\n3. Nhiều làn điệu đã mai một, nay cần được giữ gìn.")
    assert [place for place, _, _ in made] == ["I.1", "I.2"]


def test_whoever_fails_is_threatened_or_is_to_do_something() -> None:
    made = letter("Chủ tịch UBND tỉnh yêu cầu:\n1. Các sở rà soát dự án.\n2. Đơn vị nào chưa xong thì phải báo cáo UBND tỉnh trước ngày 30/6/2026.\n3. Đơn vị nào chưa xong thì người đứng đầu phải kiểm điểm.\n4. Xã nào để cháy rừng thì Chủ tịch UBND xã chịu trách nhiệm.")
    assert {place for place, _, _ in made} == {"1", "2"}
