"""Copies without a letterhead that open with what the document is called."""

from __future__ import annotations

import time

import pytest

from loaders.heads.opening import Opening
from loaders.heads.plainheading import plain_heading
from loaders.outline.layout import layout
from loaders.writing.text import SourceText
from tests.reading import record_of

BASES = "\n\nCăn cứ Nghị định số 12/CP ngày 01/02/1994 của Chính phủ;\n\nQuyết định:\n\nĐiều 1. Chuyển trạm y tế cho xã.\n\nĐiều 2. Cục Quản lý dược có trách nhiệm tổ chức phổ biến, hướng dẫn thực hiện.\n"


@pytest.mark.parametrize(("head", "told"), [
    ("Chỉ thị về việc tăng cường quản lý thu thuế\nỦy ban nhân dân tỉnh hà nam\n\nĐể khắc phục tồn tại, Ủy ban nhân dân tỉnh chỉ thị:\n\n1. Cục Thuế có trách nhiệm hướng dẫn.\n",
     ("Chỉ thị", "về việc tăng cường quản lý thu thuế", "Ủy ban nhân dân tỉnh Hà Nam")),
    ("Quyết định về việc chuyển trạm y tế\nBộ trưởng bộ y tế" + BASES, ("Quyết định", "về việc chuyển trạm y tế", "Bộ Y tế")),
    ("Quyết định về việc chuyển trạm y tế" + BASES, ("Quyết định", "về việc chuyển trạm y tế", None)),
    ("Quyết định cho phép thành lập trường nghề\nBộ trưởng bộ lao động - thương binh và xã hội" + BASES, ("Quyết định", "cho phép thành lập trường nghề", "Bộ Lao động - Thương binh và Xã hội")),
    ("Quyết định của Bộ trưởng Bộ Y tế về việc ban hành Danh mục thuốc" + BASES, ("Quyết định", "về việc ban hành Danh mục thuốc", "Bộ Y tế")),
    ("Quyết định về việc ban hành Quy chế làm việc\ncủa các trạm\nỦy ban nhân dân tỉnh kon tum\n" + BASES, ("Quyết định", "về việc ban hành Quy chế làm việc của các trạm", "Ủy ban nhân dân tỉnh Kon Tum")),
    ("Quyết định\nVề việc quản lý chợ\n\nỦy ban nhân dân tỉnh Bắc Giang" + BASES, ("Quyết định", "Về việc quản lý chợ", "Ủy ban nhân dân tỉnh Bắc Giang")),
    ("Chỉ thị về việc phòng dịch cúm; chống rét cho gia súc\nỦy ban nhân dân tỉnh lạng sơn\n\nỦy ban nhân dân tỉnh chỉ thị:\n\n1. Sở Y tế hướng dẫn.\n", ("Chỉ thị", "về việc phòng dịch cúm; chống rét cho gia súc", "Ủy ban nhân dân tỉnh Lạng Sơn")),
    ("Thông báo kết luận của Phó Thủ tướng tại cuộc họp về đường vành đai\nVăn phòng Chính phủ\n\nPhó Thủ tướng kết luận như sau:\n\n1. Bộ Xây dựng hoàn thành thủ tục.\n", ("Thông báo", "kết luận của Phó Thủ tướng tại cuộc họp về đường vành đai", "Văn phòng Chính phủ")),
    ("Công văn về việc hướng dẫn nộp thuế\nTổng cục Thuế\n\nKính gửi: Cục Thuế tỉnh Hà Nam\n\nĐề nghị Cục Thuế hướng dẫn đơn vị.\n", ("Công văn", "về việc hướng dẫn nộp thuế", "Tổng cục Thuế")),
    ("Kế hoạch tổ chức hội thi năm 2008\nSở Nội vụ tỉnh Hà Nam" + BASES.replace("Quyết định:", "Sở Nội vụ xây dựng kế hoạch như sau:"), ("Kế hoạch", "tổ chức hội thi năm 2008", "Sở Nội vụ tỉnh Hà Nam")),
    # an article's sentence rests on a document, too
    ("Hướng dẫn kê khai thuế qua mạng cho hộ kinh doanh\n\nCăn cứ Luật Quản lý thuế năm 2019, hộ kinh doanh kê khai theo quy định.\n\n1. Đăng nhập.\n", (None, None, None)),
    # a report about a document, a citation at the head of a paragraph
    ("Kế hoạch triển khai thực hiện Nghị quyết số 424/NQ-CP\n\nPhó Chủ tịch vừa ký ban hành Kế hoạch này.\n\nYêu cầu các đơn vị bám sát mục tiêu.\n", (None, None, None)),
    ("Nghị quyết về phát triển kinh tế tư nhân trong giai đoạn mới\nBộ Tài chính\n\nCác chuyên gia trao đổi về việc này.\n\nDoanh nghiệp kỳ vọng vào các giải pháp.\n", (None, None, None)),
    ("Quyết định số 5/QĐ-BYT về việc chuyển trạm y tế đã được gửi các sở\nBộ Y tế thông báo để các sở biết" + BASES, None),
])
def test_a_copy_opens_with_what_the_document_is_called(head: str, told: tuple[str | None, str | None, str | None] | None) -> None:
    me = record_of(head).identity
    if told is None:
        assert me.title is None or not me.title.startswith("về việc")
    else:
        assert (me.type, me.title, me.issuer) == told


