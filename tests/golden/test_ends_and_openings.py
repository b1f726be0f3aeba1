"""How a document ends or changes others, and what its opening says it is written by: the family of phrasings, and what must not be read."""

from __future__ import annotations

import pytest

from tests.golden.relating import names, triples
from tests.reading import record_of

DECISION = {"kind": "QUYẾT ĐỊNH", "symbol": "QĐ-UBND", "title": "Ban hành Quy định về một việc"}
DECREE = {"kind": "NGHỊ ĐỊNH", "symbol": "2024/NĐ-CP"}
REPORT = {"kind": "BÁO CÁO", "symbol": "BC-UBND"}
A, B = "9/2019/QĐ-UBND", "8/2020/QĐ-UBND"
a = f"Quyết định số {A} ngày 01/2/2019 của Ủy ban nhân dân tỉnh"
b = f"Quyết định số {B} ngày 03/4/2020 của Ủy ban nhân dân tỉnh"


def clause(text: str) -> set[tuple[str, str, str]]:
    return triples(f"Điều 1. Ban hành Quy định.\n\nĐiều 2. {text}\n\nĐiều 3. Chánh Văn phòng chịu trách nhiệm thi hành.", **DECISION)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Quyết định này có hiệu lực từ ngày ký. Chấm dứt hiệu lực của {a} về phí.", {("repeals", A)}),
        (f"Quyết định này có hiệu lực kể từ ngày ký và chấm dứt hiệu lực thi hành {a} về phí.", {("repeals", A)}),
        (f"Quyết định này có hiệu lực từ ngày ký và hủy bỏ {a} về phí.", {("repeals", A)}),
        (f"{a} phê chuẩn quy hoạch hết hiệu lực kể từ ngày Quyết định này có hiệu lực.", {("repeals", A)}),
        (f"Kể từ ngày Quyết định này có hiệu lực thi hành, {a} và {b} hết hiệu lực.", {("repeals", A), ("repeals", B)}),
        (f"Quyết định này có hiệu lực từ ngày ký. {a} và {b} được bãi bỏ.", {("repeals", A), ("repeals", B)}),
        (f"Khoản 2 Điều 5 {a} hết hiệu lực kể từ ngày Quyết định này có hiệu lực.", {("amends", A)}),
        (f"Quyết định này có hiệu lực từ ngày ký và thay thế các Quyết định sau đây:\n\n1. {a} về phí;\n\n2. {b} về lệ phí.", {("replaces", A), ("replaces", B)}),
        (f"Quyết định này có hiệu lực từ ngày ký và thay thế:\n\n- {a} về phí;\n\n- {b} về lệ phí.", {("replaces", A), ("replaces", B)}),
        (f"Các Quyết định sau đây hết hiệu lực kể từ ngày Quyết định này có hiệu lực: {a} về phí; {b} về lệ phí.", {("repeals", A), ("repeals", B)}),
        (f"Thay thế Phụ lục I ban hành kèm theo {a} bằng Phụ lục kèm theo Quyết định này.", {("amends", A)}),
        (f"Bổ sung chức năng, nhiệm vụ tại điểm a khoản 5 Điều 9 của Điều lệ Quỹ ban hành kèm theo {a}.", {("amends", A)}),
        # what goes on as it is, what another body or nobody has ended, what the words leave open
        (f"Các nội dung khác của {a} không thay đổi.", set()),
        (f"Trường hợp {a} bị bãi bỏ thì áp dụng văn bản thay thế.", set()),
        (f"Kể từ ngày Nghị định này có hiệu lực, {a} hết hiệu lực.", set()),
        (f"Các quy định tại {a} hết hiệu lực kể từ ngày Quyết định này có hiệu lực.", set()),
    ],
)
def test_what_a_decision_ends(text: str, expected: set[tuple[str, str]]) -> None:
    assert {(p, o) for s, p, o in clause(text) if s == "SELF"} == expected


