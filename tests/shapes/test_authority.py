"""Organisations through time, as data: what the Turtle says is well formed, sourced, and counts what the acts count."""

from __future__ import annotations

import re
from datetime import date

import rdflib
from pyoxigraph import NamedNode
from pyshacl import validate
from rdflib import DCTERMS, ORG, RDF, RDFS, SKOS
from rdflib.collection import Collection

from graph.forms import iris
from graph.organisations.authority import authority_triples
from graph.organisations.succession import happenings
from ontology import files, successions, tables
from ontology.terms import VM, VOCAB

SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
# An act of the State's centre; or, as a report prints it, one of a province or of the Party, with its number, day and issuer where known.
ACT = re.compile(
    r"(Nghị quyết|Nghị định|Luật) \d+/(\d{4}/)?(QH15|NĐ-CP|NQ-UBTVQH15)"
    r"|Nghị quyết( \d{2,3}(/NQ-HĐND)?)?( ngày (?P<day>\d{2}/\d{1,2}/2025)| tại kỳ họp thứ nhất)? của Hội đồng nhân dân (tỉnh|thành phố) [\w -]+"
    r"|Quyết định( \d+-QĐ/TW)?( ngày (?P<party>\d{2}/\d{1,2}/2025))? của (Bộ Chính trị|Ban Chấp hành Đảng bộ tỉnh|Tỉnh ủy)[\w, ]*"
)
SOURCE = re.compile(r"[^,]+, (\d{2}/\d{1,2}/2025, )?https?://\S+|Quyết định \d+/2025/QĐ-UBND ngày \d{2}/\d{2}/2025 của [\w ]+ \(phần căn cứ\)")
KINDS = (ORG.ChangeEvent, rdflib.URIRef(VM + "SuccessionRule"), rdflib.URIRef(VM + "Adoption"))


def authority() -> rdflib.Graph:
    graph = rdflib.Graph()
    for name in files.names("authority", ".ttl"):
        graph.parse(data=files.read(name), format="turtle")
    return graph


def vocabulary(name: str) -> rdflib.Graph:
    return rdflib.Graph().parse(data=files.read(f"vocab/{name}.ttl"), format="turtle")


def vm(name: str) -> rdflib.URIRef:
    return rdflib.URIRef(VM + name)


def findings(graph: rdflib.Graph) -> list[str]:
    shapes = rdflib.Graph().parse(data=files.shapes(), format="turtle")
    _, report, _ = validate(graph, shacl_graph=shapes, inference="none", allow_warnings=False)
    assert isinstance(report, rdflib.Graph)
    return [f"{report.value(r, SH.focusNode)}: {report.value(r, SH.resultMessage)}" for r in report.subjects(RDF.type, SH.ValidationResult)]


def test_events_rules_and_provinces_keep_their_shapes() -> None:
    assert findings(authority()) == []
    assert findings(vocabulary("province")) == []


def test_closed_lists_of_the_shapes_are_the_vocabularies() -> None:
    shapes = rdflib.Graph().parse(data=files.shapes(), format="turtle")
    for name, path in (("change-kind", "changeKind"), ("sourcing", "sourcing")):
        (listed,) = [o for s in shapes.subjects(SH.path, vm(path)) for o in shapes.objects(s, SH["in"])]
        assert set(Collection(shapes, listed)) == set(vocabulary(name).subjects(SKOS.inScheme))


def told() -> list[tuple[rdflib.Graph, rdflib.term.Node, rdflib.URIRef]]:
    """Every event, rule and adoption, with how well it is sourced."""
    graph = authority()
    nodes = sorted({n for kind in KINDS for n in graph.subjects(RDF.type, kind)})
    return [(graph, n, rdflib.URIRef(str(graph.value(n, vm("sourcing"))))) for n in nodes]


def day(graph: rdflib.Graph, node: rdflib.term.Node, name: str) -> date | None:
    value = graph.value(node, vm(name))
    return date.fromisoformat(str(value)) if value is not None else None


def issued(graph: rdflib.Graph, node: rdflib.term.Node) -> date | None:
    """The day of the province's or the Party's act, where its words have it."""
    for act in graph.objects(node, vm("legalBasis")):
        match = ACT.fullmatch(str(act))
        if match and (found := match["day"] or match["party"]):
            written = [int(part) for part in found.split("/")]
            return date(written[2], written[1], written[0])
    return None


