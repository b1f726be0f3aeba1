"""What the tests share: the real documents beside the checkout, the examples, stores built once a session.

On a developer's machine a test whose means are absent (the shared corpus, Chromium, Java) is skipped and says why.
In CI (environment variable ``CI``) nothing may be skipped: a skip there would hide what was never measured.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Generator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from loaders.formats import ocr

ROOT = Path(__file__).resolve().parents[1]
IN_CI = os.environ.get("CI", "").lower() not in ("", "0", "false")


def run_vanmach(
    *args: str | Path, check: bool = True, before: Sequence[str] = (), **options: Any
) -> subprocess.CompletedProcess[str]:
    """Run the command line as people do, in a process of its own, started by the command ``before`` if given.

    With ``check`` a failure shows its messages.
    """
    done = subprocess.run(
        [*before, sys.executable, "-c", "import sys; from viz.cli import main; sys.exit(main())", *map(str, args)],
        capture_output=True, text=True, encoding="utf-8", check=False, **{"cwd": ROOT, **options},
    )
    if check and done.returncode:
        pytest.fail(f"vanmach {' '.join(map(str, args))}: exit {done.returncode}\n{done.stdout}\n{done.stderr}")
    return done


@pytest.fixture(scope="session")
def vanmach() -> Any:
    """The command line: ``vanmach("build", folder, "--store", store)`` gives a CompletedProcess."""
    return run_vanmach


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of corpus, annotation and tools; absent outside the project's own machines."""
    folder = ROOT.parent / "shared"
    if not (folder / "corpus" / "seeds").is_dir():
        pytest.skip("the shared corpus (../shared) is not here")
    return folder


@pytest.fixture(scope="session")
def seeds(shared: Path) -> list[Path]:
    """The five real documents, in order."""
    return sorted((shared / "corpus" / "seeds").glob("*.txt"))


@pytest.fixture(scope="session")
def examples() -> Path:
    """The folder of the example documents."""
    return ROOT / "examples" / "81-kl-tw"


@pytest.fixture
def tesseract() -> None:
    """Tesseract with Vietnamese, or the test is skipped."""
    if ocr.tesseract() is None:
        pytest.skip("Tesseract with Vietnamese is not here")


@pytest.fixture(scope="session")
def store_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Path]:
    """A store of a folder of documents, built once a session: for reading only."""

    @cache
    def built(folder: Path) -> Path:
        store = tmp_path_factory.mktemp(folder.name) / "store"
        run_vanmach("build", folder, "--store", store)
        return store

    return built


@pytest.fixture(scope="session")
def corpus_store(shared: Path, store_of: Callable[[Path], Path]) -> Path:
    """A store of the five seeds: for reading only."""
    return store_of(shared / "corpus" / "seeds")


@pytest.fixture(scope="session")
def examples_store(examples: Path, store_of: Callable[[Path], Path]) -> Path:
    """A store of the examples: for reading only."""
    return store_of(examples)


def _skipped_to_failed(report: Any) -> None:
    if IN_CI and report.skipped and not hasattr(report, "wasxfail"):
        why = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome, report.longrepr = "failed", f"nothing may be skipped in CI; {why}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: Any, call: Any) -> Generator[None, Any, Any]:
    """A test that skips in CI has failed."""
    report = yield
    _skipped_to_failed(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: Any) -> Generator[None, Any, Any]:
    """A file of tests that skips as a whole in CI has failed."""
    report = yield
    _skipped_to_failed(report)
    return report
