"""What a section is for, by its heading: goals, tasks, duties, results of the past.

In: a block's chain of headings. Out: one of "goals", "tasks", "duties", "past", "other". The outline's level below "Phần"
decides (Nghị định 30/2020/NĐ-CP numbers it with Roman numerals); only where it holds several things at once ("MỤC TIÊU,
NHIỆM VỤ") the next level is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final, Literal

from loaders.agencies.bodies import Locality, bodies_from
from loaders.writing.block import Block
from loaders.writing.markers import PART
from loaders.writing.vietnamese import fold

Purpose = Literal["goals", "tasks", "duties", "past", "other"]
_DUTIES: Final = re.compile(
    r"to chuc (trien khai )?thuc hien|che do (thong tin,? )?bao cao|(phan cong|phan giao)( (trach nhiem|nhiem vu|to chuc"
    r"|thuc hien)|\W*$)|trach nhiem (chung )?(cua|thuc hien|thi hanh|to chuc|phoi hop|(cac|tung) (so|ban|bo|nganh|phong|co quan|don vi|cap|dia phuong)\b)"
    r"|^\W*trach nhiem (?:xac minh|giai quyet|tra loi|quan ly|kiem tra|giam sat|phoi hop|bao cao|tham muu|lanh dao|chi dao|trien khai)\b|dieu khoan thi hanh|to chuc thi hanh|thong tin,? bao cao|cong tac bao cao"
    r"|^\W*(?:dieu \d+\W*)?giao (?:trach nhiem|nhiem vu)(?: cu the| to chuc| thuc hien)*(?: cho\b| cac\b)"
    r"|nhiem vu( cu the| trong tam| chu yeu)?( duoc)? giao( cho)? (cac|tung|bo|so|ban|nganh|don vi|co quan|dia phuong)\b"
)
_CARRYING_OUT: Final = re.compile(r"\W*(?:to chuc (?:trien khai )?thuc hien|phan cong(?: to chuc)? (?:thuc hien|nhiem vu|trach nhiem))\W*")  # wherever it stands, and nothing else
_PAST: Final = re.compile(
    r"(?<!cong bo )(?<!thong bao )(?<!bao cao )ket qua|bao cao ket qua thuc hien|tinh hinh|thuc trang|danh gia chung|uu diem|han che|nguyen nhan|bai hoc|ton tai"
    r"|hien trang|da dat duoc|cong tac chi dao|boi canh|su can thiet"
)
# What those who were there said: "2. Ý kiến của các cơ quan tham dự"; "Ý kiến chỉ đạo của Chủ tịch" orders.
OPINIONS: Final = re.compile(
    r"[\W\divx]*(?:phan |cac |mot so )?(?:y kien (?:(?:tham gia|phat bieu(?! (?:chi dao|ket luan)\b)|thao luan|trao doi|gop y)\b|cua (?:cac )?(?:dai bieu|thanh vien|dai dien|(?:co quan|don vi)(?:, (?:co quan|don vi))? (?:tham du|tham gia|du hop))\b)"
    r"|thao luan(?:(?:,| va)* (?:phat bieu|trao doi|gop y|(?:cac )?y kien)\b.*| (?:tai (?:cuoc hop|hoi nghi|phien hop|buoi lam viec)|cua (?:cac )?(?:dai bieu|thanh vien)\b.*))?\W*$|dien bien (?:cuoc hop|hoi nghi|buoi lam viec)\b)"
)
_DEPTH: Final = 3  # a heading further down tells of one task, not of what the section is for
_FEW_WORDS: Final = r"(?:\S+\s+){0,4}?"
_TASKS: Final = re.compile(
    _FEW_WORDS
    + r"(nhiem vu(?! (?:lap |dieu chinh )?(?:quy hoach|khao sat|thiet ke)\b)|giai phap|noi dung (thuc hien|trien khai|(?:chu yeu|cu the|trong tam)(?! (?:can )?(?:kiem tra|giam sat|thanh tra|khao sat)\b)|cong viec|nhiem vu|cua ke hoach|ke hoach)|phuong huong|viec can lam"
    r"|(cong viec|hoat dong|bien phap) (chu yeu|cu the|trong tam|chinh|trien khai|thuc hien|to chuc thuc hien|can thuc hien|uu tien)|hoat dong (?:\S+ ){1,3}(?:trong tam|chu yeu|uu tien)|noi dung,? (va )?(cac )?bien phap|bien phap(?=\W*$))\b"
)
# What is to be done in the time to come: "CHƯƠNG TRÌNH CÔNG TÁC NĂM 2026", "MỘT SỐ CÔNG TÁC TRỌNG TÂM THÁNG 3"; "Công tác trọng tâm đã làm" is not
_PERIOD: Final = r"(?=\W*$| (?:trong |cua |cho )?(?:thang|quy|nam|tuan|6 thang|cuoi|thoi gian toi|nhung thang|nhiem ky|toan khoa)\b)"
_PROGRAMME: Final = re.compile(
    rf"\W*(?:mot so |cac |nhung |du kien )*(?:(?:chuong trinh|ke hoach|du kien) cong tac(?: trong tam)?|cong tac (?:trong tam|chu yeu)|trong tam (?:cong tac|nhiem vu)){_PERIOD}"
)
_GOALS: Final = re.compile(
    _FEW_WORDS + r"(muc tieu|chi tieu)\b|.*\b(phan dau|(?<!\bde )(?<!nham )dat) (dat )?(duoc )?(mot so |cac |nhung )?(muc tieu|chi tieu)\b|.*\bchi tieu (chu yeu|phan dau)\b|.*\(\d+ chi tieu\)"
)
# "Một số chỉ tiêu, nhiệm vụ năm 2026": where no heading below parts them, what is counted there is to be reached
_GOALS_FIRST: Final = re.compile(r"\W*(?:mot so |cac |nhung )?chi tieu(?: chu yeu| cu the| co ban)?,? (?:va )?nhiem vu\b")
_APART: Final = re.compile(r"\b(?:muc dich|yeu cau|quan diem|kinh phi|nguon luc thuc hien|nhu cau von|can cu|pham vi|doi tuong)\b|^\W*(?:mot so |nhung |cac )?(?:de xuat|kien nghi)(?:,? (?:va )?(?:de xuat|kien nghi))?(?: (?:doi )?voi\b(?! (?:cac )?(?:xa|phuong|thon|don vi|dia phuong|doanh nghiep)\b).*)?\W*$")  # what is asked of those above gives nobody work
# "NỘI DUNG, TIẾN ĐỘ, PHÂN CÔNG THỰC HIỆN": the work itself, and beside each item who does it.
_WORK_AND_WHO: Final = re.compile(r"\W*(?:cac |mot so )?(?:noi dung|nhiem vu|giai phap|cong viec)\b(?! (?:phan cong|phan giao))[^:]*?(?:,| va)[^:]*?\bphan (?:cong|giao)\b")
# Headings of norms that use the same words for other things: a body's functions, conditions, ways to reckon, costs.
_NORMS: Final = re.compile(
    r"quyen han|tham quyen|chuc nang|nghia vu|nguyen tac|dieu kien|tieu chuan|tieu chi\b|trinh tu|thu tuc|ho so"
    r"|phuong phap|trong so|cach tinh"
    r"|nguong|he thong chi tieu|nhom chi tieu|thong ke|mau |diem (cua|so)|(noi dung|muc|khoan) chi\b"
    r"|chi (hoat dong|nhiem vu|tra)|nhiem vu cua"
    r"|sua doi, bo sung|xu ly vi pham|khoa hoc, cong nghe va doi moi sang tao cap|giai thich|de tai"
)
# Headings inside a section of tasks under which nobody works: "1. Xác định đối tượng được hỗ trợ", "4.1. Yêu cầu về kỹ thuật".
_SAYS_WHAT: Final = re.compile(r"(xac dinh )?(doi tuong|nguyen tac|dieu kien|tieu chuan|tieu chi|thong so|tan suat|muc (ho tro|chi|thu)|pham vi ap dung|giai thich)\b|yeu cau( ve\b| ky thuat| chung|$|\W*$)|(cac |mot so )?(van de |noi dung )?(can )?luu y\b")
# The name of a grade: "2. Hoàn thành tốt nhiệm vụ:", "Mức không hoàn thành nhiệm vụ". What stands below rates what has been done.
_GRADE: Final = re.compile(r"\W*(?:(?:tieu chi|muc(?: do)?|loai|xep loai|tap the|ca nhan|don vi|can bo|cong chuc|vien chuc|dang vien|nguoi lao dong|khong)\W+)*hoan thanh(?: xuat sac| tot)?(?: chuc trach,?)? nhiem vu\W*")
_POINTS: Final = re.compile(r"\((?:toi da )?\d{1,3} diem\)\W*$")  # "2. Nhiệm vụ trọng tâm (40 điểm)": what is rated
# Where, when and with whom something is held, under "NỘI DUNG, THỜI GIAN, ĐỊA ĐIỂM".
_ARRANGES: Final = re.compile(r"(ve )?(hinh thuc|thoi gian|dia diem|thanh phan|so luong|quy mo|co cau|phuong thuc|bo cuc|giai thuong|tien do)\b(?!.*\bnoi dung)")
# Headings inside a section of tasks that tell how things stand: "1. Hiện trạng hạ tầng", "a) Ưu điểm"; to assess how they stand is work.
_STANDS: Final = re.compile(r"(ve )?(hien trang|thuc trang|tinh hinh (chung|hien nay|thuc te)|khai quat|boi canh|ket qua (dat duoc|da dat|thuc hien\W*$)|uu diem|han che\b|ton tai\b|nguyen nhan|bai hoc|su can thiet)")
# "II. NỘI DUNG CHỦ YẾU" over "1. Mục tiêu phát triển và tầm nhìn đến năm 2045"; "Mục tiêu 1: Nâng cao năng lực" is what work is sorted by
_GOALS_ALONE: Final = re.compile(r"(?:ve |cac |mot so )?(?:muc tieu|chi tieu)(?: (?:chung|tong quat|cu the|phat trien|chu yeu|co ban|va|tam nhin|chi tieu|den|nam|giai doan|20\d\d|-))*,?(?: tam nhin (?:den )?(?:nam )?20\d\d)?\W*$")
_OF_BODY: Final = re.compile(r"(?:Trách nhiệm|Nhiệm vụ|Phân công nhiệm vụ|Phân công) (?:của|cho|đối với) (?=\S)", re.IGNORECASE)
_INSTITUTION: Final = re.compile(
    r"(?:Các |Một số )?(?:Sở|Bộ|Ban|Ủy ban|UBND|HĐND|Văn phòng|Thanh tra|Công an|Phòng|Chi cục|Cục|Vụ|Đảng ủy|Huyện ủy|Tỉnh ủy|Thành ủy|Trung tâm|Hội|Mặt trận|Liên đoàn|Tỉnh đoàn|Báo|Đài|Kho bạc|Ngân hàng|Thuế|Viện|Trường|Bệnh viện|Khoa|Tổ|Giáo viên|Nhà trường|Công đoàn|Đoàn|Chủ tịch|Giám đốc|Hiệu trưởng|Thủ trưởng|Trưởng [Bb]an)\b"
    r"|Các (?:chi bộ|chi, đảng bộ|cấp ủy|đảng bộ|cơ quan|đơn vị|địa phương|doanh nghiệp|đoàn thể|khoa|phòng|tổ|trường|thôn|xã|phường)\b",
    re.IGNORECASE,
)
_BESIDE_NAME: Final = re.compile(r"\W*(?:\([^()]*\)|[-–]\s[^.;:]{3,80})?\W*")
_ANYWHERE: Final = Locality()
# A sentence that asks for the items below it, whatever it says they are good for: "Để đạt được mục tiêu …, đề nghị:".
_ASKS: Final = re.compile(
    r"\W*(?:de|nham)\s.*[,\s](?:de nghi|yeu cau|giao)\s*:$"
    r"|.*(?:^|[,\s])(?:de nghi|yeu cau)\s(?:cac |tat ca |thu truong |bo truong |chu tich |dong chi )*(?:bo|nganh|so|ban|co quan|don vi|dia phuong|tinh|thanh pho|uy ban|ubnd|cap uy|thu truong)\b.*\bsau(?: day)?\s*:$"
)
# An article that approves a whole programme, whatever its name has in it: each part of the programme has its own purpose.
_APPROVES: Final = re.compile(rf"\W*(?:phe duyet|ban hanh|thong qua)\b(?! {_FEW_WORDS}(?:nhiem vu|giai phap)).*\bvoi (?:cac |nhung |mot so )?noi dung\b[^:]*\bsau(?: day)?\s*:$")


@lru_cache(maxsize=4096)
def purpose_of(heading: str) -> Purpose | None:
    """What one heading announces; None where it says nothing of the kind or several things at once.

    >>> purpose_of("II. NHIỆM VỤ VÀ GIẢI PHÁP"), purpose_of("KẾT QUẢ THỰC HIỆN NHIỆM VỤ"), purpose_of("CHẾ ĐỘ BÁO CÁO")
    ('tasks', 'past', 'duties')
    >>> purpose_of("Mục tiêu, nhiệm vụ"), purpose_of("Một số giải pháp trong thời gian tới"), purpose_of("MỤC ĐÍCH, YÊU CẦU")
    (None, 'tasks', 'other')
    >>> purpose_of("KIẾN NGHỊ VỚI TRUNG ƯƠNG"), purpose_of("KIẾN NGHỊ ĐỐI VỚI CÁC XÃ, PHƯỜNG")
    ('other', None)
    """
    f = fold(heading)
    if f.endswith(":") and (_ASKS.match(f) or _APPROVES.match(f)):
        return None
    if _WORK_AND_WHO.match(f):
        return None
    if _GRADE.fullmatch(f) or _POINTS.search(f):
        return "past"
    if _DUTIES.search(f) and not re.match(r"(ket qua|tinh hinh)", f):
        return "duties"
    if OPINIONS.match(f) or _PAST.search(f) and not re.search(r"thoi gian toi|nam toi|tiep theo|phuong huong", f):
        return "past"
    if _NORMS.search(f):
        return None
    tasks, goals = bool(_TASKS.match(f) or _PROGRAMME.match(f)), bool(_GOALS.match(f))
    if tasks and goals:
        return None
    if tasks:
        return "tasks"
    if goals:
        return "goals"
    return "other" if _APART.search(f) else None


def work_and_who(heading: str) -> bool:
    """Whether a heading announces work and who does it: "NỘI DUNG, TIẾN ĐỘ, PHÂN CÔNG THỰC HIỆN".

    >>> work_and_who("Nhiệm vụ, giải pháp và phân công thực hiện"), work_and_who("PHÂN CÔNG NHIỆM VỤ")
    (True, False)
    """
    return _WORK_AND_WHO.match(fold(heading)) is not None


def purpose(block: Block) -> Purpose:
    """What the section is for in which ``block`` stands."""
    if not block.headings:
        return "other"
    below = tuple([h.text for h in block.headings if h.level > PART][:_DEPTH])
    found = _purpose_under(below)
    if found == "other" and block.headings[0].level == PART and not any(map(purpose_of, below)):
        return _purpose_under((block.headings[0].text,))  # "Phần thứ hai. NHIỆM VỤ" above headings that name topics, or above none
    return found


def purposes(blocks: Iterable[Block]) -> Iterator[tuple[Block, Purpose]]:
    """Each block and what its section is for, asked once where blocks stand below the same headings."""
    above: tuple[Block, ...] | None = None
    told: Purpose = "other"
    for block in blocks:
        if block.headings is not above:
            above, told = block.headings, purpose(block)
        yield block, told


def headings_of(blocks: Iterable[Block]) -> dict[int, Block]:
    """All headings that stand above one of the blocks, by their identity."""
    return {id(h): h for chain in {id(b.headings): b.headings for b in blocks}.values() for h in chain}


@lru_cache(maxsize=4096)
def _purpose_under(chain: tuple[str, ...]) -> Purpose:
    if any(_CARRYING_OUT.fullmatch(fold(h)) for h in chain):
        return "duties"
    for n, heading in enumerate(chain):
        found = purpose_of(heading)
        if found == "other" and any(purpose_of(h) == "goals" for h in chain[n + 1 :]):
            continue  # goals are often told under "Mục đích, yêu cầu"
        if found == "tasks":
            return _among_tasks(chain[n + 1 :])
        if found:
            return found
    if any(work_and_who(heading) for heading in chain):
        return "duties"
    return "goals" if any(_GOALS_FIRST.match(fold(heading)) for heading in chain) else "other"


def names_body(heading: str) -> bool:
    """Whether a heading is the name of a body, what it is within the work behind a dash or in brackets, and no topic.

    >>> [names_body(h) for h in ("Sở Tài chính - Cơ quan thường trực", "Ủy ban nhân dân các xã, phường:", "Sở Y tế tập huấn cho trạm y tế", "Tổ chức bộ máy")]
    [True, True, False, False]
    """
    if _INSTITUTION.match(heading) is None:
        return False
    found, end = bodies_from(heading, 0, _ANYWHERE)
    return bool(found) and _BESIDE_NAME.fullmatch(heading, end) is not None


def _among_tasks(chain: Sequence[str]) -> Purpose:
    """What a part of a section of tasks is for, by the headings below the section's: whom they concern, what must hold, how things stand are no tasks."""
    below = [fold(h) for h in chain]
    if any(_SAYS_WHAT.match(h) for h in below):
        return "other"
    if any(_GOALS_ALONE.match(h) for h in below):
        return "goals"
    if chain and (_OF_BODY.match(chain[0]) or names_body(chain[0])):
        return "duties"  # "IV. NHIỆM VỤ CỤ THỂ" over "1. Sở Tài chính"; below a topic it is the topic's work, shared out
    return "past" if any(_STANDS.match(h) for h in below) else "tasks"


def of_no_purpose(block: Block) -> bool:
    """Whether no heading above ``block`` says what its section is for, nor that it tells of something beside work: "II. NỘI DUNG" over "1. Tuyên truyền"."""
    chain = [h.text for h in block.headings if h.level > PART]
    # the chain may begin with the section's own "NỘI DUNG", or with what stands right below it
    return all(purpose_of(h) is None for h in chain) and _among_tasks(chain) == _among_tasks(chain[1:]) == "tasks" and not any(_ARRANGES.match(fold(h)) for h in chain)