def test_whoever_names_no_act_says_so() -> None:
    unsourced, reported = (rdflib.URIRef(f"{VOCAB}sourcing/{n}") for n in ("unsourced", "reported"))
    for graph, node, sourcing in told():
        acts = [str(a) for a in graph.objects(node, vm("legalBasis"))]
        assert bool(acts) != (sourcing == unsourced) or sourcing == reported, node
        for act in acts:
            assert ACT.fullmatch(act), act
        # what a report leaves open, the act's number or the day of work, the note says
        numbered = any(re.match(r"\w+ \w+ \d+[/-]", act) for act in acts)
        if not numbered or (sourcing == reported and day(graph, node, "worksFrom") is None):
            assert list(graph.objects(node, vm("reason"))), node


def test_what_is_reported_says_by_whom_and_nothing_else_has_a_report() -> None:
    for graph, node, sourcing in told():
        sources = [str(s) for s in graph.objects(node, DCTERMS.source) if s.language == "vi"]
        assert bool(sources) == str(sourcing).endswith("/reported"), node
        for source in sources:
            assert SOURCE.fullmatch(source), source


def test_names_notes_and_sources_are_told_in_both_languages() -> None:
    for graph, node, _ in told():
        for words in (RDFS.label, vm("reason"), DCTERMS.source):
            said = list(graph.objects(node, words))
            assert sum(s.language == "vi" for s in said) == sum(s.language == "en" for s in said), (node, words)
            for english in (str(s) for s in said if s.language == "en" and not s.startswith("Quyết định")):
                assert not re.search(r"\d/\d{4}|\b(?:ngày|Nguồn|của|nghị quyết|hoạt động)\b", english.split(", http")[0]), english


def test_days_are_in_order() -> None:
    """No act before the plan that began it all, no work before the act; without a day of work the act's day is the first that may be."""
    rules = {r.iri: r for r in successions.rules()}
    for graph, node, _ in told():
        works, first, last, act = (*(day(graph, node, n) for n in ("worksFrom", "notBefore", "settledFrom")), issued(graph, node))
        assert works is None or (first is None and last is None), node
        founded = str(node).endswith("-2025")  # a new province's departments: its authorities work from July, its Council may sit later
        if act is not None and founded:
            assert act == (works or last), node
        elif act is not None:
            assert act <= (works or first or date.min), node
            assert works is not None or first == act, node
        for rule in graph.objects(node, vm("adopts")):
            assert str(rule) in rules
            since = day(graph, rule, "notBefore")
            assert since is None or all(d is None or since <= d for d in (works, first, last, act)), node
            until = day(graph, rule, "settledFrom")
            assert until is None or all(d is None or d <= until for d in (works, first, last, act)), node
            begun = day(graph, rule, "worksFrom")
            assert begun is None or all(d is None or begun <= d for d in (works, first, last)), node


def test_a_province_adopts_a_rule_once_and_lives_when_it_does() -> None:
    graph = authority()
    pairs = [(r, p) for a in graph.subjects(RDF.type, vm("Adoption")) for r in graph.objects(a, vm("adopts")) for p in graph.objects(a, vm("province"))]
    assert len(pairs) == len(set(pairs)) == len(successions.adoptions())
    merged = {r.iri for r in successions.rules() if r.change == "sap-xep-theo-tinh"}
    for rule, slug in successions.adoptions():
        province = tables.province_by_slug(slug)
        assert province is not None, slug
        assert (province.valid_from == date(2025, 7, 1)) == (rule in merged), (rule, slug)


def test_an_event_under_the_name_of_a_rule_has_that_rule_s_kind_of_change() -> None:
    """The event of a province that did otherwise takes the rule's place by its name: it must speak of the same change."""
    rules = {r.iri.rsplit("/", 1)[-1]: r for r in successions.rules()}
    pairs = [(e, rules[s]) for e in successions.events() if "/trung-uong/" not in e.iri and (s := e.iri.rsplit("/", 1)[-1]) in rules]
    assert len(pairs) >= 3
    for event, rule in pairs:
        assert (event.change, event.function) == (rule.change, rule.function), event.iri


