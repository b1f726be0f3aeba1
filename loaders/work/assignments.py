"""Who is charged with what in an item: one sentence or several, one body or several.

In: the words of an item. Out: readings with places in the whole text: "Giao Sở A chủ trì …; Sở B phối hợp …; Sở C báo cáo …" has three, each with a
subject of its own. A sentence that tells what a body has done, is or owns ("Các địa phương đã có nhiều cố gắng") charges nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import Final

from loaders.agencies.bodies import ANYWHERE, Locality, NamedBody, bodies_from
from loaders.agencies.bodyheads import HEAD
from loaders.agencies.persons import HOLDER, PERSON, begins_with_family
from loaders.agencies.units import LOCAL_UNITS
from loaders.work.deadlines import TIME_FIRST, deadline_in
from loaders.work.roles import Hit, Reading, partners_behind, read_roles, words_end
from loaders.work.roleverbs import UNDER, grounds_end, skip, verb_at
from loaders.work.subjects import obliges, subject_of
from loaders.work.workverbs import work_at
from loaders.writing.block import LONGEST
from loaders.writing.deferred import Deferred
from loaders.writing.vietnamese import CAPITALS

# Who gives the order, where the sentence says it: "Chủ tịch UBND tỉnh giao Sở A …". Whoever is to do something and asks others besides is none.
_WHO_ORDERS: Final = (
    r"(?:(?:Ủy ban nhân dân|UBND|Hội đồng nhân dân|HĐND|(?:Phó )?(?:Chủ tịch|Bí thư)|(?:Phó )?Giám đốc|Hiệu trưởng|Viện trưởng|Cục trưởng|Bộ trưởng|Thứ trưởng|(?:Phó )?Thủ tướng|Thống đốc|Tổng (?-i:[A-ZĐ])\w+|(?:Ủy|Uỷ) ban Thường vụ Quốc hội|Ban Thường vụ|Ban Bí thư"
    r"|Ban Chấp hành|Ban Chỉ đạo|Bộ Chính trị|Thường trực|Tỉnh ủy|Thành ủy|Đảng ủy|Đoàn Chủ tịch|Chính phủ|Quốc hội|Lãnh đạo|Bộ(?= (?-i:[A-ZĐ])))(?! các| cấp)"
    r"(?:(?!\b(?:chủ trì|phối hợp|trách nhiệm|tham mưu|báo cáo|trình|tổng hợp|rà soát|kịp thời|thực hiện|tổ chức|nhận|công văn|văn bản|tờ trình|số|tại|theo|ngày|đã|để)\b)(?:[^.;:,]|,(?=\s(?-i:[A-ZĐ])))){0,90}?\s)"
)
_ASKER: Final = f"{_WHO_ORDERS}?"
# "giao Ban Chỉ đạo", not "họp giao ban": there it is a meeting.
_GIVES: Final = r"giao(?!\s(?-i:ban)\b(?! (?:thường vụ|chấp hành|bí thư|cán sự|chỉ đạo|quản lý|tổ chức|tuyên giáo|dân vận|nội chính|kiểm tra|giám đốc|giám hiệu)\b))"
_ORDERS: Final = rf"(?:{_GIVES}|đề nghị|yêu cầu|phân công|mời(?=\s[^.;:]{{3,90}}?\s(?:cử|tham gia|phối hợp|hỗ trợ)\b)|(?<!thừa )ủy quyền|(?:chỉ định|cử)(?![^.;]{{0,240}}?\bgiữ (?:các )?chức\b(?! năng\b)))"
CHARGES: Final = Deferred(
    rf"(?:trách nhiệm(?: (?:tổ chức )?(?:thực hiện|thi hành) của|(?: chung)?(?: của)?)|(?:chức năng, )?nhiệm vụ(?:(?:,| và) quyền hạn)? của|(?:(?:riêng|(?:các )?yêu cầu) )?đối với|riêng|{_ASKER}(?:(?:thống nhất|nhất trí|đồng ý|trước mắt|tiếp tục),?\s+)?{_ORDERS})\s*:?\s*(?:cho\s+)?(?:{PERSON.pattern})?", re.IGNORECASE
)
"""Words before the body that a sentence is about, a person's name with them."""
_ORDER: Final = Deferred(rf"{_ORDERS}\b", re.IGNORECASE)
# What a sentence tells before its order: "Thực hiện Công điện …, Chủ tịch UBND tỉnh giao Sở A …".
_LEADS_UP: Final = Deferred(r"(?:Trên đây là|Thực hiện|Tiếp thu|Quán triệt|Căn cứ|Xét|Theo|Để|Nhằm|Sau khi|Tiếp theo|Tiếp tục|Qua|Trên cơ sở|Trước|Về (?:việc|vấn đề|nội dung)|Đối với|Đồng thời|Riêng|Trong|Việc|Phúc đáp|Trả lời|Nhận được|Với (?:vai trò|ý nghĩa|tinh thần|mục tiêu|quan điểm))\b")
_OPINES: Final = Deferred(rf"(?:[^.;:]{{3,160}}?\scó ý kiến chỉ đạo|(?:[^.;:]{{3,160}}?,\s)?(?:[Đđ]ồng chí )?(?!Bộ (?!trưởng|Chính))(?:Văn phòng )?{_WHO_ORDERS}có ý kiến)(?: như sau)?\s*:")  # "Chủ tịch UBND tỉnh có ý kiến như sau: Giao Sở A …"
# A letter's occasion, behind which its issuer asks by its own name; what stands there without a name, the letter of the occasion asked.
_OCCASION: Final = Deferred(r"Ngày \d[^.;]{0,120}?\s(?:ban hành|nhận được|có (?:Công văn|văn bản|Thông báo))\s")
_THEN: Final = rf"(?:[,;]|\bnày|\b(?:như sau|sau đây|ý kiến|yêu cầu|chỉ đạo)\s*:)\s+{_ASKER}{_ORDERS}\s+"
_THEN_ORDERS: Final = Deferred(rf"{_THEN}(?:cho\s+)?(?:{PERSON.pattern})?(?={HEAD.pattern})", re.IGNORECASE, opens=_THEN)
# What a sentence is about, or when, before the colon behind which it charges: "3. Về kho dự trữ: giao Bộ A …", "Cuối tháng 3 năm 2026: các bộ hoàn thành …".
_TOPIC: Final = re.compile(r"(?:Về|Đối với|Riêng|Liên quan)\s|Chế độ (?:thông tin,? )?báo cáo\b|(?:(?:Cuối|Đầu|Giữa|Trong|Trước|Đến)\s)?(?:tháng|quý|năm|ngày)\s[\dIV]", re.IGNORECASE)
_LISTS: Final = Deferred(r"\b(?:có ý kiến|sau|sau đây|gồm|gồm có|như|là|(?<!hạ tầng )(?<!chuyển đổi )(?<!chính quyền )(?<!kinh tế )(?<!xã hội )(?<!dữ liệu )(?<!kỹ năng )(?<!nền tảng )(?<!công nghệ )số|cụ thể|ghi|nêu|(?:các|những) (?:tập đoàn|tổng công ty|ngân hàng|sở|bộ|cơ quan|đơn vị))$|[.;]\s", re.IGNORECASE)
_SHORT: Final = 160  # no topic that nothing marks is longer
_COLON: Final = Deferred(r":\s+(?:với (?:vai trò|tư cách|trách nhiệm)\s[^,;:.]{2,80},\s+)?", re.IGNORECASE)
# Words that lead up to a further sentence's body: "Để xác định vị trí, UBND tỉnh phối hợp …".
_PURPOSE: Final = Deferred(r"(?:(?:Để|Nhằm)\s[^,;:.]{3,200},|[Đđ]ồng thời,?|sau đó,?|Trước mắt,|(?:Định kỳ )?[Hh][àằ]ng (?:năm|quý|tháng),)\s+(?=\S)")
_ALSO_OPENS: Final = r"(?:;\s+(?:sau đó,?\s+|đồng thời,?\s+|trước mắt,?\s+)?|\b(?:đồng ý|thống nhất|nhất trí|chấp thuận)\s[^;.]{3,200}?,\s+)giao\s+"
_ALSO_ORDERS: Final = Deferred(rf"{_ALSO_OPENS}(?:cho\s+)?(?={HEAD.pattern})", re.IGNORECASE, opens=_ALSO_OPENS)  # "Giữ nguyên thôn hiện có; sau đó giao Bộ A …", "Việc di dời: đồng ý đề xuất của Công ty B, giao Công ty B …"
# "… đã được thay thế, do vậy đề nghị Chủ đầu tư cập nhật", "Trường hợp được phê duyệt, đề nghị Chủ đầu tư …", "Ngoài các nội dung trên, yêu cầu các tổ chức …"
_SO_ORDERS: Final = Deferred(
    rf"[,;]\s+(?:do vậy|do đó|vì vậy|vì thế|bởi vậy),?\s+(?:đề nghị|yêu cầu|giao)\s+(?={HEAD.pattern})|(?:^|(?<=\.\s))(?:Trường hợp\s[^.;]{{5,300}}?,\s+đề nghị|Ngoài(?: việc| ra)?\s[^.;]{{5,300}}?,\s+(?:yêu cầu|đề nghị|giao))\s+(?={HEAD.pattern})", re.IGNORECASE)