def test_a_decree_ends_what_its_list_names_and_changes_what_it_names_in_part() -> None:
    text = (
        "Điều 1. A\n\nĐiều 9. Hiệu lực thi hành\n\n1. Nghị định này có hiệu lực từ ngày 01/7/2024.\n\n2. Nghị định này bãi bỏ:\n\n"
        "a) Nghị định số 10/2020/NĐ-CP ngày 17/1/2020 của Chính phủ về vận tải;\n\nb) Điều 3 Nghị định số 47/2022/NĐ-CP ngày 19/7/2022 của Chính phủ."
    )
    assert triples(text, **DECREE) == {("SELF", "repeals", "10/2020/NĐ-CP"), ("SELF", "amends", "47/2022/NĐ-CP")}


@pytest.mark.parametrize("gap", ["\n", "\n" * 9])
@pytest.mark.parametrize("mark", ["", "_", "**"])
def test_who_decides_signs_nothing_above_the_bases(gap: str, mark: str) -> None:
    text = (
        "BỘ TÀI CHÍNH\nSố: 5/QĐ-BTC\nHà Nội, ngày 03 tháng 02 năm 2024\nQUYẾT ĐỊNH\nVề việc phê duyệt Kế hoạch kiểm kê\nBỘ TRƯỞNG BỘ TÀI CHÍNH\n"
        f"{mark}Căn cứ Nghị định số 10/2020/NĐ-CP ngày 17/1/2020 của Chính phủ về tài sản;{mark}\nQUYẾT ĐỊNH:\nĐiều 1. Phê duyệt Kế hoạch.\nBỘ TRƯỞNG\nTrần Văn A\n"
    )
    record = record_of(text.replace("\n", gap))
    assert ("basedOn", "10/2020/NĐ-CP") in {(r.predicate, r.object_number) for r in record.relations}
    assert (record.identity.title, record.identity.signer) == ("Về việc phê duyệt Kế hoạch kiểm kê", "Trần Văn A")


def test_a_tab_parts_recipients_and_who_signs_whatever_blanks_stand_elsewhere() -> None:
    record = record_of(
        "BỘ Y TẾ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/QĐ-BYT\tHà Nội, ngày 03 tháng 02 năm 2024\nQUYẾT ĐỊNH\nVề việc kiểm kê\nĐiều 1. Kiểm kê.\n"
        "Nơi nhận:          - Như Điều 1; - Lưu: VT.\tKT. BỘ TRƯỞNG THỨ TRƯỞNG     Trần Văn Bình\n"
    )
    assert (record.identity.signer, record.identity.signer_role, record.identity.recipients) == ("Trần Văn Bình", "Thứ trưởng", ("Như Điều 1", "Lưu: VT"))


def test_a_letter_calls_itself_a_text() -> None:
    text = "I. A\n\n1. B\n\nVăn bản này thay thế Thông báo số 9/TB-UBND ngày 1/2/2020 của UBND tỉnh."
    assert triples(text, kind="THÔNG BÁO", symbol="TB-UBND") == {("SELF", "replaces", "9/TB-UBND")}


@pytest.mark.parametrize(
    ("opening", "head", "expected"),
    [
        ("Thực hiện sự chỉ đạo của Chủ tịch UBND tỉnh tại Công văn số 51/UBND-VX ngày 02/3/2023, Sở Y tế báo cáo như sau:", REPORT, {("assignedBy", "51/UBND-VX")}),
        ("Theo chỉ đạo của UBND tỉnh tại Công văn số 51/UBND-VX ngày 02/3/2023, Sở Y tế báo cáo như sau:", REPORT, {("assignedBy", "51/UBND-VX")}),
        ("Theo Công văn số 51/UBND-VX ngày 02/3/2023 của UBND tỉnh về việc báo cáo, Sở Y tế báo cáo như sau:", REPORT, {("assignedBy", "51/UBND-VX")}),
        ("Theo Công văn số 51/UBND-VX ngày 02/3/2023 của UBND tỉnh, giá đã tăng.", {}, set()),
        ("Thực hiện yêu cầu tại Công văn số 51/UBND-VX ngày 02/3/2023 của UBND tỉnh, Sở Y tế báo cáo như sau:", REPORT, {("assignedBy", "51/UBND-VX")}),
        ("Trên cơ sở Kế hoạch số 20/KH-UBND ngày 1/4/2023 của UBND tỉnh, Sở Y tế xây dựng kế hoạch như sau:", {}, {("basedOn", "20/KH-UBND")}),
        ("Căn cứ nhiệm vụ được giao tại Kế hoạch số 20/KH-UBND ngày 1/4/2023 của UBND tỉnh, Sở Y tế xây dựng kế hoạch như sau:", {}, {("basedOn", "20/KH-UBND")}),
        ("Nhằm cụ thể hóa và triển khai có hiệu quả Nghị quyết số 15-NQ/TU ngày 02/3/2023 của Tỉnh ủy, UBND tỉnh ban hành Kế hoạch như sau:", {}, {("specifies", "15-NQ/TU")}),
        ("Để triển khai thực hiện Nghị quyết số 15-NQ/TU ngày 02/3/2023 của Tỉnh ủy, UBND tỉnh ban hành Kế hoạch như sau:", {}, {("implements", "15-NQ/TU")}),
        ("Thực hiện quy định tại khoản 2 Điều 5 Nghị định số 10/2020/NĐ-CP ngày 17/1/2020 của Chính phủ, UBND tỉnh trình như sau:", {"kind": "TỜ TRÌNH", "symbol": "TTr-UBND"}, {("implements", "10/2020/NĐ-CP")}),
    ],
)
def test_what_an_opening_says(opening: str, head: dict[str, str], expected: set[tuple[str, str]]) -> None:
    assert {(p, o) for s, p, o in triples(f"{opening}\n\nI. A", **head) if s == "SELF"} == expected


