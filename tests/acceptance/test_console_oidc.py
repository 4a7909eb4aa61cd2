"""Signing in with Microsoft and with Slack: who gets in, and every lie that lets nobody in."""

from __future__ import annotations

import asyncio
import html
import re
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web

from bot.domain.identities import Provider
from bot.domain.people import Role
from tests.acceptance.conftest import copied
from tests.harness.console import ConsoleBrowser, Seen, sign_in
from tests.harness.databases import Seeded
from tests.harness.identity_provider import (
    HUGE_BYTES,
    TENANT,
    Claims,
    IdentityProvider,
    Lie,
    Member,
    sign,
    sign_with_public_key,
)
from tests.harness.programs import Program
from tests.harness.towns import Town, open_town

pytestmark = pytest.mark.asyncio(loop_scope="session")

# What was promised: a change is in effect in every process within this.
_IN_EFFECT_S = 2.0
_SETTINGS = {
    "CARO_ADMIN__PROVIDERS__TIMEOUT_S": "1.5",
    "CARO_SLACK__AGENTS": "U00000007,U00000008",
}
_OID = "00000000-dddd-eeee-ffff-{:012d}"


@dataclass
class Doors:
    """A town of its own, whose desk knows both providers; a new address for each browser."""

    town: Town
    entra: IdentityProvider
    slack: IdentityProvider
    browsers: list[ConsoleBrowser] = field(default_factory=list)

    @property
    def program(self) -> Program:
        return self.town.programs[-1]

    def browser(self) -> ConsoleBrowser:
        """A new browser, whose failures keep no other story from signing in."""
        came_from = f"127.0.1.{len(self.browsers) + 1}"
        self.browsers.append(ConsoleBrowser(self.program.address, came_from))
        return self.browsers[-1]

    def of(self, provider: Provider) -> IdentityProvider:
        return self.entra if provider is Provider.ENTRA else self.slack

    def said(self) -> list[str]:
        """What this desk has logged of sign-ins."""
        return [line for line in self.program.lines if "a sign-in by" in line]


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def doors(
    seeded: Seeded, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Doors]:
    # Not the town of the others: so many refusals would have them wait as well.
    with copied(seeded, request, tmp_path_factory) as url:
        async with (
            IdentityProvider(Provider.ENTRA) as entra,
            IdentityProvider(Provider.SLACK) as slack,
            open_town(url, seeded.orders, **entra.settings, **slack.settings, **_SETTINGS) as town,
        ):
            await town.start()
            opened = Doors(town, entra, slack)
            yield opened
            await asyncio.gather(*(browser.close() for browser in opened.browsers))
            await opened.program.stop()


@pytest.fixture
def slack(doors: Doors) -> IdentityProvider:
    doors.slack.lie, doors.slack.signs_in = Lie(), Member("U00000007")
    return doors.slack


@pytest.fixture
def entra(doors: Doors) -> IdentityProvider:
    doors.entra.lie, doors.entra.signs_in = Lie(), Member(_OID.format(1), "Louis Claes")
    return doors.entra


async def _leave_for(browser: ConsoleBrowser, path: str) -> str:
    """Press a button that leads to a provider; return where it leads."""
    await browser.get("/sign-in" if path.startswith("/sign-in") else "/sessions")
    seen = await browser.post(path)
    assert seen.status == 200, seen.text
    (address,) = re.findall(r'<p><a href="([^"]*)"', seen.source)
    assert f"0; url={address}" in seen.source
    return html.unescape(address)


async def _come_back(browser: ConsoleBrowser, address: str) -> Seen:
    async with browser._http.get(address) as answer:
        came = str(answer.url.relative()).removeprefix("/admin")
        browser.last = Seen(answer.status, await answer.text(), answer.headers, came)
        return browser.last


async def _enter(browser: ConsoleBrowser, provider: Provider) -> Seen:
    return await _come_back(browser, await _leave_for(browser, f"/sign-in/{provider}"))


async def _is_out(browser: ConsoleBrowser) -> bool:
    return (await browser.get("/sessions")).path.startswith("/sign-in")


