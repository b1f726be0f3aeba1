"""Questions in Vietnamese: what each is understood as, what must be chosen, what must be refused; over the example documents.

`asked/understood.txt` holds phrasings with the question and the values that they mean, read one by one by a person;
`asked/refused.txt` holds sentences that no question of the catalogue answers.
"""

from __future__ import annotations

import contextlib
import json
import time
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from graph.keeping.store import GraphStore
from loaders.writing.vietnamese import fold
from queries.questions.answer import answer_schema
from queries.questions.catalog import load_catalog
from queries.questions.refusals import Ambiguous, NoSuch
from queries.run import ask
from queries.store.lookup import Lookup
from queries.understanding.phrases import all_phrases, examples
from queries.understanding.understanding import NotUnderstood, Reader, SeveralReadings

HERE = Path(__file__).parent / "asked"
DAY = date(2026, 11, 26)  # the day that "tháng này" counts from
LANG_SON = "uy-ban-nhan-dan-tinh-lang-son/ke-hoach/2025/177-kh-ubnd"
SHORT = {
    "KL81": "van-ban/trung-uong-dang/ket-luan/khoa-xiii/81-kl-tw",
    "NQ122": "van-ban/chinh-phu/nghi-quyet/2025/122-nq-cp",
    "KH177": f"van-ban/{LANG_SON}",
    "KH-LAI-CHAU": "van-ban/uy-ban-nhan-dan-tinh-lai-chau/ke-hoach/2025/khong-so-47e6be3b",
    "KH177-II.1": f"nhiem-vu/{LANG_SON}/phu-luc/ii/1",
}


def lines(name: str) -> list[str]:
    return [line for line in (HERE / name).read_text("utf-8").splitlines() if line and not line.startswith("#")]


def expected(line: str) -> tuple[str, str, dict[str, str]]:
    question, values, sentence = (part.strip() for part in line.split("|"))
    pairs = (v.split("=") for v in values.split(", ") if v)
    return sentence, question, {name: SHORT.get(value, value) for name, value in pairs}


UNDERSTOOD = [expected(line) for line in lines("understood.txt")]
REFUSED = lines("refused.txt")


@pytest.fixture(scope="module")
def store(examples_store: Path) -> GraphStore:
    return GraphStore.open(examples_store)


@pytest.fixture(scope="module")
def reader(store: GraphStore) -> Reader:
    return Reader(Lookup(store), DAY)


def short(iri: str) -> str:
    return iri.rsplit("/id/", 1)[-1].rsplit("/document-type/", 1)[-1].rsplit("ontology#", 1)[-1]


def test_there_are_enough_of_each() -> None:
    assert len({s for s, _, _ in UNDERSTOOD}) >= 250
    assert len(set(REFUSED)) >= 30
    counted = Counter(q for _, q, _ in UNDERSTOOD)
    assert set(counted) == set(load_catalog())
    assert min(counted.values()) >= 3
    assert sum(fold(s) == s.lower() for s, _, _ in UNDERSTOOD) >= 12, "questions without diacritics"


@pytest.mark.parametrize(("sentence", "question", "values"), UNDERSTOOD, ids=[s for s, _, _ in UNDERSTOOD])
def test_understood(reader: Reader, sentence: str, question: str, values: dict[str, str]) -> None:
    reading = reader.read(sentence).reading
    assert reading.trouble is None
    assert (reading.question.id, {n: short(b.iri) for n, b in reading.bound.items()}) == (question, values)
    for name, bound in reading.bound.items():
        parameter = reading.question.parameter(name)
        assert parameter is not None
        assert f"{parameter.label}: {bound.label}" in reading.words


@pytest.mark.parametrize("sentence", REFUSED)
def test_refused(reader: Reader, sentence: str) -> None:
    with pytest.raises(NotUnderstood) as told:
        reader.read(sentence)
    assert told.value.exit_status == 2
    assert told.value.reason
    assert len(set(told.value.examples)) == 3
    for example in told.value.examples:
        assert reader.read(example).reading.trouble is None


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Sở Xây dựng Lạng Sơn không chủ trì nhiệm vụ nào?", "“không”"),
        ("Ai soạn thảo Kế hoạch 177/KH-UBND?", "“soạn thảo”"),
        ("Sở Xây dựng Lạng Sơn giám sát những nhiệm vụ nào?", "“giám sát”"),
        ("Nhiệm vụ nào phát sinh từ Kết luận 81-KL/TW đến năm 2030?", "không lọc được theo “đến năm 2030”"),
        ("Văn bản nào không viện dẫn Kết luận 81-KL/TW?", "“không”"),
    ],
)
def test_a_refusal_names_what_was_not_understood(reader: Reader, sentence: str, words: str) -> None:
    with pytest.raises(NotUnderstood) as told:
        reader.read(sentence)
    assert words in told.value.reason