def test_the_34_provinces_and_both_days() -> None:
    graph = authority()
    events = [e for e in graph.subjects(RDF.type, ORG.ChangeEvent) if re.search(r"/(thanh-lap|giu-nguyen)-tinh$", str(e))]
    assert len(events) == 34
    made = [e for e in events if str(e).endswith("thanh-lap-tinh")]
    assert len(made) == 23
    assert sum(len(list(graph.objects(e, ORG.originalOrganization))) for e in made) == 52
    for event in events:
        assert str(graph.value(event, vm("inForce"))) == "2025-06-12"
        assert str(graph.value(event, vm("worksFrom"))) == "2025-07-01"
    # a merged province is another one even where its name stays
    for event in made:
        (new,) = graph.objects(event, ORG.resultingOrganization)
        assert re.search(r"/co-quan/[a-z-]+-2025/uy-ban-nhan-dan-(tinh|thanh-pho)$", str(new))
        assert new not in set(graph.objects(event, ORG.originalOrganization))


def test_the_government_of_march_2025() -> None:
    """14 ministries and 3 bodies of ministerial rank: each is a result of one event that is no move of a function.

    The resolution took effect when it was passed, on 18 February; the new ministries work from 1 March.
    """
    results = [
        body
        for e in successions.events()
        if "/trung-uong/" in e.iri and "/chuc-nang-" not in e.iri and "bao-hiem" not in e.iri
        for body in e.later
        if body.split("/")[1].startswith(("bo-", "thanh-tra", "ngan-hang", "van-phong"))
    ]
    assert len(results) == len(set(results)) == 17
    assert sum(b.split("/")[1].startswith("bo-") for b in results) == 14
    graph = authority()
    for event in graph.subjects(vm("legalBasis"), rdflib.Literal("Nghị quyết 176/2025/QH15", lang="vi")):
        assert (day(graph, event, "inForce"), day(graph, event, "worksFrom")) == (date(2025, 2, 18), date(2025, 3, 1)), event


def test_every_name_in_events_has_a_label() -> None:
    graph = authority()
    for prop in (ORG.originalOrganization, ORG.resultingOrganization):
        for body in graph.objects(None, prop):
            assert (body, RDFS.label, None) in graph, body


def test_no_department_has_one_date_for_all_provinces() -> None:
    """Each province carried the decree out on a day of its own: a merger of departments gives bounds, never a day."""
    graph = authority()
    merger = rdflib.URIRef(f"{VOCAB}change-kind/hop-nhat")
    rules = [r for r in graph.subjects(RDF.type, vm("SuccessionRule")) if (r, vm("changeKind"), merger) in graph]
    assert len(rules) >= 5
    for rule in rules:
        assert not list(graph.objects(rule, vm("worksFrom"))), rule
        assert list(graph.objects(rule, vm("notBefore")))
        assert list(graph.objects(rule, vm("settledFrom")))


# --- what is made of them for the bodies of a store


def made(body: str, label: str, event: str) -> dict[str, list[str]]:
    """The words of an event of that body's, property by property."""
    triples = authority_triples({body: label})
    found: dict[str, list[str]] = {}
    for t in triples:
        if str(t.subject) == f"<{iris.event(event)}>":
            found.setdefault(str(t.predicate.value).rsplit("#", 1)[-1].rsplit("/", 1)[-1], []).append(str(getattr(t.object, "value", t.object)))
    return found


def test_a_province_s_own_act_and_day_stand_before_the_rule_s() -> None:
    found = made("lang-son/so-ke-hoach-va-dau-tu", "Sở Kế hoạch và Đầu tư tỉnh Lạng Sơn", "lang-son/so-tai-chinh")
    assert found["legalBasis"] == ["Nghị quyết 04 ngày 18/02/2025 của Hội đồng nhân dân tỉnh Lạng Sơn"]
    assert found["worksFrom"] == ["2025-03-01"]
    assert found["sourcing"] == [f"{VOCAB}sourcing/reported"]
    assert found["changeKind"] == [f"{VOCAB}change-kind/hop-nhat"]  # what changes is the rule's affair
    assert "news.laodong.vn" in found["source"][0]
    # the decree's day of effect is not the resolution's, and a day that is known has no bounds
    assert not {"inForce", "notBefore", "settledFrom"} & set(found)


