"""Notes that a text file collects behind the signature, in each way they are marked; and lines there that are none."""

from __future__ import annotations

import pytest

from loaders.record import Record
from tests.reading import record_of

TEXT = """ỦY BAN NHÂN DÂN
TỈNH BẮC NINH
Số: 12/KH-UBND
Bắc Ninh, ngày 05 tháng 5 năm 2024

KẾ HOẠCH
Tiêm chủng năm 2024

I. MỤC TIÊU

- Tỷ lệ tiêm đủ mũi đạt trên 95%{first} trẻ dưới một tuổi.
- Thực hiện Chiến lược quốc gia về tiêm chủng đến năm 2030{second}.

Nơi nhận:
- Như trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn An

{rule}
{one} Theo Quyết định số 50/QĐ-TTg ngày 03/6/2020
của Thủ tướng Chính phủ.
{two} Phê duyệt tại Quyết định số 51/QĐ-TTg ngày 04/6/2020 của Thủ tướng Chính phủ.
"""


def read(first: str, second: str, one: str, two: str, rule: str = "") -> Record:
    return _made(TEXT.format(first=first, second=second, one=one, two=two, rule=rule))


def _made(text: str) -> Record:
    return record_of(text)


@pytest.mark.parametrize("rule", ["", "---", "________"])
@pytest.mark.parametrize(("one", "two"), [("¹", "²"), ("(1)", "(2)"), ("[1]", "[2]")])
def test_notes_behind_the_signature(one: str, two: str, rule: str) -> None:
    record = read(one, two, one, two, rule)
    assert [(c.number, c.section) for c in record.citations if c.number] == [("50/QĐ-TTg", "footnote 1"), ("51/QĐ-TTg", "footnote 2")]
    (name,) = (c for c in record.citations if c.name)
    assert (name.resolves_to, name.resolved_by.by if name.resolved_by else None) == ("51/QĐ-TTg", "footnote")
    (target,) = record.targets
    assert (target.value, target.source_cites) == ("95", tuple(c.id for c in record.citations if c.number == "50/QĐ-TTg"))
    assert record.identity.signer == "Nguyễn Văn An"


def test_a_plain_digit_is_a_mark_behind_a_word() -> None:
    record = read("1", "", "1", "2")
    assert [c.section for c in record.citations if c.number] == ["footnote 1", "footnote 2"]


def test_without_a_mark_there_is_no_note() -> None:
    assert not [c for c in read("", "", "(1)", "(2)").citations if c.section.startswith("footnote")]


def test_a_mark_whose_note_a_copy_has_lost() -> None:
    body = "KẾ HOẠCH\nVề thư viện\nI. MỤC ĐÍCH\n1. Mở 5 thư viện[1] ở xã[2], thêm 3 tủ sách[3].\n\n[1] Theo báo cáo năm trước.\n\n[3] Tủ sách lưu động.\n"
    (found,) = [f for f in _made(body).findings if f.code == "missing-note"]
    assert (found.severity, found.text, found.message) == ("note", "[2]", "Chú thích 2 có dấu trong văn bản nhưng không có lời chú thích.")
    whole = body.replace("[3] Tủ", "[2] Xã A.\n\n[3] Tủ")
    form = body.split("\n\n")[0]  # numbers in brackets of a text without notes may be a form's fields
    assert not [f for text in (whole, form) for f in _made(text).findings if f.code == "missing-note"]


def test_a_mark_behind_the_last_word_of_a_cell_without_borders() -> None:
    rows = ["PHỤ LỤC\nDANH MỤC NHIỆM VỤ", "STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian"]
    rows += ["1", "Xây dựng thư viện lưu động[1]", "Sở Nội vụ", "2025", "2", "Mở lớp đọc sách", "Sở Y tế", "2026"]
    text = TEXT.split("{rule}")[0].format(first="", second="") + "\n\n".join(rows) + "\n\n[1] Quyết định số 51/QĐ-TTg ngày 04/6/2020 của Thủ tướng Chính phủ.\n"
    record = _made(text)
    by_id = {c.id: c.number for c in record.citations}
    assert [(t.path, [by_id[i] for i in t.cites]) for t in record.tasks if t.kind == "annex"] == [("1", ["51/QĐ-TTg"]), ("2", [])]


def test_label_alone_above_its_words_is_a_note() -> None:
    """Portals print "[1]" in a line of its own; a label that a line's end cut off a sentence is a mark."""
    body = TEXT.format(first="[1]", second="[2]", one="", two="", rule="").split("\n\n\n")[0]
    record = _made(f"{body}\n\n[1]\nTheo Quyết định số 50/QĐ-TTg.\n\n[2] Quyết định số 51/QĐ-TTg.\n")
    assert "missing-note" not in {f.code for f in record.findings}
    assert [(c.number, c.section) for c in record.citations if c.number] == [("50/QĐ-TTg", "footnote 1"), ("51/QĐ-TTg", "footnote 2")]


def test_label_alone_right_below_the_note_before_it() -> None:
    body = TEXT.format(first="[1]", second="[2]", one="", two="", rule="").split("\n\n\n")[0]
    record = _made(f"{body}\n\n[1] Theo Quyết định số 50/QĐ-TTg\nvề thư viện.\n[2]\nQuyết định số 51/QĐ-TTg.\n")
    assert "missing-note" not in {f.code for f in record.findings}
    assert [(c.number, c.section) for c in record.citations if c.number] == [("50/QĐ-TTg", "footnote 1"), ("51/QĐ-TTg", "footnote 2")]
