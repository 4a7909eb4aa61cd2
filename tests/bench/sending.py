"""Measures many messages sent to the Bot Connector at once, and how long the loop is held up."""

from __future__ import annotations

import asyncio
import gc
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

import aiohttp
import orjson
import uvloop
from botbuilder.core import TurnContext
from botbuilder.schema import (
    Activity,
    Attachment,
    ChannelAccount,
    ConversationAccount,
    ConversationReference,
)

from adapters.teams import TeamsSettings
from adapters.teams.client import Client
from adapters.teams.render import render_card
from adapters.teams.requests import Activity as Origin
from bot.cards.calls import AskAction, OpenCase
from bot.cards.elements import Button, Buttons, Card, Facts, Heading, Notice, bold
from bot.domain.orders import Action
from tests.bench.stock import StockAdapter
from tests.bench.traffic import APP_ID, APP_PASSWORD

_TICK_S = 0.001
_CARD_TYPE = "application/vnd.microsoft.card.adaptive"
_FACTS = tuple((f"Fact {number}", f"what stands in line {number}") for number in range(8))
_CARD = Card(
    "An order",
    (
        Heading("An order"),
        Notice(f"{bold('Problem')} · the card does not match the reference"),
        Facts(_FACTS),
        Buttons((Button("Find the cause", OpenCase("CARO-1")),)),
        Buttons(tuple(Button(action.value, AskAction("CARO-1", 1, action)) for action in Action)),
    ),
)

Send = Callable[[int], Awaitable[None]]


@asynccontextmanager
async def ours(service_url: str, token_url: str) -> AsyncIterator[Send]:
    """The desk's client, used as its webhook does to answer a written line."""
    host = service_url.removeprefix("http://").partition("/")[0]
    settings = TeamsSettings.model_validate(
        {
            "app_id": APP_ID,
            "app_password": APP_PASSWORD,
            "token_url": token_url,
            "service_url_hosts": (host,),
        }
    )
    client = Client(settings)

    async def send(number: int) -> None:
        asked = Origin(
            id=f"asked-{number}",
            service_url=service_url,
            conversation=f"a:person-{number}",
            person=f"29:person-{number}",
            bot=f"28:{APP_ID}",
        )
        await client.reply(asked, client.compose(_CARD, "en"))

    async with aiohttp.ClientSession() as client.session:
        yield send


@asynccontextmanager
async def stock(service_url: str, token_url: str) -> AsyncIterator[Send]:
    """CloudAdapter's own way to write to a conversation, with a token that it need not fetch."""
    async with (
        aiohttp.ClientSession() as session,
        session.post(
            token_url, data={"client_id": APP_ID, "client_secret": APP_PASSWORD}
        ) as answer,
    ):
        token = (await answer.json())["access_token"]
    adapter = StockAdapter("unused", token)

    async def send(number: int) -> None:
        where = ConversationReference(
            channel_id="msteams",
            service_url=service_url,
            conversation=ConversationAccount(id=f"a:person-{number}"),
            user=ChannelAccount(id=f"29:person-{number}"),
            bot=ChannelAccount(id=f"28:{APP_ID}"),
        )
        await adapter.continue_conversation(where, _speak, APP_ID)

    yield send


async def _speak(context: TurnContext) -> None:
    card = Attachment(content_type=_CARD_TYPE, content=render_card(_CARD, "en").payload)
    await context.send_activity(Activity(type="message", attachments=[card]))


@dataclass(slots=True)
class _Lag:
    """The worst that one tick of the event loop was late, by the clock and in own CPU time.

    By the clock it may also have been another process that held the core.
    """

    clock_ms: float = 0.0
    cpu_ms: float = 0.0

    async def watch(self) -> None:
        while True:
            began_s, began_cpu_s = time.perf_counter(), time.thread_time()
            await asyncio.sleep(_TICK_S)
            late_s = time.perf_counter() - began_s - _TICK_S
            self.clock_ms = max(self.clock_ms, late_s * 1000)
            self.cpu_ms = max(self.cpu_ms, (time.thread_time() - began_cpu_s) * 1000)


async def _measure(name: str, service_url: str, token_url: str, at_once: int) -> dict[str, float]:
    # As the program does once it serves: a walk over all that was loaded is no lag of sending.
    gc.freeze()
    lag = _Lag()
    opened = {"ours": ours, "stock": stock}[name]
    async with opened(service_url, token_url) as send:
        await send(0)
        ticking = asyncio.create_task(lag.watch())
        await asyncio.sleep(_TICK_S)
        began_s = time.perf_counter()
        await asyncio.gather(*(send(number) for number in range(at_once)))
        elapsed_s = time.perf_counter() - began_s
        # The ticker has to wake once more to see what held it up last.
        await asyncio.sleep(2 * _TICK_S)
        ticking.cancel()
    return {"rate": at_once / elapsed_s, "lag": lag.clock_ms, "cpu_lag": lag.cpu_ms}


def _main(name: str, service_url: str, token_url: str, at_once: str) -> None:
    run = uvloop.run if name == "ours" else asyncio.run
    figures = run(_measure(name, service_url, token_url, int(at_once)))
    sys.stdout.write(orjson.dumps(figures).decode())


if __name__ == "__main__":
    _main(*sys.argv[1:])