_SO: Final = ("o vậy", "o đó", "ì vậy", "ì thế", "ởi vậy", "rường hợp", "goài")  # one of these stands in all of them
_WHEN_GIVES: Final = Deferred(rf"(?:Khi|Sau khi)\s[^.;:,]{{3,120}}?\s{_GIVES}\s+(?={HEAD.pattern})", re.IGNORECASE, opens=rf"(?:Khi|Sau khi)\s[^.;:,]{{3,120}}?\s{_GIVES}\s")  # "Khi có kết quả giao Sở B chủ trì …"
COUNTED: Final = re.compile(r"(?:Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là)[,:]\s+(?=\S)")  # "Thứ tư, các địa phương chủ động …"
# "Đối với các cơ sở, công trình thuộc phạm vi quản lý, hướng dẫn …": named beside things they are what the work is about.
_THINGS_TOO: Final = Deferred(r"(?:,| và)\s(?:các\s)?(?:công trình|dự án|công việc|hồ sơ|trường hợp|nội dung|nhiệm vụ|khu vực|lĩnh vực|hoạt động|sản phẩm|vụ việc|hạng mục|phương tiện|thiết bị)\b")
# "Đối với các nhà máy thuộc phạm vi quản lý, hướng dẫn chủ cơ sở …", "Đối với các cơ sở sản xuất, kinh doanh, yêu cầu ký cam kết": what others do with them
_OF_OTHERS: Final = Deferred(
    r"[^,:;.]{0,60}?\b(?:quản lý)(?: của (?:mình|ngành|đơn vị|địa phương))?,\s+(?!(?:có|chịu) trách nhiệm|phải|cần)(?=(?:hướng dẫn|chỉ đạo|tăng cường|kiểm tra|thanh tra|giám sát|đôn đốc|rà soát|xử lý|yêu cầu|kiên quyết|tổ chức)\b)"
    r"|(?:,\s[^\s,:;.]+(?:\s[^\s,:;.]+){0,2})*,\s+(?:yêu cầu|đình chỉ|xử lý|hướng dẫn chủ|(?:tăng cường |kiên quyết )(?:thanh tra|kiểm tra|giám sát|xử lý|đình chỉ|thu hồi))\b"
    r"|[^:;.]{0,100}?(?<!\bvề )\b(?:vi phạm|sai phạm)\b[^:;.]{0,200}?,\s"  # "Đối với các cơ quan, tổ chức và cán bộ vi phạm quy định, xem xét, xử lý …"
)
_BY_SIZE: Final = Deferred(r"\scó (?:dưới|trên|từ|không quá|ít nhất|tối thiểu|đủ)\s+\d")  # "Đối với thôn có dưới 100 cử tri, thành lập …": a case
_HAS_BEEN: Final = re.compile(r"\b(?:đã|được)\b", re.IGNORECASE)
_SENTENCE_END: Final = Deferred(rf"\.(?:(?<=[^\d\W]\.)|(?<=\d{{4}}\.)|(?<=\)\.))\s+(?=[{CAPITALS}])")
_MAKES_KNOWN: Final = Deferred(r"\s*(?:xin |trân trọng |kính )*(?:thông báo|thông tin|trả lời|có ý kiến)\b")  # "Cục A trả lời để Sở B biết và thực hiện": the letter itself
_WITH: Final = Deferred(r"(?:\bchủ trì,? |^)phối hợp(?: với| cùng| cùng với)? ", re.IGNORECASE)
_WORK_BEHIND: Final = Deferred(r"(?:, (?=căn cứ )| )(?!(?:trong|tại|ở|khi|nếu|theo|để|nhằm|cùng|có|được|do|đã|đang|bị|phụ trách|chủ trì|thuộc|của|nơi|mà) )(?=[a-zà-ỹđ])")
_WHOM: Final = Deferred(r"\b(?:hướng dẫn|đôn đốc) (?:các )?(?=[SsBU])")
_LEADING: Final = 1500  # no words before an order are longer
ASKS: Final = Deferred(rf"\b(?:yêu cầu|{_GIVES}|đề nghị|phân công|chỉ đạo)\b", re.IGNORECASE)
# "…, các cơ quan phối hợp có trách nhiệm …": who joins in, behind what the leaders do
_CUT: Final = Deferred(rf"(?:;\s+|,\s+(?P<clause>(?=[{CAPITALS}]))|,\s+(?=các (?:cơ quan|đơn vị) (?:phối hợp|(?:có )?liên quan) (?:có|chịu) trách nhiệm\b)|,\s+(?P<must>(?=(?:các|những) (?:xã|phường|huyện|sở|ngành|đơn vị|địa phương|cơ quan)(?: [a-zà-ỹđ]+)? phải\b))|\.(?<=[^\d\W]\.)\s+|\.(?<=[)\"]\.)\s+|\.(?<=\d{{4}}\.)\s+)(?=[{CAPITALS}]|các\s|đồng chí\s|(?:đồng thời,?\s|sau đó,?\s)?{_ORDERS}\s)")
# Words behind which a comma parts no clauses: a list, a reason or an aim may go on behind it.
_GOES_ON: Final = Deferred(r"[;:.(]|\b(?:với|cùng|và|hoặc|giữa|gồm|như|là|do|của|cho|về|để|nhằm|nếu|khi|trường hợp|được|theo(?! dõi)|sau|từ|tại|(?:nhất|đặc biệt) là|trên cơ sở|căn cứ)\b", re.IGNORECASE)
_NAMED_WITHIN: Final = Deferred(rf"\s(?=(?-i:[{CAPITALS}])|(?:các|những|lực lượng|chính quyền|doanh nghiệp|đơn vị|cơ quan|địa phương|{LOCAL_UNITS})\s)(?:{HEAD.pattern})", re.IGNORECASE)
_SOMEBODY: Final = Deferred(rf"\s*[{CAPITALS}]\w*(?:\s[{CAPITALS}]\w*){{1,4}}\s*[.;,]?")  # "Viện trưởng: Lê Văn A" names who holds the office
_RECIPIENTS: Final = re.compile(r";\s+(?:[-–]\s+)?(?=\S)")
_NAME_ENDS: Final = Deferred(r"\s*(?:\([^()]*\))?[ .;,]*$")
_SENTENCE: Final = 600  # no list of bodies at the head of a sentence is longer
# What a body asks of another by itself: "Bộ Y tế đề nghị điều chỉnh mức trần"; below a sentence that asks for the items it is what the body is to do.
_PLEADS: Final = r"(?:kính|trân trọng|xin(?! ý kiến| chủ trương)|đề nghị (?:điều chỉnh|bổ sung|sửa đổi|bãi bỏ|xem xét|cho phép|chấp thuận|phê duyệt|giữ|quy định|bỏ))"
_PLEADING: Final = Deferred(rf"{_PLEADS}\b", re.IGNORECASE)
TELLS: Final = Deferred(
    rf"(?!{UNDER})(?:đã|đang|còn|chưa|vẫn|chịu sự|gặp (?:nhiều )?(?:khó khăn|vướng mắc)|là(?! (?:cơ quan |đơn vị )?(?:đầu mối|thường trực))|bị|yêu cầu|lưu ý|nhấn mạnh|vi phạm|gồm|được(?! giao| phân công| chỉ định)|{_PLEADS}|không(?! (?:cấp phép|cấp giấy|giải quyết|để|hợp thức)\b)|có(?! trách nhiệm| nhiệm vụ| kế hoạch| giải pháp| biện pháp| phương án| chính sách| hình thức)|chiếm|thống nhất|nhất trí|đồng ý|chấp thuận|cho phép|ghi nhận|biểu dương|đánh giá cao|cơ bản|nhận thấy|quyết định|thực hiện (?:các )?(?:chức năng|thẩm quyền))\b",
    re.IGNORECASE,
)

