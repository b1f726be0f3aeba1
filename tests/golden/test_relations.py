"""Citations, names and relations: short texts made for the test → what must be read, and what must not."""

from __future__ import annotations

import pytest

from loaders.heads.identity import read_identity
from loaders.heads.locality import locality_of
from loaders.outline.layout import layout
from loaders.references.citations import read_citations
from loaders.writing.text import SourceText
from tests.golden.relating import names, read, triples
from tests.reading import record_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Căn cứ Nghị quyết số 15/NQ-CP ngày 02/3/2023 của Chính phủ;\n\nI. NỘI DUNG", {("SELF", "basedOn", "15/NQ-CP")}),
        ("Thực hiện Chỉ thị số 7-CT/TW ngày 02/3/2023 của Ban Bí thư;\n\nI. NỘI DUNG", {("SELF", "implements", "7-CT/TW")}),
        ("Thực hiện Công văn số 51/UBND-VX ngày 02/3/2023 của UBND tỉnh;\n\nI. NỘI DUNG", {("SELF", "assignedBy", "51/UBND-VX")}),
        (
            "Căn cứ Kế hoạch số 5-KH/TU ngày 02/3/2023 của Tỉnh ủy thực hiện Nghị quyết số 9-NQ/TW ngày 01/2/2022 của Bộ Chính trị;\n\nI. A",
            {("SELF", "basedOn", "5-KH/TU"), ("5-KH/TU", "implements", "9-NQ/TW")},
        ),
        (
            "Căn cứ Nghị định số 10/2020/NĐ-CP của Chính phủ được sửa đổi, bổ sung bởi Nghị định số 41/2024/NĐ-CP của Chính phủ;\n\nI. A",
            {("SELF", "basedOn", "10/2020/NĐ-CP"), ("41/2024/NĐ-CP", "amends", "10/2020/NĐ-CP"), ("SELF", "basedOn", "41/2024/NĐ-CP")},
        ),
        (
            "I. A\n\n1. Quán triệt Kết luận số 4-KL/TW ngày 15/8/2021 của Bộ Chính trị khóa XIII về tiếp tục thực hiện Chỉ thị số 3-CT/TW.",
            {("4-KL/TW", "continues", "3-CT/TW")},
        ),
        (
            "I. A\n\n1. Quán triệt Nghị quyết số 88/NQ-CP ngày 22/7/2022 của Chính phủ về chương trình hành động thực hiện Nghị quyết số 10-NQ/TW.",
            {("88/NQ-CP", "implements", "10-NQ/TW")},
        ),
        ("I. A\n\n1. Quán triệt Nghị quyết số 15/NQ-CP của Chính phủ đến toàn thể cán bộ.", set()),
        ("I. A\n\n1. Kế hoạch là căn cứ để đánh giá việc thực hiện Nghị quyết số 15/NQ-CP của Chính phủ.", set()),
        ("I. NHIỆM VỤ\n\n- Tổ chức thực hiện Quyết định số 33/QĐ-TTg ngày 04/5/2022 của Thủ tướng Chính phủ.", set()),
        (
            "I. MỤC ĐÍCH\n\n1. Tiếp tục thực hiện Nghị quyết số 9-NQ/TW của Bộ Chính trị về giáo dục theo Kết luận số 6-KL/TW của Bộ Chính trị.",
            {("SELF", "continues", "9-NQ/TW"), ("SELF", "implements", "6-KL/TW")},
        ),
    ],
)
def test_what_a_sentence_says_of_documents(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert triples(text) == expected


def test_a_title_tells_a_whole_chain() -> None:
    title = (
        "Triển khai Nghị quyết số 31/NQ-CP ngày 02/02/2024 của Chính phủ ban hành Chương trình hành động thực hiện Kết luận số 70-KL/TW "
        "ngày 31/01/2023 của Bộ Chính trị về tiếp tục thực hiện Nghị quyết số 8-NQ/TW ngày 01/12/2011 của Bộ Chính trị"
    )
    assert triples("I. NỘI DUNG", title=title) == {
        ("SELF", "implements", "31/NQ-CP"), ("31/NQ-CP", "implements", "70-KL/TW"), ("70-KL/TW", "continues", "8-NQ/TW"),
    }


def test_a_report_that_opens_with_what_its_title_names_carries_nothing_out() -> None:
    found = triples(
        "Thực hiện Kế hoạch số 95/KH-UBND ngày 12/3/2023 của UBND tỉnh, UBND tỉnh báo cáo như sau:",
        kind="BÁO CÁO", symbol="BC-UBND", title="Kết quả thực hiện Kế hoạch số 95/KH-UBND ngày 12/3/2023 của UBND tỉnh",
    )
    assert found == {("SELF", "reportsOn", "95/KH-UBND")}


def test_a_report_reports_on_what_its_title_names() -> None:
    title = "Tổng kết 5 năm thực hiện Nghị quyết số 8-NQ/TW của Bộ Chính trị và Kết luận số 70-KL/TW của Bộ Chính trị"
    assert triples("I. KẾT QUẢ", title=title, kind="BÁO CÁO", symbol="BC-UBND") == {("SELF", "reportsOn", "8-NQ/TW"), ("SELF", "reportsOn", "70-KL/TW")}


def test_the_letter_that_asked_for_a_report_is_not_reported_on() -> None:
    opening = "Thực hiện Chỉ thị số 38/CT-TTg ngày 29/9/2020 của Thủ tướng Chính phủ; Văn bản số 106/BNNMT-KS ngày 23/12/2025 của Bộ Nông nghiệp và Môi trường, UBND tỉnh báo cáo như sau:"
    got = triples(opening + "\n\nI. KẾT QUẢ", title="Kết quả thực hiện Chỉ thị số 38/CT-TTg ngày 29/9/2020 của Thủ tướng Chính phủ", kind="BÁO CÁO", symbol="BC-UBND")
    assert ("SELF", "assignedBy", "106/BNNMT-KS") in got and ("SELF", "reportsOn", "106/BNNMT-KS") not in got


def test_the_issuer_after_a_plan_is_not_the_conclusions() -> None:
    cited, relations = read("I. MỤC ĐÍCH\n\n1. Kế hoạch thực hiện Kết luận số 70-KL/TW của Ủy ban nhân dân tỉnh gồm các nhiệm vụ sau.")
    (only,) = cited.values()
    assert only.citation.issuer is None
    assert {(r.subject, r.predicate) for r in relations} == {("SELF", "implements")}
    other = "I. MỤC ĐÍCH\n\n1. Kế hoạch thực hiện Kết luận số 70-KL/TW của Chính phủ là căn cứ để các sở xây dựng kế hoạch."
    assert read(other)[1] == ()


@pytest.mark.parametrize(
    ("printed", "proper"),
    [
        ("Nghị quyết số 24/NQ-TW", "24-NQ/TW"), ("Kế hoạch số 49/KH-ĐU", "49-KH/ĐU"), ("Quyết định số 1776/QĐ-TTG", "1776/QĐ-TTg"),
        ("Quyết định số 224/QĐ- TTg", "224/QĐ-TTg"), ("Kế hoạch số 50 -KH/ĐU", "50-KH/ĐU"), ("Nghị quyết số 66-NQ/TW1", "66-NQ/TW"),
        ("Kết luận số 81–KL/TW", "81-KL/TW"), ("Nghị quyết 187/2025/QH15", "187/2025/QH15"), ("Thông tư 66.25/2026/TT-BCT", "66.25/2026/TT-BCT"),
        ("Quyết định số 5/QÐ-TTg", "5/QĐ-TTg"), ("Văn bản số 258/UBND-KTN", "258/UBND-KTN"),
    ],
)
def test_forms_of_one_number_are_unified_and_the_printed_form_is_kept(printed: str, proper: str) -> None:
    cited, _ = read(f"I. A\n\n- Theo {printed} của cấp trên.")
    (only,) = cited.values()
    assert only.citation.number == proper
    assert printed.split()[-1].rstrip("1") in only.citation.text or "- TTg" in only.citation.text or "-KH" in only.citation.text
    assert only.citation.confidence == ("printed" if proper in only.citation.text else "mended")


@pytest.mark.parametrize("text", ["đạt 61/72 xã", "ngày 04/6/2024", "18 m2/người", "2021 - 2030", "tỷ lệ 1/10.000", "120/80 mmHg", "5/12 khu"])
def test_other_figures_are_no_numbers_of_documents(text: str) -> None:
    assert read(f"I. A\n\n- Công việc {text} trong năm.")[0] == {}


def test_hereafter_gives_a_name_its_number_everywhere_in_the_text() -> None:
    text = (
        "I. A\n\n1. Thực hiện Nghị quyết Trung ương 5 khóa XII về phát triển kinh tế tư nhân (sau đây gọi là Nghị quyết số 10-NQ/TW).\n\n"
        "2. Nghị quyết Trung ương 5 khoá XII về phát triển kinh tế tư nhân được quán triệt."
    )
    assert set(names(text).values()) == {"10-NQ/TW"}


def test_a_plural_plenum_resolves_to_nothing() -> None:
    text = (
        "I. A\n\n1. Theo Nghị quyết Trung ương 5 khóa XII về kinh tế tư nhân (sau đây gọi là Nghị quyết số 10-NQ/TW).\n\n"
        "2. Thực hiện các nghị quyết, kết luận Hội nghị Trung ương 5 khóa XII."
    )
    assert names(text)["các nghị quyết, kết luận Hội nghị Trung ương 5 khóa XII"] is None


FOOTNOTED = (
    "I. NHIỆM VỤ\n\n- {words}\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn An\n\n"
    "[1] Quyết định số 505/QĐ-TTg ngày 05 tháng 5 năm 2021 của Thủ tướng Chính phủ{more}.\n"
)


@pytest.mark.parametrize(
    ("words", "more", "expected"),
    [
        ("Thực hiện Chiến lược phát triển thủy sản Việt Nam đến năm 2030, tầm nhìn đến năm 2045[1].", "", {"505/QĐ-TTg"}),
        ("Giảm thất thoát nước xuống còn 12%[1].", "", set()),
        ("Thực hiện chương trình đào tạo nghề cho lao động nông thôn[1].", " phê duyệt Quy hoạch giáo dục nghề nghiệp thời kỳ 2021 - 2030", {"505/QĐ-TTg"}),
        ("Thực hiện Đề án số hóa tài liệu giai đoạn 2021 - 2025; kế hoạch lưu trữ điện tử đến năm 2030[1].", "", {None}),
    ],
)
def test_a_footnote_names_what_its_mark_stands_on_and_nothing_else(words: str, more: str, expected: set[str | None]) -> None:
    cited, _ = read(FOOTNOTED.format(words=words, more=more))
    body = [c.citation for c in cited.values() if c.citation.name and not c.citation.section.startswith("footnote")]
    if "chương trình đào tạo" in words:  # the note names another thing: the words before the mark stay undecided
        assert [(c.resolves_to, c.candidates) for c in body] == [(None, ())]
    elif expected == {None}:  # one mark after two names: a doubt with two candidates
        assert [(c.resolves_to, c.candidates) for c in body] == [(None, ("505/QĐ-TTg",))] * 2
    else:
        assert {c.resolves_to for c in body} == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Thực hiện Đề án bảo tồn làng nghề giai đoạn 2022 - 2028 được phê duyệt tại Quyết định số 505/QĐ-TTg ngày 05/5/2021 của Thủ tướng Chính phủ.",
        "Thực hiện Đề án bảo tồn làng nghề giai đoạn 2022 - 2028 theo Quyết định số 505/QĐ-TTg ngày 05/5/2021 của Thủ tướng Chính phủ.",
        "Thực hiện Quyết định số 505/QĐ-TTg ngày 05/5/2021 của Thủ tướng Chính phủ phê duyệt Đề án bảo tồn làng nghề giai đoạn 2022 - 2028.",
    ],
)
def test_the_decision_that_approves_a_name_is_told_by_the_sentence(sentence: str) -> None:
    assert names(f"I. NHIỆM VỤ\n\n- {sentence}") == {"Đề án bảo tồn làng nghề giai đoạn 2022 - 2028": "505/QĐ-TTg"}
    assert ("505/QĐ-TTg", "approves", "505/QĐ-TTg") in triples(f"I. NHIỆM VỤ\n\n- {sentence}")


