"""Lists of bodies as printed → bodies one by one, in full."""

from __future__ import annotations

import pytest

from loaders.agencies.bodies import Locality, bodies_from, complete, split_bodies
from loaders.agencies.bodynames import write_out
from loaders.work.assignments import assignments
from loaders.work.cellroles import bodies_of
from loaders.writing.blockmaking import make_block
from loaders.writing.columns import column_role
from loaders.writing.text import SourceText

HERE = Locality("tỉnh Sơn La")
CITY = Locality("tỉnh Sơn La", "thành phố Sơn La")

LISTS = [
    ("DNTN xăng dầu Phúc An, CTCP Hóa chất Bắc Sơn, HTX Văn Thịnh", ["Doanh nghiệp tư nhân xăng dầu Phúc An", "Công ty cổ phần Hóa chất Bắc Sơn", "Hợp tác xã Văn Thịnh"]),
    ("Sở Văn hóa, Thể thao và Du lịch", ["Sở Văn hóa, Thể thao và Du lịch tỉnh Sơn La"]),
    ("Sở Y tế, Sở Văn hoá, thể thao và du lịch", ["Sở Y tế tỉnh Sơn La", "Sở Văn hóa, Thể thao và Du lịch tỉnh Sơn La"]),
    ("Viện KSND tỉnh; Chủ tịch UBND thành phố Hội An", ["Viện Kiểm sát nhân dân tỉnh Sơn La", "Chủ tịch Ủy ban nhân dân thành phố Hội An"]),
    ("Các Sở: Giáo dục và Đào tạo, Tư pháp", ["Sở Giáo dục và Đào tạo tỉnh Sơn La", "Sở Tư pháp tỉnh Sơn La"]),
    ("Các bộ: Quốc phòng, Công an, Tài chính", ["Bộ Quốc phòng", "Bộ Công an", "Bộ Tài chính"]),
    ("Sở GD&ĐT; Sở KHCN", ["Sở Giáo dục và Đào tạo tỉnh Sơn La", "Sở Khoa học và Công nghệ tỉnh Sơn La"]),
    # a comma in the place of "và" is no other body, and no two bodies
    ("Bộ Khoa học, Công nghệ, Bộ Tài chính", ["Bộ Khoa học và Công nghệ", "Bộ Tài chính"]),
    ("Sở Giáo dục, Đào tạo và các cơ quan liên quan", ["Sở Giáo dục và Đào tạo tỉnh Sơn La", "Các cơ quan liên quan"]),
    ("Sở Khoa học, Công nghệ và Môi trường", ["Sở Khoa học, Công nghệ và Môi trường tỉnh Sơn La"]),
    ("Các sở, ban, ngành", ["Các sở, ban, ngành tỉnh Sơn La"]),
    # two lines of a cell
    ("Các Sở, ban, ngành UBND các xã", ["Các sở, ban, ngành tỉnh Sơn La", "Ủy ban nhân dân các xã tỉnh Sơn La"]),
    ("các sở, ngành Sở Y tế", ["Các sở, ngành tỉnh Sơn La", "Sở Y tế tỉnh Sơn La"]),
    ("Công an tỉnh Bộ Chỉ huy quân sự tỉnh", ["Công an tỉnh Sơn La", "Bộ Chỉ huy quân sự tỉnh Sơn La"]),
    ("Sở Y tế Công ty Điện lực Sơn La", ["Sở Y tế tỉnh Sơn La", "Công ty Điện lực Sơn La"]),
    ("Chi nhánh Công ty Điện lực", ["Chi nhánh Công ty Điện lực"]),
    # … but a part and its firm or command are one, where no place ends the part's name
    ("Đoàn Thanh niên Công ty Than Mộc Châu", ["Đoàn Thanh niên Công ty Than Mộc Châu"]),
    ("Hội đồng quản trị Công ty Cấp nước", ["Hội đồng quản trị Công ty Cấp nước"]),
    ("Phòng Kỹ thuật Công ty Điện lực Sơn La", ["Phòng Kỹ thuật Công ty Điện lực Sơn La"]),
    ("Chi nhánh tỉnh Công ty Điện lực", ["Chi nhánh tỉnh Công ty Điện lực"]),
    ("Phòng Tham mưu Bộ CHQS tỉnh", ["Phòng Tham mưu Bộ Chỉ huy quân sự tỉnh Sơn La"]),
    ("Tổ giúp việc Ban Chỉ huy quân sự xã", ["Tổ giúp việc Ban Chỉ huy quân sự xã"]),
    ("Hội Cựu chiến binh tỉnh Công ty Điện lực Sơn La", ["Hội Cựu chiến binh tỉnh Sơn La", "Công ty Điện lực Sơn La"]),
    ("Hội đồng nghĩa vụ quân sự xã Ban Chỉ huy quân sự xã", ["Hội đồng nghĩa vụ quân sự xã", "Ban Chỉ huy quân sự xã"]),
    ("Phòng Kinh tế Ban Chỉ huy quân sự xã", ["Phòng Kinh tế", "Ban Chỉ huy quân sự xã"]),
    (
        "Các Sở, ban, ngành; UBND các xã, phường và cơ quan, tổ chức có liên quan",
        ["Các sở, ban, ngành tỉnh Sơn La", "Ủy ban nhân dân các xã, phường tỉnh Sơn La", "Các cơ quan, tổ chức có liên quan"],
    ),
    ("Sở Y tế (hướng dẫn); UBND các xã, phường còn lại", ["Sở Y tế tỉnh Sơn La", "Ủy ban nhân dân các xã, phường còn lại tỉnh Sơn La"]),
    ("Công ty Phú Lộc (CĐT); Tập đoàn Điện lực Việt Nam (EVN); UBND xã Chiềng Mai (GPMB)", ["Công ty Phú Lộc", "Tập đoàn Điện lực Việt Nam", "Ủy ban nhân dân xã Chiềng Mai"]),
    ("Công ty cổ phần (VNPT)", ["Công ty cổ phần (VNPT)"]),
    ("Trung tâm Kiểm soát bệnh tật tỉnh (CDC); Hội Liên hiệp Phụ nữ tỉnh (LHPN); Công an tỉnh (PCCC)", ["Trung tâm Kiểm soát bệnh tật tỉnh Sơn La", "Hội Liên hiệp Phụ nữ tỉnh Sơn La", "Công an tỉnh Sơn La (PCCC)"]),
    ("Trung tâm Kiểm soát bệnh tật (CDC); Ban Quản lý dự án (BQLDA)", ["Trung tâm Kiểm soát bệnh tật", "Ban Quản lý dự án tỉnh Sơn La"]),
    ("UBND các xã, phường (xây dựng, vận hành)", ["Ủy ban nhân dân các xã, phường tỉnh Sơn La"]),
    # by what office a group acts, where it works, whose it is: words of its name, or none, and no other body
    ("Các sở, ngành liên quan theo thẩm quyền, nhiệm vụ quản lý được giao", ["Các sở, ngành liên quan tỉnh Sơn La"]),
    ("Cơ quan, đơn vị theo quy định; Bộ Y tế", ["Các cơ quan, đơn vị", "Bộ Y tế"]),
    ("Các Sở, ban, ngành của tỉnh, UBND các phường", ["Các sở, ban, ngành tỉnh Sơn La", "Ủy ban nhân dân các phường tỉnh Sơn La"]),
    ("Các cơ quan, đơn vị đóng trên địa bàn tỉnh", ["Các cơ quan, đơn vị đóng trên địa bàn tỉnh Sơn La"]),
    ("Thủ trưởng cơ quan, ban, ngành tỉnh", ["Thủ trưởng cơ quan, ban, ngành tỉnh Sơn La"]),
    ("Bí thư, Chủ tịch UBND các xã, phường", ["Bí thư các xã, phường tỉnh Sơn La", "Chủ tịch Ủy ban nhân dân các xã, phường tỉnh Sơn La"]),
    ("BVĐK tỉnh, TTYT huyện Yên Châu", ["Bệnh viện đa khoa tỉnh Sơn La", "Trung tâm Y tế huyện Yên Châu"]),
    ("Các sở, ban, ngành, địa phương liên quan", ["Các sở, ban, ngành liên quan tỉnh Sơn La", "Các địa phương liên quan"]),
    ("Các sở, ban, ngành tỉnh, địa phương liên quan", ["Các sở, ban, ngành tỉnh Sơn La", "Các địa phương liên quan"]),
    ("- Các sở; - ban; - ngành; - Công an tỉnh", ["Các sở, ban, ngành tỉnh Sơn La", "Công an tỉnh Sơn La"]),
    ("Ủy ban nhân dân các xã, phường có tên tại Điều 1", ["Ủy ban nhân dân các xã, phường có tên tại Điều 1"]),
    (
        "Ban quản lý dự án khu vực Mộc Châu, Mai Sơn; Chủ đầu tư hạ tầng các CCN",
        ["Ban Quản lý dự án khu vực Mộc Châu", "Ban Quản lý dự án khu vực Mai Sơn", "Chủ đầu tư hạ tầng các cụm công nghiệp"],
    ),
    ("UBND các huyện: Yên Châu, Sốp Cộp", ["Ủy ban nhân dân huyện Yên Châu", "Ủy ban nhân dân huyện Sốp Cộp"]),
    # of which provinces: not of all
    ("Chủ tịch UBND các tỉnh, thành phố từ Hà Tĩnh đến Khánh Hòa, Bộ Y tế", ["Chủ tịch Ủy ban nhân dân các tỉnh, thành phố từ Hà Tĩnh đến Khánh Hòa", "Bộ Y tế"]),
    ("UBND các tỉnh vùng Đồng bằng sông Cửu Long và Bộ Y tế", ["Ủy ban nhân dân các tỉnh vùng Đồng bằng sông Cửu Long", "Bộ Y tế"]),
    ("UBND các tỉnh, thành phố ven biển từ Nghệ An trở ra Bắc", ["Ủy ban nhân dân các tỉnh, thành phố ven biển từ Nghệ An trở ra Bắc"]),
    (
        "Các Tập đoàn: Điện lực Việt Nam, Công nghiệp - Viễn thông Quân đội và Bộ Y tế",
        ["Tập đoàn Điện lực Việt Nam", "Tập đoàn Công nghiệp - Viễn thông Quân đội", "Bộ Y tế"],
    ),
    ("Doanh nghiệp cung cấp dịch vụ vận tải, kho bãi", ["Doanh nghiệp cung cấp dịch vụ vận tải, kho bãi"]),
    (
        "Bản Quản lý Khu kinh tế, UBND cấp xã theo thẩm quyền",
        ["Ban Quản lý Khu kinh tế tỉnh Sơn La", "Ủy ban nhân dân cấp xã tỉnh Sơn La"],
    ),
    ("Các phòng/ban nghiệp vụ, nhân sự, kế toán", ["Các phòng/ban nghiệp vụ", "Nhân sự", "Kế toán"]),
    ("Vụ Pháp chế xây dựng kế hoạch, Cục Thú y", ["Vụ Pháp chế", "Cục Thú y"]),  # what the first of them is to do
    ("Phòng TC-KT + Văn thư", ["Phòng TC-KT", "Văn thư"]),
    ("Phòng TC-KT + Trung tâm Khuyến công", ["Phòng TC-KT", "Trung tâm Khuyến công"]),
    ("Chính quyền cấp cơ sở, Công an tỉnh", ["Chính quyền cấp cơ sở tỉnh Sơn La", "Công an tỉnh Sơn La"]),
    ("Đảng ủy UBND tỉnh", ["Đảng ủy Ủy ban nhân dân tỉnh Sơn La"]),
    ("Thuế tỉnh Sơn La", ["Thuế tỉnh Sơn La"]),
    ("UB MTTQ và các ngành đoàn thể xã", ["Ủy ban Mặt trận Tổ quốc", "Các ngành đoàn thể xã"]),
    ("Bộ phận Một cửa; Bộ phận Văn phòng", ["Bộ phận Một cửa", "Bộ phận Văn phòng"]),
    ("Thuế tỉnh, Thống kê tỉnh", ["Thuế tỉnh Sơn La", "Thống kê tỉnh Sơn La"]),
    ("Bộ Nội vụ Bộ Y tế", ["Bộ Nội vụ", "Bộ Y tế"]),
    (
        "Thủ trưởng các sở, ngành, Chủ tịch UBND các huyện, thành phố",
        ["Thủ trưởng các sở, ngành tỉnh Sơn La", "Chủ tịch Ủy ban nhân dân các huyện, thành phố tỉnh Sơn La"],
    ),
    ("Tập đoàn, doanh nghiệp viễn thông", ["Các tập đoàn", "Doanh nghiệp viễn thông"]),
    ("Bộ Y tế, Bộ Nội vụ, Bộ", ["Bộ Y tế", "Bộ Nội vụ"]),  # a page tore the last name
    ("nghệ và môi trường, Bộ Y tế", ["Bộ Y tế"]),
    (
        "Tổng Liên đoàn Lao động Việt Nam, Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh, Trung ương Hội Nông dân Việt Nam",
        ["Tổng Liên đoàn Lao động Việt Nam", "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Trung ương Hội Nông dân Việt Nam"],
    ),
    (
        "Các cơ sở giáo dục đại học và trung cấp chuyên nghiệp, Sở Y tế",
        ["Các cơ sở giáo dục đại học và trung cấp chuyên nghiệp tỉnh Sơn La", "Sở Y tế tỉnh Sơn La"],
    ),
    ("Giám đốc các bệnh viện, trung tâm y tế", ["Giám đốc các bệnh viện, trung tâm y tế"]),
    (
        "Các bộ, cơ quan ngang bộ, UBND các tỉnh, thành phố trực thuộc trung ương",
        ["Các bộ, cơ quan ngang bộ", "Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương"],
    ),
    ("Trưởng các ban, ngành, đoàn thể tỉnh; Sở Y tế", ["Trưởng các ban, ngành, đoàn thể tỉnh Sơn La", "Sở Y tế tỉnh Sơn La"]),
    ("Trưởng các phòng, ban, ngành cấp huyện", ["Trưởng các phòng, ban, ngành cấp huyện"]),
    ("Chi cục Kiểm lâm khu vực V, Kho bạc Nhà nước khu vực X", ["Chi cục Kiểm lâm khu vực V", "Kho bạc Nhà nước khu vực X"]),  # of several provinces
    ("Văn phòng Điều phối về xây dựng nông thôn mới tỉnh", ["Văn phòng Điều phối về xây dựng nông thôn mới tỉnh Sơn La"]),
    ("UBND các xã, phường: Chiềng Mai, Tô Hiệu", ["Ủy ban nhân dân các xã, phường: Chiềng Mai, Tô Hiệu tỉnh Sơn La"]),  # which of them is a ward is not said
    ("Các tổ chức, doanh nghiệp hoạt động liên quan đến VLNCN, TCTN", ["Các tổ chức", "Doanh nghiệp hoạt động liên quan đến VLNCN, TCTN"]),
    ("Tổng cục Thuế, TCHQ", ["Tổng cục Thuế", "TCHQ"]),
    ("Các cơ sở buôn bán liên quan đến giống thủy sản, TACN", ["Các cơ sở buôn bán liên quan đến giống thủy sản, TACN tỉnh Sơn La"]),
    ("Các doanh nghiệp kinh doanh xăng dầu, PVN", ["Các doanh nghiệp kinh doanh xăng dầu", "PVN"]),
    ("Tổ công tác số 1, 3", ["Tổ công tác số 1, 3"]),
    ("Các huyện, thị, thành ủy và đảng ủy trực thuộc", ["Các huyện, thị, thành ủy và đảng ủy trực thuộc"]),
    ("Chủ tịch UBND các xã có trách nhiệm sau:", ["Chủ tịch Ủy ban nhân dân các xã tỉnh Sơn La"]),
    ("Chủ tịch UBND các huyện, thành phố trong tỉnh", ["Chủ tịch Ủy ban nhân dân các huyện, thành phố trong tỉnh Sơn La"]),
    ("Trung tâm Truyền thông tài nguyên và môi trường, Báo Tài nguyên và Môi trường, Sở Y tế", ["Trung tâm Truyền thông tài nguyên và môi trường", "Báo Tài nguyên và Môi trường", "Sở Y tế tỉnh Sơn La"]),
    ("Sở Y tế, phòng Y tế cấp huyện", ["Sở Y tế tỉnh Sơn La", "Phòng Y tế cấp huyện"]),
    ("Sở Y tế, 2", ["Sở Y tế tỉnh Sơn La"]),  # the next row's number
    ("3 Thành viên", []),
    # a comma forgotten, and what is done behind a name
    ("Các đơn vị có liên quan Bộ Công an, Bộ Y tế", ["Các đơn vị có liên quan", "Bộ Công an", "Bộ Y tế"]),
    ("Các Bộ, ngành Bộ Y tế", ["Các bộ, ngành", "Bộ Y tế"]),
    ("Cục Y tế Bộ Công an", ["Cục Y tế Bộ Công an"]),
    ("Cơ sở khám bệnh, chữa bệnh trình cấp có thẩm quyền", ["Cơ sở khám bệnh, chữa bệnh tỉnh Sơn La"]),
    ("Các bộ, cơ quan, địa phương lập, điều chỉnh quy hoạch", ["Các bộ", "Các cơ quan", "Các địa phương"]),
    ("Các Bộ: Tài chính, Y tế theo chức năng, nhiệm vụ rà soát, hoàn thiện", ["Bộ Tài chính", "Bộ Y tế"]),
    # what ties the words of a field, left out or another; letters of offices of two levels
    ("Sở Văn hóa Thể thao du lịch; Sở Giáo dục Đào tạo; Sở Dân tộc - Tôn giáo", ["Sở Văn hóa, Thể thao và Du lịch tỉnh Sơn La", "Sở Giáo dục và Đào tạo tỉnh Sơn La", "Sở Dân tộc và Tôn giáo tỉnh Sơn La"]),
    ("Văn phòng ĐĐBQH và HĐND tỉnh; VP UBND tỉnh; Ban TG&DV Tỉnh ủy", ["Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Sơn La", "Văn phòng Ủy ban nhân dân tỉnh Sơn La", "Ban Tuyên giáo và Dân vận Tỉnh ủy Sơn La"]),
    ("Phòng VH-XH; Phòng KT,HT&ĐT; TTPVHCC; BCH Quân sự xã", ["Phòng Văn hóa - Xã hội", "Phòng Kinh tế, Hạ tầng và Đô thị", "Trung tâm Phục vụ hành chính công", "Ban Chỉ huy Quân sự xã"]),
    ("Trung tâm Dịch vụ việc làm (Sở Nội vụ), UBND xã, phường", ["Trung tâm Dịch vụ việc làm", "Ủy ban nhân dân xã, phường tỉnh Sơn La"]),
    ("UBKT Tỉnh ủy; Hội CCB, Hội Nông dân tỉnh", ["Ủy ban Kiểm tra Tỉnh ủy Sơn La", "Hội Cựu chiến binh tỉnh Sơn La", "Hội Nông dân tỉnh Sơn La"]),
    ("Viện, Trường; Doanh nghiệp", ["Các viện, trường", "Các doanh nghiệp"]),
    ("Ban Phong trào - các xã, phường đoàn", ["Ban Phong trào", "Các xã, phường đoàn"]),
    ("UBND các xã ven sông (Phòng Kinh tế tham mưu)", ["Ủy ban nhân dân các xã ven sông tỉnh Sơn La"]),
    ("UBND các xã ven sông, gồm", ["Ủy ban nhân dân các xã ven sông tỉnh Sơn La"]),
    ("Đỗ Mạnh Cường Vũ Thị mai Lê Văn Sáu", ["Đỗ Mạnh Cường", "Vũ Thị mai", "Lê Văn Sáu"]),  # one below the other, a capital left out
]


