"""Whether a document lays down rules: then what it says that bodies do is a norm for all cases, no task of theirs.

In: a document's identity, and its text where nothing tells its type. Out: yes or no. "Bộ Y tế có trách nhiệm quản lý nhà nước về …" in a decree, or in statutes and regulations issued with a
decision, is a norm (Luật Ban hành văn bản quy phạm pháp luật, điều 3 and 4: kinds, a number with its year); only an order ("Giao Bộ Y tế …") is an
assignment there. A plan or scheme stays one whatever its number looks like: before 2009 every decision's number had its year.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.record import Identity
from loaders.writing.block import Block
from loaders.writing.calendar import YEAR
from loaders.writing.markers import ARTICLE
from loaders.writing.vietnamese import fold

_KINDS: Final = frozenset(
    {"hien phap", "bo luat", "luat", "phap lenh", "lenh", "nghi dinh", "thong tu", "thong tu lien tich", "nghi quyet lien tich", "van ban hop nhat", "quy che", "quy dinh", "dieu le", "noi quy", "hop dong"}
)
_DECIDING: Final = frozenset({"quyet dinh", "nghi quyet"})  # these lay down rules or give work
_NUMBERED: Final = re.compile(rf"\d+[a-z]?/{YEAR}/(?:QĐ|NQ|QD)-")
_OF_ASSEMBLY: Final = re.compile(rf"/{YEAR}/QH\d")
# What a decision issues or approves: the first of these words in its title tells.
_ISSUES: Final = re.compile(
    r"\b(?:(?<!tai mot so )(?<!tai cac )(?<!tai )(?P<plan>de an|du an|chuong trinh|ke hoach|chien luoc|quy hoach|phuong an|giai phap|nhiem vu trong tam|chinh sach quoc gia|phan cong|giao chi tieu|giao (?:thuc hien )?(?:cac )?nhiem vu|giao trach nhiem|hop phan|mo hinh)"
    r"|(?P<rule>phan cap|(?P<body>thanh lap|kien toan)|quy che|quy dinh|dieu le|noi quy|quy trinh|quy tac|chuc nang|danh sach|tieu chuan|che do|co cau to chuc|ban huong dan))\b"
)
# A people's council lays down rates and supports by resolution: its title says so, where its number is written by hand or without its year.
_COUNCIL_RULES: Final = re.compile(r"(?:(?:ve|ve viec) )?(?:ban hanh )?quy dinh\b")
_TEAM: Final = re.compile(r" (?:cac |mot so )?(?:doan|to)\b")  # whom a council founds to supervise one matter, then to report: its work is no statute
_APPROVES: Final = re.compile(r"(?:phe duyet|thong qua|ban hanh|phe chuan|giao|nhat tri|tan thanh|dong y|cho phep|dieu chinh|quyet nghi|thu hoi|bo sung|cong bo)\b")
_ISSUES_BEHIND: Final = re.compile(r"(?:cong bo|ban hanh|phe duyet|bai bo)\b")
_MECHANISMS: Final = re.compile(r"(?:ve )?(?:thi diem )?(?:mot so |cac )?(?:co che|chinh sach)\b")  # what the National Assembly allows besides the laws, by a resolution numbered as one
_OF_FORM: Final = re.compile(r"(?:huong dan )?(?:ve )?(?:the thuc(?=\W*$|,? (?:va )?(?:ky thuat|trinh bay)| (?:cua )?van ban)|ky thuat trinh bay)")  # a guide that says how documents are to look
_STATUTE: Final = re.compile(r"^\W*(?:dieu \d+\W*)?(?:(?:chuc nang,? (?:va )?)?nhiem vu,? (?:va )?quyen han|co cau to chuc) cua\b")
# What a text says of itself, or of the act that it tells again: "theo quy định của Quy chế này", "Theo đó, Nghị định số … sửa đổi, bổ sung …".
_ITS_OWN_RULES: Final = re.compile(r"\b(?<![Kk]hi )(?:Quy chế|Quy định|Nghị định|Thông tư|Điều lệ) này\b")  # "sau khi Nghị định này có hiệu lực" speaks of another
_TELLS_OF_RULES: Final = re.compile(r"(?:Theo đó|Trong đó|Cụ thể|Đồng thời), (?:Luật|Pháp lệnh|Nghị định|Thông tư)\b[^.;:]{3,160}?\b(?:sửa đổi|bổ sung|quy định|hướng dẫn|bãi bỏ)\b")
_HEADING: Final = 120
_NUMBER: Final = re.compile(r"\d+")
_SMALL: Final = re.compile(r"[a-zà-ỹ]")
_MOST: Final = 0.75
_UNIT: Final = re.compile(r"(?:Điều|Chương|Phần)\s", re.IGNORECASE)


def lays_down_rules(identity: Identity, body: Sequence[Block] = ()) -> bool:
    """Whether the document is one of norms; of an extract or a codification without a type its form tells, which is in articles.

    >>> made = [("Nghị định", "02/2014/NĐ-CP", "Quy định chế độ áp dụng"), ("Quyết định", "45/QĐ-BTC", "Ban hành Quy chế phòng, chống tham nhũng"),
    ...         ("Quyết định", "12/2006/QĐ-TTg", "Phê duyệt Đề án cải cách tiền lương"), ("Chỉ thị", "01/CT-TTg", "Về phòng, chống cháy rừng"),
    ...         ("Nghị quyết", None, "QUY ĐỊNH MỨC CHI HỖ TRỢ TRUNG TÂM HỌC TẬP CỘNG ĐỒNG"), ("Nghị quyết", None, "VỀ CHƯƠNG TRÌNH GIÁM SÁT NĂM 2019"),
    ...         ("Quyết định", "12/2014/QĐ-UBND", "Về việc giao nhiệm vụ phòng, chống lụt bão"), ("Quyết định", "7/2025/QĐ-UBND", "Phân cấp thẩm quyền phê duyệt phương án xử lý tài sản"),
    ...         ("Nghị quyết", "61/NQ-HĐND", "Về việc thành lập Quỹ"), ("Nghị quyết", "62/NQ-HĐND", "Thành lập Đoàn giám sát")]
    >>> [lays_down_rules(Identity(type=t, number=n, title=x)) for t, n, x in made]
    [True, True, False, False, True, False, False, True, True, False]
    """
    kind, title = fold(identity.type or ""), fold(identity.title or "")
    if kind in _KINDS or (kind == "huong dan" and _OF_FORM.match(title)):
        return True
    if kind == "nghi quyet" and _MECHANISMS.match(title) and _OF_ASSEMBLY.search(identity.number or ""):
        return True
    if not kind or (identity.number is None and not title and kind in _DECIDING):
        return ((_in_articles(body) or _says_so(body)) and not _approves(body)) or _of_a_body(body)
    if kind not in _DECIDING:
        return False
    issued = _ISSUES.search(title)
    if issued:
        by_title = kind == "quyet dinh" or (issued.group("body") is not None and not _TEAM.match(title, issued.end())) or (bool(_COUNCIL_RULES.match(title)) and (identity.number is None or "HĐND" in identity.number))
        return issued.group("rule") is not None and (by_title or bool(_NUMBERED.match(identity.number or "")))
    return bool(_NUMBERED.match(identity.number or ""))


def _in_articles(body: Sequence[Block]) -> bool:
    """Whether a text is set in articles: its first heading is one, or a chapter's, and few others stand among them."""
    heads = [_UNIT.match(b.marker) is not None for b in body if b.marker is not None and b.level <= ARTICLE]
    return bool(heads) and heads[0] and sum(heads) >= _MOST * len(heads)


