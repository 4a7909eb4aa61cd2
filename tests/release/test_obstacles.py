"""A release is refused, with the reason, wherever it would not be what its version says."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from release.obstacles import git, obstacles, project_version

ROOT = Path(__file__).parents[2]
GOOD = "# Changelog\n\n## Unreleased\n\n## 1.2.0 – 2026-01-31\n\n- It begins.\n"

Project = Callable[..., Path]


def begin(root: Path) -> None:
    """Make a repository of this folder that owes nothing to the settings of whoever runs this."""
    git(root, "init", "--quiet")
    for name, value in (
        ("user.name", "Somebody"),
        ("user.email", "somebody@example.be"),
        ("commit.gpgsign", "false"),
        ("tag.gpgsign", "false"),
    ):
        git(root, "config", name, value)
    commit(root, "Begin")


def commit(root: Path, message: str) -> None:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--no-verify", "--allow-empty", "--message", message)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Make a committed project with this changelog."""

    def make(changelog: str = GOOD) -> Path:
        (tmp_path / "pyproject.toml").write_text('[project]\nversion = "1.2.0"\n')
        (tmp_path / "CHANGELOG.md").write_text(changelog)
        begin(tmp_path)
        return tmp_path

    return make


def test_a_clean_tree_with_its_dated_section_may_be_released(project: Project) -> None:
    root = project()
    assert obstacles(root, project_version(root)) == []


def test_a_change_that_is_not_committed_is_named(project: Project) -> None:
    root = project()
    (root / "new.py").touch()
    assert obstacles(root, "1.2.0") == ["the working tree differs from its commit: new.py"]


@pytest.mark.parametrize(
    "heading", ["1.2.1 – 2026-01-31", "1.2.0", "1.2.0 – soon", "1.2.0 – 2026-02-30"]
)
def test_a_version_needs_its_dated_section(project: Project, heading: str) -> None:
    root = project(GOOD.replace("1.2.0 – 2026-01-31", heading))
    assert obstacles(root, "1.2.0") == ["CHANGELOG.md has no section '## 1.2.0 – YYYY-MM-DD'"]


def test_nothing_may_be_left_as_unreleased(project: Project) -> None:
    root = project(GOOD.replace("Unreleased\n", "Unreleased\n\n- It goes on.\n"))
    (reason,) = obstacles(root, "1.2.0")
    assert "Unreleased" in reason


def test_a_tag_holds_on_its_own_commit_only(project: Project) -> None:
    root = project()
    git(root, "tag", "v1.2.0")
    assert obstacles(root, "1.2.0") == []
    commit(root, "Go on")
    (reason,) = obstacles(root, "1.2.0")
    assert reason.startswith("the tag v1.2.0 stands on another commit")


@pytest.mark.full
def test_a_refused_release_makes_nothing_and_says_why(project: Project) -> None:
    root = project(changelog="# Changelog\n")
    called = subprocess.run(
        [sys.executable, "-m", "release"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (called.returncode, called.stderr.count("\n")) == (1, 1)
    assert called.stderr.startswith("release: CHANGELOG.md has no section")
    assert not (root / "dist").exists()
