"""Closings: cases ended by people, opened again, and told of wherever they are shown."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from operator import itemgetter
from typing import Any

from bot.cards.viewer import Viewer
from bot.casework.case_updates import CaseUpdates, Keep, keep_alone
from bot.casework.hands import unplaced
from bot.casework.live_cards import LiveCards
from bot.domain.actions import LogEntry, Result
from bot.domain.cases import Case, Surface
from bot.domain.duties import Duty, DutyStep
from bot.domain.endings import Ending, EndingKind, Went
from bot.domain.people import (
    Actor,
    Audience,
    Identity,
    Platform,
    Role,
    is_accountant,
    read_identity,
)
from bot.errors import AccessDenied, BotError
from bot.ports import Ports

_LOG = logging.getLogger(__name__)
# Should the process die between keeping an end and telling it.
_TOLD_WITHIN = timedelta(seconds=30)
# Longer than it may take to tell one.
_LEASE = timedelta(minutes=3)
_AT_ONCE = 10
# Whom an end does not reach is tried again after ever longer pauses, for about a day.
_AGAIN = timedelta(seconds=20)
_LONGEST_AGAIN = timedelta(hours=1)
_TRIES = 30


class Closings:
    """Closes cases that nobody will go on with, and lets both sides hear of it."""

    def __init__(
        self,
        ports: Ports,
        updates: CaseUpdates,
        live_cards: LiveCards,
        viewer_of: Callable[[Identity], Awaitable[Viewer]],
    ) -> None:
        """`viewer_of` says who somebody is, AccessDenied if they are nobody."""
        self._ports = ports
        self._updates = updates
        self._live_cards = live_cards
        self._viewer_of = viewer_of
        self._telling: set[asyncio.Task[None]] = set()

    async def close(self, case_id: str, revision: int, by: str, keep: Keep = keep_alone) -> Case:
        """Close a case in the console, as it was seen there; its places are told meanwhile.

        `keep` keeps that it is closed, with whatever else is to be kept of it.

        Raises:
            OrderNotFound: there is no such case.
            StoreConflict: it has moved on, is closed already, or an action is under way for it.
        """
        ending = Ending(kind=EndingKind.CLOSED, at=self._ports.clock.now(), by=by)
        return await self._close(case_id, revision, ending, keep)

    async def end(
        self,
        case: Case,
        by: Actor,
        kind: EndingKind,
        *,
        remark: str = "",
        goes_on: Case | None = None,
    ) -> Case:
        """End a case as it was read, with its line of the log; the other side is told meanwhile.

        `remark` is as in `Ending`, and was checked; the case that `goes_on` with a duplicate does
        so until the end is kept. Raises as `close`.
        """
        of_office, of = by.audience is Audience.OFFICE, goes_on.id if goes_on else ""
        ending = Ending(
            kind=kind,
            at=self._ports.clock.now(),
            by=by.id,
            by_name=by.name,
            of_office=of_office,
            office=by.office,
            remark=remark,
            of=of,
        )
        line = LogEntry.of(
            by,
            case.order,
            case.order_revision,
            "case_ended",
            Result.DONE,
            at=ending.at,
            case=case.id,
            evidence=(f"how={kind}", *((f"of={of}",) if of else ())),
        )

        async def keep(change: Callable[[], Awaitable[None]]) -> None:
            key = f"{case.id}:{case.revision}:end"
            await self._ports.log.append(line, key=key, also=change)

        return await self._close(case.id, case.revision, ending, keep, goes_on)

    async def _close(
        self,
        case_id: str,
        revision: int,
        ending: Ending,
        keep: Keep,
        goes_on: Case | None = None,
    ) -> Case:
        within = ending.at + _TOLD_WITHIN
        known = await self._ports.duties.find(case_id)
        # Whose card is on its way to the channel, or may stand there unknown.
        in_doubt = known.channel if known and known.step is DutyStep.ANNOUNCE else ""
        duty = Duty(case=case_id, step=DutyStep.TELL_END, due_at=within, channel=in_doubt)

        async def keep_both(change: Callable[[], Awaitable[None]]) -> None:
            async def with_duty() -> None:
                await change()
                await self._ports.duties.put(duty)

            await keep(with_duty)

        closed = await self._updates.close(case_id, revision, ending, keep_both, goes_on)
        # Whoever ends it does not wait for a platform that answers slowly.
        self._begin(self._tell(duty))
        return closed

    def tell(self, case: Case, by: str, *, of_office: bool, asker: str = "") -> None:
        """Show a case at every place, and write of it to whoever waits for it; see `_others`."""
        self._begin(self._tell_news(case, by, of_office=of_office, asker=asker))

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        telling = asyncio.ensure_future(work)
        self._telling.add(telling)
        telling.add_done_callback(self._telling.discard)

    async def _tell_news(self, case: Case, by: str, *, of_office: bool, asker: str) -> None:
        try:
            called = True
            for place in await self._others(case, by, of_office=of_office, asker=asker):
                called = await self._live_cards.write_to(place) and called
            await self._live_cards.broadcast(case.id, is_all=called)
        except BotError as error:
            _LOG.warning("%s: news of case %s are not told", type(error).__name__, case.id)

    async def tell_ends(self) -> bool:
        """Tell the ends that nobody has told, as whoever kept them died or could not reach all.

        Says whether there may be more of them. Raises StoreUnavailable as `Arrivals.look`.
        """
        now = self._ports.clock.now()
        due = await self._ports.duties.take(now, now + _LEASE, _AT_ONCE, {DutyStep.TELL_END})
        await asyncio.gather(*map(self._tell, due))
        return len(due) == _AT_ONCE

    async def _tell(self, duty: Duty) -> None:
        """Write of an end to whoever waits for it, show it at every place, and try again if not."""
        try:
            case = await self._ports.cases.get(duty.case)
            after = duty.then(DutyStep.NONE, None)
            if duty.channel:
                after = duty.then(DutyStep.ANNOUNCE, self._ports.clock.now())
            if case and case.ending:
                told = await self._write_to(await self._waiting(case, case.ending), duty)
                if told is None:
                    return
                duty, all_heard = told
                all_heard = await self._live_cards.broadcast(case.id) and all_heard
                if not all_heard and duty.tries < _TRIES:
                    pause = min(_AGAIN * 2**duty.tries, _LONGEST_AGAIN)
                    after = replace(duty, due_at=self._ports.clock.now() + pause)
            await self._ports.duties.end(duty, after)
        except BotError as error:
            kind = type(error).__name__
            _LOG.warning("%s: that case %s has ended is told later", kind, duty.case)

    async def _write_to(self, waiting: Sequence[Surface], duty: Duty) -> tuple[Duty, bool] | None:
        """Write of an end to each who does not know; None where another process does so by now."""
        all_heard = True
        for place in waiting:
            if place.identity.id in duty.told:
                continue
            if not await self._live_cards.write_to(place):
                all_heard = False
                continue
            knows = replace(duty, told=(*duty.told, place.identity.id))
            if not await self._ports.duties.end(duty, knows):
                return None
            duty = knows
        return duty, all_heard

    async def tell_reopened(self, case_id: str, by: str) -> bool:
        """Write of a case that somebody has opened again to whoever of both sides waits for it.

        False says that somebody could not be reached now; whoever was, is not written to once more.
        """
        case = await self._ports.cases.get(case_id)
        since = case.endings[-1].reopened_at if case and case.endings else None
        if case is None or since is None:
            return True
        return await self.call(case, by, since, of_office=is_accountant(by))

    async def call(
        self, case: Case, by: str, since: datetime, *, of_office: bool, asker: str = ""
    ) -> bool:
        """Write of a case to whoever waits for it and has read nothing of it `since`.

        See `_others`. False says that somebody could not be reached now.
        """
        shown, called = await self._ports.surfaces.of_case(case.id), True
        for place in await self._others(case, by, of_office=of_office, asker=asker):
            theirs = [one for one in shown if one.identity.id == place.identity.id]
            if all(one.shown_at <= since for one in theirs):
                called = await self._live_cards.write_to(place) and called
        return called

    async def _waiting(self, case: Case, ending: Ending) -> Sequence[Surface]:
        """Return in whose name an end is written; of one by itself, the news of it were written."""
        if ending.kind is EndingKind.BY_ITSELF:
            return ()
        return await self._others(case, ending.by, of_office=ending.of_office)

    async def _others(
        self, case: Case, by: str, *, of_office: bool, asker: str = ""
    ) -> list[Surface]:
        """Return whoever of both sides is written to of what somebody has done with a case.

        Of its office the `reader`; of support whoever had it, and who has asked (`asker`) for it.
        """
        reader = None if of_office else await self.reader(case)
        others = [reader] if reader else []
        holder = case.hold.holder if case.hold else ""
        people = map(read_identity, sorted({holder, asker} - {"", by}))
        in_slack = (one for one in people if one.platform is Platform.SLACK)
        return others + [unplaced(one, case.id, self._ports.clock.now()) for one in in_slack]

    async def reader(self, case: Case) -> Surface | None:
        """Return where an office reads news of its case, None where nothing reaches anybody.

        Whoever may act there comes first: who asked for support, or else looked at it last.
        """
        shown = await self._ports.surfaces.of_case(case.id)
        asked = case.work.actor if case.work else ""
        newest = {one.identity.id: one for one in shown if is_accountant(one.identity.id)}
        readers: list[tuple[bool, bool, Surface]] = []
        for place in newest.values():
            with suppress(AccessDenied):
                actor = (await self._viewer_of(place.identity)).actor
                if actor.may_see_office(case.office):
                    readers.append((actor.role is Role.ACCOUNTANT, actor.id == asked, place))
        return max(reversed(readers), key=itemgetter(0, 1))[2] if readers else None

    async def keep_how_it_went(self, case: Case, went: Went) -> None:
        """Keep what an office says of how a case went; of whoever says so nothing is kept.

        Raises:
            StoreConflict: the case was saved by somebody since it was read.
        """
        await self._ports.cases.save(replace(case, went=went.value))
