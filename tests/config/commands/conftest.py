"""The command line as a person types it, over a database in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
LINE = [sys.executable, "-m", "config"]

Caro = Callable[..., subprocess.CompletedProcess[str]]


def environment(url: str, **settings: str) -> dict[str, str]:
    """The environment of this machine without settings of the desk, and these."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("CARO_")}
    return {**clean, "PYTHONPATH": str(ROOT), "CARO_DATABASE_URL": url, **settings}


@pytest.fixture
def caro(tmp_path: Path) -> Caro:
    """Run `caro` with these words, over a database in a folder of its own."""

    def run(*words: str, **settings: str) -> subprocess.CompletedProcess[str]:
        env = environment(f"sqlite://{tmp_path}/caro.sqlite3", **settings)
        line = [*LINE, *words]
        return subprocess.run(
            line, env=env, cwd=tmp_path, capture_output=True, text=True, timeout=50, check=False
        )

    return run
