"""The end of a document: recipients on the left, the signature on the right, often in one line or side by side.

In: physical lines, or the block of one line. Out: the columns of a line, the parts of a signature written in one line, the recipients of a list in one
line (Nghị định 30/2020/NĐ-CP, Phụ lục I: ô số 7 and 9; the party's Hướng dẫn 36-HD/VPTW).
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import Final

from loaders.writing.block import Block
from loaders.writing.text import Line
from loaders.writing.vietnamese import CAPITALS

OFFICE: Final = (
    r"(?:CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|THỨ TRƯỞNG|GIÁM ĐỐC|BÍ THƯ|CHÁNH VĂN PHÒNG|CHỦ NHIỆM|CỤC TRƯỞNG|TRƯỞNG BAN|VỤ TRƯỞNG|THỐNG ĐỐC|TỔNG THANH TRA"
    r"|CHÁNH ÁN|VIỆN TRƯỞNG|HIỆU TRƯỞNG|TRƯỞNG PHÒNG|TỔNG KIỂM TOÁN(?: NHÀ NƯỚC)?|TRƯỞNG ĐOÀN|TRƯỞNG THUẾ|TRƯỞNG KHOA|TRƯỞNG CÔNG AN|CHÁNH THANH TRA|CHỈ HUY TRƯỞNG|TƯ LỆNH"
    r"|TỔNG BIÊN TẬP|TỔNG THƯ KÝ|TRƯỞNG TIỂU BAN|TỔ TRƯỞNG|TRƯỞNG TRẠM|THẨM PHÁN)"
)
"""Offices in whose name people sign, in capitals."""
_BEHALF: Final = r"(?:T/?M|K/?T|T/?L|TUQ|Q)(?:\.\s*|\s+)"
_SIGNS: Final = re.compile(rf"[*_\s]*(?:{_BEHALF}(?=[{CAPITALS}])|(?:PHÓ\s+|QUYỀN\s+|TỔNG\s+|CHI\s+)*{OFFICE}\b)")
SIGNS_BEGIN: Final = frozenset("*_ TKQPCBGVH")
"""The first letters of what begins a signature: few lines begin so, and the others need not be asked."""
_ENACTS: Final = re.compile(r"[:;]\**$|\b(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ ĐỊNH|THÔNG TƯ|CHỈ THỊ)[\s*]*$")  # "BỘ TRƯỞNG BỘ TƯ PHÁP QUYẾT ĐỊNH:"
_ENACTING: Final = 30  # letters that hold it, with what emphasis stands behind
_SIGNED: Final = re.compile(r"\s*\(\s*(?:đã ký|Đã ký|ĐÃ KÝ)[^)]{0,20}\)\s*")
SAID_TO_SIGN: Final = re.compile(r"(?:\(?(?:Đã ký|ĐÃ KÝ|đã ký)\)?\s*:\s*)?")
"""What a copy sets before the name of who signed: "Đã ký: Trần Văn An"."""
_RANK: Final = re.compile(r"^(?:(?:PGS|GS|TSKH|TS|Th\.?[Ss]|BS|CKII|CKI|KS|LS|KTS|NGND|NGƯT|TTND|TTƯT)\b\.?\s*,?\s*|(?:Thượng tướng|Đại tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Trung tá)\s*)+")
_GAP: Final = re.compile(r"\t+[ \t]*|[ \u00a0]{3,}")
_INDENTED: Final = re.compile(r"(?:\t|[ \u00a0]{16,})")
_LONGEST: Final = 250
_NAME_WORDS: Final = 6
_UNITS: Final = ("Chương", "Mục", "Phần")  # "Chương V" is nobody's name
_CUTS: Final = re.compile(
    rf"\s+(?={_BEHALF}[{CAPITALS}])|\s+(?=PHÓ\s+(?:TỔNG\s+)?{OFFICE})|\s+(?=THỨ TRƯỞNG\b)|(?<!KT\.)(?<!TL\.)(?<!PHÓ)(?<!Q\.)(?<!TUQ\.)(?<!TỔNG)(?<!CHI)(?<!/M BAN)(?<!TM\. BAN)(?<!/M ĐOÀN)(?<!TM\. ĐOÀN)\s+(?={OFFICE}$)"
)
_ONE_LINE: Final = re.compile(r"[*_\s]*Nơi\s+nhận\s*+:?\**\s*(?P<dash>[-–]\s|(?=Như\s))", re.IGNORECASE)
_ITEM: Final = re.compile(r"[-–+•](?:(?<=^.)|(?<=[;:,.)].)|(?<=[;:,.)]\s.))\s+")
_CLAUSE: Final = re.compile(r"(?<=;)\s+(?=\w)")  # no recipient has a dash: "Nơi nhận: Như trên; Lưu: VT"
_FURTHER: Final = re.compile(r"(?<=;)\s*[-–]\s+")  # behind a first one: "- VPUB: + CVP, các PCVP; + các phòng" is one


def is_person(text: str) -> bool:
    """Two to six capitalised words of letters, after a rank or title: a person's name. Single letters alone are the marks that a copy tore off capitals.

    >>> is_person("Lương Trọng Quỳnh"), is_person("PHÓ CHỦ TỊCH"), is_person("(Đã ký)"), is_person("Chương V"), is_person("Ó Á Ố")
    (True, False, False, False, False)
    """
    words = _RANK.sub("", text.strip()[SAID_TO_SIGN.match(text.strip()).end() :]).split()  # type: ignore[union-attr]
    return 2 <= len(words) <= _NAME_WORDS and words[0] not in _UNITS and max(map(len, words)) > 1 and all(w.isalpha() and w[0].isupper() and (len(w) == 1 or w[1:].islower()) for w in words)


def ends_in_name(text: str) -> bool:
    """Whether a line of a signature is a person's name, or ends in one: nothing of the signature follows.

    >>> ends_in_name("Trần Văn An"), ends_in_name("KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn An"), ends_in_name("KT. CHỦ TỊCH"), ends_in_name("**Trần Văn An**")
    (True, True, False, True)
    """
    return is_person(text.strip("*_ ")) or (is_signature(text) and _name_at(text.replace("*", "")) is not None)


@lru_cache(maxsize=1024)
def _name_at(text: str) -> int | None:
    """Where the person's name begins that ends a signature written in one line."""
    signed = [m.end() for m in _SIGNED.finditer(text)]
    if signed and is_person(text[signed[-1] :]):
        return signed[-1]
    starts = [m.start() for m in re.finditer(r"(?<!\S)\S", text)][-_NAME_WORDS - 2 :]
    return next((s for s in starts if s and is_person(text[s:])), None)


