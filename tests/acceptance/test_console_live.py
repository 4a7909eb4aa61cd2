"""Live pages of the console: what happens in chat reaches an open page, until its session ends."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from time import monotonic

import aiohttp
import pytest

from adapters.storage.console_models import SessionRow
from bot.console.live_pages import PAGES_OF_SESSION
from bot.domain.accounts import IDLE_LASTS, LINKS
from bot.domain.orders import Action
from bot.domain.people import Identity, Platform, Role
from tests.acceptance.test_second_person import ask_to_cancel
from tests.harness.console import ROOT, ConsoleBrowser, sign_in
from tests.harness.towns import Town
from tests.harness.waiting import eventually, until

pytestmark = pytest.mark.asyncio(loop_scope="session")

_WITHIN_S = 1.0
# A session is looked at every other second; a busy machine takes its time.
_ENDS_WITHIN_S = 8.0
_FIRST_LOAD_BYTES = 150_000


class Stream:
    """What an open page hears."""

    def __init__(self, answer: aiohttp.ClientResponse) -> None:
        self.status = answer.status
        self.headers = answer.headers
        self.heard: list[tuple[float, dict[str, str]]] = []
        self.said: list[str] = []
        self.has_ended = False
        self._reading = asyncio.create_task(self._read(answer))

    async def _read(self, answer: aiohttp.ClientResponse) -> None:
        with suppress(aiohttp.ClientError):
            async for line in answer.content:
                if line.startswith(b"event: "):
                    self.said.append(line.removeprefix(b"event: ").decode().strip())
                if line.startswith(b"data: {"):
                    self.heard.append((monotonic(), json.loads(line.removeprefix(b"data: "))))
        self.has_ended = True

    def of(self, kind: str) -> set[str]:
        return {one["id"] for _at, one in self.heard if one["kind"] == kind}

    async def stop(self) -> None:
        self._reading.cancel()
        await asyncio.wait({self._reading})


@asynccontextmanager
async def _listening(
    browser: ConsoleBrowser, query: str = "", **headers: str
) -> AsyncIterator[Stream]:
    """Open the stream of a page in a browser that is signed in."""
    address = f"{browser.address}{ROOT}/live{query}"
    async with browser._http.get(address, headers=headers) as answer:
        stream = Stream(answer)
        try:
            yield stream
        finally:
            await stream.stop()


async def test_a_press_in_slack_reaches_the_open_pages_that_show_it_within_a_second(
    town: Town,
) -> None:
    order = town.take_problem_elsewhere()
    agent, browser = town.agent(), await sign_in(town, Role.VIEWER)
    await agent.look_up(order)
    async with (
        _listening(browser) as now,
        _listening(browser, f"?kind=order&id={order.id}") as one,
        _listening(browser, "?kind=order&id=CARO-0") as other,
    ):
        assert (now.status, now.headers["Content-Type"]) == (200, "text/event-stream")
        assert now.headers["Content-Security-Policy"]
        await agent.ask(Action.CONTACT_SUPPORT, order)
        pressed_s = monotonic()
        await until(lambda: order.id in one.of("order") and one.heard)
        assert one.heard[0][0] - pressed_s < _WITHIN_S
        await until(lambda: now.of("job"))
        # What it is told holds ids alone, and the page asks for the rest itself.
        assert all(set(told) == {"kind", "id"} for _at, told in now.heard)
        seen = await browser.get("/", **{"Caro-Live": "1"})
        assert "Slack: button" in seen.text
        assert other.heard == []
    await browser.close()


async def test_the_inbox_of_requests_hears_of_those_that_come_and_of_those_that_end(
    town: Town,
) -> None:
    lead = await sign_in(town, Role.LEAD)
    seen = await lead.get("/approvals")
    assert "/live?kind=job&amp;id=" in seen.source
    async with _listening(lead, "?kind=job") as inbox:
        _asker, second, order = await ask_to_cancel(town)
        job = f"{order.id}:cancel:{order.revision}"
        await until(lambda: job in inbox.of("job"))
        await lead.get(f"/jobs/{job}")
        assert lead.last
        (path,) = set(lead.last.links("/approvals/"))
        assert f'data-row="{path.rpartition("/")[2]}"' in (await lead.get("/approvals")).source
        async with _listening(lead, f"?kind=job&id={job}") as request:
            assert "data-part" in (await lead.get(path)).source
            await second.choose("Approve")
            await until(lambda: job in request.of("job"))
            assert "approved by" in (await lead.get(path)).text
    await lead.close()


@pytest.mark.more
async def test_a_press_in_one_process_reaches_a_page_that_another_one_serves(town: Town) -> None:
    order = town.take_problem_elsewhere()
    agent, browser = town.agent(), await sign_in(town, Role.VIEWER)
    own = town.programs[-1]
    other = await town.start()
    try:
        await agent.look_up(order)
        async with _listening(browser, f"?kind=order&id={order.id}") as page:
            await agent.ask(Action.CONTACT_SUPPORT, order)
            pressed_s = monotonic()
            await until(lambda: page.heard)
            assert page.heard[0][0] - pressed_s < _WITHIN_S
    finally:
        town.programs.remove(other)
        town.programs.insert(0, other)
        town.turn_to(own)
        await other.stop()
    await browser.close()


@pytest.mark.full
async def test_a_session_that_ends_closes_its_pages_and_opens_none(town: Town) -> None:
    first, second = await sign_in(town, Role.VIEWER, "Pia"), await sign_in(town, Role.VIEWER, "Pia")
    async with _listening(first) as here, _listening(second) as there:
        await first.get("/you")
        await first.post("/sign-out")
        begun_s = monotonic()
        await until(lambda: here.has_ended)
        assert monotonic() - begun_s < _ENDS_WITHIN_S
        assert not there.has_ended
        # Somebody with another role comes in anew, and is asked who they are.
        again = await sign_in(town, Role.LEAD, "Pia")
        await until(lambda: there.has_ended)
    async with _listening(first) as refused:
        assert refused.status == 401
    async with _listening(second, "", **{"Sec-Fetch-Site": "cross-site"}) as foreign:
        assert foreign.status == 403
    for browser in (first, second, again):
        await browser.close()


@pytest.mark.more
async def test_what_a_page_asks_for_by_itself_keeps_no_session_going(town: Town) -> None:
    browser = await sign_in(town, Role.VIEWER, "Ida")
    account = Identity(platform=Platform.CONSOLE, space=LINKS, person="ida").id
    idle = IDLE_LASTS - timedelta(minutes=5)

    async def move(back: timedelta) -> None:
        async with town.books():
            seen_at = datetime.now(UTC) - back
            assert await SessionRow.filter(account=account).update(seen_at=seen_at) == 1

    async def is_fresh() -> bool:
        async with town.books():
            session = await SessionRow.get(account=account)
            return session.seen_at > datetime.now(UTC) - timedelta(minutes=1)

    await move(idle)
    async with _listening(browser) as page:
        assert (await browser.get("/cases", **{"Caro-Live": "1"})).status == 200
        assert (await browser.get("/cases?again=1")).status == 200
        assert not await is_fresh()
        assert (await browser.get("/cases")).status == 200
        assert await is_fresh()
        assert not page.has_ended
        await move(IDLE_LASTS)
        await until(lambda: page.has_ended)
    await browser.close()


async def test_a_session_keeps_only_so_many_pages_open_and_a_closed_one_makes_room(
    town: Town,
) -> None:
    browser = await sign_in(town, Role.VIEWER)
    pages = [_listening(browser) for _ in range(PAGES_OF_SESSION)]
    opened = [await page.__aenter__() for page in pages]
    await until(lambda: all(one.said == ["beat"] for one in opened))
    # A browser tells its page nothing of an answer that refuses, so that one says what it is.
    async with _listening(browser) as one_too_many:
        await until(lambda: one_too_many.has_ended)
        assert (one_too_many.status, one_too_many.said) == (200, ["full"])
    for page in pages:
        await page.__aexit__(None, None, None)

    async def has_room() -> bool:
        async with _listening(browser) as one:
            await until(lambda: one.said)
            return one.said == ["beat"]

    await eventually(has_room)
    await browser.close()


@pytest.mark.full
async def test_a_program_that_stops_waits_for_no_open_page(town: Town) -> None:
    own = town.programs[-1]
    going = await town.start()
    people = [await sign_in(town, Role.VIEWER, f"Open {number}") for number in range(10)]
    pages = [_listening(browser) for browser in people for _ in range(10)]
    opened = [await page.__aenter__() for page in pages]
    begun_s = monotonic()
    try:
        assert {one.status for one in opened} == {200}
    finally:
        town.programs.remove(going)
        town.programs.insert(0, going)
        town.turn_to(own)
        await going.stop()
    assert monotonic() - begun_s < 10
    await until(lambda: all(one.has_ended for one in opened))
    for page in pages:
        await page.__aexit__(None, None, None)
    for browser in people:
        await browser.close()


async def test_a_page_says_what_keeps_it_up_and_loads_little(town: Town) -> None:
    browser = await sign_in(town, Role.ADMIN)
    files: dict[str, int] = {}
    for path in ("/", "/cases", "/jobs?state=ended", "/orders"):
        seen = await browser.get(path)
        size = len(seen.source.encode())
        assert ("data-live" in seen.source) is (path != "/orders"), path
        for file in re.findall(r'(?:href|src)="/admin(/(?:static|vendor)/[^"]+)"', seen.source):
            if file not in files:
                files[file] = len((await browser.get(file)).source.encode())
            size += files[file]
        assert size <= _FIRST_LOAD_BYTES, (path, size)
    await browser.close()
