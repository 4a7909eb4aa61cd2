"""The connection to Slack: joins parsing, rendering, sending and the webhook."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from aiohttp import web

from adapters.slack._announcer import Announcer
from adapters.slack._members import Members
from adapters.slack.client import Client
from adapters.slack.limits import LIMITS
from adapters.slack.requests import Request
from adapters.slack.routes import add_routes
from adapters.slack.screen import Screen
from adapters.slack.settings import SlackSettings
from bot.desk.desk import Desk
from bot.desk.turns import Turns
from bot.domain.people import Platform


def setup(app: web.Application, desk: Desk, settings: SlackSettings) -> None:
    """Serve Slack on this application, and bring the desk's news to Slack."""
    secret = settings.signing_secret.get_secret_value()
    client = Client(
        bot_token=settings.bot_token.get_secret_value(),
        signing_secret=secret,
        api_base_url=settings.api_base_url,
        timeout_s=settings.timeout_s,
    )
    turns: Turns[Request] = Turns(
        desk, Screen(desk, client), answer_within_s=LIMITS.answer_within_s
    )
    members = Members(client)
    add_routes(app, turns, desk.options, members, secret, desk.timekeeper)
    desk.add_messenger(Platform.SLACK, client)
    desk.add_register(Platform.SLACK, members)
    desk.add_announcer(Announcer(client, members))

    async def connect(_app: web.Application) -> AsyncIterator[None]:
        await client.open()
        learning = asyncio.create_task(members.learn())
        yield
        learning.cancel()
        await asyncio.wait({learning})
        members.close()
        await turns.drain(settings.drain_s)
        await client.close()

    app.cleanup_ctx.append(connect)


__all__ = ["SlackSettings", "setup"]