@pytest.mark.parametrize(("printed", "names"), LISTS, ids=[p for p, _ in LISTS])
def test_a_list_is_split_and_completed(printed: str, names: list[str]) -> None:
    found = split_bodies(printed, HERE)
    assert [b.name for b in found] == names
    for body in found:  # every body stands on words of its own, in order
        assert printed[body.start : body.end].strip()
    assert [b.start for b in found] == sorted({b.start for b in found})


@pytest.mark.parametrize(
    ("printed", "confidence"),
    [
        ("Sở Y tế", "inferred"),
        ("Bộ Y tế", "printed"),
        ("Bộ NN&MT", "mended"),
        ("Bộ Khoa học, Công nghệ", "mended"),
        ("Thuế tỉnh Sơn La", "printed"),
        ("Bản Quản lý Khu kinh tế", "inferred"),
    ],
)
def test_what_is_added_is_said(printed: str, confidence: str) -> None:
    (body,) = split_bodies(printed, HERE)
    assert body.confidence == confidence
    assert body.needs_locality == ("Sơn La" in body.name and "Sơn La" not in printed)


def test_the_committees_of_communes_and_wards_are_a_group() -> None:
    """Without "các", too: "xã, phường" is no commune's name."""
    said = ("UBND xã, phường", "UBND phường, xã, đặc khu", "UBND xã và phường", "UBND xã Chiềng Mai")
    assert [b.group for t in said for b in split_bodies(t, Locality())] == [True, True, True, False]


