"""Golden files: every station of every flow as each platform draws it, reviewed as a diff."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from bot.cards.case_views import case_card
from bot.domain.people import LANGUAGES, Platform, Role
from tests.flows.shipped import FLOWS
from tests.flows.stations import draw, find_stations, read_as

GOLDEN = Path(__file__).parents[1] / "golden"
LINE_CHARS = 100
READERS = {Platform.SLACK: Role.AGENT, Platform.TEAMS: Role.ACCOUNTANT}
STATIONS = [(flow.flow, at) for flow in FLOWS.values() for at in (*flow.steps, *flow.outcomes)]


def is_rewriting() -> bool:
    return os.environ.get("GOLDEN") == "rewrite"


def file_of(flow: str, at: str, language: str, platform: str) -> Path:
    return GOLDEN / flow / f"{at}.{language}.{platform}.json"


def write_json(value: Any, indent: str = "", name: str = "") -> str:
    """Write JSON with sorted keys, indented, but on one line what fits there."""
    flat = name + json.dumps(value, ensure_ascii=False, sort_keys=True)
    # The comma that may follow needs a place, too.
    if len(indent) + len(flat) < LINE_CHARS or not isinstance(value, dict | list):
        return flat
    deeper = indent + "  "
    if isinstance(value, dict):
        parts = [write_json(value[key], deeper, f'"{key}": ') for key in sorted(value)]
    else:
        parts = [write_json(part, deeper) for part in value]
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    inner = f",\n{deeper}".join(parts)
    return f"{name}{opening}\n{deeper}{inner}\n{indent}{closing}"


@pytest.mark.parametrize("platform", READERS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("flow", "at"), STATIONS)
def test_station_is_drawn_as_reviewed(flow: str, at: str, language: str, platform: str) -> None:
    place = Platform(platform)
    station = find_stations(flow)[at]
    viewer = read_as(language, READERS[place], place)
    card = case_card(viewer, station.order, station.case, station.flow)
    drawn = write_json(draw(card, place, language).payload) + "\n"
    file = file_of(flow, at, language, platform)
    if is_rewriting():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(drawn, encoding="utf-8")
    assert file.is_file(), f"{file.name} is missing: run `make golden` and review what it writes"
    reviewed = file.read_text(encoding="utf-8")
    assert drawn == reviewed, f"{file.name} differs: if that is meant, run `make golden`"


def test_no_golden_file_is_left_over() -> None:
    wanted = {
        file_of(flow, at, language, platform)
        for flow, at in STATIONS
        for language in LANGUAGES
        for platform in READERS
    }
    left_over = {file for file in GOLDEN.rglob("*") if file.is_file()} - wanted
    if is_rewriting():
        for file in left_over:
            file.unlink()
        return
    names = sorted(file.relative_to(GOLDEN).as_posix() for file in left_over)
    assert names == [], "these belong to no station: run `make golden`"


def test_golden_json_reads_back_and_keeps_its_lines_short() -> None:
    for chars in range(60, 80):
        value = {"b": [{"e": "é" * chars}, 1], "a": {"y": "z" * (chars - 10), "none": []}}
        written = write_json(value)
        assert json.loads(written) == value
        assert written.index('"a"') < written.index('"b"')
        assert max(map(len, written.splitlines())) <= LINE_CHARS
