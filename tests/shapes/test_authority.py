"""Organisations through time, as data: what the Turtle says is well formed, sourced, and counts what the acts count."""

from __future__ import annotations

import re
from datetime import date

import rdflib
from pyshacl import validate
from rdflib import ORG, RDF, RDFS, SKOS
from rdflib.collection import Collection

from graph.authority import authority_triples
from graph.iris import EventIri, Iris
from graph.succession import happenings
from ontology import files, successions, tables
from ontology.terms import VM, VOCAB

SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
ACT = re.compile(r"(Nghị quyết|Nghị định|Luật) \d+/(\d{4}/)?(QH15|NĐ-CP|NQ-UBTVQH15)")


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


def test_whoever_names_no_act_says_so() -> None:
    graph = authority()
    unsourced = rdflib.URIRef(f"{VOCAB}sourcing/unsourced")
    for kind in (ORG.ChangeEvent, vm("SuccessionRule")):
        for node in graph.subjects(RDF.type, kind):
            acts = [str(a) for a in graph.objects(node, vm("legalBasis"))]
            assert bool(acts) != ((node, vm("sourcing"), unsourced) in graph), node
            assert all(ACT.fullmatch(a) for a in acts), acts
            if not acts:
                assert list(graph.objects(node, vm("reason"))), node


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
    """14 ministries and 3 bodies of ministerial rank: each is a result of one event that is no move of a function."""
    results = [
        body
        for e in successions.events()
        if "/trung-uong/" in e.iri and "/chuc-nang-" not in e.iri and "bao-hiem" not in e.iri
        for body in e.later
        if body.split("/")[1].startswith(("bo-", "thanh-tra", "ngan-hang", "van-phong"))
    ]
    assert len(results) == len(set(results)) == 17
    assert sum(b.split("/")[1].startswith("bo-") for b in results) == 14


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
    assert [h.path for h in found] == ["lao-cai-2025/sap-xep-co-quan-nha-nuoc/so-xay-dung"]


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
    }  # fmt: skip
    made = authority_triples(bodies, Iris())
    assert made == authority_triples(dict(reversed(bodies.items())), Iris())
    assert not any("_:" in str(t) for t in made)
    assert authority_triples({"lang-son/hoi-nguoi-mu": "Hội Người mù tỉnh Lạng Sơn"}, Iris()) == set()
    other = authority_triples(bodies, Iris("https://example.org/kho/"))
    assert len(other) == len(made)
    assert not any("w3id.org/vanmach/id/" in str(t) for t in other)


def test_names_of_events_and_rules_are_taken_apart_again() -> None:
    iris = Iris()
    for made in (EventIri("kon-tum/so-tai-chinh"), EventIri("so-tai-chinh", rule=True)):
        assert iris.parse(iris.make(made)) == made


def test_words_of_functions_name_one_function_each() -> None:
    words = [w for f in successions.functions() for w in f.words]
    assert len(words) == len(set(words))