def test_a_named_private_firm_is_no_group() -> None:
    assert [(b.name, b.group) for t in ("DNTN An Bình", "doanh nghiệp tư nhân") for b in split_bodies(t, Locality())] == [("Doanh nghiệp tư nhân An Bình", False), ("Doanh nghiệp tư nhân", True)]


def test_without_a_locality_no_province_is_invented() -> None:
    assert [b.name for b in split_bodies("Sở Xây dựng, UBND tỉnh", Locality())] == ["Sở Xây dựng", "Ủy ban nhân dân tỉnh"]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("UBND thành phố", "Ủy ban nhân dân thành phố Sơn La"),
        ("UBND tỉnh", "Ủy ban nhân dân tỉnh Sơn La"),
        ("UBND các xã, phường", "Ủy ban nhân dân các xã, phường thành phố Sơn La"),
    ],
)
def test_a_city_is_not_its_province(printed: str, name: str) -> None:
    assert complete(printed, CITY)[0] == name


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Các tỉnh ủy, thành ủy", ["Các tỉnh ủy, thành ủy"]),
        ("các Tỉnh ủy, Thành uỷ và đảng ủy trực thuộc Trung ương, Bộ Y tế", ["Các tỉnh ủy, thành ủy và đảng ủy trực thuộc Trung ương", "Bộ Y tế"]),
        ("Tỉnh ủy, Thành ủy Sơn La", ["Tỉnh ủy Sơn La", "Thành ủy Sơn La"]),
    ],
)
def test_the_committees_of_all_provinces_are_one_group_and_of_no_province(printed: str, names: list[str]) -> None:
    found = split_bodies(printed, HERE)
    assert [b.name for b in found] == names
    assert [b.group for b in found] == [n.startswith("Các") for n in names]


@pytest.mark.parametrize(
    "name", ["Tỉnh ủy Sơn La", "Ủy ban nhân dân tỉnh Điện Biên", "Bộ Chính trị", "Thủ tướng Chính phủ", "Quốc hội"]
)
def test_a_full_name_stays(name: str) -> None:
    assert complete(name, HERE) == (name, False, False)


@pytest.mark.parametrize(
    ("text", "names", "rest"),
    [
        (
            "các sở, ngành và chính quyền địa phương trong việc rà soát",
            ["Các sở, ngành tỉnh Sơn La", "Chính quyền địa phương"],
            "trong việc",
        ),
        ("Sở Xây dựng xây dựng quy chế", ["Sở Xây dựng tỉnh Sơn La"], "xây dựng"),
        ("các cơ quan hướng dẫn UBND cấp xã lập quy hoạch", ["Các cơ quan"], "hướng dẫn"),
        ("đơn vị liên quan tiếp tục tham mưu", ["Các đơn vị liên quan"], "tiếp tục"),
        ("Sở Tài chính, báo cáo kết quả", ["Sở Tài chính tỉnh Sơn La"], ", báo cáo"),
        (
            "Sở Y tế, UBND các xã, phường, đặc khu tổng kiểm tra nơi giết mổ",
            ["Sở Y tế tỉnh Sơn La", "Ủy ban nhân dân các xã, phường, đặc khu tỉnh Sơn La"],
            "tổng kiểm tra",
        ),
        ("UBND các xã, phường khoanh vùng nơi sạt lở", ["Ủy ban nhân dân các xã, phường tỉnh Sơn La"], "khoanh vùng"),
        ("Chủ tịch UBND các xã, phường nêu trên cấm đường", ["Chủ tịch Ủy ban nhân dân các xã, phường nêu trên tỉnh Sơn La"], "cấm đường"),
        ("các ban xây dựng Đảng rà soát hồ sơ", ["Các ban xây dựng Đảng"], "rà soát"),
        ("sở khoa học và công nghệ, sở y tế rà soát", ["Sở Khoa học và Công nghệ tỉnh Sơn La", "Sở Y tế tỉnh Sơn La"], "rà soát"),
        ("Quỹ Phát triển doanh nghiệp nhỏ và vừa cho vay", ["Quỹ Phát triển doanh nghiệp nhỏ và vừa"], "cho vay"),
        ("Ủy ban nhân dân cấp xã có thẩm quyền sau đây", ["Ủy ban nhân dân cấp xã tỉnh Sơn La"], "có thẩm quyền"),
        ("Các Đảng uỷ Bộ Y tế, Bộ Nội vụ và Bộ Công an rà soát", ["Đảng ủy Bộ Y tế", "Đảng ủy Bộ Nội vụ", "Đảng ủy Bộ Công an"], "rà soát"),
        ("đảng ủy các bộ, cơ quan ngang bộ, các tỉnh ủy rà soát", ["Đảng ủy các bộ, cơ quan ngang bộ", "Các tỉnh ủy"], "rà soát"),
        ("các cơ quan thông tấn, báo chí trung ương và địa phương đưa tin", ["Các cơ quan thông tấn, báo chí trung ương và địa phương"], "đưa tin"),
        ("Sở Y tế, các đoàn thể trung ương… rà soát", ["Sở Y tế tỉnh Sơn La", "Các đoàn thể trung ương"], "rà soát"),
        ("các tổ chức, cá nhân ngoài nhà nước khi làm thủ tục", ["Các tổ chức", "Các cá nhân ngoài nhà nước"], "khi làm"),
        ("Hội đồng có Tổ Thư ký do Bộ Y tế lập", ["Hội đồng"], "có Tổ"),
        ("Cơ quan được giao chủ trì có trách nhiệm lập dự toán", ["Các cơ quan được giao chủ trì"], "có trách nhiệm"),
        ("Cơ quan được giao chủ trì soạn thảo phải trình đúng hạn", ["Các cơ quan được giao chủ trì soạn thảo"], "phải trình"),
        ("Cơ quan phối hợp xác định nội dung cần rà soát", ["Các cơ quan"], "phối hợp"),
        ("Các cơ quan, đơn vị phối hợp có trách nhiệm cử người", ["Các cơ quan, đơn vị phối hợp"], "có trách nhiệm"),
        ("Các cơ sở có hoạt động hàn cắt chịu trách nhiệm che chắn", ["Các cơ sở có hoạt động hàn cắt tỉnh Sơn La"], "chịu trách nhiệm"),
        ("các đơn vị vận tải thuộc phạm vi quản lý xây dựng lịch chạy xe", ["Các đơn vị vận tải thuộc phạm vi quản lý"], "xây dựng"),
        ("cơ quan ngành dọc đóng trên địa bàn, UBND các xã rà soát", ["Các cơ quan ngành dọc đóng trên địa bàn", "Ủy ban nhân dân các xã tỉnh Sơn La"], "rà soát"),
        ("cơ quan chuyên môn về đất đai, Sở Y tế rà soát", ["Các cơ quan chuyên môn về đất đai", "Sở Y tế tỉnh Sơn La"], "rà soát"),
        ("các cơ quan chuyên môn về việc lập hồ sơ", ["Các cơ quan chuyên môn"], "về việc"),
        ("Ủy ban Mặt trận Tổ quốc Việt Nam các cấp phối hợp tuyên truyền", ["Ủy ban Mặt trận Tổ quốc Việt Nam các cấp"], "phối hợp"),
        ("Cơ sở khám bệnh, chữa bệnh chuẩn bị hồ sơ", ["Cơ sở khám bệnh, chữa bệnh tỉnh Sơn La"], "chuẩn bị"),
        ("Đoàn thẩm định, Trưởng đoàn thẩm tra phân công", ["Đoàn thẩm định", "Trưởng đoàn thẩm tra"], "phân công"),
        ("Chánh Thanh tra Sở trưng tập thanh tra viên", ["Chánh Thanh tra Sở tỉnh Sơn La"], "trưng tập"),
        ("Sở Y tế đồng chủ trì với Sở Nội vụ", ["Sở Y tế tỉnh Sơn La"], "đồng chủ trì"),
        ("các tổ chức chính trị - xã hội tùy theo chức năng", ["Các tổ chức chính trị - xã hội"], "tùy theo"),
        ("Ngành muối chiếm vị trí quan trọng", ["Ngành muối"], "chiếm vị trí"),
        ("Các xã, các địa phương có thực hiện chương trình này chủ trì rà soát", ["Các xã", "Các địa phương có thực hiện chương trình này"], "chủ trì"),
        ("các cơ sở giáo dục, đào tạo lồng ghép nội dung", ["Các cơ sở giáo dục, đào tạo tỉnh Sơn La"], "lồng ghép"),
        ("Các chủ công trình đập dâng tổ chức trực gác", ["Các chủ công trình đập dâng"], "tổ chức trực"),
        ("Ban Chỉ huy Phòng thủ dân sự các huyện, thị xã và thành phố Sơn La rà soát", ["Ban Chỉ huy Phòng thủ dân sự các huyện, thị xã và thành phố Sơn La"], "rà soát"),
    ],
)
def test_a_list_in_running_text_ends_at_the_verb(text: str, names: list[str], rest: str) -> None:
    found, end = bodies_from(text, 0, HERE)
    assert [b.name for b in found] == names
    assert text[end:].strip().startswith(rest)


@pytest.mark.parametrize(
    "text",
    ["báo cáo kết quả", "ban hành kế hoạch", "tổ chức thực hiện", "bộ phận một cửa", "phòng, chống thiên tai", "xã hội hóa", "tổ chức, khuyến khích hộ trồng rau", "các đoàn của tỉnh đi khảo sát"],
)
def test_a_verb_or_a_thing_is_no_body(text: str) -> None:
    assert bodies_from(text, 0, HERE)[0] == ()


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Văn phòng Sở", "Văn phòng Sở Tư pháp tỉnh Sơn La"), ("Các phòng, ban thuộc Sở", "Các phòng, ban thuộc Sở Tư pháp tỉnh Sơn La"),
        ("Trưởng phòng Tổ chức cán bộ", "Trưởng phòng Tổ chức cán bộ Sở Tư pháp tỉnh Sơn La"),
        ("Phòng Kinh tế", "Phòng Kinh tế"), ("Phòng Giáo dục và Đào tạo", "Phòng Giáo dục và Đào tạo"), ("Phòng Cảnh sát hình sự", "Phòng Cảnh sát hình sự"),  # a district's, the police's
    ],
)
def test_the_rooms_of_a_department_bear_its_name_in_its_own_document(printed: str, name: str) -> None:
    assert complete(printed, Locality("tỉnh Sơn La", None, None, "Sở Tư pháp tỉnh Sơn La"))[0] == name


def test_writing_out_twice_changes_nothing() -> None:
    for printed, _ in LISTS:
        once = write_out(printed)
        assert write_out(once) == once


@pytest.mark.parametrize("before", ["Sở Giao thông vận tải", "Ông Nguyễn Văn A"])
def test_a_province_of_three_words_is_no_person(before: str) -> None:
    found = split_bodies(f"{before}, UBND tỉnh Thừa Thiên Huế", Locality("tỉnh Hà Giang"))
    assert found[-1].name == "Ủy ban nhân dân tỉnh Thừa Thiên Huế"


