"""How well lines read as one cell of a table that lost its borders.

In: the lines of one page of a row in reading order, and the role of a column. Out: points, the more the better: bodies begin with "Sở",
"UBND", "Các" …, a time looks like a time, a product begins with a kind of document, a cell begins with a capital and does not end in a comma.
Points are counted in tenths, as whole numbers, so that readings worth the same compare as the same in whatever order they were added up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise
from typing import Final

from loaders.agencies.bodyheads import HEAD
from loaders.tabular.linepieces import TIME_TAIL
from loaders.tabular.tablecontext import NOTHING, TableContext
from loaders.writing.columns import BODY_COLUMNS, PRODUCT_NOUN, Role
from loaders.writing.deferred import Deferred
from loaders.writing.timeframes import begins_time, is_time
from loaders.writing.vietnamese import CAPITALS

MOST_LINES: Final = 150
MOST_BODIES: Final = 26
"""Lines of a cell that counts bodies ("1. Bộ A …"), with what each of them does; no cell of bodies or of a time has more."""
_CITED: Final = Deferred(
    r"(?:Nghị quyết|Nghị định|Quyết định|Kết luận|Chỉ thị|Chương trình|Kế hoạch|Luật|Thông tư|Công văn)\s+(?:hành động\s+)?số\b"
    r"|(?:-\s*)?(?:Tên và |tên và )?(?:[Kk]hoản|[Đđ]iểm|Điều|[Tt]iêu đề)\s+(?:\d|[a-zđ](?:\s|,)|Chương)"
)
NEVER: Final = -(10**9)
_BEYOND_ALL: Final = 10**9  # characters
TORN: Final = 140
"""No cell that is whole ends in a word that asks for the next."""
_ENDED: Final = 80  # no body that begins a line below a sentence's end is part of the work's name
_BODY_BELOW: Final = 25  # what speaks against a body that begins a line of the work's name, below words that do not ask for it
_PARTS: Final = 15  # what speaks against a cell that begins with a word which follows the one before it elsewhere
_INSIDE: Final = 5  # what speaks against a cell that begins within a line
_DANGLING: Final = Deferred(r"(?:[,;/-]|\b(?:và|[Cc]ác|Sở|Bộ|của|bởi|về|cho|với|theo|tại|do|thuộc|(?<!\d )(?<!các )(?<!cùng )(?<!phân )(?<!trung )(?<!cao )(?<!cung )(?<!mọi )(?<!hai )(?<!ba )cấp|(?:Bộ|Sở) [A-ZĐ][a-zà-ỹ]*|UBND|Ủy ban|Hội đồng|Phó|[Đđ]ồng chí|Chính|Thủ|Ban Quản lý|Ban|tổ|(?<![Tt]ài )(?<![Hh]ành )chính|cơ|Tháng|Quý|Năm|[Gg]iai đoạn|Trước ngày|(?<!năm )(?<!kỳ )(?<!tháng )(?<!đợt )(?<!lần )[Tt]rước|ngày|(?:định|quyết|luận|thị|văn|điện|trình|[Ll]uật|tư|báo|dẫn|hoạch|[Mm]ột|[Tt]ổng|lệnh) số|(?:đến|từ|hết) (?:năm|tháng|quý)))$")
_GOES_ON: Final = Deferred(r"(?:của|bởi|và)(?:\s|$)")  # no cell begins so, unless a page cut it
_NUMBER: Final = re.compile(r"\d{1,4}/\w")
_DATE_OVER: Final = Deferred(r"(?:\bngày|\btháng|\bnăm|\bsố|[,/-])$", re.IGNORECASE)
_LAST_WORDS: Final = 40  # characters: the words that ask for the next are shorter
_WIDER: Final = 1.4  # a column's lines differ in width less than columns do
_NARROW, _WIDE = 0.85, 1.15  # of a column's width in characters: letters differ in breadth
_SUM: Final = Deferred(r"\d[\d.,]*(?:\s*(?:tỷ|triệu|nghìn)?\s*(?:đồng|VNĐ|USD))?", re.IGNORECASE)
_NUMBER_END: Final = Deferred(r"(?<![A-ZĐ])[A-ZĐ]{2,}\d*$")
EMPTY_COST: Final[dict[str, int]] = {"title": 500, "lead": 80, "responsible": 80, "time": 60, "product": 40, "coordinating": 40}  # the penalty of an empty cell of a column
_PRODUCT_INSIDE: Final = Deferred(rf"\s(?={PRODUCT_NOUN.pattern})(?<!Quản lý\s)(?<!Sở\s)(?<!Bộ\s)(?<!Ban\s)(?<!Phòng\s)(?<!Vụ\s)(?<!Cục\s)(?<!Viện\s)(?<![,;]\s)")
_DOES: Final = Deferred(r"\s(?:tổng hợp|báo cáo|đề xuất|tham mưu|ban hành|trình|rà soát|hoàn thiện|phê duyệt)(?!\w)(?<!chủ trì trình)(?<!nhận báo cáo)")
_PROVISION: Final = Deferred(r"(?:[Đđ]iểm|[Kk]hoản|Điều) \w{1,3},? (?:[Kk]hoản|Điều) \d")
_LETTERS_ONLY: Final = Deferred(r"[A-ZĐ]{3,8}(?:\s*[,;]|\s+[A-ZĐ\d]|\s*$)")  # a body called by its letters
_LISTED: Final = Deferred(r"(?:\d{1,2}\.|\(\d{1,2}\)|[-+•–]\s)\s*")  # "1. Bộ A … 2. Bộ B …", "(1) Bộ A", "- Bộ A;": bodies counted within a cell
_CALLED: Final = Deferred(r"(?:(?:Đơn vị|Cơ quan) )?[Cc]hủ trì\s*:\s*")  # "Chủ trì: Sở A; phối hợp: Sở B"
_LATER: Final = Deferred(rf"(?:(?:[2-9]|1\d)\.|\((?:[2-9]|1\d)\))\s+(?=[{CAPITALS}])")
_PERSON: Final = ("Đồng chí ", "Đ/c ")
_DIRECTS: Final = ("Đồng chí", "Đ/c", "Phó ", "Chủ tịch", "Bí thư", "Bộ trưởng", "Thứ trưởng")  # who directs is a person
_OF_A_PERSON: Final = 50  # points
_WHOSE: Final = Deferred(r"(?:Chính phủ|Quốc hội|Trung ương|Chủ tịch nước)\b")
_PLACED: Final = Deferred(r"(?:Các )?(?:[Xx]ã|[Pp]hường|[Hh]uyện|[Tt]hị|[Tt]hành phố|[Tt]ỉnh|[Đđ]ặc khu|[Tt]hôn|[Bb]ản|[Tt]oàn tỉnh|TP)\b")  # where it is done, or who asked for it
_COMMITTEE: Final = Deferred(r"(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân)(?! các\b| cấp\b)")  # one, whose office or whose party committee stands above
_OFFICES: Final = ("Văn phòng", "Đảng ủy", "Đảng uỷ", "Thường trực", "Lãnh đạo", "Chủ tịch")
_LAYS: Final = r"(?<!chương )(?<!Chương )(?<!quy )(?<!Quy )(?<!lộ )(?<!Lộ )(?<!công )(?<!Công )(?<!quá )(?<!giáo )(?<!Giáo )trình"
_ASKS: Final = Deferred(rf"\b(?:[Bb]áo cáo|{_LAYS}|gửi|giúp|đề nghị|giao|thành lập|kiện toàn|tham mưu|kiến nghị|bởi|như|vào|trên|giữa|cùng)$")
"""Words that a body follows."""
_FOUNDS: Final = Deferred(rf"\b(?:thành lập|kiện toàn|{_LAYS}|gửi|kiến nghị|đề nghị)$")  # no work's name ends so above a body
_HIGHER: Final = Deferred(r"Cấp (?:có thẩm quyền|trên|ủy)|Người có thẩm quyền|Lãnh đạo")  # to whom a product is laid before
_LAID_BEFORE: Final = Deferred(r"Chính phủ|Thủ tướng|Quốc hội|Ủy ban Thường vụ Quốc hội|Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương")  # they are laid papers before, and join in no work
_LAID: Final = 120  # points
_HIGHER_WHOLE: Final = Deferred(r"Cấp có thẩm quyền|Người có thẩm quyền")
_HIGHER_BEGINS: Final = ("Cấp", "Người")
_HIGHER_INSIDE: Final = 60  # points: what speaks against such words further down in a cell of bodies: they are a cell
_LONGEST_NAME: Final = 12
_LOOKED_BEHIND: Final = 3  # lines behind a cell that tell what its last one is
_LONGEST_TIME, _LONGEST_NOTED = 90, 300  # letters; with words in brackets behind the time


@lru_cache(maxsize=4096)
def _ends_in_time(line: str) -> bool:
    """Whether a time stands at the end of a line, behind other words."""
    return TIME_TAIL.search(line) is not None


@lru_cache(maxsize=4096)
def _beginning(lines: str) -> tuple[bool, bool, bool, bool]:
    """Whether a line, with the one below it, begins with a body, with a product, with a cited document, with a time."""
    listed = _LISTED.match(lines) or _CALLED.match(lines)
    return bool(HEAD.match(lines, listed.end() if listed else 0) or _LETTERS_ONLY.match(lines) or lines.startswith(_PERSON)), bool(PRODUCT_NOUN.match(lines)), bool(_CITED.match(lines)), begins_time(lines)


def _goes_on_from(above: str, line: str) -> bool:
    """Whether a line cannot begin a cell: small letters, also in brackets, the rest of a body's name, the number of a quarter or month."""
    if line[:1].islower() or (line[:1] == "(" and line[1:2].islower()) or line.startswith("Việt Nam"):
        return True
    if (_WHOSE.match(line) and above.endswith(("Thanh tra", "Văn phòng"))) or (_COMMITTEE.match(line) and above.endswith(_OFFICES)):
        return True
    return (line[:1] in "IV0123456789" and above.endswith(("Quý", "quý", "Tháng", "tháng")))


