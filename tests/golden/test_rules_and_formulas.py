"""What a document says that gives nobody work (an answer's last words, whom one may turn to, who answers for what was said, what a rule binds everybody to), and the place of what does."""

from __future__ import annotations

import pytest

from tests.reading import record_of

END = "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Đã ký)\nTrần Văn An\n"


def told(head: str, body: str) -> list[tuple[str, str]]:
    """Of each task: its place, the first words of its title."""
    record = record_of(f"ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\n-------\n{head}\n\n{body}{END}")
    return [(t.section, " ".join(t.title.split()[:4])) for t in record.tasks]


def letter(body: str) -> list[tuple[str, str]]:
    return told("Số: 12/UBND-NC\nV/v trả lời chính sách thuế\nLào Cai, ngày 15 tháng 4 năm 2026\n\nKính gửi: Công ty TNHH Hoa Ban.", body)


def decision(title: str, body: str, number: str = "12/QĐ-UBND") -> list[tuple[str, str]]:
    return told(f"Số: {number}\nLào Cai, ngày 15 tháng 4 năm 2026\n\nQUYẾT ĐỊNH\n{title}\n\nỦY BAN NHÂN DÂN TỈNH\n\nCăn cứ Luật Tổ chức chính quyền địa phương;\n\nQUYẾT ĐỊNH:", body)


@pytest.mark.parametrize(
    "said",
    [
        "Đề nghị Công ty căn cứ tình hình thực tế, đối chiếu với các quy định nêu trên để thực hiện đúng quy định.",
        "Đề nghị Công ty căn cứ tình hình thực tế, đối chiếu với hướng dẫn của Cục Hải quan để thực hiện đảm bảo đúng quy định.",
        "Đề nghị Công ty căn cứ Điều 61 Luật Hải quan số 54/2014/QH13; Điều 83 Nghị định số 08/2015/NĐ-CP để thực hiện. Trường hợp vướng mắc, Công ty liên hệ với Hải quan cửa khẩu để được hướng dẫn.",
        "Về thuế nhập khẩu: đề nghị Công ty nghiên cứu quy định tại Điều 16 Luật\nThuế xuất khẩu, thuế nhập khẩu số 107/2016/QH13.",
        "Bảng mã được ban hành kèm theo Quyết định số 1357/QĐ-TCHQ. Đề nghị Công ty nghiên cứu quy định tại các văn bản nêu trên để thực hiện. Trường hợp có vướng mắc thì cung cấp hồ sơ với hải quan.",
        "Trường hợp doanh nghiệp nộp thiếu thuế thì Chi cục Hải quan khu vực I ấn định thuế theo quy định.",
        "Triển khai Nghị định số 5/2026/NĐ-CP, Sở Tài chính đã có hướng dẫn. Đề nghị Công ty căn cứ Luật Hải quan để thực hiện theo quy định.",
        "Trường hợp người nộp thuế bị cưỡng chế mà có văn bản đề nghị thì cơ quan thuế thực hiện cấp hóa đơn theo từng lần phát sinh.",
    ],
)
def test_the_last_words_of_an_answer(said: str) -> None:
    assert letter(f"Ủy ban nhân dân tỉnh nhận được văn bản của Công ty về thuế.\n\n{said}\n\nỦy ban nhân dân tỉnh trả lời để Công ty biết./.") == []


@pytest.mark.parametrize(
    "said",
    [
        "Đề nghị Công ty căn cứ quy định nêu trên, rà soát hồ sơ và nộp bổ sung trước ngày 30/5/2026.",
        "Đề nghị Thuế tỉnh căn cứ quy định của pháp luật để hướng dẫn Công ty thực hiện theo quy định.",
        "Đề nghị Sở Tài chính căn cứ quy định của pháp luật, thực hiện Kế hoạch số 5 trong năm 2026.",
    ],
)
def test_what_is_asked_beside_the_rules_is_work(said: str) -> None:
    assert len(letter(f"Ủy ban nhân dân tỉnh nhận được văn bản của Công ty về thuế.\n\n{said}")) == 1


