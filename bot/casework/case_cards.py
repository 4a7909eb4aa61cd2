"""Case cards: a case, or the order it is about, as one viewer is to see it now."""

from __future__ import annotations

from dataclasses import dataclass

from bot.cards import (
    case_views,
    channel_views,
    ending_views,
    errand_views,
    hand_over_views,
    hold_views,
    job_views,
    order_views,
    result_views,
    steering_views,
)
from bot.cards.elements import Button, Card, Notice, Tone
from bot.cards.onlookers import for_onlooker
from bot.cards.viewer import Viewer, card_of
from bot.casework.walk import Walk
from bot.casework.walks import Walks
from bot.domain.actions import LogEntry
from bot.domain.cases import PAST, Case, CaseStatus, keyed_order
from bot.domain.checks import find_cause
from bot.domain.orders import Order
from bot.domain.people import Audience
from bot.errors import BackOfficeUnavailable, OrderNotFound
from bot.ports import Ports


@dataclass(frozen=True, slots=True)
class Shown:
    """A card, and the revision of the case that it shows; below 0 while its order is unread."""

    card: Card
    revision: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A case as it was read once, to be drawn for any number of viewers.

    Without the back office there is no `walk`, and only how the action stands can be shown;
    `change` is who changed the order of a closed case.
    """

    case: Case
    walk: Walk | None = None
    change: LogEntry | None = None


class CaseCards:
    """Decides what of a case a viewer sees: the step, the order, or the work that is under way."""

    def __init__(self, ports: Ports, walks: Walks) -> None:
        self._cases = ports.cases
        self._log = ports.log
        self._clock = ports.clock
        self._walks = walks

    async def read(self, case_id: str) -> Reading:
        """Read a case with all that its cards show, or by its key an order that has none.

        Raises:
            OrderNotFound: there is no such case, or its order is unknown.
            BackOfficeUnavailable: the order cannot be read, and no action is told of.
        """
        if order_id := keyed_order(case_id):
            walk = await self._walks.look(order_id)
            return Reading(walk.case, walk)
        case = await self._cases.get(case_id)
        if case is None:
            raise OrderNotFound(case_id)
        try:
            walk = await self._walks.walk(case)
        except BackOfficeUnavailable:
            if case.work is None:
                raise
            return Reading(case)
        if case.status is CaseStatus.CLOSED and case.work is None:
            return Reading(case, walk, await self._last_change(walk.order))
        return Reading(case, walk)

    async def _last_change(self, order: Order) -> LogEntry | None:
        entries = await self._log.entries(order=order.id, limit=10)
        return next((entry for entry in entries if entry.moved_the_order), None)

    async def present(self, case_id: str, viewer: Viewer, notice: Notice | None = None) -> Shown:
        """Show a case as it is now; see `read` and `draw`."""
        return self.draw(await self.read(case_id), viewer, notice)

    def draw(self, reading: Reading, viewer: Viewer, notice: Notice | None = None) -> Shown:
        """Draw a reading for one viewer.

        Raises:
            OrderNotFound: the order is another office's now.
        """
        case, walk = reading.case, reading.walk
        if walk is None:
            if not viewer.actor.may_see_office(case.office):
                raise OrderNotFound(case.id)
            if case.is_of_support and case.ending and case.is_over:
                bare = ending_views.bare_ended_card(viewer, case, case.ending)
                return Shown(bare, -case.revision)
            assert case.work, "only an action can be told of without its order"
            # Not the revision itself: with the order there will be more to show of it.
            return Shown(job_views.bare_card(viewer, case, case.work), -case.revision)
        if not viewer.actor.may_see(walk.order):
            raise OrderNotFound(case.id)
        if viewer.actor.identity.is_channel:
            return Shown(self._in_channel(walk, viewer), case.revision)
        if case.is_of_support and case.ending and case.is_over:
            ended = walk.order, case, case.ending, self._clock.now(), notice
            card = ending_views.ended_card(viewer, *ended)
            return Shown(for_onlooker(viewer, card), case.revision)
        if _is_closed_by_hand(reading):
            notice = job_views.closed_notice(viewer, case)
        elif reading.change:
            notice = job_views.moved_notice(viewer, reading.change)
        return Shown(self.show(walk, viewer, notice), case.revision)

    def _in_channel(self, walk: Walk, viewer: Viewer) -> Card:
        now, noted = self._clock.now(), bool(walk.note)
        return channel_views.channel_card(
            viewer, walk.order, walk.case, walk.flow, now, noted=noted
        )

    def show(self, walk: Walk, viewer: Viewer, notice: Notice | None = None) -> Card:
        """Show a case with its order."""
        return for_onlooker(viewer, self._show(walk, viewer, notice))

    def _show(self, walk: Walk, viewer: Viewer, notice: Notice | None) -> Card:
        case, order = walk.case, walk.order
        if case.under_way:
            return self._order(viewer, order, case, notice)
        if card := _asked(walk, viewer):
            return card_of([notice, *card.elements]) if notice else card
        card = self._standing(walk, viewer, notice)
        told = steering_views.errand_notice(viewer, case, walk.flow)
        if told is None or case.order_revision != order.revision:
            return card
        return card_of([told, *card.elements])

    def _standing(self, walk: Walk, viewer: Viewer, notice: Notice | None) -> Card:
        case, order, flow = walk.case, walk.order, walk.flow
        told = case.work is not None and not case.work.seen
        if notice is None and told:
            if result := result_views.result_card(viewer, order, case):
                return result
            notice = job_views.job_notice(viewer, order, case)
        if case.waits_for_support:
            notice = notice or _handed_over(viewer, case)
            note = walk.note if _may_read_note(viewer, case) else ""
            return hand_over_views.handed_over_card(viewer, order, case, flow, notice, note)
        if flow is None or not _is_walked(walk):
            return self._order(viewer, order, case, notice)
        if case.status is CaseStatus.HANDED_OVER and case.at in flow.steps and notice is None:
            notice = _handed_over(viewer, case)
        return case_views.case_card(viewer, order, case, flow, notice, walk.finding)

    def findings(self, walk: Walk, viewer: Viewer) -> Card:
        """Show what the desk found in a case; of one that is not walked any more, how it stands."""
        if walk.flow is None or not _is_walked(walk) or not walk.case.evidence:
            return self.show(walk, viewer)
        card = case_views.findings_card(viewer, walk.order, walk.case, walk.flow)
        return for_onlooker(viewer, card)

    def order(
        self,
        viewer: Viewer,
        order: Order,
        case: Case | None,
        notice: Notice | None = None,
        *,
        revealed: bool = False,
    ) -> Card:
        """Show an order; while an action is under way, that in the place of the buttons."""
        card = self._order(viewer, order, case, notice, revealed=revealed)
        return for_onlooker(viewer, card)

    def _order(
        self,
        viewer: Viewer,
        order: Order,
        case: Case | None,
        notice: Notice | None = None,
        *,
        revealed: bool = False,
    ) -> Card:
        buttons: tuple[Button, ...] = ()
        if case and case.work and (case.under_way or case.work.is_half_done):
            notice = notice or job_views.job_notice(viewer, order, case)
            buttons = job_views.signal_buttons(viewer, case)
        cause = find_cause(order, viewer.banks[order.bank], self._clock.now())
        return order_views.order_card(
            viewer, order, case=case, notice=notice, revealed=revealed, work=buttons, cause=cause
        )


def _asked(walk: Walk, viewer: Viewer) -> Card | None:
    """Show an office what support asks of it, if that is anything and can still be done."""
    case, order, flow, errand = walk.case, walk.order, walk.flow, walk.case.errand
    is_office = viewer.actor.audience is Audience.OFFICE
    if errand is None or not is_office or not viewer.actor.may_see_office(errand.office):
        return None
    if case.order_revision != order.revision:
        return None
    if errand.action:
        return errand_views.proposal_card(viewer, order, case, errand, walk.proposed)
    if flow is None or errand.step not in flow.steps:
        return None
    return errand_views.question_card(viewer, order, case, flow, errand)


def _is_closed_by_hand(reading: Reading) -> bool:
    """Say whether somebody closed the case by hand, and nobody has changed its order since."""
    case, change = reading.case, reading.change
    if not case.closed_by or case.closed_at is None:
        return False
    return change is None or change.at <= case.closed_at


def _is_walked(walk: Walk) -> bool:
    """Say whether the case stands at a step or an end of its flow, for the order as it is now."""
    case, work = walk.case, walk.case.work
    if case.under_way or (work and not work.seen) or case.status in PAST:
        return False
    return case.order_revision == walk.order.revision


def _may_read_note(viewer: Viewer, case: Case) -> bool:
    """Say whether a note may be read: it stays with the office of its time when the order moves."""
    written_at = case.work.office if case.work else ""
    return viewer.actor.may_see_office(written_at or case.office)


def _handed_over(viewer: Viewer, case: Case) -> Notice:
    return Notice(hold_views.with_support_text(viewer, case), Tone.INFO)
