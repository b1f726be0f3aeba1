"""Which parts of a plan hold its tasks, under whatever heading they stand, and which of their lines are none."""

from __future__ import annotations

import pytest

from loaders.outline.sections import purpose_of
from loaders.record import Record
from tests.reading import record_of

HEAD = """ỦY BAN NHÂN DÂN
XÃ MƯỜNG THẢI
Số: 41/KH-UBND
Mường Thải, ngày 9 tháng 9 năm 2025

{kind}
{title}

Ủy ban nhân dân xã ban hành {name} như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Nâng cao ý thức của người dân về giữ gìn nguồn nước.

2. Các thôn phối hợp chặt chẽ, thường xuyên.

"""


def _record(body: str, kind: str = "KẾ HOẠCH", title: str = "Giữ gìn nguồn nước sinh hoạt năm 2026") -> Record:
    text = HEAD.format(kind=kind, title=title, name=kind.capitalize()) + body
    return record_of(text)


def _tasks(body: str, **about: str) -> list[str]:
    return [t.title for t in _record(body, **about).tasks if t.kind == "body"]


CONTENTS = """II. NỘI DUNG

1. Khảo sát các giếng khoan bị nhiễm phèn.

2. Tuyên truyền trên loa truyền thanh của thôn

- Thời lượng: mỗi tuần hai buổi vào sáng thứ Hai, thứ Sáu.

- Hình thức: phát thanh, tờ rơi.

- Vận động các hộ xây hố rác.

III. TỔ CHỨC THỰC HIỆN

1. Phòng Kinh tế chủ trì, phối hợp với các thôn lập danh sách giếng khoan.
"""


def test_contents_alone_are_the_work_of_a_plan() -> None:
    got = _tasks(CONTENTS)
    assert got[0] == "Khảo sát các giếng khoan bị nhiễm phèn." and got[-1] == "Vận động các hộ xây hố rác."
    assert not any(t.startswith(("Hình thức", "Thời lượng")) for t in got)


def test_the_stages_of_a_plan_are_work_behind_their_time() -> None:
    said = ["Năm 2026: khảo sát giếng khoan.", "Giai đoạn 2027 - 2028: xây dựng trạm lọc nước.", "Chậm nhất tháng 12 năm 2028 nghiệm thu trạm lọc."]
    assert _tasks("II. LỘ TRÌNH\n\n" + "".join(f"- {s}\n\n" for s in said) + CONTENTS.partition("III. ")[2].join(["III. ", ""])) == said


def test_contents_of_a_report_or_beside_tasks_are_no_work() -> None:
    assert _tasks(CONTENTS, kind="BÁO CÁO") == []
    both = CONTENTS.replace("III. TỔ CHỨC", "III. NHIỆM VỤ, GIẢI PHÁP\n\n1. Lắp đồng hồ nước cho các hộ.\n\nIV. TỔ CHỨC")
    assert _tasks(both) == ["Lắp đồng hồ nước cho các hộ."]


STANDS = """II. NỘI DUNG THỰC HIỆN

1. Hiện trạng

Toàn xã có 12 giếng khoan, trong đó 4 giếng bị nhiễm phèn.

2. Việc làm trong năm

- Súc rửa 12 giếng khoan.
"""


def test_how_things_stand_is_no_task_below_a_heading_of_work() -> None:
    assert _tasks(STANDS) == ["Súc rửa 12 giếng khoan."]


LISTS = """II. NHIỆM VỤ

1. Cấp nước

Lắp đặt thiết bị tại các trạm bơm của xã như:

- Đồng hồ tổng.

- Van một chiều của trạm bơm Suối Ngọt.

2. Công trình

Đầu tư công trình mới, gồm:

- Dự án cấp nước bản Khoa.

- Dự án cấp nước bản Giàng.

3. Nâng cấp đường ống, gồm:

- Thay ống thép bằng ống nhựa.

- Lắp đặt hố van.
"""


