"""What both stand-ins tell of their faults: which wait, which last, and which have happened."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from adapters.playground import FAULTS, SlackStandIn, StandIn, TeamsStandIn


@pytest.fixture(params=[SlackStandIn, TeamsStandIn])
def stand_in(request: pytest.FixtureRequest) -> StandIn:
    made: StandIn = request.param()
    return made


@pytest.fixture
async def slack() -> AsyncIterator[SlackStandIn]:
    """A workspace whose desk answers everything."""

    async def answer(_request: web.Request) -> web.Response:
        return web.Response()

    app = web.Application()
    app.router.add_post("/", answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with SlackStandIn(desk_url=f"http://127.0.0.1:{runner.addresses[0][1]}/") as opened:
        yield opened
    await runner.cleanup()


@pytest.mark.parametrize("fault", FAULTS)
def test_every_fault_shows_and_is_forgotten_when_all_is_healed(
    stand_in: StandIn, fault: str
) -> None:
    assert stand_in.fault_counts() == {}
    stand_in.cause(fault)
    # A new key of Teams is published: that happens at once.
    assert stand_in.fault_counts()[fault] in [(1, 0), (0, 1)]
    assert list(stand_in.fault_counts()) == [fault]
    stand_in.heal()
    assert stand_in.fault_counts() == {}


def test_the_same_fault_twice_waits_twice_where_it_befalls_two_answers(stand_in: StandIn) -> None:
    for _ in range(2):
        stand_in.cause("answer-429")
        stand_in.cause("deliver-twice")
    assert stand_in.fault_counts() == {"deliver-twice": (1, 0), "answer-429": (2, 0)}


def test_a_fault_that_takes_anothers_place_has_not_let_it_happen(stand_in: StandIn) -> None:
    stand_in.cause("deliver-twice")
    stand_in.cause("deliver-three-times")
    assert stand_in.fault_counts() == {"deliver-three-times": (1, 0)}


async def test_a_fault_that_was_met_has_happened(slack: SlackStandIn) -> None:
    slack.cause("deliver-twice")
    slack.cause("expire-trigger")
    await slack.command("help")
    assert slack.fault_counts() == {"deliver-twice": (0, 1), "expire-trigger": (0, 1)}
    slack.cause("deliver-twice")
    assert slack.fault_counts()["deliver-twice"] == (1, 1)


async def test_a_fault_that_lasts_goes_on_when_it_was_met(slack: SlackStandIn) -> None:
    slack.cause("rotate-signing-key")
    slack.cause("rotate-signing-key")
    await slack.command("help")
    assert slack.fault_counts() == {"rotate-signing-key": (1, 0)}
