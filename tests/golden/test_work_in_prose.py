"""Who does what, told in prose: what is work though its words are short, what only looks like it, and who is named for it."""

from __future__ import annotations

import pytest

from loaders.record import Task
from loaders.work.workverbs import begins_work
from tests.reading import record_of

PLAN = """ỦY BAN NHÂN DÂN
XÃ HƯNG LỘC
Số: 31/KH-UBND
Hưng Lộc, ngày 9 tháng 2 năm 2027

KẾ HOẠCH
Chỉnh trang đường làng năm 2027

"""
LETTER = """ỦY BAN NHÂN DÂN
TỈNH NGHỆ AN
Số: 812/UBND-KT
Nghệ An, ngày 4 tháng 3 năm 2027
V/v sửa kè

Kính gửi: Sở Xây dựng, Sở Tài chính

"""


def told(text: str) -> list[Task]:
    return list(record_of(text).tasks)


def test_short_items_below_a_topic_are_the_work() -> None:
    tasks = told(PLAN + "II. NHIỆM VỤ\n\n1. Nâng cấp đường làng:\n\n- Bê tông hoá 2 km đường xóm Đình\n\n- Lắp 30 bóng đèn\n\n- Xây 02 cống\n\n2. Tuyên truyền trên loa.\n")
    assert [t.title for t in tasks] == ["Bê tông hóa 2 km đường xóm Đình", "Lắp 30 bóng đèn", "Xây 02 cống", "Tuyên truyền trên loa."]


@pytest.mark.parametrize("thing", ["Sở Văn hóa và Thể thao", "Việc số hóa sổ sách", "Hồ sơ hàng hóa", "Tỉnh Thanh Hóa"])
def test_what_is_named_after_something_made_so_is_no_verb(thing: str) -> None:
    assert not begins_work(thing)


def test_lines_behind_an_item_tell_of_it_and_are_no_duties() -> None:
    tasks = told(PLAN + "III. TỔ CHỨC THỰC HIỆN\n\n1. Khảo sát các tuyến đường.\n\nĐơn vị chủ trì: Phòng Kinh tế.\n\nĐơn vị phối hợp: Hội Nông dân xã.\n\n2. Công an xã phân luồng xe.\n\nĐơn vị phối hợp: Đoàn Thanh niên xã.\n")
    assert [(t.title, t.lead, t.coordinating, t.responsible) for t in tasks] == [
        ("Khảo sát các tuyến đường.", ("Phòng Kinh tế xã Hưng Lộc",), ("Hội Nông dân xã Hưng Lộc",), ()),
        ("Công an xã phân luồng xe.", (), ("Đoàn Thanh niên xã Hưng Lộc",), ("Công an xã Hưng Lộc",)),
    ]


def test_words_behind_the_last_item_and_a_bare_part_are_no_duties() -> None:
    tasks = told(PLAN + "III. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế:\n\na) Lập dự toán sửa đường;\n\n**Người ký:** Cao Văn Hậu - Phó Chủ tịch\n")
    assert [t.title for t in tasks] == ["Lập dự toán sửa đường;"]
    order = LETTER.replace("812/UBND-KT", "07/CT-UBND").replace("V/v sửa kè", "\nCHỈ THỊ\nVề sửa kè").replace("Kính gửi: Sở Xây dựng, Sở Tài chính\n", "")
    assert not told(order + "Chủ tịch UBND tỉnh yêu cầu Giám đốc các sở, Chủ tịch UBND các xã thực hiện các nội dung sau:\n\nI. YÊU CẦU\n")


@pytest.mark.parametrize(
    "text",
    [
        "Theo đó, Nghị định số 88/2026/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 12/2021/NĐ-CP ngày 24/02/2021.\n\n## Lập hồ sơ\n\n1. Cơ quan chủ trì tổ chức lấy ý kiến của Bộ Công an và các cơ quan liên quan.\n\n2. Bộ trưởng Bộ Xây dựng giao đơn vị trực thuộc lập hồ sơ.\n",
        "## Cách làm việc\n\n1. Hội đồng làm việc theo quy định của Quy chế này.\n\n## Trách nhiệm của Trưởng Ban\n\na) Thực hiện nhiệm vụ được Thường trực Hội đồng nhân dân phân công;\n\nb) Ký văn bản của Ban.\n",
    ],
)
def test_rules_without_a_head_give_no_work(text: str) -> None:
    assert not told(text)


def test_a_report_asks_those_above_for_nothing_in_its_year() -> None:
    text = PLAN.replace("31/KH-UBND", "31/BC-UBND").replace("KẾ HOẠCH\nChỉnh trang đường làng năm 2027", "BÁO CÁO\nKết quả công tác năm 2026, nhiệm vụ trọng tâm năm 2027")
    tasks = told(text + "Phần thứ hai\nNHIỆM VỤ NĂM 2027\n\nI. NHIỆM VỤ\n\n1. Đẩy nhanh tiến độ; giao Phòng Kinh tế thẩm định dự toán.\n\n2. Khởi công cầu Đò (Ban Quản lý dự án huyện chịu trách nhiệm).\n\nII. KIẾN NGHỊ\n\n1. Đề nghị Bộ Xây dựng sớm ban hành định mức.\n")
    assert [(t.title[:10], t.responsible) for t in tasks] == [("Đẩy nhanh ", ("Phòng Kinh tế xã Hưng Lộc",)), ("Khởi công ", ("Ban Quản lý dự án huyện",))]


