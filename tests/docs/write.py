"""Writes the pages that are made from the code: `make docs` runs it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from tests.docs import commands_page, rooms_picture, settings_page

DOCS = Path(__file__).parents[2] / "docs"
MADE: Mapping[str, Callable[[], str]] = {
    "settings.md": settings_page.draw,
    "commands.md": commands_page.draw,
    "architecture.svg": rooms_picture.draw,
}
"""What is made, and by what."""


def write() -> None:
    """Write every made page anew."""
    for name, draw in MADE.items():
        (DOCS / name).write_text(draw(), encoding="utf-8")


if __name__ == "__main__":
    write()
