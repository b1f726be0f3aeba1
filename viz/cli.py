"""The command ``vanmach``: arguments → one command → text on stdout, messages on stderr, an exit status.

In: the arguments; ``--lang`` and the options of every command may stand before the command's name, too. Out: 0 fine; 1 ``check`` found errors; 2 usage; 3 some input unreadable; 4 time limit or remote failure;
5 ambiguous parameter; 6 no such thing in the store; 70 our bug. Heavy imports wait inside the commands, so that help
comes at once.
"""

from __future__ import annotations

import argparse
import errno
import os
import re
import sys
from pathlib import Path
from typing import Any, NoReturn

from loaders.errors import VanmachError
from ontology.language import LANGUAGES, speaking, tr, tr_later

from . import console
from .arguments import USAGE, UsageError, chosen_language, command_first, named_values

FORMATS = ("table", "json", "csv", "tsv")
FILE_FORMATS = ("xlsx", "docx")  # of `ask`; they need a file's name
BUG, INTERRUPTED = 70, 130
_ARGPARSE_WORDS = (
    (r"the following arguments are required: (.*)", tr_later(r"thiếu tham số: \1")),
    (r"unrecognized arguments: (.*)", tr_later(r"không hiểu tham số: \1")),
    (r"argument (.*?): expected one argument", tr_later(r"\1 cần một giá trị đi kèm")),
    (r"argument (.*?): expected at least one argument", tr_later(r"\1 cần ít nhất một giá trị")),
    (r"argument (?:LỆNH|COMMAND): invalid choice: '(.*?)' \(choose from (.*)\)", tr_later(r"không có lệnh “\1”; các lệnh: \2")),
    (r"argument (.*?): invalid choice: '(.*?)' \(choose from (.*)\)", tr_later(r"\1: không có “\2”; chọn một trong: \3")),
    (r"argument (.*?): invalid \w+ value: (.*)", tr_later(r"\1: giá trị không hợp lệ \2")),
    (r"ambiguous option: (.*?) could match (.*)", tr_later(r"tùy chọn \1 chưa rõ, có thể là \2")),
)


