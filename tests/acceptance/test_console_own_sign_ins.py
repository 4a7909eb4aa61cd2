"""One's own sign-ins: which account they lead to, what ends with one, and what none can do."""

from __future__ import annotations

import asyncio

import pytest
from aiohttp import web
from yarl import URL

from adapters.storage.console_models import BegunSignInRow
from bot.domain.identities import Provider
from bot.domain.people import Role
from tests.acceptance.console_doors import (
    OID,
    Doors,
    come_back,
    enter,
    fields,
    is_out,
    leave_for,
)
from tests.harness.console import ROOT, ConsoleBrowser, Seen, make_link, sign_in
from tests.harness.identity_provider import WORKSPACE, IdentityProvider, Lie, Member, sign
from tests.harness.programs import SERVE, Program

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.more]

_NORA = f"console:slack:{WORKSPACE}:U00000007"


async def _enter_by_link(doors: Doors, role: Role, name: str) -> ConsoleBrowser:
    """Sign somebody in by a link, in a browser with an address of its own."""
    by_link = await sign_in(doors.town, role, name)
    browser = doors.browser()
    browser.take_cookies_of(by_link)
    await by_link.close()
    return browser


async def test_whoever_begins_sign_ins_again_and_again_leaves_nothing_and_keeps_nobody_out(
    doors: Doors, slack: IdentityProvider
) -> None:
    mine, stranger, before = doors.browser(), doors.browser(), await _rows(doors)
    address = await leave_for(mine, "/sign-in/slack")
    for _ in range(20):
        assert (await stranger.post("/sign-in/slack")).status == 200
    assert await _rows(doors) == before
    assert "Nora Peeters" in (await come_back(mine, address)).text
    assert await _rows(doors) == before + 1


async def _rows(doors: Doors) -> int:
    async with doors.town.books():
        return await BegunSignInRow.all().count()


async def test_whatever_a_browser_says_it_began_lets_nobody_in(
    doors: Doors, slack: IdentityProvider
) -> None:
    for odd in ("x", "a.slack.1.", "a.entra.9999999999.", '"', "\u00e9", "x" * 2000, "a=b.slack"):
        browser = doors.browser()
        cookie = f"caro-console-slack={odd}; caro-console={odd}; caro-told={odd}"
        seen = await browser.get("/sign-in/slack/return?state=x&code=y", Cookie=cookie)
        assert (seen.status, "<h1>" in seen.source) == (403, True), odd
        assert await is_out(browser)


async def test_what_began_by_a_sign_in_ends_with_it(doors: Doors, entra: IdentityProvider) -> None:
    entra.signs_in = Member(OID.format(2), "Lotte")
    browser = await _enter_by_link(doors, Role.VIEWER, "Lotte")
    await come_back(browser, await leave_for(browser, "/sessions/link/entra"))
    stolen, here = doors.browser(), doors.browser()
    for one in (stolen, here):
        assert "Lotte viewer" in (await enter(one, Provider.ENTRA)).text
    theirs = fields(await here.get("/you"))
    seen = await here.post("/sessions/unlink", theirs)
    assert (seen.path, "this session with it" in seen.text) == ("/sign-in", True)
    assert [await is_out(one) for one in (stolen, here, browser)] == [True, True, False]
    assert (await enter(stolen, Provider.ENTRA)).status == 403
    # Another one may be added in its place, and takes nothing but what began by it.
    await come_back(browser, await leave_for(browser, "/sessions/link/entra"))
    theirs = fields(await browser.get("/you"))
    seen = await browser.post("/sessions/unlink", theirs)
    assert (seen.path, "The sign-in is removed." in seen.text) == ("/you", True)


async def test_the_sign_in_that_an_account_was_made_for_stays(
    doors: Doors, slack: IdentityProvider
) -> None:
    browser = doors.browser()
    await enter(browser, Provider.SLACK)
    seen = await browser.get("/you")
    assert ("Belongs to the account" in seen.text, "/unlink" in seen.source) == (True, False)
    forged = {"identity": f"slack:{WORKSPACE}:sub-of-U00000007"}
    refused = await browser.post("/sessions/unlink", forged)
    assert (refused.status, "the two stay together" in refused.text) == (409, True)
    assert not await is_out(browser)


async def test_a_role_that_is_given_here_counts_more_than_that_in_slack(
    doors: Doors, slack: IdentityProvider
) -> None:
    browser = doors.browser()
    assert "Nora Peeters agent" in (await enter(browser, Provider.SLACK)).text
    admin = await sign_in(doors.town, Role.ADMIN, "Olivia")
    await admin.get("/people")
    given = {"account": _NORA, "role": "lead", "was": "agent", "reason": "leads now"}
    assert "The role is changed." in (await admin.post("/people/account", given)).text
    assert "Nora Peeters lead" in (await browser.get("/")).text
    assert "as in Slack" not in (await admin.get("/people")).text
    assert "Nora Peeters lead" in (await enter(doors.browser(), Provider.SLACK)).text
    await admin.close()


