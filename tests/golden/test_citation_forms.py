"""Every written form of a citation, each in a sentence of its own: numbers, laws by name, lists, short forms, pin-points; and what is none."""

from __future__ import annotations

import pytest

from loaders.record import Citation
from loaders.references.citations import citations_in
from tests.reading import record_of


def cite(text: str) -> list[Citation]:
    return [c.citation for c in citations_in(text)]


def numbers(text: str) -> list[str | None]:
    return [c.number or c.name for c in cite(text)]


@pytest.mark.parametrize(
    ("said", "number", "kind"),
    [
        ("Nghị quyết số 66.25/2026/NQ-CP", "66.25/2026/NQ-CP", "Nghị quyết"),
        ("Thông tư liên tịch số 05/2016/TTLT-BGDĐT-BTC", "05/2016/TTLT-BGDĐT-BTC", "Thông tư liên tịch"),
        ("Thông tư liên tịch Bộ Y tế - Bộ Công Thương số 13/2014/TTLT-BYT-BCT", "13/2014/TTLT-BYT-BCT", "Thông tư liên tịch"),
        ("Nghị quyết liên tịch số 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN", "403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN", "Nghị quyết liên tịch"),
        ("Nghị quyết số 388/NQ-UBTVQH11", "388/NQ-UBTVQH11", "Nghị quyết"),
        ("Nghị quyết số 35-NQ/UBTVQHK9", "35-NQ/UBTVQHK9", "Nghị quyết"),
        ("Sắc lệnh số 29-SL", "29/SL", "Sắc lệnh"),
        ("Nghị định số 82-CP", "82/CP", "Nghị định"),
        ("Nghị định của Chính phủ số 95/CP", "95/CP", "Nghị định"),
        ("Thông tư số 261/QP", "261/QP", "Thông tư"),
        ("Quyết định số 1895/1997/BYT-QĐ", "1895/1997/BYT-QĐ", "Quyết định"),
        ("Quyết định số 3539/QĐ-BCA-V24", "3539/QĐ-BCA-V24", "Quyết định"),
        ("Kế hoạch số 12/KH-BCĐ389", "12/KH-BCĐ389", "Kế hoạch"),
        ("Kế hoạch số 31/KH-BCĐQG1237", "31/KH-BCĐQG1237", "Kế hoạch"),
        ("Quyết định số 1368/QĐÐ-UBND", "1368/QĐ-UBND", "Quyết định"),
        ("Nghị định số 79/2014/NĐ - CP", "79/2014/NĐ-CP", "Nghị định"),
        ("Thông tư số 05/2020/TT - BGDĐT", "05/2020/TT-BGDĐT", "Thông tư"),
        ("Thông báo số 130-TB/TW", "130-TB/TW", "Thông báo"),
        ("Công văn số 1234/BTC-NSNN", "1234/BTC-NSNN", "Công văn"),
        ("Công điện số 53/CĐ-TTg", "53/CĐ-TTg", "Công điện"),
        ("Hướng dẫn số 03-HD/BTGTW", "03-HD/BTGTW", "Hướng dẫn"),
        ("Quy định số 69-QĐ/TW", "69-QĐ/TW", "Quy định"),
        ("Quy định số 11-QĐi/TW", "11-QĐi/TW", "Quy định"),
        ("Tờ trình số 45/TTr-SNV", "45/TTr-SNV", "Tờ trình"),
        ("Văn bản hợp nhất số 05/VBHN-VPQH", "05/VBHN-VPQH", "Văn bản hợp nhất"),
        ("Lệnh số 15/2025/L-CTN", "15/2025/L-CTN", "Lệnh"),
        ("Kế hoạch số 15/KH-ĐU", "15-KH/ĐU", "Kế hoạch"),
        ("Nghị quyết số 24 NQ/TW", "24-NQ/TW", "Nghị quyết"),  # the hyphen is lost
        ("Thông tư số 156/2013/TTBTC", "156/2013/TT-BTC", "Thông tư"),
        ("Kết luận số 81–КL/TW", "81-KL/TW", "Kết luận"),  # a long dash, a Cyrillic letter
        ("Nghị quyết sô 66-NQ/TW1", "66-NQ/TW", "Nghị quyết"),  # OCR's "sô", a glued footnote mark
        ("luật số 72/2020/QH14", "72/2020/QH14", "Luật"),
        ("Luật Đất đai số 31/2024/QH 15", "31/2024/QH15", "Luật"),
        ("Luật Tổ chức chính quyền địa phương số 72/2025/QH15", "72/2025/QH15", "Luật"),
    ],
)
def test_a_number(said: str, number: str, kind: str) -> None:
    (found,) = cite(f"Thực hiện {said} và các văn bản liên quan.")
    assert (found.number, found.type) == (number, kind)
    assert found.text == said.removesuffix("1" if said.endswith("TW1") else "")


@pytest.mark.parametrize(
    "none",
    [
        "Mẫu số 01/BC và Biểu số 02/KH", "Mẫu số 06/BHYT-QĐ, mẫu 01/TTr-STC", "xe biển số 29A-123.45, 20C/QP", "tài khoản số 1121/TK, TK 111/KB-NN", "điện thoại 0243/8223344",
        "khóa XI, nhiệm kỳ 2025/2030", "dự toán 12/15 tỷ đồng năm 12/2025", "Điều 5, khoản 2 Điều 7", "đạt 6%1 và 99,74%2; 61/72 xã",
        "số 2025 - UBND", "tỷ lệ 3/CT", "có 24 NQ/TW", "QCVN 01:2019/BXD và TCVN 5949:1998", "kết luận 3 nội dung; Quyết định 2 lần",
        "Nghị quyết này, Nghị quyết nêu trên, Nghị định nói trên", "theo pháp luật về giá; luật sư; Luật này; Hiến pháp và pháp luật",
        "nghị quyết đại hội đảng bộ các cấp; nghị quyết đại hội đảng các cấp; nghị quyết đại hội đảng bộ cơ sở", "Luật theo mẫu do Bộ ban hành", "Chương trình khung; Kế hoạch 5 năm", "quốc lộ 4D/QL; lô A12/B3",
    ],
)
def test_what_is_no_citation(none: str) -> None:
    assert numbers(f"Nội dung: {none}.") == []


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Luật Giáo dục ngày 14 tháng 6 năm 2005", ["Luật Giáo dục"]),
        ("Bộ luật Dân sự năm 2015 và Hiến pháp năm 2013", ["Bộ luật Dân sự năm 2015", "Hiến pháp năm 2013"]),
        ("Pháp lệnh Ưu đãi người có công với cách mạng đã", ["Pháp lệnh Ưu đãi người có công với cách mạng"]),
        ("Luật Thuế xuất khẩu, thuế nhập khẩu thì", ["Luật Thuế xuất khẩu, thuế nhập khẩu"]),
        ("luật đất đai, luật nhà ở", ["Luật đất đai", "Luật nhà ở"]),
        ("Luật Phí và lệ phí và Nghị định số 24/2006/NĐ-CP", ["Luật Phí và lệ phí", "24/2006/NĐ-CP"]),
        ("Luật sửa đổi, bổ sung một số điều của Luật Đấu thầu và Luật Đầu tư số 57/2024/QH15", ["57/2024/QH15"]),
        (
            "Luật sửa đổi, bổ sung một số điều của 10 luật có liên quan đến an ninh, trật tự số 118/2025/QH15",
            ["118/2025/QH15"],
        ),
        ("Luật Đường sắt đô thị số 12/2027/QH16", ["12/2027/QH16"]),  # longer than a known name: its number closes it
        ("Luật Kinh tế tuần hoàn, bảo đảm tiến độ", ["Luật Kinh tế tuần hoàn"]),  # a name that no list holds
        ("Luật Kinh tế tuần hoàn, trình Quốc hội vào năm 2029", ["Luật Kinh tế tuần hoàn"]),
        ("dự án Luật vào Chương trình kỳ họp năm 2029 và Luật Đường thủy sửa đổi trình Chính phủ", ["Luật Đường thủy sửa đổi"]),
    ],
)
def test_laws(said: str, names: list[str]) -> None:
    assert numbers(f"Căn cứ {said};") == names


