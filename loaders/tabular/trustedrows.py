"""Keeps the rows of a table that are read for certain; the others are left out, for a wrong row is worse than a missing one.

In: a row's lines before they are cut; the rows of a table as they were cut. Out: whether other rows stand in those lines, whether rows were broken; the rows to be told. What is left out is
said (``loaders.checks.finding_leftout``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from loaders.agencies.bodyheads import HEAD as BODY
from loaders.agencies.bodyheads import TERRITORY
from loaders.tabular.ordinals import ORDINAL, ORDINAL_THEN, is_roman, value
from loaders.tabular.tablerows import DITTO, Draft, Row
from loaders.writing.block import Block
from loaders.writing.columns import BODY_COLUMNS, ORDINAL_HEAD, PRODUCT_NOUN, heads_numbers
from loaders.writing.timeframes import is_time
from loaders.writing.vietnamese import CAPITALS, TORN_WORD

_FEWEST_WHOLE: Final = 2  # cells that show how a name ends
_FEWEST_BROKEN: Final = 2
_SHARE_BROKEN: Final = 0.2  # of the rows, of those with numbers
_POINTS: Final = ("-", "+", "•")
_MOST_MIXED: Final = 0.3  # of the rows; where more are, two columns were told as one
_MOST_CHARGE: Final = 0.6  # of the rows of several cells
_BODY_WITHIN: Final = re.compile(rf"(?<=[^\s,:]) (?:Sở|Bộ|Cục|Vụ|Thanh tra|Đảng ủy|UBND|Ủy ban nhân dân|Công an|Các (?:sở|bộ|cơ quan|đơn vị)),? [{CAPITALS}a-zđ]")
_BODY_NAMED: Final = re.compile(_BODY_WITHIN.pattern.replace(r"[^\s,:]", r"[^\s]"))  # the same behind a comma, too, where the row names nobody else
_YEAR_CUT: Final = re.compile(r"/20\d?(?!\d)")
_PART_ALONE: Final = re.compile(rf"(?:Quý|Tháng|Ngày)\s(?![IVX]+(?!\w))[{CAPITALS}]")
_CUT_NAME: Final = re.compile(rf"(?:Bộ|Sở)(?: [{CAPITALS}][a-zà-ỹ]*)?|Cục|Chi cục|Vụ")  # "Sở Tài" without "chính"
_NO_NAME: Final = re.compile(r"\svà$|(?<!nhiệm kỳ )(?<![\d-])(?:\d{1,2}/)?20\d\d(?!\d)(?!\s*[-–]\s*\d)|\s(?:[Kk]ết quả|[Tt]ình hình|[Hh]oàn thành|[Dd]ự phòng|Tháng|Quý|Trước ngày|Từ ngày|Thường xuyên|H[ằà]ng (?:năm|quý|tháng))(?!\w)|\s\d+[.,]\d+$|^(?:Sở|Bộ)\s.*\s\d{2,}$|[Cc]ác (?:bộ|sở), (?!ngành|cơ|ban|địa|đơn|tổ|hội|đoàn|cục|viện|phòng|chi|trung|uỷ|ủy|các|doanh|trường|tỉnh|thành|huyện|xã)[a-zđ]")
_SIGN_BEHIND: Final = re.compile(r"\s(?:nt|x|(?<!khu vực )(?<!vùng )(?<!số )(?<!khóa )X|//)$")  # the next cell's; "Kho bạc Nhà nước khu vực X"
_MAY_NAME: Final = re.compile(rf"[{CAPITALS}&]{{2}}|(?<!\w)(?i:nt|ông|bà|đ/c|thầy|cô|trưởng|phó|tổ|lãnh đạo|nhóm|kế toán)(?!\w)|[{CAPITALS}]\w* [{CAPITALS}]|//|\"")
_PLACE_KIND: Final = re.compile(TERRITORY)  # "Công an" beside "Công an tỉnh" is whole …
_OPEN: Final = re.compile(r"(?:^|[\s,])(?:các|những|cấp|và|hoặc|thuộc|của|từng|toàn|trong)$|,$", re.IGNORECASE)  # … "UBND các" beside "UBND các xã" is not
_MOST: Final = 0.6  # of the rows, that fill a column of bodies


def holds_others(draft: Draft) -> bool:
    """Whether other rows stand in a row whose numbers were not expected: 3 and 4 below 8, 1 below a part's "II. HẠ TẦNG". Those that count from 1 may count bodies in a cell. A line that heads
    the column of numbers is a head that was not told from the rows."""
    if any(heads_numbers(line.text) for line in draft.lines[1:]):
        return True
    labels = [m.group(1) for line in draft.lines[1:] if (m := ORDINAL_THEN.match(line.text) or ORDINAL.fullmatch(line.text))]
    if any(is_roman(a) and b == "1" for a, b in pairwise(labels)):
        return True
    told = [value(m.group(1)) for line in draft.lines[1:] if (m := ORDINAL.fullmatch(line.text) or ORDINAL_THEN.match(line.text)) and m.group(1).isdigit()]
    return any(a is not None and a > 1 and b == a + 1 and a - 1 not in told[:n] for n, (a, b) in enumerate(pairwise(told)))


def trusted_rows(rows: Sequence[Row]) -> list[Row]:
    """The rows without those that name nobody, or nobody in a column that most others fill, but inside the work's name, those whose time is a body's name or a product, and those whose bodies have
    words that no body's name has: their cells were not told apart. Points of which half are words alone are lines of cells, not rows: the row above them is cut short, too."""
    points = [row for row in rows if row.ordinal in _POINTS]
    if points and 2 * sum(len(row.by_column) == 1 for row in points) >= len(points):
        cut = {id(row) for pair in pairwise(rows) if pair[1].ordinal in _POINTS for row in pair}
        rows = [row for row in rows if id(row) not in cut]
    said_again = any(DITTO.fullmatch(b.text) for row in rows for b in row.cells.values())  # "nt" says again what stands in the row above, whatever it is
    mixed = {id(row) for row in rows if any(_SIGN_BEHIND.search(b.text) for role in BODY_COLUMNS for b in row.of(role))}
    mixed |= {id(row) for row in rows if not row.of("time") and any(_ends_in_time(b) for role in BODY_COLUMNS for b in row.of(role))}
    mixed |= set() if said_again else {id(row) for row in rows if any(map(_is_no_time, row.of("time"))) or any(_CUT_NAME.fullmatch(b.text) or _NO_NAME.search(b.text) for role in BODY_COLUMNS for b in row.of(role)) or len(TORN_WORD.findall(row.text("title"))) > 1}
    rows = [row for row in rows if id(row) not in mixed] if len(mixed) <= _MOST_MIXED * len(rows) else []
    nameless = {id(row) for row in rows if row.of("coordinating") and not any(_MAY_NAME.search(b.text) or BODY.search(b.text) for b in row.of("coordinating"))}
    if len(nameless) < _MOST_MIXED * sum(bool(row.of("coordinating")) for row in rows) or len(nameless) == 1 < len(rows) - 1:
        rows = [row for row in rows if id(row) not in nameless]
    own = [row for row in rows if len(row.by_column) > 1]
    if sum(row.charges for row in own) <= _MOST_CHARGE * len(own):
        return [*rows]
    filled = [role for role in BODY_COLUMNS if sum(bool(row.of(role)) for row in own) > _MOST * len(own)]
    return [row for row in rows if row.others or len(row.by_column) <= 1 or (row.charges and all(map(row.of, filled))) or (_BODY_WITHIN if row.charges else _BODY_NAMED).search(row.text("title")) is None]


