"""Letters that a copy lost are put back where the words leave no choice; quotes and places are the file's."""

from __future__ import annotations

import pytest

from loaders.writing.lostletters import restored
from loaders.writing.text import SourceText
from tests.reading import record_of

PLAN = """Y BAN NHÂN DÂN
TỈNH SƠN LA

S: 77/KH-UBND

Sơn La, ngày 3 tháng 2 năm 2014

K HOẠCH
Phát trin du lịch năm 2014

Thực hiện Quyết định s 34/2013/QĐ-TTg ngày 30/5/2013 của Thủ tưng Chính phủ.

I. NỘI DUNG

1. Tchức tập huấn cho cán bộ cấp xã trong quý IV/2014.

II. T CHỨC THỰC HIỆN

1. S Nội vụ ch trì, phi hợp với Sở Kế hoạch và Đu tư hưng dẫn thực hiện; báo cáo Tỉnh y trước ngày 15/12/2014.
"""


def test_a_copy_without_some_letters_is_read_as_the_whole_one() -> None:
    record = record_of(PLAN)
    me = record.identity
    assert (me.number, me.type, me.issuer, me.title) == ("77/KH-UBND", "Kế hoạch", "Ủy ban nhân dân tỉnh Sơn La", "Phát triển du lịch năm 2014")
    assert [c.number for c in record.citations] == ["34/2013/QĐ-TTg"]
    work, duty = record.tasks
    assert (work.kind, work.title) == ("body", "Tổ chức tập huấn cho cán bộ cấp xã trong quý IV/2014.")
    assert (duty.lead, duty.coordinating) == (("Sở Nội vụ tỉnh Sơn La",), ("Sở Kế hoạch và Đầu tư tỉnh Sơn La",))


def test_quotes_and_places_are_the_files() -> None:
    record = record_of(PLAN)
    for task in record.tasks:
        assert task.text == " ".join(PLAN[s.start : s.end] for s in task.spans)
        assert task.text in PLAN
    (told,) = [f for f in record.findings if f.code == "lost-letters"]
    assert [PLAN[s.start : s.end] for s in told.spans][:4] == ["Y", "S:", "K", "Phát trin".split()[1]]


@pytest.mark.parametrize("text", [
    "Ủy ban nhân dân tỉnh tổ chức phối hợp phát triển kế hoạch đầu tư.",
    "Anh Phi hợp tác với ông Đu tư vấn; ý ban đầu là y tá.",  # two of them may be a name or a slip
    "Cục Quân y ban hành quy chế. Học viện Quân y ban hành. Quân y ban hành; phi hợp với, phi hợp với",  # the same over and over
    "Hội đồng thi đua, ngành y tế, Tỉnh y tế, công ty S 34/2014 quc gia.",
])
def test_nothing_is_put_in_where_few_words_have_lost_a_letter(text: str) -> None:
    assert restored(SourceText(text)) is None


def test_what_may_be_another_word_stays() -> None:
    text = "Sở tchức, phi hợp với xã phát trin du lịch. Hội đồng thi đua tỉnh y tế dự phòng, cấp y bác sĩ. Cục Quân y ban hành; trung cấp y; di cư phi hợp pháp."
    made = restored(SourceText(text))
    assert made is not None and made.text == "Sở tổ chức, phối hợp với xã phát triển du lịch. Hội đồng thi đua tỉnh y tế dự phòng, cấp y bác sĩ. Cục Quân y ban hành; trung cấp y; di cư phi hợp pháp."