_DECIDES: Final = Deferred(r"(?:thống nhất|nhất trí|đồng ý|chấp thuận|cho phép|quyết định)\b", re.IGNORECASE)  # what whoever gives the orders has decided
# "Giao các Bộ có ý kiến …": a fact only where nobody orders it; in a document of orders what has a day is to be said.
_HAS_TO_SAY: Final = Deferred(r"có (?:ý kiến|văn bản|báo cáo)\b", re.IGNORECASE)
_NUMBERED: Final = re.compile(r"\bsố \d")
# "… quyết định mức hỗ trợ; đồng thời, chịu trách nhiệm quản lý, sử dụng …": what it answers for is its work, whatever it does first.
_ANSWERS: Final = Deferred(r"[;,]\s+(?:và\s+|đồng thời,?\s+)?(?:có|chịu) trách nhiệm (?:trước|về|toàn diện|quản lý|tổ chức|bảo đảm|chỉ đạo|sử dụng|bố trí|rà soát)\b", re.IGNORECASE)


def assignments(text: str, locality: Locality, *, reports: bool = False) -> tuple[Reading, ...]:
    """The readings of an item, in reading order; the first may have no subject of its own.

    >>> made = assignments("Giao Sở Y tế chủ trì kiểm tra; Sở Nội vụ phối hợp; Công an tỉnh báo cáo kết quả.", Locality("tỉnh Hà Giang"))
    >>> [(r.subject[0].name, sorted(r.roles)) for r in made]  # doctest: +NORMALIZE_WHITESPACE
    [('Sở Y tế tỉnh Hà Giang', ['lead']), ('Sở Nội vụ tỉnh Hà Giang', ['coordinating']), ('Công an tỉnh Hà Giang', ['reporting'])]
    """
    text = text[:LONGEST]
    if first := (0 if charged_at(text) or (_has_own_work(text, locality) and not _asks_as_issuer(text, locality.organisation)) else ordered_at(text, locality.organisation)):
        before = () if reports else tuple(_sentences_before(text, first, locality))
        return (*before, *(_moved(r, first) for r in assignments(text[first:], locality, reports=reports)))
    if reports:
        at = charged_at(text)
        return (_moved(read_roles(text[at:], locality, reports=True), at),)
    starts, listed = [0], _list_end(text, 0, locality)
    for m in _CUT.finditer(text):
        if m.start() < listed or (m["clause"] is not None and not (HEAD.match(text, m.end()) and m.start() - starts[-1] < _SENTENCE and _clause_ends(text[starts[-1] : m.start()], locality))):
            continue
        led = _PURPOSE.match(text, m.end())
        begin = led.end() if led and (HEAD.match(text, led.end()) or charged_at(text[led.end() : led.end() + _SENTENCE])) else m.end()
        at = begin + charged_at(text[begin:])
        at = person.end() if (person := PERSON.match(text, at)) else at
        if not HEAD.match(text, at):
            continue
        subject, verb = subject_of(text[at : at + _SENTENCE], locality)
        if m["clause"] is not None and not _does(text, at + verb):
            continue
        if m["must"] is not None:
            if subject and len(starts) == 1 and not subject_of(text[: m.start()], locality)[0]:
                starts = [begin]  # "Khẩn trương nạo vét các kênh, các xã phải huy động máy bơm": whose item it is
            continue
        if subject and not TELLS.match(text, at + verb) and not (_MAKES_KNOWN.match(text, at + verb) and names_issuer(subject, locality)) and _complete(text[starts[-1] : min(m.start(), starts[-1] + 2 * _SENTENCE)], locality, listed=text[at].islower()):
            starts.append(begin)
            listed = _list_end(text, begin, locality)
    made = []
    for a, b in zip(starts, [*starts[1:], len(text)], strict=True):
        at = a + charged_at(text[a:b])
        made.append(_moved(_does_itself(text[at:b].rstrip(), read_roles(text[at:b].rstrip(), locality), locality, ordered=is_order(text[a:b])), at))
    if len(made) > 1 and made[0].subject and (_DECIDES.match(text, made[0].subject_end) or text.startswith(("đã ", "đang "), made[0].subject_end)):
        del made[0]  # "Chính phủ đồng ý … . Bộ A chịu trách nhiệm …", "Chính phủ đã ban hành … . Bộ A rà soát …"
    return tuple(made)


