"""Cells merged over rows, rows wider than their head, numbered rows behind the signature: what the file's form says of a table."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.formats.files import read_file
from loaders.pipeline import extract
from loaders.record import Record, Task
from tests.reading import record_of

HEAD = ["ỦY BAN NHÂN DÂN", "TỈNH HÀ TĨNH", "Số: 52/KH-UBND", "Hà Tĩnh, ngày 04 tháng 3 năm 2026", "KẾ HOẠCH", "Bảo vệ nguồn lợi cá suối"]
BODY = ["Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:", "I. MỤC ĐÍCH", "Giữ đàn cá1.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trần Văn Hòa"]
TITLE = ["PHỤ LỤC", "DANH MỤC NHIỆM VỤ", "(Kèm theo Kế hoạch số 52/KH-UBND ngày 04 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Hà Tĩnh)"]
TABLE = """<table><tr><th>STT</th><th>Nhiệm vụ</th><th>Cơ quan chủ trì</th><th>Cơ quan phối hợp</th><th>Thời gian</th></tr>
<tr><td rowspan="2">1</td><td>Thả cá giống</td><td rowspan="3">Sở Nông nghiệp và Môi trường</td><td>Công an tỉnh</td><td rowspan="2">Quý II/2026</td></tr>
<tr><td>Cắm biển cấm</td><td></td></tr>
<tr><td>2</td><td>Tuần tra suối</td><td>UBND cấp xã</td><td>Hằng tháng</td></tr></table>"""


def rows(record: Record) -> list[Task]:
    return [t for t in record.tasks if t.kind == "annex"]


def of_text(lines: list[str]) -> Record:
    text = "\n".join(lines) + "\n"
    return record_of(text)


def test_a_merged_cell_is_told_in_each_row_and_said_to_be_inherited(tmp_path: Path) -> None:
    page = tmp_path / "made.html"
    page.write_text("<html><body>" + "".join(f"<p>{line}</p>" for line in [*HEAD, *BODY, *TITLE]) + TABLE + "</body></html>", "utf-8")
    first, second, third = rows(extract(read_file(page)))
    assert (first.path, second.path, third.path) == ("1", "1/2", "2")
    assert all(t.lead == ("Sở Nông nghiệp và Môi trường tỉnh Hà Tĩnh",) for t in (first, second, third))
    assert [[p.why for p in t.bodies[0].premises][:1] for t in (second, third)] == [["ô gộp với hàng trên trong bảng"]] * 2
    assert "ô gộp với hàng trên trong bảng" not in [p.why for p in first.bodies[0].premises]
    assert second.coordinating == ()  # empty stays empty
    times = [t.timeframe and (t.timeframe.text, t.timeframe.inherited_from) for t in (first, second, third)]
    assert times == [("Quý II/2026", None), ("Quý II/2026", "ô gộp với hàng trên trong bảng"), ("Hằng tháng", None)]


def test_the_same_words_in_two_rows_are_no_merged_cell(tmp_path: Path) -> None:
    page = tmp_path / "made.html"
    table = TABLE.replace(' rowspan="3"', "").replace("<td>Cắm biển cấm</td>", "<td>Cắm biển cấm</td><td>Sở Nông nghiệp và Môi trường</td>")
    table = table.replace("<td>Tuần tra suối</td>", "<td>Tuần tra suối</td><td>Sở Nông nghiệp và Môi trường</td>")
    page.write_text("<html><body>" + "".join(f"<p>{line}</p>" for line in [*HEAD, *BODY, *TITLE]) + table + "</body></html>", "utf-8")
    for task in rows(extract(read_file(page))):
        assert "ô gộp với hàng trên trong bảng" not in [p.why for p in task.bodies[0].premises]


def test_rows_wider_than_their_head_are_read() -> None:
    table = ["STT\tNhiệm vụ\tCơ quan chủ trì", "1\tThả cá giống\tCông an tỉnh\tthừa\tthừa", "\t\t\tthừa nữa", "2\tTuần tra\tSở Y tế"]
    assert [t.title for t in rows(of_text([*HEAD, *BODY, *TITLE, *table]))] == ["Thả cá giống", "Tuần tra"]


@pytest.mark.parametrize("sign", ["\t", "\n"])
def test_numbered_rows_behind_the_signature_are_no_endnotes(sign: str) -> None:
    """ "đàn cá1" looks like a mark, and "1 Thả cá …" like its note."""
    table = [sign.join(["STT", "Nhiệm vụ", "Cơ quan chủ trì"]), sign.join(["1 Thả cá giống xuống suối", "Công an tỉnh"]), sign.join(["2 Tuần tra suối", "Sở Y tế"])]
    if sign == "\t":
        table[1:] = ["1\tThả cá giống xuống suối\tCông an tỉnh", "2\tTuần tra suối\tSở Y tế"]
    record = of_text([*HEAD, *BODY, *TITLE, *"\n".join(table).split("\n")])
    assert [t.lead for t in rows(record)] == [("Công an tỉnh Hà Tĩnh",), ("Sở Y tế tỉnh Hà Tĩnh",)]


def test_torn_words_that_repeat_another_cell_are_no_cell_of_their_own() -> None:
    """A page's edge cut the cell of who leads, and a converter put its end into the next column again."""
    table = [
        "| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp |",
        "|---|---|---|---|",
        "| 1 | Thả cá giống xuống các suối, gồm: | Công an tỉnh, Sở Nông nghiệp và Môi trường, Sở Y tế | |",
        "| | suối lớn và suối nhỏ. | | nghiệp và Môi trường, Sở Y tế |",
        "| 2 | Tuần tra suối | Công an tỉnh | Sở Y tế |",
    ]
    first, second = rows(of_text([*HEAD, *BODY, *TITLE, *table]))
    assert first.title == "Thả cá giống xuống các suối, gồm: suối lớn và suối nhỏ."
    assert len(first.lead) == 3
    assert (first.coordinating, second.coordinating) == ((), ("Sở Y tế tỉnh Hà Tĩnh",))