class _Formatter(argparse.HelpFormatter):
    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
        super().add_usage(usage, actions, groups, tr("Cách dùng: ") if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """argparse that speaks the language of the moment and leaves exiting to ``main``."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"add_help": False, "formatter_class": _Formatter, "allow_abbrev": False, **options})
        self._positionals.title, self._optionals.title = tr("Tham số"), tr("Tùy chọn")
        self.add_argument("-h", "--help", action="help", help=tr("in hướng dẫn này"))

    def error(self, message: str) -> NoReturn:
        for pattern, vietnamese in _ARGPARSE_WORDS:
            if re.fullmatch(pattern, message):
                # some versions of argparse put the choices in quotes
                message = re.sub(r"'([\w-]+)'(?=[,)]| |$)", r"\1", re.sub(pattern, tr(vietnamese), message))
                break
        raise UsageError("{message}", "Xem hướng dẫn: {program} --help", message=message, program=self.prog)


def make_parser() -> argparse.ArgumentParser:
    """The parser; each command's ``run`` names a function of ``viz.commands``."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--store", metavar=tr("THƯ_MỤC"), type=Path,
        help=tr("thư mục kho (mặc định: $VANMACH_STORE, hoặc thư mục dữ liệu của người dùng)"),
    )  # fmt: skip
    common.add_argument("--debug", action="store_true", help=tr("in chi tiết kỹ thuật khi có lỗi"))
    # told here; ``chosen_language`` has taken it out before the rest is read
    common.add_argument("--lang", choices=LANGUAGES, help=tr("ngôn ngữ của chương trình (mặc định: $VANMACH_LANG, hoặc vi)"))
    parser = _Parser(
        prog="vanmach",
        description=tr("Văn mạch: từ văn bản chỉ đạo tới nhiệm vụ, cơ quan, thời hạn, kèm trích nguyên văn."),
        epilog=tr('Ví dụ: vanmach build thu-muc-van-ban, rồi: vanmach ask nhiem-vu-tu-van-ban "Kết luận 81-KL/TW"'),
    )
    parser.add_argument("--version", action="store_true", help=tr("in phiên bản"))
    parser.add_argument("--lang", choices=LANGUAGES, help=tr("ngôn ngữ của chương trình (mặc định: $VANMACH_LANG, hoặc vi)"))
    commands: Any = parser.add_subparsers(dest="command", metavar=tr("LỆNH"), title=tr("Các lệnh"))

    def command(name: str, does: str) -> argparse.ArgumentParser:
        sentence = does[:1].upper() + does[1:] + "."
        made: argparse.ArgumentParser = commands.add_parser(name, help=does, description=sentence, parents=[common])
        return made

    text = command("text", tr("in văn bản thuần mà các vị trí trích dẫn tính theo"))
    text.add_argument("file", metavar=tr("TỆP"))
    extract = command("extract", tr("đọc tệp và in bản ghi trích xuất, không ghi vào kho"))
    extract.add_argument("paths", metavar=tr("ĐƯỜNG_DẪN"), nargs="+")
    extract.add_argument("--resolve", action="store_true", help=tr("dùng cả các tệp khác được nêu để xác định tên gọi văn bản"))
    extract.add_argument("--json", action="store_true", help=tr("mỗi tệp một dòng JSON"))
    build = command("build", tr("đọc tệp mới và tệp đã đổi vào kho, suy ra chuỗi chỉ đạo"))
    build.add_argument("paths", metavar=tr("ĐƯỜNG_DẪN"), nargs="+")
    build.add_argument("--workers", metavar="N", type=int, default=None, help=tr("số tiến trình đọc tệp (mặc định: theo số lõi máy)"))
    ask = command("ask", tr("hỏi một câu trong danh mục (xem: vanmach questions), hoặc một câu tiếng Việt trong ngoặc kép"))
    ask.add_argument("question", metavar=tr("CÂU_HỎI"), help=tr("mã câu hỏi, ví dụ: nhiem-vu-tu-van-ban; hoặc cả câu hỏi"))
    ask.add_argument(
        "values", metavar=tr("GIÁ_TRỊ"), nargs="*", default=[], help=tr("theo thứ tự tham số của câu hỏi; hoặc --TÊN GIÁ_TRỊ")
    )
    ask.add_argument(
        "--format", choices=(*FORMATS, *FILE_FORMATS),
        help=tr("dạng kết quả (mặc định: bảng trên màn hình, TSV khi chuyển tiếp; với -o: theo đuôi tệp)"),
    )  # fmt: skip
    ask.add_argument("-o", "--output", metavar=tr("TỆP"), type=Path, help=tr("ghi kết quả vào tệp này; xlsx và docx cần có"))
    query = command("query", tr("chạy một câu truy vấn SPARQL 1.1, hoặc một tệp chứa nó"))
    query.add_argument("query", metavar=tr("TRUY_VẤN"), help=tr("câu truy vấn, hoặc tên tệp chứa nó"))
    query.add_argument("--format", choices=FORMATS, help=tr("dạng kết quả"))
    for asking in (ask, query):
        asking.add_argument("--endpoint", metavar="URL", help=tr("hỏi máy chủ SPARQL tại địa chỉ này thay cho kho trên máy"))
        asking.add_argument("--timeout", metavar=tr("GIÂY"), type=float, default=60.0, help=tr("thời hạn cho mỗi truy vấn (mặc định: 60)"))
    view = command("view", tr("ghi sơ đồ tương tác ra một tệp HTML, mở được khi không có mạng"))
    view.add_argument("document", metavar=tr("VĂN_BẢN"), nargs="?", help=tr('văn bản, hoặc một nhiệm vụ ("177/KH-UBND II.1"); bỏ trống: toàn bộ kho'))
    view.add_argument("-o", "--output", metavar=tr("TỆP.html"), type=Path, required=True, help=tr("tệp sẽ ghi"))
    checked = command("check", tr("kiểm tra kho: cấu trúc, bằng chứng, thông tin không thống nhất"))
    checked.add_argument("--reasoner", action="store_true", help=tr("kiểm tra cả tính nhất quán của bản thể học và một mẫu dữ liệu (cần gói bổ sung reasoner)"))
    command("stats", tr("đếm những gì có trong kho"))
    exported = command("export", tr("ghi nội dung kho ra tệp cho công cụ khác (.nq, .nt, .ttl, .jsonld, .graphml, .gexf)"))
    exported.add_argument("-o", "--output", metavar=tr("TỆP"), type=Path, required=True, help=tr("đuôi tệp chọn dạng"))
    explain = command("explain", tr("nêu tiền đề của một quan hệ, kể cả quan hệ suy ra, tới tận câu chữ"))
    explain.add_argument("subject", metavar=tr("CHỦ_THỂ"), help=tr("văn bản hoặc nhiệm vụ"))
    explain.add_argument("predicate", metavar=tr("QUAN_HỆ"), help=tr('ví dụ: "bắt nguồn từ", "triển khai thực hiện", "chủ trì"'))
    explain.add_argument("object", metavar=tr("ĐỐI_TƯỢNG"), help=tr("văn bản hoặc cơ quan"))
    command("doctor", tr("cho biết máy này có gì và thiếu gì để chạy Văn mạch"))
    forget = command("forget", tr("bỏ một tệp khỏi kho, như chưa từng đọc"))
    forget.add_argument("paths", metavar=tr("ĐƯỜNG_DẪN"), nargs="+")
    _review_options(command("review", tr("hàng chờ những điều cần xác minh: xem, quyết định, rút lại quyết định")))
    command("questions", tr("liệt kê danh mục câu hỏi và tham số"))
    return parser