async def test_an_agent_of_slack_gets_in_with_the_role_of_slack(
    doors: Doors, slack: IdentityProvider
) -> None:
    browser = doors.browser()
    assert "Sign in with Microsoft" in (await browser.get("/sign-in")).text
    seen = await _enter(browser, Provider.SLACK)
    assert (seen.status, seen.path) == (200, "/"), seen.text
    assert "Nora Peeters agent" in seen.text
    # Once more, elsewhere: it is the same account.
    again = doors.browser()
    assert "Nora Peeters agent" in (await _enter(again, Provider.SLACK)).text
    admin = await sign_in(doors.town, Role.ADMIN, "Olivia")
    listed = (await admin.get("/people")).text
    assert listed.count("Nora Peeters") == 1
    assert "as in Slack" in listed
    assert "console:slack:T00000001:U00000007" in (await admin.get("/admin-log")).source
    # What an agent may do in Slack they may do here: their order is acted on by the same rules.
    order = doors.town.take_problem()
    shown = await browser.get(f"/orders/{order.id}/actions/contact_support")
    assert shown.status == 200, shown.text
    done = await browser.post(f"/orders/{order.id}/actions/contact_support", _fields(shown))
    assert done.status == 200, done.text
    assert "not on the list" not in done.text
    await admin.close()


def _fields(seen: Seen) -> dict[str, str]:
    found = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', seen.source)
    return {name: html.unescape(value) for name, value in found if name != "token"}


async def test_a_role_that_is_taken_in_slack_ends_it_here(
    doors: Doors, slack: IdentityProvider
) -> None:
    slack.signs_in = Member("U00000009", "Wim Maes")
    admin = await sign_in(doors.town, Role.ADMIN, "Olivia")
    browser = doors.browser()
    seen = await _enter(browser, Provider.SLACK)
    assert (seen.status, "U00000009" in seen.text) == (403, True), seen.text
    given = {"member": "U00000009", "role": "lead", "reason": "is new", "revision": "0"}
    await admin.get("/people")
    assert "The role is changed." in (await admin.post("/people/slack", given)).text
    await asyncio.sleep(_IN_EFFECT_S)
    assert "Wim Maes lead" in (await _enter(browser, Provider.SLACK)).text
    taken = given | {"role": "", "reason": "has left", "revision": "1"}
    await admin.get("/people")
    assert "The role is changed." in (await admin.post("/people/slack", taken)).text
    await asyncio.sleep(_IN_EFFECT_S)
    assert await _is_out(browser)
    assert (await _enter(browser, Provider.SLACK)).status == 403
    await admin.close()


async def test_an_administrator_makes_an_account_for_somebody_of_microsoft(
    doors: Doors, entra: IdentityProvider
) -> None:
    browser = doors.browser()
    stranger = await _enter(browser, Provider.ENTRA)
    assert stranger.status == 403
    assert "Ask an administrator" in stranger.text
    assert _OID.format(1) in stranger.text
    assert any("has no role" in line and _OID.format(1) in line for line in doors.said())
    made_by = await sign_in(doors.town, Role.ADMIN, "Olivia")
    admin = doors.browser()
    admin.take_cookies_of(made_by)
    await admin.get("/people")
    typed = {"provider": "entra", "person": _OID.format(1).upper(), "name": "Louis", "role": "lead"}
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
    assert "Louis lead" in (await _enter(browser, Provider.ENTRA)).text
    # Microsoft's own name for them to us is what counts from now on.
    entra.signs_in = replace(entra.signs_in, member="", subject=f"sub-of-{_OID.format(1)}")
    assert "Louis lead" in (await _enter(doors.browser(), Provider.ENTRA)).text
    await admin.get("/people")
    ended = {"account": f"console:entra:{TENANT}:{_OID.format(1)}", "role": "", "was": "lead"}
    assert (await admin.post("/people/account", ended | {"reason": "left"})).status == 200
    assert await _is_out(browser)
    assert (await _enter(browser, Provider.ENTRA)).status == 403
    await asyncio.gather(admin.close(), made_by.close())


