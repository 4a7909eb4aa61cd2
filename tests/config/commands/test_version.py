"""The version that the command line prints is the one of the project."""

from __future__ import annotations

import tomllib

from tests.config.conftest import Caro
from tests.harness.processes import ROOT


def test_the_program_prints_the_version_of_the_project(caro: Caro) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert caro("--version").stdout == f"caro {project['version']}\n"
