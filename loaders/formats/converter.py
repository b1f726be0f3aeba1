"""Old and other word processors' files (.doc, .rtf, .odt) → .docx, by LibreOffice where it is installed.

In: the file's bytes. Out: the bytes of a .docx. LibreOffice runs without a window, in a profile of its own that is thrown away: macros are off,
linked files are not followed, no connection is possible (its proxy leads nowhere), and it is ended after a time limit with all its processes.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

LIMIT_SECONDS: Final = 90
_SETTING: Final = '<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
_SETTINGS: Final = (
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Inet/Settings", "ooInetProxyType", "1"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)


def soffice() -> str | None:
    """The program, where it is installed."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def to_docx(data: bytes, suffix: str) -> bytes | None:
    """The .docx that LibreOffice makes of a file of this suffix (".doc"); None where it is not installed, fails or takes too long."""
    program = soffice()
    if program is None:
        return None
    with tempfile.TemporaryDirectory(prefix="vanmach-", ignore_cleanup_errors=True) as held:
        folder = Path(held)
        (folder / "profile" / "user").mkdir(parents=True)
        items = "".join(_SETTING.format(path=path, name=name, value=value) for path, name, value in _SETTINGS)
        (folder / "profile" / "user" / "registrymodifications.xcu").write_text(
            '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" '
            f'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{items}</oor:items>',
            "utf-8",
        )
        source = folder / f"in{suffix}"
        source.write_bytes(data)
        command = [
            program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore", "--nolockcheck", "--nodefault",
            "--nofirststartwizard", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "out"), str(source),
        ]
        _run(command, folder)
        made = folder / "out" / "in.docx"
        return made.read_bytes() if made.is_file() else None


def _run(command: list[str], folder: Path) -> None:
    kept = {k: v for k, v in os.environ.items() if k.lower() not in ("http_proxy", "https_proxy", "all_proxy", "ftp_proxy")}
    environment = {**kept, "HOME": str(folder), "TMPDIR": str(folder)}
    try:
        process = subprocess.Popen(
            command, env=environment, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=sys.platform != "win32",
        )
    except OSError:
        return
    try:
        process.wait(LIMIT_SECONDS)
    except subprocess.TimeoutExpired:
        if sys.platform == "win32":
            process.kill()
        else:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
        process.wait()
