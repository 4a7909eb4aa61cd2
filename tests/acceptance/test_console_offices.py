"""Offices in the console: who knocks without one, and how they are let in."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
import pytest_asyncio

from bot.domain.office_codes import TRIES, OfficeCode
from bot.domain.people import Role
from tests.harness.console import ConsoleBrowser, sign_in
from tests.harness.people import Accountant
from tests.harness.plain import as_read
from tests.harness.towns import Town

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def admin(town: Town) -> AsyncIterator[ConsoleBrowser]:
    """A browser in which an administrator is signed in."""
    browser = await sign_in(town, Role.ADMIN, "Olga")
    yield browser
    await browser.close()


async def test_a_tenant_that_knocked_is_linked_from_the_list(
    town: Town, admin: ConsoleBrowser
) -> None:
    tenant = "77777777-2222-3333-4444-000000000001"
    said = "our reference is 7012345678"
    await town.ask_in_teams(said, user="eve", tenant=tenant)
    seen = await admin.get("/offices")
    assert tenant in seen.text
    assert "Eve" not in seen.source
    assert "7012345678" not in seen.source
    (link,) = seen.links(f"tenant={tenant}")
    form = await admin.get(link.partition("#")[0])
    assert f'name="tenant" required maxlength="60" value="{tenant}"' in form.source
    # Open cases of the office are shown first: others of this town may have left some.
    typed = {"tenant": tenant, "office": "OFF003", "reason": "they called", "sure": "yes"}
    linked = await admin.post("/offices/link", typed)
    assert "The tenant is linked." in linked.text
    assert linked.links(f"tenant={tenant}") == []
    await admin.post("/offices/unlink", {"tenant": tenant, "sure": "yes", "reason": "done"})


async def test_a_viewer_reads_who_knocked_and_links_nobody(town: Town) -> None:
    tenant = "77777777-2222-3333-4444-000000000002"
    await town.ask_in_teams("help", user="eve2", tenant=tenant)
    viewer = await sign_in(town, Role.VIEWER)
    seen = await viewer.get("/offices")
    assert tenant in seen.text
    assert seen.links("tenant=") == []
    await viewer.close()


@pytest.mark.parametrize(
    "hostile",
    ['"><img src=x onerror=alert(1)>', "nobody", "x" * 4000],
    ids=["html", "word", "long"],
)
async def test_an_address_with_no_tenant_fills_nothing_in(
    admin: ConsoleBrowser, hostile: str
) -> None:
    seen = await admin._ask("GET", "/offices", params={"tenant": hostile})
    assert seen.status == 200
    assert hostile not in seen.source
    assert 'name="tenant" required maxlength="60" value=""' in seen.source


async def _unlink(admin: ConsoleBrowser, tenant: str) -> None:
    """Leave the office to the people whom other stories expect there."""
    await admin.get("/offices")
    await admin.post("/offices/unlink", {"tenant": tenant, "sure": "yes", "reason": "done"})


async def _make_code(admin: ConsoleBrowser, office: str) -> str:
    """Return a new code, as its page shows it this once."""
    await admin.get("/offices")
    made = await admin.post("/offices/code", {"office": office, "reason": "they asked by phone"})
    assert (made.status, made.path) == (200, "/offices/code")
    assert made.headers["Cache-Control"] == "no-store"
    (code,) = re.findall(r"LINK(?:-[0-9A-Z]{4}){3}", made.text)
    assert code not in (await admin.get("/offices")).source
    assert code not in (await admin.get("/admin-log")).source
    return str(code)


async def _tell(town: Town, tenant: str, text: str, user: str = "ines") -> str:
    """Write to the bot as somebody of a tenant; return what it answers."""
    shown = await town.ask_in_teams(text, user=f"{user}{tenant[-3:]}", tenant=tenant)
    return str(as_read(shown.card))


async def test_a_code_lets_an_office_in_and_its_people_see_their_orders(
    town: Town, admin: ConsoleBrowser
) -> None:
    tenant, order = "77777777-2222-3333-4444-000000000011", town.take_problem_elsewhere()
    office = order.company.office.code
    code = await _make_code(admin, office)
    told = await _tell(town, tenant, f"Hi, the code is “{code.lower().replace('-', ' ')}”. Thanks")
    assert f"linked to the accounting office {office}" in told
    accountant = Accountant(town.teams, 9011, tenant)
    await accountant.look_up(order)
    assert order.id in accountant.shows()
    log = (await admin.get("/admin-log")).text
    assert f"Made a one-time code for {office}" in log
    assert f"Linked the tenant {tenant}" in log
    assert "one-time code" in log
    assert tenant in (await admin.get("/offices")).text
    again = await _tell(town, tenant, code)
    assert f"linked already, to the accounting office {office}" in again
    other = "77777777-2222-3333-4444-000000000012"
    assert "does not work any more" in await _tell(town, other, code)
    await _unlink(admin, tenant)


async def test_a_guest_uses_no_code(town: Town, admin: ConsoleBrowser) -> None:
    tenant = "77777777-2222-3333-4444-000000000021"
    code = await _make_code(admin, "OFF003")
    town.teams.people["guest021"] = {"userRole": "guest"}
    assert "Guests cannot" in await _tell(town, tenant, code, "guest")
    assert "linked to the accounting office OFF003" in await _tell(town, tenant, code)
    await _unlink(admin, tenant)


async def test_of_two_tenants_at_once_one_is_linked(town: Town, admin: ConsoleBrowser) -> None:
    tenants = [f"77777777-2222-3333-4444-00000000003{number}" for number in range(4)]
    code = await _make_code(admin, "OFF003")
    told = await asyncio.gather(*(_tell(town, tenant, code) for tenant in tenants))
    assert sum("linked to the accounting office" in one for one in told) == 1
    assert sum("does not work any more" in one for one in told) == 3
    for tenant in tenants:
        await _unlink(admin, tenant)


async def test_a_revoked_code_does_not_work_and_an_old_one_neither(
    town: Town, admin: ConsoleBrowser
) -> None:
    tenant = "77777777-2222-3333-4444-000000000041"
    code = await _make_code(admin, "OFF002")
    seen = await admin.get("/offices")
    assert "Olga" in seen.text
    ids = re.findall(r'name="code" value="([^"]*)"', seen.source)
    told = await admin.post("/offices/code/revoke", {"code": ids[0]})
    assert "The code is revoked." in told.text
    assert (await admin.post("/offices/code/revoke", {"code": ids[0]})).status == 422
    assert "does not work any more" in await _tell(town, tenant, code)
    assert "Revoked a one-time code for OFF002" in (await admin.get("/admin-log")).text
    old = "LINK-2345-ABCD-6789"
    ended = datetime.now(UTC) - timedelta(seconds=1)
    worth = OfficeCode(id="old", office="OFF002", made_by="", made_by_name="", ends_at=ended)
    async with town.books() as books:
        await books.stores.office_codes.keep(old, worth)
    assert "does not work any more" in await _tell(town, tenant, old)


async def test_guessing_stops(town: Town, admin: ConsoleBrowser) -> None:
    tenant = "77777777-2222-3333-4444-000000000051"
    code = await _make_code(admin, "OFF002")
    for number in range(TRIES):
        assert "does not work" in await _tell(town, tenant, f"LINK-2222-3333-4A{number:02}")
    told = await _tell(town, tenant, code)
    assert "For an hour no code is looked at" in told
    assert tenant in told


@pytest.mark.parametrize(
    "wrong",
    [
        {"office": "OFF999"},
        {"office": ""},
        {"office": "<script>alert(1)</script>"},
        {"office": "x" * 10_000},
        {"office": "OFF\x00999\u202e"},
        {"reason": ""},
    ],
    ids=["unknown", "none", "html", "long", "unseen", "no reason"],
)
async def test_no_code_is_made_of_what_is_wrong(
    admin: ConsoleBrowser, wrong: dict[str, str]
) -> None:
    await admin.get("/offices")
    seen = await admin.post("/offices/code", {"office": "OFF001", "reason": "new"} | wrong)
    assert (seen.status, "<script>alert" in seen.source) == (422, False)
    assert not re.search(r"LINK(?:-[0-9A-Z]{4}){3}", seen.source)
