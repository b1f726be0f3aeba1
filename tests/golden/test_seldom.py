"""Forms of print that few documents show, each in a text of our own: what no other example reads."""

from __future__ import annotations

from typing import Final

import pytest

from loaders.checks.finding_portal import _same
from loaders.outline.joinedlines import joined_lines_split
from loaders.outline.titlehead import title_head
from loaders.outline.typewords import type_words
from loaders.record import Record
from loaders.writing.columns import column_roles
from loaders.writing.text import SourceText
from loaders.writing.timeframes import timeframe
from tests.reading import record_of

HEAD: Final = "UBND TỈNH LÀO CAI\nSố: 12/KH-UBND\nLào Cai, ngày 5 tháng 3 năm 2025\nKẾ HOẠCH\nPhát triển nhà ở\n"
BORDERLESS: Final = (
    "TT\nNhiệm vụ\nCơ quan chủ trì\nCơ quan phối hợp\nThời gian\n{part}1\nRà soát quy định\nSở Xây dựng\nSở Tư pháp\nNăm 2025\n"
    "2\nXây dựng quy chế\nSở Tư pháp\nSở Nội vụ\nNăm 2026\n"
)


def read(text: str) -> Record:
    return record_of(text)


def test_a_form_feed_ends_the_notes_of_a_page() -> None:
    record = read(
        f"{HEAD}I. NHIỆM VỤ\n1. Sở Xây dựng rà soát theo Quyết định của Thủ tướng1, báo cáo kết quả.\n____________________\n"
        "1 Quyết định số 17/QĐ-TTg ngày 05/02/2024.\n\f2. Sở Y tế rà soát Kế hoạch số 5/KH-BYT.\n"
    )
    assert [(c.number, c.section) for c in record.citations] == [("5/KH-BYT", "I.2"), ("17/QĐ-TTg", "footnote 1")]
    assert [t.ordinal for t in record.tasks] == ["1", "2"]


def test_groups_in_a_table_whose_columns_blanks_set_apart() -> None:
    record = read(
        f"{HEAD}I. NHIỆM VỤ\n1. Rà soát.\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\n(Kèm theo Kế hoạch số 12/KH-UBND)\n"
        "TT    Nhiệm vụ                          Cơ quan chủ trì        Thời gian\n"
        "I     HOÀN THIỆN THỂ CHẾ\n"
        "1     Rà soát quy định về nhà ở         Sở Xây dựng            Năm 2025\n"
        "2     Xây dựng quy chế phối hợp         Sở Tư pháp             Năm 2026\n"
        "II    PHÁT TRIỂN HẠ TẦNG\n"
        "3     Lập danh mục dự án nhà ở          Sở Tài chính           Năm 2026\n"
    )
    assert [(t.group, t.ordinal, t.title) for t in record.tasks if t.kind == "annex"] == [
        ("HOÀN THIỆN THỂ CHẾ", "1", "Rà soát quy định về nhà ở"),
        ("HOÀN THIỆN THỂ CHẾ", "2", "Xây dựng quy chế phối hợp"),
        ("PHÁT TRIỂN HẠ TẦNG", "3", "Lập danh mục dự án nhà ở"),
    ]


def test_a_text_goes_on_behind_a_table_without_borders_with_its_next_item_or_part() -> None:
    items = f"{HEAD}I. NHIỆM VỤ\n1. Rà soát quy hoạch nhà ở.\n2. Ban hành quy chế.\n3. Phân công thực hiện như sau:\n{{table}}{{item}}II. TỔ CHỨC THỰC HIỆN\n1. Sở Xây dựng theo dõi, đôn đốc.\n"
    item = "4. Sở Tài chính bố trí kinh phí thực hiện.\n"
    for part in ("", "I\nTHỂ CHẾ\n"):
        with_item = read(items.format(table=BORDERLESS.format(part=part), item=item))
        assert [(t.kind, t.section.split(" ")[0]) for t in with_item.tasks] == [
            ("annex", "I.3"), ("annex", "I.3"), ("body", "I.1"), ("body", "I.2"), ("body", "I.4"), ("duty", "II.1"),
        ]
    alone = read(items.format(table=BORDERLESS.format(part=""), item=""))
    assert [(t.kind, t.section.split(" ")[0]) for t in alone.tasks] == [("annex", "I.3"), ("annex", "I.3"), ("body", "I.1"), ("body", "I.2"), ("duty", "II.1")]


def test_two_bodies_of_a_letterhead_in_one_line() -> None:
    assert read(HEAD.replace("UBND TỈNH LÀO CAI", "UBND TỈNH LÀO CAI SỞ XÂY DỰNG")).identity.issuer == "Sở Xây dựng tỉnh Lào Cai"


