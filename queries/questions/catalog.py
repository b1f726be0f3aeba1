"""The question catalogue: `.rq` files with a header → frozen `Question` objects.

In: the files of `queries/catalog/`, each a SPARQL query below a header of `#+` lines. Out: `Question` (id, wording,
parameters, columns, query text, parts). The header is TOML; a column stands on a line ("unit = Đơn vị = Unit"). Columns and parameters that several
questions have stand in `shared.header`: a question names them. What is not told as it should be is refused, for a question that loads wrongly answers wrongly.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from tomllib import TOMLDecodeError
from types import UnionType
from typing import Any, Final

from loaders.errors import VanmachError
from ontology.files import header
from ontology.language import language

PARAMETER_TYPES: Final = frozenset(
    {"document", "body", "organisation", "task", "province", "year", "predicate", "text", "document_type", "person", "choice", "file"}
)
_KEYS: Final = frozenset({"id", "question", "explanation", "parameters", "columns", "evidence", "tags", "parts", "asked"})
_PARAMETER_KEYS: Final = frozenset({"name", "type", "vi", "en", "example", "required", "choices", "keeps"})


class CatalogError(VanmachError):
    """A catalogue file that breaks the header's rules: a fault of the installation, not of the person asking."""

    code, exit_status = "VM-030", 70


class UnknownQuestion(VanmachError):
    """No question of that id; ``suggestions`` are ids of the catalogue."""

    code, exit_status = "VM-031", 2

    def __init__(self, question_id: str, suggestions: tuple[str, ...]) -> None:
        super().__init__("Không có câu hỏi “{question_id}” trong danh mục.", "Các câu hỏi: {names}.", question_id=question_id, names=", ".join(suggestions))
        self.question_id = question_id
        self.suggestions = suggestions


