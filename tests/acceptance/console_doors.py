"""A desk with sign-in providers beside it, and what somebody does to get in by them."""

from __future__ import annotations

import asyncio
import html
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from bot.domain.identities import Provider
from tests.harness.console import ConsoleBrowser, Seen
from tests.harness.databases import Seeded
from tests.harness.identity_provider import IdentityProvider, Lie, Member
from tests.harness.programs import Program
from tests.harness.towns import Town, open_town

# What was promised: a change is in effect in every process within this.
IN_EFFECT_S = 2.0
_SETTINGS = {
    "CARO_ADMIN__PROVIDERS__TIMEOUT_S": "1.5",
    "CARO_SLACK__AGENTS": "U00000007,U00000008,U0000000X,U0000000Y",
}
OID = "00000000-dddd-eeee-ffff-{:012d}"


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

    def seat(self, provider: Provider, member: Member) -> IdentityProvider:
        """Let somebody sit before the browsers that come to a provider, which lies no more."""
        found = self.of(provider)
        found.lie, found.signs_in = Lie(), member
        return found

    def of(self, provider: Provider) -> IdentityProvider:
        return self.entra if provider is Provider.ENTRA else self.slack

    def said(self) -> list[str]:
        """What this desk has logged of sign-ins."""
        return [line for line in self.program.lines if "a sign-in by" in line]


@asynccontextmanager
async def open_doors(url: str, seeded: Seeded) -> AsyncIterator[Doors]:
    """Start a town with both providers over a copy of a database.

    Not that of the others: so many refusals would have them wait as well.
    """
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


async def leave_for(browser: ConsoleBrowser, path: str) -> str:
    """Press a button that leads to a provider; return where it leads."""
    await browser.get("/sign-in" if path.startswith("/sign-in") else "/you")
    seen = await browser.post(path)
    assert seen.status == 200, seen.text
    (address,) = re.findall(r'<p><a href="([^"]*)"', seen.source)
    assert f"0; url={address}" in seen.source
    return html.unescape(address)


async def come_back(browser: ConsoleBrowser, address: str) -> Seen:
    async with browser._http.get(address) as answer:
        came = str(answer.url.relative()).removeprefix("/admin")
        browser.last = Seen(answer.status, await answer.text(), answer.headers, came)
        return browser.last


async def enter(browser: ConsoleBrowser, provider: Provider) -> Seen:
    return await come_back(browser, await leave_for(browser, f"/sign-in/{provider}"))


async def is_out(browser: ConsoleBrowser) -> bool:
    return (await browser.get("/you")).path.startswith("/sign-in")


def fields(seen: Seen) -> dict[str, str]:
    found = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', seen.source)
    return {name: html.unescape(value) for name, value in found if name != "token"}