def test_a_law_is_read_whole_with_its_name_number_and_date() -> None:
    (found,) = cite("Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đấu thầu và Luật Đầu tư số 57/2024/QH15 ngày 29/11/2024;")
    assert found.text == "Luật sửa đổi, bổ sung một số điều của Luật Đấu thầu và Luật Đầu tư số 57/2024/QH15 ngày 29/11/2024"
    assert (found.date, found.issuer) == ("2024-11-29", "Quốc hội")


def test_a_law_by_name_is_the_number_that_the_same_text_gives() -> None:
    text = "Căn cứ Luật Giáo dục số 43/2019/QH14 ngày 14/6/2019. Theo Luật Giáo dục và Luật giáo dục năm 2019; khác với Luật Giáo dục năm 2005."
    assert [c.resolves_to for c in cite(text)] == [None, None, "43/2019/QH14", None]
    # two laws of the name are known to the text: an undated name stays open
    assert [(c.name, c.resolves_to) for c in cite("Luật Giáo dục số 43/2019/QH14 và Luật Giáo dục số 38/2005/QH11. Theo Luật Giáo dục.")][2:] == [
        ("Luật Giáo dục", None)
    ]
    # the amending law is not the law that it amends
    amended = cite("Luật sửa đổi, bổ sung một số điều của Luật Giáo dục số 44/2009/QH12. Theo Luật Giáo dục.")
    assert [c.resolves_to for c in amended] == [None, None]
    # a date that contradicts the number's
    assert [c.resolves_to for c in cite("Luật Giá số 16/2023/QH15 ngày 19/6/2023; Luật Giá ngày 20/6/2012.")] == [None, None]


def test_lists() -> None:
    found = cite("các Nghị quyết số 18-NQ/TW, 19-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng khóa XII")
    assert [(c.number, c.issuer) for c in found] == [
        ("18-NQ/TW", "Ban Chấp hành Trung ương Đảng khóa XII"), ("19-NQ/TW", "Ban Chấp hành Trung ương Đảng khóa XII"),
    ]
    assert found[0].issuer_premises
    assert [c.type for c in cite("các Luật số 03/2022/QH15, số 11/2022/QH15 và 20/2023/QH15")] == ["Luật"] * 3
    assert numbers("các Nghị định: số 45/2025/NĐ-CP, số 150/2025/NĐ-CP") == ["45/2025/NĐ-CP", "150/2025/NĐ-CP"]


def test_short_forms() -> None:
    defined = cite("Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về chuyển đổi số (gọi tắt là Nghị quyết 57). Theo Nghị quyết 57 thì …")
    assert [(c.number, c.resolves_to) for c in defined] == [("57-NQ/TW", None), (None, "57-NQ/TW")]
    told = cite("Nghị định số 34/2016/NĐ-CP; Nghị quyết số 06/NQ-CP. Theo Nghị định 34/2016 và Nghị quyết 6, Nghị định 34/2020.")
    assert [c.resolves_to for c in told] == [None, None, "34/2016/NĐ-CP", "06/NQ-CP", None]
    two = cite("Nghị quyết số 57-NQ/TW và Nghị quyết số 57/NQ-CP. Theo Nghị quyết 57.")
    assert (two[2].resolves_to, set(two[2].candidates)) == (None, {"57-NQ/TW", "57/NQ-CP"})
    # nothing before it: the name stays open
    assert [(c.resolves_to, c.candidates) for c in cite("Theo Nghị quyết 57. Căn cứ Nghị quyết số 57-NQ/TW.")] == [(None, ()), (None, ())]


@pytest.mark.parametrize(
    ("before", "places"),
    [
        ("điểm a khoản 2 Điều 5", ("điểm a khoản 2 Điều 5",)),
        ("điểm a, b khoản 2 và khoản 3 Điều 5, Điều 7 của", ("điểm a khoản 2 Điều 5", "điểm b khoản 2 Điều 5", "khoản 3 Điều 5", "Điều 7")),
        ("các Điều 21, 22 và 24", ("Điều 21", "Điều 22", "Điều 24")),
        ("từ Điều 5 đến Điều 9", ("Điều 5-9",)),
        ("khoản 3 mục III phần B", ("khoản 3 Mục III Phần B",)),
        ("Điều 4; Chương II; Phụ lục I, III của", ("Điều 4", "Chương II", "Phụ lục I", "Phụ lục III")),
    ],
)
def test_pin_points(before: str, places: tuple[str, ...]) -> None:
    (found,) = cite(f"theo quy định tại {before} Nghị định số 45/2025/NĐ-CP.")
    assert found.pinpoint is not None
    assert found.pinpoint.places == places
    assert found.pinpoint.text == before.removesuffix(" của").removeprefix("từ ").removeprefix("các ")
    assert found.text == "Nghị định số 45/2025/NĐ-CP"


def test_a_pin_point_belongs_to_the_next_document_only() -> None:
    found = cite("Điều 15 Quy chế ban hành kèm theo Quyết định số 256/2006/QĐ-TTg; Điều 3 Luật Giá và Luật Thủ đô")
    assert [c.pinpoint.places if c.pinpoint else None for c in found] == [None, ("Điều 3",), None]


def test_a_number_in_brackets_behind_one_name() -> None:
    name, number = "Chiến lược phát triển ngành muối đến năm 2030", "Quyết định số 4444/QĐ-TTg"
    assert [c.resolves_to for c in cite(f"thực hiện {name} ({number} ngày 03/3/2022); theo {name}.")] == ["4444/QĐ-TTg", None, "4444/QĐ-TTg"]
    # two names before the brackets, or two decisions in them, leave it open
    assert {c.resolves_to for c in cite(f"thực hiện Đề án Xây dựng làng nghề giai đoạn 2021-2025 và {name} ({number}).")} == {None}
    assert {c.resolves_to for c in cite(f"thực hiện {name} ({number} và Quyết định số 5/QĐ-TTg).")} == {None}