def test_a_time_between_two_days_of_one_year_and_from_a_day_on() -> None:
    told = [timeframe(words, ()) for words in ("từ 01/5 đến 30/6/2026", "từ ngày 01/5/2026")]
    assert [(t.start, t.end) for t in told if t is not None] == [("2026-05-01", "2026-06-30"), ("2026-05-01", None)]


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("sáu tháng đầu năm 2026", "2026-01", "2026-06"),
        ("tháng 3/2026 và tháng 5/2026", "2026-03", "2026-05"),
        ("tháng 13/2026", "2026", "2026"),  # no such month: the year is told
    ],
)
def test_months_in_words_months_that_two_name_and_a_month_that_is_none(words: str, start: str, end: str) -> None:
    frame = timeframe(words, ())
    assert frame is not None
    assert (frame.start, frame.end) == (start, end)


@pytest.mark.parametrize(
    ("heads", "roles"),
    [
        (("STT", "Đơn vị", "Nhiệm vụ", "Đơn vị phối hợp"), ("ordinal", "responsible", "title", "coordinating")),
        (("TT", "Nhiệm vụ", "Thuộc nhiệm vụ trọng tâm", "Cơ quan chủ trì", "Thời gian"), ("ordinal", "title", "other", "lead", "time")),
        # how many of what there is: means, no work
        (("TT", "Nội dung trang bị", "Đơn vị tính", "Số lượng", "Cơ quan thực hiện"), ("ordinal", "other", "unit", "other", "responsible")),
    ],
)
def test_columns_that_say_what_they_hold_together(heads: tuple[str, ...], roles: tuple[str, ...]) -> None:
    assert column_roles(heads) == roles


def test_a_type_and_nothing_but_its_issuer_in_one_line() -> None:
    assert [type_words(t) for t in ("KẾT LUẬN CỦA BỘ CHÍNH TRỊ", "CHỈ THỊ CỦA BAN BÍ THƯ", "QUY HOẠCH CỦA TƯƠNG LAI")] == ["KẾT LUẬN", "CHỈ THỊ", None]


def test_the_number_of_a_law_in_a_title_is_not_the_documents() -> None:
    assert title_head("CỦA BỘ TÀI CHÍNH QUY ĐỊNH CHI TIẾT LUẬT SỐ 72/2020/QH14 NGÀY 17 THÁNG 11 NĂM 2020") is None


def test_a_joined_line_whose_day_stands_before_the_number() -> None:
    head = "BỘ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Hà Nội, ngày 3 tháng 6 năm 2031 Số: 5/BYT-KH V/v cấp thuốc Kính gửi: Các sở."
    lines = [x.text for x in joined_lines_split(list(SourceText(f"{head} Bộ Y tế đề nghị các sở báo cáo:{' 1. Số thuốc.' * 12}").lines()))]
    assert lines[3:6] == ["Hà Nội, ngày 3 tháng 6 năm 2031", "Số: 5/BYT-KH", "V/v cấp thuốc"]


def test_a_portal_calls_kinds_by_other_names() -> None:
    assert _same("type", "Văn bản", "Công văn")
    assert _same("issuer", "Bộ", "Bộ Y tế")
    assert not _same("type", "Thông tri", "Thông tư")


def test_a_caption_of_the_same_symbol_and_day_speaks_of_the_document_whatever_its_digits() -> None:
    text = (
        "BỘ NỘI VỤ\nSố: 45/QĐ-BNV\nHà Nội, ngày 5 tháng 3 năm 2031\nQUYẾT ĐỊNH\nBan hành Quy chế tiếp khách\nCăn cứ Luật Lưu trữ;\nQUYẾT ĐỊNH:\n"
        "Điều 1. Ban hành Quy chế tiếp khách.\nĐiều 2. Quyết định có hiệu lực từ ngày ký.\nBỘ TRƯỞNG\nLê Văn Bảy\n\nQUY CHẾ\nTIẾP KHÁCH\n(Kèm theo Quyết định số 4{}/QĐ-BNV ngày {} tháng 3 năm 2031)\n\nĐiều 1. Phạm vi\nQuy chế này nói về khách.\n"
    )
    assert [[c.number for c in read(text.format(*said)).citations if c.number] for said in (("6", "5"), ("6", "7"))] == [[], ["46/QĐ-BNV"]]


def test_who_is_directed_does_not_direct_beside_the_one_who_directs_him() -> None:
    items = "II. TỔ CHỨC THỰC HIỆN\n1. Sở Xây dựng chỉ đạo các cơ quan liên quan:\n- Thường xuyên chỉ đạo công tác phòng cháy.\n- Kiểm tra việc trực cháy.\n2. Sở Y tế theo dõi.\n"
    record = read(f"{HEAD}\nI. MỤC ĐÍCH\nGiữ nhà.\n\n{items}")
    assert [[(b.role, b.body) for b in t.bodies] for t in record.tasks][:2] == [
        [("directing", "Sở Xây dựng tỉnh Lào Cai"), ("responsible", "Các cơ quan liên quan")],
        [("directing", "Sở Xây dựng tỉnh Lào Cai"), ("supervising", "Các cơ quan liên quan")],
    ]


