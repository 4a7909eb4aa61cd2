"""Cases that are handed over arrive in the channel of support, and one person has each."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.acceptance.support_talk import CHANNEL, alone, hand_over, posted, press, text_of
from tests.harness.databases import Seeded
from tests.harness.plain import as_read
from tests.harness.towns import Town, open_town
from tests.harness.waiting import until

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def town(seeded: Seeded, own_url: str) -> AsyncIterator[Town]:
    """A town of its own with a channel of support, and two desks that are reached in turn."""
    channel = {"CARO_SLACK__SUPPORT_CHANNEL": CHANNEL, "CARO_SUPPORT__LOOK_EVERY_S": "0.2"}
    async with open_town(own_url, seeded.orders, **channel) as opened:
        first, second = await opened.start(), await opened.start()
        opened.turn_to(first, second)
        yield opened
        for program in (first, second):
            await program.stop()


async def test_a_case_arrives_as_one_masked_card(town: Town) -> None:
    order = town.take_problem()
    _accountant, card = await hand_over(town, order)
    shown = text_of(card)
    assert order.company.office.code in shown
    assert "aits for support" in shown, "urgent or not"
    assert as_read(order.reference.spaced) not in shown
    assert order.reference not in str(card.blocks), "many read along"
    for secret in (order.cardholder.email, order.cardholder.mobile, order.cardholder.name):
        assert not secret or secret not in str(card.blocks)
    assert "did not say why" not in shown, "what the office wrote is for whoever looks"
    assert [b["text"]["text"] for b in card.buttons] == ["Take", "Assign", "Look"]


@pytest.mark.more
async def test_two_desks_post_a_case_once(town: Town) -> None:
    orders = [town.take_problem() for _ in range(4)]
    await asyncio.gather(*(hand_over(town, order) for order in orders))
    # Each desk has looked several times by then.
    await until(lambda: all(posted(town, order.company.name) for order in orders))
    await seen_again(town)
    assert [len(posted(town, order.company.name)) for order in orders] == [1, 1, 1, 1]


async def test_whoever_takes_it_has_it_and_everybody_reads_so(town: Town) -> None:
    order, agent = town.take_problem(), town.agent()
    town.slack.people[agent.id] = {"real_name": "Anna Peeters"}
    accountant, card = await hand_over(town, order)
    await press(town, card, "Take", agent)
    await until(lambda: "Anna Peeters has this case" in text_of(card))
    await until(lambda: "You have this case" in agent.shows())
    await until(lambda: "Codabox" in accountant.shows().split("CASE-")[0])
    assert "Anna" not in accountant.shows()
    assert "did not say why" in agent.shows(), "the note of the office"
    assert len(posted(town, order.company.name)) == 1


async def test_the_second_to_press_is_told_who_has_it(town: Town) -> None:
    order, first, second = town.take_problem(), town.agent(), town.agent()
    town.slack.people[first.id] = {"real_name": "Anna Peeters"}
    _accountant, card = await hand_over(town, order)
    old = type(card)(**{name: getattr(card, name) for name in card.__slots__})
    await press(town, card, "Take", first)
    await until(lambda: "Anna Peeters" in text_of(card))
    await press(town, old, "Take", second)
    await until(lambda: alone(town, second))
    assert "Anna Peeters has this case already" in alone(town, second)[0]
    assert "You have this case" not in second.shows()


@pytest.mark.more
async def test_of_two_who_take_it_at_one_instant_one_has_it(town: Town) -> None:
    order, both = town.take_problem(), [town.agent(), town.agent()]
    _accountant, card = await hand_over(town, order)
    old = type(card)(**{name: getattr(card, name) for name in card.__slots__})
    await asyncio.gather(*(press(town, old, "Take", agent) for agent in both))
    await until(lambda: sum("You have this case" in agent.shows() for agent in both) == 1)
    loser = next(agent for agent in both if "You have this case" not in agent.shows())
    await until(lambda: alone(town, loser))
    assert "has this case already" in alone(town, loser)[0]
    lines = [line.action for line in await town.log(order)]
    assert lines.count("case_taken") == 1


@pytest.mark.more
async def test_look_shows_the_case_to_one_alone(town: Town) -> None:
    order, agent = town.take_problem(), town.agent()
    _accountant, card = await hand_over(town, order)
    await press(town, card, "Look", agent)
    await until(lambda: alone(town, agent))
    assert "did not say why" in alone(town, agent)[0]
    assert "did not say why" not in text_of(card), "that one is still everybody’s"
    assert [b["text"]["text"] for b in card.buttons] == ["Take", "Assign", "Look"]


async def seen_again(town: Town) -> None:
    """Wait until whatever waits now was looked at once more by a desk."""
    marker = town.take_problem()
    await hand_over(town, marker)
    await until(lambda: posted(town, marker.company.name))
