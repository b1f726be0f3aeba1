"""Files that cannot be read: a clear message with file and remedy, exit status 3, and every other file is built."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

Cli = Callable[..., subprocess.CompletedProcess[str]]

MEGABYTE = 1_000_000
NOBODY = 65534

GOOD = """ỦY BAN NHÂN DÂN
TỈNH ĐIỆN BIÊN
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: {number}/KH-UBND

Điện Biên, ngày 05 tháng 3 năm 2024

KẾ HOẠCH

Triển khai Nghị quyết số 45/NQ-CP ngày 10/01/2024 của Chính phủ

Thực hiện Nghị quyết số 45/NQ-CP ngày 10/01/2024 của Chính phủ, Ủy ban nhân dân tỉnh Điện Biên ban hành Kế hoạch như sau:

I. NHIỆM VỤ

- Xây dựng cơ sở dữ liệu dùng chung của tỉnh.

II. TỔ CHỨC THỰC HIỆN

1. Sở Tài chính chủ trì bố trí kinh phí./.
"""

BAD: dict[str, bytes] = {
    "rong.txt": b"",
    "nhi-phan.txt": bytes(range(256)) * 40,
    "anh.txt": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\x00\xff" * 500,
    "khong-co-chu.txt": b" \n\t\r\n \n" * 50,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two plans that can be read; a test adds what cannot."""
    return good_files(tmp_path / "van-ban")


def good_files(folder: Path) -> Path:
    """The folder, made, with two plans that can be read."""
    folder.mkdir()
    for number in (11, 12):
        (folder / f"ke-hoach-{number}.txt").write_text(GOOD.format(number=number), "utf-8")
    return folder


def held(vanmach: Cli, store: Path) -> set[str]:
    """Numbers of the documents that the store holds a file of."""
    asked = "PREFIX vm: <https://w3id.org/vanmach/ontology#> SELECT DISTINCT ?n { ?f vm:witnesses ?d . ?d vm:number ?n }"
    rows = json.loads(vanmach("query", asked, "--store", store, "--format", "json").stdout)["rows"]
    return {r["n"]["value"] if isinstance(r["n"], dict) else r["n"] for r in rows}


def assert_told(done: subprocess.CompletedProcess[str], file: str) -> None:
    """The message on stderr names the file and a stable code, says what to do, and is no traceback."""
    assert done.returncode == 3, done.stderr
    lines = done.stderr.splitlines()
    about = [n for n, line in enumerate(lines) if file in line]
    assert len(about) == 1, done.stderr
    message, remedy = lines[about[0] : about[0] + 2]
    assert re.search(r"\bVM-010\b", message)
    assert len(message.split(file, 1)[1].split()) >= 3, message
    assert "Cách xử lý" in remedy
    assert len(remedy.split(":", 1)[1].split()) >= 3, remedy
    assert "Traceback" not in done.stderr


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory, vanmach: Cli) -> tuple[Path, subprocess.CompletedProcess[str], Path]:
    """Two good files and all bad ones, built together: the folder, how it went, the store."""
    root = tmp_path_factory.mktemp("bad")
    folder = good_files(root / "van-ban")
    for name, content in BAD.items():
        (folder / name).write_bytes(content)
    return folder, vanmach("build", folder, "--store", root / "store", check=False), root / "store"


@pytest.mark.parametrize("name", BAD)
def test_a_build_tells_of_each(name: str, tried: tuple[Path, subprocess.CompletedProcess[str], Path]) -> None:
    assert_told(tried[1], name)


def test_others_are_built(tried: tuple[Path, subprocess.CompletedProcess[str], Path], vanmach: Cli) -> None:
    assert held(vanmach, tried[2]) == {"11/KH-UBND", "12/KH-UBND"}


def test_extract_prints_the_others(tried: tuple[Path, subprocess.CompletedProcess[str], Path], vanmach: Cli) -> None:
    done = vanmach("extract", *sorted(tried[0].iterdir()), "--json", check=False)
    for name in BAD:
        assert_told(done, name)
    numbers = {json.loads(line)["identity"]["number"] for line in done.stdout.splitlines()}
    assert numbers == {"11/KH-UBND", "12/KH-UBND"}


def test_a_file_that_is_not_there(folder: Path, tmp_path: Path, vanmach: Cli) -> None:
    done = vanmach("build", folder, tmp_path / "khong-co.txt", "--store", tmp_path / "store", check=False)
    assert done.returncode in (2, 3)
    assert "khong-co.txt" in done.stderr
    assert "Traceback" not in done.stderr


# What root gives up before the command starts (root reads every file): the right to pass over permissions, or its name.
GIVE_UP = {
    "capabilities": """import ctypes, os, sys
drop_bounding, dac_override, dac_read_search = 24, 1, 2
for capability in (dac_override, dac_read_search):
    if ctypes.CDLL(None).prctl(drop_bounding, capability, 0, 0, 0):
        sys.exit("not allowed")
os.execv(sys.argv[1], sys.argv[1:])""",
    "name": f"import os, sys; os.setgid({NOBODY}); os.setuid({NOBODY}); os.execv(sys.argv[1], sys.argv[1:])",
}