def test_a_bound_that_an_adoption_lacks_is_the_rule_s() -> None:
    found = made("hoa-binh/so-tai-chinh", "Sở Tài chính tỉnh Hòa Bình", "hoa-binh/so-tai-chinh")
    assert (found["notBefore"], found["settledFrom"]) == (["2025-02-06"], ["2025-07-01"])
    found = made("lao-cai/so-tai-chinh", "Sở Tài chính tỉnh Lào Cai", "lao-cai/so-tai-chinh")
    assert (found["notBefore"], found["settledFrom"]) == (["2024-12-06"], ["2025-03-03"])
    assert "Nghị định 45/2025/NĐ-CP" in found["legalBasis"]  # no act of the province's own is known


def test_a_province_without_an_adoption_keeps_the_rule_s_words() -> None:
    found = made("dien-bien/so-tai-chinh", "Sở Tài chính tỉnh Điện Biên", "dien-bien/so-tai-chinh")
    assert found["sourcing"] == [f"{VOCAB}sourcing/general"]
    assert (found["notBefore"], found["settledFrom"]) == (["2024-12-06"], ["2025-07-01"])


def test_a_province_that_did_otherwise_has_its_own_event_only() -> None:
    """In Thành phố Hồ Chí Minh transport was not merged with construction, and the press went to a department of another name."""
    city = "thành phố Hồ Chí Minh"
    found, _ = happenings({"ho-chi-minh/so-giao-thong-van-tai": f"Sở Giao thông vận tải {city}"})
    heirs = {h.later for h in found if "ho-chi-minh/so-giao-thong-van-tai" in h.former and "chuc-nang" not in h.path}
    assert heirs == {("ho-chi-minh/so-giao-thong-cong-chanh",)}
    found, _ = happenings({"ho-chi-minh/so-xay-dung": f"Sở Xây dựng {city}"})
    (own,) = [h for h in found if h.path == "ho-chi-minh/so-xay-dung"]
    assert own.named
    assert "ho-chi-minh/so-giao-thong-van-tai" not in own.former
    found, _ = happenings({"ho-chi-minh/so-thong-tin-va-truyen-thong": f"Sở Thông tin và Truyền thông {city}"})
    moved = {h.path: h.later for h in found if "/chuc-nang-" in h.path}
    assert moved["ho-chi-minh/chuc-nang-bao-chi"] == ("ho-chi-minh/so-van-hoa-va-the-thao",)
    # the other functions still move as the rules say
    assert moved["ho-chi-minh/chuc-nang-an-toan-thong-tin-mang"] == ("ho-chi-minh/cong-an",)


def test_an_office_of_the_party_is_no_body_of_the_state() -> None:
    found, _ = happenings({"kon-tum/van-phong-tinh-uy": "Văn phòng Tỉnh ủy Kon Tum"})
    assert [h.path for h in found] == ["quang-ngai-2025/sap-xep-co-quan-dang/van-phong-tinh-uy"]
    found, _ = happenings({"kon-tum/cong-an": "Công an tỉnh Kon Tum"})
    assert [h.path for h in found if "sap-xep" in h.path] == ["quang-ngai-2025/sap-xep-co-quan-nha-nuoc/cong-an"]


def test_a_new_province_s_resolution_on_its_departments_does_not_speak_of_its_police() -> None:
    department = made("yen-bai/so-tu-phap", "Sở Tư pháp tỉnh Yên Bái", "lao-cai-2025/sap-xep-co-quan-chuyen-mon/so-tu-phap")
    assert sorted(department["legalBasis"]) == ["Nghị quyết 05 của Hội đồng nhân dân tỉnh Lào Cai", "Nghị quyết 202/2025/QH15"]
    assert department["worksFrom"] == ["2025-07-01"]
    police = made("yen-bai/cong-an", "Công an tỉnh Yên Bái", "lao-cai-2025/sap-xep-co-quan-nha-nuoc/cong-an")
    assert sorted(police["legalBasis"]) == ["Nghị quyết 190/2025/QH15", "Nghị quyết 202/2025/QH15"]