def test_a_sentence_of_work_that_lists_things_is_the_task() -> None:
    assert _tasks(LISTS) == [
        "Lắp đặt thiết bị tại các trạm bơm của xã như:",
        "Dự án cấp nước bản Khoa.",
        "Dự án cấp nước bản Giàng.",
        "Thay ống thép bằng ống nhựa.",
        "Lắp đặt hố van.",
    ]


@pytest.mark.parametrize(
    ("heading", "what"),
    [
        ("II. NỘI DUNG, BIỆN PHÁP", "tasks"),
        ("CÁC BIỆN PHÁP CHỦ YẾU", "tasks"),
        ("III. CÁC HOẠT ĐỘNG CHỦ YẾU", "tasks"),
        ("CÔNG VIỆC CỤ THỂ", "tasks"),
        ("IV. PHÂN CÔNG", "duties"),
        ("TRÁCH NHIỆM CÁC PHÒNG, BAN", "duties"),
        ("BIỆN PHÁP XỬ LÝ", None),
    ],
)
def test_other_words_for_a_part(heading: str, what: str | None) -> None:
    assert purpose_of(heading) == what


def test_a_clause_of_circumstance_ends_at_the_first_verb_of_work() -> None:
    duties = [t for t in _record("II. TỔ CHỨC THỰC HIỆN\n\n1. Các thôn\n\n- Khi súc rửa giếng, bố trí người canh gác, hướng dẫn trẻ em tránh xa.\n").tasks if t.kind == "duty"]
    assert [(t.responsible, t.guiding) for t in duties] == [(("Các thôn",), ())]


LOOSE = """|
Số hiệu:
|
41/KH-UBND
|
|
PHỤ LỤC
DANH MỤC NHIỆM VỤ
(Kèm theo Kế hoạch số 41/KH-UBND ngày 9 tháng 9 năm 2025 của Ủy ban nhân dân xã)
|
TT
|
Nhiệm vụ
|
Cơ quan chủ trì
|
Thời hạn
|
|
I
|
NGUỒN NƯỚC
|
|
1
|
Lập bản đồ
giếng khoan
|
Phòng Kinh tế
|
Quý I/2026
|
….......
|
2
|
Súc rửa giếng
|
Trạm Y tế
|
|
|
3
|
Đo độ phèn
|
Phòng Kinh tế
|
Quý II/2026
|
Bản quyền thuộc về trang tin.
|
Điện thoại
|
02123
|
"""


def test_rows_between_lone_pipes_without_blank_lines() -> None:
    body = "II. NHIỆM VỤ\n1. Giữ gìn nguồn nước.\n(Chi tiết tại Phụ lục kèm theo)\nNơi nhận:\n- Các thôn;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLò Văn Pánh\n" + LOOSE
    head = "\n".join(line for line in HEAD.format(kind="KẾ HOẠCH", title="Giữ gìn nguồn nước", name="Kế hoạch").split("\n") if line)
    record = record_of(head + "\n" + body)
    rows = [(t.ordinal, t.title, t.lead, t.timeframe.text if t.timeframe else None) for t in record.tasks if t.kind == "annex"]
    assert [r[:2] for r in rows] == [("1", "Lập bản đồ giếng khoan"), ("2", "Súc rửa giếng"), ("3", "Đo độ phèn")]
    assert [r[3] for r in rows] == ["Quý I/2026", None, "Quý II/2026"]
    assert all("Bản quyền" not in t.text for t in record.tasks)


BODIES = """II. NHIỆM VỤ CỤ THỂ

1. Phòng Kinh tế - Cơ quan thường trực

- Tham mưu kế hoạch súc rửa giếng.

Thời gian hoàn thành: Tháng 11 - 12/2025.

- Tổng hợp kết quả, báo cáo Ủy ban nhân dân xã.

Thời gian hoàn thành: Trước ngày 31/5/2026.

2. Các chi bộ, đảng bộ trực thuộc

- Tổ chức sinh hoạt chuyên đề.
"""


