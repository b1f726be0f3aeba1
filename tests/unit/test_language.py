"""The command line in English: help, every error with its code, where the option may stand, and what it does not change."""

from __future__ import annotations

import errno
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.decisions.review import read_decisions
from graph.keeping.extracting import UnforeseenError
from graph.keeping.locking import writer_lock
from graph.review.reviewing import NoEffect, NoSuchDoubt, SeveralDoubts
from graph.review.told import Told, key_of_own
from loaders.errors import VanmachError
from loaders.record import Identity, Record, Source
from ontology.language import speaking
from queries.engines.remote import RemoteStore
from queries.engines.sending import Endpoint
from queries.engines.worker import evaluate
from queries.errors import NoData, NoUnion, QueryFailed, QueryTimeout
from queries.questions.catalog import parse_question
from queries.understanding.understanding import SeveralReadings
from tests.messages import VIETNAMESE
from viz.cli import main
from viz.commands.table import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples" / "81-kl-tw"
Out = pytest.CaptureFixture[str]
# names that stay in English help and messages: the tool, documents, bodies
NAMES = ("Văn mạch", "Kết luận 81-KL/TW", "Kết luận", "Nghị quyết", "Quyết định", "Lạng Sơn", "Lai Châu")


def without_names(text: str) -> str:
    text = re.sub(r"“[^”]*”|\"[^\"]*\"", "", text)
    for name in NAMES:
        text = text.replace(name, "")
    return text


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("language") / "kho"
    assert main(["build", str(EXAMPLES), "--store", str(folder), "--workers", "1", "--lang", "en"]) == 0
    return folder


@pytest.fixture(autouse=True)
def _no_language_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VANMACH_LANG", raising=False)


# ---- help


@pytest.mark.parametrize("name", ["", *sorted(COMMANDS)])
def test_help_in_both_languages(name: str, capsys: Out) -> None:
    told = {}
    for lang in ("vi", "en"):
        with pytest.raises(SystemExit) as end:
            main([*([name] if name else []), "--help", "--lang", lang])
        assert end.value.code == 0
        told[lang] = capsys.readouterr().out
    assert "Cách dùng: vanmach" in told["vi"]
    assert "Usage: vanmach" in told["en"]
    assert not VIETNAMESE.search(without_names(told["en"])), told["en"]
    assert VIETNAMESE.search(without_names(told["vi"]))
    options = [set(re.findall(r"--[a-z]+", text)) for text in told.values()]
    assert options[0] == options[1]
    assert "--lang" in options[0]


# ---- where the language is said


@pytest.mark.parametrize(
    "words",
    [["--lang", "en", "stats"], ["stats", "--lang", "en"], ["stats", "--lang=en"], ["--lang", "EN", "stats"], ["--lang", "vi", "stats", "--lang", "en"]],
)
def test_the_option_stands_anywhere(words: list[str], store: Path, capsys: Out) -> None:
    assert main([*words, "--store", str(store)]) == 0
    assert capsys.readouterr().out.startswith("Source files\t6")


def test_the_environment_says_it_and_the_option_wins(store: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VANMACH_LANG", "en")
    assert main(["stats", "--store", str(store)]) == 0
    assert capsys.readouterr().out.startswith("Source files")
    assert main(["stats", "--store", str(store), "--lang", "vi"]) == 0
    assert capsys.readouterr().out.startswith("Tệp nguồn")
    assert os.environ["VANMACH_LANG"] == "en", "a command leaves the environment as it was"
    monkeypatch.setenv("VANMACH_LANG", "")
    assert main(["stats", "--store", str(store)]) == 0
    assert capsys.readouterr().out.startswith("Tệp nguồn")


def test_what_follows_two_dashes_is_no_option(store: Path, capsys: Out) -> None:
    assert main(["ask", "--store", str(store), "--", "chuoi-chi-dao", "--lang"]) == 6
    assert "“--lang”" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["--lang", "fr", "stats"], ["stats", "--lang=de"], ["stats", "--lang"], ["stats", "--lang", ""]])