@pytest.mark.parametrize(("title", "below"), [
    # news of one body's document, and what another makes of it
    ("Chỉ thị của Thủ tướng Chính phủ về phòng, chống lụt bão được triển khai tại Hà Nội", "Thành phố họp sáng nay.\n\nChủ tịch Ủy ban nhân dân thành phố Hà Nội yêu cầu:"),
    ("Công điện hỏa tốc của Thủ tướng Chính phủ đến với người dân vùng biển", "Bộ trưởng Bộ Quốc phòng yêu cầu:"),
    ("Thông báo của Bộ Y tế khiến nhiều bệnh viện lo lắng", "Các sở họp sáng nay.\n\nGiám đốc Sở Y tế tỉnh Lào Cai yêu cầu:"),
    # a clause that begins as a base does, alone
    ("Kế hoạch của Ủy ban nhân dân tỉnh Lào Cai về chuyển đổi số năm 2026", "Theo đề nghị của nhiều cử tri,"),
    ("Nghị định mới về đất đai có hiệu lực từ hôm nay", "Xét về tổng thể, quy định mới gọn hơn,"),
    ("Kế hoạch Đầu tư công trung hạn gặp khó vì thiếu vốn", "Theo đề nghị của Sở Tài chính, nhiều dự án chậm lại,"),
    ("Kế hoạch Ươm mầm tài năng gặp khó vì thiếu vốn", "Căn cứ Luật Giáo dục,"),
    # readers are no addressee, what a post demands is no order
    ("Công văn hỏa tốc của Bộ Y tế gây xôn xao", "Kính gửi bạn đọc, tòa soạn nhận nhiều câu hỏi."),
    ("Thông báo tuyển dụng nhân viên văn phòng", "Ứng viên cần đáp ứng các yêu cầu:"),
])
def test_news_of_a_document_is_not_the_document(title: str, below: str) -> None:
    me = record_of(f"{title}\n\n{below}\n\n1. Kiểm tra các công trình.\n\n2. Báo cáo trước ngày 5.\n").identity
    assert (me.type, me.issuer, me.number) == (None, None, None)


@pytest.mark.parametrize(("head", "told"), [
    ("Chỉ thị của Ủy ban nhân dân tỉnh Lào Cai về phòng cháy\n\nRừng khô hạn.\n\nChủ tịch Ủy ban nhân dân tỉnh Lào Cai chỉ thị:\n\n1. Sở Y tế kiểm tra.\n", ("Chỉ thị", "về phòng cháy", "Chủ tịch Ủy ban nhân dân tỉnh Lào Cai")),
    ("Quyết định về việc chuyển trạm y tế\n\nXét nhu cầu của các xã;\n\nTheo đề nghị của Giám đốc Sở Y tế,\n\nQuyết định:\n\nĐiều 1. Chuyển trạm y tế cho xã.\n", ("Quyết định", "về việc chuyển trạm y tế", None)),
    ("Công văn về việc hướng dẫn nộp thuế\n\nKính gửi Bộ Tài chính\n\nĐề nghị Bộ hướng dẫn đơn vị.\n", ("Công văn", "về việc hướng dẫn nộp thuế", None)),
])
def test_a_bodys_order_its_bases_and_its_addressee_make_a_document(head: str, told: tuple[str | None, ...]) -> None:
    me = record_of(head).identity
    assert (me.type, me.title, me.issuer) == told


