"""Closings: cases ended by people, opened again, and told of wherever they are shown."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from typing import Any

from bot.casework.case_updates import CaseUpdates, Keep, keep_alone
from bot.casework.live_cards import LiveCards
from bot.domain.actions import LogEntry, Result
from bot.domain.cases import Case
from bot.domain.endings import Ending, EndingKind, Went
from bot.domain.people import Actor, Audience, Platform, is_accountant, read_identity
from bot.errors import BotError
from bot.ports import Ports

_LOG = logging.getLogger(__name__)


class Closings:
    """Closes cases that nobody will go on with, and lets both sides hear of it."""

    def __init__(self, ports: Ports, updates: CaseUpdates, live_cards: LiveCards) -> None:
        self._ports = ports
        self._updates = updates
        self._live_cards = live_cards
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
        self, case: Case, by: Actor, kind: EndingKind, *, remark: str = "", of: str = ""
    ) -> Case:
        """End a case as it was read, with its line of the log; the other side is told meanwhile.

        `remark` and `of` are as in `Ending`, and were checked. Raises as `close`.
        """
        of_office = by.audience is Audience.OFFICE
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

        return await self._close(case.id, case.revision, ending, keep)

    async def _close(self, case_id: str, revision: int, ending: Ending, keep: Keep) -> Case:
        closed = await self._updates.close(case_id, revision, ending, keep)
        # Whoever ends it does not wait for a platform that answers slowly.
        self.tell(closed, ending.by, of_office=ending.of_office)
        return closed

    def tell(self, case: Case, by: str, *, of_office: bool) -> None:
        """Show a case at every place, and write of it to whoever of the other side waits for it."""
        self._begin(self._tell(case, by, of_office=of_office))

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        telling = asyncio.ensure_future(work)
        self._telling.add(telling)
        telling.add_done_callback(self._telling.discard)

    async def _tell(self, case: Case, by: str, *, of_office: bool) -> None:
        try:
            asker = "" if of_office else await self._asker(case)
            await self._live_cards.notify(case.id, asker)
            await self._tell_holder(case, by)
        except BotError as error:
            _LOG.warning("%s: news of case %s are not told", type(error).__name__, case.id)

    async def tell_reopened(self, case_id: str, by: str) -> None:
        """Write of a case that somebody has opened again to whoever of both sides waits for it."""
        if case := await self._ports.cases.get(case_id):
            if not is_accountant(by):
                await self._live_cards.notify(case_id, await self._asker(case))
            await self._tell_holder(case, by)

    async def _asker(self, case: Case) -> str:
        """Return who of an office is written to: who asked for support, or looked at it last."""
        places = await self._ports.surfaces.of_case(case.id)
        people = [one.identity.id for one in places if is_accountant(one.identity.id)]
        asked = case.work.actor if case.work else ""
        return asked if asked in people else people[-1] if people else ""

    async def _tell_holder(self, case: Case, by: str) -> None:
        """Write to whoever of support had a case, unless they did it themselves."""
        holder = read_identity(case.hold.holder) if case.hold else None
        if holder and holder.id != by and holder.platform is Platform.SLACK:
            await self._live_cards.write_to(holder, case.id)

    async def keep_how_it_went(self, case: Case, went: Went) -> None:
        """Keep what an office says of how a case went; of whoever says so nothing is kept.

        Raises:
            StoreConflict: the case was saved by somebody since it was read.
        """
        await self._ports.cases.save(replace(case, went=went.value))
