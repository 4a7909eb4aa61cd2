"""OpenID Connect: people proven by Microsoft Entra ID and by Slack, each for one space."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping

from aiohttp import web

from adapters.oidc.client import Client
from adapters.oidc.limits import LIMITS
from adapters.oidc.published import Line
from adapters.oidc.settings import EntraSettings, ProviderSettings, SlackSettings
from adapters.outbox import open_session
from bot.domain.identities import Proof, ProvenPerson, Provider, ProviderAnswer
from bot.errors import ProviderUnavailable


class Providers:
    """The providers of an installation; none where none is configured."""

    def __init__(self, settings: ProviderSettings, line: Line) -> None:
        on = settings.on
        self.spaces: Mapping[Provider, str] = {one: how.space for one, how in on.items()}
        self._clients = {one: Client(one, how, line) for one, how in on.items()}
        self._waiting = dict.fromkeys(on, 0)
        self._exchanges = {one: asyncio.Semaphore(LIMITS.exchanges) for one in on}

    async def address(self, provider: Provider, proof: Proof, return_to: str) -> str:
        """Return where a browser goes to sign in; see `IdentityProviders`."""
        return await self._clients[provider].address(proof, return_to)

    async def prove(
        self, provider: Provider, proof: Proof, answer: ProviderAnswer, return_to: str
    ) -> ProvenPerson:
        """Return who has signed in; see `IdentityProviders`."""
        if self._waiting[provider] >= LIMITS.waiting:
            raise ProviderUnavailable("too many sign-ins wait for it")
        self._waiting[provider] += 1
        try:
            # Each has its own: while one is slow, people sign in by the other.
            async with self._exchanges[provider]:
                return await self._clients[provider].prove(proof, answer, return_to)
        finally:
            self._waiting[provider] -= 1


def setup(app: web.Application, settings: ProviderSettings) -> Providers:
    """Return the providers, which are asked for as long as an application runs."""
    line = Line()

    async def connect(_app: web.Application) -> AsyncIterator[None]:
        async with open_session(settings.timeout_s) as session:
            line.session = session
            yield

    if settings.on:
        app.cleanup_ctx.append(connect)
    return Providers(settings, line)


NO_PROVIDERS = Providers(ProviderSettings(), Line())

__all__ = [
    "NO_PROVIDERS",
    "EntraSettings",
    "ProviderSettings",
    "Providers",
    "SlackSettings",
    "setup",
]
