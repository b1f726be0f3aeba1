"""What stands above items and charges a body with them: a heading that names it, a sentence that brings the items in.

In: the blocks above an item. Out: ``Held``: the bodies charged, with the block that names them, and the roles that the words above give to what is
listed below ("Chủ trì, phối hợp với Sở A:" makes each item below a matter to lead). A heading that tells a topic ("Kiểm tra, giám sát") gives none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, cast

from loaders.agencies.bodies import Locality, NamedBody, bodies_from, split_bodies
from loaders.agencies.bodyend import past_signs
from loaders.agencies.bodyheads import HEAD, STOP
from loaders.agencies.persons import PERSON
from loaders.record import Role
from loaders.work.assignments import ASKS, TELLS, charged_at, charges, is_order, moved_body, names_issuer, ordered_at
from loaders.work.roles import Hit, read_roles
from loaders.work.subjects import whose_end
from loaders.writing.block import Block
from loaders.writing.deferred import Deferred

_BRINGS_IN: Final = Deferred(
    r"(?:tập trung|khẩn trương|nghiêm túc|chủ động|tiếp tục|tăng cường|đẩy mạnh)\b"
    r"|(?:tổ chức |triển khai )*thực hiện (?:tốt |ngay )?(?:các|một số|những) (?:nhiệm vụ|nội dung|giải pháp|công việc|yêu cầu)"
)
_DUTY_OF: Final = Deferred(r"\s*(?:có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|theo|:|(?:(?:tiếp tục|tập trung|tổ chức|triển khai)\s+)*thực hiện\b)")
# "a) Chủ trì" above items: nothing but a role.
_ROLE_ALONE: Final = Deferred(r"(?:chủ trì|phối hợp)(?:\s+(?:triển khai|thực hiện|tổ chức|các|nhiệm vụ|nội dung|công tác|việc))*\s*[.:]?$", re.IGNORECASE)
_WITH_WHOM: Final = re.compile(r"(?:chủ trì,? )?phối hợp (?:(?:chặt chẽ )?(?:với|cùng) )?", re.IGNORECASE)  # "a) Chủ trì, phối hợp với các sở" above items: roles and no work
# "tập trung chỉ đạo thực hiện tốt các nhiệm vụ sau:": nobody else is directed, the work itself is asked.
_DECIDES: Final = Deferred(r"(?:(?:cơ bản )?(?:nhất trí|thống nhất|quyết định|biểu quyết|tán thành)\s)*(?:giao|thông qua|phê duyệt|phê chuẩn|ban hành|quyết nghị|quyết định|thống nhất|nhất trí|tán thành|chấp thuận|đồng ý|điều chỉnh|phân bổ|công bố|nhấn mạnh|lưu ý|xác định)\b")
_TOPIC: Final = Deferred(r"(?:tăng cường|đẩy mạnh|nâng cao|đổi mới|hoàn thiện|công tác|về)\b", re.IGNORECASE)  # "Tăng cường thanh tra, giám sát …:": what the items are about; not each of them supervises
_DIRECTS_ITSELF: Final = Deferred(r"(?:lãnh đạo,\s+)?(?:chỉ đạo|lãnh đạo)(?:\s*,\s*|\s+và\s+|\s+)(?:(?:tập trung|tổ chức|triển khai|khẩn trương|nghiêm túc|quyết liệt|làm tốt|,)\s*)*(?:thực hiện|triển khai|làm)\b", re.IGNORECASE)
# The words of an office that passes on what its head has directed: "Phó Chủ tịch UBND tỉnh … có ý kiến chỉ đạo như sau".
_HAS_DIRECTED: Final = Deferred(r"(?:(?:đã\s+)?(?:kết luận|có ý kiến|thống nhất)(?:\s*,\s*|\s+và\s+)|có\s+(?:ý kiến\s+)?|đã\s+)?(chỉ đạo)(?:\s+(?:như sau|cụ thể như sau|tại [^:]{0,120}|các nội dung sau))?\s*:$", re.IGNORECASE)
_DIRECTOR: Final = Deferred(r"(?:Phó |Quyền )?(?:Chủ tịch|Thủ tướng|Bộ trưởng|Bí thư|Tổng Bí thư|Thống đốc|Giám đốc)\b|Thứ trưởng\b|Thường trực\b|Ban Thường vụ\b", re.IGNORECASE)
_LISTED: Final = Deferred(r"\b(?:sở|bộ|phòng|các (?:huyện|xã|phường|tỉnh|thành phố|cục|vụ))$", re.IGNORECASE)  # "các Bộ: Tài chính, Y tế": the colon is inside the list
OF_WHOM: Final = Deferred(r"(?:trách nhiệm|nhiệm vụ)(?: cụ thể| (?:tổ chức )?(?:thực hiện|thi hành))? của\s(?!(?:kế hoạch|chương trình|đề án|nghị quyết|năm|tháng|quý)\b)", re.IGNORECASE)
"""The beginning of a heading that says whose part it is: where it names no known body, nobody whom a heading above it names has it."""
_WHICH: Final = Deferred(r"\s+(?:(?:chủ trì|tham gia|phối hợp)\b|quản lý,)", re.IGNORECASE)
_WHOM: Final = Deferred(r",?\s(?![^:(]*\b(?:trách nhiệm|phải|cần|khẩn trương|tiếp tục|chủ động|thực hiện các|thực hiện tốt)\b)[^:;.()]{3,160}(?=\s*(?:\([^()]*\)\s*)?:?$)")
_DUTIES_FOLLOW: Final = Deferred(r"\b(?:trách nhiệm|phải)\b[^.]{0,600}:$")
"""The end of a sentence that brings in what a body must do: "Thủ trưởng các sở có trách nhiệm:"."""
TO_COME: Final = Deferred(r"\b(?:cần|yêu cầu|đề nghị)\b[^.:]{1,400}\b(?:nhiệm vụ|giải pháp|công việc)\b[^.:]{0,60}\bsau(?: đây)?\s*:$", re.IGNORECASE)
"""The end of a sentence that brings in work to come: "Thành phố cần thực hiện tốt các nhiệm vụ sau:"."""
_TRADE: Final = Deferred(r"\s(?:đầu tư|xây dựng|sản xuất|kinh doanh|khai thác|vận hành)(?:,| và) (?:đầu tư|xây dựng|sản xuất|kinh doanh|khai thác|vận hành|chế biến)\b[^.;:]*$")  # "Các chủ đầu tư xây dựng và kinh doanh hạ tầng": what they live by
_FOLLOWS: Final = Deferred(r"(?:\bsau(?: đây)?|[.,;]\s+cụ thể(?: là)?|\b(?:một số|các|những) (?:nhiệm vụ|nội dung|giải pháp|công việc|biện pháp)\b[^.;:]{0,60})\s*:$", re.IGNORECASE)  # "đề nghị các xã thực hiện tốt công tác phòng, chống rét. Cụ thể:"
# "Các sở, các trường …, thực hiện tốt các nội dung sau:": who does it stands first, and nobody is said to ask.
_WORK_FOLLOWS: Final = Deferred(r"\b(?:thực hiện|triển khai|tập trung)\b[^.;:]{1,60}\b(?:nội dung|nhiệm vụ|giải pháp|công việc|biện pháp|yêu cầu)\b[^.;:]{0,60}\bsau(?: đây)?\s*:$", re.IGNORECASE)
_TELLS_HOW: Final = Deferred(r"\b(?:như sau|gồm|gồm có|là)\s*:$", re.IGNORECASE)  # "Sở A chủ trì xác định mức chi như sau:"
_ROLE_BEHIND: Final = Deferred(r"\s+(?:lãnh đạo,\s+)?(?:chỉ đạo|chủ trì)\s*[.]?")  # "Chủ tịch Ủy ban nhân dân cấp xã chỉ đạo": nothing else is said in the heading
_ASKS_READERS: Final = Deferred(r",?\s+(?:trân trọng |kính )*(?:đề nghị|yêu cầu|mong)\s*:$")  # "Văn phòng A trân trọng đề nghị:": it asks whom the items name
_OFFICE: Final = Deferred(r"(?:Cơ quan|Đơn vị) (?:(?P<lead>chủ trì)|(?P<coordinating>phối hợp)|quản lý|chủ quản|điều hành|thực hiện)(?: [^\W\d_]+){0,3}:\s+(?=[A-ZĐỦ])")  # "2. Cơ quan quản lý: Sở Y tế:": an office, and behind it whose
_SHORT: Final = 160
_LONGEST: Final = 600  # no sentence that brings items in is longer


@dataclass(frozen=True)
class Held:
    """``bodies`` stand in ``heading``; ``hits`` are roles in the words of ``verbs``, for all items below. Places are those of each block's text.

    ``doers`` stand in ``verbs``: whom the bodies direct to do what the items tell ("UBND các xã chỉ đạo các trường:").
    """

    heading: Block | None = None
    bodies: tuple[NamedBody, ...] = ()
    verbs: Block | None = None
    hits: tuple[Hit, ...] = ()
    doers: tuple[NamedBody, ...] = ()


@dataclass(frozen=True)
class _Said:
    bodies: tuple[NamedBody, ...] = ()
    hits: tuple[Hit, ...] = ()
    doers: tuple[NamedBody, ...] = ()


def held_by(block: Block, locality: Locality, asked: Block | None = None) -> Held:
    """Who is charged with ``block`` by what stands above it: its headings, else the sentence ``asked`` that brings the items in.

    The innermost heading that names bodies counts, with the roles that it, or a heading between, gives to what is below. An item that brings in
    the paragraphs behind it stands for a heading of theirs; one that is work itself gives its body.
    """
    if asked is not None and not asked.text.endswith(":"):  # the paragraph goes on with what the body of the item or sentence above it is to do
        at = charged_at(asked.text) or (ordered_at(asked.text, locality.organisation) if asked.kind == "paragraph" else 0)
        doing = read_roles(asked.text[at:], locality).subject
        return Held(asked, tuple(moved_body(b, at) for b in doing)) if doing else Held()
    verbs: tuple[Block, _Said] | None = None
    for heading in reversed([*block.headings, asked] if asked is not None and asked.kind == "item" else block.headings):
        said = _said(heading.text, locality)
        if not said.bodies and not said.hits and heading.text.endswith(":"):  # "3. Trong thời gian tới, yêu cầu các bộ, ngành thực hiện một số nhiệm vụ sau:"
            asks = _asked(heading.text, locality)
            said = asks if asks.bodies else said
        verbs = verbs or ((heading, said) if said.hits else None)
        if said.bodies:
            return _held(heading, said, verbs)
        if OF_WHOM.match(heading.text):
            return Held()  # whose part it is, in words that are no known body's: nobody further above has it
    if asked is None:
        return Held()
    said = _asked(asked.text, locality)
    if not said.bodies and is_order(asked.text):  # "Bộ Chính trị giao Ban A lãnh đạo, chỉ đạo:"
        said = _said(asked.text, locality)
    return _held(asked, said, verbs or ((asked, said) if said.hits else None))


def _held(heading: Block, said: _Said, verbs: tuple[Block, _Said] | None) -> Held:
    return Held(heading, said.bodies, verbs[0], verbs[1].hits, verbs[1].doers) if verbs else Held(heading, said.bodies)


def brings_in(item: Block, locality: Locality) -> bool:
    """Whether an item's words charge somebody with what is told behind them: "+ Bộ Tư pháp chủ trì, phối hợp với các Bộ:"."""
    said = _said(item.text, locality) if item.text.endswith(":") else _Said()
    return bool(said.bodies or said.hits)


