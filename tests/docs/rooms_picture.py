"""Draws docs/architecture.svg: the floors, the rooms of the bot, and who imports whom how often."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from tests.docs.imports import House, read_house

_WIDTH = 1140
_ROOM_X, _ROOM_WIDTH, _GAP, _BOX = 190, 300, 16, 66
_CONFIG_Y, _ADAPTERS_Y, _BOT_Y = 20, 120, 236
_FIRST_COLUMN_X = 540
_LINE_CHARS, _LINE = 50, 13
_SAID = {
    "desk": "the door: a call in, a reply out",
    "jobs": "what was accepted, done to its end",
    "casework": "the live case, shown everywhere",
    "ports": "what the desk needs of the world",
    "cards": "what is said: cards and texts",
    "domain": "what is true: rules, no await",
    "errors": "every error",
}
_STYLE = """
  text { font: 12px system-ui, "Liberation Sans", Arial, sans-serif; fill: #1f2933 }
  .name { font-weight: 600; font-size: 14px }
  .small { font-size: 11px; fill: #52606d }
  .said { font-size: 11px; text-anchor: end }
  .count { font-size: 11px; text-anchor: middle }
  .floor { fill: #f5f7fa; stroke: #cbd2d9 }
  .box { fill: #fff; stroke: #7b8794 }
  .arrow { fill: none; stroke: #7b8794; stroke-width: 1.2; marker-end: url(#head) }
  .line { stroke: #cbd2d9; stroke-width: 1.5 }
  .dot { fill: #d9e8ff; stroke: #2563b0 }
  .under { fill: #f5f7fa }
"""


def draw() -> str:
    """Return the picture."""
    house = read_house()
    height = _top(house, len(house.rooms)) + 4
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img">',
        "<title>Three floors and the rooms of the bot: every import goes down</title>",
        f"<style>{_STYLE}</style>",
        '<defs><marker id="head" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8"'
        ' markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z" fill="#7b8794"/></marker></defs>',
        f'<rect width="{_WIDTH}" height="{height}" fill="#fff"/>',
        *_floors(house, height),
        *_columns(house),
        *_rooms(house),
        *_arrows(house),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _floors(house: House, height: int) -> Iterator[str]:
    shared = "".join(f" · {file.partition('.')[2]}.py" for file in house.shared)
    for name, top, bottom, *said in (
        ("config/", _CONFIG_Y, _CONFIG_Y + 60, " · ".join(house.files["config"])),
        (
            "adapters/",
            _ADAPTERS_Y,
            _ADAPTERS_Y + 80,
            "what touches the world; none knows another",
            f"for any of them{shared}" if shared else "",
        ),
        ("bot/", _BOT_Y, height - 10, "what it is: no network, database, clock, SDK or file"),
    ):
        yield _box("floor", 10, top, _WIDTH - 20, bottom - top)
        yield _text("name", 24, top + 23, name)
        for number, line in enumerate(said):
            yield from _lines(24, top + 42 + 16 * number, line, 70)


def _columns(house: House) -> Iterator[str]:
    """Draw each adapter over a line that passes the rooms, with a count where it imports."""
    step = (_WIDTH - 10 - _FIRST_COLUMN_X) // (len(house.adapters) + 1)
    half = step // 2 - 2
    for number, adapter in enumerate([*house.adapters, "config"]):
        x = _FIRST_COLUMN_X + number * step
        yield from _uses(house, adapter, x)
        if adapter == "config":
            yield _text("count", x, _ADAPTERS_Y + 43, "config")
            continue
        yield _arrow(f"M{x} {_CONFIG_Y + 60}V{_ADAPTERS_Y + 22}")
        yield _count("under", x, _CONFIG_Y + 78, house.imports.get(("config", adapter), 0))
        yield _box("box", x - half, _ADAPTERS_Y + 22, 2 * half, 34)
        yield _text("count", x, _ADAPTERS_Y + 43, adapter.partition(".")[2])


def _uses(house: House, place: str, x: int) -> Iterator[str]:
    used = [number for number, room in enumerate(house.rooms) if (place, room) in house.imports]
    if not used:
        return
    top = _CONFIG_Y + 60 if place == "config" else _ADAPTERS_Y + 56
    yield f'<path class="line" d="M{x} {top}V{_middle(house, max(used))}"/>'
    for number in used:
        yield _count("dot", x, _middle(house, number), house.imports[place, house.rooms[number]])


def _rooms(house: House) -> Iterator[str]:
    for number, room in enumerate(house.rooms):
        y = _top(house, number)
        files = house.files[room]
        yield _box("box", _ROOM_X, y, _ROOM_WIDTH, _height(files))
        name = room.partition(".")[2]
        yield _text("name", _ROOM_X + 12, y + 20, f"{name}/" if files else f"{name}.py")
        yield _text("said", _ROOM_X + _ROOM_WIDTH - 12, y + 20, _SAID.get(name, ""))
        yield from _lines(_ROOM_X + 12, y + 35, " · ".join(files), _LINE_CHARS)


def _arrows(house: House) -> Iterator[str]:
    """Draw a bow at the left from each room to every one that it imports, with its count."""
    last = len(house.rooms) - 1
    for upper, importer in enumerate(house.rooms):
        for lower, imported in enumerate(house.rooms):
            if count := house.imports.get((importer, imported)):
                start = _middle(house, upper) + (lower - upper) * 3
                end = _middle(house, lower) - (last - upper + 1) * 3 + 8
                x = _ROOM_X - 12 - 32 * abs(lower - upper)
                yield _arrow(f"M{_ROOM_X} {start}C{x} {start} {x} {end} {_ROOM_X} {end}")
                yield _count("under", _ROOM_X - 0.75 * (_ROOM_X - x), (start + end) // 2, count)


def _top(house: House, number: int) -> int:
    """Return where the box of a room begins, or behind the last one the next would."""
    above = house.rooms[:number]
    return _BOT_Y + 52 + sum(_height(house.files[room]) + _GAP for room in above)


def _height(files: tuple[str, ...]) -> int:
    """Return how high a room's box is: as its lines need, and a few hold in the least of it."""
    lines = len(textwrap.wrap(" · ".join(files), _LINE_CHARS))
    return max(_BOX, 35 + _LINE * lines)


def _middle(house: House, number: int) -> int:
    return _top(house, number) + _height(house.files[house.rooms[number]]) // 2


def _lines(x: int, y: int, text: str, chars: int) -> Iterator[str]:
    for number, line in enumerate(textwrap.wrap(text, chars)):
        yield _text("small", x, y + _LINE * number, line)


def _box(kind: str, x: int, y: int, width: int, height: int) -> str:
    return f'<rect class="{kind}" x="{x}" y="{y}" width="{width}" height="{height}" rx="6"/>'


def _text(kind: str, x: float, y: int, text: str) -> str:
    return f'<text class="{kind}" x="{x:g}" y="{y}">{text}</text>'


def _arrow(path: str) -> str:
    return f'<path class="arrow" d="{path}"/>'


def _count(kind: str, x: float, y: int, count: int) -> str:
    return (
        f'<circle class="{kind}" cx="{x:g}" cy="{y}" r="10"/>{_text("count", x, y + 4, str(count))}'
    )
