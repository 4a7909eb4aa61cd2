"""Nobody waits for support without a word: two desks, restarts, a channel that takes nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from adapters.playground.slack_api import direct_channel
from bot.domain.orders import Action
from tests.acceptance.support_talk import CHANNEL, arrived, hand_over, posted, press, text_of
from tests.harness.databases import Seeded
from tests.harness.towns import LEAD, Town, open_town
from tests.harness.waiting import until

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.more]
# In minutes: so soon that a test can wait for it, so late that a case is taken before.
_SOON = {"REMIND_AFTER_MINUTES": "0.1", "LEAD_AFTER_MINUTES": "0.2"}


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def town(seeded: Seeded, own_url: str) -> AsyncIterator[Town]:
    """A town with a channel of support that is soon reminded, and two desks."""
    pauses = {f"CARO_SUPPORT__{name}": value for name, value in _SOON.items()}
    pauses |= {f"CARO_SUPPORT__URGENT_{name}": value for name, value in _SOON.items()}
    channel = {"CARO_SLACK__SUPPORT_CHANNEL": CHANNEL, "CARO_SUPPORT__LOOK_EVERY_S": "0.2"}
    async with open_town(own_url, seeded.orders, **channel, **pauses) as opened:
        opened.turn_to(await opened.start(), await opened.start())
        yield opened


def case_of(card: str) -> str:
    """Return the case that a card is about."""
    return "CASE-" + card.partition("CASE-")[2][:8]


def reminders(town: Town, case: str) -> list[str]:
    """Return what reminds the channel of a case."""
    return [text_of(one) for one in posted(town, case) if one.broadcast]


def told(town: Town, about: str) -> list[str]:
    """Return what the lead was written about something."""
    shown = town.slack.messages.get(direct_channel(LEAD), [])
    return [text for one in shown if about in (text := text_of(one))]


@pytest.mark.full
async def test_the_channel_and_then_the_lead_are_told_once_by_two_desks(town: Town) -> None:
    _accountant, card = await hand_over(town, town.take_problem())
    case = case_of(text_of(card))
    await until(lambda: reminders(town, case))
    assert "nobody has taken it" in reminders(town, case)[0]
    await until(lambda: told(town, case))
    # Whatever comes after it was looked at by both desks.
    _other, later = await hand_over(town, town.take_problem())
    await until(lambda: told(town, case_of(text_of(later))))
    assert (len(reminders(town, case)), len(told(town, case))) == (1, 1)


@pytest.mark.full
async def test_a_case_that_is_taken_is_nobody_s_reminder(town: Town) -> None:
    agent = town.agent()
    _accountant, card = await hand_over(town, town.take_problem())
    await press(town, card, "Take", agent)
    await until(lambda: "has this case" in text_of(card))
    _other, later = await hand_over(town, town.take_problem())
    await until(lambda: told(town, case_of(text_of(later))))
    case = case_of(text_of(card))
    assert (reminders(town, case), told(town, case)) == ([], [])


async def test_what_slack_refuses_for_a_moment_is_posted_once(town: Town) -> None:
    order = town.take_problem()
    town.slack.answer_next(429, retry_after="1", path_part="chat.postMessage")
    await hand_over(town, order)
    assert len(posted(town, order.company.name)) == 1


@pytest.mark.full
@pytest.mark.parametrize("code", ["is_archived", "channel_not_found", "not_in_channel"])
async def test_a_channel_that_takes_nothing_is_told_to_the_lead_and_the_queue_goes_on(
    town: Town, code: str
) -> None:
    order, agent = town.take_problem(), town.agent()
    accountant = town.accountant(order)
    town.slack.workspace.refusing[CHANNEL] = code
    try:
        await accountant.look_up(order)
        assert await accountant.ask(Action.CONTACT_SUPPORT, order) == 200
        await until(lambda: told(town, code))
        await until(lambda: "Support has your case" in accountant.shows())
        case = case_of(told(town, code)[-1])
        await agent.type("cases")
        assert case in agent.cards()[-1]
    finally:
        del town.slack.workspace.refusing[CHANNEL]


@pytest.mark.full
async def test_a_desk_that_is_killed_leaves_nothing_unsaid(town: Town) -> None:
    order = town.take_problem()
    accountant = town.accountant(order)
    await accountant.look_up(order)
    assert await accountant.ask(Action.CONTACT_SUPPORT, order) == 200
    for program in town.programs:
        program.kill()
        await program.end()
    town.turn_to(await town.start(), await town.start())
    card = await arrived(town, order)
    await until(lambda: reminders(town, case_of(text_of(card))))
    assert len([one for one in posted(town, order.company.name) if not one.broadcast]) == 1