def test_items_under_a_body_s_name_are_its_duties_with_the_time_told_beside_them() -> None:
    tasks = _record(BODIES).tasks
    assert {t.kind for t in tasks} == {"duty"}
    told = [(t.bodies[0].body, t.timeframe.text if t.timeframe else None) for t in tasks]
    assert told == [
        ("Phòng Kinh tế xã Mường Thải", "Tháng 11 - 12/2025"),
        ("Phòng Kinh tế xã Mường Thải", "Trước ngày 31/5/2026"),
        ("Các chi bộ, đảng bộ trực thuộc", "năm 2026"),
    ]


PARTY = """II- NHIỆM VỤ

1- Kinh tế

1.1- Rà soát quỹ đất của xã.

1.2- Đối thoại với hộ kinh doanh mỗi quý một lần:

- Thành phần: Thường trực Đảng ủy, đại diện các hộ.

- Địa điểm: Hội trường xã.

III- PHÂN CÔNG

1- Văn phòng Đảng ủy phối hợp với các cơ quan tổng hợp, báo cáo Ban Thường vụ Đảng ủy.

2- Đề nghị Ban Tuyên giáo và Dân vận Tỉnh ủy chỉ đạo đội ngũ tuyên truyền, báo cáo viên.
"""


def test_a_plan_numbered_with_dashes() -> None:
    record = _record(PARTY)
    assert [t.title for t in record.tasks if t.kind == "body"] == ["Rà soát quỹ đất của xã.", "Đối thoại với hộ kinh doanh mỗi quý một lần:"]
    assert [(t.coordinating[:1], t.reporting) for t in record.tasks if t.kind == "duty"][0] == (("Văn phòng Đảng ủy xã Mường Thải",), ("Văn phòng Đảng ủy xã Mường Thải",))
    assert record.tasks[-1].directing and not record.tasks[-1].reporting


def test_contents_beside_solutions_are_work_too() -> None:
    both = CONTENTS.replace("III. TỔ CHỨC", "III. GIẢI PHÁP\n\n1. Lắp đồng hồ nước cho các hộ.\n\nIV. TỔ CHỨC")
    assert {"Khảo sát các giếng khoan bị nhiễm phèn.", "Lắp đồng hồ nước cho các hộ."} <= set(_tasks(both))


FIRST_WORDS = """ỦY BAN NHÂN DÂN
TỈNH HÀ NAM

Số: 15/QĐ-UBND

Hà Nam, ngày 2 tháng 3 năm 2024

QUYẾT ĐỊNH

VỀ VIỆC GIAO KẾ HOẠCH ĐO ĐẠC NĂM 2024

*Căn
cứ Quyết định số 12/QĐ-TTg ngày 4 tháng 1 năm 2024 của Thủ tướng Chính phủ;*

*Theo
đề nghị của Sở Xây dựng.*

**QUYẾT ĐỊNH:**

**Điều 1.** Giao kế hoạch đo đạc năm 2024 cho các sở.

**Điều 2.** Sở Xây dựng chịu trách nhiệm thi hành Quyết định này.
"""


def test_a_first_word_alone_in_its_line_goes_with_the_words_below() -> None:
    record = record_of(FIRST_WORDS)
    assert record.identity.title == "VỀ VIỆC GIAO KẾ HOẠCH ĐO ĐẠC NĂM 2024"
    assert [(r.predicate, r.object_number) for r in record.relations] == [("basedOn", "12/QĐ-TTg")]


SCHEDULE = """II. LỘ TRÌNH VÀ NỘI DUNG TUYÊN TRUYỀN

1. Đợt 1: Trong tháng 12/2026

- Tuyên truyền cách giữ nước sạch đến từng hộ.

- Ý nghĩa của nước sạch với sức khỏe.

III. TỔ CHỨC THỰC HIỆN

1. Kết thúc đợt 1, Trạm Y tế chịu trách nhiệm tổng hợp báo cáo Ủy ban nhân dân xã.

2. Phòng Kinh tế

- Ngay sau đợt 1, gửi kết quả đo đến Văn phòng Đảng ủy, Trạm Y tế và Sở Y tế.

3. Đề nghị Văn phòng Đảng ủy, Văn phòng HĐND&UBND xã phối hợp chuẩn bị hội nghị.
"""