async def test_a_second_sign_in_is_added_to_ones_own_account_and_removed(
    doors: Doors, entra: IdentityProvider, slack: IdentityProvider
) -> None:
    entra.signs_in = Member(_OID.format(2), "Lotte")
    by_link = await sign_in(doors.town, Role.VIEWER, "Lotte")
    browser = doors.browser()
    browser.take_cookies_of(by_link)
    seen = await _come_back(browser, await _leave_for(browser, "/sessions/link/entra"))
    assert "The sign-in is added." in seen.text
    elsewhere = doors.browser()
    assert "Lotte viewer" in (await _enter(elsewhere, Provider.ENTRA)).text
    # Whoever has an account of their own is not taken into another one.
    slack.signs_in = Member("U00000008", "Somebody")
    assert (await _enter(doors.browser(), Provider.SLACK)).status == 200
    taken = await _come_back(browser, await _leave_for(browser, "/sessions/link/slack"))
    assert (taken.status, "another account" in taken.text) == (403, True)
    admin = await sign_in(doors.town, Role.ADMIN, "Olivia")
    log = (await admin.get("/admin-log")).text
    assert f"none → entra:{TENANT}:sub-of-{_OID.format(2)}" in log
    gone = await browser.get("/sessions")
    fields = _fields(gone)
    assert "removed" in (await browser.post("/sessions/unlink", fields)).text
    assert (await browser.post("/sessions/unlink", fields)).status == 404
    assert (await _enter(elsewhere, Provider.ENTRA)).status == 403
    await asyncio.gather(by_link.close(), admin.close())


async def test_a_link_that_was_begun_in_a_session_needs_that_session(
    doors: Doors, entra: IdentityProvider
) -> None:
    entra.signs_in = Member(_OID.format(3), "Greta")
    by_link = await sign_in(doors.town, Role.VIEWER, "Greta")
    browser = doors.browser()
    browser.take_cookies_of(by_link)
    address = await _leave_for(browser, "/sessions/link/entra")
    await browser.get("/sessions")
    await browser.post("/sign-out")
    seen = await _come_back(browser, address)
    assert (seen.status, await _is_out(browser)) == (403, True)
    await by_link.close()


async def test_what_was_begun_works_once_and_in_its_own_browser(
    doors: Doors, slack: IdentityProvider
) -> None:
    mine, other = doors.browser(), doors.browser()
    address = await _leave_for(mine, "/sign-in/slack")
    assert (await _come_back(other, address)).status == 403
    # The other one's code was a code of mine: the provider has it used up, and neither gets in.
    first = await _leave_for(mine, "/sign-in/slack")
    assert (await _come_back(mine, address)).status == 403
    async with mine._http.get(first, allow_redirects=False) as answer:
        back = answer.headers["Location"]
    both = await asyncio.gather(*(mine._http.get(back) for _ in range(3)))
    assert sorted(str(one.url).endswith("/admin/") for one in both) == [False, False, True]
    thief = doors.browser()
    thief.take_cookies_of(mine)
    await thief.get("/sessions")
    await thief.post("/sign-out")
    assert (await _come_back(thief, back)).status == 403


async def test_no_session_is_ended_or_begun_by_a_way_back_that_nobody_began(doors: Doors) -> None:
    by_link = await sign_in(doors.town, Role.VIEWER, "Frieda")
    browser = doors.browser()
    browser.take_cookies_of(by_link)
    for query in ("", "?state=x&code=y", "?error=access_denied", f"?state={'x' * 8000}&code=%00"):
        for provider in ("slack", "entra"):
            seen = await browser.get(f"/sign-in/{provider}/return{query}")
            assert (seen.status, "Set-Cookie" in seen.headers) == (403, False), seen.text
    assert (await browser.get("/sessions")).path == "/sessions"
    for path in ("/sign-in/github/return", "/sign-in/%00/return"):
        assert (await browser.get(path)).status == 404
    assert (await browser._ask("HEAD", "/sign-in/slack/return")).status == 405
    await by_link.close()


async def test_a_session_begins_under_a_new_id(doors: Doors, slack: IdentityProvider) -> None:
    by_link = await sign_in(doors.town, Role.VIEWER, "Frieda")
    browser = doors.browser()
    browser.take_cookies_of(by_link)
    address = await _leave_for(browser, "/sessions/link/slack")
    del address
    assert "Nora Peeters agent" in (await _enter_again(browser)).text
    assert await _is_out(by_link)
    await by_link.close()


async def _enter_again(browser: ConsoleBrowser) -> Seen:
    """Sign in where somebody else is signed in still, from the sign-in page of another tab."""
    await browser.get("/sessions")
    seen = await browser.post("/sign-in/slack")
    (address,) = re.findall(r'<p><a href="([^"]*)"', seen.source)
    return await _come_back(browser, html.unescape(address))


