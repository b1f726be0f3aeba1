"""Whether an item outside all sections of known purpose gives a body its work: in a directive, a letter, a notice, a decision.

In: a block with its headings, the sentence that asks for it, the document's type. Out: yes or no. The item itself, or its heading, must charge a body; what is told of the past, of goals,
of what the document itself does, or quoted, charges nobody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.agencies.bodies import Locality, bodies_from
from loaders.agencies.bodyend import past_signs
from loaders.agencies.bodyheads import HEAD
from loaders.outline.sections import OPINIONS, Purpose, of_no_purpose, purpose, purpose_of
from loaders.work.assignments import (
    ASKS,
    assignments,
    charged_at,
    charges,
    charges_others,
    is_order,
    names_issuer,
    names_only,
    ordered_at,
    orders_within,
)
from loaders.work.bodyheadings import names_bodies
from loaders.work.closingformulas import CLOSING, before_trouble, is_formula, liable_only, refers_to_law
from loaders.work.itemdetails import label_of
from loaders.work.leadins import TO_COME, asked_by, held_by
from loaders.work.nonwork import names_thing, tells_thing
from loaders.work.orders import only_orders, ordered
from loaders.work.roles import read_roles
from loaders.work.roleverbs import begins_with_role
from loaders.work.subjects import obliges
from loaders.work.taskitems import PLANS
from loaders.work.workverbs import begins_work
from loaders.writing.block import Block
from loaders.writing.markers import PART
from loaders.writing.vietnamese import fold

# Documents that give orders without a section of duties.
ORDERS: Final = frozenset({"chi thi", "cong dien", "cong van", "thong bao", "quyet dinh", "nghi quyet", "ket luan", "giay moi", "bien ban"})
_MAKES_KNOWN: Final = re.compile(r"\s*(?:xin |trân trọng |kính )*(?:thông báo|truyền đạt|thông tin|trả lời)\b")  # "Văn phòng Chính phủ thông báo để Bộ A biết"
# What tells of how things are or came to be, below a body's name too.
_TELLS: Final = re.compile(r"(?:Thực tế|Việc|Công tác|Hiện nay|Hiện tại|(?:Trong )?[Tt]hời gian qua|Trong (?:những|các|mấy) năm (?:qua|gần đây|vừa qua),?|Những|Kết quả|Tuy nhiên|Bên cạnh đó|Ngoài ra|Nhìn chung|Qua|(?:[^\s,;:.]+\s){1,6}là (?:đơn vị|cơ quan|tổ chức|cơ sở)(?! (?:đầu mối|thường trực|chủ trì)))\s")
QUOTED: Final = re.compile(
    r"(?:Chỉ thị|Kế hoạch|Quyết định|Thông báo|Công điện|Công văn|Nghị quyết|Kết luận|Chương trình) này\b|(?:Các |Nội dung |Mẫu )báo cáo\b|[\"“]|(?:Theo quy định tại|Tại) (?:điểm|khoản|điều)\s[^:;]{5,200}:|(?:Điểm|Khoản|Điều) \d+[^:;]{0,160}\b(?:quy định|như sau)\s*:|Phạm vi|Đối tượng|Giải thích|Thời gian(?! tới)|Địa điểm|Thành phần|Danh sách", re.IGNORECASE
)
# Behind a body's name and a colon: how it stands with it, where it is, how many it has, no work ("Hội A: Quá thời hạn đại hội, thuộc trường hợp giải thể", "Khoa B: Phòng 201, 202").
_STATE: Final = re.compile(r"(?:Quá (?:thời gian|thời hạn|hạn)|Không (?:có|còn|đủ|bảo đảm|thực hiện|báo cáo)|Chưa|Đã|Vi phạm|Thuộc (?:trường hợp|diện)|Còn (?:thiếu|tồn))\b|(?:[Tt]ầng|[Pp]hòng|[Nn]hà|[Tt]òa|[Kk]hu|[Dd]ãy|[Cc]ơ sở|[Ss]ố|P\.)\s?(?:[A-Z]?\d|[A-Z](?=[\s,;.]|$))|\d{1,4}\s(?:đồng chí|người|đại biểu|biên chế|phòng|suất|chỉ tiêu)\W*$")
# What a decision or resolution itself does ("Điều 1. Ban hành …"); in a directive, or below a body's name, it is a duty like others.
_DOES: Final = re.compile(r"(?:Sửa đổi|Bổ sung|Bãi bỏ|Thay thế|Ban hành|Phê duyệt)\b", re.IGNORECASE)
_LEADS: Final = ("chủ trì", "đầu mối", "thường trực", "trách nhiệm")  # one of these stands in every verb of leading and answering
_BOUND: Final = re.compile(r"\b(?:phải|cần)\b")  # "Việc kiểm tra được thực hiện trên hồ sơ" below a body's name binds nobody
# What a body, or people, may have or keep is nothing anybody is to do: "Học sinh vắng có lý do được kiểm tra bù".
ENTITLED: Final = re.compile(r"(?:Các )?(?:[Hh]ọc sinh|[Ss]inh viên|[Tt]hí sinh|[Hh]ọc viên|[Tt]rẻ em|[Nn]gười (?:học|dự thi|lao động|bệnh|dân)|[Hh]ộ gia đình)\b[^,;:.]{0,80}?\sđược (?!giao|phân công|yêu cầu|cử)|Được (?:trích|hưởng|phép|sử dụng|cấp|hỗ trợ|bố trí|thanh toán|miễn|giảm|nghỉ|khen thưởng)\b")
_TOPIC: Final = re.compile(r"Về\s[^;.:]{3,120}[:.]?$")  # what a paragraph of a letter that asks is about
_MEANS: Final = re.compile(r"\W*(?:ve )?(?:nguon |du toan )?(?:kinh phi|nguon luc|nguon von)\b")  # "IV. KINH PHÍ THỰC HIỆN"
_NARRATES: Final = re.compile(r"(?:(?:Trong )?(?:t|T)hời gian (?:qua|vừa qua|gần đây)|Trong (?:những|các|mấy) (?:năm|tháng)|Ngày \d{1,2}[/\s])[^.;:]{0,200}?\b(?:đã|được)\b")  # "Ngày 16/6/2025, Quốc hội đã thông qua …": what a letter wants made known
_STEP: Final = re.compile(r"\b(?:kể )?từ (?:ngày|khi) (?:nhận|tiếp nhận)(?: được| đủ)* (?:hồ sơ|đơn|quyết định|giấy|tờ khai|bản kê khai|đề nghị của (?:người|tổ chức|cá nhân|hộ))\b|\b(?:cũng|đều) (?:không )?thuộc (?:đối tượng|diện|trường hợp) |^Trường hợp (?:người|cá nhân|hộ|doanh nghiệp|công ty|cơ sở)\s[^.;:]{5,600}?\sthì\s", re.IGNORECASE)  # a step of a procedure that a letter explains, whom a rule concerns
_PRINCIPLES: Final = re.compile(r"\W*(?:cac |mot so )?nguyen tac\b(?!.*\b(?:nhiem vu|giai phap|thuc hien)\b)")  # how what is ordered is to be done, whatever sentence brings it in
_DEMANDS: Final = re.compile(r"\W*(?:(?:(?:trong )?thời gian tới,? )?(?:một số |các |những )?yêu cầu(?! về\b)[^,]{0,60}$|về (?:các )?(?:kiến nghị|đề nghị|đề xuất)\b)", re.IGNORECASE)  # heads orders in a directive or conclusion, no "MỤC ĐÍCH, YÊU CẦU" of a plan

_CONCERNS: Final = re.compile(r"Đối với\s(?:các\s)?([^,;:.]{3,80}):\s+")
_GAVE: Final = re.compile(r"\b(?:[Gg]iao|[Pp]hân công)\s+(?:cho\s+)?$")
_STRENGTHENS: Final = re.compile(r"\W*(?:tăng cường|đẩy mạnh|ưu tiên|huy động)\b[^:;.]*\b(?:kinh phí|đầu tư|nguồn lực|ngân sách)\b", re.IGNORECASE)  # "7. Tăng cường đầu tư, bố trí kinh phí cho công tác …": what is asked, no part that tells who pays


def charged_here(block: Block, locality: Locality, kind: str | None, *, asked: Block | None, opening: Block | None, among: bool) -> bool:
    """Whether an item outside all sections of known purpose gives a body its work."""
    folded, to_do = fold(kind or ""), only_orders(kind)
    if (folded in PLANS or folded in ORDERS) and _of_means(block, locality):
        return True
    if folded in PLANS and (_gives_lead(block, locality) or _addressed(block)):
        return True
    if folded == "huong dan" and _below_name(block, locality):
        return True
    if folded not in ORDERS or block.kind not in ("item", "paragraph") or is_formula(block.text, locality) or refers_to_law(block.text, locality, kind):
        return False
    named = _behind_name(block, locality)
    if (named is None and CLOSING.match(before_trouble(block.text)) and not _is_of_one(block, locality)) or (named is not None and _STATE.match(named)):
        return False
    chain = [h for h in block.headings if h.level > PART]
    beside = block.headings != () and block.headings[-1].level > PART and label_of(block.text) is not None  # "- Cơ quan phối hợp: Sở B", of the item above
    if beside or any(QUOTED.match(x.text) and not ordered_at(x.text, locality.organisation) for x in (block, *chain)) or ENTITLED.match(block.text) or names_only(block.text, locality):
        return False
    if not to_do and any(_DOES.match(x.text) for x in (block, *chain)) and not held_by(block, locality).bodies:
        return False
    if folded != "cong van" and any(OPINIONS.match(h.folded) for h in chain) and (folded == "bien ban" or _GAVE.match(block.text, 0, ordered_at(block.text)) is None):  # whoever concludes gives, those present ask
        return False
    if ordered(block, locality, kind):
        return True
    given = bool(ordered_at(block.text))
    if folded == "cong van" and not given and ("từ " in block.text or " thuộc " in block.text or block.text.startswith("Trường hợp")) and _is_step(block, locality) and not (among and _is_of_one(block, locality)) and not held_by(block, locality, asked or opening).bodies:
        return False
    below = _since_asked(chain, locality)
    of_one = HEAD.match(block.text) is not None and _is_of_one(block, locality)
    known = announced(below, to_do=to_do, of_one=of_one)
    if known == {"past"} and begins_work(block.text) and HEAD.match(chain[-1].text) is not None and held_by(block, locality).heading is chain[-1]:
        known = set()  # "I. VỀ TÌNH HÌNH KINH TẾ - XÃ HỘI" over "1. Bộ Tài chính: a) Trình Chính phủ …"
    if announced(chain, to_do=to_do) & {"tasks", "goals"} or (known and asked is None and not given):
        return False
    if "past" in known and not given and asked is not None and not asked_by(asked, locality).bodies and not TO_COME.search(asked.text):
        return False  # what is told of the past asks nobody, whatever it calls "yêu cầu"
    if block.kind == "paragraph":
        return _paragraph_charged(block, locality, to_do=to_do, outlined=bool(chain), among=among, asked=asked or opening)
    if charges(block.text, locality, orders=to_do or len(below) < len(chain) or (asked is not None and bool(asked_by(asked, locality).bodies)), asked=any(s is not None and bool(asked_by(s, locality).bodies) for s in (asked, opening))):
        return True
    if orders_within(block.text, locality):
        return True
    if _charges_within(block, locality) if to_do else _leads_within(block, locality):
        return True
    if _NARRATES.match(block.text) or read_roles(block.text, locality).subject or (names_thing(block.text) and tells_thing(block.text)) or (block.text.startswith("Việc ") and not _BOUND.search(block.text)):
        return False
    asking = asked or (opening if not known else None)
    return bool(held_by(block, locality).bodies) or (asking is not None and to_do and bool(asked_by(asking, locality).bodies))


def _of_means(block: Block, locality: Locality) -> bool:
    """Whether a part about money charges a body: "2. Sở Tài chính tổng hợp, trình …" below "KINH PHÍ THỰC HIỆN", "- Thẩm định dự toán." below "2. Sở Tài chính chủ trì:" there."""
    if block.kind not in ("item", "paragraph") or purpose(block) != "other" or block.text.endswith(":") or not any(_MEANS.match(h.folded) for h in block.headings):
        return False
    return charges_others(block.text, locality, orders=False) or (block.kind == "item" and begins_work(block.text) and held_by(block, locality).heading is block.headings[-1])


def _gives_lead(block: Block, locality: Locality) -> bool:
    """Whether an item of a plan's part of no known purpose orders who leads: "1. Chủ tịch Ủy ban nhân dân tỉnh giao Sở A chủ trì … kiểm tra" below "ĐOÀN KIỂM TRA"."""
    if block.kind not in ("item", "paragraph") or not block.headings or "giao" not in block.low or block.text.endswith(":") or any(purpose_of(h.text) is not None for h in block.headings):
        return False
    at = ordered_at(block.text, locality.organisation)
    return _GAVE.search(block.text, 0, at) is not None and "lead" in read_roles(block.text[at:], locality).roles and charges_others(block.text[at:], locality, orders=True, ordered=True)


