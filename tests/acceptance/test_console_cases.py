"""Cases in the console: what people walk in chat, listed, shown, closed and handed over."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
import pytest_asyncio

from bot.domain.admin_log import AdminEntry
from bot.domain.case_lists import EVERY_CASE
from bot.domain.orders import Order
from bot.domain.paging import PAGE_ROWS
from bot.domain.people import Role
from tests.harness.console import ConsoleBrowser, Seen, sign_in
from tests.harness.people import Accountant
from tests.harness.towns import Town
from tests.harness.waiting import eventually, until

pytestmark = pytest.mark.asyncio(loop_scope="session")

_SAME = "It is the same"


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def lead(town: Town) -> AsyncIterator[ConsoleBrowser]:
    """A lead at the console."""
    browser = await sign_in(town, Role.LEAD, "Louise")
    yield browser
    await browser.close()


async def _walked(town: Town) -> tuple[Order, Accountant]:
    """Let an accountant in Teams answer the first question about an order."""
    order = town.take_problem_elsewhere()
    accountant = town.accountant(order)
    await town.ask_in_teams(order.reference, **accountant.parts)
    await accountant.choose(_SAME)
    return order, accountant


async def _case_of(browser: ConsoleBrowser, order: Order) -> str:
    """Return the path of the newest case of an order, by its row in the list."""
    seen = await browser.get("/cases")
    rows = [row for row in seen.source.split("<tr>") if f"/orders/{order.id}" in row]
    found = re.search(r'href="/admin(/cases/[^"?]+)"', rows[0])
    assert found
    return found[1]


async def _log(town: Town, case: str) -> list[AdminEntry]:
    """Return what the administrators' log says of a case."""
    async with town.books() as books:
        lines = await books.stores.admin_log.entries(limit=200)
    return [line.entry for line in lines if line.entry.subject == case]


def _cases(seen: Seen) -> list[str]:
    return [link for link in seen.links("/cases/") if "?" not in link]


async def test_what_an_accountant_answers_stands_in_the_console_with_who_it_was(
    town: Town, lead: ConsoleBrowser
) -> None:
    order, accountant = await _walked(town)
    path = await _case_of(lead, order)
    seen = await lead.get(path)
    assert seen.status == 200
    assert f"/orders/{order.id}" in seen.source
    answered = next(row for row in seen.source.split("<tr>") if _SAME in row)
    assert accountant.id.title() in answered
    assert "the desk itself" in seen.text
    # What the desk found stands there as a sentence.
    assert "supports CARO." in seen.text
    places = seen.text.partition("Where it is shown")[2]
    assert "Teams" in places
    assert accountant.id.title() in places
    address = town.teams.service_url
    assert address not in seen.source


async def test_a_case_is_shown_in_the_language_of_whoever_reads(
    town: Town, lead: ConsoleBrowser
) -> None:
    order, _ = await _walked(town)
    seen = await lead.get(await _case_of(lead, order), **{"Accept-Language": "fr-BE"})
    assert "Réponses données" in seen.text
    assert "vérification automatique" in seen.text


async def test_the_list_is_narrowed_by_its_address(town: Town, lead: ConsoleBrowser) -> None:
    order, accountant = await _walked(town)
    path = await _case_of(lead, order)
    kept = f"office={order.company.office.code}&bank={order.bank}&status=open"
    assert path in _cases(await lead.get(f"/cases?{kept}"))
    for other in ("status=closed", "office=OFF999", "days=3", "ended=cancel:done"):
        assert path not in _cases(await lead.get(f"/cases?{other}")), other
    page = await lead.get(path)
    (theirs,) = {one for one in page.links("person=") if accountant.id in one}
    assert _cases(await lead.get(theirs)) == [path]
    (version,) = set(page.links("version="))
    assert path in _cases(await lead.get(version))


@pytest.mark.parametrize(
    "asked",
    [
        "status=asleep",
        "days=-1",
        "days=9999999999999999999",
        "days=%D9%A3",
        "ended=%27%20OR%201=1",
        "start=x",
        "start=99999999999999999999-1",
        "office=" + "A" * 500,
        "office=4111%201111%201111%201111",
        "person=slack:T1:4111111111111111&office=4111%201111%201111%201111",
        "person=%00%22%3E%3Cimg%20src=x%3E&version=%E2%80%AE",
    ],
)
async def test_a_filter_that_says_nothing_known_does_no_harm(
    lead: ConsoleBrowser, asked: str
) -> None:
    seen = await lead.get(f"/cases?{asked}")
    assert seen.status == 200
    assert "<img" not in seen.source
    if "person" not in asked:
        assert "cannot be understood were left out" in seen.text


async def test_pages_follow_each_other_without_a_gap(town: Town, lead: ConsoleBrowser) -> None:
    await _walked(town)
    async with town.books() as books:
        (case,) = (await books.stores.cases.page(EVERY_CASE, 1)).rows
        for number in range(PAGE_ROWS + 3):
            id_, office = f"PAGED-{number:03d}", "OFF777"
            old = replace(case.close(case.opened_at), id=id_, office=office, work=None)
            await books.stores.cases.add(old)
    first = await lead.get("/cases?office=OFF777")
    (onward,) = first.links("start=")
    second = await lead.get(f"/cases{onward}")
    assert (len(_cases(first)), len(_cases(second))) == (PAGE_ROWS, 3)
    assert len({*_cases(first), *_cases(second)}) == PAGE_ROWS + 3
    assert not second.links("start=")
    assert not [link for link in first.links() if link == "/cases?office=OFF777"]
    back = await lead.get("/cases?office=OFF777")
    assert "/cases?office=OFF777" in second.links()
    assert _cases(back) == _cases(first)


