"""Sends to Slack and changes what was sent; Slack's failures become the product's errors."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar
from weakref import WeakValueDictionary

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient
from yarl import URL

from adapters.http import Proxies
from adapters.slack._address import ResponseUrls
from adapters.slack.limits import LIMITS
from adapters.slack.render import render_card
from adapters.slack.requests import Payload
from bot.cards.elements import Card
from bot.desk.turns import payload_of
from bot.domain.cases import Surface
from bot.domain.people import Platform
from bot.errors import PlatformBusy, PlatformError, PlatformRefused, PlatformUnavailable

_T = TypeVar("_T")
_BUSY = {"ratelimited", "rate_limited", "message_limit_exceeded"}
_UNAVAILABLE = {"internal_error", "fatal_error", "service_unavailable", "request_timeout"}
_ATTEMPTS = 3
_PAUSE_S = 0.3
_LONGEST_WAIT_S = 30.0


class Client:
    """The way out to Slack, on one shared session; also the desk's Messenger."""

    def __init__(
        self, *, bot_token: str, signing_secret: str, api_base_url: str, timeout_s: float
    ) -> None:
        # The kit writes whole payloads to its log below this level.
        logger = logging.getLogger(f"{__name__}.sdk")
        logger.setLevel(logging.WARNING)
        base_url = api_base_url.rstrip("/") + "/"
        # Waiting after 429 is done here, the same for both ways out: the kit's has no bound.
        self._web = AsyncWebClient(bot_token, base_url, retry_handlers=[], logger=logger)
        self._proxies = Proxies()
        self._web.proxy = self._proxies.to(URL(base_url))
        self._urls = ResponseUrls(signing_secret, base_url)
        self._timeout = aiohttp.ClientTimeout(total=timeout_s)
        self._session: aiohttp.ClientSession | None = None
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def open(self) -> None:
        """Open the session that all requests share."""
        self._session = aiohttp.ClientSession(timeout=self._timeout)
        self._web.session = self._session

    async def close(self) -> None:
        """Close the session."""
        if self._session is not None:
            await self._session.close()

    def seal(self, response_url: str) -> str:
        """Return the address of the message that a press on it may change for half an hour."""
        return f"url:{self._urls.seal(response_url)}" if response_url else ""

    def name_message(self, channel: str, message_ts: str) -> str:
        """Return the address of a message of the bot, which it may change for good."""
        return f"message:{channel}:{message_ts}"

    async def update(self, surface: Surface, card: Card) -> None:
        """Replace what the surface shows; see `bot.ports.Messenger`."""
        message = payload_of(render_card(card), Platform.SLACK)
        await self.replace(surface.card_key, surface.address, message)

    async def write(self, surface: Surface, card: Card) -> tuple[str, str]:
        """Write to the person of a surface directly; see `bot.ports.Messenger`."""
        message = payload_of(render_card(card), Platform.SLACK)
        channel, message_ts = await self.post(surface.identity.person, message)
        return f"{channel}:{message_ts}", self.name_message(channel, message_ts)

    async def replace(self, card_key: str, address: str, message: Payload) -> None:
        """Replace a message, after everything that was sent to it before."""
        turn = self._turns.setdefault(card_key, asyncio.Lock())
        async with turn:
            kind, _, rest = address.partition(":")
            if kind == "message":
                channel, _, message_ts = rest.partition(":")
                await self._call("chat.update", {"channel": channel, "ts": message_ts, **message})
            else:
                shown = {"response_type": "ephemeral", "replace_original": True, **message}
                await self._post_response(address, shown)

    async def respond(self, address: str, message: Payload) -> None:
        """Show a message to the person alone, beside the one that was pressed."""
        shown = {"response_type": "ephemeral", "replace_original": False, **message}
        await self._post_response(address, shown)

    async def post(self, channel: str, message: Payload, thread_ts: str = "") -> tuple[str, str]:
        """Write to a conversation, or to a person by id; return the channel and message."""
        thread = {"thread_ts": thread_ts} if thread_ts else {}
        answer = await self._call("chat.postMessage", {"channel": channel, **thread, **message})
        return str(answer["channel"]), str(answer["ts"])

    async def post_ephemeral(
        self, channel: str, person: str, message: Payload, thread_ts: str = ""
    ) -> None:
        """Show a message in a channel to one person alone."""
        thread = {"thread_ts": thread_ts} if thread_ts else {}
        to = {"channel": channel, "user": person, **thread}
        await self._call("chat.postEphemeral", {**to, **message})

    async def open_view(self, trigger_id: str, view: Payload) -> None:
        """Open a modal, or give up when its trigger has lost its short life."""
        body = {"trigger_id": trigger_id, "view": view}
        await _patiently(lambda: self._send("views.open", body), LIMITS.trigger_life_s / 2)

    async def update_view(self, view_id: str, view: Payload) -> None:
        """Replace what an open modal shows."""
        await self._call("views.update", {"view_id": view_id, "view": view})

    async def _call(self, method: str, body: Payload) -> Payload:
        return await _patiently(lambda: self._send(method, body))

    async def _send(self, method: str, body: Payload) -> Payload:
        with translate_errors():
            answer = await self._web.api_call(method, json=body)
            return answer.data if isinstance(answer.data, dict) else {}

    async def _post_response(self, address: str, message: Payload) -> None:
        url = self._urls.open(address.removeprefix("url:"))
        await _patiently(lambda: self._post_url(url, message))

    async def _post_url(self, url: str, message: Payload) -> None:
        if self._session is None:
            raise PlatformUnavailable("the session is not open")
        with translate_errors():
            # A redirect could lead a card to a host that is not Slack's.
            async with self._session.post(
                url, json=message, allow_redirects=False, proxy=self._proxies.to(URL(url))
            ) as answer:
                body = await answer.content.read(200)
                if answer.status != 200:
                    raise _failure(answer.status, "", answer.headers.get("Retry-After"))
                if body.startswith(b"{") and b'"ok":false' in body.replace(b" ", b""):
                    raise PlatformRefused("Slack refused the response")


