"""The people of an office: who may act, who only looks, and what they see of one case together."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any
from urllib.parse import quote

import pytest
import pytest_asyncio

from adapters.playground.recording import Fault
from adapters.playground.teams_connector import Shown
from bot.domain.orders import Order
from bot.domain.people import OfficeLink, Role
from tests.acceptance.cards import has_ended
from tests.acceptance.console_talk import console
from tests.fakes.clock import NOW
from tests.harness.console import ConsoleBrowser, sign_in
from tests.harness.people import SHOW_ORDER
from tests.harness.plain import as_read
from tests.harness.towns import Town
from tests.harness.waiting import until

pytestmark = pytest.mark.asyncio(loop_scope="session")

ONLY_NAMED = "Only those whom the office has named may act"
_NUMBERS = count(1)


@dataclass
class Firm:
    """A tenant of its own, of the office of an order in Problem; Ines has linked it by a code."""

    town: Town
    admin: ConsoleBrowser
    order: Order
    number: int = field(default_factory=lambda: next(_NUMBERS))

    @property
    def tenant(self) -> str:
        return f"66666666-2222-3333-4444-{self.number:012}"

    @property
    def office(self) -> str:
        return self.order.company.office.code

    @property
    def path(self) -> str:
        return f"/offices/{quote(self.office)}/people"

    def parts(self, name: str, tenant: str = "") -> dict[str, Any]:
        return {"user": f"{name}{self.number}", "tenant": tenant or self.tenant}

    def id(self, name: str) -> str:
        return f"teams:{self.tenant}:{name}{self.number}"

    async def tell(self, name: str, text: str) -> Shown:
        return await self.town.ask_in_teams(text, **self.parts(name))

    async def press(self, name: str, shown: Shown, label: str) -> str:
        answer = await self.town.teams.invoke(shown, label, **self.parts(name))
        assert (answer.status, answer.problems) == (200, ())
        return str(as_read(answer.card or answer.body))

    async def begin(self) -> None:
        # A story may have started another program in the place of the first.
        self.admin.address = self.town.programs[-1].address
        await self.admin.get("/offices")
        wanted = {"office": self.office, "reason": "they asked by phone"}
        made = await self.admin.post("/offices/code", wanted)
        (code,) = re.findall(r"LINK(?:-[0-9A-Z]{4}){3}", made.text)
        assert "linked to the accounting office" in as_read((await self.tell("ines", code)).card)

    async def let_only_named_act(self) -> None:
        listed = await self.tell("ines", "people")
        assert (
            "only those named here may act"
            in (await self.press("ines", listed, "Only those named may act")).lower()
        )

    async def give(self, to: str, label: str, by: str = "ines") -> str:
        """Press a button of the card of somebody, which the list leads to."""
        listed = await self.tell(by, "people")
        await self.town.teams.execute("person", {"person": self.id(to)}, listed, **self.parts(by))
        return await self.press(by, listed, label)

    async def end(self) -> None:
        """Leave the office as other stories expect it."""
        self.admin.address = self.town.programs[-1].address
        seen = await self.admin.get(self.path)
        if seen.status == 200:
            shown = re.findall(r'name="revision" value="(\d+)"', seen.source)
            fields = {"right": "acts", "reason": "done", "revision": shown[-1]}
            await self.admin.post(f"{self.path}/others", fields)
        await self.admin.get("/offices")
        fields = {"tenant": self.tenant, "sure": "yes", "reason": "done"}
        await self.admin.post("/offices/unlink", fields)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def admin(town: Town) -> AsyncIterator[ConsoleBrowser]:
    """A browser in which an administrator is signed in."""
    browser = await sign_in(town, Role.ADMIN, "Olga")
    yield browser
    await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def firm(town: Town, admin: ConsoleBrowser) -> AsyncIterator[Firm]:
    """An office whose administrator is Ines; all its people may act."""
    opened = Firm(town, admin, town.take_problem_elsewhere())
    await opened.begin()
    yield opened
    await opened.end()


async def test_an_office_names_who_may_act_and_the_others_only_look(firm: Firm) -> None:
    old = await firm.tell("jan", firm.order.reference)
    drawn = dict(old.card or {})
    await firm.let_only_named_act()
    # What was drawn before is refused, and becomes what may be used.
    assert ONLY_NAMED in await firm.press("jan", old, "It is the same")
    looked = await firm.tell("jan", firm.order.reference)
    told = as_read(looked.card)
    assert f"who may act in your office: Ines{firm.number}." in told
    assert firm.order.id in await firm.press("jan", looked, SHOW_ORDER)
    for label in ("Cancel the order", "It is the same", "Contact support"):
        assert label not in str(looked.card)
    assert (await firm.town.order(firm.order.reference)).revision == firm.order.revision
    assert f"Jan{firm.number} may act now" in await firm.give("jan", "May act")
    answer = await firm.town.teams.invoke(drawn, "It is the same", **firm.parts("jan"))
    assert "4 of 6" in as_read(answer.card)


@pytest.mark.more
async def test_two_of_an_office_share_one_case_and_the_second_is_told_who_was_first(
    firm: Firm,
) -> None:
    ines = await firm.tell("ines", firm.order.reference)
    jan = await firm.tell("jan", firm.order.reference)
    await firm.press("ines", ines, "It is the same")
    await until(lambda: "4 of 6" in as_read(jan.card))
    await firm.press("jan", jan, "A private person only")
    await until(lambda: "private card" in as_read(ines.card))
    for name, shown in (("ines", ines), ("jan", jan)):
        await firm.press(name, shown, SHOW_ORDER)
    drawn = dict(jan.card or {})
    await asyncio.gather(
        firm.press("ines", ines, "Yes, cancel it"),
        firm.town.teams.invoke(jan, "Yes, cancel it", **firm.parts("jan")),
    )
    await until(lambda: has_ended(ines.card) and has_ended(jan.card))
    late = await firm.town.teams.invoke(drawn, "Yes, cancel it", **firm.parts("kim"))
    assert re.search(rf"already.*(Ines|Jan){firm.number}", as_read(late.card))
    order = await firm.town.order(firm.order.reference)
    assert order.revision == firm.order.revision + 1
    assert [line.result for line in await firm.town.log(order)].count("done") == 1


async def test_a_guest_presses_a_card_that_was_forwarded_to_them(firm: Firm) -> None:
    shown = await firm.tell("jan", firm.order.reference)
    firm.town.teams.people[f"guest{firm.number}"] = {"userRole": "guest"}
    drawn = dict(shown.card or {})
    answer = await firm.town.teams.invoke(drawn, "It is the same", **firm.parts("guest"))
    assert (answer.card, "Guests cannot" in str(answer.body)) == (None, True)
    for verb in ("people", "person", "give_right", "others"):
        data = {"person": firm.id("guest"), "right": "administers", "revision": "1"}
        data |= {"others": "acts"}
        answer = await firm.town.teams.execute(verb, data, **firm.parts("guest"))
        assert "Guests cannot" in str(answer.body)
    assert f"Guest{firm.number}" not in as_read((await firm.tell("ines", "people")).card)


@pytest.mark.more
async def test_who_somebody_is_outlives_the_process_while_the_roster_is_away(firm: Firm) -> None:
    town = firm.town
    await firm.tell("jan", "help")
    town.teams.people[f"gast{firm.number}"] = {"userRole": "guest"}
    assert "Guests cannot" in as_read((await firm.tell("gast", "6012345678")).card)
    await town.restart()
    town.teams.faults.add(Fault(status=503, path_part="/members"), times=8)
    try:
        assert firm.order.id in str((await firm.tell("jan", firm.order.reference)).card)
        assert "Guests cannot" in as_read((await firm.tell("gast", "6012345678")).card)
        assert "cannot check" in as_read((await firm.tell("unknown", "6012345678")).card)
    finally:
        town.teams.heal()


async def test_an_administrator_hands_on_and_the_last_one_stays(firm: Firm) -> None:
    await firm.tell("jan", "help")
    shown = await firm.tell("ines", "people")
    me = {"person": firm.id("ines")}
    await firm.town.teams.execute("person", me, shown, **firm.parts("ines"))
    assert "name another one first" in as_read(shown.card)
    assert "administrator of your office now" in await firm.give("jan", "Make administrator")
    listed = await firm.tell("jan", "people")
    drawn = dict(listed.card or {})
    assert "only looks now" in await firm.give("ines", "Only look", by="jan")
    late = await firm.town.teams.invoke(drawn, "Only those named may act", **firm.parts("jan"))
    assert "Somebody has changed the list" in as_read(late.card)
    assert "Decided by: Jan" in as_read((await firm.tell("ines", "people")).card)


@pytest.mark.more
async def test_the_console_names_another_administrator_once_the_last_has_left(
    firm: Firm,
) -> None:
    await firm.tell("jan", "help")
    async with console(firm.town, Role.LEAD, "Lea") as lead:
        offices = await lead.get("/offices")
        assert firm.path in offices.links("/people")
        async with firm.town.books() as books:
            known = await books.stores.office_people.of_office(firm.office)
        # Other stories may have linked a tenant to the same office.
        assert firm.id("ines") in [one.id for one in known.administrators]
        seen = await lead.get(firm.path)
        assert f"Jan{firm.number}" in seen.text
        wanted = {"person": firm.id("jan"), "right": "administers", "revision": str(known.revision)}
        refused = await lead.post(f"{firm.path}/right", wanted)
        assert (refused.status, "reason" in refused.source) == (422, True)
        done = await lead.post(f"{firm.path}/right", wanted | {"reason": "Ines has left the firm"})
        assert "The people of the office were changed." in done.text
        # What was shown before the change is not changed by mistake.
        stale = wanted | {"right": "looks", "reason": "no"}
        assert (await lead.post(f"{firm.path}/right", stale)).status == 409
        log = (await firm.admin.get("/admin-log")).text
        assert f"Changed in the office: {firm.office} {firm.id('jan')}" in log
        assert "may act → administrator Ines has left the firm" in log
        assert "name another one first" not in await firm.give("jan", "May act", by="jan")


async def test_the_page_of_people_is_for_leads_and_offices_that_are_linked(
    firm: Firm, town: Town
) -> None:
    async with console(town, Role.VIEWER) as viewer:
        assert (await viewer.get(firm.path)).status == 403
        assert firm.path not in (await viewer.get("/offices")).links("/people")
    for strange in ("OFF999", "%3Cscript%3E", "x" * 500, "a%2Fb"):
        assert (await firm.admin.get(f"/offices/{strange}/people")).status == 404


async def test_what_an_unlinked_tenant_was_given_is_gone_when_it_comes_back(firm: Firm) -> None:
    await firm.let_only_named_act()
    listed = await firm.tell("ines", "people")
    await firm.admin.get("/offices")
    fields = {"tenant": firm.tenant, "sure": "yes", "reason": "they left us"}
    await firm.admin.post("/offices/unlink", fields)
    assert "not linked to an accounting office" in await firm.press(
        "ines", listed, "Everybody may act"
    )
    async with firm.town.books() as books:
        link = OfficeLink(tenant=firm.tenant, office=firm.office, linked_at=NOW)
        await books.stores.directory.link_office(link)
    told = as_read((await firm.tell("ines", firm.order.reference)).card)
    assert "Nobody of your office may act" in told
