"""What others see: the cards of a case as pictures, and an order as a given person would see it."""

from __future__ import annotations

import re

import pytest

from adapters.playground.teams_cards import walk
from bot.domain.orders import Order
from bot.domain.people import Role
from tests.harness.console import ConsoleBrowser, Seen, sign_in
from tests.harness.databases import tenant_of
from tests.harness.people import Accountant
from tests.harness.towns import LEAD, Town

pytestmark = pytest.mark.asyncio(loop_scope="session")


def _buttons(seen: Seen) -> str:
    """Return the buttons that stand on the picture, as the page lists them."""
    found = re.search(r"<dt>Buttons</dt><dd>(.*?)</dd>", seen.source, re.DOTALL)
    assert found, seen.text
    return found[1]


def _pressable(accountant: Accountant) -> list[str]:
    """Return what stands on the buttons of their newest card."""
    parts = walk(accountant.card().card)
    found = [part["title"] for part in parts if str(part.get("type", "")).startswith("Action.")]
    assert found
    return found


async def _case_of(browser: ConsoleBrowser, order: Order) -> str:
    seen = await browser.get(f"/orders/{order.id}")
    return next(link for link in seen.links("/cases/") if "?" not in link)


async def test_the_cards_of_a_case_are_shown_as_pictures(town: Town) -> None:
    order = town.take_problem_elsewhere()
    accountant = town.accountant(order)
    await town.ask_in_teams(order.reference, **accountant.parts)
    await accountant.choose("It is the same")
    lead = await sign_in(town, Role.LEAD, "Lotte")
    path = await _case_of(lead, order)
    assert f"{path}/cards" in (await lead.get(path)).links()
    seen = await lead.get(f"{path}/cards")
    assert seen.status == 200
    pictures = seen.source.partition('class="pictures"')[2]
    assert pictures.count("<figure") == 2
    assert "nothing can be pressed" in seen.text
    assert not re.search(r"<(button|a|form|input)\b", pictures.partition("</main>")[0])
    # Whatever the accountant can press now stands on the picture of Teams.
    theirs = await lead.get(f"{path}/cards?audience=office&language=en")
    for label in _pressable(accountant):
        assert label in theirs.text, label
    assert "AdaptiveCard" in theirs.source
    # Only support reads which office it is.
    assert "Accounting office" not in theirs.text
    french = await lead.get(f"{path}/cards?audience=office&language=fr")
    assert '<div lang="fr">' in french.source
    assert "Its cards now" in french.text
    if order.cardholder.email:
        for page in (seen, theirs, french):
            assert order.cardholder.email not in page.source
    for odd in ("audience=%3Cscript%3E&language=xx", "language=" + "A" * 10_000):
        assert (await lead.get(f"{path}/cards?{odd}")).status in (200, 400, 414)
    # Closed by hand: the card as it reads then.
    form = await lead.get(f"{path}/close")
    revision = re.search(r'name="revision" value="([0-9]+)"', form.source)
    assert revision
    await lead.post(f"{path}/close", {"revision": revision[1], "reason": "Done"})
    assert "Support closed case" in (await lead.get(f"{path}/cards")).text
    assert (await lead.get("/cases/unknown/cards")).status == 404
    await lead.close()


@pytest.mark.more
async def test_an_order_is_seen_as_others_would_see_it(town: Town) -> None:
    order = town.take_problem_elsewhere()
    accountant = town.accountant(order)
    await town.ask_in_teams(order.reference, **accountant.parts)
    lead = await sign_in(town, Role.LEAD, "Lotte")
    viewer = await sign_in(town, Role.VIEWER, "Vera")
    assert (await viewer.get(f"/orders/{order.id}/preview")).status == 403
    before = await town.log(order)
    path = f"/orders/{order.id}/preview"
    assert path in (await lead.get(f"/orders/{order.id}")).links()
    assert (await lead.get(path)).status == 200
    # Somebody of its office sees what the accountant was sent; of another one nothing.
    theirs = await lead.get(f"{path}?role=accountant&language=en")
    for label in _pressable(accountant):
        assert label in theirs.text, label
    foreign = await lead.get(f"{path}?role=accountant&office=OFF998&language=en")
    assert "does not see the order" in foreign.text
    assert order.company.name not in foreign.source.partition('class="pictures"')[2]
    # Where the order was looked up is known to nobody: what they did is in no log.
    person = f"teams:{tenant_of(order.company.office.code)}:{accountant.parts['user']}"
    known = await lead.get(f"{path}?person={person}&language=en")
    assert f"Accounting office {order.company.office.code}" in known.text
    assert _buttons(known) == _buttons(theirs)
    # A lead of the settings may do what an agent may, and cancel what is Active besides.
    named = await lead.get(f"{path}?person=slack::{LEAD}")
    assert "lead" in named.text
    assert "Allowed now" in named.text
    # Of the console: an administrator may act, a viewer is told that they only read.
    reader = await lead.get(f"{path}?person=console:link:vera")
    assert "reads the page of the order in the console" in reader.text
    ended = await lead.get(f"{path}?id=console:link:nobody")
    assert "does not see the order" in ended.text
    for role in ("", "accountant"):
        secret = await lead.get(f"{path}?role={role}&office=4111111111111111")
        assert not secret.tells("41111111")
    secret = await lead.get(f"{path}?id=slack:T1:4111111111111111")
    assert (secret.status, secret.tells("41111111")) == (422, False)
    stranger = await lead.get(f"{path}?id=teams:no-such-tenant:nobody")
    assert "no-such-tenant" in stranger.text
    assert "does not see the order" in stranger.text
    for odd in ("id=x", "id=%3Cscript%3E", "role=emperor", "person=" + "a:" * 400):
        assert (await lead.get(f"{path}?{odd}")).status == 422, odd
    assert (await lead.get("/orders/unknown/preview")).status == 404
    # Nothing of it is kept: not in the log, not as a tenant that knocked, and no case was begun.
    assert await town.log(order) == before
    assert "no-such-tenant" not in (await lead.get("/offices")).source
    assert await _no_case(lead, order)
    await lead.close()
    await viewer.close()


async def _no_case(browser: ConsoleBrowser, order: Order) -> bool:
    return "/cases/" not in " ".join((await browser.get(f"/orders/{order.id}")).links("/cases/"))
