"""Pieces of pages: drawn once for all who read the same alike, and anew for everybody else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from adapters.admin.pieces import Piece, Pieces

_ENGLISH = {"language": "en", "zone": "Europe/Brussels"}


class _Drawing:
    """Draws in words, and remembers how often it had to."""

    def __init__(self) -> None:
        self.times = 0
        self.pieces = Pieces(self._draw)

    def _draw(self, name: str, shown: Mapping[str, Any]) -> str:
        self.times += 1
        return f"{name} {shown['language']} {shown['zone']} {shown['cases']}"

    def of(self, cases: dict[str, int], spoken: Mapping[str, str], name: str = "ends") -> str:
        """Draw a piece that tells of these."""
        return str(self.pieces.draw(spoken, Piece(name, cases, lambda: {"cases": cases})))


@pytest.fixture
def drawing() -> _Drawing:
    """Nothing has been drawn."""
    return _Drawing()


def test_the_same_is_drawn_once(drawing: _Drawing) -> None:
    first = drawing.of({"KBC": 1}, _ENGLISH)
    assert first == "ends en Europe/Brussels {'KBC': 1}"
    assert drawing.of({"KBC": 1}, _ENGLISH) == first
    assert drawing.times == 1


@pytest.mark.parametrize(
    ("cases", "spoken", "name"),
    [
        ({"KBC": 2}, _ENGLISH, "ends"),
        ({"KBC": 1}, _ENGLISH | {"language": "fr"}, "ends"),
        ({"KBC": 1}, _ENGLISH | {"zone": "Asia/Tokyo"}, "ends"),
        ({"KBC": 1}, _ENGLISH, "times"),
    ],
)
def test_what_differs_in_anything_is_drawn_anew(
    drawing: _Drawing, cases: dict[str, int], spoken: dict[str, str], name: str
) -> None:
    first = drawing.of({"KBC": 1}, _ENGLISH)
    assert drawing.of(cases, spoken, name) != first
    assert drawing.times == 2
    assert drawing.of({"KBC": 1}, _ENGLISH) == first
    assert drawing.times == 2


def test_what_was_drawn_long_ago_is_let_go(drawing: _Drawing) -> None:
    for count in range(100):
        drawing.of({"KBC": count}, _ENGLISH)
    assert drawing.of({"KBC": 99}, _ENGLISH).endswith("{'KBC': 99}")
    assert drawing.times == 100
    drawing.of({"KBC": 0}, _ENGLISH)
    assert drawing.times == 101