def test_other_contents_hold_what_begins_with_a_verb_of_work() -> None:
    record = _record(SCHEDULE)
    assert [t.title for t in record.tasks if t.kind == "body"] == ["Tuyên truyền cách giữ nước sạch đến từng hộ."]
    duties = [t for t in record.tasks if t.kind == "duty"]
    assert duties[0].reporting == ("Trạm Y tế",)
    assert duties[1].responsible == ("Phòng Kinh tế xã Mường Thải",)
    assert duties[2].coordinating == ("Văn phòng Đảng ủy xã Mường Thải", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã Mường Thải")


def test_who_issues_in_a_commune() -> None:
    head = "ỦY BAN BẦU CỬ XÃ MƯỜNG THẢI\nTIỂU BAN TUYÊN TRUYỀN\nSố: 02/KH-TBTT\nMường Thải, ngày 1 tháng 2 năm 2026\n\nKẾ HOẠCH\nTuyên truyền bầu cử\n\nI. NHIỆM VỤ\n\n1. Treo cờ.\n"
    assert record_of(head).identity.issuer == "Tiểu ban tuyên truyền xã Mường Thải"


DISTRICT = """TỈNH ỦY GIA LAI
HUYỆN ỦY KBANG
*
Số 12-CTr/HU

ĐẢNG CỘNG SẢN VIỆT NAM
Kbang, ngày 3 tháng 4 năm 2021

CHƯƠNG TRÌNH
trồng rừng gỗ lớn giai đoạn 2021 - 2025

I- GIẢI PHÁP CHỦ YẾU

1- Trồng xen cây gỗ lớn trên đất trống.

II- TỔ CHỨC THỰC HIỆN

1- Ban Tuyên giáo Huyện ủy hướng dẫn tuyên truyền.

2- Các chi bộ, đảng bộ cơ sở trực thuộc Huyện ủy tổ chức thực hiện.

3- Đối với rừng của cộng đồng thì Ủy ban nhân dân huyện có trách nhiệm giao đất trước khi trồng.
"""


def test_a_district_s_party_committee_issues_and_its_bodies_are_told_in_full() -> None:
    record = record_of(DISTRICT)
    assert record.identity.issuer == "Huyện ủy Kbang"
    duties = [t for t in record.tasks if t.kind == "duty"]
    assert [t.bodies[0].body for t in duties] == ["Ban Tuyên giáo Huyện ủy Kbang", "Các chi bộ, đảng bộ cơ sở trực thuộc Huyện ủy Kbang", "Ủy ban nhân dân huyện Kbang"]


@pytest.mark.parametrize(("text", "issuer"), [(DISTRICT, "Huyện ủy Kbang"), (DISTRICT.replace("HUYỆN ỦY KBANG\n", "").replace("/HU", "/TU"), "Huyện ủy")])
def test_a_district_s_party_committee_is_of_no_province(text: str, issuer: str) -> None:
    """Cited in its own district's document it is that district's; in the province's nobody knows which."""
    cited = text.replace("1- Trồng xen", "1- Theo Chỉ thị số 5-CT/HU ngày 02/3/2020 của Huyện ủy, trồng xen")
    record = record_of(cited)
    assert [c.issuer for c in record.citations if c.number == "5-CT/HU"] == [issuer]


def test_whose_a_district_s_committee_is_stands_before_the_date() -> None:
    assert record_of(DISTRICT.replace("HUYỆN ỦY KBANG", "HUYỆN ỦY")).identity.issuer == "Huyện ủy Kbang"


WORK_AND_WHO = """II. NỘI DUNG, TIẾN ĐỘ, PHÂN CÔNG THỰC HIỆN

1. Kiểm tra nguồn nước

1.1. Ban hành lịch kiểm tra các giếng khoan.

- Nguyên tắc kiểm tra: Bảo đảm khách quan, không gây phiền hà.

- Bảo đảm đúng lịch đã báo trước.

- Đơn vị chủ trì: Phòng Kinh tế xã.

- Thời gian hoàn thành: Tháng 10/2025.

1.2. Theo dõi độ phèn sau mỗi đợt mưa.

- Đơn vị chủ trì: Trạm Y tế xã.

III. TỔ CHỨC THỰC HIỆN

1. Cán bộ phụ trách lĩnh vực giám sát và phản biện xã hội

- Chủ trì lấy ý kiến các hộ dùng chung giếng.
"""


def test_contents_with_who_does_them_hold_tasks_and_lines_on_how_are_none() -> None:
    tasks = _record(WORK_AND_WHO).tasks
    body = [(t.title, t.lead, t.timeframe.start if t.timeframe else None) for t in tasks if t.kind == "body"]
    assert body == [
        ("Ban hành lịch kiểm tra các giếng khoan.", ("Phòng Kinh tế xã Mường Thải",), "2025-10"),
        ("Theo dõi độ phèn sau mỗi đợt mưa.", ("Trạm Y tế xã Mường Thải",), "2026"),
    ]
    assert [t.lead for t in tasks if t.kind == "duty"] == [("Cán bộ phụ trách lĩnh vực giám sát và phản biện xã hội",)]


def test_duties_in_a_part_of_work_and_who_stay_duties() -> None:
    record = _record(
        "II. NHIỆM VỤ, GIẢI PHÁP VÀ PHÂN CÔNG THỰC HIỆN\n\n1. Nhiệm vụ\n\n- Nạo vét mương dẫn nước.\n\n2. Phân công trách nhiệm\n\n- Phòng Kinh tế xã lập dự toán nạo vét.\n"
    )
    assert [(t.kind, t.title) for t in record.tasks] == [("body", "Nạo vét mương dẫn nước."), ("duty", "Phòng Kinh tế xã lập dự toán nạo vét.")]


BODIES_BELOW_TOPICS = """II. NHIỆM VỤ, GIẢI PHÁP

1. Bảo vệ nguồn nước ở đầu nguồn

a) Sở Xây dựng

- Rà soát các công trình ven hồ.

2. Nâng cao nhận thức

- Tuyên truyền đến từng hộ.

III. NHIỆM VỤ CỤ THỂ

1. Sở Y tế

- Kiểm nghiệm nước sinh hoạt.
"""


def test_a_body_below_a_topic_of_work_has_a_share_of_that_work_and_no_duty() -> None:
    told = [(t.kind, t.path, t.responsible) for t in _record(BODIES_BELOW_TOPICS).tasks]
    assert told == [("body", "II.1.a/1", ("Sở Xây dựng",)), ("body", "II.2/1", ()), ("duty", "III.1/1", ("Sở Y tế",))]


GOALS_AMONG_CONTENTS = """II. NỘI DUNG CHỦ YẾU

1. Mục tiêu phát triển và tầm nhìn đến năm 2045

a) Mục tiêu phát triển

- Mạng lưới giếng khoan được phát triển đồng bộ, đủ nước cho mọi nhà.

2. Phương án đầu tư

- Xây dựng ba trạm bơm.

3. Mục tiêu 1: Nâng cao ý thức

- Tuyên truyền trên loa truyền thanh.
"""


def test_goals_among_a_plans_contents_are_no_work() -> None:
    assert _tasks(GOALS_AMONG_CONTENTS) == ["Xây dựng ba trạm bơm.", "Tuyên truyền trên loa truyền thanh."]


SIGNED_PLAN = """ỦY BAN NHÂN DÂN
TỈNH GIA LAI
Số: 12/KH-UBND
Gia Lai, ngày 3 tháng 4 năm 2021

KẾ HOẠCH
Trồng rừng gỗ lớn

I. NHIỆM VỤ

1. Trồng xen cây gỗ lớn trên đất trống.

2. Rà soát đất rừng của các xã.

"""
OFFICE = "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n"
COPIES = "- Bộ Y tế;\n- Lưu: VT, KT.\n"


@pytest.mark.parametrize(
    "end",
    [
        # as a page is drawn part by part: the name behind the recipients, the recipients within the signature, both columns in one line
        f"{OFFICE}Nơi nhận:\n{COPIES}Kpă Thị Hoa\n", f"Nơi nhận:\n{OFFICE}{COPIES}Kpă Thị Hoa\n", f"Nơi nhận:\n{COPIES}Kpă Thị Hoa\n{OFFICE}", f"{OFFICE}Kpă Thị Hoa\nNơi nhận:\n{COPIES}",
        "Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- Bộ Y tế; KT. CHỦ TỊCH\n- Lưu: VT, KT. PHÓ CHỦ TỊCH\nKpă Thị Hoa\n",
        # a name that its cell or line broke
        f"{OFFICE}\nKpă Thị\nHoa\n\nNơi nhận:\n{COPIES}",
    ],
)
def test_who_signed_wherever_the_recipients_stand(end: str) -> None:
    said = record_of(SIGNED_PLAN + end).identity
    assert (said.signer, said.signer_role, said.on_behalf_of, said.recipients) == ("Kpă Thị Hoa", "Phó Chủ tịch", "Ủy ban nhân dân", ("Bộ Y tế", "Lưu: VT, KT"))


def test_a_recipient_is_nobody_who_signed_and_two_signers_are_two() -> None:
    end = f"{OFFICE}Nơi nhận:\n- Ông Lê Văn Tám;\n{COPIES}"
    assert record_of(SIGNED_PLAN + end).identity.signer is None
    assert record_of(f"{SIGNED_PLAN}{OFFICE}\nRơ Mah\nTrần Ban\n").identity.signer == "Rơ Mah"


def test_work_below_a_sentence_that_says_who_leads_it() -> None:
    body = """II. NHIỆM VỤ, GIẢI PHÁP

1. Về nguồn nước

a) Trạm Y tế xã chủ trì, phối hợp với các thôn:

- Thực hiện tốt chế độ lấy mẫu nước giếng.

- Chủ động xử lý nước giếng. Tham gia mạng lưới giám sát nguồn nước.

- Danh mục giếng nước của các thôn.

b) Cải tạo bể chứa:

- Thay nắp bể bị hỏng.
"""
    tasks = [t for t in _record(body).tasks if t.kind == "body"]
    assert [(t.title[:12].strip(), t.lead, t.coordinating, t.conditional) for t in tasks if t.lead] == [
        ("Thực hiện tố", ("Trạm Y tế xã Mường Thải",), ("Các thôn",), None),
        ("Chủ động xử", ("Trạm Y tế xã Mường Thải",), ("Các thôn",), None),
    ]
    assert [t.bodies for t in tasks if t.title.startswith("Thay nắp")] == [()]


def test_items_that_a_sentence_asks_somebody_for() -> None:
    body = "II. NHIỆM VỤ, GIẢI PHÁP\n\nĐề nghị Thường trực Đảng ủy tập trung thực hiện các nhiệm vụ, giải pháp của xã; trong đó lưu ý một số nội dung trọng tâm sau:\n\n1. Chăm lo nước sinh hoạt cho thôn vùng cao.\n\n2. Cải tạo bể chứa. Tham gia mạng lưới giám sát.\n\nMột số việc làm ngay:\n\n3. Thay nắp bể bị hỏng.\n"
    tasks = [t for t in _record(body).tasks if t.kind == "body"]
    assert [(t.ordinal, t.responsible, t.conditional) for t in tasks] == [("1", ("Thường trực Đảng ủy xã Mường Thải",), None), ("2", ("Thường trực Đảng ủy xã Mường Thải",), None), ("3", (), None)]


def test_parts_of_work_behind_the_sentence_that_announces_them() -> None:
    text = """CHÍNH PHỦ
Số: 41/NQ-CP
Hà Nội, ngày 9 tháng 9 năm 2025

NGHỊ QUYẾT
Về nước sinh hoạt vùng cao

Để đạt kết quả đó, Chính phủ yêu cầu các bộ, ngành và địa phương tập trung thực hiện tốt các nhiệm vụ, giải pháp sau đây:

1. Nâng cao nhận thức về giữ gìn nguồn nước

- Lồng ghép việc giữ gìn nguồn nước vào giờ học.

- Nguồn nước đầu nguồn của các bản.

2. Triển khai có hiệu quả các giải pháp để đạt được các mục tiêu về nước sạch

- Xây dựng bể chứa ở các bản.

3. Tổ chức thực hiện

a) Bộ Y tế hướng dẫn việc lấy mẫu.
"""
    record = record_of(text)
    assert [(t.kind, t.title[:8]) for t in record.tasks] == [("body", "Lồng ghé"), ("body", "Xây dựng"), ("duty", "Bộ Y tế ")]


@pytest.mark.parametrize(
    ("heading", "purpose"),
    [
        ("Phê duyệt Quy hoạch ngành thực phẩm Việt Nam gồm các nội dung sau:", None),  # "pham vi" is no scope here
        ("Phê duyệt Đề án trợ giúp các đối tượng yếu thế với các nội dung chủ yếu sau:", None),
        ("Phê duyệt một số nhiệm vụ, giải pháp cấp nước với các nội dung sau:", "tasks"),
        ("Phạm vi, đối tượng", "other"),
        ("Phấn đấu đạt các mục tiêu sau", "goals"),
        ("Triển khai có hiệu quả các biện pháp kỹ thuật để đạt được các chỉ tiêu về nước sạch", None),
    ],
)
def test_what_a_heading_is_for_whatever_its_names_have_in_them(heading: str, purpose: str | None) -> None:
    assert purpose_of(heading) == purpose


def test_plus_signs_right_below_a_letter_are_counted() -> None:
    body = "II. NHIỆM VỤ\n\n1. Nguồn nước\n\na) Ở các thôn:\n\n+ Lấy mẫu nước giếng.\n\n+ Thay nắp bể.\n\nb) Ở xã:\n\n- Lập sổ theo dõi:\n\n+ Ghi sổ hằng ngày.\n\n+ Đối chiếu sổ.\n"
    assert [t.section for t in _record(body).tasks if t.kind == "body"] == ["II.1.a bullet 1", "II.1.a bullet 2", "II.1.b bullet 1", "II.1.b bullet 1"]


@pytest.mark.parametrize("head", ["NỘI DUNG KIỂM TRA", "NỘI DUNG TRỌNG TÂM KIỂM TRA", "NỘI DUNG"])
def test_what_is_to_be_looked_at_is_no_work(head: str) -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\nSố: 77/KH-UBND\nSơn La, ngày 3 tháng 2 năm 2026\n\nKẾ HOẠCH\nKiểm tra công tác văn thư, lưu trữ năm 2026\n\n"
        f"I. {head}\n\nKiểm tra việc thực hiện các quy định về văn thư; tập trung vào những nội dung sau:\n\n1. Công tác văn thư\n\na) Việc ban hành quy chế văn thư.\n\nb) Công tác lập hồ sơ.\n\n"
        "2. Quản lý con dấu\n\na) Việc sử dụng con dấu.\n\nb) Soạn thảo, ban hành văn bản theo thẩm quyền.\n\n"
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Giao Sở Nội vụ chủ trì kiểm tra.\n"
    )
    assert [(t.kind, t.lead) for t in record_of(text).tasks] == [("duty", ("Sở Nội vụ tỉnh Sơn La",))]


