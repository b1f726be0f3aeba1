"""Answers of any question as people read them: rows under headings, kinds of tasks told apart, honest words where nothing is found."""

from __future__ import annotations

from typing import Any

from viz.answers import screen

Json = dict[str, Any]


def _answer(asked: str, columns: list[str], rows: list[Json]) -> Json:
    return {
        "question": asked, "understood": {}, "columns": [{"name": c, "label": c.upper()} for c in columns],
        "rows": rows, "as_of": "2026-03-09", "documents": 2, "truncated": False,
    }


def _task(n: int, kind: str, relation: str) -> Json:
    title = f"Nhiệm vụ {n} " + "có tên rất dài để bảng không vừa bề ngang của màn hình " * 3
    return {"task": f"t{n}", "kind": kind, "relation_label": relation, "title": title, "via": [], "evidence": []}


def test_headings_and_total_never_add_kinds_up() -> None:
    rows = [_task(1, "annex", "giao đích danh"), _task(2, "duty", "giao đích danh"), _task(3, "duty", "giao qua nhóm cơ quan")]
    text = screen.render(_answer("van-ban-giao-viec", ["relation_label", "via", "title"], rows), 80)
    assert "\nGiao đích danh: 1 nhiệm vụ tại phụ lục, 1 trách nhiệm; giao qua nhóm cơ quan: 1\ntrách nhiệm.\n" in text
    # the first line has counted them
    assert "\nGIAO ĐÍCH DANH\n" in text
    assert "\nGIAO QUA NHÓM CƠ QUAN\n" in text
    assert "3 kết quả" not in text


def test_headings_that_the_first_line_does_not_count_have_their_numbers() -> None:
    rows = [{**_task(n, kind, ""), "group": "Nhóm một"} for n, kind in enumerate(("annex", "duty", "duty"), 1)]
    text = screen.render(_answer("bang-phan-cong", ["group", "via", "title"], rows), 80)
    assert "\n1 nhiệm vụ tại phụ lục, 2 trách nhiệm.\n" in text
    assert "\nNHÓM MỘT (1 nhiệm vụ tại phụ lục, 2 trách nhiệm)\n" in text


def test_a_task_in_two_rows_counts_once() -> None:
    rows = [_task(1, "duty", "chủ trì"), _task(1, "duty", "chủ trì")]
    text = screen.render(_answer("co-quan-chu-tri", ["relation_label", "via", "title"], rows), 80)
    assert "\nChủ trì: 1 trách nhiệm.\n" in text


def test_rows_stand_under_block_and_label() -> None:
    label = "Kế hoạch 5/KH-UBND của Ủy ban nhân dân một tỉnh có tên rất dài, dài hơn cả bề ngang của màn hình nhiều lần " * 2
    rows = [
        {"block_label": "Chỉ đạo – triển khai", "relation_label": "Văn bản triển khai", "document_label": label, "evidence": []},
        {"block_label": "Quan hệ khác", "relation_label": "Dẫn chiếu", "document_label": label, "evidence": []},
    ]
    lines = screen.render(_answer("luoc-do-van-ban", ["block_label", "relation_label", "document_label"], rows), 80).splitlines()
    assert "CHỈ ĐẠO – TRIỂN KHAI; VĂN BẢN TRIỂN KHAI (1)" in lines
    assert "QUAN HỆ KHÁC; DẪN CHIẾU (1)" in lines
    assert "2 kết quả: Văn bản triển khai 1, Dẫn chiếu 1." in lines


def test_nothing_found_does_not_say_that_nothing_exists() -> None:
    assert "Chưa thấy văn bản triển khai trong kho." in screen.render(_answer("van-ban-trien-khai", ["date"], []), 80)
    assert "kho không cho biết một văn bản còn hiệu lực hay không" in " ".join(screen.render(_answer("luoc-do-van-ban", ["date"], []), 80).split())
    assert "Không có kết quả nào trong kho." in screen.render(_answer("chi-tieu", ["date"], []), 80)


def test_a_screen_shows_the_first_of_many_rows_and_how_to_get_all() -> None:
    rows = [_task(n, "duty", "chủ trì" if n % 2 else "phối hợp") for n in range(screen.MANY + 1)]
    rows.sort(key=lambda r: r["relation_label"])
    answer = _answer("co-quan-chu-tri", ["relation_label", "via", "title"], rows)
    text = screen.render(answer, 80, "vanmach ask co-quan-chu-tri X", shortened=True)
    assert "\nChủ trì: 100 trách nhiệm; phối hợp: 101 trách nhiệm.\n" in text
    assert "      … và 80 dòng khác\n" in text
    assert "      … và 81 dòng khác\n" in text
    assert text.count(".  Nhiệm vụ ") == 40
    assert "vanmach ask co-quan-chu-tri X -o ket-qua.xlsx" in " ".join(text.split())
    assert "dòng khác" not in screen.render(answer, 80, shortened=False)
    assert "dòng khác" not in screen.render({**answer, "rows": rows[:-1]}, 80, shortened=True)


def test_a_short_table_of_many_rows_ends_at_the_same_number() -> None:
    rows = [{"date": f"ngày {n}"} for n in range(screen.MANY + 5)]
    text = screen.render(_answer("van-ban-trien-khai", ["date"], rows), 80, "vanmach ask x", shortened=True)
    assert "ngày 199" in text
    assert "ngày 200" not in text
    assert "205 kết quả" in text
