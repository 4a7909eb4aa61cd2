"""Hands: whoever of support has a case, each change with its line of the log."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime

from bot.cards.viewer import Viewer
from bot.casework.case_updates import drop_note
from bot.casework.live_cards import LiveCards
from bot.domain.actions import LogEntry, Result
from bot.domain.cases import Case, Surface
from bot.domain.duties import Duty, DutyStep
from bot.domain.errands import ErrandEnd
from bot.domain.holds import NOBODY, HoldKind, passed_on
from bot.domain.people import Actor, Identity, Role, read_identity
from bot.errors import AccessDenied, StoreConflict
from bot.ports import Ports

_LOG = logging.getLogger(__name__)


class Hands:
    """Lets people have cases, one at a time; of two that take one at once, one has it."""

    def __init__(
        self,
        ports: Ports,
        live_cards: LiveCards,
        as_member: Callable[[Identity], Awaitable[Viewer]],
    ) -> None:
        """`as_member` says who somebody is, AccessDenied if they are nobody, asking no platform."""
        self._ports = ports
        self._live_cards = live_cards
        self._as_member = as_member

    async def pass_on(
        self,
        case: Case,
        kind: HoldKind,
        by: Actor,
        to: tuple[str, str] = NOBODY,
        reason: str = "",
        keep: Callable[[Callable[[], Awaitable[None]]], Awaitable[None]] | None = None,
    ) -> Case:
        """Let somebody (by id and name) have a case, or nobody, and write that down with it.

        `keep` keeps what else is to be kept of it.

        Raises:
            StoreConflict: the case was saved by somebody since it was read.
        """
        now = self._ports.clock.now()
        wanted = replace(case, holds=passed_on(case.holds, kind, by, to, now, reason))
        if to != NOBODY and case.answered_after_s is None:
            waited_s = int((now - case.with_support_since).total_seconds())
            wanted = replace(wanted, answered_after_s=max(0, waited_s))
        line = LogEntry.of(
            by,
            case.order,
            case.order_revision,
            f"case_{kind}",
            Result.DONE,
            at=now,
            case=case.id,
            evidence=tuple(filter(None, (f"to={to[1]}" if to[1] else "", _because(reason)))),
        )
        saved: list[Case] = []

        async def save() -> None:
            saved.append(await self._ports.cases.save(wanted))

        async def write() -> None:
            await self._ports.log.append(line, key=f"{case.id}:{case.revision}:hold", also=save)

        if to == NOBODY:
            # First, as whoever dies in between would leave it without; nobody minds one too many.
            await self._wait_again(case)
            # Whom its office answered is not there any more.
            wanted = wanted.with_errand_ended(ErrandEnd.WITHDRAWN, now, by)
        await (keep(write) if keep else write())
        await drop_note(self._ports.forms, case, saved[-1])
        return saved[-1]

    async def _wait_again(self, case: Case) -> None:
        """Let the channel be reminded of a case that nobody has any more, after the usual while."""
        known = await self._ports.duties.find(case.id)
        support = (await self._ports.rules.current()).support
        due_at = self._ports.clock.now() + support.pauses(urgent=False)[0]
        if known is None or known.step not in (DutyStep.ANNOUNCE, DutyStep.TELL_END):
            channel = known.channel if known else ""
            duty = Duty(case=case.id, step=DutyStep.REMIND, due_at=due_at, channel=channel)
            await self._ports.duties.put(duty)

    async def release_lost(self) -> None:
        """Take cases from whoever is not of support any more, by the rules or their account."""
        for holder in await self._ports.cases.holders():
            if former := await self.former(holder):
                await self._release(former)

    async def former(self, member: str, name: str = "") -> Actor | None:
        """Return who is not of support any more, by the rules or their account; None if they are.

        No platform is asked.
        """
        identity = read_identity(member)
        try:
            await self._as_member(identity)
        except AccessDenied:
            platform = identity.platform
            return Actor(id=member, name=name, role=Role.AGENT, platform=platform, language="")
        return None

    async def _release(self, former: Actor) -> None:
        for case in await self._ports.cases.held_by(former.id):
            name = case.hold.holder_name if case.hold else ""
            try:
                await self.pass_on(case, HoldKind.LOST, replace(former, name=name))
            except StoreConflict:
                # What somebody else has saved at the same time is looked at once more.
                continue
            _LOG.info("case %s is free: whoever had it is not of support any more", case.id)
            await self._live_cards.broadcast(case.id)

    async def tell(self, identity: Identity, case: str) -> None:
        """Write to somebody what has become of a case of theirs, or is one now."""
        await self._live_cards.write_to(unplaced(identity, case, self._ports.clock.now()))


def _because(reason: str) -> str:
    return f"why={reason}" if reason else ""


def unplaced(identity: Identity, case: str, now: datetime) -> Surface:
    """Return in whose name a case is written to somebody who is shown it nowhere."""
    return Surface(
        case=case,
        platform=identity.platform,
        card_key="",
        address="",
        identity=identity,
        language=identity.locale,
        shown_at=now,
    )
