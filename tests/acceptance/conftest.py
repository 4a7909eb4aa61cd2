"""The running application between the stand-ins of both platforms, over real HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from adapters import backoffice
from adapters.playground.recording import wait_until
from adapters.playground.slack import SlackStandIn
from adapters.playground.teams import TENANT, TeamsStandIn
from adapters.playground.teams_connector import Shown
from bot.orders import ClientReference, Order, Query, QueryKind
from bot.ports import OfficeLink
from config.server import Server, listen
from config.settings import load_settings

OTHER_TENANT = "99999999-2222-3333-4444-555555555555"
LEAD = "U00000009"


@dataclass(frozen=True, slots=True)
class Town:
    """Everything that runs: the desk, and Slack and Teams as their people use them."""

    server: Server
    slack: SlackStandIn
    teams: TeamsStandIn

    async def order(self, reference: str) -> Order:
        """Read the newest order of a reference from the database."""
        query = Query(QueryKind.REFERENCE, ClientReference(reference))
        hits = await backoffice.connect(_Now()).search(query)
        return hits.orders[0]

    async def ask_in_teams(self, text: str, **parts: str) -> Shown:
        """Write to the bot in Teams and wait for its answer."""
        seen = len(self.teams.messages)
        answer = await self.teams.message(text, **parts)
        assert answer.status == 200
        await wait_until(lambda: len(self.teams.messages) > seen)
        return self.teams.messages[-1]


class _Now:
    def now(self) -> datetime:
        return datetime.now(UTC)


@pytest.fixture
async def town(database_url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Town]:
    """A desk with sample orders, whose Teams tenant is linked to office OFF001."""
    async with SlackStandIn() as slack, TeamsStandIn() as teams:
        settings = {
            "CARO_HTTP__PORT": "0",
            "CARO_DATABASE_URL": database_url,
            "CARO_SLACK__SIGNING_SECRET": slack.signing_secret,
            "CARO_SLACK__BOT_TOKEN": slack.bot_token,
            "CARO_SLACK__API_BASE_URL": slack.api_url,
            "CARO_SLACK__LEADS": LEAD,
            "CARO_TEAMS__APP_ID": teams.app_id,
            "CARO_TEAMS__APP_PASSWORD": teams.app_password,
            "CARO_TEAMS__OPENID_METADATA_URL": teams.openid_metadata_url,
            "CARO_TEAMS__TOKEN_URL": teams.token_url,
            "CARO_TEAMS__SERVICE_URL_HOSTS": teams.host,
        }
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        loaded = load_settings()
        async with listen(loaded) as server:
            await backoffice.seed(
                60, now=datetime.now(UTC), banks=loaded.banks, progress=lambda _done, _all: None
            )
            link = OfficeLink(TENANT, "OFF001", datetime.now(UTC))
            await server.installation.stores.directory.link_office(link)
            slack.desk_url = f"{server.address}/slack/events"
            teams.bot_url = f"{server.address}/api/messages"
            yield Town(server, slack, teams)
