"""co-quan-tiep-nhan where a province's own act or day is known: one answer where it is sourced, undecided between the bounds where it is not."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from typing import Any

import pytest

from graph.keeping.store import GraphStore
from queries.run import ask

Json = dict[str, Any]
PRESS = "Chủ trì hướng dẫn các cơ quan báo chí giới thiệu làng nghề."
PLAN = """ỦY BAN NHÂN DÂN
{unit}
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số: 52/KH-UBND

{name}, ngày 14 tháng 4 năm 2022

KẾ HOẠCH

Thực hiện Nghị quyết số 37/NQ-CP ngày 05/02/2021 của Chính phủ về phát triển du lịch cộng đồng

Thực hiện Nghị quyết số 37/NQ-CP ngày 05/02/2021 của Chính phủ; Ủy ban nhân dân {place} ban hành Kế hoạch như sau:

I. TỔ CHỨC THỰC HIỆN

1. Sở Kế hoạch và Đầu tư

- Chủ trì bố trí vốn cho các điểm du lịch.

2. Sở Tài nguyên và Môi trường

- Chủ trì kiểm tra nước thải tại các điểm du lịch.

3. Sở Thông tin và Truyền thông

- {press}

4. Sở Giao thông vận tải

- Chủ trì rà soát đường vào các điểm du lịch.

