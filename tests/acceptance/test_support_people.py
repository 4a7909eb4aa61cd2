"""A case goes from hand to hand within support, and whoever it concerns is told."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from adapters import storage
from adapters.playground.slack_workspace import Message
from bot.domain.people import Staff
from bot.domain.rules import Rulebook, StaffRule
from tests.acceptance.support_talk import CHANNEL, alone, hand_over, press, text_of
from tests.bot.kit import BANKS
from tests.fakes.clock import FakeClock
from tests.harness.databases import Seeded, tenant_of
from tests.harness.people import Agent
from tests.harness.plain import as_read
from tests.harness.towns import Town, open_town
from tests.harness.waiting import until

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def town(seeded: Seeded, own_url: str) -> AsyncIterator[Town]:
    """A town with a channel of support, whose agents are named."""
    people = {f"U1{number:07d}" for number in range(1, 60)}
    settings = {
        "CARO_SLACK__SUPPORT_CHANNEL": CHANNEL,
        "CARO_SLACK__AGENTS": ",".join(sorted(people)),
        "CARO_SUPPORT__LOOK_EVERY_S": "0.2",
        "CARO_SUPPORT__NAMES_AGENTS": "true",
    }
    async with open_town(own_url, seeded.orders, **settings) as opened:
        program = await opened.start()
        yield opened
        await program.stop()


def named_agent(town: Town, name: str) -> Agent:
    """Return an agent whom Slack calls so."""
    agent = town.agent()
    town.slack.people[agent.id] = {"real_name": name}
    return agent


def form_of(town: Town, agent: Agent) -> dict[str, str]:
    """Return the options of the only choice of the form before somebody, by their labels."""
    element = agent.forms()[-1].content["blocks"][-1]["element"]
    return {one["text"]["text"]: one["value"] for one in element["options"]}


async def taken(town: Town, name: str) -> tuple[Message, Agent]:
    """Let somebody take a new case."""
    agent = named_agent(town, name)
    _accountant, card = await hand_over(town, town.take_problem())
    await press(town, card, "Take", agent)
    await until(lambda: f"{name} has this case" in text_of(card))
    return card, agent


async def test_a_colleague_takes_over_with_a_reason_and_the_first_is_told(town: Town) -> None:
    card, anna = await taken(town, "Anna Peeters")
    bea = named_agent(town, "Bea Claes")
    await press(town, card, "Take over", bea)
    await until(bea.forms)
    reasons = form_of(town, bea)
    sent = await town.slack.submit(bea.forms()[-1], {"reason": reasons["the colleague is away"]})
    assert (sent.status, sent.problems) == (200, ())
    await until(lambda: "Bea Claes has this case" in text_of(card))
    await until(lambda: "You have this case" in bea.shows())
    await until(lambda: "Bea Claes took this case" in anna.shows())
    assert "the colleague is away" in anna.shows()


async def test_a_case_that_is_given_back_waits_again(town: Town) -> None:
    card, anna = await taken(town, "Anna Peeters")
    await until(lambda: "Give back" in anna.cards()[-1])
    await anna.choose("Give back")
    await until(lambda: "aits for support" in text_of(card))
    assert [b["text"]["text"] for b in card.buttons] == ["Take", "Assign", "Look"]


async def test_a_lead_assigns_and_whoever_gets_it_is_told(town: Town) -> None:
    card, anna = await taken(town, "Anna Peeters")
    bea = named_agent(town, "Bea Maes")
    await press(town, card, "Assign", anna)
    await until(lambda: alone(town, anna))
    assert "Only a lead" in alone(town, anna)[-1]
    lead = town.lead()
    await press(town, card, "Assign", lead)
    await until(lead.forms)
    sent = await town.slack.submit(lead.forms()[-1], {"assignee": form_of(town, lead)["Bea Maes"]})
    assert (sent.status, sent.problems) == (200, ())
    await until(lambda: "Bea Maes has this case" in text_of(card))
    await until(lambda: "assigned this case" in bea.shows())


async def test_the_office_reads_a_first_name_where_that_is_wanted(town: Town) -> None:
    agent = named_agent(town, "Anna Vandenzande")
    accountant, card = await hand_over(town, town.take_problem())
    await press(town, card, "Take", agent)
    await until(lambda: "Anna of Codabox support" in accountant.shows())
    assert "Vandenzande" not in accountant.shows()


@pytest.mark.more
async def test_cases_of_an_agent_without_the_role_wait_again_and_say_so(town: Town) -> None:
    card, anna = await taken(town, "Anna Lost")
    async with town.books():
        book = storage.Rules(_no_rules(), FakeClock())
        await book.save_staff(StaffRule(anna.id, None))
    await until(lambda: "aits for support" in text_of(card))
    bea = named_agent(town, "Bea Claes")
    await press(town, card, "Look", bea)
    await until(lambda: alone(town, bea))
    assert "Anna Lost had this case" in alone(town, bea)[-1]
    await press(town, card, "Take", anna)
    await until(lambda: alone(town, anna))
    assert "Anna Lost has this case" not in text_of(card), "who is no agent takes nothing"


async def test_an_office_that_is_unlinked_leaves_its_case_with_support(town: Town) -> None:
    order, agent = town.take_problem_elsewhere(), named_agent(town, "Anna Peeters")
    accountant, card = await hand_over(town, order)
    async with town.books() as books:
        await books.stores.directory.unlink_office(tenant_of(order.company.office.code))
    await press(town, card, "Take", agent)
    await until(lambda: "Anna Peeters has this case" in text_of(card))
    await until(lambda: "You have this case" in agent.shows())
    await until(lambda: as_read(order.reference.spaced) not in accountant.cards()[-1])


@pytest.mark.more
async def test_lists_and_the_home_show_what_waits_and_what_is_mine(town: Town) -> None:
    card, anna = await taken(town, "Anna Peeters")
    _accountant, other = await hand_over(town, town.take_problem())
    mine, waiting = (("CASE-" + text_of(one).partition("CASE-")[2][:8]) for one in (card, other))
    await anna.type("cases mine")
    assert mine in anna.cards()[-1]
    assert waiting not in anna.cards()[-1]
    await anna.type("cases all")
    assert mine in anna.cards()[-1] or "Next" in anna.cards()[-1]
    assert (await town.slack.visit_home(user=anna.id)).status == 200
    await until(lambda: anna.id in town.slack.homes)
    home = as_read(town.slack.homes[anna.id].content)
    assert mine in home.partition("Cases waiting")[0]
    stranger = "U80000001"
    await town.slack.visit_home(user=stranger)
    await until(lambda: stranger in town.slack.homes)
    assert "CASE-" not in as_read(town.slack.homes[stranger].content)


def _no_rules() -> Rulebook:
    return Rulebook(banks=BANKS, staff=Staff(), support_email="help@example.be")
