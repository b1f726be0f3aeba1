"""What people type, and what it is understood as: one thing, a choice, or nothing; never the first of several."""

from __future__ import annotations

import dataclasses
import unicodedata

import pytest

from queries.questions.catalog import Parameter
from queries.questions.parameters import bind
from queries.questions.refusals import Ambiguous, BadValue, NoSuch
from queries.store.documents import number_parts, parse
from queries.store.known import Known, known
from queries.store.lookup import Lookup

TYPES = tuple(
    known(f"t:{n}", "document_type", names)
    for n, names in enumerate((
        ("Kết luận", "KL"), ("Nghị quyết", "NQ"), ("Kế hoạch", "KH"), ("Quyết định", "QĐ"), ("Đề án", "ĐA"), ("Nghị định", "NĐ"),
        ("Chương trình", "CTr"), ("Chương trình hành động", "CTHĐ"), ("Công văn", "CV"), ("Luật",),
    ))
)
TYPE_IRIS = {t.label: t.iri for t in TYPES}


def document(
    iri: str, type_name: str, number: str | None, year: str | None, *names: str, issuer: str = "", held: bool = False
) -> Known:
    label = f"{type_name} {number}" if number else names[0]
    return known(
        iri, "document", (label, *names), extra=(issuer,), number=number, type_name=type_name, type_iri=TYPE_IRIS[type_name],
        years=frozenset({year} if year else ()), issuer=issuer or None, held=held,
    )


DOCUMENTS = (
    document("d:81", "Kết luận", "81-KL/TW", "2024", issuer="Bộ Chính trị"),
    document("d:281", "Kết luận", "281-KL/TW", "2024", issuer="Bộ Chính trị"),
    document("d:q81", "Quyết định", "81/QĐ-TTg", "2021", issuer="Thủ tướng Chính phủ"),
    document("d:122a", "Nghị quyết", "122/NQ-CP", "2025", "ban hành Kế hoạch thực hiện Kết luận số 81-KL/TW", issuer="Chính phủ"),
    document("d:122b", "Nghị quyết", "122/NQ-CP", "2026", issuer="Chính phủ", held=True),
    document("d:1122", "Quyết định", "1122/QĐ-TTg", "2025", issuer="Thủ tướng Chính phủ"),
    document("d:24", "Nghị quyết", "24-NQ/TW", "2013", "Nghị quyết Trung ương 7 khóa XI", issuer="Ban Chấp hành Trung ương Đảng"),
    document("d:06", "Nghị quyết", "06/NQ-CP", "2021", issuer="Chính phủ"),
    document("d:06nd", "Nghị định", "06/2022/NĐ-CP", "2022", issuer="Chính phủ"),
    document("d:de13", "Đề án", None, None, "Đề án số 13 về chuyển đổi số"),
    document("d:13", "Chương trình", "13-CTr/TU", "2025"),
    document("d:50d", "Kế hoạch", "50-KH/ĐU", "2026"),
    document("d:50", "Kế hoạch", "50-KH/DU", "2026"),
    document("d:ls", "Kế hoạch", "177/KH-UBND", "2025", issuer="Ủy ban nhân dân tỉnh Lạng Sơn", held=True),
    document("d:tq", "Kế hoạch", "177/KH-UBND", "2025", issuer="Ủy ban nhân dân tỉnh Tuyên Quang"),
    document(
        "d:kt", "Chương trình hành động", None, None, "Chương trình hành động về ứng phó biến đổi khí hậu", issuer="tỉnh Kon Tum"
    ),
    document("d:100", "Công văn", "100/UBND-KT", None),
    document("d:ten", "Chương trình", None, None, "Chương trình phát triển nghề rèn"),
    document("d:duyet", "Quyết định", "901/QĐ-TTg", "2025", "Phê duyệt Chương trình phát triển nghề rèn", held=True),
)
BODIES = (
    known("b:xd-ls", "body", ("Sở Xây dựng tỉnh Lạng Sơn",), province="p:ls"),
    known("b:xd-lc", "body", ("Sở Xây dựng tỉnh Lai Châu",), province="p:lc"),
    known("b:yt-hb", "body", ("Sở Y tế tỉnh Hòa Bình",), province="p:hb"),
    known("b:ub", "body", ("Ủy ban nhân dân tỉnh Lạng Sơn",), province="p:ls"),
    known("b:du", "body", ("Đảng ủy Ủy ban nhân dân tỉnh Lạng Sơn",), province="p:ls"),
    known("b:tt", "body", ("Thủ tướng Chính phủ",)),
    known("b:ptt", "body", ("Phó Thủ tướng Chính phủ",)),
    known("b:xa", "body", ("Ủy ban nhân dân xã Chiềng Mai",), province="p:ls"),
    known("g:xa", "group", ("Ủy ban nhân dân các xã, phường tỉnh Lạng Sơn",), province="p:ls"),
    known("b:hoa", "body", ("Ban Quản lý Hoa viên",)),
    known("b:hoa2", "body", ("Ban Quản lý Hòa viên",)),
    known("g:so", "group", ("Các sở, ban, ngành tỉnh Lạng Sơn",), province="p:ls"),
)
PROVINCES = (
    known("p:ls", "province", ("Tỉnh Lạng Sơn", "Lạng Sơn")),
    known("p:lc", "province", ("Tỉnh Lai Châu", "Lai Châu")),
    known("p:lao", "province", ("Tỉnh Lào Cai", "Lào Cai"), date_text="đến 2025-06-30"),
    known("p:lao25", "province", ("Tỉnh Lào Cai", "Lào Cai"), date_text="từ 2025-07-01"),
)


