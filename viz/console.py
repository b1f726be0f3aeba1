"""The terminal: UTF-8 whatever the console, width, progress, and the one place that prints.

In: text. Out: data on stdout, everything else on stderr. A progress line appears on a terminal only.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import unicodedata
from pathlib import Path
from typing import IO, Any, Final

PIPED_WIDTH: Final = 100
NARROWEST, WIDEST = 60, 160


def make_utf8() -> None:
    """Print UTF-8 even where the locale says ASCII: a Vietnamese answer must not die of its console."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:  # a test's replacement stream has none
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n" if stream is sys.stdout else None)


def again_in_utf8() -> None:
    """Start the program again in Python's UTF-8 mode where the locale would read arguments and names of files as something else.

    Only a POSIX system whose locale is not UTF-8 (``LC_ALL=C`` without Python's own remedy) does so; Windows hands over Unicode.
    """
    if os.name == "posix" and not sys.flags.utf8_mode and sys.getfilesystemencoding() != "utf-8":
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])  # noqa: S606


def on_terminal(stream: IO[str]) -> bool:
    """True where a person reads the stream directly."""
    return stream.isatty()


def width() -> int:
    """Columns to fill."""
    if not on_terminal(sys.stdout) and "COLUMNS" not in os.environ:
        return PIPED_WIDTH
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size((PIPED_WIDTH, 24)).columns))


def display_width(text: str) -> int:
    """Cells that the text takes: a combining mark takes none, a wide character two.

    >>> display_width("Kế hoạch"), display_width(unicodedata.normalize("NFD", "Kế hoạch"))
    (8, 8)
    """
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    return wide + sum(not unicodedata.combining(c) and unicodedata.category(c) not in ("Cf", "Cc") for c in text)


def wrap(text: str, columns: int) -> list[str]:
    """Lines of at most ``columns`` cells, broken at spaces; a longer word is cut.

    >>> wrap("Sở Nông nghiệp và Môi trường", 14)
    ['Sở Nông nghiệp', 'và Môi trường']
    """
    lines: list[str] = []
    line = ""
    for word in plain(text).split():
        while display_width(word) > columns:
            if line:
                lines.append(line)
            line, cut = "", len(word)
            while display_width(word[:cut]) > columns:
                cut -= 1
            lines.append(word[: max(1, cut)])
            word = word[max(1, cut) :]
        if line and display_width(line) + 1 + display_width(word) > columns:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line] if line or not lines else lines


def plain(text: str) -> str:
    """Without control characters: a document's words must not steer the terminal.

    >>> plain("a\\x1b[31mb")
    'a[31mb'
    """
    return "".join(c if c in "\t\n" or unicodedata.category(c) not in ("Cc", "Cf") else "" for c in text)


def data(text: str) -> None:
    """Print what was asked for."""
    sys.stdout.write(text if text.endswith("\n") else text + "\n")


def json_text(value: Any) -> str:
    """An answer or a list of them as JSON, letters as they are."""
    return json.dumps(value, ensure_ascii=False, indent=1)


def data_exactly(text: str) -> None:
    """Print without adding a line end: offsets count these very characters."""
    sys.stdout.write(text)


def say(text: str) -> None:
    """Print a message that is no data."""
    sys.stderr.write(text + "\n")


class Progress:
    """A line that counts files, on a terminal only: ``progress(done, total, name)``."""

    def __init__(self, stream: IO[str] | None = None) -> None:
        self._stream = stream or sys.stderr
        self._shown = False

    def __call__(self, done: int, total: int, name: str = "") -> None:
        if not on_terminal(self._stream):
            return
        line = f"[{done}/{total}] {Path(name).name}"[: max(20, width() - 1)]
        self._stream.write("\r\x1b[K" + line)
        self._stream.flush()
        self._shown = True

    def end(self) -> None:
        """Take the line away."""
        if self._shown:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
