"""Items of "Tổ chức thực hiện" → duties with holders and roles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from loaders.agencies.bodies import Locality, bodies_from
from loaders.outline.layout import layout
from loaders.outline.sections import purpose_of
from loaders.record import ROLES, Identity, Task
from loaders.work.assignments import assignments, charges, ordered_at, orders_within
from loaders.work.duties import duty_tasks
from loaders.work.roles import read_roles
from loaders.work.worktext import WorkText
from loaders.writing.text import SourceText
from tests.reading import record_of

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
HERE = Locality("tỉnh Bình Phước")

PLAN = """ỦY BAN NHÂN DÂN
TỈNH BÌNH PHƯỚC

Số: 77/KH-UBND

Bình Phước, ngày 09 tháng 5 năm 2023

KẾ HOẠCH

Phòng chống dịch bệnh trên vật nuôi

Thực hiện Quyết định số 30/QĐ-TTg ngày 05/01/2023 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH

Bảo vệ đàn vật nuôi.

II. TỔ CHỨC THỰC HIỆN

Đảng ủy Ủy ban nhân dân tỉnh tập trung chỉ đạo các ngành, các hội và doanh nghiệp chăn nuôi, giết mổ trên địa bàn thực hiện những nội dung sau:

1. Sở Y tế

- Chủ trì, phối hợp với Công an tỉnh, UBND các huyện, thành phố hướng dẫn người dân khai báo; tổng hợp, báo cáo UBND tỉnh.

- Tăng cường công tác kiểm tra nơi giết mổ.

2. Ban Quản lý Khu kinh tế, Ban Quản lý các khu công nghiệp

Rà soát các bếp ăn tập thể. Kiểm tra đột xuất khi cần.

Ban Quản lý Khu kinh tế chủ trì lập danh sách các cơ sở.

3. Kho bạc Nhà nước tỉnh: Phối hợp cung cấp số liệu định kỳ hằng quý.

4. Các nhiệm vụ đã giao trước đây được tiếp tục thực hiện.

5. Sở Tư pháp có trách nhiệm phối hợp với Sở Y tế rà soát văn bản để tham mưu sửa đổi.

6. Báo Bình Phước

Tuyên truyền rộng rãi.

III. CHẾ ĐỘ BÁO CÁO

1. UBND các huyện, thành phố gửi kết quả về Sở Y tế trước ngày 15 của các tháng cuối quý để tổng hợp, báo cáo UBND tỉnh.

Trong quá trình thực hiện, nếu có vướng mắc, Giám đốc các sở, ngành gửi ý kiến về Sở Y tế.

Ủy ban nhân dân tỉnh yêu cầu các cơ quan triển khai thực hiện./.

Nơi nhận:
- Bộ Y tế;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Thị Tư
"""


@pytest.fixture(scope="module")
def duties() -> dict[str, Task]:
    made = duty_tasks(WorkText(layout(SourceText(PLAN)), HERE))
    assert len({t.id for t in made}) == len(made)
    return {t.path: t for t in made}


def roles(task: Task) -> dict[str, tuple[str, ...]]:
    return {role: getattr(task, role) for role in ROLES if getattr(task, role)}


def test_one_item_is_one_duty(duties: dict[str, Task]) -> None:
    assert list(duties) == ["II/1", "II.1/1", "II.1/2", "II.2/1", "II.2/2", "II.3", "II.5", "II.6/1", "III.1", "III/1"]


def test_the_introduction_charges_a_body(duties: dict[str, Task]) -> None:
    assert roles(duties["II/1"]) == {"directing": ("Đảng ủy Ủy ban nhân dân tỉnh Bình Phước",)}


def test_a_list_of_partners_and_what_follows_it(duties: dict[str, Task]) -> None:
    holder = ("Sở Y tế tỉnh Bình Phước",)
    assert roles(duties["II.1/1"]) == {
        "lead": holder, "guiding": holder, "reporting": holder,
        "coordinating": ("Công an tỉnh Bình Phước", "Ủy ban nhân dân các huyện, thành phố tỉnh Bình Phước"),
    }
    assert roles(duties["II.1/2"]) == {"supervising": holder}


def test_a_heading_of_two_and_an_item_of_one(duties: dict[str, Task]) -> None:
    both = ("Ban Quản lý Khu kinh tế tỉnh Bình Phước", "Ban Quản lý các Khu công nghiệp tỉnh Bình Phước")
    assert roles(duties["II.2/1"]) == {"responsible": both}
    assert roles(duties["II.2/2"]) == {"lead": both[:1]}


def test_the_body_and_its_duty_on_one_line(duties: dict[str, Task]) -> None:
    task = duties["II.3"]
    assert roles(task) == {"coordinating": ("Kho bạc Nhà nước tỉnh Bình Phước",)}
    assert task.timeframe is not None and task.timeframe.recurrence == "hằng quý"
    assert roles(duties["II.5"]) == {"coordinating": ("Sở Tư pháp tỉnh Bình Phước",), "advising": ("Sở Tư pháp tỉnh Bình Phước",)}


def test_reports(duties: dict[str, Task]) -> None:
    assert roles(duties["III.1"]) == {"reporting": ("Ủy ban nhân dân các huyện, thành phố tỉnh Bình Phước",)}
    assert duties["III.1"].timeframe is not None and duties["III.1"].timeframe.text == "trước ngày 15 của các tháng cuối quý"
    assert list(roles(duties["III/1"])) == ["reporting"]


def test_a_body_from_its_heading_names_its_premise(duties: dict[str, Task]) -> None:
    lead = next(b for b in duties["II.1/1"].bodies if b.role == "lead")
    assert (lead.text, lead.confidence, [p.text for p in lead.premises]) == ("Chủ trì", "inferred", ["Sở Y tế"])
    for task in duties.values():
        for body in task.bodies:
            assert body.text == " ".join(PLAN[s.start : s.end] for s in body.spans)
            for premise in body.premises:
                assert premise.text == " ".join(PLAN[s.start : s.end] for s in premise.spans)


LETTER = """BỘ CÔNG THƯƠNG
-------
Số: 612/BCT-HC
V/v an toàn hóa chất

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Hà Nội, ngày 04 tháng 3 năm 2024

Kính gửi: Ủy ban nhân dân các tỉnh, thành phố

Thực hiện Quyết định số 30/QĐ-TTg ngày 05/01/2023 của Thủ tướng Chính phủ, Bộ Công Thương đề nghị Ủy ban nhân dân các tỉnh, thành phố:

1. Thống kê các kho hóa chất trước ngày 15/4/2024.

2. Chỉ đạo các sở, ngành kiểm tra kho hóa chất.

3. Sở Công Thương các tỉnh báo cáo kết quả.

Trân trọng./.

Nơi nhận:
- Như trên;
- Lưu: VT.

KT. BỘ TRƯỞNG
THỨ TRƯỞNG

Lê Văn Năm
"""

RESOLUTION = """HỘI ĐỒNG NHÂN DÂN
TỈNH BÌNH PHƯỚC

Số: 9/NQ-HĐND

Bình Phước, ngày 09 tháng 5 năm 2023

NGHỊ QUYẾT
Về phát triển cây điều

Căn cứ Luật Trồng trọt năm 2018;

QUYẾT NGHỊ:

Điều 1. Thông qua Đề án phát triển cây điều.

Điều 2. Tổ chức thực hiện

1. Thường trực Hội đồng nhân dân, các Ban và đại biểu Hội đồng nhân dân tỉnh giám sát việc thực hiện.

2. Trường Cao đẳng Bình Phước đào tạo kỹ thuật viên.

3. Cục Trồng trọt (Bộ Nông nghiệp và Môi trường) chủ trì, phối hợp với Sở Tài chính tập huấn.

4. Câu lạc bộ Nhà nông tham gia ý kiến.

5. Tập đoàn Cao su Dầu Tiếng nhân giống mới.

6. Giám đốc các sở, ngành chịu trách nhiệm thi hành Nghị quyết này.

Nơi nhận:
- Lưu: VT.

CHỦ TỊCH

Lê Văn Sáu
"""


def read(text: str, kind: str) -> list[Task]:
    return list(duty_tasks(WorkText(layout(SourceText(text)), HERE, document=Identity(type=kind))))


def whole(text: str) -> list[Task]:
    return list(record_of(text).tasks)


def test_items_after_a_sentence_that_asks_a_group() -> None:
    made = read(LETTER, "Công văn")
    group = ("Ủy ban nhân dân các tỉnh, thành phố",)
    assert [roles(t) for t in made] == [
        {"responsible": group},
        {"directing": group},
        {"reporting": ("Sở Công Thương các tỉnh",)},
    ]
    premise = made[0].bodies[0].premises[0]
    assert (premise.why, premise.text) == ("cơ quan nêu tại câu dẫn trước các mục", group[0])


LEADS_IN = (
    "CHỈ THỊ\nVề hội thi tin học\n\n5. Chuẩn bị hội thi\n\n{}\n\n- Tập huấn giáo viên hướng dẫn.\n\n- Rà soát phòng máy.\n\nCHỦ TỊCH\n\nLê Văn Sáu\n"
)


@pytest.mark.parametrize(("sentence", "expected"), [
    ("Các sở giáo dục, các trường trực thuộc căn cứ điều kiện của đơn vị, thực hiện tốt các nội dung sau:", {"responsible": ("Các sở giáo dục tỉnh Bình Phước", "Các trường trực thuộc")}),
    ("Bộ Y tế chủ trì, phối hợp với Bộ Nội vụ làm rõ trong tháng 3 các việc sau:", {"lead": ("Bộ Y tế",), "coordinating": ("Bộ Nội vụ",)}),
    ("Bộ Y tế đã triển khai thực hiện tốt các nhiệm vụ sau:", None),
    ("Bộ Y tế chủ trì xác định mức hỗ trợ như sau:", None),
    ("Bộ Y tế có các phòng sau:", None),
])
def test_a_sentence_that_names_first_who_does_what_is_listed_below_it(sentence: str, expected: dict[str, tuple[str, ...]] | None) -> None:
    made = read(LEADS_IN.format(sentence), "Chỉ thị")
    assert [({"lead": r["lead"], "coordinating": r["coordinating"]} if "lead" in (r := roles(t)) else {"responsible": r["responsible"]}) for t in made] == ([expected] * 2 if expected else [])


@pytest.mark.parametrize("leads", ["chủ trì", "làm đầu mối"])
def test_who_leads_in_the_sentence_behind_a_decision_is_charged(leads: str) -> None:
    said = f"Thông qua Báo cáo về cây giống. Sở Tư pháp {leads}, phối hợp với Sở Nội vụ hoàn thiện Báo cáo."
    made = read(f"NGHỊ QUYẾT\nVề phiên họp\n\nQUYẾT NGHỊ:\n\n1. {said}\n\n2. Sở Y tế có trách nhiệm rà soát.\n\nNơi nhận:\n", "Nghị quyết")
    assert roles(made[0]) == {"lead": ("Sở Tư pháp tỉnh Bình Phước",), "coordinating": ("Sở Nội vụ tỉnh Bình Phước",)}


UNION = (
    "LIÊN ĐOÀN LAO ĐỘNG TỈNH ĐỒNG NAI\nCÔNG ĐOÀN GIÁO DỤC\nSố: 61/CĐGD\nV/v chống rét\nĐồng Nai, ngày 5 tháng 1 năm 2026\n\nKính gửi: Công đoàn các trường.\n\n{}\n\nTrân trọng cảm ơn.\n\nCHỦ TỊCH\n\nLê Văn Sáu\n"
)


@pytest.mark.parametrize(("words", "expected"), [
    ("Công đoàn Giáo dục tỉnh đề nghị công đoàn các trường che chắn lớp học, đủ ấm cho học sinh. Cụ thể:\n\n- Kiểm tra cửa các lớp.\n\n- Bố trí nước ấm.", ["Kiểm tra cửa các lớp.", "Bố trí nước ấm."]),
    ("Công đoàn Giáo dục tỉnh thông báo đến các đơn vị và đề nghị Chủ tịch công đoàn các trường phổ biến đến đoàn viên.", ["Công đoàn Giáo dục tỉnh thông báo"]),
    ("Công đoàn Giáo dục tỉnh thông báo đến các đơn vị và Sở Nội vụ được biết.", []),
])
def test_what_a_letter_asks_for_in_passing(words: str, expected: list[str]) -> None:
    made = whole(UNION.format(words))
    assert [t.title.startswith(e) for t, e in zip(made, expected, strict=True)] == [True] * len(expected)
    assert all(t.bodies for t in made)


CONCLUSION = (
    "Số 12-KL/TW\nHà Nội, ngày 7 tháng 2 năm 2025\n\nKẾT LUẬN\nCỦA BỘ CHÍNH TRỊ\nvề đổi mới bộ máy\n\nBộ Chính trị kết luận như sau:\n\n1. Giao Ban Tổ chức Trung ương chủ trì, hoàn thiện đề án.\n\n2. {}\n\n"
    "{} Đảng ủy Chính phủ chỉ đạo sửa đổi các nghị định.\n\nT/M BỘ CHÍNH TRỊ\n\nLê Văn Sáu\n"
)


@pytest.mark.parametrize(("item", "other", "work"), [
    ("Rà soát kỹ tác động của đề án; bố trí đủ cán bộ.", "3. Giao", True),
    ("Rà soát kỹ tác động của đề án; bố trí đủ cán bộ.", "3. Kết quả của", False),  # among topics
    ("Triển khai đề án đã đi vào nền nếp.", "3. Giao", False),
    ("Kết quả ban đầu là tích cực.", "3. Giao", False),
])
def test_an_item_that_names_nobody_between_items_that_order_bodies_is_work(item: str, other: str, work: bool) -> None:
    assert [(t.title, roles(t)) for t in whole(CONCLUSION.format(item, other)) if t.path == "2"] == ([(item, {})] if work else [])


def test_the_verb_of_a_duty_need_not_be_known() -> None:
    made = read(RESOLUTION, "Nghị quyết")
    assert [t.path for t in made] == ["Điều 2.1", "Điều 2.2", "Điều 2.3", "Điều 2.5"]
    assert roles(made[0]) == {
        "supervising": ("Thường trực Hội đồng nhân dân tỉnh Bình Phước", "Các Ban Hội đồng nhân dân tỉnh Bình Phước", "Đại biểu Hội đồng nhân dân tỉnh Bình Phước")
    }
    assert roles(made[1]) == {"responsible": ("Trường Cao đẳng Bình Phước",)}
    assert set(roles(made[2])) == {"lead", "coordinating"}
    assert roles(made[3]) == {}  # it names a body; no word says what it does


def test_the_last_words_of_the_form_are_no_duty() -> None:
    assert not [t for t in read(RESOLUTION, "Nghị quyết") if "thi hành" in t.title]


VERBS = [
    ("Chủ trì kiểm tra, giám sát việc đầu tư.", {"lead"}),
    (
        "Làm đầu mối, chịu trách nhiệm vận động, hướng dẫn, đôn đốc các trường.",
        {"lead", "guiding", "supervising"},
    ),
    ("Đẩy mạnh tuyên truyền trong nhân dân.", {"responsible"}),
    ("Tập trung chỉ đạo, tăng cường kiểm tra các chợ.", {"directing", "supervising"}),
    ("Chỉ đạo và hướng dẫn các trường.", {"directing", "guiding"}),
    ("Thường xuyên tự kiểm tra tại đơn vị.", {"responsible"}),
    ("Tham mưu UBND tỉnh ban hành quy chế.", {"advising"}),
    ("Đánh giá kết quả, tham mưu báo cáo theo yêu cầu.", {"responsible", "reporting"}),
    ("Lưu giữ đầy đủ sổ sách, báo cáo theo mẫu.", {"responsible"}),
    ("Hoàn thiện hồ sơ, báo cáo Bộ Y tế trong tháng 6.", {"responsible", "reporting"}),
    ("Căn cứ ngân sách, chủ trì phối hợp với Sở Y tế tham mưu bố trí kinh phí.", {"lead", "coordinating", "advising"}),
    ("Phối hợp Sở Y tế trong việc giám sát tiêm chủng.", {"coordinating"}),
    ("Quản lý trường học. Tăng cường công tác kiểm tra bếp ăn.", {"responsible"}),
    ("Trực tiếp chỉ đạo việc sơ tán.", {"directing"}),
    ("Tổng kiểm tra các chợ.", {"supervising"}),
    ("Theo chức năng, nhiệm vụ được giao kiểm tra việc khai báo.", {"supervising"}),
    ("Theo chức năng, nhiệm vụ của ngành, hướng dẫn các trường.", {"guiding"}),
    ("Tùy theo chức năng, nhiệm vụ được giao chủ trì kiểm tra các chợ.", {"lead"}),
    ("Tùy tình hình thực tế, chủ trì kiểm tra các chợ.", {"lead"}),
    ("Tùy theo nhu cầu và điều kiện phát triển thực hiện thuê dịch vụ.", {"responsible"}),
    ("Trong phạm vi, nhiệm vụ, quyền hạn giám sát việc thực hiện Nghị quyết.", {"supervising"}),
    ("Theo dõi, đôn đốc, tham mưu sơ kết.", {"supervising", "advising"}),
    ("Tổ chức hoặc phối hợp tổ chức các hội thi.", {"responsible", "coordinating"}),
    ("Tuyên truyền phòng bệnh, chủ trì, phối hợp với Sở Tài chính lập dự toán.", {"responsible", "lead", "coordinating"}),
    ("Rà soát quy hoạch và chủ trì thẩm định.", {"responsible", "lead"}),
    ("Đồng chủ trì với Sở Y tế rà soát quy hoạch.", {"lead"}),
    ("Chủ trì lập kế hoạch, phối hợp với Sở Y tế mở lớp tập huấn.", {"lead", "coordinating"}),
    ("Phối hợp với cơ quan chủ trì, cơ quan thẩm định.", {"coordinating"}),
    ("Xác định cơ quan, đơn vị chủ trì, thời hạn.", {"responsible"}),
    ("Giúp Ủy ban nhân dân tỉnh theo dõi, đôn đốc tiến độ.", {"supervising"}),
    ("Là cơ quan thường trực, có trách nhiệm chủ trì, phối hợp với Sở Y tế hướng dẫn các xã.", {"lead", "coordinating", "guiding"}),
    ("Thẩm định Báo cáo nghiên cứu tiền khả thi, Báo cáo kinh tế.", {"responsible"}),
    ("Định kỳ 15 ngày một lần báo cáo Sở Y tế.", {"reporting"}),
    ("Hằng năm gửi báo cáo về Sở Y tế trước ngày 31 tháng 01.", {"reporting"}),
    ("Các xã định kỳ hằng năm, trước ngày 15 tháng 11, gửi báo cáo về Sở Y tế để tổng hợp, báo cáo tỉnh.", {"reporting"}),
    ("Chậm nhất ngày 20 tháng cuối quý, báo cáo Sở Y tế.", {"reporting"}),
    ("Định kỳ 06 tháng, năm báo cáo Sở Y tế.", {"reporting"}),
    ("Trong quý III năm 2025, kiểm tra các chợ.", {"supervising"}),
    ("Rà soát quy định, gửi báo cáo về Sở Y tế.", {"responsible", "reporting"}),
    ("Gửi kết quả về Sở Y tế để tổng hợp, báo cáo.", {"responsible"}),
    ("Hằng tháng (trước ngày 25) báo cáo kết quả về Sở Y tế.", {"reporting"}),
    ("Định kỳ 6 tháng (trước ngày 15/6), năm (trước ngày 15/12) báo cáo kết quả thực hiện.", {"reporting"}),
    ("Định kỳ hằng năm (trước ngày 30 tháng 11) hoặc đột xuất khi có yêu cầu, báo cáo Bộ Y tế.", {"reporting"}),
    ("Tổng hợp, đôn đốc việc thực hiện.", {"responsible", "supervising"}),
    ("Tổng hợp và theo dõi tiến độ.", {"responsible", "supervising"}),
    ("Có văn bản hướng dẫn, đôn đốc các xã.", {"guiding", "supervising"}),
    ("Có văn bản chỉ đạo của cấp trên thì lưu hồ sơ.", {"responsible"}),
    ("Kịp thời báo cáo Sở Y tế để tổng hợp, tham mưu cấp trên.", {"reporting"}),  # it is Sở Y tế that advises
]


@pytest.mark.parametrize(("text", "expected"), VERBS, ids=[t for t, _ in VERBS])
def test_roles_are_what_the_verbs_say(text: str, expected: set[str]) -> None:
    assert set(read_roles(text, HERE).roles) == expected


@pytest.mark.parametrize(("item", "expected"), [
    ("Giao Quân ủy Trung ương căn cứ Kết luận số 3-KL/TW của Bộ Chính trị, Ban Bí thư chủ trì, phối hợp với các cơ quan liên quan lập đề án.", {"lead": ("Quân ủy Trung ương",), "coordinating": ("Các cơ quan liên quan",)}),
    ("Giao Văn phòng Trung ương Đảng; các Đảng ủy: Chính phủ; Quốc hội và các tỉnh ủy rà soát biên chế.", {"responsible": ("Văn phòng Trung ương Đảng", "Đảng ủy Chính phủ", "Đảng ủy Quốc hội", "Các tỉnh ủy")}),
    ("Các đồng chí Ủy viên Bộ Chính trị, Ban Bí thư chỉ đạo các tỉnh ủy.", {"directing": ("Ủy viên Bộ Chính trị, Ban Bí thư",)}),
    ("Đối với thôn có dưới 100 cử tri, thành lập một tổ bầu cử.", {}),  # in which case
    ("Tiếp thu ý kiến Bộ Chính trị, Ban Bí thư, hoàn thiện đề án trước ngày 5/3/2025.", {}),  # whose opinions they are, no subject
])
def test_who_is_charged_among_the_named(item: str, expected: dict[str, tuple[str, ...]]) -> None:
    made = [t for t in whole(f"KẾT LUẬN\nVề biên chế\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Văn phòng tổng hợp.\n\n2. {item}\n") if t.path == "I.2" and t.bodies]
    assert [roles(t) for t in made] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("heading", "purpose"),
    [
        ("IV. TỔ CHỨC THỰC HIỆN", "duties"), ("Trách nhiệm của các sở, ngành", "duties"), ("NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU", "tasks"),
        ("KẾT QUẢ THỰC HIỆN NHIỆM VỤ", "past"), ("Nhiệm vụ, quyền hạn của Hội đồng", None), ("QUAN ĐIỂM, MỤC TIÊU, NHIỆM VỤ", None),
        ("Hoàn thành xuất sắc nhiệm vụ:", "past"), ("Hoàn thành nhiệm vụ năm 2026", "tasks"), ("Mục tiêu đến năm 2030", "goals"), ("Một số giải pháp thời gian tới", "tasks"), ("Cách tính điểm từng chỉ tiêu", None),
    ],
)
def test_what_a_heading_announces(heading: str, purpose: str | None) -> None:
    assert purpose_of(heading) == purpose


BELOW = """ỦY BAN NHÂN DÂN
TỈNH BÌNH PHƯỚC