Nơi nhận:
- Chính phủ;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
"""
PLACES = (
    "tỉnh Lạng Sơn", "tỉnh Trà Vinh", "tỉnh Bắc Giang", "tỉnh Hòa Bình", "tỉnh Lào Cai", "tỉnh Phú Thọ", "tỉnh Quảng Ngãi", "tỉnh Kon Tum", "tỉnh Bình Thuận",
    "thành phố Hà Nội", "thành phố Hồ Chí Minh",
)
PLANNING, LAND, ROADS = "Sở Kế hoạch và Đầu tư", "Sở Tài nguyên và Môi trường", "Sở Giao thông vận tải"
UNCHANGED = "vẫn là cơ quan này"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, vanmach: Callable[..., subprocess.CompletedProcess[str]]) -> GraphStore:
    folder = tmp_path_factory.mktemp("adopted")
    (folder / "texts").mkdir()
    for i, place in enumerate(PLACES):
        name = place.removeprefix("tỉnh ").removeprefix("thành phố ")
        text = PLAN.format(unit=place.upper(), name=name, place=place, press=PRESS)
        (folder / "texts" / f"{i}.txt").write_text(text, encoding="utf-8")
    vanmach("build", folder / "texts", "--store", folder / "store")
    return GraphStore.open(folder / "store")


def put(store: GraphStore, subject: str, day: str) -> Json:
    return ask(store, "co-quan-tiep-nhan", {"chu-the": subject, "ngay": day}).to_json()


def maybe(*names: str) -> str:
    return f"chưa xác định, có thể: {'; '.join(names)}"


@pytest.mark.parametrize(
    ("body", "day", "told"),
    [
        # the resolution's day of work is known
        (f"{PLANNING} tỉnh Lạng Sơn", "28/02/2025", UNCHANGED),
        (f"{PLANNING} tỉnh Lạng Sơn", "01/3/2025", "Sở Tài chính tỉnh Lạng Sơn"),
        (f"{PLANNING} tỉnh Lạng Sơn", "2026", "Sở Tài chính tỉnh Lạng Sơn"),
        (f"{LAND} tỉnh Lạng Sơn", "15/3/2025", "Sở Nông nghiệp và Môi trường tỉnh Lạng Sơn"),
        (f"{PLANNING} tỉnh Trà Vinh", "28/02/2025", UNCHANGED),
        (f"{PLANNING} tỉnh Trà Vinh", "30/6/2025", "Sở Tài chính tỉnh Trà Vinh"),
        (f"{PLANNING} tỉnh Trà Vinh", "01/7/2025", "Sở Tài chính tỉnh Vĩnh Long"),
        (f"{LAND} tỉnh Bắc Giang", "15/3/2025", "Sở Nông nghiệp và Môi trường tỉnh Bắc Giang"),
        (f"{LAND} tỉnh Bắc Giang", "2026", "Sở Nông nghiệp và Môi trường tỉnh Bắc Ninh"),
        # the resolution is known, the day of work is not
        (f"{PLANNING} tỉnh Hòa Bình", "05/02/2025", UNCHANGED),
        (f"{PLANNING} tỉnh Hòa Bình", "06/02/2025", maybe(f"{PLANNING} tỉnh Hòa Bình", "Sở Tài chính tỉnh Hòa Bình")),
        (f"{PLANNING} tỉnh Hòa Bình", "15/3/2025", maybe(f"{PLANNING} tỉnh Hòa Bình", "Sở Tài chính tỉnh Hòa Bình")),
        (f"{PLANNING} tỉnh Hòa Bình", "01/7/2025", "Sở Tài chính tỉnh Phú Thọ"),
        # no resolution, but the day by which it was done
        (f"{PLANNING} tỉnh Lào Cai", "05/12/2024", UNCHANGED),
        (f"{PLANNING} tỉnh Lào Cai", "15/01/2025", maybe(f"{PLANNING} tỉnh Lào Cai", "Sở Tài chính tỉnh Lào Cai")),
        (f"{PLANNING} tỉnh Lào Cai", "03/3/2025", "Sở Tài chính tỉnh Lào Cai"),
        (f"{PLANNING} tỉnh Lào Cai", "2026", "Sở Tài chính tỉnh Lào Cai"),
        # one department's day says nothing of another's
        (f"{LAND} tỉnh Phú Thọ", "01/3/2025", "Sở Nông nghiệp và Môi trường tỉnh Phú Thọ"),
        (f"{PLANNING} tỉnh Phú Thọ", "01/3/2025", maybe(f"{PLANNING} tỉnh Phú Thọ", "Sở Tài chính tỉnh Phú Thọ")),
        (f"{LAND} tỉnh Quảng Ngãi", "17/02/2025", UNCHANGED),
        (f"{LAND} tỉnh Quảng Ngãi", "21/4/2025", "Sở Nông nghiệp và Môi trường tỉnh Quảng Ngãi"),
        (f"{ROADS} tỉnh Quảng Ngãi", "28/02/2025", UNCHANGED),
        # licences went to the police on one day everywhere, roads to construction on the province's own
        (f"{ROADS} tỉnh Quảng Ngãi", "01/3/2025", "nhiều cơ quan tiếp nhận: Công an tỉnh Quảng Ngãi; Sở Xây dựng tỉnh Quảng Ngãi"),
        (f"{PLANNING} tỉnh Quảng Ngãi", "21/4/2025", maybe(f"{PLANNING} tỉnh Quảng Ngãi", "Sở Tài chính tỉnh Quảng Ngãi")),
        # the new province's Council founded its departments on the third day of July
        (f"{PLANNING} tỉnh Bình Thuận", "30/6/2025", maybe(f"{PLANNING} tỉnh Bình Thuận", "Sở Tài chính tỉnh Bình Thuận")),
        ("Ủy ban nhân dân tỉnh Bình Thuận", "01/7/2025", "Ủy ban nhân dân tỉnh Lâm Đồng"),
        (f"{PLANNING} tỉnh Bình Thuận", "02/7/2025", maybe("Sở Tài chính tỉnh Bình Thuận", "Sở Tài chính tỉnh Lâm Đồng")),
        (f"{PLANNING} tỉnh Bình Thuận", "03/7/2025", "Sở Tài chính tỉnh Lâm Đồng"),
        # nothing is known of the province's own act
        (f"{PLANNING} tỉnh Kon Tum", "15/3/2025", maybe(f"{PLANNING} tỉnh Kon Tum", "Sở Tài chính tỉnh Kon Tum")),
        (f"{PLANNING} tỉnh Kon Tum", "01/7/2025", "Sở Tài chính tỉnh Quảng Ngãi"),
    ],
)
def test_a_department_on_a_day(store: GraphStore, body: str, day: str, told: str) -> None:
    (found,) = put(store, body, day)["receiving"]["bodies"]
    assert found["outcome_label"] == told


def test_a_report_is_not_taken_for_the_act(store: GraphStore) -> None:
    """The row names the resolution as the report prints it, says that it is a report, by whom, and what the report does not tell."""
    (row,) = put(store, f"{PLANNING} tỉnh Lạng Sơn", "2026")["rows"]
    assert row["basis"] == "Nghị quyết 04 ngày 18/02/2025 của Hội đồng nhân dân tỉnh Lạng Sơn"
    assert (row["date_text"], row["in_force"], row["works_from"]) == ("hoạt động từ 01/3/2025", None, "2025-03-01")
    assert (row["sourcing"], row["sourcing_label"]) == ("reported", "theo tin của báo chí hoặc cổng thông tin, chưa có văn bản trong dữ liệu")
    assert row["reason"].startswith("Nguồn ghi số của nghị quyết, không ghi ký hiệu. Nguồn: Báo Lao Động")
    (row,) = put(store, f"{PLANNING} tỉnh Kon Tum", "15/3/2025")["rows"][:1]
    assert row["sourcing"] == "general"
    assert "Nguồn:" not in row["reason"]


def test_a_province_without_a_known_act_of_its_own_says_so(store: GraphStore) -> None:
    """The day is reported, the act is not: the basis is the decree, and the note says it."""
    row = put(store, f"{PLANNING} tỉnh Lào Cai", "03/3/2025")["rows"][0]
    assert "Nghị định 45/2025/NĐ-CP" in row["basis"]
    assert row["sourcing"] == "reported"
    assert "không nêu nghị quyết" in row["reason"]


@pytest.mark.parametrize(
    ("place", "sourcing", "told"),
    [
        ("phu-tho", "reported", "Sở Văn hóa, Thể thao và Du lịch tỉnh Phú Thọ"),
        ("ha-noi", "reported", "Sở Văn hóa và Thể thao thành phố Hà Nội"),
        ("lang-son", "general", "Sở Văn hóa, Thể thao và Du lịch tỉnh Lạng Sơn"),
    ],
)
def test_press_goes_where_the_province_put_it(store: GraphStore, place: str, sourcing: str, told: str) -> None:
    """By the province's own act where it is known; by the general rule elsewhere, which the row says."""
    found = store.select(
        "PREFIX vm: <https://w3id.org/vanmach/ontology#> SELECT ?t { ?t vm:taskOf/vm:province ?p ; vm:title ?w "
        f"FILTER(STRENDS(STR(?p), '/{place}') && CONTAINS(?w, 'báo chí')) }}"
    )
    task = min((row["t"] for row in found), key=str)
    answer = put(store, task.value, "2026")
    (body,) = answer["receiving"]["bodies"]
    assert body["outcome_label"] == told
    assert answer["rows"][0]["sourcing"] == sourcing


def test_where_roads_did_not_go_to_construction(store: GraphStore) -> None:
    rows = put(store, f"{ROADS} thành phố Hồ Chí Minh", "2026")["rows"]
    whole = [b["label"] for r in rows if r["function"] is None for b in r["receivers"]]
    assert "Sở Giao thông công chánh thành phố Hồ Chí Minh" in whole
    assert "Sở Xây dựng thành phố Hồ Chí Minh" not in whole