def test_a_persons_name_behind_a_body_is_none_of_it() -> None:
    found = split_bodies("Đồng chí Phó Chủ tịch UBND tỉnh Nguyễn Văn Bình", Locality("tỉnh Hà Giang"))
    assert [b.name for b in found] == ["Phó Chủ tịch Ủy ban nhân dân tỉnh Hà Giang"]


COMMUNE = Locality("tỉnh Hà Giang", "xã Tân Lập")


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Phó Chủ tịch UBND xã Trần Thị Bình", ["Phó Chủ tịch Ủy ban nhân dân xã Tân Lập"]),
        ("Đ/c Trưởng Công an xã Hoàng Văn Dũng", ["Trưởng Công an xã Tân Lập"]),
        ("Đ/c Lê Văn Cường (Bí thư Đảng ủy), Đ/c Vũ Thị Hòa (Phó Chủ tịch UBND)", ["Bí thư Đảng ủy xã Tân Lập", "Phó Chủ tịch Ủy ban nhân dân xã Tân Lập"]),
        ("Chủ tịch UBND xã Bản Hồ", ["Chủ tịch Ủy ban nhân dân xã Bản Hồ"]),
        ("UBND xã Nguyễn Việt Khái", ["Ủy ban nhân dân xã Nguyễn Việt Khái"]),  # no office: a commune named for a person
    ],
)
def test_in_a_communes_document_a_name_behind_an_office_is_a_persons(printed: str, names: list[str]) -> None:
    assert [b.name for b in split_bodies(printed, COMMUNE)] == names
    assert [b.name for b in split_bodies("Chủ tịch UBND xã Nguyễn Việt Khái", Locality("tỉnh Cà Mau", "xã Nguyễn Việt Khái"))] == [
        "Chủ tịch Ủy ban nhân dân xã Nguyễn Việt Khái"
    ]


