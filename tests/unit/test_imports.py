"""The house: each root package imports only from those above it, and no other distribution takes one of their names."""

from __future__ import annotations

import ast
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("ontology", "loaders", "graph", "queries", "viz")  # top to bottom
# the folders inside them, likewise; a module at a package's root that stands below its folders is named last
FOLDERS = {
    "loaders": ("record", "writing", "formats", "agencies", "outline", "heads", "references", "tabular", "work", "goals", "checks", "pipeline"),
    "graph": ("forms", "decisions", "identity", "organisations", "statements", "derivation", "keeping", "checking", "review", "ingest"),
    "queries": ("words", "store", "questions", "understanding", "chain", "citing", "tasks", "figures", "watching", "drafts", "engines", "assemblers", "run", "explaining"),
    "viz": ("answers", "picture", "page", "interchange", "review", "commands", "cli"),
}


def imported(source: str) -> set[str]:
    r"""Root packages that a module's text imports, at any depth, under ``if TYPE_CHECKING`` too.

    >>> sorted(imported("import graph.forms.iris\nfrom loaders import record"))
    ['graph', 'loaders']
    """
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names.add(node.module.split(".")[0])
    return names & set(PACKAGES)


def forbidden(package: str, source: str) -> set[str]:
    """Packages below ``package`` that the text imports."""
    return imported(source) & set(PACKAGES[PACKAGES.index(package) + 1 :])


@pytest.mark.parametrize("package", PACKAGES)
def test_imports_go_one_way(package: str) -> None:
    modules = sorted((ROOT / package).rglob("*.py"))
    assert modules, f"{package} has no module"
    wrong = {str(m.relative_to(ROOT)): forbidden(package, m.read_text("utf-8")) for m in modules}
    assert {m: names for m, names in wrong.items() if names} == {}


@pytest.mark.parametrize(
    ("package", "line"),
    [("ontology", "import loaders"), ("loaders", "from graph.forms.iris import x"), ("graph", "if 1:\n    from queries import run"),
     ("queries", "def f():\n    import viz.cli")],
)
def test_a_wrong_import_is_seen(package: str, line: str) -> None:
    assert forbidden(package, line)


def below(package: str, folder: str, source: str) -> set[str]:
    r"""Folders of the package that stand below ``folder`` and that the text imports.

    >>> sorted(below("loaders", "writing", "from loaders.outline.layout import Layout\nfrom loaders.record import Span"))
    ['outline']
    >>> sorted(below("viz", "answers", "from viz import commands, messages"))
    ['commands']
    """
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {a.name for a in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names |= {f"{node.module}.{a.name}" for a in node.names}
    inside = {name.split(".")[1] for name in names if name.startswith(f"{package}.")}
    order = FOLDERS[package]
    return inside & set(order[order.index(folder) + 1 :])


def inner() -> list[tuple[str, str]]:
    return [(package, folder) for package, folders in FOLDERS.items() for folder in folders if (ROOT / package / folder).is_dir()]


@pytest.mark.parametrize("package", FOLDERS)
def test_folders_are_all_in_their_order(package: str) -> None:
    assert {p.parent.name for p in (ROOT / package).glob("*/__init__.py")} == {f for p, f in inner() if p == package}


@pytest.mark.parametrize(("package", "folder"), inner())
def test_imports_between_folders_go_one_way(package: str, folder: str) -> None:
    modules = sorted((ROOT / package / folder).rglob("*.py"))
    assert modules
    assert {m.name: found for m in modules if (found := below(package, folder, m.read_text("utf-8")))} == {}


def test_loaders_know_no_rdf_and_no_store() -> None:
    for module in (ROOT / "loaders").rglob("*.py"):
        roots = {
            name.split(".")[0]
            for node in ast.walk(ast.parse(module.read_text("utf-8")))
            for name in (
                [a.name for a in node.names] if isinstance(node, ast.Import)
                else [node.module] if isinstance(node, ast.ImportFrom) and node.module else []
            )
        }
        assert not roots & {"rdflib", "pyoxigraph", "oxrdflib", "networkx", "pyvis"}, module


def others(owners: dict[str, list[str]]) -> dict[str, set[str]]:
    """Root packages that a distribution other than ours ships too: one of the two would hide the other."""
    return {p: found for p in PACKAGES if (found := {d for d in owners.get(p, []) if d.lower() != "vanmach"})}


def test_no_other_distribution_ships_our_names() -> None:
    assert others(dict(metadata.packages_distributions())) == {}
    for package in PACKAGES:
        module = __import__(package)
        assert Path(module.__path__[0]).resolve() == ROOT / package, f"{package} is imported from elsewhere"


def test_a_foreign_package_of_our_name_is_seen() -> None:
    assert others({"graph": ["vanmach", "graph-of-somebody"], "viz": ["vanmach"]}) == {"graph": {"graph-of-somebody"}}
