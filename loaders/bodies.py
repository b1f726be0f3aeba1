"""Lists of bodies as printed → bodies one by one, in full, with their province.

In: a cell, a heading or the words after "phối hợp với", and the document's own locality. Out: ``NamedBody`` in reading
order, each with the printed words it stands on. A comma ends a name only where a new body begins: "Sở Văn hóa, Thể thao và
Du lịch, Sở Y tế" are two, "các Sở: Nông nghiệp và Môi trường, Xây dựng" are two, "Các sở, ban, ngành" is one group.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from loaders.bodynames import FIELD, MINISTRY, field_name, mend, write_out
from loaders.record import Confidence, Premise
from loaders.vietnamese import fold


@dataclass(frozen=True)
class Locality:
    """Where the document's own bodies are: what "UBND tỉnh" and "Sở Xây dựng" mean in it.

    ``province`` and ``city`` are full with their kind ("tỉnh Lạng Sơn", "thành phố Lai Châu"); ``premise`` the words that say so.
    """

    province: str | None = None
    city: str | None = None
    premise: Premise | None = None
    organisation: str | None = None


@dataclass(frozen=True)
class NamedBody:
    """A body of a list. ``start``/``end`` delimit its printed words in the given text; ``needs_locality``: the province was added."""

    name: str
    group: bool
    start: int
    end: int
    confidence: Confidence
    needs_locality: bool


_DET: Final = r"(?:(?:các|những|một số|toàn thể|tất cả các)\s+)?"
# Words that begin a body's name. Guards keep verbs and things out: "báo cáo", "ban hành", "bộ phận", "trường hợp", "phòng, chống".
_HEADS: Final = (
    r"s[ởờ]\b",
    r"b[aả]n quản lý(?: dự án)?(?: đầu tư)?(?: xây dựng)?",
    r"bộ(?! phận\b| máy\b| tiêu\b| môn\b| chỉ số\b"
    r"| thủ tục\b)\b",
    r"b[aả]n(?! hành\b| giao\b| đồ\b| đầu\b)\b",
    r"ngành\b",
    r"ủy ban\b",
    r"uỷ ban\b",
    r"ubnd\b",
    r"hđnd\b",
    r"ubmttq\w*",
    r"mttq\w*",
    r"mặt trận tổ quốc\b",
    r"hội đồng\b",
    r"hội(?! nhập\b| nghị\b| thảo\b| tụ\b| viên\b)\b",
    r"hiệp hội\b",
    r"liên đoàn\b",
    r"liên minh\b",
    r"đoàn(?! kết\b"
    r"| viên\b)\b",
    r"đảng [uủ][ỷy]\b",
    r"tỉnh [uủ][ỷy]\b",
    r"thành [uủ][ỷy]\b",
    r"huyện [uủ][ỷy]\b",
    r"văn phòng\b",
    r"cơ quan\b",
    r"đơn vị\b",
    r"địa phương\b",
    r"tổ chức(?= chính trị| đoàn thể| xã hội| liên quan| có liên quan|,| kinh tế| tín dụng| khoa học"
    r"| cơ sở đảng|$)",
    r"cá nhân\b",
    r"doanh nghiệp\b",
    r"chủ đầu tư\b",
    r"chính quyền\b",
    r"công an\b",
    r"quân khu\b",
    r"quân đội\b",
    r"thanh tra(?=\s)\b",
    r"thuế (?=tỉnh|thành phố|cơ sở)",
    r"cục(?! bộ\b)\b",
    r"chi cục\b",
    r"tổng cục\b",
    r"kho bạc\b",
    r"ngân hàng\b",
    r"bảo hiểm xã hội\b",
    r"hải quan\b",
    r"trường(?! hợp\b)\b",
    r"học viện\b",
    r"viện(?! trợ\b| dẫn\b"
    r"| phí\b)\b",
    r"trung tâm (?=[A-ZĐ])",
    r"tập đoàn\b",
    r"tổng công ty\b",
    r"công ty\b",
    r"báo (?=[A-ZĐ]"
    r"|và [A-ZĐ])",
    r"đài (?=[A-ZĐ])",
    r"cổng thông tin\b",
    r"quỹ (?=[A-ZĐ])",
    r"tòa án\b",
    r"toà án\b",
    r"viện kiểm sát\b",
    r"thủ trưởng\b",
    r"chủ tịch\b",
    r"giám đốc\b",
    r"bí thư\b",
    r"bộ trưởng\b",
    r"hợp tác xã\b",
    r"đoàn thể\b",
    r"xã(?! hội\b| viên\b)\b",
    r"phường\b",
    r"huyện\b",
    r"thị trấn\b",
    r"thị xã\b",
    r"thành phố\b",
    r"quận\b",
    r"tỉnh\b",
    r"đặc khu\b",
    r"phòng(?!,| chống\b| ngừa\b| tránh\b"
    r"| thủ\b)\b",
    r"lực lượng\b",
    r"bql\w*",
    r"vtv\b",
    r"vov\b",
    r"ttxvn\b",
    r"đại học\b",
    r"ban chỉ đạo\b",
    r"nhà thầu\b",
    r"nhà đầu tư\b",
    r"cơ sở(?= y tế| giáo dục| đào tạo"
    r"| sản xuất)",
    r"đại sứ quán\b",
    r"thông tấn xã\b",
    r"kiểm toán\b",
)
HEAD: Final = re.compile(rf"{_DET}(?:{'|'.join(_HEADS)})", re.IGNORECASE)
_FIELD_LISTS: Final = tuple(
    re.compile(
        rf"(?P<det>{_DET})(?P<head>{head})\s*(?P<colon>:?)\s*(?P<first>{field})"
        rf"(?P<more>(?:\s*(?:,|;|và|,\s*và)\s*(?:(?:{head})\s+)?{field})*)",
        re.IGNORECASE,
    )
    for head, field in (("s[ởờ]|phòng", FIELD), ("bộ", MINISTRY))
)
_FIELD_AT: Final = re.compile(rf"(?:(?:s[ởờ]|bộ|phòng)\s+)?({MINISTRY})", re.IGNORECASE)
_LOCAL_TAIL: Final = re.compile(r"\s+(?:của\s+)?(?:tỉnh|thành phố)\b(?:\s+[A-ZĐÂĂÊÔƠƯ]\w*(?:\s+[A-ZĐÂĂÊÔƠƯ]\w*)*)?")
_SEPARATOR: Final = re.compile(r"\s*(?:[,;/]\s*(?:và\s+|cùng\s+)?|\s(?:và|cùng)\s+(?:với\s+)?)")
_TERRITORY: Final = r"(?:xã|phường|huyện|thị trấn|thị xã|thành phố|quận|tỉnh|đặc khu)"
_TERRITORY_ONLY: Final = re.compile(
    rf"{_DET}{_TERRITORY}(?:\s*(?:,|/"
    rf"|và)\s*{_TERRITORY})*(?:\s+trực thuộc trung ương)?$",
    re.IGNORECASE,
)
_CLASS_A: Final = re.compile(
    rf"{_DET}(?:sở|bộ|ban|ngành|ban ngành|cơ quan ngang bộ|cơ quan thuộc chính phủ"
    rf"|đoàn thể)$",
    re.IGNORECASE,
)
_CLASS_B: Final = re.compile(rf"{_DET}(?:cơ quan|đơn vị|địa phương|tổ chức|cá nhân|doanh nghiệp|ngành)$", re.IGNORECASE)
_RELATED: Final = r"(?:\s+(?:có\s+)?liên quan|\s+chức năng)"
_TAIL: Final = (
    r"(?:\s+(?:cấp tỉnh|của tỉnh|thuộc tỉnh|trên địa bàn(?: tỉnh)?|trung ương|ở trung ương|khác|địa phương"
    r"|tỉnh(?:\s+[A-ZĐ]\w*(?:\s+[A-ZĐ]\w*)*)?))"
)
_A_TAILED: Final = re.compile(
    rf"{_DET}(?:ban|ngành|ban ngành|ngang bộ|đoàn thể|sở|bộ|cơ quan ngang bộ)(?:{_RELATED}"
    rf"|{_TAIL})+$",
    re.IGNORECASE,
)
_B_TAILED: Final = re.compile(
    rf"{_DET}(?:cơ quan|đơn vị|địa phương|tổ chức|cá nhân|doanh nghiệp|ngành)(?:{_RELATED}"
    rf"|{_TAIL})+$",
    re.IGNORECASE,
)
# Words that end a list in running text: the verb or preposition that follows.
STOP: Final = re.compile(
    r"(?:triển khai|tổ chức(?! chính trị| đoàn thể| xã hội)|theo|rà soát|hướng dẫn|tham mưu|thẩm định|đánh giá|tiếp tục"
    r"|thực hiện|xây dựng|quản lý|tổng hợp"
    r"|đề xuất|hỗ trợ|cung cấp|kiểm tra|giám sát|đôn đốc|trong|để|nhằm|trên|về|tại|cho|ở|chủ trì|phối hợp|chủ động"
    r"|tăng cường|đẩy mạnh|tập trung|kịp thời"
    r"|thường xuyên|nghiên cứu|xem xét|bố trí|lập|trình|ban hành|lồng ghép|tuyên truyền|phổ biến|báo cáo|có trách nhiệm"
    r"|chịu trách nhiệm|căn cứ|là|tiến hành"
    r"|khẩn trương|nghiêm túc|huy động|vận động|khảo sát|điều tra|thống kê|kiểm soát|xử lý|đảm bảo|bảo đảm|cập nhật"
    r"|quan trắc|giải quyết|gửi|được|phải|đã|từng bước"
    r"|ưu tiên|làm|đưa|khuyến khích|hoàn thiện|hoàn thành|tích hợp|công bố|công khai|khoanh định|phê duyệt|xác định|tạo"
    r"|bổ sung|lãnh đạo|chỉ đạo|quán triệt"
    r"|chủ yếu|nâng cao|đồng thời|góp phần|sớm|cùng|thông qua|hằng năm|hàng năm|định kỳ|mở|phát động|thanh tra(?=,| việc)"
    r"|tự|giúp|thu|đầu tư)\b"
)
_QUALIFIER: Final = re.compile(
    r"\s*(?:\((?:nếu có|khi có yêu cầu)\)|theo (?:thẩm quyền|chức năng|nhiệm vụ|phân cấp|quy định|lĩnh vực).*|nếu có"
    r"|khi có yêu cầu|chủ trì)\s*$",
    re.IGNORECASE,
)
_PLACE_LIST: Final = re.compile(
    r"^(?P<front>.*?\b(?:khu vực|(?:các )?(?:huyện|xã|phường|thành phố|thị xã"
    r"|quận)):?)\s+(?P<first>[A-ZĐÂĂÊÔƠƯ][\w]*(?:\s+[A-ZĐÂĂÊÔƠƯ][\w]*)*)$"
)
_PLACE: Final = re.compile(r"[A-ZĐÂĂÊÔƠƯ][^\W\d_]*(?:\s+[A-ZĐÂĂÊÔƠƯ][^\W\d_]*){0,3}")


def split_bodies(text: str, locality: Locality) -> tuple[NamedBody, ...]:
    """The bodies of a cell or a heading; all of ``text`` is taken for names.

    >>> here = Locality("tỉnh Hà Giang")
    >>> [b.name for b in split_bodies("Sở NN&MT, Sở Văn hóa, Thể thao và Du lịch", here)]
    ['Sở Nông nghiệp và Môi trường tỉnh Hà Giang', 'Sở Văn hóa, Thể thao và Du lịch tỉnh Hà Giang']
    >>> [(b.name, b.group) for b in split_bodies("Các sở, ban, ngành và UBND cấp xã theo thẩm quyền", here)]
    [('Các sở, ban, ngành tỉnh Hà Giang', True), ('Ủy ban nhân dân cấp xã tỉnh Hà Giang', True)]
    """
    return tuple(_named(text, a, b, front, locality) for a, b, front in _pieces(text, 0, prose=False)[0])


def bodies_from(text: str, start: int, locality: Locality) -> tuple[tuple[NamedBody, ...], int]:
    """The bodies that running text names one after the other from ``start`` on, and where the list ends.

    >>> t = "phối hợp với các Sở: Tài chính, Xây dựng và đơn vị liên quan rà soát, tổng hợp"
    >>> found, end = bodies_from(t, 13, Locality())
    >>> [b.name for b in found], t[end:]
    (['Sở Tài chính', 'Sở Xây dựng', 'Các đơn vị liên quan'], ' rà soát, tổng hợp')
    """
    pieces, end = _pieces(text, start, prose=True)
    return tuple(_named(text, a, b, front, locality) for a, b, front in pieces), end


def _pieces(text: str, start: int, *, prose: bool) -> tuple[list[tuple[int, int, str]], int]:
    """(start, end, words to put in front) of each body, and the end of the list."""
    found: list[tuple[int, int, str]] = []
    at = end = start
    while at < len(text):
        at += len(text[at:]) - len(text[at:].lstrip(" -+.:" if not prose else " "))
        listed = next((m for m in (p.match(text, at) for p in _FIELD_LISTS) if m), None)
        if listed and (
            listed.group("more") == "" or listed.group("det").strip() or listed.group("colon") or _closed(text, listed.end())
        ):
            end = _departments(text, listed, found)
        else:
            if not HEAD.match(text, at) and (prose or found and not text[at:].strip()):
                break
            if not text[at:].strip():
                break
            stop, last = _one(text, at, prose=prose)
            if stop <= at:
                break
            found.append((at, stop, ""))
            end = stop
            if last:
                break
        gap = _SEPARATOR.match(text, end)
        if not gap:
            break
        at = gap.end()
    return _joined(text, found, prose=prose), end


def _closed(text: str, at: int) -> bool:
    """Whether the list of fields ends at ``at`` as a list does (so that "Sở Tài chính, Xây dựng kế hoạch" is not two departments)."""
    return bool(re.match(r"\s*(?:$|[,;.:)(]|và\s|các\s|tỉnh\b|thành phố\b|chủ trì|phối hợp)", text[at:]))


def _departments(text: str, listed: re.Match[str], found: list[tuple[int, int, str]]) -> int:
    kind = {"s": "Sở", "b": "Bộ", "p": "Phòng"}[listed.group("head")[0].lower()]
    many = bool(listed.group("more"))
    end = listed.end()
    tail = _LOCAL_TAIL.match(text, end) if kind != "Bộ" else None
    fields = list(_FIELD_AT.finditer(text, listed.start("first"), end))
    for n, m in enumerate(fields):
        own = m.start() < m.start(1)
        begin = listed.start() if n == 0 and not many else m.start() if own or n else listed.start("head")
        stop = tail.end() if tail and n == len(fields) - 1 else m.end()
        place = text[tail.start() : tail.end()] if tail and n < len(fields) - 1 else ""
        front = "" if own or (n == 0 and not listed.group("colon") and not listed.group("det").strip()) else kind
        begin = m.start(1) if front else begin
        found.append((begin, stop, front + ("\0" + place if place else "")))
    return tail.end() if tail else end


def _one(text: str, at: int, *, prose: bool) -> tuple[int, bool]:
    """The end of the name that begins at ``at``, and whether the list ends there."""
    head = HEAD.match(text, at)
    i = head.end() if head else at
    depth = 0
    while i < len(text):
        c = text[i]
        depth += (c == "(") - (c == ")")
        if c == "(" and prose:
            return _strip_end(text, at, i), True
        if depth == 0:
            gap = _SEPARATOR.match(text, i)
            if gap and (c in ",;/ "):
                if c == ";" and not prose:
                    return i, False
                if HEAD.match(text, gap.end()):
                    return i, False
                if _place_follows(text, at, i, gap.end()):
                    return i, False
                if c != " " and re.match(r"xã hội", text[gap.end() :]):
                    i = gap.end()  # "tổ chức chính trị - xã hội, xã hội - nghề nghiệp"
                    continue
                if prose and c != " " and not text[gap.end() : gap.end() + 1].isupper():
                    return i, True
                if prose and c == " " and not text[gap.end() : gap.end() + 1].isupper():
                    return i, True
            if prose and c in '.:;)"':
                return i, True
            if prose and c == " " and STOP.match(text, i + 1):
                return i, True
        i += 1
    return _strip_end(text, at, len(text)), False


def _strip_end(text: str, at: int, end: int) -> int:
    return at + len(text[at:end].rstrip(" .,;:"))


def _place_follows(text: str, at: int, end: int, after: int) -> bool:
    """Whether a list of places goes on: "khu vực Trấn Yên, Yên Bình"."""
    m = _PLACE.match(text, after)
    said = text[at:end]
    if m is None or not (_PLACE_LIST.match(said) or _PLACE.fullmatch(said)):
        return False
    return bool(re.match(r"\s*(?:[,;.]|$|và\s)", text[m.end() :]))


def _joined(text: str, pieces: list[tuple[int, int, str]], *, prose: bool) -> list[tuple[int, int, str]]:
    """Bare class words belong together: "Các sở | ban | ngành", "UBND các xã | phường", "cơ quan | đơn vị liên quan"; places get their head."""
    made: list[tuple[int, int, str]] = []
    for a, b, front in pieces:
        said = text[a:b]
        if made and not front:
            pa, pb, pfront = made[-1]
            before = text[pa:pb]
            semicolon = ";" in text[pb:a]
            bare_a = bool(_CLASS_A.match(said) or _A_TAILED.match(said))
            bare_b = bool(_CLASS_B.match(said) or _B_TAILED.match(said))
            if not pfront and not semicolon:
                if bare_a and _class_run(before, _CLASS_A) and not _starts_many(said):
                    made[-1] = (pa, b, "")
                    continue
                if bare_b and _class_run(before, _CLASS_B) and not _starts_many(said):
                    made[-1] = (pa, b, "")
                    continue
                if (
                    _TERRITORY_ONLY.match(said)
                    and not _starts_many(said)
                    and re.search(rf"\b{_TERRITORY}$", before, re.IGNORECASE)
                ):
                    made[-1] = (pa, b, "")
                    continue
            places = _PLACE_LIST.match(pfront + before if pfront.endswith(" ") else before)
            if places and _PLACE.fullmatch(said):
                made.append((a, b, re.sub(r"\bcác (?=\w+(?: \w+)?$)", "", places.group("front").rstrip(":")) + " "))
                continue
            if pfront.endswith(" ") and _PLACE.fullmatch(said):
                made.append((a, b, pfront))
                continue
        made.append((a, b, front))
    return made


def _starts_many(said: str) -> bool:
    return bool(re.match(r"(?:các|những|một số)\s", said, re.IGNORECASE))


def _class_run(before: str, kind: re.Pattern[str]) -> bool:
    """Whether ``before`` is a run of bare class words that is still open ("Các sở, ban")."""
    before = re.sub(r"^(?:thủ trưởng|giám đốc|lãnh đạo|người đứng đầu|cán bộ)\s+", "", before, flags=re.IGNORECASE)
    parts = re.split(r"\s*(?:,|/|;|\svà)\s*", before)
    return all(kind.match(p) for p in parts)


def _named(text: str, a: int, b: int, front: str, locality: Locality) -> NamedBody:
    b = _strip_end(text, a, b)
    printed = text[a:b]
    cut = _QUALIFIER.search(printed)
    if cut and cut.start() > 0:
        printed = printed[: cut.start()]
        b = a + len(printed)
    head, _, place = front.partition("\0")
    whole = f"{head.strip()} {printed}" if head else printed
    name, group, added = complete(whole + place, locality)
    confidence: Confidence = "inferred" if added or front else "mended" if mend(printed) != printed else "printed"
    if confidence == "printed" and fold(name) not in fold(printed):
        confidence = "mended"  # an abbreviation or another spelling: the printed form is kept beside the name
    return NamedBody(name, group, a, b, confidence, added)


_GENERIC: Final = re.compile(
    r"(?:các|những|một số|toàn thể|tất cả)\b|(?:thủ trưởng|chủ tịch|giám đốc|người đứng đầu)\s.*\b(?:các|cấp xã|cấp huyện)\b"
    r"|(?:ủy ban nhân dân|hội đồng nhân dân|đảng ủy|công an|ban chỉ huy quân sự)\s+(?:các|cấp|tỉnh,)|chính quyền\b"
    r"|chủ đầu tư\b"
    r"|(?:doanh nghiệp|cơ quan|đơn vị|địa phương|tổ chức|cá nhân|ngành|nhà thầu|nhà đầu tư)\b|sở, |bộ, |xã, "
    r"|ban, ngành",
    re.IGNORECASE,
)
_BARE_PLURAL: Final = re.compile(
    r"(?:sở, (?:ban|ngành)|bộ, (?:ban|ngành|cơ quan)|ban, ngành|cơ quan\b(?! thường trực)|đơn vị|địa phương|tổ chức"
    r"|cá nhân|doanh nghiệp(?= liên quan| có liên quan|$)"
    r"|xã, phường|ngành liên quan|sở ngành|đoàn thể|chủ đầu tư dự án)",
    re.IGNORECASE,
)
_BARE_PROVINCE: Final = re.compile(
    r"(?<!các )(?<!cấp )(?<!liên )(?<!ngoài )(?<!trong )(?<!toàn )(?<!cả )\b(?:của |thuộc )?tỉnh\b(?!\s+[A-ZĐÂĂÊÔƠƯ]"
    r"|\s+khác|\s*,\s*thành phố)"
)
_HAS_PLACE: Final = re.compile(
    r"\b(?:tỉnh|thành phố|huyện|xã|phường|thị xã|quận|khu vực|thị trấn|Tỉnh ủy|Thành ủy|Huyện ủy|đặc khu)\s+(?!Mặt|Hội"
    r"|Đoàn|Trung)[A-ZĐÂĂÊÔƠƯ][^\W\d_]"
)
_OF_PROVINCE: Final = re.compile(
    r"(?:sở\b|ban quản lý\b|thanh tra$|công an$|các sở|sở,|sở ngành|(?:ủy ban|hội đồng) nhân dân(?: (?:các|cấp)\b.*)?$"
    r"|chính quyền cấp|đảng bộ$|chi cục\b|văn phòng (?:ủy ban|hội đồng) nhân dân$"
    r"|(?:thủ trưởng|giám đốc) các sở|(?:thường trực |chủ tịch |văn phòng |đảng ủy )+(?:ủy ban nhân dân|hội đồng nhân dân)"
    r"|kho bạc nhà nước$|ban chỉ huy quân sự$|bộ chỉ huy quân sự$"
    r"|các xã, phường$|các xã, phường, đặc khu$|cấp xã$)",
    re.IGNORECASE,
)
_OF_CITY: Final = re.compile(
    r"(?:phòng\b|các phòng|các cơ quan chuyên môn|ủy ban nhân dân(?: (?:các|cấp) (?:xã"
    r"|phường)\b.*)?$|các xã, phường$|các phường, xã$|văn phòng (?:ủy ban|hội đồng) nhân dân$)",
    re.IGNORECASE,
)


def complete(name: str, locality: Locality) -> tuple[str, bool, bool]:
    """The full name; whether it is a group; whether the document's own locality was put in.

    >>> complete("UBND tỉnh", Locality("tỉnh Hà Giang"))
    ('Ủy ban nhân dân tỉnh Hà Giang', False, True)
    >>> complete("Ban chấp hành Đảng bộ tỉnh khóa XIV", Locality("tỉnh Hà Giang"))
    ('Ban Chấp hành Đảng bộ tỉnh Hà Giang khóa XIV', False, True)
    >>> complete("Bộ NN&MT", Locality("tỉnh Hà Giang")), complete("đơn vị có liên quan", Locality())
    (('Bộ Nông nghiệp và Môi trường', False, False), ('Các đơn vị có liên quan', True, False))
    """
    full = write_out(name).strip(" .,;:")
    if _BARE_PLURAL.match(full):
        full = "Các " + full[:1].lower() + full[1:]
    full = re.sub(r"\bcác (huyện|xã|phường|thị xã|quận):?\s+(?=[A-ZĐÂĂÊÔƠƯ])", r"\1 ", full)
    full = re.sub(r"^(?i:các|những|một số) (Sở|Bộ)(?=[ ,])(?! [A-ZĐ])", lambda m: f"Các {m.group(1).lower()}", full)
    full = full[:1].upper() + full[1:]
    group = bool(_GENERIC.match(full))
    placed, added = _with_place(full, locality)
    return placed, group, added


def _with_place(full: str, locality: Locality) -> tuple[str, bool]:
    province, city = locality.province, locality.city
    if city:
        bare = re.sub(r"(?<!các )(?<!huyện, )\b(?:của )?thành phố(?=$| khóa| lần)", city, full)
        bare = re.sub(r"\bThành ủy$", "Thành ủy " + _short(city), bare)
        if bare != full:
            return bare, True
    if province:
        bare = _BARE_PROVINCE.sub(province, full)
        bare = re.sub(r"\bTỉnh ủy(?!\s+[A-ZĐÂĂÊÔƠƯ])", "Tỉnh ủy " + _short(province), bare)
        if bare != full:
            return bare, True
    if _HAS_PLACE.search(full) or (province and _short(province) in full):
        return full, False
    if city and _OF_CITY.match(full) and not re.search(r"\b(?:cấp )?tỉnh\b", full):
        return f"{full} {city}", True
    if province and _OF_PROVINCE.search(full) and not re.search(r"\bcấp tỉnh\b|\bcác tỉnh\b|trung ương|\bBộ\b", full):
        return f"{full} {province}", True
    return full, False


def _short(place: str) -> str:
    return re.sub(r"^(tỉnh|thành phố|huyện|thị xã|quận|xã|phường)\s+", "", place)


def names_of(found: tuple[NamedBody, ...]) -> Iterator[str]:
    """The names in reading order, each once."""
    yield from dict.fromkeys(b.name for b in found)


__all__ = ["FIELD", "HEAD", "STOP", "Locality", "NamedBody", "bodies_from", "complete", "field_name", "names_of", "split_bodies"]
