"""What names may stand for across files: the rules one by one, on small records with other names than the corpus has."""

from __future__ import annotations

from typing import Any

import pytest

from graph.decisions.review import Decision, mention_place
from graph.identity.resolve import resolve, resolved_records
from graph.identity.table import PremiseRef
from loaders.record import Citation, Identity, Record, Relation, ResolvedBy, Span
from tests.made_records import cite, source_of


def text(
    name: str, *citations: Citation, province: str = "Lạng Sơn", approves: tuple[str, str] | None = None, **more: Any
) -> Record:
    identity = Identity(
        **{
            "number": f"{int(source_of(name).sha256[:4], 16)}/KH-UBND",
            "type": "Kế hoạch",
            "issuer": f"Ủy ban nhân dân tỉnh {province}",
            "date": "2025-07-02",
        }
        | more
    )
    relations = ()
    if approves:
        relations = (Relation(approves[0], "approves", approves[1], None, None, "phê duyệt", (Span(5, 9, 1),)),)  # type: ignore[assignment]
    return Record(source_of(name), identity, citations, relations)


def approving(name: str, number: str, date: str | None, thing: str, **more: Any) -> Record:
    """A text that says: this decision approves this thing."""
    return text(name, cite(1, number, date), cite(2, name=thing), approves=("c1", "c2"), **more)


def meaning(name: str, *knowing: Record, date: str | None = None, **more: Any) -> tuple[str | None, set[str]]:
    """(number, candidates' numbers) of a name in a text beside the knowing ones."""
    asking = text("asking", cite(1, name=name, date=date), **more)
    table = resolve({r.source.sha256: r for r in (asking, *knowing)})
    row = table.mentions[asking.source.sha256, "c1"]
    number = table.documents[row.document].number if row.document else None
    if number:
        filled = resolved_records({r.source.sha256: r for r in (asking, *knowing)}, table)[asking.source.sha256].citations[0]
        assert filled.resolves_to == number
        assert filled.resolved_by is not None
        assert filled.resolved_by.by == "other_file"
    return number, {table.documents[k].number or k for k in row.candidates}


RAIL = "Quy hoạch mạng lưới đường sắt thời kỳ 2021 - 2030, tầm nhìn đến năm 2050"


@pytest.mark.parametrize(
    "name",
    [
        RAIL,
        "quy hoạch mạng lưới đường sắt giai đoạn 2021–2030, tầm nhìn 2050",
        "Quy hoạch về mạng lưới đường sắt thời kỳ 2021 -2030, định hướng đến năm 2050",
    ],
)
def test_small_differences_of_spelling(name: str) -> None:
    assert meaning(name, approving("a", "1769/QĐ-TTg", "2021-10-19", RAIL)) == ("1769/QĐ-TTg", set())


@pytest.mark.parametrize(
    "name",
    [
        "Quy hoạch mạng lưới đường sắt thời kỳ 2021 - 2030, tầm nhìn đến năm 2045",
        "Quy hoạch mạng lưới đường sắt thời kỳ 2011 - 2020, tầm nhìn đến năm 2050",
        "Quy hoạch mạng lưới đường sắt",
    ],
)
def test_other_years_leave_it_open_with_the_candidate(name: str) -> None:
    assert meaning(name, approving("a", "1769/QĐ-TTg", "2021-10-19", RAIL)) == (None, {"1769/QĐ-TTg"})


def test_another_kind_or_subject_is_another_thing() -> None:
    known = approving("a", "1769/QĐ-TTg", "2021-10-19", RAIL)
    assert meaning("Kế hoạch mạng lưới đường sắt thời kỳ 2021 - 2030, tầm nhìn đến năm 2050", known) == (None, set())
    assert meaning("Quy hoạch mạng lưới đường bộ thời kỳ 2021 - 2030, tầm nhìn đến năm 2050", known) == (None, set())