@pytest.mark.parametrize(
    ("basis", "amending"),
    [
        ("Nghị định số 10/2020/NĐ-CP ngày 17/1/2020 của Chính phủ quy định về vận tải, được bổ sung tại khoản 1 Điều 5 Nghị định số 41/2024/NĐ-CP ngày 16/4/2024", {"41/2024/NĐ-CP"}),
        ("Nghị định số 10/2020/NĐ-CP ngày 17/1/2020 của Chính phủ về vận tải (sửa đổi, bổ sung theo Nghị định số 41/2024/NĐ-CP ngày 16/4/2024)", {"41/2024/NĐ-CP"}),
        ("Nghị định số 10/2020/NĐ-CP ngày 17/1/2020 (đã được sửa đổi tại các Nghị định: số 41/2024/NĐ-CP ngày 16/4/2024, số 5/2025/NĐ-CP ngày 2/1/2025)", {"41/2024/NĐ-CP", "5/2025/NĐ-CP"}),
    ],
)
def test_what_amends_a_basis(basis: str, amending: set[str]) -> None:
    found = triples(f"Căn cứ {basis};\n\nĐiều 1. A", **DECISION)
    assert {s for s, p, o in found if (p, o) == ("amends", "10/2020/NĐ-CP")} == amending
    assert {o for s, p, o in found if p == "basedOn"} == {"10/2020/NĐ-CP", *amending}


def test_laws_that_a_law_without_its_number_amends_are_no_bases() -> None:
    text = "Căn cứ Luật Thủy lợi số 8/2017/QH14; Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15, Luật Nhà ở số 27/2023/QH15 ngày 29/6/2024;\n\nĐiều 1. A"
    assert {o for _, p, o in triples(text, **DECISION) if p == "basedOn"} == {"8/2017/QH14"}


def test_a_document_stands_in_no_relation_to_itself() -> None:
    text = "Điều 1. A\n\nĐiều 2. Nghị định này thay thế Nghị định số 10/2020/NĐ-CP ngày 17/1/2020 của Chính phủ về vận tải và các Nghị định sửa đổi, bổ sung Nghị định số 10/2020/NĐ-CP."
    assert triples(text, **DECREE) == {("SELF", "replaces", "10/2020/NĐ-CP")}


def test_what_an_act_was_replaced_by() -> None:
    text = "I. A\n\n1. Theo Quyết định số 7/QĐ-UBND ngày 5/5/2019 (nay được thay thế bằng Quyết định số 3/QĐ-UBND ngày 2/2/2022) thì mức chi tăng."
    assert triples(text) == {("3/QĐ-UBND", "replaces", "7/QĐ-UBND")}