@lru_cache(maxsize=4096)
def _between(above: str, line: str, below: str) -> tuple[int, int, bool, bool, bool, bool, int, int]:
    """What a line says between its neighbours, whatever cell it stands in: the same line is read on its page, below the cell that the page cut, and in the table's second reading.

    How long it and its first word are; whether no cell begins so ("Ngân hàng Nhà nước | Việt Nam", "1. Bộ A … | 2. Bộ B …", "Thanh tra | Chính phủ"), whether as what a cell counts; whether it
    cannot end a cell, and whether a date goes on behind it; how many brackets it leaves open, and its quotation marks.
    """
    later = _LATER.match(line) is not None
    said = f"{above} {line}"
    last = max(0, len(said) - _LAST_WORDS)
    dangling = _DANGLING.search(said, last) is not None or _GOES_ON.match(below) is not None or (line.endswith(" số") and _NUMBER.match(below) is not None)
    return len(line), len(line.split(" ", 1)[0]), later or _goes_on_from(above, line), later, dangling, _DATE_OVER.search(said, last) is not None, line.count("(") - line.count(")"), line.count('"')


class Lines:
    """Lines of one page of a row, with what each says by itself told once; a cell is a run of them."""

    def __init__(self, texts: Sequence[str], elsewhere: TableContext = NOTHING, *, cut: Sequence[bool] = (), torn: bool = False) -> None:
        """``cut``: which lines are one with the line before; ``torn``: the row goes on on another page, so that a cell may end here with any word."""
        self.texts = texts
        self.cut = cut or [False] * len(texts)
        # a cell does not end between two words that stand side by side in other lines; that it ends within a line is rarer than at its end
        pairs = elsewhere.pairs
        self._parts = [(_PARTS if pairs and elsewhere.side_by_side(a, b) else 0) + _INSIDE * c for a, b, c in zip(["", *texts], texts, self.cut, strict=False)]
        self.torn = torn
        said = [_between(*around) for around in zip(["", *texts], texts, [*texts[1:], ""], strict=False)]
        self.widths, self.words, self.low, self.later, self.dangling, self._dates, opened, quotes = map(list, zip(*said, strict=True))
        self._open, self._quotes = [0, *accumulate(opened)], [0, *accumulate(quotes)]
        self._length = [0, *accumulate(n + 1 for n in self.widths)]
        self._fit: dict[int, tuple[list[int], list[int]]] = {}
        self._whole: dict[Role, int] = {}
        self._most: dict[Role, list[int]] = {}
        self._runs: dict[tuple[int, int], tuple[int, bool]] = {}
        self._scores: dict[tuple[Role, int, int], int] = {}  # but for the column's width
        self._on_page: dict[int, Lines] = {}

    @cached_property
    def _begins(self) -> list[tuple[bool, bool, bool, bool]]:
        return [_beginning(f"{a} {b}") for a, b in pairwise([*self.texts, ""])]

    @cached_property
    def _higher(self) -> list[int]:
        texts = [*self.texts, "", "", ""]
        return [0, *accumulate(t.startswith(_HIGHER_BEGINS) and _HIGHER_WHOLE.match(" ".join(texts[n : n + 4])) is not None for n, t in enumerate(self.texts))]

    @cached_property
    def _noted(self) -> list[bool]:
        """Whether a cell that begins with each line may be a time with words in brackets."""
        opened = [0, *accumulate(t.count("(") for t in self.texts)]
        last = len(self.texts)
        return [begins[3] and opened[min(n + 3, last)] > opened[n] for n, begins in enumerate(self._begins)]

    @cached_property
    def heads(self) -> list[bool]:
        """Which lines begin with a body."""
        return [head and not low for (head, _, _, _), low in zip(self._begins, self.low, strict=True)]

    @cached_property
    def _timed_first(self) -> list[bool]:
        return [not low and is_time(t) for t, low in zip(self.texts, self.low, strict=True)]

    @cached_property
    def _timed(self) -> list[int]:
        """How many of the lines up to each are a time and nothing else, though no date of a document goes over them."""
        over = [False, *self._dates[:-1]]
        return [0, *accumulate(timed and not o for timed, o in zip(self._timed_first, over, strict=True))]

    @cached_property
    def _alone(self) -> list[bool]:
        """Whether a body begins each line below words that do not ask for it: it is a paragraph of its own, in a cell of its own or not."""
        return [not asked and (head or _HIGHER.match(t) is not None) for asked, head, t in zip([True, *self.dangling], self.heads, self.texts, strict=False)]

    @cached_property
    def _apart(self) -> list[int]:
        """Bodies one below the other without a sign between them: they may be cells of two columns."""
        return [0, *accumulate(self._alone)]

    @cached_property
    def _needs(self) -> list[int]:
        """How wide a cell is at least in which each line would have held the first word of the next one: beyond all, where that is no word of the same paragraph."""
        told = zip(self.widths, self.words[1:], self.cut[1:], self._alone[1:], strict=False)
        return [_BEYOND_ALL if cut or alone else width + 1 + word for width, word, cut, alone in told]

    @cached_property
    def _below(self) -> list[int]:
        """The penalty of bodies that begin lines of a work's name."""
        return [0, *accumulate(
            (_ENDED if self.texts[n - 1].endswith((".", ";")) else _BODY_BELOW) if h and n > 0 and not self.dangling[n - 1] and not _ASKS.search(self.texts[n - 1]) else 0
            for n, h in enumerate(self.heads)
        )]

    def bodies_below(self, i: int, j: int) -> int:
        """What speaks against lines ``i`` to ``j`` as a work's name because bodies begin some of them; the first line is weighed elsewhere."""
        return self._below[j] - self._below[i + 1]

    @cached_property
    def _heads(self) -> list[int]:
        return [0, *accumulate(self.heads)]

    @cached_property
    def _count(self) -> list[int]:
        return [0, *accumulate(len(t.split()) for t in self.texts)]

    def cell(self, i: int, j: int) -> str:
        """The words of a cell."""
        return " ".join(self.texts[i:j])

    def times(self, i: int, j: int) -> int:
        """How many of the lines are times."""
        return self._timed[j] - self._timed[i + 1] + self._timed_first[i]

    def ragged(self, i: int, j: int, most: int = 21, width: int = 0) -> int:
        """What speaks against lines of one cell: one ends though the next word would have found room on it."""
        width = max(width, *self.widths[i:j])
        return min(7 * sum(map(width.__ge__, self._needs[i : j - 1])), most)

    def fits(self, i: int, j: int, width: int) -> int:
        """What speaks against lines of a cell in a column that is ``width`` wide in other rows: broken with room left, or too long for it."""
        if width not in self._fit:
            room, most = _NARROW * width, _WIDE * width + 1
            self._fit[width] = [0, *accumulate(need <= room for need in self._needs)], [0, *accumulate(w > most for w in self.widths)]
        broken, long = self._fit[width]
        return min((broken[j - 1] - broken[i]) * 15, 60) + min((long[j] - long[i]) * 20, 80)

    def score(self, role: Role, i: int, j: int, width: int = 0, floor: int = NEVER) -> int:
        """How well lines read as a cell of a column that is ``width`` wide in other rows; ``floor`` or less where it cannot be more than that."""
        fits = self.fits(i, j, width) if width else 0
        if (score := self._scores.get((role, i, j))) is None:
            least = floor + fits - self.most(role)[i] if floor > NEVER else NEVER
            run = self._runs.get((i, j)) or self._run(i, j, least)
            if run is None or run[0] <= least:
                return floor
            score = self._scores[role, i, j] = run[0] - self._parts[i] + self._as(role, i, j, whole=run[1])
        return score - fits

    def _run(self, i: int, j: int, floor: int) -> tuple[int, bool] | None:
        """What lines say whatever column they stand in: what speaks against them as a cell, and whether they are a time; None if points are ``floor`` or less."""
        unended = self.dangling[j - 1] or self._open[j] > self._open[i] or (self._quotes[j] - self._quotes[i]) % 2 == 1
        points = 0 if not unended else -60 if self.torn else -TORN
        if points <= floor:
            return None
        whole = self._length[j] - self._length[i] <= (_LONGEST_NOTED if self._noted[i] else _LONGEST_TIME) and is_time(self.cell(i, j))
        run = self._runs[i, j] = points - self.ragged(i, j), whole
        return run

    def _as(self, role: Role, i: int, j: int, *, whole: bool) -> int:
        """What speaks for lines as a cell of a column, and against it; ``whole``: they are a time and nothing else."""
        low = self.low[i]
        if role == "time":
            return (120 if whole else -150) - (50 if low else 0)
        body = self.heads[i]
        if role == "title":
            long = self._length[j] - self._length[i] - 1 > 15
            founds = j < len(self.texts) and self.heads[j] and _FOUNDS.search(self.texts[j - 1])
            return (20 if long else 0) - (60 if low else 0) - (150 if whole else 0) - (40 if body else 0) - (TORN if founds else 0) - self.bodies_below(i, j)
        times = self.times(i, j)
        inside = whole or times > 0 or _ends_in_time(self.cell(max(i, j - 2), j))
        apart = 20 * (self._apart[j] - self._apart[i + 1]) + _HIGHER_INSIDE * (self._higher[j] - self._higher[i + 1])
        if role in BODY_COLUMNS:
            person = _OF_A_PERSON * (role == "directing" and body and self.texts[i].startswith(_DIRECTS))
            return (80 + person - self._too_much(i, j) if body else -300 if self.later[i] else -100) - (80 if inside else 0) - apart
        if role == "product":
            extra = min(max(0, self._count[j] - self._count[i] - 14) * 5, 80)
            told = 80 if self._begins[i][1] else 0
            return told - (80 if low else 0) - (80 if body else 0) - (100 if inside else 0) - extra - self.bodies_below(i, j)
        points = 40 if role == "budget" and _SUM.fullmatch(self.cell(i, j)) else 0
        if role == "submit":
            return points + (_LAID if _LAID_BEFORE.match(self.texts[i]) else 80 if _HIGHER.match(self.texts[i]) else 60 if body else -40) - (80 if inside else 0) - apart
        if role == "place":
            return (60 if _PLACED.match(self.texts[i]) else 0) - (40 if low else 0) - (80 if times else 0) - apart
        cited = role == "note" and self._begins[i][2]
        return points - (40 if low else 0) - (30 if body else 0) + (40 if cited else 0) - (80 if times else 0)

    def whole(self, role: Role) -> int:
        """How well all lines read as one cell of a column."""
        if role not in self._whole:
            self._whole[role] = self.score(role, 0, len(self.texts))
        return self._whole[role]

    def most(self, role: Role) -> list[int]:
        """The most that ``score`` can give a cell which begins with each line, however many lines it has: told by that line alone."""
        if role not in self._most:
            self._most[role] = [most - parts for most, parts in zip(self._most_as(role), self._parts, strict=True)]
        return self._most[role]

    def _most_as(self, role: Role) -> list[int]:
        lows, bodies, begins = self.low, self.heads, self._begins
        if role == "time":
            return [(120 if time else -150) - 50 * low for (_, _, _, time), low in zip(begins, lows, strict=True)]
        if role in BODY_COLUMNS:
            persons = [_OF_A_PERSON * (role == "directing" and t.startswith(_DIRECTS)) for t in self.texts]
            return [80 + person if body else -100 for person, body in zip(persons, bodies, strict=True)]
        if role == "title":
            return [20 - 60 * low - 40 * body for low, body in zip(lows, bodies, strict=True)]
        if role == "product":
            return [80 * product - 80 * low - 80 * body for (_, product, _, _), low, body in zip(begins, lows, bodies, strict=True)]
        if role == "submit":
            return [_LAID if _LAID_BEFORE.match(t) else 80 if _HIGHER.match(t) else 60 if body else -40 for t, body in zip(self.texts, bodies, strict=True)]
        if role == "place":
            return [(60 if _PLACED.match(t) else 0) - 40 * low for t, low in zip(self.texts, lows, strict=True)]
        return [40 * (role == "budget" or (role == "note" and cited)) - 40 * low - 30 * body for (_, _, cited, _), low, body in zip(begins, lows, bodies, strict=True)]

    def goes_on(self, role: Role, before: Lines, i: int, j: int, most: int, known: int = 0, floor: int = NEVER) -> int:
        """How well lines read as the rest, on a new page, of the cell that holds ``before``: little proves it, much speaks against it; ``most``: the most
        that they can be worth (``most_going_on``)."""
        points = most - (self.fits(i, j, known) if known else 0) - (TORN if self.dangling[j - 1] and not self.torn else 0)
        width = max(known, *before.widths)
        if len(before.texts) > 1 and max(self.widths[i:j]) > _WIDER * width:
            points -= 40
        if points <= floor:
            return floor
        if role == "time" or role in BODY_COLUMNS:
            return points + min(before._above(self, i).score(role, 0, len(before.texts) + j - i) - before.whole(role), 0)
        points -= self.ragged(i, j, 120, width)
        if role == "title":
            points -= self.bodies_below(i, j)
        elif role != "product" and self._heads[j] > self._heads[i]:
            points -= 40
        return points - 100 * self.times(i, j)

    def _above(self, page: Lines, i: int) -> Lines:
        """These lines, of a cell that the page cut, with those of the page from line ``i`` on below them."""
        if i not in self._on_page:
            self._on_page[i] = Lines([*self.texts, *page.texts[i : i + MOST_BODIES + _LOOKED_BEHIND]])
        return self._on_page[i]

    def most_going_on(self, role: Role, before: Lines, known: int, joins: Sequence[int]) -> list[int]:
        """The most that ``goes_on`` can give a rest which begins with each line; ``joins``: what its first word proves."""
        open_end, bodies = before.dangling[-1], role in BODY_COLUMNS
        room = max(known, *before.widths) - before.widths[-1] - 1
        ended = before.texts[-1].endswith((".", ";")) or bool(_NUMBER_END.search(before.texts[-1]))
        made = []
        for text, low, head, word, parts, joined in zip(self.texts, self.low, self.heads, self.words, self._parts, joins, strict=True):
            another = head and not open_end
            points = joined - 15 - parts
            if bodies and another:
                points -= 10
            elif word <= room:
                points -= 30  # the word would have found room on the line above
            if bodies:
                points -= 30 if low and not open_end and not text.startswith("và ") else 0
            elif role != "time":
                points -= (40 if ended and low else 0) + (30 if another else 0)
            made.append(points)
        return made

    def _too_much(self, i: int, j: int) -> int:
        """What speaks against a cell of bodies: a stretch longer than any name, the beginning of a product or what they are to do inside."""
        cell, longest = self.cell(i, j), 0
        if self._count[j] - self._count[i] > _LONGEST_NAME:
            longest = max(len(part.split()) for part in re.split(r"[,;]| và ", re.sub(r"\([^)]*\)?", "", cell)))
        return max(0, longest - _LONGEST_NAME) * 8 + (60 if _PRODUCT_INSIDE.search(cell) or _PROVISION.search(cell) else 0) + (50 if _DOES.search(cell) else 0)
