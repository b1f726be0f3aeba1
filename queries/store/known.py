"""One thing of a store under all the names it goes by, with the keys by which typed words are compared.

In: a thing's names and facts, rows of a query. Out: ``Known``, folded keys, the text of a term.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final, Protocol

import pyoxigraph

from loaders.writing.vietnamese import fold, same_spelling
from ontology.terms import VM

PREFIXES: Final = (
    f"PREFIX vm: <{VM}>\n"
    "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n"
    "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n"
)

Term = pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Literal
Row = dict[str, Any]


class Selects(Protocol):
    """All that the questions need of a store: SELECT with bound values over the union of all graphs."""

    def select(self, sparql: str, bindings: Mapping[str, Any] | None = None) -> Iterable[Row]: ...


@dataclass(frozen=True, slots=True)
class Known:
    """One thing of the store under all the names it goes by. ``names[0]`` is the label."""

    iri: str
    kind: str
    names: tuple[str, ...]
    number: str | None = None
    type_name: str | None = None
    type_iri: str | None = None
    years: frozenset[str] = frozenset()
    days: tuple[str, str] | None = None
    date_text: str | None = None
    issuer: str | None = None
    province: str | None = None
    held: bool = False
    parent: str | None = None
    path: str | None = None
    files: tuple[str, ...] = ()
    exact: frozenset[str] = field(default=frozenset(), compare=False)
    folded: frozenset[str] = field(default=frozenset(), compare=False)
    haystack: str = field(default="", compare=False)

    @property
    def label(self) -> str:
        return self.names[0]


def known(iri: str, kind: str, names: tuple[str, ...], *, extra: tuple[str, ...] = (), **facts: object) -> Known:
    """A `Known` with its keys computed; ``extra`` words narrow (issuer, province) but do not name.

    >>> known("urn:a", "body", ("Sở Xây dựng tỉnh Lạng Sơn",)).folded
    frozenset({'so xay dung tinh lang son'})
    """
    names = names or (iri,)
    return Known(
        iri,
        kind,
        names,
        exact=frozenset(same_spelling(n) for n in names),
        folded=frozenset(fold(n) for n in names),
        haystack=" " + words_of(" | ".join((*names, *extra))) + " ",
        **facts,  # type: ignore[arg-type]
    )


_NO_WORD: Final = re.compile(r"[^0-9a-z]+")


@lru_cache(maxsize=16384)
def words_of(text: str) -> str:
    """Folded words with single blanks between, marks dropped.

    >>> words_of("Về chủ động ứng phó; (năm 2025)")
    've chu dong ung pho nam 2025'
    """
    return _NO_WORD.sub(" ", fold(text)).strip()


_SHORT: Final = {
    "ubnd": "uy ban nhan dan", "hdnd": "hoi dong nhan dan", "mttq": "mat tran to quoc", "ttg": "thu tuong chinh phu",
    "tw": "trung uong", "bch": "ban chap hanh", "nn&mt": "nong nghiep va moi truong", "nnmt": "nong nghiep va moi truong",
    "tn&mt": "tai nguyen va moi truong", "tnmt": "tai nguyen va moi truong", "nn&ptnt": "nong nghiep va phat trien nong thon",
    "kh&cn": "khoa hoc va cong nghe", "khcn": "khoa hoc va cong nghe",
    "gd&dt": "giao duc va dao tao", "gddt": "giao duc va dao tao",
    "vhtt&dl": "van hoa the thao va du lich", "vhttdl": "van hoa the thao va du lich", "bql": "ban quan ly", "kcn": "khu cong nghiep", "kkt": "khu kinh te", "tp.": "thanh pho", "t.": "tinh",
}


def expand(folded: str) -> str:
    """Short forms that people type, in full; a number's symbols ("81-kl/tw") stay as they are.

    >>> expand("ubnd tinh lang son")
    'uy ban nhan dan tinh lang son'
    """
    return " ".join(_SHORT.get(w, w) for w in folded.split())


def value(row: Mapping[str, Term], name: str) -> str | None:
    """The text of a term, or None where the variable is unbound."""
    term = row.get(name)
    return None if term is None else term.value