@pytest.mark.parametrize(
    ("printed", "names", "behind"),
    [
        ("Các huyện uỷ, thị uỷ, thành uỷ trực thuộc Tỉnh uỷ xây dựng kế hoạch", ["Các huyện ủy, thị ủy, thành ủy trực thuộc Tỉnh ủy"], "xây dựng"),
        ("Ban cán sự đảng Uỷ ban nhân dân tỉnh chỉ đạo", ["Ban cán sự đảng Ủy ban nhân dân tỉnh Sơn La"], "chỉ đạo"),
        ("Thủ trưởng các sở, ban, ngành trực thuộc UBND tỉnh thực hiện", ["Thủ trưởng các sở, ban, ngành trực thuộc Ủy ban nhân dân tỉnh Sơn La"], "thực hiện"),
        ("Hội Làm vườn và trang trại tỉnh Sơn La, Hội Người mù tỉnh Sơn La kiểm kê", ["Hội Làm vườn và trang trại tỉnh Sơn La", "Hội Người mù tỉnh Sơn La"], "kiểm kê"),
        ("Ban Quản lý Khu kinh tế Vân Hồ và các khu công nghiệp tỉnh tuyên truyền", ["Ban Quản lý Khu kinh tế Vân Hồ và các khu công nghiệp tỉnh Sơn La"], "tuyên truyền"),
        ("Chủ tịch UBND các huyện, thị xã Mộc Châu và thành phố Sơn La triển khai", ["Chủ tịch Ủy ban nhân dân các huyện, thị xã Mộc Châu và thành phố Sơn La"], "triển khai"),
        ("Viện trưởng Viện kiểm sát nhân dân tỉnh, Chánh án Tòa án nhân dân tỉnh tổ chức", ["Viện trưởng Viện kiểm sát nhân dân tỉnh Sơn La", "Chánh án Tòa án nhân dân tỉnh Sơn La"], "tổ chức"),
        ("Đoàn kiểm tra lập biên bản", ["Đoàn kiểm tra"], "lập"),
        ("Hội Nông dân và nhân dân tỉnh Sơn La", ["Hội Nông dân"], "và nhân dân"),
        ("Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí, tiêu cực chủ trì", ["Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí, tiêu cực"], "chủ trì"),
        ("Ban Chỉ đạo quốc gia về kết quả thực hiện", ["Ban Chỉ đạo quốc gia"], "về kết quả"),
        ("Các cơ quan tham mưu, giúp việc Tỉnh ủy giải quyết", ["Các cơ quan tham mưu, giúp việc Tỉnh ủy Sơn La"], "giải quyết"),
        # a ministry's whole name, a name that ends in "Việt Nam", bare classes: whatever verb follows is none of it
        ("Bộ Y tế cắt giảm thủ tục", ["Bộ Y tế"], "cắt giảm thủ tục"),
        ("Bộ Văn hóa, Thể thao và Du lịch quảng bá điểm đến", ["Bộ Văn hóa, Thể thao và Du lịch"], "quảng bá điểm đến"),
        ("Bảo hiểm xã hội Việt Nam thu đủ", ["Bảo hiểm xã hội Việt Nam"], "thu đủ"),
        ("Thanh tra Chính phủ công nhận kết quả", ["Thanh tra Chính phủ"], "công nhận kết quả"),
        ("các bộ, ngành bảo vệ môi trường", ["Các bộ, ngành"], "bảo vệ môi trường"),
        ("các bộ, ngành liên quan bảo vệ môi trường", ["Các bộ, ngành liên quan"], "bảo vệ môi trường"),
        ("Mặt trận Tổ quốc Việt Nam tỉnh vận động", ["Mặt trận Tổ quốc Việt Nam tỉnh Sơn La"], "vận động"),
        # named for its place, or as every commune's is: any word behind it
        ("Ủy ban nhân dân xã Mường La trồng cây", ["Ủy ban nhân dân xã Mường La"], "trồng cây"),
        ("Trạm Y tế tiêm vắc xin", ["Trạm Y tế"], "tiêm"),
        ("Phòng Văn hóa và xã hội trang trí", ["Phòng Văn hóa - Xã hội"], "trang trí"),
        ("Hội Phụ nữ trồng cây", ["Hội Phụ nữ"], "trồng"),
        ("Phòng Kinh tế kỹ thuật chủ trì", ["Phòng Kinh tế kỹ thuật"], "chủ trì"),
        ("Phòng Kinh tế ngành rà soát", ["Phòng Kinh tế ngành"], "rà soát"),
        ("Trung tâm Y tế quân dân y rà soát", ["Trung tâm Y tế quân dân y"], "rà soát"),
        ("Trung tâm xúc tiến đầu tư tỉnh tổ chức hội chợ", ["Trung tâm xúc tiến đầu tư tỉnh Sơn La"], "tổ chức"),
        ("Trung tâm xúc tiến đầu tư, thương mại và du lịch tỉnh tổ chức hội chợ", ["Trung tâm xúc tiến đầu tư, thương mại và du lịch tỉnh Sơn La"], "tổ chức"),
        ("Bưu điện tỉnh, Bưu điện xã, bưu điện khu vực Mộc Châu rà soát", ["Bưu điện tỉnh Sơn La", "Bưu điện xã", "Bưu điện khu vực Mộc Châu"], "rà soát"),
        ("Thư viện tỉnh, Thư viện phường rà soát", ["Thư viện tỉnh Sơn La", "Thư viện phường"], "rà soát"),
        ("Trung tâm Khuyến nông và trạm", ["Trung tâm Khuyến nông"], "và trạm"),
        ("Vụ Phổ biến pháp luật và công dân rà soát", ["Vụ Phổ biến pháp luật"], "và công dân"),
        ("Trung tâm Phục vụ hành chính công và bưu điện xã rà soát", ["Trung tâm Phục vụ hành chính công", "Bưu điện xã"], "rà soát"),
        ("Vụ Hợp tác quốc tế và hội nhập rà soát", ["Vụ Hợp tác quốc tế và hội nhập"], "rà soát"),
        ("Phòng Tài chính doanh nghiệp chủ trì", ["Phòng Tài chính doanh nghiệp"], "chủ trì"),
        ("Văn phòng Đăng ký đất đai và các Chi nhánh trực thuộc rà soát", ["Văn phòng Đăng ký đất đai", "Các Chi nhánh trực thuộc"], "rà soát"),
        ("Văn phòng UBND, Công an tỉnh rà soát", ["Văn phòng Ủy ban nhân dân tỉnh Sơn La", "Công an tỉnh Sơn La"], "rà soát"),
        ("Văn phòng HĐND, UBND tỉnh rà soát", ["Văn phòng Hội đồng nhân dân, Ủy ban nhân dân tỉnh Sơn La"], "rà soát"),
        ("Ban tuyên giáo và dân vận tỉnh ủy, thành ủy hướng dẫn", ["Ban tuyên giáo và dân vận Tỉnh ủy Sơn La", "Ban tuyên giáo và dân vận Thành ủy"], "hướng dẫn"),
        ("Phòng Kinh tế và chuyên viên phụ trách rà soát", ["Phòng Kinh tế"], "và chuyên viên"),
        ("Cục Bản quyền tác giả rà soát", ["Cục Bản quyền tác giả"], "rà soát"),
        # what a committee or a unit is for, in several words and signs
        ("Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số và Đề án 06 tỉnh họp", ["Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số và Đề án 06 tỉnh Sơn La"], "họp"),
        ("Ban Chỉ đạo phòng, chống tội phạm và xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc tỉnh chỉ đạo", ["Ban Chỉ đạo phòng, chống tội phạm và xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc tỉnh Sơn La"], "chỉ đạo"),
        ("Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh hướng dẫn", ["Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh Sơn La"], "hướng dẫn"),
        ("Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ kiểm tra", ["Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ"], "kiểm tra"),
        ("Ban Quản lý dự án đầu tư xây dựng các công trình giao thông, dân dụng và công nghiệp tỉnh lập hồ sơ", ["Ban Quản lý dự án đầu tư xây dựng các công trình giao thông, dân dụng và công nghiệp tỉnh Sơn La"], "lập"),
        ("Tổ bảo vệ an ninh, trật tự ở cơ sở tuần tra", ["Tổ bảo vệ an ninh, trật tự ở cơ sở"], "tuần tra"),
        ("Hạt Kiểm lâm khu vực Mường La trồng rừng", ["Hạt Kiểm lâm khu vực Mường La"], "trồng"),
        ("Viện kiểm sát nhân dân khu vực 3 và Thi hành án dân sự tỉnh rà soát", ["Viện kiểm sát nhân dân khu vực 3", "Thi hành án dân sự tỉnh Sơn La"], "rà soát"),
        ("UBND các xã Mường La, Chiềng Mai, phường Tô Hiệu rà soát", ["Ủy ban nhân dân xã Mường La", "Ủy ban nhân dân xã Chiềng Mai", "Ủy ban nhân dân phường Tô Hiệu"], "rà soát"),
        ("Đảng ủy, Ủy ban nhân dân các xã, phường lãnh đạo", ["Đảng ủy các xã, phường tỉnh Sơn La", "Ủy ban nhân dân các xã, phường tỉnh Sơn La"], "lãnh đạo"),
        # what a party committee's office or a unit is called by is no verb
        ("Ủy ban kiểm tra các cấp kiểm tra việc thi hành", ["Ủy ban kiểm tra các cấp"], "kiểm tra việc thi hành"),
        ("Ban tổ chức các tỉnh uỷ, thành uỷ tham mưu", ["Ban tổ chức các tỉnh ủy, thành ủy"], "tham mưu"),
        ("Bí thư các tỉnh ủy, thành ủy chỉ đạo", ["Bí thư các tỉnh ủy, thành ủy"], "chỉ đạo"),
        ("Ủy ban kiểm tra việc thi hành", ["Ủy ban"], "kiểm tra việc thi hành"),
        ("Cục Kinh tế - Quản lý đầu tư xây dựng xây dựng định mức", ["Cục Kinh tế - Quản lý đầu tư xây dựng"], "xây dựng định mức"),
        ("Hội đồng Tư vấn quốc gia tư vấn, phản biện", ["Hội đồng Tư vấn quốc gia"], "tư vấn, phản biện"),
        ("Phó Thủ tướng Nguyễn Chí Bình phụ trách chung", ["Phó Thủ tướng"], "phụ trách chung"),
        ("Vụ Tiền lương và Bảo hiểm xã hội chủ trì", ["Vụ Tiền lương và Bảo hiểm xã hội"], "chủ trì"),
        ("Vụ Phổ biến, giáo dục pháp luật và trợ giúp pháp lý chủ trì", ["Vụ Phổ biến, giáo dục pháp luật và trợ giúp pháp lý"], "chủ trì"),
        ("Vụ Pháp chế và đơn vị liên quan rà soát", ["Vụ Pháp chế", "Các đơn vị liên quan"], "rà soát"),
        ("Vụ Các vấn đề chung về xây dựng pháp luật xây dựng kế hoạch", ["Vụ Các vấn đề chung về xây dựng pháp luật"], "xây dựng kế hoạch"),
        ("Cục Cảnh sát quản lý hành chính về trật tự xã hội chủ trì", ["Cục Cảnh sát quản lý hành chính về trật tự xã hội"], "chủ trì"),
        # who is named by his province
        ("UBND các tỉnh: Gia Lai, Lâm Đồng và thành phố Huế rà soát", ["Ủy ban nhân dân tỉnh Gia Lai", "Ủy ban nhân dân tỉnh Lâm Đồng", "Ủy ban nhân dân thành phố Huế"], "rà soát"),
        ("Chủ tịch UBND các tỉnh, thành phố trực thuộc Trung ương: Hà Nội, Ninh Bình chỉ đạo", ["Chủ tịch Ủy ban nhân dân thành phố Hà Nội", "Chủ tịch Ủy ban nhân dân tỉnh Ninh Bình"], "chỉ đạo"),
        ("Sở Y tế các tỉnh Gia Lai, Lâm Đồng và Bộ Y tế rà soát", ["Sở Y tế tỉnh Gia Lai", "Sở Y tế tỉnh Lâm Đồng", "Bộ Y tế"], "rà soát"),
        ("UBND các tỉnh Bắc Trung Bộ rà soát", ["Ủy ban nhân dân các tỉnh Bắc Trung Bộ"], "rà soát"),
        ("Ban Chính sách, chiến lược Trung ương chủ trì", ["Ban Chính sách, chiến lược Trung ương"], "chủ trì"),
        # a level or a place that is said once, for all
        ("các cơ quan báo chí Trung ương và địa phương tuyên truyền", ["Các cơ quan báo chí Trung ương và địa phương"], "tuyên truyền"),
        ("các bộ, cơ quan trung ương và địa phương rà soát", ["Các bộ", "Các cơ quan trung ương", "Các địa phương"], "rà soát"),
        ("các bộ, ngành Trung ương và địa phương rà soát", ["Các bộ, ngành Trung ương", "Các địa phương"], "rà soát"),
        ("Bộ Y tế, Sở Y tế, Trung tâm Kiểm dịch y tế các tỉnh, thành phố rà soát", ["Bộ Y tế", "Sở Y tế các tỉnh, thành phố", "Trung tâm Kiểm dịch y tế các tỉnh, thành phố"], "rà soát"),
        ("HĐND, UBND, Sở Tư pháp tỉnh Gia Lai rà soát", ["Hội đồng nhân dân tỉnh Gia Lai", "Ủy ban nhân dân tỉnh Gia Lai", "Sở Tư pháp tỉnh Gia Lai"], "rà soát"),
        # whose body it is
        ("Bảo hiểm xã hội Việt Nam thuộc Bộ Tài chính, Ban Cơ yếu Chính phủ trực thuộc Bộ Quốc phòng chủ trì", ["Bảo hiểm xã hội Việt Nam thuộc Bộ Tài chính", "Ban Cơ yếu Chính phủ trực thuộc Bộ Quốc phòng"], "chủ trì"),
        ("Hiệp hội Chè tỉnh quảng bá sản phẩm", ["Hiệp hội Chè tỉnh Sơn La"], "quảng bá sản phẩm"),
        ("Liên minh Hợp tác xã tỉnh tư vấn, hỗ trợ", ["Liên minh Hợp tác xã tỉnh Sơn La"], "tư vấn, hỗ trợ"),
        ("Cục Quản lý nhà nước về xây dựng chủ trì", ["Cục Quản lý nhà nước về xây dựng"], "chủ trì"),
        ("Các chi, đảng bộ trực thuộc Tỉnh ủy quán triệt", ["Các chi, đảng bộ trực thuộc Tỉnh ủy Sơn La"], "quán triệt"),
        ("Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam phản biện", ["Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam"], "phản biện"),
        # places named behind a colon, and what no place is
        ("UBND các phường: Tô Hiệu, Chiềng An và Chiềng Cơi tăng cường", ["Ủy ban nhân dân phường Tô Hiệu", "Ủy ban nhân dân phường Chiềng An", "Ủy ban nhân dân phường Chiềng Cơi"], "tăng cường"),
        ("UBND các xã Yên Châu, Bắc Yên rà soát", ["Ủy ban nhân dân xã Yên Châu", "Ủy ban nhân dân xã Bắc Yên"], "rà soát"),
        ("UBND các xã: Lập, trình kế hoạch", ["Ủy ban nhân dân các xã tỉnh Sơn La"], ": Lập, trình"),
        # a board's works, a firm's trade, a branch's association: words that elsewhere are verbs
        ("Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp tỉnh bàn giao", ["Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp tỉnh Sơn La"], "bàn giao"),
        ("Công ty cổ phần thương mại và tư vấn kỹ thuật rà soát hồ sơ", ["Công ty cổ phần thương mại và tư vấn kỹ thuật"], "rà soát"),
        ("Công ty cổ phần xây dựng phương án nổ mìn", ["Công ty cổ phần"], "xây dựng phương án"),
        ("Công ty có lắp vòi rửa mắt", ["Công ty"], "có lắp"),
        ("Hiệp hội Nhà thầu xây dựng tổ chức đại hội", ["Hiệp hội Nhà thầu xây dựng"], "tổ chức"),
        ("Ban Quản lý Khu kinh tế Vân Hồ và các KCN tỉnh tuyên truyền", ["Ban Quản lý Khu kinh tế Vân Hồ và các khu công nghiệp tỉnh Sơn La"], "tuyên truyền"),
        ("Tổ Văn phòng, Tổ Tư vấn học đường chuẩn bị", ["Tổ Văn phòng", "Tổ Tư vấn học đường"], "chuẩn bị"),
        ("Ngành tài nguyên và môi trường rà soát rừng", ["Ngành tài nguyên và môi trường"], "rà soát"),
        ("Các đơn vị chịu sự kiểm tra của Hội đồng nhân dân tỉnh có trách nhiệm giải trình", ["Các đơn vị chịu sự kiểm tra của Hội đồng nhân dân tỉnh Sơn La"], "có trách nhiệm"),
        # what a steering committee is for, of whatever level
        ("Ban Chỉ đạo về chuyển đổi số tỉnh chỉ đạo", ["Ban Chỉ đạo về chuyển đổi số tỉnh Sơn La"], "chỉ đạo"),
        ("Ban Chỉ đạo tỉnh về nhà ở và thị trường bất động sản theo dõi", ["Ban Chỉ đạo tỉnh Sơn La về nhà ở và thị trường bất động sản"], "theo dõi"),
        ("Ban Chỉ đạo về tiến độ, kết quả", ["Ban Chỉ đạo"], "về tiến độ"),
        ("Giám đốc điều hành mỏ lập sổ theo dõi", ["Giám đốc điều hành mỏ"], "lập"),
        ("Giám đốc điều hành công việc hằng ngày", ["Giám đốc"], "điều hành công việc"),
        ("Công ty Cổ phần xây dựng cầu đường Mộc Lan khắc phục mặt cầu", ["Công ty Cổ phần xây dựng cầu đường Mộc Lan"], "khắc phục"),
        ("Công ty TNHH dịch vụ vệ sinh và cây xanh Phố Núi thu gom", ["Công ty TNHH dịch vụ vệ sinh và cây xanh Phố Núi"], "thu gom"),
        ("Công ty Cổ phần xây dựng cầu đường Mộc Lan sửa mặt cầu", ["Công ty Cổ phần xây dựng cầu đường Mộc Lan"], "sửa"),
        ("Công ty TNHH xây dựng kho trình Sở Xây dựng", ["Công ty TNHH"], "xây dựng kho"),
        ("BQL dự án đầu tư xây dựng công trình thủy lợi tỉnh rà soát", ["Ban Quản lý dự án đầu tư xây dựng công trình thủy lợi tỉnh Sơn La"], "rà soát"),
        ("BQL xây dựng kế hoạch", ["Ban Quản lý tỉnh Sơn La"], "xây dựng kế hoạch"),
        ("Hội đồng thẩm định giá đất tỉnh thẩm định bảng giá", ["Hội đồng thẩm định giá đất tỉnh Sơn La"], "thẩm định bảng"),
        ("Hội đồng thẩm định hồ sơ trong 05 ngày", ["Hội đồng"], "thẩm định hồ sơ"),
        ("Hội đồng bồi thường, hỗ trợ và tái định cư huyện Mai Sơn lập phương án", ["Hội đồng bồi thường, hỗ trợ và tái định cư huyện Mai Sơn"], "lập"),
        # a word that stands once for all of a list
        ("Các huyện, thị, thành hội và chi hội trực thuộc phát động", ["Các huyện, thị, thành hội", "Chi hội trực thuộc"], "phát động"),
        ("Ban Thường vụ các huyện, thành đoàn tổ chức", ["Ban Thường vụ các huyện, thành đoàn"], "tổ chức"),
        ("Các tỉnh, thành đoàn kết giúp nhau", ["Các tỉnh"], ", thành đoàn kết"),
        ("Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương, Đảng ủy Quốc hội rà soát", ["Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương", "Đảng ủy Quốc hội"], "rà soát"),
        ("các Đảng ủy: Chính phủ; Quốc hội; Bộ Nội vụ và các cấp ủy rà soát", ["Đảng ủy Chính phủ", "Đảng ủy Quốc hội", "Đảng ủy Bộ Nội vụ", "Các cấp ủy"], "rà soát"),
        ("Các tổ công tác của Bộ Chính trị, Ban Bí thư nắm tình hình", ["Các tổ công tác của Bộ Chính trị, Ban Bí thư"], "nắm"),
        ("Bộ Chính trị, Ban Bí thư chỉ đạo", ["Bộ Chính trị", "Ban Bí thư"], "chỉ đạo"),
        ("Chính quyền địa phương cấp tỉnh nơi dự kiến đặt trụ sở mới có trách nhiệm", ["Chính quyền địa phương cấp tỉnh nơi dự kiến đặt trụ sở mới"], "có trách nhiệm"),
        ("Ủy ban nhân dân của một trong các tỉnh cùng sắp xếp chủ trì", ["Ủy ban nhân dân của một trong các tỉnh cùng sắp xếp"], "chủ trì"),
        ("Hội đồng nhân dân, Ủy ban nhân dân cấp tỉnh tuyên truyền", ["Hội đồng nhân dân cấp tỉnh", "Ủy ban nhân dân cấp tỉnh"], "tuyên truyền"),
        ("Tổ giúp việc số 1, số 2 và số 4 kiểm tra", ["Tổ giúp việc số 1, số 2 và số 4"], "kiểm tra"),
        ("Tổ giúp việc số 1, 2 đơn vị", ["Tổ giúp việc số 1"], ", 2 đơn vị"),
        ("Bí thư Tỉnh ủy, Thành ủy chỉ đạo", ["Bí thư Tỉnh ủy Sơn La", "Bí thư Thành ủy"], "chỉ đạo"),
        ("Chủ tịch, các Phó Chủ tịch UBND tỉnh chỉ đạo", ["Chủ tịch Ủy ban nhân dân tỉnh Sơn La", "Các Phó Chủ tịch Ủy ban nhân dân tỉnh Sơn La"], "chỉ đạo"),
        ("Chủ tịch và các thành viên Ủy ban nhân dân tỉnh thực hiện", ["Chủ tịch Ủy ban nhân dân tỉnh Sơn La", "Các thành viên Ủy ban nhân dân tỉnh Sơn La"], "thực hiện"),
        ("Chủ tịch, Giám đốc Công ty Điện lực rà soát", ["Chủ tịch", "Giám đốc Công ty Điện lực"], "rà soát"),
        ("Bí thư Tỉnh đoàn, Thành đoàn phát động", ["Bí thư Tỉnh đoàn", "Bí thư Thành đoàn"], "phát động"),
        ("Ban Thường vụ Tỉnh ủy, Tỉnh đoàn phát động", ["Ban Thường vụ Tỉnh ủy Sơn La", "Tỉnh đoàn"], "phát động"),
        ("Giám đốc, Thủ trưởng các sở, ban ngành tỉnh triển khai", ["Giám đốc, Thủ trưởng các sở, ban ngành tỉnh Sơn La"], "triển khai"),
        ("Cục Nhà ở tăng cường kiểm tra", ["Cục Nhà ở"], "tăng cường"),
        ("Cục Nhà ở và Thị trường bất động sản phối hợp", ["Cục Nhà ở và Thị trường bất động sản"], "phối hợp"),
        ("Ban Chỉ đạo quốc gia về tìm kiếm, quy tập và xác định danh tính người mất tích, Bộ Y tế rà soát", ["Ban Chỉ đạo quốc gia về tìm kiếm, quy tập và xác định danh tính người mất tích", "Bộ Y tế"], "rà soát"),
        ("Ủy ban Quốc gia về phòng, chống AIDS, ma túy chủ trì", ["Ủy ban Quốc gia về phòng, chống AIDS, ma túy"], "chủ trì"),
        ("Ủy ban Quốc gia về chuyển đổi số, tham mưu Chính phủ và báo cáo", ["Ủy ban Quốc gia về chuyển đổi số"], ", tham mưu"),
        ("Ủy ban nhân dân Ủy ban nhân dân cấp xã rà soát", ["Ủy ban nhân dân cấp xã tỉnh Sơn La"], "rà soát"),
        ("các cơ quan báo chí Trung ương, địa phương, quân đội, Hội Nông dân tuyên truyền", ["Các cơ quan báo chí Trung ương, địa phương, quân đội", "Hội Nông dân"], "tuyên truyền"),
        ("các cơ quan Trung ương, địa phương rà soát", ["Các cơ quan Trung ương", "Các địa phương"], "rà soát"),
        ("các cơ quan báo chí định hướng dư luận", ["Các cơ quan báo chí"], "định hướng"),
        ("Ban chấp hành Hội làng nghề tổ chức họp", ["Ban Chấp hành Hội làng nghề"], "tổ chức"),
        ("Ban Chủ nhiệm Hội Nhà báo của 03 tỉnh (Lai Châu, Lào Cai, Yên Bái cũ) phối hợp", ["Ban Chủ nhiệm Hội Nhà báo của 03 tỉnh"], "(Lai Châu"),
        ("Ủy ban nhân dân các xã, phường, đặc khu nơi cơ sở đặt kho có văn bản", ["Ủy ban nhân dân các xã, phường, đặc khu nơi cơ sở đặt kho tỉnh Sơn La"], "có văn bản"),
        ("Các doanh nghiệp viễn thông và bưu chính xây dựng phương án", ["Các doanh nghiệp viễn thông và bưu chính"], "xây dựng"),
        ("Các doanh nghiệp viễn thông và bưu điện tỉnh rà soát", ["Các doanh nghiệp viễn thông", "Bưu điện tỉnh Sơn La"], "rà soát"),
        ("các cơ quan Trung ương đóng trên địa bàn, UBND các xã xây dựng", ["Các cơ quan Trung ương đóng trên địa bàn", "Ủy ban nhân dân các xã tỉnh Sơn La"], "xây dựng"),
        ("Cục Kết cấu hạ tầng xây dựng tham mưu", ["Cục Kết cấu hạ tầng xây dựng"], "tham mưu"),
        ("các đơn vị phân tích số liệu", ["Các đơn vị"], "phân tích"),
        ("các đơn vị phân tích số liệu phối hợp", ["Các đơn vị"], "phân tích"),
        ("Bệnh viện Bạch Mai phân tích nguyên nhân và chủ trì", ["Bệnh viện Bạch Mai"], "phân tích"),
        ("Viện Nghiên cứu và phân tích đất chủ trì", ["Viện Nghiên cứu và phân tích đất"], "chủ trì"),
        ("Viện Nghiên cứu và phân tích đất có trách nhiệm", ["Viện Nghiên cứu và phân tích đất"], "có trách nhiệm"),
        ("các đơn vị phân tích số liệu có trách nhiệm", ["Các đơn vị"], "phân tích"),
        ("Phòng Kiểm nghiệm và phân tích hàm lượng chủ trì", ["Phòng Kiểm nghiệm và phân tích hàm lượng"], "chủ trì"),
        ("Hội đồng phân tích sự cố họp", ["Hội đồng phân tích sự cố"], "họp"),
        ("Viện phân tích hàm lượng rà soát", ["Viện phân tích hàm lượng"], "rà soát"),
        ("Tổ công tác phân tích hành vi phối hợp", ["Tổ công tác phân tích hành vi"], "phối hợp"),
        ("Ban Chỉ đạo chịu sự lãnh đạo của Ban Bí thư", ["Ban Chỉ đạo"], "chịu sự"),
        ("Cục Thi hành án dân sự chốt số liệu", ["Cục Thi hành án dân sự"], "chốt"),
        ("Các tổ chức hội, Hội Nông dân vận động", ["Các tổ chức hội", "Hội Nông dân"], "vận động"),
        ("Chủ các mạng có trách nhiệm", ["Chủ các mạng"], "có trách nhiệm"),
        ("Các sở, ban, ngành tỉnh có liên quan tới việc giao rừng bố trí", ["Các sở, ban, ngành tỉnh Sơn La có liên quan"], "tới việc"),
        # words of work in a unit's own name, and the verb behind it
        ("Chi cục Chăn nuôi và Thú y cung ứng vắc xin", ["Chi cục Chăn nuôi và Thú y tỉnh Sơn La"], "cung ứng"),
        ("Khoa Hồi sức tích cực - Chống độc: lắp 04 máy", ["Khoa Hồi sức tích cực - Chống độc"], ":"),
        ("Phòng KTVH đầu mối, rà soát", ["Phòng KTVH"], "đầu mối"),
        ("Cơ quan nào để chậm trễ thì kiểm điểm", [], "Cơ quan"),
        ("Trung tâm Quan trắc và phân tích môi trường lắp 05 trạm", ["Trung tâm Quan trắc và phân tích môi trường"], "lắp"),
        ("Trung tâm Bảo tồn di tích tu bổ cổng thành", ["Trung tâm Bảo tồn di tích"], "tu bổ"),
        ("Hợp tác xã Dịch vụ nông nghiệp Chiềng Xôm chuyển giao giống", ["Hợp tác xã Dịch vụ nông nghiệp Chiềng Xôm"], "chuyển giao"),
        ("Hội đồng Phối hợp phổ biến giáo dục pháp luật biên soạn tờ gấp", ["Hội đồng Phối hợp phổ biến giáo dục pháp luật"], "biên soạn"),
        ("Hội Bảo trợ người khuyết tật và trẻ mồ côi vận động quỹ", ["Hội Bảo trợ người khuyết tật và trẻ mồ côi"], "vận động"),
        ("Tổ Giúp việc Ban Chỉ đạo soạn thảo báo cáo", ["Tổ Giúp việc Ban Chỉ đạo"], "soạn thảo"),
        ("Khu Quản lý đường bộ II sửa chữa mặt đường", ["Khu Quản lý đường bộ II"], "sửa chữa"),
        ("Tòa án nhân dân khu vực 4 xét xử lưu động", ["Tòa án nhân dân khu vực 4"], "xét xử"),
        ("Doanh nghiệp vận tải lắp camera", ["Doanh nghiệp vận tải"], "lắp"),
        ("Công đoàn ngành Xây dựng, Nghiệp đoàn bốc xếp tổ chức", ["Công đoàn ngành Xây dựng", "Nghiệp đoàn bốc xếp"], "tổ chức"),
        ("Các khoa/phòng nghiêm túc thực hiện", ["Các khoa/phòng"], "nghiêm túc"),
        ("Nhà thầu Công ty CP Tây Bắc 5 tăng 02 mũi thi công", ["Công ty cổ phần Tây Bắc 5"], "tăng"),
        ("Nhà thầu Công ty Xây lắp 5 bàn giao kênh chính", ["Công ty Xây lắp 5"], "bàn giao"),
        ("Hợp tác xã Nông nghiệp Chiềng Xôm khoan giếng", ["Hợp tác xã Nông nghiệp Chiềng Xôm"], "khoan"),
        ("Trung tâm Bảo trợ xã hội chăm sóc người già", ["Trung tâm Bảo trợ xã hội"], "chăm sóc"),
        ("Các sở quản lý chuyên ngành: Công Thương, Y tế: đưa", ["Sở Công Thương tỉnh Sơn La", "Sở Y tế tỉnh Sơn La"], ": đưa"),
        ("Trưởng ban ủy quyền Phó Trưởng ban điều hành", ["Trưởng ban"], "ủy quyền"),
        # what is said behind the last of a list of it all: which, whose, where they are told
        ("các bộ, cơ quan có liên quan rà soát", ["Các bộ có liên quan", "Các cơ quan có liên quan"], "rà soát"),
        ("các bộ và các cơ quan liên quan rà soát", ["Các bộ", "Các cơ quan liên quan"], "rà soát"),
        ("Đoàn đại biểu Quốc hội và đại biểu Quốc hội tỉnh giám sát", ["Đoàn đại biểu Quốc hội tỉnh Sơn La", "Đại biểu Quốc hội tỉnh Sơn La"], "giám sát"),
        ("các Tổ đại biểu và các đại biểu Hội đồng nhân dân Thành phố giám sát", ["Các Tổ đại biểu Hội đồng nhân dân Thành phố", "Các đại biểu Hội đồng nhân dân Thành phố"], "giám sát"),
        ("Ủy ban nhân dân các tỉnh, thành phố nêu tại Điều 1 chỉ đạo", ["Ủy ban nhân dân các tỉnh, thành phố nêu tại Điều 1"], "chỉ đạo"),
        ("các cơ quan quy định tại khoản 2 Điều 3 Quyết định này chủ trì", ["Các cơ quan quy định tại khoản 2 Điều 3 Quyết định này"], "chủ trì"),
        ("các bộ quy định tại Thông tư riêng", ["Các bộ"], "quy định tại"),
        # other provinces than the own one
        ("Một số tỉnh đủ điều kiện rà soát", ["Một số tỉnh đủ điều kiện"], "rà soát"),
        ("các tỉnh bạn chia sẻ", ["Các tỉnh bạn"], "chia sẻ"),
        ("Bí thư tỉnh ủy và Chủ tịch UBND các tỉnh: Gia Lai, Khánh Hòa chỉ đạo", ["Bí thư Tỉnh ủy Gia Lai", "Bí thư Tỉnh ủy Khánh Hòa", "Chủ tịch Ủy ban nhân dân tỉnh Gia Lai", "Chủ tịch Ủy ban nhân dân tỉnh Khánh Hòa"], "chỉ đạo"),
        ("Bí thư Tỉnh ủy, Thành ủy, Chủ tịch UBND các tỉnh, thành phố chỉ đạo", ["Bí thư các tỉnh ủy", "Bí thư các thành ủy", "Chủ tịch Ủy ban nhân dân các tỉnh, thành phố"], "chỉ đạo"),
        # which of a class are meant, told before what they are to do
        ("Doanh nghiệp thực hiện dự án điện gió có trách nhiệm báo cáo", ["Doanh nghiệp thực hiện dự án điện gió"], "có trách nhiệm"),
        ("Các đơn vị vận hành hồ chứa tổ chức thực hiện Quy định", ["Các đơn vị vận hành hồ chứa"], "tổ chức"),
        ("Các đơn vị vận hành an toàn hồ chứa và tổ chức thực hiện Quy định", ["Các đơn vị"], "vận hành"),
        ("Các cơ quan, đơn vị trực tiếp quản lý tài sản căn cứ Quyết định này ghi sổ", ["Các cơ quan, đơn vị trực tiếp quản lý tài sản"], "căn cứ"),
        ("Thủ trưởng các đơn vị thuộc Bộ được giao lập báo cáo chịu trách nhiệm", ["Thủ trưởng các đơn vị thuộc Bộ được giao lập báo cáo"], "chịu trách nhiệm"),
        ("các cơ quan, Ủy ban nhân dân các xã, đơn vị liên quan rà soát", ["Các cơ quan liên quan", "Ủy ban nhân dân các xã tỉnh Sơn La", "Các đơn vị liên quan"], "rà soát"),
        ("Các cấp ủy, tổ chức đảng, cơ quan, đơn vị trực thuộc Trung ương bàn giao", ["Các cấp ủy trực thuộc Trung ương", "Các tổ chức đảng trực thuộc Trung ương", "Các cơ quan, đơn vị trực thuộc Trung ương"], "bàn giao"),
        ("Các tổ chức, cá nhân thực hiện việc bầu cử có trách nhiệm chi đúng", ["Các tổ chức, cá nhân thực hiện việc bầu cử"], "có trách nhiệm"),
        ("Thủ trưởng các sở, ngành, đơn vị liên quan và các cơ quan báo chí rà soát", ["Thủ trưởng các sở, ngành liên quan tỉnh Sơn La", "Thủ trưởng các đơn vị liên quan", "Các cơ quan báo chí"], "rà soát"),
        ("Các cấp ủy, thủ trưởng cơ quan, tổ chức đảng rà soát", ["Các cấp ủy", "Thủ trưởng cơ quan", "Các tổ chức đảng"], "rà soát"),
        ("Trưởng phòng hoặc người được giao phụ trách có trách nhiệm ký", ["Trưởng phòng hoặc người được giao phụ trách"], "có trách nhiệm"),
    ],
)
def test_where_a_name_ends_in_a_sentence(printed: str, names: list[str], behind: str) -> None:
    found, end = bodies_from(printed, 0, HERE)
    assert [b.name for b in found] == names
    assert printed[end:].lstrip().startswith(behind)


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Các Cục: Di sản văn hóa, Bản quyền tác giả", ["Cục Di sản văn hóa", "Cục Bản quyền tác giả"]),
        ("Cục trưởng các Cục: Báo chí; Xuất bản, In và Phát hành; Du lịch Quốc gia. Vụ trưởng Vụ Pháp chế", ["Cục trưởng Cục Báo chí", "Cục trưởng Cục Xuất bản, In và Phát hành", "Cục trưởng Cục Du lịch Quốc gia", "Vụ trưởng Vụ Pháp chế"]),
        ("Các Cục, Vụ thuộc Bộ", ["Các Cục, Vụ thuộc Bộ"]),
    ],
)
def test_departments_listed_by_their_fields(cell: str, names: list[str]) -> None:
    assert [b.name for b in split_bodies(cell, Locality())] == names


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Sở Y tế. Văn phòng phẩm do Sở cấp", ["Sở Y tế tỉnh Hà Nam"]),
        ("Sở Y tế. Viện trợ phi chính phủ", ["Sở Y tế tỉnh Hà Nam"]),
        ("Sở Y tế. Ban hành quy chế riêng", ["Sở Y tế tỉnh Hà Nam"]),
        ("Sở Y tế. Thanh tra tỉnh. Văn phòng UBND tỉnh", ["Sở Y tế tỉnh Hà Nam", "Thanh tra tỉnh Hà Nam", "Văn phòng Ủy ban nhân dân tỉnh Hà Nam"]),
        ("Cục Thuế. Các Vụ thuộc Bộ", ["Cục Thuế", "Các Vụ thuộc Bộ"]),
    ],
)
def test_behind_a_full_stop_of_a_cell_a_body_is_named_with_its_own_name(cell: str, names: list[str]) -> None:
    assert [b.name for b in split_bodies(cell, Locality("tỉnh Hà Nam"))] == names