def test_the_way_of_a_department_through_a_merger() -> None:
    found, labels = happenings({"kon-tum/so-tai-nguyen-va-moi-truong": "Sở Tài nguyên và Môi trường tỉnh Kon Tum"})
    whole = [h for h in found if "chuc-nang" not in h.path]
    assert [(set(h.former), h.later, h.named) for h in whole] == [
        (
            {"kon-tum/so-nong-nghiep-va-phat-trien-nong-thon", "kon-tum/so-tai-nguyen-va-moi-truong"},
            ("kon-tum/so-nong-nghiep-va-moi-truong",),
            False,
        ),
        (
            {"kon-tum/so-nong-nghiep-va-moi-truong", "quang-ngai/so-nong-nghiep-va-moi-truong"},
            ("quang-ngai-2025/so-nong-nghiep-va-moi-truong",),
            False,
        ),
    ]
    assert labels["quang-ngai-2025/so-nong-nghiep-va-moi-truong"] == "Sở Nông nghiệp và Môi trường tỉnh Quảng Ngãi"


def test_a_department_that_ended_is_not_carried_into_the_new_province() -> None:
    found, _ = happenings({"kon-tum/so-ke-hoach-va-dau-tu": "Sở Kế hoạch và Đầu tư tỉnh Kon Tum"})
    assert not any("so-ke-hoach-va-dau-tu" in later for h in found for later in h.later)


def test_a_body_of_a_new_province_never_had_the_departments_from_before() -> None:
    found, _ = happenings({"lao-cai-2025/so-xay-dung": "Sở Xây dựng tỉnh Lào Cai"})
    assert [h.path for h in found] == ["lao-cai-2025/sap-xep-co-quan-chuyen-mon/so-xay-dung"]


def test_an_event_of_its_own_takes_the_place_of_the_rule() -> None:
    city = {"lai-chau/uy-ban-nhan-dan-thanh-pho-lai-chau": "Ủy ban nhân dân thành phố Lai Châu"}
    other = {"lai-chau/uy-ban-nhan-dan-huyen-tam-duong": "Ủy ban nhân dân huyện Tam Đường"}
    ((event,), _), ((by_rule,), _) = happenings(city), happenings(other)
    assert event.named
    assert not by_rule.named
    assert event.later == by_rule.later == ()


def test_every_merged_province_leads_its_bodies_on() -> None:
    """All 52 provinces that were merged: a department of each becomes one of the new province, a tỉnh's in a city is the city's."""
    for p in tables.provinces(date(2025, 6, 30)):
        if not p.replaced_by:
            continue
        found, labels = happenings({f"{p.slug}/so-tu-phap": f"Sở Tư pháp {p.full_name}"})
        (merged,) = [h for h in found if "sap-xep" in h.path]
        new = tables.province_by_slug(p.replaced_by[0])
        assert new is not None
        assert merged.later == (f"{new.slug}/so-tu-phap",)
        assert labels[merged.later[0]] == f"Sở Tư pháp {new.full_name}"
        assert f"{p.slug}/so-tu-phap" in merged.former


def test_the_graph_depends_on_the_bodies_alone_and_has_no_blank_node() -> None:
    bodies = {
        "kon-tum/so-tai-chinh": "Sở Tài chính tỉnh Kon Tum", "trung-uong/bo-noi-vu": "Bộ Nội vụ",
        "lai-chau/uy-ban-nhan-dan-thanh-pho-lai-chau": "Ủy ban nhân dân thành phố Lai Châu",
    }
    made = authority_triples(bodies)
    assert made == authority_triples(dict(reversed(bodies.items())))
    assert not any("_:" in str(t) for t in made)
    assert authority_triples({}) == set()
    beside = {t.subject.value for t in authority_triples({"lang-son/hoi-nguoi-mu": "Hội Người mù tỉnh Lạng Sơn"}) if isinstance(t.subject, NamedNode)}
    # what the acts say of the province and the ministries, and nothing of another province
    assert any(s.endswith("co-quan/lang-son/so-giao-thong-van-tai") for s in beside)
    assert not any("co-quan/kon-tum/" in s or "lang-son/hoi-nguoi-mu" in s for s in beside)


def test_words_of_functions_name_one_function_each() -> None:
    words = [w for f in successions.functions() for w in f.words]
    assert len(words) == len(set(words))
