"""The command ``vanmach``: arguments → one command → text on stdout, messages on stderr, an exit status.

In: the arguments; ``--lang`` and the options of every command may stand before the command's name, too. Out: 0 fine; 1 ``check`` found errors; 2 usage; 3 some input unreadable; 4 time limit or remote failure;
5 ambiguous parameter; 6 no such thing in the store; 70 our bug. Heavy imports wait inside the commands, so that help
comes at once.
"""

from __future__ import annotations

import os
import sys

from loaders.errors import VanmachError
from ontology.language import speaking, tr
from viz import console
from viz.arguments import BUG, INTERRUPTED, USAGE, UsageError, chosen_language, command_first, default_store, named_values
from viz.failing import machine_refused, report
from viz.options import make_parser


def main(argv: list[str] | None = None) -> int:
    """Run one command; the return value is the exit status."""
    if argv is None:
        console.again_in_utf8()
    console.make_utf8()
    try:
        arguments, lang = chosen_language(sys.argv[1:] if argv is None else argv)
    except UsageError as error:
        report(error)
        return error.exit_status
    with speaking(lang):
        return _outcome(arguments)


def _outcome(arguments: list[str]) -> int:
    debug = "--debug" in arguments
    try:
        status = _run(command_first(arguments))
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        # the reader of our output went away (`| head`): nothing failed
        _drop_output()
        return 0
    except KeyboardInterrupt:
        console.say(tr("Đã dừng theo yêu cầu."))
        return INTERRUPTED
    except VanmachError as error:
        _trace(debug)
        report(error)
        return error.exit_status
    except OSError as error:
        _trace(debug)
        report(machine_refused(error))
        _drop_output()
        return USAGE
    except Exception as error:  # the last net: no traceback on a person's screen
        _trace(debug)
        console.say(tr("Lỗi VM-070: lỗi của chương trình ({kind}: {why})", kind=type(error).__name__, why=console.plain(str(error))[:300]))
        console.say(tr("  Cách xử lý: chạy lại với --debug và gửi chi tiết cho người phát triển."))
        return BUG


def _drop_output() -> None:
    """What could not be written is let go, or Python tries again as it ends and reports that failure as its own."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _trace(debug: bool) -> None:
    if debug:
        import traceback

        traceback.print_exc()


def _run(arguments: list[str]) -> int:
    kept, named = named_values(arguments)
    options = make_parser().parse_args(kept)
    if options.version:
        from importlib.metadata import PackageNotFoundError, version

        try:
            console.data(f"vanmach {version('vanmach')}")
        except PackageNotFoundError:
            console.data(tr("vanmach (chạy từ mã nguồn)"))
        return 0
    if not options.command:
        make_parser().print_help(sys.stderr)
        return USAGE
    options.named = named
    options.store = options.store or default_store()
    if options.store.exists() and not options.store.is_dir():
        raise UsageError("{store} không phải thư mục kho", "Cho tên một thư mục sau --store.", store=options.store)
    from viz.commands.table import COMMANDS

    return COMMANDS[options.command](options)


if __name__ == "__main__":
    sys.exit(main())
