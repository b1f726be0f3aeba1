"""Goals of several documents side by side: the same measure by province and year, and where one is below its superior's.

In: rows of chi-tieu. Out: one row a measure. Goals are the same measure when their subjects name the same object and their units
agree; what is only alike stays apart. "Below" is said only against a document that the goal's own document derives from, for the
same year, unit and object.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Final

from loaders.writing.vietnamese import fold, same_spelling
from ontology.language import tr, tr_later
from ontology.writing import figures
from queries.store.known import Row, value, words_of
from queries.store.rows import Filtered, Json, columns, first, grouped, one, quotes
from queries.words.pairing import groups
from queries.words.wording import differing, wording

_SAME: Final = 0.2
_SIGNS: Final = {">=": tr_later("từ {v} trở lên"), "<=": tr_later("không quá {v}"), "~": tr_later("khoảng {v}")}
_BOUNDS: Final = {
    "trên": tr_later("trên {v}"), "hơn": tr_later("hơn {v}"), "vượt": tr_later("vượt {v}"), "dưới": tr_later("dưới {v}"),
    "ít nhất": tr_later("ít nhất {v}"), "tối thiểu": tr_later("tối thiểu {v}"), "tối đa": tr_later("tối đa {v}"),
}
_BOUND: Final = rf"\b(?:{'|'.join(_BOUNDS)})"
_MOVES: Final = {
    "decrease_to": tr_later("giảm xuống {v}"), "decrease_by": tr_later("giảm {v}"), "increase_to": tr_later("tăng lên {v}"), "increase_by": tr_later("tăng thêm {v}"),
    "maintain": tr_later("duy trì {v}"),
}


def goals(parts: Mapping[str, Sequence[Row]], topic: str | None) -> Filtered:
    """The rows of chi-tieu; measures that several documents set come first."""
    by_document: dict[str, list[Json]] = {}
    for (target,), mine in grouped(parts["main"], "target").items():
        made = _goal(target, mine)
        by_document.setdefault(made["document"], []).append(made)
    lists = [sorted(mine, key=lambda g: g["sort"]) for _, mine in sorted(by_document.items())]
    subjects = [[measure(g["subject"]) for g in mine] for mine in lists]
    together = groups(subjects, least=_SAME, fits=lambda a, b: _alike(lists[a[0]][a[1]], lists[b[0]][b[1]]))
    grouped_already = {m for members in together for m in members}
    together += [[(n, i)] for n, mine in enumerate(lists) for i in range(len(mine)) if (n, i) not in grouped_already]
    uppers = {(value(r, "document"), value(r, "upper")) for r in parts["uppers"]}
    found = [_row([lists[n][i] for n, i in members], uppers) for members in together]
    kept = [(row, f) for row, f in found if any(speaks_of(topic or "", subject) for subject in f["subjects"])]
    kept.sort(key=lambda pair: pair[1]["sort"])
    return kept


def speaks_of(topic: str, subject: str) -> bool:
    """Does the subject hold each word of the topic? Typed with marks, with these marks: "sạch" is not "sách". Without marks, in the order typed.

    >>> [speaks_of(t, "Thu ngân sách nhà nước") for t in ("nước sạch", "ngân sách", "nuoc sach", "ngan sach", "thu ngan sach")]
    [False, True, False, True, True]
    """
    as_typed = same_spelling(topic)
    if fold(as_typed) != as_typed:
        return set(re.findall(r"\w+", as_typed)) <= set(re.findall(r"\w+", same_spelling(subject)))
    left = iter(re.findall(r"\w+", words_of(subject)))
    return all(word in left for word in re.findall(r"\w+", words_of(topic)))


def _goal(target: str | None, rows: Sequence[Row]) -> Json:
    return {
        "target": target,
        "document": first(rows, "document") or "",
        **columns(rows, "document_label", "value", "unit", "section"),
        "province": first(rows, "province"),
        "place": one(rows, "local_issuer") or one(rows, "province_label") or one(rows, "document_label"),
        "subject": one(rows, "subject") or "",
        "comparator": first(rows, "comparator"),
        "direction": first(rows, "direction"),
        "year": first(rows, "by"),
        "sort": first(rows, "sort_key") or "",
        "evidence": quotes(rows),
    }


_HEAD: Final = re.compile(
    r"^(?:(?:duy trì|giữ(?: vững| ổn định)?|nâng|tăng(?! trưởng)|giảm|bảo đảm|đảm bảo|phấn đấu|ổn định)\s+)?(?:(?:tỷ lệ|tỉ lệ|độ|mức|tổng)\s+)?",
    re.IGNORECASE,
)


def measure(subject: str) -> str:
    """The subject without words that only say that it is a measure.

    >>> measure("Duy trì độ che phủ rừng"), measure("Tỷ lệ che phủ rừng")
    ('che phủ rừng', 'che phủ rừng')
    >>> measure("tăng trưởng kinh tế")
    'tăng trưởng kinh tế'
    """
    return _HEAD.sub("", subject, count=1) or subject


def _alike(a: Json, b: Json) -> bool:
    """The same unit, and no share set beside a change of it ("giảm 30%" is not "đạt 30%")."""
    return fold(a["unit"] or "") == fold(b["unit"] or "") and _by(a) == _by(b)


def _by(goal: Json) -> str | None:
    return goal["direction"] if goal["direction"] in ("decrease_by", "increase_by") else None


def printed(number: str | None) -> str:
    """A stored number as Vietnamese text prints it.

    >>> printed("99.74"), printed("41275"), printed("5-7"), printed("61/72")
    ('99,74', '41.275', '5-7', '61/72')
    """

    def one_number(m: re.Match[str]) -> str:
        whole, _, rest = m.group().partition(".")
        whole = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ".", whole) if len(whole) > 3 else whole
        return whole + ("," + rest if rest else "")

    return re.sub(r"\d+(?:\.\d+)?", one_number, number or "")


def told(goal: Json) -> str:
    """The value with its sign and its unit.

    >>> told({"value": "50", "unit": "%", "comparator": ">=", "direction": None})
    'từ 50% trở lên'

    Where the document has a word of its own for the bound, it stands: "trên" does not say that 50 is enough.

    >>> told({"value": "50", "unit": "%", "comparator": ">=", "direction": None, "evidence": [{"quote": "đạt trên 50%"}]})
    'trên 50%'
    >>> told({"value": "3", "unit": "%/năm", "comparator": ">=", "direction": "increase_by", "evidence": [{"quote": "tăng trên 03%"}]})
    'tăng thêm trên 3%/năm'
    """
    unit = goal["unit"] or ""
    number = printed(goal["value"])
    value_ = figures(number) + (unit if unit[:1] == "%" else f" {unit}" if unit else "")
    said = (re.search(rf"{_BOUND}(?=\s+0?{re.escape(number)}(?![\d.,]*\d))", e["quote"], re.IGNORECASE) for e in goal.get("evidence") or ())
    word = next(filter(None, said), None) if goal["comparator"] in (">=", "<=") else None
    for form in (_BOUNDS[word.group().lower()] if word else _SIGNS.get(goal["comparator"] or ""), _MOVES.get(goal["direction"] or "")):
        value_ = tr(form, v=value_) if form else value_
    return value_


def _row(members: Sequence[Json], uppers: set[tuple[str | None, str | None]]) -> tuple[Json, Json]:
    ordered = sorted(members, key=lambda g: (g["year"] or "9999", g["place"] or "", g["sort"]))
    subject = min((g["subject"] for g in members), key=lambda s: (len(s), s))
    values = [{**g, "label": _shown(g, subject)} for g in ordered]
    for shown in values:
        del shown["sort"]
    lower = [
        {"goal": g["target"], "upper": u["target"], "label": tr("{place} ({value}) chưa bằng {document} ({target})", place=g["place"], value=told(g), document=u["document_label"], target=told(u))}
        for g in ordered
        for u in ordered
        if (g["document"], u["document"]) in uppers and g["year"] == u["year"] and _objects(g) == _objects(u) and _below(g, u)
    ]
    row = {
        "subject_label": subject[:1].upper() + subject[1:],
        "unit": members[0]["unit"],
        "values": values,
        "lower": lower,
        "evidence": [q for g in ordered for q in g["evidence"]],
    }
    filters = {
        "documents": {g["document"] for g in members},
        "provinces": {g["province"] for g in members},
        "years": {g["year"] for g in members},
        "subjects": [g["subject"] for g in members],
        "sort": (-len({g["document"] for g in members}), members[0]["document"], members[0]["sort"]),
    }
    return row, filters


def _shown(goal: Json, subject: str) -> str:
    """Who, by when, how much; and the goal's own words where they say more or less than the row's."""
    own = measure(goal["subject"])
    words = "" if differing(own, measure(subject)) == [] else tr(" (ghi: “{words}”)", words=goal["subject"])
    return f"{goal['place']}, {goal['year'] or tr('không ghi năm')}: {told(goal)}{words}"


def _objects(goal: Json) -> list[str]:
    return sorted(wording(measure(goal["subject"])).objects)


def _below(goal: Json, upper: Json) -> bool:
    """Is the goal weaker than its superior's? Of what is to sink to a value, the higher value is the weaker."""
    sinks = [g["direction"] == "decrease_to" or g["comparator"] == "<=" for g in (goal, upper)]
    if sinks[0] != sinks[1]:
        return False
    try:
        mine, theirs = Decimal(goal["value"]), Decimal(upper["value"])
    except InvalidOperation:  # a range or "61/72" has no single size
        return False
    return mine > theirs if sinks[0] else mine < theirs