def uncut_rows(rows: Sequence[Row]) -> list[Row]:
    """The rows without those that a page cut in a copy which does not say where pages end: the rests of their cells stand behind the last one, below a time that is whole, in the column of notes,
    or a body's name lacks the word with which it ends in other rows."""
    bodies = Counter(b.text for row in rows for role in BODY_COLUMNS for b in row.of(role))
    begun: Counter[str] = Counter()
    for name, often in bodies.items():
        words, _, last = name.rpartition(" ")
        if last.islower() and (_PLACE_KIND.fullmatch(last) is None or _OPEN.search(words)):
            begun[words] += often
    torn = {name for name, often in bodies.items() if often == 1 and begun[name] >= _FEWEST_WHOLE}  # "Các bộ, ngành, các địa" beside "Các bộ, ngành, các địa phương"
    return [row for row in rows if not (any(map(_ends_within, row.of("time"))) or any(b.text[:1].islower() for b in row.of("note")) or any(b.text in torn for role in BODY_COLUMNS for b in row.of(role)))]


def _ends_within(cell: Block) -> bool:
    """Whether words that go on with another cell stand below a whole time."""
    if is_time(cell.text):
        return False
    begun = {s.start for s in cell.spans()[1:]}
    return any(cell.offsets[n] in begun and cell.text[n].islower() and is_time(cell.text[:n].rstrip()) for n in range(len(cell.text)))


