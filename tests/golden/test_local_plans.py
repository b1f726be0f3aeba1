"""Plans, decisions and letters of provinces and communes, own-written: who is charged with what, and what a heading or a label above says of it."""

from __future__ import annotations

from typing import Final

import pytest

from loaders.agencies.bodies import Locality, bodies_from
from loaders.outline.layout import layout
from loaders.outline.paragraphs import paragraphs
from loaders.record import Record
from loaders.writing.text import SourceText
from tests.reading import record_of

HEAD: Final = "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 12/{form}-UBND\nLào Cai, ngày 5 tháng 3 năm 2026\n{kind}\n"


def read(text: str, kind: str = "KẾ HOẠCH", form: str = "KH") -> Record:
    return record_of(HEAD.format(kind=kind, form=form) + text)


def told(record: Record) -> list[tuple[str, str, list[tuple[str, str]]]]:
    return [(t.kind, t.title, [(b.role, b.body) for b in t.bodies]) for t in record.tasks]


def test_a_heading_that_ends_with_a_word_for_numbers_is_whole_before_a_capital() -> None:
    record = read("Phát triển kinh tế số\nI. NHIỆM VỤ\n1. Thúc đẩy chuyển đổi số\nBố trí đủ kinh phí cho trạm phát sóng.\nMở lớp kỹ năng số tại các xã.\nII. KINH PHÍ\nNgân sách tỉnh.\n")
    assert [t.title for t in record.tasks] == ["Bố trí đủ kinh phí cho trạm phát sóng.", "Mở lớp kỹ năng số tại các xã."]
    cut = [b.text for b in layout(SourceText("KẾ HOẠCH\nVề chợ\nI. NHIỆM VỤ\n1. Giao Trung tâm Chuyển đổi số\nThành phố rà soát Quyết định số\n15/QĐ-UBND.\n")).part("body")]
    assert cut == ["NHIỆM VỤ", "Giao Trung tâm Chuyển đổi số Thành phố rà soát Quyết định số 15/QĐ-UBND."]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Thuế tỉnh xóa bỏ thuế khoán", ["Thuế tỉnh Lào Cai"]),
        ("Hiệp hội Du lịch tỉnh liên kết các hãng lữ hành", ["Hiệp hội Du lịch tỉnh Lào Cai"]),
        ("Ngân hàng Nhà nước Việt Nam chi nhánh tỉnh cho vay", ["Ngân hàng Nhà nước Việt Nam chi nhánh tỉnh Lào Cai"]),
        ("Văn phòng Tỉnh ủy chủ trì", ["Văn phòng Tỉnh ủy Lào Cai"]),
        ("Liên minh Hợp tác xã tỉnh, Hội Nông dân tỉnh đăng ký", ["Liên minh Hợp tác xã tỉnh Lào Cai", "Hội Nông dân tỉnh Lào Cai"]),
        ("Trung tâm Xúc tiến Thương mại và Hội chợ triển lãm Lào Cai tổ chức", ["Trung tâm Xúc tiến Thương mại và Hội chợ triển lãm Lào Cai"]),
        ("Mặt trận Tổ quốc Việt Nam và các đoàn thể tỉnh vận động", ["Mặt trận Tổ quốc Việt Nam tỉnh Lào Cai", "Các đoàn thể tỉnh Lào Cai"]),
        ("Ủy ban Mặt trận Tổ quốc Việt Nam, Ủy ban nhân dân các xã", ["Ủy ban Mặt trận Tổ quốc Việt Nam", "Ủy ban nhân dân các xã tỉnh Lào Cai"]),
        ("Công ty Điện lực Lào Cai, VNPT Lào Cai, Viettel Lào Cai khôi phục", ["Công ty Điện lực Lào Cai", "VNPT Lào Cai", "Viettel Lào Cai"]),
        ("Ban Công tác Mặt trận ấp, khóm vận động", ["Ban Công tác Mặt trận ấp, khóm"]),
        ("Ủy ban nhân dân các xã ven hồ thành lập tổ tuần tra", ["Ủy ban nhân dân các xã ven hồ tỉnh Lào Cai"]),
        ("Trưởng các Hạt Kiểm lâm tham mưu", ["Trưởng các Hạt Kiểm lâm"]),
        ("Nhà Văn hóa Lao động tỉnh dàn dựng", ["Nhà Văn hóa Lao động tỉnh Lào Cai"]),
        ("Cơ quan đăng ký đầu tư có trách nhiệm", ["Các cơ quan đăng ký đầu tư"]),
        ("Công đoàn cơ sở thương lượng với chủ", ["Công đoàn cơ sở"]),
        ("Đài truyền thanh xã phát thanh", ["Đài truyền thanh xã"]),
        ("Phòng Quản lý nhà và thị trường bất động sản: theo dõi", ["Phòng Quản lý nhà và thị trường bất động sản"]),
        ("Phòng Tổ chức đảng, đảng viên: thường trực", ["Phòng Tổ chức đảng, đảng viên"]),
        ("Phòng Kinh tế và các đơn vị: rà soát", ["Phòng Kinh tế", "Các đơn vị"]),
        ("Mặt trận và các đoàn thể tỉnh phát động", ["Mặt trận tỉnh Lào Cai", "Các đoàn thể tỉnh Lào Cai"]),
    ],
)
def test_where_the_name_of_a_local_body_ends(text: str, names: list[str]) -> None:
    assert [b.name for b in bodies_from(text, 0, Locality("tỉnh Lào Cai"))[0]] == names