def test_letters_by_their_ordinal() -> None:
    """A plan or a letter is called by its ordinal only with "số"; that needs no introduction before it."""
    said = "Các phường làm tốt Kế hoạch số 71 phù hợp thực tiễn. Ban hành Kế hoạch số 71/KH-UBND ngày 05/9/2019; theo Kế hoạch số 71 và Công văn số 9."
    found = cite(said)
    assert [(c.number or c.name, c.resolves_to) for c in found] == [
        ("Kế hoạch số 71", "71/KH-UBND"), ("71/KH-UBND", None), ("Kế hoạch số 71", "71/KH-UBND"), ("Công văn số 9", None),
    ]
    two = cite("Theo Kế hoạch số 71. Kế hoạch số 71/KH-UBND và Kế hoạch số 71-KH/TU.")
    assert (two[0].resolves_to, set(two[0].candidates)) == (None, {"71/KH-UBND", "71-KH/TU"})
    assert numbers("Kế hoạch 71 nội dung; Báo cáo số 5-7 trang; Báo cáo số 2.1; Thông báo số 15a; Kế hoạch số      /KH-UBND") == []


def test_what_a_decision_approves_is_called_by_its_number() -> None:
    found = cite("theo chương trình 1234/QĐ-TTg ngày 02/3/2015; Kế hoạch số 77/KH-UBND; Kế hoạch số 18/UBND-KT")
    assert [(c.number, c.type) for c in found] == [("1234/QĐ-TTg", "Quyết định"), ("77/KH-UBND", "Kế hoạch"), ("18/UBND-KT", "Kế hoạch")]


def test_a_notice_of_conclusions_is_a_notice() -> None:
    found = cite("nêu tại Thông báo kết luận số 552/TB-VPCP ngày 13/10/2025 và Kết luận số 81-KL/TW ngày 04/6/2024 của Bộ Chính trị")
    assert [(c.number, c.type) for c in found] == [("552/TB-VPCP", "Thông báo"), ("81-KL/TW", "Kết luận")]


def test_a_period_is_the_nearest_instruments() -> None:
    (found,) = cite("Xây dựng kế hoạch khai thác cát hằng năm và quy hoạch khai thác cát sông lớn đến năm 2035.")
    assert (found.type, found.name) == ("Quy hoạch", "quy hoạch khai thác cát sông lớn đến năm 2035")


@pytest.mark.parametrize(
    ("said", "number", "issuer"),
    [
        ("Nghị quyết số 30c/NQCP", "30c/NQ-CP", "Chính phủ"),
        ("Thông tư số 01/2031/TTVPCP", "01/2031/TT-VPCP", "Văn phòng Chính phủ"),
        ("Thông tư số 1/2031/TT-BGD ĐT", "1/2031/TT-BGDĐT", "Bộ Giáo dục và Đào tạo"),
        ("tờ trình số 40/TTr.UB", "40/TTr-UB", None),
        ("Nghị quyết số 47/2007/NQ .HĐND", "47/2007/NQ-HĐND", None),
        ("Nghị quyết số 39/2003/NQ-HĐND-K6", "39/2003/NQ-HĐND-K6", None),
        ("công văn số 2325/ BKH/ VPTĐ ngày 15 tháng 4 năm 2002", "2325/BKH-VPTĐ", None),
        ("Quyết định số 2285/QĐ-TCHQ ngày 15/10/2012 của Tổng cục Hải quan", "2285/QĐ-TCHQ", "Tổng cục Hải quan"),
        ("Quyết định số 12/QĐ-TTg ngày25tháng 01 năm 2007 củaThủ tướng Chínhphủ", "12/QĐ-TTg", "Thủ tướng Chính phủ"),
        ("Nghị quyết số 24-NQ/TW của Hội nghị lần thứ bảy Ban Chấp hành Trung ương Đảng khóa XI", "24-NQ/TW", "Ban Chấp hành Trung ương Đảng khóa XI"),
        ("Kết luận số 21-KL/TW của Hội nghị Trung ương 5 khóa XI", "21-KL/TW", "Ban Chấp hành Trung ương Đảng khóa XI"),
        ("Báo cáo thẩm tra số 15/BC-HĐND", "15/BC-HĐND", None),
        ("Kế hoạch kiểm tra số 15/KH-ĐKT ngày 1/3/2024", "15/KH-ĐKT", None),
        ("Quyết định số 77/QĐ - BVĐK ngày 1/3/2024", "77/QĐ-BVĐK", None),
        ("Tờ trình số 227/TTr-SYT.DS ngày 04/11/2009", "227/TTr-SYT-DS", None),
        ("Tờ trình số 55/TTr - UBND ngày 27/11/2009", "55/TTr-UBND", None),
        ("Thông tư liên tịch số 14/TTLT / BTC-BTNMT ngày 31/01/2008", "14/TTLT-BTC-BTNMT", "Bộ Tài chính"),
        ("Pháp lệnh phí và lệ phí số 38/2001/PL - UBTVQH10 ngày 28 tháng 8 năm 2001", "38/2001/PL-UBTVQH10", "Ủy ban Thường vụ Quốc hội"),
        ("Công văn số 410/TTr-NV1 ngày 28/9/2011", "410/TTr-NV1", None),
        ("Công văn số 787/C06-P3 ngày 29/01/2026", "787/C06-P3", None),
        ("Quyết định số 86/QĐ-Tg ngày 18/7/2023", "86/QĐ-TTg", "Thủ tướng Chính phủ"),
        ("Kế hoạch số 12/KH-TG ngày 18/7/2023", "12/KH-TG", None),
        # any body by its name in full, up to the words that say what it issued
        ("Hướng dẫn số 9-HD/BTCTW, ngày 09/9/2031 của Ban Tổ chức Trung ương", "9-HD/BTCTW", "Ban Tổ chức Trung ương"),
        ("Hướng dẫn số 7-HD/UBKTTW ngày 25/8/2031 của Ủy ban Kiểm tra Trung ương", "7-HD/UBKTTW", "Ủy ban Kiểm tra Trung ương"),
        ("Kế hoạch số 21-KH/ĐU ngày 29/7/2031 của Ban Thường vụ Đảng ủy xã Lũng Chinh", "21-KH/ĐU", "Ban Thường vụ Đảng ủy xã Lũng Chinh"),
        # provinces before they were divided
        ("Quyết định số 5/QĐ-UB ngày 1/2/1990 của UBND tỉnh Hà Nam Ninh", "5/QĐ-UB", "Ủy ban nhân dân tỉnh Hà Nam Ninh"),
        ("Quyết định số 6/QĐ-UB ngày 1/2/1990 của UBND tỉnh Quảng Nam-Đà Nẵng", "6/QĐ-UB", "Ủy ban nhân dân tỉnh Quảng Nam - Đà Nẵng"),
        ("Quyết định số 6/QĐ-UB ngày 1/2/1990 của UBND tỉnh Bắc Thái", "6/QĐ-UB", "Ủy ban nhân dân tỉnh Bắc Thái"),
    ],
)
def test_a_number_as_copies_print_it(said: str, number: str, issuer: str | None) -> None:
    (found,) = cite(f"Căn cứ {said};")
    assert (found.number, found.issuer, found.text) == (number, issuer, said)


