"""Errands kept with their cases: each asked and ended once, and told to both sides."""

from __future__ import annotations

from bot.cards.viewer import Viewer
from bot.casework.case_updates import drop_note
from bot.casework.closings import Closings
from bot.casework.talks import Talks
from bot.domain.actions import LogEntry, Result
from bot.domain.cases import Case
from bot.domain.duties import Duty, DutyStep
from bot.domain.errands import Errand, ErrandEnd
from bot.domain.flows import Flow
from bot.domain.people import Actor, Audience
from bot.ports import Ports


class ErrandKeeping:
    """Saves what is asked with its case, so that whoever saves first has decided it."""

    def __init__(self, ports: Ports, closings: Closings, talks: Talks) -> None:
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
        self._closings.tell(ended, by.id if by else "", of_office=of_office)
        return ended

    async def lapse(self, case: Case) -> None:
        """End what can be confirmed no longer, and tell both sides.

        Raises:
            StoreConflict: the case was saved by somebody since it was read.
        """
        errand = case.errand
        if errand and errand.ends_at and self._ports.clock.now() >= errand.ends_at:
            await self.end(case, ErrandEnd.EXPIRED)

    async def tell(self, viewer: Viewer, case: Case, flow: Flow | None = None) -> None:
        """Say in the thread of a case what somebody of its office has just done about an errand."""
        errand = case.errands[-1] if case.errands else None
        if errand is None or errand.end is None or errand.ended_by != viewer.actor.id:
            return
        if viewer.actor.audience is Audience.OFFICE and errand.end is not ErrandEnd.WITHDRAWN:
            answer = f" {flow.choice_key(errand.step, errand.choice)}" if flow else ""
            text = f"thread-errand-{errand.end}{answer if errand.choice else ''}"
            await self._talks.tell_step(case, errand.number, viewer.actor, text)

    async def tell_confirmed(self, viewer: Viewer, case_id: str) -> None:
        """Say in the thread of a case that its office has confirmed what was proposed, if so."""
        if case := await self._ports.cases.get(case_id):
            await self.tell(viewer, case)

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