def test_whoever_meets_difficulties_is_to_tell_of_them() -> None:
    plan = (
        "Số: 12/KH-UBND\nLào Cai, ngày 15 tháng 4 năm 2026\n\nKẾ HOẠCH\nPhòng, chống rét cho trâu, bò"
    )
    body = (
        "III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Tài chính bố trí kinh phí.\n\n2. Trong quá trình thực hiện, nếu cần sửa đổi, bổ sung Kế hoạch, các sở gửi đề xuất về Sở Nội vụ.\n\n"
        "3. Quá trình thực hiện nếu có khó khăn, vướng mắc, các cơ quan, đơn vị báo cáo Ủy ban nhân dân tỉnh (qua Sở Nội vụ) để được hướng dẫn, điều chỉnh kịp thời."
    )
    assert [place for place, _ in told(plan, body)] == ["III.1", "III.2"]
    record = record_of(f"ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\n-------\n{plan}\n\n{body}{END}")
    assert [(c.section, [b.body for b in c.bodies]) for c in record.reports] == [("III.3", ["Các cơ quan, đơn vị"])]


def test_who_answers_for_what_was_said() -> None:
    made = decision(
        "Về việc thông qua báo cáo giải trình",
        "Điều 1. Thông qua Báo cáo giải trình ý kiến của đại biểu. Sở Tài chính chịu trách nhiệm về nội dung giải trình.\n\nĐiều 2. Sở Nội vụ chịu trách nhiệm toàn diện trước Ủy ban nhân dân tỉnh về nội dung đề xuất.\n\n"
        "Điều 3. Sở Y tế chịu trách nhiệm về số liệu; tổ chức rà soát hồ sơ, gửi Sở Nội vụ.\n\nĐiều 4. Sở Xây dựng chịu trách nhiệm thẩm định hồ sơ về nội dung kỹ thuật.\n\n"
        "Điều 5. Giám đốc Sở Y tế chịu trách nhiệm trước Ủy ban nhân dân tỉnh, Chủ tịch Ủy ban nhân dân tỉnh và trước pháp luật về việc thực hiện nhiệm vụ được ủy quyền.",
    )
    assert [place for place, _ in made] == ["Điều 3", "Điều 4"]


def test_whom_rules_bind_and_who_carries_them_out() -> None:
    made = decision(
        "Ban hành Quy định về hành lang bảo vệ đê",
        "Điều 1. Phạm vi điều chỉnh\n\nQuyết định này quy định hành lang bảo vệ đê.\n\nĐiều 2. Tổ chức thực hiện\n\n1. Tổ chức, cá nhân có trách nhiệm tuân thủ các quy định về hành lang bảo vệ đê.\n\n"
        "2. Doanh nghiệp khai thác cát có trách nhiệm kinh doanh đúng pháp luật.\n\n3. Sở Nông nghiệp và Môi trường hướng dẫn, kiểm tra việc thực hiện Quyết định này.\n\n4. Tổ chức kiểm tra hằng năm theo thẩm quyền được giao.\n\n5. Được sử dụng con dấu của Sở trong quá trình thực hiện.",
        "12/2026/QĐ-UBND",
    )
    assert [place for place, _ in made] == ["Điều 2.3"]


def test_what_a_body_may_order_is_its_power() -> None:
    head = "Số: 12/2026/NĐ-CP\nHà Nội, ngày 15 tháng 4 năm 2026\n\nNGHỊ ĐỊNH\nVề viện trợ"
    text = (
        f"CHÍNH PHỦ\n-------\n{head}\n\nCăn cứ Luật Tổ chức Chính phủ;\n\nChương I\nQUY ĐỊNH CHUNG\n\nĐiều 43. Phê duyệt Đề án viện trợ 05 năm của quốc gia\n\nThủ tướng Chính phủ phê duyệt Đề án.\n\n"
        "Điều 73. Thủ tướng Chính phủ\n\n1. Phê duyệt Danh mục viện trợ.\n\n2. Giao các cơ quan cấp dưới tổ chức kiểm tra việc thực hiện Đề án hằng năm.\n\nTM. CHÍNH PHỦ\nTHỦ TƯỚNG\nTrần Văn An\n"
    )
    record = record_of(text)
    assert record.tasks == () and [r for r in record.relations if r.predicate == "approves"] == []


