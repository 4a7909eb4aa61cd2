"""The changelog: one dated section a version, the newest first, and one for the version at hand."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[2]
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
HEADINGS = re.findall(r"^## (.+)$", CHANGELOG, re.MULTILINE)


def sections() -> list[tuple[tuple[int, ...], date]]:
    """Return version and date of every section but the one of what is not released yet."""
    parted = [heading.split(" – ") for heading in HEADINGS[1:]]
    return [
        (tuple(int(part) for part in version.split(".")), date.fromisoformat(day))
        for version, day in parted
    ]


def test_what_is_not_released_stands_on_top() -> None:
    assert HEADINGS[0] == "Unreleased"


def test_the_newest_version_comes_first() -> None:
    found = sections()
    assert found == sorted(found, reverse=True)
    assert len({version for version, _ in found}) == len(found)


def test_the_version_of_the_project_is_the_newest_of_the_changelog() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == ".".join(map(str, sections()[0][0]))


def test_every_version_says_something_in_whole_sentences() -> None:
    bodies = re.split(r"^## .+$", CHANGELOG, flags=re.MULTILINE)[2:]
    entries = [re.split(r"\n(?=- )", body.strip()) for body in bodies]
    said = [entry for body in entries for entry in body]
    assert [entry for entry in said if not re.fullmatch(r"(?s)- .+\.", entry)] == []