def test_a_blank_lost_before_type_or_law() -> None:
    (found,) = cite("Ban hành kèm theoQuyết định số 5/QĐ-TTg ngày 1/2/2031")
    assert (found.text, found.type) == ("Quyết định số 5/QĐ-TTg ngày 1/2/2031", "Quyết định")
    laws = cite("Căn cứ Luật Đường sắt ngày 15 tháng 6 năm 2004Luật sửa đổi bổ sung một số điều của Luật Đường sắt ngày 17 tháng 6 năm 2014")
    assert [(c.name, c.date) for c in laws] == [
        ("Luật Đường sắt", "2004-06-15"),
        ("Luật sửa đổi bổ sung một số điều của Luật Đường sắt", "2014-06-17"),
    ]
    assert numbers("Căn cứ Luật Tổ chức HĐND và UBND công bố ngày 05/7/1994.") == ["Luật Tổ chức HĐND và UBND"]


def test_a_forms_code_is_no_letter() -> None:
    assert numbers("4. Mẫu phiếu tham gia ý kiến 02a/BTP/KSTT/KTTH") == []
    assert numbers("theo Công văn số 12/BTP/KSTT") == ["12/BTP-KSTT"]


def test_a_joint_document_has_all_its_issuers() -> None:
    (health,) = cite("Thông tư liên tịch số 3/2013/TTLT-BYT-BCA ngày 20/01/2013 của Bộ Y tế và Bộ Công an về tủ thuốc")
    assert (health.issuer, health.joint_issuers, health.subject) == ("Bộ Y tế", ("Bộ Công an",), None)
    # the symbol's order counts, whatever the sentence's
    (forest,) = cite("Thông tư liên tịch số 8/2013/TTLT-BTC-BNN của Bộ Nông nghiệp và Phát triển nông thôn và Bộ Tài chính")
    assert (forest.issuer, forest.joint_issuers) == ("Bộ Tài chính", ("Bộ Nông nghiệp và Phát triển nông thôn",))
    (front,) = cite("Nghị quyết liên tịch số 9/2008/NQLT-CP-UBTWMTTQVN")
    assert (front.issuer, front.joint_issuers) == ("Chính phủ", ("Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",))
    (school,) = cite("Thông tư liên tịch số 28/2003/TTLT/BTC-BGD&ĐT ngày 04/4/2003 của Liên tịch Bộ Tài chính - Bộ Giáo dục và Đào tạo quy định")
    assert (school.issuer, school.joint_issuers) == ("Bộ Tài chính", ("Bộ Giáo dục và Đào tạo",))
    assert [c.joint_issuers for c in cite("Quyết định số 7/QĐ-BNN-TCLN; Thông tư số 8/2024/TT-BYT của Bộ Y tế và Bộ Công an")] == [(), ()]


@pytest.mark.parametrize(
    "name",
    ["Nghị quyết Đại hội XIII của Đảng", "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XII của Đảng", "Nghị quyết Đại hội Đảng toàn quốc lần thứ X"],
)
def test_a_congresss_resolution_by_its_session(name: str) -> None:
    assert [c.name for c in cite(f"Thực hiện {name}; trồng cây")] == [name]


def test_papers_of_courts() -> None:
    order, judgment = cite("theo Quyết định đưa vụ án ra xét xử số: 53/2020/QĐXXST-HS ngày 16/9/2020; Bản án số 12/2021/DS-ST ngày 1/2/2021, Nghị quyết số 5/NQ-CP")[:2]
    assert (order.number, order.type, order.date) == ("53/2020/QĐXXST-HS", "Quyết định", "2020-09-16")
    # the Government's symbol is the resolution's own
    assert (judgment.number, judgment.type, judgment.issuer) == ("12/2021/DS-ST", "Bản án", None)
    assert numbers("vụ án thụ lý số 50/TLST-HS ngày 04/9/2020") == []


def test_a_list_shares_its_date_where_it_says_that_it_is_one() -> None:
    shared = cite("Thực hiện các Nghị quyết số 1/NQ-CP và 2/NQ-CP ngày 05/01/2024 của Chính phủ")
    assert [c.date for c in shared] == ["2024-01-05", "2024-01-05"]
    assert [p.text for p in shared[0].date_premises] == ["ngày 05/01/2024"]
    assert not shared[1].date_premises
    assert [c.date for c in cite("các Quyết định: số 5/QĐ-TTg, số 6/QĐ-TTg ngày 1/2/2020")] == ["2020-02-01"] * 2
    assert [c.date for c in cite("giấy phép số 45/GP-UBND và 46/GP-UBND cùng ngày 12/5/2021")] == ["2021-05-12"] * 2
    assert [(c.date, c.text[-1]) for c in cite("Thông báo số 88/TB-VPCP (ngày 28/3/2026), Quyết định số 51/QĐ-UBND (hiệu lực từ ngày 01/01/2026)")] == [("2026-03-28", ")"), (None, "D")]
    # nothing says that the first is of that day too
    assert [c.date for c in cite("Quyết định số 5/QĐ-TTg, Quyết định số 6/QĐ-TTg ngày 7/8/2020")] == [None, "2020-08-07"]
    assert [c.date for c in cite("các Nghị quyết số 1/NQ-CP ngày 3/1/2023 và 2/NQ-CP ngày 05/01/2024")] == ["2023-01-03", "2024-01-05"]
    # a number of another year is not of that day: the day is the last one's alone
    assert [c.date for c in cite("các Quyết định: số 5/2011/QĐ-TTg, số 6/2015/QĐ-TTg ngày 1/2/2015")] == [None, "2015-02-01"]