Số: 78/KH-UBND

Bình Phước, ngày 09 tháng 5 năm 2023

KẾ HOẠCH

Phòng chống dịch bệnh trên vật nuôi

Thực hiện Quyết định số 30/QĐ-TTg ngày 05/01/2023 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. TỔ CHỨC THỰC HIỆN

1. Sở Y tế

- Chủ trì, phối hợp với Công an tỉnh:

+ Rà soát nơi giết mổ.

+ Hướng dẫn người dân khai báo.

+ Sở Tài chính bố trí kinh phí.

- Mua vắc xin dự phòng.

2. Sở Công Thương chủ trì, phối hợp với Sở Tài chính:

a) Rà soát các chợ.

3. UBND các huyện, thành phố chỉ đạo:

- Phòng Kinh tế lập danh sách hộ chăn nuôi.

- Rà soát điểm tiêm phòng.

4. Công an tỉnh

a) Phối hợp

- Điều tra nguồn lây.

Nơi nhận:
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Thị Tư
"""


def test_a_sentence_above_items_gives_them_its_role() -> None:
    made = read(BELOW, "Kế hoạch")
    health, trade = "Sở Y tế tỉnh Bình Phước", "Sở Công Thương tỉnh Bình Phước"
    police, money = "Công an tỉnh Bình Phước", "Sở Tài chính tỉnh Bình Phước"
    assert [roles(t) for t in made] == [
        {"lead": (health,), "coordinating": (police,)},
        {"lead": (health,), "coordinating": (police,), "guiding": (health,)},
        {"responsible": (money,)},  # it names its own body
        {"responsible": (health,)},
        {"lead": (trade,), "coordinating": (money,)},
        {"directing": ("Ủy ban nhân dân các huyện, thành phố tỉnh Bình Phước",), "responsible": ("Phòng Kinh tế",)},
        {"directing": ("Ủy ban nhân dân các huyện, thành phố tỉnh Bình Phước",)},
        {"coordinating": (police,)},
    ]
    lead = next(b for b in made[0].bodies if b.role == "lead")
    assert (lead.text, lead.confidence, [p.text for p in lead.premises]) == ("Chủ trì", "inferred", ["Sở Y tế"])


CORPUS = [
    ("000", "tỉnh Lạng Sơn", 19),
    ("001", "tỉnh Lai Châu", 15),
    ("002", "tỉnh Lào Cai", 30),
    ("003", "tỉnh Lai Châu", 0),
    ("004", "tỉnh Kon Tum", 8),
]


@pytest.mark.parametrize(("stem", "province", "count"), CORPUS, ids=[c[0] for c in CORPUS])
def test_the_corpus(stem: str, province: str, count: int) -> None:
    found = sorted((SHARED / "corpus" / "seeds").glob(f"{stem}_*.txt")) if SHARED.exists() else []
    if not found:
        pytest.skip("the corpus is not beside the project")
    made = duty_tasks(WorkText(layout(SourceText(found[0].read_bytes().decode("utf-8"))), Locality(province)))
    assert len(made) == count
    gold = SHARED / "gold" / "seeds" / f"{stem}.json"
    if gold.exists():
        assert [t.spans[0].line for t in made] == [a["line"] for a in json.loads(gold.read_text("utf-8"))["assignments"]]


def test_whoever_is_sent_a_copy_of_an_attached_text_has_no_duty_by_that() -> None:
    attached = (
        "\n\nKẾ HOẠCH\n\nPhối hợp phòng dịch\n\n(Kèm theo Kế hoạch số 77/KH-UBND ngày 09 tháng 5 năm 2023)\n\nI. YÊU CẦU\n\nKịp thời.\n\nII. TỔ CHỨC THỰC HIỆN\n\n"
        "1. Sở Y tế chủ trì theo dõi dịch.\n\nNơi nhận:\n- Sở Tài chính;\n- Các sở, ban, ngành (để thực hiện);\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Năm\n"
    )
    made = duty_tasks(WorkText(layout(SourceText(PLAN + attached)), HERE))
    assert [t.title for t in made if t.path.endswith("~2") or "chủ trì theo dõi" in t.title] == ["Sở Y tế chủ trì theo dõi dịch."]
    assert not [t.title for t in made if "Tài chính" in t.title or "để thực hiện" in t.title]


def test_items_that_markdown_escapes_are_items() -> None:
    plan = PLAN.replace("\n1. ", "\n1\\. ").replace("\n2. ", "\n**2-** ").replace("\n- ", "\n\\- ")
    assert {t.path: roles(t) for t in duty_tasks(WorkText(layout(SourceText(plan)), HERE))} == {
        t.path: roles(t) for t in duty_tasks(WorkText(layout(SourceText(PLAN)), HERE))
    }


@pytest.mark.parametrize(
    ("said", "holder"),
    [
        ("Trước ngày 15 tháng 12 năm 2023, Sở Nội vụ báo cáo kết quả về Sở Y tế.", ("reporting", "Sở Nội vụ tỉnh Bình Phước")),
        ("Trước ngày 15/12 hằng năm Sở Nội vụ tổng hợp, báo cáo.", ("reporting", "Sở Nội vụ tỉnh Bình Phước")),
        ("Định kỳ hằng quý, Sở Y tế báo cáo kết quả.", ("reporting", "Sở Y tế tỉnh Bình Phước")),
        ("Định kỳ 6 tháng (trước ngày 10/6), năm (trước ngày 10/12) Sở Y tế báo cáo kết quả.", ("reporting", "Sở Y tế tỉnh Bình Phước")),
        ("Định kỳ hằng quý, trước ngày 20 của tháng cuối quý, Sở Y tế báo cáo kết quả.", ("reporting", "Sở Y tế tỉnh Bình Phước")),
        ("Trong quý I năm 2024, Công an tỉnh chủ trì rà soát nơi giết mổ.", ("lead", "Công an tỉnh Bình Phước")),
    ],
)
def test_a_sentence_may_begin_with_its_time(said: str, holder: tuple[str, str]) -> None:
    role, name = holder
    made = duty_tasks(WorkText(layout(SourceText(PLAN.replace("3. Kho bạc Nhà nước tỉnh: Phối hợp cung cấp số liệu định kỳ hằng quý.", f"3. {said}"))), HERE))
    assert [getattr(t, role) for t in made if t.path == "II.3"] == [(name,)]


def test_reports_told_in_a_paragraph_behind_a_duty_are_its_bodies() -> None:
    """Behind a numbered duty they are of its body; behind the last one a plan's closing paragraph names who reports."""
    told = "Định kỳ hằng quý, trước ngày 20 của tháng cuối quý, báo cáo kết quả về Sở Y tế."
    plan = PLAN.replace("3. Kho bạc Nhà nước tỉnh: Phối hợp cung cấp số liệu định kỳ hằng quý.", f"3. Kho bạc Nhà nước tỉnh kiểm soát chi.\n{told}")
    made = duty_tasks(WorkText(layout(SourceText(plan)), HERE))
    assert [roles(t) for t in made if t.title == told] == [{"reporting": ("Kho bạc Nhà nước tỉnh Bình Phước",)}]


PROGRAMME = """BỘ CÔNG THƯƠNG

Số: 12/QĐ-BCT

Hà Nội, ngày 9 tháng 1 năm 2023

QUYẾT ĐỊNH

Về việc ban hành Chương trình hành động phát triển nghề muối

BỘ TRƯỞNG BỘ CÔNG THƯƠNG

Căn cứ Nghị quyết số 1/NQ-CP ngày 05 tháng 01 năm 2023 của Chính phủ;

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Chương trình hành động phát triển nghề muối.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký.

Nơi nhận:
- Lưu: VT.

BỘ TRƯỞNG

Lê Văn Sáu

CHƯƠNG TRÌNH HÀNH ĐỘNG

PHÁT TRIỂN NGHỀ MUỐI

(Ban hành kèm theo Quyết định số 12/QĐ-BCT ngày 9 tháng 1 năm 2023)

I. NỘI DUNG CHƯƠNG TRÌNH

1. Mở rộng thị trường

Vụ Kế hoạch chủ trì, phối hợp với Vụ Pháp chế mở rộng thị trường muối.

2. Giữ nghề truyền thống

Nghề muối có từ lâu đời ở các tỉnh ven biển.
"""


def test_under_a_topic_of_a_programme_whoever_leads_has_a_duty() -> None:
    made = duty_tasks(WorkText(layout(SourceText(PROGRAMME)), Locality(organisation="Bộ Công Thương"), document=Identity(type="Quyết định")))
    assert [t.title for t in made] == ["Vụ Kế hoạch chủ trì, phối hợp với Vụ Pháp chế mở rộng thị trường muối."]
    assert {role: len(names) for role, names in roles(made[0]).items()} == {"lead": 1, "coordinating": 1}


def test_a_topic_of_supervision_does_not_make_each_item_supervise() -> None:
    plan = PLAN.replace("2. Ban Quản lý Khu kinh tế", "2. Sở Công Thương\n\na) Tăng cường công tác thanh tra, giám sát thị trường thuốc thú y:\n\n- Cấp phép đúng quy định.\n\n3. Ban Quản lý Khu kinh tế")
    found = [roles(t) for t in duty_tasks(WorkText(layout(SourceText(plan)), HERE)) if t.title.startswith("Cấp phép")]
    assert found == [{"responsible": ("Sở Công Thương tỉnh Bình Phước",)}]


def test_work_that_begins_with_to_chuc_and_a_comma_is_no_body() -> None:
    plan = PLAN.replace("- Tăng cường công tác kiểm tra nơi giết mổ.", "- Tổ chức, triển khai các đợt tiêm phòng.")
    found = [roles(t) for t in duty_tasks(WorkText(layout(SourceText(plan)), HERE)) if "tiêm phòng" in t.title]
    assert found == [{"responsible": ("Sở Y tế tỉnh Bình Phước",)}]


ORDERS = """ỦY BAN NHÂN DÂN
TỈNH BÌNH PHƯỚC
Số: 31/TB-UBND
Bình Phước, ngày 09 tháng 5 năm 2023
THÔNG BÁO
Về việc sắp xếp các hội

Chủ tịch Ủy ban nhân dân tỉnh có ý kiến như sau:

1. Trách nhiệm chung của các cơ quan, đơn vị
- Rà soát các hội do mình quản lý.
- Tăng cường kiểm tra tài chính của hội.

2. Thống nhất giải thể hai hội:
a) Hội Làm vườn tỉnh Bình Phước: Quá thời gian tổ chức đại hội; thuộc trường hợp bị giải thể.
b) Hội Sinh vật cảnh tỉnh Bình Phước: Không có khả năng kiện toàn nhân sự.

3. Sở Nội vụ: Kịp thời thông báo cho các hội mới thành lập biết.

4. Đề nghị Giám đốc Công an tỉnh, Chánh án Tòa án nhân dân tỉnh tổ chức thực hiện
- Xử lý các vụ việc về tài sản của hội.

5. Chủ tịch UBND các huyện, thị xã lập danh sách hội; báo cáo chậm nhất đến ngày 01 tháng 7 năm 2023.

6. Sở Tài chính đề xuất chế độ thông tin, báo cáo giữa các hội và cơ quan tham mưu, giúp việc.

Nơi nhận:
- Như trên.
CHỦ TỊCH

Lê Văn Sáu
"""


def test_orders_of_a_notice() -> None:
    made = read(ORDERS, "Thông báo")
    assert [t.title.split(" ")[0] for t in made] == ["Rà", "Tăng", "Sở", "Xử", "Chủ", "Sở"]
    assert roles(made[0]) == {"responsible": ("Các cơ quan, đơn vị",)}  # of "Trách nhiệm chung của …"
    assert roles(made[2]) == {"responsible": ("Sở Nội vụ tỉnh Bình Phước",)}  # whom it tells is no closing sentence of the form
    assert roles(made[3]) == {"responsible": ("Giám đốc Công an tỉnh Bình Phước", "Chánh án Tòa án nhân dân tỉnh Bình Phước")}
    assert made[4].timeframe is not None and made[4].timeframe.end == "2023-07-01"
    assert roles(made[5]) == {"responsible": ("Sở Tài chính tỉnh Bình Phước",)}