def test_a_decision_with_an_object_of_its_own_does_not_take_the_name_before_it() -> None:
    text = (
        "I. NHIỆM VỤ\n\n- Thực hiện Chương trình quốc gia về an toàn lao động giai đoạn 2021 - 2025 theo Quyết định số 71/QĐ-UBND "
        "ngày 05/5/2021 của UBND tỉnh ban hành Kế hoạch của tỉnh."
    )
    assert names(text)["Chương trình quốc gia về an toàn lao động giai đoạn 2021 - 2025"] is None


def test_the_document_does_not_cite_itself() -> None:
    assert read("I. A\n\n- Kế hoạch số 88/KH-UBND ngày 09 tháng 4 năm 2024 của Ủy ban nhân dân tỉnh có hiệu lực.")[0] == {}


@pytest.mark.parametrize(
    "text",
    [
        "1. Tiếp tục Nghị quyết số 10-NQ/TW ngày 03/6/2017 của Ban Chấp hành Trung ương Đảng khóa XII (sau đây gọi là Nghị quyết Trung ương 5 khóa XII).",
        "1. Tiếp tục Nghị quyết số 10-NQ/TW ngày 03/6/2017 (Nghị quyết Trung ương 5 khóa XII) về kinh tế tư nhân.",
    ],
)
def test_a_number_may_be_given_the_session_as_its_name(text: str) -> None:
    assert names(f"I. A\n\n{text}") == {"Nghị quyết Trung ương 5 khóa XII": "10-NQ/TW"}


PROPOSED = "Ban hành Kế hoạch quản lý rác thải nhựa đại dương giai đoạn 2026 - 2030"


@pytest.mark.parametrize(
    ("kind", "symbol", "text", "approves"),
    [
        ("QUYẾT ĐỊNH", "QĐ-UBND", "Căn cứ Luật Thủy sản;", True),
        ("NGHỊ QUYẾT", "NQ-HĐND", "Căn cứ Luật Thủy sản;", True),
        ("TỜ TRÌNH", "TTr-SNNMT", "Căn cứ Luật Thủy sản;", False),  # a submission proposes
        ("BÁO CÁO", "BC-UBND", "Căn cứ Luật Thủy sản;", False),
    ],
)
def test_only_what_decides_approves(kind: str, symbol: str, text: str, approves: bool) -> None:
    said = triples(text, title=PROPOSED, kind=kind, symbol=symbol)
    assert any(p == "approves" for _, p, _ in said) is approves


def test_a_draft_decides_nothing_yet() -> None:
    said = triples("Căn cứ Luật Thủy sản;\n\nĐiều 1. Bãi bỏ Quyết định số 3/QĐ-UBND ngày 02/3/2020 của UBND tỉnh.", title=PROPOSED, kind="DỰ THẢO\n\nQUYẾT ĐỊNH", symbol="QĐ-UBND")
    assert not {p for _, p, _ in said} & {"approves", "repeals"}


def test_a_submission_that_is_cited_approves_nothing() -> None:
    text = f"I. A\n\n- Xem xét Tờ trình số 44/TTr-SNV ngày 05/5/2021 của Sở Nội vụ về việc {PROPOSED[0].lower()}{PROPOSED[1:]}."
    assert not [t for t in triples(text) if t[1] == "approves"]


DECISION = {"kind": "QUYẾT ĐỊNH", "symbol": "QĐ-UBND"}


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        (
            "Căn cứ Nghị định số 10/2020/NĐ-CP ngày 01/3/2020 của Chính phủ quy định chi tiết về bến thủy, được sửa đổi, bổ sung bởi Nghị định số 41/2024/NĐ-CP;\n\nI. A",
            {}, {("41/2024/NĐ-CP", "amends", "10/2020/NĐ-CP"), ("SELF", "basedOn", "41/2024/NĐ-CP")},
        ),
        (
            "Căn cứ Nghị định số 10/2020/NĐ-CP của Chính phủ về bến thủy được sửa đổi bởi Nghị định số 41/2024/NĐ-CP;\n\nI. A",
            {}, {("41/2024/NĐ-CP", "amends", "10/2020/NĐ-CP")},
        ),
        (
            "Căn cứ Nghị định số 10/2020/NĐ-CP của Chính phủ về bến thủy (sửa đổi, bổ sung bởi Nghị định số 41/2024/NĐ-CP);\n\nI. A",
            {}, {("41/2024/NĐ-CP", "amends", "10/2020/NĐ-CP")},
        ),
        (
            "Thực hiện Chỉ thị số 7/CT-TTg ngày 14/3/2023 của Thủ tướng Chính phủ về đẩy mạnh Đề án 12; Công văn số 18/UBND-VX ngày 22/9/2023, Sở xây dựng:\n\nI. A",
            {}, {("SELF", "implements", "7/CT-TTg"), ("SELF", "assignedBy", "18/UBND-VX")},
        ),
        (
            "I. A\n\n1. Kế hoạch này thay thế các Kế hoạch: số 11/KH-UBND ngày 01/2/2020 và số 12/KH-UBND ngày 01/2/2021 của UBND tỉnh.",
            {}, {("SELF", "replaces", "11/KH-UBND"), ("SELF", "replaces", "12/KH-UBND")},
        ),
        (
            "Thực hiện các Kế hoạch của UBND tỉnh: số 31/KH-UBND ngày 05/01/2020 về nuôi trai; số 32/KH-UBND ngày 06/01/2020 về nuôi hàu, Sở xây dựng:\n\nI. A",
            {}, {("SELF", "implements", "31/KH-UBND"), ("SELF", "implements", "32/KH-UBND")},
        ),
        ("I. A\n\n1. Kế hoạch này có hiệu lực kể từ ngày ký, thay thế Kế hoạch số 13/KH-UBND ngày 01/2/2020.", {}, {("SELF", "replaces", "13/KH-UBND")}),
        ("Điều 1. A\n\nĐiều 2. Quyết định này có hiệu lực từ ngày ký và thay cho Quyết định số 71/QĐ-UBND ngày 01/2/2020.", {"kind": "QUYẾT ĐỊNH", "symbol": "QĐ-UBND"}, {("SELF", "replaces", "71/QĐ-UBND")}),
        (
            "Điều 1. A\n\nĐiều 2. Quyết định này thay thế các Quyết định: số 98/QĐ-UBND ngày 01/2/2020 về tàu cá; số 97/QĐ-UBND ngày 01/2/2020 về cảng cá.",
            DECISION, {("SELF", "replaces", "98/QĐ-UBND"), ("SELF", "replaces", "97/QĐ-UBND")},
        ),
        (
            "Điều 1. A\n\nĐiều 2. Bãi bỏ Quyết định số 98/QĐ-UBND ngày 01/2/2020 của UBND tỉnh về tàu cá; sửa đổi, bổ sung khoản 2 Điều 3 Quyết định số 97/QĐ-UBND ngày 01/2/2020.",
            DECISION, {("SELF", "repeals", "98/QĐ-UBND"), ("SELF", "amends", "97/QĐ-UBND")},
        ),
        (
            "Điều 1. A\n\nĐiều 2. Bãi bỏ Quyết định số 98/QĐ-UBND ngày 01/2/2020 của UBND tỉnh về tàu cá và sửa đổi, bổ sung Quyết định số 97/QĐ-UBND ngày 01/2/2019.",
            DECISION, {("SELF", "repeals", "98/QĐ-UBND")},
        ),
        (
            "Điều 1. A\n\nĐiều 2. Quyết định số 99/QĐ-UBND ngày 01/2/2020 của UBND tỉnh về tàu cá hết hiệu lực kể từ ngày Quyết định này có hiệu lực thi hành.",
            DECISION, {("SELF", "repeals", "99/QĐ-UBND")},
        ),
        (
            "I. A\n\nKế hoạch này, các phụ lục 1, 2A kèm theo có hiệu lực từ ngày ký và thay thế các Kế hoạch số 16/KH-UBND ngày 15/02/2022, Kế hoạch số 21/KH-UBND ngày 20/9/2022.",
            {}, {("SELF", "replaces", "16/KH-UBND"), ("SELF", "replaces", "21/KH-UBND")},
        ),
        (
            "Điều 1. Phạm vi\n\n1. Thông tư này hướng dẫn khoản 3 Điều 12, khoản 5 Điều 44, điểm g khoản 1 và điểm b khoản 8 Điều 51 của Luật Thư viện số 46/2019/QH14 về phí.",
            {"kind": "THÔNG TƯ", "symbol": "TT-BTC"}, {("SELF", "guides", "46/2019/QH14")},
        ),
        (
            "Căn cứ Nghị định số 10/2020/NĐ-CP của Chính phủ quy định về phân cấp trong lĩnh vực bến, thuyền; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thư viện số 46/2019/QH14;\n\nI. A",
            {}, {("SELF", "basedOn", "10/2020/NĐ-CP"), ("10/2020/NĐ-CP", "guides", "46/2019/QH14")},
        ),
        (
            "Chương I\n\nSỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA THÔNG TƯ SỐ 79/2020/TT-BTC NGÀY 15 THÁNG 11 NĂM 2020 CỦA BỘ TRƯỞNG BỘ TÀI CHÍNH\n\nĐiều 1. Sửa đổi khoản 6 Điều 3\n\nA",
            {"kind": "THÔNG TƯ", "symbol": "TT-BTC"}, {("SELF", "amends", "79/2020/TT-BTC")},
        ),
        ("Căn cứ Luật Thư viện số 46/2019/QH14; được sửa đổi, bổ sung bởi Luật số 51/2020/QH14;\n\nI. A", {}, {("51/2020/QH14", "amends", "46/2019/QH14")}),
    ],
)
def test_relations_over_what_the_document_is_about(text: str, head: dict[str, str], expected: set[tuple[str, str, str]]) -> None:
    assert expected <= triples(text, **head)