def _does_itself(text: str, reading: Reading, locality: Locality, *, ordered: bool) -> Reading:
    """ "Đề nghị Thuế tỉnh A phối hợp với các cơ quan liên quan rà soát hồ sơ": who is asked does it, any others help; where one body is named to work with, it may be the one that leads."""
    first = reading.hits[0]
    if not (ordered and len(reading.subject) == 1 and first.role == "coordinating" and not first.partners and first.start == reading.subject_end):
        return reading
    partners, end = partners_behind(text, first, locality)
    if not partners or not all(b.group for b in partners) or (work := _WORK_BEHIND.match(text, end)) is None:
        return reading
    does = verb_at(text, skip(text, work.end()))
    if does is not None and does[0] == "lead":
        return reading  # whoever else may lead there: "phối hợp với các bệnh viện … chủ trì hội chẩn"
    role, stop = does if does is not None else ("responsible", words_end(text, work.end()))
    return replace(reading, hits=(Hit(role, work.end(), stop), Hit("coordinating", first.start, first.end, partners), *(h for h in reading.hits[1:] if h.role != role)))


def _list_end(text: str, start: int, locality: Locality) -> int:
    """Where the list of bodies ends with which the part at ``start`` begins: no sign in it parts two charges."""
    at = start + charged_at(text[start : start + _SENTENCE])
    return bodies_from(text, at, locality)[1] if HEAD.match(text, at) else start