def _below_name(block: Block, locality: Locality) -> bool:
    """Whether an item of a guidance's contents is work below the name of whose it is: "- Ký kết thỏa ước." below "2. Công đoàn cấp trên trực tiếp cơ sở"."""
    return block.kind == "item" and begins_work(block.text) and any(h.folded.startswith("noi dung") for h in block.headings) and all(purpose_of(h.text) is None for h in block.headings) and names_bodies(block.headings[-1].text, locality)


def _addressed(block: Block) -> bool:
    """Whether an item of such a part says behind whom it concerns what he is to do: "6.1. Đối với Đoàn kiểm tra: Thông báo lịch kiểm tra." """
    return block.kind == "item" and (m := _CONCERNS.match(block.text)) is not None and HEAD.match(block.text, m.start(1)) is not None and of_no_purpose(block) and begins_work(block.text[m.end() :])


def announced(chain: Sequence[Block], *, to_do: bool, of_one: bool = False) -> set[Purpose]:
    """What the headings above an item announce; a body's name is no such heading, nor in a document of orders (``to_do``) one of demands or of whose part it is; principles say nothing of an item that names its one body (``of_one``)."""
    known = {purpose_of(h.text) for h in chain if not HEAD.match(h.text, charged_at(h.text)) and not (to_do and (_DEMANDS.match(h.text) or _STRENGTHENS.match(h.text)))}
    principles = not of_one and any(_PRINCIPLES.match(h.folded) for h in chain)
    return {p for p in known if p is not None and not (to_do and p == "duties")} | ({"other"} if principles else set())