def _review_options(review: argparse.ArgumentParser) -> None:
    review.add_argument("id", metavar=tr("MÃ"), nargs="?", help=tr("mã trong hàng chờ, TỆP:DÒNG của một chỗ viện dẫn, hoặc TỆP không ghi số; bỏ trống: cả hàng chờ"))
    review.add_argument("--is", dest="is_", metavar=tr("VĂN_BẢN"), help=tr("chỗ viện dẫn này là văn bản ấy (hoặc số thứ tự của khả năng)"))
    review.add_argument("--is-not", metavar=tr("VĂN_BẢN"), help=tr("không phải văn bản ấy"))
    review.add_argument("--none", action="store_true", help=tr("không phải văn bản nào trong các khả năng; không xác nhận bên nào"))
    review.add_argument("--holds", metavar=tr("SỐ"), type=int, help=tr("thông tin không thống nhất: chỗ thứ mấy là đúng; các chỗ đều được giữ"))
    review.add_argument("--apart", action="store_true", help=tr("văn bản bị ghi hai ngày thực ra là hai văn bản"))
    review.add_argument("--by", metavar=tr("TÊN"), help=tr("người quyết định"))
    review.add_argument("--why", metavar=tr("LÝ_DO"), help=tr("vì sao"))
    review.add_argument("--walk", action="store_true", help=tr("lần lượt từng điều, chọn bằng số"))
    review.add_argument("--list-decisions", action="store_true", help=tr("liệt kê các quyết định đã ghi"))
    review.add_argument("--undo", metavar=tr("MÃ"), help=tr("rút lại một quyết định"))
    review.add_argument("--import", dest="import_file", metavar=tr("TỆP"), help=tr("thêm quyết định từ tệp review.jsonl của kho khác"))
    review.add_argument("--export-test", metavar=tr("TỆP"), type=Path, help=tr("ghi các chỗ đã quyết định thành ca kiểm thử, mỗi dòng một JSON"))
    review.add_argument("--json", action="store_true", help=tr("in hàng chờ dạng JSON"))


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


_REFUSALS = {
    errno.EACCES: tr_later("không có quyền"), errno.EPERM: tr_later("không có quyền"), errno.EROFS: tr_later("ổ đĩa chỉ cho đọc"),
    errno.ENOSPC: tr_later("đĩa đã đầy"), errno.EDQUOT: tr_later("đã hết dung lượng được cấp"), errno.ENOTDIR: tr_later("không phải thư mục"),
    errno.EISDIR: tr_later("là thư mục"), errno.ENOENT: tr_later("không có tệp hoặc thư mục này"), errno.ENAMETOOLONG: tr_later("tên quá dài"),
    errno.EIO: tr_later("lỗi đọc, ghi đĩa"), errno.EMFILE: tr_later("mở quá nhiều tệp"),
}  # fmt: skip


def machine_refused(error: OSError) -> UsageError:
    """What the machine would not do, and where: no fault of the program.

    >>> machine_refused(OSError(errno.ENOSPC, "No space left on device", "kho/x")).message
    'không đọc hoặc ghi được kho/x: đĩa đã đầy'
    """
    where = f" {error.filename}" if error.filename else ""
    why = tr(_REFUSALS.get(error.errno or 0, error.strerror or str(error)))
    remedy = tr_later("Kiểm tra quyền truy cập và dung lượng đĩa; chọn kho khác bằng --store THƯ_MỤC, tệp kết quả khác bằng -o.")
    return UsageError("không đọc hoặc ghi được{where}: {why}", remedy, where=where, why=why)


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


def report(error: VanmachError) -> None:
    """What failed, where, what to do, with its code."""
    console.say(tr("Lỗi {code}: {message}", code=error.code, message=console.plain(error.message)))
    if error.remedy:
        console.say(tr("  Cách xử lý: {remedy}", remedy=console.plain(error.remedy)))


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
    from . import commands

    status: int = commands.COMMANDS[options.command](options)
    return status


if __name__ == "__main__":
    sys.exit(main())