def _sentences_before(text: str, order: int, locality: Locality) -> Iterator[Reading]:
    """What sentences before an order charge bodies with: "Chính phủ phân công. Bộ A chịu trách nhiệm hướng dẫn. Yêu cầu các bộ …"."""
    cuts = [m.end() for m in _SENTENCE_END.finditer(text, 0, order)]
    for a, b in pairwise(cuts):
        at = a + charged_at(text[a:b])
        if HEAD.match(text, at):
            subject, verb = subject_of(text[at : min(b, at + _SENTENCE)], locality)
            if subject and obliges(text, at + verb) and not names_issuer(subject, locality):
                yield _moved(read_roles(text[at:b].rstrip(), locality), at)


def _has_own_work(text: str, locality: Locality) -> bool:
    """Whether the first words tell a body what to do: another's order in a later sentence does not take that away."""
    subject, verb = subject_of(text[:_SENTENCE], locality) if HEAD.match(text) else ((), 0)
    return any(b.name != locality.organisation for b in subject) and not TELLS.match(text, verb)


def _asks_as_issuer(text: str, issuer: str | None) -> bool:
    """Whether the first words are the issuer's name and that it asks somebody: "Công đoàn ngành Y tế đề nghị các công đoàn cơ sở …"."""
    return issuer is not None and ("đề nghị" in text[:_SENTENCE] or "yêu cầu" in text[:_SENTENCE]) and (
        ((m := _by_issuer(issuer).match(text)) is not None and HEAD.match(text, m.end()) is not None) or ((asks := _asks_shortly(text, 0, min(len(text), _SENTENCE), issuer)) is not None and asks[0] == 0)
    )


