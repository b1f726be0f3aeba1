"""Pairs of documents that tempt a wrong alias: a name of another period, phase, place, issuer; a name that two decisions bear."""

from __future__ import annotations

import pytest

from tests.unit.tempting import citing, doc, plan, reading

Spring = (3, 5, 2022)
PM = "của Thủ tướng Chính phủ"
FISH = "Chiến lược phát triển thủy sản Việt Nam"
TAUGHT = citing("Sơn La", Spring, f"Căn cứ Quyết định số 339/QĐ-TTg ngày 11/3/2021 {PM} phê duyệt {FISH} đến năm 2030, tầm nhìn đến năm 2045;")


@pytest.mark.parametrize(
    "said",
    [
        f"Thực hiện {FISH} đến năm 2020;", f"Thực hiện {FISH};", f"Thực hiện {FISH} đến năm 2030, tầm nhìn đến năm 2050;",
        f"Căn cứ Quyết định số 90/QĐ-UBND ngày 10/01/2022 của UBND tỉnh ban hành Kế hoạch thực hiện {FISH} đến năm 2030;",
    ],
)
def test_a_strategy_of_another_period_is_another(said: str) -> None:
    r = reading(TAUGHT, citing("Lai Châu", (3, 6, 2022), said))
    known = r.meant(0, "339/")
    assert known not in {row.document for (sha, _), row in r.table.mentions.items() if sha == r.records[1].source.sha256}
    same = reading(TAUGHT, citing("Lai Châu", (3, 6, 2022), f"Thực hiện {FISH} đến năm 2030, tầm nhìn đến năm 2045;"))
    assert same.meant(1, "Chiến lược") == same.meant(0, "339/")


PROGRAMME = "Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi giai đoạn 2021 - 2030"


def test_the_second_phase_is_not_the_first_ones_decision() -> None:
    first = citing("Sơn La", Spring, f"Căn cứ Quyết định số 1719/QĐ-TTg ngày 14/10/2021 {PM} phê duyệt {PROGRAMME}, giai đoạn I: từ năm 2021 đến năm 2025;")
    r = reading(first, citing("Lai Châu", (3, 5, 2026), f"Thực hiện {PROGRAMME}, giai đoạn II: từ năm 2026 đến năm 2030;"), citing("Kon Tum", (3, 5, 2024), f"Thực hiện {PROGRAMME}, giai đoạn I;", "Việc khác."),
                citing("Kon Tum", (3, 6, 2024), f"Thực hiện {PROGRAMME};"))
    known = r.meant(0, "1719/")
    assert (r.meant(1, "Chương trình"), r.row(1, "Chương trình").candidates) == (None, (known,))
    assert r.meant(2, "Chương trình") == r.meant(3, "Chương trình") == known
    # Who learnt the name without a phase does not know which phase is meant.
    whole = reading(first.replace(", giai đoạn I: từ năm 2021 đến năm 2025", ""), citing("Lai Châu", (3, 5, 2026), f"Thực hiện {PROGRAMME}, giai đoạn II: từ năm 2026 đến năm 2030;"))
    assert whole.meant(1, "Chương trình") is None


@pytest.mark.parametrize("name", ["Quy hoạch tỉnh thời kỳ 2021 - 2030, tầm nhìn đến năm 2050", "Đề án phát triển du lịch cộng đồng vùng hồ giai đoạn 2021 - 2025"])
def test_a_provinces_own_thing_is_not_its_neighbours(name: str) -> None:
    by = PM if name.startswith("Quy") else "của UBND tỉnh"
    number = "1676/QĐ-TTg" if name.startswith("Quy") else "500/QĐ-UBND"
    r = reading(citing("Sơn La", Spring, f"Căn cứ Quyết định số {number} ngày 25/12/2020 {by} phê duyệt {name};"), citing("Lai Châu", (3, 6, 2022), f"Thực hiện {name};"), citing("Sơn La", (3, 6, 2022), f"Thực hiện {name};"))
    assert r.meant(1, name[:8]) != r.meant(0, number)
    assert r.meant(2, name[:8]) == r.meant(0, number)


ENVIRONMENT = "Kế hoạch hành động bảo vệ môi trường giai đoạn 2021 - 2025"


