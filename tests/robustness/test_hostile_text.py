"""A text made to make reading stall is read in the time of an honest one: times are told as ratios to an official document of the same size."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import pytest

from benchmarks.made_text import document
from loaders.formats.files import FileText, decode
from loaders.pipeline import extract
from loaders.record import Timeframe
from loaders.writing.timeframes import in_year, is_time
from tests.reading import record_of

MB: Final = 1_000_000
# Reading every word as a mention, a row or a task costs more than reading prose; reading by squares would cost hundreds of times more.
AT_MOST: Final = 40
HEAD: Final = "KẾ HOẠCH\nThử nghiệm\nCăn cứ Luật Tổ chức;\nI. NHIỆM VỤ\n"

# One line of a megabyte, or lines without end. The families of patterns that each is made against stand beside it.
LONG: Final[dict[str, str]] = {
    "digits": "7",  # numbers, amounts, dates
    "the word for number": "số ",  # numbers and their types
    "brackets": "(",  # what brackets define
    "points and clauses": "điểm a khoản 1 ",  # pin-points
    "articles": "Điều 1, 2, 3, ",  # lists of articles
    "dashes": "-",  # bullets, rules
    "stars": "*",  # markup
    "pipes": "|",  # tables
    "commas": ",",  # lists of bodies, laws' names
    "capital words": "Quyết Định Bộ Luật ",  # types and laws in capitals
    "open quotes": '"Nghị quyết ',  # quoted names
    "marks apart": "e\u0301\u0323 ",  # composing
    "numbers": "12/NQ-CP ",  # numbers, relations between mentions
    "names": "Đề án số 1 ",  # names of instruments
    "shares": "5% ",  # targets
    "money": "1 tỷ đồng ",  # budget, totals
    "short lines": "a b\n",  # paragraphs, sections
    "heads of tables": "STT\tChỉ tiêu\tMục tiêu 2030\n",  # indicator tables
    "rows": "STT\n1\n",  # tables without borders
    "annexes": "PHỤ LỤC\n",  # annexes and what stands in them
    "lists below an end": "Sở A rà soát *\n- Sở Y tế;\n",  # recipients that nothing heads
}
SHORT: Final[dict[str, str]] = {
    "tabs": "\t", "cells": "a\t", "hashes": "# ", "opened marks": "[1", "marks": "[1]", "tags": "<b>", "tag signs": "<", "backslashes": "\\",
    "dots": "1.1.", "Roman": "I.1.", "Roman letters": "IVX", "years": "2025 - 2030 ", "bodies": "Sở Xây dựng, ", "laws": "Luật Đất đai và ",
    "the word for law": "Luật ", "plans": "Kế hoạch ", "the Centre": "trung ương ", "plenums": "Nghị quyết Trung ương khóa ", "congresses": "Đại hội ",
    "about": "về việc ", "of which": "trong đó: 1 tỷ đồng; ", "by decisions": "theo Quyết định số 1/QĐ-TTg ", "partners": "chủ trì, phối hợp với ",
    "orders": "Giao Sở Y tế. ", "semicolons": "; ", "recipients": "Nơi nhận: - A; ", "short names": "(sau đây gọi tắt là ", "days": "ngày 1 tháng 1 năm 2025 ",
    "signatures": "TM. ", "committees": "ỦY BAN NHÂN DÂN TỈNH ", "attached": "(Kèm theo ", "amended": "được sửa đổi, bổ sung ", "hyphens": "a-b-c-",
    "underlines": "_", "invisible": "\u200b", "hard blanks": "\u00a0a", "returns": "\ra", "totals": "Tổng số: 1 nhiệm vụ. ", "less": "giảm 5% xuống ",
    "footnotes": "[1] a\n", "portal fields": "Số hiệu: 1\n", "sums": "trong đó 1,5 tỷ đồng, ", "schemes": "Chương trình số 1, ", "or": "hoặc phối hợp ",
}
# Hostile by their ends rather than by repetition.
FRAMED: Final = {
    "a card's value of signs": "Số hiệu: 1/QĐ-BYT\nLoại văn bản: Quyết định\nNgày ban hành: 1/2/2031\nCơ quan ban hành: a" + "| " * (MB // 20) + "b\n",
    "a part's name that goes on in signs": "KẾ HOẠCH\nThử\n\nII. TỔ CHỨC" + ", " * (MB // 20) + "b\n1. Mở thư viện.\n",
    "a table's rule that ends in a letter": HEAD + "| STT | Chỉ tiêu | Mục tiêu 2030 |\n|" + "-|" * (MB // 20) + "x|\n| 1 | Hộ nghèo | 5% |\n",
    "a blank line that ends": "a" + " " * (MB // 10) + "b", "a bullet of blanks": "-" + " " * (MB // 10) + "b", "a letter under marks": "e" + "\u0301" * (MB // 10),
    "lines like notes behind the signature": "KẾ HOẠCH\nThử\n" + "Rà soát các việc\n" * 4000 + "TM. ỦY BAN NHÂN DÂN\n" + "1 abc\n" * 8000,
    "an office cut over all lines": HEAD + "1. Rà soát.\n\nNơi nhận:\n- A;\nTM. ỦY BAN NHÂN DÂN\n" + "PHÓ \n" * (MB // 50), "a date cut over all lines": "ỦY BAN NHÂN DÂN\n" + "Tháng \n" * (MB // 70) + "Số: 1/KH-UBND\n" + HEAD,
    "notes of one label and marks of it": HEAD + "1. Rà soát[1]\n" * 6000 + "[1] Quyết định số 1/QĐ-TTg\n" * 4000,
    "sentences behind a label": HEAD + "\nII. NHIỆM VỤ\n1. Sắp xếp trạm, chủ trì: " + "a. b; (c " * (MB // 18),
    "a place without end": "ỦY BAN " + "aA" * (MB // 20) + "\nSố: 1/KH-UBND\n" + HEAD,
    "letterheads without titles": "".join(f"SỞ Y TẾ\nSố: {n}/KH-SYT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHà Nội, ngày 3 tháng 5 năm 2031\n" + "Việc.\n" * 10 for n in range(MB // 200)),
    "one letterhead again and again": "SỞ Y TẾ\nSố: 5/KH-SYT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHà Nội, ngày 3 tháng 5 năm 2031\nKẾ HOẠCH\n" * (MB // 200),
    "a rule that ends in words": HEAD + "| TT | Nội dung | Cơ quan chủ trì |\n|-" + "-" * (MB // 10) + " a | b | c |\n",
    "a number cut from its word by blanks": "ỦY BAN NHÂN DÂN\nSố" + " " * (MB // 10) + "x\n" + HEAD, "digits without end beside a motto": ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: " + "1" * (MB // 10) + "x\n" + "1" * (MB // 10) + "\n") * 2,
    "a row's number before blanks": HEAD + "TT\nNội dung\nCơ quan chủ trì\n1\nMở thư viện\nSở A\n2" + " " * (MB // 10) + "(x\n",
    "a line of underlines among rows": HEAD + "TT|Nội dung|Cơ quan chủ trì\n" + "_" * (MB // 10) + "x\nMở thư viện|Sở A\n",
    "dots to fill in": HEAD + "| TT | Nội dung | Cơ quan chủ trì |\n|---|---|---|\n| 1 | Dự án " + "." * (MB // 10) + "x | Sở A |\n", "tags and no end": HEAD + "1. Mở thư viện." + "<b>" * (MB // 30) + "x>\n",
    "words that ran together": HEAD + "1. Mở thưviện trường; giáoviên kếhoạch tổchức nghĩavụ tham quan, gia đình.\n" + "thamgia " * (MB // 12) + "\n",
    "words that lost letters": HEAD + "1. Tchức, phi hợp với xã phát trin.\n" + "t chức " * (MB // 12) + "\n",
    "a time with blanks in brackets": HEAD + "TT\nNội dung\nCơ quan chủ trì\nThời gian\n1\nMở thư viện\nSở A\nNăm 2031 (sau" + " " * (MB // 10) + "x\n",
    "letters set apart before blanks": "KẾ HOẠCH\nThử\nL U Ậ T\na b c" + " " * (MB // 10) + "x\n",
    "heads without end": HEAD + "TT " + "Nội dung Cơ quan " * (MB // 85) + "\n1   Mở thư viện   Sở A   2031\n",
    "heads apart without end": HEAD + "TT   " + "Nội dung công việc   Cơ quan chủ trì   " * (MB // 100) + "\n1   Mở thư viện   Sở A   2031\n2   Mở chợ   Sở B   2031\n",
    "columns without end": HEAD + "| TT | " + "Nội dung | Cơ quan | Thời gian |" * (MB // 160) + "\n|---|---|\n| 1 | Mở thư viện | Sở A | 2031 |\n",
    "a rule below each row cut in two": HEAD + "TT | Việc\n" + "|---|---|---|---|\n| a | b\nc | d | e\n" * (MB // 120),
    "a recipient that goes on without end": HEAD + "1. Rà soát.\n\nNơi nhận:\n- Tỉnh ủy\n" + "Hóa xã hội\n" * (MB // 30) + "TM. ỦY BAN NHÂN DÂN\n",
    "cells like heads": HEAD + "| TT | Nội dung | Kinh phí (triệu đồng) |\n|---|---|---|\n|  | " + "Quy định " * (MB // 50) + "| 5 |\n",
}


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Ends what runs too long: a pattern without bound would not come back."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(*_: Any) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def cost(text: str) -> float:
    """Seconds of the process for one whole reading."""
    file = FileText(text, path="x.txt", sha256="0" * 64, text_sha256="0" * 64)
    with at_most(600):
        began = time.process_time()
        extract(file)
        return time.process_time() - began


def filled(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


@pytest.fixture(scope="module")
def honest() -> dict[int, float]:
    """Seconds for official text of each size; patterns are made before."""
    record_of(document(20_000))
    return {size: cost(document(size)) for size in (MB, MB // 10)}


@pytest.mark.slow
@pytest.mark.parametrize("name", LONG)
def test_a_megabyte_made_to_stall_costs_no_more_than_official_text_many_times(name: str, honest: dict[int, float]) -> None:
    text = filled(LONG[name], MB)
    assert cost(text if "\n" in text else HEAD + text) < AT_MOST * honest[MB]


@pytest.mark.slow
def test_two_hundred_thousand_lines_are_read(honest: dict[int, float]) -> None:
    assert cost(HEAD + "\n".join(f"{n}. a" for n in range(200_000))) < AT_MOST * honest[MB]


@pytest.mark.parametrize("name", SHORT)
def test_a_hundred_kilobytes_made_to_stall(name: str, honest: dict[int, float]) -> None:
    text = filled(SHORT[name], MB // 10)
    assert cost(text) < AT_MOST * honest[MB // 10]
    assert cost(HEAD + text) < AT_MOST * honest[MB // 10]


@pytest.mark.parametrize("name", FRAMED)
def test_a_line_hostile_by_its_ends(name: str, honest: dict[int, float]) -> None:
    assert cost(FRAMED[name]) < AT_MOST * honest[MB // 10]


@pytest.mark.slow
def test_ten_times_the_text_costs_about_ten_times_the_time(honest: dict[int, float]) -> None:
    """Measured: 10 to 11. A comparison of all with all shows as 40 and more."""
    assert honest[MB] < 20 * honest[MB // 10]


@pytest.mark.parametrize("unit", ["1/", "1-2/2025 ", "1.1.2025 ", "I/2025 ", "năm "])
def test_a_cell_of_times_is_not_read_in_every_combination(unit: str) -> None:
    """A cell of 89 letters is the longest that is asked: where its pieces could be read in two ways, it took minutes."""
    with at_most(5):
        assert not is_time(f"{filled(f'hằng năm 2025 {unit}', 14)}{filled(unit, 70)} x")


@pytest.mark.parametrize("unit", [" đến Tết", " đến khi"])
def test_a_time_until_what_no_calendar_holds_has_a_bound(unit: str) -> None:
    """Each "đến Tết" asked for the end of all that stands behind it."""
    with at_most(5):
        assert in_year(Timeframe(f"{filled(unit, 240_000)}1", None, None, None, None), "2027", "năm 2027").end is None


_REPEALS = "QUYẾT ĐỊNH\nBãi bỏ một số quyết định\nĐiều 1. Bãi bỏ {}, phụ lục a ban hành kèm theo" + ", phụ lục a ban hành kèm theo" * 24 + " và xyz Quyết định số 5/QĐ-UBND ngày 01/02/2031.\n"


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "| STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |\n|---|---|---|---|\n| 1 | Mở chợ | Trần " + "Thị " * 40 + "An 1 | Quý II |\n",
        HEAD + "1. Giao các Tập đoàn: " + "Aa " * 40 + "mở chợ.\n",
        HEAD + "1. Trung tâm Khuyến nông và " + "phápluật" * 8 + "/abc mở chợ.\n",
        HEAD + "1. Vụ Pháp chế, " + "phápluật" * 40 + "/abc: mở chợ.\n",
        _REPEALS.format("Điều 5"),
        _REPEALS.format("một phần các văn bản sau:\n1. Điều 5"),
    ],
    ids=["names of persons", "names of state groups", "words run together in a field's second half", "words run together before a colon", "annexes of an act that is ended", "annexes in a list of such acts"],
)
def test_words_that_can_be_parted_in_many_ways(text: str) -> None:
    """Where a word fits in two places of a pattern each further one doubles the time: these took hours."""
    with at_most(10):
        assert record_of(text).identity.type


@pytest.mark.parametrize("drawn", ["\n\n" + "-- " * 5000 + "\n" + "a\n" * 5000, "+---" * 5000 + "+\n" + "|a|\n+-+\n" * 5000], ids=["rules", "a grid"])
def test_a_drawn_table_of_columns_without_end(drawn: str) -> None:
    """The reader stands before what the other texts here go through."""
    began = time.process_time()
    decode("made.txt", document(len(drawn)).encode())
    honest = time.process_time() - began
    began = time.process_time()
    decode("made.txt", (document(len(drawn)) + drawn).encode())
    assert time.process_time() - began < AT_MOST * max(honest, 0.01)