def _says_so(body: Sequence[Block]) -> bool:
    """Whether a text without a head speaks of itself as rules, or tells what a law, decree or circular lays down."""
    return any(("này" in b.text and _ITS_OWN_RULES.search(b.text)) or _TELLS_OF_RULES.match(b.text) for b in body)


def _of_a_body(body: Sequence[Block]) -> bool:
    """Whether a text without a title is a body's statute: what it may do or of what it consists has a heading of its own."""
    return any(len(b.text) < _HEADING and b.text[-1:].isalnum() and _STATUTE.match(b.folded) for b in body)


def _approves(body: Sequence[Block]) -> bool:
    """Whether the first article of a text decides one case ("Điều 1. Phê duyệt Đề án …"): a decision or resolution that lost its head, and issues no rules."""
    first = next((b.folded for b in body if b.marker is not None and _UNIT.match(b.marker)), "")
    issued = _ISSUES.search(first)
    return _APPROVES.match(first) is not None and (issued is None or issued.group("rule") is None)


def deciding_articles(body: Sequence[Block]) -> frozenset[int]:
    """Where the blocks begin with which a decision issues what stands behind them ("Điều 1. Ban hành kèm theo Quyết định này Quy chế …"): who is charged there is to carry it out.

    What is issued begins with a part or a number of its own, an article that is counted anew, a line in capitals.
    """
    found: list[int] = []
    now, last = None, 0
    for block in body:
        article = next((b for b in (*block.headings, block) if b.marker is not None), None)
        if article is None:
            if last and not _SMALL.search(block.text):
                break
        elif not (article.marker or "").startswith(("Điều", "ĐIỀU")):
            break
        elif article is not now:
            number = int(m.group()) if (m := _NUMBER.search(article.marker or "")) else 0
            if number <= last or not (last or _ISSUES_BEHIND.match(article.folded or block.folded)):
                break
            now, last = article, number
        if last:
            found.append(block.offsets[0])
    return frozenset(found)


def is_codified(body: Sequence[Block]) -> bool:
    """Whether a text is of the Codification ("Điều 30.3.LQ.1", Nghị định 63/2013/NĐ-CP, Điều 10): articles of many documents, and their annexes."""
    first = next((b.marker for b in body if b.marker is not None and b.marker.startswith("Điều")), "")
    return "." in first


def founded_body(identity: Identity) -> str | None:
    """What a decision or resolution founds or renews, folded, where it does nothing else: its statutes are norms, what it says of others is work given to them.

    >>> made = [("1894/QĐ-UBND", "Về việc thành lập Ban Chỉ đạo nuôi tôm"), ("12/2023/QĐ-TTg", "Thành lập Quỹ"), ("5/QĐ-BYT", "Thành lập Hội đồng và ban hành Quy chế")]
    >>> [founded_body(Identity(type="Quyết định", number=n, title=x)) for n, x in made]
    ['ban chi dao nuoi tom', None, None]
    >>> [founded_body(Identity(type="Nghị quyết", number="61/NQ-HĐND", title=x)) for x in ("Về việc thành lập Quỹ Bảo vệ rừng", "Thành lập Đoàn giám sát việc dạy nghề")]
    ['quy bao ve rung', None]
    """
    kind = fold(identity.type or "")
    if kind not in _DECIDING or _NUMBERED.match(identity.number or ""):
        return None
    title = fold(identity.title or "")
    issued = list(_ISSUES.finditer(title))
    if not issued or issued[0].group("body") is None or any(m.group("rule") and not m.group("body") for m in issued) or (kind == "nghi quyet" and _TEAM.match(title, issued[0].end())):
        return None
    return title[issued[0].end() :].strip()
