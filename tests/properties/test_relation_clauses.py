"""The clauses by which documents are tied to one another, as a grammar: verb × part × form of the list × place in the document.

Every sentence that the grammar makes says the same of the same numbers, so each must be read alike.
"""

from __future__ import annotations

from itertools import product
from time import perf_counter

import pytest

from tests.golden.relating import names, read, triples

DECISION = {"kind": "QUYẾT ĐỊNH", "symbol": "QĐ-UBND"}
A, B = "Quyết định số 9/2010/QĐ-UBND ngày 01/2/2010", "Quyết định số 8/2011/QĐ-UBND ngày 02/3/2011"
NUMBERS = ("9/2010/QĐ-UBND", "8/2011/QĐ-UBND")
WHOLE = {"Bãi bỏ": "repeals", "Bãi bỏ toàn bộ": "repeals", "Nay bãi bỏ": "repeals", "Hủy bỏ": "repeals", "Huỷ bỏ": "repeals", "Thay thế": "replaces"}
PARTS = (
    "Bãi bỏ khoản 2 Điều 5", "Bãi bỏ một phần", "Bãi bỏ điểm a, b khoản 1, khoản 3 Điều 7 của", "Bãi bỏ cụm từ \"và phí chợ\" tại khoản 2 Điều 5", "Sửa đổi nội dung khoản 2, Điều 1",
    "Sửa đổi, bổ sung một số điều của", "Sửa đổi, bổ sung, bãi bỏ một số điều, khoản của", "Thay thế cụm từ \"chợ\" bằng cụm từ \"bến\" tại Điều 3", "Thay thế Phụ lục I", "Bổ sung khoản 4 vào Điều 6",
    "Điều chỉnh", "Điều chỉnh nội dung", "Sửa đổi mức thu phí chợ quy định tại khoản 1 Điều 2",
)
ANNEXES = ("", "bản Quy định ban hành kèm theo ", "Quy chế quản lý bến chợ, ban hành kèm theo ", "Qui định về bến chợ giai đoạn 2010 - 2015 được ban hành kèm theo ")
LISTS = (f"{A} của UBND tỉnh và {B} của UBND tỉnh", f"các {A} về bến chợ, {B} về tàu cá", f"{A} của UBND tỉnh về bến chợ và {B} của UBND tỉnh về tàu cá")


@pytest.mark.parametrize(("verb", "list_"), list(product(WHOLE, LISTS)))
def test_what_ends_as_a_whole_ends(verb: str, list_: str) -> None:
    expected = {("SELF", WHOLE[verb], n) for n in NUMBERS}
    in_article = f"Điều 1. {verb} {list_}.\n\nĐiều 2. A"
    in_item = f"Điều 1. A\n\nĐiều 2. Hiệu lực thi hành\n\n1. Quyết định này có hiệu lực kể từ ngày ký.\n\n2. {verb} {list_}."
    for text in (in_article, in_item):
        assert triples(text, **DECISION) == expected, text


@pytest.mark.parametrize(("part", "annex"), list(product(PARTS, ANNEXES)))
def test_what_ends_or_changes_in_part_is_changed(part: str, annex: str) -> None:
    expected = {("SELF", "amends", NUMBERS[0])}
    for text in (
        f"Điều 1. {part} {annex}{A} của UBND tỉnh như sau:\n\nĐiều 2. A",
        f"Điều 1. A\n\nĐiều 2. Sửa đổi, bãi bỏ một số nội dung\n\n1. {part} {annex}{A} của UBND tỉnh.",
    ):
        assert triples(text, **DECISION) == expected, text
    title = f"{part} {annex}{A} của UBND tỉnh"
    assert triples("Điều 1. A", title=title, **DECISION) == expected


