"""Words that a copy ran together at its lines' ends."""

from __future__ import annotations

import re
from pathlib import Path
from unicodedata import normalize

import pytest

from loaders.writing.runtogether import run_together
from tests.reading import record_of

DECISION = """ỦY BAN NHÂN DÂN
TỈNH SƠN LA

Số: 55/2007/QĐ-UBND

Sơn La, ngày 05 tháng 3 năm 2007

QUYẾT ĐỊNH

BANHÀNH KẾ HOẠCH HÀNH ĐỘNG VÌ TRẺ EM

ỦY BAN NHÂN DÂN TỈNH SƠN LA

Căn cứ Luật Tổ chức Hội đồngnhân dân và Ủy ban nhân dân;

Căn cứ Nghị quyết số 18/2006/NQ-HĐND ngày 18/12/2006 của Hội đồng nhân dân tỉnh phê duyệt Kếhoạch hành động vì trẻ em;

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theoQuyết định này Kế hoạch hành động vì trẻ em.

Điều 2. Các đơnvị sau đây tổchức thực hiện:

1. Sở Kế hoạchvà Đầu tư chủ trì, phối hợp với Sở Tàichính bố trí kinh phí.
"""


def parted(text: str) -> list[str]:
    return [text[at:].split()[0] for at in run_together(text)]


def test_a_copy_that_runs_words_together_is_read_as_the_whole_one() -> None:
    record = record_of(DECISION)
    assert record.identity.title == "BAN HÀNH KẾ HOẠCH HÀNH ĐỘNG VÌ TRẺ EM"
    assert [(t.lead, t.coordinating) for t in record.tasks] == [(("Sở Kế hoạch và Đầu tư tỉnh Sơn La",), ("Sở Tài chính tỉnh Sơn La",))]
    for task in record.tasks:
        assert "".join(DECISION[s.start : s.end] for s in task.spans).replace(" ", "") == task.text.replace(" ", "")


def test_a_capital_inside_a_word_begins_another_wherever_it_stands() -> None:
    assert parted("Căn cứLuật Đất đai tạiPhụ lục của BộXây dựng, ứng dụng VNeID, ĐắkLắk, QĐ-UBND") == ["Luật", "Phụ", "Xây"]


def test_a_few_foreign_names_stay_whole() -> None:
    assert parted("túi nilông, bulông bằng nhựa, Lênin, ôtô, môtô, bêtông; dân tộc Êđê, Xêđăng") == []


@pytest.mark.parametrize(("text", "words"), [
    ("cơquan đơnvị tổchức nghĩavụ", ["quan", "vị", "chức", "vụ"]),
    ("cơquan đơnvị tổchức banhành", ["quan", "vị", "chức", "hành"]),  # ban hành, not banh ành
    ("cơquan đơnvị tổchức banhành, ban đầu, hành chính", ["quan", "vị", "chức", "hành,"]),
    ("cơquan đơnvị tổchức nghĩavụ thíchứng, thích ứng, chứng minh, trí thí; UBNDtỉnh, VNeID, TTg", ["quan", "vị", "chức", "vụ", "ứng,", "tỉnh,"]),
    ("cơquan đơnvị tổchức nghĩavụ thamgia taxi; tham ô, gia đình, ta, xi măng", ["quan", "vị", "chức", "vụ", "gia"]),
])
def test_the_form_of_syllables_and_the_texts_own_words_part_what_ran_together(text: str, words: list[str]) -> None:
    assert parted(text) == words


def test_words_without_blanks_between_them_are_found_again(seeds: list[Path]) -> None:
    text = normalize("NFC", seeds[0].read_text(encoding="utf-8"))
    ends = [m.start() for m in re.finditer(r"(?<=[^\W\d_]{2}) (?=[^\W\d_]{2})", text)][::7]
    lost = "".join(c for n, c in enumerate(text) if n not in set(ends))
    whole = {at - k for k, at in enumerate(ends)}
    found = set(run_together(lost))
    assert len(found - whole) <= len(found) * 0.002
    assert len(found & whole) >= len(whole) * 0.8
