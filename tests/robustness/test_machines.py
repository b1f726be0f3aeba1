"""Other machines: consoles and locales that are not UTF-8, folders with Vietnamese names and blanks, Windows's locks and paths."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from graph.keeping import atomic, generation, truth
from graph.keeping.store import GraphStore
from viz.cli import default_store, main
from viz.commands import doctor

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "81-kl-tw" / "03-nghi-quyet-122-nq-cp.txt"
Out = pytest.CaptureFixture[str]
ENVIRONMENTS = {
    "a console of Western Windows": {"PYTHONIOENCODING": "cp1252"},
    "a console of Vietnamese Windows": {"PYTHONIOENCODING": "cp1258"},
    "no locale": {"LC_ALL": "C"},
    "no locale, and no remedy of Python's": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "in English": {"LC_ALL": "C", "PYTHONUTF8": "0", "VANMACH_LANG": "en"},
}


def run(*words: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The program as its own process; nothing of this process's settings of encodings reaches it."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "PYTHON", "VANMACH"))}
    # bytes, as a shell of a UTF-8 terminal hands them over
    arguments: list[str | bytes] = [sys.executable, "-m", "viz.cli", *(str(w).encode() if os.name == "posix" else str(w) for w in words)]
    return subprocess.run(arguments, cwd=ROOT, env=kept | environment, capture_output=True, check=False)


@pytest.mark.parametrize("environment", ENVIRONMENTS.values(), ids=list(ENVIRONMENTS))
def test_vietnamese_goes_in_and_comes_out(environment: dict[str, str], tmp_path: Path) -> None:
    folder = tmp_path / "Kho văn bản" / "Tài liệu gốc"
    folder.mkdir(parents=True)
    (folder / "Nghị quyết số 122.txt").write_bytes(EXAMPLE.read_bytes())
    store = tmp_path / "Kho văn bản" / "kho dữ liệu"

    def told(*words: str | Path, status: int = 0) -> tuple[str, str]:
        done = run(*words, "--store", store, **environment)
        out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
        assert done.returncode == status, err
        assert "Traceback" not in err
        assert "\\udc" not in out + err
        return out, err

    assert "122" not in told("build", folder)[1]
    out, _ = told("ask", "trich-nguyen-van", "Nghị quyết 122/NQ-CP", "triển khai thực hiện", "--format", "json")
    answer = json.loads(out)
    assert answer["rows"][0]["evidence"][0]["file"] == "Nghị quyết số 122.txt"
    assert "Kết luận" in out
    _, err = told("ask", "văn bản nào triển khai Kết luận 81-KL/TW", "-o", folder / "Kết quả.xlsx")
    assert "Kết quả.xlsx" in err
    assert (folder / "Kết quả.xlsx").stat().st_size > 4000
    assert "Sở Không Có" in told("ask", "co-quan-chu-tri", "Sở Không Có", status=6)[1]
    assert str(store) in told("doctor")[0]


def test_lines_end_as_the_form_wants(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_bytes(EXAMPLE.read_bytes())
    assert run("build", folder, "--store", tmp_path / "kho").returncode == 0
    asked = ("ask", "van-ban-vien-dan", "122/NQ-CP", "--store", tmp_path / "kho", "--format")
    assert b"\r" not in run(*asked, "tsv").stdout
    csv = run(*asked, "csv").stdout
    assert csv.startswith(b"\xef\xbb\xbf")
    assert csv.count(b"\r\n") == csv.count(b"\n") > 1


@pytest.mark.skipif(os.name != "posix", reason="Windows names files in Unicode")
def test_a_file_whose_name_is_no_utf8(tmp_path: Path, capsys: Out) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    try:
        Path(os.fsdecode(os.fsencode(folder) + b"/ngh\xe9.txt")).write_bytes(EXAMPLE.read_bytes())
    except OSError:
        pytest.skip("this file system takes no such name")
    assert main(["build", str(folder), "--store", str(tmp_path / "kho"), "--workers", "1"]) == 0
    assert [e.names for e in GraphStore.open(tmp_path / "kho").truth.manifest.files.values()] == [("ngh\ufffd.txt",)]
    capsys.readouterr()
    assert main(["ask", "van-ban-vien-dan", "122/NQ-CP", "--store", str(tmp_path / "kho"), "--format", "table"]) == 0
    assert "ngh\ufffd.txt:" in capsys.readouterr().out
    assert main(["build", str(folder), "--store", str(tmp_path / "kho"), "--workers", "1"]) == 0
    assert "1 tệp không đổi" in capsys.readouterr().out


def test_a_long_query_is_a_query(tmp_path: Path, capsys: Out) -> None:
    assert main(["build", str(EXAMPLE), "--store", str(tmp_path / "kho"), "--workers", "1"]) == 0
    capsys.readouterr()
    query = "SELECT ?s { ?s a <https://w3id.org/vanmach/ontology#SourceFile> } " + "# a note\n" * 40
    assert main(["query", query, "--store", str(tmp_path / "kho"), "--format", "tsv"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_a_name_that_is_too_long(tmp_path: Path, capsys: Out) -> None:
    assert main(["build", str(EXAMPLE), "--store", str(tmp_path / ("x" * 300)), "--workers", "1"]) == 2
    assert "tên quá dài" in capsys.readouterr().err


# ---- Windows, as far as it can be told without one


def test_a_reader_that_has_the_file_open_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows gives "access denied" for the new CURRENT while some process reads the old one."""
    refusals = iter([True, True, False])
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if next(refusals):
            raise PermissionError(13, "denied")
        return real(self, target)

    (tmp_path / "new").write_text("new", encoding="utf-8")
    (tmp_path / "CURRENT").write_text("old", encoding="utf-8")
    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(atomic, "_WAIT", 0.001)
    monkeypatch.setattr(sys, "platform", "win32")
    atomic._put_in_place(tmp_path / "new", tmp_path / "CURRENT")
    assert (tmp_path / "CURRENT").read_text(encoding="utf-8") == "new"


