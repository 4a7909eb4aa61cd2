"""A case of support comes to its end, is opened again, and both sides read how and by whom."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
import pytest_asyncio

from adapters.playground.slack_workspace import Message
from bot.domain.cases import Case, CaseStatus
from bot.domain.orders import Order, OrderState
from tests.acceptance.support_talk import CHANNEL, alone, hand_over, posted, press, text_of
from tests.harness.databases import Seeded, tenant_of
from tests.harness.people import Accountant, Agent
from tests.harness.plain import as_read
from tests.harness.towns import Town, open_town
from tests.harness.waiting import until

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def town(seeded: Seeded, own_url: str) -> AsyncIterator[Town]:
    """A town with a channel of support, and two desks that are reached in turn."""
    settings = {
        "CARO_SLACK__SUPPORT_CHANNEL": CHANNEL,
        "CARO_SUPPORT__LOOK_EVERY_S": "0.2",
        "CARO_JOBS__WATCH_EVERY_S": "0.5",
    }
    async with open_town(own_url, seeded.orders, **settings) as opened:
        first, second = await opened.start(), await opened.start()
        opened.turn_to(first, second)
        yield opened
        for program in (first, second):
            await program.stop()


def named_agent(town: Town, name: str) -> Agent:
    """Return an agent whom Slack calls so."""
    agent = town.agent()
    town.slack.people[agent.id] = {"real_name": name}
    return agent


async def taken(town: Town, order: Order) -> tuple[Accountant, Agent, Message]:
    """Let an agent take a case that an office hands over."""
    agent = named_agent(town, "Anna Peeters")
    accountant, card = await hand_over(town, order)
    await press(town, card, "Take", agent)
    await until(lambda: "End the case" in agent.shows())
    await until(lambda: "working on your case" in accountant.shows())
    await until(lambda: "Anna Peeters has this case" in text_of(card))
    return accountant, agent, card


async def end(
    town: Town, agent: Agent, values: dict[str, str], card: Message | None = None
) -> None:
    """Fill in how a case ends."""
    open_before = len(agent.forms())
    answer = await town.slack.press(agent.card(), "End the case", user=agent.id)
    assert (answer.status, answer.problems) == (200, ())
    await until(lambda: len(agent.forms()) > open_before)
    sent = await town.slack.submit(agent.forms()[-1], values)
    assert (sent.status, sent.problems) == (200, ())


async def end_in_teams(town: Town, accountant: Accountant, values: dict[str, str]) -> str:
    """Fill in how a case ends, in Teams; return the card that answers."""
    card = accountant.messages()[-1]
    asked = await town.teams.invoke(card, "End the case", **accountant.parts)
    assert (asked.status, asked.problems) == (200, ())
    ended = await town.teams.invoke(card, "End the case", values, **accountant.parts)
    assert (ended.status, ended.problems) == (200, ())
    return as_read(ended.card)


async def test_solved_in_slack_is_told_in_teams_and_closes_the_card(town: Town) -> None:
    order = town.take_problem()
    accountant, agent, card = await taken(town, order)
    await end(town, agent, {"kind": "solved", "remark": "The bank has mended it."})
    await until(lambda: "was ended on" in agent.shows())
    await until(lambda: "by Codabox support: solved" in accountant.shows())
    await until(lambda: "is closed" in text_of(card))
    assert "solved" in text_of(card)
    assert "Anna Peeters" in text_of(card)
    assert not card.buttons
    shown = accountant.cards()[-1]
    assert "The bank has mended it." in shown
    assert "Anna" not in shown
    assert "How did it go with support?" in shown


@pytest.mark.more
async def test_an_office_ends_its_case_and_says_how_it_went(town: Town) -> None:
    order = town.take_problem()
    accountant, agent, card = await taken(town, order)
    answer = await end_in_teams(town, accountant, {"kind": "not_needed", "remark": "Found it."})
    assert "by you: no longer needed" in answer
    await until(lambda: "no longer needed" in agent.shows())
    assert "Found it." in agent.shows()
    await until(lambda: "no longer needed" in text_of(card))
    thanks = await accountant.choose("Well")
    assert "Thank you" in thanks
    assert "How did it go" not in thanks
    kept = await case_of(town, card)
    assert kept.went == "well"
    assert kept.ending
    assert kept.ending.by.endswith(accountant.id), "who ended it is kept, who answered is not"


@pytest.mark.more
async def test_of_two_who_end_it_at_one_instant_one_does(town: Town) -> None:
    order = town.take_problem()
    accountant, agent, card = await taken(town, order)
    await town.slack.press(agent.card(), "End the case", user=agent.id)
    await until(agent.forms)
    shown = accountant.messages()[-1]
    await town.teams.invoke(shown, "End the case", **accountant.parts)
    _slack, teams = await asyncio.gather(
        town.slack.submit(agent.forms()[-1], {"kind": "not_possible"}),
        town.teams.invoke(shown, "End the case", {"kind": "not_needed"}, **accountant.parts),
    )
    assert (teams.status, teams.problems) == (200, ())
    lines = [line for line in await town.log(order) if line.action == "case_ended"]
    assert len(lines) == 1
    how = "not possible" if lines[0].actor.endswith(agent.id) else "no longer needed"
    await until(lambda: how in agent.shows())
    await until(lambda: how in accountant.shows())
    await until(lambda: how in text_of(card))
    kept = await case_of(town, card)
    assert len(kept.endings) == 1


@pytest.mark.more
async def test_opened_again_in_teams_it_goes_back_to_whoever_had_it(town: Town) -> None:
    order = town.take_problem()
    accountant, agent, card = await taken(town, order)
    await end(town, agent, {"kind": "solved"})
    await until(lambda: "Open again" in accountant.cards()[-1])
    shown = accountant.messages()[-1]
    await town.teams.invoke(shown, "Open again", **accountant.parts)
    why = {"reason": "The bank still says no."}
    sent = await town.teams.invoke(shown, "Open again", why, **accountant.parts)
    assert (sent.status, sent.problems) == (200, ())
    await until(lambda: "The bank still says no." in agent.shows())
    await until(lambda: "Anna Peeters has this case" in text_of(card))
    await until(lambda: any("handed over again" in text_of(one) for one in posted(town)))
    await until(lambda: "working on your case" in accountant.cards()[-1])
    await end(town, agent, {"kind": "no_answer"})
    await until(lambda: "no answer came" in accountant.shows())
    kept = await case_of(town, card)
    assert [ending.kind for ending in kept.endings] == ["solved", "no_answer"]


@pytest.mark.more
async def test_opened_again_in_slack_the_office_reads_so(town: Town) -> None:
    order = town.take_problem()
    accountant, agent, card = await taken(town, order)
    await end_in_teams(town, accountant, {"kind": "solved"})
    await until(lambda: "Open again" in agent.cards()[-1])
    await town.slack.press(agent.card(), "Open again", user=agent.id)
    await until(agent.forms)
    sent = await town.slack.submit(agent.forms()[-1], {"reason": "It is refused once more."})
    assert (sent.status, sent.problems) == (200, ())
    await until(lambda: "It is refused once more." in accountant.shows())
    await until(lambda: "Anna Peeters has this case" in text_of(card))


@pytest.mark.more
async def test_it_ends_by_itself_when_its_order_becomes_active(town: Town) -> None:
    order = town.take_problem()
    accountant, agent, card = await taken(town, order)
    async with town.books() as books:
        await books.move(order, OrderState.ACTIVE)
    await until(lambda: "ended by itself" in accountant.shows())
    await until(lambda: "ended by itself" in agent.shows())
    await until(lambda: "by itself" in text_of(card))


async def test_an_old_card_tells_how_it_ended(town: Town) -> None:
    order = town.take_problem()
    accountant, agent, card = await taken(town, order)
    old, before = agent.card(), replace(card)
    await end_in_teams(town, accountant, {"kind": "solved"})
    await until(lambda: "is closed" in text_of(card))
    answer = await town.slack.press(old, "End the case", user=agent.id)
    assert (answer.status, answer.problems) == (200, ())
    other = named_agent(town, "Bea Claes")
    await press(town, before, "Take over", other)
    await until(lambda: any("was ended on" in text for text in alone(town, other)))
    assert len((await case_of(town, card)).endings) == 1


async def test_an_office_that_is_unlinked_meanwhile_reads_nothing_of_the_end(town: Town) -> None:
    order = town.take_problem_elsewhere()
    accountant, agent, card = await taken(town, order)
    async with town.books() as books:
        await books.stores.directory.unlink_office(tenant_of(order.company.office.code))
    await end(town, agent, {"kind": "not_possible", "remark": "It went too far."})
    await until(lambda: "not possible" in text_of(card))
    await until(lambda: as_read(order.reference.spaced) not in accountant.cards()[-1])
    assert "It went too far." not in accountant.shows()


@pytest.mark.more
async def test_of_two_cases_that_name_each_other_at_one_instant_one_goes_on(town: Town) -> None:
    both = [await taken(town, town.take_problem()) for _case in range(2)]
    first, second = [(await case_of(town, card)).id for _accountant, _agent, card in both]
    for _accountant, agent, _card in both:
        await town.slack.press(agent.card(), "End the case", user=agent.id)
        await until(agent.forms)
    ends = zip(both, (second, first), strict=True)
    await asyncio.gather(
        *(
            town.slack.submit(agent.forms()[-1], {"kind": "duplicate", "of": other})
            for (_accountant, agent, _card), other in ends
        )
    )
    kept = [await case_of(town, card) for _accountant, _agent, card in both]
    assert [case.status for case in kept].count(CaseStatus.CLOSED) == 1


async def case_of(town: Town, card: Message) -> Case:
    """Read the case that a card tells of from the database."""
    case_id = "CASE-" + text_of(card).partition("CASE-")[2][:8]
    async with town.books() as books:
        kept = await books.stores.cases.get(case_id)
    assert kept
    return kept
