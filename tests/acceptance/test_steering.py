"""Both sides steer one case: steps show on the other card, questions go back, proposals wait."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.domain.actions import Result
from bot.domain.orders import Action, Order, OrderState
from bot.domain.people import Role
from tests.acceptance.console_talk import console
from tests.acceptance.support_talk import CHANNEL, text_of
from tests.acceptance.talk_kit import Conversation, converse
from tests.acceptance.test_second_person import state
from tests.harness.books import key_of
from tests.harness.databases import Seeded
from tests.harness.people import Accountant, Agent
from tests.harness.towns import Town, open_town
from tests.harness.waiting import eventually, until

pytestmark = pytest.mark.asyncio(loop_scope="session")

_WITHIN_S = 2.0
_SENTENCE = "Please look at the statement"


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def town(seeded: Seeded, own_url: str) -> AsyncIterator[Town]:
    """A town with a channel of support, and two desks that are reached in turn."""
    settings = {"CARO_SLACK__SUPPORT_CHANNEL": CHANNEL, "CARO_SUPPORT__LOOK_EVERY_S": "0.2"}
    async with open_town(own_url, seeded.orders, **settings) as opened:
        first, second = await opened.start(), await opened.start()
        opened.turn_to(first, second)
        yield opened
        for program in opened.programs[-2:]:
            await program.stop()


async def walking(town: Town) -> Conversation:
    """Let an agent have a case, and go on with its checks."""
    talk = await converse(town, town.take_problem())
    await until(lambda: "Ask the office" in talk.agent.shows())
    return talk


async def ask_question(town: Town, agent: Agent) -> None:
    """Let an agent ask the office the question that is open, with a sentence."""
    before = len(agent.forms())
    answer = await town.slack.press(agent.card(), "Ask the office", user=agent.id)
    assert (answer.status, answer.problems) == (200, ())
    await until(lambda: len(agent.forms()) > before)
    sent = await town.slack.submit(agent.forms()[-1], {"sentence": _SENTENCE})
    assert (sent.status, sent.problems) == (200, ())
    await until(lambda: "waits for the office" in agent.shows())


async def test_a_step_of_either_side_shows_on_the_other_card_within_two_seconds(
    town: Town,
) -> None:
    talk = await walking(town)
    accountant, agent = talk.accountant, talk.agent
    await agent.look_up(talk.order)
    await agent.choose("Continue the checks")
    await until(lambda: "It is the same" in agent.cards()[-1])
    begun = time.monotonic()
    await agent.choose("It is the same")
    await until(lambda: "given by Codabox support" in accountant.shows())
    assert time.monotonic() - begun < _WITHIN_S
    assert "Anna" not in accountant.cards()[-1]


async def test_a_question_is_handed_back_answered_and_told(town: Town) -> None:
    talk = await walking(town)
    accountant, agent = talk.accountant, talk.agent
    await ask_question(town, agent)
    await until(lambda: _SENTENCE in accountant.cards()[-1])
    assert "asked by Codabox support" in accountant.cards()[-1]
    await until(lambda: "waits for the office" in text_of(talk.card))
    begun = time.monotonic()
    await accountant.choose("It is the same")
    await until(lambda: "was answered by" in agent.shows())
    assert time.monotonic() - begun < _WITHIN_S
    await until(lambda: talk.answers("has answered the question") == 1)
    await until(lambda: "waits for the office" not in text_of(talk.card))


async def propose(town: Town) -> tuple[Conversation, Accountant, Agent, Order]:
    """Let an agent propose to cancel an order, and its office read that."""
    talk = await walking(town)
    accountant, agent = talk.accountant, talk.agent
    await agent.choose("Propose an action")
    await until(lambda: "What do you propose" in agent.cards()[-1])
    await agent.choose("Cancel the order")
    # Their card shows it, and a message calls them.
    await until(lambda: talk.reads("Problem → Cancelled") == 2)
    assert await state(town, talk.order) is OrderState.PROBLEM
    return talk, accountant, agent, talk.order


@pytest.mark.more
async def test_the_console_says_what_waits_for_the_office_and_who_asked(town: Town) -> None:
    talk, _accountant, _agent, order = await propose(town)
    case = re.search(r"CASE-[A-Z0-9]+", text_of(talk.card))
    assert case
    async with console(town, Role.LEAD, "Lea") as lead:
        listed = await lead.get("/cases?status=with_office")
        assert case[0] in listed.text
        shown = (await lead.get(f"/cases/{case[0]}")).text
    assert "waits for the office" in shown
    assert "The proposal “Cancel the order”" in shown
    assert "Anna Peeters" in shown
    assert order.cardholder.email not in shown


async def lines(town: Town, order: Order) -> list[str]:
    found = [line for line in await town.log(order) if line.action == Action.CANCEL]
    return [line.result for line in reversed(found)]


@pytest.mark.more
async def test_a_proposal_is_confirmed_and_done_once_although_the_desks_are_killed(
    town: Town,
) -> None:
    talk, accountant, _agent, order = await propose(town)
    shown = accountant.messages()[-1]
    pressed = asyncio.ensure_future(town.teams.invoke(shown, "Yes, confirm", **accountant.parts))
    await until_accepted(town, order)
    for program in list(town.programs):
        program.kill()
        await program.end()
    await asyncio.gather(pressed, return_exceptions=True)
    first, second = await town.start(), await town.start()
    town.turn_to(first, second)
    await until(lambda: "Done" in accountant.shows())
    assert await state(town, order) is OrderState.CANCELLED
    assert await lines(town, order) == [Result.DONE]
    await until(lambda: "Done" in talk.agent.shows() or "cancelled" in talk.agent.shows())


async def until_accepted(town: Town, order: Order) -> None:
    """Wait for the job of what was confirmed."""
    async with town.books() as books:

        async def is_accepted() -> bool:
            return key_of(Action.CANCEL, order) in await books.jobs()

        await eventually(is_accepted)


@pytest.mark.more
async def test_of_confirm_and_decline_at_one_instant_one_wins(town: Town) -> None:
    _talk, accountant, agent, order = await propose(town)
    shown = accountant.card()
    await town.teams.invoke(accountant.messages()[-1], "Decline", **accountant.parts)
    form = accountant.card()
    await asyncio.gather(
        town.teams.invoke(form, "Decline", {"reason": "Not now"}, **accountant.parts),
        town.teams.invoke(shown, "Yes, confirm", **accountant.parts),
    )
    await until(lambda: "Done" in accountant.shows() or "was declined by" in agent.shows())
    is_done = await state(town, order) is OrderState.CANCELLED
    assert is_done is ("was declined by" not in agent.shows())
    assert (Result.DONE in await lines(town, order)) is is_done
