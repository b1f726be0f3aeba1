"""The commands and their options, as argparse knows them, in the language of the moment.

In: nothing. Out: the parser. What stands before argparse is in ``arguments``.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import Any, NoReturn

from ontology.language import LANGUAGES, tr, tr_later
from viz.arguments import FILE_FORMATS, FORMATS, UsageError

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
    )
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
    extract.add_argument("--json", action="store_true", help=tr("mỗi văn bản một dòng JSON"))
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
    )
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
    review.add_argument("--is", dest="is_", metavar=tr("VĂN_BẢN"), help=tr("chỗ viện dẫn này là văn bản ấy (hoặc số thứ tự của khả năng; văn bản kho chưa có thì ghi đủ số, ký hiệu, ngày); số, ngày mà bản in để trống"))
    review.add_argument("--is-not", metavar=tr("VĂN_BẢN"), help=tr("không phải văn bản ấy"))
    review.add_argument("--none", action="store_true", help=tr("không phải văn bản nào trong các khả năng; không xác nhận bên nào; đã xem, không có gì để chọn"))
    review.add_argument("--holds", metavar=tr("SỐ"), type=int, help=tr("thông tin không thống nhất: chỗ thứ mấy là đúng; hàng có hai cách tách ô: cách thứ mấy là đúng; các chỗ đều được giữ"))
    review.add_argument("--apart", action="store_true", help=tr("văn bản bị ghi hai ngày thực ra là hai văn bản"))
    review.add_argument("--by", metavar=tr("TÊN"), help=tr("người quyết định"))
    review.add_argument("--why", metavar=tr("LÝ_DO"), help=tr("vì sao"))
    review.add_argument("--walk", action="store_true", help=tr("lần lượt từng điều, chọn bằng số"))
    review.add_argument("--list-decisions", action="store_true", help=tr("liệt kê các quyết định đã ghi"))
    review.add_argument("--undo", metavar=tr("MÃ"), help=tr("rút lại một quyết định"))
    review.add_argument("--import", dest="import_file", metavar=tr("TỆP"), help=tr("thêm quyết định từ tệp review.jsonl của kho khác"))
    review.add_argument("--export-test", metavar=tr("TỆP"), type=Path, help=tr("ghi các chỗ đã quyết định thành ca kiểm thử, mỗi dòng một JSON"))
    review.add_argument("--json", action="store_true", help=tr("in hàng chờ dạng JSON"))
