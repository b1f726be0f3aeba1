"""Whole documents in the forms that offices really use, made for the test: letterheads, party forms, letters, decisions with plans, directives."""

from __future__ import annotations

import textwrap

import pytest

from loaders.record import Record, Task
from tests.reading import record_of


def read(text: str) -> Record:
    text = textwrap.dedent(text).lstrip("\n").replace("→", "\t")
    return record_of(text)


def triples(record: Record) -> set[tuple[str, str, str]]:
    name = {c.id: c.number or c.resolves_to or c.name or "" for c in record.citations}
    return {(name.get(r.subject, r.subject), r.predicate, name.get(r.object, r.object)) for r in record.relations}


def roles(task: Task) -> dict[str, set[str]]:
    made: dict[str, set[str]] = {}
    for b in task.bodies:
        made.setdefault(b.role, set()).add(b.body)
    return made


PARTY = """
    TỈNH ỦY NGHỆ AN→→→ĐẢNG CỘNG SẢN VIỆT NAM
    *
    Số 31-CTr/TU→→→Nghệ An, ngày 11 tháng 8 năm 2025

    CHƯƠNG TRÌNH HÀNH ĐỘNG
    thực hiện Nghị quyết số 93-NQ/TW, ngày 06/4/2025 của Bộ Chính trị
    về phát triển đường sắt
    -----

    Thực hiện Nghị quyết số 93-NQ/TW, ngày 06/4/2025 của Bộ Chính trị về phát triển đường sắt (sau đây gọi tắt là Nghị quyết 93), Ban Thường vụ Tỉnh ủy ban hành Chương trình hành động như sau:

    I- QUAN ĐIỂM, MỤC TIÊU

    1- Quan điểm

    Đường sắt là trục chính.

    2- Mục tiêu đến năm 2030

    - Có trên 20 nghìn lao động ngành đường sắt.

    II- NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU

    1- Nâng cao nhận thức

    Các cấp ủy quán triệt Nghị quyết 93 đến chi bộ.

    2- Giải phóng mặt bằng

    a. Rà soát quỹ đất hai bên tuyến.

    b. Bố trí khu tái định cư.

    III- TỔ CHỨC THỰC HIỆN

    1- Đảng ủy Ủy ban nhân dân tỉnh lãnh đạo cụ thể hóa Chương trình hành động thành kế hoạch, hoàn thành trong tháng 10/2025.

    2- Ban Tuyên giáo và Dân vận Tỉnh ủy chủ trì, phối hợp với các cơ quan liên quan hướng dẫn tuyên truyền.

    Nơi nhận:→→→T/M BAN THƯỜNG VỤ
    - Bộ Chính trị (để báo cáo),→→→PHÓ BÍ THƯ
    - Các huyện ủy; (thực hiện)
    - Lưu Văn phòng Tỉnh ủy.

    →→→Lô Thị Xuân
    """


def test_a_party_programme_with_dashes_after_its_numbers() -> None:
    record = read(PARTY)
    identity = record.identity
    assert (identity.number, identity.issuer, identity.date) == ("31-CTr/TU", "Tỉnh ủy Nghệ An", "2025-08-11")
    assert (identity.signer, identity.signer_role, identity.on_behalf_of) == ("Lô Thị Xuân", "Phó Bí thư", "Ban Thường vụ")
    assert identity.recipients == ("Bộ Chính trị (để báo cáo)", "Các huyện ủy (thực hiện)", "Lưu Văn phòng Tỉnh ủy")
    assert [t.path for t in record.tasks if t.kind == "body"] == ["II.1/1", "II.2.a", "II.2.b"]
    duties = [t for t in record.tasks if t.kind == "duty"]
    assert roles(duties[0]) == {"directing": {"Đảng ủy Ủy ban nhân dân tỉnh Nghệ An"}}
    assert [(t.value, t.section) for t in record.targets] == [("20000", "I.2 bullet 1")]


def test_a_short_name_stands_for_its_number_and_the_own_programme_for_nothing() -> None:
    record = read(PARTY)
    assert [(c.name, c.resolves_to) for c in record.citations if c.name] == [("Nghị quyết 93", "93-NQ/TW")]
    assert ("SELF", "implements", "93-NQ/TW") in triples(record)


