"""Builds the site of the documents in a folder of its own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests.docs.documents import DOCS, ROOT
from tests.harness.waiting import PATIENCE_S


def build_site(folder: Path) -> Path:
    """Build the site and return its folder; a warning is an error."""
    shutil.copytree(DOCS, folder / "docs")
    shutil.copy(ROOT / "zensical.toml", folder)
    line = [str(Path(sys.executable).with_name("zensical")), "build", "--strict"]
    subprocess.run(line, cwd=folder, check=True, capture_output=True, timeout=PATIENCE_S)
    return folder / "build" / "site"