def test_a_ministrys_plan_is_not_every_bodys_plan_of_that_name() -> None:
    ministry = doc("Bộ Tài nguyên và Môi trường", "50/QĐ-BTNMT", "Hà Nội", (3, 2, 2022), "Quyết định", f"Ban hành {ENVIRONMENT}", f"Điều 1. Ban hành kèm theo Quyết định này {ENVIRONMENT}.")
    r = reading(ministry, citing("Sơn La", (3, 5, 2023), f"Thực hiện {ENVIRONMENT};", f"Thực hiện {ENVIRONMENT} của Bộ Xây dựng;", f"Thực hiện {ENVIRONMENT} của Bộ Tài nguyên và Môi trường;"))
    assert (r.meant(1, "Kế hoạch"), r.row(1, "Kế hoạch").candidates) == (None, (r.own(0),))
    assert r.meant(1, "Kế hoạch", 1) not in (None, r.own(0)), "another ministry's, known by its name"
    assert r.meant(1, "Kế hoạch", 2) == r.own(0)
    # A name that says that it is the country's needs no issuer.
    country = ENVIRONMENT.replace("bảo vệ môi trường", "quốc gia bảo vệ môi trường")
    r = reading(ministry.replace(ENVIRONMENT, country), citing("Sơn La", (3, 5, 2023), f"Thực hiện {country};"))
    assert r.meant(1, "Kế hoạch") == r.own(0)


def test_the_body_behind_a_nested_name_is_the_outer_plans() -> None:
    r = reading(TAUGHT, citing("Lai Châu", (3, 6, 2022), f"Theo Kế hoạch triển khai {FISH} đến năm 2030, tầm nhìn đến năm 2045 của UBND tỉnh;"))
    inner = [c for c in r.records[1].citations if c.name and c.name.startswith("Chiến lược")]
    assert not any(c.issuer for c in inner)


ADAPT = "Kế hoạch quốc gia thích ứng với biến đổi khí hậu giai đoạn 2021 - 2030, tầm nhìn đến năm 2050"
EARLIER = citing("Sơn La", (3, 5, 2021), f"Căn cứ Quyết định số 1055/QĐ-TTg ngày 20/7/2020 {PM} ban hành {ADAPT};")
LATER = citing("Lai Châu", (3, 5, 2025), f"Căn cứ Quyết định số 1422/QĐ-TTg ngày 19/11/2024 {PM} ban hành {ADAPT} (cập nhật);")


def test_one_name_two_decisions() -> None:
    r = reading(EARLIER, LATER, citing("Kon Tum", (3, 5, 2022), f"Thực hiện {ADAPT};"), citing("Kon Tum", (3, 5, 2025), f"Thực hiện {ADAPT};"),
                citing("Kon Tum", (1, 12, 2025), f"Thực hiện {ADAPT} (cập nhật);"), plan("Kon Tum", 7, None, "Không ngày", f"Thực hiện {ADAPT};"))
    first, second = r.meant(0, "1055"), r.meant(1, "1422")
    assert first != second
    assert r.meant(2, "Kế hoạch") == first, "the second was not yet there"
    assert r.meant(3, "Kế hoạch") is r.meant(5, "Kế hoạch") is None
    assert set(r.row(3, "Kế hoạch").candidates) == {first, second}
    assert r.meant(4, "Kế hoạch") == second


def test_an_update_alone_does_not_take_the_plain_name() -> None:
    """An update has something before it, known here or not."""
    r = reading(LATER, citing("Kon Tum", (3, 6, 2025), f"Thực hiện {ADAPT};"), citing("Kon Tum", (3, 5, 2022), f"Thực hiện {ADAPT};"))
    assert (r.meant(1, "Kế hoạch"), r.row(1, "Kế hoạch").candidates) == (None, (r.meant(0, "1422"),))
    assert r.meant(2, "Kế hoạch") is None