def test_a_short_name_without_years_never_crosses_files_and_a_long_one_may() -> None:
    short = "Kế hoạch giảm rác thải trong lĩnh vực du lịch"
    assert meaning(short, approving("a", "88/QĐ-TTg", "2023-01-05", short)) == (None, {"88/QĐ-TTg"})
    long = (
        "Đề án nâng cao năng lực dự báo, cảnh báo sớm sạt lở đất, lũ bùn đá, lũ ống, lũ quét khu vực miền núi, trung du Việt Nam"
    )
    assert meaning(long, approving("a", "1262/QĐ-TTg", "2023-10-27", long)) == ("1262/QĐ-TTg", set())


def test_a_local_name_stays_in_its_province() -> None:
    plan = "Quy hoạch tỉnh thời kỳ 2021 - 2030, tầm nhìn đến năm 2050"
    known = approving("a", "1585/QĐ-TTg", "2023-12-07", plan, province="Lai Châu")
    assert meaning(plan, known, province="Lai Châu") == ("1585/QĐ-TTg", set())
    assert meaning(plan, known, province="Sơn La") == (None, set())


def test_a_decision_later_than_the_citing_text_never() -> None:
    known = approving("a", "1769/QĐ-TTg", "2021-10-19", RAIL)
    assert meaning(RAIL, known, date=None, number="9/KH-UBND") == ("1769/QĐ-TTg", set())
    early = text("early", cite(1, name=RAIL), date="2020-05-01")
    undated = text("undated", cite(1, name=RAIL), cite(2, "76/NQ-CP", "2018-06-18"), date=None, number=None, title="Một")
    later = text("later", cite(1, name=RAIL), cite(2, "12/NQ-CP", "2022-06-18"), date=None, number=None, title="Hai")
    table = resolve({r.source.sha256: r for r in (known, early, undated, later)})
    rows = [table.mentions[r.source.sha256, "c1"] for r in (early, undated, later)]
    assert [r.document is None for r in rows] == [True, True, False]
    assert all(r.candidates for r in rows[:2])


CLIMATE = "Kế hoạch quốc gia phòng cháy rừng giai đoạn 2021 - 2030"


def test_one_name_with_two_decisions_is_decided_by_the_date_or_not_at_all() -> None:
    first = approving("a", "101/QĐ-TTg", "2020-07-20", CLIMATE)
    second = approving("b", "204/QĐ-TTg", "2024-11-19", f"{CLIMATE} (cập nhật)")
    assert meaning(CLIMATE, first, second) == (None, {"101/QĐ-TTg", "204/QĐ-TTg"})
    assert meaning(f"{CLIMATE} (cập nhật)", first, second) == ("204/QĐ-TTg", set())
    asking = text("old", cite(1, name=CLIMATE), date="2022-01-01")
    table = resolve({r.source.sha256: r for r in (asking, first, second)})
    assert table.documents[table.mentions[asking.source.sha256, "c1"].document or ""].number == "101/QĐ-TTg"
    dated = text("dated", cite(1, name=CLIMATE, date="2020-07-20"))
    table = resolve({r.source.sha256: r for r in (dated, first, second)})
    assert table.documents[table.mentions[dated.source.sha256, "c1"].document or ""].number == "101/QĐ-TTg"


SUBJECT = "tiếp tục đổi mới, nâng cao hiệu quả công tác cải cách hành chính"


