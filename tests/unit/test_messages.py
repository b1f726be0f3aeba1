"""Every word that people see has its English; the catalogue holds nothing else; both languages fill in the same blanks."""

from __future__ import annotations

import ast
import re
import string
from collections import Counter

import pytest

from ontology.language import LANGUAGES, language, speaking, tr
from tests.messages import (
    BLANK,
    MARKS,
    PO,
    VIETNAMESE,
    calls,
    catalogue,
    collected,
    compiled,
    error_classes,
    modules,
    of_code,
    strings,
    takes_messages,
)

# Modules whose Vietnamese is no message: what documents and sentences say, and how it is recognised. With the reason.
RECOGNISERS = {
    "queries/understanding/sentence.py": "words of a question",
    "queries/understanding/mentions.py": "words of a question",
    "queries/understanding/periods.py": "words of a question",
    "queries/understanding/phrases.py": "words of a question",
    "queries/tasks/reportwords.py": "words of a duty",
    "queries/words/wording.py": "words of a title",
}
# Vietnamese strings outside recognisers that are no messages, with the reason.
NO_MESSAGES = {
    "queries/drafts/citation_checks.py": {
        "Thủ tướng Chính phủ", "Chính phủ", "Quốc hội", "Ủy ban Thường vụ Quốc hội", "Chủ tịch nước", "Đ", "đ",
    },  # issuers as the store names them; letters
    "queries/questions/namesakes.py": {" tại "},  # what is typed, the same in either language
    "queries/understanding/understanding.py": {"Văn bản", "Cơ quan", "Kết luận 81-KL/TW", "Sở Xây dựng"},  # parameters that no screen shows
    "queries/figures/money.py": {"đồng", "tỷ đồng", "triệu đồng", "nghìn đồng", "ngàn đồng", "nghìn tỷ đồng", "tỉ", "tỷ", "vnđ"},  # printed units
    "queries/figures/results.py": {"đồng", "trên", "dưới", "ít nhất", "tối thiểu", "tối đa", "từ", "không quá"},  # printed signs
    "queries/figures/goals.py": {"trên", "hơn", "vượt", "dưới", "ít nhất", "tối thiểu", "tối đa"},  # printed signs
    "viz/answers/tasks_below.py": {"Tỉnh ", "tỉnh ", "Thành phố ", "thành phố "},  # heads of names
    "viz/commands/doctor.py": {"Văn mạch"},
    "viz/options.py": {r"argument (?:LỆNH|COMMAND): invalid choice: '(.*?)' \(choose from (.*)\)"},  # words of argparse
}
# Tables whose English stands elsewhere: names of kinds, roles and relations in the ontology, the picture's words in the page's own
# tables; the official annex is Vietnamese in every language.
TABLES = {
    "viz/messages.py": {
        "VERBS", "ROLE_LABELS", "KIND_LABELS", "STATUS_LABELS",
        "PROGRAM", "ANNEX", "ANNEX_OF_TASKS", "ANNEX_HEADINGS",
    },
}
PICTURE = re.compile(r"viz/(picture/\w+|page/\w+|interchange/linked)\.py")


def names(target: ast.expr) -> set[str]:
    return {n.id for n in ast.walk(target) if isinstance(n, ast.Name)}


def unmarked(path: str, tree: ast.Module, errors: set[str]) -> list[str]:
    """Vietnamese strings of a module that reach nobody's ``tr``."""
    fine: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and node.body and isinstance(node.body[0], ast.Expr):
            fine.add(id(node.body[0].value))
        if isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(names(t) & TABLES.get(path, set()) for t in targets):
                fine |= {id(n) for n in ast.walk(node)}
    for call, inside in calls(tree):
        if takes_messages(call, errors, inside):
            fine |= {id(c) for argument in call.args for c in strings(argument)}
        if isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name) and call.func.value.id == "re":
            fine |= {id(n) for argument in call.args for n in ast.walk(argument)}
    # a constant that a pattern is put together from is a pattern
    patterns = {n for f in ast.walk(tree) if isinstance(f, ast.JoinedStr) for n in names(f)}
    for node in tree.body:
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(names(t) & patterns for t in targets) and any(c in ast.unparse(node.value) for c in ("(?", "\\\\b")):
                fine |= {id(n) for n in ast.walk(node.value)}
    return [
        n.value
        for n in ast.walk(tree)
        if isinstance(n, ast.Constant) and isinstance(n.value, str) and id(n) not in fine and VIETNAMESE.search(n.value)
        if n.value not in NO_MESSAGES.get(path, set())
    ]