def test_an_order_behind_as_follows_charges_the_first_body_too() -> None:
    text = """V/v phòng cháy rừng
Kính gửi: Các sở, ngành.
Thực hiện Công điện số 5/CĐ-TTg ngày 02/3/2026 của Thủ tướng Chính phủ; xét đề nghị của Công an tỉnh, Ủy ban nhân dân tỉnh có ý kiến như sau: Giao Sở Xây dựng chủ trì lập phương án; giao Sở Tài chính bố trí kinh phí; đề nghị Công an tỉnh phối hợp trực chốt.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Giàng A Sáu
"""
    record = read(text, "", "UBND")
    assert [b for _, _, bodies in told(record) for b in bodies] == [
        ("lead", "Sở Xây dựng tỉnh Lào Cai"), ("responsible", "Sở Tài chính tỉnh Lào Cai"), ("coordinating", "Công an tỉnh Lào Cai"),
    ]


FOUNDING: Final = """Về việc thành lập Tổ công tác phát triển du lịch{more}
QUYẾT ĐỊNH:
Điều 1. Thành lập Tổ công tác phát triển du lịch (gọi tắt là Tổ công tác), gồm:
1. Ông Giàng A Sáu, Phó Chủ tịch Ủy ban nhân dân tỉnh - Tổ trưởng;
2. Bà Vàng Thị Bảy, Giám đốc Sở Tài chính - Thành viên.
Điều 2. Nhiệm vụ của Tổ công tác
1. Tham mưu cơ chế thu hút đầu tư.
2. Báo cáo kết quả hằng quý.
Điều 3. Phân công nhiệm vụ
1. Sở Tài chính chủ trì bố trí kinh phí hoạt động.
2. Tổ công tác tự giải thể khi hoàn thành nhiệm vụ.
"""


def test_a_decision_that_founds_a_body_gives_others_work_and_the_body_its_statute() -> None:
    made = told(read(FOUNDING.format(more=""), "QUYẾT ĐỊNH", "QĐ"))
    assert made == [("duty", "Sở Tài chính chủ trì bố trí kinh phí hoạt động.", [("lead", "Sở Tài chính tỉnh Lào Cai")])]
    assert told(read(FOUNDING.format(more=" và ban hành Quy chế hoạt động"), "QUYẾT ĐỊNH", "QĐ")) == []
    power = "Điều 4. Quyền hạn của Tổ công tác\n1. Yêu cầu các sở cung cấp số liệu.\n2. Mời Sở Tài chính dự họp.\n"
    assert told(read(FOUNDING.format(more="") + power, "QUYẾT ĐỊNH", "QĐ")) == made


def test_a_heading_of_whom_nobody_knows_takes_the_work_from_those_named_above() -> None:
    record = read("Kiểm kê\nI. NHIỆM VỤ\n1. Nhiệm vụ của Sở Tài chính\n1.1. Việc chung\n- Lập kế hoạch.\n1.2. Trách nhiệm của đối tượng kiểm kê\n- Thành lập tổ kiểm đếm.\n")
    assert [(title, bodies) for _, title, bodies in told(record)] == [("Lập kế hoạch.", [("responsible", "Sở Tài chính tỉnh Lào Cai")]), ("Thành lập tổ kiểm đếm.", [])]


