"""What a duty says of a report: what, to whom, when and in which case, in its own words.

In: the words of a duty. Out: ``Report`` objects, stretches of these words: a duty may ask for several ("các sở báo cáo Sở Y tế; Sở Y tế báo cáo UBND
tỉnh"; "định kỳ báo cáo …; nếu có vướng mắc, báo cáo …"), and what is said of one is not said of another. Sentences about reports have the forms "báo cáo <ai> (về) <gì>" and "báo cáo <gì> (gửi)
về <ai> trước ngày …"; whom a report goes to is read as bodies are everywhere (``loaders.agencies.bodies``). What the words do not say stays empty.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from loaders.agencies.bodies import Locality, bodies_from
from loaders.agencies.bodyheads import HEAD
from loaders.work.reportnouns import is_paper
from loaders.writing.vietnamese import CAPITALS

_I: Final = re.IGNORECASE
_CLAUSE: Final = re.compile(r"[;.](?:\s+|$)")
_SENDS: Final = r"báo cáo|gửi|phản ánh|phản hồi"
_REPORT: Final = re.compile(r"\bbáo cáo\b|\bgửi ý kiến\b|\bphản ánh (?:về|với|cho|đến|tới)\b", _I)
_VERB: Final = re.compile(rf"\b(?:{_SENDS}|trình(?=\s+(?:{HEAD.pattern})))\b(?! (?:viên|nghiên cứu khả thi|đánh giá tác động)\b)", _I)
_BY_OTHERS: Final = re.compile(r"\bdo\s[^;.]{0,80}$", _I)  # "hồ sơ do các đơn vị gửi"
_HOW: Final = rf"(?:(?:ngay|kịp thời|định kỳ|đột xuất|đầy đủ|trực tiếp|bằng văn bản|kết quả(?=\s(?-i:[{CAPITALS}]))|về|cho|với|lên|tới|đến|gửi|trình)\s+)*"
_AT_ONCE: Final = rf"\bbáo cáo(?:,?\s+(?:và\s+|hoặc\s+)?(?:kiến nghị|đề xuất|tham mưu|xin ý kiến|trình)(?:\s+với)?)*\s+{_HOW}"
_BEHIND: Final = r"(?<!tham mưu )\b(?:gửi|về|cho|lên|tới|đến|trình)\s+(?:về\s+|cho\s+|đến\s+|tới\s+|lên\s+)?|\b(?:báo cáo\s[^,;.]{0,60}?|phản ánh)\svới\s+"
_HIGHER: Final = r"cấp (?:có )?thẩm quyền|cấp trên(?: trực tiếp)?|(?-i:Ban [Cc]hỉ đạo)\b[^,;.()]*?(?=\s+(?:và|kết quả|tình hình|về|để|theo|trước|những)\b|[,;.()]|$)"
_TO: Final = re.compile(rf"(?:{_AT_ONCE}|{_BEHIND})(?=(?P<higher>{_HIGHER})|{HEAD.pattern})", _I)
_NOBODY: Final = re.compile(r"(?:các )?(?:cơ quan|đơn vị|ban|bộ|sở|phòng|tổ|đoàn|ngành)", _I)  # a head alone: the rest of the name was not understood
# Where the name of whom one reports to ends at the latest: what is reported, or when, begins.
_MATTERS: Final = r"kết quả|tình hình|việc(?! làm\b)|nhu cầu|tiến độ|nội dung|công tác|số liệu|danh sách|kinh phí|ý kiến|vấn đề|vụ việc|khó khăn|vướng mắc|cơ chế|phương án(?! xử lý)|giải pháp|biện pháp|chỉ tiêu"
_NAME_END: Final = re.compile(rf"\s(?:những|trước|qua|có(?! (?:thẩm quyền|liên quan))|hoặc(?: đột xuất)?|(?:các )?(?:{_MATTERS}))\b", _I)
_AND: Final = re.compile(rf"(?:,|\s+và)\s+(?={HEAD.pattern})", _I)
_THROUGH: Final = re.compile(r"\s*\((?:(?:thông )?qua|đối với)\s[^()]*\)|\s+cùng cấp\b|\s+(?:thông )?qua (?=(?:Sở|Bộ|Văn phòng|Phòng|Cục|Vụ|Ban)\b)", _I)
# What the one who gets the report does with it: "để tổng hợp, báo cáo X", "xem xét, quyết định".
_THEN: Final = re.compile(r"\b(?:để|xem xét|làm cơ sở|nhằm)\b|\bđồng thời\b", _I)
_ONWARD: Final = re.compile(r"[^;.]{0,60}?\btổng hợp(?:,| và|, và| tiếp tục)?\s+(?:trình,?\s+)?$|[^;.]*\bđể\s+(?:(?:[^\W\d]+,?\s+){0,6})$", _I)
_END: Final = (
    r"\s*(?:[;.](?!\d)|\(định kỳ\b|,?\s+(?:để|bảo đảm|đảm bảo|trường hợp|nếu|trước ngày|trước|chậm nhất|theo|trong (?=quý|tháng|năm|tuần|thời|ngày|vòng|kỳ|báo cáo|đó|\d)|vào (?=thứ|ngày|tháng|dịp)|khi (?=có|tổng kết|sơ kết|kết thúc)|đồng thời|về việc"
    r"|sửa đổi|cho phép|phê duyệt|ban hành|định kỳ|hằng|hàng|gửi|trình (?=" + HEAD.pattern + r")|bằng văn bản|trên địa bàn|xem xét|tổng hợp|quyết định|chỉ đạo)\b|,?\s+\((?:thông )?qua\b|(?<=kết quả)\s+(?-i:(?=[" + CAPITALS + r"]))(?:" + HEAD.pattern + r")|$)"
)
_MATTER: Final = re.compile(
    r"\b(?:về\s+)?(?P<what>(?:(?:các|những)\s+)?(?<!phù hợp với )(?:" + _MATTERS + r")\b(?! chỉ đạo\b).*?)"
    rf"(?=,?\s+(?:gửi\s+)?(?:về|cho|đến|lên|tới|với)\s+(?:{HEAD.pattern})|{_END})",
    _I | re.DOTALL,
)
# "Trường hợp hệ thống đã quá tải, phải … báo cáo", "nếu có vướng mắc, các đơn vị báo cáo": up to the words that say what is then to be done, or who does it.
_IF: Final = re.compile(
    rf"\b(?P<if>(?:trong )?(?:trường hợp|nếu)\b(?! (?:cần|có)\s*(?:[),;.]|$|thiết\b)).+?)(?=,?\s+(?:thì|phải|đề nghị|yêu cầu)\b|,\s+(?:kịp thời|chủ động|khẩn trương|báo cáo)\b|,\s+(?={HEAD.pattern})|\s+(?<!\bcủa )(?<!\bvới )(?<!\bgiữa )các (?:cơ quan|đơn vị|địa phương|sở|ban|bộ|ngành)\b|[;.]|$)",
    _I | re.DOTALL,
)
_SUPPLY: Final = re.compile(r"\bcung cấp\s+(?P<what>(?:thông tin|số liệu|dữ liệu|báo cáo)\b.*?)(?=\s+(?:theo )?(?:định kỳ|hằng|hàng|trước ngày|kịp thời|cho|với|về|để|phục vụ)\b|[;.]|$)", _I | re.DOTALL)
_BY_RULE: Final = re.compile(r"theo (?:yêu cầu|quy định)(?! tại\b)(?: của [^;,.]+)?", _I)
_WHEN: Final = re.compile(
    # "xem xét, giải quyết kịp thời" is how another's work is done, not when the report is
    r"(?:thường xuyên|đột xuất|khi có yêu cầu)"
    r"|kịp thời(?=\s+(?:tổng hợp,?\s+|đề xuất,?\s+|phản ánh,?\s+)?(?:báo cáo|gửi|phản ánh|đề xuất|thông tin)\b)|(?<=báo cáo )kịp thời|(?<=gửi )kịp thời"
    r"|(?<!\d và )(?<!kết )(?:định kỳ\s+)?(?:theo|từng|định kỳ|hằng|hàng)\s+(?:từng\s+)?(?:tháng|quý|năm|tuần|6 tháng)(?:[^;.,]|,(?=\s+(?:tháng|quý|năm|tuần|6 tháng|trước|chậm)))*?(?=,|[;.]|\s+(?:báo cáo|tổng hợp|gửi|để|cho)\b|$)",
    _I,
)
_RHYTHM: Final = re.compile(r"\b(?:hằng|hàng|định kỳ|thường xuyên|mỗi|từng|theo (?:tháng|quý|năm|tuần)|các (?:tháng|quý)|(?<!ngày )\b\d+ tháng(?! \d))\b", _I)
_PROPER: Final = re.compile(rf"(?<!của )(?<!với )\b(?:{HEAD.pattern})\s+(?-i:[{CAPITALS}])", _I)
_SENT_ON: Final = re.compile(r"\s*(?:và )?(?:báo cáo )?gửi\b", _I)  # "nếu có vướng mắc, báo cáo bằng văn bản; gửi về Sở A để tổng hợp"
_DAY: Final = re.compile(r"\b(?:ngày|tháng|quý|tuần)\b|\d/\d", _I)
_DONE_BY: Final = re.compile(r"\s*(?:và )?(?:hoàn thành|xong|chậm nhất|trước|trong (?=tháng|quý|năm|ngày)|(?:thời gian|thời hạn|hạn)(?: hoàn thành| báo cáo| thực hiện| gửi)?\s*(?=:))\b", _I)  # closes the work before it: "báo cáo …; hoàn thành trước ngày …"


@dataclass(frozen=True, slots=True)
class Report:
    """What a duty says of a report, each as printed or None; ``clauses`` are those of the duty that say it, by their number."""

    what: str | None
    to: str | None
    when: str | None
    condition: str | None = None
    clauses: frozenset[int] = frozenset()

    def goes_on(self, more: Report) -> bool:
        """Does ``more`` speak of the same report? A report that is asked for in a case only is another one."""
        same = all(not a or not b or a == b for a, b in ((self.what, more.what), (self.to, more.to)))
        return same and not self.condition and not more.condition

    def with_more(self, more: Report) -> Report:
        return Report(self.what or more.what, self.to or more.to, self.when or more.when, self.condition, self.clauses | more.clauses)


NOTHING: Final = Report(None, None, None)


def read_reports(text: str) -> list[Report]:
    """The reports that a duty asks for.

    >>> read_reports("Sở Y tế tổng hợp, báo cáo Ủy ban nhân dân tỉnh về kết quả thực hiện theo quy định.")[0].when
    'theo quy định'
    >>> read_reports("Các sở báo cáo tình hình thực hiện gửi về Sở Nội vụ để tổng hợp, báo cáo UBND tỉnh trước ngày 25 hằng tháng.")[0].to
    'Sở Nội vụ, để báo cáo UBND tỉnh'
    >>> [(r.what, r.to) for r in read_reports("Các bộ báo cáo kết quả thực hiện với Thủ tướng Chính phủ.")]
    [('kết quả thực hiện', 'Thủ tướng Chính phủ')]
    >>> [(r.to, r.when) for r in read_reports("Kịp thời báo cáo UBND tỉnh (qua Sở Y tế) những vấn đề phát sinh để xem xét, xử lý việc cấp phép.")]
    [('UBND tỉnh (qua Sở Y tế)', 'Kịp thời')]
    >>> read_reports("Rà soát bến. Trường hợp bến đã hỏng, xuống cấp, phải lập phương án và báo cáo nhu cầu kinh phí.")[0].condition
    'Trường hợp bến đã hỏng, xuống cấp'
    >>> [(r.to, r.condition) for r in read_reports("Hằng năm báo cáo kết quả về Sở Y tế. Nếu có vướng mắc, báo cáo UBND tỉnh.")]
    [('Sở Y tế', None), ('UBND tỉnh', 'Nếu có vướng mắc')]
    >>> read_reports("Lưu giữ đầy đủ hồ sơ, báo cáo theo mẫu.")
    []
    """
    clauses = list(enumerate(_CLAUSE.split(text)))
    found: list[Report] = []
    for at, c in [e for e in clauses if asks_report(e[1])] or [e for e in clauses if supplies(e[1])]:
        condition = m["if"] if (m := _IF.search(c)) else None
        read = Report(_what(c), _to(c), _when(c), _clean(condition) if condition else None, frozenset({at}))
        if found and (found[-1].goes_on(read) or (found[-1].to is None and read.condition is None and _SENT_ON.match(c))):
            found[-1] = found[-1].with_more(read)
        else:
            found.append(read)
    return found


def days_of(report: Report, text: str, said: str, *, alone: bool = True) -> list[str]:
    """Those of a duty's times ("định kỳ hằng năm; trước ngày 15/12") that its words say of this report.

    A day stands in the report's own clause or in one behind it that only says when all is done; a rhythm may open the sentence. A day that the words do not hold stands beside or above the item, and is that of
    the report where it is ``alone``; a year that they do not hold, as that of the plan's title, is when the work is done, not when it is reported.

    >>> duty = "Ban hành kế hoạch trong tháng 12/2025. Định kỳ hằng năm (trước ngày 15/11) báo cáo Sở Y tế."
    >>> days_of(read_reports(duty)[0], duty, "trong tháng 12/2025; hằng năm (trước ngày 15/11)")
    ['hằng năm (trước ngày 15/11)']
    """
    if not report.clauses:
        return [p for p in said.split("; ") if _stands(p, [" ".join(text.lower().split())])]
    own: list[str] = []
    before: list[str] = []  # clauses of the sentence that lie before the report
    near, at, last = False, 0, max(report.clauses)
    for number, end in enumerate([*(m.end() for m in _CLAUSE.finditer(text)), len(text)]):
        clause, at = " ".join(text[at:end].lower().split()), end
        near = number in report.clauses or (near and _DONE_BY.match(clause) is not None)
        if near:
            own.append(clause)
        elif number > last:
            break
        else:
            before = [] if clause.endswith(".") else [*before, clause]
    whole = [" ".join(text.lower().split())]
    return [p for p in said.split("; ") if p and (_stands(p, own) or (is_rhythm(p) and _stands(p, before)) or (alone and _DAY.search(p) and not _stands(p, whole)))]


def _stands(words: str, clauses: list[str]) -> bool:
    return any(" ".join(words.lower().split()) in c for c in clauses)


def is_rhythm(words: str) -> bool:
    """Does the time come again and again?"""
    return _RHYTHM.search(words) is not None


def named_before(text: str, report: Report) -> str:
    """The words before the first of the report's verbs, where they name a body by its proper name ("Trên cơ sở đó, Bộ Tư pháp tổng hợp, báo cáo …"); else ""."""
    clause = _CLAUSE.split(text)[min(report.clauses)] if report.clauses else ""
    verb = _VERB.search(clause)
    words = clause[: verb.start()] if verb else ""
    return words if _PROPER.search(words) else ""


