"""Errands kept with their cases: each asked and ended once, and told to both sides."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta

from bot.casework.case_updates import drop_note
from bot.casework.closings import Closings
from bot.casework.talks import Talks
from bot.domain.actions import LogEntry, Result
from bot.domain.cases import Case
from bot.domain.duties import Duty, DutyStep
from bot.domain.errands import Errand, ErrandEnd, is_being_told
from bot.domain.flows import Flow
from bot.domain.people import Actor, Audience, is_accountant
from bot.ports import Ports

# After that its card alone says so.
_MISSED_FOR = timedelta(days=1)
_SAID_IN_THREAD = (ErrandEnd.ANSWERED, ErrandEnd.CONFIRMED, ErrandEnd.DECLINED)
# What becomes of these is told with the action or the order.
_TOLD_OTHERWISE = (ErrandEnd.CONFIRMED, ErrandEnd.VOID)


class ErrandKeeping:
    """Saves what is asked with its case, so that whoever saves first has decided it."""

    def __init__(
        self,
        ports: Ports,
        closings: Closings,
        talks: Talks,
        flow_of: Callable[[Case], Awaitable[Flow | None]],
    ) -> None:
        self._flow_of = flow_of
        self._ports = ports
        self._closings = closings
        self._talks = talks

    async def ask(self, case: Case, errand: Errand, by: Actor) -> Case:
        """Ask the office of a case something, as it was read; `by` bears their own name.

        Raises:
            StoreConflict: the case was saved by somebody since.
        """
        what = f"proposes={errand.action}" if errand.action else f"question={errand.step}"
        wanted = case.with_work_seen.with_errand(errand)
        lapse = await self._lapse_of(case.id, errand)
        asked = await self._save(case, wanted, by, "asked", what, lapse)
        self._closings.tell(asked, errand.by, of_office=False)
        return asked

    async def end(self, case: Case, end: ErrandEnd, by: Actor | None = None, why: str = "") -> Case:
        """End the open errand of a case, and tell both sides; raises as `ask`.

        It is over by itself where nobody (`by`) ends it.
        """
        wanted = case.with_errand_ended(end, self._ports.clock.now(), by, why=why)
        if by is None:
            ended = await self._ports.cases.save(wanted)
        else:
            ended = await self._save(case, wanted, by, "ask_ended", f"how={end}")
        await drop_note(self._ports.forms, case, ended)
        of_office = by is None or by.audience is Audience.OFFICE
        asker = case.errands[-1].by if of_office else ""
        self._closings.tell(ended, by.id if by else "", of_office=of_office, asker=asker)
        return ended

    async def has_reader(self, case: Case) -> bool:
        """Say whether anybody of its office can be reached about a case."""
        return await self._closings.reader(case) is not None

    async def lapse(self, case: Case) -> None:
        """End what can be confirmed no longer, and tell both sides.

        Raises:
            StoreConflict: the case was saved by somebody since it was read.
        """
        errand = case.errand
        if errand and errand.ends_at and self._ports.clock.now() >= errand.ends_at:
            await self.end(case, ErrandEnd.EXPIRED)

    async def tell(self, case: Case, by: str) -> None:
        """Tell support what somebody of its office has just done about an errand of a case."""
        errand = case.errands[-1] if case.errands else None
        if errand is None or errand.ended_by != by or not is_accountant(by):
            return
        await self._say_in_thread(case, errand)
        if errand.end is ErrandEnd.ANSWERED:
            self._closings.tell(case, by, of_office=True, asker=errand.by)

    async def _say_in_thread(self, case: Case, errand: Errand) -> None:
        """Say once in the thread of a case what its office has done about an errand, if it did."""
        if errand.end in _SAID_IN_THREAD and is_accountant(errand.ended_by):
            flow = await self._flow_of(case) if errand.choice else None
            answer = f" {flow.choice_key(errand.step, errand.choice)}" if flow else ""
            await self._talks.tell_step(case, errand, f"thread-errand-{errand.end}{answer}")

    async def tell_missed(self, case_id: str) -> bool:
        """Tell what was asked or answered last, where whoever kept that died before it was told.

        False says that it is to be looked at once more.
        """
        case, now = await self._ports.cases.get(case_id), self._ports.clock.now()
        errand = case.errands[-1] if case and case.errands else None
        if case is None or errand is None or not case.is_with_support:
            return True
        since = errand.changed_at
        if now - since > _MISSED_FOR:
            return True
        if is_being_told(case.errands, now):
            return False
        await self._say_in_thread(case, errand)
        by = errand.by if errand.is_open else errand.ended_by
        of_office = not errand.is_open and (not by or is_accountant(by))
        is_own_answer = errand.end is ErrandEnd.ANSWERED and not of_office
        if errand.end in _TOLD_OTHERWISE or is_own_answer:
            return True
        asker = errand.by if of_office else ""
        return await self._closings.call(case, by, since, of_office=of_office, asker=asker)

    async def _lapse_of(self, case_id: str, errand: Errand) -> Duty | None:
        """Return what has the office asked no longer once its time is over, if that ends."""
        known = await self._ports.duties.find(case_id)
        if errand.ends_at is None or (known and known.step is DutyStep.ANNOUNCE):
            # It is to stand in the channel first: the lapse comes after that.
            return None
        channel = known.channel if known else ""
        return Duty(case=case_id, step=DutyStep.LAPSE, due_at=errand.ends_at, channel=channel)

    async def _save(
        self, case: Case, wanted: Case, by: Actor, did: str, what: str, duty: Duty | None = None
    ) -> Case:
        """Save a case with its line of the log and what is due then: all of it, or nothing."""
        saved: list[Case] = []
        line = LogEntry.of(
            by,
            case.order,
            case.order_revision,
            f"case_{did}",
            Result.DONE,
            at=self._ports.clock.now(),
            case=case.id,
            evidence=(what,),
        )

        async def save() -> None:
            saved.append(await self._ports.cases.save(wanted))
            if duty:
                await self._ports.duties.put(duty)

        key = f"{case.id}:{case.revision}:errand"
        await self._ports.log.append(line, key=key, also=save)
        return saved[-1]
