"""The connection to Slack: joins parsing, rendering, sending and the webhook."""

from __future__ import annotations

from collections.abc import AsyncIterator

from aiohttp import web
from pydantic import BaseModel, ConfigDict, Field, SecretStr

from adapters.slack._background import Background
from adapters.slack.client import Client
from adapters.slack.routes import add_routes
from adapters.slack.turns import Turns
from bot.desk.desk import Desk
from bot.domain.people import Platform


class SlackSettings(BaseModel):
    """What one installation knows about its Slack app; `agents` empty means every member."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    signing_secret: SecretStr = Field(min_length=1)
    bot_token: SecretStr = Field(min_length=1)
    api_base_url: str = "https://slack.com/api/"
    agents: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    timeout_s: float = Field(default=10.0, gt=0)
    drain_s: float = Field(default=5.0, ge=0)


def setup(app: web.Application, desk: Desk, settings: SlackSettings) -> None:
    """Serve Slack on this application, and bring the desk's news to Slack."""
    secret = settings.signing_secret.get_secret_value()
    client = Client(
        bot_token=settings.bot_token.get_secret_value(),
        signing_secret=secret,
        api_base_url=settings.api_base_url,
        timeout_s=settings.timeout_s,
    )
    background = Background()
    add_routes(app, Turns(desk, client), background, secret)
    desk.add_messenger(Platform.SLACK, client)

    async def connect(_app: web.Application) -> AsyncIterator[None]:
        await client.open()
        yield
        await background.drain(settings.drain_s)
        await client.close()

    app.cleanup_ctx.append(connect)