def test_plenums_in_the_plural_or_without_a_subject_mean_nothing_for_certain() -> None:
    known = citing("Sơn La", Spring, "Thực hiện Nghị quyết số 24-NQ/TW ngày 03/6/2013 của Hội nghị lần thứ bảy Ban Chấp hành Trung ương Đảng khóa XI về chủ động ứng phó với biến đổi khí hậu;")
    r = reading(known, citing("Lai Châu", Spring, "Thực hiện các Nghị quyết Trung ương 7 khóa XI;", "Thực hiện Nghị quyết Trung ương 7 khóa XI;"),
                citing("Kon Tum", Spring, "Thực hiện Nghị quyết Hội nghị lần thứ bảy Ban Chấp hành Trung ương Đảng khóa X về thanh niên;"))
    assert r.meant(1, "các Nghị quyết") is None
    assert r.meant(1, "Nghị quyết", -1) is None
    assert r.meant(2, "khóa X") != r.meant(0, "24-")


def test_laws_of_one_name() -> None:
    r = reading(citing("Sơn La", (3, 5, 2025), "Căn cứ Luật Đất đai số 45/2013/QH13 ngày 29/11/2013;"),
                citing("Sơn La", (3, 6, 2025), "Căn cứ Luật Đất đai năm 2024;", "Căn cứ Luật Đất đai;", "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đất đai năm 2013;", "Căn cứ Luật Đất đai năm 2013;"))
    known = r.meant(0, "45/")
    assert known not in (r.meant(1, "2024"), r.meant(1, "Luật Đất đai", 1), r.meant(1, "sửa đổi"))
    assert r.meant(1, "Luật Đất đai năm 2013", -1) == known


def test_the_order_that_makes_a_law_known_is_not_the_law() -> None:
    r = reading(citing("Sơn La", (3, 5, 2025), "Căn cứ Luật Bến đò số 08/2025/L-CTN ngày 05/3/2025;"), citing("Lai Châu", (3, 6, 2025), "Căn cứ Luật Bến đò năm 2025;"))
    assert r.meant(0, "08/") is not None and r.meant(1, "Luật Bến đò") != r.meant(0, "08/")


def test_two_laws_of_one_name_in_one_year() -> None:
    first = citing("Sơn La", (3, 5, 2025), "Căn cứ Luật Tổ chức chính quyền địa phương số 65/2025/QH15 ngày 19/02/2025;")
    second = citing("Sơn La", (3, 10, 2025), "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025;")
    named = citing("Lai Châu", (3, 10, 2025), "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", "Căn cứ Luật Tổ chức chính quyền địa phương năm 2025;")
    r = reading(first, second, named)
    assert r.meant(2, "16 tháng 6") == r.meant(1, "72/")
    assert r.meant(2, "năm 2025", -1) is None
    assert reading(first, named).meant(1, "16 tháng 6") is None


def test_a_short_name_holds_in_its_text_only() -> None:
    data = "Đề án phát triển ứng dụng dữ liệu về dân cư giai đoạn 2022 - 2025"
    r = reading(citing("Sơn La", Spring, f"Thực hiện Quyết định số 06/QĐ-TTg ngày 06/01/2022 {PM} phê duyệt {data} (sau đây gọi tắt là Đề án 06);"),
                citing("Lai Châu", (3, 6, 2022), "Thực hiện Đề án 06 của Tỉnh ủy về nâng cao chất lượng cán bộ;", "Thực hiện Đề án 06;"))
    assert r.meant(0, "06/QĐ") not in (r.meant(1, "Đề án 06"), r.meant(1, "Đề án 06", -1))


def test_a_scheme_approved_twice_is_open_once_both_are_there() -> None:
    scheme = "Chương trình phát triển nhà ở giai đoạn 2021 - 2025"
    r = reading(citing("Sơn La", (3, 5, 2023), f"Căn cứ Quyết định số 1/QĐ-UBND ngày 04/01/2022 của UBND tỉnh phê duyệt {scheme};", f"Căn cứ Quyết định số 99/QĐ-UBND ngày 04/02/2023 của UBND tỉnh phê duyệt {scheme};"),
                citing("Sơn La", (3, 5, 2024), f"Thực hiện {scheme};"), citing("Sơn La", (3, 5, 2022), f"Thực hiện {scheme};"))
    assert r.meant(1, "Chương trình") is None
    assert r.meant(2, "Chương trình") == r.meant(0, "1/QĐ")