@pytest.mark.parametrize(
    "quoted",
    [
        "“2. Bãi bỏ Nghị định số 10/2020/NĐ-CP ngày 17/1/2020 của Chính phủ.”.",
        "“2. Hiệu lực thi hành\n\na) Nghị định này có hiệu lực từ ngày ký.\n\nb) Bãi bỏ Nghị định số 10/2020/NĐ-CP ngày 17/1/2020 của Chính phủ.”.",
    ],
)
def test_words_that_another_act_is_given_are_not_this_acts(quoted: str) -> None:
    text = f"Điều 1. Sửa đổi Nghị định số 47/2022/NĐ-CP ngày 19/7/2022\n\n1. Sửa đổi khoản 2 Điều 9 như sau:\n\n{quoted}\n\nĐiều 2. Bãi bỏ Nghị định số 8/2019/NĐ-CP ngày 1/1/2019 của Chính phủ."
    assert {(p, o) for s, p, o in triples(text, **DECREE) if s == "SELF"} == {("amends", "47/2022/NĐ-CP"), ("repeals", "8/2019/NĐ-CP")}


def test_what_an_act_replaces_behind_what_it_is_about() -> None:
    text = "I. A\n\n1. Chính phủ ban hành Nghị định số 126/2024/NĐ-CP ngày 08/10/2024 quy định về hội, có hiệu lực từ 26/11/2024, thay thế Nghị định số 45/2010/NĐ-CP ngày 21/4/2010 của Chính phủ."
    assert triples(text) == {("126/2024/NĐ-CP", "replaces", "45/2010/NĐ-CP")}
    later = "I. A\n\n1. Theo Nghị định số 45/2010/NĐ-CP ngày 21/4/2010 về hội, thay thế Nghị định số 126/2024/NĐ-CP ngày 08/10/2024 của Chính phủ là cần thiết."
    assert triples(later) == set()


def test_a_decision_approves_what_it_brings_up_to_date() -> None:
    found = triples("Điều 1. Phê duyệt điều chỉnh, bổ sung Chiến lược phát triển khoa học và công nghệ đến năm 2030.", kind="QUYẾT ĐỊNH", symbol="QĐ-TTg")
    assert ("SELF", "approves", "Chiến lược phát triển khoa học và công nghệ đến năm 2030") in found


@pytest.mark.parametrize("opening", ["Để tiếp tục thực hiện nghiêm", "Nhằm tiếp tục triển khai thực hiện"])
def test_what_goes_on_is_continued_and_not_begun(opening: str) -> None:
    text = f"{opening} Chỉ thị số 5/CT-TTg ngày 18/5/2022 của Thủ tướng Chính phủ về bảo vệ rừng; Chỉ thị số 31-CT/TU ngày 06/6/2023 của Tỉnh ủy, Ủy ban nhân dân tỉnh yêu cầu:\n\nI. A"
    assert triples(text, kind="CHỈ THỊ", symbol="CT-UBND") == {("SELF", "continues", "5/CT-TTg"), ("SELF", "continues", "31-CT/TU")}


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Sửa đổi, bổ sung quy định về phí tham quan tại Nghị quyết số 16/2023/NQ-HĐND ngày 06/12/2023 của Hội đồng nhân dân tỉnh", {("SELF", "amends", "16/2023/NQ-HĐND")}),
        ("Bổ sung kinh phí thực hiện nhiệm vụ giao tại Nghị quyết số 16/2023/NQ-HĐND ngày 06/12/2023 của Hội đồng nhân dân tỉnh", set()),
    ],
)
def test_what_is_ruled_in_another_act_is_changed(title: str, expected: set[tuple[str, str, str]]) -> None:
    assert triples("Điều 1. A", kind="NGHỊ QUYẾT", symbol="NQ-HĐND", title=title) == expected


def test_what_ends_goes_on_behind_a_scheme_that_the_first_is_about() -> None:
    text = f"Quyết định này có hiệu lực kể từ ngày ký. Thay thế {a} về ban hành Kế hoạch thực hiện Đề án “Trồng rừng đến năm 2030” trên địa bàn tỉnh; {b} về ban hành Kế hoạch thực hiện Đề án “Trồng rừng đến năm 2030”."
    assert {("replaces", A), ("replaces", B)} == {(p, o) for s, p, o in clause(text) if s == "SELF"}