def _since_asked(chain: Sequence[Block], locality: Locality) -> Sequence[Block]:
    """The headings below the last that asks bodies for what is listed ("2. Thời gian tới, Chính phủ yêu cầu các bộ … các nhiệm vụ sau:"), whatever those above announce."""
    for n in range(len(chain), 0, -1):
        text = chain[n - 1].text
        if text.endswith(":") and ASKS.search(text) and asked_by(chain[n - 1], locality).bodies:
            return chain[n:]
    return chain


def _is_of_one(block: Block, locality: Locality) -> bool:
    """Whether a block is work of its own, whatever words it ends with: below a body's heading, or an item that orders one body and not all."""
    if held_by(block, locality).bodies and (block.kind == "item" or not read_roles(block.text, locality).subject):
        return True
    at = charged_at(block.text) if block.kind == "item" else 0
    named, end = bodies_from(block.text, at, locality) if block.kind == "item" and HEAD.match(block.text, at) else ((), 0)
    return bool(named) and not any(b.group or b.name == locality.organisation for b in named) and (bool(at) or not _MAKES_KNOWN.match(block.text, end))


def _is_step(block: Block, locality: Locality) -> bool:
    """Whether words of a letter explain a step of a procedure; in an item "Trường hợp doanh nghiệp … thì Sở A …" a body by its name is told what to do."""
    step = _STEP.search(block.text)
    if step is None or block.kind != "item" or not step[0].endswith("thì ") or not HEAD.match(block.text, step.end()):
        return step is not None
    return all(b.group for b in bodies_from(block.text, step.end(), locality)[0])


