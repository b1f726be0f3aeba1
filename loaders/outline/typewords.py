"""Words of a line that name a type of document: alone in it, with what it is for, or before a title.

In: a line's text. Out: the type's words and their place. The types are those of the ontology's vocabulary (Nghị định 30/2020/NĐ-CP, Điều 7; the party's Hướng dẫn 36-HD/VPTW).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from loaders.agencies.issuers import read_issuer
from loaders.outline.titlehead import title_head
from loaders.writing.alternatives import one_of
from loaders.writing.vietnamese import bare as stripped
from loaders.writing.vietnamese import fold
from ontology.tables import document_type_names

_QUALIFIED: Final = re.compile(r"(?<!\s)\s*\((?:BỔ SUNG|SỬA ĐỔI|SỬA ĐỔI, BỔ SUNG|TẠM THỜI|MẬT|DỰ THẢO|LẦN \d+)\)$", re.IGNORECASE)
_URGENT: Final = re.compile(r"(?<=CÔNG ĐIỆN)\s+(?:HỎA TỐC|THƯỢNG KHẨN|KHẨN)$")
_EXTRACT: Final = re.compile(r"TRÍCH\s+(?=BIÊN BẢN|NGHỊ QUYẾT|BÁO CÁO)")
_TOGETHER: Final = re.compile(r"(?<!\s)\s+(?:LIÊN TỊCH|LIÊN NGÀNH|LIÊN BỘ|PHỐI HỢP)$", re.IGNORECASE)
_BY: Final = re.compile(r"(?<!\s)\s+CỦA\s+(?=\w)")
# Kinds whose own line goes on with what they are for: "BIÊN BẢN LÀM VIỆC", "GIẤY PHÉP KHAI THÁC KHOÁNG SẢN", "BÁO CÁO GIẢI TRÌNH".
_FOR: Final = re.compile(
    r"(?P<type>BIÊN BẢN(?! GHI NHỚ)|HỢP ĐỒNG|GIẤY MỜI|THƯ MỜI|GIẤY PHÉP|GIẤY ỦY QUYỀN|PHIẾU TRÌNH|PHIẾU CHUYỂN|PHIẾU GỬI|PHIẾU BÁO|THÔNG CÁO|THƯ CÔNG|BẢN GHI NHỚ|(?:BẢN )?THỎA THUẬN)"
    r"\s+(?P<for>[^\W\d][\w,() -]{1,70})"
    r"|(?P<type2>BÁO CÁO|THÔNG BÁO|TỜ TRÌNH|CHƯƠNG TRÌNH|QUY CHẾ|KẾ HOẠCH|QUY ĐỊNH)"
    r"\s+(?P<for2>GIẢI TRÌNH|TIẾP THU(?:, GIẢI TRÌNH)?|TÓM TẮT|TỔNG KẾT|SƠ KẾT|THẨM ĐỊNH|THẨM TRA|CHUYÊN ĐỀ|NHANH|ĐỊNH KỲ|ĐỘT XUẤT|KẾT QUẢ|KẾT LUẬN|CÔNG TÁC(?: (?:TUẦN|THÁNG|QUÝ|NĂM|\d THÁNG)\b[\w ,/-]{1,60})?|LÀM VIỆC|THI ĐUA|CHI TIẾT)"
)


@lru_cache(maxsize=4096)
def type_words(text: str) -> str | None:
    """The words of a line that name a type of document and nothing else; what else it says in brackets, or of its issuer and number, left out.

    >>> type_words("QUY ĐỊNH (BỔ SUNG)"), type_words("NGHỊ QUYẾT CỦA CHÍNH PHỦ SỐ 5/NQ-CP"), type_words("QUYẾT ĐỊNH VỀ ĐẤT ĐAI")
    ('QUY ĐỊNH', 'NGHỊ QUYẾT', None)
    >>> type_words("KẾ HOẠCH LIÊN TỊCH")
    'KẾ HOẠCH LIÊN TỊCH'
    >>> type_words("K ÉT LUẬN")
    'KẾT LUẬN'
    """
    bare = _EXTRACT.sub("", _URGENT.sub("", _QUALIFIED.sub("", stripped(text, back="*_:."))))
    if (purpose := type_for(bare)) is not None:
        return bare[: purpose[0]]
    folded = fold(_TOGETHER.sub("", bare))
    known = _names()
    if folded not in known and bare == bare.upper() and len(torn := folded.replace(" ", "")) > 6 and torn in known:
        return known[torn].upper()
    if folded in known:
        return known[folded].upper() if " " not in folded and " " in known[folded] else bare
    by = _BY.search(bare)
    if by is not None and bare == bare.upper() and type_words(bare[: by.start()]) is not None:
        issuer = read_issuer(bare, by.end())
        if title_head(bare[by.start() :].lstrip()) is not None or (issuer is not None and issuer.end == len(bare)):
            return bare[: by.start()]
    return None


@cache
def _names() -> dict[str, str]:
    """Types by their folded names, and by these without the blanks that a scan lost ("QUYẾTĐỊNH")."""
    names = document_type_names()
    return {fold(n).replace(" ", ""): n for n in names} | {fold(n): n for n in names}


def type_for(text: str) -> tuple[int, int] | None:
    """Where in a type's line of its own the type ends and what it is for begins; None for other lines.

    >>> type_for("BIÊN BẢN LÀM VIỆC"), type_for("BÁO CÁO GIẢI TRÌNH"), type_for("BÁO CÁO TÌNH HÌNH KINH TẾ"), type_for("QUYẾT ĐỊNH VỀ ĐẤT ĐAI")
    ((8, 9), (7, 8), None, None)
    """
    m = _FOR.fullmatch(text.rstrip("*_:- ")) if text[:1] in "BHGPTCQK" else None
    if m is None or text != text.upper():
        return None
    kind = "type" if m.group("type") else "type2"
    return m.end(kind), m.start("for" if kind == "type" else "for2")


@cache
def _type_begins() -> re.Pattern[str]:
    names = one_of(n.upper() for n in document_type_names())
    return re.compile(rf"(?P<type>{names}(?:\s+(?:LIÊN TỊCH|LIÊN NGÀNH|PHỐI HỢP))?)[\s:]+(?=\w+\W+\w)")


def titled_type(text: str) -> tuple[str, int] | None:
    """The type that a title's line begins with, in capitals, and where the title proper begins; None for other words.

    >>> titled_type("KẾ HOẠCH Triển khai chuyển đổi số"), titled_type("KẾ HOẠCH"), titled_type("Kế hoạch triển khai chuyển đổi số")
    (('KẾ HOẠCH', 9), None, None)
    """
    m = _type_begins().match(text)
    return (m.group("type"), m.end()) if m is not None else None


def type_line(text: str) -> bool:
    """Whether a line of a head names the type of document ("KẾ HOẠCH", "# NGHỊ QUYẾT")."""
    bare = stripped(text, back="*_:")
    return bool(bare) and (bare == bare.upper() or text.lstrip().startswith("#")) and type_words(text) is not None
