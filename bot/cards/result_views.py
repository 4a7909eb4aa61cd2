"""Results → cards: what an action did, what comes next and when, and where to go on."""

from __future__ import annotations

from bot.cards.calls import NextProblem, ShowOrder
from bot.cards.elements import Button, Buttons, Card, Paragraph, Style
from bot.cards.ending_views import end_buttons
from bot.cards.job_views import done_notice
from bot.cards.order_views import action_button
from bot.cards.problem_views import list_ways
from bot.cards.viewer import Viewer, card_of
from bot.domain.actions import Result
from bot.domain.cases import Case
from bot.domain.orders import Action, Order, OrderState
from bot.domain.policy import possible_actions

# What may be wanted right after an action, and has a form; the rest stands on the order's card.
_AFTERWARDS = (Action.CONTACT_SUPPORT, Action.UPDATE_CARDHOLDER)


def result_card(viewer: Viewer, order: Order, case: Case) -> Card | None:
    """Tell in three lines that an action was done; None while there is nothing of it to tell."""
    work = case.work
    if work is None or work.under_way or work.news or work.action is Action.CONTACT_SUPPORT:
        return None
    if work.result not in (Result.DONE, Result.UNDONE):
        return None
    phrases = viewer.phrases
    # The reference stands in the first line; where the company does as well, that is enough.
    is_named = work.action is Action.ORDER_FOR and work.result is Result.DONE
    where = "" if is_named else f"{order.company.name} · "
    possible = possible_actions(viewer.actor.role, order, viewer.banks[order.bank])
    more = (a for a in _AFTERWARDS if a in possible and a is not work.action)
    buttons = Buttons(
        (
            Button(phrases.get("button-next-problem"), NextProblem(order.id), Style.PRIMARY),
            Button(phrases.get("button-order"), ShowOrder(order.id)),
        ),
        (
            *(action_button(viewer, order, action) for action in more),
            *end_buttons(viewer, case),
            *list_ways(viewer),
        ),
    )
    next_line = Paragraph(f"{where}{_next(viewer, order)}", subtle=True)
    return card_of([done_notice(viewer, order, work), next_line, buttons])


def _next(viewer: Viewer, order: Order) -> str:
    phrases, bank = viewer.phrases, viewer.banks[order.bank]
    if order.state is OrderState.CANCELLED:
        if bank.supported:
            return phrases.get("next-cancelled")
        return phrases.get("next-cancelled-bank", bank=bank.name)
    if order.state is not OrderState.INVITATION_SENT:
        return phrases.get("next-seen")
    if order.invitation_expires_at is None:
        return phrases.get("next-invited")
    return phrases.get("next-invited-until", day=phrases.day(order.invitation_expires_at))