@pytest.mark.parametrize(
    ("behind", "subject"),
    [
        (" về hỗ trợ người trồng lúa nước;", "hỗ trợ người trồng lúa nước"),
        (" của Chính phủ về việc hỗ trợ người trồng lúa, Ủy ban nhân dân tỉnh ban hành Kế hoạch.", "hỗ trợ người trồng lúa"),
        (" về “Hỗ trợ người trồng lúa” trong năm nay", "Hỗ trợ người trồng lúa"),
        (" về nước sạch nông thôn và Kế hoạch số 9/KH-UBND", "nước sạch nông thôn"),
        (" về nước sạch nông thôn và công văn số 9/BYT-KH ngày 1/2/2020", "nước sạch nông thôn"),
        (" về phân công, phân cấp thực hiện quyền của chủ sở hữu (sau đây gọi tắt là Nghị quyết số 8)", "phân công, phân cấp thực hiện quyền của chủ sở hữu"),
        (" về đầu tư ra nước ngoài\tBộ Tài chính\tQuý II/2024", "đầu tư ra nước ngoài"),
        (" về nước sạch, các bộ phải báo cáo.", None),
        (" quy định về nước sạch nông thôn;", None),
        (", báo cáo về nước sạch nông thôn;", None),
    ],
)
def test_the_subject_behind_a_number(behind: str, subject: str | None) -> None:
    assert cite(f"Thực hiện Nghị quyết số 8/NQ-CP{behind}")[0].subject == subject


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("| 3 | Đề án nâng cao năng lực phòng cháy rừng vùng cao | Sở Nội vụ | 6/2025 |", []),  # a row's own work
        ("| 3 | Thực hiện Chiến lược phát triển nghề muối quốc gia đến năm 2030 | Sở Nội vụ |", ["Chiến lược phát triển nghề muối quốc gia đến năm 2030"]),
        ("| 3 | Rà soát Đề án nâng cao năng lực phòng cháy rừng vùng cao | Sở Nội vụ |", ["Đề án nâng cao năng lực phòng cháy rừng vùng cao"]),
        ("Thực hiện Chương trình quốc gia về phòng cháy và chữa cháy rừng khi được Chính phủ ban hành.", ["Chương trình quốc gia về phòng cháy và chữa cháy rừng"]),
        ("Quy hoạch đồng bộ về sản xuất, kinh doanh muối trong cả nước và từng địa phương.", []),
        ("Đưa các bến thủy vào Quy hoạch tỉnh để đẩy mạnh việc đấu giá quyền khai thác bến trên sông.", []),
        ("Cập nhật mạng lưới bến thủy trong Quy hoạch tỉnh vào Quy hoạch xây dựng vùng huyện.", []),
        ("Thực hiện Nghị quyết số 19-NQ/TW về định hướng Chiến lược phát triển nghề muối quốc gia đến năm 2045.", [None]),
        ("Thực hiện Nghị quyết số 19-NQ/TW về Chiến lược phát triển nghề muối quốc gia đến năm 2045.", [None, "Chiến lược phát triển nghề muối quốc gia đến năm 2045"]),
        ("có chiến lược để đưa nghề muối trở thành nghề mạnh vào năm 2045", []),
    ],
)
def test_a_name_stays_in_its_cell_and_a_verb_is_no_name(text: str, names: list[str | None]) -> None:
    assert [c.name for c in cite(text)] == names


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("Ngày 09/4/2013, Chính phủ đã ban hành Nghị định số 31/2013/NĐ-CP quy định chi tiết.", "2013-04-09"),
        ("Đã rõ. Ngày 25 tháng 3 năm 2026, Bộ Y tế ban hành Thông tư số 15/2026/TT-BYT về thuốc.", "2026-03-25"),
        ("Ngày 13 tháng 01 năm 2010, Bộ ban hành Thông tư số 13/2010/TT-BYT về thuốc.", "2010-01-13"),
        ("Ngày 09/4/2014, Chính phủ đã ban hành Nghị định số 31/2013/NĐ-CP.", None),  # the number is of another year
        ("Ngày 29 tháng 10 năm 2010, Bộ trưởng Bộ Y tế đã có Công văn số 219/BYT-KH trình Thủ tướng.", "2010-10-29"),
        ("Thực hiện chỉ đạo, ngày 10/9/2020 Bộ Y tế có Công văn số 151/BYT-KH về việc lấy ý kiến.", "2020-09-10"),
        ("Ngày 09/4/2013, Bộ Y tế nhận Công văn số 5/UBND-VX.", None),
        ("Ngày 09/4/2013, Sở có Tờ trình số 3/TTr-SYT. Chính phủ ban hành Nghị định số 31/2013/NĐ-CP.", None),
    ],
)
def test_a_sentence_may_begin_with_the_day_on_which_something_was_issued(said: str, date: str | None) -> None:
    (told,) = [c for c in cite(said) if c.type in ("Nghị định", "Thông tư", "Công văn")]
    assert told.date == date
    assert [p.why for p in told.date_premises] == (["ngày ban hành ghi ở đầu câu"] if date else [])


@pytest.mark.parametrize(
    ("said", "name"),
    [
        # the sector and the Ministry's field are part of what a plan is; its maker is not
        ("Thực hiện Chương trình hành động về giảm khói bụi của ngành đường thủy; trồng cây.", "Chương trình hành động về giảm khói bụi của ngành đường thủy"),
        (
            "phê duyệt Kế hoạch giảm tiếng ồn của các lò nung thuộc phạm vi quản lý của Bộ Xây dựng đến năm 2035.",
            "Kế hoạch giảm tiếng ồn của các lò nung thuộc phạm vi quản lý của Bộ Xây dựng đến năm 2035",
        ),
        ("Thực hiện Kế hoạch trồng cây dọc bờ kênh của Bộ Xây dựng.", "Kế hoạch trồng cây dọc bờ kênh"),
        # the year of a deadline, and what follows at once, are no part of a name
        ("Hoàn thiện Chiến lược quốc gia về nghề dệt thổ cẩm, báo cáo Thủ tướng Chính phủ trong tháng 5 năm 2026.", "Chiến lược quốc gia về nghề dệt thổ cẩm"),
        # "ban hành", "tại các" and "gắn với" may be words of a name
        (
            "Tổng kết Chương trình nâng cao hiệu quả công tác soạn thảo, ban hành văn bản giai đoạn 2006 - 2010.",
            "Chương trình nâng cao hiệu quả công tác soạn thảo, ban hành văn bản giai đoạn 2006 - 2010",
        ),
        ("Thực hiện Đề án trồng cây bóng mát gắn với du lịch làng nghề giai đoạn 2026 - 2030.", "Đề án trồng cây bóng mát gắn với du lịch làng nghề giai đoạn 2026 - 2030"),
        ("Thực hiện Đề án trồng cây bóng mát dọc bờ kênh gắn với nhiệm vụ năm 2026.", "Đề án trồng cây bóng mát dọc bờ kênh"),
        ("Triển khai Đề án kiện toàn tổ chức pháp chế tại các cơ quan chuyên môn; trồng cây.", "Đề án kiện toàn tổ chức pháp chế tại các cơ quan chuyên môn"),
        ("Thực hiện Đề án trồng cây bóng mát dọc bờ kênh ban hành tại kỳ họp.", "Đề án trồng cây bóng mát dọc bờ kênh"),
        ("Theo Chương trình ứng phó với cát bay ven biển, tiến hành đánh giá tình hình.", "Chương trình ứng phó với cát bay ven biển"),
        ("Nội dung Chiến lược phát triển nghề muối của cả nước chưa có quy định cụ thể.", "Chiến lược phát triển nghề muối của cả nước"),
        ("Điều chỉnh Quy hoạch sử dụng đất làm muối ngay sau khi có chủ trương.", "Quy hoạch sử dụng đất làm muối"),
    ],
)
def test_where_a_name_ends(said: str, name: str) -> None:
    (found,) = cite(said)
    assert found.name == name