def test_what_a_body_is_to_do_before_a_colon_is_no_part_of_its_name() -> None:
    text = PLAN.split("1. Sở Y tế")[0] + "1. Chủ tịch UBND các huyện, thành phố căn cứ nhiệm vụ được giao chỉ đạo: lập danh sách hộ nuôi, số con từng loại, nơi nhốt và nguồn giống của mỗi hộ trên địa bàn mình quản lý; gửi về Sở Nông nghiệp và Phát triển nông thôn để tổng hợp theo mẫu chung của tỉnh.\n* Lưu ý: Khi có dịch phải báo cáo ngay.\n"
    made = read(text + "\n2. Công an tỉnh\n\nTrong đó, giao Giám đốc Công an tỉnh chỉ đạo:\n\n- Kiểm tra xe chở lợn.\n\nNơi nhận:\n- Như trên.\n", "Kế hoạch")
    assert [t.title.split(" ")[0] for t in made][-2:] == ["Lưu", "Kiểm"]
    assert {b.body for b in made[-2].bodies} == {"Chủ tịch Ủy ban nhân dân các huyện, thành phố tỉnh Bình Phước"}


def test_papers_that_a_duty_lists_are_no_duties() -> None:
    text = PLAN.split("1. Sở Y tế")[0] + """1. Ủy ban nhân dân các xã, phường

- Lập hồ sơ hỗ trợ cho từng hộ nuôi, bao gồm:

+ Đơn của hộ;

+ Biên bản tiêu hủy (01 bản).

- Căn cứ Quyết định số 30/QĐ-TTg lập danh sách, gửi về Sở Y tế, Sở Tài chính và Sở Nội vụ để tổng hợp.

2. Các tổ chức, cá nhân được cấp giấy phép giết mổ có trách nhiệm khử trùng nơi giết mổ.

Nơi nhận:
- Như trên.
"""
    made = read(text, "Kế hoạch")[1:]
    assert [t.title.split(" ")[0] for t in made] == ["Lập", "Căn", "Các"]
    assert {b.body for t in made[:2] for b in t.bodies} == {"Ủy ban nhân dân các xã, phường tỉnh Bình Phước"}
    assert [(b.role, b.body) for b in made[2].bodies] == [("responsible", "Các tổ chức, cá nhân")]


def test_a_rule_that_a_letter_quotes_gives_no_work() -> None:
    text = LETTER.split("\n1.")[0] + """
1. Về thẩm quyền
- Khoản 2 Điều 3 Thông tư số 15/2026/TT-BCT quy định: Ủy ban nhân dân cấp tỉnh có trách nhiệm tiếp nhận hồ sơ.
- Theo quy định tại Điều 13 Quyết định số 33/2007/QĐ-BGDĐT: Sở Y tế có trách nhiệm cấp chứng chỉ.
- Sở Y tế cấp chứng chỉ cho người đã học xong.
"""
    assert [t.title for t in read(text, "Công văn")][-1:] == ["Sở Y tế cấp chứng chỉ cho người đã học xong."]
    assert not any("Điều" in t.title for t in read(text, "Công văn"))


def test_paragraphs_that_a_letter_quotes_give_no_work() -> None:
    text = LETTER.split("\n1.")[0] + """
1. Về thẩm quyền thẩm định, Điều 10 Nghị định số 12/2009/NĐ-CP quy định như sau:
"Các cơ quan có trách nhiệm tham gia ý kiến:
a) Bộ quản lý công trình thẩm định dự án nhóm A;
b) Sở Y tế thẩm định dự án bệnh viện."
2. Sở Nội vụ rà soát hồ sơ.
"""
    assert [t.title for t in read(text, "Công văn")] == ["Sở Nội vụ rà soát hồ sơ."]


COUNCIL = """NGHỊ QUYẾT
{title}

HỘI ĐỒNG NHÂN DÂN TỈNH BÌNH PHƯỚC

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;

QUYẾT NGHỊ:

{articles}
"""


@pytest.mark.parametrize(
    ("title", "articles", "expected"),
    [
        (
            "QUY ĐỊNH MỨC TRÍCH TỪ CÁC KHOẢN PHẠT NỘP NGÂN SÁCH TỈNH BÌNH PHƯỚC",
            "Điều 1. Mức trích\n1. Đối với các đơn vị của tỉnh:\na) Được trích 25% số tiền nộp đến 5 tỷ đồng;\nb) Sở Tài chính thẩm định mức trích.\nĐiều 2. Tổ chức thực hiện\n1. Ủy ban nhân dân tỉnh có trách nhiệm hướng dẫn và tổ chức thực hiện Nghị quyết này.\n2. Thường trực Hội đồng nhân dân tỉnh giám sát việc thực hiện Nghị quyết này.",
            ["Ủy ban nhân dân tỉnh", "Thường trực Hội đồng"],
        ),
        (
            "VỀ CHƯƠNG TRÌNH GIÁM SÁT NĂM 2019",
            "Điều 1. Thông qua Chương trình giám sát năm 2019, như sau:\n1. Hội đồng nhân dân xem xét các báo cáo sau đây:\n- Báo cáo công tác năm của Ủy ban nhân dân tỉnh;\n- Báo cáo về công tác thi hành án.\nĐiều 2. Giao Thường trực Hội đồng nhân dân tỉnh ban hành kế hoạch giám sát.",
            ["Giao Thường trực Hội"],
        ),
        (
            "VỀ KẾT QUẢ GIÁM SÁT CÔNG TÁC QUẢN LÝ RỪNG",
            "Điều 1. Hội đồng nhân dân tỉnh tán thành báo cáo; đồng thời nhấn mạnh:\nTrong những năm qua, công tác giữ rừng luôn được Ủy ban nhân dân tỉnh quan tâm chỉ đạo.\nĐiều 2. Đề nghị Ủy ban nhân dân tỉnh:\n1. Chỉ đạo các ngành rà soát rừng trồng.",
            ["Chỉ đạo các ngành rà"],
        ),
    ],
)
def test_what_a_councils_resolution_lays_down_tells_or_reads_is_no_work(title: str, articles: str, expected: list[str]) -> None:
    made = whole(COUNCIL.format(title=title, articles=articles))
    assert [t.title[:20] for t in made] == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Một số căn cứ đã được thay thế, do vậy đề nghị Chủ đầu tư cập nhật hồ sơ.", ["Chủ đầu tư"]),
        ("Trường hợp dự án được chấp thuận, đề nghị Sở Y tế rà soát.", ["Sở Y tế tỉnh Bình Phước"]),
        ("Ngoài các nội dung trên, yêu cầu Sở Y tế kiểm kê thuốc.", ["Sở Y tế tỉnh Bình Phước"]),
        ("Trường hợp hồ sơ thiếu thì trả lại, không yêu cầu Sở Y tế bổ sung.", []),
    ],
)
def test_whom_a_sentence_asks_behind_its_reason_or_case(text: str, names: list[str]) -> None:
    assert orders_within(text, HERE) is bool(names)
    if names:
        assert [b.name for b in bodies_from(text, ordered_at(text), HERE)[0]] == names


def test_whom_a_heading_asks_an_item_may_ask_again() -> None:
    text = COUNCIL.format(title="VỀ KẾT QUẢ CHẤT VẤN", articles="Điều 1. Đề nghị Ủy ban nhân dân tỉnh:\n1. Đề nghị Ủy ban nhân dân tỉnh chỉ đạo Sở Y tế rà soát giá thuốc.\n2. Đề nghị Sở Tài chính cấp vốn.")
    made = whole(text)
    assert [roles(t) for t in made][0] == {"directing": ("Ủy ban nhân dân tỉnh Bình Phước",)}


NOTICE = """UBND TỈNH BÌNH PHƯỚC
Số: 12/TB-UBND
Bình Phước, ngày 5 tháng 3 năm 2025

THÔNG BÁO
Kết luận của Phó Chủ tịch Ủy ban nhân dân tỉnh tại cuộc họp về y tế cơ sở

Sau khi nghe báo cáo, Phó Chủ tịch kết luận như sau:

I. ĐÁNH GIÁ CHUNG

Các trạm y tế đã cố gắng.

II. NHIỆM VỤ CỤ THỂ

1. Giao Sở Y tế, Ban Dân tộc tỉnh theo chức năng chịu trách nhiệm:

a) Tiếp tục rà soát vướng mắc của các trạm y tế.

2. Tuyên truyền, vận động:

a) Vận động nhân dân tiêm phòng.
"""


def test_items_below_an_order_of_a_notice_are_duties_of_whom_it_orders() -> None:
    assert [(t.kind, t.section, roles(t)) for t in whole(NOTICE)] == [
        ("body", "II.2.a", {}),
        ("duty", "II.1.a", {"responsible": ("Sở Y tế tỉnh Bình Phước", "Ban Dân tộc tỉnh Bình Phước")}),
    ]


def test_below_what_concerns_others_it_is_the_issuer_who_asks() -> None:
    text = LETTER.split("\n1.")[0] + """
1. Đối với các tổ chức khác

Đề nghị Hội Nông dân tỉnh, Hội Cựu chiến binh tỉnh... vận động hội viên.

2. Sở Y tế

- Đề nghị các bệnh viện gửi báo cáo.
"""
    made = read(text, "Công văn")
    assert [roles(t) for t in made] == [
        {"responsible": ("Hội Nông dân tỉnh Bình Phước", "Hội Cựu chiến binh tỉnh Bình Phước")},
        {"responsible": ("Sở Y tế tỉnh Bình Phước",)},
    ]


def test_the_last_part_of_a_letter_is_no_closing_where_it_has_a_heading() -> None:
    text = LETTER.split("\n1.")[0] + """
1. Giao Sở Y tế

Chủ trì, phối hợp với Công an tỉnh kiểm tra kho hóa chất; báo cáo kết quả.

Đồng thời, chủ trì tham mưu kế hoạch năm sau.

2. Tổ chức thực hiện

Thủ trưởng các sở, ngành chịu trách nhiệm triển khai công văn này./.

Nơi nhận:
- Như trên;
- Lưu: VT.

KT. BỘ TRƯỞNG
THỨ TRƯỞNG

Trần Văn Nam
"""
    made = whole(text)
    assert [(t.section, t.title[:9]) for t in made][:2] == [("1 paragraph 1", "Chủ trì, "), ("1 paragraph 2", "Đồng thời")]


def test_below_an_item_that_is_whole_and_of_the_assembly_it_is_the_issuer_who_asks() -> None:
    items = """
1. Các bộ rà soát văn bản.

- Đề nghị Hội Nông dân tỉnh góp ý kiến.

2. Các bộ thực hiện các nội dung sau:

a) Đề nghị Ủy ban Xã hội của Quốc hội, Hội đồng Dân tộc phối hợp với các cơ quan của Chính phủ để thẩm tra.

b) Đề nghị Hội Nông dân tỉnh góp ý kiến.
"""
    made = duty_tasks(WorkText(layout(SourceText(SESSION.split("\n1.")[0] + items)), Locality(organisation="Chính phủ"), document=Identity(type="Nghị quyết")))
    assert [roles(t) for t in made] == [
        {"responsible": ("Hội Nông dân tỉnh",)},
        {"coordinating": ("Ủy ban Xã hội của Quốc hội", "Hội đồng Dân tộc")},
        {"responsible": ("Các bộ",)},
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Chủ tịch hội: Ông Trần Văn An; Phó Chủ tịch: Bà Lê Thị Mai, ông Hồ Văn Hai.", None),  # who holds the office
        ("Ngành muối chiếm vị trí đặc biệt quan trọng trong kinh tế biển.", None),
        ("Qua kiểm tra cho thấy, Công ty có lắp vòi rửa mắt nhưng đặt quá xa kho.", None),
        ('Căn cứ Điều 38, việc này chỉ áp dụng khi "nổ mìn trong khu dân cư, cơ sở khám bệnh, chữa bệnh".', None),
        ("Đối với các cơ sở y tế, công trình thuộc phạm vi quản lý, hướng dẫn chủ đầu tư áp dụng giải pháp.", None),  # what the work is about
        ("Đối với các cơ sở y tế thuộc phạm vi quản lý, hướng dẫn chủ cơ sở lập phương án; tăng cường kiểm tra.", None),
        ("Đối với các cơ sở sản xuất, kinh doanh, yêu cầu ký cam kết; tăng cường giám sát.", None),
        ("Đối với các cơ sở y tế: rà soát hồ sơ.", ["Các cơ sở y tế tỉnh Bình Phước"]),
        # a label that begins like a body's name
        ("Thanh tra chất lượng và an toàn: Công an tỉnh làm đầu mối kiểm tra.", ["Công an tỉnh Bình Phước"]),
        ("Thanh tra việc chấp hành: Sở Y tế lập kế hoạch.", ["Sở Y tế tỉnh Bình Phước"]),
        ("Kiểm toán chất lượng, an toàn: Sở Y tế hướng dẫn.", ["Sở Y tế tỉnh Bình Phước"]),
        ("Trên cơ sở đề xuất của các sở, cơ quan thuộc tỉnh, Ủy ban nhân dân các huyện, thành phố, Sở Y tế tổng hợp, trình cấp có thẩm quyền bố trí dự toán.", ["Sở Y tế tỉnh Bình Phước"]),
        ("Thanh tra tỉnh: lập kế hoạch.", ["Thanh tra tỉnh Bình Phước"]),
        ("Đối với các cơ sở y tế, phải rà soát hồ sơ.", ["Các cơ sở y tế tỉnh Bình Phước"]),
        ("Theo chỉ đạo của Chính phủ, Bộ, ngành và tỉnh, phối hợp với các huyện tổ chức hội nghị.", None),  # the list is of who directed
        ("Theo chỉ đạo của Bộ Y tế, Sở Y tế phối hợp với các huyện.", ["Sở Y tế tỉnh Bình Phước"]),
        ("Thanh tra việc chấp hành: Sở Y tế chủ trì.", ["Sở Y tế tỉnh Bình Phước"]),
    ],
)
def test_whom_a_sentence_names_it_need_not_charge(text: str, names: list[str] | None) -> None:
    assert charges(text, HERE, orders=True) is (names is not None)
    if names:
        assert [b.name for r in assignments(text, HERE) for b in r.subject] == names


SESSION = """CHÍNH PHỦ

Số: 54/NQ-CP

Hà Nội, ngày 9 tháng 1 năm 2023

NGHỊ QUYẾT

Về nghề muối

QUYẾT NGHỊ:

I. VỀ TÌNH HÌNH NGHỀ MUỐI

1. Chính phủ ghi nhận Bộ Y tế đã tích cực giúp diêm dân.

2. Thời gian tới, Chính phủ yêu cầu các bộ, địa phương tập trung thực hiện các nhiệm vụ sau:

a) Bộ Công Thương bảo đảm đủ muối cho chế biến.

b) Bộ Y tế cắt giảm thủ tục khám sức khỏe.

TM. CHÍNH PHỦ
THỦ TƯỚNG

Lê Văn Sáu
"""


def test_what_a_sentence_asks_below_a_section_of_how_things_stand_is_work() -> None:
    made = duty_tasks(WorkText(layout(SourceText(SESSION)), Locality(organisation="Chính phủ"), document=Identity(type="Nghị quyết")))
    assert [(t.title, [b.body for b in t.bodies]) for t in made] == [
        ("Bộ Công Thương bảo đảm đủ muối cho chế biến.", ["Bộ Công Thương"]),
        ("Bộ Y tế cắt giảm thủ tục khám sức khỏe.", ["Bộ Y tế"]),
    ]


def test_whom_another_directs_leads_where_the_words_say_so() -> None:
    read = read_roles("Đảng ủy Chính phủ chỉ đạo Đảng ủy Bộ Y tế chủ trì, phối hợp với Đảng ủy Bộ Nội vụ lập đề án.", Locality())
    assert [(h.role, [b.name for b in h.partners]) for h in read.hits] == [("directing", []), ("lead", ["Đảng ủy Bộ Y tế"]), ("coordinating", ["Đảng ủy Bộ Nội vụ"])]


def test_whoever_directs_and_leads_has_partners() -> None:
    read = read_roles("Bộ trưởng Bộ Y tế chỉ đạo chủ trì, phối hợp với Bộ Nội vụ khẩn trương hướng dẫn việc khen thưởng.", Locality())
    assert [(h.role, [b.name for b in h.partners]) for h in read.hits] == [("directing", []), ("lead", []), ("coordinating", ["Bộ Nội vụ"]), ("guiding", [])]


def test_partners_behind_a_semicolon_are_all_told() -> None:
    read = read_roles("Sở Y tế chủ trì; Sở Công Thương, các doanh nghiệp, Trường Cao đẳng Y tế phối hợp", HERE)
    assert [[b.name for b in h.partners] for h in read.hits if h.role == "coordinating"] == [["Sở Công Thương tỉnh Bình Phước", "Các doanh nghiệp", "Trường Cao đẳng Y tế"]]


def test_whoever_is_the_hub_behind_a_topic_leads() -> None:
    made = assignments("Kiểm tra chất lượng thuốc: Ủy ban nhân dân các xã làm đầu mối thực hiện.", HERE)
    assert [([b.name for b in r.subject], set(r.roles)) for r in made] == [(["Ủy ban nhân dân các xã tỉnh Bình Phước"], {"lead"})]


