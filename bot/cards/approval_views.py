"""Requests for a second person → cards: who asks for what, what it changes, and how it ended."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from bot.cards.approval_calls import DecideApproval, ShowApproval, SubmitRefusal
from bot.cards.calls import ShowOrder
from bot.cards.elements import (
    Button,
    Buttons,
    Card,
    Confirm,
    Element,
    Facts,
    Form,
    Heading,
    Notice,
    Paragraph,
    Style,
    Tone,
)
from bot.cards.form_views import reason_field
from bot.cards.hold_calls import LookAtCase
from bot.cards.job_views import action_name, name_person, withdraw_button
from bot.cards.viewer import Viewer, card_of, slug
from bot.domain.approvals import Approval, ApprovalState, Verdict
from bot.domain.orders import Action, Order, OrderState
from bot.domain.people import Actor, Role
from bot.domain.policy import LEADS
from bot.domain.privacy import mask_email, mask_iban, mask_mobile
from bot.errors import InputInvalid

_TONES = {
    ApprovalState.OPEN: Tone.WARNING,
    ApprovalState.APPROVED: Tone.GOOD,
    ApprovalState.EMERGENCY: Tone.BAD,
}
_AFTER = {
    Action.CANCEL: OrderState.CANCELLED,
    Action.RECREATE: OrderState.CANCELLED,
    Action.ORDER_FOR: OrderState.CANCELLED,
    Action.RESEND_INVITATION: OrderState.INVITATION_SENT,
    Action.UPDATE_CARDHOLDER: OrderState.INVITATION_SENT,
}


def approval_card(
    viewer: Viewer,
    approval: Approval,
    order: Order | None,
    values: Mapping[str, str],
    notice: Notice | None = None,
) -> Card:
    """Show a request; without its `order` only what was kept of it. `values` are shown masked."""
    phrases = viewer.phrases
    elements: list[Element] = [notice] if notice else []
    elements.append(Notice(approval_text(viewer, approval), _tone(approval)))
    company = order.company.name if order else approval.order
    elements.append(Heading(phrases.get("order-title", company=company)))
    elements.append(Facts(tuple(_facts(viewer, approval, order, values))))
    if approval.evidence:
        found = ", ".join(approval.evidence)
        elements.append(Paragraph(phrases.get("approval-evidence", found=found), subtle=True))
    elements.append(Buttons(tuple(_buttons(viewer, approval))))
    return card_of(elements)


def _tone(approval: Approval) -> Tone:
    return _TONES.get(approval.state, Tone.INFO)


def approval_text(viewer: Viewer, approval: Approval) -> str:
    """Say who asks for what until when, or by whom it was decided, when, and why."""
    phrases, decided = viewer.phrases, approval.decided
    said = {
        "action": action_name(viewer, approval.action),
        "asker": _name(viewer, approval.asker),
        "asked": phrases.moment(approval.asked_at),
    }
    if decided is None:
        return phrases.get("approval-open", until=phrases.moment(approval.ends_at), **said)
    by = _name(viewer, decided.by) if decided.by else "–"
    said |= {"who": by, "at": phrases.moment(decided.at), "reason": decided.reason or "–"}
    return phrases.get(f"approval-{decided.state}", **said)


def _name(viewer: Viewer, actor: Actor) -> str:
    of_office = actor.role is Role.ACCOUNTANT
    return name_person(viewer, actor.id, actor.name, of_office, actor.office)


def _facts(
    viewer: Viewer, approval: Approval, order: Order | None, values: Mapping[str, str]
) -> Iterable[tuple[str, str]]:
    phrases = viewer.phrases
    if order:
        company = order.company
        yield phrases.get("fact-reference"), order.reference.spaced
        yield phrases.get("fact-office"), f"{company.office.name} ({company.office.code})"
        yield phrases.get("fact-bank"), viewer.banks[order.bank].name
    revision = str(approval.revision)
    numbered = phrases.get("approval-order-revision", order=approval.order, revision=revision)
    yield phrases.get("fact-order"), numbered
    if approval.is_open:
        for key, before, after in changes(
            viewer, approval.action, approval.order_state, order, values
        ):
            yield phrases.get(key), phrases.get("approval-change", before=before, after=after)


def changes(
    viewer: Viewer,
    action: Action,
    state: OrderState,
    order: Order | None,
    values: Mapping[str, str],
) -> Iterable[tuple[str, str, str]]:
    """Yield what an action changes: the key of its label, and masked what is and would be.

    `state` is that of the order when the action was asked for.
    """
    phrases, after = viewer.phrases, _AFTER.get(action, state)
    before = phrases.get(f"state-{slug(state)}")
    yield "approval-state", before, phrases.get(f"state-{slug(after)}")
    if order is None:
        return
    holder, banks = order.cardholder, viewer.banks
    shown: dict[str, tuple[str, str, Callable[[str], str]]] = {
        "company": ("fact-company", order.company.code, str),
        "reference": ("fact-reference", order.reference, str),
        "bank": ("fact-bank", order.bank, lambda code: banks[code].name),
        "name": ("fact-cardholder", holder.name, str),
        "email": ("fact-email", holder.email, mask_email),
        "mobile": ("fact-mobile", holder.mobile, mask_mobile),
        "iban": ("fact-iban", holder.iban, mask_iban),
    }
    for name, (key, was, mask) in shown.items():
        will_be = values.get(name, "")
        if will_be and will_be != was:
            yield key, mask(was) or "–", mask(will_be)


def _buttons(viewer: Viewer, approval: Approval) -> Iterable[Button]:
    phrases = viewer.phrases
    if approval.is_open and viewer.actor.id == approval.asker.id:
        yield withdraw_button(viewer, approval.job)
    elif approval.is_open and _may_decide(viewer, approval):
        confirm = Confirm(*(phrases.get(f"confirm-approve-{part}") for part in _CONFIRM))
        yes = DecideApproval(approval.id, Verdict.APPROVE)
        no = DecideApproval(approval.id, Verdict.REFUSE)
        yield Button(phrases.get("button-approve"), yes, Style.PRIMARY, confirm)
        yield Button(phrases.get("button-refuse"), no, Style.DANGER)
    # Whoever decides reads it beside: their message follows the request, and nothing else.
    decides = _may_decide(viewer, approval)
    show = LookAtCase(approval.case) if decides else ShowOrder(approval.order)
    yield Button(phrases.get("button-order"), show)


def _may_decide(viewer: Viewer, approval: Approval) -> bool:
    """Say whether a viewer is a lead who has neither asked for it nor proposed it."""
    return viewer.actor.role in LEADS and viewer.actor.id not in approval.asker_ids


_CONFIRM = ("title", "text", "yes", "no")


def refusal_form(
    viewer: Viewer, approval: Approval, typed: str = "", error: InputInvalid | None = None
) -> Form:
    """Ask why a request is refused."""
    phrases = viewer.phrases
    wrong = phrases.get(error.key, **error.arguments) if error else ""
    return Form(
        phrases.get("form-refusal-title"),
        (Paragraph(approval_text(viewer, approval)),),
        (reason_field(viewer, typed, wrong),),
        Button(phrases.get("button-refuse"), SubmitRefusal(approval.id), Style.DANGER),
        Button(phrases.get("button-close"), ShowApproval(approval.id)),
    )
