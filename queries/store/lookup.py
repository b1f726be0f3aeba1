"""What the store knows by name, read once: documents, bodies, provinces, tasks, document types, predicates.

In: a store. Out: frozen rows (`Known`) that parameters are matched against in Python, with folded keys, so that a typed
word costs no scan of the store by SPARQL.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

import pyoxigraph

from ontology.language import language, tr
from ontology.tables import relations, term_labels
from ontology.terms import VM, local_name
from queries.store.known import PREFIXES, Known, Row, Selects, known, value, words_of


def _collect(rows: list[Row], subject: str, names: tuple[str, ...]) -> dict[str, dict[str, list[str]]]:
    """subject → variable → its distinct values in sorted order (a store gives no order of its own)."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in rows:
        iri = value(row, subject)
        if iri is None:
            continue
        for name in names:
            if (v := value(row, name)) is not None:
                found[iri][name].add(v)
    return {iri: {n: sorted(vs) for n, vs in by.items()} for iri, by in found.items()}


_DOCUMENTS = """SELECT ?iri ?p ?v WHERE {
  { ?iri a vm:Document ; ?p ?v .
    FILTER(?p IN (rdfs:label, vm:number, vm:title, vm:documentType, vm:issuer, vm:jointIssuer, vm:province, vm:earliest, vm:latest, vm:dateText, vm:held,
                  skos:altLabel)) }
  UNION
  { ?file vm:witnesses ?iri ; vm:fileName ?v . BIND(vm:fileName AS ?p) }
}"""
_NAMED_IN = """SELECT DISTINCT ?name WHERE {
  ?statement vm:statementObject ?iri ; vm:evidence ?words . ?words vm:inFile ?file . ?file vm:fileName ?name
}"""
_LABELS = """SELECT ?iri ?label ?province WHERE {
  ?iri a %s ; rdfs:label ?label . OPTIONAL { ?iri vm:province ?province }
}"""
_PLACES = """SELECT DISTINCT ?iri ?label ?short ?from ?until WHERE {
  { SELECT DISTINCT ?iri WHERE { ?any vm:province ?iri } }
  { ?iri rdfs:label ?label } UNION { ?iri skos:prefLabel ?label } FILTER(LANG(?label) = "vi" || LANG(?label) = "")
  OPTIONAL { ?iri vm:placeName ?short } OPTIONAL { ?iri vm:validFrom ?from } OPTIONAL { ?iri vm:validUntil ?until }
}"""
_TASKS = """SELECT ?iri ?title ?path ?document WHERE {
  ?iri a vm:Task ; vm:taskOf ?document . OPTIONAL { ?iri vm:title ?title } OPTIONAL { ?iri vm:path ?path }
}"""
_TYPES = """SELECT DISTINCT ?iri ?label ?short WHERE {
  ?iri skos:inScheme <https://w3id.org/vanmach/vocab/document-type> ; skos:prefLabel ?label . FILTER(LANG(?label) != "en")
  OPTIONAL { ?iri ?p ?short . VALUES ?p { skos:notation skos:altLabel } FILTER(LANG(?short) != "en") }
}"""
_PREDICATES = """SELECT DISTINCT ?iri ?name WHERE {
  ?iri ?p ?name . VALUES ?p { rdfs:label skos:prefLabel skos:altLabel vm:verb }
  FILTER(STRSTARTS(STR(?iri), STR(vm:)) && LANG(?name) != "en")
}"""


_ORGANISATIONS = """SELECT ?iri ?label WHERE {
  ?iri a <http://www.w3.org/ns/org#Organization> ; rdfs:label ?label . FILTER NOT EXISTS { ?iri a vm:Body }
}"""
_LIVES = """SELECT ?body ?begins ?ends WHERE {
  ?event a <http://www.w3.org/ns/org#ChangeEvent> . FILTER NOT EXISTS { ?event vm:function ?function }
  { ?event <http://www.w3.org/ns/org#originalOrganization> ?body . FILTER NOT EXISTS { ?event <http://www.w3.org/ns/org#resultingOrganization> ?body }
    ?event ?p ?ends . FILTER(?p IN (vm:worksFrom, vm:settledFrom)) }
  UNION
  { ?event <http://www.w3.org/ns/org#resultingOrganization> ?body . FILTER NOT EXISTS { ?event <http://www.w3.org/ns/org#originalOrganization> ?body }
    ?event ?p ?begins . FILTER(?p IN (vm:worksFrom, vm:notBefore)) }
}"""


