"""Forms of print that few documents show, each in a text of our own: what no other example reads."""

from __future__ import annotations

from typing import Final

from loaders.formats.files import FileText
from loaders.pipeline import extract
from loaders.record import Record
from loaders.writing.timeframes import timeframe

HEAD: Final = "UBND TỈNH LÀO CAI\nSố: 12/KH-UBND\nLào Cai, ngày 5 tháng 3 năm 2025\nKẾ HOẠCH\nPhát triển nhà ở\n"
BORDERLESS: Final = (
    "TT\nNhiệm vụ\nCơ quan chủ trì\nCơ quan phối hợp\nThời gian\n{part}1\nRà soát quy định\nSở Xây dựng\nSở Tư pháp\nNăm 2025\n"
    "2\nXây dựng quy chế\nSở Tư pháp\nSở Nội vụ\nNăm 2026\n"
)


def read(text: str) -> Record:
    return extract(FileText("x.txt", "0" * 64, text, "0" * 64))


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
        ]  # fmt: skip
    alone = read(items.format(table=BORDERLESS.format(part=""), item=""))
    assert [(t.kind, t.section.split(" ")[0]) for t in alone.tasks] == [("annex", "I.3"), ("annex", "I.3"), ("body", "I.1"), ("body", "I.2"), ("duty", "II.1")]


def test_two_bodies_of_a_letterhead_in_one_line() -> None:
    assert read(HEAD.replace("UBND TỈNH LÀO CAI", "UBND TỈNH LÀO CAI SỞ XÂY DỰNG")).identity.issuer == "Sở Xây dựng tỉnh Lào Cai"


def test_a_time_between_two_days_of_one_year_and_from_a_day_on() -> None:
    told = [timeframe(words, ()) for words in ("từ 01/5 đến 30/6/2026", "từ ngày 01/5/2026")]
    assert [(t.start, t.end) for t in told if t is not None] == [("2026-05-01", "2026-06-30"), ("2026-05-01", None)]
