"""Actions → forms: what a person fills in, with errors at their fields."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.cards.calls import AskAction, CloseForm, OpenCase, ShowWalk, SubmitForm
from bot.cards.elements import (
    Button,
    Buttons,
    Card,
    Element,
    Field,
    Form,
    Heading,
    Notice,
    Option,
    Paragraph,
    Style,
    Tone,
)
from bot.cards.order_views import known_contact
from bot.cards.viewer import Viewer, card_of, slug
from bot.domain.cardholder_changes import kept_value
from bot.domain.form_input import NOTE_CHARS, form_fields, looks_secret_in
from bot.domain.orders import Action, Banks, Change, Order
from bot.domain.people import Platform
from bot.domain.privacy import mask_email, mask_iban, mask_mobile
from bot.errors import ActionRefused, InputInvalid


def action_form(
    viewer: Viewer,
    order: Order,
    action: Action,
    *,
    case: str = "",
    seen: int = 0,
    change: Change = Change.UNKNOWN,
    values: Mapping[str, str] | None = None,
    errors: Iterable[InputInvalid | ActionRefused] = (),
    above: tuple[Element, ...] = (),
) -> Form:
    """The form of an action: empty, or as it was sent with what is wrong at each field.

    `seen` is the revision of the case from which it is opened, `change` what of the cardholder an
    update is to ask for; what stands `above` it comes first.
    """
    phrases = viewer.phrases
    form = _form_name(action, change)
    wrong = {error.field: phrases.get(error.key, **error.arguments) for error in errors}
    names = form_fields(action, order, viewer.banks[order.bank], change)
    fields = tuple(
        _field(viewer, order, (action, change), name, (values or {}).get(name), wrong.get(name, ""))
        for name in names
    )
    elements = list(above)
    elements += [Notice(text, Tone.BAD) for name, text in wrong.items() if name not in names]
    elements.append(Paragraph(_explanation(viewer, order, form)))
    call = SubmitForm(order.id, order.revision, action, case, seen=seen, change=change)
    style = Style.DANGER if action is Action.CANCEL else Style.PRIMARY
    leave = CloseForm(order.id, order.revision, action, case, seen)
    return Form(
        phrases.get(f"form-{form}-title"),
        tuple(elements),
        fields,
        Button(phrases.get(f"form-{form}-submit"), call, style),
        Button(phrases.get("button-close"), leave),
    )


def holder_card(viewer: Viewer, order: Order, *, case: str = "") -> Card:
    """Ask whether the person stays whose contact data are to be changed."""
    phrases = viewer.phrases
    ask = AskAction(order.id, order.revision, Action.UPDATE_CARDHOLDER, case)
    leave = OpenCase(order.id) if case else ShowWalk(order.id)
    buttons = (
        Button(phrases.get("holder-same"), replace(ask, change=Change.CONTACT)),
        Button(phrases.get("holder-other"), replace(ask, change=Change.PERSON)),
        Button(phrases.get("button-back"), leave),
    )
    text = Paragraph(_explanation(viewer, order, "holder"))
    return card_of([Heading(phrases.get("form-holder-title")), text, Buttons(buttons)])


def _form_name(action: Action, change: Change) -> str:
    if action is not Action.UPDATE_CARDHOLDER:
        return slug(action)
    is_other = change in (Change.PERSON, Change.UNKNOWN)
    return f"{slug(action)}-{'person' if is_other else 'contact'}"


def _explanation(viewer: Viewer, order: Order, form: str) -> str:
    return viewer.phrases.get(
        f"form-{form}-text",
        reference=order.reference.spaced,
        company=order.company.name,
        cardholder=order.cardholder.name,
        contact=known_contact(order),
        email=mask_email(order.cardholder.email) or "–",
    )


_OPTIONAL = {
    Action.RECREATE: frozenset({"iban"}),
    Action.UPDATE_CARDHOLDER: frozenset({"mobile"}),
    Action.CONTACT_SUPPORT: frozenset({"note"}),
}
_FIELD_CHARS = 100
_MASKS = {"email": mask_email, "mobile": mask_mobile, "iban": mask_iban}


def _field(
    viewer: Viewer,
    order: Order,
    asked: tuple[Action, Change],
    name: str,
    value: str | None,
    error: str,
) -> Field:
    phrases, (action, change) = viewer.phrases, asked
    key = f"field-{slug(name)}"
    kept = kept_value(order, change, name)
    optional = name in _OPTIONAL.get(action, ()) and name != change
    label = phrases.get(key)
    if optional and not kept and viewer.actor.platform is not Platform.SLACK:
        # Slack says so by itself.
        label = phrases.get("field-optional", label=label)
    present = order.bank if name == "bank" else ""
    # What looks like a card number or a code is not sent back either.
    shown = present if value is None else "" if looks_secret_in(name, value) else value
    return Field(
        name,
        label,
        hint=phrases.get(f"{key}-hint"),
        value=shown,
        error=error,
        required=not (optional or kept),
        max_chars=NOTE_CHARS if name == "note" else _FIELD_CHARS,
        is_long=name == "note",
        options=_bank_options(viewer.banks, order) if name == "bank" else (),
        keeps=phrases.get("field-keeps", value=_MASKS[name](kept)) if kept else "",
    )


def _bank_options(banks: Banks, order: Order) -> tuple[Option, ...]:
    """The supported banks, and the order's own so that it can stand as it is."""
    return tuple(
        Option(bank.code, bank.name)
        for bank in banks.values()
        if bank.supported or bank.code == order.bank
    )
