"""Several times of one task are told apart, each with what is due then; a task with one time has none."""

from __future__ import annotations

import json

import pytest

from loaders.record import Milestone, Record, RecordError
from loaders.work.milestones import told_apart
from loaders.writing.timeframes import in_year, timeframe
from tests.reading import record_of

HEAD = "UBND TỈNH SƠN LA\nSỞ TÀI CHÍNH\nSố: 7/KH-STC\nSơn La, ngày 20 tháng 8 năm 2027\n\nKẾ HOẠCH\nKiểm tra kho vật tư\n\nI. TỔ CHỨC THỰC HIỆN\n"


def read(item: str) -> Record:
    return record_of(f"{HEAD}1. {item}\n\nGIÁM ĐỐC\nLò Văn Bình\n")


def told(item: str) -> tuple[Milestone, ...]:
    (task,) = read(item).tasks
    return task.timeframe.milestones if task.timeframe is not None else ()


@pytest.mark.parametrize(
    ("item", "times"),
    [
        (
            "Phòng Ngân sách lập đề án, trình Giám đốc trước 30/9/2027 và hoàn thành trước 31/12/2027.",
            [(None, "2027-09-30", "trình Giám đốc"), (None, "2027-12-31", "hoàn thành")],
        ),
        ("Văn phòng Sở sơ kết vào tháng 6/2028 và tổng kết vào tháng 12 năm 2028.", [("2028-06", "2028-06", "Văn phòng Sở sơ kết"), ("2028-12", "2028-12", "tổng kết")]),
        ("Văn phòng Sở tham mưu sơ kết vào tháng 6 và tổng kết vào tháng 12 năm 2028.", [("2028-06", "2028-06", "Văn phòng Sở tham mưu sơ kết"), ("2028-12", "2028-12", "tổng kết")]),
        # the time opens its clause: what is due stands behind it
        (
            "Phòng Ngân sách: trong quý IV/2027 lập danh mục kho; năm 2028, hoàn thành kiểm kê.",
            [("2027-10", "2027-12", "lập danh mục kho"), ("2028", "2028", "hoàn thành kiểm kê")],
        ),
        ("Giải ngân của Văn phòng Sở: đến 30/9/2027 đạt 70%, đến 31/12/2027 đạt 100%.", [(None, "2027-09-30", "đạt 70%"), (None, "2027-12-31", "đạt 100%")]),
        ("Văn phòng Sở: tháng 9/2027, thông báo kết luận trong tháng 10/2027.", [("2027-09", "2027-09", "Văn phòng Sở"), ("2027-10", "2027-10", "thông báo kết luận")]),
        # a label, a bracket that is closed before the time, a link alone
        ("Văn phòng Sở nộp hồ sơ đợt 1 trước 15/9/2027, đợt 2 trước 15/11/2027.", [(None, "2027-09-15", "Văn phòng Sở nộp hồ sơ đợt 1"), (None, "2027-11-15", "đợt 2")]),
        (
            "Văn phòng Sở gửi báo cáo (kèm biểu) về Bộ trước 15/9/2027; báo cáo bổ sung trước ngày 15/10 và ngày 15/12/2027.",
            [(None, "2027-09-15", "Văn phòng Sở gửi báo cáo (kèm biểu) về Bộ"), (None, "2027-10-15", "báo cáo bổ sung"), (None, "2027-12-15", "báo cáo bổ sung")],
        ),
        # a deadline and a rhythm: the rhythm has no day
        ("Văn phòng Sở ban hành quy chế trước 30/9/2027; hằng quý báo cáo Giám đốc.", [(None, "2027-09-30", "Văn phòng Sở ban hành quy chế"), (None, None, "báo cáo Giám đốc")]),
        # a clause that opens with its time, before another's
        (
            "Văn phòng Sở lập kế hoạch trong tháng 9/2027; trước ngày 15/12/2027, gửi báo cáo về Bộ, trình Giám đốc trước ngày 31/12/2027.",
            [("2027-09", "2027-09", "Văn phòng Sở lập kế hoạch"), (None, "2027-12-15", "gửi báo cáo về Bộ"), (None, "2027-12-31", "trình Giám đốc")],
        ),
        # two things due on one day
        (
            "Văn phòng Sở trình đề án trước 30/9/2027; Phòng Ngân sách gửi dự toán trước 30/9/2027; ban hành trước 31/12/2027.",
            [(None, "2027-09-30", "Văn phòng Sở trình đề án; Phòng Ngân sách gửi dự toán"), (None, "2027-12-31", "ban hành")],
        ),
        # one time, one stretch of time, rhythms alone
        ("Văn phòng Sở ban hành quy chế trước 30/9/2027.", []),
        ("Văn phòng Sở kiểm tra các kho trong quý III, IV năm 2027.", []),
        ("Văn phòng Sở báo cáo Giám đốc định kỳ hằng tháng, hằng quý.", []),
    ],
)
def test_what_is_due_when(item: str, times: list[tuple[str | None, str | None, str | None]]) -> None:
    assert [(m.start, m.end, m.act) for m in told(item)] == times


