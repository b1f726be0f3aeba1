"""Names: what is made can be taken apart, and what is none of ours is refused."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graph.forms import iri_parts as parts
from graph.forms.iris import Iris
from graph.forms.slugs import ordinal_slug, slug
from graph.statements.build_tasks import sort_key

WORD = st.from_regex(r"[a-z0-9]{1,6}([.-][a-z0-9]{1,4}){0,2}", fullmatch=True).filter(lambda w: w not in parts.KIND_SEGMENT.values())
PATH = st.lists(WORD, min_size=1, max_size=5).map("/".join)


def hexes(n: int) -> st.SearchStrategy[str]:
    return st.text("0123456789abcdef", min_size=n, max_size=n)


SPANS = st.lists(st.tuples(st.integers(0, 10**6), st.integers(1, 500)).map(lambda p: (p[0], p[0] + p[1])), min_size=1, max_size=4)
TASK = st.builds(parts.TaskIri, PATH, st.sampled_from(sorted(parts.KIND_SEGMENT)), st.lists(WORD, min_size=1, max_size=4).map(tuple))
ANY = st.one_of(
    st.builds(parts.DocumentIri, PATH),
    TASK,
    st.builds(parts.MilestoneIri, TASK, WORD),
    st.builds(parts.CountedIri, st.sampled_from(parts.COUNTED_SEGMENTS), PATH, st.integers(1, 10**6)),
    st.builds(parts.BodyIri, WORD, WORD, st.booleans()),
    st.builds(parts.PlaceIri, WORD),
    st.builds(parts.FileIri, hexes(32)),
    st.builds(parts.EvidenceIri, hexes(16), SPANS.map(tuple)),
    st.builds(parts.StatementIri, hexes(32), hexes(24)),
    st.builds(parts.SayingIri, st.sampled_from(parts.SAYING_SEGMENTS), hexes(24)),
    st.builds(parts.EventIri, PATH, st.booleans()),
    st.builds(parts.GraphIri, st.sampled_from(parts.GRAPHS)),
    st.builds(parts.GraphIri, st.just("file"), hexes(32)),
)


@settings(deadline=None)
@given(ANY, st.sampled_from([Iris(), Iris("http://localhost:8080/vm/")]))
def test_what_is_made_can_be_taken_apart(name, iris: Iris) -> None:
    iri = iris.make(name)
    assert iri.isascii()
    assert iris.parse(iri) == name


@settings(deadline=None)
@given(ANY, ANY)
def test_two_things_never_share_a_name(one, other) -> None:
    assert (Iris().make(one) == Iris().make(other)) == (one == other)


@settings(deadline=None)
@given(st.text(max_size=40))
def test_a_slug_is_ascii_and_stays_itself(text: str) -> None:
    made = slug(text)
    assert made.isascii()
    assert slug(made) == made
    assert not made or Iris().parse(Iris().place(made)) == parts.PlaceIri(made)


@settings(deadline=None)
@given(st.text(max_size=12))
@example("0:.:0")
def test_every_ordinal_makes_a_name(text: str) -> None:
    iri = Iris().task("a", "annex", (ordinal_slug(text),))
    assert Iris().make(Iris().parse(iri)) == iri


@settings(deadline=None)
@given(st.lists(st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxy"), min_size=2, max_size=2, unique=True))
def test_list_letters_stay_apart(letters: list[str]) -> None:
    assert ordinal_slug(f"II.4.{letters[0]}") != ordinal_slug(f"II.4.{letters[1]}")


@pytest.mark.parametrize(
    ("iri", "path"),
    [
        ("https://w3id.org/vanmach/id/van-ban/chinh-phu/nghi-quyet/2025/122-nq-cp", "chinh-phu/nghi-quyet/2025/122-nq-cp"),
        ("https://w3id.org/vanmach/id/nhiem-vu/a/ke-hoach/2025/1/phu-luc/ii/6/6.1/1", "a/ke-hoach/2025/1"),
    ],
)
def test_the_names_of_the_data_model(iri: str, path: str) -> None:
    made = Iris().parse(iri)
    assert path in (getattr(made, "path", None), getattr(made, "document", None))


def test_the_row_of_an_annex_is_named_by_its_ordinals() -> None:
    ordinals = tuple(ordinal_slug(p) for p in "II/6/6.1/1".split("/"))
    assert Iris().task("x/y", "annex", ordinals) == "https://w3id.org/vanmach/id/nhiem-vu/x/y/phu-luc/ii/6/6.1/1"


@pytest.mark.parametrize(
    "iri",
    [
        "http://example.org/id/van-ban/x",
        "https://w3id.org/vanmach/id/van-ban/",
        "https://w3id.org/vanmach/id/van-ban/Chính-phủ",
        "https://w3id.org/vanmach/id/van-ban/a//b",
        "https://w3id.org/vanmach/id/bang-chung/0123456789abcdef/9-3",
        "https://w3id.org/vanmach/id/bang-chung/0123456789abcdef/03-9",
        "https://w3id.org/vanmach/id/chi-tieu/a/0",
        "https://w3id.org/vanmach/id/nhiem-vu/a/phu-luc",
        "https://w3id.org/vanmach/graph/file",
        "https://w3id.org/vanmach/graph/other",
        "https://w3id.org/vanmach/id/tep/xyz",
    ],
)
def test_other_names_are_refused(iri: str) -> None:
    with pytest.raises(parts.IriError):
        Iris().parse(iri)


def test_a_document_may_not_be_named_like_a_kind_of_task() -> None:
    with pytest.raises(parts.IriError):
        Iris().document("a/noi-dung/b")


def test_tasks_sort_by_the_value_of_their_ordinals() -> None:
    order = ["I/1", "I/2", "I/10", "II/6/6.1/1", "II/6/6.1/2", "II/6/6.2/1", "IV/1", "IX/1", "X/1"]
    assert sorted(reversed(order), key=lambda p: sort_key("annex", p)) == order
    letters = ["II.1.a/1", "II.1.d/1", "II.1.đ/1", "II.1.e/1", "II.2/1"]
    assert sorted(reversed(letters), key=lambda p: sort_key("body", p)) == letters