def gives_role(heading: str, locality: Locality) -> bool:
    """Whether a heading's words are a body and the role that it has in all items below: "7.1. Sở Tài chính chủ trì, phối hợp các sở, ban, ngành"."""
    said = _said(heading, locality) if HEAD.match(heading) else _Said()
    return bool(said.bodies and said.hits)


def asked_by(sentence: Block, locality: Locality) -> Held:
    """Whom a sentence asks for what is listed after it, and in what role."""
    said = _asked(sentence.text, locality)
    return _held(sentence, said, (sentence, said) if said.hits else None)


def asks_for_items(sentence: Block, locality: Locality) -> bool:
    """Whether a sentence gives the items behind it as work, by asking for them or by naming first who is to do or to lead it."""
    text = sentence.text
    return text.endswith(":") and bool(ASKS.search(text) or _DUTIES_FOLLOW.search(text) or TO_COME.search(text) or _asked(text, locality).bodies)


def passes_on(sentence: Block) -> bool:
    """Whether a sentence passes on what a head has directed: "Phó Chủ tịch UBND tỉnh … có ý kiến chỉ đạo như sau:". Who orders has no part in the work by that."""
    text = sentence.text
    m = _HAS_DIRECTED.search(text, max(0, len(text) - _LONGEST))
    heads = list(_DIRECTOR.finditer(text, max(0, m.start() - _SHORT), m.start())) if m else []
    return m is not None and bool(heads) and "," not in text[heads[-1].start() : m.start()]


