"""The inbox of approvals: what waits is decided there, and Slack and the log follow."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.domain.actions import Result
from bot.domain.orders import Action, Order, OrderState
from bot.domain.people import Role
from tests.acceptance.console_talk import action_path, console, fill, hidden, read_until
from tests.acceptance.test_second_person import ask_to_cancel, make_active, results, state
from tests.harness.console import ConsoleBrowser
from tests.harness.towns import Town
from tests.harness.waiting import until

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def lead(town: Town) -> AsyncIterator[ConsoleBrowser]:
    """A browser in which a lead is signed in who has no other account."""
    async with console(town, Role.LEAD, "Lotte") as browser:
        yield browser


async def open_request(browser: ConsoleBrowser, order: Order) -> str:
    """Open what waits for an order from the inbox; return its path."""
    await browser.get(f"/orders/{order.id}")
    assert browser.last
    (path,) = set(browser.last.links("/approvals/"))
    await browser.get(path)
    return path


async def test_what_a_lead_asks_in_slack_is_allowed_in_the_console(
    town: Town, lead: ConsoleBrowser
) -> None:
    asker, second, order = await ask_to_cancel(town)
    assert order.id in (await lead.get("/")).text
    assert order.id in (await lead.get("/approvals")).text
    path = await open_request(lead, order)
    assert lead.last
    for part in ("Active", "Cancelled", "Who may decide now", "Lotte"):
        assert part in lead.last.text
    assert order.cardholder.email not in lead.last.source
    told = await lead.post(path, {"verdict": "approve"})
    assert (told.status, "approved by you" in told.text) == (200, True)
    await until(lambda: "Done" in asker.cards()[-1])
    await until(lambda: "approved* by Lotte" in second.cards()[-1])
    assert await state(town, order) is OrderState.CANCELLED
    late = await lead.post(path, {"verdict": "refuse", "reason": "Too late"})
    assert "approved by you" in late.text
    assert "Too late" not in late.text
    assert order.id in (await lead.get("/approvals?state=ended")).text
    assert "approved" in (await lead.get(f"/jobs/{order.id}:cancel:{order.revision}")).text


async def test_whoever_asked_in_the_console_cannot_allow_it_there(
    town: Town, lead: ConsoleBrowser
) -> None:
    order = await make_active(town)
    await fill(lead, order, Action.CANCEL, typed_reference=order.reference)
    await read_until(lead, order, "waits for a second person")
    path = await open_request(lead, order)
    own = await lead.post(path, {"verdict": "approve"})
    assert (own.status, "somebody else has to decide" in own.text) == (409, True)
    async with console(town, Role.AGENT, "Arno") as agent, console(town, Role.ADMIN) as admin:
        await agent.get(path)
        refused = await agent.post(path, {"verdict": "approve"})
        assert "Only a lead" in refused.text
        await admin.get(path)
        wrong = await admin.post(path, {"verdict": "refuse", "reason": "PIN 1234"})
        assert (wrong.status, "1234" in wrong.text) == (422, False)
        await admin.post(path, {"verdict": "refuse", "reason": "Ask the office first"})
    await read_until(lead, order, "Ask the office first")
    assert await state(town, order) is OrderState.ACTIVE
    assert await results(town, order) == [Result.ASKED, Result.DECLINED, Result.REFUSED]


async def test_an_emergency_takes_a_reason_and_stands_in_the_log(
    town: Town, lead: ConsoleBrowser
) -> None:
    order = await make_active(town)
    path = action_path(order, Action.CANCEL)
    await lead.get(f"/orders/{order.id}")
    assert lead.last
    assert f"{path}?emergency=yes" in lead.last.links("/actions/")
    form = await lead.get(f"{path}?emergency=yes")
    typed = hidden(form) | {"typed-typed_reference": order.reference}
    assert (await lead.post(path, typed | {"typed-reason": " "})).status == 422
    await lead.post(path, typed | {"typed-reason": "The card was stolen"})
    await read_until(lead, order, "Cancel the order done")
    assert "EMERGENCY" in (await lead.get(f"/orders/{order.id}")).text
    assert await state(town, order) is OrderState.CANCELLED
    assert "The card was stolen" in (await lead.get("/approvals?state=ended")).text
    assert "without a second person" in (await lead.get(f"/log?order={order.id}")).text


async def test_an_administrator_says_what_takes_two_people(
    town: Town, lead: ConsoleBrowser
) -> None:
    path = "/rights/agent/resend_invitation/problem"
    async with console(town, Role.ADMIN, "Ada") as admin:
        assert "Takes a second person: no" in (await admin.get(path)).text
        change = {"needed": "yes", "revision": "0", "reason": "Too many of them"}
        assert (await admin.post(path, change | {"reason": ""})).status == 422
        assert "The rule is changed" in (await admin.post(path, change)).text
        assert (await admin.post(path, change)).status == 409
        assert "two people" in (await admin.get("/rights")).text
        assert "Too many of them" in (await admin.get("/admin-log")).text
        await admin.get(path)
        back = {"needed": "no", "revision": "1", "reason": "It is quiet again"}
        assert "The rule is changed" in (await admin.post(path, back)).text
    await lead.get(path)
    assert (await lead.post(path, change)).status == 403
