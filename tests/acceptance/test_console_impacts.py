"""Before a rule is changed its page names the open cases that it would hit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.holds import Hold, HoldKind
from bot.domain.orders import Order
from bot.domain.people import Role
from tests.acceptance.console_talk import console, hidden
from tests.harness.databases import tenant_of
from tests.harness.towns import Town

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def begin(town: Town) -> tuple[Order, str]:
    """Let an agent tell of a typing error; return the order and the path of its case."""
    agent, order = town.agent(), town.take_problem()
    await agent.type(order.reference)
    await agent.choose("It differs: a typing error")
    async with town.books() as books:
        case = await books.stores.cases.find_open(order.id)
    assert case
    return order, f"/cases/{case.id}"


async def test_a_bank_names_where_its_cases_stand_and_would_stand(town: Town) -> None:
    order, case = await begin(town)
    off = {"supported": "no", "contact_field": "mobile", "revision": "0", "reason": "they left"}
    off |= {"incident_from": "", "incident_until": ""}
    async with console(town, Role.LEAD, "Lotte") as lead:
        await lead.get(f"/banks/{order.bank}")
        seen = await lead.post(f"/banks/{order.bank}", off)
        assert case in seen.links("/cases/")
        assert "would be answered differently" in seen.text
        assert "Would stand at" in seen.text
        assert order.reference not in seen.text
        assert order.cardholder.email not in seen.source


async def test_a_right_names_whose_button_takes_two_people(town: Town) -> None:
    _order, case = await begin(town)
    async with console(town, Role.ADMIN, "Ada") as admin, console(town, Role.VIEWER) as viewer:
        path = "/rights/agent/recreate/problem"
        seen = await admin.get(path)
        assert case in seen.links("/cases/")
        assert "at once → with a second person" in seen.text
        assert case not in (await viewer.get(path)).links("/cases/")


async def test_a_tenant_that_is_unlinked_names_the_cases_of_its_office(town: Town) -> None:
    order, case = await begin(town)
    office = order.company.office.code
    async with console(town, Role.ADMIN, "Ada") as admin:
        await admin.get("/offices")
        seen = await admin.post("/offices/unlink", {"tenant": tenant_of(office)})
        assert case in seen.links("/cases/")
        assert "seen by more or fewer people" in seen.text
        assert "2 → 1" in seen.text
        other = {"tenant": "88888888-2222-3333-4444-555555555555", "office": office}
        asked = await admin.post("/offices/link", other | {"reason": "a second tenant"})
        assert "2 → 3" in asked.text


async def test_whoever_has_cases_is_not_barred_before_that_was_read(town: Town) -> None:
    order, case = await begin(town)
    async with town.books() as books:
        found = await books.stores.cases.find_open(order.id)
        assert found
        holder = found.opened_by
        hold = Hold(kind=HoldKind.TAKEN, by=holder, by_name="", at=found.opened_at, holder=holder)
        await books.stores.cases.save(replace(found, holds=(hold,)))
    taken = {"member": holder.rpartition(":")[2], "role": "", "reason": "left", "revision": "0"}
    async with console(town, Role.ADMIN, "Ada") as admin:
        await admin.get("/people")
        asked = await admin.post("/people/slack", taken)
        assert case in asked.links("/cases/")
        assert "agent: at once → refused" in asked.text
        assert hidden(asked) == taken
        told = await admin.post("/people/slack", taken | {"sure": "yes"})
        assert "The role is changed." in told.text
