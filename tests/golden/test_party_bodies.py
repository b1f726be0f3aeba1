"""Bodies in the party's own papers, own-written: short forms, and whose board is meant."""

from __future__ import annotations

import pytest

from loaders.agencies.bodies import Locality, bodies_from, split_bodies
from loaders.record import Record
from tests.reading import record_of

PROVINCE = Locality("tỉnh Lào Cai", organisation="Tỉnh ủy Lào Cai")
CITY = Locality("thành phố Hà Nội", organisation="Thành ủy Hà Nội")
DISTRICT = Locality("tỉnh Lào Cai", "huyện Bát Xát", organisation="Huyện ủy Bát Xát")
OFFICE = Locality("tỉnh Lào Cai", organisation="Ủy ban nhân dân tỉnh Lào Cai")

HEAD = "TỈNH ỦY LÀO CAI\n*\nSố 46-KH/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nLào Cai, ngày 12 tháng 3 năm 2026\n\nKẾ HOẠCH\nvề phát triển thư viện\n\nI- TỔ CHỨC THỰC HIỆN\n"


def read(text: str) -> Record:
    return record_of(f"{HEAD}{text}\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nLê Văn An\n")


@pytest.mark.parametrize(
    ("cell", "here", "names"),
    [
        ("BTGDVTU", PROVINCE, ["Ban Tuyên giáo và Dân vận Tỉnh ủy Lào Cai"]),
        ("Ban TG&DV TU", PROVINCE, ["Ban Tuyên giáo và Dân vận Tỉnh ủy Lào Cai"]),
        ("UBKTTU; VPTU", PROVINCE, ["Ủy ban Kiểm tra Tỉnh ủy Lào Cai", "Văn phòng Tỉnh ủy Lào Cai"]),
        ("Ban Tổ chức TU", PROVINCE, ["Ban Tổ chức Tỉnh ủy Lào Cai"]),
        ("BTCTU", OFFICE, ["Ban Tổ chức Tỉnh ủy Lào Cai"]),
        ("VP Tỉnh uỷ", PROVINCE, ["Văn phòng Tỉnh ủy Lào Cai"]),
        ("BTVTU", PROVINCE, ["Ban Thường vụ Tỉnh ủy Lào Cai"]),
        ("BTCTU", CITY, ["Ban Tổ chức Thành ủy Hà Nội"]),
        ("VPHU", DISTRICT, ["Văn phòng Huyện ủy Bát Xát"]),
        ("ĐU UBND tỉnh", PROVINCE, ["Đảng ủy Ủy ban nhân dân tỉnh Lào Cai"]),
        ("Các cấp ủy trực thuộc TU", PROVINCE, ["Các cấp ủy trực thuộc Tỉnh ủy Lào Cai"]),
        ("BTCTU", Locality(), ["BTCTU"]),  # a province's or a city's
        ("VP TU", Locality("tỉnh Lào Cai", "thành phố Sa Pa"), ["VP TU"]),  # the province's or the city's
        ("UBKT Quốc hội", Locality(), ["Ủy ban Kinh tế Quốc hội"]),
        ("BTC Hội thi", PROVINCE, ["BTC Hội thi"]),
        ("Sở TU Văn", PROVINCE, ["Sở TU Văn tỉnh Lào Cai"]),
    ],
)
def test_short_forms_are_written_out_where_it_is_sure_whose_they_are(cell: str, here: Locality, names: list[str]) -> None:
    found = split_bodies(cell, here)
    assert [b.name for b in found] == names
    assert cell.startswith(cell[found[0].start : found[0].end])
    assert all(b.confidence != "printed" for b in found if b.name not in cell)


