"""Talk lanes: the lines of one talk on their way, one after the other to each place."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.cards import talk_views
from bot.cards.elements import Card
from bot.cards.texts import Phrases
from bot.cards.viewer import Viewer
from bot.casework.talk_lapses import TalkLapses
from bot.casework.talk_sendings import GIVE_UP, Lease, LeaseLost, Sending, in_time, waits_until
from bot.domain.cases import Surface
from bot.domain.people import Audience, Identity, Platform, Role, read_identity
from bot.domain.talks import Copy, Lapse, Line, LineKind, is_open
from bot.errors import AccessDenied, PlatformBusy, PlatformRefused, PlatformUnavailable
from bot.ports import Announcer, Messenger, Ports

_LOG = logging.getLogger(__name__)


class TalkLanes:
    """Brings what is pending of a talk, to each place in order; lanes do not wait for another."""

    def __init__(
        self,
        ports: Ports,
        viewer_of: Callable[[Identity], Awaitable[Viewer]],
        phrases: Callable[[str], Phrases],
    ) -> None:
        self._clock = ports.clock
        self._cases = ports.cases
        self._store = ports.talks
        self._viewer_of = viewer_of
        self._phrases = phrases
        self._lapses = TalkLapses(ports, viewer_of)

    def add_messenger(self, platform: Platform, messenger: Messenger) -> None:
        """Say who brings lines to the people of a platform."""
        self._lapses.messengers[platform] = messenger

    def add_announcer(self, announcer: Announcer) -> None:
        """Say who writes to the threads of the channel of support."""
        self._lapses.announcer = announcer

    async def reader(self, place: Surface, line: Line) -> Viewer | None:
        """Return who reads a line at a place, None if they may not, as they are now."""
        try:
            viewer = await self._viewer_of(place.identity)
        except AccessDenied:
            return None
        actor = viewer.actor
        may_read = actor.role is not Role.ONLOOKER and actor.may_see_office(line.office)
        return viewer if may_read else None

    async def bring(self, lease: Lease) -> datetime | None:
        """Bring what is pending; return when something is to be tried again, if it is."""
        lanes: dict[str, list[Sending]] = {}
        for line, copy in await self._store.pending(lease.taken.case):
            if not copy.lapses(line):
                lane = lanes.setdefault(copy.place.identity.id, [])
                lane.append(Sending(self._store, line, copy))
        waits = await asyncio.gather(*(self._bring_lane(lane, lease) for lane in lanes.values()))
        told = await self._lapses.tell(lease)
        return min((one for one in (*waits, told) if one), default=None)

    async def _bring_lane(self, lane: Sequence[Sending], lease: Lease) -> datetime | None:
        """Bring lines to one place, one after the other; none overtakes one that has to wait."""
        if again_at := waits_until(lane, self._clock.now()):
            return again_at
        for sending in lane:
            await lease.hold()
            line = sending.line
            try:
                await self._bring(sending)
                if sending.is_behind:
                    await lease.hold()
                    await self._bring(sending)
            except LeaseLost:
                raise
            except PlatformRefused as error:
                _LOG.warning("a line of case %s is not taken: %s", line.case, error)
                await sending.lapse(Lapse.GONE)
            except Exception as error:  # noqa: BLE001 - no line stops those behind it for good
                again_at = await sending.wait(self._clock, error)
                if self._clock.now() < line.revised_at + GIVE_UP:
                    return again_at
                await sending.lapse(Lapse.NO_ANSWER)
        return None

    async def _bring(self, sending: Sending) -> None:
        """Bring one line as it reads now, and keep that it is there."""
        line, copy = sending.line, sending.copy
        if line.is_deleted and not copy.shown and not copy.is_sending:
            await sending.end(shown=line.revision)
            return
        viewer = await self.reader(copy.place, line)
        if viewer is None and not line.is_deleted:
            await sending.lapse(Lapse.NO_ACCESS)
            return
        goes = await self._goes(viewer, line, copy) if viewer else ""
        if viewer:
            # In Teams nobody can look whether it has arrived already.
            unsure = copy.is_sending and not copy.place.identity.is_channel
            card = talk_views.line_card(viewer, line, writes=goes, unsure=unsure)
        else:
            # Who may not read on is left nothing of what was taken away.
            card = talk_views.gone_card(self._phrases(copy.place.language))
        if not copy.shown:
            await self._put_news(sending, card, goes)
            return
        await in_time(self._messenger(copy.place).update(copy.place, card))
        await sending.end(shown=line.revision)

    async def _goes(self, viewer: Viewer, line: Line, copy: Copy) -> str:
        """Return about which case a reader writes once they read a line, "" for none.

        Who is written to can answer by just writing, unless they write about another open case.
        """
        if viewer.actor.audience is Audience.SUPPORT:
            return ""
        writes = await self._store.writes_about(copy.place.identity.id)
        begins = _is_news(line, copy) and await self._is_open(line.case)
        if begins and (not writes or not await self._is_open(writes)):
            return line.case
        return writes

    async def _is_open(self, case_id: str) -> bool:
        case = await self._cases.get(case_id)
        return case is not None and is_open(case)

    async def _put_news(self, sending: Sending, card: Card, goes: str) -> None:
        """Write a line; who reads it can answer from the moment on in which it may stand there."""
        line, copy = sending.line, sending.copy
        reader = copy.place.identity.id
        is_new = await self._store.writes_about(reader) != goes
        if begins := is_new and goes == line.case and _is_news(line, copy):
            await self._store.begin_writing(reader, goes, anew=True)
        try:
            await self._put(sending, card)
        except (PlatformBusy, PlatformRefused, PlatformUnavailable) as error:
            if begins and not _may_be_there(error):
                await self._store.stop_writing(reader)
            raise

    async def _put(self, sending: Sending, card: Card) -> None:
        """Write a line where it does not stand yet, as far as is known."""
        line, copy = sending.line, sending.copy
        await sending.keep(is_sending=True)
        try:
            card_key, address = await in_time(self._write(line, copy, card))
        except (PlatformBusy, PlatformRefused, PlatformUnavailable) as error:
            if not _may_be_there(error):
                await sending.keep(is_sending=copy.is_sending)
            raise
        place = replace(copy.place, card_key=card_key, address=address)
        # What is found again in Slack reads as it did when it was sent.
        is_older = copy.is_sending and place.identity.is_channel and line.revision > 1
        shown = line.revision - (1 if is_older else 0)
        await sending.end(place=place, shown=shown, is_sending=False)

    async def _write(self, line: Line, copy: Copy, card: Card) -> tuple[str, str]:
        place = copy.place
        if not place.identity.is_channel:
            return await self._messenger(place).write(place, card)
        announcer = self._lapses.announcer
        if announcer is None:
            raise PlatformUnavailable("this process does not write to Slack")
        calls = await self._holder(line.case) if line.audience is Audience.OFFICE else ""
        post, mark = announcer.post_in_thread, f"talk-{copy.id}"
        return await post(place.address, card, mark=mark, again=copy.is_sending, calls=calls)

    def _messenger(self, place: Surface) -> Messenger:
        if found := self._lapses.messengers.get(place.platform):
            return found
        raise PlatformUnavailable("this process does not write to that platform")

    async def _holder(self, case_id: str) -> str:
        """Return the member of Slack who has a case, "" if it is nobody."""
        case = await self._cases.get(case_id)
        if case is None or case.hold is None:
            return ""
        holder = read_identity(case.hold.holder)
        return holder.person if holder.platform is Platform.SLACK else ""


def _is_news(line: Line, copy: Copy) -> bool:
    """Say whether support says something that its reader has not seen: no edit, no deletion."""
    is_said = line.audience is Audience.SUPPORT and line.kind is LineKind.SAID
    return is_said and not copy.shown and not line.is_deleted


def _may_be_there(error: Exception) -> bool:
    """Say whether what failed may have arrived all the same."""
    return isinstance(error, PlatformUnavailable) and error.may_have_arrived
