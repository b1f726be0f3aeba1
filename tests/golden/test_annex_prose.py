"""A resolution of the Government's monthly kind: its outlook as tasks, its annex in prose as duties of the bodies that it names."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.formats.files import read_file
from loaders.pipeline import extract
from loaders.record import Record, Task

RESOLUTION = """HỘI ĐỒNG NHÂN DÂN
TỈNH BÌNH PHƯỚC

Số: 31/NQ-HĐND

Bình Phước, ngày 12 tháng 5 năm 2023

NGHỊ QUYẾT
Về tình hình sản xuất muối và trồng điều

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;

QUYẾT NGHỊ:
I. Về tình hình quý I; phương hướng, nhiệm vụ trọng tâm quý II
1. Những kết quả nổi bật
Sản lượng hạt điều của các vùng trồng tăng đều so với cùng kỳ của nhiều năm trước,
giá bán ổn định, nông dân yên tâm chăm sóc vườn cây và chuẩn bị cho vụ thu hoạch.
2. Phương hướng, nhiệm vụ, giải pháp trọng tâm quý II và thời gian tới
Thời gian tới, dự báo thời tiết còn nhiều biến động, nắng nóng kéo dài ở các vùng
trồng điều, giá vật tư tăng cao, thị trường xuất khẩu cạnh tranh ngày càng gay gắt.
a) Rà soát diện tích vườn điều già cỗi để trồng lại bằng giống mới, hoàn thành trong
quý II năm 2023, bảo đảm cây giống đủ tiêu chuẩn và có nguồn gốc rõ ràng khi bán ra.
b) Mở rộng thị trường tiêu thụ hạt điều đã chế biến, nhất là thị trường trong nước,
gắn với giữ gìn thương hiệu và chỉ dẫn địa lý của các vùng trồng đã được công nhận.

Sở Tài chính theo dõi, đôn đốc, tổng hợp kết quả thực hiện Nghị quyết này./.

CHỦ TỊCH

Lê Văn Sáu

Phụ lục
NHIỆM VỤ CỤ THỂ GIAO CÁC SỞ, NGÀNH, ĐỊA PHƯƠNG TRONG QUÝ II
(Kèm theo Nghị quyết số 31/NQ-HĐND ngày 12 tháng 5 năm 2023)

1. Sở Công Thương chủ trì, phối hợp với các cơ quan, địa phương:
a) Tổ chức hội chợ hạt điều, báo cáo Ủy ban nhân dân tỉnh trước ngày 20 tháng 5 năm 2023.
b) Trình ban hành quy chế quản lý chợ để có hiệu lực từ ngày 01 tháng 7 năm 2023.
2. Ủy ban nhân dân các huyện, thị xã, thành phố tập trung thực hiện các nhiệm vụ sau:
a) Kiểm tra việc bán cây giống.
b) Lãnh đạo các xã cần giữ nghề làm muối.
3. Sở Y tế, Sở Giáo dục và Đào tạo khẩn trương hướng dẫn các trường học phòng bệnh.
"""


def read(tmp_path: Path, text: str) -> Record:
    file = tmp_path / "nghi-quyet.txt"
    file.write_text(text, encoding="utf-8")
    return extract(read_file(file))


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return read(tmp_path, RESOLUTION)


def of(record: Record, kind: str) -> list[Task]:
    return [t for t in record.tasks if t.kind == kind]


def test_a_heading_ends_where_the_sentence_below_it_begins(record: Record) -> None:
    body = of(record, "body")
    assert [(t.section, t.group) for t in body] == [
        (f"I.2.{letter}", "Phương hướng, nhiệm vụ, giải pháp trọng tâm quý II và thời gian tới") for letter in "ab"
    ]
    assert body[0].timeframe is not None and body[0].timeframe.end == "2023-06"


def test_an_annex_in_prose_gives_each_body_its_duties(record: Record) -> None:
    duties = {t.path: t for t in of(record, "duty")}
    assert [t.section for t in duties.values()] == ["closing paragraph 1", "annex 1 1.a", "annex 1 1.b", "annex 1 2.a", "annex 1 2.b", "annex 1 3"]
    trade = duties["annex-1/1.a"]
    assert (trade.lead, trade.reporting) == (("Sở Công Thương tỉnh Bình Phước",), ("Sở Công Thương tỉnh Bình Phước",))
    assert trade.timeframe is not None and trade.timeframe.end == "2023-05-20"
    assert duties["annex-1/1.b"].lead == ("Sở Công Thương tỉnh Bình Phước",)  # "có hiệu lực từ" of another document is no formula
    assert duties["annex-1/2.a"].supervising == ("Ủy ban nhân dân các huyện, thị xã, thành phố tỉnh Bình Phước",)
    assert duties["annex-1/2.b"].directing == ()  # "Lãnh đạo các xã cần …" are people
    assert duties["annex-1/3"].guiding == ("Sở Y tế tỉnh Bình Phước", "Sở Giáo dục và Đào tạo tỉnh Bình Phước")


def test_who_follows_the_execution_of_a_resolution_has_a_duty(record: Record) -> None:
    last = next(t for t in of(record, "duty") if t.section.startswith("closing"))
    assert last.supervising == ("Sở Tài chính tỉnh Bình Phước",)


def test_an_annex_that_describes_a_project_lists_no_tasks(tmp_path: Path) -> None:
    described = """Phụ lục
NHIỆM VỤ TRỒNG LẠI VƯỜN ĐIỀU
(Kèm theo Nghị quyết số 31/NQ-HĐND ngày 12 tháng 5 năm 2023)

1. Trồng lại vườn điều già cỗi
Kinh phí của việc này:
- Ngân sách tỉnh hỗ trợ cây giống.
- Nông dân góp công.
2. Mở lớp tập huấn
"""
    head, _, _ = RESOLUTION.partition("Phụ lục\n")
    assert not [t for t in read(tmp_path, head + described).tasks if t.section.startswith("annex")]


def test_a_bare_list_of_tasks_is_one(tmp_path: Path) -> None:
    listed = """Phụ lục
DANH MỤC NHIỆM VỤ TRỌNG TÂM
(Kèm theo Nghị quyết số 31/NQ-HĐND ngày 12 tháng 5 năm 2023)

1. Trồng lại vườn điều già cỗi trong năm 2024.
2. Mở lớp tập huấn cho nông dân.
"""
    head, _, _ = RESOLUTION.partition("Phụ lục\n")
    made = [t for t in read(tmp_path, head + listed).tasks if t.section.startswith("annex")]
    assert [(t.kind, t.path, t.title) for t in made] == [
        ("body", "annex-1/1", "Trồng lại vườn điều già cỗi trong năm 2024."),
        ("body", "annex-1/2", "Mở lớp tập huấn cho nông dân."),
    ]
