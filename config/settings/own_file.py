"""The installation's own file of settings, which CARO_CONFIG names."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

FILE_VARIABLE = "CARO_CONFIG"


def own_file() -> Path | None:
    """Return the file, or None where none is named."""
    name = os.environ.get(FILE_VARIABLE)
    return Path(name) if name else None


def own_file_lists_banks() -> bool:
    """Say whether the operator lists the banks there, so that nobody else changes them."""
    own = own_file()
    return own is not None and "banks" in tomllib.loads(own.read_text("utf-8"))