def test_elsewhere_a_refusal_is_told_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tries: list[Path] = []

    def replace(self: Path, target: Path) -> Path:
        tries.append(target)
        raise PermissionError(13, "denied")

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(PermissionError):
        atomic.write_atomically(tmp_path / "CURRENT", b"x")
    assert len(tries) == 1
    assert list(tmp_path.iterdir()) == [], "no half-written file stays"


def test_a_file_that_a_reader_holds_is_swept_by_the_next_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_bytes(EXAMPLE.read_bytes())
    store = tmp_path / "kho"
    assert main(["build", str(tmp_path / "in"), "--store", str(store), "--workers", "1"]) == 0
    left = store / "texts" / ("0" * 64 + ".txt")
    left.write_text("an old text", encoding="utf-8")

    def refuse(self: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "in use")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        generation.sweep(store, truth.current_generation(store))
    assert left.exists()
    generation.sweep(store, truth.current_generation(store))
    assert not left.exists()


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("win32", {"LOCALAPPDATA": "/c/Users/Nguyễn Văn An/AppData/Local"}, "/c/Users/Nguyễn Văn An/AppData/Local/vanmach"),
        ("win32", {}, "{home}/AppData/Local/vanmach"),
        ("darwin", {}, "{home}/Library/Application Support/vanmach"),
        ("linux", {"XDG_DATA_HOME": "/dữ liệu"}, "/dữ liệu/vanmach"),
        ("linux", {}, "{home}/.local/share/vanmach"),
        ("win32", {"VANMACH_STORE": "/kho chung"}, "/kho chung"),
    ],
)
def test_the_store_stands_in_the_users_data_folder(
    platform: str, environment: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("VANMACH_STORE", "LOCALAPPDATA", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    home = Path.home()
    monkeypatch.setattr(sys, "platform", platform)
    assert default_store().as_posix() == expected.format(home=home.as_posix())


def test_the_doctor_tells_of_a_path_that_windows_cannot_open() -> None:
    deep = Path("C:/" + "thư mục dài/" * 16 + "kho")
    assert [f.name for f in doctor._length(deep, "win32")] == ["Độ dài đường dẫn"]
    assert list(doctor._length(deep, "linux")) == []
    assert list(doctor._length(Path("C:/Users/an/AppData/Local/vanmach"), "win32")) == []


def test_no_name_within_a_store_is_longer_than_the_doctor_thinks(tmp_path: Path) -> None:
    store = tmp_path / "kho"
    assert main(["build", str(EXAMPLE), "--store", str(store), "--workers", "1"]) == 0
    assert max(len(str(p.relative_to(store))) for p in store.rglob("*")) <= 95