@pytest.mark.parametrize(
    ("cell", "times"),
    [
        ("Tháng 5/2028 và tháng 10/2028", [("2028-05", "2028-05", None), ("2028-10", "2028-10", None)]),
        ("Các tháng 3, 6, 9, 12 năm 2028", [("2028-03", "2028-03", None), ("2028-06", "2028-06", None), ("2028-09", "2028-09", None), ("2028-12", "2028-12", None)]),
        ("trước 30/6 và 31/12/2028", [(None, "2028-06-30", None), (None, "2028-12-31", None)]),
        ("Trình trước 30/6/2028; hoàn thành trước 31/12/2028", [(None, "2028-06-30", "Trình"), (None, "2028-12-31", "hoàn thành")]),
        ("Đợt 1: tháng 4/2028; đợt 2: tháng 9/2028", [("2028-04", "2028-04", "Đợt 1"), ("2028-09", "2028-09", "đợt 2")]),
        ("Quý I, II/2028", []),
        ("2027, 2028", []),
        ("2026 - 2030, tầm nhìn 2045", []),
        ("Quý II hoặc quý IV/2028", []),  # either, not both
        ("Tháng 6 và tháng 12 hằng năm", []),
        ("31/02/2028 và 31/12/2028", [("2028-02-31", "2028-02-31", None), ("2028-12-31", "2028-12-31", None)]),  # printed so: it is not mended here
    ],
)
def test_a_list_in_a_cell(cell: str, times: list[tuple[str | None, str | None, str | None]]) -> None:
    made = told_apart(timeframe(cell))
    assert made is not None
    assert [(m.start, m.end, m.act) for m in made.milestones] == times


@pytest.mark.parametrize(
    ("cell", "whole", "times"),
    [
        ("Trình Giám đốc: tháng 9; ban hành: tháng 11", ("2028-09", "2028-11"), [("2028-09", "Trình Giám đốc"), ("2028-11", "ban hành")]),
        ("Trước 30/6 (giai đoạn 1), 30/11 (giai đoạn 2)", (None, "2028-11-30"), [("2028-06-30", "giai đoạn 1"), ("2028-11-30", "giai đoạn 2")]),
        ("Đợt 1 từ 01/3 đến 31/3; đợt 2 từ 15/9 đến 15/10", ("2028-03-01", "2028-10-15"), [("2028-03-31", "Đợt 1"), ("2028-10-15", "đợt 2")]),
        ("Quý II, quý III", ("2028-04", "2028-09"), []),  # one stretch of time
    ],
)
def test_a_list_without_a_year_is_of_the_year_of_the_plan(cell: str, whole: tuple[str | None, str | None], times: list[tuple[str, str]]) -> None:
    made = told_apart(timeframe(cell), lambda t: in_year(t, "2028", "năm 2028"))
    assert made is not None
    assert (made.start, made.end) == whole
    assert [(m.end, m.act) for m in made.milestones] == times


def test_lines_of_time_below_an_item_each_say_what_is_due() -> None:
    text = f"{HEAD}II. NHIỆM VỤ\n1. Xây dựng quy chế kho\n- Đơn vị chủ trì: Văn phòng Sở.\n- Thời gian trình Giám đốc: tháng 10/2027.\n- Thời gian hoàn thành: tháng 12/2027.\n\nGIÁM ĐỐC\nLò Văn Bình\n"
    (task,) = record_of(text).tasks
    assert task.timeframe is not None
    assert [(m.end, m.act) for m in task.timeframe.milestones] == [("2027-10", "trình Giám đốc"), ("2027-12", "hoàn thành")]


def test_each_has_its_place_and_what_is_due_its_own() -> None:
    record = read("Phòng Ngân sách lập đề án, trình Giám đốc trước 30/9/2027 và hoàn thành trước 31/12/2027.")
    text = f"{HEAD}1. {record.tasks[0].title}"
    frame = record.tasks[0].timeframe
    assert frame is not None and (frame.start, frame.end) == (None, "2027-12-31")
    for m in frame.milestones:
        assert " ".join(text[s.start : s.end] for s in m.spans) == m.text
        assert " ".join(text[s.start : s.end] for s in m.act_spans) == m.act
    assert Record.from_json(json.loads(record.to_line())) == record == Record.from_json(record.to_json())


def test_a_record_of_single_times_has_no_such_key() -> None:
    record = read("Văn phòng Sở ban hành quy chế trước 30/9/2027.")
    assert "milestones" not in record.to_line()
    assert json.loads(record.to_line()) == record.to_json()


def test_one_milestone_alone_is_refused() -> None:
    record = read("Phòng Ngân sách lập đề án, trình Giám đốc trước 30/9/2027 và hoàn thành trước 31/12/2027.").to_json()
    del record["tasks"][0]["timeframe"]["milestones"][1]
    with pytest.raises(RecordError):
        Record.from_json(record)
