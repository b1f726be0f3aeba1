"""Who signed what and when, what was repealed, which reports go to whom in which month: on documents written for the test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.keeping.store import GraphStore
from queries.questions.refusals import Ambiguous, NoSuch
from queries.run import ask
from tests.competency.groups import REGISTER
from tests.competency.two_engines import in_rdflib, on_both, texts_of

PLAN = """ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 63/KH-UBND

Lai Châu, ngày 05 tháng 3 năm 2026

KẾ HOẠCH
Phòng, chống dịch bệnh trên vật nuôi năm 2026

I. MỤC TIÊU
Không để dịch bệnh xảy ra trên diện rộng.

II. TỔ CHỨC THỰC HIỆN
1. Sở Nông nghiệp và Môi trường
- Tổ chức tiêm phòng cho đàn vật nuôi, hoàn thành trước ngày 30/11/2026.
- Thường xuyên hướng dẫn các hộ chăn nuôi.
- Rà soát cơ sở giết mổ.
- Tổng hợp, báo cáo Bộ Nông nghiệp và Môi trường kết quả thực hiện trước ngày 20/12/2026.
2. Sở Tài chính
- Định kỳ hằng năm, trước ngày 10 tháng 12 báo cáo kết quả cấp kinh phí về Sở Nông nghiệp và Môi trường.
- Hằng năm báo cáo UBND tỉnh tình hình sử dụng kinh phí.
3. Các sở, ban, ngành
- Báo cáo kết quả về Sở Nông nghiệp và Môi trường trước ngày 15/11/2026.

Nơi nhận:
- Các sở, ban, ngành;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Giàng Văn Lình
"""
REPEALING = """ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 21/2026/QĐ-UBND

Lai Châu, ngày 12 tháng 5 năm 2026

QUYẾT ĐỊNH
Bãi bỏ Quyết định số 14/2019/QĐ-UBND ngày 08/4/2019 của Ủy ban nhân dân tỉnh Lai Châu

Căn cứ Luật Tổ chức chính quyền địa phương;

