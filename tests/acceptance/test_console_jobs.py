"""Jobs that wait for the back office, seen and told what to do in the console."""

from __future__ import annotations

from collections.abc import AsyncIterator
from urllib.parse import quote, urlencode

import pytest
import pytest_asyncio

from bot.domain.actions import Result
from bot.domain.orders import Action, Order
from bot.domain.people import Role
from tests.harness.books import key_of
from tests.harness.console import ConsoleBrowser, sign_in
from tests.harness.people import Agent
from tests.harness.programs import SERVE
from tests.harness.towns import Town
from tests.harness.waiting import eventually, until

pytestmark = pytest.mark.asyncio(loop_scope="session")
# So long that nothing but a signal ends a pause within a story.
_PATIENT = {
    "CARO_JOBS__FIRST_PAUSE_S": "300",
    "CARO_JOBS__LONGEST_PAUSE_S": "300",
    "CARO_JOBS__TELL_AFTER_S": "0",
}
_HOSTILE = '<script>alert("x")</script>'


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def patient(town: Town) -> AsyncIterator[Town]:
    """The town with a program whose jobs wait until they are told to go on."""
    await town.programs[-1].stop()
    await town.start(SERVE, **_PATIENT)
    yield town
    async with town.books() as books:
        await books.mend()
    await town.restart()


async def take_away(town: Town) -> None:
    """Let the back office take no change of an order any more."""
    async with town.books() as books:
        await books.mend()
        await books.disturb("UPDATE")


async def bring_back(town: Town) -> None:
    async with town.books() as books:
        await books.mend()


async def let_wait(town: Town) -> tuple[Agent, Order, str]:
    """Ask for an action that then has to wait; return who asked, for what, and the job."""
    agent = town.agent()
    order = town.take_invited()
    await agent.look_up(order)
    await agent.ask(Action.CANCEL, order)
    await until(lambda: "has to wait" in agent.shows())
    return agent, order, key_of(Action.CANCEL, order)


def page_of(job: str) -> str:
    return f"/jobs/{quote(job)}"


async def ended(town: Town, order: Order) -> list[str]:
    return [line.result for line in await town.log(order)]


async def becomes(town: Town, order: Order, result: Result) -> None:
    """Wait until that is how the only action on an order has ended."""

    async def is_so() -> bool:
        return await ended(town, order) == [result]

    await eventually(is_so)


async def test_what_waits_is_listed_and_an_agent_has_it_tried(patient: Town) -> None:
    town = patient
    await take_away(town)
    _asker, order, job = await let_wait(town)
    agent = await sign_in(town, Role.AGENT, "Nora")
    seen = await agent.get("/jobs")
    assert order.id in seen.text
    assert "The order system does not answer." in seen.text
    assert "Next try" in seen.text
    assert f"/orders/{order.id}" in seen.links()
    await bring_back(town)
    seen = await agent.get(page_of(job))
    assert "Try now" in seen.text
    seen = await agent.post("/jobs/tell", {"job-1": job, "what": "now"})
    assert "It is tried at once." in seen.text
    await becomes(town, order, Result.DONE)
    seen = await agent.get(page_of(job))
    assert "“Try now”, by Nora" in seen.text.partition("What was done")[2]
    await agent.close()


@pytest.mark.more
async def test_a_lead_stops_what_waits_and_an_agent_cannot(patient: Town) -> None:
    town = patient
    await take_away(town)
    asker, order, job = await let_wait(town)
    agent = await sign_in(town, Role.AGENT, "Nora")
    assert "Stop it" not in (await agent.get(page_of(job))).text
    seen = await agent.post("/jobs/tell", {"job-1": job, "what": "stop"})
    assert "Not done. Only Codabox support" in seen.text
    assert await ended(town, order) == []
    await agent.close()
    lead = await sign_in(town, Role.LEAD, "Louis")
    seen = await lead.get("/jobs/choose?" + urlencode({"job-1": job, "what": "stop"}))
    assert "Stop these?" in seen.text
    assert order.id in seen.text
    await lead.post("/jobs/tell", {"job-1": job, "what": "stop"})
    await becomes(town, order, Result.STOPPED)
    await until(lambda: "was stopped by Louis" in asker.shows())

    async def is_listed() -> bool:
        seen = await lead.get("/jobs?state=ended")
        return order.id in seen.text and "Stopped" in seen.text

    await eventually(is_listed)
    await bring_back(town)
    await lead.close()


