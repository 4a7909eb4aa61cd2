"""The console says who of support has a case, and those whom it concerns read it in chat."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from adapters.playground.slack_workspace import Message
from bot.domain.people import Role
from tests.acceptance.support_talk import CHANNEL, hand_over, press, text_of
from tests.harness.console import ConsoleBrowser, Seen, sign_in
from tests.harness.databases import Seeded
from tests.harness.people import Agent
from tests.harness.towns import Town, open_town
from tests.harness.waiting import until

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.more]


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def town(seeded: Seeded, own_url: str) -> AsyncIterator[Town]:
    """A town with a channel of support and a console, whose agents are named."""
    settings = {
        "CARO_ADMIN__ENABLED": "true",
        "CARO_SLACK__SUPPORT_CHANNEL": CHANNEL,
        "CARO_SLACK__AGENTS": ",".join(f"U1{number:07d}" for number in range(1, 60)),
        "CARO_SUPPORT__NAMES_AGENTS": "true",
    }
    async with open_town(own_url, seeded.orders, **settings) as opened:
        program = await opened.start()
        yield opened
        await program.stop()


async def _waiting(town: Town) -> tuple[Message, str]:
    """Hand a case over; return its card and its path in the console."""
    _accountant, card = await hand_over(town, town.take_problem())
    return card, "/cases/CASE-" + text_of(card).partition("CASE-")[2][:8]


def _agent(town: Town, name: str) -> Agent:
    agent = town.agent()
    town.slack.people[agent.id] = {"real_name": name}
    return agent


def _member(browser_source: str, name: str) -> str:
    """Return what the form sends for a colleague."""
    return browser_source.partition(f">{name}</option>")[0].rpartition('value="')[2].split('"')[0]


async def _person_of(browser: ConsoleBrowser, path: str, name: str) -> str:
    return _member((await browser.get(f"{path}/assign")).source, name)


async def _assign(browser: ConsoleBrowser, path: str, **fields: str) -> Seen:
    """Send the form as it is drawn now."""
    drawn = (await browser.get(f"{path}/assign")).source
    seen = drawn.partition('name="seen" value="')[2].partition('"')[0]
    return await browser.post(f"{path}/assign", {"seen": seen, **fields})


async def test_an_agent_takes_a_case_and_lets_it_go_again(town: Town) -> None:
    card, path = await _waiting(town)
    agent = await sign_in(town, Role.AGENT, "Arne Agent")
    assert path in (await agent.get("/cases?status=handed_over&free=yes")).source
    me = await _person_of(agent, path, "me")
    assert "has this case" not in text_of(card)
    done = await _assign(agent, path, person=me)
    assert "gone to whom you chose" in done.text
    await until(lambda: "Arne Agent has this case" in text_of(card))
    assert path not in (await agent.get("/cases?status=handed_over&free=yes")).source
    assert "Arne Agent" in (await agent.get("/cases?status=handed_over")).text
    assert ">me</option>" not in (await agent.get(f"{path}/assign")).source
    await _assign(agent, path, person="nobody")
    await until(lambda: "aits for support" in text_of(card))
    await agent.close()


async def test_a_colleague_is_asked_why_and_the_first_is_told(town: Town) -> None:
    card, path = await _waiting(town)
    bea = _agent(town, "Bea Claes")
    await press(town, card, "Take", bea)
    await until(lambda: "Bea Claes has this case" in text_of(card))
    agent = await sign_in(town, Role.AGENT, "Arne Agent")
    me = await _person_of(agent, path, "me")
    without = await _assign(agent, path, person=me)
    assert (without.status, "Choose a reason" in without.text) == (422, True)
    await _assign(agent, path, person=me, reason="away")
    await until(lambda: "Arne Agent has this case" in text_of(card))
    await until(lambda: "Arne Agent took this case" in bea.shows())
    await agent.close()


async def test_a_lead_assigns_and_an_agent_cannot(town: Town) -> None:
    card, path = await _waiting(town)
    bea = _agent(town, "Bea Maes")
    lead = await sign_in(town, Role.LEAD, "Louise Lead")
    person = await _person_of(lead, path, "Bea Maes")
    agent = await sign_in(town, Role.AGENT, "Arne Agent")
    assert "Bea Maes" not in (await agent.get(f"{path}/assign")).source
    for made_up in (person, "", "slack:T0:U0", "x" * 5000):
        assert (await _assign(agent, path, person=made_up)).status == 422, made_up
    assert "gone to whom" in (await _assign(lead, path, person=person)).text
    await until(lambda: "Bea Maes has this case" in text_of(card))
    await until(lambda: "assigned this case" in bea.shows())
    admin = await sign_in(town, Role.ADMIN, "Ada Admin")
    assert "Gave the case to somebody of support" in (await admin.get("/admin-log")).text
    await admin.close()
    await lead.close()
    await agent.close()


async def test_viewers_see_who_has_a_case_and_give_it_to_nobody(town: Town) -> None:
    card, path = await _waiting(town)
    await press(town, card, "Take", _agent(town, "Cas Claes"))
    await until(lambda: "Cas Claes has this case" in text_of(card))
    viewer = await sign_in(town, Role.VIEWER, "Vic Viewer")
    seen = await viewer.get(path)
    assert ("Cas Claes" in seen.text, f"{path}/assign" in seen.source) == (True, False)
    assert (await viewer.get(f"{path}/assign")).status == 403
    assert (await viewer.post(f"{path}/assign", {"person": "nobody"})).status == 403
    await viewer.close()


async def test_what_has_ended_is_given_to_nobody(town: Town) -> None:
    card, path = await _waiting(town)
    lead = await sign_in(town, Role.LEAD, "Louise Lead")
    me = await _person_of(lead, path, "me")
    revision = (await lead.get(f"{path}/close")).source.partition('name="revision" value="')[2]
    closing = {"revision": revision.split('"')[0], "reason": "It was a test"}
    assert "The case is closed" in (await lead.post(f"{path}/close", closing)).text
    late = await lead.post(f"{path}/assign", {"person": me})
    assert (late.status, "Nothing was changed" in late.text) == (409, True)
    assert (await lead.get("/cases/CASE-UNKNOWN/assign")).status == 404
    assert "has this case" not in text_of(card)
    await lead.close()


async def test_a_second_press_of_the_same_button_is_done_already(town: Town) -> None:
    _card, path = await _waiting(town)
    agent = await sign_in(town, Role.AGENT, "Arne Agent")
    me = await _person_of(agent, path, "me")
    first = await agent.post(f"{path}/assign", {"seen": "", "person": me})
    again = await agent.post(f"{path}/assign", {"seen": "", "person": me})
    assert (first.status, again.status) == (200, 200)
    assert "gone to whom you chose" in again.text
    admin = await sign_in(town, Role.ADMIN, "Ada Admin")
    of_it = (await admin.get("/admin-log")).source.count(path.rpartition("/")[2])
    assert of_it == 1, "it is logged once"
    await admin.close()
    await agent.close()


async def test_a_page_from_before_somebody_took_it_gives_it_to_nobody(town: Town) -> None:
    card, path = await _waiting(town)
    bea, _cas = _agent(town, "Bea Sels"), _agent(town, "Cas Sels")
    lead = await sign_in(town, Role.LEAD, "Louise Lead")
    cas = await _person_of(lead, path, "Cas Sels")
    await press(town, card, "Take", bea)
    await until(lambda: "Bea Sels has this case" in text_of(card))
    late = await lead.post(f"{path}/assign", {"seen": "", "person": cas})
    assert (late.status, "Bea Sels" in late.text) == (409, True)
    for made_up in ("", "-1", "9" * 40, "\N{SUPERSCRIPT ONE}"):
        stale = await lead.post(f"{path}/assign", {"seen": made_up, "person": cas})
        assert stale.status == 409, made_up
    await lead.close()