def _complete(sentence: str, locality: Locality, *, listed: bool) -> bool:
    """Whether words before a cut say what their body is to do; in "Bộ trưởng Bộ A; Chủ tịch … chịu trách nhiệm" the list of bodies goes on, and where what follows
    begins with a small letter (``listed``) that of whom one guides, too."""
    at = charged_at(sentence)
    with_whom = [*_WITH.finditer(sentence)] or ([*_WHOM.finditer(sentence)] if listed else [])
    if with_whom and HEAD.match(sentence, with_whom[-1].end()) and not sentence[bodies_from(sentence, with_whom[-1].end(), locality)[1] :].strip(" ,"):
        return False  # "Giao Sở A chủ trì, phối hợp với các sở; UBND các xã …": the list of partners goes on
    return not HEAD.match(sentence, at) or bool(subject_of(sentence[at : at + _SENTENCE], locality)[0])


def _clause_ends(words: str, locality: Locality) -> bool:
    """Whether words before a comma are a whole clause, "Sở A thẩm định phương án", in which no list of bodies can go on behind it."""
    at = charged_at(words)
    subject, verb = subject_of(words[at:], locality)
    return bool(subject) and _does(words, at + verb) and _GOES_ON.search(words, at + verb) is None and _NAMED_WITHIN.search(words, at + verb) is None


def _does(text: str, at: int) -> bool:
    return work_at(text, at) or obliges(text, at)


def is_order(text: str) -> bool:
    """Whether a sentence begins as an order to a body: "Giao Sở X", "Đề nghị Ủy ban …", "Về kho dự trữ: giao Bộ Y …"."""
    at = charged_at(text)
    return bool(at) and bool(_ORDER.search(text[_behind_topic(text) : at]))


@lru_cache(maxsize=1024)
def charged_at(text: str) -> int:
    """Where the body stands that the first words charge ("Giao Sở X …"), a topic with its colon before them; 0 where they charge nobody.

    >>> t = "Về kho dự trữ: giao Bộ Y tế rà soát."; t[charged_at(t):]
    'Bộ Y tế rà soát.'
    """
    if counted := COUNTED.match(text):
        behind = 0 if COUNTED.match(text, counted.end()) else charged_at(text[counted.end() :])
        return counted.end() + behind if behind or HEAD.match(text, counted.end()) else 0
    m = CHARGES.match(text)
    if m and HEAD.match(text, m.end()) and not ("ối với" in m.group() and _is_topic(text, m.end())):
        return m.end()
    topic = _behind_topic(text)
    m = CHARGES.match(text, topic) if topic else None
    return m.end() if m and HEAD.match(text, m.end()) else topic


def _is_topic(text: str, at: int) -> bool:
    """Whether the body at ``at`` is what another is charged with: "Đối với các đơn vị sự nghiệp, giao Sở A …", "Đối với Công ty B: Nếu lỗ, Tổng công ty xem xét"."""
    end = next((m.start() for m in _SENTENCE_END.finditer(text, at, _LEADING)), min(len(text), _LEADING))
    if _THEN_ORDERS.search(text, at, end):
        return True
    stop = bodies_from(text, at, ANYWHERE)[1]
    if _THINGS_TOO.match(text, stop) or _OF_OTHERS.match(text, stop) or _BY_SIZE.search(text, at, stop):
        return True
    colon = _COLON.match(text, stop)
    return colon is not None and bool(subject_of(text[colon.end() : colon.end() + _SENTENCE], ANYWHERE)[0])


def _behind_topic(text: str) -> int:
    """Where a sentence charges behind its topic's colon; 0 where it has no topic before it, or charges nobody there.

    Words that no "Về" or "Đối với" marks as a topic are a short one, and who is named behind them must be told to do something.
    """
    marked = _TOPIC.match(text) is not None
    if not marked and (": " not in text[:_SHORT] or HEAD.match(text)):
        return 0
    for colon in _COLON.finditer(text, 0, _LEADING if marked else _SHORT):
        m = CHARGES.match(text, colon.end())
        at = m.end() if m else colon.end()
        if not marked and (HEAD.match(text, when.end() if (when := TIME_FIRST.match(text, at)) else at) is None or _LISTS.search(text, 0, colon.start())):
            continue
        found, verb = subject_of(text[at : at + _SENTENCE], ANYWHERE)
        if found and (m is not None or marked or _does(text, at + verb)):
            return colon.end()
        if m is not None and HEAD.match(text, at):
            return colon.end()
    return 0


