"""Case cards: a case, or the order it is about, as one reader is to see it now."""

from __future__ import annotations

from dataclasses import dataclass

from bot.cards import case_views, job_views, order_views
from bot.cards.elements import Button, Card, Notice, Tone
from bot.cards.viewer import Reader
from bot.casework.walks import Casework, Walk
from bot.domain.actions import CHANGED, Result
from bot.domain.cases import Case, CaseStatus
from bot.domain.orders import Action, Order
from bot.errors import BackOfficeUnavailable
from bot.ports import Ports

_PAST = frozenset({CaseStatus.CLOSED, CaseStatus.FOLLOWED})


@dataclass(frozen=True, slots=True)
class Shown:
    """A card, and the revision of the case that it shows."""

    card: Card
    revision: int


class CaseCards:
    """Decides what of a case a reader sees: the step, the order, or the work that is under way."""

    def __init__(self, ports: Ports, casework: Casework, support_email: str) -> None:
        self._log = ports.log
        self._casework = casework
        self._support_email = support_email

    async def present(self, case_id: str, reader: Reader, notice: Notice | None = None) -> Shown:
        """Show a case as it is now; without the back office, only how its action stands.

        Raises:
            OrderNotFound: there is no such case for this reader.
            BackOfficeUnavailable: the order cannot be read, and no action is told of.
        """
        case = await self._casework.visible(case_id, reader)
        try:
            walk = await self._casework.walk(case, reader)
        except BackOfficeUnavailable:
            if case.work is None:
                raise
            # Not the revision itself: with the order there will be more to show of it.
            return Shown(job_views.bare_card(reader, case, case.work), -case.revision)
        if walk.case.status is CaseStatus.CLOSED and walk.case.work is None:
            notice = await self._foreign_change(walk.order, reader) or notice
        return Shown(self.show(walk, reader, notice), walk.case.revision)

    async def _foreign_change(self, order: Order, reader: Reader) -> Notice | None:
        entries = await self._log.entries(order=order.id, limit=10)
        done = next((entry for entry in entries if entry.result in CHANGED), None)
        return job_views.moved_notice(reader, done) if done else None

    def show(self, walk: Walk, reader: Reader, notice: Notice | None = None) -> Card:
        """Show a case with its order."""
        case, order, flow = walk.case, walk.order, walk.flow
        if case.under_way:
            return self.order(reader, order, case, notice)
        told = case.work is not None and not case.work.seen
        if notice is None and told:
            notice = job_views.work_notice(reader, order, case, self._support_email)
        if _waits_for_support(case):
            notice = notice or _handed_over(reader, case)
            return case_views.handed_over_card(reader, order, case, flow, notice)
        if told or case.status in _PAST or flow is None:
            return self.order(reader, order, case, notice)
        if case.order_revision != order.revision:
            return self.order(reader, order, case, notice)
        if case.status is CaseStatus.HANDED_OVER and case.at in flow.steps and notice is None:
            notice = _handed_over(reader, case)
        return case_views.case_card(reader, order, case, flow, notice)

    def order(
        self,
        reader: Reader,
        order: Order,
        case: Case | None,
        notice: Notice | None = None,
        *,
        revealed: bool = False,
    ) -> Card:
        """Show an order; while an action is under way, that in the place of the buttons."""
        buttons: tuple[Button, ...] = ()
        if case and case.work and (case.under_way or case.work.is_half_done):
            notice = notice or job_views.work_notice(reader, order, case, self._support_email)
            buttons = job_views.steer_buttons(reader, case)
        return order_views.order_card(
            reader, order, case=case, notice=notice, revealed=revealed, work=buttons
        )


def _waits_for_support(case: Case) -> bool:
    """Say whether support was asked for last, and nobody has gone on since."""
    work = case.work
    if work is None or work.seen or case.status is not CaseStatus.HANDED_OVER:
        return False
    return work.action is Action.CONTACT_SUPPORT and work.result is Result.DONE


def _handed_over(reader: Reader, case: Case) -> Notice:
    return Notice(reader.phrases.get("case-handed-over", case=case.id), Tone.INFO)