def test_a_plenum_s_name_needs_its_subject_its_term_and_the_singular() -> None:
    known = text(
        "a",
        cite(1, "26-NQ/TW", "2018-05-19", issuer="Ban Chấp hành Trung ương Đảng khóa XII", type="Nghị quyết", subject=SUBJECT),
    )
    other = text(
        "b",
        cite(1, "27-NQ/TW"),
        cite(
            2, name="Nghị quyết Trung ương 6 khóa XII", type="Nghị quyết", subject="cải cách chính sách bảo hiểm xã hội toàn dân",
            resolves_to="27-NQ/TW", resolved_by=ResolvedBy("text", "I.1"), issuer="Ban Chấp hành Trung ương Đảng khóa XII",
        ),
    )

    def said(name: str, subject: str | None) -> str | None:
        asking = text("asking", cite(1, name=name, type="Nghị quyết", subject=subject))
        table = resolve({r.source.sha256: r for r in (asking, known, other)})
        row = table.mentions[asking.source.sha256, "c1"]
        return table.documents[row.document].number if row.document else None

    assert said("Nghị quyết Trung ương 7 khóa XII", SUBJECT) == "26-NQ/TW"
    assert (
        said("Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII", "cải cách chính sách bảo hiểm xã hội")
        == "27-NQ/TW"
    )
    assert said("Nghị quyết Trung ương 7 khóa XII", None) is None
    assert said("Nghị quyết Trung ương 7 khóa XI", SUBJECT) is None
    assert said("các nghị quyết Trung ương 7 khóa XII", SUBJECT) is None
    assert said("Nghị quyết Trung ương 5 khóa XII", "cải cách chính sách bảo hiểm xã hội toàn dân") is None, "another session"


def test_a_doubt_in_one_file_is_a_doubt_in_the_others() -> None:
    name = "Chương trình hành động chuyển đổi xanh ngành dệt may đến năm 2030"
    doubtful = text("a", cite(1, "876/QĐ-TTg", "2022-07-22"), cite(2, name=name, candidates=("876/QĐ-TTg",)))
    assert meaning(name, doubtful) == (None, {"876/QĐ-TTg"})


def test_the_text_s_own_word_on_a_name_wins() -> None:
    other = approving("a", "1769/QĐ-TTg", "2021-10-19", RAIL)
    mine = text(
        "mine",
        cite(1, name=RAIL, resolves_to="500/QĐ-TTg", resolved_by=ResolvedBy("footnote", "footnote 1")),
        cite(2, "500/QĐ-TTg", "2023-05-15"),
    )
    table = resolve({r.source.sha256: r for r in (mine, other)})
    assert table.documents[table.mentions[mine.source.sha256, "c1"].document or ""].number == "500/QĐ-TTg"


def test_things_known_by_name_only_are_kept_apart_by_place_and_year() -> None:
    lease = "Đề án sắp xếp đất lâm trường sau chuyển đổi giai đoạn 2021 - 2025"
    a, b = text("a", cite(1, name=lease)), text("b", cite(1, name=lease), province="Sơn La")
    law = [text(f"l{y}", cite(1, name=f"Luật Đất đai năm {y}")) for y in (2013, 2024)]
    more = text("m", cite(1, name="Luật Đất đai năm 2024"), province="Cà Mau")
    table = resolve({r.source.sha256: r for r in (a, b, *law, more)})

    def key(r: Record) -> str | None:
        return table.mentions[r.source.sha256, "c1"].document

    assert key(a) != key(b)
    assert key(law[0]) != key(law[1])
    assert key(law[1]) == key(more)


def law(name: str, number: str, subject: str, date: str | None = None) -> Record:
    """A text that cites a law with its name and number."""
    return text(name, cite(1, number, date, type="Luật", subject=subject, issuer="Quốc hội"))


