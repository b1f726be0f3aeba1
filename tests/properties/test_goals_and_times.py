"""Goals and times by a small grammar of how offices write them: whatever combination is made, what is read is what was put in; what is no goal and no deadline stays out."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.goals.targets import targets
from loaders.outline.layout import layout
from loaders.work.deadlines import times_in
from loaders.writing.text import SourceText
from loaders.writing.timeframes import timeframe

PLAN = """ỦY BAN NHÂN DÂN
TỈNH NINH THUẬN

Số: 27/KH-UBND

Ninh Thuận, ngày 03 tháng 9 năm 2026

KẾ HOẠCH

Phát triển nghề muối

I. TÌNH HÌNH

{past}

II. MỤC TIÊU

- {goal}

III. NHIỆM VỤ VÀ GIẢI PHÁP

- {task}

Nơi nhận:
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Đàng Văn Mặn
"""

WHAT = ("tỷ lệ muối sạch", "thu nhập bình quân của diêm dân", "sản lượng muối i-ốt", "tỷ trọng muối công nghiệp trong tổng sản lượng", "năng suất ruộng muối")
AMOUNTS = (
    ("85,5%", "85.5", "%"), ("7,5 - 8%", "7.5-8", "%"), ("30 đến 35%", "30-35", "%"), ("1.200 ha", "1200", "ha"), ("32 nghìn tấn", "32000", "tấn"),
    ("2.500 tỷ đồng", "2500", "tỷ đồng"), ("12 nghìn tỷ đồng", "12", "nghìn tỷ đồng"), ("1,2 triệu lượt khách", "1200000", "lượt khách"),
    ("80 triệu đồng/người/năm", "80", "triệu đồng/người/năm"), ("14 xã", "14", "xã"), ("15/18 xã", "15/18", "xã"), ("1.050 USD", "1050", "USD"), ("5,5%/năm", "5.5", "%/năm"),
)
COMPARED = (
    ("đạt", "", "="), ("đạt trên", "", ">="), ("đạt ít nhất", "", ">="), ("tối thiểu đạt", "", ">="), ("không dưới", "", ">="), ("đạt khoảng", "", "~"), ("không quá", "", "<="),
    ("không vượt quá", "", "<="), ("phấn đấu đạt", "", "="), ("phấn đấu đạt trên", "", ">="), ("đạt từ", " trở lên", ">="), ("đạt", " trở lên", ">="), (":", "", "="), ("đạt xấp xỉ", "", "~"),
)
MOVES = (
    ("Nâng {what} lên {amount}", "increase_to"), ("Nâng {what} lên đạt {amount}", "increase_to"), ("Giảm {what} xuống còn {amount}", "decrease_to"), ("Hạ {what} xuống {amount}", "decrease_to"),
    ("Duy trì {what} ở mức {amount}", "maintain"), ("Giữ {what} ở mức {amount}", "maintain"),
)
WHEN = (("Đến năm 2031, ", ""), ("Đến hết năm 2031, ", ""), ("", " vào năm 2031"), ("", " đến năm 2031"), ("", " vào cuối năm 2031"), ("Giai đoạn 2027 - 2031, ", ""), ("Năm 2031, ", ""), ("", " trước ngày 30/6/2031"))
MONEY = ("450 triệu đồng", "12,5 tỷ đồng", "1.250.000 đồng")

POINTS = (
    ("tháng 6 năm 2031", "2031-06", "2031-06", "2031-05"), ("tháng 6/2031", "2031-06", "2031-06", "2031-05"), ("quý II/2031", "2031-04", "2031-06", "2031-03"),
    ("quý II năm 2031", "2031-04", "2031-06", "2031-03"), ("năm 2031", "2031", "2031", "2030"), ("tháng 01/2031", "2031-01", "2031-01", "2030-12"),
)
DAYS = ("ngày 15/6/2031", "ngày 15 tháng 6 năm 2031", "15/6/2031", "ngày 15/06/2031")
WORK = ("rà soát ruộng muối", "xây dựng quy chế quản lý đồng muối", "sửa chữa kênh dẫn nước mặn", "thẩm định hồ sơ của các hợp tác xã")
RHYTHMS = (
    ("hằng tháng", "hằng tháng"), ("hằng quý", "hằng quý"), ("6 tháng, hằng năm", "6 tháng, hằng năm"), ("06 tháng và hằng năm", "6 tháng, hằng năm"),
    ("hằng quý, 6 tháng, 9 tháng và hằng năm", "hằng quý, 6 tháng, hằng năm"), ("hằng tuần", "hằng tuần"), ("hàng năm", "hằng năm"),
)


def read(**parts: str) -> list[tuple[str, str | None, str, str | None, str | None, str]]:
    page = layout(SourceText(PLAN.format(**{"past": "Nghề muối lâu đời.", "goal": "Nghề muối bền vững.", "task": "Tuyên truyền.", **parts})))
    return [(t.value, t.unit, t.comparator, t.by, t.direction, t.subject) for t in targets(page, (), ())]


def capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(WHAT), st.sampled_from(AMOUNTS), st.sampled_from(COMPARED), st.sampled_from(WHEN), st.sampled_from((".", ";", "")))
def test_a_goal_is_read_as_it_was_made(what: str, amount: tuple[str, str, str], compared: tuple[str, str, str], when: tuple[str, str], end: str) -> None:
    said = capital(f"{when[0]}{what} {compared[0]} {amount[0]}{compared[1]}{when[1]}{end}".replace(" :", ":"))
    ((value, unit, comparator, by, _, subject),) = read(goal=said)
    assert (value, unit, comparator, by) == (amount[1], amount[2], compared[2], "2031"), said
    assert subject.lower() == what, said


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(WHAT), st.sampled_from(AMOUNTS), st.sampled_from(MOVES), st.sampled_from(WHEN))
def test_where_a_goal_moves_to(what: str, amount: tuple[str, str, str], move: tuple[str, str], when: tuple[str, str]) -> None:
    said = capital(f"{when[0]}{move[0].format(what=what, amount=amount[0])}{when[1]}.")
    ((value, unit, _, by, direction, _),) = read(goal=said)
    assert (value, unit, by, direction) == (amount[1], amount[2], "2031", move[1]), said


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(WHAT), st.sampled_from(AMOUNTS), st.sampled_from(COMPARED)), min_size=2, max_size=4), st.sampled_from(WHEN[:2]))
def test_a_list_of_goals_gives_each_of_them(goals: list[tuple[str, tuple[str, str, str], tuple[str, str, str]]], when: tuple[str, str]) -> None:
    said = when[0] + "; ".join(f"{what} {c[0]} {a[0]}{c[1]}".replace(" :", ":") for what, a, c in goals) + "."
    assert [(v, u, c, by) for v, u, c, by, _, _ in read(goal=said)] == [(a[1], a[2], c[2], "2031") for _, a, c in goals], said


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(WHAT), st.sampled_from(AMOUNTS), st.sampled_from(MONEY))
def test_what_is_no_goal_stays_out(what: str, amount: tuple[str, str, str], money: str) -> None:
    a = amount[0]
    for past in (f"Năm 2024, {what} đạt {a}.", f"Đến nay, {what} ước đạt {a}, tăng 3% so với cùng kỳ.", f"Toàn tỉnh hiện có 12 hợp tác xã với {what} đạt {a}."):
        assert read(past=past) == [], past
    for task in (
        f"Đối với cơ sở có {what} dưới {a} thì được gia hạn giấy phép.", f"Trường hợp {what} dưới {a}, báo cáo Ủy ban nhân dân tỉnh.", f"Kinh phí thực hiện: {money}.", f"Phạt tiền đến {money} đối với hành vi xả thải.",
        "Liên hệ số điện thoại 0259 382 2100.", "Thực hiện khoản 5 Điều 12 Luật số 16/2023/QH15.", f"Dự án ruộng muối Cà Ná: diện tích 12 ha, tổng mức đầu tư {money}.",
    ):
        assert read(task=task) == [], task


def told(sentence: str) -> tuple[str | None, str | None, str | None] | None:
    places = times_in(sentence)
    frame = timeframe(" ".join(sentence[a:b] for a, b in places)) if places else None
    return (frame.start, frame.end, frame.recurrence) if frame else None


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(WORK), st.sampled_from(POINTS))
def test_a_month_a_quarter_or_a_year_is_the_works_time_by_its_place(work: str, point: tuple[str, str, str, str]) -> None:
    words, start, end, before = point
    for sentence, expected in (
        (f"Hoàn thành {work} trong {words}.", (start, end, None)),
        (f"Hoàn thành việc {work} trước {words}, báo cáo Ủy ban nhân dân tỉnh.", (None, before, None)),
        (f"Chậm nhất trong {words}, các xã {work}.", (None, end, None)),
        (f"Muộn nhất là {words} phải hoàn thành việc {work}.", (None, end, None)),
        (f"Trong {words}, hoàn thành {work}.", (start, end, None)),
        (f"Ngay trong {words}, phối hợp với các xã {work}.", (start, end, None)),
        (f"Đến hết {words}, hoàn thành việc {work}.", (None, end, None)),
        (f"Từ nay đến hết {words}, tập trung {work}.", (None, end, None)),
        (f"{capital(work)}. Thời gian hoàn thành: {capital(words)}.", (start, end, None)),
        (f"{capital(work)}; họp đánh giá vào {words}, mời các hợp tác xã.", (start, end, None)),
    ):
        assert told(sentence) == expected, sentence


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(WORK), st.sampled_from(DAYS))
def test_a_day_is_told_by_any_word_of_its_kind(work: str, day: str) -> None:
    for lead in ("trước", "chậm nhất", "chậm nhất là", "muộn nhất", "không muộn hơn", "xong trước", "chậm nhất đến"):
        for sentence in (f"{capital(work)} {lead} {day}.", f"{capital(lead)} {day}, các xã {work}.", f"{capital(work)} ({lead} {day}).", f"Các xã {work}, gửi Sở Nông nghiệp và Môi trường {lead} {day} để tổng hợp."):
            assert told(sentence) == (None, "2031-06-15", None), sentence


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(WORK), st.sampled_from(RHYTHMS))
def test_a_rhythm_is_told_whatever_stands_around_it(work: str, rhythm: tuple[str, str]) -> None:
    for sentence in (
        f"Định kỳ {rhythm[0]} báo cáo kết quả {work}.", f"{capital(work)}; định kỳ {rhythm[0]} tổng hợp, báo cáo Ủy ban nhân dân tỉnh.", f"Định kỳ ({rhythm[0]}) báo cáo việc {work}.",
        f"{capital(work)}, báo cáo định kỳ {rhythm[0]} về Sở Tài chính.",
    ):
        assert told(sentence) == (None, None, rhythm[1]), sentence


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(WORK), st.sampled_from(POINTS))
def test_when_a_thing_came_about_is_no_deadline(work: str, point: tuple[str, str, str, str]) -> None:
    words = point[0].replace("2031", "2024")
    for sentence in (
        f"Đã hoàn thành việc {work} trong {words}.", f"{capital(work)} bị thiệt hại do bão xảy ra trong {words}.", f"Đánh giá kết quả đạt được trong {words}, tiếp tục {work}.",
        f"{capital(work)} theo Quyết định số 5/QĐ-UBND ngày 15/6/2024.", f"{capital(work)} để triển khai trong {words}, bảo đảm chất lượng.",
    ):
        assert told(sentence) is None, sentence


# A sentence that tells several years gives each figure its own.
STEPS = (
    "{what} đến năm 2028 đạt {a}, đến năm 2031 đạt {b}.", "Đến năm 2028, {what} đạt {a}; đến năm 2031 đạt {b}.", "{what} đạt {a} vào năm 2028 và {b} vào năm 2031.", "{what} năm 2028 đạt {a}, năm 2031 đạt {b}.",
    "{what}: năm 2028: {a}; năm 2031: {b}.", "{what} đạt {a} (2028), {b} (2031).", "Nâng {what} từ 15% năm 2025 lên {a} năm 2028 và {b} năm 2031.", "Đến năm 2028 và năm 2031, {what} lần lượt đạt {a} và {b}.", "Đến năm 2028 và 2031, {what} đạt lần lượt {a} và {b}.",
    "{what} đạt {a} vào năm 2028, tăng lên {b} vào năm 2031.",
)


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(WHAT), st.sampled_from((("45%", "45"), ("60,5%", "60.5"))), st.sampled_from((("80%", "80"), ("92,25%", "92.25"))), st.sampled_from(STEPS))
def test_each_of_several_years_has_its_own_figure(what: str, a: tuple[str, str], b: tuple[str, str], step: str) -> None:
    said = capital(step.format(what=what, a=a[0], b=b[0]))
    assert [(v, by, subject.lower().removeprefix("nâng ")) for v, _, _, by, _, subject in read(goal=said)] == [(a[1], "2028", what), (b[1], "2031", what)], said


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(("thu nhập bình quân của diêm dân", "thu ngân sách trên địa bàn", "doanh thu của các hợp tác xã")), st.sampled_from((("72 triệu", "72", "triệu đồng"), ("1.250 tỷ", "1250", "tỷ đồng"), ("72 triệu/người/năm", "72", "triệu đồng/người/năm"))), st.sampled_from(("", ";", ".", " vào năm 2031.")))
def test_money_is_told_without_its_unit(what: str, amount: tuple[str, str, str], end: str) -> None:
    said = capital(f"đến năm 2031, {what} đạt {amount[0]}{end}")
    assert [(v, u, by, s) for v, u, _, by, _, s in read(goal=said)] == [(amount[1], amount[2], "2031", what)], said
    assert not [u for _, u, *_ in read(goal=f"Tuyên truyền đến {amount[0].split('/')[0]} diêm dân") if u and "đồng" in u]  # a count of people is no money


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(WHAT), st.sampled_from(("45%", "1.200 ha")))
def test_a_condition_a_formula_and_a_rank_set_no_goal(what: str, amount: str) -> None:
    for task in (
        f"Chủ đầu tư chịu trách nhiệm nếu {what} dưới {amount}.", "Chấm điểm theo công thức: số hộ đạt chia tổng số hộ * 100%.", "Đối với thôn có dưới 100 hộ: tổ chức họp, bảo đảm đạt ít nhất 50% số hộ dự.",
        "Sửa chữa đường ra đồng muối (1,2 km).", "Phấn đấu vào nhóm 20 tỉnh dẫn đầu về nghề muối.",
    ):
        assert read(task=task) == [], task


# Several times in one item: each clause tells its own, the words hold them all, the interval goes to the last end.
@settings(max_examples=80, deadline=None)
@given(st.sampled_from(WORK), st.sampled_from(WORK), st.sampled_from(POINTS), st.sampled_from(DAYS))
def test_all_the_times_of_an_item_are_told(work: str, other: str, point: tuple[str, str, str, str], day: str) -> None:
    for sentence in (
        f"{capital(work)} trước ngày 10/5/2031; hoàn thành {other} trước {day.removeprefix('ngày ')}.", f"Hoàn thành {work} trước ngày 10/5/2031. Các xã {other}, báo cáo Ủy ban nhân dân tỉnh trước {day}.",
        f"{capital(work)} xong trước ngày 10/5/2031, {other} xong trước {day}.",
    ):
        places = [sentence[a:b] for a, b in times_in(sentence)]
        assert len(places) == 2 and "10/5/2031" in places[0] and day.removeprefix("ngày ") in places[1], sentence
    sentence = f"Hoàn thành {work} trong {point[0]}; định kỳ hằng quý báo cáo kết quả {other}."
    assert [sentence[a:b] for a, b in times_in(sentence)] == [f"trong {point[0]}", "định kỳ hằng quý"], sentence


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(WORK), st.sampled_from(("07 ngày làm việc", "một (01) ngày", "30 ngày", "05 giờ", "ba tháng", "02 tuần")))
def test_a_term_is_counted_from_an_event(work: str, term: str) -> None:
    for sentence in (
        f"{capital(work)} trong thời hạn {term} kể từ ngày nhận được hồ sơ.", f"{capital(work)} chậm nhất {term} sau khi kết thúc kiểm tra.", f"{capital(work)} không quá {term} kể từ ngày nhận được kiến nghị.",
        f"Sau {term} kể từ khi nước rút, các xã {work}.", f"Các xã gửi báo cáo trước khi đoàn làm việc {term}.", f"{capital(work)} trước ít nhất {term}.", f"{capital(work)} trong vòng {term}, kể từ khi có kết luận.",
        f"Các xã {work} trước mỗi đợt huấn luyện ít nhất {term}.",
    ):
        places = times_in(sentence)
        assert len(places) == 1 and term in sentence[slice(*places[0])] and told(sentence) == (None, None, None), sentence


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(WORK), st.sampled_from(("ngày 20/9/2031", "ngày 20 tháng 9 năm 2031", "20/9/2031")))
def test_a_day_behind_the_documents_own_is_the_works_and_one_before_it_is_not(work: str, day: str) -> None:
    for sentence in (f"Khởi công {day}, {work}.", f"{capital(work)} từ {day} đến hết ngày 30/9/2031.", f"Họp với các hợp tác xã vào {day} để {work}.", f"{capital(work)} ({day})."):
        assert [p for p in times_in(sentence, "2031-08-15") if day in sentence[slice(*p)]], sentence
        assert not [p for p in times_in(sentence, "2031-10-15") if sentence[slice(*p)].startswith(("ngày", "20/9"))], sentence
    for sentence in (
        f"{capital(work)} theo quy định có hiệu lực từ {day}.", f"{capital(work)}, chào mừng Đại hội {day}.", f"{capital(work)} phục vụ bầu cử {day}.", f"{capital(work)} theo Quyết định số 5/QĐ-UBND {day}.",
        f"Thống kê số liệu tính đến {day}, {work}.",
    ):
        assert times_in(sentence, "2031-08-15") == (), sentence


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(WORK), st.sampled_from(("trong ngày 20/9", "trong tháng 9", "trong quý III", "trước ngày 20/9", "từ ngày 05 đến ngày 20 tháng 9", "từ 15/9 đến 30/9", "vào trung tuần tháng 9", "trong 6 tháng cuối năm")))
def test_a_time_without_a_year_is_asked_only_where_its_year_is_known(work: str, words: str) -> None:
    sentence = f"{capital(work)} {words}."
    assert [sentence[a:b] for a, b in times_in(sentence, "2031-08-15", "2031")] == [words], sentence
    assert all(sentence[a:b].startswith("trước ngày") for a, b in times_in(sentence, "2031-08-15")), sentence