@pytest.mark.parametrize(("kind", "title", "number"), [("NGHỊ QUYẾT", "Về việc cho phép thu phí tại một số dự án thư viện", "12/2026/NQ-CP"), ("HƯỚNG DẪN", "Thể thức và kỹ thuật trình bày văn bản", "12-HD/VPTU"), ("NGHỊ QUYẾT", "Về một số cơ chế, chính sách đặc thù phát triển thư viện", "12/2026/QH15")])
def test_a_guide_on_form_and_a_mechanism_lay_down_rules(kind: str, title: str, number: str) -> None:
    text = (
        f"QUỐC HỘI\n-------\nSố: {number}\nHà Nội, ngày 15 tháng 4 năm 2026\n\n{kind}\n{title}\n\nĐiều 1. Nhiệm vụ, hoạt động được áp dụng\n\n1. Xây dựng, ban hành văn bản về thư viện.\n\n2. Đối thoại với bạn đọc.\n\n"
        "Điều 2. Trách nhiệm của các cá nhân\n\n1. Cán bộ được giao soạn thảo có trách nhiệm thực hiện đúng kỹ thuật trình bày.\n\nĐiều 3. Tổ chức thực hiện\n\n1. Chính phủ hướng dẫn thi hành văn bản này.\n\nCHỦ TỊCH\nTrần Văn An\n"
    )
    assert [t.section for t in record_of(text).tasks] == ["Điều 3.1"]


def test_recipients_exceptions_and_what_only_brings_in_a_table() -> None:
    assert decision("Phê duyệt danh mục", "Điều 1. Phê duyệt danh mục.\n\nĐiều 2. Tổ chức thực hiện\n\n1. Sở Y tế công khai danh mục.\n\nDanh mục này được Hội đồng thông qua.\n\n- Bộ Y tế; - Bộ Nội vụ; - Sở Nội vụ tỉnh Lào Cai; |") == [("Điều 2.1", "Sở Y tế công")]
    plan = "Số: 12/KH-UBND\nLào Cai, ngày 15 tháng 4 năm 2026\n\nKẾ HOẠCH\nRa quân an toàn giao thông"
    body = "III. TỔ CHỨC THỰC HIỆN\n\n1. Công an tỉnh - đơn vị vận hành hệ thống camera - chia sẻ dữ liệu.\n\n2. Riêng xã Y Tý không tổ chức ra quân tập trung.\n\n3. Phân công thành viên Ban Tổ chức thực hiện các công việc theo bảng sau:"
    assert [place for place, _ in told(plan, body)] == ["III.1"]


def test_more_than_the_carrying_out_is_work() -> None:
    made = decision("Về việc sắp xếp thôn", "Điều 1. Sắp xếp thôn A và thôn B.\n\nĐiều 2. Ủy ban nhân dân các xã có trách nhiệm tổ chức thi hành Quyết định này; sắp xếp, ổn định bộ máy của thôn.\n\nĐiều 3. Giám đốc Sở Nội vụ chịu trách nhiệm thi hành Quyết định này.")
    assert [place for place, _ in made] == ["Điều 2"]


def test_the_article_of_a_paragraph_and_of_marks_inside_its_number() -> None:
    behind = decision("Phê duyệt quy trình", "Điều 1. Phê duyệt quy trình.\n\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký.\n\nGiao Sở Y tế chủ trì, phối hợp với Sở Nội vụ xây dựng quy trình điện tử.\n\nĐiều 3. Giám đốc Sở Y tế chịu trách nhiệm thi hành Quyết định này.")
    assert behind == [("Điều 2 paragraph 1", "Giao Sở Y tế")]
    marked = decision("Phê duyệt quy trình", "**Điều 1. ****Phê duyệt quy trình**\n\n1. Quy trình một.\n\n**Điều ****2****. ****Tổ chức thực hiện**\n\n1. Sở Y tế công khai quy trình.")
    assert marked == [("Điều 2.1", "Sở Y tế công")]