def test_a_law_of_a_year_is_the_one_that_another_text_numbers() -> None:
    new = law("new", "43/2019/QH14", "Giáo dục", "2019-06-14")
    old = law("old", "38/2005/QH11", "Giáo dục")
    amending = law("amending", "44/2009/QH12", "sửa đổi, bổ sung một số điều của Luật Giáo dục")
    assert meaning("Luật Giáo dục năm 2019", new, old, amending)[0] == "43/2019/QH14"
    assert meaning("Luật Giáo dục năm 2005", new, old, amending)[0] == "38/2005/QH11"
    assert meaning("Luật giáo dục", new, old, amending, date="2019-06-14")[0] == "43/2019/QH14"
    assert meaning("Luật Giáo dục", new, old, amending, date="2005-06-14")[0] == "38/2005/QH11"
    assert meaning("Luật sửa đổi, bổ sung một số điều của Luật Giáo dục năm 2009", new, old, amending)[0] == "44/2009/QH12"
    # without a year it may be either; of another year, day or subject it is neither
    assert meaning("Luật Giáo dục", new, old, amending) == (None, {"43/2019/QH14", "38/2005/QH11"})
    assert meaning("Luật Giáo dục", new)[0] is None
    assert meaning("Luật Giáo dục năm 2009", new, old, amending)[0] is None
    assert meaning("Luật Giáo dục", new, date="2019-06-15")[0] is None
    assert meaning("Luật Giáo dục đại học năm 2019", new)[0] is None
    assert meaning("Bộ luật Giáo dục năm 2019", new)[0] is None


def test_a_printed_date_rules_out_what_bears_another_date() -> None:
    new = law("new", "123/2025/QH15", "Giáo dục", "2025-12-10")
    asking = text("asking", cite(1, name="Luật Giáo dục", date="2005-06-14"), cite(2, name="Luật Giáo dục"))
    table = resolve({r.source.sha256: r for r in (asking, new)})
    dated, plain = (table.mentions[asking.source.sha256, c] for c in ("c1", "c2"))
    assert dated.candidates == ()
    assert "14/6/2005" in dated.reason
    assert "10/12/2025" in dated.reason
    assert table.documents[dated.document or ""].number is None  # a law known by its name and year
    assert plain.candidates == (), "a law passed later is not meant"
    assert meaning("Luật Giáo dục", law("old", "43/2019/QH14", "Giáo dục", "2019-06-14"), new) == (None, {"43/2019/QH14"})
    # a slip of the day, or of the year alone, is no other law: a person may say
    assert meaning("Luật Giáo dục", new, date="2025-12-11") == (None, {"123/2025/QH15"})
    assert meaning("Luật Giáo dục", new, date="2024-12-10") == (None, {"123/2025/QH15"})


def test_a_printed_date_chooses_and_rules_out_among_decisions_of_one_name() -> None:
    first = approving("a", "101/QĐ-TTg", "2020-07-20", CLIMATE)
    second = approving("b", "204/QĐ-TTg", "2024-11-19", CLIMATE)
    assert meaning(CLIMATE, first, second, date="2020-07-21") == (None, {"101/QĐ-TTg"})
    assert meaning(CLIMATE, first, second, date="2016-02-03") == (None, set())


def test_a_name_goes_on_without_the_period_that_the_text_gave_it() -> None:
    """Only where the text gives it one period, and never to a law."""
    name = "Chương trình quốc gia phòng ngừa và xử lý cháy rừng vùng cao"
    knowing = approving("knowing", "3030/QĐ-TTg", "2019-03-13", f"{name} giai đoạn 2019 - 2030")
    full = cite(1, name=f"{name} giai đoạn 2019 - 2030")
    asking = text("asking", full, cite(2, name=name))
    table = resolve({r.source.sha256: r for r in (asking, knowing)})
    later = table.mentions[asking.source.sha256, "c2"]
    assert table.documents[later.document or ""].number == "3030/QĐ-TTg"
    assert later.confidence == "inferred"
    assert later.premises[0] == PremiseRef(asking.source.sha256, "tên gọi ấy, có thời kỳ", full.text, full.spans)
    # alone, or with two periods in the text, it stays open
    assert meaning(name, knowing) == (None, {"3030/QĐ-TTg"})
    both = text("both", full, cite(2, name=name), cite(3, name=f"{name} giai đoạn 2031 - 2040"))
    table = resolve({r.source.sha256: r for r in (both, knowing)})
    assert table.mentions[both.source.sha256, "c2"].document is None
    # the law in force is meant where no year stands
    old = law("old", "38/2005/QH11", "Giáo dục nghề nghiệp và giáo dục thường xuyên")
    laws = text("laws", cite(1, name="Luật Giáo dục nghề nghiệp và giáo dục thường xuyên năm 2005"), cite(2, name="Luật Giáo dục nghề nghiệp và giáo dục thường xuyên"))
    table = resolve({r.source.sha256: r for r in (laws, old)})
    assert table.mentions[laws.source.sha256, "c2"].document is None


