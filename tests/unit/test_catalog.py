"""The catalogue: every file loads, runs, and keeps the rules; a header that breaks them is refused with its line."""

from __future__ import annotations

import re
import time

import pyoxigraph as ox
import pytest

from ontology.files import core, header
from queries.assemblers import ASSEMBLERS
from queries.questions.catalog import CatalogError, Question, UnknownQuestion, load_catalog, parse_question, question
from queries.store.pieces import evidence_query
from queries.understanding.phrases import Blank, Choice, Word, phrases_of

QUESTIONS = list(load_catalog().values())
QUERIES = [
    *(pytest.param(text, id=f"{q.id}.{name}") for q in QUESTIONS for name, text in (("main", q.sparql), *q.parts.items())),
    pytest.param(evidence_query("pieces"), id="pieces"),
    pytest.param(evidence_query("places"), id="places"),
]


def test_the_eight_questions_of_the_first_step_are_there() -> None:
    assert set(load_catalog()) >= {
        "nhiem-vu-tu-van-ban", "chuoi-chi-dao", "co-quan-chu-tri", "van-ban-vien-dan", "vien-dan-chung", "khong-thong-nhat",
        "can-xac-minh", "trich-nguyen-van",
    }


@pytest.mark.parametrize("text", QUERIES)
def test_a_query_is_sparql_1_1_for_any_engine(text: str) -> None:
    found = ox.Store().query(text)
    assert isinstance(found, ox.QuerySolutions)
    assert list(found) == []
    bare = re.sub(r"(?m)(?:^|\s)#.*$", "", text)  # a word in a comment orders nothing
    assert not re.search(r"\bGRAPH\b|\bSERVICE\b", bare)


@pytest.mark.parametrize("text", QUERIES)
def test_a_query_uses_only_terms_of_the_ontology(text: str) -> None:
    used = set(re.findall(r"\bvm:(\w+)", re.sub(r"#[^\n]*", "", text)))
    declared = set(re.findall(r"^vm:(\w+)\s+a\s", core(), re.MULTILINE))
    assert used <= declared


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda q: q.id)
def test_the_rows_of_a_question_come_in_order(asked: Question) -> None:
    """By the query, or by the code that makes them: `tests/competency/test_row_order.py` shuffles what a query without order gives."""
    assert "ORDER BY" in re.sub(r"(?m)(?:^|\s)#.*$", "", asked.sparql) or asked.id in ASSEMBLERS


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda q: q.id)
def test_bound_parameters_are_projected_variables(asked: Question) -> None:
    for parameter in asked.parameters:
        if parameter.keeps is None and "file" not in parameter.types:
            assert parameter.required, "a parameter that restricts rows names the column that it keeps"
            # a part that is given what the other queries found takes no value of a person
            given = [t for t in asked.parts.values() if re.search(r"VALUES \?(?:task|evidence|event) { UNDEF }", t)]
            for text in (asked.sparql, *(t for t in asked.parts.values() if t not in given)):
                assert re.search(rf"SELECT[^{{]*\?{parameter.variable}\b", text)
                assert re.search(rf"VALUES \?{parameter.variable} {{ UNDEF }}", text)
    assert asked.vi.endswith("?")
    assert asked.tags


GOOD = """#+ id = "thu"
#+ question.vi = "Câu hỏi thử?"
#+ question.en = "A trial?"
#+ explanation.vi = "Để thử."
#+ explanation.en = "For a trial."
#+ columns = [
#+   "evidence = Trích nguyên văn = Evidence",
#+ ]
#+ evidence = "evidence"
#+ tags = ["thử", "nghiệm"]
#+ [[parameters]]
#+ name = "nam"
#+ type = "year"
#+ vi = "Năm"
#+ en = "Year"
#+ example = "2025"
#+ required = false
#+ keeps = "year"
SELECT ?evidence { ?s ?p ?evidence } ORDER BY ?evidence
"""
ENDS = "SELECT ?evidence"


def test_a_good_header() -> None:
    made = parse_question(GOOD, "thu.rq", {})
    assert (made.id, made.tags, made.parameters[0].variable) == ("thu", ("thử", "nghiệm"), "nam")
    found = made.parameter("nam")
    assert found is not None
    assert found.keeps == "year"
    assert made.parameter("thang") is None


