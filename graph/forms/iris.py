"""The names of things: every IRI of docs/data-model.md is made here and taken apart here.

In: the parts of a name (``graph.forms.iri_parts``). Out: an IRI; and back, ``parse`` gives the parts of an IRI.
``Iris.parse(Iris.make(x)) == x`` for every kind. IRIs are ASCII, readable, and the same on every machine.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph.forms import iri_parts as parts
from graph.forms.slugs import ordinal_slug, short_hash
from ontology.terms import BASE


def review_id(key: str) -> str:
    """The short name of a doubt, the first digits of its hash, as people type it.

    >>> review_id("undecided-mention@ab12:10-20")
    '7c92e7'
    """
    return short_hash(key, length=6)


@dataclass(frozen=True, slots=True)
class Iris:
    """Makes and takes apart the names under one base.

    >>> Iris().document("chinh-phu/nghi-quyet/2025/122-nq-cp")
    'https://w3id.org/vanmach/id/van-ban/chinh-phu/nghi-quyet/2025/122-nq-cp'
    >>> Iris().parse("https://w3id.org/vanmach/id/co-quan/lang-son/so-xay-dung")
    BodyIri(place='lang-son', name='so-xay-dung', group=False)
    """

    base: str = BASE

    def make(self, x: parts.AnyIri) -> str:
        """The IRI of these parts; IriError where they make none."""
        return self.base + parts.path_of(x)

    def parse(self, iri: str) -> parts.AnyIri:
        """The parts of an IRI; IriError when it is not one of ours."""
        if not iri.startswith(self.base):
            raise parts.IriError(f"not under {self.base}: {iri!r}")
        made = parts.parts_of(iri[len(self.base) :])
        if made is None or self.make(made) != iri:
            raise parts.IriError(f"not a name of this store: {iri!r}")
        return made

    def evidence_of(self, iri: str) -> parts.EvidenceIri | None:
        """The parts of an evidence's IRI; None where it is the name of something else. For many of them: nothing else is checked.

        >>> Iris().evidence_of("https://w3id.org/vanmach/id/bang-chung/689b4c9bcf415cd8/31712-31718_31721-31726").spans
        ((31712, 31718), (31721, 31726))
        """
        head = f"{self.base}id/bang-chung/"
        if not iri.startswith(head):
            return None
        text16, _, stretches = iri[len(head) :].partition("/")
        try:
            return parts.EvidenceIri(text16, tuple([(int(start), int(end)) for start, end in [s.split("-") for s in stretches.split("_")]]))
        except ValueError:
            return None

    def document(self, path: str) -> str:
        return self.make(parts.DocumentIri(path))

    def annex(self, path: str, n: str) -> str:
        """The n-th annex of a document, itself a document."""
        return self.make(parts.DocumentIri(f"{path}/phu-luc-{ordinal_slug(n)}"))

    def task(self, document: str, kind: str, ordinals: tuple[str, ...]) -> str:
        return self.make(parts.TaskIri(document, kind, ordinals))

    def milestone(self, task: str, key: str) -> str:
        """``task`` as ``task`` makes it.

        >>> Iris().milestone(Iris().task("bo-y-te/ke-hoach/2026/5-kh-byt", "duty", ("iii", "1")), "den-2026-06-30")[25:]
        'id/moc-thoi-gian/bo-y-te/ke-hoach/2026/5-kh-byt/trach-nhiem/iii/1/den-2026-06-30'
        """
        of = self.parse(task)
        if not isinstance(of, parts.TaskIri):
            raise parts.IriError(f"a milestone is a task's: {task!r}")
        return self.make(parts.MilestoneIri(of, key))

    def target(self, document: str, n: int) -> str:
        return self.make(parts.CountedIri(parts.GOAL, document, n))

    def indicator(self, document: str, n: int) -> str:
        return self.make(parts.CountedIri(parts.INDICATOR, document, n))

    def budget_line(self, document: str, n: int) -> str:
        return self.make(parts.CountedIri(parts.SUM, document, n))

    def body(self, iri_path: str) -> str:
        """``iri_path`` as the resolution table gives it: "co-quan/lang-son/so-xay-dung", "nhom-co-quan/…"."""
        made = parts.parts_of(f"id/{iri_path}")
        if not isinstance(made, parts.BodyIri):
            raise parts.IriError(f"not a body's path: {iri_path!r}")
        return self.make(made)

    def place(self, name: str) -> str:
        return self.make(parts.PlaceIri(name))

    def file(self, key: str) -> str:
        """``key`` as of a record's source.

        >>> Iris().file("ab" * 32)[-36:], Iris().file("ab" * 32 + "-2")[-6:]
        ('tep/abababababababababababababababab', 'abab-2')
        """
        return self.make(parts.FileIri(_short(key)))

    def evidence(self, text_sha256: str, spans: tuple[tuple[int, int], ...]) -> str:
        return self.make(parts.EvidenceIri(text_sha256[:16], spans))

    def statement(self, key: str, digest: str) -> str:
        return self.make(parts.StatementIri(_short(key), digest))

    def finding(self, digest: str) -> str:
        return self.make(parts.SayingIri(parts.FINDING, digest))

    def decision(self, digest: str) -> str:
        return self.make(parts.SayingIri(parts.DECISION, digest))

    def graph(self, name: str) -> str:
        return self.make(parts.GraphIri(name))

    @property
    def file_graphs(self) -> str:
        """What the names of all files' graphs begin with."""
        return f"{self.base}graph/file/"

    def file_graph(self, key: str) -> str:
        return self.make(parts.GraphIri("file", _short(key)))


def _short(key: str) -> str:
    sha256, dash, number = key.partition("-")
    return sha256[:32] + dash + number
