"""Labelled lines beside an item that give its details, who leads, who joins, by when, which product: "- Cơ quan chủ trì: Sở Tư pháp.", "3. Thời gian thực hiện: Quý II/2025".

In: the blocks of a text. Out: ``ItemDetails``: which blocks are such lines, and for each item what they tell of it. Such a line is no work of its own. It belongs to
the item above it, and to those above that have no lines of their own; where it stands beside several items of a part ("1. Nội dung: a) … b) …", "2. Cơ quan chủ trì"), to each of them; a heading that has
nothing else below it is the item itself, and so is one that begins with a verb of work where what stands below only says how it is done ("- Nguyên tắc: …", "- Bảo đảm đúng quy định").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple

from loaders.agencies.bodies import ANYWHERE, Locality, bodies_from
from loaders.agencies.bodyend import past_signs
from loaders.agencies.bodyheads import HEAD
from loaders.record import BodyRole, Role
from loaders.work.assignments import is_order, names_only
from loaders.work.cellroles import bodies_of
from loaders.work.deadlines import deadline_in
from loaders.work.nonwork import describes
from loaders.work.subjects import subject_of
from loaders.work.taskparts import BESIDE, printed_role, shared_role
from loaders.work.workverbs import begins_work
from loaders.writing.block import Block
from loaders.writing.deferred import Deferred
from loaders.writing.markers import PART, ROMAN
from loaders.writing.timeframes import is_time

Tells = Literal[Role, "time", "product", "holder"]

_WHO: Final = r"(?:(?:các )?(?:cơ quan|đơn vị|bộ phận|sở, ngành|phòng, ban|tổ chức|lãnh đạo|phân công)(?:(?:,| và) (?:cơ quan|đơn vị|tổ chức|địa phương|cá nhân))*(?: được giao)? )"
_DOES: Final = r"(?: (?:thực hiện|triển khai|tham mưu|soạn thảo|tổ chức|chính|nhiệm vụ))*"
_CHARGED: Final = r"(?:trách nhiệm (?=[^:.;]{3,40}:\s*\S))"  # "Trách nhiệm chỉ đạo thực hiện: Đảng ủy A." behind a group's items; without its colon it heads a part
_LABELS: Final[tuple[tuple[Tells, str], ...]] = (
    ("lead", rf"{_WHO}?{_CHARGED}?chủ trì{_DOES}(?:, (?:cơ quan |đơn vị )?(?:phối hợp|thực hiện))?|(?-i:CT)(?=\s*:)"),
    ("coordinating", rf"{_WHO}?{_CHARGED}?phối hợp{_DOES}|(?-i:PH)(?=\s*:)"),
    ("directing", rf"(?:{_WHO}|{_CHARGED})(?:lãnh đạo, )?chỉ đạo{_DOES}"),
    ("responsible", rf"{_WHO}(?:thực hiện|chịu trách nhiệm){_DOES}|{_CHARGED}thực hiện|phân công(?: (?:nhiệm vụ|trách nhiệm))?(?=\s*:\s*\S)"),
    ("time", r"(?:thời gian|thời hạn|thời điểm|tiến độ|hạn(?: chót| cuối(?: cùng)?)?)(?: (?:thực hiện|hoàn thành|hoàn tất|triển khai|tổ chức|tiến hành|trình|ban hành|gửi|nộp|báo cáo|dự kiến|cao điểm|phát động|ra quân|huấn luyện|đăng ký|diễn ra|vận động|kiểm tra|giám sát|thanh tra))*|(?:thời gian|thời hạn|hạn)(?: chót| cuối)? (?:gửi|nộp|trình|báo cáo|hoàn thành|ban hành|công bố|tổ chức)(?: [^\s:.;,]+){1,8}(?=\s*:)|(?:hoàn thành|xong|tần suất(?: thực hiện)?)(?=\s*:)"),
    ("product", r"(?:sản phẩm|kết quả)(?: (?:đầu ra|dự kiến|hoàn thành|cần đạt))+|sản phẩm|kết quả(?=\s*:)"),
)
_LABEL: Final = Deferred("(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _LABELS) + r")\s*(?:(?P<colon>:)\s*|[.]?$)", re.IGNORECASE)
# Any other part in the work above, told by bodies' names alone: "Đơn vị phụ trách: Chi cục A", "Cơ quan thẩm định: Sở B"; by its verb a role, else the holder of something that is no role in that work.
_PART_IN: Final = Deferred(
    r"(?:(?:phân công )?(?:các )?(?:cơ quan|đơn vị|bộ phận|lực lượng|cơ sở|sở, ngành|phòng, ban)(?:(?:,| và) (?:cơ quan|đơn vị|tổ chức|địa phương|cá nhân))*|(?P<first>đầu mối)|chủ đầu tư|người|cán bộ|đồng chí(?= (?:chỉ đạo|phụ trách|theo dõi|chịu trách nhiệm))|cấp(?= (?:có thẩm quyền|quyết định|phê duyệt|ban hành|trình|thẩm định)))"
    r"(?P<does>(?: [^\s:;.()]+){0,8})\s*:\s*(?=\S)", re.IGNORECASE
)
_VERBS: Final[tuple[tuple[Role, str], ...]] = (
    ("responsible", "thực hiện|triển khai|thi hành|phụ trách|tổ chức|chịu trách nhiệm|đảm nhiệm"), ("coordinating", "tham gia|tham gia phối hợp"), ("advising", "tham mưu"), ("lead", "đầu mối"),
    ("supervising", "(?:theo dõi|giám sát|đôn đốc|kiểm tra)(?:(?:,| và) (?:theo dõi|giám sát|đôn đốc|kiểm tra))*"), ("guiding", "hướng dẫn"),
)
_BY_VERB: Final = {role: Deferred(rf" (?:được giao )?(?:trực tiếp )?(?:{verbs})(?: (?:thực hiện|triển khai|thi hành|thí điểm|chính|chung|trực tiếp|nhiệm vụ))*$", re.IGNORECASE) for role, verbs in _VERBS}
_WHOS: Final = ("lead", "coordinating", "directing", "responsible", "advising", "supervising", "guiding", "reporting")
_PARTS_ONLY: Final = Deferred(r"(?:là (?:cơ quan|đơn vị) )?(?:chủ trì|phối hợp|thực hiện|tham gia)(?:,? (?:phối hợp|thực hiện))?(?: (?:với|cùng|thực hiện))?\s*", re.IGNORECASE)
_FEWEST_WORDS: Final = 3  # of what is done
_SAID_INSIDE: Final = ("chủ trì:", "phối hợp:", "thực hiện:", "chỉ đạo:", "ct:", "ph:")
# "Mở lớp học số; giao Phòng A, Phòng B.", "… (Thực hiện: Phòng A)": the last words hold bodies' names alone
_GIVEN_TO: Final = Deferred(r"[.;(]\s*(?:giao(?: cho)?\s+|(?:thực hiện|phụ trách|trách nhiệm|phân công)\s*:\s*)(?P<who>[^.;:()]{3,120}?)[\s.;)]*$", re.IGNORECASE)
_GIVES: Final = ("giao ", "thực hiện:", "phụ trách:", "trách nhiệm:", "phân công:")
_PERSON: Final = Deferred(r"(?:(?:các )?đồng chí|đ/c|ông|bà)\s[^.;:]{2,120}[.;]?\s*$", re.IGNORECASE)
_NEXT: Final = Deferred(r"(?:[.;(]|\s[-–—](?=\s))\s*(?=\S)")
_LONGEST_TIME: Final = 90
_LONGEST_GIVEN: Final = 160
_DONE: Final = Deferred(r"(?:hoàn thành|xong|thực hiện)\s+(?:trước|trong|vào|chậm nhất|từ|đến|hết|xong)\s", re.IGNORECASE)
_TIME_ALONE: Final = Deferred(r"(?:hoàn thành|thời hạn|thời gian)(?: (?:thực hiện|hoàn thành|xong))*\s+(?=(?:trước|chậm nhất|không quá|trong)\s)", re.IGNORECASE)  # without a colon, and nothing else behind it
_BEGINS: Final = Deferred(r"(?:các|cơ|đơn|bộ|sở|phòng|tổ|lãnh|phân|chủ|phối|trách|thời|tiến|hạn|hoàn|xong|tần|sản|kết|đầu|đồng|lực|người|cán|cấp|ct|ph)[\s:]", re.IGNORECASE)

_WHEN: Final = Deferred(r"\d{4}|\b(?:tháng|quý|năm|ngày|tuần|h[ằà]ng|thường xuyên|sau khi|trước|theo)\b", re.IGNORECASE)
_DUE: Final = Deferred(r"(?:thời gian|thời hạn|thời điểm|tiến độ|hạn(?: chót| cuối(?: cùng)?)?)\s+(?:dự kiến\s+)?(?P<what>(?!thực hiện|triển khai|dự kiến)[^:]{3,80}?)\s*:", re.IGNORECASE)
_EARLY: Final = 60  # what is listed below a label of time tells it in its first words
_PAPERS: Final = Deferred(r"(?:Hồ sơ|Báo cáo|Văn bản|Danh sách|Tờ trình|Kết quả)\s[^:]*?\b(?:gửi|nộp)\b", re.IGNORECASE)  # "Thời gian trình khen thưởng: Hồ sơ … gửi về Sở A trước ngày …": when that is due, not each item
# How the work above is to be done, no work of its own.
_HOW: Final = Deferred(rf"nội dung\s*:\s(?!(?:{HEAD.pattern}))|(?:bảo đảm|đảm bảo|lưu ý|tuân thủ|nguyên tắc)\b|(?:việc|các|những)\s[^.;:]{3,80}\sphải\s", re.IGNORECASE)


@dataclass
class Told:
    """The details of an item: (role, words), the words of its product and of its times, each with the words of its label that say what is due then ("Thời gian trình Chính phủ: …"); ``shared`` where
    other items have it too, ``own`` the item where its own last words tell it."""

    who: list[tuple[Role, Block]] = field(default_factory=list)
    times: list[tuple[Block, Block | None]] = field(default_factory=list)
    product: Block | None = None
    shared: bool = False
    own: Block | None = None

    @property
    def time(self) -> Block | None:
        """The words of the first of its times."""
        return self.times[0][0] if self.times else None


@dataclass(frozen=True)
class ItemDetails:
    """``told`` by the id of an item's block; ``lines`` the ids of the blocks that tell it; ``whole`` by the id of one that begins with work, what lines tell of those below it: its own
    where none of them turns out to be work; ``labelled``: the ids of the lines with a
    label of their own, ``owned`` of those that stand below an item or behind it, ``places`` what these tell, by where the item begins."""

    told: dict[int, Told]
    lines: frozenset[int]
    whole: dict[int, Told] = field(default_factory=dict)
    labelled: frozenset[int] = frozenset()
    owned: frozenset[int] = frozenset()
    places: dict[int, Told] = field(default_factory=dict)

    def named(self, block: int) -> bool:
        """Whether lines beside the block of that id tell who does it, or what comes of it: then it is work, whatever its words."""
        told = self.told.get(block)
        return told is not None and (bool(told.who) or told.product is not None)

    def of(self, block: Block) -> Told:
        """What is told beside ``block``, or in its own last words."""
        return self.told.get(id(block)) or self.whole.get(id(block)) or self.places.get(block.offsets[0]) or _inside(block)


def label_of(text: str, at: int = 0) -> tuple[Tells, int] | None:
    """What a line, or a sentence of it at ``at``, tells of an item, and where its words begin behind the colon (0 without one).

    >>> label_of("Cơ quan chủ trì: Sở Tư pháp"), label_of("Thời gian thực hiện"), label_of("Phối hợp với Sở Nội vụ tập huấn")
    (('lead', 17), ('time', 0), None)
    >>> label_of("Đơn vị phụ trách: Sở Tư pháp."), label_of("Cơ quan thẩm định: Sở Tư pháp."), label_of("Cơ quan thẩm định: Sở Tư pháp rà soát hồ sơ.")
    (('responsible', 18), ('holder', 19), None)
    >>> label_of("Thời hạn chậm nhất 05 ngày làm việc kể từ ngày ban hành."), label_of("Hoàn thành trước ngày 05/6/2031 việc rà soát.")
    (('time', 9), None)
    """
    if _BEGINS.match(text, at) is None:
        return None
    m = _LABEL.match(text, at)
    if m is None or ((m["lead"] or m["coordinating"]) in ("CT", "PH") and not HEAD.match(text, m.end())):
        alone = _TIME_ALONE.match(text, at) if len(text) - at < _LONGEST_TIME else None
        rest = text[alone.end() :].rstrip(" .;)") if alone is not None else ""
        return _part_in(text, at) or (("time", alone.end()) if alone is not None and deadline_in(rest) == (0, len(rest)) else None)
    name: Tells = next(name for name, _ in _LABELS if m.group(name) is not None)
    return name, m.end() if m.group("colon") and m.end() < len(text) else 0


def _part_in(text: str, at: int) -> tuple[Tells, int] | None:
    """The same of a line that names bodies for another part in the work, and says nothing else."""
    if (m := _PART_IN.match(text, at)) is None:
        return None
    if _PERSON.match(text, m.end()):
        return "holder", m.end()
    if not names_only(text[m.end() :], ANYWHERE):
        return None
    role = next((role for role, verbs in _BY_VERB.items() if verbs.match(m["does"])), None)
    return "lead" if m["first"] and (role is not None or not m["does"]) else role or "holder", m.end()


def roles_beside(told: Told, locality: Locality) -> list[BodyRole]:
    """Who does an item by the lines beside it, or behind its sentence."""
    made: list[BodyRole] = []
    for role, words in told.who:
        named = [printed_role(x.role, x.body, x.cell, locality) for x in bodies_of(words, role, locality)]
        made += [shared_role(b, BESIDE) for b in named] if told.shared else named
    return made


def bodies_told(line: Block, locality: Locality) -> list[BodyRole]:
    """The bodies of a line of labels that names them and says nothing else, each in the role of its label: "Cơ quan chủ trì: Sở A; cơ quan phối hợp: Sở B." """
    label = label_of(line.text)
    if label is None or not label[1]:
        return []
    made: list[BodyRole] = []
    for tells, words in _labelled(line, *label):
        if tells == "time" or tells == "product" or tells == "holder":
            continue
        if not names_only(words.text, ANYWHERE):
            return []
        made += [printed_role(x.role, x.body, x.cell, locality) for x in bodies_of(words, tells, locality)]
    return made


def _by_when(text: str, at: int) -> tuple[Tells, int] | None:
    """A time without a label, the last words of a line: "Chủ trì: Phòng A. Hoàn thành trước ngày 20/11/2026." """
    return ("time", at) if len(text) - at < _LONGEST_TIME and _DONE.match(text, at) and is_time(text[at:].rstrip(" .;)")) else None


def _does_more(text: str) -> bool:
    """Whether a line names a body and what else it is to do than lead or join: work of its own, no answer to who does the work above.

    >>> _does_more("Sở Y tế chủ trì, phối hợp với Sở Nội vụ."), _does_more("Sở Y tế chủ trì hướng dẫn kỹ thuật trồng, chăm sóc.")
    (False, True)
    """
    found, verb = subject_of(text, ANYWHERE) if HEAD.match(text) else ((), 0)
    if not found or ":" in text[:verb] or text.startswith(";", past_signs(text, verb, " ")):
        return False
    role = _PARTS_ONLY.match(text, verb)
    at = role.end() if role is not None else verb
    at = bodies_from(text, at, ANYWHERE)[1] if role is not None and HEAD.match(text, at) else at
    return len(text[at:].split()) >= _FEWEST_WORDS


def _inside(block: Block) -> Told:
    """Who does an item by labels behind its sentence: "Sắp xếp các trạm. Đơn vị chủ trì: Phòng A; phối hợp: Phòng B. Thời gian: quý IV/2025." """
    low = block.low.replace(" :", ":")
    if any(words in low for words in _GIVES) and (given := _GIVEN_TO.search(block.text, max(0, len(low) - _LONGEST_GIVEN))) and names_only(given["who"], ANYWHERE):
        return Told([("responsible", block.cut(*given.span("who")))], own=block.cut(0, given.start() + 1))
    if not any(words in low for words in _SAID_INSIDE):
        return Told()
    first, *found = _labelled(block, "lead", 0)
    named = [(tells, words) for tells, words in found if HEAD.match(words.text)]
    who: list[tuple[Role, Block]] = [(role, words) for role, words in named if role != "time" and role != "product" and role != "holder"]
    return Told(who, own=block.cut(0, len(first[1].text) + 1)) if who else Told()


def _labelled(line: Block, tells: Tells, at: int) -> list[tuple[Tells, Block]]:
    """What a line tells from ``at`` on, and behind each further label of it: "Cơ quan chủ trì: Sở A. Cơ quan phối hợp: Sở B; Thời gian: quý II/2027." """
    found = [(at, tells, at), *((m.start(), *label) for m in _NEXT.finditer(line.text, at) if (label := label_of(line.text, m.end()) or _by_when(line.text, m.end())) is not None and label[1])]
    ends = [*(start for start, _, _ in found[1:]), len(line.text.rstrip(" .;)")) if len(found) > 1 else len(line.text)]
    return [(name, line.cut(begin, end)) for (_, name, begin), end in zip(found, ends, strict=True)]


def item_details(body: Sequence[Block]) -> ItemDetails:
    """What the lines of ``body`` tell beside its items."""
    labels = {id(b): label for b in body if b.kind != "paragraph" or b.headings if (label := label_of(b.text, int(b.text.startswith("(")))) is not None}
    if not labels:
        return ItemDetails({}, frozenset())
    parents = {id(h) for b in body for h in b.headings}
    lines: set[int] = set()
    found: list[_Line] = []
    plain: list[Block] = []  # the paragraphs since the last lines ("Nhiệm vụ 1. …", "Nội dung: …")
    last: Block | None = None
    run: list[Block] = []  # the items since the last lines: what the lines behind them tell holds for each
    runs: dict[int, list[Block]] = {}
    behind: set[int] = set()  # the lines behind an item, not below it
    for n, b in enumerate(body):
        inner = next((h for h in reversed(b.headings) if id(h) in labels), None)
        label = labels.get(id(b))
        if label is None and inner is None:
            plain = [*(p for p in plain if p.headings == b.headings and id(body[n - 1]) not in lines), b] if b.kind == "paragraph" else []
            if b.kind != "paragraph":
                run = [*run, b] if b.kind == "item" and last is not None and id(last) not in runs and last.headings == b.headings else [b] if b.kind == "item" else []
                last = b if b.kind == "item" else None
            continue
        tells, at = label or labels[id(inner)]
        if label is None and b.kind == "item" and (_owner(b, labels) is None or (tells in _WHOS and (begins_work(b.text) or is_order(b.text) or (inner is not None and inner.text[-1:] != ":" and _does_more(b.text))))):
            last, run = b, [b]
            continue  # "II. TIẾN ĐỘ THỰC HIỆN", "3. Phối hợp" over work is a part like others
        lines.add(id(b))
        if id(b) in parents or (label is not None and not at) or (label is None and tells in _WHOS and b.text.startswith("(")):
            continue  # the head of a list: its items tell; a note in brackets below them tells nobody else
        owner = _owner(b, labels)
        if b.kind == "paragraph" and last is not None and last.headings == b.headings:
            owner, plain = last, []
            runs[id(last)] = [last] if b.text.startswith("(") else run  # a bracket tells of the item right above it
            behind.add(id(b))
        if owner is not None and (label is not None or tells != "time" or _WHEN.search(b.text, 0, _EARLY) is not None):
            said = _labelled(b, tells, at) if label is not None else [(tells, b)]
            found += [_Line(owner, name, words, _due(b, at) if label is not None and words is said[0][1] and name == "time" else None, tuple(plain) if b.kind == "paragraph" else (), label is not None) for name, words in said]
    below = _items_below(body, lines | parents) if found else {}
    told, whole = _dealt(found, dict(below), runs)
    own, _ = _dealt([x for x in found if x.labelled], below, runs)
    labelled = frozenset(n for n in lines if (label := labels.get(n)) is not None and label[1])
    owned = frozenset(id(b) for b in body if id(b) in labelled and (id(b) in behind or ((owner := _owner(b, labels)) is not None and owner.level > ROMAN)))
    return ItemDetails(told, frozenset(lines), whole, labelled, owned, {b.offsets[0]: own[id(b)] for b in body if id(b) in own})


class _Line(NamedTuple):
    """One thing that a line tells: whose, what, its words, what is due by its label, the paragraphs right above it, whether the label is its own or stands above it."""

    owner: Block
    tells: Tells
    words: Block
    due: Block | None
    above: tuple[Block, ...]
    labelled: bool


def _dealt(found: Sequence[_Line], below: dict[int, list[Block]], runs: dict[int, list[Block]]) -> tuple[dict[int, Told], dict[int, Told]]:
    """What lines tell, by the ids of the items that have it (``ItemDetails.told``, ``ItemDetails.whole``); ``below``: the items below each owner, ``runs``: those right above its lines."""
    told: dict[int, Told] = {}
    whole: dict[int, Told] = {}
    groups = {(id(x.owner), x.tells, x.above[:1]) for x in found if x.above}
    several = Counter((o, tells) for o, tells, _ in groups)  # of several paragraphs of a part, each with its own lines, none has another's
    for owner in {id(o): o for o, *_ in found if o.kind == "item" or o.headings}.values():
        if id(owner) in below and begins_work(owner.text) and all((how := _HOW.match(b.text)) and not (":" in how.group() and begins_work(b.text[how.end() :])) for b in below[id(owner)]):
            del below[id(owner)]
    for owner, tells, words, due, above, _ in found:
        items = list(above) if above and max(several[id(owner), t] for t in (*_WHOS, "time", "product")) > 1 else below.get(id(owner)) or runs.get(id(owner)) or [owner]
        for here in [*(told.setdefault(id(i), Told()) for i in items), *([whole.setdefault(id(owner), Told())] if items[0] is not owner and begins_work(owner.text) else [])]:
            here.shared = here.shared or (len(items) > 1 and here is not whole.get(id(owner)))
            if tells == "time":
                if not (due is not None and here.shared) and not HEAD.match(words.text) and not _PAPERS.match(words.text) and (not here.times or (due is not None and here.times[0][1] is not None)):  # "+ Các bộ gửi kết quả trước ngày 15/12": what is due from whom, not when the item is
                    here.times.append((words, due))
            elif tells == "product":
                here.product = here.product or words
            elif tells != "holder":
                here.who.append((tells, words))
    return told, whole


def _due(line: Block, at: int) -> Block | None:
    """What a label of time says is due: "Thời gian trình Chính phủ: …"."""
    m = _DUE.match(line.text, 0, at)
    return line.cut(m.start("what"), m.end("what")) if m is not None else None


def _items_below(body: Sequence[Block], others: set[int]) -> dict[int, list[Block]]:
    """The items that stand below each heading, whatever stands between; its paragraphs where it has none."""
    made: dict[int, list[Block]] = {}
    plain: dict[int, list[Block]] = {}
    for b in body:
        if id(b) in others:
            continue
        if b.kind == "item" and not describes(b.text):
            for h in b.headings:
                made.setdefault(id(h), []).append(b)
        elif b.kind == "paragraph" and b.headings and not describes(b.text):
            plain.setdefault(id(b.headings[-1]), []).append(b)
    return plain | made


def _owner(block: Block, labels: dict[int, tuple[Tells, int]]) -> Block | None:
    """The heading that a line stands under, labels left out; None above all parts."""
    return next((h for h in reversed(block.headings) if id(h) not in labels and h.level > PART), None)