def test_what_several_questions_have_is_only_named() -> None:
    text = GOOD.replace('"evidence = Trích nguyên văn = Evidence"', '"lead", {name = "evidence", en = "Words"}')
    more = '#+ [[parameters]]\n#+ name = "tinh"\n#+ [[parameters]]\n#+ name = "van-ban"\n#+ keeps = "document"\n'
    made = parse_question(text.replace(ENDS, more + ENDS, 1), "thu.rq", {})
    assert [(c.vi, c.en) for c in made.columns] == [("Chủ trì", "Lead agency"), ("Trích nguyên văn", "Words")]
    place, document = made.parameters[1:]
    assert (place.types, place.keeps, place.required, document.types, document.keeps) == (("province",), "province", False, ("document",), "document")


def test_another_type_takes_nothing_from_the_shared_one() -> None:
    with pytest.raises(CatalogError, match=re.escape("thiếu “parameters.vi”")):
        parse_question(GOOD.replace(ENDS, '#+ [[parameters]]\n#+ name = "tinh"\n#+ type = "text"\n#+ example = "x"\n#+ required = false\n' + ENDS, 1), "thu.rq", {})


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("#+ tags", "#+ nhan", "khóa lạ: nhan"),
        ('#+ question.vi = "Câu hỏi thử?"\n', "", "phải có vi và en"),
        ('"year"\n#+ vi', '"month"\n#+ vi', "kiểu tham số lạ: month"),
        ('"year"\n#+ vi', '"choice"\n#+ vi', "choices"),
        ("required = false", 'required = "maybe"', "true hoặc false"),
        ("#+ keeps", "#+ keep", "khóa lạ của tham số: keep"),
        ('#+ evidence = "evidence"', '#+ evidence = "khac"', "cột bằng chứng"),
        ('#+ evidence = "evidence"', '#+ evidence = "evidence"\n#+ id = "hai"', "line 10"),
        ("#+ question.vi = ", "#+ question.vi ", "không đúng dạng TOML"),
        ("#+ evidence =", "#+ evidence:", "line 9"),
        ('#+ explanation.vi = "Để thử."\n#+ explanation.en = "For a trial."', '#+ explanation = "Để thử."', "“explanation” phải có vi và en"),
        ('#+ explanation.en = "For a trial."\n', "", "“explanation” phải có vi và en"),
        ('#+ en = "Year"\n', "", "thiếu “parameters.en”"),
        ('#+ tags = ["thử", "nghiệm"]', '#+ tags = ["thử"]\n#+ parts = ["roles"]', "parts"),
        ("#+ tags", '#+ asked = "một câu"\n#+ tags', "“asked” phải là danh sách"),
        ("#+ tags", "#+ asked = [1]\n#+ tags", "“asked” phải là danh sách"),
        ("#+ [[parameters]]", "#+ [parameters]", "“parameters” phải là danh sách"),
        ("#+ columns = [\n", '#+ columns = [\n#+ "cot-la",\n', "thiếu “columns.vi”"),
        ("#+ columns = [\n", '#+ columns = [\n#+ "cot = Cột",\n', "thiếu “columns.en”"),
    ],
)
def test_a_bad_header_is_refused(old: str, new: str, told: str) -> None:
    assert old in GOOD
    with pytest.raises(CatalogError, match=re.escape(told)):
        parse_question(GOOD.replace(old, new), "thu.rq", {})


def test_a_header_is_read_from_marked_lines_only() -> None:
    assert header('# id = "không"\nSELECT * {}\n#+ id = "thu"') == {"id": "thu"}


def test_an_unknown_question_lists_the_known() -> None:
    with pytest.raises(UnknownQuestion) as raised:
        question("khong-co")
    assert raised.value.exit_status == 2
    assert "nhiem-vu-tu-van-ban" in raised.value.remedy


def test_the_ways_of_asking_are_a_list_of_phrases() -> None:
    made = parse_question(
        GOOD.replace("#+ tags", '#+ asked = ["thử [năm {nam}]", "~ thử gì => nam=2025"]\n#+ tags'), "thu.rq", {}
    )
    assert made.asked == ("thử [năm {nam}]", "~ thử gì => nam=2025")
    whole, weak = phrases_of(made)
    assert whole.elements == (Word("thử", "thu"), Choice(((Word("năm", "nam"), Blank("nam")), ())))
    assert whole.needed == frozenset({"thu"})
    assert (weak.weak, weak.gives) == (True, (("nam", "2025"),))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("thử (gì", "thiếu dấu đóng ngoặc"),
        ("thử gì)", "thừa dấu đóng ngoặc"),
        ("thử {thang}", "tham số lạ thang"),
        ("thử {nam} {nam}", "đứng hai lần"),
        ("thử {nam", "dấu lạ"),
        ("thử => thang=5", "tham số lạ thang"),
        ("thử <gì-đó>", "nhóm từ lạ <gì-đó>"),
        ("thử {nam@quen}", "đòi hỏi lạ “quen”"),
        ("{nam}", "không có chữ nào"),
    ],
)
def test_a_bad_way_of_asking_is_refused(line: str, told: str) -> None:
    made = parse_question(GOOD.replace("#+ tags", f'#+ asked = ["{line}"]\n#+ tags'), "thu.rq", {})
    with pytest.raises(CatalogError, match=re.escape(told)):
        phrases_of(made)