@pytest.mark.parametrize(
    ("head", "item", "predicate"),
    [
        ("Bãi bỏ toàn bộ các Quyết định sau đây:", "{}", "repeals"),
        ("Bãi bỏ các văn bản quy phạm pháp luật sau:", "{} của UBND tỉnh về bến chợ;", "repeals"),
        ("Bãi bỏ 02 văn bản do Ủy ban nhân dân tỉnh ban hành sau đây:", "{}", "repeals"),
        ("Các văn bản sau đây hết hiệu lực kể từ ngày Quyết định này có hiệu lực thi hành:", "{}", "repeals"),
        ("Kể từ ngày Quyết định này có hiệu lực, các văn bản sau hết hiệu lực thi hành:", "{}", "repeals"),
        ("Các Quyết định sau đây bị bãi bỏ:", "{}", "repeals"),
        ("Thay thế các văn bản sau:", "{}", "replaces"),
        ("Bãi bỏ một phần các văn bản sau:", "Khoản 2 Điều 5 {}", "amends"),
        ("Bãi bỏ các quy định sau:", "Điều 3 {};", "amends"),
        ("Bãi bỏ các văn bản sau:", "Khoản 2, 3 Điều 27 {}", "amends"),
    ],
)
@pytest.mark.parametrize("signs", [("1.", "2."), ("a)", "b)"), ("-", "-")])
def test_a_list_says_of_each_item_what_its_head_says(head: str, item: str, predicate: str, signs: tuple[str, str]) -> None:
    items = "\n\n".join(f"{sign} {item.format(d)}" for sign, d in zip(signs, (A, B), strict=True))
    for text in (f"Điều 1. {head}\n\n{items}\n\nĐiều 2. A", f"Điều 1. A\n\nĐiều 2. Hiệu lực\n\n1. A\n\n2. {head}\n\n{items if signs[0] != '1.' else items.replace('1. ', 'a) ').replace('2. ', 'b) ')}"):
        assert triples(text, **DECISION) == {("SELF", predicate, n) for n in NUMBERS}, text


def test_the_words_of_a_lists_head_are_evidence() -> None:
    cited, relations = read(f"Điều 1. Bãi bỏ các văn bản sau:\n\n1. {A} về bến chợ.", **DECISION)
    assert [(r.predicate, r.text) for r in relations] == [("repeals", f"Bãi bỏ các văn bản sau: {A}")]
    assert len(cited) == 1


@pytest.mark.parametrize(
    "text",
    [
        f"Điều 1. A\n\nĐiều 2. Các văn bản sau đây hết hiệu lực kể từ ngày Nghị định này có hiệu lực:\n\n1. {A}",  # another document ends them
        f"Điều 1. Công bố các văn bản sau đây hết hiệu lực:\n\n1. {A}",  # they have ended already
        f"Điều 1. Giao Sở Tư pháp rà soát, bãi bỏ các văn bản sau:\n\n1. {A}",
        f"Điều 1. Thực hiện các văn bản sau:\n\n1. {A}",
        f"I. NHIỆM VỤ\n\n1. Sửa đổi {A} theo hướng giảm thủ tục.",  # what is to be done is not yet done
    ],
)
def test_a_list_of_what_another_ends_or_is_to_be_ended_ends_nothing(text: str) -> None:
    assert not {p for s, p, _ in triples(text, **DECISION) if s == "SELF"} & {"repeals", "replaces", "amends"}


X, Y = "Nghị quyết số 5/NQ-CP ngày 01/2/2023 của Chính phủ", "Quyết định số 6/QĐ-TTg ngày 02/3/2023 của Thủ tướng Chính phủ"
OPENINGS = {"Căn cứ": "basedOn", "Thực hiện": "implements", "Triển khai thực hiện": "implements", "Triển khai": "implements"}
JOINS = (
    f"{X}, {Y}", f"{X} và {Y}", f"{X} về nghề cá; {Y} về nghề muối", f"{X} về nghề cá và {Y} về nghề muối", f"{X} quy định về nghề cá (gọi tắt là nghề cá), nghề muối và {Y}",
    f"{X} về nghề cá, {Y} về nghề muối", f"{X} về phát triển nghề cá theo Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng và {Y}",
)


@pytest.mark.parametrize(("verb", "joined"), list(product(OPENINGS, JOINS)))
def test_a_list_of_what_a_document_opens_with_is_read_to_its_end(verb: str, joined: str) -> None:
    said = {t for t in triples(f"{verb} {joined}, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n\nI. A") if t[0] == "SELF" and t[2][0].isdigit()}
    assert said == {("SELF", OPENINGS[verb], n) for n in ("5/NQ-CP", "6/QĐ-TTg")}


@pytest.mark.parametrize("gap", ["và các Nghị định sửa đổi, bổ sung gồm:", "và các Nghị định sửa đổi, bổ sung:", ", các Nghị định sửa đổi, bổ sung một số điều của Nghị định này bao gồm"])
def test_acts_that_are_listed_as_amending_amend(gap: str) -> None:
    text = f"I. A\n\n- Nghị định số 6/2021/NĐ-CP ngày 26/01/2021 của Chính phủ quy định chi tiết về bến chợ {gap} số 35/2023/NĐ-CP ngày 20/6/2023, số 175/2024/NĐ-CP ngày 30/12/2024 của Chính phủ."
    assert triples(text) == {("35/2023/NĐ-CP", "amends", "6/2021/NĐ-CP"), ("175/2024/NĐ-CP", "amends", "6/2021/NĐ-CP")}