def without_rights(locked: Path) -> list[str]:
    """The command to start others with so that ``locked`` cannot be read; empty where it cannot be read anyway."""
    read = [sys.executable, "-c", f"import rdflib; print('started', flush=True); open({str(locked)!r}).read()"]
    for before in ([], *([sys.executable, "-c", way] for way in GIVE_UP.values())):
        tried = subprocess.run([*before, *read], capture_output=True, text=True, check=False)
        if "started" in tried.stdout and "PermissionError" in tried.stderr:
            return before
    pytest.skip("this user can read every file and cannot give that right up")


@pytest.mark.skipif(sys.platform == "win32", reason="rights of another kind on Windows")
def test_a_file_that_one_may_not_read(folder: Path, tmp_path: Path, vanmach: Cli) -> None:
    locked = folder / "bi-khoa.txt"
    locked.write_text(GOOD.format(number=13), "utf-8")
    locked.chmod(0o000)
    tmp_path.chmod(0o777)
    done = vanmach("build", folder, "--store", tmp_path / "store", check=False, before=without_rights(locked))
    assert_told(done, "bi-khoa.txt")
    assert "quyền" in done.stderr
    assert held(vanmach, tmp_path / "store") == {"11/KH-UBND", "12/KH-UBND"}


@pytest.mark.skipif(sys.platform == "win32", reason="rights and links of another kind on Windows")
@pytest.mark.parametrize("command", ["build", "extract"])
def test_a_folder_that_one_may_not_enter_and_a_link_to_nowhere(folder: Path, tmp_path: Path, vanmach: Cli, command: str) -> None:
    """What stands in there is not read; that is never left out without a word, and the rest is read."""
    closed = folder / "đã khóa"
    good_files(closed)
    (folder / "liên kết.txt").symlink_to(tmp_path / "khong-co.txt")
    (folder / ".ẩn").mkdir()
    (folder / ".ẩn" / "x.txt").symlink_to(tmp_path / "khong-co.txt")
    tmp_path.chmod(0o777)
    closed.chmod(0o000)
    before = without_rights(closed / "1.txt")
    try:
        done = vanmach(command, folder, *(("--store", tmp_path / "store") if command == "build" else ()), check=False, before=before)
    finally:
        closed.chmod(0o755)
    assert_told(done, "đã khóa")
    assert "liên kết.txt" in done.stderr
    assert ".ẩn" not in done.stderr
    if command == "build":
        assert held(vanmach, tmp_path / "store") == {"11/KH-UBND", "12/KH-UBND"}


@pytest.mark.skipif(sys.platform == "win32", reason="signals of another kind on Windows")
def test_a_build_that_is_killed_leaves_no_reader_behind(tmp_path: Path) -> None:
    """The processes that read for it end with it, though nobody tells them; the store is as if it had not begun."""
    folder = tmp_path / "in"
    folder.mkdir()
    for n in range(400):
        (folder / f"{n}.txt").write_text(GOOD.format(number=n) * 20, "utf-8")
    code = "import sys; from viz.cli import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", code, "build", str(folder), "--store", str(tmp_path / "store"), "--workers", "2"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True) as building:
        readers = f"/proc/{building.pid}/task/{building.pid}/children"
        while len(Path(readers).read_text().split()) < 3:  # two readers and the tracker of their resources
            assert building.poll() is None, "the build was over before it could be killed"
            time.sleep(0.02)
        building.kill()
        # the readers hold the other end of this pipe: it closes when the last of them has ended
        building.communicate(timeout=60)
    assert not (tmp_path / "store" / "CURRENT").exists()


@pytest.mark.slow
def test_a_line_of_fifty_megabytes(folder: Path, tmp_path: Path, vanmach: Cli) -> None:
    """Read in linear time, or refused by a stated limit: either way within a minute, the others built."""
    words = "Ủy ban nhân dân tỉnh giao Sở Tài chính chủ trì thực hiện Nghị quyết số 45/NQ-CP ngày 10/01/2024, "
    line = words * (50 * MEGABYTE // len(words.encode()) + 1)
    (folder / "mot-dong.txt").write_text(line, "utf-8")
    began = time.monotonic()
    done = vanmach("build", folder, "--store", tmp_path / "store", check=False, timeout=300)
    took = time.monotonic() - began
    assert took < 120, f"{took:.0f} s"
    if done.returncode:
        assert_told(done, "mot-dong.txt")
        assert any(c.isdigit() for c in done.stderr.split("mot-dong.txt", 1)[1]), "the limit is not stated"
    assert held(vanmach, tmp_path / "store") >= {"11/KH-UBND", "12/KH-UBND"}
