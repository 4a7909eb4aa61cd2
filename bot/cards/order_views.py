"""Orders → cards, for one viewer."""

from __future__ import annotations

from collections.abc import Iterable

from bot.cards.calls import (
    AskAction,
    OpenCase,
    Reveal,
    ShowOrder,
)
from bot.cards.elements import (
    MENU_BUTTONS,
    Button,
    Buttons,
    Card,
    Confirm,
    Element,
    Facts,
    Heading,
    Notice,
    Style,
    Tone,
    bold,
)
from bot.cards.job_views import emergency_button
from bot.cards.problem_views import list_ways
from bot.cards.texts import Phrases
from bot.cards.viewer import Viewer, card_of, slug
from bot.domain.cases import PAST, Case, CaseStatus
from bot.domain.checks import Evidence
from bot.domain.orders import Action, Change, Order, OrderState
from bot.domain.people import Audience
from bot.domain.policy import LEADS, needs_second_person, possible_actions
from bot.domain.privacy import mask_email, mask_iban, mask_mobile
from bot.domain.shown_numbers import group_iban

STATE_TONES = {
    OrderState.PROBLEM: Tone.BAD,
    OrderState.INVITATION_EXPIRED: Tone.WARNING,
    OrderState.ACTIVE: Tone.GOOD,
}
WALKABLE = frozenset(
    {OrderState.PROBLEM, OrderState.INVITATION_SENT, OrderState.INVITATION_EXPIRED}
)


def order_card(
    viewer: Viewer,
    order: Order,
    *,
    case: Case | None = None,
    notice: Notice | None = None,
    revealed: bool = False,
    work: tuple[Button, ...] = (),
    cause: Evidence | None = None,
) -> Card:
    """The order with its state and everything that may be done to it.

    `cause` is why it is in Problem, where that is known. `work` are the buttons for an action of
    the case; while that is under way there are no others.
    """
    phrases = viewer.phrases
    elements: list[Element] = [notice] if notice else []
    elements.append(Heading(phrases.get("order-title", company=order.company.name)))
    elements.append(state_notice(phrases, order, case, cause))
    elements.append(Facts(tuple(_order_facts(viewer, order, revealed))))
    if case and case.status is CaseStatus.HANDED_OVER:
        moment = phrases.moment(case.answers[-1].at if case.answers else case.opened_at)
        elements.append(Notice(phrases.get("order-handed-over", case=case.id, at=moment)))
    if work:
        elements.append(Buttons(work))
    if not (case and case.under_way):
        elements.extend(_order_buttons(viewer, order, case, revealed))
    return card_of(elements)


def state_notice(
    phrases: Phrases, order: Order, case: Case | None = None, cause: Evidence | None = None
) -> Notice:
    """The state of an order, and what that means, or why it is so where that is known."""
    state = f"state-{slug(order.state)}"
    text = bold(phrases.get(state))
    # Of an order that is being recreated nobody is to hear that it can be placed anew.
    work = case.work if case and order.state is OrderState.CANCELLED else None
    if not (work and (work.under_way or work.is_half_done)):
        why = phrases.get(cause.key, **cause.arguments) if cause else phrases.get(f"{state}-text")
        text = f"{text} · {why}"
    return Notice(text, STATE_TONES.get(order.state, Tone.INFO))


def _order_facts(viewer: Viewer, order: Order, revealed: bool) -> Iterable[tuple[str, str]]:
    phrases = viewer.phrases
    company = order.company
    yield phrases.get("fact-reference"), order.reference.spaced
    yield phrases.get("fact-company"), f"{company.name} ({company.code})"
    if viewer.actor.audience is Audience.SUPPORT:
        yield phrases.get("fact-office"), f"{company.office.name} ({company.office.code})"
    yield phrases.get("fact-bank"), viewer.banks[order.bank].name
    yield from _cardholder_facts(phrases, order, revealed)
    yield phrases.get("fact-since"), phrases.day(order.state_changed_at)
    if order.invited_at and order.state in WALKABLE:
        yield phrases.get("fact-invited"), phrases.day(order.invited_at)
    if order.invitation_expires_at and order.state is OrderState.INVITATION_SENT:
        yield phrases.get("fact-expires"), phrases.day(order.invitation_expires_at)
    if order.last_file_on:
        yield phrases.get("fact-last-file"), phrases.day(order.last_file_on)
    yield phrases.get("fact-order"), order.id
    if order.replaces:
        yield phrases.get("fact-replaces"), order.replaces
    if order.replaced_by:
        yield phrases.get("fact-replaced-by"), order.replaced_by


