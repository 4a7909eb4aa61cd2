"""The Teams adapter: activities of the Bot Framework in, Adaptive Cards out."""

from __future__ import annotations

from collections.abc import AsyncIterator

from aiohttp import web

from adapters.outbox import open_session
from adapters.teams._roster import Roster
from adapters.teams._tokens import TokenCheck
from adapters.teams.client import Client
from adapters.teams.limits import LIMITS
from adapters.teams.requests import Request
from adapters.teams.routes import add_routes
from adapters.teams.screen import Screen
from adapters.teams.settings import TeamsSettings
from bot.desk.desk import Desk
from bot.desk.turns import Turns
from bot.domain.people import Platform


def setup(app: web.Application, desk: Desk, settings: TeamsSettings) -> None:
    """Serve Teams at `/api/messages`, and bring the desk's news to its cards."""
    client, tokens = Client(settings), TokenCheck(settings)
    turns: Turns[Request] = Turns(
        desk, Screen(desk, client), answer_within_s=LIMITS.answer_within_s
    )
    roster = Roster(client)
    add_routes(app, turns, desk.options, roster, client, tokens, desk.timekeeper)
    desk.add_messenger(Platform.TEAMS, client)
    desk.add_register(Platform.TEAMS, roster)

    async def connect(_app: web.Application) -> AsyncIterator[None]:
        async with open_session(settings.timeout_s) as session:
            client.session = tokens.session = session
            yield
            await turns.drain(settings.drain_s)

    app.cleanup_ctx.append(connect)


__all__ = ["TeamsSettings", "setup"]