@pytest.mark.parametrize("asks", ["thực hiện", "thực hiện các nhiệm vụ sau"])
def test_whom_a_directive_asks_before_its_items_is_charged_with_them(asks: str) -> None:
    made = read(
        "UBND TỈNH BÌNH PHƯỚC\nSố: 9/CT-UBND\nBình Phước, ngày 5 tháng 3 năm 2031\nCHỈ THỊ\nVề tiết kiệm nước\n\n"
        f"Thực hiện Chỉ thị số 7/CT-TTg ngày 02/3/2031 của Thủ tướng Chính phủ, Chủ tịch UBND tỉnh yêu cầu Giám đốc các sở {asks}:\n"
        "1. Công tác tuyên truyền:\na) Thành lập tổ tuyên truyền tại cơ quan.\n\nCHỦ TỊCH\n\nLê Văn Sáu\n",
        "Chỉ thị",
    )
    assert [(t.path, roles(t)) for t in made] == [("1.a", {"responsible": ("Giám đốc các sở tỉnh Bình Phước",)})]


@pytest.mark.parametrize(
    ("text", "told"),
    [("Giao các Bộ: Công an, Y tế có ý kiến đối với đề xuất này.", True), ("Đề nghị Bộ Y tế có văn bản trả lời.", True), ("Bộ Y tế có ý kiến thống nhất.", False)],
)
def test_having_to_say_something_is_work_where_it_is_ordered(text: str, told: bool) -> None:
    assert charges(text, Locality(), orders=True) is told


def test_whoever_holds_a_part_in_a_project_has_no_duty_by_that() -> None:
    letter = """SỞ CÔNG THƯƠNG
TỈNH BÌNH PHƯỚC

Số: 41/SCT-XD

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Bình Phước, ngày 04 tháng 6 năm 2024

V/v kết quả thẩm định thiết kế Trạm bơm Suối Đá

Kính gửi: Công ty cổ phần Thủy lợi Suối Đá.

Sở Công Thương thông báo kết quả thẩm định như sau:

I. THÔNG TIN CHUNG
1. Tên chủ đầu tư: Công ty cổ phần Thủy lợi Suối Đá
2. Nhà thầu lập thiết kế kỹ thuật: Công ty TNHH Thiết kế An Bình; địa chỉ: số 3 đường Hùng Vương.
3. Nhà thầu khảo sát bổ sung: Không có.
II. NĂNG LỰC
- Chủ trì thiết kế phần cơ điện: Ông Lê Văn Bình, chứng chỉ hành nghề hoạt động xây dựng số BPH-00031245.
- Công ty cổ phần Tư vấn xây dựng Sông Bé 5 được Sở Kế hoạch và Đầu tư cấp Giấy chứng nhận đăng ký doanh nghiệp số 3800123456.
- Thông tin năng lực: Công ty có phòng thí nghiệm, kiểm tra chất lượng vật liệu.
III. KẾT LUẬN
1. Chủ đầu tư có trách nhiệm cập nhật hồ sơ, báo cáo Sở trước khi khởi công.
2. Nhà thầu thi công: Công ty TNHH An Bình có trách nhiệm lập biện pháp an toàn.

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC

Trần Văn Năm
"""
    assert [t.path for t in read(letter, "Công văn")] == ["III.1", "III.2"]


def test_recipients_in_one_line_have_no_duty() -> None:
    order = "QUYẾT ĐỊNH\n\nVề việc giao việc\n\nĐiều 1. Sở Y tế chủ trì tập huấn.\n\nĐiều 2. Tổ chức thực hiện\n\n- Sở Nội vụ theo dõi.\n\n- Chính phủ; - Bộ Y tế; - Các sở, ban, ngành; - Lưu: VT, TH.\n"
    assert not [t.title for t in read(order, "Quyết định") if "Lưu" in t.title]


def _document(kind: str, number: str, body: str) -> str:
    about = "thành lập Ban Dân nguyện" if "Thành lập Ban Dân" in body else "đã nêu"
    title = "" if kind == "Công văn" else f"{kind.upper()}\nVề việc {about}\n\n"
    return f"ỦY BAN NHÂN DÂN\nTỈNH BÌNH PHƯỚC\n\nSố: {number}\n\nBình Phước, ngày 04 tháng 6 năm 2024\n\n{title}{body}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nTrần Văn Năm\n"


NO_WORK = [
    (
        "Hướng dẫn", "7/HD-UBND",
        "I. MỨC XẾP LOẠI\n1. Hoàn thành tốt nhiệm vụ:\na) Đối với viên chức:\n- Từ 75 điểm trở lên;\n- Chấp hành tốt nội quy;\n2. Không hoàn thành nhiệm vụ: dưới 40 điểm.\nII. NHIỆM VỤ\n1. Hoàn thành việc chấm điểm.\n2. Gửi báo cáo đúng hạn: 05 điểm.\nIII. NHIỆM VỤ TRỌNG TÂM (40 điểm)\n1. Họp đủ.",
        ["II.1"],
    ),  # what stands below the name of a grade rates what has been done
    (
        "Quyết định", "8/QĐ-UBND",
        ("Điều 1. Chấp thuận chủ trương đầu tư với các nội dung sau:\n1. Nhà đầu tư:\n- Tên nhà đầu tư: Công ty cổ phần Gỗ Bình An.\n- Người đại diện theo pháp luật: Bà Lê Thị Mai; Căn cước: 070180001234.\n- Chức danh: Giám đốc.\n"
        "2. Tiến độ:\n- Quý III/2024: Hoàn thành thủ tục đất đai.\nĐiều 2. Tổ chức thực hiện\n1. Nhà đầu tư có trách nhiệm ký quỹ."),
        ["Điều 2.1"],
    ),
    (
        "Công văn", "9/UBND-KT",
        ("Kính gửi: Công ty TNHH Gỗ Bình An.\n\nỦy ban nhân dân tỉnh đề nghị Công ty TNHH Gỗ Bình An bổ sung, hoàn thiện các nội dung sau:\n1. Hồ sơ hiện chỉ có 01 bản cam kết.\n2. Theo Giấy chứng nhận đăng ký, xe loại 5 chỗ.\n"
        "3. Theo quy định tại khoản 2 Điều 9 Nghị định số 5/2023/NĐ-CP, thời hạn của giấy phép không quá 12 tháng.\n4. Bổ sung hợp đồng thuê bãi.\n5. Hồ sơ chưa có bản vẽ; đề nghị Công ty bổ sung.\n6. Bảng kê ghi biển số khác."),
        ["4", "5"],
    ),
    (
        "Quyết định", "10/2024/QĐ-UBND",
        "Điều 1. Trình tự cấp phép\n1. Giao cơ quan chuyên môn về xây dựng làm đầu mối tiếp nhận hồ sơ.\nĐiều 2. Tổ chức thực hiện\n1. Giao Sở Y tế chủ trì triển khai Quyết định này.",
        ["Điều 2.1"],
    ),
    (
        "Công văn", "12/UBND-VX",
        ("Kính gửi: Các phòng giáo dục và đào tạo.\n\nỦy ban nhân dân tỉnh hướng dẫn các phòng giáo dục và đào tạo như sau:\n1. Đơn vị dự thi\nMỗi phòng giáo dục và đào tạo là một đơn vị dự thi.\n"
        "2. Bài thi\na) Trường hợp bài được làm tại trường đại học, viện nghiên cứu thì phải có xác nhận của nơi đó.\nb) Ngoài thầy cô, mỗi bài có thể có thêm người hướng dẫn thuộc trường đại học, viện nghiên cứu.\n"
        "3. Ban tổ chức\n- Ban tổ chức được thành lập theo cụm thi.\n- Nhiệm vụ của ban tổ chức Cuộc thi:\n+ Chuẩn bị địa điểm.\n4. Thời hạn\nCác phòng giáo dục và đào tạo gửi bài trước ngày 15/4/2024."),
        ["3/1", "4/1"],
    ),
    (
        "Công văn", "13/UBND-NN",
        ("Kính gửi: Ủy ban nhân dân các huyện.\n\nỦy ban nhân dân tỉnh đề nghị Ủy ban nhân dân các huyện thực hiện các nội dung sau:\n1. Chỉ đạo lấy mẫu nước ao.\n2. Gửi mẫu đến một trong các đơn vị dưới đây:\n- Trung tâm Thú y 1 (số 8 phố Trần Phú);\n"
        "- Chi nhánh Công ty Kiểm nghiệm (số 80 phố Lê Lợi);\n- Viện Nuôi trồng.\nĐịa chỉ khác:\n- Viện Kiểm nghiệm, số 12 đường Nguyễn Trãi;\n- Trung tâm Y tế: 15 Nguyễn Du, Hà Nội."),
        ["1", "2"],
    ),
    (
        "Nghị quyết", "14/NQ-UBND",
        "Điều 1. Thành lập Ban Dân nguyện.\nĐiều 2. Nhiệm vụ của Ban Dân nguyện\n1. Tham mưu, giúp Ủy ban nhân dân tỉnh chỉ đạo công tác dân nguyện.\n2. Chủ trì tổng hợp kiến nghị.\nĐiều 3. Tổ chức thực hiện\n1. Giao Văn phòng bố trí trụ sở.",
        ["Điều 3.1"],
    ),
    (
        "Thông báo", "15/TB-UBND",
        ("1. Sở Nội vụ rà soát mạng lưới trường nghề.\n\n2. Sở Y tế chủ trì, phối hợp với Sở Tài chính hoàn thiện đề án, trình Chủ tịch Ủy ban nhân dân tỉnh trước ngày 20/10/2024. Trong đó chú ý:\n\n- Về việc xây dựng, trình đề án:\n\n"
        "Sở Y tế nghiên cứu kỹ ý kiến của các xã.\n\n- Về kinh phí:\n\nSở Tài chính bố trí kinh phí trong năm 2024."),
        ["1", "2", "2/1", "2/2"],
    ),
    (
        "Nghị quyết", "16/NQ-UBND",
        ("Điều 1. Ban hành các mẫu văn bản về bầu trưởng thôn.\nĐiều 2. Tổ chức thực hiện\n1. Giao Sở Nội vụ hướng dẫn sử dụng mẫu.\n\nMẫu số 01/BTT\n\nTỔ BẦU CỬ\n\n..........., ngày ..... tháng ..... năm 2024\n\nBÁO CÁO\nVề danh sách bầu\n\n"
         "1. Đơn vị bầu cử số 1 (gồm ...........)\n\n- Số người được bầu: ...... người.\n\nGhi rõ họ tên từng người.\n\nĐề nghị Ủy ban nhân dân xã ............ xác nhận."),
        ["Điều 2.1"],
    ),
    (
        "Thông báo", "17/TB-UBND",
        ("1. Hiện trạng\n- Một số chủ đầu tư gặp khó khăn về vốn.\n2. Yêu cầu đối với chủ đầu tư\na) Lưu trữ hồ sơ bãi đỗ xe.\nb) Các yêu cầu khác:\n- Bảo trì hàng rào của bãi.\n- Việc kiểm tra của Đoàn chỉ thực hiện trên hồ sơ.\n"
        "- Sau khi hoàn thành bãi đỗ, đưa vào sử dụng, Công ty TNHH Gỗ Bình An có trách nhiệm dỡ lán trại.\n3. Chánh Văn phòng, Giám đốc Sở Xây dựng có trách nhiệm thi hành Quyết định này."),
        ["2.a", "2.b/1", "2.b/2"],
    ),
    (
        "Công văn", "18/UBND-KT",
        ("Kính gửi: Công ty TNHH Gỗ Bình An.\n\nỦy ban nhân dân tỉnh đề nghị Công ty TNHH Gỗ Bình An hoàn thiện các nội dung sau:\n1. Rà soát số liệu trong thuyết minh\nDiện tích bãi gỗ ghi sai đơn vị, tổng số máy cưa không khớp.\n"
        "2. Hiệu chỉnh bản vẽ nhà xưởng\nTheo hồ sơ, cột thấp hơn trong thiết kế.\nĐề nghị Công ty hiệu chỉnh theo đúng thiết kế được duyệt.\n"
        "3. Xử lý trường hợp chậm\nQuá 24 tháng mà Công ty không triển khai, Sở Xây dựng sẽ báo cáo Ủy ban nhân dân tỉnh."),
        ["1", "2/1"],
    ),
    (
        "Công văn", "19/UBND-VX",
        ("Kính gửi: Ủy ban nhân dân các xã.\n\nỦy ban nhân dân tỉnh đề nghị Ủy ban nhân dân các xã thực hiện các nội dung sau:\n1. Báo cáo kết quả phong trào vườn rau, trong đó nhấn mạnh:\n"
         "- Công tác tuyên truyền, chăm sóc vườn rau.\n- Hiệu quả của phong trào.\n2. Các xã chưa đăng ký vườn rau mẫu cần nộp đăng ký trước ngày 28/2/2025."),
        ["1", "2"],
    ),
]


@pytest.mark.parametrize(("kind", "number", "body", "paths"), NO_WORK, ids=["grades", "investor", "dossier", "procedure", "contest", "addresses", "founding", "topics", "forms", "demands", "faults", "contents"])
def test_what_a_document_says_of_grades_investors_papers_steps_rules_and_addresses_is_no_work(kind: str, number: str, body: str, paths: list[str]) -> None:
    assert [t.path for t in record_of(_document(kind, number, body)).tasks] == paths


def test_below_the_label_of_an_office_whoever_holds_it_is_charged() -> None:
    body = "II. TỔ CHỨC THỰC HIỆN\n1. Cơ quan quản lý: Sở Y tế:\n- Lập dự án nâng cấp trạm y tế.\n2. Cơ quan chủ trì: Sở Nội vụ.\n- Rà soát biên chế.\n3. Cơ quan phối hợp: Các sở: Tài chính, Tư pháp.\n- Thẩm định kinh phí."
    made = record_of(_document("Kế hoạch", "18/KH-UBND", f"I. MỤC TIÊU\nChăm lo sức khỏe người dân.\n{body}")).tasks
    assert [roles(t) for t in made] == [{"responsible": ("Sở Y tế tỉnh Bình Phước",)}, {"lead": ("Sở Nội vụ tỉnh Bình Phước",)}, {"coordinating": ("Sở Tài chính tỉnh Bình Phước", "Sở Tư pháp tỉnh Bình Phước")}]


def test_who_carries_out_a_resolution_of_norms_has_duties() -> None:
    body = (
        "Điều 1. Ưu đãi\n1. Doanh nghiệp được giảm 50% tiền thuê đất.\nĐiều 2. Trách nhiệm tổ chức thực hiện\n1. Sở Y tế, Sở Nội vụ\na) Chủ động hướng dẫn doanh nghiệp.\nb) Rà soát, đánh giá tình hình thực hiện Nghị quyết.\n"
        "2. Các sở có các trách nhiệm sau:\na) Sở Tài chính: Công bố suất vốn đầu tư."
    )
    made = record_of(_document("Nghị quyết", "19/2024/NQ-UBND", body)).tasks
    assert [(t.path, [b.body for b in t.bodies]) for t in made] == [
        ("Điều 2.1.a", ["Sở Y tế tỉnh Bình Phước", "Sở Nội vụ tỉnh Bình Phước"]),
        ("Điều 2.1.b", ["Sở Y tế tỉnh Bình Phước", "Sở Nội vụ tỉnh Bình Phước"]),
        ("Điều 2.2.a", ["Sở Tài chính tỉnh Bình Phước"]),
    ]


def test_a_name_goes_on_behind_a_line_s_end_in_a_list_and_examples_are_no_part_of_one() -> None:
    body = "1. Sở Nội vụ chủ trì.\n\n2. Riêng cấp huyện do Ban Tuyên giáo chủ trì, Phòng Văn hóa, Trung tâm\nVăn hóa, Trung tâm Y tế phối hợp về chuyên môn.\n\n3. Trưởng các phòng, ban chức năng như: Phòng Y tế, Phòng Nội vụ tổ chức tập huấn."
    made = record_of(_document("Chỉ thị", "16/CT-UBND", body)).tasks
    assert not [t.title for t in made if t.title.startswith("Văn hóa")]
    assert not [b.body for t in made for b in t.bodies if b.body.endswith("như")]


def test_rooms_and_who_sits_in_them_give_nobody_work() -> None:
    body = "a/ Phòng làm việc:\n+ Tầng 3: Phòng 301 Khoa Luật;\n+ Tầng 4: Phòng 402 Phòng Đào tạo;\nb/ Nhà B\n- Khoa Kinh tế: Phòng 201, 202;\n- Phòng Tài vụ: tầng 1;\n- Trung tâm Tin học: Số 5, đường Hùng Vương;\n- Các đơn vị chuyển về phòng mới trước ngày 15/9/2024."
    (task,) = record_of(_document("Thông báo", "11/TB-UBND", body)).tasks
    assert [b.body for b in task.bodies] == ["Các đơn vị"]


def test_a_part_about_money_may_charge_bodies() -> None:
    text = PLAN.split("II. TỔ CHỨC")[0] + (
        "II. KINH PHÍ THỰC HIỆN\n\n1. Kinh phí do ngân sách địa phương bảo đảm theo phân cấp.\n\n2. Các sở, ngành sử dụng kinh phí trong dự toán được giao.\n\n"
        "3. Đối với việc phát sinh trong năm 2023, các sở, ban, ngành chủ động bố trí trong dự toán.\n\n4. Sở Tài chính chủ trì tổng hợp, trình Ủy ban nhân dân tỉnh bố trí kinh phí.\n\n"
        "5. Ủy ban nhân dân tỉnh bố trí kinh phí dự phòng.\n"
    )
    assert [(t.path, roles(t)) for t in whole(text) if t.kind == "duty"] == [
        ("II.3", {"responsible": ("Các sở, ban, ngành tỉnh Bình Phước",)}),
        ("II.4", {"lead": ("Sở Tài chính tỉnh Bình Phước",)}),
    ]


