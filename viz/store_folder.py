"""Where the store lies when nobody says."""

from __future__ import annotations

import os
import sys
from pathlib import Path


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