def test_departments_listed_by_their_fields_in_a_sentence() -> None:
    said = "các Cục: Báo chí, Bản quyền tác giả và các Vụ: Pháp chế, Đào tạo rà soát thủ tục"
    found, end = bodies_from(said, 0, Locality())
    assert [b.name for b in found] == ["Cục Báo chí", "Cục Bản quyền tác giả", "Vụ Pháp chế", "Vụ Đào tạo"] and said[end:] == " rà soát thủ tục"


def test_the_members_of_a_kind_are_told_in_its_place_behind_with() -> None:
    said = "Phối hợp với các đoàn thể: Hội Nông dân, Đoàn Thanh niên vận động hội viên"
    found, end = bodies_from(said, len("Phối hợp với "), Locality())
    assert [b.name for b in found] == ["Hội Nông dân", "Đoàn Thanh niên"] and said[end:] == " vận động hội viên"
    assert [b.name for b in bodies_from("Các đoàn thể: Hội Nông dân vận động hội viên", 0, Locality())[0]] == ["Các đoàn thể"]


def test_what_a_steering_committee_is_told_is_no_part_of_its_name() -> None:
    text = "báo cáo Ban Chỉ đạo về chủ trương đầu tư, xem xét"
    assert [b.name for b in bodies_from(text, len("báo cáo "), HERE)[0]] == ["Ban Chỉ đạo"]


