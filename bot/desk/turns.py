"""Turns: one request of a person, from asking the desk to all that is shown after the answer."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Generic, Protocol, TypeVar

from bot.cards.calls import Call
from bot.cards.elements import Card, Form, Rendered
from bot.cards.texts import known_language
from bot.desk.deliveries import Delivery
from bot.desk.desk import Desk
from bot.desk.replies import Place, Reply
from bot.domain.deliveries import DeliveryState
from bot.domain.people import Identity, Platform
from bot.domain.talks import Written

_LOG = logging.getLogger(__name__)
# Makes the platform ask once more: the first delivery may still fail.
_ASK_AGAIN = 503
# So long, and of so many, a platform may ask for the same answer again.
_SHARED_S = 60.0
_SHARED = 200
# What follows an answer may wait long for a platform that is busy, but not for ever.
_LATER_S = 180.0
# Where so much hangs, more of it would only take the memory.
_MOST_AT_ONCE = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a request says on every platform: who asks for what.

    Without a `call` that can be read, `notice` is the key of what is said instead; `aside` is the
    key of what is said besides. `delivery` is set where the platform may send the same once more;
    `written` is a message that may belong to a talk instead.
    """

    identity: Identity
    call: Call | None
    notice: str = "platform-stale"
    aside: str = ""
    delivery: Delivery | None = None
    written: Written | None = None


R_contra = TypeVar("R_contra", bound=Asked, contravariant=True)
R = TypeVar("R", bound=Asked)


class Screen(Protocol[R_contra]):
    """What differs between the platforms in one turn."""

    def pressed(self, request: R_contra) -> Place | None:
        """Return the card that a request came from, if it can be found again."""

    def body(self, request: R_contra, reply: Reply) -> Mapping[str, Any] | None:
        """Return what the HTTP answer itself can carry of a reply, or None."""

    def follows(self, request: R_contra) -> bool:
        """Say whether a card that answers a request can be changed later."""

    def covers(self, request: R_contra, reply: Reply) -> Place | None:
        """Return the card that is replaced by what the HTTP answer carries of a reply, if any."""

    def late(self, request: R_contra, notice: Card) -> Mapping[str, Any] | None:
        """Return what the HTTP answer says where the desk is too slow for more."""

    async def show(self, request: R_contra, reply: Reply, *, answered: bool) -> Place | None:
        """Show what the HTTP answer did not; return where the reply stands and can be changed."""


@dataclass(frozen=True, slots=True)
class Turn:
    """The HTTP answer, and what has to be done once it is out, or is out once more (`again`)."""

    body: Mapping[str, Any] | None = None
    status: int = 200
    later: Callable[[], Awaitable[None]] | None = None
    again: Callable[[], Awaitable[None]] | None = None
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class _Answer:
    """The turn of a delivery that comes again perhaps; shared until a time of the event loop."""

    taking: asyncio.Future[Turn]
    until_s: float


