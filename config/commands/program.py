"""The program's own name, as it is to be typed once more by whoever called it."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from pathlib import Path


def program_name() -> str:
    """Return how this program was called: `caro`, the path to it, or a module of a Python."""
    called = Path(sys.argv[0])
    if called.name == "__main__.py":
        return f"{shlex.quote(_short(Path(sys.orig_argv[0])))} -m config"
    found = shutil.which(called.name)
    if found and called.exists() and os.path.samefile(found, called):
        return called.name
    return shlex.quote(_short(called))


def _short(file: Path) -> str:
    """Return a path from the present folder where it lies within that."""
    here = Path.cwd()
    return str(file.relative_to(here)) if file.is_relative_to(here) else str(file)