@pytest.mark.parametrize(("said", "name"), [("Sở Y tế đề nghị Doanh nghiệp bổ sung", "Doanh nghiệp"), ("Sở Y tế đề nghị doanh nghiệp bổ sung", "Các doanh nghiệp"), ("cùng Doanh nghiệp bổ sung", "Các doanh nghiệp")])
def test_the_one_firm_that_a_letter_asks_is_no_group(said: str, name: str) -> None:
    found, _ = bodies_from(said, said.lower().index("doanh nghiệp"), Locality())
    assert [(b.name, b.group) for b in found] == [(name, name != "Doanh nghiệp")]


def test_a_public_unit_is_no_unit_that_draws_something_up() -> None:
    said = split_bodies("Các cơ quan chuyên môn, các đơn vị sự nghiệp công lập trực thuộc Ủy ban nhân dân tỉnh", HERE)
    assert [b.name for b in said] == ["Các cơ quan chuyên môn", "Các đơn vị sự nghiệp công lập trực thuộc Ủy ban nhân dân tỉnh Sơn La"]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Hợp tác xã", "Hợp tác xã"),
        ("Ban quản lý thôn", "Ban Quản lý thôn"),
        ("Ban quản lý chợ", "Ban Quản lý chợ"),
        ("Công an xã", "Công an xã Phú Lộc"),
        ("Các khóm, ấp", "Các khóm, ấp"),
        ("Các thôn, buôn", "Các thôn, buôn"),
    ],
)
def test_bodies_below_a_commune_are_none_of_the_province(said: str, name: str) -> None:
    found, end = bodies_from(f"{said} vận động nhân dân", 0, Locality("tỉnh Sơn La", "xã Phú Lộc"))
    assert ([b.name for b in found], end) == ([name], len(said))


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Đ/c Trần Thị Hoa, PCT UBND tỉnh", "Phó Chủ tịch Ủy ban nhân dân tỉnh Sơn La"),
        ("Ông Lê Văn Bình - PGĐ Sở Y tế", "Phó Giám đốc Sở Y tế tỉnh Sơn La"),
        ("UBND các xã, phường ven sông", "Ủy ban nhân dân các xã, phường ven sông tỉnh Sơn La"),
    ],
)
def test_offices_in_short_and_kinds_of_communes(cell: str, name: str) -> None:
    assert [b.name for b in split_bodies(cell, HERE)] == [name]


