"""The world around the chat: acts by their names, what is told of them, and what still lasts."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from adapters.playground.world import Act, World


async def perform(about: Sequence[str]) -> str:
    return f"done to {', '.join(about)}"


async def test_an_act_is_told_to_everybody_who_listens() -> None:
    world, rung = World((Act("rain", "It rains", perform),)), []
    world.listeners.append(lambda: rung.append(world.told))
    await world.play("rain", ["CARO-1", "CARO-2"])
    assert rung == ["done to CARO-1, CARO-2"]
    assert world.describe() == {"told": rung[0], "number": 1, "lasting": {}}


async def test_what_is_told_twice_counts_twice() -> None:
    world = World()
    world.tell("It rains.")
    world.tell("It rains.")
    assert world.describe()["number"] == 2


async def test_there_is_no_act_but_those_of_the_world() -> None:
    with pytest.raises(LookupError):
        await World().play("rain", [])


def test_what_lasts_says_how_long_until_it_is_over() -> None:
    world = World()
    world.lasts("rain", 60.0)
    assert 59 < world.describe()["lasting"]["rain"] <= 60
    world.lasts("rain", 0.0)
    assert world.describe()["lasting"] == {}
