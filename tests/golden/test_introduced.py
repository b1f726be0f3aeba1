"""Copies without a letterhead that a page introduces; what stamps and half-read signs leave in a head."""

from __future__ import annotations

import pytest

from loaders.formats.reader_markdown import read_markdown
from tests.reading import record_of

_TEXT = "\n\n1. Các cấp ủy lãnh đạo tổ chức đại hội.\n\n2. Ban Tổ chức Trung ương hướng dẫn công tác nhân sự.\n"


@pytest.mark.parametrize(("above", "told"), [
    ("Ban Bí thư vừa ban hành Chỉ thị số 6-CT/TW về đại hội đoàn. Trân trọng giới thiệu toàn văn Chỉ thị:", ("6-CT/TW", "Chỉ thị", "Ban Bí thư Trung ương Đảng", None)),
    ("Ngày 12/3/2031, Tỉnh ủy Lào Cai đã ban hành Chương trình số 31-CTr/TU. Ban biên tập xin đăng toàn văn Chương trình:\n\nCHƯƠNG TRÌNH", ("31-CTr/TU", "Chương trình", "Tỉnh ủy Lào Cai", "2031-03-12")),
    ("Thủ tướng Chính phủ đã ký ban hành Chỉ thị số 5/CT-TTg ngày 1/3/2031 về tăng trưởng.\n\nToàn văn Chỉ thị như sau:", ("5/CT-TTg", "Chỉ thị", "Thủ tướng Chính phủ", "2031-03-01")),
    ("Ngày 12/3/2031, Tỉnh ủy Lào Cai đã ban hành Chương trình số 31-CTr/TU thực hiện Chỉ thị số 47-CT/TW của Ban Bí thư. Xin đăng toàn văn Chương trình:", ("31-CTr/TU", "Chương trình", "Tỉnh ủy Lào Cai", "2031-03-12")),
    ("Tỉnh ủy Lào Cai đã ban hành Chương trình số 31-CTr/TU thực hiện Chỉ thị số 47-CT/TW. Xin đăng toàn văn:", (None, None, None, None)),
    # a speech about it, a link, an article
    ("Bộ Chính trị đã ban hành Nghị quyết số 57-NQ/TW. Tạp chí giới thiệu toàn văn bài phát biểu của đồng chí Bí thư:", (None, None, None, None)),
    ("Xem toàn văn Nghị quyết số 66/NQ-CP tại đây.\n\nChính phủ đã ban hành Nghị quyết số 66/NQ-CP.", (None, None, None, None)),
    ("Thủ tướng Chính phủ vừa ký ban hành Chỉ thị số 5/CT-TTg ngày 1/3/2031. Theo đó, các bộ được giao nhiều việc.", (None, None, None, None)),
    # several documents, something else that is printed, words between
    ("Ngày 09/01/2025, Chính phủ đã ban hành Nghị quyết số 03/NQ-CP về kinh tế.\n\nThực hiện nghị quyết trên, Ủy ban nhân dân tỉnh Lào Cai vừa ban hành Kế hoạch số 120/KH-UBND. Dưới đây là toàn văn Kế hoạch:", (None, None, None, None)),
    ("Chính phủ đã ban hành Nghị quyết số 03/NQ-CP. Tại hội nghị sáng nay, Thủ tướng đã có phát biểu quan trọng, Báo trân trọng giới thiệu toàn văn:", (None, None, None, None)),
    ("Chính phủ đã ban hành Nghị quyết số 03/NQ-CP. Hội nghị họp sáng nay. Báo trân trọng giới thiệu toàn văn:", (None, None, None, None)),
    ("Nhân dịp Bộ Giáo dục và Đào tạo ban hành Thông tư số 29/2024/TT-BGDĐT, Bộ trưởng gửi thư cho giáo viên. Toàn văn như sau:", (None, None, None, None)),
    ("Nhân dịp Bộ Y tế ban hành Thông tư số 29/2024/TT-BYT, Bộ trưởng có đôi lời. Toàn văn như sau:", (None, None, None, None)),
    ("Bộ Nội vụ đã ban hành Thông tư số 5/2024/TT-BNV. Sau đó Sở Nội vụ tỉnh Lào Cai có hướng dẫn, báo đăng toàn văn như sau:", (None, None, None, None)),
    ("Bộ Nội vụ đã ban hành Thông tư số 5/2024/TT-BNV. Báo đăng toàn văn Kế hoạch như sau:", (None, None, None, None)),
    ("Bộ Nội vụ đã ban hành Thông tư số 5/2024/TT-BNV hướng dẫn về lưu trữ. Báo Lào Cai trân trọng giới thiệu toàn văn Thông tư:", ("5/2024/TT-BNV", "Thông tư", "Bộ Nội vụ", None)),
    # a day of another sentence, of another clause
    ("Ngày 02/01/2025, tại Lào Cai xảy ra ba vụ cháy lớn. Trước tình hình đó, Ủy ban nhân dân tỉnh Lào Cai đã ban hành Kế hoạch số 120/KH-UBND về phòng cháy. Xin giới thiệu toàn văn:", ("120/KH-UBND", "Kế hoạch", "Ủy ban nhân dân tỉnh Lào Cai", None)),
    ("Ngày 02/01/2025, tại Lào Cai xảy ra ba vụ cháy lớn, Ủy ban nhân dân tỉnh Lào Cai đã ban hành Kế hoạch số 120/KH-UBND. Xin giới thiệu toàn văn:", ("120/KH-UBND", "Kế hoạch", "Ủy ban nhân dân tỉnh Lào Cai", None)),
    ("Mưa lớn đã qua. Ngày 02/01/2025, Ủy ban nhân dân tỉnh Lào Cai đã ban hành Kế hoạch số 120/KH-UBND. Xin giới thiệu toàn văn:", ("120/KH-UBND", "Kế hoạch", "Ủy ban nhân dân tỉnh Lào Cai", "2025-01-02")),
])
def test_what_a_page_says_of_the_document_that_it_prints_whole(above: str, told: tuple[str | None, ...]) -> None:
    me = record_of(above + _TEXT).identity
    assert (me.number, me.type, me.issuer, me.date) == told


