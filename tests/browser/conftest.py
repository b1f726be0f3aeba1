"""One Chromium for a module's tests, and the store that most of them draw."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from tests.browser.pages import ARGUMENTS, ASKED, CHROMIUM
from viz.page.page import write_page
from viz.picture.facts import Facts
from viz.picture.network import make_picture


def has_arial() -> bool:
    """Whether the pages' font, or one as wide, is on this machine: boxes are made for its widths, and a wider one is condensed to fit."""
    told = subprocess.run(["fc-match", "Arial"], capture_output=True, text=True, check=False).stdout if shutil.which("fc-match") else ""
    return "Arial" in told or "Liberation" in told


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if not os.environ.get("CI"):
        if not CHROMIUM.exists():
            pytest.skip("no /usr/bin/chromium on this machine (in CI this fails instead)")
        if not has_arial():
            pytest.skip("neither Arial nor Liberation Sans on this machine (in CI this fails instead)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture(autouse=True)
def _closed(request: pytest.FixtureRequest) -> Iterator[None]:
    """The pages that a test has opened are closed behind it."""
    yield
    if "browser" in request.fixturenames:
        for context in request.getfixturevalue("browser").contexts:
            context.close()


@pytest.fixture(scope="module")
def store() -> ox.Store:
    loaded = ox.Store()
    loaded.load(path=str(Path(__file__).parent / "chain.trig"), format=ox.RdfFormat.TRIG)
    return loaded


@pytest.fixture(scope="module", params=["document", "whole"])
def html(request: pytest.FixtureRequest, store: ox.Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("view") / "sơ đồ.html"
    write_page(make_picture(Facts(store), ASKED if request.param == "document" else None), path)
    return path


@pytest.fixture(scope="module")
def document(store: ox.Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The picture of one document."""
    path = tmp_path_factory.mktemp("view") / "văn bản.html"
    write_page(make_picture(Facts(store), ASKED), path)
    return path