def test_labels_behind_a_sentence_tell_who_does_it() -> None:
    record = read("Sắp xếp trạm\nI. NHIỆM VỤ\n1. Sắp xếp các trạm bơm. Đơn vị chủ trì: Sở Xây dựng; phối hợp: Sở Tài chính. Thời gian: quý IV/2026.\n2. Rà soát quy hoạch. Đơn vị chủ trì : Sở Y tế.\n")
    assert told(record) == [
        ("body", "Sắp xếp các trạm bơm. Đơn vị chủ trì: Sở Xây dựng; phối hợp: Sở Tài chính. Thời gian: quý IV/2026.",
         [("lead", "Sở Xây dựng tỉnh Lào Cai"), ("coordinating", "Sở Tài chính tỉnh Lào Cai")]),
        ("body", "Rà soát quy hoạch. Đơn vị chủ trì : Sở Y tế.", [("lead", "Sở Y tế tỉnh Lào Cai")]),
    ]


def test_who_has_work_of_his_own_below_a_heading_of_sharing_out_does_not_do_that_above() -> None:
    record = read("Dược liệu\nI. PHƯƠNG HƯỚNG, NHIỆM VỤ\n1. Nhiệm vụ\n1.1. Xây dựng vườn ươm.\n2. Phân công thực hiện\n- Sở Y tế chủ trì hướng dẫn tiêu chuẩn trồng.\n- Sở Công Thương phối hợp tiêu thụ sản phẩm.\n")
    assert [(kind, [b for _, b in bodies]) for kind, _, bodies in told(record)] == [("body", []), ("duty", ["Sở Y tế tỉnh Lào Cai"]), ("duty", ["Sở Công Thương tỉnh Lào Cai"])]


def test_those_set_apart_are_charged_themselves() -> None:
    record = read("V/v kỷ cương\nSở Nội vụ đề nghị các sở, ngành thực hiện các nội dung sau:\n1. Niêm yết thủ tục.\n2. Riêng đối với Sở Y tế: kiểm điểm trách nhiệm.\n", "", "UBND")
    assert [b for _, _, bodies in told(record) for b in bodies][-1] == ("responsible", "Sở Y tế tỉnh Lào Cai")


def test_the_members_of_a_committee_are_charged_by_their_office() -> None:
    record = read("Công tác năm\nI. TỔ CHỨC THỰC HIỆN\n1. Các đồng chí Ủy viên Ban Chỉ đạo theo lĩnh vực, địa bàn phụ trách, chỉ đạo, kiểm tra việc thực hiện.\n")
    assert told(record)[0][2] == [("directing", "Ủy viên Ban Chỉ đạo"), ("supervising", "Ủy viên Ban Chỉ đạo")]


def test_the_days_of_a_phase_are_no_work() -> None:
    record = read("V/v vệ sinh\nSở Y tế yêu cầu các xã thực hiện:\n1. Thời gian ra quân\n- Đợt 1: từ ngày 20/4 đến ngày 30/4/2026.\n2. Hội thao cấp xã: tháng 7/2026.\n", "", "UBND")
    assert not [t for t in record.tasks if "Đợt" in t.title]


def test_the_measure_of_which_a_value_is_told_is_no_goal() -> None:
    record = read("Nông nghiệp\nI. MỤC TIÊU\n- Giá trị sản xuất trên 1 ha đất canh tác đạt 350 triệu đồng.\n- Trao ít nhất 25.000 suất quà.\n- Trồng trên 1 ha rừng mỗi thôn.\n")
    assert [(t.value, t.unit) for t in record.targets] == [("350", "triệu đồng"), ("25000", "suất quà"), ("1", "ha")]


def test_what_the_issuer_reports_is_not_done_by_the_letter_named_before() -> None:
    record = read("Kết quả\nXét đề nghị của Sở Y tế tại Văn bản số 33/SYT-NV ngày 01/3/2026, Ủy ban nhân dân tỉnh báo cáo kết quả thực hiện Kế hoạch số 14/KH-UBND ngày 06/6/2025 như sau:\nI. KẾT QUẢ\nĐã trồng 5 ha.\n", "BÁO CÁO", "BC")
    assert not [r for r in record.relations if r.subject_number == "33/SYT-NV"]


def test_an_action_plan_carries_out_what_its_title_says_behind_its_kind() -> None:
    record = read("hành động thực hiện Nghị quyết số 29-NQ/TU ngày 22/7/2025 của Tỉnh ủy\nI. NHIỆM VỤ\n1. Rà soát.\n")
    assert [(r.predicate, r.object_number) for r in record.relations] == [("implements", "29-NQ/TU")]