def test_what_guides_two_acts_guides_both_and_a_base_behind_a_guided_law_is_a_base() -> None:
    text = "I. A\n\n- Thông tư số 10/2021/TT-BXD ngày 25/8/2021 của Bộ Xây dựng hướng dẫn một số điều và biện pháp thi hành Nghị định số 6/2021/NĐ-CP ngày 26/01/2021 và Nghị định số 44/2016/NĐ-CP ngày 15/5/2016."
    assert triples(text) == {("10/2021/TT-BXD", "guides", "6/2021/NĐ-CP"), ("10/2021/TT-BXD", "guides", "44/2016/NĐ-CP")}
    base = "Căn cứ Nghị định số 59/2019/NĐ-CP ngày 01/7/2019 của Chính phủ quy định chi tiết một số điều của Luật Thủy sản và Nghị định số 134/2021/NĐ-CP ngày 30/12/2021 của Chính phủ về nghề cá;\n\nI. A"
    assert {("SELF", "basedOn", "134/2021/NĐ-CP"), ("59/2019/NĐ-CP", "guides", "Luật Thủy sản")} <= triples(base)


def test_the_kind_of_a_paper_is_told_with_words_before_its_number() -> None:
    text = (
        "Căn cứ Giấy phép khai thác đá số 371/GP-UBND ngày 06/02/2026;\n\nCăn cứ Báo cáo giải trình số 61/BC-ABC ngày 11/6/2026;\n\nCăn cứ Quyết định chấp thuận chủ trương đầu tư số 45/QĐ-UBND ngày 31/12/2019;\n\nI. A"
    )
    cited, _ = read(text)
    assert [c.citation.type for c in cited.values()] == ["Giấy phép", "Báo cáo", "Quyết định"]
    assert triples(text) == {("SELF", "basedOn", n) for n in ("371/GP-UBND", "61/BC-ABC", "45/QĐ-UBND")}


@pytest.mark.parametrize("period", ["từ năm 2021 đến năm 2025", "từ năm 2021 - 2025", "giai đoạn 2021 - 2025", "đến năm 2025"])
@pytest.mark.parametrize("place", ["", " trên địa bàn tỉnh Bắc Ninh", " tại tỉnh Bắc Ninh"])
def test_a_name_holds_its_place_and_its_period(place: str, period: str) -> None:
    name = f"Đề án phát triển nghề muối{place} {period}"
    assert names(f"I. A\n\n- Theo Quyết định số 7/2020/QĐ-UBND ngày 13/01/2020 của UBND tỉnh về việc ban hành {name}.") == {name: "7/2020/QĐ-UBND"}


def test_blanks_lost_before_a_day_or_a_number_are_put_back() -> None:
    text = "Căn cứ Luật Tổ chức Chính phủngày 25 tháng 12 năm 2001;\n\nCăn cứ Thông báo số 70-TB/TWngày 06/01/2012 của Ban Bí thư;\n\nCăn cứ Quyết định số68/2010/QĐ-TTg ngày 18/6/2010;\n\nI. A"
    assert triples(text) == {("SELF", "basedOn", n) for n in ("Luật Tổ chức Chính phủ", "70-TB/TW", "68/2010/QĐ-TTg")}


def test_bodies_that_no_list_holds_stand_between_documents() -> None:
    text = (
        "Căn cứ Quyết định số 9/QĐ-HTĐS ngày 01/2/2020 của Hiệp hội Thủy sản miền Trung sửa đổi Quyết định số 8/QĐ-HTĐS ngày 01/2/2019;\n\n"
        "Căn cứ Thông tư số 2/2018/TT-VPCP ngày 23/11/2018 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ hướng dẫn thi hành một số quy định của Nghị định số 61/2018/NĐ-CP ngày 23/4/2018;\n\nI. A"
    )
    assert {("9/QĐ-HTĐS", "amends", "8/QĐ-HTĐS"), ("2/2018/TT-VPCP", "guides", "61/2018/NĐ-CP")} <= triples(text)
    plan = "I. A\n\n- Kế hoạch triển khai Kết luận số 70-KL/TW của Ủy ban nhân dân tỉnh thực hiện Nghị quyết số 5-NQ/TU ngày 01/2/2020."
    assert not [t for t in triples(plan) if t[0] == "70-KL/TW"]  # the committee's is the plan


def test_an_act_changes_the_next_of_which_an_article_is_named() -> None:
    text = "I. A\n\n- Quyết định số 117/2007/QĐ-TTg ngày 27/7/2007 sửa đổi, bổ sung một số điều của Quyết định số 118/QĐ-TTg ngày 27/02/1996 về hỗ trợ nghề cá và Điều 3 Quyết định số 20/2000/QĐ-TTg ngày 03/02/2000."
    assert triples(text) == {("117/2007/QĐ-TTg", "amends", "118/QĐ-TTg"), ("117/2007/QĐ-TTg", "amends", "20/2000/QĐ-TTg")}