MERGED = """{mark} Sắp xếp các xã vùng cao

1. Sắp xếp toàn bộ diện tích của xã Mường A và xã Mường B thành xã mới có tên gọi là xã Mường A.

2. Sắp xếp toàn bộ diện tích của xã Pa C và xã Pa D thành xã mới có tên gọi là xã Pa C.

3. Sắp xếp toàn bộ diện tích của xã Sín E thành phường có tên gọi là phường Sín E.

{next} Hiệu lực

1. Nghị quyết này có hiệu lực từ ngày ký.
"""


def test_what_an_article_brings_about_by_itself_is_no_work() -> None:
    assert _tasks(MERGED.format(mark="Điều 1.", next="Điều 2."), kind="NGHỊ QUYẾT") == []
    assert len(_tasks(MERGED.replace("Sắp xếp", "Trồng chè trên").format(mark="II.", next="III."), kind="KẾ HOẠCH")) == 3


BRACKETED = """II. NHIỆM VỤ

1. Nhóm việc về giếng khoan
{0} Ban hành quy định về giếng trong quý II/2026 (Phòng Kinh tế chủ trì)
{1} Hoàn thiện bản đồ giếng
{2} Tổ chức ngày hội nước sạch

III. KINH PHÍ

1. Từ ngân sách xã.
"""