REQUEST = """UBND TỈNH BÌNH PHƯỚC
SỞ NỘI VỤ

Số: 45/SNV-TCBC

Bình Phước, ngày 12 tháng 5 năm 2025

Kính gửi: Ủy ban nhân dân các xã.

{opening}

{items}

{closing}

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC

Lê Văn Sáu
"""


@pytest.mark.parametrize(
    ("opening", "items", "closing", "expected"),
    [
        (
            "Sở Nội vụ thông báo như sau:",
            "1. Biên chế năm 2025 giữ nguyên.\n2. Biên chế giáo dục theo quyết định riêng.",
            "Trên đây là nội dung về biên chế, Sở Nội vụ đề nghị Ủy ban nhân dân các xã chỉ đạo các đơn vị thực hiện, tổng hợp báo cáo về Sở trước ngày 30 tháng 5 năm 2025.",
            [("closing/1", {"directing", "reporting"}, "2025-05-30")],
        ),
        ("Sở Nội vụ thông báo như sau:", "1. Biên chế năm 2025 giữ nguyên.\n2. Biên chế giáo dục theo quyết định riêng.", "Trên đây là báo cáo trước ngày 30 tháng 5 năm 2025 của Sở, đề nghị Ủy ban nhân dân các xã xem xét.", []),
        (
            "Thực hiện Công văn số 7/BNV-TCBC ngày 02/5/2025 của Bộ Nội vụ, Sở Nội vụ đề nghị Ủy ban nhân dân các xã báo cáo nhanh theo hướng dẫn sau:",
            "1. Tình hình chung\n- Kết quả quý I;\n- Tồn tại, hạn chế.\n2. Nguyên nhân\n- Nguyên nhân khách quan;\n- Nguyên nhân chủ quan.",
            "Trân trọng.",
            [("preamble/1", {"reporting"}, None)],
        ),
    ],
)
def test_what_a_letter_asks_outside_its_items(opening: str, items: str, closing: str, expected: list[tuple[str, set[str], str | None]]) -> None:
    made = whole(REQUEST.format(opening=opening, items=items, closing=closing))
    assert [(t.path, set(roles(t)), t.timeframe.end if t.timeframe else None) for t in made] == expected


def test_when_a_report_is_to_be_sent_may_stand_in_a_sentence_of_its_own() -> None:
    asks = "Thực hiện Công văn số 7/BNV-TCBC ngày 02/5/2025 của Bộ Nội vụ, Sở Nội vụ đề nghị Ủy ban nhân dân các xã rà soát biên chế hiện có."
    made = whole(REQUEST.format(opening=asks, items="Báo cáo của đơn vị đề nghị gửi về Sở Nội vụ trước ngày 30 tháng 5 năm 2025.", closing="Trân trọng."))
    assert [(t.path, t.kind, roles(t), t.timeframe.end if t.timeframe else None) for t in made] == [
        ("body/1", "duty", {"responsible": ("Ủy ban nhân dân các xã tỉnh Bình Phước",)}, None),
        ("body/2", "duty", {"reporting": ("Ủy ban nhân dân các xã tỉnh Bình Phước",)}, "2025-05-30"),
    ]


def test_a_second_paragraph_of_an_item_goes_on_with_its_bodys_work() -> None:
    text = NOTICE.split("\n1.")[0] + (
        "\n1. Giao Sở Y tế hướng dẫn các xã.\n\nĐồng thời, chủ trì, phối hợp với Sở Xây dựng rà soát các trạm y tế trước ngày 20/6/2031.\n\n"
        "2. Giao Sở Tài chính bố trí kinh phí.\n\nKiểm tra cho thấy nhiều trạm đã xuống cấp.\n"
    )
    made = [roles(t) for t in whole(text)]
    assert made == [
        {"guiding": ("Sở Y tế tỉnh Bình Phước",)},
        {"lead": ("Sở Y tế tỉnh Bình Phước",), "coordinating": ("Sở Xây dựng tỉnh Bình Phước",)},
        {"responsible": ("Sở Tài chính tỉnh Bình Phước",)},
    ]


def test_a_decision_that_renews_a_body_may_give_others_the_same_to_do() -> None:
    text = COUNCIL.replace("NGHỊ QUYẾT\n", "QUYẾT ĐỊNH\n").replace("QUYẾT NGHỊ", "QUYẾT ĐỊNH").format(
        title="Về việc kiện toàn Ban Chỉ huy phòng thủ dân sự tỉnh",
        articles="Điều 1. Kiện toàn Ban Chỉ huy phòng thủ dân sự tỉnh gồm các ông, bà có tên sau:\n1. Ông Trần Văn An, Trưởng ban;\n2. Bà Lê Thị Mai, Phó Trưởng ban.\n"
        "Điều 2. Ủy ban nhân dân các xã kiện toàn Ban Chỉ huy cấp mình, xong trong tháng 6 năm 2031.\nĐiều 3. Hội đồng thẩm định kiện toàn theo Quyết định số 5/QĐ-UBND.",
    )
    assert [t.path for t in whole(text)] == ["Điều 2"]


def test_a_letter_to_a_firm_by_its_short_form_charges_it_with_items_and_with_paragraphs_below_a_topic() -> None:
    made = whole(
        "SỞ CÔNG THƯƠNG\nTỈNH LÀO CAI\nSố: 80/SCT-CN\nV/v hoàn thiện hồ sơ\nLào Cai, ngày 16 tháng 7 năm 2031\n\nKính gửi: DNTN Thành Hưng\n\n"
        "Sở Công Thương nhận được hồ sơ ngày 14/7/2031. Để có cơ sở giải quyết, Sở Công Thương đề nghị DNTN Thành Hưng rà soát, hoàn thiện các nội dung sau:\n\n"
        "1. Về đơn đề nghị\n\na) Chỉnh sửa đơn vị tính của kíp nổ.\n\nb) Rà soát số định danh của người đại diện.\n\n2. Về thiết kế mỏ\n\nBổ sung quyết định phê duyệt thiết kế.\n\n"
        "3. Về hiện trạng kho\n\nHồ sơ kho hiện chỉ có 01 bản sao.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nLê Văn Bảy\n"
    )
    assert [(t.path, t.responsible) for t in made] == [(path, ("Doanh nghiệp tư nhân Thành Hưng",)) for path in ("1.a", "1.b", "2/1")]


def test_a_resolution_of_norms_shares_out_its_carrying_out_whatever_its_article_is_called() -> None:
    made = whole(
        "HỘI ĐỒNG NHÂN DÂN\nTHÀNH PHỐ HUẾ\nSố: 71/2031/NQ-HĐND\nHuế, ngày 27 tháng 11 năm 2031\n\nNGHỊ QUYẾT\nQUY ĐỊNH VIỆC LẬP QUY HOẠCH KHU VỰC GA\n\nĐiều 9. Thẩm quyền\n\n"
        "1. Ủy ban nhân dân cấp xã có trách nhiệm lưu trữ hồ sơ.\n\nĐiều 10. Trách nhiệm tổ chức thực hiện\n\n1. Ủy ban nhân dân Thành phố có trách nhiệm sau đây:\n\n"
        "a) Ban hành quy định chi tiết;\n\nb) Chỉ đạo các sở lập quy hoạch.\n\nĐiều 11. Giám sát thi hành Nghị quyết\n\n1. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam Thành phố phối hợp giám sát.\n\n"
        "Điều 12. Hiệu lực thi hành\n\n1. Nghị quyết này có hiệu lực từ ngày 27 tháng 12 năm 2031.\n\nCHỦ TỊCH\n\nLê Văn Bảy\n"
    )
    city = "Ủy ban nhân dân thành phố Huế"
    assert [(t.path, roles(t)) for t in made] == [
        ("Điều 10.1.a", {"responsible": (city,)}), ("Điều 10.1.b", {"directing": (city,)}),
        ("Điều 11.1", {"coordinating": ("Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Huế",)}),
    ]


def test_the_articles_of_a_decision_share_out_the_carrying_out_of_the_rules_it_issues() -> None:
    made = whole(
        "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 912/QĐ-UBND\nLào Cai, ngày 18 tháng 6 năm 2031\n\nQUYẾT ĐỊNH\nVề việc công bố thủ tục hành chính và phê duyệt quy trình nội bộ thuộc phạm vi chức năng quản lý của Sở Y tế\n\nQUYẾT ĐỊNH:\n\n"
        "**Điều 1**. Công bố kèm theo Quyết định này 02 thủ tục hành chính lĩnh vực dược.\n\n**Điều 2**. Giao các cơ quan, đơn vị:\n\n1. Sở Y tế chủ trì, phối hợp với Văn phòng Ủy ban nhân dân tỉnh xây dựng quy trình điện tử.\n\n"
        "Thời hạn chậm nhất 05 ngày làm việc kể từ ngày ban hành Quyết định\n\n2. Ủy ban nhân dân các xã niêm yết công khai thủ tục tại trụ sở.\n\n**Điều 3.**\n\nSở Khoa học và Công nghệ có trách nhiệm cấu hình thủ tục trên Hệ thống.\n\n"
        "**Điều 4**. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Y tế chịu trách nhiệm thi hành Quyết định này.\n\nTHỦ TỤC HÀNH CHÍNH\n\nI. CẤP GIẤY CHỨNG NHẬN\n\n1. Trình tự thực hiện\n\n"
        "- Bước 1: Sở Y tế tiếp nhận, thẩm định hồ sơ.\n\n- Bước 2: Sở Y tế trình Ủy ban nhân dân tỉnh cấp giấy.\n\nCHỦ TỊCH\n\nLê Văn Bảy\n"
    )
    health, office = "Sở Y tế tỉnh Lào Cai", "Văn phòng Ủy ban nhân dân tỉnh Lào Cai"
    assert [(t.path, roles(t), t.timeframe is not None) for t in made] == [
        ("Điều 2.1", {"lead": (health,), "coordinating": (office,)}, True),
        ("Điều 2.2", {"responsible": ("Ủy ban nhân dân các xã tỉnh Lào Cai",)}, False),
        ("Điều 3/1", {"responsible": ("Sở Khoa học và Công nghệ tỉnh Lào Cai",)}, False),
    ]


def test_a_letter_gives_no_work_by_what_it_quotes_or_by_its_last_words() -> None:
    made = whole(
        "BỘ TÀI CHÍNH\nCỤC THUẾ\nSố: 980/CT-CS\nV/v thuế thu nhập\nHà Nội, ngày 16 tháng 7 năm 2031\n\nKính gửi: Thuế tỉnh Lào Cai\n\nCục Thuế nhận được công văn số 12/LCA-NV của Thuế tỉnh Lào Cai. Về vấn đề này, Cục Thuế có ý kiến như sau:\n\n"
        "- Tại Điều 16 Luật Khoa học quy định:\n\n“Điều 16. Nhiệm vụ khoa học\n\n1. Nhiệm vụ khoa học sử dụng ngân sách bao gồm:\n\na) Nhiệm vụ khoa học đặt hàng tổ chức, doanh nghiệp thực hiện;\n\nb) Nhiệm vụ khoa học cơ sở.”\n\n"
        "Các doanh nghiệp thực hiện nhiệm vụ này cũng thuộc đối tượng được miễn thuế.\n\nCăn cứ các quy định nêu trên, đề nghị\nThuế tỉnh Lào Cai rà soát hồ sơ và hướng dẫn người nộp thuế. Cục Thuế có ý kiến để Thuế tỉnh Lào Cai biết và thực hiện.\n\nKết quả đề nghị gửi trước ngày 30/7/2031.\n\n"
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCỤC TRƯỞNG\n\nLê Văn Bảy\n"
    )
    assert [(t.kind, roles(t)) for t in made] == [("duty", {"responsible": ("Thuế tỉnh Lào Cai",)})]


def test_a_list_of_partners_goes_on_behind_the_trade_of_one() -> None:
    made = whole("I. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ chủ trì, phối hợp với Sở Y tế, đơn vị cung cấp dịch vụ công nghệ thông tin và các cơ quan liên quan căn cứ quy trình được phê duyệt, xây dựng quy trình điện tử.\n")
    assert [t.coordinating for t in made] == [("Sở Y tế", "Các đơn vị cung cấp dịch vụ công nghệ thông tin", "Các cơ quan liên quan")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Cơ quan quản lý bến bãi và Kho bạc Nhà nước có trách nhiệm đối chiếu phí.", ["Các cơ quan quản lý bến bãi", "Kho bạc Nhà nước tỉnh Bình Phước"]),
        ("Các đơn vị quản lý hồ chứa và chủ đầu tư có trách nhiệm cắm mốc.", ["Các đơn vị quản lý hồ chứa", "Chủ đầu tư"]),
        ("Đơn vị cung cấp dịch vụ bưu chính và Sở Y tế có trách nhiệm chuyển thuốc.", ["Các đơn vị cung cấp dịch vụ bưu chính", "Sở Y tế tỉnh Bình Phước"]),
        ("Các đơn vị quản lý cầu và đường có trách nhiệm sơn lan can.", ["Các đơn vị quản lý cầu và đường"]),  # one trade
        ("Các địa phương quản lý đê và các đơn vị liên quan giữ kè.", ["Các địa phương"]),  # what they do
    ],
)
def test_the_words_for_a_trade_end_before_a_second_body(text: str, names: list[str]) -> None:
    assert [b.name for r in assignments(text, HERE) for b in r.subject] == names


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Kiểm tra, rà soát, báo cáo tài chính năm của các trạm.", {"supervising"}),
        ("Theo dõi, đánh giá, hướng dẫn của cấp trên về trồng rừng.", {"supervising"}),
        ("Theo dõi, đánh giá, hướng dẫn các trạm trồng rừng.", {"supervising", "guiding"}),
        ("Hướng dẫn, triển khai, kiểm tra Sở Y tế trồng rừng.", {"supervising", "guiding"}),
    ],
)
def test_a_noun_behind_bare_verbs_gives_no_role(text: str, held: set[str]) -> None:
    assert {*read_roles(text, HERE).roles} == held


def test_work_before_by_which_decision_it_is_done_is_no_formula() -> None:
    made = whole(
        "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 9/QĐ-UBND\nLào Cai, ngày 3 tháng 5 năm 2031\n\nQUYẾT ĐỊNH\nGiao chỉ tiêu biên chế\n\nQUYẾT ĐỊNH:\n\n1. Sở Nội vụ\n\n- Rà soát biên chế, căn cứ Quyết định này tổ chức thực hiện.\n\n"
        "2. Sở Tài chính bố trí 5 tỷ đồng, theo Quyết định này thực hiện.\n\n3. Giám đốc các sở, Thủ trưởng các cơ quan và các ông (bà) có tên tại Điều 1 căn cứ Quyết định này thực hiện.\n\nCHỦ TỊCH\n\nLê Văn Bảy\n"
    )
    assert [t.title.split()[0] for t in made] == ["Rà", "Sở"]


def test_what_is_to_be_done_by_a_day_is_no_power() -> None:
    made = whole(
        "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 9/KH-UBND\nLào Cai, ngày 3 tháng 5 năm 2031\n\nKẾ HOẠCH\nTrồng rừng\n\nI. NHIỆM VỤ\n\n1. Sở Y tế có nhiệm vụ, quyền hạn cụ thể như sau:\n\n- Mua thuốc trong quý II/2031.\n\n"
        "- Yêu cầu các trạm cung cấp hồ sơ trong thời hạn 15 ngày.\n\n- Báo cáo kết quả trước ngày 15/12/2031.\n\n2. Tổ công tác có các nhiệm vụ và quyền hạn sau:\n\n- Lập kế hoạch kiểm tra trong tháng 6/2031.\n\nCHỦ TỊCH\n\nLê Văn Bảy\n"
    )
    assert [t.title.split()[0] for t in made] == ["Mua", "Báo"]


def test_an_order_of_a_norm_that_ends_on_a_day_is_work() -> None:
    made = whole(
        "CHÍNH PHỦ\nSố: 14/2031/NĐ-CP\nHà Nội, ngày 3 tháng 5 năm 2031\n\nNGHỊ ĐỊNH\nQuy định về kho muối\n\nCăn cứ Luật Muối ngày 03 tháng 5 năm 2030;\n\nChính phủ ban hành Nghị định quy định về kho muối.\n\nĐiều 1. Trách nhiệm của các bộ\n\n1. Bộ Y tế chủ trì, phối hợp với Bộ Tài chính ban hành định mức muối trước ngày 30/6/2032.\n\n"
        "2. Bộ Tài chính hướng dẫn cơ chế tài chính.\n\n3. Các cơ sở muối phải đăng ký trước ngày 30/6/2032.\n\nĐiều 2. Quy định chuyển tiếp\n\n1. Chậm nhất đến ngày 01 tháng 7 năm 2033, các bộ, Ủy ban nhân dân cấp tỉnh phải hoàn thành việc chuyển kho.\n\n"
        "2. Sở Y tế xem xét hồ sơ nộp trước ngày 01/01/2030.\n\n3. Sở Tài chính chi trả đối với nhà kho bàn giao trước ngày 31/12/2032 theo giá cũ.\n\nTHỦ TƯỚNG\n\nLê Văn Bảy\n"
    )
    assert [(t.path, t.lead, t.responsible, t.timeframe and t.timeframe.end) for t in made] == [("Điều 1.1", ("Bộ Y tế",), (), "2032-06-30"), ("Điều 2.1", (), ("Các bộ", "Ủy ban nhân dân cấp tỉnh"), "2033-07-01")]