def test_a_law_teaches_its_own_name() -> None:
    own = text("own", number="91/2025/QH15", type="Luật", issuer="Quốc hội", date="2025-06-26", title="BẢO VỆ DỮ LIỆU CÁ NHÂN")
    assert meaning("Luật Bảo vệ dữ liệu cá nhân năm 2025", own)[0] == "91/2025/QH15"


def test_what_a_provinces_body_approves_is_that_provinces_own() -> None:
    thing = "Chương trình Phát triển đô thị thông minh đến năm 2025"
    number, by = "3333/QĐ-UBND", "Ủy ban nhân dân tỉnh Hà Nam"
    named = text("knowing", cite(1, number, "2021-05-05", issuer=by), cite(2, name=thing), approves=("c1", "c2"), province="Hà Nam")
    assert meaning(thing, named, province="Hà Nam")[0] == number
    assert meaning(thing, named, province="Cà Mau")[0] is None
    # nor when a third province tells what it approved
    told = text("told", cite(1, number, "2021-05-05", issuer=by), cite(2, name=thing), approves=("c1", "c2"), province="Cà Mau")
    assert meaning(thing, told, province="Cà Mau")[0] is None
    assert meaning(thing, approving("national", "2222/QĐ-TTg", "2021-05-05", thing), province="Cà Mau")[0] == "2222/QĐ-TTg"


def test_what_decided_is_told_truly() -> None:
    """The text's own words are told with their place; a person only where a person decided."""
    plan = "Kế hoạch quản lý rác thải nhựa đại dương giai đoạn 2026 - 2030"
    own = text("own", cite(1, name=plan), approves=("SELF", "c1"), type="Quyết định", number="71/QĐ-UBND")
    records = {own.source.sha256: own}
    table = resolve(records)
    filled = resolved_records(records, table)[own.source.sha256].citations[0]
    assert filled.resolves_to == "71/QĐ-UBND"
    assert filled.resolved_by is not None
    assert (filled.resolved_by.by, filled.resolved_by.spans) == ("text", (Span(5, 9, 1),))
    assert "chính văn bản này" in table.mentions[own.source.sha256, "c1"].reason
    about = mention_place(own.source.sha256, own.citations[0].spans)
    confirmed = Decision(about, "is", table.mentions[own.source.sha256, "c1"].document or "", on="2026-01-05")
    filled = resolved_records(records, resolve(records, [confirmed]))[own.source.sha256].citations[0]
    assert filled.resolved_by is not None
    assert filled.resolved_by.by == "review"


def test_a_name_said_of_one_ministry_is_not_the_other_ministrys_and_the_reason_names_whose_it_was_said_to_be() -> None:
    other = text("other", cite(1, "12/QĐ-BTC", "2022-01-05", issuer="Bộ Tài chính"), cite(2, name="Đề án số hóa hồ sơ lưu trữ của ngành đến năm 2030", issuer="Bộ Tài chính"), approves=("c1", "c2"))
    asking = text("asking", cite(1, name="Đề án số hóa hồ sơ lưu trữ của ngành đến năm 2030", issuer="Bộ Xây dựng"))
    row = resolve({r.source.sha256: r for r in (asking, other)}).mentions[asking.source.sha256, "c1"]
    assert row.document is None or "12" not in row.document
    assert "Bộ Xây dựng" in row.reason