def _charges_within(block: Block, locality: Locality) -> bool:
    """Whether an item that begins with work or with its topic charges a body in a sentence further on: "Khẩn trương ổn định đời sống. Bộ B hỗ trợ …"."""
    if ". " not in block.text or not (obliges(block.text) or begins_with_role(block.text) or block.text.startswith("Về ")):
        return False
    return any(r.subject and r.subject[0].start > 0 and obliges(block.text[r.subject_end :]) and not names_issuer(r.subject, locality) for r in assignments(block.text, locality))


def _leads_within(block: Block, locality: Locality) -> bool:
    """Whether a block of a decision tells in a sentence further on who leads or answers for the work: "Thông qua Báo cáo … . Bộ A chủ trì, phối hợp với …"."""
    text = block.text
    if ". " not in text or not any(words in text for words in _LEADS):
        return False
    return any(
        r.subject and r.subject[0].start > 0 and ("lead" in r.roles or text.startswith(("có trách nhiệm", "chịu trách nhiệm"), r.subject_end)) and not liable_only(text, r.subject_end) and obliges(text[r.subject_end :]) and not names_issuer(r.subject, locality)
        for r in assignments(text, locality)
    )


def _behind_name(block: Block, locality: Locality) -> str | None:
    """The words behind the body's name and colon with which an item begins ("4. Sở Y tế: Thông báo cho các bệnh viện biết."); None without them."""
    if block.kind != "item" or not HEAD.match(block.text):
        return None
    end = bodies_from(block.text, 0, locality)[1]
    return block.text[end + 1 :].lstrip() if block.text[end : end + 1] == ":" else None