def ordered_at(text: str, issuer: str | None = None) -> int:
    """Where the body stands whom a sentence orders, its reasons before ("Thực hiện Công điện …, Chủ tịch UBND tỉnh giao Sở X …"); 0 for none.

    What a department's own letter asks of others, it asks by its name: "…, Sở Công Thương đề nghị Phòng Kinh tế …" where that is the ``issuer``.
    """
    by_issuer = _by_issuer(issuer) if issuer and ("ề nghị" in text or "êu cầu" in text) else None
    so = any(words in text for words in _SO)
    for start in (0, *(m.end() for m in _SENTENCE_END.finditer(text, 0, _LEADING))):
        if is_order(text[start : start + _LEADING]):
            return start + charged_at(text[start : start + _LEADING])
        end = next((m.start() for m in _SENTENCE_END.finditer(text, start, _LEADING)), min(len(text), _LEADING))
        m = _THEN_ORDERS.search(text, start, end) if _LEADS_UP.match(text, start) or ("có ý kiến" in text and _OPINES.match(text, start)) else None
        if m:
            return m.end()
        asked = (m.span() for m in by_issuer.finditer(text, start, end) if HEAD.match(text, m.end(), end)) if by_issuer is not None else iter(())
        asks = next(asked, None) or (_asks_shortly(text, start, end, issuer) if issuer and by_issuer is not None else None)
        if asks and (asks[0] == start or _LEADS_UP.match(text, start) or _OCCASION.match(text, start, asks[0])):
            return asks[1]
        if (m := _WHEN_GIVES.match(text, start, end)) or (so and (m := _SO_ORDERS.search(text, start, end))):
            return m.end()
        m = _ALSO_ORDERS.search(text, start, end) if "iao" in text else None
        if m and (not HEAD.match(text, start) or _DECIDES.search(text, start, min(m.start(), start + _SHORT))) and not _HAS_BEEN.search(text, start, m.start()):
            return m.end()
    return 0


_PLACE_KIND: Final = rf"(?:tỉnh|thành phố|{LOCAL_UNITS})"
_OF_PLACE: Final = re.compile(rf" (?i:{_PLACE_KIND}) (?=[{CAPITALS}])")
_PLACE_BEHIND: Final = Deferred(rf" {_PLACE_KIND}(?: [{CAPITALS}].*)?$")
_ASKS_WHOM: Final = Deferred(rf"\s(?:trân trọng |kính )?(?:đề nghị|yêu cầu)\s+(?:{PERSON.pattern})?(?={HEAD.pattern})", re.IGNORECASE, opens=r"\s(?:trân trọng |kính )?(?:đề nghị|yêu cầu)\s")
_CLAUSE_BEGINS: Final = re.compile(r"[,;]\s+")


@lru_cache(maxsize=64)
def _by_issuer(issuer: str) -> re.Pattern[str]:
    """The words with which the issuer, named without its place, asks somebody, who is named behind them."""
    name, *place = _OF_PLACE.split(issuer, maxsplit=1)  # "Công đoàn Giáo dục tỉnh thông báo đến các đơn vị và đề nghị …"
    own = rf"(?:\s{_PLACE_KIND}(?:\s{re.escape(place[0])})?)?" if place else ""  # "Công đoàn Giáo dục Thành phố đề nghị …"
    return re.compile(rf"(?:(?<![\w\s])|(?<=[,;.]\s)|^)(?:(?:Phó )?(?:Giám đốc|Chủ tịch|Cục trưởng|Hiệu trưởng) )?{re.escape(name)}{own}\s(?:(?:thông báo|thông tin|gửi)\s[^.;:]{{0,200}}?(?:,|\svà)\s)?(?:đề nghị|yêu cầu)\s", re.IGNORECASE)


def _asks_shortly(text: str, start: int, end: int, issuer: str) -> tuple[int, int] | None:
    """Where the issuer, by a name written in its short form ("Phòng GD & ĐT thị xã đề nghị các trường …"), begins to ask, and where whom it asks stands."""
    m = _ASKS_WHOM.search(text, start, end)
    if m is None:
        return None
    at = max((c.end() for c in _CLAUSE_BEGINS.finditer(text, start, m.start())), default=start)
    found, stop = bodies_from(text, at, ANYWHERE) if HEAD.match(text, at) else ((), 0)
    same = len(found) == 1 and stop == m.start() and _PLACE_BEHIND.sub("", found[0].name).casefold() == _OF_PLACE.split(issuer, maxsplit=1)[0].casefold()
    return (at, m.end()) if same else None