def _period(start: list[str] | None, end: list[str] | None) -> str | None:
    """When a province existed, for the choice between namesakes."""
    parts = [tr("từ {day}", day=start[0]) if start else "", tr("đến {day}", day=end[0]) if end else ""]
    return " ".join(p for p in parts if p) or None


class Lookup:
    """The names of one store, each list read when first needed and then kept."""

    def __init__(self, store: Selects) -> None:
        self.store = store

    def _rows(self, query: str) -> list[Row]:
        return list(self.store.select(PREFIXES + query, {}))

    @cached_property
    def types(self) -> tuple[Known, ...]:
        """Document types: full name first, then what it is shortened to ("KL")."""
        found = _collect(self._rows(_TYPES), "iri", ("label", "short"))
        return tuple(known(i, "document_type", (*f["label"], *f.get("short", []))) for i, f in sorted(found.items()))

    @cached_property
    def provinces(self) -> tuple[Known, ...]:
        found = _collect(self._rows(_PLACES), "iri", ("label", "short", "from", "until"))
        return tuple(
            known(
                i, "province", (*f["label"], *f.get("short", [])), date_text=_period(f.get("from"), f.get("until")),
                days=(min(f.get("from", ["0000-00-00"])), max(f.get("until", ["9999-99-99"]))),
            )
            for i, f in sorted(found.items())
        )

    @cached_property
    def _province_names(self) -> dict[str, str]:
        return {p.iri: p.label for p in self.provinces}

    @cached_property
    def bodies(self) -> tuple[Known, ...]:
        """Bodies and groups of bodies, with the province that tells namesakes apart."""
        found: list[Known] = []
        for kind, cls in (("body", "vm:Body"), ("group", "vm:BodyGroup")):
            by = _collect(self._rows(_LABELS % cls), "iri", ("label", "province"))
            for iri, f in sorted(by.items()):
                province = f.get("province", [None])[0]
                place = self._province_names.get(province or "", "")
                found.append(known(iri, kind, tuple(f["label"]), extra=(place,), province=province))
        return tuple(found)

    @cached_property
    def organisations(self) -> tuple[Known, ...]:
        """Bodies that acts on organisations tell of and no file names."""
        found = _collect(self._rows(_ORGANISATIONS), "iri", ("label",))
        places = {p.iri.rsplit("/", 1)[-1]: p.iri for p in self.provinces}
        return tuple(known(i, "body", tuple(f["label"]), province=places.get(i.split("/")[-2])) for i, f in sorted(found.items()))

    @cached_property
    def _lives(self) -> dict[str, tuple[str, str]]:
        """Body → the first day on which it may have been there, and the first on which it is certain that it was not."""
        found = _collect(self._rows(_LIVES), "body", ("begins", "ends"))
        return {iri: (min(f.get("begins", [""])), max(f.get("ends", ["9999"]))) for iri, f in found.items()}

    def existed(self, body: str, days: tuple[str, str]) -> bool:
        """May the body have been there on some day from the first to the last? True where nothing is known of its end or beginning."""
        begins, ends = self._lives.get(body, ("", "9999"))
        return begins <= days[1] and days[0] < ends

    @cached_property
    def documents(self) -> tuple[Known, ...]:
        rows: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for row in self._rows(_DOCUMENTS):
            iri, p, v = value(row, "iri"), value(row, "p"), value(row, "v")
            if iri and p and v is not None:
                rows[iri][local_name(p)].add(v)
        types = {t.iri: t.label for t in self.types}
        bodies = {b.iri: b.label for b in self.bodies}
        found: list[Known] = []
        for iri, f in sorted(rows.items()):

            def first(name: str, of: Mapping[str, set[str]] = f) -> str | None:
                return min(of[name]) if name in of else None

            together, type_iri = f.get("jointIssuer", set()), first("documentType")
            issuer = min(f.get("issuer", set()) - together, default=None) or first("issuer")
            names = tuple(dict.fromkeys(n for key in ("label", "title", "altLabel") for n in sorted(f.get(key, ()))))
            found.append(
                known(
                    iri, "document", names or ((first("number"),) if first("number") else ()),  # type: ignore[arg-type]
                    # the year or term ("khoa-xiii") stands before the number in the name of a document
                    extra=(
                        iri.split("/")[-2],
                        *(bodies.get(i, "") for i in sorted(f.get("issuer", ()))),
                        *(self._province_names.get(p, "") for p in sorted(f.get("province", ()))),
                    ),
                    number=first("number"),
                    type_iri=type_iri,
                    type_name=types.get(type_iri or ""),
                    years=frozenset(d[:4] for k in ("earliest", "latest") for d in f.get(k, ())),
                    days=(min(f["earliest"]), max(f["latest"])) if "earliest" in f and "latest" in f else None,
                    date_text=first("dateText"),
                    issuer=bodies.get(issuer or ""),
                    province=first("province"),
                    held=first("held") == "true",
                    files=tuple(sorted(f.get("fileName", ()))),
                )
            )
        return tuple(found)

    def home_of(self, document: str) -> str | None:
        """The province (an IRI) of a document; None of any other thing and of a document of the centre."""
        return self._homes.get(document)

    @cached_property
    def _homes(self) -> dict[str, str | None]:
        return {d.iri: d.province for d in self.documents}

    @cached_property
    def places_held(self) -> frozenset[str]:
        """The provinces (IRIs) that documents of the store are from."""
        return frozenset(d.province for d in self.documents if d.held and d.province)

    def named_in(self, document: str) -> tuple[str, ...]:
        """The names of the files whose words name a document (an IRI)."""
        rows = self.store.select(PREFIXES + _NAMED_IN, {"iri": pyoxigraph.NamedNode(document)})
        return tuple(sorted({name for r in rows if (name := value(r, "name"))}))

    @cached_property
    def replaced(self) -> dict[str, str]:
        """Names that documents had before their number was known → the names that count."""
        rows = self._rows("SELECT ?old ?new WHERE { ?old <http://purl.org/dc/terms/isReplacedBy> ?new }")
        return {value(r, "old") or "": value(r, "new") or "" for r in rows}

    @cached_property
    def _followed(self) -> frozenset[str]:
        """Documents from which another document, no annex of theirs, derives."""
        rows = self._rows(
            "SELECT DISTINCT ?iri WHERE { ?other vm:derivesFrom ?iri . FILTER NOT EXISTS { ?other vm:issuedWith ?iri } }"
        )
        return frozenset(iri for r in rows if (iri := value(r, "iri")))

    @cached_property
    def _topics(self) -> tuple[str, ...]:
        """What targets are about, in words without diacritics."""
        rows = self._rows("SELECT DISTINCT ?about WHERE { ?target a vm:Target ; vm:subject ?about }")
        return tuple(f" {words_of(about)} " for r in rows if (about := value(r, "about")))

    def knows(self, demand: str, iri: str) -> bool:
        """Does the store know that of a value: "followed", documents derive from it; "last", none does; "topic", a target is about it?"""
        match demand:
            case "followed" | "last":
                return (iri in self._followed) == (demand == "followed")
            case "topic":
                return any(f" {words_of(iri)} " in about for about in self._topics)
            case _:
                return True

    @cached_property
    def tasks(self) -> tuple[Known, ...]:
        found = _collect(self._rows(_TASKS), "iri", ("title", "path", "document"))
        return tuple(
            known(i, "task", tuple(f.get("title", ())), parent=f["document"][0], path=f.get("path", [None])[0])
            for i, f in sorted(found.items())
        )

    @cached_property
    def signers(self) -> tuple[Known, ...]:
        """Who signed documents, by the printed name: of two of one name the store knows nothing that tells them apart."""
        names = {name for r in self._rows("SELECT DISTINCT ?name WHERE { ?document vm:signer ?name }") if (name := value(r, "name"))}
        return tuple(known(name, "person", (name,)) for name in sorted(names))

    @cached_property
    def predicates(self) -> tuple[Known, ...]:
        """Properties by name and verb; where people read English the English verb is the label, and both are understood."""
        found = _collect(self._rows(_PREDICATES), "iri", ("name",))
        english = {**term_labels("en"), **{r.iri: r.verb for r in relations("en").values()}} if language() == "en" else {}
        return tuple(
            known(i, "predicate", (*([english[i]] if i in english else []), *f["name"], i.removeprefix(VM)))
            for i, f in sorted(found.items())
            if i.removeprefix(VM)[:1].islower()
        )