def test_an_order_with_a_day_among_a_boards_functions_is_work() -> None:
    made = whole(
        "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 9/QĐ-UBND\nLào Cai, ngày 3 tháng 5 năm 2031\n\nQUYẾT ĐỊNH\nVề việc kiện toàn Ban Chỉ đạo trồng chè\n\nQUYẾT ĐỊNH:\n\nĐiều 2. Nhiệm vụ\n\n1. Ban Chỉ đạo giúp Chủ tịch UBND tỉnh trồng chè.\n\n"
        "2. Sở Y tế lập danh sách hộ trồng chè, trình trong tháng 6/2031.\n\nCHỦ TỊCH\n\nLê Văn Bảy\n"
    )
    assert [(t.path, t.responsible) for t in made] == [("Điều 2.2", ("Sở Y tế tỉnh Lào Cai",))]


def test_a_place_with_its_own_body_and_time_is_the_work_above_it() -> None:
    made = whole(
        "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 9/KH-UBND\nLào Cai, ngày 3 tháng 5 năm 2031\n\nKẾ HOẠCH\nTrồng chè\n\nII. NHIỆM VỤ\n\n1. Tổ chức tập huấn trồng chè\n\na) Ở cấp tỉnh:\n\n- Cơ quan thực hiện: Sở Y tế.\n\n- Thời gian: Quý III/2031.\n\nb) Ở địa phương:\n\n"
        "- Cơ quan thực hiện: UBND các xã.\n\n- Thời gian: Quý IV/2031.\n\n2. Kiểm tra, giám sát: Ủy ban Kiểm tra Tỉnh ủy đưa nội dung này vào chương trình.\n\nCHỦ TỊCH\n\nLê Văn Bảy\n"
    )
    assert [(t.title.split(";")[0], t.responsible, t.timeframe and t.timeframe.end) for t in made[:2]] == [("Tổ chức tập huấn trồng chè", ("Sở Y tế tỉnh Lào Cai",), "2031-09"), ("Tổ chức tập huấn trồng chè", ("Ủy ban nhân dân các xã tỉnh Lào Cai",), "2031-12")]
    assert [t.responsible for t in made[2:]] == [("Ủy ban Kiểm tra Tỉnh ủy Lào Cai",)]


def test_short_names_of_offices_stand_in_a_list() -> None:
    assert [b.name for r in assignments("Trung tâm Y tế, Điện lực, Hạt Quản lý đường bộ: trực 24/24.", HERE) for b in r.subject] == ["Trung tâm Y tế", "Điện lực", "Hạt Quản lý đường bộ"]


PLAN_HEAD = "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 9/KH-UBND\nLào Cai, ngày 3 tháng 5 năm 2031\n\nKẾ HOẠCH\nTrồng chè\n\nIII. TỔ CHỨC THỰC HIỆN\n\n"


def test_a_bodys_name_with_a_full_stop_heads_what_stands_behind_it() -> None:
    made = whole(PLAN_HEAD + "1. Phòng Trồng trọt\n\nHướng dẫn các hộ trồng chè.\n\n2. Chi cục Kiểm lâm.\n\nPhổ biến Luật Lâm nghiệp tới công chức.\n\nCHỦ TỊCH\n\nLê Văn Bảy\n")
    assert [(t.title.split()[0], t.responsible, t.guiding) for t in made] == [("Hướng", (), ("Phòng Trồng trọt",)), ("Phổ", ("Chi cục Kiểm lâm tỉnh Lào Cai",), ())]
    listed = whole(PLAN_HEAD + "1. Sở Y tế.\n\n2. Chi cục Kiểm lâm.\n\nYêu cầu các đơn vị trồng chè.\n\nCHỦ TỊCH\n\nLê Văn Bảy\n")
    assert not any("Kiểm lâm" in b for t in listed for b in t.responsible)  # the last entry of a list heads nothing


def test_whoever_has_to_do_something_within_an_item_does_it() -> None:
    made = whole(
        "**THÔNG BÁO**\nKẾT LUẬN CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH VỀ HẠN HÁN\n\nChủ tịch Ủy ban nhân dân tỉnh yêu cầu các sở, Công an tỉnh tập trung một số nhiệm vụ:\n\n1. Sở Y tế khử trùng giếng.\n\n2. Khẩn trương nạo vét kênh, các xã phải huy động máy bơm.\n\n3. Khôi phục vườn chè.\n"
    )
    assert [t.responsible for t in made] == [("Sở Y tế",), ("Các xã",), ("Các sở", "Công an tỉnh")]


def test_what_another_ordered_and_principles_are_no_work() -> None:
    letter = (
        "UBND TỈNH CÀ MAU\nSỞ Y TẾ\n\nSố:      /SYT-NV\nCà Mau, ngày     tháng 5 năm 2031\nV/v góp ý phương án\n\nKính gửi: Các bệnh viện.\n\nThực hiện Văn bản số 22/UBND-KT ngày 06/5/2031 của UBND tỉnh về phương án, trong đó giao Sở Y tế chủ trì, báo cáo trước ngày 30/5/2031.\n\n"
        "Sở Y tế đề nghị các bệnh viện, cụ thể như sau:\n\n- Tham gia ý kiến.\n\n- Phân cấp theo một số nguyên tắc sau:\n\n(1) Tỉnh tập trung quản lý quy hoạch.\n\n(2) Giao Bệnh viện Nhi rà soát phương án.\n\nTheo Cổng Thông tin điện tử Chính phủ\n"
    )
    assert [t.title.split()[0] for t in whole(letter) if "Phân cấp" not in t.title] == ["Tham", "Giao"]


def test_an_invitation_gives_work_before_the_meeting() -> None:
    made = whole(
        "ỦY BAN NHÂN DÂN\nTỈNH TRÀ VINH\n\nSố: 55/GM-UBND\nTrà Vinh, ngày 8 tháng 6 năm 2031\n\nGIẤY MỜI HỌP\nVề các bến cá\n\nKính gửi: Các Sở.\n\nỦy ban nhân dân tỉnh tổ chức họp, cụ thể như sau:\n\n1. Thời gian: 14h00 ngày 18/6/2031.\n\n2. Công tác chuẩn bị:\n\n- Giao Sở Y tế chuẩn bị tài liệu trước ngày 17/6/2031;\n\n"
        "- Viễn thông Trà Vinh: chủ trì bảo đảm đường truyền.\n\nỦy ban nhân dân tỉnh kính mời các đại biểu dự họp./.\n"
    )
    assert [(t.lead, t.responsible) for t in made] == [((), ("Sở Y tế tỉnh Trà Vinh",)), (("Viễn thông Trà Vinh",), ())]


def test_what_those_who_were_there_said_is_no_work_of_the_minutes() -> None:
    made = whole(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nBIÊN BẢN LÀM VIỆC\nVề việc di dời chợ Tân Hòa\n\nHôm nay, ngày 14/4/2031, chúng tôi gồm:\n\nI. Nội dung làm việc\n\n1. Ý kiến của các cơ quan tham dự\n\n"
        "1.1. Ý kiến của UBND xã Đăk Hà\n\nUBND xã Đăk Hà trình bày hiện trạng của chợ. Đề nghị Sở Xây dựng lập phương án di dời.\n\n1.2. Ý kiến của Sở Tài chính\n\nĐề nghị UBND xã Đăk Hà rà soát số hộ trước ngày 20/4/2031.\n\n"
        "II. Các ý kiến thống nhất\n\nHội nghị thống nhất một số nội dung như sau:\n\nHai là, giao Sở Xây dựng chủ trì lập phương án di dời.\n"
    )
    assert [t.lead for t in made] == [("Sở Xây dựng",)]


def test_an_item_goes_on_with_the_law_that_it_ends_before() -> None:
    made = whole(
        "ỦY BAN NHÂN DÂN\nTỈNH ĐIỆN BIÊN\n\nSố: 212/UBND-KT\nĐiện Biên, ngày 10 tháng 1 năm 2031\nV/v nổ mìn\n\nKính gửi: Các Sở.\n\nChủ tịch Ủy ban nhân dân tỉnh yêu cầu thực hiện các nhiệm vụ sau:\n\n1. Doanh nghiệp nổ mìn thông báo cho Ủy ban nhân dân cấp xã theo quy định\nLuật Quản lý vũ khí.\n\n2. Sở Y tế rà soát đất thuê.\n"
    )
    assert [t.title.split()[-1] for t in made] == ["khí.", "thuê."]


def test_who_leads_the_party_is_named_by_his_office() -> None:
    assert [b.name for r in assignments("Giao các đồng chí Ủy viên Bộ Chính trị, Ban Bí thư theo lĩnh vực phụ trách lãnh đạo, chỉ đạo các cấp ủy.", HERE) for b in r.subject] == ["Ủy viên Bộ Chính trị, Ban Bí thư"]


def test_a_bodys_statute_without_its_title_gives_no_work() -> None:
    statute = "## Nhiệm vụ của Cục Dược\n\n1. Cục Dược quản lý thuốc.\n\n## {}\n\n1. Văn phòng, Chi cục Dược.\n\n2. Giao Vụ Dược soạn quy chế.\n\n3. Cục trưởng Cục Dược chịu trách nhiệm về thuốc.\n"
    assert not whole(statute.format("Cơ cấu tổ chức của Cục Dược"))
    assert len(whole(statute.format("Công việc của Cục Dược"))) == 2


def test_who_watches_over_a_regulation_has_work_by_it_whatever_the_article_is_called() -> None:
    made = whole(
        "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HÀ NỘI\nSố: 14/2031/QĐ-UBND\nHà Nội, ngày 3 tháng 5 năm 2031\n\nQUYẾT ĐỊNH\nQuy định quản lý chữ ký số\n\nĐiều 7. Trách nhiệm của văn thư\n\n1. Sở Nội vụ quản lý hồ sơ chữ ký số.\n\n"
        "Điều 8. Điều khoản thi hành\n\n1. Sở Khoa học và Công nghệ Thành phố có trách nhiệm hướng dẫn, triển khai và kiểm tra việc thực hiện Quy định này.\n\n2. Các sở căn cứ Quyết định này thực hiện.\n\n3. Công an Thành phố hướng dẫn thực hiện Quy định này khi có yêu cầu của công dân.\n\nCHỦ TỊCH\n\nLê Văn Bảy\n"
    )
    department = ("Sở Khoa học và Công nghệ thành phố Hà Nội",)
    assert [(t.path, roles(t)) for t in made] == [("Điều 8.1", {"supervising": department, "guiding": department})]


def test_leaders_whom_a_directive_asks_have_its_items() -> None:
    made = whole(
        "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 9/CT-UBND\nLào Cai, ngày 3 tháng 5 năm 2031\n\nCHỈ THỊ\nVề thư viện xã\n\nĐể đẩy mạnh hoạt động thư viện, Ủy ban nhân dân tỉnh yêu cầu lãnh đạo các sở, ban, ngành, Chủ tịch Ủy ban nhân dân các xã tập trung thực hiện tốt các nội dung sau:\n\n"
        "1. Phát triển thư viện xã:\n\na) Kiện toàn tổ thư viện.\n\nb) Khu Quản lý đê I mở cửa phòng đọc.\n\n2. Bố trí thêm sách.\n\nCHỦ TỊCH\n\nLê Văn Bảy\n"
    )
    all_of_them = ("Lãnh đạo các sở, ban, ngành tỉnh Lào Cai", "Chủ tịch Ủy ban nhân dân các xã tỉnh Lào Cai")
    assert [(t.path, t.responsible, t.directing) for t in made] == [("1.a", all_of_them, ()), ("1.b", ("Khu Quản lý đê I",), ()), ("2", all_of_them, ())]


def test_what_stands_before_a_colon_is_the_body_and_persons_are_not_the_body_above_them() -> None:
    made = whole(
        "I. TỔ CHỨC THỰC HIỆN\n\n1. Các cơ quan chuyên trách tham mưu, giúp việc Tỉnh ủy: Triển khai kế hoạch; tổng hợp báo cáo hằng quý.\n\n"
        "2. Các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy; Ủy viên Ban Chấp hành Đảng bộ tỉnh; bí thư các đảng ủy trực thuộc: Trực tiếp chỉ đạo việc đọc sách.\n\n"
        "3. Phòng Bạn đọc\n\n- Các đồng chí Trưởng, Phó phòng có trách nhiệm bố trí công việc.\n\n4. Đề nghị các tổ chức đoàn thể phôi hợp chặt chẽ với Ủy ban nhân dân huyện và các địa phương trong công tác đọc sách.\n"
    )
    assert [sorted(roles(t)) for t in made] == [["reporting", "responsible"], ["directing"], [], ["coordinating"]]
    assert len(made[1].directing) == 3


def test_whom_somebody_may_ask_by_his_powers_and_who_holds_an_office_have_no_work() -> None:
    made = whole(
        "SỞ VĂN HÓA\nTỈNH LÀO CAI\nSố: 9/SVH-TV\nV/v quyền của thư viện\nLào Cai, ngày 3 tháng 5 năm 2031\n\nKính gửi: Thư viện tỉnh\n\nSở Văn hóa nhận được công văn của Thư viện tỉnh. Về việc này, Sở có ý kiến như sau:\n\n"
        "1. Theo Luật Thư viện, thư viện có các quyền sau:\n\na) Đề nghị Sở Nội vụ bổ nhiệm thủ thư;\n\nb) Yêu cầu cơ quan quản lý thư viện cập nhật hồ sơ.\n\n2. Viện trưởng Viện kiểm sát nhân dân: Lê Văn Bảy.\n\n3. Đề nghị Thư viện tỉnh rà soát hồ sơ.\n\nGIÁM ĐỐC\n\nLê Văn Bảy\n"
    )
    assert [t.path for t in made] == ["3"]


def test_work_below_a_petition_in_a_conclusion_is_told_whatever_the_petition_is_about() -> None:
    made = whole(
        "VĂN PHÒNG CHÍNH PHỦ\nSố: 88/TB-VPCP\nHà Nội, ngày 10 tháng 3 năm 2031\n\nTHÔNG BÁO\nKết luận tại buổi làm việc với thành phố Huế\n\nI. VỀ CÁC KIẾN NGHỊ CỦA THÀNH PHỐ\n\n1. Về kiến nghị rà soát, xử lý các cơ sở nhà, đất thuộc phạm vi quản lý của các cơ quan:\n\n"
        "- Bộ Tài chính khẩn trương thực hiện việc sắp xếp nhà, đất.\n\nKT. BỘ TRƯỞNG, CHỦ NHIỆM\n\nLê Văn Bảy\n"
    )
    assert [t.responsible for t in made] == [("Bộ Tài chính",)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Chương I\n\nQUY ĐỊNH CHUNG\n\nĐiều 41.2.LQ.3. Trách nhiệm\n\n1. Bộ Văn hóa có trách nhiệm hướng dẫn nghiệp vụ thư viện.\n\n2. Thư viện tỉnh lập báo cáo hằng năm.\n", 0),  # a codification
        ("Điều 1. Thông qua Đề án phát triển thư viện\n\n1. Giải pháp thực hiện:\n\n- Tăng quyền tự chủ của các thư viện.\n\nĐiều 2. Nghị quyết này có hiệu lực từ ngày ký.\n", 1),
        ("Điều 1. Ban hành Quy chế hoạt động của thư viện\n\nĐiều 2. Sở Nội vụ có trách nhiệm hướng dẫn Quy chế.\n\nĐiều 3. Quyết định này có hiệu lực từ ngày ký.\n", 1),  # who carries it out
        ("Điều 8. Hồ sơ\n\n1. Sở Nội vụ có trách nhiệm thẩm định hồ sơ trong 05 ngày làm việc.\n", 0),  # an extract of one article
        ("Điều 1. Mở thư viện.\n\nĐiều 2. Giao Sở Văn hóa chủ trì, phối hợp với Sở Nội vụ bố trí nhân lực.\n", 1),  # an order is work wherever it stands
        ("Điều 1. Ban hành kèm theo Thông tư này Quy chế phối hợp.\n\nĐiều 2. Thông tư này có hiệu lực từ ngày 01 tháng 5 năm 2031.\n\nQUY CHẾ PHỐI HỢP\n\nI. QUY ĐỊNH CHUNG\n\n1. Sở Nội vụ là đầu mối cung cấp thông tin về thư viện.\n", 0),
        ("HỢP ĐỒNG\nTHUÊ PHÒNG ĐỌC\n\nĐiều 1. Trách nhiệm của các bên\n\n1. Trách nhiệm của Thư viện tỉnh:\n- Cung cấp điện, nước cho phòng đọc.\n- Thanh toán đúng hạn.\n", 0),
        ("I. NHIỆM VỤ\n\n1. Sở Nội vụ có trách nhiệm thẩm định hồ sơ thư viện trong tháng 5/2031.\n", 1),
    ],
)
def test_articles_without_a_head_are_norms(text: str, count: int) -> None:
    assert len(record_of(text).tasks) == count


def test_lines_of_business_are_no_body() -> None:
    text = "I. TRÁCH NHIỆM CỦA CÔNG TY\n\n2. Ngành nghề kinh doanh:\n\na) Ngành nghề kinh doanh chính:\n\n- Mua, bán sách cho các thư viện.\n"
    assert [[b.body for b in t.bodies] for t in record_of(text).tasks] == [["Công ty"]]


