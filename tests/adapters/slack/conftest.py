"""A desk served to the Slack stand-in over real HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import cast

import pytest
from aiohttp import web

from adapters.playground.slack import SlackStandIn
from adapters.slack import SlackSettings, setup
from adapters.slack.client import Client
from bot.desk.desk import Desk
from tests.adapters.slack.kit import FakeDesk, Serve, make_client
from tests.harness.waiting import PATIENCE_S


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
async def slack() -> AsyncIterator[SlackStandIn]:
    async with SlackStandIn(patience_s=PATIENCE_S) as slack:
        yield slack


@pytest.fixture
async def serve(desk: FakeDesk, slack: SlackStandIn) -> AsyncIterator[Serve]:
    """Return what serves the desk on loopback; settings may be overridden."""
    runners: list[web.AppRunner] = []

    async def start(**overrides: object) -> web.AppRunner:
        given: dict[str, object] = {
            "signing_secret": slack.signing_secret,
            "bot_token": slack.bot_token,
            "api_base_url": slack.api_url,
            "timeout_s": PATIENCE_S,
            "drain_s": PATIENCE_S,
        }
        app = web.Application()
        setup(app, cast(Desk, desk), SlackSettings.model_validate(given | overrides))
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        slack.desk_url = f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"
        runners.append(runner)
        return runner

    yield start
    for runner in runners:
        await runner.cleanup()


@pytest.fixture
async def client(slack: SlackStandIn) -> AsyncIterator[Client]:
    """The way out to Slack alone, without a desk."""
    client = make_client(slack)
    await client.open()
    yield client
    await client.close()
