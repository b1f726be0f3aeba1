"""Heads of party documents: whose they are, by the forms of Hướng dẫn 36-HD/VPTW; what a guide does to what it explains."""

from __future__ import annotations

import pytest

from tests.golden.relating import triples
from tests.reading import record_of

_TEXT = "{above}\n*\n{number}\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\n{day}\n\n{title}\n-----\n\n1. Các cấp ủy tổ chức quán triệt.\n\n2. Văn phòng theo dõi, đôn đốc.\n\nT/M {by}\nBÍ THƯ\n\nNguyễn Văn Hải\n"


@pytest.mark.parametrize(("above", "place", "issuer"), [
    ("TỈNH ỦY ĐIỆN BIÊN\nĐẢNG ĐOÀN HỘI ĐỒNG NHÂN DÂN", "Điện Biên", "Đảng đoàn Hội đồng nhân dân tỉnh Điện Biên"),
    ("THÀNH ỦY CẦN THƠ\nBAN CÁN SỰ ĐẢNG ỦY BAN NHÂN DÂN", "Cần Thơ", "Ban cán sự đảng Ủy ban nhân dân thành phố Cần Thơ"),
    ("TỈNH ỦY CÀ MAU\nĐẢNG ỦY ỦY BAN NHÂN DÂN", "Cà Mau", "Đảng ủy Ủy ban nhân dân tỉnh Cà Mau"),
    ("BAN CHẤP HÀNH TRUNG ƯƠNG\nBAN CÁN SỰ ĐẢNG BỘ Y TẾ", "Hà Nội", "Ban cán sự đảng Bộ Y tế"),
    ("BAN CHẤP HÀNH TRUNG ƯƠNG\nHỘI ĐỒNG LÝ LUẬN", "Hà Nội", "Hội đồng Lý luận Trung ương"),
    ("ĐẢNG BỘ XÃ TIÊN PHONG\nCHI BỘ XÓM ĐỊNH THÀNH", "Tiên Phong", "Chi bộ xóm Định Thành xã Tiên Phong"),
    ("ĐẢNG BỘ TỈNH CÀ MAU\nĐẢNG ỦY KHỐI DOANH NGHIỆP", "Cà Mau", "Đảng ủy Khối doanh nghiệp tỉnh Cà Mau"),
    ("ĐẢNG BỘ BỘ PHẬN VỤ TỔ CHỨC CÁN BỘ\nCHI BỘ 1", "Hà Nội", "Chi bộ 1"),
    ("ĐẢNG BỘ BỘ PHẬN VỤ\nTỔ CHỨC CÁN BỘ\nCHI BỘ 1", "Hà Nội", "Chi bộ 1"),  # broken in a narrow column
    ("ĐẢNG BỘ BỘ CÔNG THƯƠNG\nĐẢNG ỦY CỤC ĐIỆN LỰC", "Hà Nội", "Đảng ủy Cục Điện lực"),
    ("HUYỆN ỦY LÂM HÀ\nBAN CHỈ ĐẠO THỰC HIỆN QUY CHẾ DÂN CHỦ", "Lâm Hà", "Ban Chỉ đạo thực hiện quy chế dân chủ Huyện ủy Lâm Hà"),
    ("TỈNH ĐOÀN LÀO CAI\nBAN THƯỜNG VỤ", "Lào Cai", "Ban Thường vụ Tỉnh đoàn Lào Cai"),
    ("ĐẢNG BỘ TỈNH CÀ MAU", "Cà Mau", None),  # the organisation itself issues nothing
])
def test_whose_head_it_is(above: str, place: str, issuer: str | None) -> None:
    text = _TEXT.format(above=above, number="Số 05-KH/ĐU", day=f"{place}, ngày 05 tháng 4 năm 2023", title="KẾ HOẠCH\nvề công tác năm 2023", by="BAN THƯỜNG VỤ")
    me = record_of(text).identity
    assert (me.issuer, me.number, me.title) == (issuer, "05-KH/ĐU", "về công tác năm 2023")


@pytest.mark.parametrize(("above", "under", "issuer"), [
    ("ĐẢNG BỘ TỈNH HÀ NAM\nHUYỆN ỦY LÝ NHÂN", "CỦA BAN THƯỜNG VỤ HUYỆN ỦY", "Ban Thường vụ Huyện ủy Lý Nhân"),
    ("ĐẢNG BỘ TỈNH LÀO CAI\nĐẢNG ỦY PHƯỜNG CAM ĐƯỜNG", "CỦA BAN THƯỜNG VỤ ĐẢNG ỦY", "Ban Thường vụ Đảng ủy phường Cam Đường"),
    ("TỈNH ỦY QUẢNG NINH", "CỦA THƯỜNG TRỰC TỈNH ỦY", "Thường trực Tỉnh ủy Quảng Ninh"),
    ("TỈNH ỦY QUẢNG NINH", "CỦA BAN THƯỜNG VỤ HUYỆN ỦY", "Tỉnh ủy Quảng Ninh"),  # another committee's
])
def test_the_part_of_a_committee_that_stands_under_the_type(above: str, under: str, issuer: str) -> None:
    text = _TEXT.format(above=above, number="Số 65-KL/HU", day="Lý Nhân, ngày 12 tháng 8 năm 2022", title=f"KẾT LUẬN\n{under}\nvề công tác cán bộ", by="BAN THƯỜNG VỤ")
    me = record_of(text).identity
    assert (me.issuer, me.title) == (issuer, "về công tác cán bộ")


