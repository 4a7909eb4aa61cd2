"""Golden files: what people read, and what the platforms are sent, reviewed as a diff."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from bot.domain.people import LANGUAGES, Platform
from tests.flows.pages import LINE_CHARS
from tests.flows.reviewed import READERS, cards_of, group_names, page_of
from tests.flows.stations import draw

GOLDEN = Path(__file__).parents[1] / "golden"
CARDS = [(group, platform) for group in group_names() for platform in READERS]
PAGES = [(group, language) for group in group_names() for language in LANGUAGES]


def is_rewriting() -> bool:
    return os.environ.get("GOLDEN") == "rewrite"


def cards_file(group: str, platform: Platform) -> Path:
    return GOLDEN / f"{group}.{platform}.json"


def page_file(group: str, language: str) -> Path:
    return GOLDEN / f"{group}.{language}.md"


def write_json(value: Any, indent: str = "", name: str = "") -> str:
    """Write JSON indented, but on one line what fits there."""
    flat = name + json.dumps(value, ensure_ascii=False)
    # The comma that may follow needs a place, too.
    if len(indent) + len(flat) < LINE_CHARS or not isinstance(value, dict | list):
        return flat
    deeper = indent + "  "
    if isinstance(value, dict):
        parts = [write_json(part, deeper, f'"{key}": ') for key, part in value.items()]
    else:
        parts = [write_json(part, deeper) for part in value]
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    inner = f",\n{deeper}".join(parts)
    return f"{name}{opening}\n{deeper}{inner}\n{indent}{closing}"


def sorted_deep(value: Any) -> Any:
    """Return JSON with the keys of every table sorted."""
    if isinstance(value, dict):
        return {key: sorted_deep(value[key]) for key in sorted(value)}
    return [sorted_deep(part) for part in value] if isinstance(value, list) else value


def hold_against(file: Path, drawn: str) -> str:
    """Return what was reviewed; first write it anew where that is asked for."""
    if is_rewriting():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(drawn, encoding="utf-8")
    assert file.is_file(), f"{file.name} is missing: run `make golden` and review what it writes"
    return file.read_text(encoding="utf-8")


def changed_parts(now: dict[str, Any], reviewed: dict[str, Any]) -> list[str]:
    """Return the names of what is not as it was reviewed, or not in the same place."""
    names = [name for name in {**reviewed, **now} if now.get(name) != reviewed.get(name)]
    return names or ["the order of them"] * (list(now) != list(reviewed))


def sections(page: str) -> dict[str, str]:
    """Return the parts of a page by their titles."""
    parts = page.split("\n## ")
    return {part.partition("\n")[0]: part for part in parts}


@pytest.mark.parametrize(("group", "platform"), CARDS)
def test_cards_are_drawn_as_reviewed(group: str, platform: Platform) -> None:
    cards = cards_of(group, platform, lambda content: draw(content, platform, "en").payload)
    drawn = {name: sorted_deep(card) for name, card in cards.items()}
    file = cards_file(group, platform)
    reviewed = json.loads(hold_against(file, write_json(drawn) + "\n"))
    different = changed_parts(drawn, reviewed)
    assert not different, f"{file.name} differs at {different}: if that is meant, run `make golden`"


@pytest.mark.parametrize(("group", "language"), PAGES)
def test_page_reads_as_reviewed(group: str, language: str) -> None:
    page, file = page_of(group, language), page_file(group, language)
    different = changed_parts(sections(page), sections(hold_against(file, page)))
    assert not different, f"{file.name} differs at {different}: if that is meant, run `make golden`"


def test_no_golden_file_is_left_over() -> None:
    wanted = {cards_file(*of) for of in CARDS} | {page_file(*of) for of in PAGES}
    left_over = {file for file in GOLDEN.rglob("*") if file.is_file()} - wanted
    if is_rewriting():
        for file in left_over:
            file.unlink()
        return
    names = sorted(file.relative_to(GOLDEN).as_posix() for file in left_over)
    assert names == [], "these belong to nothing that is shown any more: run `make golden`"


@pytest.mark.parametrize(("group", "language"), PAGES)
def test_page_shows_nothing_of_the_code_and_keeps_its_lines_short(
    group: str, language: str
) -> None:
    page = page_of(group, language)
    assert max(map(len, page.splitlines())) <= LINE_CHARS
    for sign in ("{ $", "<b>", "('", "=("):
        assert sign not in page


def test_golden_json_reads_back_and_keeps_its_lines_short() -> None:
    for chars in range(60, 80):
        value = {"b": [{"e": "é" * chars}, 1], "a": {"y": "z" * (chars - 10), "none": []}}
        written = write_json(sorted_deep(value))
        assert json.loads(written) == value
        assert written.index('"a"') < written.index('"b"')
        assert max(map(len, written.splitlines())) <= LINE_CHARS


def test_every_difference_is_named() -> None:
    assert changed_parts({"a": 1, "b": 2}, {"a": 1, "b": 2}) == []
    assert changed_parts({"a": 1, "b": 2}, {"b": 3, "c": 1}) == ["b", "c", "a"]
    assert changed_parts({"a": 1, "b": 2}, {"b": 2, "a": 1}) == ["the order of them"]
