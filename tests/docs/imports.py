"""Reads who imports whom: the rooms in the order of the import rules, and what joins them."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import grimp

ROOT = Path(__file__).parents[2]
FLOORS = ("config", "adapters", "bot")


@dataclass(frozen=True, slots=True)
class House:
    """The rooms of the bot from the door down, the adapters, the files in each, and the imports.

    `shared` are single files on the floor of the adapters, for any of them.
    """

    rooms: tuple[str, ...]
    adapters: tuple[str, ...]
    shared: tuple[str, ...]
    files: Mapping[str, tuple[str, ...]]
    imports: Mapping[tuple[str, str], int]


def contracts() -> list[dict[str, Any]]:
    """Return the import rules, as import-linter reads them."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    found: list[dict[str, Any]] = settings["tool"]["importlinter"]["contracts"]
    return found


def read_house() -> House:
    """Read the rules and the code as they are."""
    graph = grimp.build_graph(*FLOORS, cache_dir=None)
    places = {module: _place(module) for module in graph.modules}
    imports = Counter(
        (places[module], places[imported])
        for module in graph.modules
        for imported in graph.find_modules_directly_imported_by(module)
        if places[module] != places[imported]
    )
    rooms = _rooms()
    files = _files(places)
    found = sorted(
        (place for place in files if place.startswith("adapters.")),
        key=lambda place: (_highest(place, rooms, imports), place),
    )
    adapters = tuple(place for place in found if files[place])
    return House(rooms, adapters, tuple(sorted({*found} - {*adapters})), files, imports)


def _rooms() -> tuple[str, ...]:
    (layers,) = (
        rule["layers"]
        for rule in contracts()
        if rule["type"] == "layers" and rule["layers"][0].startswith("bot.")
    )
    return tuple(room.strip("() ") for layer in layers for room in layer.split("|"))


def _place(module: str) -> str:
    """Return the room or adapter that a module stands in; config is one place."""
    floor, *inside = module.split(".")
    return floor if floor == "config" or not inside else f"{floor}.{inside[0]}"


def _highest(adapter: str, rooms: tuple[str, ...], imports: Mapping[tuple[str, str], int]) -> int:
    used = [number for number, room in enumerate(rooms) if imports.get((adapter, room))]
    return min(used, default=len(rooms))


def _files(places: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    files: dict[str, set[str]] = {}
    for module, place in places.items():
        files.setdefault(place, set())
        if inner := module.removeprefix(place).lstrip("."):
            files[place].add(inner.partition(".")[0])
    return {place: tuple(sorted(names)) for place, names in files.items()}