@pytest.mark.parametrize("marks", [("(1)", "(2)", "(3)"), ("(i)", "(ii)", "(iii)"), ("(a)", "(b)", "(c)"), ("-", "-", "-")])
def test_items_in_brackets_below_a_heading_without_stops(marks: tuple[str, str, str]) -> None:
    assert _tasks(BRACKETED.format(*marks)) == ["Ban hành quy định về giếng trong quý II/2026 (Phòng Kinh tế chủ trì)", "Hoàn thiện bản đồ giếng", "Tổ chức ngày hội nước sạch"]


TOLD = """II. PHÁT TRIỂN KINH TẾ SỐ{when}

1. {0}

2. {1}

3. {2}

4. {3}
"""


@pytest.mark.parametrize(
    ("when", "items"),
    [
        (" NĂM QUA", ("Xây dựng được 20 sàn.", "Tổ chức 35 lớp.", "Hỗ trợ 40 hộ.", "Cấp 100 tài khoản.")),
        ("", ("Thu ngân sách đạt 18 tỷ đồng, vượt 12%.", "Giải ngân vốn được 95%.", "Xuất khẩu tăng so với năm trước.", "Phát triển 20 hợp tác xã.")),
    ],
)
def test_how_it_went_so_far_is_no_work_under_a_part_named_by_work(when: str, items: tuple[str, ...]) -> None:
    assert _tasks(TOLD.format(*items, when=when)) == []


