"""The inbox of approvals: what waits for a second person, what was decided, and deciding."""

from __future__ import annotations

from dataclasses import dataclass

from bot.cards.approval_calls import ApprovalCall, DecideApproval, SubmitRefusal
from bot.cards.approval_views import approval_text, changes
from bot.cards.elements import Form, Notice
from bot.console.order_records import Told
from bot.console.readers import Readers, identity_of
from bot.console.visitors import Visitor
from bot.desk.desk import Desk
from bot.domain.approvals import Approval, Verdict, approval_id
from bot.domain.orders import Order
from bot.domain.paging import Slice
from bot.domain.policy import LEADS
from bot.errors import OrderNotFound
from bot.ports import Ports


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalSheet:
    """All that is known of a request.

    `order` is None while it cannot be read. `changes` are the keys of labels with what is and would
    be, masked. `approvers` are the names of those who may decide now, and `verdicts` what this
    visitor may say.
    """

    approval: Approval
    told: str
    order: Order | None
    changes: tuple[tuple[str, str, str], ...]
    approvers: tuple[str, ...]
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """What came of a verdict: what stands in the way, or the `error` of its reason."""

    wrong: tuple[Told, ...] = ()
    error: str = ""


class ApprovalPages:
    """Shows requests to whoever may read in the console; the desk decides who may decide."""

    def __init__(self, ports: Ports, desk: Desk, readers: Readers) -> None:
        self._store = ports.approvals
        self._desk = desk
        self._readers = readers

    async def page(self, *, is_open: bool, start: str = "") -> Slice[Approval]:
        """Return the newest requests that wait, or those that have ended."""
        return await self._store.page(is_open=is_open, start=start)

    async def of_order(self, order_id: str) -> tuple[Approval, ...]:
        """Return the newest requests for an order."""
        return await self._store.of_order(order_id)

    async def of_job(self, job: str) -> Approval | None:
        """Return the request of a job, if it has one."""
        return await self._store.get(approval_id(job))

    async def sheet(self, visitor: Visitor, language: str, approval_id: str) -> ApprovalSheet:
        """Return all that is known of a request.

        Raises:
            OrderNotFound: there is none with this id.
        """
        approval = await self._store.get(approval_id)
        if approval is None:
            raise OrderNotFound(approval_id)
        reader = await self._readers.of(visitor, language)
        reading = await self._desk.approvals.read(approval)
        approvers, verdicts = tuple[str, ...](), tuple[Verdict, ...]()
        if approval.is_open:
            known = self._desk.approvals.approvers
            approvers = await known.names(but=approval.asker_ids)
            if await known.is_any(visitor.account.id, approval.asker_ids):
                verdicts = (Verdict.WITHDRAW,)
            elif visitor.role in LEADS:
                verdicts = (Verdict.APPROVE, Verdict.REFUSE)
        return ApprovalSheet(
            approval=approval,
            told=approval_text(reader, approval),
            order=reading.order,
            changes=tuple(
                changes(
                    reader, approval.action, approval.order_state, reading.order, reading.values
                )
            ),
            approvers=approvers,
            verdicts=verdicts,
        )

    async def decide(
        self, visitor: Visitor, language: str, approval_id: str, verdict: Verdict, reason: str
    ) -> Said:
        """Take a verdict to the desk; whoever comes second reads on the page who was first."""
        call: ApprovalCall = DecideApproval(approval_id, verdict)
        if verdict is Verdict.REFUSE:
            call = SubmitRefusal(approval_id, {"reason": reason})
        reply = await self._desk.handle(identity_of(visitor, language), call)
        if isinstance(reply.content, Form):
            return Said(error=next(iter(reply.content.errors.values()), ""))
        # What a request says of itself comes last; before it, what stands in the way.
        notices = [one for one in reply.content.elements if isinstance(one, Notice)]
        if reply.lack or len(notices) > 1:
            return Said(wrong=tuple(Told.of(one) for one in notices[:1]))
        return Said()