def test_an_unknown_language_is_told_in_both(words: list[str], capsys: Out) -> None:
    assert main(words) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "VM-001" in told.err
    assert "ngôn ngữ" in told.err
    assert "language" in told.err
    assert "vi hoặc en / Choose vi or en" in told.err


def test_an_unknown_language_of_the_environment(capsys: Out, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VANMACH_LANG", "fr")
    assert main(["questions"]) == 2
    assert "VANMACH_LANG: không có ngôn ngữ “fr”" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (["--store", "{store}", "--debug", "stats"], 0, ""),
        (["--store={store}", "ask", "khong-thong-nhat"], 0, "as of "),
        (["--debug"], 2, "no command was given"),
        (["--store"], 2, "--store needs a value"),
        (["--store", "x"], 2, "no command was given"),
    ],
)
def test_options_of_every_command_may_stand_before_it(words: list[str], status: int, told: str, store: Path, capsys: Out) -> None:
    assert main([*(w.format(store=store) for w in words), "--lang", "en"]) == status
    assert told in capsys.readouterr().err


# ---- every code


def _cannot(*_: Any, **__: Any) -> Any:
    raise RuntimeError("a made-up fault")


def _told(error: VanmachError) -> tuple[int, str]:
    return error.exit_status, f"Error {error.code}: {error.message}\n{error.remedy}"


def _raised(run: Callable[[], Any]) -> tuple[int, str]:
    with pytest.raises(VanmachError) as caught:
        run()
    return _told(caught.value)