def test_a_programmes_own_introduction_tells_who_issued_it() -> None:
    text = (
        "Ban Thường vụ Tỉnh ủy Lào Cai vừa ban hành Chương trình hành động thực hiện Nghị quyết số 57-NQ/TW. Nội dung chương trình như sau:\n\n"
        "Thực hiện Nghị quyết số 57-NQ/TW, Ban Thường vụ Tỉnh ủy ban hành Chương trình hành động như sau:\n\nI. MỤC TIÊU\n\n1. Đẩy mạnh chuyển đổi số.\n"
    )
    me = record_of(text).identity
    assert (me.type, me.issuer, me.title) == ("Chương trình hành động", "Ban Thường vụ Tỉnh ủy Lào Cai", "thực hiện Nghị quyết số 57-NQ/TW")


def test_a_sentence_of_issuing_that_names_no_subject_is_no_title() -> None:
    text = "SỞ NỘI VỤ TỈNH HÀ NAM\n\nKẾ HOẠCH\n\nCăn cứ Quyết định số 12/QĐ-UBND;\n\nSở Nội vụ xây dựng kế hoạch như sau:\n\nI. MỤC ĐÍCH\n\n1. Nâng cao nghiệp vụ.\n"
    assert record_of(text).identity.title != "như sau"


def test_who_orders_is_who_issues_a_directive_without_a_head() -> None:
    text = "Chỉ thị về việc quản lý giống cây trồng\n\nCông tác giống còn tồn tại:\n\nMột là thiếu giống.\n\nHai là thiếu vốn.\n\nBa là thiếu người.\n\nBốn là thiếu kho.\n\nBộ trưởng Bộ Y tế chỉ thị:\n\n1. Cục Quản lý dược kiểm tra.\n"
    me = record_of(text).identity
    assert (me.type, me.title, me.issuer) == ("Chỉ thị", "về việc quản lý giống cây trồng", "Bộ Y tế")


@pytest.mark.parametrize(("number", "stamp", "told"), [
    ("(2 /CT-UBND", "VĂN PHÒNG TỈNH ỦY", None),  # recognition left a sign for the first digit
    ("12/CT-UBND", "ĐẾN Số: 221", "12/CT-UBND"),
    ("(120/CT-UBND)", "ĐẾN Số: 221", "120/CT-UBND"),  # nothing is lost in brackets
    ("[120/CT-UBND]", "ĐẾN Số: 221", "120/CT-UBND"),
])
def test_a_receivers_stamp_ends_a_title_and_a_half_read_number_is_not_told(number: str, stamp: str, told: str | None) -> None:
    text = f"ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: {number}\nLào Cai, ngày 5 tháng 3 năm 2021\n\nCHỈ THỊ\nVề tăng cường phòng cháy\n{stamp}\n\nTrong thời gian qua, cháy xảy ra nhiều.\n\n1. Sở Y tế kiểm tra.\n"
    me = record_of(text).identity
    assert (me.number, me.title) == (told, "Về tăng cường phòng cháy")


