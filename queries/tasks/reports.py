"""What is to be reported, to whom, when: in the words of the duty.

In: rows of che-do-bao-cao. Out: one row a duty that makes a body report. What, to whom and when are stretches of the duty's own
words, read by the forms of such sentences ("báo cáo <ai> (về) <gì>", "báo cáo <gì> (gửi) về <ai> trước ngày …"); what the words
do not say stays empty.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from loaders.agencies.bodyheads import HEAD
from queries.chain.lineage import task_rows
from queries.citing.citations import place_words
from queries.store.lookup import Row
from queries.store.rows import Filtered, Json, first, grouped, one, quotes

_CLAUSE: Final = re.compile(r"[;.](?:\s+|$)")
_REPORT: Final = re.compile(r"\bbáo cáo\b|\bgửi ý kiến\b|\bgửi\b(?=[^;.]*\bbáo cáo\b)", re.IGNORECASE)
_VERB: Final = re.compile(r"\bbáo cáo\b|\bgửi\b", re.IGNORECASE)
# Words that end the name of an addressee or the matter of a report.
_END: Final = (
    r"\s*(?:[;.]|,?\s+(?:để|trường hợp|nếu|trước ngày|trước|chậm nhất|theo|trong|về việc|nội dung|giải pháp|phương án|sửa đổi|cho phép|phê duyệt|ban hành|định kỳ|hằng|hàng|khi có|gửi|"
    r"trên địa bàn|xem xét|tổng hợp|quyết định|chỉ đạo|(?:các|những) (?:biện pháp|giải pháp|khó khăn|vướng mắc))\b|$)"
)
_MATTER: Final = re.compile(r"(?:về\s+)?(?P<what>(?<!phù hợp với )(?:kết quả|tình hình|việc|nhu cầu|tiến độ|nội dung|công tác|số liệu|danh sách|kinh phí|ý kiến)\b.*?)"
                            r"(?=\s+(?:gửi\s+)?(?:về|cho|đến|lên)\s+(?P<to>\S)|\s+với\s+(?:" + HEAD.pattern + ")|" + _END + ")", re.IGNORECASE | re.DOTALL)  # fmt: skip
# "Trường hợp hệ thống đã quá tải, phải … báo cáo", "nếu có vướng mắc, các đơn vị báo cáo": up to the words that say what is then to be done, or who does it.
_IF: Final = re.compile(
    rf"\b(?P<if>(?:trong )?(?:trường hợp|nếu)\b(?! cần\b).+?)(?=,?\s+(?:thì|phải|đề nghị|yêu cầu)\b|,\s+(?:kịp thời|chủ động|khẩn trương|báo cáo)\b|,\s+(?={HEAD.pattern})|\s+(?:các đơn vị|các địa phương)\b|[;.]|$)",
    re.IGNORECASE | re.DOTALL,
)
_SUPPLY: Final = re.compile(r"\bcung cấp\s+(?P<what>(?:thông tin|số liệu|dữ liệu|báo cáo)\b.*?)(?=\s+(?:theo )?(?:định kỳ|hằng|hàng|trước ngày|cho|về|để|phục vụ)\b|[;.]|$)", re.IGNORECASE | re.DOTALL)
_WHEN: Final = re.compile(
    # "xem xét, giải quyết kịp thời" is how another's work is done, not when the report is
    r"theo (?:yêu cầu|quy định)(?: của [^;,.]+)?|(?:thường xuyên|đột xuất|khi có yêu cầu)"
    r"|kịp thời(?=\s+(?:tổng hợp,?\s+|đề xuất,?\s+|phản ánh,?\s+)?(?:báo cáo|gửi|phản ánh|đề xuất|thông tin)\b)|(?<=báo cáo )kịp thời|(?<=gửi )kịp thời"
    r"|(?:định kỳ\s+)?(?:theo|từng|định kỳ|hằng|hàng)\s+(?:từng\s+)?(?:tháng|quý|năm|tuần|6 tháng)(?:[^;.,]|,(?=\s+(?:tháng|quý|năm|tuần|6 tháng|trước|chậm)))*?(?=,|[;.]|\s+(?:báo cáo|tổng hợp|gửi)\b|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Report:
    """What a duty says of a report, each as printed or None."""

    what: str | None
    to: str | None
    when: str | None
    condition: str | None = None


def read_report(text: str) -> Report:
    """The report that a duty asks for.

    >>> read_report("Sở Y tế tổng hợp, báo cáo Ủy ban nhân dân tỉnh về kết quả thực hiện theo quy định.")
    Report(what='kết quả thực hiện', to='Ủy ban nhân dân tỉnh', when='theo quy định', condition=None)
    >>> read_report("Các sở báo cáo tình hình thực hiện gửi về Sở Nội vụ để tổng hợp trước ngày 25 hằng tháng.").to
    'Sở Nội vụ'
    >>> read_report("Các bộ báo cáo kết quả thực hiện với Thủ tướng Chính phủ.")
    Report(what='kết quả thực hiện', to='Thủ tướng Chính phủ', when=None, condition=None)
    >>> read_report("Các xã gửi ý kiến về Sở Xây dựng để tổng hợp, giải quyết kịp thời.").when is None
    True
    >>> read_report("Rà soát bến. Trường hợp bến đã hỏng, xuống cấp, phải lập phương án và báo cáo nhu cầu kinh phí.").condition
    'Trường hợp bến đã hỏng, xuống cấp'
    >>> read_report("Định kỳ hằng năm báo cáo Thủ tướng Chính phủ, trường hợp cần thiết kiến nghị sửa đổi cho phù hợp với tình hình thực tế.")
    Report(what=None, to='Thủ tướng Chính phủ', when='Định kỳ hằng năm', condition=None)
    >>> read_report("Phối hợp cung cấp số liệu thu phí bến đò định kỳ theo quý.").what
    'số liệu thu phí bến đò'
    """
    clauses = [c for c in _CLAUSE.split(text) if _REPORT.search(c)] or [c for c in _CLAUSE.split(text) if _SUPPLY.search(c)]
    what = next((w for c in clauses if (w := _what(c))), None)
    to = next((t for c in clauses if (t := _to(c))), None)
    when = next((m.group().strip() for c in clauses if (m := _WHEN.search(c))), None)
    condition = next((_clean(m["if"]) for c in clauses if (m := _IF.search(c))), None)
    return Report(what, to, when, condition)


def _what(clause: str) -> str | None:
    supplied = _SUPPLY.search(clause)
    if supplied and not _VERB.search(clause, 0, supplied.start()):
        return _clean(supplied["what"])
    for verb in _VERB.finditer(clause):
        if m := _MATTER.search(clause, verb.end()):
            return _clean(m["what"])
    return None


def _to(clause: str) -> str | None:
    """The first addressee, right after the verb or after "về", "gửi", "cho"; and to whom that one is to report further."""
    found: list[str] = []
    for m in re.finditer(rf"(?:\bbáo cáo(?:,?\s+(?:và\s+)?(?:kiến nghị|đề xuất))?\s+|(?<=\s)(?:gửi\s+về|gửi\s+cho|gửi|về|cho|lên|trình)\s+|\bbáo cáo\s+(?:kết quả|tình hình|tiến độ)[^,;.]{{0,60}}?\s+với\s+)(?={HEAD.pattern})", clause, re.IGNORECASE):
        name = re.match(rf"(?P<name>.+?)(?=\s+(?:về\s+)?(?:kết quả|tình hình|nhu cầu|tiến độ)\b|{_END})", clause[m.end() :], re.IGNORECASE)
        if name and _clean(name["name"]) not in found:
            onward = bool(re.search(r"\bđể\b[^;.]*$", clause[: m.start()]))
            if not found or onward:
                found.append(_clean(name["name"]))
    return ", để báo cáo ".join(found[:2]) or None


def _clauses(rows: Sequence[Row]) -> Filtered:
    """Sentences outside the duties, one row each, behind the duties of their document."""
    found: Filtered = []
    for (document, _), mine in grouped(rows, "document", "evidence").items():
        words = quotes(mine)
        read = read_report(" ".join(" ".join(q["quote"] for q in words).split()))
        bodies = [{"iri": iri, "label": one(said, "body_label"), "evidence": words} for (iri,), said in grouped(mine, "body").items()]
        row: Json = {
            "task": None,
            "document": document,
            "document_label": one(mine, "document_label"),
            "path": place_words(one(mine, "section")),
            "title": None,
            "reporter": bodies,
            "report": read.what,
            "recipient": read.to,
            "day": read.when,
            "condition": read.condition,
            "recurrence": None,
            "timeframe": None,
            "evidence": words,
        }
        filters = {"document": document, "province": first(mine, "province"), "bodies": {b["iri"] for b in bodies}}
        found.append((row, {**filters, "sort": (row["document_label"] or "", True, True, f"~{min(q['start'] for q in words):09d}")}))
    return found


def _supplies(text: str) -> bool:
    return _SUPPLY.search(text) is not None


def _clean(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip(" ,;.")


def reports(parts: Mapping[str, Sequence[Row]]) -> Filtered:
    """The rows of che-do-bao-cao: those with a printed day or rhythm first, in the order of the text."""
    found: Filtered = []
    for task, filters in task_rows(parts["main"], parts["reporters"]):
        read = read_report(task["title"] or "")
        if not task["reporting"] and not (read.to or _supplies(task["title"] or "")):
            continue  # "thẩm định Báo cáo nghiên cứu khả thi": a report is spoken of, none is asked for
        frame = task["timeframe"] or {}
        row = {
            "task": task["task"],
            "document": task["document"],
            "document_label": task["document_label"],
            "path": task["path"],
            "title": task["title"],
            "reporter": task["reporting"] or task["lead"] or task["responsible"] or task["coordinating"],  # who supplies figures reports by another word
            "report": read.what,
            "recipient": read.to,
            "day": frame.get("text") or read.when,
            "condition": read.condition,
            "recurrence": frame.get("recurrence"),
            "timeframe": task["timeframe"],
            # marks of the layout ("**(") cut a sentence into stretches of which some hold no word
            "evidence": [q for q in filters["evidence"] if re.search(r"\w", q["quote"])],
        }
        order = (row["document_label"] or "", not frame, not task["reporting"], filters["sort"])
        found.append((row, {**filters, "document": task["document"], "sort": order}))
    found += _clauses(parts["clauses"])
    found.sort(key=lambda pair: pair[1]["sort"])
    return found