def test_a_text_without_a_letterhead_decides_by_what_it_calls_itself() -> None:
    from loaders.heads.identity import read_identity
    from loaders.heads.locality import locality_of
    from loaders.outline.layout import layout
    from loaders.references.citations import read_citations
    from loaders.references.relations import read_relations
    from loaders.writing.text import SourceText

    said = "Ban hành quy định về bến chợ\nỦy ban nhân dân tỉnh\nCăn cứ Luật Thủy sản ngày 21/11/2017;\nQuyết định:\nĐiều 1. Ban hành Quy định về bến chợ.\nĐiều 2. Quyết định này thay thế Quyết định số 6/2008/QĐ-UBND ngày 13/3/2008 của Ủy ban nhân dân tỉnh.\n"
    page = layout(SourceText(said))
    identity = read_identity(page)
    locality = locality_of(page, identity)
    assert identity.type is None
    relations = read_relations(page, identity, locality, read_citations(page, identity, locality))
    assert {(r.subject, r.predicate, r.object_number) for r in relations} == {("SELF", "basedOn", None), ("SELF", "replaces", "6/2008/QĐ-UBND")}


def test_a_number_alone_beside_the_signature_is_the_documents_own() -> None:
    assert read("I. A\n\nMột câu.\n\nSố: 4246/VBHN-BTC\n\nMột câu nữa.")[0] == {}


@pytest.mark.parametrize(
    ("verb", "predicate"),
    [
        ("tiếp tục thực hiện", "continues"), ("tiếp tục đẩy mạnh thực hiện có hiệu quả", "continues"), ("tiếp tục quán triệt, triển khai thực hiện nghiêm", "continues"),
        ("đẩy mạnh thực hiện", "implements"), ("tăng cường triển khai thực hiện", "implements"), ("cụ thể hóa", "specifies"), ("hướng dẫn thực hiện", "guides"),
        ("quy định chi tiết một số điều và biện pháp thi hành", "guides"), ("sửa đôi, bố sung một số điều của", "amends"), ("thay thế", "replaces"), ("bãi bỏ", "repeals"),
    ],
)
@pytest.mark.parametrize("about", ["", "về ", "về việc ", ", "])
def test_what_one_document_says_of_another(verb: str, predicate: str, about: str) -> None:
    text = f"I. A\n\n- Kết luận số 45/KL-UBND ngày 01/02/2019 của UBND tỉnh {about}{verb} Chỉ thị số 18/CT-UBND ngày 03/4/2012 của UBND tỉnh."
    assert triples(text) == {("45/KL-UBND", predicate, "18/CT-UBND")}


def test_a_list_goes_on_behind_a_subject_with_semicolons() -> None:
    text = (
        "Căn cứ Thông tư số 7/2021/TT-BYT ngày 18/7/2021 của Bộ Y tế hướng dẫn phân loại trạm; xác định hạng trạm; mẫu báo cáo; Thông tư số 2/2022/TT-BYT ngày 30/3/2022 của Bộ Y tế;\n\nI. A"
    )
    assert triples(text) == {("SELF", "basedOn", "7/2021/TT-BYT"), ("SELF", "basedOn", "2/2022/TT-BYT")}


def test_a_plan_that_its_own_opening_names_is_the_plan_itself() -> None:
    opening = "Thực hiện Thông tư số 10/2022/TT-BYT ngày 31/5/2022 của Bộ Y tế, UBND tỉnh ban hành Kế hoạch giám sát trạm y tế giai đoạn 2021 - 2025, cụ thể như sau:\n\nI. A"
    assert [c.citation.number for c in read(opening)[0].values()] == ["10/2022/TT-BYT"]


@pytest.mark.parametrize("words", ["quy định mới của Luật từ ngày 01/9/2016", "tổ chức thực hiện Chương trình ở các cấp địa phương, xác định mức độ đạt được"])
def test_words_that_name_no_law_and_no_programme(words: str) -> None:
    assert read(f"I. A\n\n- Các sở thực hiện {words}.")[0] == {}


