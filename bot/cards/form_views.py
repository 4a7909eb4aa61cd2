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
from bot.cards.job_views import action_name
from bot.cards.order_views import known_contact
from bot.cards.viewer import Viewer, card_of, slug
from bot.domain.cardholder_changes import kept_value
from bot.domain.form_fields import NOTE_CHARS, asking_bank, form_fields
from bot.domain.form_input import looks_secret_in
from bot.domain.orders import Action, Banks, Change, Company, Order
from bot.domain.people import Platform
from bot.domain.privacy import mask_email, mask_iban, mask_mobile
from bot.domain.reasons import REASON_CHARS
from bot.errors import ActionRefused, InputInvalid

COMPANIES = "companies"
"""What the field looks for in which a company is chosen."""


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
    companies: tuple[Option, ...] = (),
    emergency: bool = False,
) -> Form:
    """The form of an action: empty, or as it was sent with what is wrong at each field.

    `seen` is the revision of the case from which it is opened, `change` what it is to ask
    for; what stands `above` it comes first. `companies` are the first that can be
    chosen, where the form asks for one.
    """
    phrases = viewer.phrases
    form = "emergency" if emergency else _form_name(action, change)
    wrong = {error.field: phrases.get(error.key, **error.arguments) for error in errors}
    typed = values or {}
    names = form_fields(action, order, asking_bank(action, order, viewer.banks, typed), change)
    asked = (action, change)
    fields = tuple(
        _field(viewer, order, asked, name, typed.get(name), wrong.get(name, ""), companies)
        for name in names
    )
    if emergency:
        fields += (reason_field(viewer, typed.get("reason", ""), wrong.pop("reason", "")),)
    elements = list(above)
    elements += [Notice(text, Tone.BAD) for name, text in wrong.items() if name not in names]
    elements.append(Paragraph(_explanation(viewer, order, form, action)))
    call = SubmitForm(
        order.id, order.revision, action, case, seen=seen, change=change, emergency=emergency
    )
    style = Style.DANGER if action is Action.CANCEL else Style.PRIMARY
    leave = CloseForm(order.id, order.revision, action, case, seen)
    return Form(
        phrases.get(f"form-{form}-title"),
        tuple(elements),
        fields,
        Button(phrases.get(f"form-{form}-submit"), call, style),
        Button(phrases.get("button-close"), leave),
    )


def holder_card(viewer: Viewer, order: Order, *, case: str = "", proposes: bool = False) -> Card:
    """Ask whether the person stays whose contact data are to be changed."""
    phrases, action = viewer.phrases, Action.UPDATE_CARDHOLDER
    ask = AskAction(order.id, order.revision, action, case, proposes=proposes)
    leave = OpenCase(order.id) if case else ShowWalk(order.id)
    buttons = (
        Button(phrases.get("holder-same"), replace(ask, change=Change.CONTACT)),
        Button(phrases.get("holder-other"), replace(ask, change=Change.PERSON)),
        Button(phrases.get("button-back"), leave),
    )
    text = Paragraph(_explanation(viewer, order, "holder", Action.UPDATE_CARDHOLDER))
    return card_of([Heading(phrases.get("form-holder-title")), text, Buttons(buttons)])


def _form_name(action: Action, change: Change) -> str:
    if action is not Action.UPDATE_CARDHOLDER:
        return slug(action)
    is_other = change in (Change.PERSON, Change.UNKNOWN)
    return f"{slug(action)}-{'person' if is_other else 'contact'}"


def _explanation(viewer: Viewer, order: Order, form: str, action: Action) -> str:
    return viewer.phrases.get(
        f"form-{form}-text",
        action=action_name(viewer, action),
        reference=order.reference.spaced,
        company=order.company.name,
        cardholder=order.cardholder.name,
        contact=known_contact(order),
        email=mask_email(order.cardholder.email) or "–",
    )


_OPTIONAL = {
    Action.RECREATE: frozenset({"iban"}),
    Action.UPDATE_CARDHOLDER: frozenset({"mobile"}),
    Action.ORDER_FOR: frozenset({"mobile"}),
    Action.CONTACT_SUPPORT: frozenset({"note"}),
}
# The hints of a form in which the field is filled in already.
_OWN_HINTS = {Action.ORDER_FOR: frozenset({"reference"})}
_FIELD_CHARS = 100
_MASKS = {"email": mask_email, "mobile": mask_mobile, "iban": mask_iban}


def _field(
    viewer: Viewer,
    order: Order,
    asked: tuple[Action, Change],
    name: str,
    value: str | None,
    error: str,
    companies: tuple[Option, ...],
) -> Field:
    phrases, (action, change) = viewer.phrases, asked
    key = f"field-{slug(name)}"
    hint = f"{key}-hint-{slug(action)}" if name in _OWN_HINTS.get(action, ()) else f"{key}-hint"
    kept = kept_value(order, change, name)
    optional = name in _OPTIONAL.get(action, ()) and name != change
    label = phrases.get(key)
    if optional and not kept and viewer.actor.platform is not Platform.SLACK:
        # Slack says so by itself.
        label = phrases.get("field-optional", label=label)
    present = _present(order, action).get(name, "")
    # What looks like a card number or a code is not sent back either.
    shown = present if value is None else "" if looks_secret_in(name, value) else value
    max_chars = NOTE_CHARS if name == "note" else _FIELD_CHARS
    if name == "note":
        shown = shown[:max_chars]
    return Field(
        name,
        label,
        hint=phrases.get(hint),
        value=fitting(shown, max_chars),
        error=error,
        required=not (optional or kept),
        max_chars=max_chars,
        is_long=name == "note",
        options=_options(viewer.banks, order, name, companies),
        keeps=phrases.get("field-keeps", value=_MASKS[name](kept)) if kept else "",
        search=COMPANIES if name == "company" else "",
    )


def reason_field(viewer: Viewer, typed: str = "", error: str = "") -> Field:
    """The field of a reason that others read; what looks like a secret is not sent back."""
    return Field(
        "reason",
        viewer.phrases.get("field-reason"),
        hint=viewer.phrases.get("field-reason-hint"),
        value="" if looks_secret_in("reason", typed) else fitting(typed, REASON_CHARS),
        error=error,
        max_chars=REASON_CHARS,
        is_long=True,
    )


def fitting(text: str, max_chars: int = _FIELD_CHARS) -> str:
    """Return a text that its field holds, else nothing: a part of it would be another one.

    No field of ours sends a longer one, and a card has no room for it.
    """
    return text if len(text) <= max_chars else ""


def _present(order: Order, action: Action) -> dict[str, str]:
    """Return what a form begins with: of a wrong pair the number stays, of its people nobody."""
    if action is Action.ORDER_FOR:
        return {
            "bank": order.bank,
            "reference": order.reference if order.reference.is_well_formed else "",
        }
    return {"bank": order.bank}


def _options(
    banks: Banks, order: Order, name: str, companies: tuple[Option, ...]
) -> tuple[Option, ...]:
    return {"bank": _bank_options(banks, order), "company": companies}.get(name, ())


def company_option(viewer: Viewer, company: Company) -> Option:
    """A company to choose, and why it cannot have CARO if it cannot."""
    label = f"{company.name} ({company.code})"
    if reason := company.ineligible_because:
        label = viewer.phrases.get(f"option-company-{reason}", company=label)
    return Option(company.code, label)


def _bank_options(banks: Banks, order: Order) -> tuple[Option, ...]:
    """The supported banks, and the order's own so that it can stand as it is."""
    return tuple(
        Option(bank.code, bank.name)
        for bank in banks.values()
        if bank.supported or bank.code == order.bank
    )