@pytest.mark.parametrize(
    "said",
    [
        "Xây dựng kế hoạch chuyển đổi vị trí công tác năm 2024 và những năm tiếp theo.",
        "Bổ sung kế hoạch giai đoạn năm 2016 - 2020.",
        "Kế hoạch hoặc biện pháp phòng ngừa sự cố hóa chất độc của từng cơ sở.",
        "Việc hợp nhất 03 Chương trình có ý nghĩa rất lớn đối với các xã ven biển.",
        "Một Chương trình không làm giảm các chính sách cho vùng khó khăn đến năm 2035.",
        "Lồng ghép nguồn vốn của Chương trình với các chương trình khác trong giai đoạn 2026 - 2030.",
        "Nguồn lực thực hiện Chương trình giai đoạn 2026 - 2030.",
        "Phê duyệt Chiến lược chuyển đổi số của bộ, ngành, địa phương mình, bám sát yêu cầu dùng chung dữ liệu.",
        "Rà soát chương trình xây dựng pháp luật để tiến hành sửa đổi quy định trong năm 2031.",
        "Giao Ban Quản lý Dự án 85 tháo dỡ cầu tạm.",
        "Đánh giá việc lập quy hoạch xây dựng các khu công nghiệp, báo cáo Thủ tướng Chính phủ trong quý III năm 2012.",
        "Xây dựng, trình Thủ tướng Chính phủ Đề án kiện toàn bộ máy quản lý các khu kinh tế từ Trung ương tới địa phương.",
        "Kế hoạch vốn giao năm 2031 là 12 tỷ đồng.",
        "Đã hoàn thành kế hoạch thực hiện sắp xếp trạm bơm trong năm 2031.",
        "Phổ biến Chương trình cho các cơ quan, đơn vị ở địa phương.",
        "Việc này phù hợp với Chương trình tổng thể và với yêu cầu thực tiễn của vùng chè.",
        "Phối hợp làm chương trình truyền hình trực tiếp \"Ngày chè\" năm 2031 và chương trình nghệ thuật \"Hương chè\" năm 2031.",
        "Thẩm định, phê duyệt, điều chỉnh Đề án cho thuê bến đò ngang sông tại xã.",
        "Kèm theo dự thảo Đề án giải thể bến đò ngang sông.",
        "Sản phẩm: Quy chế quản lý bến và Kế hoạch tuyên truyền về an toàn bến đò.",
        "| 4 | - Kế hoạch truyền thông, vận động chủ bến đò được thực hiện hiệu quả. | Sở Xây dựng |",
        "Bến đò sẽ đưa ra khỏi quy hoạch sau năm 2031 theo lộ trình di dời.",
        "Số bến xác định trong Đề án thành lập bến đò ngang sông được phê duyệt.",
        "Nằm trong diện quy hoạch các chức danh lãnh đạo bến đò vào năm 2031.",
        "Số dự kiến kế hoạch tỉnh giao năm 2031 cho các bến.",
        "Bụi giảm theo mỗi kỳ kế hoạch 5 năm, mục tiêu đến năm 2045.",
        "Sơ kết các chương trình, kế hoạch, đề án về nghề chèo đò giai đoạn đến năm 2031.",
        "Quy hoạch bến đò từ nay đến hết năm 2031, ưu tiên vùng lũ.",
        "Quyết toán từng Chương trình mục tiêu quốc gia giai đoạn 2031 - 2035.",
    ],
)
def test_words_of_a_plan_that_name_no_document(said: str) -> None:
    assert cite(said) == []


def test_a_period_alone_closes_a_name() -> None:
    assert [c.name for c in cite("Cân đối vốn trong Kế hoạch đầu tư công trung hạn 2026-2030 và các năm tiếp theo để đầu tư bến.")] == ["Kế hoạch đầu tư công trung hạn 2026-2030"]


def test_a_name_without_a_period_ends_at_the_comma_behind_the_nation() -> None:
    assert [c.name for c in cite("Việc đặt trạm bảo đảm phù hợp Quy hoạch phát triển điện lực quốc gia, nhu cầu hệ thống điện.")] == ["Quy hoạch phát triển điện lực quốc gia"]


def test_a_period_of_two_years_closes_a_name() -> None:
    (found,) = (c for c in cite("Nghị quyết số 66/NQ-CP về Chương trình cắt giảm thủ tục của bến đò năm 2031 và 2032, bảo đảm an toàn.") if c.name)
    assert found.name == "Chương trình cắt giảm thủ tục của bến đò năm 2031 và 2032"


def test_a_name_ends_before_what_else_rules_and_what_is_to_be_done() -> None:
    said = "Đầu tư đúng Quy hoạch phát triển, ứng dụng năng lượng nguyên tử, quy định của Luật Điện lực và Đề án xây dựng kho muối dự trữ quốc gia, hoàn thành trong tháng 12 năm 2031."
    assert [c.name for c in cite(said) if c.type != "Luật"] == ["Quy hoạch phát triển, ứng dụng năng lượng nguyên tử", "Đề án xây dựng kho muối dự trữ quốc gia"]


@pytest.mark.parametrize(
    "behind",
    [
        "cần phân định rõ mức vốn thực hiện trong năm 2014", "và thời gian hết khấu hao của nhà ở", "và các dự án thành phần của Đề án", "khi đáp ứng đủ điều kiện về vốn", "với lộ trình xây dựng hợp lý",
        "có thể quy định mức cao hơn", "thì ngân sách tỉnh cấp", "để sớm giao nhà", ", UBND tỉnh đã giao Sở Xây dựng công bố", ", bao gồm cả nhà sàn",
    ],
)
def test_a_name_ends_where_it_turns_into_a_sentence(behind: str) -> None:
    assert [c.name for c in cite(f"Phê duyệt Đề án hỗ trợ người có công về nhà ở tỉnh Sơn La {behind}.".replace(" ,", ","))] == ["Đề án hỗ trợ người có công về nhà ở tỉnh Sơn La"]


@pytest.mark.parametrize(
    "said",
    [
        "Xây dựng chương trình dạy nghề dệt cho thanh niên giai đoạn 2026 - 2030.",  # still to be made, and no name
        "Lập quy hoạch, kế hoạch sử dụng đất làm muối thời kỳ 2026 - 2030.",
        "Đẩy nhanh việc lập quy hoạch trong quý II năm 2026.",
        "Triển khai Đề án trong phạm vi chức năng, nhiệm vụ được giao của đơn vị.",
        # the document's own plan, and what the sentence goes on with
        "Sử dụng kinh phí của Đề án bảo đảm đúng mục đích, tiết kiệm và hiệu quả cho người trồng rừng.",
        "Giúp Bộ trưởng tổ chức thực hiện Đề án đúng tiến độ và có chất lượng.",
        "Bố trí vốn thực hiện Đề án bằng cách lồng ghép vào các dự án đang triển khai.",
        "Căn cứ Kế hoạch hành động, các Bộ, cơ quan ngang bộ và địa phương xây dựng kế hoạch của mình.",
        "Báo cáo kết quả thực hiện Chương trình hành động trong báo cáo đối ngoại, gửi về Bộ Ngoại giao để tổng hợp.",
    ],
)
def test_what_is_only_to_be_made_is_not_cited(said: str) -> None:
    assert cite(said) == []