def test_orders_of_one_paragraph_with_and_without_a_day() -> None:
    text = (
        "VĂN PHÒNG CHÍNH PHỦ\n-------\nSố: 12/VPCP-CN\nV/v cung ứng cát\nHà Nội, ngày 15 tháng 4 năm 2026\n\nKính gửi: Ủy ban nhân dân các tỉnh: Hưng Yên, Phú Thọ.\n\nXét báo cáo của Ủy ban nhân dân tỉnh Hưng Yên về cát, Phó Thủ tướng Trần Văn An có ý kiến như sau:\n\n"
        "Chủ tịch Ủy ban nhân dân tỉnh Hưng Yên khẩn trương làm việc với các địa phương; báo cáo kết quả trước ngày 03/5/2026. Ủy ban nhân dân tỉnh Phú Thọ đẩy nhanh các thủ tục cấp mỏ.\n\nVăn phòng Chính phủ thông báo để các địa phương biết./.\n"
    )
    made = [(t.title[:20], [b.body for b in t.bodies if b.role == "responsible"], t.timeframe and t.timeframe.end) for t in record_of(text).tasks]
    assert made == [("Chủ tịch Ủy ban nhân", ["Chủ tịch Ủy ban nhân dân tỉnh Hưng Yên"], "2026-05-03"), ("Ủy ban nhân dân tỉnh", ["Ủy ban nhân dân tỉnh Phú Thọ"], None)]


def test_the_time_of_a_lead_in_and_of_stages_and_what_stands_behind_items() -> None:
    head = "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\n-------\nSố: 12/KH-UBND\nLào Cai, ngày 15 tháng 4 năm 2026\n\nKẾ HOẠCH\nPhát triển đô thị\n\n"
    body = (
        "I. NHIỆM VỤ\n\n1. Nâng cao ý thức của người dân.\n\nTổ chức tuyên truyền tại các thôn.\n\n2. Rà soát quy hoạch.\n\nKiểm tra cho thấy nhiều tuyến đường đã xuống cấp.\n\nII. LỘ TRÌNH\n\n- Năm 2027: lập quy hoạch.\n\n- Chậm nhất tháng 12 năm 2028 trình chương trình.\n\nIII. TỔ CHỨC THỰC HIỆN\n\n"
        "1. Các sở khắc phục bất cập của hệ thống thông tin thuộc phạm vi quản lý, hoàn thành trong tháng 11 năm 2026, cụ thể:\n\na) Sở Y tế nâng cấp hệ thống hành nghề.\n\nb) Sở Tư pháp sửa lỗi hệ thống hộ tịch."
    )
    made = [(t.section, t.timeframe and t.timeframe.end) for t in record_of(f"{head}{body}{END}").tasks]
    assert made == [("I.1", None), ("I", None), ("I.2", None), ("II bullet 1", "2027"), ("II bullet 2", "2028-12"), ("III.1.a", "2026-11"), ("III.1.b", "2026-11")]


def test_principles_are_no_work_and_a_part_without_a_point_is_one() -> None:
    head = "Số: 12/CT-UBND\nLào Cai, ngày 15 tháng 4 năm 2026\n\nCHỈ THỊ\nVề sắp xếp trường học"
    body = (
        "Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các sở, các xã thực hiện các nhiệm vụ sau đây:\n\nI. NGUYÊN TẮC, YÊU CẦU SẮP XẾP\n\n1. Việc sắp xếp phải bảo đảm công khai.\n\n2. Trong quá trình sắp xếp phải giữ ổn định đội ngũ.\n\n"
        "II. PHÂN CÔNG\n\n1. Sở Nội vụ hướng dẫn các xã."
    )
    assert [place for place, _ in told(head, body)] == ["II.1"]
    plan = "Số: 12/KH-UBND\nLào Cai, ngày 15 tháng 4 năm 2026\n\nKẾ HOẠCH\nXét công nhận sáng kiến năm 2026"
    parts = "Ủy ban nhân dân tỉnh lập kế hoạch như sau:\n\nI. Mục đích:\n\n- Khích lệ sáng kiến.\n\nVII Kinh phí: theo dự toán.\n\nVIII Tổ chức thực hiện:\n\n1. Các đơn vị:\n\n- Gửi sáng kiến về Sở Nội vụ, hạn chót\n13/10/2026, theo mẫu đính kèm.\n\n- Lập danh sách."
    record = record_of(f"ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\n-------\n{plan}\n\n{parts}{END}")
    assert [(t.section, t.timeframe and t.timeframe.end) for t in record.tasks] == [("VIII.1 bullet 1", "2026-10-13"), ("VIII.1 bullet 2", "2026")]