def _ends_in_time(cell: Block) -> bool:
    """Whether the last words of two lines of a cell are together a time, that of the cell beside: "Văn phòng Thường", "UBND tỉnh xuyên"."""
    begun = {s.start for s in cell.spans()[1:]}
    ends = [n for n in range(1, len(cell.text)) if cell.offsets[n] in begun] if begun else []
    last = [cell.text[:n].rsplit(maxsplit=1)[-1] for n in (*ends, len(cell.text))]
    return any(is_time(f"{a} {b}") for a, b in (*pairwise(last), *zip(last, last[2:], strict=False)))  # a line of the cell may stand between them


def _is_no_time(cell: Block) -> bool:
    """Whether the words of a cell in the column of times begin with a body, name a product and no day, or are those of two cells: "Quý Đợt 1 II/2026", "01/3/202 30/6/202 6 6"."""
    words = cell.text
    return len(_YEAR_CUT.findall(words)) > 1 or not is_time(words) and (_PART_ALONE.match(words) is not None or BODY.match(words) is not None or (PRODUCT_NOUN.match(words) is not None and not any(map(str.isdigit, words))))


def is_broken(rows: Sequence[Sequence[str]], width: int) -> bool:
    """Whether a conversion broke the rows of a table of signs over lines before it drew each line as a row of its own ("| 1 | Rà soát quy hoạch |", "| mạng lưới | Sở A | 2026 |"): nothing
    then tells where a cell ends. A row whose number's cell goes over several has all its cells where the number stands; here it is the one with the number that lacks some.

    >>> is_broken([["1", "Rà soát quy hoạch"], ["mạng lưới", "Sở A", "2026"], ["2", "Tập"], ["huấn", "Sở B", "2027"]], 4)
    True
    >>> is_broken([["1", "Rà soát quy hoạch", "Sở A", "2026"], ["lập sổ", "Sở A", "2026"], ["2", "Tập huấn", "Sở B", "2027"], ["sơ kết", "2027"]], 4)
    False
    >>> is_broken([["TT", "Việc", "Ai"], ["1", "Lập sổ theo"], ["dõi", "Sở A", ""], ["tra cứu", "Sở"], ["B", "2027"], ["bản đồ", "Sở C", "2028"]], 3)
    True
    """
    within = sum(len(row[0]) > 1 and row[0][:2].isalpha() and row[0][:2].islower() for row in rows)
    if within > _FEWEST_BROKEN and within >= _SHARE_BROKEN * len(rows) and any(ORDINAL_HEAD.match(row[0]) for row in rows):
        return True
    numbered = sum(ORDINAL.fullmatch(row[0].strip("*_ ")) is not None for row in rows)
    short = [b for a, b in pairwise(rows) if 1 < len(a) < width and a[-1] != "" and len(a) + len(b) - 1 <= width and ORDINAL.fullmatch(a[0].strip("*_ ")) is not None]
    broken = sum(b[0][:1].islower() for b in short)
    return broken >= _FEWEST_BROKEN and broken >= _SHARE_BROKEN * numbered