def test_what_people_see_is_marked() -> None:
    """A message that is not marked would stay Vietnamese, and no other test would notice."""
    errors = error_classes()
    found = {
        path: told
        for path, tree in modules()
        if path.startswith(("queries/", "viz/")) and path not in RECOGNISERS and not PICTURE.fullmatch(path)
        if (told := unmarked(path, tree, errors))
    }
    assert found == {}


def test_what_checks_find_is_marked() -> None:
    """Sentences of ``vanmach check``: an argument that is a plain Vietnamese string reaches nobody's ``tr``."""
    found = [
        (path, constant.value)
        for path, tree in modules()
        for call, _ in calls(tree)
        if getattr(call.func, "id", getattr(call.func, "attr", "")) in ("Problem", "_problem", "ReasonerUnavailable")
        for argument in call.args
        for constant in strings(argument)
        if VIETNAMESE.search(constant.value)
    ]
    assert found == []


def test_messages_of_errors_are_whole() -> None:
    """No f-string and no sum of strings: the catalogue could not know it. Loaders and graphs, too."""
    errors = error_classes()
    found = [
        (path, ast.unparse(argument)[:80])
        for path, tree in modules()
        for call, inside in calls(tree)
        if takes_messages(call, errors, inside)
        for argument in call.args
        if any(isinstance(n, (ast.JoinedStr, ast.BinOp)) and VIETNAMESE.search(ast.unparse(n)) for n in [argument])
    ]
    assert found == []


def test_every_message_has_english_and_no_english_is_left_over() -> None:
    wanted, kept = set(collected()), {m.id[0] if m.pluralizable else m.id for m in catalogue() if m.id}
    assert wanted - kept == set(), "run make messages, then fill in the English"
    assert kept - wanted == set(), "run make messages: these are said nowhere"
    for message in catalogue():
        told = message.string if message.pluralizable else (message.string,)
        assert all(told), message.id
        assert not message.fuzzy, message.id


def test_the_compiled_catalogue_is_the_written_one() -> None:
    assert PO.with_suffix(".mo").read_bytes() == compiled(catalogue()), "run make messages"


def blanks(text: str) -> Counter[str]:
    return Counter(name for _, name, _, _ in string.Formatter().parse(text) if name) + Counter(re.findall(r"\\\d", text))


def test_both_languages_fill_in_the_same_blanks() -> None:
    for message in catalogue():
        if not message.id:
            continue
        vietnamese = message.id[0] if message.pluralizable else message.id
        for english in message.string if message.pluralizable else (message.string,):
            # "one statement" needs no number
            assert blanks(english) == blanks(vietnamese), vietnamese
            assert english[:1].isspace() == vietnamese[:1].isspace(), vietnamese
            assert english[-1:].isspace() == vietnamese[-1:].isspace(), vietnamese


def test_messages_are_filled_by_name() -> None:
    """``tr`` gets the blanks that the message has: a missing one would be a crash in one language only."""
    for path, tree in modules():
        for call, _ in calls(tree):
            if isinstance(call.func, ast.Name) and call.func.id == "tr":
                given = {k.arg for k in call.keywords}
                for constant in strings(call.args[0]):
                    needed = set(BLANK.findall(constant.value))
                    assert needed == given or (needed < given and isinstance(call.args[0], ast.IfExp)), f"{path}: {constant.value}"


def test_english_messages_hold_no_vietnamese() -> None:
    known = ("Văn mạch", "Kết luận")
    for message in catalogue():
        for english in message.string if message.pluralizable else (message.string,):
            rest = english
            for name in known:
                rest = rest.replace(name, "")
            assert not VIETNAMESE.search(rest), english


def test_only_marked_functions_translate() -> None:
    assert set(MARKS) == {"tr", "tr_later"}
    assert len(of_code()) > 400


def test_the_language_of_the_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VANMACH_LANG", raising=False)
    assert language() == LANGUAGES[0] == "vi"
    monkeypatch.setenv("VANMACH_LANG", " EN ")
    assert language() == "en"
    with speaking("vi"):
        assert (language(), tr("{n} trách nhiệm", n=1)) == ("vi", "1 trách nhiệm")
        with speaking("en"):
            assert [tr("{n} trách nhiệm", n=n) for n in (0, 1, 2)] == ["0 duties", "1 duty", "2 duties"]
        assert language() == "vi"
    assert language() == "en"
    monkeypatch.setenv("VANMACH_LANG", "fr")
    assert language() == "vi"
    assert tr("không có trong bảng {x}", x="{y}") == "không có trong bảng {y}"
