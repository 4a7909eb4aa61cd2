"""Actions → forms: what a person fills in, with errors at their fields."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.cards.calls import CloseForm, SubmitForm
from bot.cards.elements import Button, Element, Field, Form, Notice, Option, Paragraph, Style, Tone
from bot.cards.viewer import Viewer, slug
from bot.domain.form_input import form_fields, looks_secret_in
from bot.domain.orders import Action, Banks, Order
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
    values: Mapping[str, str] | None = None,
    errors: Iterable[InputInvalid | ActionRefused] = (),
    above: tuple[Element, ...] = (),
) -> Form:
    """The form of an action: empty, or as it was sent with what is wrong at each field.

    `seen` is the revision of the case from which it is opened; what stands `above` it comes first.
    """
    phrases = viewer.phrases
    form = slug(action)
    wrong = {error.field: phrases.get(error.key, **error.arguments) for error in errors}
    names = form_fields(action, order, viewer.banks[order.bank])
    fields = tuple(
        _field(viewer, order, action, name, (values or {}).get(name), wrong.get(name, ""))
        for name in names
    )
    elements = list(above)
    elements += [Notice(text, Tone.BAD) for name, text in wrong.items() if name not in names]
    elements.append(Paragraph(_explanation(viewer, order, form)))
    call = SubmitForm(order.id, order.revision, action, case, seen=seen)
    style = Style.DANGER if action is Action.CANCEL else Style.PRIMARY
    leave = CloseForm(order.id, order.revision, action, case, seen)
    return Form(
        phrases.get(f"form-{form}-title"),
        tuple(elements),
        fields,
        Button(phrases.get(f"form-{form}-submit"), call, style),
        Button(phrases.get("button-close"), leave),
    )


def _explanation(viewer: Viewer, order: Order, form: str) -> str:
    holder = order.cardholder
    contact = (mask_email(holder.email), mask_mobile(holder.mobile), mask_iban(holder.iban))
    known = " · ".join(part for part in contact if part) or "–"
    return viewer.phrases.get(
        f"form-{form}-text",
        reference=order.reference.spaced,
        company=order.company.name,
        cardholder=holder.name,
        contact=known,
    )


_OPTIONAL = {
    Action.RECREATE: frozenset({"iban"}),
    Action.UPDATE_CARDHOLDER: frozenset({"name", "mobile"}),
}
_FIELD_CHARS = 100


def _field(
    viewer: Viewer, order: Order, action: Action, name: str, value: str | None, error: str
) -> Field:
    phrases = viewer.phrases
    key = f"field-{slug(name)}"
    optional = name in _OPTIONAL.get(action, ())
    label = phrases.get(key)
    if optional and viewer.actor.platform is not Platform.SLACK:
        # Slack says so by itself.
        label = phrases.get("field-optional", label=label)
    present = {"bank": order.bank, "name": order.cardholder.name}.get(name, "")
    # What looks like a card number or a code is not sent back either.
    shown = present if value is None else "" if looks_secret_in(name, value) else value
    return Field(
        name,
        label,
        hint=phrases.get(f"{key}-hint"),
        value=shown,
        error=error,
        required=not optional,
        max_chars=_FIELD_CHARS,
        options=_bank_options(viewer.banks, order) if name == "bank" else (),
    )


def _bank_options(banks: Banks, order: Order) -> tuple[Option, ...]:
    """The supported banks, and the order's own so that it can stand as it is."""
    return tuple(
        Option(bank.code, bank.name)
        for bank in banks.values()
        if bank.supported or bank.code == order.bank
    )