def test_a_letter_of_two_pages_has_one_number() -> None:
    lines = [f"{n}. Phòng Y tế tổng hợp hồ sơ của thôn {n}, gửi bản in." for n in range(1, 24)]
    made = read("V/v hồ sơ\nKính gửi: Các xã.\nSở Nội vụ yêu cầu:\n" + "\n".join([*lines[:18], "2", "", *lines[18:]]) + "\n", "", "UBND")
    assert [t.title for t in made.tasks][17:19] == [x.split(" ", 1)[1] for x in lines[17:19]]


def test_a_name_in_bold_that_a_break_parted_is_one_heading_of_whom() -> None:
    above = "".join(f"**{n}. Sở Y tế**\n\n- Rà soát các trạm y tế ở\nvùng cao, báo cáo số liệu.\n\n" for n in range(1, 7))
    record = read(f"Phụ nữ\n\n**I. TỔ CHỨC THỰC HIỆN**\n\n{above}**7. Đề nghị Công đoàn\ntỉnh, Hội Liên hiệp**\n\n**Phụ nữ tỉnh và các hội**\n\n- Vận động hội viên tham gia.\n\n")
    assert told(record)[-1] == ("duty", "Vận động hội viên tham gia.", [("responsible", "Công đoàn tỉnh Lào Cai"), ("responsible", "Hội Liên hiệp Phụ nữ tỉnh Lào Cai"), ("responsible", "Các hội")])


def test_a_field_of_the_digital_transformation_is_nobody() -> None:
    record = read("Kinh tế số\nI. NHIỆM VỤ\na) Hạ tầng số\n- Phủ sóng các thôn.\nb) Doanh nghiệp số\n- Xây dựng sàn giao dịch.\nc) Doanh nghiệp viễn thông\n- Xây dựng trạm phát sóng.\n")
    assert [bodies for _, _, bodies in told(record)] == [[], [], [("responsible", "Doanh nghiệp viễn thông")]]


def test_the_day_of_a_count_in_the_title_is_no_time_of_the_work() -> None:
    record = read("Kế hoạch tổng kiểm kê tài sản thời điểm 0h00 ngày\n01 THÁNG 01 NĂM 2027\nI. NHIỆM VỤ\n1. Lập tổ kiểm đếm.\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Tài chính tổng hợp số liệu.\n")
    assert [t.timeframe for t in record.tasks] == [None, None]


def test_who_gets_a_copy_of_a_scan_has_no_duty_by_that_nor_has_an_entry_of_a_list() -> None:
    record = read("Sáng kiến\nI. TỔ CHỨC THỰC HIỆN\n- Giao Sở Y tế chủ trì chấm điểm.\nTrên đây là Kế hoạch xét sáng kiến.\n- Các phòng chức năng S.Y.T;\n- Các đơn vị trực thuộc;\n- Lưu: VT.\n")
    assert [title for _, title, _ in told(record)] == ["Giao Sở Y tế chủ trì chấm điểm."]
    listed = read("Chậm báo cáo\nI. TỔ CHỨC THỰC HIỆN\n1. Phòng Y tế.\n1.1. PYT huyện Bắc Hà\n1.2. PYT huyện Bát Xát\n2. Sở Y tế đôn đốc.\n")
    assert [title for _, title, _ in told(listed)] == ["Sở Y tế đôn đốc."]


def test_leaders_who_work_together_with_others_direct_nobody() -> None:
    record = read("Tháng hành động\nI. TỔ CHỨC THỰC HIỆN\n1. Các phường: Căn cứ tình hình, lãnh đạo phối hợp với Công đoàn tỉnh lập kế hoạch.\n")
    assert [b for _, _, bodies in told(record) for b in bodies if b[0] == "directing"] == []


def test_a_label_before_the_colon_is_no_body_where_another_is_told_behind_it_what_to_do() -> None:
    record = read("Kiểm tra\nI. TỔ CHỨC THỰC HIỆN\n1. Thanh tra khoa học và công nghệ: Ủy ban nhân dân các huyện làm đầu mối phát hiện vi phạm.\n2. Lực lượng kiểm tra: Đội Quản lý thị trường số 1 chủ trì, Công an xã phối hợp.\n3. Cơ quan báo chí: Báo Lào Cai mở chuyên mục.\n4. Lực lượng kiểm tra: 05 người.\n")
    assert [bodies for _, _, bodies in told(record)] == [
        [("lead", "Ủy ban nhân dân các huyện tỉnh Lào Cai")], [("lead", "Đội Quản lý thị trường số 1"), ("coordinating", "Công an xã")], [("responsible", "Báo Lào Cai")],
    ]


