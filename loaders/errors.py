"""Errors a person can act on: what failed, where, what to do, with a stable code.

``message`` and ``remedy`` are written in Vietnamese where the error is raised, whole sentences with named blanks and the values beside
them; they are translated when they are read, so an error may come from another process, or be shown in two languages.
"""

from __future__ import annotations

from ontology.language import tr


class VanmachError(Exception):
    """Base of all errors shown to people. ``code`` is stable ("VM-012"); ``remedy`` says what to do.

    >>> VanmachError("không có tệp {name}", "Kiểm tra lại đường dẫn.", name="{a}").message
    'không có tệp {a}'
    """

    code, exit_status = "VM-000", 70

    def __init__(self, message: str, remedy: str = "", /, **blanks: object) -> None:
        super().__init__(message, remedy)
        self._message = message
        self._remedy = remedy
        self._blanks = blanks

    @property
    def message(self) -> str:
        return tr(self._message, **self._blanks)

    @property
    def remedy(self) -> str:
        return tr(self._remedy, **self._blanks)

    def __str__(self) -> str:
        return self.message


class UnreadableFile(VanmachError):
    """A file that gives no text: empty, binary, without permission, too large."""

    code, exit_status = "VM-010", 3

    def __init__(self, path: str, message: str, remedy: str, /, **blanks: object) -> None:
        super().__init__(message, remedy, **blanks)
        self.path = path

    @property
    def message(self) -> str:
        return f"{self.path}: {super().message}"