def _cardholder_facts(phrases: Phrases, order: Order, revealed: bool) -> Iterable[tuple[str, str]]:
    holder = order.cardholder
    if holder.name:
        yield phrases.get("fact-cardholder"), holder.name
    for label, masked, whole in (
        ("fact-email", mask_email(holder.email), holder.email),
        ("fact-mobile", mask_mobile(holder.mobile), holder.mobile),
        ("fact-iban", mask_iban(holder.iban), group_iban(holder.iban)),
    ):
        if whole:
            yield phrases.get(label), whole if revealed else masked


# The others stand behind the menu: who walks the checks is led to them.
_LIKELY = frozenset(Action) - {Action.ORDER_FOR, Action.CONTACT_SUPPORT}


def _order_buttons(
    viewer: Viewer, order: Order, case: Case | None, revealed: bool
) -> Iterable[Element]:
    actions = possible_actions(viewer.actor.role, order, viewer.banks[order.bank])
    buttons = [
        *_first(viewer, order, case),
        *(action_button(viewer, order, action) for action in actions if action in _LIKELY),
    ]
    more = [action_button(viewer, order, action) for action in actions if action not in _LIKELY]
    more.extend(
        emergency_button(viewer, order.id, order.revision, action)
        for action in emergencies(viewer, order, actions)
    )
    more.extend(_looks(viewer, order, revealed))
    if not buttons:
        buttons, more = more[:1], more[1:]
    yield Buttons(tuple(buttons), tuple(more[:MENU_BUTTONS]))


def emergencies(viewer: Viewer, order: Order, actions: Iterable[Action]) -> Iterable[Action]:
    """Yield which of these a lead may do without the second person whom they take."""
    role, gates = viewer.actor.role, viewer.rules.gates
    for action in actions:
        if role in LEADS and needs_second_person(gates, role, action, order.state):
            yield action


def _first(viewer: Viewer, order: Order, case: Case | None) -> Iterable[Button]:
    """What most people do next: find the cause, or go on to the order that took its place."""
    phrases = viewer.phrases
    if order.state in WALKABLE:
        started = case is not None and bool(case.answers) and case.status not in PAST
        label = phrases.get("button-continue" if started else "button-find-cause")
        yield Button(label, OpenCase(order.id), Style.PRIMARY)
    elif order.replaced_by:
        yield Button(phrases.get("button-newer"), ShowOrder(order.replaced_by), Style.PRIMARY)


def _looks(viewer: Viewer, order: Order, revealed: bool) -> Iterable[Button]:
    phrases, holder = viewer.phrases, order.cardholder
    has_contact = bool(holder.email or holder.mobile or holder.iban)
    if viewer.actor.audience is Audience.SUPPORT and has_contact and not revealed:
        yield Button(phrases.get("button-reveal"), Reveal(order.id))
    if order.replaced_by and order.state in WALKABLE:
        yield Button(phrases.get("button-newer"), ShowOrder(order.replaced_by))
    yield from list_ways(viewer, order)


def action_button(
    viewer: Viewer,
    order: Order,
    action: Action,
    *,
    case: str = "",
    primary: bool = False,
    change: Change = Change.UNKNOWN,
) -> Button:
    """The button that asks for an action; cancelling is confirmed where no form asks again.

    `change` says what is to be changed, where that is known.
    """
    phrases = viewer.phrases
    call = AskAction(order.id, order.revision, action, case, change.by(action))
    confirm = None
    style = Style.PRIMARY if primary else Style.DEFAULT
    if action is Action.CANCEL:
        style = Style.DANGER
        if order.state is not OrderState.ACTIVE:
            confirm = Confirm(
                phrases.get("confirm-cancel-title"),
                phrases.get("confirm-cancel-text", reference=order.reference.spaced),
                phrases.get("confirm-cancel-yes"),
                phrases.get("confirm-cancel-no"),
            )
    return Button(phrases.get(f"action-{slug(action)}"), call, style, confirm)


def known_contact(order: Order) -> str:
    """Return where the cardholder is reached, masked."""
    holder = order.cardholder
    contact = (mask_email(holder.email), mask_mobile(holder.mobile), mask_iban(holder.iban))
    return " · ".join(part for part in contact if part) or "–"