def test_a_way_of_asking_names_every_required_parameter() -> None:
    text = GOOD.replace("required = false", "required = true").replace("#+ tags", '#+ asked = ["thử gì"]\n#+ tags')
    with pytest.raises(CatalogError, match="thiếu tham số bắt buộc nam"):
        phrases_of(parse_question(text, "thu.rq", {}))


@pytest.mark.parametrize("text", [question("can-xac-minh").sparql, question("kinh-phi").parts["annexes"]], ids=["can-xac-minh", "kinh-phi"])
def test_the_time_that_doubts_take_grows_as_the_store_does(text: str) -> None:
    """What asks for annexes held elsewhere: found once, not joined anew for each of them (which took minutes for 160 files)."""

    def took(files: int) -> float:
        made = ox.Store()
        vm = "https://w3id.org/vanmach/ontology#"
        for n in range(files):
            made.update(
                f"""PREFIX vm: <{vm}> PREFIX x: <urn:x:> INSERT DATA {{ x:f{n} vm:witnesses x:d{n} . x:g{n} vm:witnesses x:d{n} .
                x:i{n} a vm:Finding ; vm:severity "note" ; vm:code "missing-annex" ; vm:message "m" ; vm:about x:d{n} ; vm:evidence x:e{n} .
                x:e{n} vm:inFile x:f{n} ; vm:quote "q" ; vm:line 1 ; vm:start 1 ; vm:end 2 . x:h{n} vm:inFile x:{"fg"[n % 2]}{n} .
                x:s{n} vm:statementPredicate vm:issuedWith ; vm:statementObject x:d{n} ; vm:evidence x:h{n} }}"""
            )
        began = time.process_time()
        found = made.query(text)
        assert isinstance(found, ox.QuerySolutions)
        assert len(list(found)) == files // 2, "of every other document another file holds the annex"
        return time.process_time() - began

    took(10)
    assert min(took(400) for _ in range(3)) < 30 * min(took(40) for _ in range(3))


@pytest.mark.parametrize("name", ["can-xac-minh", "khong-thong-nhat"])
@pytest.mark.parametrize("verdict", ["holds", "is"])
def test_decisions_are_found_by_their_names_not_by_looking_through_all(name: str, verdict: str) -> None:
    """A person's decision on a doubt itself ("holds") or on the words that it asks about ("is"); all of them asked of each finding took minutes."""
    code, severity = ("misprinted-number", "warning") if name == "khong-thong-nhat" else ("unclear-mention", "note")
    vm, findings, decisions = "https://w3id.org/vanmach/ontology#", 3000, 1500
    made = ox.Store()
    for n in range(0, findings, 100):
        made.update(f"PREFIX vm: <{vm}> PREFIX x: <urn:x:> INSERT DATA {{" + " ".join(
            f"""x:i{i} a vm:Finding ; vm:severity "{severity}" ; vm:code "{code}" ; vm:message "m{i}" ; vm:evidence x:e{i} ; vm:reviewKey "{code}@a:{i}-{i + 9}" .
            x:e{i} vm:inFile x:f ; vm:quote "q" ; vm:line 1 ; vm:start {i} ; vm:end {i + 9} ."""
            + (f""" x:d{i} vm:verdict "{verdict}" ; vm:documentKey "k" ; vm:aboutKey "{f'{code}@' if verdict == 'holds' else ''}a:{i}-{i + 9}" .""" if i < decisions else "")
            for i in range(n, n + 100)
        ) + "}")
    began = time.process_time()
    found = made.query(question(name).sparql)
    assert isinstance(found, ox.QuerySolutions)
    rows = list(found)
    assert (len(rows), sum(row["decision"] is not None for row in rows)) == (findings, decisions)
    assert time.process_time() - began < 2, "a tenth of a second; where each finding looks through all decisions, four and more"
