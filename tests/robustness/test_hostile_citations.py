"""A million characters against each family of the recogniser's patterns: read in seconds, and in twice the time at twice the length."""

from __future__ import annotations

import time

import pytest

from loaders.references.citations import citations_in
from loaders.references.pinpoints import pinpoint_before
from loaders.writing.blockmaking import make_block
from loaders.writing.text import SourceText
from tests.reading import record_of

MEGABYTE = 1_000_000
SECONDS = 90  # a slow machine with others at work on it; one pattern that backtracks takes hours

FAMILIES = {
    "digits": "1", "numbers": "12/2025/", "symbols": "12/NQ-", "pieces": "A-", "lost hyphen": "24 NQ/",
    "types": "Nghị quyết số ", "body between": "Nghị định của Chính phủ ", "joint": "Thông tư liên tịch Bộ Y tế - ",
    "law types": "Luật ", "law in small letters": "luật về ", "unknown law": "Luật Đất ", "commas of a law": "Luật a, b, ",
    "amending": "Luật sửa đổi, bổ sung một số điều của ", "amended articles": "Luật sửa đổi Điều 1, 2, 3, 4, ",
    "of several laws": "Luật sửa đổi, bổ sung một số điều của các luật liên quan đến a b c ", "constitution": "Hiến pháp nước Cộng hòa ",
    "articles": "Điều 1, ", "points": "điểm a, b, c ", "ranges": "Điều 5 đến ", "brackets": "(", "dates": "ngày 12 tháng 5 năm ",
    "bodies": "của Bộ Tài chính ", "plenums": "Nghị quyết Hội nghị lần thứ bảy Ban Chấp hành Trung ương ",
    "instruments": "Chiến lược phát triển ", "quotes": 'Chiến lược "', "areas": "Chiến lược trên địa bàn tỉnh ",
    "short numbers": "Nghị quyết 57 x ", "definitions": "Nghị quyết (sau đây gọi tắt là ", "blanks": " ",
}

# These hold real mentions all over: each is kept, so a tenth of the length does.
FULL = {
    "mentions": "Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị; ",
    "definitions": "Nghị quyết số 57-NQ/TW (gọi tắt là Nghị quyết 57) ",
    "laws": "Luật đất đai, ",
    "numbered laws": "Luật Đất đai số 31/2024/QH15 và Luật Đất đai; ",
    "approvals": "Quyết định số 12/QĐ-TTg phê duyệt Chiến lược phát triển kinh tế biển đến năm 2030 ",
    "clauses": "theo Nghị định số 5/2020/NĐ-CP về việc và ",
    "proposals": "của Bộ Tài chính tại Tờ trình số 12/TTr-BTC ",
    "congresses": "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh ",
    "sessions": "Nghị quyết Trung ương 7 khóa XI; ",
}


def seconds(text: str) -> float:
    began = time.process_time()
    citations_in(text)
    return time.process_time() - began


@pytest.mark.parametrize("family", FAMILIES)
def test_a_megabyte_of(family: str) -> None:
    said = FAMILIES[family]
    assert seconds((said * (MEGABYTE // len(said) + 1))[:MEGABYTE]) < SECONDS


@pytest.mark.parametrize("family", FULL)
def test_time_grows_with_the_length_of(family: str) -> None:
    said = FULL[family]
    times = MEGABYTE // 20 // len(said)
    once, longer = (min(seconds(text) for _ in range(2)) for text in (said * times, said * times * 4))
    assert longer < 8 * max(once, 0.2), "four times the text, and far more than four times the time"


def test_a_pin_point_of_a_megabyte() -> None:
    said = "khoản 1 và " * (MEGABYTE // 11)
    block = make_block(SourceText(said + "Luật"), [(0, len(said) + 4)])
    began = time.process_time()
    assert pinpoint_before(block, len(said), 0) is None
    assert time.process_time() - began < 5


def test_a_title_that_runs_on_over_laws_without_end() -> None:
    """What the document itself is called is asked of each law once."""
    head = "ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH\nSố: 45/KH-UBND\nHà Tĩnh, ngày 12 tháng 01 năm 2026\n\nKẾ HOẠCH\nRà soát\n\n"

    def read(times: int) -> float:
        began = time.process_time()
        record_of(head + "khoản 1 Điều 2 BLDS 2015 " * times)
        return time.process_time() - began

    once = min(read(2000) for _ in range(2))
    assert read(16_000) < 16 * max(once, 0.05)
