"""What a letter is about, wherever a copy puts it: beside a stamp, over two lines, in a row of its own; place and date are none of it."""

from __future__ import annotations

import pytest

from tests.reading import record_of

_MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
_REST = "\nKính gửi: Các phường.\n\nSở Y tế đề nghị các phường gửi hồ sơ trước ngày 20/3/2031.\n\nGIÁM ĐỐC\nTrần Thị Hoa\n"
_BODY = "ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH\nSỞ Y TẾ\n"
_CELLS = "| UBND THÀNH PHỐ HỒ CHÍ MINH<br>SỞ Y TẾ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n|---|---|\n"
_DAY = "Thành phố Hồ Chí Minh, ngày 5 tháng 3 năm 2031"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (f"{_CELLS}| Số: 8/SYT-VP<br>V/v mở trạm y tế | {_DAY} |\n\n> TRƯỜNG TIỂU HỌC SUỐI ĐÁ\n> ĐẾN Số: 12\n> Ngày: 6/3/2031\n", "mở trạm y tế"),
        (f"{_CELLS}| Số: 8/SYT-VP | {_DAY} |\n| V/v mở trạm y tế | |\n", "mở trạm y tế"),
        (f"{_BODY}{_MOTTO}Số: 8/SYT-VP\n\nVề góp ý vào Dự thảo\n\n“Chương trình trạm y tế”\n\n{_DAY}\n", 'Về góp ý vào Dự thảo "Chương trình trạm y tế"'),
        (f"{_BODY}{_MOTTO}Số: 8/SYT-VP\n\n{_DAY}\n\nVề mở trạm y tế\n", "Về mở trạm y tế"),
        (f"{_BODY}Số: 8/SYT-VP\nV/v mở trạm y tế\n\n{_MOTTO}Thành\nphố Hồ Chí Minh, ngày 5 tháng 3 năm 2031\n", "mở trạm y tế"),
        (f"{_CELLS}| Số: 8/SYT-VP<br>V/v mở trạm y tế | *Thành*<br>*phố Hồ Chí Minh, ngày 5 tháng 3 năm 2031* |\n", "mở trạm y tế"),
    ],
    ids=["stamp", "own-row", "quoted", "below-the-date", "place-broken", "place-broken-in-a-cell"],
)
def test_what_a_letter_is_about(head: str, title: str) -> None:
    found = record_of(head + _REST, "made.md").identity
    assert (found.title, found.date, found.place) == (title, "2031-03-05", "Thành phố Hồ Chí Minh")


def test_a_title_ends_above_the_head_of_a_committee_that_recognition_misread() -> None:
    text = f"BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ\nSố: 4/QĐ-BCĐ\n\n{_MOTTO}{_DAY}\n\nQUYẾT ĐỊNH\nBan hành Kế hoạch năm 2031\nTRƯỜNG BAN CHÍ ĐẠO CHUYỂN ĐỔI SỐ\n\nCăn cứ Luật Giao dịch điện tử;\n\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch năm 2031.\n"
    assert record_of(text, "made.txt").identity.title == "Ban hành Kế hoạch năm 2031"


@pytest.mark.parametrize(
    ("caption", "number"),
    [("(Kèm theo Công văn số 8/SYT-VP ngày 5/3/2031 của Sở Y tế)", "8/SYT-VP"), ("(Kèm theo Quyết định số 9/QĐ-SYT ngày 5/3/2031 của Sở Y tế)", None)],
)
def test_a_letter_whose_head_the_copy_lost_has_the_number_that_its_annex_prints(caption: str, number: str | None) -> None:
    found = record_of(f"{_REST.strip()}\n\nPHỤ LỤC\nDANH SÁCH TRẠM Y TẾ\n{caption}\n\n1. Trạm y tế phường Một.\n").identity
    assert (found.number, found.type) == (number, "Công văn" if number else None)


def test_a_letter_of_a_districts_office_whose_subject_is_urgent() -> None:
    text = (
        "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO\nQUẬN BA ĐÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 325/GDĐT\nVề cho học sinh tham gia hội thi\nvẽ tranh năm học 2017 - 2018\nKHẨN\n"
        "Quận 1, ngày 12 tháng 3 năm 2018\n\nKính gửi: Các trường tiểu học.\n\nPhòng Giáo dục và Đào tạo yêu cầu các trường tổ chức hội thi.\n"
    )
    me = record_of(text).identity
    assert (me.issuer, me.type, me.place, me.date) == ("Phòng Giáo dục và Đào tạo quận Ba Đình", "Công văn", "Quận 1", "2018-03-12")
    assert me.title == "Về cho học sinh tham gia hội thi vẽ tranh năm học 2017 - 2018"


@pytest.mark.parametrize(("above", "number"), [
    ("BỘ NỘI VỤ\n12094\nSố:      /BNV-CCHC", "12094/BNV-CCHC"),
    ("BAN CHỈ ĐẠO\n389\nSố:      /KH-BCĐ389", None),  # the committee's own number
    ("BAN CHỈ ĐẠO\n389\nSố:      /KH-BCĐ", None),
    ("BỘ NỘI VỤ\n15\nSố:      /KH-BNV", None),  # a page's
])
def test_a_number_stamped_above_its_blank(above: str, number: str | None) -> None:
    text = f"{above}\nHà Nội, ngày 15 tháng 12 năm 2025\n\nKẾ HOẠCH\nPhòng, chống buôn lậu\n\nI. NHIỆM VỤ\n\n1. Mở đợt kiểm tra.\n"
    assert record_of(text).identity.number == number


def test_specks_before_the_addressees_and_marks_torn_off_an_office_are_neither_title_nor_name() -> None:
    head = "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH LONG AN Độc lập - Tự do - Hạnh phúc\nSố: 512 /UBND-KT Long An, ngày 12 tháng 3 năm 2024\nV/v rà soát chợ tạm\ntrên địa bàn tỉnh\nT© Kính gửi:\n- Sở Công Thương; _\n(\\z - Sở Tài chính."
    me = record_of(f"{head}\n\nChủ tịch UBND tỉnh có ý kiến như sau:\n\n1. Giao Sở Công Thương chủ trì rà soát các chợ tạm trước ngày 20/4/2024.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. GIÁM ĐỐC\nÓ Á Ố\nPH GI M Đ C\nTrần Thị Hoa").identity
    assert (me.title, me.signer) == ("rà soát chợ tạm trên địa bàn tỉnh", "Trần Thị Hoa")