@lru_cache(maxsize=1024)
def _asked(text: str, locality: Locality) -> _Said:
    """The bodies of whom a sentence asks what is listed after it ("… đề nghị Ủy ban nhân dân các tỉnh, thành phố:")."""
    asking = list(ASKS.finditer(text))
    # "yêu cầu các đơn vị chỉ đạo …": who is asked, not whom he directs
    for m in [*reversed([m for m in asking if m.group().lower() != "chỉ đạo"]), *reversed([m for m in asking if m.group().lower() == "chỉ đạo"])]:
        at = past_signs(text, m.end(), " ")
        at = person.end() if (person := PERSON.match(text, at)) else at  # "yêu cầu các đồng chí Bộ trưởng …"
        if not HEAD.match(text, at):
            continue
        found, stop = bodies_from(text, at, locality)
        said = text[whose_end(text, stop) :].strip(" ,")
        if found and (said in (":", "thực hiện:") or (not TELLS.match(said) and (_BRINGS_IN.match(said) or _FOLLOWS.search(said)))):
            return _with_roles(found, text, at, locality)
    if _DUTIES_FOLLOW.search(text):
        return _said(text, locality)
    if not text.endswith(":") or _TELLS_HOW.search(text) or HEAD.match(text) is None:
        return _Said()
    first = _said(text, locality)
    given = _WORK_FOLLOWS.search(text) is not None or any(h.role == "lead" for h in first.hits)
    return first if given and not names_issuer(first.bodies, locality) else _Said()