LETTER = """
    UBND THÀNH PHỐ HUẾ
    SỞ XÂY DỰNG
    -------
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc
    ---------------
    Số: 905/SXD-QLN
    V/v triển khai thực hiện Chỉ thị số 33/CT-TTg ngày 02/5/2025 của Thủ tướng Chính phủ

    Huế, ngày 12 tháng 6 năm 2025

    Kính gửi:
    - Ủy ban nhân dân các phường, xã;
    - Chi cục Giám định.

    Thực hiện Công văn số 518/UBND-XD ngày 09/6/2025 của UBND thành phố về việc triển khai Chỉ thị số 33/CT-TTg ngày 02/5/2025 của Thủ tướng Chính phủ; Sở Xây dựng đề nghị:

    1. Ủy ban nhân dân các phường, xã tổ chức rà soát nhà ở xuống cấp; báo cáo Sở trước ngày 25/6/2025.

    2. Chi cục Giám định chủ trì, phối hợp với các đơn vị liên quan kiểm tra công trình.

    Đề nghị các đơn vị quan tâm thực hiện./.

    Nơi nhận:
    - Như trên;
    - Lưu: VT.

    KT. GIÁM ĐỐC
    PHÓ GIÁM ĐỐC
    Hồ Văn Lành
    """


def test_a_letter_without_a_type_line() -> None:
    record = read(LETTER)
    identity = record.identity
    assert (identity.type, identity.number, identity.issuer) == ("Công văn", "905/SXD-QLN", "Sở Xây dựng thành phố Huế")
    assert (identity.place, identity.date, identity.signer) == ("Huế", "2025-06-12", "Hồ Văn Lành")
    assert identity.title == "triển khai thực hiện Chỉ thị số 33/CT-TTg ngày 02/5/2025 của Thủ tướng Chính phủ"
    assert identity.confidence["type"] == "inferred"
    assert triples(record) == {
        ("SELF", "implements", "33/CT-TTg"),
        ("SELF", "assignedBy", "518/UBND-XD"),
        ("518/UBND-XD", "implements", "33/CT-TTg"),
    }
    assert [t.kind for t in record.tasks] == ["duty", "duty"]
    assert roles(record.tasks[1])["lead"] == {"Chi cục Giám định thành phố Huế"}


DECISION = """
    ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    THÀNH PHỐ ĐÀ NẴNG               Độc lập - Tự do - Hạnh phúc
    Số: 612/QĐ-UBND             Đà Nẵng, ngày 22 tháng 8 năm 2025

    QUYẾT ĐỊNH
    Về việc ban hành Kế hoạch phát triển cây xanh đô thị trên địa bàn Thành phố giai đoạn 2026 - 2030

    Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
    Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;
    Theo đề nghị của Giám đốc Sở Xây dựng tại Tờ trình số 81/TTr-SXD ngày 10/8/2025.

    QUYẾT ĐỊNH:

    Điều 1. Ban hành kèm theo Quyết định này Kế hoạch phát triển cây xanh đô thị trên địa bàn Thành phố giai đoạn 2026 - 2030.

    Điều 2. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 121/QĐ-UBND ngày 05/3/2021 của UBND Thành phố.

    Điều 3. Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính triển khai Kế hoạch.

    Điều 4. Chánh Văn phòng UBND Thành phố; Giám đốc các Sở: Xây dựng, Tài chính chịu trách nhiệm thi hành Quyết định này./.

    Nơi nhận:
    - Như Điều 4;
    - Lưu: VT.

    TM. ỦY BAN NHÂN DÂN
    KT. CHỦ TỊCH
    PHÓ CHỦ TỊCH
    Trần Chí Cường

    KẾ HOẠCH
    PHÁT TRIỂN CÂY XANH ĐÔ THỊ TRÊN ĐỊA BÀN THÀNH PHỐ GIAI ĐOẠN 2026 - 2030
    (Ban hành kèm theo Quyết định số 612/QĐ-UBND ngày 22 tháng 8 năm 2025 của Ủy ban nhân dân thành phố Đà Nẵng)

    I. NHIỆM VỤ
    1. Trồng mới
    a) Trồng cây trên các tuyến phố.
    b) Lập vườn ươm.
    2. Danh mục nhiệm vụ cụ thể tại Phụ lục kèm theo.

    II. TỔ CHỨC THỰC HIỆN
    1. Sở Xây dựng
    a) Chủ trì theo dõi, đôn đốc thực hiện Kế hoạch.
    b) Định kỳ trước ngày 15 tháng 12 hằng năm tổng hợp, báo cáo UBND Thành phố.
    2. Công an Thành phố phối hợp xử lý vi phạm.
    """


def test_a_decision_that_issues_a_plan() -> None:
    record = read(DECISION)
    plan = "Kế hoạch phát triển cây xanh đô thị trên địa bàn Thành phố giai đoạn 2026 - 2030"
    said = triples(record)
    assert {("SELF", "approves", plan), ("SELF", "replaces", "121/QĐ-UBND"), ("SELF", "basedOn", "72/2025/QH15")} <= said
    assert ("SELF", "basedOn", "Luật Thi đua, khen thưởng") in said
    assert not any(p in ("implements", "continues") for _, p, _ in said)
    law = next(c for c in record.citations if c.number == "72/2025/QH15")
    assert (law.type, law.issuer, law.text) == ("Luật", "Quốc hội", "Luật Tổ chức chính quyền địa phương số 72/2025/QH15")
    letter = next(c for c in record.citations if c.number == "81/TTr-SXD")
    assert letter.issuer == "Sở Xây dựng thành phố Đà Nẵng"