@pytest.mark.parametrize(
    ("printed", "bodies"),
    [
        ("Cơ quan Thuế tỉnh rà soát", [("Cơ quan Thuế tỉnh Sơn La", False)]),
        ("Cơ quan Thuế rà soát", [("Các cơ quan Thuế", True)]),
        ("Bộ trưởng, Thủ trưởng cơ quan ngang bộ, Thủ trưởng cơ quan thuộc Chính phủ rà soát", [("Các Bộ trưởng", True), ("Thủ trưởng cơ quan ngang bộ", True), ("Thủ trưởng cơ quan thuộc Chính phủ", True)]),
        ("Bộ trưởng các Bộ, Ban Chỉ đạo các tỉnh, Ban Quản lý các khu công nghiệp rà soát", [("Bộ trưởng các Bộ", True), ("Ban Chỉ đạo các tỉnh", True), ("Ban Quản lý các Khu công nghiệp tỉnh Sơn La", False)]),
        ("các đơn vị, trường học rà soát", [("Các đơn vị", True), ("Các trường học", True)]),
        ("Công ty rà soát", [("Công ty", False)]),
        ("Bộ trưởng, Thủ trưởng Cơ quan ngang Bộ rà soát", [("Các Bộ trưởng", True), ("Thủ trưởng Cơ quan ngang Bộ", True)]),
        ("Cơ quan thường trực của Ban Chỉ đạo, Thành viên Hội đồng Thi đua tỉnh rà soát", [("Cơ quan thường trực của Ban Chỉ đạo", False), ("Thành viên Hội đồng Thi đua tỉnh Sơn La", True)]),
        ("Mặt trận Tổ quốc các cấp Thành phố, Ban Chỉ huy quân sự cấp xã, văn phòng đảng ủy các ban, bộ, ngành rà soát", [("Mặt trận Tổ quốc các cấp Thành phố", True), ("Ban Chỉ huy quân sự cấp xã tỉnh Sơn La", True), ("Văn phòng Đảng ủy các ban, bộ, ngành", True)]),
        ("Chủ tịch UBND xã, phường; Chủ tịch UBND xã Tân Lập rà soát", [("Chủ tịch Ủy ban nhân dân xã, phường tỉnh Sơn La", True), ("Chủ tịch Ủy ban nhân dân xã Tân Lập", False)]),
        ("Tổ đại biểu Hội đồng nhân dân và đại biểu Hội đồng nhân dân tỉnh rà soát", [("Tổ đại biểu Hội đồng nhân dân tỉnh Sơn La", True), ("Đại biểu Hội đồng nhân dân tỉnh Sơn La", True)]),
        ("Bộ trưởng, Chánh Văn phòng Bộ rà soát", [("Bộ trưởng", False), ("Chánh Văn phòng Bộ", False)]),
    ],
)
def test_one_body_and_all_of_a_kind(printed: str, bodies: list[tuple[str, bool]]) -> None:
    assert [(b.name, b.group) for b in bodies_from(printed, 0, HERE)[0]] == bodies


@pytest.mark.parametrize(
    ("said", "bodies"),
    [
        # a verb of work with how much of it, or with the body it is done to, is none of the name's words
        ("Các công ty điện lực thay 90% công tơ cũ", ["Các công ty điện lực"]),
        ("Chi cục Thú y tiêu hủy 40 con lợn bệnh", ["Chi cục Thú y tỉnh Sơn La"]),
        ("Ban Quản lý rừng phòng hộ bảo vệ 1.200 ha rừng", ["Ban Quản lý rừng phòng hộ tỉnh Sơn La"]),
        ("Ban Tuyên giáo và Dân vận Tỉnh ủy định hướng Đài Phát thanh tuyên truyền", ["Ban Tuyên giáo và Dân vận Tỉnh ủy Sơn La"]),
        ("Phó Thủ tướng lưu ý các bộ khi góp ý", ["Phó Thủ tướng"]),
        ("Phó Bí thư Thường trực phụ trách khối Đảng, trực tiếp chỉ đạo chi bộ bản Mòn", ["Phó Bí thư Thường trực"]),
        ("Chi bộ thôn Páo Mòn kết nạp 02 đảng viên", ["Chi bộ thôn Páo Mòn"]),
        # words of work that are the name's own
        ("Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công là đầu mối", ["Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công"]),
        ("Phòng Kế hoạch tổng hợp trình Giám đốc Quy chế", ["Phòng Kế hoạch tổng hợp"]),
        ("Phòng Kế hoạch tổng hợp, báo cáo Giám đốc", ["Phòng Kế hoạch"]),
        # a comma or "và" inside a name
        ("Các khoa lâm sàng, cận lâm sàng: bố trí nhân viên", ["Các khoa lâm sàng, cận lâm sàng"]),
        ("Đài phát thanh và truyền hình, VNPT, VIETTEL bảo đảm đường truyền", ["Đài phát thanh và truyền hình", "VNPT", "VIETTEL"]),
        ("Các cơ quan thông tin, tuyên truyền và báo chí tổ chức đưa tin", ["Các cơ quan thông tin, tuyên truyền và báo chí"]),
        ("Chánh Văn phòng hoặc người được giao phụ trách công nghệ thông tin rà soát hồ sơ", ["Chánh Văn phòng hoặc người được giao phụ trách công nghệ thông tin"]),
        # the heads of all that is listed; who holds an office is headed by nobody there
        ("Người đứng đầu Sở Y tế, các đơn vị sự nghiệp chịu trách nhiệm", ["Người đứng đầu Sở Y tế tỉnh Sơn La", "Người đứng đầu các đơn vị sự nghiệp"]),
        ("Người đứng đầu Sở Y tế, Chủ tịch UBND cấp xã chịu trách nhiệm", ["Người đứng đầu Sở Y tế tỉnh Sơn La", "Chủ tịch Ủy ban nhân dân cấp xã tỉnh Sơn La"]),
    ],
)
def test_a_name_ends_before_its_work_and_not_within_itself(said: str, bodies: list[str]) -> None:
    assert [b.name for b in bodies_from(said, 0, HERE)[0]] == bodies


@pytest.mark.parametrize(
    ("cell", "bodies"),
    [
        ("Tổ CNTT báo cáo", [("lead", "Tổ CNTT")]),
        ("Kế toán trưởng; Phòng PBGDPL tham mưu", [("lead", "Kế toán trưởng"), ("lead", "Phòng PBGDPL")]),
        ("Trạm Y tế; UBND xã chi kinh phí", [("lead", "Trạm Y tế"), ("lead", "Ủy ban nhân dân xã")]),
        ("TTYT khu vực, Trạm Y tế xã thực hiện; Hội Nông dân xã vận động", [("lead", "Trung tâm Y tế khu vực"), ("lead", "Trạm Y tế xã"), ("lead", "Hội Nông dân xã")]),
        ("Phòng Kinh tế phối hợp Công an xã", [("lead", "Phòng Kinh tế"), ("coordinating", "Công an xã")]),
        ("CDC (Khoa XN)", [("lead", "CDC")]),
        ("- Công an tỉnh: dữ liệu dân cư - BHXH tỉnh: dữ liệu thẻ", [("lead", "Công an tỉnh Sơn La"), ("lead", "Bảo hiểm xã hội tỉnh Sơn La")]),
        ("Sở Y tế (hướng dẫn, kiểm tra); Sở Tài chính (chủ trì)", [("guiding", "Sở Y tế tỉnh Sơn La"), ("lead", "Sở Tài chính tỉnh Sơn La")]),
        ("Trung tâm Kiểm định xây dựng tỉnh", [("lead", "Trung tâm Kiểm định xây dựng tỉnh Sơn La")]),
        ("Phòng Kinh tế là cơ quan thường trực", [("lead", "Phòng Kinh tế")]),
        ("Các sở, ban, ngành là thành viên Ban Chỉ đạo", [("lead", "Các sở, ban, ngành là thành viên Ban Chỉ đạo tỉnh Sơn La")]),
        ("Hội đồng phối hợp Phổ biến giáo dục pháp luật", [("lead", "Hội đồng phối hợp Phổ biến giáo dục pháp luật")]),
    ],
)
def test_a_cell_tells_the_body_without_its_work(cell: str, bodies: list[tuple[str, str]]) -> None:
    source = SourceText(cell)
    assert [(x.role, x.body.name) for x in bodies_of(make_block(source, [(0, len(cell))]), "lead", HERE)] == bodies


@pytest.mark.parametrize("head", ["Cơ quan, đơn vị chịu sự giám sát", "Đơn vị, đối tượng kiểm tra", "Đơn vị bị thanh tra", "Cơ quan thuộc phạm vi giám sát", "Đơn vị được giám sát"])
def test_whom_a_council_supervises_supervises_nobody(head: str) -> None:
    assert column_role(head) == "other"
    assert column_role("Cơ quan theo dõi, giám sát") == "supervising"


def test_a_unit_that_another_names_reports_itself() -> None:
    assert assignments("UBND các xã xác định đơn vị đầu mối tổng hợp, báo cáo kết quả", HERE)[0].roles == {"responsible"}
    assert "reporting" in assignments("UBND các xã phân công cán bộ; tổng hợp, báo cáo kết quả", HERE)[0].roles


def test_what_a_body_is_directed_to_do_is_no_work_of_whoever_directs() -> None:
    said = "Sở Tài nguyên chỉ đạo Chi cục Kiểm lâm: kiểm tra phương án; phối hợp với các xã, hướng dẫn chủ rừng và báo cáo kết quả"
    assert assignments(said, HERE)[0].roles == {"directing"}
    assert assignments(said.replace(":", ""), HERE)[0].roles > {"directing"}