@pytest.mark.parametrize("word", ["không", "chưa", "trừ", "hơn", "nhất", "chẳng", "ngoài", "xyz"])
def test_no_word_put_anywhere_is_ignored(reader: Reader, word: str) -> None:
    """A word that changes the meaning, at any place of a question that is understood, is never passed over."""
    for sentence in ("Sở Xây dựng Lạng Sơn chủ trì nhiệm vụ nào", "Văn bản nào triển khai Kết luận 81-KL/TW"):
        words = sentence.split()
        for at in range(len(words) + 1):
            try:
                reading = reader.read(" ".join([*words[:at], word, *words[at:]])).reading
            except NotUnderstood:
                continue
            assert isinstance(reading.trouble, NoSuch), reading.words


def test_direction_is_kept(reader: Reader) -> None:
    assert reader.read("Văn bản nào triển khai Nghị quyết 122/NQ-CP?").reading.question.id == "van-ban-trien-khai"
    assert reader.read("Nghị quyết 122/NQ-CP triển khai văn bản nào?").reading.question.id == "chuoi-chi-dao"
    first, second = (
        reader.read(f"So sánh {a} với {b}").reading.bound for a, b in (("KL 81", "122/NQ-CP"), ("122/NQ-CP", "KL 81"))
    )
    assert first["van-ban-a"].iri == second["van-ban-b"].iri != first["van-ban-b"].iri


@pytest.mark.parametrize(
    ("sentence", "questions"),
    [
        ("Nhiệm vụ nêu tại Kết luận 81", {"bang-phan-cong", "nhiem-vu-tu-van-ban"}),
        ("Những việc ghi trong KH 177", {"bang-phan-cong", "nhiem-vu-tu-van-ban"}),
    ],
)
def test_two_equal_readings_are_a_choice(reader: Reader, sentence: str, questions: set[str]) -> None:
    with pytest.raises(SeveralReadings) as told:
        reader.read(sentence)
    assert {r.question.id for r in told.value.readings} == questions
    assert told.value.exit_status == 5
    jsonschema.validate(told.value.to_json(), answer_schema())


def test_weaker_readings_are_offered(reader: Reader) -> None:
    meant = reader.read("Kế hoạch 177/KH-UBND có nhiệm vụ nào?")
    assert meant.reading.question.id == "bang-phan-cong"
    assert [r.question.id for r in meant.others] == ["nhiem-vu-tu-van-ban"]
    assert meant.others[0].command == "vanmach ask nhiem-vu-tu-van-ban --van-ban 'Kế hoạch 177/KH-UBND'"


def test_what_a_document_has_is_its_own_or_what_follows_from_it(reader: Reader) -> None:
    """Of a conclusion that others implement the tasks that derive from it are meant; a plan at the end of the chain has its own."""
    for document, question in (("Kết luận 81", "nhiem-vu-tu-van-ban"), ("NQ 122", "nhiem-vu-tu-van-ban"), ("KH 177", "bang-phan-cong")):
        for words in ("có nhiệm vụ gì", "gồm những nhiệm vụ nào", "bao gồm việc gì"):
            assert reader.read(f"{document} {words}?").reading.question.id == question


def test_of_several_documents_the_one_to_choose_comes_first(reader: Reader) -> None:
    """"NQ 06" and the like may be several: the choice is of documents, not of questions."""
    reading = reader.read("Kế hoạch Lạng Sơn có nhiệm vụ gì?").reading
    assert reading.question.id in {"bang-phan-cong", "nhiem-vu-tu-van-ban"}
    reading = reader.read("Kết luận 99-KL/TW có nhiệm vụ gì?").reading
    assert (reading.question.id, type(reading.trouble)) == ("nhiem-vu-tu-van-ban", NoSuch)
    reading = reader.read("Nghị quyết của Chính phủ có nhiệm vụ gì?").reading
    assert (reading.question.id, type(reading.trouble)) == ("nhiem-vu-tu-van-ban", Ambiguous)


def test_all_that_a_body_has_to_do_is_asked_of_every_document(store: GraphStore, reader: Reader) -> None:
    reading = reader.read("Sở Xây dựng Lạng Sơn phải làm gì?").reading
    answer = ask(store, reading.question.id, dict(reading.values))
    named = {"co-quan": "Sở Xây dựng tỉnh Lạng Sơn"}
    led, coordinated = (
        {r["task"] for r in ask(store, q, named).rows} for q in ("co-quan-chu-tri", "co-quan-phoi-hop")
    )
    assert led
    assert coordinated
    assert {r["task"] for r in answer.rows} >= led | coordinated


