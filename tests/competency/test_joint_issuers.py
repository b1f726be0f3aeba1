"""Documents that several bodies issue together: from their head and from citations to answers."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.keeping.store import GraphStore
from ontology.terms import vm

CIRCULAR = """BỘ Y TẾ - BỘ CÔNG AN
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 31/2014/TTLT-BYT-BCA
Hà Nội, ngày 12 tháng 3 năm 2014

THÔNG TƯ LIÊN TỊCH
Quy định việc phối hợp kiểm tra bếp ăn tập thể

Căn cứ Nghị định số 912/2013/NĐ-CP ngày 05 tháng 02 năm 2013 của Chính phủ;
Bộ trưởng Bộ Y tế và Bộ trưởng Bộ Công an ban hành Thông tư liên tịch quy định việc phối hợp kiểm tra bếp ăn tập thể.

Điều 1. Phạm vi điều chỉnh
Thông tư này quy định việc phối hợp.
"""
PLAN = """ỦY BAN NHÂN DÂN
TỈNH {capitals}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: {number}/KH-UBND
{place}, ngày 10 tháng 4 năm 2016

KẾ HOẠCH
Triển khai kiểm tra bếp ăn tập thể

Căn cứ Thông tư liên tịch số 31/2014/TTLT-BYT-BCA ngày 12/3/2014 của Bộ {first} và Bộ {second} quy định việc phối hợp kiểm tra bếp ăn tập thể;
Căn cứ Thông tư liên tịch số 02/2015/TTLT-TANDTC-VKSNDTC-BCA ngày 03/02/2015 hướng dẫn phối hợp;
Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
I. MỤC ĐÍCH
Bảo đảm an toàn.
"""
SON_LA = PLAN.format(capitals="SƠN LA", place="Sơn La", number=45, first="Y tế", second="Công an")
# The order of a sentence is not the order of the symbol.
LAI_CHAU = PLAN.format(capitals="LAI CHÂU", place="Lai Châu", number=46, first="Công an", second="Y tế")
TEXTS = {"lien-tich.txt": CIRCULAR, "son-la.txt": SON_LA, "lai-chau.txt": LAI_CHAU}
HEALTH, POLICE = "Bộ Y tế", "Bộ Công an"
COURT = ("Tòa án nhân dân tối cao", "Viện kiểm sát nhân dân tối cao", POLICE)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, vanmach: Callable[..., subprocess.CompletedProcess[str]]) -> Path:
    folder = tmp_path_factory.mktemp("joint")
    for name, words in TEXTS.items():
        (folder / "in").mkdir(exist_ok=True)
        (folder / "in" / name).write_text(words, encoding="utf-8")
    vanmach("build", folder / "in", "--store", folder / "store")
    return folder / "store"


def issuers(store: Path, prop: str) -> dict[str, set[str]]:
    """number → names under the property."""
    found: dict[str, set[str]] = {}
    query = f"SELECT DISTINCT ?n ?l WHERE {{ ?d <{vm('number')}> ?n ; <{vm(prop)}> ?b . ?b <http://www.w3.org/2000/01/rdf-schema#label> ?l }}"
    for row in GraphStore.open(store).select(query):
        found.setdefault(row["n"].value, set()).add(row["l"].value)
    return found


def test_each_body_is_an_issuer(store: Path) -> None:
    all_, joint = issuers(store, "issuer"), issuers(store, "jointIssuer")
    assert all_["31/2014/TTLT-BYT-BCA"] == {HEALTH, POLICE}
    assert joint == {"31/2014/TTLT-BYT-BCA": {POLICE}, "02/2015/TTLT-TANDTC-VKSNDTC-BCA": set(COURT[1:])}
    assert all_["02/2015/TTLT-TANDTC-VKSNDTC-BCA"] == set(COURT)


def test_two_provinces_cite_one_circular_of_the_countrys_courts(store: Path) -> None:
    query = f"SELECT DISTINCT ?d WHERE {{ ?d <{vm('number')}> ?n FILTER(CONTAINS(?n, 'TTLT')) }}"
    assert {r["d"].value.split("/van-ban/")[1] for r in GraphStore.open(store).select(query)} == {
        "bo-y-te/thong-tu-lien-tich/2014/31-2014-ttlt-byt-bca",
        "toa-an-nhan-dan-toi-cao/thong-tu-lien-tich/2015/02-2015-ttlt-tandtc-vksndtc-bca",
    }


@pytest.mark.parametrize("body", [HEALTH, POLICE])
def test_asked_by_issuer_it_is_found_under_each(body: str, store: Path, vanmach: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    said = vanmach("ask", "vien-dan-chung", "--co-quan", body, "--store", store, "--format", "json").stdout
    answer: dict[str, Any] = json.loads(said)
    shown = {r["number"]: r["issuer"] for r in answer["rows"]}
    assert shown["31/2014/TTLT-BYT-BCA"] == f"{HEALTH}, {POLICE}"  # who keeps the number stands first
    assert set(shown) == {"31/2014/TTLT-BYT-BCA"} | ({"02/2015/TTLT-TANDTC-VKSNDTC-BCA"} if body == POLICE else set())


def test_why_it_is_one_of_the_issuers_is_quoted(store: Path, vanmach: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    for relation in ("cơ quan ban hành", "cơ quan cùng ban hành"):
        said = vanmach("explain", "31/2014/TTLT-BYT-BCA", relation, POLICE, "--store", store).stdout
        assert "BỘ Y TẾ - BỘ CÔNG AN" in said


def test_the_check_has_nothing_to_find(store: Path, vanmach: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    assert vanmach("check", "--store", store).returncode == 0
