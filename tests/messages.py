"""The messages of the program and their English: what the code says, what the catalogue holds, and how the one is made from the other.

In: the modules of the five packages, the checks and shapes of the ontology, the sentences of a store. Out: the Vietnamese messages; ``make messages`` writes
``ontology/locale/en/LC_MESSAGES/vanmach.po`` (entries kept, new ones empty, unused ones left out) and ``vanmach.mo``, which the program reads.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("ontology", "loaders", "graph", "queries", "viz")
PO = ROOT / "ontology" / "locale" / "en" / "LC_MESSAGES" / "vanmach.po"
HEADERS = [
    ("Language", "en"), ("Plural-Forms", "nplurals=2; plural=(n != 1);"), ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=utf-8"), ("Content-Transfer-Encoding", "8bit"),
]
HEAD = '# Messages of vanmach in English: make messages\nmsgid ""\nmsgstr ""\n' + "".join(f'"{k}: {v}\\n"\n' for k, v in HEADERS) + "\n"
MARKS = ("tr", "tr_later")
VIETNAMESE = re.compile("[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", re.IGNORECASE)
BLANK = re.compile(r"(?<!\{)\{(\w+)[^{}]*\}")


@cache
def modules() -> tuple[tuple[str, ast.Module], ...]:
    """Path and syntax tree of every module that ships."""
    paths = [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]
    return tuple((path.relative_to(ROOT).as_posix(), ast.parse(path.read_text("utf-8"))) for path in paths)


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def error_classes() -> set[str]:
    """Names of the classes of errors shown to people."""
    bases = {
        node.name: {_name(b) for b in node.bases} for _, tree in modules() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)
    }
    found = {"VanmachError"}
    while more := {name for name, of in bases.items() if of & found} - found:
        found |= more
    return found


def takes_messages(call: ast.Call, errors: set[str], inside: str) -> bool:
    """Does the call hand a message to people: ``tr``, ``tr_later``, an error, or an error's ``super().__init__``?"""
    above = isinstance(call.func, ast.Attribute) and call.func.attr == "__init__" and inside in errors
    return above or (isinstance(call.func, ast.Name) and call.func.id in {*MARKS, *errors})


def calls(tree: ast.AST, inside: str = "") -> Iterator[tuple[ast.Call, str]]:
    """Every call with the name of the class that it stands in."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call):
            yield node, inside
        yield from calls(node, node.name if isinstance(node, ast.ClassDef) else inside)


def strings(node: ast.expr) -> Iterator[ast.Constant]:
    """The strings that an argument may be: both sides of a condition, but nothing that a further call makes of them."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node
    elif isinstance(node, ast.IfExp):
        yield from (*strings(node.body), *strings(node.orelse))


def is_message(text: str) -> bool:
    """Has it a word of its own, beside blanks?"""
    return bool(re.search(r"[^\W\d_]", re.sub(r"\\\d", "", BLANK.sub("", text))))


def of_code() -> dict[str, str]:
    """Message → where it stands."""
    found: dict[str, str] = {}
    errors = error_classes()
    for path, tree in modules():
        for call, inside in calls(tree):
            if takes_messages(call, errors, inside):
                marked = isinstance(call.func, ast.Name) and call.func.id in MARKS
                for constant in (c for argument in call.args[: 1 if marked else None] for c in strings(argument)):
                    if is_message(constant.value) and (marked or VIETNAMESE.search(constant.value)):
                        found.setdefault(constant.value, path)
    return found


def of_ontology() -> dict[str, str]:
    """What checks and shapes say."""
    from ontology import files, rulebook

    found = {check.message: f"ontology/checks/{check.id}.rq" for check in rulebook.checks()}
    for name in files.names("shapes", ".ttl"):
        for triple in files.triples(name):
            if triple.predicate.value == "http://www.w3.org/ns/shacl#message":
                found.setdefault(triple.object.value, f"ontology/{name}")
    return found


def of_store() -> dict[str, str]:
    """What a store keeps in Vietnamese."""
    from queries.words.kept import SENTENCES

    return dict.fromkeys(SENTENCES, "queries/words/kept.txt")


def collected() -> dict[str, str]:
    """All messages that need English."""
    return of_store() | of_code() | of_ontology()


def catalogue() -> Catalog:
    """The English as it is kept."""
    with PO.open("rb") as file:
        return read_po(file, locale="en")


class Plain(Catalog):
    """A catalogue whose head holds no day and no name of a tool: the same messages give the same file."""

    mime_headers = property(lambda _: HEADERS)  # type: ignore[assignment]


def compiled(catalog: Catalog) -> bytes:
    """The same as the program reads it."""
    plain = Plain(locale="en")
    for message in catalog:
        if message.id:
            plain.add(message.id, message.string)
    out = BytesIO()
    write_mo(out, plain)
    return out.getvalue()


def main() -> int:
    """Write both files anew; the number of messages without English is the exit status."""
    former = catalogue() if PO.exists() else Catalog(locale="en")
    made = Catalog(locale="en", fuzzy=False)
    lacking = 0
    for message, where in sorted(collected().items(), key=lambda item: (item[1], item[0])):
        known = former.get(message)
        many = known is not None and known.pluralizable
        english = known.string if known is not None else ""
        made.add((message, message) if many else message, english, locations=[(where, None)])
        lacking += not (all(english) if many else english)
    out = BytesIO()
    write_po(out, made, width=140, include_lineno=False, omit_header=True)
    PO.parent.mkdir(parents=True, exist_ok=True)
    PO.write_bytes(HEAD.encode() + out.getvalue())
    PO.with_suffix(".mo").write_bytes(compiled(catalogue()))
    print(f"{len(made)} messages, {lacking} without English", file=sys.stderr)
    return min(lacking, 99)


if __name__ == "__main__":
    sys.exit(main())
