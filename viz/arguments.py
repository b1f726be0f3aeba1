"""The words of a command line before argparse reads them: the language, options before the command, the questions' own parameters; where the store lies when nobody says.

In: arguments as typed. Out: the same in the order and form that the parser knows, and what was taken out of them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from loaders.errors import VanmachError
from ontology.language import LANGUAGES, VARIABLE, tr_later

USAGE, UNREADABLE, BUG, INTERRUPTED = 2, 3, 70, 130  # exit statuses
FORMATS: Final = ("table", "json", "csv", "tsv")
FILE_FORMATS: Final = ("xlsx", "docx")  # of `ask`; they need a file's name
# of `ask`: they take a value and are no parameter of a question
OWN_OPTIONS = ("--store", "--format", "--output", "--endpoint", "--timeout")
# of every command: with a value, without one
COMMON_OPTIONS = {"--store": True, "--debug": False}
# whoever asks for another language may read only one of the two
_LANGUAGES_TOLD = tr_later("Chọn vi hoặc en / Choose vi or en.")


class UsageError(VanmachError):
    """The command line cannot be understood."""

    code, exit_status = "VM-001", USAGE


def chosen_language(arguments: Sequence[str]) -> tuple[list[str], str]:
    """Take ``--lang`` out of the arguments, wherever it stands before "--"; UsageError for a language that nobody speaks here.

    >>> chosen_language(["--lang", "en", "stats"]), chosen_language(["ask", "--lang=vi", "q", "--", "--lang", "fr"])
    ((['stats'], 'en'), (['ask', 'q', '--', '--lang', 'fr'], 'vi'))
    """
    kept: list[str] = []
    said, chosen = VARIABLE, os.environ.get(VARIABLE, "").strip()
    rest = iter(arguments)
    for argument in rest:
        name, equals, value = argument.partition("=")
        if argument == "--":
            kept += [argument, *rest]
        elif name != "--lang":
            kept.append(argument)
        else:
            said, chosen = name, value if equals else next(rest, "")
            if not chosen:
                raise UsageError("{name}: thiếu ngôn ngữ / no language given", _LANGUAGES_TOLD, name=name)
    chosen = chosen.lower() or LANGUAGES[0]
    if chosen not in LANGUAGES:
        raise UsageError("{name}: không có ngôn ngữ “{chosen}” / no such language", _LANGUAGES_TOLD, name=said, chosen=chosen)
    return kept, chosen


def command_first(arguments: list[str]) -> list[str]:
    """The options of every command may stand before it.

    >>> command_first(["--store", "kho", "stats", "--debug"])
    ['stats', '--store', 'kho', '--debug']
    """
    moved: list[str] = []
    rest = list(arguments)
    while rest and rest[0].partition("=")[0] in COMMON_OPTIONS:
        option = rest.pop(0)
        moved.append(option)
        if COMMON_OPTIONS[option.partition("=")[0]] and "=" not in option:
            if not rest:
                raise UsageError("{name} cần một giá trị đi kèm", "Xem hướng dẫn: {program} --help", name=option, program="vanmach")
            moved.append(rest.pop(0))
    if moved and not rest:
        raise UsageError("thiếu lệnh", "Xem hướng dẫn: {program} --help", program="vanmach")
    return [*rest[:1], *moved, *rest[1:]] if rest and not rest[0].startswith("-") else list(arguments)


def named_values(arguments: list[str]) -> tuple[list[str], dict[str, str]]:
    """Take ``--NAME VALUE`` of ``ask``'s questions out of the arguments: their names are the catalogue's, not ours.

    >>> named_values(["ask", "co-quan-chu-tri", "Sở Xây dựng", "--tinh", "Lạng Sơn", "--format", "json"])
    (['ask', 'co-quan-chu-tri', 'Sở Xây dựng', '--format', 'json'], {'tinh': 'Lạng Sơn'})
    """
    if "ask" not in arguments[:1]:
        return arguments, {}
    kept: list[str] = []
    named: dict[str, str] = {}
    rest = iter(arguments)
    for argument in rest:
        name, equals, value = argument.partition("=")
        if argument == "--":
            return [*kept, argument, *rest], named
        if not name.startswith("--") or name in ("--help", "--debug"):
            kept.append(argument)
        elif name in OWN_OPTIONS:
            kept += [argument] if equals else [argument, *_next(rest)]
        else:
            found = [value] if equals else _next(rest)
            if not found:
                raise UsageError("{name} cần một giá trị đi kèm", "Xem tham số của câu hỏi: vanmach questions", name=name)
            named[name[2:].replace("_", "-")] = found[0]
    return kept, named


def _next(rest: Iterator[str]) -> list[str]:
    return [value for value in [next(rest, None)] if value is not None]


def default_store() -> Path:
    """$VANMACH_STORE, else the platform's folder for a user's data."""
    given = os.environ.get("VANMACH_STORE")
    if given:
        return Path(given)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "vanmach"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "vanmach"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "vanmach"
