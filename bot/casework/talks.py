"""Talks: bringing what is written about a case to the other side, in order and once.

What is to be brought is kept first, so that any process can bring it, one at a time for a case.
One that dies leaves its talk to be taken again; what it had begun to send may be there already:
in Slack it is looked for by its mark, in Teams, where nobody can look, it says so.
"""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.cards.texts import Phrases
from bot.cards.viewer import Viewer
from bot.casework.looking import keep_looking
from bot.casework.talk_lanes import TalkLanes
from bot.casework.talk_sendings import LEASE, Lease, LeaseLost
from bot.domain.cases import Case, Surface
from bot.domain.errands import Errand
from bot.domain.people import Audience, Identity, Platform, read_identity
from bot.domain.talks import Copy, Line, LineKind, Taken
from bot.errors import StoreUnavailable
from bot.ports import Announcer, Messenger, Ports

_LOG = logging.getLogger(__name__)
_AT_ONCE = 20
KEPT_AFTER_CLOSING = timedelta(days=90)
"""So long the talk of a case is kept once the case is closed."""
_DROP_EVERY = timedelta(hours=1)
_LAST_S = 2.0


class Talks:
    """Takes talks in which something waits, and keeps what is written in them."""

    def __init__(
        self,
        ports: Ports,
        viewer_of: Callable[[Identity], Awaitable[Viewer]],
        phrases: Callable[[str], Phrases],
    ) -> None:
        self._ports = ports
        self._store = ports.talks
        self._lanes = TalkLanes(ports, viewer_of, phrases)
        self._woken = asyncio.Event()
        self._bringing: set[asyncio.Task[None]] = set()
        self._dropped_at: datetime | None = None

    def add_messenger(self, platform: Platform, messenger: Messenger) -> None:
        """Say who brings lines to the people of a platform."""
        self._lanes.add_messenger(platform, messenger)

    def add_announcer(self, announcer: Announcer) -> None:
        """Say who writes to the threads of the channel of support."""
        self._lanes.add_announcer(announcer)

    async def open(self, case: Case) -> None:
        """Say once in the thread of a case that what is written there reaches the office."""
        channel = await self.channel_place(case.id)
        if channel is None or case.hold is None:
            return
        now = self._ports.clock.now()
        line = Line(
            id=Copy(line=f"opening {case.id}", place=channel).id,
            case=case.id,
            kind=LineKind.OPENING,
            audience=Audience.SUPPORT,
            office=case.office,
            writer=read_identity(case.hold.holder),
            address=channel.address,
            text="",
            at=now,
            revised_at=now,
        )
        await self.keep(line, (channel,))

    async def tell_step(self, case: Case, errand: Errand, text: str) -> None:
        """Say once in the thread of a case what its office did about an errand; see `LineKind`."""
        channel = await self.channel_place(case.id)
        if channel is None:
            return
        now = self._ports.clock.now()
        line = Line(
            id=Copy(line=f"errand {errand.number} of {case.id}", place=channel).id,
            case=case.id,
            kind=LineKind.STEP,
            audience=Audience.OFFICE,
            office=case.office,
            writer=replace(read_identity(errand.ended_by), name=errand.ended_by_name),
            address=channel.address,
            text=text,
            at=now,
            revised_at=now,
        )
        await self.keep(line, (channel,))

    async def keep(
        self, line: Line, places: tuple[Surface, ...], *, over: Line | None = None
    ) -> bool:
        """Keep a line, and begin to bring it to these places; False if something was there.

        See `TalkStore.add`, also for what is taken `over`.
        """
        copies = tuple(Copy(line=line.id, place=place) for place in places)
        is_kept = await self._store.add(line, copies, over=over)
        if is_kept:
            self._woken.set()
        return is_kept

    async def revise(self, line: Line) -> bool:
        """Keep a line as it reads now, and let its copies follow; False if somebody was first."""
        is_kept = await self._store.revise(line)
        if is_kept:
            self._woken.set()
        return is_kept

    async def channel_place(self, case_id: str) -> Surface | None:
        """Return where a case stands in the channel of support, if it does."""
        channel = (await self._ports.rules.current()).support.channel
        places = await self._ports.surfaces.of_case(case_id)
        shared = [one for one in places if one.identity.is_channel]
        now = [one for one in shared if channel and one.identity.person.endswith(channel)]
        found = now or shared
        return found[-1] if found else None

    async def readers(self, line: Line) -> tuple[Surface, ...]:
        """Return where the people of the office read a line, each person at one place."""
        places = await self._ports.surfaces.of_case(line.case)
        newest = {one.identity.id: one for one in places if one.platform is Platform.TEAMS}
        newest.pop(line.writer.id, None)
        return tuple([one for one in newest.values() if await self._lanes.reader(one, line)])

    async def keep_looking(self, every_s: float) -> None:
        """Bring what is written, for ever; what fails is said, and tried again."""
        try:
            await keep_looking("talks", self.look, every_s, self._woken)
        finally:
            if bringing := set(self._bringing):
                await asyncio.wait(bringing, timeout=_LAST_S)
            for task in self._bringing:
                task.cancel()

    async def look(self) -> None:
        """Begin to bring what is due, each talk by one process alone.

        Raises:
            StoreUnavailable: the database does not answer.
        """
        now = self._ports.clock.now()
        if self._dropped_at is None or now >= self._dropped_at + _DROP_EVERY:
            await self._store.drop_closed(now - KEPT_AFTER_CLOSING)
            self._dropped_at = now
        for taken in await self._store.take(now, now + LEASE, _AT_ONCE):
            task = asyncio.ensure_future(self._bring(taken))
            self._bringing.add(task)
            task.add_done_callback(self._bringing.discard)

    async def settle(self) -> None:
        """Wait until all that was begun to be brought has come to an end."""
        while self._bringing:
            await asyncio.wait(set(self._bringing))

    async def _bring(self, taken: Taken) -> None:
        lease = Lease(self._ports, taken)
        try:
            again_at = await self._lanes.bring(lease)
            await self._store.end(lease.taken, again_at)
        except LeaseLost:
            _LOG.warning("the talk of case %s is brought by another process", taken.case)
        except StoreUnavailable:
            _LOG.warning("the talk of case %s goes on later", taken.case)
        except Exception as error:  # noqa: BLE001 - nobody awaits it, so it has to be told here
            where = "".join(traceback.format_tb(error.__traceback__))
            _LOG.error("%s in the talk of case %s\n%s", type(error).__name__, taken.case, where)
        # What was written meanwhile is due.
        self._woken.set()
