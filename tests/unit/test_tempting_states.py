"""Texts of one matter that tempt a wrong merge: a draft and what was issued, two letters of one month, two laws of one year, a number without its office."""

from __future__ import annotations

from tests.unit.tempting import Day, citing, doc, reading

CHARTER = "Phê duyệt Điều lệ Hội Làm vườn tỉnh Yên Bái"
MARCH: Day = (0, 3, 2025)


def decision(number: str, day: Day, *cited: str) -> str:
    return doc("Ủy ban nhân dân\ntỉnh Yên Bái", number, "Yên Bái", day, "Quyết định", CHARTER, *(f"Căn cứ {c};" for c in cited), "Điều 1. Phê duyệt Điều lệ.")


DECREE = "Nghị định số 126/2024/NĐ-CP ngày 08/10/2024 của Chính phủ"
OLD = "Nghị định số 45/2010/NĐ-CP ngày 21/4/2010 của Chính phủ"
SENT = "Tờ trình số 300/TTr-SNV ngày 10/3/2025 của Giám đốc Sở Nội vụ"


def test_a_draft_that_says_otherwise_is_not_what_was_issued() -> None:
    r = reading(decision("700/QĐ-UBND", (20, 3, 2025), DECREE), decision("     /QĐ-UBND", MARCH, OLD))
    assert r.own(0) != r.own(1)


def test_a_draft_that_says_the_same_is_the_document() -> None:
    r = reading(decision("700/QĐ-UBND", (20, 3, 2025), DECREE, SENT), decision("     /QĐ-UBND", MARCH, DECREE))
    assert r.own(0) == r.own(1)


def test_two_drafts_of_one_month_are_two_where_each_says_something_else() -> None:
    other = "Nghị quyết số 12/NQ-HĐND ngày 01/02/2025 của Hội đồng nhân dân tỉnh"
    texts = (decision("     /QĐ-UBND", MARCH, DECREE, SENT), decision("     /QĐ-UBND", MARCH, OLD, other), decision("     /QĐ-UBND", MARCH, DECREE))
    r, turned = reading(*texts), reading(*reversed(texts))
    assert r.own(0) == r.own(2) != r.own(1)
    assert [turned.own(n) for n in (2, 1, 0)] == [r.own(n) for n in range(3)]


FORM = "Công nhận kết quả kiểm tra, cấp chứng chỉ vận hành máy xúc"


def certified(day: Day, *people: str) -> str:
    return doc("Ủy ban nhân dân tỉnh Yên Bái\nSở Công Thương", "     /QĐ-SCT", "Yên Bái", day, "Quyết định", FORM, f"Căn cứ {DECREE};", "Điều 1. Công nhận kết quả cho:", *people)


def test_two_decisions_of_one_form_are_told_apart_by_the_figures_in_them() -> None:
    one = certified(MARCH, "- Ông Lê Văn A, sinh ngày 22/5/1979, điểm thi 85;", "- Ông Lê Văn B, sinh ngày 11/8/1980, điểm thi 95.")
    other = certified(MARCH, "- Ông Vũ Văn C, sinh ngày 06/9/1964, điểm thi 78.")
    r = reading(one, other, one.replace("điểm thi 95", "điểm thi 94"))
    assert r.own(0) != r.own(1)
    assert r.own(0) == r.own(2), "a figure put right is the same decision"


def test_what_a_text_cites_tells_which_province_of_a_name_issued_it_in_the_year_of_the_change() -> None:
    def plan(*cited: str) -> str:
        return doc("Ủy ban nhân dân\ntỉnh Lào Cai", "    /KH-UBND", "Lào Cai", (0, 0, 2025), "Kế hoạch", "Phát triển chợ nông thôn", *(f"Căn cứ {c};" for c in cited))

    late, early = plan("Nghị định số 214/2025/NĐ-CP ngày 04/8/2025 của Chính phủ"), plan("Nghị định số 15/2025/NĐ-CP ngày 04/02/2025 của Chính phủ")
    r = reading(late, early)
    assert [r.own(n).split("/")[-4] for n in (0, 1)] == ["uy-ban-nhan-dan-tinh-lao-cai-2025", "uy-ban-nhan-dan-tinh-lao-cai"]


LAW = "Luật Tổ chức chính quyền địa phương"
FEBRUARY, JUNE = f"{LAW} ngày 19/02/2025", f"{LAW} ngày 16/6/2025"


def test_two_laws_of_one_name_and_year_are_told_apart_by_their_day() -> None:
    r = reading(citing("Sơn La", (3, 5, 2025), f"Căn cứ {FEBRUARY};"), citing("Lai Châu", (3, 7, 2025), f"Căn cứ {JUNE};", f"Căn cứ {LAW} năm 2025;"))
    february, june = r.meant(0, "19/02/2025"), r.meant(1, "16/6/2025")
    assert february and june and february != june
    # the year alone does not tell which
    assert r.meant(1, "năm 2025") not in (february, june)


def test_a_law_with_a_number_and_no_day_is_not_taken_for_either() -> None:
    numbered = citing("Hà Giang", (3, 8, 2025), f"Căn cứ {LAW} số 72/2025/QH15;")
    r = reading(citing("Sơn La", (3, 5, 2025), f"Căn cứ {FEBRUARY};"), citing("Lai Châu", (3, 7, 2025), f"Căn cứ {JUNE};"), numbered)
    number = r.meant(2, "72/2025")
    assert number not in (r.meant(0, "19/02/2025"), r.meant(1, "16/6/2025"))
    # with one day known only, the number is that law's
    alone = reading(citing("Lai Châu", (3, 7, 2025), f"Căn cứ {JUNE};"), numbered)
    assert alone.meant(0, "16/6/2025") == alone.meant(1, "72/2025")


def test_a_number_without_its_office_is_the_one_that_another_text_gives_that_day() -> None:
    told = citing("Yên Bái", (12, 3, 2025), f"Theo đề nghị tại {SENT};")
    untold = citing("Yên Bái", (15, 3, 2025), "Theo Tờ trình số 300/TTr-SNV ngày 10/3/2025;")
    r = reading(told, untold)
    assert r.meant(0, "300/") == r.meant(1, "300/")
    elsewhere = reading(told, citing("Bắc Kạn", (15, 3, 2025), "Theo Tờ trình số 300/TTr-SNV ngày 10/3/2025;"))
    assert elsewhere.meant(0, "300/") != elsewhere.meant(1, "300/")
    another_day = reading(told, citing("Yên Bái", (15, 3, 2025), "Theo Tờ trình số 300/TTr-SNV ngày 11/3/2025;"))
    assert another_day.meant(0, "300/") != another_day.meant(1, "300/")