async def test_every_page_that_refuses_leads_on(doors: Doors, entra: IdentityProvider) -> None:
    inside, outside = await _enter_by_link(doors, Role.VIEWER, "Greta"), doors.browser()
    for browser in (inside, outside):
        await _leads_on(browser, await browser.get("/sign-in/entra/return?state=x"), 403)
    entra.lie = Lie(token=lambda: web.Response(status=500))
    await _leads_on(outside, await enter(outside, Provider.ENTRA), 503)
    address = await leave_for(inside, "/sessions/link/entra")
    await _leads_on(inside, await come_back(inside, address), 503)
    # Where the desk's own secret has expired there, nobody is told to try again.
    refusal = {"error": "invalid_client", "error_description": "AADSTS7000222"}
    entra.lie = Lie(token=lambda: web.json_response(refusal, status=401))
    seen = await enter(outside, Provider.ENTRA)
    assert "Microsoft does not accept this desk itself" in seen.text
    await _leads_on(outside, seen, 503)


async def _leads_on(browser: ConsoleBrowser, seen: Seen, status: int) -> None:
    assert seen.status == status, seen.text
    main = seen.source.partition("<main")[2]
    links = [one for one in seen.links() if f'{ROOT}{one}"' in main]
    assert links
    for link in links:
        assert (await browser.get(link)).status == 200, link


async def test_a_console_that_only_reads_links_nothing_that_was_begun_before(
    doors: Doors, entra: IdentityProvider
) -> None:
    entra.signs_in = Member(OID.format(4), "Rita")
    browser = await _enter_by_link(doors, Role.LEAD, "Rita")
    address = await leave_for(browser, "/sessions/link/entra")
    async with browser._http.get(address, allow_redirects=False) as answer:
        back = answer.headers["Location"]
    program = Program(SERVE, {**doors.town.settings, "CARO_ADMIN__READ_ONLY": "true"})
    try:
        await program.start()
        reader = ConsoleBrowser(program.address)
        reader.take_cookies_of(browser)
        seen = await come_back(reader, back.replace(doors.program.address, program.address))
        assert (seen.status, "only reads now" in seen.text) == (403, True)
        assert "Microsoft" not in (await reader.get("/you")).source.partition("<table")[2]
        await reader.close()
        await program.stop()
    finally:
        await program.destroy()


async def test_two_who_add_the_same_sign_in_at_once_share_nothing(
    doors: Doors, entra: IdentityProvider
) -> None:
    entra.signs_in = Member(OID.format(5), "Wim")
    people = [await _enter_by_link(doors, Role.VIEWER, name) for name in ("Wim", "Wout")]
    ways = [await leave_for(one, "/sessions/link/entra") for one in people]
    seen = await asyncio.gather(*map(come_back, people, ways))
    assert sorted(one.status for one in seen) == [200, 403]
    owner = next(one for one in seen if one.status == 200)
    name = "Wim" if "Wim viewer" in owner.text else "Wout"
    assert f"{name} viewer" in (await enter(doors.browser(), Provider.ENTRA)).text


async def test_a_name_that_could_pass_for_another_is_refused_and_said(doors: Doors) -> None:
    admin = await _enter_by_link(doors, Role.ADMIN, "Olivia")
    assert "Letters of one alphabet" in (await admin.get("/people")).text
    typed = {"provider": "entra", "person": OID.format(6), "role": "lead", "reason": "is new"}
    for name in ("\u041elivia", "Olivia \U0001f600", "...", "x" * 81):
        seen = await admin.post("/people/provider", typed | {"name": name})
        assert (seen.status, "one alphabet" in seen.text) == (422, True), name
        await admin.get("/people")
    made = await admin.post("/people/provider", typed | {"name": "Lou\u200bis \u202e Maes"})
    assert "The account is made." in made.text
    assert "<bdi>Louis Maes</bdi>" in (await admin.get("/people")).source


async def test_while_the_database_fails_nobody_is_told_to_sign_in_and_no_link_is_lost(
    doors: Doors,
) -> None:
    inside, stranger = await _enter_by_link(doors, Role.LEAD, "Lena"), doors.browser()
    link = await make_link(doors.town, Role.LEAD, "Leo")
    await inside.get("/you")
    async with doors.town.books() as books:
        rename = books.stores.database.execute_script
        await rename("ALTER TABLE console_sessions RENAME TO sessions_away")
        try:
            for seen in (
                await inside.post("/language", {"language": "fr"}),
                await inside.get("/cases"),
                await stranger.post(link),
            ):
                assert (seen.status, "cannot reach its records" in seen.text) == (503, True)
            assert (await inside.get("/nothing-here")).status == 404
            assert (await stranger.get("/sign-in")).status == 200
        finally:
            await rename("ALTER TABLE sessions_away RENAME TO console_sessions")
    assert (await inside.get("/cases")).path == "/cases"
    await stranger.get(link)
    assert "Leo lead" in (await stranger.post(link)).text


async def test_a_session_that_is_ended_at_that_moment_links_nothing(
    doors: Doors, entra: IdentityProvider
) -> None:
    entra.signs_in = Member(OID.format(7), "Mallory")
    owner = await _enter_by_link(doors, Role.VIEWER, "Vera")
    thief = doors.browser()
    thief.take_cookies_of(owner)
    address = await leave_for(thief, "/sessions/link/entra")
    asked, may_answer = asyncio.Event(), asyncio.Event()

    async def answer_late() -> web.Response:
        asked.set()
        await may_answer.wait()
        entra.lie = Lie()
        return web.json_response({"id_token": sign(entra.claims(URL(address).query["nonce"]))})

    entra.lie = Lie(token=answer_late)
    coming = asyncio.create_task(come_back(thief, address))
    await asked.wait()
    await owner.get("/you")
    await owner.post("/sign-out")
    may_answer.set()
    assert (await coming).status == 403
    assert (await enter(doors.browser(), Provider.ENTRA)).status == 403
