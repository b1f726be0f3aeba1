"""Sentences without an end: names of bodies and counts are read in a time that grows with the length, not with its square."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from loaders.agencies.bodies import Locality, bodies_from
from loaders.pipeline import extract_file

HEAD = "ỦY BAN NHÂN DÂN TỈNH X\nSố: 12/KH-UBND\nA, ngày 02 tháng 7 năm 2025\n\nKẾ HOẠCH\n\nChăn nuôi\n\nI. MỤC TIÊU\n\nĐàn bò lớn.\n\nNơi nhận:\n- Như trên;\n\n"
LONGEST = 20_000  # what ``loaders.agencies.bodies`` looks at


@pytest.mark.parametrize("said", ["Ban Quản lý dự án ", "UBND tỉnh ", "Sở Chăn nuôi ", "Các bệnh viện "])
def test_a_name_that_never_ends(said: str) -> None:
    def seconds(length: int) -> float:
        began = time.process_time()
        bodies_from(said * (length // len(said)), 0, Locality())
        return time.process_time() - began

    once = min(seconds(LONGEST // 4) for _ in range(2))
    assert seconds(LONGEST) < 8 * max(once, 0.1), "four times the words, and far more than four times the time"


def seconds(path: Path, rows: int) -> float:
    path.write_text(HEAD + "PHỤ LỤC\n(Kèm theo Kế hoạch)\n\nTT Nhiệm vụ Cơ quan chủ trì Thời gian\n" + "1\nLàm 3 việc khác nhau nữa\n" * rows, encoding="utf-8")
    began = time.process_time()
    extract_file(path)
    return time.process_time() - began


def test_counts_in_a_clause_that_never_ends(tmp_path: Path) -> None:
    once = min(seconds(tmp_path / "van-ban.txt", 500) for _ in range(2))
    assert seconds(tmp_path / "van-ban.txt", 2_000) < 8 * max(once, 0.3), "four times the rows, and far more than four times the time"
