"""A back office that misbehaves: every change is made once, and the person hears how it ends."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from itertools import product

import pytest

from bot.domain.actions import Result
from bot.domain.orders import Action
from tests.crash.proxy import Proxy, Trouble, open_proxy
from tests.crash.stories import ask, faults_in_the_end, prepare, stories
from tests.harness.programs import CARO, SERVE, Program
from tests.harness.towns import Town
from tests.harness.waiting import until

pytestmark = pytest.mark.slow

_SERVE_OFFICE = (*CARO, "backoffice", "serve")
_SERVED = {"CARO_BACKOFFICE__SERVE_PORT": "0", "CARO_BACKOFFICE__SERVE_TOKEN": "an-invented-token"}
# So few at once that the desk does not leave a back office alone that fails too often.
_AT_ONCE = (
    (Action.RECREATE,),
    (Action.CANCEL, Action.UPDATE_CARDHOLDER, Action.RESEND_INVITATION),
)


@dataclass(slots=True)
class Office:
    """The back office as a program of its own, and the way to it."""

    program: Program
    way: Proxy


@pytest.fixture
async def office(town: Town) -> AsyncIterator[Office]:
    """A back office over HTTP, and a desk that reaches it on a way where things go wrong."""
    program = await town.start(_SERVE_OFFICE, **_SERVED)
    async with open_proxy(program.address) as way:
        town.settings |= {
            "CARO_BACKOFFICE__KIND": "http",
            "CARO_BACKOFFICE__URL": way.url,
            "CARO_BACKOFFICE__TOKEN": _SERVED["CARO_BACKOFFICE__SERVE_TOKEN"],
            "CARO_BACKOFFICE__TIMEOUT_S": "1",
        }
        await town.start(SERVE)
        yield Office(program, way)


@pytest.mark.full
async def test_whatever_goes_wrong_an_action_is_done_once_and_told(
    town: Town, office: Office
) -> None:
    everything = []
    for (number, trouble), actions in product(enumerate(Trouble), _AT_ONCE):
        # On one platform and the other in turn.
        chosen = stories(town, dict.fromkeys(actions, (trouble,)))[number % 2 :: 2]
        for story in chosen:
            office.way.trouble(story.order.id, trouble)
        await prepare(chosen)
        await ask(chosen)
        assert await faults_in_the_end(town, chosen) == {}
        everything += chosen
    met = [set(office.way.met[story.order.id]) for story in everything]
    assert met == [{story.boundary} for story in everything]
    await town.programs[-1].stop()


@pytest.mark.full
@pytest.mark.parametrize("town_of", ["sqlite"], indirect=True)
async def test_trouble_after_trouble_does_not_change_an_order_twice(
    town: Town, office: Office
) -> None:
    troubles = (Trouble.HANGS, Trouble.FAILS_AFTER, Trouble.LATE, Trouble.BUSY)
    (story, _other) = stories(town, {Action.RECREATE: ("",)})
    office.way.trouble(story.order.id, *troubles)
    await prepare([story])
    await ask([story])
    assert await faults_in_the_end(town, [story]) == {}
    # Each half has met them all.
    assert office.way.met[story.order.id] == [*troubles, *troubles]


@pytest.mark.full
@pytest.mark.parametrize("town_of", ["postgres"], indirect=True)
async def test_a_back_office_that_dies_between_the_halves_is_waited_for(
    town: Town, office: Office
) -> None:
    agent, order = town.agent(), town.orders.pop()
    await agent.look_up(order)
    office.way.away_after(order.id, "cancel")
    await agent.ask(Action.RECREATE, order)
    await until(lambda: "Half done" in agent.shows())
    office.program.kill()
    await office.program.end()
    # Without the order there is still what is known of its action.
    assert "does not answer" in agent.shows()
    again = await town.start(_SERVE_OFFICE, **_SERVED)
    town.turn_to(town.programs[1])
    office.way.come_back(again.address)
    await until(lambda: "Done: order" in agent.shows())
    async with town.books() as books:
        assert len(await books.replacing(order)) == 1
        results = [line.result for line in reversed(await books.log(order))]
        assert results == [Result.HALF_DONE, Result.DONE]