@pytest.mark.parametrize(
    ("text", "head"),
    [
        # a plan that proposes to replace replaces nothing; what ends with another document does not end with this one
        ("I. A\n\n1. Kế hoạch này đề xuất thay thế Kế hoạch số 13/KH-UBND ngày 01/2/2020.", {}),
        ("Điều 1. A\n\nĐiều 2. Quyết định số 99/QĐ-UBND hết hiệu lực kể từ ngày Nghị định này có hiệu lực.", DECISION),
        ("Căn cứ Nghị định số 10/2020/NĐ-CP về bến thủy; trình tự được sửa đổi bởi Nghị định số 41/2024/NĐ-CP;\n\nI. A", {}),
        # a report has no force that could end
        ("Điều 1. A\n\nĐiều 2. Quyết định này thay thế Báo cáo số 118/BC-UBND ngày 22/11/2024.", DECISION),
    ],
)
def test_no_end_and_no_change_without_the_words(text: str, head: dict[str, str]) -> None:
    assert not {p for _, p, _ in triples(text, **head)} & {"replaces", "repeals", "amends"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Căn cứ ý kiến chỉ đạo của Thủ tướng Chính phủ tại Công văn số 531/VPCP-KTTH ngày 6/8/2023;\n\nI. A", {("SELF", "basedOn", "531/VPCP-KTTH")}),
        ("Căn cứ Điều lệ Đảng và Quy định số 24-QĐ/TW ngày 30/7/2021;\n\nI. A", {("SELF", "basedOn", "24-QĐ/TW")}),
        ("Căn cứ điều 11, chương II, Luật Thủ đô ngày 28 tháng 6 năm 2024;\n\nI. A", {("SELF", "basedOn", "Luật Thủ đô")}),
        ("Căn cứ Quy chế trực đêm ban hành kèm theo Quyết định số 9/QĐ-TTg ngày 1/2/2023;\n\nI. A", {("SELF", "basedOn", "9/QĐ-TTg")}),
        # a text without an outline has bases all the same, and no more of them than its bases' lines
        (
            (
                "ỦY BAN NHÂN DÂN TỈNH BẮC NINH\nCăn cứ Nghị quyết số 15/NQ-CP ngày 02/3/2023 của\nChính phủ;\nCăn cứ Thông tư số 7/2023/TT-BYT;\n"
                "Ủy ban nhân dân tỉnh yêu cầu các sở.\nCăn cứ Thông tư số 8/2023/TT-BYT, các sở báo cáo."
            ),
            {("SELF", "basedOn", "15/NQ-CP"), ("SELF", "basedOn", "7/2023/TT-BYT")},
        ),
        ("Căn cứ Nghị quyết số 15/NQ-CP ngày 02/3/2023 của Chính phủ;\n\nĐiều I: Giao Sở Y tế.", {("SELF", "basedOn", "15/NQ-CP")}),
        # what is of a later day is not what an earlier document amends
        (
            "Căn cứ Thông tư số 45/2006/TT-BTC ngày 25/5/2006 sửa đổi, bổ sung Thông tư số 63/2002/TT-BTC, Thông tư số 156/2013/TT-BTC ngày 6/11/2013;\n\nI. A",
            {("SELF", "basedOn", "45/2006/TT-BTC"), ("45/2006/TT-BTC", "amends", "63/2002/TT-BTC")},
        ),
        ("I. A\n\n1. Trình Luật Thủ đô để thay thế Nghị định số 35/2003/NĐ-CP.", set()),
    ],
)
def test_bases_as_offices_write_them(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert triples(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # each of the amending acts amends the same act; none of them amends the next
        (
            "Căn cứ Luật Thư viện số 46/2019/QH14 được sửa đổi, bổ sung bởi Luật số 51/2020/QH14, Luật số 12/2022/QH15 và Luật số 9/2024/QH15;\n\nI. A",
            {
                ("51/2020/QH14", "amends", "46/2019/QH14"), ("12/2022/QH15", "amends", "46/2019/QH14"), ("9/2024/QH15", "amends", "46/2019/QH14"),
                *(("SELF", "basedOn", f"{n}") for n in ("46/2019/QH14", "51/2020/QH14", "12/2022/QH15", "9/2024/QH15")),
            },
        ),
        (
            "Căn cứ Nghị định số 10/2020/NĐ-CP ngày 01/3/2020 của Chính phủ quy định xử phạt trong lĩnh vực bến cảng; tàu cá được sửa đổi, bổ sung bởi Nghị định số 4/2021/NĐ-CP;\n\nI. A",
            {("SELF", "basedOn", "10/2020/NĐ-CP"), ("4/2021/NĐ-CP", "amends", "10/2020/NĐ-CP"), ("SELF", "basedOn", "4/2021/NĐ-CP")},
        ),
        # an act changes none that stands above it: the words are of another one
        (
            "Căn cứ Luật Thư viện số 46/2019/QH14 được sửa đổi, bổ sung bởi Nghị định số 4/2021/NĐ-CP;\n\nI. A",
            {("SELF", "basedOn", "46/2019/QH14"), ("SELF", "basedOn", "4/2021/NĐ-CP")},
        ),
        (
            "Căn cứ Nghị định số 10/2020/NĐ-CP quy định chi tiết Luật Thư viện, được sửa đổi, bổ sung tại Thông tư số 5/2020/TT-BTC;\n\nI. A",
            {("SELF", "basedOn", "10/2020/NĐ-CP"), ("10/2020/NĐ-CP", "guides", "Luật Thư viện"), ("SELF", "basedOn", "5/2020/TT-BTC")},
        ),
        (
            "Căn cứ Thông tư số 5/2020/TT-BTC ngày 1/2/2020 của Bộ Tài chính hướng dẫn một số điều của Nghị định số 3/2019/NĐ-CP;\n\nI. A",
            {("SELF", "basedOn", "5/2020/TT-BTC"), ("5/2020/TT-BTC", "guides", "3/2019/NĐ-CP")},
        ),
        (
            "Căn cứ Thông tư số 5/2020/TT-BTC ngày 1/2/2020 của Bộ Tài chính sửa đổi, bổ sung một số điểm của Thông tư số 3/2019/TT-BTC;\n\nI. A",
            {("SELF", "basedOn", "5/2020/TT-BTC"), ("5/2020/TT-BTC", "amends", "3/2019/TT-BTC")},
        ),
        (
            "Căn cứ Thông tư số 5/2020/TT-BTC ngày 1/2/2020 của Bộ Tài chính sửa đổi khoản 1 Điều 7 Thông tư số 3/2019/TT-BTC;\n\nI. A",
            {("SELF", "basedOn", "5/2020/TT-BTC"), ("5/2020/TT-BTC", "amends", "3/2019/TT-BTC")},
        ),
        (
            "Căn cứ Quyết định số 5/2020/QĐ-UBND ngày 1/2/2020 sửa đổi, bổ sung một số điều của Quy chế trực đêm ban hành kèm theo Quyết định số 3/2019/QĐ-UBND;\n\nI. A",
            {("SELF", "basedOn", "5/2020/QĐ-UBND"), ("5/2020/QĐ-UBND", "amends", "3/2019/QĐ-UBND")},
        ),
        (
            "Thực hiện chỉ đạo của Chủ tịch Ủy ban nhân dân tỉnh tại Văn bản số 502/UBND-KT ngày 20/01/2024 về chăn nuôi;\n\nI. A",
            {("SELF", "assignedBy", "502/UBND-KT")},
        ),
        # one letter after the other, whatever they are about
        (
            "Thực hiện Công văn số 81/UBND-KT ngày 06/01/2024 của UBND tỉnh về việc báo cáo vốn và Công văn số 70/BCT-HC ngày 31/12/2023 của Bộ Công Thương;\n\nI. A",
            {("SELF", "assignedBy", "81/UBND-KT"), ("SELF", "assignedBy", "70/BCT-HC")},
        ),
        (
            "Thực hiện nhiệm vụ được giao tại Công văn số 42/VPCP-KG ngày 03/3/2011 của Văn phòng Chính phủ;\n\nI. A",
            {("SELF", "assignedBy", "42/VPCP-KG")},
        ),
        (
            "Căn cứ Quyết định số 15/QĐ-TTg ngày 9/11/2013 của Thủ tướng Chính phủ ban hành Kế hoạch triển khai Phong trào “Đọc sách giai đoạn 2013 - 2020”;\n\nI. A",
            {("SELF", "basedOn", "15/QĐ-TTg"), ("15/QĐ-TTg", "approves", "15/QĐ-TTg")},
        ),
        (
            "Căn cứ Quyết định số 15/QĐ-TTg ngày 9/11/2013 của Thủ tướng Chính phủ ban hành Kế hoạch thực hiện Chiến lược phát triển nghề muối đến năm 2030;\n\nI. A",
            {("SELF", "basedOn", "15/QĐ-TTg"), ("15/QĐ-TTg", "implements", "Chiến lược phát triển nghề muối đến năm 2030")},
        ),
        (
            "Căn cứ Thông tư số 70/2006/TT-BTC ngày 2/8/2006 của Bộ Tài chính hướng dẫn sửa đổi, bổ sung Thông tư số 117/2004/TT-BTC;\n\nI. A",
            {("SELF", "basedOn", "70/2006/TT-BTC"), ("70/2006/TT-BTC", "amends", "117/2004/TT-BTC")},
        ),
        (
            "Căn cứ Luật Thư viện 2019, sửa đổi, bổ sung tại khoản 4 Điều 1 Luật số 51/2020/QH14;\n\nI. A\n\nThẩm định theo Điều 2 Luật Thư viện sửa đổi số 51/2020/QH14 và Điều 3 Nghị định số 9/2020/NĐ-CP.",
            {("SELF", "basedOn", "Luật Thư viện năm 2019"), ("51/2020/QH14", "amends", "Luật Thư viện năm 2019"), ("SELF", "basedOn", "51/2020/QH14")},
        ),
        # a body's name that a line's end cut
        (
            "Thực hiện Văn bản số 412/BVHTTDL-TV ngày 05/01/2026 của Bộ\nVăn hóa, Thể thao và Du lịch về việc tăng cường thanh tra, kiểm tra hoạt động\nthư viện trên địa bàn và Văn bản số 415/VPCP-VX ngày 06/01/2026 của Văn\nphòng Chính phủ về việc tăng cường công tác quản lý thư viện.\n"
            + "Để nâng cao hiệu lực quản lý nhà nước về thư viện trên địa bàn tỉnh, Chủ tịch Ủy\nban nhân dân tỉnh yêu cầu các đơn vị khẩn trương rà soát, lập danh mục thư viện\n" * 3 + "cần sửa chữa.\n\nI. A",
            {("SELF", "assignedBy", "412/BVHTTDL-TV"), ("SELF", "assignedBy", "415/VPCP-VX")},
        ),
        ("I. A\n\n1. Áp dụng Thông tư số 12/2020/TT-BTC ngày 05/01/2020 và được sửa đổi, bổ sung tại Thông tư số 15/2022/TT-BTC ngày 06/02/2022.", {("15/2022/TT-BTC", "amends", "12/2020/TT-BTC")}),
        ("I. A\n\n1. Quán triệt Chỉ thị số 7-CT/TU ngày 03/02/2026 của Ban Thường vụ Tỉnh ủy về lãnh đạo thực hiện Chỉ thị số 24-CT/TW của Ban Bí thư.", {("7-CT/TU", "implements", "24-CT/TW")}),
        # the programme will carry it out, and not the paper that asks for the programme
        ("Theo đề nghị của Sở Y tế tại Tờ trình số 83/TTr-SYT ngày 02/3/2026 về việc ban hành Chương trình hành động thực hiện Nghị quyết số 12-NQ/TU.\n\nI. A", set()),
        # whole documents that commas set apart; what the one before is about stands between
        (
            "Thực hiện Quyết định số 167/2008/QĐ-TTg ngày 12/12/2008 của Thủ tướng Chính phủ về hỗ trợ hộ nghèo, Nghị quyết 30/2008/NQ-CP ngày 11/12/2008 của Chính phủ;\n\nI. A",
            {("SELF", "implements", "167/2008/QĐ-TTg"), ("SELF", "implements", "30/2008/NQ-CP")},
        ),
        # a short letter has no preamble; what it asks of others further down is not what it carries out
        (
            ("Kính gửi: Sở Y tế\n\nThực hiện Công văn số 8/BYT-KH ngày 06/01/2024 của Bộ Y tế, Ủy ban nhân dân tỉnh đề nghị rà soát.\n\nSố liệu gửi Sở.\n\n"
            "Mỗi trạm gửi một bản.\n\nThực hiện Quyết định số 7/QĐ-BYT ngày 05/01/2024 khi kiểm kê.\n\nTrân trọng./."),
            {("SELF", "assignedBy", "8/BYT-KH")},
        ),
    ],
)
def test_what_stands_in_a_list_and_what_a_letter_opens_with(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert triples(text) == expected


def test_rules_that_a_decision_issues_are_no_programme() -> None:
    text = "I. A\n\n1. Đưa vào Chương trình xây dựng văn bản quy phạm pháp luật hằng năm theo quy định tại Điều 1 Quy định ban hành kèm theo Quyết định số 17/2007/QĐ-UBND."
    assert (set(names(text).values()), triples(text)) == ({None}, set())


def test_a_decree_changes_every_decree_of_its_title_and_of_its_articles() -> None:
    title = "Sửa đổi, bổ sung một số điều của Nghị định số 6/2022/NĐ-CP quy định về chợ nổi và Nghị định số 3/2021/NĐ-CP quy định về bến thủy"
    decree = {"kind": "NGHỊ ĐỊNH", "symbol": "NĐ-CP"}
    assert {("SELF", "amends", "6/2022/NĐ-CP"), ("SELF", "amends", "3/2021/NĐ-CP")} <= triples("Điều 1. A", title=title, **decree)
    part = "Điều 1. A\n\nĐiều 2. Bổ sung khoản 15 Điều 4 Nghị định số 3/2021/NĐ-CP ngày 15/12/2021 của Chính phủ về bến thủy."
    assert ("SELF", "amends", "3/2021/NĐ-CP") in triples(part, **decree)


def test_a_circular_without_articles_ends_another() -> None:
    text = "V. THI HÀNH\n\n1. Thông tư này có hiệu lực.\n\nBãi bỏ Thông tư số 28/2003/TT-BTC ngày 04/4/2003 và Thông tư số 71/2004/TT-BTC ngày 14/7/2004."
    assert {("SELF", "repeals", "28/2003/TT-BTC"), ("SELF", "repeals", "71/2004/TT-BTC")} <= triples(text, kind="THÔNG TƯ", symbol="TT-BTC")


@pytest.mark.parametrize(
    "article",
    [
        "Nay điều chỉnh, sửa đổi một số điểm tại Quyết định số 77/2020/QĐ-UBND ngày 17/8/2020.",
        "Sửa đổi, bổ sung một số Điều của Quy định về chợ nổi ban hành kèm theo Quyết định số 77/2020/QĐ-UBND ngày 17/8/2020.",
        "Sửa đổi, bổ sung quy định về chợ nổi kèm theo các Quyết định số 76/2020/QĐ-UBND, Quyết định số 77/2020/QĐ-UBND của UBND tỉnh như sau:",
    ],
)
def test_an_article_changes_the_rules_that_a_decision_issued(article: str) -> None:
    assert ("SELF", "amends", "77/2020/QĐ-UBND") in triples(f"Điều 1. {article}\n\nĐiều 2. A", **DECISION)


def test_a_part_that_is_repealed_changes_the_decision_and_does_not_repeal_it() -> None:
    text = "Điều 1. Bãi bỏ\n\n1. Bãi bỏ khoản 2 Điều 18 Quy chế chợ nổi ban hành kèm theo Quyết định số 77/2020/QĐ-UBND ngày 17/8/2020.\n\nĐiều 2. A"
    assert triples(text, **DECISION) == {("SELF", "amends", "77/2020/QĐ-UBND")}


DECIDES = {"kind": "QUYẾT ĐỊNH", "symbol": "QĐ-UBND"}


@pytest.mark.parametrize(
    "heading",
    [
        "Bãi bỏ toàn bộ một số văn bản quy phạm pháp luật của Ủy ban nhân dân tỉnh",
        "Bãi bỏ 02 (hai) Quyết định của Ủy ban nhân dân tỉnh về tàu cá",
        "Bãi bỏ các văn bản sau đây:",
    ],
)
def test_an_article_ends_each_act_that_stands_below_it(heading: str) -> None:
    below = "1. Quyết định số 31/QĐ-UBND ngày 29/9/2010 của UBND tỉnh sửa đổi Quyết định số 12/QĐ-UBND ngày 15/01/2009 của UBND tỉnh.\n\n2. Chỉ thị số 7/CT-UBND ngày 30/3/2011 của UBND tỉnh về tàu cá."
    said = triples(f"Điều 1. {heading}\n\n{below}\n\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.", **DECIDES)
    assert said == {("SELF", "repeals", "31/QĐ-UBND"), ("31/QĐ-UBND", "amends", "12/QĐ-UBND"), ("SELF", "repeals", "7/CT-UBND")}


@pytest.mark.parametrize(
    ("heading", "item"),
    [
        ("Bãi bỏ một số điều của các Quyết định của Ủy ban nhân dân tỉnh", "Quyết định số 31/QĐ-UBND ngày 29/9/2010 của UBND tỉnh."),
        ("Bãi bỏ các Quyết định sau đây, trong đó một phần còn hiệu lực", "Quyết định số 31/QĐ-UBND ngày 29/9/2010 của UBND tỉnh."),
        ("Bãi bỏ một số văn bản", "Điều 5 Quyết định số 31/QĐ-UBND ngày 29/9/2010 của UBND tỉnh."),
        ("Rà soát một số văn bản", "Quyết định số 31/QĐ-UBND ngày 29/9/2010 của UBND tỉnh."),
    ],
)
def test_an_article_that_ends_parts_of_acts_ends_none(heading: str, item: str) -> None:
    said = triples(f"Điều 1. {heading}\n\n1. {item}\n\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.", **DECIDES)
    assert said <= {("SELF", "amends", "31/QĐ-UBND")}  # that of which a part ends is changed


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        # of the member with a place before it a part ends, of the others the whole
        (
            "Bãi bỏ Quyết định số 31/QĐ-UBND ngày 29/9/2010, Điều 2 Quyết định số 32/QĐ-UBND ngày 30/9/2010 và Quyết định số 33/QĐ-UBND.",
            {("SELF", "repeals", "31/QĐ-UBND"), ("SELF", "amends", "32/QĐ-UBND"), ("SELF", "repeals", "33/QĐ-UBND")},
        ),
        (
            "Quyết định này có hiệu lực từ ngày ký và thay thế Quyết định số 31/QĐ-UBND, Chương II Quyết định số 32/QĐ-UBND.",
            {("SELF", "replaces", "31/QĐ-UBND"), ("SELF", "amends", "32/QĐ-UBND")},
        ),
        ("Bãi bỏ các văn bản sau:\n\n1. Các Quyết định số 31/QĐ-UBND, 32/QĐ-UBND ngày 29/9/2010 về tàu cá.", {("SELF", "repeals", "31/QĐ-UBND"), ("SELF", "repeals", "32/QĐ-UBND")}),
        # behind the semicolon each has a verb of its own
        (
            "Quyết định này có hiệu lực từ ngày ký và thay thế Quyết định số 31/QĐ-UBND ngày 29/9/2010; Quyết định số 32/QĐ-UBND ngày 30/9/2010 hết hiệu lực kể từ ngày Quyết định này có hiệu lực.",
            {("SELF", "replaces", "31/QĐ-UBND"), ("SELF", "repeals", "32/QĐ-UBND")},
        ),
        (
            "Bãi bỏ Điều 1, Điều 3 Quyết định số 31/QĐ-UBND ngày 29/9/2010; Phụ lục I Quyết định số 32/QĐ-UBND ngày 30/9/2010.",
            {("SELF", "amends", "31/QĐ-UBND"), ("SELF", "amends", "32/QĐ-UBND")},
        ),
        # a second verb behind a comma is the document's, too; it is not the ended act that ends another
        (
            "Quyết định này thay thế Quyết định số 31/QĐ-UBND ngày 29/9/2010, bãi bỏ Quyết định số 32/QĐ-UBND ngày 30/9/2010.",
            {("SELF", "replaces", "31/QĐ-UBND"), ("SELF", "repeals", "32/QĐ-UBND")},
        ),
        ("Quyết định này thay thế: Quyết định số 31/QĐ-UBND; Quyết định số 32/QĐ-UBND.", {("SELF", "replaces", "31/QĐ-UBND"), ("SELF", "replaces", "32/QĐ-UBND")}),
        # what is excepted lives on, what the document itself excepts is a transition
        ("Bãi bỏ Quyết định số 31/QĐ-UBND ngày 29/9/2010, trừ Điều 4.", {("SELF", "amends", "31/QĐ-UBND")}),
        (
            "Quyết định số 31/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực thi hành, trừ Điều 12 và Chương IV cho đến khi có quy định khác.",
            {("SELF", "amends", "31/QĐ-UBND")},
        ),
        (
            "Quyết định số 31/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực thi hành, trừ khoản 1 và khoản 2 Điều 6 của Quyết định này.",
            {("SELF", "repeals", "31/QĐ-UBND")},
        ),
        ("Bổ sung Điều 6a vào sau Điều 6 Quyết định số 31/QĐ-UBND ngày 29/9/2010.", {("SELF", "amends", "31/QĐ-UBND")}),
    ],
)
def test_each_act_of_a_list_has_what_is_said_of_it(article: str, expected: set[tuple[str, str, str]]) -> None:
    assert triples(f"Điều 1. A\n\nĐiều 2. {article}", **DECIDES) == expected