def test_words_to_the_readers_and_what_is_not_decided() -> None:
    head = "Số: 12/TB-UBND\nLào Cai, ngày 15 tháng 4 năm 2026\n\nTHÔNG BÁO\nKết luận của Chủ tịch tại cuộc họp về trường học"
    body = "1. Về trụ sở: giao Sở Tài chính rà soát trước ngày 10/6/2026.\n\n2. Kiến nghị vay vốn: chưa xem xét.\n\n3. Giao Sở Y tế thông báo lịch tiêm để các trường thực hiện trước ngày 20/5/2026.\n\nVăn phòng thông báo để các đơn vị thực hiện./."
    assert [place for place, _ in told(head, body)] == ["1", "3"]


def test_the_year_of_an_aim_is_not_the_works() -> None:
    text = (
        "BỘ XÂY DỰNG\n-------\nSố: 12/BXD-QLN\nV/v bố trí vốn\nHà Nội, ngày 15 tháng 4 năm 2026\n\nKính gửi: Bộ Tài chính.\n\n"
        "Để hoàn thành việc hỗ trợ nhà ở cho các hộ trong năm 2026, Bộ Xây dựng đề nghị Bộ Tài chính bố trí vốn theo danh sách.\n\nBỘ TRƯỞNG\nTrần Văn An\n"
    )
    assert [t.timeframe for t in record_of(text).tasks] == [None]


