"""The steps of a job over the ports: each can be repeated after a crash and changes things once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.casework.case_updates import CaseUpdates
from bot.casework.closings import Closings
from bot.casework.hand_overs import HandOvers
from bot.casework.live_cards import LiveCards
from bot.casework.twins import Twins
from bot.domain.actions import LogEntry, Result
from bot.domain.job_status import JobResult, JobStage
from bot.domain.orders import ORDERS_ANEW, Action, Order, OrderState
from bot.domain.people import Actor
from bot.domain.policy import needs_second_person, refuse_unless_allowed
from bot.errors import (
    ActionRefused,
    BackOfficeUnavailable,
    OrderNotFound,
    PlatformUnavailable,
    StoreConflict,
)
from bot.jobs.approval_stage import ApprovalStage
from bot.jobs.askers import Askers
from bot.jobs.job import Job, StepResult, StepStatus
from bot.jobs.new_orders import check_new_order
from bot.jobs.notes import keep_note
from bot.jobs.proposals import refuse_unless_confirmed
from bot.jobs.retry import RetryPolicy
from bot.jobs.tries import Tries
from bot.ports import Ports

_TELLINGS = 20
# After these another company's order may be the only one left for the reference.
_LEAVES_A_TWIN = ORDERS_ANEW | {Action.CANCEL}


class JobSteps:
    """Does the steps; a failure becomes an answer that says whether trying again can help."""

    def __init__(
        self,
        ports: Ports,
        updates: CaseUpdates,
        live_cards: LiveCards,
        closings: Closings,
        askers: Askers,
        stage: ApprovalStage,
        retry: RetryPolicy,
        jitter: Callable[[], float],
        announce: Callable[[], None],
    ) -> None:
        """`jitter` gives a number from 0 to 1, never the same; `announce` tells of new arrivals."""
        self._ports = ports
        self._updates = updates
        self._live_cards = live_cards
        self._closings = closings
        self._hand_overs = HandOvers(ports, updates)
        self._twins = Twins(ports, live_cards)
        self._askers = askers
        self._announce = announce
        self._stage = stage
        self.wake_decided = stage.wake_decided
        self._tries = Tries(ports.clock, retry, jitter)

    async def check(self, job: Job, tries: int) -> StepResult:
        """Check once more that the action may be done, and mark the case as being worked on."""

        gated = False

        async def check() -> Order:
            nonlocal gated
            # The desk has done this already, unless it died just after the job was accepted.
            case = await self._updates.begin(job.case, job.status())
            refuse_unless_confirmed(job, case)
            order = await self._ports.back_office.find_order(job.order)
            viewer = await self._askers.find(job, order)
            if order.revision != job.revision:
                raise (
                    ActionRefused("approval-was-void") if job.approval else StoreConflict(order.id)
                )
            refuse_unless_allowed(viewer.actor, job.action, order, viewer.banks[order.bank])
            role, gates = viewer.actor.role, viewer.rules.gates
            gated = not job.approval and needs_second_person(gates, role, job.action, order.state)
            await self._askers.confirm(job)
            if job.action in ORDERS_ANEW:
                values = await self._values(job)
                await check_new_order(self._ports.back_office, job.action, order, values)
            if job.approval:
                await self._updates.keep(job.case, job.status())
            return order

        tried = await self._tries.tried(job, tries, check)
        is_gated = gated and tried.went is StepStatus.DONE
        return replace(tried, went=StepStatus.GATED) if is_gated else tried

    async def approval(self, job: Job, state: OrderState) -> StepResult:
        """See how far the second person is whom an action needs."""
        return await self._stage.look(job, state)

    async def change(self, job: Job, tries: int) -> StepResult:
        """Make the one change of an action that has only one."""
        office, key = self._ports.back_office, job.id

        async def change() -> Order:
            await self._askers.check_again(job)
            match job.action:
                case Action.CANCEL:
                    return await office.cancel_order(job.order, revision=job.revision, key=key)
                case Action.UPDATE_CARDHOLDER:
                    values = await self._values(job)
                    return await office.update_cardholder(
                        job.order, values, revision=job.revision, key=key
                    )
                case Action.RESEND_INVITATION:
                    return await office.resend_invitation(job.order, revision=job.revision, key=key)
                case _:
                    # Asking support changes the case, not the order.
                    await self._leave_to_support(job)
                    self._announce()
                    return await office.find_order(job.order)

        return await self._tries.tried(job, tries, change)

    async def _leave_to_support(self, job: Job) -> None:
        if not job.reopens:
            await self._hand_overs.hand_over(job.case)
            return
        why = (await self._values(job)).get("note", "")
        await self._hand_overs.reopen(job.case, job.reopens, job.revision, job.actor, why)

    async def cancel_old(self, job: Job, tries: int) -> StepResult:
        """Cancel the order that a new one is to take the place of."""

        async def cancel() -> Order:
            await self._askers.check_again(job)
            return await self._ports.back_office.cancel_order(
                job.order, revision=job.revision, key=f"{job.id}:cancel"
            )

        return await self._tries.tried(job, tries, cancel)

    async def create_new(self, job: Job, revision: int, tries: int) -> StepResult:
        """Place the new order; the old one was left at `revision`."""

        async def create() -> Order:
            # Once the old order is cancelled, whoever asked: its office must not be left without.
            if revision == job.revision:
                await self._askers.check_again(job)
            return await self._create(job, revision, await self._values(job), f"{job.id}:create")

        return await self._tries.tried(job, tries, create)

    async def create_again(self, job: Job, revision: int, tries: int) -> StepResult:
        """Place the old order once more, as it was, unless the new one turns out to be there."""
        late = False

        async def create() -> Order:
            nonlocal late
            try:
                return await self._create(job, revision, {}, f"{job.id}:undo")
            except (StoreConflict, ActionRefused):
                old = await self._ports.back_office.find_order(job.order)
                if not old.replaced_by:
                    raise
                late = True
                return await self._ports.back_office.find_order(old.replaced_by)

        tried = await self._tries.tried(job, tries, create)
        return replace(tried, reason="work-undo-late") if late else tried

    async def _create(self, job: Job, revision: int, values: Mapping[str, str], key: str) -> Order:
        office = self._ports.back_office
        # As this job left it: somebody else's change since has to be noticed.
        old = replace(await office.find_order(job.order), revision=revision)
        return await office.create_order(old, values, key=key)

    async def look(self, job: Job, tried: StepResult) -> StepResult:
        """Say whether anything was changed when a job was called off; WAIT says that it was."""
        unknown = replace(tried, reason="work-stopped-unknown", arguments={})
        try:
            order = await self._ports.back_office.find_order(job.order)
        except (BackOfficeUnavailable, OrderNotFound):
            return unknown
        if order.revision != job.revision:
            return replace(unknown, went=StepStatus.WAIT, state=order.state)
        return replace(tried, reason="work-stopped", arguments={}, state=order.state)

    async def say_waiting(self, job: Job, tried: StepResult, half_done: bool) -> StepResult:
        """Show at every place that the job waits, and why; a half-done one is logged as such."""
        waiting = replace(
            job.status(),
            stage=JobStage.HALF_DONE if half_done else JobStage.WAITING,
            reason=tried.reason,
            arguments=tried.arguments,
            next_try_at=tried.next_try_at,
        )

        async def say() -> None:
            if half_done:
                entry = self._line(job, Result.HALF_DONE, job.actor)
                await self._ports.log.append(entry, key=_half_key(job))
            await self._updates.keep(job.case, waiting)
            await self._live_cards.broadcast(job.case, asker=job.actor.id)

        return await self._tries.surely(say)

    async def end(self, job: Job, ending: JobResult) -> StepResult:
        """Write the job's line of the log, keep with the case how it ended, and drop its form.

        The line comes first, and once, however often this is repeated.
        """

        async def end() -> None:
            key = _half_key(job) if ending.result is Result.HALF_DONE else job.id
            await self._ports.log.append(self._line(job, ending.result, ending.actor), key=key)
            note = await keep_note(self._ports.forms, job, ending, self.now())
            await self._updates.end(job.case, replace(job.ended(ending), note=note), ending)

        return await self._tries.surely(end)

    def _line(self, job: Job, result: Result, actor: Actor) -> LogEntry:
        return LogEntry.of(
            actor,
            job.order,
            job.revision,
            job.action,
            result,
            at=self._ports.clock.now(),
            case=job.case,
            evidence=job.evidence,
        )

    async def tell(self, job: Job, tries: int) -> StepResult:
        """Show the end at every place; whoever asked hears of it even if their card is gone."""

        async def tell() -> None:
            heard = await self._live_cards.broadcast(job.case, asker=job.actor.id)
            heard = await self._stage.tell_end(job) and heard
            if job.reopens:
                heard = await self._closings.tell_reopened(job.case, job.actor.id) and heard
            if job.action in _LEAVES_A_TWIN and not tries:
                await self._twins.tell(job.order)
            if not heard and tries < _TELLINGS:
                raise PlatformUnavailable("somebody could not be reached")

        return await self._tries.surely(tell)

    async def write_off(self, job: Job) -> None:
        """End a job that nothing can end as it should be; what it has told already stays.

        Raises:
            StoreUnavailable: the database does not answer; it can be repeated.
        """
        case = await self._ports.cases.get(job.case)
        if case and case.work and case.work.job == job.id:
            await self._updates.write_off(case)
        else:
            await self._ports.log.append(self._line(job, Result.FAILED, job.actor), key=job.id)
        await self._ports.forms.drop(job.form)
        await self._stage.write_off(job)
        await self._live_cards.broadcast(job.case, asker=job.actor.id)

    def now(self) -> datetime:
        """Return the present time, as the jobs see it."""
        return self._ports.clock.now()

    async def _values(self, job: Job) -> dict[str, str]:
        return await self._ports.forms.read(job.form) if job.form else {}


def _half_key(job: Job) -> str:
    return f"{job.id}:half"
