"""Talk lanes: the lines of one talk on their way, one after the other to each place."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

from bot.cards import talk_views
from bot.cards.elements import Card
from bot.cards.viewer import Viewer
from bot.casework.reached import PASSING
from bot.domain.cases import Surface
from bot.domain.people import Audience, Identity, Platform, Role, read_identity
from bot.domain.talks import Copy, Lapse, Line, LineKind, Taken, is_open
from bot.errors import (
    AccessDenied,
    BotError,
    PlatformBusy,
    PlatformRefused,
    PlatformUnavailable,
)
from bot.ports import Announcer, Messenger, Ports

_LOG = logging.getLogger(__name__)
_T = TypeVar("_T")
LEASE = timedelta(seconds=30)
# Shorter than what is left of a lease when a sending begins.
_SEND_S = 12.0
_FIRST_PAUSE_S = 1.0
_LONGEST_PAUSE_S = 60.0
_DOUBLINGS = 6
_GIVE_UP = timedelta(hours=1)
_Pending = tuple[Line, Copy]


class LeaseLost(Exception):
    """Another process has the talk by now."""


class Lease:
    """The right to bring the talk of one case, kept for as long as something is on its way."""

    def __init__(self, ports: Ports, taken: Taken) -> None:
        self._ports = ports
        self.taken = taken
        self._turn = asyncio.Lock()

    async def hold(self) -> None:
        """Make sure that there is time enough for one sending; LeaseLost if it is another's."""
        async with self._turn:
            now = self._ports.clock.now()
            if self.taken.until - now > LEASE / 2:
                return
            held = await self._ports.talks.hold(self.taken, now + LEASE)
            if held is None:
                raise LeaseLost
            self.taken = held