WHOLE = """# TOÀN VĂN: KẾT LUẬN 48-KL/TW NGÀY 15/3/2032 CỦA BỘ CHÍNH TRỊ, BAN BÍ THƯ VỀ NƯỚC SẠCH NÔNG THÔN

### Nội dung chính

**KẾT LUẬN****CỦA BỘ CHÍNH TRỊ, BAN BÍ THƯ****về một số nhiệm vụ cấp nước sạch nông thôn**

Tại phiên họp ngày 12/3/2032, sau khi nghe báo cáo, Bộ Chính trị, Ban Bí thư kết luận như sau:

1. Đảng ủy Bộ Y tế chủ trì hướng dẫn xét nghiệm nước trước ngày 30/9/2032.
"""


def test_a_heading_names_the_document_whose_kind_stands_below() -> None:
    me = record_of(read_markdown("made.md", WHOLE).text).identity
    assert (me.number, me.type, me.issuer, me.date, me.title) == ("48-KL/TW", "Kết luận", "Bộ Chính trị", "2032-03-15", "về một số nhiệm vụ cấp nước sạch nông thôn")
    assert me.confidence["number"] == me.confidence["date"] == "inferred"
    for another in (WHOLE.replace("**KẾT LUẬN**", "**QUY ĐỊNH**"), WHOLE.replace("TOÀN VĂN: KẾT LUẬN", "Ai làm gì theo Kết luận")):
        assert record_of(read_markdown("made.md", another).text).identity.number is None


@pytest.mark.parametrize(("heading", "between", "number"), [
    ("KẾ HOẠCH 38/KH-UBND NGÀY 05/6/2029", "", "38/KH-UBND"),
    ("Toàn văn: Kế hoạch 38/KH-UBND ngày 05/6/2029", "Bản in", "38/KH-UBND"),
    ("KẾ HOẠCH 38/KH-UBND NGÀY 05/6/2029", "Tổ biên tập trình dự thảo thay kế hoạch trên:", None),
    ("Kế hoạch 38/KH-UBND ngày 05/6/2029", "", None),  # any document's, named above another
])
def test_a_heading_over_another_document(heading: str, between: str, number: str | None) -> None:
    me = record_of(f"{heading}\n\n{between}\n\nKẾ HOẠCH\nPhát triển cây chè\n\nI. NHIỆM VỤ\n1. Sở Y tế chủ trì rà soát.\n").identity
    assert (me.number, me.date, me.title) == (number, number and "2029-06-05", "Phát triển cây chè")


@pytest.mark.parametrize("begins", [
    "Tại phiên họp ngày 09/4/2033, sau khi nghe Báo cáo của Đảng ủy Ủy ban nhân dân tỉnh, Ban Thường vụ Tỉnh ủy kết luận như sau:1. Cơ bản thống nhất",
    "Tại cuộc họp giao ban, Thường trực Tỉnh ủy đã thống nhất",
    "Tại Hội nghị lần thứ 11, Ban Chấp hành Đảng bộ đã kết luận",
    "Ban Thường vụ Tỉnh ủy đã nghe Đảng ủy Ủy ban nhân dân tỉnh báo cáo và thống nhất",  # behind a title in bold
])
def test_a_title_ends_above_the_text(begins: str) -> None:
    """The text's first paragraph has its first item in its line, and no full stop."""
    page = f"# KẾT LUẬN 63-KL/TU VỀ NUÔI TÔM\n\n**KẾT LUẬN****CỦA BAN THƯỜNG VỤ TỈNH ỦY****về phát triển nuôi tôm trên cát giai đoạn 2033 - 2035**\n\n{begins}\n\n2. Giao Sở Y tế rà soát.\n"
    assert record_of(read_markdown("made.md", page).text).identity.title == "về phát triển nuôi tôm trên cát giai đoạn 2033 - 2035"


def test_a_title_says_of_which_meeting() -> None:
    said = "Kết luận của Chủ tịch Ủy ban nhân dân tỉnh\nTại cuộc họp ngày 09/4/2033, về nuôi tôm trên cát"
    me = record_of(f"ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH\nSố: 45/TB-UBND\nHà Tĩnh, ngày 12 tháng 4 năm 2033\n\nTHÔNG BÁO\n{said}\n\nNgày 09/4/2033, Chủ tịch Ủy ban nhân dân tỉnh chủ trì họp.\n").identity
    assert me.title == said.replace("\n", " ")