@pytest.mark.parametrize(
    ("kind", "items", "kept"),
    [
        # an outbreak is no difficulty of the carrying out, a term of hours no formula
        ("CHỈ THỊ", "1. Ủy ban nhân dân các xã\n\na) Nếu phát sinh ổ dịch thì các trạm y tế báo cáo ngay trong ngày cho Sở Y tế.\n\nb) Khi có sự cố phát sinh, các trường báo cáo Sở Y tế trong 24 giờ.", [("1.a", "Các trạm y tế"), ("1.b", "Các trường")]),
        ("CHỈ THỊ", "1. Ủy ban nhân dân các xã\n\na) Rà soát bến đò.\n\nb) Nếu có khó khăn, vướng mắc, các trạm y tế báo cáo Sở Y tế để tổng hợp.", [("1.a", "Ủy ban nhân dân các xã tỉnh Lào Cai")]),
        # work behind a comma is more than liability; nouns of what was said are not
        ("CHỈ THỊ", "1. Sở Nội vụ chịu trách nhiệm về nội dung hồ sơ, khẩn trương bổ nhiệm chức danh còn thiếu.\n\n2. Sở Y tế chịu trách nhiệm về số liệu báo cáo, đối chiếu công nợ trước ngày 30/4/2026.\n\n3. Sở Tư pháp chịu trách nhiệm về nội dung báo cáo, đề xuất của mình.", [("1", "Sở Nội vụ tỉnh Lào Cai"), ("2", "Sở Y tế tỉnh Lào Cai")]),
        # a ground and the work by it, no answer's last words; nor are they a directive's
        ("CHỈ THỊ", "1. Đề nghị Sở Tư pháp nghiên cứu quy định tại Điều 12 Luật Đất đai.\n\n2. Đề nghị Sở Y tế nghiên cứu Luật Dược để thực hiện đúng quy định.", [("1", "Sở Tư pháp tỉnh Lào Cai"), ("2", "Sở Y tế tỉnh Lào Cai")]),
        # what the chairman says among those who speak
        ("THÔNG BÁO", "I. Ý kiến phát biểu kết luận của Chủ tịch Ủy ban nhân dân tỉnh\n\n1. Yêu cầu Sở Y tế lập đề án.\n\n2. Phân công Sở Nội vụ tổng hợp.\n\nII. Ý kiến phát biểu của đại biểu\n\n1. Đề nghị Sở Y tế bổ sung thuốc.\n\n2. Phân công Sở Nội vụ rà soát hồ sơ.", [("I.1", "Sở Y tế tỉnh Lào Cai"), ("I.2", "Sở Nội vụ tỉnh Lào Cai"), ("II.2", "Sở Nội vụ tỉnh Lào Cai")]),
        # what a body is not to allow is its duty, what nobody grants is a decision
        ("THÔNG BÁO", "1. Sở Công Thương: không giải quyết hồ sơ ngoài quy hoạch.\n\n2. Đề nghị vay vốn: không xem xét.\n\n3. Sở Y tế rà soát thuốc.", [("1", "Sở Công Thương tỉnh Lào Cai"), ("3", "Sở Y tế tỉnh Lào Cai")]),
        # a principle that one body carries out
        ("CHỈ THỊ", "1. Nguyên tắc bồi thường:\n\na) Ủy ban nhân dân xã Y Tý niêm yết công khai phương án.\n\nb) Các phương án phải bảo đảm công khai.\n\n2. Sở Y tế rà soát thuốc.", [("1.a", "Ủy ban nhân dân xã Y Tý"), ("2", "Sở Y tế tỉnh Lào Cai")]),
    ],
)
def test_work_beside_words_of_formulas(kind: str, items: str, kept: list[tuple[str, str]]) -> None:
    head = f"Số: 12/{'CT' if kind == 'CHỈ THỊ' else 'TB'}-UBND\nLào Cai, ngày 15 tháng 4 năm 2026\n\n{kind}\nVề y tế cơ sở"
    record = record_of(f"ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\n-------\n{head}\n\nChủ tịch Ủy ban nhân dân tỉnh yêu cầu:\n\n{items}{END}")
    assert [(t.section, b.body) for t in record.tasks for b in t.bodies] == kept


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("Đề nghị Thuế tỉnh căn cứ Nghị định số 103/2024/NĐ-CP, tính tiền sử dụng đất và thực hiện đúng quy định.", 1),
        ("Ủy ban nhân dân các xã\n\na) Tổ chức tiêm phòng. Đề nghị các hộ căn cứ quy định của Luật Thú y để thực hiện.", 1),
        ("Đề nghị Sở Tư pháp nghiên cứu quy định tại Điều 12 Luật Đất đai để công bố danh mục.", 1),
        ("Trường hợp doanh nghiệp chậm tiến độ thì Sở Tài chính thu hồi dự án.", 1),
        ("Trường hợp doanh nghiệp chậm tiến độ thì cơ quan đăng ký thu hồi dự án.", 0),
        ("Đề nghị Công ty căn cứ Điều 5 Luật Đất đai, hướng dẫn tại Thông tư số 8/2026/TT-BTC để thực hiện đúng quy định.", 0),
    ],
)
def test_work_by_law_in_a_letter(said: str, count: int) -> None:
    assert len(letter(f"Ủy ban nhân dân tỉnh có ý kiến như sau:\n\n1. {said}\n\n2. Sở Nội vụ lập danh sách.")) == count + 1


def test_an_opinion_that_a_letter_gives_asks_its_addressees() -> None:
    assert len(letter("1. Ý kiến tham gia\n\nYêu cầu Sở Nội vụ tổng hợp ý kiến của các sở trước ngày 30/4/2026.\n\nĐề nghị Sở Y tế bổ sung biên chế.")) == 2


def test_who_is_to_watch_is_told_here() -> None:
    plan = "Số: 12/KH-UBND\nLào Cai, ngày 15 tháng 4 năm 2026\n\nKẾ HOẠCH\nY tế cơ sở"
    body = "III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- Phân công cán bộ theo dõi, cập nhật số liệu khám bệnh theo biểu kèm theo.\n\n- Phân công nhiệm vụ theo biểu kèm theo."
    assert [place for place, _ in told(plan, body)] == ["III.1 bullet 1"]


