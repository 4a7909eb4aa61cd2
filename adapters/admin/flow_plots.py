"""The drawing of how cases went through a flow: stations, and lines as broad as many took them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.drop_offs import DropOff, Passage

BOX_PX, BOX_HEIGHT_PX = 164, 38
"""How wide and high a station is drawn; all of this is in pixels."""
_RANK_PX, _ROW_PX, _EDGE_PX = 240, 56, 8
_BROADEST_PX = 14.0


@dataclass(frozen=True, slots=True)
class Box:
    """A station; `left_px` is as wide a part of it as was left there."""

    at: str
    x: int
    y: int
    came: int
    left: int
    left_px: float


@dataclass(frozen=True, slots=True)
class Line:
    """The way from one station to another, whatever answers took it."""

    path: str
    width: float


@dataclass(frozen=True, slots=True)
class FlowDrawing:
    """All stations to which cases came, with the ways between them."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


def draw_drop_off(drop: DropOff) -> FlowDrawing:
    """Draw where cases went; each station stands to the right of all that lead to it."""
    ways = _added(drop.passages)
    ranks = _ranks(drop.visits, ways)
    places = _places(ranks, ways, {at: one.came for at, one in drop.visits.items()})
    boxes = [
        Box(at, *places[at], one.came, one.left, round(BOX_PX * one.left / one.came, 1))
        for at, one in drop.visits.items()
    ]
    most = max(ways.values(), default=1)
    lines = [
        Line(_path(places[begin], places[end]), round(max(1.0, _BROADEST_PX * count / most), 1))
        for (begin, end), count in ways.items()
    ]
    return FlowDrawing(
        width=max((box.x for box in boxes), default=0) + BOX_PX + _EDGE_PX,
        height=max((box.y for box in boxes), default=0) + BOX_HEIGHT_PX + _EDGE_PX,
        boxes=tuple(boxes),
        lines=tuple(lines),
    )


_Ways = Mapping[tuple[str, str], int]


def _added(passages: Iterable[Passage]) -> _Ways:
    """Add up the answers that lead from one station to the same other one."""
    ways: dict[tuple[str, str], int] = {}
    for one in passages:
        ways[one.step, one.to] = ways.get((one.step, one.to), 0) + one.count
    return ways


def _ranks(stations: Iterable[str], ways: _Ways) -> dict[str, int]:
    """Return how far to the right each station stands; what leads back in a circle counts not."""
    onwards: dict[str, list[str]] = {}
    for begin, end in ways:
        onwards.setdefault(begin, []).append(end)
    # In the order in which they end.
    ended: dict[str, None] = {}
    forwards: dict[str, list[str]] = {}
    under_way: set[str] = set()

    def visit(at: str) -> None:
        under_way.add(at)
        for to in onwards.get(at, ()):
            if to not in under_way:
                forwards.setdefault(at, []).append(to)
                if to not in ended:
                    visit(to)
        under_way.remove(at)
        ended[at] = None

    led_to = {end for _begin, end in ways}
    for at in sorted(stations, key=lambda one: one in led_to):
        if at not in ended:
            visit(at)
    ranks = dict.fromkeys(ended, 0)
    for at in reversed(ended):
        for to in forwards.get(at, ()):
            ranks[to] = max(ranks[to], ranks[at] + 1)
    return ranks


def _places(
    ranks: Mapping[str, int], ways: _Ways, came: Mapping[str, int]
) -> dict[str, tuple[int, int]]:
    """Place the stations of each rank beneath each other, near to what leads to them."""
    rows: dict[str, int] = {}
    for rank in range(max(ranks.values(), default=-1) + 1):
        beside = [at for at, its in ranks.items() if its == rank]
        beside.sort(key=lambda at: (_height(at, rows, ways), -came[at], at))
        rows |= {at: row for row, at in enumerate(beside)}
    return {at: (_EDGE_PX + ranks[at] * _RANK_PX, _EDGE_PX + rows[at] * _ROW_PX) for at in rows}


def _height(at: str, rows: Mapping[str, int], ways: _Ways) -> float:
    """Return in which row those that lead to a station stand, by how many came from each."""
    came = [
        (rows[begin], count) for (begin, end), count in ways.items() if end == at and begin in rows
    ]
    return sum(row * count for row, count in came) / max(1, sum(count for _row, count in came))


def _path(begin: Sequence[int], end: Sequence[int]) -> str:
    """Return a curve from the right of one station to the left of another."""
    x, y = begin[0] + BOX_PX, begin[1] + BOX_HEIGHT_PX // 2
    to_x, to_y = end[0], end[1] + BOX_HEIGHT_PX // 2
    bend = max(_RANK_PX - BOX_PX, abs(to_x - x) // 2)
    return f"M{x} {y}C{x + bend} {y} {to_x - bend} {to_y} {to_x} {to_y}"