class Turns(Generic[R]):
    """Takes requests to the desk, and shows what it answers; one for each platform."""

    def __init__(
        self,
        desk: Desk,
        screen: Screen[R],
        *,
        answer_within_s: float,
        later_s: float = _LATER_S,
        most_at_once: int = _MOST_AT_ONCE,
        shared_s: float = _SHARED_S,
    ) -> None:
        self._desk = desk
        self._screen = screen
        self._answer_within_s = answer_within_s
        self._most_at_once = most_at_once
        self._later_s = later_s
        self._asking: set[asyncio.Future[Reply]] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._shared_s = shared_s
        self._answers: OrderedDict[str, _Answer] = OrderedDict()
        self._forgetting: asyncio.TimerHandle | None = None
        self._is_full = False

    async def take(self, request: R, *, came_s: float | None = None) -> Turn:
        """Ask the desk, and answer in time even where it is slow; the same delivery once.

        The platform's time runs since the request `came_s`, by the event loop's clock, or now.
        """
        if self._refuses_more():
            return Turn(status=_ASK_AGAIN)
        delivery = request.delivery
        since_s = asyncio.get_running_loop().time() if came_s is None else came_s
        answer_by_s = since_s + self._answer_within_s
        if delivery is None:
            return await self._ask(request, answer_by_s)
        if delivery.is_carried:
            return await self._share(request, delivery, answer_by_s)
        state = await self._desk.deliveries.take(delivery)
        if state is not DeliveryState.NEW:
            waits = state is DeliveryState.UNDER_WAY and not delivery.comes_twice
            return Turn(status=_ASK_AGAIN if waits else 200)
        try:
            turn = await self._ask(request, answer_by_s)
        except BaseException:
            await self._desk.deliveries.forget(delivery)
            raise
        return Turn(turn.body, turn.status, partial(self._finish, delivery, turn.later))

    async def _share(self, request: R, delivery: Delivery, answer_by_s: float) -> Turn:
        """Answer a redelivery with the first answer where this process knows it.

        Another process asks its desk once more, which does nothing twice and shows what is so now.
        """
        key = f"{request.identity.id} {delivery.digest}"
        if known := self._answers.get(key):
            first = await asyncio.shield(known.taking)
            return Turn(first.body, first.status, first.again)
        taking = asyncio.ensure_future(self._ask(request, answer_by_s))
        until_s = asyncio.get_running_loop().time() + self._shared_s
        self._answers[key] = _Answer(taking, until_s)
        if len(self._answers) > _SHARED:
            self._answers.popitem(last=False)
        if self._forgetting is None:
            self._forget_old()
        try:
            turn = await asyncio.shield(taking)
        except BaseException:
            self._answers.pop(key, None)
            raise
        if not turn.is_late:
            return turn
        return replace(turn, later=partial(self._forget_late, key, turn.later))

    def _forget_old(self) -> None:
        """They hold what was typed: no longer than they are of use, also where nobody asks more."""
        loop = asyncio.get_running_loop()
        self._forgetting = None
        while self._answers and self._forgetting is None:
            until_s = next(iter(self._answers.values())).until_s
            if until_s > loop.time():
                self._forgetting = loop.call_at(until_s, self._forget_old)
            else:
                self._answers.popitem(last=False)

    async def _forget_late(self, key: str, later: Callable[[], Awaitable[None]] | None) -> None:
        """Once the card has come, a redelivery is shown that instead of being told to wait."""
        try:
            if later:
                await later()
        finally:
            self._answers.pop(key, None)

    def go_on(self, turn: Turn) -> None:
        """Begin what follows an answer that is out."""
        if turn.later is None:
            return
        task = asyncio.ensure_future(_run(turn.later, self._later_s))
        # The event loop itself would forget it.
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def drain(self, within_s: float) -> None:
        """Wait for what follows the answers so far, and end what takes longer."""
        if not self._tasks:
            return
        _done, late = await asyncio.wait(self._tasks, timeout=within_s)
        for task in late:
            task.cancel()
        if late:
            _LOG.warning("%d answers cut off at shutdown", len(late))
            await asyncio.wait(late)

    def _refuses_more(self) -> bool:
        """Say whether so many turns are under way that no more is taken; tell when it begins."""
        was_full = self._is_full
        self._is_full = len(self._asking) + len(self._tasks) >= self._most_at_once
        if self._is_full and not was_full:
            _LOG.error("%d turns are under way: no more is taken", self._most_at_once)
        return self._is_full

    async def _ask(self, request: R, answer_by_s: float) -> Turn:
        identity = request.identity
        if request.call is None and request.written is None:
            card = self._desk.notice(request.notice, identity.locale)
            language = known_language(identity.locale)
            return self._answer(request, Reply(card, language, beside=True))
        place = self._screen.pressed(request)
        handling = self._desk.handle(identity, request.call, place, request.written)
        asking = asyncio.ensure_future(handling)
        self._asking.add(asking)
        asking.add_done_callback(self._asking.discard)
        left_s = answer_by_s - asyncio.get_running_loop().time()
        await asyncio.wait({asking}, timeout=max(0.0, left_s))
        if asking.done():
            reply = self._complete(request, asking.result())
            await self._leave_for_form(request, reply)
            return self._answer(request, reply)
        notice = self._desk.notice("platform-late", identity.locale)
        later = partial(self._show_late, request, asking)
        return Turn(self._screen.late(request, notice), later=later, is_late=True)

    def _complete(self, request: R, reply: Reply) -> Reply:
        """Say besides what there is to say, also that the card will not follow what happens."""
        if request.aside and not reply.of_line:
            reply = self._desk.add_aside(reply, request.aside)
        if reply.again is None or (reply.case and self._screen.follows(request)):
            return reply
        return self._desk.date(reply)

    async def _leave_for_form(self, request: R, reply: Reply) -> None:
        """Let nothing be told to a card any more that would cover what is typed into its form."""
        if isinstance(reply.content, Form) and (card := self._screen.covers(request, reply)):
            await self._desk.leave(card)

    def _answer(self, request: R, reply: Reply) -> Turn:
        if reply.is_silent:
            return Turn()
        body = self._screen.body(request, reply)
        answered = body is not None
        later = partial(self._show, request, reply, answered=answered)
        again = partial(self._settle_again, request, reply) if answered else None
        return Turn(body, later=later, again=again)

    async def _show_late(self, request: R, asking: asyncio.Future[Reply]) -> None:
        reply = self._complete(request, await asking)
        await self._leave_for_form(request, reply)
        await self._show(request, reply, answered=False)

    async def _show(self, request: R, reply: Reply, *, answered: bool) -> None:
        if reply.is_silent:
            return
        place = await self._screen.show(request, reply, answered=answered)
        await self._desk.settle(request.identity, reply, place)

    async def _settle_again(self, request: R, reply: Reply) -> None:
        """An old answer may have covered what its card was told since."""
        if place := self._screen.covers(request, reply):
            await self._desk.settle(request.identity, replace(reply, changed=False), place)

    async def _finish(
        self, delivery: Delivery, later: Callable[[], Awaitable[None]] | None
    ) -> None:
        finishing = self._desk.deliveries.finish(delivery)
        await asyncio.gather(finishing, *([later()] if later else []))


async def _run(work: Callable[[], Awaitable[None]], within_s: float) -> None:
    try:
        async with asyncio.timeout(within_s):
            await work()
    except Exception as error:  # noqa: BLE001 - nobody awaits it, so it has to be told here
        where = "".join(traceback.format_tb(error.__traceback__))
        # The message of an unknown error may hold personal data: name its kind and place only.
        _LOG.error("%s after an answer\n%s", type(error).__name__, where)


def payload_of(drawn: Rendered, platform: Platform) -> dict[str, Any]:
    """Return what is sent of a drawn card, and tell our log what the platform cannot carry."""
    if drawn.losses:
        _LOG.error("%s could not carry %s", platform.value, ", ".join(drawn.losses))
    return drawn.payload