def test_a_subject_keeps_the_name_in_quotes() -> None:
    (found,) = cite("Thực hiện Nghị quyết số 5/NQ-CP ngày 02/3/2020 của Chính phủ về hưởng ứng phong trào “Mỗi xã một nghề” để nông dân có thêm việc làm.")
    assert found.subject == 'hưởng ứng phong trào "Mỗi xã một nghề"'
    (found,) = cite("phổ biến Nghị quyết số 5/NQ-CP ngày 02/3/2020 của Chính phủ về giữ nghề làm muối đến cán bộ, công chức các xã.")
    assert found.subject == "giữ nghề làm muối"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kế hoạch giáo dục thư viện là kế hoạch tổ chức các buổi đọc sách của trường.", []),
        ("Hoàn thành Kế hoạch thời gian đọc sách trong thư viện .......", []),
        ("(theo mẫu Kế hoạch bài dạy của môn đọc), giáo viên cần chú ý", []),
        ("bảo đảm thực hiện Chương trình giáo dục thư viện cấp tiểu học linh hoạt, chủ động.", ["Chương trình giáo dục thư viện cấp tiểu học"]),
    ],
)
def test_what_every_school_has_is_no_document(text: str, names: list[str | None]) -> None:
    assert [c.name for c in cite(text)] == names


def test_a_number_with_a_sign_that_was_not_made_out_is_not_stated() -> None:
    assert numbers("Kế hoạch số 119/KH-BCĐ38§9QNg ngày 02/12/2021 và Kế hoạch số 7/KH-BCĐ389 ngày 03/12/2021") == ["7/KH-BCĐ389"]


def test_signs_that_were_not_made_out_before_a_number_are_digits_of_it() -> None:
    """What is left is the end of a number: no document has it."""
    for unread in ("§I 27/QĐ-BCT", "†† 27/QĐ-BCT", "l 27/QĐ-BCT", "Zl27/QĐ-BCT", "§27/QĐ-BCT"):
        assert numbers(f"Quyết định số {unread} ngày 07/01/2031 thay thế Quyết định số 8127/QĐ-BCT ngày 07/01/2030") == ["8127/QĐ-BCT"], unread
    for read in ("số: 27/QĐ-BCT", "số.. 27/QĐ-BCT", "số hiệu 27/QĐ-BCT", "số “27/QĐ-BCT”", "số (27/QĐ-BCT)"):
        assert numbers(f"Quyết định {read} ngày 07/01/2031") == ["27/QĐ-BCT"], read


def test_the_term_behind_a_partys_number_is_part_of_the_mention() -> None:
    (found,) = cite("Thực hiện Nghị quyết số 36-NQ/TW khoá XII về kinh tế biển")
    assert (found.term, found.text, found.subject) == ("khóa XII", "Nghị quyết số 36-NQ/TW khoá XII", "kinh tế biển")
    (state,) = cite("Căn cứ Nghị quyết số 36/NQ-CP khóa XII")
    assert state.term is None


def test_the_body_behind_a_name_is_the_named_things() -> None:
    name = "Kế hoạch hành động bảo vệ môi trường giai đoạn 2021 - 2025"
    (found,) = cite(f"Thực hiện {name} của Bộ Xây dựng;")
    assert (found.name, found.text, found.issuer) == (name, name, "Bộ Xây dựng")
    assert [(p.text, p.spans[0].start) for p in found.issuer_premises] == [("Bộ Xây dựng", 73)]
    assert not any(c.issuer for c in cite(f"Báo cáo kết quả thực hiện {name} của Bộ Xây dựng;"))


def test_a_phase_is_part_of_the_name() -> None:
    (found,) = cite("Thực hiện Chương trình mục tiêu quốc gia phát triển vùng đồng bào dân tộc giai đoạn 2021 - 2030, giai đoạn II: từ năm 2026 đến năm 2030;")
    assert (found.name or "").endswith("2021 - 2030, giai đoạn II: từ năm 2026 đến năm 2030")


def test_the_body_behind_a_comma_that_said_the_next_paper_is_no_issuer() -> None:
    first, second = cite("Theo chỉ đạo tại Thông báo số 99-TB/TW ngày 21/11/2031, của Ban Bí thư tại Văn bản số 213-KL/TW ngày 22/11/2031;")
    assert (first.number, first.issuer, second.number) == ("99-TB/TW", None, "213-KL/TW")


@pytest.mark.parametrize("who", ["Công an", "Quân sự", "Bộ Chỉ huy Quân sự", "các cơ quan Đảng", "Khối các cơ quan"])
def test_party_committees_of_a_province(who: str) -> None:
    (found,) = cite(f"Thực hiện Kế hoạch số 50-KH/ĐU của Đảng ủy {who} tỉnh Sơn La;")
    assert found.issuer == f"Đảng ủy {who} tỉnh Sơn La"


@pytest.mark.parametrize(
    ("said", "dates"),
    [
        ("Công điện số 54/CĐ-TTg và 55/CĐ-TTg ngày 28, 29 tháng 8 năm 2031", ["2031-08-28", "2031-08-29"]),
        ("các Nghị quyết số 66/NQ-CP, 67/NQ-CP và 68/NQ-CP ngày 1, 2 và 3 tháng 5 năm 2031", ["2031-05-01", "2031-05-02", "2031-05-03"]),
        ("Công điện số 54/CĐ-TTg ngày 26 tháng 9 và số 55/CĐ-TTg ngày 28 tháng 9 năm 2031", ["2031-09-26", "2031-09-28"]),
        ("Công điện số 54/CĐ-TTg và 55/CĐ-TTg ngày 27, 28, 29 tháng 8 năm 2031", [None, None]),  # whose day is which?
        ("Công điện số 54/CĐ-TTg ngày 26 tháng 12 và số 55/CĐ-TTg ngày 28 tháng 9 năm 2031", [None, "2031-09-28"]),  # of the year before, perhaps
    ],
)
def test_each_of_a_list_has_its_own_day(said: str, dates: list[str | None]) -> None:
    assert [c.date for c in cite(f"Thực hiện {said} của Thủ tướng Chính phủ;")] == dates


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Vùng trồng chè trong Đề án bao gồm 12 xã vùng cao của ba huyện phía bắc.", []),
        ("Kinh phí thực hiện Đề án từ ngân sách nhà nước, bao gồm chi thường xuyên và chi đầu tư.", []),
        ("Trưởng các phòng Kế hoạch - Tài chính, người phụ trách kho và các cá nhân có liên quan chịu trách nhiệm thi hành.", []),
        ("UBND tỉnh rà soát Kế hoạch đấu giá quyền thuê đất trồng chè vùng cao và đã tổ chức đấu giá 7 lô.", ["Kế hoạch đấu giá quyền thuê đất trồng chè vùng cao"]),
        ("Tiếp tục Chương trình cấp nước cho các bản vùng cao để cấp cho các hộ dân.", ["Chương trình cấp nước cho các bản vùng cao"]),
        ("Thực hiện Đề án cho học sinh nghèo vùng cao giai đoạn 2026 - 2030.", ["Đề án cho học sinh nghèo vùng cao giai đoạn 2026 - 2030"]),
        ("Thực hiện Kế hoạch phòng, chống thiên tai ở vùng cao, UBND tỉnh giao Sở Y tế rà soát năm 2031.", ["Kế hoạch phòng, chống thiên tai ở vùng cao"]),
    ],
)
def test_a_name_ends_where_the_sentence_goes_on(text: str, names: list[str]) -> None:
    assert [c.name for c in cite(text)] == names


