"""Every way of charging somebody with work gives the same roles: verbs × places in a document × kinds of bodies.

The documents are made here, so it is known who is charged with what: nothing may be missing, nothing told besides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

import pytest

from loaders.heads.identity import read_identity
from loaders.heads.locality import locality_of
from loaders.outline.layout import layout
from loaders.record import ROLES, Identity, Task
from loaders.work.duties import duty_tasks
from loaders.work.worktext import WorkText
from loaders.writing.text import SourceText

HERE: Final = " tỉnh Bình Phước"
FINANCE: Final = f"Sở Tài chính{HERE}"
HEAD: Final = "ỦY BAN NHÂN DÂN\nTỈNH BÌNH PHƯỚC\n\nSố: 77/{sign}-UBND\n\nBình Phước, ngày 09 tháng 5 năm 2023\n\n{kind}\n\nVề phòng chống dịch bệnh trên vật nuôi\n\n"
TAIL: Final = "\n\nNơi nhận:\n- Bộ Y tế;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Thị Tư\n"

BODIES: Final[tuple[tuple[str, str], ...]] = (
    ("Sở Y tế", f"Sở Y tế{HERE}"),
    ("Giám đốc Sở Y tế", f"Giám đốc Sở Y tế{HERE}"),
    ("Công an tỉnh", f"Công an{HERE}"),
    ("Tòa án nhân dân tỉnh", f"Tòa án nhân dân{HERE}"),
    ("Chánh án Tòa án nhân dân tỉnh", f"Chánh án Tòa án nhân dân{HERE}"),
    ("Viện kiểm sát nhân dân tỉnh", f"Viện kiểm sát nhân dân{HERE}"),
    ("Viện trưởng Viện kiểm sát nhân dân tỉnh", f"Viện trưởng Viện kiểm sát nhân dân{HERE}"),
    ("Trường Cao đẳng Bình Phước", "Trường Cao đẳng Bình Phước"),
    ("Hiệu trưởng Trường Cao đẳng Bình Phước", "Hiệu trưởng Trường Cao đẳng Bình Phước"),
    ("Bệnh viện Đa khoa tỉnh", f"Bệnh viện Đa khoa{HERE}"),
    ("Liên đoàn Lao động tỉnh", f"Liên đoàn Lao động{HERE}"),
    ("Công ty Cổ phần Cấp nước Bình Phước", "Công ty Cổ phần Cấp nước Bình Phước"),
    ("Tổng Giám đốc Tập đoàn Điện lực Việt Nam", "Tổng Giám đốc Tập đoàn Điện lực Việt Nam"),
    ("Thủ trưởng các đơn vị", "Thủ trưởng các đơn vị"),
    ("Chủ tịch UBND các xã, phường", f"Chủ tịch Ủy ban nhân dân các xã, phường{HERE}"),
    ("UBND các xã, phường", f"Ủy ban nhân dân các xã, phường{HERE}"),
    ("Trưởng phòng Hành chính", "Trưởng phòng Hành chính"),
    ("Phòng Đào tạo", "Phòng Đào tạo"),
    ("Khoa Dược", "Khoa Dược"),
    ("Tỉnh đoàn", "Tỉnh đoàn"),
    ("Hội Nông dân tỉnh", f"Hội Nông dân{HERE}"),
    ("Bộ Chỉ huy quân sự tỉnh", f"Bộ Chỉ huy quân sự{HERE}"),
    ("Cục Thống kê tỉnh", f"Cục Thống kê{HERE}"),
    ("Ban Tuyên giáo Tỉnh ủy", "Ban Tuyên giáo Tỉnh ủy Bình Phước"),
    ("Chánh Văn phòng UBND tỉnh", f"Chánh Văn phòng Ủy ban nhân dân{HERE}"),
    ("Các sở, ban, ngành", f"Các sở, ban, ngành{HERE}"),
    ("Văn phòng Ban chỉ đạo 389 tỉnh", f"Văn phòng Ban Chỉ đạo 389{HERE}"),
    ("Đội Quản lý thị trường số 2", "Đội Quản lý thị trường số 2"),
    ("Tổ công tác liên ngành", "Tổ công tác liên ngành"),
    ("Chi cục Chăn nuôi và Thú y", f"Chi cục Chăn nuôi và Thú y{HERE}"),
    ("Vụ Phổ biến, giáo dục pháp luật", "Vụ Phổ biến, giáo dục pháp luật"),
    ("Thường trực HĐND tỉnh", f"Thường trực Hội đồng nhân dân{HERE}"),
)

# What is said → the holder's roles; "with": that Sở Tài chính coordinates.
VERBS: Final[tuple[tuple[str, str], ...]] = (
    ("chủ trì lập kế hoạch năm", "lead"),
    ("chủ trì, phối hợp với Sở Tài chính lập dự toán", "lead with"),
    ("chủ trì, phối hợp với Sở Tài chính kiểm tra, hướng dẫn các xã", "lead with supervising guiding"),
    ("chủ trì theo dõi, đôn đốc việc tiêm phòng", "lead supervising"),
    ("phối hợp với Sở Tài chính lập dự toán", "coordinating"),
    ("phối hợp chặt chẽ với Sở Tài chính trong quá trình thực hiện", "coordinating"),
    ("phối hợp, tham mưu UBND tỉnh sửa đổi quy chế", "coordinating advising"),
    ("hướng dẫn các trường khai báo", "guiding"),
    ("hướng dẫn, đôn đốc, kiểm tra các xã", "guiding supervising"),
    ("kiểm tra, giám sát các chợ", "supervising"),
    ("theo dõi, đôn đốc tiến độ", "supervising"),
    ("đôn đốc các nhà thầu", "supervising"),
    ("thực hiện giám sát việc tiêm phòng", "supervising"),
    ("giúp UBND tỉnh theo dõi, đôn đốc tiến độ", "supervising"),
    ("báo cáo kết quả trước ngày 15/6/2024", "reporting"),
    ("tham mưu UBND tỉnh ban hành quy chế", "advising"),
    ("chỉ đạo, hướng dẫn các trường", "directing guiding"),
    ("chỉ đạo và phối hợp với Sở Tài chính kiểm tra các chợ", "directing coordinating supervising"),
    ("tập trung chỉ đạo, tăng cường kiểm tra, đôn đốc", "directing supervising"),
    ("chịu trách nhiệm rà soát các kho", "responsible"),
    ("chịu trách nhiệm hướng dẫn, kiểm tra các kho", "guiding supervising"),
    ("có trách nhiệm bố trí kinh phí", "responsible"),
    ("là cơ quan đầu mối, theo dõi, tổng hợp tình hình", "lead supervising"),
    ("là đầu mối tổng hợp số liệu", "lead"),
    ("làm đầu mối tiếp nhận hồ sơ", "lead"),
    ("căn cứ chức năng, nhiệm vụ được giao, kiểm tra các chợ", "supervising"),
    ("căn cứ Kế hoạch này chủ trì, phối hợp với Sở Tài chính lập dự toán", "lead with"),
    ("căn cứ Kế hoạch này và tình hình thực tế, hướng dẫn các trường", "guiding"),
    ("trên cơ sở nội dung Kế hoạch này, điều kiện của đơn vị chủ động kiểm tra các chợ", "supervising"),
    ("tổ chức chủ trì, phối hợp với Sở Tài chính lập dự toán", "lead with"),
    ("phối hợp với Sở Tài chính kiểm tra các chợ", "coordinating"),
    ("theo chức năng, nhiệm vụ tổ chức tiêm phòng", "responsible"),
    ("rà soát các kho; phối hợp với Sở Tài chính lập dự toán", "responsible coordinating"),
    ("tổ chức thực hiện; định kỳ hằng quý báo cáo UBND tỉnh", "responsible reporting"),
    ("khẩn trương hoàn thành dự án", "responsible"),
    ("cử cán bộ tham gia đoàn công tác", "responsible"),
)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _plan(items: str) -> str:
    return f"I. MỤC ĐÍCH\n\nBảo vệ đàn vật nuôi.\n\nII. TỔ CHỨC THỰC HIỆN\n\n{items}"


def _notice(items: str) -> str:
    return f"Ngày 02/5/2023, Chủ tịch UBND tỉnh đã họp và kết luận như sau:\n\n1. Thống nhất chủ trương.\n\n{items}\n\n3. Giao Sở Tư pháp rà soát văn bản."


def _directive(items: str) -> str:
    return f"Thời gian qua, dịch bệnh diễn biến phức tạp. Để phòng dịch, Chủ tịch UBND tỉnh yêu cầu:\n\n{items}\n\n2. Sở Tư pháp rà soát văn bản."


PLACES: Final[dict[str, tuple[str, str, Callable[[str, str], str]]]] = {
    "below its heading": ("KH", "KẾ HOẠCH", lambda b, v: _plan(f"1. {b}\n\n- {_capital(v)}.\n\n- Lập danh sách các cơ sở.")),
    "behind its colon": ("KH", "KẾ HOẠCH", lambda b, v: _plan(f"1. {b}: {_capital(v)}.\n\n2. Sở Tư pháp: Rà soát văn bản.")),
    "at a letter": ("KH", "KẾ HOẠCH", lambda b, v: _plan(f"1. Trách nhiệm tổ chức thực hiện\n\na) {b}: {_capital(v)}.\n\nb) Sở Tư pháp: Rà soát văn bản.")),
    "as subject": ("KH", "KẾ HOẠCH", lambda b, v: _plan(f"1. {b} {v}.\n\n2. Sở Tư pháp rà soát văn bản.")),
    "behind a reason": ("KH", "KẾ HOẠCH", lambda b, v: _plan(f"1. Căn cứ Kế hoạch này, {b} {v}.\n\n2. Sở Tư pháp rà soát văn bản.")),
    "by an order": ("TB", "THÔNG BÁO", lambda b, v: _notice(f"2. Giao {b} {v}.")),
    "by a request": ("TB", "THÔNG BÁO", lambda b, v: _notice(f"2. Yêu cầu {b} {v}.")),
    "by assignment": ("TB", "THÔNG BÁO", lambda b, v: _notice(f"2. Phân công {b} {v}.")),
    "by authority": ("TB", "THÔNG BÁO", lambda b, v: _notice(f"2. Ủy quyền cho {b} {v}.")),
    "behind a topic": ("TB", "THÔNG BÁO", lambda b, v: _notice(f"2. Về kho dự trữ: giao {b} {v}.")),
    "behind a topic that nothing marks": ("TB", "THÔNG BÁO", lambda b, v: _notice(f"2. Kho dự trữ của tỉnh: giao {b} {v}.")),
    "behind a semicolon": ("TB", "THÔNG BÁO", lambda b, v: _notice(f"2. Thống nhất phương án của Sở Tư pháp; Giao {b} {v}.")),
    "in a letter's sentence": ("CV", "CÔNG VĂN", lambda b, v: f"Thực hiện Quyết định số 30/QĐ-TTg ngày 05/01/2023 của Thủ tướng Chính phủ, UBND tỉnh đề nghị {b} {v}.\n\nTrân trọng./."),
    "in a directive": ("CT", "CHỈ THỊ", lambda b, v: _directive(f"1. {b} {v}.")),
    "below a directive's heading": ("CT", "CHỈ THỊ", lambda b, v: _directive(f"1. {b}:\n\na) {_capital(v)}.\n\nb) Lập danh sách các cơ sở.")),
}


def told(place: str, body: str, said: str) -> Iterator[Task]:
    """The duties of a made document in which ``body`` is charged with what is ``said``."""
    sign, kind, written = PLACES[place]
    head = HEAD.format(sign=sign, kind=kind)
    if sign == "CV":
        head = head.replace("CÔNG VĂN\n\nVề phòng chống dịch bệnh trên vật nuôi", f"V/v phòng chống dịch bệnh\n\nKính gửi: {body}")
    read = layout(SourceText(head + written(body, said) + TAIL))
    identity = read_identity(read)
    for task in duty_tasks(WorkText(read, locality_of(read, identity), document=Identity(type=identity.type))):
        if said.lower() in task.title.lower():
            yield task


def expected(full: str, roles: str) -> dict[str, set[str]]:
    made = {role: {full} for role in roles.split() if role != "with"}
    return made | {"coordinating": {FINANCE}} if "with" in roles.split() else made


def check(place: str, body: str, full: str, said: str, roles: str) -> None:
    tasks = list(told(place, body, said))
    assert len(tasks) == 1, (body, said)
    assert {r: set(getattr(tasks[0], r)) for r in ROLES if getattr(tasks[0], r)} == expected(full, roles), (body, said)


@pytest.mark.parametrize("place", PLACES)
def test_every_verb_says_the_same_wherever_it_stands(place: str) -> None:
    for body, full in (BODIES[0], BODIES[14]):
        for said, roles in VERBS:
            check(place, body, full, said, roles)


@pytest.mark.parametrize("place", PLACES)
def test_every_kind_of_body_is_charged_alike(place: str) -> None:
    for n, (body, full) in enumerate(BODIES):
        check(place, body, full, *VERBS[(1, 11)[n % 2]])