class Names(Lookup):
    """The lists above in the place of a store's."""

    def __init__(self) -> None:
        self.types, self.documents, self.bodies, self.provinces = TYPES, DOCUMENTS, BODIES, PROVINCES
        self.predicates = (known("v:implements", "predicate", ("triển khai thực hiện", "implements")),)
        self.tasks = (
            known("n:1", "task", ("Xây dựng trạm bơm",), parent="d:ls", path="II/6.1/1"),
            known("n:2", "task", ("Xây dựng trạm bơm",), parent="d:tq", path="II/1"),
            known("n:3", "task", ("Nạo vét kênh",), parent="d:ls", path="III/2"),
            known("n:4", "task", ("Đắp đê bao",), parent="d:ls", path="III/2~2"),
        )
        self.replaced = {"https://x/cu": "https://x/moi"}

    def named_in(self, document: str) -> tuple[str, ...]:
        return ()


def parameter(*types: str, choices: tuple[tuple[str, str], ...] = ()) -> Parameter:
    return Parameter("x", types, "Mục", "ví dụ", True, choices)


def understood(typed: str, *types: str, province: str | None = None) -> str:
    return bind(parameter(*types), typed, Names(), province).iri


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("KL 81", "d:81"),
        ("KL81", "d:81"),
        ("kết luận 81", "d:81"),
        ("Kết luận số 81-KL/TW", "d:81"),
        ("ket luan 81-kl/tw", "d:81"),
        ("81-kl/tw", "d:81"),
        ("81 - KL / TW", "d:81"),
        ("81–KL/TW", "d:81"),
        ("81/KL-TW", "d:81"),
        (unicodedata.normalize("NFD", "Kết luận 81-KL/TW"), "d:81"),
        ("Kết luận số 81-KL/TW ngày 04/6/2024 của Bộ Chính trị", "d:81"),
        ("kết luận 81 năm 2024", "d:81"),
        ("nghị quyết 122/NQ-CP 2025", "d:122a"),
        ("122/nq-cp năm 2026", "d:122b"),
        ("nghị quyết 122/NQ-CP ngày 08 tháng 5 năm 2025", "d:122a"),
        ("NQ 24", "d:24"),
        ("24/NQ-TW", "d:24"),
        ("nghị quyết trung ương 7 khoá XI", "d:24"),
        ("Nghị quyết TW 7", "d:24"),
        ("6/NQ-CP", "d:06"),
        ("nghị định 06", "d:06nd"),
        ("Nghị định 06/2022", "d:06nd"),
        ("Đề án 13", "d:de13"),
        ("de an so 13", "d:de13"),
        ("chương trình 13", "d:13"),
        ("50-KH/ĐU", "d:50d"),
        ("177/KH-UBND tỉnh Lạng Sơn", "d:ls"),
        ("KH 177 của UBND tỉnh Tuyên Quang", "d:tq"),
        ("chuong trinh hanh dong kon tum", "d:kt"),
        ("chương trình biến đổi khí hậu", "d:kt"),
        ("QĐ 1122 TTg", "d:1122"),
    ],
)
def test_documents(typed: str, expected: str) -> None:
    assert understood(typed, "document") == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("122/NQ-CP", ["d:122b", "d:122a"]),  # what the store holds before what is only cited
        ("122", ["d:122b", "d:122a"]),
        ("81", ["d:81", "d:q81"]),
        ("13", ["d:13", "d:de13"]),
        ("177/KH-UBND", ["d:ls", "d:tq"]),
        ("50-kh/du", None),
        ("100/UBND-KT năm 2024", ["d:100"]),  # the store knows no year: a person has to say yes
    ],
)
def test_several_are_a_choice_with_reasons(typed: str, expected: list[str] | None) -> None:
    if expected is None:
        # without diacritics "du" is a number of its own: spelt alike, it wins over the one that needs folding
        assert understood(typed, "document") == "d:50"
        return
    with pytest.raises(Ambiguous) as raised:
        understood(typed, "document")
    assert [c.iri for c in raised.value.candidates] == expected
    assert all(c.why for c in raised.value.candidates)
    assert all(c.label in str(raised.value) for c in raised.value.candidates)


