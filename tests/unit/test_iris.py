"""Names: what is made can be taken apart, and what is none of ours is refused."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graph.forms import iris
from graph.forms.slugs import ordinal_slug, slug
from graph.statements.build_tasks import sort_key

WORD = st.from_regex(r"[a-z0-9]{1,6}([.-][a-z0-9]{1,4}){0,2}", fullmatch=True).filter(lambda w: w not in iris.KIND_SEGMENT.values())
PATH = st.lists(WORD, min_size=1, max_size=5).map("/".join)


def hexes(n: int) -> st.SearchStrategy[str]:
    return st.text("0123456789abcdef", min_size=n, max_size=n)


SPANS = st.lists(st.tuples(st.integers(0, 10**6), st.integers(1, 500)).map(lambda p: (p[0], p[0] + p[1])), min_size=1, max_size=4).map(tuple)
TASK = st.tuples(PATH, st.sampled_from(sorted(iris.KIND_SEGMENT)), st.lists(WORD, min_size=1, max_size=4).map(tuple))


def called(make, *parts) -> st.SearchStrategy[tuple]:
    """(function, what it is given): a thing; its name is what the function gives."""
    return st.tuples(st.just(make), st.tuples(*parts))


def milestone_of(task, key: str) -> str:
    return iris.milestone(iris.task(*task), key)


ANY = st.one_of(
    called(iris.document, PATH),
    TASK.map(lambda parts: (iris.task, parts)),
    called(milestone_of, TASK, WORD),
    *(called(make, PATH, st.integers(1, 10**6)) for make in (iris.target, iris.indicator, iris.budget_line)),
    called(iris.body, st.tuples(st.sampled_from(["co-quan", "nhom-co-quan"]), WORD, WORD).map("/".join)),
    called(iris.place, WORD),
    called(iris.file, hexes(32)),
    called(iris.evidence, hexes(16), SPANS),
    called(iris.statement, hexes(32), hexes(24)),
    *(called(make, hexes(24)) for make in (iris.finding, iris.decision)),
    called(iris.event, PATH),
    called(iris.graph, st.sampled_from(iris.GRAPHS)),
    called(iris.file_graph, hexes(32)),
)


@settings(deadline=None)
@given(ANY, ANY)
def test_two_things_never_share_a_name(one, other) -> None:
    names = [make(*parts) for make, parts in (one, other)]
    assert names[0].isascii()
    assert (names[0] == names[1]) == (one == other)


@settings(deadline=None)
@given(hexes(16), SPANS)
def test_an_evidence_tells_its_words(text16: str, spans) -> None:
    assert iris.evidence_of(iris.evidence(text16, spans)) == (text16, spans)


@settings(deadline=None)
@given(st.text(max_size=40))
def test_a_slug_is_ascii_and_stays_itself(text: str) -> None:
    made = slug(text)
    assert made.isascii()
    assert slug(made) == made
    assert not made or iris.place(made).endswith(f"/{made}")


@settings(deadline=None)
@given(st.text(max_size=12))
@example("0:.:0")
def test_every_ordinal_makes_a_name(text: str) -> None:
    assert iris.task("a", "annex", (ordinal_slug(text),)).startswith("https://w3id.org/vanmach/id/nhiem-vu/a/phu-luc/")


@settings(deadline=None)
@given(st.lists(st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxy"), min_size=2, max_size=2, unique=True))
def test_list_letters_stay_apart(letters: list[str]) -> None:
    assert ordinal_slug(f"II.4.{letters[0]}") != ordinal_slug(f"II.4.{letters[1]}")


def test_the_row_of_an_annex_is_named_by_its_ordinals() -> None:
    ordinals = tuple(ordinal_slug(p) for p in "II/6/6.1/1".split("/"))
    assert iris.task("x/y", "annex", ordinals) == "https://w3id.org/vanmach/id/nhiem-vu/x/y/phu-luc/ii/6/6.1/1"


@pytest.mark.parametrize(
    ("make", "parts"),
    [
        (iris.document, ("",)),
        (iris.document, ("Chính-phủ",)),
        (iris.document, ("a//b",)),
        (iris.evidence, ("0123456789abcdef", ((9, 3),))),
        (iris.evidence, ("0123456789abcdef", ())),
        (iris.target, ("a", 0)),
        (iris.task, ("a", "annex", ())),
        (iris.task, ("a", "other", ("1",))),
        (iris.milestone, ("https://w3id.org/vanmach/id/van-ban/a", "den-2026")),
        (iris.body, ("co-quan/so-xay-dung",)),
        (iris.graph, ("file",)),
        (iris.graph, ("other",)),
        (iris.file, ("xyz",)),
        (iris.file, ("ab" * 32 + "-1",)),
    ],
)
def test_what_makes_no_name_is_refused(make, parts) -> None:
    with pytest.raises(iris.IriError):
        make(*parts)


@pytest.mark.parametrize("iri", ["http://example.org/id/van-ban/x", "https://w3id.org/vanmach/id/bang-chung/0123456789abcdef/x-9"])
def test_other_names_are_no_evidence(iri: str) -> None:
    assert iris.evidence_of(iri) is None


def test_a_document_may_not_be_named_like_a_kind_of_task() -> None:
    with pytest.raises(iris.IriError):
        iris.document("a/noi-dung/b")


def test_tasks_sort_by_the_value_of_their_ordinals() -> None:
    order = ["I/1", "I/2", "I/10", "II/6/6.1/1", "II/6/6.1/2", "II/6/6.2/1", "IV/1", "IX/1", "X/1"]
    assert sorted(reversed(order), key=lambda p: sort_key("annex", p)) == order
    letters = ["II.1.a/1", "II.1.d/1", "II.1.đ/1", "II.1.e/1", "II.2/1"]
    assert sorted(reversed(letters), key=lambda p: sort_key("body", p)) == letters