def test_what_is_counted_one_by_one_is_work() -> None:
    text = (
        "KẾ HOẠCH\nPhát triển thư viện\n\nI. NHIỆM VỤ\n\n- Một là, tăng cường tuyên truyền, coi đây là một nhiệm vụ trọng tâm.\n\n- Hai là, mở phòng đọc tại các xã.\n\n"
        "- Mỗi xã, phường thành lập tổ công tác, coi đây là một kênh tuyên truyền.\n\n- Mỗi huyện, thành phố, thị xã là một đơn vị dự thi.\n"
    )
    assert [t.title.split()[0] for t in record_of(text).tasks] == ["Một", "Hai", "Mỗi"]


REPLY = (
    "BẢO HIỂM XÃ HỘI VIỆT NAM\nSố: 12/BHXH-CSXH\nV/v trả lời về trợ cấp\nHà Nội, ngày 12 tháng 9 năm 2031\n\nKính gửi: Bảo hiểm xã hội tỉnh Lào Cai\n\n"
    "Bảo hiểm xã hội Việt Nam có ý kiến như sau:\n\n{items}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTỔNG GIÁM ĐỐC\n\nLê Văn Bảy\n"
)


@pytest.mark.parametrize(
    ("items", "paths"),
    [
        ("1. Theo quy định tại Điều 46 Luật Việc làm:\n\n- Người lao động nộp hồ sơ trong thời hạn 03 tháng.\n\n- Ủy ban nhân dân cấp xã có trách nhiệm xác nhận.\n\n2. Đề nghị Bảo hiểm xã hội tỉnh Lào Cai hướng dẫn người dân.", ["2"]),
        ("Điều 18 Nghị định số 28/2015/NĐ-CP quy định về giải quyết trợ cấp như sau:\n\n1. Người lao động nộp hồ sơ.\n\n2. Ủy ban nhân dân cấp xã xác nhận trong 02 ngày làm việc.\n\nĐề nghị Bảo hiểm xã hội tỉnh Lào Cai hướng dẫn người dân.", ["body/1"]),
        ("1. Theo quy định tại Điều 4 Luật Việc làm, đề nghị Ủy ban nhân dân tỉnh thực hiện các nhiệm vụ sau:\n\n- Rà soát hồ sơ.", ["1/1"]),
        ("1. Về hồ sơ:\n\n- Người lao động nộp hồ sơ trong thời hạn 03 tháng.\n\n- Cơ quan bảo hiểm xã hội thực hiện chi trả trong thời hạn 05 ngày kể từ ngày nhận được quyết định.\n\n2. Đề nghị Sở Nội vụ rà soát trong thời hạn 05 ngày.", ["2"]),
        ("1. Thời gian qua, nước ta đã sắp xếp các xã.\n\n2. Ngày 16/6/2031, Quốc hội đã thông qua luật.\n\n3. Sở Nội vụ rà soát các xã.", ["3"]),
    ],
)
def test_what_a_rule_says_or_is_made_known_is_no_work_of_a_letter(items: str, paths: list[str]) -> None:
    assert [t.path for t in record_of(REPLY.format(items=items)).tasks] == paths


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("Bảo hiểm xã hội Việt Nam đề nghị bảo hiểm xã hội các tỉnh:", [("1", ("Sở Nội vụ",)), ("2", ("Bảo hiểm xã hội các tỉnh",))]),
        ("Bảo hiểm xã hội Việt Nam có ý kiến như sau:", []),
    ],
)
def test_work_that_a_letter_asks_for_within_days_of_a_paper_is_no_step_of_a_procedure(opening: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    items = "1. Sở Nội vụ trả lời người dân trong 05 ngày kể từ ngày nhận đủ hồ sơ.\n\n2. Giải quyết trợ cấp trong 15 ngày kể từ ngày nhận hồ sơ."
    text = REPLY.format(items=items).replace("Bảo hiểm xã hội Việt Nam có ý kiến như sau:", opening)
    assert [(t.path, t.responsible) for t in record_of(text).tasks] == expected


def test_a_letter_asks_comrades_by_their_office() -> None:
    text = REPLY.replace("có ý kiến như sau", "yêu cầu các đồng chí Bộ trưởng, Thủ trưởng cơ quan ngang Bộ chỉ đạo thực hiện các nội dung sau").format(items="1. Rà soát hồ sơ.\n\n2. Giải quyết kiến nghị trước ngày 15/12/2031.")
    assert [t.responsible for t in record_of(text).tasks] == [("Các Bộ trưởng", "Thủ trưởng cơ quan ngang Bộ")] * 2


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("Các đoàn thể tham gia phối hợp công tác tuyên truyền.", [("Các đoàn thể", "coordinating")]),
        ("Thủ trưởng các sở có trách nhiệm: Lãnh đạo, chỉ đạo thực hiện các quy định.", [("Thủ trưởng các sở tỉnh Bình Phước", "directing")]),
        ("Giao Sở Xây dựng Theo dõi, đôn đốc các xã.", [("Sở Xây dựng tỉnh Bình Phước", "supervising")]),
        ("Bộ Nội vụ làm nhiệm vụ cơ quan thường trực của Ban Chỉ đạo.", [("Bộ Nội vụ", "lead")]),
        ("Khi có kết quả chính thức giao Sở Y tế chủ trì cùng với các đơn vị phân tích kết quả.", [("Sở Y tế tỉnh Bình Phước", "lead"), ("Các đơn vị", "coordinating")]),
        ("Sở Y tế, trên cơ sở đề xuất của các cơ quan, đơn vị, chủ trì tổng hợp.", [("Sở Y tế tỉnh Bình Phước", "lead")]),
        ("Hội Nông dân, các tổ chức hội: Hội Chữ thập đỏ, Hội Khuyến học phối hợp vận động.", [("Hội Nông dân", "coordinating"), ("Hội Chữ thập đỏ", "coordinating"), ("Hội Khuyến học", "coordinating")]),
        ("Số liệu của các sở, ngành đề nghị gửi về Sở Y tế trước ngày 15/12.", [("Các sở, ngành tỉnh Bình Phước", "responsible")]),
        ("Sở Y tế - cơquan thường trực Ban vì trẻ em rà soát các xã.", [("Sở Y tế tỉnh Bình Phước", "responsible")]),
        ("Sở Y tế căn cứ Quy chế này hướng dẫn các bệnh viện.", [("Sở Y tế tỉnh Bình Phước", "guiding")]),
        ("Sở Văn hóa định hướng, chỉ đạo các cơ quan báo chí đưa tin.", [("Sở Văn hóa tỉnh Bình Phước", "directing")]),
        ("Các đơn vị được giao chủ trì có trách nhiệm hoàn thành đúng hạn, các cơ quan phối hợp có trách nhiệm phối hợp thực hiện.", [("Các đơn vị được giao chủ trì", "responsible"), ("Các cơ quan phối hợp", "coordinating")]),
        ("Thực hiện thông tin rộng rãi về thủ tục để người dân, doanh nghiệp biết, thực hiện.", []),
        ("Phó Thủ tướng Thường trực Chính phủ Lê Văn An chỉ đạo các bộ rà soát.", [("Phó Thủ tướng Thường trực Chính phủ", "directing")]),
        ("Thủ trưởng các sở, ban, ngành cơ quan, đơn vị có liên quan rà soát.", [("Thủ trưởng các sở, ban, ngành tỉnh Bình Phước", "responsible"), ("Các cơ quan, đơn vị có liên quan", "responsible")]),
        ("Chủ tịch UBND các tỉnh, thành phố trực thuộc TW rà soát.", [("Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương", "responsible")]),
        ("Sở Xây dựng giữ vai trò chủ trì, các đơn vị liên quan phối hợp kiểm tra.", [("Sở Xây dựng tỉnh Bình Phước", "lead"), ("Các đơn vị liên quan", "coordinating")]),
        ("Sở Tài chính chịu trách nhiệm chính, phối hợp với Sở Y tế bố trí kinh phí.", [("Sở Tài chính tỉnh Bình Phước", "responsible"), ("Sở Y tế tỉnh Bình Phước", "coordinating")]),
        ("Thống nhất giao Sở Tài chính là cơ quan chủ trì lập danh mục.", [("Sở Tài chính tỉnh Bình Phước", "lead")]),
        ("Giao Phó Chủ tịch UBND tỉnh Nguyễn Văn An trực tiếp chỉ đạo.", [("Phó Chủ tịch Ủy ban nhân dân tỉnh Bình Phước", "directing")]),
        ("Giám đốc Sở Y tế Trần Thị Bình chịu trách nhiệm về tiến độ.", [("Giám đốc Sở Y tế tỉnh Bình Phước", "responsible")]),
        ("Các doanh nghiệp viễn thông, bưu chính và công nghệ thông tin xây dựng kế hoạch.", [("Các doanh nghiệp viễn thông, bưu chính và công nghệ thông tin", "responsible")]),
        ("Cơ sở giáo dục tự chủ tài chính có trách nhiệm bố trí nguồn lực.", [("Cơ sở giáo dục tự chủ tài chính tỉnh Bình Phước", "responsible")]),
        ("Sở Y tế sẽ phối hợp với các cơ quan liên quan tham mưu.", [("Sở Y tế tỉnh Bình Phước", "coordinating"), ("Sở Y tế tỉnh Bình Phước", "advising")]),
        ("Các văn phòng tỉnh ủy, thành ủy kịp thời báo cáo.", [("Các văn phòng Tỉnh ủy Bình Phước", "reporting"), ("Các văn phòng Thành ủy", "reporting")]),
        ("Phát triển hạ tầng số: Sở Y tế chủ trì, phối hợp với các doanh nghiệp viễn thông phủ sóng.", [("Sở Y tế tỉnh Bình Phước", "lead"), ("Các doanh nghiệp viễn thông", "coordinating")]),
        ("Bí thư chi bộ các bản, tiểu khu chịu trách nhiệm về kết quả.", [("Bí thư chi bộ các bản, tiểu khu", "responsible")]),
        ("Trung tâm Dịch vụ tổng hợp, các trường học niêm yết thủ tục.", [("Trung tâm Dịch vụ tổng hợp", "responsible"), ("Các trường học", "responsible")]),
        (
            "Vụ Kế hoạch chủ trì, phối hợp với các Vụ: Pháp chế, Khoa học và Công nghệ, Cục Thú y, phối hợp với các đơn vị liên quan của các Bộ: Công Thương, Tài chính rà soát.",
            [("Vụ Kế hoạch", "lead"), *((b, "coordinating") for b in ("Vụ Pháp chế", "Vụ Khoa học và Công nghệ", "Cục Thú y", "Các đơn vị liên quan của các Bộ: Công Thương, Tài chính"))],
        ),
        ("Thứ trưởng B phối hợp với Thứ trưởng A chỉ đạo Vụ Pháp chế chủ trì, phối hợp với Cục Thú y:", [("Thứ trưởng B", "coordinating"), ("Vụ Pháp chế", "lead"), ("Cục Thú y", "coordinating")]),
        ("Đề nghị Sở Y tế phối hợp với các cơ quan liên quan rà soát hồ sơ.", [("Sở Y tế tỉnh Bình Phước", "responsible"), ("Các cơ quan liên quan", "coordinating")]),
        ("Đề nghị Sở Y tế phối hợp với các cơ quan chức năng, căn cứ hồ sơ cụ thể để thực hiện.", [("Sở Y tế tỉnh Bình Phước", "responsible"), ("Các cơ quan chức năng", "coordinating")]),
        ("Đề nghị Sở Y tế phối hợp với Sở Nội vụ rà soát hồ sơ.", [("Sở Y tế tỉnh Bình Phước", "coordinating")]),  # who leads may be said elsewhere
        ("Sở Y tế căn cứ các quy định, hướng dẫn nêu trên và hồ sơ để xử lý.", [("Sở Y tế tỉnh Bình Phước", "responsible")]),
        ("Sở Y tế căn cứ các quy định có liên quan thực hiện việc ghi sổ, theo dõi tài sản.", [("Sở Y tế tỉnh Bình Phước", "responsible")]),
        ("Sở Y tế phối hợp với Sở Nội vụ, chỉ đạo đơn vị trực thuộc rà soát.", [("Sở Y tế tỉnh Bình Phước", "coordinating"), ("Sở Y tế tỉnh Bình Phước", "directing")]),
        ("Hội đồng phối hợp công tác phổ biến sách của tỉnh, Sở Y tế chủ trì rà soát.", [("Hội đồng phối hợp công tác phổ biến sách tỉnh Bình Phước", "lead"), ("Sở Y tế tỉnh Bình Phước", "lead")]),
        ("Trung tâm xúc tiến Đầu tư, Thương mại và Du lịch tỉnh rà soát.", [("Trung tâm xúc tiến Đầu tư, Thương mại và Du lịch tỉnh Bình Phước", "responsible")]),
        # behind a comma, a body with its verb begins a clause of its own; a list of bodies, an aim or a reason goes on
        (
            "Sở Y tế thẩm định hồ sơ, Sở Nội vụ hướng dẫn, Công an tỉnh kiểm tra hiện trường; báo cáo UBND tỉnh trước ngày 5/6.",
            [("Sở Y tế tỉnh Bình Phước", "responsible"), ("Sở Nội vụ tỉnh Bình Phước", "guiding"), ("Công an tỉnh Bình Phước", "supervising"), ("Công an tỉnh Bình Phước", "reporting")],
        ),
        ("Sở Y tế theo dõi, Văn phòng UBND tỉnh đôn đốc.", [("Sở Y tế tỉnh Bình Phước", "supervising"), ("Văn phòng Ủy ban nhân dân tỉnh Bình Phước", "supervising")]),
        ("Sở Y tế đôn đốc các bệnh viện, Sở Nội vụ rà soát hồ sơ.", [("Sở Y tế tỉnh Bình Phước", "supervising")]),
        ("Sở Y tế hướng dẫn lập hồ sơ để người bệnh, Công an xã kiểm tra.", [("Sở Y tế tỉnh Bình Phước", "guiding")]),
        ("Riêng Sở Tư pháp thẩm định dự thảo; UBND cấp xã giải trình.", [("Sở Tư pháp tỉnh Bình Phước", "responsible"), ("Ủy ban nhân dân cấp xã tỉnh Bình Phước", "responsible")]),
        ("Chủ tịch UBND các tỉnh, thành phố nêu trên rà soát.", [("Chủ tịch Ủy ban nhân dân các tỉnh, thành phố nêu trên", "responsible")]),
        (
            "Chủ tịch UBND các xã Lộc An, Lộc Hòa và thị trấn Lộc Ninh rà soát.",
            [(f"Chủ tịch Ủy ban nhân dân {place}", "responsible") for place in ("xã Lộc An", "xã Lộc Hòa", "thị trấn Lộc Ninh")],
        ),
        ("Ban Quản lý rừng đặc dụng, phòng hộ; các công ty lâm nghiệp: tuần tra.", [("Ban Quản lý rừng đặc dụng, phòng hộ tỉnh Bình Phước", "responsible"), ("Các công ty lâm nghiệp", "responsible")]),
        ("Báo Bình Phước, Cổng TTĐT tỉnh đăng tin.", [("Báo Bình Phước", "responsible"), ("Cổng thông tin điện tử tỉnh Bình Phước", "responsible")]),
        ("Công ty CP Cấp nước Bình Phước, VNPT, Viettel bảo đảm hạ tầng.", [(b, "responsible") for b in ("Công ty cổ phần Cấp nước Bình Phước", "VNPT", "Viettel")]),
        ("UBND các xã - rà soát quỹ đất.", [("Ủy ban nhân dân các xã tỉnh Bình Phước", "responsible")]),
        ("Sở Nội vụ – kiểm tra hồ sơ.", [("Sở Nội vụ tỉnh Bình Phước", "supervising")]),
        ("Trưởng các phòng, ban; Hạt trưởng Hạt Kiểm lâm chịu trách nhiệm.", [("Trưởng các phòng, ban", "responsible"), ("Hạt trưởng Hạt Kiểm lâm", "responsible")]),
        ("Sở Y tế khắc phục tồn tại. Đối với các cơ quan, tổ chức và đảng viên vi phạm quy định, tùy tính chất, mức độ xem xét, xử lý.", [("Sở Y tế tỉnh Bình Phước", "responsible")]),
    ],
)
def test_who_has_which_role_by_the_verb(said: str, held: list[tuple[str, str]]) -> None:
    assert [(b.name, h.role) for r in assignments(said, HERE) for h in r.hits for b in (h.partners or r.subject)] == held


def test_a_second_sentence_of_an_item_charges_whom_it_obliges_and_an_end_of_a_list_does_not() -> None:
    made = record_of("KẾ HOẠCH\nTìm kiếm\n\nI. NHIỆM VỤ\n\n1. Đẩy mạnh tuyên truyền. Các địa phương rà soát tình hình.\n\n2. Thành lập Ban Chỉ đạo cấp quân khu; Ban Chỉ đạo cấp tỉnh theo quy định.\n").tasks
    assert [t.responsible for t in made] == [("Các địa phương",), ()]