def _paragraph_charged(block: Block, locality: Locality, *, to_do: bool, outlined: bool, among: bool, asked: Block | None) -> bool:
    """A paragraph under a heading that names its body; one that orders; in a directive or letter one that tells a body what to do."""
    if block.text.endswith(":"):
        return False
    named = held_by(block, locality).heading
    if named is not None and named is block.headings[-1] and named.kind == "heading":
        subject = read_roles(block.text, locality).subject
        return (not subject and not _TELLS.match(block.text)) or (bool(subject) and charges_others(block.text, locality, orders=True))
    if named is not None and to_do and named in block.headings and begins_work(block.text):
        return True  # below a topic of what the heading asks of the body: "1. Đề nghị Sở A: a) Về hồ sơ: Chủ động rà soát …"
    if is_order(block.text):  # in a decision "Giao Bộ Chính trị chỉ đạo …" below an item, or among the paragraphs of an article
        return charges(block.text, locality, orders=True)
    at = ordered_at(block.text, locality.organisation)
    if at and not _DOES.match(block.text):  # "Chính phủ thống nhất nội dung Báo cáo. Giao Văn phòng Chính phủ …"
        return charges_others(block.text[at:], locality, orders=True, ordered=True)
    if outlined and _leads_within(block, locality):
        return True
    if not to_do:  # "Vụ A chủ trì, phối hợp với …" under a topic's heading of a programme: who leads, joins or answers is told, so work is given; or it stands behind another's work in an article
        reading = read_roles(block.text, locality)
        told = among or (outlined and (bool(reading.roles & {"lead", "coordinating"}) or block.text.startswith("có trách nhiệm ", past_signs(block.text, reading.subject_end, " "))))
        return told and charges_others(block.text, locality, orders=False)
    if asked is not None and outlined and not read_roles(block.text, locality).subject:
        whole = begins_with_role(block.text) or (begins_work(block.text) and _TOPIC.match(block.headings[-1].text) is not None)  # "2. Về thiết kế / Bổ sung quyết định …"
        return whole and bool(asked_by(asked, locality).bodies)  # a second paragraph of an item goes on with its order
    if not (outlined or among) and asked is None and not read_roles(block.text, locality).roles & {"lead", "supervising"}:
        return False  # among paragraphs of reasons, only who leads or oversees is told by the verb alone
    return charges_others(block.text, locality, orders=True)