Điều 1. Bãi bỏ toàn bộ Quyết định số 14/2019/QĐ-UBND ngày 08/4/2019 của Ủy ban nhân dân tỉnh Lai Châu.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lò Thị Hoa Ban
"""
YEARLY = "Định kỳ hằng năm, trước ngày 10 tháng 12"
DEPARTMENT = "Sở Nông nghiệp và Môi trường tỉnh Lai Châu"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, store_of: Callable[[Path], Path]) -> GraphStore:
    folder = tmp_path_factory.mktemp("register")
    for name, text in (("63.txt", PLAN), ("21.txt", REPEALING)):
        (folder / name).write_text(text, encoding="utf-8")
    return GraphStore.open(store_of(folder))


@pytest.fixture(scope="module")
def rows(store: GraphStore) -> Callable[..., Any]:
    def put(question: str, **values: str) -> Any:
        return ask(store, question, {n.replace("_", "-"): v for n, v in values.items()}).to_json()

    return put


@pytest.fixture
def asked_of(tmp_path: Path, store_of: Callable[[Path], Path]) -> Callable[[dict[str, str]], Callable[..., Any]]:
    def made(texts: dict[str, str]) -> Callable[..., Any]:
        (tmp_path / "d").mkdir()
        for name, text in texts.items():
            (tmp_path / "d" / name).write_text(text, encoding="utf-8")
        store = GraphStore.open(store_of(tmp_path / "d"))
        return lambda question, **values: ask(store, question, {n.replace("_", "-"): v for n, v in values.items()}).to_json()

    return made


def short(rows: Any, *columns: str) -> list[tuple[str, ...]]:
    return [tuple((row[c] or "").split(" (")[0] for c in columns) for row in rows["rows"]]


def test_who_signed(rows: Callable[..., Any]) -> None:
    assert short(rows("van-ban-trong-kho", van_ban="63/KH-UBND"), "signer", "signer_role") == [("Giàng Văn Lình", "Phó Chủ tịch")]
    assert short(rows("van-ban-trong-kho", nguoi_ky="bà Lò Thị Hoa Ban"), "document_label") == [("Quyết định 21/2026/QĐ-UBND",)]
    with pytest.raises(NoSuch):
        rows("van-ban-trong-kho", nguoi_ky="Nguyễn Văn Không")
    quotes = [q["quote"] for q in rows("van-ban-trong-kho", van_ban="63/KH-UBND")["rows"][0]["evidence"]]
    assert any("Giàng Văn Lình" in q for q in quotes)


def test_issued_within_days(rows: Callable[..., Any]) -> None:
    assert short(rows("van-ban-trong-kho", tu_ngay="01/05/2026", truoc_ngay="31/05/2026"), "document_label") == [("Quyết định 21/2026/QĐ-UBND",)]
    # a document that is only cited is not in the store
    cited = rows("van-ban-trong-kho", van_ban="14/2019/QĐ-UBND")
    assert cited["rows"] == []
    assert "Kho không có tệp của Quyết định 14/2019/QĐ-UBND" in cited["left_out"] and "(21.txt) ghi ngày tháng: 08/4/2019" in cited["left_out"]
    assert "left_out" not in rows("van-ban-trong-kho", van_ban="63/KH-UBND")


def test_documents_that_may_lie_within_the_days_are_counted(asked_of: Callable[..., Any]) -> None:
    put = asked_of({"63.txt": PLAN.replace("ngày 05 tháng 3", "ngày      tháng 3"), "21.txt": REPEALING.replace("ngày 12 tháng 5", "ngày      tháng 5")})
    told = put("van-ban-trong-kho", tu_ngay="10/03/2026")
    assert short(told, "document_label") == [("Quyết định 21/2026/QĐ-UBND",)]
    assert "1 văn bản không rõ ngày" in told["left_out"]
    assert "left_out" not in put("van-ban-trong-kho", tu_ngay="01/03/2026")
    told = put("van-ban-bi-thay-doi", truoc_ngay="20/05/2026")
    assert told["rows"] == [] and "1 văn bản không rõ ngày" in told["left_out"]
    assert "left_out" not in put("van-ban-bi-thay-doi", truoc_ngay="20/04/2026")


def test_what_was_repealed(rows: Callable[..., Any]) -> None:
    assert short(rows("van-ban-bi-thay-doi"), "state_label", "document_label", "act_label") == [
        ("bị bãi bỏ", "Quyết định 14/2019/QĐ-UBND", "Quyết định 21/2026/QĐ-UBND")
    ]
    assert rows("van-ban-bi-thay-doi", tinh_trang="replaces")["rows"] == []
    assert len(rows("van-ban-bi-thay-doi", loai="Quyết định", tu_ngay="01/05/2026", truoc_ngay="31/05/2026")["rows"]) == 1
    assert rows("van-ban-bi-thay-doi", tu_ngay="01/06/2026")["rows"] == []


def test_reports_by_recipient_and_month(rows: Callable[..., Any]) -> None:
    received = rows("che-do-bao-cao", noi_nhan=DEPARTMENT)
    assert {r["day"] for r in received["rows"]} == {YEARLY, "trước ngày 15/11/2026"}
    december = rows("che-do-bao-cao", noi_nhan=DEPARTMENT, tu_ngay="01/12/2026", truoc_ngay="31/12/2026")
    assert [r["day"] for r in december["rows"]] == [YEARLY]
    assert short(rows("che-do-bao-cao", noi_nhan="Bộ Nông nghiệp và Môi trường"), "day") == [("trước ngày 20/12/2026",)]
    # "hằng năm" alone has no day: it is not listed, and said not to be
    every = rows("che-do-bao-cao", tu_ngay="01/12/2026", truoc_ngay="31/12/2026")
    assert "1 báo cáo không có ngày tính được" in every["left_out"]
    assert "left_out" not in rows("che-do-bao-cao", noi_nhan=DEPARTMENT)


def test_reports_fall_due_from_the_documents_day_to_the_end_that_is_printed(asked_of: Callable[..., Any]) -> None:
    monthly = "- Hằng tháng báo cáo UBND tỉnh tình hình sử dụng kinh phí đến hết năm 2026."
    put = asked_of({"63.txt": PLAN.replace("- Hằng năm báo cáo UBND tỉnh tình hình sử dụng kinh phí.", monthly)})
    for year, days in ((2019, []), (2026, {YEARLY, "Hằng tháng; đến hết năm 2026"}), (2030, {YEARLY})):
        told = put("che-do-bao-cao", co_quan="Sở Tài chính", tu_ngay=f"01/01/{year}", truoc_ngay=f"31/12/{year}")
        assert {r["day"] for r in told["rows"] if "15/11" not in r["day"]} == set(days), year
    assert [r["day"] for r in put("che-do-bao-cao", co_quan="Sở Tài chính", tu_ngay="01/01/2026", truoc_ngay="01/03/2026")["rows"]] == []


def test_a_recipient_is_found_without_its_province(asked_of: Callable[..., Any]) -> None:
    plan = PLAN.replace("về Sở Nông nghiệp và Môi trường trước ngày 15/11/2026", "về Sở Nội vụ trước ngày 15/11/2026")
    other = plan.replace("LAI CHÂU", "SƠN LA").replace("Lai Châu", "Sơn La").replace("63/KH", "64/KH")
    put = asked_of({"63.txt": plan, "64.txt": other})
    with pytest.raises(Ambiguous) as refused:
        put("che-do-bao-cao", noi_nhan="Sở Nội vụ")
    assert [c.label for c in refused.value.candidates] == ["Sở Nội vụ tỉnh Lai Châu", "Sở Nội vụ tỉnh Sơn La"]
    for more in ({"tinh": "Lai Châu"}, {"van_ban": "63/KH-UBND"}):
        assert short(put("che-do-bao-cao", noi_nhan="Sở Nội vụ", **more), "document_label", "day") == [("Kế hoạch 63/KH-UBND", "trước ngày 15/11/2026")]
    with pytest.raises(NoSuch):
        put("che-do-bao-cao", noi_nhan="Sở Ngoại vụ")


def test_a_period_tells_what_it_cannot_list(rows: Callable[..., Any]) -> None:
    quarter = rows("nhiem-vu-den-han", ngay="28/11/2026", co_quan=DEPARTMENT, tu_ngay="01/10/2026", truoc_ngay="31/12/2026")
    # the duty of "Các sở, ban, ngành" is the department's as well
    assert sorted(r["timeframe"]["end"] for r in quarter["rows"]) == ["2026-11-15", "2026-11-30", "2026-12-20", "2026-12-31"]
    # a report of every year without a day is not listed, and said not to be
    finance = rows("nhiem-vu-den-han", ngay="28/11/2026", co_quan="Sở Tài chính tỉnh Lai Châu", tu_ngay="01/10/2026", truoc_ngay="31/12/2026")
    assert sorted(r["next"] or r["timeframe"]["end"] for r in finance["rows"]) == ["2026-11-15", "2026-12-10"]
    assert "thực hiện định kỳ (--tinh-trang dinh-ky)" in finance["left_out"]
    assert "left_out" not in rows("nhiem-vu-den-han", co_quan=DEPARTMENT, tinh_trang="dinh-ky")


@pytest.mark.parametrize("text", texts_of(REGISTER))
def test_the_other_engine_gives_the_same_rows(store: GraphStore, text: str) -> None:
    ours, theirs = on_both(store, in_rdflib(store), text)
    assert ours
    assert ours == theirs
