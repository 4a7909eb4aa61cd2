"""Who signs in by one provider does not wait for the other, and for the same one takes turns."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web
from pydantic import SecretStr
from yarl import URL

from adapters.oidc import EntraSettings, Providers, ProviderSettings, SlackSettings
from adapters.oidc.limits import LIMITS
from adapters.oidc.published import Line
from adapters.outbox import open_session
from bot.domain.identities import Proof, ProvenPerson, Provider, ProviderAnswer
from bot.errors import ProviderUnavailable, SignInRefused
from tests.harness.identity_provider import (
    CLIENT_ID,
    CLIENT_SECRET,
    TENANT,
    WORKSPACE,
    IdentityProvider,
    Lie,
)

BACK = "http://127.0.0.1/back"
PROOF = Proof.of("a secret")


class World:
    """Both providers, and the desk's side of them."""

    def __init__(self, entra: IdentityProvider, slack: IdentityProvider, line: Line) -> None:
        self.entra, self.slack = entra, slack
        ours = {"client_id": CLIENT_ID, "client_secret": SecretStr(CLIENT_SECRET)}
        self.providers = Providers(
            ProviderSettings(
                entra=EntraSettings(**ours, tenant=TENANT, issuer=entra.issuer),
                slack=SlackSettings(**ours, workspace=WORKSPACE, issuer=slack.issuer),
            ),
            line,
        )

    async def enter(self, provider: Provider) -> ProvenPerson:
        """Sign somebody in."""
        address = await self.providers.address(provider, PROOF, BACK)
        async with (
            aiohttp.ClientSession() as browser,
            browser.get(address, allow_redirects=False) as answer,
        ):
            said = URL(answer.headers["Location"]).query
        return await self.prove(provider, said["code"], said["iss"])

    async def prove(self, provider: Provider, code: str, issuer: str) -> ProvenPerson:
        """Come back with a code."""
        answer = ProviderAnswer(state=PROOF.state, code=code, issuer=issuer)
        return await self.providers.prove(provider, PROOF, answer, BACK)


@pytest_asyncio.fixture
async def world() -> AsyncIterator[World]:
    async with AsyncExitStack() as opened:
        entra = await opened.enter_async_context(IdentityProvider(Provider.ENTRA))
        slack = await opened.enter_async_context(IdentityProvider(Provider.SLACK))
        line = Line()
        line.session = await opened.enter_async_context(open_session(5))
        yield World(entra, slack, line)


async def test_whoever_makes_one_provider_wait_keeps_nobody_out(world: World) -> None:
    may_answer = asyncio.Event()

    async def late() -> web.Response:
        await may_answer.wait()
        return web.json_response({"error": "invalid_grant"}, status=400)

    world.slack.lie = Lie(token=late)
    made_up = [
        asyncio.create_task(world.prove(Provider.SLACK, "made-up", world.slack.issuer))
        for _ in range(LIMITS.waiting - 1)
    ]
    await asyncio.sleep(0.2)
    assert world.slack.asked.count("token") <= LIMITS.exchanges
    assert (await world.enter(Provider.ENTRA)).provider is Provider.ENTRA
    mine = asyncio.create_task(world.enter(Provider.SLACK))
    await asyncio.sleep(0.2)
    with pytest.raises(ProviderUnavailable, match="too many"):
        await world.prove(Provider.SLACK, "made-up", world.slack.issuer)
    world.slack.lie = Lie()
    may_answer.set()
    assert (await mine).member == "U00000007"
    refused = await asyncio.gather(*made_up, return_exceptions=True)
    assert all(isinstance(one, SignInRefused) for one in refused)