class TalkLanes:
    """Brings what is pending of a talk, to each place in order; lanes do not wait for another."""

    def __init__(self, ports: Ports, viewer_of: Callable[[Identity], Awaitable[Viewer]]) -> None:
        self._clock = ports.clock
        self._cases = ports.cases
        self._store = ports.talks
        self._viewer_of = viewer_of
        self._messengers: dict[Platform, Messenger] = {}
        self._announcer: Announcer | None = None

    def add_messenger(self, platform: Platform, messenger: Messenger) -> None:
        """Say who brings lines to the people of a platform."""
        self._messengers[platform] = messenger

    def add_announcer(self, announcer: Announcer) -> None:
        """Say who writes to the threads of the channel of support."""
        self._announcer = announcer

    async def reader(self, place: Surface, line: Line) -> Viewer | None:
        """Return who reads a line at a place, None if they may not, as they are now."""
        try:
            viewer = await self._viewer_of(place.identity)
        except AccessDenied:
            return None
        actor = viewer.actor
        may_read = actor.role is not Role.ONLOOKER and actor.may_see_office(line.office)
        return viewer if may_read else None

    async def bring(self, lease: Lease) -> float | None:
        """Bring what is pending; return after how long something is to be tried again, if it is."""
        lanes: dict[str, list[_Pending]] = {}
        for line, copy in await self._store.pending(lease.taken.case):
            if copy.lapse is None:
                lanes.setdefault(copy.place.identity.id, []).append((line, copy))
        pauses = await asyncio.gather(*(self._bring_lane(lane, lease) for lane in lanes.values()))
        told = await self._tell_lapses(lease)
        found = [one for one in (*pauses, told) if one is not None]
        return max(found) if found else None

    async def _bring_lane(self, lane: Sequence[_Pending], lease: Lease) -> float | None:
        """Bring lines to one place, one after the other; none overtakes one that has to wait."""
        for line, copy in lane:
            await lease.hold()
            try:
                await self._bring(line, copy)
            except PASSING as error:
                if self._clock.now() < line.at + _GIVE_UP:
                    return _pause_s(error, lease.taken.tries)
                await self._store.keep(replace(copy, lapse=Lapse.NO_ANSWER))
            except PlatformRefused as error:
                _LOG.warning("a line of case %s is not taken: %s", line.case, error)
                await self._store.keep(replace(copy, lapse=Lapse.GONE))
        return None

    async def _bring(self, line: Line, copy: Copy) -> None:
        """Bring one line as it reads now, and keep that it is there."""
        if line.is_deleted and not copy.shown and not copy.is_sending:
            await self._store.keep(replace(copy, shown=line.revision))
            return
        viewer = await self.reader(copy.place, line)
        if viewer is None:
            await self._store.keep(replace(copy, lapse=Lapse.NO_ACCESS))
            return
        card = await self._draw(viewer, line, copy)
        if copy.shown:
            await _in_time(self._messenger(copy.place).update(copy.place, card))
            await self._store.keep(replace(copy, shown=line.revision))
            return
        await self._store.keep(replace(copy, is_sending=True))
        try:
            card_key, address = await _in_time(self._write(line, copy, card))
        except (PlatformBusy, PlatformUnavailable) as error:
            if not (isinstance(error, PlatformUnavailable) and error.may_have_arrived):
                await self._store.keep(copy)
            raise
        place = replace(copy.place, card_key=card_key, address=address)
        shown = replace(copy, place=place, shown=line.revision, is_sending=False)
        await self._store.keep(shown)

    async def _draw(self, viewer: Viewer, line: Line, copy: Copy) -> Card:
        """Draw a line; who reads what support says can answer by just writing from now on."""
        if viewer.actor.audience is Audience.SUPPORT:
            return talk_views.line_card(viewer, line)
        reader, writes = copy.place.identity.id, ""
        if line.audience is Audience.SUPPORT and line.kind is LineKind.SAID:
            writes = await self._begin_answering(reader, line.case)
        else:
            writes = await self._store.writes_about(reader)
        # In Teams nobody can look whether it has arrived already.
        return talk_views.line_card(viewer, line, writes=writes, unsure=copy.is_sending)

    async def _begin_answering(self, reader: str, case: str) -> str:
        """Let somebody answer by just writing, unless they write about another case by now."""
        writes = await self._store.begin_writing(reader, case, anew=False)
        if writes != case:
            other = await self._cases.get(writes)
            if other is None or not is_open(other):
                return await self._store.begin_writing(reader, case, anew=True)
        return writes

    async def _write(self, line: Line, copy: Copy, card: Card) -> tuple[str, str]:
        place = copy.place
        if not place.identity.is_channel:
            return await self._messenger(place).write(place, card)
        if self._announcer is None:
            raise PlatformUnavailable("this process does not write to Slack")
        calls = await self._holder(line.case) if line.audience is Audience.OFFICE else ""
        post, mark = self._announcer.post_in_thread, f"talk-{copy.id}"
        return await post(place.address, card, mark=mark, again=copy.is_sending, calls=calls)

    def _messenger(self, place: Surface) -> Messenger:
        if found := self._messengers.get(place.platform):
            return found
        raise PlatformUnavailable("this process does not write to that platform")

    async def _holder(self, case_id: str) -> str:
        """Return the member of Slack who has a case, "" if it is nobody."""
        case = await self._cases.get(case_id)
        if case is None or case.hold is None:
            return ""
        holder = read_identity(case.hold.holder)
        return holder.person if holder.platform is Platform.SLACK else ""

    async def _tell_lapses(self, lease: Lease) -> float | None:
        """Tell writers whom their lines did not reach; return when to try again, if that fails."""
        lapsed: dict[str, list[_Pending]] = {}
        for line, copy in await self._store.pending(lease.taken.case):
            if copy.lapse is not None:
                lapsed.setdefault(line.id, []).append((line, copy))
        for found in lapsed.values():
            await lease.hold()
            line = found[0][0]
            lapses = [(copy.place.identity.name, copy.lapse) for _, copy in found if copy.lapse]
            try:
                await _in_time(self._tell(line, lapses))
            except PASSING as error:
                if self._clock.now() < line.at + 2 * _GIVE_UP:
                    return _pause_s(error, lease.taken.tries)
            except (AccessDenied, PlatformRefused) as error:
                _LOG.warning("a writer of case %s is not told: %s", line.case, error)
            for _line, copy in found:
                await self._store.keep(replace(copy, is_told=True))
        return None

    async def _tell(self, line: Line, lapses: Sequence[tuple[str, Lapse]]) -> None:
        viewer = await self._viewer_of(line.writer)
        card = talk_views.lapse_card(viewer, line, lapses)
        if line.writer.platform is Platform.SLACK:
            if self._announcer:
                post, mark = self._announcer.post_in_thread, f"lapse-{line.id}"
                called = line.writer.person
                await post(line.address, card, mark=mark, again=True, calls=called)
        elif messenger := self._messengers.get(line.writer.platform):
            await messenger.write(_place_of(line, viewer.actor.language), card)


def _place_of(line: Line, language: str) -> Surface:
    """Return where the writer of a line is told something."""
    return Surface(
        case=line.case,
        platform=line.writer.platform,
        card_key="",
        address=line.address,
        identity=line.writer,
        language=language,
        shown_at=line.at,
    )


async def _in_time(sending: Awaitable[_T]) -> _T:
    try:
        async with asyncio.timeout(_SEND_S):
            return await sending
    except TimeoutError as error:
        raise PlatformUnavailable("no answer in time", may_have_arrived=True) from error


def _pause_s(error: BotError, tries: int) -> float:
    """Return how long to wait before another try, longer each time."""
    asked_s = error.retry_after_s if isinstance(error, PlatformBusy) else 0.0
    own_s = min(_FIRST_PAUSE_S * 2.0 ** min(max(tries - 1, 0), _DOUBLINGS), _LONGEST_PAUSE_S)
    return max(asked_s, own_s)
