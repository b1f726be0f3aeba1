"""Documents that a text asks to draw up, or waits for: they are named, yet nobody can hold them because of that text.

In: the words around a name ("Tổ chức xây dựng và thực hiện …", "… sau khi được thông qua"), the type of the text. Out: whether these words speak of a
document that is still to come.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.writing.vietnamese import fold
from ontology.language import tr_later
from queries.store.known import Row, value

TO_BE_MADE: Final = tr_later("nơi nhắc tới giao lập, xây dựng hoặc còn chờ văn bản này: có thể chưa ban hành")
_MADE: Final = r"(?:lap|xay dung|soan thao|bien soan|du thao)"
_ALSO: Final = r"(?:trinh|tham dinh|phe duyet|ban hanh|cong bo|hoan thien|to chuc|trien khai|thuc hien|(?:co )?hieu qua|tot)"
_KINDS: Final = r"(?:quy hoach|ke hoach|chuong trinh|de an|du an|chien luoc)"
# "lập quy hoạch, kế hoạch …": of several kinds named before it the document is the last
_ASKED: Final = re.compile(rf"(?<!da )\b{_MADE}(?:,? (?:va )?{_ALSO}\b)*(?:,? (?:va )?(?:cac )?{_KINDS}\b)*,?(?: va)?(?: cac)?\s*[\"'“”]?\s*$")
_AWAITED: Final = re.compile(r"^,? ?(?:ngay )?(?:sau )?khi (?:duoc |co hieu luc|ban hanh|thong qua|phe duyet)")
_BILL: Final = re.compile(r"\b(?:du an|du thao|ho so)\s*$")
_REPLACING: Final = re.compile(r"\(sua doi\)\W*$")  # a law is called so until it is passed
_REPORT: Final = "bao-cao"


def still_to_come(before: str | None, after: str | None, text_type: str | None, name: str | None = None) -> bool:
    """Do the words around a name ask for that document to be made, or wait for it? ``text_type``: the citing text's type (its IRI or slug); a report tells
    what was made.

    >>> still_to_come("1 Lập quy hoạch,", "", "ke-hoach"), still_to_come("Tổ chức xây dựng và thực hiện", "", "ke-hoach")
    (True, True)
    >>> still_to_come("thực hiện", " sau khi được thông qua.", "ke-hoach")
    True
    >>> still_to_come("trình Quốc hội dự án", "", "nghi-quyet"), still_to_come("hoàn thiện", "", "nghi-quyet", "Luật Thủy lợi (sửa đổi)")
    (True, True)
    >>> [still_to_come(*words) for words in (("rà soát", "", "ke-hoach"), ("xây dựng cơ chế thực hiện", "", "ke-hoach"), ("xây dựng", "", "bao-cao"))]
    [False, False, False]
    """
    if (text_type or "").rsplit("/", 1)[-1] == _REPORT:
        return False
    front, back = (" ".join(fold(words or "").split()) for words in (before, after))
    return any((_ASKED.search(front), _BILL.search(front), _AWAITED.search(back), _REPLACING.search(fold(name or ""))))


def to_be_made(mention: Row) -> bool:
    """Does a mention (a row with ?quote, ?prefix, ?suffix, ?citing_type) speak of a document that is still to come?"""
    return still_to_come(*(value(mention, name) for name in ("prefix", "suffix", "citing_type", "quote")))