def _locked(store: Path, said: Callable[..., tuple[int, str]]) -> tuple[int, str]:
    code = "import sys\nfrom pathlib import Path\nfrom graph.keeping.locking import writer_lock\n"
    code += "with writer_lock(Path(sys.argv[1])):\n    print('held', flush=True)\n    sys.stdin.read()\n"
    with subprocess.Popen(
        [sys.executable, "-c", code, str(store)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdin is not None
        assert other.stdout.readline() == "held\n"
        try:
            return said("build", str(EXAMPLES), "--store", str(store))
        finally:
            other.stdin.close()


CASES: dict[str, Callable[[Path, Path, Callable[..., tuple[int, str]], pytest.MonkeyPatch], tuple[int, str]]] = {
    "VM-001": lambda store, tmp, said, patch: said("ask"),
    "VM-010": lambda store, tmp, said, patch: said("extract", str(tmp / "missing.txt")),
    "VM-020": lambda store, tmp, said, patch: said("stats", "--store", str(tmp / "none")),
    "VM-021": lambda store, tmp, said, patch: _locked(tmp / "other", said),
    "VM-022": lambda store, tmp, said, patch: (
        (tmp / "VERSION").write_text("99"), (tmp / "CURRENT").write_text("x"), said("stats", "--store", str(tmp)),
    )[-1],
    "VM-023": lambda store, tmp, said, patch: said("forget", "missing.txt", "--store", str(store)),
    "VM-024": lambda store, tmp, said, patch: _told(UnforeseenError("a.txt", "ValueError: x")),
    "VM-025": lambda store, tmp, said, patch: (
        (tmp / "review.jsonl").write_text("{"), _raised(lambda: read_decisions(tmp / "review.jsonl")),
    )[-1],
    "VM-026": lambda store, tmp, said, patch: said("review", "zzz", "--store", str(store)),
    "VM-027": lambda store, tmp, said, patch: said("review", "04-ke-hoach-177-kh-ubnd-lang-son.txt:15", "--store", str(store)),
    "VM-028": lambda store, tmp, said, patch: said(
        "review", "01-ket-luan-81-kl-tw.txt:11", "--apart", "--by", "A", "--why", "B", "--store", str(store)
    ),
    "VM-029": lambda store, tmp, said, patch: _raised(lambda: key_of_own(Told(number="1/KH-UBND"), Record(Source("", "", "", "", "", 0), Identity(number="2/KH-UBND")))),
    "VM-030": lambda store, tmp, said, patch: _raised(lambda: parse_question('#+ id = "a"', "a.rq", {})),
    "VM-031": lambda store, tmp, said, patch: said("ask", "nothing-like-it", "--store", str(store)),
    "VM-032": lambda store, tmp, said, patch: said("ask", "co-quan-chu-tri", "Sở Nông nghiệp và Môi trường", "--store", str(store)),
    "VM-033": lambda store, tmp, said, patch: said("ask", "chuoi-chi-dao", "999-KL/TW", "--store", str(store)),
    "VM-034": lambda store, tmp, said, patch: said("ask", "chuoi-chi-dao", "--store", str(store)),
    "VM-035": lambda store, tmp, said, patch: said("query", "DELETE WHERE { ?s ?p ?o }", "--store", str(store)),
    "VM-036": lambda store, tmp, said, patch: said("query", "SELECT * WHERE { ?s", "--store", str(store)),
    "VM-037": lambda store, tmp, said, patch: said(
        "query", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", "--timeout", "0.2", "--store", str(store)
    ),
    "VM-038": lambda store, tmp, said, patch: _raised(
        lambda: evaluate(type("Broken", (), {"query": staticmethod(_cannot)})(), "ASK {}")  # type: ignore[arg-type]
    ),
    "VM-040": lambda store, tmp, said, patch: said("ask", "khong-thong-nhat", "--endpoint", "ftp://x"),
    "VM-041": lambda store, tmp, said, patch: said("ask", "khong-thong-nhat", "--endpoint", "http://127.0.0.1:9/query", "--timeout", "5"),
    "VM-042": lambda store, tmp, said, patch: _probed(patch, {"hidden": True}),
    "VM-043": lambda store, tmp, said, patch: _probed(patch, {"hidden": False}),
    "VM-044": lambda store, tmp, said, patch: said("ask", "ai giỏi nhất", "--store", str(store)),
    "VM-045": lambda store, tmp, said, patch: _several(),
    "VM-070": lambda store, tmp, said, patch: (patch.setitem(COMMANDS, "questions", _cannot), said("questions"))[-1],
}


def _probed(patch: pytest.MonkeyPatch, answers: dict[str, bool]) -> tuple[int, str]:
    """What the probe says of a server that hides graphs, or of one that holds nothing."""
    patch.setattr(RemoteStore, "ask", lambda self, sparql: answers["hidden"])
    patch.setattr(RemoteStore, "select", lambda self, sparql, bindings=None: iter(()))
    trouble = RemoteStore(Endpoint("http://127.0.0.1:9/query", 1.0)).probe()
    assert trouble is not None
    return _told(trouble)


def _several() -> tuple[int, str]:
    return _told(SeveralReadings("câu", []))


def test_every_code_is_shown_here() -> None:
    waiting, found = [VanmachError], set()
    while waiting:
        error = waiting.pop()
        waiting += error.__subclasses__()
        found.add(error.code)
    assert found | {"VM-070"} == set(CASES) | {"VM-000"}
    assert {NoEffect.code, NoSuchDoubt.code, SeveralDoubts.code, NoUnion.code, NoData.code, QueryFailed.code, QueryTimeout.code} <= set(CASES)


@pytest.mark.parametrize("code", sorted(CASES))
def test_an_error_in_english(code: str, store: Path, tmp_path: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch) -> None:
    told: dict[str, str] = {}

    def said(*words: str) -> tuple[int, str]:
        status = main([*words, "--lang", lang])
        return status, capsys.readouterr().err

    statuses = set()
    for lang in ("en", "vi"):
        folder = tmp_path / lang
        folder.mkdir()
        with speaking(lang):
            status, told[lang] = CASES[code](store, folder, said, monkeypatch)
        statuses.add(status)
        assert code in told[lang], told[lang]
    assert len(statuses) == 1
    assert statuses != {0}
    lines = [line for line in told["en"].splitlines() if not line.startswith("  ") or "What to do" in line]  # candidates are data
    assert not VIETNAMESE.search(without_names("\n".join(lines))), told["en"]
    assert re.search(r"[a-z]{3,} [a-z]{2,}", told["en"])
    assert VIETNAMESE.search(told["vi"])


@pytest.mark.parametrize("number", [errno.EACCES, errno.ENOSPC, errno.EROFS, errno.ENAMETOOLONG])
def test_what_the_machine_refuses(number: int) -> None:
    from viz.cli import machine_refused

    with speaking("en"):
        error = machine_refused(OSError(number, "x", "store/x"))
        assert error.message.startswith("cannot read or write store/x: ")
        assert not VIETNAMESE.search(error.message + error.remedy)


def test_an_error_speaks_the_language_of_who_reads_it() -> None:
    error = VanmachError("Kho không có tệp {what}", what="{a}")
    with speaking("en"):
        assert str(error) == "The store holds no file {a}"
    with speaking("vi"):
        assert error.message == "Kho không có tệp {a}"


# ---- what the language does not change


def test_json_has_the_same_keys_and_codes(store: Path, capsys: Out) -> None:
    found = []
    for lang in ("vi", "en"):
        assert main(["ask", "nhiem-vu-tu-van-ban", "81-KL/TW", "--format", "json", "--store", str(store), "--lang", lang]) == 0
        found.append(json.loads(capsys.readouterr().out))
    vi, en = found
    assert list(vi) == list(en)
    assert vi["rows"] == en["rows"]
    assert vi["understood"] == en["understood"]
    assert [c["name"] for c in vi["columns"]] == [c["name"] for c in en["columns"]]
    assert "Lead agency" in {c["label"] for c in en["columns"]}
    assert "Chủ trì" in {c["label"] for c in vi["columns"]}


def test_the_hints_of_an_answer_work_as_they_stand(store: Path, capsys: Out) -> None:
    assert main(["ask", "nhiem-vu-tu-van-ban", "81-KL/TW", "--format", "table", "--store", str(store), "--lang", "en"]) == 0
    assert "--loai 'duty'" in capsys.readouterr().out
    for word in ("duty", "trách nhiệm"):
        assert main(["ask", "nhiem-vu-tu-van-ban", "81-KL/TW", "--loai", word, "--store", str(store), "--lang", "en"]) == 0
        assert "Assigned duty" in capsys.readouterr().out


def test_relations_are_understood_in_both_languages(store: Path, capsys: Out) -> None:
    for verb in ("derives from", "bắt nguồn từ", "phát sinh từ", "implements", "triển khai thực hiện"):
        target = "122/NQ-CP" if verb[:2] in ("im", "tr") else "81-KL/TW"
        assert main(["explain", "177/KH-UBND", verb, target, "--store", str(store), "--lang", "en"]) == 0
        told = " ".join(capsys.readouterr().out.split())  # where lines break depends on the console
        assert "Verbatim quote: “" in told, verb
        said = " ".join(told.split())  # a long line is folded
        assert " – derives from – " in said or " – implements – " in said


def test_readers_in_other_processes_speak_it_too(tmp_path: Path, capsys: Out) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("a", "b", "c"):
        (folder / f"{name}.txt").write_bytes(b"")
    assert main(["build", str(folder), "--store", str(tmp_path / "kho"), "--workers", "2", "--lang", "en"]) == 3
    told = capsys.readouterr()
    assert told.err.count("the file is empty.") == 3
    assert "3 files could not be read" in told.out


def test_a_lock_is_no_matter_of_language(tmp_path: Path) -> None:
    with speaking("en"), writer_lock(tmp_path / "kho"):
        assert (tmp_path / "kho" / "LOCK").exists()