def test_a_preamble_goes_on_behind_its_semicolons() -> None:
    text = (
        "Thực hiện Nghị quyết số 5/NQ-HĐND ngày 10/12/2020 của HĐND tỉnh; tiếp tục thực hiện Kế hoạch số 6/KH-UBND ngày 01/02/2021 của UBND tỉnh; "
        "thực hiện ý kiến của Thường trực Tỉnh ủy tại Công văn số 77-CV/TU ngày 03/01/2023;\n\nI. A"
    )
    assert triples(text) == {("SELF", "implements", "5/NQ-HĐND"), ("SELF", "continues", "6/KH-UBND"), ("SELF", "assignedBy", "77-CV/TU")}


@pytest.mark.parametrize("lead", ["Theo Bản tin số 12/BT-KTTV ngày 02/5/2025 của Đài Khí tượng thủy văn", "Căn cứ Kế hoạch số 12/KH-BYT ngày 02/5/2025 của Bộ Y tế"])
def test_a_participle_behind_what_a_letter_is_led_in_by_is_its_issuers(lead: str) -> None:
    said = triples(f"Kính gửi: Sở Y tế\n\n{lead}, thực hiện Chỉ thị số 41/CT-TTg ngày 30/4/2025 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh đề nghị:\n\n1. A")
    assert {t for t in said if t[2] == "41/CT-TTg"} == {("SELF", "implements", "41/CT-TTg")}


@pytest.mark.parametrize(
    ("task", "expected"),
    [
        ("Đề xuất sửa đổi Luật Thủy sản, hoàn thành trước năm 2027.", {"Luật Thủy sản"}),
        ("Phòng Tài chính - Kế hoạch tham mưu đấu giá 05 bến cá, xong trong quý IV/2024.", set()),
        ("Ban Tổ chức hoàn thiện Đề án trình Ban Thường vụ Tỉnh ủy tại phiên họp tháng 9/2024.", set()),
        ("Triển khai Đề án Bệnh viện vệ tinh cho vùng biển đảo, nhân rộng tại 05 tỉnh.", {"Đề án Bệnh viện vệ tinh cho vùng biển đảo"}),
        ("Hoàn thiện Đề án phát triển nghề cá xa bờ vùng biển đảo và trình Chủ tịch Ủy ban nhân dân tỉnh.", {"Đề án phát triển nghề cá xa bờ vùng biển đảo"}),
        ("Phổ biến Chiến lược bảo vệ môi trường biển và hải đảo đến học sinh các trường.", {"Chiến lược bảo vệ môi trường biển và hải đảo"}),
        ("Kinh phí của Quy hoạch mạng lưới chợ nổi ven sông, đáp ứng yêu cầu phát triển.", {"Quy hoạch mạng lưới chợ nổi ven sông"}),
        ('Thay cụm từ "Quy hoạch tổng hợp lưu vực sông liên tỉnh" bằng cụm từ "Quy hoạch tổng hợp tài nguyên nước lưu vực sông".', set()),
        ("Mở rộng Chương trình tín dụng nghề cá 500 nghìn tỷ đồng cho ngư dân.", {"Chương trình tín dụng nghề cá 500 nghìn tỷ đồng cho ngư dân"}),
    ],
)
def test_a_name_ends_where_what_is_to_be_done_begins(task: str, expected: set[str]) -> None:
    assert set(names(f"I. NHIỆM VỤ\n\n1. {task}")) == expected


