"""An accountant in Teams asks for what takes two people, as an administrator wants it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.domain.actions import Result
from bot.domain.orders import Action, Order, OrderState
from bot.domain.people import OfficeLink, Role
from tests.acceptance.console_talk import console
from tests.acceptance.test_second_person import results, state
from tests.fakes.clock import NOW
from tests.harness.people import Accountant, Agent
from tests.harness.towns import Town
from tests.harness.waiting import until

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.more]

_RULE = "/rights/accountant/cancel/problem"
# A change is in effect in every process within this.
_IN_EFFECT_S = 2.0


@pytest_asyncio.fixture(scope="module", loop_scope="session", autouse=True)
async def gate(town: Town) -> AsyncIterator[None]:
    """While these stories are played, an accountant needs a second person to cancel."""
    async with console(town, Role.ADMIN, "Ada") as admin:
        for needed, revision in (("yes", "0"), ("no", "1")):
            await admin.get(_RULE)
            sent = {"needed": needed, "revision": revision, "reason": "as the office wishes"}
            assert (await admin.post(_RULE, sent)).status == 200
            await asyncio.sleep(_IN_EFFECT_S)
            if needed == "yes":
                yield


async def ask(town: Town) -> tuple[Accountant, Agent, Order]:
    """Let an accountant cancel an order, and a lead get a card of that."""
    order = town.take_problem_elsewhere()
    accountant, lead = town.accountant(order), town.lead()
    await accountant.look_up(order)
    await accountant.ask(Action.CANCEL, order)
    await until(lambda: "waits for a second person" in accountant.cards()[-1])
    await until(lambda: bool(lead.cards()) and order.id in lead.cards()[-1])
    return accountant, lead, order


async def test_a_lead_in_slack_allows_what_an_accountant_asks_in_teams(town: Town) -> None:
    accountant, lead, order = await ask(town)
    assert "Problem → Cancelled" in lead.cards()[-1]
    assert order.cardholder.email not in lead.cards()[-1]
    await lead.choose("Approve")
    await until(lambda: "Done" in accountant.cards()[-1])
    assert lead.id.lower() not in accountant.shows().lower()
    assert await state(town, order) is OrderState.CANCELLED
    assert await results(town, order) == [Result.ASKED, Result.APPROVED, Result.DONE]


async def test_an_accountant_takes_it_back(town: Town) -> None:
    accountant, lead, order = await ask(town)
    await accountant.choose("Yes, take it back")
    await until(lambda: "taken back" in accountant.cards()[-1])
    await until(lambda: "taken back" in lead.cards()[-1])
    assert await state(town, order) is OrderState.PROBLEM


async def test_nothing_is_done_for_a_tenant_that_was_unlinked_meanwhile(town: Town) -> None:
    accountant, lead, order = await ask(town)
    tenant = accountant.parts["tenant"]
    async with town.books() as books:
        await books.stores.directory.unlink_office(tenant)
    try:
        await lead.choose("Approve")
        await until(lambda: "approved* by you" in lead.cards()[-1])
        await until(lambda: order.id not in accountant.cards()[-1])
    finally:
        office = order.company.office.code
        async with town.books() as books:
            link = OfficeLink(tenant=tenant, office=office, linked_at=NOW)
            await books.stores.directory.link_office(link)
    assert await state(town, order) is OrderState.PROBLEM
    assert await results(town, order) == [Result.ASKED, Result.APPROVED, Result.REFUSED]