@pytest.mark.parametrize("behind", ["Về việc thành lập Tiểu ban", "Thông báo số đơn vị bầu cử", "Ban hành quy chế"])
def test_a_communes_name_ends_before_a_title_that_begins_with_a_capital(behind: str) -> None:
    (found,) = cite(f"Căn cứ Quyết định số 03/QĐ-UBBC ngày 05/12/2031 của Ủy ban bầu cử xã Lũng Chinh {behind};")
    assert found.issuer == "Ủy ban bầu cử xã Lũng Chinh"


@pytest.mark.parametrize("body", ["Hội đồng thẩm định", "Ban Chỉ đạo liên ngành", "Ban Chấp hành Trung ương Đoàn"])
def test_a_body_of_which_there_are_many_and_another_centre_are_no_issuer(body: str) -> None:
    (found,) = cite(f"Căn cứ Báo cáo số 70/BC-ABC ngày 28/02/2031 của {body} về kết quả;")
    assert found.issuer != "Ban Chấp hành Trung ương Đảng" and (found.issuer is None or "Đoàn" in found.issuer)


def test_what_a_plan_says_of_itself_at_its_end_is_no_citation() -> None:
    text = "ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\nSố: 8/KH-UBND\nSơn La, ngày 3 tháng 2 năm 2031\n\nKẾ HOẠCH\nPhòng, chống rét cho trâu bò\n\nI. NHIỆM VỤ\n\n- Dự trữ rơm theo Kế hoạch phát triển chăn nuôi năm 2031.\n\nTrên đây là Kế hoạch phòng, chống rét cho trâu bò năm 2031./.\n"
    assert [c.name for c in record_of(text).citations] == ["Kế hoạch phát triển chăn nuôi năm 2031"]


def test_a_city_is_not_the_province_it_was_part_of() -> None:
    text = "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ\nSố: 8/KH-UBND\nHuế, ngày 3 tháng 2 năm 2031\n\nKẾ HOẠCH\nPhòng, chống rét cho trâu bò\n\nThực hiện Quyết định số 33/QĐ-UBND ngày 23/12/2024 của UBND tỉnh và Kế hoạch số 7/KH-UBND ngày 02/01/2031 của UBND thành phố.\n"
    assert [c.issuer for c in record_of(text).citations if c.number] == ["Ủy ban nhân dân tỉnh", "Ủy ban nhân dân thành phố Huế"]


def test_a_teams_number_belongs_to_its_symbol() -> None:
    text = "I. A\n\n- Theo Công văn số 3169/TCT06 ngày 16/7/2025 và Công văn số 4503/TCT ngày 07/7/2025."
    assert [(c.number, c.date) for c in record_of(text).citations] == [("3169/TCT06", "2025-07-16"), ("4503/TCT", "2025-07-07")]


def test_a_name_ends_with_its_cell() -> None:
    rows = "Thời gian\tSáng\tChiều\nNgày 05/01/2026\tPhòng Tài chính – Kế hoạch\tTrung tâm Công nghệ thông tin Miền Tây giai đoạn 2026 - 2030\n"
    head = "UBND TỈNH LONG AN\nSỞ VĂN HÓA\nSố: 20/KH-SVH\nLong An, ngày 05 tháng 12 năm 2025\nKẾ HOẠCH\nTriển khai phần mềm thư viện\nII. NỘI DUNG\n"
    assert not record_of(head + rows).citations


@pytest.mark.parametrize(("said", "number", "day"), [
    ("Nghị định số 66/2009NĐ-CP ngày 02 tháng 3 năm 2009", "66/2009/NĐ-CP", "2009-03-02"),
    ("Quyết định số 10/2007/QĐ_BKHCN ngày 11 tháng 5 năm 2007", "10/2007/QĐ-BKHCN", "2007-05-11"),
    ("Quyết định số 693/QĐ-TTg ngày 0ó tháng 5 năm 2009", "693/QĐ-TTg", "2009-05"),
])
def test_damaged_numbers_and_days_tell_what_is_sure(said: str, number: str, day: str) -> None:
    assert [(c.number, c.date) for c in cite(f"Căn cứ {said} của Bộ A;")] == [(number, day)]


def test_a_number_that_a_cell_cuts_and_names_that_are_none() -> None:
    assert numbers("Thực hiện Thông tư 49/2021/TT- của Bộ Y tế.") == []
    assert cite("Sở xây dựng dự thảo gồm thân Kế hoạch 05 mục và 03 phụ lục; đưa vào Kế hoạch nội dung kiến nghị Bộ Y tế.") == []
    assert [c.name for c in cite("Căn cứ Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Ủy bân nhân dân ngày 03/12/2004;")] == [
        "Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Ủy bân nhân dân"]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Theo khoản 3 Điều 298 BLDS 2015, Điều 188 LĐĐ năm 2013 và khoản 1 Điều 173 của BLHS.", ["Bộ luật Dân sự năm 2015", "Luật Đất đai năm 2013", "Bộ luật Hình sự"]),
        ("Theo quy định Luật Đất đai năm 2024, chủ bến trả tiền; theo định luật Ôm năm 1827.", ["Luật Đất đai năm 2024"]),
        ("LĐĐ tỉnh đăng cai; theo Thông tư số 5/2015/TT-BLĐTBXH và BLDS nói chung.", []),
        ("THI HÀNH LUẬT LƯU TRỮ VÀ LUẬT SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT ĐẤU THẦU NĂM 2024", ["Luật Lưu trữ", "Luật sửa đổi, bổ sung một số điều của Luật Đấu thầu năm 2024"]),
    ],
)
def test_laws_by_letters_and_in_capitals(said: str, names: list[str]) -> None:
    assert [c.name for c in cite(said) if c.name] == names


def test_an_order_s_number_is_no_law_s() -> None:
    found = cite("Căn cứ Luật Phí và lệ phí số 07/2001/L-CTN; Luật Giá số 16/2023/QH15; thu theo Luật Phí và lệ phí và Luật Giá.")
    assert [(c.name, c.resolves_to) for c in found if c.name] == [("Luật Phí và lệ phí", None), ("Luật Giá", "16/2023/QH15")]


def test_a_province_s_city_is_not_the_city_that_issues() -> None:
    record = record_of(
        "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ ĐÀ NẴNG\nSố: 41/QĐ-UBND\nĐà Nẵng, ngày 28 tháng 10 năm 2025\nQUYẾT ĐỊNH\nVề việc tổ chức lại Trung tâm\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\nĐiều 1. Tổ chức lại Trung tâm.\n"
        "Điều 2. Quyết định này thay thế Quyết định số 26/QĐ-UBND ngày 18 tháng 12 năm 2018 của UBND thành phố Hội An về việc thành lập Trung tâm; Quyết định số 12/QĐ-UBND ngày 3/4/2019 của Ủy ban nhân dân thành phố Vinh về chức năng; Quyết định số 14/QĐ-UBND ngày 3/4/2019 của UBND thành phố.\n"
    )
    assert {c.number: c.issuer for c in record.citations if c.number} == {"26/QĐ-UBND": "Ủy ban nhân dân thành phố Hội An", "12/QĐ-UBND": "Ủy ban nhân dân thành phố Vinh", "14/QĐ-UBND": "Ủy ban nhân dân thành phố Đà Nẵng"}