PLAN = "Số: 12/KH-UBND\nLào Cai, ngày 15 tháng 4 năm 2026\n\nKẾ HOẠCH\nPhát triển rừng năm 2026"


@pytest.mark.parametrize(
    "said",
    [
        "Thực hiện Nghị quyết số 9-NQ/TU, tỉnh đã sắp xếp 7 hạt kiểm lâm.",
        "Tổ chức bộ máy kiểm lâm của tỉnh hiện có 7 hạt.",
        "Trồng cây xanh là xu thế tất yếu của các đô thị.",
        "Giải quyết hồ sơ thuê rừng đúng hạn đạt 97% trong năm 2025.",
        "Kiểm tra 12 chủ rừng trong năm 2025 phát hiện 2 vụ lấn chiếm.",
        "Kiểm tra 12 chủ rừng trong năm 2025 với 40 cán bộ.",
        "Hỗ trợ phân bón giai đoạn 2021-2025 cho 800 hộ.",
        "Quản lý vườn ươm của tỉnh hiện do 3 công ty đảm nhiệm.",
        "Tuần tra rừng được thực hiện theo Thông tư số 26/2022/TT-BNNPTNT.",
        "Củng cố lực lượng giúp các xã chủ động ứng phó.",
        "Xây dựng 3.500 ha rừng góp phần giữ nước.",
        "Bảo vệ rừng ở các thôn vùng cao theo hương ước.",  # of the item's own matter again
    ],
)
def test_a_paragraph_that_tells_how_things_are_is_no_work_of_the_part(said: str) -> None:
    made = told(PLAN, f"II. NHIỆM VỤ\n\n1. Bảo vệ rừng phòng hộ.\n\n{said}\n\n2. Trồng rừng mới.\n\nĐẩy nhanh giao đất, giao rừng cho các hộ.")
    assert [place for place, _ in made] == ["II.1", "II.2", "II"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("1. Sở Tài chính bố trí kinh phí\n21/4/2026, Sở Y tế báo cáo kết quả.\n2. Sở Nội vụ lập danh sách.", [("Sở Nội vụ lập", "2026")]),  # a line a day
        ("1. Sở Y tế khám bệnh cho người có công hạng\nI Thời gian: tháng 5/2026.\n2. Sở Nội vụ lập danh sách.", [("Sở Y tế khám", "2026-05"), ("Sở Nội vụ lập", "2026")]),  # no part of its own
        ("1. Sở Y tế\n- Phân công viên chức trực, theo dõi các ổ dịch theo biểu kèm theo.\n- Tổ trưởng: Ông Lê Văn An - Giám đốc Sở Y tế tổ chức khám lưu động tại các xã.\n- Tổ trưởng: Ông Lê Văn An - Giám đốc Sở Y tế.", [("Phân công viên chức", "2026"), ("Tổ trưởng: Ông Lê", "2026")]),
    ],
)
def test_lines_that_are_no_part_and_posts_that_work(body: str, expected: list[tuple[str, str | None]]) -> None:
    record = record_of(f"ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\n-------\n{PLAN}\n\nIII. TỔ CHỨC THỰC HIỆN\n{body}{END}")
    assert [(" ".join(t.title.split()[:4]), t.timeframe and t.timeframe.end) for t in record.tasks] == expected


def test_the_day_of_a_last_sentence_is_of_all_bodies_before_it() -> None:
    wire = "Số: 12/CĐ-UBND\nLào Cai, ngày 15 tháng 4 năm 2026\n\nCÔNG ĐIỆN\nVề ứng phó mưa lũ\n\nChủ tịch Ủy ban nhân dân tỉnh yêu cầu:\n\nSở Nông nghiệp và Môi trường kiểm tra đê điều. Sở Xây dựng kiểm tra cầu, cống. Thời gian hoàn thành trước ngày 20/5/2026."
    (made,) = record_of(f"ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\n-------\n{wire}{END}").tasks
    assert made.timeframe is not None and made.timeframe.end == "2026-05-20" and {b.body for b in made.bodies} == {"Sở Nông nghiệp và Môi trường tỉnh Lào Cai", "Sở Xây dựng tỉnh Lào Cai"}