def test_what_ends_as_a_whole_ends() -> None:
    text = "Điều 1. A\n\nĐiều 2. Quyết định số 99/QĐ-UBND ngày 01/2/2020 của UBND tỉnh hết hiệu lực toàn bộ kể từ ngày Quyết định này có hiệu lực thi hành."
    assert triples(text, **DECIDES) == {("SELF", "repeals", "99/QĐ-UBND")}


def test_a_circular_ends_circulars_not_the_decree_that_they_guide() -> None:
    text = (
        "Điều 1. A\n\nĐiều 2. Thông tư số 30/2006/TT-BTC ngày 22/2/2006 về hướng dẫn thi hành Nghị định số 111/2005/NĐ-CP ngày 26/8/2005 và "
        "Thông tư số 31/2006/TT-BTC ngày 1/3/2006 hết hiệu lực kể từ ngày Thông tư này có hiệu lực thi hành."
    )
    ended = {(p, o) for s, p, o in triples(text, kind="THÔNG TƯ", symbol="TT-BTC") if s == "SELF"}
    assert ended == {("repeals", "30/2006/TT-BTC"), ("repeals", "31/2006/TT-BTC")}


def test_each_of_a_list_ends_whatever_it_is_about() -> None:
    text = (
        "Điều 1. A\n\nĐiều 2. Thông tư số 30/2022/TT-BTC ngày 22/2/2022 về danh mục chợ và danh mục phà; Thông tư số 31/2023/TT-BTC ngày 1/3/2023 về bến và cầu và "
        "Thông tư số 32/2023/TT-BTC ngày 1/4/2023 sửa đổi Thông tư số 30/2022/TT-BTC ngày 22/2/2022 hết hiệu lực kể từ ngày Thông tư này có hiệu lực thi hành."
    )
    ended = {(p, o) for s, p, o in triples(text, kind="THÔNG TƯ", symbol="TT-BTC") if s == "SELF"}
    assert ended == {("repeals", f"{n}/TT-BTC") for n in ("30/2022", "31/2023", "32/2023")}


def test_a_decision_ends_each_of_the_decisions_that_commas_set_apart() -> None:
    text = (
        "Điều 1. A\n\nĐiều 2. Quyết định này thay thế Quyết định số 9/QĐ-UBND ngày 01/2/2020 về tàu cá, Quyết định số 8/QĐ-UBND ngày 02/2/2021 về cảng cá."
    )
    assert {("SELF", "replaces", "9/QĐ-UBND"), ("SELF", "replaces", "8/QĐ-UBND")} <= triples(text, **DECISION)
    about = "Điều 1. A\n\nĐiều 2. Quyết định này thay thế Quyết định số 9/QĐ-UBND ngày 01/2/2020 về rà soát thủ tục theo Quyết định số 8/QĐ-UBND ngày 02/2/2019."
    assert ("SELF", "replaces", "8/QĐ-UBND") not in triples(about, **DECISION)


@pytest.mark.parametrize(
    "clause",
    [
        "Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký; thay thế Quyết định số 9/QĐ-UB ngày 01/2/2005 của UBND tỉnh về tàu cá và Quyết định số 8/QĐ-UB ngày 02/2/2006 của UBND tỉnh về cảng cá.",
        "Quyết định này có hiệu lực kể từ ngày 01/01/2010, thay thế Quyết định số 9/QĐ-UB ngày 01/2/2005 về tàu cá; Quyết định số 8/QĐ-UB ngày 02/2/2006 về cảng cá.",
    ],
)
def test_a_decision_ends_the_next_of_a_list_behind_what_the_first_is_about(clause: str) -> None:
    found = triples(f"Điều 1. A\n\nĐiều 2. {clause}", **DECISION)
    assert {("SELF", "replaces", "9/QĐ-UB"), ("SELF", "replaces", "8/QĐ-UB")} <= found


def test_bases_go_on_behind_an_act_that_the_one_before_changes() -> None:
    later = "Căn cứ Thông tư số 45/2006/TT-BTC ngày 25/5/2006 của Bộ Tài chính sửa đổi, bổ sung Thông tư số 63/2002/TT-BTC ngày 24/7/2002 hướng dẫn thực hiện các quy định về phí và Thông tư số {} của Bộ Tài chính về lệ phí;\n\nĐiều 1. A"
    assert ("SELF", "basedOn", "97/2006/TT-BTC") in triples(later.format("97/2006/TT-BTC ngày 16/10/2006"), **DECISION)
    assert ("SELF", "basedOn", "9/2003/TT-BTC") not in triples(later.format("9/2003/TT-BTC ngày 16/10/2003"), **DECISION)  # perhaps changed too


def test_the_kind_of_several_bases_is_said_once() -> None:
    text = "Căn cứ các Nghị định của Chính phủ: số 181/2004/NĐ-CP ngày 29/10/2004 về thi hành Luật Đất đai; số 198/2004/NĐ-CP ngày 03/12/2004 về thu tiền;\n\nĐiều 1. A"
    assert {("SELF", "basedOn", "181/2004/NĐ-CP"), ("SELF", "basedOn", "198/2004/NĐ-CP")} <= triples(text, **DECISION)


@pytest.mark.parametrize(
    "text",
    [
        # another body carries it out; nobody carries out what is made later
        "Thực hiện Chỉ thị số 35-CT/TW ngày 30/5/2019 của Bộ Chính trị về đại hội, ngày 10/9/2020 Sở Y tế có Công văn số 151/SYT-VP về việc góp ý.",
        "Theo Kế hoạch số 25-KH/TU ngày 30/11/2016 của Tỉnh ủy thực hiện Kết luận số 111-KL/TW ngày 14/8/2017 của Ban Bí thư.",
    ],
)
def test_what_is_not_carried_out(text: str) -> None:
    assert "implements" not in {p for _, p, _ in triples(f"{text}\n\nI. A")}


def test_a_law_that_names_itself_cites_nothing() -> None:
    page = layout(SourceText("QUỐC HỘI\n\nLuật số: 8/2025/QH15\n\nLUẬT\nTHƯ VIỆN\n\nQuốc hội ban hành Luật Thư viện.\n\nĐiều 1. A\n\nLuật Thư viện số 46/2019/QH14 hết hiệu lực."))
    identity = read_identity(page)
    cited = read_citations(page, identity, locality_of(page, identity))
    assert [(c.citation.number, c.citation.name) for c in cited] == [("46/2019/QH14", None)]


def test_a_document_of_a_city_or_of_a_former_province_has_its_place() -> None:
    for place, own in (("THÀNH PHỐ HỒ CHÍ MINH", "Thành phố Hồ Chí Minh"), ("TỈNH HÀ NAM NINH", "tỉnh Hà Nam Ninh")):
        kind = own.split()[0].lower() if own.startswith("tỉnh") else "thành phố"
        head = f"ỦY BAN NHÂN DÂN {place}\n\nSố: 8/QĐ-UBND\n\nQUYẾT ĐỊNH\nVề một việc\n\nCăn cứ Quyết định số 7/QĐ-UBND ngày 1/2/1990 của Ủy ban nhân dân {kind};\n\nĐiều 1. A"
        page = layout(SourceText(head))
        identity = read_identity(page)
        (found,) = read_citations(page, identity, locality_of(page, identity))
        assert (identity.issuer, found.citation.issuer) == (f"Ủy ban nhân dân {own}", f"Ủy ban nhân dân {own}")


def test_an_act_in_brackets_is_ended_by_the_basis_before_it() -> None:
    made = triples("Căn cứ Quy định số 96-QĐ/TW, ngày 30/5/2025 của Ban Chấp hành Trung ương về kỷ luật (thay thế Quy định số 22-QĐ/TW, ngày 28/7/2021);\n\nĐiều 1. A", **DECISION)
    assert ("96-QĐ/TW", "replaces", "22-QĐ/TW") in made
    assert ("SELF", "replaces", "22-QĐ/TW") not in made


def test_the_kind_of_several_acts_that_end_is_said_once() -> None:
    text = "Điều 1. Bãi bỏ toàn bộ các Quyết định: số 13/2017/QĐ-UBND ngày 03/8/2017; số 55/2019/QĐ-UBND ngày 31/12/2019.\n\nĐiều 2. Quyết định này có hiệu lực từ ngày ký."
    assert triples(text, **DECIDES) == {("SELF", "repeals", "13/2017/QĐ-UBND"), ("SELF", "repeals", "55/2019/QĐ-UBND")}


def test_a_programme_brought_up_to_date_changes_the_act_it_was_issued_with() -> None:
    text = "Căn cứ Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ sửa đổi, bổ sung, cập nhật Chương trình hành động ban hành kèm theo Nghị quyết số 03/NQ-CP ngày 09/01/2025;\n\nĐiều 1. A"
    assert ("71/NQ-CP", "amends", "03/NQ-CP") in triples(text, **DECISION)


def test_the_second_half_of_a_title_says_what_the_document_does() -> None:
    title = "Về tổng kết 10 năm thực hiện Nghị quyết số 05-NQ/TW, ngày 01/11/2016 và tiếp tục thực hiện Nghị quyết số 10-NQ/TW, ngày 03/6/2017"
    head = {"kind": "KẾT LUẬN", "symbol": "KL/TU"}
    assert ("SELF", "continues", "10-NQ/TW") in triples("1. A", title=title, **head)
    about = "Thực hiện Kết luận số 91-KL/TW, ngày 12/8/2024 về đổi mới giáo dục và thực hiện Nghị quyết số 29-NQ/TW, ngày 04/11/2013"
    assert ("SELF", "implements", "29-NQ/TW") not in triples("1. A", title=about)  # what the conclusion is about


def test_how_it_went_so_far_is_not_what_a_directive_carries_out() -> None:
    head = {"kind": "CHỈ THỊ", "symbol": "CT-UBND"}
    past = "Thực hiện Nghị quyết số 66/NQ-CP ngày 26/3/2025 của Chính phủ, các sở, ngành đã triển khai nhiều việc. Tuy nhiên còn chậm.\n\n1. A"
    assert ("SELF", "implements", "66/NQ-CP") not in triples(past, **head)
    to_do = "Thực hiện Nghị quyết số 66/NQ-CP ngày 26/3/2025 của Chính phủ, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các sở:\n\n1. A"
    assert ("SELF", "implements", "66/NQ-CP") in triples(to_do, **head)


@pytest.mark.parametrize(
    ("title", "text", "found"),
    [
        ("Thực hiện các Nghị quyết của Chính phủ: số 51/NQ-CP ngày 5/1/2027 về thư viện; số 52/NQ-CP ngày 6/1/2027 về bảo tàng", "I. A", {("implements", "51/NQ-CP"), ("implements", "52/NQ-CP")}),
        ("Của Bộ Nội vụ thực hiện Nghị quyết số 51/NQ-CP ngày 5/1/2027", "I. A", {("implements", "51/NQ-CP")}),
        ("Phát triển thư viện", "Căn cứ các văn bản quy phạm pháp luật quy định về: (i) thư viện: Nghị định của Chính phủ về thư viện số 11/2027/NĐ-CP ngày 5/2/2027, số 12/2027/NĐ-CP; (ii) sách: Nghị định số 13/2027/NĐ-CP;\n\nI. A",
         {("basedOn", "11/2027/NĐ-CP"), ("basedOn", "12/2027/NĐ-CP"), ("basedOn", "13/2027/NĐ-CP")}),
    ],
)
def test_several_numbers_behind_one_kind(title: str, text: str, found: set[tuple[str, str]]) -> None:
    assert triples(text, title=title) == {("SELF", p, n) for p, n in found}


