"""Sends and updates activities over the Bot Connector, in order, and again where that helps."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any
from urllib.parse import quote

import aiohttp
import orjson
from botbuilder.core import BotAdapter, TurnContext
from botbuilder.schema import (
    Activity,
    Attachment,
    ChannelAccount,
    ConversationAccount,
    ConversationReference,
    ResourceResponse,
)
from yarl import URL

from adapters.http import Proxies
from adapters.outbox import Lines, Pauses, may_have_arrived
from adapters.teams._app_token import AppToken
from adapters.teams._refusals import read_failure
from adapters.teams._service_url import is_allowed
from adapters.teams.limits import LIMITS
from adapters.teams.render import render_card, render_fallback
from adapters.teams.requests import Activity as Origin
from adapters.teams.requests import name_place
from adapters.teams.settings import TeamsSettings
from bot.cards.elements import Card, Form
from bot.desk.turns import payload_of
from bot.domain.cases import Surface
from bot.domain.people import Platform
from bot.errors import PlatformBusy, PlatformRefused, PlatformUnavailable

CARD_TYPE = "application/vnd.microsoft.card.adaptive"
_LOG = logging.getLogger(__name__)
# Of times that a pause doubles where Teams is busy and does not say for how long.
_LONGEST_BACKOFF = 3


class Client(BotAdapter):  # type: ignore[misc]  # the SDK carries no types
    """The way out to Teams, for turns and as the desk's Messenger. `session` is lent by `setup`.

    What goes to one conversation keeps its order.
    """

    session: aiohttp.ClientSession

    def __init__(self, settings: TeamsSettings) -> None:
        super().__init__()
        self._hosts = {host.casefold() for host in settings.service_url_hosts}
        self._retry_delay_s = settings.retry_delay_s
        self._token = AppToken(settings)
        self._proxies = Proxies()
        self._gate = asyncio.Lock()
        self._lines = Lines()
        self._pauses = Pauses()

    def allows(self, service_url: str) -> bool:
        """Say whether a token may be sent there; see `is_allowed`."""
        return is_allowed(service_url, self._hosts)

    @staticmethod
    def compose(content: Card | Form, language: str) -> Activity:
        """Return the message that shows a card or form."""
        drawn = payload_of(render_card(content, language), Platform.TEAMS)
        card = Attachment(content_type=CARD_TYPE, content=_Drawn(drawn))
        return Activity(type="message", attachments=[card], summary=render_fallback(content))

    @staticmethod
    def address(service_url: str, conversation: str, activity: str) -> str:
        """Return the text by which `update` finds a message again."""
        return name_place(service_url, conversation, activity)

    async def _take_turn(self) -> None:
        """Let one sending begin in each round of the event loop, so that many hold nobody up."""
        async with self._gate:
            await asyncio.sleep(0)

    async def update(self, surface: Surface, card: Card) -> None:
        """Replace the card that a surface shows."""
        await self.replace(surface.address, self.compose(card, surface.language))

    async def replace(self, address: str, message: Activity) -> None:
        """Replace the message that stands at an address."""
        service_url, conversation, activity = _read_address(address)
        if not activity:
            raise PlatformRefused("the surface names a conversation, but no card in it")
        await self._take_turn()
        payload = _payload(message) | {"id": activity}
        await self._deliver("PUT", service_url, conversation, activity, payload)

    async def write(self, surface: Surface, card: Card) -> tuple[str, str]:
        """Write a new message to the conversation of a surface; see `bot.ports.Messenger`."""
        service_url, conversation, _activity = _read_address(surface.address)
        await self._take_turn()
        payload = _payload(self.compose(card, surface.language))
        sent = await self._deliver("POST", service_url, conversation, "", payload)
        activity = str(sent.get("id", ""))
        return f"{conversation}/{activity}", self.address(service_url, conversation, activity)

    async def reply(self, origin: Origin, message: Activity, unsure: Activity | None = None) -> str:
        """Send a message as the reply to an activity; return its id, or "" if none is known.

        One that may have arrived is not sent again: `unsure` follows once Teams is heard again.
        """
        await self._take_turn()
        try:
            return await self._reply(origin, message)
        except PlatformUnavailable as error:
            if unsure is None or not error.may_have_arrived:
                raise
        await self._until_heard(origin)
        await self._reply(origin, unsure)
        return ""

    async def _until_heard(self, origin: Origin) -> None:
        """Send that somebody types, which may arrive as often as it likes, until it is taken."""
        where = ("POST", origin.service_url, origin.conversation, "")
        for attempt in range(1, LIMITS.hearings + 1):
            await asyncio.sleep(self._backoff_s(attempt))
            with suppress(PlatformUnavailable):
                await self._deliver(*where, {"type": "typing"})
                return
        raise PlatformUnavailable("Teams was not heard again", may_have_arrived=True)

    async def _reply(self, origin: Origin, message: Activity) -> str:
        received = Activity(
            type="message",
            id=origin.id,
            service_url=origin.service_url,
            conversation=ConversationAccount(id=origin.conversation),
            from_property=ChannelAccount(id=origin.person),
            recipient=ChannelAccount(id=origin.bot),
        )
        sent = await TurnContext(self, received).send_activity(message)
        return str(sent.id) if sent and sent.id else ""

    async def find_member(self, origin: Origin) -> dict[str, Any]:
        """Return what the roster of a conversation says of who wrote an activity in it."""
        where = (origin.conversation, "members", origin.person)
        return await self._exchange("GET", self._url(origin.service_url, *where), None)

    async def send_activities(
        self, context: TurnContext, activities: list[Activity]
    ) -> list[ResourceResponse]:
        """Send what a turn has to say, as replies to its activity where it has an id."""
        return [await self._send(activity) for activity in activities]

    async def _send(self, activity: Activity) -> ResourceResponse:
        sent = await self._deliver(
            "POST",
            activity.service_url,
            activity.conversation.id,
            activity.reply_to_id or "",
            _payload(activity),
        )
        return ResourceResponse(id=str(sent.get("id", "")))

    async def update_activity(self, context: TurnContext, activity: Activity) -> None:
        """Replace an activity that was sent."""
        where = (activity.service_url, activity.conversation.id, activity.id)
        await self._deliver("PUT", *where, _payload(activity) | {"id": activity.id})

    async def delete_activity(self, context: TurnContext, reference: ConversationReference) -> None:
        """Take back an activity that was sent."""
        where = (reference.service_url, reference.conversation.id, reference.activity_id)
        await self._deliver("DELETE", *where, None)

    def _url(self, service_url: str, *parts: str) -> URL:
        if not self.allows(service_url):
            raise PlatformRefused("the service URL is not one of the allowed hosts")
        path = "/".join(quote(part, safe="") for part in parts if part)
        return URL(f"{service_url.rstrip('/')}/v3/conversations/{path}", encoded=True)

    async def _deliver(
        self, method: str, service_url: str, conversation: str, activity: str, payload: Any
    ) -> dict[str, Any]:
        url = self._url(service_url, conversation, "activities", activity)
        body = orjson.dumps(payload) if payload is not None else None
        async with self._lines.turn(conversation, activity if method == "PUT" else "") as is_newest:
            return await self._patiently(method, url, body, conversation) if is_newest else {}

    async def _patiently(
        self, method: str, url: URL, body: bytes | None, conversation: str
    ) -> dict[str, Any]:
        """Send again where that helps; what makes a message only if none can have been made."""
        clock = asyncio.get_running_loop().time
        give_up_s, failed, busy = clock() + LIMITS.retry_after_s, 0, 0
        while True:
            try:
                await self._pauses.wait(conversation, give_up_s - clock())
                return await self._exchange(method, url, body)
            except PlatformBusy as error:
                busy = min(busy + 1, _LONGEST_BACKOFF)
                wait_s = max(error.retry_after_s, self._backoff_s(busy))
                self._pauses.ask(conversation, wait_s)
                if clock() + wait_s > give_up_s:
                    raise
            except PlatformUnavailable as error:
                failed += 1
                again = method != "POST" or not error.may_have_arrived
                if failed == LIMITS.attempts or not again:
                    raise
                await asyncio.sleep(self._backoff_s(failed))

    def _backoff_s(self, failed: int) -> float:
        """Wait longer each time, and not all at once."""
        return self._retry_delay_s * 2.0 ** (failed - 1) * random.uniform(1.0, 1.5)

    async def _exchange(self, method: str, url: URL, body: bytes | None) -> dict[str, Any]:
        """Make one request, with a new token if the present one was refused."""
        if self.session.closed:
            raise PlatformUnavailable("the way to Teams is closed")
        with translate_errors():
            token = await self._token.get(self.session)
            try:
                return await self._request(method, url, body, token)
            except aiohttp.ClientResponseError as error:
                if error.status != 401:
                    raise
            token = await self._token.get(self.session, refused=token)
            return await self._request(method, url, body, token)

    async def _request(
        self, method: str, url: URL, body: bytes | None, token: str
    ) -> dict[str, Any]:
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        proxy = self._proxies.to(url)
        async with self.session.request(
            method, url, data=body, headers=headers, allow_redirects=False, proxy=proxy
        ) as response:
            if response.status >= 300:
                raise aiohttp.ClientResponseError(
                    response.request_info, (), status=response.status, headers=response.headers
                )
            answer = await response.read()
        try:
            read = orjson.loads(answer)
        except orjson.JSONDecodeError:
            return {}
        return read if isinstance(read, dict) else {}


def _read_address(address: str) -> tuple[str, str, str]:
    try:
        service_url, conversation, activity = map(str, orjson.loads(address))
    except ValueError as error:
        raise PlatformRefused("the surface has no readable address") from error
    return service_url, conversation, activity


class _Drawn(dict[str, Any]):
    """A card that nobody changes any more, so that the SDK need not copy it for each turn."""

    def __deepcopy__(self, memo: object) -> _Drawn:
        return self


@contextmanager
def translate_errors() -> Iterator[None]:
    """Turn what aiohttp raises into the product's errors, the most specific first."""
    try:
        yield
    except aiohttp.ClientHttpProxyError as error:
        # What a proxy on the way answers says nothing of the place.
        raise PlatformUnavailable(f"the proxy answers {error.status}") from error
    except aiohttp.ClientResponseError as error:
        raise read_failure(error) from error
    except aiohttp.InvalidURL as error:
        raise PlatformRefused("the service URL cannot be read") from error
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        reason = f"Teams does not answer: {type(error).__name__}"
        raise PlatformUnavailable(reason, may_have_arrived=may_have_arrived(error)) from error


def _payload(activity: Activity) -> dict[str, Any]:
    """Write an activity as the Connector reads it; the SDK's own way is twenty times slower."""
    people = {"from": activity.from_property, "recipient": activity.recipient}
    written = {
        "type": activity.type,
        "text": activity.text,
        "summary": activity.summary,
        "locale": activity.locale,
        "replyToId": activity.reply_to_id,
        **{name: {"id": person.id} for name, person in people.items() if person},
        "conversation": {"id": activity.conversation.id} if activity.conversation else None,
        "attachments": [
            {"contentType": attachment.content_type, "content": attachment.content}
            for attachment in activity.attachments or ()
        ],
    }
    return {name: value for name, value in written.items() if value}