def test_a_name_that_two_decisions_approve_stands_for_neither() -> None:
    basis = "Căn cứ Quyết định số {}/QĐ-TTg ngày 03/4/202{} của Thủ tướng Chính phủ phê duyệt Đề án phát triển nhà ở công nhân;\n"
    record = read(f"{HEAD}{basis.format(5, 4)}{basis.format(6, 5)}I. NHIỆM VỤ\n1. Tiếp tục thực hiện Đề án phát triển nhà ở công nhân.\n")
    assert [(c.resolves_to, c.candidates) for c in record.citations if c.name] == [("5/QĐ-TTg", ()), ("6/QĐ-TTg", ()), (None, ("5/QĐ-TTg", "6/QĐ-TTg"))]


def test_a_text_that_calls_itself_by_type_and_ordinal_cites_nothing() -> None:
    items = "I. NHIỆM VỤ\n1. Sở Xây dựng theo dõi việc thực hiện Kế hoạch số 12.\n2. Sở Y tế thực hiện Kế hoạch số 13.\n"
    assert [c.name for c in read(f"{HEAD}{items}").citations] == ["Kế hoạch số 13"]


@pytest.mark.parametrize(("said", "places"), [("các Điều 4 đến 7", ("Điều 4-7",)), ("các khoản 1-3 Điều 5", ("khoản 1-3 Điều 5",))])
def test_a_range_of_places_stays_one(said: str, places: tuple[str, ...]) -> None:
    (cited,) = read(f"{HEAD}I. NHIỆM VỤ\n1. Sở Xây dựng rà soát theo {said} Nghị định số 15/2021/NĐ-CP.\n").citations
    assert cited.pinpoint is not None
    assert cited.pinpoint.places == places


def test_what_an_amending_act_quotes_at_the_end_of_a_paragraph_it_does_not_say_itself() -> None:
    articles = (
        "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 5/2021/NĐ-CP\n1. Sửa đổi khoản 2 Điều 5 như sau: \"2. Bộ Xây dựng ban hành quy định.\n"
        "3. Bãi bỏ Quyết định số 7/2019/QĐ-TTg ngày 03/4/2019 của Thủ tướng Chính phủ.{}\nĐiều 2. Nghị định này có hiệu lực từ ngày ký.\n"
    )
    head = "CHÍNH PHỦ\nSố: 15/2031/NĐ-CP\nHà Nội, ngày 5 tháng 3 năm 2031\nNGHỊ ĐỊNH\nVề nhà ở\nCăn cứ Luật Nhà ở;\n"
    told = [[(r.predicate, r.object_number) for r in read(f"{head}{text}").relations if r.object_number] for text in (articles.format('"'), articles.replace('"', "").format(""))]
    assert told == [[("amends", "5/2021/NĐ-CP")], [("amends", "5/2021/NĐ-CP"), ("repeals", "7/2019/QĐ-TTg")]]


def test_the_steps_of_what_a_preamble_strives_for() -> None:
    record = read(f"{HEAD}Căn cứ Luật Nhà ở;\nTỉnh phấn đấu giải ngân vốn đầu tư công đạt 100% kế hoạch, trong đó đến hết quý II đạt trên 45%.\nI. NHIỆM VỤ\n1. Rà soát.\n")
    assert [(t.value, t.unit) for t in record.targets] == [("100", "%"), ("45", "%")]


def test_a_line_that_tells_when_one_item_is_due_brings_in_none_of_the_next() -> None:
    items = "1. Sở Xây dựng chủ trì rà soát nhà ở xã hội.\nThời gian hoàn thành: Tháng 12/2025.\n2. Sở Y tế kiểm tra.\n3. Sở Nội vụ theo dõi.\n"
    for part in ("II. TỔ CHỨC THỰC HIỆN\n", "II. NHIỆM VỤ\n"):
        tasks = read(f"{HEAD}I. MỤC ĐÍCH\nGiữ nhà.\n{part}{items}").tasks
        assert [t.timeframe and t.timeframe.text for t in tasks] == ["Tháng 12/2025", None, None]


def test_who_gives_the_money_is_not_what_a_goal_measures_and_a_life_is_counted_in_years() -> None:
    record = read(f"{HEAD}I. MỤC TIÊU\n1. Sở Tài chính bố trí kinh phí chi cho khoa học đạt 2% tổng chi ngân sách, bảo đảm đúng quy định.\n2. Tuổi thọ trung bình của người dân đạt 75,5.\n")
    assert [(t.subject, t.value, t.unit) for t in record.targets] == [("kinh phí chi cho khoa học", "2", "%"), ("Tuổi thọ trung bình của người dân", "75.5", "tuổi")]


def test_a_report_that_a_plan_asks_for_behind_its_last_item() -> None:
    end = "Định kỳ 6 tháng, các sở báo cáo kết quả thực hiện về Sở Xây dựng để tổng hợp.\nTrên đây là Kế hoạch phát triển nhà ở.\n"
    record = read(f"{HEAD}I. MỤC ĐÍCH\nGiữ nhà.\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Xây dựng theo dõi, đôn đốc.\n{end}")
    assert [[(b.role, b.body) for b in t.bodies] for t in record.tasks] == [[("supervising", "Sở Xây dựng tỉnh Lào Cai")], [("reporting", "Các sở tỉnh Lào Cai")]]
