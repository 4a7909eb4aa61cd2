"""The first page of the console: what waits for somebody."""

from __future__ import annotations

import pytest

from bot.domain.orders import Action
from bot.domain.people import Role
from tests.harness.console import sign_in
from tests.harness.towns import Town
from tests.harness.waiting import until

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_what_was_handed_to_support_in_chat_waits_on_the_first_page(town: Town) -> None:
    order = town.take_problem_elsewhere()
    accountant = town.accountant(order)
    await accountant.look_up(order)
    await accountant.ask(Action.CONTACT_SUPPORT, order)
    await until(lambda: "support" in accountant.cards()[-1].casefold())
    browser = await sign_in(town, Role.VIEWER)

    seen = await browser.get("/")
    while order.id not in seen.text and "Show all of them" not in seen.text:
        # It is there once the job has handed the case over.
        seen = await browser.get("/")
    if order.id not in seen.text:
        seen = await browser.get("/cases?status=handed_over")
    assert order.id in seen.text
    # How long the first answers took stands there as well, beside how long Teams waits for them.
    seen = await browser.get("/")
    assert "Teams: button" in seen.text
    assert "10,000 ms" in seen.text
    await browser.close()


async def test_the_first_page_counts_the_problems_and_names_the_offices(town: Town) -> None:
    browser = await sign_in(town, Role.VIEWER)
    seen = await browser.get("/")
    assert "Orders in Problem There are" in seen.text
    assert "OFF001" in seen.text
    assert seen.links("/orders?office=")
    await browser.close()
