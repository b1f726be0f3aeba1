"""Pages that are no documents: answers to questions, news of what was issued, entries of an encyclopedia, notes beside code.

In: the identity, the layout. Out: the layout with what such a page reports as asked of others and nothing else; None where the text may be a document's. A document
has a number; a copy without its head begins with a part, its title, a sentence of its own: it neither asks a question, nor announces in the third person that a body "đã
ban hành Kế hoạch số …", nor says what its title is. What rules say ("Theo Điều 5 Luật A:") is nobody's work there, and what documents rest on is no basis of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from loaders.outline.layout import Layout
from loaders.record import Identity
from loaders.work.rulestold import ACT
from loaders.writing.alternatives import one_of
from loaders.writing.block import Block
from ontology.tables import document_type_names

_QUESTION: Final = re.compile(r"\?[\s*_]*(?:\([^()]{1,40}\))?$")  # a picture's caption among them
# The sentence of an answer above what a document asks or gives: "Theo Công văn 25, Sở A đề nghị các trường … với một số nội dung như sau:"; any other brings in what a rule says.
_REPORTS_ORDERS: Final = re.compile(r"(?:(?<!theo )(?<!các )(?<!quyền )(?<!thể )(?<!được )(?<!người )\b(?:yêu cầu|đề nghị|giao(?! thông| dịch| kết| nhận| hàng| đất| cấu)|chỉ đạo|phân công|chỉ thị)\b|\b(?:Công văn|Công điện|Chỉ thị|Kế hoạch|Kết luận|Thông báo|Chương trình)\s)[^?]{0,600}:$", re.IGNORECASE)
_WORK_FOLLOWS: Final = re.compile(r"\bthực hiện(?: tốt)? (?:các|một số|những) (?:nội dung|nhiệm vụ|giải pháp)[^?:;.]{0,60}:$")
_BY_RULE: Final = re.compile(rf"(?i:(?:[^:?]{{2,20}}:\s)?(?:Theo đó,?\s)?(?:Căn cứ|Theo|Tại|Điều|Khoản)\s)[^?]{{0,200}}?\b(?:{ACT}|Điều \d)[^?]{{0,600}}\b(?:quy định|mức phạt|phạt tiền)\b[^?]{{0,300}}:$")
_PARTS: Final = ("head", "title", "preamble", "body", "closing")
_OPENING: Final = 12  # blocks
_INFOBOX: Final = 40  # blocks above the sentence that says what an entry's title is
_IS: Final = re.compile(r"[^.;]{0,240}? la ")
_EDITABLE: Final = "sửa mã nguồn]"  # beside each heading of an entry that anybody may write on
_CALLS: Final = re.compile(r"(?P<short>(?:[^\s.;,()]+ ){3,}?)(?:\([^()]{0,200}\)[^.;]{0,40}? )?la (?:mot|co quan|nguoi|don vi|to chuc|chuc vu)\b")  # what the title names with more words: "Ban A là cơ quan …" below "Ban A Đảng B"
_WORDS: Final = 5  # the fewest behind the first in a title that is told from a body's name
_OWN: Final = re.compile(r"[\W_]*(?:kinh gui|ve viec|v/v|can cu [^:]*;$)")  # how a document goes on behind its head, not a page behind its title
_HEADING: Final = re.compile(r"[^.;:,]$")
_SAYS_WHERE: Final = re.compile(r"(?:(?:Cụ thể|Theo đó|Trong đó),?\s)?(?:Căn cứ|Theo|Tại)\s", re.IGNORECASE)  # "Cụ thể, tại Mục 2 Thông báo 425/TB-BHXH nêu rõ …:"
_CONCLUDES: Final = re.compile(r"(?:Như vậy|Tóm lại|Trên đây là)\b")
_CODE: Final = re.compile(r"```[a-z]")
_NO_ACT: Final = re.compile(r"ĐƠN (?:XIN|ĐỀ NGHỊ|ĐĂNG KÝ|KHIẾU NẠI|TỐ CÁO|YÊU CẦU|KHỞI KIỆN|KHÁNG CÁO)\b|(?:TÀI LIỆU )?HƯỚNG DẪN SỬ DỤNG(?: (?:PHẦN MỀM|HỆ THỐNG|CHƯƠNG TRÌNH|TÀI KHOẢN|CỔNG)\b|$)")  # what a person applies for, how a program is used: nobody's duty


@cache
def _names_document() -> re.Pattern[str]:
    return re.compile(rf"\W*{one_of(document_type_names())}\b", re.IGNORECASE)


@cache
def _announces() -> re.Pattern[str]:
    """ "Ngày 26/11/2031, UBND tỉnh A đã ban hành Kế hoạch 188/KH-UBND về …", "(Báo A) - Chủ tịch tỉnh A vừa ký Quyết định số 5/QĐ-UBND …"."""
    day = r"(?:(?:Sáng|Chiều|Tối|Mới đây|Vừa qua),? )?ngày \d{1,2}(?:/\d{1,2}/\d{4}| tháng \d{1,2} năm \d{4}),? [^.;:]{3,160}?"
    return re.compile(
        rf"(?:{day}|(?:\([^()]{{3,40}}\)[ –-]{{0,4}})?[^.;:]{{3,200}}? vừa(?: ký)?) (?:ký|ban hành|thông qua|công bố|phê duyệt|có|ra) (?:{one_of(document_type_names())}) (?:số )?\d",
        re.IGNORECASE,
    )


def tells_of_documents(identity: Identity, page: Layout) -> bool:
    """Whether a text is such a page."""
    return identity.number is None and _form(identity, page.part(*_PARTS)) is not None


def only_orders_told(identity: Identity, page: Layout) -> Layout | None:
    """The page without what it tells, where it is one."""
    blocks = page.part(*_PARTS)
    if (form := _form(identity, blocks)) is None:
        return None
    left = frozenset(map(id, _reported(blocks, headed=form == "news"))) if form != "entry" else frozenset()
    return replace(page, blocks=tuple(b for b in page.blocks if b.part not in _PARTS or id(b) in left))


def _form(identity: Identity, blocks: Sequence[Block]) -> str | None:
    """Whether a page answers questions, is news under a title, or an entry of an encyclopedia or of notes; None for what may be a document."""
    opening = blocks[:_OPENING]
    if opening and _QUESTION.search(opening[0].text) and any(c.islower() for c in opening[0].text) and (identity.number is None or opening[0].text.count(" ") >= _WORDS):  # a letterhead behind which a scan saw a sign asks nothing
        return "answers"
    if not opening or identity.number is not None:
        return None
    if any(_CODE.match(b.text) for b in opening) or any(_EDITABLE in b.low for b in blocks) or any(_NO_ACT.match(b.text) and b.text.isupper() for b in opening):
        return "entry"
    title, behind = opening[0], opening[1:]
    own_type = identity.type is not None and identity.confidence.get("type") != "inferred"  # of articles that it quotes
    if own_type or title.marker or not _HEADING.search(title.text) or not any(c.islower() for c in title.text) or any(_OWN.match(b.folded) for b in opening):
        return None
    if any(_IS.match(b.folded, len(title.folded)) if b.folded.startswith(title.folded) else (m := _CALLS.match(b.folded)) is not None and title.folded.startswith(m["short"]) for b in blocks[1:_INFOBOX]):
        return "entry"
    again = title.text.count(" ") >= _WORDS and any(b.folded == title.folded for b in behind)
    says = any(b.text.endswith(":") and ("quy định" in b.low or "nêu" in b.low) and _SAYS_WHERE.match(b.text) for b in behind)
    return "news" if (again and (says or not _names_document().match(title.text))) or any(_announces().match(b.text) for b in behind) else None


def _reported(blocks: Sequence[Block], *, headed: bool) -> Iterator[Block]:
    """The blocks behind a sentence that reports what a document asks, as far as the next question, rule or, in a page ``headed`` so, heading."""
    told = True
    for block in blocks:
        leads = block.kind == "paragraph" and block.text.endswith(":")
        follows = leads and _WORK_FOLLOWS.search(block.text) is not None
        if _QUESTION.search(block.text) or _CONCLUDES.match(block.text) or (leads and not follows and _BY_RULE.match(block.text)) or (headed and block.kind == "paragraph" and _HEADING.search(block.text)):
            told = True
        elif follows or (leads and _REPORTS_ORDERS.search(block.text)):
            told = False
        if not told:
            yield block