def _with(**changed: object) -> Callable[[Claims], Claims]:
    """Change what a token says; what is None is left out."""

    def change(claims: Claims) -> Claims:
        told = claims | changed
        return {name: value for name, value in told.items() if value is not None}

    return change


def _aged(**seconds: int) -> Callable[[Claims], Claims]:
    return lambda claims: claims | {name: int(time.time()) + s for name, s in seconds.items()}


def _answered(**changed: str) -> Lie:
    return Lie(callback=lambda answer: answer | changed)


def _said(status: int = 200, **how: Any) -> Lie:
    return Lie(token=lambda: web.Response(status=status, **how))


async def _slowly() -> web.Response:
    await asyncio.sleep(4)
    return web.Response(text="{}")


_ELSEWHERE = {
    Provider.ENTRA: {"tid": "00000000-aaaa-bbbb-cccc-999999999999"},
    Provider.SLACK: {"https://slack.com/team_id": "T99999999"},
}
# Each with a part of the line that the log has of it.
_LIES: dict[str, tuple[Lie, str]] = {
    "state": (_answered(state="guessed"), "the state is that of another sign-in"),
    "no state": (_answered(state=""), "the state is that of another sign-in"),
    "no code": (_answered(code=""), "it brings no code"),
    "made-up code": (_answered(code="made-up"), "refuses the code: invalid_grant"),
    "another issuer in the answer": (_answered(iss="https://else.example.be"), "another issuer"),
    "no issuer in the answer": (_answered(iss=""), "another issuer"),
    "declined": (_answered(error="access_denied"), "the provider says access_denied"),
    "hostile error": (_answered(error="<script>\n"), "something unheard of"),
    "nonce": (Lie(_with(nonce="another")), "the nonce"),
    "no nonce": (Lie(_with(nonce=None)), "the nonce"),
    "audience": (Lie(_with(aud="another-app")), "InvalidAudienceError"),
    "several audiences": (Lie(_with(aud=["the-desk", "another"])), "several apps"),
    "asked for by another": (Lie(_with(azp="another-app")), "several apps"),
    "issuer": (Lie(_with(iss="https://else.example.be")), "InvalidIssuerError"),
    "expired": (Lie(_aged(iat=-900, exp=-600)), "ExpiredSignatureError"),
    "no expiry": (Lie(_with(exp=None)), "MissingRequiredClaimError"),
    "of the future": (Lie(_aged(iat=600, exp=900)), "ImmatureSignatureError"),
    "no subject": (Lie(_with(sub=None)), "MissingRequiredClaimError"),
    "empty subject": (Lie(_with(sub="")), "names nobody"),
    "long subject": (Lie(_with(sub="x" * 300)), "names nobody"),
    "unsigned": (Lie(sign=partial(sign, algorithm="none")), "another algorithm"),
    "public key as a secret": (Lie(sign=sign_with_public_key), "another algorithm"),
    "unknown key": (Lie(sign=partial(sign, by="key-2", key_id="key-2")), "unknown key"),
    "another key under a known id": (Lie(sign=partial(sign, by="key-2")), "InvalidSignatureError"),
    "no token": (_said(text='{"ok": false, "error": "bad_code"}'), "no token: bad_code"),
    "garbage": (_said(text='{"id_token": "e30.e30"}'), "the token: DecodeError"),
    "a long token": (_said(text='{"id_token": "' + "x" * 40_000 + '"}'), "there is no token"),
}
_AWAY: dict[str, tuple[Lie, str]] = {
    "not JSON": (_said(text="<html>"), "not JSON"),
    "a list": (_said(text="[]"), "not JSON"),
    "huge": (_said(body=b" " * HUGE_BYTES), "does not answer"),
    "500": (_said(500), "answered 500"),
    "busy": (_said(429), "answered 429"),
    "redirect": (_said(302, headers={"Location": "http://127.0.0.1:1/"}), "answered 302"),
    "slow": (Lie(token=_slowly), "TimeoutError"),
    "wrong secret": (_said(401, text='{"error": "invalid_client"}'), "the client id or the secret"),
}


