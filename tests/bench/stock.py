"""The stock servers: what the libraries do when they are asked to do nothing."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from typing import Any

import orjson
import uvloop
from aiohttp import web
from botbuilder.core import CloudAdapterBase, InvokeResponse, TurnContext
from botbuilder.schema import Activity
from botframework.connector.auth import (  # type: ignore[import-untyped]
    BotFrameworkAuthenticationFactory,
    MicrosoftAppCredentials,
    PasswordServiceClientCredentialFactory,
)
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.signature import SignatureVerifier

from adapters.playground.teams_keys import ISSUER
from tests.bench.traffic import APP_ID, APP_PASSWORD, SIGNING_SECRET, SLACK_PATH, TEAMS_PATH

_SCOPE = "https://api.botframework.com"


async def _authorize() -> AuthorizeResult:
    # Without it Bolt would ask Slack who the bot is, which is none of the work measured here.
    return AuthorizeResult(enterprise_id=None, team_id=None, bot_token="xoxb-stock")


def bolt() -> web.Application:
    """Bolt on its own aiohttp adapter, with a slash command that does nothing."""
    app = AsyncApp(signing_secret=SIGNING_SECRET, authorize=_authorize)

    async def do_nothing(ack: AsyncAck) -> None:
        await ack()

    app.command("/caro")(do_nothing)
    return app.web_app(SLACK_PATH)


def bare_slack() -> web.Application:
    """Only aiohttp and the check of Slack's signature."""
    verifier = SignatureVerifier(SIGNING_SECRET)

    async def receive(request: web.Request) -> web.Response:
        headers = request.headers
        timestamp, signature = headers["X-Slack-Request-Timestamp"], headers["X-Slack-Signature"]
        is_signed = verifier.is_valid(await request.read(), timestamp, signature)
        return web.Response(status=200 if is_signed else 401)

    app = web.Application()
    app.router.add_post(SLACK_PATH, receive)
    return app


class _FixedToken(MicrosoftAppCredentials):  # type: ignore[misc]  # the SDK carries no types
    """Credentials that have their token: the SDK's own way asks Microsoft's host alone for it."""

    token = ""

    def get_access_token(self, force_refresh: bool = False) -> str:
        return self.token


class _FixedTokens(PasswordServiceClientCredentialFactory):  # type: ignore[misc]
    async def create_credentials(
        self, app_id: str, *_where: object, **_named: object
    ) -> MicrosoftAppCredentials:
        return _FixedToken(app_id, APP_PASSWORD)


class StockAdapter(CloudAdapterBase):  # type: ignore[misc]  # the SDK carries no types
    """CloudAdapter; what its aiohttp half does stands in `receive`, step by step as there."""

    def __init__(self, metadata_url: str, token: str = "") -> None:
        _FixedToken.token = token
        authentication = BotFrameworkAuthenticationFactory.create(
            to_channel_from_bot_login_url=f"{_SCOPE}/login",
            to_channel_from_bot_oauth_scope=_SCOPE,
            to_bot_from_channel_token_issuer=ISSUER,
            oauth_url=f"{_SCOPE}/oauth",
            to_bot_from_channel_open_id_metadata_url=metadata_url,
            credential_factory=_FixedTokens(APP_ID, APP_PASSWORD),
        )
        super().__init__(authentication)

    async def receive(self, request: web.Request) -> web.Response:
        activity = Activity().deserialize(await request.json())
        authorization = request.headers["Authorization"]
        answer = await self.process_activity(authorization, activity, _echo)
        return web.json_response(answer.body, status=answer.status)


async def _echo(context: TurnContext) -> None:
    # A plain function: after an ActivityHandler the adapter answers 500 to such an invoke.
    body = {"statusCode": 200, "type": "echo", "value": context.activity.value}
    response = InvokeResponse(status=200, body=body)
    await context.send_activity(Activity(type="invokeResponse", value=response))


def botbuilder(metadata_url: str) -> web.Application:
    """CloudAdapter, with a bot that gives an invoke its own value back."""
    app = web.Application()
    app.router.add_post(TEAMS_PATH, StockAdapter(metadata_url).receive)
    return app


def bare_teams() -> web.Application:
    """Only aiohttp and the reading of JSON; the token is not checked."""

    async def receive(request: web.Request) -> web.Response:
        value: dict[str, Any] = orjson.loads(await request.read())["value"]
        return web.Response(body=orjson.dumps(value), content_type="application/json")

    app = web.Application()
    app.router.add_post(TEAMS_PATH, receive)
    return app


async def _serve(build: Callable[..., web.Application], *arguments: str) -> None:
    runner = web.AppRunner(build(*arguments), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    sys.stdout.write(f"stock at http://{host}:{port}\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


def _main(name: str, *arguments: str) -> None:
    # The libraries on the loop that they start on; the bare servers on the desk's own.
    builders: dict[str, tuple[Callable[[Awaitable[None]], None], Callable[..., Any]]] = {
        "bolt": (asyncio.run, bolt),  # type: ignore[dict-item]
        "botbuilder": (asyncio.run, botbuilder),  # type: ignore[dict-item]
        "bare_slack": (uvloop.run, bare_slack),  # type: ignore[dict-item]
        "bare_teams": (uvloop.run, bare_teams),  # type: ignore[dict-item]
    }
    run, build = builders[name]
    run(_serve(build, *arguments))


if __name__ == "__main__":
    _main(*sys.argv[1:])