@pytest.mark.more
async def test_several_at_once_are_exactly_those_that_were_named(patient: Town) -> None:
    town = patient
    await take_away(town)
    waiting = [await let_wait(town) for _ in range(3)]
    jobs = [job for _agent, _order, job in waiting]
    lead = await sign_in(town, Role.LEAD, _HOSTILE)
    chosen = {"job-1": jobs[0], "job-2": jobs[1], "job-9": "CARO-0:cancel:1", "what": "stop"}
    seen = await lead.get("/jobs/choose?" + urlencode(chosen))
    assert [jobs[at] in seen.source for at in range(3)] == [True, True, False]
    assert "<script>" not in seen.source
    # Somebody stops one of them meanwhile, in the chat.
    other = await sign_in(town, Role.LEAD, "Louis")
    await other.get(page_of(jobs[0]))
    await other.post("/jobs/tell", {"job-1": jobs[0], "what": "stop"})
    await becomes(town, waiting[0][1], Result.STOPPED)
    fields = {"job-1": jobs[0], "job-2": jobs[1], "job-3": "CARO-0:cancel:1", "what": "stop"}
    seen = await lead.post("/jobs/tell", fields)
    assert "What came of it" in seen.text
    assert seen.text.count("Not done") == 2
    assert seen.text.count("It is stopped as soon as") == 1
    await becomes(town, waiting[1][1], Result.STOPPED)
    assert await ended(town, waiting[2][1]) == []
    # Who stopped it has a name that no page takes for its own.
    seen = await lead.get(page_of(jobs[1]))
    assert "<script>" not in seen.source
    assert _HOSTILE in seen.text
    await bring_back(town)
    await lead.post("/jobs/tell", {"job-1": jobs[2], "what": "now"})
    await becomes(town, waiting[2][1], Result.DONE)
    await lead.close()
    await other.close()


async def test_the_list_is_filtered_by_the_address(patient: Town) -> None:
    lead = await sign_in(patient, Role.LEAD, "Louis")
    everything = await lead.get("/jobs?state=ended")
    assert "CARO-" in everything.text
    cancelled = set((await lead.get("/jobs?state=ended&action=cancel")).links("/jobs/"))
    assert cancelled
    assert not cancelled & set(
        (await lead.get("/jobs?state=ended&action=recreate")).links("/jobs/")
    )
    for nothing in ("office=OFF999", f"office={quote(_HOSTILE)}"):
        seen = await lead.get(f"/jobs?state=ended&{nothing}")
        assert (seen.status, "Nothing fits." in seen.text) == (200, True), nothing
        assert "<script>" not in seen.source
    office = next(iter({line for line in everything.text.split() if line.startswith("OFF")}))
    assert "CARO-" in (await lead.get(f"/jobs?state=ended&office={office}")).text
    await lead.close()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def viewer(patient: Town) -> AsyncIterator[ConsoleBrowser]:
    """Somebody who only looks."""
    browser = await sign_in(patient, Role.VIEWER)
    yield browser
    await browser.close()


@pytest.mark.parametrize(
    "query",
    [
        "?state=else&action=else&start=else",
        "?state=ended&start=1-%00",
        "?state=failed&start=99999999999999999999-x",
        "?office=" + "x" * 5000,
        "?office=%00%ff",
    ],
)
async def test_an_address_that_asks_for_nonsense_is_answered(
    viewer: ConsoleBrowser, query: str
) -> None:
    assert (await viewer.get(f"/jobs{query}")).status == 200


@pytest.mark.parametrize("job", ["x", "CARO-1%3Acancel", "%00", "%F0%9F%92%A9", "x" * 3000])
async def test_a_job_that_is_unknown_is_not_found(viewer: ConsoleBrowser, job: str) -> None:
    assert (await viewer.get(f"/jobs/{job}")).status == 404


@pytest.mark.more
async def test_who_only_reads_has_no_button(patient: Town) -> None:
    viewer: ConsoleBrowser = await sign_in(patient, Role.VIEWER)
    seen = await viewer.get("/jobs?state=ended")
    assert "checkbox" not in seen.source
    assert (await viewer.post("/jobs/tell", {"job-1": "x", "what": "now"})).status == 403
    await viewer.close()