def clause_of(text: str) -> int:
    """The number of the clause at the end of ``text``, the words of a duty up to some place."""
    return sum(1 for _ in _CLAUSE.finditer(text))


def asks_report(words: str) -> bool:
    """Whether somebody is to report or to send something; a paper that is called a report asks for none.

    >>> asks_report("Báo cáo kết quả."), asks_report("Lưu giữ hồ sơ, báo cáo.")
    (True, False)
    """
    return _REPORT.search(words) is not None and bool(_verbs(words))


def supplies(words: str) -> bool:
    """Whether somebody is to supply figures or information."""
    return _SUPPLY.search(words) is not None


def _verbs(clause: str) -> list[re.Match[str]]:
    return [m for m in _VERB.finditer(clause) if not (is_paper(clause, *m.span()) or (m.group().lower() == "gửi" and _BY_OTHERS.search(clause, 0, m.start())))]


def _what(clause: str) -> str | None:
    supplied = _SUPPLY.search(clause)
    if supplied and not _VERB.search(clause, 0, supplied.start()):
        return _clean(supplied["what"])
    for verb in _verbs(clause):
        then = _THEN.search(clause, verb.end())
        if m := _MATTER.search(clause[: then.start()] if then else clause, verb.end()):
            found = _clean(m["what"])
            return found if " " in found and found.lower() != "nội dung" else None
    return None


