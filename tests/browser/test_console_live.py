"""Live pages of the console in a real browser: what happens in Slack shows, and nothing moves."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from bot.console.live_pages import PAGES_OF_SESSION
from bot.domain.orders import Action, Order
from bot.domain.people import Role
from tests.browser.axe import violations
from tests.browser.person import BUILD, read_log
from tests.browser.slow_proxy import kept_back
from tests.harness.console import ROOT, make_link, sign_in
from tests.harness.databases import Seeded, copy_database
from tests.harness.towns import Town, open_town
from tests.harness.waiting import eventually

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.full]

_PLACES = """
return [...document.querySelectorAll("h1, tr[data-row]")].map((one) => [
  one.dataset.row ?? "h1", one.getBoundingClientRect().top, one.getBoundingClientRect().height]);
"""
# Set once in the page: it is gone after any reload.
_LATER = """
const since = new Date(Date.now() - 3 * 3600e3);
document.querySelector("tr[data-row] time").dateTime = since.toISOString();
document.dispatchEvent(new Event("visibilitychange"));
"""
_MARK, _IS_MARKED = "window.isMarked = true", "return window.isMarked === true"


@pytest.fixture
async def town(sqlite_seeded: Seeded, tmp_path: Path) -> AsyncIterator[Town]:
    """A town of its own, with a program that serves."""
    assert isinstance(sqlite_seeded.source, Path)
    url = f"sqlite://{copy_database(sqlite_seeded.source, tmp_path)}"
    async with open_town(url, sqlite_seeded.orders) as opened:
        await opened.start()
        yield opened
        await opened.programs[-1].stop()


class _Watcher:
    """Somebody who has a page of the console open, while others act elsewhere."""

    def __init__(self, browser: WebDriver, town: Town) -> None:
        self.browser = browser
        self.root = f"{town.programs[-1].address}{ROOT}"

    async def open(self, path: str) -> None:
        await asyncio.to_thread(self.browser.get, f"{self.root}{path}")
        await self.run(_MARK)

    async def run(self, script: str) -> Any:
        return await asyncio.to_thread(self.browser.execute_script, script)

    async def text(self, selector: str = "main") -> str:
        found = (
            f'return [...document.querySelectorAll("{selector}")].map((o) => o.innerText).join()'
        )
        return str(await self.run(found))

    async def sees(self, text: str, selector: str = "main") -> None:
        async def is_there() -> bool:
            return text in await self.text(selector)

        await eventually(is_there)

    async def do(self, act: Callable[[], Any]) -> Any:
        return await asyncio.to_thread(act)


@pytest.fixture
async def watcher(browser: WebDriver, town: Town) -> AsyncIterator[_Watcher]:
    """A lead whose browser has just been let in."""
    watcher = _Watcher(browser, town)
    read_log(browser, "browser")
    await watcher.open(await make_link(town, Role.LEAD, "Wanda"))
    button = browser.find_element(By.CSS_SELECTOR, "main form button")
    await watcher.do(lambda: button.send_keys(Keys.ENTER))
    await watcher.sees("Wanda", "header")
    yield watcher
    # A page that is left open would keep trying to reach a program that is gone.
    await watcher.do(lambda: browser.get("about:blank"))
    assert read_log(browser, "browser") == []


async def _hand_to_support(town: Town, order: Order) -> None:
    agent = town.agent()
    await agent.look_up(order)
    await agent.ask(Action.CONTACT_SUPPORT, order)


async def _close(town: Town, case: str) -> None:
    lead = await sign_in(town, Role.LEAD, "Lena")
    seen = await lead.get(f"/cases/{case}/close")
    revision = seen.source.partition('name="revision" value="')[2].partition('"')[0]
    await lead.post(f"/cases/{case}/close", {"revision": revision, "reason": "nobody goes on"})
    await lead.close()


async def test_a_list_announces_what_is_new_and_moves_nothing(
    town: Town, watcher: _Watcher
) -> None:
    first, second = town.take_problem(), town.take_problem()
    await _hand_to_support(town, first)
    await watcher.open("/cases")
    await watcher.sees(first.id)
    await watcher.sees("waits for support", "tr[data-row]")
    before = await watcher.run(_PLACES)
    await _hand_to_support(town, second)
    await watcher.sees("New: 1.", "#live")
    assert await watcher.run(_PLACES) == before
    assert second.id not in await watcher.text()

    # What is closed elsewhere says so in its row, which stays where it is.
    case = str(before[1][0])
    await _close(town, case)
    await watcher.sees("closed", f"tr[data-row='{case}']")
    assert [place[:2] for place in await watcher.run(_PLACES)] == [one[:2] for one in before]
    assert await watcher.run(_IS_MARKED)
    for scheme in ("light", "dark"):
        media = [{"name": "prefers-color-scheme", "value": scheme}]
        watcher.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": media})
        assert await watcher.do(lambda: violations(watcher.browser)) == []
    BUILD.mkdir(exist_ok=True)
    watcher.browser.save_screenshot(str(BUILD / "console-live.png"))
    show = watcher.browser.find_element(By.CSS_SELECTOR, "#live a")
    await watcher.do(lambda: show.send_keys(Keys.ENTER))
    await watcher.sees(second.id)
    assert not await watcher.run(_IS_MARKED)

    # What belongs to a list no longer is struck through in its place.
    await watcher.open("/cases?status=handed_over")
    (_heading, (other, top, _height)) = await watcher.run(_PLACES)
    await _close(town, other)
    await watcher.sees(other, "tr.gone")
    assert (await watcher.run(_PLACES))[1][:2] == [other, top]
    assert await watcher.do(lambda: violations(watcher.browser)) == []
    # Nothing more happens, and time goes by.
    await watcher.run(_LATER)
    await watcher.sees("3 h", "tr[data-row] time")


async def test_a_page_that_somebody_points_at_waits_and_others_show_it_at_once(
    town: Town, watcher: _Watcher
) -> None:
    order, later = town.take_problem(), town.take_problem()
    browser = watcher.browser
    await watcher.open("/")
    await _hand_to_support(town, order)
    await watcher.sees(order.id)
    # The first answers are counted as well, beside how long Slack waits.
    assert "3,000 ms" in await watcher.text()
    row = browser.find_element(By.CSS_SELECTOR, "main tbody tr")
    await watcher.do(lambda: ActionChains(browser).move_to_element(row).perform())
    before = await watcher.text("main table")
    await _hand_to_support(town, later)
    await watcher.sees("This page has changed.", "#live")
    assert await watcher.text("main table") == before
    button = browser.find_element(By.CSS_SELECTOR, "#live button")
    await watcher.do(lambda: button.send_keys(Keys.ENTER))
    assert await watcher.text("main table") != before
    # Whatever comes meanwhile waits until nobody points there any more.
    heading = browser.find_element(By.CSS_SELECTOR, "h1")
    await watcher.do(lambda: ActionChains(browser).move_to_element(heading).perform())
    await watcher.sees(later.id)
    assert await watcher.run(_IS_MARKED)


async def test_an_order_shows_its_action_without_asking_again_and_again(
    town: Town, watcher: _Watcher
) -> None:
    order = town.take_problem()
    await watcher.open(f"/orders/{order.id}")
    await _hand_to_support(town, order)
    await watcher.sees("Contact support", "main table")
    assert await watcher.run(_IS_MARKED)
    # Without a script it asks for itself, which is no click either.
    assert "http-equiv" not in await watcher.text("head")
    case = await watcher.run("return document.querySelector('main a[href*=\"/cases/\"]').pathname")
    await watcher.open(str(case).removeprefix(ROOT))
    await watcher.sees("waits for support", "h1")


async def test_a_page_finds_the_desk_again_and_says_when_its_session_is_over(
    town: Town, watcher: _Watcher
) -> None:
    order = town.take_problem()
    await watcher.open("/cases")
    program = town.programs[-1]
    port = program.address.rpartition(":")[2]
    await program.stop()
    await watcher.sees("The connection is lost.", "#live")
    await town.start(CARO_HTTP__PORT=port)
    await _hand_to_support(town, order)
    await watcher.sees("New: 1.", "#live")
    assert await watcher.run(_IS_MARKED)
    again = await sign_in(town, Role.LEAD, "Wanda")
    seen = await again.get("/you")
    others = [row for row in seen.source.split("<tr>") if "/end" in row and "<mark>" not in row]
    for row in others:
        path = row.partition('action="')[2].partition('"')[0]
        assert (await again.post(path.removeprefix(ROOT))).status == 200
    await again.close()
    await watcher.sees("no longer updates itself", "#live")
    # What a browser writes down of a desk that does not answer is no fault of the page.
    told = [one["message"] for one in read_log(watcher.browser, "browser")]
    away = ("ERR_", "status of 401", "status of 503")
    assert all(any(word in one for word in away) for one in told), told


_ASKED = "return performance.getEntriesByType('resource').filter((one) => {test}).length"
_FETCHED = _ASKED.format(test="one.initiatorType === 'fetch'")
_TRIED = _ASKED.format(test="one.name.includes('/live?')")


async def test_a_page_without_room_says_so_calmly_and_keeps_up_once_there_is_some(
    town: Town, watcher: _Watcher
) -> None:
    order = town.take_problem()
    await watcher.do(lambda: watcher.browser.get(f"{watcher.root}/you"))
    cookies = {one["name"]: one["value"] for one in watcher.browser.get_cookies()}
    jar = aiohttp.CookieJar(unsafe=True)
    session = aiohttp.ClientSession(cookies=cookies, cookie_jar=jar)
    async with session as http, AsyncExitStack() as pages:
        for _page in range(PAGES_OF_SESSION):
            answer = await pages.enter_async_context(http.get(f"{watcher.root}/live"))
            assert answer.status == 200
        await watcher.open("/cases")
        await watcher.sees("this one does not keep up by itself", "#live")
        await _hand_to_support(town, order)

        async def has_tried() -> bool:
            return int(await watcher.run(_TRIED)) > 2

        await eventually(has_tried)
        assert (await watcher.run(_FETCHED), await watcher.run(_IS_MARKED)) == (0, True)
    await watcher.sees("New: 1.", "#live")
    assert await watcher.run(_IS_MARKED)


async def test_a_page_whose_stream_is_kept_back_says_that_it_does_not_keep_up(
    town: Town, watcher: _Watcher
) -> None:
    order = town.take_problem()
    async with kept_back(town) as address:
        watcher.root = f"{address}{ROOT}"
        await watcher.open("/cases")
        await watcher.sees("This page does not keep up by itself", "#live")
        await _hand_to_support(town, order)
        show = watcher.browser.find_element(By.CSS_SELECTOR, "#live a")
        await watcher.do(lambda: show.send_keys(Keys.ENTER))
        await watcher.sees(order.id)
        await watcher.do(lambda: watcher.browser.get("about:blank"))