def test_a_plan_that_an_act_issues_to_carry_a_programme_out_has_no_name_of_its_own() -> None:
    text = "I. A\n\n1. Theo Quyết định số 403/QĐ-BYT ngày 20/01/2021 của Bộ Y tế về việc ban hành Kế hoạch hành động thực hiện Chương trình Chăm sóc người cao tuổi đến năm 2030."
    assert triples(text) == {("403/QĐ-BYT", "implements", "Chương trình Chăm sóc người cao tuổi đến năm 2030")}


def test_a_name_in_quotes_ends_with_them() -> None:
    text = "I. A\n\n1. Theo Quyết định số 588/QĐ-TTg ngày 28/4/2020 của Thủ tướng Chính phủ phê duyệt “Chương trình điều chỉnh mức sinh phù hợp các vùng, đối tượng đến năm 2030”."
    assert {o for _, p, o in triples(text) if p == "approves"} == {"588/QĐ-TTg"} or names(text) == {"Chương trình điều chỉnh mức sinh phù hợp các vùng, đối tượng đến năm 2030": "588/QĐ-TTg"}


def test_what_was_changed_by_a_decision_was_not_approved_by_it() -> None:
    text = "I. A\n\n1. Vốn thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021 - 2025, đã được sửa đổi, bổ sung một số điều tại Quyết định số 18/2023/QĐ-TTg ngày 01/7/2023."
    assert "approves" not in {p for _, p, _ in triples(text)}


def test_brackets_that_say_a_number_again_part_nothing() -> None:
    text = (
        "Thực hiện Nghị quyết số 163/2024/QH15 ngày 27/11/2024 của Quốc hội về ma túy (Nghị quyết số 163/2024/QH15), Nghị quyết số 50/NQ-CP ngày 13/3/2025 của Chính phủ "
        "ban hành kế hoạch tổng thể và kế hoạch 5 năm của Chính phủ thực hiện Kết luận số 13-KL/TW ngày 16/8/2021; Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n\nI. A"
    )
    assert triples(text) == {("SELF", "implements", "163/2024/QH15"), ("SELF", "implements", "50/NQ-CP"), ("50/NQ-CP", "implements", "13-KL/TW")}


def test_a_place_that_bears_another_name_today_parts_nothing() -> None:
    text = "I. A\n\n1. Kế hoạch số 371/KH-UBND ngày 31/7/2023 của Ủy ban nhân dân tỉnh Tiền Giang (nay là tỉnh Đồng Tháp) về thực hiện Nghị quyết số 48/NQ-CP ngày 03/4/2023 của Chính phủ."
    assert triples(text) == {("371/KH-UBND", "implements", "48/NQ-CP")}