def test_the_tasks_and_duties_of_a_decision_and_its_plan() -> None:
    record = read(DECISION)
    assert [t.title for t in record.tasks if t.kind == "body"] == ["Trồng cây trên các tuyến phố.", "Lập vườn ươm."]
    duties = {t.path: roles(t) for t in record.tasks if t.kind == "duty"}
    assert duties["Điều 3"] == {"lead": {"Sở Xây dựng thành phố Đà Nẵng"}, "coordinating": {"Sở Tài chính thành phố Đà Nẵng"}}
    assert "Điều 4" not in duties
    assert duties["II.1.b"] == {"reporting": {"Sở Xây dựng thành phố Đà Nẵng"}}
    assert duties["II.2"] == {"coordinating": {"Công an thành phố Đà Nẵng"}}


COMMUNE = """
    ỦY BAN NHÂN DÂN
    XÃ MƯỜNG KIM
    Số: 52/KH-UBND
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc
    Mường Kim, ngày 05 tháng 9 năm 2025

    KẾ HOẠCH
    Phòng, chống rét cho gia súc vụ đông 2025 - 2026

    Thực hiện Kế hoạch số 233/KH-UBND ngày 20/8/2025 của UBND tỉnh Lai Châu về phòng, chống rét; Nghị quyết số 04-NQ/ĐU ngày 01/9/2025 của Đảng ủy xã, Ủy ban nhân dân xã Mường Kim xây dựng Kế hoạch như sau:

    I. Nội dung thực hiện
    1. Tuyên truyền
    Phòng Văn hóa - Xã hội chủ trì, phối hợp với các thôn, bản tuyên truyền đến hộ dân.

    II. Tổ chức thực hiện
    1. Phòng Kinh tế
    - Tham mưu UBND xã kiện toàn tổ công tác.
    2. Trưởng các thôn, bản
    Chịu trách nhiệm nắm tình hình gia súc.

    TM. ỦY BAN NHÂN DÂN
    CHỦ TỊCH
    Vàng A Sinh
    """


def test_a_communes_plan() -> None:
    record = read(COMMUNE)
    assert (record.identity.issuer, record.identity.signer) == ("Ủy ban nhân dân xã Mường Kim", "Vàng A Sinh")
    assert {c.number: c.issuer for c in record.citations} == {
        "233/KH-UBND": "Ủy ban nhân dân tỉnh Lai Châu",
        "04-NQ/ĐU": "Đảng ủy xã Mường Kim",
    }
    assert triples(record) == {("SELF", "implements", "233/KH-UBND"), ("SELF", "implements", "04-NQ/ĐU")}
    body, first, second = record.tasks
    assert roles(body) == {"lead": {"Phòng Văn hóa - Xã hội xã Mường Kim"}, "coordinating": {"Các thôn, bản"}}
    assert roles(first) == {"advising": {"Phòng Kinh tế xã Mường Kim"}}
    assert roles(second) == {"responsible": {"Trưởng các thôn, bản"}}


DIRECTIVE = """
    ỦY BAN NHÂN DÂN
    TỈNH VĨNH LONG
    -------
    Số: 9/CT-UBND
    Vĩnh Long, ngày 07 tháng 10 năm 2025

    CHỈ THỊ
    Về việc tăng cường phòng, chống sạt lở

    Thực hiện Chỉ thị số 21/CT-TTg ngày 15/9/2025 của Thủ tướng Chính phủ về việc chủ động phòng, chống sạt lở; Kế hoạch số 66-KH/TU ngày 20/9/2025 của Tỉnh ủy Vĩnh Long, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:

    1. Sở Nông nghiệp và Môi trường
    a) Chủ trì, phối hợp với các địa phương theo dõi diễn biến; thông báo kịp thời.
    b) Chỉ đạo Chi cục Thủy lợi vận hành công trình.
    2. Giao Sở Tài chính tham mưu bố trí kinh phí; hoàn thành trước ngày 31/10/2025.
    3. Chỉ thị này có hiệu lực kể từ ngày ký./.

    Nơi nhận: - Như trên; - Lưu: VT.→TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH (Đã ký) Nguyễn Minh Dũng
    """


def test_a_directive_gives_orders_without_a_section_of_duties() -> None:
    record = read(DIRECTIVE)
    assert triples(record) == {("SELF", "implements", "21/CT-TTg"), ("SELF", "implements", "66-KH/TU")}
    duties = {t.path: roles(t) for t in record.tasks}
    assert duties.keys() == {"1.a", "1.b", "2"}
    assert duties["1.b"] == {"directing": {"Sở Nông nghiệp và Môi trường tỉnh Vĩnh Long"}}
    assert duties["2"] == {"advising": {"Sở Tài chính tỉnh Vĩnh Long"}}