OPEN = """II. NHIỆM VỤ

1. Trồng cây tại
(a) Xã Thạch Hà;
(b) Xã Can Lộc.

2. Phối hợp với
(1) Sở Y tế và
(2) Sở Nội vụ kiểm tra các trạm.
"""


def test_a_sentence_that_goes_on_in_brackets_is_one_item() -> None:
    assert len(_tasks(OPEN)) == 2


NUMBER_AT_AN_END = """II. NHIỆM VỤ

1. Thực hiện các nội dung đã được Ban Thường vụ Tỉnh ủy giao tại Chương trình hành động số
15.

Các xã tổ chức rà soát các giếng khoan bị nhiễm phèn trên địa bàn toàn tỉnh trước mùa khô.

2. Mua máy bơm.
"""


def test_a_number_that_ends_a_sentence_labels_nothing() -> None:
    assert not any(t.path.endswith("15") for t in _record(NUMBER_AT_AN_END).tasks)


NO_PARTS = """ỦY BAN NHÂN DÂN
TỈNH HÀ TĨNH

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 9/KH-UBND
Hà Tĩnh, ngày 9 tháng 9 năm 2025

KẾ HOẠCH
Kiểm tra an toàn thực phẩm năm 2025

{lead}

1. Công ty cổ phần An Bình, địa chỉ xã Thạch Hà, sản xuất nước mắm.
2. Hợp tác xã Nông nghiệp Can Lộc, sản xuất miến.
3. Bệnh viện Đa khoa tỉnh tổ chức bếp ăn cho 300 người.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Bình
"""


@pytest.mark.parametrize("lead", ["Ủy ban nhân dân tỉnh ban hành Kế hoạch kiểm tra các cơ sở như sau:", "Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:"])
def test_a_list_of_who_is_inspected_gives_nobody_work(lead: str) -> None:
    assert record_of(NO_PARTS.format(lead=lead)).tasks == ()