async def test_closing_a_case_is_told_on_its_cards_and_logged(
    town: Town, lead: ConsoleBrowser
) -> None:
    order, accountant = await _walked(town)
    agent = town.agent()
    await agent.type(order.reference)
    # What a command answers is a card of its moment; one that was pressed follows.
    await agent.choose("Refresh")
    path = await _case_of(lead, order)
    asked = await lead.get(f"{path}/close")
    assert "Close case" in asked.text
    assert (await lead.post(f"{path}/close", _form(asked, reason=" "))).status == 422
    secret = await lead.post(f"{path}/close", _form(asked, reason="5555 5555 5555 4444"))
    assert (secret.status, secret.tells("5555555555554444")) == (422, False)
    assert (await lead.post(f"{path}/close", _form(asked, reason="x" * 301))).status == 422
    done = await lead.post(f"{path}/close", _form(asked, reason="Asked twice <b>"))
    assert "The case is closed." in done.text
    assert "Louise" in done.text
    # Their card says it, and they are written to.
    await until(lambda: sum("Support closed case" in one for one in accountant.cards()) == 2)
    await until(lambda: "Support closed case" in agent.shows())
    (line,) = await _log(town, path.rpartition("/")[2])
    assert (line.action, line.before, line.after) == ("case-closed", "open", "closed")
    assert (line.actor_name, line.reason) == ("Louise", "Asked twice <b>")
    # Nothing stands in the way of whoever looks the order up again.
    await town.ask_in_teams(order.reference, **accountant.parts)
    await accountant.choose(_SAME)
    assert await _case_of(lead, order) != path


def _form(seen: Seen, **fields: str) -> dict[str, str]:
    """Return the form of a page, filled in."""
    found = re.search(r'name="revision" value="([0-9]+)"', seen.source)
    return {"revision": found[1] if found else "", **fields}


async def test_of_two_who_close_a_case_one_sees_that_it_is_closed(
    town: Town, lead: ConsoleBrowser
) -> None:
    order, _ = await _walked(town)
    path = await _case_of(lead, order)
    other = await sign_in(town, Role.ADMIN, "Ada")
    forms = [_form(await one.get(f"{path}/close"), reason="Done") for one in (lead, other)]
    both = await asyncio.gather(
        *(one.post(f"{path}/close", form) for one, form in zip((lead, other), forms, strict=True))
    )
    assert sorted(seen.status for seen in both) == [200, 409]
    late = next(seen for seen in both if seen.status == 409)
    assert "this is how it stands" in late.text
    assert "You gave this reason: Done" in late.text
    assert "closed" in late.text
    assert len(await _log(town, path.rpartition("/")[2])) == 1
    await other.close()


async def test_a_case_that_has_moved_on_is_not_closed(town: Town, lead: ConsoleBrowser) -> None:
    order, accountant = await _walked(town)
    path = await _case_of(lead, order)
    form = _form(await lead.get(f"{path}/close"), reason="Done")
    await accountant.choose("Back")
    assert (await lead.post(f"{path}/close", form)).status == 409
    for made_up in ("", "x", "-1", "9" * 40):
        seen = await lead.post(f"{path}/close", {"revision": made_up, "reason": "Done"})
        assert seen.status == 409, made_up
    assert "waits for the office" in (await lead.get(path)).text
    assert not await _log(town, path.rpartition("/")[2])


async def test_viewers_and_agents_cannot_close(town: Town, lead: ConsoleBrowser) -> None:
    order, _ = await _walked(town)
    path = await _case_of(lead, order)
    for role in (Role.VIEWER, Role.AGENT):
        browser = await sign_in(town, role)
        seen = await browser.get(path)
        assert seen.status == 200
        assert f"{path}/close" not in seen.source
        assert (f"{path}/hand-over" in seen.source) == (role is Role.AGENT)
        form = {"revision": "1", "reason": "Done"}
        assert (await browser.post(f"{path}/close", form)).status == 403
        await browser.close()
    assert "waits for the office" in (await lead.get(path)).text


async def test_a_case_is_handed_over_with_what_support_should_know(
    town: Town, lead: ConsoleBrowser
) -> None:
    order, _ = await _walked(town)
    path = await _case_of(lead, order)
    agent = await sign_in(town, Role.AGENT, "Arne")
    assert "Hand case" in (await agent.get(f"{path}/hand-over")).text
    secret = await agent.post(f"{path}/hand-over", {"reason": "PIN 1234"})
    assert (secret.status, "1234" in secret.source) == (422, False)
    done = await agent.post(f"{path}/hand-over", {"reason": "They called today"})
    assert "Support has been asked" in done.text

    async def waits() -> bool:
        return path in _cases(await lead.get("/cases?status=handed_over"))

    await eventually(waits)
    assert "Arne" in (await lead.get(path)).text
    (line,) = await _log(town, path.rpartition("/")[2])
    assert (line.action, line.reason) == ("case-handed-over", "They called today")
    # Nobody hands it over twice.
    await agent.get(path)
    assert (await agent.post(f"{path}/hand-over", {"reason": ""})).status == 409
    await agent.close()


async def test_a_case_that_does_not_exist_is_not_found(lead: ConsoleBrowser) -> None:
    for made_up in ("unknown", "%3Cscript%3E", "..%2F..", "A" * 3000, "%00"):
        for path in (f"/cases/{made_up}", f"/cases/{made_up}/close"):
            assert (await lead.get(path)).status == 404, path
    await lead.get("/cases")
    assert (await lead.post("/cases/unknown/close", {"reason": "Done"})).status == 404
    assert (await lead.post("/cases/unknown/hand-over", {})).status == 404
