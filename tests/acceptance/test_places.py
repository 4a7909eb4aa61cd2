"""What is looked up is live from the first look, on both platforms, or says as of when it is."""

from __future__ import annotations

import asyncio
from itertools import cycle

import pytest

from bot.domain.orders import Action, Order
from tests.harness.people import LABELS, SAME_PERSON, Accountant, Agent
from tests.harness.plain import as_read
from tests.harness.towns import Town
from tests.harness.waiting import until

pytestmark = pytest.mark.asyncio(loop_scope="session")

# What was promised: a step is seen on the other platform within this.
_SEEN_WITHIN_S = 2.0
_BEGIN, _ANSWER, _BACK = "Find the cause", "It is the same", "Back"


async def look_up_by_message(town: Town, agent: Agent, order: Order) -> None:
    """Write to the bot: its answer stands in the conversation for good."""
    await town.slack.write(order.reference, user=agent.id)
    await until(lambda: order.id in agent.shows())


async def both_look_up(town: Town, order: Order | None = None) -> tuple[Agent, Accountant]:
    """Let an agent and the accountant of an order look it up, in their own conversations."""
    order = order or town.take_problem_elsewhere()
    agent, accountant = town.agent(), town.accountant(order)
    await accountant.look_up(order)
    await look_up_by_message(town, agent, order)
    return agent, accountant


async def test_a_press_in_slack_moves_what_was_looked_up_in_teams(town: Town) -> None:
    agent, accountant = await both_look_up(town)
    async with asyncio.timeout(_SEEN_WITHIN_S):
        await agent.choose(_ANSWER)
        await until(lambda: "4 of 6" in accountant.shows())
    assert len(accountant.cards()) == 1


async def test_a_press_in_teams_moves_what_was_looked_up_in_slack(town: Town) -> None:
    agent, accountant = await both_look_up(town)
    async with asyncio.timeout(_SEEN_WITHIN_S):
        await accountant.choose(_BEGIN)
        await accountant.choose(_ANSWER)
        await until(lambda: "4 of 6" in agent.shows())
    assert len(agent.cards()) == 1


async def test_an_action_moves_what_was_looked_up_on_the_other_side(town: Town) -> None:
    agent, accountant = await both_look_up(town)
    await accountant.press(accountant.card(), Action.RESEND_INVITATION)
    await until(lambda: "Done" in agent.shows())


async def test_an_answer_to_a_command_says_as_of_when_it_is_and_follows_once_pressed(
    town: Town,
) -> None:
    order = town.take_problem_elsewhere()
    agent, accountant = town.agent(), town.accountant(order)
    await agent.type(order.reference)
    await accountant.look_up(order)
    assert "As of " in agent.shows()
    assert "As of " not in accountant.shows()
    await agent.choose("Refresh")
    await until(lambda: "As of " not in agent.shows())
    await accountant.choose(_BEGIN)
    await accountant.choose(_ANSWER)
    await until(lambda: "4 of 6" in agent.shows())


async def test_a_list_says_as_of_when_it_is(town: Town) -> None:
    order = town.take_problem_elsewhere()
    agent, accountant = town.agent(), town.accountant(order)
    await agent.type("problems")
    await town.teams.message("problems", **accountant.parts)
    await until(lambda: "As of " in agent.shows() and "As of " in accountant.shows())


async def test_a_form_that_is_filled_in_is_not_covered_and_keeps_what_was_typed(
    town: Town,
) -> None:
    order = town.take_problem_elsewhere()
    agent, accountant = await both_look_up(town, order)
    await accountant.choose(LABELS[Action.UPDATE_CARDHOLDER])
    await accountant.choose(SAME_PERSON)
    form = accountant.cards()
    await agent.show_order()
    await agent.ask(Action.RESEND_INVITATION, order)
    await until(lambda: "Done" in agent.shows())
    assert accountant.cards() == form
    typed = {"email": "els@example.be"}
    shown = accountant.messages()[-1]
    answer = await town.teams.invoke(shown, "Correct and send", typed, **accountant.parts)
    assert answer.problems == ()
    assert "already done by Codabox support" in accountant.shows()
    assert "Invitation sent" in accountant.shows()
    assert "els@example.be" in accountant.shows()
    await town.teams.invoke(shown, "Correct and send", typed, **accountant.parts)
    await until(lambda: "Done" in accountant.shows())


async def test_a_modal_whose_order_moves_keeps_what_was_typed(town: Town) -> None:
    order = town.take_problem_elsewhere()
    agent, accountant = await both_look_up(town, order)
    await agent.show_order()
    await agent.prepare(Action.UPDATE_CARDHOLDER, order)
    await until(agent.forms)
    await accountant.press(accountant.card(), Action.RESEND_INVITATION)
    await until(lambda: "Done" in accountant.shows())
    (modal,) = agent.forms()
    answer = await town.slack.submit(modal, {"email": "els@example.be"})
    assert (answer.status, answer.problems, modal.open) == (200, (), True)
    assert "already done" in str(modal.content)
    assert "els@example.be" in str(modal.content)
    await town.slack.submit(modal, {"email": "els@example.be"})
    assert not modal.open
    await until(lambda: "Done: the invitation" not in agent.shows())


async def test_a_card_that_can_be_changed_a_few_times_says_where_it_goes_on(town: Town) -> None:
    order = town.take_problem_elsewhere()
    agent, accountant = town.agent(), town.accountant(order)
    await agent.type("language fr")
    await town.slack.command(order.reference, user=agent.id, channel="C00000009")
    (card,) = town.slack.seen(agent.id, "C00000009")
    await town.slack.press(card, "Actualiser", user=agent.id)
    await until(lambda: card.versions == 2)
    await accountant.look_up(order)
    await accountant.choose(_BEGIN)

    def goes_on() -> bool:
        return "vos messages directs" in str(card.blocks)

    async def step(label: str) -> None:
        """Take one step and wait for it: of two at once the card may show the second alone."""
        seen = card.versions
        await accountant.choose(label)
        await until(lambda: card.versions > seen or goes_on())

    labels = cycle((_ANSWER, _BACK))
    while not goes_on():
        await step(next(labels))
    await accountant.choose(next(labels))
    assert order.id in as_read(card.blocks)
    await until(lambda: "5 sur 6" in agent.cards()[-1] or "4 sur 6" in agent.cards()[-1])
    assert card.versions <= 6, "Slack lets an answer be changed five times"