def test_the_session_of_a_committee_is_named_over_two_lines() -> None:
    title = "NGHỊ QUYẾT\nHỘI NGHỊ LẦN THỨ TÁM\nBAN CHẤP HÀNH TRUNG ƯƠNG ĐẢNG KHÓA XIII\nvề xây dựng đội ngũ trí thức"
    text = _TEXT.format(above="BAN CHẤP HÀNH TRUNG ƯƠNG", number="Số 45-NQ/TW", day="Hà Nội, ngày 24 tháng 11 năm 2023", title=title, by="BAN CHẤP HÀNH TRUNG ƯƠNG").replace("\nBÍ THƯ", "\nTỔNG BÍ THƯ")
    me = record_of(text).identity
    assert me.title == "HỘI NGHỊ LẦN THỨ TÁM BAN CHẤP HÀNH TRUNG ƯƠNG ĐẢNG KHÓA XIII về xây dựng đội ngũ trí thức"
    assert (me.issuer, me.signer_role) == ("Ban Chấp hành Trung ương Đảng", "Tổng Bí thư")


def test_below_a_portals_card_a_motto_that_a_copy_broke_begins_the_document() -> None:
    card = "#\n**Số hiệu:**\n|\n432-TB/VPTW\n|\n|\n**Loại văn bản:**\n|\nThông báo\n|\n**Nơi ban hành:**\n|\nVăn phòng Trung ương\n|\n|\n**Người ký:**\n|\nLê Văn An\n|\n**Ngày ban hành:**\n|\n26/11/2025\n|\n|\n"
    head = "BAN CHẤP HÀNH\nTRUNG ƯƠNG\n**VĂN PHÒNG**\n*****\n|\n**ĐẢNG CỘNG\nSẢN VIỆT NAM**\n-----\n|\n|\nSố 432-TB/VPTW\n|\n*Hà Nội, ngày\n26 tháng 11 năm 2025*\n|\n**THÔNG BÁO KẾT LUẬN**\nCỦA ĐỒNG CHÍ TỔNG BÍ THƯ\n**-----**\n"
    text = "Đồng chí Tổng Bí thư kết luận công tác trẻ em của nước ta tốt đẹp hơn trong chế độ\nxã hội chủ nghĩa. Để làm tốt việc này, yêu cầu:\n**1.** Đảng ủy Bộ Y tế xây dựng quy trình chăm sóc.\n**2.** Các địa phương rà soát cơ sở.\nNơi nhận:\n- Các tỉnh ủy,\n- Lưu.\nK/T CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nLê Văn An\n"
    me = record_of(card + head + text, "made.md").identity
    assert (me.issuer, me.place, me.title) == ("Văn phòng Trung ương Đảng", "Hà Nội", "KẾT LUẬN CỦA ĐỒNG CHÍ TỔNG BÍ THƯ")


@pytest.mark.parametrize(("title", "told"), [
    ("thực hiện một số điều Quy định số 22-QĐ/TW, ngày 28/7/2021 của Ban Chấp hành Trung ương Đảng về công tác kiểm tra", {("SELF", "guides", "22-QĐ/TW")}),
    ("MỘT SỐ NỘI DUNG QUY ĐỊNH SỐ 22-QĐ/TW NGÀY 28/7/2021 CỦA BAN CHẤP HÀNH TRUNG ƯƠNG", {("SELF", "guides", "22-QĐ/TW")}),
    ("triển khai thực hiện Chỉ thị số 50-CT/TW", {("SELF", "guides", "50-CT/TW")}),
    ("về công tác báo cáo theo Quy định số 22-QĐ/TW", set()),
])
def test_a_guide_explains_what_its_title_names(title: str, told: set[tuple[str, str, str]]) -> None:
    assert triples("1. Nội dung.", title=title, kind="HƯỚNG DẪN", symbol="HD-SNV") == told


@pytest.mark.parametrize(("verb", "predicate"), [("Thay thế", "replaces"), ("Bãi bỏ", "repeals"), ("Sửa đổi, bổ sung", "amends")])
def test_a_guides_title_with_a_verb_of_its_own_explains_nothing(verb: str, predicate: str) -> None:
    title = f"{verb} Hướng dẫn số 9/HD-UBND ngày 2/1/2024 của Ủy ban nhân dân tỉnh Bắc Ninh"
    assert triples("1. Nội dung.", title=title, kind="HƯỚNG DẪN", symbol="HD-UBND") == {("SELF", predicate, "9/HD-UBND")}