async def _patiently(
    send: Callable[[], Awaitable[_T]], longest_wait_s: float = _LONGEST_WAIT_S
) -> _T:
    """Send again while Slack is busy or away, within bounds."""
    for attempt in range(1, _ATTEMPTS + 1):
        try:
            return await send()
        except PlatformBusy as error:
            if attempt == _ATTEMPTS or error.retry_after_s > longest_wait_s:
                raise
            await asyncio.sleep(error.retry_after_s)
        except PlatformUnavailable:
            if attempt == _ATTEMPTS:
                raise
            await asyncio.sleep(_PAUSE_S * attempt)
    raise AssertionError("the last attempt returns or raises")


@contextmanager
def translate_errors() -> Iterator[None]:
    """Turn what the kit and the network raise into the product's errors, without payloads."""
    try:
        yield
    except SlackApiError as error:
        raise _from_response(error.response) from error
    except SlackClientError as error:
        raise PlatformRefused(type(error).__name__) from error
    except aiohttp.InvalidURL as error:
        raise PlatformRefused("not an address") from error
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        raise PlatformUnavailable(type(error).__name__) from error


def _from_response(response: Any) -> PlatformError:
    data = getattr(response, "data", None)
    code = str(data.get("error", "")) if isinstance(data, dict) else ""
    status = getattr(response, "status_code", getattr(response, "status", 0))
    return _failure(status, code, response.headers.get("Retry-After"))


def _failure(status: int, code: str, retry_after: str | None) -> PlatformError:
    if status == 429 or code in _BUSY:
        wait_s = float(retry_after) if retry_after and retry_after.isdecimal() else 1.0
        return PlatformBusy(code or "429", retry_after_s=wait_s)
    if status >= 500 or code in _UNAVAILABLE:
        return PlatformUnavailable(code or str(status))
    return PlatformRefused(code or str(status))
