"""Banks, people and offices, changed in the console: what follows in Slack and Teams."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.domain.orders import OrderState
from bot.domain.people import Role
from tests.harness.console import ConsoleBrowser, make_link, sign_in
from tests.harness.databases import tenant_of
from tests.harness.towns import Town

pytestmark = pytest.mark.asyncio(loop_scope="session")

# What was promised: a change is in effect in every process within this.
_IN_EFFECT_S = 2.0
# The banks that are changed for good here are those that no order of another story has.
_UNLINKED = "99999999-2222-3333-4444-555555555555"


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def admin(town: Town) -> AsyncIterator[ConsoleBrowser]:
    """A browser in which an administrator is signed in."""
    browser = await sign_in(town, Role.ADMIN, "Ada")
    yield browser
    await browser.close()


def _bank(revision: str, supported: str = "yes", **more: str) -> dict[str, str]:
    return {
        "supported": supported,
        "contact_field": "mobile",
        "incident_from": "",
        "incident_until": "",
        "revision": revision,
        "reason": "the bank says so",
        **more,
    }


async def test_a_bank_that_is_turned_off_is_so_at_the_next_look_up(
    town: Town, admin: ConsoleBrowser
) -> None:
    order = next(
        one
        for one in town.orders
        if (one.bank, one.state) == ("ARGENTA", OrderState.PROBLEM)
        and not one.company.ineligible_because
    )
    agent = town.agent()
    await admin.get("/banks/ARGENTA")
    asked = await admin.post("/banks/ARGENTA", _bank("0", "no"))
    assert "in Problem now" in asked.text
    await agent.type(order.reference)
    assert "It is the same" in agent.cards()[-1]
    try:
        told = await admin.post("/banks/ARGENTA", _bank("0", "no", sure="yes"))
        assert "The bank is changed." in told.text
        await asyncio.sleep(_IN_EFFECT_S)
        await agent.type(order.reference)
        assert "It is the same" not in agent.cards()[-1]
        assert "Cancel the order" in agent.cards()[-1]
    finally:
        back = await admin.post("/banks/ARGENTA", _bank("1", "yes", sure="yes"))
    assert "The bank is changed." in back.text
    await asyncio.sleep(_IN_EFFECT_S)


async def test_of_two_who_change_a_bank_the_second_hears_of_it(
    town: Town, admin: ConsoleBrowser
) -> None:
    await admin.get("/banks/NAGELMACKERS")
    first = await admin.post("/banks/NAGELMACKERS", _bank("0", "no", sure="yes"))
    second = await admin.post("/banks/NAGELMACKERS", _bank("0", "yes", sure="yes"))
    assert (first.status, second.status) == (200, 409)
    assert "Somebody changed the same thing" in second.text
    # What was typed is still there, and the way back to the form.
    here = {"Referer": f"{admin.address}/admin/banks/NAGELMACKERS"}
    late = _bank("0", "yes", sure="yes")
    third = await admin.post("/banks/NAGELMACKERS", late, **here)
    assert "the bank says so" in third.text
    assert "/banks/NAGELMACKERS" in third.links()
    for elsewhere in ("https://else.example.be/admin/x", f"{admin.address}/admin/enter/x", "\\"):
        await admin.get("/you")
        seen = await admin.post("/banks/NAGELMACKERS", late, Referer=elsewhere)
        assert seen.status == 409
        assert "Back to that page" not in seen.text
    secret = await admin.post("/people/account", {"account": "x", "reason": "5555 5555 5555 4444"})
    assert not secret.tells("5555555555554444")


@pytest.mark.parametrize(
    "wrong",
    [
        {"reason": ""},
        {"reason": "x" * 301},
        {"reason": "his card is 4111 1111 1111 1111"},
        {"supported": "perhaps"},
        {"contact_field": "telepathy"},
        {"incident_from": "tomorrow"},
        {"incident_until": "2026-12-01T10:00"},
        {"incident_from": "2026-12-02T10:00", "incident_until": "2026-12-01T10:00"},
    ],
)
async def test_what_cannot_be_kept_of_a_bank_is_said(
    town: Town, admin: ConsoleBrowser, wrong: dict[str, str]
) -> None:
    await admin.get("/banks/VDK")
    seen = await admin.post("/banks/VDK", _bank("0") | wrong | {"sure": "yes"})
    assert seen.status == 422
    assert 'role="alert"' in seen.source
    assert not seen.tells("41111111")
    assert not (await admin.get("/banks/VDK")).tells("41111111")


async def test_an_incident_begins_and_ends_by_itself(town: Town, admin: ConsoleBrowser) -> None:
    await admin.get("/banks/VDK")
    times = {"incident_from": "2020-01-01T10:00", "incident_until": "2020-01-02T10:00"}
    await admin.post("/banks/VDK", _bank("0", "no", sure="yes", **times))
    assert "<mark>" not in (await admin.get("/banks")).source
    await admin.post("/banks/VDK", _bank("1", "no", sure="yes", incident_from="2020-01-01T10:00"))
    assert "<mark>" in (await admin.get("/banks")).source


async def test_a_lead_changes_banks_and_a_viewer_reads_them(town: Town) -> None:
    viewer = await sign_in(town, Role.VIEWER)
    assert "<select" not in (await viewer.get("/banks/KBC")).source
    assert (await viewer.get("/banks/NOBANK")).status == 404
    await viewer.close()


async def test_a_person_is_made_an_agent_and_refused_after_removal(
    town: Town, admin: ConsoleBrowser
) -> None:
    # Everybody is an agent in this workspace, so here it is taken from one of them.
    agent = town.agent()
    order = town.orders[0]
    await agent.look_up(order)
    assert order.id in agent.shows()
    await admin.get("/people")
    taken = {"member": agent.id, "role": "", "reason": "has left", "revision": "0"}
    assert "The role is changed." in (await admin.post("/people/slack", taken)).text
    await asyncio.sleep(_IN_EFFECT_S)
    await agent.type(order.reference)
    assert "You are not on the list of support agents" in agent.cards()[-1]
    given = {"member": agent.id, "role": "lead", "reason": "is back", "revision": "1"}
    assert "The role is changed." in (await admin.post("/people/slack", given)).text
    late = {"member": agent.id, "role": "agent", "reason": "late", "revision": "1"}
    assert (await admin.post("/people/slack", late)).status == 409


async def test_what_cannot_be_kept_of_a_person_is_said(town: Town, admin: ConsoleBrowser) -> None:
    await admin.get("/people")
    for typed in (
        {"member": "louis", "role": "agent", "reason": "new"},
        {"member": "U0AAAAAA1", "role": "king", "reason": "new"},
        {"member": "U0AAAAAA1", "role": "agent", "reason": " "},
        {"member": "4111 1111 1111 1111", "role": "agent", "reason": "PIN 4111"},
    ):
        seen = await admin.post("/people/slack", typed)
        assert (seen.status, "4111" in seen.source) == (422, False), typed


async def test_an_account_that_is_ended_is_out_at_once(town: Town, admin: ConsoleBrowser) -> None:
    browser = await sign_in(town, Role.LEAD, "Wim")
    unused = await make_link(town, Role.LEAD, " wim")
    account = "console:link:wim"
    await admin.get("/people")
    ended = {"account": account, "role": "", "was": "lead", "reason": "left"}
    assert "The role is changed." in (await admin.post("/people/account", ended)).text
    assert (await browser.get("/")).path.startswith("/sign-in")
    # A link from before would let them in again.
    assert (await browser.post(unused)).status == 404
    await admin.get("/people")
    own = {"account": "console:link:ada", "role": "", "was": "admin", "reason": "a mistake"}
    assert (await admin.post("/people/account", own)).status == 409
    await browser.close()


async def test_an_office_is_linked_moved_and_unlinked(town: Town, admin: ConsoleBrowser) -> None:
    await admin.get("/offices")
    typed = {"tenant": _UNLINKED, "office": "OFF003", "reason": "asked by telephone", "sure": "yes"}
    assert "The tenant is linked." in (await admin.post("/offices/link", typed)).text
    asked = await admin.post("/offices/link", typed | {"office": "OFF004"})
    assert "linked to OFF003" in asked.text
    moved = await admin.post("/offices/link", typed | {"office": "OFF004", "was": "OFF003"})
    assert "The tenant is linked." in moved.text
    asked = await admin.post("/offices/unlink", {"tenant": _UNLINKED})
    assert "see no more orders of OFF004" in asked.text
    gone = {"tenant": _UNLINKED, "sure": "yes", "reason": "they left"}
    assert "The tenant is unlinked." in (await admin.post("/offices/unlink", gone)).text
    for wrong in ({"tenant": "nobody"}, {"office": "OFF999"}, {"reason": ""}):
        seen = await admin.post("/offices/link", {"was": "", **typed, **wrong})
        assert seen.status == 422, wrong
    assert tenant_of("OFF001") in (await admin.get("/offices")).source