@pytest.mark.parametrize(
    ("opening", "carried"),
    [
        ("Để bảo đảm thực hiện quyết liệt, có hiệu quả các nhiệm vụ, giải pháp nêu tại Kết luận số 41-KL/TW, ngày 24/01/2025 và Kết luận số 46-KL/TW, ngày 14/02/2025, tỉnh ban hành Kế hoạch:", {"41-KL/TW", "46-KL/TW"}),
        ("Thực hiện các văn bản: (1) Nghị quyết số 51/NQ-CP ngày 5/2/2025 về thư viện; (2) Nghị quyết số 52/NQ-CP ngày 6/2/2025, tỉnh ban hành Kế hoạch:", {"51/NQ-CP", "52/NQ-CP"}),
        ("Nhằm thực hiện có chất lượng, hiệu quả các nhiệm vụ được nêu trong Nghị quyết số 27-NQ/TW, ngày 9/11/2022 về tiếp tục thực hiện cải cách; Nghị quyết số 51/NQ-CP ngày 5/2/2025, tỉnh ban hành Kế hoạch:", {"27-NQ/TW", "51/NQ-CP"}),
        ("Để đánh giá các nhiệm vụ nêu tại Kết luận số 41-KL/TW, ngày 24/01/2025, tỉnh ban hành Kế hoạch:", set()),
    ],
)
def test_an_opening_that_leads_up_to_what_is_carried_out(opening: str, carried: set[str]) -> None:
    assert triples(f"{opening}\n\n1. A") == {("SELF", "implements", n) for n in carried}


@pytest.mark.parametrize(
    ("caption", "issued"),
    [
        ("(Ban hành kèm theo Kế hoạch số 88/KH-UBND ngày 09 tháng 4 năm 2024 của UBND tỉnh)", True),
        ("(Kèm theo Kế hoạch số      /KH-UBND ngày      tháng      năm 2024)", True),
        ("(Kèm theo Văn bản số      /UBND ngày      tháng      năm 2024)", True),
        ("(Ban hành kèm theo Thông tư số 31/2019/TT-BTC ngày 05 tháng 6 năm 2019 của Bộ Tài chính)", False),
        ("(Kèm theo Tờ trình số …../TTr-STC ngày … tháng … năm 2024)", False),
        ("(Kèm theo Nghị định", False),
        ("(Kèm theo Công", False),
        ("(Kèm theo Kế", True),
        ("(Kèm theo đơn (1) số ........ ngày ....... tháng ...... năm ...... của .......)", False),
    ],
)
def test_a_form_that_another_document_prints_keeps_its_caption(caption: str, issued: bool) -> None:
    text = f"I. NHIỆM VỤ\n\n1. Kê khai bến đò.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLò Văn Bình\n\nPHỤ LỤC I\nMẪU TỜ KHAI\n{caption}\n\nHọ và tên:"
    assert (("SELF#annex-1", "issuedWith", "SELF") in triples(text)) == issued


@pytest.mark.parametrize(
    "said",
    [
        "Lập đề án bổ sung phí bến đò theo Luật Phí và lệ phí hoặc đề án bãi bỏ phí trong Danh mục phí ban hành kèm theo Nghị định số 5/2031/NĐ-CP.",
        "Chủ bến theo Đề án phát triển bến đò ngang sông tỉnh Sơn La đến năm 2031 lập tờ khai theo mẫu Phụ lục III ban hành kèm theo Nghị định số 5/2031/NĐ-CP.",
    ],
)
def test_what_is_issued_with_an_act_is_the_list_or_the_form_before_it(said: str) -> None:
    assert triples(said) == set()


def test_bases_of_a_letter_without_an_outline_are_as_many_as_it_names() -> None:
    bases = [f"{n}/2031/TT-BGDĐT" for n in range(11, 17)]
    text = "\n\n".join(f"Căn cứ Thông tư số {n} ngày 12 tháng 6 năm 2031 của Bộ Giáo dục và Đào tạo;" for n in bases) + "\n\nSở Nội vụ đề nghị các phường rà soát."
    assert triples(text) == {("SELF", "basedOn", n) for n in bases}


@pytest.mark.parametrize("said", ["về việc triển khai kết luận Hội nghị về kinh tế năm 2031-2032", "về cải cách hành chính"])
def test_the_letter_in_brackets_that_hands_down_what_a_head_directed(said: str) -> None:
    assert triples(f"Thực hiện ý kiến chỉ đạo của Thủ tướng Chính phủ {said} (Công văn số 282/TTg-TKBT ngày 10/11/2031), Sở Nội vụ đề nghị các phường rà soát.\n\n1. A") == {("SELF", "assignedBy", "282/TTg-TKBT")}


@pytest.mark.parametrize(("said", "name"), [("Đề án 4 an của Ban Thường vụ Tỉnh ủy về xã hội an toàn", "Đề án 4 an của Ban Thường vụ Tỉnh ủy về xã hội an toàn"), ("Đề án 6 của Chính phủ", "Đề án số 6"), ("Đề án 06", "Đề án số 06")])
def test_what_a_digit_counts_is_no_number_of_a_scheme(said: str, name: str) -> None:
    assert triples(f"Thực hiện {said};\n\n1. A") == {("SELF", "implements", name)}


@pytest.mark.parametrize(
    ("said", "bases"),
    [
        ("Để bảo đảm an toàn, đồng thời căn cứ Nghị định số 136/2030/NĐ-CP ngày 24/11/2030 của Chính phủ, Chỉ thị số 32/CT-TTg ngày 5/12/2030 của Thủ tướng Chính phủ, Sở Nội vụ chỉ thị:\n\n1. A", ("136/2030/NĐ-CP", "32/CT-TTg")),
        ("Căn cứ Quyết định số 12/QĐ-BNV ngày 1/2/2031 của Bộ Nội vụ; Hướng dẫn số 14/HD-BNV ngày 3/3/2031 của Bộ Nội vụ và Kế hoạch số 50/KH-UBND ngày 5/5/2031 của Ủy ban nhân dân tỉnh. Sở Nội vụ đã dự thảo quy chế.\n\nĐề nghị các phường góp ý.", ("12/QĐ-BNV", "14/HD-BNV", "50/KH-UBND")),
        ("Căn cứ Nghị quyết của Ban Chấp hành Đảng bộ và Nghị quyết số 17-NQ/TU ngày 1/2/2031 của Tỉnh ủy về nước sạch;\n\n1. A", ("17-NQ/TU",)),
    ],
)
def test_bases_that_stand_inside_a_sentence(said: str, bases: tuple[str, ...]) -> None:
    assert triples(said) == {("SELF", "basedOn", n) for n in bases}


def test_the_law_that_a_number_issues_is_the_law_itself() -> None:
    assert triples("Căn cứ Luật số 57/2031/QH15 ngày 29 tháng 11 năm 2031 của Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Đấu thầu;\n\n1. A") & {("57/2031/QH15", "approves", "Luật sửa đổi, bổ sung một số điều của Luật Đấu thầu")} == set()


@pytest.mark.parametrize(("asks", "guides"), [("của Bộ Y tế đề nghị hướng dẫn", False), ("của Bộ Y tế hướng dẫn", True)])
def test_who_asks_for_guidance_gives_none(asks: str, guides: bool) -> None:
    told = triples(f"Trả lời Công văn số 80/BYT-VX ngày 01/4/2023 {asks} Nghị định số 71/2022/NĐ-CP, Sở có ý kiến như sau:", kind="CÔNG VĂN", symbol="SYT-KH")
    assert (("80/BYT-VX", "guides", "71/2022/NĐ-CP") in told) is guides


LAW = {"kind": "LUẬT", "symbol": "2031/QH16"}
CIRCULAR = {"kind": "THÔNG TƯ", "symbol": "2031/TT-BYT"}


@pytest.mark.parametrize(
    ("text", "head", "done"),
    [
        ("Điều 1. A\n\nĐiều 2. Luật Bến đò số 38/2013/QH13 đã được sửa đổi, bổ sung một số điều theo Luật số 41/2024/QH15 và Luật số 52/2025/QH15 hết hiệu lực kể từ ngày Luật này có hiệu lực thi hành.", LAW, {("repeals", "38/2013/QH13")}),
        (
            ("Điều 1. A\n\nĐiều 2. Luật Bến đò năm 1997 đã được sửa đổi, bổ sung một số điều theo Luật số 31/2001/QH10, Luật Cầu phao số 12/2003/QH11 đã được sửa đổi, bổ sung một số điều theo Luật số 63/2010/QH12; "
            "Luật Cầu treo số 13/2004/QH11 hết hiệu lực kể từ ngày Luật này có hiệu lực thi hành."),
            LAW, {("repeals", "Luật Bến đò năm 1997"), ("repeals", "12/2003/QH11"), ("repeals", "13/2004/QH11")},
        ),
        ("Điều 1. A\n\nĐiều 2. Luật Bến đò số 66/2014/QH13 đã được sửa đổi theo Luật số 61/2020/QH14 (sau đây gọi là Luật Bến đò 2014) hết hiệu lực kể từ ngày Luật này có hiệu lực thi hành.", LAW, {("repeals", "66/2014/QH13")}),
        ("Điều 1. A\n\nĐiều 2. Luật Bến đò số 29/2001/QH10 và Luật số 42/2005/QH11 sửa đổi, bổ sung một số điều của Luật cũ hết hiệu lực kể từ ngày Luật này có hiệu lực.", LAW, {("repeals", "29/2001/QH10"), ("repeals", "42/2005/QH11")}),
        ("Điều 1. A\n\nĐiều 2. Các quy định về phao của Pháp lệnh Bến đò số 43/2002/PL-UBTVQH10 hết hiệu lực kể từ ngày Luật này có hiệu lực.", LAW, {("amends", "43/2002/PL-UBTVQH10")}),
        ("Điều 1. Thay cụm từ “phao” bằng cụm từ “đò” tại khoản 8 Điều 14 của Luật Bến đò số 54/2005/QH11 và sửa đổi, bổ sung khoản này như sau:", LAW, {("amends", "54/2005/QH11")}),
        ("Điều 1. Bỏ cụm từ “phao” tại Điều 55 của Luật Bến đò số 54/2005/QH11.", LAW, {("amends", "54/2005/QH11")}),
        ("Căn cứ Luật Đò số 5/2001/QH10;\n\nQuốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Bến đò số 54/2005/QH11.\n\nĐiều 1. A", LAW, {("basedOn", "5/2001/QH10"), ("amends", "54/2005/QH11")}),
        ("Điều 1. A\n\nĐiều 2. Pháp lệnh về bến đò ngày 27 tháng 8 năm 1996 hết hiệu lực kể từ ngày Luật này có hiệu lực thi hành.", LAW, {("repeals", "Pháp lệnh về bến đò")}),
        ("Điều 1. Sửa đổi, bổ sung Điều 6 và Phụ lục 4 về bến đò của Luật Đường sông số 67/2014/QH13.\n\nĐiều 2. A", LAW, {("amends", "67/2014/QH13")}),
        ("Điều 1. A\n\nĐiều 2. Thông tư số 44/2011/TT-BYT ngày 26/12/2011 của Bộ Y tế ban hành quy chuẩn về nước đá (QCVN 41:2011/BYT) hết hiệu lực kể từ ngày Thông tư này có hiệu lực thi hành.", CIRCULAR, {("repeals", "44/2011/TT-BYT")}),
        ("Điều 1. A\n\nĐiều 2. Quyết định này có hiệu lực từ ngày ký và bãi bỏ Danh mục thủ tục về bến đò có số thứ tự 2, 3 Phần I ban hành kèm theo Quyết định số 37/QĐ-UBND ngày 14/5/2023.", DECISION, {("amends", "37/QĐ-UBND")}),
        ("Điều 1. A\n\nĐiều 2. Quyết định này có hiệu lực từ ngày ký và bãi bỏ Quy chế về phần mềm bến đò ban hành kèm theo Quyết định số 37/QĐ-UBND ngày 14/5/2023.", DECISION, {("repeals", "37/QĐ-UBND")}),
        (("Điều 1. A\n\nĐiều 2. Thông tư này có hiệu lực từ ngày ký, thay thế Thông tư số 18/2020/TT-BYT ngày 31/3/2020 của Bộ Y tế về bến đò và bãi bỏ Điều 2 Thông tư số 41/2025/TT-BYT ngày 16/6/2025 của Bộ Y tế "
         "sửa đổi Thông tư số 12/2014/TT-BYT ngày 27/8/2014 của Bộ Y tế; Thông tư số 32/2016/TT-BYT ngày 21/12/2016 của Bộ Y tế."), CIRCULAR, {("replaces", "18/2020/TT-BYT")}),
        ("Điều 1. Sửa đổi, bổ sung điểm d khoản 1 Điều 8 Chế độ chứng từ bến đò ban hành kèm theo Quyết định số 37/QĐ-UBND ngày 14/5/2023 của Ủy ban nhân dân tỉnh.\n\nĐiều 2. A", DECISION, {("amends", "37/QĐ-UBND")}),
    ],
)
def test_what_ends_is_the_act_that_the_words_name_or_a_part_of_it(text: str, head: dict[str, str], done: set[tuple[str, str]]) -> None:
    assert {(p, o) for s, p, o in triples(text, **head) if s == "SELF"} == done


