"""Where a body is: what "UBND tỉnh", "Sở Xây dựng", "Công an xã" mean in a document.

In: a body's printed name and the document's own locality. Out: the full name with its province, ward or commune; whether it is a group.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from loaders.agencies.bodynames import FIELD, write_out
from loaders.agencies.partybodies import of_its_own, written_out
from loaders.agencies.placenames import kind_of, places, usual_name
from loaders.agencies.units import HAMLETS
from loaders.record import Premise
from loaders.writing.deferred import Deferred
from loaders.writing.vietnamese import CAPITALS
from ontology.tables import provinces_named


@dataclass(frozen=True)
class Locality:
    """Where the document's own bodies are: what "UBND tỉnh" and "Sở Xây dựng" mean in it.

    ``province`` and ``city`` are full with their kind ("tỉnh Lạng Sơn", "thành phố Lai Châu"); ``premise`` the words that say so, whichever they are: what is remembered of bodies is
    remembered by the place, and asked for often.
    """

    province: str | None = None
    city: str | None = None
    premise: Premise | None = field(default=None, compare=False)
    organisation: str | None = None


ANYWHERE: Final = Locality()
_ONE_FIRM: Final = "Doanh nghiệp"
# In a department's own document: what ends with "Sở" is of itself, and so is a "Phòng" but those that every district or commune has.
_OF_DEPARTMENT: Final = Deferred(r"(?:.+\s(?<!ác )(?<!hững )(?<!cấp )(?<!, ))?Sở$")
_ROOM_OF: Final = Deferred(rf"(?:(?:Phó )?Trưởng )?[Pp]hòng (?!{FIELD}|(?i:kinh tế|tài chính|y tế|văn hóa|văn hoá|tư pháp|quản lý đô thị|dân tộc|lao động|nông nghiệp|nội vụ|giáo dục|công thương|tài nguyên|hạ tầng|khám|họp|thí nghiệm|học|cảnh sát|an ninh|giao dịch|công chứng|thương mại và công nghiệp|tham mưu)\b)(?=[{CAPITALS}])(?!.*\b(?:Sở|Bộ|UBND|Ủy ban|Công an|Chi cục|Cục|Trung tâm)\b)[^,;]+$")
# A ministry's own units, in its own document: every ministry has a "Vụ Pháp chế".
_UNIT_OF: Final = re.compile(r"Vụ (?!trưởng)(?!.*\bBộ\b)|(?:Vụ trưởng|Phó Vụ trưởng) Vụ (?!.*\bBộ\b)")
_BARE_MINISTRY: Final = re.compile(r"((?:Văn phòng|Chánh Văn phòng|Thanh tra|Chánh Thanh tra|Lãnh đạo|Đảng ủy|Công đoàn|Tạp chí|(?:(?:Các|Thủ trưởng các) )?(?:đơn vị|cơ quan|tổ chức|doanh nghiệp|cơ sở [a-zà-ỹđ ]{3,30}?)(?:,? đơn vị)?(?: trực)? thuộc)\s)Bộ(?=$|\s(?:có|được|liên quan|chủ trì)\b)")
_SERVICE: Final = r"(?:thuế|hải quan|công an|bảo hiểm xã hội|thi hành án|kiểm lâm|quân sự|thống kê|thanh tra|điều tra)\b[^,;]*\b(?:tỉnh|thành phố|huyện|xã|phường|khu vực)\b"  # "cơ quan Thuế tỉnh": one body
_GENERIC: Final = re.compile(
    r"(?:các|những|một số|toàn thể|tất cả)\b|.*\b(?:các (?:tỉnh|huyện|xã|phường|quân khu|địa phương)(?:, (?:tỉnh|thành phố|huyện|xã|phường))*|các cấp(?: (?:tỉnh|thành phố|của)\b.*)?|cấp (?:xã|huyện)(?: (?:tỉnh|thành phố)\b.*)?|cấp tỉnh, cấp xã)$|thành viên\b|(?:(?:(?:chi )?cục |bộ |vụ |viện |hiệu |thủ )?trưởng|chủ tịch|giám đốc|người đứng đầu)[\s,].*\b(?:các|cấp xã|cấp huyện)\b|trưởng (?:phòng|ban), "
    r"|(?:tổ )?đại biểu (?:hội đồng nhân dân|quốc hội)(?!.*\b(?:số \d|tại)\b)|(?:(?:(?:phó )?(?:chủ tịch|bí thư)|thường trực|lãnh đạo|trưởng|văn phòng) )?(?:ủy ban nhân dân|hội đồng nhân dân|đảng ủy|công an|ban chỉ huy quân sự)\s+(?:các|cấp|tỉnh,|(?:xã|phường|đặc khu)(?:,? và|,)\s(?:xã|phường|đặc khu|thị trấn)\b(?!\s(?-i:[A-ZĐ]))|(?:xã|phường|huyện|quận)(?:/| - )(?:xã|phường|thị trấn|thị xã|huyện|quận|thành phố)\b)|chính quyền\b"
    r"|chủ đầu tư\b|thủ trưởng cơ quan (?:ngang bộ|thuộc chính phủ)"
    r"|(?:các\s+)?(?:tập đoàn|tổng công ty|công ty)(?:, (?:tổng )?công ty)*$"
    rf"|(?:doanh nghiệp(?! tư nhân (?-i:[A-ZĐ]))|cơ quan(?! ủy ban kiểm tra| thường trực| {_SERVICE})|đơn vị|địa phương|tổ chức|cá nhân|ngành|nhà thầu|nhà đầu tư)\b|sở, |bộ, |xã, "
    r"|ban, ngành|(?:sở|phòng) .*\bcác (?:tỉnh|địa phương|huyện|quận|xã|phường)\b",
    re.IGNORECASE,
)
_BARE_PLURAL: Final = re.compile(
    rf"(?:sở, (?:ban|ngành)|bộ, (?:ban|ngành|cơ quan)|ban, ngành|cơ quan\b(?! thường trực| ủy ban kiểm tra| {_SERVICE})|đơn vị|địa phương|tổ chức"
    r"|cá nhân|doanh nghiệp(?= liên quan| có liên quan|$)"
    r"|(?:tập đoàn|tổng công ty|công ty)(?:, (?:tổng )?công ty)*$|xã, phường|viện, trường|trường, viện|ngành liên quan|sở ngành|đoàn thể|trường học$|hội quần chúng$|chủ đầu tư dự án)",
    re.IGNORECASE,
)
_BARE_PROVINCE: Final = Deferred(
    rf"(?<!ác )(?<!ột số )(?<!hững )(?<!hiều )(?<!cấp )(?<!liên )(?<!ngoài )(?<!trong )(?<!toàn )(?<!cả )(?<!của \d )(?<!của \d\d )(?<!các \d )(?<!hai )(?<!ba )\b(?:của |thuộc )?(?:tỉnh|Tỉnh(?!\s+(?:ủy|uỷ|đoàn|đội)))\b(?!\s+[{CAPITALS}]"
    r"|\s+khác|\s*,\s*thành phố)"
)
_HAS_PLACE: Final = re.compile(
    r"\b(?:tỉnh|thành phố|huyện|xã|phường|thị xã|quận|khu vực|thị trấn|Tỉnh ủy|Thành ủy|Huyện ủy|đặc khu)\s+(?!(?:Mặt|Hội"
    rf"|Đoàn|Trung)(?! [{CAPITALS}]\w*$))[{CAPITALS}][^\W\d_]|\bkhu vực\s+(?:[IVXL]+|\d+)(?!\w)"  # "Chi cục Kiểm lâm khu vực V": of several provinces
)
_OF_PROVINCE: Final = Deferred(
    r"(?:(?<!cơ )sở\b|^(?:các )?cơ sở\b|thanh tra$|công an$|các sở|sở,|sở ngành|(?:ủy ban|hội đồng) nhân dân(?: (?:(?:các|cấp)\b|(?:xã|phường|đặc khu)(?:,| và) ).*)?$"
    r"|chính quyền cấp|đảng bộ$|chi cục\b|văn phòng (?:ủy ban|hội đồng) nhân dân(?: và (?:ủy ban|hội đồng) nhân dân)?$"
    r"|(?:thủ trưởng|giám đốc) các sở|(?:thường trực |chủ tịch |văn phòng |đảng ủy )+(?:ủy ban nhân dân|hội đồng nhân dân)"
    r"|kho bạc nhà nước$|ban chỉ huy quân sự$|bộ chỉ huy quân sự$"
    r"|các xã, phường$|các xã, phường, đặc khu$|cấp xã$)",
    re.IGNORECASE,
)
_MANAGES: Final = Deferred(rf"\bban quản lý\b(?! (?:{HAMLETS})\b)", re.IGNORECASE)  # of the province, where no district's or commune's own paper speaks
_OF_CITY: Final = Deferred(
    r"(?:phòng\b|các phòng|các cơ quan chuyên môn|ủy ban nhân dân(?: (?:các|cấp) (?:xã"
    r"|phường)\b.*)?$|các xã, phường$|các phường, xã$|văn phòng (?:ủy ban|hội đồng) nhân dân(?: và (?:ủy ban|hội đồng) nhân dân)?$)",
    re.IGNORECASE,
)


_TORN_KINDS: Final = re.compile(r";\s(?:-\s)?(?=(?:ban|ngành)\b)")  # "các sở; - ban; - ngành": the copy took the commas for ends of items
_SAID_ELSEWHERE: Final = re.compile(r"\b(?:nêu|tên|định|ghi) (?:tại|ở|trong)\s")  # "các xã có tên tại Điều 1": which they are, not where
_COMMITTEES: Final = re.compile(
    r"(?:(?!.*trực thuộc (?:tỉnh|thành|huyện) ủy)[^,;]{5,40}\s)?(?:Các|Những|Một số)(?=.* ủy)(?:(?: và|,)? (?:tỉnh|thành|huyện|quận|thị|đảng)(?: ủy(?: trực thuộc(?: trung ương| tỉnh| thành phố)?)?)?)+", re.IGNORECASE
)
_LOW: Final = Deferred(r"(?:xã|phường|đặc khu|thị trấn)\b")
_OF_COMMUNE: Final = Deferred(r"(?:(?:(?:phó )?(?:chủ tịch|bí thư)(?: thường trực)? |thường trực |lãnh đạo )?(?:ủy ban nhân dân|hội đồng nhân dân|đảng ủy)$|phòng\b|công an$|ban chỉ huy quân sự$|văn phòng (?:ủy ban|hội đồng) nhân dân(?: và (?:ủy ban|hội đồng) nhân dân)?$|trung tâm phục vụ|(?:văn phòng|ủy ban kiểm tra) đảng ủy$|ban xây dựng đảng$)", re.IGNORECASE)


@lru_cache(maxsize=8192)
def complete(name: str, locality: Locality, *, asked: bool = False) -> tuple[str, bool, bool]:
    """The full name; whether it is a group; whether the document's own locality was put in.

    ``asked``: "đề nghị" stands right before it, where "Doanh nghiệp" with a capital is the one firm that a letter is sent to.

    >>> complete("UBND tỉnh", Locality("tỉnh Hà Giang"))
    ('Ủy ban nhân dân tỉnh Hà Giang', False, True)
    >>> complete("Ban chấp hành Đảng bộ tỉnh khóa XIV", Locality("tỉnh Hà Giang"))
    ('Ban Chấp hành Đảng bộ tỉnh Hà Giang khóa XIV', False, True)
    >>> complete("Bộ NN&MT", Locality("tỉnh Hà Giang")), complete("đơn vị có liên quan", Locality())
    (('Bộ Nông nghiệp và Môi trường', False, False), ('Các đơn vị có liên quan', True, False))
    >>> complete("CÔNG TY", Locality())[0], complete("CƠ QUAN, ĐƠN VỊ", Locality())[0]
    ('Công ty', 'Các cơ quan, đơn vị')
    >>> complete("Sở Y tế Hà Nội", Locality())
    ('Sở Y tế thành phố Hà Nội', False, False)
    >>> complete("Sở Y tế Thành phố Hồ Chí Minh", Locality("thành phố Hà Nội"))[0], complete("Sở Y tế TPHCM", Locality())[0]
    ('Sở Y tế thành phố Hồ Chí Minh', 'Sở Y tế thành phố Hồ Chí Minh')
    """
    if asked and name == _ONE_FIRM:
        return name, False, False
    full = _TORN_KINDS.sub(", ", write_out(written_out(name, locality.province, locality.city)).strip(" .,;:"))
    if _BARE_PLURAL.match(full) and full.isupper():  # a heading's capitals
        full = full.capitalize()
    if _BARE_PLURAL.match(full) and full != "Công ty":  # the one firm that a letter is sent to
        full = f"Các {full.lower()}" if _BARE_PLURAL.fullmatch(full) else f"Các {full[:1].lower()}{full[1:]}"
    full = re.sub(rf"\bcác (huyện|xã|phường|thị xã|quận):?\s+(?=[{CAPITALS}])", r"\1 ", full)
    full = re.sub(r"^(?i:các|những|một số) (Sở|Bộ)(?=[ ,])(?! [A-ZĐ]| trưởng)", lambda m: f"Các {m.group(1).lower()}", full)
    full = full[:1].upper() + full[1:]
    if _COMMITTEES.fullmatch(full):  # those of every province, this text's own or not
        return re.sub(r"(?<=\s)(?<!trực thuộc )(Tỉnh|Thành|Huyện|Quận|Thị|Đảng)(?= ủy)", lambda m: m.group().lower(), full), True, False
    group = bool(_GENERIC.match(full)) and name != "Công ty"
    if (own := of_its_own(full, locality.organisation)) is not None:
        return own, group, True
    if locality.organisation and locality.organisation.startswith("Sở "):
        if _OF_DEPARTMENT.match(full):
            return full[: -len("Sở")] + locality.organisation, group, True
        if not group and _ROOM_OF.match(full) and not _HAS_PLACE.search(full):
            return f"{full} {locality.organisation}", False, True
    if locality.organisation and locality.organisation.startswith("Bộ "):
        of_ministry = _BARE_MINISTRY.sub(rf"\g<1>{locality.organisation}", full) if not _UNIT_OF.match(full) else f"{full} {locality.organisation}"
        if of_ministry != full:
            return of_ministry, group, True
    placed, added = _with_place(full, locality)
    return placed, group, added


def _with_place(full: str, locality: Locality) -> tuple[str, bool]:
    province, city = locality.province, locality.city
    for place in (city, province):
        if place and (bare := _placed(full, place)) != full:
            return bare, True
    if named := _NAMED_BARE.match(full):
        usual = usual_name(named["name"]) or ""
        known = provinces_named(usual)  # "TPHCM", "Thành phố Hồ Chí Minh": its other names hold its kind
        return " ".join(w for w in (named["body"], kind_of(usual), known[0].name if known else usual) if w), False
    if _HAS_PLACE.search(full) or _SAID_ELSEWHERE.search(full) or (province and _short(province) in full) or (city and full.endswith(f" {_short(city)}")):
        return full, False
    if city and _OF_CITY.match(full) and not re.search(r"\b(?:cấp )?tỉnh\b", full) and not _LOW.match(city):
        return f"{full} {city}", True
    if city and _LOW.match(city) and _OF_COMMUNE.match(full):
        return f"{full} {city}", True
    if province and (_OF_PROVINCE.search(full) or (not city and _MANAGES.search(full))) and not re.search(r"\bcấp tỉnh\b|\bcác tỉnh\b|[Tt]rung ương|\bBộ\b", full):
        return f"{full.removesuffix(' tỉnh') if province.startswith('tỉnh ') else full} {province}", True  # "… các huyện, thành phố trong tỉnh"
    return full, False


# "Sở Y tế Hà Nội": a province without its kind.
_NAMED_BARE: Final = re.compile(rf"(?P<body>(?:(?:Phó )?(?:Giám đốc|Chánh Thanh tra|Văn phòng|Thanh tra) )?Sở .+?(?<! tỉnh)(?<! phố)(?<!Tỉnh)(?<!Phố)(?<! của)) (?P<name>{places()})$")


_PARTY_OF: Final = {"huyện": "Huyện", "quận": "Quận", "thị xã": "Thị"}


def _placed(full: str, place: str) -> str:
    """ "Công an xã" in the plan of a commune, "UBND Thành phố" in a city's: the unit's kind with its name."""
    kind = place[: -len(_short(place)) - 1]
    if kind == "tỉnh":
        bare = _BARE_PROVINCE.sub(place, full)
        return re.sub(rf"\bTỉnh ủy(?!\s+[{CAPITALS}])", "Tỉnh ủy " + _short(place), bare)
    bare = re.sub(rf"(?<!các )(?<!cấp )(?<!huyện, )(?<!tỉnh, )(?<!ợp tác )\b(?:của )?(?i:{kind})(?=$| khóa| lần)", place, full)
    if kind in _PARTY_OF:
        bare = re.sub(rf"\b{_PARTY_OF[kind]} ủy(?=$|\W*$)", f"{_PARTY_OF[kind]} ủy {_short(place)}", bare)
    if kind == "thành phố":
        bare = re.sub(r"\bThành ủy$", "Thành ủy " + _short(place), bare)
    return bare


def _short(place: str) -> str:
    return re.sub(r"^(tỉnh|thành phố|huyện|thị xã|quận|xã|phường)\s+", "", place)
