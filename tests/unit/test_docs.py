"""Documentation that is true: every command, option, question, dependency and error code is told; nothing told is missing."""

from __future__ import annotations

import argparse
import ast
import importlib
import pkgutil
import re
import shlex
import tomllib
from pathlib import Path

from graph.keeping.store import GraphStore
from loaders.errors import VanmachError
from queries.questions.catalog import load_catalog
from viz import arguments, cli

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("ontology", "loaders", "graph", "queries", "viz")
DOCS = ROOT / "docs"


def page(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


def commands(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    return {name: sub for a in parser._actions if isinstance(a, argparse._SubParsersAction) for name, sub in a.choices.items()}


def options(parser: argparse.ArgumentParser) -> set[str]:
    return {o for a in parser._actions for o in a.option_strings if o.startswith("--") and o != "--help"}


def sections(text: str) -> dict[str, str]:
    r"""Heading of the second level -> its text.

    >>> sections("## a\nx\n## b\ny")
    {'a': 'x', 'b': 'y'}
    """
    parts = re.split(r"(?m)^## (.+)$", text)
    return {head.strip(): body.strip() for head, body in zip(parts[1::2], parts[2::2], strict=True)}


def told_commands() -> dict[str, str]:
    return {m.group(1): body for head, body in sections(page("commands.md")).items() if (m := re.match(r"`vanmach (\w+)", head))}


def test_every_command_is_told_and_no_other() -> None:
    assert set(told_commands()) == set(commands(cli.make_parser()))


def test_every_option_is_told_and_no_other() -> None:
    told = told_commands()
    common = set(re.findall(r"`(--[a-z-]+)", sections(page("commands.md"))["Options of every command"]))
    for name, parser in commands(cli.make_parser()).items():
        prose = re.sub(r"(?m)^\|.*$", "", told[name])  # tables hold the questions' parameters
        own = set(re.findall(r"`(--[a-z-]+)", prose))
        known = options(parser) | options(cli.make_parser())
        assert known - own - common == set(), f"vanmach {name}: not told"
        assert own - known == set(), f"vanmach {name}: told, not there"
        assert common - known == set(), f"vanmach {name}: told of every command, not there"


def test_every_choice_of_an_option_is_told() -> None:
    told = told_commands()
    common = sections(page("commands.md"))["Options of every command"]
    for name, parser in commands(cli.make_parser()).items():
        for action in parser._actions:
            # "as in `ask`" tells all of them; what `query` lacks is said where it is refused
            text = told[name] + common + (told["ask"] if "as in `ask`" in told[name] else "")
            for choice in action.choices or ():
                assert re.search(rf"\b{choice}\b", text), f"vanmach {name} {action.option_strings}: {choice}"


def test_every_variable_of_the_environment_is_told() -> None:
    known = {
        name
        for package in PACKAGES
        for m in (ROOT / package).rglob("*.py")
        for name in re.findall(r"[\"'](VANMACH_[A-Z]+)[\"']", m.read_text("utf-8"))
    }
    assert known == {"VANMACH_STORE", "VANMACH_LANG"}
    assert set(re.findall(r"VANMACH_[A-Z]+", page("commands.md"))) == known


def test_every_exit_status_is_told_and_no_other() -> None:
    told = {int(n) for n in re.findall(r"(?m)^\| (\d+) \|", page("commands.md"))}
    of_code = {arguments.USAGE, arguments.BUG, arguments.INTERRUPTED, arguments.UNREADABLE}
    assert told == {0, 1} | of_code | {e.exit_status for e in classes_of_errors()}


def codes(source: str) -> set[str]:
    """Error codes in a module's strings; docstrings are no code.

    >>> sorted(codes("def f():\\n    'as in VM-012'\\n    return f'Lỗi VM-070: {x}', 'VM-010'"))
    ['VM-010', 'VM-070']
    """
    tree = ast.parse(source)
    prose = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and node.body and isinstance(node.body[0], ast.Expr)
    }
    strings = (n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str) and id(n) not in prose)
    return {code for text in strings for code in re.findall(r"VM-\d{3}", text)}


def codes_in_code() -> set[str]:
    return {code for package in PACKAGES for m in (ROOT / package).rglob("*.py") for code in codes(m.read_text("utf-8"))}


def test_every_error_code_is_told_and_no_other() -> None:
    told = set(re.findall(r"(?m)^\| `(VM-\d{3})`", page("errors.md")))
    known = codes_in_code()
    assert len(known) >= 5
    assert known - told == set(), "codes that docs/errors.md lacks"
    assert told - known == set(), "codes that no module has"


def classes_of_errors() -> list[type[VanmachError]]:
    for package in PACKAGES:
        for module in pkgutil.walk_packages([str(ROOT / package)], f"{package}."):
            importlib.import_module(module.name)
    found, waiting = [], [VanmachError]
    while waiting:
        found.append(waiting.pop())
        waiting += found[-1].__subclasses__()
    return found


def test_exit_statuses_are_told_as_they_are() -> None:
    told = dict(re.findall(r"(?m)^\| `(VM-\d{3})` \| (\d+) \|", page("errors.md")))
    for error in classes_of_errors():
        assert told[error.code] == str(error.exit_status), error.__name__