def test_recipients_and_signature_in_one_line() -> None:
    identity = read(DIRECTIVE).identity
    assert (identity.signer, identity.signer_role, identity.on_behalf_of) == ("Nguyễn Minh Dũng", "Phó Chủ tịch", "Ủy ban nhân dân")
    assert identity.recipients == ("Như trên", "Lưu: VT")


WRAPPED = """
      ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
         TỈNH PHÚ THỌ                     Độc lập - Tự do - Hạnh phúc

       Số:  77 /KH-UBND               Phú Thọ, ngày  9  tháng 7 năm 2025

                                  KẾ HOẠCH

          Thực hiện Nghị quyết số 61/NQ-CP ngày 11/4/2025 của Chính phủ về

            phát triển làng nghề trên địa bàn tỉnh Phú Thọ


          Căn cứ Nghị quyết số 61/NQ-CP ngày 11/4/2025 của Chính phủ ban hành

    Kế hoạch hành động thực hiện Nghị quyết số 47-NQ/TW ngày 24 tháng 01 năm

    2025 của Bộ Chính trị;

          Ủy ban nhân dân tỉnh Phú Thọ ban hành Kế hoạch thực hiện như sau:

    I. NHIỆM VỤ VÀ GIẢI PHÁP

    1. Hoàn thiện cơ chế, chính sách khuyến khích phát triển làng nghề tỉnh

    Rà soát, sửa đổi các quy định hiện hành về quản lý làng nghề, về tiết kiệm

    năng lượng và về khuyến khích đầu tư của tỉnh.

    Ban hành hướng dẫn áp dụng tiêu chí làng nghề cho cụm công nghiệp.

    2. Ứng dụng khoa học và công nghệ

    2.1. Hỗ trợ cơ sở đổi mới công nghệ theo hướng sạch hơn, tiết kiệm hơn

    2.2. Xây dựng 03 mô hình làng nghề sinh thái đến năm 2028

    II. TỔ CHỨC THỰC HIỆN

    1. Sở Công Thương:

    - Chủ trì, phối hợp với Sở Khoa học và Công nghệ, Ban Quản lý các khu công

    nghiệp tỉnh tham mưu UBND tỉnh chỉ đạo thực hiện Kế hoạch.

    Nơi nhận:                                   TM. ỦY BAN NHÂN DÂN

    - Như mục II;                                  KT. CHỦ TỊCH

    - Lưu: VT, KT.                                 PHÓ CHỦ TỊCH


                                                Đinh Công Thắng
    """


def test_a_wrapped_page_with_a_blank_line_after_every_line() -> None:
    record = read(WRAPPED)
    assert (record.identity.number, record.identity.signer) == ("77/KH-UBND", "Đinh Công Thắng")
    assert record.identity.recipients == ("Như mục II", "Lưu: VT, KT")
    assert [t.path for t in record.tasks if t.kind == "body"] == ["I.1/1", "I.1/2", "I.2.1", "I.2.2"]
    assert record.tasks[-1].lead == ("Sở Công Thương tỉnh Phú Thọ",)
    assert ("61/NQ-CP", "implements", "47-NQ/TW") in triples(record)


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("BỘ CÔNG THƯƠNG\nCỤC HÓA CHẤT\n\nSố: 6/KH-HC", "Cục Hóa chất"),
        ("UBND TỈNH CÀ MAU\nSỞ GIÁO DỤC VÀ ĐÀO TẠO\nSố: 6/KH-SGDĐT", "Sở Giáo dục và Đào tạo tỉnh Cà Mau"),
        ("NGÂN HÀNG NHÀ NƯỚC VIỆT NAM\nSố: 6/KH-NHNN", "Ngân hàng Nhà nước Việt Nam"),
        ("THANH TRA CHÍNH PHỦ -------\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 6/KH-TTCP", "Thanh tra Chính phủ"),
        ("BỘ NÔNG NGHIỆP\nVÀ MÔI TRƯỜNG\nSố: 6/KH-BNNMT", "Bộ Nông nghiệp và Môi trường"),
        ("ỦY BAN NHÂN DÂN\nPHƯỜNG AN KHÁNH\nSố: 6/KH-UBND", "Ủy ban nhân dân phường An Khánh"),
    ],
)
def test_letterheads(head: str, issuer: str) -> None:
    text = f"{head}\n\nHà Nội, ngày 03 tháng 3 năm 2026\n\nKẾ HOẠCH\nVề một việc\n\nI. NHIỆM VỤ\n1. Rà soát văn bản của Cục Hóa chất.\n"
    assert read(text).identity.issuer == issuer