def test_a_body_of_another_province_is_not_taken_for_the_asked_one(reader: Reader) -> None:
    """Only Kon Tum has such a department in this store."""
    reading = reader.read("Những nhiệm vụ Sở Tài nguyên và Môi trường chủ trì ở Lạng Sơn").reading
    assert isinstance(reading.trouble, NoSuch)
    reading = reader.read("Những nhiệm vụ Sở Tài nguyên và Môi trường chủ trì ở Kon Tum").reading
    assert reading.bound["co-quan"].label == "Sở Tài nguyên và Môi trường tỉnh Kon Tum"


def test_an_ambiguous_value_and_an_absent_one_are_told(reader: Reader) -> None:
    reading = reader.read("Sở Xây dựng chủ trì nhiệm vụ nào?").reading
    assert reading.question.id == "co-quan-chu-tri"
    assert isinstance(reading.trouble, Ambiguous)
    for sentence in ("Nhiệm vụ nào phát sinh từ Kết luận 99-KL/TW?", "Sở Xây dựng Lạng Sơn, Lai Châu chủ trì nhiệm vụ nào?"):
        assert isinstance(reader.read(sentence).reading.trouble, NoSuch)


def test_every_question_of_the_catalogue_can_be_put_in_words(corpus_store: Path) -> None:
    """With its own examples, over the real documents that these name."""
    reader = Reader(Lookup(GraphStore.open(corpus_store)))
    for question in load_catalog().values():
        first = next(examples(question))
        reading = reader.read(first).reading
        assert (reading.question.id, reading.trouble) == (question.id, None), first


def test_a_sentence_gives_the_answer_of_its_question(store: GraphStore, reader: Reader) -> None:
    reading = reader.read("Sở Xây dựng Lạng Sơn chủ trì những nhiệm vụ nào đến năm 2030?").reading
    direct = ask(store, "co-quan-chu-tri", {"co-quan": "Sở Xây dựng tỉnh Lạng Sơn", "den-nam": "2030"})
    assert direct.rows
    assert ask(store, reading.question.id, dict(reading.values)).rows == direct.rows


def test_reading_takes_less_than_50_milliseconds(store: GraphStore) -> None:
    reader = Reader(Lookup(store))
    reader.read("Văn bản nào triển khai Kết luận 81?")  # loads catalogue and names
    all_phrases()
    sentences = [*(s for s, _, _ in UNDERSTOOD[::4]), *REFUSED[::4]]
    spent = []
    for sentence in sentences:
        start = time.process_time()
        with contextlib.suppress(NotUnderstood):
            reader.read(sentence)
        spent.append(time.process_time() - start)
    assert sorted(spent)[len(spent) * 9 // 10] < 0.05


# ---- the command


def test_the_command_says_how_it_understood(vanmach: Any, examples_store: Path) -> None:
    sentence = "sở xây dựng lạng sơn chủ trì những nhiệm vụ nào đến năm 2030?"
    done = vanmach("ask", sentence, "--store", examples_store, "--format", "table")
    heading = "Hiểu là: Cơ quan này chủ trì những nhiệm vụ nào? (Cơ quan: Sở Xây dựng tỉnh Lạng Sơn; Đến năm: 2030)"
    assert " ".join(done.stdout.split()).startswith(heading)
    done = vanmach("ask", sentence, "--store", examples_store, "--format", "json")
    answer = json.loads(done.stdout)
    jsonschema.validate(answer, answer_schema())
    assert answer["question"] == "co-quan-chu-tri"
    assert answer["understood"]["den-nam"]["label"] == "2030"
    assert done.stderr.startswith("Hiểu là: ")


@pytest.mark.parametrize(
    ("sentence", "status", "told"),
    [
        ("Ai soạn thảo Kế hoạch 177/KH-UBND?", 2, "Lỗi VM-044: Chưa hiểu câu hỏi: không rõ “soạn thảo”"),
        ("Nhiệm vụ nêu tại Kết luận 81", 5, "Lỗi VM-045: “Nhiệm vụ nêu tại Kết luận 81” có 2 cách hiểu"),
        ("Sở Xây dựng chủ trì nhiệm vụ nào?", 5, "Lỗi VM-032"),
        ("Nhiệm vụ nào phát sinh từ Kết luận 99-KL/TW?", 6, "Lỗi VM-033"),
    ],
)
def test_the_command_s_other_ends(vanmach: Any, examples_store: Path, sentence: str, status: int, told: str) -> None:
    done = vanmach("ask", sentence, "--store", examples_store, "--format", "json", check=False)
    assert done.returncode == status
    assert told in done.stderr
    if status == 5:
        jsonschema.validate(json.loads(done.stdout), answer_schema())
    else:
        assert done.stdout == ""
