"""Orders in the console: found by whatever is typed, listed, and read; secrets are refused."""

from __future__ import annotations

import re

import pytest

from bot.domain.orders import Action
from bot.domain.people import Role
from tests.acceptance.console_talk import action_path, console, fill, hidden, read_until
from tests.harness.towns import Town

pytestmark = pytest.mark.asyncio(loop_scope="session")

_CARD = "4111 1111 1111 1111"


async def test_the_search_finds_by_each_kind(town: Town) -> None:
    order = await town.order("7012345678")
    async with console(town, Role.VIEWER) as browser:
        for text in (order.reference, f" {order.reference.spaced} ", order.id, order.id.lower()):
            assert (await browser.get(f"/search?q={text}")).path == f"/orders/{order.id}"
        for text in (order.company.code, order.company.enterprise_number, order.company.name):
            seen = await browser.get(f"/search?q={text}")
            assert order.company.name in seen.text, text
            assert seen.path == f"/orders/{order.id}" or f"/orders/{order.id}" in seen.links()
        office = order.company.office.code
        assert (await browser.get(f"/search?q={office.lower()}")).path == f"/orders?office={office}"
        several = await browser.get("/search?q=6212345678")
        assert "2 results" in several.text
        both = await browser.get(f"/search?q={order.id} CARO-999999999")
        assert f"/orders/{order.id}" in both.links()
        assert "No CARO order was found for: CARO-999999999" in both.text


async def test_the_search_leads_to_a_case(town: Town) -> None:
    order = town.take_problem_elsewhere()
    async with console(town, Role.AGENT) as browser:
        await fill(browser, order, Action.CONTACT_SUPPORT, note="The bank did not say why.")
        seen = await read_until(browser, order, "Support has case")
        (case,) = {link.removeprefix("/cases/") for link in seen.links("/cases/")}
        found = await browser.get(f"/search?q={case.lower()}")
        assert found.path == f"/cases/{case}"
        assert "There is no case" in (await browser.get("/search?q=CASE-22222222")).text


@pytest.mark.more
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Type what to look for"),
        ("60123456", "has 8"),
        ("60123A5678", "letter"),
        ("0470 12 34 56", "phone number"),
        ("x" * 4000, "too long"),
        ("6099999999", "No CARO order with the client reference 609 999 99 99"),
        ("OFF999", "No company with the code or name"),
        ('"><img src=x onerror=alert(1)>', "No company with the code or name"),
        ("\u202e\u0000%00\ufdd0b", "No company with the code or name"),
    ],
)
async def test_whatever_is_searched_is_answered(town: Town, text: str, said: str) -> None:
    async with console(town, Role.VIEWER) as browser:
        seen = await browser.get(f"/search?q={_quoted(text)}")
        assert seen.status in (200, 422)
        assert said in seen.text
        assert "a client reference: 10 digits" in seen.text
        assert "<img" not in seen.source


def _quoted(text: str) -> str:
    return "".join(f"%{byte:02X}" for byte in text.encode())


async def test_a_secret_is_refused_and_appears_nowhere(town: Town) -> None:
    order = town.take_problem_elsewhere()
    digits = _CARD.replace(" ", "")
    async with console(town, Role.AGENT) as browser:
        for text in (_CARD, digits, "pin 1234"):
            seen = await browser.get(f"/search?q={_quoted(text)}")
            assert (seen.status, seen.path) == (422, "/search?refused=secret")
            assert "looks like a card number" in seen.text
            assert text not in seen.source
        typed = {"reference": _CARD, "bank": order.bank, "iban": digits}
        seen = await fill(browser, order, Action.RECREATE, **typed)
        assert (seen.status, seen.text.count("looks like a card number")) == (422, 2)
        assert not seen.tells("41111111")
        seen = await fill(browser, order, Action.CONTACT_SUPPORT, note=f"His card is {_CARD}")
        assert (seen.status, "looks like a card number" in seen.text) == (422, True)
        assert not seen.tells("41111111")
        path = action_path(order, Action.ORDER_FOR)
        form = hidden(await browser.get(path))
        looked_for = {"find": "company", "search-company": _CARD, "typed-name": _CARD}
        seen = await browser.post(path, form | looked_for)
        assert (seen.status, "looks like a card number" in seen.text) == (422, True)
        assert not seen.tells("41111111")
    assert not await town.log(order)
    assert "4111" not in town.programs[-1].text


async def test_problems_are_listed_the_longest_waiting_first(town: Town) -> None:
    async with console(town, Role.VIEWER) as browser:
        first = await browser.get("/orders")
        (more,) = first.links("start=")
        second = await browser.get(f"/orders{more}")
        pages = [re.findall(r'/orders/(CARO-[0-9]+)"', seen.source) for seen in (first, second)]
        assert [len(page) for page in pages] == [50, 50]
        assert set(pages[0]).isdisjoint(pages[1])
        times = re.findall(r'datetime="([^"]*)"', first.source + second.source)
        assert times == sorted(times)
        some = await browser.get("/orders?bank=KBC&office=OFF001&days=7")
        assert "OFF001" in some.text
        assert "Kantoor" not in re.findall(r"<tbody>.*</tbody>", some.source, re.DOTALL)[0]
        wrong = await browser.get("/orders?bank=no&office=%3Cscript%3E&days=-1&start=zz")
        assert (wrong.status, wrong.text.count("This filter was left out")) == (200, 3)
        none = await browser.get("/orders?office=OFF999")
        assert "No order in Problem answers to these filters" in none.text


async def test_contact_data_are_shown_once_and_that_is_logged(town: Town) -> None:
    order = town.take_problem_elsewhere()
    email = order.cardholder.email
    async with console(town, Role.AGENT, "Nora") as browser:
        seen = await browser.get(f"/orders/{order.id}")
        assert email not in seen.source
        shown = await browser.post(f"/orders/{order.id}/reveal")
        assert (shown.status, shown.path) == (200, f"/orders/{order.id}/reveal")
        assert (email in shown.text, shown.headers["Cache-Control"]) == (True, "no-store")
        again = await browser.get(f"/orders/{order.id}")
        assert email not in again.source
        assert "Contact data shown shown you in the console" in again.text
    (entry,) = await town.log(order)
    assert (entry.action, entry.actor) == ("reveal", "console:link:nora")