def test_persons_are_charged_by_their_part_in_the_team() -> None:
    record = read("Tổ công tác\nI. PHÂN CÔNG NHIỆM VỤ\n1. Ông Trần Văn An - Tổ trưởng: điều hành công việc của Tổ.\n2. Bà Lê Thị Bình - Phó Giám đốc Sở Y tế, Tổ phó: theo dõi các trạm y tế.\n3. Ông Lê Văn Ba - Thành viên: Phó Giám đốc Sở Xây dựng.\n4. Bà Vũ Thị Tư (Thư ký): Tổng hợp báo cáo.\n")
    assert [bodies for _, _, bodies in told(record)] == [[("responsible", "Tổ trưởng")], [("supervising", "Phó Giám đốc Sở Y tế tỉnh Lào Cai")], [("reporting", "Thư ký")]]


def test_those_between_whom_work_is_shared_coordinate() -> None:
    both = [("coordinating", "Sở Y tế tỉnh Lào Cai"), ("coordinating", "Công an tỉnh Lào Cai")]
    record = read("Kiểm tra\nI. NHIỆM VỤ\n1. Tăng cường phối hợp giữa các cơ quan: Sở Y tế, Công an tỉnh trong kiểm tra.\n2. Phối hợp giữa nhà hàng và khách sạn.\nII. TỔ CHỨC THỰC HIỆN\n1. Phối hợp chặt chẽ giữa Sở Y tế và Công an tỉnh.\n")
    assert [(kind, bodies) for kind, _, bodies in told(record)] == [("body", both), ("body", []), ("duty", both)]


def test_groups_asked_by_their_names_behind_a_colon_are_each_charged() -> None:
    record = read("V/v lưới điện\nKính gửi: Các tập đoàn.\nĐể khắc phục hậu quả, UBND tỉnh đề nghị các Tập đoàn: Điện lực Việt Nam, Bưu chính Viễn thông Việt Nam tổ chức khôi phục mạng lưới.\n", "", "UBND")
    assert told(record)[0][2] == [("responsible", "Tập đoàn Điện lực Việt Nam"), ("responsible", "Tập đoàn Bưu chính Viễn thông Việt Nam")]


def test_a_heading_of_a_trade_is_the_name_of_those_who_live_by_it() -> None:
    record = read("Hạ tầng\nI. TỔ CHỨC THỰC HIỆN\n1. Các chủ đầu tư xây dựng và kinh doanh hạ tầng khu công nghiệp\n- Tạo mặt bằng.\n2. Các doanh nghiệp xây dựng kế hoạch\n- Nộp bản in.\n")
    assert [b for _, _, bodies in told(record) for _, b in bodies] == ["Các chủ đầu tư xây dựng và kinh doanh hạ tầng khu công nghiệp", "Các doanh nghiệp"]


def test_whom_one_guides_is_a_list_that_a_semicolon_does_not_end() -> None:
    record = read("Thi đua\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ tham mưu hướng dẫn Sở Y tế, Công an tỉnh; các xã, phường tổ chức phong trào.\n2. Sở Y tế hướng dẫn Sở Xây dựng; Sở Công Thương kiểm tra thị trường.\n")
    assert [{b for _, b in bodies} for _, _, bodies in told(record)] == [{"Sở Nội vụ tỉnh Lào Cai"}, {"Sở Y tế tỉnh Lào Cai", "Sở Công Thương tỉnh Lào Cai"}]


def test_when_a_file_is_to_be_sent_is_no_time_of_the_papers_in_it() -> None:
    record = read("Khen thưởng\nI. THỦ TỤC VÀ THỜI GIAN KHEN THƯỞNG\n1. Thủ tục\n- Báo cáo thành tích của tập thể theo mẫu.\n- Biên bản họp xét.\n2. Thời gian trình khen thưởng: Hồ sơ trình Chủ tịch UBND tỉnh gửi về Sở Nội vụ trước ngày 31/5/2026.\n")
    assert told(record) == []


