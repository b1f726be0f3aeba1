"""What a table's column holds, by its printed head; which tables are lists of tasks.

In: the words of a head ("Cơ quan chủ trì thực hiện"). Out: a role of the column. The heads are those of the tables that
Nghị định 30/2020/NĐ-CP leaves free and practice has settled: STT, Nhiệm vụ, Sản phẩm, Cơ quan chủ trì, Cơ quan phối hợp,
Thời gian, Ghi chú.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, Literal

from loaders.writing.deferred import Deferred, Pattern
from loaders.writing.vietnamese import fold

Role = Literal[
    "ordinal", "title", "product", "lead", "coordinating", "directing", "responsible", "advising", "supervising",
    "time", "submit", "budget", "unit", "indicator", "note", "place", "other",
]
_RULES: Final[tuple[tuple[Role, Pattern], ...]] = (
    ("ordinal", Deferred(r"(s ?t ?t|tt|so tt|so thu tu|#|(ma )?wbs( id| code| no)?|ma( so)?( viec| cong viec| nhiem vu| dau viec)?)$")),
    # a plan of works in English words: only heads that say no more than this
    ("title", Deferred(r"^(task|work package|action item)( name)?s?$")),
    ("lead", re.compile(r"^(task )?owner$")),
    ("responsible", Deferred(r"^(responsible|assignee|assigned to|person in charge)$")),
    ("coordinating", Deferred(r"^support(ing)?( unit)?$")),
    ("product", Deferred(r"^(deliverable|output)s?$")),
    ("time", re.compile(r"^(deadline|due date)$")),
    ("place", Deferred(r"^(dia phuong|dia ban|dia diem|noi to chuc|xa, ?phuong)( (?!chu tri|thuc hien|phoi hop|phu trach|trien khai)[a-z]+){0,3}$")),
    ("other", Deferred(r"^(ten |thuoc )?(nhom|linh vuc|tru cot|dinh huong|quan diem)\b")),  # what tasks stand under
    ("other", Deferred(r"^(tien do|tinh hinh|ket qua)( thuc hien)? (hien (tai|nay)|den (nay|thoi diem|ngay)|thuc te)")),  # how far the work is
    ("time", Deferred(r"^(ngay|gio|thu(?=[, ]+(ngay|gio)))([, ]+(ngay|gio|thang|va))*$|^(bat dau|ket thuc|hoan thanh)|^tg\b|^han( (chot|cuoi|xong|nop|xu ly|bao cao|giai quyet))?$|^(tu|den) (ngay|thang|nam)$|thoi (gian|han|diem|ky)|tien do|(ngay|han|moc) hoan thanh|nam (thuc hien|hoan thanh|trinh|ban hanh|trien khai)\b|^thang$|lo trinh")),
    ("note", re.compile(r"ghi chu")),  # "Ghi chú, đơn vị phối hợp": most of its cells name nobody
    ("responsible", Deferred(r"(chu tri\W+|thuc hien ?[/,;] ?)(va |hoac )?(co quan |don vi )?phoi hop")),  # who of them leads, the cell says
    ("title", Deferred(r"^(nhiem vu|noi dung|cong viec) (duoc giao )?chu tri$")),  # the body that leads stands beside it
    ("other", Deferred(r"\blien (he|lac)\b|\bthu huong\b|\b(duoc|bi|can|chiu( su)?|doi tuong|thuoc (dien|pham vi|doi tuong)) (theo doi|don doc|kiem tra|giam sat|thanh tra|khao sat|tham dinh|danh gia|ho tro)\b")),  # whom to ask, whom something is done to
    ("coordinating", Deferred(r"phoi hop|(^|(co quan|don vi|to chuc|thanh phan|luc luong|ca nhan|nguoi|bo|nganh)[a-z, ]* )tham gia")),
    ("lead", Deferred(r"chu tri|dau moi|thuong truc|(co quan|don vi|bo phan) (duoc )?(phu trach|giao)$|^((co quan|don vi|bo phan)\W+)?chinh$")),
    ("responsible", Deferred(r"^([a-z ]+\W+)?(nguoi|ca nhan|can bo|cong chuc|chuyen vien|nhan su|nhan vien)( [a-z]+){0,2} phu trach$")),
    ("directing", Deferred(r"^(?!(noi dung|y kien) chi dao).*(chi dao|lanh dao|phu trach|nguoi theo doi)")),
    ("supervising", Deferred(r"(co quan|don vi|bo phan)[a-z, ]*(theo doi|don doc|kiem tra|giam sat)|^(?=.*\b(theo doi|don doc))(theo doi|don doc|kiem tra|giam sat)([, ]+(va )?(theo doi|don doc|kiem tra|giam sat))+( thuc hien)?$")),
    ("advising", Deferred(r"(co quan|don vi|to chuc|bo phan)[a-z, ]*tham muu")),
    ("responsible", Deferred(r"(co quan|don vi|to chuc|bo phan|dia phuong|nguoi|ca nhan|can bo|chu the)[a-z, ]*(thuc hien|tien hanh|trien khai|trach nhiem|duoc giao|soan thao|chuan bi|tra loi)|phan cong|trach nhiem|^co quan$")),
    ("submit", Deferred(r"cap trinh|co quan trinh|trinh cap|(cap|nguoi|co quan) (ban hanh|phe duyet|duyet|quyet dinh|ky)|tham quyen (ban hanh|phe duyet)")),
    ("budget", Deferred(r"kinh phi|nguon von|von dau tu|tong muc|du toan")),
    ("indicator", Deferred(r"(cac )?(chi tieu|muc tieu)(?! (co )?(lien quan|phuc vu))|hien trang")),
    ("note", Deferred(r"can cu|co so|^dieu, (khoan|muc)")),
    ("unit", Deferred(r"(don vi( tinh)?|dvt)$")),
    ("product", Deferred(r"san pham|ket qua|dau ra|(?<!tinh )hinh thuc|loai van ban")),
    # not what a list of documents or a count says of them: "Tên văn bản quy định nội dung …", "Phân loại về nội dung"
    (
        "title",
        Deferred(
            r"^(?!.*?\b(van ban|vbqppl|trich yeu|phan loai|ngay|so luong|tong|bao cao|quy dinh|ty le)\b.*?(nhiem vu|noi dung|cong viec|hoat dong|chuong trinh|de an|du an|ke hoach))"
            r".*?(nhiem vu|noi dung|cong viec|giai phap|hoat dong|chuong trinh|de an|du an|ke hoach|dau viec|^(cac )?(phan viec|viec (can|phai) (lam|thuc hien|giai quyet)$)|hang muc (chinh|trien khai|thuc hien)$)"
        ),
    ),
)
# The columns that name bodies, each a role in the record.
BODY_COLUMNS: Final[tuple[Role, ...]] = ("lead", "coordinating", "directing", "responsible", "advising", "supervising")
# "Cơ quan thực hiện" over "Chủ trì" and "Phối hợp": a head of other columns, compared folded.
GROUP_HEAD: Final = Deferred(r"(co quan|don vi|to chuc|phan cong|thoi gian)( [a-z, ]*(thuc hien|trien khai|trach nhiem|phan cong|nhiem vu))?$")
_HEAD_WORDS: Final = (
    "TT", "STT", "Số TT", "Số thứ tự", "Tên", "Nhiệm vụ", "Nội dung", "Danh mục", "Danh sách", "Điều, khoản", "Điều, Khoản", "Công việc", "Hoạt động", "Giải pháp", "Chương trình", "Đề án", "Dự án", "Sản phẩm", "Kết quả",
    "Cơ quan", "Đơn vị", "Đầu mối", "Đảng ủy", "Lãnh đạo", "Chủ trì", "Phối hợp", "Thời gian", "Thời hạn", "Thời điểm", "Tiến độ", "Hoàn thành", "Ghi chú", "Cấp trình", "Hình thức",
    "CQ", "ĐV", "Kinh phí", "Nguồn", "Chỉ tiêu", "Mục tiêu", "Căn cứ", "ĐVT", "Lộ trình", "Dự kiến", "Hiện trạng", "Văn bản", "Tổ chức", "Phân công", "Người", "Địa phương", "Địa bàn", "Địa điểm",
)
# A cell of a head begins with a capital, or stands in capitals altogether; these words begin one.
HEAD_STARTS: Final = re.compile(rf"(?<!\w)(?:{'|'.join(dict.fromkeys(form for word in _HEAD_WORDS for form in (word, word.upper())))})(?!\w)")
NAMED_ON: Final = re.compile(r"(?:[,/&(–-]|(?<!\w)(?:VÀ|và|HOẶC|hoặc|CỦA|TÊN|Tên|DANH MỤC|Danh mục|DANH SÁCH|NỘI DUNG|NHÓM|CÁC|LOẠI|THEO))\s*$")
"""Before such a word: what stands behind is one head with it."""
NUMBER_COLUMN: Final = "STT|TT|Số TT|Số thứ tự"
"""How the column is headed that numbers the rows."""
ORDINAL_HEAD: Final = re.compile(rf"[\s|*#]*(?:S ?T ?T|{NUMBER_COLUMN}|ST$)(?!\w)(?!\.\s?(?-i:[A-ZĐ]{{2}}))", re.IGNORECASE)  # in a narrow column "ST | T"; "TT. HTSV" is a centre
ORDINAL_HEAD_BEGINS: Final = frozenset("|*#sStT")
"""What a line begins with that begins with such a head: few do."""
WORK_HEAD: Final = re.compile(r"(?:Tên |Các )?(?:[Nn]hiệm vụ|[Nn]ội dung|[Cc]ông việc|[Hh]oạt động|NHIỆM VỤ|NỘI DUNG|CÔNG VIỆC|HOẠT ĐỘNG)(?!\w)|(?:Thời gian|Thời hạn|THỜI GIAN|THỜI HẠN)(?!\w)(?! làm việc)")
"""How the first column of a table without numbers is headed: what is to be done, or when."""
WORK_HEAD_BEGINS: Final = frozenset("TCNH")


def heads_numbers(text: str) -> bool:
    """Whether a line, without blanks before its words, begins with the head of the column that numbers the rows: asked of every line, so its first letter is looked at before.

    >>> heads_numbers("Số TT Nhiệm vụ"), heads_numbers("**TT**"), heads_numbers("Số lượng")
    (True, True, False)
    """
    return text[:1] in ORDINAL_HEAD_BEGINS and ORDINAL_HEAD.match(text) is not None


# How the product of a task is called: a kind of document or of work, first in its cell.
PRODUCT_NOUN: Final = Deferred(
    r"(Chương trình|Dự án|Đề án|Kế hoạch|Báo cáo|Quyết định|Nghị quyết|Nghị định|Thông tư|Văn bản|Công văn|Chỉ thị|Tờ trình|Nhiệm vụ|Hồ sơ|Quy hoạch|Quy định|Quy chế|Quy trình"
    r"|Hệ thống|Hướng dẫn|Cơ sở dữ liệu|Bộ tiêu chí|Luật|Chiến lược|Tài liệu|Công trình|Các (?:dự án|đề án|chương trình|kế hoạch|văn bản|hoạt động|nhiệm vụ|báo cáo|công trình)"
    r"|Phương án|Danh mục|Bản đồ|Hội nghị|Phần mềm|Đề tài|Mô hình|Thỏa thuận|Hợp đồng|Giấy phép|Thông báo|Dự thảo|Đề xuất|Nền tảng|Biên bản|Sổ tay)(?!\w)"
)
_LONGEST: Final = 300  # letters of a head that tell its column: in a cell without end a rule of two words would be tried from each of the first
_CHARGES: Final = Deferred("|".join(pattern.pattern for role, pattern in _RULES if role in (*BODY_COLUMNS, "unit")))
# What tells the columns of one table from one another.
_PROGRESS: Final = Deferred(r"(tien do|tinh trang|muc do)( thuc hien| hoan thanh)?\W*$")
_BODY: Final = Deferred(r"(don vi|co quan|(co quan|bo|so|nganh), (don vi|nganh|dia phuong))$")
_PLANNED: Final = Deferred(r"(ke hoach|du toan|ty le|dat)\b")  # what was done is compared with it: "Kế hoạch | Thực hiện"
_LED: Final = Deferred(r"(nhiem vu|noi dung|cong viec) (duoc giao )?chu tri")
_WORK: Final = Deferred(r"(ten |cac )?(nhiem vu|cong viec|dau viec|noi dung (cong viec|nhiem vu))( cu the)?$")
_AMOUNT: Final = Deferred(r"(so luong|khoi luong|don gia|thanh tien|dinh muc|gia tri|20\d\d|nam 20\d\d)\b")
_NAMES: Final = Deferred(r"(ten|danh muc|hang muc)\b")
_GROUPS_OF_WORK: Final = Deferred(r"(nhom (nhiem vu|cong viec|noi dung)|giai doan( thuc hien| trien khai)?)$")
_OF_GROUP: Final = Deferred(r"thuoc (nhiem vu|giai phap|noi dung)\b")  # beside the work itself, what it belongs to
_BY_WHOM: Final = Deferred(r"thuc hien$|(don vi|co quan) (to chuc|san xuat)")
_MODE: Final = Deferred(r"hinh thuc( to chuc| dao tao| boi duong| thuc hien)?$")
_OF_A_COURSE: Final = Deferred(r"(doi tuong|hoc vien|giang vien|so luong|so luot|dia diem)\b")
# What is to be drafted anew: "Văn bản | Điều, khoản cần sửa đổi | Cơ quan chủ trì soạn thảo".
_PAPERS: Final = Deferred(r"(cac |ten |danh (muc|sach) )*(van ban|vbqppl|luat|nghi dinh|thong tu|quyet dinh|nghi quyet)\b")
_TO_AMEND: Final = Deferred(r"\bcan (sua doi|bo sung|ban hanh|thay the|bai bo|xay dung)")
_OF_ISSUED: Final = Deferred(r"^(ngay ban hanh|ngay co hieu luc|so,? ky hieu|so hieu|ngay het hieu luc|so ho so)|thu tuc hanh chinh|\btthc\b")
# Lists that name bodies and give nobody work: means with how many and how strong they are, persons with their offices, amounts year by year.
_MEANS: Final = Deferred(r"(so nguoi|quan so|phuong tien|trang thiet bi|cong suat|chung loai|suc chua)\b")
_COUNTED: Final = re.compile(r"so luong\b")
_PERSON: Final = re.compile(r"ho( va|,)? ten\b")
_OFFICE: Final = Deferred(r"(chuc vu|chuc danh|don vi cong tac)\b")
_SPENT: Final = Deferred(r"noi dung chi\b|(da |so |von )*(giai ngan|quyet toan|thuc chi)\b")
_OF_A_YEAR: Final = Deferred(r"((muc tieu|ke hoach|chi tieu|thuc hien|uoc|nam|giai doan|den) )*20\d\d( ?- ?20\d\d)?$")
# What a table says beside results that are there, not asked for.
_HOW_FAR: Final = Deferred(r"(tinh trang|trang thai|ton tai|kho khan|vuong mac|nguyen nhan|han che|van ban (giao|chi dao)|(ty le|muc do) hoan thanh|so ngay)\b")
_RESULT: Final = Deferred(r"(?!.*(san pham|dau ra|can dat|du kien|yeu cau)).*\bket qua\b")
_ANSWERS: Final = Deferred(r"(co quan|don vi)[a-z, ]* tra loi$")  # a petition …
_ANSWERED: Final = Deferred(r"ket qua|tinh trang|da tra loi|(noi dung|van ban|y kien) (da )?(tra loi|giai quyet)")  # … that is answered already
_DRAFTED: Final = re.compile(r"\bsoan thao\b")


@lru_cache(maxsize=4096)
def column_role(head: str) -> Role:
    """The role of a column.

    >>> column_role("Thời gian thực hiện"), column_role("Đơn vị chủ trì"), column_role("Tên nhiệm vụ, đề án")
    ('time', 'lead', 'title')
    >>> column_role("Tiến độ thực hiện"), column_role("TG hoàn thành"), column_role("Tình hình thực hiện"), column_role("Nhiệm vụ chủ trì")
    ('time', 'time', 'other', 'title')
    >>> column_role("Mã WBS"), column_role("Owner"), column_role("Task owner's note")
    ('ordinal', 'lead', 'other')
    >>> column_role("Thứ, ngày"), column_role("Thu")
    ('time', 'other')
    >>> column_role("Đảng ủy trực tiếp chỉ đạo"), column_role("Sản phẩm, kết quả"), column_role("Các mục tiêu cụ thể")
    ('directing', 'product', 'indicator')
    """
    folded = fold(head).strip(" .:*")[:_LONGEST]
    if folded.startswith("dia chi"):
        return "other"  # "Địa chỉ dự án": where, no work
    for role, pattern in _RULES:
        if pattern.match(folded) if role in ("ordinal", "unit", "indicator") else pattern.search(folded):
            return role
    return "other"


def _lists_no_work(heads: Sequence[str], roles: Sequence[Role]) -> bool:
    """Whether a table with a column of contents and one of bodies is a list of means, of persons, of amounts by year or of money spent; ``heads`` folded."""
    if "time" in roles:
        return False
    if any(_PERSON.match(h) for h in heads):
        return any(_OFFICE.match(h) for h in heads)
    if any(_SPENT.match(h) for h in heads):
        return True
    if "unit" in roles and sum(_OF_A_YEAR.match(h) is not None for h in heads) > 1:
        return True
    means = any(_MEANS.match(h) for h in heads) or ("unit" in roles and any(_COUNTED.match(h) for h in heads))
    return means and not {"lead", "coordinating", "product"} & {*roles}


def may_charge(heads: Sequence[str]) -> bool:
    """Whether any of the heads may name who does the work, "Đơn vị" among them: asked before the roles are told, for most rows that might be heads are none."""
    return any(map(_may_charge, heads))


@lru_cache(maxsize=4096)
def _may_charge(head: str) -> bool:
    return _CHARGES.search(fold(head).strip(" .:*")) is not None


def column_roles(heads: Sequence[str]) -> tuple[Role, ...]:
    """The roles of a table's columns. Where none tells the work, and who leads and by when are told, what is named last before them is it.

    >>> column_roles(["STT", "Tên luật", "Tên văn bản quy định chi tiết", "Cơ quan chủ trì soạn thảo", "Thời gian trình"])
    ('ordinal', 'other', 'title', 'lead', 'time')
    >>> column_roles(["STT", "Tên văn bản", "Số, ký hiệu", "Cơ quan chủ trì ban hành", "Thời gian có hiệu lực"])[1]
    'other'
    >>> column_roles(["STT", "Đơn vị", "Nhiệm vụ chủ trì", "Đơn vị phối hợp"]), column_roles(["STT", "Nội dung", "Đơn vị", "Số lượng"])[2]
    (('ordinal', 'lead', 'title', 'coordinating'), 'unit')
    >>> column_roles(["Nhiệm vụ", "Đơn vị", "Thời gian"]), column_roles(["Công việc", "Đơn vị", "Số lượng", "Thời gian"])[1]
    (('title', 'responsible', 'time'), 'unit')
    >>> column_roles(["STT", "Nội dung", "Thực hiện", "Thời gian"])[2], column_roles(["STT", "Nội dung", "Kế hoạch", "Thực hiện", "Thời gian"])[3]
    ('responsible', 'other')
    >>> column_roles(["TT", "Nhiệm vụ được giao", "Cơ quan chủ trì", "Thời hạn", "Kết quả thực hiện", "Tồn tại, nguyên nhân"])[4]
    'other'
    >>> column_roles(["STT", "Tên nhiệm vụ", "Đơn vị chủ trì", "Thời hạn", "Kết quả thực hiện", "Tiến độ"])[4:]
    ('other', 'other')
    >>> column_roles(["TT", "Nội dung", "ĐVT", "Năm 2026", "Năm 2027", "Cơ quan chủ trì"])[1], column_roles(["TT", "Nội dung", "Đơn vị thực hiện", "Số người"])[1]
    ('other', 'other')
    >>> column_roles(["TT", "Nội dung chi", "Đơn vị thực hiện", "Dự toán giao", "Đã giải ngân"])[1]
    'other'
    >>> column_roles(["TT", "Văn bản", "Điều, khoản cần sửa đổi, bổ sung", "Cơ quan chủ trì soạn thảo"])
    ('ordinal', 'title', 'note', 'lead')
    >>> column_roles(["TT", "Chương trình", "Đối tượng", "Hình thức", "Thời gian", "Đơn vị thực hiện"])[3]
    'other'
    """
    roles = [column_role(h) for h in heads]
    folded = [fold(h).strip(" .:*") for h in heads]
    if _lists_no_work(folded, roles):
        return tuple("other" if role == "title" else role for role in roles)
    progress = [n for n, h in enumerate(folded) if roles[n] == "time" and _PROGRESS.match(h)]
    beside = bool(progress) and len(progress) < roles.count("time")  # beside a time, how far the work is
    for n in progress if beside else ():
        roles[n] = "other"
    if beside or any(_HOW_FAR.match(h) for h in folded):
        roles = ["other" if role == "product" and _RESULT.match(h) else role for role, h in zip(roles, folded, strict=True)]
    bodies = [n for n, h in enumerate(folded) if roles[n] in ("unit", "responsible", "other") and _BODY.match(h)]
    if bodies and "title" in roles and not {"lead", "indicator"} & {*roles}:
        if any(_LED.match(x) for x in folded):
            roles[bodies[0]] = "lead"
        elif "coordinating" in roles or ("time" in roles and any(_WORK.match(x) for x in folded) and not any(_AMOUNT.match(x) for x in folded)):
            for n in bodies:
                roles[n] = "responsible"
    if "time" in roles and "title" in roles and not {"unit", "indicator", *BODY_COLUMNS} & {*roles} and not any(_PLANNED.match(h) for h in folded):
        roles = ["responsible" if _BY_WHOM.match(h) else role for role, h in zip(roles, folded, strict=True)]
    if roles.count("title") > 1:
        roles = ["other" if role == "title" and _OF_GROUP.match(h) else role for role, h in zip(roles, folded, strict=True)]
    if "product" in roles and any(_OF_A_COURSE.match(x) for x in folded):  # how a course is held, no kind of document
        roles = ["other" if role == "product" and _MODE.match(h) else role for role, h in zip(roles, folded, strict=True)]
    if any(_ANSWERS.match(h) for h in folded) and any(_ANSWERED.match(h) for h in folded):
        roles = ["other" if _ANSWERS.match(h) else role for role, h in zip(roles, folded, strict=True)]
    charged = next((n for n, h in enumerate(folded) if roles[n] == "lead" or (roles[n] == "responsible" and _DRAFTED.search(h))), None)
    if "title" in roles or charged is None or any(_OF_ISSUED.search(h) and not _TO_AMEND.search(h) for h in folded):
        return tuple(roles)
    before = [n for n in range(charged) if roles[n] == "other"]
    named = [n for n in before if _NAMES.match(folded[n])] if "time" in roles else []
    named = named or [n for n in before if _GROUPS_OF_WORK.match(folded[n]) and ("time" in roles or "nhom" in folded[n])]
    if not named and any(_TO_AMEND.search(h) for h in folded):
        named = [n for n in before if _PAPERS.match(folded[n])]
    if named:
        roles[named[-1]] = "title"
    return tuple(roles)


def is_task_table(roles: tuple[Role, ...]) -> bool:
    """A list of tasks says what is to be done and by whom; tables of indicators, fees or decrees do not.

    >>> is_task_table(("ordinal", "title", "lead", "time")), is_task_table(("ordinal", "indicator", "unit", "lead"))
    (True, False)
    """
    charged = any(r in roles for r in BODY_COLUMNS)
    if "indicator" in roles:  # "Mục tiêu | Nhiệm vụ | Cơ quan chủ trì | Thời gian": goals beside the tasks that serve them
        return "title" in roles and "time" in roles and "unit" not in roles and charged
    return "title" in roles and charged
