"""`vanmach doctor` describes every machine, broken ones included, and never fails."""

from __future__ import annotations

import importlib.metadata
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from viz.cli import main
from viz.commands import doctor

ROOT = Path(__file__).resolve().parents[2]


def told(store: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    """What it says of each thing; its exit status is 0 and nothing goes to stderr."""
    assert main(["doctor", "--store", str(store)]) == 0
    out = capsys.readouterr()
    assert out.err == ""
    pairs = (line.strip().partition("  ") for line in out.out.splitlines() if line.startswith("  "))
    return {name: rest.strip() for name, _, rest in pairs}


def test_a_sound_machine(examples_store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(examples_store, capsys)
    assert lines["Nội dung"].startswith("có – 6 văn bản, ")
    assert lines["Thư mục"].startswith(str(examples_store))
    assert lines["Quyền ghi"] == "có"
    assert lines["Python"] == ".".join(map(str, sys.version_info[:3]))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    installed = importlib.metadata.requires("vanmach") or []
    for dependency in project["dependencies"]:
        name = dependency.split(">")[0]
        if any(r.startswith(name) for r in installed):  # an editable installation may be older than pyproject.toml
            assert lines[name].startswith(importlib.metadata.version(name)), name
    assert "pytest" not in lines, "tools of the project are nobody else's concern"
    assert lines["Kết nối"].startswith("không mở")


def test_looking_changes_nothing(examples_store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(p.relative_to(examples_store) for p in examples_store.rglob("*"))
    told(examples_store, capsys)
    assert sorted(p.relative_to(examples_store) for p in examples_store.rglob("*")) == before
    told(tmp_path / "chua-co" / "kho", capsys)
    assert list(tmp_path.iterdir()) == []


def test_no_store_yet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(tmp_path / "chua-co", capsys)
    assert lines["Nội dung"] == "chưa có – tạo kho bằng lệnh: vanmach build THƯ_MỤC_VĂN_BẢN"
    assert lines["Quyền ghi"] == "có"


def test_a_store_that_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "kho"
    file.write_text("không phải kho", encoding="utf-8")
    assert main(["doctor", "--store", str(file)]) == 2
    assert "không phải thư mục kho" in capsys.readouterr().err


def test_a_damaged_store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    generation = tmp_path / "kho" / "generations" / "000001"
    generation.mkdir(parents=True)
    (generation / "files.json").write_text("{", encoding="utf-8")
    (tmp_path / "kho" / "CURRENT").write_text("generations/000001", encoding="utf-8")
    (tmp_path / "kho" / "VERSION").write_text("1", encoding="utf-8")
    assert told(tmp_path / "kho", capsys)["Nội dung"].startswith("không mở được – ")


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    real = importlib.metadata.version

    def version(name: str) -> str:
        if name in ("pyvis", "owlready2"):
            raise importlib.metadata.PackageNotFoundError(name)
        return real(name)

    monkeypatch.setattr(doctor.metadata, "version", version)
    assert main(["doctor", "--store", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert "Thiếu: pyvis." in out
    assert any(line.split()[:2] == ["owlready2", "không"] for line in out.splitlines()), "an extra is not missing"


def test_what_cannot_be_found_out_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def broken(_: Path) -> object:
        raise RuntimeError("ổ đĩa hỏng")

    monkeypatch.setattr(doctor.shutil, "disk_usage", broken)
    lines = told(tmp_path, capsys)
    assert "ổ đĩa hỏng" in lines["không kiểm tra được"]
    assert "Java" in lines, "the sections after it are still told"


def test_any_console(tmp_path: Path) -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "viz.cli", "doctor", "--store", str(tmp_path)], cwd=ROOT, env=environment, capture_output=True, check=False
    )
    assert done.returncode == 0
    assert "Kho dữ liệu" in done.stdout.decode("utf-8")