def test_an_act_that_others_amended_amends_none_of_those_before_it_in_a_list() -> None:
    text = "Điều 1. A\n\nĐiều 2. Bãi bỏ Điều 5 Luật Bến đò số 24/2000/QH10 đã được sửa đổi theo Luật số 31/2001/QH10 và Luật Cầu treo số 12/2003/QH11 đã được sửa đổi theo Luật số 63/2010/QH12."
    said = triples(text, **LAW)
    assert ("31/2001/QH10", "amends", "24/2000/QH10") in said and ("12/2003/QH11", "amends", "24/2000/QH10") not in said


@pytest.mark.parametrize("said", ["Luật Phòng, chống nhiễm vi rút ở bến đò (HIV/AIDS) số 64/2006/QH11", "Luật Bến đò ngang (BDN) số 64/2006/QH11"])
def test_letters_in_brackets_between_a_law_and_its_number(said: str) -> None:
    assert [c.citation.number for c in read(f"Căn cứ {said};\n\n1. A")[0].values()] == ["64/2006/QH11"]


def test_what_an_assembly_is_asked_to_replace_goes_on_with_no_report() -> None:
    said = "Xét Tờ trình số 31/TTr-UBND ngày 21/11/2031 của Ủy ban nhân dân tỉnh về việc đề nghị ban hành Nghị quyết thay thế Nghị quyết số 47/2024/NQ-HĐND ngày 12/12/2024 của Hội đồng nhân dân tỉnh quy định về bến đò (thực hiện điểm a khoản 2 Điều 28 Luật Thủ đô số 39/2024/QH15); Báo cáo thẩm tra số 16/BC-BĐT ngày 24/11/2031 của Ban Đô thị; Văn bản số 66/UBND-KT ngày 25/11/2031 của Ủy ban nhân dân tỉnh;"
    assert ("SELF", "replaces", "66/UBND-KT") not in triples(f"{said}\n\nQUYẾT NGHỊ:\n\nĐiều 1. A", kind="NGHỊ QUYẾT", symbol="2031/NQ-HĐND")


def test_what_is_changed_itself_changes_nothing_in_brackets() -> None:
    said = "Căn cứ Luật số 99/2031/QH16 ngày 27/6/2031 sửa đổi, bổ sung một số điều của Bộ luật Đường sông (sửa đổi, bổ sung khoản 1 Điều 37 Bộ luật Đường sông năm 2015);"
    assert triples(f"{said}\n\n1. A") == {("SELF", "basedOn", "99/2031/QH16"), ("99/2031/QH16", "amends", "Bộ luật Đường sông")}


def test_an_annex_of_work_under_a_decree_does_not_guide_the_law() -> None:
    text = "I. NHIỆM VỤ\n\n1. Rà soát.\n\nPHỤ LỤC\n\nNHIỆM VỤ TRIỂN KHAI THI HÀNH NGHỊ ĐỊNH QUY ĐỊNH CHI TIẾT MỘT SỐ ĐIỀU CỦA LUẬT THƯ VIỆN\n(Kèm theo Kế hoạch số 88/KH-UBND ngày 09 tháng 4 năm 2024 của Ủy ban nhân dân tỉnh)\n\nA"
    assert not {t for t in triples(text) if t[1] == "guides"}


def test_the_head_of_the_body_says_with_which_decision_an_annex_comes() -> None:
    text = "Điều 1. A\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLò Văn Bình\n\nPHỤ LỤC\n\nDANH MỤC BẾN ĐÒ\n\n(Kèm theo Quyết định số 88/QĐ-UBND ngày 09 tháng 4 năm 2024 của Chủ tịch Ủy ban nhân dân tỉnh Bắc Ninh)\n\n1. Bến A"
    cited, relations = read(text, kind="QUYẾT ĐỊNH", symbol="QĐ-UBND")
    assert not cited and [(r.subject, r.predicate, r.object) for r in relations] == [("SELF#annex-1", "issuedWith", "SELF")]


@pytest.mark.parametrize(
    ("symbol", "names"),
    [("2031/QĐ-UBND", {"Chương trình hành động quốc gia về bến đò an toàn"}), ("QĐ-UBND", {"Chương trình hành động quốc gia về bến đò an toàn", "Đề án khai thác bến đò ngang sông"})],
)
def test_a_norm_gives_things_their_common_names(symbol: str, names: set[str]) -> None:
    text = "Điều 1. Chủ bến theo Đề án khai thác bến đò ngang sông.\n\nĐiều 2. Kinh phí thực hiện Chương trình hành động quốc gia về bến đò an toàn do chủ bến chịu."
    assert {c.citation.name for c in read(text, kind="QUYẾT ĐỊNH", symbol=symbol)[0].values()} == names


def test_the_items_below_the_heading_of_the_bases_are_bases() -> None:
    text = "I. CĂN CỨ PHÁP LÝ\n\n- Luật Thú y ngày 19/6/2015;\n- Nghị định số 35/2016/NĐ-CP ngày 15/5/2016 của Chính phủ.\n\nII. NỘI DUNG\n\n- Quyết định số 12/QĐ-UBND ngày 1/2/2026."
    assert triples(text) == {("SELF", "basedOn", "Luật Thú y"), ("SELF", "basedOn", "35/2016/NĐ-CP")}


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        ("I. CĂN CỨ XÂY DỰNG KẾ HOẠCH\n\n- Luật Thú y ngày 19/6/2015;\n- Nghị định số 35/2016/NĐ-CP ngày 15/5/2016 đã được sửa đổi.\n\nII. A", {"Luật Thú y", "35/2016/NĐ-CP"}),
        ("I. CĂN CỨ LẬP DỰ TOÁN\n\n- Luật Thú y ngày 19/6/2015.\n\nII. A", set()),
        ("I. CĂN CỨ PHÁP LÝ ĐÃ HẾT HIỆU LỰC\n\n- Luật Thú y ngày 19/6/2015.\n\nII. A", set()),
        ("I. CĂN CỨ BAN HÀNH\n\n- Luật Thú y ngày 19/6/2015;\n- Nghị định số 35/2016/NĐ-CP ngày 15/5/2016 không phải căn cứ trực tiếp, đề nghị bỏ.\n\nII. A", {"Luật Thú y"}),
    ],
)
def test_what_is_no_basis_of_the_document_below_the_heading_of_bases(text: str, bases: set[str]) -> None:
    assert {told for _, predicate, told in triples(text) if predicate == "basedOn"} == bases


def test_what_a_review_names_below_the_heading_of_bases_is_the_drafts() -> None:
    text = "I. CĂN CỨ BAN HÀNH\n\n- Luật Thú y ngày 19/6/2015.\n\nII. A"
    assert triples(text, kind="BÁO CÁO", symbol="BC-STP", title="Thẩm định dự thảo Quyết định về bến đò") == set()


def test_the_standing_body_numbers_its_own_documents() -> None:
    head = "HỘI ĐỒNG NHÂN DÂN TỈNH LÀO CAI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/NQ-HĐND\nLào Cai, ngày 10 tháng 12 năm 2025\n\nNGHỊ QUYẾT\nVề giám sát\n\n"
    cited = record_of(f"{head}Xét Nghị quyết số 15/NQ-HĐND của Thường trực Hội đồng nhân dân tỉnh Lào Cai về giám sát;\n\nĐiều 1. A").citations
    assert [c.number for c in cited] == ["15/NQ-HĐND"]


def test_a_consolidated_text_enacts_no_amendment() -> None:
    text = "Căn cứ Luật Đò số 5/2001/QH10;\n\nQuốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Bến đò số 54/2005/QH11.\n\nĐiều 1. A"
    assert not [x for x in triples(text, kind="LUẬT", symbol="VBHN-VPQH", title="BẾN ĐÒ") if x[:2] == ("SELF", "amends")]


def test_an_opening_replaces_what_is_of_the_document_s_own_kind() -> None:
    opening = "Thực hiện Nghị quyết số 51/NQ-CP ngày 5/2/2025; thay thế {} số 66/KH-UBND ngày 6/3/2023, Ủy ban nhân dân tỉnh ban hành Kế hoạch:"
    assert ("SELF", "replaces", "66/KH-UBND") in triples(opening.format("Kế hoạch") + "\n\n1. A")
    assert triples(opening.format("Kế hoạch").replace("66/KH-UBND", "66/QĐ-UBND").replace("thay thế Kế hoạch", "thay thế Quyết định") + "\n\n1. A") == {("SELF", "implements", "51/NQ-CP")}


def test_what_is_ruled_against_the_decision_ends() -> None:
    text = (
        "Điều 1. Các quy định tại mục I.2 Phụ lục ban hành kèm theo Quyết định số 18/QĐ-UBND ngày 07/7/2022 trái với Quyết định này bị bãi bỏ.\n\n"
        "Điều 2. Những quy định trước đây tại Quyết định số 62/QĐ-UBND trái với Quyết định này đều bãi bỏ.\n\nĐiều 3. Sửa đổi tên gọi của Quyết định số 63/QĐ-UBND như sau: \"Về bến đò\".\n\n"
        "Điều 4. Quyết định số 64/QĐ-UBND trái với Quyết định này bị bãi bỏ."
    )
    assert triples(text, kind="QUYẾT ĐỊNH", symbol="QĐ-UBND") == {("SELF", "amends", n) for n in ("18/QĐ-UBND", "62/QĐ-UBND", "63/QĐ-UBND", "64/QĐ-UBND")}


def test_acts_that_a_consolidated_text_puts_together() -> None:
    text = (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nTHÔNG TƯ\nQuy định phí qua bến đò\n\n"
        "Thông tư số 7/2015/TT-BTC ngày 19 tháng 6 năm 2015 của Bộ Tài chính quy định phí qua bến đò, có hiệu lực kể từ ngày 01 tháng 01 năm 2016, được sửa đổi, bổ sung bởi:\n"
        "1. Thông tư số 8/2017/TT-BTC ngày 24 tháng 11 năm 2017 của Bộ Tài chính, có hiệu lực kể từ ngày 01 tháng 01 năm 2019;\n"
        "2. Thông tư số 9/2019/TT-BTC ngày 22 tháng 11 năm 2019 của Bộ Tài chính.\n\nCăn cứ Luật Bến đò số 36/2018/QH14;\n\nĐiều 1. Mức phí\nMức phí là 5.000 đồng.\n\n"
        "XÁC THỰC VĂN BẢN HỢP NHẤT\nSố: 32/VBHN-BTC\nHà Nội, ngày 5 tháng 7 năm 2023\nBỘ TRƯỞNG\n\nLê Văn Bảy\n"
    )
    record = record_of(text)
    numbers = {c.id: c.number for c in record.citations}
    assert {(numbers.get(r.subject, r.subject), r.predicate, numbers.get(r.object, r.object)) for r in record.relations} == {
        ("8/2017/TT-BTC", "amends", "7/2015/TT-BTC"), ("9/2019/TT-BTC", "amends", "7/2015/TT-BTC"), ("SELF", "basedOn", "36/2018/QH14"),
    }


