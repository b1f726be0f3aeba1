"""Pairing of rows: one to one, best over the whole, never of two things; and what differs in words."""

from __future__ import annotations

import itertools
import random

import pytest

from queries.words.pairing import best, groups, pair
from queries.words.wording import contrast, differing, gain, wording


def said(left: list[str], right: list[str]) -> list[tuple[str, str]]:
    return [(left[i], right[j]) for i, j in pair(left, right)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ban hành kế hoạch quản lý chất lượng môi trường không khí cấp tỉnh", "Ban hành kế hoạch quản lý chất lượng môi trường nước mặt cấp tỉnh"),
        ("Xây dựng trường mầm non tại các xã vùng cao", "Xây dựng trường tiểu học tại các xã vùng cao"),
        ("Thu gom, vận chuyển, xử lý chất thải rắn", "Thu gom, vận chuyển, xử lý nước thải"),
        ("Đào tạo nghề cho lao động nông thôn", "Đào tạo nghề cho người khuyết tật"),
        ("Lập bản đồ ngập lụt giai đoạn 2026 - 2030", "Lập bản đồ sạt lở đất giai đoạn 2026 - 2030"),
        ("Quan trắc, cảnh báo chất lượng không khí", "Quan trắc, cảnh báo chất lượng nước biển"),
    ],
)
def test_another_object_is_another_task(a: str, b: str) -> None:
    assert contrast(wording(a), wording(b))
    assert contrast(wording(b), wording(a))
    assert said([a], [b]) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Xây dựng khu xử lý chất thải tập trung cấp quốc gia, cấp vùng và cấp tỉnh", "Xây dựng khu xử lý chất thải tập trung cấp cơ sở"),
        ("Xây dựng nhà văn hóa thôn giai đoạn 2021 - 2025", "Xây dựng nhà văn hóa thôn giai đoạn 2026 - 2030"),
        ("Kiên cố hóa trường học tại các xã biên giới", "Kiên cố hóa trường học tại các xã đảo"),
        ("Xây dựng 12 hồ chứa nước", "Xây dựng 25 hồ chứa nước (nếu có)"),
        ("Lập quy hoạch chợ trên địa bàn tỉnh Hà Giang", "Lập quy hoạch chợ trên địa bàn tỉnh An Giang"),
        ("Ban hành đề án phát triển du lịch cộng đồng", "Xây dựng chương trình phát triển du lịch cộng đồng"),
        ("Tu bổ đê, nạo vét luồng lạch, cắm mốc hành lang thoát lũ", "Tu bổ kè, nạo vét luồng lạch, cắm mốc hành lang thoát lũ"),
        ("Nâng cấp hệ thống cấp nước đô thị", "Nâng cấp hệ thống cấp nước"),
    ],
)
def test_another_scope_is_the_same_task(a: str, b: str) -> None:
    assert not contrast(wording(a), wording(b))
    assert said([a], [b]) == [(a, b)]


def test_the_whole_decides_not_the_row() -> None:
    """A row whose nearest is wanted more elsewhere goes where the sum is best; an identical pair is never broken."""
    left = ["Sửa chữa cầu treo dân sinh", "Sửa chữa cầu treo dân sinh xã vùng cao (nếu có)"]
    right = ["Sửa chữa cầu treo dân sinh xã vùng cao", "Sửa chữa cầu treo dân sinh, cầu tràn"]
    assert gain(wording(left[0]), wording(right[0])) > gain(wording(left[0]), wording(right[1])) - 0.2
    assert said(left, right) == [(left[0], right[1]), (left[1], right[0])]
    same = "Lắp đặt trạm bơm điện"
    assert (same, same) in said([same, same + " vùng trũng"], [same + " vùng ven sông", same])


def test_rows_with_too_little_in_common_stay_alone() -> None:
    assert said(["Xây dựng đường giao thông liên xã"], ["Xây dựng cơ sở dữ liệu đất đai quốc gia"]) == []
    assert pair([], ["Trồng rừng"]) == []


def test_equal_titles_go_by_place() -> None:
    assert pair(["Đo đạc bản đồ"] * 3, ["Đo đạc bản đồ"] * 3) == [(0, 0), (1, 1), (2, 2)]


def test_the_matching_is_the_best_there_is() -> None:
    """Against trying everything, on small random weights."""
    draw = random.Random(7)
    for _ in range(60):
        rows, columns = draw.randint(1, 5), draw.randint(1, 5)
        weights = {(i, j): draw.randint(1, 50) for i in range(rows) for j in range(columns) if draw.random() < 0.6}
        found = best(dict(weights))
        assert len({i for i, _ in found}) == len({j for _, j in found}) == len(found)
        assert sum(weights[e] for e in found) == _most(weights)


def _most(weights: dict[tuple[int, int], int]) -> int:
    sizes = range(min(6, len(weights) + 1))
    chosen = (c for n in sizes for c in itertools.combinations(weights, n))
    apart = (c for c in chosen if len({i for i, _ in c}) == len({j for _, j in c}) == len(c))
    return max(sum(weights[e] for e in c) for c in apart)


def test_groups_take_one_of_each_list_and_no_stranger() -> None:
    lists = [["Trồng rừng phòng hộ", "Trồng rừng sản xuất"], ["Trồng rừng sản xuất"], ["Trồng rừng phòng hộ", "Trồng rừng sản xuất"]]
    assert groups(lists) == [[(0, 0), (2, 0)], [(0, 1), (1, 0), (2, 1)]]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Xây dựng chợ đầu mối", "xây dựng  chợ đầu mối.", []),
        ("Khoá học, hoà giải", "Khóa học, hòa giải", []),
        ("Trồng rừng đến năm 2030", "Trồng rừng đến năm 2035", [("năm 2030", "năm 2035")]),
        ("Cải tạo, nâng cấp hồ", "Cải tạo hồ", [("nâng cấp", "")]),
        ("Nhiệm vụ/dự án", "Nhiệm vụ / dự án", []),
    ],
)
def test_words_that_differ(a: str, b: str, expected: list[tuple[str, str]]) -> None:
    assert differing(a, b) == expected