def _to(clause: str) -> str | None:
    """The first addressee behind the first verb, and to whom that one is to report further."""
    verbs = _verbs(clause)
    found: list[str] = []
    end = 0
    for m in _TO.finditer(clause, verbs[0].start()) if verbs else ():
        name = _name(clause, m)
        if name is None or m.end() < end:
            continue
        if not found:
            found.append(name[0])
        elif "báo cáo" in m.group().lower() and _ONWARD.match(clause[end : m.start()]) and name[0] != found[0]:
            found.append(name[0])
            break
        else:
            continue
        end = name[1]
    return ", để báo cáo ".join(found) or None


def _name(clause: str, addressed: re.Match[str]) -> tuple[str, int] | None:
    """The printed name of whom ``addressed`` speaks of with those through whom the report goes, and where it ends; None where none is understood."""
    at = addressed.end()
    end = addressed.end("higher") if addressed["higher"] else at
    more = _AND.match(clause, end) if addressed["higher"] else None
    if more or not addressed["higher"]:
        begin = more.end() if more else at
        limit = _NAME_END.search(clause, begin)
        end = bodies_from(clause[: limit.start() + 1] if limit else clause, begin, Locality())[1]
    if _NOBODY.fullmatch(clause[at:end].strip()):
        return None
    if m := _THROUGH.match(clause, end):
        end = m.end() if m.group().endswith(")") else bodies_from(clause, m.end(), Locality())[1]
    return _clean(clause[at:end]), end


def _when(clause: str) -> str | None:
    if m := _WHEN.search(clause):
        return m.group().strip()
    then = _THEN.search(clause)
    m = _BY_RULE.search(clause, 0, then.start() if then else len(clause))
    return m.group().strip() if m else None


def _clean(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip(" ,;.")
