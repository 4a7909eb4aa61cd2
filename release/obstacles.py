"""Says why a release may not be made of what stands in the working tree."""

from __future__ import annotations

import re
import subprocess
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path


def project_version(root: Path) -> str:
    """Return the version as pyproject.toml says it; a test holds the Teams manifest to it."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["version"])


def git(root: Path, *words: str) -> str:
    """Return what git answers, without the line's end."""
    asked = subprocess.run(["git", *words], cwd=root, capture_output=True, text=True, check=True)
    return asked.stdout.strip()


def obstacles(root: Path, version: str) -> list[str]:
    """Return every reason why this version cannot be released from here, as one line each."""
    return [*_tree(root), *_changelog(root, version), *_tag(root, version)]


def _tree(root: Path) -> Iterator[str]:
    if changed := git(root, "status", "--porcelain"):
        names = ", ".join(line[2:].strip() for line in changed.splitlines()[:5])
        yield f"the working tree differs from its commit: {names}"


def _changelog(root: Path, version: str) -> Iterator[str]:
    text = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = re.split(r"^## (.+)$", text, flags=re.MULTILINE)[1:]
    sections = dict(zip(headings[::2], headings[1::2], strict=True))
    dates = [name.split(" – ")[1] for name in sections if name.startswith(f"{version} – ")]
    if not dates or not _is_date(dates[0]):
        yield f"CHANGELOG.md has no section '## {version} – YYYY-MM-DD'"
    if sections.get("Unreleased", "").strip():
        yield f"CHANGELOG.md: what stands under Unreleased belongs to {version}"


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _tag(root: Path, version: str) -> Iterator[str]:
    name = f"v{version}"
    if git(root, "tag", "--list", name):
        tagged = git(root, "rev-parse", f"{name}^{{commit}}")
        if tagged != git(root, "rev-parse", "HEAD"):
            yield f"the tag {name} stands on another commit, {tagged[:10]}: raise the version"