@lru_cache(maxsize=2048)
def _said(text: str, locality: Locality) -> _Said:
    """The bodies that a heading names as those who are charged with all items below it, and the roles it gives.

    >>> said = _said("Sở Y tế chủ trì, phối hợp với Sở Nội vụ:", Locality("tỉnh Hà Giang"))
    >>> [b.name for b in said.bodies], [h.role for h in said.hits]
    (['Sở Y tế tỉnh Hà Giang'], ['lead', 'coordinating'])
    """
    if office := _OFFICE.match(text):
        role = cast("Role | None", office.lastgroup)
        held = tuple(moved_body(b, office.end()) for b in _said(text[office.end() :], locality).bodies)
        return _Said(held, (Hit(role, *office.span(role)),) if role and held else ())
    at = charged_at(text) or _led_up(text, locality)
    if (person := PERSON.match(text, at)) and HEAD.match(text, person.end()):  # "Các đồng chí Bộ trưởng … chỉ đạo thực hiện các nội dung sau:"
        at = person.end()
    if not HEAD.match(text, at):
        if not (text.endswith(":") or _ROLE_ALONE.match(text) or ((m := _WITH_WHOM.match(text)) and HEAD.match(text, m.end()) and not text[bodies_from(text, m.end(), locality)[1] :].strip(" .;"))):
            return _Said()
        said = _with_roles((), text, 0, locality)
        return replace(said, hits=tuple(h for h in said.hits if h.role != "supervising")) if _TOPIC.match(text) else said
    until = text.find(":", at) if not text.endswith(":") else -1  # a colon inside a list of a sentence that brings the items in cuts nothing
    end = until if 0 < until < len(text) - 1 and not _LISTED.search(text[:until]) else len(text)
    if end == until:
        named, stop = bodies_from(text, at, locality)
        if named and STOP.match(text, past_signs(text, stop, " "), until):
            end = stop  # "1. Chủ tịch UBND các xã căn cứ nhiệm vụ được giao chỉ đạo: …": what they are to do is no part of their name
    if end == len(text):
        found, stop = bodies_from(text, at, locality)
        if found and _ASKS_READERS.match(text, stop):
            return _Said()
        if text[stop:].strip(" .:;"):
            verb = _DUTY_OF.match(text, stop)
            asks_many = not text.endswith(":") and bool(found) and found[-1].group and not _ROLE_BEHIND.fullmatch(text, stop)  # "Các sở chủ trì, quản lý dự án": which of them, no role in each item
            if asks_many and _WHICH.match(text, stop):
                return _Said(found)
            if found and not asks_many and (hits := _roles(text, at, locality)) and (text.endswith(":") or _only_names(text[at:])) and not TELLS.match(text, past_signs(text, stop)):
                return _Said(found, hits, _doers(text, hits, locality))
            if len(found) == 1 and found[0].group and (whole := _WHOM.match(text, stop)) and re.match(r"Đối với\s", text):
                told = text[at : whole.end()].rstrip()  # "Đối với các cơ sở có khí thải lớn:": which of them, to the colon
                return _Said((replace(found[0], name=told[:1].upper() + told[1:], end=at + len(told), confidence="printed", needs_locality=False),))
            if text.endswith(":"):  # a sentence that brings the items in: its verb is no part of a name
                decides = names_issuer(found, locality) and _DECIDES.match(text, past_signs(text, stop))  # "Hội đồng nhân dân tỉnh giao chỉ tiêu vốn như sau:"
                return _Said(found) if found and not decides and (verb or not TELLS.match(text, past_signs(text, stop))) else _Said()
            charged = charges(text, locality, orders=False)
            listed = text[stop : stop + 1] == ","  # "các doanh nghiệp sản xuất, chế biến và xuất khẩu": what they do is part of their name
            listed = listed or _TRADE.match(text, stop) is not None
            if not verb and ((charged and not listed) or not _only_names(text[at:])):
                # "2. Các doanh nghiệp bảo đảm … . - Bưu chính: …": who is to do the whole is to do its parts
                return _Said(found) if charged else _Said()
            end = stop if verb else end
    return _Said(tuple(moved_body(b, at) for b in split_bodies(text[at:end].rstrip(" :."), locality)))