def charges(text: str, locality: Locality, *, orders: bool, ordered: bool = False, asked: bool = False) -> bool:
    """Whether an item says by itself who has to do something. ``orders``: the document gives orders, so whatever a body is to do is one;
    ``ordered``: the words stand behind an order ("… giao"); ``asked``: a sentence asks for the items.

    >>> charges("Bộ Y tế bố trí đủ thuốc.", Locality(), orders=True), charges("Bộ Y tế đã có nhiều cố gắng.", Locality(), orders=True)
    (True, False)
    """
    at = charged_at(text)
    if not subject_of(text[at : at + LONGEST], locality)[0]:
        return False
    reading = read_roles(text[at:], locality)
    verb = text[at + reading.subject_end :]
    if text[: at + reading.subject_end].rstrip().endswith(":") and (HOLDER.match(verb) or _is_name(verb, locality) or (_SOMEBODY.fullmatch(verb) and begins_with_family(verb))):
        return False  # "Chủ tịch Hội đồng: Bộ trưởng Bộ Y tế", "Chủ tịch hội: Ông Lê Văn A; …" name who holds the office
    ordered = ordered or is_order(text)
    if (ordered or orders or verb.startswith("có ý kiến")) and _HAS_TO_SAY.match(verb) is not None:
        return ordered or (deadline_in(verb) is not None and _NUMBERED.search(verb) is None)
    tells = TELLS.match(verb) is not None and not (_PLEADING.match(verb) and (asked or ordered or (not verb.startswith("đề nghị") and deadline_in(verb) is not None)))
    if ordered or not reading.roles <= {"responsible", "reporting"}:
        return not tells
    return not tells if orders else bool(obliges(verb) or obliges(verb, grounds_end(verb, 0)) or _ANSWERS.search(verb, 0, _SENTENCE))


def charges_others(text: str, locality: Locality, *, orders: bool, ordered: bool = False) -> bool:
    """The same of another body than the issuer."""
    return charges(text, locality, orders=orders, ordered=ordered) and not is_of_issuer(text, locality)


def names_issuer(bodies: Sequence[NamedBody], locality: Locality) -> bool:
    """Whether one of these is the body whose document it is."""
    return any(b.name == locality.organisation for b in bodies)


def orders_within(text: str, locality: Locality) -> bool:
    """Whether a sentence orders a body behind what leads up to it: "Đồng ý về nguyên tắc; giao Bộ A rà soát", "Thực hiện Công điện …, đề nghị Sở B …".

    >>> orders_within("Về đề xuất của Bộ A: đồng ý về nguyên tắc; giao Bộ A rà soát.", Locality()), orders_within("Bộ A rà soát.", Locality())
    (True, False)
    """
    at = ordered_at(text, locality.organisation)
    return bool(at) and charges_others(text[at:], locality, orders=True, ordered=True)


def is_of_issuer(text: str, locality: Locality) -> bool:
    """Whether a sentence tells what the issuer itself does: "Văn phòng Chính phủ thông báo để Bộ A biết"."""
    return names_issuer(read_roles(text[charged_at(text) :], locality).subject, locality)


def _is_name(text: str, locality: Locality) -> bool:
    """Whether words are a body's name, or a person's with his office, and nothing else."""
    person = PERSON.match(text)
    at = person.end() if person else 0
    found, end = bodies_from(text, at, locality) if HEAD.match(text, at) else ((), 0)
    return bool(found) and _NAME_ENDS.match(text, end) is not None


def names_only(text: str, locality: Locality) -> bool:
    """Whether an item is a body's name and nothing else: an entry of a list, no work.

    >>> [names_only(t, Locality()) for t in ("Viện Khoa học Lao động.", "Viện Khoa học Lao động báo cáo.", "Bộ Y tế; - Bộ Nội vụ; - Sở Y tế tỉnh Cà Mau; |")]
    [True, False, True]
    """
    return all(_is_name(name, locality) for name in _RECIPIENTS.split(text.strip(" |")))


def _moved(reading: Reading, by: int) -> Reading:
    """The reading of a text that was read from ``by`` on, with places in the whole."""
    if not by:
        return reading
    hits = tuple([Hit(h.role, h.start + by, h.end + by, tuple([moved_body(b, by) for b in h.partners])) for h in reading.hits])
    return Reading(tuple(moved_body(b, by) for b in reading.subject), reading.subject_end + by, hits)


def moved_body(body: NamedBody, by: int) -> NamedBody:
    """A body found in a text that was read from ``by`` on, with its place in the whole."""
    head = (body.head[0] + by, body.head[1] + by) if body.head else None
    return replace(body, start=body.start + by, end=body.end + by, head=head)