@pytest.mark.parametrize("verb", ["quy định chi tiết và hướng dẫn biện pháp thi hành một số điều của", "quy định chi tiết và biện pháp thi hành một số điều của"])
def test_a_decree_that_details_and_says_how_to_carry_out(verb: str) -> None:
    text = f"Chi phí thanh toán theo Nghị định số 146/2018/NĐ-CP ngày 17 tháng 10 năm 2018 của Chính phủ {verb} Luật Bảo hiểm y tế."
    assert triples(text) == {("146/2018/NĐ-CP", "guides", "Luật Bảo hiểm y tế")}


@pytest.mark.parametrize(
    ("opening", "bases"),
    [
        ("Căn cứ các quy định pháp luật về bến đò: Luật số 55/2024/QH15 ngày 29/11/2024; Nghị định số 105/2025/NĐ-CP ngày 15/5/2025;", {"55/2024/QH15", "105/2025/NĐ-CP"}),
        ("Căn cứ các Nghị định của Chính phủ quy định chi tiết một số nội dung về bến đò, bao gồm: Nghị định số 6/2021/NĐ-CP ngày 26/01/2021, Nghị định số 35/2023/NĐ-CP ngày 20/6/2023;", {"6/2021/NĐ-CP", "35/2023/NĐ-CP"}),
        ("Căn cứ quy định của pháp luật về lưu trữ, UBND tỉnh thông báo thu hồi các văn bản: Quyết định số 12/2015/QĐ-UBND ngày 01/02/2015;", set()),
        ("Căn cứ quy định hiện hành, đề nghị không áp dụng: Nghị định số 12/2015/NĐ-CP ngày 01/02/2015;", set()),
        ("Căn cứLuật Ban hành văn bản Quyphạmpháp luật số 64/2025/QH15;", {"64/2025/QH15"}),
        ("I. CĂN CỨ\n\n- Nghị quyết số 41-NQ/TW ngày 10 tháng 10 năm 2023;\n\n- Xét đề nghị của Sở Xây dựng tại Tờ trình số 5/TTr-SXD;", {"41-NQ/TW"}),
    ],
)
def test_bases_behind_general_words(opening: str, bases: set[str]) -> None:
    assert {o for s, p, o in triples(f"{opening}\n\nII. MỤC ĐÍCH\n\n1. A") if (s, p) == ("SELF", "basedOn")} == bases


def test_a_programme_in_a_title_carries_out_its_own_resolution() -> None:
    text = "Căn cứ Chương trình hành động số 04-CTr/TU, ngày 20/11/2025 thực hiện Nghị quyết số 66-NQ/TW;\n\nI. A"
    found = triples(text, title="Triển khai thực hiện Chương trình hành động thực hiện Nghị quyết số 66-NQ/TW")
    assert found == {("SELF", "basedOn", "04-CTr/TU"), ("04-CTr/TU", "implements", "66-NQ/TW")}


def test_a_circular_on_how_to_carry_out_a_law_and_a_decree() -> None:
    text = "Căn cứ Thông tư số 11/2026/TT-BYT ngày 15/01/2026 của Bộ Y tế quy định một số biện pháp thi hành Luật Dược và Nghị định số 17/2026/NĐ-CP;\n\nI. A"
    assert triples(text) >= {("11/2026/TT-BYT", "guides", "Luật Dược"), ("11/2026/TT-BYT", "guides", "17/2026/NĐ-CP")}


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("Bãi bỏ Quyết định số 5/2021/QĐ-UBND; từ \"cấp huyện\" tại Điều 6 Quyết định số 20/2022/QĐ-UBND.", {("repeals", "5/2021/QĐ-UBND"), ("amends", "20/2022/QĐ-UBND")}),
        ("Bãi bỏ Điều 1, Điều 3 Quyết định số 36/2018/QĐ-UBND; Phụ lục I Quyết định số 37/2018/QĐ-UBND; Quyết định số 38/2018/QĐ-UBND.",
         {("amends", "36/2018/QĐ-UBND"), ("amends", "37/2018/QĐ-UBND"), ("repeals", "38/2018/QĐ-UBND")}),
        ("Bãi bỏ khoản 2 Điều 5 Quyết định số 34/2018/QĐ-UBND và Quyết định số 35/2018/QĐ-UBND.", {("amends", "34/2018/QĐ-UBND")}),  # of the second nobody can tell
        ("Bãi bỏ nội dung về phí tại Quyết định số 34/2018/QĐ-UBND; Quyết định số 35/2018/QĐ-UBND.", {("amends", "34/2018/QĐ-UBND")}),
        ("Quyết định số 19/2019/QĐ-UBND ngày 08/7/2019, Quyết định số 20/2019/QĐ-UBND ngày 09/7/2019 của UBND tỉnh không còn hiệu lực.", {("repeals", "19/2019/QĐ-UBND"), ("repeals", "20/2019/QĐ-UBND")}),
        ("Quyết định số 50/2023/QĐ-UBND hết hiệu lực kể từ ngày 01/7/2026.", {("repeals", "50/2023/QĐ-UBND")}),
        ("Quyết định số 50/2023/QĐ-UBND hết hiệu lực kể từ ngày 31/12/2001.", set()),  # told, long past
        ("Bãi bỏ Điều 2 Quyết định số 50/2023/QĐ-UBND; Quyết định số 51/2023/QĐ-UBND giữ nguyên hiệu lực.", {("amends", "50/2023/QĐ-UBND")}),
        ("Bãi bỏ cụm từ “cấp huyện” tại khoản 2 Điều 3 Quyết định số 50/2023/QĐ-UBND; Quyết định số 51/2023/QĐ-UBND.", {("amends", "50/2023/QĐ-UBND")}),
        ("Thông tư số 50/2023/TT-BTC hết hiệu lực kể từ ngày 01/7/2026.", set()),  # told, not done: a province ends no circular
        ("Các quyết định sau hết hiệu lực: Quyết định số 41/2018/QĐ-UBND, Điều 7 Quyết định số 42/2018/QĐ-UBND.", {("repeals", "41/2018/QĐ-UBND"), ("amends", "42/2018/QĐ-UBND")}),
    ],
)
def test_ends_of_wholes_and_parts_in_an_article(clause: str, expected: set[tuple[str, str]]) -> None:
    found = triples(f"QUYẾT ĐỊNH:\n\nĐiều 1. Ban hành Quy định về chợ.\n\nĐiều 2. {clause}\n\nĐiều 3. Chánh Văn phòng chịu trách nhiệm thi hành.", kind="QUYẾT ĐỊNH", symbol="2026/QĐ-UBND")
    assert {(p, o) for s, p, o in found if s == "SELF"} == expected


def test_a_letter_of_one_sentence_opens_with_what_it_carries_out() -> None:
    text = "Kính gửi: Các đơn vị trực thuộc.\n\nThực hiện Kế hoạch số 12/KH-BCĐ ngày 02/3/2024, yêu cầu các đơn vị rà soát, báo cáo trước ngày 30/5/2024./."
    assert triples(text, kind="V/v rà soát kho", title="", symbol="UBND-KT") == {("SELF", "implements", "12/KH-BCĐ")}


def test_a_day_in_brackets_and_a_day_of_two() -> None:
    cited, relations = read("Thực hiện Kế hoạch số 8/KH-UBND (ngày 28/3/2023) và Kế hoạch số 9/KH-UBND;\n\nI. A\n\n1. Rà soát giấy phép số 45/GP-UBND và 46/GP-UBND cùng ngày 12/5/2021.")
    assert {c.citation.number: c.citation.date for c in cited.values()} == {"8/KH-UBND": "2023-03-28", "9/KH-UBND": None, "45/GP-UBND": "2021-05-12", "46/GP-UBND": "2021-05-12"}
    assert {cited[r.object].citation.number for r in relations if r.predicate == "implements"} == {"8/KH-UBND", "9/KH-UBND"}


def test_a_congress_of_a_commune() -> None:
    found = triples("Thực hiện Nghị quyết số 9-NQ/TU ngày 25/12/2023 của Tỉnh ủy; Nghị quyết Đại hội đại biểu Đảng bộ xã lần thứ I, nhiệm kỳ 2025 - 2030;\n\nI. A")
    assert ("SELF", "implements", "Nghị quyết Đại hội đại biểu Đảng bộ xã lần thứ I, nhiệm kỳ 2025 - 2030") in found


def test_what_amends_the_act_that_a_basis_amends_is_no_basis() -> None:
    found = triples(
        "Căn cứ Thông tư số 71/2023/TT-BTC ngày 30/11/2023 sửa đổi, bổ sung một số điều của Thông tư số 40/2020/TT-BTC ngày 12/7/2020 quy định phí kiểm định được sửa đổi, bổ sung bởi Thông tư số 52/2022/TT-BTC;\n\nI. A"
    )
    assert found == {("SELF", "basedOn", "71/2023/TT-BTC"), ("71/2023/TT-BTC", "amends", "40/2020/TT-BTC"), ("52/2022/TT-BTC", "amends", "40/2020/TT-BTC")}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Làm các việc khác được giao trong Đề án cho doanh nghiệp gỗ tham gia hội chợ quốc tế.", set()),
        ("Lập danh mục vật tư, đề xuất số lượng kế hoạch sử dụng năm 2024 - 2025.", set()),
        ("Hỗ trợ nhà ở từ Chương trình mục tiêu quốc gia và hỗ trợ nhà ở cho hộ nghèo từ Chương trình phát động.", set()),
        ("Ban Kế hoạch làm thủ tục, không để chậm quá 15 ngày kể từ ngày thông báo.", set()),
        ("Xây dựng Đề án phát triển sâm núi, trình Hội đồng nhân dân tỉnh kỳ họp cuối năm 2026.", set()),
        ("Hoàn thiện hồ sơ quy hoạch 2025 - 2030 và 2030 - 2035 trước 31/3.", set()),
        ("Xây dựng “Đề án Điều chỉnh tổ chức đội bảo vệ rừng đáp ứng yêu cầu tình hình mới” và thực hiện.", {"Đề án Điều chỉnh tổ chức đội bảo vệ rừng đáp ứng yêu cầu tình hình mới"}),
        ("Triển khai Định hướng chiến lược phát triển rừng tỉnh Bắc Ninh đến năm 2020.", {"Định hướng chiến lược phát triển rừng tỉnh Bắc Ninh đến năm 2020"}),
        ("Giải ngân Chương trình cho vay vốn ưu đãi với hộ làm muối ven biển.", {"Chương trình cho vay vốn ưu đãi với hộ làm muối ven biển"}),
    ],
)
def test_words_beside_a_plan_that_are_no_name_of_one(sentence: str, expected: set[str]) -> None:
    assert set(names(f"I. NHIỆM VỤ\n\n1. {sentence}")) == expected


def test_a_law_behind_another_that_is_called_after_it_amends_it() -> None:
    assert triples("Căn cứ Luật Giá ngày 20 tháng 6 năm 2012, Luật sửa đổi, bổ sung một số điều của Luật Giá ngày 13 tháng 6 năm 2016;\n\nI. A") == {
        ("SELF", "basedOn", "Luật Giá"), ("SELF", "basedOn", "Luật sửa đổi, bổ sung một số điều của Luật Giá"), ("Luật sửa đổi, bổ sung một số điều của Luật Giá", "amends", "Luật Giá")
    }
    other = triples("Căn cứ Luật Giá ngày 20 tháng 6 năm 2012, Luật sửa đổi, bổ sung một số điều của Luật Giá cả hàng hóa ngày 13 tháng 6 năm 2016;\n\nI. A")
    assert not any(p == "amends" for _, p, _ in other)
