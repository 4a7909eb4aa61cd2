"""Signing in with Microsoft and with Slack: who gets in, as what, and what ends it."""

from __future__ import annotations

import asyncio
import html
import re
from dataclasses import replace

import aiohttp
import pytest

from bot.domain.identities import Provider
from bot.domain.people import Role
from tests.acceptance.console_doors import (
    IN_EFFECT_S,
    OID,
    Doors,
    come_back,
    enter,
    fields,
    is_out,
    leave_for,
)
from tests.harness.console import ConsoleBrowser, Seen, sign_in
from tests.harness.identity_provider import (
    TENANT,
    IdentityProvider,
    Member,
)
from tests.harness.programs import SERVE, Program

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_an_agent_of_slack_gets_in_with_the_role_of_slack(
    doors: Doors, slack: IdentityProvider
) -> None:
    browser = doors.browser()
    assert "Sign in with Microsoft" in (await browser.get("/sign-in")).text
    seen = await enter(browser, Provider.SLACK)
    assert (seen.status, seen.path) == (200, "/"), seen.text
    assert "Nora Peeters agent" in seen.text
    # Once more, elsewhere: it is the same account.
    again = doors.browser()
    assert "Nora Peeters agent" in (await enter(again, Provider.SLACK)).text
    admin = await sign_in(doors.town, Role.ADMIN, "Olivia")
    listed = (await admin.get("/people")).text
    assert listed.count("Nora Peeters") == 1
    assert "as in Slack" in listed
    assert "console:slack:T00000001:U00000007" in (await admin.get("/admin-log")).source
    # What an agent may do in Slack they may do here: their order is acted on by the same rules.
    order = doors.town.take_problem()
    shown = await browser.get(f"/orders/{order.id}/actions/contact_support")
    assert shown.status == 200, shown.text
    done = await browser.post(f"/orders/{order.id}/actions/contact_support", fields(shown))
    assert done.status == 200, done.text
    assert "not on the list" not in done.text
    await admin.close()


@pytest.mark.full
async def test_a_role_that_is_taken_in_slack_ends_it_here(
    doors: Doors, slack: IdentityProvider
) -> None:
    slack.signs_in = Member("U00000009", "Wim Maes")
    admin = await sign_in(doors.town, Role.ADMIN, "Olivia")
    browser = doors.browser()
    seen = await enter(browser, Provider.SLACK)
    assert (seen.status, "U00000009" in seen.text) == (403, True), seen.text
    given = {"member": "U00000009", "role": "lead", "reason": "is new", "revision": "0"}
    await admin.get("/people")
    assert "The role is changed." in (await admin.post("/people/slack", given)).text
    await asyncio.sleep(IN_EFFECT_S)
    assert "Wim Maes lead" in (await enter(browser, Provider.SLACK)).text
    taken = given | {"role": "", "reason": "has left", "revision": "1"}
    await admin.get("/people")
    assert "The role is changed." in (await admin.post("/people/slack", taken)).text
    await asyncio.sleep(IN_EFFECT_S)
    assert await is_out(browser)
    assert (await enter(browser, Provider.SLACK)).status == 403
    await admin.close()


async def test_an_administrator_makes_an_account_for_somebody_of_microsoft(
    doors: Doors, entra: IdentityProvider
) -> None:
    browser = doors.browser()
    stranger = await enter(browser, Provider.ENTRA)
    assert stranger.status == 403
    assert "Ask an administrator" in stranger.text
    assert OID.format(1) in stranger.text
    assert any("has no role" in line and OID.format(1) in line for line in doors.said())
    made_by = await sign_in(doors.town, Role.ADMIN, "Olivia")
    admin = doors.browser()
    admin.take_cookies_of(made_by)
    await admin.get("/people")
    typed = {"provider": "entra", "person": OID.format(1).upper(), "name": "Louis", "role": "lead"}
    for wrong in (
        {"person": "louis@example.be"},
        {"role": "king"},
        {"name": ""},
        {"provider": "x"},
    ):
        seen = await admin.post("/people/provider", typed | wrong | {"reason": "is new"})
        assert seen.status == 422, wrong
    assert (await admin.post("/people/provider", typed)).status == 422
    made = await admin.post("/people/provider", typed | {"reason": "is new"})
    assert "The account is made." in made.text
    assert "not used yet" in made.text
    assert (await admin.post("/people/provider", typed | {"reason": "twice"})).status == 409
    assert "Louis lead" in (await enter(browser, Provider.ENTRA)).text
    # Microsoft's own name for them to us is what counts from now on.
    entra.signs_in = replace(entra.signs_in, member="", subject=f"sub-of-{OID.format(1)}")
    assert "Louis lead" in (await enter(doors.browser(), Provider.ENTRA)).text
    await admin.get("/people")
    ended = {"account": f"console:entra:{TENANT}:{OID.format(1)}", "role": "", "was": "lead"}
    assert (await admin.post("/people/account", ended | {"reason": "left"})).status == 200
    assert await is_out(browser)
    assert (await enter(browser, Provider.ENTRA)).status == 403
    await asyncio.gather(admin.close(), made_by.close())