def test_a_norm_details_what_it_names_measures_for() -> None:
    title = "Quy định chi tiết về Quỹ nhà ở và biện pháp thi hành Nghị quyết số 101/2023/QH15 ngày 29 tháng 5 năm 2023 của Quốc hội"
    assert triples("Điều 1. A", title=title, **DECREE) == {("SELF", "guides", "101/2023/QH15")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Quy trình nội bộ có số thứ tự 12 Mục I Phụ lục II ban hành kèm theo {a} hết hiệu lực kể từ ngày Quyết định này có hiệu lực.", {("amends", A)}),
        (f"Các thủ tục hành chính về chứng thực đã công bố tại {a} hết hiệu lực kể từ ngày Quyết định này có hiệu lực.", {("amends", A)}),
        (f"Quy chế phối hợp ban hành kèm theo {a} hết hiệu lực kể từ ngày Quyết định này có hiệu lực.", {("repeals", A)}),
        (f"Bãi bỏ các quy định về xử lý kỷ luật công chức tại {a}.", {("amends", A)}),
        (f"Các nội dung về bến đò tại {a} hết hiệu lực kể từ ngày Quyết định này có hiệu lực.", {("amends", A)}),
        (f"{a} về phí của Luật Phí, {b} về lệ phí hết hiệu lực kể từ ngày Quyết định này có hiệu lực.", {("repeals", A), ("repeals", B)}),
        (f"Toàn bộ {a} hết hiệu lực kể từ ngày Quyết định này có hiệu lực.", {("repeals", A)}),
        (f"{a} về phí, lệ phí (trừ Điều 5 về lệ phí) hết hiệu lực kể từ ngày Quyết định này có hiệu lực.", {("amends", A)}),
        # what was granted, signed or guided by an act, or is a part of it that the words do not place, is not the act
        (f"Các văn bản hướng dẫn {a} về phí (trừ phí đò) hết hiệu lực kể từ ngày Quyết định này có hiệu lực.", set()),
        (f"Giấy phép đã cấp theo {a} (được sửa đổi bởi {b}) hết hiệu lực kể từ ngày Quyết định này có hiệu lực.", set()),
        (f"Giấy phép đã cấp theo khoản 2 Điều 5 {a} hết hiệu lực kể từ ngày Quyết định này có hiệu lực.", set()),
        (f"Mức phạt của {a} (sau đây gọi là Quyết định cũ) hết hiệu lực kể từ ngày Quyết định này có hiệu lực.", set()),
        ("Các hợp đồng ký theo Luật Thương mại hết hiệu lực kể từ ngày Quyết định này có hiệu lực.", set()),
        (f"Kể từ ngày Quyết định này có hiệu lực, các thủ tục chuyển tiếp theo {a} hết hiệu lực.", set()),
        (f"Sửa đổi khoản 2 Điều 3 về mức thu phí của Sở Tài chính theo hướng dẫn của {a}.", set()),
        (f"Sửa đổi Điều 4 về mức hỗ trợ thực hiện chính sách của {a}.", set()),
        (f"Bãi bỏ khoản 3 Điều 4 về xử lý vi phạm của {a}.", {("amends", A)}),
        (f"Bãi bỏ Quy chế phối hợp về quản lý phụ lục hợp đồng ban hành kèm theo {a}.", {("repeals", A)}),
        (f"Việc điều chỉnh quy hoạch phải theo quy định tại {a}.", set()),
    ],
)
def test_what_ends_of_an_act_changes_it(text: str, expected: set[tuple[str, str]]) -> None:
    assert {(p, o) for s, p, o in clause(text) if s == "SELF"} == expected


def test_the_next_basis_is_not_what_the_one_before_details() -> None:
    text = "Căn cứ Nghị định số 7/2023/NĐ-CP ngày 01/4/2023 của Chính phủ quy định chi tiết Luật Thủy lợi và Nghị định số 8/2023/NĐ-CP ngày 01/4/2023 của Chính phủ về bến cảng;\n\nĐiều 1. A"
    found = triples(text, **DECISION)
    assert {("SELF", "basedOn", "7/2023/NĐ-CP"), ("SELF", "basedOn", "8/2023/NĐ-CP")} <= found
    assert ("7/2023/NĐ-CP", "guides", "8/2023/NĐ-CP") not in found


def test_what_a_change_is_for_is_not_changed() -> None:
    text = "I. A\n\n1. Nghị định số 24/2022/NĐ-CP sửa đổi, bổ sung các Nghị định về giáo dục nghề nghiệp (cho đối tượng bậc 1 quy định tại Điều 16 Nghị định số 31/2015/NĐ-CP)."
    assert triples(text) == set()


def test_what_another_body_did_in_pursuance_of_it_is_not_this_letters() -> None:
    text = "Thực hiện Nghị quyết số 29-NQ/TW ngày 04/11/2013 về giáo dục, ngày 12/4/2017 Bộ Giáo dục và Đào tạo đã công bố Dự thảo Chương trình.\n\nI. A"
    assert "implements" not in {p for _, p, _ in triples(text, kind="THÔNG BÁO", symbol="TB-SGD")}


@pytest.mark.parametrize(
    ("gap", "predicate"),
    [("quy định, hướng dẫn thực hiện một số nội dung của Nghị định số 68/2017/NĐ-CP", "guides"), ("về việc thực hiện “Nghị định số 68/2017/NĐ-CP", "implements")],
)
def test_what_one_act_says_of_the_next(gap: str, predicate: str) -> None:
    text = f"I. A\n\n1. Theo Thông tư số 28/2020/TT-BCT ngày 16/11/2020 của Bộ trưởng Bộ Công Thương {gap} ngày 25/5/2017 của Chính phủ."
    assert triples(text) == {("28/2020/TT-BCT", predicate, "68/2017/NĐ-CP")}


