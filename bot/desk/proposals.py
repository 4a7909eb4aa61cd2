"""Proposals: somebody of support fills in an action that the office of its case is to confirm."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import replace

from bot.cards import errand_views
from bot.cards.calls import AskAction, SubmitForm
from bot.cards.elements import Notice, Tone
from bot.cards.steering_views import may_steer
from bot.cards.viewer import Viewer
from bot.casework.case_cards import CaseCards
from bot.casework.errand_keeping import ErrandKeeping
from bot.casework.walk import Walk
from bot.casework.walks import Walks
from bot.desk.replies import Reply, plain_reply
from bot.domain.cases import Case
from bot.domain.errands import Errand
from bot.domain.orders import Action, Order
from bot.domain.people import Audience, Role
from bot.domain.policy import possible_in_case
from bot.errors import ActionRefused, FormLost, StoreConflict, StoreUnavailable
from bot.ports import Ports

_TRIES = 5


class Proposals:
    """Keeps actions with their values, sealed, instead of having them done."""

    def __init__(
        self,
        ports: Ports,
        walks: Walks,
        cards: CaseCards,
        keeping: ErrandKeeping,
        named: Callable[[Viewer], Awaitable[tuple[str, str]]],
    ) -> None:
        """`named` gives somebody's id and own name, as far as their platform tells it."""
        self._ports = ports
        self._walks = walks
        self._cards = cards
        self._keeping = keeping
        self._named = named

    async def choose(self, viewer: Viewer, case: Case) -> Reply:
        """Show which actions can be proposed; raises as `propose`."""
        refuse_unless_may_ask(viewer, case)
        walk = await self._walks.walk(case)
        order, bank = walk.order, viewer.banks[walk.order.bank]
        possible = possible_in_case(Role.ACCOUNTANT, order, bank, case)
        actions = [one for one in _ordered(walk) if one in possible]
        if not actions:
            raise ActionRefused("refused-proposal-none")
        calls = errand_views.proposable(order, case, actions)
        return plain_reply(viewer, errand_views.choice_card(viewer, order, case, calls))

    async def propose(
        self, viewer: Viewer, order: Order, call: AskAction | SubmitForm, values: Mapping[str, str]
    ) -> Reply:
        """Keep an action with its checked values, sealed, until the office confirms it.

        Raises:
            ActionRefused: this viewer may not, or not now.
            StoreConflict: others save the case all the time.
        """
        case = await self._ports.cases.get(call.case)
        if case and await self._is_proposed_so(viewer, case, call, values):
            # A platform has sent it twice.
            return await self._present(viewer, case)
        within = viewer.rules.support.proposal_within
        ends_at = self._ports.clock.now() + within
        form = await self._ports.forms.keep(values)
        try:
            if form:
                await self._ports.forms.hold(form, ends_at)
            for _try in range(_TRIES):
                case = await self.proposing(viewer, call)
                errand = replace(
                    await self.new(viewer, case),
                    action=call.action,
                    order_state=order.state,
                    form=form,
                    ends_at=ends_at,
                )
                try:
                    return await self.ask(viewer, case, errand)
                except StoreConflict:
                    continue
        except BaseException:
            # What was kept all the same is still to be confirmed.
            with suppress(StoreUnavailable):
                now = await self._ports.cases.get(call.case)
                if now is None or now.errand is None or now.errand.form != form:
                    await self._ports.forms.drop(form)
            raise
        await self._ports.forms.drop(form)
        raise StoreConflict(call.case)

    async def proposing(self, viewer: Viewer, call: AskAction | SubmitForm) -> Case:
        """Return the case in which somebody of support proposes an action, if they may.

        Raises as `propose`.
        """
        case = await self._walks.visible(call.case, viewer)
        refuse_unless_may_ask(viewer, case)
        if call.action is Action.CONTACT_SUPPORT:
            # It has support already.
            raise ActionRefused("refused-proposal-none")
        if (case.order, case.order_revision) != (call.order, call.revision):
            raise ActionRefused("case-moved")
        return case

    async def new(self, viewer: Viewer, case: Case) -> Errand:
        """Return what this viewer begins to ask the office of a case."""
        by, name = await self._named(viewer)
        return Errand(
            number=case.errands[-1].number + 1 if case.errands else 1,
            office=case.office,
            by=by,
            by_name=name,
            at=self._ports.clock.now(),
        )

    async def ask(self, viewer: Viewer, case: Case, errand: Errand) -> Reply:
        """Ask it, and show that; StoreConflict if the case was saved since it was read."""
        await self._keeping.ask(case, errand, replace(viewer.actor, name=errand.by_name))
        is_read = await self._keeping.has_reader(case)
        return await self._present(viewer, case, "" if is_read else "errand-nobody-reads")

    async def _present(self, viewer: Viewer, case: Case, key: str = "") -> Reply:
        notice = Notice(viewer.phrases.get(key), Tone.WARNING) if key else None
        shown = await self._cards.present(case.id, viewer, notice)
        return Reply.of_case(viewer, case.id, shown, changed=True)

    async def _is_proposed_so(
        self, viewer: Viewer, case: Case, call: AskAction | SubmitForm, values: Mapping[str, str]
    ) -> bool:
        """Say whether a viewer has proposed just that already, with the same values."""
        errand = case.errand
        if errand is None or (errand.by, errand.action) != (viewer.actor.id, call.action):
            return False
        with suppress(FormLost):
            return await self._ports.forms.read(errand.form) == values
        return False


def refuse_unless_may_ask(viewer: Viewer, case: Case) -> None:
    """Refuse to ask the office of a case something to whoever does not have it, and twice."""
    key = ""
    if viewer.actor.audience is not Audience.SUPPORT:
        key = "refused-errand-role"
    elif case.hold is None or not case.is_with_support:
        key = "refused-errand-untaken"
    elif not may_steer(viewer, case):
        key = "refused-errand-not-yours"
    elif case.under_way:
        key = "refused-errand-under-way"
    elif case.errand:
        key = "refused-errand-open"
    if key:
        raise ActionRefused(key)


def _ordered(walk: Walk) -> tuple[Action, ...]:
    """Return the actions of a walk's end, then all others, but to ask for support."""
    outcome = walk.flow.outcomes.get(walk.case.at) if walk.flow else None
    first = outcome.actions if outcome else ()
    return tuple(one for one in dict.fromkeys((*first, *Action)) if one != Action.CONTACT_SUPPORT)