async def test_a_second_sign_in_is_added_to_ones_own_account_and_removed(
    doors: Doors, entra: IdentityProvider, slack: IdentityProvider
) -> None:
    entra.signs_in = Member(OID.format(2), "Lotte")
    by_link = await sign_in(doors.town, Role.VIEWER, "Lotte")
    browser = doors.browser()
    browser.take_cookies_of(by_link)
    seen = await come_back(browser, await leave_for(browser, "/sessions/link/entra"))
    assert "The sign-in is added." in seen.text
    elsewhere = doors.browser()
    assert "Lotte viewer" in (await enter(elsewhere, Provider.ENTRA)).text
    # Whoever has an account of their own is not taken into another one.
    slack.signs_in = Member("U00000008", "Somebody")
    assert (await enter(doors.browser(), Provider.SLACK)).status == 200
    taken = await come_back(browser, await leave_for(browser, "/sessions/link/slack"))
    assert (taken.status, "another account" in taken.text) == (403, True)
    admin = await sign_in(doors.town, Role.ADMIN, "Olivia")
    log = (await admin.get("/admin-log")).text
    assert f"none → entra:{TENANT}:sub-of-{OID.format(2)}" in log
    gone = await browser.get("/you")
    theirs = fields(gone)
    assert "removed" in (await browser.post("/sessions/unlink", theirs)).text
    assert (await browser.post("/sessions/unlink", theirs)).status == 404
    assert (await enter(elsewhere, Provider.ENTRA)).status == 403
    await asyncio.gather(by_link.close(), admin.close())


async def test_a_link_that_was_begun_in_a_session_needs_that_session(
    doors: Doors, entra: IdentityProvider
) -> None:
    entra.signs_in = Member(OID.format(3), "Greta")
    by_link = await sign_in(doors.town, Role.VIEWER, "Greta")
    browser = doors.browser()
    browser.take_cookies_of(by_link)
    address = await leave_for(browser, "/sessions/link/entra")
    await browser.get("/you")
    await browser.post("/sign-out")
    seen = await come_back(browser, address)
    assert (seen.status, await is_out(browser)) == (403, True)
    await by_link.close()


async def test_a_session_begins_under_a_new_id(doors: Doors, slack: IdentityProvider) -> None:
    by_link = await sign_in(doors.town, Role.VIEWER, "Frieda")
    browser = doors.browser()
    browser.take_cookies_of(by_link)
    address = await leave_for(browser, "/sessions/link/slack")
    del address
    assert "Nora Peeters agent" in (await _enter_again(browser)).text
    assert await is_out(by_link)
    await by_link.close()


async def _enter_again(browser: ConsoleBrowser) -> Seen:
    """Sign in where somebody else is signed in still, from the sign-in page of another tab."""
    await browser.get("/you")
    seen = await browser.post("/sign-in/slack")
    (address,) = re.findall(r'<p><a href="([^"]*)"', seen.source)
    return await come_back(browser, html.unescape(address))


async def test_a_name_of_somebody_hostile_is_shown_as_it_is(
    doors: Doors, slack: IdentityProvider
) -> None:
    admin = await sign_in(doors.town, Role.ADMIN, "Olivia")
    hostile = '"><script>alert(1)</script>\u202e' + "x" * 10_000
    slack.signs_in = Member("U0000000X", hostile)
    seen = await enter(doors.browser(), Provider.SLACK)
    assert (seen.status, "<script>" in seen.source) == (200, False)
    assert "<script>" not in (await admin.get("/people")).source
    await admin.close()


async def test_several_first_sign_ins_at_once_make_one_account(
    doors: Doors, slack: IdentityProvider
) -> None:
    admin = await sign_in(doors.town, Role.ADMIN, "Olivia")
    slack.signs_in = Member("U0000000Y", "Yves")
    seen = await asyncio.gather(*(enter(doors.browser(), Provider.SLACK) for _ in range(3)))
    assert [one.status for one in seen] == [200, 200, 200]
    assert (await admin.get("/people")).text.count("Yves") == 1
    await admin.close()


@pytest.mark.more
async def test_over_tls_what_was_begun_is_kept_where_no_other_host_can_write(
    doors: Doors, slack: IdentityProvider
) -> None:
    at = "https://desk.example.be"
    program = Program(SERVE, {**doors.town.settings, "CARO_ADMIN__URL": at})
    try:
        await program.start()
        asks = {"Host": "desk.example.be", "Origin": at}
        async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as browser:
            begin = f"{program.address}/admin/sign-in/slack"
            async with browser.post(begin, data={}, headers=asks) as answer:
                (begun,) = answer.headers.getall("Set-Cookie")
                (address,) = re.findall(r'<p><a href="([^"]*)"', await answer.text())
            assert re.fullmatch(
                r"__Host-caro-console-slack=[\w-]{43}\.slack\.\d{10}\.; HttpOnly; Max-Age=600;"
                " Path=/; SameSite=Lax; Secure",
                begun,
            )
            async with browser.get(html.unescape(address), allow_redirects=False) as answer:
                back = answer.headers["Location"]
            assert back.startswith(f"{at}/admin/sign-in/slack/return?")
            back = back.replace(at, program.address)
            asks = {"Host": "desk.example.be", "Cookie": begun.partition(";")[0]}
            async with browser.get(back, headers=asks, allow_redirects=False) as answer:
                assert (answer.status, answer.headers["Location"]) == (303, "/admin/")
                gone, session = answer.headers.getall("Set-Cookie")
        assert "Max-Age=0" in gone
        assert session.startswith("__Host-caro-console=")
        await program.stop()
    finally:
        await program.destroy()