def test_a_clause_that_names_many_parts_is_read_in_one_pass() -> None:
    parts = "; ".join(f'cụm từ "chợ {n}" bằng cụm từ "bến {n}" tại điểm a, b khoản {n} Điều {n} và điểm đ khoản 2 Điều {n + 1}' for n in range(1, 9))
    clause = f"Điều 1. Thay thế {parts} Quy định về chợ {{}} {A}.\n\nĐiều 2. A"
    begin = perf_counter()
    triples(clause.format("ban hành kèm theo"), **DECISION)
    triples(clause.format("mà không ai ban hành cùng"), **DECISION)  # nothing fits: every way to cut it would be tried
    assert perf_counter() - begin < 2


@pytest.mark.parametrize("clause", ["Quyết định này bổ sung cho {}.", "Quyết định này sửa đổi, bổ sung {}.", "Quyết định này bổi sung {}."])
def test_a_decision_says_of_itself_what_it_changes(clause: str) -> None:
    assert triples(f"Điều 1. A\n\nĐiều 2. {clause.format(A)}", **DECISION) == {("SELF", "amends", NUMBERS[0])}


def test_a_decision_that_forgets_this_still_comes_into_force_itself() -> None:
    text = f"Điều 1. A\n\nĐiều 2. Quyết định có hiệu lực thi hành sau 10 ngày kể từ ngày ký và thay thế các Quyết định số 9/2010/QĐ-UBND ngày 01/2/2010, {B} của UBND tỉnh về bến chợ."
    assert triples(text, **DECISION) == {("SELF", "replaces", n) for n in NUMBERS}


def test_a_letter_changes_no_planning_that_it_writes_about() -> None:
    letter = "I. A\n\n- Công văn số 4507/BCT-ĐL ngày 27/11/2019 của Bộ Công Thương về việc {} {}."
    assert triples(letter.format("điều chỉnh, bổ sung", "Quyết định số 7/QĐ-TTg ngày 01/2/2018")) == set()
    assert triples(letter.format("điều chỉnh, bổ sung", "Công văn số 3/BCT-ĐL ngày 01/2/2018")) == {("4507/BCT-ĐL", "amends", "3/BCT-ĐL")}


def test_a_submission_asks_for_a_change_and_makes_none() -> None:
    assert triples("I. A", title="Về việc điều chỉnh Giấy phép số 149/GP-UBND ngày 01/02/2026", kind="TỜ TRÌNH", symbol="TTr-SCT") == set()


def test_bases_go_on_behind_the_name_of_an_ordinance() -> None:
    text = "Căn cứ Pháp lệnh số 26/2005/PL-UBTVQH11 ngày 29/6/2005 nghề cá ven bờ và Pháp lệnh số 35/2007/PL-UBTVQH11 ngày 21/6/2007 sửa đổi, bồ sung một số diều của Pháp lệnh nghề cá ven bờ;\n\nI. A"
    assert {("SELF", "basedOn", "26/2005/PL-UBTVQH11"), ("SELF", "basedOn", "35/2007/PL-UBTVQH11")} <= triples(text)


def test_the_day_of_a_partys_document_is_not_the_day_on_which_another_acted() -> None:
    opening = "Thực hiện Kết luận số 48-KL/TW, ngày 30/01/2023 của Bộ Chính trị (sau đây gọi tắt là Kết luận 48), Nghị quyết số 117/NQ-CP, ngày 30/7/2023 của Chính phủ ban hành Quy chế; Ủy ban nhân dân tỉnh ban hành Kế hoạch:\n\nI. A"
    assert {t for t in triples(opening) if t[0] == "SELF"} == {("SELF", "implements", "48-KL/TW"), ("SELF", "implements", "117/NQ-CP")}


def test_a_whole_document_behind_the_part_of_another_is_left_open() -> None:
    text = f"Điều 1. A\n\nĐiều 2. Bãi bỏ mục 3, 4 Phụ lục I ban hành kèm theo {A} của UBND tỉnh và {{}}{B} của UBND tỉnh."
    assert triples(text.format(""), **DECISION) == {("SELF", "amends", NUMBERS[0])}
    assert triples(text.format("Điều 2 "), **DECISION) == {("SELF", "amends", n) for n in NUMBERS}


def test_a_submission_without_an_outline_rests_on_what_its_bases_name() -> None:
    text = "Kính gửi: Ủy ban nhân dân tỉnh\n\nCăn cứ Hợp đồng nguyên tắc số 244/HĐNT/A2/2026 ngày 05/01/2026; Giấy phép số 149/GP-UBND ngày 12/3/2026;\n\nSở kính trình."
    assert triples(text, kind="TỜ TRÌNH", symbol="TTr-SCT") == {("SELF", "basedOn", "244/HĐNT/A2/2026"), ("SELF", "basedOn", "149/GP-UBND")}
    assert [c.citation.type for c in read(text)[0].values()] == ["Hợp đồng", "Giấy phép"]
