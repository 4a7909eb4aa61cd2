"""Sends to Slack and changes what was sent; Slack's failures become the product's errors."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from contextlib import contextmanager

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient
from yarl import URL

from adapters.http import Proxies
from adapters.outbox import Lines, may_have_arrived, open_session
from adapters.slack._address import LAST, ResponseUrls
from adapters.slack._patience import Patience
from adapters.slack._posts import Posts, thread_part
from adapters.slack._refusals import WayClosed, read_code, read_failure, read_response
from adapters.slack.limits import LIMITS
from adapters.slack.render import render_card
from adapters.slack.requests import Payload
from bot.cards.elements import Card
from bot.desk.turns import payload_of
from bot.domain.cases import Surface
from bot.domain.people import Platform
from bot.errors import (
    PlaceEnding,
    PlatformRefused,
    PlatformUnavailable,
)

_PAUSE_S = 0.3


class Client:
    """The way out to Slack, on one shared session; also the desk's Messenger."""

    def __init__(
        self,
        *,
        bot_token: str,
        signing_secret: str,
        api_base_url: str,
        timeout_s: float,
        pause_s: float = _PAUSE_S,
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
        self._timeout_s = timeout_s
        self._session: aiohttp.ClientSession | None = None
        self._lines = Lines()
        self._patience = Patience(pause_s)
        self._posts = Posts(self._send_once, self._look, pause_s)
        self.scopes: frozenset[str] = frozenset()
        """What the app may do, as Slack said last; empty where it did not say."""

    async def open(self) -> None:
        """Open the session that all requests share."""
        self._session = open_session(self._timeout_s)
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
        await self.replace(surface.card_key, surface.address, message, but_the_last=True)

    async def write(self, surface: Surface, card: Card) -> tuple[str, str]:
        """Write to the person of a surface directly; see `bot.ports.Messenger`."""
        message = payload_of(render_card(card), Platform.SLACK)
        kind, _, rest = surface.address.partition(":")
        if kind == "message":
            self._posts.note_talk(surface.identity.person, rest.partition(":")[0])
        channel, message_ts = await self.post(surface.identity.person, message)
        return f"{channel}:{message_ts}", self.name_message(channel, message_ts)

    async def replace(
        self, card_key: str, address: str, message: Payload, *, but_the_last: bool = False
    ) -> None:
        """Replace a message, after what was sent to it before, unless something newer follows.

        `but_the_last` leaves the last change of a message that can be changed a few times only.
        """
        async with self._lines.turn(card_key or address, card_key) as is_newest:
            kind, _, rest = address.partition(":")
            if not is_newest:
                return
            if kind == "message":
                channel, _, message_ts = rest.partition(":")
                body = {"channel": channel, "ts": message_ts, **message}
                await self._call("chat.update", body, channel)
            else:
                shown = {"response_type": "ephemeral", "replace_original": True, **message}
                # The address of a command replaces nothing: each time it makes a new message.
                leaves = but_the_last and kind != LAST
                await self._post_response(rest, shown, repeats=bool(card_key), but_the_last=leaves)

    async def respond(self, address: str, message: Payload) -> None:
        """Show a message to the person alone, beside the one that was pressed."""
        shown = {"response_type": "ephemeral", "replace_original": False, **message}
        await self._post_response(address.removeprefix("url:"), shown, repeats=False)

    async def post(
        self,
        channel: str,
        message: Payload,
        thread_ts: str = "",
        *,
        within_s: float = 0.0,
        mark: str = "",
        again: bool = False,
    ) -> tuple[str, str]:
        """Write to a conversation, or to a person by id; see `Posts.post`."""
        async with self._lines.turn(channel):
            post = self._posts.post
            return await post(channel, message, thread_ts, within_s, mark, again=again)

    async def find(self, channel: str, mark: str) -> tuple[str, str] | None:
        """Return the channel and message of what was sent with a mark; see `Posts.find`."""
        async with self._lines.turn(channel):
            return await self._posts.find(channel, mark)

    async def post_ephemeral(
        self, channel: str, person: str, message: Payload, thread_ts: str = ""
    ) -> None:
        """Show a message in a channel to one person alone."""
        body = {"channel": channel, "user": person, **thread_part(thread_ts), **message}
        await self._call("chat.postEphemeral", body, channel, repeats=False)

    async def open_view(self, trigger_id: str, view: Payload) -> None:
        """Open a modal, or give up when its trigger has lost its short life."""
        body = {"trigger_id": trigger_id, "view": view}
        lost: list[PlatformUnavailable] = []

        async def send() -> None:
            try:
                await self._send("views.open", body, LIMITS.trigger_life_s)
            except PlatformUnavailable as error:
                lost.append(error)
                raise
            except PlatformRefused as error:
                # What got no answer has opened it.
                if not lost or str(error) != "exchanged_trigger_id":
                    raise

        await self._patience.send("views.open", send, LIMITS.trigger_life_s / 2)

    async def update_view(self, view_id: str, view: Payload) -> None:
        """Replace what an open modal shows."""
        await self._call("views.update", {"view_id": view_id, "view": view})

    async def publish_home(self, person: str, view: Payload) -> None:
        """Show somebody their Home of the app."""
        await self._call("views.publish", {"user_id": person, "view": view})

    async def ask(self, method: str, **values: str) -> Payload:
        """Ask Slack once for what it knows; reading methods take no JSON."""
        self._require_open()
        with translate_errors():
            answer = await self._web.api_call(method, http_verb="GET", params=values)
            self.scopes = _read_scopes(answer.headers.get("X-OAuth-Scopes", ""))
            return answer.data if isinstance(answer.data, dict) else {}

    def _require_open(self) -> aiohttp.ClientSession:
        """Return the session; without it the kit would open one without our bounds."""
        if self._session is None or self._session.closed:
            raise WayClosed("the way to Slack is closed")
        return self._session

    async def _call(
        self, method: str, body: Payload, channel: str = "", *, repeats: bool = True
    ) -> Payload:
        what = f"{method}:{channel}"
        return await self._patience.send(what, lambda: self._send(method, body), repeats=repeats)

    async def _send_once(self, method: str, body: Payload, longest_wait_s: float) -> Payload:
        what = f"{method}:{body['channel']}"
        return await self._patience.send(
            what, lambda: self._send(method, body), longest_wait_s, repeats=False
        )

    async def _send(self, method: str, body: Payload, within_s: float | None = None) -> Payload:
        self._require_open()
        with translate_errors():
            async with asyncio.timeout(within_s):
                answer = await self._web.api_call(method, json=body)
            return answer.data if isinstance(answer.data, dict) else {}

    async def _look(self, method: str, asked: Payload) -> Payload:
        async def look() -> Payload:
            self._require_open()
            with translate_errors():
                answer = await self._web.api_call(method, data=asked)
            return answer.data if isinstance(answer.data, dict) else {}

        return await self._patience.send(method, look, repeats=False)

    async def _post_response(
        self, sealed: str, message: Payload, *, repeats: bool, but_the_last: bool = False
    ) -> None:
        url = self._urls.open(sealed, but_the_last=but_the_last)

        async def send() -> None:
            # What got no answer may have used it, too.
            self._urls.open(sealed, but_the_last=but_the_last)
            await self._post_url(url, message)

        await self._patience.send(url, send, repeats=repeats)

    async def _post_url(self, url: str, message: Payload) -> None:
        session = self._require_open()
        try:
            with translate_errors():
                # A redirect could lead a card to a host that is not Slack's.
                async with session.post(
                    url, json=message, allow_redirects=False, proxy=self._proxies.to(URL(url))
                ) as answer:
                    body = await answer.read()
                    if (code := read_code(body)) or answer.status != 200:
                        raise read_failure(answer.status, code, answer.headers.get("Retry-After"))
        except PlatformUnavailable as error:
            if error.may_have_arrived:
                self._urls.use(url)
            raise
        except PlatformRefused as error:
            if error.place_stays:
                raise
            raise PlaceEnding(str(error)) from error
        self._urls.use(url)


def _read_scopes(header: str) -> frozenset[str]:
    return frozenset(filter(None, (one.strip() for one in header.split(","))))


@contextmanager
def translate_errors() -> Iterator[None]:
    """Turn what the kit and the network raise into the product's errors, without payloads."""
    try:
        yield
    except SlackApiError as error:
        raise read_response(error.response) from error
    except SlackClientError as error:
        raise PlatformRefused(type(error).__name__, place_stays=True) from error
    except aiohttp.InvalidURL as error:
        raise PlatformRefused("not an address") from error
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        reason, arrived = type(error).__name__, may_have_arrived(error)
        raise PlatformUnavailable(reason, may_have_arrived=arrived) from error
    except (AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
        # The kit trips over what is no answer of Slack's, and so do we.
        raise PlatformUnavailable("no answer of Slack's", may_have_arrived=True) from error
