"""The subject of an item (the bodies with which it begins), and where its main clause begins.

In: the words of an item. Out: the bodies that it names as its subject, behind what leads up to them ("Căn cứ Kế hoạch này, các sở …", "Trong quá trình
thực hiện, nếu có vướng mắc, …"), and the place of its main clause.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from loaders.agencies.bodies import Locality, NamedBody, bodies_from
from loaders.agencies.bodyend import past_signs
from loaders.agencies.bodyheads import HEAD, STOP, before_head, before_heads
from loaders.agencies.persons import PERSON
from loaders.work.deadlines import TIME_FIRST
from loaders.work.roleverbs import grounds_end, skip, verb_at
from loaders.work.workverbs import work_at
from loaders.writing.alternatives import by_first_letter
from loaders.writing.deferred import Deferred
from loaders.writing.vietnamese import CAPITALS

# Words that tell when, where or by what, before the main clause, whoever its subject is.
_LEAD_IN: Final = Deferred(
    r"(?:Căn cứ|Trên cơ sở|Trong(?! đó)|Sau khi|Sau(?= [^,;.\d]{3,40}\s\d{1,3}\s(?:ngày|tháng|giờ),)|Kết thúc|Ngay sau|Ngay khi|Trước khi|Trước mắt|Theo(?! dõi)|Hàng năm, |Hằng năm, "
    r"|Định kỳ(?=[^,;]{0,40},)|Khi|Nếu|Trường hợp|Ngoài|Từ|Quá trình|(?:Vì|Do) (?:vậy|đó|thế)|Bên cạnh đó|Đồng thời|Tiếp theo|Qua(?! trình))\b",
    re.IGNORECASE,
)
# Words that may be the main clause themselves: they lead up to one only where a body follows that is to do something.
_MAY_LEAD_IN: Final = Deferred(r"(?:Để|Nhằm|Với|Thực hiện|Triển khai|Tiếp thu|Thông qua|Đối với|Về)\s", re.IGNORECASE)
# "… nếu có khó khăn, vướng mắc các cơ quan kịp thời báo cáo": the body follows without a comma.
_TROUBLE: Final = Deferred(r"(?:vướng mắc|khó khăn|phát sinh|(?<!thuộc )thẩm quyền)(?:\s+(?:phát sinh|mới|vượt thẩm quyền))?\s+(?:(?:thì|đề nghị|yêu cầu)\s+)?", re.IGNORECASE)
_TRIES: Final = 2  # how often a subject is looked for behind such words: an item has them once
_THEREFORE: Final = Deferred(r",\s+(?:vì vậy|vì thế|do đó|do vậy),?\s+", re.IGNORECASE)
CLAUSE: Final = Deferred(rf";\s+|\.(?<=[^\d\W]\.)\s+(?=[{CAPITALS}])|\.(?<=[)\"]\.)\s+(?=[{CAPITALS}])")
"""Where a clause of an item ends."""
_ABOUT: Final = Deferred(r"(?:Đối với|Về)\s[^:;.]{3,120}:\s*")  # "Đối với thuốc thú y: Kiểm tra …": what it is about, not who
_THEN: Final = Deferred(r"(?:(?:Đối với|Nếu|Trường hợp|Khi)|[^\s,;:.]+(?:\s[^\s,;:.]+)?\snào)\s[^;:.]{3,200}?\sthì\s+")  # "Đối với vụ việc ở thôn thì Ủy ban nhân dân xã có trách nhiệm …"
# "Việc thẩm định do Bộ A đảm nhiệm, …": who does it stands behind the work; what is told of how it went ("… thực hiện chậm") charges nobody
_BY_WHOM: Final = Deferred(rf"(?:Việc|Công tác|Nhiệm vụ|Nội dung|Kinh phí|Phần)\s[^;:.]{{3,160}}?\sdo\s+(?={HEAD.pattern})", re.IGNORECASE, opens=r"(?:Việc|Công tác|Nhiệm vụ|Nội dung|Kinh phí|Phần)\s[^;:.]{3,160}?\sdo\s")
_TAKES_ON: Final = Deferred(r"(?:đảm (?:nhiệm|nhận|trách)|chủ trì|phụ trách|(?:có|chịu) trách nhiệm|thực hiện|bảo đảm|đảm bảo|bố trí|(?:làm|là)(?: cơ quan| đơn vị)? (?:đầu mối|thường trực))\b(?![^;.]*\b(?:đã|đang|chậm|chưa|còn)\b)", re.IGNORECASE)
_WHEN: Final = Deferred(r"(?:Kết thúc|Ngay sau|Ngay khi|Sau khi)\b")
_PROPOSED: Final = Deferred(r"Trên cơ sở (?:đề xuất|đề nghị|báo cáo|ý kiến|nhu cầu|kết quả)[^,;.]{0,40}? của ", re.IGNORECASE)  # who proposes is listed without "và": who comes last and is one does the work
_ANSWERS: Final = Deferred(rf",\s+{HEAD.pattern}[^,;:.]{{0,90}}?\s(?:có|chịu) trách nhiệm\b", re.IGNORECASE)
_WITH_OBJECT: Final = Deferred(r"(?:[^\s,;.]+\s+){3}[^\s,;.]")
_BRANCHES: Final = Deferred(r"\b(?:chỉ đạo|lãnh đạo|giao|với|cùng|đôn đốc|hướng dẫn|yêu cầu|đề nghị)\s+(?:các\s+)?(?:ban|sở|bộ),? (?:ban,? )?ngành$", re.IGNORECASE)  # "chỉ đạo ban, ngành, đoàn thể …": the list goes on
_IN_AIM: Final = Deferred(r"\bđể (?:người|nhân dân|cán bộ|các tổ chức|tổ chức|doanh nghiệp|cá nhân|hộ)\b[^,;.]{0,40}$", re.IGNORECASE)  # "…, để người dân, doanh nghiệp biết": what for
_COMMA: Final = re.compile(r"[,;]\s+")
# Before a comma inside a list of bodies: "phối hợp với Sở A, Sở B".
_IN_LIST: Final = Deferred(rf"(?:\b{by_first_letter('với|cùng|cho|gồm|đến|giữa|giao|yêu cầu|đề nghị|chỉ đạo|hướng dẫn|đôn đốc')}\s+|,\s+(?!ngành\b|ban ngành\b|đơn vị\b))(?=[^,;]*$)", re.IGNORECASE)
_OF_WHOM: Final = Deferred(r"\b(?:của|ý kiến)\s+(?=[^,;]*$)", re.IGNORECASE)
# What a body is to do, where a sentence tells it: a verb of work behind the body's name.
_OBLIGES: Final = Deferred(
    r"(?:(?:theo|trên cơ sở|căn cứ) [^,;]{3,60},?\s+|trong phạm vi [^;:.]{3,120}?,\s+)?(?:có trách nhiệm|chịu trách nhiệm|khẩn trương|tập trung|chủ động|tiếp tục|tổ chức|rà soát|tăng cường|thực hiện|triển khai"
    r"|nghiêm túc|xây dựng|bố trí|đẩy mạnh|đẩy nhanh|tổng hợp|chỉ đạo|hướng dẫn|kiểm tra|theo dõi|tiến hành|tham mưu|ban hành|lập|gửi|đưa(?= (?:nội dung|vào|tin)\b)|cân đối|ph[ốô]i hợp|chủ trì|hoàn thiện"
    r"|hoàn thành|hoàn chỉnh|hoàn tất|nghiên cứu|khắc phục|quan tâm|quán triệt|vận động|tuyên truyền|đôn đốc|giám sát|lãnh đạo|phản ánh|phản hồi|trả lời(?= (?:trước|trong|chậm nhất)\b)|kiến nghị|đề xuất|biên soạn|niêm yết"
    r"|đảm (?:nhiệm|nhận|trách)|(?:làm|là)(?: nhiệm vụ| chức năng)?(?: cơ quan| đơn vị)? (?:đầu mối|thường trực)|phải|cần(?! thiết)|quyết liệt|tích cực|sớm|kịp thời|nhanh chóng|cụ thể hóa|chú trọng|(?:thành lập|kiện toàn)(?! (?:theo|tại|trên|từ|ngày|năm)\b))\b",
    re.IGNORECASE,
)
_BARE: Final = Deferred(r"(?:ban(?=,| ngành| và ngành)|đơn vị|cơ quan|địa phương|tổ chức|cá nhân|ngành|bản|thôn|ấp|tổ dân phố|khu phố|hộ|xã|phường|thị xã|thị trấn|quận|huyện|tỉnh|thành phố|bộ phận|cấp)\b")
# "Các tổ chức, cá nhân được cấp giấy phép khai thác có trách nhiệm …": which of a group are meant, before what they are to do
_WHOSE: Final = Deferred(
    r"(?:\s|,\s(?=kinh doanh|sử dụng|vận chuyển|chế biến|bảo quản|xuất|nhập))(?:(?:vận chuyển|chế biến|bảo quản|xuất khẩu|nhập khẩu|chưa|được|đang|hoạt động|sản xuất|kinh doanh|khai thác|sử dụng|quản lý|phụ trách)[\s,][^.;:]{3,200}?|phối hợp|chủ trì)\s(?=(?:(?:có|chịu) trách nhiệm|khẩn trương|phải|cần(?! thiết)|tiếp tục|chủ động|nghiêm túc)\b)"
    r"|(?<=liên quan)\s(?:đến|tới)\s[^.;:]{3,160}?(?<!\bviệc)(?<!công tác)(?<!quá trình)(?<!nhiệm vụ)\s(?=(?:(?:có|chịu) trách nhiệm|khẩn trương|phải|tiếp tục|chủ động|nghiêm túc|thực hiện|triển khai|bố trí|rà soát|tổ chức|tăng cường|báo cáo|phối hợp|chủ trì|xây dựng|tham mưu)\b)"
    r"|\sphụ trách (?:khối|lĩnh vực|mảng|địa bàn)\s[^.;:,]{2,60}?\s(?=(?:trực tiếp )?(?:chỉ đạo|chủ trì|theo dõi)\b)"
    r"|\s(?:có\s+(?:hoạt động|sử dụng|sản xuất|kinh doanh|khai thác|nhu cầu)|hoạt động)\s[^.;:]{3,200}?(?<!\btự)(?<!không)\s(?=(?:(?:có|chịu) trách nhiệm|khẩn trương|phải|tiếp tục|chủ động|nghiêm túc|thực hiện|triển khai)\b)"
)
_NO_CLAUSE: Final = Deferred(r"(?:để|nhằm|theo(?! dõi| chức năng| nhiệm vụ| thẩm quyền)|trong(?! phạm vi,? (?:chức năng|nhiệm vụ|quyền hạn|thẩm quyền)\b)|cho)\b", re.IGNORECASE)  # "…, gửi Bộ A và Bộ B để tổng hợp": who is sent it does nothing here
_ASIDE: Final = Deferred(r"(?:\.(?=\())?\s*\([^()]{0,160}\)|,?\s+với (?:vai trò|tư cách)\s[^,;:.()]{2,100},(?=\s)")
# "Bộ A - Cơ quan thường trực Ban Chỉ đạo đôn đốc …": what the body is besides
_IS_BESIDES: Final = Deferred(r"\s+[-–]\s+(?=(?:cơ ?quan|đơn ?vị) (?:thường trực|đầu mối|giúp việc|chủ trì)\b|(?:phó )?(?:trưởng ban|chủ tịch hội đồng|tổ trưởng)\b|(?:cơ quan|đơn vị) [^-–;:.,]{3,80} [-–] )", re.IGNORECASE)
# "Ông Lê Văn A - Tổ trưởng: điều hành chung": whoever has that part in the team, whatever his name
_IN_TEAM: Final = Deferred(r"(?P<part>(?:Phó )?(?:Tổ trưởng|Trưởng nhóm|Nhóm trưởng|Chủ tịch Hội đồng)|Tổ phó|(?:Ủy viên|Thành viên|Thư ký)(?: thường trực)?)\)?\s*:\s+", re.IGNORECASE)
_PART: Final = Deferred(r"(?:các )?(?:cơ quan|đơn vị|bộ phận)(?:,? (?:và )?[^\s:;.,()]+){1,12}:\s+(?=\S)", re.IGNORECASE)  # "Cơ quan chủ trì thẩm định: Sở A thẩm định …": the part that somebody has
# "Các tỉnh trong cả nước, nhất là các tỉnh ven biển, chủ động …": how far the group reaches, whom it means above all
_REACH: Final = Deferred(
    r"(?:,?\s+(?:trong|trên|và|của)\s+(?:phạm vi\s+|địa bàn\s+)?(?:cả nước|toàn quốc)\b)?"
    r"(?:,\s+(?:nhất là|đặc biệt là|trước hết là|trọng tâm là)\s[^;:.]{3,300}?,?(?=\s(?:tập trung|chủ động|khẩn trương|cần|phải|tiếp tục|tăng cường|có trách nhiệm|đẩy mạnh|tổ chức|rà soát|quyết liệt|nghiêm túc|kịp thời|quan tâm)\b))?"
)
PAPERS: Final = r"(?:Báo cáo|Kết quả|Văn bản|Ý kiến|Hồ sơ|Danh sách|Số liệu)\s"
# "Số liệu của các sở, ngành đề nghị gửi về Sở A trước ngày …": whose they are sends them
_THEIRS: Final = Deferred(rf"{PAPERS}(?:[^,.;:]{{0,60}}?\s)?của\s(?=(?:các|những)\s|[{CAPITALS}])")
_TO_BE_SENT: Final = Deferred(r",?\s+(?:đề nghị\s|yêu cầu\s|phải\s|được\s)+(?=(?:gửi|nộp)\b)")
_OF_SOCIETIES: Final = Deferred(r"Các (?:tổ chức hội|đoàn thể|hội|tổ chức (?:chính trị|xã hội|đoàn thể))")
_COLON: Final = Deferred(r"\s*:\s*|\s+[-–—]\s+")  # or the dash that stands for it, before a verb
_FOLLOWED: Final = Deferred(r"\s*(?:,\s*)?(?::|[a-zà-ỹđ])")


_AND_SO_ON: Final = Deferred(r"\s*,?\s*(?:\.{3,}|…|v\.?v\.*)(?=,?\s+[a-zà-ỹđ])")  # "Hội A, Hội B... phát động": others like them


def subject_of(text: str, locality: Locality) -> tuple[tuple[NamedBody, ...], int]:
    """The bodies that an item names as its subject, and where the main clause begins.

    >>> t = "Trong quá trình thực hiện, nếu có vướng mắc, Giám đốc các sở, ngành gửi ý kiến về Sở Tư pháp."
    >>> found, at = subject_of(t, Locality()); [b.name for b in found], t[at:at + 3]
    (['Giám đốc các sở, ngành'], 'gửi')
    """
    got = _subject_at(text, 0, locality)
    if got:
        return got
    if (when := TIME_FIRST.match(text)) and (got := _subject_at(text, when.end(), locality)):
        return got
    if (then := _THEN.match(text)) and (got := _subject_at(text, then.end(), locality)):
        return got
    if (by := _BY_WHOM.match(text)) and (got := _subject_at(text, by.end(), locality)) and _TAKES_ON.match(text, got[1]):
        return got
    if (theirs := _THEIRS.match(text)) and HEAD.match(text, theirs.end()):
        found, stop = bodies_from(text, theirs.end(), locality)
        if found and (sent := _TO_BE_SENT.match(text, stop)):
            return found, sent.end()
    if about := _ABOUT.match(text):
        got = _subject_at(text, about.end(), locality) or _led_to(text, about.end(), locality)
        return got if got[0] else ((), about.end())
    return _led_to(text, 0, locality)


def whose_end(text: str, at: int) -> int:
    """Where the words end that tell which of a group are meant, behind its name: ``at`` where there are none.

    >>> t = "các doanh nghiệp có sử dụng hóa chất thực hiện các nội dung sau:"; t[whose_end(t, 16):][:9]
    'thực hiện'
    """
    m = _WHOSE.match(text, at)
    return m.end() if m is not None else at


def obliges(text: str, at: int = 0) -> bool:
    """Whether what stands at ``at``, behind a body's name or in its place, is what somebody is to do; ``workverbs`` tells work from things instead.

    >>> obliges("có trách nhiệm bố trí kinh phí"), obliges("Bố trí kinh phí"), obliges("là cơ quan của tỉnh")
    (True, True, False)
    """
    return _OBLIGES.match(text, at) is not None or ((behind := grounds_end(text, at)) > at and _OBLIGES.match(text, behind) is not None)


def _led_to(text: str, start: int, locality: Locality) -> tuple[tuple[NamedBody, ...], int]:
    """The subject and the main clause behind what leads up to them: "Căn cứ Kế hoạch này, các sở …"."""
    leads = _LEAD_IN.match(text, start) is not None
    therefore = not leads and any(w in text for w in ("vậy", "do đó", "vì thế")) and before_head(_THEREFORE, text, start, start + 400) is not None
    if not (leads or therefore or _MAY_LEAD_IN.match(text, start)) or verb_at(text, skip(text, start)):
        return (), start
    stop = CLAUSE.search(text, start + 60)
    until = min(stop.start() if stop and text[stop.start()] == "." else len(text), start + 400)
    for m in islice(before_heads(_TROUBLE if leads else _THEREFORE, text, start, until), _TRIES) if leads or therefore else ():
        if got := _subject_at(text, m.end(), locality):
            return got
    work = 0  # "Khi cấp phát hàng, bố trí lực lượng, hướng dẫn người dân …": where the first verb of work stands, before those that give a role
    for m in _COMMA.finditer(text, start, until):
        at = m.end()
        if text.count('"', start, at) % 2 or (m.start() > start + 3 and _IN_AIM.search(text, max(start + 3, m.start() - 80), m.start())):
            continue  # inside a quotation, or in what it is done for
        bare = _BARE.match(text, at) is not None or (text[max(start, m.start() - 5) : m.start()].lower() == "ngành" and _BRANCHES.search(text, start, m.start()) is not None)
        sign = max(start, text.rfind(",", start, m.start()), text.rfind(";", start, m.start()))  # the last one before: no list goes over it
        if not bare and (text.endswith("liên quan", start, m.start()) or not before_head(_IN_LIST, text, sign, m.start())):
            got = _subject_at(text, at, locality)
            if got and text.endswith((", ", ","), at, got[1]) and before_head(_OF_WHOM, text, start, m.start()):
                continue  # "theo chỉ đạo của Chính phủ, Bộ, ngành và tỉnh, phối hợp với …": the list of who directed goes on
            if got and not _NO_CLAUSE.match(text, got[1]) and (leads or (text[m.start()] == "," and obliges(text, got[1]))):
                return got
        elif not bare and _PROPOSED.match(text, start) and (last := _subject_at(text, at, locality)) and len(last[0]) == 1 and not last[0][0].group and obliges(text, last[1]):
            return last
        if leads and ((behind := skip(text, at)) > at or verb_at(text, at)):
            return _subject_at(text, behind, locality) or ((), work or at)  # "Hằng năm, trước ngày 30 tháng 11, các bộ …"
        if not work and leads and not bare and (obliges(text, at) or work_at(text, at)):
            work = at
            if _WHEN.match(text, start) and _WITH_OBJECT.match(text, at) and not _ANSWERS.search(text, at, until):
                return (), work  # "Ngay sau hội nghị, gửi biên bản đến Sở A, Sở B …": whoever is named behind it is none who does it
    return (), work or start


def _subject_at(text: str, at: int, locality: Locality) -> tuple[tuple[NamedBody, ...], int] | None:
    person = PERSON.match(text, at)
    if person and HEAD.match(text, person.end()):
        at = person.end()
    elif person and (part := _IN_TEAM.match(text, person.end())) and (obliges(text, part.end()) or work_at(text, part.end())):
        return (NamedBody(part["part"][:1].upper() + part["part"][1:], False, *part.span("part"), "printed", False),), part.end()
    if not HEAD.match(text, at):
        return None
    if (part := _PART.match(text, at)) and (named := _subject_at(text, part.end(), locality)):
        return named
    found, end = bodies_from(text, at, locality)
    if not found:
        return None
    if more := _AND_SO_ON.match(text, end):
        end = more.end()
    aside = _ASIDE.match(text, end)  # "Cục A (Bộ B) chủ trì …"
    end = aside.end() if aside and _FOLLOWED.match(text, aside.end()) else end
    reach = _REACH.match(text, end)
    end = reach.end() if reach else end
    if besides := _IS_BESIDES.match(text, end):
        end = max(end, bodies_from(text, besides.end(), locality)[1])
    colon = _COLON.match(text[end:])
    if colon and (":" in colon.group() or STOP.match(text, end + colon.end())):
        at = end + colon.end()
        inner, stop = bodies_from(text, at, locality) if HEAD.match(text, at) else ((), 0)
        verb = past_signs(text, stop)
        if len({b.head or (b.start, b.end) for b in found}) == 1 and inner and verb > stop and (skip(text, verb) > verb or obliges(text, verb) or work_at(text, verb)):
            return inner, verb  # "UBND các tỉnh: Chủ tịch UBND cấp tỉnh trực tiếp chỉ đạo …": whom the words behind the colon name
        if len(found) > 1 and found[-1].group and _OF_SOCIETIES.match(found[-1].name) and inner and verb > stop and (skip(text, verb) > verb or verb_at(text, verb) or obliges(text, verb) or work_at(text, verb)):
            return (*found[:-1], *inner), verb  # "Hội A, các tổ chức hội: Hội B, Hội C phối hợp …"
        return found, at
    if (found[-1].group or text.startswith(" phụ trách ", end)) and (whose := whose_end(text, end)) > end:
        return found, whose
    rest = re.match(r"\s*,?\s*", text[end:])
    after = end + (rest.end() if rest else 0)
    followed = _FOLLOWED.match(text, end) is not None or (text[end : end + 1] == " " and verb_at(text, skip(text, after)) is not None)  # "Giao Sở Xây dựng Theo dõi, đôn đốc …": a line's end between
    if after >= len(text) or not followed or text[end : end + 1] in ".;":
        return None
    return found, after
