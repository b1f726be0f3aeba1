"""An officer's own folder: letters without a number, a form without a head, copies, files that are no documents, a province that kept its name."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.keeping.store import GraphStore
from queries.questions.refusals import Ambiguous
from queries.run import ask
from tests.made_pdf import Sheets

Json = dict[str, Any]
Run = Callable[..., subprocess.CompletedProcess[str]]
STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
TRADE = "ỦY BAN NHÂN DÂN TỈNH LÀO CAI\nSỞ CÔNG THƯƠNG"
ORDER = "Quyết định số 300/QĐ-TTg ngày 12/02/2024 của Thủ tướng Chính phủ"
CENTRE = "Quyết định số 45/QĐ-TTg ngày 15/01/2024 của Thủ tướng Chính phủ"


def text(head: str, number: str, dated: str, kind: str, about: str, *body: str) -> str:
    return "\n".join([head, "", STATE, "", number, "", dated, "", kind, "", about, "", *body, ""])


def plan(place: str, number: str, day: str, about: str, *body: str) -> str:
    return text(f"ỦY BAN NHÂN DÂN\nTỈNH {place.upper()}", f"Số: {number}", f"{place}, {day}", "KẾ HOẠCH", about, *body)


FILES = {
    "ke hoach cum.txt": plan(
        "Lào Cai", "88/KH-UBND", "ngày 10 tháng 3 năm 2026", "Phát triển cụm công nghiệp", f"Thực hiện {ORDER};", f"Căn cứ {CENTRE};", "I. NHIỆM VỤ", "1. Rà soát quy hoạch cụm công nghiệp",
        "- Cơ quan chủ trì: Sở Công Thương.", "- Thời gian hoàn thành: Trước ngày 30/6/2026.", "2. Báo cáo kết quả", "Sở Tài chính báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12/2026.",
    ),
    "ke hoach cu.txt": plan("Lào Cai", "35/KH-UBND", "ngày 05 tháng 4 năm 2024", "Phát triển chợ nông thôn", f"Thực hiện {ORDER};", "I. NHIỆM VỤ", "1. Sở Công Thương chủ trì xây dựng chợ."),
    "ke hoach son la.txt": plan("Sơn La", "61/KH-UBND", "ngày 05 tháng 5 năm 2024", "Phát triển chợ nông thôn", f"Căn cứ {CENTRE};", "I. NHIỆM VỤ", "1. Sở Công Thương chủ trì xây dựng chợ."),
    "ke hoach son la (ban sao).txt": plan("Sơn La", "61/KH-UBND", "ngày 05 tháng 5 năm 2024", "Phát triển chợ nông thôn", f"Căn cứ  {CENTRE};", "I. NHIỆM VỤ", "1. Sở Công Thương chủ trì xây dựng chợ."),
    "cong van gia han.txt": text(TRADE, "Số:      /SCT-QLCN", "Lào Cai, ngày     tháng 5 năm 2026", "", "V/v gia hạn thời gian nộp hồ sơ cụm công nghiệp", "Kính gửi: Sở Tài chính.", f"Căn cứ {ORDER}, đề nghị phối hợp gia hạn 30 ngày cho 15 hồ sơ."),
    "cong van gia han 2.txt": text(
        TRADE, "Số:      /SCT-QLCN", "Lào Cai, ngày     tháng 5 năm 2026", "", "V/v gia hạn thời gian nộp hồ sơ cụm công nghiệp", "Kính gửi: Công ty A.", f"Căn cứ {ORDER}, đồng ý gia hạn 45 ngày cho 18 hồ sơ.",
    ),
    "ke hoach song.txt": plan(
        "Sơn La", "70/KH-UBND", "ngày 05 tháng 5 năm 2026", "Quản lý cát sỏi lòng sông", "I. NHIỆM VỤ", "1. Rà soát bến bãi", "- Cơ quan chủ trì: Sở Công Thương.", "- Thời gian thực hiện: Từ 01/7/2026.",
        "2. Cắm mốc hành lang", "- Cơ quan chủ trì: Sở Công Thương.", "- Thời gian thực hiện: Giai đoạn 2026 - 2030 và những năm tiếp theo.", "II. TỔ CHỨC THỰC HIỆN",
        "1. Các tổ chức, cá nhân khai thác cát sỏi: nộp đủ thuế, phí.", "2. Các cơ quan, đơn vị liên quan: phối hợp kiểm tra bến bãi.",
    ),
    "phieu trinh.txt": f"Kính trình lãnh đạo,\n\nNội dung trình: xem xét theo {CENTRE}.\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("desk") / "ho so"
    made.mkdir()
    for name, said in FILES.items():
        (made / name).write_text(said, encoding="utf-8")
    sheets = Sheets()
    for n in range(3):
        sheets.add_page()
        sheets.put(100, 60, f"Công báo ngày 10-6-2026, trang {n + 1}: phần còn lại của trang là ảnh")
    sheets.output(str(made / "ban quet.pdf"))
    for name in ("bo cuc.dwg", "~$ke hoach cum.docx", ".tam.txt"):
        (made / name).write_bytes(b"x")
    return made


@pytest.fixture(scope="module")
def built(folder: Path, tmp_path_factory: pytest.TempPathFactory, vanmach: Run) -> tuple[Path, str]:
    store = tmp_path_factory.mktemp("kho") / "kho"
    return store, vanmach("build", folder, "--store", store).stdout


@pytest.fixture(scope="module")
def store(built: tuple[Path, str]) -> GraphStore:
    return GraphStore.open(built[0])


def rows(store: GraphStore, question: str, **values: str) -> list[Json]:
    found: list[Json] = ask(store, question, values).to_json()["rows"]
    return found


def test_building_tells_what_it_could_not_read_and_what_it_left_out(built: tuple[Path, str]) -> None:
    told = built[1]
    assert "2 tệp đọc được nhưng cần xem lại:" in told
    assert "  – ban quet.pdf: Hầu như không có chữ (" in told and "trên 3 trang)" in told
    assert "  – phieu trinh.txt: Không nhận ra số, tên loại và trích yếu" in told
    assert "bỏ qua 1 tệp không phải loại đọc được (.dwg)" in told, "what Word keeps beside an open file, and hidden files, are nobody's concern"


def test_a_document_without_a_number_is_called_by_its_subject_and_by_its_file(store: GraphStore) -> None:
    answer = ask(store, "van-ban-vien-dan", {"van_ban": "cong van gia han.txt"}).to_json()
    assert [r["number"] for r in answer["rows"]] == ["300/QĐ-TTg"]
    assert answer["understood"]["van-ban"]["label"] == "Công văn chưa rõ số “gia hạn thời gian nộp hồ sơ cụm công nghiệp” (5/2026, Sở Công Thương tỉnh Lào Cai)"
    answer = ask(store, "van-ban-vien-dan", {"van_ban": "phieu trinh"}).to_json()
    assert [r["number"] for r in answer["rows"]] == ["45/QĐ-TTg"]
    assert answer["understood"]["van-ban"]["label"] == "Văn bản chưa rõ số, tệp phieu trinh.txt"


def test_copies_cite_once(store: GraphStore) -> None:
    (row,) = rows(store, "van-ban-vien-dan", van_ban="61/KH-UBND")
    assert {q["file"] for q in row["evidence"]} == {"ke hoach son la.txt", "ke hoach son la (ban sao).txt"}


def test_a_province_that_kept_its_name_is_not_two_places_that_cite(store: GraphStore) -> None:
    shared = rows(store, "vien-dan-chung")
    assert [(r["number"], sorted(p["label"] for p in r["provinces"])) for r in shared] == [("45/QĐ-TTg", ["Tỉnh Lào Cai", "Tỉnh Sơn La"])]


def test_bodies_of_one_name_are_told_apart_by_the_time_behind_it(store: GraphStore) -> None:
    with pytest.raises(Ambiguous) as told:
        rows(store, "co-quan-chu-tri", co_quan="Sở Công Thương Lào Cai")
    names = ["Sở Công Thương tỉnh Lào Cai từ 01/7/2025", "Sở Công Thương tỉnh Lào Cai đến 30/6/2025"]
    assert sorted(c.typed for c in told.value.candidates) == sorted(c.label for c in told.value.candidates) == names
    for candidate in told.value.candidates:
        assert len(rows(store, "co-quan-chu-tri", co_quan=candidate.typed)) == 1
    assert rows(store, "co-quan-chu-tri", co_quan="Sở Công Thương Lào Cai năm 2026") == rows(store, "co-quan-chu-tri", co_quan="Sở Công Thương tỉnh Lào Cai (sau sắp xếp)")


def test_queue_as_json_can_be_read_by_a_program(built: tuple[Path, str], vanmach: Run) -> None:
    assert json.loads(vanmach("review", "--list-decisions", "--json", "--store", built[0]).stdout) == []


def test_work_that_only_begins_is_never_over(store: GraphStore) -> None:
    found = rows(store, "nhiem-vu-den-han", ngay="01/12/2030", tinh="Sơn La", loai="body")
    assert [(r["state"], r["timeframe"]["text"], r["timeframe"]["end"], r["remaining"]) for r in found if r["number"] == "70/KH-UBND"] == [
        ("khong-ghi", "Từ 01/7/2026", None, None),
        ("khong-ghi", "Giai đoạn 2026 - 2030 và những năm tiếp theo", None, None),
    ]


def test_those_whom_the_state_oversees_are_no_departments(store: GraphStore) -> None:
    found = rows(store, "van-ban-giao-viec", co_quan="Sở Công Thương tỉnh Sơn La", van_ban="70/KH-UBND", loai="duty")
    assert [[v["label"] for v in r["via"]] for r in found] == [["Các cơ quan, đơn vị liên quan"]], "nộp thuế, phí is the firms'"


def test_letters_of_one_label_are_told_apart_by_their_files(store: GraphStore) -> None:
    labels = {r["citing_label"] for r in rows(store, "duoc-vien-dan-tai", van_ban="300/QĐ-TTg")}
    letter = "Công văn chưa rõ số “gia hạn thời gian nộp hồ sơ cụm công nghiệp” (5/2026, Sở Công Thương tỉnh Lào Cai)"
    assert {f"{letter}, tệp cong van gia han.txt", f"{letter}, tệp cong van gia han 2.txt"} <= labels
    (sheet,) = {r["citing_label"] for r in rows(store, "duoc-vien-dan-tai", van_ban="45/QĐ-TTg") if r["citing_label"].startswith("Văn bản")}
    assert sheet == "Văn bản chưa rõ số, tệp phieu trinh.txt"


def test_decisions_of_two_districts_that_nobody_names_are_told_apart_by_who_cites_them(tmp_path: Path, vanmach: Run) -> None:
    """Two sheets without a head cite a number of "UBND huyện": each its own district's, both of one label."""
    (tmp_path / "in").mkdir()
    for name, about in (("to trinh 1.txt", "chỉnh trang đô thị"), ("to trinh 2.txt", "dạy nghề")):
        cited = f"Căn cứ Quyết định số 512/QĐ-UBND ngày 11/01/2025 của UBND huyện về {about};"
        (tmp_path / "in" / name).write_text(f"KẾ HOẠCH\nTriển khai {about}\n\n{cited}\n\nI. NHIỆM VỤ\n1. Phòng Nội vụ chủ trì rà soát.\n", "utf-8")
    vanmach("build", tmp_path / "in", "--store", tmp_path / "kho")
    store = GraphStore.open(tmp_path / "kho")
    with pytest.raises(Ambiguous) as raised:
        rows(store, "duoc-vien-dan-tai", van_ban="512/QĐ-UBND")
    one, other = raised.value.candidates
    assert one.label == other.label
    assert {c.why.rpartition("tại ")[2] for c in (one, other)} == {"to trinh 1.txt", "to trinh 2.txt"}
    for chosen, file in ((one, "to trinh 1.txt"), (other, "to trinh 2.txt")):
        (row,) = rows(store, "duoc-vien-dan-tai", van_ban=next(c.typed for c in (one, other) if c.typed.endswith(file)))
        assert row["evidence"][0]["file"] == file, chosen
    told = vanmach("ask", "duoc-vien-dan-tai", "512/QĐ-UBND", "--store", tmp_path / "kho", check=False).stderr
    assert f"Gõ lại, ví dụ: “{one.typed}”." in told