@dataclass(frozen=True, slots=True)
class Parameter:
    """One blank of a question. ``types`` has several members where the blank takes several kinds ("document|task").

    ``choices`` maps an accepted value to its Vietnamese word, ``choices_en`` to its English one. ``keeps`` names the column whose
    value must equal the parameter: an optional parameter restricts rows, it is not bound into the query (an unbound variable would
    otherwise join with everything). A parameter without ``keeps`` is bound as ``?name`` (hyphens become underscores); a "file" is
    read on the person's machine and bound to nothing.
    """

    name: str
    types: tuple[str, ...]
    vi: str
    example: str
    required: bool
    choices: tuple[tuple[str, str], ...] = ()
    keeps: str | None = None
    en: str = ""
    choices_en: tuple[tuple[str, str], ...] = ()

    @property
    def label(self) -> str:
        """The name of the blank in the language that people read."""
        return in_language(self.vi, self.en)

    def word(self, value: str) -> str:
        """An accepted value as people read it, anything else as it is."""
        return dict(self.choices_en if language() == "en" else self.choices).get(value, value)

    @property
    def variable(self) -> str:
        """The SPARQL variable's name.

        >>> Parameter("van-ban", ("document",), "Văn bản", "Kết luận 81-KL/TW", True).variable
        'van_ban'
        """
        return self.name.replace("-", "_")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the answer: its key in the rows and its heading for people."""

    name: str
    vi: str
    en: str

    @property
    def heading(self) -> str:
        return in_language(self.vi, self.en)


@dataclass(frozen=True, slots=True)
class Question:
    """One catalogue entry. ``parts`` are further queries beside the main one, by short name.

    ``asked`` are the ways in which people put the question, in the notation of `phrases`.
    """

    id: str
    vi: str
    en: str
    explanation_vi: str
    explanation_en: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    evidence: str
    tags: tuple[str, ...]
    sparql: str
    parts: Mapping[str, str]
    asked: tuple[str, ...] = ()

    @property
    def wording(self) -> str:
        """The question in the language that people read."""
        return in_language(self.vi, self.en)

    @property
    def explanation(self) -> str:
        """What it counts and what it does not, in the language that people read."""
        return in_language(self.explanation_vi, self.explanation_en)

    def parameter(self, name: str) -> Parameter | None:
        """The parameter of that name (hyphens and underscores are the same), or None."""
        wanted = name.replace("_", "-")
        return next((p for p in self.parameters if p.name == wanted), None)


def in_language(vi: str, en: str) -> str:
    """The one of two wordings that people read."""
    return en if en and language() == "en" else vi


def _text(node: Any, what: str, where: str) -> str:
    if not isinstance(node, str) or not node:
        raise CatalogError("{where}: thiếu “{what}”, hoặc không phải là chuỗi.", where=where, what=what)
    return node


def _wordings(node: Any, what: str, where: str) -> tuple[str, str]:
    """A text of the entry in Vietnamese and in English."""
    if not isinstance(node, dict) or set(node) != {"vi", "en"}:
        raise CatalogError("{where}: “{what}” phải có vi và en.", where=where, what=what)
    return _text(node["vi"], f"{what}.vi", where), _text(node["en"], f"{what}.en", where)


def _header(text: str, where: str) -> dict[str, Any]:
    try:
        return header(text)
    except TOMLDecodeError as error:
        raise CatalogError("{where}: phần đầu không đúng dạng TOML ({error}).", where=where, error=error) from None


@cache
def _shared() -> Mapping[str, Mapping[str, Mapping[str, Any]]]:
    """The columns and the parameters that several questions have (`catalog/shared.header`), by name."""
    head = _header(resources.files("queries").joinpath("catalog/shared.header").read_text(encoding="utf-8"), "shared.header")
    return {what: {str(e["name"]): e for e in map(_entry, listed)} for what, listed in head.items()}


def _entry(told: Any) -> Mapping[str, Any]:
    """One column or parameter as a map. A column stands on a line: its key, or key, Vietnamese and English heading ("unit = Đơn vị = Unit")."""
    return told if isinstance(told, dict) else dict(zip(("name", "vi", "en"), (w.strip() for w in str(told).split("=", 2)), strict=False))


def _entries(head: Mapping[str, Any], what: str, where: str) -> list[Mapping[str, Any]]:
    """Columns or parameters; one that is only named is the shared one of that name, and what an entry leaves out it takes from there."""
    found: list[Mapping[str, Any]] = []
    for told in _list(head, what, where, dict | str):
        entry = _entry(told)
        shared = _shared()[what].get(str(entry.get("name")), {})
        found.append({**shared, **entry} if entry.get("type") in (None, shared.get("type")) else entry)
    return found


def _list(head: Mapping[str, Any], what: str, where: str, of: type | UnionType = str) -> tuple[Any, ...]:
    found = head.get(what, [])
    if not isinstance(found, list) or not all(isinstance(x, of) and x for x in found):
        raise CatalogError("{where}: “{what}” phải là danh sách.", where=where, what=what)
    return tuple(found)


def _parameter(found: Mapping[str, Any], where: str) -> Parameter:
    if unknown := set(found) - _PARAMETER_KEYS:
        raise CatalogError("{where}: khóa lạ của tham số: {unknown}.", where=where, unknown=", ".join(sorted(unknown)))
    name = _text(found.get("name"), "parameters.name", where)
    types = tuple(_text(found.get("type"), "parameters.type", where).split("|"))
    if bad := set(types) - PARAMETER_TYPES:
        raise CatalogError("{where}: kiểu tham số lạ: {bad}.", where=where, bad=", ".join(sorted(bad)))
    required = found.get("required")
    if not isinstance(required, bool):
        raise CatalogError("{where}: required phải là true hoặc false.", where=where)
    choices = [tuple(w.strip() for w in c.split("=")) for c in _list(found, "choices", where)]
    if ("choice" in types) != bool(choices) or any(len(c) != 3 or not all(c) for c in choices):
        raise CatalogError(
            "{where}: kiểu choice cần “choices = [\"giá trị = chữ tiếng Việt = chữ tiếng Anh\", …]”, và chỉ kiểu ấy có.", where=where
        )
    keeps = found.get("keeps")
    return Parameter(
        name=name, types=types, vi=_text(found.get("vi"), "parameters.vi", where),
        en=_text(found.get("en"), "parameters.en", where), example=_text(found.get("example"), "parameters.example", where),
        required=required, choices=tuple((c[0], c[1]) for c in choices),
        choices_en=tuple((c[0], c[2]) for c in choices), keeps=None if keeps is None else _text(keeps, "parameters.keeps", where),
    )


def parse_question(text: str, where: str, parts: Mapping[str, str]) -> Question:
    """One question from the text of its file and of the part files beside it."""
    head = _header(text, where)
    if unknown := set(head) - _KEYS:
        raise CatalogError("{where}: khóa lạ: {unknown}.", where=where, unknown=", ".join(sorted(unknown)))
    asked, explained = (_wordings(head.get(key), key, where) for key in ("question", "explanation"))
    columns = tuple(
        Column(*(_text(c.get(k), f"columns.{k}", where) for k in ("name", "vi", "en")))
        for c in _entries(head, "columns", where)
    )
    if not columns:
        raise CatalogError("{where}: thiếu “columns”.", where=where)
    evidence = _text(head.get("evidence"), "evidence", where)
    if evidence not in {c.name for c in columns}:
        raise CatalogError("{where}: cột bằng chứng “{evidence}” không có trong columns.", where=where, evidence=evidence)
    wanted = _list(head, "parts", where)
    if set(wanted) != set(parts):
        raise CatalogError("{where}: parts khai {told}, thư mục có {found}.", where=where, told=sorted(wanted), found=sorted(parts))
    parameters = tuple(_parameter(p, where) for p in _entries(head, "parameters", where))
    if len({p.name for p in parameters}) != len(parameters):
        raise CatalogError("{where}: hai tham số cùng tên.", where=where)
    return Question(
        id=_text(head.get("id"), "id", where), vi=asked[0], en=asked[1], explanation_vi=explained[0], explanation_en=explained[1],
        parameters=parameters, columns=columns, evidence=evidence, tags=_list(head, "tags", where), sparql=text,
        parts=dict(parts), asked=_list(head, "asked", where),
    )


@cache
def load_catalog() -> Mapping[str, Question]:
    """All questions by id, in alphabetical order.

    >>> "nhiem-vu-tu-van-ban" in load_catalog()
    True
    """
    texts = {
        f.name.removesuffix(".rq"): f.read_text(encoding="utf-8")
        for f in resources.files("queries").joinpath("catalog").iterdir()
        if f.name.endswith(".rq")
    }
    found: dict[str, Question] = {}
    for stem in sorted(texts):
        if "." in stem:
            if stem.partition(".")[0] not in texts:
                raise CatalogError("{stem}.rq: không có câu hỏi chính của phần này.", stem=stem)
            continue
        parts = {s.partition(".")[2]: t for s, t in texts.items() if s.startswith(stem + ".")}
        question = parse_question(texts[stem], f"{stem}.rq", parts)
        if question.id != stem:
            raise CatalogError("{stem}.rq: id “{id}” khác tên tệp.", stem=stem, id=question.id)
        found[stem] = question
    return found


def question(question_id: str) -> Question:
    """The question of that id, or `UnknownQuestion`."""
    catalog = load_catalog()
    if question_id not in catalog:
        raise UnknownQuestion(question_id, tuple(catalog))
    return catalog[question_id]