@pytest.mark.parametrize(
    "typed",
    ["22", "Kết luận 122/NQ-CP", "122/NQ-CP 2024", "nghị quyết 24-NQ/TW khóa XII", "999/QĐ-TTg", "của", "https://x/khong-co"],
)
def test_no_document(typed: str) -> None:
    with pytest.raises(NoSuch) as raised:
        understood(typed, "document")
    assert raised.value.exit_status == 6
    assert raised.value.remedy


def test_suggestions_share_the_number() -> None:
    with pytest.raises(NoSuch) as raised:
        understood("122/NQ-CP 2024", "document")
    assert {"d:122a", "d:122b"} <= {s.iri for s in raised.value.suggestions}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Sở Xây dựng tỉnh Lạng Sơn", "b:xd-ls"),
        ("so xay dung lang son", "b:xd-ls"),
        ("Sở Xây dựng Lai Châu", "b:xd-lc"),
        ("Sở Y tế tỉnh Hoà Bình", "b:yt-hb"),
        ("UBND tỉnh Lạng Sơn", "b:ub"),
        ("Uỷ ban nhân dân tỉnh Lạng Sơn", "b:ub"),
        ("đảng uỷ ubnd tỉnh lạng sơn", "b:du"),
        ("Ban quản lý Hòa viên", "b:hoa2"),
        ("ban quản lý hoa viên", "b:hoa"),
        ("các sở, ban, ngành tỉnh Lạng Sơn", "g:so"),
    ],
)
def test_bodies(typed: str, expected: str) -> None:
    assert understood(typed, "body") == expected


def test_a_province_narrows_a_body() -> None:
    with pytest.raises(Ambiguous):
        understood("Sở Xây dựng", "body")
    assert understood("Sở Xây dựng", "body", province="p:lc") == "b:xd-lc"


def test_provinces() -> None:
    assert understood("lang son", "province") == "p:ls"
    assert understood("tỉnh Lai Châu", "province") == "p:lc"
    with pytest.raises(Ambiguous) as raised:
        understood("Lào Cai", "province")
    assert [c.why for c in raised.value.candidates] == ["đến 2025-06-30", "từ 2025-07-01"]


def test_tasks_by_title_and_by_place() -> None:
    assert understood("KH 177 của UBND tỉnh Lạng Sơn II.6.1.1", "task") == "n:1"
    with pytest.raises(Ambiguous):
        understood("xay dung tram bom", "task")
    with pytest.raises(NoSuch):
        understood("177/KH-UBND tỉnh Lạng Sơn II.2", "task")


