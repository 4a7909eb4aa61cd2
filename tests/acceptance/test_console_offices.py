"""Offices in the console: who knocks without one, and how they are let in."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.domain.people import Role
from tests.harness.console import ConsoleBrowser, sign_in
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
    typed = {"tenant": tenant, "office": "OFF003", "reason": "they called"}
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