def test_no_two_errors_share_a_code() -> None:
    own = [e.code for e in classes_of_errors() if "code" in vars(e)]
    assert len(own) == len(set(own))


def test_every_dependency_is_justified() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = project["dependencies"] + [d for extra in project["optional-dependencies"].values() for d in extra]
    names = {re.match(r"[\w.-]+", d).group().lower() for d in wanted}  # type: ignore[union-attr]
    told = {n.lower() for n in re.findall(r"(?m)^\| `([\w.-]+)`", page("dependencies.md"))}
    assert names - told == set()


def test_every_question_is_listed() -> None:
    catalogue = {p.stem for p in (ROOT / "queries" / "catalog").glob("*.rq") if "." not in p.stem}
    assert len(catalogue) >= 8
    readme = (ROOT / "README.md").read_text("utf-8")
    assert {q for q in catalogue if f"`{q}`" not in readme} == set()
    assert {q for q in catalogue if f"`{q}`" not in page("commands.md")} == set()


def test_the_readme_for_officers_lists_every_question() -> None:
    rows = re.findall(r"(?m)^\| [^|]+ \| `vanmach ask ([\w-]+)", (ROOT / "README.vi.md").read_text("utf-8"))
    assert len(rows) == len(set(rows))
    assert set(rows) == set(load_catalog())


def test_the_tables_of_questions_name_no_other() -> None:
    known = set(load_catalog())
    assert set(re.findall(r"(?m)^\| `([a-z]+(?:-[a-z]+)+)` \|", (ROOT / "README.md").read_text("utf-8"))) == known
    assert set(re.findall(r"(?m)^\| `([a-z]+(?:-[a-z]+)+)` \|", page("commands.md"))) == known


def asked_in(text: str) -> list[list[str]]:
    """The arguments of every `vanmach ask` that a document shows."""
    return [shlex.split(found.replace("…", "")) for found in re.findall(r"vanmach ask ([^`\n#]+)", text)]


def test_every_example_can_be_typed() -> None:
    own = {o for p in [commands(cli.make_parser())["ask"]] for a in p._actions for o in a.option_strings}
    shown = [a for name in ("README.md", "README.vi.md", "docs/commands.md") for a in asked_in((ROOT / name).read_text("utf-8"))]
    assert len(shown) > 2 * len(load_catalog())
    for typed in shown:
        name = typed[0] if typed else ""
        if " " in name or name in ("", "--help"):
            continue  # a sentence, or the command's heading
        kept, named = arguments.named_values(["ask", *typed])
        question = load_catalog().get(name)
        if question is None:
            assert name in ("QUESTION", "CÂU_HỎI", "[GIÁ_TRỊ"), typed
            continue
        assert set(named) <= {p.name for p in question.parameters}, typed
        values = [a for n, a in enumerate(kept[2:], 2) if not a.startswith("-") and kept[n - 1] not in own]
        assert len(values) <= len(question.parameters), typed


def test_the_query_that_is_shown_can_be_run(examples_store: Path) -> None:
    shown = re.findall(r"```sparql\n(.*?)```", page("commands.md"), re.DOTALL)
    assert shown
    for query in shown:
        rows = list(GraphStore.open(examples_store).select(query))
        assert rows
        assert all(row["quote"].value and row["file"].value for row in rows)


def test_every_parameter_is_told() -> None:
    for question in load_catalog().values():
        told = re.search(rf"(?m)^\| `{question.id}` .*$", page("commands.md"))
        assert told, question.id
        names = set(re.findall(r"`--([a-z-]+)`", told.group()))
        assert names == {p.name for p in question.parameters}, question.id
        assert set(re.findall(r"\*\*`--([a-z-]+)`\*\*", told.group())) == {p.name for p in question.parameters if p.required}, question.id


def test_links_lead_somewhere() -> None:
    for file in (ROOT / "README.md", ROOT / "README.vi.md", ROOT / "CHANGELOG.md", *DOCS.glob("*.md"), ROOT / "examples" / "README.md"):
        text = file.read_text("utf-8")
        for target, anchor in re.findall(r"\]\(([^)#:]*)(?:#([^)]*))?\)", text):
            there = file.parent / target if target else file
            assert there.exists(), f"{file.name}: {target}"
            if anchor:
                heads = {re.sub(r"[^\w -]", "", h.lower()).replace(" ", "-") for h in re.findall(r"(?m)^#+ (.+)$", there.read_text("utf-8"))}
                assert anchor in heads, f"{file.name}: #{anchor}"


def test_lock_files_name_no_host() -> None:
    locks = list(ROOT.glob("requirements*.lock"))
    assert len(locks) == 3
    for lock in locks:
        text = lock.read_text("utf-8")
        assert "://" not in text, lock.name
        assert not re.search(r"(?m)^-", text), lock.name
        packages = re.findall(r"(?m)^\S+==\S+", text)
        assert len(packages) > 10
        for entry in re.split(r"(?m)^(?=\S+==)", text)[1:]:
            assert "--hash=sha256:" in entry, entry.splitlines()[0]


def test_the_modules_of_the_house_are_told() -> None:
    for package in PACKAGES:
        assert f"`{package}/`" in page("architecture.md")
