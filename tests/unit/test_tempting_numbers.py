"""Pairs of documents that tempt a wrong merge by their numbers: another year, term, province, register; heads that contradict each other."""

from __future__ import annotations

import pytest

from tests.unit.tempting import Read, citing, doc, plan, reading

Spring = (3, 5, 2022)


def apart(r: Read, *at: tuple[int, str] | tuple[int, str, int]) -> bool:
    """Are these mentions (or, without words, texts) so many documents? An open one is no document at all."""
    meant = [r.own(x[0]) if not x[1] else r.meant(*x) for x in at]
    known = [m for m in meant if m is not None]
    return len(set(known)) == len(known)


PM = "của Thủ tướng Chính phủ"
CASES: dict[str, tuple[tuple[str, ...], tuple[tuple[int, str] | tuple[int, str, int], ...]]] = {
    "another year": (
        (citing("Sơn La", Spring, f"Căn cứ Quyết định số 150/QĐ-TTg ngày 28/01/2022 {PM} phê duyệt Chiến lược chăn nuôi bền vững giai đoạn 2021 - 2030;"),
         citing("Lai Châu", (4, 6, 2021), f"Căn cứ Quyết định số 150/QĐ-TTg ngày 10/02/2021 {PM} về đầu tư đường giao thông nông thôn;")),
        ((0, "150/"), (1, "150/")),
    ),
    "another province": (
        (citing("Sơn La", Spring, "Thực hiện Kế hoạch số 45/KH-UBND ngày 12/01/2022 của UBND tỉnh về cải cách hành chính năm 2022;"),
         citing("Lai Châu", Spring, "Thực hiện Kế hoạch số 45/KH-UBND ngày 12/01/2022 của UBND tỉnh về cải cách hành chính năm 2022;")),
        ((0, "45/"), (1, "45/")),
    ),
    "another term": (
        (citing("Sơn La", Spring, "Thực hiện Chương trình số 12-CTr/TU ngày 15/6/2016 của Tỉnh ủy về phát triển du lịch;"),
         citing("Sơn La", Spring, "Thực hiện Chương trình số 12-CTr/TU ngày 10/8/2021 của Tỉnh ủy về chuyển đổi số;")),
        ((0, "12-"), (1, "12-")),
    ),
    "before and after a congress of one autumn": (
        (citing("Sơn La", (3, 5, 2021), "Thực hiện Nghị quyết số 12-NQ/TU ngày 05/10/2020 của Tỉnh ủy về phát triển du lịch cộng đồng vùng hồ;"),
         citing("Sơn La", (3, 6, 2021), "Thực hiện Nghị quyết số 12-NQ/TU ngày 21/12/2020 của Tỉnh ủy về sắp xếp mạng lưới trường lớp;")),
        ((0, "12-"), (1, "12-")),
    ),
    "a conclusion of each term": (
        (citing("Lai Châu", (3, 5, 2025), "Thực hiện Kết luận số 81-KL/TW ngày 04/6/2024 của Bộ Chính trị về chủ động ứng phó với biến đổi khí hậu;"),
         citing("Lai Châu", (3, 5, 2024), "Thực hiện Kết luận số 81-KL/TW ngày 29/7/2020 của Bộ Chính trị về bảo đảm an ninh lương thực quốc gia;"),
         citing("Sơn La", (3, 5, 2021), "Thực hiện Kết luận số 81-KL/TW;")),
        ((0, "81-"), (1, "81-"), (2, "81-")),
    ),
    "a province that keeps its name": (
        (plan("Lào Cai", 5, (3, 3, 2025), "Việc của tỉnh cũ"), plan("Lào Cai", 5, (3, 9, 2025), "Việc của tỉnh mới"),
         citing("Lào Cai", (3, 10, 2025), "Thực hiện Kế hoạch số 5/KH-UBND ngày 03/3/2025 của UBND tỉnh Yên Bái;")),
        ((0, ""), (1, ""), (2, "5/")),
    ),
    "a city of the province's name": (
        (citing("Hòa Bình", Spring, "Thực hiện Kế hoạch số 20/KH-UBND ngày 05/01/2022 của UBND thành phố Hòa Bình;",
                "Thực hiện Kế hoạch số 20/KH-UBND ngày 05/01/2022 của UBND tỉnh;"),),
        ((0, "20/"), (0, "20/", 1)),
    ),
    "districts of one name": (
        (citing("Tiền Giang", Spring, "Thực hiện Kế hoạch số 20/KH-UBND ngày 05/01/2022 của UBND huyện Châu Thành;"),
         citing("Bến Tre", Spring, "Thực hiện Kế hoạch số 20/KH-UBND ngày 05/01/2022 của UBND huyện Châu Thành;",
                "Thực hiện Kế hoạch số 20/KH-UBND ngày 05/01/2022 của UBND tỉnh;")),
        ((0, "20/"), (1, "20/"), (1, "20/", 1)),
    ),
    "communes of one name": (
        tuple(doc("Ủy ban nhân dân\nxã Tân Lập", "20/KH-UBND", "Tân Lập", (5, 8, 2025), "Kế hoạch", t) for t in ("Thu gom rác", "Chuyển đổi số")),
        ((0, ""), (1, "")),
    ),
    "party committees beside each other": (
        (citing("Sơn La", (3, 6, 2025), *(f"Thực hiện Kế hoạch số 50-KH/ĐU ngày 03/5/2025 của Đảng ủy {who};" for who in
                ("Ủy ban nhân dân tỉnh", "Công an tỉnh", "Quân sự tỉnh", "các cơ quan Đảng tỉnh", "xã Chiềng Sơ"))),),
        tuple((0, "50-", n) for n in range(5)),
    ),
    "departments": (
        (citing("Sơn La", Spring, "Thực hiện Kế hoạch số 12/KH-SXD ngày 05/01/2022 của Sở Xây dựng;", "Thực hiện Kế hoạch số 12/KH-STC ngày 05/01/2022 của Sở Tài chính;"),
         citing("Lai Châu", Spring, "Thực hiện Kế hoạch số 12/KH-SXD ngày 05/01/2022 của Sở Xây dựng;")),
        ((0, "SXD"), (0, "STC"), (1, "SXD")),
    ),
    "numbers that look alike": (
        (citing("Sơn La", (3, 5, 2025), "Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị;", "Căn cứ Nghị quyết số 57/NQ-CP ngày 22/12/2024 của Chính phủ;",
                "Căn cứ Nghị định số 57/2024/NĐ-CP ngày 20/5/2024 của Chính phủ;", f"Căn cứ Quyết định số 57/QĐ-TTg ngày 22/12/2024 {PM};",
                f"Căn cứ Quyết định số 57a/QĐ-TTg ngày 22/12/2024 {PM};"),),
        ((0, "57-NQ"), (0, "57/NQ"), (0, "57/2024"), (0, "57/QĐ"), (0, "57a")),
    ),
    "quy định and quyết định": (
        (citing("Sơn La", Spring, "Thực hiện Quy định số 66-QĐ/TW ngày 06/02/2017 của Ban Chấp hành Trung ương;", "Thực hiện Quyết định số 66-QĐ/TW ngày 04/5/2017 của Ban Bí thư;"),),
        ((0, "Quy định số 66"), (0, "Quyết định số 66")),
    ),
    "ministries before and after their merger": (
        (citing("Sơn La", (3, 5, 2025), "Thực hiện Quyết định số 100/QĐ-BNNMT ngày 10/3/2025 của Bộ Nông nghiệp và Môi trường;",
                "Thực hiện Quyết định số 100/QĐ-BNN ngày 10/01/2025 của Bộ Nông nghiệp và Phát triển nông thôn;",
                "Thực hiện Quyết định số 100/QĐ-BTNMT ngày 10/01/2025 của Bộ Tài nguyên và Môi trường;"),),
        ((0, "BNNMT"), (0, "BNN "), (0, "BTNMT")),
    ),
    "last year's edition of this very number": (
        (plan("Sơn La", 12, (10, 1, 2025), "Cải cách hành chính năm 2025", "Tiếp tục Kế hoạch số 12/KH-UBND ngày 09/01/2024 của UBND tỉnh về cải cách hành chính năm 2024;",
              "Theo Kế hoạch số 12/KH-UBND ngày 10/01/2025 của UBND huyện Mộc Châu;"),),
        ((0, ""), (0, "12/"), (0, "12/", 1)),
    ),
    "a year that may be a slip, without a word on the matter": (
        (citing("Sơn La", (3, 5, 2023), f"Căn cứ Quyết định số 1658/QĐ-TTg ngày 01/10/2021 {PM};"), citing("Lai Châu", (3, 5, 2023), f"Căn cứ Quyết định số 1658/QĐ-TTg ngày 01/10/2020 {PM};")),
        ((0, "1658"), (1, "1658")),
    ),
    "a year that may be a slip, about another matter": (
        (citing("Sơn La", Spring, f"Căn cứ Quyết định số 888/QĐ-TTg ngày 25/7/2022 {PM} phê duyệt Đề án triển khai kết quả Hội nghị khí hậu;"),
         citing("Sơn La", (3, 5, 2023), f"Căn cứ Quyết định số 888/QĐ-TTg ngày 25/7/2020 {PM} về hỗ trợ người dân bị ảnh hưởng dịch bệnh;")),
        ((0, "888"), (1, "888")),
    ),
    "the same directive for each lunar new year": (
        tuple(citing("Sơn La", (3, 5, y + 1), f"Thực hiện Chỉ thị số 30/CT-TTg ngày 10/12/{y} {PM} về việc tăng cường các biện pháp bảo đảm đón Tết Nguyên đán {tet} vui tươi, an toàn, tiết kiệm;")
              for y, tet in ((2022, "Quý Mão"), (2023, "Giáp Thìn"))),
        ((0, "30/"), (1, "30/")),
    ),
    "the same plan for each round": (
        tuple(citing("Sơn La", (3, 5, y + 1), f"Thực hiện Kế hoạch số 230/KH-UBND ngày 10/12/{y} của UBND tỉnh về việc tổ chức hội thi công chức xã giỏi, thân thiện lần thứ {n};") for y, n in ((2022, "V"), (2023, "VI"))),
        ((0, "230/"), (1, "230/")),
    ),
    "undated, the subjects of two years": (
        tuple(citing(p, (3, 5, 2025), f"Thực hiện Chỉ thị số 18/CT-TTg về xây dựng Kế hoạch phát triển kinh tế - xã hội và dự toán ngân sách nhà nước năm {y};") for p, y in (("Sơn La", 2024), ("Lai Châu", 2025))),
        ((0, "18/"), (1, "18/")),
    ),
    "undated, without a subject": (
        tuple(citing(p, (3, 5, 2025), "Căn cứ Quyết định số 64/QĐ-TTg;") for p in ("Sơn La", "Lai Châu")),
        ((0, "64/"), (1, "64/")),
    ),
    "one text, one number, two matters": (
        (citing("Sơn La", Spring, f"Căn cứ Quyết định số 100/QĐ-TTg ngày 19/01/2019 {PM} phê duyệt Đề án triển khai, áp dụng và quản lý hệ thống truy xuất nguồn gốc;",
                f"Căn cứ Quyết định số 100/QĐ-TTg {PM} về hỗ trợ học nghề cho lao động nữ nông thôn;"),),
        ((0, "100/"), (0, "100/", 1)),
    ),
    "a blank number in two provinces": (
        tuple(plan(p, "", (0, 3, 2025), "Phòng, chống thiên tai và tìm kiếm cứu nạn trên địa bàn tỉnh năm 2025") for p in ("Sơn La", "Lai Châu")),
        ((0, ""), (1, "")),
    ),
    "a blank number and another month": (
        (plan("Sơn La", "", (0, 3, 2025), "Phòng, chống thiên tai trên địa bàn tỉnh năm 2025"), plan("Sơn La", 77, (21, 4, 2025), "Phòng, chống thiên tai trên địa bàn tỉnh năm 2025")),
        ((0, ""), (1, "")),
    ),
    "a blank number and two that fit": (
        (plan("Sơn La", "", (0, 4, 2025), "Phòng, chống thiên tai trên địa bàn tỉnh năm 2025"),
         *(plan("Sơn La", n, (20 + n % 10, 4, 2025), "Phòng, chống thiên tai trên địa bàn tỉnh năm 2025") for n in (71, 75))),
        ((0, ""), (1, ""), (2, "")),
    ),
    "a blank number and the decision that issues the plan": (
        (plan("Sơn La", "", (0, 4, 2025), "Phòng, chống thiên tai trên địa bàn tỉnh năm 2025"),
         doc("Ủy ban nhân dân\ntỉnh Sơn La", "77/QĐ-UBND", "Sơn La", (21, 4, 2025), "Quyết định", "Ban hành Kế hoạch phòng, chống thiên tai trên địa bàn tỉnh năm 2025")),
        ((0, ""), (1, "")),
    ),
    "a blank number, told elsewhere of another matter": (
        (plan("Sơn La", "", (1, 4, 2025), "Phòng, chống cháy rừng trên địa bàn tỉnh năm 2025"),
         citing("Lai Châu", (3, 6, 2025), "Theo Kế hoạch số 78/KH-UBND ngày 01/4/2025 của UBND tỉnh Sơn La về phòng, chống cháy nổ chung cư trên địa bàn tỉnh năm 2025;")),
        ((0, ""), (1, "78/")),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_they_stay_apart(case: str) -> None:
    texts, at = CASES[case]
    assert apart(reading(*texts), *at)


def test_what_is_one_document_is_one() -> None:
    """The same rules join what belongs together: a test that only keeps apart could be met by joining nothing."""
    same_month = reading(plan("Sơn La", "", (0, 4, 2025), "Phòng, chống thiên tai trên địa bàn tỉnh năm 2025"), plan("Sơn La", 77, (21, 4, 2025), "Phòng, chống thiên tai trên địa bàn tỉnh năm 2025"))
    assert same_month.own(0) == same_month.own(1)
    told = reading(plan("Sơn La", "", (1, 4, 2025), "Phòng, chống cháy rừng trên địa bàn tỉnh năm 2025"),
                   citing("Lai Châu", (3, 6, 2025), "Theo Kế hoạch số 77/KH-UBND ngày 01/4/2025 của UBND tỉnh Sơn La về phòng, chống cháy rừng trên địa bàn tỉnh năm 2025;"))
    assert told.own(0) == told.meant(1, "77/")
    slip = reading(*(citing(p, (3, 5, 2023), f"Căn cứ Quyết định số 1658/QĐ-TTg ngày 01/10/{y} {PM} về việc phê duyệt kế hoạch tăng trưởng của các ngành kinh tế;") for p, y in (("Sơn La", 2021), ("Lai Châu", 2020))))
    assert slip.meant(0, "1658") == slip.meant(1, "1658")
    congress = reading(*(citing(p, (3, 5, 2021), f"Thực hiện Nghị quyết số 12-NQ/TU ngày {day}/2020 của Tỉnh ủy Sơn La về phát triển du lịch cộng đồng vùng hồ;") for p, day in (("Sơn La", "05/10"), ("Lai Châu", "05/11"))))
    assert congress.meant(0, "12-") == congress.meant(1, "12-"), "one matter, one of two days misprinted"
    term = reading(citing("Sơn La", Spring, "Thực hiện Nghị quyết số 36-NQ/TW ngày 22/10/2018 của Ban Chấp hành Trung ương Đảng khóa XII về phát triển kinh tế biển;"),
                   citing("Sơn La", Spring, "Thực hiện Nghị quyết số 36-NQ/TW khóa XII;", "Thực hiện Nghị quyết số 36-NQ/TW ngày 01/7/2014 của Bộ Chính trị về công nghệ thông tin;"))
    assert term.meant(0, "36-") == term.meant(1, "36-"), "the term behind the number tells which"
    assert term.meant(1, "36-", 1) != term.meant(1, "36-")


SCT = "Sở Công Thương\ntỉnh Sơn La"
DECISION = doc(SCT, "1050/QĐ-SCT", "Sơn La", (6, 3, 2026), "Quyết định", "Thành lập đoàn kiểm tra vật liệu nổ công nghiệp")
MISNUMBERED = doc(SCT, "1050/QĐ-SCT", "Sơn La", (10, 3, 2026), "Kế hoạch", "Kiểm tra việc sử dụng hóa chất tại các cơ sở sản xuất")
FOLLOWS = citing("Sơn La", (1, 4, 2026), "Thực hiện Quyết định số 1050/QĐ-SCT ngày 06/3/2026 của Sở Công Thương;", "Theo Kế hoạch số 1050/QĐ-SCT ngày 10/3/2026 của Sở Công Thương;")


def test_heads_that_contradict_each_other_are_two_documents() -> None:
    r = reading(DECISION, MISNUMBERED, FOLLOWS)
    assert r.own(0) == r.meant(2, "ngày 06/3") == "so-cong-thuong-tinh-son-la/1050-qd-sct/2026", "the kind fits the symbol: it keeps the name"
    assert r.own(1) == r.meant(2, "ngày 10/3") != r.own(0)
    assert r.codes == ["number-of-two-documents"]
    assert len({d.path for d in r.table.documents.values()}) == len(r.table.documents)
    # The rightful one has the same name when it is alone.
    alone = reading(DECISION)
    assert alone.table.documents[alone.own(0)].path == r.table.documents[r.own(0)].path


def test_one_difference_is_a_copys_slip() -> None:
    r = reading(DECISION, DECISION.replace("ngày 6 tháng", "ngày 8 tháng"))
    assert r.own(0) == r.own(1)
    assert r.codes == ["date-disagreement"]


def test_the_number_in_a_teams_name_is_not_the_plans() -> None:
    """ "ĐOÀN KIỂM TRA / THEO QUYẾT ĐỊNH / SỐ …" above "Số: …"."""
    r = reading(doc("Sở Công Thương\ntỉnh Sơn La\nĐoàn kiểm tra theo quyết định\nsố 1050/QĐ-SCT", "15/KH-ĐKT", "Sơn La", (10, 3, 2026), "Kế hoạch", "Kiểm tra vật liệu nổ"))
    assert r.records[0].identity.number == "15/KH-ĐKT"


def test_a_law_outside_the_term_that_its_symbol_names_is_told_as_misprinted() -> None:
    r = reading(citing("Sơn La", (3, 5, 2025), "Căn cứ Luật Hải quan số 54/2014/QH12;", "Căn cứ Luật Việc làm số 74/2025/QH15;", "Căn cứ Nghị quyết số 61/2016/UBTVQH14;"))
    told = [f.message for f in r.records[0].findings if f.code == "misprinted-number"]
    assert told == ["Số, ký hiệu 54/2014/QH12 ghi năm 2014, ngoài nhiệm kỳ của Quốc hội khóa 12: có thể in sai; giữ nguyên như văn bản, không tự sửa."]
