"""Disagreements, doubts, and the words behind a statement.

In: rows of khong-thong-nhat, can-xac-minh and trich-nguyen-van. Out: answer rows with all quotes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from graph.forms.iris import review_id
from loaders.gathering import gathered
from loaders.writing.vietnamese import fold
from ontology.language import tr
from ontology.terms import VM
from ontology.writing import date_text
from queries.store.known import Row, value
from queries.store.rows import Filtered, Json, entry, first, grouped, one, quotes, short_predicate, shorten
from queries.words.kept import in_reading_language


def _about(rows: Sequence[Row]) -> list[Json]:
    """What a finding is about, as {iri, label}."""
    return [
        {"iri": iri, "label": one(mine, "about_label") or one(mine, "about_title")}
        for (iri,), mine in sorted(grouped(rows, "about").items(), key=lambda g: g[0][0] or "")
        if iri is not None
    ]


def disagreements(rows: Iterable[Row]) -> Filtered:
    """One row a finding, with the quotes of every side."""
    found: Filtered = []
    for (finding,), mine in grouped(rows, "finding").items():
        about = _about(mine)
        row = {
            "finding": finding,
            "code": first(mine, "code"),
            "severity": first(mine, "severity"),
            "severity_label": entry("severity", first(mine, "severity"), one(mine, "severity_label")),
            "message": in_reading_language(one(mine, "message")),
            "about": about,
            "about_label": "; ".join(a["label"] or "" for a in about) or None,
            "decided": _decided(mine),
            "review": _review(mine),
            "evidence": quotes(mine),
        }
        found.append((row, {"about_documents": {a["iri"] for a in about}}))
    return found


def _review(rows: Sequence[Row]) -> str | None:
    """The short name under which a person decides it (`vanmach review`); None where there is nothing to decide."""
    key = first(rows, "review_key")
    return None if key is None else review_id(key)


def _decided(rows: Sequence[Row]) -> str | None:
    """What people said holds, in the order of time; the sides of the disagreement stay what they are."""
    said = []
    for (_, on), mine in grouped([r for r in rows if r.get("decision") is not None], "decision", "decided_on").items():
        signed = ", ".join(x for x in (first(mine, "decided_by"), date_text(on[:10]) if on else "") if x)
        held = first(mine, "held_quote")
        what = tr("theo “{quote}”", quote=held) if held else _settled(mine) or tr("không xác nhận bên nào")
        said.append((on or "", ": ".join(x for x in (f"{signed} – {what}" if signed else what, one(mine, "decided_why")) if x)))
    return "; ".join(text for _, text in sorted(said)) or None


def _settled(rows: Sequence[Row]) -> str | None:
    """What a person said of a doubt that is no disagreement; None for one."""
    verdict, key = first(rows, "verdict"), first(rows, "held_key")
    if verdict == "is":
        return tr("là {document}", document=one(rows, "held_label") or key)
    if verdict == "holds" and key:
        return tr("theo cách tách ô thứ {n}", n=key.rpartition("#")[2]) if "#" in key else tr("đã xem, không xác nhận gì thêm")
    return None


def doubts(rows: Iterable[Row], verbs: Mapping[str, str], files: Mapping[str, Sequence[str]]) -> Filtered:
    """One row a doubt, those with possibilities to choose from first; ``files`` are the names of the files of each document.

    Candidate statements about the same words are one doubt; where a finding asks the same, they only add their relation to it.
    """
    findings: list[Row] = []
    candidates: list[Row] = []
    for row in rows:
        (findings if row.get("predicate") is None else candidates).append(row)
    found: list[Json] = []
    asking: dict[str | None, Json] = {}
    for (item,), mine in grouped(findings, "item").items():
        doubt = _doubt(item, in_reading_language(one(mine, "message")), first(mine, "code"), mine)
        found.append(doubt)
        asking |= {value(r, "evidence"): doubt for r in mine if r.get("evidence") is not None}
    words = {item: frozenset(value(r, "evidence") for r in mine) for (item,), mine in grouped(candidates, "item").items()}
    together = gathered(((value(row, "predicate"), words[value(row, "item")]), row) for row in candidates)
    for (predicate, places), mine in together.items():
        name = short_predicate(predicate or "")
        known = next((asking[p] for p in sorted(places, key=str) if p in asking), None)
        if known is None or not {value(r, "candidate") for r in mine} <= {c["iri"] for c in known["candidates"]}:
            verb = verbs.get(predicate or "", name)
            label = next((a["label"] for a in _about(mine) if a["label"]), "")
            message = tr("{label} {verb} văn bản nào: chưa xác định", label=shorten(label), verb=verb).strip()
            known = _doubt(first(mine, "item"), message, None, mine)
            found.append(known)
        else:
            seen = {a["iri"] for a in known["about"]}
            known["about"] += [a for a in _about(mine) if a["iri"] not in seen]
        if name not in known["predicates"]:
            known["predicates"].append(name)
    for doubt in found:
        # the words that are asked about before those of the documents that they may mean
        own = {f for a in doubt["about"] for f in files.get(a["iri"], ())}
        doubt["evidence"].sort(key=lambda q: q["file"] not in own)
        doubt["predicate_label"] = ", ".join(verbs.get(VM + p, p) for p in doubt["predicates"]) or None
        doubt["about_label"] = "; ".join(shorten(a["label"]) for a in doubt["about"] if a["label"]) or None
    found.sort(key=lambda d: (not d["candidates"], d["code"] is None, d["code"] or "", d["message"] or ""))
    return [(doubt, {"about_documents": {a["iri"] for a in doubt["about"]}}) for doubt in found]


def _doubt(item: str | None, message: str | None, code: str | None, rows: Sequence[Row]) -> Json:
    candidates = [
        {"iri": iri or "", "label": one(mine, "candidate_label") or literal}
        for (iri, literal), mine in grouped(rows, "candidate", "candidate_value").items()
        if iri or literal
    ]
    return {
        "item": item,
        "code": code,
        "message": message,
        "predicates": [],
        "about": _about(rows),
        "files": sorted({value(r, "about_file") or "" for r in rows} - {""}),
        "candidates": sorted(candidates, key=lambda c: (c["label"] or "", c["iri"])),
        "reason": in_reading_language(one(rows, "reason", "; ")),
        "decided": _decided(rows),
        "review": _review(rows),
        "evidence": quotes(rows),
    }


def statements(main: Iterable[Row], premises: Iterable[Row], verbs: Mapping[str, str]) -> Filtered:
    """The rows of trich-nguyen-van: one a statement of one file; relation by relation, in the order in which the words stand."""
    rests = grouped(premises, "statement")
    found: Filtered = []
    for (statement,), mine in grouped(main, "statement").items():
        target, literal = first(mine, "object"), first(mine, "value")
        predicate = first(mine, "predicate") or ""
        label = _concept(target, one(mine, "object_label")) or literal
        row: Json = {
            "statement": statement,
            "subject": first(mine, "chu_the"),
            "subject_label": one(mine, "subject_label") or one(mine, "subject_title"),
            "predicate": short_predicate(predicate),
            "predicate_label": verbs.get(predicate, short_predicate(predicate)),
            "object": target,
            "object_label": label,
            "confidence": first(mine, "confidence"),
            "confidence_label": entry("confidence", first(mine, "confidence"), one(mine, "confidence_label")),
            "printed": one(mine, "printed"),
            "reason": in_reading_language(one(mine, "reason", "; ")),
            "premises": quotes(rests.get((statement,), ())),
            "evidence": quotes(mine),
        }
        found.append((row, {"predicate_iri": predicate, "object_iri": target, "object_words": fold(label or "")}))
    places = [(e["file"], e["start"]) if (e := next(iter(row["evidence"]), None)) else ("", 0) for row, _ in found]
    begins: dict[str, tuple[str, int]] = {}
    for place, (row, _) in zip(places, found, strict=True):
        begins[row["predicate"]] = min(place, begins.get(row["predicate"], place))
    order = sorted(zip(places, found, strict=True), key=lambda p: (begins[p[1][0]["predicate"]], p[1][0]["predicate"], p[0], p[1][0]["statement"]))
    return [pair for _, pair in order]


def _concept(iri: str | None, label: str | None) -> str | None:
    """The label of a thing; of an entry of a vocabulary in the language of the reader.

    >>> _concept("https://w3id.org/vanmach/vocab/task-status/new", "mở mới")
    'mở mới'
    """
    scheme, _, slug = (iri or "").partition("/vocab/")[2].partition("/")
    return entry(scheme, slug, label) if slug else label


def about_object(filters: Json, iri: str, typed: str) -> bool:
    """Is the statement's object the thing meant, or a literal that holds the words typed?"""
    return filters["object_iri"] == iri or (filters["object_iri"] is None and fold(typed) in filters["object_words"])