def test_a_decision_that_issues_a_plan_has_its_contents_for_work() -> None:
    text = COUNCIL.replace("NGHỊ QUYẾT\n", "QUYẾT ĐỊNH\n").replace("QUYẾT NGHỊ", "QUYẾT ĐỊNH").format(title="Ban hành Kế hoạch bảo vệ bí mật", articles="Điều 1. Ban hành kèm theo Quyết định này Kế hoạch bảo vệ bí mật.")
    made = whole(
        f"{text}\nKẾ HOẠCH\nBẢO VỆ BÍ MẬT\n(Kèm theo Quyết định số 254/QĐ-UBND ngày 17/02/2031)\n\nI. MỤC ĐÍCH\n\n1. Nâng cao nhận thức.\n\nII. NỘI DUNG CÔNG TÁC\n\n"
        "1. Rà soát danh mục bí mật.\n\n2. Ban hành Quy chế (Giao Công an tỉnh chủ trì, phối hợp với Sở Tư pháp tham mưu).\n"
    )
    assert [(t.kind, t.path, [b.split(" tỉnh")[0] for b in t.lead]) for t in made] == [("body", "II.1", []), ("body", "II.2", ["Công an"])]


def test_the_last_words_of_a_directive_ask_everybody_and_give_no_work() -> None:
    text = "THỦ TƯỚNG CHÍNH PHỦ\nSố: 31/CT-TTg\nHà Nội, ngày 12 tháng 9 năm 2031\n\nCHỈ THỊ\nVề thư viện\n\nThủ tướng Chính phủ yêu cầu các bộ:\n\n1. Mở thư viện.\n\nThư viện là việc cấp bách. Thủ tướng Chính phủ yêu cầu Chủ tịch Ủy ban nhân dân các tỉnh thực hiện nghiêm túc, hiệu quả Chỉ thị này./.\n"
    assert [t.path for t in whole(text)] == ["1"]


def test_nobody_is_asked_to_do_what_appoints_somebody() -> None:
    text = "QUYẾT ĐỊNH\nVề nhân sự\n\nĐiều 1. Chỉ định ông Lê Văn Bình, Chủ tịch Hội đồng Khen thưởng Hội Nông dân giữ chức Chủ tịch Hội.\n\nĐiều 2. Chỉ định Sở Nội vụ làm đầu mối hướng dẫn các hội."
    assert [t.lead for t in whole(text)] == [("Sở Nội vụ",)]


OFFICE = """ỦY BAN NHÂN DÂN
THỊ XÃ AN BÌNH
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO

Số: 85/PGDĐT-TH
V/v dạy thêm
An Bình, ngày 25 tháng 11 năm 2031

Kính gửi: Hiệu trưởng các trường.

Thời gian qua, việc dạy thêm còn nhiều sai phạm.

"""


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Phòng GD & ĐT thị xã yêu cầu hiệu trưởng các trường nghiêm túc thực hiện quy định.", [("Hiệu trưởng các trường",)]),
        ("Nhằm bảo đảm chất lượng; Phòng GD&ĐT đề nghị các trường rà soát quy định.", [("Các trường",)]),
        ("Phòng Nội vụ yêu cầu hiệu trưởng các trường báo cáo.", []),  # another office's words
        ("Phòng GD&ĐT kính đề nghị:\n\n1. Các đại biểu dự họp đúng giờ.\n\n2. Các trường rà soát quy định.", [("Các trường",)]),
    ],
)
def test_an_issuer_asks_by_its_name_in_short(said: str, asked: list[tuple[str, ...]]) -> None:
    assert [t.responsible for t in whole(OFFICE + said)] == asked


def test_the_heads_words_on_who_directs_and_leads_hold_for_the_items_below() -> None:
    text = (
        "KẾ HOẠCH\nPhòng cháy\n\nI. NHIỆM VỤ\n\n1. Sở Tài chính chủ trì, phối hợp các sở, ban, ngành\n\n- Ưu tiên kinh phí cho phòng cháy.\n\n2. Chủ tịch Ủy ban nhân dân cấp xã chỉ đạo\n\n- Rà soát các cơ sở.\n\n"
        "3. Bộ Chỉ huy Quân sự tỉnh chỉ đạo lực lượng dân quân\n\n- Tuần tra các xã.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Ủy ban nhân dân cấp xã\n\n- Căn cứ chức năng, nhiệm vụ được giao chỉ đạo ban, ngành, đoàn thể đẩy mạnh tuyên truyền.\n"
    )
    assert [roles(t) for t in whole(text)] == [
        {"lead": ("Sở Tài chính",), "coordinating": ("Các sở, ban, ngành",)},
        {"directing": ("Chủ tịch Ủy ban nhân dân cấp xã",)},
        {"directing": ("Bộ Chỉ huy Quân sự tỉnh",), "responsible": ("Lực lượng dân quân",)},
        {"directing": ("Ủy ban nhân dân cấp xã",)},
    ]


def test_a_plan_orders_who_leads_below_a_heading_of_no_known_purpose() -> None:
    text = "KẾ HOẠCH\nKiểm tra\n\nI. MỤC ĐÍCH\n\n1. Giao Sở Y tế chủ trì là để rõ việc.\n\nII. ĐOÀN VÀ THỜI GIAN KIỂM TRA\n\n1. Chủ tịch UBND tỉnh giao Sở Y tế chủ trì kiểm tra các cơ sở.\n\n2. Đơn vị được kiểm tra: các cơ sở.\n"
    assert [(t.path, t.lead) for t in whole(text)] == [("II.1", ("Sở Y tế",))]


def test_a_notice_asks_to_strengthen_means_as_it_asks_all_else() -> None:
    text = NOTICE.split("\n1.")[0] + "\n7. Tăng cường đầu tư, bố trí kinh phí cho công tác phòng cháy\n\n7.1. Các sở, ban, ngành\n\n- Huy động nguồn lực xã hội.\n\n7.2. Sở Y tế bố trí bình chữa cháy.\n"
    assert [roles(t) for t in whole(text)] == [{"responsible": ("Các sở, ban, ngành tỉnh Bình Phước",)}, {"responsible": ("Sở Y tế tỉnh Bình Phước",)}]


def test_a_paragraph_behind_an_item_goes_on_with_the_body_that_the_item_names() -> None:
    text = (
        "THỦ TƯỚNG CHÍNH PHỦ\nSố: 31/CT-TTg\nHà Nội, ngày 12 tháng 9 năm 2031\n\nCHỈ THỊ\nVề đất đai\n\nThủ tướng Chính phủ yêu cầu các bộ:\n\n4. Đối với các Sở: Xây dựng, Y tế; UBND các huyện:\n\n"
        "a) Rà soát quy hoạch.\n\nb) UBND các huyện quản lý chặt chẽ đất đai.\n\nTăng cường kiểm tra, xử lý vi phạm đất đai.\n\n5. Đề nghị Bộ Y tế rà soát.\n"
    )
    assert [roles(t) for t in whole(text)] == [
        {"responsible": ("Sở Xây dựng", "Sở Y tế", "Ủy ban nhân dân các huyện")},
        {"responsible": ("Ủy ban nhân dân các huyện",)},
        {"supervising": ("Ủy ban nhân dân các huyện",)},
        {"responsible": ("Bộ Y tế",)},
    ]


ANSWERS = """# Ai có trách nhiệm thu hồi sách quý? Công văn 25 yêu cầu gì?

Ai có trách nhiệm thu hồi sách quý?

Căn cứ Điều 25 Quy chế quản lý sách ban hành kèm theo Thông tư 21/2029/TT-BVHTTDL có quy định về thu hồi như sau:

Thu hồi sách

1. Sách bị thu hồi trong các trường hợp sau đây:

a) Cho mượn sai.

2. Thư viện có trách nhiệm thu hồi sách và báo cáo Bộ Y tế.

Sở Văn hóa chủ trì kiểm tra việc thu hồi.

Công văn 25 yêu cầu gì?

Theo nội dung Công văn 25, Sở Văn hóa đề nghị các thư viện thực hiện các nội dung sau:

- Rà soát sách quý trước ngày 20/9/2031.
"""


def test_a_page_that_answers_questions_tells_what_rules_say_and_only_what_it_reports_as_asked_is_work() -> None:
    assert [t.title for t in record_of(ANSWERS).tasks] == ["Rà soát sách quý trước ngày 20/9/2031."]
    assert len(record_of(ANSWERS.split("\n\n", 2)[2]).tasks) > 1


def test_whom_a_body_stands_under_is_no_work() -> None:
    assert charges("Ban Chỉ đạo rà soát các trạm, chịu sự lãnh đạo của Ban Bí thư.", HERE, orders=True)
    assert not charges("Ban Chỉ đạo chịu sự lãnh đạo, chỉ đạo trực tiếp của Ban Bí thư.", HERE, orders=True)


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("Công an xã chịu sự chỉ đạo trực tiếp của Chủ tịch UBND tỉnh, chủ trì xử lý chợ cóc trước ngày 30/6/2032.", {"lead": ("Công an xã",)}),
        ("Giám đốc Sở Y tế chịu sự điều hành của Ban Chỉ đạo; tổ chức khử khuẩn các chợ.", {"responsible": ("Giám đốc Sở Y tế",)}),
        ("Sở Nội vụ chịu sự quản lý của Ban Chỉ đạo, hướng dẫn, kiểm tra của Bộ Nội vụ.", None),
        ("Cử Sở Y tế, Sở Nội vụ tham gia, giữ chức năng giám sát.", {"responsible": ("Sở Y tế", "Sở Nội vụ")}),
    ],
)
def test_whoever_stands_under_another_or_holds_a_function_may_have_work_besides(said: str, held: dict[str, tuple[str, ...]] | None) -> None:
    text = f"UBND TỈNH SƠN LA\nSố: 8/CT-UBND\nSơn La, ngày 12 tháng 3 năm 2032\n\nCHỈ THỊ\nVề vệ sinh chợ\n\nChủ tịch Ủy ban nhân dân tỉnh chỉ thị:\n\n1. {said}\n\n2. Sở Tài chính bố trí kinh phí.\n"
    made = [{r: tuple(b.removesuffix(" tỉnh Sơn La") for b in bodies) for r, bodies in roles(t).items()} for t in whole(text)]
    assert made == [*([held] if held else []), {"responsible": ("Sở Tài chính",)}]


@pytest.mark.parametrize(
    ("behind", "due"),
    [
        ("theo quy định, gửi kết quả về Sở Y tế trước ngày 20/6/2032", ["2032-06-20"]),
        ("theo chức năng, nhiệm vụ được giao", []),
        ("theo đúng quy định, bảo đảm hiệu quả", []),
    ],
)
def test_last_words_that_ask_for_a_report_by_a_day_are_work(behind: str, due: list[str]) -> None:
    text = f"UBND TỈNH SƠN LA\nSố: 8/KH-UBND\nSơn La, ngày 12 tháng 3 năm 2032\n\nKẾ HOẠCH\nVệ sinh chợ\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế rà soát các chợ.\n\nĐề nghị các sở, địa phương tổ chức thực hiện nghiêm túc nội dung Kế hoạch này {behind}./.\n"
    assert [t.timeframe and t.timeframe.end for t in whole(text)[1:]] == due


def test_a_stop_between_a_body_and_the_bracket_that_says_what_it_is_besides() -> None:
    record = record_of(
        "ỦY BAN NHÂN DÂN\nTỈNH LONG AN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/CT-UBND\nLong An, ngày 12 tháng 9 năm 2024\nCHỈ THỊ\nVề việc bảo đảm an toàn đê\nChủ tịch UBND tỉnh yêu cầu:\n"
        "1. Sở Xây dựng.(Cơ quan Thường trực về phòng, chống ngập): Rà soát các điểm ngập, báo cáo trước ngày 15 tháng 10 năm 2024.\n2. Công an tỉnh phân luồng giao thông.\n"
    )
    assert [t.responsible or t.reporting for t in record.tasks] == [("Sở Xây dựng tỉnh Long An",), ("Công an tỉnh Long An",)]


def test_whoever_has_a_question_is_told_where_to_ask_and_nobody_has_work_by_that() -> None:
    items = "I. Phòng Giáo dục và Đào tạo\nHướng dẫn các trường lập kế hoạch trước ngày 30/8/2031.\nMọi vướng mắc gửi về Sở (qua Phòng Tiểu học)."
    (made,) = whole(f"SỞ GIÁO DỤC VÀ ĐÀO TẠO\nSố: 31/SGDĐT-GDTH\nV/v hướng dẫn nhiệm vụ năm học\nBình Phước, ngày 31 tháng 7 năm 2031\nKính gửi: Các Phòng Giáo dục và Đào tạo\nSở Giáo dục và Đào tạo hướng dẫn như sau:\n{items}")
    assert made.text.startswith("Hướng dẫn các trường")


def test_a_part_called_to_chuc_is_of_no_organisations() -> None:
    (made,) = record_of("KẾ HOẠCH\nTrồng rừng\n\nI. NHIỆM VỤ\n\nIII. TỔ CHỨC\n\n1. Rà soát quỹ đất trước ngày 30/6/2031.\n").tasks
    assert not made.bodies


@pytest.mark.parametrize(("said", "expected"), [
    ("Phòng KTVH đầu mối, cùng phòng KHVT cân đối vật tư.", {"lead": ["Phòng KTVH"], "coordinating": ["Phòng KHVT"]}),
    ("Sở Tài chính chủ trì, với sự tham gia của Kho bạc Nhà nước khu vực II, rà soát.", {"lead": ["Sở Tài chính tỉnh Bình Phước"], "coordinating": ["Kho bạc Nhà nước khu vực II"]}),
    ("Sở Nội vụ (phối hợp: Trường Đại học Đồng Nai) đào tạo 300 người.", {"coordinating": ["Trường Đại học Đồng Nai"], "responsible": ["Sở Nội vụ tỉnh Bình Phước"]}),
    ("Phó Chủ tịch UBND tỉnh phụ trách khối kinh tế trực tiếp chỉ đạo việc ứng phó.", {"directing": ["Phó Chủ tịch Ủy ban nhân dân tỉnh Bình Phước"]}),
    ("Cơ quan nào để chậm trễ thì kiểm điểm.", {"responsible": []}),
    ("Công an tỉnh, Sở Y tế và các tổ chức CT-XH: Phối hợp tuyên truyền.", {"coordinating": ["Công an tỉnh Bình Phước", "Sở Y tế tỉnh Bình Phước", "Các tổ chức chính trị - xã hội"]}),
])
def test_who_does_it_is_told_in_other_words(said: str, expected: dict[str, list[str]]) -> None:
    (reading,) = assignments(said, HERE)
    assert {h.role: [b.name for b in h.partners or reading.subject] for h in reading.hits} == expected


@pytest.mark.parametrize(("item", "expected"), [
    ("Lãnh đạo Sở Tài chính hoàn thiện phương án.", {"directing": ("Đảng ủy Ủy ban nhân dân tỉnh Bình Phước",)}),
    ("Lãnh đạo Sở Tài chính phải hoàn thiện phương án.", {"responsible": ("Lãnh đạo Sở Tài chính tỉnh Bình Phước",)}),
])
def test_below_a_partys_committee_to_lead_is_its_work(item: str, expected: dict[str, tuple[str, ...]]) -> None:
    made = read(f"KẾT LUẬN\nvề trụ sở\n\nBan Thường vụ Tỉnh ủy kết luận:\n\n1. Giao Đảng ủy UBND tỉnh:\n\n- {item}\n\n- Rà soát cán bộ.\n\nNơi nhận:\n", "Kết luận")
    assert roles(made[0]) == expected


def test_below_a_body_partners_behind_a_semicolon_and_roles_in_a_bracket() -> None:
    items = "a) Phối hợp với Sở Nội vụ; Chủ tịch UBND các xã tổ chức niêm yết.\n\nb) Tập huấn cho cán bộ xã (Phòng PC04 chủ trì, Phòng PX03 phối hợp).\n\n"
    made = whole(f"III. TỔ CHỨC THỰC HIỆN\n\n1. Công an tỉnh\n\n{items}2. Các cá nhân\n\n- Cán bộ, nhân viên làm văn thư có trách nhiệm kiểm tra thể thức.\n")
    assert [roles(t) for t in made] == [
        {"coordinating": ("Công an tỉnh",)},
        {"lead": ("Phòng PC04",), "coordinating": ("Phòng PX03",), "responsible": ("Công an tỉnh",)},
        {},
    ]


def test_a_heading_that_is_a_role_with_its_partners_gives_it_to_the_items_below() -> None:
    made = whole("III. TỔ CHỨC THỰC HIỆN\n\n1. Công an tỉnh\n\na) Chủ trì, phối hợp với Sở Nội vụ, Sở Y tế\n\n- Rà soát các chợ.\n\n- Lập danh sách.\n")
    assert [roles(t) for t in made] == [{"lead": ("Công an tỉnh",), "coordinating": ("Sở Nội vụ", "Sở Y tế")}] * 2


@pytest.mark.parametrize(
    ("named", "who"),
    [
        ("Công ty TNHH May Bình Phước", "Công ty TNHH May Bình Phước"),
        ("Công ty TNHH May Bình Phước và Công ty cổ phần Dệt An Lộc", "Công ty"),  # which one of them, nobody says
        ("doanh nghiệp", "Công ty"),
    ],
)
def test_the_firm_that_a_letter_names_once_is_meant_by_its_short_name(named: str, who: str) -> None:
    text = REPLY.replace("Bảo hiểm xã hội Việt Nam có ý kiến như sau", f"Về đề nghị của {named}, Bảo hiểm xã hội Việt Nam có ý kiến như sau").format(items="1. Đề nghị Công ty nộp hồ sơ trước ngày 15/12/2031.")
    made = record_of(text).tasks
    assert [t.responsible for t in made] == [(who,)]
    assert [p.text for b in made[0].bodies for p in b.premises] == ([who] if who != "Công ty" else [])