def test_a_number_that_the_document_prints_twice() -> None:
    with pytest.raises(Ambiguous) as raised:
        understood("177/KH-UBND tỉnh Lạng Sơn III.2", "task")
    assert [c.why.rpartition(", ")[2] for c in raised.value.candidates] == ["III.2 (lần 1)", "III.2 (lần 2)"]
    for typed in ("III.2 (lần 2)", "III/2~2", "III.2 lan 2"):
        assert understood(f"177/KH-UBND tỉnh Lạng Sơn {typed}", "task") == "n:4"
    assert understood("177/KH-UBND tỉnh Lạng Sơn III.2 (lần 1)", "task") == "n:3"
    with pytest.raises(NoSuch):
        understood("177/KH-UBND tỉnh Lạng Sơn III.2 (lần 3)", "task")


def test_either_kind() -> None:
    assert understood("KL 81", "document", "task") == "d:81"
    assert bind(parameter("document", "body", "text"), "trạm bơm", Names()).kind == "text"


def test_words_of_the_ontology() -> None:
    assert understood("Triển khai thực hiện", "predicate") == "v:implements"
    assert understood("vm:implements", "predicate") == "v:implements"
    assert understood("QĐ", "document_type") == TYPE_IRIS["Quyết định"]
    assert understood("chuong trinh", "document_type") == TYPE_IRIS["Chương trình"]


def test_years_and_choices() -> None:
    assert understood("năm 2025", "year") == "2025"
    kinds = parameter("choice", choices=(("annex", "phụ lục"), ("duty", "trách nhiệm")))
    assert bind(kinds, "Phu luc", Names()).iri == "annex"
    for typed, asked in (("25", parameter("year")), ("khác", kinds), (" ", parameter("text"))):
        with pytest.raises(BadValue) as raised:
            bind(asked, typed, Names())
        assert raised.value.exit_status == 2
        assert raised.value.remedy


def test_a_name_that_gave_way_still_finds_its_document() -> None:
    names = Names()
    names.documents = (dataclasses.replace(DOCUMENTS[0], iri="https://x/moi"),)
    assert bind(parameter("document"), "https://x/cu", names).iri == "https://x/moi"


def test_the_candidates_of_a_flood_are_limited() -> None:
    names = Names()
    names.documents = tuple(document(f"d:{n:03}", "Kế hoạch", "5/KH-UBND", str(1950 + n)) for n in range(70))
    with pytest.raises(Ambiguous) as raised:
        bind(parameter("document"), "5/KH-UBND", names)
    assert len(raised.value.candidates) == 50


def test_parsing_takes_the_words_apart() -> None:
    parsed = parse("Quyết định số 1055/QĐ-TTg ngày 20/7/2020 của Thủ tướng Chính phủ", TYPES)
    assert (parsed.number, parsed.year, parsed.typed_type) == (("1055", "qđ", "ttg"), "2020", "quyet dinh")
    assert parsed.rest == ("thu", "tuong", "chinh", "phu")
    assert number_parts("") == ()


def test_a_name_that_a_held_document_approves_may_mean_that_document() -> None:
    """An answer about the mere name would be empty, and read as if nothing were assigned."""
    with pytest.raises(Ambiguous) as asked:
        understood("Chương trình phát triển nghề rèn", "document")
    assert [c.iri for c in asked.value.candidates] == ["d:duyet", "d:ten"]


def test_the_deputy_is_not_the_prime_minister() -> None:
    assert (understood("Thủ tướng", "body"), understood("Phó Thủ tướng", "body")) == ("b:tt", "b:ptt")


def test_all_communes_are_a_group() -> None:
    assert understood("UBND các xã", "body") == "g:xa"


def test_a_body_whose_name_holds_the_words_for_several_is_meant_by_it() -> None:
    names = Names()
    zone = "Ban Quản lý các Khu công nghiệp"
    names.bodies = (*names.bodies, known("b:kcn", "body", (zone,)), known("g:kcn", "group", (f"Các doanh nghiệp thuộc {zone}",)))
    assert bind(parameter("body"), "Ban Quản lý các Khu công nghiệp", names).iri == "b:kcn"


def test_of_a_province_before_and_after_the_one_whose_documents_are_held_is_meant() -> None:
    with pytest.raises(Ambiguous):
        understood("Lào Cai", "province")
    names = Names()
    names.documents = (*DOCUMENTS, dataclasses.replace(DOCUMENTS[0], iri="d:lc", province="p:lao25", held=True))
    assert bind(parameter("province"), "Lào Cai", names).iri == "p:lao25"
