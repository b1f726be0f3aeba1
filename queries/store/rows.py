"""Rows of terms → plain values with evidence.

In: rows of a SELECT that name an evidence in the catalogue's variables (`?evidence ?quote ?line ?start ?end …`). Out: JSON
values, and for each quote `{file, line, start, end, quote}` whose quote is exactly the characters from start to end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from ontology.language import language
from ontology.tables import labels
from ontology.terms import VM
from queries.store.known import Row, value

Json = dict[str, Any]
# answer rows, each with what only filters and the order need
Filtered = list[tuple[Json, Json]]


def local(iri: str | None) -> str | None:
    """The name after the last # or /.

    >>> local("https://w3id.org/vanmach/ontology#lead")
    'lead'
    """
    return None if iri is None else iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def short_predicate(iri: str) -> str:
    """A property of the ontology by its name, any other by its IRI.

    >>> short_predicate(VM + "implements")
    'implements'
    """
    return iri.removeprefix(VM)


def quotes(rows: Iterable[Row]) -> list[Json]:
    """The evidence of some rows in order of place, one entry a stretch; words that lie within other words are left out.

    Entries carry ``source`` (the file's IRI) until `whole_lines` takes it away.
    """
    files: dict[str, str] = {}
    seen: dict[str, set[tuple[int, int, int, str]]] = {}
    for row in rows:
        if "words" in row:
            for w in row["words"]:
                files[w.source] = min(files.get(w.source, w.file), w.file)
                seen.setdefault(w.source, set()).add((w.start, w.end, w.line, w.quote))
            continue
        source = value(row, "source")
        if source is None or value(row, "quote") == value(row, "part_quote") is None:  # a file of which no words are asked for
            continue
        # one file content may go by several names: the first in order is shown
        name = value(row, "file") or source
        files[source] = min(files.get(source, name), name)
        at = "part_" if "part_quote" in row else ""
        words, start, line = value(row, at + "quote") or "", int(value(row, at + "start") or 0), int(value(row, at + "line") or 0)
        end = start + len(words) if at else int(value(row, "end") or 0)
        seen.setdefault(source, set()).add((start, end, line, words))
    found: list[Json] = []
    for source, places in seen.items():
        reached = -1
        for start, end, line, words in sorted(places, key=lambda p: (p[0], -p[1])):
            if end <= reached:
                continue
            reached = end
            found.append({"file": files[source], "line": line, "start": start, "end": end, "quote": words, "source": source})
    return sorted(found, key=lambda q: (q["file"], q["source"], q["start"]))


def by_day(date: str | None) -> str:
    """A date as text that sorts by time; a month or a year whose day is not known comes after the days in it, no date last.

    >>> sorted(["2026", None, "2025-05", "2025-05-08", "2026-02-27"], key=by_day)
    ['2025-05-08', '2025-05', '2026-02-27', '2026', None]
    """
    return f"{date}~" if date else "~"


def whole_lines(node: Any, text_of: Callable[[str], str | None]) -> Any:
    """The same answer with quotes that go on over line ends joined, still the exact characters of the file.

    >>> text = "Kế hoạch\\nsố 5"
    >>> places = ((1, 0, 8), (2, 9, 13))
    >>> parts = [{"line": n, "start": s, "end": e, "quote": text[s:e], "source": "f"} for n, s, e in places]
    >>> whole_lines({"evidence": parts}, lambda source: text)
    {'evidence': [{'line': 1, 'start': 0, 'end': 13, 'quote': 'Kế hoạch\\nsố 5'}]}
    """
    if isinstance(node, dict):
        return {k: whole_lines(v, text_of) if v and isinstance(v, (dict, list)) else v for k, v in node.items()}
    if not isinstance(node, list):
        return node
    if not node or not isinstance(node[0], dict) or "source" not in node[0]:
        return [whole_lines(v, text_of) for v in node]
    found: list[Json] = []
    for quote in node:
        last = found[-1] if found else None
        text = text_of(quote["source"]) if last and last["source"] == quote["source"] else None
        if last and text is not None and not text[last["end"] : quote["start"]].strip():
            end = max(last["end"], quote["end"])
            found[-1] = {**last, "end": end, "quote": text[last["start"] : end]}
        else:
            found.append(quote)
    return [{k: v for k, v in q.items() if k != "source"} for q in found]


def grouped(rows: Iterable[Row], *keys: str) -> dict[tuple[str | None, ...], list[Row]]:
    """Rows by the values of some variables, in order of first appearance."""
    found: dict[tuple[str | None, ...], list[Row]] = {}
    for row in rows:
        found.setdefault(tuple([value(row, k) for k in keys]), []).append(row)
    return found


def one(rows: Sequence[Row], name: str, join: str = " / ") -> str | None:
    """The value of a variable over the rows of one thing; where sources differ, all of them, in sorted order."""
    if len(rows) == 1:  # as most things have
        return value(rows[0], name)
    values = sorted({v for row in rows if (v := value(row, name)) is not None})
    return join.join(values) if values else None


def columns(rows: Sequence[Row], *names: str) -> Json:
    """The columns that bear the name of their variable, each with its value as ``one`` gives it.

    >>> import pyoxigraph as ox
    >>> columns([{"unit": ox.Literal("%")}], "unit", "note")
    {'unit': '%', 'note': None}
    """
    return {name: one(rows, name) for name in names}


def things(rows: Iterable[Row], name: str) -> list[Json]:
    """What a variable stands for, each thing with its label, in order of first appearance."""
    return [{"iri": iri, "label": one(mine, f"{name}_label")} for (iri,), mine in grouped(rows, name).items()]


def issuing(rows: Sequence[Row]) -> str | None:
    """Who issued a document: the first, then the bodies that issued it together with the first; where sources differ, all of them.

    >>> import pyoxigraph as ox
    >>> said = (("Bộ Công an", "true"), ("Bộ Y tế", "false"))
    >>> issuing([{"issuer_label": ox.Literal(name), "issuer_joint": ox.Literal(joint)} for name, joint in said])
    'Bộ Y tế, Bộ Công an'
    """
    together = [row for row in rows if value(row, "issuer_joint") == "true"]
    joint = one(together, "issuer_label", ", ")
    before = one([row for row in rows if row not in together], "issuer_label")
    return ", ".join(x for x in (before, joint) if x) or None


def first(rows: Sequence[Row], name: str, pick: Callable[[Iterable[str]], str] = min) -> str | None:
    """One value of a variable, the least unless told otherwise (dates: the earliest claimed)."""
    if len(rows) == 1:
        return value(rows[0], name)
    values = {v for row in rows if (v := value(row, name)) is not None}
    return pick(values) if values else None


def partial_date(rows: Sequence[Row]) -> str | None:
    """The date of a document as far as it is known: a day, "2025-05", "2026". Of several claimed dates what all allow ("năm 2025" allows its days), else the earliest.

    >>> import pyoxigraph as ox
    >>> partial_date([{"earliest": ox.Literal("2025-05-01"), "latest": ox.Literal("2025-05-31")}])
    '2025-05'
    """
    start, last, until = first(rows, "earliest"), first(rows, "earliest", max), first(rows, "latest")
    if start is None:
        return None
    start = last if last and until and last <= until else start
    end = min((v for row in rows if (v := value(row, "latest")) is not None and v >= start), default=start)
    if start == end:
        return start
    if start[:7] == end[:7]:
        return start[:7]
    return start[:4] if start[:4] == end[:4] else None


def timeframe(rows: Sequence[Row]) -> Json | None:
    """The printed words of a time and the interval they mean, or None where the text gives none."""
    words = one(rows, "time_text")
    recurrence = one(rows, "recurrence")
    start, end = first(rows, "time_start"), first(rows, "time_end", max)
    if words is None and recurrence is None and start is None and end is None:
        return None
    return {"text": words, "start": start, "end": end, "recurrence": recurrence}


def bodies_by_role(rows: Iterable[Row], roles: Sequence[str]) -> dict[str, list[Json]]:
    """Role → list of {iri, label, evidence}, in the order in which the text names them."""
    found: dict[str, list[Json]] = {role: [] for role in roles}
    for (role, body), mine in grouped(rows, "role", "body").items():
        name = local(role)
        if name in found:
            found[name].append({"iri": body, "label": one(mine, "body_label"), "evidence": quotes(mine)})
    for entries in found.values():
        entries.sort(key=lambda b: ([(q["file"], q["start"]) for q in b["evidence"][:1]], b["label"] or "", b["iri"] or ""))
    return found


def entry(scheme: str, code: str | None, label: str | None) -> str | None:
    """The label of a vocabulary's entry: as the store has it, or in English where people read that.

    >>> entry("task-kind", "duty", "Trách nhiệm được giao")
    'Trách nhiệm được giao'
    """
    return labels(scheme, "en").get(code or "", label) if language() == "en" else label


def keeps(row: Mapping[str, Any], column: str, wanted: str) -> bool:
    """Does a row pass an optional parameter? A list column passes when the value is in it."""
    found = row.get(column)
    return wanted in found if isinstance(found, (list, tuple, set, frozenset)) else found == wanted


def distinct(found: Iterable[Json]) -> list[Json]:
    """Without repetition, in order of first appearance.

    >>> distinct([{"line": 2}, {"line": 1}, {"line": 2}])
    [{'line': 2}, {'line': 1}]
    """
    kept: list[Json] = []
    for item in found:
        if item not in kept:
            kept.append(item)
    return kept


def in_order(found: Filtered) -> Filtered:
    """Rows in the order of what they are sorted by."""
    return sorted(found, key=lambda pair: pair[1]["sort"])


def document_facts(document: str | None, rows: Sequence[Row]) -> Json:
    """What a row of a question tells of a document, from the query's rows about it."""
    return {
        "document": document,
        **columns(rows, "document_label", "number", "date_text"),
        "issuer": issuing(rows),
        "date": partial_date(rows),
        "held": first(rows, "held") == "true",
        "province": one(rows, "province_label"),
    }


def shorten(label: str, most: int = 90) -> str:
    """A label that fits a line: whole words, "…" where something is left out.

    >>> shorten("Tuyên truyền phòng bệnh", 15)
    'Tuyên truyền…'
    """
    return label if len(label) <= most else label[:most].rsplit(" ", 1)[0].rstrip(",;") + "…"