def test_a_long_line_of_signs_is_no_title() -> None:
    begun = time.perf_counter()
    plain_heading(layout(SourceText("Quyết định về abcdefghijklmnop" + "-" * 900_000 + "a\n\nCăn cứ Luật Giáo dục;\n")), Opening(()))
    assert time.perf_counter() - begun < 5


def test_what_a_council_decides_is_not_its_own_work() -> None:
    text = (
        "HỘI ĐỒNG NHÂN DÂN\nTỈNH SƠN LA\n\nSố: 20/NQ-HĐND\n\nSơn La, ngày 10 tháng 12 năm 2009\n\nNGHỊ QUYẾT\nVề giao chỉ tiêu vốn đầu tư\n\nQUYẾT NGHỊ:\n\n"
        "Điều 1. Hội đồng nhân dân tỉnh {} chỉ tiêu vốn năm 2010 như sau:\n\n1. Vốn trung ương: 1.200 triệu đồng.\n\n- Chương trình 135: 200 triệu đồng.\n\n- Tạm mượn nguồn vượt thu xây dựng trường học: 20 triệu đồng.\n\n"
        "Điều 2. Hội đồng nhân dân tỉnh giao Ủy ban nhân dân tỉnh chỉ đạo thực hiện.\n"
    )
    for verb in ("giao", "tán thành", "thống nhất thông qua"):
        assert [(t.directing, t.responsible) for t in record_of(text.format(verb)).tasks] == [(("Ủy ban nhân dân tỉnh Sơn La",), ())]


def test_a_copy_that_sets_number_day_and_signer_below_the_type() -> None:
    me = record_of("# NGHỊ QUYẾT CỦA BỘ CHÍNH TRỊ\n\n**Số: 31-NQ/TW**\n\n**Hà Nội, ngày 03 tháng 02 năm 2026**\n\n**Người ký: Tổng Bí thư Nguyễn Văn An**\n\n## I- TÌNH HÌNH\n\nVùng đã phát triển nhanh.").identity
    assert (me.number, me.type, me.issuer, me.date, me.place, me.title) == ("31-NQ/TW", "Nghị quyết", "Bộ Chính trị", "2026-02-03", "Hà Nội", None)


def test_a_copy_that_sets_the_type_above_the_letterhead_too() -> None:
    head = "# QUYẾT ĐỊNH\n\n**BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG - CỤC ĐÊ ĐIỀU**\n\n**Số: 412/QĐ-CĐĐ**\n\n**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n**Độc lập – Tự do – Hạnh phúc**\n\n**Hà Nội, ngày 15 tháng 6 năm 2026**"
    me = record_of(f"{head}\n\n## QUYẾT ĐỊNH\n\nBan hành Lệnh xử lý khẩn cấp kè A\n\n## CĂN CỨ PHÁP LÝ\n\n- Luật Đê điều ngày 29/11/2006;\n\n## NỘI DUNG\n\n### Điều 1.\n\nBan hành Lệnh.").identity
    assert (me.number, me.issuer, me.date, me.title) == ("412/QĐ-CĐĐ", "Cục Đê điều", "2026-06-15", "Ban hành Lệnh xử lý khẩn cấp kè A")


@pytest.mark.parametrize(("below", "title"), [("I-ốt hóa muối ăn năm 2026", "I-ốt hóa muối ăn năm 2026"), ("I-ỐT HÓA MUỐI ĂN", "I-ỐT HÓA MUỐI ĂN"), ("I-MỤC ĐÍCH", None)])
def test_a_title_that_begins_with_an_element_is_no_part(below: str, title: str | None) -> None:
    head = "ỦY BAN NHÂN DÂN\nTỈNH LONG AN\n\nSố: 15/KH-UBND\n\nLong An, ngày 10 tháng 01 năm 2026\n\nKẾ HOẠCH\n"
    assert record_of(f"{head}{below}\n\n1. Sở Y tế rà soát các cơ sở sản xuất muối.\n").identity.title == title
