"""The good example of each class, as Turtle: what shapes must accept, and what bad examples are made from by one change."""

from __future__ import annotations

PREFIXES = """
@prefix c: <https://w3id.org/vanmach/vocab/confidence/> .
@prefix dt: <https://w3id.org/vanmach/vocab/document-type/> .
@prefix change: <https://w3id.org/vanmach/vocab/change-kind/> .
@prefix level: <https://w3id.org/vanmach/vocab/level/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix role: <https://w3id.org/vanmach/vocab/role/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix sourcing: <https://w3id.org/vanmach/vocab/sourcing/> .
@prefix unit: <https://w3id.org/vanmach/vocab/province-kind/> .
@prefix kind: <https://w3id.org/vanmach/vocab/task-kind/> .
@prefix status: <https://w3id.org/vanmach/vocab/task-status/> .
@prefix vm: <https://w3id.org/vanmach/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
Node = dict[str, str]

# node → property → values in Turtle; "{name}" is another node of the same example.
GOOD: dict[str, Node] = {
    "file": {
        "a": "vm:SourceFile", "vm:sha256": '"' + "ab" * 32 + '"', "vm:textSha256": '"' + "cd" * 32 + '"',
        "vm:witnesses": "{doc}",
    },
    "doc": {
        "a": "vm:Document", "rdfs:label": '"Kế hoạch 12/KH-UBND"@vi', "vm:number": '"12/KH-UBND"',
        "vm:documentType": "dt:ke-hoach",
        "vm:issuer": "{body} , {group}", "vm:jointIssuer": "{group}", "vm:reporter": "{group}", "vm:level": "level:tinh", "vm:title": '"về thu gom nước thải"@vi', "vm:held": "true",
        "vm:earliest": '"2025-05-01"^^xsd:date', "vm:latest": '"2025-05-31"^^xsd:date', "vm:implements": "{other}",
        "vm:derivesFrom": "{other}",
    },
    "other": {"a": "vm:Document", "rdfs:label": '"Nghị quyết 9/NQ-CP"@vi'},
    "body": {
        "a": "vm:Body", "rdfs:label": '"Sở Xây dựng tỉnh Cao Bằng"@vi',
        "vm:province": "<https://w3id.org/vanmach/id/dia-ban/cao-bang>",
    },
    "group": {"a": "vm:BodyGroup", "rdfs:label": '"Các sở, ban, ngành"@vi'},
    "task": {
        "a": "vm:Task", "vm:taskOf": "{doc}", "vm:taskKind": "kind:annex", "vm:status": "status:new",
        "vm:title": '"Lập quy hoạch"@vi',
        "vm:path": '"I/1"', "vm:earliest": '"2025-01-01"^^xsd:date', "vm:latest": '"2025-12-31"^^xsd:date',
        "vm:assignment": "{assignment}",
        "vm:lead": "{body}", "vm:coordinating": "{group}",
    },
    "milestone": {
        "a": "vm:Milestone", "vm:milestoneOf": "{task}", "vm:dateText": '"tháng 6 năm 2025"', "vm:act": '"trình Chính phủ"@vi',
        "vm:earliest": '"2025-06-01"^^xsd:date', "vm:latest": '"2025-06-30"^^xsd:date',
    },
    "statement": {
        "a": "vm:Statement", "vm:statementSubject": "{doc}", "vm:statementPredicate": "vm:implements",
        "vm:statementObject": "{other}",
        "vm:evidence": "{evidence}", "vm:confidence": "c:printed", "vm:recognisedBy": '"title"',
    },
    "assignment": {
        "a": "vm:Statement , vm:Assignment", "vm:statementSubject": "{task}", "vm:statementPredicate": "vm:lead",
        "vm:statementObject": "{body}",
        "vm:role": "role:lead", "vm:body": "{body}", "vm:evidence": "{evidence}", "vm:confidence": "c:inferred",
        "vm:premise": "{evidence}",
        "vm:recognisedBy": '"row"',
    },
    "mended": {
        "a": "vm:Statement", "vm:statementSubject": "{doc}", "vm:statementPredicate": "vm:number",
        "vm:statementValue": '"12/KH-UBND"',
        "vm:evidence": "{evidence}", "vm:confidence": "c:mended", "vm:printedForm": '"12 /KH- UBND"',
        "vm:recognisedBy": '"head"',
    },
    "evidence": {
        "a": "vm:Evidence", "vm:quote": '"Thực hiện Nghị quyết"', "vm:inFile": "{file}", "vm:start": "10", "vm:end": "30",
        "vm:line": "2",
        "vm:prefix": '"a"', "vm:suffix": '"b"', "vm:part": "{evidence}", "vm:pinpoint": '"điểm a khoản 2 Điều 5" , "Mục II"',
    },
    "indicator": {
        "a": "vm:Indicator", "vm:indicatorOf": "{doc}", "vm:subject": '"Tỷ lệ hộ có nước sạch"@vi', "vm:sortKey": '"00001"',
        "vm:targetValue": '"90%"', "vm:by": '"2025"', "vm:baselineValue": '"-"', "vm:baselineYear": '"2020"',
        "vm:resultValue": '"81,5"', "vm:resultYear": '"2023"',
    },
    "sum": {"a": "vm:BudgetLine", "vm:budgetLineOf": "{doc}", "vm:amount": '"2033.4"', "vm:unit": '"tỷ đồng"'},
    "share": {
        "a": "vm:BudgetLine", "vm:budgetLineOf": "{doc}", "vm:amount": '"500-600"', "vm:unit": '"triệu đồng"',
        "vm:fundingSource": '"Ngân sách tỉnh"@vi', "vm:partOf": "{sum}",
    },
    "target": {
        "a": "vm:Target", "vm:targetOf": "{doc}", "vm:subject": '"Tỷ lệ hộ có nước sạch"@vi', "vm:value": '"99.74"', "vm:unit": '"%"',
        "vm:comparator": '">="', "vm:by": '"2030"', "vm:sortKey": '"00001"',
    },
    "decision": {
        "a": "vm:Decision", "vm:verdict": '"is"', "vm:aboutKey": '"ab:10-20"', "vm:documentKey": '"dang-tw/24-nq-tw"',
        "vm:reason": '"Cùng ngày và trích yếu."@vi', "vm:decidedBy": '"Nguyễn Văn A"', "vm:decidedOn": '"2026-03-02"',
        "vm:evidence": "{evidence}", "vm:decidedDocument": "{other}", "vm:holds": "{evidence}",
    },
    "event": {
        "a": "org:ChangeEvent", "rdfs:label": '"Hợp nhất hai sở"@vi', "org:originalOrganization": "{body}",
        "org:resultingOrganization": "{heir}", "vm:changeKind": "change:hop-nhat", "vm:sourcing": "sourcing:general",
        "vm:legalBasis": '"Nghị định 45/2025/NĐ-CP"', "vm:inForce": '"2025-03-01"^^xsd:date',
        "vm:settledFrom": '"2025-07-01"^^xsd:date', "vm:notBefore": '"2024-12-06"^^xsd:date', "vm:byRule": "{rule}",
    },
    "heir": {"a": "org:Organization", "rdfs:label": '"Sở Tài chính tỉnh Cao Bằng"@vi'},
    "rule": {
        "a": "vm:SuccessionRule", "rdfs:label": '"Sở Kế hoạch và Đầu tư hợp nhất với Sở Tài chính"@vi', "vm:formerKind": "{former}",
        "vm:laterKind": "{later}", "vm:changeKind": "change:hop-nhat", "vm:sourcing": "sourcing:unsourced",
        "vm:worksFrom": '"2025-07-01"^^xsd:date',
    },
    "adoption": {
        "a": "vm:Adoption", "rdfs:label": '"Tỉnh Cao Bằng lập Sở Tài chính"@vi', "vm:adopts": "{rule}", "vm:province": "{province}",
        "vm:sourcing": "sourcing:reported", "vm:worksFrom": '"2025-03-01"^^xsd:date', "dcterms:source": '"Báo ví dụ, 01/3/2025"@vi',
    },
    "former": {"a": "skos:Concept"},
    "later": {"a": "skos:Concept"},
    "province": {
        "a": "vm:Province", "vm:placeName": '"Cao Bằng"', "vm:provinceKind": "unit:tinh", "skos:prefLabel": '"Tỉnh Cao Bằng"@vi',
        "vm:validFrom": '"2020-01-01"^^xsd:date', "vm:validUntil": '"2025-06-30"^^xsd:date',
    },
    "finding": {
        "a": "vm:Finding", "vm:code": '"two-dates"', "vm:severity": '"warning"', "vm:message": '"Hai ngày khác nhau."@vi',
        "vm:reviewKey": '"dates:9f1c2a"',
    },
}


def example(name: str, node: str = "", prop: str = "", values: str = "") -> str:
    """The good example as Turtle under its own IRIs, with one property of one node changed."""
    iris = {n: f"<urn:{name}:{n}>" for n in GOOD}
    out = []
    for n, properties in GOOD.items():
        said = {**properties, prop: values} if n == node else properties
        out.append(" ;\n  ".join(f"{p} {v.format(**iris)}" for p, v in said.items() if p and v).join((f"{iris[n]} ", " .")))
    return "\n".join(out)