def test_an_opinion_and_its_order_in_one_paragraph() -> None:
    tasks = told(LETTER + "Chủ tịch UBND tỉnh có ý kiến như sau: Giao Sở Xây dựng khảo sát đoạn kè, xong trước ngày 20/3/2027. Sở Tài chính gửi ý kiến về Sở Xây dựng trước ngày 15/3/2027.\n")
    assert [(t.kind, t.responsible) for t in tasks] == [("duty", ("Sở Xây dựng tỉnh Nghệ An", "Sở Tài chính tỉnh Nghệ An"))]


def test_who_is_to_give_an_opinion_among_orders() -> None:
    lead = "Phó Chủ tịch UBND tỉnh Lê Văn Hải có ý kiến như sau:\n\n1. Giao Sở Xây dựng khảo sát đoạn kè.\n\n"
    tasks = told(LETTER + lead + "2. Sở Tài chính có ý kiến bằng văn bản gửi Sở Xây dựng trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ.\n\n3. Đối với kiến nghị của nhà thầu về giá đất, Sở Tài chính trả lời trước ngày 25/3/2027.\n")
    assert [t.responsible for t in tasks] == [("Sở Xây dựng tỉnh Nghệ An",), ("Sở Tài chính tỉnh Nghệ An",), ("Sở Tài chính tỉnh Nghệ An",)]


def test_counted_sentences_of_minutes() -> None:
    head = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nBIÊN BẢN LÀM VIỆC\n\nHôm nay, ngày 6/4/2027, các bên thống nhất một số nội dung như sau:\n\n"
    tasks = told(head + "Một là, giao Sở Y tế dự thảo Đề án sửa trạm.\n\nHai là, các Sở: Tài chính, Xây dựng có ý kiến bằng văn bản gửi Sở Y tế trước ngày 20/4/2027.\n")
    assert [t.responsible for t in tasks] == [("Sở Y tế",), ("Sở Tài chính", "Sở Xây dựng")]


@pytest.mark.parametrize(
    ("words", "role", "names"),
    [
        ("Phòng Kinh tế: đầu mối; lập danh sách hộ hiến đất.", "lead", ("Phòng Kinh tế xã Hưng Lộc",)),
        ("Trưởng ban ủy quyền Phó Trưởng ban điều hành.", "responsible", ("Trưởng ban",)),
        ("Các thành viên BCĐ theo lĩnh vực được phân công trực tiếp kiểm tra ít nhất 01 xóm.", "supervising", ("Các thành viên Ban Chỉ đạo",)),
    ],
)
def test_who_is_named(words: str, role: str, names: tuple[str, ...]) -> None:
    (task,) = told(PLAN + f"III. TỔ CHỨC THỰC HIỆN\n\n1. {words}\n")
    assert getattr(task, role) == names


def test_departments_of_a_kind_are_listed_by_their_fields() -> None:
    (task,) = told(PLAN.replace("XÃ HƯNG LỘC", "TỈNH NGHỆ AN") + "III. TỔ CHỨC THỰC HIỆN\n\n1. Các sở quản lý chuyên ngành: Công Thương, Y tế, Xây dựng: đưa nội dung vào kế hoạch.\n")
    assert task.responsible == ("Sở Công Thương tỉnh Nghệ An", "Sở Y tế tỉnh Nghệ An", "Sở Xây dựng tỉnh Nghệ An")


def test_a_thing_agreed_to_and_who_is_given_it() -> None:
    (task,) = told(LETTER + "Chủ tịch UBND tỉnh có ý kiến như sau:\n\n1. Việc dời cột điện: đồng ý đề xuất của Công ty Điện lực Nghệ An, giao Công ty Điện lực Nghệ An chịu trách nhiệm toàn bộ.\n")
    assert task.responsible == ("Công ty Điện lực Nghệ An",)


def test_points_counted_in_words_are_items_of_their_own() -> None:
    points = (
        "Một là, đồng ý chủ trương sửa kè ở xã Hưng Lộc.",
        "Hai là, giao Sở Xây dựng chủ trì lập phương án sửa kè và gửi các đơn vị liên quan cho ý kiến trước ngày 30/5/2027.",
        "Ba là, đề nghị UBND xã Hưng Lộc khẩn trương rà soát các hộ ven kè.",
    )
    minutes = "UBND tỉnh đã xem xét báo cáo của Sở Xây dựng về việc sửa kè.\n\nSở Tài chính đã có ý kiến về nguồn vốn sửa kè.\n\nQua xem xét, UBND tỉnh có ý kiến như sau:\n\n"
    tasks = told(LETTER + minutes + "\n\n".join(points) + "\n\nYêu cầu các đơn vị nêu trên khẩn trương thực hiện./.\n")
    assert [(t.lead, t.responsible, t.timeframe and t.timeframe.text) for t in tasks[:2]] == [(("Sở Xây dựng tỉnh Nghệ An",), (), "trước ngày 30/5/2027"), ((), ("Ủy ban nhân dân xã Hưng Lộc",), None)]


@pytest.mark.parametrize("work", ["Lấy sửa đường làng là nhiệm vụ trọng tâm.", "Đưa việc giữ sạch đường làng là nhiệm vụ quan trọng của mỗi xóm."])
def test_who_takes_a_matter_as_the_chief_task_does_something(work: str) -> None:
    assert [t.title for t in told(PLAN + f"II. NHIỆM VỤ\n\n1. {work}\n\n2. Lắp 30 bóng đèn.\n")] == [work, "Lắp 30 bóng đèn."]