def is_signature(text: str) -> bool:
    """Whether a line begins a signature: "KT. CHỦ TỊCH", or all of it in one line.

    >>> is_signature("TM. ỦY BAN NHÂN DÂN"), is_signature("TM. CHÍNH PHỦ KT. THỦ TƯỚNG PHÓ THỦ TƯỚNG (Đã ký) Trần Văn An")
    (True, True)
    >>> is_signature("Bộ trưởng chịu trách nhiệm thi hành"), is_signature("CHỦ TỊCH nước ký Lệnh số 3")
    (False, False)
    """
    if text[:1] not in SIGNS_BEGIN or len(text) > _LONGEST or not _SIGNS.match(text) or _ENACTS.search(text, max(0, len(text) - _ENACTING)):
        return False
    bare = text.replace("*", "")
    if bare == bare.upper():
        return len(bare) < 80
    at = _name_at(bare)
    rest = _SIGNED.sub(" ", bare[:at]) if at is not None else bare
    return at is not None and rest == rest.upper()


def columns(line: Line) -> tuple[Line | None, Line | None]:
    """The left and the right column of a line; a line that stands far in is the right one."""
    raw = line.raw
    first = len(raw) - len(raw.lstrip())
    if not raw.strip():
        return None, None
    gaps = list(_GAP.finditer(raw, first, len(raw.rstrip())))
    if not gaps:
        return (None, line) if _INDENTED.match(raw) else (line, None)
    gap = max(gaps, key=lambda m: ("\t" in m.group(), m.end() - m.start()))
    return line.part(0, gap.start()), line.part(gap.end(), len(raw))


def signature_parts(block: Block) -> list[Block]:
    """A signature written in one line as one block a part: on behalf, office, name."""
    text = block.text
    if not _SIGNS.match(text):
        return [block]
    at = _name_at(text)
    end = len(text) if at is None else at
    signed = next(iter(_SIGNED.finditer(text, 0, end)), None)
    end = signed.start() if signed else end
    edges = [0, *(m.end() for m in _CUTS.finditer(text, 1, end)), end]
    parts = [block.cut(a, b) for a, b in pairwise(edges) if text[a:b].strip()]
    return [*parts, block.cut(at)] if at is not None else parts


def recipient_items(block: Block) -> list[Block]:
    """ "Nơi nhận: - Như Điều 5; - Văn phòng Chính phủ; …" in one line as one item a recipient; so what a copy broke into lines of such a list."""
    whole = _ONE_LINE.match(block.text)
    edges = [whole.end() if whole else 0, *(m.end() for m in (_FURTHER if not whole else _ITEM if whole["dash"] else _CLAUSE).finditer(block.text))]
    if not whole and (len(edges) == 1 or block.marker is None):
        return [block]
    marked = replace(block, marker="-")
    items = [(a, block.text[a:b]) for a, b in zip(edges, [*edges[1:], len(block.text)], strict=False)]
    return [marked.cut(a, a + len(words.rstrip(" -–+"))) for a, words in items if words.strip(" -")]
