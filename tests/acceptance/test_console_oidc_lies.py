"""Signing in with Microsoft and with Slack: every lie is refused, told and logged."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from aiohttp import web

from bot.domain.identities import Provider
from bot.domain.people import Role
from tests.acceptance.console_doors import (
    Doors,
    come_back,
    enter,
    is_out,
    leave_for,
)
from tests.harness.console import ConsoleBrowser, sign_in
from tests.harness.identity_provider import (
    HUGE_BYTES,
    Claims,
    IdentityProvider,
    Lie,
    sign,
    sign_with_public_key,
)

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.more]


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
    "a list": (_said(text="[]"), "no object"),
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
        seen = await enter(browser, provider)
        told = doors.said()[before:]
        status = 503 if name in _AWAY else 403
        if seen.status != status or "<h1>" not in seen.source or not any(line in t for t in told):
            wrong[name] = f"{seen.status} {seen.text[:200]} {told}"
        elif "<script" in seen.source or not await is_out(browser):
            wrong[name] = "let in"
    assert wrong == {}
    text = doors.program.text
    assert not re.search(r"code-\d+-|eyJ|a secret of the desk", text), "secrets in the log"


@pytest.mark.parametrize("provider", Provider)
async def test_a_code_of_another_browser_lets_nobody_in(
    doors: Doors, slack: IdentityProvider, entra: IdentityProvider, provider: Provider
) -> None:
    asked = doors.of(provider)
    answers: list[dict[str, str]] = []

    def intercept(answer: dict[str, str]) -> dict[str, str]:
        answers.append(answer)
        return {}

    asked.lie = Lie(callback=intercept)
    assert (await enter(doors.browser(), provider)).status == 403
    asked.lie = Lie(callback=lambda answer: answer | {"code": answers[0]["code"]})
    thief = doors.browser()
    before = len(doors.said())
    seen = await enter(thief, provider)
    assert (seen.status, await is_out(thief)) == (403, True)
    why = "invalid_grant" if provider is Provider.ENTRA else "the nonce"
    assert why in doors.said()[before]


async def test_the_answer_of_one_provider_is_not_taken_for_that_of_another(
    doors: Doors, slack: IdentityProvider, entra: IdentityProvider
) -> None:
    browser = doors.browser()
    to_slack = await leave_for(browser, "/sign-in/slack")
    to_entra = await leave_for(browser, "/sign-in/entra")
    async with browser._http.get(to_slack, allow_redirects=False) as answer:
        back = answer.headers["Location"]
    assert "/sign-in/slack/return" in back
    asked = len(entra.asked)
    seen = await come_back(browser, back.replace("/slack/return", "/entra/return"))
    assert (seen.status, len(entra.asked)) == (403, asked)
    # Both that were begun are still good, side by side.
    assert "Nora Peeters" in (await come_back(browser, back)).text
    assert (await come_back(browser, to_entra)).status == 403


async def test_what_was_begun_works_once_and_in_its_own_browser(
    doors: Doors, slack: IdentityProvider
) -> None:
    mine, other = doors.browser(), doors.browser()
    address = await leave_for(mine, "/sign-in/slack")
    assert (await come_back(other, address)).status == 403
    # The other one's code was a code of mine: the provider has it used up, and neither gets in.
    first = await leave_for(mine, "/sign-in/slack")
    assert (await come_back(mine, address)).status == 403
    async with mine._http.get(first, allow_redirects=False) as answer:
        back = answer.headers["Location"]

    async def comes_in() -> bool:
        async with mine._http.get(back) as answer:
            return str(answer.url).endswith("/admin/")

    assert sorted(await asyncio.gather(*(comes_in() for _ in range(3)))) == [False, False, True]
    thief = doors.browser()
    thief.take_cookies_of(mine)
    await thief.get("/you")
    await thief.post("/sign-out")
    assert (await come_back(thief, back)).status == 403


async def test_no_session_is_ended_or_begun_by_a_way_back_that_nobody_began(doors: Doors) -> None:
    by_link = await sign_in(doors.town, Role.VIEWER, "Frieda")
    browser = doors.browser()
    browser.take_cookies_of(by_link)
    for query in ("", "?state=x&code=y", "?error=access_denied", f"?state={'x' * 8000}&code=%00"):
        for provider in ("slack", "entra"):
            seen = await browser.get(f"/sign-in/{provider}/return{query}")
            assert (seen.status, "Set-Cookie" in seen.headers) == (403, False), seen.text
    assert (await browser.get("/you")).path == "/you"
    for path in ("/sign-in/github/return", "/sign-in/%00/return"):
        assert (await browser.get(path)).status == 404
    assert (await browser._ask("HEAD", "/sign-in/slack/return")).status == 405
    await by_link.close()


async def test_who_comes_back_wrongly_again_and_again_is_stopped_and_keeps_nobody_out(
    doors: Doors, slack: IdentityProvider
) -> None:
    browser = ConsoleBrowser(doors.program.address, came_from="127.0.2.1")
    seen = [await browser.get("/sign-in/slack/return?state=guessed") for _ in range(12)]
    assert [one.status for one in seen][-2:] == [429, 429]
    assert (await enter(browser, Provider.SLACK)).status == 200
    await browser.close()