@pytest.mark.parametrize(
    ("text", "here", "names"),
    [
        ("UBKT, Văn phòng Tỉnh ủy theo dõi", PROVINCE, ["Ủy ban Kiểm tra Tỉnh ủy Lào Cai", "Văn phòng Tỉnh ủy Lào Cai"]),
        ("UBKT, các Ban xây dựng Đảng, Văn phòng Huyện ủy theo dõi", DISTRICT, ["Ủy ban Kiểm tra Huyện ủy Bát Xát", "Các Ban xây dựng Đảng Huyện ủy Bát Xát", "Văn phòng Huyện ủy Bát Xát"]),
        ("Ban Tổ chức, Ban Tuyên giáo và Văn phòng Tỉnh ủy hướng dẫn", OFFICE, ["Ban Tổ chức Tỉnh ủy Lào Cai", "Ban Tuyên giáo Tỉnh ủy Lào Cai", "Văn phòng Tỉnh ủy Lào Cai"]),
        ("Ban Tổ chức, Cơ quan UBKT và Văn phòng Đảng ủy hướng dẫn", OFFICE, ["Ban Tổ chức Đảng ủy", "Cơ quan Ủy ban Kiểm tra Đảng ủy", "Văn phòng Đảng ủy"]),
        ("Ban Tuyên giáo và Ban Tổ chức Trung ương hướng dẫn", PROVINCE, ["Ban Tuyên giáo Trung ương", "Ban Tổ chức Trung ương"]),
        ("Ủy ban Kiểm tra, Ban Tổ chức các huyện ủy rà soát", PROVINCE, ["Ủy ban Kiểm tra các huyện ủy", "Ban Tổ chức các huyện ủy"]),
        ("Ban Tổ chức, Sở Nội vụ, Văn phòng Tỉnh ủy rà soát", PROVINCE, ["Ban Tổ chức", "Sở Nội vụ tỉnh Lào Cai", "Văn phòng Tỉnh ủy Lào Cai"]),
        ("Ban Tổ chức Hội thi, Văn phòng Tỉnh ủy chuẩn bị", PROVINCE, ["Ban Tổ chức Hội thi", "Văn phòng Tỉnh ủy Lào Cai"]),
        ("Ban Tuyên giáo và Dân vận chủ trì", PROVINCE, ["Ban Tuyên giáo và Dân vận Tỉnh ủy Lào Cai"]),
        ("Ban Tuyên giáo và Dân vận chủ trì", OFFICE, ["Ban Tuyên giáo và Dân vận"]),
        ("Ban Tổ chức chủ trì", PROVINCE, ["Ban Tổ chức"]),
        ("Cơ quan UBKT Tỉnh ủy kiểm tra", PROVINCE, ["Cơ quan Ủy ban Kiểm tra Tỉnh ủy Lào Cai"]),
        ("Đảng ủy MTTQ và các đoàn thể tỉnh, Đảng ủy UBND tỉnh xây dựng", PROVINCE, ["Đảng ủy Mặt trận Tổ quốc và các đoàn thể tỉnh Lào Cai", "Đảng ủy Ủy ban nhân dân tỉnh Lào Cai"]),
        ("Mặt trận Tổ quốc và các đoàn thể tỉnh vận động", PROVINCE, ["Mặt trận Tổ quốc tỉnh Lào Cai", "Các đoàn thể tỉnh Lào Cai"]),
        ("các cơ quan tham mưu Đề án", PROVINCE, ["Các cơ quan"]),
        ("các cơ quan tham mưu, giúp việc Tỉnh ủy rà soát", PROVINCE, ["Các cơ quan tham mưu, giúp việc Tỉnh ủy Lào Cai"]),
    ],
)
def test_a_committee_said_once_is_that_of_all_boards_before_it(text: str, here: Locality, names: list[str]) -> None:
    assert [b.name for b in bodies_from(text, 0, here)[0]] == names


def test_a_plan_of_a_provincial_committee_names_each_board_one_way() -> None:
    record = read(
        "1. Ban Tuyên giáo và Dân vận chủ trì, phối hợp với Ban Tổ chức, Ban Tuyên giáo và Dân vận Tỉnh ủy hướng dẫn sinh hoạt.\n"
        "2. Giao UBKT, Văn phòng Tỉnh ủy theo dõi, đôn đốc việc thực hiện Kế hoạch.\n3. Cơ quan UBKT Tỉnh ủy kiểm tra việc thực hiện.\n"
    )
    told = [(b.role, b.body, b.group) for t in record.tasks for b in t.bodies]
    assert told == [
        ("lead", "Ban Tuyên giáo và Dân vận Tỉnh ủy Lào Cai", False),
        ("coordinating", "Ban Tổ chức Tỉnh ủy Lào Cai", False),
        ("coordinating", "Ban Tuyên giáo và Dân vận Tỉnh ủy Lào Cai", False),
        ("guiding", "Ban Tuyên giáo và Dân vận Tỉnh ủy Lào Cai", False),
        ("supervising", "Ủy ban Kiểm tra Tỉnh ủy Lào Cai", False),
        ("supervising", "Văn phòng Tỉnh ủy Lào Cai", False),
        ("supervising", "Cơ quan Ủy ban Kiểm tra Tỉnh ủy Lào Cai", False),
    ]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Các chi bộ, đảng bộ trực thuộc quán triệt Kế hoạch đến đảng viên trong tháng 3/2026.", []),
        ("Phổ biến Chương trình tới toàn thể cán bộ, công chức và người lao động.", []),
        ("Thực hiện Đề án đưa cán bộ trẻ đến các xã vùng cao giai đoạn 2026-2030.", ["Đề án đưa cán bộ trẻ đến các xã vùng cao giai đoạn 2026-2030"]),
    ],
)
def test_to_whom_a_plan_is_made_known_is_no_name_of_one(said: str, names: list[str]) -> None:
    assert [c.name for c in read(f"1. {said}\n").citations] == names