# What does not depend on who lies: more refusals than these, and everybody would have to wait.
_ENOUGH_OF_ONE = {*_AWAY, "no state", "no code", "made-up code", "several audiences", "garbage"} | {
    "no issuer in the answer",
    "hostile error",
    "long subject",
    "a long token",
    "empty subject",
}


@pytest.mark.parametrize("provider", Provider)
async def test_no_lie_lets_anybody_in(
    doors: Doors, slack: IdentityProvider, entra: IdentityProvider, provider: Provider
) -> None:
    lying = doors.of(provider)
    elsewhere = {
        "elsewhere": (Lie(_with(**_ELSEWHERE[provider])), "not the one that is configured")
    }
    wrong: dict[str, str] = {}
    for name, (lie, line) in {**_LIES, **_AWAY, **elsewhere}.items():
        if provider is Provider.SLACK and name in _ENOUGH_OF_ONE:
            continue
        lying.lie, before = lie, len(doors.said())
        browser = doors.browser()
        seen = await _enter(browser, provider)
        told = doors.said()[before:]
        status = 503 if name in _AWAY else 403
        if seen.status != status or "<h1>" not in seen.source or not any(line in t for t in told):
            wrong[name] = f"{seen.status} {seen.text[:200]} {told}"
        elif "<script" in seen.source or not await _is_out(browser):
            wrong[name] = "let in"
    assert wrong == {}
    text = doors.program.text
    assert not re.search(r"code-\d+-|eyJ|a secret of the desk", text), "secrets in the log"


async def test_the_answer_of_one_provider_is_not_taken_for_that_of_another(
    doors: Doors, slack: IdentityProvider, entra: IdentityProvider
) -> None:
    browser = doors.browser()
    to_slack = await _leave_for(browser, "/sign-in/slack")
    to_entra = await _leave_for(browser, "/sign-in/entra")
    async with browser._http.get(to_slack, allow_redirects=False) as answer:
        back = answer.headers["Location"]
    assert "/sign-in/slack/return" in back
    asked = len(entra.asked)
    seen = await _come_back(browser, back.replace("/slack/return", "/entra/return"))
    assert (seen.status, len(entra.asked)) == (403, asked)
    # Both that were begun are still good, side by side.
    assert "Nora Peeters" in (await _come_back(browser, back)).text
    assert (await _come_back(browser, to_entra)).status == 403


async def test_a_name_of_somebody_hostile_is_shown_as_it_is(
    doors: Doors, slack: IdentityProvider
) -> None:
    admin = await sign_in(doors.town, Role.ADMIN, "Olivia")
    await admin.get("/people")
    given = {"member": "U0000000X", "role": "agent", "reason": "is new", "revision": "0"}
    await admin.post("/people/slack", given)
    await asyncio.sleep(_IN_EFFECT_S)
    hostile = '"><script>alert(1)</script>\u202e' + "x" * 10_000
    slack.signs_in = Member("U0000000X", hostile)
    seen = await _enter(doors.browser(), Provider.SLACK)
    assert (seen.status, "<script>" in seen.source) == (200, False)
    assert "<script>" not in (await admin.get("/people")).source
    await admin.close()


async def test_who_comes_back_wrongly_again_and_again_is_stopped_and_keeps_nobody_out(
    doors: Doors, slack: IdentityProvider
) -> None:
    browser = ConsoleBrowser(doors.program.address, came_from="127.0.2.1")
    seen = [await browser.get("/sign-in/slack/return?state=guessed") for _ in range(12)]
    assert [one.status for one in seen][-2:] == [429, 429]
    assert (await _enter(browser, Provider.SLACK)).status == 200
    await browser.close()


async def test_several_first_sign_ins_at_once_make_one_account(
    doors: Doors, slack: IdentityProvider
) -> None:
    admin = await sign_in(doors.town, Role.ADMIN, "Olivia")
    await admin.get("/people")
    given = {"member": "U0000000Y", "role": "agent", "reason": "is new", "revision": "0"}
    await admin.post("/people/slack", given)
    await asyncio.sleep(_IN_EFFECT_S)
    slack.signs_in = Member("U0000000Y", "Yves")
    seen = await asyncio.gather(*(_enter(doors.browser(), Provider.SLACK) for _ in range(3)))
    assert [one.status for one in seen] == [200, 200, 200]
    assert (await admin.get("/people")).text.count("Yves") == 1
    await admin.close()
