"""Errors a person can act on: what failed, where, what to do, with a stable code."""

from __future__ import annotations


class VanmachError(Exception):
    """Base of all errors shown to people. ``code`` is stable ("VM-012"); ``remedy`` says what to do."""

    code = "VM-000"
    exit_status = 70

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


class UnreadableFile(VanmachError):
    """A file that gives no text: empty, binary, without permission, too large."""

    code = "VM-010"
    exit_status = 3

    def __init__(self, path: str, message: str, remedy: str) -> None:
        super().__init__(f"{path}: {message}", remedy)
        self.path = path