FORM_WITH_RECIPIENTS = """CHÍNH PHỦ
Số: 17/2025/NĐ-CP

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

NGHỊ ĐỊNH
Quy định về trạm bơm

Căn cứ Luật Thủy lợi ngày 19 tháng 6 năm 2017;

Điều 1. Phạm vi

Nghị định này quy định về trạm bơm.

Điều 2. Hiệu lực

Nghị định này có hiệu lực từ ngày 01 tháng 7 năm 2025.

Phụ lục

(Kèm theo Nghị định số 17/2025/NĐ-CP ngày 12 tháng 3 năm 2025 của Chính phủ)

Mẫu số 01

(1) thông báo để ông (bà) được biết và thực hiện./.

- Lưu: VT, hồ sơ.
"""


def test_recipients_of_a_form_in_an_annex_do_not_end_the_text() -> None:
    identity = record_of(FORM_WITH_RECIPIENTS).identity
    assert (identity.number, identity.date) == ("17/2025/NĐ-CP", "2025-03-12")


LEFT, RIGHT = ("Nơi nhận:", "- Như trên;", "- Các Bộ: TC, XD, NV, CT,", "NN&MT, GD&ĐT;", "- Tỉnh ủy, HĐND tỉnh Thanh", "Hóa;", "- Lưu: VT."), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "Trần Văn An", "", "", "")
BESIDE = "\n".join(f"{left:<40}{right}".rstrip() for left, right in zip(LEFT, RIGHT, strict=True))
BELOW = "\n".join((*LEFT, *RIGHT))
PLAN = (
    "ỦY BAN NHÂN DÂN\nTỈNH HÒA AN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 31/KH-UBND\nHòa An, ngày 12 tháng 3 năm 2026\nKẾ HOẠCH\n"
    "Kiểm tra an toàn thực phẩm năm 2026\nThực hiện Chỉ thị số 7/CT-TTg ngày 02/02/2025 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch:\n"
)
OVER_A_PAGE = "\n".join((*LEFT[:2], *(x for x in RIGHT if x), *LEFT[2:]))


@pytest.mark.parametrize("end", [BESIDE, BELOW, OVER_A_PAGE], ids=["beside", "below", "over a page"])
def test_who_receives_a_copy_is_named_whole_where_a_column_broke_the_names(end: str) -> None:
    """A page that ended within the list sets the signature between its parts."""
    identity = record_of(f"{PLAN}1. Sở Y tế kiểm tra việc thực hiện.\n2. Sở Tài chính bố trí kinh phí./.\n{end}\n").identity
    assert identity.recipients == ("Như trên", "Các Bộ: TC, XD, NV, CT, NN&MT, GD&ĐT", "Tỉnh ủy, HĐND tỉnh Thanh Hóa", "Lưu: VT")
    assert (identity.signer, identity.signer_role) == ("Trần Văn An", "Phó Chủ tịch")


def test_a_list_of_recipients_in_one_line_that_a_copy_broke_and_a_regulation_behind_it() -> None:
    record = record_of(
        f"{PLAN}1. Sở Y tế kiểm tra việc thực hiện./.\nNơi nhận: - Như trên; - Các sở, ban,\nngành; - Văn phòng: Tỉnh ủy, HĐND tỉnh;\n- UBND các xã; - Công báo\ntỉnh; - Lưu: VT. | TM.\nỦY BAN NHÂN DÂN CHỦ TỊCH Lê Văn An\n"
        "\nQUY ĐỊNH\nVề lấy mẫu thực phẩm\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi điều chỉnh\nQuy định này áp dụng với:\n- Các chợ đầu mối.\n- Các siêu thị.\n"
    )
    assert record.identity.recipients[:5] == ("Như trên", "Các sở, ban, ngành", "Văn phòng: Tỉnh ủy, HĐND tỉnh", "UBND các xã", "Công báo tỉnh")
    assert not any("chợ" in x or "siêu thị" in x for x in record.identity.recipients)


