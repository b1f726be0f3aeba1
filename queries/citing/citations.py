"""Which documents are cited, where, and by which provinces.

In: rows of van-ban-vien-dan, duoc-vien-dan-tai and vien-dan-chung. Out: one row a mention, those that are not certain marked, never left out or passed off;
one row a document that several provinces cite, saying whether they print its number or only its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from loaders.writing.vietnamese import fold, same_spelling
from ontology.language import language, tr, tr_later
from ontology.tables import labels, relations
from ontology.writing import date_text, section_words
from queries.citing.unwritten import TO_BE_MADE, to_be_made
from queries.store.documents import number_parts
from queries.store.known import Row, value
from queries.store.rows import (
    Filtered,
    Json,
    columns,
    entry,
    first,
    grouped,
    in_order,
    issuing,
    one,
    partial_date,
    quotes,
    short_predicate,
    shorten,
    things,
)
from queries.words.kept import in_reading_language

BY_NUMBER: Final = tr_later("ghi số, ký hiệu")
BY_NAME: Final = tr_later("theo tên")
_NUMBERS = re.compile(r"\d+(?:\s*[/-]\s*[^\W_]+)+")
_FOOTNOTE = re.compile(r"footnote\s+(\S+)")


def prints_number(quote: str, number: str | None) -> bool:
    """Do the words print this number, in whatever form of dashes and blanks?

    >>> prints_number("Quyết định số 1055/QĐ- TTg ngày 20/7/2020", "1055/QĐ-TTg"), prints_number("11055/QĐ-TTg", "1055/QĐ-TTg")
    (True, False)
    """
    if number is None:
        return False
    wanted = number_parts(number)
    return any(number_parts(m.group())[: len(wanted)] == wanted for m in _NUMBERS.finditer(same_spelling(quote)))


def place_words(section: str | None) -> str | None:
    """A section as people read it, where there is one."""
    return None if section is None else section_words(section)


def printed_there(rows: Sequence[Row]) -> tuple[Json, Json, bool]:
    """What the words of one mention show (section, place, note, words, pinpoint), how sure they are of the document, whether they print its number."""
    section, number, printed = one(rows, "section"), one(rows, "number"), first(rows, "quote")
    footnote = _FOOTNOTE.search(section or "")
    by_number = prints_number(printed or "", number)
    sure, sure_label = first(rows, "confidence"), one(rows, "confidence_label")
    if number is not None and not by_number and sure in ("printed", "mended"):
        # the statement is as sure as its surest words; these words give the name alone, the number is told elsewhere
        sure, sure_label = "inferred", labels("confidence")["inferred"]
    place = {"section": section, "place": place_words(section), "footnote": footnote.group(1) if footnote else None, "printed": printed}
    sureness = {"confidence": sure, "confidence_label": entry("confidence", sure, sure_label)}
    return {**place, "pinpoint": one(rows, "pinpoint", "; ")}, sureness, by_number


def mentions(rows: Iterable[Row]) -> Filtered:
    """The rows of van-ban-vien-dan: one a document and place, in the order of the text."""
    found: Filtered = []
    for (document, _), mine in grouped(rows, "document", "evidence").items():
        evidence = quotes(mine)
        said, sureness, by_number = printed_there(mine)
        row = {
            **said,
            "document": document,
            **columns(mine, "type", "number", "document_label"),
            "date": partial_date(mine),
            "issuer": issuing(mine),
            **sureness,
            # several mentions of one file share a statement; a reason explains only a mention without the number
            "reason": "; ".join(filter(None, [None if by_number else in_reading_language(one(mine, "reason", "; ")), _other_dates(mine)])) or None,
            "evidence": evidence,
        }
        at = [(q["file"], q["start"]) for q in evidence[:1]]
        found.append((row, {"type_iri": {value(r, "type_iri") for r in mine}, "sort": (at, document)}))
    found.sort(key=lambda pair: pair[1]["sort"])
    return _once(found)


def _once(found: Filtered) -> Filtered:
    """What several copies of the citing document print alike at one place is one row with the words of each."""
    kept: Filtered = []
    seen: dict[tuple[object, ...], list[Json]] = {}
    for row, filters in found:
        files = {q["file"] for q in row["evidence"]}
        alike = seen.setdefault((row["document"], row["section"], fold(row["printed"] or "")), [])
        same = next((k for k in alike if not files & {q["file"] for q in k["evidence"]}), None)
        if same is None:
            alike.append(row)
            kept.append((row, filters))
        else:
            same["evidence"] += row["evidence"]
    return kept


def _other_dates(rows: Sequence[Row]) -> str | None:
    """A document whose date is told in several ways: all of them, since none is shown as the only one."""
    days = sorted({day for row in rows if (day := value(row, "earliest")) and day == value(row, "latest")})
    if len(days) < 2:
        return None
    return tr("ngày ban hành được ghi khác nhau: {days}", days=tr(" và ").join(date_text(day) for day in days))


def shared(rows: Sequence[Row]) -> Filtered:
    """The rows of vien-dan-chung: first those whose number two or more provinces print, then those known by name."""
    found: Filtered = []
    for (document,), mine in grouped(rows, "document").items():
        number = one(mine, "number")
        provinces: list[Json] = []
        printed = 0
        # a province that was merged under its old name is another one by law, but no second place that cites
        places: dict[str, list[Row]] = {}
        for (province,), theirs in grouped(mine, "province").items():
            places.setdefault(one(theirs, "province_label") or province or "", []).extend(theirs)
        if len(places) < 2:
            continue
        for theirs in places.values():
            by_number = [r for r in theirs if prints_number(value(r, "quote") or "", number)]
            printed += bool(by_number)
            provinces.append(
                {
                    "iri": max(iri for (iri,) in grouped(theirs, "province") if iri),
                    "label": one(theirs, "province_label"),
                    "by": tr(BY_NUMBER if by_number else BY_NAME),
                    "documents": things(theirs, "citing"),
                    "reason": None if by_number else in_reading_language(one(theirs, "reason", "; ")),
                    "evidence": quotes(by_number or theirs),
                }
            )
        provinces.sort(key=lambda p: (p["label"] or "", p["iri"]))
        by = BY_NUMBER if printed >= 2 else BY_NAME
        row = {
            "document": document,
            **columns(mine, "document_label", "number", "type"),
            "issuer": issuing(mine),
            "by": tr(by),
            "note": tr(TO_BE_MADE) if number is None and all(map(to_be_made, mine)) else None,
            "province_count": len(provinces),
            "provinces": provinces,
            "evidence": [q for p in provinces for q in p["evidence"]],
        }
        filters = {
            "type_iri": {value(r, "type_iri") for r in mine},
            "issuer_iri": {value(r, "issuer") for r in mine},
            "sort": (by != BY_NUMBER, -len(provinces), row["document_label"] or "", document),
        }
        found.append((row, filters))
    return in_order(found)


def _verb(row: Row) -> str | None:
    """The verb of a relation, as the store has it or in English."""
    relation = relations("en").get(short_predicate(value(row, "predicate") or "")) if language() == "en" else None
    return relation.verb if relation else value(row, "verb")


def cited_at(parts: Mapping[str, Sequence[Row]]) -> Filtered:
    """The rows of duoc-vien-dan-tai: document by document, each in the order of its text."""
    tasks = grouped(parts["tasks"], "evidence")
    verbs = grouped(parts["relations"], "citing")
    found: Filtered = []
    for (citing, evidence), mine in grouped(parts["main"], "citing", "evidence").items():
        said, sureness, by_number = printed_there(mine)
        row: Json = {
            "citing": citing,
            "citing_label": one(mine, "citing_label"),
            "held": first(mine, "held") == "true",
            "province": one(mine, "province_label"),
            **said,
            "tasks": [
                {"iri": task, "label": shorten(one(theirs, "title") or ""), "kind": first(theirs, "kind"), "path": one(theirs, "path")}
                for (task,), theirs in grouped(tasks.get((evidence,), ()), "task").items()
            ],
            "relations": sorted({v for r in verbs.get((citing,), ()) if (v := _verb(r)) is not None}),
            **sureness,
            # several mentions of one file share a statement; a reason explains only a mention without the number
            "reason": None if by_number else in_reading_language(one(mine, "reason", "; ")),
            "evidence": quotes(mine),
        }
        at = [(q["file"], q["start"]) for q in row["evidence"][:1]]
        order = (row["province"] is None, row["province"] or "", row["citing_label"] or "", citing or "", at)
        found.append((row, {"province": first(mine, "province"), "sort": order}))
    return in_order(found)