def test_a_letter_by_which_a_ministry_guides_is_carried_out_too() -> None:
    record = read("Bình đẳng giới\nThực hiện Thông tri số 12-TT/TU ngày 03/01/2026 của Tỉnh ủy về bình đẳng giới và hướng dẫn của Bộ Nội vụ tại Công văn số 935/BNV-CTTN ngày 03/02/2026 về Tháng hành động; Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\nI. NHIỆM VỤ\n1. Rà soát.\n")
    assert [(r.predicate, r.object_number) for r in record.relations] == [("implements", "12-TT/TU"), ("assignedBy", "935/BNV-CTTN")]


def test_what_recognition_tore_off_is_no_duty_and_a_misread_branch_is_one() -> None:
    record = read("Đấu thầu\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Cử cán bộ tham gia.\n- Sau:\n- ị\n- Chỉ cục trưởng Chỉ cục Dân số báo cáo.\n- Trực 24/24.\n")
    assert [title for _, title, _ in told(record)] == ["Cử cán bộ tham gia.", "Chỉ cục trưởng Chỉ cục Dân số báo cáo.", "Trực 24/24."]
    assert told(record)[1][2] == [("reporting", "Chi cục trưởng Chi cục Dân số tỉnh Lào Cai")]


def test_a_letter_asks_by_its_head_behind_its_occasion_and_no_addressee_or_broken_line_has_a_duty() -> None:
    head = "UBND TỈNH LÀO CAI\nSỞ Y TẾ\nSố: 12/SYT-NV\nV/v góp ý\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLào Cai, ngày 5 tháng 3 năm 2026\n"
    to = "Kính gửi\n- Giám đốc các bệnh viện;\n- Hội Đông y tỉnh;\n- Giám đốc Trung tâm y tế huyện, thị xã, thành phó.\n(gọi chung là thủ trưởng các đơn vị)\n"
    asks = "Ngày 11/02/2026 Sở Y tế ban hành Công văn số 43/SYT-NV; thực hiện ý kiến của Cục Dân số, Giám đốc Sở Y tế yêu cầu thủ trưởng các đơn vị rà soát số liệu.\n"
    record = record_of(head + to + asks + "Đề nghị các đơn vị nhập liệu trước ngày 05/4/2026 để\nBộ Y tế tổng hợp báo cáo Thủ tướng Chính phủ.\n")
    assert {b for _, _, bodies in told(record) for b in bodies} == {("responsible", "Thủ trưởng các đơn vị")}


def test_what_an_earlier_telegram_asked_is_not_asked_by_the_letter_that_tells_of_it() -> None:
    record = read("V/v phòng cháy\nKính gửi: Các sở.\nNgày 2/11/2025, Thủ tướng Chính phủ ban hành Công điện số 215/CĐ-TTg, yêu cầu các bộ, ngành rà soát việc phòng cháy.\n", "", "UBND")
    assert told(record) == []


def test_each_line_that_says_who_is_charged_is_a_duty_of_its_own_however_narrow_the_lines() -> None:
    record = read(
        "Phát triển thư viện\nI. NHIỆM VỤ\n1. Mở lớp học hè cho thiếu nhi tại các xã vùng cao.\nII. TỔ CHỨC THỰC HIỆN\nSở Nội vụ: Chủ trì, theo dõi.\nCông an tỉnh, Bộ CHQS tỉnh: Bảo đảm an ninh.\n"
        "Văn phòng UBND tỉnh có trách nhiệm đôn đốc.\nĐề nghị UBMTTQ Việt Nam tỉnh giám sát.\nNơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn An\n"
    )
    assert [t.title for t in record.tasks if t.kind == "duty"] == [
        "Sở Nội vụ: Chủ trì, theo dõi.", "Công an tỉnh, Bộ CHQS tỉnh: Bảo đảm an ninh.", "Văn phòng UBND tỉnh có trách nhiệm đôn đốc.", "Đề nghị UBMTTQ Việt Nam tỉnh giám sát.",
    ]


def test_a_sentence_that_begins_a_wrapped_line_stays_with_the_item() -> None:
    text = (
        "1. Sở Nội vụ chủ trì, phối hợp với các đơn vị mở lớp học hè tại xã.\nVăn phòng UBND tỉnh có trách nhiệm đôn đốc các đơn vị thực hiện\nvà tổng hợp kết quả hằng năm.\n"
        "Tổ công tác gặp mặt các đơn vị hằng tháng, ghi lại ý kiến của họ.\nSở Tài chính có trách nhiệm bố trí đủ kinh phí cho các lớp học tại\ncác xã vùng cao.\n"
    )
    assert [len(p.lines) for p in paragraphs(SourceText(text).lines(), wrapped=True)] == [3, 3]