def _led_up(text: str, locality: Locality) -> int:
    """Where the body stands whom a sentence brings in with its items, for what they are done told before: "Để nâng cao hiệu quả, các sở … thực hiện các nội dung sau:"."""
    if not re.match(r"(?:Để|Nhằm)\s", text) or not re.search(r"\b(?:sau(?: đây)?|trách nhiệm)\s*:$", text):
        return 0
    for m in re.finditer(r",\s+", text[:_LONGEST]):
        if HEAD.match(text, m.end()) and bodies_from(text, m.end(), locality)[0]:
            return m.end()
    return 0


def _with_roles(bodies: tuple[NamedBody, ...], text: str, at: int, locality: Locality) -> _Said:
    hits = _roles(text, at, locality)
    return _Said(bodies, hits, _doers(text, hits, locality))


def _doers(text: str, hits: tuple[Hit, ...], locality: Locality) -> tuple[NamedBody, ...]:
    """The bodies that stand behind "chỉ đạo": they are to do it."""
    for hit in hits:
        at = past_signs(text, hit.end, " ")
        if hit.role == "directing" and HEAD.match(text, at):
            return bodies_from(text, at, locality)[0]
    return ()


def _roles(text: str, at: int, locality: Locality) -> tuple[Hit, ...]:
    """The roles that the verbs of a sentence's last clause name, the one that brings the items in, and who leads; what it only asks to do is said by each item."""
    last = text.rfind("; ", at) - at
    read = read_roles(text[at : at + _LONGEST], locality)
    hits = (h for h in read.hits if (h.start > last or h.role == "lead") and h.role != "responsible" and not _DIRECTS_ITSELF.match(text, at + h.start))
    return tuple(replace(h, start=h.start + at, end=h.end + at, partners=tuple(moved_body(b, at) for b in h.partners)) for h in hits)


def _only_names(text: str) -> bool:
    """A heading without a verb of its own: short, no full stop inside."""
    return len(text) < _SHORT and ". " not in text