def test_recipients_whose_heading_recognition_lost_have_no_work() -> None:
    record = record_of(
        f"{PLAN}I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế kiểm tra chợ đầu mối.\nTrên đây là Kế hoạch kiểm tra./.\n2 Nẵ\nT đếc (để báo cáo); KT.CHỦ TỊCH\n- Các Phòng chuyên môn; PHÓ CHỦ TỊCH\n- Trạm Y tế các xã (để biết);\n- Lưu: VT.\nLê Văn Bình\n"
    )
    assert [t.title for t in record.tasks] == ["Sở Y tế kiểm tra chợ đầu mối."]
    assert (record.identity.signer, record.identity.signer_role) == ("Lê Văn Bình", "Phó Chủ tịch")
    record = record_of(f"{PLAN}I. NỘI DUNG\n1. Trạm Y tế các xã tự kiểm tra trước ngày 20/11/2026./.\nII. TỔ CHỨC THỰC HIỆN\n- Sở Y tế gửi kết quả kiểm tra cho Chi cục (để báo cáo);\n- Hội Chữ thập đỏ tỉnh vận động hội viên.\n")
    assert record.tasks[-1].title.startswith("Hội Chữ thập đỏ")  # a part's heading stands between: the text goes on


@pytest.mark.parametrize("first", ["Nơi nhận: Như Điều 2;\n- Sở Nội vụ;\n- Lưu: VT.", "Nơi nhận - Như Điều 2;\n- Sở Nội vụ;\n- Lưu: VT.", "Nơi nhận: Như Điều 2; Sở Nội vụ; Lưu: VT."])
def test_the_first_recipient_stands_behind_the_words_that_head_them(first: str) -> None:
    text = "SỞ Y TẾ TỈNH HÀ NAM\nSố: 5/QĐ-SYT\nHà Nam, ngày 3 tháng 2 năm 2026\nQUYẾT ĐỊNH\nVề việc lập tổ kiểm tra\nĐiều 1. Lập tổ kiểm tra.\nĐiều 2. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này./.\n"
    record = record_of(f"{text}{first}\nGIÁM ĐỐC\nTrần Văn Bình\n")
    assert (record.identity.signer, record.identity.recipients) == ("Trần Văn Bình", ("Như Điều 2", "Sở Nội vụ", "Lưu: VT"))


def test_place_and_date_in_the_row_of_what_a_letter_is_about() -> None:
    head = "ỦY BAN NHÂN DÂN\nTỈNH BÌNH THUẬN\n\t    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 41/UBND-NC\nV/v đại hội nhiệm kỳ\t           Bình Thuận, ngày 05 tháng 12 năm 2024\n"
    identity = record_of(f"{head}Kính gửi: Sở Nội vụ.\nSở Nội vụ theo dõi việc tổ chức đại hội.\n").identity
    assert (identity.title, identity.place, identity.date) == ("đại hội nhiệm kỳ", "Bình Thuận", "2024-12-05")


@pytest.mark.parametrize("closed", [".", "./."])
def test_recipients_that_nothing_heads(closed: str) -> None:
    """A list above who signs, its last item where the document is kept: nobody's work, whatever line a name is broken over."""
    text = "SỞ Y TẾ TỈNH HÀ NAM\nSố: 5/KH-SYT\nHà Nam, ngày 3 tháng 2 năm 2026\nKẾ HOẠCH\nKiểm tra nhà thuốc\nII. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở theo dõi việc kiểm tra.\n2. Phòng Nghiệp vụ Dược:\n- Lập đoàn kiểm tra;\n- Lưu hồ sơ kiểm tra"
    record = record_of(f"{text}{closed}\n- Các sở: Nội vụ, Tài chính, Nông nghiệp\nvà Môi trường;\n- Thanh tra tỉnh,\nCông an tỉnh;\n- Lưu: VT.\nGIÁM ĐỐC\nTrần Văn Bình\n")
    assert record.identity.recipients == ("Các sở: Nội vụ, Tài chính, Nông nghiệp và Môi trường", "Thanh tra tỉnh, Công an tỉnh", "Lưu: VT")
    assert [x.title.strip("./;") for x in record.tasks] == ["Văn phòng Sở theo dõi việc kiểm tra", "Lập đoàn kiểm tra", "Lưu hồ sơ kiểm tra"]
