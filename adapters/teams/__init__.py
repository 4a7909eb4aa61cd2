"""The Teams adapter: activities of the Bot Framework in, Adaptive Cards out."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
from aiohttp import web
from pydantic import BaseModel, ConfigDict, Field, SecretStr

from adapters.teams._background import Background
from adapters.teams._tokens import TokenCheck
from adapters.teams.client import Client
from adapters.teams.routes import add_routes
from bot.desk.desk import Desk
from bot.domain.people import Platform


class TeamsSettings(BaseModel):
    """What the adapter needs to know of one installation.

    `service_url_hosts` are the hosts (any port) or host:port that may be sent to; further
    hosts, such as those of a government cloud, are named here.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    app_id: str = Field(min_length=1)
    app_password: SecretStr = Field(min_length=1)
    tenant_id: str = ""
    openid_metadata_url: str = "https://login.botframework.com/v1/.well-known/openidconfiguration"
    token_url: str = ""
    service_url_hosts: tuple[str, ...] = ("smba.trafficmanager.net",)
    timeout_s: float = Field(default=10.0, gt=0)
    retry_delay_s: float = Field(default=0.5, gt=0)
    drain_s: float = Field(default=5.0, ge=0)


def setup(app: web.Application, desk: Desk, settings: TeamsSettings) -> None:
    """Serve Teams at `/api/messages`, and bring the desk's news to its cards."""
    client, tokens = Client(settings), TokenCheck(settings)
    background = Background()
    add_routes(app, desk, client, tokens, background)
    desk.add_messenger(Platform.TEAMS, client)

    async def connect(_app: web.Application) -> AsyncIterator[None]:
        timeout = aiohttp.ClientTimeout(total=settings.timeout_s)
        async with aiohttp.ClientSession(timeout=timeout, trust_env=True) as session:
            client.session = tokens.session = session
            yield
            await background.drain(settings.drain_s)

    app.cleanup_ctx.append(connect)
